/*
 * GestaltProcs.h - universal procedure pointers of Gestalt.h: they are the procedures.
 */
#ifndef __GESTALTPROCS__
#define __GESTALTPROCS__

#define NewSelectorFunctionUPP(userRoutine) ((SelectorFunctionUPP)(userRoutine))
#define NewSelectorFunctionProc(userRoutine) ((SelectorFunctionUPP)(userRoutine))
#define DisposeSelectorFunctionUPP(userUPP) ((void)(userUPP))
#define InvokeSelectorFunctionUPP(a, b, userUPP) (*(userUPP))((a), (b))
#define CallSelectorFunctionProc(userUPP, a, b) (*(userUPP))((a), (b))

#endif
