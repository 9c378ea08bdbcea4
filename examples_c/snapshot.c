/*
 * snapshot.c - draws a view of a movie into a PNG file.
 *
 *     snapshot movie.mov out.png [--pan degrees] [--tilt degrees] [--fov degrees] [--node id]
 *                                [--size WIDTHxHEIGHT] [--depth 16|32]
 */
#include <ImageCompression.h>
#include <Movies.h>
#include <QDOffscreen.h>
#include <QuickTimeVR.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "open_scene.h"
#include "pictures.h"

/* What the command line asks for; an option that was not given is nil. */
typedef struct Options {
    const char *movie, *picture, *pan, *tilt, *fov, *node;
    int width, height, depth;
} Options;

static int Usage(void)
{
    fprintf(stderr, "usage: snapshot movie.mov out.png [--pan degrees] [--tilt degrees] "
                    "[--fov degrees]\n"
                    "                [--node id] [--size WIDTHxHEIGHT] [--depth 16|32]\n");
    return 2;
}

static Boolean ReadOptions(int argc, char **argv, Options *options)
{
    int i;

    memset(options, 0, sizeof *options);
    options->width = 640;
    options->height = 480;
    options->depth = 32;
    if (argc < 3 || argc % 2 == 0)
        return false;
    options->movie = argv[1];
    options->picture = argv[2];
    for (i = 3; i < argc; i += 2) {
        const char *value = argv[i + 1];

        if (strcmp(argv[i], "--pan") == 0)
            options->pan = value;
        else if (strcmp(argv[i], "--tilt") == 0)
            options->tilt = value;
        else if (strcmp(argv[i], "--fov") == 0)
            options->fov = value;
        else if (strcmp(argv[i], "--node") == 0)
            options->node = value;
        else if (strcmp(argv[i], "--depth") == 0)
            options->depth = atoi(value);
        else if (strcmp(argv[i], "--size") != 0 ||
                 sscanf(value, "%dx%d", &options->width, &options->height) != 2)
            return false;
    }
    return options->width > 0 && options->width <= 16384 && options->height > 0 &&
           options->height <= 16384 && (options->depth == 16 || options->depth == 32);
}

/* Turns the view as asked. The zoom comes first: it decides how far a view may be tilted. */
static OSErr AimView(QTVRInstance qtvr, const Options *options)
{
    OSErr err = noErr;

    if (options->node != nil)
        err = QTVRGoToNodeID(qtvr, (UInt32)strtoul(options->node, nil, 10));
    if (err == noErr && options->fov != nil)
        err = QTVRSetFieldOfView(qtvr, (float)atof(options->fov));
    if ((err == noErr || err == constraintReachedErr) && options->pan != nil)
        err = QTVRSetPanAngle(qtvr, (float)atof(options->pan));
    if ((err == noErr || err == constraintReachedErr) && options->tilt != nil)
        err = QTVRSetTiltAngle(qtvr, (float)atof(options->tilt));
    /* A view that went as far as it may is a view too. */
    return err == constraintReachedErr ? noErr : err;
}

int main(int argc, char **argv)
{
    GWorldPtr world = nil;
    Options options;
    Scene scene;
    Rect box;
    OSErr err;

    if (!ReadOptions(argc, argv, &options))
        return Usage();
    box.left = box.top = 0;
    box.right = (short)options.width;
    box.bottom = (short)options.height;
    err = NewGWorld(&world, (short)options.depth, &box, nil, nil, 0);
    if (err != noErr) {
        fprintf(stderr, "no memory for the picture: error %d\n", (int)err);
        return 1;
    }
    LockPixels(GetGWorldPixMap(world));
    err = OpenScene(options.movie, world, &box, &scene);
    if (err == noErr)
        err = AimView(scene.qtvr, &options);
    if (err == noErr)
        err = QTVRUpdate(scene.qtvr, kQTVRStatic);
    if (err == streamingNodeNotReadyErr) {
        fprintf(stderr, "%s: parts of the picture are missing\n", options.movie);
        err = noErr;
    }
    if (err == noErr)
        err = WritePicture(world, options.picture);
    CloseScene(&scene);
    DisposeGWorld(world);
    if (err != noErr)
        fprintf(stderr, "%s: error %d\n", options.movie, (int)err);
    return err == noErr ? 0 : 1;
}
