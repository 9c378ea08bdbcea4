/* Desk.h - the older place of the calls for desk accessories. */
#ifndef __DESK__
#define __DESK__

#include <Events.h>

#ifdef __cplusplus
extern "C" {
#endif

/* There are no desk accessories: 0 and false. */
short OpenDeskAcc(ConstStr255Param deskAccName);
Boolean SystemEdit(short editCmd);
void SystemMenu(long menuResult);

#ifdef __cplusplus
}
#endif

#endif
