/*
 * object.c - QuickTimeVR.h, "Object Nodes": views, states, times, settings and conversions.
 *
 * Sources: "Virtual Reality Programming With QuickTime VR 2.0/2.1" (B20, B21), the QuickTime VR
 * Reference (REF), the QuickTime File Format (QTFF) and Apple's sample code (SMP), as behaviour.md
 * section 9 and golden.md tell them. Each image of the samples tells by its colour which it is.
 */
#include "stage.h"

/* What object.mov has. */
#define COLUMNS 12
#define ROWS 3

/* The colour of an image. */
static UInt32 Colour(int column, int row, int frame, int state)
{
    return (UInt32)(20 + 16 * column) << 16 | (UInt32)(20 + 80 * row) << 8 |
           (UInt32)(20 + 100 * (state - 1) + 50 * frame);
}

/* Draws, and gives the colour in the middle. */
static UInt32 Shown(const Stage *stage)
{
    CHECK_EQ(QTVRUpdate(stage->qtvr, kQTVRCurrentMode), noErr);
    return StagePixel(stage, STAGE_WIDTH / 2, STAGE_HEIGHT / 2);
}

static void Look(QTVRInstance qtvr, float pan, float tilt)
{
    CHECK_EQ(QTVRSetPanAngle(qtvr, pan), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, tilt), noErr);
}

/* SMP: pan of a column, tilt of a row; QTFF: the time of a view. */
static void every_view_shows_its_image(void)
{
    Stage stage;
    int row, column;

    if (!OpenStage("object.mov", &stage))
        return;
    CHECK_EQ(QTVRGetNodeType(stage.qtvr, kQTVRCurrentNode), kQTVRObjectType);
    for (row = 0; row < ROWS; row++)
        for (column = 0; column < COLUMNS; column++) {
            Look(stage.qtvr, (float)(30 * column), (float)(30 - 30 * row));
            CHECK_EQ(Shown(&stage), Colour(column, row, 0, 1));
        }
    CHECK_EQ(StagePixel(&stage, 10, 10), 0xFFFFFF);
    CHECK_EQ(StagePixel(&stage, 310, 10), 0x000000);
    CloseStage(&stage);
}

