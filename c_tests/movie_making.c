/*
 * movie_making.c - Movies.h, "Making and writing movies": a panorama made with the classic calls,
 * in memory, and looked at.
 *
 * Sources: the Movie Toolkit Reference (MT) and the QuickTime File Format (QTFF), as formats.md
 * tells them.
 */
#include <Endian.h>
#include <FixMath.h>
#include <ImageCompression.h>
#include <QuickTimeVRFormat.h>

#include "fixture.h"
#include "records.h"

enum {
    kWide = 256, /* the picture: a horizontal cylinder in four tiles */
    kHigh = 64,
    kTiles = 4,
    kNode = 7,
    kScale = 600,
    kDuration = 1200
};

/* The colour of a tile, from the left. */
static const UInt32 gColors[kTiles] = {0x102030, 0x40A050, 0x9030C0, 0xE0D010};

/* A leaf with the bytes of a record. */
static QTAtom Leaf(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id, long size,
                   void *data)
{
    QTAtom atom = 0;

    CHECK_EQ(QTInsertChild(container, parent, type, id, 0, size, data, &atom), noErr);
    return atom;
}

static QTAtomContainer MakeWorld(void)
{
    QTAtomContainer world = NULL;
    QTVRWorldHeaderAtom header;
    QTVRNodeLocationAtom location;
    QTAtom parent, node;

    memset(&header, 0, sizeof header);
    header.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    header.defaultNodeID = EndianU32_NtoB(kNode);
    memset(&location, 0, sizeof location);
    location.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    location.nodeType = EndianU32_NtoB(kQTVRPanoramaType);
    CHECK_EQ(QTNewAtomContainer(&world), noErr);
    Leaf(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, sizeof header, &header);
    parent = Leaf(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, 0, NULL);
    node = Leaf(world, parent, kQTVRNodeIDAtomType, kNode, 0, NULL);
    Leaf(world, node, kQTVRNodeLocationAtomType, 1, sizeof location, &location);
    return world;
}

static QTAtomContainer MakeNode(void)
{
    QTAtomContainer info = NULL;
    QTVRNodeHeaderAtom header;

    memset(&header, 0, sizeof header);
    header.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    header.nodeType = EndianU32_NtoB(kQTVRPanoramaType);
    header.nodeID = EndianU32_NtoB(kNode);
    CHECK_EQ(QTNewAtomContainer(&info), noErr);
    Leaf(info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, sizeof header, &header);
    return info;
}

static QTAtomContainer MakePanorama(void)
{
    QTAtomContainer sample = NULL;
    double tilt = atan(3.14159265358979 * kHigh / kWide) * 180 / 3.14159265358979;
    QTVRPanoSampleAtom pano = WholeTurn(tilt, kWide, kHigh, kTiles, 1);

    pano.minFieldOfView = StoredFloat(5);
    pano.defaultPan = StoredFloat(45);
    pano.defaultFieldOfView = StoredFloat(tilt);
    pano.flags = EndianU32_NtoB(kQTVRPanoFlagHorizontal);
    CHECK_EQ(QTNewAtomContainer(&sample), noErr);
    Leaf(sample, kParentAtomIsContainer, kQTVRPanoSampleDataAtomType, 1, sizeof pano, &pano);
    return sample;
}

static Track AddTrack(Movie movie, OSType type, short width, short height)
{
    Track track = NewMovieTrack(movie, FixRatio(width, 1), FixRatio(height, 1), 0x100);

    CHECK(track != NULL);
    CHECK(NewTrackMedia(track, type, kScale, NULL, 0) != NULL);
    return track;
}

static void AddOne(Track track, Handle data, Handle description, long duration)
{
    Media media = GetTrackMedia(track);
    TimeValue time = -1, expected = GetMediaDuration(media);

    CHECK_EQ(AddMediaSample(media, data, 0, (unsigned long)GetHandleSize(data), (TimeValue)duration,
                            (SampleDescriptionHandle)description, 1, 0, &time),
             noErr);
    CHECK_EQ(time, expected);
}

