/* QuickDraw.h - another spelling of Quickdraw.h. Where file names ignore case the two are one file, and either does. */
#ifndef __QUICKDRAW__
#include "Quickdraw.h"
#endif
