/*
 * Fonts.h - fonts by their names and numbers. All of them look the same (QuickdrawText.h).
 */
#ifndef __FONTS__
#define __FONTS__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of fonts. */
enum {
    systemFont      = 0,
    applFont        = 1,
    kFontIDNewYork  = 2,
    kFontIDGeneva   = 3,
    kFontIDMonaco   = 4,
    kFontIDVenice   = 5,
    kFontIDLondon   = 6,
    kFontIDAthens   = 7,
    kFontIDSanFrancisco = 8,
    kFontIDToronto  = 9,
    kFontIDCairo    = 11,
    kFontIDLosAngeles = 12,
    kFontIDTimes    = 20,
    kFontIDHelvetica = 21,
    kFontIDCourier  = 22,
    kFontIDSymbol   = 23,
    kFontIDMobile   = 24,
    newYork         = 2,
    geneva          = 3,
    monaco          = 4,
    venice          = 5,
    london          = 6,
    athens          = 7,
    sanFran         = 8,
    toronto         = 9,
    cairo           = 11,
    losAngeles      = 12,
    helvetica       = 21,
    courier         = 22,
    symbol          = 23,
    mobile          = 24
};

/* Begins with fonts; nothing here needs it. */
void InitFonts(void);

/* Puts the name of a font into name; an empty one if there is no such font. */
void GetFontName(short familyID, Str255 name);

/* Puts the number of a font into *familyID; 0 if there is no such font. */
void GetFNum(ConstStr255Param name, short *familyID);

/* Tells whether letters of a size are drawn as they are, not stretched. */
Boolean RealFont(short fontNum, short size);

/* Gives the size that stands for 0. */
short GetDefFontSize(void);

/* Give the number of the system's font and of that of applications. */
short GetSysFont(void);
short GetAppFont(void);

#ifdef __cplusplus
}
#endif

#endif
