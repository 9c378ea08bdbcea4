/*
 * QuickTimeVR.h - the QuickTime VR Manager: panoramas and objects that turn, their nodes and hot
 * spots.
 *
 * A program opens a movie, makes a movie controller for it (Movies.h), and asks for an instance:
 *
 *     track = QTVRGetQTVRTrack(movie, 1);
 *     err = QTVRGetQTVRInstance(&qtvr, track, controller);
 *
 * The instance belongs to the controller: nobody disposes of it, and it ends with
 * DisposeMovieController. Calls with a nil or stale instance give paramErr, or zero where there is
 * no result code.
 *
 * Angles. Parameters and results are in the unit of the instance (QTVRSetAngularUnits), at first
 * degrees. Pan grows as the view turns left, tilt as it turns up; the field of view is the
 * vertical angle. In an intercept procedure angles are radians always.
 *
 * Kinds of node. Unless a comment says otherwise a call works in panoramas and objects. One that
 * is for the other kind only gives callNotSupportedByNodeErr, or zero where there is no result
 * code.
 *
 * Changes of the view are shown by QTVRUpdate, or by the next MoviesTask or MCIdle. Set the node
 * first, then the field of view, then pan and tilt: each of these moves may change what comes
 * after it.
 */
#ifndef __QUICKTIMEVR__
#define __QUICKTIMEVR__

#include <MacTypes.h>
#include <MacErrors.h>
#include <Quickdraw.h>
#include <Events.h>
#include <Movies.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* --- Constants -------------------------------------------------------------------------------- */

/* The version of this interface. */
enum {
    kQTVRAPIMajorVersion05 = 5,
    kQTVRAPIMajorVersion02 = 2,
    kQTVRAPIMinorVersion00 = 0,
    kQTVRAPIMinorVersion01 = 1,
    kQTVRAPIMinorVersion10 = 16,
    kQTVRAPIMinorVersion20 = 32,
    kQTVRAPIMajorVersion   = 5,
    kQTVRAPIMinorVersion   = 0
};

/*
 * Types of media, of nodes, and the controller types found in user data (QuickTimeVRFormat.h); the
 * Old ones are version 1.0, the unknown one is four question marks.
 */
enum {
    kQTVRControllerSubType = 0x63747970, /* 'ctyp' */
    kQTVRQTVRType          = 0x71747672, /* 'qtvr' */
    kQTVRPanoramaType      = 0x70616E6F, /* 'pano' */
    kQTVRObjectType        = 0x6F626A65, /* 'obje' */
    kQTVROldPanoType       = 0x5354706E, /* 'STpn' */
    kQTVROldObjectType     = 0x73746E61, /* 'stna' */
    kQTVRUnknownType       = 0x3F3F3F3F
};

/* Types of hot spots that the Manager knows. */
enum {
    kQTVRHotSpotLinkType      = 0x6C696E6B, /* 'link' */
    kQTVRHotSpotURLType       = 0x75726C20, /* 'url ' */
    kQTVRHotSpotUndefinedType = 0x756E6466 /* 'undf' */
};

/* Node IDs with a meaning of their own. */
enum {
    kQTVRCurrentNode = 0,
    kQTVRDefaultNode = -2147483647 /* where the movie opens */
};
#define kQTVRPreviousNode 0x80000000U /* where the user was before */

/* Units for QTVRSetAngularUnits. */
enum {
    kQTVRDegrees = 0, /* at first */
    kQTVRRadians = 1
};

/* Imaging modes: static when the view is at rest, motion while it moves. */
enum {
    kQTVRStatic      = 1,
    kQTVRMotion      = 2,
    kQTVRCurrentMode = 0,
    kQTVRAllModes    = 100
};

/* Values of the imaging property kQTVRImagingCorrection. */
enum {
    kQTVRNoCorrection      = 0, /* fastest; straight lines bend */
    kQTVRPartialCorrection = 1, /* upright lines are straight */
    kQTVRFullCorrection    = 2 /* exact perspective */
};

/* Imaging properties. OR one with kImagingDefaultValue to reach its default. */
enum {
    kQTVRImagingCorrection  = 1, /* an SInt32: a correction mode */
    kQTVRImagingQuality     = 2, /* an SInt32: codecMinQuality to codecMaxQuality */
    kQTVRImagingDirectDraw  = 3, /* an SInt32: 0 or 1 */
    kQTVRImagingCurrentMode = 100 /* to be asked for only: kQTVRStatic or kQTVRMotion */
};
#define kImagingDefaultValue 0x80000000U

/* Transitions between views and their properties. */
enum {
    kQTVRTransitionSwing     = 1, /* a smooth move to the new view */
    kQTVRTransitionSpeed     = 1, /* 1 to 10 */
    kQTVRTransitionDirection = 2 /* a nudge direction, or -1: the shorter way */
};

/* Bits of QTVRGetConstraintStatus. */
enum {
    kQTVRUnconstrained      = 0,
    kQTVRCantPanLeft        = 1,
    kQTVRCantPanRight       = 2,
    kQTVRCantPanUp          = 4,
    kQTVRCantPanDown        = 8,
    kQTVRCantZoomIn         = 16,
    kQTVRCantZoomOut        = 32,
    kQTVRCantTranslateLeft  = 64,
    kQTVRCantTranslateRight = 128,
    kQTVRCantTranslateUp    = 256,
    kQTVRCantTranslateDown  = 512
};

/* Kinds of limits and constraints. */
enum {
    kQTVRPan         = 0,
    kQTVRTilt        = 1,
    kQTVRFieldOfView = 2,
    kQTVRViewCenterH = 4, /* for QTVRWrapAndConstrain only */
    kQTVRViewCenterV = 5 /* for QTVRWrapAndConstrain only */
};

/* View parameters. */
enum {
    kQTVRPanAngle         = 256, /* float */
    kQTVRTiltAngle        = 257, /* float */
    kQTVRFieldOfViewAngle = 259, /* float */
    kQTVRViewCenter       = 260, /* QTVRFloatPoint; objects */
    kQTVRHotSpotsVisible  = 512 /* Boolean */
};

/* flagsIn of QTVRSetViewParameter. */
enum {
    kQTVRValueIsRelative         = 1, /* to be added to the present value */
    kQTVRValueIsRate             = 2, /* a rate of change */
    kQTVRValueIsUserPrefRelative = 4 /* a share of the speed the user prefers */
};

/* How QTVREnableHotSpot chooses. */
enum {
    kQTVRHotSpotID   = 0,
    kQTVRHotSpotType = 1,
    kQTVRAllHotSpots = 2
};

/* Flags given to a mouse-over-hot-spot procedure. */
enum {
    kQTVRHotSpotEnter  = 0, /* the pointer came in */
    kQTVRHotSpotWithin = 1, /* it is in */
    kQTVRHotSpotLeave  = 2 /* it went out */
};

