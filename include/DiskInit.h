/*
 * DiskInit.h - disks that want to be initialized, of which there are none.
 */
#ifndef __DISKINIT__
#define __DISKINIT__

#include <MacTypes.h>

/* Do nothing. */
#define DILoad() ((void)0)
#define DIUnload() ((void)0)

#endif
