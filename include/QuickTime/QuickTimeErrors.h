/* QuickTimeErrors.h as part of the framework. */
#include "../QuickTimeErrors.h"
