/*
 * show.c - the movie that a player shows: opened with its control bar, and fitted into a window.
 */
#include "show.h"

#include <string.h>

/* Movies without pictures have a bar all the same. */
enum { kPlainWidth = 320, kPlainHeight = 240 };

/* The movie drew something. */
static OSErr Drawn(Movie movie, long refCon)
{
    (void)movie;
    *(Boolean *)(void *)refCon = true;
    return noErr;
}

OSErr OpenShow(const char *path, Show *show)
{
    Rect box;
    OSErr err;

    memset(show, 0, sizeof *show);
    err = OpenScene(path, nil, nil, &show->scene);
    /* A movie without a scene has a time line instead. */
    if (err == notAQTVRMovieErr && show->scene.controller != nil)
        err = noErr;
    if (err != noErr) {
        CloseScene(&show->scene);
        memset(show, 0, sizeof *show);
        return err;
    }
    GetMovieBox(show->scene.movie, &box);
    show->width = (short)(box.right - box.left);
    show->height = (short)(box.bottom - box.top);
    if (EmptyRect(&box)) {
        show->width = kPlainWidth;
        show->height = kPlainHeight;
    }
    show->bar = true;
    MCDoAction(show->scene.controller, mcActionSetKeysEnabled, (void *)1);
    return noErr;
}

void CloseShow(Show *show)
{
    if (show->scene.movie != nil)
        CloseScene(&show->scene);
    memset(show, 0, sizeof *show);
}

const char *WhyNot(OSErr err)
{
    switch (err) {
        case fnfErr:
        case dirNFErr: return "there is no such file";
        case noMovieFound:
        case invalidMovie:
        case badImageDescription: return "that is no movie";
        case couldNotResolveDataRef: return "a file that belongs to the movie is missing";
        case memFullErr: return "there is not enough memory";
        default: return "that cannot be shown";
    }
}

/* Panoramas are drawn in any shape; an object and a film would be stretched. */
static Boolean Fills(const Show *show)
{
    return show->scene.qtvr != nil &&
           QTVRGetNodeType(show->scene.qtvr, kQTVRCurrentNode) == kQTVRPanoramaType;
}

/* The largest rectangle with the proportions of the movie, in the middle of another. */
static void Fit(const Show *show, Rect *place)
{
    long width = place->right - place->left, height = place->bottom - place->top;
    long fitting = height * show->width / show->height;

    if (fitting <= width) {
        place->left = (short)(place->left + (width - fitting) / 2);
        place->right = (short)(place->left + (fitting > 0 ? fitting : 1));
    } else {
        fitting = width * show->height / show->width;
        place->top = (short)(place->top + (height - fitting) / 2);
        place->bottom = (short)(place->top + (fitting > 0 ? fitting : 1));
    }
}

void PlaceShow(Show *show, Screen *screen)
{
    MovieController controller = show->scene.controller;

    show->fills = Fills(show);
    show->place.left = show->place.top = 0;
    show->place.right = screen->width;
    show->place.bottom = (short)(screen->height - (show->bar ? kBarHeight : 0));
    ClearScreen(screen);
    if (!show->fills)
        Fit(show, &show->place);
    if (show->bar)
        show->place.bottom = (short)(show->place.bottom + kBarHeight);
    /* An address does not fit into a refCon of 32 bits, but this one is a long. */
    SetMovieDrawingCompleteProc(show->scene.movie, movieDrawingCallWhenChanged,
                                NewMovieDrawingCompleteProc(Drawn), (long)(size_t)&show->drawn);
    MCSetControllerPort(controller, screen->world);
    MCSetVisible(controller, show->bar);
    MCSetControllerBoundsRect(controller, &show->place);
    MCDraw(controller, nil);
    show->drawn = true;
}

void FollowNode(Show *show, Screen *screen)
{
    if (show->scene.qtvr != nil && Fills(show) != show->fills)
        PlaceShow(show, screen);
}

Boolean SendEvent(Show *show, const EventRecord *event)
{
    return show->scene.controller != nil && MCIsPlayerEvent(show->scene.controller, event) == 1;
}

void UploadShow(Show *show, Screen *screen, Boolean everything)
{
    Rect part;

    part.left = part.top = 0;
    part.right = screen->width;
    part.bottom = screen->height;
    /* The bar is no part of the movie, which does not tell of it. */
    if (!everything && !show->drawn) {
        part = show->place;
        part.top = (short)(part.bottom - kBarHeight);
    }
    show->drawn = false;
    UploadChanges(screen, &part);
}

Boolean IsMoving(const Show *show)
{
    QTVRInstance qtvr = show->scene.qtvr;

    if (show->scene.movie == nil)
        return false;
    if (qtvr != nil && (QTVRGetFrameAnimation(qtvr) || QTVRGetViewAnimation(qtvr)))
        return true;
    return GetMovieRate(show->scene.movie) != 0;
}
