/*
 * quickdraw_pictures.c - Quickdraw.h, "Pictures": what is recorded draws the same as what was drawn.
 *
 * "Inside Macintosh: Imaging With QuickDraw", Pictures, and appendix A, Picture Opcodes.
 */
#include <MacMemory.h>
#include <QuickdrawText.h>
#include <Resources.h>

#include "canvas.h"
#include "resource_file.h"

enum { kWidth = 48, kHeight = 40 };

static UInt32 drawn[kWidth * kHeight];

static void keep(UInt32 *pixels)
{
    memcpy(pixels, GetPixBaseAddr(GetGWorldPixMap(canvas)), sizeof(drawn));
}

static int is_kept(void)
{
    UInt32 now[kWidth * kHeight];
    int i;

    keep(now);
    for (i = 0; i < kWidth * kHeight; i++)
        if ((now[i] ^ drawn[i]) & 0xFFFFFF) {
            printf("pixel %d, %d: %06lx, not %06lx\n", i % kWidth, i / kWidth,
                   (unsigned long)now[i] & 0xFFFFFF, (unsigned long)drawn[i] & 0xFFFFFF);
            return 0;
        }
    return 1;
}

/* The number of pixels that are not white. */
static int ink(void)
{
    int h, v, count = 0;

    for (v = 0; v < kHeight; v++)
        for (h = 0; h < kWidth; h++)
            count += canvas_pixel(h, v) != 0xFFFFFF;
    return count;
}

static void draw_shapes(void)
{
    static const RGBColor red = {0xFFFF, 0, 0}, green = {0, 0x8080, 0x4040};
    static const Pattern checks = {{0xAA, 0x55, 0xAA, 0x55, 0xAA, 0x55, 0xAA, 0x55}};
    Rect rect;
    RgnHandle region = NewRgn(), hole = NewRgn();

    MoveTo(2, 3);
    PenSize(2, 1);
    LineTo(20, 9);
    Line(5, -4);
    RGBForeColor(&red);
    SetRect(&rect, 4, 10, 20, 22);
    FrameRect(&rect);
    InsetRect(&rect, 3, 3);
    PaintOval(&rect);
    RGBForeColor(&green);
    SetRect(&rect, 22, 10, 44, 24);
    FillRoundRect(&rect, 8, 6, &checks);
    FrameRoundRect(&rect, 8, 6);
    SetRectRgn(region, 2, 26, 30, 38);
    SetRectRgn(hole, 6, 28, 20, 34);
    DiffRgn(region, hole, region);
    PenPat(&checks);
    PaintRgn(region);
    PenNormal();
    PenMode(patXor);
    SetRect(&rect, 10, 5, 40, 32);
    PaintRect(&rect);
    PenMode(patCopy);
    InvertOval(&rect);
    SetRect(&rect, 30, 30, 36, 36);
    RGBBackColor(&red);
    EraseRect(&rect);
    FrameOval(&rect);
    DisposeRgn(region);
    DisposeRgn(hole);
}

static void draw_text(void)
{
    static const RGBColor blue = {0, 0, 0xFFFF};

    MoveTo(3, 14);
    DrawString((ConstStr255Param) "\003Map");
    TextFace(bold | underline);
    RGBForeColor(&blue);
    TextSize(9);
    DrawText("xyz", 1, 2);
    TextMode(srcCopy);
    MoveTo(4, 32);
    SpaceExtra(3L << 16);
    DrawText("a b", 0, 3);
}

