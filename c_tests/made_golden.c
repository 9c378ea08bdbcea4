/*
 * made_golden.c - movies that are made have the numbers and the bytes of real ones.
 *
 * Sources: golden.md example 19 (limits that a writer works out, found in real files) and section 6 (the
 * containers of five real movies of one unnamed node).
 */
#include <unistd.h>

#include "made.h"

/* A file of this process's own: cases run side by side. */
static const char *Path(void)
{
    static char path[64];

    snprintf(path, sizeof path, "made-golden-%ld.mov", (long)getpid());
    return path;
}

/* Shows a cylinder of a node with the ID 1 and no name, which fills the circle. */
static Boolean ShowCylinder(Opened *opened, short length, short height)
{
    static const Range full = {0, 360};
    static const Packing raw = {kRawCodecType, codecLosslessQuality};
    PanoramaSpec panorama;
    SceneSpec scene;
    NodeSpec node;
    SceneMaker maker;

    memset(&panorama, 0, sizeof panorama);
    memset(&scene, 0, sizeof scene);
    memset(&node, 0, sizeof node);
    scene.path = Path();
    scene.width = 320;
    scene.height = 240;
    node.id = 1;
    panorama.kind = kQTVRVerticalCylinder;
    panorama.pan = full;
    panorama.picture = MadeCylinder(length, height, full);
    panorama.tiles = 24;
    panorama.packing = raw;
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    CHECK_EQ(AddPanorama(&maker, &node, &panorama), noErr);
    CHECK_EQ(EndScene(&maker), noErr);
    DisposeMovie(maker.movie);
    DisposeGWorld(panorama.picture);
    CHECK_EQ(OpenByPath(Path(), opened), noErr);
    return opened->qtvr != NULL;
}

/* A number of a file. */
static float FloatAt(const char *data)
{
    const UInt8 *bytes = (const UInt8 *)data;
    UInt32 word = (UInt32)bytes[0] << 24 | (UInt32)bytes[1] << 16 | (UInt32)bytes[2] << 8 | bytes[3];
    float number;

    memcpy(&number, &word, sizeof number);
    return number;
}

/* Example 19 [S formula; R]: 640 by 5280 and 314 by 2592; smaller pictures of the same shapes have the
   same angles, within the 1e-4 of golden.md. */
static void limits_are_those_of_real_files(void)
{
    static const struct {
        short length, height;
        double tilt, fieldOfView, first;
    } shapes[] = {
        {528, 64, 20.84679, 41.69358, 33.35487},
        {1296, 157, 20.83576, 41.67152, 33.33722},
        /* As 2496 by 768. */
        {624, 192, 44.0283, 88.0566, 70.4453},
    };
    int i;

    for (i = 0; i < 3; i++) {
        Handle sample = NewHandle(0);
        const char *data = NULL;
        long size = 0;
        QTAtom atom;
        Media media;
        Opened made;

        if (!ShowCylinder(&made, shapes[i].length, shapes[i].height))
            return;
        media = GetTrackMedia(
            GetMovieIndTrackType(made.movie, 1, kQTVRPanoramaType, movieTrackMediaType));
        CHECK_EQ(GetMediaSample_BigEndianData(media, sample, 0, NULL, 0, NULL, NULL, NULL, NULL, 1, NULL,
                                              NULL),
                 noErr);
        atom = QTFindChildByID(sample, 0, kQTVRPanoSampleDataAtomType, 1, NULL);
        QTLockContainer(sample);
        CHECK_EQ(QTGetAtomDataPtr(sample, atom, &size, (Ptr *)&data), noErr);
        CHECK_EQ(size, 84);
        CHECK(memcmp(data + 12, "\0\0\0\0\103\264\0\0", 8) == 0);
        CHECK_NEAR(FloatAt(data + 20), -shapes[i].tilt, 1e-4);
        CHECK_NEAR(FloatAt(data + 24), shapes[i].tilt, 1e-4);
        CHECK_NEAR(FloatAt(data + 32), shapes[i].fieldOfView, 1e-4);
        CHECK_NEAR(FloatAt(data + 44), shapes[i].first, 1e-4);
        QTUnlockContainer(sample);
        DisposeHandle(sample);
        CloseOpened(&made);
    }
    remove(Path());
}

/* Section 6 [R]. */
static void containers_are_those_of_real_files(void)
{
    static const char world[] =
        "\0\0\0\0\0\0\0\0\0\0\0\0"
        "\0\0\1\100sean\0\0\0\1\0\0\0\3\0\0\0\0"
        "\0\0\0\054vrsc\0\0\0\1\0\0\0\0\0\0\0\0"
        "\0\2\0\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\0"
        "\0\0\0\254imgp\0\0\0\1\0\0\0\2\0\0\0\0"
        "\0\0\0\114impn\0\0\0\1\0\0\0\0\0\0\0\0"
        "\0\2\0\0\0\0\0\2\0\0\0\7\0\0\0\2\0\0\1\0\0\0\0\1";
    static const char nodes[] =
        "\0\0\0\124vrnp\0\0\0\1\0\0\0\1\0\0\0\0"
        "\0\0\0\100vrni\0\0\0\1\0\0\0\1\0\0\0\0"
        "\0\0\0\054nloc\0\0\0\1\0\0\0\0\0\0\0\0"
        "\0\2\0\0pano\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    static const char info[] =
        "\0\0\0\0\0\0\0\0\0\0\0\0"
        "\0\0\0\104sean\0\0\0\1\0\0\0\1\0\0\0\0"
        "\0\0\0\060ndhd\0\0\0\1\0\0\0\0\0\0\0\0"
        "\0\2\0\0pano\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    QTAtomContainer container = NULL;
    Opened made;

    if (!ShowCylinder(&made, 48, 16))
        return;
    CHECK_EQ(QTVRGetVRWorld_BigEndianData(made.qtvr, &container), noErr);
    CHECK_EQ(GetHandleSize(container), 12 + 320);
    CHECK(memcmp(*container, world, sizeof world - 1) == 0);
    CHECK(memcmp(*container + 12 + 320 - 84, nodes, sizeof nodes - 1) == 0);
    QTDisposeAtomContainer(container);
    CHECK_EQ(QTVRGetNodeInfo_BigEndianData(made.qtvr, 1, &container), noErr);
    CHECK_EQ(GetHandleSize(container), 80);
    CHECK(memcmp(*container, info, sizeof info - 1) == 0);
    QTDisposeAtomContainer(container);
    CloseOpened(&made);
    remove(Path());
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"limits_are_those_of_real_files", limits_are_those_of_real_files},
        {"containers_are_those_of_real_files", containers_are_those_of_real_files},
    };

    return RUN_CASES(cases);
}
