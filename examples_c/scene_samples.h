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

/* The track for pictures of a role and a size: the one there is, or a new one, to which the panorama or
   the object track refers. *index is its place among the references. */
OSErr FindPictureTrack(SceneMaker *maker, PictureRole role, short width, short height, Track *track,
                       long *index);

#endif
