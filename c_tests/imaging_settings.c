/*
 * imaging_settings.c - QuickTimeVR.h, "Imaging": properties, update streams and transitions; and the
 * properties of "Interaction" with the cursors.
 *
 * Sources: "Virtual Reality Programming With QuickTime VR" (B20, B21) and the QuickTime VR Reference
 * (REF), as behaviour.md sections 2.9 to 2.11, 6.3, 6.6 and 8.3 tell them.
 */
#include "stage.h"

static SInt32 Imaging(QTVRInstance qtvr, UInt32 mode, UInt32 property)
{
    SInt32 value = -99;

    CHECK_EQ(QTVRGetImagingProperty(qtvr, mode, property, &value), noErr);
    return value;
}

/* golden.md section 2: the values that files carry, and those of REF where they carry none. */
static void properties_begin_as_the_file_says(void)
{
    Stage stage;

    if (!OpenStage("constrained.mov", &stage))
        return;
    /* The still record tells correction and quality; the moving one correction and drawing. */
    CHECK_EQ(Imaging(stage.qtvr, kQTVRStatic, kQTVRImagingCorrection), kQTVRPartialCorrection);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRStatic, kQTVRImagingQuality), codecMaxQuality);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRStatic, kQTVRImagingDirectDraw), true);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRMotion, kQTVRImagingCorrection), kQTVRNoCorrection);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRMotion, kQTVRImagingQuality), codecLowQuality);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRMotion, kQTVRImagingDirectDraw), false);
    CloseStage(&stage);
    if (!OpenStage("version-one-scene.mov", &stage))
        return;
    CHECK_EQ(Imaging(stage.qtvr, kQTVRStatic, kQTVRImagingCorrection), kQTVRFullCorrection);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRMotion, kQTVRImagingCorrection), kQTVRFullCorrection);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRStatic, kQTVRImagingQuality), codecHighQuality);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRMotion, kQTVRImagingQuality), codecLowQuality);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRStatic, kQTVRImagingDirectDraw), true);
    CHECK_EQ(Imaging(stage.qtvr, kQTVRAllModes, kQTVRImagingCurrentMode), kQTVRStatic);
    CloseStage(&stage);
}

static void properties_are_set_for_a_mode_or_for_all(void)
{
    Stage stage;
    QTVRInstance qtvr;
    SInt32 value;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRMotion, kQTVRImagingQuality, codecMinQuality), noErr);
    CHECK_EQ(Imaging(qtvr, kQTVRMotion, kQTVRImagingQuality), codecMinQuality);
    CHECK_EQ(Imaging(qtvr, kQTVRStatic, kQTVRImagingQuality), codecHighQuality);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRAllModes, kQTVRImagingCorrection, kQTVRNoCorrection),
             noErr);
    CHECK_EQ(Imaging(qtvr, kQTVRMotion, kQTVRImagingCorrection), kQTVRNoCorrection);
    CHECK_EQ(Imaging(qtvr, kQTVRStatic, kQTVRImagingCorrection), kQTVRNoCorrection);
    /* Of modes that differ, all of them have that of the still one [?]. */
    CHECK_EQ(Imaging(qtvr, kQTVRAllModes, kQTVRImagingQuality), codecHighQuality);
    /* H: the default is another value. */
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRStatic,
                                    kQTVRImagingQuality | kImagingDefaultValue, codecNormalQuality),
             noErr);
    CHECK_EQ(Imaging(qtvr, kQTVRStatic, kQTVRImagingQuality), codecHighQuality);
    CHECK_EQ(Imaging(qtvr, kQTVRStatic, kQTVRImagingQuality | kImagingDefaultValue),
             codecNormalQuality);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingCorrection, 3), paramErr);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingQuality, 0x400), paramErr);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingQuality, -1), paramErr);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingCurrentMode, 1), paramErr);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRStatic, 4, 1), propertyNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, kQTVRCurrentMode, kQTVRImagingQuality, 1), paramErr);
    CHECK_EQ(QTVRSetImagingProperty(qtvr, 3, kQTVRImagingQuality, 1), paramErr);
    CHECK_EQ(QTVRSetImagingProperty(NULL, kQTVRStatic, kQTVRImagingQuality, 1), paramErr);
    CHECK_EQ(QTVRGetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingQuality, NULL), paramErr);
    CHECK_EQ(QTVRGetImagingProperty(qtvr, kQTVRStatic, 7, &value),
             propertyNotSupportedByNodeErr);
    CloseStage(&stage);
}

