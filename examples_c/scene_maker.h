/*
 * scene_maker.h - making a QTVR 2 scene, one node after another.
 *
 *     BeginScene(&maker, &scene);
 *     AddPanorama(&maker, &node, &panorama);    and AddObject, as often as there are nodes
 *     EndScene(&maker);
 *
 * A node's pictures are compressed and written while it is added; nothing but its small data is
 * kept until the end. Whatever goes wrong on the way, EndScene is due.
 */
#ifndef SCENE_MAKER_H
#define SCENE_MAKER_H

#include "authoring.h"
#include "pictures.h"

/* --- What a scene is -------------------------------------------------------------------------- */

typedef struct SceneSpec {
    const char *path;    /* nil: a movie in memory */
    short width, height; /* of the window */
    Text name;
    UInt32 firstNode; /* 0: the one that is added first */
} SceneSpec;

/* A hot spot. */
typedef struct SpotSpec {
    UInt32 id;            /* 1 to 255: the value of its pixels */
    OSType type;          /* kQTVRHotSpotLinkType, kQTVRHotSpotURLType, or any other */
    Text name, comment;
    SInt32 cursors[3];    /* mouse over, down and up; 0 for the usual ones */
    View best;            /* the view that shows it best */
    Rect box;             /* around it, in the panorama; empty if not told */
    UInt32 toNode;        /* of a link */
    UInt32 toFlags;       /* kQTVRValidPan and so on: which of these count there */
    View to;
    const void *data;     /* of other types: an address, or what the application likes */
    long dataSize;
} SpotSpec;

typedef struct NodeSpec {
    UInt32 id;
    Text name, comment;
    View view; /* at first; a fov of 0 is 0.8 of the largest */
    const SpotSpec *spots;
    int spotCount;
} NodeSpec;

/* Limits that the author sets. Those with equal ends are not set. */
typedef struct Range {
    double from, to;
} Range;

/* The picture of a panorama, upright, and how it is stored. */
typedef struct PanoramaSpec {
    OSType kind;       /* kQTVRVerticalCylinder, kQTVRHorizontalCylinder, kQTVRCube */
    GWorldPtr picture; /* of a cube: six faces side by side, front, right, back, left, top, bottom */
    GWorldPtr spots;   /* of 8 bits, of the same shape; nil for none */
    Range pan;         /* of the picture; 0 to 360 is a full turn */
    Range tilt;        /* of a cylinder; with equal ends, from its size */
    Range fov;         /* with equal ends, the whole height and 5 % of it; a cube's 5 to 120 */
    Range panLimit, tiltLimit, fovLimit;
    short tiles;       /* of a cylinder, in a row; of a cube's face, in each direction */
    short spotTiles;
    Packing packing, spotPacking;
    short lowTiles;    /* a copy of half the size in so many tiles; 0 for none */
    short previewSide; /* a preview of faces, or tiles, of this many pixels; 0 for none */
    GWorldPtr low, preview; /* other pictures for these two, stored like the large one; nil: it, scaled */
} PanoramaSpec;

/* The pictures of an object come from a function: a new picture for a place, of 32 bits, or of 8 for
   the hot spots, or nil. */
typedef OSErr (*ViewSource)(void *refCon, short state, short row, short column, short frame,
                            GWorldPtr *picture);

typedef struct ObjectSpec {
    short columns, rows, frames, states; /* frames of each view; states from 1 */
    Range pan, tilt;                     /* of the first and the last column, and row */
    double fov;
    UInt32 animation, controls; /* kQTVRObjectAnimateViewFramesOn …, kQTVRObjectWrapPanOn … */
    double frameRate, viewRate; /* -100 to 100; 0 stands for 1 */
    short movieType;            /* kGrabberScrollerUI and so on */
    short mouseDownState;
    short loopTicks;      /* of version 1.0: how long a frame is shown; 0 if not told */
    Boolean differences;  /* frames after the first of a view are stored as what they change */
    ViewSource views;
    ViewSource spots; /* nil for none; asked for frame 0 only */
    void *refCon;
    Packing packing, spotPacking;
} ObjectSpec;

/* --- Making it -------------------------------------------------------------------------------- */

/* Most nodes of a scene. */
enum { kMostNodes = 1024 };

/* How long a node lasts in the movie. */
enum { kNodeDuration = 7200 };

/* What a track of pictures is for. */
typedef enum PictureRole { kPictures, kSpots, kLow, kPreview, kViews, kViewSpots } PictureRole;

/* A track of pictures. All in it have one size, for other programs than QuickTime expect that. */
typedef struct PictureTrack {
    Track track;
    PictureRole role;
    short width, height;
    long reference; /* its place among the references of the panorama or the object track */
} PictureTrack;

enum { kMostPictureTracks = 256 };

typedef struct SceneMaker {
    SceneSpec scene;
    Movie movie;
    short refNum;
    TimeValue now;
    QTAtomContainer world;
    QTAtom nodes; /* the node parent of the world */
    Track nodesTrack, panoramas, objects;
    PictureTrack *tracks; /* of pictures */
    int trackCount;
    long pictureRef, spotRef, lowRef, previewRef, viewRef, viewSpotRef; /* of the last node */
    QTAtomContainer *info; /* of each node */
    long count;
    OSErr err;
} SceneMaker;

OSErr BeginScene(SceneMaker *maker, const SceneSpec *scene);
OSErr AddPanorama(SceneMaker *maker, const NodeSpec *node, const PanoramaSpec *panorama);
OSErr AddObject(SceneMaker *maker, const NodeSpec *node, const ObjectSpec *object);

/* Adds a custom cursor: a 'CURS', its numbers made with U16, or the bytes of a 'crsr' resource. */
OSErr AddCursor(SceneMaker *maker, OSType type, QTAtomID id, const void *data, long size);

/* Writes the world and the nodes, and closes the file. Takes away what was made for them; the movie
   stays, and is the caller's, who disposes of it even if this fails, unless it is nil. */
OSErr EndScene(SceneMaker *maker);

/* --- Cubes ------------------------------------------------------------------------------------ */

/*
 * How a face of a cube is cut: into *count by *count tiles of *side pixels. Authors chose by the size
 * of the face: it is a multiple of 256 less one pixel for each tile in a row but the first. Faces of
 * other sizes are not cut, unless they would be larger than 1024 pixels.
 */
void CubeTiles(short face, short *count, short *side);

#endif
