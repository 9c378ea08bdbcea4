/*
 * wired_custom.c - MediaHandlers.h, "Custom handlers of wired actions": components of the program do
 * actions of their own.
 *
 * Sources: MediaHandlers.h, QTCustomActionTargetRecord and CallComponentExecuteWiredAction; Movies.h,
 * kCustomActionHandler, kActionOpenCustomActionHandler, kActionLoadComponent.
 */
#include <Components.h>
#include <MediaHandlers.h>

#include "wired_actions.h"

/* What the handler does when it is called. */
enum { kDo, kRefuse, kKnowNothing, kVolume, kLeave };

static int gWays, gOpened, gClosed, gDone;
static long gAsked;
static float gValue;
static ComponentDescription gKind;

static void Look(const SInt32 *words)
{
    QTAtomContainer container = (QTAtomContainer)(size_t)(UInt32)words[0];
    QTAtom action = (QTAtom)words[1], parameter;
    QTCustomActionTargetPtr target = (QTCustomActionTargetPtr)(size_t)(UInt32)words[2];
    QTEventRecordPtr event = (QTEventRecordPtr)(size_t)(UInt32)words[3];
    SInt32 number = 0;
    UInt32 bits;

    CHECK_EQ(QTCopyAtomDataToPtr(container,
                                 QTFindChildByID(container, action, kWhichAction, 1, NULL), false,
                                 4, &number, NULL),
             noErr);
    gAsked = (long)(SInt32)EndianS32_BtoN(number);
    parameter = QTFindChildByID(container, action, kActionParameter, 1, NULL);
    CHECK(parameter != 0);
    CHECK_EQ(QTCopyAtomDataToPtr(container, parameter, false, 4, &bits, NULL), noErr);
    bits = EndianU32_BtoN(bits);
    memcpy(&gValue, &bits, 4);
    CHECK(target->movie == gStage.opened.movie);
    CHECK(target->track == NULL && target->defaultTrack == NULL);
    CHECK_EQ(target->trackObjectRefCon, 0);
    CHECK_EQ(target->reserved1, 0);
    CHECK_EQ(event->version, 2);
    if (gWays == kVolume) {
        short volume = 77;
        Boolean handled = false;

        CHECK_EQ(InvokeDoMCActionUPP((void *)(size_t)(UInt32)target->callBackRefcon,
                                     mcActionSetVolume, (void *)(size_t)volume, &handled,
                                     target->doMCActionCallbackProc),
                 noErr);
        CHECK(handled);
    }
    if (gWays == kLeave)
        DisposeMovie(target->movie);
}

static ComponentResult Handler(ComponentParameters *cp, Handle storage)
{
    (void)storage;
    switch (cp->what) {
    case kComponentOpenSelect:
        gOpened++;
        return noErr;
    case kComponentCloseSelect:
        gClosed++;
        return noErr;
    case kComponentVersionSelect:
        return 0x00020003;
    case kCallComponentExecuteWiredActionSelect:
        CHECK_EQ(cp->paramSize, 16);
        if (gWays == kKnowNothing)
            return (ComponentResult)badComponentSelector;
        Look(cp->params);
        if (gWays == kRefuse)
            return paramErr;
        gDone++;
        return noErr;
    }
    return (ComponentResult)badComponentSelector;
}

static Component Register(void)
{
    memset(&gKind, 0, sizeof gKind);
    gKind.componentType = 'wire';
    gKind.componentSubType = 'test';
    gKind.componentManufacturer = 'qtvr';
    gOpened = gClosed = gDone = gWays = 0;
    gAsked = 0;
    gValue = 0;
    return RegisterComponent(&gKind, Handler, 0, nil, nil, nil);
}

static void Describe(QTAtom parent, OSType type, QTAtomID id)
{
    ComponentDescription told = gKind;

    told.componentType = EndianU32_NtoB(told.componentType);
    told.componentSubType = EndianU32_NtoB(told.componentSubType);
    told.componentManufacturer = EndianU32_NtoB(told.componentManufacturer);
    WiredAtom(gActions, parent, type, id, sizeof told, &told);
}

