/*
 * Endian.h - turning numbers round: B is big-endian, L little-endian, N what the program sees.
 *
 * Which B macros swap depends on the byte-order contract of the source file (ConditionalMacros.h):
 * none in the classic contract, for the library hands out and takes data in the order of the host;
 * all of them on a little-endian host under TARGET_RT_LITTLE_ENDIAN. The L macros are for data
 * that the program reads or writes itself, and swap on big-endian hosts. The macros work in
 * constant expressions and evaluate their argument once. The functions below are for programs that
 * need an address, and follow the classic contract.
 */
#ifndef __ENDIAN__
#define __ENDIAN__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* --- Functions -------------------------------------------------------------------------------- */

/* From big-endian (B), little-endian (L) or native (N) to another of the three. */
SInt16 EndianS16_BtoN(SInt16 value);
UInt16 EndianU16_BtoN(UInt16 value);
SInt32 EndianS32_BtoN(SInt32 value);
UInt32 EndianU32_BtoN(UInt32 value);
SInt64 EndianS64_BtoN(SInt64 value);
UInt64 EndianU64_BtoN(UInt64 value);
SInt16 EndianS16_NtoB(SInt16 value);
UInt16 EndianU16_NtoB(UInt16 value);
SInt32 EndianS32_NtoB(SInt32 value);
UInt32 EndianU32_NtoB(UInt32 value);
SInt64 EndianS64_NtoB(SInt64 value);
UInt64 EndianU64_NtoB(UInt64 value);
SInt16 EndianS16_LtoN(SInt16 value);
UInt16 EndianU16_LtoN(UInt16 value);
SInt32 EndianS32_LtoN(SInt32 value);
UInt32 EndianU32_LtoN(UInt32 value);
SInt64 EndianS64_LtoN(SInt64 value);
UInt64 EndianU64_LtoN(UInt64 value);
SInt16 EndianS16_NtoL(SInt16 value);
UInt16 EndianU16_NtoL(UInt16 value);
SInt32 EndianS32_NtoL(SInt32 value);
UInt32 EndianU32_NtoL(UInt32 value);
SInt64 EndianS64_NtoL(SInt64 value);
UInt64 EndianU64_NtoL(UInt64 value);
SInt16 EndianS16_LtoB(SInt16 value);
UInt16 EndianU16_LtoB(UInt16 value);
SInt32 EndianS32_LtoB(SInt32 value);
UInt32 EndianU32_LtoB(UInt32 value);
SInt64 EndianS64_LtoB(SInt64 value);
UInt64 EndianU64_LtoB(UInt64 value);
SInt16 EndianS16_BtoL(SInt16 value);
UInt16 EndianU16_BtoL(UInt16 value);
SInt32 EndianS32_BtoL(SInt32 value);
UInt32 EndianU32_BtoL(UInt32 value);
SInt64 EndianS64_BtoL(SInt64 value);
UInt64 EndianU64_BtoL(UInt64 value);

/* Turn the bytes of a number round, whatever the contract. */
UInt16 Endian16_Swap(UInt16 value);
UInt32 Endian32_Swap(UInt32 value);
UInt64 Endian64_Swap(UInt64 value);

#if defined(__GNUC__) || defined(__clang__)
#define Endian16_Swap(value) ((UInt16)__builtin_bswap16((UInt16)(value)))
#define Endian32_Swap(value) ((UInt32)__builtin_bswap32((UInt32)(value)))
#define Endian64_Swap(value) ((UInt64)__builtin_bswap64((UInt64)(value)))
#else
#define Endian16_Swap(value) ((UInt16)((((UInt16)(value)) << 8) | (((UInt16)(value)) >> 8)))
#define Endian32_Swap(value)                                                       \
    ((UInt32)((((UInt32)(value)) << 24) | ((((UInt32)(value)) & 0x0000FF00U) << 8) | \
              ((((UInt32)(value)) & 0x00FF0000U) >> 8) | (((UInt32)(value)) >> 24)))
#define Endian64_Swap(value)                                               \
    ((UInt64)(((UInt64)Endian32_Swap((UInt64)(value) & 0xFFFFFFFFU) << 32) | \
              Endian32_Swap((UInt64)(value) >> 32)))
#endif

