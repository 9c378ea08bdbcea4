/*
 * object_hand.c - QuickTimeVR.h, "Object Nodes" and "Event Handling": the mouse on an object.
 *
 * Sources: "Virtual Reality Programming With QuickTime VR 2.0/2.1" (B20, B21), QuickTimeVRFormat.h
 * (H) and others (X), as behaviour.md 6.5, 9.6 and 10.4 and golden.md section 4 tell them.
 */
#include <QuickTimeVRFormat.h>

#include "stage.h"

static short gCursor;

static void CursorIs(QTVRInstance qtvr, short cursor, SInt32 refCon)
{
    (void)qtvr;
    (void)refCon;
    gCursor = cursor;
}

static UInt32 gSpot;

static void Press(const Stage *stage, Point at, EventModifiers modifiers)
{
    CHECK_EQ(QTVRMouseDown(stage->qtvr, at, stage_now, modifiers, &gSpot, NULL), noErr);
}

static void Drag(const Stage *stage, Point to, UInt32 ticks)
{
    stage_now += ticks;
    CHECK_EQ(QTVRMouseStillDownExtended(stage->qtvr, to, &gSpot, NULL, stage_now, 0), noErr);
}

static void Release(const Stage *stage, Point at)
{
    CHECK_EQ(QTVRMouseUpExtended(stage->qtvr, at, &gSpot, NULL, stage_now, 0), noErr);
}

/* GLO, QTFF: 180 degrees for the whole width; X: right is a smaller pan, down a larger tilt. */
static void a_drag_turns_the_object(void)
{
    Stage stage;
    float scale = 90;

    if (!OpenStage("object.mov", &stage))
        return;
    CHECK_EQ(QTVRGetCurrentMouseMode(stage.qtvr), kQTVRPanning);
    Press(&stage, StageMiddle(), 0);
    Drag(&stage, StagePoint(160 + 32, 120), 1);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 60 - 18, 1e-3);
    Drag(&stage, StagePoint(160 + 32, 120 + 32), 1);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), 18, 1e-3);
    CHECK_EQ(QTVRGetCurrentMouseMode(stage.qtvr), kQTVRPanning);
    Release(&stage, StagePoint(192, 152));
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 42, 1e-3);
    CHECK_EQ(QTVRSetInteractionProperty(stage.qtvr, kQTVRInteractionMouseMotionScale, &scale),
             noErr);
    CHECK_EQ(QTVRSetControlSetting(stage.qtvr, kQTVRReverseHControl, true), noErr);
    Press(&stage, StageMiddle(), 0);
    Drag(&stage, StagePoint(160 + 32, 120), 1);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 42 + 9, 1e-3);
    Release(&stage, StagePoint(192, 120));
    CHECK_EQ(QTVRSetControlSetting(stage.qtvr, kQTVRReverseHControl, false), noErr);
    CHECK_EQ(QTVRSetControlSetting(stage.qtvr, kQTVRSwapHVControl, true), noErr);
    Press(&stage, StageMiddle(), 0);
    Drag(&stage, StagePoint(160, 120 + 32), 1);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 51 + 9, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), 18, 1e-3);
    Release(&stage, StageMiddle());
    /* Reversed before they are swapped: to the right is up then, and not down. */
    CHECK_EQ(QTVRSetControlSetting(stage.qtvr, kQTVRReverseHControl, true), noErr);
    Press(&stage, StageMiddle(), 0);
    Drag(&stage, StagePoint(160 + 16, 120), 1);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), 18 + 4.5, 1e-3);
    Release(&stage, StageMiddle());
    CloseStage(&stage);
}

/* X: the left edge goes one column on, the right one back, the top one row on. */
static void edges_scroll_step_by_step(void)
{
    Stage stage;

    if (!OpenStage("object.mov", &stage))
        return;
    Press(&stage, StagePoint(5, 120), 0);
    CHECK_EQ(QTVRGetCurrentMouseMode(stage.qtvr), kQTVRScrolling);
    Drag(&stage, StagePoint(5, 120), 1);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 90, 1e-3);
    Drag(&stage, StagePoint(5, 120), 1);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 90, 1e-3);
    Drag(&stage, StagePoint(5, 120), 10);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 120, 1e-3);
    Release(&stage, StagePoint(5, 120));
    /* An edge is a tenth of a side, and no broader than 20 pixels [I]. */
    CHECK_EQ(QTVRMouseWithin(stage.qtvr, StagePoint(19, 120), &gSpot, NULL), noErr);
    CHECK_EQ(QTVRGetCurrentMouseMode(stage.qtvr), kQTVRScrolling);
    CHECK_EQ(QTVRMouseWithin(stage.qtvr, StagePoint(20, 120), &gSpot, NULL), noErr);
    CHECK_EQ(QTVRGetCurrentMouseMode(stage.qtvr), kQTVRPanning);
    Press(&stage, StagePoint(160, 2), 0);
    Drag(&stage, StagePoint(160, 2), 1);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), -30, 1e-3);
    Drag(&stage, StagePoint(160, 2), 10);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), -30, 1e-3);
    Release(&stage, StagePoint(160, 2));
    CloseStage(&stage);
}

