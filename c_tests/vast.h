/*
 * vast.h - movies that tell of much more than is in them: thousands of nodes, thousands of tiles, all
 * of which are the same few pictures.
 *
 * Define TARGET_RT_LITTLE_ENDIAN as 1 before the headers: the bytes here are those of the file.
 */
#ifndef VAST_H
#define VAST_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../examples_c/authoring.h"
#include "records.h"

enum { kTileKinds = 4, kTileDuration = 10, kAtomHeader = 20, kPreamble = 12 };

typedef struct Vast {
    const char *path;
    long nodes;        /* panoramas, with the IDs 1 to this; the one in the middle is shown first */
    short side;        /* of a tile */
    short across, down; /* tiles of the stored picture, which is turned */
    double fov;        /* at first; the view looks level, at pan 180 */
} Vast;

/* The colours of the tiles, as 'raw ' pictures of 16 bits have them. */
static const UInt16 vast_colours[kTileKinds] = {0x7C00, 0x03E0, 0x001F, 0x7FE0};

/* --- Containers as bytes ---------------------------------------------------------------------- */

static __inline__ Ptr PutAtom(Ptr at, long inside, OSType type, UInt32 id, short children)
{
    UInt32 words[5];

    words[0] = U32(kAtomHeader + inside);
    words[1] = U32(type);
    words[2] = U32(id);
    words[3] = U32(children);
    words[4] = 0;
    memcpy(at, words, sizeof words);
    return at + kAtomHeader;
}

static __inline__ Ptr PutLeaf(Ptr at, OSType type, const void *record, long size)
{
    at = PutAtom(at, size, type, 1, 0);
    memcpy(at, record, (size_t)size);
    return at + size;
}

static __inline__ long LeafContainerSize(long record)
{
    return kPreamble + 2 * kAtomHeader + record;
}

/* Containers with one leaf each, one behind the other. The records are the same, but for the ID that
   they have in their own field, unless that is nil. */
static __inline__ Handle LeafContainers(long count, OSType type, const void *record, long size,
                                        QTAtomID *id)
{
    Handle all = NewHandle(count * LeafContainerSize(size));
    Ptr at;
    long i;

    if (all == nil)
        return nil;
    at = *all;
    for (i = 1; i <= count; i++) {
        if (id != nil)
            *id = (QTAtomID)U32(i);
        memset(at, 0, kPreamble);
        at = PutAtom(at + kPreamble, kAtomHeader + size, 'sean', 1, 1);
        at = PutLeaf(at, type, record, size);
    }
    return all;
}

static __inline__ Handle VastWorld(const Vast *vast)
{
    QTVRWorldHeaderAtom head;
    QTVRNodeLocationAtom location;
    long node = 2 * kAtomHeader + (long)sizeof location, nodes = vast->nodes * node, i;
    long inside = kAtomHeader + (long)sizeof head + kAtomHeader + nodes;
    Handle world = NewHandle(kPreamble + kAtomHeader + inside);
    Ptr at;

    if (world == nil)
        return nil;
    memset(&head, 0, sizeof head);
    head.majorVersion = U16(kQTVRMajorVersion);
    head.defaultNodeID = U32(vast->nodes / 2 + 1);
    memset(&location, 0, sizeof location);
    location.majorVersion = U16(kQTVRMajorVersion);
    location.nodeType = U32(kQTVRPanoramaType);
    at = *world;
    memset(at, 0, kPreamble);
    at = PutAtom(at + kPreamble, inside, 'sean', 1, 2);
    at = PutLeaf(at, kQTVRWorldHeaderAtomType, &head, sizeof head);
    at = PutAtom(at, nodes, kQTVRNodeParentAtomType, 1, (short)vast->nodes);
    for (i = 1; i <= vast->nodes; i++) {
        at = PutAtom(at, node - kAtomHeader, kQTVRNodeIDAtomType, (UInt32)i, 1);
        at = PutLeaf(at, kQTVRNodeLocationAtomType, &location, sizeof location);
    }
    return world;
}