#define EndianS16_BtoN(value) QTVR_ENDIAN_B(S, 16, value)
#define EndianS16_NtoB(value) QTVR_ENDIAN_B(S, 16, value)
#define EndianU16_BtoN(value) QTVR_ENDIAN_B(U, 16, value)
#define EndianU16_NtoB(value) QTVR_ENDIAN_B(U, 16, value)
#define EndianS32_BtoN(value) QTVR_ENDIAN_B(S, 32, value)
#define EndianS32_NtoB(value) QTVR_ENDIAN_B(S, 32, value)
#define EndianU32_BtoN(value) QTVR_ENDIAN_B(U, 32, value)
#define EndianU32_NtoB(value) QTVR_ENDIAN_B(U, 32, value)
#define EndianS64_BtoN(value) QTVR_ENDIAN_B(S, 64, value)
#define EndianS64_NtoB(value) QTVR_ENDIAN_B(S, 64, value)
#define EndianU64_BtoN(value) QTVR_ENDIAN_B(U, 64, value)
#define EndianU64_NtoB(value) QTVR_ENDIAN_B(U, 64, value)

#define EndianS16_LtoN(value) QTVR_ENDIAN_L(S, 16, value)
#define EndianS16_NtoL(value) QTVR_ENDIAN_L(S, 16, value)
#define EndianU16_LtoN(value) QTVR_ENDIAN_L(U, 16, value)
#define EndianU16_NtoL(value) QTVR_ENDIAN_L(U, 16, value)
#define EndianS32_LtoN(value) QTVR_ENDIAN_L(S, 32, value)
#define EndianS32_NtoL(value) QTVR_ENDIAN_L(S, 32, value)
#define EndianU32_LtoN(value) QTVR_ENDIAN_L(U, 32, value)
#define EndianU32_NtoL(value) QTVR_ENDIAN_L(U, 32, value)
#define EndianS64_LtoN(value) QTVR_ENDIAN_L(S, 64, value)
#define EndianS64_NtoL(value) QTVR_ENDIAN_L(S, 64, value)
#define EndianU64_LtoN(value) QTVR_ENDIAN_L(U, 64, value)
#define EndianU64_NtoL(value) QTVR_ENDIAN_L(U, 64, value)

#define EndianS16_BtoL(value) EndianS16_NtoL(EndianS16_BtoN(value))
#define EndianS16_LtoB(value) EndianS16_NtoB(EndianS16_LtoN(value))
#define EndianU16_BtoL(value) EndianU16_NtoL(EndianU16_BtoN(value))
#define EndianU16_LtoB(value) EndianU16_NtoB(EndianU16_LtoN(value))
#define EndianS32_BtoL(value) EndianS32_NtoL(EndianS32_BtoN(value))
#define EndianS32_LtoB(value) EndianS32_NtoB(EndianS32_LtoN(value))
#define EndianU32_BtoL(value) EndianU32_NtoL(EndianU32_BtoN(value))
#define EndianU32_LtoB(value) EndianU32_NtoB(EndianU32_LtoN(value))
#define EndianS64_BtoL(value) EndianS64_NtoL(EndianS64_BtoN(value))
#define EndianS64_LtoB(value) EndianS64_NtoB(EndianS64_LtoN(value))
#define EndianU64_BtoL(value) EndianU64_NtoL(EndianU64_BtoN(value))
#define EndianU64_LtoB(value) EndianU64_NtoB(EndianU64_LtoN(value))

/* How one macro of either kind works here: S or U, the width, the value. */
#define QTVR_ENDIAN_KEEP(sign, width, value) ((sign##Int##width)(value))
#define QTVR_ENDIAN_SWAP(sign, width, value) ((sign##Int##width)Endian##width##_Swap(value))
#if TARGET_RT_LITTLE_ENDIAN && !QTVR_HOST_BIG_ENDIAN
#define QTVR_ENDIAN_B(sign, width, value) QTVR_ENDIAN_SWAP(sign, width, value)
#else
#define QTVR_ENDIAN_B(sign, width, value) QTVR_ENDIAN_KEEP(sign, width, value)
#endif
#if QTVR_HOST_BIG_ENDIAN
#define QTVR_ENDIAN_L(sign, width, value) QTVR_ENDIAN_SWAP(sign, width, value)
#else
#define QTVR_ENDIAN_L(sign, width, value) QTVR_ENDIAN_KEEP(sign, width, value)
#endif

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
