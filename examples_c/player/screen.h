/*
 * screen.h - a window of SDL, and pixels for it that are a graphics world of QuickDraw.
 */
#ifndef SCREEN_H
#define SCREEN_H

#include <Movies.h>
#include <QDOffscreen.h>

#define SDL_MAIN_HANDLED
#include <SDL.h>

typedef struct Screen {
    SDL_Window *window;
    SDL_Renderer *renderer;
    SDL_Texture *texture;
    GWorldPtr world;     /* what movies draw in */
    UInt32 *pixels;      /* the pixels of the world */
    UInt32 *uploaded;    /* those that the texture has */
    short width, height; /* of world and texture */
    Boolean fresh;       /* nothing was uploaded yet */
    Boolean stale;       /* the window does not show the texture */
} Screen;

/* Opens a window of a size. False if there is none to be had; SDL_GetError tells why. */
Boolean OpenScreen(Screen *screen, short width, short height);
void CloseScreen(Screen *screen);

/* Makes the pixels as many as the window has; all are black then. False if there is no memory. */
Boolean FitScreen(Screen *screen);

/* Makes the world black. */
void ClearScreen(Screen *screen);

/* A place in the window, as one in the world. */
Point ScreenPoint(const Screen *screen, int x, int y);

/* Uploads the rows of a part of the world that differ from those that were uploaded last. */
void UploadChanges(Screen *screen, const Rect *part);

/* Shows what was uploaded, unless the window shows it already. */
void ShowScreen(Screen *screen);

/* Draws a line of text in the middle of the world, which is black then. */
void DrawMessage(Screen *screen, const char *text);

#endif
