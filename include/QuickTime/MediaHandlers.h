/* MediaHandlers.h as part of the framework. */
#include "../MediaHandlers.h"
