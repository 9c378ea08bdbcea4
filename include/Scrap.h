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

/*
 * The scrap is this program's own: it is empty when the program begins, and other programs do not
 * see it. Each function gives noErr (or a number that is not negative) or an error.
 */

/* Empties the scrap. Its scrapCount changes, from which others see that it is a new one. */
long ZeroScrap(void);

/* Adds a copy of length bytes, as a type. What is there of that type stays, and is found first. */
long PutScrap(long length, ResType theType, const void *source);

/*
 * Makes hDest what the scrap has of a type, and gives its length; *offset, unless nil, gets the
 * place in the scrap. A nil hDest only asks. noTypeErr if there is nothing of that type.
 */
long GetScrap(Handle hDest, ResType theType, long *offset);

/*
 * Tells of the scrap: its bytes, all of them in scrapHandle (each item with its type and length
 * before it, and an even length), its count, a positive state for "in memory". The record and the
 * handle are the library's; the next call changes them.
 */
PScrapStuff InfoScrap(void);

/* Would move the scrap between memory and disk; do nothing. */
long LoadScrap(void);
long UnloadScrap(void);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
