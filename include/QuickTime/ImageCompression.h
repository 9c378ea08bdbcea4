/* ImageCompression.h as part of the framework. */
#include "../ImageCompression.h"
