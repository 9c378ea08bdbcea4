/*
 * wired_events.c - Movies.h and QuickTimeVR.h, "Wired actions": which events nodes and hot spots
 * get, in which order with the procedures of the application.
 *
 * Sources: the QuickTime File Format (QTFF), "Required Atoms for Wired Actions"; behaviour.md 10.7
 * and 10.8 for the order with filters and interceptors.
 */
#include "wired_scene.h"

/* What happened, a line each. */
static char gLog[4096];
/* The filter takes whole handlers, or single actions. */
static Boolean gTakesAll, gTakesOne;
/* What the mouse-over procedure gives. */
static long gOverResult;
/* A node that the entering procedure goes to when it is told of the second one; 0 for none. */
static UInt32 gGoesBackTo;
static Boolean gCancelsLeaving;

static void Note(const char *text)
{
    if (strlen(gLog) + strlen(text) + 2 < sizeof gLog) {
        strcat(gLog, text);
        strcat(gLog, "\n");
    }
}

static void NoteNumber(const char *text, long number)
{
    char line[80];

    sprintf(line, "%s %ld", text, number);
    Note(line);
}

static void Log(const char *expected)
{
    CHECK_STR(gLog, expected);
    gLog[0] = 0;
}

static Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    CHECK_EQ(refCon, 77);
    switch (action) {
    case mcActionIdle:
        Note("filter idle");
        return false;
    case mcActionMouseDown:
        Note("filter mouse down");
        return false;
    case mcActionExecuteAllActionsForQTEvent: {
        const ResolvedQTEventSpec *spec = (const ResolvedQTEventSpec *)params;
        QTAtomType type = 0;
        QTAtomID id = 0;
        char text[64];

        CHECK_EQ(QTGetAtomTypeAndID(spec->actionAtom.container, spec->actionAtom.atom, &type, &id),
                 noErr);
        if (type == (QTAtomType)kQTEventType)
            type = (QTAtomType)id;
        CHECK(spec->targetTrack != NULL);
        sprintf(text, "filter all %c%c%c%c of %ld", (int)(type >> 24 & 255), (int)(type >> 16 & 255),
                (int)(type >> 8 & 255), (int)(type & 255), (long)spec->targetRefCon);
        Note(text);
        return gTakesAll;
    }
    case mcActionExecuteOneActionForQTEvent: {
        const ResolvedQTEventSpec *spec = (const ResolvedQTEventSpec *)params;
        QTAtom which = QTFindChildByID(spec->actionAtom.container, spec->actionAtom.atom,
                                       kWhichAction, 1, NULL);
        SInt32 number = 0;

        CHECK_EQ(QTCopyAtomDataToPtr(spec->actionAtom.container, which, false, 4, &number, NULL),
                 noErr);
        NoteNumber("filter one", (long)(SInt32)EndianS32_BtoN(number));
        return gTakesOne;
    }
    case mcActionShowStatusString:
        Note(((QTStatusStringPtr)params)->statusString);
        return true;
    default:
        return false;
    }
}

static OSErr Over(QTVRInstance qtvr, UInt32 hotSpotID, UInt32 flags, SInt32 refCon)
{
    char text[40];

    (void)qtvr;
    (void)refCon;
    sprintf(text, "over %lu phase %lu", (unsigned long)hotSpotID, (unsigned long)flags);
    Note(text);
    return (OSErr)gOverResult;
}

static OSErr Leaving(QTVRInstance qtvr, UInt32 fromNodeID, UInt32 toNodeID, Boolean *cancel,
                     SInt32 refCon)
{
    char text[40];

    (void)qtvr;
    (void)refCon;
    sprintf(text, "leaving %lu for %lu", (unsigned long)fromNodeID, (unsigned long)toNodeID);
    Note(text);
    *cancel = gCancelsLeaving;
    return noErr;
}

static OSErr Entering(QTVRInstance qtvr, UInt32 nodeID, SInt32 refCon)
{
    (void)refCon;
    NoteNumber("entering", (long)nodeID);
    if (nodeID == kSecondNode && gGoesBackTo != 0)
        QTVRGoToNodeID(qtvr, gGoesBackTo);
    return noErr;
}

static void Intercept(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr;
    (void)refCon;
    (void)cancel;
    Note(message->selector == kQTVRMouseDownSelector   ? "intercept mouse down"
         : message->selector == kQTVRMouseUpSelector   ? "intercept mouse up"
         : message->selector == kQTVRSetPanAngleSelector ? "intercept pan"
                                                        : "intercept trigger");
}

