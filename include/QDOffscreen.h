/*
 * QDOffscreen.h - ports over memory: GWorlds.
 *
 * Pixels of 32 bits are host words 0xAARRGGBB and pixels of 16 bits host words 0rrrrrgggggbbbbb;
 * under the big-endian data contract (ConditionalMacros.h) they are the bytes in big-endian order.
 */
#ifndef __QDOFFSCREEN__
#define __QDOFFSCREEN__

#include <Quickdraw.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef UInt32 GWorldFlags;

/*
 * Flags of a GWorld: numbers of the bits, then the bits; what NewGWorld is asked for and what
 * UpdateGWorld did.
 */
enum {
    pixPurgeBit             = 0,
    noNewDeviceBit          = 1,
    useTempMemBit           = 2,
    keepLocalBit            = 3,
    useDistantHdwrMemBit    = 4,
    useLocalHdwrMemBit      = 5,
    pixelsPurgeableBit      = 6,
    pixelsLockedBit         = 7,
    mapPixBit               = 16,
    newDepthBit             = 17,
    alignPixBit             = 18,
    newRowBytesBit          = 19,
    reallocPixBit           = 20,
    clipPixBit              = 28,
    stretchPixBit           = 29,
    ditherPixBit            = 30,
    gwFlagErrBit            = 31,
    pixPurge                = 1,
    noNewDevice             = 2,
    useTempMem              = 4,
    keepLocal               = 8,
    useDistantHdwrMem       = 16,
    useLocalHdwrMem         = 32,
    pixelsPurgeable         = 64,
    pixelsLocked            = 128,
    kAllocDirectDrawSurface = 0x4000,
    mapPix                  = 0x00010000,
    newDepth                = 0x00020000,
    alignPix                = 0x00040000,
    newRowBytes             = 0x00080000,
    reallocPix              = 0x00100000,
    clipPix                 = 0x10000000,
    stretchPix              = 0x20000000,
    ditherPix               = 0x40000000,
    deviceIsIndirect        = 1,
    deviceNeedsLock         = 2,
    deviceIsStatic          = 4,
    deviceIsExternalBuffer  = 8,
    deviceIsDDSurface       = 16,
    deviceIsDCISurface      = 32,
    deviceIsGDISurface      = 64,
    deviceIsAScreen         = 128,
    deviceIsOverlaySurface  = 256,

    pixMapIsDoubleBuffered  = 512,
    nativeEndianPixMapBit   = 8,
    kNativeEndianPixMap     = 256
};
#define gwFlagErr 0x80000000U

/* --- GWorlds ---------------------------------------------------------------------------------- */

/*
 * Makes a GWorld of 1, 2, 4, 8, 16, 24 or 32 bits (0: 32) over *boundsRect. cTable and aGDevice may
 * be nil. The caller disposes of it with DisposeGWorld. paramErr, cDepthErr, memFullErr.
 */
QDErr NewGWorld(GWorldPtr *offscreenGWorld, short PixelDepth, const Rect *boundsRect,
                CTabHandle cTable, GDHandle aGDevice, GWorldFlags flags);

/*
 * Makes a GWorld over pixels that the caller owns, in the given pixel format or depth, rowBytes
 * apart from row to row; they must outlive it.
 */
QDErr NewGWorldFromPtr(GWorldPtr *offscreenGWorld, unsigned long PixelFormat,
                       const Rect *boundsRect, CTabHandle cTable, GDHandle aGDevice,
                       GWorldFlags flags, Ptr newBuffer, long rowBytes);

/* Keeps the pixels in their place; true if they are there. They always are, and stay. */
Boolean LockPixels(PixMapHandle pm);

/* Takes back LockPixels. */
void UnlockPixels(PixMapHandle pm);

/*
 * Changes depth, rectangle or colours of a GWorld; what it did, or gwFlagErr, is in the result.
 * The pixels are kept where flags ask for it.
 */
