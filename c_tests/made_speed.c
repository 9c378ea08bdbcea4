/*
 * made_speed.c - authoring at the encoder's speed: a scene of many nodes takes hardly longer than its
 * tiles take to be compressed, and no more memory than a few pictures.
 *
 * Times are of the processor, so that other work on the machine does not count. The case is short and
 * its pictures are small; QTVR_AUTHORING_NODES=100 makes it as long as docs/performance.md tells, with
 * pictures of full size, and prints the numbers.
 */
#if defined(__unix__)
#define _GNU_SOURCE
#endif
#include <time.h>
#if defined(__unix__)
#include <sys/resource.h>
#endif

#include "made.h"

enum { kTiles = 24 };

/* The size of the panoramas. */
static short gLong = 624, gTall = 192;

static const Packing gJPEG = {kJPEGCodecType, codecHighQuality};

/* Seconds of the processor. */
static double Now(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

/* The most memory that the program has had, in pictures; 0 where that cannot be told. */
static double PicturesHeld(void)
{
#if defined(__unix__)
    struct rusage usage;

    if (getrusage(RUSAGE_SELF, &usage) == 0)
        return (double)usage.ru_maxrss * 1024 / (4.0 * gLong * gTall);
#endif
    return 0;
}

/* Compresses the tiles of one node to nowhere, and tells how long that took. */
static double EncoderTime(GWorldPtr picture)
{
    GWorldPtr tile = NULL;
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    double spent = 0, start;
    Handle data;
    long room = 0, step = ColorAt(picture, 0, 1) - ColorAt(picture, 0, 0);
    short number, x, y;

    CHECK_EQ(NewPicture(gTall, gLong / kTiles, 32, &tile), noErr);
    CHECK_EQ(GetMaxCompressionSize(GetGWorldPixMap(tile), NULL, 24, gJPEG.quality, gJPEG.codec, NULL,
                                   &room),
             noErr);
    data = NewHandle(room);
    for (number = 0; number < kTiles; number++) {
        for (y = 0; y < gLong / kTiles; y++) {
            const UInt32 *from =
                ColorAt(picture, (short)(gLong - 1 - number * (gLong / kTiles) - y), 0);
            UInt32 *to = ColorAt(tile, 0, y);

            for (x = 0; x < gTall; x++)
                to[x] = from[x * step];
        }
        start = Now();
        CHECK_EQ(FCompressImage(GetGWorldPixMap(tile), NULL, 24, gJPEG.quality, gJPEG.codec, NULL, NULL,
                                0, 0, NULL, NULL, description, *data),
                 noErr);
        spent += Now() - start;
    }
    DisposeHandle(data);
    DisposeHandle((Handle)description);
    DisposeGWorld(tile);
    return spent;
}

static void a_scene_is_made_at_the_speed_of_the_encoder(void)
{
    static const Range full = {0, 360};
    const char *told = getenv("QTVR_AUTHORING_NODES");
    int nodes = told != NULL ? atoi(told) : 3, i;
    PanoramaSpec panorama;
    SceneSpec scene;
    SceneMaker maker;
    double before, spent, encoder = 0, start;

    if (told != NULL)
        gLong = 2496, gTall = 768;
    memset(&panorama, 0, sizeof panorama);
    memset(&scene, 0, sizeof scene);
    scene.path = "made-speed.mov";
    scene.width = 640;
    scene.height = 480;
    panorama.kind = kQTVRVerticalCylinder;
    panorama.pan = full;
    panorama.picture = MadeCylinder(gLong, gTall, full);
    panorama.tiles = kTiles;
    panorama.packing = gJPEG;
    before = PicturesHeld();
    start = Now();
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    for (i = 0; i < nodes; i++) {
        NodeSpec node;

        memset(&node, 0, sizeof node);
        node.id = (UInt32)i + 1;
        CHECK_EQ(AddPanorama(&maker, &node, &panorama), noErr);
    }
    CHECK_EQ(EndScene(&maker), noErr);
    spent = Now() - start;
    if (told != NULL)
        printf("memory: %.2f pictures before, %.2f at most\n", before, PicturesHeld());
    /* The one picture is counted in what was held before; small ones are less than what any program
       grows by. */
    CHECK(told == NULL || PicturesHeld() - before < 2);
    for (i = 0; i < nodes; i++)
        encoder += EncoderTime(panorama.picture);
    if (told != NULL)
        printf("%d nodes: %.3f s, the encoder alone %.3f s, %.1f %% more\n", nodes, spent, encoder,
               100 * (spent / encoder - 1));
    /* Measured by itself it is within 10 %; a busy machine gets more. */
    CHECK(spent < encoder * 1.5 + 0.2);
    CHECK_EQ(GetMovieDuration(maker.movie), nodes * kNodeDuration);
    DisposeMovie(maker.movie);
    DisposeGWorld(panorama.picture);
    remove("made-speed.mov");
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_scene_is_made_at_the_speed_of_the_encoder", a_scene_is_made_at_the_speed_of_the_encoder},
    };

    return RUN_CASES(cases);
}
