/*
 * screen.c - a window of SDL, and pixels for it that are a graphics world of QuickDraw.
 */
#include "screen.h"

#include <ImageCompression.h>
#include <QuickdrawText.h>

#include <stdlib.h>
#include <string.h>

/* A row of a pixel map has less than 16,384 bytes. A window that is wider is shown enlarged. */
#define MOST_PIXELS 4092
#define LEAST_PIXELS 64

Boolean OpenScreen(Screen *screen, short width, short height)
{
    memset(screen, 0, sizeof *screen);
    screen->window = SDL_CreateWindow("", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, width,
                                      height, SDL_WINDOW_RESIZABLE);
    if (screen->window == NULL)
        return false;
    SDL_SetWindowMinimumSize(screen->window, LEAST_PIXELS, LEAST_PIXELS);
    screen->renderer = SDL_CreateRenderer(screen->window, -1, 0);
    if (screen->renderer == NULL)
        return false;
    return FitScreen(screen);
}

static void DropPixels(Screen *screen)
{
    if (screen->world != nil)
        DisposeGWorld(screen->world);
    if (screen->texture != NULL)
        SDL_DestroyTexture(screen->texture);
    free(screen->pixels);
    free(screen->uploaded);
    screen->world = nil;
    screen->texture = NULL;
    screen->pixels = screen->uploaded = NULL;
}

void CloseScreen(Screen *screen)
{
    DropPixels(screen);
    if (screen->renderer != NULL)
        SDL_DestroyRenderer(screen->renderer);
    if (screen->window != NULL)
        SDL_DestroyWindow(screen->window);
    memset(screen, 0, sizeof *screen);
}

static short Side(int length)
{
    if (length < LEAST_PIXELS)
        return LEAST_PIXELS;
    return (short)(length > MOST_PIXELS ? MOST_PIXELS : length);
}

void ClearScreen(Screen *screen)
{
    size_t i, count = (size_t)screen->width * (size_t)screen->height;

    for (i = 0; i < count; i++)
        screen->pixels[i] = 0xFF000000;
}

Boolean FitScreen(Screen *screen)
{
    int width, height;
    size_t bytes;
    Rect bounds;

    SDL_GetWindowSize(screen->window, &width, &height);
    if (screen->world != nil && Side(width) == screen->width && Side(height) == screen->height)
        return true;
    DropPixels(screen);
    screen->width = Side(width);
    screen->height = Side(height);
    bytes = (size_t)screen->width * (size_t)screen->height * sizeof(UInt32);
    screen->pixels = malloc(bytes);
    screen->uploaded = malloc(bytes);
    screen->fresh = true;
    screen->texture = SDL_CreateTexture(screen->renderer, SDL_PIXELFORMAT_ARGB8888,
                                        SDL_TEXTUREACCESS_STREAMING, screen->width, screen->height);
    if (screen->pixels == NULL || screen->uploaded == NULL || screen->texture == NULL)
        return false;
    SDL_SetTextureBlendMode(screen->texture, SDL_BLENDMODE_NONE);
    ClearScreen(screen);
    bounds.left = bounds.top = 0;
    bounds.right = screen->width;
    bounds.bottom = screen->height;
    return QTNewGWorldFromPtr(&screen->world, k32ARGBPixelFormat, &bounds, nil, nil, 0,
                              screen->pixels, screen->width * 4L) == noErr;
}

Point ScreenPoint(const Screen *screen, int x, int y)
{
    int width, height;
    Point point;

    SDL_GetWindowSize(screen->window, &width, &height);
    point.h = (short)(x * screen->width / (width > 0 ? width : 1));
    point.v = (short)(y * screen->height / (height > 0 ? height : 1));
    return point;
}

/* Whether a row differs from what was uploaded, between two columns. */
static Boolean Differs(const Screen *screen, short row, short left, short right)
{
    size_t at = (size_t)row * (size_t)screen->width + (size_t)left;
    size_t bytes = (size_t)(right - left) * sizeof(UInt32);

    return memcmp(screen->pixels + at, screen->uploaded + at, bytes) != 0;
}

void UploadChanges(Screen *screen, const Rect *part)
{
    Rect all, changed;
    SDL_Rect rows;
    size_t at;

    all.left = all.top = 0;
    all.right = screen->width;
    all.bottom = screen->height;
    if (screen->fresh)
        changed = all;
    else if (!SectRect(part, &all, &changed))
        return;
    while (!screen->fresh && changed.top < changed.bottom &&
           !Differs(screen, changed.top, changed.left, changed.right))
        changed.top++;
    if (changed.top == changed.bottom)
        return;
    while (!screen->fresh &&
           !Differs(screen, (short)(changed.bottom - 1), changed.left, changed.right))
        changed.bottom--;
    screen->fresh = false;
    /* Whole rows: they lie one behind the other. */
    rows.x = 0;
    rows.y = changed.top;
    rows.w = screen->width;
    rows.h = changed.bottom - changed.top;
    at = (size_t)rows.y * (size_t)rows.w;
    memcpy(screen->uploaded + at, screen->pixels + at, (size_t)rows.w * (size_t)rows.h * 4);
    SDL_UpdateTexture(screen->texture, &rows, screen->pixels + at, rows.w * 4);
    screen->stale = true;
}

void ShowScreen(Screen *screen)
{
    if (!screen->stale)
        return;
    SDL_RenderCopy(screen->renderer, screen->texture, NULL, NULL);
    SDL_RenderPresent(screen->renderer);
    screen->stale = false;
}

void DrawMessage(Screen *screen, const char *text)
{
    static const RGBColor white = {0xFFFF, 0xFFFF, 0xFFFF};
    short length = (short)strlen(text);
    GDHandle device;
    CGrafPtr port;

    ClearScreen(screen);
    GetGWorld(&port, &device);
    SetGWorld(screen->world, nil);
    RGBForeColor(&white);
    TextSize(12);
    TextMode(srcOr);
    MoveTo((short)((screen->width - TextWidth(text, 0, length)) / 2), (short)(screen->height / 2));
    DrawText(text, 0, length);
    SetGWorld(port, device);
}
