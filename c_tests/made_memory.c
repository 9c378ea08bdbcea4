/*
 * made_memory.c - authoring needs no more memory than a few pictures, however many nodes a scene has.
 */
#if defined(__unix__)
#define _GNU_SOURCE
#include <sys/resource.h>
#endif

#include "made.h"

/* A panorama of full size, and more nodes than pictures may be held. */
enum { kLong = 2496, kTall = 768, kTiles = 24, kNodes = 4 };

/* The most memory that the program has had, in pictures. */
static double PicturesHeld(void)
{
#if defined(__unix__)
    struct rusage usage;

    if (getrusage(RUSAGE_SELF, &usage) == 0)
        return (double)usage.ru_maxrss * 1024 / (4.0 * kLong * kTall);
#endif
    return -1;
}

static void a_scene_needs_less_than_three_pictures(void)
{
    static const Range full = {0, 360};
    static const Packing jpeg = {kJPEGCodecType, codecNormalQuality};
    double before = PicturesHeld();
    PanoramaSpec panorama;
    SceneSpec scene;
    SceneMaker maker;
    int i;

    if (before < 0)
        SKIP("this system does not tell how much memory was needed");
    memset(&panorama, 0, sizeof panorama);
    memset(&scene, 0, sizeof scene);
    scene.path = "made-memory.mov";
    scene.width = 320;
    scene.height = 240;
    panorama.kind = kQTVRVerticalCylinder;
    panorama.pan = full;
    panorama.tiles = kTiles;
    panorama.packing = jpeg;
    CHECK_EQ(NewPicture(kLong, kTall, 32, &panorama.picture), noErr);
    /* Memory that was never touched is not there. */
    memset(ColorAt(panorama.picture, 0, 0), 0x5A, 4L * kLong * (kTall - 1));
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    for (i = 0; i < kNodes; i++) {
        NodeSpec node;

        memset(&node, 0, sizeof node);
        node.id = (UInt32)i + 1;
        CHECK_EQ(AddPanorama(&maker, &node, &panorama), noErr);
    }
    CHECK_EQ(EndScene(&maker), noErr);
    CHECK(PicturesHeld() - before > 0.9);
    CHECK(PicturesHeld() - before < 3);
    CHECK_EQ(GetMovieDuration(maker.movie), kNodes * kNodeDuration);
    DisposeMovie(maker.movie);
    DisposeGWorld(panorama.picture);
    remove("made-memory.mov");
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_scene_needs_less_than_three_pictures", a_scene_needs_less_than_three_pictures},
    };

    return RUN_CASES(cases);
}
