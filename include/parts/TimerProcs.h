/*
 * TimerProcs.h - universal procedure pointers of Timer.h: they are the procedures.
 */
#ifndef __TIMERPROCS__
#define __TIMERPROCS__

#define NewTimerProc(userRoutine) ((TimerUPP)(userRoutine))

#endif
