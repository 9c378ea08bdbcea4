/*
 * matrices.c - ImageCompression.h, matrices.
 */
#include <FixMath.h>
#include <ImageCompression.h>

#include "harness.h"

static void check_matrix(const MatrixRecord *m, Fixed a, Fixed b, Fixed c, Fixed d, Fixed tx,
                         Fixed ty)
{
    CHECK_EQ(m->matrix[0][0], a);
    CHECK_EQ(m->matrix[0][1], b);
    CHECK_EQ(m->matrix[1][0], c);
    CHECK_EQ(m->matrix[1][1], d);
    CHECK_EQ(m->matrix[2][0], tx);
    CHECK_EQ(m->matrix[2][1], ty);
    CHECK_EQ(m->matrix[0][2], 0);
    CHECK_EQ(m->matrix[1][2], 0);
    CHECK_EQ(m->matrix[2][2], fract1);
}

static void steps_follow_each_other(void)
{
    MatrixRecord m, copy;

    SetIdentityMatrix(&m);
    check_matrix(&m, fixed1, 0, 0, fixed1, 0, 0);
    TranslateMatrix(&m, IntToFixed(3), IntToFixed(-4));
    check_matrix(&m, fixed1, 0, 0, fixed1, IntToFixed(3), IntToFixed(-4));
    ScaleMatrix(&m, IntToFixed(2), fixed1 / 2, 0, 0);
    check_matrix(&m, IntToFixed(2), 0, 0, fixed1 / 2, IntToFixed(6), IntToFixed(-2));
    RotateMatrix(&m, IntToFixed(90), 0, 0);
    check_matrix(&m, 0, IntToFixed(2), -fixed1 / 2, 0, IntToFixed(2), IntToFixed(6));
    CopyMatrix(&m, &copy);
    CHECK(memcmp(&m, &copy, sizeof m) == 0);
    SetIdentityMatrix(nil);
    CopyMatrix(nil, &copy);
    TranslateMatrix(nil, 0, 0);
}

static void the_first_argument_comes_last(void)
{
    MatrixRecord scale, move;

    SetIdentityMatrix(&scale);
    ScaleMatrix(&scale, IntToFixed(2), IntToFixed(2), 0, 0);
    SetIdentityMatrix(&move);
    TranslateMatrix(&move, IntToFixed(5), 0);
    ConcatMatrix(&scale, &move);
    check_matrix(&move, IntToFixed(2), 0, 0, IntToFixed(2), IntToFixed(10), 0);
}

static void a_rectangle_is_mapped(void)
{
    MatrixRecord m;
    Rect from, to, seen;
    FixedPoint corners[4];

    SetRect(&from, 0, 0, 100, 50);
    SetRect(&to, 10, 20, 60, 120);
    RectMatrix(&m, &from, &to);
    check_matrix(&m, fixed1 / 2, 0, 0, IntToFixed(2), IntToFixed(10), IntToFixed(20));
    seen = from;
    CHECK(TransformRect(&m, &seen, corners));
    CHECK(EqualRect(&seen, &to));
    CHECK_EQ(corners[0].x, IntToFixed(10));
    CHECK_EQ(corners[1].x, IntToFixed(60));
    CHECK_EQ(corners[2].y, IntToFixed(120));
    CHECK_EQ(corners[3].x, IntToFixed(10));
    MapMatrix(&m, &to, &from);
    check_matrix(&m, fixed1, 0, 0, fixed1, 0, 0);
}

static void a_turned_rectangle_is_boxed(void)
{
    MatrixRecord m;
    Rect r;

    SetIdentityMatrix(&m);
    RotateMatrix(&m, IntToFixed(45), 0, 0);
    SetRect(&r, -10, -10, 10, 10);
    CHECK(!TransformRect(&m, &r, nil));
    CHECK_EQ(r.left, -14);
    CHECK_EQ(r.right, 14);
    SetIdentityMatrix(&m);
    RotateMatrix(&m, IntToFixed(-90), 0, 0);
    SetRect(&r, 0, 0, 10, 20);
    CHECK(TransformRect(&m, &r, nil));
    CHECK_EQ(r.top, -10);
    CHECK_EQ(r.right, 20);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"steps_follow_each_other", steps_follow_each_other},
        {"the_first_argument_comes_last", the_first_argument_comes_last},
        {"a_rectangle_is_mapped", a_rectangle_is_mapped},
        {"a_turned_rectangle_is_boxed", a_turned_rectangle_is_boxed},
    };

    return RUN_CASES(cases);
}