/* Bits of QTVRGetCurrentMouseMode. */
enum {
    kQTVRPanning     = 1,
    kQTVRTranslating = 2,
    kQTVRZooming     = 4,
    kQTVRScrolling   = 8,
    kQTVRSelecting   = 16
};

/* Interaction properties. OR one with kQTVRInteractionDefaultValue to reach its default. */
enum {
    kQTVRInteractionMouseClickHysteresis = 1, /* UInt16, pixels a click may move: 2; panoramas */
    kQTVRInteractionMouseClickTimeout    = 2, /* UInt32, ticks a click may last: 30; panoramas */
    kQTVRInteractionPanTiltSpeed         = 3, /* UInt32, 1 to 10: 5 */
    kQTVRInteractionZoomSpeed            = 4, /* UInt32, 1 to 10: 5 */
    kQTVRInteractionTranslateOnMouseDown = 101, /* Boolean: false; objects */
    /* float, by pointer: the angle for the whole width; objects */
    kQTVRInteractionMouseMotionScale     = 102,
    kQTVRInteractionNudgeMode            = 103 /* UInt32: kQTVRNudgeRotate; objects */
};
#define kQTVRInteractionDefaultValue 0x80000000U

/* Directions to nudge in: degrees, counterclockwise from right. */
enum {
    kQTVRRight     = 0,
    kQTVRUpRight   = 45,
    kQTVRUp        = 90,
    kQTVRUpLeft    = 135,
    kQTVRLeft      = 180,
    kQTVRDownLeft  = 225,
    kQTVRDown      = 270,
    kQTVRDownRight = 315
};

/* Values of kQTVRInteractionNudgeMode. */
enum {
    kQTVRNudgeRotate      = 0,
    kQTVRNudgeTranslate   = 1,
    kQTVRNudgeSameAsMouse = 2
};

/* Animation settings of objects. */
enum {
    kQTVRPalindromeViewFrames = 1, /* frames play to and fro */
    kQTVRStartFirstViewFrame  = 2, /* a new view begins with its first frame */
    kQTVRDontLoopViewFrames   = 3, /* frames play once */
    kQTVRPlayEveryViewFrame   = 4, /* no frame is skipped */
    kQTVRSyncViewToFrameRate  = 16, /* views follow the frame rate and its settings */
    kQTVRPalindromeViews      = 17, /* views play to and fro */
    kQTVRPlayStreamingViews   = 18 /* views play as they arrive */
};

/* Control settings of objects. */
enum {
    kQTVRWrapPan         = 1,
    kQTVRWrapTilt        = 2,
    kQTVRCanZoom         = 3,
    kQTVRReverseHControl = 4,
    kQTVRReverseVControl = 5,
    kQTVRSwapHVControl   = 6,
    kQTVRTranslation     = 7
};

/* Which view state is meant. */
enum {
    kQTVRDefault   = 0, /* button up */
    kQTVRCurrent   = 2,
    kQTVRMouseDown = 3 /* button down */
};

/* Types of cursors in a QTVRCursorRecord. */
enum {
    kQTVRUseDefaultCursor = 0, /* the one of the Manager */
    kQTVRStdCursorType    = 1,
    kQTVRColorCursorType  = 2
};

/* Geometries of the back buffer, also found in panorama samples. */
enum {
    kQTVRUseMovieGeometry   = 0, /* that of the movie */
    kQTVRVerticalCylinder   = 0x7663796C, /* 'vcyl' */
    kQTVRHorizontalCylinder = 0x6863796C, /* 'hcyl' */
    kQTVRCube               = 0x63756265 /* 'cube' */
};

/* Resolutions of the back buffer, and bits of QTVRGetAvailableResolutions. */
enum {
    kQTVRDefaultRes = 0, /* the best that fits */
    kQTVRFullRes    = 1,
    kQTVRHalfRes    = 2,
    kQTVRQuarterRes = 4
};

/* Pixel formats of the back buffer: that of the movie, and the two depths of version 2.0. */
enum {
    kQTVRUseMovieDepth = 0,
    kQTVRDepth16       = 16,
    kQTVRDepth32       = 32
};

/* Sizes of the back buffer. */
enum {
    kQTVRMinimumCache   = -1,
    kQTVRSuggestedCache = 0,
    kQTVRFullCache      = 1 /* the whole panorama, at first */
};

/* Flags of QTVRSetPrescreenImagingCompleteProc. */
enum {
    kQTVRPreScreenEveryIdle = 1 /* also at every idle */
};

/* Flags of an area of interest. */
enum {
    kQTVRBackBufferEveryUpdate   = 1, /* before every update */
    kQTVRBackBufferEveryIdle     = 2, /* at every idle */
    kQTVRBackBufferAlwaysRefresh = 4, /* the area is taken afresh from the movie first */
    kQTVRBackBufferHorizontal    = 8 /* the procedure can draw into an unturned buffer */
};

/* flagsIn of a back buffer imaging procedure. */
enum {
    kQTVRBackBufferRectVisible  = 1, /* the area is in view */
    kQTVRBackBufferWasRefreshed = 2 /* it was taken afresh from the movie */
};

/* flagsOut of a back buffer imaging procedure. */
enum {
    kQTVRBackBufferFlagDidDraw = 1 /* the procedure drew */
};
#define kQTVRBackBufferFlagLastFlag 0x80000000U

/* Functions that can be intercepted; beside them what parameter[] holds. */
enum {
    kQTVRSetPanAngleSelector      = 0x2000, /* float* (radians) */
    kQTVRSetTiltAngleSelector     = 0x2001, /* float* (radians) */
    kQTVRSetFieldOfViewSelector   = 0x2002, /* float* (radians) */
    kQTVRSetViewCenterSelector    = 0x2003, /* const QTVRFloatPoint* */
    kQTVRMouseEnterSelector       = 0x2004, /* pt, hotSpotID*, w */
    kQTVRMouseWithinSelector      = 0x2005, /* pt, hotSpotID*, w */
    kQTVRMouseLeaveSelector       = 0x2006, /* pt, w */
    kQTVRMouseDownSelector        = 0x2007, /* pt, when, modifiers, hotSpotID*, w */
    /* pt, hotSpotID*, w; when, modifiers if paramCount is 5 */
    kQTVRMouseStillDownSelector   = 0x2008,
    /* pt, hotSpotID*, w; when, modifiers if paramCount is 5 */
    kQTVRMouseUpSelector          = 0x2009,
    kQTVRTriggerHotSpotSelector   = 0x200A, /* hotSpotID, nodeInfo, selectedAtom */
    kQTVRGetHotSpotTypeSelector   = 0x200B, /* hotSpotID, OSType* */
    kQTVRSetViewParameterSelector = 0x200C, /* viewParameter, value, flagsIn */
    kQTVRGetViewParameterSelector = 0x200D /* viewParameter, value, flagsIn, flagsOut* */
};

