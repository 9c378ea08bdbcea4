/*
 * windows.c - MacWindows.h: windows on a desktop without a screen.
 *
 * Sources: "Inside Macintosh: Macintosh Toolbox Essentials", chapters 2 (events) and 4 (windows).
 * The sizes of what is around a window are our choice [I].
 */
#include <ImageCompression.h>
#include <MacWindows.h>
#include <QDOffscreen.h>
#include <QTVRExtensions.h>

#include "harness.h"

#define IN_FRONT ((WindowRef)-1L)

static Point At(short h, short v)
{
    Point point;

    point.h = h;
    point.v = v;
    return point;
}

static Rect Box(short left, short top, short right, short bottom)
{
    Rect box;

    box.left = left;
    box.top = top;
    box.right = right;
    box.bottom = bottom;
    return box;
}

static WindowRef Make(short left, short top, Boolean visible)
{
    Rect bounds = Box(left, top, (short)(left + 64), (short)(top + 48));

    return NewCWindow(NULL, &bounds, (ConstStr255Param) "\004Room", visible, zoomDocProc, IN_FRONT,
                      true, 42);
}

static void Post(EventKind what, short h, short v)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.where = At(h, v);
    CHECK_EQ(QTVRExtPostEvent(&event), noErr);
}

static void Quiet(void)
{
    EventRecord event;
    int n;

    FlushEvents(everyEvent, 0);
    for (n = 0; n < 50 && GetNextEvent(activMask, &event); n++)
        ;
}

/* 4: what a window is made with can be asked for. */
static void a_window_is_what_it_was_made_as(void)
{
    WindowRef window = Make(100, 80, true);
    Str255 title;
    Rect bounds;
    CGrafPtr port;
    GDHandle device;

    CHECK(window != NULL && IsValidWindowPtr(window));
    CHECK_EQ(GetWRefCon(window), 42);
    SetWRefCon(window, -7);
    CHECK_EQ(GetWRefCon(window), -7);
    CHECK_EQ(((WindowPeek)window)->refCon, -7);
    CHECK_EQ(GetWindowKind(window), userKind);
    SetWindowKind(window, 20);
    CHECK_EQ(((WindowPeek)window)->windowKind, 20);
    GetWTitle(window, title);
    CHECK(title[0] == 4 && memcmp(title + 1, "Room", 4) == 0);
    SetWTitle(window, (ConstStr255Param) "\003Hut");
    GetWTitle(window, title);
    CHECK(title[0] == 3 && memcmp(title + 1, "Hut", 3) == 0);
    CHECK_EQ((**((WindowPeek)window)->titleHandle), 3);
    CHECK(GetWindowPortBounds(window, &bounds) == &bounds);
    CHECK(bounds.left == 0 && bounds.top == 0 && bounds.right == 64 && bounds.bottom == 48);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), noErr);
    CHECK(bounds.left == 100 && bounds.top == 80 && bounds.right == 164 && bounds.bottom == 128);
    CHECK_EQ(GetWindowBounds(window, kWindowStructureRgn, &bounds), noErr);
    CHECK(bounds.left == 99 && bounds.top == 61 && bounds.right == 165 && bounds.bottom == 129);
    CHECK(EmptyRgn(((WindowPeek)window)->strucRgn) == false);
    CHECK(GetWindowPort(window) == (CGrafPtr)window);
    CHECK(GetWindowFromPort((CGrafPtr)window) == window);
    SetPortWindowPort(window);
    GetGWorld(&port, &device);
    CHECK(port == (CGrafPtr)window && device != NULL);
    DisposeWindow(window);
    CHECK(!IsValidWindowPtr(window));
    CHECK(GetWindowPort(window) == NULL);
    CHECK_EQ(GetWRefCon(window), 0);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), errInvalidWindowPtr);
    DisposeWindow(NULL);
}

