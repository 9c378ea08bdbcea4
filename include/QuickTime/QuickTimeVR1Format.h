/* QuickTimeVR1Format.h as part of the framework. */
#include "../QuickTimeVR1Format.h"
