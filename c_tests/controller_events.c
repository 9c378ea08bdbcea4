/*
 * controller_events.c - Movies.h, "Movie Controllers": events, actions, and filters of actions.
 *
 * Sources: "Programming With QuickTime VR" (B21), Inside QuickTime (IQT) and Apple's samples (SMP),
 * as behaviour.md sections 5.9, 6.1 and 10 tell them.
 */
#include "stage.h"

static void Look(QTVRInstance qtvr, float pan)
{
    CHECK_EQ(QTVRSetPanAngle(qtvr, pan), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 0), noErr);
}

static void Click(const Stage *stage, Point where)
{
    CHECK_EQ(StageEvent(stage, mouseDown, where, 0), 1);
    stage_now += 4;
    CHECK_EQ(StageEvent(stage, nullEvent, where, 0), 0);
    stage_now += 4;
    CHECK_EQ(StageEvent(stage, mouseUp, where, 0), 1);
}

/* A walk through the scene by clicks on its links, and back by the previous node; both versions. */
static void clicks_walk_through_the_scene(void)
{
    static const char *const scenes[] = {"three-node-scene.mov", "version-one-three-nodes.mov"};
    static const struct {
        UInt32 node;
        float link;
    } rooms[] = {{201, 15}, {205, 195}, {210, 285}, {201, 15}};
    Stage stage;
    size_t scene, i;

    for (scene = 0; scene < 2; scene++) {
        if (!OpenStage(scenes[scene], &stage))
            return;
        for (i = 0; i < 4; i++) {
            CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), rooms[i].node);
            Look(stage.qtvr, rooms[i].link);
            if (i < 3)
                Click(&stage, StageMiddle());
        }
        CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRPreviousNode), noErr);
        CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 210);
        CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRPreviousNode), noErr);
        CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 205);
        CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRDefaultNode), noErr);
        CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
        CloseStage(&stage);
    }
}

/* A record of what happened, one letter each, for the order of calls. */
static char gLog[512];
static QTVRInstance gQtvr;
static Boolean gSwallow;
static short gAction;

static void Note(const char *what)
{
    if (strlen(gLog) + strlen(what) + 2 < sizeof gLog) {
        if (gLog[0] != 0)
            strcat(gLog, " ");
        strcat(gLog, what);
    }
}

static Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    CHECK_EQ(refCon, 77);
    if (action == mcActionMouseDown) {
        CHECK_EQ(((EventRecord *)params)->what, mouseDown);
        Note("filter-down");
    } else if (action == mcActionLinkToURL) {
        Note("filter-url");
    } else if (action == mcActionIdle) {
        Note("filter-idle");
    }
    return gSwallow && action == gAction;
}

static void Watch(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    static const char *const names[] = {"pan", "tilt", "fov", "center", "enter", "within", "leave",
                                        "down", "still", "up", "trigger", "type", "set", "get"};

    (void)refCon;
    (void)cancel;
    CHECK(qtvr == gQtvr);
    Note(names[message->selector - kQTVRSetPanAngleSelector]);
    /* golden.md, worked example 12: the Manager makes extended calls. */
    if (message->selector == kQTVRMouseStillDownSelector
        || message->selector == kQTVRMouseUpSelector)
        CHECK_EQ(message->paramCount, 5);
}

static OSErr Leaving(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel, SInt32 refCon)
{
    (void)refCon;
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), from);
    CHECK_EQ(QTVRGetNodeType(qtvr, to), kQTVRPanoramaType);
    CHECK_EQ(*cancel, false);
    Note("leaving");
    return noErr;
}

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    (void)refCon;
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), node);
    /* The new node can be drawn from here. */
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
    Note("entering");
    return noErr;
}