/* 4: the front window; windows before and behind. */
static void windows_lie_in_a_pile(void)
{
    WindowRef low = Make(10, 50, true), high = Make(20, 60, true), hidden = Make(30, 70, false);

    CHECK(FrontWindow() == high && GetWindowList() == hidden);
    CHECK(GetNextWindow(hidden) == high && GetNextWindow(high) == low);
    CHECK(GetNextWindow(low) == NULL);
    SelectWindow(low);
    CHECK(FrontWindow() == low && GetNextWindow(low) == hidden);
    CHECK(IsWindowHilited(low) && !IsWindowHilited(high));
    SendBehind(low, NULL);
    CHECK(FrontWindow() == high && GetNextWindow(low) == NULL);
    BringToFront(low);
    CHECK(FrontNonFloatingWindow() == low);
    ShowWindow(hidden);
    CHECK(IsWindowVisible(hidden) && FrontWindow() == low);
    HideWindow(low);
    CHECK(!IsWindowVisible(low) && FrontWindow() == hidden);
    ShowHide(low, true);
    CHECK(IsWindowVisible(low) && !IsWindowHilited(low) && IsWindowHilited(hidden));
    HiliteWindow(hidden, false);
    CHECK(!IsWindowHilited(hidden));
    DisposeWindow(hidden);
    CloseWindow(high);
    CHECK(FrontWindow() == low);
    DisposeWindow(low);
    CHECK(FrontWindow() == NULL);
}

/* 2: a window that comes to the front gets an activate event, the other one too. */
static void windows_are_activated_and_updated(void)
{
    WindowRef one, two;
    EventRecord event;
    Rect part = Box(8, 8, 20, 16);
    RgnHandle seen = NewRgn();

    Quiet();
    one = Make(10, 50, true);
    CHECK(WaitNextEvent(everyEvent, &event, 0, NULL));
    CHECK(event.what == activateEvt && (event.modifiers & activeFlag));
    CHECK_EQ(event.message, (UInt32)(size_t)one);
    CHECK(GetNextEvent(everyEvent, &event));
    CHECK(event.what == updateEvt && event.message == (UInt32)(size_t)one);
    BeginUpdate(one);
    CHECK(EqualRect(&(**one->visRgn).rgnBBox, &one->portRect));
    EndUpdate(one);
    CHECK(!GetNextEvent(everyEvent, &event));
    CHECK_EQ(event.what, nullEvent);
    two = Make(20, 60, true);
    CHECK(GetNextEvent(activMask, &event) && event.message == (UInt32)(size_t)one);
    CHECK(!(event.modifiers & activeFlag));
    CHECK(GetNextEvent(activMask, &event) && event.message == (UInt32)(size_t)two);
    CHECK(!GetNextEvent(activMask, &event));
    BeginUpdate(two);
    EndUpdate(two);

    /* 4: only what has to be drawn can be drawn between the two. */
    SetPortWindowPort(one);
    InvalRect(&part);
    CHECK_EQ(InvalWindowRect(two, &part), noErr);
    CHECK(EventAvail(updateMask, &event) && event.message == (UInt32)(size_t)two);
    CHECK_EQ(ValidWindowRect(two, &part), noErr);
    CHECK(EventAvail(updateMask, &event) && event.message == (UInt32)(size_t)one);
    BeginUpdate(one);
    CopyRgn(one->visRgn, seen);
    CHECK(EqualRect(&(**seen).rgnBBox, &part));
    EndUpdate(one);
    CHECK((**one->visRgn).rgnBBox.right == 64);
    RectRgn(seen, &part);
    InvalRgn(seen);
    ValidRgn(seen);
    CHECK(!EventAvail(updateMask, &event));
    CHECK_EQ(InvalWindowRgn(one, seen), noErr);
    CHECK(EventAvail(updateMask, &event));
    CHECK_EQ(ValidWindowRgn(one, seen), noErr);
    InvalRect(&part);
    ValidRect(&part);
    CHECK(!EventAvail(updateMask, &event));
    CHECK_EQ(InvalWindowRect(NULL, &part), errInvalidWindowPtr);
    CHECK_EQ(InvalWindowRect(one, NULL), paramErr);
    /* A hidden window shows nothing, and is not updated. */
    HideWindow(two);
    CHECK(EmptyRgn(two->visRgn));
    CHECK_EQ(InvalWindowRect(two, &part), noErr);
    CHECK(!EventAvail(updateMask, &event));
    DisposeWindow(two);
    DisposeWindow(one);
    DisposeRgn(seen);
}

