/*
 * intercept.c - QuickTimeVR.h, "Intercept Procedures".
 *
 * Sources: "Virtual Reality Programming With QuickTime VR", *Intercepting QuickTime VR Manager
 * Routines* (B20), and Inside QuickTime (IQT), as behaviour.md section 7 tells them.
 */
#include <QuickTimeVRFormat.h>

#include "stage.h"

/* What a procedure saw, and what it should do. */
typedef struct Seen {
    int calls, selector, count;
    float angle;
    UInt32 low[6];
    int through; /* how often the original is run */
    Boolean cancel, cancelOnEntry;
    float change; /* to be set as the angle, in radians, if not 0 */
    OSErr result;
} Seen;

static Seen gSeen;

static void Watch(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    int i;

    CHECK_EQ(refCon, 99);
    gSeen.calls++;
    gSeen.cancelOnEntry |= *cancel;
    gSeen.selector = message->selector;
    gSeen.count = message->paramCount;
    for (i = 0; i < 6; i++)
        gSeen.low[i] = (UInt32)(size_t)message->parameter[i];
    if (message->selector <= kQTVRSetFieldOfViewSelector) {
        gSeen.angle = *(float *)message->parameter[0];
        if (gSeen.change != 0)
            *(float *)message->parameter[0] = gSeen.change;
    }
    for (i = 0; i < gSeen.through; i++)
        gSeen.result = QTVRCallInterceptedProc(qtvr, message);
    *cancel = gSeen.cancel;
}

static void Install(QTVRInstance qtvr, QTVRProcSelector selector)
{
    memset(&gSeen, 0, sizeof gSeen);
    CHECK_EQ(QTVRInstallInterceptProc(qtvr, selector, NewQTVRInterceptUPP(Watch), 99, 0), noErr);
}

/* golden.md, worked example 9; B20: angles are in radians whatever the unit is. */
static void angles_arrive_in_radians(void)
{
    Stage stage;
    QTVRInstance qtvr;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    qtvr = stage.qtvr;
    Install(qtvr, kQTVRSetPanAngleSelector);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 90), noErr);
    CHECK_EQ(gSeen.calls, 1);
    CHECK_EQ(gSeen.selector, 0x2000);
    CHECK_EQ(gSeen.count, 1);
    CHECK_EQ(gSeen.cancelOnEntry, false);
    CHECK_NEAR(gSeen.angle, 1.5707964, 1e-7);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90, 1e-4);
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRRadians), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 2), noErr);
    CHECK_NEAR(gSeen.angle, 2, 1e-7);
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRDegrees), noErr);
    Install(qtvr, kQTVRSetTiltAngleSelector);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 10), noErr);
    CHECK_NEAR(gSeen.angle, 0.17453293, 1e-7);
    Install(qtvr, kQTVRSetFieldOfViewSelector);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 45), noErr);
    CHECK_NEAR(gSeen.angle, 0.78539819, 1e-7);
    CHECK_EQ(gSeen.calls, 1);
    /* A nudge goes through it; the view of a link does not [I]. */
    Install(qtvr, kQTVRSetPanAngleSelector);
    CHECK_EQ(QTVRNudge(qtvr, kQTVRRight), noErr);
    CHECK_EQ(gSeen.calls, 1);
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, 10, NULL, 0), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90, 1e-3);
    CHECK_EQ(gSeen.calls, 1);
    CloseStage(&stage);
}

/* IQT: cancelled, the original is not run; the result is then noErr [?]. */
static void a_call_can_be_cancelled(void)
{
    Stage stage;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    Install(stage.qtvr, kQTVRSetPanAngleSelector);
    gSeen.cancel = true;
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 0, 1e-4);
    /* The argument may be changed on the way. */
    gSeen.cancel = false;
    gSeen.change = 1;
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 57.29578, 1e-3);
    /* B20: nil removes. */
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, kQTVRSetPanAngleSelector, NULL, 0, 0), noErr);
    gSeen.calls = 0;
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
    CHECK_EQ(gSeen.calls, 0);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 90, 1e-4);
    CloseStage(&stage);
}

