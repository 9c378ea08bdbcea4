/*
 * movie_clock.c - Movies.h: where a movie stands, how fast it runs, and how loud it is.
 *
 * Sources: "Inside Macintosh: QuickTime" (IM), *The Movie Toolbox*; ticks are sixtieths of a second.
 */
#include "linear.h"

static const UInt32 gColors[3] = {0xE02010, 0x10C020, 0x1020D0};

/* A movie of three frames of a second each, in a stage. */
static int OpenThree(Stage *stage)
{
    Track track;

    if (!OpenLinear(stage))
        return 0;
    track = AddColors(stage->opened.movie, 32, 32, gColors, 3, 600);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 1800, fixed1), noErr);
    return 1;
}

static void Wait(const Stage *stage, UInt32 ticks)
{
    stage_now += ticks;
    MoviesTask(stage->opened.movie, 0);
}

/* IM, StartMovie, StopMovie, GetMovieRate, IsMovieDone: a movie runs until its end, and stops. */
static void a_movie_runs_and_stops_at_its_end(void)
{
    Stage stage;
    Movie movie;
    TimeRecord record;

    if (!OpenThree(&stage))
        return;
    movie = stage.opened.movie;
    CHECK_EQ(GetMovieRate(movie), 0);
    Wait(&stage, 60);
    CHECK_EQ(GetMovieTime(movie, NULL), 0);
    CHECK_EQ(StagePixel(&stage, 8, 8), gColors[0]);
    StartMovie(movie);
    CHECK_EQ(GetMovieRate(movie), fixed1);
    CHECK(!IsMovieDone(movie));
    Wait(&stage, 90);
    CHECK_EQ(GetMovieTime(movie, &record), 900);
    CHECK_EQ(record.scale, 600);
    CHECK(record.base == GetMovieTimeBase(movie));
    CHECK_EQ(StagePixel(&stage, 8, 8), gColors[1]);
    StopMovie(movie);
    Wait(&stage, 90);
    CHECK_EQ(GetMovieTime(movie, NULL), 900);
    StartMovie(movie);
    stage_now += 6;
    CHECK_EQ(GetMovieTime(movie, NULL), 960);
    Wait(&stage, 600);
    CHECK_EQ(GetMovieTime(movie, NULL), 1800);
    CHECK(IsMovieDone(movie));
    CHECK_EQ(GetMovieRate(movie), 0);
    CHECK_EQ(StagePixel(&stage, 8, 8), gColors[2]);
    CloseStage(&stage);
}

/* IM, SetMovieRate, SetMoviePreferredRate: below 0 a movie runs backwards. */
static void rates_have_a_sign(void)
{
    Stage stage;
    Movie movie;

    if (!OpenThree(&stage))
        return;
    movie = stage.opened.movie;
    SetMovieTimeValue(movie, 5000);
    CHECK_EQ(GetMovieTime(movie, NULL), 1800);
    SetMovieRate(movie, -fixed1 / 2);
    Wait(&stage, 60);
    CHECK_EQ(GetMovieTime(movie, NULL), 1500);
    Wait(&stage, 6000);
    CHECK_EQ(GetMovieTime(movie, NULL), 0);
    CHECK(IsMovieDone(movie) == false);
    SetMoviePreferredRate(movie, 2 * fixed1);
    CHECK_EQ(GetMoviePreferredRate(movie), 2 * fixed1);
    StartMovie(movie);
    Wait(&stage, 30);
    CHECK_EQ(GetMovieTime(movie, NULL), 600);
    GoToEndOfMovie(movie);
    CHECK_EQ(GetMovieTime(movie, NULL), 1800);
    CHECK(IsMovieDone(movie));
    GoToBeginningOfMovie(movie);
    CHECK_EQ(GetMovieTime(movie, NULL), 0);
    CloseStage(&stage);
}