/* 4: where a click is. */
static void a_point_is_in_a_part_of_a_window(void)
{
    WindowRef window = Make(100, 80, true), found;

    CHECK(FindWindow(At(110, 90), &found) == inContent && found == window);
    CHECK(FindWindow(At(130, 65), &found) == inDrag && found == window);
    CHECK(FindWindow(At(112, 70), &found) == inGoAway && found == window);
    CHECK(FindWindow(At(160, 125), &found) == inGrow && found == window);
    CHECK(FindWindow(At(150, 70), &found) == inZoomOut && found == window);
    CHECK(FindWindow(At(500, 5), &found) == inMenuBar && found == NULL);
    CHECK(FindWindow(At(500, 500), &found) == inDesk && found == NULL);
    CHECK_EQ(MacFindWindow(At(110, 90), NULL), inContent);
    HideWindow(window);
    CHECK(FindWindow(At(110, 90), &found) == inDesk && found == NULL);
    DisposeWindow(window);
    CHECK(PtInRgn(At(5, 500), GetGrayRgn()) && !PtInRgn(At(5, 5), GetGrayRgn()));
    CHECK(GetMBarHeight() == 20 && LMGetMBarHeight() == 20);
}

static Rect asked;

/* Moves a rectangle to the left, to a multiple of 16. */
static void Align(Rect *rect, long refCon)
{
    CHECK_EQ(refCon, 14);
    asked = *rect;
    rect->right = (short)(rect->right - (rect->left & 15));
    rect->left = (short)(rect->left & ~15);
}

/* "QuickTime Reference", AlignWindow and DragAlignedWindow; that the rectangle is of the window,
 * and the one of the procedure of the screen, is our reading [I]. */
static void windows_are_aligned(void)
{
    ICMAlignmentProcRecord record = {Align, 14};
    WindowRef window = Make(103, 80, true), other = Make(300, 80, true);
    Rect bounds, part = Box(10, 5, 20, 15);

    Quiet();
    AlignWindow(window, false, NULL, &record);
    CHECK(asked.left == 103 && asked.top == 80 && asked.right == 167 && asked.bottom == 128);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), noErr);
    CHECK(bounds.left == 96 && bounds.top == 80 && bounds.right == 160);
    CHECK(FrontWindow() == other);
    AlignWindow(window, true, &part, &record);
    CHECK(asked.left == 106 && asked.top == 85);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), noErr);
    CHECK(bounds.left == 86 && bounds.top == 80);
    CHECK(FrontWindow() == window);
    AlignWindow(window, true, NULL, NULL);
    Post(mouseUp, 150, 90);
    DragAlignedWindow(window, At(120, 70), NULL, NULL, &record);
    CHECK(asked.left == 116 && asked.top == 100);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), noErr);
    CHECK(bounds.left == 112 && bounds.top == 100);
    DisposeWindow(window);
    DisposeWindow(other);
}

/* 4: what follows the mouse ends with the release, or with the queue. */
static void the_mouse_moves_and_sizes_windows(void)
{
    WindowRef window = Make(100, 80, true);
    Rect bounds, limits = Box(32, 32, 200, 100);
    Point local = At(3, 4);

    Quiet();
    SetPortWindowPort(window);
    LocalToGlobal(&local);
    CHECK(local.h == 103 && local.v == 84);
    GlobalToLocal(&local);
    CHECK(local.h == 3 && local.v == 4);
    Post(nullEvent, 140, 90);
    Post(mouseUp, 150, 95);
    DragWindow(window, At(130, 65), NULL);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), noErr);
    CHECK(bounds.left == 120 && bounds.top == 110);
    limits = Box(0, 20, 300, 300);
    Post(mouseUp, 800, 95);
    DragWindow(window, At(130, 95), &limits);
    MoveWindow(window, 200, 180, true);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), noErr);
    CHECK(bounds.left == 200 && bounds.top == 180);
    limits = Box(32, 32, 200, 100);
    Post(mouseUp, 280, 300);
    CHECK_EQ(GrowWindow(window, At(260, 225), &limits), 100L << 16 | 84);
    CHECK_EQ(GrowWindow(window, At(260, 225), &limits), 0);
    Post(mouseUp, 213, 170);
    CHECK(TrackGoAway(window, At(212, 170)));
    Post(mouseUp, 400, 170);
    CHECK(!TrackGoAway(window, At(212, 170)));
    CHECK(TrackGoAway(window, At(212, 170)));
    CHECK(TrackBox(window, At(250, 170), inZoomOut));
    CHECK(!TrackBox(window, At(212, 170), inZoomOut));
    MacMoveWindow(window, 10, 40, false);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), noErr);
    CHECK_EQ(bounds.left, 10);
    DisposeWindow(window);
}

