/*
 * Folders.h - special folders of a disk.
 */
#ifndef __FOLDERS__
#define __FOLDERS__

#include <MacTypes.h>
#include <Files.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* Disks, folders, and whether they are made. */
enum {
    kOnSystemDisk = -32768,
    kOnAppropriateDisk = -32767,
    kSystemDomain = -32766,
    kLocalDomain = -32765,
    kNetworkDomain = -32764,
    kUserDomain = -32763,
    kCreateFolder = 1,
    kDontCreateFolder = 0,
    kSystemFolderType = 0x6D616373, /* 'macs' */
    kDesktopFolderType = 0x6465736B, /* 'desk' */
    kTrashFolderType = 0x74727368, /* 'trsh' */
    kPreferencesFolderType = 0x70726566, /* 'pref' */
    kTemporaryFolderType = 0x74656D70, /* 'temp' */
    kApplicationsFolderType = 0x61707073, /* 'apps' */
    kDocumentsFolderType = 0x646F6373, /* 'docs' */
    kExtensionFolderType = 0x6578746E, /* 'extn' */
    kFontsFolderType = 0x666F6E74, /* 'font' */
    kCurrentUserFolderType = 0x63757372 /* 'cusr' */
};

#pragma pack(pop)

/*
 * Puts the number of a folder of the system into *foundDirID, and 0 into *foundVRefNum; with
 * createFolder it is made if need be. There are the temporary folder, the user's own and documents
 * (HOME), desktop and preferences (.config). fnfErr for others.
 */
OSErr FindFolder(short vRefNum, OSType folderType, Boolean createFolder, short *foundVRefNum,
                 long *foundDirID);

#ifdef __cplusplus
}
#endif

#endif
