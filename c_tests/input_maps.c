/*
 * input_maps.c - Movies.h, "Media Input Maps": tween tracks that drive the view of a scene.
 *
 * Sources: the QuickTime File Format (QTFF), "Modifier Tracks" and "Track Input Map Atoms".
 */
#include <MediaHandlers.h>

#include "sprites.h"
#include "wired_scene.h"

/* A tween track whose one sample goes from one float to another, with a reference to it. */
static void AddTween(Movie movie, Track driven, QTAtomContainer map, long modifier, float from,
                     float to)
{
    Track track = WiredTrack(movie, TweenMediaType);
    QTAtomContainer sample = NULL;
    QTAtom entry, input;
    Handle description = RecordDescription(TweenMediaType, NULL);
    UInt32 values[2];
    long index = 0;

    memcpy(&values[0], &from, 4);
    memcpy(&values[1], &to, 4);
    values[0] = EndianU32_NtoB(values[0]);
    values[1] = EndianU32_NtoB(values[1]);
    CHECK_EQ(QTNewAtomContainer(&sample), noErr);
    entry = WiredAtom(sample, kParentAtomIsContainer, kTweenEntry, 1, 0, NULL);
    WiredLong(sample, entry, kTweenType, 1, kTweenTypeQTFloatSingle);
    WiredAtom(sample, entry, kTweenData, 1, sizeof values, values);
    WiredAdd(track, sample, description);
    DisposeHandle(description);
    CHECK_EQ(EndMediaEdits(GetTrackMedia(track)), noErr);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, kNodeTime, 0x10000), noErr);
    CHECK_EQ(AddTrackReference(driven, track, kTrackModifierReference, &index), noErr);
    input = WiredAtom(map, kParentAtomIsContainer, kTrackModifierInput, index, 0, NULL);
    WiredLong(map, input, kTrackModifierType, 1, modifier);
}

/* QTFF: pan, tilt and field of view follow the time of the movie. */
static void tweens_drive_the_view(void)
{
    Movie movie = WiredScene(true, -1);
    Track qtvr = GetMovieIndTrackType(movie, 1, kQTVRQTVRType, movieTrackMediaType);
    QTAtomContainer map = NULL, copy = NULL;
    Stage stage;

    CHECK_EQ(GetMediaInputMap(GetTrackMedia(qtvr), &map), noErr);
    CHECK_EQ(QTCountChildrenOfType(map, kParentAtomIsContainer, 0), 0);
    AddTween(movie, qtvr, map, kTrackModifierPanAngle, 10, 110);
    AddTween(movie, qtvr, map, kTrackModifierTiltAngle, -8, 8);
    AddTween(movie, qtvr, map, kTrackModifierVerticalFieldOfViewAngle, 40, 20);
    CHECK_EQ(SetMediaInputMap(GetTrackMedia(qtvr), map), noErr);
    QTDisposeAtomContainer(map);
    CHECK_EQ(GetMediaInputMap(GetTrackMedia(qtvr), &copy), noErr);
    CHECK_EQ(QTCountChildrenOfType(copy, kParentAtomIsContainer, kTrackModifierInput), 3);
    QTDisposeAtomContainer(copy);
    CHECK_EQ(GetMediaInputMap(GetTrackMedia(qtvr), NULL), paramErr);
    CHECK_EQ(GetMediaInputMap(NULL, &copy), invalidMedia);

    OpenWiredStage(&stage, movie);
    SetMovieTimeValue(movie, kNodeTime / 2);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 60, 0.01);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), 0, 0.01);
    CHECK_NEAR(QTVRGetFieldOfView(stage.qtvr), 30, 0.01);
    /* While the time stands, the view is the user's. */
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 200), noErr);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 200, 0.01);
    SetMovieTimeValue(movie, kNodeTime / 4);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 35, 0.01);
    CloseStage(&stage);
}

/* --- Sprites and tracks ----------------------------------------------------------------------- */

static const UInt32 kRed = 0xE02010, kGreen = 0x10C020, kGround = 0x0000C0;

static Movie gMovie;
static Stage gStage;

