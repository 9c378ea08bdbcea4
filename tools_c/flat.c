/*
 * flat.c - the cylinder of a node, unrolled.
 *
 * Without correction a view shows a cylinder's columns at equal angles and its rows at equal
 * tangents, so narrow views side by side are the picture itself, pixel by pixel.
 */
#include "flat.h"

#include <math.h>

#include "pictures.h"

static const double kDegrees = 57.29577951308232;

/* As wide as a view may be while its columns stay even: the error is below 1/50 of a pixel. */
enum { kStrip = 16 };

/* The cylinder, in pixels of its own picture and in radians. */
typedef struct Cylinder {
    double radius, maxPan, topTangent, mostFOV;
    short width, height;
} Cylinder;

static OSErr Limits(QTVRInstance qtvr, UInt16 kind, double *least, double *most)
{
    float from = 0, to = 0;
    OSErr err = QTVRGetViewingLimits(qtvr, kind, &from, &to);

    *least = from / kDegrees;
    *most = to / kDegrees;
    return err;
}

/* Measures the picture: how many of its pixels lie between the limits. */
static OSErr Measure(QTVRInstance qtvr, Cylinder *cylinder)
{
    double minPan, maxPan, minTilt, maxTilt, minFOV, width, height;
    QTVRFloatPoint one, other;
    float tilt = 0, step = 1;
    OSErr err = Limits(qtvr, kQTVRPan, &minPan, &maxPan);

    if (err == noErr)
        err = Limits(qtvr, kQTVRTilt, &minTilt, &maxTilt);
    if (err == noErr)
        err = Limits(qtvr, kQTVRFieldOfView, &minFOV, &cylinder->mostFOV);
    /* One degree of the middle tells the radius, whichever way the picture is stored. */
    if (err == noErr)
        err = QTVRAnglesToCoord(qtvr, (float)((minPan + maxPan) / 2 * kDegrees), tilt, &one);
    if (err == noErr)
        err =
            QTVRAnglesToCoord(qtvr, (float)((minPan + maxPan) / 2 * kDegrees) + step, tilt, &other);
    if (err != noErr)
        return err;
    cylinder->radius = hypot(other.x - one.x, other.y - one.y) * kDegrees;
    cylinder->maxPan = maxPan;
    cylinder->topTangent = tan(maxTilt);
    width = floor(cylinder->radius * (maxPan - minPan) + 0.5);
    height = floor(cylinder->radius * (tan(maxTilt) - tan(minTilt)) + 0.5);
    if (!(width >= 1 && width <= 32767 && height >= 1 && height <= 32767))
        return paramErr;
    cylinder->width = (short)width;
    cylinder->height = (short)height;
    return noErr;
}

/* Takes one view over into the picture. */
typedef OSErr (*Take)(Drawing *drawing, GWorldPtr flat, short left, short top);

static OSErr TakeColors(Drawing *drawing, GWorldPtr flat, short left, short top)
{
    short x, y, width = PictureWidth(drawing->view), height = PictureHeight(drawing->view);

    for (y = 0; y < height; y++)
        for (x = 0; x < width; x++)
            *ColorAt(flat, (short)(left + x), (short)(top + y)) = *ColorAt(drawing->view, x, y);
    return noErr;
}

static OSErr TakeSpots(Drawing *drawing, GWorldPtr flat, short left, short top)
{
    short width = PictureWidth(drawing->view), height = PictureHeight(drawing->view);
    Point at;
    OSErr err = noErr;

    for (at.v = 0; at.v < height; at.v++)
        for (at.h = 0; at.h < width && err == noErr; at.h++) {
            UInt32 id = 0;

            err = QTVRPtToHotSpotID(drawing->scene.qtvr, at, &id);
            *ColorAt(flat, (short)(left + at.h), (short)(top + at.v)) =
                0xFF000000 | (id & 0xFF) * 0x010101;
        }
    return err;
}

static OSErr Unroll(Drawing *drawing, Take take, GWorldPtr *flat)
{
    Cylinder cylinder;
    short width, height;
    double most;
    long x, y;
    OSErr err;

    *flat = nil;
    FreeDrawing(drawing);
    SetDrawing(drawing, kQTVRNoCorrection, codecMinQuality);
    err = Measure(drawing->scene.qtvr, &cylinder);
    if (err != noErr)
        return err;
    most = floor(2 * cylinder.radius * tan(cylinder.mostFOV / 2) + 0.5);
    height = (short)(most < 1 ? 1 : most < cylinder.height ? most : cylinder.height);
    width = cylinder.width < kStrip ? cylinder.width : kStrip;
    err = NewPicture(cylinder.width, cylinder.height, 32, flat);
    if (err == noErr)
        err = SizeDrawing(drawing, width, height);
    BeginProgress(drawing, (long)((cylinder.width + width - 1) / width) *
                               ((cylinder.height + height - 1) / height));
    for (y = 0; err == noErr && y < cylinder.height; y += height) {
        short top = (short)(y + height > cylinder.height ? cylinder.height - height : y);

        for (x = 0; err == noErr && x < cylinder.width; x += width) {
            short left = (short)(x + width > cylinder.width ? cylinder.width - width : x);

            err = DrawAt(
                drawing, (cylinder.maxPan - (left + width / 2.0) / cylinder.radius) * kDegrees,
                atan(cylinder.topTangent - (top + height / 2.0) / cylinder.radius) * kDegrees,
                2 * atan(height / (2 * cylinder.radius)) * kDegrees);
            if (err == noErr)
                err = take(drawing, *flat, left, top);
        }
    }
    return err;
}

OSErr DrawFlat(Drawing *drawing, GWorldPtr *flat)
{
    return Unroll(drawing, TakeColors, flat);
}

OSErr DrawFlatSpots(Drawing *drawing, GWorldPtr *flat)
{
    return Unroll(drawing, TakeSpots, flat);
}
