/*
 * panorama_use.c - what programs of the time do with panoramas, as Apple's samples show it.
 *
 * Sources: sample code (S), "Virtual Reality Programming" (B20, B21), the QuickTime VR Reference
 * (REF) and Inside QuickTime (IQT), as behaviour.md tells them.
 */
#include "stage.h"

/* S, behaviour.md 1.4: the movie's world may change at any time. */
static void the_picture_may_be_drawn_elsewhere(void)
{
    Stage stage;
    Stage other;
    Rect box;
    UInt32 here;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    memset(&other, 0, sizeof other);
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT);
    CHECK_EQ(NewGWorld(&other.world, 32, &box, NULL, NULL, 0), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    here = StageSum(&stage);
    /* The present view goes to the other world, and this one stays as it is. */
    SetMovieGWorld(stage.opened.movie, other.world, NULL);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 200), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(StageSum(&stage), here);
    CHECK(StageSum(&other) != here && StageSum(&other) != 0);
    /* Back again: idle time draws what this world does not show. */
    SetMovieGWorld(stage.opened.movie, stage.world, NULL);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(StageSum(&stage), StageSum(&other));
    /* For good, as programs with more than one window do it. */
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 100), noErr);
    CHECK_EQ(MCSetControllerPort(stage.mc, other.world), noErr);
    SetMovieGWorld(stage.opened.movie, other.world, NULL);
    CHECK_EQ(MCMovieChanged(stage.mc, stage.opened.movie), noErr);
    here = StageSum(&stage);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(StageSum(&stage), here);
    CHECK(StageSum(&other) != here);
    SetMovieGWorld(stage.opened.movie, stage.world, NULL);
    DisposeGWorld(other.world);
    CloseStage(&stage);
}

static int gEntered;

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    Boolean enabled;

    (void)refCon;
    gEntered++;
    /* The new node is the current one, and can be turned and drawn. */
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), node);
    CHECK_EQ(QTVRGetNodeType(qtvr, kQTVRCurrentNode), kQTVRPanoramaType);
    CHECK_EQ(QTVRBeginUpdateStream(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 33), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(QTVREndUpdateStream(qtvr), noErr);
    enabled = QTVRGetVisible(qtvr);
    CHECK_EQ(enabled, true);
    return noErr;
}

/* IQT: the first node counts as entered; programs call their procedure for it themselves. */
static void the_first_node_is_not_entered(void)
{
    Stage stage;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    gEntered = 0;
    CHECK_EQ(QTVRSetEnteringNodeProc(stage.qtvr, NewQTVREnteringNodeUPP(Entering), 0, 0), noErr);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRDefaultNode), noErr);
    CHECK_EQ(gEntered, 0);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 205), noErr);
    CHECK_EQ(gEntered, 1);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 33, 1e-3);
    CloseStage(&stage);
}

/* S, VRScript: a swing that is waited for. The same goal does not start it again, and the getters
   tell when it is there. */
static void a_swing_is_waited_for(void)
{
    Stage stage;
    QTVRInstance qtvr;
    float pan, tilt, field;
    int steps;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRRadians), noErr);
    pan = 4.0f;
    tilt = 9.0f;
    field = 0.7f;
    /* The result may lie where the value came from. */
    CHECK_EQ(QTVRSetFieldOfView(qtvr, field), noErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, pan, &pan), noErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRTilt, tilt, &tilt), noErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRFieldOfView, field, &field), noErr);
    CHECK_EQ(QTVRShowDefaultView(qtvr), noErr);
    CHECK_EQ(QTVREnableTransition(qtvr, kQTVRTransitionSwing, true), noErr);
    for (steps = 0; steps < 1000; steps++) {
        CHECK_EQ(QTVRSetFieldOfView(qtvr, field), noErr);
        CHECK_EQ(QTVRSetPanAngle(qtvr, pan), noErr);
        CHECK_EQ(QTVRSetTiltAngle(qtvr, tilt), noErr);
        if (steps == 0)
            CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
        if (fabsf(QTVRGetPanAngle(qtvr) - pan) < 0.001f
            && fabsf(QTVRGetTiltAngle(qtvr) - tilt) < 0.001f
            && fabsf(QTVRGetFieldOfView(qtvr) - field) < 0.001f)
            break;
        stage_now++;
        CHECK_EQ(MCIdle(stage.mc), noErr);
    }
    CHECK(steps > 10 && steps < 200);
    CloseStage(&stage);
}

