/*
 * made.h - pictures whose colours tell the direction, for movies that tests make, and the colours that
 * a view of them should have.
 *
 * A direction is (x to the right, y up, z behind) at pan 0; its colour is 128 + 100 times each. The
 * expected view is computed here once more, pixel by pixel, from behaviour.md 3.4 alone.
 */
#ifndef MADE_H
#define MADE_H

#include <unistd.h>

#include "../examples_c/scene_maker.h"
#include "../examples_c/version_one_maker.h"

#include "fixture.h"

#define MADE_PI 3.14159265358979323846

enum { kMadeWidth = 160, kMadeHeight = 120 };

static __inline__ double Radians(double degrees)
{
    return degrees * MADE_PI / 180;
}

static __inline__ UInt32 DirectionColor(const double direction[3])
{
    double length = sqrt(direction[0] * direction[0] + direction[1] * direction[1] +
                         direction[2] * direction[2]);
    UInt32 color = 0xFF;
    int i;

    for (i = 0; i < 3; i++)
        color = color << 8 | (UInt32)(128.5 + 100 * direction[i] / length);
    return color;
}

/* The directions ahead, to the right and up of a view; ahead is as far away as its picture. */
typedef struct Axes {
    double ahead[3], across[3], above[3];
} Axes;

static __inline__ Axes ViewAxes(View view)
{
    double p = Radians(view.pan), t = Radians(view.tilt), away = 1 / tan(Radians(view.fov) / 2);
    Axes axes;

    axes.ahead[0] = -sin(p) * cos(t) * away, axes.ahead[1] = sin(t) * away;
    axes.ahead[2] = -cos(p) * cos(t) * away;
    axes.across[0] = cos(p), axes.across[1] = 0, axes.across[2] = -sin(p);
    axes.above[0] = sin(p) * sin(t), axes.above[1] = cos(t), axes.above[2] = cos(p) * sin(t);
    return axes;
}

/* The colour of a place right of and above the middle of a view, in half heights of it. */
static __inline__ UInt32 PlaceColor(const Axes *axes, double right, double up)
{
    double direction[3];
    int i;

    for (i = 0; i < 3; i++)
        direction[i] = axes->ahead[i] + right * axes->across[i] + up * axes->above[i];
    return DirectionColor(direction);
}

/* An upright cylinder of a pan range. */
static __inline__ GWorldPtr MadeCylinder(short width, short height, Range pan)
{
    GWorldPtr picture = NULL;
    double radius = width / Radians(pan.to - pan.from), direction[3];
    UInt32 *pixels;
    long step;
    short x, y;

    CHECK_EQ(NewPicture(width, height, 32, &picture), noErr);
    pixels = ColorAt(picture, 0, 0);
    step = ColorAt(picture, 0, 1) - pixels;
    for (x = 0; x < width; x++) {
        double p = Radians(pan.to - (x + 0.5) / width * (pan.to - pan.from));

        direction[0] = -sin(p), direction[2] = -cos(p);
        for (y = 0; y < height; y++) {
            direction[1] = (height / 2.0 - y - 0.5) / radius;
            pixels[step * y + x] = DirectionColor(direction);
        }
    }
    return picture;
}

/* The six faces of a cube side by side: front, right, back, left, top, bottom. */
static __inline__ GWorldPtr MadeCube(short side)
{
    static const View looks[6] = {{0, 0, 90},  {270, 0, 90}, {180, 0, 90},
                                  {90, 0, 90}, {0, 90, 90},  {0, -90, 90}};
    GWorldPtr picture = NULL;
    short x, y, face;

    CHECK_EQ(NewPicture((short)(6 * side), side, 32, &picture), noErr);
    for (face = 0; face < 6; face++) {
        Axes axes = ViewAxes(looks[face]);

        for (y = 0; y < side; y++) {
            UInt32 *row = ColorAt(picture, (short)(face * side), y);

            for (x = 0; x < side; x++)
                row[x] = PlaceColor(&axes, (2 * x + 1.0) / side - 1, 1 - (2 * y + 1.0) / side);
        }
    }
    return picture;
}

/* A picture of hot spots with a box for each, in parts of a hundred of the width and the height:
   ID, left, top, right, bottom. */
static __inline__ GWorldPtr MadeSpots(short width, short height, const short boxes[][5], int count)
{
    GWorldPtr picture = NULL;
    short x, y;
    int i;

    CHECK_EQ(NewPicture(width, height, 8, &picture), noErr);
    for (y = 0; y < height; y++) {
        UInt8 *row = IndexAt(picture, 0, y);

        memset(row, 0, (size_t)width);
        for (i = 0; i < count; i++)
            if (y >= height * boxes[i][2] / 100 && y < height * boxes[i][4] / 100)
                for (x = width * boxes[i][1] / 100; x < width * boxes[i][3] / 100; x++)
                    row[x] = (UInt8)boxes[i][0];
    }
    return picture;
}

