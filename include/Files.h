/*
 * Files.h - naming files.
 *
 * An FSSpec keeps its Mac layout: volume, number of the folder, name. The library gives numbers to
 * the folders that it meets; FSMakeFSSpec and NativePathNameToFSSpec (QTML.h) make specifications,
 * FSSpecToNativePathName turns one into a path.
 */
#ifndef __FILES__
#define __FILES__

#include <MacTypes.h>
#include <Finder.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum {
    fsCurPerm = 0x00,    /* whatever is allowed */
    fsRdPerm = 0x01,     /* reading */
    fsWrPerm = 0x02,     /* writing */
    fsRdWrPerm = 0x03,   /* both, for one program */
    fsRdWrShPerm = 0x04  /* both, shared */
};

enum {
    fsAtMark = 0,    /* position: where the last call ended */
    fsFromStart = 1, /* from the first byte */
    fsFromLEOF = 2,  /* back from the end */
    fsFromMark = 3   /* from where the last call ended */
};

struct FSSpec {
    short vRefNum;
    SInt32 parID;
    StrFileName name;
};
typedef struct FSSpec FSSpec;
typedef FSSpec *FSSpecPtr;
typedef FSSpecPtr *FSSpecHandle;
typedef const FSSpec *ConstFSSpecPtr;
typedef FSSpecPtr FSSpecArrayPtr;

/* --- Making specifications -------------------------------------------------------------------- */

/*
 * Makes the specification of a file from a volume, a folder and a name (Pascal string, also a
 * partial path with colons). fnfErr if there is no such file yet: the specification is good all
 * the same. dirNFErr if a folder on the way is missing.
 */
OSErr FSMakeFSSpec(short vRefNum, long dirID, ConstStr255Param fileName, FSSpec *spec);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
