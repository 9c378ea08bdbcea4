/*
 * controls.c - Controls.h: buttons, boxes and bars: their values, their parts, and their looks.
 *
 * Source: "Inside Macintosh: Macintosh Toolbox Essentials", chapter 5. How controls look, and how
 * wide the parts of a bar are, is our choice [I], told in docs/compatibility.md.
 */
#include <Controls.h>

#include "desk.h"

enum { BLACK = 0x000000, WHITE = 0xffffff };

static WindowRef Window(void)
{
    Rect bounds = {100, 200, 200, 330};
    WindowRef window;

    window = NewCWindow(NULL, &bounds, NULL, true, documentProc, DESK_FRONT, false, 0);
    desk_quiet();
    BeginUpdate(window);
    EndUpdate(window);
    return window;
}

static ControlRef Make(WindowRef window, Rect box, const char *title, short procID)
{
    return NewControl(window, &box, DESK_TEXT(title), true, 0, 0, procID == scrollBarProc ? 100 : 1,
                      procID, 0);
}

/* 5: values stay between their limits; unusable controls are not found. */
static void controls_have_values(void)
{
    Rect box = {10, 10, 26, 110};
    WindowRef window = Window();
    ControlRef bar, other, found = NULL;
    Point inside = {15, 30};

    bar = NewControl(window, &box, DESK_TEXT("\003Pan"), true, 5, 0, 10, scrollBarProc, 9);
    CHECK(bar != NULL && (**bar).contrlOwner == window && (**bar).contrlRfCon == 9);
    CHECK_EQ(GetControlValue(bar), 5);
    SetControlValue(bar, 70);
    CHECK_EQ(GetControlValue(bar), 10);
    SetControlMaximum(bar, 7);
    CHECK(GetControlValue(bar) == 7 && GetControlMaximum(bar) == 7);
    SetControlMinimum(bar, 3);
    SetControlValue(bar, 0);
    CHECK(GetControlValue(bar) == 3 && GetControlMinimum(bar) == 3);
    CHECK(FindControl(inside, window, &found) == inThumb && found == bar);
    FlushEvents(everyEvent, 0);
    CHECK_EQ(TrackControl(bar, inside, NULL), inThumb);
    desk_post(NULL, mouseUp, 0, 0, 0);
    CHECK_EQ(TrackControl(bar, inside, NULL), 0);
    HiliteControl(bar, 255);
    CHECK(FindControl(inside, window, &found) == 0 && found == NULL);
    CHECK_EQ(TestControl(bar, inside), 0);
    CHECK_EQ((**bar).contrlHilite, 255);
    other = NewControl(window, &box, NULL, true, 0, 0, 1, pushButProc, 0);
    CHECK(FindControl(inside, window, &found) == inButton && found == other);
    CHECK(((WindowPeek)window)->controlList == other && (**other).nextControl == bar);
    DisposeControl(other);
    CHECK(((WindowPeek)window)->controlList == bar);
    CHECK(NewControl(NULL, &box, NULL, true, 0, 0, 1, 0, 0) == NULL);
    CHECK(NewControl(window, NULL, NULL, true, 0, 0, 1, 0, 0) == NULL);
    DisposeWindow(window);
    CHECK_EQ(GetControlValue(bar), 0);
}

/* 5: what belongs to a control is kept; what is none has nothing. */
static void controls_keep_what_they_are_given(void)
{
    WindowRef window = Window();
    ControlRef box = Make(window, desk_box(10, 10, 110, 26), "\003Pan", checkBoxProc);
    Str255 title;

    GetControlTitle(box, title);
    CHECK(title[0] == 3 && memcmp(title + 1, "Pan", 3) == 0);
    SetControlTitle(box, DESK_TEXT("\004Tilt"));
    GetControlTitle(box, title);
    CHECK(title[0] == 4 && memcmp(title + 1, "Tilt", 4) == 0);
    CHECK((**box).contrlTitle[0] == 4 && (**box).contrlTitle[4] == 't');
    SetControlReference(box, -77);
    CHECK(GetControlReference(box) == -77 && (**box).contrlRfCon == -77);
    CHECK_EQ(GetControlVariant(box), 1);
    CHECK(IsControlVisible(box) && (**box).contrlVis == 255);
    CHECK(GetControlAction(box) == NULL);
    title[0] = 99;
    GetControlTitle(NULL, title);
    CHECK(title[0] == 99 && GetControlReference(NULL) == 0 && !IsControlVisible(NULL));
    CHECK(GetControlMinimum(NULL) == 0 && GetControlMaximum(NULL) == 0);
    SetControlTitle(box, NULL);
    CHECK_EQ((**box).contrlTitle[0], 4);
    DisposeWindow(window);
}

