/*
 * events.c - QuickTimeVR.h, "Event Handling", and the clock that it runs by.
 *
 * Sources: "Virtual Reality Programming With QuickTime VR" (B20), the QuickTime VR Reference (REF),
 * as behaviour.md sections 5.8, 5.9 and 6 tell them. Rates are our choice [I].
 */
#include "stage.h"

#define LINK 10

static void Look(QTVRInstance qtvr, float pan)
{
    CHECK_EQ(QTVRSetPanAngle(qtvr, pan), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 0), noErr);
}

/* B20: both are on at first, and are set as told. */
static void tracking_is_on_at_first(void)
{
    Stage stage;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(QTVRGetMouseOverTracking(stage.qtvr), true);
    CHECK_EQ(QTVRGetMouseDownTracking(stage.qtvr), true);
    CHECK_EQ(QTVRSetMouseOverTracking(stage.qtvr, false), noErr);
    CHECK_EQ(QTVRSetMouseDownTracking(stage.qtvr, false), noErr);
    CHECK_EQ(QTVRGetMouseOverTracking(stage.qtvr), false);
    CHECK_EQ(QTVRGetMouseDownTracking(stage.qtvr), false);
    CHECK_EQ(QTVRSetMouseOverTracking(NULL, true), paramErr);
    CHECK_EQ(QTVRSetMouseDownTracking(NULL, true), paramErr);
    CHECK_EQ(QTVRGetMouseOverTracking(NULL), false);
    CHECK_EQ(QTVRGetMouseDownTracking(NULL), false);
    CloseStage(&stage);
}