/* A world with stripes, which is copied whole, in part, larger, and through a mask. */
static void draw_pixels(void)
{
    GWorldPtr stripes;
    Rect bounds, from, to;
    RgnHandle mask = NewRgn();
    int h;

    SetRect(&bounds, -3, 5, 9, 14);
    CHECK_EQ(NewGWorld(&stripes, 16, &bounds, nil, nil, 0), noErr);
    SetGWorld(stripes, nil);
    for (h = -3; h < 9; h++) {
        RGBColor color;

        color.red = (unsigned short)(h * 0x1500 + 0x5000);
        color.green = (unsigned short)(0x8000 - h * 0x0800);
        color.blue = h % 2 ? 0xFFFF : 0;
        RGBForeColor(&color);
        MoveTo((short)h, 5);
        LineTo((short)h, 13);
    }
    SetGWorld(canvas, nil);
    SetRect(&to, 2, 2, 14, 11);
    CopyBits(GetPortBitMapForCopyBits(stripes), GetPortBitMapForCopyBits(canvas), &bounds, &to,
             srcCopy, nil);
    SetRect(&from, 0, 6, 5, 10);
    SetRect(&to, 16, 3, 46, 20);
    CopyBits(GetPortBitMapForCopyBits(stripes), GetPortBitMapForCopyBits(canvas), &from, &to,
             srcOr, nil);
    SetRectRgn(mask, 3, 22, 30, 28);
    SetRect(&to, 0, 20, 40, 40);
    CopyBits(GetPortBitMapForCopyBits(stripes), GetPortBitMapForCopyBits(canvas), &bounds, &to,
             srcCopy, mask);
    DisposeGWorld(stripes);
    DisposeRgn(mask);
}

/* Draws, then records the same and draws the picture, in its own size and moved. */
static void check_recorded(void (*draw)(void))
{
    static const RGBColor black = {0, 0, 0}, white = {0xFFFF, 0xFFFF, 0xFFFF};
    PicHandle picture;
    Rect moved;

    open_canvas(kWidth, kHeight);
    draw();
    CHECK(ink() > 20);
    keep(drawn);
    close_canvas();

    open_canvas(kWidth, kHeight);
    picture = OpenPicture(&canvas_bounds);
    CHECK(picture != nil && canvas->picSave == (Handle)picture);
    CHECK(OpenPicture(&canvas_bounds) == nil);
    draw();
    ClosePicture();
    CHECK(canvas->picSave == nil);
    CHECK_EQ(ink(), 0);
    CHECK(EqualRect(&(**picture).picFrame, &canvas_bounds));
    CHECK_EQ((unsigned short)(**picture).picSize, GetHandleSize((Handle)picture));
    /* The port's own state does not matter, and stays. */
    RGBForeColor(&white);
    RGBBackColor(&black);
    PenSize(7, 7);
    TextSize(24);
    PenMode(patBic);
    DrawPicture(picture, &canvas_bounds);
    CHECK(is_kept());
    CHECK(canvas->pnSize.h == 7 && canvas->pnMode == patBic && canvas->txSize == 24);
    CHECK(canvas->rgbFgColor.red == 0xFFFF && canvas->rgbBkColor.red == 0);
    RGBForeColor(&black);
    RGBBackColor(&white);
    EraseRect(&canvas_bounds);
    SetRect(&moved, 100, 200, 100 + kWidth, 200 + kHeight);
    SetOrigin(100, 200);
    DrawPicture(picture, &moved);
    CHECK(is_kept());
    KillPicture(picture);
    CHECK_EQ(GetHandleSize((Handle)picture), 0);
    close_canvas();
}

static void shapes_draw_the_same(void)
{
    check_recorded(draw_shapes);
}

static void text_draws_the_same(void)
{
    check_recorded(draw_text);
}

static void pixels_draw_the_same(void)
{
    check_recorded(draw_pixels);
}

static void a_picture_is_stretched(void)
{
    static const char *const expected[] = {
        "........", ".######.", ".######.", ".##..##.", ".##..##.", ".######.", ".######.", "......##",
    };
    Rect frame, rect;
    PicHandle picture;

    open_canvas(8, 8);
    SetRect(&frame, 0, 0, 8, 4);
    picture = OpenPicture(&frame);
    SetRect(&rect, 1, 0, 7, 3);
    PaintRect(&rect);
    SetRect(&rect, 3, 1, 5, 2);
    EraseRect(&rect);
    MoveTo(6, 3);
    LineTo(7, 3);
    ClosePicture();
    SetRect(&rect, 0, 1, 8, 9);
    DrawPicture(picture, &rect);
    CHECK_STR(canvas_row(0), expected[0]);
    CHECK_STR(canvas_row(1), expected[1]);
    CHECK_STR(canvas_row(3), expected[3]);
    CHECK_STR(canvas_row(4), expected[4]);
    CHECK_STR(canvas_row(6), expected[6]);
    CHECK_STR(canvas_row(7), expected[7]);
    KillPicture(picture);
    close_canvas();
}

