/*
 * Lists.h - lists in windows; the library has none, and takes none.
 */
#ifndef __LISTS__
#define __LISTS__

#include <MacTypes.h>
#include <Quickdraw.h>
#include <Events.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef Point Cell;
typedef Rect ListBounds;
typedef char DataArray[32001];
typedef char *DataPtr;
typedef char **DataHandle;
typedef struct ListRec ListRec;
typedef ListRec *ListPtr;
typedef ListPtr *ListHandle;
typedef ListHandle ListRef;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
