/*
 * Movies.h - movies, tracks, media, user data, atom containers and movie controllers.
 *
 * A movie holds tracks, a track one media, a media samples. Times are counted in units of a time
 * scale: those of a movie and of its tracks in the movie's, those of samples in the media's.
 * Movie, Track, Media, UserData and MovieController are tokens: a stale or foreign one gives an
 * error, never a crash. A track lives as long as its movie.
 *
 * Functions that return something else than a result code leave theirs for GetMoviesError;
 * ComponentResult is 0 or an error.
 */
#ifndef __MOVIES__
#define __MOVIES__

#include <MacTypes.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <MixedMode.h>
#include <Gestalt.h>
#include <Endian.h>
#include <Files.h>
#include <Aliases.h>
#include <Events.h>
#include <Quickdraw.h>
#include <MacWindows.h>
#include <Components.h>
#include <ImageCompression.h>
#include <Sound.h>
#include <QD3D.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* --- Tokens ----------------------------------------------------------------------------------- */

typedef struct MovieRecord *Movie;
typedef struct TrackRecord *Track;
typedef struct MediaRecord *Media;
typedef struct UserDataRecord *UserData;
typedef struct TrackEditStateRecord *TrackEditState;
typedef struct MovieEditStateRecord *MovieEditState;
typedef struct CallBackRecord *QTCallBack;
typedef struct SpriteRecord *Sprite;
typedef struct SpriteWorldRecord *SpriteWorld;
typedef ComponentInstance MovieController;
typedef MovieController *MovieControllerPtr;
typedef Movie *PtrToMovie;
typedef ComponentInstance MediaHandler;
typedef ComponentInstance DataHandler;
typedef Component MediaHandlerComponent;
typedef Component DataHandlerComponent;

/* --- Atom containers -------------------------------------------------------------------------- */

/*
 * A container is a Handle that holds a tree of atoms in its stored form; an atom is its offset in
 * there. 0 is the root as an argument and "none" as a result. Adding, removing or resizing an atom
 * makes the offsets behind it stale.
 */
typedef SInt32 QTAtom;
typedef SInt32 QTAtomType;
typedef SInt32 QTAtomID;

struct QTAtomSpec {
    QTAtomContainer container;
    QTAtom atom;
};
typedef struct QTAtomSpec QTAtomSpec;
typedef QTAtomSpec *QTAtomSpecPtr;

/* --- Other small types ------------------------------------------------------------------------ */

typedef short mcAction;
typedef UInt32 mcFlags;
typedef OSType QTPropertyClass;
typedef OSType QTPropertyID;
typedef OSType QTPropertyValueType;
typedef UInt32 QTParameterDialog;
typedef SInt32 QTParameterDialogOptions;
typedef SInt32 QTEffectListOptions;

/* --- Records ---------------------------------------------------------------------------------- */

struct SampleDescription {
    SInt32 descSize;
    SInt32 dataFormat;
    SInt32 resvd1;
    short resvd2;
    short dataRefIndex;
};
typedef struct SampleDescription SampleDescription;
typedef SampleDescription *SampleDescriptionPtr;
typedef SampleDescriptionPtr *SampleDescriptionHandle;

struct SoundDescription {
    SInt32 descSize;
    SInt32 dataFormat;
    SInt32 resvd1;
    short resvd2;
    short dataRefIndex;
    short version;
    short revlevel;
    SInt32 vendor;
    short numChannels;
    short sampleSize;
    short compressionID;
    short packetSize;
    UnsignedFixed sampleRate;
};
typedef struct SoundDescription SoundDescription;
typedef SoundDescription *SoundDescriptionPtr;
typedef SoundDescriptionPtr *SoundDescriptionHandle;

/* The style of a run of text, as in a styled scrap. */
struct ScrpSTElement {
    SInt32 scrpStartChar;
    short scrpHeight;
    short scrpAscent;
    short scrpFont;
    StyleField scrpFace;
    short scrpSize;
    RGBColor scrpColor;
};
typedef struct ScrpSTElement ScrpSTElement;

struct TextDescription {
    SInt32 descSize;
    SInt32 dataFormat;
    SInt32 resvd1;
    short resvd2;
    short dataRefIndex;
    SInt32 displayFlags;
    SInt32 textJustification;
    RGBColor bgColor;
    Rect defaultTextBox;
    ScrpSTElement defaultStyle;
    char defaultFontName[1];
};
typedef struct TextDescription TextDescription;
typedef TextDescription *TextDescriptionPtr;
typedef TextDescriptionPtr *TextDescriptionHandle;

struct SpriteDescription {
    SInt32 descSize;
    SInt32 dataFormat;
    SInt32 resvd1;
    short resvd2;
    short dataRefIndex;
    SInt32 version;
    OSType decompressorType;
    SInt32 sampleFlags;
};
typedef struct SpriteDescription SpriteDescription;
typedef SpriteDescription *SpriteDescriptionPtr;
typedef SpriteDescriptionPtr *SpriteDescriptionHandle;

struct DataReferenceRecord {
    OSType dataRefType;
    Handle dataRef;
};
typedef struct DataReferenceRecord DataReferenceRecord;
typedef DataReferenceRecord *DataReferencePtr;

struct SampleReferenceRecord {
    SInt32 dataOffset;
    SInt32 dataSize;
    TimeValue durationPerSample;
    SInt32 numberOfSamples;
    short sampleFlags;
};
typedef struct SampleReferenceRecord SampleReferenceRecord;
typedef SampleReferenceRecord *SampleReferencePtr;

struct SampleReference64Record {
    wide dataOffset;
    UInt32 dataSize;
    TimeValue durationPerSample;
    UInt32 numberOfSamples;
    short sampleFlags;
};
typedef struct SampleReference64Record SampleReference64Record;
typedef SampleReference64Record *SampleReference64Ptr;

struct QTEventRecord {
    SInt32 version;
    OSType eventType;
    Point where;
    SInt32 flags;
    SInt32 payloadRefcon;
    SInt32 param1;
    SInt32 param2;
    SInt32 param3;
};
typedef struct QTEventRecord QTEventRecord;
typedef QTEventRecord *QTEventRecordPtr;

struct ResolvedQTEventSpec {
    QTAtomSpec actionAtom;
    Track targetTrack;
    SInt32 targetRefCon;
};
typedef struct ResolvedQTEventSpec ResolvedQTEventSpec;
typedef ResolvedQTEventSpec *ResolvedQTEventSpecPtr;

/* --- Callbacks -------------------------------------------------------------------------------- */

typedef void (*QTCallBackProcPtr)(QTCallBack cb, long refCon);
typedef QTCallBackProcPtr QTCallBackUPP;
typedef void (*QTSyncTaskProcPtr)(void *task);
typedef QTSyncTaskProcPtr QTSyncTaskUPP;
typedef OSErr (*MovieRgnCoverProcPtr)(Movie theMovie, RgnHandle changedRgn, long refcon);
typedef MovieRgnCoverProcPtr MovieRgnCoverUPP;
typedef OSErr (*MovieProgressProcPtr)(Movie theMovie, short message, short whatOperation,
                                      Fixed percentDone, long refcon);
typedef MovieProgressProcPtr MovieProgressUPP;
typedef OSErr (*MovieDrawingCompleteProcPtr)(Movie theMovie, long refCon);
typedef MovieDrawingCompleteProcPtr MovieDrawingCompleteUPP;
typedef OSErr (*TrackTransferProcPtr)(Track t, long refCon);
typedef TrackTransferProcPtr TrackTransferUPP;
typedef OSErr (*GetMovieProcPtr)(long offset, long size, void *dataPtr, void *refCon);
typedef GetMovieProcPtr GetMovieUPP;
typedef Boolean (*MoviePreviewCallOutProcPtr)(long refcon);
typedef MoviePreviewCallOutProcPtr MoviePreviewCallOutUPP;
typedef OSErr (*TextMediaProcPtr)(Handle theText, Movie theMovie, short *displayFlag, long refcon);
typedef TextMediaProcPtr TextMediaUPP;
typedef OSErr (*ActionsProcPtr)(void *refcon, Track targetTrack, long targetRefCon,
                                QTEventRecordPtr theEvent);
typedef ActionsProcPtr ActionsUPP;
typedef OSErr (*DoMCActionProcPtr)(void *refcon, short action, void *params, Boolean *handled);
typedef DoMCActionProcPtr DoMCActionUPP;
typedef OSErr (*MovieExecuteWiredActionsProcPtr)(
        Movie theMovie, void *refcon, long flags, QTAtomContainer wiredActions);
typedef MovieExecuteWiredActionsProcPtr MovieExecuteWiredActionsUPP;
typedef void (*MoviePrePrerollCompleteProcPtr)(Movie theMovie, OSErr prerollErr, void *refcon);
typedef MoviePrePrerollCompleteProcPtr MoviePrePrerollCompleteUPP;
typedef void (*QTNextTaskNeededSoonerCallbackProcPtr)(
        TimeValue duration, unsigned long flags, void *refcon);
typedef QTNextTaskNeededSoonerCallbackProcPtr QTNextTaskNeededSoonerCallbackUPP;
typedef void (*MoviesErrorProcPtr)(OSErr theErr, long refcon);
typedef MoviesErrorProcPtr MoviesErrorUPP;
typedef Boolean (*QTEffectListFilterProcPtr)(Component effect, long effectMinSource,
                                             long effectMaxSource, OSType majorClass,
                                             OSType minorClass, void *refcon);
typedef QTEffectListFilterProcPtr QTEffectListFilterUPP;
typedef void (*QTMoviePropertyListenerProcPtr)(Movie inMovie, QTPropertyClass inPropClass,
                                               QTPropertyID inPropID, void *inUserData);
typedef QTMoviePropertyListenerProcPtr QTMoviePropertyListenerUPP;
typedef void (*QTTrackPropertyListenerProcPtr)(Track inTrack, QTPropertyClass inPropClass,
                                               QTPropertyID inPropID, void *inUserData);
typedef QTTrackPropertyListenerProcPtr QTTrackPropertyListenerUPP;
typedef OSErr (*QTBandwidthNotificationProcPtr)(long flags, void *reserved, void *refcon);
typedef QTBandwidthNotificationProcPtr QTBandwidthNotificationUPP;

/* Filters see every action before the controller does; true keeps it from the controller. */
typedef Boolean (*MCActionFilterProcPtr)(MovieController mc, short *action, void *params);
typedef MCActionFilterProcPtr MCActionFilterUPP;
typedef Boolean (*MCActionFilterWithRefConProcPtr)(
        MovieController mc, short action, void *params, long refCon);
typedef MCActionFilterWithRefConProcPtr MCActionFilterWithRefConUPP;
typedef Boolean (*MCActionNotificationProcPtr)(MovieController mc, short action, void *params,
                                               UInt32 inFlags, UInt32 *outFlags, void *refCon);
typedef MCActionNotificationProcPtr MCActionNotificationUPP;

/* A tween that runs. */
typedef struct QTTweenerRecord *QTTweener;

struct TweenRecord;
typedef ComponentResult (*TweenerDataProcPtr)(struct TweenRecord *tr, void *tweenData,
                                              long tweenDataSize, long dataDescriptionSeed,
                                              Handle dataDescription,
                                              ICMCompletionProcRecordPtr asyncCompletionProc,
                                              UniversalProcPtr transferProc, void *refCon);
typedef TweenerDataProcPtr TweenerDataUPP;

/* --- Records of sprites, tweens, wired actions and controllers -------------------------------- */

struct QTSyncTaskRecord {
    void *qLink;
    QTSyncTaskUPP proc;
};
typedef struct QTSyncTaskRecord QTSyncTaskRecord;
typedef QTSyncTaskRecord *QTSyncTaskPtr;

struct TweenRecord {
    SInt32 version;
    QTAtomContainer container;
    QTAtom tweenAtom;
    QTAtom dataAtom;
    Fixed percent;
    TweenerDataUPP dataProc;
    void *private1;
    void *private2;
};
typedef struct TweenRecord TweenRecord;

struct TweenV1Record {
    SInt32 version;
    QTAtomContainer container;
    QTAtom tweenAtom;
    QTAtom dataAtom;
    Fixed percent;
    TweenerDataUPP dataProc;
    void *private1;
    void *private2;
    Fract fractPercent;
};
typedef struct TweenV1Record TweenV1Record;

struct TweenSequenceEntryRecord {
    Fixed endPercent;
    QTAtomID tweenAtomID;
    QTAtomID dataAtomID;
};
typedef struct TweenSequenceEntryRecord TweenSequenceEntryRecord;

struct ModifierTrackGraphicsModeRecord {
    SInt32 graphicsMode;
    RGBColor opColor;
};
typedef struct ModifierTrackGraphicsModeRecord ModifierTrackGraphicsModeRecord;

struct ThreeDeeVRObjectSample {
    SInt32 rows;
    SInt32 columns;
    TQ3Matrix4x4 calib1;
    TQ3Matrix4x4 calib2;
    SInt32 reserved1;
    SInt32 reserved2;
};
typedef struct ThreeDeeVRObjectSample ThreeDeeVRObjectSample;

struct QTRuntimeSpriteDescStruct {
    SInt32 version;
    QTAtomID spriteID;
    short imageIndex;
    MatrixRecord matrix;
    short visible;
    short layer;
    ModifierTrackGraphicsModeRecord graphicsMode;
    QTAtomID actionHandlingSpriteID;
};
typedef struct QTRuntimeSpriteDescStruct QTRuntimeSpriteDescStruct;
typedef QTRuntimeSpriteDescStruct *QTRuntimeSpriteDescPtr;

struct QTSpriteButtonBehaviorStruct {
    QTAtomID notOverNotPressedStateID;
    QTAtomID overNotPressedStateID;
    QTAtomID overPressedStateID;
    QTAtomID notOverPressedStateID;
};
typedef struct QTSpriteButtonBehaviorStruct QTSpriteButtonBehaviorStruct;
typedef QTSpriteButtonBehaviorStruct *QTSpriteButtonBehaviorPtr;

struct QTStatusStringRecord {
    SInt32 stringTypeFlags;
    char *statusString;
};
typedef struct QTStatusStringRecord QTStatusStringRecord;
typedef QTStatusStringRecord *QTStatusStringPtr;

struct QTGetExternalMovieRecord {
    SInt32 targetType;
    StringPtr movieName;
    SInt32 movieID;
    PtrToMovie theMovie;
    MovieControllerPtr theController;
};
typedef struct QTGetExternalMovieRecord QTGetExternalMovieRecord;
typedef QTGetExternalMovieRecord *QTGetExternalMoviePtr;

struct QTGetChapterTimeRecord {
    StringPtr chapterName;
    TimeRecord chapterTime;
};
typedef struct QTGetChapterTimeRecord QTGetChapterTimeRecord;
typedef QTGetChapterTimeRecord *QTGetChapterTimePtr;

struct QTChapterInfoRecord {
    SInt32 index;
    TimeValue time;
    Str255 name;
};
typedef struct QTChapterInfoRecord QTChapterInfoRecord;
typedef QTChapterInfoRecord *QTChapterInfoPtr;

struct QTEvaluateExpressionRecord {
    QTAtomSpec expressionSpec;
    float *expressionResult;
};
typedef struct QTEvaluateExpressionRecord QTEvaluateExpressionRecord;
typedef QTEvaluateExpressionRecord *QTEvaluateExpressionPtr;

struct QTEvaluateExpressionWithTypeRecord {
    SInt32 recordSize;
    QTAtomSpec expressionSpec;
    float *expressionResult;
    SInt32 fetchAsType;
    Handle nonNumericResult;
};
typedef struct QTEvaluateExpressionWithTypeRecord QTEvaluateExpressionWithTypeRecord;
typedef QTEvaluateExpressionWithTypeRecord *QTEvaluateExpressionWithTypePtr;

struct QTFetchParameterAsRecord {
    QTAtomSpec paramListSpec;
    SInt32 paramIndex;
    SInt32 paramType;
    SInt32 allowedFlags;
    void *min;
    void *max;
    void *currentValue;
    void *newValue;
    Boolean isUnsignedValue;
};
typedef struct QTFetchParameterAsRecord QTFetchParameterAsRecord;
typedef QTFetchParameterAsRecord *QTFetchParameterAsPtr;

struct QTGetCursorByIDRecord {
    short cursorID;
    Handle colorCursorData;
    SInt32 reserved1;
};
typedef struct QTGetCursorByIDRecord QTGetCursorByIDRecord;
typedef QTGetCursorByIDRecord *QTGetCursorByIDPtr;

struct QTDoScriptRecord {
    SInt32 scriptTypeFlags;
    char *command;
    char *arguments;
};
typedef struct QTDoScriptRecord QTDoScriptRecord;
typedef QTDoScriptRecord *QTDoScriptPtr;

struct QTRestartAtTimeRecord {
    TimeValue startTime;
    Fixed rate;
};
typedef struct QTRestartAtTimeRecord QTRestartAtTimeRecord;
typedef QTRestartAtTimeRecord *QTRestartAtTimePtr;

struct QTKeyboardFocusRecord {
    SInt32 recordSize;
    SInt32 navigation;
    SInt32 focusRefCon;
    short focusFlags;
};
typedef struct QTKeyboardFocusRecord QTKeyboardFocusRecord;
typedef QTKeyboardFocusRecord *QTKeyboardFocusPtr;

struct QTMCActionNotificationRecord {
    OSType returnSignature;
    MCActionNotificationUPP notifyAction;
    void *refcon;
    UInt32 flags;
};
typedef struct QTMCActionNotificationRecord QTMCActionNotificationRecord;
typedef QTMCActionNotificationRecord *QTMCActionNotificationPtr;

struct QTConnectionStatusRecord {
    short flags;
    short error;
    Handle message;
};
typedef struct QTConnectionStatusRecord QTConnectionStatusRecord;
typedef QTConnectionStatusRecord *QTConnectionStatusPtr;

struct ConnectionSpeedPrefsRecord {
    SInt32 connectionSpeed;
};
typedef struct ConnectionSpeedPrefsRecord ConnectionSpeedPrefsRecord;
typedef ConnectionSpeedPrefsRecord *ConnectionSpeedPrefsPtr;

/* --- Constants -------------------------------------------------------------------------------- */

/* Flags for opening, making and writing movies, and for finding tracks */
enum {
    MovieFileType                            = 0x4D6F6F56, /* 'MooV' */
    searchTextDontGoToFoundTime              = 0x00010000,
    searchTextDontHiliteFoundText            = 0x00020000,
    searchTextOneTrackOnly                   = 0x00040000,
    searchTextEnabledTracksOnly              = 0x00080000,
    movieProgressOpen                        = 0,
    movieProgressUpdatePercent               = 1,
    movieProgressClose                       = 2,
    newMovieActive                           = 1,
    newMovieDontResolveDataRefs              = 2,
    newMovieDontAskUnresolvedDataRefs        = 4,
    newMovieDontAutoAlternates               = 8,
    newMovieDontUpdateForeBackPointers       = 16,
    newMovieDontAutoUpdateClock              = 32,
    newMovieAsyncOK                          = 256,
    newMovieIdleImportOK                     = 1024,
    newMovieDontInteractWithUser             = 2048,

    showUserSettingsDialog                   = 2,
    movieToFileOnlyExport                    = 4,
    movieFileSpecValid                       = 8,
    createMovieFileDontCreateMovie           = 0x40000000,
    createMovieFileDontOpenFile              = 0x20000000,
    createMovieFileDontCreateResFile         = 0x10000000,
    flattenAddMovieToDataFork                = 1,
    flattenActiveTracksOnly                  = 4,
    flattenDontInterleaveFlatten             = 8,
    flattenFSSpecPtrIsDataRefRecordPtr       = 16,
    flattenCompressMovieResource             = 32,
    flattenForceMovieResourceBeforeMovieData = 64,
    movieInDataForkResID                     = -1,
    movieScrapDontZeroScrap                  = 1,
    movieScrapOnlyPutMovie                   = 2,
    kMovieAnchorDataRefIsDefault             = 1,
    kMovieControlOptionHideController        = 1,
    kMovieControlOptionLocateTopLeft         = 2,
    kMovieControlOptionEnableEditing         = 4,
    kMovieControlOptionHandleEditingHI       = 8,
    kMovieControlOptionSetKeysEnabled        = 16,
    kMovieControlOptionManuallyIdled         = 32,
    kMovieControlDataMovieController         = 0x006D6320,
    kMovieControlDataMovie                   = 0x6D6F6F76, /* 'moov' */
    kMovieControlDataManualIdling            = 0x6D616E75, /* 'manu' */

    kMovieLoadStateError                     = -1,
    kMovieLoadStateLoading                   = 1000,
    kMovieLoadStateLoaded                    = 2000,
    kMovieLoadStatePlayable                  = 0x2710,
    kMovieLoadStatePlaythroughOK             = 0x4E20,
    kMovieLoadStateComplete                  = 0x000186A0,

    kMovieMediaDataReference                 = 0x6D6D6472, /* 'mmdr' */
    kMovieMediaDefaultDataReferenceID        = 0x64647269, /* 'ddri' */
    kMovieMediaSlaveTime                     = 0x736C7469, /* 'slti' */
    kMovieMediaSlaveAudio                    = 0x736C6175, /* 'slau' */
    kMovieMediaSlaveGraphicsMode             = 0x736C6772, /* 'slgr' */
    kMovieMediaAutoPlay                      = 0x706C6179, /* 'play' */
    kMovieMediaLoop                          = 0x6C6F6F70, /* 'loop' */
    kMovieMediaUseMIMEType                   = 0x6D696D65, /* 'mime' */
    kMovieMediaTitle                         = 0x7469746C, /* 'titl' */
    kMovieMediaAltText                       = 0x616C7474, /* 'altt' */
    kMovieMediaClipBegin                     = 0x636C7062, /* 'clpb' */
    kMovieMediaClipDuration                  = 0x636C7064, /* 'clpd' */
    kMovieMediaRegionAtom                    = 0x72656769, /* 'regi' */
    kMovieMediaSlaveTrackDuration            = 0x736C7472, /* 'sltr' */
    kMovieMediaEnableFrameStepping           = 0x656E6673, /* 'enfs' */
    kMovieMediaBackgroundColor               = 0x626B636C, /* 'bkcl' */
    kMovieMediaPrerollTime                   = 0x70726572, /* 'prer' */
    kMovieMediaFitNone                       = 0,
    kMovieMediaFitScroll                     = 0x7363726F, /* 'scro' */
    kMovieMediaFitClipIfNecessary            = 0x68696464, /* 'hidd' */
    kMovieMediaFitFill                       = 0x66696C6C, /* 'fill' */
    kMovieMediaFitMeet                       = 0x6D656574, /* 'meet' */
    kMovieMediaFitSlice                      = 0x736C6963, /* 'slic' */
    kMovieMediaSpatialAdjustment             = 0x66697420, /* 'fit ' */
    kMovieMediaRectangleAtom                 = 0x72656374, /* 'rect' */
    kMovieMediaTop                           = 0x746F7020, /* 'top ' */
    kMovieMediaLeft                          = 0x6C656674, /* 'left' */
    kMovieMediaWidth                         = 0x00776420,
    kMovieMediaHeight                        = 0x00687420,

    kMoviePropertyDuration                   = 0x64757261, /* 'dura' */
    kMoviePropertyTimeScale                  = 0x74696D73, /* 'tims' */
    kMoviePropertyTime                       = 0x74696D76, /* 'timv' */
    kMoviePropertyNaturalBounds              = 0x6E617462, /* 'natb' */
    kMoviePropertyMatrix                     = 0x6D747278, /* 'mtrx' */
    kMoviePropertyTrackList                  = 0x746C7374, /* 'tlst' */

    kMovieControllerQTVRFlag                 = 1,
    kMovieControllerDontDisplayToUser        = 2
};
#define createMovieFileDeleteCurFile 0x80000000U

/* Types of media and handlers */
enum {
    MovieScrapType                   = 0x6D6F6F76, /* 'moov' */
    MovieResourceType                = 0x6D6F6F76, /* 'moov' */
    MovieForwardPointerResourceType  = 0x666F7265, /* 'fore' */
    MovieBackwardPointerResourceType = 0x6261636B, /* 'back' */
    MovieResourceAtomType            = 0x6D6F6F76, /* 'moov' */
    MovieDataAtomType                = 0x6D646174, /* 'mdat' */
    MediaHandlerType                 = 0x6D686C72, /* 'mhlr' */
    DataHandlerType                  = 0x64686C72, /* 'dhlr' */
    VideoMediaType                   = 0x76696465, /* 'vide' */
    SoundMediaType                   = 0x736F756E, /* 'soun' */
    TextMediaType                    = 0x74657874, /* 'text' */
    BaseMediaType                    = 0x676E7263, /* 'gnrc' */
    MPEGMediaType                    = 0x4D504547, /* 'MPEG' */
    MusicMediaType                   = 0x6D757369, /* 'musi' */
    TimeCodeMediaType                = 0x746D6364, /* 'tmcd' */
    FlashMediaType                   = 0x666C7368, /* 'flsh' */
    MovieMediaType                   = 0x6D6F6F76, /* 'moov' */
    ThreeDeeMediaType                = 0x71643364, /* 'qd3d' */
    SkinMediaType                    = 0x736B696E, /* 'skin' */
    HandleDataHandlerSubType         = 0x686E646C, /* 'hndl' */
    PointerDataHandlerSubType        = 0x70747220, /* 'ptr ' */
    NullDataHandlerSubType           = 0x6E756C6C, /* 'null' */
    ResourceDataHandlerSubType       = 0x72737263, /* 'rsrc' */
    URLDataHandlerSubType            = 0x75726C20, /* 'url ' */
    AliasDataHandlerSubType          = 0x616C6973, /* 'alis' */
    WiredActionHandlerType           = 0x77697265, /* 'wire' */
    kQTQuartzComposerMediaType       = 0x71747A20, /* 'qtz ' */
    TimeCode64MediaType              = 0x74633634, /* 'tc64' */
    movieTrackMediaType              = 1,
    kTrackPropertyMediaType          = 0x6D747970, /* 'mtyp' */
    MovieControllerComponentType     = 0x706C6179 /* 'play' */
};

