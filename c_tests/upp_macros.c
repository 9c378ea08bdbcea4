/*
 * upp_macros.c - universal procedure pointers: every name of every age is the procedure itself.
 *
 * "Inside Macintosh: PowerPC System Software", Mixed Mode Manager; the headers' own conventions.
 */
#include <Carbon/Carbon.h>
#include <QuickTime/QuickTime.h>

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

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"procedures_of_movies_are_called", procedures_of_movies_are_called},
        {"disposing_of_one_is_free", disposing_of_one_is_free},
        {"procedures_of_images_are_called", procedures_of_images_are_called},
        {"procedures_of_the_system_are_called", procedures_of_the_system_are_called},
    };

    return RUN_CASES(cases);
}
