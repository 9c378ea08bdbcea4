/*
 * QuickTimeVR1Format.h - what stands in a QuickTime VR 1.0 movie.
 *
 * No header of the time had these records: "Technote 1035" prints them, and so the programs that
 * make 1.0 panoramas define them for themselves. That is why no other header includes this one.
 *
 * A 1.0 panorama has a panorama track, whose media type is 'STpn', and video tracks, which its
 * sample description names by their track IDs. The controller is named by the user data 'ctyp'.
 *
 *   sample description    a PanoramaDescription
 *   media information     a PanoMediaInfo, set with MediaGetMediaInfo (MediaHandlers.h); scenes of
 *                         one node need none
 *   sample                one for each node: records one after another, in any order
 *     'pHdr' PanoSampleHeaderAtom    the node
 *     'pHot' HotSpotTableAtom        its hot spots
 *     'pLnk' LinkTableAtom           where those of type 'link' lead to
 *     'pNav' NavgTableAtom           the objects of those of type 'navg'
 *     'strT' StringTableAtom         names and comments: Pascal strings in Mac Roman
 *
 * A 1.0 object movie is an ordinary movie with a QTVRNavgInfo in its user data.
 *
 * What the technote calls a long has 32 bits; every record has its layout in the file. The records
 * are atoms by their looks only: they are none of QTInsertChild. Angles are degrees.
 */
#ifndef __QUICKTIMEVR1FORMAT__
#define __QUICKTIMEVR1FORMAT__

#include <MacTypes.h>
#include <MediaHandlers.h>
#include <Movies.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* --- Constants -------------------------------------------------------------------------------- */

/* Kinds of movie, which the user data 'ctyp' tells; the first is the type of the media too. */
enum {
    kQTVR1PanoramaType = 0x5354706E, /* 'STpn' */
    kQTVR1ObjectType   = 0x73746E61  /* 'stna' */
};

/* What the type field of each record says. */
enum {
    kQTVR1PanoDescriptionType = 0x70616E6F, /* 'pano' */
    kQTVR1MediaInfoType       = 0x70496E66, /* 'pInf' */
    kQTVR1SampleHeaderType    = 0x70486472, /* 'pHdr' */
    kQTVR1StringTableType     = 0x73747254, /* 'strT' */
    kQTVR1HotSpotTableType    = 0x70486F74, /* 'pHot' */
    kQTVR1LinkTableType       = 0x704C6E6B, /* 'pLnk' */
    kQTVR1NavgTableType       = 0x704E6176  /* 'pNav' */
};

/* Types of hot spots. Programs may have their own. */
enum {
    kQTVR1HotSpotLinkType = 0x6C696E6B, /* 'link' */
    kQTVR1HotSpotNavgType = 0x6E617667  /* 'navg' */
};

/* --- The scene -------------------------------------------------------------------------------- */

/* Where in the movie a node's sample begins. */
typedef struct IDTableEntry {
    UInt32    nodeID;
    TimeValue time; /* in the movie's time scale */
} IDTableEntry;

typedef struct PanoMediaInfo {
    SInt32       size;        /* of all that is here, with every entry */
    OSType       type;        /* 'pInf' */
    Str31        name;        /* of the scene */
    UInt32       defNodeID;   /* the node that is shown first */
    Fixed        defZoom;     /* for nodes that tell none */
    SInt32       reserved;    /* 0 */
    SInt16       pad;         /* 0 */
    SInt16       numEntries;  /* how many nodes follow */
    IDTableEntry idToTime[1]; /* by rising IDs */
} PanoMediaInfo, *PanoMediaInfoPtr, **PanoMediaInfoHandle;

/* --- The sample description ------------------------------------------------------------------- */

/* Track IDs of 0 stand for no track. Sizes are those of the pictures as they are stored, turned 90
   degrees counterclockwise. */
typedef struct PanoramaDescription {
    SInt32 size;              /* 152 */
    SInt32 type;              /* 'pano' */
    SInt32 reserved1;         /* 0 */
    SInt32 reserved2;         /* the data reference index: 1 in the movies that there are */
    SInt16 majorVersion;      /* 0 */
    SInt16 minorVersion;      /* 0 */
    SInt32 sceneTrackID;      /* the video track with the tiles */
    SInt32 loResSceneTrackID; /* the same at a lower resolution */
    SInt32 reserved3[6];      /* 0 */
    SInt32 hotSpotTrackID;    /* the video track with the hot spots */
    SInt32 reserved4[9];      /* 0 */
    Fixed  hPanStart;         /* 0 and 360 for a full turn */
    Fixed  hPanEnd;
    Fixed  vPanTop;           /* the tilts of the upper and the lower edge */
    Fixed  vPanBottom;
    Fixed  minimumZoom;       /* fields of view; 0 leaves them to the library */
    Fixed  maximumZoom;
    SInt32 sceneSizeX;
    SInt32 sceneSizeY;
    SInt32 numFrames;         /* tiles of a node */
    SInt16 reserved5;         /* 0 */
    SInt16 sceneNumFramesX;
    SInt16 sceneNumFramesY;
    SInt16 sceneColorDepth;
    SInt32 hotSpotSizeX;      /* in proportion to sceneSizeX and sceneSizeY */
    SInt32 hotSpotSizeY;
    SInt16 reserved6;         /* 0 */
    SInt16 hotSpotNumFramesX;
    SInt16 hotSpotNumFramesY;
    SInt16 hotSpotColorDepth; /* 8 */
} PanoramaDescription, *PanoramaDescriptionPtr, **PanoramaDescriptionHandle;

