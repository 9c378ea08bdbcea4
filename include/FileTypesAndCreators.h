/*
 * FileTypesAndCreators.h - types of files, and who made them.
 */
#ifndef __FILETYPESANDCREATORS__
#define __FILETYPESANDCREATORS__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum {
    ftApplicationName = 0x4150504C, /* 'APPL' */
    ftMovieFile = 0x4D6F6F56, /* 'MooV' */
    ftQuickTimeMovie = 0x4D6F6F56, /* 'MooV' */
    ftPICTFile = 0x50494354, /* 'PICT' */
    ftJPEG = 0x4A504547, /* 'JPEG' */
    ftTextFile = 0x54455854, /* 'TEXT' */
    ftPreferencesFile = 0x70726566, /* 'pref' */
    ftSystemSound = 0x7366696C, /* 'sfil' */
    sigMoviePlayer = 0x54564F44, /* 'TVOD' */
    sigMacQuickTime = 0x70707478, /* 'pptx' */
    sigTeachText = 0x74747874, /* 'ttxt' */
    sigSimpleText = 0x74747874 /* 'ttxt' */
};

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
