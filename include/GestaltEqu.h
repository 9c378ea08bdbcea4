/* GestaltEqu.h - the older name of Gestalt.h. */
#include <Gestalt.h>
