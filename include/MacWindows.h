/*
 * MacWindows.h - windows.
 *
 * No window system is needed: to the library a window is a graphics port. WindowPtr and WindowRef
 * are names of CGrafPtr (Quickdraw.h), so any GWorld goes where a window is asked for.
 */
#ifndef __MACWINDOWS__
#define __MACWINDOWS__

#include <Quickdraw.h>
#include <Events.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* A menu; the library has none, and takes any. */
typedef struct OpaqueMenuRef *MenuRef;
typedef MenuRef MenuHandle;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
