/*
 * drawing.c - Movies.h, drawing: which tracks of a movie show, where, and in which order.
 *
 * Sources: "Inside Macintosh: QuickTime" (IM), *The Movie Toolbox*, and the QuickTime File Format
 * (QTFF), as formats.md section 1 tells them.
 */
#include "linear.h"

static const UInt32 kRed = 0xE02010, kGreen = 0x10C020, kBlue = 0x1020D0;

/* QTFF: a smaller layer is in front. A track that is not enabled is not shown. */
static void layers_are_drawn_from_behind(void)
{
    Stage stage;
    Track large, small;
    Movie movie;
    Rect box;

    if (!OpenLinear(&stage))
        return;
    movie = stage.opened.movie;
    large = AddColors(movie, 64, 48, &kRed, 1, 600);
    small = AddColors(movie, 16, 16, &kBlue, 1, 600);
    CHECK_EQ(InsertMediaIntoTrack(large, 0, 0, 600, fixed1), noErr);
    CHECK_EQ(InsertMediaIntoTrack(small, 0, 0, 600, fixed1), noErr);
    GetMovieBox(movie, &box);
    CHECK_EQ(box.right, 64);
    CHECK_EQ(box.bottom, 48);
    SetTrackLayer(large, 1);
    SetTrackLayer(small, -1);
    CHECK_EQ(UpdateMovie(movie), noErr);
    CHECK_EQ(StagePixel(&stage, 8, 8), kBlue);
    CHECK_EQ(StagePixel(&stage, 20, 8), kRed);
    CHECK_EQ(StagePixel(&stage, 63, 47), kRed);
    CHECK_EQ(StagePixel(&stage, 64, 8), 0);
    SetTrackLayer(small, 2);
    MoviesTask(movie, 0);
    CHECK_EQ(StagePixel(&stage, 8, 8), kRed);
    SetTrackEnabled(large, false);
    CHECK_EQ(UpdateMovie(movie), noErr);
    CHECK_EQ(StagePixel(&stage, 8, 8), kBlue);
    CloseStage(&stage);
}

/* IM: a track's matrix takes it to the movie, and the movie's box that to the port. */
static void tracks_go_through_their_matrix_and_the_box(void)
{
    Stage stage;
    MatrixRecord matrix;
    Track track, other;
    Movie movie;
    Rect box;

    if (!OpenLinear(&stage))
        return;
    movie = stage.opened.movie;
    track = AddColors(movie, 64, 48, &kRed, 1, 600);
    other = AddColors(movie, 16, 16, &kGreen, 1, 600);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 600, fixed1), noErr);
    CHECK_EQ(InsertMediaIntoTrack(other, 0, 0, 600, fixed1), noErr);
    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, FixRatio(40, 1), FixRatio(30, 1));
    SetTrackMatrix(other, &matrix);
    SetTrackLayer(other, -1);
    SetRect(&box, 100, 50, 100 + 2 * 64, 50 + 2 * 48);
    SetMovieBox(movie, &box);
    CHECK_EQ(UpdateMovie(movie), noErr);
    CHECK_EQ(StagePixel(&stage, 100, 50), kRed);
    CHECK_EQ(StagePixel(&stage, 179, 109), kRed);
    CHECK_EQ(StagePixel(&stage, 180, 110), kGreen);
    CHECK_EQ(StagePixel(&stage, 211, 141), kGreen);
    CHECK_EQ(StagePixel(&stage, 212, 142), kRed);
    CHECK_EQ(StagePixel(&stage, 227, 145), kRed);
    CHECK_EQ(StagePixel(&stage, 99, 50), 0);
    CloseStage(&stage);
}

/* QTFF: edits tell what of the media shows when; empty ones show nothing; the end shows the last. */
static void edits_tell_what_shows(void)
{
    const UInt32 colors[3] = {kRed, kGreen, kBlue};
    Stage stage;
    Track track, below;
    Movie movie;

    if (!OpenLinear(&stage))
        return;
    movie = stage.opened.movie;
    below = AddColors(movie, 32, 32, &kRed, 1, 1800);
    track = AddColors(movie, 32, 32, colors, 3, 200);
    CHECK_EQ(InsertMediaIntoTrack(below, 0, 0, 1800, fixed1), noErr);
    SetTrackLayer(track, -1);
    /* The last frame first, then the second at half its speed from 600 on. */
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 400, 200, fixed1), noErr);
    CHECK_EQ(InsertMediaIntoTrack(track, 600, 200, 200, fixed1 / 2), noErr);
    SetMovieTimeValue(movie, 199);
    MoviesTask(movie, 0);
    CHECK_EQ(StagePixel(&stage, 8, 8), kBlue);
    SetMovieTimeValue(movie, 300);
    MoviesTask(movie, 0);
    CHECK_EQ(StagePixel(&stage, 8, 8), kRed);
    SetMovieTimeValue(movie, 999);
    MoviesTask(movie, 0);
    CHECK_EQ(StagePixel(&stage, 8, 8), kGreen);
    SetMovieTimeValue(movie, 1000);
    MoviesTask(movie, 0);
    CHECK_EQ(StagePixel(&stage, 8, 8), kRed);
    DisposeMovieTrack(below);
    CHECK_EQ(GetMovieDuration(movie), 1000);
    SetMovieTimeValue(movie, 1000);
    CHECK_EQ(UpdateMovie(movie), noErr);
    CHECK_EQ(StagePixel(&stage, 8, 8), kGreen);
    CloseStage(&stage);
}

/* The tiles and views of a scene are no pictures of the movie; a video track beside them is one,
   behind or in front by its layer. */
static void a_video_track_is_drawn_over_a_scene(void)
{
    Stage stage;
    Track track;
    Movie movie;
    Rect box;
    UInt32 scenery;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    movie = stage.opened.movie;
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    scenery = StagePixel(&stage, 10, 10);
    track = AddColors(movie, 32, 32, &kBlue, 1, 600);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 600, fixed1), noErr);
    GetMovieNaturalBoundsRect(movie, &box);
    SetMovieBox(movie, &box);
    SetTrackLayer(track, -2);
    MCIdle(stage.mc);
    CHECK_EQ(StagePixel(&stage, 10, 10), kBlue);
    CHECK(StagePixel(&stage, 40, 40) != kBlue);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 50), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(StagePixel(&stage, 10, 10), kBlue);
    SetTrackLayer(track, 20);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRCurrentMode), noErr);
    CHECK(StagePixel(&stage, 10, 10) != kBlue);
    CHECK(scenery != kBlue);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"layers_are_drawn_from_behind", layers_are_drawn_from_behind},
    {"tracks_go_through_their_matrix_and_the_box", tracks_go_through_their_matrix_and_the_box},
    {"edits_tell_what_shows", edits_tell_what_shows},
    {"a_video_track_is_drawn_over_a_scene", a_video_track_is_drawn_over_a_scene},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
