/* QuickTimeVRFormat.h as part of the framework. */
#include "../QuickTimeVRFormat.h"
