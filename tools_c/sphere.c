/*
 * sphere.c - all that can be seen from a node: as one picture of the sphere, or through six
 * windows.
 *
 * The directions are divided into cells of pan and tilt. Each cell is drawn once, in a view that
 * looks at its middle and is a little finer than the picture, and every pixel that looks into the
 * cell is taken from there.
 */
#include "flat.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pictures.h"

static const double kDegrees = 57.29577951308232;
static const double kPi = 3.14159265358979;

enum { kCellPan = 10, kCellTilt = 20, kAcross = 36, kDown = 9, kViewFOV = 32, kMostSide = 4096 };

typedef struct Direction {
    double x, y, z; /* right, up, and backwards, where pan and tilt are 0 */
} Direction;

/* Where a view looks: sines and cosines of its angles. */
typedef struct Turn {
    double sinPan, cosPan, sinTilt, cosTilt;
} Turn;

static Turn TurnTo(double pan, double tilt)
{
    Turn turn;

    turn.sinPan = sin(pan);
    turn.cosPan = cos(pan);
    turn.sinTilt = sin(tilt);
    turn.cosTilt = cos(tilt);
    return turn;
}

/* Out of the frame of a view. */
static Direction Turned(Direction d, Turn turn)
{
    Direction up, result;

    up.x = d.x;
    up.y = d.y * turn.cosTilt - d.z * turn.sinTilt;
    up.z = d.y * turn.sinTilt + d.z * turn.cosTilt;
    result.x = up.x * turn.cosPan + up.z * turn.sinPan;
    result.y = up.y;
    result.z = up.z * turn.cosPan - up.x * turn.sinPan;
    return result;
}

/* Into the frame of a view. */
static Direction Seen(Direction d, Turn turn)
{
    Direction level, result;

    level.x = d.x * turn.cosPan - d.z * turn.sinPan;
    level.y = d.y;
    level.z = d.z * turn.cosPan + d.x * turn.sinPan;
    result.x = level.x;
    result.y = level.y * turn.cosTilt + level.z * turn.sinTilt;
    result.z = level.z * turn.cosTilt - level.y * turn.sinTilt;
    return result;
}

/* Some pictures, and where their pixels look. */
typedef struct Panes {
    GWorldPtr *pictures;
    int count;
    short width, height;
    Direction (*look)(const struct Panes *panes, int picture, short x, short y);
    Turn turns[6];  /* of the sides of a cube */
    double density; /* pixels for a radian, where there are most */
} Panes;

static int CellOf(Direction d)
{
    double pan = atan2(-d.x, -d.z) * kDegrees, tilt = atan2(d.y, hypot(d.x, d.z)) * kDegrees;
    int column = (int)floor((pan < 0 ? pan + 360 : pan) / kCellPan);
    int row = (int)floor((tilt + 90) / kCellTilt);

    return (row < kDown ? row : kDown - 1) * kAcross + column % kAcross;
}

static UInt32 Mixed(UInt32 a, UInt32 b, double share)
{
    UInt32 result = 0xFF;
    int shift;

    for (shift = 16; shift >= 0; shift -= 8) {
        double from = (double)(a >> shift & 0xFF), to = (double)(b >> shift & 0xFF);

        result = result << 8 | (UInt32)(from + (to - from) * share + 0.5);
    }
    return result;
}

/* The colour at a place of the view; black beyond its edges. */
static UInt32 ColorOf(GWorldPtr view, double x, double y)
{
    short width = PictureWidth(view), height = PictureHeight(view), left, top;

    /* Half a pixel of the edge is the edge's, one more is granted to rounding. */
    if (!(x > -1.5 && x < width + 0.5 && y > -1.5 && y < height + 0.5))
        return 0xFF000000;
    x = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
    y = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
    left = (short)(x < width - 1 ? x : width - 2);
    top = (short)(y < height - 1 ? y : height - 2);
    return Mixed(Mixed(*ColorAt(view, left, top), *ColorAt(view, (short)(left + 1), top), x - left),
                 Mixed(*ColorAt(view, left, (short)(top + 1)),
                       *ColorAt(view, (short)(left + 1), (short)(top + 1)), x - left),
                 y - top);
}

/* Which pixels look into which cell: the cell of each, and for each cell the first and the last. */
typedef struct Cells {
    UInt16 *of;
    size_t first[kAcross * kDown], end[kAcross * kDown]; /* none where the end is 0 */
} Cells;

/* The direction of a pixel, counted through all pictures. */
static Direction LookOf(const Panes *panes, size_t pixel)
{
    size_t size = (size_t)panes->width * panes->height, place = pixel % size;

    return panes->look(panes, (int)(pixel / size), (short)(place % panes->width),
                       (short)(place / panes->width));
}

static OSErr FindCells(const Panes *panes, Cells *cells)
{
    size_t pixel, count = (size_t)panes->width * panes->height * panes->count;

    memset(cells, 0, sizeof *cells);
    cells->of = malloc(count * sizeof *cells->of);
    if (cells->of == nil)
        return memFullErr;
    for (pixel = 0; pixel < count; pixel++) {
        int cell = CellOf(LookOf(panes, pixel));

        cells->of[pixel] = (UInt16)cell;
        if (cells->end[cell] == 0)
            cells->first[cell] = pixel;
        cells->end[cell] = pixel + 1;
    }
    return noErr;
}

