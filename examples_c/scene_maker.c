/*
 * scene_maker.c - making a QTVR 2 scene: its world, its nodes, their hot spots.
 */
#include "scene_maker.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scene_samples.h"

static OSErr AddImaging(QTAtomContainer world)
{
    static const UInt32 modes[2][4] = {
        {kQTVRMotion, kQTVRFullCorrection, codecLowQuality, true},
        {kQTVRStatic, kQTVRFullCorrection, codecHighQuality, false},
    };
    QTVRPanoImagingAtom imaging;
    QTAtom parent;
    OSErr err = AddParent(world, kParentAtomIsContainer, kQTVRImagingParentAtomType, 1, &parent);
    int i;

    for (i = 0; err == noErr && i < 2; i++) {
        memset(&imaging, 0, sizeof imaging);
        imaging.majorVersion = U16(kQTVRMajorVersion);
        imaging.imagingMode = U32(modes[i][0]);
        imaging.imagingValidFlags = U32(kQTVRValidCorrection | kQTVRValidQuality | kQTVRValidDirectDraw);
        imaging.correction = U32(modes[i][1]);
        imaging.quality = U32(modes[i][2]);
        imaging.directDraw = U32(modes[i][3]);
        err = AddLeaf(world, parent, kQTVRPanoImagingAtomType, i + 1, &imaging, sizeof imaging);
    }
    return err;
}

/* Names the scene; its first node is told at the end. */
static OSErr AddWorldHeader(SceneMaker *maker)
{
    QTVRWorldHeaderAtom head;
    QTAtomID name;
    OSErr err;

    memset(&head, 0, sizeof head);
    head.majorVersion = U16(kQTVRMajorVersion);
    head.nameAtomID = (QTAtomID)U32(maker->scene.name.text != nil);
    err = AddLeaf(maker->world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, &head,
                  sizeof head);
    return err == noErr ? AddString(maker->world, kParentAtomIsContainer, maker->scene.name, &name)
                        : err;
}

OSErr BeginScene(SceneMaker *maker, const SceneSpec *scene)
{
    memset(maker, 0, sizeof *maker);
    maker->scene = *scene;
    maker->info = calloc(kMostNodes, sizeof *maker->info);
    maker->tracks = calloc(kMostPictureTracks, sizeof *maker->tracks);
    maker->err = maker->info != nil && maker->tracks != nil ? noErr : memFullErr;
    if (maker->err == noErr)
        maker->err = BeginMovie(scene->path, &maker->movie, &maker->refNum);
    if (maker->err == noErr)
        maker->err = AddTrack(maker->movie, kQTVRQTVRType, scene->width, scene->height,
                              &maker->nodesTrack);
    if (maker->err == noErr)
        maker->err = QTNewAtomContainer(&maker->world);
    if (maker->err == noErr)
        maker->err = AddWorldHeader(maker);
    if (maker->err == noErr)
        maker->err = AddImaging(maker->world);
    if (maker->err == noErr)
        maker->err = AddParent(maker->world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1,
                               &maker->nodes);
    return maker->err;
}

/* --- A node's information --------------------------------------------------------------------- */

/* Strings stand behind the record that names their IDs, the name first. */
static QTAtomID NameID(Text name)
{
    return name.text != nil ? 1 : 0;
}

static QTAtomID CommentID(Text name, Text comment)
{
    return comment.text != nil ? NameID(name) + 1 : 0;
}

static OSErr AddNames(QTAtomContainer container, QTAtom parent, Text name, Text comment)
{
    QTAtomID id;
    OSErr err = AddString(container, parent, name, &id);

    return err == noErr ? AddString(container, parent, comment, &id) : err;
}

static OSErr AddLink(QTAtomContainer info, QTAtom parent, const SpotSpec *spot)
{
    QTVRLinkHotSpotAtom link;

    memset(&link, 0, sizeof link);
    link.majorVersion = U16(kQTVRMajorVersion);
    link.toNodeID = U32(spot->toNode);
    link.toValidFlags = U32(spot->toFlags);
    link.toPan = F32(spot->to.pan);
    link.toTilt = F32(spot->to.tilt);
    link.toFOV = F32(spot->to.fov);
    return AddLeaf(info, parent, kQTVRLinkInfoAtomType, 1, &link, sizeof link);
}