/* Flags of the QTVR controller bar (mcActionSetFlags, mcActionGetFlags). */
enum {
    mcFlagQTVRSuppressBackBtn      = 0x00010000,
    mcFlagQTVRSuppressZoomBtns     = 0x00020000,
    mcFlagQTVRSuppressHotSpotBtn   = 0x00040000,
    mcFlagQTVRSuppressTranslateBtn = 0x00080000,
    mcFlagQTVRSuppressHelpText     = 0x00100000,
    mcFlagQTVRSuppressHotSpotNames = 0x00200000
};
#define mcFlagQTVRExplicitFlagSet 0x80000000U /* the other flags are set on purpose */

/* Mixed Mode's description of the callbacks. */
enum {
    uppQTVRLeavingNodeProcInfo       = 0xFFE0,
    uppQTVREnteringNodeProcInfo      = 4064,
    uppQTVRMouseOverHotSpotProcInfo  = 0x3FE0,
    uppQTVRImagingCompleteProcInfo   = 992,
    uppQTVRBackBufferImagingProcInfo = 0x0003FBE0,
    uppQTVRInterceptProcInfo         = 0x3FC0
};

/* Once asked for the calls of version 2.0. They are always visible here. */
#ifndef QTVR_OLD_CALLS
#define QTVR_OLD_CALLS 0
#endif

/* --- Types ------------------------------------------------------------------------------------ */

typedef struct OpaqueQTVRInstance *QTVRInstance;

typedef UInt32 QTVRImagingMode;
typedef UInt32 QTVRAngularUnits;
typedef UInt32 QTVRObjectAnimationSetting;
typedef UInt32 QTVRControlSetting;
typedef UInt32 QTVRViewStateType;
typedef UInt32 QTVRNudgeControl;
typedef UInt32 QTVRNudgeMode;
typedef UInt32 QTVRProcSelector;

/* A cursor for QTVRReplaceCursor. */
struct QTVRCursorRecord {
    QTVR_EXTENSION union {
        UInt16 theType; /* kQTVRStdCursorType and so on */
        UInt16 type;
    };
    SInt16 rsrcID; /* the cursor to be replaced */
    Handle handle; /* a 'CURS' or 'crsr', copied by the Manager; nil with kQTVRUseDefaultCursor */
};
typedef struct QTVRCursorRecord QTVRCursorRecord;

struct QTVRFloatPoint {
    float x;
    float y;
};
typedef struct QTVRFloatPoint QTVRFloatPoint;

/*
 * An area of the back buffer that a program draws in. The angles are those of its upper-left
 * corner.
 */
struct QTVRAreaOfInterest {
    float panAngle;
    float tiltAngle;
    float width;  /* an angle, toward smaller pans */
    float height; /* an angle, toward smaller tilts */
    UInt32 flags; /* kQTVRBackBufferEveryUpdate and so on */
};
typedef struct QTVRAreaOfInterest QTVRAreaOfInterest;

/*
 * A call on its way. parameter[] holds the arguments after the instance, in order: a float as a
 * pointer to a float (angles in radians), a pointer as itself, an integer of 32 bits or less in
 * the slot, widened with zeros; of a Point the slot's low 32 bits are its bytes.
 */
struct QTVRInterceptRecord {
    SInt32 reserved1;
    SInt32 selector;
    SInt32 reserved2;
    SInt32 reserved3;
    SInt32 paramCount;
    void *parameter[6];
};
typedef struct QTVRInterceptRecord QTVRInterceptRecord;
typedef QTVRInterceptRecord *QTVRInterceptPtr;

/* --- Callbacks -------------------------------------------------------------------------------- */

/* A node is about to be left. *cancel set to true keeps the user in fromNodeID. */
typedef OSErr (*QTVRLeavingNodeProcPtr)(QTVRInstance qtvr, UInt32 fromNodeID, UInt32 toNodeID,
                                        Boolean *cancel, SInt32 refCon);
typedef QTVRLeavingNodeProcPtr QTVRLeavingNodeUPP;

/* A node has just become the current one; nothing of it is drawn yet. */
typedef OSErr (*QTVREnteringNodeProcPtr)(QTVRInstance qtvr, UInt32 nodeID, SInt32 refCon);
typedef QTVREnteringNodeProcPtr QTVREnteringNodeUPP;

/*
 * The pointer entered, is in, or left a hot spot. Another result than noErr suppresses the cursor,
 * the name and wired events.
 */
typedef OSErr (*QTVRMouseOverHotSpotProcPtr)(QTVRInstance qtvr, UInt32 hotSpotID, UInt32 flags,
                                             SInt32 refCon);
typedef QTVRMouseOverHotSpotProcPtr QTVRMouseOverHotSpotUPP;

/* The corrected image is complete in the prescreen buffer, which is the current port. */
typedef OSErr (*QTVRImagingCompleteProcPtr)(QTVRInstance qtvr, SInt32 refCon);
typedef QTVRImagingCompleteProcPtr QTVRImagingCompleteUPP;

/*
 * Draw into *drawRect of the current port, which is the back buffer, and report in *flagsOut.
 * areaIndex counts from 0.
 */
typedef OSErr (*QTVRBackBufferImagingProcPtr)(QTVRInstance qtvr, Rect *drawRect, UInt16 areaIndex,
                                              UInt32 flagsIn, UInt32 *flagsOut, SInt32 refCon);
typedef QTVRBackBufferImagingProcPtr QTVRBackBufferImagingUPP;

/*
 * A function is about to be executed. *cancel is false; set to true it keeps the Manager from
 * going on. Calling the intercepted function itself in here recurses: use QTVRCallInterceptedProc.
 */
typedef void (*QTVRInterceptProcPtr)(QTVRInstance qtvr, QTVRInterceptPtr qtvrMsg, SInt32 refCon,
                                     Boolean *cancel);
typedef QTVRInterceptProcPtr QTVRInterceptUPP;

/* --- Universal procedure pointers ------------------------------------------------------------- */

/*
 * A universal procedure pointer is the function pointer itself (MixedMode.h): New gives back its
 * argument, Dispose frees nothing and takes nil, Invoke calls it.
 */

/* Gives the pointer for a leaving-node procedure. */
QTVRLeavingNodeUPP NewQTVRLeavingNodeUPP(QTVRLeavingNodeProcPtr userRoutine);

/* Gives the pointer for an entering-node procedure. */
QTVREnteringNodeUPP NewQTVREnteringNodeUPP(QTVREnteringNodeProcPtr userRoutine);

/* Gives the pointer for a mouse-over-hot-spot procedure. */
QTVRMouseOverHotSpotUPP NewQTVRMouseOverHotSpotUPP(QTVRMouseOverHotSpotProcPtr userRoutine);

/* Gives the pointer for a prescreen imaging-complete procedure. */
QTVRImagingCompleteUPP NewQTVRImagingCompleteUPP(QTVRImagingCompleteProcPtr userRoutine);

/* Gives the pointer for a back buffer imaging procedure. */
QTVRBackBufferImagingUPP NewQTVRBackBufferImagingUPP(QTVRBackBufferImagingProcPtr userRoutine);