static __inline__ Handle VastNodes(const Vast *vast)
{
    QTVRNodeHeaderAtom head;

    memset(&head, 0, sizeof head);
    head.majorVersion = U16(kQTVRMajorVersion);
    head.nodeType = U32(kQTVRPanoramaType);
    return LeafContainers(vast->nodes, kQTVRNodeHeaderAtomType, &head, sizeof head, &head.nodeID);
}

static __inline__ Handle VastPanoramas(const Vast *vast)
{
    double degree = 180 / 3.14159265358979323846;
    double tilt = atan((double)vast->across / vast->down * 3.14159265358979323846) * degree;
    QTVRPanoSampleAtom pano = WholeTurn(tilt, vast->side * vast->across, vast->side * vast->down,
                                        vast->across, vast->down);

    pano.minFieldOfView = StoredFloat(0.5);
    pano.defaultPan = StoredFloat(180);
    pano.defaultFieldOfView = StoredFloat(vast->fov);
    pano.panoType = U32(kQTVRVerticalCylinder);
    return LeafContainers(vast->nodes, kQTVRPanoSampleDataAtomType, &pano, sizeof pano, nil);
}

/* --- Tracks ----------------------------------------------------------------------------------- */

/* Adds samples of one size that lie in a handle, and disposes of that. */
static __inline__ OSErr AddAll(Track track, Handle data, OSType type, Handle container, long count,
                               TimeValue duration)
{
    Media media = GetTrackMedia(track);
    Handle description = nil;
    OSErr err = data != nil ? NewDescription(type, container, &description) : memFullErr;

    if (err == noErr)
        err = BeginMediaEdits(media);
    if (err == noErr)
        err = AddMediaSample(media, data, 0, (unsigned long)GetHandleSize(data), duration,
                             (SampleDescriptionHandle)description, count, 0, nil);
    if (err == noErr)
        err = EndMediaEdits(media);
    if (err == noErr)
        err = InsertMediaIntoTrack(track, 0, 0, count * duration, fixed1);
    if (description != nil)
        DisposeHandle(description);
    if (data != nil)
        DisposeHandle(data);
    return err;
}

static __inline__ Handle TileDescription(const Vast *vast)
{
    Handle description = NewHandleClear(sizeof(ImageDescription));
    ImageDescription *head;

    if (description == nil)
        return nil;
    head = (ImageDescription *)*description;
    head->idSize = sizeof *head;
    head->cType = kRawCodecType;
    head->dataRefIndex = 1;
    head->width = head->height = vast->side;
    head->hRes = head->vRes = 72L << 16;
    head->frameCount = 1;
    head->depth = 16;
    head->clutID = -1;
    return description;
}

/* One of each kind of tile, which nothing shows. */
static __inline__ OSErr AddKinds(Media media, const Vast *vast, Handle description)
{
    long pixels = (long)vast->side * vast->side, kind, i;
    Handle tile = NewHandle(2 * pixels);
    OSErr err = tile != nil ? noErr : memFullErr;

    for (kind = 0; err == noErr && kind < kTileKinds; kind++) {
        for (i = 0; i < pixels; i++) {
            (*tile)[2 * i] = (char)(vast_colours[kind] >> 8);
            (*tile)[2 * i + 1] = (char)(vast_colours[kind] & 0xFF);
        }
        err = AddMediaSample(media, tile, 0, (unsigned long)(2 * pixels), kTileDuration,
                             (SampleDescriptionHandle)description, 1, 0, nil);
    }
    if (tile != nil)
        DisposeHandle(tile);
    return err;
}

