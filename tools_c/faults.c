/*
 * faults.c - what is damaged in a movie, found by reading and drawing all of it.
 */
#include "faults.h"

#include <ImageCompression.h>
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "atoms.h"
#include "drawing.h"
#include "pictures.h"
#include "tool.h"

/* A movie that is looked at, who is told, and what was found. */
typedef struct Check {
    Drawing drawing;
    Boolean isQuick;
    TellFaultProc tell;
    void *refCon;
    Faults *found;
} Check;

static void Tell(Check *check, const char *format, ...)
{
    char text[512];
    va_list arguments;

    check->found->wrong++;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    check->tell(check->refCon, text);
}

/* --- Samples ---------------------------------------------------------------------------------- */

/* The samples of a track that one thing is wrong with are told in one line. */
typedef struct Trouble {
    OSErr err;
    long count, first;
} Trouble;

static void Remember(Trouble *trouble, OSErr err, long sample)
{
    if (trouble->count++ == 0) {
        trouble->err = err;
        trouble->first = sample;
    }
}

static void TellTrouble(Check *check, Track track, const char *what, const Trouble *trouble)
{
    if (trouble->count > 0)
        Tell(check, "track %ld: %ld of %ld samples cannot be %s, first number %ld: %s (%d)",
             GetTrackID(track), trouble->count, GetMediaSampleCount(GetTrackMedia(track)), what,
             trouble->first, ResultText(trouble->err), (int)trouble->err);
}

static OSErr Decode(Handle sample, ImageDescriptionHandle description)
{
    GWorldPtr picture = nil;
    Rect bounds = {0, 0, 0, 0};
    OSErr err;

    /* Movies need not tell it. */
    (*description)->dataSize = (SInt32)GetHandleSize(sample);
    bounds.right = (*description)->width;
    bounds.bottom = (*description)->height;
    err = NewPicture(bounds.right, bounds.bottom, 32, &picture);
    if (err == noErr) {
        HLock(sample);
        err = DecompressImage(*sample, description, GetGWorldPixMap(picture), &bounds, &bounds,
                              srcCopy, nil);
        HUnlock(sample);
        DisposeGWorld(picture);
    }
    return err;
}

/* Reads every sample of a track, and decodes those of pictures that need no other. */
static void CheckTrack(Check *check, Track track)
{
    Media media = GetTrackMedia(track);
    Handle sample = NewHandle(0);
    SampleDescriptionHandle description = (SampleDescriptionHandle)NewHandle(0);
    Trouble unread = {noErr, 0, 0}, undecoded = {noErr, 0, 0};
    long number, count = GetMediaSampleCount(media);
    OSType type = 0;

    GetMediaHandlerDescription(media, &type, nil, nil);
    for (number = 1; sample != nil && description != nil && number <= count; number++) {
        TimeValue at = 0;
        long size = 0;
        short flags = 0;
        OSErr err;

        SampleNumToMediaTime(media, number, &at, nil);
        err =
            GetMediaSample(media, sample, 0, &size, at, nil, nil, description, nil, 1, nil, &flags);
        check->found->samples++;
        if (err != noErr) {
            Remember(&unread, err, number);
            continue;
        }
        check->found->read++;
        if (type != VideoMediaType || check->isQuick || (flags & mediaSampleNotSync) != 0)
            continue;
        err = GetHandleSize(sample) > 0 ? Decode(sample, (ImageDescriptionHandle)description)
                                        : streamingNodeNotReadyErr;
        if (err != noErr)
            Remember(&undecoded, err, number);
    }
    TellTrouble(check, track, "read", &unread);
    TellTrouble(check, track, "decoded", &undecoded);
    if (sample != nil)
        DisposeHandle(sample);
    if (description != nil)
        DisposeHandle((Handle)description);
}

/* --- Hot spots -------------------------------------------------------------------------------- */

static Boolean HasString(QTAtomContainer container, QTAtom parent, QTAtomID id)
{
    return id == 0 || QTFindChildByID(container, parent, kQTVRStringAtomType, id, nil) != 0;
}

static void CheckHotSpot(Check *check, UInt32 node, QTAtomContainer container, QTAtom spot,
                         QTAtomID id)
{
    QTVRHotSpotInfoAtom info;
    QTVRLinkHotSpotAtom link;
    char address[2];

    if (!CopyAtom(container, spot, kQTVRHotSpotInfoAtomType, 1, &info, sizeof info)) {
        Tell(check, "node %lu: hot spot %ld has no information", (unsigned long)node, (long)id);
        return;
    }
    if (id < 1 || id > 255)
        Tell(check, "node %lu: hot spot %ld can have no pixels: IDs are 1 to 255",
             (unsigned long)node, (long)id);
    if (!HasString(container, spot, info.nameAtomID) ||
        !HasString(container, spot, info.commentAtomID))
        Tell(check, "node %lu: hot spot %ld names a text that is not there", (unsigned long)node,
             (long)id);
    if (info.hotSpotType == kQTVRHotSpotURLType &&
        !CopyAtom(container, spot, kQTVRHotSpotURLType, 1, address, sizeof address))
        Tell(check, "node %lu: hot spot %ld has no address", (unsigned long)node, (long)id);
    if (info.hotSpotType != kQTVRHotSpotLinkType)
        return;
    if (!CopyAtom(container, spot, kQTVRLinkInfoAtomType, 1, &link, sizeof link))
        Tell(check, "node %lu: hot spot %ld leads nowhere", (unsigned long)node, (long)id);
    else if (link.toNodeID != (UInt32)kQTVRDefaultNode &&
             link.toNodeID != (UInt32)kQTVRPreviousNode &&
             QTVRGetNodeType(check->drawing.scene.qtvr, link.toNodeID) == kQTVRUnknownType)
        Tell(check, "node %lu: hot spot %ld leads to node %lu, which is not there",
             (unsigned long)node, (long)id, (unsigned long)link.toNodeID);
}