static void text_is_stretched_too(void)
{
    PicHandle picture;
    Rect large;
    int small, h, v, same = 1;

    open_canvas(24, 20);
    picture = OpenPicture(&canvas_bounds);
    MoveTo(2, 15);
    DrawString((ConstStr255Param) "\002Hg");
    ClosePicture();
    DrawPicture(picture, &canvas_bounds);
    {
        char kept[24 * 20];

        for (small = v = 0; v < 20; v++)
            for (h = 0; h < 24; h++)
                small += kept[v * 24 + h] = canvas_pixel(h, v) == 0;
        close_canvas();
        open_canvas(48, 40);
        SetRect(&large, 0, 0, 48, 40);
        DrawPicture(picture, &large);
        for (v = 0; v < 40; v++)
            for (h = 0; h < 48; h++)
                same &= (canvas_pixel(h, v) == 0) == kept[v / 2 * 24 + h / 2];
        CHECK(same && small > 10);
    }
    KillPicture(picture);
    close_canvas();
}

static void pictures_keep_to_clips(void)
{
    PicHandle picture;
    Rect rect;

    open_canvas(8, 2);
    picture = OpenPicture(&canvas_bounds);
    SetRect(&rect, 2, 0, 6, 1);
    ClipRect(&rect);
    PaintRect(&canvas_bounds);
    SetRect(&rect, -100, -100, 100, 100);
    ClipRect(&rect);
    SetRect(&rect, 0, 1, 1, 2);
    PaintRect(&rect);
    ClosePicture();
    DrawPicture(picture, &canvas_bounds);
    CHECK_STR(canvas_row(0), "..####..");
    CHECK_STR(canvas_row(1), "#.......");
    EraseRect(&canvas_bounds);
    SetRect(&rect, 0, 0, 4, 1);
    ClipRect(&rect);
    DrawPicture(picture, &canvas_bounds);
    CHECK_STR(canvas_row(0), "..##....");
    CHECK_STR(canvas_row(1), "........");
    KillPicture(picture);
    close_canvas();
}

static void a_picture_goes_into_another(void)
{
    PicHandle inner, outer;
    Rect right;

    open_canvas(8, 1);
    inner = OpenPicture(&canvas_bounds);
    MoveTo(0, 0);
    LineTo(1, 0);
    ClosePicture();
    outer = OpenPicture(&canvas_bounds);
    DrawPicture(inner, &canvas_bounds);
    SetRect(&right, 4, 0, 12, 1);
    DrawPicture(inner, &right);
    ClosePicture();
    CHECK_STR(canvas_row(0), "........");
    DrawPicture(outer, &canvas_bounds);
    CHECK_STR(canvas_row(0), "##..##..");
    KillPicture(inner);
    KillPicture(outer);
    close_canvas();
}

static void a_shown_pen_draws_while_it_records(void)
{
    PicHandle picture;

    open_canvas(4, 1);
    picture = OpenPicture(&canvas_bounds);
    ShowPen();
    PaintRect(&canvas_bounds);
    HidePen();
    EraseRect(&canvas_bounds);
    ClosePicture();
    CHECK_STR(canvas_row(0), "####");
    DrawPicture(picture, &canvas_bounds);
    CHECK_STR(canvas_row(0), "....");
    KillPicture(picture);
    HidePen();
    PaintRect(&canvas_bounds);
    InvertRect(&canvas_bounds);
    CHECK_STR(canvas_row(0), "....");
    ShowPen();
    PaintRect(&canvas_bounds);
    CHECK_STR(canvas_row(0), "####");
    HidePen();
    EraseRect(&canvas_bounds);
    CHECK_STR(canvas_row(0), "####");
    ShowPen();
    close_canvas();
}

/* The bytes of a picture as they are in a file. */
static const unsigned char *file_bytes(PicHandle picture, size_t *size)
{
    static unsigned char bytes[4096];
    const Rect frame = (**picture).picFrame;
    const short words[] = {(**picture).picSize, frame.top, frame.left, frame.bottom, frame.right};
    int i;

    *size = (size_t)GetHandleSize((Handle)picture);
    if (*size > sizeof(bytes))
        abort();
    memcpy(bytes, *picture, *size);
    for (i = 0; i < 5; i++) {
        bytes[2 * i] = (unsigned char)((unsigned short)words[i] >> 8);
        bytes[2 * i + 1] = (unsigned char)words[i];
    }
    return bytes;
}

