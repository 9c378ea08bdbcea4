/*
 * movie_pictures.c - Movies.h, "Movies and pictures": what movies and tracks show, as pictures.
 *
 * Sources: Inside Macintosh: QuickTime, GetMoviePict, GetMoviePosterPict, GetTrackPict (IM); the layout
 * of a Picture as Inside Macintosh: Imaging With QuickDraw has it. The pixels are read by the graphics
 * importer for picture files, which have 512 bytes before the picture.
 */
#include <ImageCompression.h>
#include <QuickTimeComponents.h>

#include "linear.h"

static const UInt32 kColors[] = {0xE02010, 0x10C020, 0x1020D0}, kGray[] = {0x808080};

static int OpenTwo(Stage *stage, Track tracks[2])
{
    MatrixRecord matrix;

    if (!OpenLinear(stage))
        return 0;
    SetMovieTimeScale(stage->opened.movie, LINEAR_SCALE);
    tracks[0] = AddColors(stage->opened.movie, 64, 48, kColors, 3, 600);
    tracks[1] = AddColors(stage->opened.movie, 16, 16, kGray, 1, 1800);
    CHECK_EQ(InsertMediaIntoTrack(tracks[0], 0, 0, 1800, fixed1), noErr);
    CHECK_EQ(InsertMediaIntoTrack(tracks[1], 0, 0, 1800, fixed1), noErr);
    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, 40 * fixed1, 8 * fixed1);
    SetTrackMatrix(tracks[1], &matrix);
    return 1;
}

