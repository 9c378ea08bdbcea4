/*
 * fix_math.c - FixMath.h.
 *
 * Rounding: Technical Q&A OPS20. Overflow: "Inside Macintosh: Operating System Utilities",
 * chapter 3.
 */
#include <FixMath.h>

#include "harness.h"

static void halves_are_rounded_up(void)
{
    CHECK_EQ(FixMul(3, 1 << 15), 2);
    CHECK_EQ(FixMul(-3, 1 << 15), -1);
    CHECK_EQ(FixRound(0x00048000), 5);
    CHECK_EQ(FixRound(-0x00038000), -3);
    CHECK_EQ(Fix2Long(0x00048000), 5);
    CHECK_EQ(Frac2Fix(0x2000), 1);
    CHECK_EQ(Frac2Fix(-0x2000), 0);
    CHECK_EQ(FracMul(-3, fract1 / 2), -1);
}

static void overflow_goes_to_the_end_of_the_range(void)
{
    CHECK_EQ(FixMul(positiveInfinity, IntToFixed(2)), positiveInfinity);
    CHECK_EQ(FixMul(positiveInfinity, IntToFixed(-2)), negativeInfinity);
    CHECK_EQ(FixDiv(fixed1, 0), positiveInfinity);
    CHECK_EQ(FixDiv(0, 0), positiveInfinity);
    CHECK_EQ(FixDiv(-fixed1, 0), negativeInfinity);
    CHECK_EQ(FixDiv(IntToFixed(30000), 1), positiveInfinity);
    CHECK_EQ(FixRatio(7, 0), positiveInfinity);
    CHECK_EQ(FixRatio(-7, 0), -positiveInfinity);
    CHECK_EQ(FracDiv(fract1, fract1 / 4), positiveInfinity);
    CHECK_EQ(Fix2Frac(IntToFixed(2)), positiveInfinity);
    CHECK_EQ(Long2Fix(40000), positiveInfinity);
    CHECK_EQ(Long2Fix(-40000), negativeInfinity);
    CHECK_EQ(FixRound(positiveInfinity), 32767);
    CHECK_EQ(X2Fix(1e10), positiveInfinity);
    CHECK_EQ(X2Frac(-3.0), negativeInfinity);
}

static void numbers_change_their_kind(void)
{
    CHECK_EQ(Long2Fix(-3), IntToFixed(-3));
    CHECK_EQ(Fix2Frac(0x00018000), 0x60000000);
    CHECK_EQ(Frac2Fix(0x60000000), 0x00018000);
    CHECK_EQ(X2Fix(1.5), 0x00018000);
    CHECK_EQ(X2Frac(-0.5), -0x20000000);
    CHECK_NEAR((double)Fix2X(0x00018000), 1.5, 0);
    CHECK_NEAR((double)Frac2X(-0x20000000), -0.5, 0);
}

static void quotients_are_the_nearest(void)
{
    CHECK_EQ(FixRatio(1, 3), 0x5555);
    CHECK_EQ(FixRatio(2, 3), 0xAAAB);
    CHECK_EQ(FixRatio(-2, 3), -0xAAAB);
    CHECK_EQ(FixDiv(IntToFixed(7), IntToFixed(-2)), -0x00038000);
    CHECK_EQ(FracDiv(1, 2), fract1 / 2);
    CHECK_EQ(FracMul(fract1 / 2, fract1 / 2), fract1 / 4);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"halves_are_rounded_up", halves_are_rounded_up},
        {"overflow_goes_to_the_end_of_the_range", overflow_goes_to_the_end_of_the_range},
        {"numbers_change_their_kind", numbers_change_their_kind},
        {"quotients_are_the_nearest", quotients_are_the_nearest},
    };

    return RUN_CASES(cases);
}
