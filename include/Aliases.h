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

#ifdef __cplusplus
}
#endif

#endif
