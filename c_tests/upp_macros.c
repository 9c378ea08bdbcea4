/*
 * upp_macros.c - universal procedure pointers: every name of every age is the procedure itself.
 *
 * "Inside Macintosh: PowerPC System Software", Mixed Mode Manager; the headers' own conventions.
 */
#include <Carbon/Carbon.h>
#include <QuickTime/QuickTime.h>
#include <Navigation.h>
#include <ColorPicker.h>
#include <Timer.h>

#include "harness.h"

static SInt32 told;

static OSErr Sync(Movie movie, long ref_con)
{
    (void)movie;
    told = (SInt32)ref_con;
    return -5;
}

static void Called(QTCallBack callback, long ref_con)
{
    (void)callback;
    told = (SInt32)ref_con;
}

static OSErr Progress(short message, Fixed percent, long ref_con)
{
    told = message + (percent >> 16) + (SInt32)ref_con;
    return -7;
}

static ComponentResult Route(ComponentParameters *cp, Handle storage)
{
    (void)storage;
    return cp->what;
}

static long Grow(Size needed)
{
    return needed + 1;
}

static Boolean Filter(MovieController mc, short action, void *params, long ref_con)
{
    (void)mc;
    (void)params;
    told = action + (SInt32)ref_con;
    return 1;
}

static void procedures_of_movies_are_called(void)
{
    QTCallBackUPP callback = NewQTCallBackProc(Called);
    MCActionFilterWithRefConUPP filter = NewMCActionFilterWithRefConProc(Filter);
    TrackTransferUPP none = NewTrackTransferUPP(nil);

    CallQTCallBackProc(callback, nil, 17L);
    CHECK_EQ(told, 17);
    InvokeQTCallBackUPP(nil, 18L, callback);
    CHECK_EQ(told, 18);
    CHECK_EQ(InvokeMCActionFilterWithRefConUPP(nil, 3, nil, 4L, filter), 1);
    CHECK_EQ(told, 7);
    CHECK_EQ(CallMCActionFilterWithRefConProc(filter, nil, 5, nil, 4L), 1);
    CHECK_EQ(told, 9);
    CHECK(none == nil);
    DisposeQTCallBackUPP(callback);
    DisposeTrackTransferUPP(none);
    (void)Sync;
}

static void disposing_of_one_is_free(void)
{
    MovieProgressUPP progress = NewMovieProgressUPP(nil);
    MovieRgnCoverUPP cover = NewMovieRgnCoverUPP(nil);
    MovieDrawingCompleteUPP complete = NewMovieDrawingCompleteUPP(nil);

    CHECK(progress == nil && cover == nil && complete == nil);
    DisposeMovieProgressUPP(progress);
    DisposeMovieRgnCoverUPP(cover);
    DisposeMovieDrawingCompleteUPP(complete);
}

static void procedures_of_images_are_called(void)
{
    ICMProgressUPP progress = NewICMProgressProc(Progress);

    CHECK_EQ(CallICMProgressProc(progress, 1, 2L << 16, 30L), -7);
    CHECK_EQ(told, 33);
    CHECK_EQ(InvokeICMProgressUPP(2, 0, 1L, NewICMProgressUPP(Progress)), -7);
    CHECK_EQ(told, 3);
    DisposeICMProgressUPP(progress);
}

static void procedures_of_the_system_are_called(void)
{
    ComponentParameters parameters = {0, 0, 12, {0}};
    ComponentRoutineUPP route = NewComponentRoutineUPP(Route);

    CHECK_EQ(CallComponentRoutineProc(route, &parameters, nil), 12);
    CHECK_EQ(InvokeComponentRoutineUPP(&parameters, nil, route), 12);
    CHECK(NewComponentFunctionUPP(Route, 0) != nil);
    CHECK_EQ(InvokeGrowZoneUPP(41, NewGrowZoneUPP(Grow)), 42);
    CHECK_EQ(CallGrowZoneProc(NewGrowZoneProc(Grow), 42), 43);
    DisposeComponentRoutineUPP(route);
}

static pascal OSErr HandleEvent(const AppleEvent *event, AppleEvent *reply, long ref_con)
{
    (void)event;
    (void)reply;
    return (OSErr)ref_con;
}

static pascal void Press(ControlRef control, ControlPartCode part)
{
    (void)control;
    told = part;
}

static pascal Boolean FilterDialog(DialogRef dialog, EventRecord *event, DialogItemIndex *item)
{
    (void)dialog;
    (void)event;
    *item = 4;
    return true;
}

static pascal void DrawItem(DialogRef dialog, DialogItemIndex item)
{
    (void)dialog;
    told = item;
}

static pascal void NavHappens(NavEventCallbackMessage message, NavCBRecPtr record,
                              NavCallBackUserData data)
{
    (void)record;
    (void)data;
    told = (SInt32)message;
}

