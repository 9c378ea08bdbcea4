/*
 * canvas.h - a small port whose pixels are read as text: '#' for black, '.' for white.
 */
#ifndef CANVAS_H
#define CANVAS_H

#include <QDOffscreen.h>
#include <Quickdraw.h>

#include "harness.h"

static GWorldPtr canvas;
static Rect canvas_bounds;

/* Opens a white port, makes it current, and gives it a normal pen. */
static __inline__ void open_canvas(short width, short height)
{
    SetRect(&canvas_bounds, 0, 0, width, height);
    CHECK_EQ(NewGWorld(&canvas, 32, &canvas_bounds, nil, nil, 0), noErr);
    SetGWorld(canvas, nil);
    EraseRect(&canvas_bounds);
    PenNormal();
}

static __inline__ void close_canvas(void)
{
    SetGWorld(nil, nil);
    DisposeGWorld(canvas);
}

/* The colour of a pixel, without its alpha. */
static __inline__ unsigned long canvas_pixel(int h, int v)
{
    PixMapHandle map = GetGWorldPixMap(canvas);
    const char *row = GetPixBaseAddr(map) + v * GetPixRowBytes(map);
    UInt32 pixel;

    memcpy(&pixel, row + 4 * h, sizeof(pixel));
    return pixel & 0xFFFFFFUL;
}

/* The text of a row; '?' for what is neither black nor white. */
static __inline__ const char *canvas_row(int v)
{
    static char text[256];
    int h, width = canvas_bounds.right;

    for (h = 0; h < width; h++) {
        unsigned long pixel = canvas_pixel(h, v);
        text[h] = pixel == 0 ? '#' : pixel == 0xFFFFFFUL ? '.' : '?';
    }
    text[width] = 0;
    return text;
}

/* Compares every row of the canvas. */
static __inline__ void check_canvas(const char *const *expected)
{
    int v;

    for (v = 0; v < canvas_bounds.bottom; v++)
        CHECK_STR(canvas_row(v), expected[v]);
}

#endif
