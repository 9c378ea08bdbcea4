/*
 * version_one_maker.c - making QTVR 1.0 scenes and objects, as "Technote 1035" tells.
 */
#include "version_one_maker.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PI 3.14159265358979323846

OSErr BeginVersionOne(VersionOneMaker *maker, const SceneSpec *scene)
{
    memset(maker, 0, sizeof *maker);
    maker->scene = *scene;
    maker->nodes = calloc(kMostNodes, sizeof *maker->nodes);
    maker->err = maker->nodes != nil ? noErr : memFullErr;
    if (maker->err == noErr)
        maker->err = BeginMovie(scene->path, &maker->movie, &maker->refNum);
    if (maker->err == noErr)
        maker->err = AddTrack(maker->movie, kQTVR1PanoramaType, scene->width, scene->height,
                              &maker->panoramas);
    return maker->err;
}

/* --- Pictures --------------------------------------------------------------------------------- */

static OSErr AddPicture(VersionOneMaker *maker, Track *track, GWorldPtr picture, short tiles,
                        Packing packing)
{
    Cut cut;
    Rect box;
    OSErr err = noErr;

    cut.across = 1;
    cut.down = tiles;
    cut.turned = true;
    MacSetRect(&box, 0, 0, PictureWidth(picture), PictureHeight(picture));
    if (*track == nil) {
        err = AddTrack(maker->movie, VideoMediaType, box.bottom, (short)(box.right / tiles), track);
        if (err == noErr)
            SetTrackEnabled(*track, false);
    }
    if (err == noErr)
        err = BeginMediaEdits(GetTrackMedia(*track));
    if (err == noErr)
        err = AddTiles(*track, picture, &box, cut, packing, kNodeDuration);
    if (err == noErr)
        err = EndMediaEdits(GetTrackMedia(*track));
    return err == noErr ? ShowLast(*track, maker->now, kNodeDuration) : err;
}

static OSErr AddPictures(VersionOneMaker *maker, const PanoramaSpec *panorama)
{
    GWorldPtr half = nil;
    OSErr err = AddPicture(maker, &maker->pictures, panorama->picture, panorama->tiles,
                           panorama->packing);

    if (err == noErr && panorama->spots != nil)
        err = AddPicture(maker, &maker->spots, panorama->spots, panorama->spotTiles,
                         panorama->spotPacking);
    if (err == noErr && panorama->lowTiles > 0) {
        err = ScalePicture(panorama->picture, (short)(PictureWidth(panorama->picture) / 2),
                           (short)(PictureHeight(panorama->picture) / 2), &half);
        if (err == noErr)
            err = AddPicture(maker, &maker->low, half, panorama->lowTiles, panorama->packing);
        if (half != nil)
            DisposeGWorld(half);
    }
    return err;
}

/* --- The sample description ------------------------------------------------------------------- */

static OSErr NewPanoramaDescription(const VersionOneMaker *maker, const PanoramaSpec *panorama,
                                    Handle *handle)
{
    short width = PictureWidth(panorama->picture), height = PictureHeight(panorama->picture);
    double length = width * 360 / (panorama->pan.to - panorama->pan.from);
    double tilt = atan(PI * height / length) * 180 / PI;
    PanoramaDescription *description;

    *handle = NewHandleClear(sizeof *description);
    if (*handle == nil)
        return memFullErr;
    description = (PanoramaDescription *)**handle;
    description->size = sizeof *description;
    description->type = kQTVR1PanoDescriptionType;
    description->reserved2 = 1;
    description->sceneTrackID = (SInt32)GetTrackID(maker->pictures);
    description->loResSceneTrackID = maker->low != nil ? (SInt32)GetTrackID(maker->low) : 0;
    description->hotSpotTrackID = maker->spots != nil ? (SInt32)GetTrackID(maker->spots) : 0;
    description->hPanStart = Degrees(panorama->pan.from);
    description->hPanEnd = Degrees(panorama->pan.to);
    description->vPanTop = Degrees(panorama->tilt.to != panorama->tilt.from ? panorama->tilt.to : tilt);
    description->vPanBottom =
        Degrees(panorama->tilt.to != panorama->tilt.from ? panorama->tilt.from : -tilt);
    description->minimumZoom = Degrees(panorama->fov.from);
    description->maximumZoom = Degrees(panorama->fov.to);
    description->sceneSizeX = height;
    description->sceneSizeY = width;
    description->numFrames = panorama->tiles;
    description->sceneNumFramesX = 1;
    description->sceneNumFramesY = panorama->tiles;
    description->sceneColorDepth = 32;
    description->hotSpotColorDepth = 8;
    if (panorama->spots != nil) {
        description->hotSpotSizeX = PictureHeight(panorama->spots);
        description->hotSpotSizeY = PictureWidth(panorama->spots);
        description->hotSpotNumFramesX = 1;
        description->hotSpotNumFramesY = panorama->spotTiles;
    }
    return noErr;
}

