/*
 * compare.c - whether a copy of a movie is what the movie was.
 */
#include "compare.h"

#include <ImageCompression.h>
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include <string.h>

#include "atoms.h"
#include "drawing.h"

/* Two movies that should be one. */
typedef struct Pair {
    Drawing movie, copy;
    Boolean areNodesMended;
    Boolean hasMoreTracks; /* the copy, some of which could not be read */
    Notes *notes;
} Pair;

static Boolean AreSame(Handle one, Handle other)
{
    Size size = GetHandleSize(one);

    return size == GetHandleSize(other) && memcmp(*one, *other, (size_t)size) == 0;
}

/* --- Tracks ----------------------------------------------------------------------------------- */

static OSErr ReadSample(Media media, long number, Handle sample, TimeValue *lasts, short *flags)
{
    TimeValue at = 0;
    long size = 0;

    SampleNumToMediaTime(media, number, &at, nil);
    return GetMediaSample(media, sample, 0, &size, at, nil, lasts, nil, nil, 1, nil, flags);
}

/* The first sample that differs; 0 if none does. */
static long FindDifferentSample(const Pair *pair, Track track, Track copy)
{
    Media media = GetTrackMedia(track), copied = GetTrackMedia(copy);
    Handle one = NewHandle(0), other = NewHandle(0);
    long i, found = 0, count = GetMediaSampleCount(media);
    OSType type = 0;

    GetMediaHandlerDescription(media, &type, nil, nil);
    if (one == nil || other == nil || GetMediaSampleCount(copied) < count)
        found = 1;
    /* Sound has a sample for each moment, and tables do not tell of its bytes. */
    if (type == SoundMediaType)
        count = 0;
    for (i = 1; found == 0 && i <= count; i++) {
        TimeValue lasts = 0, copyLasts = 0;
        short flags = 0, copyFlags = 0;
        OSErr err = ReadSample(media, i, one, &lasts, &flags);
        OSErr copyErr = ReadSample(copied, i, other, &copyLasts, &copyFlags);

        if (copyErr != noErr || (err != noErr && GetHandleSize(other) != 0))
            found = i;
        else if (err == noErr && (lasts != copyLasts || flags != copyFlags))
            found = i;
        else if (err == noErr && !AreSame(one, other))
            found = pair->areNodesMended && type == kQTVRQTVRType ? 0 : i;
    }
    if (one != nil)
        DisposeHandle(one);
    if (other != nil)
        DisposeHandle(other);
    return found;
}

static Boolean HaveSameUserData(UserData one, UserData other)
{
    Handle first = NewHandle(0), second = NewHandle(0);
    Boolean isSame = first != nil && second != nil &&
                     PutUserDataIntoHandle(one, first) == PutUserDataIntoHandle(other, second);

    /* None that can be read may be some that were mended. */
    if (isSame && GetHandleSize(first) > 4)
        isSame = AreSame(first, second);

    if (first != nil)
        DisposeHandle(first);
    if (second != nil)
        DisposeHandle(second);
    return isSame;
}

static Boolean HaveSameReferences(Track track, Track copy)
{
    OSType type = 0;

    while ((type = GetNextTrackReferenceType(track, type)) != 0) {
        long i, count = GetTrackReferenceCount(track, type);

        if (GetTrackReferenceCount(copy, type) < count)
            return false;
        for (i = 1; i <= count; i++) {
            Track to = GetTrackReference(track, type, i);

            if (to != nil && GetTrackID(to) != GetTrackID(GetTrackReference(copy, type, i)))
                return false;
        }
    }
    return true;
}

static Boolean AreTracksSame(Track track, Track copy)
{
    Fixed width, height, copyWidth, copyHeight;
    MatrixRecord matrix, copyMatrix;
    OSType type = 0, copyType = 0;

    GetTrackDimensions(track, &width, &height);
    GetTrackDimensions(copy, &copyWidth, &copyHeight);
    GetTrackMatrix(track, &matrix);
    GetTrackMatrix(copy, &copyMatrix);
    GetMediaHandlerDescription(GetTrackMedia(track), &type, nil, nil);
    GetMediaHandlerDescription(GetTrackMedia(copy), &copyType, nil, nil);
    return type == copyType && width == copyWidth && height == copyHeight &&
           memcmp(&matrix, &copyMatrix, sizeof matrix) == 0 &&
           GetTrackEnabled(track) == GetTrackEnabled(copy) &&
           GetTrackLayer(track) == GetTrackLayer(copy) &&
           GetTrackDuration(track) == GetTrackDuration(copy) &&
           GetMediaTimeScale(GetTrackMedia(track)) == GetMediaTimeScale(GetTrackMedia(copy)) &&
           HaveSameUserData(GetTrackUserData(track), GetTrackUserData(copy)) &&
           HaveSameReferences(track, copy);
}