/* A scene of one node, as the writers of the time made it. */
static Movie MakeMovie(void)
{
    Movie movie = NewMovie(newMovieActive);
    Track qtvr, pano, picture;
    QTAtomContainer world = MakeWorld(), node = MakeNode(), sample = MakePanorama();
    Handle data, description;
    ImageDescription *image;
    OSType kind = EndianU32_NtoB(kQTVRQTVRType);
    long index = 0;
    int tile, pixel;

    CHECK(movie != NULL);
    CHECK_EQ(GetMovieTimeScale(movie), kScale);
    qtvr = AddTrack(movie, kQTVRQTVRType, 160, 120);
    pano = AddTrack(movie, kQTVRPanoramaType, 160, 120);
    picture = AddTrack(movie, VideoMediaType, kWide / kTiles, kHigh);
    SetTrackEnabled(picture, false);
    CHECK_EQ(BeginMediaEdits(GetTrackMedia(qtvr)), noErr);
    description = RecordDescription(kQTVRQTVRType, world);
    AddOne(qtvr, node, description, kDuration);
    CHECK_EQ(EndMediaEdits(GetTrackMedia(qtvr)), noErr);
    DisposeHandle(description);
    CHECK_EQ(BeginMediaEdits(GetTrackMedia(pano)), noErr);
    description = RecordDescription(kQTVRPanoramaType, NULL);
    AddOne(pano, sample, description, kDuration);
    CHECK_EQ(EndMediaEdits(GetTrackMedia(pano)), noErr);
    DisposeHandle(description);
    description = NewHandleClear((Size)sizeof(ImageDescription));
    image = (ImageDescription *)*description;
    image->idSize = (long)sizeof(ImageDescription);
    image->cType = kRawCodecType;
    image->dataRefIndex = 1;
    image->width = kWide / kTiles;
    image->height = kHigh;
    image->hRes = image->vRes = 72L << 16;
    image->frameCount = 1;
    image->depth = 24;
    image->clutID = -1;
    data = NewHandle(kWide / kTiles * kHigh * 3);
    CHECK_EQ(BeginMediaEdits(GetTrackMedia(picture)), noErr);
    for (tile = 0; tile < kTiles; tile++) {
        for (pixel = 0; pixel < kWide / kTiles * kHigh; pixel++) {
            (*data)[3 * pixel] = (char)(gColors[tile] >> 16);
            (*data)[3 * pixel + 1] = (char)(gColors[tile] >> 8);
            (*data)[3 * pixel + 2] = (char)gColors[tile];
        }
        AddOne(picture, data, description, kDuration / kTiles);
    }
    CHECK_EQ(EndMediaEdits(GetTrackMedia(picture)), noErr);
    DisposeHandle(description);
    DisposeHandle(data);
    CHECK_EQ(InsertMediaIntoTrack(qtvr, 0, 0, kDuration, 0x10000), noErr);
    CHECK_EQ(InsertMediaIntoTrack(pano, -1, 0, kDuration, 0x10000), noErr);
    CHECK_EQ(InsertMediaIntoTrack(picture, 0, 0, kDuration, 0x10000), noErr);
    CHECK_EQ(AddTrackReference(qtvr, pano, kQTVRPanoramaType, &index), noErr);
    CHECK_EQ(index, 1);
    CHECK_EQ(AddTrackReference(pano, picture, kQTVRImageTrackRefType, &index), noErr);
    CHECK_EQ(index, 1);
    CHECK_EQ(SetUserDataItem(GetMovieUserData(movie), &kind, 4, kUserDataMovieControllerType, 1),
             noErr);
    CHECK_EQ(GetMovieDuration(movie), kDuration);
    QTDisposeAtomContainer(world);
    QTDisposeAtomContainer(node);
    QTDisposeAtomContainer(sample);
    return movie;
}

