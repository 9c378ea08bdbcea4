/*
 * Finder.h - what a Mac keeps about a file beside its name: type, creator, flags, place on the
 * desktop.
 */
#ifndef __FINDER__
#define __FINDER__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum {
    kIsOnDesk = 0x0001,
    kHasBundle = 0x2000,
    kIsInvisible = 0x4000,
    kIsAlias = 0x8000
};

struct FInfo {
    OSType fdType;
    OSType fdCreator;
    UInt16 fdFlags;
    Point fdLocation;
    SInt16 fdFldr;
};
typedef struct FInfo FInfo;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
