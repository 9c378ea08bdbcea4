/*
 * updating.c - what calls of QTVRUpdate and QTVRPtToHotSpotID cost, as a C program sees it.
 *
 * cc -O2 -Iinclude benches/updating.c -Ltarget/release -lqtvr -o updating
 * LD_PRELOAD=target/release/libqtvr.so ./updating MOVIE...
 */
#include <Movies.h>
#include <QDOffscreen.h>
#include <QTML.h>
#include <QuickTimeVR.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define WIDTH 1280
#define HEIGHT 720
#define RUNS 2001

static UInt32 pixels[HEIGHT][WIDTH];
static double times[RUNS];

static double Now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

static int ByTime(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return x < y ? -1 : x > y;
}

static void Tell(const char *what, int runs, double scale, const char *unit)
{
    qsort(times, (size_t)runs, sizeof *times, ByTime);
    printf("  %-44s %10.2f %10.2f %s\n", what, times[runs / 2] / scale, times[0] / scale, unit);
}

static Movie Open(const char *path)
{
    char native[1024];
    FSSpec file;
    short refNum = 0, resID = 0;
    Movie movie = NULL;

    strncpy(native, path, sizeof native - 1);
    native[sizeof native - 1] = 0;
    if (NativePathNameToFSSpec(native, &file, 0) != noErr ||
        OpenMovieFile(&file, &refNum, fsRdPerm) != noErr)
        return NULL;
    if (NewMovieFromFile(&movie, refNum, &resID, NULL, newMovieActive, NULL) != noErr)
        movie = NULL;
    CloseMovieFile(refNum);
    return movie;
}

static void Measure(const char *path)
{
    static const Rect box = {0, 0, HEIGHT, WIDTH};
    Movie movie = Open(path);
    MovieController controller;
    QTVRInstance qtvr = NULL;
    GWorldPtr port = NULL;
    UInt32 id, node;
    Point point;
    double start;
    int i, j;

    printf("%s: median, least\n", path);
    controller = movie == NULL ? NULL : NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    if (controller == NULL ||
        QTVRGetQTVRInstance(&qtvr, QTVRGetQTVRTrack(movie, 1), controller) != noErr) {
        printf("  is no QTVR movie\n");
        return;
    }
    NewGWorldFromPtr(&port, k32ARGBPixelFormat, &box, NULL, NULL, 0, (Ptr)pixels, sizeof *pixels);
    SetMovieBox(movie, &box);
    SetMovieGWorld(movie, port, NULL);
    node = QTVRGetCurrentNodeID(qtvr);

    start = Now();
    QTVRUpdate(qtvr, kQTVRStatic);
    times[0] = Now() - start;
    Tell("the first update", 1, 1e6, "ms");
    start = Now();
    for (i = 0; i < 200; i++)
        MoviesTask(movie, 0);
    times[0] = Now() - start;
    Tell("reading the rest in idle time", 1, 1e6, "ms");
    for (i = 0; i < RUNS; i++) {
        start = Now();
        QTVRUpdate(qtvr, kQTVRStatic);
        times[i] = Now() - start;
    }
    Tell("an update where nothing has changed", RUNS, 1e3, "us");
    for (i = 0; i < RUNS; i++) {
        start = Now();
        MoviesTask(movie, 0);
        times[i] = Now() - start;
    }
    Tell("MoviesTask where nothing has changed", RUNS, 1e3, "us");
    QTVRPtToHotSpotID(qtvr, point = (Point){0, 0}, &id);
    for (i = 0; i < RUNS; i++) {
        start = Now();
        for (j = 0; j < 10; j++) {
            point.v = (short)((i * 37 + j * 91) % HEIGHT);
            point.h = (short)((i * 53 + j * 17) % WIDTH);
            QTVRPtToHotSpotID(qtvr, point, &id);
        }
        times[i] = (Now() - start) / 10;
    }
    Tell("QTVRPtToHotSpotID", RUNS, 1, "ns");
    for (i = 0; i < 201; i++) {
        QTVRSetPanAngle(qtvr, (float)i * 0.3f);
        start = Now();
        QTVRUpdate(qtvr, kQTVRMotion);
        times[i] = Now() - start;
    }
    Tell("an update of a view that turns, in motion", 201, (double)WIDTH * HEIGHT, "ns a pixel");
    if (QTVRGoToNodeID(qtvr, node == 1 ? 2 : 130) == noErr) {
        QTVRUpdate(qtvr, kQTVRStatic);
        start = Now();
        QTVRGoToNodeID(qtvr, node);
        QTVRUpdate(qtvr, kQTVRStatic);
        times[0] = Now() - start;
        Tell("going back to the node, with its update", 1, 1e6, "ms");
    }
    DisposeMovieController(controller);
    DisposeMovie(movie);
    DisposeGWorld(port);
}

int main(int argc, char **argv)
{
    int i;

    InitializeQTVR();
    EnterMovies();
    for (i = 1; i < argc; i++)
        Measure(argv[i]);
    ExitMovies();
    TerminateQTVR();
    return 0;
}