/* QTFF, MT: what is made with the classic calls is a scene like any other. */
static void a_panorama_is_made_and_drawn(void)
{
    Movie movie = MakeMovie();
    MovieController mc;
    QTVRInstance qtvr = NULL;
    GWorldPtr world;
    PixMapHandle map;
    Rect box;
    int tile;

    SetRect(&box, 0, 0, 64, 48);
    CHECK_EQ(NewGWorld(&world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(movie, world, NULL);
    SetMovieBox(movie, &box);
    mc = NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    CHECK(mc != NULL);
    CHECK_EQ(QTVRGetQTVRInstance(&qtvr, QTVRGetQTVRTrack(movie, 1), mc), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), kNode);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 45, 1e-4);
    map = GetGWorldPixMap(world);
    for (tile = 0; tile < kTiles; tile++) {
        UInt32 pixel;

        /* In an upright picture pan falls from left to right. */
        CHECK_EQ(QTVRSetPanAngle(qtvr, 315 - 90 * (float)tile), noErr);
        CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
        memcpy(&pixel, GetPixBaseAddr(map) + 24 * ((*map)->rowBytes & 0x3FFF) + 32 * 4, 4);
        CHECK_EQ(pixel & 0xFFFFFF, gColors[tile]);
    }
    DisposeMovieController(mc);
    DisposeGWorld(world);
    DisposeMovie(movie);
}

/* MT: samples are told again as they were given. */
static void samples_come_back(void)
{
    Movie movie = MakeMovie();
    Media media = GetTrackMedia(GetMovieIndTrackType(movie, 1, VideoMediaType, movieTrackMediaType));
    Handle data = NewHandle(0), description = NewHandle(0);
    TimeValue time, duration;
    long size = 0, index = 0, count = 0;
    short flags;

    CHECK_EQ(GetMediaSampleCount(media), kTiles);
    CHECK_EQ(GetMediaDuration(media), kDuration);
    CHECK_EQ(GetMediaSample(media, data, 0, &size, 700, &time, &duration,
                            (SampleDescriptionHandle)description, &index, 1, &count, &flags),
             noErr);
    CHECK_EQ(time, 600);
    CHECK_EQ(duration, kDuration / kTiles);
    CHECK_EQ(size, kWide / kTiles * kHigh * 3);
    CHECK_EQ((unsigned char)(*data)[0], gColors[2] >> 16);
    CHECK_EQ((*(ImageDescription **)description)->width, kWide / kTiles);
    /* One description is enough for equal ones. */
    CHECK_EQ(GetMediaSampleDescriptionCount(media), 1);
    DisposeHandle(data);
    DisposeHandle(description);
    DisposeMovie(movie);
}