/* 5: a control may be taken from the middle of the list, or all of them. */
static void controls_are_disposed_of(void)
{
    WindowRef window = Window();
    ControlRef one = Make(window, desk_box(0, 0, 40, 20), "\000", pushButProc);
    ControlRef two = Make(window, desk_box(0, 20, 40, 40), "\000", pushButProc);
    ControlRef three = Make(window, desk_box(0, 40, 40, 60), "\000", pushButProc);
    EventRecord event;
    ControlRef found;

    CHECK(!EventAvail(updateMask, &event));
    DisposeControl(two);
    CHECK(((WindowPeek)window)->controlList == three && (**three).nextControl == one);
    CHECK_EQ(desk_pixel(window, 20, 20), WHITE);
    CHECK(EventAvail(updateMask, &event) && event.message == (UInt32)(size_t)window);
    DisposeControl(two);
    KillControls(window);
    CHECK(((WindowPeek)window)->controlList == NULL);
    CHECK(FindControl(desk_at(5, 5), window, &found) == 0 && found == NULL);
    CHECK_EQ(desk_pixel(window, 20, 0), WHITE);
    KillControls(NULL);
    DisposeWindow(window);
}

/* 5: the parts of a scroll bar, upright and level. */
static void a_bar_has_parts(void)
{
    WindowRef window = Window();
    ControlRef bar = Make(window, desk_box(0, 0, 16, 100), "\000", scrollBarProc), found;
    ControlRef level = Make(window, desk_box(20, 80, 120, 96), "\000", scrollBarProc);
    ControlRef button = Make(window, desk_box(20, 0, 80, 20), "\002Go", pushButProc);
    ControlRef radio = Make(window, desk_box(20, 20, 80, 40), "\002AM", radioButProc);

    SetControlValue(bar, 50);
    CHECK(FindControl(desk_at(8, 3), window, &found) == inUpButton && found == bar);
    CHECK_EQ(TestControl(bar, desk_at(8, 20)), inPageUp);
    CHECK_EQ(TestControl(bar, desk_at(8, 50)), inThumb);
    CHECK_EQ(TestControl(bar, desk_at(8, 80)), inPageDown);
    CHECK_EQ(TestControl(bar, desk_at(8, 99)), inDownButton);
    CHECK_EQ(TestControl(bar, desk_at(8, 100)), 0);
    CHECK_EQ(TestControl(level, desk_at(21, 85)), inUpButton);
    CHECK_EQ(TestControl(level, desk_at(40, 85)), inThumb);
    CHECK_EQ(TestControl(level, desk_at(119, 85)), inDownButton);
    CHECK_EQ(TestControl(button, desk_at(50, 10)), inButton);
    CHECK_EQ(TestControl(radio, desk_at(50, 30)), inCheckBox);
    SetControlMaximum(bar, 0);
    CHECK_EQ(TestControl(bar, desk_at(8, 50)), 0);
    HideControl(button);
    CHECK_EQ(TestControl(button, desk_at(50, 10)), 0);
    DisposeWindow(window);
}

static int called;
static ControlPartCode called_part;
static UInt8 called_hilite;

static void Scroll(ControlRef control, ControlPartCode part)
{
    called++;
    called_part = part;
    called_hilite = (**control).contrlHilite;
    SetControlValue(control, (SInt16)(GetControlValue(control) + 10));
}

static void Vanish(ControlRef control, ControlPartCode part)
{
    (void)part;
    called++;
    DisposeControl(control);
}