/* The picture, the angles of its points and the hot spots all follow the correction. */
static void corrections_change_what_is_seen_where(void)
{
    static const SInt32 corrections[] = {kQTVRNoCorrection, kQTVRPartialCorrection,
                                         kQTVRFullCorrection};
    Stage stage;
    float pan[3], tilt[3];
    UInt32 sums[3];
    int i;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 50), noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 30), noErr);
    CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 12), noErr);
    for (i = 0; i < 3; i++) {
        CHECK_EQ(QTVRSetImagingProperty(stage.qtvr, kQTVRAllModes, kQTVRImagingCorrection,
                                        corrections[i]),
                 noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        sums[i] = StageSum(&stage);
        CHECK_EQ(QTVRPtToAngles(stage.qtvr, StageMiddle(), &pan[i], &tilt[i]), noErr);
        CHECK_NEAR(pan[i], 30, 1e-3);
        CHECK_NEAR(tilt[i], 12, 1e-3);
        CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(40, 30), &pan[i], &tilt[i]), noErr);
    }
    CHECK(sums[0] != sums[1] && sums[1] != sums[2] && sums[0] != sums[2]);
    CHECK(fabs(tilt[0] - tilt[1]) > 0.5 && fabs(tilt[1] - tilt[2]) > 0.05);
    CHECK(fabs(pan[0] - pan[1]) > 0.2);
    CloseStage(&stage);
}

/* REF: streams nest, and an update in one has its mode. */
static void update_streams_have_a_mode(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVREndUpdateStream(qtvr), paramErr);
    CHECK_EQ(QTVRBeginUpdateStream(qtvr, kQTVRMotion), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRMotion), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), paramErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), paramErr);
    CHECK_EQ(QTVRBeginUpdateStream(qtvr, kQTVRMotion), noErr);
    CHECK_EQ(QTVRBeginUpdateStream(qtvr, kQTVRStatic), paramErr);
    CHECK_EQ(QTVREndUpdateStream(qtvr), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), paramErr);
    CHECK_EQ(QTVREndUpdateStream(qtvr), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
    /* S: the current mode is a mode for streams too. */
    CHECK_EQ(QTVRBeginUpdateStream(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(QTVREndUpdateStream(qtvr), noErr);
    CHECK_EQ(QTVRBeginUpdateStream(qtvr, kQTVRAllModes), paramErr);
    CHECK_EQ(QTVREndUpdateStream(qtvr), paramErr);
    CHECK_EQ(QTVRBeginUpdateStream(NULL, kQTVRMotion), paramErr);
    CHECK_EQ(QTVREndUpdateStream(NULL), paramErr);
    CloseStage(&stage);
}

/* B21: a swing goes the shortest way, in motion, all three values together. */
static void a_swing_moves_everything_together(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 60), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 20), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 0), noErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionSpeed, 2), noErr);
    CHECK_EQ(QTVREnableTransition(qtvr, kQTVRTransitionSwing, true), noErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 40), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 340), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 10), noErr);
    CHECK_EQ(Imaging(qtvr, kQTVRStatic, kQTVRImagingCurrentMode), kQTVRMotion);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 20, 1e-4);
    /* Three seconds at speed 1, half of that here [I]. */
    stage_now += 45;
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 0, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 5, 1e-3);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 50, 1e-3);
    /* S: switched off on its way, it goes on. */
    CHECK_EQ(QTVREnableTransition(qtvr, kQTVRTransitionSwing, false), noErr);
    stage_now += 45;
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 340, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 10, 1e-3);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 40, 1e-3);
    CHECK_EQ(Imaging(qtvr, kQTVRStatic, kQTVRImagingCurrentMode), kQTVRStatic);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 90), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90, 1e-4);
    /* Constraints end a swing where it is [I]. */
    CHECK_EQ(QTVREnableTransition(qtvr, kQTVRTransitionSwing, true), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 190), noErr);
    stage_now += 45;
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRTilt, -20, 20), noErr);
    CHECK_EQ(Imaging(qtvr, kQTVRStatic, kQTVRImagingCurrentMode), kQTVRStatic);
    CHECK(QTVRGetPanAngle(qtvr) < 189);
    CloseStage(&stage);
}

