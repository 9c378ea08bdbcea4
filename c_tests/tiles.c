/*
 * tiles.c - the tiles of panoramas: which are shown while others are missing, damaged, or on their
 * way, and how much of them is held.
 *
 * "Programming With QuickTime VR", Streaming: missing tiles are a grid on black, or a preview shows;
 * QuickTimeVR.h, "Memory and Back Buffers". What is held is judged by the memory of the process.
 */
#include <QDOffscreen.h>
#include <stdlib.h>
#include <unistd.h>

#include "fixture.h"
#include "movie_bytes.h"

#define WIDTH 160
#define HEIGHT 120

static UInt32 pixels[HEIGHT][WIDTH];
static UInt32 whole[HEIGHT][WIDTH];

static GWorldPtr NewPort(void)
{
    static const Rect bounds = {0, 0, HEIGHT, WIDTH};
    GWorldPtr port = NULL;

    CHECK_EQ(NewGWorldFromPtr(&port, k32ARGBPixelFormat, &bounds, NULL, NULL, 0, (Ptr)pixels,
                              sizeof *pixels),
             noErr);
    return port;
}

/* A sample movie as one that can be shown while it arrives: the header first, then everything but
   the full tiles, of which there are 24, and these at last. */
static Bytes FastStart(const char *name)
{
    Bytes sample = ReadWhole(SamplePath(name)), made = {NULL, 0};
    size_t data = sample.size < 16 ? 0 : Long(sample.data + 8), header, at, i;
    unsigned char *moov;

    if (sample.size == 0)
        return made;
    /* wide, mdat, moov. */
    header = sample.size - 8 - data;
    made.size = header + 8 + 2 * data;
    made.data = malloc(made.size);
    moov = made.data;
    memcpy(moov, sample.data + 8 + data, header);
    memcpy(moov + header, sample.data, 8 + data);
    memcpy(moov + header + 8 + data, sample.data + 8, data);
    for (at = 0; at + 16 <= header; at++)
        if (memcmp(moov + at, "stco", 4) == 0) {
            size_t count = Long(moov + at + 8), shift = header + (count == 24 ? data : 0);

            for (i = 0; i < count; i++)
                PutLong(moov + at + 12 + 4 * i, Long(moov + at + 12 + 4 * i) + shift);
        }
    free(sample.data);
    return made;
}

static void Show(Opened *opened, GWorldPtr port)
{
    static const Rect box = {0, 0, HEIGHT, WIDTH};

    SetMovieBox(opened->movie, &box);
    SetMovieGWorld(opened->movie, port, NULL);
    QTVRSetImagingProperty(opened->qtvr, kQTVRAllModes, kQTVRImagingQuality, codecNormalQuality);
}

/* Grey has no colour; the preview is grey, the half green no more than blue, the full picture has
   green ground. */
static int GroundIsGreen(void)
{
    UInt32 pixel = pixels[HEIGHT - 3][WIDTH / 2];

    return (pixel >> 8 & 0xFF) > (pixel >> 16 & 0xFF) && (pixel >> 8 & 0xFF) > (pixel & 0xFF);
}

static int GroundIsBlue(void)
{
    UInt32 pixel = pixels[HEIGHT - 3][WIDTH / 2];

    return (pixel & 0xFF) > (pixel >> 16 & 0xFF) && (pixel & 0xFF) > (pixel >> 8 & 0xFF);
}

