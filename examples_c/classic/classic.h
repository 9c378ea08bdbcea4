/* classic.h - what the small programs share: a movie is opened as in 1998, from a path. */
#ifndef CLASSIC_H
#define CLASSIC_H

#include <Movies.h>
#include <QTML.h>
#include <QTVRExtensions.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>
#include <stdio.h>
#include <string.h>

static Movie OpenScene(const char *path)
{
    FSSpec file;
    short ref;
    short id = 0;
    Movie movie = nil;

    if (NativePathNameToFSSpec((char *)path, &file, 0) != noErr)
        return nil;
    if (OpenMovieFile(&file, &ref, fsRdPerm) != noErr)
        return nil;
    if (NewMovieFromFile(&movie, ref, &id, nil, 0, nil) != noErr)
        movie = nil;
    CloseMovieFile(ref);
    return movie;
}

#endif
