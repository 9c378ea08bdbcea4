/*
 * Components.h - finding, opening and closing components: movie controllers, graphics exporters,
 * codecs.
 */
#ifndef __COMPONENTS__
#define __COMPONENTS__

#include <MacTypes.h>
#include <MixedMode.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* Who made a component, how a search is widened, what every component understands. */
enum {
    kAppleManufacturer                           = 0x6170706C, /* 'appl' */
    kComponentResourceType                       = 0x74686E67, /* 'thng' */
    kComponentAliasResourceType                  = 0x74686761, /* 'thga' */
    kAnyComponentType                            = 0,
    kAnyComponentSubType                         = 0,
    kAnyComponentManufacturer                    = 0,
    kAnyComponentFlagsMask                       = 0,
    cmpIsMissing                                 = 0x20000000,
    kComponentOpenSelect                         = -1,
    kComponentCloseSelect                        = -2,
    kComponentCanDoSelect                        = -3,
    kComponentVersionSelect                      = -4,
    kComponentRegisterSelect                     = -5,
    kComponentTargetSelect                       = -6,
    kComponentUnregisterSelect                   = -7,
    kComponentGetMPWorkFunctionSelect            = -8,
    kComponentExecuteWiredActionSelect           = -9,
    kComponentGetPublicResourceSelect            = -10,
    componentDoAutoVersion                       = 1,
    componentWantsUnregister                     = 2,
    componentAutoVersionIncludeFlags             = 4,
    componentHasMultiplePlatforms                = 8,
    componentLoadResident                        = 16,
    defaultComponentIdentical                    = 0,
    defaultComponentAnyFlags                     = 1,
    defaultComponentAnyManufacturer              = 2,
    defaultComponentAnySubType                   = 4,
    defaultComponentAnyFlagsAnyManufacturer      = 3,
    defaultComponentAnyFlagsAnyManufacturerAnySubType = 7,

    registerComponentGlobal                      = 1,
    registerComponentNoDuplicates                = 2,
    registerComponentAfterExisting               = 4,
    registerComponentAliasesOnly                 = 8,
    platform68k                                  = 1,
    platformPowerPC                              = 2,
    platformInterpreted                          = 3,
    platformWin32                                = 4,
    platformPowerPCNativeEntryPoint              = 5,
    mpWorkFlagDoWork                             = 1,
    mpWorkFlagDoCompletion                       = 2,
    mpWorkFlagCopyWorkBlock                      = 4,
    mpWorkFlagDontBlock                          = 8,
    mpWorkFlagGetProcessorCount                  = 16,
    mpWorkFlagGetIsRunning                       = 64,

    cmpAliasNoFlags                              = 0,
    cmpAliasOnlyThisFile                         = 1,
    uppComponentMPWorkFunctionProcInfo           = 1008,
    uppComponentRoutineProcInfo                  = 1008,
    uppGetMissingComponentResourceProcInfo       = 0xFBE0,
    uppComponentFunctionImplementedProcInfo      = 752,
    uppGetComponentVersionProcInfo               = 240,
    uppComponentSetTargetProcInfo                = 1008,
    uppCallComponentOpenProcInfo                 = 1008,
    uppCallComponentCloseProcInfo                = 1008,
    uppCallComponentCanDoProcInfo                = 752,
    uppCallComponentVersionProcInfo              = 240,
    uppCallComponentRegisterProcInfo             = 240,
    uppCallComponentTargetProcInfo               = 1008,
    uppCallComponentUnregisterProcInfo           = 240,
    uppCallComponentGetMPWorkFunctionProcInfo    = 4080,
    uppCallComponentGetPublicResourceProcInfo    = 0x3BF0,

    cmpThreadSafe                                = 0x10000000,
    platformIA32NativeEntryPoint                 = 6,
    platformPowerPC64NativeEntryPoint            = 7,
    platformX86_64NativeEntryPoint               = 8,
    platformIRIXmips                             = 1000,
    platformSunOSsparc                           = 1100,
    platformSunOSintel                           = 1101,
    platformLinuxppc                             = 1200,
    platformLinuxintel                           = 1201,
    platformAIXppc                               = 1300,
    platformNeXTIntel                            = 1400,
    platformNeXTppc                              = 1401,
    platformNeXTsparc                            = 1402,
    platformNeXT68k                              = 1403,
    platformMacOSx86                             = 1500,
    kCSAcceptAllComponentsMode                   = 0,
    kCSAcceptThreadSafeComponentsOnlyMode        = 1,
    cmpIsComponentAlias                          = 0x10000000
};
#define cmpWantsRegisterMessage 0x80000000U

struct ComponentDescription {
    OSType componentType;
    OSType componentSubType;
    OSType componentManufacturer;
    UInt32 componentFlags;
    UInt32 componentFlagsMask;
};
typedef struct ComponentDescription ComponentDescription;

struct ComponentParameters {
    UInt8 flags;
    UInt8 paramSize;
    short what;
    SInt32 params[1];
};
typedef struct ComponentParameters ComponentParameters;

/*
 * A component, registered; and an instance of one, opened. Both are tokens: their fields mean
 * nothing to programs.
 */
struct ComponentRecord {
    SInt32 data[1];
};
typedef struct ComponentRecord ComponentRecord;
typedef ComponentRecord *Component;