/* A tween track of a second for an input of a track; object 0 for the track itself. */
static void Drive(Track driven, QTAtomContainer map, long modifier, long object, long type,
                  const void *values, long size)
{
    Track track = NewMovieTrack(gMovie, 0, 0, 0);
    Media media = NewTrackMedia(track, TweenMediaType, LINEAR_SCALE, NULL, 0);
    Handle description = RecordDescription(TweenMediaType, NULL);
    QTAtomContainer sample = NULL;
    QTAtom entry, input;
    long index = 0;

    CHECK_EQ(QTNewAtomContainer(&sample), noErr);
    entry = WiredAtom(sample, kParentAtomIsContainer, kTweenEntry, 1, 0, NULL);
    WiredLong(sample, entry, kTweenType, 1, type);
    WiredAtom(sample, entry, kTweenData, 1, size, values);
    if (type == kTweenTypeQDRegion) {
        /* The region that is stretched: 2 by 2 pixels. */
        SInt16 region[5] = {10, 0, 0, 2, 2};
        int i;

        for (i = 0; i < 5; i++)
            region[i] = (SInt16)EndianS16_NtoB(region[i]);
        WiredAtom(sample, entry, kTweenRegionData, 1, sizeof region, region);
    }
    CHECK_EQ(BeginMediaEdits(media), noErr);
    CHECK_EQ(AddMediaSample(media, sample, 0, (unsigned long)GetHandleSize(sample), LINEAR_SCALE,
                            (SampleDescriptionHandle)description, 1, 0, NULL),
             noErr);
    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, LINEAR_SCALE, fixed1), noErr);
    QTDisposeAtomContainer(sample);
    DisposeHandle(description);
    CHECK_EQ(AddTrackReference(driven, track, kTrackModifierReference, &index), noErr);
    input = WiredAtom(map, kParentAtomIsContainer, kTrackModifierInput, index, 0, NULL);
    WiredLong(map, input, kTrackModifierType, 1, modifier);
    if (object != 0)
        WiredLong(map, input, kTrackModifierObjectID, 1, object);
}

static void DriveShort(Track driven, QTAtomContainer map, long modifier, long object, short from,
                       short to)
{
    SInt16 values[2];

    values[0] = (SInt16)EndianS16_NtoB(from);
    values[1] = (SInt16)EndianS16_NtoB(to);
    Drive(driven, map, modifier, object, kTweenTypeShort, values, sizeof values);
}

/* From no move to one by so much. */
static void DriveMatrix(Track driven, QTAtomContainer map, long modifier, long object, SInt32 across,
                        SInt32 down)
{
    SInt32 values[18];
    int i;

    for (i = 0; i < 18; i++)
        values[i] = i % 9 == 0 || i % 9 == 4 ? 0x10000 : i % 9 == 8 ? 0x40000000 : 0;
    values[15] = across << 16;
    values[16] = down << 16;
    for (i = 0; i < 18; i++)
        values[i] = (SInt32)EndianS32_NtoB(values[i]);
    Drive(driven, map, modifier, object, kTweenTypeMatrix, values, sizeof values);
}

static void DriveMode(Track driven, QTAtomContainer map, long modifier, long object)
{
    ModifierTrackGraphicsModeRecord values[2];

    memset(values, 0, sizeof values);
    values[0].graphicsMode = values[1].graphicsMode = EndianU32_NtoB(blend);
    values[1].opColor.red = values[1].opColor.green = values[1].opColor.blue =
        EndianU16_NtoB(0xFFFF);
    Drive(driven, map, modifier, object, kTweenTypeGraphicsModeWithRGBColor, values, sizeof values);
}

/*
 * A ground of 64 by 48, and a sprite track over it: sprite 1, 8 by 8 at 4, 4; images 1 red and 2
 * green. Gives the sprite track; the map is for its media.
 */
static Track OpenDriven(QTAtomContainer *map)
{
    QTAtom images, shared;
    QTAtomContainer key;
    Track track;

    CHECK(OpenLinear(&gStage));
    gMovie = gStage.opened.movie;
    track = AddColors(gMovie, 64, 48, &kGround, 1, LINEAR_SCALE);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, LINEAR_SCALE, fixed1), noErr);
    SetTrackLayer(track, 1);
    key = NewKeyFrame(&images, &shared);
    AddImage(key, 1, 8, 8, kRed);
    AddImage(key, 2, 8, 8, kGreen);
    AddSprite(key, 1, 4, 4, 0, 1);
    AddSprite(key, 2, 0, 0, 9, 2);
    track = AddSpriteTrack(gMovie, 32, 24);
    AddSpriteSample(track, key, LINEAR_SCALE, 0);
    EndSpriteTrack(track);
    *map = NULL;
    CHECK_EQ(QTNewAtomContainer(map), noErr);
    return track;
}

/* Sets the map, which is disposed of. */
static MediaHandler Mapped(Track track, QTAtomContainer map)
{
    CHECK_EQ(SetMediaInputMap(GetTrackMedia(track), map), noErr);
    QTDisposeAtomContainer(map);
    return GetMediaHandler(GetTrackMedia(track));
}

static void At(TimeValue time)
{
    SetMovieTimeValue(gMovie, time);
    CHECK_EQ(UpdateMovie(gMovie), noErr);
}

static short Property(MediaHandler handler, long property)
{
    short value = -99;

    CHECK_EQ(SpriteMediaGetSpriteProperty(handler, 1, property, &value), noErr);
    return value;
}

