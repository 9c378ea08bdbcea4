/* QuickTimeVR.h as part of the framework. */
#include "../QuickTimeVR.h"
