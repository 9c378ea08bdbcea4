/* QTML.h - what programs for Windows need beside the rest: starting the library, windows, events and paths.
 */
#ifndef __QTML__
#define __QTML__

#include <MacTypes.h>
#include <Files.h>
#include <Events.h>
#include <Quickdraw.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef struct OpaqueQTMLMutex *QTMLMutex;
typedef struct OpaqueQTMLSyncVar *QTMLSyncVar;
typedef QTMLSyncVar *QTMLSyncVarPtr;

/* Flags of InitializeQTML, CreatePortAssociation and the paths. */
enum {
    kQTMLHandlePortEvents                        = 1,
    kInitializeQTMLNoSoundFlag                   = 1,
    kInitializeQTMLUseGDIFlag                    = 2,
    kInitializeQTMLDisableDirectSound            = 4,
    kInitializeQTMLUseExclusiveFullScreenModeFlag = 8,
    kInitializeQTMLDisableDDClippers             = 16,
    kInitializeQTMLEnableDoubleBufferedSurface   = 64,
    kQTMLNoIdleEvents                            = 2,
    kQTMLNoDoubleBufferPort                      = 4,
    kDDSurfaceLocked                             = 1,
    kDDSurfaceStatic                             = 2,
    kFullNativePath                              = 0,
    kFileNameOnly                                = 1,
    kDirectoryPathOnly                           = 2,
    kUFSFullPathName                             = 4,
    kTryVDIMask                                  = 8,
    kFullPathSpecifiedMask                       = 16,
    kCheckDataFork                               = 1,
    kCheckResourceFork                           = 2,
    kCheckFolder                                 = 4,
    kCheckWritable                               = 256,
    kCheckReadable                               = 512,
    kCheckCreatable                              = 1024
};
#define kErrorIfFileNotFound 0x80000000U

/* --- QTML init (Windows) --- */

OSErr InitializeQTML(long flag);
void TerminateQTML(void);

/* --- QTML window association (Windows) --- */

GrafPtr CreatePortAssociation(void *theWnd, Ptr storage, long flags);
void DestroyPortAssociation(CGrafPtr cgp);

/* --- QTML events (Windows) --- */

long NativeEventToMacEvent(void *nativeEvent, EventRecord *macEvent);

/* --- QTML file paths (Windows) --- */

OSErr FSSpecToNativePathName(const FSSpec *inFile, char *outName, unsigned long outLen, long flags);
OSErr NativePathNameToFSSpec(char *inName, FSSpec *outFile, long flags);

/* The name of the first version. */
#define WinEventToMacEvent NativeEventToMacEvent

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
