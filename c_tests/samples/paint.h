/*
 * paint.h - painting on the pictures of the samples. Their right edge meets their left one, so that
 * what does not end at one of them goes on at the other.
 */
#ifndef PAINT_H
#define PAINT_H

#include "../../examples_c/pictures.h"

enum { kWhite = 0xFFFFFF, kBlack = 0 };

/* A picture of one colour, or of one index if the depth is 8. A nil picture means no memory; then
   nothing is painted. */
GWorldPtr NewPainting(short width, short height, short depth, UInt32 color);

/* Fills a rectangle; rows outside are left out. */
void PaintBox(GWorldPtr picture, long left, long top, long width, long height, UInt32 color);

/* Fills a disc around a place. */
void PaintDisc(GWorldPtr picture, long x, long y, long radius, UInt32 color);

/* Mixes from the colour `above` at the row `top` to `below` before the row `bottom`. */
void PaintRows(GWorldPtr picture, long top, long bottom, UInt32 above, UInt32 below);

/* Writes capital letters and digits around a place; each dot is so many pixels large. */
void PaintText(GWorldPtr picture, long x, long y, long dot, UInt32 color, const char *text);

/* Copies a picture to a place of another of the same depth. */
void PaintPicture(GWorldPtr picture, GWorldPtr part, short left, short top);

/* A third of a colour. */
UInt32 Darker(UInt32 color);

#endif
