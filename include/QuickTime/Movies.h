/* Movies.h as part of the framework. */
#include "../Movies.h"
