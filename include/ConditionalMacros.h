/*
 * ConditionalMacros.h - the switches that every other header reads.
 *
 * The defaults are those of a Carbon build on a Mac: sources of the time have an arm for the Mac
 * and one for Windows and nothing else. Every switch can be set by the program, with -D or before
 * the first include.
 *
 * Byte order. A source file chooses one of two contracts when it is compiled:
 *
 *   classic (the default)  TARGET_RT_BIG_ENDIAN is 1. Structures that the library knows come in the
 *                          order of the host, the Endian... macros of Endian.h change nothing, and
 *                          a 32-bit pixel is the host word 0xAARRGGBB. Sources that read atoms in
 *                          place and sources that wrap every field in a macro are both right.
 *   big-endian data        -DTARGET_RT_LITTLE_ENDIAN=1. Data keep the order of the file, the macros
 *                          swap on a little-endian host, and a 32-bit pixel is the bytes A R G B.
 *                          This is what Windows and Intel Macs saw.
 *
 * The functions through which data cross have a twin whose name ends in _BigEndianData; under the
 * second contract a macro leads to it. Two source files of one program may choose differently. On
 * a big-endian host both contracts are the same.
 */
#ifndef __CONDITIONALMACROS__
#define __CONDITIONALMACROS__

/* Systems. */
#ifndef TARGET_OS_WIN32
#define TARGET_OS_WIN32 0
#endif
#ifndef TARGET_OS_UNIX
#define TARGET_OS_UNIX 0
#endif
#ifndef TARGET_OS_MAC
#if TARGET_OS_WIN32 || TARGET_OS_UNIX
#define TARGET_OS_MAC 0
#else
#define TARGET_OS_MAC 1
#endif
#endif

/* Interfaces of the Mac. */
#ifndef TARGET_API_MAC_OS8
#define TARGET_API_MAC_OS8 0
#endif
#ifndef TARGET_API_MAC_CARBON
#define TARGET_API_MAC_CARBON TARGET_OS_MAC
#endif
#ifndef TARGET_API_MAC_OSX
#define TARGET_API_MAC_OSX 0
#endif
#ifndef TARGET_CARBON
#define TARGET_CARBON TARGET_API_MAC_CARBON
#endif

/*
 * Processors. Old sources ask these for calling conventions, which are one here, so none of the
 * old ones is set.
 */
#ifndef TARGET_CPU_68K
#define TARGET_CPU_68K 0
#endif
#ifndef TARGET_CPU_PPC
#define TARGET_CPU_PPC 0
#endif
#ifndef TARGET_CPU_X86
#if defined(__i386__) || defined(_M_IX86)
#define TARGET_CPU_X86 1
#else
#define TARGET_CPU_X86 0
#endif
#endif
#ifndef TARGET_CPU_MIPS
#define TARGET_CPU_MIPS 0
#endif
#ifndef TARGET_CPU_SPARC
#define TARGET_CPU_SPARC 0
#endif
#ifndef TARGET_CPU_ALPHA
#define TARGET_CPU_ALPHA 0
#endif

/* Run time. */
#ifndef TARGET_RT_MAC_CFM
#define TARGET_RT_MAC_CFM 0
#endif
#ifndef TARGET_RT_MAC_MACHO
#define TARGET_RT_MAC_MACHO 0
#endif
#ifndef TARGET_RT_LITTLE_ENDIAN
#ifdef TARGET_RT_BIG_ENDIAN
#define TARGET_RT_LITTLE_ENDIAN (!TARGET_RT_BIG_ENDIAN)
#else
#define TARGET_RT_LITTLE_ENDIAN 0
#endif
#endif
#ifndef TARGET_RT_BIG_ENDIAN
#define TARGET_RT_BIG_ENDIAN (!TARGET_RT_LITTLE_ENDIAN)
#endif

/* The order of the processor that really runs the program, whatever the contract. */
#ifndef QTVR_HOST_BIG_ENDIAN
#if defined(__BYTE_ORDER__) && defined(__ORDER_BIG_ENDIAN__)
#define QTVR_HOST_BIG_ENDIAN (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__)
#else
#define QTVR_HOST_BIG_ENDIAN 0
#endif
#endif

/*
 * Ways in which the old headers could be asked for older names. Here the older names are always
 * visible, except where a comment says otherwise.
 */