/* Gives the pointer for an intercept procedure. */
QTVRInterceptUPP NewQTVRInterceptUPP(QTVRInterceptProcPtr userRoutine);

/* Ends the use of a leaving-node pointer. */
void DisposeQTVRLeavingNodeUPP(QTVRLeavingNodeUPP userUPP);

/* Ends the use of an entering-node pointer. */
void DisposeQTVREnteringNodeUPP(QTVREnteringNodeUPP userUPP);

/* Ends the use of a mouse-over-hot-spot pointer. */
void DisposeQTVRMouseOverHotSpotUPP(QTVRMouseOverHotSpotUPP userUPP);

/* Ends the use of an imaging-complete pointer. */
void DisposeQTVRImagingCompleteUPP(QTVRImagingCompleteUPP userUPP);

/* Ends the use of a back buffer imaging pointer. */
void DisposeQTVRBackBufferImagingUPP(QTVRBackBufferImagingUPP userUPP);

/* Ends the use of an intercept pointer. Remove the procedure from its instances first. */
void DisposeQTVRInterceptUPP(QTVRInterceptUPP userUPP);

/* Calls a leaving-node procedure. nil gives paramErr. */
OSErr InvokeQTVRLeavingNodeUPP(QTVRInstance qtvr, UInt32 fromNodeID, UInt32 toNodeID,
                               Boolean *cancel, SInt32 refCon, QTVRLeavingNodeUPP userUPP);

/* Calls an entering-node procedure, as programs do for the first node. nil gives paramErr. */
OSErr InvokeQTVREnteringNodeUPP(QTVRInstance qtvr, UInt32 nodeID, SInt32 refCon,
                                QTVREnteringNodeUPP userUPP);

/* Calls a mouse-over-hot-spot procedure. nil gives paramErr. */
OSErr InvokeQTVRMouseOverHotSpotUPP(QTVRInstance qtvr, UInt32 hotSpotID, UInt32 flags,
                                    SInt32 refCon, QTVRMouseOverHotSpotUPP userUPP);

/* Calls an imaging-complete procedure. nil gives paramErr. */
OSErr InvokeQTVRImagingCompleteUPP(QTVRInstance qtvr, SInt32 refCon,
                                   QTVRImagingCompleteUPP userUPP);

/* Calls a back buffer imaging procedure. nil gives paramErr. */
OSErr InvokeQTVRBackBufferImagingUPP(QTVRInstance qtvr, Rect *drawRect, UInt16 areaIndex,
                                     UInt32 flagsIn, UInt32 *flagsOut, SInt32 refCon,
                                     QTVRBackBufferImagingUPP userUPP);

/* Calls an intercept procedure. nil does nothing. */
void InvokeQTVRInterceptUPP(QTVRInstance qtvr, QTVRInterceptPtr qtvrMsg, SInt32 refCon,
                            Boolean *cancel, QTVRInterceptUPP userUPP);

/* --- Starting and ending ---------------------------------------------------------------------- */

/*
 * Readies the Manager, as programs for Windows must before any other call. Calls are counted. On
 * every other system, and here, the Manager is ready without it.
 */
OSErr InitializeQTVR(void);

/* Takes back one InitializeQTVR. qtvrUninitialized if there was none. */
OSErr TerminateQTVR(void);

/* --- Tracks and instances --------------------------------------------------------------------- */

/*
 * Gives the QTVR track number index, from 1, or nil. For a version 1.0 movie it is the panorama
 * track, or the picture track of an object, whatever the index. The track belongs to the movie.
 */
Track QTVRGetQTVRTrack(Movie theMovie, SInt32 index);

/*
 * Gives the instance of a track and a controller; the same for the same pair. It belongs to the
 * controller and ends with it. notAQTVRMovieErr, and nil in *qtvr, if the track is not QTVR.
 */
OSErr QTVRGetQTVRInstance(QTVRInstance *qtvr, Track qtvrTrack, MovieController mc);

/* --- View parameters -------------------------------------------------------------------------- */

/*
 * Sets what viewParameter names: value points to a float for angles and to a QTVRFloatPoint for
 * the view center, and is itself the Boolean for kQTVRHotSpotsVisible. flagsIn says whether the
 * value is absolute (0), relative, a rate, or a share of the speed the user prefers.
 * Interceptable. paramErr for an unknown parameter or a nil pointer.
 */
OSErr QTVRSetViewParameter(QTVRInstance qtvr, UInt32 viewParameter, void *value, UInt32 flagsIn);

/*
 * Puts what viewParameter names where value points: a float, a QTVRFloatPoint, or a Boolean.
 * *flagsOut, unless nil, gets 0. Interceptable. paramErr for an unknown parameter or a nil
 * pointer.
 */
OSErr QTVRGetViewParameter(QTVRInstance qtvr, UInt32 viewParameter, void *value, UInt32 flagsIn,
                           UInt32 *flagsOut);

/* --- View angles and zoom --------------------------------------------------------------------- */

/*
 * Turns the view to a pan angle. Where pan wraps, any angle is good; where not, an angle beyond
 * the constraint becomes the nearer end and the result is constraintReachedErr. In a partial
 * panorama the whole view stays inside the picture. Interceptable.
 */
OSErr QTVRSetPanAngle(QTVRInstance qtvr, float panAngle);

/*
 * Gives the pan angle, at least 0 and below a full turn; during a transition that of the view in
 * between.
 */
float QTVRGetPanAngle(QTVRInstance qtvr);

/*
 * Turns the view to a tilt angle, with the rules of QTVRSetPanAngle. A cylinder shown in its full
 * height cannot tilt. Interceptable.
 */
OSErr QTVRSetTiltAngle(QTVRInstance qtvr, float tiltAngle);

/* Gives the tilt angle; 0 is the horizon of a panorama and the equator of an object. */
float QTVRGetTiltAngle(QTVRInstance qtvr);

/*
 * Sets the vertical field of view; smaller is nearer. Beyond a constraint it becomes the
 * constraint and the result is constraintReachedErr. Pan and tilt are then moved so that the view
 * fits. Objects that cannot zoom keep theirs and give constraintReachedErr. Interceptable.
 */
OSErr QTVRSetFieldOfView(QTVRInstance qtvr, float fieldOfView);

/* Gives the vertical field of view. */
float QTVRGetFieldOfView(QTVRInstance qtvr);

/*
 * Goes back to what the file says: pan, tilt, field of view, and for objects view center, view
 * states, animation and control settings.
 */
OSErr QTVRShowDefaultView(QTVRInstance qtvr);

/*
 * Objects only. Chooses the point of the picture, in its pixels, that stands in the middle; moved
 * so that nothing beyond the picture shows. constraintReachedErr if translation is off.
 * Interceptable.
 */
OSErr QTVRSetViewCenter(QTVRInstance qtvr, const QTVRFloatPoint *viewCenter);

/* Objects only. Gives the point of the picture, in its pixels, that stands in the middle. */
OSErr QTVRGetViewCenter(QTVRInstance qtvr, QTVRFloatPoint *viewCenter);

