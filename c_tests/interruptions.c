/*
 * interruptions.c - procedures of the application that end, refuse or change what called them.
 *
 * Sources: behaviour.md 1.4 (an instance is valid until DisposeMovieController), 6 and 7. What is
 * ended is not called any more, and the call that was interrupted is paramErr [I].
 */
#include "stage.h"

static MovieController gController;
static int gLeft, gEntered, gOver, gIntercepted, gCancel, gKept;

static void End(void)
{
    DisposeMovieController(gController);
}

static OSErr Leaving(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel, SInt32 refCon)
{
    (void)qtvr, (void)from, (void)to, (void)cancel;
    gLeft++;
    if (refCon)
        End();
    return noErr;
}

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    (void)qtvr, (void)node;
    gEntered++;
    if (refCon)
        End();
    return noErr;
}

static OSErr Over(QTVRInstance qtvr, UInt32 id, UInt32 flags, SInt32 refCon)
{
    (void)qtvr, (void)id, (void)flags;
    gOver++;
    if (refCon)
        End();
    return noErr;
}

static void Intercept(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr, (void)message;
    gIntercepted++;
    if (refCon)
        End();
    *cancel = (Boolean)gCancel;
}

static int Open(Stage *stage)
{
    gLeft = gEntered = gOver = gIntercepted = gCancel = 0;
    if (!OpenStage("three-node-scene.mov", stage))
        return 0;
    gController = stage->mc;
    CHECK_EQ(QTVRSetPanAngle(stage->qtvr, 15), noErr);
    CHECK_EQ(QTVRSetTiltAngle(stage->qtvr, 0), noErr);
    return 1;
}

static void CloseEnded(Stage *stage)
{
    stage->opened.controller = NULL;
    CloseStage(stage);
}

/* The entering procedure is not called when the leaving one has ended the instance. */
static void a_leaving_procedure_may_end_the_instance(void)
{
    Stage stage;

    if (!Open(&stage))
        return;
    CHECK_EQ(QTVRSetLeavingNodeProc(stage.qtvr, NewQTVRLeavingNodeUPP(Leaving), 1, 0), noErr);
    CHECK_EQ(QTVRSetEnteringNodeProc(stage.qtvr, NewQTVREnteringNodeUPP(Entering), 0, 0), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 205), paramErr);
    CHECK_EQ(gLeft, 1);
    CHECK_EQ(gEntered, 0);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 0);
    CloseEnded(&stage);
    if (!Open(&stage))
        return;
    CHECK_EQ(QTVRSetEnteringNodeProc(stage.qtvr, NewQTVREnteringNodeUPP(Entering), 1, 0), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 205), paramErr);
    CHECK_EQ(gEntered, 1);
    CloseEnded(&stage);
}

/* The same by a click, which goes through many calls. */
static void a_click_may_end_the_instance(void)
{
    static const UInt32 selectors[] = {kQTVRMouseDownSelector, kQTVRMouseUpSelector,
                                       kQTVRGetHotSpotTypeSelector, kQTVRTriggerHotSpotSelector};
    Stage stage;
    size_t i;

    for (i = 0; i < 2 * (sizeof selectors / sizeof selectors[0]); i++) {
        if (!Open(&stage))
            return;
        gCancel = i % 2 != 0;
        CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, selectors[i / 2],
                                          NewQTVRInterceptUPP(Intercept), 1, 0),
                 noErr);
        CHECK_EQ(QTVRSetLeavingNodeProc(stage.qtvr, NewQTVRLeavingNodeUPP(Leaving), 0, 0), noErr);
        StageEvent(&stage, mouseDown, StageMiddle(), 0);
        StageEvent(&stage, nullEvent, StageMiddle(), 0);
        StageEvent(&stage, mouseUp, StageMiddle(), 0);
        StageEvent(&stage, nullEvent, StageMiddle(), 0);
        CHECK_EQ(gIntercepted, 1);
        CHECK_EQ(gLeft, 0);
        CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 0);
        CloseEnded(&stage);
    }
}

/* Idle time does much for one event: nothing of it reaches an application that has ended it. */
static void idle_time_may_end_the_instance(void)
{
    Stage stage;

    if (!Open(&stage))
        return;
    gCancel = 1;
    CHECK_EQ(QTVRSetMouseOverHotSpotProc(stage.qtvr, NewQTVRMouseOverHotSpotUPP(Over), 1, 0), noErr);
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, kQTVRSetFieldOfViewSelector,
                                      NewQTVRInterceptUPP(Intercept), 0, 0),
             noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetKeysEnabled, (void *)true), noErr);
    StageEvent(&stage, nullEvent, StagePoint(1, 1), shiftKey);
    stage_now += 5;
    StageEvent(&stage, nullEvent, StagePoint(1, 1), shiftKey);
    CHECK_EQ(gIntercepted, 1);
    CHECK_EQ(gOver, 0);
    stage_now += 5;
    StageEvent(&stage, nullEvent, StageMiddle(), shiftKey);
    CHECK_EQ(gOver, 1);
    CHECK_EQ(gIntercepted, 1);
    CloseEnded(&stage);
}

