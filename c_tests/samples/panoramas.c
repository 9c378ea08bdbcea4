/*
 * panoramas.c - samples of panoramas.
 */
#include "samples.h"

#include <math.h>
#include <string.h>

/* --- Two nodes -------------------------------------------------------------------------------- */

/* The courtyard comes first. Its third door is a spot of which the node's data say nothing. */
enum { kCourtyard = 127, kTower = 130, kAddressSpot = 20 };

typedef struct Place {
    UInt32 id;
    const char *name, *title;
    UInt32 ground;
    View view;
    const char *linkName;
    Door doors[3];
    int doorCount, toldCount;
} Place;

static const Place gPlaces[2] = {
    {kCourtyard, "Courtyard", "COURTYARD", 0x789646, {0, 0, 60}, "To the tower",
     {{12, 15, 0xAA3C1E, "TOWER"}, {kAddressSpot, 345, 0x1E3CAA, "URL"}, {31, 135, 0x5A5A5A, "BARE"}},
     3, 2},
    {kTower, "Tower", "TOWER", 0xAA7850, {180, 5, 55}, "Back down",
     {{12, 195, 0x3C7828, "YARD"}, {0, 0, 0, ""}, {0, 0, 0, ""}}, 1, 1},
};

static void FillSpots(SpotSpec spots[2], const Place *place, const Place *next)
{
    static const char address[] = "http://www.example.org/";
    int i;

    memset(spots, 0, 2 * sizeof *spots);
    for (i = 0; i < 2; i++) {
        spots[i].id = place->doors[i].id;
        spots[i].best.pan = place->doors[i].pan;
        spots[i].best.fov = 40;
        spots[i].box = DoorBox(&place->doors[i], kLength, kHeight);
        if (spots[i].id == kAddressSpot) {
            spots[i].type = kQTVRHotSpotURLType;
            spots[i].name.text = "The address";
            spots[i].data = address;
            spots[i].dataSize = sizeof address - 1;
        } else {
            spots[i].name.text = place->linkName;
            SetLink(&spots[i], next->id, next->view.pan, next->view.tilt, next->view.fov);
        }
    }
}

static void TellPlace(int index, SpotSpec *spots, NodeSpec *node, PanoramaSpec *panorama)
{
    const Place *place = &gPlaces[index];

    FillSpots(spots, place, &gPlaces[1 - index]);
    *node = SampleNode(place->id, place->name, place->view.pan, place->view.tilt, place->view.fov);
    node->spots = spots;
    node->spotCount = place->toldCount;
    *panorama =
        SampleCylinder(PaintCylinder(place->title, place->ground, place->doors, place->doorCount),
                       PaintCylinderSpots(place->doors, place->doorCount));
}

/* Names, links both ways, an address. */
OSErr MakeTwoNodes(const char *path)
{
    SceneSpec scene = SampleScene(path);
    PanoramaSpec panorama;
    SpotSpec spots[2];
    SceneMaker maker;
    NodeSpec node;
    int i;

    BeginScene(&maker, &scene);
    for (i = 0; i < 2; i++) {
        TellPlace(i, spots, &node, &panorama);
        AddSamplePanorama(&maker, &node, &panorama);
    }
    return FinishScene(&maker);
}

static void TellOldPlace(int index, SpotSpec spots[kOldSpots], NodeSpec *node,
                         PanoramaSpec *panorama)
{
    TellPlace(index, spots, node, panorama);
    node->spotCount = 1;
}

/* The same in version 1.0, which has no addresses. */
OSErr MakeOldTwoNodes(const char *path)
{
    return MakeOldScene(path, 2, TellOldPlace);
}

/* --- Cylinders -------------------------------------------------------------------------------- */

/* A whole turn that is stored upright, in eight tiles from left to right. */
OSErr MakeHorizontalCylinder(const char *path)
{
    NodeSpec node = SampleNode(1, "Level", 0, 0, 60);
    PanoramaSpec panorama = SampleCylinder(PaintCylinder("LEVEL", 0x5A828C, nil, 0), nil);

    panorama.kind = kQTVRHorizontalCylinder;
    panorama.tiles = 8;
    return MakePanorama(path, &node, &panorama);
}

