/*
 * quickdraw_text.c - QuickdrawText.h: text in the current port.
 *
 * "Inside Macintosh: Text", QuickDraw Text. The letters are the library's own, so that what is
 * compared is how the calls relate to each other.
 */
#include <QuickdrawText.h>

#include "canvas.h"

/* The number of pixels of a colour in a rectangle. */
static int count(int left, int top, int right, int bottom, unsigned long color)
{
    int h, v, found = 0;

    for (v = top; v < bottom; v++)
        for (h = left; h < right; h++)
            found += canvas_pixel(h, v) == color;
    return found;
}

static int ink(int left, int top, int right, int bottom)
{
    return count(left, top, right, bottom, 0);
}

static void text_stands_on_the_pen(void)
{
    FontInfo info;
    Point pen;

    open_canvas(60, 30);
    GetFontInfo(&info);
    CHECK(info.ascent > 0 && info.descent > 0 && info.widMax > 0);
    MoveTo(10, 20);
    DrawString((ConstStr255Param) "\002HI");
    GetPen(&pen);
    CHECK_EQ(pen.v, 20);
    CHECK_EQ(pen.h, 10 + 2 * info.widMax);
    CHECK(ink(10, 20 - info.ascent, pen.h, 20) > 10);
    CHECK_EQ(ink(0, 0, 60, 30), ink(10, 20 - info.ascent, pen.h, 20));
    /* The lowest row of the letters is just above the base line. */
    CHECK(ink(10, 19, pen.h, 20) > 0);
    /* Some letters go below. */
    DrawChar('g');
    CHECK(ink(pen.h, 20, 60, 20 + info.descent) > 0);
    close_canvas();
}

static void all_ways_draw_the_same(void)
{
    UInt32 first[40 * 20], second[40 * 20];
    PixMapHandle map;
    int way;

    for (way = 0; way < 4; way++) {
        open_canvas(40, 20);
        map = GetGWorldPixMap(canvas);
        MoveTo(2, 15);
        if (way == 0)
            DrawString((ConstStr255Param) "\003abc");
        else if (way == 1)
            DrawText("xabcx", 1, 3);
        else if (way == 2)
            MacDrawText("abc", 0, 3);
        else {
            DrawChar('a');
            DrawChar('b');
            DrawChar('c');
        }
        memcpy(way == 0 ? first : second, GetPixBaseAddr(map), sizeof(first));
        CHECK(way == 0 || memcmp(first, second, sizeof(first)) == 0);
        CHECK(ink(0, 0, 40, 20) > 10);
        close_canvas();
    }
}

static void widths_are_those_of_the_pen(void)
{
    short ends[4];
    Point pen;

    CHECK_EQ(StringWidth((ConstStr255Param) "\003a c"), 0);
    open_canvas(8, 8);
    CHECK_EQ(StringWidth((ConstStr255Param) "\003a c"), 3 * CharWidth('a'));
    CHECK_EQ(TextWidth("xa cx", 1, 3), 3 * CharWidth('a'));
    SpaceExtra(5L << 16);
    CHECK_EQ(TextWidth("xa cx", 1, 3), 3 * CharWidth('a') + 5);
    MeasureText(3, "a c", ends);
    CHECK(ends[0] == 0 && ends[1] == CharWidth('a'));
    CHECK_EQ(ends[2], 2 * CharWidth('a') + 5);
    CHECK_EQ(ends[3], TextWidth("a c", 0, 3));
    MoveTo(0, 0);
    DrawText("a c", 0, 3);
    GetPen(&pen);
    CHECK_EQ(pen.h, ends[3]);
    CHECK_EQ(TextWidth("a", 0, -1), 0);
    close_canvas();
}

static void sizes_and_styles_change_the_letters(void)
{
    FontInfo small, large;
    int plain, fat;

    open_canvas(60, 60);
    GetFontInfo(&small);
    TextSize(36);
    GetFontInfo(&large);
    CHECK(large.ascent > 2 * small.ascent && large.widMax > 2 * small.widMax);
    TextSize(0);
    MoveTo(10, 20);
    DrawChar('H');
    plain = ink(0, 0, 60, 60);
    EraseRect(&canvas_bounds);
    TextFace(bold);
    MoveTo(10, 20);
    DrawChar('H');
    fat = ink(0, 0, 60, 60);
    CHECK(fat > plain);
    CHECK_EQ(CharWidth('H'), small.widMax + 1);
    EraseRect(&canvas_bounds);
    TextFace(underline);
    MoveTo(10, 20);
    DrawChar('H');
    CHECK_EQ(ink(0, 0, 60, 60), plain + small.widMax);
    CHECK_EQ(ink(10, 21, 60, 22), small.widMax);
    TextFace(extend);
    CHECK_EQ(CharWidth('H'), small.widMax + 1);
    TextFace(condense);
    CHECK_EQ(CharWidth('H'), small.widMax - 1);
    close_canvas();
}