/* Various */
enum {
    FreeAtomType                                 = 0x66726565, /* 'free' */
    SkipAtomType                                 = 0x736B6970, /* 'skip' */
    WideAtomPlaceholderType                      = 0x77696465, /* 'wide' */
    DoTheRightThing                              = 0,
    kQTNetworkStatusNoNetwork                    = -2,
    kQTNetworkStatusUncertain                    = -1,
    kQTNetworkStatusNotConnected                 = 0,
    kQTNetworkStatusConnected                    = 1,
    kMusicFlagDontPlay2Soft                      = 1,
    kMusicFlagDontSlaveToMovie                   = 2,
    k3DMediaRendererEntry                        = 0x72656E64, /* 'rend' */
    k3DMediaRendererName                         = 0x6E616D65, /* 'name' */
    k3DMediaRendererCode                         = 0x72636F64, /* 'rcod' */
    mediaQualityDraft                            = 0,
    mediaQualityNormal                           = 64,
    mediaQualityBetter                           = 128,
    mediaQualityBest                             = 192,
    kQTRegistrationDialogTimeOutFlag             = 1,
    kQTRegistrationDialogShowDialog              = 2,
    kQTRegistrationDialogForceDialog             = 4,
    timeBaseBeforeStartTime                      = 1,
    timeBaseAfterStopTime                        = 2,
    timeBaseRateChanging                         = 4,
    qtcbNeedsRateChanges                         = 1,
    qtcbNeedsTimeChanges                         = 2,
    qtcbNeedsStartStopChanges                    = 4,
    keepInRam                                    = 1,
    unkeepInRam                                  = 2,
    flushFromRam                                 = 4,
    loadForwardTrackEdits                        = 8,
    loadBackwardTrackEdits                       = 16,
    pasteInParallel                              = 1,
    mediaHandlerFlagBaseClient                   = 1,
    movieTrackEnabledOnly                        = 4,
    kQTEnterMoviesFlagDontSetComponentsThreadMode = 1,
    movieDrawingCallWhenChanged                  = 0,
    movieDrawingCallAlways                       = 1,
    kQTCloneShareSamples                         = 1,
    kQTCloneDontCopyEdits                        = 2,
    kGetMovieImporterValidateToFind              = 1,
    kGetMovieImporterAllowNewFile                = 2,
    kGetMovieImporterDontConsiderGraphicsImporters = 4,
    kGetMovieImporterDontConsiderFileOnlyImporters = 64,
    kGetMovieImporterAutoImportOnly              = 1024,
    kQTGetMIMETypeInfoIsQuickTimeMovieType       = 0x6D6F6F76, /* 'moov' */
    kQTGetMIMETypeInfoIsUnhelpfulType            = 0x64756D62, /* 'dumb' */
    kQTCopyUserDataReplace                       = 0x72706C63, /* 'rplc' */
    kQTCopyUserDataMerge                         = 0x6D657267, /* 'merg' */
    kQTDontUseDataToFindImporter                 = 1,
    kQTDontLookForMovieImporterIfGraphicsImporterFound = 2,
    kQTAllowOpeningStillImagesAsMovies           = 4,
    kQTAllowImportersThatWouldCreateNewFile      = 8,
    kQTAllowAggressiveImporters                  = 16,
    kQTNativeDefaultPathStyle                    = -1,
    kQTPOSIXPathStyle                            = 0,
    kQTHFSPathStyle                              = 1,
    kQTWindowsPathStyle                          = 2,
    preloadAlways                                = 1,
    preloadOnlyIfEnabled                         = 2,
    movieExecuteWiredActionDontExecute           = 1,
    kRefConNavigationNext                        = 0,
    kRefConNavigationPrevious                    = 1,
    kRefConPropertyCanHaveFocus                  = 1,
    kRefConPropertyHasFocus                      = 2,
    kTrackFocusCanEditFlag                       = 0x6B656474, /* 'kedt' */
    kTrackDefaultFocusFlags                      = 0x6B666F63, /* 'kfoc' */
    kTrackFocusDefaultRefcon                     = 0x6B726566, /* 'kref' */
    kTrackFocusOn                                = 1,
    kTrackHandlesTabs                            = 2,
    kFlashTrackPropertyAcceptAllClicks           = 0x636C696B, /* 'clik' */
    kNoQTIdleEvents                              = -1,
    kKeyFrameAndSingleOverride                   = 2,
    kKeyFrameAndAllOverrides                     = 4,
    kQTIdlePriority                              = 10,
    kQTNonRealTimePriority                       = 20,
    kQTRealTimeSharedPriority                    = 25,
    kQTRealTimePriority                          = 30,
    kITextStringAtomType                         = 0x74657874, /* 'text' */
    kQTParseTextHREFText                         = 0x74657874, /* 'text' */
    kQTParseTextHREFBaseURL                      = 0x6275726C, /* 'burl' */
    kQTParseTextHREFClickPoint                   = 0x636C696B, /* 'clik' */
    kQTParseTextHREFUseAltDelim                  = 0x616C7464, /* 'altd' */
    kQTParseTextHREFDelimiter                    = 0x64656C6D, /* 'delm' */
    kQTParseTextHREFRecomposeHREF                = 0x72687266, /* 'rhrf' */
    kQTParseTextHREFURL                          = 0x75726C20, /* 'url ' */
    kQTParseTextHREFTarget                       = 0x74617267, /* 'targ' */
    kQTParseTextHREFChapter                      = 0x63686170, /* 'chap' */
    kQTParseTextHREFIsAutoHREF                   = 0x6175746F, /* 'auto' */
    kQTParseTextHREFIsServerMap                  = 0x736D6170, /* 'smap' */
    kQTParseTextHREFHREF                         = 0x68726566, /* 'href' */
    kQTParseTextHREFEMBEDArgs                    = 0x6D626564, /* 'mbed' */

    kListElementType                             = 0x74797065, /* 'type' */
    kListElementDataType                         = 0x64617479, /* 'daty' */
    kNameAtom                                    = 0x6E616D65, /* 'name' */
    kInitialRotationAtom                         = 0x696E726F, /* 'inro' */
    videoFlagDontLeanAhead                       = 1,
    dropShadowOffsetType                         = 0x6472706F, /* 'drpo' */
    dropShadowTranslucencyType                   = 0x64727074, /* 'drpt' */
    spriteHitTestBounds                          = 1,
    spriteHitTestImage                           = 2,
    spriteHitTestIsClick                         = 8,
    spriteHitTestLocInDisplayCoordinates         = 16,
    kTrackPropertyInstantiation                  = 0x696E7374, /* 'inst' */
    kQTAppMessageSoftwareChanged                 = 1,
    kQTAppMessageWindowCloseRequested            = 3,
    kQTAppMessageExitFullScreenRequested         = 4,
    kQTAppMessageDisplayChannels                 = 5,
    kQTAppMessageEnterFullScreenRequested        = 6,
    kKeyboardAllowFocus                          = 1,
    kKeyboardHaveFocus                           = 2,
    kKeyboardValidate                            = 4,
    kRefConNavigateClick                         = 0x636C696B, /* 'clik' */
    kControllerUnderstandsIdleManagers           = 1,
    kQTBandwidthNotifyNeedToStop                 = 1,
    kQTBandwidthNotifyGoodToGo                   = 2,
    kQTBandwidthChangeRequest                    = 4,
    kQTBandwidthQueueRequest                     = 8,
    kQTBandwidthScheduledRequest                 = 16,
    kQTBandwidthVoluntaryRelease                 = 32
};

/* Sprites and their properties */
enum {
    SpriteMediaType                              = 0x73707274, /* 'sprt' */
    kBackgroundSpriteLayerNum                    = 0x7FFF,
    kSpritePropertyMatrix                        = 1,
    kSpritePropertyImageDescription              = 2,
    kSpritePropertyImageDataPtr                  = 3,
    kSpritePropertyVisible                       = 4,
    kSpritePropertyLayer                         = 5,
    kSpritePropertyGraphicsMode                  = 6,
    kSpritePropertyImageDataSize                 = 7,
    kSpritePropertyActionHandlingSpriteID        = 8,
    kSpritePropertyCanBeHitTested                = 9,
    kSpritePropertyImageIndex                    = 100,

    kSpriteTrackPropertyBackgroundColor          = 101,
    kSpriteTrackPropertyOffscreenBitDepth        = 102,
    kSpriteTrackPropertySampleFormat             = 103,
    kSpriteTrackPropertyScaleSpritesToScaleWorld = 104,
    kSpriteTrackPropertyHasActions               = 105,
    kSpriteTrackPropertyVisible                  = 106,
    kSpriteTrackPropertyQTIdleEventsFrequency    = 107,
    kSpriteTrackPropertyAllSpritesHitTestingMode = 108,
    kSpriteTrackPropertyPreferredDepthInterpretationMode = 109,

    kSpriteImagePropertyRegistrationPoint        = 1000,
    kSpriteImagePropertyGroupID                  = 1001,
    kSpriteTrackPreferredDepthCompatibilityMode  = 0,
    kSpriteTrackPreferredDepthModernMode         = 1,
    kSpriteHitTestUseSpritesOwnPropertiesMode    = 0,
    kSpriteHitTestTreatAllSpritesAsHitTestableMode = 1,
    kSpriteHitTestTreatAllSpritesAsNotHitTestableMode = 2,
    kGetSpriteWorldInvalidRegionAndLeaveIntact   = -1,
    kGetSpriteWorldInvalidRegionAndThenSetEmpty  = -2,
    kOnlyDrawToSpriteWorld                       = 1,
    kSpriteWorldPreflight                        = 2,
    kSpriteWorldDidDraw                          = 1,
    kSpriteWorldNeedsToDraw                      = 2,
    kScaleSpritesToScaleWorld                    = 2,
    kSpriteWorldHighQuality                      = 4,
    kSpriteWorldDontAutoInvalidate               = 8,
    kSpriteWorldInvisible                        = 16,
    kSpriteWorldDirtyInsteadOfFlush              = 32,
    spriteHitTestInvisibleSprites                = 4,
    spriteHitTestTreatAllSpritesAsHitTestable    = 32,
    kSpriteAtomType                              = 0x73707274, /* 'sprt' */
    kSpriteImagesContainerAtomType               = 0x696D6374, /* 'imct' */
    kSpriteImageAtomType                         = 0x696D6167, /* 'imag' */
    kSpriteImageDataAtomType                     = 0x696D6461, /* 'imda' */
    kSpriteImageDataRefAtomType                  = 0x696D7265, /* 'imre' */
    kSpriteImageDataRefTypeAtomType              = 0x696D7274, /* 'imrt' */
    kSpriteImageGroupIDAtomType                  = 0x696D6772, /* 'imgr' */
    kSpriteImageRegistrationAtomType             = 0x696D7267, /* 'imrg' */
    kSpriteImageDefaultImageIndexAtomType        = 0x64656669, /* 'defi' */

    kSpriteSharedDataAtomType                    = 0x64666C74, /* 'dflt' */
    kSpriteNameAtomType                          = 0x6E616D65, /* 'name' */
    kSpriteImageNameAtomType                     = 0x6E616D65, /* 'name' */
    kSpriteUsesImageIDsAtomType                  = 0x75736573, /* 'uses' */
    kSpriteBehaviorsAtomType                     = 0x62656861, /* 'beha' */
    kSpriteImageBehaviorAtomType                 = 0x696D6167, /* 'imag' */
    kSpriteCursorBehaviorAtomType                = 0x63727372, /* 'crsr' */
    kSpriteStatusStringsBehaviorAtomType         = 0x73737472, /* 'sstr' */
    kSpriteVariablesContainerAtomType            = 0x76617273, /* 'vars' */
    kSpriteStringVariableAtomType                = 0x73747276, /* 'strv' */
    kSpriteFloatingPointVariableAtomType         = 0x666C6F76, /* 'flov' */
    kTrackModifierTypeSpriteImage                = 0x76696465 /* 'vide' */
};

/* Tweens */
enum {
    TweenMediaType                               = 0x7477656E, /* 'twen' */
    kTweenRecordNoFlags                          = 0,
    kTweenRecordIsAtInterruptTime                = 1,
    uppTweenerDataProcInfo                       = 0x003FFFF0,
    kTweenTypeShort                              = 1,
    kTweenTypeLong                               = 2,
    kTweenTypeFixed                              = 3,
    kTweenTypePoint                              = 4,
    kTweenTypeQDRect                             = 5,
    kTweenTypeQDRegion                           = 6,
    kTweenTypeMatrix                             = 7,
    kTweenTypeRGBColor                           = 8,
    kTweenTypeGraphicsModeWithRGBColor           = 9,
    kTweenTypeQTFloatSingle                      = 10,
    kTweenTypeQTFloatDouble                      = 11,
    kTweenTypeFixedPoint                         = 12,
    kTweenType3dScale                            = 0x33736361, /* '3sca' */
    kTweenType3dTranslate                        = 0x33747261, /* '3tra' */
    kTweenType3dRotate                           = 0x33726F74, /* '3rot' */
    kTweenType3dRotateAboutPoint                 = 0x33726170, /* '3rap' */
    kTweenType3dRotateAboutAxis                  = 0x33726178, /* '3rax' */
    kTweenType3dRotateAboutVector                = 0x33727663, /* '3rvc' */
    kTweenType3dQuaternion                       = 0x33717561, /* '3qua' */
    kTweenType3dMatrix                           = 0x336D6174, /* '3mat' */
    kTweenType3dCameraData                       = 0x3363616D, /* '3cam' */
    kTweenType3dAngleAspectCameraData            = 0x33636161, /* '3caa' */
    kTweenType3dSoundLocalizationData            = 0x33736C63, /* '3slc' */
    kTweenTypePathToMatrixTranslation            = 0x67786D74, /* 'gxmt' */
    kTweenTypePathToMatrixRotation               = 0x67787072, /* 'gxpr' */
    kTweenTypePathToMatrixTranslationAndRotation = 0x67786D72, /* 'gxmr' */
    kTweenTypePathToFixedPoint                   = 0x67786670, /* 'gxfp' */
    kTweenTypePathXtoY                           = 0x67787879, /* 'gxxy' */
    kTweenTypePathYtoX                           = 0x67787978, /* 'gxyx' */
    kTweenTypeAtomList                           = 0x61746F6D, /* 'atom' */
    kTweenTypePolygon                            = 0x706F6C79, /* 'poly' */
    kTweenTypeMultiMatrix                        = 0x6D756C6D, /* 'mulm' */
    kTweenTypeSpin                               = 0x7370696E, /* 'spin' */
    kTweenType3dMatrixNonLinear                  = 0x336E6C72, /* '3nlr' */
    kTweenType3dVRObject                         = 0x3376726F, /* '3vro' */

    kTweenEntry                                  = 0x7477656E, /* 'twen' */
    kTweenData                                   = 0x64617461, /* 'data' */
    kTweenType                                   = 0x74776E74, /* 'twnt' */
    kTweenStartOffset                            = 0x74777374, /* 'twst' */
    kTweenDuration                               = 0x74776475, /* 'twdu' */
    kTweenFlags                                  = 0x666C6167, /* 'flag' */
    kTweenOutputMin                              = 0x6F6D696E, /* 'omin' */
    kTweenOutputMax                              = 0x6F6D6178, /* 'omax' */
    kTweenSequenceElement                        = 0x73657165, /* 'seqe' */
    kTween3dInitialCondition                     = 0x69636E64, /* 'icnd' */
    kTweenInterpolationID                        = 0x696E7472, /* 'intr' */
    kTweenRegionData                             = 0x71647267, /* 'qdrg' */
    kTweenPictureData                            = 0x50494354, /* 'PICT' */
    kNonLinearTweenHeader                        = 0x6E6C7468, /* 'nlth' */
    kTweenReturnDelta                            = 1,
    kTweenInterpolationStyle                     = 0x69737479 /* 'isty' */
};

/* Characteristics of media */
enum {
    VisualMediaCharacteristic             = 0x65796573, /* 'eyes' */
    AudioMediaCharacteristic              = 0x65617273, /* 'ears' */
    kCharacteristicCanSendVideo           = 0x76736E64, /* 'vsnd' */
    kCharacteristicProvidesActions        = 0x6163746E, /* 'actn' */
    kCharacteristicNonLinear              = 0x6E6F6E6C, /* 'nonl' */
    kCharacteristicCanStep                = 0x73746570, /* 'step' */
    kCharacteristicHasNoDuration          = 0x6E6F7469, /* 'noti' */
    kCharacteristicHasSkinData            = 0x736B696E, /* 'skin' */
    kCharacteristicProvidesKeyFocus       = 0x6B657966, /* 'keyf' */
    kCharacteristicSupportsDisplayOffsets = 0x64746464, /* 'dtdd' */
    movieTrackCharacteristic              = 2,
    kCharacteristicSupportsApertureModes  = 0x61706D64 /* 'apmd' */
};

/* Types of user data */
enum {
    kUserDataMovieControllerType      = 0x63747970, /* 'ctyp' */
    kUserDataName                     = 0x6E616D65, /* 'name' */
    kUserDataAnimatedGIFLoopCount     = 0x67696663, /* 'gifc' */
    kQTAnimatedGIFLoopCountInfinite   = 0,
    kUserDataAnimatedGIFBufferingSize = 0x67696662, /* 'gifb' */
    kUserDataUnicodeBit               = 128
};
#define kUserDataTextAlbum 0xA9616C62U /* '\xA9alb' */
#define kUserDataTextArtist 0xA9415254U /* '\xA9ART' */
#define kUserDataTextAuthor 0xA9617574U /* '\xA9aut' */
#define kUserDataTextChapter 0xA9636870U /* '\xA9chp' */
#define kUserDataTextComment 0xA9636D74U /* '\xA9cmt' */
#define kUserDataTextComposer 0xA9636F6DU /* '\xA9com' */
#define kUserDataTextCopyright 0xA9637079U /* '\xA9cpy' */
#define kUserDataTextCreationDate 0xA9646179U /* '\xA9day' */
#define kUserDataTextDescription 0xA9646573U /* '\xA9des' */
#define kUserDataTextDirector 0xA9646972U /* '\xA9dir' */
#define kUserDataTextDisclaimer 0xA9646973U /* '\xA9dis' */
#define kUserDataTextEncodedBy 0xA9656E63U /* '\xA9enc' */
#define kUserDataTextFullName 0xA96E616DU /* '\xA9nam' */
#define kUserDataTextGenre 0xA967656EU /* '\xA9gen' */
#define kUserDataTextHostComputer 0xA9687374U /* '\xA9hst' */
#define kUserDataTextInformation 0xA9696E66U /* '\xA9inf' */
#define kUserDataTextKeywords 0xA96B6579U /* '\xA9key' */
#define kUserDataTextMake 0xA96D616BU /* '\xA9mak' */
#define kUserDataTextModel 0xA96D6F64U /* '\xA9mod' */
#define kUserDataTextOriginalArtist 0xA96F7065U /* '\xA9ope' */
#define kUserDataTextOriginalFormat 0xA9666D74U /* '\xA9fmt' */
#define kUserDataTextOriginalSource 0xA9737263U /* '\xA9src' */
#define kUserDataTextPerformers 0xA9707266U /* '\xA9prf' */
#define kUserDataTextProducer 0xA9707264U /* '\xA9prd' */
#define kUserDataTextProduct 0xA9505244U /* '\xA9PRD' */
#define kUserDataTextSoftware 0xA9737772U /* '\xA9swr' */
#define kUserDataTextSpecialPlaybackRequirements 0xA9726571U /* '\xA9req' */
#define kUserDataTextTrack 0xA974726BU /* '\xA9trk' */
#define kUserDataTextWarning 0xA977726EU /* '\xA9wrn' */
#define kUserDataTextWriter 0xA9777274U /* '\xA9wrt' */
#define kUserDataTextURLLink 0xA975726CU /* '\xA9url' */
#define kUserDataTextEditDate1 0xA9656431U /* '\xA9ed1' */

/* Property classes and IDs of QuickTime 7 */
enum {
    kQTSoundDescriptionKind_Movie_Version1       = 0x6D767631, /* 'mvv1' */
    kQTSoundDescriptionKind_Movie_Version2       = 0x6D767632, /* 'mvv2' */
    kQTSoundDescriptionKind_Movie_LowestPossibleVersion = 0x6D766C6F, /* 'mvlo' */
    kQTSoundDescriptionKind_Movie_AnyVersion     = 0x6D766E79, /* 'mvny' */
    kQTPropertyClass_SoundDescription            = 0x73646573, /* 'sdes' */
    kQTSoundDescriptionPropertyID_AudioChannelLayout = 0x636C6179, /* 'clay' */
    kQTSoundDescriptionPropertyID_MagicCookie    = 0x6B756B69, /* 'kuki' */
    kQTSoundDescriptionPropertyID_AudioStreamBasicDescription = 0x61736264, /* 'asbd' */
    kQTSoundDescriptionPropertyID_BitRate        = 0x62726174, /* 'brat' */
    kQTSoundDescriptionPropertyID_UserReadableText = 0x74657874, /* 'text' */
    kQTAudioPropertyID_RegisterAudioContextInsert = 0x72656774, /* 'regt' */
    kQTPropertyClass_DataLocation                = 0x646C6F63, /* 'dloc' */
    kQTDataLocationPropertyID_DataReference      = 0x64726566, /* 'dref' */
    kQTDataLocationPropertyID_CFStringNativePath = 0x63666E70, /* 'cfnp' */
    kQTDataLocationPropertyID_CFStringPosixPath  = 0x63667070, /* 'cfpp' */
    kQTDataLocationPropertyID_CFStringHFSPath    = 0x63666870, /* 'cfhp' */
    kQTDataLocationPropertyID_CFStringWindowsPath = 0x63667770, /* 'cfwp' */
    kQTDataLocationPropertyID_CFURL              = 0x63667572, /* 'cfur' */
    kQTDataLocationPropertyID_QTDataHandler      = 0x71746468, /* 'qtdh' */
    kQTDataLocationPropertyID_Scrap              = 0x73637270, /* 'scrp' */
    kQTDataLocationPropertyID_LegacyMovieResourceHandle = 0x72657A68, /* 'rezh' */
    kQTDataLocationPropertyID_MovieUserProc      = 0x75737072, /* 'uspr' */
    kQTDataLocationPropertyID_ResourceFork       = 0x7266726B, /* 'rfrk' */
    kQTDataLocationPropertyID_DataFork           = 0x6466726B, /* 'dfrk' */

    kQTPropertyClass_Context                     = 0x63747874, /* 'ctxt' */
    kQTContextPropertyID_AudioContext            = 0x61756469, /* 'audi' */
    kQTContextPropertyID_VisualContext           = 0x76697375, /* 'visu' */
    kQTPropertyClass_MovieResourceLocator        = 0x726C6F63, /* 'rloc' */
    kQTMovieResourceLocatorPropertyID_LegacyResID = 0x72657A69, /* 'rezi' */
    kQTMovieResourceLocatorPropertyID_LegacyResName = 0x72657A6E, /* 'rezn' */
    kQTMovieResourceLocatorPropertyID_FileOffset = 0x666F6666, /* 'foff' */
    kQTMovieResourceLocatorPropertyID_Callback   = 0x63616C62, /* 'calb' */
    kQTPropertyClass_MovieInstantiation          = 0x6D696E73, /* 'mins' */
    kQTMovieInstantiationPropertyID_DontResolveDataRefs = 0x7264726E, /* 'rdrn' */
    kQTMovieInstantiationPropertyID_DontAskUnresolvedDataRefs = 0x6175726E, /* 'aurn' */
    kQTMovieInstantiationPropertyID_DontAutoAlternates = 0x61616C6E, /* 'aaln' */
    kQTMovieInstantiationPropertyID_DontUpdateForeBackPointers = 0x6662706E, /* 'fbpn' */
    kQTMovieInstantiationPropertyID_AsyncOK      = 0x61736F6B, /* 'asok' */
    kQTMovieInstantiationPropertyID_IdleImportOK = 0x696D6F6B, /* 'imok' */
    kQTMovieInstantiationPropertyID_DontAutoUpdateClock = 0x6175636C, /* 'aucl' */
    kQTMovieInstantiationPropertyID_ResultDataLocationChanged = 0x646C6368, /* 'dlch' */
    kQTMovieInstantiationPropertyID_AllowMediaOptimization = 0x616D6F70, /* 'amop' */

