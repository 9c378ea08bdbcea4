/*
 * Aliases.h - references to files, kept as data.
 */
#ifndef __ALIASES__
#define __ALIASES__

#include <MacTypes.h>
#include <Files.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum { rAliasType = 0x616C6973 }; /* 'alis' */

struct AliasRecord {
    OSType userType;
    unsigned short aliasSize;
};
typedef struct AliasRecord AliasRecord;
typedef AliasRecord *AliasPtr;
typedef AliasPtr *AliasHandle;

#pragma pack(pop)

/*
 * Makes an alias of a path of this system, of fullPathLength bytes; zone and server are not used.
 * The caller disposes of the Handle. paramErr for nil pointers and an empty path.
 */
OSErr NewAliasMinimalFromFullPath(short fullPathLength, const void *fullPath,
                                  ConstStr32Param zoneName, ConstStr31Param serverName,
                                  AliasHandle *alias);

/*
 * Makes an alias record of a file in a new handle, which is the caller's. fnfErr if the file is not
 * there. The record has the whole path of the file; fromFile, which may be nil, is not kept.
 */
OSErr NewAlias(const FSSpec *fromFile, const FSSpec *target, AliasHandle *alias);
OSErr NewAliasMinimal(const FSSpec *target, AliasHandle *alias);

/*
 * Finds the file of an alias record: where it was, or one of its name in the folder of fromFile, which
 * may be nil. Then the record is changed, and *wasChanged is true. fnfErr if there is none; *target tells
 * where it was.
 */
OSErr ResolveAlias(const FSSpec *fromFile, AliasHandle alias, FSSpec *target, Boolean *wasChanged);

#ifdef __cplusplus
}
#endif

#endif
