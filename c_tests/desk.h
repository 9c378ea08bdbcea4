/*
 * desk.h - what programs on windows, dialogs and controls share: pixels, places, and events.
 */
#ifndef DESK_H
#define DESK_H

#include <Events.h>
#include <MacWindows.h>
#include <QDOffscreen.h>
#include <QTVRExtensions.h>

#include "harness.h"

#define DESK_TEXT(literal) ((ConstStr255Param)(literal))
#define DESK_FRONT ((WindowRef)-1L)

static __inline__ Point desk_at(short h, short v)
{
    Point point;

    point.h = h;
    point.v = v;
    return point;
}

static __inline__ Rect desk_box(short left, short top, short right, short bottom)
{
    Rect box;

    box.left = left;
    box.top = top;
    box.right = right;
    box.bottom = bottom;
    return box;
}

/* The colour of a window at a place in its coordinates, as 0xRRGGBB. */
static __inline__ UInt32 desk_pixel(WindowRef window, short h, short v)
{
    PixMapHandle map = GetGWorldPixMap(window);
    UInt32 pixel;

    memcpy(&pixel, GetPixBaseAddr(map) + v * GetPixRowBytes(map) + h * 4, 4);
    return pixel & 0x00ffffff;
}

/* How many pixels of a rectangle have a colour. */
static __inline__ int desk_count(WindowRef window, Rect box, UInt32 color)
{
    int count = 0;
    short h, v;

    for (v = box.top; v < box.bottom; v++)
        for (h = box.left; h < box.right; h++)
            count += desk_pixel(window, h, v) == color;
    return count;
}

/* Puts an event into the queue; the place counts from a window's first pixel, or is global. */
static __inline__ void desk_post(WindowRef window, EventKind what, UInt32 message, short h, short v)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.message = message;
    event.where = desk_at(h, v);
    if (window != NULL) {
        SetPortWindowPort(window);
        LocalToGlobal(&event.where);
    }
    CHECK_EQ(QTVRExtPostEvent(&event), noErr);
}

/* Takes all events but updates out of the queue. */
static __inline__ void desk_quiet(void)
{
    EventRecord event;
    int n;

    FlushEvents(everyEvent, 0);
    for (n = 0; n < 50 && GetNextEvent(activMask, &event); n++)
        ;
}

#endif