static void tiles_replace_the_smaller_picture_as_they_arrive(void)
{
    Bytes movie = FastStart("low-resolution.mov");
    GWorldPtr port = NewPort();
    unsigned char *offsets;
    size_t arrived;
    Opened opened;

    if (movie.size == 0)
        return;
    offsets = Offsets(movie.data, movie.data + movie.size, 24);
    CHECK(offsets != NULL);
    /* No full tile has arrived. */
    arrived = Long(offsets);
    WriteScratch(&movie, 0, arrived, "wb");
    CHECK_EQ(OpenByPath(scratch, &opened), noErr);
    Show(&opened, port);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), streamingNodeNotReadyErr);
    CHECK(GroundIsBlue());
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), streamingNodeNotReadyErr);
    MoviesTask(opened.movie, 0);
    CHECK(GroundIsBlue());

    /* Half of them have: pan 0 to 180, and the view is at 120. */
    WriteScratch(&movie, arrived, Long(offsets + 4 * 12), "ab");
    arrived = Long(offsets + 4 * 12);
    MoviesTask(opened.movie, 0);
    MoviesTask(opened.movie, 0);
    MoviesTask(opened.movie, 0);
    CHECK(GroundIsGreen());
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), streamingNodeNotReadyErr);
    CHECK_EQ(QTVRSetPanAngle(opened.qtvr, 240.0f), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), streamingNodeNotReadyErr);
    CHECK(GroundIsBlue());

    /* All have: an update finds them by itself. */
    WriteScratch(&movie, arrived, movie.size, "ab");
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK(GroundIsGreen());
    memcpy(whole, pixels, sizeof whole);
    CloseOpened(&opened);

    CHECK_EQ(OpenByPath(SamplePath("low-resolution.mov"), &opened), noErr);
    Show(&opened, port);
    CHECK_EQ(QTVRSetPanAngle(opened.qtvr, 240.0f), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);
    CloseOpened(&opened);
    DisposeGWorld(port);
    free(movie.data);
    remove(scratch);
}

/* Pixels of the grid that stands for what is missing: grey lines on black. */
static int Dark(int from, int to)
{
    int x, y, dark = 0;

    for (y = 0; y < HEIGHT; y++)
        for (x = from; x < to; x++)
            dark += (pixels[y][x] & 0xFFFFFF) == 0;
    return dark;
}

static void without_a_smaller_picture_a_grid_shows(void)
{
    Bytes movie = FastStart("constrained.mov");
    GWorldPtr port = NewPort();
    unsigned char *offsets;
    Opened opened;

    if (movie.size == 0)
        return;
    offsets = Offsets(movie.data, movie.data + movie.size, 24);
    CHECK(offsets != NULL);
    /* Seven tiles: pan 0 to 105, and the view is at 120. */
    WriteScratch(&movie, 0, Long(offsets + 4 * 7), "wb");
    CHECK_EQ(OpenByPath(scratch, &opened), noErr);
    Show(&opened, port);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), streamingNodeNotReadyErr);
    CHECK(Dark(0, WIDTH / 2) > WIDTH / 2 * HEIGHT / 2);
    CHECK_EQ(Dark(WIDTH - 8, WIDTH), 0);
    WriteScratch(&movie, Long(offsets + 4 * 7), movie.size, "ab");
    MoviesTask(opened.movie, 0);
    MCIdle(opened.controller);
    MCIdle(opened.controller);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    memcpy(whole, pixels, sizeof whole);
    CloseOpened(&opened);
    CHECK_EQ(OpenByPath(SamplePath("constrained.mov"), &opened), noErr);
    Show(&opened, port);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);
    CloseOpened(&opened);
    DisposeGWorld(port);
    free(movie.data);
    remove(scratch);
}

