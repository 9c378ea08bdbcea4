/*
 * wired_scene.h - a scene of two nodes with wired actions, made in memory, and containers of
 * actions.
 *
 * Both nodes show the same cylinder, 256 by 64 pixels. Hot spot kSpot is around pan 180, where node
 * kFirstNode looks first; kLink, a link to the other node, is around pan 45.
 */
#ifndef WIRED_SCENE_H
#define WIRED_SCENE_H

#include <Endian.h>
#include <FixMath.h>
#include <ImageCompression.h>
#include <QTVRExtensions.h>
#include <QuickTimeVRFormat.h>

#include "records.h"
#include "stage.h"

enum {
    kFirstNode = 1,
    kSecondNode = 2,
    kSpot = 5,
    kLink = 9,
    kSceneWide = 256,
    kSceneHigh = 64,
    kNodeTime = 600
};

/* A leaf, or an empty atom. */
static __inline__ QTAtom WiredAtom(QTAtomContainer container, QTAtom parent, OSType type,
                                   QTAtomID id, long size, const void *data)
{
    QTAtom atom = 0;

    CHECK_EQ(QTInsertChild(container, parent, type, id, 0, size, (void *)data, &atom), noErr);
    return atom;
}

/* --- Actions ---------------------------------------------------------------------------------- */

/* An action, the last below its parent. */
static __inline__ QTAtom WiredAction(QTAtomContainer container, QTAtom parent, long number)
{
    QTAtom action = WiredAtom(container, parent, kAction, 0, 0, NULL);
    SInt32 stored = (SInt32)EndianS32_NtoB((SInt32)number);

    WiredAtom(container, action, kWhichAction, 1, sizeof stored, &stored);
    return action;
}

static __inline__ void WiredFloat(QTAtomContainer container, QTAtom parent, OSType type,
                                  QTAtomID id, float value)
{
    Float32 stored = StoredFloat(value);

    WiredAtom(container, parent, type, id, sizeof stored, &stored);
}

static __inline__ void WiredLong(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id,
                                 long value)
{
    SInt32 stored = (SInt32)EndianS32_NtoB((SInt32)value);

    WiredAtom(container, parent, type, id, 4, &stored);
}

static __inline__ void WiredShort(QTAtomContainer container, QTAtom parent, OSType type,
                                  QTAtomID id, short value)
{
    SInt16 stored = (SInt16)EndianS16_NtoB(value);

    WiredAtom(container, parent, type, id, 2, &stored);
}

static __inline__ void WiredFlag(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id,
                                 Boolean value)
{
    WiredAtom(container, parent, type, id, 1, &value);
}

static __inline__ void WiredText(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id,
                                 const char *text)
{
    WiredAtom(container, parent, type, id, (long)strlen(text) + 1, text);
}

/* An action that has the filter told a text: mcActionShowStatusString. */
static __inline__ void WiredStatus(QTAtomContainer container, QTAtom parent, const char *text)
{
    QTAtom action = WiredAction(container, parent, kActionStatusString);

    WiredText(container, action, kActionParameter, 1, text);
    WiredLong(container, action, kActionParameter, 2, 0);
}

/* --- The scene -------------------------------------------------------------------------------- */

static __inline__ QTAtomContainer WiredWorld(void)
{
    QTAtomContainer world = NULL;
    QTVRWorldHeaderAtom header;
    QTVRNodeLocationAtom location;
    QTAtom parent, node;
    QTAtomID id;

    memset(&header, 0, sizeof header);
    header.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    header.defaultNodeID = EndianU32_NtoB(kFirstNode);
    memset(&location, 0, sizeof location);
    location.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    location.nodeType = EndianU32_NtoB(kQTVRPanoramaType);
    CHECK_EQ(QTNewAtomContainer(&world), noErr);
    WiredAtom(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, sizeof header, &header);
    parent = WiredAtom(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, 0, NULL);
    for (id = kFirstNode; id <= kSecondNode; id++) {
        node = WiredAtom(world, parent, kQTVRNodeIDAtomType, id, 0, NULL);
        WiredAtom(world, node, kQTVRNodeLocationAtomType, 1, sizeof location, &location);
    }
    return world;
}

/* Adds the handlers of a node or of a hot spot: each tells its event as a status string. */
static __inline__ void WiredHandlers(QTAtomContainer info, QTAtom parent, const OSType *events,
                                     int count, const char *who)
{
    int i;

    for (i = 0; i < count; i++) {
        OSType event = events[i];
        char text[64];
        QTAtom handler;

        sprintf(text, "%s %c%c%c%c", who, (int)(event >> 24), (int)(event >> 16 & 255),
                (int)(event >> 8 & 255), (int)(event & 255));
        if (parent == kParentAtomIsContainer)
            handler = WiredAtom(info, parent, event, 1, 0, NULL);
        else
            handler = WiredAtom(info, parent, kQTEventType, (QTAtomID)event, 0, NULL);
        WiredStatus(info, handler, text);
    }
}

