/*
 * time_bases.c - Movies.h, "Time Bases": clocks of programs, times with scales, and callbacks.
 *
 * Source: "Inside Macintosh: QuickTime" (IM), *Time Base Functions*.
 */
#include "linear.h"

static TimeRecord Record(SInt32 value, TimeScale scale, TimeBase base)
{
    TimeRecord record;

    memset(&record, 0, sizeof record);
    record.value.lo = (UInt32)value;
    record.value.hi = value < 0 ? -1 : 0;
    record.scale = scale;
    record.base = base;
    return record;
}

/* IM, NewTimeBase, SetTimeBaseRate, GetTimeBaseTime: time is told in any scale. */
static void a_time_base_runs(void)
{
    TimeBase base;
    TimeRecord record;

    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    base = NewTimeBase();
    CHECK(base != NULL);
    CHECK_EQ(GetTimeBaseRate(base), 0);
    SetTimeBaseRate(base, fixed1);
    CHECK_EQ(GetTimeBaseRate(base), fixed1);
    stage_now += 90;
    CHECK_EQ(GetTimeBaseTime(base, 1000, &record), 1500);
    CHECK_EQ(record.scale, 1000);
    CHECK_EQ(record.value.lo, 1500);
    CHECK(record.base == base);
    CHECK_EQ(GetTimeBaseTime(base, 1, NULL), 2);
    SetTimeBaseValue(base, 7, 1);
    SetTimeBaseRate(base, -2 * fixed1);
    stage_now += 60;
    CHECK_EQ(GetTimeBaseTime(base, 600, NULL), 3000);
    record = Record(-30, 60, base);
    SetTimeBaseTime(base, &record);
    CHECK_EQ(GetTimeBaseTime(base, 600, NULL), -300);
    DisposeTimeBase(base);
    CHECK_EQ(GetTimeBaseTime(base, 600, NULL), 0);
    CHECK_EQ(GetMoviesError(), invalidTime);
    QTVRExtSetTickProc(NULL, NULL);
}

/* IM, ConvertTimeScale, AddTime, SubtractTime, ConvertTime. */
static void times_are_converted_and_added(void)
{
    TimeBase slow, fast;
    TimeRecord time = Record(90, 60, NULL), other = Record(250, 1000, NULL);

    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    ConvertTimeScale(&time, 600);
    CHECK_EQ(time.value.lo, 900);
    CHECK_EQ(time.scale, 600);
    AddTime(&time, &other);
    CHECK_EQ(time.value.lo, 1050);
    SubtractTime(&time, &other);
    SubtractTime(&time, &other);
    CHECK_EQ(time.value.lo, 750);
    other = Record(1, 0, NULL);
    AddTime(&time, &other);
    CHECK_EQ(GetMoviesError(), invalidTime);
    slow = NewTimeBase();
    fast = NewTimeBase();
    SetTimeBaseValue(slow, 600, 600);
    SetTimeBaseRate(slow, fixed1);
    SetTimeBaseRate(fast, 2 * fixed1);
    /* In a second of the slow one, the fast one has gone two. */
    time = Record(1200, 600, slow);
    ConvertTime(&time, fast);
    CHECK_EQ(time.value.lo, 1200);
    CHECK_EQ(time.scale, 600);
    CHECK(time.base == fast);
    time = Record(900, 600, slow);
    ConvertTime(&time, fast);
    CHECK_EQ(time.value.lo, 600);
    DisposeTimeBase(slow);
    DisposeTimeBase(fast);
    QTVRExtSetTickProc(NULL, NULL);
}

static int gCalls;
static QTCallBack gCalled;

static void Called(QTCallBack cb, long refCon)
{
    gCalls += (int)refCon;
    gCalled = cb;
}

