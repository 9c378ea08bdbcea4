/*
 * scenery.c - cylinders and cubes to look at.
 */
#include "scenery.h"

#include <math.h>
#include <stdio.h>

#define PI 3.14159265358979323846

static const UInt32 gSky[2] = {0x285ABE, 0xBEDCF5};

double TiltLimit(void)
{
    /* Rounded as the records have it. */
    return (float)(atan(PI * kHeight / kLength) * 180 / PI);
}

/* The column of a pan angle: pan grows to the left, and the ends meet at 0. */
static long ColumnOf(double pan, long length)
{
    return (long)floor((1 - pan / 360) * (double)length + 0.5);
}

Rect DoorBox(const Door *door, short length, short height)
{
    short width = (short)(length / 16), tall = (short)(height / 4);
    short left = (short)(ColumnOf(door->pan, length) - width / 2);
    Rect box;

    MacSetRect(&box, left, (short)(height / 2 - tall / 8), (short)(left + width),
               (short)(height / 2 - tall / 8 + tall));
    return box;
}

static void PaintDoor(GWorldPtr picture, const Rect *box, UInt32 color)
{
    PaintBox(picture, box->left, box->top, box->right - box->left, box->bottom - box->top, color);
}

GWorldPtr PaintCylinder(const char *title, UInt32 ground, const Door *doors, int count)
{
    static const char letters[4][2] = {"N", "W", "S", "E"};
    const long horizon = kHeight / 2;
    GWorldPtr picture = NewPainting(kLength, kHeight, 32, kBlack);
    char angle[8];
    int i;

    PaintRows(picture, 0, horizon, gSky[0], gSky[1]);
    PaintRows(picture, horizon, kHeight, ground, Darker(ground));
    PaintBox(picture, 0, horizon - 1, kLength, 2, kBlack);
    for (i = 0; i < 4; i++) {
        PaintDisc(picture, ColumnOf(90 * i, kLength), 70, 44, kWhite);
        PaintText(picture, ColumnOf(90 * i, kLength), 70, 9, i == 0 ? 0xC81E1E : kBlack, letters[i]);
    }
    for (i = 0; i < 360; i += 30) {
        long x = ColumnOf(i, kLength);

        sprintf(angle, "%d", i);
        PaintBox(picture, x - 1, horizon - 10, 2, 20, kBlack);
        PaintText(picture, x, horizon + 24, 2, kWhite, angle);
        PaintText(picture, x, kHeight - 20, 1, kWhite, "DOWN");
        PaintText(picture, x, 10, 1, kWhite, "UP");
    }
    PaintText(picture, ColumnOf(45, kLength), 50, 3, kWhite, title);
    PaintText(picture, ColumnOf(225, kLength), 50, 3, kWhite, title);
    for (i = 0; i < count; i++) {
        Rect box = DoorBox(&doors[i], kLength, kHeight);

        PaintDoor(picture, &box, doors[i].color);
        PaintText(picture, box.left + (box.right - box.left) / 2, box.top + 20, 2, kWhite,
                  doors[i].label);
    }
    return picture;
}

GWorldPtr PaintCylinderSpots(const Door *doors, int count)
{
    GWorldPtr picture = NewPainting(kLength / 2, kHeight / 2, 8, 0);
    int i;

    for (i = 0; i < count; i++) {
        Rect box = DoorBox(&doors[i], kLength / 2, kHeight / 2);

        PaintDoor(picture, &box, doors[i].id);
    }
    return picture;
}

static GWorldPtr PaintFace(int face, short side)
{
    static const UInt32 ground = 0x466E32;
    static const UInt32 edges[4] = {0xDC2828, 0x28C83C, 0xF0DC28, 0xC83CDC};
    static const char *const labels[6] = {"FRONT", "RIGHT", "BACK", "LEFT", "TOP", "BOTTOM"};
    GWorldPtr picture = NewPainting(side, side, 32, face == 4 ? gSky[0] : Darker(ground));
    int line;

    if (face < 4) {
        PaintRows(picture, 0, side / 2, gSky[0], gSky[1]);
        PaintRows(picture, side / 2, side, ground, Darker(ground));
    }
    for (line = 1; line < 3; line++) {
        PaintBox(picture, side * line / 3, 0, 1, side, kWhite);
        PaintBox(picture, 0, side * line / 3, side, 1, kWhite);
    }
    if (face < 4) {
        PaintBox(picture, 0, 0, 4, side, edges[(face + 3) % 4]);
        PaintBox(picture, side - 4, 0, 4, side, edges[face]);
    }
    PaintText(picture, side / 2, side / 2, side / 48, kWhite, labels[face]);
    PaintText(picture, side / 2, side / 8, side / 80, kWhite, "UP");
    return picture;
}

GWorldPtr PaintCube(short side)
{
    GWorldPtr picture = NewPainting((short)(6 * side), side, 32, kBlack);
    int face;

    for (face = 0; face < 6; face++) {
        GWorldPtr part = PaintFace(face, side);

        PaintPicture(picture, part, (short)(face * side), 0);
        if (part != nil)
            DisposeGWorld(part);
    }
    return picture;
}
