/*
 * QuickTimeVRFormat.h - what stands in the atoms of a QTVR movie.
 *
 * A QTVR movie has one QTVR track. Its sample description carries the VR world: one container for
 * the whole scene, with a node location atom for every node. Each of its samples is a node
 * information container: the node's header, its name and its hot spots. A second track holds the
 * panorama or object sample of each node; the picture lies in video tracks, to which that track
 * refers.
 *
 *   VR world                        node information             panorama or object sample
 *     'vrsc' world header             'ndhd' node header           'pdat' panorama sample
 *     'imgp'                          'hspa'                       'cuvw' cubic view
 *       'impn' panorama imaging         'hots' (ID: hot spot)      'cufa' cubic faces
 *     'vrnp'                              'hsin' hot spot info     'obji' object sample
 *       'vrni' (ID: node)                 'link' link              'imtr' picture tracks
 *         'nloc' node location            'vrsg' name              'hstr' hot spot tracks
 *     'vrsg' strings                  'vrsg' strings               'pcon' 'tcon' 'fcon' constraints
 *
 * Angles in files are degrees, IEEE floats of 32 bits. Numbers in files are big-endian; what a
 * program sees depends on the byte-order contract (ConditionalMacros.h). Every record has its file
 * layout. Where a field was renamed, both names work.
 */
#ifndef __QUICKTIMEVRFORMAT__
#define __QUICKTIMEVRFORMAT__

#include <MacTypes.h>
#include <Movies.h>
#include <QuickTimeVR.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* --- Constants -------------------------------------------------------------------------------- */

/* The version of the format: majorVersion and minorVersion in the header atoms. */
enum {
    kQTVRMajorVersion = 2,
    kQTVRMinorVersion = 0
};

/*
 * Movie user data of this type, ID 1, holds the controller's subtype (QuickTimeVR.h, four bytes).
 */
enum {
    kQTControllerType = 0x63747970, /* 'ctyp' */
    kQTControllerID   = 1
};

/* Atoms of the VR world container. */
enum {
    kQTVRWorldHeaderAtomType   = 0x76727363, /* 'vrsc' */
    kQTVRImagingParentAtomType = 0x696D6770, /* 'imgp' */
    kQTVRPanoImagingAtomType   = 0x696D706E, /* 'impn' */
    kQTVRObjectImagingAtomType = 0x696D6F62, /* 'imob' */
    kQTVRNodeParentAtomType    = 0x76726E70, /* 'vrnp' */
    kQTVRNodeIDAtomType        = 0x76726E69, /* 'vrni' */
    kQTVRNodeLocationAtomType  = 0x6E6C6F63, /* 'nloc' */
    kQTVRCursorParentAtomType  = 0x76726370, /* 'vrcp' */
    kQTVRCursorAtomType        = 0x43555253, /* 'CURS' */
    kQTVRColorCursorAtomType   = 0x63727372 /* 'crsr' */
};

/* Atoms of a node information container. */
enum {
    kQTVRNodeHeaderAtomType    = 0x6E646864, /* 'ndhd' */
    kQTVRHotSpotParentAtomType = 0x68737061, /* 'hspa' */
    kQTVRHotSpotAtomType       = 0x686F7473, /* 'hots' */
    kQTVRHotSpotInfoAtomType   = 0x6873696E, /* 'hsin' */
    kQTVRLinkInfoAtomType      = 0x6C696E6B /* 'link' */
};

/* Atoms found in both, and in panorama and object samples. */
enum {
    kQTVRStringAtomType          = 0x76727367, /* 'vrsg' */
    kQTVRStringEncodingAtomType  = 0x76727365, /* 'vrse' */
    kQTVRPanoSampleDataAtomType  = 0x70646174, /* 'pdat' */
    kQTVRObjectInfoAtomType      = 0x6F626A69, /* 'obji' */
    kQTVRImageTrackRefAtomType   = 0x696D7472, /* 'imtr' */
    kQTVRHotSpotTrackRefAtomType = 0x68737472, /* 'hstr' */
    kQTVRAngleRangeAtomType      = 0x61726E67, /* 'arng' */
    kQTVRTrackRefArrayAtomType   = 0x74726566, /* 'tref' */
    kQTVRPanConstraintAtomType   = 0x70636F6E, /* 'pcon' */
    kQTVRTiltConstraintAtomType  = 0x74636F6E, /* 'tcon' */
    kQTVRFOVConstraintAtomType   = 0x66636F6E, /* 'fcon' */
    kQTVRCubicViewAtomType       = 0x63757677, /* 'cuvw' */
    kQTVRCubicFaceDataAtomType   = 0x63756661 /* 'cufa' */
};

