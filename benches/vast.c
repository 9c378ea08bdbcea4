/*
 * vast.c - what it costs to open a vast panorama and a scene of thousands of nodes, as a C program
 * sees it: `make bench`. Each movie is opened in a process of its own, so that its memory is told.
 */
#define TARGET_RT_LITTLE_ENDIAN 1
#include <Movies.h>
#include <QDOffscreen.h>
#include <QTML.h>
#include <QuickTimeVR.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../c_tests/vast.h"

enum { kWidth = 640, kHeight = 480, kRuns = 5 };

/* What is measured of one movie. */
typedef struct Cost {
    double open, scene, view, turn, again; /* milliseconds */
    double calls, bytes;                   /* with which was read, until the view was there */
    double memory;                         /* peak, in bytes, above that of an empty program */
} Cost;

static double Now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double Memory(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss * 1024.0;
}

static Movie Open(const char *path)
{
    FSSpec file;
    short refNum = 0, resID = 0;
    Movie movie = nil;

    if (FileOfPath(path, &file) == noErr && OpenMovieFile(&file, &refNum, fsRdPerm) == noErr) {
        if (NewMovieFromFile(&movie, refNum, &resID, nil, newMovieActive, nil) != noErr)
            movie = nil;
        CloseMovieFile(refNum);
    }
    return movie;
}

static int Measure(const char *path, Cost *cost)
{
    static UInt32 pixels[kHeight][kWidth];
    static const Rect box = {0, 0, kHeight, kWidth};
    double calls = 0, bytes = 0, memory, start;
    MovieController controller;
    QTVRInstance qtvr = nil;
    GWorldPtr port = nil;
    Movie movie;

    if (EnterMovies() != noErr
        || QTNewGWorldFromPtr(&port, k32ARGBPixelFormat, &box, nil, nil, 0, pixels, kWidth * 4) != noErr)
        return 0;
    memory = Memory();
    ReadSoFar(&calls, &bytes);
    start = Now();
    movie = Open(path);
    cost->open = Now() - start;
    if (movie == nil)
        return 0;
    start = Now();
    controller = NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    if (QTVRGetQTVRInstance(&qtvr, QTVRGetQTVRTrack(movie, 1), controller) != noErr)
        return 0;
    SetMovieGWorld(movie, port, nil);
    cost->scene = Now() - start;
    start = Now();
    if (QTVRUpdate(qtvr, kQTVRCurrentMode) != noErr)
        return 0;
    cost->view = Now() - start;
    cost->memory = Memory() - memory;
    cost->calls = calls;
    cost->bytes = bytes;
    ReadSoFar(&calls, &bytes);
    cost->calls = calls - cost->calls;
    cost->bytes = bytes - cost->bytes;
    start = Now();
    QTVRSetPanAngle(qtvr, QTVRGetPanAngle(qtvr) + QTVRGetFieldOfView(qtvr) / 4);
    QTVRUpdate(qtvr, kQTVRCurrentMode);
    cost->turn = Now() - start;
    start = Now();
    QTVRSetPanAngle(qtvr, QTVRGetPanAngle(qtvr) - QTVRGetFieldOfView(qtvr) / 4);
    QTVRUpdate(qtvr, kQTVRCurrentMode);
    cost->again = Now() - start;
    return 1;
}

/* In a process of its own. */
static int MeasureApart(const char *path, Cost *cost)
{
    int ends[2], status = 1;
    pid_t child;

    if (pipe(ends) != 0)
        return 0;
    child = fork();
    if (child == 0) {
        int good = Measure(path, cost) && write(ends[1], cost, sizeof *cost) == sizeof *cost;

        _exit(!good);
    }
    close(ends[1]);
    if (read(ends[0], cost, sizeof *cost) != sizeof *cost)
        memset(cost, 0, sizeof *cost);
    close(ends[0]);
    waitpid(child, &status, 0);
    return status == 0;
}

static int ByOpening(const void *a, const void *b)
{
    const Cost *x = a, *y = b;
    double one = x->open + x->scene + x->view, other = y->open + y->scene + y->view;

    return one < other ? -1 : one > other;
}

int main(void)
{
    static const struct {
        const char *name;
        Vast vast;
    } movies[] = {
        {"panorama 2,400 × 640", {"vast-1.mov", 1, 160, 4, 15, 20}},
        {"panorama 30,000 × 8,000", {"vast-2.mov", 1, 500, 16, 60, 1.6}},
        {"the same, the whole height", {"vast-3.mov", 1, 500, 16, 60, 79}},
        {"panorama 30,000 × 8,000 of 3,840 tiles", {"vast-4.mov", 1, 250, 32, 120, 1.6}},
        {"scene of 10 nodes", {"vast-5.mov", 10, 160, 4, 15, 20}},
        {"scene of 10 nodes of a tile each", {"vast-7.mov", 10, 160, 1, 1, 60}},
        {"scene of 10,000 nodes of a tile each", {"vast-8.mov", 10000, 160, 1, 1, 60}},
        {"scene of 10,000 nodes", {"vast-6.mov", 10000, 160, 4, 15, 20}},
    };
    size_t i;
    int run, failed = 0;

    printf("| movie | file, kB | open, ms | scene, ms | first view, ms | a turn, ms | back, ms "
           "| reads | kB read | memory, kB |\n|---|---|---|---|---|---|---|---|---|---|\n");
    for (i = 0; i < sizeof movies / sizeof movies[0]; i++) {
        const Vast *vast = &movies[i].vast;
        Cost costs[kRuns];
        struct stat file;
        pid_t child = fork();
        int status = 1;

        if (child == 0)
            _exit(EnterMovies() != noErr || MakeVast(vast) != noErr);
        waitpid(child, &status, 0);
        for (run = 0; status == 0 && run < kRuns; run++)
            status = !MeasureApart(vast->path, &costs[run]);
        if (status != 0 || stat(vast->path, &file) != 0) {
            printf("%s: failed\n", movies[i].name);
            failed = 1;
            continue;
        }
        qsort(costs, kRuns, sizeof *costs, ByOpening);
        printf("| %s | %.0f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f | %.0f | %.0f |\n", movies[i].name,
               file.st_size / 1024.0, costs[2].open, costs[2].scene, costs[2].view, costs[2].turn,
               costs[2].again, costs[2].calls, costs[2].bytes / 1024, costs[2].memory / 1024);
        remove(vast->path);
    }
    return failed;
}
