/* QuicktimeComponents.h - another spelling of QuickTimeComponents.h. Where file names ignore case the two are one file, and either does. */
#ifndef __QUICKTIMECOMPONENTS__
#include "QuickTimeComponents.h"
#endif