/* golden.md, worked example 10; B20: QTVRCallInterceptedProc runs it, as often as it is called. */
static void the_original_can_be_run(void)
{
    Stage stage;
    QTVRInterceptRecord record;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 30), noErr);
    /* A relative change shows how often it was run: once through, once because not cancelled. */
    Install(stage.qtvr, kQTVRSetViewParameterSelector);
    gSeen.through = 1;
    {
        float step = 10;

        CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRPanAngle, &step, kQTVRValueIsRelative), noErr);
        CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 20, 1e-3);
        gSeen.cancel = true;
        CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRPanAngle, &step, kQTVRValueIsRelative), noErr);
        CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 30, 1e-3);
        gSeen.through = 3;
        CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRPanAngle, &step, kQTVRValueIsRelative), noErr);
        CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 60, 1e-3);
        CHECK_EQ(gSeen.count, 3);
        CHECK_EQ(gSeen.low[0], kQTVRPanAngle);
        CHECK_EQ(gSeen.low[1], (UInt32)(size_t)&step);
        CHECK_EQ(gSeen.low[2], kQTVRValueIsRelative);
    }
    /* Its result reaches the procedure, and, cancelled, the caller. */
    Install(stage.qtvr, kQTVRSetTiltAngleSelector);
    gSeen.through = 1;
    gSeen.cancel = true;
    CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 89), constraintReachedErr);
    CHECK_EQ(gSeen.result, constraintReachedErr);
    /* Only inside a procedure. */
    memset(&record, 0, sizeof record);
    record.selector = kQTVRSetTiltAngleSelector;
    CHECK_EQ(QTVRCallInterceptedProc(stage.qtvr, &record), paramErr);
    CHECK_EQ(QTVRCallInterceptedProc(stage.qtvr, NULL), paramErr);
    CloseStage(&stage);
}

static void Recurse(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)message;
    (void)refCon;
    (void)cancel;
    gSeen.calls++;
    QTVRSetPanAngle(qtvr, QTVRGetPanAngle(qtvr) + 1);
}

/* IQT: there is no guard against a procedure that calls what it intercepts. Here it ends. */
static void a_procedure_that_calls_itself_ends(void)
{
    Stage stage;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    memset(&gSeen, 0, sizeof gSeen);
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, kQTVRSetPanAngleSelector,
                                      NewQTVRInterceptUPP(Recurse), 0, 0),
             noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 100), noErr);
    CHECK_EQ(gSeen.calls, 16);
    CloseStage(&stage);
}

/* behaviour.md 7.2: selectors, counts and slots of the mouse calls. */
static void mouse_calls_have_their_slots(void)
{
    Stage stage;
    QTVRInstance qtvr;
    Point point = StagePoint(160, 120), got;
    UInt32 id;
    WindowRef window = (WindowRef)0x1234;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    qtvr = stage.qtvr;
    CHECK_EQ(QTVRSetPanAngle(qtvr, 60), noErr);
#define EXPECT(aSelector, aCount)                    \
    CHECK_EQ(gSeen.calls, 1);                        \
    CHECK_EQ(gSeen.selector, (aSelector));           \
    CHECK_EQ(gSeen.count, (aCount));                 \
    memcpy(&got, &gSeen.low[0], sizeof got);         \
    CHECK_EQ(got.h, 160);                            \
    CHECK_EQ(got.v, 120)
    Install(qtvr, kQTVRMouseEnterSelector);
    CHECK_EQ(QTVRMouseEnter(qtvr, point, &id, window), noErr);
    EXPECT(0x2004, 3);
    CHECK_EQ(id, 40);
    CHECK_EQ(gSeen.low[1], (UInt32)(size_t)&id);
    CHECK_EQ(gSeen.low[2], 0x1234);
    Install(qtvr, kQTVRMouseWithinSelector);
    CHECK_EQ(QTVRMouseWithin(qtvr, point, &id, window), noErr);
    EXPECT(0x2005, 3);
    Install(qtvr, kQTVRMouseLeaveSelector);
    CHECK_EQ(QTVRMouseLeave(qtvr, point, window), noErr);
    EXPECT(0x2006, 2);
    CHECK_EQ(gSeen.low[1], 0x1234);
    Install(qtvr, kQTVRMouseDownSelector);
    CHECK_EQ(QTVRMouseDown(qtvr, point, 777, shiftKey, &id, window), noErr);
    EXPECT(0x2007, 5);
    CHECK_EQ(gSeen.low[1], 777);
    CHECK_EQ(gSeen.low[2], shiftKey);
    CHECK_EQ(gSeen.low[3], (UInt32)(size_t)&id);
    CHECK_EQ(gSeen.low[4], 0x1234);
    /* golden.md, worked example 12: plain calls have three arguments. */
    Install(qtvr, kQTVRMouseStillDownSelector);
    CHECK_EQ(QTVRMouseStillDown(qtvr, point, &id, window), noErr);
    EXPECT(0x2008, 3);
    gSeen.calls = 0;
    CHECK_EQ(QTVRMouseStillDownExtended(qtvr, point, &id, window, 778, optionKey), noErr);
    EXPECT(0x2008, 5);
    CHECK_EQ(gSeen.low[3], 778);
    CHECK_EQ(gSeen.low[4], optionKey);
    Install(qtvr, kQTVRMouseUpSelector);
    CHECK_EQ(QTVRMouseUp(qtvr, point, &id, window), noErr);
    EXPECT(0x2009, 3);
    gSeen.calls = 0;
    CHECK_EQ(QTVRMouseUpExtended(qtvr, point, &id, window, 779, 0), noErr);
    EXPECT(0x2009, 5);
#undef EXPECT
    CloseStage(&stage);
}