    kQTPropertyClass_NewMovieProperty            = 0x6D707270, /* 'mprp' */
    kQTNewMoviePropertyID_DefaultDataRef         = 0x64647266, /* 'ddrf' */
    kQTNewMoviePropertyID_Active                 = 0x61637476, /* 'actv' */
    kQTNewMoviePropertyID_DontInteractWithUser   = 0x696E746E, /* 'intn' */
    kQTPropertyClass_MovieImporter               = 0x65617420, /* 'eat ' */
    kQTMovieImporterPropertyID_AllowMediaOptimization = 0x616D6F70, /* 'amop' */
    kQTPropertyClass_Audio                       = 0x61756469, /* 'audi' */
    kQTAudioPropertyID_Gain                      = 0x6761696E, /* 'gain' */
    kQTAudioPropertyID_Mute                      = 0x6D757465, /* 'mute' */
    kQTAudioPropertyID_Balance                   = 0x62616C61, /* 'bala' */
    kQTAudioPropertyID_RateChangesPreservePitch  = 0x61756370, /* 'aucp' */
    kQTAudioPropertyID_Pitch                     = 0x70697463, /* 'pitc' */
    kQTAudioPropertyID_RenderQuality             = 0x7175616C, /* 'qual' */
    kQTAudioPropertyID_ChannelLayout             = 0x746C6179, /* 'tlay' */
    kQTAudioPropertyID_SummaryChannelLayout      = 0x636C6179, /* 'clay' */
    kQTAudioPropertyID_DeviceChannelLayout       = 0x64636C79, /* 'dcly' */
    kQTAudioPropertyID_DeviceASBD                = 0x64617364, /* 'dasd' */
    kQTAudioPropertyID_SummaryASBD               = 0x73617364, /* 'sasd' */
    kQTAudioPropertyID_FormatString              = 0x66737472, /* 'fstr' */
    kQTAudioPropertyID_ChannelLayoutString       = 0x6C737472, /* 'lstr' */
    kQTAudioPropertyID_SampleRateString          = 0x72737472, /* 'rstr' */
    kQTAudioPropertyID_SampleSizeString          = 0x73737472, /* 'sstr' */
    kQTAudioPropertyID_BitRateString             = 0x62737472, /* 'bstr' */
    kQTAudioPropertyID_SummaryString             = 0x6173756D, /* 'asum' */

    kQTAudioRenderQuality_Max                    = 127,
    kQTAudioRenderQuality_High                   = 96,
    kQTAudioRenderQuality_Medium                 = 64,
    kQTAudioRenderQuality_Low                    = 32,
    kQTAudioRenderQuality_Min                    = 0,
    kQTAudioRenderQuality_PlaybackDefault        = 0x8000,

    kQTAudioMeter_DeviceMix                      = 0x64636C79, /* 'dcly' */
    kQTAudioMeter_StereoMix                      = 0x73746D78, /* 'stmx' */
    kQTAudioMeter_MonoMix                        = 0x6D6F6D78, /* 'momx' */
    kQTPropertyClass_MovieAudioExtraction_Movie  = 0x786D6F76, /* 'xmov' */
    kQTPropertyClass_MovieAudioExtraction_Audio  = 0x78617564, /* 'xaud' */
    kQTMovieAudioExtractionMoviePropertyID_CurrentTime = 0x74696D65, /* 'time' */
    kQTMovieAudioExtractionMoviePropertyID_AllChannelsDiscrete = 0x64697363, /* 'disc' */
    kQTMovieAudioExtractionAudioPropertyID_RenderQuality = 0x7175616C, /* 'qual' */
    kQTMovieAudioExtractionAudioPropertyID_AudioStreamBasicDescription = 0x61736264, /* 'asbd' */
    kQTMovieAudioExtractionAudioPropertyID_AudioChannelLayout = 0x636C6179, /* 'clay' */
    kQTMovieAudioExtractionAudioPropertyID_RemainingAudioDuration = 0x64757261, /* 'dura' */
    kQTMovieAudioExtractionComplete              = 1,
    kQTMovieAudioExtractionAudioPropertyID_RegisterMovieInsert = 0x7265676D, /* 'regm' */
    kQTMovieAudioExtractionAudioPropertyID_RegisterTrackInsert = 0x72656774, /* 'regt' */

    kQTPropertyClass_Performance                 = 0x70657266, /* 'perf' */
    kQTPerformancePropertyID_MediaStallCount     = 0x7374616C, /* 'stal' */
    kQTPerformancePropertyID_AudioIOOverloadCount = 0x6F766374, /* 'ovct' */
    kQTPropertyClass_Visual                      = 0x76697375, /* 'visu' */
    kQTVisualPropertyID_Hue                      = 0x76687565, /* 'vhue' */
    kQTVisualPropertyID_Saturation               = 0x76736174, /* 'vsat' */
    kQTVisualPropertyID_Brightness               = 0x76627274, /* 'vbrt' */
    kQTVisualPropertyID_Contrast                 = 0x76636F6E, /* 'vcon' */
    kQTVisualPropertyID_ApertureMode             = 0x61706D64, /* 'apmd' */
    kQTVisualPropertyID_ClassicDimensions        = 0x636C6469, /* 'cldi' */
    kQTVisualPropertyID_CleanApertureDimensions  = 0x63616469, /* 'cadi' */
    kQTVisualPropertyID_ProductionApertureDimensions = 0x70726469, /* 'prdi' */
    kQTVisualPropertyID_EncodedPixelsDimensions  = 0x656E6469, /* 'endi' */
    kQTVisualPropertyID_HasApertureModeDimensions = 0x68616D64, /* 'hamd' */

    kQTSampleTableAttribute_DiscontiguousData    = 1,
    kQTSampleTableAttribute_DataSizePerSampleChange = 2,
    kQTSampleTableAttribute_DecodeDurationChange = 4,
    kQTSampleTableAttribute_DisplayOffsetChange  = 8,
    kQTSampleTableAttribute_SampleDescriptionIDChange = 16,
    kQTSampleTableAttribute_SampleFlagsChange    = 32,
    kQTSampleTableAnyAttributeChange             = 0,

    kQTPropertyClass_SampleTable                 = 0x71747374, /* 'qtst' */
    kQTSampleTablePropertyID_TotalDecodeDuration = 0x74646564, /* 'tded' */
    kQTSampleTablePropertyID_MinDisplayOffset    = 0x3C646464, /* '<ddd' */
    kQTSampleTablePropertyID_MaxDisplayOffset    = 0x3E646464, /* '>ddd' */
    kQTSampleTablePropertyID_MinRelativeDisplayTime = 0x3C646973, /* '<dis' */
    kQTSampleTablePropertyID_MaxRelativeDisplayTime = 0x3E646973, /* '>dis' */
    kQTMetaDataItemUninitialized                 = 0,
    kQTMetaDataStorageFormatWildcard             = 0,
    kQTMetaDataKeyFormatWildcard                 = 0,
    kQTMetaDataKeyFormatCommon                   = 0x636F6D6E, /* 'comn' */
    kQTMetaDataCommonKeyAuthor                   = 0x61757468, /* 'auth' */
    kQTMetaDataCommonKeyComment                  = 0x636D6D74, /* 'cmmt' */
    kQTMetaDataCommonKeyCopyright                = 0x63707274, /* 'cprt' */
    kQTMetaDataCommonKeyDirector                 = 0x64746F72, /* 'dtor' */
    kQTMetaDataCommonKeyDisplayName              = 0x6E616D65, /* 'name' */
    kQTMetaDataCommonKeyInformation              = 0x696E666F, /* 'info' */
    kQTMetaDataCommonKeyKeywords                 = 0x6B657977, /* 'keyw' */
    kQTMetaDataCommonKeyProducer                 = 0x70726F64, /* 'prod' */
    kQTMetaDataCommonKeyAlbum                    = 0x616C626D, /* 'albm' */
    kQTMetaDataCommonKeyArtist                   = 0x61727473, /* 'arts' */
    kQTMetaDataCommonKeyArtwork                  = 0x61727477, /* 'artw' */
    kQTMetaDataCommonKeyChapterName              = 0x63686170, /* 'chap' */
    kQTMetaDataCommonKeyComposer                 = 0x636F6D70, /* 'comp' */
    kQTMetaDataCommonKeyDescription              = 0x64657363, /* 'desc' */
    kQTMetaDataCommonKeyGenre                    = 0x67656E72, /* 'genr' */
    kQTMetaDataCommonKeyOriginalFormat           = 0x6F726966, /* 'orif' */
    kQTMetaDataCommonKeyOriginalSource           = 0x6F726973, /* 'oris' */
    kQTMetaDataCommonKeyPerformers               = 0x70657266, /* 'perf' */
    kQTMetaDataCommonKeySoftware                 = 0x736F6674, /* 'soft' */
    kQTMetaDataCommonKeyWriter                   = 0x77727472, /* 'wrtr' */
    kQTMetaDataStorageFormatQuickTime            = 0x6D647461, /* 'mdta' */
    kQTMetaDataKeyFormatQuickTime                = 0x6D647461, /* 'mdta' */
    kQTMetaDataStorageFormatiTunes               = 0x69746D73, /* 'itms' */
    kQTMetaDataKeyFormatiTunesShortForm          = 0x6974736B, /* 'itsk' */
    kQTMetaDataKeyFormatiTunesLongForm           = 0x69746C6B, /* 'itlk' */
    kQTMetaDataStorageFormatUserData             = 0x75647461, /* 'udta' */
    kQTMetaDataKeyFormatUserData                 = 0x75647461, /* 'udta' */

    kPropertyClass_MetaData                      = 0x6D657461, /* 'meta' */
    kQTMetaDataPropertyID_StorageFormats         = 0x666D7473, /* 'fmts' */
    kQTMetaDataPropertyID_OwnerType              = 0x6F776E74, /* 'ownt' */
    kQTMetaDataPropertyID_Owner                  = 0x6F776E72, /* 'ownr' */
    kPropertyClass_MetaDataItem                  = 0x6D646974, /* 'mdit' */
    kQTMetaDataItemPropertyID_Value              = 0x76616C75, /* 'valu' */
    kQTMetaDataItemPropertyID_DataType           = 0x64747970, /* 'dtyp' */
    kQTMetaDataItemPropertyID_StorageFormat      = 0x73666D74, /* 'sfmt' */
    kQTMetaDataItemPropertyID_Key                = 0x6B657920, /* 'key ' */
    kQTMetaDataItemPropertyID_KeyFormat          = 0x6B657966, /* 'keyf' */
    kQTMetaDataItemPropertyID_Locale             = 0x6C6F6320, /* 'loc ' */
    kQTMetaDataTypeBinary                        = 0,
    kQTMetaDataTypeUTF8                          = 1,
    kQTMetaDataTypeUTF16BE                       = 2,
    kQTMetaDataTypeMacEncodedText                = 3,
    kQTMetaDataTypeJPEGImage                     = 13,
    kQTMetaDataTypePNGImage                      = 14,
    kQTMetaDataTypeSignedIntegerBE               = 21,
    kQTMetaDataTypeUnsignedIntegerBE             = 22,
    kQTMetaDataTypeFloat32BE                     = 23,
    kQTMetaDataTypeFloat64BE                     = 24,
    kQTMetaDataTypeBMPImage                      = 27,
    kQTMetaDataTypeQuickTimeMetaData             = 28
};

/* Text media */
enum {
    kTx3gSampleType        = 0x74783367, /* 'tx3g' */
    kTx3gFontTableAtomType = 0x66746162, /* 'ftab' */
    kTx3gBlinkAtomType     = 0x626C6E6B, /* 'blnk' */
    kTextTextHandle        = 1,
    kTextTextPtr           = 2,
    kTextTEStyle           = 3,
    kTextSelection         = 4,
    kTextBackColor         = 5,
    kTextForeColor         = 6,
    kTextFace              = 7,
    kTextFont              = 8,
    kTextSize              = 9,
    kTextAlignment         = 10,
    kTextHilite            = 11,
    kTextDropShadow        = 12,
    kTextDisplayFlags      = 13,
    kTextScroll            = 14,
    kTextRelativeScroll    = 15,
    kTextHyperTextFace     = 16,
    kTextHyperTextColor    = 17,
    kTextKeyEntry          = 18,
    kTextMouseDown         = 19,
    kTextTextBox           = 20,
    kTextEditState         = 21,
    kTextLength            = 22,
    txtProcDefaultDisplay  = 0,
    txtProcDontDisplay     = 1,
    txtProcDoDisplay       = 2,
    kTextSetSelection      = 4
};

/* Flags for samples, interesting times, time bases and text */
enum {
    dfDontDisplay                         = 1,
    dfDontAutoScale                       = 2,
    dfClipToTextBox                       = 4,
    dfUseMovieBGColor                     = 8,
    dfShrinkTextBoxToFit                  = 16,
    dfScrollIn                            = 32,
    dfScrollOut                           = 64,
    dfHorizScroll                         = 128,
    dfReverseScroll                       = 256,
    dfContinuousScroll                    = 512,
    dfFlowHoriz                           = 1024,
    dfContinuousKaraoke                   = 2048,
    dfDropShadow                          = 0x1000,
    dfAntiAlias                           = 0x2000,
    dfKeyedText                           = 0x4000,
    dfInverseHilite                       = 0x8000,
    dfTextColorHilite                     = 0x00010000,
    loopTimeBase                          = 1,
    palindromeLoopTimeBase                = 2,
    maintainTimeBaseZero                  = 4,
    triggerTimeFwd                        = 1,
    triggerTimeBwd                        = 2,
    triggerTimeEither                     = 3,
    triggerRateLT                         = 4,
    triggerRateGT                         = 8,
    triggerRateEqual                      = 16,
    triggerRateLTE                        = 20,
    triggerRateGTE                        = 24,
    triggerRateNotEqual                   = 28,
    triggerRateChange                     = 0,

    triggerAtStart                        = 1,
    triggerAtStop                         = 2,
    callBackAtTime                        = 1,
    callBackAtRate                        = 2,
    callBackAtTimeJump                    = 3,
    callBackAtExtremes                    = 4,
    callBackAtTimeBaseDisposed            = 5,
    callBackAtInterrupt                   = 0x8000,
    callBackAtDeferredTask                = 0x4000,

    trackUsageInMovie                     = 2,
    trackUsageInPreview                   = 4,
    trackUsageInPoster                    = 8,
    mediaSampleNotSync                    = 1,
    mediaSampleShadowSync                 = 2,
    mediaSampleDroppable                  = 0x08000000,
    mediaSamplePartialSync                = 0x00010000,
    mediaSampleHasRedundantCoding         = 0x01000000,
    mediaSampleHasNoRedundantCoding       = 0x02000000,
    mediaSampleIsDependedOnByOthers       = 0x04000000,
    mediaSampleIsNotDependedOnByOthers    = 0x08000000,
    mediaSampleDependsOnOthers            = 0x10000000,
    mediaSampleDoesNotDependOnOthers      = 0x20000000,
    mediaSampleEarlierDisplayTimesAllowed = 0x40000000,

    nextTimeMediaSample                   = 1,
    nextTimeMediaEdit                     = 2,
    nextTimeTrackEdit                     = 4,
    nextTimeSyncSample                    = 8,
    nextTimeStep                          = 16,
    nextTimePartialSyncSample             = 32,
    nextTimeEdgeOK                        = 0x4000,
    nextTimeIgnoreActiveSegment           = 0x8000,

    dataRefSelfReference                  = 1,
    dataRefWasNotResolved                 = 2,
    findTextEdgeOK                        = 1,
    findTextCaseSensitive                 = 2,
    findTextReverseSearch                 = 4,
    findTextWrapAround                    = 8,
    findTextUseOffset                     = 16
};

/* Messages and operations of a progress procedure */
enum {
    progressOpFlatten            = 1,
    progressOpInsertTrackSegment = 2,
    progressOpInsertMovieSegment = 3,
    progressOpPaste              = 4,
    progressOpAddMovieSelection  = 5,
    progressOpCopy               = 6,
    progressOpCut                = 7,
    progressOpLoadMovieIntoRam   = 8,
    progressOpLoadTrackIntoRam   = 9,
    progressOpLoadMediaIntoRam   = 10,
    progressOpImportMovie        = 11,
    progressOpExportMovie        = 12
};

/* Types of events in handlers of wired actions */
enum {
    kQTEventPayloadIsQTList            = 1,
    kQTEventMouseClick                 = 0x636C696B, /* 'clik' */
    kQTEventMouseClickEnd              = 0x63656E64, /* 'cend' */
    kQTEventMouseClickEndTriggerButton = 0x74726967, /* 'trig' */
    kQTEventMouseEnter                 = 0x656E7472, /* 'entr' */
    kQTEventMouseExit                  = 0x65786974, /* 'exit' */
    kQTEventMouseMoved                 = 0x6D6F7665, /* 'move' */
    kQTEventFrameLoaded                = 0x6672616D, /* 'fram' */
    kQTEventIdle                       = 0x69646C65, /* 'idle' */
    /* 'key '; event param1=key, param2=modifiers, param3=scan code */
    kQTEventKey                        = 0x6B657920,
    kQTEventMovieLoaded                = 0x6C6F6164, /* 'load' */
    kQTEventRequestToModifyMovie       = 0x7265716D, /* 'reqm' */
    kQTEventListReceived               = 0x6C697374, /* 'list' */
    /* 'keyU'; event param1=key, param2=modifiers, param3=scan code */
    kQTEventKeyUp                      = 0x6B657955
};

/* Wired actions, with their parameters */
enum {
    kActionMovieSetVolume                        = 1024, /* movieVolume:short */
    kActionMovieSetRate                          = 1025, /* rate:Fixed */
    kActionMovieSetLoopingFlags                  = 1026, /* loopingFlags:long */
    kActionMovieGoToTime                         = 1027, /* time:TimeValue */
    kActionMovieGoToTimeByName                   = 1028, /* timeName:Str255 */
    kActionMovieGoToBeginning                    = 1029, /* none */
    kActionMovieGoToEnd                          = 1030, /* none */
    kActionMovieStepForward                      = 1031, /* none */
    kActionMovieStepBackward                     = 1032, /* none */
    /* startTime:TimeValue; endTime:TimeValue */
    kActionMovieSetSelection                     = 1033,
    /* startTimeName:Str255; endTimeName:Str255 */
    kActionMovieSetSelectionByName               = 1034,
    kActionMoviePlaySelection                    = 1035, /* selectionOnly:Boolean */
    kActionMovieSetLanguage                      = 1036, /* language:long */
    kActionMovieChanged                          = 1037, /* none */
    kActionMovieRestartAtTime                    = 1038, /* startTime:TimeValue; rate:Fixed */
    kActionMovieGotoNextChapter                  = 1039, /* none */
    kActionMovieGotoPreviousChapter              = 1040, /* none */
    kActionMovieGotoFirstChapter                 = 1041, /* none */
    kActionMovieGotoLastChapter                  = 1042, /* none */
    kActionMovieGotoChapterByIndex               = 1043, /* index:short */
    kActionMovieSetScale                         = 1044, /* xScale:Fixed; yScale:Fixed */

    kActionTrackSetVolume                        = 2048, /* volume:short */
    kActionTrackSetBalance                       = 2049, /* balance:short */
    kActionTrackSetEnabled                       = 2050, /* enabled:Boolean */
    kActionTrackSetMatrix                        = 2051, /* matrix:MatrixRecord */
    kActionTrackSetLayer                         = 2052, /* layer:short */
    kActionTrackSetClip                          = 2053, /* clip:RgnHandle */
    kActionTrackSetCursor                        = 2054, /* cursorID:QTAtomID */
    /* graphicsMode:ModifierTrackGraphicsModeRecord */
    kActionTrackSetGraphicsMode                  = 2055,
    kActionTrackSetIdleFrequency                 = 2056, /* frequency:long */
    kActionTrackSetBassTreble                    = 2057, /* base:short; treble:short */

    kActionSpriteSetMatrix                       = 3072, /* matrix:MatrixRecord */
    kActionSpriteSetImageIndex                   = 3073, /* imageIndex:short */
    kActionSpriteSetVisible                      = 3074, /* visible:short */
    kActionSpriteSetLayer                        = 3075, /* layer:short */
    /* graphicsMode:ModifierTrackGraphicsModeRecord */
    kActionSpriteSetGraphicsMode                 = 3076,
    kActionSpritePassMouseToCodec                = 3078, /* none */
    kActionSpriteClickOnCodec                    = 3079, /* localLoc:Point */
    kActionSpriteTranslate                       = 3080, /* x:Fixed; y:Fixed; isAbsolute:Boolean */
    kActionSpriteScale                           = 3081, /* xScale:Fixed; yScale:Fixed */
    kActionSpriteRotate                          = 3082, /* degrees:Fixed */
    kActionSpriteStretch                         = 3083,
    kActionSpriteSetCanBeHitTested               = 3094, /* canBeHitTested:short */

    kActionMusicPlayNote                         = 0x1400,
    kActionMusicSetController                    = 0x1401,
    kActionCase                                  = 0x1800, /* CaseStatementActionAtoms */
    kActionWhile                                 = 0x1801, /* WhileStatementActionAtoms */
    kActionGoToURL                               = 0x1802, /* urlLink:C string */
    /* SpriteTargetAtoms; theEvent:QTEventRecord */
    kActionSendQTEventToSprite                   = 0x1803,
    kActionDebugStr                              = 0x1804, /* theString:Str255 */
    kActionPushCurrentTime                       = 0x1805, /* none */
    kActionPushCurrentTimeWithLabel              = 0x1806, /* theLabel:Str255 */
    kActionPopAndGotoTopTime                     = 0x1807, /* none */
    kActionPopAndGotoLabeledTime                 = 0x1808, /* theLabel:Str255 */
    /* theString:C string; stringTypeFlags:long */
    kActionStatusString                          = 0x1809,
    /* TrackObjectTargetAtoms; theEvent:QTEventRecord */
    kActionSendQTEventToTrackObject              = 0x180A,
    /* channelName:Str255; channelsURL:C string; channelsPictureURL:C string */
    kActionAddChannelSubscription                = 0x180B,
    kActionRemoveChannelSubscription             = 0x180C, /* channelsURL:C string */
    /* handlerID:long; handlerDesc:ComponentDescription */
    kActionOpenCustomActionHandler               = 0x180D,
    /* scriptTypeFlags:long; command:CString; arguments:CString */
    kActionDoScript                              = 0x180E,
    kActionDoCompressedActions                   = 0x180F,
    kActionSendAppMessage                        = 0x1810, /* appMessageID:long */
    kActionLoadComponent                         = 0x1811, /* handlerDesc:ComponentDescription */
    kActionSetFocus                              = 0x1812, /* TargetAtoms theObject */
    kActionDontPassKeyEvent                      = 0x1813, /* none */
    kActionSetRandomSeed                         = 0x1814, /* randomSeed:long */
    kActionSpriteTrackSetVariable                = 0x1C00, /* variableID:QTAtomID; value:float */
    kActionSpriteTrackNewSprite                  = 0x1C01,
    kActionSpriteTrackDisposeSprite              = 0x1C02, /* spriteID:QTAtomID */
    kActionSpriteTrackSetVariableToString        = 0x1C03, /* variableID:QTAtomID; value:C string */
    kActionSpriteTrackConcatVariables            = 0x1C04,
    /* variableID:QTAtomID; MovieTargetAtoms:optional */
    kActionSpriteTrackSetVariableToMovieURL      = 0x1C05,
    /* variableID:QTAtomID; MovieTargetAtoms:optional */
    kActionSpriteTrackSetVariableToMovieBaseURL  = 0x1C06,
    kActionSpriteTrackSetAllSpritesHitTestingMode = 0x1C0D,
    /* imageURL:C string; desiredID:QTAtomID */
    kActionSpriteTrackNewImage                   = 0x1C0E,
    kActionSpriteTrackDisposeImage               = 0x1C0F, /* imageIndex:short */

    kActionApplicationNumberAndString            = 0x2000, /* aNumber:long; aString:Str255 */
    kActionQD3DNamedObjectTranslateTo            = 0x2400, /* x:Fixed; y:Fixed; z:Fixed */
    /* xScale:Fixed; yScale:Fixed; zScale:Fixed */
    kActionQD3DNamedObjectScaleTo                = 0x2401,
    /* xDegrees:Fixed; yDegrees:Fixed; zDegrees:Fixed */
    kActionQD3DNamedObjectRotateTo               = 0x2402,
    kActionFlashTrackSetPan                      = 0x2800, /* xPercent:short; yPercent:short */
    kActionFlashTrackSetZoom                     = 0x2801, /* zoomFactor:short */
    /* left:long; top:long; right:long; bottom:long */
    kActionFlashTrackSetZoomRect                 = 0x2802,
    kActionFlashTrackGotoFrameNumber             = 0x2803, /* frameNumber:long */
    kActionFlashTrackGotoFrameLabel              = 0x2804, /* frameLabel:C string */
    /* path:C string; name:C string; value:C string; updateFocus:Boolean */
    kActionFlashTrackSetFlashVariable            = 0x2805,
    /* path:C string; buttonID:long; transition:long */
    kActionFlashTrackDoButtonActions             = 0x2806,

    /* childMovieID:QTAtomID; childMovieURL:C string */
    kActionMovieTrackAddChildMovie               = 0x2C00,
    kActionMovieTrackLoadChildMovie              = 0x2C01, /* childMovieID:QTAtomID */
    /* childMovieID:QTAtomID; qtlistXML:C string */
    kActionMovieTrackLoadChildMovieWithQTListParams = 0x2C02,
    /* theText:C string; startSelection:long; endSelection:long */
    kActionTextTrackPasteText                    = 0x3000,
    /* left:short; top:short; right:short; bottom:short */
    kActionTextTrackSetTextBox                   = 0x3003,
    kActionTextTrackSetTextStyle                 = 0x3004, /* textStyle:Handle */
    /* startSelection:long; endSelection:long */
    kActionTextTrackSetSelection                 = 0x3005,
    /* backgroundColor:ModifierTrackGraphicsModeRecord */
    kActionTextTrackSetBackgroundColor           = 0x3006,
    /* foregroundColor:ModifierTrackGraphicsModeRecord */
    kActionTextTrackSetForegroundColor           = 0x3007,
    kActionTextTrackSetFace                      = 0x3008, /* fontFace:long */
    kActionTextTrackSetFont                      = 0x3009, /* fontID:long */
    kActionTextTrackSetSize                      = 0x300A, /* fontSize:long */
    kActionTextTrackSetAlignment                 = 0x300B, /* alignment:short */
    kActionTextTrackSetHilite                    = 0x300C,
    /* dropShadow:Point; transparency:short */
    kActionTextTrackSetDropShadow                = 0x300D,
    kActionTextTrackSetDisplayFlags              = 0x300E, /* flags:long */
    kActionTextTrackSetScroll                    = 0x300F, /* delay:long */
    kActionTextTrackRelativeScroll               = 0x3010, /* deltaX:short; deltaY:short */
    kActionTextTrackFindText                     = 0x3011,
    kActionTextTrackSetHyperTextFace             = 0x3012, /* index:short; fontFace:long */
    /* index:short; highlightColor:ModifierTrackGraphicsModeRecord */
    kActionTextTrackSetHyperTextColor            = 0x3013,
    kActionTextTrackKeyEntry                     = 0x3014, /* character:short */
    kActionTextTrackMouseDown                    = 0x3015, /* none */
    kActionTextTrackSetEditable                  = 0x3016, /* editState:short */