static __inline__ QTAtomContainer WiredNode(UInt32 id)
{
    static const OSType global[] = {kQTEventFrameLoaded, kQTEventIdle};
    static const OSType local[] = {kQTEventMouseClick, kQTEventMouseClickEnd,
                                   kQTEventMouseClickEndTriggerButton, kQTEventMouseEnter,
                                   kQTEventMouseExit};
    QTAtomContainer info = NULL;
    QTVRNodeHeaderAtom header;
    QTVRHotSpotInfoAtom spotInfo;
    QTVRLinkHotSpotAtom link;
    QTAtom parent, spot;
    char name[16];

    memset(&header, 0, sizeof header);
    header.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    header.nodeType = EndianU32_NtoB(kQTVRPanoramaType);
    header.nodeID = EndianU32_NtoB(id);
    CHECK_EQ(QTNewAtomContainer(&info), noErr);
    WiredAtom(info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, sizeof header, &header);
    sprintf(name, "node %d", (int)id);
    WiredHandlers(info, kParentAtomIsContainer, global, 2, name);
    parent = WiredAtom(info, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, 0, NULL);
    memset(&spotInfo, 0, sizeof spotInfo);
    spotInfo.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    spotInfo.hotSpotType = EndianU32_NtoB(kQTVRHotSpotUndefinedType);
    spot = WiredAtom(info, parent, kQTVRHotSpotAtomType, kSpot, 0, NULL);
    WiredAtom(info, spot, kQTVRHotSpotInfoAtomType, 1, sizeof spotInfo, &spotInfo);
    WiredHandlers(info, spot, local, 5, "spot");
    spotInfo.hotSpotType = EndianU32_NtoB(kQTVRHotSpotLinkType);
    memset(&link, 0, sizeof link);
    link.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    link.toNodeID = EndianU32_NtoB(kFirstNode + kSecondNode - id);
    spot = WiredAtom(info, parent, kQTVRHotSpotAtomType, kLink, 0, NULL);
    WiredAtom(info, spot, kQTVRHotSpotInfoAtomType, 1, sizeof spotInfo, &spotInfo);
    WiredAtom(info, spot, kQTVRLinkInfoAtomType, 1, sizeof link, &link);
    WiredHandlers(info, spot, local, 5, "link");
    return info;
}

static __inline__ QTAtomContainer WiredPanorama(void)
{
    QTAtomContainer sample = NULL;
    QTVRPanoSampleAtom pano = WholeTurn(38, kSceneWide, kSceneHigh, 1, 1);

    pano.hotSpotRefTrackIndex = EndianU32_NtoB(1);
    pano.minFieldOfView = StoredFloat(5);
    pano.defaultPan = StoredFloat(180);
    pano.defaultFieldOfView = StoredFloat(40);
    pano.hotSpotSizeX = EndianU32_NtoB(kSceneWide);
    pano.hotSpotSizeY = EndianU32_NtoB(kSceneHigh);
    pano.hotSpotNumFramesX = EndianU16_NtoB(1);
    pano.hotSpotNumFramesY = EndianU16_NtoB(1);
    pano.flags = EndianU32_NtoB(kQTVRPanoFlagHorizontal);
    CHECK_EQ(QTNewAtomContainer(&sample), noErr);
    WiredAtom(sample, kParentAtomIsContainer, kQTVRPanoSampleDataAtomType, 1, sizeof pano, &pano);
    return sample;
}

static __inline__ Track WiredTrack(Movie movie, OSType type)
{
    Track track = NewMovieTrack(movie, FixRatio(kSceneWide, 1), FixRatio(kSceneHigh, 1), 0x100);

    CHECK(NewTrackMedia(track, type, kNodeTime, NULL, 0) != NULL);
    CHECK_EQ(BeginMediaEdits(GetTrackMedia(track)), noErr);
    return track;
}

/* Adds a sample, which is disposed of. */
static __inline__ void WiredAdd(Track track, Handle data, Handle description)
{
    CHECK_EQ(AddMediaSample(GetTrackMedia(track), data, 0, (unsigned long)GetHandleSize(data),
                            kNodeTime, (SampleDescriptionHandle)description, 1, 0, NULL),
             noErr);
    DisposeHandle(data);
}

static __inline__ Handle WiredImage(short depth)
{
    Handle handle = NewHandleClear((Size)sizeof(ImageDescription));
    ImageDescription *image = (ImageDescription *)*handle;

    image->idSize = (SInt32)sizeof(ImageDescription);
    image->cType = kRawCodecType;
    image->dataRefIndex = 1;
    image->width = kSceneWide;
    image->height = kSceneHigh;
    image->hRes = image->vRes = 72L << 16;
    image->frameCount = 1;
    image->depth = depth;
    image->clutID = -1;
    return handle;
}

