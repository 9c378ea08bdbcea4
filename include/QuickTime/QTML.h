/* QTML.h as part of the framework. */
#include "../QTML.h"
