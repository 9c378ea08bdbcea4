/*
 * scenery.h - what the sample panoramas show: a horizon with compass letters and pan angles, and
 * labelled faces of cubes. All is upright and labelled, so that a mirrored, turned or misplaced view
 * is seen to be one.
 */
#ifndef SCENERY_H
#define SCENERY_H

#include "paint.h"

/* A full cylinder, upright, and the picture of its hot spots, which has half its size. */
enum { kLength = 1152, kHeight = 320 };

/* A place to go to, or a thing to click on: a door on the ground. */
typedef struct Door {
    UInt8 id;
    double pan; /* of its middle */
    UInt32 color;
    const char *label;
} Door;

/* The tilt of the upper edge of the cylinder, in degrees. */
double TiltLimit(void);

/* A door's box in a cylinder of a size. */
Rect DoorBox(const Door *door, short length, short height);

/* Sky above, a colour below; north at pan 0, west at 90. */
GWorldPtr PaintCylinder(const char *title, UInt32 ground, const Door *doors, int count);

/* The hot spots that go with it. */
GWorldPtr PaintCylinderSpots(const Door *doors, int count);

/* The six faces of a cube side by side: bars along the edges have the colour of the edge. */
GWorldPtr PaintCube(short side);

#endif