/* IDs of the atoms of an object sample. */
enum {
    kQTVRObjectInfoAtomID            = 1,
    kQTVRObjectImageTrackRefAtomID   = 1,
    kQTVRObjectHotSpotTrackRefAtomID = 1
};

/* References from the panorama or object track to its picture tracks. */
enum {
    kQTVRImageTrackRefType   = 0x696D6774, /* 'imgt' */
    kQTVRHotSpotTrackRefType = 0x686F7474 /* 'hott' */
};

/* The hot spot type of version 1.0 movies for objects. */
enum {
    kQTVRHotSpotNavigableType = 0x6E617667 /* 'navg' */
};

/* fromValidFlags and toValidFlags of a link: which of the view values that follow count. */
enum {
    kQTVRValidPan        = 1,
    kQTVRValidTilt       = 2,
    kQTVRValidFOV        = 4,
    kQTVRValidViewCenter = 8
};

/* flags of a panorama sample. */
enum {
    kQTVRPanoFlagHorizontal = 1
};
#define kQTVRPanoFlagLast 0x80000000U

/* locationFlags of a node location: the node lies in this file. */
enum {
    kQTVRSameFile = 0
};

/* imagingValidFlags: which of the imaging values count. */
enum {
    kQTVRValidCorrection         = 1,
    kQTVRValidQuality            = 2,
    kQTVRValidDirectDraw         = 4,
    kQTVRValidFirstExtraProperty = 8
};

/*
 * trackResolution of a track reference; each bit halves both directions. The last is a preview to
 * show while the rest loads.
 */
enum {
    kQTVRFullTrackRes      = 1,
    kQTVRHalfTrackRes      = 2,
    kQTVRQuarterTrackRes   = 4,
    kQTVRPreviewTrackRes   = 0x8000,
    kQTVRFastStartTrackRes = 0x8000
};

/* animationSettings of an object sample. */
enum {
    kQTVRObjectAnimateViewFramesOn    = 1,
    kQTVRObjectPalindromeViewFramesOn = 2,
    kQTVRObjectStartFirstViewFrameOn  = 4,
    kQTVRObjectAnimateViewsOn         = 8,
    kQTVRObjectPalindromeViewsOn      = 16,
    kQTVRObjectSyncViewToFrameRate    = 32,
    kQTVRObjectDontLoopViewFramesOn   = 64,
    kQTVRObjectPlayEveryViewFrameOn   = 128,
    kQTVRObjectStreamingViewsOn       = 256
};

/* controlSettings of an object sample. */
enum {
    kQTVRObjectWrapPanOn         = 1,
    kQTVRObjectWrapTiltOn        = 2,
    kQTVRObjectCanZoomOn         = 4,
    kQTVRObjectReverseHControlOn = 8,
    kQTVRObjectReverseVControlOn = 16,
    kQTVRObjectSwapHVControlOn   = 32,
    kQTVRObjectTranslationOn     = 64
};

/* movieType of an object sample: how the mouse turns the object. */
enum {
    kGrabberScrollerUI = 1,
    kOldJoyStickUI     = 2,
    kJoystickUI        = 3,
    kGrabberUI         = 4,
    kAbsoluteUI        = 5
};

/* Manufacturers of the export components that flatten and split QTVR movies and write objects. */
enum {
    kQTVRFlattenerManufacturer   = 0x76727765, /* 'vrwe' */
    kQTVRSplitterManufacturer    = 0x76727370, /* 'vrsp' */
    kQTVRObjExporterManufacturer = 0x76726F62 /* 'vrob' */
};

/* Settings of the flattener. */
enum {
    kQTVRFlattenerSettingsParentAtomType = 0x56525765, /* 'VRWe' */
    kQTVRFlattenerPreviewResAtomType     = 0x50526573, /* 'PRes' */
    kQTVRFlattenerImportSpecAtomType     = 0x49537065, /* 'ISpe' */
    kQTVRFlattenerCreatePreviewAtomType  = 0x50726576, /* 'Prev' */
    kQTVRFlattenerImportPreviewAtomType  = 0x49507265, /* 'IPre' */
    kQTVRFlattenerBlurPreviewAtomType    = 0x426C7572 /* 'Blur' */
};