static void Open(Stage *stage, Boolean hasActions, long idleTicks)
{
    gLog[0] = 0;
    gTakesAll = gTakesOne = gCancelsLeaving = false;
    gOverResult = 0;
    gGoesBackTo = 0;
    OpenWiredStage(stage, WiredScene(hasActions, idleTicks));
    CHECK_EQ(MCSetActionFilterWithRefCon(stage->mc, NewMCActionFilterWithRefConUPP(Filter), 77),
             noErr);
    QTVRSetMouseOverHotSpotProc(stage->qtvr, NewQTVRMouseOverHotSpotUPP(Over), 0, 0);
    QTVRSetLeavingNodeProc(stage->qtvr, NewQTVRLeavingNodeUPP(Leaving), 0, 0);
    QTVRSetEnteringNodeProc(stage->qtvr, NewQTVREnteringNodeUPP(Entering), 0, 0);
    QTVRInstallInterceptProc(stage->qtvr, kQTVRMouseDownSelector, NewQTVRInterceptUPP(Intercept), 0,
                             0);
    QTVRInstallInterceptProc(stage->qtvr, kQTVRMouseUpSelector, NewQTVRInterceptUPP(Intercept), 0,
                             0);
    QTVRInstallInterceptProc(stage->qtvr, kQTVRTriggerHotSpotSelector,
                             NewQTVRInterceptUPP(Intercept), 0, 0);
}

/* QTFF: all seven events, each on its own, in the order with what the application is told. */
static void events_come_in_their_order(void)
{
    Stage stage;
    QTVRExtWiredReport report;

    Open(&stage, true, 10);
    /* The first node was entered with the controller, before there was a filter to be told. */
    CHECK_EQ(QTVRExtGetWiredReport(stage.opened.movie, &report, true), noErr);
    CHECK_EQ(report.skipped, 1);
    CHECK_EQ(report.lastTrouble, kActionStatusString);
    Log("");
    /* The pointer comes in, beside every hot spot. */
    StageEvent(&stage, nullEvent, StagePoint(4, 4), 0);
    Log("filter idle\nfilter all idle of 0\nfilter one 6153\nnode 1 idle\n");
    /* Not yet time for another one. */
    stage_now += 9;
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    Log("filter idle\nover 5 phase 0\nfilter all entr of 5\nfilter one 6153\nspot entr\n");
    stage_now += 1;
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    Log("filter idle\nfilter all idle of 0\nfilter one 6153\nnode 1 idle\nover 5 phase 1\n");
    StageEvent(&stage, mouseDown, StageMiddle(), 0);
    Log("filter mouse down\nintercept mouse down\nfilter all clik of 5\nfilter one 6153\nspot clik\n");
    StageEvent(&stage, mouseUp, StageMiddle(), 0);
    Log("intercept mouse up\nfilter all cend of 5\nfilter one 6153\nspot cend\n"
        "filter all trig of 5\nfilter one 6153\nspot trig\nintercept trigger\n");
    StageEvent(&stage, nullEvent, StagePoint(4, 4), 0);
    Log("filter idle\nover 5 phase 2\nfilter all exit of 5\nfilter one 6153\nspot exit\n");
    CHECK_EQ(QTVRExtGetWiredReport(stage.opened.movie, &report, true), noErr);
    CHECK_EQ(report.performed, 7);
    CHECK_EQ(report.skipped, 0);
    CHECK_EQ(report.failed, 0);
    CHECK_EQ(report.exhausted, false);
    CloseStage(&stage);
}

/* behaviour.md 10.7: from a click on a link to the new node. */
static void a_link_leads_on_behind_its_handlers(void)
{
    Stage stage;

    Open(&stage, true, -1);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 45), noErr);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    Log("filter idle\nover 9 phase 0\nfilter all entr of 9\nfilter one 6153\nlink entr\n");
    StageEvent(&stage, mouseDown, StageMiddle(), 0);
    Log("filter mouse down\nintercept mouse down\nfilter all clik of 9\nfilter one 6153\nlink clik\n");
    StageEvent(&stage, mouseUp, StageMiddle(), 0);
    Log("intercept mouse up\nfilter all cend of 9\nfilter one 6153\nlink cend\n"
        "filter all trig of 9\nfilter one 6153\nlink trig\nintercept trigger\n"
        "leaving 1 for 2\nover 9 phase 2\nfilter all exit of 9\nfilter one 6153\nlink exit\n"
        "filter all fram of 0\nfilter one 6153\nnode 2 fram\nentering 2\n");
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), kSecondNode);
    CloseStage(&stage);
}

