/*
 * tiny.c - scenes of a few kilobytes, which fuzz targets begin with: every kind of node and record.
 */
#include "samples.h"

#include <string.h>

enum { kTinyCylinder = 301, kTinyCube = 302, kTinyObject = 303, kTinyLong = 96, kTinyTall = 24, kTinyFace = 16 };

static const Packing gFlat = {kAnimationCodecType, codecLosslessQuality};

/* A link to a node, an address, and what means something to an application. */
static void FillTinySpots(SpotSpec spots[3], UInt32 next)
{
    static const char address[] = "http://www.example.org/";
    int i;

    memset(spots, 0, 3 * sizeof *spots);
    for (i = 0; i < 3; i++) {
        spots[i].id = (UInt32)(10 * (i + 1));
        spots[i].name.text = "Spot";
        spots[i].best.fov = 30;
        MacSetRect(&spots[i].box, (short)(8 * i), 4, (short)(8 * i + 8), 12);
    }
    SetLink(&spots[0], next, 90, 1, 0);
    spots[0].comment.text = "There";
    spots[0].cursors[0] = 1001;
    spots[1].type = kQTVRHotSpotURLType;
    spots[1].data = address;
    spots[1].dataSize = sizeof address - 1;
    spots[2].type = 0x64656D6F; /* 'demo' */
    spots[2].data = "\1\2";
    spots[2].dataSize = 2;
}

static NodeSpec TinyNode(UInt32 id, const SpotSpec *spots)
{
    NodeSpec node = SampleNode(id, "Node", 30, 0, 0);

    node.comment.text = "Small";
    node.spots = spots;
    node.spotCount = 3;
    return node;
}

static GWorldPtr TinySpots(short width, short height)
{
    GWorldPtr picture = NewPainting(width, height, 8, 0);
    int i;

    for (i = 0; i < 3; i++)
        PaintBox(picture, i * width / 3, height / 4, width / 6, height / 2, (UInt32)(10 * (i + 1)));
    return picture;
}

static PanoramaSpec TinyCylinder(void)
{
    GWorldPtr picture = NewPainting(kTinyLong, kTinyTall, 32, 0x789646);
    PanoramaSpec panorama;

    PaintBox(picture, 20, 4, 30, 10, 0xAA3C1E);
    panorama = SampleCylinder(picture, TinySpots(kTinyLong / 2, kTinyTall / 2));
    panorama.fov.from = panorama.fov.to = 0;
    panorama.tiles = 2;
    panorama.spotTiles = 1;
    panorama.packing = gFlat;
    return panorama;
}

static OSErr TinyView(void *refCon, short state, short row, short column, short frame,
                      GWorldPtr *picture)
{
    (void)refCon;
    *picture = NewPainting(16, 12, 32, (UInt32)(50 * column) << 16 | (UInt32)(90 * row) << 8);
    PaintBox(*picture, 2 * frame, 2 * state, 4, 4, kWhite);
    return *picture != nil ? noErr : memFullErr;
}

static OSErr TinyViewSpots(void *refCon, short state, short row, short column, short frame,
                           GWorldPtr *picture)
{
    (void)refCon, (void)state, (void)row, (void)column, (void)frame;
    *picture = TinySpots(8, 6);
    return *picture != nil ? noErr : memFullErr;
}

static ObjectSpec TinyObject(void)
{
    ObjectSpec object;

    memset(&object, 0, sizeof object);
    object.columns = 4;
    object.rows = object.frames = object.states = 2;
    object.pan.to = 360;
    object.tilt.from = 30;
    object.fov = 40;
    object.controls = kQTVRObjectWrapPanOn | kQTVRObjectCanZoomOn | kQTVRObjectTranslationOn;
    object.animation = kQTVRObjectAnimateViewFramesOn;
    object.views = TinyView;
    object.spots = TinyViewSpots;
    object.packing = object.spotPacking = gFlat;
    object.spotPacking.codec = kGraphicsCodecType;
    return object;
}

/* A cylinder, a cube and an object, which lead to each other. */
OSErr MakeTinyScene(const char *path)
{
    static const Range limit = {-20, 20};
    SceneSpec scene = SampleScene(path);
    SpotSpec spots[3];
    NodeSpec node;
    PanoramaSpec panorama = TinyCylinder();
    ObjectSpec object = TinyObject();
    SceneMaker maker;

    BeginScene(&maker, &scene);
    panorama.tiltLimit = limit;
    panorama.lowTiles = 1;
    FillTinySpots(spots, kTinyCube);
    node = TinyNode(kTinyCylinder, spots);
    AddSamplePanorama(&maker, &node, &panorama);
    panorama = SampleCube(NewPainting(6 * kTinyFace, kTinyFace, 32, 0x3C5AAA),
                          TinySpots(6 * kTinyFace, kTinyFace));
    panorama.packing = gFlat;
    panorama.spotPacking.codec = kGraphicsCodecType;
    FillTinySpots(spots, kTinyObject);
    node = TinyNode(kTinyCube, spots);
    AddSamplePanorama(&maker, &node, &panorama);
    FillTinySpots(spots, kTinyCylinder);
    node = TinyNode(kTinyObject, spots);
    AddObject(&maker, &node, &object);
    return FinishScene(&maker);
}

static void TellTinyNode(int index, SpotSpec spots[kOldSpots], NodeSpec *node, PanoramaSpec *panorama)
{
    *node = TinyNode((UInt32)(1 + index), spots);
    *panorama = TinyCylinder();
    FillTinySpots(spots, (UInt32)(2 - index));
    spots[1].type = kQTVR1HotSpotNavgType;
}

/* Two cylinders of version 1.0. */
OSErr MakeTinyOldScene(const char *path)
{
    return MakeOldScene(path, 2, TellTinyNode);
}

/* An object of version 1.0. */
OSErr MakeTinyOldObject(const char *path)
{
    SceneSpec scene = SampleScene(path);
    NodeSpec node = SampleNode(1, nil, 90, 30, 0);
    ObjectSpec object = TinyObject();
    Movie movie = nil;
    OSErr err;

    object.states = 1;
    object.spots = nil;
    object.loopTicks = 6;
    err = MakeVersionOneObject(&scene, &node, &object, &movie);
    if (movie != nil)
        DisposeMovie(movie);
    return err;
}