static OSErr AddSpot(QTAtomContainer info, QTAtom parent, const SpotSpec *spot)
{
    QTVRHotSpotInfoAtom head;
    QTAtom atom;
    OSErr err = AddParent(info, parent, kQTVRHotSpotAtomType, (QTAtomID)spot->id, &atom);
    int i;

    if (err != noErr)
        return err;
    memset(&head, 0, sizeof head);
    head.majorVersion = U16(kQTVRMajorVersion);
    head.hotSpotType = U32(spot->type);
    head.nameAtomID = (QTAtomID)U32(NameID(spot->name));
    head.commentAtomID = (QTAtomID)U32(CommentID(spot->name, spot->comment));
    for (i = 0; i < 3; i++)
        head.cursorID[i] = (SInt32)U32(spot->cursors[i]);
    head.bestPan = F32(spot->best.pan);
    head.bestTilt = F32(spot->best.tilt);
    head.bestFOV = F32(spot->best.fov);
    head.hotSpotRect.top = (short)U16(spot->box.top);
    head.hotSpotRect.left = (short)U16(spot->box.left);
    head.hotSpotRect.bottom = (short)U16(spot->box.bottom);
    head.hotSpotRect.right = (short)U16(spot->box.right);
    err = AddLeaf(info, atom, kQTVRHotSpotInfoAtomType, 1, &head, sizeof head);
    if (err == noErr && spot->type == kQTVRHotSpotLinkType)
        err = AddLink(info, atom, spot);
    else if (err == noErr && spot->data != nil)
        err = AddLeaf(info, atom, spot->type, 1, spot->data, spot->dataSize);
    return err == noErr ? AddNames(info, atom, spot->name, spot->comment) : err;
}

static OSErr NewNodeInfo(const NodeSpec *node, OSType type, QTAtomContainer *info)
{
    QTVRNodeHeaderAtom head;
    QTAtom parent = 0;
    OSErr err = QTNewAtomContainer(info);
    int i;

    if (err != noErr)
        return err;
    memset(&head, 0, sizeof head);
    head.majorVersion = U16(kQTVRMajorVersion);
    head.nodeType = U32(type);
    head.nodeID = (QTAtomID)U32(node->id);
    head.nameAtomID = (QTAtomID)U32(NameID(node->name));
    head.commentAtomID = (QTAtomID)U32(CommentID(node->name, node->comment));
    err = AddLeaf(*info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, &head, sizeof head);
    if (err == noErr)
        err = AddNames(*info, kParentAtomIsContainer, node->name, node->comment);
    if (err == noErr && node->spotCount > 0)
        err = AddParent(*info, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, &parent);
    for (i = 0; err == noErr && i < node->spotCount; i++)
        err = AddSpot(*info, parent, &node->spots[i]);
    return err;
}

/* Tells the world of a node, and remembers its information for the end. */
static OSErr AddNode(SceneMaker *maker, const NodeSpec *node, OSType type)
{
    QTVRNodeLocationAtom location;
    QTAtom atom;
    OSErr err;

    if (maker->count == kMostNodes)
        return paramErr;
    err = NewNodeInfo(node, type, &maker->info[maker->count]);
    if (err != noErr)
        return err;
    if (maker->count++ == 0 && maker->scene.firstNode == 0)
        maker->scene.firstNode = node->id;
    memset(&location, 0, sizeof location);
    location.majorVersion = U16(kQTVRMajorVersion);
    location.nodeType = U32(type);
    location.locationFlags = U32(kQTVRSameFile);
    /* Atoms move when others are added before them; this is the parent's place now. */
    maker->nodes = QTFindChildByID(maker->world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1,
                                   nil);
    err = AddParent(maker->world, maker->nodes, kQTVRNodeIDAtomType, (QTAtomID)node->id, &atom);
    if (err == noErr)
        err = AddLeaf(maker->world, atom, kQTVRNodeLocationAtomType, 1, &location, sizeof location);
    return err;
}

/* --- Nodes ------------------------------------------------------------------------------------ */

/* The track of panoramas or of objects, which the first node of the kind makes, and its sample. */
static OSErr AddNodeSample(SceneMaker *maker, Track *track, OSType type, QTAtomContainer sample)
{
    Handle description = nil;
    OSErr err = noErr;

    if (*track == nil)
        err = AddTrack(maker->movie, type, maker->scene.width, maker->scene.height, track);
    if (err == noErr)
        err = NewDescription(0, nil, &description);
    if (err == noErr)
        err = AddContainer(*track, sample, description, kNodeDuration);
    if (err == noErr)
        err = ShowLast(*track, maker->now, kNodeDuration);
    if (description != nil)
        DisposeHandle(description);
    return err;
}