/*
 * Turns by one step and draws. direction is in degrees, counterclockwise from right, and is taken
 * to the nearest of eight. An object goes to the next view; constraintReachedErr if there is none
 * and wrapping is off.
 */
OSErr QTVRNudge(QTVRInstance qtvr, QTVRNudgeControl direction);

/* Objects only. Like QTVRNudge, but turns or translates as kQTVRInteractionNudgeMode says. */
OSErr QTVRInteractionNudge(QTVRInstance qtvr, QTVRNudgeControl direction);

/* --- Scenes and nodes ------------------------------------------------------------------------- */

/*
 * Gives a copy of the VR world (QuickTimeVRFormat.h); the caller disposes of it with
 * QTDisposeAtomContainer. For version 1.0 movies the container is made up.
 */
OSErr QTVRGetVRWorld(QTVRInstance qtvr, QTAtomContainer *VRWorld);

/*
 * Gives a copy of the node information of any node (kQTVRCurrentNode too); the caller disposes of
 * it with QTDisposeAtomContainer. invalidNodeIDErr if there is no such node.
 */
OSErr QTVRGetNodeInfo(QTVRInstance qtvr, UInt32 nodeID, QTAtomContainer *nodeInfo);

/*
 * Goes to a node, also one of the special IDs, and shows its default view. Calls the leaving
 * procedure, which may refuse, and then the entering procedure. invalidNodeIDErr if there is no
 * such node.
 */
OSErr QTVRGoToNodeID(QTVRInstance qtvr, UInt32 nodeID);

/* Gives the ID of the node that the user is in. */
UInt32 QTVRGetCurrentNodeID(QTVRInstance qtvr);

/* Gives kQTVRPanoramaType or kQTVRObjectType, for a node that does not exist kQTVRUnknownType. */
OSType QTVRGetNodeType(QTVRInstance qtvr, UInt32 nodeID);

/* --- Hot spots -------------------------------------------------------------------------------- */

/*
 * Puts the ID of the hot spot at a point, 0 if none, into *hotSpotID. pt is local to the movie's
 * port.
 */
OSErr QTVRPtToHotSpotID(QTVRInstance qtvr, Point pt, UInt32 *hotSpotID);

/*
 * Puts the type of a hot spot of the current node into *hotSpotType; kQTVRHotSpotUndefinedType if
 * the file tells nothing about it. Interceptable: another type changes what a click does.
 */
OSErr QTVRGetHotSpotType(QTVRInstance qtvr, UInt32 hotSpotID, OSType *hotSpotType);

/*
 * Does what a click on a hot spot does, also for a disabled one. nodeInfo and selectedAtom may
 * both be 0: the Manager finds them. Links go to their node, URLs go to the controller
 * (mcActionLinkToURL). The container stays the caller's. Interceptable. invalidHotSpotIDErr if
 * there is no such hot spot.
 */
OSErr QTVRTriggerHotSpot(QTVRInstance qtvr, UInt32 hotSpotID, QTAtomContainer nodeInfo,
                         QTAtom selectedAtom);

/*
 * Installs the procedure that hears of enabled hot spots under the pointer; nil removes it. flags
 * is 0.
 */
OSErr QTVRSetMouseOverHotSpotProc(QTVRInstance qtvr, QTVRMouseOverHotSpotUPP mouseOverHotSpotProc,
                                  SInt32 refCon, UInt32 flags);

/*
 * Enables or disables hot spots of the current node: one (kQTVRHotSpotID, hotSpotValue is its ID),
 * those of a type (kQTVRHotSpotType), or all (kQTVRAllHotSpots, hotSpotValue 0). A disabled hot
 * spot is as good as absent.
 */
OSErr QTVREnableHotSpot(QTVRInstance qtvr, UInt32 enableFlag, UInt32 hotSpotValue, Boolean enable);

/*
 * Resizes an unlocked handle to the IDs (UInt32) of the hot spots in view and gives their number.
 * The handle stays the caller's.
 */
UInt32 QTVRGetVisibleHotSpots(QTVRInstance qtvr, Handle hotSpots);

/*
 * Makes an existing region that of a hot spot in the port, cut to the view; empty if it is out of
 * sight. The region stays the caller's. invalidHotSpotIDErr if there is no such hot spot.
 */
OSErr QTVRGetHotSpotRegion(QTVRInstance qtvr, UInt32 hotSpotID, RgnHandle hotSpotRegion);

/* --- Events ----------------------------------------------------------------------------------- */

/*
 * Points are local to the port w, when counts ticks, modifiers are those of an event record.
 * *hotSpotID gets the hot spot under the point, or 0; it may be nil. These calls are for programs
 * that switched tracking off; all are interceptable, the Extended ones under the selectors of the
 * plain ones.
 */

/*
 * Chooses whether the Manager itself follows the pointer, its button up: cursors and hot spots. On
 * at first.
 */
OSErr QTVRSetMouseOverTracking(QTVRInstance qtvr, Boolean enable);

/* Tells whether the Manager follows the pointer. */
Boolean QTVRGetMouseOverTracking(QTVRInstance qtvr);

/* Chooses whether the Manager itself handles clicks and drags. On at first. */
OSErr QTVRSetMouseDownTracking(QTVRInstance qtvr, Boolean enable);

/* Tells whether the Manager handles clicks and drags. */
Boolean QTVRGetMouseDownTracking(QTVRInstance qtvr);

/* Tells the Manager that the pointer came into the movie. */
OSErr QTVRMouseEnter(QTVRInstance qtvr, Point pt, UInt32 *hotSpotID, WindowRef w);

/* Tells the Manager that the pointer is in the movie; to be called again and again. */
OSErr QTVRMouseWithin(QTVRInstance qtvr, Point pt, UInt32 *hotSpotID, WindowRef w);

/* Tells the Manager that the pointer left the movie. */
OSErr QTVRMouseLeave(QTVRInstance qtvr, Point pt, WindowRef w);

/* Tells the Manager that the button went down in the movie. */
OSErr QTVRMouseDown(QTVRInstance qtvr, Point pt, UInt32 when, UInt16 modifiers, UInt32 *hotSpotID,
                    WindowRef w);

/* Tells the Manager that the button is still down; to be called again and again. */
OSErr QTVRMouseStillDown(QTVRInstance qtvr, Point pt, UInt32 *hotSpotID, WindowRef w);

/* Tells the Manager that the button went up; a click on a hot spot triggers it. */
OSErr QTVRMouseUp(QTVRInstance qtvr, Point pt, UInt32 *hotSpotID, WindowRef w);

/* QTVRMouseStillDown with the time and the modifiers. */
OSErr QTVRMouseStillDownExtended(QTVRInstance qtvr, Point pt, UInt32 *hotSpotID, WindowRef w,
                                 UInt32 when, UInt16 modifiers);