/* H: the direction may be told; X: another node is a plain cut. */
static void a_swing_has_a_direction(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetPanAngle(qtvr, 20), noErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionDirection,
                                       kQTVRLeft),
             noErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionSpeed, 1), noErr);
    CHECK_EQ(QTVREnableTransition(qtvr, kQTVRTransitionSwing, true), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 340), noErr);
    stage_now += 90;
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 180, 1e-2);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 180, 1e-4);
    stage_now += 30;
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 180, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 55, 1e-4);
    /* Values that have no meaning. */
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, 2, kQTVRTransitionSpeed, 5), paramErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, 3, 5), paramErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionDirection, -2),
             paramErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionSpeed, 11),
             constraintReachedErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionSpeed, 0),
             constraintReachedErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionDirection, 359),
             noErr);
    CHECK_EQ(QTVRSetTransitionProperty(qtvr, kQTVRTransitionSwing, kQTVRTransitionDirection, 360),
             paramErr);
    CHECK_EQ(QTVREnableTransition(qtvr, 0, true), paramErr);
    CHECK_EQ(QTVREnableTransition(NULL, kQTVRTransitionSwing, true), paramErr);
    CHECK_EQ(QTVRSetTransitionProperty(NULL, 1, 1, 1), paramErr);
    CloseStage(&stage);
}

/* golden.md section 2; B20: values by themselves in, by pointer out. */
static void interaction_properties_have_their_types(void)
{
    Stage stage;
    QTVRInstance qtvr;
    UInt16 hysteresis = 0;
    UInt32 value = 0;
    Boolean flag;
    float scale = 1;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
#define GET(property, place) QTVRGetInteractionProperty(qtvr, property, place)
#define SET(property, v) QTVRSetInteractionProperty(qtvr, property, (void *)(size_t)(v))
    CHECK_EQ(GET(kQTVRInteractionMouseClickHysteresis, &hysteresis), noErr);
    CHECK_EQ(hysteresis, 2);
    CHECK_EQ(GET(kQTVRInteractionMouseClickTimeout, &value), noErr);
    CHECK_EQ(value, 30);
    CHECK_EQ(GET(kQTVRInteractionPanTiltSpeed, &value), noErr);
    CHECK_EQ(value, 5);
    CHECK_EQ(GET(kQTVRInteractionZoomSpeed, &value), noErr);
    CHECK_EQ(value, 5);
    CHECK_EQ(SET(kQTVRInteractionMouseClickHysteresis, 9), noErr);
    CHECK_EQ(GET(kQTVRInteractionMouseClickHysteresis, &hysteresis), noErr);
    CHECK_EQ(hysteresis, 9);
    CHECK_EQ(SET(kQTVRInteractionMouseClickTimeout, 100000), noErr);
    CHECK_EQ(GET(kQTVRInteractionMouseClickTimeout, &value), noErr);
    CHECK_EQ(value, 100000);
    CHECK_EQ(SET(kQTVRInteractionZoomSpeed, 0), constraintReachedErr);
    CHECK_EQ(GET(kQTVRInteractionZoomSpeed, &value), noErr);
    CHECK_EQ(value, 1);
    CHECK_EQ(SET(kQTVRInteractionPanTiltSpeed, 11), constraintReachedErr);
    CHECK_EQ(GET(kQTVRInteractionPanTiltSpeed, &value), noErr);
    CHECK_EQ(value, 10);
    /* B21: the default is another value. */
    CHECK_EQ(GET(kQTVRInteractionPanTiltSpeed | kQTVRInteractionDefaultValue, &value), noErr);
    CHECK_EQ(value, 5);
    CHECK_EQ(SET(kQTVRInteractionPanTiltSpeed | kQTVRInteractionDefaultValue, 3), noErr);
    CHECK_EQ(GET(kQTVRInteractionPanTiltSpeed | kQTVRInteractionDefaultValue, &value), noErr);
    CHECK_EQ(value, 3);
    CHECK_EQ(GET(kQTVRInteractionPanTiltSpeed, &value), noErr);
    CHECK_EQ(value, 10);
    /* Those of objects are not here. */
    CHECK_EQ(GET(kQTVRInteractionTranslateOnMouseDown, &flag), propertyNotSupportedByNodeErr);
    CHECK_EQ(GET(kQTVRInteractionMouseMotionScale, &scale), propertyNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionMouseMotionScale, &scale),
             propertyNotSupportedByNodeErr);
    CHECK_EQ(SET(kQTVRInteractionNudgeMode, 1), propertyNotSupportedByNodeErr);
    CHECK_EQ(GET(5, &value), propertyNotSupportedByNodeErr);
    CHECK_EQ(SET(0, 1), propertyNotSupportedByNodeErr);
    CHECK_EQ(GET(kQTVRInteractionZoomSpeed, NULL), paramErr);
    CHECK_EQ(QTVRSetInteractionProperty(NULL, kQTVRInteractionZoomSpeed, NULL), paramErr);