static int OpenWatched(Stage *stage)
{
    UInt32 selector;

    if (!OpenStage("three-node-scene.mov", stage))
        return 0;
    gQtvr = stage->qtvr;
    gSwallow = false;
    Look(stage->qtvr, 15);
    CHECK_EQ(MCSetActionFilterWithRefCon(stage->mc, NewMCActionFilterWithRefConUPP(Filter), 77),
             noErr);
    CHECK_EQ(QTVRSetLeavingNodeProc(stage->qtvr, NewQTVRLeavingNodeUPP(Leaving), 0, 0), noErr);
    CHECK_EQ(QTVRSetEnteringNodeProc(stage->qtvr, NewQTVREnteringNodeUPP(Entering), 0, 0), noErr);
    for (selector = kQTVRMouseDownSelector; selector <= kQTVRTriggerHotSpotSelector; selector++)
        CHECK_EQ(QTVRInstallInterceptProc(stage->qtvr, selector, NewQTVRInterceptUPP(Watch), 0, 0),
                 noErr);
    gLog[0] = 0;
    return 1;
}

/* behaviour.md 10.7: the order of a click on a link. */
static void a_click_has_its_order(void)
{
    Stage stage;

    if (!OpenWatched(&stage))
        return;
    Click(&stage, StageMiddle());
    CHECK_STR(gLog, "filter-down down filter-idle still up trigger leaving entering");
    /* And on an address. */
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 201), noErr);
    Look(stage.qtvr, 345);
    gLog[0] = 0;
    Click(&stage, StageMiddle());
    CHECK_STR(gLog, "filter-down down filter-idle still up trigger filter-url");
    CloseStage(&stage);
}

/* B21: a filter that returns true is all that happens. */
static void a_filter_can_swallow(void)
{
    Stage stage;

    if (!OpenWatched(&stage))
        return;
    gSwallow = true;
    gAction = mcActionMouseDown;
    CHECK_EQ(StageEvent(&stage, mouseDown, StageMiddle(), 0), 1);
    CHECK_EQ(StageEvent(&stage, mouseUp, StageMiddle(), 0), 0);
    CHECK_STR(gLog, "filter-down");
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
    /* Nil removes. */
    CHECK_EQ(MCSetActionFilterWithRefCon(stage.mc, NULL, 0), noErr);
    gLog[0] = 0;
    Click(&stage, StageMiddle());
    CHECK_STR(gLog, "down still up trigger leaving entering");
    CloseStage(&stage);
}

/* B20: with tracking off the program makes the calls. */
static void without_tracking_nothing_is_followed(void)
{
    Stage stage;

    if (!OpenWatched(&stage))
        return;
    CHECK_EQ(QTVRSetMouseDownTracking(stage.qtvr, false), noErr);
    CHECK_EQ(StageEvent(&stage, mouseDown, StageMiddle(), 0), 1);
    CHECK_EQ(StageEvent(&stage, mouseUp, StageMiddle(), 0), 0);
    CHECK_STR(gLog, "filter-down");
    CloseStage(&stage);
}

/* Events outside the movie are the application's. */
static void events_elsewhere_are_not_taken(void)
{
    Stage stage;

    if (!OpenWatched(&stage))
        return;
    CHECK_EQ(StageEvent(&stage, mouseDown, StagePoint(400, 10), 0), 0);
    CHECK_EQ(StageEvent(&stage, mouseUp, StagePoint(400, 10), 0), 0);
    CHECK_EQ(StageEvent(&stage, keyDown, StageMiddle(), 0), 0);
    CHECK_EQ(StageEvent(&stage, updateEvt, StageMiddle(), 0), 0);
    CHECK_EQ(StageEvent(&stage, activateEvt, StageMiddle(), activeFlag), 0);
    CHECK_EQ(StageEvent(&stage, osEvt, StageMiddle(), 0), 0);
    CHECK_STR(gLog, "");
    CloseStage(&stage);
}