    kActionMusicPlayTune                         = 0x1402
};

/* Wired actions of QTVR, with their parameters; angles are degrees */
enum {
    kActionQTVRSetPanAngle     = 0x1000, /* panAngle:float */
    kActionQTVRSetTiltAngle    = 0x1001, /* tiltAngle:float */
    kActionQTVRSetFieldOfView  = 0x1002, /* fieldOfView:float */
    kActionQTVRShowDefaultView = 0x1003, /* none */
    kActionQTVRGoToNodeID      = 0x1004, /* nodeID:UInt32 */
    kActionQTVREnableHotSpot   = 0x1005, /* ID:long; enable:Boolean */
    kActionQTVRShowHotSpots    = 0x1006, /* show:Boolean */
    kActionQTVRTranslateObject = 0x1007, /* xMove:float; yMove:float */
    kActionQTVRSetViewState    = 0x100D /* viewStateType:long; state:short */
};

/* Types of atoms in action containers */
enum {
    /* parentPath:C string; atIndex:long; newElementName:C string */
    kActionListAddElement         = 0x3400,
    /* parentPath:C string; startIndex:long; endIndex:long */
    kActionListRemoveElements     = 0x3401,
    kActionListSetElementValue    = 0x3402, /* elementPath:C string; valueString:C string */
    /* xml:C string; targetParentPath:C string; startIndex:long */
    kActionListPasteFromXML       = 0x3403,
    kActionListSetMatchingFromXML = 0x3404, /* xml:C string; targetParentPath:C string */
    kActionListSetFromURL         = 0x3405, /* url:C string; targetParentPath:C string */
    kActionListExchangeLists      = 0x3406, /* url:C string; parentPath:C string */
    /* url:C string; keyValuePairs:C string; flags:long; parentPath:C string */
    kActionListServerQuery        = 0x3407,
    /* elementPath:C string; atIndex:long; newAttributeName:C string */
    kActionListAddAttribute       = 0x3408,
    /* elementPath:C string; startIndex:long; endIndex:long */
    kActionListRemoveAttributes   = 0x3409,
    /* elementPath:C string; attributeName:C string; valueString:C string */
    kActionListSetAttributeValue  = 0x340A,
    kQTEventType                  = 0x65766E74, /* 'evnt' */
    kAction                       = 0x6163746E, /* 'actn' */
    kWhichAction                  = 0x77686963, /* 'whic' */
    kActionParameter              = 0x7061726D, /* 'parm' */
    kActionTarget                 = 0x74617267, /* 'targ' */
    kActionFlags                  = 0x666C6167, /* 'flag' */
    kActionParameterMinValue      = 0x6D696E76, /* 'minv' */
    kActionParameterMaxValue      = 0x6D617876, /* 'maxv' */
    kActionListAtomType           = 0x6C697374, /* 'list' */
    kExpressionContainerAtomType  = 0x65787072, /* 'expr' */
    kConditionalAtomType          = 0x74657374, /* 'test' */
    kOperatorAtomType             = 0x6F706572, /* 'oper' */
    kOperandAtomType              = 0x6F70726E, /* 'oprn' */
    kCommentAtomType              = 0x77687920, /* 'why ' */
    kCustomActionHandler          = 0x63757374, /* 'cust' */
    kCustomHandlerID              = 0x00696420,
    kCustomHandlerDesc            = 0x64657363, /* 'desc' */
    kQTEventRecordAtomType        = 0x65726563 /* 'erec' */
};

/* Operands of wired expressions */
enum {
    kOperandExpression                          = 1,
    kOperandConstant                            = 2,
    kOperandSubscribedToChannel                 = 3, /* channelsURL:C string */
    kOperandUniqueCustomActionHandlerID         = 4,
    kOperandCustomActionHandlerIDIsOpen         = 5, /* ID:long */
    kOperandConnectionSpeed                     = 6,
    kOperandGMTDay                              = 7,
    kOperandGMTMonth                            = 8,
    kOperandGMTYear                             = 9,
    kOperandGMTHours                            = 10,
    kOperandGMTMinutes                          = 11,
    kOperandGMTSeconds                          = 12,

    kOperandLocalDay                            = 13,
    kOperandLocalMonth                          = 14,
    kOperandLocalYear                           = 15,
    kOperandLocalHours                          = 16,
    kOperandLocalMinutes                        = 17,
    kOperandLocalSeconds                        = 18,

    kOperandRegisteredForQuickTimePro           = 19,
    kOperandPlatformRunningOn                   = 20,
    kOperandQuickTimeVersion                    = 21,
    /* type:C string; subType:C string; manufacturer:C string */
    kOperandComponentVersion                    = 22,
    kOperandOriginalHandlerRefcon               = 23,
    kOperandTicks                               = 24,
    kOperandMaxLoadedTimeInMovie                = 25,
    kOperandEventParameter                      = 26, /* index:short */
    kOperandFreeMemory                          = 27,
    kOperandNetworkStatus                       = 28,
    kOperandQuickTimeVersionRegistered          = 29, /* version:long */
    kOperandSystemVersion                       = 30,
    kOperandMovieVolume                         = 1024,
    kOperandMovieRate                           = 1025,
    kOperandMovieIsLooping                      = 1026,
    kOperandMovieLoopIsPalindrome               = 1027,
    kOperandMovieTime                           = 1028,
    kOperandMovieDuration                       = 1029,
    kOperandMovieTimeScale                      = 1030,
    kOperandMovieWidth                          = 1031,
    kOperandMovieHeight                         = 1032,
    kOperandMovieLoadState                      = 1033,
    kOperandMovieTrackCount                     = 1034,
    kOperandMovieIsActive                       = 1035,
    kOperandMovieName                           = 1036,
    kOperandMovieID                             = 1037,
    kOperandMovieChapterCount                   = 1038,
    kOperandMovieChapterIndex                   = 1039,
    kOperandMovieChapterName                    = 1040,
    kOperandMovieChapterNameByIndex             = 1041, /* index:short */
    kOperandMovieChapterIndexByName             = 1042, /* name:c string */
    kOperandMovieAnnotation                     = 1043, /* requested:c string; flags:long */
    kOperandMovieConnectionFlags                = 1044,
    kOperandMovieConnectionString               = 1045,

    kOperandTrackVolume                         = 2048,
    kOperandTrackBalance                        = 2049,
    kOperandTrackEnabled                        = 2050,
    kOperandTrackLayer                          = 2051,
    kOperandTrackWidth                          = 2052,
    kOperandTrackHeight                         = 2053,
    kOperandTrackDuration                       = 2054,
    kOperandTrackName                           = 2055,
    kOperandTrackID                             = 2056,
    kOperandTrackIdleFrequency                  = 2057,
    kOperandTrackBass                           = 2058,
    kOperandTrackTreble                         = 2059,

    kOperandSpriteBoundsLeft                    = 3072,
    kOperandSpriteBoundsTop                     = 3073,
    kOperandSpriteBoundsRight                   = 3074,
    kOperandSpriteBoundsBottom                  = 3075,
    kOperandSpriteImageIndex                    = 3076,
    kOperandSpriteVisible                       = 3077,
    kOperandSpriteLayer                         = 3078,
    kOperandSpriteTrackVariable                 = 3079, /* QTAtomID variableID */
    kOperandSpriteTrackNumSprites               = 3080,
    kOperandSpriteTrackNumImages                = 3081,
    kOperandSpriteID                            = 3082,
    kOperandSpriteIndex                         = 3083,
    kOperandSpriteFirstCornerX                  = 3084,
    kOperandSpriteFirstCornerY                  = 3085,
    kOperandSpriteSecondCornerX                 = 3086,
    kOperandSpriteSecondCornerY                 = 3087,
    kOperandSpriteThirdCornerX                  = 3088,
    kOperandSpriteThirdCornerY                  = 3089,
    kOperandSpriteFourthCornerX                 = 3090,
    kOperandSpriteFourthCornerY                 = 3091,
    kOperandSpriteImageRegistrationPointX       = 3092,
    kOperandSpriteImageRegistrationPointY       = 3093,
    kOperandSpriteTrackSpriteIDAtPoint          = 3094, /* x:short; y:short */
    kOperandSpriteName                          = 3095,
    kOperandSpriteCanBeHitTested                = 3105, /* short */
    kOperandSpriteTrackAllSpritesHitTestingMode = 3106,
    kOperandSpriteTrackImageIDByIndex           = 3107, /* imageIndex:short */
    kOperandSpriteTrackImageIndexByID           = 3108, /* QTAtomID */

    kOperandMouseLocalHLoc                      = 0x1400, /* TargetAtoms aTrack */
    kOperandMouseLocalVLoc                      = 0x1401, /* TargetAtoms aTrack */
    kOperandKeyIsDown                           = 0x1402, /* short modKeys, char asciiValue */
    kOperandRandom                              = 0x1403, /* short min, short max */
    kOperandCanHaveFocus                        = 0x1404, /* TargetAtoms theObject */
    kOperandHasFocus                            = 0x1405, /* TargetAtoms theObject */
    kOperandTextTrackEditable                   = 0x1800,
    /* startSelection:long; endSelection:long */
    kOperandTextTrackCopyText                   = 0x1801,
    kOperandTextTrackStartSelection             = 0x1802,
    kOperandTextTrackEndSelection               = 0x1803,
    kOperandTextTrackTextBoxLeft                = 0x1804,
    kOperandTextTrackTextBoxTop                 = 0x1805,
    kOperandTextTrackTextBoxRight               = 0x1806,
    kOperandTextTrackTextBoxBottom              = 0x1807,
    kOperandTextTrackTextLength                 = 0x1808,

    kOperandListCountElements                   = 0x1C00, /* parentPath:C string */
    kOperandListGetElementPathByIndex           = 0x1C01, /* parentPath:C string; index:long */
    kOperandListGetElementValue                 = 0x1C02, /* elementPath:C string */
    /* parentPath:C string; startIndex:long; endIndex:long */
    kOperandListCopyToXML                       = 0x1C03,
    kOperandListCountAttributes                 = 0x1C04, /* elementPath:C string */
    kOperandListGetAttributeNameByIndex         = 0x1C05, /* elementPath:C string; index:long */
    /* elementPath:C string; attributeName:C string */
    kOperandListGetAttributeValue               = 0x1C06,

    kOperandSin                                 = 0x2000, /* x:float */
    kOperandCos                                 = 0x2001, /* x:float */
    kOperandTan                                 = 0x2002, /* x:float */
    kOperandATan                                = 0x2003, /* x:float */
    kOperandATan2                               = 0x2004, /* y:float; x:float */
    kOperandDegreesToRadians                    = 0x2005, /* x:float */
    kOperandRadiansToDegrees                    = 0x2006, /* x:float */
    kOperandSquareRoot                          = 0x2007, /* x:float */
    kOperandExponent                            = 0x2008, /* x:float */
    kOperandLog                                 = 0x2009, /* x:float */
    kOperandFlashTrackVariable                  = 0x2400, /* CString path, CString name */
    kOperandStringLength                        = 0x2800, /* text:C string */
    kOperandStringCompare                       = 0x2801,
    /* text:C string; offset:long; length:long */
    kOperandStringSubString                     = 0x2802,
    kOperandStringConcat                        = 0x2803 /* aText:C string; bText:C string */
};

/* Operands of wired expressions in QTVR */
enum {
    kOperandQTVRPanAngle        = 0x1000,
    kOperandQTVRTiltAngle       = 0x1001,
    kOperandQTVRFieldOfView     = 0x1002,
    kOperandQTVRNodeID          = 0x1003,
    kOperandQTVRHotSpotsVisible = 0x1004,
    kOperandQTVRViewCenterH     = 0x1005,
    kOperandQTVRViewCenterV     = 0x1006,
    kOperandQTVRViewStateCount  = 0x1007,
    kOperandQTVRViewState       = 0x1008 /* viewStateType:long */
};

/* Ranges of wired actions */
enum {
    kFirstMovieAction           = 1024,
    kLastMovieAction            = 1044,
    kFirstTrackAction           = 2048,
    kLastTrackAction            = 2057,
    kFirstSpriteAction          = 3072,
    kLastSpriteAction           = 3094,
    kFirstQTVRAction            = 0x1000,
    kLastQTVRAction             = 0x100D,
    kFirstMusicAction           = 0x1400,
    kLastMusicAction            = 0x1401,
    kFirstSystemAction          = 0x1800,
    kLastSystemAction           = 0x1814,
    kFirstSpriteTrackAction     = 0x1C00,
    kLastSpriteTrackAction      = 0x1C0F,
    kFirstApplicationAction     = 0x2000,
    kLastApplicationAction      = 0x2000,
    kFirstQD3DNamedObjectAction = 0x2400,
    kLastQD3DNamedObjectAction  = 0x2402,
    kFirstFlashTrackAction      = 0x2800,
    kLastFlashTrackAction       = 0x2806,
    kFirstMovieTrackAction      = 0x2C00,
    kLastMovieTrackAction       = 0x2C02,
    kFirstTextTrackAction       = 0x3000,
    kLastTextTrackAction        = 0x3016,
    kFirstMultiTargetAction     = 0x3400,
    kLastMultiTargetAction      = 0x340A,
    kFirstAction                = 1024,
    kLastAction                 = 0x340A
};

/* Targets of wired actions */
enum {
    kTargetMovie                = 0x6D6F6F76, /* 'moov'; none */
    kTargetMovieName            = 0x6D6F6E61, /* 'mona'; movieName:PString */
    kTargetMovieID              = 0x6D6F6964, /* 'moid'; movieID:long */
    kTargetRootMovie            = 0x6D6F726F, /* 'moro'; none */
    kTargetParentMovie          = 0x6D6F7061, /* 'mopa'; none */
    kTargetChildMovieTrackName  = 0x6D6F746E, /* 'motn'; childMovieTrackName:PString */
    kTargetChildMovieTrackID    = 0x6D6F7469, /* 'moti'; childMovieTrackID:long */
    kTargetChildMovieTrackIndex = 0x6D6F7478, /* 'motx'; childMovieTrackIndex:long */
    kTargetChildMovieMovieName  = 0x6D6F6D6E, /* 'momn'; childMovieName:PString */
    kTargetChildMovieMovieID    = 0x6D6F6D69, /* 'momi'; childMovieID:long */
    kTargetTrackName            = 0x74726E61, /* 'trna'; trackName:PString */
    kTargetTrackID              = 0x74726964, /* 'trid'; trackID:long */
    kTargetTrackType            = 0x74727479, /* 'trty'; trackType:OSType */
    kTargetTrackIndex           = 0x7472696E, /* 'trin'; trackIndex:long */
    kTargetSpriteName           = 0x73706E61, /* 'spna'; spriteName:PString */
    kTargetSpriteID             = 0x73706964, /* 'spid'; spriteID:QTAtomID */
    kTargetSpriteIndex          = 0x7370696E, /* 'spin'; spriteIndex:short */
    kTargetQD3DNamedObjectName  = 0x6E616E61, /* 'nana'; objectName:CString */
    kTargetCurrentQTEventParams = 0x65767061 /* 'evpa'; none */
};

/* Flags of a wired action */
enum {
    kActionFlagActionIsDelta        = 2,
    kActionFlagParameterWrapsAround = 4,
    kActionFlagActionIsToggle       = 8
};

/* Parameters and helpers of wired actions */
enum {
    kStatusStringIsURLLink                  = 2,
    kStatusStringIsStreamingStatus          = 4,
    kStatusHasCodeNumber                    = 8,
    kStatusIsError                          = 16,
    kScriptIsUnknownType                    = 1,
    kScriptIsJavaScript                     = 2,
    kScriptIsLingoEvent                     = 4,
    kScriptIsVBEvent                        = 8,
    kScriptIsProjectorCommand               = 16,
    kScriptIsAppleScript                    = 32,
    kPlatformMacintosh                      = 1,
    kPlatformWindows                        = 2,
    kSystemIsWindows9x                      = 0x00010000,
    kSystemIsWindowsNT                      = 0x00020000,
    kSystemIsClassicBlueBox                 = 0x00040000,
    kFetchAsBooleanPtr                      = 1,
    kFetchAsShortPtr                        = 2,
    kFetchAsLongPtr                         = 3,
    kFetchAsMatrixRecordPtr                 = 4,
    kFetchAsModifierTrackGraphicsModeRecord = 5,
    kFetchAsHandle                          = 6,
    kFetchAsStr255                          = 7,
    kFetchAsFloatPtr                        = 8,
    kFetchAsPointPtr                        = 9,
    kFetchAsNewAtomContainer                = 10,
    kFetchAsQTEventRecordPtr                = 11,
    kFetchAsFixedPtr                        = 12,
    kFetchAsSetControllerValuePtr           = 13,
    kFetchAsRgnHandle                       = 14,
    kFetchAsComponentDescriptionPtr         = 15,
    kFetchAsCString                         = 16
};

/* Operators of wired expressions */
enum {
    kOperatorAdd                = 0x61646420, /* 'add ' */
    kOperatorSubtract           = 0x73756220, /* 'sub ' */
    kOperatorMultiply           = 0x6D756C74, /* 'mult' */
    kOperatorDivide             = 0x64697620, /* 'div ' */
    kOperatorOr                 = 0x006F7220,
    kOperatorAnd                = 0x616E6420, /* 'and ' */
    kOperatorNot                = 0x6E6F7420, /* 'not ' */
    kOperatorLessThan           = 0x3C20,
    kOperatorLessThanEqualTo    = 0x003C3D20,
    kOperatorEqualTo            = 0x3D20,
    kOperatorNotEqualTo         = 0x00213D20,
    kOperatorGreaterThan        = 0x3E20,
    kOperatorGreaterThanEqualTo = 0x003E3D20,
    kOperatorModulo             = 0x6D6F6420, /* 'mod ' */
    kOperatorIntegerDivide      = 0x69646976, /* 'idiv' */
    kOperatorAbsoluteValue      = 0x61627320, /* 'abs ' */
    kOperatorNegate             = 0x6E656720 /* 'neg ' */
};

/* Types of media property atoms */
enum {
    kMediaPropertyNonLinearAtomType = 0x6E6F6E6C, /* 'nonl' */
    kMediaPropertyHasActions        = 105
};

/* Flags for NewMovieController and MCPositionController */
enum {
    mcTopLeftMovie              = 1,
    mcScaleMovieToFit           = 2,
    mcWithBadge                 = 4,
    mcNotVisible                = 8,
    mcWithFrame                 = 16,
    mcFlagSuppressMovieFrame    = 1,
    mcFlagSuppressStepButtons   = 2,
    mcFlagSuppressSpeakerButton = 4,
    mcFlagsUseWindowPalette     = 8,
    mcFlagsDontInvalidate       = 16,
    mcFlagsUseCustomButton      = 32,
    mcPositionDontInvalidate    = 32
};

/* Play hints */
enum {
    hintsScrubMode                   = 1,
    hintsLoop                        = 2,
    hintsDontPurge                   = 4,
    hintsUseScreenBuffer             = 32,
    hintsAllowInterlace              = 64,
    hintsUseSoundInterp              = 128,
    hintsHighQuality                 = 256,
    hintsPalindrome                  = 512,
    hintsInactive                    = 2048,
    hintsOffscreen                   = 0x1000,
    hintsDontDraw                    = 0x2000,
    hintsAllowBlacklining            = 0x4000,
    hintsDontUseVideoOverlaySurface  = 0x00010000,
    hintsIgnoreBandwidthRestrictions = 0x00020000,
    hintsPlayingEveryFrame           = 0x00040000,
    hintsAllowDynamicResize          = 0x00080000,
    hintsSingleField                 = 0x00100000,
    hintsNoRenderingTimeOut          = 0x00200000,
    hintsFlushVideoInsteadOfDirtying = 0x00400000,
    hintsEnableSubPixelPositioning   = 0x00800000,
    hintsRenderingMode               = 0x01000000,
    hintsAllowIdleSleep              = 0x02000000,
    hintsDeinterlaceFields           = 0x04000000
};

/* Flags of full screen */
enum {
    fullScreenHideCursor                  = 1,
    fullScreenAllowEvents                 = 2,
    fullScreenDontChangeMenuBar           = 4,
    fullScreenPreflightSize               = 8,
    fullScreenDontSwitchMonitorResolution = 16,
    fullScreenCaptureDisplay              = 32,
    fullScreenCaptureAllDisplays          = 64
};

/* The root of a container; preferences */
enum {
    kParentAtomIsContainer          = 0,
    kAccessKeyAtomType              = 0x61636B79, /* 'acky' */
    kAccessKeySystemFlag            = 1,
    ConnectionSpeedPrefsType        = 0x63737064, /* 'cspd' */
    ConnectionSpeedIsValidPrefsType = 0x76737064, /* 'vspd' */
    BandwidthManagementPrefsType    = 0x62776D67 /* 'bwmg' */
};

/* The effects dialog */
enum {
    kEffectNameAtom                          = 0x6E616D65, /* 'name' */
    kEffectTypeAtom                          = 0x74797065, /* 'type' */
    kEffectManufacturerAtom                  = 0x6D616E75, /* 'manu' */
    kEffectParentWindowCarbon                = 0x63617262, /* 'carb' */
    pdActionConfirmDialog                    = 1, /* none */
    pdActionSetAppleMenu                     = 2,
    pdActionSetEditMenu                      = 3,
    pdActionGetDialogValues                  = 4,
    pdActionSetPreviewUserItem               = 5,
    pdActionSetPreviewPicture                = 6,
    pdActionSetColorPickerEventProc          = 7,
    pdActionSetDialogTitle                   = 8,
    pdActionGetSubPanelMenu                  = 9,
    pdActionActivateSubPanel                 = 10,
    pdActionConductStopAlert                 = 11,
    pdActionModelessCallback                 = 12,
    pdActionFetchPreview                     = 13,
    pdActionSetDialogSettings                = 14,
    pdActionGetDialogSettings                = 15,
    pdActionGetNextSample                    = 16,
    pdActionGetPreviousSample                = 17,
    pdActionCompactSample                    = 18,
    pdActionSetEditCallout                   = 19,
    pdActionSetSampleTime                    = 20,
    pdActionDoEditCommand                    = 21,
    pdActionGetSubPanelMenuValue             = 22,
    pdActionCustomNewControl                 = 23,
    pdActionCustomDisposeControl             = 24,
    pdActionCustomPositionControl            = 25,
    pdActionCustomShowHideControl            = 26,
    pdActionCustomHandleEvent                = 27,
    pdActionCustomSetFocus                   = 28,
    pdActionCustomSetEditMenu                = 29,
    pdActionCustomSetPreviewPicture          = 30,
    pdActionCustomSetEditCallout             = 31,
    pdActionCustomGetEnableValue             = 32,
    pdActionCustomSetSampleTime              = 33,
    pdActionCustomGetValue                   = 34,
    pdActionCustomDoEditCommand              = 35,
    pdActionRunInEventLoop                   = 36,
    pdActionConvertSettingsToXML             = 37,
    pdActionConvertSettingsToXMLWithComments = 38,
    pdActionConvertSettingsToText            = 39,
    pdActionConvertXMLToSettings             = 40,
    pdActionSetPropertyComponent             = 41,

    pdSampleTimeDisplayOptionsNone           = 0,
    pdOptionsCollectOneValue                 = 1,
    pdOptionsAllowOptionalInterpolations     = 2,
    pdOptionsModalDialogBox                  = 4,
    pdOptionsEditCurrentEffectOnly           = 8,
    pdOptionsHidePreview                     = 16,
    pdOptionsDisplayAsSheet                  = 32,

    pdActionFocusOff                         = 0,
    pdActionFocusFirst                       = 1,
    pdActionFocusLast                        = 2,
    pdActionFocusForward                     = 3,
    pdActionFocusBackward                    = 4,
    elOptionsIncludeNoneInList               = 1,
    effectIsRealtime                         = 0
};

/* Mixed Mode's description of the callbacks */
enum {
    uppQTCallBackProcInfo                     = 960,
    uppQTSyncTaskProcInfo                     = 192,
    uppMovieRgnCoverProcInfo                  = 4064,
    uppMovieProgressProcInfo                  = 0xFAE0,
    uppMovieDrawingCompleteProcInfo           = 992,
    uppTrackTransferProcInfo                  = 992,
    uppGetMovieProcInfo                       = 0x3FE0,
    uppMoviePreviewCallOutProcInfo            = 208,
    uppTextMediaProcInfo                      = 0x3FE0,
    uppActionsProcInfo                        = 0x3FE0,
    uppDoMCActionProcInfo                     = 0x3EE0,
    uppMovieExecuteWiredActionsProcInfo       = 0x3FE0,
    uppMoviePrePrerollCompleteProcInfo        = 3776,
    uppQTNextTaskNeededSoonerCallbackProcInfo = 4032,
    uppMoviesErrorProcInfo                    = 896,
    uppQTEffectListFilterProcInfo             = 0x0003FFD0,
    uppMCActionFilterProcInfo                 = 4048,
    uppMCActionFilterWithRefConProcInfo       = 0x3ED0,
    uppMCActionNotificationProcInfo           = 0x0003FED0,
    uppQTMoviePropertyListenerProcInfo        = 0x3FC0,
    uppQTTrackPropertyListenerProcInfo        = 0x3FC0,
    uppQTBandwidthNotificationProcInfo        = 4064
};

