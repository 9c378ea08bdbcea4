/*
 * ToolUtils.h - halves of a long.
 */
#ifndef __TOOLUTILS__
#define __TOOLUTILS__

#include <MacTypes.h>
#include <FixMath.h>
#include <TextUtils.h>
#include <Quickdraw.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* The upper and the lower 16 bits of a number, as short numbers. */
#define HiWord(x) ((short)((UInt32)(x) >> 16))
#define LoWord(x) ((short)(x))

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