/* B21: the values of the file; 36 columns or 12, pan 0 to 360. */
static void the_file_tells_the_default_view(void)
{
    Stage stage;
    float low, high;
    Boolean on;
    int setting;

    if (!OpenStage("object.mov", &stage))
        return;
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 60, 1e-4);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), 0, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(stage.qtvr), 64, 1e-4);
    CHECK_EQ(QTVRGetViewingLimits(stage.qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_NEAR(low, -30, 1e-4);
    CHECK_NEAR(high, 30, 1e-4);
    CHECK_EQ(QTVRGetViewingLimits(stage.qtvr, kQTVRFieldOfView, &low, &high), noErr);
    CHECK_NEAR(low, 8, 1e-4);
    CHECK_NEAR(high, 64, 1e-4);
    CHECK_EQ(QTVRGetViewingLimits(stage.qtvr, kQTVRPan, &low, &high), noErr);
    CHECK_NEAR(low, 0, 1e-4);
    CHECK_NEAR(high, 360, 1e-4);
    for (setting = kQTVRWrapPan; setting <= kQTVRTranslation; setting++) {
        CHECK_EQ(QTVRGetControlSetting(stage.qtvr, setting, &on), noErr);
        CHECK_EQ(on, setting == kQTVRWrapPan || setting == kQTVRCanZoom ||
                         setting == kQTVRTranslation);
    }
    CHECK_EQ(QTVRGetConstraintStatus(stage.qtvr) & 0x3F, kQTVRCantZoomOut);
    CloseStage(&stage);
}

/* SMP, golden.md 3.23 for the formula; zero-based (H). */
static void angles_and_views_convert(void)
{
    Stage stage;

    if (!OpenStage("object.mov", &stage))
        return;
    CHECK_EQ(QTVRPanToColumn(stage.qtvr, 90), 3);
    CHECK_EQ(QTVRPanToColumn(stage.qtvr, 104), 3);
    CHECK_EQ(QTVRPanToColumn(stage.qtvr, 106), 4);
    CHECK_EQ(QTVRPanToColumn(stage.qtvr, 350), 0);
    CHECK_NEAR(QTVRColumnToPan(stage.qtvr, 11), 330, 1e-4);
    CHECK_EQ(QTVRTiltToRow(stage.qtvr, 30), 0);
    CHECK_EQ(QTVRTiltToRow(stage.qtvr, -30), 2);
    CHECK_EQ(QTVRTiltToRow(stage.qtvr, -80), 2);
    CHECK_NEAR(QTVRRowToTilt(stage.qtvr, 1), 0, 1e-4);
    CHECK_NEAR(QTVRRowToTilt(stage.qtvr, 0), 30, 1e-4);
    CHECK_EQ(QTVRSetAngularUnits(stage.qtvr, kQTVRRadians), noErr);
    CHECK_NEAR(QTVRColumnToPan(stage.qtvr, 3), 1.5707964, 1e-5);
    CHECK_EQ(QTVRPanToColumn(stage.qtvr, 1.5707964f), 3);
    CHECK_EQ(QTVRPanToColumn(NULL, 1), 0);
    CloseStage(&stage);
}

/* B21, control settings: wrapping on brings inside; off clamps and tells. */
static void wrapping_is_a_control_setting(void)
{
    Stage stage;
    QTVRInstance qtvr;
    float value;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetPanAngle(qtvr, -20), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 340, 1e-3);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 45), constraintReachedErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 30, 1e-4);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRWrapTilt, true), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 40), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), -20, 1e-3);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRWrapPan, false), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, -20), constraintReachedErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 0, 1e-4);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 370), constraintReachedErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 360), noErr);
    /* Past the last column that is shown. */
    CHECK_EQ(QTVRSetPanAngle(qtvr, 350), noErr);
    CHECK_EQ(Shown(&stage), Colour(11, 2, 0, 1));
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRPan, 315, 45), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 60), constraintReachedErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 45, 1e-3);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr) & 3, kQTVRCantPanRight);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 10), noErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, 60, &value), noErr);
    CHECK_NEAR(value, 45, 1e-3);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRWrapPan, true), noErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, 60, &value), noErr);
    CHECK_NEAR(value, 330, 1e-3);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 10, 1e-3);
    CloseStage(&stage);
}

/* B20: adjacent views; at the end constraintReachedErr, or round where it wraps. */
static void a_nudge_goes_to_the_adjacent_view(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    Look(qtvr, 330, 0);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRRight), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 0, 1e-4);
    /* A nudge displays. */
    CHECK_EQ(StagePixel(&stage, 160, 120), Colour(0, 1, 0, 1));
    CHECK_EQ(QTVRNudge(qtvr, kQTVRUp), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 30, 1e-4);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRUp), constraintReachedErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 30, 1e-4);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRWrapTilt, true), noErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRUp), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), -30, 1e-4);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRWrapPan, false), noErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRLeft), constraintReachedErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRUpRight), noErr);
    CHECK_EQ(StagePixel(&stage, 160, 120), Colour(1, 1, 0, 1));
    /* B21: with the reverse setting down goes up; the swap exchanges the axes. */
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRReverseVControl, true), noErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRDown), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 30, 1e-4);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRReverseVControl, false), noErr);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRSwapHVControl, true), noErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRUp), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 60, 1e-4);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 30, 1e-4);
    /* B20, constraints: the row ends where they do. */
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRSwapHVControl, false), noErr);
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRPan, 30, 90), noErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRRight), noErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRRight), constraintReachedErr);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRWrapPan, true), noErr);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRRight), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 30, 1e-3);
    CloseStage(&stage);
}

