/*
 * drawing.h - drawing views of a movie into a picture, at any size and angle.
 */
#ifndef DRAWING_H
#define DRAWING_H

#include "open_scene.h"

typedef struct Drawing {
    Scene scene;
    GWorldPtr view;    /* what was drawn last */
    Boolean isPartial; /* some of what was drawn is missing in the movie */
    long done, due;    /* views drawn, and how many there will be */
    Boolean tells;     /* whether done and due are told on stderr */
} Drawing;

/* Opens a movie. CloseDrawing is due whatever the result. */
OSErr OpenDrawing(const char *path, Drawing *drawing);
void CloseDrawing(Drawing *drawing);

/* Makes the view so large. */
OSErr SizeDrawing(Drawing *drawing, short width, short height);

/* Takes away what the author forbids, so that all of the current node can be seen. */
void FreeDrawing(Drawing *drawing);

/* How still pictures are drawn from now on: kQTVRNoCorrection and so on, codecMinQuality and so on.
 */
void SetDrawing(Drawing *drawing, UInt32 correction, UInt32 quality);

/* Draws the current view, or another one. What cannot be had becomes the nearest that can. */
OSErr Draw(Drawing *drawing);
OSErr DrawAt(Drawing *drawing, double pan, double tilt, double fieldOfView);

/* Begins to tell of so many views. */
void BeginProgress(Drawing *drawing, long due);

#endif
