/* MoviesFormat.h as part of the framework. */
#include "../MoviesFormat.h"