/* --- A node's sample -------------------------------------------------------------------------- */

/* Offsets of strings count from the start of the string table's record, so that the first string is
   at 8; 0 stands for none. Limits that are both 0 are those of the picture. */
typedef struct PanoSampleHeaderAtom {
    SInt32 size; /* 64 */
    OSType type; /* 'pHdr' */
    UInt32 nodeID;
    Fixed  defHPan; /* the view at first */
    Fixed  defVPan;
    Fixed  defZoom;
    Fixed  minHPan;
    Fixed  minVPan;
    Fixed  minZoom;
    Fixed  maxHPan;
    Fixed  maxVPan;
    Fixed  maxZoom;
    SInt32 reserved1; /* 0 */
    SInt32 reserved2; /* 0 */
    SInt32 nameStrOffset;
    SInt32 commentStrOffset;
} PanoSampleHeaderAtom, *PanoSampleHeaderAtomPtr;

typedef struct StringTableAtom {
    SInt32 size;
    OSType type;             /* 'strT' */
    char   bunchOstrings[1]; /* Pascal strings, one behind the other */
} StringTableAtom, *StringTableAtomPtr;

typedef struct HotSpot {
    UInt16 hotSpotID;   /* the value of its pixels in the hot spot track */
    SInt16 reserved1;   /* 0 */
    OSType type;        /* 'link', 'navg', or a program's own */
    UInt32 typeData;    /* for those two, the ID in their table */
    Fixed  viewHPan;    /* the view that shows it best */
    Fixed  viewVPan;
    Fixed  viewZoom;
    Rect   hotSpotRect; /* around it, in the panorama */
    SInt32 mouseOverCursorID; /* 0 for the usual cursor */
    SInt32 mouseDownCursorID;
    SInt32 mouseUpCursorID;
    SInt32 reserved2;   /* 0 */
    SInt32 nameStrOffset;
    SInt32 commentStrOffset;
} HotSpot, *HotSpotPtr;

typedef struct HotSpotTableAtom {
    SInt32  size;
    OSType  type; /* 'pHot' */
    SInt16  pad;  /* 0 */
    SInt16  numHotSpots;
    HotSpot hotSpots[1];
} HotSpotTableAtom, *HotSpotTableAtomPtr;

typedef struct PanoLink {
    UInt16 linkID;       /* what the hot spot's typeData says */
    SInt16 reserved1;    /* 0 */
    SInt32 reserved2;    /* 0 */
    SInt32 reserved3;    /* 0 */
    UInt32 toNodeID;
    SInt32 reserved4[3]; /* 0 */
    Fixed  toHPan;       /* the view there */
    Fixed  toVPan;
    Fixed  toZoom;       /* 0 keeps the zoom */
    SInt32 reserved5;    /* 0 */
    SInt32 reserved6;    /* 0 */
    SInt32 nameStrOffset;
    SInt32 commentStrOffset;
} PanoLink, *PanoLinkPtr;

typedef struct LinkTableAtom {
    SInt32   size;
    OSType   type; /* 'pLnk' */
    SInt16   pad;  /* 0 */
    SInt16   numLinks;
    PanoLink links[1];
} LinkTableAtom, *LinkTableAtomPtr;

typedef struct NavgObject {
    UInt16 objID;     /* what the hot spot's typeData says */
    SInt16 reserved1; /* 0 */
    SInt32 reserved2; /* 0 */
    Fixed  navgHPan;  /* how the object stands in the panorama */
    Fixed  navgVPan;
    Fixed  navgZoom;
    Rect   zoomRect;  /* where it lies in the panorama */
    SInt32 reserved3; /* 0 */
    SInt32 nameStrOffset;
    SInt32 commentStrOffset;
} NavgObject, *NavgObjectPtr;

typedef struct NavgTableAtom {
    SInt32     size;
    OSType     type; /* 'pNav' */
    SInt16     pad;  /* 0 */
    SInt16     numObjects;
    NavgObject objects[1];
} NavgTableAtom, *NavgTableAtomPtr;

/* --- Object movies ---------------------------------------------------------------------------- */

/* The user data item 'NAVG' of an object movie. Row 0 is seen at the tilt startVPan. */
typedef struct QTVRNavgInfo {
    SInt16 version;       /* 1 */
    SInt16 columns;
    SInt16 rows;
    SInt16 reserved;      /* 0 */
    SInt16 loopSize;      /* frames of each view */
    SInt16 frameDuration; /* in the movie's time scale */
    SInt16 movieType;     /* 1 an object, 2 an old scene, 3 an object in a scene */
    SInt16 loopTicks;     /* sixtieths of a second from frame to frame; 0 as fast as it goes */
    Fixed  fieldOfView;
    Fixed  startHPan;
    Fixed  endHPan;
    Fixed  endVPan;       /* the tilt of the last row: the end stands before the start */
    Fixed  startVPan;
    Fixed  initialHPan;
    Fixed  initialVPan;
    SInt32 reserved2;     /* 0 */
} QTVRNavgInfo, *QTVRNavgInfoPtr;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