static void ChangeType(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr;
    (void)refCon;
    CHECK_EQ(message->paramCount, 2);
    if ((UInt32)(size_t)message->parameter[0] == 10)
        *(OSType *)message->parameter[1] = kQTVRHotSpotURLType;
    else
        QTVRCallInterceptedProc(qtvr, message);
    *cancel = true;
}

/* golden.md, worked example 11; B20: a click acts by the type that the program tells. */
static void another_type_changes_what_a_trigger_does(void)
{
    Stage stage;
    OSType type = 0;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, kQTVRGetHotSpotTypeSelector,
                                      NewQTVRInterceptUPP(ChangeType), 0, 0),
             noErr);
    CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, 10, &type), noErr);
    CHECK_EQ(type, kQTVRHotSpotURLType);
    CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, 40, &type), noErr);
    CHECK_EQ(type, 0x64656D6F /* 'demo' */);
    /* There is no address for hot spot 10: nothing happens. */
    CHECK_EQ(QTVRTriggerHotSpot(stage.qtvr, 10, NULL, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
    CloseStage(&stage);
}

static UInt32 gAtomType, gNameAtom;

static void ReadAtom(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    QTAtomContainer info = (QTAtomContainer)message->parameter[1];
    QTAtom spot = (QTAtom)(size_t)message->parameter[2], atom;
    QTVRHotSpotInfoAtom data;
    QTAtomID id = 0;

    (void)qtvr;
    (void)refCon;
    (void)cancel;
    gSeen.calls++;
    CHECK_EQ(QTGetAtomTypeAndID(info, spot, NULL, &id), noErr);
    CHECK_EQ(id, (UInt32)(size_t)message->parameter[0]);
    atom = QTFindChildByID(info, spot, kQTVRHotSpotInfoAtomType, 1, NULL);
    CHECK(atom != 0);
    CHECK_EQ(QTCopyAtomDataToPtr(info, atom, true, sizeof data, &data, NULL), noErr);
    gAtomType = data.hotSpotType;
    gNameAtom = data.nameAtomID;
}

/* REF: a trigger is handed the node's information and the hot spot's atom, in the contract of the
   source that installed the procedure. */
static void a_trigger_is_handed_its_atom(void)
{
    Stage stage;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    memset(&gSeen, 0, sizeof gSeen);
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, kQTVRTriggerHotSpotSelector,
                                      NewQTVRInterceptUPP(ReadAtom), 0, 0),
             noErr);
    CHECK_EQ(QTVRTriggerHotSpot(stage.qtvr, 40, NULL, 0), noErr);
    CHECK_EQ(gSeen.calls, 1);
    CHECK_EQ(gAtomType, 0x64656D6F /* 'demo' */);
    CHECK(gNameAtom != 0);
    CloseStage(&stage);
}

static void selectors_and_instances_are_checked(void)
{
    Stage stage;
    QTVRInterceptUPP upp = NewQTVRInterceptUPP(Watch);
    QTVRInstance stale;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    stale = stage.qtvr;
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, 0x1FFF, upp, 0, 0), selectorNotSupportedByNodeErr);
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, 0x200E, upp, 0, 0), selectorNotSupportedByNodeErr);
    CHECK_EQ(QTVRInstallInterceptProc(NULL, 0x2000, upp, 0, 0), paramErr);
    CloseStage(&stage);
    CHECK_EQ(QTVRInstallInterceptProc(stale, 0x2000, upp, 0, 0), paramErr);
}

static void CloseAll(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr;
    (void)message;
    (void)refCon;
    (void)cancel;
    gSeen.calls++;
    DisposeMovieController((MovieController)(size_t)gAtomType);
}

/* The procedure may end the instance: the call ends without it. */
static void a_procedure_may_dispose_of_the_controller(void)
{
    Stage stage;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    memset(&gSeen, 0, sizeof gSeen);
    gAtomType = (UInt32)(size_t)stage.mc;
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, kQTVRSetPanAngleSelector,
                                      NewQTVRInterceptUPP(CloseAll), 0, 0),
             noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 40), paramErr);
    CHECK_EQ(gSeen.calls, 1);
    stage.opened.controller = NULL;
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"angles_arrive_in_radians", angles_arrive_in_radians},
        {"a_call_can_be_cancelled", a_call_can_be_cancelled},
        {"the_original_can_be_run", the_original_can_be_run},
        {"a_procedure_that_calls_itself_ends", a_procedure_that_calls_itself_ends},
        {"mouse_calls_have_their_slots", mouse_calls_have_their_slots},
        {"another_type_changes_what_a_trigger_does", another_type_changes_what_a_trigger_does},
        {"a_trigger_is_handed_its_atom", a_trigger_is_handed_its_atom},
        {"selectors_and_instances_are_checked", selectors_and_instances_are_checked},
        {"a_procedure_may_dispose_of_the_controller", a_procedure_may_dispose_of_the_controller},
    };

    return RUN_CASES(cases);
}
