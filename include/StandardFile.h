/*
 * StandardFile.h - the dialogs that ask for a file: nobody answers, so they are cancelled.
 */
#ifndef __STANDARDFILE__
#define __STANDARDFILE__

#include <MacTypes.h>
#include <Files.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef OSType SFTypeList[4];
typedef OSType *SFTypeListPtr;
typedef const OSType *ConstSFTypeListPtr;
typedef Boolean (*FileFilterProcPtr)(void *pb);
typedef FileFilterProcPtr FileFilterUPP;

struct SFReply {
    Boolean good;
    Boolean copy;
    OSType fType;
    short vRefNum;
    short version;
    StrFileName fName;
};
typedef struct SFReply SFReply;

/* What a file dialog answers. */
struct StandardFileReply {
    Boolean sfGood;
    Boolean sfReplacing;
    OSType sfType;
    FSSpec sfFile;
    SInt16 sfScript;
    SInt16 sfFlags;
    Boolean sfIsFolder;
    Boolean sfIsVolume;
    SInt32 sfReserved1;
    SInt16 sfReserved2;
};
typedef struct StandardFileReply StandardFileReply;

/* Ask for a file to open, or a name to save under: sfGood becomes false. */
static __inline__ void StandardGetFile(FileFilterUPP fileFilter, short numTypes,
                                       ConstSFTypeListPtr typeList, StandardFileReply *reply)
{
    (void)fileFilter;
    (void)numTypes;
    (void)typeList;
    if (reply)
        reply->sfGood = 0;
}

static __inline__ void StandardPutFile(ConstStr255Param prompt, ConstStr255Param defaultName,
                                       StandardFileReply *reply)
{
    (void)prompt;
    (void)defaultName;
    if (reply)
        reply->sfGood = 0;
}

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#include "parts/StandardFileProcs.h"

#endif
