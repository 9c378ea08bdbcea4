/*
 * input_maps.c - Movies.h, "Media Input Maps": tween tracks that drive the view of a scene.
 *
 * Sources: the QuickTime File Format (QTFF), "Modifier Tracks" and "Track Input Map Atoms".
 */
#include "wired_scene.h"

/* A tween track whose one sample goes from one float to another, with a reference to it. */
static void AddTween(Movie movie, Track driven, QTAtomContainer map, long modifier, float from,
                     float to)
{
    Track track = WiredTrack(movie, TweenMediaType);
    QTAtomContainer sample = NULL;
    QTAtom entry, input;
    Handle description = WiredDescription(TweenMediaType, NULL);
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

static const Case cases[] = {
    {"tweens_drive_the_view", tweens_drive_the_view},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