/* QTVRMouseUp with the time and the modifiers. */
OSErr QTVRMouseUpExtended(QTVRInstance qtvr, Point pt, UInt32 *hotSpotID, WindowRef w, UInt32 when,
                          UInt16 modifiers);

/* --- Intercepting ----------------------------------------------------------------------------- */

/*
 * Installs the procedure that is called whenever the selected function is about to be executed,
 * for the program or for the user; nil removes it. flags is 0. selectorNotSupportedByNodeErr for
 * an unknown selector.
 */
OSErr QTVRInstallInterceptProc(QTVRInstance qtvr, QTVRProcSelector selector,
                               QTVRInterceptUPP interceptProc, SInt32 refCon, UInt32 flags);

/*
 * In an intercept procedure: executes the function with the parameters now in the record, and
 * gives its result. May be called again; set *cancel afterwards.
 */
OSErr QTVRCallInterceptedProc(QTVRInstance qtvr, QTVRInterceptRecord *qtvrMsg);

/* --- Object nodes ----------------------------------------------------------------------------- */

/* All of these are for objects only. */

/* Gives what a drag does at present: bits kQTVRPanning and so on. */
UInt32 QTVRGetCurrentMouseMode(QTVRInstance qtvr);

/*
 * Sets the speed at which the frames of one view play, -100 to 100 times the natural one; 0 stops.
 * Beyond that it is limited and the result is constraintReachedErr.
 */
OSErr QTVRSetFrameRate(QTVRInstance qtvr, float rate);

/* Gives the speed at which the frames of one view play. */
float QTVRGetFrameRate(QTVRInstance qtvr);

/* Sets the speed at which the views of a row play, with the rules of QTVRSetFrameRate. */
OSErr QTVRSetViewRate(QTVRInstance qtvr, float rate);

/* Gives the speed at which the views of a row play. */
float QTVRGetViewRate(QTVRInstance qtvr);

/*
 * Sets the time in the current view, in the movie's time scale. Outside the view it becomes the
 * nearer end and the result is timeNotInViewErr.
 */
OSErr QTVRSetViewCurrentTime(QTVRInstance qtvr, TimeValue time);

/* Gives the time in the current view, in the movie's time scale. */
TimeValue QTVRGetViewCurrentTime(QTVRInstance qtvr);

/* Gives the duration of the current view, in the movie's time scale. */
TimeValue QTVRGetCurrentViewDuration(QTVRInstance qtvr);

/*
 * Chooses a view state, from 1 to QTVRGetViewStateCount: the one shown at rest (kQTVRDefault),
 * with the button down (kQTVRMouseDown), or now (kQTVRCurrent). invalidViewStateErr for others.
 */
OSErr QTVRSetViewState(QTVRInstance qtvr, QTVRViewStateType viewStateType, UInt16 state);

/* Puts a view state into *state. invalidViewStateErr for an unknown type. */
OSErr QTVRGetViewState(QTVRInstance qtvr, QTVRViewStateType viewStateType, UInt16 *state);

/* Gives the number of view states. */
UInt16 QTVRGetViewStateCount(QTVRInstance qtvr);

/* Switches an animation setting. settingNotSupportedByNodeErr for an unknown one. */
OSErr QTVRSetAnimationSetting(QTVRInstance qtvr, QTVRObjectAnimationSetting setting,
                              Boolean enable);

/* Puts an animation setting into *enable. settingNotSupportedByNodeErr for an unknown one. */
OSErr QTVRGetAnimationSetting(QTVRInstance qtvr, QTVRObjectAnimationSetting setting,
                              Boolean *enable);

/* Switches a control setting. settingNotSupportedByNodeErr for an unknown one. */
OSErr QTVRSetControlSetting(QTVRInstance qtvr, QTVRControlSetting setting, Boolean enable);

/* Puts a control setting into *enable. settingNotSupportedByNodeErr for an unknown one. */
OSErr QTVRGetControlSetting(QTVRInstance qtvr, QTVRControlSetting setting, Boolean *enable);

/* Starts or stops playing the frames of each view. */
OSErr QTVREnableFrameAnimation(QTVRInstance qtvr, Boolean enable);

/* Tells whether the frames of each view play. */
Boolean QTVRGetFrameAnimation(QTVRInstance qtvr);

/* Starts or stops playing the views of the current row. */
OSErr QTVREnableViewAnimation(QTVRInstance qtvr, Boolean enable);

/* Tells whether the views of the current row play. */
Boolean QTVRGetViewAnimation(QTVRInstance qtvr);

/* --- Imaging ---------------------------------------------------------------------------------- */

/*
 * Panoramas only. Shows or hides the picture. A hidden one is still drawn into the prescreen
 * buffer.
 */
OSErr QTVRSetVisible(QTVRInstance qtvr, Boolean visible);

/* Panoramas only. Tells whether the picture shows; true at first. */
Boolean QTVRGetVisible(QTVRInstance qtvr);

/*
 * Panoramas only. Sets a property of drawing for one mode or kQTVRAllModes.
 * propertyNotSupportedByNodeErr for an unknown one.
 */
OSErr QTVRSetImagingProperty(QTVRInstance qtvr, QTVRImagingMode imagingMode, UInt32 imagingProperty,
                             SInt32 propertyValue);

/*
 * Panoramas only. Puts a property of drawing into *propertyValue. Where the modes differ,
 * kQTVRAllModes gives the static one. propertyNotSupportedByNodeErr for an unknown one.
 */
OSErr QTVRGetImagingProperty(QTVRInstance qtvr, QTVRImagingMode imagingMode, UInt32 imagingProperty,
                             SInt32 *propertyValue);

/*
 * Draws the view at once into the movie's port, as kQTVRStatic, kQTVRMotion, or in the mode of the
 * moment (kQTVRCurrentMode). What is seen is read from the file first; the rest of the picture is
 * read in idle time.
 *
 * What is there is not drawn again, as long as nothing has been drawn over it: by way of the
 * library, after LockPixels or GetPixBaseAddr, or so that one of some hundred pixels has changed.
 * Who writes fewer pixels at an address of his own says so by InvalidateMovieRegion, or calls
 * UpdateMovie, which always draws.
 *
 * paramErr for other modes, and inside an update stream for another than the stream's. Where tiles
 * are missing or damaged the rest is drawn, with a smaller version of the picture or a grid in
 * their place, and the result is why: streamingNodeNotReadyErr for data that have not arrived, which
 * are looked for again, else the code of the decoder.
 */
OSErr QTVRUpdate(QTVRInstance qtvr, QTVRImagingMode imagingMode);

/*
 * Panoramas only. Readies the Manager for many calls of QTVRUpdate in one mode. Calls nest; each
 * needs a QTVREndUpdateStream.
 */
OSErr QTVRBeginUpdateStream(QTVRInstance qtvr, QTVRImagingMode imagingMode);

/* Panoramas only. Ends what QTVRBeginUpdateStream began. */
OSErr QTVREndUpdateStream(QTVRInstance qtvr);