/* Text encodings */
enum {
    kITextRemoveEverythingBut           = 0,
    kITextRemoveLeaveSuggestedAlternate = 2,
    kITextAtomType                      = 0x69747874 /* 'itxt' */
};

/* Inputs of tracks and modifiers */
enum {
    kTrackReferenceChapterList             = 0x63686170, /* 'chap' */
    kTrackReferenceTimeCode                = 0x746D6364, /* 'tmcd' */
    kTrackReferenceModifier                = 0x73737263, /* 'ssrc' */
    kTrackModifierInput                    = 0x696E,
    kTrackModifierType                     = 0x7479,
    kTrackModifierReference                = 0x73737263, /* 'ssrc' */
    kTrackModifierObjectID                 = 0x6F626964, /* 'obid' */
    kTrackModifierInputName                = 0x6E616D65, /* 'name' */
    kInputMapSubInputID                    = 0x73756269, /* 'subi' */
    kTrackModifierTypeMatrix               = 1,
    kTrackModifierTypeClip                 = 2,
    kTrackModifierTypeGraphicsMode         = 5,
    kTrackModifierTypeVolume               = 3,
    kTrackModifierTypeBalance              = 4,
    kTrackModifierTypeImage                = 0x76696465, /* 'vide' */
    kTrackModifierObjectMatrix             = 6,
    kTrackModifierObjectGraphicsMode       = 7,
    kTrackModifierType3d4x4Matrix          = 8,
    kTrackModifierCameraData               = 9,
    kTrackModifierSoundLocalizationData    = 10,
    kTrackModifierObjectImageIndex         = 11,
    kTrackModifierObjectLayer              = 12,
    kTrackModifierObjectVisible            = 13,
    kTrackModifierAngleAspectCamera        = 14,
    kTrackModifierPanAngle                 = 0x70616E20, /* 'pan ' */
    kTrackModifierTiltAngle                = 0x74696C74, /* 'tilt' */
    kTrackModifierVerticalFieldOfViewAngle = 0x666F7620, /* 'fov ' */
    kTrackModifierObjectQTEventSend        = 0x65766E74, /* 'evnt' */
    kTrackModifierObjectCanBeHitTested     = 15
};

/* Restrictions of a movie */
enum {
    kQTRestrictionClassSave                = 0x73617665, /* 'save' */
    kQTRestrictionSaveDontAddMovieResource = 1,
    kQTRestrictionSaveDontFlatten          = 2,
    kQTRestrictionSaveDontExport           = 4,
    kQTRestrictionSaveDontExtract          = 8,
    kQTRestrictionClassEdit                = 0x65646974, /* 'edit' */
    kQTRestrictionEditDontCopy             = 1,
    kQTRestrictionEditDontCut              = 2,
    kQTRestrictionEditDontPaste            = 4,
    kQTRestrictionEditDontClear            = 8,
    kQTRestrictionEditDontModify           = 16,
    kQTRestrictionEditDontExtract          = 32,
    kQTRestrictionClassPlay                = 0x706C6179, /* 'play' */
    kQTRestrictionPlayDontPlay             = 1
};

/* Actions for MCDoAction and filters, with their params */
enum {
    mcActionIdle                        = 1, /* none */
    mcActionDraw                        = 2, /* WindowRef (by value) */
    mcActionActivate                    = 3, /* none */
    mcActionDeactivate                  = 4, /* none */
    mcActionMouseDown                   = 5, /* EventRecord* */
    mcActionKey                         = 6, /* EventRecord* */
    mcActionPlay                        = 8, /* Fixed rate (by value) */
    mcActionGoToTime                    = 12, /* TimeRecord* */
    mcActionSetVolume                   = 14, /* short (by value) */
    mcActionGetVolume                   = 15, /* short* */
    mcActionStep                        = 18, /* short step count (by value) */
    mcActionSetLooping                  = 21, /* Boolean (by value) */
    mcActionGetLooping                  = 22, /* Boolean* */
    mcActionSetLoopIsPalindrome         = 23, /* Boolean (by value) */
    mcActionGetLoopIsPalindrome         = 24, /* Boolean* */
    mcActionSetGrowBoxBounds            = 25, /* Rect* */
    mcActionControllerSizeChanged       = 26, /* none */
    mcActionSetSelectionBegin           = 29, /* TimeRecord* */
    mcActionSetSelectionDuration        = 30, /* TimeRecord* (takes effect on this action) */
    mcActionSetKeysEnabled              = 32, /* Boolean (by value) */
    mcActionGetKeysEnabled              = 33, /* Boolean* */
    mcActionSetPlaySelection            = 34, /* Boolean (by value) */
    mcActionGetPlaySelection            = 35, /* Boolean* */
    mcActionSetUseBadge                 = 36, /* Boolean (by value) */
    mcActionGetUseBadge                 = 37, /* Boolean* */
    mcActionSetFlags                    = 38, /* long flags (by value) */
    mcActionGetFlags                    = 39, /* long* flags */
    mcActionSetPlayEveryFrame           = 40, /* Boolean (by value) */
    mcActionGetPlayEveryFrame           = 41, /* Boolean* */
    mcActionGetPlayRate                 = 42, /* Fixed* */
    mcActionShowBalloon                 = 43, /* Boolean* (set false to suppress) */
    mcActionBadgeClick                  = 44, /* Boolean* (set false to ignore) */
    mcActionMovieClick                  = 45, /* EventRecord* (set what to nullEvent to swallow) */
    mcActionSuspend                     = 46, /* none */
    mcActionResume                      = 47, /* none */
    mcActionSetControllerKeysEnabled    = 48, /* Boolean (by value) */
    mcActionGetTimeSliderRect           = 49, /* Rect* */
    mcActionMovieEdited                 = 50, /* none */
    mcActionGetDragEnabled              = 51, /* Boolean* */
    mcActionSetDragEnabled              = 52, /* Boolean (by value) */
    mcActionGetSelectionBegin           = 53, /* TimeRecord* */
    mcActionGetSelectionDuration        = 54, /* TimeRecord* */
    mcActionPrerollAndPlay              = 55, /* Fixed rate (by value) */
    mcActionGetCursorSettingEnabled     = 56, /* Boolean* */
    mcActionSetCursorSettingEnabled     = 57, /* Boolean (by value) */
    mcActionSetColorTable               = 58, /* CTabHandle */
    mcActionLinkToURL                   = 59, /* Handle (URL) */
    mcActionCustomButtonClick           = 60, /* EventRecord* */
    mcActionForceTimeTableUpdate        = 61, /* none */
    /* TimeValue[2]* (min,max); internal, not for clients */
    mcActionSetControllerTimeLimits     = 62,
    mcActionExecuteAllActionsForQTEvent = 63, /* ResolvedQTEventSpecPtr */
    mcActionExecuteOneActionForQTEvent  = 64, /* ResolvedQTEventSpecPtr */
    mcActionAdjustCursor                = 65, /* EventRecord* (WindowRef in its message field) */
    /* struct{long trackID; Boolean useIt}*; not for clients */
    mcActionUseTrackForTimeTable        = 66,
    mcActionClickAndHoldPoint           = 67,
    mcActionShowMessageString           = 68, /* StringPtr */
    mcActionShowStatusString            = 69, /* QTStatusStringPtr */
    mcActionGetExternalMovie            = 70, /* QTGetExternalMoviePtr */
    mcActionGetChapterTime              = 71, /* QTGetChapterTimePtr */
    mcActionPerformActionList           = 72, /* QTAtomSpecPtr */
    mcActionEvaluateExpression          = 73, /* QTEvaluateExpressionPtr */
    mcActionFetchParameterAs            = 74, /* QTFetchParameterAsPtr */
    mcActionGetCursorByID               = 75, /* QTGetCursorByIDPtr */
    mcActionGetNextURL                  = 76, /* Handle (URL) */
    mcActionMovieChanged                = 77,
    mcActionDoScript                    = 78, /* QTDoScriptPtr */
    mcActionRestartAtTime               = 79, /* QTRestartAtTimePtr */
    mcActionGetIndChapter               = 80, /* QTChapterInfoPtr */
    mcActionLinkToURLExtended           = 81, /* QTAtomContainer (QTParseTextHREF form) */
    mcActionSetVolumeStep               = 82, /* short (by value), default 64 */
    mcActionAutoPlay                    = 83, /* Fixed rate (by value) */
    mcActionPauseToBuffer               = 84, /* Fixed restart rate (by value) */
    mcActionAppMessageReceived          = 85, /* long message (by value) */
    mcActionMovieFinished               = 86, /* none */
    mcActionEvaluateExpressionWithType  = 89, /* QTEvaluateExpressionWithTypePtr */
    mcActionGetMovieName                = 90, /* Handle to Pascal string */
    mcActionGetMovieID                  = 91, /* long* */
    mcActionGetMovieActive              = 92, /* Boolean* */
    mcActionGetKeyboardFocus            = 93, /* QTKeyboardFocusPtr */
    mcActionSetKeyboardFocus            = 94, /* QTKeyboardFocusPtr */
    mcActionAddActionNotification       = 95, /* QTMCActionNotificationPtr */
    mcActionRemoveActionNotification    = 96, /* QTMCActionNotificationPtr */
    mcActionKeyUp                       = 97, /* EventRecord* */
    mcActionGetConnectionStatus         = 98, /* QTConnectionStatusPtr */
    mcActionChapterListChanged          = 99, /* none */
    mcActionMovieLoadStateChanged       = 100, /* SInt32 load state (by value) */
    mcActionEditStateChanged            = 101, /* Boolean (by value) */
    mcActionCurrentChapterChanged       = 102 /* UInt32 chapter index (by value) */
};

/* Bits of MCGetControllerInfo */
enum {
    kMCIEEnabledButtonPicture             = 1,
    kMCIEDisabledButtonPicture            = 2,
    kMCIEDepressedButtonPicture           = 3,
    kMCIEEnabledSizeBoxPicture            = 4,
    kMCIEDisabledSizeBoxPicture           = 5,
    kMCIEEnabledUnavailableButtonPicture  = 6,
    kMCIEDisabledUnavailableButtonPicture = 7,
    kMCIESoundSlider                      = 128,
    kMCIESoundThumb                       = 129,
    kMCIEColorTable                       = 256,
    kMCIEIsFlatAppearance                 = 257,
    kMCIEDoButtonIconsDropOnDepress       = 258,
    mcInfoUndoAvailable                   = 1,
    mcInfoCutAvailable                    = 2,
    mcInfoCopyAvailable                   = 4,
    mcInfoPasteAvailable                  = 8,
    mcInfoClearAvailable                  = 16,
    mcInfoHasSound                        = 32,
    mcInfoIsPlaying                       = 64,
    mcInfoIsLooping                       = 128,
    mcInfoIsInPalindrome                  = 256,
    mcInfoEditingEnabled                  = 512,
    mcInfoMovieIsInteractive              = 1024,
    mcMenuUndo                            = 1,
    mcMenuCut                             = 3,
    mcMenuCopy                            = 4,
    mcMenuPaste                           = 5,
    mcMenuClear                           = 6
};

/* Cursors */
enum {
    kQTCursorOpenHand     = -19183,
    kQTCursorClosedHand   = -19182,
    kQTCursorPointingHand = -19181,
    kQTCursorRightArrow   = -19180,
    kQTCursorLeftArrow    = -19179,
    kQTCursorDownArrow    = -19178,
    kQTCursorUpArrow      = -19177,
    kQTCursorIBeam        = -19176
};

/* Notifications of a controller */
enum {
    kQTMCActionNotifyBefore              = 1,
    kQTMCActionNotifyAfter               = 2,
    kQTMCActionNotifyParamChanged        = 256,
    kQTMCActionNotifyCancelled           = 512,
    kQTMCActionNotifyUserFilterCancelled = 1024,
    kQTMCActionNotifySignature           = 0x6E6F7469 /* 'noti' */
};

/* Selectors of controllers and media handlers */
enum {
    kVideoMediaResetStatisticsSelect             = 0x0105,
    kVideoMediaGetStatisticsSelect               = 0x0106,
    kVideoMediaGetStallCountSelect               = 0x010E,
    kVideoMediaSetCodecParameterSelect           = 0x010F,
    kVideoMediaGetCodecParameterSelect           = 0x0110,
    kTextMediaSetTextProcSelect                  = 0x0101,
    kTextMediaAddTextSampleSelect                = 0x0102,
    kTextMediaAddTESampleSelect                  = 0x0103,
    kTextMediaAddHiliteSampleSelect              = 0x0104,
    kTextMediaDrawRawSelect                      = 0x0109,
    kTextMediaSetTextPropertySelect              = 0x010A,
    kTextMediaRawSetupSelect                     = 0x010B,
    kTextMediaRawIdleSelect                      = 0x010C,
    kTextMediaGetTextPropertySelect              = 0x010D,
    kTextMediaFindNextTextSelect                 = 0x0105,
    kTextMediaHiliteTextSampleSelect             = 0x0106,
    kTextMediaSetTextSampleDataSelect            = 0x0107,

    kSpriteMediaSetPropertySelect                = 0x0101,
    kSpriteMediaGetPropertySelect                = 0x0102,
    kSpriteMediaHitTestSpritesSelect             = 0x0103,
    kSpriteMediaCountSpritesSelect               = 0x0104,
    kSpriteMediaCountImagesSelect                = 0x0105,
    kSpriteMediaGetIndImageDescriptionSelect     = 0x0106,
    kSpriteMediaGetDisplayedSampleNumberSelect   = 0x0107,
    kSpriteMediaGetSpriteNameSelect              = 0x0108,
    kSpriteMediaGetImageNameSelect               = 0x0109,
    kSpriteMediaSetSpritePropertySelect          = 0x010A,
    kSpriteMediaGetSpritePropertySelect          = 0x010B,
    kSpriteMediaHitTestAllSpritesSelect          = 0x010C,
    kSpriteMediaHitTestOneSpriteSelect           = 0x010D,
    kSpriteMediaSpriteIndexToIDSelect            = 0x010E,
    kSpriteMediaSpriteIDToIndexSelect            = 0x010F,
    kSpriteMediaGetSpriteActionsForQTEventSelect = 0x0110,
    kSpriteMediaSetActionVariableSelect          = 0x0111,
    kSpriteMediaGetActionVariableSelect          = 0x0112,
    kSpriteMediaGetIndImagePropertySelect        = 0x0113,
    kSpriteMediaNewSpriteSelect                  = 0x0114,
    kSpriteMediaDisposeSpriteSelect              = 0x0115,
    kSpriteMediaSetActionVariableToStringSelect  = 0x0116,
    kSpriteMediaGetActionVariableAsStringSelect  = 0x0117,
    kSpriteMediaNewImageSelect                   = 0x011B,
    kSpriteMediaDisposeImageSelect               = 0x011C,
    kSpriteMediaImageIndexToIDSelect             = 0x011D,
    kSpriteMediaImageIDToIndexSelect             = 0x011E,

    kFlashMediaSetPanSelect                      = 0x0101,
    kFlashMediaSetZoomSelect                     = 0x0102,
    kFlashMediaSetZoomRectSelect                 = 0x0103,
    kFlashMediaGetRefConBoundsSelect             = 0x0104,
    kFlashMediaGetRefConIDSelect                 = 0x0105,
    kFlashMediaIDToRefConSelect                  = 0x0106,
    kFlashMediaGetDisplayedFrameNumberSelect     = 0x0107,
    kFlashMediaFrameNumberToMovieTimeSelect      = 0x0108,
    kFlashMediaFrameLabelToMovieTimeSelect       = 0x0109,
    kFlashMediaGetFlashVariableSelect            = 0x010A,
    kFlashMediaSetFlashVariableSelect            = 0x010B,
    kFlashMediaDoButtonActionsSelect             = 0x010C,
    kFlashMediaGetSupportedSwfVersionSelect      = 0x010D,

    kMovieMediaGetChildDoMCActionCallbackSelect  = 0x0102,
    kMovieMediaGetDoMCActionCallbackSelect       = 0x0103,
    kMovieMediaGetCurrentMoviePropertySelect     = 0x0104,
    kMovieMediaGetCurrentTrackPropertySelect     = 0x0105,
    kMovieMediaGetChildMovieDataReferenceSelect  = 0x0106,
    kMovieMediaSetChildMovieDataReferenceSelect  = 0x0107,
    kMovieMediaLoadChildMovieFromDataReferenceSelect = 0x0108,

    kMedia3DGetNamedObjectListSelect             = 0x0101,
    kMedia3DGetRendererListSelect                = 0x0102,
    kMedia3DGetCurrentGroupSelect                = 0x0103,
    kMedia3DTranslateNamedObjectToSelect         = 0x0104,
    kMedia3DScaleNamedObjectToSelect             = 0x0105,
    kMedia3DRotateNamedObjectToSelect            = 0x0106,
    kMedia3DSetCameraDataSelect                  = 0x0107,
    kMedia3DGetCameraDataSelect                  = 0x0108,
    kMedia3DSetCameraAngleAspectSelect           = 0x0109,
    kMedia3DGetCameraAngleAspectSelect           = 0x010A,
    kMedia3DSetCameraRangeSelect                 = 0x010D,
    kMedia3DGetCameraRangeSelect                 = 0x010E,
    kMedia3DGetViewObjectSelect                  = 0x010F,

    kMCSetMovieSelect                            = 0x0002,
    kMCGetIndMovieSelect                         = 0x0005,
    kMCRemoveAllMoviesSelect                     = 0x0006,
    kMCRemoveAMovieSelect                        = 0x0003,
    kMCRemoveMovieSelect                         = 0x0006,
    kMCIsPlayerEventSelect                       = 0x0007,
    kMCSetActionFilterSelect                     = 0x0008,
    kMCDoActionSelect                            = 0x0009,
    kMCSetControllerAttachedSelect               = 0x000A,
    kMCIsControllerAttachedSelect                = 0x000B,
    kMCSetControllerPortSelect                   = 0x000C,
    kMCGetControllerPortSelect                   = 0x000D,
    kMCSetVisibleSelect                          = 0x000E,
    kMCGetVisibleSelect                          = 0x000F,
    kMCGetControllerBoundsRectSelect             = 0x0010,
    kMCSetControllerBoundsRectSelect             = 0x0011,
    kMCGetControllerBoundsRgnSelect              = 0x0012,
    kMCGetWindowRgnSelect                        = 0x0013,
    kMCMovieChangedSelect                        = 0x0014,
    kMCSetDurationSelect                         = 0x0015,
    kMCGetCurrentTimeSelect                      = 0x0016,
    kMCNewAttachedControllerSelect               = 0x0017,
    kMCDrawSelect                                = 0x0018,
    kMCActivateSelect                            = 0x0019,
    kMCIdleSelect                                = 0x001A,
    kMCKeySelect                                 = 0x001B,
    kMCClickSelect                               = 0x001C,
    kMCEnableEditingSelect                       = 0x001D,
    kMCIsEditingEnabledSelect                    = 0x001E,
    kMCCopySelect                                = 0x001F,
    kMCCutSelect                                 = 0x0020,
    kMCPasteSelect                               = 0x0021,
    kMCClearSelect                               = 0x0022,
    kMCUndoSelect                                = 0x0023,
    kMCPositionControllerSelect                  = 0x0024,
    kMCGetControllerInfoSelect                   = 0x0025,
    kMCSetClipSelect                             = 0x0028,
    kMCGetClipSelect                             = 0x0029,
    kMCDrawBadgeSelect                           = 0x002A,
    kMCSetUpEditMenuSelect                       = 0x002B,
    kMCGetMenuStringSelect                       = 0x002C,
    kMCSetActionFilterWithRefConSelect           = 0x002D,
    kMCPtInControllerSelect                      = 0x002E,
    kMCInvalidateSelect                          = 0x002F,
    kMCAdjustCursorSelect                        = 0x0030,
    kMCGetInterfaceElementSelect                 = 0x0031,
    kMCGetDoActionsProcSelect                    = 0x0032,
    kMCAddMovieSegmentSelect                     = 0x0033,
    kMCTrimMovieSegmentSelect                    = 0x0034,
    kMCSetIdleManagerSelect                      = 0x0035,
    kMCSetControllerCapabilitiesSelect           = 0x0036,
    kMusicMediaGetIndexedTunePlayerSelect        = 0x0101
};

/* --- Functions -------------------------------------------------------------------------------- */

/* --- Starting, results, idle time ------------------------------------------------------------- */

/* Readies the Movie Toolbox. Calls are counted; the library works without it too. */
OSErr EnterMovies(void);

/* Takes back one EnterMovies. */
void ExitMovies(void);

/* Gives the result of the last call of this header in this thread. */
OSErr GetMoviesError(void);

/* Forgets the sticky error. */
void ClearMoviesStickyError(void);

/* Gives the first error in this thread since ClearMoviesStickyError. */
OSErr GetMoviesStickyError(void);

/*
 * Gives a movie (nil: every active one) time to draw and to go on. maxMilliSecToUse 0 stands for
 * one round.
 */
void MoviesTask(Movie theMovie, long maxMilliSecToUse);

/* --- Movies ----------------------------------------------------------------------------------- */

/*
 * Asks for the data of a stretch of a movie, in its time scale, to be read beforehand. flags:
 * keepInRam and so on.
 */
OSErr LoadMovieIntoRam(Movie theMovie, TimeValue time, TimeValue duration, long flags);

/* Chooses whether MoviesTask serves a movie. */
void SetMovieActive(Movie theMovie, Boolean active);

/* Tells whether MoviesTask serves a movie. */
Boolean GetMovieActive(Movie theMovie);

/* Makes a movie active and plays it at its preferred rate, from where it stands. */
void StartMovie(Movie theMovie);

/* Stops a movie. */
void StopMovie(Movie theMovie);

/* Puts the port and the device that a movie draws in into *port and *gdh; either may be nil. */
void GetMovieGWorld(Movie theMovie, CGrafPtr *port, GDHandle *gdh);

/*
 * Chooses the port that a movie draws in; nil is the current one. gdh may be nil. The port must
 * outlive its use.
 */
void SetMovieGWorld(Movie theMovie, CGrafPtr port, GDHandle gdh);

/* Puts the rectangle that holds all tracks in their own size into *naturalBounds. */
void GetMovieNaturalBoundsRect(Movie theMovie, Rect *naturalBounds);

/* Draws a movie whole, changed or not. */
OSErr UpdateMovie(Movie theMovie);

/*
 * Has a part of a movie drawn again with the next MoviesTask, MCIdle or QTVRUpdate: a region of its
 * port, which is copied, or all of it for nil.
 */
OSErr InvalidateMovieRegion(Movie theMovie, RgnHandle invalidRgn);

/*
 * Shows only what lies in a region of the movie's own coordinates, which is stretched as the movie
 * is; nil shows everything. The region is copied. It is not written to files.
 */
void SetMovieClipRgn(Movie theMovie, RgnHandle theClip);

/* Gives a copy of the clip, for the caller to dispose of; nil where there is none. */
RgnHandle GetMovieClipRgn(Movie theMovie);

/*
 * Shows only what lies in a region of the movie's port; nil shows everything. The region is copied.
 * This is what clips a movie: the clip region of its port does not count.
 */
void SetMovieDisplayClipRgn(Movie theMovie, RgnHandle theClip);

/* Gives a copy of the display clip, for the caller to dispose of; nil where there is none. */
RgnHandle GetMovieDisplayClipRgn(Movie theMovie);

/* Gives what a movie fills in its own coordinates, cut to its clip, for the caller to dispose of. */
RgnHandle GetMovieBoundsRgn(Movie theMovie);

/*
 * Gives what a movie fills in its port, cut to its clip but not to its display clip, for the caller
 * to dispose of.
 */
RgnHandle GetMovieDisplayBoundsRgn(Movie theMovie);

/*
 * Shows only what lies in a region of the track's own coordinates, before the track's matrix; nil
 * shows everything. The region is copied, and goes to the file with the movie. GetMoviesError:
 * invalidTrack; rgnTooBigError.
 */
void SetTrackClipRgn(Track theTrack, RgnHandle theClip);

/* Gives a copy of the track's clip, for the caller to dispose of; nil where there is none. */
RgnHandle GetTrackClipRgn(Track theTrack);

/*
 * Gives a new region for the caller to dispose of: what the track fills in its own coordinates, cut
 * to its clip; empty for a track that is not seen. Nil for what is no track (invalidTrack).
 */
RgnHandle GetTrackBoundsRgn(Track theTrack);

/* --- Movies and pictures ----------------------------------------------------------------------- */

/*
 * Gives a new picture, for the caller to dispose of, of what the enabled tracks show at a time of the
 * movie, in the size of its box; of a QTVR movie with a controller the view that it shows, whatever
 * the time. The movie stays where it is. Nil where there is nothing to be seen, and with
 * GetMoviesError where it failed: invalidMovie, memFullErr, codecSizeErr for a box of 4096 pixels.
 * picSize and picFrame are in host order, what is behind them as in files.
 */
PicHandle GetMoviePict(Movie theMovie, TimeValue time);

/* As GetMoviePict, at the poster's time and with the tracks that are used in it (SetTrackUsage). */
PicHandle GetMoviePosterPict(Movie theMovie);

/*
 * Gives a new picture, for the caller to dispose of, of what a track shows at a time of its movie,
 * enabled or not, in the size of its box. Nil where there is nothing to be seen.
 */
PicHandle GetTrackPict(Track theTrack, TimeValue time);

/* --- Progress and cover procedures ------------------------------------------------------------- */

/*
 * Has a procedure told how far long work on the movie is (flattening, inserting, loading): it gets
 * movieProgressOpen, movieProgressUpdatePercent with 0 and 1.0, and movieProgressClose. An error that
 * it gives for one of the first two is the result of the work, which is not done then. nil for none;
 * (MovieProgressUPP) -1 asks for a dialog, which there is not.
 */
