/* stitcher.c - the bones of a program that makes a panorama movie of a picture. */
#include "classic.h"

enum { kNode = 127, kWide = 256, kHigh = 64, kTiles = 4, kDuration = 600 };

static OSErr gErr;

static QTAtom Add(QTAtomContainer container, QTAtom parent, QTAtomType type, QTAtomID id, long size,
                  void *data)
{
    QTAtom atom = 0;

    if (gErr == noErr)
        gErr = QTInsertChild(container, parent, type, id, 0, size, data, &atom);
    return atom;
}

/* Four walls, each with a dot, as one picture after another; a real one comes from a camera. */
static PicHandle DrawWalls(void)
{
    static RGBColor walls[4] = {
        {0xC000, 0, 0}, {0, 0xC000, 0}, {0, 0, 0xC000}, {0xC000, 0xC000, 0}};
    RGBColor black = {0, 0, 0};
    PicHandle picture;
    Rect all, wall;
    int i;

    SetRect(&all, 0, 0, kWide, kHigh);
    picture = OpenPicture(&all);
    for (i = 0; i < 4; i++) {
        SetRect(&wall, (short)(i * kWide / 4), 0, (short)((i + 1) * kWide / 4), kHigh);
        RGBForeColor(&walls[i]);
        PaintRect(&wall);
        InsetRect(&wall, 26, 26);
        RGBForeColor(&black);
        PaintOval(&wall);
    }
    ClosePicture();
    return picture;
}

/* Panoramas lie on their side: what is right in the picture comes first. */
static GWorldPtr TurnPicture(GWorldPtr upright, PicHandle picture)
{
    GWorldPtr lying = nil;
    PixMapHandle from, to;
    Ptr source, target;
    Rect box;
    short h, v;

    SetRect(&box, 0, 0, kWide, kHigh);
    DrawPicture(picture, &box);
    SetRect(&box, 0, 0, kHigh, kWide);
    gErr = NewGWorld(&lying, 32, &box, nil, nil, 0);
    if (gErr != noErr)
        return nil;
    from = GetGWorldPixMap(upright);
    to = GetGWorldPixMap(lying);
    LockPixels(from);
    LockPixels(to);
    source = GetPixBaseAddr(from);
    target = GetPixBaseAddr(to);
    for (v = 0; v < kHigh; v++)
        for (h = 0; h < kWide; h++)
            BlockMove(source + v * ((*from)->rowBytes & 0x3FFF) + 4 * h,
                      target + (kWide - 1 - h) * ((*to)->rowBytes & 0x3FFF) + 4 * v, 4);
    return lying;
}

static Track NewTrackOf(Movie movie, OSType type, short width, short height)
{
    Track track = NewMovieTrack(movie, (Fixed)width << 16, (Fixed)height << 16, kNoVolume);

    if (NewTrackMedia(track, type, 600, nil, 0) == nil && gErr == noErr)
        gErr = GetMoviesError();
    return track;
}

static void AddSample(Track track, Handle data, SampleDescriptionHandle description,
                      TimeValue duration)
{
    if (gErr == noErr)
        gErr = AddMediaSample(GetTrackMedia(track), data, 0, GetHandleSize(data), duration,
                              description, 1, 0, nil);
}

static void ShowMedia(Track track)
{
    if (gErr == noErr)
        gErr = InsertMediaIntoTrack(track, 0, 0, GetMediaDuration(GetTrackMedia(track)), fixed1);
}

