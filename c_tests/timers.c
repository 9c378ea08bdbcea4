/*
 * timers.c - Timer.h: tasks that run after a time.
 *
 * Source: "Inside Macintosh: Processes", chapter 3. That tasks run when the program asks for events
 * is our choice [I]: there are no interrupts.
 */
#include <Events.h>
#include <QTVRExtensions.h>
#include <Timer.h>

#include "harness.h"

static UInt32 clock_now = 100;
static int runs;

static UInt32 Clock(void *refCon)
{
    (void)refCon;
    return clock_now;
}

static void Run(TMTaskPtr task)
{
    if (++runs < 3)
        PrimeTime((QElemPtr)task, 100);
}

/* A task runs once when it is due, and may wait again. */
static void a_task_runs_when_it_is_due(void)
{
    TMTask task;
    EventRecord event;

    memset(&task, 0, sizeof task);
    task.tmAddr = Run;
    QTVRExtSetTickProc(Clock, NULL);
    InsXTime((QElemPtr)&task);
    SystemTask();
    CHECK_EQ(runs, 0);
    PrimeTime((QElemPtr)&task, 100);
    CHECK(task.qType < 0);
    SystemTask();
    CHECK_EQ(runs, 0);
    clock_now += 6;
    SystemTask();
    CHECK_EQ(runs, 1);
    clock_now += 6;
    EventAvail(everyEvent, &event);
    CHECK_EQ(runs, 2);
    clock_now += 6;
    WaitNextEvent(everyEvent, &event, 0, NULL);
    CHECK_EQ(runs, 3);
    clock_now += 600;
    SystemTask();
    CHECK_EQ(runs, 3);
    CHECK(task.qType >= 0);
    RmvTime((QElemPtr)&task);
    QTVRExtSetTickProc(NULL, NULL);
}

/* 3: what was left is in the record. */
static void a_removed_task_tells_what_was_left(void)
{
    TMTask task;

    memset(&task, 0, sizeof task);
    task.tmAddr = Run;
    runs = 9;
    QTVRExtSetTickProc(Clock, NULL);
    InsTime((QElemPtr)&task);
    PrimeTime((QElemPtr)&task, -500000);
    clock_now += 15;
    RmvTime((QElemPtr)&task);
    CHECK_EQ(task.tmCount, -250000);
    clock_now += 600;
    SystemTask();
    CHECK_EQ(runs, 9);
    /* A task that is not installed stays as it is. */
    PrimeTime((QElemPtr)&task, 1);
    CHECK_EQ(task.tmCount, -250000);
    InsTime(NULL);
    QTVRExtSetTickProc(NULL, NULL);
}

static const Case cases[] = {
    {"a_task_runs_when_it_is_due", a_task_runs_when_it_is_due},
    {"a_removed_task_tells_what_was_left", a_removed_task_tells_what_was_left},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
