/*
 * panorama_arguments.c - QuickTimeVR.h: nil and stale instances, and nil pointers, for every call
 * that means something on a panorama.
 *
 * Sources: behaviour.md 0: paramErr for instances that are not open, and nothing from functions
 * without a result code [I].
 */
#include "stage.h"

/* Every call on an instance that is not open. */
static void CallAll(QTVRInstance qtvr)
{
    Point point = StageMiddle();
    QTVRFloatPoint place = {1, 1};
    QTVRCursorRecord cursor;
    QTVRInterceptRecord message;
    QTAtomContainer container = NULL;
    Handle spots = NewHandle(0);
    RgnHandle region = NewRgn();
    float a = -7, b = -7;
    UInt32 number = 77;
    SInt32 value = 77;
    OSType type = 77;
    UInt16 mask = 77;
    Boolean flag = false;

    memset(&cursor, 0, sizeof cursor);
    cursor.rsrcID = 480;
    memset(&message, 0, sizeof message);
    message.selector = kQTVRSetPanAngleSelector;
    CHECK_EQ(QTVRSetPanAngle(qtvr, 1), paramErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 1), paramErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 30), paramErr);
    CHECK_EQ(QTVRShowDefaultView(qtvr), paramErr);
    CHECK_EQ(QTVRSetViewParameter(qtvr, kQTVRPanAngle, &a, 0), paramErr);
    CHECK_EQ(QTVRGetViewParameter(qtvr, kQTVRPanAngle, &a, 0, &number), paramErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRRight), paramErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), paramErr);
    CHECK_EQ(QTVRBeginUpdateStream(qtvr, kQTVRStatic), paramErr);
    CHECK_EQ(QTVREndUpdateStream(qtvr), paramErr);
    CHECK_EQ(QTVRSetVisible(qtvr, true), paramErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionSpeed, 5),
             paramErr);
    CHECK_EQ(QTVREnableTransition(qtvr, kQTVRTransitionSwing, true), paramErr);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingCorrection, 1), paramErr);
    CHECK_EQ(QTVRGetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingCorrection, &value), paramErr);
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRRadians), paramErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, 1, &a), paramErr);
    CHECK_EQ(QTVRPtToAngles(qtvr, point, &a, &b), paramErr);
    CHECK_EQ(QTVRCoordToAngles(qtvr, &place, &a, &b), paramErr);
    CHECK_EQ(QTVRAnglesToCoord(qtvr, 1, 1, &place), paramErr);
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRPan, &a, &b), paramErr);
    CHECK_EQ(QTVRGetConstraints(qtvr, kQTVRPan, &a, &b), paramErr);
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRPan, 1, 2), paramErr);
    CHECK_EQ(QTVRGetVRWorld(qtvr, &container), paramErr);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, kQTVRCurrentNode, &container), paramErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRDefaultNode), paramErr);
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, point, &number), paramErr);
    CHECK_EQ(QTVRGetHotSpotType(qtvr, 1, &type), paramErr);
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, 1, NULL, 0), paramErr);
    CHECK_EQ(QTVRSetMouseOverHotSpotProc(qtvr, NULL, 0, 0), paramErr);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRAllHotSpots, 0, true), paramErr);
    CHECK_EQ(QTVRGetHotSpotRegion(qtvr, 1, region), paramErr);
    CHECK_EQ(QTVRSetMouseOverTracking(qtvr, true), paramErr);
    CHECK_EQ(QTVRSetMouseDownTracking(qtvr, true), paramErr);
    CHECK_EQ(QTVRMouseEnter(qtvr, point, &number, NULL), paramErr);
    CHECK_EQ(QTVRMouseWithin(qtvr, point, &number, NULL), paramErr);
    CHECK_EQ(QTVRMouseLeave(qtvr, point, NULL), paramErr);
    CHECK_EQ(QTVRMouseDown(qtvr, point, 0, 0, &number, NULL), paramErr);
    CHECK_EQ(QTVRMouseStillDown(qtvr, point, &number, NULL), paramErr);
    CHECK_EQ(QTVRMouseUp(qtvr, point, &number, NULL), paramErr);
    CHECK_EQ(QTVRMouseStillDownExtended(qtvr, point, &number, NULL, 0, 0), paramErr);
    CHECK_EQ(QTVRMouseUpExtended(qtvr, point, &number, NULL, 0, 0), paramErr);
    CHECK_EQ(QTVRInstallInterceptProc(qtvr, kQTVRSetPanAngleSelector, NULL, 0, 0), paramErr);
    CHECK_EQ(QTVRCallInterceptedProc(qtvr, &message), paramErr);
    CHECK_EQ(QTVRSetLeavingNodeProc(qtvr, NULL, 0, 0), paramErr);
    CHECK_EQ(QTVRSetEnteringNodeProc(qtvr, NULL, 0, 0), paramErr);
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionPanTiltSpeed, (void *)5), paramErr);
    CHECK_EQ(QTVRGetInteractionProperty(qtvr, kQTVRInteractionPanTiltSpeed, &number), paramErr);
    CHECK_EQ(QTVRReplaceCursor(qtvr, &cursor), paramErr);
    CHECK_EQ(QTVRGetAvailableResolutions(qtvr, &mask), paramErr);
    CHECK_EQ(QTVRGetBackBufferMemInfo(qtvr, 0, 1, 0, &value, &value, &value), paramErr);
    CHECK_EQ(QTVRGetBackBufferSettings(qtvr, NULL, &mask, NULL, NULL), paramErr);
    CHECK_EQ(QTVRSetBackBufferPrefs(qtvr, 0, 0, 0, kQTVRFullCache), paramErr);
    CHECK_EQ(QTVRGetCacheMemInfo(qtvr, 1, 32, &value, &value, &value), paramErr);
    CHECK_EQ(QTVRGetCacheSettings(qtvr, &mask, NULL, NULL), paramErr);
    CHECK_EQ(QTVRSetCachePrefs(qtvr, 0, 32, kQTVRFullCache), paramErr);
    CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(qtvr, NULL, 0, 0), paramErr);
    CHECK_EQ(QTVRSetBackBufferImagingProc(qtvr, NULL, 0, NULL, 0), paramErr);
    CHECK_EQ(QTVRRefreshBackBuffer(qtvr, 0), paramErr);
    CHECK_EQ(QTVRExtGetCursor(qtvr, &cursor), paramErr);
    CHECK_EQ(QTVRExtSetCursorProc(qtvr, NULL, 0), paramErr);
    /* Nothing was written. */
    CHECK(a == -7 && b == -7 && place.x == 1 && number == 77 && value == 77);
    CHECK(type == 77 && mask == 77 && container == NULL);
    /* What has no result code gives nothing. */
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 0, 0);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 0, 0);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 0, 0);
    CHECK_EQ(QTVRGetVisible(qtvr), flag);
    CHECK_EQ(QTVRGetAngularUnits(qtvr), kQTVRDegrees);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRUnconstrained);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 0);
    CHECK_EQ(QTVRGetNodeType(qtvr, kQTVRCurrentNode), kQTVRUnknownType);
    CHECK_EQ(QTVRGetVisibleHotSpots(qtvr, spots), 0);
    CHECK_EQ(QTVRGetMouseOverTracking(qtvr), false);
    CHECK_EQ(QTVRGetMouseDownTracking(qtvr), false);
    DisposeHandle(spots);
    DisposeRgn(region);
}

