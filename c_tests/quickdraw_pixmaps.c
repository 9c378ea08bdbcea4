/*
 * quickdraw_pixmaps.c - Quickdraw.h, "Pixel maps", and devices.
 *
 * "Inside Macintosh: Imaging With QuickDraw", NewPixMap, CopyPixMap, GetMaxDevice.
 */
#include "canvas.h"

static void a_pixel_map_is_like_the_screen(void)
{
    PixMapHandle map = NewPixMap();
    Rect bounds;

    CHECK(map != nil);
    CHECK((**map).baseAddr == nil && (**map).pmTable != nil);
    CHECK_EQ(GetPixDepth(map), 32);
    GetPixBounds(map, &bounds);
    CHECK(EqualRect(&bounds, &(**GetMainDevice()).gdRect));
    DisposePixMap(map);
    CHECK_EQ(GetPixDepth(map), 0);
}

static void a_copy_shares_the_pixels(void)
{
    PixMapHandle map = NewPixMap();
    UInt32 pixel;

    open_canvas(3, 1);
    CopyPixMap(GetGWorldPixMap(canvas), map);
    CHECK((**map).baseAddr == GetPixBaseAddr(GetGWorldPixMap(canvas)));
    CHECK((**map).pmTable != (**GetGWorldPixMap(canvas)).pmTable && (**map).pmTable != nil);
    CHECK_EQ((**map).bounds.right, 3);
    PaintRect(&canvas_bounds);
    memcpy(&pixel, (**map).baseAddr, sizeof(pixel));
    CHECK_EQ(pixel & 0xFFFFFF, 0);
    /* A graphics world keeps its own pixels. */
    CopyPixMap(map, GetGWorldPixMap(canvas));
    CHECK((**map).pmTable != (**GetGWorldPixMap(canvas)).pmTable);
    DisposePixMap(map);
    CHECK_STR(canvas_row(0), "###");
    close_canvas();
}

static void the_screen_is_a_device(void)
{
    GDHandle device = GetMainDevice();
    Rect rect = {700, 900, 1000, 2000};

    CHECK(device != nil);
    CHECK_EQ((**device).gdRect.right, 1024);
    CHECK_EQ((**device).gdRect.bottom, 768);
    CHECK_EQ((**(**device).gdPMap).pixelSize, 32);
    CHECK((**(**device).gdPMap).baseAddr == nil);
    CHECK(GetMaxDevice(&rect) == device);
    OffsetRect(&rect, 200, 0);
    CHECK(GetMaxDevice(&rect) == nil);
    CHECK(GetMaxDevice(nil) == nil);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_pixel_map_is_like_the_screen", a_pixel_map_is_like_the_screen},
        {"a_copy_shares_the_pixels", a_copy_shares_the_pixels},
        {"the_screen_is_a_device", the_screen_is_a_device},
    };

    return RUN_CASES(cases);
}