#ifndef OLDROUTINENAMES
#define OLDROUTINENAMES 0
#endif
#ifndef OLDROUTINELOCATIONS
#define OLDROUTINELOCATIONS 0
#endif
#ifndef CALL_NOT_IN_CARBON
#define CALL_NOT_IN_CARBON (!TARGET_API_MAC_CARBON)
#endif
#ifndef ACCESSOR_CALLS_ARE_FUNCTIONS
#define ACCESSOR_CALLS_ARE_FUNCTIONS 1
#endif
#ifndef OPAQUE_TOOLBOX_STRUCTS
#define OPAQUE_TOOLBOX_STRUCTS 0
#endif
#ifndef OPAQUE_UPP_TYPES
#define OPAQUE_UPP_TYPES 0
#endif
#ifndef OLDPIXMAPSTRUCT
#define OLDPIXMAPSTRUCT 0
#endif
#ifndef OLDGDEVICESTRUCT
#define OLDGDEVICESTRUCT 0
#endif

/* The names that these switches had before. */
#ifndef GENERATINGPOWERPC
#define GENERATINGPOWERPC TARGET_CPU_PPC
#endif
#ifndef GENERATING68K
#define GENERATING68K TARGET_CPU_68K
#endif
#ifndef GENERATINGCFM
#define GENERATINGCFM TARGET_RT_MAC_CFM
#endif

/* What the compiler can do. */
#ifndef TYPE_LONGLONG
#define TYPE_LONGLONG 1
#endif
#ifndef TYPE_BOOL
#ifdef __cplusplus
#define TYPE_BOOL 1
#else
#define TYPE_BOOL 0
#endif
#endif
#ifndef TYPE_EXTENDED
#define TYPE_EXTENDED 0
#endif
#ifndef PRAGMA_ONCE
#define PRAGMA_ONCE 0
#endif
#ifndef PRAGMA_IMPORT
#define PRAGMA_IMPORT 0
#endif
#ifndef PRAGMA_STRUCT_ALIGN
#define PRAGMA_STRUCT_ALIGN 0
#endif
#ifndef PRAGMA_STRUCT_PACK
#define PRAGMA_STRUCT_PACK 1
#endif
#ifndef PRAGMA_STRUCT_PACKPUSH
#define PRAGMA_STRUCT_PACKPUSH 1
#endif
#ifndef PRAGMA_ENUM_ALWAYSINT
#define PRAGMA_ENUM_ALWAYSINT 0
#endif
#ifndef PRAGMA_ENUM_PACK
#define PRAGMA_ENUM_PACK 0
#endif
#ifndef FUNCTION_PASCAL
#define FUNCTION_PASCAL 0
#endif
#ifndef UNIVERSAL_INTERFACES_VERSION
#define UNIVERSAL_INTERFACES_VERSION 0x0341
#endif

/* There is one calling convention, so the words for the others vanish. */
#ifndef pascal
#define pascal
#endif
#ifndef PASCAL_RTN
#define PASCAL_RTN
#endif

#ifndef EXTERN_API
#define EXTERN_API(type) extern type
#endif
#ifndef EXTERN_API_C
#define EXTERN_API_C(type) extern type
#endif
#ifndef DEFINE_API
#define DEFINE_API(type) type
#endif
#ifndef DEFINE_API_C
#define DEFINE_API_C(type) type
#endif
#ifndef CALLBACK_API
#define CALLBACK_API(type, name) type (*name)
#endif
#ifndef CALLBACK_API_C
#define CALLBACK_API_C(type, name) type (*name)
#endif
#ifndef STACK_UPP_TYPE
#define STACK_UPP_TYPE(name) name
#endif
#ifndef REGISTER_UPP_TYPE
#define REGISTER_UPP_TYPE(name) name
#endif
#ifndef TVECTOR_UPP_TYPE
#define TVECTOR_UPP_TYPE(name) name
#endif

/* A four-character constant; the compiler puts the first character into the highest byte. */
#ifndef FOUR_CHAR_CODE
#define FOUR_CHAR_CODE(x) (x)
#endif

/* Silences pedantic compilers where a structure has a field with two names. */
#ifndef QTVR_EXTENSION
#if defined(__GNUC__) || defined(__clang__)
#define QTVR_EXTENSION __extension__
#else
#define QTVR_EXTENSION
#endif
#endif

#endif
