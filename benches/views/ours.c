/*
 * ours.c - this library, as programs use it: the view is set and drawn with QTVRUpdate.
 *
 * The arguments are the number of threads and the directory of the movies.
 */
#include <ImageCompression.h>
#include <QDOffscreen.h>

#include "fixture.h"
#include "task.h"

static int threads;
static const char *directory;

typedef struct Scene {
    char source[16];
    int width, height;
    Opened opened;
    GWorldPtr world;
} Scene;

static Scene *SceneOf(const Task *task)
{
    static Scene scenes[16];
    static int count;
    char path[1024];
    Rect box;
    Scene *scene;

    for (scene = scenes; scene < scenes + count; scene++)
        if (strcmp(scene->source, task->source) == 0 && scene->width == task->width &&
            scene->height == task->height)
            return scene;
    if (count == 16)
        return NULL;
    snprintf(path, sizeof path, "%s/%s.mov", directory, task->source);
    if (OpenByPath(path, &scene->opened) != noErr)
        return NULL;
    SetRect(&box, 0, 0, (short)task->width, (short)task->height);
    if (NewGWorld(&scene->world, 32, &box, NULL, NULL, 0) != noErr)
        return NULL;
    SetMovieGWorld(scene->opened.movie, scene->world, NULL);
    SetMovieBox(scene->opened.movie, &box);
    QTVRSetAngularUnits(scene->opened.qtvr, kQTVRRadians);
    strcpy(scene->source, task->source);
    scene->width = task->width;
    scene->height = task->height;
    count++;
    return scene;
}

/* The correction and quality of a way to draw. */
static int Settings(const char *look, SInt32 *correction, SInt32 *quality)
{
    static const struct {
        const char *look;
        SInt32 correction, quality;
    } looks[] = {
        {"bilinear", kQTVRFullCorrection, codecLowQuality},
        {"nearest", kQTVRFullCorrection, codecMinQuality},
        {"partial", kQTVRPartialCorrection, codecMinQuality},
        {"none", kQTVRNoCorrection, codecMinQuality},
        {"fitting", kQTVRFullCorrection, codecNormalQuality},
        {"best", kQTVRFullCorrection, codecMaxQuality},
        {"unchanged", kQTVRFullCorrection, codecNormalQuality},
        {"hot-spot", kQTVRFullCorrection, codecNormalQuality},
    };
    size_t i;

    for (i = 0; i < sizeof looks / sizeof *looks; i++)
        if (strcmp(looks[i].look, look) == 0) {
            *correction = looks[i].correction;
            *quality = looks[i].quality;
            return 1;
        }
    return 0;
}

static int Show(const Task *task, QTVRInstance qtvr, int frame)
{
    return QTVRSetPanAngle(qtvr, (float)PanOf(frame)) == noErr &&
           QTVRSetTiltAngle(qtvr, (float)TiltOf(task, frame)) == noErr &&
           QTVRUpdate(qtvr, kQTVRStatic) == noErr;
}

/* A copy of as many bytes as the view has, and of the part of the picture that it shows. */
static double Copy(const Task *task)
{
    static char *from, *to, *picture, *part;
    static int number;
    int width, height, columns, rows, frame, row;
    size_t view = (size_t)task->width * (size_t)task->height * 4;
    double start, focal = task->height / 2.0 / tan(task->fieldOfView / 2), radius;

    if (!PictureOf(task, &width, &height))
        return -1;
    if (from == NULL) {
        from = calloc(1920 * 1080, 4);
        to = calloc(1920 * 1080, 4);
        picture = malloc((size_t)8192 * 2048 * 4);
        part = malloc((size_t)8192 * 2048 * 4);
        if (from == NULL || to == NULL || picture == NULL || part == NULL)
            exit(1);
        memset(picture, 1, (size_t)8192 * 2048 * 4);
        memset(part, 1, (size_t)8192 * 2048 * 4);
    }
    radius = strcmp(task->source, "cube") == 0 ? 512 : width / 6.2831853;
    columns = (int)(2 * radius * atan(task->width / 2.0 / focal));
    rows = (int)fmin(2 * radius * tan(task->fieldOfView / 2), height);
    start = Now(1);
    for (frame = 0; frame < task->frames; frame++) {
        char *at = picture + (size_t)(++number * 37 % (width - columns)) * 4;
        memcpy(to, from, view);
        for (row = 0; row < rows; row++)
            memcpy(part + (size_t)row * (size_t)columns * 4, at + (size_t)row * (size_t)width * 4,
                   (size_t)columns * 4);
    }
    return Now(1) - start;
}

/* Nanoseconds of a thousand calls, as if each frame were one. */
static double Calls(QTVRInstance qtvr, int hotSpot)
{
    double start = Now(1);
    int i;

    for (i = 0; i < 1000; i++) {
        Point at;
        UInt32 id;
        at.h = (short)(i * 7 % 640);
        at.v = (short)(i * 5 % 480);
        if ((hotSpot ? QTVRPtToHotSpotID(qtvr, at, &id) : QTVRUpdate(qtvr, kQTVRStatic)) != noErr)
            return -1;
    }
    return (Now(1) - start) / 1000;
}

static void Run(const Task *task)
{
    SInt32 correction, quality;
    double start;
    int frame, drawn = 1;
    Scene *scene;

    if (strcmp(task->look, "copy") == 0) {
        Copy(task);
        Answer(task, Copy(task));
        return;
    }
    scene = SceneOf(task);
    if (scene == NULL || !Settings(task->look, &correction, &quality)) {
        Refuse();
        return;
    }
    QTVRSetImagingProperty(scene->opened.qtvr, kQTVRAllModes, kQTVRImagingCorrection, correction);
    QTVRSetImagingProperty(scene->opened.qtvr, kQTVRAllModes, kQTVRImagingQuality, quality);
    QTVRSetFieldOfView(scene->opened.qtvr, (float)task->fieldOfView);
    for (frame = task->first; frame < task->first + WARM; frame++)
        drawn = drawn && Show(task, scene->opened.qtvr, frame);
    if (strcmp(task->look, "unchanged") == 0 || strcmp(task->look, "hot-spot") == 0) {
        double each = Calls(scene->opened.qtvr, strcmp(task->look, "hot-spot") == 0);
        if (drawn && each > 0)
            Answer(task, each * task->frames * task->width * task->height);
        else
            Refuse();
        return;
    }
    start = Now(threads);
    for (; frame < task->first + WARM + task->frames; frame++)
        drawn = drawn && Show(task, scene->opened.qtvr, frame);
    if (drawn)
        Answer(task, Now(threads) - start);
    else
        Refuse();
}

int main(int argc, char **argv)
{
    Task task;

    threads = argc > 1 ? atoi(argv[1]) : 1;
    directory = argc > 2 ? argv[2] : ".";
    while (NextTask(&task))
        Run(&task);
    return 0;
}
