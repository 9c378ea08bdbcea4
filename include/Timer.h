/*
 * Timer.h - tasks that wait for a time.
 */
#ifndef __TIMER__
#define __TIMER__

#include <MacTypes.h>
#include <OSUtils.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef struct TMTask TMTask;
typedef TMTask *TMTaskPtr;
typedef void (*TimerProcPtr)(TMTaskPtr tmTaskPtr);
typedef TimerProcPtr TimerUPP;

/* A task: tmCount is in milliseconds, or in microseconds below 0. */
struct TMTask {
    void *qLink;
    short qType;
    TimerUPP tmAddr;
    SInt32 tmCount;
    SInt32 tmWakeUp;
    SInt32 tmReserved;
};

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
