/*
 * QuickdrawText.h - text in the current port.
 *
 * Text is bytes in Mac OS Roman. It begins at the pen, on whose place the base line stands, and the
 * pen moves to its end. There is one font, of pixels, for all names and numbers; every letter of a
 * size is as wide as the others. Sizes go in steps, and styles are made of it.
 */
#ifndef __QUICKDRAWTEXT__
#define __QUICKDRAWTEXT__

#include <MacTypes.h>
#include <FixMath.h>
#include <Quickdraw.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* Justification, and which end of a piece of text is meant. */
enum {
    leftCaret   = 0,
    rightCaret  = -1,
    kHilite     = 1,
    smLeftCaret = 0,
    smRightCaret = -1,
    smHilite    = 1,
    onlyStyleRun = 0,
    leftStyleRun = 1,
    rightStyleRun = 2,
    middleStyleRun = 3,
    smOnlyStyleRun = 0,
    smLeftStyleRun = 1,
    smRightStyleRun = 2,
    smMiddleStyleRun = 3,
    truncEnd    = 0,
    truncMiddle = 0x4000,
    smTruncEnd  = 0,
    smTruncMiddle = 0x4000,
    notTruncated = 0,
    truncated   = 1,
    truncErr    = -1,
    smNotTruncated = 0,
    smTruncated = 1,
    smTruncErr  = -1
};

typedef SInt16 TruncCode;
typedef SInt16 JustStyleCode;

/* The measures of text, in pixels. */
struct FontInfo {
    short ascent;  /* above the base line */
    short descent; /* below the base line */
    short widMax;  /* of the widest letter */
    short leading; /* between two lines */
};
typedef struct FontInfo FontInfo;

/* --- How text looks --------------------------------------------------------------------------- */

/* Sets the font of the current port, which is remembered; all look the same. */
void TextFont(short font);

/* Sets the style: bold, italic, underline, outline, shadow, condense, extend, added. */
void TextFace(StyleParameter face);

/* Sets the mode: srcOr (the first), srcBic, srcXor, srcCopy, grayishTextOr or an arithmetic one. */
void TextMode(short mode);

/* Sets the size in points; 0 is 12. */
void TextSize(short size);

/* Sets what is added to the width of each space. */
void SpaceExtra(Fixed extra);

/* Give and set the same of any port; 0, and nothing, for what is no port. */
short GetPortTextFont(CGrafPtr port);
Style GetPortTextFace(CGrafPtr port);
short GetPortTextMode(CGrafPtr port);
short GetPortTextSize(CGrafPtr port);
void SetPortTextFont(CGrafPtr port, short font);
void SetPortTextFace(CGrafPtr port, StyleParameter face);
void SetPortTextMode(CGrafPtr port, short mode);
void SetPortTextSize(CGrafPtr port, short size);

/* --- Drawing ---------------------------------------------------------------------------------- */

/* Draws a letter. */
void DrawChar(CharParameter ch);

/* Draws a Pascal string. */
void DrawString(ConstStr255Param s);

/* Draws byteCount bytes after the first firstByte. */
void MacDrawText(const void *textBuf, short firstByte, short byteCount);
void DrawText(const void *textBuf, short firstByte, short byteCount);

/* --- Measuring -------------------------------------------------------------------------------- */

/* Give the way that the pen would move: for a letter, a Pascal string, bytes. 0 without a port. */
short CharWidth(CharParameter ch);
short StringWidth(ConstStr255Param s);
short TextWidth(const void *textBuf, short firstByte, short byteCount);

/*
 * Puts where each of count letters ends into charLocs, an array of count + 1 short numbers; the
 * first is 0.
 */
void MeasureText(short count, const void *textAddr, void *charLocs);

/* Puts the measures of the current port's text into *info. */
void GetFontInfo(FontInfo *info);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
