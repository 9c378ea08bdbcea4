/* Errors.h - the older name of MacErrors.h. */
#include <MacErrors.h>
