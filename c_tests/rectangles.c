/*
 * rectangles.c - Quickdraw.h, rectangles.
 */
#include <Quickdraw.h>

#include "harness.h"

static void check_rect(const Rect *r, int left, int top, int right, int bottom)
{
    CHECK_EQ(r->left, left);
    CHECK_EQ(r->top, top);
    CHECK_EQ(r->right, right);
    CHECK_EQ(r->bottom, bottom);
}

static void rectangles_are_set_moved_and_inset(void)
{
    Rect r;

    SetRect(&r, 1, 2, 11, 22);
    check_rect(&r, 1, 2, 11, 22);
    OffsetRect(&r, 10, -2);
    check_rect(&r, 11, 0, 21, 20);
    InsetRect(&r, 1, 2);
    check_rect(&r, 12, 2, 20, 18);
    InsetRect(&r, -2, -2);
    check_rect(&r, 10, 0, 22, 20);
    InsetRect(&r, 6, 0);
    check_rect(&r, 0, 0, 0, 0);
    MacSetRect(&r, 1, 2, 3, 4);
    MacOffsetRect(&r, 1, 1);
    MacInsetRect(&r, -1, 0);
    check_rect(&r, 1, 3, 5, 5);
    SetRect(nil, 1, 2, 3, 4);
    OffsetRect(nil, 1, 2);
}

static void rectangles_meet_and_join(void)
{
    Rect a, b, c;

    SetRect(&a, 0, 0, 10, 10);
    SetRect(&b, 5, 6, 20, 8);
    CHECK(SectRect(&a, &b, &c));
    check_rect(&c, 5, 6, 10, 8);
    UnionRect(&a, &b, &c);
    check_rect(&c, 0, 0, 20, 10);
    MacUnionRect(&a, &b, &a);
    check_rect(&a, 0, 0, 20, 10);
    SetRect(&b, 20, 0, 30, 10);
    CHECK(!SectRect(&a, &b, &b));
    check_rect(&b, 0, 0, 0, 0);
    CHECK(!SectRect(nil, &a, &b));
}

static void rectangles_are_compared(void)
{
    Rect a, b;
    Point pt;

    SetRect(&a, 0, 0, 10, 10);
    b = a;
    CHECK(EqualRect(&a, &b) && MacEqualRect(&a, &b));
    b.bottom++;
    CHECK(!EqualRect(&a, &b));
    CHECK(!EmptyRect(&a));
    SetRect(&b, 5, 5, 5, 9);
    CHECK(EmptyRect(&b));
    SetPt(&pt, 9, 0);
    CHECK(PtInRect(pt, &a) && MacPtInRect(pt, &a));
    SetPt(&pt, 10, 0);
    CHECK(!PtInRect(pt, &a));
}

static void two_points_make_a_rectangle(void)
{
    Point a, b;
    Rect r;

    SetPt(&a, 9, 2);
    SetPt(&b, 3, 7);
    Pt2Rect(a, b, &r);
    check_rect(&r, 3, 2, 9, 7);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"rectangles_are_set_moved_and_inset", rectangles_are_set_moved_and_inset},
        {"rectangles_meet_and_join", rectangles_meet_and_join},
        {"rectangles_are_compared", rectangles_are_compared},
        {"two_points_make_a_rectangle", two_points_make_a_rectangle},
    };

    return RUN_CASES(cases);
}
