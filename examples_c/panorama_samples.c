/*
 * panorama_samples.c - the pictures of panoramas, and the samples of the panorama track.
 */
#include "scene_samples.h"

#include <math.h>
#include <string.h>

#define PI 3.14159265358979323846

enum { kFaces = 6, kTileUnit = 256, kMostTiles = 16, kLargestTile = 1024 };

static Boolean IsSet(Range range)
{
    return range.from != range.to;
}

OSErr FindPictureTrack(SceneMaker *maker, PictureRole role, short width, short height, Track *track,
                       long *index)
{
    Boolean isObject = role == kViews || role == kViewSpots;
    Boolean isSpots = role == kSpots || role == kViewSpots;
    PictureTrack *known;
    int i;
    OSErr err;

    for (i = 0; i < maker->trackCount; i++) {
        known = &maker->tracks[i];
        if (known->role == role && known->width == width && known->height == height) {
            *track = known->track;
            *index = known->reference;
            return noErr;
        }
    }
    if (maker->trackCount == kMostPictureTracks)
        return paramErr;
    known = &maker->tracks[maker->trackCount];
    known->role = role;
    known->width = width;
    known->height = height;
    err = AddTrack(maker->movie, VideoMediaType, width, height, &known->track);
    if (err != noErr)
        return err;
    maker->trackCount++;
    /* Tiles are seen by way of the panorama, and masks not at all; views are what a movie shows. */
    SetTrackEnabled(known->track, role == kViews);
    *track = known->track;
    err = AddTrackReference(isObject ? maker->objects : maker->panoramas, known->track,
                            isSpots ? kQTVRHotSpotTrackRefType : kQTVRImageTrackRefType,
                            &known->reference);
    *index = known->reference;
    return err;
}

/* --- Cutting ---------------------------------------------------------------------------------- */

void CubeTiles(short face, short *count, short *side)
{
    long next = ((long)face + kTileUnit - 1) / kTileUnit * kTileUnit, tiles = next - face + 1;

    if (tiles > kMostTiles || face / tiles < kTileUnit / 2)
        tiles = (face + kLargestTile - 1) / kLargestTile;
    *count = (short)tiles;
    *side = (short)((face + tiles - 1) / tiles);
}

static Cut CylinderCut(OSType kind, short tiles)
{
    Cut cut;

    cut.turned = kind != kQTVRHorizontalCylinder;
    cut.across = cut.turned ? 1 : tiles;
    cut.down = cut.turned ? tiles : 1;
    return cut;
}

/* Adds the faces of a cube; each is scaled so that its tiles fit it. */
static OSErr AddFaces(Track track, GWorldPtr picture, short tiles, Packing packing)
{
    short side = PictureHeight(picture), scaled = (short)((side + tiles - 1) / tiles * tiles);
    GWorldPtr strip = picture;
    Cut cut;
    Rect face;
    OSErr err = noErr;
    int i;

    if (PictureWidth(picture) != kFaces * side)
        return badImageDescription;
    if (scaled != side)
        err = ScalePicture(picture, (short)(kFaces * scaled), scaled, &strip);
    cut.across = cut.down = tiles;
    cut.turned = false;
    for (i = 0; err == noErr && i < kFaces; i++) {
        MacSetRect(&face, (short)(i * scaled), 0, (short)((i + 1) * scaled), scaled);
        err = AddTiles(track, strip, &face, cut, packing, kNodeDuration / kFaces);
    }
    if (strip != picture && strip != nil)
        DisposeGWorld(strip);
    return err;
}

