/*
 * regions.c - Quickdraw.h, regions.
 */
#include <MacMemory.h>
#include <Quickdraw.h>

#include "harness.h"

static Boolean Has(RgnHandle rgn, short h, short v)
{
    Point pt;

    SetPt(&pt, h, v);
    return PtInRgn(pt, rgn);
}

static RgnHandle Rectangle(short left, short top, short right, short bottom)
{
    RgnHandle rgn = NewRgn();

    SetRectRgn(rgn, left, top, right, bottom);
    return rgn;
}

static void a_region_is_memory(void)
{
    RgnHandle rgn = NewRgn();

    CHECK(EmptyRgn(rgn));
    CHECK_EQ((**rgn).rgnSize, 10);
    CHECK_EQ(GetHandleSize((Handle)rgn), 10);
    SetRectRgn(rgn, 1, 2, 3, 4);
    CHECK_EQ((**rgn).rgnSize, 10);
    CHECK_EQ((**rgn).rgnBBox.left, 1);
    CHECK_EQ((**rgn).rgnBBox.bottom, 4);
    SetEmptyRgn(rgn);
    CHECK(EmptyRgn(rgn));
    CHECK_EQ((**rgn).rgnBBox.bottom, 0);
    DisposeRgn(rgn);
    DisposeRgn(nil);
}

static void regions_join_exactly(void)
{
    RgnHandle a = Rectangle(0, 0, 10, 10), b = Rectangle(5, 5, 20, 20), c = NewRgn();
    Rect bounds;

    UnionRgn(a, b, c);
    CHECK(Has(c, 0, 0) && Has(c, 19, 19) && !Has(c, 15, 2) && !Has(c, 2, 15));
    CHECK((**c).rgnSize > 10);
    CHECK_EQ((**c).rgnSize, GetHandleSize((Handle)c));
    CHECK(GetRegionBounds(c, &bounds) == &bounds);
    CHECK_EQ(bounds.right, 20);
    SectRgn(a, b, c);
    CHECK_EQ((**c).rgnSize, 10);
    CHECK_EQ((**c).rgnBBox.left, 5);
    CHECK_EQ((**c).rgnBBox.right, 10);
    DiffRgn(a, b, c);
    CHECK(Has(c, 4, 9) && !Has(c, 5, 5) && Has(c, 9, 4));
    XorRgn(a, b, c);
    CHECK(Has(c, 4, 9) && !Has(c, 5, 5) && Has(c, 19, 19));
    MacXorRgn(c, b, c);
    CHECK(EqualRgn(c, a));
    MacUnionRgn(c, c, c);
    CHECK(EqualRgn(c, a));
    MacUnionRgn(a, b, c);
    CHECK(!EqualRgn(c, a));
    MacUnionRgn(c, a, a);
    CHECK(EqualRgn(c, a));
    DisposeRgn(a);
    DisposeRgn(b);
    DisposeRgn(c);
}

static void regions_move_and_are_copied(void)
{
    RgnHandle a = Rectangle(0, 0, 10, 10), b = NewRgn();
    Rect r;

    MacCopyRgn(a, b);
    CHECK(EqualRgn(a, b));
    OffsetRgn(b, 5, -5);
    CHECK(!EqualRgn(a, b));
    CHECK_EQ((**b).rgnBBox.top, -5);
    MacOffsetRgn(b, -5, 5);
    CHECK(EqualRgn(a, b));
    SetRect(&r, 9, 9, 12, 12);
    CHECK(RectInRgn(&r, a));
    SetRect(&r, 10, 9, 12, 12);
    CHECK(!RectInRgn(&r, a));
    RectRgn(b, &r);
    CHECK(Has(b, 11, 11) && !Has(b, 9, 9));
    MacSetRectRgn(b, 5, 5, 2, 2);
    CHECK(EmptyRgn(b));
    DisposeRgn(a);
    DisposeRgn(b);
}

static void the_whole_plane_is_a_rectangle(void)
{
    RgnHandle a = Rectangle(-32768, -32768, 32767, 32767), b = Rectangle(0, 0, 1, 1);

    CHECK_EQ((**a).rgnBBox.right, 32767);
    DiffRgn(a, b, b);
    CHECK(!Has(b, 0, 0) && Has(b, -32768, -32768) && Has(b, 1, 0));
    /* What leaves the plane is cut off. */
    SetRectRgn(a, 32000, 0, 32700, 10);
    OffsetRgn(a, 500, 0);
    CHECK((**a).rgnBBox.left == 32500 && (**a).rgnBBox.right == 32767);
    OffsetRgn(a, 500, 0);
    CHECK(EmptyRgn(a));
    DisposeRgn(a);
    DisposeRgn(b);
}

static void what_is_no_region_changes_nothing(void)
{
    RgnHandle a = Rectangle(0, 0, 10, 10), stale = NewRgn();
    Rect bounds;

    DisposeRgn(stale);
    CopyRgn(stale, a);
    UnionRgn(a, nil, a);
    UnionRgn(a, a, stale);
    CHECK_EQ((**a).rgnBBox.right, 10);
    CHECK(EmptyRgn(stale) && EmptyRgn(nil));
    CHECK(EmptyRect(GetRegionBounds(stale, &bounds)));
    (**a).rgnSize = 4000;
    CHECK(EmptyRgn(a));
    DisposeRgn(a);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_region_is_memory", a_region_is_memory},
        {"regions_join_exactly", regions_join_exactly},
        {"regions_move_and_are_copied", regions_move_and_are_copied},
        {"the_whole_plane_is_a_rectangle", the_whole_plane_is_a_rectangle},
        {"what_is_no_region_changes_nothing", what_is_no_region_changes_nothing},
    };

    return RUN_CASES(cases);
}
