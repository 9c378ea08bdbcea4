/*
 * quickdraw_pen.c - Quickdraw.h, "The pen" and "Recording regions".
 *
 * "Inside Macintosh: Imaging With QuickDraw", The Graphics Pen, and OpenRgn.
 */
#include "canvas.h"

static void a_line_hangs_below_its_points(void)
{
    static const char *const expected[] = {
        "........", ".#......", ".##.....", "..##....", "...##...", "....#...",
    };

    open_canvas(8, 6);
    PenSize(1, 2);
    MoveTo(1, 1);
    LineTo(4, 4);
    check_canvas(expected);
    close_canvas();
}

static void the_pen_moves(void)
{
    Point place;

    open_canvas(8, 6);
    MoveTo(2, 3);
    Move(1, -1);
    GetPen(&place);
    CHECK(place.h == 3 && place.v == 2);
    Line(-2, 0);
    GetPen(&place);
    CHECK(place.h == 1 && place.v == 2);
    MacLineTo(5, 5);
    GetPen(&place);
    CHECK(place.h == 5 && place.v == 5);
    close_canvas();
}

static void patterns_and_modes_change_what_is_there(void)
{
    static const Pattern checks = {{0xAA, 0x55, 0xAA, 0x55, 0xAA, 0x55, 0xAA, 0x55}};
    static const char *const copied[] = {"#.#.", ".#.#", "#.#.", "...."};
    static const char *const inverted[] = {"....", "....", "....", "#.#."};
    static const char *const joined[] = {"#.#.", ".#.#", "#.#.", "####"};
    static const char *const cleared[] = {".#.#", "#.#.", ".#.#", "#.#."};
    Rect rect;

    open_canvas(4, 4);
    PenPat(&checks);
    SetRect(&rect, 0, 0, 4, 3);
    PaintRect(&rect);
    check_canvas(copied);
    /* The fourth row of the pattern is the second. */
    SetRect(&rect, 0, 0, 4, 3);
    PenMode(patXor);
    PaintRect(&rect);
    SetRect(&rect, 0, 3, 4, 4);
    PenMode(notPatCopy);
    PaintRect(&rect);
    check_canvas(inverted);
    SetRect(&rect, 0, 0, 4, 4);
    PenMode(patOr);
    PaintRect(&rect);
    check_canvas(joined);
    InvertRect(&canvas_bounds);
    EraseRect(&canvas_bounds);
    InvertRect(&canvas_bounds);
    PenMode(patBic);
    PaintRect(&rect);
    SetRect(&rect, 0, 3, 4, 4);
    PenMode(patCopy);
    PaintRect(&rect);
    InvertRect(&rect);
    check_canvas(cleared);
    close_canvas();
}

static void a_pen_without_size_draws_nothing(void)
{
    static const char *const expected[] = {"....", "....", "....", "...."};

    open_canvas(4, 4);
    PenSize(0, 5);
    MoveTo(0, 0);
    LineTo(3, 3);
    FrameRect(&canvas_bounds);
    PenSize(-1, 1);
    LineTo(0, 3);
    check_canvas(expected);
    close_canvas();
}

static void outlines_become_a_region(void)
{
    RgnHandle region = NewRgn(), hole = NewRgn();
    Rect rect;

    open_canvas(20, 20);
    OpenRgn();
    SetRect(&rect, 2, 2, 18, 18);
    FrameRect(&rect);
    SetRect(&rect, 5, 5, 10, 10);
    FrameRect(&rect);
    /* A triangle by lines. */
    MoveTo(12, 12);
    LineTo(16, 12);
    LineTo(16, 16);
    LineTo(12, 12);
    CloseRgn(region);
    CHECK_EQ(canvas_pixel(2, 2), 0xFFFFFF);
    GetRegionBounds(region, &rect);
    CHECK(rect.left == 2 && rect.top == 2 && rect.right == 18 && rect.bottom == 18);
    {
        Point inside = {3, 3}, in_hole = {6, 6}, in_triangle = {12, 15}, beside = {15, 12};

        CHECK(PtInRgn(inside, region) && !PtInRgn(in_hole, region));
        CHECK(!PtInRgn(in_triangle, region) && PtInRgn(beside, region));
    }
    /* Without OpenRgn nothing is changed. */
    RectRgn(hole, &rect);
    CloseRgn(hole);
    GetRegionBounds(hole, &rect);
    CHECK_EQ(rect.right, 18);
    InsetRgn(hole, 3, -1);
    GetRegionBounds(hole, &rect);
    CHECK(rect.left == 5 && rect.top == 1 && rect.right == 15 && rect.bottom == 19);
    close_canvas();
    DisposeRgn(region);
    DisposeRgn(hole);
}

static void a_normal_pen_is_small_and_black(void)
{
    Pattern dots;

    memset(&dots, 0x55, sizeof dots);
    open_canvas(8, 4);
    PenSize(5, 6);
    PenMode(patXor);
    PenPat(&dots);
    PenNormal();
    CHECK(canvas->pnSize.h == 1 && canvas->pnSize.v == 1 && canvas->pnMode == patCopy);
    MoveTo(2, 2);
    LineTo(5, 2);
    CHECK_STR(canvas_row(2), "..####..");
    CHECK_STR(canvas_row(3), "........");
    close_canvas();
}

static void no_port_is_no_harm(void)
{
    Point place = {7, 7};

    SetGWorld(nil, nil);
    PenNormal();
    PenSize(3, 3);
    PenMode(patXor);
    PenPat(nil);
    MoveTo(1, 1);
    LineTo(5, 5);
    GetPen(&place);
    CHECK(place.h == 7);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_line_hangs_below_its_points", a_line_hangs_below_its_points},
        {"the_pen_moves", the_pen_moves},
        {"patterns_and_modes_change_what_is_there", patterns_and_modes_change_what_is_there},
        {"a_pen_without_size_draws_nothing", a_pen_without_size_draws_nothing},
        {"outlines_become_a_region", outlines_become_a_region},
        {"a_normal_pen_is_small_and_black", a_normal_pen_is_small_and_black},
        {"no_port_is_no_harm", no_port_is_no_harm},
    };

    return RUN_CASES(cases);
}