/* The tiles of the picture, each one compressed. */
static Track AddTiles(Movie movie, GWorldPtr lying)
{
    Track track = NewTrackOf(movie, VideoMediaType, kHigh, kWide / kTiles);
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(4);
    PixMapHandle pixels = GetGWorldPixMap(lying);
    Handle data;
    long most = 0;
    Rect tile;
    int i;

    SetRect(&tile, 0, 0, kHigh, kWide / kTiles);
    gErr = GetMaxCompressionSize(pixels, &tile, 32, codecLosslessQuality, kAnimationCodecType,
                                 bestCompressionCodec, &most);
    data = NewHandle(most);
    HLock(data);
    BeginMediaEdits(GetTrackMedia(track));
    for (i = 0; gErr == noErr && i < kTiles; i++) {
        gErr = CompressImage(pixels, &tile, codecLosslessQuality, kAnimationCodecType, description,
                             *data);
        if (gErr == noErr)
            gErr = AddMediaSample(GetTrackMedia(track), data, 0, (*description)->dataSize,
                                  kDuration / kTiles, (SampleDescriptionHandle)description, 1, 0,
                                  nil);
        OffsetRect(&tile, 0, kWide / kTiles);
    }
    EndMediaEdits(GetTrackMedia(track));
    ShowMedia(track);
    SetTrackEnabled(track, false);
    DisposeHandle(data);
    DisposeHandle((Handle)description);
    return track;
}

static SampleDescriptionHandle PlainDescription(OSType type, Handle behind)
{
    SampleDescriptionHandle description =
        (SampleDescriptionHandle)NewHandleClear(sizeof(SampleDescription));

    if (behind != nil)
        HandAndHand(behind, (Handle)description);
    (*description)->descSize = GetHandleSize((Handle)description);
    (*description)->dataFormat = type;
    (*description)->dataRefIndex = 1;
    return description;
}

/* Adds a container as the only sample of a track. */
static void FillTrack(Track track, QTAtomContainer data, SampleDescriptionHandle description)
{
    BeginMediaEdits(GetTrackMedia(track));
    AddSample(track, data, description, kDuration);
    EndMediaEdits(GetTrackMedia(track));
    ShowMedia(track);
    DisposeHandle((Handle)description);
    QTDisposeAtomContainer(data);
}

/* The panorama track: where its tiles are, and how far one can look. */
static Track AddPanorama(Movie movie, Track tiles)
{
    Track track = NewTrackOf(movie, kQTVRPanoramaType, 120, 90);
    QTAtomContainer sample = nil;
    QTVRPanoSampleAtom pano;
    long index = 0;

    if (gErr == noErr)
        gErr = AddTrackReference(track, tiles, kQTVRImageTrackRefType, &index);
    memset(&pano, 0, sizeof(pano));
    pano.majorVersion = kQTVRMajorVersion;
    pano.imageRefTrackIndex = index;
    pano.maxPan = 360;
    pano.minTilt = -38;
    pano.maxTilt = 38;
    pano.minFieldOfView = 5;
    pano.maxFieldOfView = 76;
    pano.defaultPan = 135;
    pano.defaultFieldOfView = 40;
    pano.imageSizeX = kHigh;
    pano.imageSizeY = kWide;
    pano.imageNumFramesX = 1;
    pano.imageNumFramesY = kTiles;
    QTNewAtomContainer(&sample);
    Add(sample, kParentAtomIsContainer, kQTVRPanoSampleDataAtomType, 1, sizeof(pano), &pano);
    FillTrack(track, sample, PlainDescription(kQTVRPanoramaType, nil));
    return track;
}

/* The world, with one node. */
static QTAtomContainer MakeWorld(void)
{
    QTAtomContainer world = nil;
    QTVRWorldHeaderAtom head;
    QTVRNodeLocationAtom place;
    QTAtom nodes, node;

    QTNewAtomContainer(&world);
    memset(&head, 0, sizeof(head));
    head.majorVersion = kQTVRMajorVersion;
    head.defaultNodeID = kNode;
    Add(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, sizeof(head), &head);
    nodes = Add(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, 0, nil);
    node = Add(world, nodes, kQTVRNodeIDAtomType, kNode, 0, nil);
    memset(&place, 0, sizeof(place));
    place.majorVersion = kQTVRMajorVersion;
    place.nodeType = kQTVRPanoramaType;
    place.locationFlags = kQTVRSameFile;
    Add(world, node, kQTVRNodeLocationAtomType, 1, sizeof(place), &place);
    return world;
}