static OSErr EndOnScreen(QTVRInstance qtvr, SInt32 refCon)
{
    (void)qtvr, (void)refCon;
    gOver++;
    End();
    return noErr;
}

static OSErr EndInBuffer(QTVRInstance qtvr, Rect *rect, UInt16 index, UInt32 flagsIn,
                         UInt32 *flagsOut, SInt32 refCon)
{
    (void)rect, (void)index, (void)flagsIn;
    gOver++;
    *flagsOut = kQTVRBackBufferFlagDidDraw;
    if (refCon)
        End();
    else
        CHECK_EQ(QTVRSetBackBufferImagingProc(qtvr, NULL, 0, NULL, 0), noErr);
    return noErr;
}

/* Drawing too; and a procedure that removes itself is not called for its other areas. */
static void drawing_may_end_the_instance(void)
{
    static QTVRAreaOfInterest areas[2] = {{20, 5, 10, 10, kQTVRBackBufferEveryUpdate},
                                          {10, 5, 10, 10, kQTVRBackBufferEveryUpdate}};
    Stage stage;
    QTVRBackBufferImagingUPP upp = NewQTVRBackBufferImagingUPP(EndInBuffer);

    if (!Open(&stage))
        return;
    CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(stage.qtvr,
                                                 NewQTVRImagingCompleteUPP(EndOnScreen), 0, 0),
             noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), paramErr);
    CHECK_EQ(gOver, 1);
    CloseEnded(&stage);
    if (!Open(&stage))
        return;
    CHECK_EQ(QTVRSetBackBufferImagingProc(stage.qtvr, upp, 2, areas, 1), noErr);
    QTVRUpdate(stage.qtvr, kQTVRStatic);
    CHECK_EQ(gOver, 1);
    CloseEnded(&stage);
    if (!Open(&stage))
        return;
    CHECK_EQ(QTVRSetBackBufferImagingProc(stage.qtvr, upp, 2, areas, 0), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gOver, 1);
    CloseStage(&stage);
}

static void Count(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr, (void)refCon;
    if (message->selector == kQTVRMouseEnterSelector)
        gEntered++;
    else if (message->selector == kQTVRMouseWithinSelector)
        gOver++;
    else
        gLeft++;
    *cancel = true;
}

/* The pointer enters and leaves once, also where a procedure cancels what would follow. */
static void cancelled_mouse_calls_come_once(void)
{
    Stage stage;
    UInt32 selector;

    if (!Open(&stage))
        return;
    for (selector = kQTVRMouseEnterSelector; selector <= kQTVRMouseLeaveSelector; selector++)
        CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, selector, NewQTVRInterceptUPP(Count), 0, 0),
                 noErr);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    StageEvent(&stage, nullEvent, StagePoint(500, 500), 0);
    StageEvent(&stage, nullEvent, StagePoint(500, 500), 0);
    CHECK_EQ(gEntered, 1);
    CHECK_EQ(gOver, 2);
    CHECK_EQ(gLeft, 1);
    CloseStage(&stage);
}

static Boolean Kill(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    if (action == mcActionMovieClick) {
        gKept++;
        if (refCon)
            ((EventRecord *)params)->what = nullEvent;
        else
            return true;
    }
    return false;
}

/* MOV: mcActionMovieClick; a filter that makes it a null event kills the click. */
static void a_filter_can_kill_a_click(void)
{
    Stage stage;
    long way;

    for (way = 0; way < 2; way++) {
        if (!Open(&stage))
            return;
        gKept = 0;
        CHECK_EQ(MCSetActionFilterWithRefCon(stage.mc, NewMCActionFilterWithRefConUPP(Kill), way),
                 noErr);
        CHECK_EQ(StageEvent(&stage, mouseDown, StageMiddle(), 0), 1);
        CHECK_EQ(StageEvent(&stage, mouseUp, StageMiddle(), 0), 0);
        CHECK_EQ(gKept, 1);
        CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
        CloseStage(&stage);
    }
}

/* The user's hand goes on from what is seen, not from where a swing would end. */
static void the_hand_stops_a_swing(void)
{
    Stage stage;
    float pan;

    if (!Open(&stage))
        return;
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetKeysEnabled, (void *)true), noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 200), noErr);
    CHECK_EQ(QTVREnableTransition(stage.qtvr, kQTVRTransitionSwing, true), noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 300), noErr);
    stage_now += 9;
    CHECK_EQ(MCIdle(stage.mc), noErr);
    pan = QTVRGetPanAngle(stage.qtvr);
    CHECK_NEAR(pan, 225, 1);
    StageEvent(&stage, nullEvent, StagePoint(1, 1), shiftKey);
    stage_now += 1;
    StageEvent(&stage, nullEvent, StagePoint(1, 1), shiftKey);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), pan, 5);
    CloseStage(&stage);
}

static int gDepth;

