/*
 * Menus.h - menus.
 */
#ifndef __MENUS__
#define __MENUS__

#include <Quickdraw.h>

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
