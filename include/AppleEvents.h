/*
 * AppleEvents.h - Apple events: descriptors, and who handles events.
 *
 * Lists, records and events are Handles in a layout of the library's own. Events come from the
 * program alone: QTVRExtPostAppleEvent (QTVRExtensions.h) posts one as a high-level event.
 * Data are in the order of the host.
 */
#ifndef __APPLEEVENTS__
#define __APPLEEVENTS__

#include <Events.h>
#include <MixedMode.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef FourCharCode AEEventClass;
typedef FourCharCode AEEventID;
typedef FourCharCode AEKeyword;
typedef FourCharCode DescType;

struct AEDesc {
    DescType descriptorType;
    Handle dataHandle;
};
typedef struct AEDesc AEDesc;
typedef AEDesc *AEDescPtr;
typedef AEDesc AEAddressDesc;
typedef AEDesc AEDescList;
typedef AEDescList AERecord;
typedef AERecord AppleEvent;
typedef AppleEvent *AppleEventPtr;

typedef OSErr (*AEEventHandlerProcPtr)(const AppleEvent *theAppleEvent, AppleEvent *reply,
                                       long handlerRefcon);
typedef AEEventHandlerProcPtr AEEventHandlerUPP;

enum {
    kCoreEventClass         = 0x61657674, /* 'aevt' */
    kAEOpenApplication      = 0x6F617070, /* 'oapp' */
    kAEOpenDocuments        = 0x6F646F63, /* 'odoc' */
    kAEPrintDocuments       = 0x70646F63, /* 'pdoc' */
    kAEQuitApplication      = 0x71756974, /* 'quit' */
    keyDirectObject         = 0x2D2D2D2D, /* '----' */
    keyMissedKeywordAttr    = 0x6D697373, /* 'miss' */
    typeAEList              = 0x6C697374, /* 'list' */
    typeAERecord            = 0x7265636F, /* 'reco' */
    typeAppleEvent          = 0x61657674, /* 'aevt' */
    typeFSS                 = 0x66737320, /* 'fss ' */
    typeAlias               = 0x616C6973, /* 'alis' */
    typeLongInteger         = 0x6C6F6E67, /* 'long' */
    typeShortInteger        = 0x73686F72, /* 'shor' */
    typeChar                = 0x54455854, /* 'TEXT' */
    typeNull                = 0x6E756C6C, /* 'null' */
    typeWildCard            = 0x2A2A2A2A, /* '****' */
    kAutoGenerateReturnID   = -1,
    kAnyTransactionID       = 0
};

#pragma pack(pop)

/* --- Descriptors ------------------------------------------------------------------------------ */

/* Makes a descriptor with a copy of the data. The caller ends it with AEDisposeDesc. */
OSErr AECreateDesc(DescType typeCode, const void *dataPtr, Size dataSize, AEDesc *result);
OSErr AEDisposeDesc(AEDesc *theAEDesc);

/* An empty list or record; nothing is factored out. */
OSErr AECreateList(const void *factoringPtr, Size factoredSize, Boolean isRecord,
                   AEDescList *resultList);

/* An event without parameters; the target may be nil. */
OSErr AECreateAppleEvent(AEEventClass theAEEventClass, AEEventID theAEEventID,
                         const AEAddressDesc *target, SInt16 returnID, SInt32 transactionID,
                         AppleEvent *result);

/* --- Items and parameters --------------------------------------------------------------------- */

/* The number of items of a list. errAEWrongDataType for what is no list, errAENotAEDesc. */
OSErr AECountItems(const AEDescList *theAEDescList, long *theCount);

/* Sets an item of a list, counted from 1; 0 adds one. errAEIllegalIndex. */
OSErr AEPutPtr(AEDescList *theAEDescList, long index, DescType typeCode, const void *dataPtr,
               Size dataSize);

/*
 * Copies an item, or a parameter, as another type: the same, typeWildCard, an alias as typeFSS, a
 * short as a long or the other way. *actualSize is its whole size in bytes; no more than
 * maximumSize are copied. Places may be nil. errAEIllegalIndex, errAEDescNotFound,
 * errAECoercionFail.
 */
OSErr AEGetNthPtr(const AEDescList *theAEDescList, long index, DescType desiredType,
                  AEKeyword *theAEKeyword, DescType *typeCode, void *dataPtr, Size maximumSize,
                  Size *actualSize);
OSErr AEGetParamPtr(const AppleEvent *theAppleEvent, AEKeyword theAEKeyword, DescType desiredType,
                    DescType *typeCode, void *dataPtr, Size maximumSize, Size *actualSize);

/* Sets a parameter of an event, or a field of a record, to a copy. */
OSErr AEPutParamPtr(AppleEvent *theAppleEvent, AEKeyword theAEKeyword, DescType typeCode,
                    const void *dataPtr, Size dataSize);
OSErr AEPutParamDesc(AppleEvent *theAppleEvent, AEKeyword theAEKeyword, const AEDesc *theAEDesc);

/* A copy of a parameter; one thing as typeAEList is a list of it. The caller disposes of it. */
OSErr AEGetParamDesc(const AppleEvent *theAppleEvent, AEKeyword theAEKeyword, DescType desiredType,
                     AEDesc *result);

/* --- Handlers --------------------------------------------------------------------------------- */

/* Installs the procedure for a class and an ID, typeWildCard for any. paramErr for nil. */
OSErr AEInstallEventHandler(AEEventClass theAEEventClass, AEEventID theAEEventID,
                            AEEventHandlerUPP handler, long handlerRefcon, Boolean isSysHandler);
OSErr AERemoveEventHandler(AEEventClass theAEEventClass, AEEventID theAEEventID,
                           AEEventHandlerUPP handler, Boolean isSysHandler);

/*
 * Calls the handler of the Apple event that a high-level event announces, and gives its result;
 * errAEEventNotHandled without one, errAENotAppleEvent for another event.
 */
OSErr AEProcessAppleEvent(const EventRecord *theEventRecord);

/* A universal procedure pointer is the procedure itself. */
AEEventHandlerUPP NewAEEventHandlerUPP(AEEventHandlerProcPtr userRoutine);
void DisposeAEEventHandlerUPP(AEEventHandlerUPP userUPP);
#define NewAEEventHandlerProc(userRoutine) NewAEEventHandlerUPP(userRoutine)

/* Other names of old headers for the same. */
#define InvokeAEEventHandlerUPP(a, b, c, userUPP) (*(userUPP))((a), (b), (c))
#define CallAEEventHandlerProc(userUPP, a, b, c) (*(userUPP))((a), (b), (c))

#ifdef __cplusplus
}
#endif

#endif