/* Takes all pixels that look into a cell from the view that was drawn of it. */
static void TakeCell(const Drawing *drawing, const Panes *panes, const Cells *cells, int cell)
{
    QTVRInstance qtvr = drawing->scene.qtvr;
    Turn turn = TurnTo(QTVRGetPanAngle(qtvr) / kDegrees, QTVRGetTiltAngle(qtvr) / kDegrees);
    double scale =
        PictureHeight(drawing->view) / 2.0 / tan(QTVRGetFieldOfView(qtvr) / kDegrees / 2);
    double middleX = PictureWidth(drawing->view) / 2.0 - 0.5;
    double middleY = PictureHeight(drawing->view) / 2.0 - 0.5;
    size_t size = (size_t)panes->width * panes->height, pixel;

    for (pixel = cells->first[cell]; pixel < cells->end[cell]; pixel++) {
        size_t place = pixel % size;
        Direction d;

        if (cells->of[pixel] != cell)
            continue;
        d = Seen(LookOf(panes, pixel), turn);
        if (d.z < 0)
            *ColorAt(panes->pictures[pixel / size], (short)(place % panes->width),
                     (short)(place / panes->width)) =
                ColorOf(drawing->view, middleX - d.x / d.z * scale, middleY + d.y / d.z * scale);
    }
}

/* How many cells anything looks into. */
static long CountCells(const Cells *cells)
{
    long count = 0;
    int cell;

    for (cell = 0; cell < kAcross * kDown; cell++)
        count += cells->end[cell] != 0;
    return count;
}

static OSErr Fill(Drawing *drawing, const Panes *panes)
{
    static Cells cells;
    float least = 0, most = kViewFOV;
    double fov = kViewFOV, side;
    int cell;
    OSErr err;

    FreeDrawing(drawing);
    SetDrawing(drawing, kQTVRFullCorrection, codecNormalQuality);
    err = QTVRGetViewingLimits(drawing->scene.qtvr, kQTVRFieldOfView, &least, &most);
    fov = fov > most ? most : fov < least ? least : fov;
    side = 1.25 * 2 * panes->density * tan(fov / kDegrees / 2);
    side = side < 32 ? 32 : side > kMostSide ? kMostSide : side;
    if (err == noErr)
        err = SizeDrawing(drawing, (short)side, (short)side);
    if (err == noErr)
        err = FindCells(panes, &cells);
    if (err != noErr)
        return err;
    BeginProgress(drawing, CountCells(&cells));
    for (cell = 0; err == noErr && cell < kAcross * kDown; cell++) {
        if (cells.end[cell] == 0)
            continue;
        err = DrawAt(drawing, (cell % kAcross + 0.5) * kCellPan,
                     ((double)(cell / kAcross) + 0.5) * kCellTilt - 90, fov);
        if (err == noErr)
            TakeCell(drawing, panes, &cells, cell);
    }
    free(cells.of);
    return err;
}

static Direction LookFromSphere(const Panes *panes, int picture, short x, short y)
{
    static const Direction ahead = {0, 0, -1};

    (void)picture;
    return Turned(ahead, TurnTo(kPi - (x + 0.5) / panes->width * 2 * kPi,
                                kPi / 2 - (y + 0.5) / panes->height * kPi));
}

static Direction LookThroughFace(const Panes *panes, int face, short x, short y)
{
    Direction d;

    d.x = (x + 0.5) / panes->width * 2 - 1;
    d.y = 1 - (y + 0.5) / panes->height * 2;
    d.z = -1;
    return Turned(d, panes->turns[face]);
}

OSErr DrawSphere(Drawing *drawing, short width, GWorldPtr *sphere)
{
    Panes panes;
    OSErr err = NewPicture(width, (short)(width / 2), 32, sphere);

    panes.pictures = sphere;
    panes.count = 1;
    panes.width = width;
    panes.height = (short)(width / 2);
    panes.look = LookFromSphere;
    panes.density = width / (2 * kPi);
    return err == noErr ? Fill(drawing, &panes) : err;
}

OSErr DrawFaces(Drawing *drawing, short side, GWorldPtr faces[6])
{
    /* Right of the front is where pan falls. */
    static const double pans[6] = {0, -90, 180, 90, 0, 0}, tilts[6] = {0, 0, 0, 0, 90, -90};
    Panes panes;
    OSErr err = noErr;
    int i;

    for (i = 0; i < 6; i++)
        faces[i] = nil;
    for (i = 0; err == noErr && i < 6; i++)
        err = NewPicture(side, side, 32, &faces[i]);
    for (i = 0; i < 6; i++)
        panes.turns[i] = TurnTo(pans[i] / kDegrees, tilts[i] / kDegrees);
    panes.pictures = faces;
    panes.count = 6;
    panes.width = panes.height = side;
    panes.look = LookThroughFace;
    panes.density = side * 0.75;
    return err == noErr ? Fill(drawing, &panes) : err;
}