/* --- A node's sample -------------------------------------------------------------------------- */

/* Strings, one behind the other, as the table has them. */
typedef struct Strings {
    char bytes[4096];
    long length;
} Strings;

/* Adds a string, and gives its offset in the table; 0 for none. */
static SInt32 Offset(Strings *strings, Text text)
{
    SInt32 offset = (SInt32)(8 + strings->length);
    size_t length = text.text != nil ? strlen(text.text) : 0;

    if (text.text == nil || text.encoding != 0 || length > 255 ||
        strings->length + 1 + length > sizeof strings->bytes)
        return 0;
    strings->bytes[strings->length++] = (char)length;
    memcpy(strings->bytes + strings->length, text.text, length);
    strings->length += (long)length;
    return offset;
}

static void FillHeader(PanoSampleHeaderAtom *head, const NodeSpec *node,
                       const PanoramaSpec *panorama, Strings *strings)
{
    memset(head, 0, sizeof *head);
    head->size = sizeof *head;
    head->type = kQTVR1SampleHeaderType;
    head->nodeID = node->id;
    head->defHPan = Degrees(node->view.pan);
    head->defVPan = Degrees(node->view.tilt);
    head->defZoom = Degrees(node->view.fov);
    head->minHPan = Degrees(panorama->panLimit.from);
    head->maxHPan = Degrees(panorama->panLimit.to);
    head->minVPan = Degrees(panorama->tiltLimit.from);
    head->maxVPan = Degrees(panorama->tiltLimit.to);
    head->minZoom = Degrees(panorama->fovLimit.from);
    head->maxZoom = Degrees(panorama->fovLimit.to);
    head->nameStrOffset = Offset(strings, node->name);
    head->commentStrOffset = Offset(strings, node->comment);
}

/* What the library cannot know is the program's own: up to four bytes of it. */
static UInt32 OwnData(const SpotSpec *spot)
{
    UInt32 data = 0;
    long i;

    for (i = 0; spot->data != nil && i < spot->dataSize && i < 4; i++)
        data = data << 8 | ((const UInt8 *)spot->data)[i];
    return data;
}

/* Fills in the entry of a hot spot; links and objects are numbered as the hot spots are. */
static void FillHotSpot(HotSpot *entry, const SpotSpec *spot, Strings *strings)
{
    memset(entry, 0, sizeof *entry);
    entry->hotSpotID = (UInt16)spot->id;
    entry->type = spot->type;
    entry->typeData = spot->type == kQTVR1HotSpotLinkType || spot->type == kQTVR1HotSpotNavgType
                          ? spot->id
                          : OwnData(spot);
    entry->viewHPan = Degrees(spot->best.pan);
    entry->viewVPan = Degrees(spot->best.tilt);
    entry->viewZoom = Degrees(spot->best.fov);
    entry->hotSpotRect = spot->box;
    entry->mouseOverCursorID = spot->cursors[0];
    entry->mouseDownCursorID = spot->cursors[1];
    entry->mouseUpCursorID = spot->cursors[2];
    entry->nameStrOffset = Offset(strings, spot->name);
    entry->commentStrOffset = Offset(strings, spot->comment);
}

