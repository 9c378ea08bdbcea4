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
    RGBColor red = {0xFFFF, 0, 0};
    PixMapHandle pixels;
    short x, h;

    if (stage == nil || ball == nil)
        return 1;
    pixels = GetGWorldPixMap(stage);
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
            UInt32 *row = (UInt32 *)(GetPixBaseAddr(pixels) + 3 * GetPixRowBytes(pixels));

            putchar((row[h] & 0xFFFFFF) == 0xFF0000 ? 'o' : '.');
        }
        putchar('\n');
    }
    SetGWorld(oldPort, oldDevice);
    DisposeGWorld(ball);
    DisposeGWorld(stage);
    return 0;
}