/* The pointer is followed by idle events: cursor and hot spots. */
static void idle_events_follow_the_pointer(void)
{
    Stage stage;
    QTVRCursorRecord cursor;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    Look(stage.qtvr, 60);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK_EQ(QTVRExtGetCursor(stage.qtvr, &cursor), noErr);
    /* B20: every type that is no link or address has the undefined cursors. */
    CHECK_EQ(cursor.rsrcID, -19687);
    StageEvent(&stage, nullEvent, StagePoint(500, 500), 0);
    CHECK_EQ(QTVRExtGetCursor(stage.qtvr, &cursor), noErr);
    CHECK_EQ(cursor.rsrcID, 0);
    /* B21: not where the application sets the cursor. */
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetCursorSettingEnabled, (void *)false), noErr);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK_EQ(QTVRExtGetCursor(stage.qtvr, &cursor), noErr);
    CHECK_EQ(cursor.rsrcID, 0);
    CloseStage(&stage);
}

/* behaviour.md 10.3: Shift zooms in, Control out, while held; arrow keys turn. */
static void keys_zoom_and_turn(void)
{
    Stage stage;
    EventRecord event;
    float before;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 40), noErr);
    StageEvent(&stage, nullEvent, StageMiddle(), shiftKey);
    stage_now += 12;
    StageEvent(&stage, nullEvent, StageMiddle(), shiftKey);
    /* B21, SMP: keys are not taken until they are enabled. */
    CHECK_NEAR(QTVRGetFieldOfView(stage.qtvr), 40, 1e-4);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetKeysEnabled, (void *)true), noErr);
    StageEvent(&stage, nullEvent, StageMiddle(), shiftKey);
    stage_now += 12;
    StageEvent(&stage, nullEvent, StageMiddle(), shiftKey);
    before = QTVRGetFieldOfView(stage.qtvr);
    /* Halved in a second [?]. */
    CHECK_NEAR(before, 40 * pow(0.5, 0.2), 1e-3);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    StageEvent(&stage, nullEvent, StageMiddle(), controlKey);
    stage_now += 12;
    StageEvent(&stage, nullEvent, StageMiddle(), controlKey);
    CHECK(QTVRGetFieldOfView(stage.qtvr) > before);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    Look(stage.qtvr, 100);
    memset(&event, 0, sizeof event);
    event.what = keyDown;
    event.message = kLeftArrowCharCode;
    CHECK_EQ(MCIsPlayerEvent(stage.mc, &event), 1);
    CHECK(QTVRGetPanAngle(stage.qtvr) > 100);
    CHECK_EQ(MCKey(stage.mc, kUpArrowCharCode, 0), 1);
    CHECK(QTVRGetTiltAngle(stage.qtvr) > 0);
    CHECK_EQ(MCKey(stage.mc, 'x', 0), 0);
    CHECK_EQ(MCKey(stage.mc, ' ', 0), 0);
    CloseStage(&stage);
}

/* golden.md, worked example 28; behaviour.md 10.5: two sets of flags. */
static void flags_are_two_sets(void)
{
    Stage stage;
    long flags;
    const long explicitSet = (long)0x80000000UL;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
#define GET(which) (flags = (which), CHECK_EQ(MCDoAction(stage.mc, mcActionGetFlags, &flags), noErr), flags)
    CHECK_EQ(GET(0), 0);
    CHECK_EQ(GET(explicitSet), 0);
    /* Force hidden, then force shown. */
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)(explicitSet | 4)), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)4L), noErr);
    CHECK_EQ(GET(0) & 4, 4);
    CHECK_EQ(GET(explicitSet) & 4, 4);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)0L), noErr);
    CHECK_EQ(GET(0) & 4, 0);
    CHECK_EQ(GET(explicitSet) & 4, 4);
#undef GET
    CloseStage(&stage);
}