static void nil_instances_are_refused(void)
{
    CallAll(NULL);
}

/* IQT: an instance is valid until DisposeMovieController; here also until DisposeMovie. */
static void stale_instances_are_refused(void)
{
    Stage stage;
    QTVRInstance stale;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    stale = stage.qtvr;
    DisposeMovieController(stage.mc);
    stage.opened.controller = NULL;
    CallAll(stale);
    CloseStage(&stage);
    CallAll(stale);
    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    stale = stage.qtvr;
    DisposeMovie(stage.opened.movie);
    stage.opened.movie = NULL;
    CallAll(stale);
    CloseStage(&stage);
}

/* Where a value has to go somewhere, nil is refused; where it may be unwanted, it is not. */
static void nil_pointers_are_refused(void)
{
    Stage stage;
    QTVRInstance qtvr;
    float angle = 0;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingCorrection, NULL), paramErr);
    CHECK_EQ(QTVRGetInteractionProperty(qtvr, kQTVRInteractionZoomSpeed, NULL), paramErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, 1, NULL), paramErr);
    CHECK_EQ(QTVRCoordToAngles(qtvr, NULL, &angle, &angle), paramErr);
    CHECK_EQ(QTVRAnglesToCoord(qtvr, 1, 1, NULL), paramErr);
    CHECK_EQ(QTVRGetVRWorld(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, kQTVRCurrentNode, NULL), paramErr);
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, StageMiddle(), NULL), paramErr);
    CHECK_EQ(QTVRGetHotSpotType(qtvr, 10, NULL), paramErr);
    CHECK_EQ(QTVRGetHotSpotRegion(qtvr, 10, NULL) == noErr, false);
    CHECK_EQ(QTVRGetVisibleHotSpots(qtvr, NULL), 0);
    CHECK_EQ(QTVRCallInterceptedProc(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRReplaceCursor(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRGetAvailableResolutions(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRExtGetCursor(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRPtToAngles(qtvr, StageMiddle(), NULL, NULL), noErr);
    CHECK_EQ(QTVRGetConstraints(qtvr, kQTVRPan, NULL, NULL), noErr);
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRPan, NULL, NULL), noErr);
    CHECK_EQ(QTVRGetBackBufferMemInfo(qtvr, 0, 1, 0, NULL, NULL, NULL), noErr);
    CHECK_EQ(QTVRGetBackBufferSettings(qtvr, NULL, NULL, NULL, NULL), noErr);
    CHECK_EQ(QTVRGetCacheMemInfo(qtvr, 1, 32, NULL, NULL, NULL), noErr);
    CHECK_EQ(QTVRGetCacheSettings(qtvr, NULL, NULL, NULL), noErr);
    CHECK_EQ(QTVRMouseEnter(qtvr, StageMiddle(), NULL, NULL), noErr);
    CHECK_EQ(QTVRMouseWithin(qtvr, StageMiddle(), NULL, NULL), noErr);
    CHECK_EQ(QTVRMouseDown(qtvr, StagePoint(2, 2), stage_now, 0, NULL, NULL), noErr);
    CHECK_EQ(QTVRMouseStillDown(qtvr, StagePoint(2, 2), NULL, NULL), noErr);
    CHECK_EQ(QTVRMouseUp(qtvr, StagePoint(2, 2), NULL, NULL), noErr);
    CHECK_EQ(QTVRMouseLeave(qtvr, StagePoint(-2, 2), NULL), noErr);
    CloseStage(&stage);
}

/* The result is nil where there is no instance. */
static void instances_are_nil_after_an_error(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetQTVRInstance(&qtvr, stage.opened.track, NULL), paramErr);
    CHECK(qtvr == NULL);
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetQTVRInstance(&qtvr, NULL, stage.mc), notAQTVRMovieErr);
    CHECK(qtvr == NULL);
    CHECK_EQ(QTVRGetQTVRInstance(NULL, stage.opened.track, stage.mc), paramErr);
    CHECK(QTVRGetQTVRTrack(stage.opened.movie, 0) == NULL);
    CHECK(QTVRGetQTVRTrack(stage.opened.movie, 2) == NULL);
    CHECK(QTVRGetQTVRTrack(stage.opened.movie, -1) == NULL);
    CloseStage(&stage);
}