void SetMovieProgressProc(Movie theMovie, MovieProgressUPP p, long refcon);

/*
 * Has procedures told, by MoviesTask, UpdateMovie and the controller, when a movie begins to show
 * something at pixels of its port where it did not, and when it ceases to: with a region of the
 * port, which is the current one then, and which the library disposes of. Moving the movie's box is
 * no such change. nil for what is usual: nothing when pixels are covered, and the background colour
 * of the port where they are uncovered. What the procedures return is not looked at.
 */
void SetMovieCoverProcs(Movie theMovie, MovieRgnCoverUPP uncoverProc, MovieRgnCoverUPP coverProc,
                        long refcon);

/*
 * Has a procedure called after the movie was served: whenever MoviesTask and its kin are called with
 * movieDrawingCallAlways, else (movieDrawingCallWhenChanged) only when something was drawn. nil for
 * none. What it returns is not looked at.
 */
void SetMovieDrawingCompleteProc(Movie theMovie, long flags, MovieDrawingCompleteUPP proc,
                                 long refCon);

/*
 * Gives the trouble that showing the movie had last, and the track that has it: noErr and nil where
 * all is well. firstProblemTrack may be NULL. Else the result of a decoder or of reading,
 * streamingNodeNotReadyErr for a scene whose data have not arrived, invalidMovie.
 */
ComponentResult GetMovieStatus(Movie theMovie, Track *firstProblemTrack);

/* Puts the rectangle that a movie fills in its port into *boxRect. */
void GetMovieBox(Movie theMovie, Rect *boxRect);

/* Moves and scales a movie so that it fills *boxRect. */
void SetMovieBox(Movie theMovie, const Rect *boxRect);

/* Gives the units in a second of movie time. */
TimeScale GetMovieTimeScale(Movie theMovie);

/* Sets the units in a second of movie time. */
void SetMovieTimeScale(Movie theMovie, TimeScale timeScale);

/* Gives the length of the longest track, in the movie's time scale. */
TimeValue GetMovieDuration(Movie theMovie);

/* Puts the matrix from the movie's plane to its port into *matrix. */
void GetMovieMatrix(Movie theMovie, MatrixRecord *matrix);

/* Sets the matrix from the movie's plane to its port. */
void SetMovieMatrix(Movie theMovie, const MatrixRecord *matrix);

/*
 * Gives the present time, in the movie's time scale; *currentTime, unless nil, gets it with its
 * scale and clock.
 */
TimeValue GetMovieTime(Movie theMovie, TimeRecord *currentTime);

/*
 * Goes to a time, in the movie's time scale, kept inside what is played: the movie, its active
 * segment, or, where a QTVR scene is shown, the time of the node that is.
 */
void SetMovieTimeValue(Movie theMovie, TimeValue newtime);

/* Goes to the beginning, or the end, of what is played. */
void GoToBeginningOfMovie(Movie theMovie);
void GoToEndOfMovie(Movie theMovie);

/* Tells whether a movie has come to its end, or, running backwards, to its beginning. */
Boolean IsMovieDone(Movie theMovie);

/* Gives how fast a movie runs: 1.0 as it was made, 0 where it stands. */
Fixed GetMovieRate(Movie theMovie);

/* Runs a movie at a rate, below 0 backwards. It stops at the end, with rate 0, unless it loops. */
void SetMovieRate(Movie theMovie, Fixed rate);

/* Gives and sets the rate that StartMovie takes. */
Fixed GetMoviePreferredRate(Movie theMovie);
void SetMoviePreferredRate(Movie theMovie, Fixed rate);

/* Gives and sets the volume that the movie is opened with: 8.8, kFullVolume for 1. */
short GetMoviePreferredVolume(Movie theMovie);
void SetMoviePreferredVolume(Movie theMovie, short volume);

/* Gives and sets the present volume; below 0 it is silent and keeps its amount. No sound is played. */
short GetMovieVolume(Movie theMovie);
void SetMovieVolume(Movie theMovie, short volume);

/* Gives and sets the time of the poster, in the movie's time scale. */
TimeValue GetMoviePosterTime(Movie theMovie);
void SetMoviePosterTime(Movie theMovie, TimeValue posterTime);

/* Draws the poster at once; the movie stays where it is. */
void ShowMoviePoster(Movie theMovie);

/* Gives where the selection begins and how long it is; either place may be nil. */
void GetMovieSelection(Movie theMovie, TimeValue *selectionTime, TimeValue *selectionDuration);

/* Selects a part; invalidTime or invalidDuration (GetMoviesError) for what the movie does not have. */
void SetMovieSelection(Movie theMovie, TimeValue selectionTime, TimeValue selectionDuration);

/* Plays only a part of the movie; a startTime of -1 is all of it. Errors as SetMovieSelection. */
void SetMovieActiveSegment(Movie theMovie, TimeValue startTime, TimeValue duration);

/* Gives what is played; -1 and 0 for all of the movie. Either place may be nil. */
void GetMovieActiveSegment(Movie theMovie, TimeValue *startTime, TimeValue *duration);

/* Decodes what shows now; the result is that of the decoders. */
OSErr PrerollMovie(Movie theMovie, TimeValue time, Fixed Rate);

/* Gives where the preview begins and how long it is; either pointer may be NULL. */
void GetMoviePreviewTime(Movie theMovie, TimeValue *previewTime, TimeValue *previewDuration);

/* Sets it, in the movie's time scale; it goes to the file with the movie. */
void SetMoviePreviewTime(Movie theMovie, TimeValue previewTime, TimeValue previewDuration);

/* Files need no fetching: calls proc at once, where it is not nil. */
OSErr PrePrerollMovie(Movie m, TimeValue time, Fixed rate, MoviePrePrerollCompleteUPP proc,
                      void *refcon);

/* Puts the time up to which the movie has come: its duration, for files are there at once. */
OSErr GetMaxLoadedTimeInMovie(Movie theMovie, TimeValue *time);

/* Gives kMovieLoadStateComplete, or kMovieLoadStateError where there is no such movie. */
long GetMovieLoadState(Movie theMovie);

/* Tells whether a point of the port is where the movie shows. */
Boolean PtInMovie(Movie theMovie, Point pt);

/* Tells whether a point of the port is where a track shows at the present time. */
Boolean PtInTrack(Track theTrack, Point pt);

/*
 * GetMediaNextInterestingTime over the tracks of the given types (numMediaTypes 0: all), in the
 * movie's time scale.
 */
void GetMovieNextInterestingTime(Movie theMovie, short interestingTimeFlags, short numMediaTypes,
                                 const OSType *whichMediaTypes, TimeValue time, Fixed rate,
                                 TimeValue *interestingTime, TimeValue *interestingDuration);

/* Sets the hints of flags that flagsMask has. */
void SetMoviePlayHints(Movie theMovie, long flags, long flagsMask);

/* --- Tracks ----------------------------------------------------------------------------------- */

/* Asks for the data of a stretch of a track, in the movie's time scale, to be read beforehand. */
OSErr LoadTrackIntoRam(Track theTrack, TimeValue time, TimeValue duration, long flags);

/* Gives the number of tracks. */
long GetMovieTrackCount(Movie theMovie);

/* Gives the track with an ID, or nil. */
Track GetMovieTrack(Movie theMovie, long trackID);

/* Gives the track number index, from 1, or nil. */
Track GetMovieIndTrack(Movie theMovie, long index);

/*
 * Gives the track number index, from 1, among those of a media type or characteristic (flags:
 * movieTrackMediaType, movieTrackCharacteristic, movieTrackEnabledOnly), or nil.
 */
Track GetMovieIndTrackType(Movie theMovie, long index, OSType trackType, long flags);

/* Gives the ID of a track, which is unique in its movie and never 0. */
long GetTrackID(Track theTrack);

/* Gives the movie of a track. */
Movie GetTrackMovie(Track theTrack);

/* Makes an empty track, the last of the movie. The volume is 8.8, kFullVolume for 1. */
Track NewMovieTrack(Movie theMovie, Fixed width, Fixed height, short trackVolume);

/* Removes a track from its movie. */
void DisposeMovieTrack(Track theTrack);

/* Tells whether a track is shown. */
Boolean GetTrackEnabled(Track theTrack);

/* Chooses whether a track is shown. */
void SetTrackEnabled(Track theTrack, Boolean isEnabled);

/* Gives the length of a track with all gaps, in the movie's time scale. */
TimeValue GetTrackDuration(Track theTrack);

/* Gives and sets the volume of a track, 8.8. No sound is played. */
short GetTrackVolume(Track theTrack);
void SetTrackVolume(Track theTrack, short volume);

/* Gives the empty time before a track begins, in the movie's time scale. */
TimeValue GetTrackOffset(Track theTrack);

/* Gives the layer; lower ones lie in front. */
short GetTrackLayer(Track theTrack);

/* Sets the layer; lower ones lie in front. */
void SetTrackLayer(Track theTrack, short layer);

/* Puts the matrix from the track's plane to the movie's into *matrix. */
void GetTrackMatrix(Track theTrack, MatrixRecord *matrix);

/* Sets the matrix from the track's plane to the movie's. */
void SetTrackMatrix(Track theTrack, const MatrixRecord *matrix);

/* Puts the size of a track, in pixels, into *width and *height. */
void GetTrackDimensions(Track theTrack, Fixed *width, Fixed *height);

/* Sets the size of a track, in pixels. */
void SetTrackDimensions(Track theTrack, Fixed width, Fixed height);

/* GetMediaNextInterestingTime for a track, in the movie's time scale. */
void GetTrackNextInterestingTime(Track theTrack, short interestingTimeFlags, TimeValue time,
                                 Fixed rate, TimeValue *interestingTime,
                                 TimeValue *interestingDuration);

/* --- Time ------------------------------------------------------------------------------------- */

/* Gives the clock of a movie, which belongs to it. */
TimeBase GetMovieTimeBase(Movie theMovie);

/* Makes a time base that stands at 0, for the caller to dispose of. */
TimeBase NewTimeBase(void);

/* Disposes of a time base; paramErr (GetMoviesError) for that of a movie, which goes with it. */
void DisposeTimeBase(TimeBase tb);

/* Gives the time in units of s a second, or of the time base's own for 0; *tr may be nil. */
TimeValue GetTimeBaseTime(TimeBase tb, TimeScale s, TimeRecord *tr);

/* Sets a time base to a time; that of a movie is kept inside what is played. */
void SetTimeBaseTime(TimeBase tb, const TimeRecord *tr);
void SetTimeBaseValue(TimeBase tb, TimeValue t, TimeScale s);

/* Gives and sets how fast a time base runs. */
Fixed GetTimeBaseRate(TimeBase tb);
void SetTimeBaseRate(TimeBase tb, Fixed r);

/*
 * Gives and sets loopTimeBase and palindromeLoopTimeBase, which decide what a movie does at its
 * end. A time base of a program has no end.
 */
long GetTimeBaseFlags(TimeBase tb);
void SetTimeBaseFlags(TimeBase tb, long timeBaseFlags);

/*
 * Makes *theTime, a time of its own time base, the time of newBase at the same moment, as both run
 * now. A record without a time base only gets one.
 */
void ConvertTime(TimeRecord *theTime, TimeBase newBase);

/* Makes *theTime the same time in another scale, to the nearest unit. */
void ConvertTimeScale(TimeRecord *theTime, TimeScale newScale);

/* Adds *src to *dst, or takes it away, in the scale of *dst. */
void AddTime(TimeRecord *dst, const TimeRecord *src);
void SubtractTime(TimeRecord *dst, const TimeRecord *src);

/*
 * Makes a callback of a time base; cbType is callBackAtTime and its kin. There are no interrupts:
 * MoviesTask, MCIdle and what sets a clock call what is due.
 */
QTCallBack NewCallBack(TimeBase tb, short cbType);

/* Disposes of a callback. */
void DisposeCallBack(QTCallBack cb);

/*
 * Has callBackProc called once. callBackAtTime: param1 is triggerTimeFwd and its kin, param2 the
 * time, param3 its scale. callBackAtRate: param1 is triggerRateLT and its kin, or
 * triggerRateChange, param2 the rate. callBackAtExtremes: param1 is triggerAtStart, triggerAtStop
 * or both. The others have none.
 */
OSErr CallMeWhen(QTCallBack cb, QTCallBackUPP callBackProc, long refCon, long param1, long param2,
                 long param3);

/* Has a callback wait no longer. */
void CancelCallBack(QTCallBack cb);

/* --- Opening movies --------------------------------------------------------------------------- */

/*
 * Makes an empty movie, with a time scale of 600. flags: newMovieActive or 0. The caller disposes
 * of it.
 */
Movie NewMovie(long flags);

/* Ends a movie with all its tracks. Its controller must be gone. */
void DisposeMovie(Movie theMovie);

/*
 * Opens a movie file; *resRefNum gets the number that the calls below take. permission: fsRdPerm to
 * read, fsCurPerm for what is allowed, the others to write too. fnfErr, permErr.
 */
OSErr OpenMovieFile(const FSSpec *fileSpec, short *resRefNum, SInt8 permission);

/* Closes a file that OpenMovieFile or CreateMovieFile opened. Movies from it go on. */
OSErr CloseMovieFile(short resRefNum);

/* Deletes a movie file with its resource fork. fnfErr. */
OSErr DeleteMovieFile(const FSSpec *fileSpec);

/*
 * Makes a movie from an open movie file; the caller disposes of it. *resId tells which movie of
 * the file (0 or nil: the first) and gets which it was; resName (256 bytes) gets its name;
 * *dataRefWasChanged tells whether data were found elsewhere. All but theMovie may be nil.
 * newMovieFlags: newMovieActive or 0. noMovieFound, invalidMovie.
 */
OSErr NewMovieFromFile(Movie *theMovie, short resRefNum, short *resId, StringPtr resName,
                       short newMovieFlags, Boolean *dataRefWasChanged);

/*
 * Makes a movie from a 'moov' atom in memory, or from a whole movie file in memory; the handle
 * stays the caller's. Otherwise as NewMovieFromFile.
 */
OSErr NewMovieFromHandle(Movie *theMovie, Handle h, short newMovieFlags,
                         Boolean *dataRefWasChanged);

/*
 * Makes a movie of a header that getProc hands over: called with an offset, a number of bytes, a
 * place for them, and refCon, it copies them there and gives noErr, or an error, which ends the
 * call and is its result. The header is a 'moov' atom, compressed or not; atoms before it are
 * passed by. What the header calls its own file is what defaultDataRef leads to ('alis', 'url ' or
 * 'hndl'); with nil the movie has no samples to show. The reference stays the caller's. Otherwise as
 * NewMovieFromFile. noMovieFound if getProc hands over something else, paramErr for a nil one.
 */
OSErr NewMovieFromUserProc(Movie *m, short flags, Boolean *dataRefWasChanged, GetMovieUPP getProc,
                           void *refCon, Handle defaultDataRef, OSType dataRefType);

/*
 * Makes a movie from the data fork of an open file, from fileOffset. Otherwise as
 * NewMovieFromFile.
 */
OSErr NewMovieFromDataFork(Movie *theMovie, short fRefNum, long fileOffset, short newMovieFlags,
                           Boolean *dataRefWasChanged);

/* --- Colours ---------------------------------------------------------------------------------- */

/*
 * Keeps a copy of a colour table with a movie, for screens with few colours; it is saved with it. nil
 * takes away what there is.
 */
OSErr SetMovieColorTable(Movie theMovie, CTabHandle ctab);

/* Gives the colour table of a movie in a new handle, which is the caller's; nil if it has none. */
OSErr GetMovieColorTable(Movie theMovie, CTabHandle *ctab);

/* --- User data -------------------------------------------------------------------------------- */

/* Gives the user data of a movie, which belong to it. */
UserData GetMovieUserData(Movie theMovie);

/* Gives the user data of a track, which belong to it. */
UserData GetTrackUserData(Track theTrack);

/* Gives the user data of a media, which belong to it. */
UserData GetMediaUserData(Media theMedia);

/*
 * Resizes data to item number index, from 1, of a type. userDataItemNotFound if there is none. The
 * handle stays the caller's.
 */
OSErr GetUserData(UserData theUserData, Handle data, OSType udType, long index);

/* Appends an item of a type, a copy of the handle's block. */
OSErr AddUserData(UserData theUserData, Handle data, OSType udType);

/* Removes item number index, from 1, of a type. userDataItemNotFound if there is none. */
OSErr RemoveUserData(UserData theUserData, OSType udType, long index);

/* Gives the number of items of a type. */
short CountUserDataType(UserData theUserData, OSType udType);

/* Gives the type of items after udType (0: the first), or 0. */
long GetNextUserDataType(UserData theUserData, OSType udType);

/*
 * Copies item number index, from 1 (0 as 1), of a type to size bytes at data, which must be its
 * size. userDataItemNotFound if there is none.
 */
OSErr GetUserDataItem(UserData theUserData, void *data, long size, OSType udType, long index);

/*
 * Makes item number index, from 1 (0 as 1), of a type a copy of size bytes; the index after the
 * last appends.
 */
OSErr SetUserDataItem(UserData theUserData, void *data, long size, OSType udType, long index);

/*
 * Puts a text for a region into item number index, from 1, of a text type (first character 0xA9).
 */
OSErr AddUserDataText(UserData theUserData, Handle data, OSType udType, long index,
                      short itlRegionTag);

/* Resizes data to the text for a region in item number index, from 1, of a text type. */
OSErr GetUserDataText(UserData theUserData, Handle data, OSType udType, long index,
                      short itlRegionTag);

/* Removes the text for a region from item number index, from 1, of a text type. */
OSErr RemoveUserDataText(UserData theUserData, OSType udType, long index, short itlRegionTag);

/* Makes an empty list that belongs to no movie; the caller ends it with DisposeUserData. */
OSErr NewUserData(UserData *theUserData);

/* Ends a list. paramErr for that of a movie, a track or a media, which ends with the movie. */
OSErr DisposeUserData(UserData theUserData);

/*
 * Makes a list, for DisposeUserData, of a handle that PutUserDataIntoHandle has filled, or of a 'udta'
 * atom. The handle stays the caller's.
 */
OSErr NewUserDataFromHandle(Handle h, UserData *theUserData);

/*
 * Resizes a handle to the items of a list: atoms one behind the other and a zero of 4 bytes, as movie
 * files have them in 'udta'; so all is big-endian.
 */
OSErr PutUserDataIntoHandle(UserData theUserData, Handle h);

/*
 * Copies the items of a list to another: with kQTCopyUserDataReplace in place of those of the same
 * types, with kQTCopyUserDataMerge behind them. paramErr for another rule.
 */
OSErr CopyUserData(UserData srcUserData, UserData dstUserData, OSType copyRule);

/* --- Media ------------------------------------------------------------------------------------ */

/*
 * Makes the media of a track. Its samples go to the file that dataRef, of type dataRefType, names;
 * with nil to the movie's own file, or to memory if it has none. nil if the track has a media
 * already.
 */
Media NewTrackMedia(Track theTrack, OSType mediaType, TimeScale timeScale, Handle dataRef,
                    OSType dataRefType);

/* Removes a media from its track, which then shows nothing and can get another. */
void DisposeTrackMedia(Media theMedia);

/* Gives the media of a track. */
Media GetTrackMedia(Track theTrack);

/* Gives the track of a media. */
Track GetMediaTrack(Media theMedia);

/* Gives the units in a second of media time. */
TimeScale GetMediaTimeScale(Media theMedia);

/* Gives the length of a media, in its time scale. */
TimeValue GetMediaDuration(Media theMedia);

/*
 * Turns a time of the track (movie time scale) into one of its media (media time scale); -1 where
 * the track is empty.
 */
TimeValue TrackTimeToMediaTime(TimeValue value, Track theTrack);

/*
 * Finds the next sample, sync sample and so on (interestingTimeFlags) of a media from a time,
 * forward if rate is positive. *interestingTime gets -1 if there is none; both pointers may be
 * nil. Media time scale.
 */
void GetMediaNextInterestingTime(Media theMedia, short interestingTimeFlags, TimeValue time,
                                 Fixed rate, TimeValue *interestingTime,
                                 TimeValue *interestingDuration);

/* --- Samples and handlers --------------------------------------------------------------------- */

/*
 * Tells the type of a media and who made its handler; creatorName gets the handler's name. Each
 * pointer may be nil.
 */
void GetMediaHandlerDescription(Media theMedia, OSType *mediaType, Str255 creatorName,
                                OSType *creatorManufacturer);

/* Gives the handler of a media, which belongs to it. */
MediaHandler GetMediaHandler(Media theMedia);

/* Gives the number of sample descriptions. */
long GetMediaSampleDescriptionCount(Media theMedia);

/* Resizes descH to sample description number index, from 1. The handle stays the caller's. */
void GetMediaSampleDescription(Media theMedia, long index, SampleDescriptionHandle descH);

/* Gives the number of samples. */
long GetMediaSampleCount(Media theMedia);

/*
 * Puts when sample logicalSampleNum, from 1, begins and how long it lasts, in the media's time
 * scale. Each pointer may be nil.
 */
void SampleNumToMediaTime(Media theMedia, long logicalSampleNum, TimeValue *sampleTime,
                          TimeValue *sampleDuration);

/*
 * Puts the number, from 1, the beginning and the length of the sample at a time of the media. Each
 * pointer may be nil.
 */
void MediaTimeToSampleNum(Media theMedia, TimeValue time, long *sampleNum, TimeValue *sampleTime,
                          TimeValue *sampleDuration);

/*
 * Reads the sample at a time, in the media's time scale, into dataOut, which is resized (to
 * maxSizeToGrow at most, 0: no limit). The other pointers get what there is to tell and may be
 * nil; maxNumberOfSample 0 lets the media decide.
 */
OSErr GetMediaSample(Media theMedia, Handle dataOut, long maxSizeToGrow, long *size, TimeValue time,
                     TimeValue *sampleTime, TimeValue *durationPerSample,
                     SampleDescriptionHandle sampleDescriptionH, long *sampleDescriptionIndex,
                     long maxNumberOfSample, long *numberOfSamples, short *sampleFlags);

/*
 * Tells where the sample at a time is: *dataOffset in the data of its file, *size bytes. The rest is
 * as GetMediaSample tells it; every pointer may be nil.
 */
OSErr GetMediaSampleReference(Media theMedia, long *dataOffset, long *size, TimeValue time,
                              TimeValue *sampleTime, TimeValue *durationPerSample,
                              SampleDescriptionHandle sampleDescriptionH,
                              long *sampleDescriptionIndex, long maxNumberOfSamples,
                              long *numberOfSamples, short *sampleFlags);

/*
 * Tells of several samples from a time on, one record each, maxNumberOfEntries at most, as long as
 * they have one description. Otherwise as GetMediaSampleReference.
 */
OSErr GetMediaSampleReferences(Media theMedia, TimeValue time, TimeValue *sampleTime,
                               SampleDescriptionHandle sampleDescriptionH,
                               long *sampleDescriptionIndex, long maxNumberOfEntries,
                               long *actualNumberofEntries, SampleReferencePtr sampleRefs);

/* Gives the number of samples that can be shown without the ones before them. */
long GetMediaSyncSampleCount(Media theMedia);

/*
 * Has sample number syncSampleNum, which needs no other, stand for sample frameDiffSampleNum, which
 * needs those before it: one who jumps to that may begin with its shadow. 0 takes that back. It goes
 * to the file with the movie. invalidSampleNum for a number that is not there.
 */
OSErr SetMediaShadowSync(Media theMedia, long frameDiffSampleNum, long syncSampleNum);

/* Tells which sample stands for another; 0 for none. invalidSampleNum. */
OSErr GetMediaShadowSync(Media theMedia, long frameDiffSampleNum, long *syncSampleNum);

/* Changes sample description number index, from 1. invalidSampleDescIndex. */
OSErr SetMediaSampleDescription(Media theMedia, long index, SampleDescriptionHandle descH);

/* Language (a Mac language code) and quality of a media. */
short GetMediaLanguage(Media theMedia);
void SetMediaLanguage(Media theMedia, short language);
short GetMediaQuality(Media theMedia);
void SetMediaQuality(Media theMedia, short quality);

/* --- Making and writing movies ---------------------------------------------------------------- */

/*
 * Begins to add samples to the media's file. wrPermErr if the media was opened with samples in another
 * file than its movie, or in a handle.
 */
OSErr BeginMediaEdits(Media theMedia);

/* Ends what BeginMediaEdits began. */
OSErr EndMediaEdits(Media theMedia);

/*
 * Appends size bytes of dataIn, from inOffset, as numberOfSamples samples of equal size and
 * length. sampleFlags: mediaSampleNotSync or 0. *sampleTime, unless nil, gets the time of the
 * first. The handles stay the caller's.
 */
OSErr AddMediaSample(Media theMedia, Handle dataIn, long inOffset, unsigned long size,
                     TimeValue durationPerSample, SampleDescriptionHandle sampleDescriptionH,
                     long numberOfSamples, short sampleFlags, TimeValue *sampleTime);

/*
 * Appends samples that already stand in the media's data file, from dataOffset. Otherwise as
 * AddMediaSample.
 */
OSErr AddMediaSampleReference(Media theMedia, long dataOffset, unsigned long size,
                              TimeValue durationPerSample,
                              SampleDescriptionHandle sampleDescriptionH, long numberOfSamples,
                              short sampleFlags, TimeValue *sampleTime);

/* AddMediaSampleReference for numberOfSamples records: all of them, or on an error none. */
OSErr AddMediaSampleReferences(Media theMedia, SampleDescriptionHandle sampleDescriptionH,
                               long numberOfSamples, SampleReferencePtr sampleRefs,
                               TimeValue *sampleTime);

