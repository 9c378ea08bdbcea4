/*
 * Balloons.h - help in balloons, of which there is none.
 */
#ifndef __BALLOONS__
#define __BALLOONS__

#include <MacTypes.h>
#include <Quickdraw.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum {
    kHMHelpMenuID = -16490,
    kHMHelpID = -5696,
    hmBalloonHelpVersion = 0x0002
};

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