/* An angle of pan is at least 0 and below a full turn, however small the step below 0 is. */
static void pan_stays_below_a_full_turn(void)
{
    static const float small[] = {-1e-3f, -1e-5f, -1e-7f, -1e-9f, -1e-20f, 359.99999f, 719.9999f};
    Stage stage;
    float pan, tilt;
    size_t i;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    for (i = 0; i < sizeof small / sizeof small[0]; i++) {
        CHECK_EQ(QTVRSetAngularUnits(stage.qtvr, kQTVRDegrees), noErr);
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, small[i]), noErr);
        pan = QTVRGetPanAngle(stage.qtvr);
        CHECK(pan >= 0 && pan < 360);
        CHECK_EQ(QTVRPtToAngles(stage.qtvr, StageMiddle(), &pan, &tilt), noErr);
        CHECK(pan >= 0 && pan < 360);
        CHECK_EQ(QTVRSetAngularUnits(stage.qtvr, kQTVRRadians), noErr);
        pan = QTVRGetPanAngle(stage.qtvr);
        CHECK(pan >= 0 && pan < 6.2831853f);
    }
    CloseStage(&stage);
}

/* H: what is no property of a panorama, and what no property can be. */
static void unknown_properties_are_not_supported(void)
{
    static const UInt32 numbers[] = {0, 5, 99, 104, 0x80000000, 0x80000005, 0xFFFFFFFF};
    Stage stage;
    UInt32 value = 5;
    SInt32 number = 5;
    size_t i;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    for (i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        CHECK_EQ(QTVRGetInteractionProperty(stage.qtvr, numbers[i], &value),
                 propertyNotSupportedByNodeErr);
        CHECK_EQ(QTVRSetInteractionProperty(stage.qtvr, numbers[i], NULL),
                 propertyNotSupportedByNodeErr);
        CHECK_EQ(QTVRGetImagingProperty(stage.qtvr, kQTVRStatic, numbers[i], &number),
                 propertyNotSupportedByNodeErr);
        CHECK_EQ(QTVRSetImagingProperty(stage.qtvr, kQTVRStatic, numbers[i], 1),
                 propertyNotSupportedByNodeErr);
    }
    CHECK(value == 5 && number == 5);
    /* Every property has a value and a default. */
    for (i = 1; i <= 4; i++) {
        CHECK_EQ(QTVRGetInteractionProperty(stage.qtvr, (UInt32)i, &value), noErr);
        CHECK_EQ(QTVRGetInteractionProperty(stage.qtvr, (UInt32)i | kQTVRInteractionDefaultValue,
                                            &value),
                 noErr);
    }
    for (i = 101; i <= 103; i++)
        CHECK_EQ(QTVRGetInteractionProperty(stage.qtvr, (UInt32)i, &value),
                 propertyNotSupportedByNodeErr);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"nil_instances_are_refused", nil_instances_are_refused},
        {"stale_instances_are_refused", stale_instances_are_refused},
        {"nil_pointers_are_refused", nil_pointers_are_refused},
        {"instances_are_nil_after_an_error", instances_are_nil_after_an_error},
        {"pan_stays_below_a_full_turn", pan_stays_below_a_full_turn},
        {"unknown_properties_are_not_supported", unknown_properties_are_not_supported},
    };

    return RUN_CASES(cases);
}
