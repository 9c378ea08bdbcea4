/*
 * text.c - the texts of movies as UTF-8.
 */
#include "text.h"

/* The characters 128 to 255 of Mac Roman. */
static const UInt16 kMacRoman[128] = {
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3,
    0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7};

/* Writes a character and a zero, if both fit. */
static Boolean Put(char *out, size_t room, size_t *used, UInt32 c)
{
    size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

    if (*used + size >= room)
        return false;
    if (size == 1) {
        out[(*used)++] = (char)c;
    } else {
        size_t left = size;

        out[(*used)++] = (char)((0xF00 >> size & 0xFF) | (c >> 6 * --left));
        while (left > 0)
            out[(*used)++] = (char)(0x80 | (c >> 6 * --left & 0x3F));
    }
    out[*used] = '\0';
    return true;
}

/* The length of the character that begins at text, in UTF-8; 0 if none does. */
static size_t UTF8Length(const unsigned char *text, size_t left)
{
    size_t size, i;

    if (text[0] < 0x80)
        return 1;
    size = text[0] >= 0xF0 ? 4 : text[0] >= 0xE0 ? 3 : 2;
    if (text[0] < 0xC2 || text[0] > 0xF4 || size > left)
        return 0;
    for (i = 1; i < size; i++)
        if ((text[i] & 0xC0) != 0x80)
            return 0;
    return size;
}

void AsUTF8(const void *text, size_t length, UInt32 encoding, char *out, size_t room)
{
    const unsigned char *bytes = text;
    size_t used = 0, i = 0;

    out[0] = '\0';
    while (i < length) {
        size_t size = 1;
        UInt32 c = bytes[i];

        if (encoding == kUTF8Text) {
            size_t k;

            size = UTF8Length(bytes + i, length - i);
            if (size > 1)
                c &= 0x7Fu >> size;
            for (k = 1; k < size; k++)
                c = c << 6 | (bytes[i + k] & 0x3F);
        } else if (encoding == kUTF16Text) {
            if (length - i < 2)
                return;
            c = (UInt32)bytes[i] << 8 | bytes[i + 1];
            size = 2;
        } else if (c >= 0x80) {
            c = encoding == kMacRomanText ? kMacRoman[c - 0x80] : 0xFFFD;
        }
        /* Halves of pairs, and what is no character, are told as such. */
        if (size == 0 || (c >= 0xD800 && c < 0xE000)) {
            c = 0xFFFD;
            size = size == 0 ? 1 : size;
        }
        if (!Put(out, room, &used, c))
            return;
        i += size;
    }
}
