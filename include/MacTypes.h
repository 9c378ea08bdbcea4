/*
 * MacTypes.h - the words that all the other headers are written in.
 *
 * Named integer types have a fixed size on every system: SInt32, UInt32, OSType, Fixed and
 * TimeValue are 32 bits. Where the classic interface spells a parameter `long` it is the C `long`
 * of the system, and so is Size. Structures are packed to two bytes and keep the layout that they
 * have in files; those that hold pointers grow by their pointers alone.
 */
#ifndef __MACTYPES__
#define __MACTYPES__

#include <ConditionalMacros.h>
#include <limits.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* --- Integers and other numbers --------------------------------------------------------------- */

typedef unsigned char UInt8;
typedef signed char SInt8;
typedef unsigned short UInt16;
typedef signed short SInt16;
#if ULONG_MAX > 0xFFFFFFFFUL
typedef unsigned int UInt32;
typedef signed int SInt32;
#else
typedef unsigned long UInt32;
typedef signed long SInt32;
#endif
QTVR_EXTENSION typedef unsigned long long UInt64;
QTVR_EXTENSION typedef signed long long SInt64;

typedef UInt8 Byte;
typedef SInt8 SignedByte;
typedef Byte *BytePtr;

/* Two halves of a 64-bit number, in the order of the host. */
struct wide {
#if QTVR_HOST_BIG_ENDIAN
    SInt32 hi;
    UInt32 lo;
#else
    UInt32 lo;
    SInt32 hi;
#endif
};
typedef struct wide wide;
typedef wide *WidePtr;

struct UnsignedWide {
#if QTVR_HOST_BIG_ENDIAN
    UInt32 hi;
    UInt32 lo;
#else
    UInt32 lo;
    UInt32 hi;
#endif
};
typedef struct UnsignedWide UnsignedWide;
typedef UnsignedWide *UnsignedWidePtr;

/* Numbers with a binary point: Fixed is 16.16, Fract is 2.30. */
typedef SInt32 Fixed;
typedef Fixed *FixedPtr;
typedef SInt32 Fract;
typedef Fract *FractPtr;
typedef UInt32 UnsignedFixed;
typedef UnsignedFixed *UnsignedFixedPtr;
typedef short ShortFixed; /* 8.8 */
typedef ShortFixed *ShortFixedPtr;
typedef float Float32;
typedef double Float64;

/* --- Memory ----------------------------------------------------------------------------------- */

/* A Handle points to a master pointer, which points to a block; only the block ever moves. */
typedef char *Ptr;
typedef Ptr *Handle;
typedef long Size;
typedef void *LogicalAddress;
typedef const void *ConstLogicalAddress;
typedef void *PhysicalAddress;
typedef unsigned long ByteCount;
typedef unsigned long ByteOffset;
typedef unsigned long ItemCount;
typedef UInt32 OptionBits;

/* --- Results, flags and codes ----------------------------------------------------------------- */

typedef SInt16 OSErr; /* 0 is success, see MacErrors.h */
typedef SInt32 OSStatus;
typedef unsigned char Boolean;
typedef SInt32 Duration;
typedef UnsignedWide AbsoluteTime;
typedef SInt16 ScriptCode;
typedef SInt16 LangCode;
typedef SInt16 RegionCode;
typedef UInt32 PBVersion;

/* Four characters in one number, the first in the highest byte. */
typedef UInt32 FourCharCode;
typedef FourCharCode OSType;
typedef FourCharCode ResType;
typedef OSType *OSTypePtr;
typedef ResType *ResTypePtr;

#ifndef __cplusplus
#if !defined(true) && !defined(false) && !(defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202000L)
enum {
    false = 0,
    true = 1
};
#endif
#endif

#ifndef nil
#define nil 0
#endif

