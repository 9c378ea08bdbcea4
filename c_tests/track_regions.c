/*
 * track_regions.c - Movies.h, "spatial movie routines": clips of tracks.
 *
 * Sources: Inside Macintosh: QuickTime, Working With Movie Spatial Characteristics (IM).
 */
#include "linear.h"

static const UInt32 kRed[] = {0xFF0000}, kBlue[] = {0x0000FF};

/* Two tracks of 64 by 48, the later one at (32, 0) and twice as wide. */
static int OpenTwo(Stage *stage, Track tracks[2])
{
    MatrixRecord matrix;

    if (!OpenLinear(stage))
        return 0;
    SetGWorld(stage->world, NULL);
    EraseRect(&stage->world->portRect);
    SetGWorld(NULL, NULL);
    SetMovieTimeScale(stage->opened.movie, LINEAR_SCALE);
    tracks[0] = AddColors(stage->opened.movie, 64, 48, kRed, 1, 600);
    tracks[1] = AddColors(stage->opened.movie, 64, 48, kBlue, 1, 600);
    CHECK_EQ(InsertMediaIntoTrack(tracks[0], 0, 0, 600, fixed1), noErr);
    CHECK_EQ(InsertMediaIntoTrack(tracks[1], 0, 0, 600, fixed1), noErr);
    SetIdentityMatrix(&matrix);
    ScaleMatrix(&matrix, 2 * fixed1, fixed1, 0, 0);
    TranslateMatrix(&matrix, 32 * fixed1, 0);
    SetTrackMatrix(tracks[1], &matrix);
    CHECK_EQ(UpdateMovie(stage->opened.movie), noErr);
    return 1;
}

static RgnHandle RectRegion(short left, short top, short right, short bottom)
{
    RgnHandle region = NewRgn();

    SetRectRgn(region, left, top, right, bottom);
    return region;
}

static void CheckBounds(RgnHandle region, short left, short top, short right, short bottom)
{
    Rect bounds, expected;

    CHECK(region != NULL);
    if (region == NULL)
        return;
    SetRect(&expected, left, top, right, bottom);
    GetRegionBounds(region, &bounds);
    CHECK(EqualRect(&bounds, &expected));
    DisposeRgn(region);
}

/* IM, SetTrackClipRgn: the clip is in the track's coordinates, and is applied before its matrix. */
static void a_clip_is_applied_before_the_matrix(void)
{
    Stage stage;
    Track tracks[2];
    RgnHandle clip = RectRegion(16, 8, 48, 40), hole = RectRegion(24, 16, 40, 32);
    short h, v;

    if (!OpenTwo(&stage, tracks))
        return;
    CHECK_EQ(StagePixel(&stage, 40, 4), kBlue[0]);
    CHECK(GetTrackClipRgn(tracks[1]) == NULL);
    DiffRgn(clip, hole, clip);
    SetTrackClipRgn(tracks[1], clip);
    /* What is set is a copy. */
    SetEmptyRgn(clip);
    MoviesTask(stage.opened.movie, 0);
    for (v = 0; v < 48; v++)
        for (h = 0; h < 160; h++) {
            int across = (h - 32) / 2;
            int inside = h >= 32 && across >= 16 && across < 48 && v >= 8 && v < 40 &&
                         !(across >= 24 && across < 40 && v >= 16 && v < 32);
            UInt32 behind = h < 64 ? kRed[0] : 0xFFFFFF;

            CHECK_EQ(StagePixel(&stage, h, v), inside ? kBlue[0] : behind);
        }
    CheckBounds(GetTrackClipRgn(tracks[1]), 16, 8, 48, 40);
    CheckBounds(GetTrackBoundsRgn(tracks[1]), 16, 8, 48, 40);
    CheckBounds(GetTrackBoundsRgn(tracks[0]), 0, 0, 64, 48);
    /* IM: nil has all of the track shown. */
    SetTrackClipRgn(tracks[1], NULL);
    CHECK(GetTrackClipRgn(tracks[1]) == NULL);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(StagePixel(&stage, 40, 4), kBlue[0]);
    CheckBounds(GetTrackBoundsRgn(tracks[1]), 0, 0, 64, 48);
    DisposeRgn(clip);
    DisposeRgn(hole);
    CloseStage(&stage);
}

/* A point that is clipped away is not in the track. */
static void points_outside_the_clip_are_outside(void)
{
    Stage stage;
    Track tracks[2];
    RgnHandle clip = RectRegion(0, 0, 32, 48);

    if (!OpenTwo(&stage, tracks))
        return;
    CHECK_EQ(PtInTrack(tracks[1], StagePoint(120, 10)), true);
    SetTrackClipRgn(tracks[1], clip);
    CHECK_EQ(PtInTrack(tracks[1], StagePoint(120, 10)), false);
    CHECK_EQ(PtInTrack(tracks[1], StagePoint(90, 10)), true);
    DisposeRgn(clip);
    CloseStage(&stage);
}

/* QTFF, 'clip' and 'crgn': the clip goes with the movie. */
static void a_clip_is_saved(void)
{
    Stage stage;
    Track tracks[2];
    RgnHandle clip = RectRegion(1, 2, 30, 40), notch = RectRegion(1, 2, 5, 6);
    Handle header = NewHandle(0);
    Movie again;

    if (!OpenTwo(&stage, tracks))
        return;
    DiffRgn(clip, notch, clip);
    SetTrackClipRgn(tracks[0], clip);
    CHECK_EQ(PutMovieIntoHandle(stage.opened.movie, header), noErr);
    CHECK_EQ(NewMovieFromHandle(&again, header, newMovieActive, NULL), noErr);
    CheckBounds(GetTrackClipRgn(GetMovieIndTrack(again, 1)), 1, 2, 30, 40);
    CHECK(EqualRgn(GetTrackClipRgn(GetMovieIndTrack(again, 1)), clip));
    CHECK(GetTrackClipRgn(GetMovieIndTrack(again, 2)) == NULL);
    DisposeMovie(again);
    DisposeHandle(header);
    DisposeRgn(clip);
    DisposeRgn(notch);
    CloseStage(&stage);
}

/* IM: invalidTrack for what is no track. */
static void there_has_to_be_a_track(void)
{
    CHECK(GetTrackClipRgn(NULL) == NULL);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    CHECK(GetTrackBoundsRgn((Track)(void *)&kRed) == NULL);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    SetTrackClipRgn(NULL, NULL);
    CHECK_EQ(GetMoviesError(), invalidTrack);
}

static const Case cases[] = {
    {"a_clip_is_applied_before_the_matrix", a_clip_is_applied_before_the_matrix},
    {"points_outside_the_clip_are_outside", points_outside_the_clip_are_outside},
    {"a_clip_is_saved", a_clip_is_saved},
    {"there_has_to_be_a_track", there_has_to_be_a_track},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