/* B20, golden.md 3.6: without zoom and translation nothing changes. */
static void zoom_and_translation_can_be_off(void)
{
    Stage stage;
    QTVRInstance qtvr;
    QTVRFloatPoint centre = {20, 20}, found;
    float value;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetViewCenter(qtvr, &found), noErr);
    CHECK_NEAR(found.x, 40, 1e-4);
    CHECK_NEAR(found.y, 30, 1e-4);
    /* At the maximum field of view there is only one centre. */
    CHECK_EQ(QTVRSetViewCenter(qtvr, &centre), noErr);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &found), noErr);
    CHECK_NEAR(found.x, 40, 1e-4);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 32), noErr);
    CHECK_EQ(QTVRSetViewCenter(qtvr, &centre), noErr);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &found), noErr);
    CHECK_NEAR(found.x, 20, 1e-4);
    CHECK_NEAR(found.y, 20, 1e-4);
    /* The upper left mark of the image is twice as large. */
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRViewCenterH, -1000, &value), noErr);
    CHECK_NEAR(value, 20, 1e-4);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRViewCenterH, 1000, &value), noErr);
    CHECK_NEAR(value, 60, 1e-4);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRViewCenterV, 1000, &value), noErr);
    CHECK_NEAR(value, 45, 1e-4);
    centre.y = -5;
    CHECK_EQ(QTVRSetViewCenter(qtvr, &centre), noErr);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRCantTranslateLeft | kQTVRCantTranslateUp);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(StagePixel(&stage, 50, 50), 0xFFFFFF);
    CHECK_EQ(StagePixel(&stage, 80, 50), Colour(2, 1, 0, 1));
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRTranslation, false), noErr);
    centre.x = 50;
    CHECK_EQ(QTVRSetViewCenter(qtvr, &centre), constraintReachedErr);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &found), noErr);
    CHECK_NEAR(found.x, 20, 1e-4);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRCanZoom, false), noErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 20), constraintReachedErr);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 32, 1e-4);
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRCanZoom, true), noErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 2), constraintReachedErr);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 8, 1e-4);
    /* REF: everything as the file has it. */
    CHECK_EQ(QTVRShowDefaultView(qtvr), noErr);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 64, 1e-4);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 32), noErr);
    CHECK_EQ(QTVRSetViewCenter(qtvr, &centre), noErr);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &found), noErr);
    CHECK_NEAR(found.x, 50, 1e-4);
    CHECK_EQ(QTVRSetViewCenter(qtvr, NULL), paramErr);
    CloseStage(&stage);
}