/* A damaged tile is told when it is read: at once where it is seen, else in idle time. */
static void a_damaged_tile_is_told_and_the_rest_is_drawn(void)
{
    Bytes movie = ReadWhole(SamplePath("many-nodes.mov"));
    GWorldPtr port = NewPort();
    unsigned char *offsets;
    Opened opened;
    int i;

    if (movie.size == 0)
        return;
    offsets = Offsets(movie.data, movie.data + movie.size, 16 * 12);
    CHECK(offsets != NULL);
    if (offsets == NULL)
        return;
    /* The seventh tile: pan 180 to 210. */
    memset(movie.data + Long(offsets + 4 * 6) + 40, 0xFF, 60);
    WriteScratch(&movie, 0, movie.size, "wb");
    CHECK_EQ(OpenByPath(scratch, &opened), noErr);
    Show(&opened, port);
    CHECK_EQ(QTVRSetPanAngle(opened.qtvr, 195.0f), noErr);
    CHECK_EQ(QTVRSetFieldOfView(opened.qtvr, 40.0f), noErr);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), codecBadDataErr);
    CHECK(Dark(WIDTH / 2 - 5, WIDTH / 2 + 5) > 5 * HEIGHT);
    CHECK_EQ(Dark(0, 8), 0);
    CHECK_EQ(Dark(WIDTH - 8, WIDTH), 0);
    /* Where nothing has changed the same is told. */
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), codecBadDataErr);
    CloseOpened(&opened);

    CHECK_EQ(OpenByPath(scratch, &opened), noErr);
    Show(&opened, port);
    CHECK_EQ(QTVRSetPanAngle(opened.qtvr, 10.0f), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    for (i = 0; i < 20; i++)
        MoviesTask(opened.movie, 0);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), codecBadDataErr);
    CHECK_EQ(Dark(0, WIDTH), 0);
    CloseOpened(&opened);
    DisposeGWorld(port);
    free(movie.data);
    remove(scratch);
}