/*
 * Panoramas only. Sets a property of a transition: kQTVRTransitionSpeed from 1 to 10,
 * kQTVRTransitionDirection a nudge direction or -1.
 */
OSErr QTVRSetTransitionProperty(QTVRInstance qtvr, UInt32 transitionType, UInt32 transitionProperty,
                                SInt32 transitionValue);

/*
 * Panoramas only. Switches a transition on or off. While kQTVRTransitionSwing is on, changes of
 * the view by the program become smooth moves, which go on as the movie is idled. Off at first.
 */
OSErr QTVREnableTransition(QTVRInstance qtvr, UInt32 transitionType, Boolean enable);

/* --- Conversions ------------------------------------------------------------------------------ */

/*
 * Chooses the unit of angles for this instance, kQTVRDegrees or kQTVRRadians. paramErr for others.
 */
OSErr QTVRSetAngularUnits(QTVRInstance qtvr, QTVRAngularUnits units);

/* Gives the unit of angles of this instance. */
QTVRAngularUnits QTVRGetAngularUnits(QTVRInstance qtvr);

/*
 * Panoramas only. Puts the direction of a point of the view into *panAngle and *tiltAngle. pt is
 * local to the movie's port.
 */
OSErr QTVRPtToAngles(QTVRInstance qtvr, Point pt, float *panAngle, float *tiltAngle);

/*
 * Panoramas only. Puts the direction of a pixel of the whole panorama, as the back buffer holds
 * it, into *panAngle and *tiltAngle.
 */
OSErr QTVRCoordToAngles(QTVRInstance qtvr, QTVRFloatPoint *coord, float *panAngle,
                        float *tiltAngle);

/*
 * Panoramas only. Puts the pixel of the whole panorama, as the back buffer holds it, that lies in
 * a direction into *coord.
 */
OSErr QTVRAnglesToCoord(QTVRInstance qtvr, float panAngle, float tiltAngle, QTVRFloatPoint *coord);

/* Objects only. Gives the column, from 0, whose views are nearest to a pan angle. */
short QTVRPanToColumn(QTVRInstance qtvr, float panAngle);

/* Objects only. Gives the pan angle of a column, from 0. */
float QTVRColumnToPan(QTVRInstance qtvr, short column);

/* Objects only. Gives the row, from 0, whose views are nearest to a tilt angle. */
short QTVRTiltToRow(QTVRInstance qtvr, float tiltAngle);

/* Objects only. Gives the tilt angle of a row, from 0. */
float QTVRRowToTilt(QTVRInstance qtvr, short row);

/*
 * Puts what a value of the given kind would become if it were set now into *result, and changes
 * nothing. kinds: those of constraints, and the two of the view center. paramErr for others.
 */
OSErr QTVRWrapAndConstrain(QTVRInstance qtvr, short kind, float value, float *result);

/* --- Entering, leaving, interaction ----------------------------------------------------------- */

/*
 * Installs the procedure that hears of nodes being entered, all but the first; nil removes it.
 * flags is 0.
 */
OSErr QTVRSetEnteringNodeProc(QTVRInstance qtvr, QTVREnteringNodeUPP enteringNodeProc,
                              SInt32 refCon, UInt32 flags);

/*
 * Installs the procedure that hears of nodes being left and may refuse; nil removes it. flags is
 * 0.
 */
OSErr QTVRSetLeavingNodeProc(QTVRInstance qtvr, QTVRLeavingNodeUPP leavingNodeProc, SInt32 refCon,
                             UInt32 flags);

/*
 * Sets a property of the interaction. value is the value itself, cast, for all but
 * kQTVRInteractionMouseMotionScale, for which it points to a float. propertyNotSupportedByNodeErr
 * if it is for the other kind of node or unknown.
 */
OSErr QTVRSetInteractionProperty(QTVRInstance qtvr, UInt32 property, void *value);

/*
 * Puts a property of the interaction where value points. propertyNotSupportedByNodeErr if it is
 * for the other kind of node or unknown.
 */
OSErr QTVRGetInteractionProperty(QTVRInstance qtvr, UInt32 property, void *value);

/*
 * Shows another cursor in place of one of the Manager's. The handle is copied and stays the
 * caller's. paramErr if no node of the movie uses the cursor.
 */
OSErr QTVRReplaceCursor(QTVRInstance qtvr, QTVRCursorRecord *cursRecord);

/* --- Limits and constraints ------------------------------------------------------------------- */

/*
 * Puts the physical limits of pan, tilt or field of view, set by the picture, into *minValue and
 * *maxValue. paramErr for other kinds.
 */
OSErr QTVRGetViewingLimits(QTVRInstance qtvr, UInt16 kind, float *minValue, float *maxValue);

/* Gives the moves that cannot be made from here: bits kQTVRCantPanLeft and so on. */
UInt32 QTVRGetConstraintStatus(QTVRInstance qtvr);

/*
 * Puts the constraints of pan, tilt or field of view into *minValue and *maxValue. paramErr for
 * other kinds.
 */
OSErr QTVRGetConstraints(QTVRInstance qtvr, UInt16 kind, float *minValue, float *maxValue);

/*
 * Sets the constraints of pan, tilt or field of view, inside the limits; the view moves into them.
 * The pans allowed are those met going up from minValue to maxValue, past the full turn if need
 * be. paramErr for other kinds.
 */
OSErr QTVRSetConstraints(QTVRInstance qtvr, UInt16 kind, float minValue, float maxValue);

/* --- Memory ----------------------------------------------------------------------------------- */

/*
 * Puts the resolutions in the file into *resolutionsMask: bit n is 1 / 2^n of the full size; bit 0
 * is always set.
 */
OSErr QTVRGetAvailableResolutions(QTVRInstance qtvr, UInt16 *resolutionsMask);

/*
 * Panoramas only. Tells how many bytes a back buffer of the given kind takes at most: at least, well,
 * and in full. Each pointer may be nil. The first two have room for the smaller versions of what is
 * seen that better qualities draw of, except where they are the whole picture; versions of that are a
 * third of it at most, and come on top.
 */
OSErr QTVRGetBackBufferMemInfo(QTVRInstance qtvr, UInt32 geometry, UInt16 resolution,
                               UInt32 cachePixelFormat, SInt32 *minCacheBytes,
                               SInt32 *suggestedCacheBytes, SInt32 *fullCacheBytes);

/*
 * Panoramas only. Tells the geometry, resolution, pixel format and size in use. Each pointer may
 * be nil.
 */
OSErr QTVRGetBackBufferSettings(QTVRInstance qtvr, UInt32 *geometry, UInt16 *resolution,
                                UInt32 *cachePixelFormat, SInt16 *cacheSize);