/*
 * Inserts a stretch of the media into the track at trackStart (movie time scale; -1: at the end).
 * mediaTime and mediaDuration are in the media's time scale; mediaRate is 1.0 for its natural
 * speed.
 */
OSErr InsertMediaIntoTrack(Track theTrack, TimeValue trackStart, TimeValue mediaTime,
                           TimeValue mediaDuration, Fixed mediaRate);

/*
 * Makes a movie file, opens it, and makes an empty movie whose new media keep their samples in it.
 * createMovieFileFlags: createMovieFileDontOpenFile and createMovieFileDontCreateMovie leave out one
 * of the latter, whose pointer may be nil then; createMovieFileDontCreateResFile leaves out the
 * resource fork, which otherwise stands beside the file as an AppleDouble file, "._" and the name;
 * newMovieActive. A file that is there is used as it is, or with createMovieFileDeleteCurFile
 * replaced: it stays until the new one gets a movie or is closed.
 *
 * Samples are written beside the file, under its name with ".unfinished" and numbers behind it, and
 * take its place when a movie is added or updated. creator goes to the resource fork's file.
 */
OSErr CreateMovieFile(const FSSpec *fileSpec, OSType creator, ScriptCode scriptTag,
                      long createMovieFileFlags, short *resRefNum, Movie *newmovie);

/*
 * Adds a movie to an open movie file, as a new resource; in the data fork, if the file has no
 * resource fork or *resId is movieInDataForkResID; as the resource *resId otherwise, unless that is
 * 0. *resId gets where it went. Samples that only memory has are written too; those in other files
 * stay there. resId and resName may be nil. dskFulErr, ioErr, permErr as writing goes, wrPermErr for
 * a file that is open for reading: then the file is as it was.
 */
OSErr AddMovieResource(Movie theMovie, short resRefNum, short *resId, ConstStr255Param resName);

/*
 * Replaces a movie in its open file: resource resId, movieInDataForkResID, or 0 for the first. A nil
 * name leaves the old one. The old file stays whole until the new one is written. resNotFound, and
 * otherwise as AddMovieResource.
 */
OSErr UpdateMovieResource(Movie theMovie, short resRefNum, short resId, ConstStr255Param resName);

/* Takes a movie out of an open file; its samples stay. resNotFound where it is not there. */
OSErr RemoveMovieResource(short resRefNum, short resId);

/*
 * Makes publicMovie the movie's header, a whole 'moov' atom, which NewMovieFromHandle takes. Samples
 * are not in it.
 */
OSErr PutMovieIntoHandle(Movie theMovie, Handle publicMovie);

/*
 * Writes the movie's header into the data fork of an open file, at offset, which its end is the last.
 * maxSizeToGrowTooSmall if it has more than maxSize bytes; 0 does not limit it.
 */
OSErr PutMovieIntoDataFork(Movie theMovie, short fRefNum, long offset, long maxSize);

/*
 * Writes a movie with all its data into one file, and leaves the result for GetMoviesError. The
 * movie goes to a resource as with AddMovieResource, or with flattenAddMovieToDataFork into the data
 * fork, and then no resource fork is made.
 *
 * movieFlattenFlags also has: flattenActiveTracksOnly, enabled tracks only;
 * flattenDontInterleaveFlatten, data track by track and not by their time;
 * flattenCompressMovieResource; flattenForceMovieResourceBeforeMovieData, the header before the data
 * where both are in the data fork; flattenFSSpecPtrIsDataRefRecordPtr, theFile is a pointer to a
 * DataReferenceRecord (an alias, a URL, or a handle to fill). createMovieFileFlags: a file that is
 * there gets the data behind its own, or with createMovieFileDeleteCurFile is replaced; it stays as
 * it was until the new one is written.
 */
void FlattenMovie(Movie theMovie, long movieFlattenFlags, const FSSpec *theFile, OSType creator,
                  ScriptCode scriptTag, long createMovieFileFlags, short *resId,
                  ConstStr255Param resName);

/*
 * FlattenMovie that gives a movie of the new file, for the caller to dispose of, or nil. The movie
 * itself is written only with flattenAddMovieToDataFork.
 */
Movie FlattenMovieData(Movie theMovie, long movieFlattenFlags, const FSSpec *theFile,
                       OSType creator, ScriptCode scriptTag, long createMovieFileFlags);

/*
 * Whether the movie has changed since it was read or saved, or ClearMovieChanged took it for saved.
 * Where it stands does not count.
 */
Boolean HasMovieChanged(Movie theMovie);
void ClearMovieChanged(Movie theMovie);

/* --- Files of other kinds --------------------------------------------------------------------- */

/*
 * Makes a movie file of another file, with all its data: of a movie, or of a picture that a graphics
 * importer takes, which is shown for a fifteenth of a second. creator and flags are as for
 * CreateMovieFile, scriptTag is not looked at; *resID, unless nil, gets the ID of the movie's
 * resource, or movieInDataForkResID. userComp, unless nil, is an open movie importer, which then has
 * to take the file (codecBadDataErr). proc, unless nil, is told of the work (progressOpImportMovie)
 * and may end it with an error. There is nobody to answer a dialog, so showUserSettingsDialog changes
 * nothing. cantFindHandler for a file of no known kind, fnfErr, permErr, dskFulErr.
 */
OSErr ConvertFileToMovieFile(const FSSpec *inputFile, const FSSpec *outputFile, OSType creator,
                             ScriptCode scriptTag, short *resID, long flags,
                             ComponentInstance userComp, MovieProgressUPP proc, long refCon);

/*
 * Makes a file of a movie, or of one of its tracks unless onlyTrack is nil. With userComp, an open
 * movie exporter, it is as MovieExportToFile. Else fileType says what: 'MooV' or 0 a movie file with
 * all data, as FlattenMovie makes it, and *resID, unless nil, gets the ID of its resource; the type of
 * a graphics exporter ('PICT', 'JPEG' ...) a picture of what the movie shows now. The movie's progress
 * procedure is told (progressOpExportMovie); showUserSettingsDialog changes nothing.
 * couldntGetRequiredComponent for other types; dupFNErr for a picture file that is there, without
 * createMovieFileDeleteCurFile; paramErr if there is nothing to be seen.
 */
OSErr ConvertMovieToFile(Movie theMovie, Track onlyTrack, FSSpec *outputFile, OSType fileType,
                         OSType creator, ScriptCode scriptTag, short *resID, long flags,
                         ComponentInstance userComp);

/*
 * Finds the movie importer (type MovieImportType) for what a data reference leads to: by what is in
 * it, and where that is no known picture by the file's type, among the components of the program.
 * kGetMovieImporterDontConsiderGraphicsImporters leaves those only. cantFindHandler, and nil, if there
 * is none: also for movies, which are opened and not imported.
 */
OSErr GetMovieImporterForDataRef(OSType dataRefType, Handle dataRef, long flags,
                                 Component *importer);

/*
 * Puts a movie on the scrap (Scrap.h): 'moov', a header with all data behind it, and 'PICT', what the
 * movie shows now. movieScrapOnlyPutMovie leaves the picture out; movieScrapDontZeroScrap adds to what
 * is there.
 */
OSErr PutMovieOnScrap(Movie theMovie, long movieScrapFlags);

/*
 * Gives a movie of what is on the scrap, which the caller disposes of: its 'moov', else its 'PICT' as
 * a movie importer takes it; newMovieFlags as for NewMovieFromFile. Nil, and noTypeErr, if neither is
 * there.
 */
Movie NewMovieFromScrap(long newMovieFlags);

/* --- Editing ---------------------------------------------------------------------------------- */

/*
 * Inserts a stretch of srcTrack, from srcIn and srcDuration long in its movie's time scale, at dstIn
 * of dstTrack (-1: the end); what is there moves on. The media must have one type (invalidMedia).
 * Between BeginMediaEdits and EndMediaEdits of the destination the samples are copied; otherwise both
 * media must have their data in one file (wrPermErr). On an error nothing changes.
 */
OSErr InsertTrackSegment(Track srcTrack, Track dstTrack, TimeValue srcIn, TimeValue srcDuration,
                         TimeValue dstIn);

/* Inserts a stretch that shows nothing; what is there moves on. At the end it does nothing. */
OSErr InsertEmptyTrackSegment(Track dstTrack, TimeValue dstIn, TimeValue dstDuration);

/* Takes a stretch out of a track; what is behind it moves up. The samples stay in the media. */
OSErr DeleteTrackSegment(Track theTrack, TimeValue startTime, TimeValue duration);

/* Has a stretch last newDuration, so that its media runs slower or faster. */
OSErr ScaleTrackSegment(Track theTrack, TimeValue startTime, TimeValue oldDuration,
                        TimeValue newDuration);

/* Has a track begin at a time of its movie. */
void SetTrackOffset(Track theTrack, TimeValue movieOffsetTime);

/* Gives the rate of the media at a time of the movie, 0 where the track shows nothing. */
Fixed GetTrackEditRate(Track theTrack, TimeValue atTime);

/* Where a track is used: trackUsageInMovie, trackUsageInPreview, trackUsageInPoster. */
long GetTrackUsage(Track theTrack);
void SetTrackUsage(Track theTrack, long usage);

/*
 * The same for whole movies. What InsertMovieSegment inserts are tracks of their own, whose samples
 * stay where they are: FlattenMovie takes them in.
 */
OSErr InsertMovieSegment(Movie srcMovie, Movie dstMovie, TimeValue srcIn, TimeValue srcDuration,
                         TimeValue dstIn);
OSErr InsertEmptyMovieSegment(Movie dstMovie, TimeValue dstIn, TimeValue dstDuration);
OSErr DeleteMovieSegment(Movie theMovie, TimeValue startTime, TimeValue duration);
OSErr ScaleMovieSegment(Movie theMovie, TimeValue startTime, TimeValue oldDuration,
                        TimeValue newDuration);

/*
 * Gives a movie of the selection, for the caller to dispose of, or nil; CutMovieSelection takes it
 * out, too.
 */
Movie CopyMovieSelection(Movie theMovie);
Movie CutMovieSelection(Movie theMovie);

/* Takes the selection out. */
void ClearMovieSelection(Movie theMovie);

/* Puts a movie in the place of the selection. It is what is selected then. */
void PasteMovieSelection(Movie theMovie, Movie src);

/* Shows a movie beside what is selected, for as long as that is, unless nothing is selected. */
void AddMovieSelection(Movie theMovie, Movie src);

/* Copies matrix, size, layer, group, volume, usage, user data and load settings of a track. */
OSErr CopyTrackSettings(Track srcTrack, Track dstTrack);

/* Copies matrix, preferred rate and volume, colour table and user data of a movie. */
OSErr CopyMovieSettings(Movie srcMovie, Movie dstMovie);

/* --- Track references ------------------------------------------------------------------------- */

/*
 * Adds a reference of a type from a track to another; *addedIndex, unless nil, gets its index,
 * from 1.
 */
OSErr AddTrackReference(Track theTrack, Track refTrack, OSType refType, long *addedIndex);

/* Removes reference number index, from 1, of a type. */
OSErr DeleteTrackReference(Track theTrack, OSType refType, long index);

/* Changes where reference number index, from 1, of a type leads. */
OSErr SetTrackReference(Track theTrack, Track refTrack, OSType refType, long index);

/* Gives where reference number index, from 1, of a type leads, or nil. */
Track GetTrackReference(Track theTrack, OSType refType, long index);

/* Gives the type of references after refType (0: the first), or 0. */
OSType GetNextTrackReferenceType(Track theTrack, OSType refType);

/* Gives the number of references of a type. */
long GetTrackReferenceCount(Track theTrack, OSType refType);

/* --- Data references -------------------------------------------------------------------------- */

/*
 * Makes a movie from what a data reference names: an alias, a URL, a handle. Otherwise as
 * NewMovieFromFile.
 */
OSErr NewMovieFromDataRef(Movie *m, short flags, short *id, Handle dataRef, OSType dataRefType);

/* Puts the number of a media's data references. */
OSErr GetMediaDataRefCount(Media theMedia, short *count);

/*
 * Gives data reference number index, from 1: a new handle for the caller, its type, and
 * dataRefSelfReference where it is the movie's own file. Each pointer may be nil. badDataRefIndex.
 */
OSErr GetMediaDataRef(Media theMedia, short index, Handle *dataRef, OSType *dataRefType,
                      long *dataRefAttributes);

/* Changes data reference number index: samples are looked for there from now on. */
OSErr SetMediaDataRef(Media theMedia, short index, Handle dataRef, OSType dataRefType);

/* Adds a data reference; *index, unless nil, gets its number. */
OSErr AddMediaDataRef(Media theMedia, short *index, Handle dataRef, OSType dataRefType);

/* Makes an alias record of a file, which need not be there, in a new handle for the caller. */
OSErr QTNewAlias(const FSSpec *fss, AliasHandle *alias, Boolean minimal);

/* --- Movie controllers ------------------------------------------------------------------------ */

/*
 * Makes the controller of a movie, of the kind that the movie asks for; QTVR movies begin their
 * first node here. *movieRect is where the movie goes; someFlags: mcTopLeftMovie and so on. With
 * mcWithFrame a plain movie has a black line around it, which belongs to the bounds. nil if
 * it cannot. The caller ends it with DisposeMovieController, before the movie.
 */
ComponentInstance NewMovieController(Movie theMovie, const Rect *movieRect, long someFlags);

/* Ends a controller and the QTVR instances that came from it. */
void DisposeMovieController(ComponentInstance mc);

/* Gives a controller another movie (nil: none), whose upper-left corner stands at where. */
ComponentResult MCSetMovie(MovieController mc, Movie theMovie, WindowRef movieWindow, Point where);

/* Gives the movie of a controller; index is 0. */
Movie MCGetIndMovie(MovieController mc, short index);

/*
 * Hands an event to a controller; 1 if it was for the controller and the program is to leave it
 * alone. Null events give it time.
 */
ComponentResult MCIsPlayerEvent(MovieController mc, const EventRecord *e);

/* Installs the filter that sees every action first; nil removes it. */
ComponentResult MCSetActionFilter(MovieController mc, MCActionFilterUPP blob);

/* Has a controller do an action; params is what the action asks for. Filters see it. */
ComponentResult MCDoAction(MovieController mc, short action, void *params);

/* Chooses whether the controller bar sticks to the movie. */
ComponentResult MCSetControllerAttached(MovieController mc, Boolean attach);

/* 1 if the controller bar sticks to the movie. */
ComponentResult MCIsControllerAttached(MovieController mc);

/* Chooses the port in which controller and movie draw. */
ComponentResult MCSetControllerPort(MovieController mc, CGrafPtr gp);

/* Gives the port of a controller. */
CGrafPtr MCGetControllerPort(MovieController mc);

/* Shows or hides the controller bar. */
ComponentResult MCSetVisible(MovieController mc, Boolean visible);

/* 1 if the controller bar shows. */
ComponentResult MCGetVisible(MovieController mc);

/* Puts the rectangle around bar and movie into *bounds. */
ComponentResult MCGetControllerBoundsRect(MovieController mc, Rect *bounds);

/* Fits bar and movie into *bounds. controllerBoundsNotExact if that changed them. */
ComponentResult MCSetControllerBoundsRect(MovieController mc, const Rect *bounds);

/* Gives the region that the controller covers, for the caller to dispose of. */
RgnHandle MCGetControllerBoundsRgn(MovieController mc);

/* Gives the region that the controller covers in a window, for the caller to dispose of. */
RgnHandle MCGetWindowRgn(MovieController mc, WindowRef w);

/* Tells a controller that its movie was changed by other calls. */
ComponentResult MCMovieChanged(MovieController mc, Movie m);

/* Gives the time of the movie; *scale, unless nil, gets its time scale. */
TimeValue MCGetCurrentTime(MovieController mc, TimeScale *scale);

/* Draws bar and movie. */
ComponentResult MCDraw(MovieController mc, WindowRef w);

/* Tells a controller that its window became active or inactive. */
ComponentResult MCActivate(MovieController mc, WindowRef w, Boolean activate);

/* Gives a controller time: QTVR movies turn, wired actions run, changes are drawn. */
ComponentResult MCIdle(MovieController mc);

/* Hands a key to a controller. */
ComponentResult MCKey(MovieController mc, SInt8 key, long modifiers);

/* Hands a click at where, local to the window, at tick when, to a controller. */
ComponentResult MCClick(MovieController mc, WindowRef w, Point where, long when, long modifiers);

/* Places movie and bar in rectangles; someFlags: mcTopLeftMovie and so on. */
ComponentResult MCPositionController(MovieController mc, const Rect *movieRect,
                                     const Rect *controllerRect, long someFlags);

/* Puts what can be done now, and what the movie is doing (mcInfo...), into *someFlags. */
ComponentResult MCGetControllerInfo(MovieController mc, long *someFlags);

/*
 * Installs the filter that sees every action first, with a number of the program's own; nil
 * removes it.
 */
ComponentResult MCSetActionFilterWithRefCon(MovieController mc, MCActionFilterWithRefConUPP blob,
                                            long refCon);

/* Tells whether a point, local to the window, is in bar or movie. */
ComponentResult MCPtInController(MovieController mc, Point thePt, Boolean *inController);

/* Marks a part of a window, or all (nil), as to be drawn again. */
ComponentResult MCInvalidate(MovieController mc, WindowRef w, RgnHandle invalidRgn);

/* Has a controller set the cursor for a point, local to the window. */
ComponentResult MCAdjustCursor(MovieController mc, WindowRef w, Point where, long modifiers);

/* Makes a controller show another movie at a point, attached to it. */
ComponentResult MCNewAttachedController(MovieController mc, Movie theMovie, WindowRef w,
                                        Point where);

/* Tells a controller that has no movie how long its time line is. */
ComponentResult MCSetDuration(MovieController mc, TimeValue duration);

/* Lets a movie be edited with its controller; featureUnsupported for a QTVR movie. */
ComponentResult MCEnableEditing(MovieController mc, Boolean enabled);

/* Gives 1 where the movie may be edited with its controller, else 0. */
long MCIsEditingEnabled(MovieController mc);

/*
 * Editing: the selection is that of SetMovieSelection. featureUnsupported for what would change a
 * movie whose controller does not edit.
 */

/* Gives a copy of the selection, for the caller to dispose of; nil on an error. */
Movie MCCopy(MovieController mc);

/* Takes the selection out and gives it, for the caller to dispose of; nil on an error. */
Movie MCCut(MovieController mc);

/*
 * Puts a movie in the place of the selection; it is selected then. nil is the scrap; noMovieFound
 * where there is none on it.
 */
ComponentResult MCPaste(MovieController mc, Movie srcMovie);

/* Takes the selection out. */
ComponentResult MCClear(MovieController mc);

/*
 * Takes back the last edit of this controller; called again, does it again. paramErr if nothing was
 * edited.
 */
ComponentResult MCUndo(MovieController mc);

/*
 * Clips the movie and its controller to theClip, and the movie also to movieClip; both are copied,
 * and nil is everything. The bar itself is always whole.
 */
ComponentResult MCSetClip(MovieController mc, RgnHandle theClip, RgnHandle movieClip);

/* Puts copies of both clips, for the caller to dispose of, or nil; either place may be nil. */
ComponentResult MCGetClip(MovieController mc, RgnHandle *theClip, RgnHandle *movieClip);

/*
 * Draws the badge in the lower left corner of the movie, where badges are switched on
 * (mcActionSetUseBadge) and the bar is hidden. *badgeRgn gets where it is, empty where it is not,
 * for the caller to dispose of; badgeRgn may be nil.
 */
ComponentResult MCDrawBadge(MovieController mc, RgnHandle movieRgn, RgnHandle *badgeRgn);

/*
 * Names the items of an edit menu (mcMenuUndo and so on) and enables those that can be done now; nil
 * is no menu.
 */
ComponentResult MCSetUpEditMenu(MovieController mc, long modifiers, MenuRef mh);

/* Puts the text of an item (mcMenuUndo and its kin) into aString; paramErr for another item. */
ComponentResult MCGetMenuString(MovieController mc, long modifiers, short item, Str255 aString);

/* --- Atom containers -------------------------------------------------------------------------- */

/* Makes an empty container. memFullErr. */
OSErr QTNewAtomContainer(QTAtomContainer *atomData);

/* Frees a container. nil is ignored. */
OSErr QTDisposeAtomContainer(QTAtomContainer atomData);

/* Gives the type of children after currentChildType (0: the first), each once, or 0. */
QTAtomType QTGetNextChildType(QTAtomContainer container, QTAtom parentAtom,
                              QTAtomType currentChildType);

/* Gives the number of children of a type (0: of all types); a leaf has none. */
short QTCountChildrenOfType(QTAtomContainer container, QTAtom parentAtom, QTAtomType childType);

/* Gives child number index, from 1, of a type, or 0. *id, unless nil, gets its ID. */
QTAtom QTFindChildByIndex(QTAtomContainer container, QTAtom parentAtom, QTAtomType atomType,
                          short index, QTAtomID *id);

/* Gives the child with a type and an ID, or 0. *index, unless nil, gets its index. */
QTAtom QTFindChildByID(QTAtomContainer container, QTAtom parentAtom, QTAtomType atomType,
                       QTAtomID id, short *index);

/*
 * Puts the child after currentChild (0: the first) of whatever type into *nextChild; 0 after the
 * last.
 */
OSErr QTNextChildAnyType(QTAtomContainer container, QTAtom parentAtom, QTAtom currentChild,
                         QTAtom *nextChild);

/*
 * Makes the data of a leaf a copy of dataSize bytes. notLeafAtomErr, or memLockedErr for a locked
 * container.
 */
OSErr QTSetAtomData(QTAtomContainer container, QTAtom atom, long dataSize, void *atomData);

/* Resizes targetHandle to the data of a leaf. */
OSErr QTCopyAtomDataToHandle(QTAtomContainer container, QTAtom atom, Handle targetHandle);

/*
 * Copies the data of a leaf to targetPtr. They must be size bytes, or that or fewer if
 * sizeOrLessOK; else paramErr. *actualSize, unless nil, gets how many were copied.
 */
OSErr QTCopyAtomDataToPtr(QTAtomContainer container, QTAtom atom, Boolean sizeOrLessOK, long size,
                          void *targetPtr, long *actualSize);

/* Puts the type and the ID of an atom into *atomType and *id; either may be nil. */
OSErr QTGetAtomTypeAndID(QTAtomContainer container, QTAtom atom, QTAtomType *atomType,
                         QTAtomID *id);

/*
 * Makes a new container with a copy of an atom and what is below it; 0 copies the whole container.
 * The caller disposes of it.
 */
OSErr QTCopyAtom(QTAtomContainer container, QTAtom atom, QTAtomContainer *targetContainer);

/* Locks a container in its place. Locks nest; changes of size give memLockedErr meanwhile. */
OSErr QTLockContainer(QTAtomContainer container);

/*
 * Puts a pointer to the data of a leaf, in the container itself, into *atomData, and their size
 * into *dataSize, which may be nil. Lock the container first; the pointer ends with the next
 * change.
 */
OSErr QTGetAtomDataPtr(QTAtomContainer container, QTAtom atom, long *dataSize, Ptr *atomData);

/* Takes back one QTLockContainer. */
OSErr QTUnlockContainer(QTAtomContainer container);

/*
 * Inserts an atom: as number index, from 1, of its type (0: last), with an ID (0: a new one), and
 * a copy of dataSize bytes at data (nil: none). *newAtom, unless nil, gets it.
 * duplicateAtomTypeAndIDErr, atomIndexInvalidErr, memLockedErr.
 */
OSErr QTInsertChild(QTAtomContainer container, QTAtom parentAtom, QTAtomType atomType, QTAtomID id,
                    short index, long dataSize, void *data, QTAtom *newAtom);

/* Appends copies of all atoms at the root of another container. */
OSErr QTInsertChildren(QTAtomContainer container, QTAtom parentAtom,
                       QTAtomContainer childrenContainer);

/* Removes an atom and what is below it. */
OSErr QTRemoveAtom(QTAtomContainer container, QTAtom atom);

/* Removes what is below an atom; 0 empties the container. */
OSErr QTRemoveChildren(QTAtomContainer container, QTAtom atom);

/*
 * Gives an atom the data or children of another of the same type; it keeps its ID.
 * atomsNotOfSameTypeErr.
 */
OSErr QTReplaceAtom(QTAtomContainer targetContainer, QTAtom targetAtom,
                    QTAtomContainer replacementContainer, QTAtom replacementAtom);

/* Exchanges the data or children of two atoms of the same type; IDs stay. atomsNotOfSameTypeErr. */
OSErr QTSwapAtoms(QTAtomContainer container, QTAtom atom1, QTAtom atom2);

/* Changes the ID of an atom. duplicateAtomTypeAndIDErr. */
OSErr QTSetAtomID(QTAtomContainer container, QTAtom atom, QTAtomID newID);

/* Gives the parent of an atom; 0 for one at the root. */
QTAtom QTGetAtomParent(QTAtomContainer container, QTAtom childAtom);

/* --- Properties of media ---------------------------------------------------------------------- */

/* Makes the properties of a media a copy of a container, which stays the caller's. */
OSErr SetMediaPropertyAtom(Media theMedia, QTAtomContainer propertyAtom);

/*
 * Gives a copy of the properties of a media, for the caller to dispose of; an empty container if
 * there are none.
 */
OSErr GetMediaPropertyAtom(Media theMedia, QTAtomContainer *propertyAtom);

/* --- Input maps ------------------------------------------------------------------------------- */

/*
 * Gives a copy of the input map of a media, for the caller to dispose of: what the media does with
 * the values that modifier tracks send it. An empty container if there is none.
 */
OSErr GetMediaInputMap(Media theMedia, QTAtomContainer *inputMap);

