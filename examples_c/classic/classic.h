/* classic.h - what the small programs share: movies are opened as in 1998, and events are posted. */
#ifndef CLASSIC_H
#define CLASSIC_H

#include <Movies.h>
#include <QTML.h>
#include <QTVRExtensions.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>
#include <stdio.h>
#include <string.h>

static Movie OpenSceneFile(const FSSpec *file)
{
    short ref;
    short id = 0;
    Movie movie = nil;

    if (OpenMovieFile(file, &ref, fsRdPerm) != noErr)
        return nil;
    if (NewMovieFromFile(&movie, ref, &id, nil, newMovieActive, nil) != noErr)
        movie = nil;
    CloseMovieFile(ref);
    return movie;
}

static Movie OpenScene(const char *path)
{
    FSSpec file;

    if (NativePathNameToFSSpec((char *)path, &file, 0) != noErr)
        return nil;
    return OpenSceneFile(&file);
}

/* The controller of a movie, and the QTVR instance behind it; nil for what is not there. */
static MovieController Control(Movie movie, QTVRInstance *qtvr)
{
    MovieController controller;
    Rect box;

    *qtvr = nil;
    GetMovieBox(movie, &box);
    controller = NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    QTVRGetQTVRInstance(qtvr, QTVRGetQTVRTrack(movie, 1), controller);
    return controller;
}

/* The program's part for one who sits before the screen. */
static void Post(EventKind what, UInt32 message, short h, short v)
{
    EventRecord event;

    memset(&event, 0, sizeof(event));
    event.what = what;
    event.message = message;
    event.where.h = h;
    event.where.v = v;
    QTVRExtPostEvent(&event);
}

/* The colour of a pixel of a graphics world with 32 bits. */
static unsigned long PixelAt(GWorldPtr world, short h, short v)
{
    PixMapHandle map = GetGWorldPixMap(world);
    UInt32 pixel;

    memcpy(&pixel, GetPixBaseAddr(map) + (size_t)v * ((*map)->rowBytes & 0x3FFF) + 4 * h, 4);
    return pixel & 0xFFFFFF;
}

#endif