static void FillLink(PanoLink *entry, const SpotSpec *spot)
{
    memset(entry, 0, sizeof *entry);
    entry->linkID = (UInt16)spot->id;
    entry->toNodeID = spot->toNode;
    entry->toHPan = Degrees(spot->to.pan);
    entry->toVPan = Degrees(spot->to.tilt);
    entry->toZoom = spot->toFlags & kQTVRValidFOV ? Degrees(spot->to.fov) : 0;
}

static void FillObject(NavgObject *entry, const SpotSpec *spot)
{
    memset(entry, 0, sizeof *entry);
    entry->objID = (UInt16)spot->id;
    entry->navgHPan = Degrees(spot->to.pan);
    entry->navgVPan = Degrees(spot->to.tilt);
    entry->navgZoom = Degrees(spot->to.fov);
    entry->zoomRect = spot->box;
}

/* The head of the three tables. */
typedef struct TableHead {
    SInt32 size;
    OSType type;
    SInt16 pad, count;
} TableHead;

static OSErr AddTable(Handle sample, OSType type, long count, const void *entries, long entrySize)
{
    TableHead head;
    OSErr err;

    if (count == 0)
        return noErr;
    head.size = (SInt32)(sizeof head + count * entrySize);
    head.type = type;
    head.pad = 0;
    head.count = (SInt16)count;
    err = PtrAndHand(&head, sample, sizeof head);
    return err == noErr ? PtrAndHand(entries, sample, count * entrySize) : err;
}

static OSErr AddStrings(Handle sample, const Strings *strings)
{
    UInt32 head[2];
    OSErr err;

    if (strings->length == 0)
        return noErr;
    head[0] = (UInt32)(8 + strings->length);
    head[1] = kQTVR1StringTableType;
    err = PtrAndHand(head, sample, sizeof head);
    return err == noErr ? PtrAndHand(strings->bytes, sample, strings->length) : err;
}

/* Most hot spots of a node. */
enum { kMostSpots = 255 };

typedef struct Tables {
    PanoSampleHeaderAtom head;
    HotSpot spots[kMostSpots];
    PanoLink links[kMostSpots];
    NavgObject objects[kMostSpots];
    long spotCount, linkCount, objectCount;
    Strings strings;
} Tables;

static OSErr FillNodeSample(Tables *tables, const NodeSpec *node, const PanoramaSpec *panorama,
                            Handle sample)
{
    OSErr err;
    int i;

    FillHeader(&tables->head, node, panorama, &tables->strings);
    for (i = 0; i < node->spotCount; i++) {
        const SpotSpec *spot = &node->spots[i];

        FillHotSpot(&tables->spots[tables->spotCount++], spot, &tables->strings);
        if (spot->type == kQTVR1HotSpotLinkType)
            FillLink(&tables->links[tables->linkCount++], spot);
        if (spot->type == kQTVR1HotSpotNavgType)
            FillObject(&tables->objects[tables->objectCount++], spot);
    }
    err = PtrAndHand(&tables->head, sample, sizeof tables->head);
    if (err == noErr)
        err = AddTable(sample, kQTVR1HotSpotTableType, tables->spotCount, tables->spots,
                       sizeof *tables->spots);
    if (err == noErr)
        err = AddTable(sample, kQTVR1LinkTableType, tables->linkCount, tables->links,
                       sizeof *tables->links);
    if (err == noErr)
        err = AddTable(sample, kQTVR1NavgTableType, tables->objectCount, tables->objects,
                       sizeof *tables->objects);
    return err == noErr ? AddStrings(sample, &tables->strings) : err;
}