#undef GET
#undef SET
    CloseStage(&stage);
}

static int gChanges;
static short gCursor;

static void CursorChanged(QTVRInstance qtvr, short id, SInt32 refCon)
{
    (void)qtvr;
    CHECK_EQ(refCon, 6);
    gChanges++;
    gCursor = id;
}

/* REF: the handle is copied; type 0 restores; a cursor that no node shows is refused. */
static void cursors_are_replaced(void)
{
    Stage stage;
    QTVRInstance qtvr;
    QTVRCursorRecord record, told;
    GWorldPtr picture;
    Point hot;
    char *bytes;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    qtvr = stage.qtvr;
    gChanges = 0;
    CHECK_EQ(QTVRExtSetCursorProc(qtvr, CursorChanged, 6), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 60), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 0), noErr);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK_EQ(gChanges, 1);
    CHECK_EQ(gCursor, -19687);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK_EQ(gChanges, 1);
    CHECK_EQ(QTVRExtGetCursor(qtvr, &told), noErr);
    CHECK_EQ(told.theType, kQTVRUseDefaultCursor);
    CHECK(told.handle == NULL);
    record.theType = kQTVRStdCursorType;
    record.rsrcID = -19687;
    record.handle = NewHandleClear(68);
    bytes = *record.handle;
    bytes[0] = (char)0x80;
    bytes[65] = 4;
    bytes[67] = 5;
    CHECK_EQ(QTVRReplaceCursor(qtvr, &record), noErr);
    DisposeHandle(record.handle);
    /* SMP: a changed cursor shows at once. */
    CHECK_EQ(gChanges, 2);
    CHECK_EQ(QTVRExtGetCursor(qtvr, &told), noErr);
    CHECK_EQ(told.theType, kQTVRStdCursorType);
    CHECK_EQ(told.rsrcID, -19687);
    CHECK_EQ(GetHandleSize(told.handle), 68);
    DisposeHandle(told.handle);
    CHECK_EQ(QTVRExtGetCursorPicture(qtvr, -19687, &picture, &hot), noErr);
    CHECK_EQ(hot.v, 4);
    CHECK_EQ(hot.h, 5);
    CHECK_EQ(*(UInt32 *)GetPixBaseAddr(GetGWorldPixMap(picture)), 0xFF000000UL);
    DisposeGWorld(picture);
    record.theType = kQTVRUseDefaultCursor;
    record.handle = NULL;
    CHECK_EQ(QTVRReplaceCursor(qtvr, &record), noErr);
    CHECK_EQ(QTVRExtGetCursor(qtvr, &told), noErr);
    CHECK(told.handle == NULL);
    /* The movie's own cursors have pictures, and so have those of the library. */
    CHECK_EQ(QTVRExtGetCursorPicture(qtvr, 1003, &picture, &hot), noErr);
    DisposeGWorld(picture);
    CHECK_EQ(QTVRExtGetCursorPicture(qtvr, 480, &picture, NULL), noErr);
    DisposeGWorld(picture);
    CHECK_EQ(QTVRExtGetCursorPicture(qtvr, 0, &picture, NULL), paramErr);
    CHECK_EQ(QTVRExtGetCursorPicture(qtvr, 480, NULL, NULL), paramErr);
    record.rsrcID = 7;
    CHECK_EQ(QTVRReplaceCursor(qtvr, &record), paramErr);
    record.rsrcID = -19687;
    record.theType = 3;
    CHECK_EQ(QTVRReplaceCursor(qtvr, &record), paramErr);
    record.theType = kQTVRColorCursorType;
    CHECK(QTVRReplaceCursor(qtvr, &record) != noErr);
    CHECK_EQ(QTVRReplaceCursor(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRExtGetCursor(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRExtGetCursor(NULL, &told), paramErr);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"properties_begin_as_the_file_says", properties_begin_as_the_file_says},
        {"properties_are_set_for_a_mode_or_for_all", properties_are_set_for_a_mode_or_for_all},
        {"corrections_change_what_is_seen_where", corrections_change_what_is_seen_where},
        {"update_streams_have_a_mode", update_streams_have_a_mode},
        {"a_swing_moves_everything_together", a_swing_moves_everything_together},
        {"a_swing_has_a_direction", a_swing_has_a_direction},
        {"interaction_properties_have_their_types", interaction_properties_have_their_types},
        {"cursors_are_replaced", cursors_are_replaced},
    };

    return RUN_CASES(cases);
}