/* Makes the input map of a media a copy of a container, which stays the caller's; nil for none. */
OSErr SetMediaInputMap(Media theMedia, QTAtomContainer inputMap);

/* --- Tweens ----------------------------------------------------------------------------------- */

/*
 * Starts a tween: an entry of type kTweenEntry in a container, whose time goes from 0 to maxTime.
 * The container may be disposed of. QTDisposeTween ends it. featureUnsupported for types of three
 * dimensions; an error of the container or its data where they do not fit the type.
 */
OSErr QTNewTween(QTTweener *tween, QTAtomContainer container, QTAtom tweenAtom, TimeValue maxTime);

/* Ends a tween. */
OSErr QTDisposeTween(QTTweener tween);

/*
 * Makes the value of a tween at a time the contents of result: a short, a MatrixRecord and the
 * like, in host order. *resultSize becomes its size. tweenDataProc is given the value too. Each of
 * the three may be nil. The result is that of the procedure, if there is one.
 */
OSErr QTDoTween(QTTweener tween, TimeValue atTime, Handle result, long *resultSize,
                TweenerDataUPP tweenDataProc, void *tweenDataRefCon);

/* As QTDoTween, into resultSize bytes at result. paramErr if they are not enough. */
OSErr QTDoTweenPtr(QTTweener tween, TimeValue atTime, Ptr result, long resultSize);

/* --- Wired actions ---------------------------------------------------------------------------- */

/*
 * Installs a procedure that MovieExecuteWiredActions tells of the actions before it does them. The
 * container that it is given is a copy, gone when it returns. paramErr for nil.
 */
OSErr AddMovieExecuteWiredActionsProc(Movie theMovie, MovieExecuteWiredActionsUPP proc,
                                      void *refCon);

/* Removes a procedure that was installed with the same refCon. paramErr where there is none. */
OSErr RemoveMovieExecuteWiredActionsProc(Movie theMovie, MovieExecuteWiredActionsUPP proc,
                                         void *refCon);

/*
 * Does the actions at the root of a container: atoms of type kAction, in their order. Their default
 * targets are the movie, its QTVR instance, and the controller that shows it. The installed
 * procedures are told first; movieExecuteWiredActionDontExecute in flags leaves it at that. The
 * container stays the caller's.
 * qtActionNotHandledErr where some could not be done, while the others were, which
 * QTVRExtGetWiredReport counts; an error of the container where it is malformed, and nothing was.
 */
OSErr MovieExecuteWiredActions(Movie theMovie, long flags, QTAtomContainer actions);

/* --- UUIDs ------------------------------------------------------------------------------------ */

/* Makes a new UUID, a random one. creationFlags is not looked at. paramErr for nil. */
OSErr QTCreateUUID(QTUUID *outUUID, long creationFlags);

/* Whether two UUIDs are one; nil is none, and not even the same as nil. */
Boolean QTEqualUUIDs(const QTUUID *uuid1, const QTUUID *uuid2);

/* --- Text ------------------------------------------------------------------------------------- */

/* Turns the text in a handle from an encoding into that of the system. */
OSErr QTTextToNativeText(Handle theText, long encoding, long flags);

/* --- Sprite media ----------------------------------------------------------------------------- */

/*
 * The sprites of a sprite track, as the movie shows them now: mh comes from GetMediaHandler of the
 * track's media. Indices count from 1 in the order of the key frame; IDs are those of the sample.
 * What is changed lasts until an override changes the same property, or another key frame comes.
 * invalidHandler for a media that is no sprite media, invalidSpriteIDErr, invalidSpriteIndexErr and
 * invalidImageIndexErr for what is not there.
 */

/*
 * Sets a property of a sprite. propertyValue is the value itself for kSpritePropertyVisible,
 * kSpritePropertyLayer, kSpritePropertyImageIndex (0: no image),
 * kSpritePropertyActionHandlingSpriteID and kSpritePropertyCanBeHitTested, and leads to a
 * MatrixRecord for kSpritePropertyMatrix, a ModifierTrackGraphicsModeRecord for
 * kSpritePropertyGraphicsMode. Others give invalidSpritePropertyErr.
 */
ComponentResult SpriteMediaSetSpriteProperty(MediaHandler mh, QTAtomID spriteID, long propertyType,
                                             void *propertyValue);

/*
 * Puts a property of a sprite where propertyValue points: a MatrixRecord, a short (visible, layer,
 * image index, can be hit tested), a ModifierTrackGraphicsModeRecord, or a QTAtomID.
 */
ComponentResult SpriteMediaGetSpriteProperty(MediaHandler mh, QTAtomID spriteID, long propertyType,
                                             void *propertyValue);

/* The same for the sprite with an index. */
ComponentResult SpriteMediaSetProperty(MediaHandler mh, short spriteIndex, long propertyType,
                                       void *propertyValue);
ComponentResult SpriteMediaGetProperty(MediaHandler mh, short spriteIndex, long propertyType,
                                       void *propertyValue);

/* Gives how many sprites, or images, there are. */
ComponentResult SpriteMediaCountSprites(MediaHandler mh, short *numSprites);
ComponentResult SpriteMediaCountImages(MediaHandler mh, short *numImages);

/* Gives the ID of a sprite by its index, and the index by the ID. */
ComponentResult SpriteMediaSpriteIndexToID(MediaHandler mh, short spriteIndex, QTAtomID *spriteID);
ComponentResult SpriteMediaSpriteIDToIndex(MediaHandler mh, QTAtomID spriteID, short *spriteIndex);

/* Gives the ID of an image by its index, and the index by the ID. */
ComponentResult SpriteMediaImageIndexToID(MediaHandler mh, short imageIndex, QTAtomID *imageID);
ComponentResult SpriteMediaImageIDToIndex(MediaHandler mh, QTAtomID imageID, short *imageIndex);

/* Gives a name; an empty one if there is none. */
ComponentResult SpriteMediaGetSpriteName(MediaHandler mh, QTAtomID spriteID, Str255 spriteName);
ComponentResult SpriteMediaGetImageName(MediaHandler mh, short imageIndex, Str255 imageName);

/* Makes the description of an image the contents of a handle. */
ComponentResult SpriteMediaGetIndImageDescription(MediaHandler mh, short imageIndex,
                                                  ImageDescriptionHandle imageDescription);

/*
 * Puts a property of an image where imagePropertyValue points: a FixedPoint for
 * kSpriteImagePropertyRegistrationPoint, a long for kSpriteImagePropertyGroupID.
 */
ComponentResult SpriteMediaGetIndImageProperty(MediaHandler mh, short imageIndex,
                                               long imagePropertyType, void *imagePropertyValue);

/* Gives the number of the sample that is shown. */
ComponentResult SpriteMediaGetDisplayedSampleNumber(MediaHandler mh, long *sampleNum);

/*
 * Gives the foremost sprite at a point, as an ID or an index; 0 for none. flags are those of
 * SpriteWorldHitTest, and spriteHitTestTreatAllSpritesAsHitTestable for sprites that say they
 * cannot be hit. loc is in coordinates of the track, or with spriteHitTestLocInDisplayCoordinates
 * in those of the movie's port.
 */
ComponentResult SpriteMediaHitTestAllSprites(MediaHandler mh, long flags, Point loc,
                                             QTAtomID *spriteHitID);
ComponentResult SpriteMediaHitTestSprites(MediaHandler mh, long flags, Point loc,
                                          short *spriteHitIndex);

/* Tells whether a sprite is at a point, whatever is in front of it. */
ComponentResult SpriteMediaHitTestOneSprite(MediaHandler mh, QTAtomID spriteID, long flags,
                                            Point loc, Boolean *wasHit);

/*
 * Gives a copy of the container with the handler of an event of a sprite, and the handler in it; nil
 * and 0 if it has none. The caller disposes of the container.
 */
ComponentResult SpriteMediaGetSpriteActionsForQTEvent(MediaHandler mh, QTEventRecordPtr event,
                                                      QTAtomID spriteID,
                                                      QTAtomContainer *container, QTAtom *atom);

/* Sets a variable of the track's actions, or gives it; one that was never set is 0. */
ComponentResult SpriteMediaSetActionVariable(MediaHandler mh, QTAtomID variableID,
                                             const float *value);
ComponentResult SpriteMediaGetActionVariable(MediaHandler mh, QTAtomID variableID, float *value);

/* The same as text that ends with a zero byte; what is given is a new handle of the caller's. */
ComponentResult SpriteMediaSetActionVariableToString(MediaHandler mh, QTAtomID variableID,
                                                     Ptr theCString);
ComponentResult SpriteMediaGetActionVariableAsString(MediaHandler mh, QTAtomID variableID,
                                                     Handle *theCString);

/* Puts a sprite in that no sample knows; it goes when another key frame comes. */
ComponentResult SpriteMediaNewSprite(MediaHandler mh, QTRuntimeSpriteDescPtr newSpriteDesc);

/* Takes a sprite out. */
ComponentResult SpriteMediaDisposeSprite(MediaHandler mh, QTAtomID spriteID);

/*
 * Puts an image in, a file beside the movie that a data reference names; it goes when another key
 * frame comes. ID 0 has one chosen. paramErr if there is one with the ID.
 */
ComponentResult SpriteMediaNewImage(MediaHandler mh, Handle dataRef, OSType dataRefType,
                                    QTAtomID desiredID);

/* Takes an image out; those behind it get smaller indices. */
ComponentResult SpriteMediaDisposeImage(MediaHandler mh, short imageIndex);

/* The older name. */
#define CountSpriteMediaSprites(mh, numSprites) SpriteMediaCountSprites(mh, numSprites)

/* --- Sprite worlds ---------------------------------------------------------------------------- */

/*
 * Sprites that a program moves itself, outside of any movie. A world has a picture, the sprite
 * layer, in which sprites are drawn over a background; SpriteWorldIdle draws again what has changed
 * and copies it to the destination. SpriteWorld and Sprite are tokens: a stale or foreign one gives
 * paramErr.
 *
 * Coordinates of sprites are those of the sprite layer; the world's matrix leads to those of the
 * destination.
 */

/*
 * Makes a world. The graphics worlds stay the caller's and must last as long as the world.
 * backgroundColor is what lies behind all sprites, black if it is NULL; background, unless it is
 * nil, is a picture that lies there instead. paramErr without a destination or layer,
 * gWorldsNotSameDepthAndSizeErr if background and layer differ in depth or size.
 */
OSErr NewSpriteWorld(SpriteWorld *newSpriteWorld, GWorldPtr destination, GWorldPtr spriteLayer,
                     RGBColor *backgroundColor, GWorldPtr background);

/* Ends a world and its sprites. */
void DisposeSpriteWorld(SpriteWorld theSpriteWorld);

/* Shows only a region of the world, in coordinates of the layer; nil shows all. It is copied. */
OSErr SetSpriteWorldClip(SpriteWorld theSpriteWorld, RgnHandle clipRgn);

/* Sets the way from the layer to the destination; NULL is the identity. */
OSErr SetSpriteWorldMatrix(SpriteWorld theSpriteWorld, const MatrixRecord *matrix);

/* Sets the graphics mode in which the layer is copied, and its colour; NULL is black. */
OSErr SetSpriteWorldGraphicsMode(SpriteWorld theSpriteWorld, long mode, const RGBColor *opColor);

/*
 * Sets those flags that the mask names: kSpriteWorldDontAutoInvalidate (properties change without
 * being drawn again), kSpriteWorldInvisible, kScaleSpritesToScaleWorld and kSpriteWorldHighQuality
 * (what is scaled is smooth), kSpriteWorldDirtyInsteadOfFlush.
 */
OSErr SetSpriteWorldFlags(SpriteWorld spriteWorld, long flags, long flagsMask);

/*
 * Draws what has changed, and copies it to the destination; with kOnlyDrawToSpriteWorld it is not
 * copied, with kSpriteWorldPreflight nothing is drawn. flagsOut, unless it is NULL, tells
 * kSpriteWorldDidDraw or kSpriteWorldNeedsToDraw. An image that cannot be decompressed gives the
 * codec's error; other sprites are drawn all the same.
 */
OSErr SpriteWorldIdle(SpriteWorld theSpriteWorld, long flagsIn, long *flagsOut);

/* Has a part of the layer drawn again by the next SpriteWorldIdle; NULL is all of it. */
OSErr InvalidateSpriteWorld(SpriteWorld theSpriteWorld, Rect *invalidArea);

/*
 * Gives the foremost sprite at a point, or nil. flags: spriteHitTestImage lets only pixels count
 * that show, else the box around a sprite counts; spriteHitTestInvisibleSprites lets sprites be hit
 * that are not drawn; spriteHitTestLocInDisplayCoordinates says that loc is in coordinates of the
 * destination, else it is in those of the layer.
 */
OSErr SpriteWorldHitTest(SpriteWorld theSpriteWorld, long flags, Point loc, Sprite *spriteHit);

/* Tells whether a point belongs to a sprite; flags as for SpriteWorldHitTest. */
OSErr SpriteHitTest(Sprite theSprite, long flags, Point loc, Boolean *wasHit);

/* Ends all sprites of a world. */
void DisposeAllSprites(SpriteWorld theSpriteWorld);

/*
 * Puts a sprite into a world. The image stays the caller's and must last as long as the sprite has
 * it; imageDataPtr leads to as many bytes as the description's dataSize tells. Both may be nil at
 * first. A NULL matrix is the identity. Smaller layers are in front; of sprites in one layer the
 * later one is.
 */
OSErr NewSprite(Sprite *newSprite, SpriteWorld itsSpriteWorld, ImageDescriptionHandle idh,
                Ptr imageDataPtr, MatrixRecord *matrix, Boolean visible, short layer);

/* Ends a sprite. */
void DisposeSprite(Sprite theSprite);

/* Has a sprite drawn again, for its image's data have changed. */
void InvalidateSprite(Sprite theSprite);

/*
 * Sets a property of a sprite. propertyValue is the value itself for kSpritePropertyVisible,
 * kSpritePropertyLayer and kSpritePropertyImageDataSize (0: the description tells), the handle for
 * kSpritePropertyImageDescription, the pointer for kSpritePropertyImageDataPtr, and leads to a
 * MatrixRecord for kSpritePropertyMatrix, a ModifierTrackGraphicsModeRecord for
 * kSpritePropertyGraphicsMode. Others give invalidSpritePropertyErr.
 */
OSErr SetSpriteProperty(Sprite theSprite, long propertyType, void *propertyValue);

/*
 * Puts a property of a sprite where propertyValue points: a MatrixRecord, an ImageDescriptionHandle,
 * a Ptr, a short (visible, layer), a ModifierTrackGraphicsModeRecord, or a long (the data's size).
 */
OSErr GetSpriteProperty(Sprite theSprite, long propertyType, void *propertyValue);

/* --- Universal procedure pointers ------------------------------------------------------------- */

/* Gives the pointer for a procedure that is told of wired actions. */
MovieExecuteWiredActionsUPP NewMovieExecuteWiredActionsUPP(
        MovieExecuteWiredActionsProcPtr userRoutine);

/* Ends the use of the pointer for a procedure that is told of wired actions. */
void DisposeMovieExecuteWiredActionsUPP(MovieExecuteWiredActionsUPP userUPP);

/* Give the pointers for procedures that are told of a movie's drawing and of work on it. */
MovieRgnCoverUPP NewMovieRgnCoverUPP(MovieRgnCoverProcPtr userRoutine);
MovieProgressUPP NewMovieProgressUPP(MovieProgressProcPtr userRoutine);
MovieDrawingCompleteUPP NewMovieDrawingCompleteUPP(MovieDrawingCompleteProcPtr userRoutine);
MoviePrePrerollCompleteUPP NewMoviePrePrerollCompleteUPP(MoviePrePrerollCompleteProcPtr userRoutine);

/* End the use of these pointers. */
void DisposeMovieRgnCoverUPP(MovieRgnCoverUPP userUPP);
void DisposeMovieProgressUPP(MovieProgressUPP userUPP);
void DisposeMovieDrawingCompleteUPP(MovieDrawingCompleteUPP userUPP);
void DisposeMoviePrePrerollCompleteUPP(MoviePrePrerollCompleteUPP userUPP);

/* Gives the pointer for a procedure that a media handler tells of events with actions. */
ActionsUPP NewActionsUPP(ActionsProcPtr userRoutine);

/* Gives the pointer for a procedure that a media handler asks for actions of a controller. */
DoMCActionUPP NewDoMCActionUPP(DoMCActionProcPtr userRoutine);

/* Gives the pointer for an action filter. */
MCActionFilterUPP NewMCActionFilterUPP(MCActionFilterProcPtr userRoutine);

/* Gives the pointer for an action filter with a refCon. */
MCActionFilterWithRefConUPP NewMCActionFilterWithRefConUPP(
        MCActionFilterWithRefConProcPtr userRoutine);

/* Ends the use of an action filter's pointer. */
void DisposeMCActionFilterUPP(MCActionFilterUPP userUPP);

/* Ends the use of an action filter's pointer. */
void DisposeMCActionFilterWithRefConUPP(MCActionFilterWithRefConUPP userUPP);

/* --- Names of other versions ------------------------------------------------------------------ */

#define MCGetMovie(mc) MCGetIndMovie(mc, 0)
#define NewMovieRgnCoverProc(userRoutine) NewMovieRgnCoverUPP(userRoutine)
#define NewMovieProgressProc(userRoutine) NewMovieProgressUPP(userRoutine)
#define NewMovieDrawingCompleteProc(userRoutine) NewMovieDrawingCompleteUPP(userRoutine)
#define NewMoviePrePrerollCompleteProc(userRoutine) NewMoviePrePrerollCompleteUPP(userRoutine)
#define NewMCActionFilterProc(userRoutine) NewMCActionFilterUPP(userRoutine)
#define NewMCActionFilterWithRefConProc(userRoutine) NewMCActionFilterWithRefConUPP(userRoutine)

/* The same calls under the big-endian data contract: see "Byte order" in ConditionalMacros.h. */
OSErr GetMediaSample_BigEndianData(Media theMedia, Handle dataOut, long maxSizeToGrow, long *size,
                                   TimeValue time, TimeValue *sampleTime,
                                   TimeValue *durationPerSample,
                                   SampleDescriptionHandle sampleDescriptionH,
                                   long *sampleDescriptionIndex, long maxNumberOfSample,
                                   long *numberOfSamples, short *sampleFlags);
void GetMediaSampleDescription_BigEndianData(Media theMedia, long index,
                                             SampleDescriptionHandle descH);
OSErr AddMediaSample_BigEndianData(Media theMedia, Handle dataIn, long inOffset, unsigned long size,
                                   TimeValue durationPerSample,
                                   SampleDescriptionHandle sampleDescriptionH, long numberOfSamples,
                                   short sampleFlags, TimeValue *sampleTime);
OSErr AddMediaSampleReference_BigEndianData(Media theMedia, long dataOffset, unsigned long size,
                                            TimeValue durationPerSample,
                                            SampleDescriptionHandle sampleDescriptionH,
                                            long numberOfSamples, short sampleFlags,
                                            TimeValue *sampleTime);
OSErr AddMediaSampleReferences_BigEndianData(Media theMedia,
                                             SampleDescriptionHandle sampleDescriptionH,
                                             long numberOfSamples, SampleReferencePtr sampleRefs,
                                             TimeValue *sampleTime);
OSErr GetMediaSampleReference_BigEndianData(Media theMedia, long *dataOffset, long *size,
                                            TimeValue time, TimeValue *sampleTime,
                                            TimeValue *durationPerSample,
                                            SampleDescriptionHandle sampleDescriptionH,
                                            long *sampleDescriptionIndex, long maxNumberOfSamples,
                                            long *numberOfSamples, short *sampleFlags);
OSErr GetMediaSampleReferences_BigEndianData(Media theMedia, TimeValue time, TimeValue *sampleTime,
                                             SampleDescriptionHandle sampleDescriptionH,
                                             long *sampleDescriptionIndex, long maxNumberOfEntries,
                                             long *actualNumberofEntries,
                                             SampleReferencePtr sampleRefs);
OSErr GetMediaPropertyAtom_BigEndianData(Media theMedia, QTAtomContainer *propertyAtom);
OSErr SetMediaPropertyAtom_BigEndianData(Media theMedia, QTAtomContainer propertyAtom);
OSErr SetMediaSampleDescription_BigEndianData(Media theMedia, long index,
                                              SampleDescriptionHandle descH);
ComponentResult SpriteMediaGetSpriteActionsForQTEvent_BigEndianData(
        MediaHandler mh, QTEventRecordPtr event, QTAtomID spriteID, QTAtomContainer *container,
        QTAtom *atom);
OSErr GetUserData_BigEndianData(UserData theUserData, Handle data, OSType udType, long index);
OSErr AddUserData_BigEndianData(UserData theUserData, Handle data, OSType udType);
OSErr GetUserDataItem_BigEndianData(UserData theUserData, void *data, long size, OSType udType,
                                    long index);
OSErr SetUserDataItem_BigEndianData(UserData theUserData, void *data, long size, OSType udType,
                                    long index);
ComponentResult MCDoAction_BigEndianData(MovieController mc, short action, void *params);
ComponentResult MCSetActionFilter_BigEndianData(MovieController mc, MCActionFilterUPP blob);
ComponentResult MCSetActionFilterWithRefCon_BigEndianData(MovieController mc,
                                                          MCActionFilterWithRefConUPP blob,
                                                          long refCon);
OSErr AddMovieExecuteWiredActionsProc_BigEndianData(Movie theMovie,
                                                    MovieExecuteWiredActionsUPP proc,
                                                    void *refCon);
OSErr MovieExecuteWiredActions_BigEndianData(Movie theMovie, long flags, QTAtomContainer actions);
OSErr GetMediaInputMap_BigEndianData(Media theMedia, QTAtomContainer *inputMap);
OSErr SetMediaInputMap_BigEndianData(Media theMedia, QTAtomContainer inputMap);
OSErr QTNewTween_BigEndianData(QTTweener *tween, QTAtomContainer container, QTAtom tweenAtom,
                               TimeValue maxTime);
#if TARGET_RT_LITTLE_ENDIAN
#define GetMediaSample GetMediaSample_BigEndianData
#define GetMediaSampleDescription GetMediaSampleDescription_BigEndianData
#define AddMediaSample AddMediaSample_BigEndianData
#define AddMediaSampleReference AddMediaSampleReference_BigEndianData
#define AddMediaSampleReferences AddMediaSampleReferences_BigEndianData
#define GetMediaSampleReference GetMediaSampleReference_BigEndianData
#define GetMediaSampleReferences GetMediaSampleReferences_BigEndianData
#define GetMediaPropertyAtom GetMediaPropertyAtom_BigEndianData
#define SpriteMediaGetSpriteActionsForQTEvent SpriteMediaGetSpriteActionsForQTEvent_BigEndianData
#define SetMediaPropertyAtom SetMediaPropertyAtom_BigEndianData
#define GetMediaInputMap GetMediaInputMap_BigEndianData
#define SetMediaInputMap SetMediaInputMap_BigEndianData
#define QTNewTween QTNewTween_BigEndianData
#define MCDoAction MCDoAction_BigEndianData
#define MCSetActionFilter MCSetActionFilter_BigEndianData
#define MCSetActionFilterWithRefCon MCSetActionFilterWithRefCon_BigEndianData
#define AddMovieExecuteWiredActionsProc AddMovieExecuteWiredActionsProc_BigEndianData
#define MovieExecuteWiredActions MovieExecuteWiredActions_BigEndianData
#define SetMediaSampleDescription SetMediaSampleDescription_BigEndianData
#define GetUserData GetUserData_BigEndianData
#define AddUserData AddUserData_BigEndianData
#define GetUserDataItem GetUserDataItem_BigEndianData
#define SetUserDataItem SetUserDataItem_BigEndianData
#endif

/* --- Preferences and access keys -------------------------------------------------------------- */

/*
 * Preferences and keys last as long as the process.
 */

/*
 * Puts a copy of a preference into *preferenceAtom, for QTDisposeAtomContainer; an empty container
 * if it was not set. paramErr.
 */
OSErr GetQuickTimePreference(OSType preferenceType, QTAtomContainer *preferenceAtom);

/* Keeps a copy of a preference. invalidAtomContainerErr. */
OSErr SetQuickTimePreference(OSType preferenceType, QTAtomContainer preferenceAtom);

/*
 * Puts the keys for something into *keys, for QTDisposeAtomContainer: an atom kAccessKeyAtomType for
 * each, in the order in which they came. flags: 0, or kAccessKeySystemFlag for those of the system.
 */
OSErr QTGetAccessKeys(Str255 accessKeyType, long flags, QTAtomContainer *keys);

/* Adds a copy of a key, unless it is there. */
OSErr QTRegisterAccessKey(Str255 accessKeyType, long flags, Handle accessKey);

/* Takes a key away; paramErr if it is not there. */
OSErr QTUnregisterAccessKey(Str255 accessKeyType, long flags, Handle accessKey);

/* --- Effects ---------------------------------------------------------------------------------- */

/* Puts a list of the effects into *returnedList, for QTDisposeAtomContainer: there are none. */
OSErr QTGetEffectsList(QTAtomContainer *returnedList, long minSources, long maxSources,
                       QTEffectListOptions getOptions);

/* There is no dialog for their parameters: featureUnsupported, and 0 in *createdDialog. */
OSErr QTCreateStandardParameterDialog(QTAtomContainer effectList, QTAtomContainer parameters,
                                      QTParameterDialogOptions dialogOptions,
                                      QTParameterDialog *createdDialog);
OSErr QTIsStandardParameterDialogEvent(EventRecord *pEvent, QTParameterDialog createdDialog);
OSErr QTDismissStandardParameterDialog(QTParameterDialog createdDialog);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#include "parts/MoviesProcs.h"

#endif