static OSErr NewNodeSample(const NodeSpec *node, const PanoramaSpec *panorama, Handle *sample)
{
    Tables *tables = calloc(1, sizeof *tables);
    OSErr err = memFullErr;

    *sample = NewHandle(0);
    if (tables != nil && *sample != nil)
        err = node->spotCount <= kMostSpots ? FillNodeSample(tables, node, panorama, *sample)
                                            : paramErr;
    free(tables);
    return err;
}

OSErr AddVersionOnePanorama(VersionOneMaker *maker, const NodeSpec *node,
                            const PanoramaSpec *panorama)
{
    Handle sample = nil, description = nil;

    if (maker->err == noErr &&
        (maker->count == kMostNodes || panorama->kind != kQTVRVerticalCylinder))
        maker->err = paramErr;
    if (maker->err == noErr)
        maker->err = AddPictures(maker, panorama);
    if (maker->err == noErr)
        maker->err = NewNodeSample(node, panorama, &sample);
    if (maker->err == noErr)
        maker->err = NewPanoramaDescription(maker, panorama, &description);
    if (maker->err == noErr)
        maker->err = AddContainer(maker->panoramas, sample, description, kNodeDuration);
    if (maker->err == noErr)
        maker->err = ShowLast(maker->panoramas, maker->now, kNodeDuration);
    if (maker->err == noErr) {
        maker->nodes[maker->count].nodeID = node->id;
        maker->nodes[maker->count++].time = maker->now;
        if (maker->count == 1 && maker->scene.firstNode == 0)
            maker->scene.firstNode = node->id;
    }
    if (sample != nil)
        DisposeHandle(sample);
    if (description != nil)
        DisposeHandle(description);
    maker->now += kNodeDuration;
    return maker->err;
}

/* --- The scene -------------------------------------------------------------------------------- */

static int ByID(const void *a, const void *b)
{
    UInt32 left = ((const IDTableEntry *)a)->nodeID, right = ((const IDTableEntry *)b)->nodeID;

    return left < right ? -1 : left > right;
}

static OSErr AddMediaInfo(VersionOneMaker *maker)
{
    long size = (long)sizeof(PanoMediaInfo) + (maker->count - 1) * (long)sizeof(IDTableEntry);
    PanoMediaInfoHandle info = (PanoMediaInfoHandle)NewHandleClear(size);
    const char *name = maker->scene.name.text != nil ? maker->scene.name.text : "";
    size_t length = strlen(name) < 31 ? strlen(name) : 31;
    OSErr err;

    if (info == nil)
        return memFullErr;
    qsort(maker->nodes, (size_t)maker->count, sizeof *maker->nodes, ByID);
    (*info)->size = (SInt32)size;
    (*info)->type = kQTVR1MediaInfoType;
    (*info)->name[0] = (unsigned char)length;
    memcpy((*info)->name + 1, name, length);
    (*info)->defNodeID = maker->scene.firstNode;
    (*info)->numEntries = (SInt16)maker->count;
    memcpy((*info)->idToTime, maker->nodes, (size_t)maker->count * sizeof *maker->nodes);
    err = (OSErr)MediaGetMediaInfo(GetMediaHandler(GetTrackMedia(maker->panoramas)), (Handle)info);
    DisposeHandle((Handle)info);
    return err;
}

OSErr EndVersionOne(VersionOneMaker *maker)
{
    OSErr err = maker->err;

    if (err == noErr && maker->count == 0)
        err = paramErr;
    /* A scene of one node needs no table, but a name. */
    if (err == noErr && (maker->count > 1 || maker->scene.name.text != nil))
        err = AddMediaInfo(maker);
    if (err == noErr)
        err = SetController(maker->movie, kQTVR1PanoramaType);
    if (err == noErr)
        err = EndMovie(maker->movie, maker->refNum);
    else if (maker->refNum != 0)
        CloseMovieFile(maker->refNum);
    free(maker->nodes);
    maker->nodes = nil;
    return maker->err = err;
}
