/*
 * soft.c - large panoramas of soft shapes with a little noise, for measuring.
 */
#include "samples.h"

static UInt8 Shade(long value, UInt32 noise)
{
    return (UInt8)((UInt8)value ^ (noise >> 30));
}

/* Squares beside each other, or one whole picture. */
static GWorldPtr PaintSoft(short width, short height, short squares)
{
    GWorldPtr picture = NewPainting((short)(squares * width), height, 32, kBlack);
    UInt32 noise = 1;
    short square, x, y;
    PixMapHandle map;

    if (picture == nil)
        return nil;
    map = GetGWorldPixMap(picture);
    for (square = 0; square < squares; square++)
        for (y = 0; y < height; y++) {
            char *at = GetPixBaseAddr(map) + y * GetPixRowBytes(map) + 4L * square * width;

            for (x = 0; x < width; x++, at += 4) {
                noise = noise * 1664525u + 1013904223u;
                at[1] = (char)Shade(x / 3, noise);
                at[2] = (char)Shade(y / 2, noise);
                at[3] = (char)Shade((x + y) / 5, noise);
            }
        }
    return picture;
}

/* A whole cylinder, stored upright in eight tiles. */
static OSErr MakeCylinder(const char *path, short length, short height)
{
    NodeSpec node = SampleNode(1, "Soft", 0, 0, 60);
    PanoramaSpec panorama = SampleCylinder(PaintSoft(length, height, 1), nil);

    panorama.kind = kQTVRHorizontalCylinder;
    panorama.fov.from = panorama.fov.to = 0;
    panorama.tiles = 8;
    return MakePanorama(path, &node, &panorama);
}

OSErr MakeSoftCylinder(const char *path)
{
    return MakeCylinder(path, 2496, 768);
}

OSErr MakeLargeSoftCylinder(const char *path)
{
    return MakeCylinder(path, 8192, 2048);
}

OSErr MakeSoftCube(const char *path)
{
    NodeSpec node = SampleNode(1, "Soft", 0, 0, 60);
    PanoramaSpec panorama = SampleCube(PaintSoft(1024, 1024, 6), nil);

    return MakePanorama(path, &node, &panorama);
}
