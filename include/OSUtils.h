/*
 * OSUtils.h - waiting.
 */
#ifndef __OSUTILS__
#define __OSUTILS__

#include <MacTypes.h>
#include <Events.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* An element of a queue of the system. */
struct QElem {
    struct QElem *qLink;
    short qType;
    short qData[1];
};
typedef struct QElem QElem;
typedef QElem *QElemPtr;

/*
 * Waits numTicks sixtieths of a second, a minute at most; *finalTicks, if not nil, gets the time
 * then. Under a clock of the program's own (QTVRExtSetTickProc) only that clock counts, and if it
 * stands still there is no waiting.
 */
void Delay(unsigned long numTicks, unsigned long *finalTicks);

/*
 * Old programs kept the register of their globals in callbacks. There is none: the first keeps a
 * number and gives the one before, the second gives it.
 */
long SetA5(long newA5);
long SetCurrentA5(void);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
