/* animator.c - a ball goes through a GWorld, drawn over what was there. */
#include <stdio.h>

static GWorldPtr Make(short width, short height)
{
    Rect bounds;
    GWorldPtr world = nil;

    SetRect(&bounds, 0, 0, width, height);
    if (NewGWorld(&world, 32, &bounds, nil, nil, 0) != noErr)
        return nil;
    LockPixels(GetGWorldPixMap(world));
    return world;
}

int main(void)
{
    GWorldPtr stage = Make(32, 8), ball = Make(4, 4), oldPort;
    GDHandle oldDevice;
    Rect from, to;
    RGBColor red = {0xFFFF, 0, 0}, seen;
    short x, h;

    if (stage == nil || ball == nil)
        return 1;
    GetGWorld(&oldPort, &oldDevice);
    SetGWorld(ball, nil);
    SetRect(&from, 0, 0, 4, 4);
    RGBForeColor(&red);
    PaintRect(&from);
    SetGWorld(stage, nil);
    for (x = 0; x <= 24; x += 8) {
        EraseRect(&stage->portRect);
        to = from;
        OffsetRect(&to, x, 2);
        ForeColor(blackColor);
        CopyBits((BitMap *)*GetGWorldPixMap(ball), (BitMap *)*GetGWorldPixMap(stage), &from, &to,
                 srcCopy, nil);
        for (h = 0; h < 32; h++) {
            GetCPixel(h, 3, &seen);
            putchar(seen.red == 0xFFFF && seen.green == 0 ? 'o' : '.');
        }
        putchar('\n');
    }
    SetGWorld(oldPort, oldDevice);
    DisposeGWorld(ball);
    DisposeGWorld(stage);
    return 0;
}