static OSType gType;
static int gFirst, gSecond;

static void OtherType(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)refCon;
    CHECK_EQ(QTVRCallInterceptedProc(qtvr, message), noErr);
    if (gType != 0)
        *(OSType *)message->parameter[1] = gType;
    *cancel = true;
}

static SInt16 CursorOf(QTVRInstance qtvr)
{
    QTVRCursorRecord cursor;

    memset(&cursor, 0, sizeof cursor);
    CHECK_EQ(QTVRExtGetCursor(qtvr, &cursor), noErr);
    if (cursor.handle != NULL)
        DisposeHandle(cursor.handle);
    return cursor.rsrcID;
}

/* B20, QTVRGetHotSpotType: the cursors follow another type at once. */
static void cursors_follow_another_type(void)
{
    Stage stage;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 60), noErr);
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, kQTVRGetHotSpotTypeSelector,
                                      NewQTVRInterceptUPP(OtherType), 0, 0),
             noErr);
    gType = 0;
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK_EQ(CursorOf(stage.qtvr), -19687);
    gType = kQTVRHotSpotURLType;
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK_EQ(CursorOf(stage.qtvr), -19693);
    gType = kQTVRHotSpotLinkType;
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK_EQ(CursorOf(stage.qtvr), -19702);
    StageEvent(&stage, mouseDown, StageMiddle(), 0);
    CHECK_EQ(CursorOf(stage.qtvr), -19701);
    CloseStage(&stage);
}

/* B20: an arrow in the direction of the drag, with a bar where it goes no further. */
static void drags_have_arrows_and_bars(void)
{
    static const struct {
        short h, v;
        SInt16 free, stopped;
    } tries[] = {{300, 120, 511, 512}, {20, 120, 513, 514}, {160, 20, 515, 516}, {160, 220, 517, 518}};
    Stage stage;
    size_t i;

    for (i = 0; i < sizeof tries / sizeof tries[0]; i++) {
        Point to = StagePoint(tries[i].h, tries[i].v);
        int step;

        if (!OpenStage("two-node-cylinder.mov", &stage))
            return;
        CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 20), noErr);
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 100), noErr);
        CHECK_EQ(QTVRSetConstraints(stage.qtvr, kQTVRPan, 50, 150), noErr);
        StageEvent(&stage, mouseDown, StageMiddle(), 0);
        CHECK_EQ(CursorOf(stage.qtvr), 510);
        stage_now++;
        StageEvent(&stage, nullEvent, to, 0);
        CHECK_EQ(CursorOf(stage.qtvr), tries[i].free);
        for (step = 0; step < 30; step++) {
            stage_now += 10;
            StageEvent(&stage, nullEvent, to, 0);
        }
        CHECK_EQ(CursorOf(stage.qtvr), tries[i].stopped);
        StageEvent(&stage, mouseUp, to, 0);
        CHECK_EQ(CursorOf(stage.qtvr), 480);
        CloseStage(&stage);
    }
}

static void First(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr, (void)message, (void)cancel;
    CHECK_EQ(refCon, 1);
    gFirst++;
}

static void Second(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr, (void)message, (void)cancel;
    CHECK_EQ(refCon, 2);
    gSecond++;
}