struct ComponentInstanceRecord {
    SInt32 data[1];
};
typedef struct ComponentInstanceRecord ComponentInstanceRecord;
typedef ComponentInstanceRecord *ComponentInstance;

typedef SInt32 ComponentResult;

typedef ComponentResult (*ComponentRoutineProcPtr)(ComponentParameters *cp,
                                                   Handle componentStorage);
typedef ComponentRoutineProcPtr ComponentRoutineUPP;
typedef ComponentResult (*ComponentFunctionProcPtr)(void);
typedef ComponentFunctionProcPtr ComponentFunctionUPP;

/* --- Finding and opening ---------------------------------------------------------------------- */

/*
 * Gives the next component after aComponent (nil: the first) that fits *looking, or nil. Zero
 * fields of *looking fit all.
 */
Component FindNextComponent(Component aComponent, ComponentDescription *looking);

/*
 * Tells what a component is: *cd gets its description; the handles, each of which may be nil, get
 * its name (a Pascal string), its information and its icon.
 */
OSErr GetComponentInfo(Component aComponent, ComponentDescription *cd, Handle componentName,
                       Handle componentInfo, Handle componentIcon);

/* Opens an instance of a component; close it with CloseComponent. nil if it cannot be opened. */
ComponentInstance OpenComponent(Component aComponent);

/*
 * Closes an instance. A movie controller ends with DisposeMovieController instead, or with this
 * call.
 */
OSErr CloseComponent(ComponentInstance aComponentInstance);

/* Opens the first component of a type and subtype (0: any); nil if there is none. */
ComponentInstance OpenDefaultComponent(OSType componentType, OSType componentSubType);

/*
 * Opens the first component of a type and subtype (0: any) into *ci. couldntGetRequiredComponent,
 * and nil in *ci, if there is none.
 */
OSErr OpenADefaultComponent(OSType componentType, OSType componentSubType, ComponentInstance *ci);

/* As OpenComponent, into *ci, with the reason if it cannot be opened: that of the component. */
OSErr OpenAComponent(Component aComponent, ComponentInstance *ci);

/* Gives the number of components that fit *looking; its zero fields fit all. */
long CountComponents(ComponentDescription *looking);

/* --- Instances -------------------------------------------------------------------------------- */

/* Gives the result code that was set last for an instance, which becomes 0; invalidComponentID. */
OSErr GetComponentInstanceError(ComponentInstance aComponentInstance);

/* Sets it. */
void SetComponentInstanceError(ComponentInstance aComponentInstance, OSErr theError);

/* Gives 1 if a component knows a selector, else 0. */
long ComponentFunctionImplemented(ComponentInstance ci, short ftnNumber);

/* Gives the version of a component, that of its interface in the upper half. */
long GetComponentVersion(ComponentInstance ci);

/*
 * Tells a component that target uses it, and that it has to call target where it would call itself.
 * The result is that of its dispatcher; badComponentSelector for a component of the library.
 */
long ComponentSetTarget(ComponentInstance ci, ComponentInstance target);

/*
 * Calls a component: cp->what is the selector, and cp->params are its parameters, paramSize bytes in
 * 32-bit words. The result is that of the dispatcher. A component of the library knows
 * kComponentVersionSelect and kComponentCanDoSelect here; it is called by its own functions.
 * badComponentSelector; badComponentInstance, also for a nil cp.
 */
ComponentResult CallComponent(ComponentInstance ci, ComponentParameters *cp);

/* The same for a component that passes a call on. */
ComponentResult DelegateComponentCall(ComponentParameters *originalParams, ComponentInstance ci);

/* --- Components of the program ---------------------------------------------------------------- */

/*
 * Registers a component. componentEntryPoint is its dispatcher: it is called with each selector, also
 * with kComponentOpenSelect, kComponentCloseSelect (whose parameter is the instance),
 * kComponentCanDoSelect, kComponentVersionSelect and kComponentTargetSelect, and with the storage of
 * the instance; it gives badComponentSelector for what it does not know. The handles, which may be
 * nil, are copied: its name (a Pascal string), information and icon. global is 0 or flags
 * registerComponent...: with AfterExisting it is found after those that there are, else before; with
 * NoDuplicates the result is nil if there is one like it. A component with cmpWantsRegisterMessage
 * is opened and asked kComponentRegisterSelect; another result than 0 refuses.
 */
Component RegisterComponent(ComponentDescription *cd, ComponentRoutineUPP componentEntryPoint,
                            short global, Handle componentName, Handle componentInfo,
                            Handle componentIcon);

/* Takes it away. validInstancesExist while it is open; invalidComponentID for others. */
OSErr UnregisterComponent(Component aComponent);

/* Gives the number of its open instances. */
long CountComponentInstances(Component aComponent);

/* Give and set what its dispatcher is called with as componentStorage. */
Handle GetComponentInstanceStorage(ComponentInstance aComponentInstance);
void SetComponentInstanceStorage(ComponentInstance aComponentInstance, Handle theStorage);

/* Give and set a number of the program's for a component; an instance stands for its component. */
long GetComponentRefcon(Component aComponent);
void SetComponentRefcon(Component aComponent, long theRefcon);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#include "parts/ComponentsProcs.h"

#endif