GWorldFlags UpdateGWorld(GWorldPtr *offscreenGWorld, short pixelDepth, const Rect *boundsRect,
                         CTabHandle cTable, GDHandle aGDevice, GWorldFlags flags);

/* Frees a GWorld, not the pixels that NewGWorldFromPtr was given. nil is ignored. */
void DisposeGWorld(GWorldPtr offscreenGWorld);

/* Puts the current port and device into *port and *gdh; either may be nil. */
void GetGWorld(CGrafPtr *port, GDHandle *gdh);

/* Makes a port the current one in this thread. gdh may be nil. */
void SetGWorld(CGrafPtr port, GDHandle gdh);

/* Gives the address of the first pixel. */
Ptr GetPixBaseAddr(PixMapHandle pm);

/* Gives the device of a GWorld, which belongs to it. */
GDHandle GetGWorldDevice(GWorldPtr offscreenGWorld);

/* Gives the pixel map of a GWorld, which belongs to it. */
PixMapHandle GetGWorldPixMap(GWorldPtr offscreenGWorld);

/* Lets the pixels be thrown away. The library throws none away. */
void AllowPurgePixels(PixMapHandle pm);

/* Takes back AllowPurgePixels. */
void NoPurgePixels(PixMapHandle pm);

/* Gives the flags pixelsPurgeable and pixelsLocked of a pixel map. */
GWorldFlags GetPixelsState(PixMapHandle pm);

/* Sets the flags pixelsPurgeable and pixelsLocked of a pixel map. */
void SetPixelsState(PixMapHandle pm, GWorldFlags state);

/* Gives the bytes from one row to the next. */
long GetPixRowBytes(PixMapHandle pm);

/* Tells whether a pixel map needs 32-bit addresses, as all do here. */
Boolean PixMap32Bit(PixMapHandle pmHandle);

/* --- What a program changed by itself --------------------------------------------------------- */

/* After the entries of a colour table were changed: gives it another ctSeed. */
void CTabChanged(CTabHandle ctab);

/*
 * After fields of a port, of its pixel map or of a device were changed: the device takes the
 * rectangle and the kind of its pixel map again, and what a movie drew in the port is drawn anew.
 */
void PortChanged(GrafPtr port);
void GDeviceChanged(GDHandle gdh);

/* --- Pixels without a port -------------------------------------------------------------------- */

/*
 * Makes a pixel map with pixels, as deep as the screen, in *offscreenPixMap, for DisposeScreenBuffer;
 * *gdh gets the screen's device. paramErr, memFullErr.
 */
QDErr NewScreenBuffer(const Rect *globalRect, Boolean purgeable, GDHandle *gdh,
                      PixMapHandle *offscreenPixMap);

/* Frees it with its pixels. */
void DisposeScreenBuffer(PixMapHandle offscreenPixMap);

/* Gives the version of these calls, 0x0130. */
long OffscreenVersion(void);

/* The same calls under the big-endian data contract: see "Byte order" in ConditionalMacros.h. */
QDErr NewGWorld_BigEndianData(GWorldPtr *offscreenGWorld, short PixelDepth, const Rect *boundsRect,
                              CTabHandle cTable, GDHandle aGDevice, GWorldFlags flags);
QDErr NewGWorldFromPtr_BigEndianData(GWorldPtr *offscreenGWorld, unsigned long PixelFormat,
                                     const Rect *boundsRect, CTabHandle cTable, GDHandle aGDevice,
                                     GWorldFlags flags, Ptr newBuffer, long rowBytes);
GWorldFlags UpdateGWorld_BigEndianData(GWorldPtr *offscreenGWorld, short pixelDepth,
                                       const Rect *boundsRect, CTabHandle cTable, GDHandle aGDevice,
                                       GWorldFlags flags);
#if TARGET_RT_LITTLE_ENDIAN
#define NewGWorld NewGWorld_BigEndianData
#define NewGWorldFromPtr NewGWorldFromPtr_BigEndianData
#define UpdateGWorld UpdateGWorld_BigEndianData
#endif

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
