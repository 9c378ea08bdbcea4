/* Types.h - the older name of MacTypes.h. */
#include <MacTypes.h>
