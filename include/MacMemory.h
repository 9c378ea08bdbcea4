/*
 * MacMemory.h - pointers and handles, the blocks of memory that the whole API deals in.
 *
 * A Ptr is a block that stays where it is. A Handle points to a master pointer, which points to a
 * block; the library may move the block when its size changes, so a program copies *h only while h
 * is locked. Blocks come zeroed only from the ...Clear calls. Every call leaves its result code
 * for MemError, which is kept for each thread. A size below zero or beyond what the system gives
 * is memFullErr; a handle that was disposed of or never made here is nilHandleErr or memWZErr, not
 * a crash.
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

/* --- Results ---------------------------------------------------------------------------------- */

/* Gives the result of the last call of this header in this thread. */
OSErr MemError(void);

/* --- Handles ---------------------------------------------------------------------------------- */

/* Makes a handle to byteCount bytes, not set; nil and memFullErr if it cannot. */
Handle NewHandle(Size byteCount);

/* Makes a handle to byteCount zero bytes; nil and memFullErr if it cannot. */
Handle NewHandleClear(Size byteCount);

/* Gives the handle whose block begins at p, or nil. */
Handle RecoverHandle(Ptr p);

/* Makes a handle without a block; ReallocateHandle gives it one. */
Handle NewEmptyHandle(void);

/* Locks the block in its place until HUnlock. Locks do not nest. */
void HLock(Handle h);

/* Lets the block move again. */
void HUnlock(Handle h);

/* Marks the block as one that may be thrown away. The library throws none away. */
void HPurge(Handle h);

/* Takes back HPurge. */
void HNoPurge(Handle h);

/* Locks the block, as HLock. */
void HLockHi(Handle h);

/* Makes a handle like NewHandle; *resultCode gets the result. */
Handle TempNewHandle(Size logicalSize, OSErr *resultCode);

/* Once moved a block out of the way; does nothing. */
void MoveHHi(Handle h);

/* Frees a handle and its block. nil is ignored. */
void DisposeHandle(Handle h);

/*
 * Changes the size of the block, which may move; what fits is kept. memLockedErr if it would have
 * to move and is locked, memFullErr.
 */
void SetHandleSize(Handle h, Size newSize);

/* Gives the size of the block, 0 for an empty handle. */
Size GetHandleSize(Handle h);

/* Frees the block and gives the handle a new one of byteCount bytes, not set. */
void ReallocateHandle(Handle h, Size byteCount);

/* Frees the block and keeps the handle. memPurErr if it is locked. */
void EmptyHandle(Handle h);

/* Gives the bits of a handle's state: locked, purgeable, resource. */
SInt8 HGetState(Handle h);

/* Sets the bits of a handle's state to what HGetState gave. */
void HSetState(Handle h, SInt8 flags);

/*
 * Puts a handle to a copy of the block of *theHndl into *theHndl. The first handle stays the
 * caller's.
 */
OSErr HandToHand(Handle *theHndl);

/* Makes the block of an existing handle a copy of size bytes. */
OSErr PtrToXHand(const void *srcPtr, Handle dstHndl, long size);

/* Makes a new handle with a copy of size bytes. */
OSErr PtrToHand(const void *srcPtr, Handle *dstHndl, long size);

/* Appends the block of hand1 to that of hand2. */
OSErr HandAndHand(Handle hand1, Handle hand2);

/* Appends size bytes to the block of hand2. */
OSErr PtrAndHand(const void *ptr1, Handle hand2, long size);

/* --- Pointers --------------------------------------------------------------------------------- */

/* Makes a block of byteCount bytes that stays in its place; nil and memFullErr if it cannot. */
Ptr NewPtr(Size byteCount);

/*
 * Makes a block of byteCount zero bytes that stays in its place; nil and memFullErr if it cannot.
 */
Ptr NewPtrClear(Size byteCount);

/* Frees a block made by NewPtr. nil is ignored. */
void DisposePtr(Ptr p);

/* Gives the size of a block made by NewPtr, 0 for one that was not. */
Size GetPtrSize(Ptr p);

/* Changes the size of a block in its place; memFullErr if it cannot grow there. */
void SetPtrSize(Ptr p, Size newSize);

/* --- Copying ---------------------------------------------------------------------------------- */

/* Copies bytes; the blocks may overlap. */
void BlockMove(const void *srcPtr, void *destPtr, Size byteCount);

/* Copies bytes; the blocks may overlap. */
void BlockMoveData(const void *srcPtr, void *destPtr, Size byteCount);

/* Sets bytes to zero. */
void BlockZero(void *destPtr, Size byteCount);

/* Marks a handle as that of a resource. */
void HSetRBit(Handle h);

/* Takes the mark of a resource from a handle. */
void HClrRBit(Handle h);

/* --- The heap ----------------------------------------------------------------------------------- */

/*
 * What programs did about a heap of fixed size. There is no such heap here: memory is what the
 * system gives. All of these succeed.
 */

/* Would let the heap grow to its limit; does nothing. */
void MaxApplZone(void);

/* Would make master pointers; does nothing. */
void MoreMasters(void);

/* Would set the limit of the heap; does nothing. */
void SetApplLimit(void *zoneLimit);

/* Gives nil: there is no limit. */
Ptr GetApplLimit(void);

/* Gives nil, which stands for the only heap. */
THz GetZone(void);

/* Does nothing: there is one heap. */
void SetZone(THz hz);

/* Gives nil, which stands for the only heap; memWZErr for a handle that is not known. */
THz HandleZone(Handle h);

/* Gives 512 MB, which can be had; there may be more. */
long FreeMem(void);

/* As FreeMem; *grow, if not nil, becomes 0. */
Size MaxMem(Size *grow);

/* As FreeMem. */
Size CompactMem(Size cbNeeded);

/* Would install a procedure that makes room; nobody calls it. */
void SetGrowZone(GrowZoneUPP growZone);

/* Gives nil. */
Handle GZSaveHnd(void);

/* Gives the address back. */
Ptr StripAddress(void *theAddress);

/* Gives back its argument. */
GrowZoneUPP NewGrowZoneUPP(GrowZoneProcPtr userRoutine);

/* Does nothing. */
void DisposeGrowZoneUPP(GrowZoneUPP userUPP);

#define NewGrowZoneProc(userRoutine) NewGrowZoneUPP(userRoutine)

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#include "parts/MacMemoryProcs.h"

#endif
