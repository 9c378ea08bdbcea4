/*
 * Navigation.h - dialogs about files, which nobody sees.
 *
 * The answers are those of QTVRExtSetNavFile (QTVRExtensions.h), then the path in the environment
 * variable QTVR_NAV_FILE; without one the user has cancelled. No procedure is called.
 */
#ifndef __NAVIGATION__
#define __NAVIGATION__

#include <AppleEvents.h>
#include <Files.h>
#include <MacWindows.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef UInt32 NavDialogOptionFlags;
typedef UInt32 NavAskSaveChangesAction;
typedef UInt32 NavAskSaveChangesResult;
typedef UInt32 NavTranslationOptions;
typedef SInt32 NavEventCallbackMessage;
typedef SInt16 NavFilterModes;
typedef void *NavCallBackUserData;

struct NavTypeList {
    OSType componentSignature;
    short reserved;
    short osTypeCount;
    OSType osType[1];
};
typedef struct NavTypeList NavTypeList;
typedef NavTypeList *NavTypeListPtr;
typedef NavTypeListPtr *NavTypeListHandle;

struct NavDialogOptions {
    UInt16 version;
    NavDialogOptionFlags dialogOptionFlags;
    Point location;
    Str255 clientName;
    Str255 windowTitle;
    Str255 actionButtonLabel;
    Str255 cancelButtonLabel;
    Str255 savedFileName;
    Str255 message;
    UInt32 preferenceKey;
    Handle popupExtension;
    char reserved[494];
};
typedef struct NavDialogOptions NavDialogOptions;

/* selection is a list of FSSpecs. */
struct NavReplyRecord {
    UInt16 version;
    Boolean validRecord;
    Boolean replacing;
    Boolean isStationery;
    Boolean translationNeeded;
    AEDescList selection;
    ScriptCode keyScript;
    Handle fileTranslation;
    char reserved[232];
};
typedef struct NavReplyRecord NavReplyRecord;

/* What an event procedure would be told. */
struct NavCBRec {
    UInt16 version;
    void *context;
    WindowRef window;
    Rect customRect;
    Rect previewRect;
    EventRecord *event;
};
typedef struct NavCBRec NavCBRec;
typedef NavCBRec *NavCBRecPtr;

/* What a procedure of a dialog is called for, and what one that filters looks at. */
enum {
    kNavCBEvent = 0,
    kNavCBCustomize = 1,
    kNavCBStart = 2,
    kNavCBTerminate = 3,
    kNavCBAdjustRect = 4,
    kNavCBNewLocation = 5,
    kNavCBShowDesktop = 6,
    kNavCBSelectEntry = 7,
    kNavCBPopupMenuSelect = 8,
    kNavCBAccept = 9,
    kNavCBCancel = 10,
    kNavCBAdjustPreview = 11
};
enum {
    kNavFilteringBrowserList = 0,
    kNavFilteringFavorites = 1,
    kNavFilteringRecents = 2,
    kNavFilteringShortCutVolumes = 3,
    kNavFilteringLocationPopup = 4
};

typedef void (*NavEventProcPtr)(NavEventCallbackMessage callBackSelector, NavCBRecPtr callBackParms,
                                NavCallBackUserData callBackUD);
typedef NavEventProcPtr NavEventUPP;
typedef Boolean (*NavPreviewProcPtr)(NavCBRecPtr callBackParms, NavCallBackUserData callBackUD);
typedef NavPreviewProcPtr NavPreviewUPP;
typedef Boolean (*NavObjectFilterProcPtr)(AEDesc *theItem, void *info,
                                          NavCallBackUserData callBackUD,
                                          NavFilterModes filterMode);
typedef NavObjectFilterProcPtr NavObjectFilterUPP;

