/*
 * movie_procs.c - Movies.h, "Progress and cover procedures" and the status of movies.
 *
 * Sources: Inside Macintosh: QuickTime, Working With Progress and Cover Functions (IM), and the QuickTime
 * 3 Reference, SetMovieDrawingCompleteProc (QT3).
 */
#include "linear.h"

static const UInt32 kRed[] = {0xFF0000}, kBlue[] = {0x0000FF};

/* A track for the first second and another, beside it and over a part of it, for the second one. */
static int OpenTwo(Stage *stage, Track tracks[2])
{
    MatrixRecord matrix;
    int i;

    if (!OpenWhite(stage))
        return 0;
    for (i = 0; i < 2; i++) {
        tracks[i] = AddColors(stage->opened.movie, 64, 48, i ? kBlue : kRed, 1, 600);
        CHECK_EQ(InsertMediaIntoTrack(tracks[i], i * 600, 0, 600, fixed1), noErr);
    }
    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, 48 * fixed1, 0);
    SetTrackMatrix(tracks[1], &matrix);
    return 1;
}

static struct {
    int covers, uncovers;
    Rect covered, uncovered;
    CGrafPtr port;
    Movie movie, disposes;
} gSeen;

static void See(Movie movie, long refcon, RgnHandle region, Rect *bounds)
{
    GDHandle device;

    CHECK_EQ(refcon, 77);
    gSeen.movie = movie;
    GetRegionBounds(region, bounds);
    GetGWorld(&gSeen.port, &device);
}

static OSErr Cover(Movie movie, RgnHandle region, long refcon)
{
    gSeen.covers++;
    See(movie, refcon, region, &gSeen.covered);
    /* Nobody looks at it. */
    return ioErr;
}

static OSErr Uncover(Movie movie, RgnHandle region, long refcon)
{
    gSeen.uncovers++;
    See(movie, refcon, region, &gSeen.uncovered);
    if (gSeen.disposes != NULL)
        DisposeMovie(gSeen.disposes);
    return noErr;
}

static int IsRect(const Rect *rect, short left, short top, short right, short bottom)
{
    return rect->left == left && rect->top == top && rect->right == right && rect->bottom == bottom;
}

static void GoTo(const Stage *stage, TimeValue time)
{
    SetMovieTimeValue(stage->opened.movie, time);
    MoviesTask(stage->opened.movie, 0);
}

/* IM: what a track ceases to cover is erased with the port's background colour. */
static void uncovered_pixels_are_erased(void)
{
    Stage stage;
    Track tracks[2];

    if (!OpenTwo(&stage, tracks))
        return;
    GoTo(&stage, 0);
    CHECK_EQ(StagePixel(&stage, 10, 10), kRed[0]);
    CHECK_EQ(StagePixel(&stage, 60, 10), kRed[0]);
    GoTo(&stage, 700);
    CHECK_EQ(StagePixel(&stage, 10, 10), 0xFFFFFF);
    CHECK_EQ(StagePixel(&stage, 47, 47), 0xFFFFFF);
    CHECK_EQ(StagePixel(&stage, 48, 47), kBlue[0]);
    SetTrackEnabled(tracks[1], false);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(StagePixel(&stage, 60, 10), 0xFFFFFF);
    CloseStage(&stage);
}

/* IM, SetMovieCoverProcs: each is called with what has changed, in the movie's port. */
static void cover_procedures_are_called(void)
{
    Stage stage;
    Track tracks[2];
    CGrafPtr port;
    GDHandle device;
    Rect box;

    if (!OpenTwo(&stage, tracks))
        return;
    memset(&gSeen, 0, sizeof gSeen);
    SetMovieCoverProcs(stage.opened.movie, NewMovieRgnCoverUPP(Uncover), NewMovieRgnCoverUPP(Cover), 77);
    CHECK_EQ(GetMoviesError(), noErr);
    GoTo(&stage, 0);
    CHECK_EQ(gSeen.covers, 1);
    CHECK_EQ(gSeen.uncovers, 0);
    CHECK(gSeen.movie == stage.opened.movie);
    CHECK(gSeen.port == stage.world);
    CHECK(IsRect(&gSeen.covered, 0, 0, 64, 48));
    GetGWorld(&port, &device);
    CHECK(port != stage.world);
    GoTo(&stage, 100);
    CHECK_EQ(gSeen.covers, 1);
    GoTo(&stage, 700);
    CHECK_EQ(gSeen.covers, 2);
    CHECK_EQ(gSeen.uncovers, 1);
    CHECK(IsRect(&gSeen.covered, 64, 0, 112, 48));
    CHECK(IsRect(&gSeen.uncovered, 0, 0, 48, 48));
    /* Who has an uncover procedure erases himself. */
    CHECK_EQ(StagePixel(&stage, 10, 10), kRed[0]);
    CHECK_EQ(StagePixel(&stage, 60, 10), kBlue[0]);
    /* IM: changes of the box do not call. */
    SetRect(&box, 100, 100, 212, 148);
    SetMovieBox(stage.opened.movie, &box);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(gSeen.covers, 2);
    CHECK_EQ(gSeen.uncovers, 1);
    GoTo(&stage, 0);
    CHECK_EQ(gSeen.uncovers, 2);
    CHECK(IsRect(&gSeen.uncovered, 164, 100, 212, 148));
    SetMovieCoverProcs(stage.opened.movie, NULL, NULL, 0);
    GoTo(&stage, 700);
    CHECK_EQ(gSeen.covers, 3);
    CHECK_EQ(gSeen.uncovers, 2);
    CloseStage(&stage);
}

