/* Memory.h - the older name of MacMemory.h. */
#include <MacMemory.h>
