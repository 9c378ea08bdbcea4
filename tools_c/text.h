/*
 * text.h - the texts of movies as UTF-8.
 */
#ifndef TEXT_H
#define TEXT_H

#include <MacTypes.h>

#include <stddef.h>

/* Numbers of the Text Encoding Converter, as a string encoding atom holds them. */
enum { kMacRomanText = 0, kUTF16Text = 0x0100, kUTF8Text = 0x08000100 };

/*
 * Writes a text and a zero byte; what does not fit is left out, whole characters only. A character
 * that is not known becomes U+FFFD.
 */
void AsUTF8(const void *text, size_t length, UInt32 encoding, char *out, size_t room);

#endif
