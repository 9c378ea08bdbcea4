/* MacMemory.h - pointers and handles, the blocks of memory that the whole API deals in.
 *
 * A Ptr is a block that stays where it is. A Handle points to a master pointer, which points to a block; the library may move
 * the block when its size changes, so a program copies *h only while h is locked. Blocks come zeroed only from the ...Clear
 * calls. Every call leaves its result code for MemError, which is kept for each thread. A size below zero or beyond what the
 * system gives is memFullErr; a handle that was disposed of or never made here is nilHandleErr or memWZErr, not a crash.
 */
#ifndef __MACMEMORY__
#define __MACMEMORY__

#include <MacTypes.h>
#include <MixedMode.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef struct Zone *THz;
typedef THz *THzPtr;

typedef long (*GrowZoneProcPtr)(Size cbNeeded);
typedef GrowZoneProcPtr GrowZoneUPP;
typedef void (*PurgeProcPtr)(Handle blockToPurge);
typedef PurgeProcPtr PurgeUPP;

/* Bits of a handle's state, kinds of heap, proc infos. */
enum {
    maxSize                          = 0x7FFFFFF0,
    defaultPhysicalEntryCount        = 8,
    kPageInMemory                    = 0,
    kPageOnDisk                      = 1,
    kNotPaged                        = 2,
    k32BitHeap                       = 1,
    kNewStyleHeap                    = 2,
    kNewDebugHeap                    = 4,
    kHandleIsResourceBit             = 5,
    kHandlePurgeableBit              = 6,
    kHandleLockedBit                 = 7,
    kHandleIsResourceMask            = 32,
    kHandlePurgeableMask             = 64,
    kHandleLockedMask                = 128,
    kVolumeVirtualMemoryInfoVersion1 = 1,
    uppGrowZoneProcInfo              = 240,
    uppPurgeProcInfo                 = 192,
    uppUserFnProcInfo                = 0x9802
};

/* --- errors --- */

OSErr MemError(void);

/* --- handles --- */

Handle NewHandle(Size byteCount);
Handle NewHandleClear(Size byteCount);
Handle RecoverHandle(Ptr p);

/* --- pointers --- */

Ptr NewPtr(Size byteCount);
Ptr NewPtrClear(Size byteCount);

/* --- handles --- */

Handle NewEmptyHandle(void);
void HLock(Handle h);
void HUnlock(Handle h);
void HPurge(Handle h);
void HNoPurge(Handle h);
void HLockHi(Handle h);
Handle TempNewHandle(Size logicalSize, OSErr *resultCode);
void MoveHHi(Handle h);

/* --- pointers --- */

void DisposePtr(Ptr p);
Size GetPtrSize(Ptr p);
void SetPtrSize(Ptr p, Size newSize);

/* --- handles --- */

void DisposeHandle(Handle h);
void SetHandleSize(Handle h, Size newSize);
Size GetHandleSize(Handle h);
void ReallocateHandle(Handle h, Size byteCount);
void EmptyHandle(Handle h);
SInt8 HGetState(Handle h);
void HSetState(Handle h, SInt8 flags);

/* --- block move --- */

void BlockMove(const void *srcPtr, void *destPtr, Size byteCount);
void BlockMoveData(const void *srcPtr, void *destPtr, Size byteCount);
void BlockZero(void *destPtr, Size byteCount);

/* --- handles --- */

OSErr HandToHand(Handle *theHndl);
OSErr PtrToXHand(const void *srcPtr, Handle dstHndl, long size);
OSErr PtrToHand(const void *srcPtr, Handle *dstHndl, long size);
OSErr HandAndHand(Handle hand1, Handle hand2);
OSErr PtrAndHand(const void *ptr1, Handle hand2, long size);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
