/* QuickTime.h as part of the framework. */
#include "../QuickTime.h"
