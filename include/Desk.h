/*
 * Desk.h - desk accessories, of which there are none.
 */
#ifndef __DESK__
#define __DESK__

#include <MacTypes.h>
#include <Devices.h>
#include <Events.h>

#endif