/* Constants of general use, text styles, stages of development. */
enum {
    noErr                = 0,
    kNilOptions          = 0,
    kVariableLengthArray = 1,
    kUnknownType         = 0x3F3F3F3F,
    normal               = 0,
    bold                 = 1,
    italic               = 2,
    underline            = 4,
    outline              = 8,
    shadow               = 16,
    condense             = 32,
    extend               = 64,
    developStage         = 32,
    alphaStage           = 64,
    betaStage            = 96,
    finalStage           = 128,
    kInvalidID           = 0
};

/* --- Procedures ------------------------------------------------------------------------------- */

typedef long (*ProcPtr)(void);
typedef void (*Register68kProcPtr)(void);
typedef ProcPtr UniversalProcPtr; /* here always a plain function pointer */
typedef ProcPtr *ProcHandle;
typedef UniversalProcPtr *UniversalProcHandle;

/* --- Text ------------------------------------------------------------------------------------- */

/* Pascal strings: the first byte holds the number of the characters that follow. */
typedef unsigned char Str255[256];
typedef unsigned char Str63[64];
typedef unsigned char Str32[33];
typedef unsigned char Str31[32];
typedef unsigned char Str27[28];
typedef unsigned char Str15[16];
typedef unsigned char Str32Field[34];
typedef Str63 StrFileName;
typedef unsigned char *StringPtr;
typedef StringPtr *StringHandle;
typedef const unsigned char *ConstStringPtr;
typedef const unsigned char *ConstStr255Param;
typedef const unsigned char *ConstStr63Param;
typedef const unsigned char *ConstStr32Param;
typedef const unsigned char *ConstStr31Param;
typedef const unsigned char *ConstStr27Param;
typedef const unsigned char *ConstStr15Param;
typedef ConstStr63Param ConstStrFileNameParam;

typedef UInt16 UniChar;
typedef UniChar *UniCharPtr;
typedef UInt32 UnicodeScalarValue;
typedef unsigned long UniCharCount;
typedef SInt16 CharParameter;
typedef unsigned char Style;
typedef SInt16 StyleParameter;
typedef Style StyleField;

/* --- Geometry --------------------------------------------------------------------------------- */

/*
 * A point and a rectangle in QuickDraw's plane: v grows downward, h to the right. A rectangle
 * holds the pixels from left and top up to, but without, right and bottom.
 */
struct Point {
    short v;
    short h;
};
typedef struct Point Point;
typedef Point *PointPtr;

struct Rect {
    short top;
    short left;
    short bottom;
    short right;
};
typedef struct Rect Rect;
typedef Rect *RectPtr;

struct FixedPoint {
    Fixed x;
    Fixed y;
};
typedef struct FixedPoint FixedPoint;
struct FixedRect {
    Fixed left;
    Fixed top;
    Fixed right;
    Fixed bottom;
};
typedef struct FixedRect FixedRect;

/* --- Time ------------------------------------------------------------------------------------- */

typedef SInt32 TimeValue; /* counted in units of a TimeScale */
typedef SInt32 TimeScale; /* units in a second */
typedef wide CompTimeValue;
typedef SInt64 TimeValue64;
typedef struct TimeBaseRecord *TimeBase;

struct TimeRecord {
    CompTimeValue value;
    TimeScale scale;
    TimeBase base;
};
typedef struct TimeRecord TimeRecord;
typedef TimeRecord *TimeRecordPtr;

/* --- Versions and processes ------------------------------------------------------------------- */

/*
 * A version number as in a 'vers' resource. The fields stand in the order of the host, so that the
 * whole compares as a number.
 */
struct NumVersion {
#if QTVR_HOST_BIG_ENDIAN
    UInt8 majorRev;
    UInt8 minorAndBugRev;
    UInt8 stage;
    UInt8 nonRelRev;
#else
    UInt8 nonRelRev;
    UInt8 stage;
    UInt8 minorAndBugRev;
    UInt8 majorRev;
#endif
};
typedef struct NumVersion NumVersion;

struct ProcessSerialNumber {
    UInt32 highLongOfPSN;
    UInt32 lowLongOfPSN;
};
typedef struct ProcessSerialNumber ProcessSerialNumber;
typedef ProcessSerialNumber *ProcessSerialNumberPtr;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
