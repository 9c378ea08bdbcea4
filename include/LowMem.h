/*
 * LowMem.h - what stood in low memory.
 */
#ifndef __LOWMEM__
#define __LOWMEM__

#include <MacTypes.h>
#include <Events.h>
#include <Menus.h>
#include <Quickdraw.h>

#define LMGetTicks() TickCount()
#define LMGetCurrentA5() ((Ptr)nil)

#endif
