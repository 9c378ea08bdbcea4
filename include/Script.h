/*
 * Script.h - scripts, languages and regions.
 */
#ifndef __SCRIPT__
#define __SCRIPT__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* Scripts, and selectors of GetScriptManagerVariable. */
enum {
    smSystemScript = -1,
    smCurrentScript = -2,
    smAllScripts = -3,
    smRoman = 0,
    smJapanese = 1,
    smTradChinese = 2,
    smKorean = 3,
    smArabic = 4,
    smHebrew = 5,
    smGreek = 6,
    smCyrillic = 7,
    smSimpChinese = 25,
    smEastEurRoman = 29,
    smUnicodeScript = 0x7E,
    smVersion = 0,
    smMunged = 2,
    smEnabled = 4,
    smBidirect = 6,
    smFontForce = 8,
    smIntlForce = 10,
    smForced = 12,
    smDefault = 14,
    smPrint = 16,
    smSysScript = 18,
    smLastScript = 20,
    smKeyScript = 22,
    smSysRef = 24,
    smRegionCode = 40
};
/* Languages. */
enum {
    langEnglish = 0,
    langFrench = 1,
    langGerman = 2,
    langItalian = 3,
    langDutch = 4,
    langSwedish = 5,
    langSpanish = 6,
    langJapanese = 11,
    langUnspecified = 32767
};
/* Regions. */
enum {
    verUS = 0,
    verFrance = 1,
    verBritain = 2,
    verGermany = 3,
    verItaly = 4,
    verNetherlands = 5,
    verSweden = 7,
    verSpain = 8,
    verDenmark = 9,
    verJapan = 14
};

#pragma pack(pop)

/* What the scripts are: one is enabled, the Roman one, whose number is 0. */
long GetScriptManagerVariable(short selector);

#ifdef __cplusplus
}
#endif

#endif