/* B20: states count from 1; the current one lasts until the button changes. */
static void view_states_are_chosen(void)
{
    Stage stage;
    QTVRInstance qtvr;
    UInt16 state;
    UInt32 id;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetViewStateCount(qtvr), 2);
    CHECK_EQ(QTVRGetViewState(qtvr, kQTVRDefault, &state), noErr);
    CHECK_EQ(state, 1);
    CHECK_EQ(QTVRGetViewState(qtvr, kQTVRMouseDown, &state), noErr);
    CHECK_EQ(state, 2);
    CHECK_EQ(QTVRSetViewState(qtvr, kQTVRCurrent, 2), noErr);
    CHECK_EQ(QTVRGetViewState(qtvr, kQTVRDefault, &state), noErr);
    CHECK_EQ(state, 1);
    CHECK_EQ(Shown(&stage), Colour(2, 1, 0, 2));
    CHECK_EQ(QTVRSetViewState(qtvr, kQTVRCurrent, 1), noErr);
    CHECK_EQ(QTVRMouseDown(qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
    CHECK_EQ(Shown(&stage), Colour(2, 1, 0, 2));
    CHECK_EQ(QTVRMouseUp(qtvr, StageMiddle(), &id, NULL), noErr);
    CHECK_EQ(Shown(&stage), Colour(2, 1, 0, 1));
    /* The state for the button down shows only while it is [I]. */
    CHECK_EQ(QTVRSetViewState(qtvr, kQTVRMouseDown, 1), noErr);
    CHECK_EQ(QTVRMouseDown(qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
    CHECK_EQ(QTVRSetViewState(qtvr, kQTVRMouseDown, 2), noErr);
    CHECK_EQ(Shown(&stage), Colour(2, 1, 0, 2));
    CHECK_EQ(QTVRMouseUp(qtvr, StageMiddle(), &id, NULL), noErr);
    CHECK_EQ(QTVRSetViewState(qtvr, kQTVRDefault, 0), invalidViewStateErr);
    CHECK_EQ(QTVRSetViewState(qtvr, kQTVRDefault, 3), invalidViewStateErr);
    CHECK_EQ(QTVRSetViewState(qtvr, 1, 1), invalidViewStateErr);
    CHECK_EQ(QTVRGetViewState(qtvr, 9, &state), invalidViewStateErr);
    CHECK_EQ(QTVRGetViewState(qtvr, kQTVRCurrent, NULL), paramErr);
    CloseStage(&stage);
}

/* golden.md 3.4 and 3.5: times and rates out of range. */
static void times_and_rates_have_limits(void)
{
    Stage stage;
    QTVRInstance qtvr;
    TimeValue duration;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    duration = QTVRGetCurrentViewDuration(qtvr);
    CHECK_EQ(duration, 100);
    CHECK_EQ(QTVRSetViewCurrentTime(qtvr, duration), timeNotInViewErr);
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), duration - 1);
    CHECK_EQ(Shown(&stage), Colour(2, 1, 1, 1));
    CHECK_EQ(QTVRSetViewCurrentTime(qtvr, -5), timeNotInViewErr);
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 0);
    CHECK_EQ(QTVRSetViewCurrentTime(qtvr, 49), noErr);
    CHECK_EQ(Shown(&stage), Colour(2, 1, 0, 1));
    CHECK_EQ(QTVRSetViewCurrentTime(qtvr, 50), noErr);
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 50);
    CHECK_EQ(Shown(&stage), Colour(2, 1, 1, 1));
    /* B20: a new view goes on from the time of the one before... */
    Look(qtvr, 120, 0);
    CHECK_EQ(Shown(&stage), Colour(4, 1, 1, 1));
    /* ...unless it starts with its first frame. */
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, kQTVRStartFirstViewFrame, true), noErr);
    Look(qtvr, 150, 0);
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 0);
    CHECK_EQ(QTVRSetFrameRate(qtvr, 250), constraintReachedErr);
    CHECK_NEAR(QTVRGetFrameRate(qtvr), 100, 1e-4);
    CHECK_EQ(QTVRSetFrameRate(qtvr, -250), constraintReachedErr);
    CHECK_NEAR(QTVRGetFrameRate(qtvr), -100, 1e-4);
    CHECK_EQ(QTVRSetViewRate(qtvr, 250), constraintReachedErr);
    CHECK_NEAR(QTVRGetViewRate(qtvr), 100, 1e-4);
    CHECK_EQ(QTVRSetViewRate(qtvr, -0.5f), noErr);
    CHECK_NEAR(QTVRGetViewRate(qtvr), -0.5, 1e-4);
    CHECK_EQ(QTVRShowDefaultView(qtvr), noErr);
    CHECK_NEAR(QTVRGetViewRate(qtvr), 1, 1e-4);
    CHECK_NEAR(QTVRGetFrameRate(qtvr), 1, 1e-4);
    CloseStage(&stage);
}

/* B20: the settings that there are; others are not supported [I]. */
static void settings_are_known_or_refused(void)
{
    static const UInt32 settings[] = {kQTVRPalindromeViewFrames, kQTVRStartFirstViewFrame,
                                      kQTVRDontLoopViewFrames,   kQTVRPlayEveryViewFrame,
                                      kQTVRSyncViewToFrameRate,  kQTVRPalindromeViews,
                                      kQTVRPlayStreamingViews};
    Stage stage;
    size_t i;
    Boolean on;

    if (!OpenStage("object.mov", &stage))
        return;
    for (i = 0; i < sizeof settings / sizeof settings[0]; i++) {
        CHECK_EQ(QTVRGetAnimationSetting(stage.qtvr, settings[i], &on), noErr);
        CHECK_EQ(on, false);
        CHECK_EQ(QTVRSetAnimationSetting(stage.qtvr, settings[i], true), noErr);
        CHECK_EQ(QTVRGetAnimationSetting(stage.qtvr, settings[i], &on), noErr);
        CHECK_EQ(on, true);
    }
    CHECK_EQ(QTVRShowDefaultView(stage.qtvr), noErr);
    CHECK_EQ(QTVRGetAnimationSetting(stage.qtvr, settings[0], &on), noErr);
    CHECK_EQ(on, false);
    CHECK_EQ(QTVRSetAnimationSetting(stage.qtvr, 5, true), settingNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetAnimationSetting(stage.qtvr, 0, &on), settingNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetControlSetting(stage.qtvr, 8, true), settingNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetControlSetting(stage.qtvr, 0, &on), settingNotSupportedByNodeErr);
    CloseStage(&stage);
}