/* IM, SetTimeBaseFlags: loopTimeBase goes round, palindromeLoopTimeBase turns back. */
static void a_time_base_loops(void)
{
    Stage stage;
    Movie movie;
    TimeBase base;

    if (!OpenThree(&stage))
        return;
    movie = stage.opened.movie;
    base = GetMovieTimeBase(movie);
    SetTimeBaseFlags(base, loopTimeBase);
    CHECK_EQ(GetTimeBaseFlags(base), loopTimeBase);
    StartMovie(movie);
    Wait(&stage, 180 + 30);
    CHECK_EQ(GetMovieTime(movie, NULL), 300);
    CHECK_EQ(GetMovieRate(movie), fixed1);
    SetTimeBaseFlags(base, loopTimeBase | palindromeLoopTimeBase);
    Wait(&stage, 150 + 60);
    CHECK_EQ(GetMovieTime(movie, NULL), 1200);
    CHECK_EQ(GetMovieRate(movie), -fixed1);
    CloseStage(&stage);
}

/* IM, SetMovieActiveSegment, SetMovieSelection. */
static void a_segment_is_all_that_plays(void)
{
    Stage stage;
    Movie movie;
    TimeValue start, duration;

    if (!OpenThree(&stage))
        return;
    movie = stage.opened.movie;
    GetMovieActiveSegment(movie, &start, &duration);
    CHECK_EQ(start, -1);
    SetMovieActiveSegment(movie, 600, 600);
    CHECK_EQ(GetMovieTime(movie, NULL), 600);
    StartMovie(movie);
    Wait(&stage, 600);
    CHECK_EQ(GetMovieTime(movie, NULL), 1200);
    CHECK(IsMovieDone(movie));
    CHECK_EQ(StagePixel(&stage, 8, 8), gColors[1]);
    GetMovieActiveSegment(movie, &start, &duration);
    CHECK_EQ(start, 600);
    CHECK_EQ(duration, 600);
    SetMovieActiveSegment(movie, 1700, 200);
    CHECK_EQ(GetMoviesError(), invalidDuration);
    SetMovieActiveSegment(movie, -1, 0);
    GetMovieActiveSegment(movie, &start, NULL);
    CHECK_EQ(start, -1);
    SetMovieSelection(movie, 300, 100);
    GetMovieSelection(movie, &start, &duration);
    CHECK_EQ(start, 300);
    CHECK_EQ(duration, 100);
    SetMovieSelection(movie, 1900, 0);
    CHECK_EQ(GetMoviesError(), invalidTime);
    CloseStage(&stage);
}

/* IM: volumes are told and kept, whether sound is played or not. */
static void volumes_are_kept(void)
{
    Stage stage;
    Movie movie;
    Track track;

    if (!OpenThree(&stage))
        return;
    movie = stage.opened.movie;
    track = GetMovieIndTrack(movie, 1);
    SetMoviePreferredVolume(movie, 0x80);
    CHECK_EQ(GetMoviePreferredVolume(movie), 0x80);
    SetMovieVolume(movie, -0x40);
    CHECK_EQ(GetMovieVolume(movie), -0x40);
    CHECK_EQ(GetMoviePreferredVolume(movie), 0x80);
    SetTrackVolume(track, 0xC0);
    CHECK_EQ(GetTrackVolume(track), 0xC0);
    CHECK_EQ(GetTrackVolume(NULL), 0);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    CloseStage(&stage);
}

static OSErr gPrepared;

static void Prepared(Movie movie, OSErr err, void *refcon)
{
    gPrepared = movie != NULL && refcon == &gPrepared ? err : paramErr;
}