static void AddScene(Movie movie, Track panorama)
{
    Track track = NewTrackOf(movie, kQTVRQTVRType, 120, 90);
    QTAtomContainer world = MakeWorld(), node = nil;
    QTVRNodeHeaderAtom head;

    QTNewAtomContainer(&node);
    memset(&head, 0, sizeof(head));
    head.majorVersion = kQTVRMajorVersion;
    head.nodeType = kQTVRPanoramaType;
    head.nodeID = kNode;
    Add(node, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, sizeof(head), &head);
    FillTrack(track, node, PlainDescription(kQTVRQTVRType, world));
    QTDisposeAtomContainer(world);
    if (gErr == noErr)
        gErr = AddTrackReference(track, panorama, kQTVRPanoramaType, nil);
}

static void MakeMovie(const FSSpec *file)
{
    OSType controller = kQTVRQTVRType;
    GWorldPtr upright = nil, lying = nil;
    short ref = 0, id = movieInDataForkResID;
    PicHandle picture = nil;
    Movie movie = nil;
    Rect box;

    SetRect(&box, 0, 0, kWide, kHigh);
    gErr = NewGWorld(&upright, 32, &box, nil, nil, 0);
    if (gErr != noErr)
        return;
    SetGWorld(upright, nil);
    picture = DrawWalls();
    lying = TurnPicture(upright, picture);
    if (gErr == noErr)
        gErr = CreateMovieFile(file, 'TVOD', smSystemScript,
                               createMovieFileDeleteCurFile | createMovieFileDontCreateResFile,
                               &ref, &movie);
    if (gErr == noErr) {
        AddScene(movie, AddPanorama(movie, AddTiles(movie, lying)));
        SetUserDataItem(GetMovieUserData(movie), &controller, sizeof(controller),
                        kUserDataMovieControllerType, 1);
        if (gErr == noErr)
            gErr = AddMovieResource(movie, ref, &id, "\pWalls");
        CloseMovieFile(ref);
        DisposeMovie(movie);
    }
    SetGWorld(nil, nil);
    DisposeGWorld(lying);
    DisposeGWorld(upright);
    KillPicture(picture);
}

/* What color one looks at. */
static const char *ColorName(unsigned long color)
{
    switch (color & 0x808080) {
    case 0x800000:
        return "red";
    case 0x008000:
        return "green";
    case 0x000080:
        return "blue";
    case 0x808000:
        return "yellow";
    default:
        return "a dot";
    }
}

static void LookAround(const FSSpec *file)
{
    Movie movie = OpenSceneFile(file);
    MovieController controller;
    GWorldPtr world = nil;
    QTVRInstance qtvr;
    Rect box;
    int pan;

    SetRect(&box, 0, 0, 120, 90);
    NewGWorld(&world, 32, &box, nil, nil, 0);
    SetMovieGWorld(movie, (CGrafPtr)world, nil);
    controller = Control(movie, &qtvr);
    if (qtvr == nil)
        return;
    QTVRSetAngularUnits(qtvr, kQTVRDegrees);
    printf("node %lu, pan %.0f, field of view %.0f\n", (unsigned long)QTVRGetCurrentNodeID(qtvr),
           QTVRGetPanAngle(qtvr), QTVRGetFieldOfView(qtvr));
    for (pan = 315; pan > 0; pan -= 90) {
        QTVRSetPanAngle(qtvr, (float)pan);
        QTVRUpdate(qtvr, kQTVRStatic);
printf("pan %d: %s, above it %s\n", pan, ColorName(PixelAt(world, 60, 45)),
               ColorName(PixelAt(world, 60, 10)));
    }
    DisposeMovieController(controller);
    DisposeMovie(movie);
    DisposeGWorld(world);
}

int main(void)
{
    FSSpec file;

    if (EnterMovies() != noErr)
        return 1;
    FSMakeFSSpec(0, 0, "\pclassic stitcher.mov", &file);
    MakeMovie(&file);
    printf("made: %d\n", gErr);
    if (gErr == noErr)
        LookAround(&file);
    DeleteMovieFile(&file);
    ExitMovies();
    return gErr != noErr;
}