/* REF: a press and a release in one place are a click: the link is followed. */
static void a_click_triggers_a_hot_spot(void)
{
    Stage stage;
    UInt32 id = 0;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    Look(stage.qtvr, 15);
    CHECK_EQ(QTVRMouseDown(stage.qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
    CHECK_EQ(id, LINK);
    stage_now += 10;
    CHECK_EQ(QTVRMouseStillDown(stage.qtvr, StagePoint(161, 121), &id, NULL), noErr);
    CHECK_EQ(id, LINK);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
    CHECK_EQ(QTVRMouseUp(stage.qtvr, StagePoint(162, 118), &id, NULL), noErr);
    CHECK_EQ(id, LINK);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 205);
    /* A release without a press is none. */
    Look(stage.qtvr, 195);
    CHECK_EQ(QTVRMouseUp(stage.qtvr, StageMiddle(), &id, NULL), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 205);
    /* The ID is not wanted by everybody; nil instances are refused. */
    CHECK_EQ(QTVRMouseDown(stage.qtvr, StageMiddle(), stage_now, 0, NULL, NULL), noErr);
    CHECK_EQ(QTVRMouseUp(stage.qtvr, StageMiddle(), NULL, NULL), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 210);
    CHECK_EQ(QTVRMouseDown(NULL, StageMiddle(), 0, 0, &id, NULL), paramErr);
    CHECK_EQ(QTVRMouseUp(NULL, StageMiddle(), &id, NULL), paramErr);
    CHECK_EQ(QTVRMouseStillDown(NULL, StageMiddle(), &id, NULL), paramErr);
    CloseStage(&stage);
}

/* B20, kQTVRInteractionMouseClickHysteresis and Timeout: 2 pixels, 30 ticks. */
static void what_moves_or_lasts_too_long_is_no_click(void)
{
    static const struct {
        short moved;
        UInt32 held;
        UInt32 node;
    } tries[] = {{2, 30, 205}, {3, 0, 201}, {0, 31, 201}};
    Stage stage;
    UInt32 id;
    size_t i;

    for (i = 0; i < sizeof tries / sizeof tries[0]; i++) {
        Point end = StagePoint((short)(160 + tries[i].moved), 120);

        if (!OpenStage("three-node-scene.mov", &stage))
            return;
        Look(stage.qtvr, 15);
        CHECK_EQ(QTVRMouseDown(stage.qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
        stage_now += tries[i].held;
        CHECK_EQ(QTVRMouseUpExtended(stage.qtvr, end, &id, NULL, stage_now, 0), noErr);
        CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), tries[i].node);
        CloseStage(&stage);
    }
    /* Both can be set. */
    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(QTVRSetInteractionProperty(stage.qtvr, kQTVRInteractionMouseClickHysteresis,
                                        (void *)20),
             noErr);
    CHECK_EQ(QTVRSetInteractionProperty(stage.qtvr, kQTVRInteractionMouseClickTimeout, (void *)100),
             noErr);
    Look(stage.qtvr, 15);
    CHECK_EQ(QTVRMouseDown(stage.qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
    CHECK_EQ(QTVRMouseUpExtended(stage.qtvr, StagePoint(170, 120), &id, NULL, stage_now + 90, 0),
             noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 205);
    CloseStage(&stage);
}

/* Once it was a drag it does not become a click again. */
static void a_drag_stays_a_drag(void)
{
    Stage stage;
    UInt32 id;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    Look(stage.qtvr, 15);
    CHECK_EQ(QTVRMouseDown(stage.qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
    CHECK_EQ(QTVRMouseStillDownExtended(stage.qtvr, StagePoint(164, 120), &id, NULL, stage_now, 0),
             noErr);
    CHECK_EQ(QTVRMouseUpExtended(stage.qtvr, StageMiddle(), &id, NULL, stage_now, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
    CloseStage(&stage);
}

/* behaviour.md 6.4: the view moves in the direction of the pointer, the faster the farther. */
static void a_drag_turns_the_view(void)
{
    Stage stage;
    UInt32 id;
    float near_, far_;
    SInt32 mode = 0;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    Look(stage.qtvr, 220);
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 20), noErr);
    CHECK_EQ(QTVRMouseDown(stage.qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
    CHECK_EQ(id, 0);
    CHECK_EQ(QTVRGetImagingProperty(stage.qtvr, kQTVRStatic, kQTVRImagingCurrentMode, &mode), noErr);
    CHECK_EQ(mode, kQTVRMotion);
    stage_now += 6;
    CHECK_EQ(QTVRMouseStillDown(stage.qtvr, StagePoint(180, 120), &id, NULL), noErr);
    near_ = 220 - QTVRGetPanAngle(stage.qtvr);
    /* 0.6 degrees a second, times 5, for each of 15 pixels [?]. */
    CHECK_NEAR(near_, 4.5, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), 0, 1e-4);
    stage_now += 6;
    CHECK_EQ(QTVRMouseStillDown(stage.qtvr, StagePoint(260, 120), &id, NULL), noErr);
    far_ = 220 - near_ - QTVRGetPanAngle(stage.qtvr);
    CHECK(far_ > 2 * near_);
    /* Up and to the left: tilt and pan grow. */
    Look(stage.qtvr, 220);
    stage_now += 6;
    CHECK_EQ(QTVRMouseStillDown(stage.qtvr, StagePoint(100, 60), &id, NULL), noErr);
    CHECK(QTVRGetPanAngle(stage.qtvr) > 220);
    CHECK(QTVRGetTiltAngle(stage.qtvr) > 0);
    CHECK_EQ(QTVRMouseUp(stage.qtvr, StagePoint(100, 60), &id, NULL), noErr);
    CHECK_EQ(QTVRGetImagingProperty(stage.qtvr, kQTVRStatic, kQTVRImagingCurrentMode, &mode), noErr);
    CHECK_EQ(mode, kQTVRStatic);
    CloseStage(&stage);
}

/* The speed is proportional to the preference. */
static void the_speed_can_be_set(void)
{
    Stage stage;
    UInt32 id;
    float moved[2];
    int i;

    for (i = 0; i < 2; i++) {
        if (!OpenStage("three-node-scene.mov", &stage))
            return;
        Look(stage.qtvr, 220);
        CHECK_EQ(QTVRSetInteractionProperty(stage.qtvr, kQTVRInteractionPanTiltSpeed,
                                            (void *)(size_t)(i == 0 ? 2 : 8)),
                 noErr);
        CHECK_EQ(QTVRMouseDown(stage.qtvr, StageMiddle(), stage_now, 0, &id, NULL), noErr);
        stage_now += 10;
        CHECK_EQ(QTVRMouseStillDown(stage.qtvr, StagePoint(200, 120), &id, NULL), noErr);
        moved[i] = 220 - QTVRGetPanAngle(stage.qtvr);
        CloseStage(&stage);
    }
    CHECK_NEAR(moved[1] / moved[0], 4, 1e-3);
}

typedef struct Over {
    int count[3];
    UInt32 ids[16], flags[16];
    int total;
    OSErr result;
} Over;

static Over gOver;

static OSErr MouseOver(QTVRInstance qtvr, UInt32 id, UInt32 flags, SInt32 refCon)
{
    (void)qtvr;
    CHECK_EQ(refCon, 5);
    if (flags < 3)
        gOver.count[flags]++;
    if (gOver.total < 16) {
        gOver.ids[gOver.total] = id;
        gOver.flags[gOver.total++] = flags;
    }
    return gOver.result;
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

/* B21: entered once, within repeatedly, left once; enabled hot spots only. */
static void the_pointer_enters_and_leaves_hot_spots(void)
{
    Stage stage;
    QTVRInstance qtvr;
    UInt32 id;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    qtvr = stage.qtvr;
    memset(&gOver, 0, sizeof gOver);
    CHECK_EQ(QTVRSetMouseOverHotSpotProc(qtvr, NewQTVRMouseOverHotSpotUPP(MouseOver), 5, 0), noErr);
    Look(qtvr, 15);
    CHECK_EQ(QTVRMouseEnter(qtvr, StagePoint(10, 10), &id, NULL), noErr);
    CHECK_EQ(id, 0);
    CHECK_EQ(gOver.total, 0);
    CHECK_EQ(CursorOf(qtvr), 480);
    CHECK_EQ(QTVRMouseWithin(qtvr, StageMiddle(), &id, NULL), noErr);
    CHECK_EQ(id, LINK);
    /* The author's own cursor for this hot spot. */
    CHECK_EQ(CursorOf(qtvr), 1001);
    CHECK_EQ(QTVRMouseWithin(qtvr, StageMiddle(), &id, NULL), noErr);
    CHECK_EQ(QTVRMouseWithin(qtvr, StageMiddle(), &id, NULL), noErr);
    CHECK_EQ(QTVRMouseLeave(qtvr, StagePoint(-5, 120), NULL), noErr);
    CHECK_EQ(CursorOf(qtvr), 0);
    CHECK_EQ(gOver.count[kQTVRHotSpotEnter], 1);
    CHECK_EQ(gOver.count[kQTVRHotSpotWithin], 2);
    CHECK_EQ(gOver.count[kQTVRHotSpotLeave], 1);
    CHECK_EQ(gOver.flags[0], kQTVRHotSpotEnter);
    CHECK_EQ(gOver.ids[0], LINK);
    CHECK_EQ(gOver.flags[3], kQTVRHotSpotLeave);
    /* A disabled one is not met. */
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRAllHotSpots, 0, false), noErr);
    memset(&gOver, 0, sizeof gOver);
    CHECK_EQ(QTVRMouseEnter(qtvr, StageMiddle(), &id, NULL), noErr);
    CHECK_EQ(gOver.total, 0);
    CHECK_EQ(CursorOf(qtvr), 480);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRAllHotSpots, 0, true), noErr);
    /* B21: any result but noErr suppresses the cursor. */
    gOver.result = paramErr;
    CHECK_EQ(QTVRMouseWithin(qtvr, StageMiddle(), &id, NULL), noErr);
    CHECK_EQ(gOver.total, 1);
    CHECK_EQ(CursorOf(qtvr), 480);
    CHECK_EQ(QTVRSetMouseOverHotSpotProc(qtvr, NULL, 0, 0), noErr);
    CHECK_EQ(QTVRSetMouseOverHotSpotProc(NULL, NULL, 0, 0), paramErr);
    CloseStage(&stage);
}

/* TickCount follows the procedure of QTVRExtSetTickProc, and the system's clock without one. */
static void ticks_can_be_set(void)
{
    UInt32 now, later;

    QTVRExtSetTickProc(StageTicks, &stage_now);
    stage_now = 4711;
    CHECK_EQ(TickCount(), 4711);
    QTVRExtSetTickProc(NULL, NULL);
    now = TickCount();
    do
        later = TickCount();
    while (later == now);
    /* A busy machine may pass over some. */
    CHECK(later - now < 3600);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"tracking_is_on_at_first", tracking_is_on_at_first},
        {"a_click_triggers_a_hot_spot", a_click_triggers_a_hot_spot},
        {"what_moves_or_lasts_too_long_is_no_click", what_moves_or_lasts_too_long_is_no_click},
        {"a_drag_stays_a_drag", a_drag_stays_a_drag},
        {"a_drag_turns_the_view", a_drag_turns_the_view},
        {"the_speed_can_be_set", the_speed_can_be_set},
        {"the_pointer_enters_and_leaves_hot_spots", the_pointer_enters_and_leaves_hot_spots},
        {"ticks_can_be_set", ticks_can_be_set},
    };

    return RUN_CASES(cases);
}