/* Adds one picture of a node, whole or cut, and shows it for as long as the node lasts. */
static OSErr AddOne(SceneMaker *maker, PictureRole role, OSType kind, GWorldPtr picture, short tiles,
                    Packing packing, long *index)
{
    short width = PictureWidth(picture), height = PictureHeight(picture);
    Cut cut = CylinderCut(kind, tiles);
    Track track = nil;
    Rect whole;
    OSErr err;

    if (tiles < 1)
        return paramErr;
    MacSetRect(&whole, 0, 0, width, height);
    if (kind == kQTVRCube)
        err = FindPictureTrack(maker, role, (short)((height + tiles - 1) / tiles),
                               (short)((height + tiles - 1) / tiles), &track, index);
    else
        err = FindPictureTrack(maker, role, (short)((cut.turned ? height : width) / cut.across),
                               (short)((cut.turned ? width : height) / cut.down), &track, index);
    if (err == noErr)
        err = BeginMediaEdits(GetTrackMedia(track));
    if (err == noErr)
        err = kind == kQTVRCube ? AddFaces(track, picture, tiles, packing)
                                : AddTiles(track, picture, &whole, cut, packing, kNodeDuration);
    if (err == noErr)
        err = EndMediaEdits(GetTrackMedia(track));
    return err == noErr ? ShowLast(track, maker->now, kNodeDuration) : err;
}

/* Adds a smaller picture: the given one, or a copy of the large one. */
static OSErr AddSmaller(SceneMaker *maker, PictureRole role, const PanoramaSpec *panorama,
                        GWorldPtr given, short height, short tiles, Packing packing, long *index)
{
    long width = (long)PictureWidth(panorama->picture) * height / PictureHeight(panorama->picture);
    GWorldPtr smaller = nil;
    OSErr err;

    if (given != nil)
        return AddOne(maker, role, panorama->kind, given, tiles, panorama->packing, index);
    /* A cube's faces stay squares; a cylinder is cut into whole pixels. */
    width = panorama->kind == kQTVRCube ? kFaces * height : width / tiles * tiles;
    err = ScalePicture(panorama->picture, (short)width, height, &smaller);
    if (err == noErr)
        err = AddOne(maker, role, panorama->kind, smaller, panorama->kind == kQTVRCube ? 1 : tiles,
                     packing, index);
    if (smaller != nil)
        DisposeGWorld(smaller);
    return err;
}

OSErr AddPanoramaPictures(SceneMaker *maker, const PanoramaSpec *panorama)
{
    static const Packing poor = {kJPEGCodecType, codecLowQuality};
    short height = PictureHeight(panorama->picture);
    OSErr err = AddOne(maker, kPictures, panorama->kind, panorama->picture, panorama->tiles,
                       panorama->packing, &maker->pictureRef);

    if (err == noErr && panorama->spots != nil)
        err = AddOne(maker, kSpots, panorama->kind, panorama->spots, panorama->spotTiles,
                     panorama->spotPacking, &maker->spotRef);
    if (err == noErr && panorama->lowTiles > 0)
        err = AddSmaller(maker, kLow, panorama, panorama->low, (short)(height / 2),
                         panorama->lowTiles, panorama->packing, &maker->lowRef);
    if (err == noErr && panorama->previewSide > 0)
        err = AddSmaller(maker, kPreview, panorama, panorama->preview, panorama->previewSide, 1, poor,
                         &maker->previewRef);
    return err;
}

/* --- The sample ------------------------------------------------------------------------------- */

/* The tilts of the upper and the lower edge: those that were told, or those of the picture's size. */
static Range TiltOf(const PanoramaSpec *panorama)
{
    double turn = (panorama->pan.to - panorama->pan.from) / 360;
    double length = PictureWidth(panorama->picture) / turn;
    Range tilt = panorama->tilt;

    if (!IsSet(tilt)) {
        tilt.to = atan(PI * PictureHeight(panorama->picture) / length) * 180 / PI;
        tilt.from = -tilt.to;
    }
    return tilt;
}

static void SetSizes(QTVRPanoSampleAtom *pano, const PanoramaSpec *panorama)
{
    Cut cut = CylinderCut(panorama->kind, panorama->tiles);
    short width = PictureWidth(panorama->picture), height = PictureHeight(panorama->picture);

    pano->imageSizeX = U32(cut.turned ? height : width);
    pano->imageSizeY = U32(cut.turned ? width : height);
    pano->imageNumFramesX = U16(cut.across);
    pano->imageNumFramesY = U16(cut.down);
    if (panorama->spots == nil)
        return;
    cut = CylinderCut(panorama->kind, panorama->spotTiles);
    width = PictureWidth(panorama->spots);
    height = PictureHeight(panorama->spots);
    pano->hotSpotSizeX = U32(cut.turned ? height : width);
    pano->hotSpotSizeY = U32(cut.turned ? width : height);
    pano->hotSpotNumFramesX = U16(cut.across);
    pano->hotSpotNumFramesY = U16(cut.down);
}

