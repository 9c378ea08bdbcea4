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

/* --- Reading and writing ---------------------------------------------------------------------- */

/*
 * An open file has a number and a mark, at which the next byte is read or written. rfNumErr for a
 * number that is not open.
 */

/* Opens the data fork of a file: fsCurPerm, fsRdPerm and so on. fnfErr, permErr. */
OSErr FSpOpenDF(const FSSpec *spec, SInt8 permission, short *refNum);

/* Opens the resource fork of a file, for reading only; an empty one if the file has none. */
OSErr FSpOpenRF(const FSSpec *spec, SInt8 permission, short *refNum);

/* Closes a file, also one of OpenMovieFile. */
OSErr FSClose(short refNum);

/* Reads *count bytes; *count becomes the number that there were. eofErr if there were fewer. */
OSErr FSRead(short refNum, long *count, void *buffPtr);

/* Writes *count bytes; the file grows as needed. wrPermErr, dskFulErr, and then *count is 0. */
OSErr FSWrite(short refNum, long *count, const void *buffPtr);

/* Puts the length of a file into *logEOF. */
OSErr GetEOF(short refNum, long *logEOF);

/* Makes a file longer, with zeros, or shorter. */
OSErr SetEOF(short refNum, long logEOF);

/* Puts the place of the mark into *filePos. */
OSErr GetFPos(short refNum, long *filePos);

/*
 * Moves the mark: posMode says what posOff counts from. Beyond the end it stays at the end, with
 * eofErr; before the beginning is posErr, and it stays where it was.
 */
OSErr SetFPos(short refNum, short posMode, long posOff);

/* Puts the volume of an open file into *vRefNum. */
OSErr GetVRefNum(short fileRefNum, short *vRefNum);

/* --- Files on the disk ------------------------------------------------------------------------ */

/* Makes an empty file. dupFNErr if there is one of that name. */
OSErr FSpCreate(const FSSpec *spec, OSType creator, OSType fileType, ScriptCode scriptTag);

/* Deletes a file, or an empty folder. */
OSErr FSpDelete(const FSSpec *spec);

/*
 * Tells the type and the creator of a file: those that this program gave it, or else those that
 * its ending stands for, or '????'. fnfErr for a folder.
 */
OSErr FSpGetFInfo(const FSSpec *spec, FInfo *fndrInfo);

/* Gives a file a type and a creator. This system keeps them no longer than the program runs. */
OSErr FSpSetFInfo(const FSSpec *spec, const FInfo *fndrInfo);

/* --- Volumes and folders ---------------------------------------------------------------------- */

/*
 * Tells the volume, which is one, and the folder that names without a folder are looked for in.
 * Each place may be nil; volName holds 256 bytes.
 */
OSErr HGetVol(StringPtr volName, short *vRefNum, long *dirID);

/* Sets that folder, for this library only; 0 is the current folder of the process. */
OSErr HSetVol(ConstStr63Param volName, short vRefNum, long dirID);

/* Does nothing: the system writes what it has to. */
OSErr FlushVol(ConstStr63Param volName, short vRefNum);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