/* IM, CallMeWhen: once, in the direction that is asked for. */
static void a_callback_waits_for_a_time(void)
{
    const UInt32 color = 0x123456;
    Stage stage;
    Movie movie;
    Track track;
    QTCallBack cb;
    TimeBase base;

    if (!OpenLinear(&stage))
        return;
    movie = stage.opened.movie;
    track = AddColors(movie, 8, 8, &color, 1, 6000);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 6000, fixed1), noErr);
    base = GetMovieTimeBase(movie);
    cb = NewCallBack(base, callBackAtTime);
    CHECK(cb != NULL);
    gCalls = 0;
    CHECK_EQ(CallMeWhen(cb, Called, 1, triggerTimeFwd, 500, 600), noErr);
    StartMovie(movie);
    stage_now += 49;
    MoviesTask(movie, 0);
    CHECK_EQ(gCalls, 0);
    stage_now += 1;
    MoviesTask(movie, 0);
    CHECK_EQ(gCalls, 1);
    CHECK(gCalled == cb);
    stage_now += 100;
    MoviesTask(movie, 0);
    CHECK_EQ(gCalls, 1);
    /* Backwards over it again, where only forwards counts. */
    CHECK_EQ(CallMeWhen(cb, Called, 1, triggerTimeFwd, 500, 600), noErr);
    SetMovieTimeValue(movie, 100);
    CHECK_EQ(gCalls, 1);
    CancelCallBack(cb);
    SetMovieTimeValue(movie, 900);
    CHECK_EQ(gCalls, 1);
    CHECK_EQ(CallMeWhen(cb, Called, 1, triggerTimeBwd, 500, 600), noErr);
    SetMovieTimeValue(movie, 100);
    CHECK_EQ(gCalls, 2);
    DisposeCallBack(cb);
    CHECK_EQ(CallMeWhen(cb, Called, 1, triggerTimeBwd, 500, 600), paramErr);
    CHECK(NewCallBack(base, 9) == NULL);
    CHECK(NewCallBack(NULL, callBackAtTime) == NULL);
    CloseStage(&stage);
}

/* IM: rates, jumps, extremes, and the end of a time base. */
static void callbacks_have_kinds(void)
{
    const UInt32 color = 0x123456;
    Stage stage;
    Movie movie;
    Track track;
    QTCallBack rate, jump, end, gone;
    TimeBase base, own;

    if (!OpenLinear(&stage))
        return;
    movie = stage.opened.movie;
    track = AddColors(movie, 8, 8, &color, 1, 600);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 600, fixed1), noErr);
    base = GetMovieTimeBase(movie);
    own = NewTimeBase();
    rate = NewCallBack(base, callBackAtRate);
    jump = NewCallBack(base, callBackAtTimeJump);
    end = NewCallBack(base, callBackAtExtremes);
    gone = NewCallBack(own, callBackAtTimeBaseDisposed);
    gCalls = 0;
    CHECK_EQ(CallMeWhen(rate, Called, 1, triggerRateEqual, fixed1, 0), noErr);
    CHECK_EQ(CallMeWhen(jump, Called, 10, 0, 0, 0), noErr);
    CHECK_EQ(CallMeWhen(end, Called, 100, triggerAtStop, 0, 0), noErr);
    CHECK_EQ(CallMeWhen(gone, Called, 1000, 0, 0, 0), noErr);
    SetMovieRate(movie, 2 * fixed1);
    CHECK_EQ(gCalls, 0);
    SetMovieRate(movie, fixed1);
    CHECK_EQ(gCalls, 1);
    SetMovieTimeValue(movie, 300);
    CHECK_EQ(gCalls, 11);
    stage_now += 200;
    MoviesTask(movie, 0);
    CHECK_EQ(gCalls, 111);
    DisposeTimeBase(own);
    CHECK_EQ(gCalls, 1111);
    DisposeTimeBase(base);
    CHECK_EQ(GetMoviesError(), paramErr);
    DisposeCallBack(rate);
    DisposeCallBack(jump);
    DisposeCallBack(end);
    DisposeCallBack(gone);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"a_time_base_runs", a_time_base_runs},
    {"times_are_converted_and_added", times_are_converted_and_added},
    {"a_callback_waits_for_a_time", a_callback_waits_for_a_time},
    {"callbacks_have_kinds", callbacks_have_kinds},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
