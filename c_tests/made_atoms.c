/*
 * made_atoms.c - QuickTimeVRFormat.h: the containers of a made scene have the bytes of the file format;
 * strings with encodings, cursors, custom atoms.
 *
 * Sources: formats.md 4.2 to 4.5, 7; golden.md 6.
 */
#include "made.h"

static const Packing gExact = {kAnimationCodecType, codecLosslessQuality};

/* The bytes of a leaf as the file has them. */
static void CheckLeaf(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id,
                      const void *expected, long size)
{
    QTAtom atom = QTFindChildByID(container, parent, (QTAtomType)type, id, NULL);
    long length = 0;
    Ptr data = NULL;

    CHECK(atom != 0);
    QTLockContainer(container);
    CHECK_EQ(QTGetAtomDataPtr(container, atom, &length, &data), noErr);
    CHECK_EQ(length, size);
    CHECK(length == size && memcmp(data, expected, (size_t)size) == 0);
    QTUnlockContainer(container);
}

static QTAtom Child(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id)
{
    return QTFindChildByID(container, parent, (QTAtomType)type, id, NULL);
}

/* "Tur" in Mac Roman with its umlaut, and in UTF-8. */
static const char gRoman[] = "T\237r", gUTF8[] = "T\303\274r";

/* A 'CURS': sixteen rows, as many of its mask, and the point that points. */
enum { kCursorWords = 34 };

static int MakeScene(Made *made)
{
    static const Range full = {0, 360}, limit = {20, 80};
    static const short box[1][5] = {{12, 45, 40, 55, 60}};
    static const Packing spotPacking = {kGraphicsCodecType, codecLosslessQuality};
    PanoramaSpec panorama;
    SceneMaker maker;
    SceneSpec scene;
    NodeSpec node;
    SpotSpec spot;
    UInt16 cursor[kCursorWords];
    int i;

    memset(&scene, 0, sizeof scene);
    scene.path = MadePath();
    scene.width = 64;
    scene.height = 48;
    scene.name.text = "Lake";
    memset(&spot, 0, sizeof spot);
    spot.id = 12;
    spot.type = kQTVRHotSpotLinkType;
    spot.name.text = gRoman;
    spot.toNode = 127;
    spot.toFlags = kQTVRValidFOV;
    spot.to.fov = 30;
    spot.cursors[0] = 1000;
    spot.best.pan = 90;
    MacSetRect(&spot.box, 10, 20, 300, 40);
    memset(&node, 0, sizeof node);
    node.id = 127;
    node.name.text = gUTF8;
    node.name.encoding = 0x08000100;
    node.comment.text = "By day";
    node.view.pan = 45;
    node.view.fov = 30;
    node.spots = &spot;
    node.spotCount = 1;
    memset(&panorama, 0, sizeof panorama);
    panorama.kind = kQTVRVerticalCylinder;
    panorama.pan = full;
    panorama.tilt.from = -20;
    panorama.tilt.to = 20;
    panorama.panLimit = limit;
    panorama.picture = MadeCylinder(768, 96, full);
    panorama.spots = MadeSpots(384, 48, box, 1);
    panorama.tiles = 24;
    panorama.spotTiles = 12;
    panorama.lowTiles = 12;
    panorama.packing = gExact;
    panorama.spotPacking = spotPacking;
    for (i = 0; i < kCursorWords; i++)
        cursor[i] = U16(i * 500);
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    CHECK_EQ(AddCursor(&maker, kQTVRCursorAtomType, 1000, cursor, sizeof cursor), noErr);
    CHECK_EQ(AddLeaf(maker.world, kParentAtomIsContainer, 0x4D696E65, 1, "custom", 6), noErr);
    CHECK_EQ(AddPanorama(&maker, &node, &panorama), noErr);
    CHECK_EQ(EndScene(&maker), noErr);
    DisposeGWorld(panorama.picture);
    DisposeGWorld(panorama.spots);
    return ShowMade(maker.movie, made);
}