/* formats.md 1.9: the modifiers of objects, which are sprites. */
static void tweens_drive_sprites(void)
{
    ModifierTrackGraphicsModeRecord mode;
    MatrixRecord matrix;
    QTAtomContainer map;
    Track track = OpenDriven(&map);
    MediaHandler handler;

    DriveShort(track, map, kTrackModifierObjectImageIndex, 1, 1, 3);
    DriveShort(track, map, kTrackModifierObjectLayer, 1, -10, 10);
    DriveShort(track, map, kTrackModifierObjectVisible, 1, 1, 0);
    DriveShort(track, map, kTrackModifierObjectCanBeHitTested, 1, 1, 0);
    DriveMatrix(track, map, kTrackModifierObjectMatrix, 1, 20, 10);
    DriveMode(track, map, kTrackModifierObjectGraphicsMode, 1);
    handler = Mapped(track, map);
    At(0);
    CHECK_EQ(Property(handler, kSpritePropertyImageIndex), 1);
    CHECK_EQ(Property(handler, kSpritePropertyLayer), -10);
    CHECK_EQ(Property(handler, kSpritePropertyVisible), 1);
    CHECK_EQ(Property(handler, kSpritePropertyCanBeHitTested), 1);
    /* A blend with no weight shows nothing of it. */
    CHECK_EQ(StagePixel(&gStage, 1, 1), kGreen);
    At(300);
    CHECK_EQ(Property(handler, kSpritePropertyImageIndex), 2);
    CHECK_EQ(Property(handler, kSpritePropertyLayer), 0);
    CHECK_EQ(Property(handler, kSpritePropertyVisible), 0);
    CHECK_EQ(Property(handler, kSpritePropertyCanBeHitTested), 0);
    CHECK_EQ(SpriteMediaGetSpriteProperty(handler, 1, kSpritePropertyMatrix, &matrix), noErr);
    CHECK_EQ(matrix.matrix[2][0], 10 << 16);
    CHECK_EQ(matrix.matrix[2][1], 5 << 16);
    CHECK_EQ(SpriteMediaGetSpriteProperty(handler, 1, kSpritePropertyGraphicsMode, &mode), noErr);
    CHECK_EQ(mode.graphicsMode, blend);
    CHECK_EQ(mode.opColor.green, 0x7FFF);
    /* The other sprite is as it was. */
    CHECK_EQ(StagePixel(&gStage, 1, 1), kGreen);
    CloseStage(&gStage);
}

/* formats.md 1.9: the modifiers of the track itself: where it is, and how it goes over others. */
static void tweens_drive_tracks(void)
{
    QTAtomContainer map;
    Track track = OpenDriven(&map);

    DriveMatrix(track, map, kTrackModifierTypeMatrix, 0, 20, 10);
    DriveMode(track, map, kTrackModifierTypeGraphicsMode, 0);
    Mapped(track, map);
    At(0);
    CHECK_EQ(StagePixel(&gStage, 6, 6), kGround);
    At(300);
    /* Half of red over the ground, moved by 10, 5. */
    CHECK(StagePixel(&gStage, 16, 11) != kGround && StagePixel(&gStage, 16, 11) != kRed);
    CHECK_EQ(StagePixel(&gStage, 16, 11) >> 16, kRed >> 17);
    CHECK_EQ(StagePixel(&gStage, 8, 3), kGround);
    CloseStage(&gStage);
}

/* A region that a tween stretches is what a track is cut to. */
static void tweens_drive_clips(void)
{
    SInt16 rects[8] = {0, 0, 2, 2, 0, 0, 22, 30};
    QTAtomContainer map;
    Track track = OpenDriven(&map);
    int i;

    for (i = 0; i < 8; i++)
        rects[i] = (SInt16)EndianS16_NtoB(rects[i]);
    Drive(track, map, kTrackModifierTypeClip, 0, kTweenTypeQDRegion, rects, sizeof rects);
    Mapped(track, map);
    At(0);
    CHECK_EQ(StagePixel(&gStage, 1, 1), kGreen);
    CHECK_EQ(StagePixel(&gStage, 3, 3), kGround);
    CHECK_EQ(StagePixel(&gStage, 6, 6), kGround);
    At(300);
    /* Cut to 16 by 12. */
    CHECK_EQ(StagePixel(&gStage, 6, 6), kRed);
    CHECK_EQ(StagePixel(&gStage, 11, 11), kRed);
    CHECK_EQ(StagePixel(&gStage, 15, 11), 0);
    CHECK_EQ(StagePixel(&gStage, 16, 11), kGround);
    CHECK_EQ(StagePixel(&gStage, 15, 12), kGround);
    CloseStage(&gStage);
}

static const Case cases[] = {
    {"tweens_drive_the_view", tweens_drive_the_view},
    {"tweens_drive_sprites", tweens_drive_sprites},
    {"tweens_drive_tracks", tweens_drive_tracks},
    {"tweens_drive_clips", tweens_drive_clips},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
