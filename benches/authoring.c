/*
 * authoring.c - at what part of the encoder's speed a scene is made: nodes of 2496 by 768 pixels in 24
 * JPEG tiles each.
 *
 *     authoring [nodes]
 *
 * After each node the same tiles are compressed to nowhere, so that a slow moment of the machine meets
 * both, and medians count. Times are of the processor. `make bench` compiles and runs it.
 */
#if defined(__unix__)
#define _GNU_SOURCE
#endif
#include <time.h>
#if defined(__unix__)
#include <sys/resource.h>
#endif

#include "../c_tests/made.h"

enum { kLong = 2496, kTall = 768, kTiles = 24 };

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
        return (double)usage.ru_maxrss * 1024 / (4.0 * kLong * kTall);
#endif
    return 0;
}

/* Compresses one tile to nowhere, and tells how long that took. */
static double TileTime(GWorldPtr picture, const Rect *part, ImageDescriptionHandle description, Ptr data)
{
    double start = Now();

    CHECK_EQ(FCompressImage(GetGWorldPixMap(picture), part, 24, gJPEG.quality, gJPEG.codec, NULL, NULL, 0,
                            0, NULL, NULL, description, data),
             noErr);
    return Now() - start;
}

/* Compresses the tiles of one node to nowhere, and tells how long that took; to turn them is not
   counted. */
static double EncoderTime(GWorldPtr picture, Boolean turned)
{
    GWorldPtr tile = NULL;
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    double spent = 0;
    Handle data;
    long room = 0, step = ColorAt(picture, 0, 1) - ColorAt(picture, 0, 0);
    short number, x, y;

    CHECK_EQ(NewPicture(kTall, kLong / kTiles, 32, &tile), noErr);
    CHECK_EQ(GetMaxCompressionSize(GetGWorldPixMap(tile), NULL, 24, gJPEG.quality, gJPEG.codec, NULL,
                                   &room),
             noErr);
    data = NewHandle(room);
    for (number = 0; number < kTiles; number++) {
        Rect part;

        MacSetRect(&part, (short)(number * (kLong / kTiles)), 0, (short)((number + 1) * (kLong / kTiles)),
                   kTall);
        for (y = 0; turned && y < kLong / kTiles; y++) {
            const UInt32 *from =
                ColorAt(picture, (short)(kLong - 1 - number * (kLong / kTiles) - y), 0);
            UInt32 *to = ColorAt(tile, 0, y);

            for (x = 0; x < kTall; x++)
                to[x] = from[x * step];
        }
        spent += turned ? TileTime(tile, NULL, description, *data)
                        : TileTime(picture, &part, description, *data);
    }
    DisposeHandle(data);
    DisposeHandle((Handle)description);
    DisposeGWorld(tile);
    return spent;
}

static int Compare(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;

    return left < right ? -1 : left > right;
}

static double Median(double *times, int count)
{
    qsort(times, (size_t)count, sizeof *times, Compare);
    return times[count / 2];
}

/* Makes a scene, and tells what it took. */
static void Measure(int nodes, OSType kind, const char *name)
{
    static const Range full = {0, 360};
    static double sceneTimes[kMostNodes], encoderTimes[kMostNodes];
    PanoramaSpec panorama;
    SceneSpec scene;
    SceneMaker maker;
    double before, start, ends, ofScene, ofEncoder;
    int i;

    memset(&panorama, 0, sizeof panorama);
    memset(&scene, 0, sizeof scene);
    scene.path = "authoring-speed.mov";
    scene.width = 640;
    scene.height = 480;
    panorama.kind = kind;
    panorama.pan = full;
    panorama.picture = MadeCylinder(kLong, kTall, full);
    panorama.tiles = kTiles;
    panorama.packing = gJPEG;
    before = PicturesHeld();
    start = Now();
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    ends = Now() - start;
    for (i = 0; i < nodes; i++) {
        NodeSpec node;

        memset(&node, 0, sizeof node);
        node.id = (UInt32)i + 1;
        start = Now();
        CHECK_EQ(AddPanorama(&maker, &node, &panorama), noErr);
        sceneTimes[i] = Now() - start;
        encoderTimes[i] = EncoderTime(panorama.picture, kind == kQTVRVerticalCylinder);
    }
    start = Now();
    CHECK_EQ(EndScene(&maker), noErr);
    ends += Now() - start;
    /* What a scene takes once belongs to all of its nodes. */
    ofScene = Median(sceneTimes, nodes) + ends / nodes;
    ofEncoder = Median(encoderTimes, nodes);
    printf("| %s, %d nodes | %.1f ms | %.1f ms | %.1f %% | %.1f, %.1f pictures |\n", name, nodes,
           1000 * ofScene, 1000 * ofEncoder, 100 * (ofScene / ofEncoder - 1), before, PicturesHeld());
    DisposeMovie(maker.movie);
    DisposeGWorld(panorama.picture);
    remove(scene.path);
}

int main(int argc, char **argv)
{
    int nodes = argc > 1 ? atoi(argv[1]) : 100;

    if (nodes < 1 || nodes > kMostNodes) {
        fprintf(stderr, "usage: authoring [nodes]\n");
        return 2;
    }
    EnterMovies();
    printf("| scene | a node | encoder alone | more | memory before, at most |\n|---|---|---|---|---|\n");
    Measure(nodes, kQTVRVerticalCylinder, "stored turned");
    Measure(nodes, kQTVRHorizontalCylinder, "stored upright");
    ExitMovies();
    return harness_failures != 0;
}