enum {
    kNavDefaultNavDlogOptions       = 0x000000E4,
    kNavNoTypePopup                 = 0x00000001,
    kNavDontAutoTranslate           = 0x00000002,
    kNavDontAddTranslateItems       = 0x00000004,
    kNavAllFilesInPopup             = 0x00000010,
    kNavAllowStationery             = 0x00000020,
    kNavAllowPreviews               = 0x00000040,
    kNavAllowMultipleFiles          = 0x00000080,
    kNavAllowInvisibleFiles         = 0x00000100,
    kNavDontResolveAliases          = 0x00000200,
    kNavSaveChangesClosingDocument    = 1,
    kNavSaveChangesQuittingApplication = 2,
    kNavAskSaveChangesSave          = 1,
    kNavAskSaveChangesCancel        = 2,
    kNavAskSaveChangesDontSave      = 3,
    kNavTranslateInPlace            = 0,
    kNavTranslateCopy               = 1
};

#pragma pack(pop)

/* There are answers, so true; nothing has to be loaded. */
Boolean NavServicesAvailable(void);
OSErr NavLoad(void);
OSErr NavUnload(void);

/* The usual options. paramErr for a nil pointer. */
OSErr NavGetDefaultDialogOptions(NavDialogOptions *dialogOptions);

/*
 * The file to open, which has to be there, or to write. Without an answer userCanceledErr, and
 * validRecord is false; fnfErr for a file that is not there. End each reply with NavDisposeReply.
 */
OSErr NavGetFile(AEDesc *defaultLocation, NavReplyRecord *reply, NavDialogOptions *dialogOptions,
                 NavEventUPP eventProc, NavPreviewUPP previewProc, NavObjectFilterUPP filterProc,
                 NavTypeListHandle typeList, void *callBackUD);
OSErr NavPutFile(AEDesc *defaultLocation, NavReplyRecord *reply, NavDialogOptions *dialogOptions,
                 NavEventUPP eventProc, OSType fileType, OSType fileCreator, void *callBackUD);

/* Puts kNavAskSaveChangesCancel into *reply: nobody is there to say anything else. */
OSErr NavAskSaveChanges(NavDialogOptions *dialogOptions, NavAskSaveChangesAction action,
                        NavAskSaveChangesResult *reply, NavEventUPP eventProc, void *callBackUD);

/* Disposes of what a reply holds; there is nothing to do when a file was written. */
OSErr NavDisposeReply(NavReplyRecord *reply);
OSErr NavCompleteSave(NavReplyRecord *reply, NavTranslationOptions howToTranslate);

/* A universal procedure pointer is the procedure itself. */
NavEventUPP NewNavEventUPP(NavEventProcPtr userRoutine);
void DisposeNavEventUPP(NavEventUPP userUPP);
#define NewNavEventProc(userRoutine) NewNavEventUPP(userRoutine)
NavObjectFilterUPP NewNavObjectFilterUPP(NavObjectFilterProcPtr userRoutine);
void DisposeNavObjectFilterUPP(NavObjectFilterUPP userUPP);
#define NewNavObjectFilterProc(userRoutine) NewNavObjectFilterUPP(userRoutine)

/* Other names of old headers for the same. */
#define InvokeNavEventUPP(a, b, c, userUPP) (*(userUPP))((a), (b), (c))
#define CallNavEventProc(userUPP, a, b, c) (*(userUPP))((a), (b), (c))

#define InvokeNavObjectFilterUPP(a, b, c, d, userUPP) (*(userUPP))((a), (b), (c), (d))
#define CallNavObjectFilterProc(userUPP, a, b, c, d) (*(userUPP))((a), (b), (c), (d))

#define NewNavPreviewUPP(userRoutine) ((NavPreviewUPP)(userRoutine))
#define DisposeNavPreviewUPP(userUPP) ((void)(userUPP))
#define NewNavPreviewProc(userRoutine) ((NavPreviewUPP)(userRoutine))
#define InvokeNavPreviewUPP(a, b, userUPP) (*(userUPP))((a), (b))
#define CallNavPreviewProc(userUPP, a, b) (*(userUPP))((a), (b))

#ifdef __cplusplus
}
#endif

#endif
