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

/* --- What a folder holds ---------------------------------------------------------------------- */

/* Bits of ioFlAttrib. */
enum {
    kioFlAttribLockedBit = 0,
    kioFlAttribLockedMask = 0x01,
    kioFlAttribDirBit = 4,
    kioFlAttribDirMask = 0x10
};

typedef union CInfoPBRec CInfoPBRec;
typedef CInfoPBRec *CInfoPBPtr;
typedef void (*IOCompletionProcPtr)(CInfoPBPtr paramBlock);
typedef IOCompletionProcPtr IOCompletionUPP;

/* A file. Lengths are bytes, dates seconds of local time since 1904. */
struct HFileInfo {
    struct QElem *qLink;
    short qType;
    short ioTrap;
    Ptr ioCmdAddr;
    IOCompletionUPP ioCompletion;
    OSErr ioResult;
    StringPtr ioNamePtr;
    short ioVRefNum;
    short ioFRefNum;
    SInt8 ioFVersNum;
    SInt8 filler1;
    short ioFDirIndex;
    SInt8 ioFlAttrib;
    SInt8 ioACUser;
    FInfo ioFlFndrInfo;
    SInt32 ioDirID;
    UInt16 ioFlStBlk;
    SInt32 ioFlLgLen;
    SInt32 ioFlPyLen;
    UInt16 ioFlRStBlk;
    SInt32 ioFlRLgLen;
    SInt32 ioFlRPyLen;
    UInt32 ioFlCrDat;
    UInt32 ioFlMdDat;
    UInt32 ioFlBkDat;
    FXInfo ioFlXFndrInfo;
    SInt32 ioFlParID;
    SInt32 ioFlClpSiz;
};
typedef struct HFileInfo HFileInfo;
typedef HFileInfo *HFileInfoPtr;

/* A folder. */
struct DirInfo {
    struct QElem *qLink;
    short qType;
    short ioTrap;
    Ptr ioCmdAddr;
    IOCompletionUPP ioCompletion;
    OSErr ioResult;
    StringPtr ioNamePtr;
    short ioVRefNum;
    short ioFRefNum;
    SInt8 ioFVersNum;
    SInt8 filler1;
    short ioFDirIndex;
    SInt8 ioFlAttrib;
    SInt8 ioACUser;
    DInfo ioDrUsrWds;
    SInt32 ioDrDirID;
    UInt16 ioDrNmFls;
    short filler3[9];
    UInt32 ioDrCrDat;
    UInt32 ioDrMdDat;
    UInt32 ioDrBkDat;
    DXInfo ioDrFndrInfo;
    SInt32 ioDrParID;
};
typedef struct DirInfo DirInfo;

union CInfoPBRec {
    HFileInfo hFileInfo;
    DirInfo dirInfo;
};

/*
 * Tells of a file or a folder. With ioFDirIndex above 0 it is that entry, from 1, of the folder
 * ioDirID, in the order of the names; with 0 the one that ioNamePtr names in that folder (0: where
 * names without a folder are looked for); below 0 the folder ioDirID itself. ioNamePtr, unless nil,
 * has 64 bytes, and gets the name where it does not give it.
 *
 * kioFlAttribDirMask of ioFlAttrib tells a folder, whose number ioDrDirID becomes: set ioDirID
 * before each call. A file gets its lengths (of its resource fork too, wherever that is kept), its
 * dates, and what FSpGetFInfo tells; both the number of their folder. Names that begin with a point
 * are invisible; files with the resource forks of others ("._") are left out.
 *
 * The result is also in ioResult: fnfErr for no such name and behind the last entry, dirNFErr for
 * no such folder, paramErr for a nil pointer. PBGetCatInfoAsync is not there.
 */
OSErr PBGetCatInfoSync(CInfoPBPtr paramBlock);
#define PBGetCatInfo(paramBlock, async) PBGetCatInfoSync(paramBlock)

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

/* Other names of old headers for the same. */
#define NewIOCompletionUPP(userRoutine) ((IOCompletionUPP)(userRoutine))
#define DisposeIOCompletionUPP(userUPP) ((void)(userUPP))
#define NewIOCompletionProc(userRoutine) ((IOCompletionUPP)(userRoutine))
#define InvokeIOCompletionUPP(a, userUPP) (*(userUPP))((a))
#define CallIOCompletionProc(userUPP, a) (*(userUPP))((a))

#ifdef __cplusplus
}
#endif

#endif
