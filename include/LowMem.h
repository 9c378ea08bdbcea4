/*
 * LowMem.h - what stood in low memory.
 */
#ifndef __LOWMEM__
#define __LOWMEM__

#include <MacTypes.h>
#include <Events.h>
#include <Quickdraw.h>

#define LMGetTicks() TickCount()
#define LMGetMBarHeight() ((short)20)
#define LMGetCurrentA5() ((Ptr)nil)

#endif
