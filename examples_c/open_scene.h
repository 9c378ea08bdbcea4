/*
 * open_scene.h - opening a QTVR movie by its path, as every example begins.
 */
#ifndef OPEN_SCENE_H
#define OPEN_SCENE_H

#include <Movies.h>
#include <QDOffscreen.h>
#include <QuickTimeVR.h>

typedef struct Scene {
    Movie movie;
    MovieController controller;
    QTVRInstance qtvr;
} Scene;

/*
 * Opens the movie and its first QTVR track. If port is not nil, the movie is drawn there, in box.
 * CloseScene is due whatever the result.
 */
OSErr OpenScene(const char *path, CGrafPtr port, const Rect *box, Scene *scene);
void CloseScene(Scene *scene);

#endif
