/*
 * samples.h - the sample movies of the suite: each function makes one of them in a file.
 */
#ifndef SAMPLES_H
#define SAMPLES_H

#include "../../examples_c/scene_maker.h"
#include "../../examples_c/version_one_maker.h"
#include "scenery.h"

/* --- What they share -------------------------------------------------------------------------- */

/* A scene in a window of 320 by 240. */
SceneSpec SampleScene(const char *path);
NodeSpec SampleNode(UInt32 id, const char *name, double pan, double tilt, double fov);

/* A panorama in uncompressed tiles: an upright cylinder in 24, its spots in 12; a cube of whole faces. */
PanoramaSpec SampleCylinder(GWorldPtr picture, GWorldPtr spots);
PanoramaSpec SampleCube(GWorldPtr picture, GWorldPtr spots);

/* Adds a node, and disposes of its pictures. */
OSErr AddSamplePanorama(SceneMaker *maker, const NodeSpec *node, const PanoramaSpec *panorama);

/* Makes a scene of one panorama. */
OSErr MakePanorama(const char *path, const NodeSpec *node, const PanoramaSpec *panorama);

/* Makes a scene of version 1.0; the procedure tells of each node, whose hot spots have a place. */
enum { kOldSpots = 3 };
typedef void (*TellNode)(int index, SpotSpec spots[kOldSpots], NodeSpec *node,
                         PanoramaSpec *panorama);
OSErr MakeOldScene(const char *path, int nodes, TellNode tell);

/* Ends a scene, and disposes of its movie. */
OSErr FinishScene(SceneMaker *maker);

/* Fills in a link whose view counts whole. */
void SetLink(SpotSpec *spot, UInt32 toNode, double pan, double tilt, double fov);

/* --- Panoramas -------------------------------------------------------------------------------- */

OSErr MakeTwoNodes(const char *path);
OSErr MakeHorizontalCylinder(const char *path);
OSErr MakePartialCylinder(const char *path);
OSErr MakeLowResolution(const char *path);
OSErr MakeConstrained(const char *path);
OSErr MakeManyNodes(const char *path);
OSErr MakeWholeCube(const char *path);
OSErr MakeTiledCube(const char *path);
OSErr MakeCubeWithSpots(const char *path);
OSErr MakeThreeNodes(const char *path);
OSErr MakeOldTwoNodes(const char *path);
OSErr MakeOldThreeNodes(const char *path);

/* --- Objects ---------------------------------------------------------------------------------- */

OSErr MakeTurntable(const char *path);
OSErr MakeObjectOfDifferences(const char *path);
OSErr MakeOldObject(const char *path);
OSErr MakeMixedScene(const char *path);

/* --- To be damaged ---------------------------------------------------------------------------- */

OSErr MakeTinyScene(const char *path);
OSErr MakeTinyOldScene(const char *path);
OSErr MakeTinyOldObject(const char *path);

/* --- To be measured --------------------------------------------------------------------------- */

OSErr MakeSoftCylinder(const char *path);
OSErr MakeLargeSoftCylinder(const char *path);
OSErr MakeSoftCube(const char *path);

#endif
