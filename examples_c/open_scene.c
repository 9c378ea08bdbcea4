/*
 * open_scene.c - opening a QTVR movie by its path.
 */
#include "open_scene.h"

#include <QTML.h>
#include <string.h>

static OSErr OpenMovie(const char *path, Movie *movie)
{
    char name[1024];
    FSSpec file;
    short refNum = 0, resID = 0;
    OSErr err;

    if (strlen(path) >= sizeof name)
        return bdNamErr;
    strcpy(name, path);
    err = NativePathNameToFSSpec(name, &file, 0);
    if (err == noErr)
        err = OpenMovieFile(&file, &refNum, fsRdPerm);
    if (err != noErr)
        return err;
    err = NewMovieFromFile(movie, refNum, &resID, nil, newMovieActive, nil);
    CloseMovieFile(refNum);
    return err;
}

OSErr OpenScene(const char *path, CGrafPtr port, const Rect *box, Scene *scene)
{
    Rect bounds;
    Track track;
    OSErr err;

    memset(scene, 0, sizeof *scene);
    err = EnterMovies();
    if (err == noErr)
        err = OpenMovie(path, &scene->movie);
    if (err != noErr)
        return err;
    if (port != nil) {
        SetMovieGWorld(scene->movie, port, nil);
        SetMovieBox(scene->movie, box);
    }
    GetMovieBox(scene->movie, &bounds);
    scene->controller = NewMovieController(scene->movie, &bounds, mcTopLeftMovie | mcNotVisible);
    track = QTVRGetQTVRTrack(scene->movie, 1);
    if (track == nil)
        return notAQTVRMovieErr;
    return QTVRGetQTVRInstance(&scene->qtvr, track, scene->controller);
}

void CloseScene(Scene *scene)
{
    if (scene->controller != nil)
        DisposeMovieController(scene->controller);
    if (scene->movie != nil)
        DisposeMovie(scene->movie);
    ExitMovies();
}
