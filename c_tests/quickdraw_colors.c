/*
 * quickdraw_colors.c - Quickdraw.h, "Colours".
 *
 * "Inside Macintosh: Imaging With QuickDraw", Color QuickDraw.
 */
#include "canvas.h"

static void drawing_and_erasing_have_their_colors(void)
{
    static const RGBColor orange = {0xFFFF, 0x8080, 0}, sea = {0, 0x4040, 0x8080};
    RGBColor color;
    Rect left;

    open_canvas(4, 2);
    RGBForeColor(&orange);
    RGBBackColor(&sea);
    EraseRect(&canvas_bounds);
    SetRect(&left, 0, 0, 2, 2);
    PaintRect(&left);
    CHECK_EQ(canvas_pixel(1, 1), 0xFF8000);
    CHECK_EQ(canvas_pixel(2, 1), 0x004080);
    GetForeColor(&color);
    CHECK(color.red == 0xFFFF && color.green == 0x8080 && color.blue == 0);
    GetBackColor(&color);
    CHECK(color.red == 0 && color.green == 0x4040 && color.blue == 0x8080);
    close_canvas();
}

static void the_first_eight_are_known(void)
{
    RGBColor color;

    open_canvas(1, 1);
    ForeColor(whiteColor);
    GetForeColor(&color);
    CHECK(color.red == 0xFFFF && color.green == 0xFFFF && color.blue == 0xFFFF);
    ForeColor(redColor);
    GetForeColor(&color);
    CHECK(color.red > 0xC000 && color.green < 0x2000 && color.blue < 0x2000);
    BackColor(blueColor);
    GetBackColor(&color);
    CHECK(color.blue > 0xC000 && color.red < 0x2000);
    ForeColor(blackColor);
    GetForeColor(&color);
    CHECK(color.red == 0 && color.green == 0 && color.blue == 0);
    close_canvas();
}

static void tables_have_their_number_of_colors(void)
{
    static const short depths[] = {1, 2, 4, 8, 34, 36, 40};
    static const short counts[] = {2, 4, 16, 256, 4, 16, 256};
    CTabHandle table;
    size_t i;

    for (i = 0; i < sizeof(depths) / sizeof(depths[0]); i++) {
        table = GetCTable(depths[i]);
        CHECK(table != nil);
        if (table == nil)
            continue;
        CHECK_EQ((*table)->ctSize, counts[i] - 1);
        /* White is the first, black the last. */
        CHECK_EQ((*table)->ctTable[0].rgb.red, 0xFFFF);
        CHECK_EQ((&(*table)->ctTable[0])[counts[i] - 1].rgb.green, 0);
        DisposeCTable(table);
        CHECK_EQ(GetHandleSize((Handle)table), 0);
    }
    CHECK(GetCTable(3) == nil);
    CHECK(GetCTable(-1) == nil);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"drawing_and_erasing_have_their_colors", drawing_and_erasing_have_their_colors},
        {"the_first_eight_are_known", the_first_eight_are_known},
        {"tables_have_their_number_of_colors", tables_have_their_number_of_colors},
    };

    return RUN_CASES(cases);
}