/* B20: one procedure for a selector and an instance; nil removes it. */
static void the_last_procedure_counts(void)
{
    Stage one, two;

    gFirst = gSecond = 0;
    if (!OpenStage("two-node-cylinder.mov", &one) || !OpenStage("two-node-cylinder.mov", &two))
        return;
    CHECK(one.qtvr != two.qtvr);
    CHECK_EQ(QTVRInstallInterceptProc(one.qtvr, kQTVRSetPanAngleSelector, NewQTVRInterceptUPP(First),
                                      1, 0),
             noErr);
    CHECK_EQ(QTVRSetPanAngle(two.qtvr, 10), noErr);
    CHECK_EQ(QTVRSetTiltAngle(one.qtvr, 1), noErr);
    CHECK_EQ(gFirst, 0);
    CHECK_EQ(QTVRSetPanAngle(one.qtvr, 10), noErr);
    CHECK_EQ(gFirst, 1);
    CHECK_EQ(QTVRInstallInterceptProc(one.qtvr, kQTVRSetPanAngleSelector,
                                      NewQTVRInterceptUPP(Second), 2, 0),
             noErr);
    CHECK_EQ(QTVRSetPanAngle(one.qtvr, 20), noErr);
    CHECK_EQ(QTVRInstallInterceptProc(one.qtvr, kQTVRSetPanAngleSelector, NULL, 0, 0), noErr);
    CHECK_EQ(QTVRSetPanAngle(one.qtvr, 30), noErr);
    CHECK_EQ(gFirst, 1);
    CHECK_EQ(gSecond, 1);
    CloseStage(&one);
    CloseStage(&two);
}

/* Settings belong to the instance: another node does not change them. */
static void settings_outlive_a_node(void)
{
    Stage stage;
    QTVRInstance qtvr;
    SInt32 quality = 0;
    UInt32 speed = 0;
    SInt16 size = 9;
    float low, high, first;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRRadians), noErr);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingQuality, 0x80), noErr);
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionZoomSpeed, (void *)9), noErr);
    CHECK_EQ(QTVRSetBackBufferPrefs(qtvr, 0, 0, 0, kQTVRSuggestedCache), noErr);
    CHECK_EQ(QTVRSetMouseOverTracking(qtvr, false), noErr);
    CHECK_EQ(QTVRSetVisible(qtvr, false), noErr);
    CHECK_EQ(QTVRGetConstraints(qtvr, kQTVRTilt, &low, &first), noErr);
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRTilt, 0, 0.1f), noErr);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRAllHotSpots, 0, false), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 205), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 201), noErr);
    CHECK_EQ(QTVRGetAngularUnits(qtvr), kQTVRRadians);
    CHECK_EQ(QTVRGetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingQuality, &quality), noErr);
    CHECK_EQ(quality, 0x80);
    CHECK_EQ(QTVRGetInteractionProperty(qtvr, kQTVRInteractionZoomSpeed, &speed), noErr);
    CHECK_EQ(speed, 9);
    CHECK_EQ(QTVRGetBackBufferSettings(qtvr, NULL, NULL, NULL, &size), noErr);
    CHECK_EQ(size, kQTVRSuggestedCache);
    CHECK_EQ(QTVRGetMouseOverTracking(qtvr), false);
    CHECK_EQ(QTVRGetVisible(qtvr), false);
    /* Constraints and hot spots are the node's, and begin anew [I]. */
    CHECK_EQ(QTVRGetConstraints(qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_NEAR(high, first, 1e-5);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 0.2617994f), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 0), noErr);
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, StageMiddle(), &speed), noErr);
    CHECK_EQ(speed, 10);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_picture_may_be_drawn_elsewhere", the_picture_may_be_drawn_elsewhere},
        {"the_first_node_is_not_entered", the_first_node_is_not_entered},
        {"a_swing_is_waited_for", a_swing_is_waited_for},
        {"cursors_follow_another_type", cursors_follow_another_type},
        {"drags_have_arrows_and_bars", drags_have_arrows_and_bars},
        {"the_last_procedure_counts", the_last_procedure_counts},
        {"settings_outlive_a_node", settings_outlive_a_node},
    };

    return RUN_CASES(cases);
}
