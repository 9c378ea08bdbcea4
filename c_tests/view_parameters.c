/*
 * view_parameters.c - QuickTimeVR.h: view parameters, nudges, and coordinates of the full picture.
 *
 * Sources: QuickTimeVR.h (H), the QuickTime VR Reference (REF), "Virtual Reality Programming" (B20),
 * as behaviour.md sections 2.7, 2.8 and 3.4 tell them. Steps and shares are our choice [I] [?].
 */
#include "stage.h"

static float Get(QTVRInstance qtvr, UInt32 parameter, UInt32 flags)
{
    float value = -999;
    UInt32 out = 77;

    CHECK_EQ(QTVRGetViewParameter(qtvr, parameter, &value, flags, &out), noErr);
    CHECK_EQ(out, 0);
    return value;
}

static OSErr Set(QTVRInstance qtvr, UInt32 parameter, float value, UInt32 flags)
{
    return QTVRSetViewParameter(qtvr, parameter, &value, flags);
}

/* H: angles by pointer, in the current unit; the Boolean by itself when it is set. */
static void parameters_are_the_view(void)
{
    Stage stage;
    QTVRInstance qtvr;
    QTVRFloatPoint centre = {0, 0};
    Boolean shown = 9;
    float value = 0;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(Set(qtvr, kQTVRFieldOfViewAngle, 40, 0), noErr);
    CHECK_EQ(Set(qtvr, kQTVRPanAngle, 100, 0), noErr);
    CHECK_EQ(Set(qtvr, kQTVRTiltAngle, 7, 0), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 100, 1e-4);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 7, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 40, 1e-4);
    CHECK_NEAR(Get(qtvr, kQTVRPanAngle, 0), 100, 1e-4);
    CHECK_NEAR(Get(qtvr, kQTVRTiltAngle, 0), 7, 1e-4);
    CHECK_NEAR(Get(qtvr, kQTVRFieldOfViewAngle, 0), 40, 1e-4);
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRRadians), noErr);
    CHECK_NEAR(Get(qtvr, kQTVRPanAngle, 0), 1.74532925, 1e-6);
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRDegrees), noErr);
    CHECK_EQ(Set(qtvr, kQTVRTiltAngle, 80, 0), constraintReachedErr);
    CHECK_EQ(QTVRGetViewParameter(qtvr, kQTVRHotSpotsVisible, &shown, 0, NULL), noErr);
    CHECK_EQ(shown, false);
    CHECK_EQ(QTVRSetViewParameter(qtvr, kQTVRHotSpotsVisible, (void *)(size_t)true, 0), noErr);
    CHECK_EQ(QTVRGetViewParameter(qtvr, kQTVRHotSpotsVisible, &shown, 0, NULL), noErr);
    CHECK_EQ(shown, true);
    /* The view centre is for objects. */
    CHECK_EQ(QTVRSetViewParameter(qtvr, kQTVRViewCenter, &centre, 0), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetViewParameter(qtvr, kQTVRViewCenter, &centre, 0, NULL),
             callNotSupportedByNodeErr);
    CHECK_EQ(Set(qtvr, 0x102, 1, 0), paramErr);
    CHECK_EQ(QTVRGetViewParameter(qtvr, 0x102, &value, 0, NULL), paramErr);
    CHECK_EQ(QTVRSetViewParameter(qtvr, kQTVRPanAngle, NULL, 0), paramErr);
    CHECK_EQ(QTVRGetViewParameter(qtvr, kQTVRPanAngle, NULL, 0, NULL), paramErr);
    CHECK_EQ(Set(qtvr, kQTVRPanAngle, 1, 8), paramErr);
    CHECK_EQ(Set(qtvr, kQTVRPanAngle, (float)NAN, 0), paramErr);
    CHECK_EQ(Set(NULL, kQTVRPanAngle, 1, 0), paramErr);
    CloseStage(&stage);
}

/* H: relative to the present value; a rate of change, here for each second; a share of the speed
   that the user prefers. */
static void values_may_be_relative_or_rates(void)
{
    Stage stage;
    QTVRInstance qtvr;
    float slow, fast;
    int tick;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetPanAngle(qtvr, 100), noErr);
    CHECK_EQ(Set(qtvr, kQTVRPanAngle, -30, kQTVRValueIsRelative), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 70, 1e-3);
    CHECK_EQ(Set(qtvr, kQTVRPanAngle, 12, kQTVRValueIsRate), noErr);
    CHECK_NEAR(Get(qtvr, kQTVRPanAngle, kQTVRValueIsRate), 12, 1e-4);
    CHECK_NEAR(Get(qtvr, kQTVRTiltAngle, kQTVRValueIsRate), 0, 1e-6);
    for (tick = 0; tick < 60; tick++) {
        stage_now++;
        CHECK_EQ(MCIdle(stage.mc), noErr);
    }
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 82, 1e-2);
    CHECK_EQ(Set(qtvr, kQTVRPanAngle, 0, kQTVRValueIsRate), noErr);
    stage_now += 60;
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 82, 1e-2);
    /* Twice the preferred speed moves twice as far. */
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionPanTiltSpeed, (void *)2), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 100), noErr);
    CHECK_EQ(Set(qtvr, kQTVRPanAngle, 50, kQTVRValueIsUserPrefRelative), noErr);
    slow = QTVRGetPanAngle(qtvr) - 100;
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionPanTiltSpeed, (void *)4), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 100), noErr);
    CHECK_EQ(Set(qtvr, kQTVRPanAngle, 50, kQTVRValueIsUserPrefRelative), noErr);
    fast = QTVRGetPanAngle(qtvr) - 100;
    /* Half of a tenth of 60 degrees, times 2 [?]. */
    CHECK_NEAR(slow, 6, 1e-3);
    CHECK_NEAR(fast, 2 * slow, 1e-3);
    CloseStage(&stage);
}