/* 5: the mouse is followed, the procedure called for each step in the part. */
static void the_mouse_is_followed(void)
{
    WindowRef window = Window();
    ControlRef bar = Make(window, desk_box(0, 0, 16, 100), "\000", scrollBarProc);
    ControlActionUPP scroll = NewControlActionUPP(Scroll);

    desk_post(window, nullEvent, 0, 8, 90);
    desk_post(window, nullEvent, 0, 50, 90);
    desk_post(window, nullEvent, 0, 8, 91);
    desk_post(window, mouseUp, 0, 8, 92);
    CHECK_EQ(TrackControl(bar, desk_at(8, 95), scroll), inDownButton);
    CHECK_EQ(called, 3);
    CHECK(called_part == inDownButton && called_hilite == inDownButton);
    CHECK(GetControlValue(bar) == 30 && (**bar).contrlHilite == 0);
    desk_post(window, mouseUp, 0, 50, 92);
    CHECK_EQ(TrackControl(bar, desk_at(8, 95), NULL), 0);
    /* The control's own procedure. */
    SetControlAction(bar, scroll);
    CHECK(GetControlAction(bar) == scroll && (**bar).contrlAction == scroll);
    desk_post(window, mouseUp, 0, 8, 3);
    CHECK_EQ(TrackControl(bar, desk_at(8, 3), (ControlActionUPP)-1L), inUpButton);
    CHECK(called == 4 && called_part == inUpButton && GetControlValue(bar) == 40);
    /* The thumb has 52 pixels for 100 values. */
    SetControlValue(bar, 0);
    desk_post(window, nullEvent, 0, 8, 40);
    desk_post(window, mouseUp, 0, 8, 46);
    CHECK_EQ(TrackControl(bar, desk_at(8, 20), NULL), inThumb);
    CHECK_EQ(GetControlValue(bar), 50);
    desk_post(window, mouseUp, 0, 40, 60);
    CHECK_EQ(TrackControl(bar, desk_at(8, 46), NULL), 0);
    CHECK_EQ(GetControlValue(bar), 50);
    desk_post(window, mouseUp, 0, 39, 46);
    CHECK_EQ(TrackControl(bar, desk_at(8, 46), NULL), inThumb);
    /* A procedure may take the control away. */
    desk_post(window, nullEvent, 0, 8, 95);
    desk_post(window, mouseUp, 0, 8, 92);
    called = 0;
    CHECK_EQ(TrackControl(bar, desk_at(8, 95), Vanish), 0);
    CHECK(called == 1 && ((WindowPeek)window)->controlList == NULL);
    DisposeControlActionUPP(scroll);
    CHECK_EQ(TrackControl(NULL, desk_at(8, 95), NULL), 0);
    DisposeWindow(window);
    FlushEvents(everyEvent, 0);
}

/* 5: buttons show what is pressed and what cannot be used; drawing leaves the port alone. */
static void buttons_are_drawn(void)
{
    WindowRef window = Window(), other = Window();
    Rect box = desk_box(10, 10, 70, 30), inside = desk_box(14, 14, 66, 26);
    RGBColor red = {0xffff, 0, 0}, fore;
    ControlRef button;
    CGrafPtr port;
    GDHandle device;
    int ink;

    SetPortWindowPort(window);
    RGBForeColor(&red);
    MoveTo(7, 8);
    SetPortWindowPort(other);
    button = Make(window, box, "\002OK", pushButProc);
    CHECK(desk_pixel(window, 40, 10) == BLACK && desk_pixel(window, 40, 29) == BLACK);
    CHECK(desk_pixel(window, 10, 20) == BLACK && desk_pixel(window, 69, 20) == BLACK);
    CHECK(desk_pixel(window, 10, 10) == WHITE && desk_pixel(window, 20, 20) == WHITE);
    ink = desk_count(window, inside, BLACK);
    CHECK(ink > 20 && ink < 120);
    CHECK_EQ(desk_count(window, inside, WHITE), 52 * 12 - ink);
    HiliteControl(button, inButton);
    CHECK_EQ(desk_count(window, inside, WHITE), ink);
    HiliteControl(button, 255);
    CHECK_EQ(desk_count(window, desk_box(0, 0, 100, 50), BLACK), 0);
    CHECK(desk_pixel(window, 40, 10) != WHITE && desk_count(window, inside, WHITE) < 52 * 12);
    HiliteControl(button, 0);
    SetControlTitle(button, DESK_TEXT("\000"));
    CHECK_EQ(desk_count(window, inside, WHITE), 52 * 12);
    CHECK_EQ(desk_count(other, box, WHITE), 60 * 20);
    GetGWorld(&port, &device);
    CHECK(port == (CGrafPtr)other);
    SetPortWindowPort(window);
    GetForeColor(&fore);
    CHECK(fore.red == 0xffff && fore.green == 0);
    CHECK(window->pnLoc.h == 7 && window->pnLoc.v == 8);
    DisposeWindow(other);
    DisposeWindow(window);
}

