/* Windows.h - the older name of MacWindows.h. */
#include <MacWindows.h>