/* The part from pan 60 to 150. */
OSErr MakePartialCylinder(const char *path)
{
    NodeSpec node = SampleNode(1, "Part", 90, 0, 40);
    GWorldPtr whole = PaintCylinder("PART", 0x8C6E8C, nil, 0);
    PanoramaSpec panorama = SampleCylinder(NewPainting(kLength / 4, kHeight, 32, kBlack), nil);
    short y, left = kLength * (360 - 150) / 360;

    for (y = 0; whole != nil && panorama.picture != nil && y < kHeight; y++)
        memcpy(ColorAt(panorama.picture, 0, y), ColorAt(whole, left, y), kLength / 4 * 4);
    if (whole != nil)
        DisposeGWorld(whole);
    panorama.pan.from = 60;
    panorama.pan.to = 150;
    panorama.tiles = 6;
    return MakePanorama(path, &node, &panorama);
}

/* Each pixel in grey. */
static void Fade(GWorldPtr picture)
{
    short x, y;

    for (y = 0; picture != nil && y < PictureHeight(picture); y++) {
        UInt32 *row = ColorAt(picture, 0, y);

        for (x = 0; x < PictureWidth(picture); x++)
            row[x] = 0xFF000000U |
                     ((row[x] >> 16 & 255) + (row[x] >> 8 & 255) + (row[x] & 255)) / 3 * 0x10101U;
    }
}

/* A smaller copy of a picture, which is disposed of. */
static GWorldPtr Smaller(GWorldPtr picture, short times)
{
    GWorldPtr smaller = nil;

    if (picture == nil)
        return nil;
    if (ScalePicture(picture, (short)(kLength / times), (short)(kHeight / times), &smaller) != noErr)
        smaller = nil;
    DisposeGWorld(picture);
    return smaller;
}

/* Half the size in 12 tiles, and a preview of a quarter. The ground tells which is seen: green, blue,
   and all in grey. */
OSErr MakeLowResolution(const char *path)
{
    NodeSpec node = SampleNode(1, "Low resolution", 120, 0, 45);
    PanoramaSpec panorama = SampleCylinder(PaintCylinder("FULL", 0x50963C, nil, 0), nil);

    panorama.low = Smaller(PaintCylinder("HALF", 0x3C5AAA, nil, 0), 2);
    panorama.preview = Smaller(PaintCylinder("PREVIEW", 0x787878, nil, 0), 4);
    Fade(panorama.preview);
    panorama.lowTiles = 12;
    panorama.previewSide = kHeight / 4;
    return MakePanorama(path, &node, &panorama);
}

/* How a movie says that views are drawn in a mode. */
static OSErr AddImaging(QTAtomContainer world, QTAtom parent, UInt32 mode, UInt32 valid,
                        UInt32 correction, UInt32 quality)
{
    QTVRPanoImagingAtom imaging;

    memset(&imaging, 0, sizeof imaging);
    imaging.majorVersion = U16(kQTVRMajorVersion);
    imaging.imagingMode = U32(mode);
    imaging.imagingValidFlags = U32(valid);
    imaging.correction = U32(correction);
    imaging.quality = U32(quality);
    return AddLeaf(world, parent, kQTVRPanoImagingAtomType, (QTAtomID)mode, &imaging, sizeof imaging);
}

/* The author restricts pan, tilt and field of view, and says how views are drawn: still ones tell no
   direct drawing, moving ones no quality. */
OSErr MakeConstrained(const char *path)
{
    static const Range pan = {45, 200}, tilt = {-25, 30}, fov = {20, 50};
    SceneSpec scene = SampleScene(path);
    NodeSpec node = SampleNode(1, "Constrained", 120, 0, 45);
    PanoramaSpec panorama = SampleCylinder(PaintCylinder("BOUND", 0x96643C, nil, 0), nil);
    SceneMaker maker;
    QTAtom parent;
    OSErr err;

    panorama.panLimit = pan;
    panorama.tiltLimit = tilt;
    panorama.fovLimit = fov;
    BeginScene(&maker, &scene);
    AddSamplePanorama(&maker, &node, &panorama);
    if (maker.err == noErr) {
        parent = QTFindChildByID(maker.world, kParentAtomIsContainer, kQTVRImagingParentAtomType, 1,
                                 nil);
        err = QTRemoveChildren(maker.world, parent);
        if (err == noErr)
            err = AddImaging(maker.world, parent, kQTVRStatic, kQTVRValidCorrection | kQTVRValidQuality,
                             kQTVRPartialCorrection, codecMaxQuality);
        if (err == noErr)
            err = AddImaging(maker.world, parent, kQTVRMotion,
                             kQTVRValidCorrection | kQTVRValidDirectDraw, kQTVRNoCorrection, 0);
        maker.err = err;
    }
    return FinishScene(&maker);
}