static void modes_say_what_becomes_of_the_ground(void)
{
    static const RGBColor red = {0xFFFF, 0, 0}, blue = {0, 0, 0xFFFF};
    short width;
    int letters;

    open_canvas(40, 24);
    width = CharWidth('H');
    RGBForeColor(&red);
    RGBBackColor(&blue);
    MoveTo(10, 18);
    DrawChar('H');
    letters = count(0, 0, 40, 24, 0xFF0000);
    CHECK(letters > 0 && count(0, 0, 40, 24, 0xFFFFFF) == 40 * 24 - letters);
    MoveTo(10, 18);
    TextMode(srcBic);
    DrawChar('H');
    CHECK_EQ(count(0, 0, 40, 24, 0x0000FF), letters);
    MoveTo(10, 18);
    TextMode(srcXor);
    DrawChar('H');
    CHECK_EQ(count(0, 0, 40, 24, 0xFFFF00), letters);
    MoveTo(10, 18);
    TextMode(srcCopy);
    DrawChar('H');
    CHECK_EQ(count(0, 0, 40, 24, 0xFF0000), letters);
    {
        FontInfo info;

        GetFontInfo(&info);
        CHECK_EQ(count(0, 0, 40, 24, 0x0000FF), width * (info.ascent + info.descent) - letters);
    }
    /* Halfway between red and white. */
    EraseRect(&canvas_bounds);
    RGBBackColor(&red);
    EraseRect(&canvas_bounds);
    RGBForeColor(&blue);
    TextMode(grayishTextOr);
    MoveTo(10, 18);
    DrawChar('H');
    CHECK_EQ(count(0, 0, 40, 24, 0xFF0000), 40 * 24 - letters);
    CHECK(count(0, 0, 40, 24, 0x0000FF) == 0);
    close_canvas();
}

static void text_stays_in_the_clip(void)
{
    Rect clip;

    open_canvas(40, 24);
    SetRect(&clip, 0, 0, 12, 24);
    ClipRect(&clip);
    MoveTo(2, 18);
    DrawText("MMMM", 0, 4);
    CHECK(ink(0, 0, 12, 24) > 0);
    CHECK_EQ(ink(12, 0, 40, 24), 0);
    close_canvas();
}

static void ports_tell_what_was_set(void)
{
    open_canvas(8, 8);
    TextFont(4);
    TextFace(bold | italic);
    TextMode(srcXor);
    TextSize(9);
    CHECK_EQ(GetPortTextFont(canvas), 4);
    CHECK_EQ(GetPortTextFace(canvas), bold | italic);
    CHECK_EQ(GetPortTextMode(canvas), srcXor);
    CHECK_EQ(GetPortTextSize(canvas), 9);
    CHECK_EQ(canvas->txSize, 9);
    SetPortTextFont(canvas, 3);
    SetPortTextFace(canvas, 0);
    SetPortTextMode(canvas, srcBic);
    SetPortTextSize(canvas, 24);
    CHECK_EQ(canvas->txFont, 3);
    CHECK_EQ(canvas->txFace, 0);
    CHECK_EQ(canvas->txMode, srcBic);
    CHECK_EQ(canvas->txSize, 24);
    CHECK_EQ(GetPortTextSize(nil), 0);
    close_canvas();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"text_stands_on_the_pen", text_stands_on_the_pen},
        {"all_ways_draw_the_same", all_ways_draw_the_same},
        {"widths_are_those_of_the_pen", widths_are_those_of_the_pen},
        {"sizes_and_styles_change_the_letters", sizes_and_styles_change_the_letters},
        {"modes_say_what_becomes_of_the_ground", modes_say_what_becomes_of_the_ground},
        {"text_stays_in_the_clip", text_stays_in_the_clip},
        {"ports_tell_what_was_set", ports_tell_what_was_set},
    };

    return RUN_CASES(cases);
}
