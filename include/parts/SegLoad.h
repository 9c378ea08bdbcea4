/*
 * SegLoad.h - segments of code, which are always there.
 */
#ifndef __SEGLOAD__
#define __SEGLOAD__

#include <MacTypes.h>
#include <Processes.h>

/* Does nothing. */
#define UnloadSeg(routineAddr) ((void)(routineAddr))

#endif