/* --- Many nodes ------------------------------------------------------------------------------- */

/* Large panoramas whose tiles are small in the file: what is decoded of it has to be let go again. Red
   grows with the number of the node, green to the left from tile to tile, blue down within each. */
OSErr MakeManyNodes(const char *path)
{
    enum { kNodes = 16, kTiles = 12, kLong = 2400, kTall = 768 };
    static const Packing png = {kPNGCodecType, codecLosslessQuality};
    SceneSpec scene = SampleScene(path);
    SceneMaker maker;
    int i;

    BeginScene(&maker, &scene);
    for (i = 1; i <= kNodes; i++) {
        NodeSpec node = SampleNode((UInt32)i, nil, 0, 0, 40);
        PanoramaSpec panorama = SampleCylinder(NewPainting(kLong, kTall, 32, kBlack), nil);
        int tile, y;

        for (y = 0; y < kTall; y++)
            for (tile = 0; tile < kTiles; tile++)
                PaintBox(panorama.picture, kLong - kLong / kTiles * (tile + 1), y, kLong / kTiles, 1,
                         (UInt32)(i * 15) << 16 | (UInt32)(tile * 255 / kTiles) << 8 |
                             (UInt32)(y * 255 / kTall));
        panorama.fov.to = 2 * atan(3.14159265358979323846 * kTall / kLong) * 180 / 3.14159265358979323846;
        panorama.tiles = kTiles;
        panorama.packing = png;
        AddSamplePanorama(&maker, &node, &panorama);
    }
    return FinishScene(&maker);
}

/* --- Cubes ------------------------------------------------------------------------------------ */

enum { kSide = 288 };

OSErr MakeWholeCube(const char *path)
{
    NodeSpec node = SampleNode(1, "Cube", 0, 0, 80);
    PanoramaSpec panorama = SampleCube(PaintCube(kSide), nil);

    return MakePanorama(path, &node, &panorama);
}

/* 54 tiles with their places, and a preview of six small faces. */
OSErr MakeTiledCube(const char *path)
{
    NodeSpec node = SampleNode(1, "Tiled cube", 0, 0, 80);
    PanoramaSpec panorama = SampleCube(PaintCube(kSide), nil);

    panorama.tiles = 3;
    panorama.previewSide = 96;
    panorama.preview = PaintCube(96);
    return MakePanorama(path, &node, &panorama);
}

/* Hot spots of all kinds, each a square in the middle of the upper half of its face. The node's data
   say nothing of the last. */
OSErr MakeCubeWithSpots(const char *path)
{
    enum { kSpotSide = kSide / 3 };
    static const UInt8 ids[6] = {10, 20, 30, 40, 250, 255};
    static const OSType types[5] = {kQTVRHotSpotURLType, 0x64656D6F /* 'demo' */,
                                    kQTVRHotSpotUndefinedType, kQTVRHotSpotLinkType, 0x64656D6F};
    static const char address[] = "http://www.example.org/cube";
    static const Packing graphics = {kGraphicsCodecType, codecLosslessQuality};
    NodeSpec node = SampleNode(1, "Cube with hot spots", 0, 0, 80);
    PanoramaSpec panorama = SampleCube(PaintCube(kSide), NewPainting(6 * kSpotSide, kSpotSide, 8, 0));
    SpotSpec spots[5];
    int i;

    memset(spots, 0, sizeof spots);
    for (i = 0; i < 6; i++) {
        PaintBox(panorama.picture, i * kSide + kSide * 3 / 8, kSide / 4, kSide / 4, kSide / 8,
                 0xC8003CU | (UInt32)(40 * i) << 8);
        PaintBox(panorama.spots, i * kSpotSide + kSpotSide * 3 / 8, kSpotSide / 4, kSpotSide / 4,
                 kSpotSide / 8, ids[i]);
    }
    for (i = 0; i < 5; i++) {
        spots[i].id = ids[i];
        spots[i].type = types[i];
        spots[i].data = &ids[i];
        spots[i].dataSize = 1;
    }
    spots[0].data = address;
    spots[0].dataSize = sizeof address - 1;
    spots[2].data = nil;
    SetLink(&spots[3], 1, 90, 0, 0);
    spots[3].toFlags = kQTVRValidPan;
    node.spots = spots;
    node.spotCount = 5;
    panorama.spotPacking = graphics;
    return MakePanorama(path, &node, &panorama);
}