OSErr AddPanorama(SceneMaker *maker, const NodeSpec *node, const PanoramaSpec *panorama)
{
    QTAtomContainer sample = nil;

    if (maker->err == noErr && maker->panoramas == nil)
        maker->err = AddTrack(maker->movie, kQTVRPanoramaType, maker->scene.width,
                              maker->scene.height, &maker->panoramas);
    if (maker->err == noErr)
        maker->err = AddNode(maker, node, kQTVRPanoramaType);
    if (maker->err == noErr)
        maker->err = AddPanoramaPictures(maker, panorama);
    if (maker->err == noErr)
        maker->err = NewPanoramaSample(maker, node, panorama, &sample);
    if (maker->err == noErr)
        maker->err = AddNodeSample(maker, &maker->panoramas, kQTVRPanoramaType, sample);
    if (sample != nil)
        QTDisposeAtomContainer(sample);
    maker->now += kNodeDuration;
    return maker->err;
}

OSErr AddObject(SceneMaker *maker, const NodeSpec *node, const ObjectSpec *object)
{
    QTAtomContainer sample = nil;

    if (maker->err == noErr && maker->objects == nil)
        maker->err = AddTrack(maker->movie, kQTVRObjectType, maker->scene.width,
                              maker->scene.height, &maker->objects);
    if (maker->err == noErr)
        maker->err = AddNode(maker, node, kQTVRObjectType);
    if (maker->err == noErr)
        maker->err = AddObjectPictures(maker, object);
    if (maker->err == noErr)
        maker->err = NewObjectSample(maker, node, object, &sample);
    if (maker->err == noErr)
        maker->err = AddNodeSample(maker, &maker->objects, kQTVRObjectType, sample);
    if (sample != nil)
        QTDisposeAtomContainer(sample);
    maker->now += kNodeDuration;
    return maker->err;
}

OSErr AddCursor(SceneMaker *maker, OSType type, QTAtomID id, const void *data, long size)
{
    QTAtom parent;

    if (maker->err != noErr)
        return maker->err;
    parent = QTFindChildByID(maker->world, kParentAtomIsContainer, kQTVRCursorParentAtomType, 1, nil);
    if (parent == 0)
        maker->err = AddParent(maker->world, kParentAtomIsContainer, kQTVRCursorParentAtomType, 1,
                               &parent);
    if (maker->err == noErr)
        maker->err = AddLeaf(maker->world, parent, type, id, data, size);
    return maker->err;
}

/* --- The end ---------------------------------------------------------------------------------- */

/* Tells which node comes first. */
static OSErr SetFirstNode(SceneMaker *maker)
{
    QTAtom atom = QTFindChildByID(maker->world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1,
                                  nil);
    QTVRWorldHeaderAtom head;
    long size;
    OSErr err = QTCopyAtomDataToPtr(maker->world, atom, false, sizeof head, &head, &size);

    head.defaultNodeID = U32(maker->scene.firstNode);
    return err == noErr ? QTSetAtomData(maker->world, atom, sizeof head, &head) : err;
}

/* Fills the QTVR track, whose one sample description is the world. */
static OSErr FillQTVRTrack(SceneMaker *maker)
{
    Handle description = nil;
    Track track = maker->nodesTrack;
    long i;
    OSErr err = NewDescription(kQTVRQTVRType, maker->world, &description);

    for (i = 0; err == noErr && i < maker->count; i++)
        err = AddContainer(track, maker->info[i], description, kNodeDuration);
    if (err == noErr)
        err = InsertMediaIntoTrack(track, 0, 0, maker->now, fixed1);
    if (err == noErr && maker->panoramas != nil)
        err = AddTrackReference(track, maker->panoramas, kQTVRPanoramaType, nil);
    if (err == noErr && maker->objects != nil)
        err = AddTrackReference(track, maker->objects, kQTVRObjectType, nil);
    if (description != nil)
        DisposeHandle(description);
    return err;
}

OSErr EndScene(SceneMaker *maker)
{
    OSErr err = maker->err;
    long i;

    if (err == noErr && maker->count == 0)
        err = paramErr;
    if (err == noErr)
        err = SetFirstNode(maker);
    if (err == noErr)
        err = FillQTVRTrack(maker);
    if (err == noErr)
        err = SetController(maker->movie, kQTVRQTVRType);
    if (err == noErr)
        err = EndMovie(maker->movie, maker->refNum);
    else if (maker->refNum != 0)
        CloseMovieFile(maker->refNum);
    for (i = 0; i < maker->count; i++)
        QTDisposeAtomContainer(maker->info[i]);
    free(maker->info);
    free(maker->tracks);
    maker->info = nil;
    maker->tracks = nil;
    if (maker->world != nil)
        QTDisposeAtomContainer(maker->world);
    maker->world = nil;
    return maker->err = err;
}