static UInt32 PixelAt(WindowRef window, short x, short y)
{
    PixMapHandle map = GetGWorldPixMap(window);
    UInt32 pixel;

    memcpy(&pixel, GetPixBaseAddr(map) + y * GetPixRowBytes(map) + x * 4, 4);
    return pixel & 0x00ffffff;
}

/* 4: a window keeps what it shows, and what is new of it has to be drawn. */
static void a_sized_window_keeps_its_picture(void)
{
    WindowRef window = Make(100, 80, true);
    RGBColor red = {0xffff, 0, 0};
    Rect all = Box(0, 0, 64, 48);
    EventRecord event;

    Quiet();
    CHECK_EQ(PixelAt(window, 5, 5), 0xffffff);
    SetPortWindowPort(window);
    RGBForeColor(&red);
    PaintRect(&all);
    BeginUpdate(window);
    EndUpdate(window);
    SizeWindow(window, 80, 56, true);
    CHECK_EQ(PixelAt(window, 5, 5), 0xff0000);
    CHECK_EQ(PixelAt(window, 70, 5), 0xffffff);
    CHECK_EQ(PixelAt(window, 5, 50), 0xffffff);
    CHECK_EQ(window->portRect.right, 80);
    CHECK(GetNextEvent(updateMask, &event));
    BeginUpdate(window);
    CHECK(PtInRgn(At(70, 5), window->visRgn) && PtInRgn(At(5, 50), window->visRgn));
    CHECK(!PtInRgn(At(5, 5), window->visRgn));
    EndUpdate(window);
    SizeWindow(window, 30, 20, true);
    CHECK(!GetNextEvent(updateMask, &event));
    CHECK_EQ(window->portRect.bottom, 20);
    SizeWindow(window, 0, 20, true);
    CHECK_EQ(window->portRect.right, 30);
    DisposeWindow(window);
}

/* MTE 4: a window's resource. There is no resource file here, so there is no window. */
static void a_window_without_its_resource_is_none(void)
{
    InitWindows();
    CHECK(GetNewCWindow(128, NULL, IN_FRONT) == NULL);
    CHECK(GetNewWindow(128, NULL, IN_FRONT) == NULL);
    CHECK(NewCWindow(NULL, NULL, NULL, true, 0, IN_FRONT, false, 0) == NULL);
    CHECK_EQ(RegisterAppearanceClient(), noErr);
}

/* NewWindow, behind another; NewCWindow takes a nil title. */
static void a_window_may_begin_behind(void)
{
    Rect bounds = Box(10, 40, 50, 60);
    WindowRef front = Make(100, 80, true), back;

    back = NewWindow(NULL, &bounds, NULL, true, plainDBox, front, false, 0);
    CHECK(GetNextWindow(front) == back && FrontWindow() == front);
    CHECK_EQ(FindWindow(At(9, 39), NULL), inContent);
    CHECK(MacIsWindowVisible(back));
    DisposeWindow(back);
    back = NewWindow(NULL, &bounds, NULL, false, plainDBox, NULL, false, 0);
    CHECK(GetNextWindow(back) == NULL);
    MacShowWindow(back);
    CHECK(MacIsWindowVisible(back));
    DisposeWindow(back);
    DisposeWindow(front);
}

static const Case cases[] = {
    {"a_window_is_what_it_was_made_as", a_window_is_what_it_was_made_as},
    {"windows_lie_in_a_pile", windows_lie_in_a_pile},
    {"windows_are_activated_and_updated", windows_are_activated_and_updated},
    {"a_point_is_in_a_part_of_a_window", a_point_is_in_a_part_of_a_window},
    {"windows_are_aligned", windows_are_aligned},
    {"the_mouse_moves_and_sizes_windows", the_mouse_moves_and_sizes_windows},
    {"a_sized_window_keeps_its_picture", a_sized_window_keeps_its_picture},
    {"a_window_without_its_resource_is_none", a_window_without_its_resource_is_none},
    {"a_window_may_begin_behind", a_window_may_begin_behind},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