/* What was decoded is not decoded again: the file may be gone. */
static void going_back_needs_no_file(void)
{
    Bytes movie = ReadWhole(SamplePath("many-nodes.mov"));
    GWorldPtr port = NewPort();
    unsigned char *offsets;
    Opened opened;
    int i;

    if (movie.size == 0)
        return;
    offsets = Offsets(movie.data, movie.data + movie.size, 16 * 12);
    CHECK(offsets != NULL);
    if (offsets == NULL)
        return;
    WriteScratch(&movie, 0, movie.size, "wb");
    CHECK_EQ(OpenByPath(scratch, &opened), noErr);
    Show(&opened, port);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    memcpy(whole, pixels, sizeof whole);
    for (i = 0; i < 20; i++)
        MoviesTask(opened.movie, 0);
    CHECK_EQ(QTVRGoToNodeID(opened.qtvr, 2), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK(memcmp(pixels, whole, sizeof pixels) != 0);
    /* All tiles of the first two nodes are lost. */
    for (i = 0; i < 24; i++)
        memset(movie.data + Long(offsets + 4 * i), 0, 100);
    WriteScratch(&movie, 0, movie.size, "r+b");
    CHECK_EQ(QTVRGoToNodeID(opened.qtvr, 1), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);
    /* Also the part that was read in idle time. */
    CHECK_EQ(QTVRSetPanAngle(opened.qtvr, 180.0f), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(pixels[60][80] >> 16 & 0xFF, 15);
    CloseOpened(&opened);

    /* The file says otherwise by now. */
    CHECK_EQ(OpenByPath(scratch, &opened), noErr);
    Show(&opened, port);
    CHECK(QTVRUpdate(opened.qtvr, kQTVRStatic) != noErr);
    CloseOpened(&opened);
    DisposeGWorld(port);
    free(movie.data);
    remove(scratch);
}

/* Mebibytes of memory that the process has; 0 where the system does not tell. */
static long Resident(void)
{
    FILE *file = fopen("/proc/self/statm", "r");
    long all = 0, resident = 0;

    if (file == NULL)
        return 0;
    if (fscanf(file, "%ld %ld", &all, &resident) != 2)
        resident = 0;
    fclose(file);
    return resident * (sysconf(_SC_PAGESIZE) / 1024) / 1024;
}

/* What a back buffer of many-nodes.mov takes. */
typedef struct Sizes {
    SInt32 least, suggested, full;
} Sizes;

/* 16 nodes of 768 by 2400 pixels. */
static int OpenManyNodes(Opened *opened, Sizes *sizes)
{
    if (!OpenSample("many-nodes.mov", opened))
        return 0;
    CHECK_EQ(QTVRGetBackBufferMemInfo(opened->qtvr, 0, 0, 32, &sizes->least, &sizes->suggested,
                                      &sizes->full),
             noErr);
    CHECK_EQ(sizes->full, 768 * 2400 * 4);
    return 1;
}

/* Walks some nodes, looking round in each; gives the most memory that was had beyond `before`. */
static long Walk(Opened *opened, UInt32 nodes, long before)
{
    UInt32 node;
    long most = 0;

    for (node = 1; node <= nodes; node++) {
        float pan;

        CHECK_EQ(QTVRGoToNodeID(opened->qtvr, node), noErr);
        for (pan = 0.0f; pan < 360.0f; pan += 90.0f) {
            long now;

            CHECK_EQ(QTVRSetPanAngle(opened->qtvr, pan), noErr);
            CHECK_EQ(QTVRUpdate(opened->qtvr, kQTVRStatic), noErr);
            CHECK_EQ(pixels[60][80] >> 16 & 0xFF, node * 15);
            MoviesTask(opened->movie, 0);
            now = Resident() - before;
            most = now > most ? now : most;
        }
    }
    return most;
}

/* The scene has 118 MB of pixels, half of it 59. What is shown takes what QTVRGetBackBufferMemInfo
   tells, what was left and the smaller versions of all at most 64 MB. */
static void walking_a_scene_does_not_hold_all_of_it(void)
{
    static const SInt16 caches[] = {kQTVRFullCache, kQTVRMinimumCache, kQTVRSuggestedCache};
    GWorldPtr port = NewPort();
    unsigned i;

    for (i = 0; i < 3; i++) {
        Sizes sizes;
        Opened opened;
        long before, most;

        if (!OpenManyNodes(&opened, &sizes))
            return;
        Show(&opened, port);
        CHECK_EQ(QTVRSetBackBufferPrefs(opened.qtvr, 0, 0, 0, caches[i]), noErr);
        before = Resident();
        most = Walk(&opened, caches[i] == kQTVRFullCache ? 16 : 8, before);
        /* Room for codecs, threads, and what is being made. */
        if (caches[i] == kQTVRFullCache)
            CHECK(most < 64 + 8 + 24);
        else
            CHECK(most < 32);
        CloseOpened(&opened);
    }
    DisposeGWorld(port);
}

/* QuickTimeVR.h: the least cache limits the field of view, which QTVRGetViewingLimits tells; the
   others do not. */
static void the_least_cache_limits_the_field_of_view(void)
{
    Sizes sizes;
    float low, high, widest;
    Opened opened;

    if (!OpenManyNodes(&opened, &sizes))
        return;
    CHECK(0 < sizes.least && sizes.least < sizes.suggested && sizes.suggested < sizes.full);
    CHECK_EQ(QTVRGetViewingLimits(opened.qtvr, kQTVRFieldOfView, &low, &widest), noErr);
    CHECK_EQ(QTVRSetBackBufferPrefs(opened.qtvr, 0, 0, 0, kQTVRMinimumCache), noErr);
    CHECK_EQ(QTVRGetViewingLimits(opened.qtvr, kQTVRFieldOfView, &low, &high), noErr);
    CHECK(low <= high && high < widest / 2.0f);
    CHECK(QTVRGetFieldOfView(opened.qtvr) <= high);
    CHECK_EQ(QTVRSetFieldOfView(opened.qtvr, widest), constraintReachedErr);
    CHECK_NEAR(QTVRGetFieldOfView(opened.qtvr), high, 1e-3);
    /* In every node. */
    CHECK_EQ(QTVRGoToNodeID(opened.qtvr, 2), noErr);
    CHECK_EQ(QTVRSetFieldOfView(opened.qtvr, widest), constraintReachedErr);
    CHECK_NEAR(QTVRGetFieldOfView(opened.qtvr), high, 1e-3);
    CHECK_EQ(QTVRSetBackBufferPrefs(opened.qtvr, 0, 0, 0, kQTVRSuggestedCache), noErr);
    CHECK_EQ(QTVRGetViewingLimits(opened.qtvr, kQTVRFieldOfView, &low, &high), noErr);
    CHECK_NEAR(high, widest, 1e-3);
    CHECK_EQ(QTVRSetFieldOfView(opened.qtvr, widest), noErr);
    CloseOpened(&opened);
}

/* A smaller cache shows the same pictures. */
static void every_cache_shows_the_same(void)
{
    static const char *const names[] = {"two-node-cylinder.mov", "partial-cylinder.mov",
                                        "horizontal-cylinder.mov", "cube.mov", "tiled-cube.mov"};
    GWorldPtr port = NewPort();
    unsigned i;

    for (i = 0; i < sizeof names / sizeof *names; i++) {
        Opened full, small;
        int step;

        if (!OpenSample(names[i], &full))
            return;
        Show(&full, port);
        CHECK_EQ(OpenByPath(SamplePath(names[i]), &small), noErr);
        Show(&small, port);
        CHECK_EQ(QTVRSetBackBufferPrefs(small.qtvr, 0, 0, 0, kQTVRSuggestedCache), noErr);
        for (step = 0; step < 24; step++) {
            float pan = (float)(step * 67 % 360), tilt = (float)(step * 29 % 120 - 60);
            float fov = (float)(10 + step * 17 % 60);

            QTVRSetFieldOfView(full.qtvr, fov);
            QTVRSetPanAngle(full.qtvr, pan);
            QTVRSetTiltAngle(full.qtvr, tilt);
            CHECK_EQ(UpdateMovie(full.movie), noErr);
            memcpy(whole, pixels, sizeof whole);
            QTVRSetFieldOfView(small.qtvr, fov);
            QTVRSetPanAngle(small.qtvr, pan);
            QTVRSetTiltAngle(small.qtvr, tilt);
            memset(pixels, 0, sizeof pixels);
            CHECK_EQ(UpdateMovie(small.movie), noErr);
            if (memcmp(pixels, whole, sizeof pixels) != 0) {
                int x, y, worst = 0, count = 0;

                /* Places are counted from another edge, and may round otherwise. */
                for (y = 0; y < HEIGHT; y++)
                    for (x = 0; x < WIDTH; x++) {
                        int shift, differs = 0;

                        for (shift = 0; shift < 24; shift += 8) {
                            int by = abs((int)(pixels[y][x] >> shift & 0xFF) -
                                         (int)(whole[y][x] >> shift & 0xFF));

                            worst = by > worst ? by : worst;
                            differs |= by > 4;
                        }
                        count += differs;
                    }
                CHECK(count == 0);
                if (count != 0)
                    printf("%s pan %g tilt %g fov %g: %d pixels, worst %d\n", names[i], pan, tilt,
                           fov, count, worst);
            }
        }
        CloseOpened(&small);
        CloseOpened(&full);
    }
    DisposeGWorld(port);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"tiles_replace_the_smaller_picture_as_they_arrive",
         tiles_replace_the_smaller_picture_as_they_arrive},
        {"without_a_smaller_picture_a_grid_shows", without_a_smaller_picture_a_grid_shows},
        {"a_damaged_tile_is_told_and_the_rest_is_drawn", a_damaged_tile_is_told_and_the_rest_is_drawn},
        {"going_back_needs_no_file", going_back_needs_no_file},
        {"walking_a_scene_does_not_hold_all_of_it", walking_a_scene_does_not_hold_all_of_it},
        {"the_least_cache_limits_the_field_of_view", the_least_cache_limits_the_field_of_view},
        {"every_cache_shows_the_same", every_cache_shows_the_same},
    };

    sprintf(scratch, "tiles-scratch-%ld.mov", (long)getpid());
    return RUN_CASES(cases);
}