static pascal Boolean NavShows(NavCBRecPtr record, NavCallBackUserData data)
{
    (void)record;
    return data != nil;
}

static pascal Boolean NavTakes(AEDesc *item, void *info, NavCallBackUserData data,
                               NavFilterModes mode)
{
    (void)item;
    (void)info;
    return data != nil && mode == kNavFilteringBrowserList;
}

static pascal void Tick(TMTaskPtr task)
{
    task->tmCount = 5;
}

static pascal void Complete(CInfoPBPtr record)
{
    record->hFileInfo.ioResult = fnfErr;
}

static pascal Boolean PickerEvent(EventRecord *event)
{
    return event->what == keyDown;
}

static void procedures_of_the_shell_are_called(void)
{
    AEEventHandlerUPP handler = NewAEEventHandlerProc(HandleEvent);
    ControlActionUPP press = NewControlActionProc(Press);
    ModalFilterUPP filter = NewModalFilterProc(FilterDialog);
    UserItemUPP draw = NewUserItemProc(DrawItem);
    NavEventUPP happens = NewNavEventProc(NavHappens);
    NavPreviewUPP shows = NewNavPreviewProc(NavShows);
    NavObjectFilterUPP takes = NewNavObjectFilterProc(NavTakes);
    TimerUPP tick = NewTimerProc(Tick);
    IOCompletionUPP complete = NewIOCompletionProc(Complete);
    UserEventUPP picker = NewUserEventProc(PickerEvent);
    DialogItemIndex item = 0;
    EventRecord event;
    CInfoPBRec record;
    TMTask task;

    CHECK_EQ(CallAEEventHandlerProc(handler, nil, nil, 3), 3);
    CHECK_EQ(InvokeAEEventHandlerUPP(nil, nil, 4, handler), 4);
    CallControlActionProc(press, nil, 7);
    CHECK_EQ(told, 7);
    InvokeControlActionUPP(nil, 8, press);
    CHECK_EQ(told, 8);
    CHECK(CallModalFilterProc(filter, nil, nil, &item) && item == 4);
    item = 0;
    CHECK(InvokeModalFilterUPP(nil, nil, &item, filter) && item == 4);
    CallUserItemProc(draw, nil, 9);
    CHECK_EQ(told, 9);
    InvokeUserItemUPP(nil, 10, draw);
    CHECK_EQ(told, 10);
    CallNavEventProc(happens, kNavCBStart, nil, nil);
    CHECK_EQ(told, kNavCBStart);
    InvokeNavEventUPP(kNavCBTerminate, nil, nil, happens);
    CHECK_EQ(told, kNavCBTerminate);
    CHECK(CallNavPreviewProc(shows, nil, &told) && !InvokeNavPreviewUPP(nil, nil, shows));
    CHECK(CallNavObjectFilterProc(takes, nil, nil, &told, kNavFilteringBrowserList));
    CHECK(!InvokeNavObjectFilterUPP(nil, nil, nil, kNavFilteringBrowserList, takes));
    memset(&task, 0, sizeof task);
    CallTimerProc(tick, &task);
    CHECK_EQ(task.tmCount, 5);
    task.tmCount = 0;
    InvokeTimerUPP(&task, tick);
    CHECK_EQ(task.tmCount, 5);
    memset(&record, 0, sizeof record);
    CallIOCompletionProc(complete, &record);
    CHECK_EQ(record.hFileInfo.ioResult, fnfErr);
    record.hFileInfo.ioResult = noErr;
    InvokeIOCompletionUPP(&record, complete);
    CHECK_EQ(record.hFileInfo.ioResult, fnfErr);
    memset(&event, 0, sizeof event);
    event.what = keyDown;
    CHECK(CallUserEventProc(picker, &event) && InvokeUserEventUPP(&event, picker));
    DisposeAEEventHandlerUPP(handler);
    DisposeControlActionUPP(press);
    DisposeModalFilterUPP(filter);
    DisposeUserItemUPP(draw);
    DisposeNavEventUPP(happens);
    DisposeNavPreviewUPP(shows);
    DisposeNavObjectFilterUPP(takes);
    DisposeTimerUPP(tick);
    DisposeIOCompletionUPP(complete);
    DisposeUserEventUPP(picker);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"procedures_of_movies_are_called", procedures_of_movies_are_called},
        {"disposing_of_one_is_free", disposing_of_one_is_free},
        {"procedures_of_images_are_called", procedures_of_images_are_called},
        {"procedures_of_the_system_are_called", procedures_of_the_system_are_called},
        {"procedures_of_the_shell_are_called", procedures_of_the_shell_are_called},
};

    return RUN_CASES(cases);
}