static void settings_are_told_again(void)
{
    static const short pairs[][2] = {
        {mcActionSetLooping, mcActionGetLooping},
        {mcActionSetLoopIsPalindrome, mcActionGetLoopIsPalindrome},
        {mcActionSetKeysEnabled, mcActionGetKeysEnabled},
        {mcActionSetPlaySelection, mcActionGetPlaySelection},
        {mcActionSetUseBadge, mcActionGetUseBadge},
        {mcActionSetPlayEveryFrame, mcActionGetPlayEveryFrame},
        {mcActionSetDragEnabled, mcActionGetDragEnabled},
        {mcActionSetCursorSettingEnabled, mcActionGetCursorSettingEnabled},
    };
    Stage stage;
    Boolean told;
    short volume = -1;
    Fixed rate = 99;
    size_t i;
    int value;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    for (i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        for (value = 1; value >= 0; value--) {
            told = 9;
            CHECK_EQ(MCDoAction(stage.mc, pairs[i][0], (void *)(size_t)value), noErr);
            CHECK_EQ(MCDoAction(stage.mc, pairs[i][1], &told), noErr);
            CHECK_EQ(told, value);
        }
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetVolume, (void *)128), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetVolume, &volume), noErr);
    CHECK_EQ(volume, 128);
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetPlayRate, &rate), noErr);
    CHECK_EQ(rate, 0);
    CHECK_EQ(MCDoAction(stage.mc, 0, NULL), paramErr);
    CHECK_EQ(MCDoAction(stage.mc, -5, NULL), paramErr);
    CHECK_EQ(MCDoAction(stage.mc, 3000, NULL), paramErr);
    CHECK(MCDoAction(NULL, mcActionIdle, NULL) != noErr);
    CHECK(MCIsPlayerEvent(stage.mc, NULL) != 1);
    CloseStage(&stage);
}

static int gSeen[92];

static Boolean See(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)params;
    (void)refCon;
    gSeen[action]++;
    return false;
}

/* Movies.h and behaviour.md 10.6: every action is shown to the filter, and those that mean nothing to a
   scene are taken and change nothing. */
static void every_action_is_taken(void)
{
    static const short quiet[] = {
        mcActionControllerSizeChanged, mcActionMovieEdited, mcActionForceTimeTableUpdate,
        mcActionSetControllerTimeLimits, mcActionUseTrackForTimeTable, mcActionSuspend,
        mcActionResume};
    Rect grow = {0, 0, 1000, 1000};
    Boolean balloon = true;
    Handle url = NewHandleClear(8);
    EventRecord event;
    Stage stage;
    UInt32 sum, node;
    size_t i;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    sum = StageSum(&stage);
    node = QTVRGetCurrentNodeID(stage.qtvr);
    memset(gSeen, 0, sizeof gSeen);
    memset(&event, 0, sizeof event);
    event.where = StageMiddle();
    event.when = stage_now;
    event.modifiers = btnState;
    CHECK_EQ(MCSetActionFilterWithRefCon(stage.mc, NewMCActionFilterWithRefConUPP(See), 0), noErr);
    for (i = 0; i < sizeof quiet / sizeof quiet[0]; i++) {
        CHECK_EQ(MCDoAction(stage.mc, quiet[i], NULL), noErr);
        CHECK_EQ(gSeen[quiet[i]], 1);
    }
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetGrowBoxBounds, &grow), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionShowBalloon, &balloon), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionBadgeClick, &balloon), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionCustomButtonClick, &event), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionLinkToURL, url), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionLinkToURLExtended, url), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionShowMessageString, "\004text"), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionAdjustCursor, &event), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetControllerKeysEnabled, (void *)true), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetKeysEnabled, &balloon), noErr);
    CHECK_EQ(balloon, true);
    CHECK_EQ(gSeen[mcActionSetGrowBoxBounds], 1);
    CHECK_EQ(gSeen[mcActionShowBalloon], 1);
    CHECK_EQ(gSeen[mcActionLinkToURLExtended], 1);
    CHECK_EQ(gSeen[mcActionAdjustCursor], 1);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), node);
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    CHECK_EQ(StageSum(&stage), sum);
    DisposeHandle(url);
    CloseStage(&stage);
}