/* 5: marks of boxes, the thumb of a bar. */
static void values_are_drawn(void)
{
    WindowRef window = Window();
    Rect first = desk_box(10, 10, 100, 26), second = desk_box(10, 30, 100, 46);
    ControlRef box = Make(window, first, "\000", checkBoxProc);
    ControlRef radio = Make(window, second, "\000", radioButProc);
    ControlRef bar = Make(window, desk_box(10, 60, 110, 76), "\000", scrollBarProc);
    int empty = desk_count(window, first, BLACK), none = desk_count(window, second, BLACK);

    CHECK(empty > 0 && none > 0);
    SetControlValue(box, 1);
    CHECK(desk_count(window, first, BLACK) > empty);
    SetControlValue(box, 0);
    CHECK_EQ(desk_count(window, first, BLACK), empty);
    HiliteControl(box, inCheckBox);
    CHECK(desk_count(window, first, BLACK) > empty);
    SetControlValue(radio, 1);
    CHECK(desk_count(window, second, BLACK) > none && desk_pixel(window, 18, 38) == BLACK);
    SetControlValue(radio, 0);
    CHECK(desk_count(window, second, BLACK) == none && desk_pixel(window, 18, 38) == WHITE);
    /* The thumb is white on a darker ground, between the two arrows. */
    CHECK(desk_pixel(window, 34, 68) == WHITE && desk_pixel(window, 60, 68) != WHITE);
    SetControlValue(bar, 100);
    CHECK(desk_pixel(window, 34, 68) != WHITE && desk_pixel(window, 86, 68) == WHITE);
    CHECK(desk_pixel(window, 60, 60) == BLACK && desk_pixel(window, 60, 75) == BLACK);
    CHECK(desk_count(window, desk_box(11, 61, 25, 75), BLACK) > 10);
    HiliteControl(bar, 255);
    CHECK_EQ(desk_pixel(window, 60, 68), WHITE);
    DisposeWindow(window);
}

/* 5: what is hidden is gone, and its place has to be drawn; what is shown is there at once. */
static void controls_come_and_go(void)
{
    WindowRef window = Window();
    Rect all = desk_box(0, 0, 130, 100), low = desk_box(0, 60, 130, 100);
    ControlRef one = Make(window, desk_box(10, 10, 70, 30), "\003One", pushButProc);
    ControlRef two = Make(window, desk_box(10, 70, 70, 90), "\003Two", pushButProc);
    RgnHandle part = NewRgn();
    EventRecord event;
    int drawn = desk_count(window, all, BLACK);

    HideControl(one);
    CHECK(!IsControlVisible(one) && desk_count(window, desk_box(0, 0, 130, 60), BLACK) == 0);
    CHECK(GetNextEvent(updateMask, &event));
    BeginUpdate(window);
    CHECK(PtInRgn(desk_at(20, 20), window->visRgn) && !PtInRgn(desk_at(20, 80), window->visRgn));
    EndUpdate(window);
    Draw1Control(one);
    HiliteControl(one, 0);
    CHECK_EQ(desk_count(window, desk_box(0, 0, 130, 60), BLACK), 0);
    ShowControl(one);
    CHECK(IsControlVisible(one) && desk_count(window, all, BLACK) == drawn);
    /* All of them, those of a part, or one. */
    SetPortWindowPort(window);
    EraseRect(&all);
    CHECK_EQ(desk_count(window, all, BLACK), 0);
    RectRgn(part, &low);
    UpdateControls(window, part);
    CHECK(desk_count(window, low, BLACK) > 0);
    CHECK_EQ(desk_count(window, desk_box(0, 0, 130, 60), BLACK), 0);
    Draw1Control(one);
    CHECK_EQ(desk_count(window, all, BLACK), drawn);
    EraseRect(&all);
    DrawControls(window);
    CHECK_EQ(desk_count(window, all, BLACK), drawn);
    /* Another place, another size. */
    MoveControl(one, 60, 30);
    CHECK((**one).contrlRect.left == 60 && (**one).contrlRect.bottom == 50);
    CHECK(desk_pixel(window, 30, 10) == WHITE && desk_pixel(window, 90, 30) == BLACK);
    CHECK_EQ(desk_count(window, all, BLACK), drawn);
    SizeControl(one, 30, 12);
    CHECK((**one).contrlRect.right == 90 && (**one).contrlRect.bottom == 42);
    CHECK(desk_pixel(window, 100, 49) == WHITE && desk_pixel(window, 75, 41) == BLACK);
    /* Nothing shows where the window is hidden. */
    HideWindow(window);
    SizeControl(two, 61, 21);
    EraseRect(&all);
    CHECK(desk_pixel(window, 30, 70) == BLACK && desk_pixel(window, 70, 80) == WHITE);
    DrawControls(NULL);
    UpdateControls(window, NULL);
    Draw1Control(NULL);
    DisposeRgn(part);
    DisposeWindow(window);
}

static const Case cases[] = {
    {"controls_have_values", controls_have_values},
    {"controls_keep_what_they_are_given", controls_keep_what_they_are_given},
    {"controls_are_disposed_of", controls_are_disposed_of},
    {"a_bar_has_parts", a_bar_has_parts},
    {"the_mouse_is_followed", the_mouse_is_followed},
    {"buttons_are_drawn", buttons_are_drawn},
    {"values_are_drawn", values_are_drawn},
    {"controls_come_and_go", controls_come_and_go},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