/*
 * Panoramas only. Asks for a geometry, resolution, pixel format and size; 0 leaves the first three
 * to the movie. The picture is held in that resolution, as the file has it or reduced, and with 16 or
 * 32 bits a pixel. kQTVRFullCache holds it whole, and those of nodes that were left; these and the
 * smaller versions of all are at most 64 MB for all movies, or the versions of what is shown. kQTVRSuggestedCache and kQTVRMinimumCache hold the tiles that are seen; the
 * least one keeps the field of view of a cylinder to the width of a tile, which
 * QTVRGetViewingLimits tells.
 */
OSErr QTVRSetBackBufferPrefs(QTVRInstance qtvr, UInt32 geometry, UInt16 resolution,
                             UInt32 cachePixelFormat, SInt16 cacheSize);

/*
 * QTVRGetBackBufferMemInfo of version 2.0, with a depth in bits in place of geometry and pixel
 * format.
 */
OSErr QTVRGetCacheMemInfo(QTVRInstance qtvr, UInt16 resolution, SInt16 cacheDepth,
                          SInt32 *minCacheBytes, SInt32 *suggestedCacheBytes,
                          SInt32 *fullCacheBytes);

/*
 * QTVRGetBackBufferSettings of version 2.0, with a depth in bits in place of geometry and pixel
 * format.
 */
OSErr QTVRGetCacheSettings(QTVRInstance qtvr, UInt16 *resolution, SInt16 *cacheDepth,
                           SInt16 *cacheSize);

/*
 * QTVRSetBackBufferPrefs of version 2.0, with a depth in bits in place of geometry and pixel
 * format.
 */
OSErr QTVRSetCachePrefs(QTVRInstance qtvr, UInt16 resolution, SInt16 cacheDepth, SInt16 cacheSize);

/* --- Buffers ---------------------------------------------------------------------------------- */

/*
 * Panoramas only. Installs the procedure that is called when the corrected view is complete and
 * not yet on the screen; nil removes it. flags: kQTVRPreScreenEveryIdle or 0.
 */
OSErr QTVRSetPrescreenImagingCompleteProc(QTVRInstance qtvr,
                                          QTVRImagingCompleteUPP imagingCompleteProc, SInt32 refCon,
                                          UInt32 flags);

/*
 * Cylindrical panoramas only. Installs the procedure that draws into the back buffer, and the
 * areas it is called for, which are copied; nil and 0 remove it. constraintReachedErr if an area
 * is too wide.
 */
OSErr QTVRSetBackBufferImagingProc(QTVRInstance qtvr,
                                   QTVRBackBufferImagingUPP backBufferImagingProc, UInt16 numAreas,
                                   QTVRAreaOfInterest areasOfInterest[], SInt32 refCon);

/*
 * Cylindrical panoramas only. Takes the areas of interest, or inside a back buffer procedure its
 * rectangle, afresh from the movie. flags is 0.
 */
OSErr QTVRRefreshBackBuffer(QTVRInstance qtvr, UInt32 flags);

/* --- Names of version 2.0 --------------------------------------------------------------------- */

/* Mind that Call... takes the procedure first and Invoke... last. */
#define NewQTVRLeavingNodeProc(userRoutine) NewQTVRLeavingNodeUPP(userRoutine)
#define NewQTVREnteringNodeProc(userRoutine) NewQTVREnteringNodeUPP(userRoutine)
#define NewQTVRMouseOverHotSpotProc(userRoutine) NewQTVRMouseOverHotSpotUPP(userRoutine)
#define NewQTVRImagingCompleteProc(userRoutine) NewQTVRImagingCompleteUPP(userRoutine)
#define NewQTVRBackBufferImagingProc(userRoutine) NewQTVRBackBufferImagingUPP(userRoutine)
#define NewQTVRInterceptProc(userRoutine) NewQTVRInterceptUPP(userRoutine)
#define CallQTVRLeavingNodeProc(userRoutine, qtvr, fromNodeID, toNodeID, cancel, refCon) \
    InvokeQTVRLeavingNodeUPP(qtvr, fromNodeID, toNodeID, cancel, refCon, userRoutine)
#define CallQTVREnteringNodeProc(userRoutine, qtvr, nodeID, refCon) \
    InvokeQTVREnteringNodeUPP(qtvr, nodeID, refCon, userRoutine)
#define CallQTVRMouseOverHotSpotProc(userRoutine, qtvr, hotSpotID, flags, refCon) \
    InvokeQTVRMouseOverHotSpotUPP(qtvr, hotSpotID, flags, refCon, userRoutine)
#define CallQTVRImagingCompleteProc(userRoutine, qtvr, refCon) \
    InvokeQTVRImagingCompleteUPP(qtvr, refCon, userRoutine)
#define CallQTVRBackBufferImagingProc(userRoutine, qtvr, drawRect, areaIndex, flagsIn, flagsOut, \
                                      refCon)                                                    \
    InvokeQTVRBackBufferImagingUPP(qtvr, drawRect, areaIndex, flagsIn, flagsOut, refCon,         \
                                   userRoutine)
#define CallQTVRInterceptProc(userRoutine, qtvr, qtvrMsg, refCon, cancel) \
    InvokeQTVRInterceptUPP(qtvr, qtvrMsg, refCon, cancel, userRoutine)

typedef QTVRInterceptUPP QTVRInterceptProc;
typedef QTVRCursorRecord CursorRecord;
typedef QTVRAreaOfInterest AreaOfInterest;
typedef QTVRFloatPoint FloatPoint;
typedef QTVRLeavingNodeProcPtr LeavingNodeProcPtr;
typedef QTVRLeavingNodeUPP LeavingNodeUPP;
typedef QTVREnteringNodeProcPtr EnteringNodeProcPtr;
typedef QTVREnteringNodeUPP EnteringNodeUPP;
typedef QTVRMouseOverHotSpotProcPtr MouseOverHotSpotProcPtr;
typedef QTVRMouseOverHotSpotUPP MouseOverHotSpotUPP;
typedef QTVRImagingCompleteProcPtr ImagingCompleteProcPtr;
typedef QTVRImagingCompleteUPP ImagingCompleteUPP;
typedef QTVRBackBufferImagingProcPtr BackBufferImagingProcPtr;
typedef QTVRBackBufferImagingUPP BackBufferImagingUPP;

/* The same calls under the big-endian data contract: see "Byte order" in ConditionalMacros.h. */
OSErr QTVRGetVRWorld_BigEndianData(QTVRInstance qtvr, QTAtomContainer *VRWorld);
OSErr QTVRGetNodeInfo_BigEndianData(QTVRInstance qtvr, UInt32 nodeID, QTAtomContainer *nodeInfo);
OSErr QTVRInstallInterceptProc_BigEndianData(QTVRInstance qtvr, QTVRProcSelector selector,
                                             QTVRInterceptUPP interceptProc, SInt32 refCon,
                                             UInt32 flags);
#if TARGET_RT_LITTLE_ENDIAN
#define QTVRGetVRWorld QTVRGetVRWorld_BigEndianData
#define QTVRGetNodeInfo QTVRGetNodeInfo_BigEndianData
#define QTVRInstallInterceptProc QTVRInstallInterceptProc_BigEndianData
#endif

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
