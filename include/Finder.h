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

/* More of the same: the icon, the script of the name, the comment, the folder that it came from. */
struct FXInfo {
    SInt16 fdIconID;
    SInt16 fdReserved[3];
    SInt8 fdScript;
    SInt8 fdXFlags;
    SInt16 fdComment;
    SInt32 fdPutAway;
};
typedef struct FXInfo FXInfo;

/* Of a folder: its window and its icon. */
struct DInfo {
    Rect frRect;
    UInt16 frFlags;
    Point frLocation;
    SInt16 frView;
};
typedef struct DInfo DInfo;

struct DXInfo {
    Point frScroll;
    SInt32 frOpenChain;
    SInt8 frScript;
    SInt8 frXFlags;
    SInt16 frComment;
    SInt32 frPutAway;
};
typedef struct DXInfo DXInfo;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
