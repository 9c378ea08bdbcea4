/*
 * flat.h - panoramas as single pictures: the cylinder unrolled, the sphere, the faces of a cube.
 */
#ifndef FLAT_H
#define FLAT_H

#include "drawing.h"

/* The cylinder of the current node, unrolled, as it was photographed. paramErr for a cube. */
OSErr DrawFlat(Drawing *drawing, GWorldPtr *flat);

/* The same with the IDs of hot spots as grey values, 0 where there is none. */
OSErr DrawFlatSpots(Drawing *drawing, GWorldPtr *flat);

/*
 * All that can be seen from the current node: width columns from pan 180 down to -180, half as many
 * rows from tilt 90 to -90. Black where the panorama ends.
 */
OSErr DrawSphere(Drawing *drawing, short width, GWorldPtr *sphere);

/* What is seen through one side of a cube: front, right, back, left, up, down. */
OSErr DrawFaces(Drawing *drawing, short side, GWorldPtr faces[6]);

#endif
