/*
 * Traps.h - numbers of traps, which programs ask for. There are no traps.
 */
#ifndef __TRAPS__
#define __TRAPS__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum {
    _InitGraf = 0xA86E,
    _Gestalt = 0xA1AD,
    _WaitNextEvent = 0xA860,
    _Unimplemented = 0xA89F,
    _QDExtensions = 0xAB1D,
    _ComponentDispatch = 0xA82A,
    _HFSDispatch = 0xA260,
    _ExitToShell = 0xA9F4
};

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