static void what_cannot_be_is_refused(void)
{
    Movie movie = NewMovie(0);
    Track track = AddTrack(movie, VideoMediaType, 10, 10), other;
    Media media = GetTrackMedia(track);
    Handle data = NewHandleClear(8), description = RecordDescription(kRawCodecType, NULL);
    Movie stranger = NewMovie(0);
    long index;

#define ADD(size, count, duration)                                                             \
    AddMediaSample(media, data, 0, size, duration, (SampleDescriptionHandle)description, count, \
                   0, NULL)
    CHECK(ADD(8, 1, 10) != noErr); /* not begun */
    CHECK_EQ(BeginMediaEdits(media), noErr);
    CHECK_EQ(ADD(8, 3, 10), paramErr);
    CHECK_EQ(ADD(9, 1, 10), paramErr);
    CHECK_EQ(ADD(8, 0, 10), paramErr);
    CHECK_EQ(ADD(8, 1, 0), paramErr);
    CHECK_EQ(ADD(8, 1, -1), invalidDuration);
    CHECK_EQ(ADD(8, 2, 10), noErr);
    CHECK_EQ(GetMediaSampleCount(media), 2);
    CHECK_EQ(AddMediaSample(media, NULL, 0, 0, 10, (SampleDescriptionHandle)description, 1, 0, NULL)
                 != noErr,
             1);
    CHECK_EQ(AddMediaSample(media, data, 0, 8, 10, NULL, 1, 0, NULL) != noErr, 1);
    CHECK_EQ(AddMediaSampleReference(media, 4, 4, 10, (SampleDescriptionHandle)description, 1, 0,
                                     NULL),
             noErr);
    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(GetMediaDuration(media), 30);
    CHECK(ADD(8, 1, 10) != noErr);
#undef ADD
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 31, 0x10000), invalidDuration);
    CHECK_EQ(InsertMediaIntoTrack(track, -2, 0, 10, 0x10000), invalidTime);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 10, 0), invalidDuration);
    CHECK_EQ(InsertMediaIntoTrack(track, 100, 0, 30, 0x10000), noErr);
    CHECK_EQ(GetTrackDuration(track), 130);
    CHECK_EQ(GetMovieDuration(movie), 130);
    /* A track has one media. */
    CHECK(NewTrackMedia(track, VideoMediaType, 600, NULL, 0) == NULL);
    CHECK(GetMoviesError() != noErr);
    other = NewMovieTrack(movie, 0, 0, 0);
    CHECK(NewTrackMedia(other, VideoMediaType, 0, NULL, 0) == NULL);
    CHECK_EQ(AddTrackReference(track, other, 0x64656D6F, &index), noErr);
    CHECK(GetTrackReference(track, 0x64656D6F, 1) == other);
    CHECK_EQ(SetTrackReference(track, NULL, 0x64656D6F, 1), noErr);
    CHECK(GetTrackReference(track, 0x64656D6F, 1) == NULL);
    CHECK_EQ(SetTrackReference(track, other, 0x64656D6F, 2), badTrackIndex);
    CHECK_EQ(DeleteTrackReference(track, 0x64656D6F, 0), badTrackIndex);
    CHECK_EQ(DeleteTrackReference(track, 0x64656D6F, 1), noErr);
    CHECK_EQ(GetTrackReferenceCount(track, 0x64656D6F), 0);
    CHECK_EQ(AddTrackReference(track, NewMovieTrack(stranger, 0, 0, 0), 0x64656D6F, NULL),
             invalidTrack);
    DisposeMovieTrack(other);
    CHECK_EQ(GetMovieTrackCount(movie), 1);
    CHECK(NewTrackMedia(other, VideoMediaType, 600, NULL, 0) == NULL);
    SetMovieTimeScale(movie, 60);
    CHECK_EQ(GetMovieDuration(movie), 13);
    SetMovieTimeScale(movie, 0);
    CHECK(GetMoviesError() != noErr);
    CHECK(NewMovieTrack(NULL, 0, 0, 0) == NULL);
    CHECK_EQ(BeginMediaEdits(NULL), invalidMedia);
    DisposeHandle(data);
    DisposeHandle(description);
    DisposeMovie(stranger);
    DisposeMovie(movie);
}

/* A container is copied in and out. */
static void a_media_has_a_property_container(void)
{
    Movie movie = NewMovie(0);
    Media media = GetTrackMedia(AddTrack(movie, kQTVRQTVRType, 10, 10));
    QTAtomContainer container = NULL, told = NULL;
    Boolean yes = true;

    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    Leaf(container, 0, kSpriteTrackPropertyHasActions, 1, 1, &yes);
    CHECK_EQ(SetMediaPropertyAtom(media, container), noErr);
    CHECK_EQ(GetMediaPropertyAtom(media, &told), noErr);
    CHECK_EQ(GetHandleSize(told), GetHandleSize(container));
    CHECK(memcmp(*told, *container, (size_t)GetHandleSize(told)) == 0);
    QTDisposeAtomContainer(told);
    QTDisposeAtomContainer(container);
    CHECK_EQ(SetMediaPropertyAtom(media, NULL), noErr);
    CHECK_EQ(GetMediaPropertyAtom(media, &told), noErr);
    CHECK(told == NULL);
    CHECK_EQ(SetMediaPropertyAtom(NULL, NULL), invalidMedia);
    DisposeMovie(movie);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_panorama_is_made_and_drawn", a_panorama_is_made_and_drawn},
        {"samples_come_back", samples_come_back},
        {"what_cannot_be_is_refused", what_cannot_be_is_refused},
        {"a_media_has_a_property_container", a_media_has_a_property_container},
    };

    return RUN_CASES(cases);
}
