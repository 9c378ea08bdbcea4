/*
 * quickdraw_globals.c - Quickdraw.h, "QuickDraw's globals".
 *
 * "Inside Macintosh: Imaging With QuickDraw", InitGraf and Random; the accessors of Carbon.
 */
#include "canvas.h"

static void the_port_follows_set_port(void)
{
    GrafPtr own = nil;

    InitGraf(&qd.thePort);
    CHECK(qd.thePort == nil);
    open_canvas(8, 8);
    CHECK(qd.thePort == canvas && GetQDGlobalsThePort() == canvas);
    CHECK_EQ(qd.thePort->portRect.right, 8);
    InitGraf(&own);
    CHECK(own == canvas);
    close_canvas();
    CHECK(own == nil && GetQDGlobalsThePort() == nil);
    InitGraf(&qd.thePort);
    CHECK(qd.thePort == nil);
}

static void a_port_that_goes_is_current_no_more(void)
{
    InitGraf(&qd.thePort);
    open_canvas(8, 8);
    DisposeGWorld(canvas);
    CHECK(qd.thePort == nil);
}

static void the_fields_are_set(void)
{
    Pattern pattern;
    Cursor arrow;
    BitMap screen;

    InitGraf(&qd.thePort);
    CHECK(qd.black.pat[0] == 0xFF && qd.white.pat[7] == 0 && qd.gray.pat[0] == 0xAA);
    CHECK(GetQDGlobalsBlack(&pattern) == &pattern && memcmp(&pattern, &qd.black, 8) == 0);
    CHECK(GetQDGlobalsWhite(&pattern) == &pattern && memcmp(&pattern, &qd.white, 8) == 0);
    CHECK(GetQDGlobalsGray(&pattern) == &pattern && memcmp(&pattern, &qd.gray, 8) == 0);
    CHECK(GetQDGlobalsLightGray(&pattern) == &pattern && memcmp(&pattern, &qd.ltGray, 8) == 0);
    CHECK(GetQDGlobalsDarkGray(&pattern) == &pattern && memcmp(&pattern, &qd.dkGray, 8) == 0);
    CHECK(memcmp(&qd.ltGray, &qd.dkGray, 8) != 0);
    CHECK(GetQDGlobalsArrow(&arrow) == &arrow && memcmp(&arrow, &qd.arrow, sizeof(arrow)) == 0);
    CHECK(arrow.hotSpot.v == 1 && arrow.hotSpot.h == 1 && (arrow.data[5] & 0x4000) != 0);
    CHECK(GetQDGlobalsScreenBits(&screen) == &screen);
    CHECK(EqualRect(&screen.bounds, &qd.screenBits.bounds) && screen.bounds.bottom == 768);
}

static void random_numbers_are_told_by_the_seed(void)
{
    short first, second;

    InitGraf(&qd.thePort);
    /* 16807, then 16807 * 16807 less the low 16 bits of 282475249. */
    CHECK_EQ(Random(), 16807);
    CHECK_EQ(Random(), 282475249 % 65536);
    CHECK_EQ(qd.randSeed, 282475249);
    qd.randSeed = 77;
    CHECK_EQ(GetQDGlobalsRandomSeed(), 77);
    first = Random();
    second = Random();
    SetQDGlobalsRandomSeed(77);
    CHECK_EQ(Random(), first);
    CHECK_EQ(Random(), second);
    CHECK(first != second);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_port_follows_set_port", the_port_follows_set_port},
        {"a_port_that_goes_is_current_no_more", a_port_that_goes_is_current_no_more},
        {"the_fields_are_set", the_fields_are_set},
        {"random_numbers_are_told_by_the_seed", random_numbers_are_told_by_the_seed},
    };

    return RUN_CASES(cases);
}
