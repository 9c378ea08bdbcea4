/*
 * event_script.c - replays a script of events on a movie through MCIsPlayerEvent, and prints what a
 * program gets to see: actions at the filter, intercepts, procedures, cursors, and the view.
 *
 *     event_script movie.mov script.txt
 *
 * A line of a script is one of these, with a place of the 320 by 240 picture above its bar:
 *
 *     idle TICKS H V     time passes, the pointer is there
 *     press H V [option] the button goes down
 *     hold TICKS H V     time passes while it is held
 *     release H V        it goes up
 *     key CODE           a key goes down, by its character
 *     show               all hot spots that show are told
 *
 * Source of the order that is expected: behaviour.md 5.9, 6 and 10.7.
 */
#include "../stage.h"

static const char *const gSelectors[] = {
    "SetPanAngle", "SetTiltAngle", "SetFieldOfView", "SetViewCenter", "MouseEnter", "MouseWithin",
    "MouseLeave", "MouseDown", "MouseStillDown", "MouseUp", "TriggerHotSpot", "GetHotSpotType",
    "SetViewParameter", "GetViewParameter"};

static double Rounded(double value)
{
    /* No minus before a zero. */
    return floor(value * 10 + 0.5) / 10 + 0.0;
}

static const char *ActionName(short action)
{
    switch (action) {
    case mcActionIdle: return "Idle";
    case mcActionDraw: return "Draw";
    case mcActionActivate: return "Activate";
    case mcActionDeactivate: return "Deactivate";
    case mcActionMouseDown: return "MouseDown";
    case mcActionMovieClick: return "MovieClick";
    case mcActionKey: return "Key";
    case mcActionLinkToURL: return "LinkToURL";
    case mcActionExecuteAllActionsForQTEvent: return "ExecuteAllActionsForQTEvent";
    case mcActionExecuteOneActionForQTEvent: return "ExecuteOneActionForQTEvent";
    default: return NULL;
    }
}

static Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    const char *name = ActionName(action);
    const EventRecord *event = (const EventRecord *)params;

    (void)mc;
    (void)refCon;
    if (action == mcActionIdle)
        return false;
    if (name != NULL)
        printf("  action %s", name);
    else
        printf("  action %d", action);
    if (action == mcActionMouseDown || action == mcActionMovieClick)
        printf(" at %d, %d", event->where.h, event->where.v);
    if (action == mcActionKey)
        printf(" %d", (int)(event->message & 0xFF));
    printf("\n");
    return false;
}

static void Intercept(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    SInt32 selector = (SInt32)message->selector;

    (void)qtvr;
    (void)refCon;
    (void)cancel;
    printf("  intercept %s, %d parameters", gSelectors[selector - kQTVRSetPanAngleSelector],
           (int)message->paramCount);
    if (selector <= kQTVRSetFieldOfViewSelector)
        printf(": %.1f degrees",
               Rounded((double)*(float *)message->parameter[0] * 180 / 3.14159265358979));
    if (selector == kQTVRTriggerHotSpotSelector || selector == kQTVRGetHotSpotTypeSelector)
        printf(": hot spot %lu", (unsigned long)(size_t)message->parameter[0]);
    printf("\n");
}

static OSErr Over(QTVRInstance qtvr, UInt32 id, UInt32 flags, SInt32 refCon)
{
    (void)qtvr;
    (void)refCon;
    printf("  over hot spot %lu: %s\n", (unsigned long)id,
           flags == kQTVRHotSpotEnter ? "enter" : flags == kQTVRHotSpotWithin ? "within" : "leave");
    return noErr;
}

static OSErr Leaving(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel, SInt32 refCon)
{
    (void)qtvr;
    (void)cancel;
    (void)refCon;
    printf("  leaving node %lu for %lu\n", (unsigned long)from, (unsigned long)to);
    return noErr;
}

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    (void)qtvr;
    (void)refCon;
    printf("  entering node %lu\n", (unsigned long)node);
    return noErr;
}

static void CursorIs(QTVRInstance qtvr, short cursor, SInt32 refCon)
{
    (void)qtvr;
    (void)refCon;
    printf("  cursor %d\n", cursor);
}

/* The view, where it is another than it was. */
static void TellView(QTVRInstance qtvr)
{
    static char last[200];
    char now[200];
    size_t used;
    QTVRFloatPoint centre;
    UInt16 state = 0;

    used = (size_t)sprintf(now, "  view: node %lu, pan %.1f, tilt %.1f, field of view %.1f",
                           (unsigned long)QTVRGetCurrentNodeID(qtvr),
                           Rounded((double)QTVRGetPanAngle(qtvr)),
                           Rounded((double)QTVRGetTiltAngle(qtvr)),
                           Rounded((double)QTVRGetFieldOfView(qtvr)));
    if (QTVRGetViewCenter(qtvr, &centre) == noErr && QTVRGetViewState(qtvr, kQTVRCurrent, &state) == noErr)
        sprintf(now + used, ", centre %.1f, %.1f, state %d", Rounded((double)centre.x),
                Rounded((double)centre.y), state);
    if (strcmp(now, last) != 0)
        printf("%s\n", now);
    strcpy(last, now);
}