static OSErr GoElsewhere(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel, SInt32 refCon)
{
    (void)from, (void)to, (void)cancel;
    if (gDepth++ == 0)
        CHECK_EQ(QTVRGoToNodeID(qtvr, (UInt32)refCon), noErr);
    return noErr;
}

/* A leaving procedure that goes elsewhere first: the way back leads through both. */
static void a_leaving_procedure_may_go_elsewhere(void)
{
    Stage stage;

    if (!Open(&stage))
        return;
    gDepth = 0;
    CHECK_EQ(QTVRSetLeavingNodeProc(stage.qtvr, NewQTVRLeavingNodeUPP(GoElsewhere), 205, 0), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 210), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 210);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRPreviousNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 205);
    /* Back to the hall, but by way of the gallery: the hall stays in the history. */
    gDepth = 0;
    CHECK_EQ(QTVRSetLeavingNodeProc(stage.qtvr, NewQTVRLeavingNodeUPP(GoElsewhere), 210, 0), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRPreviousNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRPreviousNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 210);
    CloseStage(&stage);
}

static UInt32 gMet[8];
static int gMeetings;

static OSErr GoOnLeave(QTVRInstance qtvr, UInt32 id, UInt32 flags, SInt32 refCon)
{
    (void)refCon;
    if (gMeetings < 8)
        gMet[gMeetings++] = flags << 16 | id;
    if (flags == kQTVRHotSpotLeave)
        CHECK_EQ(QTVRGoToNodeID(qtvr, 210), noErr);
    return noErr;
}

/* A hot spot of a node that was left meanwhile is not entered. */
static void a_hot_spot_of_another_node_is_not_met(void)
{
    Stage stage;

    if (!Open(&stage))
        return;
    gMeetings = 0;
    CHECK_EQ(QTVRSetMouseOverHotSpotProc(stage.qtvr, NewQTVRMouseOverHotSpotUPP(GoOnLeave), 0, 0),
             noErr);
    CHECK_EQ(QTVRMouseEnter(stage.qtvr, StageMiddle(), NULL, NULL), noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 60), noErr);
    CHECK_EQ(QTVRMouseWithin(stage.qtvr, StageMiddle(), NULL, NULL), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 210);
    CHECK_EQ(gMeetings, 2);
    CHECK_EQ(gMet[0], 10);
    CHECK_EQ(gMet[1], kQTVRHotSpotLeave << 16 | 10);
    CloseStage(&stage);
}

static GWorldPtr gPort;

static OSErr ChangeWorld(QTVRInstance qtvr, SInt32 refCon)
{
    Rect small = {0, 0, 7, 5};
    GWorldPtr world;
    GDHandle device;

    (void)qtvr;
    GetGWorld(&world, &device);
    gOver++;
    if (refCon == 1)
        UpdateGWorld(&world, 32, &small, NULL, NULL, 0);
    else if (refCon == 2)
        DisposeGWorld(world);
    else
        DisposeGWorld(gPort);
    return noErr;
}

/* Whatever a procedure does to the worlds, drawing ends. */
static void worlds_may_change_under_a_procedure(void)
{
    Stage stage;
    GWorldPtr world;
    GDHandle device;
    Rect box;
    SInt32 way;

    SetRect(&box, 0, 0, 20, 20);
    for (way = 1; way <= 3; way++) {
        if (!Open(&stage))
            return;
        CHECK_EQ(NewGWorld(&gPort, 32, &box, NULL, NULL, 0), noErr);
        SetGWorld(gPort, NULL);
        CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(stage.qtvr,
                                                     NewQTVRImagingCompleteUPP(ChangeWorld), way, 0),
                 noErr);
        QTVRUpdate(stage.qtvr, kQTVRStatic);
        CHECK_EQ(gOver, 1);
        GetGWorld(&world, &device);
        CHECK(world == (way == 3 ? NULL : gPort));
        SetGWorld(NULL, NULL);
        if (way != 3)
            DisposeGWorld(gPort);
        CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(stage.qtvr, NULL, 0, 0), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CloseStage(&stage);
    }
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_leaving_procedure_may_end_the_instance", a_leaving_procedure_may_end_the_instance},
        {"a_click_may_end_the_instance", a_click_may_end_the_instance},
        {"idle_time_may_end_the_instance", idle_time_may_end_the_instance},
        {"drawing_may_end_the_instance", drawing_may_end_the_instance},
        {"cancelled_mouse_calls_come_once", cancelled_mouse_calls_come_once},
        {"a_filter_can_kill_a_click", a_filter_can_kill_a_click},
        {"the_hand_stops_a_swing", the_hand_stops_a_swing},
        {"a_leaving_procedure_may_go_elsewhere", a_leaving_procedure_may_go_elsewhere},
        {"a_hot_spot_of_another_node_is_not_met", a_hot_spot_of_another_node_is_not_met},
        {"worlds_may_change_under_a_procedure", worlds_may_change_under_a_procedure},
    };

    return RUN_CASES(cases);
}
