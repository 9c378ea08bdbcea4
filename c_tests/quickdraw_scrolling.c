/*
 * quickdraw_scrolling.c - Quickdraw.h, "Scrolling", and buffers of ports.
 *
 * "Inside Macintosh: Imaging With QuickDraw", ScrollRect.
 */
#include "canvas.h"

static void pixels_move_and_leave_a_region(void)
{
    static const char *const before[] = {"#.....", ".#....", "..#...", "...#.."};
    static const char *const after[] = {"#.....", "......", ".#....", "...#.."};
    RgnHandle bared = NewRgn();
    Rect rect, bounds;
    Point corner;

    open_canvas(6, 4);
    MoveTo(0, 0);
    LineTo(3, 3);
    check_canvas(before);
    /* The rows from 1 to 2 go down by one: the third row's pixel leaves. */
    SetRect(&rect, 0, 1, 6, 3);
    ScrollRect(&rect, 0, 1, bared);
    check_canvas(after);
    GetRegionBounds(bared, &bounds);
    CHECK(bounds.top == 1 && bounds.bottom == 2 && bounds.left == 0 && bounds.right == 6);
    /* To the upper left; what is bared is not a rectangle. */
    ScrollRect(&canvas_bounds, -1, -1, bared);
    CHECK_STR(canvas_row(0), "......");
    CHECK_STR(canvas_row(1), "#.....");
    CHECK_STR(canvas_row(2), "..#...");
    SetPt(&corner, 5, 3);
    CHECK(PtInRgn(corner, bared));
    SetPt(&corner, 4, 2);
    CHECK(!PtInRgn(corner, bared));
    DisposeRgn(bared);
    close_canvas();
}

static void what_is_bared_is_erased_within_the_clip(void)
{
    RgnHandle bared = NewRgn();
    Rect clip;

    open_canvas(6, 1);
    PaintRect(&canvas_bounds);
    SetRect(&clip, 1, 0, 5, 1);
    ClipRect(&clip);
    ScrollRect(&canvas_bounds, 2, 0, bared);
    CHECK_STR(canvas_row(0), "#..###");
    /* Further than it is wide. */
    ScrollRect(&canvas_bounds, 100, 0, bared);
    CHECK_STR(canvas_row(0), "#....#");
    DisposeRgn(bared);
    close_canvas();
}

static void a_port_has_no_buffer(void)
{
    open_canvas(6, 1);
    PaintRect(&canvas_bounds);
    CHECK(!QDIsPortBuffered(canvas) && !QDIsPortBufferDirty(canvas));
    CHECK_STR(canvas_row(0), "######");
    QDFlushPortBuffer(canvas, nil);
    CHECK_STR(canvas_row(0), "######");
    close_canvas();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"pixels_move_and_leave_a_region", pixels_move_and_leave_a_region},
        {"what_is_bared_is_erased_within_the_clip", what_is_bared_is_erased_within_the_clip},
        {"a_port_has_no_buffer", a_port_has_no_buffer},
    };

    return RUN_CASES(cases);
}
