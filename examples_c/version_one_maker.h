/*
 * version_one_maker.h - making a QTVR 1.0 scene of panoramas, one node after another, and 1.0 objects.
 *
 * Scenes, nodes and panoramas are told as those of version 2 are (scene_maker.h). Version 1.0 knows
 * upright cylinders, all of the same size and cut in the same way; links whose angles all count, a
 * zoom of 0 keeping the zoom; and strings in Mac Roman. Like the snippets of "Technote 1035", the code
 * fills in its records in the order of the machine, which is right under the classic contract.
 */
#ifndef VERSION_ONE_MAKER_H
#define VERSION_ONE_MAKER_H

#include "scene_maker.h"

#include <QuickTimeVR1Format.h>

typedef struct VersionOneMaker {
    SceneSpec scene;
    Movie movie;
    short refNum;
    TimeValue now;
    Track panoramas, pictures, low, spots;
    IDTableEntry *nodes;
    long count;
    OSErr err;
} VersionOneMaker;

OSErr BeginVersionOne(VersionOneMaker *maker, const SceneSpec *scene);
OSErr AddVersionOnePanorama(VersionOneMaker *maker, const NodeSpec *node,
                            const PanoramaSpec *panorama);

/* Takes away what was made; the movie stays, and is the caller's. */
OSErr EndVersionOne(VersionOneMaker *maker);

/* Makes a 1.0 object movie, whole. It has one view state and no hot spots. */
OSErr MakeVersionOneObject(const SceneSpec *scene, const NodeSpec *node, const ObjectSpec *object,
                           Movie *movie);

#endif