static void Send(const Stage *stage, EventKind what, short h, short v, UInt32 message,
                 EventModifiers modifiers)
{
    EventRecord event;
    long ours;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.message = message;
    event.when = stage_now;
    event.where = StagePoint(h, v);
    event.modifiers = modifiers;
    ours = MCIsPlayerEvent(stage->mc, &event);
    if (what != nullEvent)
        printf("  MCIsPlayerEvent gives %ld\n", ours);
    TellView(stage->qtvr);
}

static void TellHotSpots(QTVRInstance qtvr)
{
    Handle spots = NewHandle(0);
    UInt32 count, i, id;

    count = QTVRGetVisibleHotSpots(qtvr, spots);
    printf("  hot spots:");
    for (i = 0; i < count; i++) {
        memcpy(&id, *spots + 4 * i, 4);
        printf(" %lu", (unsigned long)id);
    }
    printf("\n");
    DisposeHandle(spots);
}

static int Run(const Stage *stage, const char *line)
{
    int a = 0, b = 0, c = 0;

    printf("%s\n", line);
    if (sscanf(line, "idle %d %d %d", &a, &b, &c) == 3) {
        stage_now += (UInt32)a;
        Send(stage, nullEvent, (short)b, (short)c, 0, btnState);
    } else if (sscanf(line, "hold %d %d %d", &a, &b, &c) == 3) {
        stage_now += (UInt32)a;
        Send(stage, nullEvent, (short)b, (short)c, 0, 0);
    } else if (sscanf(line, "press %d %d", &a, &b) == 2) {
        Send(stage, mouseDown, (short)a, (short)b, 0, strstr(line, "option") ? optionKey : 0);
    } else if (sscanf(line, "release %d %d", &a, &b) == 2) {
        Send(stage, mouseUp, (short)a, (short)b, 0, btnState);
    } else if (sscanf(line, "key %d", &a) == 1) {
        Send(stage, keyDown, 0, 0, (UInt32)a, btnState);
    } else if (strcmp(line, "show") == 0) {
        TellHotSpots(stage->qtvr);
    } else if (line[0] != '#' && line[0] != '\0') {
        fprintf(stderr, "not a line of a script: %s\n", line);
        return 0;
    }
    return 1;
}

/* Opens a movie in a picture with a bar below, and listens to everything. */
static int Open(const char *path, Stage *stage)
{
    SInt32 selector;
    Rect box;

    memset(stage, 0, sizeof *stage);
    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    if (OpenByPath(path, &stage->opened) != noErr)
        return 0;
    stage->qtvr = stage->opened.qtvr;
    stage->mc = stage->opened.controller;
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT + 16);
    if (NewGWorld(&stage->world, 32, &box, NULL, NULL, 0) != noErr)
        return 0;
    SetMovieGWorld(stage->opened.movie, stage->world, NULL);
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT);
    SetMovieBox(stage->opened.movie, &box);
    MCSetVisible(stage->mc, true);
    MCDoAction(stage->mc, mcActionSetKeysEnabled, (void *)true);
    MCSetActionFilterWithRefCon(stage->mc, NewMCActionFilterWithRefConUPP(Filter), 0);
    for (selector = kQTVRSetPanAngleSelector; selector <= kQTVRGetViewParameterSelector; selector++)
        QTVRInstallInterceptProc(stage->qtvr, selector, NewQTVRInterceptUPP(Intercept), 0, 0);
    QTVRSetMouseOverHotSpotProc(stage->qtvr, NewQTVRMouseOverHotSpotUPP(Over), 0, 0);
    QTVRSetLeavingNodeProc(stage->qtvr, NewQTVRLeavingNodeUPP(Leaving), 0, 0);
    QTVRSetEnteringNodeProc(stage->qtvr, NewQTVREnteringNodeUPP(Entering), 0, 0);
    QTVRExtSetCursorProc(stage->qtvr, CursorIs, 0);
    return 1;
}

int main(int argc, char **argv)
{
    char line[200];
    Stage stage;
    FILE *script;
    int works = 1;

    if (argc != 3 || (script = fopen(argv[2], "r")) == NULL)
        return 2;
    if (!Open(argv[1], &stage)) {
        fprintf(stderr, "%s cannot be opened\n", argv[1]);
        fclose(script);
        return 1;
    }
    TellView(stage.qtvr);
    while (works && fgets(line, sizeof line, script) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        works = Run(&stage, line);
    }
    fclose(script);
    CloseStage(&stage);
    return works ? 0 : 1;
}