/* Settings of the splitter. */
enum {
    kQTVRSplitterSettingsParentAtomType = 0x56525370, /* 'VRSp' */
    kQTVRSplitterGenerateHTMLAtomType   = 0x4768746D, /* 'Ghtm' */
    kQTVRSplitterOverwriteFilesAtomType = 0x4F776669, /* 'Owfi' */
    kQTVRSplitterUseFlattenerAtomType   = 0x55736566, /* 'Usef' */
    kQTVRSplitterShowControllerAtomType = 0x5368636F, /* 'Shco' */
    kQTVRSplitterTargetMyselfAtomType   = 0x5467746D /* 'Tgtm' */
};

/* Settings of the object exporter. */
enum {
    kQTVRObjExporterSettingsBlockSize  = 0x6273697A, /* 'bsiz' */
    kQTVRObjExporterSettingsTargetSize = 0x7473697A /* 'tsiz' */
};

/* The names of the flattener constants before version 5. */
#define QTVRFlattenerType kQTVRFlattenerManufacturer
#define QTVRFlattenerParentAtomType kQTVRFlattenerSettingsParentAtomType
#define QTVRImportPreviewAtomType kQTVRFlattenerImportPreviewAtomType
#define QTVRImportSpecAtomType kQTVRFlattenerImportSpecAtomType

/* --- Records ---------------------------------------------------------------------------------- */

/* The sample description of the QTVR track. data is where the VR world container begins. */
struct QTVRSampleDescription {
    QTVR_EXTENSION union {
        UInt32 descSize; /* bytes of this record and the container */
        UInt32 size;
    };
    QTVR_EXTENSION union {
        UInt32 descType; /* kQTVRQTVRType */
        UInt32 type;
    };
    UInt32 reserved1;
    UInt16 reserved2;
    UInt16 dataRefIndex; /* 1-based */
    UInt32 data;
};
typedef struct QTVRSampleDescription QTVRSampleDescription;
typedef QTVRSampleDescription *QTVRSampleDescriptionPtr;
typedef QTVRSampleDescriptionPtr *QTVRSampleDescriptionHandle;

/*
 * A string. Its characters follow stringLength, as many as that says; four bytes are only the
 * least.
 */
struct QTVRStringAtom {
    UInt16 stringUsage;
    UInt16 stringLength;
    QTVR_EXTENSION union {
        unsigned char theString[4];
        unsigned char string[4];
    };
};
typedef struct QTVRStringAtom QTVRStringAtom;
typedef QTVRStringAtom *QTVRStringAtomPtr;

/* The head of the VR world. */
struct QTVRWorldHeaderAtom {
    UInt16 majorVersion;
    UInt16 minorVersion;
    QTAtomID nameAtomID;  /* string atom with the name of the scene; 0: none */
    UInt32 defaultNodeID; /* the node in which the movie opens */
    UInt32 vrWorldFlags;
    UInt32 reserved1;
    UInt32 reserved2;
};
typedef struct QTVRWorldHeaderAtom QTVRWorldHeaderAtom;
typedef QTVRWorldHeaderAtom *QTVRWorldHeaderAtomPtr;

/* How panoramas of the scene are drawn in one imaging mode. */
struct QTVRPanoImagingAtom {
    UInt16 majorVersion;
    UInt16 minorVersion;
    UInt32 imagingMode;       /* kQTVRStatic, kQTVRMotion */
    UInt32 imagingValidFlags; /* kQTVRValidCorrection and so on */
    UInt32 correction;        /* kQTVRNoCorrection and so on */
    UInt32 quality;           /* codecMinQuality to codecMaxQuality */
    UInt32 directDraw;        /* a Boolean */
    UInt32 imagingProperties[6];
    UInt32 reserved1;
    UInt32 reserved2;
};
typedef struct QTVRPanoImagingAtom QTVRPanoImagingAtom;
typedef QTVRPanoImagingAtom *QTVRPanoImagingAtomPtr;

/* What the VR world tells about one node. */
struct QTVRNodeLocationAtom {
    UInt16 majorVersion;
    UInt16 minorVersion;
    OSType nodeType;      /* kQTVRPanoramaType, kQTVRObjectType */
    UInt32 locationFlags; /* kQTVRSameFile */
    UInt32 locationData;
    UInt32 reserved1;
    UInt32 reserved2;
};
typedef struct QTVRNodeLocationAtom QTVRNodeLocationAtom;
typedef QTVRNodeLocationAtom *QTVRNodeLocationAtomPtr;