/* formats.md 4.2, 4.3. */
static void the_world_has_the_bytes_of_the_format(void)
{
    static const unsigned char header[24] = {0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 127};
    static const unsigned char motion[56] = {0, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 7, 0,
                                             0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 1};
    static const unsigned char still[56] = {0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 7, 0,
                                            0, 0, 2, 0, 0, 3, 0, 0, 0, 0, 0};
    static const unsigned char location[24] = {0, 2, 0, 0, 'p', 'a', 'n', 'o'};
    static const unsigned char name[8] = {0, 1, 0, 4, 'L', 'a', 'k', 'e'};
    unsigned char cursor[2 * kCursorWords];
    QTAtomContainer world = NULL;
    QTAtom parent;
    Made made;
    int i;

    for (i = 0; i < kCursorWords; i++) {
        cursor[2 * i] = (unsigned char)(i * 500 >> 8);
        cursor[2 * i + 1] = (unsigned char)(i * 500);
    }
    if (!MakeScene(&made))
        return;
    CHECK_EQ(QTVRGetVRWorld_BigEndianData(made.qtvr, &world), noErr);
    /* A root with the ID 1 behind ten bytes and a count of locks. */
    CHECK(memcmp(*world, "\0\0\0\0\0\0\0\0\0\0\0\0", 12) == 0);
    CHECK(memcmp(*world + 16, "sean\0\0\0\1\0\0\0\6\0\0\0\0", 16) == 0);
    CheckLeaf(world, 0, kQTVRWorldHeaderAtomType, 1, header, sizeof header);
    CheckLeaf(world, 0, kQTVRStringAtomType, 1, name, sizeof name);
    parent = Child(world, 0, kQTVRImagingParentAtomType, 1);
    CheckLeaf(world, parent, kQTVRPanoImagingAtomType, 1, motion, sizeof motion);
    CheckLeaf(world, parent, kQTVRPanoImagingAtomType, 2, still, sizeof still);
    parent = Child(world, 0, kQTVRNodeParentAtomType, 1);
    parent = Child(world, parent, kQTVRNodeIDAtomType, 127);
    CheckLeaf(world, parent, kQTVRNodeLocationAtomType, 1, location, sizeof location);
    parent = Child(world, 0, kQTVRCursorParentAtomType, 1);
    CheckLeaf(world, parent, kQTVRCursorAtomType, 1000, cursor, sizeof cursor);
    CheckLeaf(world, 0, 0x4D696E65, 1, "custom", 6);
    QTDisposeAtomContainer(world);
    CloseMade(&made);
}

/* formats.md 4.4. */
static void a_node_has_the_bytes_of_the_format(void)
{
    static const unsigned char header[28] = {0, 2, 0, 0, 'p', 'a', 'n', 'o', 0, 0,
                                             0, 127, 0, 0, 0, 1, 0, 0, 0, 2};
    static const unsigned char name[8] = {0, 1, 0, 4, 'T', 0303, 0274, 'r'};
    static const unsigned char encoding[4] = {8, 0, 1, 0};
    static const unsigned char info[68] = {
        0, 2, 0, 0, 'l', 'i', 'n', 'k', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3, 0xE8, 0, 0, 0, 0,
        0, 0, 0, 0, 0x42, 0xB4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 20, 0, 10, 0, 40, 1, 44};
    static const unsigned char spotName[7] = {0, 1, 0, 3, 'T', 0237, 'r'};
    static const unsigned char link[72] = {0, 2, 0, 0, 0, 0, 0, 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                           0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0,
                                           0, 0, 0, 0, 0, 0, 0x41, 0xF0, 0, 0};
    QTAtomContainer node = NULL;
    QTAtom parent;
    Made made;

    if (!MakeScene(&made))
        return;
    CHECK_EQ(QTVRGetNodeInfo_BigEndianData(made.qtvr, 127, &node), noErr);
    CheckLeaf(node, 0, kQTVRNodeHeaderAtomType, 1, header, sizeof header);
    CheckLeaf(node, 0, kQTVRStringAtomType, 1, name, sizeof name);
    CheckLeaf(node, 0, kQTVRStringEncodingAtomType, 1, encoding, sizeof encoding);
    CheckLeaf(node, 0, kQTVRStringAtomType, 2, "\0\1\0\6By day", 10);
    CHECK_EQ(Child(node, 0, kQTVRStringEncodingAtomType, 2), 0);
    parent = Child(node, 0, kQTVRHotSpotParentAtomType, 1);
    parent = Child(node, parent, kQTVRHotSpotAtomType, 12);
    CheckLeaf(node, parent, kQTVRHotSpotInfoAtomType, 1, info, sizeof info);
    CheckLeaf(node, parent, kQTVRStringAtomType, 1, spotName, sizeof spotName);
    CheckLeaf(node, parent, kQTVRLinkInfoAtomType, 1, link, sizeof link);
    QTDisposeAtomContainer(node);
    CloseMade(&made);
}

