/*
 * MacMemoryProcs.h - universal procedure pointers of MacMemory.h: they are the procedures.
 */
#ifndef __MACMEMORYPROCS__
#define __MACMEMORYPROCS__

#define InvokeGrowZoneUPP(a, userUPP) (*(userUPP))((a))
#define CallGrowZoneProc(userUPP, a) (*(userUPP))((a))
#define NewPurgeUPP(userRoutine) ((PurgeUPP)(userRoutine))
#define NewPurgeProc(userRoutine) ((PurgeUPP)(userRoutine))
#define DisposePurgeUPP(userUPP) ((void)(userUPP))
#define InvokePurgeUPP(a, userUPP) (*(userUPP))((a))
#define CallPurgeProc(userUPP, a) (*(userUPP))((a))

#endif