/* The head of a node information container. */
struct QTVRNodeHeaderAtom {
    UInt16 majorVersion;
    UInt16 minorVersion;
    OSType nodeType;
    QTAtomID nodeID;
    QTAtomID nameAtomID;    /* string atom; 0: none */
    QTAtomID commentAtomID; /* string atom; 0: none */
    UInt32 reserved1;
    UInt32 reserved2;
};
typedef struct QTVRNodeHeaderAtom QTVRNodeHeaderAtom;
typedef QTVRNodeHeaderAtom *QTVRNodeHeaderAtomPtr;

/* A range of angles: the data of the pan, tilt and field of view constraint atoms. */
struct QTVRAngleRangeAtom {
    Float32 minimumAngle;
    Float32 maximumAngle;
};
typedef struct QTVRAngleRangeAtom QTVRAngleRangeAtom;
typedef QTVRAngleRangeAtom *QTVRAngleRangeAtomPtr;

/* What every hot spot has, whatever its type. */
struct QTVRHotSpotInfoAtom {
    UInt16 majorVersion;
    UInt16 minorVersion;
    OSType hotSpotType;     /* kQTVRHotSpotLinkType and so on, or an application's own */
    QTAtomID nameAtomID;    /* string atom; 0: none */
    QTAtomID commentAtomID; /* string atom; 0: none */
    SInt32 cursorID[3];
    Float32 bestPan; /* the view that shows the hot spot best */
    Float32 bestTilt;
    Float32 bestFOV;
    QTVRFloatPoint bestViewCenter;
    Rect hotSpotRect; /* its bounds in the hot spot picture */
    UInt32 flags;
    UInt32 reserved1;
    UInt32 reserved2;
};
typedef struct QTVRHotSpotInfoAtom QTVRHotSpotInfoAtom;
typedef QTVRHotSpotInfoAtom *QTVRHotSpotInfoAtomPtr;

/*
 * Where a link leads. The from... values are the view to turn to before leaving, the to... values
 * the one to arrive in.
 */
struct QTVRLinkHotSpotAtom {
    UInt16 majorVersion;
    UInt16 minorVersion;
    UInt32 toNodeID;
    UInt32 fromValidFlags; /* kQTVRValidPan and so on */
    Float32 fromPan;
    Float32 fromTilt;
    Float32 fromFOV;
    QTVRFloatPoint fromViewCenter;
    UInt32 toValidFlags;
    Float32 toPan;
    Float32 toTilt;
    Float32 toFOV;
    QTVRFloatPoint toViewCenter;
    Float32 distance;
    UInt32 flags;
    UInt32 reserved1;
    UInt32 reserved2;
};
typedef struct QTVRLinkHotSpotAtom QTVRLinkHotSpotAtom;
typedef QTVRLinkHotSpotAtom *QTVRLinkHotSpotAtomPtr;

/*
 * A panorama. The min... and max... values are the physical limits of the picture. Sizes are those
 * of the stored picture, which for an upright cylinder is turned by a quarter counterclockwise; it
 * is cut into NumFramesX by NumFramesY tiles.
 */
struct QTVRPanoSampleAtom {
    UInt16 majorVersion;
    UInt16 minorVersion;
    UInt32 imageRefTrackIndex;   /* 1-based among the references kQTVRImageTrackRefType */
    UInt32 hotSpotRefTrackIndex; /* among those kQTVRHotSpotTrackRefType; 0: no hot spots */
    Float32 minPan;
    Float32 maxPan;
    Float32 minTilt;
    Float32 maxTilt;
    Float32 minFieldOfView;
    Float32 maxFieldOfView;
    Float32 defaultPan;
    Float32 defaultTilt;
    Float32 defaultFieldOfView;
    UInt32 imageSizeX;
    UInt32 imageSizeY;
    UInt16 imageNumFramesX;
    UInt16 imageNumFramesY;
    UInt32 hotSpotSizeX;
    UInt32 hotSpotSizeY;
    UInt16 hotSpotNumFramesX;
    UInt16 hotSpotNumFramesY;
    UInt32 flags; /* kQTVRPanoFlagHorizontal and so on */
    QTVR_EXTENSION union {
        OSType panoType; /* kQTVRVerticalCylinder and so on; 0 before version 5 */
        UInt32 reserved1;
    };
    UInt32 reserved2;
};
typedef struct QTVRPanoSampleAtom QTVRPanoSampleAtom;
typedef QTVRPanoSampleAtom *QTVRPanoSampleAtomPtr;

/* Limits and default view of a cubic panorama; they replace those of the panorama sample. */
struct QTVRCubicViewAtom {
    Float32 minPan;
    Float32 maxPan;
    Float32 minTilt;
    Float32 maxTilt;
    Float32 minFieldOfView;
    Float32 maxFieldOfView;
    Float32 defaultPan;
    Float32 defaultTilt;
    Float32 defaultFieldOfView;
};
typedef struct QTVRCubicViewAtom QTVRCubicViewAtom;
typedef QTVRCubicViewAtom *QTVRCubicViewAtomPtr;