/* Draws a picture, disposes of it, and gives the world, whose size is the picture's. */
static GWorldPtr Drawn(PicHandle picture, short width, short height)
{
    Handle file = NewHandleClear(512);
    ComponentInstance importer = NULL;
    GWorldPtr world = NULL;
    Rect bounds;
    short i;

    CHECK(picture != NULL);
    if (picture == NULL)
        return NULL;
    CHECK_EQ((UInt16)(*picture)->picSize, (UInt16)GetHandleSize((Handle)picture));
    CHECK_EQ((*picture)->picFrame.left, 0);
    CHECK_EQ((*picture)->picFrame.top, 0);
    CHECK_EQ((*picture)->picFrame.right, width);
    CHECK_EQ((*picture)->picFrame.bottom, height);
    /* Files have them with the high byte first. */
    for (i = 0; i < 5; i++) {
        short field;

        memcpy(&field, (char *)*picture + 2 * i, 2);
        (*(Handle)picture)[2 * i] = (char)(field >> 8);
        (*(Handle)picture)[2 * i + 1] = (char)field;
    }
    CHECK_EQ(HandAndHand((Handle)picture, file), noErr);
    SetRect(&bounds, 0, 0, width, height);
    CHECK_EQ(NewGWorld(&world, 32, &bounds, NULL, NULL, 0), noErr);
    CHECK_EQ(OpenADefaultComponent(GraphicsImporterComponentType, kQTFileTypePicture, &importer), noErr);
    CHECK_EQ(GraphicsImportSetDataHandle(importer, file), noErr);
    CHECK_EQ(GraphicsImportSetGWorld(importer, world, NULL), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CloseComponent(importer);
    DisposeHandle(file);
    DisposeHandle((Handle)picture);
    return world;
}

static UInt32 Pixel(GWorldPtr world, short h, short v)
{
    PixMapHandle map = GetGWorldPixMap(world);
    UInt32 pixel = 0;

    memcpy(&pixel, GetPixBaseAddr(map) + v * GetPixRowBytes(map) + h * 4, 4);
    return pixel & 0xFFFFFF;
}

/* IM, GetMoviePict: what the enabled tracks show at a time; the movie does not move. */
static void a_movie_gives_its_picture(void)
{
    Stage stage;
    Track tracks[2];
    int frame;

    if (!OpenTwo(&stage, tracks))
        return;
    for (frame = 0; frame < 3; frame++) {
        GWorldPtr world = Drawn(GetMoviePict(stage.opened.movie, 600 * frame + 300), 64, 48);

        CHECK_EQ(Pixel(world, 10, 10), kColors[frame]);
        CHECK_EQ(Pixel(world, 39, 10), kColors[frame]);
        CHECK_EQ(Pixel(world, 40, 8), kGray[0]);
        CHECK_EQ(Pixel(world, 55, 23), kGray[0]);
        CHECK_EQ(Pixel(world, 56, 23), kColors[frame]);
        DisposeGWorld(world);
    }
    CHECK_EQ(GetMovieTime(stage.opened.movie, NULL), 0);
    SetTrackEnabled(tracks[1], false);
    {
        GWorldPtr world = Drawn(GetMoviePict(stage.opened.movie, 0), 64, 48);

        CHECK_EQ(Pixel(world, 44, 12), kColors[0]);
        DisposeGWorld(world);
    }
    CloseStage(&stage);
}

/* IM: the picture is that of the movie in its box. */
static void a_picture_has_the_size_of_the_box(void)
{
    Stage stage;
    Track tracks[2];
    GWorldPtr world;
    Rect box;

    if (!OpenTwo(&stage, tracks))
        return;
    SetRect(&box, 100, 50, 228, 146);
    SetMovieBox(stage.opened.movie, &box);
    world = Drawn(GetMoviePict(stage.opened.movie, 600), 128, 96);
    CHECK_EQ(Pixel(world, 20, 20), kColors[1]);
    CHECK_EQ(Pixel(world, 96, 32), kGray[0]);
    DisposeGWorld(world);
    CloseStage(&stage);
}

/* IM, GetMoviePosterPict: the tracks that are used in the poster, at its time. */
static void a_poster_has_its_own_tracks(void)
{
    Stage stage;
    Track tracks[2];
    GWorldPtr world;

    if (!OpenTwo(&stage, tracks))
        return;
    SetMoviePosterTime(stage.opened.movie, 1300);
    SetTrackUsage(tracks[0], trackUsageInMovie | trackUsageInPoster);
    SetTrackUsage(tracks[1], trackUsageInMovie);
    world = Drawn(GetMoviePosterPict(stage.opened.movie), 64, 48);
    CHECK_EQ(Pixel(world, 44, 12), kColors[2]);
    DisposeGWorld(world);
    SetTrackUsage(tracks[1], trackUsageInMovie | trackUsageInPoster);
    world = Drawn(GetMoviePosterPict(stage.opened.movie), 64, 48);
    CHECK_EQ(Pixel(world, 44, 12), kGray[0]);
    DisposeGWorld(world);
    CloseStage(&stage);
}

/* IM, GetTrackPict: the track alone. */
static void a_track_gives_its_picture(void)
{
    Stage stage;
    Track tracks[2];
    GWorldPtr world;

    if (!OpenTwo(&stage, tracks))
        return;
    world = Drawn(GetTrackPict(tracks[1], 700), 16, 16);
    CHECK_EQ(Pixel(world, 0, 0), kGray[0]);
    CHECK_EQ(Pixel(world, 15, 15), kGray[0]);
    DisposeGWorld(world);
    SetTrackEnabled(tracks[0], false);
    world = Drawn(GetTrackPict(tracks[0], 700), 64, 48);
    CHECK_EQ(Pixel(world, 44, 12), kColors[1]);
    DisposeGWorld(world);
    CHECK_EQ(GetTrackEnabled(tracks[0]), false);
    CloseStage(&stage);
}

/* A QTVR movie gives the view that it shows, whatever the time. */
static void a_scene_gives_its_view(void)
{
    Stage stage;
    GWorldPtr world;
    short h, v;
    long wrong = 0;

    if (!OpenStage("object.mov", &stage))
        return;
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 120), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    world = Drawn(GetMoviePict(stage.opened.movie, GetMovieDuration(stage.opened.movie) - 1),
                  STAGE_WIDTH, STAGE_HEIGHT);
    for (v = 0; v < STAGE_HEIGHT; v += 7)
        for (h = 0; h < STAGE_WIDTH; h += 3)
            wrong += Pixel(world, h, v) != StagePixel(&stage, h, v);
    CHECK_EQ(wrong, 0);
    DisposeGWorld(world);
    CloseStage(&stage);
}

/* IM: nil where there is nothing, and the reason in GetMoviesError. */
static void nothing_gives_no_picture(void)
{
    Stage stage;
    Track sound;

    CHECK(GetMoviePict(NULL, 0) == NULL);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CHECK(GetTrackPict(NULL, 0) == NULL);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    CHECK(GetMoviePosterPict(NULL) == NULL);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    if (!OpenLinear(&stage))
        return;
    CHECK(GetMoviePict(stage.opened.movie, 0) == NULL);
    CHECK_EQ(GetMoviesError(), noErr);
    sound = NewMovieTrack(stage.opened.movie, 0, 0, 256);
    CHECK(NewTrackMedia(sound, SoundMediaType, 600, NULL, 0) != NULL);
    CHECK(GetTrackPict(sound, 0) == NULL);
    CHECK_EQ(GetMoviesError(), noErr);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"a_movie_gives_its_picture", a_movie_gives_its_picture},
    {"a_picture_has_the_size_of_the_box", a_picture_has_the_size_of_the_box},
    {"a_poster_has_its_own_tracks", a_poster_has_its_own_tracks},
    {"a_track_gives_its_picture", a_track_gives_its_picture},
    {"a_scene_gives_its_view", a_scene_gives_its_view},
    {"nothing_gives_no_picture", nothing_gives_no_picture},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