/* The tiles of all nodes: references to the kinds, in turn. */
static __inline__ OSErr AddTileReferences(Track track, const Vast *vast)
{
    Media media = GetTrackMedia(track);
    long all = vast->nodes * vast->across * vast->down, offset = 0, size = 0, count = 0, i;
    short flags = 0;
    Handle description = TileDescription(vast);
    SampleReferenceRecord kinds[kTileKinds];
    SampleReferenceRecord *tiles = malloc((size_t)all * sizeof *tiles);
    OSErr err = description != nil && tiles != NULL ? BeginMediaEdits(media) : memFullErr;

    if (err == noErr)
        err = AddKinds(media, vast, description);
    for (i = 0; err == noErr && i < kTileKinds; i++) {
        memset(&kinds[i], 0, sizeof kinds[i]);
        err = GetMediaSampleReference(media, &offset, &size, i * kTileDuration, nil, nil, nil, nil, 1,
                                      &count, &flags);
        kinds[i].dataOffset = (SInt32)offset;
        kinds[i].dataSize = (SInt32)size;
        kinds[i].durationPerSample = kTileDuration;
        kinds[i].numberOfSamples = 1;
    }
    for (i = 0; err == noErr && i < all; i++)
        tiles[i] = kinds[i % kTileKinds];
    if (err == noErr)
        err = AddMediaSampleReferences(media, (SampleDescriptionHandle)description, all, tiles, nil);
    if (err == noErr)
        err = EndMediaEdits(media);
    if (err == noErr)
        err = InsertMediaIntoTrack(track, 0, kTileKinds * kTileDuration, all * kTileDuration, fixed1);
    free(tiles);
    if (description != nil)
        DisposeHandle(description);
    return err;
}

/* Makes the file. */
static __inline__ OSErr MakeVast(const Vast *vast)
{
    TimeValue duration = (TimeValue)vast->across * vast->down * kTileDuration;
    Track scene, panoramas, pictures;
    Handle world = VastWorld(vast);
    Movie movie = nil;
    short refNum = 0;
    OSErr err = world != nil ? BeginMovie(vast->path, &movie, &refNum) : memFullErr;

    if (err == noErr)
        err = AddTrack(movie, kQTVRQTVRType, 320, 240, &scene);
    if (err == noErr)
        err = AddTrack(movie, kQTVRPanoramaType, 320, 240, &panoramas);
    if (err == noErr)
        err = AddTrack(movie, VideoMediaType, vast->side, vast->side, &pictures);
    if (err == noErr)
        err = AddTrackReference(scene, panoramas, kQTVRPanoramaType, nil);
    if (err == noErr)
        err = AddTrackReference(panoramas, pictures, kQTVRImageTrackRefType, nil);
    if (err == noErr)
        err = AddAll(scene, VastNodes(vast), kQTVRQTVRType, world, vast->nodes, duration);
    if (err == noErr)
        err = AddAll(panoramas, VastPanoramas(vast), kQTVRPanoramaType, nil, vast->nodes, duration);
    if (err == noErr)
        err = AddTileReferences(pictures, vast);
    if (err == noErr)
        SetTrackEnabled(pictures, false);
    if (err == noErr)
        err = EndMovie(movie, refNum);
    if (movie != nil)
        DisposeMovie(movie);
    if (world != nil)
        DisposeHandle(world);
    return err;
}

/* --- What reading costs ----------------------------------------------------------------------- */

/* The calls with which the program has read so far, and the bytes; false where the system does not
   tell, and under valgrind, whose own reading is counted too. */
static __inline__ int ReadSoFar(double *calls, double *bytes)
{
    const char *preloaded = getenv("LD_PRELOAD");
    char name[32];
    double number;
    int found = 0;
    FILE *file;

    if (preloaded != NULL && strstr(preloaded, "vgpreload") != NULL)
        return 0;
    file = fopen("/proc/self/io", "r");

    while (file != NULL && fscanf(file, "%31s %lf", name, &number) == 2) {
        if (strcmp(name, "rchar:") == 0) {
            *bytes = number;
            found++;
        } else if (strcmp(name, "syscr:") == 0) {
            *calls = number;
            found++;
        }
    }
    if (file != NULL)
        fclose(file);
    return found == 2;
}

#endif