/* IQT: Option held while dragging translates a zoomed object; so does the property (B21). */
static void a_drag_translates_with_option(void)
{
    Stage stage;
    QTVRFloatPoint centre;
    QTVRInstance qtvr;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 32), noErr);
    Press(&stage, StageMiddle(), optionKey);
    CHECK_EQ(QTVRGetCurrentMouseMode(qtvr), kQTVRTranslating);
    /* 80 of 320 pixels are a quarter of the 40 that are seen. */
    Drag(&stage, StagePoint(160 + 80, 120), 1);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &centre), noErr);
    CHECK_NEAR(centre.x, 30, 1e-3);
    CHECK_NEAR(centre.y, 30, 1e-3);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 60, 1e-3);
    Release(&stage, StageMiddle());
    CHECK_EQ(QTVRGetCurrentMouseMode(qtvr), kQTVRPanning);
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionTranslateOnMouseDown, (void *)1),
             noErr);
    CHECK_EQ(QTVRGetCurrentMouseMode(qtvr), kQTVRTranslating);
    Press(&stage, StageMiddle(), 0);
    Drag(&stage, StagePoint(160, 120 + 40), 1);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &centre), noErr);
    CHECK_NEAR(centre.y, 25, 1e-3);
    Release(&stage, StageMiddle());
    CHECK_EQ(QTVRSetControlSetting(qtvr, kQTVRTranslation, false), noErr);
    CHECK_EQ(QTVRGetCurrentMouseMode(qtvr), kQTVRPanning);
    CloseStage(&stage);
}

/* B20: rotate, translate, or what the mouse does. */
static void an_interaction_nudge_has_modes(void)
{
    Stage stage;
    QTVRInstance qtvr;
    QTVRFloatPoint centre;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRInteractionNudge(qtvr, kQTVRRight), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90, 1e-3);
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionNudgeMode,
                                        (void *)kQTVRNudgeTranslate), noErr);
    CHECK_EQ(QTVRInteractionNudge(qtvr, kQTVRRight), constraintReachedErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 32), noErr);
    CHECK_EQ(QTVRInteractionNudge(qtvr, kQTVRRight), noErr);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &centre), noErr);
    CHECK_NEAR(centre.x, 44, 1e-3);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90, 1e-3);
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionNudgeMode,
                                        (void *)kQTVRNudgeSameAsMouse), noErr);
    CHECK_EQ(QTVRInteractionNudge(qtvr, kQTVRRight), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 120, 1e-3);
    CHECK_EQ(QTVRSetInteractionProperty(qtvr, kQTVRInteractionTranslateOnMouseDown, (void *)1),
             noErr);
    CHECK_EQ(QTVRInteractionNudge(qtvr, kQTVRUp), noErr);
    CHECK_EQ(QTVRGetViewCenter(qtvr, &centre), noErr);
    CHECK_NEAR(centre.y, 27, 1e-3);
    CloseStage(&stage);
}

/* golden.md section 4: open and closed hand, arrows at the edges by tilt. */
static void cursors_follow_the_hand(void)
{
    Stage stage;

    if (!OpenStage("object.mov", &stage))
        return;
    gCursor = 0;
    CHECK_EQ(QTVRExtSetCursorProc(stage.qtvr, CursorIs, 0), noErr);
    CHECK_EQ(QTVRMouseEnter(stage.qtvr, StageMiddle(), &gSpot, NULL), noErr);
    CHECK_EQ(gCursor, -19998);
    CHECK_EQ(QTVRMouseWithin(stage.qtvr, StagePoint(160, 3), &gSpot, NULL), noErr);
    CHECK_EQ(gCursor, -19996);
    CHECK_EQ(QTVRMouseWithin(stage.qtvr, StagePoint(160, 237), &gSpot, NULL), noErr);
    CHECK_EQ(gCursor, -19995);
    CHECK_EQ(QTVRMouseWithin(stage.qtvr, StagePoint(3, 120), &gSpot, NULL), noErr);
    CHECK_EQ(gCursor, -19986);
    CHECK_EQ(QTVRMouseWithin(stage.qtvr, StagePoint(317, 120), &gSpot, NULL), noErr);
    CHECK_EQ(gCursor, -19985);
    CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 30), noErr);
    CHECK_EQ(QTVRMouseWithin(stage.qtvr, StagePoint(3, 120), &gSpot, NULL), noErr);
    CHECK_EQ(gCursor, -19988);
    Press(&stage, StageMiddle(), 0);
    CHECK_EQ(gCursor, -19997);
    Release(&stage, StageMiddle());
    CHECK_EQ(gCursor, -19998);
    CHECK_EQ(QTVRMouseLeave(stage.qtvr, StagePoint(400, 0), NULL), noErr);
    CloseStage(&stage);
}

