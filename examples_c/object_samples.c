/*
 * object_samples.c - the pictures of objects, and the samples of the object track.
 */
#include "scene_samples.h"

#include <string.h>

/* How long one frame of a view lasts; every picture lasts as long. */
static TimeValue FrameDuration(const ObjectSpec *object)
{
    return kNodeDuration / ((TimeValue)object->columns * object->rows * object->states *
                            object->frames);
}

/* Adds one picture of a view; *track is nil before the first, whose size it has then. */
static OSErr AddView(SceneMaker *maker, Track *track, long *index, PictureRole role,
                     const ObjectSpec *object, const short place[4], TimeValue duration)
{
    static const Cut whole = {1, 1, false};
    ViewSource source = role == kViews ? object->views : object->spots;
    GWorldPtr picture = nil;
    Rect box;
    OSErr err = source(object->refCon, place[0], place[1], place[2], place[3], &picture);

    if (err == noErr && picture == nil)
        err = paramErr;
    if (err == noErr)
        MacSetRect(&box, 0, 0, PictureWidth(picture), PictureHeight(picture));
    if (err == noErr && *track == nil) {
        err = FindPictureTrack(maker, role, box.right, box.bottom, track, index);
        if (err == noErr)
            err = BeginMediaEdits(GetTrackMedia(*track));
    }
    if (err == noErr)
        err = AddTiles(*track, picture, &box, whole,
                       role == kViews ? object->packing : object->spotPacking, duration);
    if (picture != nil)
        DisposeGWorld(picture);
    return err;
}

/* Adds the frames of a view after each other: the first whole, of the others what they change. */
static OSErr AddDifferences(SceneMaker *maker, Track *track, long *index, const ObjectSpec *object,
                            short place[4], TimeValue duration)
{
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    ImageSequence sequence = 0;
    UInt8 similarity = 0;
    Handle data = nil;
    long room = 0, size = 0;
    OSErr err = noErr;

    for (place[3] = 0; err == noErr && place[3] < object->frames; place[3]++) {
        GWorldPtr picture = nil;
        PixMapHandle map;

        err = object->views(object->refCon, place[0], place[1], place[2], place[3], &picture);
        if (err == noErr && picture == nil)
            err = paramErr;
        if (err != noErr)
            break;
        map = GetGWorldPixMap(picture);
        if (*track == nil) {
            err = FindPictureTrack(maker, kViews, PictureWidth(picture), PictureHeight(picture), track,
                                   index);
            if (err == noErr)
                err = BeginMediaEdits(GetTrackMedia(*track));
        }
        if (err == noErr && sequence == 0) {
            err = CompressSequenceBegin(&sequence, map, nil, nil, nil, 24, object->packing.codec, nil,
                                        object->packing.quality, object->packing.quality,
                                        object->frames, nil, 0, description);
            if (err == noErr)
                err = GetMaxCompressionSize(map, nil, 24, object->packing.quality,
                                            object->packing.codec, nil, &room);
            data = NewHandle(room);
        }
        if (err == noErr)
            err = CompressSequenceFrame(sequence, map, nil, 0, *data, &size, &similarity, nil);
        if (err == noErr)
            err = AddMediaSample(GetTrackMedia(*track), data, 0, (unsigned long)size, duration,
                                 (SampleDescriptionHandle)description, 1,
                                 similarity != 0 ? mediaSampleNotSync : 0, nil);
        DisposeGWorld(picture);
    }
    if (sequence != 0)
        CDSequenceEnd(sequence);
    if (data != nil)
        DisposeHandle(data);
    DisposeHandle((Handle)description);
    return err;
}

