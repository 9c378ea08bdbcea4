/*
 * scene_samples.h - the pictures of nodes and the samples that describe them; for scene_maker.c.
 */
#ifndef SCENE_SAMPLES_H
#define SCENE_SAMPLES_H

#include "scene_maker.h"

OSErr AddPanoramaPictures(SceneMaker *maker, const PanoramaSpec *panorama);
OSErr NewPanoramaSample(const SceneMaker *maker, const NodeSpec *node, const PanoramaSpec *panorama,
                        QTAtomContainer *sample);
OSErr AddObjectPictures(SceneMaker *maker, const ObjectSpec *object);
OSErr NewObjectSample(const SceneMaker *maker, const NodeSpec *node, const ObjectSpec *object,
                      QTAtomContainer *sample);

/* The track of a kind of picture: the one there is, or a new one to which owner refers. *index is its
   place among the references. Tracks of panoramas are disabled. */
OSErr PictureTrack(SceneMaker *maker, Track owner, OSType reference, Boolean enabled, Track *track,
                   long *index);

#endif
