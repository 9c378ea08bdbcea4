/*
 * objects.c - samples of objects: each picture tells by its colour and its label which view it is.
 */
#include "samples.h"

#include <stdio.h>
#include <string.h>

enum { kWide = 80, kTall = 60, kLeftSpot = 7, kRightSpot = 100 };

/* Flat, with marks at the upper left and right, and a label below. */
static OSErr Views(void *refCon, short state, short row, short column, short frame, GWorldPtr *picture)
{
    UInt32 color = (UInt32)(20 + 16 * column) << 16 | (UInt32)(20 + 80 * row) << 8 |
                   (UInt32)(20 + 100 * (state - 1) + 50 * frame);
    char label[32];

    (void)refCon;
    *picture = NewPainting(kWide, kTall, 32, color);
    PaintBox(*picture, 0, 0, 8, 8, kWhite);
    PaintBox(*picture, 72, 0, 8, 8, kBlack);
    sprintf(label, "C%d R%d F%d S%d", column, row, frame, state);
    PaintText(*picture, 40, 52, 1, kWhite, label);
    return *picture != nil ? noErr : memFullErr;
}

/* Half as large: one at the left of each picture; the ID of that at the right tells the column. */
static OSErr Spots(void *refCon, short state, short row, short column, short frame, GWorldPtr *picture)
{
    (void)state;
    (void)row;
    (void)frame;
    *picture = NewPainting(kWide / 2, kTall / 2, 8, 0);
    PaintBox(*picture, 4, 10, 8, 10, kLeftSpot);
    /* In the mixed scene all views have the same. */
    PaintBox(*picture, 28, 10, 8, 10, (UInt32)(kRightSpot + (refCon != nil ? 0 : column)));
    return *picture != nil ? noErr : memFullErr;
}

/* The second and the third frame of a view change only the middle. */
static OSErr Differences(void *refCon, short state, short row, short column, short frame,
                         GWorldPtr *picture)
{
    (void)refCon;
    (void)state;
    (void)row;
    *picture = NewPainting(kWide, kTall, 32, 0xC80000 | (UInt32)(40 * column) << 8);
    if (frame > 0)
        PaintBox(*picture, 20, 20, 40, 20,
                 (UInt32)(40 * column) << 16 | 1U << 8 | (UInt32)(80 * frame));
    return *picture != nil ? noErr : memFullErr;
}

static ObjectSpec SampleObject(short columns, short rows)
{
    static const Packing raw = {kRawCodecType, codecLosslessQuality};
    ObjectSpec object;

    memset(&object, 0, sizeof object);
    object.columns = columns;
    object.rows = rows;
    object.frames = object.states = 1;
    object.pan.to = 360;
    object.controls = kQTVRObjectWrapPanOn | kQTVRObjectCanZoomOn | kQTVRObjectTranslationOn;
    object.views = Views;
    object.packing = object.spotPacking = raw;
    return object;
}

static OSErr MakeOne(const char *path, const NodeSpec *node, const ObjectSpec *object)
{
    SceneSpec scene = SampleScene(path);
    SceneMaker maker;

    BeginScene(&maker, &scene);
    AddObject(&maker, node, object);
    return FinishScene(&maker);
}

/* Rows of views with two frames and two view states, and hot spots for each view. */
OSErr MakeTurntable(const char *path)
{
    NodeSpec node = SampleNode(1, "Object", 60, 0, 64);
    ObjectSpec object = SampleObject(12, 3);

    object.frames = object.states = 2;
    object.mouseDownState = 2;
    object.tilt.from = 30;
    object.tilt.to = -30;
    object.fov = 64;
    object.spots = Spots;
    return MakeOne(path, &node, &object);
}

/* Four views of three frames each, in the Animation codec. */
OSErr MakeObjectOfDifferences(const char *path)
{
    NodeSpec node = SampleNode(1, nil, 0, 0, 0);
    ObjectSpec object = SampleObject(4, 1);

    object.frames = 3;
    object.differences = true;
    object.views = Differences;
    object.packing.codec = kAnimationCodecType;
    return MakeOne(path, &node, &object);
}

/* Eight columns of three frames each, in two rows. */
OSErr MakeOldObject(const char *path)
{
    SceneSpec scene = SampleScene(path);
    NodeSpec node = SampleNode(1, nil, 90, 40, 0);
    ObjectSpec object = SampleObject(8, 2);
    Movie movie = nil;
    OSErr err;

    object.frames = 3;
    object.tilt.from = 40;
    object.loopTicks = 6;
    err = MakeVersionOneObject(&scene, &node, &object, &movie);
    if (movie != nil)
        DisposeMovie(movie);
    return err;
}

/* A panorama and an object that lead to each other. */
OSErr MakeMixedScene(const char *path)
{
    static const Door door = {12, 0, 0xAA3C1E, "VASE"};
    enum { kHall = 301, kVase = 302 };
    SceneSpec scene = SampleScene(path);
    NodeSpec hall = SampleNode(kHall, nil, 0, 0, TiltLimit()), vase = SampleNode(kVase, nil, 0, 0, 0);
    PanoramaSpec panorama =
        SampleCylinder(PaintCylinder("HALL", 0x789646, &door, 1), PaintCylinderSpots(&door, 1));
    ObjectSpec object = SampleObject(8, 1);
    SpotSpec toVase, toHall;
    SceneMaker maker;

    memset(&toVase, 0, sizeof toVase);
    toVase.id = 12;
    SetLink(&toVase, kVase, 90, 0, 0);
    toVase.toFlags = kQTVRValidPan;
    memset(&toHall, 0, sizeof toHall);
    toHall.id = kLeftSpot;
    SetLink(&toHall, kHall, 180, 0, 0);
    toHall.toFlags = kQTVRValidPan;
    hall.spots = &toVase;
    vase.spots = &toHall;
    hall.spotCount = vase.spotCount = 1;
    object.spots = Spots;
    object.refCon = &scene;
    BeginScene(&maker, &scene);
    AddSamplePanorama(&maker, &hall, &panorama);
    AddObject(&maker, &vase, &object);
    return FinishScene(&maker);
}
