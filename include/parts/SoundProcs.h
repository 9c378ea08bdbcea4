/*
 * SoundProcs.h - universal procedure pointers of Sound.h: they are the procedures.
 */
#ifndef __SOUNDPROCS__
#define __SOUNDPROCS__

#define InvokeSndCallBackUPP(a, b, userUPP) (*(userUPP))((a), (b))
#define CallSndCallBackProc(userUPP, a, b) (*(userUPP))((a), (b))

#endif