/* QTFF: the end of a click is told wherever the pointer is, and what is no click triggers nothing. */
static void a_drag_ends_the_click_too(void)
{
    Stage stage;

    Open(&stage, true, -1);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    StageEvent(&stage, mouseDown, StageMiddle(), 0);
    stage_now += 5;
    StageEvent(&stage, nullEvent, StagePoint(STAGE_WIDTH - 2, 2), 0);
    gLog[0] = 0;
    StageEvent(&stage, mouseUp, StagePoint(STAGE_WIDTH - 2, 2), 0);
    Log("intercept mouse up\nfilter all cend of 5\nfilter one 6153\nspot cend\n");
    /* Only once: the next click begins beside the hot spot. */
    StageEvent(&stage, mouseDown, StagePoint(2, 2), 0);
    StageEvent(&stage, mouseUp, StageMiddle(), 0);
    Log("filter mouse down\nintercept mouse down\nintercept mouse up\n");
    /* Nor in another node than that where it began. */
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    StageEvent(&stage, mouseDown, StageMiddle(), 0);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kSecondNode), noErr);
    gLog[0] = 0;
    StageEvent(&stage, mouseUp, StageMiddle(), 0);
    CHECK(strstr(gLog, "cend") == NULL);
    CloseStage(&stage);
}

/* QTFF: a mouse-over procedure that gives something else than 0 keeps the events away. */
static void the_over_procedure_cancels(void)
{
    Stage stage;

    Open(&stage, true, -1);
    gOverResult = 1;
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    Log("filter idle\nover 5 phase 0\n");
    StageEvent(&stage, nullEvent, StagePoint(4, 4), 0);
    Log("filter idle\nover 5 phase 2\n");
    CloseStage(&stage);
}

/* behaviour.md 10.7: what the filter takes is not done. */
static void the_filter_takes_handlers_and_actions(void)
{
    Stage stage;

    Open(&stage, true, -1);
    gTakesAll = true;
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    Log("filter idle\nover 5 phase 0\nfilter all entr of 5\n");
    gTakesAll = false;
    gTakesOne = true;
    StageEvent(&stage, nullEvent, StagePoint(4, 4), 0);
    Log("filter idle\nover 5 phase 2\nfilter all exit of 5\nfilter one 6153\n");
    CloseStage(&stage);
}

/* QTFF: without the property nothing runs. The frequency of idle events is -1 by default. */
static void nothing_runs_without_the_property(void)
{
    Stage stage;

    Open(&stage, false, 1);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    StageEvent(&stage, mouseDown, StageMiddle(), 0);
    StageEvent(&stage, mouseUp, StageMiddle(), 0);
    Log("filter idle\nover 5 phase 0\nfilter mouse down\nintercept mouse down\nintercept mouse up\n"
        "intercept trigger\n");
    CloseStage(&stage);
    Open(&stage, true, -1);
    stage_now += 1000;
    CHECK_EQ(MCIdle(stage.mc), noErr);
    Log("filter idle\n");
    CloseStage(&stage);
    /* As fast as possible. */
    Open(&stage, true, 0);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    Log("filter idle\nfilter all idle of 0\nfilter one 6153\nnode 1 idle\n"
        "filter idle\nfilter all idle of 0\nfilter one 6153\nnode 1 idle\n");
    CloseStage(&stage);
}

/* Calls from within calls: the entering procedure goes back while a trigger is under way. */
static void events_nest(void)
{
    Stage stage;

    Open(&stage, true, -1);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 45), noErr);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    StageEvent(&stage, mouseDown, StageMiddle(), 0);
    gLog[0] = 0;
    gGoesBackTo = kFirstNode;
    StageEvent(&stage, mouseUp, StageMiddle(), 0);
    Log("intercept mouse up\nfilter all cend of 9\nfilter one 6153\nlink cend\n"
        "filter all trig of 9\nfilter one 6153\nlink trig\nintercept trigger\n"
        "leaving 1 for 2\nover 9 phase 2\nfilter all exit of 9\nfilter one 6153\nlink exit\n"
        "filter all fram of 0\nfilter one 6153\nnode 2 fram\nentering 2\n"
        "leaving 2 for 1\nfilter all fram of 0\nfilter one 6153\nnode 1 fram\nentering 1\n");
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), kFirstNode);
    /* A cancelled move is none. */
    gCancelsLeaving = true;
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kSecondNode), noErr);
    Log("leaving 1 for 2\n");
    CloseStage(&stage);
}

