/*
 * MixedMode.h - universal procedure pointers.
 *
 * On the first Macs with two processors a callback was wrapped into a routine descriptor. Here a
 * universal procedure pointer is the function pointer itself: making one allocates nothing,
 * disposing of one frees nothing, and a program that skips both works as well. The proc-info
 * numbers are kept for sources that pass them on.
 */
#ifndef __MIXEDMODE__
#define __MIXEDMODE__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef UInt32 ProcInfoType;
typedef SInt8 ISAType;
typedef UInt16 CallingConventionType;
typedef UInt16 RegisterSelectorType;
typedef UInt16 RoutineFlagsType;
typedef UInt8 RDFlagsType;

/* Calling conventions, and the fields that a ProcInfoType is put together from. */
enum {
    kRoutineDescriptorVersion             = 7,
    _MixedModeMagic                       = 0xAAFE,
    kCurrentMixedModeStateRecord          = 1,
    kPascalStackBased                     = 0,
    kCStackBased                          = 1,
    kRegisterBased                        = 2,
    kD0DispatchedPascalStackBased         = 8,
    kD1DispatchedPascalStackBased         = 12,
    kD0DispatchedCStackBased              = 9,
    kStackDispatchedPascalStackBased      = 14,
    kThinkCStackBased                     = 5,
    kM68kISA                              = 0,
    kPowerPCISA                           = 1,
    kOld68kRTA                            = 0,
    kPowerPCRTA                           = 0,
    kCFM68kRTA                            = 16,
    kRegisterD0                           = 0,
    kRegisterD1                           = 1,
    kRegisterD2                           = 2,
    kRegisterD3                           = 3,
    kRegisterD4                           = 8,
    kRegisterD5                           = 9,
    kRegisterD6                           = 10,
    kRegisterD7                           = 11,
    kRegisterA0                           = 4,
    kRegisterA1                           = 5,
    kRegisterA2                           = 6,
    kRegisterA3                           = 7,
    kRegisterA4                           = 12,
    kRegisterA5                           = 13,
    kRegisterA6                           = 14,

    kCCRegisterCBit                       = 16,
    kCCRegisterVBit                       = 17,
    kCCRegisterZBit                       = 18,
    kCCRegisterNBit                       = 19,
    kCCRegisterXBit                       = 20,
    kNoByteCode                           = 0,
    kOneByteCode                          = 1,
    kTwoByteCode                          = 2,
    kFourByteCode                         = 3,
    kProcDescriptorIsAbsolute             = 0,
    kProcDescriptorIsRelative             = 1,
    kFragmentIsPrepared                   = 0,
    kFragmentNeedsPreparing               = 2,
    kUseCurrentISA                        = 0,
    kUseNativeISA                         = 4,
    kPassSelector                         = 0,
    kDontPassSelector                     = 8,
    kRoutineIsNotDispatchedDefaultRoutine = 0,
    kRoutineIsDispatchedDefaultRoutine    = 16,
    kProcDescriptorIsProcPtr              = 0,
    kProcDescriptorIsIndex                = 32,
    kSelectorsAreNotIndexable             = 0,
    kSelectorsAreIndexable                = 1,
    kCallingConventionWidth               = 4,
    kCallingConventionPhase               = 0,
    kCallingConventionMask                = 15,
    kResultSizeWidth                      = 2,
    kResultSizePhase                      = 4,
    kResultSizeMask                       = 48,
    kStackParameterWidth                  = 2,
    kStackParameterPhase                  = 6,
    kStackParameterMask                   = -64,
    kRegisterResultLocationWidth          = 5,
    kRegisterResultLocationPhase          = 6,
    kRegisterParameterWidth               = 5,
    kRegisterParameterPhase               = 11,
    kRegisterParameterMask                = 0x7FFFF800,
    kRegisterParameterSizePhase           = 0,
    kRegisterParameterSizeWidth           = 2,
    kRegisterParameterWhichPhase          = 2,
    kRegisterParameterWhichWidth          = 3,

    kDispatchedSelectorSizeWidth          = 2,
    kDispatchedSelectorSizePhase          = 6,
    kDispatchedParameterPhase             = 8,
    kSpecialCaseSelectorWidth             = 6,
    kSpecialCaseSelectorPhase             = 4,
    kSpecialCaseSelectorMask              = 1008,
    kSpecialCase                          = 15,
    kSpecialCaseHighHook                  = 0,
    kSpecialCaseCaretHook                 = 0,
    kSpecialCaseEOLHook                   = 1,
    kSpecialCaseWidthHook                 = 2,
    kSpecialCaseTextWidthHook             = 2,
    kSpecialCaseNWidthHook                = 3,
    kSpecialCaseDrawHook                  = 4,
    kSpecialCaseHitTestHook               = 5,
    kSpecialCaseTEFindWord                = 6,
    kSpecialCaseProtocolHandler           = 7,
    kSpecialCaseSocketListener            = 8,
    kSpecialCaseTERecalc                  = 9,
    kSpecialCaseTEDoText                  = 10,
    kSpecialCaseGNEFilterProc             = 11,
    kSpecialCaseMBarHook                  = 12,