/* What an engine reads that knows no cubes: a cylinder of the four faces around. */
static void SetCubeForOldEngines(QTVRPanoSampleAtom *pano, const PanoramaSpec *panorama)
{
    short side = PictureHeight(panorama->picture);

    pano->minPan = F32(0);
    pano->maxPan = F32(360);
    pano->minTilt = F32(-45);
    pano->maxTilt = F32(45);
    pano->minFieldOfView = F32(5);
    pano->maxFieldOfView = F32(90);
    pano->defaultPan = F32(0);
    pano->defaultTilt = F32(0);
    pano->defaultFieldOfView = F32(45);
    pano->imageSizeX = U32(4 * side);
    pano->imageSizeY = U32(side);
    pano->imageNumFramesX = U16(4 * panorama->tiles);
    pano->imageNumFramesY = U16(panorama->tiles);
    if (panorama->spots != nil) {
        side = PictureHeight(panorama->spots);
        pano->hotSpotSizeX = U32(4 * side);
        pano->hotSpotSizeY = U32(side);
        pano->hotSpotNumFramesX = U16(4 * panorama->spotTiles);
        pano->hotSpotNumFramesY = U16(panorama->spotTiles);
    }
    pano->flags = U32(kQTVRPanoFlagHorizontal);
}

static void SetCylinder(QTVRPanoSampleAtom *pano, const NodeSpec *node, const PanoramaSpec *panorama)
{
    Range tilt = TiltOf(panorama), fov = panorama->fov;

    if (!IsSet(fov)) {
        fov.to = tilt.to - tilt.from;
        fov.from = fov.to * 0.05;
    }
    pano->minPan = F32(panorama->pan.from);
    pano->maxPan = F32(panorama->pan.to);
    pano->minTilt = F32(tilt.from);
    pano->maxTilt = F32(tilt.to);
    pano->minFieldOfView = F32(fov.from);
    pano->maxFieldOfView = F32(fov.to);
    pano->defaultPan = F32(node->view.pan);
    pano->defaultTilt = F32(node->view.tilt);
    pano->defaultFieldOfView = F32(node->view.fov > 0 ? node->view.fov : 0.8 * fov.to);
    SetSizes(pano, panorama);
    if (panorama->kind == kQTVRHorizontalCylinder)
        pano->flags = U32(kQTVRPanoFlagHorizontal);
}

static OSErr AddCubeAtoms(QTAtomContainer sample, const NodeSpec *node, const PanoramaSpec *panorama)
{
    static const double c = 0.70710678118654752440;
    const double faces[kFaces][4] = {{1, 0, 0, 0},  {c, 0, -c, 0}, {0, 0, -1, 0},
                                     {-c, 0, -c, 0}, {c, c, 0, 0},  {c, -c, 0, 0}};
    QTVRCubicFaceData places[kFaces * kMostTiles * kMostTiles];
    QTVRCubicViewAtom view;
    Range tilt = panorama->tilt, fov = panorama->fov;
    int tiles = panorama->tiles, count = 0, face, row, column, i;
    OSErr err;

    view.minPan = F32(panorama->pan.from);
    view.maxPan = F32(panorama->pan.to);
    view.minTilt = F32(IsSet(tilt) ? tilt.from : -90);
    view.maxTilt = F32(IsSet(tilt) ? tilt.to : 90);
    view.minFieldOfView = F32(IsSet(fov) ? fov.from : 5);
    view.maxFieldOfView = F32(IsSet(fov) ? fov.to : 120);
    view.defaultPan = F32(node->view.pan);
    view.defaultTilt = F32(node->view.tilt);
    view.defaultFieldOfView = F32(node->view.fov > 0 ? node->view.fov : 60);
    err = AddLeaf(sample, kParentAtomIsContainer, kQTVRCubicViewAtomType, 1, &view, sizeof view);
    if (err != noErr || tiles == 1)
        return err;
    if (tiles > kMostTiles)
        return paramErr;
    /* The squares of the quaternion add up to the distance of the face in half tiles. */
    for (face = 0; face < kFaces; face++)
        for (row = 0; row < tiles; row++)
            for (column = 0; column < tiles; column++, count++) {
                for (i = 0; i < 4; i++)
                    places[count].orientation[i] = F32(faces[face][i] * sqrt(tiles));
                places[count].center[0] = F32(2 * column - (tiles - 1));
                places[count].center[1] = F32((tiles - 1) - 2 * row);
                places[count].aspect = F32(1);
                places[count].skew = F32(0);
            }
    return AddLeaf(sample, kParentAtomIsContainer, kQTVRCubicFaceDataAtomType, 1, places,
                   count * (long)sizeof *places);
}

