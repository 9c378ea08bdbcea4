/*
 * worlds.h - graphics worlds whose pixels are set and compared.
 */
#ifndef WORLDS_H
#define WORLDS_H

#include <ImageCompression.h>
#include <QDOffscreen.h>
#include <stdlib.h>

#include "harness.h"

static __inline__ GWorldPtr NewWorld(short depth, short width, short height)
{
    GWorldPtr world = nil;
    Rect box;

    SetRect(&box, 0, 0, width, height);
    CHECK_EQ(NewGWorld(&world, depth, &box, nil, nil, 0), noErr);
    return world;
}

/* A row of a world of 32 bits. */
static __inline__ UInt32 *Row(GWorldPtr world, short y)
{
    PixMapHandle map = GetGWorldPixMap(world);

    return (UInt32 *)(void *)(GetPixBaseAddr(map) + y * QTGetPixMapHandleRowBytes(map));
}

/* The largest difference of a channel between two worlds of 32 bits and one size. */
static __inline__ int Difference(GWorldPtr a, GWorldPtr b)
{
    int x, y, shift, largest = 0;
    Rect box;

    GetPixBounds(GetGWorldPixMap(a), &box);
    for (y = 0; y < box.bottom; y++)
        for (x = 0; x < box.right; x++)
            for (shift = 0; shift < 24; shift += 8) {
                int p = (int)(Row(a, (short)y)[x] >> shift & 0xFF);
                int q = (int)(Row(b, (short)y)[x] >> shift & 0xFF);

                if (abs(p - q) > largest)
                    largest = abs(p - q);
            }
    return largest;
}

#endif
