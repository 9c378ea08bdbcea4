/*
 * StandardFileProcs.h - universal procedure pointers of StandardFile.h: they are the procedures.
 */
#ifndef __STANDARDFILEPROCS__
#define __STANDARDFILEPROCS__

#define NewFileFilterUPP(userRoutine) ((FileFilterUPP)(userRoutine))
#define NewFileFilterProc(userRoutine) ((FileFilterUPP)(userRoutine))
#define DisposeFileFilterUPP(userUPP) ((void)(userUPP))
#define InvokeFileFilterUPP(a, userUPP) (*(userUPP))((a))
#define CallFileFilterProc(userUPP, a) (*(userUPP))((a))

#endif
