/* painter.c - paints a sign on the back buffer of a panorama, and takes it off again. */
#include "classic.h"

enum { kSign = 1, kWidth = 160, kHeight = 120 };

static int gCalls;

/* The current port is the back buffer; the sign is as large as the area that was asked for. */
static pascal OSErr PaintSign(QTVRInstance qtvr, Rect *area, UInt16 index, UInt32 flagsIn,
                              UInt32 *flagsOut, SInt32 refCon)
{
    RGBColor red = {0xFFFF, 0, 0}, white = {0xFFFF, 0xFFFF, 0xFFFF};
    Rect inside = *area;

#pragma unused(qtvr, index, refCon)
    (void)qtvr;
    (void)index;
    (void)refCon;
    gCalls++;
    if ((flagsIn & kQTVRBackBufferRectVisible) == 0)
        return noErr;
    RGBForeColor(&red);
    PaintRect(area);
    InsetRect(&inside, (short)((inside.right - inside.left) / 4),
              (short)((inside.bottom - inside.top) / 4));
    RGBForeColor(&white);
    PaintRect(&inside);
    *flagsOut |= kQTVRBackBufferFlagDidDraw;
    return noErr;
}

static int CountInRow(GWorldPtr world, unsigned long color)
{
    int count = 0;
    short h;

    for (h = 0; h < kWidth; h++)
        count += PixelAt(world, h, kHeight / 2) == color;
    return count;
}

static void Show(const char *when, QTVRInstance qtvr, GWorldPtr world)
{
    int red, white;

    QTVRUpdate(qtvr, kQTVRStatic);
    red = CountInRow(world, 0xFF0000);
    white = CountInRow(world, 0xFFFFFF);
    printf("%s: %d calls, red %s, white %s, middle %s\n", when, gCalls, red > 4 ? "yes" : "no",
           white > 4 ? "yes" : "no",
           PixelAt(world, kWidth / 2, kHeight / 2) == 0xFFFFFF ? "white" : "not white");
}

int main(int argc, char **argv)
{
    QTVRAreaOfInterest area;
    MovieController controller;
    GWorldPtr world = nil;
    QTVRInstance qtvr;
    Movie movie;
    Rect box;

    if (argc < 2 || EnterMovies() != noErr || (movie = OpenScene(argv[1])) == nil)
        return 1;
    SetRect(&box, 0, 0, kWidth, kHeight);
    if (NewGWorld(&world, 32, &box, nil, nil, 0) != noErr)
        return 1;
    SetMovieGWorld(movie, (CGrafPtr)world, nil);
    SetMovieBox(movie, &box);
    controller = Control(movie, &qtvr);
    if (qtvr == nil)
        return 1;
    QTVRSetAngularUnits(qtvr, kQTVRDegrees);
    QTVRSetPanAngle(qtvr, 100);
    QTVRSetTiltAngle(qtvr, 0);
    Show("no sign", qtvr, world);

    /* Ten degrees of it, around the middle of what one sees. */
    area.panAngle = 105;
    area.tiltAngle = 5;
    area.width = 10;
    area.height = 10;
    area.flags = 0;
    QTVRSetBackBufferImagingProc(qtvr, NewQTVRBackBufferImagingProc(PaintSign), kSign, &area, 0);
    Show("a sign", qtvr, world);
    QTVRSetPanAngle(qtvr, 280);
    Show("looked away", qtvr, world);
    QTVRSetPanAngle(qtvr, 100);
    Show("looked back", qtvr, world);
    QTVRSetBackBufferImagingProc(qtvr, nil, 0, nil, 0);
    QTVRRefreshBackBuffer(qtvr, 0);
    Show("taken off", qtvr, world);

    DisposeMovieController(controller);
    DisposeMovie(movie);
    DisposeGWorld(world);
    ExitMovies();
    return 0;
}