static void CompareTracks(Pair *pair)
{
    Movie movie = pair->movie.scene.movie, copy = pair->copy.scene.movie;
    long i, count = GetMovieTrackCount(movie);

    pair->hasMoreTracks = GetMovieTrackCount(copy) > count;
    for (i = 1; i <= count; i++) {
        Track track = GetMovieIndTrack(movie, i), copied = GetMovieTrack(copy, GetTrackID(track));
        long different;

        if (copied == nil) {
            TakeNote(pair->notes, kLost, "track %ld is not in the copy", GetTrackID(track));
            continue;
        }
        if (!AreTracksSame(track, copied))
            TakeNote(pair->notes, kLost, "track %ld is another in the copy", GetTrackID(track));
        different = FindDifferentSample(pair, track, copied);
        if (different != 0)
            TakeNote(pair->notes, kLost, "track %ld: sample %ld is another in the copy",
                     GetTrackID(track), different);
    }
    if (!HaveSameUserData(GetMovieUserData(movie), GetMovieUserData(copy)))
        TakeNote(pair->notes, kLost, "the user data of the movie are others in the copy");
}

/* --- The scene -------------------------------------------------------------------------------- */

static Boolean ArePicturesSame(GWorldPtr one, GWorldPtr other)
{
    PixMapHandle pixels = GetGWorldPixMap(one), others = GetGWorldPixMap(other);
    long row = QTGetPixMapHandleRowBytes(pixels), otherRow = QTGetPixMapHandleRowBytes(others);
    long y, width = (*pixels)->bounds.right - (*pixels)->bounds.left;

    for (y = 0; y < (*pixels)->bounds.bottom - (*pixels)->bounds.top; y++)
        if (memcmp(GetPixBaseAddr(pixels) + y * row, GetPixBaseAddr(others) + y * otherRow,
                   (size_t)width * 4) != 0)
            return false;
    return true;
}

static Boolean HaveSameView(QTVRInstance one, QTVRInstance other)
{
    return QTVRGetPanAngle(one) == QTVRGetPanAngle(other) &&
           QTVRGetTiltAngle(one) == QTVRGetTiltAngle(other) &&
           QTVRGetFieldOfView(one) == QTVRGetFieldOfView(other) &&
           QTVRGetNodeType(one, QTVRGetCurrentNodeID(one)) ==
               QTVRGetNodeType(other, QTVRGetCurrentNodeID(other));
}

static Boolean HaveSameInfo(QTVRInstance one, QTVRInstance other, UInt32 node)
{
    QTAtomContainer info = nil, copied = nil;
    OSErr err = QTVRGetNodeInfo(one, node, &info), copyErr = QTVRGetNodeInfo(other, node, &copied);
    Boolean isSame =
        err != noErr || (copyErr == noErr && AreSame((Handle)info, (Handle)copied));

    if (err == noErr)
        QTDisposeAtomContainer(info);
    if (copyErr == noErr)
        QTDisposeAtomContainer(copied);
    return isSame;
}

static void CompareNode(Pair *pair, UInt32 node, Boolean isQuick)
{
    QTVRInstance movie = pair->movie.scene.qtvr, copy = pair->copy.scene.qtvr;

    if (!pair->areNodesMended && !HaveSameInfo(movie, copy, node))
        TakeNote(pair->notes, kLost, "node %lu: its hot spots or texts are others in the copy",
                 (unsigned long)node);
    if (QTVRGoToNodeID(movie, node) != noErr)
        return;
    if (QTVRGoToNodeID(copy, node) != noErr || !HaveSameView(movie, copy)) {
        TakeNote(pair->notes, kLost, "node %lu opens in another view in the copy",
                 (unsigned long)node);
        return;
    }
    pair->movie.isPartial = false;
    /* A view with gaps may have lost them, and so may one without a track that can be read now. */
    if (isQuick || pair->hasMoreTracks || Draw(&pair->movie) != noErr || pair->movie.isPartial)
        return;
    if (Draw(&pair->copy) != noErr || !ArePicturesSame(pair->movie.view, pair->copy.view))
        TakeNote(pair->notes, kLost, "node %lu looks different in the copy", (unsigned long)node);
}

static void CompareScenes(Pair *pair, Boolean isQuick)
{
    QTAtomContainer world = nil, copied = nil;
    short i, count;

    if (QTVRGetVRWorld(pair->movie.scene.qtvr, &world) != noErr)
        return;
    if (pair->copy.scene.qtvr == nil || QTVRGetVRWorld(pair->copy.scene.qtvr, &copied) != noErr) {
        TakeNote(pair->notes, kLost, "the scene of the copy cannot be opened");
    } else {
        count = CountNodes(world);
        if (CountNodes(copied) != count)
            TakeNote(pair->notes, kLost, "the copy has %d of %d nodes", CountNodes(copied), count);
        for (i = 1; i <= count; i++)
            CompareNode(pair, NodeAt(world, i), isQuick);
        QTDisposeAtomContainer(copied);
    }
    QTDisposeAtomContainer(world);
}

OSErr CompareMovies(const char *movie, const char *copy, Boolean areNodesMended, Boolean isQuick,
                    Notes *notes)
{
    Pair pair;
    OSErr err;

    memset(&pair, 0, sizeof pair);
    pair.areNodesMended = areNodesMended;
    pair.notes = notes;
    OpenDrawing(movie, &pair.movie);
    err = OpenDrawing(copy, &pair.copy);
    if (pair.copy.scene.movie != nil)
        err = noErr;
    if (err == noErr && pair.movie.scene.movie != nil) {
        CompareTracks(&pair);
        if (pair.movie.scene.qtvr != nil)
            CompareScenes(&pair, isQuick);
    }
    CloseDrawing(&pair.copy);
    CloseDrawing(&pair.movie);
    return err;
}