static void SetsColors(const Stage *stage)
{
    static const RGBColor red = {0xFFFF, 0, 0};
    CTabHandle colors = (CTabHandle)NewHandleClear((Size)sizeof(ColorTable)), told = NULL;

    (*colors)->ctSize = 0;
    (*colors)->ctTable[0].rgb = red;
    CHECK_EQ(MCDoAction(stage->mc, mcActionSetColorTable, colors), noErr);
    CHECK_EQ(GetMovieColorTable(stage->opened.movie, &told), noErr);
    CHECK(told != NULL && (*told)->ctSize == 0 && (*told)->ctTable[0].rgb.red == 0xFFFF);
    DisposeHandle((Handle)told);
    CHECK_EQ(MCDoAction(stage->mc, mcActionSetColorTable, NULL), noErr);
    CHECK_EQ(GetMovieColorTable(stage->opened.movie, &told), noErr);
    CHECK(told == NULL);
    DisposeHandle((Handle)colors);
}

static long HoldsAt(const Stage *stage, short h, short v)
{
    Point at = StagePoint(h, v);
    UInt32 bits;

    memcpy(&bits, &at, 4);
    return MCDoAction(stage->mc, mcActionClickAndHoldPoint, (void *)(size_t)bits);
}

/* Movies.h: a colour table as with SetMovieColorTable; the edges of an object scroll while the button
   is held, which is its place for autorotation [I]. */
static void actions_reach_colors_and_edges(void)
{
    Stage stage;

    if (!OpenStage("object.mov", &stage))
        return;
    SetsColors(&stage);
    CHECK_EQ(HoldsAt(&stage, STAGE_WIDTH / 2, STAGE_HEIGHT / 2), 0);
    CHECK_EQ(HoldsAt(&stage, 2, STAGE_HEIGHT / 2), 1);
    CHECK_EQ(HoldsAt(&stage, STAGE_WIDTH - 2, STAGE_HEIGHT / 2), 1);
    CHECK_EQ(HoldsAt(&stage, STAGE_WIDTH + 2, STAGE_HEIGHT / 2), 0);
    CloseStage(&stage);
    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(HoldsAt(&stage, 2, STAGE_HEIGHT / 2), 0);
    CloseStage(&stage);
}

/* A program that uses MCClick and MCAdjustCursor instead of events. */
static void clicks_and_cursors_without_events(void)
{
    Stage stage;
    QTVRCursorRecord cursor;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    Look(stage.qtvr, 15);
    CHECK_EQ(MCAdjustCursor(stage.mc, NULL, StageMiddle(), 0), noErr);
    CHECK_EQ(QTVRExtGetCursor(stage.qtvr, &cursor), noErr);
    CHECK_EQ(cursor.rsrcID, 1001);
    DisposeHandle(cursor.handle);
    CHECK_EQ(MCClick(stage.mc, NULL, StageMiddle(), (long)stage_now, 0), 1);
    CHECK_EQ(StageEvent(&stage, mouseUp, StageMiddle(), 0), 1);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 205);
    CHECK_EQ(MCClick(stage.mc, NULL, StagePoint(-3, 3), 0, 0), 0);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"clicks_walk_through_the_scene", clicks_walk_through_the_scene},
        {"a_click_has_its_order", a_click_has_its_order},
        {"a_filter_can_swallow", a_filter_can_swallow},
        {"without_tracking_nothing_is_followed", without_tracking_nothing_is_followed},
        {"events_elsewhere_are_not_taken", events_elsewhere_are_not_taken},
        {"idle_events_follow_the_pointer", idle_events_follow_the_pointer},
        {"keys_zoom_and_turn", keys_zoom_and_turn},
        {"flags_are_two_sets", flags_are_two_sets},
        {"every_action_is_taken", every_action_is_taken},
    {"actions_reach_colors_and_edges", actions_reach_colors_and_edges},
    {"settings_are_told_again", settings_are_told_again},
        {"clicks_and_cursors_without_events", clicks_and_cursors_without_events},
    };

    return RUN_CASES(cases);
}