/* IM: posters, prerolls, and points. */
static void posters_prerolls_and_points(void)
{
    Stage stage;
    Movie movie, again;
    MoviePrePrerollCompleteUPP prepared;
    Handle header = NewHandle(0);
    TimeValue time = 0, length = 0;

    if (!OpenThree(&stage))
        return;
    movie = stage.opened.movie;
    SetMoviePosterTime(movie, 1300);
    CHECK_EQ(GetMoviePosterTime(movie), 1300);
    ShowMoviePoster(movie);
    CHECK_EQ(StagePixel(&stage, 8, 8), gColors[2]);
    CHECK_EQ(GetMovieTime(movie, NULL), 0);
    MoviesTask(movie, 0);
    CHECK_EQ(StagePixel(&stage, 8, 8), gColors[0]);
    CHECK_EQ(PrerollMovie(movie, 0, fixed1), noErr);
    CHECK_EQ(PrerollMovie(NULL, 0, fixed1), invalidMovie);
    CHECK_EQ(PrePrerollMovie(NULL, 0, fixed1, NULL, NULL), invalidMovie);
    gPrepared = 1;
    prepared = NewMoviePrePrerollCompleteUPP(Prepared);
    CHECK_EQ(PrePrerollMovie(movie, 0, fixed1, prepared, &gPrepared), noErr);
    CHECK_EQ(gPrepared, noErr);
    DisposeMoviePrePrerollCompleteUPP(prepared);
    /* IM, SetMoviePreviewTime: it is kept, and goes with the movie. */
    SetMoviePreviewTime(movie, 300, 900);
    CHECK_EQ(PutMovieIntoHandle(movie, header), noErr);
    CHECK_EQ(NewMovieFromHandle(&again, header, 0, NULL), noErr);
    GetMoviePreviewTime(again, &time, &length);
    CHECK_EQ(time, 300);
    CHECK_EQ(length, 900);
    DisposeMovie(again);
    DisposeHandle(header);
    SetMoviePreviewTime(NULL, 0, 0);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CHECK_EQ(GetMaxLoadedTimeInMovie(movie, &time), noErr);
    CHECK_EQ(time, 1800);
    CHECK_EQ(GetMovieLoadState(movie), kMovieLoadStateComplete);
    CHECK_EQ(GetMovieLoadState(NULL), kMovieLoadStateError);
    CHECK(PtInMovie(movie, StagePoint(31, 31)));
    CHECK(!PtInMovie(movie, StagePoint(32, 31)));
    CHECK(PtInTrack(GetMovieIndTrack(movie, 1), StagePoint(31, 0)));
    CHECK(!PtInTrack(GetMovieIndTrack(movie, 1), StagePoint(31, 32)));
    CloseStage(&stage);
}

/* A scene stands at the time of the node that it shows, and plays inside of that. */
static void a_scene_has_the_time_of_its_node(void)
{
    Stage stage;
    Movie movie;
    TimeValue first, second;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    movie = stage.opened.movie;
    first = GetMovieTime(movie, NULL);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRDefaultNode), noErr);
    CHECK_EQ(GetMovieTime(movie, NULL), first);
    SetMovieTimeValue(movie, GetMovieDuration(movie));
    second = GetMovieTime(movie, NULL);
    CHECK(second > first);
    CHECK(second < GetMovieDuration(movie) || first != 0);
    SetMovieTimeValue(movie, first);
    StartMovie(movie);
    Wait(&stage, 3);
    CHECK(GetMovieTime(movie, NULL) > first);
    Wait(&stage, 60000);
    CHECK_EQ(GetMovieTime(movie, NULL), second);
    CHECK(IsMovieDone(movie));
    CloseStage(&stage);
}

static const Case cases[] = {
    {"a_movie_runs_and_stops_at_its_end", a_movie_runs_and_stops_at_its_end},
    {"rates_have_a_sign", rates_have_a_sign},
    {"a_time_base_loops", a_time_base_loops},
    {"a_segment_is_all_that_plays", a_segment_is_all_that_plays},
    {"volumes_are_kept", volumes_are_kept},
    {"posters_prerolls_and_points", posters_prerolls_and_points},
    {"a_scene_has_the_time_of_its_node", a_scene_has_the_time_of_its_node},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