/* The picture of a scene covers all of the movie's box. */
static void a_scene_covers_its_box(void)
{
    Stage stage;

    if (!OpenStage("object.mov", &stage))
        return;
    memset(&gSeen, 0, sizeof gSeen);
    SetMovieCoverProcs(stage.opened.movie, NewMovieRgnCoverUPP(Uncover), NewMovieRgnCoverUPP(Cover), 77);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(gSeen.covers, 1);
    CHECK(IsRect(&gSeen.covered, 0, 0, STAGE_WIDTH, STAGE_HEIGHT));
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(gSeen.covers, 1);
    CHECK_EQ(gSeen.uncovers, 0);
    CloseStage(&stage);
}

/* What is beside the pixels of the port is neither covered nor looked at: the box is turned, and vast. */
static void only_pixels_are_covered(void)
{
    Stage stage;
    Track tracks[2];
    MatrixRecord matrix;

    if (!OpenTwo(&stage, tracks))
        return;
    memset(&gSeen, 0, sizeof gSeen);
    SetMovieCoverProcs(stage.opened.movie, NewMovieRgnCoverUPP(Uncover), NewMovieRgnCoverUPP(Cover), 77);
    memset(&matrix, 0, sizeof matrix);
    matrix.matrix[0][1] = Long2Fix(500);
    matrix.matrix[1][0] = -Long2Fix(500);
    matrix.matrix[2][0] = Long2Fix(24000);
    matrix.matrix[2][2] = 1L << 30;
    SetMovieMatrix(stage.opened.movie, &matrix);
    GoTo(&stage, 0);
    CHECK_EQ(gSeen.covers, 1);
    CHECK(IsRect(&gSeen.covered, 0, 0, STAGE_WIDTH, STAGE_HEIGHT));
    CloseStage(&stage);
}

static void a_cover_procedure_may_dispose_of_the_movie(void)
{
    Stage stage;
    Track tracks[2];

    if (!OpenTwo(&stage, tracks))
        return;
    memset(&gSeen, 0, sizeof gSeen);
    SetMovieCoverProcs(stage.opened.movie, NewMovieRgnCoverUPP(Uncover), NULL, 77);
    GoTo(&stage, 0);
    gSeen.disposes = stage.opened.movie;
    GoTo(&stage, 700);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CHECK_EQ(gSeen.uncovers, 1);
    CHECK_EQ(StagePixel(&stage, 100, 10), 0xFFFFFF);
    stage.opened.movie = NULL;
    CloseStage(&stage);
}

static int gCompleted;

static OSErr Complete(Movie movie, long refCon)
{
    CHECK(movie != NULL);
    CHECK_EQ(refCon, 5);
    gCompleted++;
    /* Nobody looks at it. */
    return ioErr;
}

/* QT3: when something was drawn, or with every MoviesTask. */
static void a_drawing_is_told(void)
{
    Stage stage;
    Track tracks[2];
    Movie movie;

    if (!OpenTwo(&stage, tracks))
        return;
    movie = stage.opened.movie;
    gCompleted = 0;
    SetMovieDrawingCompleteProc(movie, movieDrawingCallWhenChanged,
                                NewMovieDrawingCompleteUPP(Complete), 5);
    GoTo(&stage, 0);
    CHECK_EQ(gCompleted, 1);
    CHECK_EQ(StagePixel(&stage, 10, 10), kRed[0]);
    MoviesTask(movie, 0);
    CHECK_EQ(gCompleted, 1);
    GoTo(&stage, 700);
    CHECK_EQ(gCompleted, 2);
    CHECK_EQ(UpdateMovie(movie), noErr);
    CHECK_EQ(gCompleted, 3);
    SetMovieDrawingCompleteProc(movie, movieDrawingCallAlways, NewMovieDrawingCompleteUPP(Complete), 5);
    MoviesTask(movie, 0);
    MoviesTask(movie, 0);
    CHECK_EQ(gCompleted, 5);
    SetMovieDrawingCompleteProc(movie, 0, NULL, 0);
    CHECK_EQ(UpdateMovie(movie), noErr);
    CHECK_EQ(gCompleted, 5);
    SetMovieDrawingCompleteProc(NULL, 0, NULL, 0);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CloseStage(&stage);
    if (!OpenStage("object.mov", &stage))
        return;
    SetMovieDrawingCompleteProc(stage.opened.movie, movieDrawingCallWhenChanged,
                                NewMovieDrawingCompleteUPP(Complete), 5);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(gCompleted, 6);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(gCompleted, 6);
    CloseStage(&stage);
}

