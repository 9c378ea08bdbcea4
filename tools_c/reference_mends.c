/*
 * reference_mends.c - references between the tracks of a scene that lead nowhere.
 */
#include <ImageCompression.h>
#include <QuickTimeVRFormat.h>

#include <stddef.h>

#include "scene_mends.h"

/* What a panorama tells of one of its pictures. */
typedef struct Told {
    OSType type; /* of the reference */
    UInt32 index, width, height, across, down;
    const char *what;
} Told;

static Boolean IsReferredTo(Movie movie, Track track)
{
    static const OSType types[2] = {kQTVRImageTrackRefType, kQTVRHotSpotTrackRefType};
    long i, k, count = GetMovieTrackCount(movie);
    int t;

    for (i = 1; i <= count; i++)
        for (t = 0; t < 2; t++) {
            Track from = GetMovieIndTrack(movie, i);
            long references = GetTrackReferenceCount(from, types[t]);

            for (k = 1; k <= references; k++)
                if (GetTrackReference(from, types[t], k) == track)
                    return true;
        }
    return false;
}

/* Whether the images of a track, put together, are as large as told. */
static Boolean Fits(Track track, const Told *told)
{
    SampleDescriptionHandle description = (SampleDescriptionHandle)NewHandle(0);
    Boolean fits = false;

    if (description == nil)
        return false;
    GetMediaSampleDescription(GetTrackMedia(track), 1, description);
    if (GetMoviesError() == noErr && told->across > 0 && told->down > 0) {
        ImageDescriptionPtr image = *(ImageDescriptionHandle)description;

        fits = (UInt32)image->width == told->width / told->across &&
               (UInt32)image->height == told->height / told->down &&
               (UInt32)GetMediaSampleCount(GetTrackMedia(track)) >= told->across * told->down;
    }
    DisposeHandle((Handle)description);
    return fits;
}

/* The only track that fits and that nothing refers to; nil if there is none, or more than one. */
static Track OnlyFitting(Movie movie, const Told *told)
{
    Track found = nil, track;
    long i;

    for (i = 1;
         (track = GetMovieIndTrackType(movie, i, VideoMediaType, movieTrackMediaType)) != nil;
         i++) {
        if (!Fits(track, told) || IsReferredTo(movie, track))
            continue;
        if (found != nil)
            return nil;
        found = track;
    }
    return found;
}

static void MendReference(Movie movie, Track track, const Told *told, Notes *notes)
{
    long count = GetTrackReferenceCount(track, told->type);
    Track fitting;
    OSErr err;

    if (told->index == 0 || (long)told->index > count + 1 ||
        GetTrackReference(track, told->type, (long)told->index) != nil)
        return;
    fitting = OnlyFitting(movie, told);
    if (fitting == nil) {
        if ((long)told->index <= count)
            TakeNote(notes, kLeft, "track %ld: its %s should be in a track that is not there",
                     GetTrackID(track), told->what);
        return;
    }
    err = (long)told->index <= count
              ? SetTrackReference(track, fitting, told->type, (long)told->index)
              : AddTrackReference(track, fitting, told->type, nil);
    if (err == noErr)
        TakeNote(notes, kMended, "track %ld: its %s are in track %ld, which it did not say",
                 GetTrackID(track), told->what, GetTrackID(fitting));
}

/* Reads an index, and a size with the tiles across and down, which follow one another. */
static void ReadTold(Told *told, const UInt8 *index, const UInt8 *size)
{
    told->index = Get32(index);
    told->width = Get32(size);
    told->height = Get32(size + 4);
    told->across = Get16(size + 8);
    told->down = Get16(size + 10);
}

/* The record of the first panorama stands for all: they share the tracks of their pictures. */
static void MendPanoramas(Movie movie, Track track, Notes *notes)
{
    Handle sample = NewHandle(0);
    Ptr data = nil;
    long size = 0;
    QTAtom atom = 0;

    if (sample == nil)
        return;
    if (GetMediaSample_BigEndianData(GetTrackMedia(track), sample, 0, &size, 0, nil, nil, nil, nil,
                                     1, nil, nil) == noErr)
        atom = QTFindChildByID(sample, kParentAtomIsContainer, kQTVRPanoSampleDataAtomType, 1, nil);
    if (atom != 0 && QTGetAtomDataPtr(sample, atom, &size, &data) == noErr &&
        size >= (long)offsetof(QTVRPanoSampleAtom, flags)) {
        const UInt8 *record = (const UInt8 *)data;
        Told picture, spots;

        ReadTold(&picture, record + offsetof(QTVRPanoSampleAtom, imageRefTrackIndex),
                 record + offsetof(QTVRPanoSampleAtom, imageSizeX));
        picture.type = kQTVRImageTrackRefType;
        picture.what = "tiles";
        ReadTold(&spots, record + offsetof(QTVRPanoSampleAtom, hotSpotRefTrackIndex),
                 record + offsetof(QTVRPanoSampleAtom, hotSpotSizeX));
        spots.type = kQTVRHotSpotTrackRefType;
        spots.what = "hot spots";
        MendReference(movie, track, &picture, notes);
        MendReference(movie, track, &spots, notes);
    }
    DisposeHandle(sample);
}

void MendReferences(Movie movie, Notes *notes)
{
    static const OSType kinds[2] = {kQTVRPanoramaType, kQTVRObjectType};
    Track scene = GetMovieIndTrackType(movie, 1, kQTVRQTVRType, movieTrackMediaType), track;
    int i;

    if (scene == nil)
        return;
    for (i = 0; i < 2; i++) {
        track = GetMovieIndTrackType(movie, 1, kinds[i], movieTrackMediaType);
        if (track == nil)
            continue;
        if (kinds[i] == kQTVRPanoramaType)
            MendPanoramas(movie, track, notes);
        if (GetTrackReference(scene, kinds[i], 1) != nil)
            continue;
        if ((GetTrackReferenceCount(scene, kinds[i]) > 0
                 ? SetTrackReference(scene, track, kinds[i], 1)
                 : AddTrackReference(scene, track, kinds[i], nil)) == noErr)
            TakeNote(notes, kMended, "the scene did not say that its nodes are in track %ld",
                     GetTrackID(track));
    }
}
