/*
 * ComponentsProcs.h - universal procedure pointers of Components.h: they are the procedures.
 */
#ifndef __COMPONENTSPROCS__
#define __COMPONENTSPROCS__

#define NewComponentRoutineUPP(userRoutine) ((ComponentRoutineUPP)(userRoutine))
#define NewComponentRoutineProc(userRoutine) ((ComponentRoutineUPP)(userRoutine))
#define DisposeComponentRoutineUPP(userUPP) ((void)(userUPP))
#define InvokeComponentRoutineUPP(a, b, userUPP) (*(userUPP))((a), (b))
#define CallComponentRoutineProc(userUPP, a, b) (*(userUPP))((a), (b))
#define NewComponentFunctionUPP(userRoutine, procInfo) \
    ((void)(procInfo), (ComponentFunctionUPP)(void (*)(void))(userRoutine))
#define NewComponentFunctionProc(userRoutine, procInfo) \
    ((void)(procInfo), (ComponentFunctionUPP)(void (*)(void))(userRoutine))
#define DisposeComponentFunctionUPP(userUPP) ((void)(userUPP))

#endif