/*
 * One face, or one tile of a face, of a cube. The quaternion w, x, y, z turns the front face into
 * place; the sum of its squares is the distance of the face. center and distance are in units of
 * half the width of the tile.
 */
struct QTVRCubicFaceData {
    Float32 orientation[4];
    Float32 center[2];
    Float32 aspect;
    Float32 skew;
};
typedef struct QTVRCubicFaceData QTVRCubicFaceData;
typedef QTVRCubicFaceData *QTVRCubicFaceDataPtr;

/* One entry of a track reference array: the same picture in another resolution. Ten bytes. */
struct QTVRTrackRefEntry {
    UInt32 trackRefType;
    UInt16 trackResolution; /* kQTVRFullTrackRes and so on */
    UInt32 trackRefIndex;   /* 1-based */
};
typedef struct QTVRTrackRefEntry QTVRTrackRefEntry;

/*
 * An object. Its views lie in the picture track row by row from the tilt in minTilt, each row from
 * the pan in minPan; a view lasts viewDuration. Further view states are further arrays behind the
 * first.
 */
struct QTVRObjectSampleAtom {
    UInt16 majorVersion;
    UInt16 minorVersion;
    UInt16 movieType;          /* kGrabberScrollerUI and so on */
    UInt16 viewStateCount;     /* at least 1 */
    UInt16 defaultViewState;   /* 1-based */
    UInt16 mouseDownViewState; /* 1-based */
    UInt32 viewDuration;       /* in the time scale of the pictures */
    UInt32 columns;
    UInt32 rows;
    Float32 mouseMotionScale; /* degrees for a drag across the whole width */
    Float32 minPan;           /* of the first column */
    Float32 maxPan;           /* of the last */
    Float32 defaultPan;
    Float32 minTilt; /* of the first row */
    Float32 maxTilt; /* of the last */
    Float32 defaultTilt;
    Float32 minFieldOfView;
    Float32 fieldOfView; /* shows the whole picture */
    Float32 defaultFieldOfView;
    Float32 defaultViewCenterH;
    Float32 defaultViewCenterV;
    Float32 viewRate; /* -100 to 100 */
    Float32 frameRate;
    UInt32 animationSettings; /* kQTVRObjectAnimateViewFramesOn and so on */
    UInt32 controlSettings;   /* kQTVRObjectWrapPanOn and so on */
};
typedef struct QTVRObjectSampleAtom QTVRObjectSampleAtom;
typedef QTVRObjectSampleAtom *QTVRObjectSampleAtomPtr;

/* --- Names of version 2.0 --------------------------------------------------------------------- */

typedef QTVRStringAtom VRStringAtom;
typedef QTVRWorldHeaderAtom VRWorldHeaderAtom;
typedef QTVRPanoImagingAtom VRPanoImagingAtom;
typedef QTVRNodeLocationAtom VRNodeLocationAtom;
typedef QTVRNodeHeaderAtom VRNodeHeaderAtom;
typedef QTVRAngleRangeAtom VRAngleRangeAtom;
typedef QTVRHotSpotInfoAtom VRHotSpotInfoAtom;
typedef QTVRLinkHotSpotAtom VRLinkHotSpotAtom;
typedef QTVRPanoSampleAtom VRPanoSampleAtom;
typedef QTVRTrackRefEntry VRTrackRefEntry;
typedef QTVRObjectSampleAtom VRObjectSampleAtom;

typedef QTVRStringAtomPtr VRStringAtomPtr;
typedef QTVRWorldHeaderAtomPtr VRWorldHeaderAtomPtr;
typedef QTVRPanoImagingAtomPtr VRPanoImagingAtomPtr;
typedef QTVRNodeLocationAtomPtr VRNodeLocationAtomPtr;
typedef QTVRNodeHeaderAtomPtr VRNodeHeaderAtomPtr;
typedef QTVRAngleRangeAtomPtr VRAngleRangeAtomPtr;
typedef QTVRHotSpotInfoAtomPtr VRHotSpotInfoAtomPtr;
typedef QTVRLinkHotSpotAtomPtr VRLinkHotSpotAtomPtr;
typedef QTVRPanoSampleAtomPtr VRPanoSampleAtomPtr;
typedef QTVRObjectSampleAtomPtr VRObjectSampleAtomPtr;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