static void CheckNodeInfo(Check *check, UInt32 node)
{
    QTAtomContainer container = nil;
    QTVRNodeHeaderAtom header;
    QTAtom parent;
    short i, count;
    OSErr err = QTVRGetNodeInfo(check->drawing.scene.qtvr, node, &container);

    if (err != noErr) {
        Tell(check, "node %lu: its information cannot be read: %s (%d)", (unsigned long)node,
             ResultText(err), (int)err);
        return;
    }
    if (!CopyAtom(container, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, &header,
                  sizeof header))
        Tell(check, "node %lu has no header", (unsigned long)node);
    else if (!HasString(container, kParentAtomIsContainer, header.nameAtomID) ||
             !HasString(container, kParentAtomIsContainer, header.commentAtomID))
        Tell(check, "node %lu names a text that is not there", (unsigned long)node);
    parent = QTFindChildByID(container, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, nil);
    count = parent != 0 ? QTCountChildrenOfType(container, parent, kQTVRHotSpotAtomType) : 0;
    for (i = 1; i <= count; i++) {
        QTAtomID id = 0;
        QTAtom spot = QTFindChildByIndex(container, parent, kQTVRHotSpotAtomType, i, &id);

        CheckHotSpot(check, node, container, spot, id);
    }
    QTDisposeAtomContainer(container);
}

/* --- Nodes ------------------------------------------------------------------------------------ */

static void CheckLimit(Check *check, UInt32 node, UInt16 kind, const char *name)
{
    float least = 0, most = 0;

    if (QTVRGetViewingLimits(check->drawing.scene.qtvr, kind, &least, &most) == noErr &&
        !(least <= most))
        Tell(check, "node %lu: the least %s is %g, the greatest %g", (unsigned long)node, name,
             (double)least, (double)most);
}

/* Looks all around, and at the first view. */
static OSErr LookAround(Check *check, UInt32 node)
{
    Drawing *drawing = &check->drawing;
    OSErr err = Draw(drawing);
    int i;

    if (QTVRGetNodeType(drawing->scene.qtvr, node) != kQTVRPanoramaType || check->isQuick)
        return err;
    FreeDrawing(drawing);
    for (i = 0; err == noErr && i < 24; i++)
        err = DrawAt(drawing, 45 * (i % 8), 45 * (i / 8 - 1), 90);
    return err;
}

static void CheckNode(Check *check, UInt32 node)
{
    Drawing *drawing = &check->drawing;
    OSErr err;

    check->found->nodes++;
    CheckNodeInfo(check, node);
    drawing->isPartial = false;
    err = QTVRGoToNodeID(drawing->scene.qtvr, node);
    if (err == noErr) {
        CheckLimit(check, node, kQTVRPan, "pan");
        CheckLimit(check, node, kQTVRTilt, "tilt");
        CheckLimit(check, node, kQTVRFieldOfView, "field of view");
        err = LookAround(check, node);
    }
    if (err != noErr)
        Tell(check, "node %lu cannot be shown: %s (%d)", (unsigned long)node, ResultText(err),
             (int)err);
    else if (drawing->isPartial)
        Tell(check, "node %lu is shown with gaps", (unsigned long)node);
    else
        check->found->whole++;
}

static void CheckScene(Check *check)
{
    QTVRWorldHeaderAtom header;
    QTAtomContainer world = nil;
    OSErr err = QTVRGetVRWorld(check->drawing.scene.qtvr, &world);
    short i, count;

    if (err != noErr) {
        Tell(check, "the scene cannot be read: %s (%d)", ResultText(err), (int)err);
        return;
    }
    if (!CopyAtom(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, &header,
                  sizeof header))
        Tell(check, "the scene has no header");
    else if (QTVRGetNodeType(check->drawing.scene.qtvr, header.defaultNodeID) == kQTVRUnknownType)
        Tell(check, "the first node is to be %lu, which is not there",
             (unsigned long)header.defaultNodeID);
    count = CountNodes(world);
    if (count == 0)
        Tell(check, "the scene has no nodes");
    for (i = 1; i <= count; i++)
        CheckNode(check, NodeAt(world, i));
    QTDisposeAtomContainer(world);
}

/* --- The movie -------------------------------------------------------------------------------- */

OSErr FindFaults(const char *path, Boolean isQuick, TellFaultProc tell, void *refCon, Faults *found)
{
    Check check;
    long i, tracks;
    OSErr err;

    memset(&check, 0, sizeof check);
    memset(found, 0, sizeof *found);
    check.isQuick = isQuick;
    check.tell = tell;
    check.refCon = refCon;
    check.found = found;
    err = OpenDrawing(path, &check.drawing);
    if (check.drawing.scene.movie == nil || check.drawing.scene.qtvr == nil) {
        Tell(&check, "%s (%d)", ResultText(err), (int)err);
        CloseDrawing(&check.drawing);
        return err;
    }
    tracks = GetMovieTrackCount(check.drawing.scene.movie);
    for (i = 1; i <= tracks; i++)
        CheckTrack(&check, GetMovieIndTrack(check.drawing.scene.movie, i));
    CheckScene(&check);
    CloseDrawing(&check.drawing);
    return noErr;
}
