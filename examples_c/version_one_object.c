/*
 * version_one_object.c - making QTVR 1.0 object movies: views in a row, and how they lie.
 */
#include "version_one_maker.h"

#include <string.h>

enum { kFrameDuration = 60 };

static OSErr AddViews(Track track, const ObjectSpec *object)
{
    static const Cut whole = {1, 1, false};
    OSErr err = BeginMediaEdits(GetTrackMedia(track));
    short row, column, frame;

    for (row = 0; row < object->rows; row++)
        for (column = 0; column < object->columns; column++)
            for (frame = 0; frame < object->frames && err == noErr; frame++) {
                GWorldPtr picture = nil;
                Rect box;

                err = object->views(object->refCon, 1, row, column, frame, &picture);
                if (err == noErr) {
                    MacSetRect(&box, 0, 0, PictureWidth(picture), PictureHeight(picture));
                    err = AddTiles(track, picture, &box, whole, object->packing, kFrameDuration);
                }
                if (picture != nil)
                    DisposeGWorld(picture);
            }
    if (err == noErr)
        err = EndMediaEdits(GetTrackMedia(track));
    return err == noErr ? ShowLast(track, 0, GetMediaDuration(GetTrackMedia(track))) : err;
}

/* The user data item that tells how the views lie. */
static OSErr SetNavigation(Movie movie, const NodeSpec *node, const ObjectSpec *object)
{
    QTVRNavgInfo info;

    memset(&info, 0, sizeof info);
    info.version = (SInt16)U16(1);
    info.columns = (SInt16)U16(object->columns);
    info.rows = (SInt16)U16(object->rows);
    info.loopSize = (SInt16)U16(object->frames);
    info.frameDuration = (SInt16)U16(kFrameDuration);
    info.movieType = (SInt16)U16(1);
    info.loopTicks = (SInt16)U16(object->loopTicks);
    info.fieldOfView = (Fixed)U32(Degrees(object->fov > 0 ? object->fov : 180));
    info.startHPan = (Fixed)U32(Degrees(object->pan.from));
    info.endHPan = (Fixed)U32(Degrees(object->pan.to));
    info.endVPan = (Fixed)U32(Degrees(object->tilt.to));
    info.startVPan = (Fixed)U32(Degrees(object->tilt.from));
    info.initialHPan = (Fixed)U32(Degrees(node->view.pan));
    info.initialVPan = (Fixed)U32(Degrees(node->view.tilt));
    return SetUserDataItem(GetMovieUserData(movie), &info, sizeof info, 'NAVG', 1);
}

OSErr MakeVersionOneObject(const SceneSpec *scene, const NodeSpec *node, const ObjectSpec *object,
                           Movie *movie)
{
    Track track = nil;
    short refNum = 0;
    OSErr err = object->states == 1 && object->spots == nil ? noErr : paramErr;

    *movie = nil;
    if (err == noErr)
        err = BeginMovie(scene->path, movie, &refNum);
    if (err != noErr)
        return err;
    err = AddTrack(*movie, VideoMediaType, scene->width, scene->height, &track);
    if (err == noErr)
        err = AddViews(track, object);
    if (err == noErr)
        err = SetNavigation(*movie, node, object);
    if (err == noErr)
        err = SetController(*movie, kQTVR1ObjectType);
    if (err == noErr)
        return EndMovie(*movie, refNum);
    if (refNum != 0)
        CloseMovieFile(refNum);
    return err;
}
