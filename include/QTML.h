/*
 * QTML.h - what programs for Windows need beside the rest: starting the library, windows, events
 * and paths.
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

/* --- Starting --------------------------------------------------------------------------------- */

/*
 * Readies the library, as programs for Windows must before all else. The flags are taken and
 * change nothing.
 */
OSErr InitializeQTML(long flag);

/* Takes back InitializeQTML. */
void TerminateQTML(void);

/* --- Windows ---------------------------------------------------------------------------------- */

/*
 * Makes a port for a native window, which is a mere number here. storage and flags are taken and
 * change nothing.
 */
GrafPtr CreatePortAssociation(void *theWnd, Ptr storage, long flags);

/* Ends a port made by CreatePortAssociation. */
void DestroyPortAssociation(CGrafPtr cgp);

/* --- Events ----------------------------------------------------------------------------------- */

/*
 * Would turn an event of the system into a Mac event; there is no window system, so *macEvent
 * becomes a null event.
 */
long NativeEventToMacEvent(void *nativeEvent, EventRecord *macEvent);

/* --- Paths ------------------------------------------------------------------------------------ */

/*
 * Puts the path of a file, as a C string of outLen bytes at most, into outName. flags:
 * kFullNativePath and so on.
 */
OSErr FSSpecToNativePathName(const FSSpec *inFile, char *outName, unsigned long outLen, long flags);

/*
 * Makes the specification of a path. The file need not exist; its folder must. flags:
 * kErrorIfFileNotFound and so on.
 */
OSErr NativePathNameToFSSpec(char *inName, FSSpec *outFile, long flags);

/*
 * Puts the path of something that exists, without links, "." and "..", into outName. fnfErr;
 * paramErr if it does not fit.
 */
OSErr QTMLGetCanonicalPathName(char *inName, char *outName, unsigned long outLen);

/* --- Window procedures ------------------------------------------------------------------------ */

/* Keeps a procedure for a window. There is no window system, so nothing calls it. */
void QTMLSetWindowWndProc(WindowRef theWindow, void *windowProc);

/* Gives the procedure that was kept, or nil. */
void *QTMLGetWindowWndProc(WindowRef theWindow);

/* --- Threads ---------------------------------------------------------------------------------- */

/* Makes a mutex that its holder may grab again; nil if it cannot. */
QTMLMutex QTMLCreateMutex(void);

/* Ends a mutex. */
void QTMLDestroyMutex(QTMLMutex mu);

/* Waits until no other thread holds the mutex, and takes it. */
void QTMLGrabMutex(QTMLMutex mu);

/* Returns a mutex, once for each time that it was grabbed. Ignored in a thread without it. */
void QTMLReturnMutex(QTMLMutex mu);

/* Lets other threads run. */
void QTMLYieldCPU(void);

/* Lets other threads run for so many milliseconds, a minute at most. flags change nothing. */
void QTMLYieldCPUTime(long milliSeconds, unsigned long flags);

/* The name of the first version. */
#define WinEventToMacEvent NativeEventToMacEvent

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