static short gMessages[8], gWork;
static int gTold;
static short gFails;
static Fixed gPercent;

static OSErr Progress(Movie movie, short message, short whatOperation, Fixed percentDone, long refcon)
{
    CHECK(movie != NULL);
    CHECK_EQ(refcon, 3);
    if (gTold < 8)
        gMessages[gTold] = message;
    gTold++;
    gWork = whatOperation;
    gPercent = percentDone;
    return message == gFails ? userCanceledErr : noErr;
}

/* IM, SetMovieProgressProc: it begins, goes on, and ends; an error stops it. */
static void progress_is_told(void)
{
    Stage stage;
    Track tracks[2];
    Movie other;

    if (!OpenTwo(&stage, tracks))
        return;
    other = NewMovie(newMovieActive);
    gTold = 0;
    gFails = -1;
    SetMovieProgressProc(other, NewMovieProgressUPP(Progress), 3);
    CHECK_EQ(InsertMovieSegment(stage.opened.movie, other, 0, 1200, 0), noErr);
    CHECK_EQ(gTold, 4);
    CHECK_EQ(gMessages[0], movieProgressOpen);
    CHECK_EQ(gMessages[1], movieProgressUpdatePercent);
    CHECK_EQ(gMessages[2], movieProgressUpdatePercent);
    CHECK_EQ(gMessages[3], movieProgressClose);
    CHECK_EQ(gWork, progressOpInsertMovieSegment);
    CHECK_EQ(gPercent, fixed1);
    CHECK_EQ(GetMovieDuration(other), 1200);
    gTold = 0;
    gFails = movieProgressUpdatePercent;
    CHECK_EQ(InsertMovieSegment(stage.opened.movie, other, 0, 1200, 0), userCanceledErr);
    CHECK_EQ(gTold, 3);
    CHECK_EQ(GetMovieDuration(other), 1200);
    gFails = movieProgressOpen;
    CHECK_EQ(LoadMovieIntoRam(other, 0, 1200, 0), userCanceledErr);
    CHECK_EQ(gWork, progressOpLoadMovieIntoRam);
    SetMovieProgressProc(other, (MovieProgressUPP)-1L, 0);
    CHECK_EQ(LoadMovieIntoRam(other, 0, 1200, 0), noErr);
    SetMovieProgressProc(other, NULL, 0);
    CHECK_EQ(LoadMovieIntoRam(other, 0, 1200, 0), noErr);
    DisposeMovie(other);
    CloseStage(&stage);
}

/* IM, GetMovieStatus: the first track with a problem, and the problem. */
static void a_problem_is_told(void)
{
    Stage stage;
    Track tracks[2], problem = (Track)(void *)&gSeen;
    Media media;
    ImageDescriptionHandle description =
        (ImageDescriptionHandle)NewHandleClear((Size)sizeof(ImageDescription));
    Handle data = NewHandleClear(16);

    if (!OpenTwo(&stage, tracks))
        return;
    GoTo(&stage, 0);
    CHECK_EQ(GetMovieStatus(stage.opened.movie, &problem), noErr);
    CHECK(problem == NULL);
    CHECK_EQ(GetMovieStatus(stage.opened.movie, NULL), noErr);
    /* A codec that nobody has. */
    media = GetTrackMedia(tracks[1]);
    (*description)->idSize = (long)sizeof(ImageDescription);
    (*description)->cType = 0x3F3F3F21;
    (*description)->dataRefIndex = 1;
    (*description)->width = 64;
    (*description)->height = 48;
    (*description)->depth = 24;
    CHECK_EQ(BeginMediaEdits(media), noErr);
    CHECK_EQ(AddMediaSample(media, data, 0, 16, 600, (SampleDescriptionHandle)description, 1, 0, NULL),
             noErr);
    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(InsertMediaIntoTrack(tracks[1], 1200, 600, 600, fixed1), noErr);
    GoTo(&stage, 1300);
    CHECK_EQ(GetMovieStatus(stage.opened.movie, &problem), noCodecErr);
    CHECK(problem == tracks[1]);
    GoTo(&stage, 0);
    CHECK_EQ(GetMovieStatus(stage.opened.movie, &problem), noErr);
    CHECK(problem == NULL);
    CHECK_EQ(GetMovieStatus(NULL, &problem), invalidMovie);
    DisposeHandle(data);
    DisposeHandle((Handle)description);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"uncovered_pixels_are_erased", uncovered_pixels_are_erased},
    {"cover_procedures_are_called", cover_procedures_are_called},
    {"a_scene_covers_its_box", a_scene_covers_its_box},
    {"only_pixels_are_covered", only_pixels_are_covered},
    {"a_cover_procedure_may_dispose_of_the_movie", a_cover_procedure_may_dispose_of_the_movie},
    {"a_drawing_is_told", a_drawing_is_told},
    {"progress_is_told", progress_is_told},
    {"a_problem_is_told", a_problem_is_told},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