/* Actions are calls like a program's: interceptors and procedures of nodes are in between. */
static void actions_nest_with_procedures(void)
{
    QTAtomContainer actions = NULL;
    QTAtom action;
    Stage stage;

    Open(&stage, true, -1);
    QTVRInstallInterceptProc(stage.qtvr, kQTVRSetPanAngleSelector, NewQTVRInterceptUPP(Intercept),
                             0, 0);
    CHECK_EQ(QTNewAtomContainer(&actions), noErr);
    action = WiredAction(actions, kParentAtomIsContainer, kActionQTVRSetPanAngle);
    WiredFloat(actions, action, kActionParameter, 1, 30);
    action = WiredAction(actions, kParentAtomIsContainer, kActionQTVRGoToNodeID);
    WiredLong(actions, action, kActionParameter, 1, kSecondNode);
    WiredStatus(actions, kParentAtomIsContainer, "done");
    CHECK_EQ(MovieExecuteWiredActions(stage.opened.movie, 0, actions), noErr);
    Log("intercept pan\nleaving 1 for 2\nfilter all fram of 0\nfilter one 6153\nnode 2 fram\n"
        "entering 2\ndone\n");
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), kSecondNode);
    QTDisposeAtomContainer(actions);
    CloseStage(&stage);
}

/* behaviour.md 10.6: a program can have a handler, or one action of it, done. */
static void a_program_has_handlers_done(void)
{
    Stage stage;
    QTAtomContainer info = NULL;
    ResolvedQTEventSpec spec;

    Open(&stage, true, -1);
    CHECK_EQ(QTVRGetNodeInfo(stage.qtvr, kQTVRCurrentNode, &info), noErr);
    memset(&spec, 0, sizeof spec);
    spec.actionAtom.container = info;
    spec.actionAtom.atom = QTFindChildByID(info, kParentAtomIsContainer, kQTEventIdle, 1, NULL);
    spec.targetTrack = stage.opened.track;
    CHECK_EQ(MCDoAction(stage.mc, mcActionExecuteAllActionsForQTEvent, &spec), noErr);
    Log("filter all idle of 0\nfilter one 6153\nnode 1 idle\n");
    spec.actionAtom.atom = QTFindChildByIndex(info, spec.actionAtom.atom, kAction, 1, NULL);
    CHECK_EQ(MCDoAction(stage.mc, mcActionExecuteOneActionForQTEvent, &spec), noErr);
    Log("filter one 6153\nnode 1 idle\n");
    CHECK_EQ(MCSetActionFilterWithRefCon(stage.mc, NULL, 0), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionExecuteOneActionForQTEvent, NULL), paramErr);
    spec.actionAtom.atom = 3;
    CHECK_EQ(MCDoAction(stage.mc, mcActionExecuteOneActionForQTEvent, &spec), invalidAtomErr);
    spec.actionAtom.container = NULL;
    CHECK_EQ(MCDoAction(stage.mc, mcActionExecuteOneActionForQTEvent, &spec),
             invalidAtomContainerErr);
    QTDisposeAtomContainer(info);
    CloseStage(&stage);
}

/* A closed movie inside of a handler is no trouble of the event that led there. */
static MovieController gClosing;

static Boolean ClosingFilter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)params;
    (void)refCon;
    if (action == mcActionExecuteOneActionForQTEvent && gClosing != NULL) {
        Movie movie = MCGetMovie(gClosing);

        DisposeMovieController(gClosing);
        DisposeMovie(movie);
        gClosing = NULL;
    }
    return false;
}

static void a_handler_may_close_its_movie(void)
{
    EventKind events[] = {mouseDown, mouseUp, nullEvent};
    int i;

    for (i = 0; i < 3; i++) {
        Stage stage;

        OpenWiredStage(&stage, WiredScene(true, -1));
        if (events[i] == mouseUp)
            StageEvent(&stage, mouseDown, StageMiddle(), 0);
        gClosing = stage.mc;
        CHECK_EQ(MCSetActionFilterWithRefCon(stage.mc, ClosingFilter, 0), noErr);
        StageEvent(&stage, events[i], StageMiddle(), 0);
        CHECK(gClosing == NULL);
        stage.opened.controller = NULL;
        stage.opened.movie = NULL;
        CloseStage(&stage);
    }
}

static const Case cases[] = {
    {"events_come_in_their_order", events_come_in_their_order},
    {"a_link_leads_on_behind_its_handlers", a_link_leads_on_behind_its_handlers},
    {"a_drag_ends_the_click_too", a_drag_ends_the_click_too},
    {"the_over_procedure_cancels", the_over_procedure_cancels},
    {"the_filter_takes_handlers_and_actions", the_filter_takes_handlers_and_actions},
    {"nothing_runs_without_the_property", nothing_runs_without_the_property},
    {"events_nest", events_nest},
    {"actions_nest_with_procedures", actions_nest_with_procedures},
    {"a_program_has_handlers_done", a_program_has_handlers_done},
    {"a_handler_may_close_its_movie", a_handler_may_close_its_movie},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