static void pictures_are_files_of_version_two(void)
{
    OpenCPicParams params;
    PicHandle picture;
    const unsigned char *bytes;
    size_t size;

    open_canvas(4, 1);
    memset(&params, 0, sizeof(params));
    params.srcRect = canvas_bounds;
    params.hRes = 144L << 16;
    params.vRes = 72L << 16;
    params.version = -2;
    picture = OpenCPicture(&params);
    MoveTo(1, 0);
    LineTo(2, 0);
    ClosePicture();
    bytes = file_bytes(picture, &size);
    CHECK(memcmp(bytes + 10, "\000\021\002\377\014\000\377\376\000\000", 10) == 0);
    CHECK(bytes[20] == 0 && bytes[21] == 144 && bytes[25] == 72);
    CHECK(bytes[size - 2] == 0 && bytes[size - 1] == 0xFF);
    CHECK_EQ(bytes[0] << 8 | bytes[1], size);
    DrawPicture(picture, &canvas_bounds);
    CHECK_STR(canvas_row(0), ".##.");
    KillPicture(picture);
    CHECK(OpenCPicture(nil) == nil && OpenPicture(nil) == nil);
    close_canvas();
    CHECK(OpenPicture(&canvas_bounds) == nil);
}

static void a_resource_is_a_picture(void)
{
    TestResource resource;
    char path[512];
    FSSpec file;
    short resources;
    PicHandle picture, raw;
    size_t size;

    open_canvas(4, 1);
    picture = OpenPicture(&canvas_bounds);
    MoveTo(1, 0);
    LineTo(2, 0);
    ClosePicture();
    memset(&resource, 0, sizeof(resource));
    resource.type = 'PICT';
    resource.id = 128;
    resource.data = file_bytes(picture, &size);
    resource.size = size;
    KillPicture(picture);
    strcpy(path, scratch_path("picture.rsrc"));
    CHECK(write_resources(path, &resource, 1, &file));
    resources = FSpOpenResFile(&file, 1);
    /* In the order of the file. */
    raw = (PicHandle)GetResource('PICT', 128);
    CHECK(raw != nil);
    DrawPicture(raw, &canvas_bounds);
    CHECK_STR(canvas_row(0), ".##.");
    EraseRect(&canvas_bounds);
    picture = GetPicture(128);
    CHECK(picture == raw && GetPicture(128) == raw);
    if (picture != nil) {
        CHECK_EQ((**picture).picFrame.right, 4);
        DrawPicture(picture, &canvas_bounds);
        CHECK_STR(canvas_row(0), ".##.");
        ReleaseResource((Handle)picture);
    }
    CHECK(GetPicture(129) == nil);
    CloseResFile(resources);
    FSpDelete(&file);
    close_canvas();
}

static void what_is_no_picture_draws_nothing(void)
{
    Handle junk = NewHandleClear(100);

    open_canvas(4, 1);
    DrawPicture((PicHandle)junk, &canvas_bounds);
    SetHandleSize(junk, 5);
    DrawPicture((PicHandle)junk, &canvas_bounds);
    DrawPicture(nil, &canvas_bounds);
    ClosePicture();
    CHECK_STR(canvas_row(0), "....");
    DisposeHandle(junk);
    close_canvas();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"shapes_draw_the_same", shapes_draw_the_same},
        {"text_draws_the_same", text_draws_the_same},
        {"pixels_draw_the_same", pixels_draw_the_same},
        {"a_picture_is_stretched", a_picture_is_stretched},
        {"text_is_stretched_too", text_is_stretched_too},
        {"pictures_keep_to_clips", pictures_keep_to_clips},
        {"a_picture_goes_into_another", a_picture_goes_into_another},
        {"a_shown_pen_draws_while_it_records", a_shown_pen_draws_while_it_records},
        {"pictures_are_files_of_version_two", pictures_are_files_of_version_two},
        {"a_resource_is_a_picture", a_resource_is_a_picture},
        {"what_is_no_picture_draws_nothing", what_is_no_picture_draws_nothing},
    };

    return RUN_CASES(cases);
}