/* formats.md 4.5: the sample of the panorama track. */
static void a_panorama_has_the_bytes_of_the_format(void)
{
    static const unsigned char pano[84] = {
        0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1,                      /* version, references */
        0, 0, 0, 0, 0x43, 0xB4, 0, 0,                            /* pan 0 to 360 */
        0xC1, 0xA0, 0, 0, 0x41, 0xA0, 0, 0,                      /* tilt -20 to 20 */
        0x40, 0, 0, 0, 0x42, 0x20, 0, 0,                         /* field of view 2 to 40 */
        0x42, 0x34, 0, 0, 0, 0, 0, 0, 0x41, 0xF0, 0, 0,          /* at first 45, 0, 30 */
        0, 0, 0, 96, 0, 0, 3, 0, 0, 1, 0, 24,                    /* 96 by 768 in 1 by 24 */
        0, 0, 0, 48, 0, 0, 1, 0x80, 0, 1, 0, 12,                 /* hot spots */
        0, 0, 0, 0, 'v', 'c', 'y', 'l', 0, 0, 0, 0};
    static const unsigned char references[20] = {'i', 'm', 'g', 't', 0, 1, 0, 0, 0, 1,
                                                 'i', 'm', 'g', 't', 0, 2, 0, 0, 0, 2};
    static const unsigned char limit[8] = {0x41, 0xA0, 0, 0, 0x42, 0xA0, 0, 0};
    Handle sample = NewHandle(0), description = NewHandle(0);
    SampleDescriptionHandle head = (SampleDescriptionHandle)description;
    Media media;
    Made made;

    if (!MakeScene(&made))
        return;
    media = GetTrackMedia(GetMovieIndTrackType(made.movie, 1, kQTVRPanoramaType, movieTrackMediaType));
    CHECK_EQ(GetMediaSample_BigEndianData(media, sample, 0, NULL, 0, NULL, NULL, head, NULL, 1, NULL,
                                          NULL),
             noErr);
    CheckLeaf(sample, 0, kQTVRPanoSampleDataAtomType, 1, pano, sizeof pano);
    CheckLeaf(sample, 0, kQTVRTrackRefArrayAtomType, 1, references, sizeof references);
    CheckLeaf(sample, 0, kQTVRPanConstraintAtomType, 1, limit, sizeof limit);
    CHECK_EQ(Child(sample, 0, kQTVRTiltConstraintAtomType, 1), 0);
    CHECK_EQ(GetHandleSize(description), 16);
    CHECK_EQ((*head)->dataFormat, 0);
    CHECK_EQ((*head)->dataRefIndex, 1);
    DisposeHandle(sample);
    DisposeHandle(description);
    CloseMade(&made);
}

/* formats.md 2.2, 2.4: description and sample of version 1.0. */
static void version_one_has_the_bytes_of_the_format(void)
{
    static const Range full = {0, 360};
    static const unsigned char head[64] = {0, 0, 0, 64, 'p', 'H', 'd', 'r', 0, 0, 0, 6, 0, 45,
                                           0, 0, 0, 0, 0, 0, 0, 30, 0, 0};
    Handle sample = NewHandle(0), description = NewHandle(0);
    const unsigned char *bytes;
    VersionOneMaker maker;
    PanoramaSpec panorama;
    SceneSpec scene;
    NodeSpec node;
    Media media;

    memset(&scene, 0, sizeof scene);
    memset(&node, 0, sizeof node);
    memset(&panorama, 0, sizeof panorama);
    scene.width = 64;
    scene.height = 48;
    node.id = 6;
    node.name.text = "Yard";
    node.view.pan = 45;
    node.view.fov = 30;
    panorama.kind = kQTVRVerticalCylinder;
    panorama.pan = full;
    panorama.tilt.from = -42.5;
    panorama.tilt.to = 42.5;
    panorama.picture = MadeCylinder(768, 240, full);
    panorama.tiles = 24;
    panorama.packing = gExact;
    CHECK_EQ(BeginVersionOne(&maker, &scene), noErr);
    CHECK_EQ(AddVersionOnePanorama(&maker, &node, &panorama), noErr);
    CHECK_EQ(EndVersionOne(&maker), noErr);
    DisposeGWorld(panorama.picture);
    media = GetTrackMedia(GetMovieIndTrack(maker.movie, 1));
    CHECK_EQ(GetMediaSample_BigEndianData(media, sample, 0, NULL, 0, NULL, NULL,
                                          (SampleDescriptionHandle)description, NULL, 1, NULL, NULL),
             noErr);
    CHECK_EQ(GetHandleSize(sample), 64 + 8 + 5);
    bytes = (unsigned char *)*sample;
    CHECK(memcmp(bytes, head, 56) == 0);
    CHECK_EQ(bytes[59], 8);
    CHECK(memcmp(bytes + 64, "\0\0\0\15strT\4Yard", 13) == 0);
    CHECK_EQ(GetHandleSize(description), 152);
    CHECK_EQ((*(PanoramaDescriptionHandle)description)->reserved2, 1);
    CHECK_EQ((*(PanoramaDescriptionHandle)description)->sceneTrackID, 2);
    CHECK_EQ((*(PanoramaDescriptionHandle)description)->vPanTop, 0x2A8000);
    CHECK_EQ((*(PanoramaDescriptionHandle)description)->sceneSizeX, 240);
    CHECK_EQ((*(PanoramaDescriptionHandle)description)->sceneNumFramesY, 24);
    DisposeHandle(sample);
    DisposeHandle(description);
    DisposeMovie(maker.movie);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_world_has_the_bytes_of_the_format", the_world_has_the_bytes_of_the_format},
        {"a_node_has_the_bytes_of_the_format", a_node_has_the_bytes_of_the_format},
        {"a_panorama_has_the_bytes_of_the_format", a_panorama_has_the_bytes_of_the_format},
        {"version_one_has_the_bytes_of_the_format", version_one_has_the_bytes_of_the_format},
    };

    return RUN_CASES(cases);
}
