/*
 * draw_world.c - draws the pictures of the demo scene: a castle yard, seen from three places, with the
 * hot spots that go with each picture, and a vase from all sides.
 *
 *     draw_world folder
 *
 * Rays are followed from the eye to what they meet first, so cylinders and cubes show the same world.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "pictures.h"

#define PI 3.14159265358979323846

typedef struct Vector {
    double x, y, z;
} Vector;

/* A meeting of a ray and a thing. */
typedef struct Hit {
    double distance;
    Vector normal;
    Vector color; /* 0 to 1 */
    int spot;     /* the hot spot that the thing is, or 0 */
} Hit;

enum { kWidth = 1440, kHeight = 480, kFace = 384, kViewWidth = 320, kViewHeight = 240 };
enum { kColumns = 18, kRows = 3 };

/* The three places, and the hot spots that lead to them and to the vase. */
static const Vector gPlaces[3] = {{0, 1.6, 9}, {-7, 1.6, -4}, {7, 1.6, -6}};
static const int gSpots[3] = {10, 20, 30};
enum { kVaseSpot = 40 };

static Vector Vec(double x, double y, double z)
{
    Vector v;

    v.x = x;
    v.y = y;
    v.z = z;
    return v;
}

static Vector Plus(Vector a, Vector b, double times)
{
    return Vec(a.x + b.x * times, a.y + b.y * times, a.z + b.z * times);
}

