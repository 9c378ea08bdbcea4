/*
 * object_play.c - QuickTimeVR.h, "Object Nodes": frames and views that play, and their images.
 *
 * Sources: "Virtual Reality Programming With QuickTime VR 2.0" (B20), Technote 1036 (TN) and the
 * QuickTime File Format (QTFF), as behaviour.md 9.4 and formats.md 3 and 4.8 tell them.
 */
#include "stage.h"

/* A view of object.mov lasts ten ticks, each of its two frames five. */
static UInt32 Colour(int column, int row, int frame, int state)
{
    return (UInt32)(20 + 16 * column) << 16 | (UInt32)(20 + 80 * row) << 8 |
           (UInt32)(20 + 100 * (state - 1) + 50 * frame);
}

/* Lets ticks pass, and gives the colour in the middle. */
static UInt32 After(const Stage *stage, UInt32 ticks)
{
    stage_now += ticks;
    MCIdle(stage->mc);
    return StagePixel(stage, STAGE_WIDTH / 2, STAGE_HEIGHT / 2);
}

/* B20: frames play at their rate, one time after the other. */
static void frames_play(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetFrameAnimation(qtvr), false);
    CHECK_EQ(After(&stage, 0), Colour(2, 1, 0, 1));
    CHECK_EQ(After(&stage, 6), Colour(2, 1, 0, 1));
    CHECK_EQ(QTVREnableFrameAnimation(qtvr, true), noErr);
    CHECK_EQ(QTVRGetFrameAnimation(qtvr), true);
    CHECK_EQ(After(&stage, 1), Colour(2, 1, 0, 1));
    CHECK_EQ(After(&stage, 4), Colour(2, 1, 0, 1));
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 40);
    CHECK_EQ(After(&stage, 2), Colour(2, 1, 1, 1));
    CHECK_EQ(After(&stage, 5), Colour(2, 1, 0, 1));
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 10);
    CHECK_EQ(QTVRSetFrameRate(qtvr, -2), noErr);
    CHECK_EQ(After(&stage, 1), Colour(2, 1, 1, 1));
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 90);
    /* 0 stops, and the setting stays. */
    CHECK_EQ(QTVRSetFrameRate(qtvr, 0), noErr);
    CHECK_EQ(After(&stage, 8), Colour(2, 1, 1, 1));
    CHECK_EQ(QTVRGetFrameAnimation(qtvr), true);
    CloseStage(&stage);
}

/* B20: the sign of the rate flips at the ends; frames may play once; none may be skipped. */
static void frames_play_as_they_are_set(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVREnableFrameAnimation(qtvr, true), noErr);
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRPalindromeViewFrames, true), noErr);
    After(&stage, 0);
    After(&stage, 8);
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 80);
    CHECK_EQ(After(&stage, 4), Colour(2, 1, 1, 1));
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 80);
    CHECK_NEAR(QTVRGetFrameRate(qtvr), -1, 1e-6);
    CHECK_EQ(After(&stage, 4), Colour(2, 1, 0, 1));
    After(&stage, 6);
    CHECK_NEAR(QTVRGetFrameRate(qtvr), 1, 1e-6);
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 20);
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRPalindromeViewFrames, false), noErr);
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRDontLoopViewFrames, true), noErr);
    CHECK_EQ(After(&stage, 100), Colour(2, 1, 1, 1));
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 99);
    /* At the other end too, and as palindromes. */
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRPalindromeViewFrames, true), noErr);
    CHECK_EQ(QTVRSetFrameRate(qtvr, -1), noErr);
    CHECK_EQ(After(&stage, 100), Colour(2, 1, 0, 1));
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 0);
    CHECK_EQ(QTVRSetViewCurrentTime(qtvr, 99), noErr);
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRPalindromeViewFrames, false), noErr);
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRDontLoopViewFrames, false), noErr);
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRPlayEveryViewFrame, true), noErr);
    CHECK_EQ(QTVRSetFrameRate(qtvr, 100), noErr);
    CHECK_EQ(After(&stage, 7), Colour(2, 1, 0, 1));
    CHECK_EQ(After(&stage, 7), Colour(2, 1, 1, 1));
    CHECK_EQ(After(&stage, 7), Colour(2, 1, 0, 1));
    CHECK_EQ(QTVRSetFrameRate(qtvr, -100), noErr);
    CHECK_EQ(After(&stage, 7), Colour(2, 1, 1, 1));
    CHECK_EQ(After(&stage, 7), Colour(2, 1, 0, 1));
    CloseStage(&stage);
}

