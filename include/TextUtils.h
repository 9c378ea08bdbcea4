/*
 * TextUtils.h - Pascal strings, numbers as text, and finding and replacing bytes.
 *
 * Text is moved as it is, in whatever encoding; a Pascal string holds 255 bytes at most, and of
 * what is longer the first 255 are kept. nil arguments are ignored.
 */
#ifndef __TEXTUTILS__
#define __TEXTUTILS__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* --- Strings ---------------------------------------------------------------------------------- */

/*
 * Gives the string at a place, counted from 1, of the 'STR#' resource strListID; an empty one if
 * there is no such resource or place.
 */
void GetIndString(Str255 theString, short strListID, short index);

/* Makes a C string of a Pascal string. dst holds the length and one byte more; it may be src. */
void CopyPascalStringToC(ConstStr255Param src, char *dst);

/* Makes a Pascal string of a C string. dst may be src. */
void CopyCStringToPascal(const char *src, Str255 dst);

/* Makes a Pascal string of a C string in its place, and gives it back. */
StringPtr c2pstr(char *aStr);

/* As c2pstr. */
StringPtr C2PStr(Ptr cString);

/* Makes a C string of a Pascal string in its place, and gives it back. */
char *p2cstr(StringPtr aStr);

/* As p2cstr. */
Ptr P2CStr(StringPtr pString);

/* --- Numbers ---------------------------------------------------------------------------------- */

/* Writes a number in decimal. */
void NumToString(long theNum, Str255 theString);

/*
 * Reads a decimal number, with a sign or not. What is no digit is not refused: the low four bits
 * of any byte count.
 */
void StringToNum(ConstStr255Param theString, long *theNum);

/* --- Finding and replacing -------------------------------------------------------------------- */

/*
 * Looks for the len1 bytes of ptr1 in a handle, from offset on, and puts the len2 bytes of ptr2 in
 * their place. Gives the offset after what was put in, or -1 if nothing was found.
 *
 * ptr1 nil: the len1 bytes at the offset are replaced (len1 below 0: all to the end). len1 0:
 * ptr2 is inserted. ptr2 nil: nothing is changed, and the result is the offset of what was found.
 * len2 0: what was found is removed. If the handle ends with the beginning of what is looked for,
 * that is replaced.
 */
long Munger(Handle h, long offset, const void *ptr1, long len1, const void *ptr2, long len2);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