/* Where the movie of this case is written to. */
static __inline__ const char *MadePath(void)
{
    static char path[64];

    sprintf(path, "made-%ld.mov", (long)getpid());
    return path;
}

/* A scene in that file. */
static __inline__ SceneSpec MadeScene(const char *name)
{
    SceneSpec scene;

    memset(&scene, 0, sizeof scene);
    scene.path = MadePath();
    scene.width = kMadeWidth;
    scene.height = kMadeHeight;
    scene.name.text = name;
    return scene;
}

/* A node that is entered with this pan and field of view. */
static __inline__ NodeSpec MadeNode(UInt32 id, const char *name, double pan, double fov)
{
    NodeSpec node;

    memset(&node, 0, sizeof node);
    node.id = id;
    node.name.text = name;
    node.view.pan = pan;
    node.view.fov = fov;
    return node;
}

/* A made movie and where it is drawn. */
typedef struct Made {
    Movie movie;
    MovieController controller;
    QTVRInstance qtvr;
    GWorldPtr world;
} Made;

/* Shows a movie that was written to the file, as it is read from there. */
static __inline__ int ShowMade(Movie movie, Made *made)
{
    Rect box;

    memset(made, 0, sizeof *made);
    CHECK(movie != NULL);
    if (movie != NULL)
        DisposeMovie(movie);
    CHECK_EQ(OpenMovieByPath(MadePath(), &movie), noErr);
    made->movie = movie;
    MacSetRect(&box, 0, 0, kMadeWidth, kMadeHeight);
    CHECK_EQ(NewGWorld(&made->world, 32, &box, NULL, NULL, 0), noErr);
    if (movie == NULL || made->world == NULL)
        return 0;
    SetMovieGWorld(movie, made->world, NULL);
    SetMovieBox(movie, &box);
    made->controller = NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    CHECK_EQ(QTVRGetQTVRInstance(&made->qtvr, QTVRGetQTVRTrack(movie, 1), made->controller), noErr);
    return made->qtvr != NULL;
}

static __inline__ void CloseMade(Made *made)
{
    if (made->controller != NULL)
        DisposeMovieController(made->controller);
    if (made->world != NULL)
        DisposeGWorld(made->world);
    if (made->movie != NULL)
        DisposeMovie(made->movie);
    remove(MadePath());
    memset(made, 0, sizeof *made);
}

/* How far a color is from another, in the channel where it is farthest. */
static __inline__ int ColorDistance(UInt32 a, UInt32 b)
{
    int far_ = 0, shift;

    for (shift = 0; shift < 24; shift += 8) {
        int distance = abs((int)(a >> shift & 255) - (int)(b >> shift & 255));

        if (distance > far_)
            far_ = distance;
    }
    return far_;
}

/* Turns to a view, draws it, and compares every pixel of every third row with the colour of its
   direction. */
static __inline__ void CheckView(const Made *made, View view, int within)
{
    Axes axes = ViewAxes(view);
    int farthest = 0;
    short x, y;

    QTVRSetFieldOfView(made->qtvr, (float)view.fov);
    QTVRSetPanAngle(made->qtvr, (float)view.pan);
    QTVRSetTiltAngle(made->qtvr, (float)view.tilt);
    CHECK_NEAR(QTVRGetFieldOfView(made->qtvr), view.fov, 1e-3);
    CHECK_NEAR(QTVRGetPanAngle(made->qtvr), view.pan, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(made->qtvr), view.tilt, 1e-3);
    CHECK_EQ(QTVRUpdate(made->qtvr, kQTVRStatic), noErr);
    for (y = 0; y < kMadeHeight; y += 3) {
        const UInt32 *row = ColorAt(made->world, 0, y);

        for (x = 0; x < kMadeWidth; x++) {
            UInt32 expected = PlaceColor(&axes, (2 * x + 1.0 - kMadeWidth) / kMadeHeight,
                                         1 - (2 * y + 1.0) / kMadeHeight);
            int distance = ColorDistance(row[x], expected);

            if (distance > farthest)
                farthest = distance;
        }
    }
    CHECK(farthest <= within);
    if (farthest > within)
        printf("    view %g %g %g: a pixel is %d away\n", view.pan, view.tilt, view.fov, farthest);
}

/* The pixel of the current view. */
static __inline__ UInt32 MadePixel(const Made *made, short x, short y)
{
    return *ColorAt(made->world, x, y) & 0xFFFFFF;
}

#endif