    kX86ISA                               = 2,
    kX86RTA                               = 32,
    kComponentMgrResultSizeWidth          = 2,
    kComponentMgrResultSizePhase          = 10,
    kComponentMgrParameterWidth           = 2,
    kComponentMgrParameterPhase           = 12,
    kSpecialCaseComponentMgr              = 13
};

struct RoutineRecord {
    ProcInfoType procInfo;
    SInt8 reserved1;
    ISAType ISA;
    RoutineFlagsType routineFlags;
    ProcPtr procDescriptor;
    UInt32 reserved2;
    UInt32 selector;
};
typedef struct RoutineRecord RoutineRecord;
typedef RoutineRecord *RoutineRecordPtr;
typedef RoutineRecordPtr *RoutineRecordHandle;

struct RoutineDescriptor {
    UInt16 goMixedModeTrap;
    SInt8 version;
    RDFlagsType routineDescriptorFlags;
    UInt32 reserved1;
    UInt8 reserved2;
    UInt8 selectorInfo;
    UInt16 routineCount;
    RoutineRecord routineRecords[1];
};
typedef struct RoutineDescriptor RoutineDescriptor;
typedef RoutineDescriptor *RoutineDescriptorPtr;
typedef RoutineDescriptorPtr *RoutineDescriptorHandle;

/* --- Routine descriptors ---------------------------------------------------------------------- */

/* Gives back theProc. */
UniversalProcPtr NewRoutineDescriptor(ProcPtr theProc, ProcInfoType theProcInfo, ISAType theISA);

/* Gives back thePowerPCProc, or theM68kProc if that is nil. */
UniversalProcPtr NewFatRoutineDescriptor(ProcPtr theM68kProc, ProcPtr thePowerPCProc,
                                         ProcInfoType theProcInfo);

/* Does nothing. */
void DisposeRoutineDescriptor(UniversalProcPtr theUPP);

/* --- Calls ------------------------------------------------------------------------------------ */

/*
 * Calls a routine with as many parameters as procInfo tells, up to eight numbers or pointers; its
 * result, as long as procInfo tells. 0 for nil, and for conventions of registers or dispatchers. A
 * pointer comes back whole as a long.
 */
long CallUniversalProc(UniversalProcPtr theProcPtr, ProcInfoType procInfo, ...);

/* Fields of a ProcInfoType, for sources that compose their own. */
#define SIZE_CODE(size)                                          \
    (((size) == 4) ? kFourByteCode                               \
                   : (((size) == 2) ? kTwoByteCode               \
                                    : (((size) == 1) ? kOneByteCode : kNoByteCode)))
#define RESULT_SIZE(sizeCode) ((ProcInfoType)(sizeCode) << kResultSizePhase)
#define STACK_ROUTINE_PARAMETER(whichParam, sizeCode) \
    ((ProcInfoType)(sizeCode)                         \
     << (kStackParameterPhase + (((whichParam) - 1) * kStackParameterWidth)))

#define GetCurrentISA() ((ISAType)kX86ISA)
#define GetCurrentRTA() ((ISAType)kX86RTA)
#define GetCurrentArchitecture() ((ISAType)(GetCurrentISA() | GetCurrentRTA()))

/*
 * Calls through a universal procedure pointer. The first argument keeps the type of the function,
 * so the compiler checks the rest.
 */
#define CALL_ZERO_PARAMETER_UPP(upp, procInfo) (*(upp))()
#define CALL_ONE_PARAMETER_UPP(upp, procInfo, p1) (*(upp))(p1)
#define CALL_TWO_PARAMETER_UPP(upp, procInfo, p1, p2) (*(upp))(p1, p2)
#define CALL_THREE_PARAMETER_UPP(upp, procInfo, p1, p2, p3) (*(upp))(p1, p2, p3)
#define CALL_FOUR_PARAMETER_UPP(upp, procInfo, p1, p2, p3, p4) (*(upp))(p1, p2, p3, p4)
#define CALL_FIVE_PARAMETER_UPP(upp, procInfo, p1, p2, p3, p4, p5) (*(upp))(p1, p2, p3, p4, p5)
#define CALL_SIX_PARAMETER_UPP(upp, procInfo, p1, p2, p3, p4, p5, p6) \
    (*(upp))(p1, p2, p3, p4, p5, p6)
#define CALL_SEVEN_PARAMETER_UPP(upp, procInfo, p1, p2, p3, p4, p5, p6, p7) \
    (*(upp))(p1, p2, p3, p4, p5, p6, p7)
#define CALL_EIGHT_PARAMETER_UPP(upp, procInfo, p1, p2, p3, p4, p5, p6, p7, p8) \
    (*(upp))(p1, p2, p3, p4, p5, p6, p7, p8)

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
