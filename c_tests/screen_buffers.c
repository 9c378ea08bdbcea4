/*
 * screen_buffers.c - QDOffscreen.h: what a program changed by itself, and pixels without a port.
 *
 * "Inside Macintosh: Imaging With QuickDraw", Offscreen Graphics Worlds.
 */
#include <MacErrors.h>

#include "canvas.h"

static void a_changed_table_has_another_seed(void)
{
    CTabHandle table = GetCTable(8);
    SInt32 first = (**table).ctSeed, second;

    CTabChanged(table);
    second = (**table).ctSeed;
    CTabChanged(table);
    CHECK(first != second && (**table).ctSeed != second && second >= 1024);
    CHECK_EQ((**table).ctSize, 255);
    DisposeCTable(table);
}

static void a_device_follows_its_pixel_map(void)
{
    GDHandle device;
    Rect rect;

    open_canvas(8, 8);
    device = GetGWorldDevice(canvas);
    SetRect(&rect, 0, 0, 8, 4);
    (**GetGWorldPixMap(canvas)).bounds = rect;
    CHECK_EQ((**device).gdRect.bottom, 8);
    GDeviceChanged(device);
    CHECK_EQ((**device).gdRect.bottom, 4);
    (**GetGWorldPixMap(canvas)).bounds.bottom = 3;
    PortChanged(canvas);
    CHECK_EQ((**device).gdRect.bottom, 3);
    GDeviceChanged(GetMainDevice());
    CHECK_EQ((**GetMainDevice()).gdRect.bottom, 768);
    close_canvas();
}

static void a_screen_buffer_has_pixels(void)
{
    PixMapHandle map = nil;
    GDHandle device = nil;
    Rect rect;

    SetRect(&rect, 10, 10, 20, 14);
    CHECK_EQ(NewScreenBuffer(&rect, false, &device, &map), noErr);
    CHECK(device == GetMainDevice() && map != nil);
    CHECK_EQ(GetPixDepth(map), 32);
    CHECK(GetPixBaseAddr(map) != nil && EqualRect(&(**map).bounds, &rect));
    memset(GetPixBaseAddr(map), 0x55, (size_t)(4 * GetPixRowBytes(map)));
    DisposeScreenBuffer(map);
    CHECK_EQ(GetPixDepth(map), 0);
    CHECK_EQ(NewScreenBuffer(&rect, false, nil, nil), paramErr);
    SetRect(&rect, 0, 0, 0, 0);
    CHECK_EQ(NewScreenBuffer(&rect, false, nil, &map), paramErr);
    CHECK_EQ(OffscreenVersion(), 0x0130);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_changed_table_has_another_seed", a_changed_table_has_another_seed},
        {"a_device_follows_its_pixel_map", a_device_follows_its_pixel_map},
        {"a_screen_buffer_has_pixels", a_screen_buffer_has_pixels},
    };

    return RUN_CASES(cases);
}
