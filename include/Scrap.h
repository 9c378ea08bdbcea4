/*
 * Scrap.h - the scrap, through which programs exchange what was cut.
 */
#ifndef __SCRAP__
#define __SCRAP__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef struct OpaqueScrapRef *ScrapRef;
typedef FourCharCode ScrapFlavorType;
typedef UInt32 ScrapFlavorFlags;

/* What is kept there. */
enum {
    kScrapFlavorTypePicture = 0x50494354, /* 'PICT' */
    kScrapFlavorTypeText = 0x54455854, /* 'TEXT' */
    kScrapFlavorTypeMovie = 0x6D6F6F76, /* 'moov' */
    kScrapFlavorTypeSound = 0x736E6420, /* 'snd ' */
    kScrapFlavorMaskNone = 0
};

struct ScrapStuff {
    SInt32 scrapSize;
    Handle scrapHandle;
    SInt16 scrapCount;
    SInt16 scrapState;
    StringPtr scrapName;
};
typedef struct ScrapStuff ScrapStuff;
typedef ScrapStuff *PScrapStuff;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
