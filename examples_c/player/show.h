/*
 * show.h - the movie that a player shows: opened with its control bar, and fitted into a window.
 */
#ifndef SHOW_H
#define SHOW_H

#include "../open_scene.h"
#include "screen.h"

typedef struct Show {
    Scene scene;         /* without an instance for a plain movie; without a movie for nothing */
    short width, height; /* of the movie as its author made it */
    Rect place;          /* of the movie and its bar in the window */
    Boolean fills;       /* the movie takes the whole place, as panoramas do */
    Boolean bar;         /* the control bar is shown */
    Boolean drawn;       /* the movie was drawn since ShowChanged was asked last */
} Show;

/* The height of the control bar. */
enum { kBarHeight = 16 };

/* Opens a movie with its control bar; a plain one, too. */
OSErr OpenShow(const char *path, Show *show);

/* Closes it; a show of nothing is left alone. */
void CloseShow(Show *show);

/* What an error of OpenShow means to one who has chosen a file. */
const char *WhyNot(OSErr err);

/* Draws the movie into the pixels of a screen from now on: a panorama as large as it goes, all else
   in its own proportions, in the middle. */
void PlaceShow(Show *show, Screen *screen);

/* Places the movie again if what it shows is of another kind now. */
void FollowNode(Show *show, Screen *screen);

/* Hands an event to the controller; true if it was one for it. */
Boolean SendEvent(Show *show, const EventRecord *event);

/* Uploads what has changed: everything is looked at if anything may have been drawn. */
void UploadShow(Show *show, Screen *screen, Boolean everything);

/* Whether time changes the picture by itself: a movie that plays, an object that turns. */
Boolean IsMoving(const Show *show);

#endif
