/*
 * samples.c - what the samples share.
 */
#include "samples.h"

#include <string.h>

static const Packing gRaw = {kRawCodecType, codecLosslessQuality};

SceneSpec SampleScene(const char *path)
{
    SceneSpec scene;

    memset(&scene, 0, sizeof scene);
    scene.path = path;
    scene.width = 320;
    scene.height = 240;
    scene.name.text = "Sample scene";
    return scene;
}

NodeSpec SampleNode(UInt32 id, const char *name, double pan, double tilt, double fov)
{
    NodeSpec node;

    memset(&node, 0, sizeof node);
    node.id = id;
    node.name.text = name;
    node.view.pan = pan;
    node.view.tilt = tilt;
    node.view.fov = fov;
    return node;
}

PanoramaSpec SampleCylinder(GWorldPtr picture, GWorldPtr spots)
{
    PanoramaSpec panorama;

    memset(&panorama, 0, sizeof panorama);
    panorama.kind = kQTVRVerticalCylinder;
    panorama.picture = picture;
    panorama.spots = spots;
    panorama.pan.to = 360;
    panorama.fov.from = 5;
    panorama.fov.to = 2 * TiltLimit();
    panorama.tiles = 24;
    panorama.spotTiles = 12;
    panorama.packing = panorama.spotPacking = gRaw;
    return panorama;
}

PanoramaSpec SampleCube(GWorldPtr picture, GWorldPtr spots)
{
    PanoramaSpec panorama = SampleCylinder(picture, spots);

    panorama.kind = kQTVRCube;
    panorama.fov.to = 120;
    panorama.tiles = panorama.spotTiles = 1;
    return panorama;
}

static void Forget(const PanoramaSpec *panorama)
{
    GWorldPtr pictures[4];
    int i;

    pictures[0] = panorama->picture;
    pictures[1] = panorama->spots;
    pictures[2] = panorama->low;
    pictures[3] = panorama->preview;
    for (i = 0; i < 4; i++)
        if (pictures[i] != nil)
            DisposeGWorld(pictures[i]);
}

OSErr AddSamplePanorama(SceneMaker *maker, const NodeSpec *node, const PanoramaSpec *panorama)
{
    OSErr err = panorama->picture != nil ? AddPanorama(maker, node, panorama) : memFullErr;

    Forget(panorama);
    return err;
}

OSErr FinishScene(SceneMaker *maker)
{
    OSErr err = EndScene(maker);

    if (maker->movie != nil)
        DisposeMovie(maker->movie);
    return err;
}

OSErr MakeOldScene(const char *path, int nodes, TellNode tell)
{
    SceneSpec scene = SampleScene(path);
    SpotSpec spots[kOldSpots];
    PanoramaSpec panorama;
    VersionOneMaker maker;
    NodeSpec node;
    OSErr err;
    int i;

    BeginVersionOne(&maker, &scene);
    for (i = 0; i < nodes; i++) {
        tell(i, spots, &node, &panorama);
        panorama.fov.from = panorama.fov.to = 0;
        if (panorama.picture != nil)
            AddVersionOnePanorama(&maker, &node, &panorama);
        else if (maker.err == noErr)
            maker.err = memFullErr;
        Forget(&panorama);
    }
    err = EndVersionOne(&maker);
    if (maker.movie != nil)
        DisposeMovie(maker.movie);
    return err;
}

OSErr MakePanorama(const char *path, const NodeSpec *node, const PanoramaSpec *panorama)
{
    SceneSpec scene = SampleScene(path);
    SceneMaker maker;

    BeginScene(&maker, &scene);
    AddSamplePanorama(&maker, node, panorama);
    return FinishScene(&maker);
}

void SetLink(SpotSpec *spot, UInt32 toNode, double pan, double tilt, double fov)
{
    spot->type = kQTVRHotSpotLinkType;
    spot->toNode = toNode;
    spot->toFlags = kQTVRValidPan | kQTVRValidTilt | kQTVRValidFOV;
    spot->to.pan = pan;
    spot->to.tilt = tilt;
    spot->to.fov = fov;
}
