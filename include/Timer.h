/*
 * Timer.h - tasks that run after a time.
 *
 * There are no interrupts: a task that is due runs when the program asks for an event
 * (WaitNextEvent, GetNextEvent, EventAvail) or gives time to the system (SystemTask), on the
 * thread that does so. The time is that of TickCount where the program gave a clock of its own.
 */
#ifndef __TIMER__
#define __TIMER__

#include <OSUtils.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

struct TMTask;
typedef struct TMTask *TMTaskPtr;
typedef void (*TimerProcPtr)(TMTaskPtr tmTaskPtr);
typedef TimerProcPtr TimerUPP;

/* tmCount is the time that was asked for, and after RmvTime the one that was left. */
struct TMTask {
    QElemPtr qLink;
    short qType; /* the high bit is set while the task waits */
    TimerUPP tmAddr;
    SInt32 tmCount;
    SInt32 tmWakeUp;
    SInt32 tmReserved;
};
typedef struct TMTask TMTask;

enum {
    kTMTaskActive = 0x8000
};

/* Installs a task. The record has to stay where it is until RmvTime. */
void InsTime(QElemPtr tmTaskPtr);
void InsXTime(QElemPtr tmTaskPtr);

/* Lets an installed task run once after count milliseconds, or -count microseconds if negative. */
void PrimeTime(QElemPtr tmTaskPtr, long count);

/* Removes a task; the time that was left goes to tmCount, as negative microseconds. */
void RmvTime(QElemPtr tmTaskPtr);

/* A universal procedure pointer is the procedure itself. */
TimerUPP NewTimerUPP(TimerProcPtr userRoutine);
void DisposeTimerUPP(TimerUPP userUPP);

#pragma pack(pop)

/* Other names of old headers for the same. */
#define InvokeTimerUPP(a, userUPP) (*(userUPP))((a))
#define CallTimerProc(userUPP, a) (*(userUPP))((a))

#ifdef __cplusplus
}
#endif

#include "parts/TimerProcs.h"

#endif
