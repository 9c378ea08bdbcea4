/*
 * ToolUtils.h - halves of a long.
 */
#ifndef __TOOLUTILS__
#define __TOOLUTILS__

#include <MacTypes.h>
#include <FixMath.h>
#include <TextUtils.h>
#include <Quickdraw.h>

/* The upper and the lower 16 bits of a number, as short numbers. */
#define HiWord(x) ((short)((UInt32)(x) >> 16))
#define LoWord(x) ((short)(x))

/* Operations on 32 bits. */
#define BitAnd(x, y) ((SInt32)((UInt32)(x) & (UInt32)(y)))
#define BitOr(x, y) ((SInt32)((UInt32)(x) | (UInt32)(y)))
#define BitXor(x, y) ((SInt32)((UInt32)(x) ^ (UInt32)(y)))
#define BitNot(x) ((SInt32)~(UInt32)(x))

#endif
