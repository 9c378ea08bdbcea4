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

#ifdef __cplusplus
}
#endif

#endif