static double Dot(Vector a, Vector b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

static Vector Unit(Vector v)
{
    return Plus(Vec(0, 0, 0), v, 1 / sqrt(Dot(v, v)));
}

/* Takes a nearer thing. */
static void Meet(Hit *hit, double distance, Vector normal, Vector color, int spot)
{
    if (distance < 1e-4 || distance >= hit->distance)
        return;
    hit->distance = distance;
    hit->normal = normal;
    hit->color = color;
    hit->spot = spot;
}

/* --- Things ----------------------------------------------------------------------------------- */

/* Whether a place on a surface belongs to the dark or the light squares. */
static Boolean IsDark(double u, double v)
{
    return ((long)floor(u) + (long)floor(v)) & 1;
}

static void MeetGround(Hit *hit, Vector eye, Vector ray)
{
    double distance = -eye.y / ray.y;
    Vector at = Plus(eye, ray, distance);

    if (ray.y < 0)
        Meet(hit, distance, Vec(0, 1, 0),
             IsDark(at.x / 2, at.z / 2) ? Vec(0.42, 0.36, 0.28) : Vec(0.62, 0.56, 0.46), 0);
}

/* One of the four walls: bricks, and battlements on top. */
static void MeetWall(Hit *hit, Vector eye, Vector ray, Boolean alongX, double place, Vector tint)
{
    double step = alongX ? ray.z : ray.x, distance = (place - (alongX ? eye.z : eye.x)) / step;
    Vector at = Plus(eye, ray, distance);
    double along = alongX ? at.x : at.z, top = (long)floor(along) & 1 ? 4.6 : 4;
    double row = floor(at.y / 0.5), shift = (long)row & 1 ? 0.5 : 0;
    Boolean joint = at.y / 0.5 - row < 0.1 || along + shift - floor(along + shift) < 0.05;
    Vector normal = alongX ? Vec(0, 0, step > 0 ? -1 : 1) : Vec(step > 0 ? -1 : 1, 0, 0);

    if (distance > 0 && at.y > 0 && at.y < top && along > -12 && along < 12)
        Meet(hit, distance, normal, joint ? Vec(0.5, 0.48, 0.45) : tint, 0);
}

/* An upright cylinder with a cone for its roof. */
static void MeetTower(Hit *hit, Vector eye, Vector ray, double x, double z)
{
    const double radius = 2, top = 7, tip = 10;
    double dx = eye.x - x, dz = eye.z - z;
    double a = ray.x * ray.x + ray.z * ray.z, b = dx * ray.x + dz * ray.z;
    double c = dx * dx + dz * dz - radius * radius, root = b * b - a * c;
    double slope = (radius + 0.4) / (tip - top);

    if (root > 0) {
        double distance = (-b - sqrt(root)) / a;
        Vector at = Plus(eye, ray, distance);
        double turn = atan2(at.z - z, at.x - x) / PI * 6;

        if (at.y > 0 && at.y < top) {
            Boolean window = at.y > 4.5 && at.y < 5.8 && turn - floor(turn) < 0.25;

            Meet(hit, distance, Vec((at.x - x) / radius, 0, (at.z - z) / radius),
                 window ? Vec(0.15, 0.13, 0.2) : Vec(0.66, 0.62, 0.58), 0);
        }
    }
    /* The roof: a cone that narrows by slope for each unit of height. */
    b = dx * ray.x + dz * ray.z - slope * slope * (eye.y - tip) * ray.y;
    c = dx * dx + dz * dz - slope * slope * (eye.y - tip) * (eye.y - tip);
    a -= slope * slope * ray.y * ray.y;
    root = b * b - a * c;
    if (root > 0) {
        double distance = (-b - sqrt(root)) / a;
        Vector at = Plus(eye, ray, distance);

        if (at.y > top && at.y < tip)
            Meet(hit, distance, Unit(Vec(at.x - x, slope * (tip - at.y) * slope, at.z - z)),
                 Vec(0.62, 0.2, 0.14), 0);
    }
}

static double SphereAt(Vector eye, Vector ray, Vector middle, double radius)
{
    Vector from = Plus(eye, middle, -1);
    double b = Dot(from, ray), root = b * b - Dot(from, from) + radius * radius;

    return root > 0 ? -b - sqrt(root) : -1;
}

/* A lantern that marks a place, on its post: a click leads there. */
static void MeetLantern(Hit *hit, Vector eye, Vector ray, int place)
{
    static const Vector colors[3] = {{0.95, 0.25, 0.2}, {0.25, 0.8, 0.35}, {0.25, 0.45, 0.95}};
    Vector middle = Vec(gPlaces[place].x, 1.9, gPlaces[place].z);
    double distance = SphereAt(eye, ray, middle, 0.55);
    double dx = eye.x - middle.x, dz = eye.z - middle.z, a = ray.x * ray.x + ray.z * ray.z;
    double b = dx * ray.x + dz * ray.z, root = b * b - a * (dx * dx + dz * dz - 0.01);

    Meet(hit, distance, Unit(Plus(Plus(eye, ray, distance), middle, -1)), colors[place],
         gSpots[place]);
    distance = root > 0 ? (-b - sqrt(root)) / a : -1;
    if (distance > 0 && eye.y + ray.y * distance > 0 && eye.y + ray.y * distance < 1.5)
        Meet(hit, distance, Vec(0, 0, 1), Vec(0.25, 0.2, 0.15), gSpots[place]);
}

/* The colours of the vase, around and up. */
static Vector VaseColor(Vector at)
{
    double turn = atan2(at.z, at.x) / PI * 4, up = asin(at.y > 1 ? 1 : at.y < -1 ? -1 : at.y);
    static const Vector rims[4] = {{0.9, 0.75, 0.2}, {0.2, 0.55, 0.75}, {0.85, 0.35, 0.3},
                                   {0.45, 0.7, 0.35}};

    if (fabs(up) < 0.12 || fabs(fabs(up) - 0.7) < 0.05)
        return Vec(0.95, 0.93, 0.85);
    return rims[((long)floor(turn) % 4 + 4) % 4];
}

static void MeetVase(Hit *hit, Vector eye, Vector ray)
{
    Vector middle = Vec(0, 1.75, 0), at;
    double distance = SphereAt(eye, ray, middle, 0.8);

    at = Plus(Plus(eye, ray, distance), middle, -1);
    Meet(hit, distance, Unit(at), VaseColor(Unit(at)), kVaseSpot);
    distance = SphereAt(eye, ray, Vec(0, 0, 0), 1.2);
    at = Plus(eye, ray, distance);
    Meet(hit, distance, Unit(at), Vec(0.8, 0.79, 0.76), kVaseSpot);
}

/* --- What is seen ----------------------------------------------------------------------------- */

static Hit Follow(Vector eye, Vector ray, int from)
{
    static const double corners[4][2] = {{-12, -12}, {12, -12}, {-12, 12}, {12, 12}};
    Hit hit;
    int i;

    memset(&hit, 0, sizeof hit);
    hit.distance = 1e9;
    MeetGround(&hit, eye, ray);
    MeetWall(&hit, eye, ray, true, -12, Vec(0.72, 0.52, 0.42));
    MeetWall(&hit, eye, ray, true, 12, Vec(0.6, 0.6, 0.55));
    MeetWall(&hit, eye, ray, false, -12, Vec(0.7, 0.62, 0.45));
    MeetWall(&hit, eye, ray, false, 12, Vec(0.55, 0.58, 0.66));
    for (i = 0; i < 4; i++)
        MeetTower(&hit, eye, ray, corners[i][0], corners[i][1]);
    for (i = 0; i < 3; i++)
        if (i != from)
            MeetLantern(&hit, eye, ray, i);
    MeetVase(&hit, eye, ray);
    return hit;
}

static UInt32 Packed(Vector color)
{
    const double parts[3] = {color.x, color.y, color.z};
    UInt32 packed = 0xFF;
    int i;

    for (i = 0; i < 3; i++)
        packed = packed << 8 | (UInt32)(255 * (parts[i] > 1 ? 1 : parts[i] < 0 ? 0 : parts[i]) + 0.5);
    return packed;
}

static UInt32 Seen(const Hit *hit, Vector ray)
{
    Vector sun = Unit(Vec(0.5, 0.7, -0.4));
    double light, haze, up = ray.y < 0 ? 0 : ray.y;

    if (hit->distance > 1e8) {
        double glow = pow(fmax(Dot(ray, sun), 0), 200);

        return Packed(Vec(0.72 - 0.5 * up + glow, 0.84 - 0.4 * up + glow, 0.97 - 0.15 * up + glow));
    }
    light = 0.45 + 0.55 * fmax(Dot(hit->normal, sun), 0);
    haze = 1 - exp(-hit->distance / 60);
    return Packed(Plus(Plus(Vec(0, 0, 0), hit->color, light * (1 - haze)), Vec(0.72, 0.84, 0.97), haze));
}

/* Draws a place in every direction, and its hot spots at half the size. */
static OSErr DrawPixels(int place, GWorldPtr picture, GWorldPtr spots, Boolean isCube)
{
    static const double turns[6][2] = {{0, 0}, {-90, 0}, {180, 0}, {90, 0}, {0, 90}, {0, -90}};
    short width = PictureWidth(picture), height = PictureHeight(picture), x, y;

    for (y = 0; y < height; y++)
        for (x = 0; x < width; x++) {
            Vector ray;
            Hit hit;

            if (isCube) {
                const double *turn = turns[x / height];
                double u = (2 * (x % height) + 1.0) / height - 1, v = 1 - (2 * y + 1.0) / height;
                double p = turn[0] * PI / 180, t = turn[1] * PI / 180;
                Vector up = Vec(0, v * cos(t) + sin(t), v * sin(t) - cos(t));

                ray = Unit(Vec(u * cos(p) + up.z * sin(p), up.y, up.z * cos(p) - u * sin(p)));
            } else {
                double p = 2 * PI * (1 - (x + 0.5) / width);

                ray = Unit(Vec(-sin(p), (height - 2 * y - 1) * PI / width, -cos(p)));
            }
            hit = Follow(gPlaces[place], ray, place);
            *ColorAt(picture, x, y) = Seen(&hit, ray);
            if (x % 2 == 0 && y % 2 == 0)
                *ColorAt(spots, (short)(x / 2), (short)(y / 2)) = 0xFF000000U | 0x10101U * (UInt32)hit.spot;
        }
    return noErr;
}

static OSErr WriteTo(GWorldPtr picture, const char *folder, const char *name)
{
    char path[1024];

    if (!JoinPath(path, sizeof path, folder, name))
        return bdNamErr;
    return WritePicture(picture, path);
}

static OSErr DrawPlace(const char *folder, int place, const char *name, Boolean isCube)
{
    short width = isCube ? 6 * kFace : kWidth, height = isCube ? kFace : kHeight;
    GWorldPtr picture = nil, spots = nil;
    char file[64];
    OSErr err = NewPicture(width, height, 32, &picture);

    if (err == noErr)
        err = NewPicture((short)(width / 2), (short)(height / 2), 32, &spots);
    if (err == noErr)
        err = DrawPixels(place, picture, spots, isCube);
    sprintf(file, "%s.png", name);
    if (err == noErr)
        err = WriteTo(picture, folder, file);
    sprintf(file, "%s-spots.png", name);
    if (err == noErr)
        err = WriteTo(spots, folder, file);
    if (picture != nil)
        DisposeGWorld(picture);
    if (spots != nil)
        DisposeGWorld(spots);
    return err;
}

/* The vase as one turns it: columns turn it round, rows look from above, from the side, from below. */
static OSErr DrawVase(const char *folder, int row, int column)
{
    double p = 2 * PI * column / kColumns, t = (row == 0 ? 40 : row == 1 ? 0 : -40) * PI / 180;
    Vector ahead = Vec(-sin(p) * cos(t), -sin(t), -cos(p) * cos(t));
    Vector right = Vec(cos(p), 0, -sin(p)), up = Vec(-sin(p) * sin(t), cos(t), -cos(p) * sin(t));
    Vector eye = Plus(Vec(0, 0, 0), ahead, -5);
    GWorldPtr picture = nil;
    char name[32];
    short x, y;
    OSErr err = NewPicture(kViewWidth, kViewHeight, 32, &picture);

    for (y = 0; err == noErr && y < kViewHeight; y++)
        for (x = 0; x < kViewWidth; x++) {
            Vector ray = Plus(ahead, right, (2 * x + 1.0 - kViewWidth) / kViewHeight * 0.32);
            Hit hit;

            ray = Unit(Plus(ray, up, (kViewHeight - 2 * y - 1.0) / kViewHeight * 0.32));
            memset(&hit, 0, sizeof hit);
            hit.distance = 10;
            hit.normal = Vec(0, 1, 0);
            hit.color = Vec(0.3, 0.3, 0.34);
            {
                double distance = SphereAt(eye, ray, Vec(0, 0, 0), 1.2);
                Vector at = Unit(Plus(eye, ray, distance));

                Meet(&hit, distance, at, VaseColor(at), 0);
                distance = SphereAt(eye, ray, Vec(1.3, 0.2, 0), 0.35);
                Meet(&hit, distance, Unit(Plus(Plus(eye, ray, distance), Vec(1.3, 0.2, 0), -1)),
                     Vec(0.95, 0.93, 0.85), 0);
            }
            *ColorAt(picture, x, y) = Seen(&hit, ray);
        }
    sprintf(name, "vase-%02d.png", row * kColumns + column + 1);
    if (err == noErr)
        err = WriteTo(picture, folder, name);
    if (picture != nil)
        DisposeGWorld(picture);
    return err;
}

int main(int argc, char **argv)
{
    int row, column;
    OSErr err;

    if (argc != 2 || argv[1][0] == '-') {
        fprintf(argc == 2 && strcmp(argv[1], "--help") == 0 ? stdout : stderr,
                "usage: draw_world folder\n\n"
                "Draws the pictures of the demo scene into a folder that is there.\n");
        return argc == 2 && strcmp(argv[1], "--help") == 0 ? 0 : 2;
    }
    err = EnterMovies();
    if (err == noErr)
        err = DrawPlace(argv[1], 0, "gate", false);
    if (err == noErr)
        err = DrawPlace(argv[1], 1, "garden", false);
    if (err == noErr)
        err = DrawPlace(argv[1], 2, "well", true);
    for (row = 0; row < kRows; row++)
        for (column = 0; err == noErr && column < kColumns; column++)
            err = DrawVase(argv[1], row, column);
    if (err != noErr)
        fprintf(stderr, "draw_world: %s: error %d\n", argv[1], (int)err);
    ExitMovies();
    return err == noErr ? 0 : 1;
}
