/*
 * paint.c - boxes, discs and letters, pixel by pixel.
 */
#include "paint.h"

#include <string.h>

#include "letters.h"

GWorldPtr NewPainting(short width, short height, short depth, UInt32 color)
{
    GWorldPtr picture = nil;

    if (NewPicture(width, height, depth, &picture) != noErr)
        return nil;
    PaintBox(picture, 0, 0, width, height, color);
    return picture;
}

void PaintBox(GWorldPtr picture, long left, long top, long width, long height, UInt32 color)
{
    long columns, rows, x, y;
    Boolean indexed;

    if (picture == nil)
        return;
    columns = PictureWidth(picture);
    rows = PictureHeight(picture);
    indexed = (*GetGWorldPixMap(picture))->pixelSize == 8;
    left = (left % columns + columns) % columns;
    for (y = top < 0 ? 0 : top; y < top + height && y < rows; y++) {
        UInt32 *colors = ColorAt(picture, 0, (short)y);
        UInt8 *indices = IndexAt(picture, 0, (short)y);

        for (x = left; x < left + width; x++)
            if (indexed)
                indices[x % columns] = (UInt8)color;
            else
                colors[x % columns] = 0xFF000000U | color;
    }
}

void PaintDisc(GWorldPtr picture, long x, long y, long radius, UInt32 color)
{
    long row, half;

    for (row = -radius; row <= radius; row++) {
        for (half = radius; half * half + row * row > radius * radius; half--)
            ;
        PaintBox(picture, x - half, y + row, 2 * half + 1, 1, color);
    }
}

void PaintRows(GWorldPtr picture, long top, long bottom, UInt32 above, UInt32 below)
{
    long count = bottom - top, step;
    int shift;

    for (step = 0; picture != nil && step < count; step++) {
        UInt32 color = 0;

        for (shift = 0; shift < 24; shift += 8) {
            long from = (long)(above >> shift & 255), to = (long)(below >> shift & 255);

            color |= (UInt32)((from * (count - step) + to * step) / count) << shift;
        }
        PaintBox(picture, 0, top + step, PictureWidth(picture), 1, color);
    }
}

/* The rows of a letter; nil for a blank. */
static const unsigned char *Letter(char letter)
{
    static const char known[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    const char *place = letter != 0 ? strchr(known, letter) : nil;

    return place != nil ? gLetters[place - known] : nil;
}

void PaintText(GWorldPtr picture, long x, long y, long dot, UInt32 color, const char *text)
{
    long count = (long)strlen(text), left = x - (count * (kLetterColumns + 1) - 1) * dot / 2;
    long top = y - kLetterRows * dot / 2, row, column;

    for (; *text != 0; text++, left += (kLetterColumns + 1) * dot) {
        const unsigned char *letter = Letter(*text);

        for (row = 0; letter != nil && row < kLetterRows; row++)
            for (column = 0; column < kLetterColumns; column++)
                if (letter[row] >> (kLetterColumns - 1 - column) & 1)
                    PaintBox(picture, left + column * dot, top + row * dot, dot, dot, color);
    }
}

void PaintPicture(GWorldPtr picture, GWorldPtr part, short left, short top)
{
    short y;
    Boolean indexed;

    if (picture == nil || part == nil)
        return;
    indexed = (*GetGWorldPixMap(part))->pixelSize == 8;
    for (y = 0; y < PictureHeight(part); y++)
        if (indexed)
            memcpy(IndexAt(picture, left, (short)(top + y)), IndexAt(part, 0, y),
                   (size_t)PictureWidth(part));
        else
            memcpy(ColorAt(picture, left, (short)(top + y)), ColorAt(part, 0, y),
                   4 * (size_t)PictureWidth(part));
}

UInt32 Darker(UInt32 color)
{
    return (color >> 16 & 255) / 3 << 16 | (color >> 8 & 255) / 3 << 8 | (color & 255) / 3;
}
