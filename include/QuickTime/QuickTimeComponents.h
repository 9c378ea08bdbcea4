/* QuickTimeComponents.h as part of the framework. */
#include "../QuickTimeComponents.h"
