/*
 * quickdraw_mapping.c - Quickdraw.h, "From one rectangle to another".
 *
 * "Inside Macintosh: Imaging With QuickDraw", ScalePt, MapPt, MapRect and MapRgn.
 */
#include <Quickdraw.h>

#include "harness.h"

static const Rect from = {0, 0, 10, 20}, to = {100, 50, 130, 90};

static void sizes_scale_but_do_not_vanish(void)
{
    const Rect small = {0, 0, 1, 1};
    Point size;

    SetPt(&size, 4, 5);
    ScalePt(&size, &from, &to);
    CHECK_EQ(size.h, 8);
    CHECK_EQ(size.v, 15);
    ScalePt(&size, &from, &small);
    CHECK_EQ(size.h, 1);
    CHECK_EQ(size.v, 2);
    SetPt(&size, 1, 1);
    ScalePt(&size, &from, &small);
    CHECK(size.h == 1 && size.v == 1);
}

static void points_keep_their_place(void)
{
    Point point;

    SetPt(&point, 10, 5);
    MapPt(&point, &from, &to);
    CHECK(point.h == 70 && point.v == 115);
    MapPt(&point, &to, &from);
    CHECK(point.h == 10 && point.v == 5);
    SetPt(&point, -1, 11);
    MapPt(&point, &from, &to);
    CHECK(point.h == 48 && point.v == 133);
}

static void rectangles_move_and_scale(void)
{
    Rect rect = {2, 1, 8, 19};

    MapRect(&rect, &from, &to);
    CHECK(rect.left == 52 && rect.top == 106 && rect.right == 88 && rect.bottom == 124);
}

static void regions_move_and_scale(void)
{
    RgnHandle region = NewRgn(), part = NewRgn();
    Rect bounds;
    Point inside, outside;

    SetRectRgn(region, 0, 0, 20, 10);
    SetRectRgn(part, 10, 5, 20, 10);
    DiffRgn(region, part, region);
    MapRgn(region, &from, &to);
    GetRegionBounds(region, &bounds);
    CHECK(EqualRect(&bounds, &to));
    SetPt(&inside, 69, 129);
    SetPt(&outside, 70, 115);
    CHECK(PtInRgn(inside, region) && !PtInRgn(outside, region));
    DisposeRgn(part);
    DisposeRgn(region);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"sizes_scale_but_do_not_vanish", sizes_scale_but_do_not_vanish},
        {"points_keep_their_place", points_keep_their_place},
        {"rectangles_move_and_scale", rectangles_move_and_scale},
        {"regions_move_and_scale", regions_move_and_scale},
    };

    return RUN_CASES(cases);
}
