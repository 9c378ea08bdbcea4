/* OSEvents.h - the older place of Events.h. */
#include <Events.h>