/* B20: all views of the row play; a constraint stops them unless they turn back or pan wraps. */
static void views_play(void)
{
    Stage stage;
    QTVRInstance qtvr;
    int i;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetPanAngle(qtvr, 300), noErr);
    CHECK_EQ(QTVREnableViewAnimation(qtvr, true), noErr);
    CHECK_EQ(QTVRGetViewAnimation(qtvr), true);
    CHECK_EQ(After(&stage, 0), Colour(10, 1, 0, 1));
    CHECK_EQ(After(&stage, 10), Colour(11, 1, 0, 1));
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 330, 1e-3);
    CHECK_EQ(After(&stage, 10), Colour(0, 1, 0, 1));
    CHECK_EQ(After(&stage, 20), Colour(2, 1, 0, 1));
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRWrapPan, false), noErr);
    CHECK_EQ(After(&stage, 100), Colour(11, 1, 0, 1));
    CHECK_EQ(After(&stage, 10), Colour(11, 1, 0, 1));
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRPalindromeViews, true), noErr);
    CHECK_EQ(After(&stage, 10), Colour(10, 1, 0, 1));
    CHECK_NEAR(QTVRGetViewRate(qtvr), -1, 1e-6);
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRSyncViewToFrameRate, true), noErr);
    CHECK_EQ(QTVRSetFrameRate(qtvr, -2), noErr);
    CHECK_EQ(After(&stage, 10), Colour(8, 1, 0, 1));
    CHECK_EQ(QTVRSetFrameRate(qtvr, 0), noErr);
    for (i = 0; i < 3; i++)
        CHECK_EQ(After(&stage, 10), Colour(8, 1, 0, 1));
    CHECK_EQ(QTVREnableViewAnimation(qtvr, false), noErr);
    CHECK_EQ(QTVRGetViewAnimation(qtvr), false);
    CloseStage(&stage);
}

/* X: nothing plays while the user's hand is on the object. */
static void a_held_object_does_not_play(void)
{
    Stage stage;
    UInt32 id;

    if (!OpenStage("object.mov", &stage))
        return;
    CHECK_EQ(QTVREnableFrameAnimation(stage.qtvr, true), noErr);
    After(&stage, 0);
    After(&stage, 3);
    CHECK_EQ(QTVRMouseDown(stage.qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
    After(&stage, 6);
    CHECK_EQ(QTVRGetViewCurrentTime(stage.qtvr), 30);
    CHECK_EQ(QTVRMouseUp(stage.qtvr, StageMiddle(), &id, NULL), noErr);
    After(&stage, 4);
    After(&stage, 3);
    CHECK_EQ(QTVRGetViewCurrentTime(stage.qtvr), 60);
    CloseStage(&stage);
}

/* QTFF: difference frames, as long as each view begins with a key frame. */
static void differences_are_drawn_over_what_was_before(void)
{
    Stage stage;
    QTVRInstance qtvr;
    int column, frame;

    if (!OpenStage("object-differences.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetCurrentViewDuration(qtvr), 1800);
    for (column = 3; column >= 0; column--)
        for (frame = 2; frame >= 0; frame--) {
            UInt32 ground = 200 << 16 | (UInt32)(40 * column) << 8;
            UInt32 middle = (UInt32)(40 * column) << 16 | 1 << 8 | (UInt32)(80 * frame);

            CHECK_EQ(QTVRSetPanAngle(qtvr, (float)(90 * column)), noErr);
            CHECK_EQ(QTVRSetViewCurrentTime(qtvr, 600 * frame), noErr);
            CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
            CHECK_EQ(StagePixel(&stage, 20, 20), ground);
            CHECK_EQ(StagePixel(&stage, 160, 120), frame == 0 ? ground : middle);
        }
    CloseStage(&stage);
}

/* TN: a 1.0 object; frames follow each other every so many ticks, six here. */
static void a_movie_of_version_one_turns_and_plays(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("version-one-object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetNodeType(qtvr, kQTVRCurrentNode), kQTVRObjectType);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 40, 1e-3);
    CHECK_EQ(QTVRTiltToRow(qtvr, 0), 1);
    CHECK_EQ(QTVRGetCurrentViewDuration(qtvr), 180);
    CHECK_EQ(QTVRGetFrameAnimation(qtvr), true);
    CHECK_EQ(After(&stage, 0), Colour(2, 0, 0, 1));
    CHECK_EQ(After(&stage, 7), Colour(2, 0, 1, 1));
    CHECK_EQ(After(&stage, 6), Colour(2, 0, 2, 1));
    CHECK_EQ(After(&stage, 6), Colour(2, 0, 0, 1));
    CHECK_EQ(QTVREnableFrameAnimation(qtvr, false), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 315), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 0), noErr);
    CHECK_EQ(After(&stage, 1), Colour(7, 1, 0, 1));
    CloseStage(&stage);
}

/* H: a rate of change turns an object too, at its ends as its settings have it. */
static void a_rate_turns_the_object(void)
{
    Stage stage;
    float rate = 60;
    QTVRFloatPoint by = {-5, 0}, centre;

    if (!OpenStage("object.mov", &stage))
        return;
    After(&stage, 0);
    CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRPanAngle, &rate, kQTVRValueIsRate), noErr);
    After(&stage, 0);
    CHECK_EQ(After(&stage, 30), Colour(3, 1, 0, 1));
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 90, 1e-2);
    rate = 0;
    CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRPanAngle, &rate, kQTVRValueIsRate), noErr);
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 32), noErr);
    CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRViewCenter, &by, kQTVRValueIsRelative), noErr);
    CHECK_EQ(QTVRGetViewParameter(stage.qtvr, kQTVRViewCenter, &centre, 0, NULL), noErr);
    CHECK_NEAR(centre.x, 35, 1e-3);
    CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRViewCenter, &by, kQTVRValueIsRate), paramErr);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"frames_play", frames_play},
    {"frames_play_as_they_are_set", frames_play_as_they_are_set},
    {"views_play", views_play},
    {"a_held_object_does_not_play", a_held_object_does_not_play},
    {"differences_are_drawn_over_what_was_before", differences_are_drawn_over_what_was_before},
    {"a_movie_of_version_one_turns_and_plays", a_movie_of_version_one_turns_and_plays},
    {"a_rate_turns_the_object", a_rate_turns_the_object},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