/* REF: eight directions, counterclockwise from the right; the new view is displayed. */
static void nudges_turn_one_step(void)
{
    static const int directions[][3] = {{kQTVRRight, -1, 0},     {kQTVRUpRight, -1, 1},
                                        {kQTVRUp, 0, 1},         {kQTVRUpLeft, 1, 1},
                                        {kQTVRLeft, 1, 0},       {kQTVRDownLeft, 1, -1},
                                        {kQTVRDown, 0, -1},      {kQTVRDownRight, -1, -1}};
    Stage stage;
    size_t i;
    UInt32 before;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    for (i = 0; i < 8; i++) {
        CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 30), noErr);
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 100), noErr);
        CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 0), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        before = StageSum(&stage);
        CHECK_EQ(QTVRNudge(stage.qtvr, (UInt32)directions[i][0]), noErr);
        CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 100 + 3 * directions[i][1], 1e-3);
        CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), 3 * directions[i][2], 1e-3);
        CHECK(StageSum(&stage) != before);
    }
    /* At an edge there is no step left. */
    QTVRSetTiltAngle(stage.qtvr, 80);
    CHECK_EQ(QTVRNudge(stage.qtvr, kQTVRUp), constraintReachedErr);
    CHECK_EQ(QTVRNudge(NULL, kQTVRUp), paramErr);
    CloseStage(&stage);
}

/* REF: each way is the inverse of the other, on every kind of panorama. */
static void coordinates_and_angles_are_inverses(void)
{
    static const char *const movies[] = {"two-node-cylinder.mov",   "horizontal-cylinder.mov",
                                         "partial-cylinder.mov",    "version-one-scene.mov",
                                         "cube.mov",                "tiled-cube.mov",
                                         "cube-hot-spots.mov"};
    Stage stage;
    size_t i;

    for (i = 0; i < sizeof movies / sizeof movies[0]; i++) {
        float low, high, bottom, top, pan, tilt;

        if (!OpenStage(movies[i], &stage))
            return;
        CHECK_EQ(QTVRGetViewingLimits(stage.qtvr, kQTVRPan, &low, &high), noErr);
        CHECK_EQ(QTVRGetViewingLimits(stage.qtvr, kQTVRTilt, &bottom, &top), noErr);
        for (pan = low + 0.7f; pan < high; pan += 23.3f)
            for (tilt = bottom + 0.9f; tilt < top; tilt += 11.1f) {
                QTVRFloatPoint place;
                float backPan, backTilt;

                CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, pan, tilt, &place), noErr);
                CHECK_EQ(QTVRCoordToAngles(stage.qtvr, &place, &backPan, &backTilt), noErr);
                /* Near a pole a pixel is many degrees of pan. */
                CHECK_NEAR((backPan - pan) * cos(tilt * 3.14159265 / 180), 0, 2e-3);
                CHECK_NEAR(backTilt, tilt, 2e-3);
            }
        CloseStage(&stage);
    }
}

/* A point's angles are those of the view that has it in its middle. */
static void points_and_views_agree(void)
{
    static const char *const movies[] = {"two-node-cylinder.mov", "cube.mov"};
    Stage stage;
    size_t i;

    for (i = 0; i < 2; i++) {
        float pan, tilt, middlePan, middleTilt;

        if (!OpenStage(movies[i], &stage))
            return;
        CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 30), noErr);
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 200), noErr);
        CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 6), noErr);
        CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(100, 80), &pan, &tilt), noErr);
        CHECK(pan > 200 && tilt > 6);
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, pan), noErr);
        CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, tilt), noErr);
        CHECK_EQ(QTVRPtToAngles(stage.qtvr, StageMiddle(), &middlePan, &middleTilt), noErr);
        CHECK_NEAR(middlePan, pan, 1e-3);
        CHECK_NEAR(middleTilt, tilt, 1e-3);
        CloseStage(&stage);
    }
}

static void bad_coordinates_are_refused(void)
{
    Stage stage;
    QTVRFloatPoint place = {(float)NAN, 0}, outside = {1e9f, 0};
    float pan, tilt;

    if (!OpenStage("cube.mov", &stage))
        return;
    CHECK_EQ(QTVRCoordToAngles(stage.qtvr, &place, &pan, &tilt), paramErr);
    CHECK_EQ(QTVRCoordToAngles(stage.qtvr, &outside, &pan, &tilt), paramErr);
    CHECK_EQ(QTVRCoordToAngles(stage.qtvr, NULL, &pan, &tilt), paramErr);
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 0, 0, NULL), paramErr);
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, (float)NAN, 0, &place), paramErr);
    CHECK_EQ(QTVRAnglesToCoord(NULL, 0, 0, &place), paramErr);
    CHECK_EQ(QTVRCoordToAngles(NULL, &place, &pan, &tilt), paramErr);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"parameters_are_the_view", parameters_are_the_view},
        {"values_may_be_relative_or_rates", values_may_be_relative_or_rates},
        {"nudges_turn_one_step", nudges_turn_one_step},
        {"coordinates_and_angles_are_inverses", coordinates_and_angles_are_inverses},
        {"points_and_views_agree", points_and_views_agree},
        {"bad_coordinates_are_refused", bad_coordinates_are_refused},
    };

    return RUN_CASES(cases);
}