static OSErr AddLimit(QTAtomContainer sample, OSType type, Range limit)
{
    QTVRAngleRangeAtom range;

    if (!IsSet(limit))
        return noErr;
    range.minimumAngle = F32(limit.from);
    range.maximumAngle = F32(limit.to);
    return AddLeaf(sample, kParentAtomIsContainer, type, 1, &range, sizeof range);
}

/* Tells which other tracks hold the same picture. */
static OSErr AddResolutions(const SceneMaker *maker, const PanoramaSpec *panorama,
                            QTAtomContainer sample)
{
    QTVRTrackRefEntry entries[3];
    int count = 1;

    if (panorama->lowTiles == 0 && panorama->previewSide == 0)
        return noErr;
    entries[0].trackResolution = U16(kQTVRFullTrackRes);
    entries[0].trackRefIndex = U32(maker->pictureRef);
    if (panorama->lowTiles > 0) {
        entries[count].trackResolution = U16(kQTVRHalfTrackRes);
        entries[count++].trackRefIndex = U32(maker->lowRef);
    }
    if (panorama->previewSide > 0) {
        entries[count].trackResolution = U16(kQTVRPreviewTrackRes);
        entries[count++].trackRefIndex = U32(maker->previewRef);
    }
    entries[0].trackRefType = entries[1].trackRefType = entries[2].trackRefType =
        U32(kQTVRImageTrackRefType);
    return AddLeaf(sample, kParentAtomIsContainer, kQTVRTrackRefArrayAtomType, 1, entries,
                   count * (long)sizeof *entries);
}

OSErr NewPanoramaSample(const SceneMaker *maker, const NodeSpec *node, const PanoramaSpec *panorama,
                        QTAtomContainer *sample)
{
    QTVRPanoSampleAtom pano;
    OSErr err = QTNewAtomContainer(sample);

    memset(&pano, 0, sizeof pano);
    pano.majorVersion = U16(kQTVRMajorVersion);
    pano.imageRefTrackIndex = U32(maker->pictureRef);
    pano.hotSpotRefTrackIndex = U32(panorama->spots != nil ? maker->spotRef : 0);
    pano.panoType = U32(panorama->kind);
    if (panorama->kind == kQTVRCube)
        SetCubeForOldEngines(&pano, panorama);
    else
        SetCylinder(&pano, node, panorama);
    if (err == noErr)
        err = AddLeaf(*sample, kParentAtomIsContainer, kQTVRPanoSampleDataAtomType, 1, &pano,
                      sizeof pano);
    if (err == noErr)
        err = AddResolutions(maker, panorama, *sample);
    if (err == noErr && panorama->kind == kQTVRCube)
        err = AddCubeAtoms(*sample, node, panorama);
    if (err == noErr)
        err = AddLimit(*sample, kQTVRPanConstraintAtomType, panorama->panLimit);
    if (err == noErr)
        err = AddLimit(*sample, kQTVRTiltConstraintAtomType, panorama->tiltLimit);
    if (err == noErr)
        err = AddLimit(*sample, kQTVRFOVConstraintAtomType, panorama->fovLimit);
    return err;
}
