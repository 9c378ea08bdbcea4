/*
 * cursors.c - the cursors of the library, as those of SDL.
 */
#include "cursors.h"

#include <QTVRExtensions.h>

#define SDL_MAIN_HANDLED
#include <SDL.h>

/* The reference constants of instances have 32 bits, so what their procedures know is here. */
static short gWanted, gShown;

/* Those that were made, by number; a movie has some dozen at most, and makes others when it is
 * full. */
static struct {
    short number;
    SDL_Cursor *cursor;
} gMade[64];
static int gCount;

static void CursorChanged(QTVRInstance qtvr, short number, SInt32 refCon)
{
    (void)qtvr;
    (void)refCon;
    gWanted = number;
}

void DropCursors(void)
{
    SDL_SetCursor(SDL_GetDefaultCursor());
    while (gCount > 0)
        SDL_FreeCursor(gMade[--gCount].cursor);
    gShown = 0;
}

void WatchCursors(QTVRInstance qtvr)
{
    DropCursors();
    gWanted = 0;
    if (qtvr != nil)
        QTVRExtSetCursorProc(qtvr, CursorChanged, 0);
}

/* Makes a cursor of the pixels that the library draws; their alpha is its mask. */
static SDL_Cursor *MakeCursor(QTVRInstance qtvr, short number)
{
    SDL_Cursor *cursor = NULL;
    SDL_Surface *surface;
    GWorldPtr picture;
    PixMapHandle map;
    Point hot;
    Rect size;

    if (QTVRExtGetCursorPicture(qtvr, number, &picture, &hot) != noErr)
        return NULL;
    map = GetGWorldPixMap(picture);
    size = (*map)->bounds;
    surface = SDL_CreateRGBSurfaceWithFormatFrom(
        GetPixBaseAddr(map), size.right - size.left, size.bottom - size.top, 32,
        (int)GetPixRowBytes(map), SDL_PIXELFORMAT_ARGB8888);
    if (surface != NULL) {
        cursor = SDL_CreateColorCursor(surface, hot.h, hot.v);
        SDL_FreeSurface(surface);
    }
    DisposeGWorld(picture);
    return cursor;
}

static SDL_Cursor *CursorOf(QTVRInstance qtvr, short number)
{
    SDL_Cursor *cursor;
    int i;

    for (i = 0; i < gCount; i++)
        if (gMade[i].number == number)
            return gMade[i].cursor;
    if (gCount == (int)(sizeof gMade / sizeof gMade[0]))
        DropCursors();
    cursor = MakeCursor(qtvr, number);
    if (cursor != NULL) {
        gMade[gCount].number = number;
        gMade[gCount++].cursor = cursor;
    }
    return cursor;
}

Boolean ShowCursorOf(QTVRInstance qtvr, short *number)
{
    SDL_Cursor *cursor = NULL;

    *number = gWanted;
    if (gWanted == gShown)
        return false;
    if (gWanted != 0 && qtvr != nil)
        cursor = CursorOf(qtvr, gWanted);
    SDL_SetCursor(cursor != NULL ? cursor : SDL_GetDefaultCursor());
    gShown = gWanted;
    return true;
}