/* The picture, or which hot spot is where: raw pixels of so many bytes. */
static __inline__ Handle WiredPixels(int bytes)
{
    Handle data = NewHandleClear(kSceneWide * kSceneHigh * bytes);
    int x, y, i;

    for (y = 0; y < kSceneHigh; y++)
        for (x = 0; x < kSceneWide; x++)
            for (i = 0; i < bytes; i++) {
                /* Pan falls from left to right: 180 is at 128, 45 at 224. */
                char id = (char)(x >= 112 && x < 144 ? kSpot : x >= 208 && x < 240 ? kLink : 0);

                (*data)[(y * kSceneWide + x) * bytes + i] = bytes == 1 ? id : (char)(x ^ y << i);
            }
    return data;
}

/* The scene. idleTicks is how often nodes are idle; -1 for never. */
static __inline__ Movie WiredScene(Boolean hasActions, long idleTicks)
{
    Movie movie = NewMovie(newMovieActive);
    QTAtomContainer world = WiredWorld(), properties = NULL;
    OSType kind = EndianU32_NtoB(kQTVRQTVRType);
    Track tracks[4];
    Handle descriptions[4];
    UInt32 node;
    int i;

    CHECK(movie != NULL);
    tracks[0] = WiredTrack(movie, kQTVRQTVRType);
    tracks[1] = WiredTrack(movie, kQTVRPanoramaType);
    tracks[2] = WiredTrack(movie, VideoMediaType);
    tracks[3] = WiredTrack(movie, VideoMediaType);
    descriptions[0] = RecordDescription(kQTVRQTVRType, world);
    descriptions[1] = RecordDescription(kQTVRPanoramaType, NULL);
    descriptions[2] = WiredImage(24);
    descriptions[3] = WiredImage(8);
    for (node = kFirstNode; node <= kSecondNode; node++) {
        WiredAdd(tracks[0], WiredNode(node), descriptions[0]);
        WiredAdd(tracks[1], WiredPanorama(), descriptions[1]);
        WiredAdd(tracks[2], WiredPixels(3), descriptions[2]);
        WiredAdd(tracks[3], WiredPixels(1), descriptions[3]);
    }
    CHECK_EQ(QTNewAtomContainer(&properties), noErr);
    WiredFlag(properties, kParentAtomIsContainer, kSpriteTrackPropertyHasActions, 1, hasActions);
    WiredLong(properties, kParentAtomIsContainer, kSpriteTrackPropertyQTIdleEventsFrequency, 1,
              idleTicks);
    CHECK_EQ(SetMediaPropertyAtom(GetTrackMedia(tracks[0]), properties), noErr);
    for (i = 0; i < 4; i++) {
        CHECK_EQ(EndMediaEdits(GetTrackMedia(tracks[i])), noErr);
        CHECK_EQ(InsertMediaIntoTrack(tracks[i], 0, 0, 2 * kNodeTime, 0x10000), noErr);
        DisposeHandle(descriptions[i]);
    }
    SetTrackEnabled(tracks[2], false);
    SetTrackEnabled(tracks[3], false);
    CHECK_EQ(AddTrackReference(tracks[0], tracks[1], kQTVRPanoramaType, NULL), noErr);
    CHECK_EQ(AddTrackReference(tracks[1], tracks[2], kQTVRImageTrackRefType, NULL), noErr);
    CHECK_EQ(AddTrackReference(tracks[1], tracks[3], kQTVRHotSpotTrackRefType, NULL), noErr);
    CHECK_EQ(SetUserDataItem(GetMovieUserData(movie), &kind, 4, kUserDataMovieControllerType, 1),
             noErr);
    QTDisposeAtomContainer(properties);
    QTDisposeAtomContainer(world);
    return movie;
}

/* Opens a movie that was made on a stage, at time 1000. */
static __inline__ void OpenWiredStage(Stage *stage, Movie movie)
{
    Rect box;

    memset(stage, 0, sizeof *stage);
    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    CHECK_EQ(EnterMovies(), noErr);
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT);
    CHECK_EQ(NewGWorld(&stage->world, 32, &box, NULL, NULL, 0), noErr);
    stage->opened.movie = movie;
    SetMovieGWorld(movie, stage->world, NULL);
    SetMovieBox(movie, &box);
    stage->opened.controller = NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    CHECK(stage->opened.controller != NULL);
    stage->mc = stage->opened.controller;
    stage->opened.track = QTVRGetQTVRTrack(movie, 1);
    CHECK_EQ(QTVRGetQTVRInstance(&stage->opened.qtvr, stage->opened.track, stage->mc), noErr);
    stage->qtvr = stage->opened.qtvr;
}

#endif