/* Begins anew with an action of nobody but a custom handler; by its description, or by an ID. */
static void Custom(Boolean described, long id)
{
    QTAtom action = Begin(4711), custom;

    WiredFloat(gActions, action, kActionParameter, 1, 2.5f);
    custom = WiredAtom(gActions, action, kCustomActionHandler, 1, 0, NULL);
    if (described)
        Describe(custom, kCustomHandlerDesc, 1);
    if (id != 0)
        WiredLong(gActions, custom, kCustomHandlerID, 1, id);
}

static void Open(void)
{
    OpenWiredStage(&gStage, WiredScene(true, -1));
    Listen();
}

static void an_action_names_its_handler(void)
{
    Component component = Register();

    Open();
    Custom(true, 0);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gOpened, 1);
    CHECK_EQ(gClosed, 1);
    CHECK_EQ(gDone, 1);
    CHECK_EQ(gAsked, 4711);
    CHECK_NEAR(gValue, 2.5, 1e-6);
    gWays = kVolume;
    Custom(true, 0);
    CHECK_EQ(Execute(), noErr);
    TELLS(kOperandMovieVolume, "77");
    Close();
    CHECK_EQ(UnregisterComponent(component), noErr);
}

static void a_handler_may_refuse(void)
{
    Component component = Register();
    QTVRExtWiredReport report;

    Open();
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    gWays = kRefuse;
    Custom(true, 0);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    CHECK(report.failed == 1 && report.skipped == 0);
    gWays = kKnowNothing;
    Custom(true, 0);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    CHECK(report.failed == 0 && report.skipped == 1);
    CHECK_EQ(report.lastTrouble, 4711);
    CHECK_EQ(gDone, 0);
    /* Who is not there does nothing. */
    CHECK_EQ(UnregisterComponent(component), noErr);
    gWays = kDo;
    Custom(true, 0);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    CHECK_EQ(gDone, 0);
    Close();
}

static void handlers_are_opened_for_later(void)
{
    Component component = Register();
    QTAtom action;

    Open();
    TELLS1(kOperandCustomActionHandlerIDIsOpen, "0", "l", 1);
    Custom(false, 1);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    action = Begin(kActionOpenCustomActionHandler);
    WiredLong(gActions, action, kActionParameter, 1, 1);
    Describe(action, kActionParameter, 2);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gOpened, 1);
    /* It stays open, also when it is to be opened again. */
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gOpened, 1);
    TELLS1(kOperandCustomActionHandlerIDIsOpen, "1", "l", 1);
    TELLS(kOperandUniqueCustomActionHandlerID, "2");
    Custom(false, 1);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gDone, 2);
    /* The ID is looked at before a description. */
    Custom(true, 1);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gDone, 3);
    CHECK_EQ(gOpened, 1);
    CHECK_EQ(CountComponentInstances(component), 1);
    Close();
    CHECK_EQ(gClosed, 1);
    CHECK_EQ(UnregisterComponent(component), noErr);
}

static void components_are_asked_for(void)
{
    Component component = Register();
    QTAtom action;

    Open();
    action = Begin(kActionLoadComponent);
    Describe(action, kActionParameter, 1);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gOpened, 0);
    Tells(__FILE__, __LINE__, kOperandComponentVersion, "131075", 0, "ttt", "wire", "test", "");
    Tells(__FILE__, __LINE__, kOperandComponentVersion, "0", 0, "ttt", "wire", "tset", "");
    CHECK_EQ(UnregisterComponent(component), noErr);
    action = Begin(kActionLoadComponent);
    Describe(action, kActionParameter, 1);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    Begin(kActionOpenCustomActionHandler);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    Close();
}

static void a_handler_may_close_the_movie(void)
{
    Component component = Register();

    Open();
    gWays = kLeave;
    Custom(true, 0);
    Execute();
    CHECK_EQ(gDone, 1);
    CHECK_EQ(GetMovieTrackCount(gStage.opened.movie), 0);
    CHECK_EQ(gOpened, gClosed);
    gStage.opened.movie = NULL;
    Close();
    CHECK_EQ(UnregisterComponent(component), noErr);
}

static const Case cases[] = {
    {"an_action_names_its_handler", an_action_names_its_handler},
    {"a_handler_may_refuse", a_handler_may_refuse},
    {"handlers_are_opened_for_later", handlers_are_opened_for_later},
    {"components_are_asked_for", components_are_asked_for},
    {"a_handler_may_close_the_movie", a_handler_may_close_the_movie},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