/* QTFF: an image of hot spots for each view, without rotation; they feed what panoramas' do. */
static void hot_spots_belong_to_their_views(void)
{
    Stage stage;
    QTVRInstance qtvr;
    UInt32 id;
    RgnHandle region;
    OSType type;
    Rect box;

    if (!OpenStage("object.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, StagePoint(60, 120), &id), noErr);
    CHECK_EQ(id, 7);
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, StagePoint(260, 120), &id), noErr);
    CHECK_EQ(id, 102);
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, StageMiddle(), &id), noErr);
    CHECK_EQ(id, 0);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 150), noErr);
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, StagePoint(260, 120), &id), noErr);
    CHECK_EQ(id, 105);
    CHECK_EQ(QTVRGetHotSpotType(qtvr, 105, &type), noErr);
    CHECK_EQ(type, kQTVRHotSpotUndefinedType);
    CHECK_EQ(QTVRGetHotSpotType(qtvr, 102, &type), invalidHotSpotIDErr);
    region = NewRgn();
    CHECK_EQ(QTVRGetHotSpotRegion(qtvr, 7, region), noErr);
    GetRegionBounds(region, &box);
    CHECK_EQ(box.left, 32);
    CHECK_EQ(box.top, 80);
    CHECK_EQ(box.right, 96);
    CHECK_EQ(box.bottom, 160);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 32), noErr);
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, StagePoint(10, 120), &id), noErr);
    CHECK_EQ(id, 7);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRHotSpotID, 7, false), noErr);
    CHECK_EQ(QTVRPtToHotSpotID(qtvr, StagePoint(10, 120), &id), noErr);
    CHECK_EQ(id, 0);
    DisposeRgn(region);
    CloseStage(&stage);
}

/* QTFF: nodes of both kinds in one scene, and links between them. */
static void a_scene_may_have_both_kinds(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("mixed-scene.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRGetNodeType(qtvr, 301), kQTVRPanoramaType);
    CHECK_EQ(QTVRGetNodeType(qtvr, 302), kQTVRObjectType);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 301);
    Press(&stage, StageMiddle(), 0);
    CHECK_EQ(gSpot, 12);
    Release(&stage, StageMiddle());
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 302);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90, 1e-3);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(StagePixel(&stage, 160, 120), (UInt32)(20 + 16 * 2) << 16 | 20 << 8 | 20);
    /* On an object too a click is a click. */
    Press(&stage, StagePoint(60, 120), 0);
    CHECK_EQ(gSpot, 7);
    stage_now += 500;
    Release(&stage, StagePoint(61, 120));
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 301);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 180, 1e-3);
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRPreviousNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 302);
    /* A press that moves turns the object instead. */
    Press(&stage, StagePoint(60, 120), 0);
    Drag(&stage, StagePoint(92, 120), 1);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 342, 1e-3);
    Release(&stage, StagePoint(92, 120));
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 302);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 301), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(QTVRSetFrameRate(qtvr, 1), callNotSupportedByNodeErr);
    /* A panorama that swings or is hidden is no matter of the object's. */
    CHECK_EQ(QTVREnableTransition(qtvr, kQTVRTransitionSwing, true), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 10), noErr);
    CHECK_EQ(QTVRSetVisible(qtvr, false), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 302), noErr);
    stage_now += 20;
    MCIdle(stage.mc);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 0, 1e-3);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 45), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 45, 1e-3);
    stage_now += 20;
    MCIdle(stage.mc);
    CHECK_EQ(StagePixel(&stage, 160, 120), (UInt32)(20 + 16) << 16 | 20 << 8 | 20);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"a_drag_turns_the_object", a_drag_turns_the_object},
    {"edges_scroll_step_by_step", edges_scroll_step_by_step},
    {"a_drag_translates_with_option", a_drag_translates_with_option},
    {"an_interaction_nudge_has_modes", an_interaction_nudge_has_modes},
    {"cursors_follow_the_hand", cursors_follow_the_hand},
    {"hot_spots_belong_to_their_views", hot_spots_belong_to_their_views},
    {"a_scene_may_have_both_kinds", a_scene_may_have_both_kinds},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
