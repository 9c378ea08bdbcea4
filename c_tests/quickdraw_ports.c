/*
 * quickdraw_ports.c - Quickdraw.h, ports of the program's own, and what drawing is limited to.
 *
 * "Inside Macintosh: Imaging With QuickDraw", OpenCPort, SetClip, SetOrigin; Carbon's accessors.
 */
#include "canvas.h"

static void a_port_is_opened_in_a_record(void)
{
    static CGrafPort record, old;
    GrafPtr current;
    UInt32 pixels[4 * 4];
    PixMapHandle map = NewPixMap();
    Rect rect;

    open_canvas(4, 4);
    OpenCPort(&record);
    GetPort(&current);
    CHECK(current == &record);
    CHECK_EQ(record.portVersion & 0xC000, 0xC000);
    CHECK_EQ(record.pnSize.h, 1);
    CHECK_EQ(record.portRect.right, 1024);
    /* There is no screen: nothing happens. */
    PaintRect(&record.portRect);
    SetRect(&rect, 0, 0, 4, 4);
    (**map).baseAddr = (Ptr)pixels;
    (**map).rowBytes = (short)(0x8000 | 16);
    (**map).bounds = rect;
    memset(pixels, 0xFF, sizeof(pixels));
    SetPortPix(map);
    CHECK(GetPortPixMap(&record) == map);
    SetRect(&rect, 1, 1, 2, 3);
    PaintRect(&rect);
    CHECK_EQ(pixels[5] & 0xFFFFFF, 0);
    CHECK_EQ(pixels[4] & 0xFFFFFF, 0xFFFFFF);
    CHECK_EQ(pixels[13] & 0xFFFFFF, 0xFFFFFF);
    CloseCPort(&record);
    GetPort(&current);
    CHECK(current == nil);
    CHECK(GetPortPixMap(&record) == nil);
    CHECK_EQ(GetPixDepth(map), 32);
    DisposePixMap(map);

    OpenPort(&old);
    CHECK(GetPortPixMap(&old) != nil && (**GetPortPixMap(&old)).baseAddr == nil);
    CHECK_EQ(old.portVersion & 0xC000, 0xC000);
    ClosePort(&old);
    CHECK(GetPortPixMap(&old) == nil);
    /* What is not the program's record is not closed here. */
    CloseCPort(canvas);
    OpenCPort(canvas);
    SetGWorld(canvas, nil);
    CHECK(GetPortPixMap(canvas) != nil);
    OpenPort(nil);
    close_canvas();
}

static void a_port_is_created(void)
{
    CGrafPtr port = CreateNewPort();
    GrafPtr current;

    CHECK(port != nil);
    GetPort(&current);
    CHECK(current == nil);
    SetPort(port);
    GetPort(&current);
    CHECK(current == port);
    DisposePort(port);
    GetPort(&current);
    CHECK(current == nil);
}

static void drawing_stays_in_the_clip(void)
{
    static const char *const expected[] = {"......", ".##...", ".##...", "......"};
    Rect rect;
    RgnHandle region = NewRgn(), clip = NewRgn();

    open_canvas(6, 4);
    SetRect(&rect, 1, 1, 3, 3);
    ClipRect(&rect);
    PaintRect(&canvas_bounds);
    GetClip(clip);
    GetRegionBounds(clip, &rect);
    CHECK(rect.left == 1 && rect.top == 1 && rect.right == 3 && rect.bottom == 3);
    CHECK(GetPortClipRegion(canvas, region) == region && EqualRgn(region, clip));
    check_canvas(expected);
    SetRectRgn(region, 4, 0, 5, 4);
    SetClip(region);
    /* It is a copy. */
    SetEmptyRgn(region);
    InvertRect(&canvas_bounds);
    CHECK_STR(canvas_row(0), "....#.");
    CHECK_STR(canvas_row(1), ".##.#.");
    SetPortClipRegion(canvas, clip);
    EraseRect(&canvas_bounds);
    CHECK_STR(canvas_row(1), "....#.");
    DisposeRgn(region);
    DisposeRgn(clip);
    close_canvas();
}

static void drawing_stays_in_what_can_be_seen(void)
{
    RgnHandle region = NewRgn();
    Rect rect;

    open_canvas(6, 1);
    CHECK(GetPortVisibleRegion(canvas, region) == region);
    GetRegionBounds(region, &rect);
    CHECK(EqualRect(&rect, &canvas_bounds));
    SetRectRgn(region, 0, 0, 2, 1);
    SetPortVisibleRegion(canvas, region);
    PaintRect(&canvas_bounds);
    CHECK_STR(canvas_row(0), "##....");
    DisposeRgn(region);
    close_canvas();
}

static void pixels_are_copied_within_the_clip(void)
{
    GWorldPtr source;
    Rect clip;

    open_canvas(6, 1);
    CHECK_EQ(NewGWorld(&source, 32, &canvas_bounds, nil, nil, 0), noErr);
    SetGWorld(source, nil);
    PaintRect(&canvas_bounds);
    SetGWorld(canvas, nil);
    SetRect(&clip, 2, 0, 5, 1);
    ClipRect(&clip);
    CHECK(GetPortBitMapForCopyBits(canvas) == (const BitMap *)&canvas->portBits);
    CopyBits(GetPortBitMapForCopyBits(source), GetPortBitMapForCopyBits(canvas), &canvas_bounds,
             &canvas_bounds, srcCopy, nil);
    CHECK_STR(canvas_row(0), "..###.");
    CHECK(GetPortBitMapForCopyBits(nil) == nil);
    DisposeGWorld(source);
    close_canvas();
}

static void the_origin_moves(void)
{
    Rect rect;

    open_canvas(6, 2);
    SetOrigin(10, 20);
    GetPortBounds(canvas, &rect);
    CHECK(rect.left == 10 && rect.top == 20 && rect.right == 16 && rect.bottom == 22);
    MoveTo(11, 20);
    LineTo(12, 20);
    CHECK_STR(canvas_row(0), ".##...");
    PortSize(4, 1);
    GetPortBounds(canvas, &rect);
    CHECK(rect.right == 14 && rect.bottom == 21);
    PaintRect(&(**GetGWorldPixMap(canvas)).bounds);
    CHECK_STR(canvas_row(0), "####..");
    CHECK_STR(canvas_row(1), "......");
    SetRect(&rect, 10, 20, 16, 22);
    SetPortBounds(canvas, &rect);
    InvertRect(&rect);
    CHECK_STR(canvas_row(0), "....##");
    CHECK_STR(canvas_row(1), "######");
    close_canvas();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_port_is_opened_in_a_record", a_port_is_opened_in_a_record},
        {"a_port_is_created", a_port_is_created},
        {"drawing_stays_in_the_clip", drawing_stays_in_the_clip},
        {"drawing_stays_in_what_can_be_seen", drawing_stays_in_what_can_be_seen},
        {"pixels_are_copied_within_the_clip", pixels_are_copied_within_the_clip},
        {"the_origin_moves", the_origin_moves},
    };

    return RUN_CASES(cases);
}