/* H, MacErrors.h: panoramas have none of it. */
static void panoramas_refuse_what_is_for_objects(void)
{
    Stage stage;
    QTVRInstance qtvr;
    QTVRFloatPoint centre = {0, 0};
    UInt16 state;
    Boolean on;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetViewCenter(qtvr, &centre), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &centre), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRInteractionNudge(qtvr, kQTVRRight), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetFrameRate(qtvr, 1), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetViewRate(qtvr, 1), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetViewCurrentTime(qtvr, 0), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetViewState(qtvr, kQTVRDefault, 1), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetViewState(qtvr, kQTVRDefault, &state), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetAnimationSetting(qtvr, 1, true), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetAnimationSetting(qtvr, 1, &on), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetControlSetting(qtvr, 1, true), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetControlSetting(qtvr, 1, &on), callNotSupportedByNodeErr);
    CHECK_EQ(QTVREnableFrameAnimation(qtvr, true), callNotSupportedByNodeErr);
    CHECK_EQ(QTVREnableViewAnimation(qtvr, true), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetFrameAnimation(qtvr), false);
    CHECK_EQ(QTVRGetViewAnimation(qtvr), false);
    CHECK_EQ(QTVRGetViewStateCount(qtvr), 0);
    CHECK_EQ(QTVRGetCurrentViewDuration(qtvr), 0);
    CHECK_EQ(QTVRGetViewCurrentTime(qtvr), 0);
    CHECK_EQ(QTVRGetCurrentMouseMode(qtvr), 0);
    CHECK_EQ(QTVRPanToColumn(qtvr, 90), 0);
    CHECK_NEAR(QTVRGetFrameRate(qtvr), 0, 0);
    CloseStage(&stage);
}

/* REF: what is for panoramas, objects refuse. */
static void objects_refuse_what_is_for_panoramas(void)
{
    Stage stage;
    QTVRInstance qtvr;
    float pan, tilt;
    SInt32 value;
    UInt16 pixels;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRPtToAngles(qtvr, StageMiddle(), &pan, &tilt), callNotSupportedByNodeErr);
    CHECK_EQ(QTVREnableTransition(qtvr, kQTVRTransitionSwing, true), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRBeginUpdateStream(qtvr, kQTVRStatic), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetImagingProperty(qtvr, kQTVRStatic, kQTVRImagingQuality, &value),
             propertyNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetInteractionProperty(qtvr, kQTVRInteractionMouseClickHysteresis, &pixels),
             propertyNotSupportedByNodeErr);
    CHECK_EQ(QTVRGetBackBufferSettings(qtvr, NULL, &pixels, NULL, NULL), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(qtvr, NULL, 0, 0), noErr);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"every_view_shows_its_image", every_view_shows_its_image},
    {"the_file_tells_the_default_view", the_file_tells_the_default_view},
    {"angles_and_views_convert", angles_and_views_convert},
    {"wrapping_is_a_control_setting", wrapping_is_a_control_setting},
    {"a_nudge_goes_to_the_adjacent_view", a_nudge_goes_to_the_adjacent_view},
    {"zoom_and_translation_can_be_off", zoom_and_translation_can_be_off},
    {"view_states_are_chosen", view_states_are_chosen},
    {"times_and_rates_have_limits", times_and_rates_have_limits},
    {"settings_are_known_or_refused", settings_are_known_or_refused},
    {"panoramas_refuse_what_is_for_objects", panoramas_refuse_what_is_for_objects},
    {"objects_refuse_what_is_for_panoramas", objects_refuse_what_is_for_panoramas},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