/* Adds a picture for each view: states, in them rows, in them columns, in them frames. */
static OSErr AddViews(SceneMaker *maker, PictureRole role, const ObjectSpec *object, short frames,
                      long *index)
{
    TimeValue each = FrameDuration(object) * object->frames / frames;
    long count = (long)object->states * object->rows * object->columns * frames;
    Track track = nil;
    short place[4];
    OSErr err = noErr;

    for (place[0] = 1; place[0] <= object->states; place[0]++)
        for (place[1] = 0; place[1] < object->rows; place[1]++)
            for (place[2] = 0; err == noErr && place[2] < object->columns; place[2]++)
                if (role == kViews && object->differences)
                    err = AddDifferences(maker, &track, index, object, place, each);
                else
                    for (place[3] = 0; place[3] < frames && err == noErr; place[3]++)
                        err = AddView(maker, &track, index, role, object, place, each);
    if (err == noErr)
        err = EndMediaEdits(GetTrackMedia(track));
    return err == noErr ? ShowLast(track, maker->now, (TimeValue)(each * count)) : err;
}

OSErr AddObjectPictures(SceneMaker *maker, const ObjectSpec *object)
{
    OSErr err;

    if (object->columns < 1 || object->rows < 1 || object->frames < 1 || object->states < 1 ||
        FrameDuration(object) < 1)
        return paramErr;
    err = AddViews(maker, kViews, object, object->frames, &maker->viewRef);
    if (err == noErr && object->spots != nil)
        err = AddViews(maker, kViewSpots, object, 1, &maker->viewSpotRef);
    return err;
}

/* Tells which picture track belongs to this object, where it is not the first. */
static OSErr AddReference(QTAtomContainer sample, OSType atom, OSType reference, long index)
{
    QTVRTrackRefEntry entry;

    if (index <= 1)
        return noErr;
    entry.trackRefType = U32(reference);
    entry.trackResolution = U16(kQTVRFullTrackRes);
    entry.trackRefIndex = U32(index);
    return AddLeaf(sample, kParentAtomIsContainer, atom, 1, &entry, sizeof entry);
}

OSErr NewObjectSample(const SceneMaker *maker, const NodeSpec *node, const ObjectSpec *object,
                      QTAtomContainer *sample)
{
    QTVRObjectSampleAtom info;
    OSErr err = QTNewAtomContainer(sample);

    memset(&info, 0, sizeof info);
    info.majorVersion = U16(kQTVRMajorVersion);
    info.movieType = U16(object->movieType != 0 ? object->movieType : kGrabberScrollerUI);
    info.viewStateCount = U16(object->states);
    info.defaultViewState = U16(1);
    info.mouseDownViewState = U16(object->mouseDownState != 0 ? object->mouseDownState : 1);
    info.viewDuration = U32(FrameDuration(object) * object->frames);
    info.columns = U32(object->columns);
    info.rows = U32(object->rows);
    info.mouseMotionScale = F32(180);
    info.minPan = F32(object->pan.from);
    info.maxPan = F32(object->pan.to);
    info.defaultPan = F32(node->view.pan);
    info.minTilt = F32(object->tilt.from);
    info.maxTilt = F32(object->tilt.to);
    info.defaultTilt = F32(node->view.tilt);
    info.minFieldOfView = F32(8);
    info.fieldOfView = F32(object->fov > 0 ? object->fov : 180);
    info.defaultFieldOfView = F32(node->view.fov > 0 ? node->view.fov
                                                     : object->fov > 0 ? object->fov : 180);
    info.viewRate = F32(object->viewRate != 0 ? object->viewRate : 1);
    info.frameRate = F32(object->frameRate != 0 ? object->frameRate : 1);
    info.animationSettings = U32(object->animation);
    info.controlSettings = U32(object->controls);
    if (err == noErr)
        err = AddLeaf(*sample, kParentAtomIsContainer, kQTVRObjectInfoAtomType, kQTVRObjectInfoAtomID,
                      &info, sizeof info);
    if (err == noErr)
        err = AddReference(*sample, kQTVRImageTrackRefAtomType, kQTVRImageTrackRefType,
                           maker->viewRef);
    if (err == noErr && object->spots != nil)
        err = AddReference(*sample, kQTVRHotSpotTrackRefAtomType, kQTVRHotSpotTrackRefType,
                           maker->viewSpotRef);
    return err;
}
