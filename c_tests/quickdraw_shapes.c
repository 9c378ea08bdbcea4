/*
 * quickdraw_shapes.c - Quickdraw.h, "Shapes".
 *
 * "Inside Macintosh: Imaging With QuickDraw", QuickDraw Drawing.
 */
#include "canvas.h"

static const Pattern stripes = {{0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0}};

static void rectangles_are_drawn_in_five_ways(void)
{
    static const char *const framed[] = {"........", ".######.", ".######.", ".##..##.", ".######.",
                                         ".######."};
    static const char *const filled[] = {"........", "........", ".######.", "........", ".######.",
                                         "........"};
    static const char *const painted[] = {"........", ".######.", ".######.", ".######.",
                                          ".######.", ".######."};
    static const char *const inverted[] = {"########", "#......#", "#......#", "#......#",
                                           "#......#", "#......#"};
    Rect rect;

    open_canvas(8, 6);
    SetRect(&rect, 1, 1, 7, 6);
    PenSize(2, 2);
    FrameRect(&rect);
    check_canvas(framed);
    FillRect(&rect, &stripes);
    check_canvas(filled);
    PaintRect(&rect);
    check_canvas(painted);
    InvertRect(&canvas_bounds);
    check_canvas(inverted);
    EraseRect(&canvas_bounds);
    MacFrameRect(&rect);
    check_canvas(framed);
    MacFillRect(&rect, &stripes);
    check_canvas(filled);
    EraseRect(&canvas_bounds);
    MacInvertRect(&rect);
    check_canvas(painted);
    close_canvas();
}

static void ovals_are_round(void)
{
    static const char *const painted[] = {"..####..", ".######.", "########", "########",
                                          "########", "########", ".######.", "..####.."};
    static const char *const framed[] = {"..####..", ".#....#.", "#......#", "#......#",
                                         "#......#", "#......#", ".#....#.", "..####.."};
    static const char *const filled[] = {"..####..", "........", "########", "........",
                                         "########", "........", ".######.", "........"};
    static const char *const nothing[] = {"........", "........", "........", "........",
                                          "........", "........", "........", "........"};
    int v;

    open_canvas(8, 8);
    PaintOval(&canvas_bounds);
    check_canvas(painted);
    InvertOval(&canvas_bounds);
    check_canvas(nothing);
    FillOval(&canvas_bounds, &stripes);
    check_canvas(filled);
    EraseOval(&canvas_bounds);
    check_canvas(nothing);
    FrameOval(&canvas_bounds);
    /* The edge touches every side, and what is inside is empty. */
    CHECK_STR(canvas_row(0), framed[0]);
    CHECK_STR(canvas_row(7), framed[7]);
    for (v = 3; v < 5; v++)
        CHECK_STR(canvas_row(v), framed[v]);
    close_canvas();
}

static void corners_are_quarters_of_ovals(void)
{
    static const char *const painted[] = {".######.", "########", "########", ".######."};
    static const char *const nothing[] = {"........", "........", "........", "........"};

    open_canvas(8, 4);
    PaintRoundRect(&canvas_bounds, 4, 4);
    check_canvas(painted);
    EraseRoundRect(&canvas_bounds, 4, 4);
    check_canvas(nothing);
    InvertRoundRect(&canvas_bounds, 4, 4);
    check_canvas(painted);
    EraseRect(&canvas_bounds);
    FrameRoundRect(&canvas_bounds, 4, 4);
    CHECK_STR(canvas_row(0), ".######.");
    CHECK_STR(canvas_row(2), "#......#");
    FillRoundRect(&canvas_bounds, 0, 0, &stripes);
    CHECK_STR(canvas_row(0), "########");
    CHECK_STR(canvas_row(1), "........");
    close_canvas();
}

static void regions_are_drawn_too(void)
{
    static const char *const painted[] = {"####..", "####..", "######", "######"};
    static const char *const framed[] = {"####..", "#..#..", "#..###", "######"};
    RgnHandle region = NewRgn(), other = NewRgn();

    open_canvas(6, 4);
    SetRectRgn(region, 0, 0, 4, 4);
    SetRectRgn(other, 0, 2, 6, 4);
    UnionRgn(region, other, region);
    PaintRgn(region);
    check_canvas(painted);
    InvertRgn(region);
    MacPaintRgn(region);
    check_canvas(painted);
    EraseRgn(region);
    FrameRgn(region);
    CHECK_STR(canvas_row(0), framed[0]);
    CHECK_STR(canvas_row(1), framed[1]);
    CHECK_STR(canvas_row(3), framed[3]);
    MacInvertRgn(region);
    EraseRgn(region);
    MacFrameRgn(region);
    CHECK_STR(canvas_row(1), framed[1]);
    FillRgn(region, &stripes);
    CHECK_STR(canvas_row(0), "####..");
    CHECK_STR(canvas_row(1), "......");
    PaintRgn(region);
    MacFillRgn(region, &stripes);
    CHECK_STR(canvas_row(3), "......");
    close_canvas();
    DisposeRgn(region);
    DisposeRgn(other);
}

static void drawing_stays_within_the_port(void)
{
    Rect huge;

    open_canvas(6, 4);
    SetRect(&huge, -32768, -32768, 32767, 32767);
    PaintRect(&huge);
    CHECK_STR(canvas_row(3), "######");
    FrameOval(&huge);
    InvertRect(&huge);
    CHECK_STR(canvas_row(0), "......");
    PaintRect(nil);
    FillRect(&huge, nil);
    CHECK_STR(canvas_row(0), "......");
    close_canvas();
    PaintRect(&huge);
    FrameRect(&huge);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"rectangles_are_drawn_in_five_ways", rectangles_are_drawn_in_five_ways},
        {"ovals_are_round", ovals_are_round},
        {"corners_are_quarters_of_ovals", corners_are_quarters_of_ovals},
        {"regions_are_drawn_too", regions_are_drawn_too},
        {"drawing_stays_within_the_port", drawing_stays_within_the_port},
    };

    return RUN_CASES(cases);
}
