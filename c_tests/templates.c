/*
 * templates.c - menus, windows, dialogs, alerts and controls as resources tell them, whole and damaged.
 *
 * Layouts: "Inside Macintosh: Macintosh Toolbox Essentials", at the end of chapters 3 ('MENU',
 * 'MBAR'), 4 ('WIND'), 5 ('CNTL') and 6 ('DLOG', 'ALRT', 'DITL'); the bytes are those that Rez makes.
 */
#include <Dialogs.h>
#include <MacMemory.h>
#include <Menus.h>
#include <Resources.h>

#include "desk.h"
#include "resource_file.h"

/* Top 60, left 40, bottom 160, right 240. */
#define PLACE 0, 60, 0, 40, 0, 160, 0, 240
#define NUMBER 0x12, 0x34, 0x56, 0x78

static const unsigned char wind[] = {
    PLACE, 0, 8, 1, 0, 1, 0, NUMBER, 5, 'S', 'c', 'e', 'n', 'e', 0x28, 0x0A,
};
static const unsigned char hidden_wind[] = {PLACE, 0, 2, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xfe, 0};
static const unsigned char dlog[] = {
    PLACE, 0, 1, 1, 0, 0, 0, NUMBER, 0, 200, 3, 'A', 's', 'k',
};
static const unsigned char dlog_without_items[] = {PLACE, 0, 1, 1, 0, 0, 0, NUMBER, 0, 99, 0};
/* OK; Cancel; a check box; a radio button; a control of a resource; a text; a text to edit; an icon; a
   picture; the program's own. */
static const unsigned char ditl[] = {
    0, 9,
    0, 0, 0, 0, 0, 70, 0, 140, 0, 90, 0, 195, 4, 2, 'O', 'K',
    0, 0, 0, 0, 0, 70, 0, 75, 0, 90, 0, 130, 4, 6, 'C', 'a', 'n', 'c', 'e', 'l',
    0, 0, 0, 0, 0, 50, 0, 5, 0, 66, 0, 65, 5, 3, 'A', 'l', 'l', 0,
    0, 0, 0, 0, 0, 70, 0, 5, 0, 86, 0, 65, 6, 3, 'O', 'n', 'e', 0,
    0, 0, 0, 0, 0, 5, 0, 180, 0, 65, 0, 196, 7, 2, 0, 150,
    0, 0, 0, 0, 0, 5, 0, 5, 0, 35, 0, 100, 136, 9, 'G', 'o', ' ', 't', 'o', ' ', '^', '0', '?', 0,
    0, 0, 0, 0, 0, 40, 0, 80, 0, 56, 0, 170, 16, 3, 'D', 'e', 'n', 0,
    0, 0, 0, 0, 0, 2, 0, 104, 0, 34, 0, 136, 160, 2, 1, 44,
    0, 0, 0, 0, 0, 2, 0, 140, 0, 18, 0, 172, 192, 2, 1, 44,
    0, 0, 0, 0, 0, 90, 0, 0, 0, 100, 0, 40, 128, 0,
};
static const unsigned char cntl[] = {
    0, 10, 0, 10, 0, 110, 0, 26, 0, 30, 1, 0, 0, 90, 0, 10, 0, 16, NUMBER, 4, 'Z', 'o', 'o', 'm',
};
static const unsigned char hidden_cntl[] = {
    0, 10, 0, 10, 0, 30, 0, 80, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7, 2, 'G', 'o',
};
/* Shown in each stage, with the first button as the default one, but the third and the last: there the
   second one, and nothing. */
static const unsigned char alrt[] = {PLACE, 0, 201, 0x1D, 0x55};
static const unsigned char alert_items[] = {
    0, 1,
    0, 0, 0, 0, 0, 70, 0, 140, 0, 90, 0, 195, 4, 2, 'O', 'K',
    0, 0, 0, 0, 0, 70, 0, 75, 0, 90, 0, 130, 4, 6, 'C', 'a', 'n', 'c', 'e', 'l',
};
/* The second item cannot be chosen, the third is a line, the fourth has a mark and no key. */
static const unsigned char menu[] = {
    0, 130, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xf3, 4, 'R', 'o', 'o', 'm',
    4, 'O', 'p', 'e', 'n', 0, 'O', 0, 0,
    5, 'C', 'l', 'o', 's', 'e', 0, 'W', 0, 0,
    1, '-', 0, 0, 0, 0,
    4, 'M', 'a', 'r', 'k', 0, 0, 18, 1,
    0,
};
static const unsigned char still_menu[] = {
    0, 131, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xfe, 1, 'X', 1, 'Y', 0, 'Y', 0, 0, 0,
};
static const unsigned char mbar[] = {0, 2, 0, 130, 0, 131};
static const unsigned char bad_mbar[] = {0, 2, 0, 130, 0, 99};
static const unsigned char long_mbar[] = {0, 1, 0, 131, 0, 130};

/* The left half is black. */
static unsigned char icon[128];
/* A picture of 32 by 16 pixels that is painted all over. */
static const unsigned char picture[] = {
    0, 0, 0, 0, 0, 0, 0, 16, 0, 32, 0x11, 0x01, 0x01, 0, 10, 0, 0, 0, 0, 0, 16, 0, 32,
    0x31, 0, 0, 0, 0, 0, 16, 0, 32, 0xff,
};

#define RESOURCE(type, id, bytes) {type, id, nil, bytes, sizeof(bytes)}

static const TestResource whole[] = {
    RESOURCE('WIND', 200, wind), RESOURCE('WIND', 201, hidden_wind),
    RESOURCE('DLOG', 200, dlog), RESOURCE('DLOG', 201, dlog_without_items),
    RESOURCE('DITL', 200, ditl), RESOURCE('DITL', 201, alert_items),
    RESOURCE('ALRT', 200, alrt),
    RESOURCE('CNTL', 150, cntl), RESOURCE('CNTL', 151, hidden_cntl),
    RESOURCE('MENU', 130, menu), RESOURCE('MENU', 131, still_menu),
    RESOURCE('MBAR', 130, mbar), RESOURCE('MBAR', 131, bad_mbar), RESOURCE('MBAR', 132, long_mbar),
    RESOURCE('ICON', 300, icon), RESOURCE('PICT', 300, picture),
};

static FSSpec spec;
static short file;

/* Opens a file with resources; 0 if that cannot be. */
static int Open(const TestResource *list, size_t count)
{
    int n;

    for (n = 0; n < 128; n++)
        icon[n] = n % 4 < 2 ? 0xff : 0;
    if (!write_resources(scratch_path("desk.rsrc"), list, count, &spec))
        return 0;
    file = FSpOpenResFile(&spec, fsRdPerm);
    CHECK(file != -1);
    return file != -1;
}

static void Close(void)
{
    CloseResFile(file);
    FSpDelete(&spec);
}

#define OPEN_WHOLE()                                           \
    if (!Open(whole, sizeof whole / sizeof whole[0]))          \
    SKIP("no place for a file")

/* 4: every field of a window's resource. */
static void a_window_is_as_its_resource(void)
{
    WindowRef window, other;
    Str255 title;
    Rect bounds;

    OPEN_WHOLE();
    window = GetNewCWindow(200, NULL, DESK_FRONT);
    CHECK(window != NULL && FrontWindow() == window);
    CHECK_EQ(GetWindowBounds(window, kWindowContentRgn, &bounds), noErr);
    CHECK(bounds.top == 60 && bounds.left == 40 && bounds.bottom == 160 && bounds.right == 240);
    CHECK(IsWindowVisible(window) && GetWindowKind(window) == userKind);
    CHECK(GetWRefCon(window) == 0x12345678 && ((WindowPeek)window)->goAwayFlag);
    GetWTitle(window, title);
    CHECK(title[0] == 5 && memcmp(title + 1, "Scene", 5) == 0);
    /* zoomDocProc has a title with two boxes, and a box in its corner. */
    CHECK_EQ(FindWindow(desk_at(52, 50), NULL), inGoAway);
    CHECK_EQ(FindWindow(desk_at(225, 50), NULL), inZoomOut);
    CHECK_EQ(FindWindow(desk_at(238, 158), NULL), inGrow);
    other = GetNewWindow(201, NULL, NULL);
    CHECK(other != NULL && GetNextWindow(window) == other && !IsWindowVisible(other));
    CHECK(GetWRefCon(other) == -2 && !((WindowPeek)other)->goAwayFlag);
    GetWTitle(other, title);
    CHECK_EQ(title[0], 0);
    ShowWindow(other);
    HideWindow(window);
    /* plainDBox is a frame without a title. */
    CHECK_EQ(FindWindow(desk_at(52, 50), NULL), inDesk);
    CHECK(GetNewCWindow(199, NULL, DESK_FRONT) == NULL);
    DisposeWindow(other);
    DisposeWindow(window);
    Close();
}

/* 5: every field of a control's resource. */
static void a_control_is_as_its_resource(void)
{
    Rect bounds = {100, 100, 240, 240};
    WindowRef window;
    ControlRef bar, button;
    Rect box;

    OPEN_WHOLE();
    window = NewCWindow(NULL, &bounds, NULL, true, documentProc, DESK_FRONT, false, 0);
    bar = GetNewControl(150, window);
    CHECK(bar != NULL && (**bar).contrlOwner == window);
    box = (**bar).contrlRect;
    CHECK(box.top == 10 && box.left == 10 && box.bottom == 110 && box.right == 26);
    CHECK_EQ(GetControlValue(bar), 30);
    CHECK(GetControlMinimum(bar) == 10 && GetControlMaximum(bar) == 90);
    CHECK(IsControlVisible(bar) && GetControlReference(bar) == 0x12345678);
    CHECK((**bar).contrlTitle[0] == 4 && memcmp((**bar).contrlTitle + 1, "Zoom", 4) == 0);
    CHECK_EQ(TestControl(bar, desk_at(15, 12)), inUpButton);
    button = GetNewControl(151, window);
    CHECK(button != NULL && !IsControlVisible(button) && GetControlReference(button) == 7);
    ShowControl(button);
    CHECK_EQ(TestControl(button, desk_at(50, 20)), inButton);
    CHECK(GetNewControl(149, window) == NULL && GetNewControl(150, NULL) == NULL);
    DisposeWindow(window);
    Close();
}

static int drawn;
static DialogItemIndex drawn_item;
static CGrafPtr drawn_in;

static void DrawOwn(DialogRef dialog, DialogItemIndex item)
{
    Rect box = {92, 2, 98, 38};
    GDHandle device;

    (void)dialog;
    drawn++;
    drawn_item = item;
    GetGWorld(&drawn_in, &device);
    PaintRect(&box);
}

/* 6: every field of a dialog's resources. */
static void a_dialog_is_as_its_resources(void)
{
    static const DialogItemType kinds[] = {4, 4, 5, 6, 7, 136, 16, 160, 192, 128};
    DialogRef dialog;
    DialogItemType kind;
    Rect box;
    Handle item, first;
    Str255 text;
    short n;

    OPEN_WHOLE();
    dialog = GetNewDialog(200, NULL, DESK_FRONT);
    CHECK(dialog != NULL && CountDITL(dialog) == 10 && GetWindowKind(dialog) == dialogKind);
    CHECK_EQ(GetWRefCon(dialog), 0x12345678);
    GetWTitle(dialog, text);
    CHECK(text[0] == 3 && memcmp(text + 1, "Ask", 3) == 0);
    for (n = 1; n <= 10; n++) {
        kind = -1;
        GetDialogItem(dialog, n, &kind, NULL, NULL);
        CHECK_EQ(kind, kinds[n - 1]);
    }
    GetDialogItem(dialog, 1, NULL, &first, &box);
    CHECK(box.top == 70 && box.left == 140 && box.bottom == 90 && box.right == 195);
    CHECK_EQ(TestControl((ControlRef)first, desk_at(150, 80)), inButton);
    GetDialogItem(dialog, 3, NULL, &item, NULL);
    CHECK_EQ(TestControl((ControlRef)item, desk_at(10, 60)), inCheckBox);
    CHECK_EQ((**(ControlRef)item).contrlTitle[0], 3);
    GetDialogItem(dialog, 5, NULL, &item, NULL);
    CHECK_EQ(GetControlMaximum((ControlRef)item), 90);
    CHECK_EQ((**(ControlRef)item).contrlRect.left, 180);
    GetDialogItem(dialog, 6, NULL, &item, NULL);
    GetDialogItemText(item, text);
    CHECK(text[0] == 9 && memcmp(text + 1, "Go to ^0?", 9) == 0);
    GetDialogItem(dialog, 8, NULL, &item, NULL);
    CHECK(item == GetResource('ICON', 300));
    GetDialogItem(dialog, 9, NULL, &item, NULL);
    CHECK(item == GetResource('PICT', 300));
    CHECK(GetNewDialog(201, NULL, DESK_FRONT) == NULL && GetNewDialog(199, NULL, NULL) == NULL);
    CHECK_EQ(FindDialogItem(dialog, desk_at(150, 80)), 0);
    CHECK_EQ(FindDialogItem(dialog, desk_at(1, 1)), -1);
    CloseDialog(dialog);
    CHECK(!IsValidWindowPtr(dialog));
    Close();
}

/* 6: what DrawDialog draws. */
static void a_dialog_is_drawn(void)
{
    Rect text = desk_box(5, 5, 100, 35), edit = desk_box(77, 37, 173, 59);
    Rect own = desk_box(0, 90, 40, 100), all = desk_box(0, 0, 200, 100);
    RgnHandle part = NewRgn();
    DialogRef dialog;
    int ink, more;
    Handle item;

    OPEN_WHOLE();
    dialog = GetNewDialog(200, NULL, DESK_FRONT);
    SetDialogItem(dialog, 10, userItem + itemDisable, (Handle)(size_t)DrawOwn, &own);
    SetPortWindowPort(NULL);
    ParamText(DESK_TEXT("\001x"), NULL, NULL, NULL);
    DrawDialog(dialog);
    CHECK(drawn == 1 && drawn_item == 10 && drawn_in == (CGrafPtr)dialog);
    CHECK_EQ(desk_count(dialog, own, 0), 36 * 6);
    ink = desk_count(dialog, text, 0);
    CHECK(ink > 40);
    ParamText(DESK_TEXT("\010the hall"), NULL, NULL, NULL);
    DrawDialog(dialog);
    CHECK(desk_count(dialog, text, 0) > ink);
    /* The frame of the text to edit is 3 pixels around it. */
    CHECK(desk_pixel(dialog, 77, 48) == 0 && desk_pixel(dialog, 120, 37) == 0);
    CHECK(desk_pixel(dialog, 172, 48) == 0 && desk_pixel(dialog, 120, 58) == 0);
    CHECK(desk_pixel(dialog, 78, 48) == 0xffffff);
    ink = desk_count(dialog, edit, 0);
    GetDialogItem(dialog, 7, NULL, &item, NULL);
    SetDialogItemText(item, DESK_TEXT("\006Garden"));
    more = desk_count(dialog, edit, 0);
    CHECK(more > ink);
    /* The default button has an outline. */
    CHECK(desk_pixel(dialog, 160, 67) == 0 && desk_pixel(dialog, 160, 69) == 0xffffff);
    CHECK(desk_pixel(dialog, 100, 67) == 0xffffff && desk_pixel(dialog, 100, 70) == 0);
    /* The left half of the icon, the whole picture. */
    CHECK_EQ(desk_count(dialog, desk_box(104, 2, 120, 34), 0), 16 * 32);
    CHECK_EQ(desk_count(dialog, desk_box(120, 2, 136, 34), 0), 0);
    CHECK_EQ(desk_count(dialog, desk_box(140, 2, 172, 18), 0), 32 * 16);
    /* Only what touches the region. */
    SetPortDialogPort(dialog);
    EraseRect(&all);
    SetRectRgn(part, 104, 2, 110, 10);
    UpdateDialog(dialog, part);
    CHECK(drawn == 2 && desk_pixel(dialog, 105, 5) == 0 && desk_pixel(dialog, 120, 37) != 0);
    HideDialogItem(dialog, 8);
    HideDialogItem(dialog, 1);
    EraseRect(&all);
    DrawDialog(dialog);
    CHECK(desk_pixel(dialog, 105, 5) != 0 && desk_pixel(dialog, 160, 70) != 0);
    ShowDialogItem(dialog, 8);
    ShowDialogItem(dialog, 1);
    DrawDialog(dialog);
    CHECK(desk_pixel(dialog, 105, 5) == 0 && desk_pixel(dialog, 160, 70) == 0);
    UpdateDialog(dialog, NULL);
    DrawDialog(NULL);
    DisposeDialog(dialog);
    DisposeRgn(part);
    ParamText(DESK_TEXT("\000"), NULL, NULL, NULL);
    Close();
}

static UInt32 sign_color;

static Boolean Look(DialogRef dialog, EventRecord *event, DialogItemIndex *hit)
{
    (void)event;
    sign_color = desk_pixel(dialog, 24, 26);
    *hit = 44;
    return false;
}

/* 6: the stages of alerts; their signs. */
static void alerts_have_stages(void)
{
    OPEN_WHOLE();
    desk_quiet();
    ResetAlertStage();
    CHECK_EQ(NoteAlert(200, NewModalFilterUPP(Look)), 1);
    CHECK(GetAlertStage() == 0 && sign_color != 0xffffff);
    CHECK_EQ(Alert(200, Look), 1);
    CHECK(GetAlertStage() == 1 && sign_color == 0xffffff);
    CHECK_EQ(StopAlert(200, Look), 2);
    CHECK(sign_color != 0xffffff);
    CHECK_EQ(CautionAlert(200, Look), -1);
    CHECK_EQ(CautionAlert(200, Look), -1);
    CHECK_EQ(GetAlertStage(), 3);
    CHECK_EQ(Alert(199, Look), -1);
    ResetAlertStage();
    CHECK_EQ(GetAlertStage(), 0);
    CHECK_EQ(CautionAlert(200, NULL), 1);
    CHECK(FrontWindow() == NULL);
    Close();
}

/* 3: every field of a menu's resource; bars. */
static void menus_are_as_their_resources(void)
{
    MenuRef room, still;
    Handle bar;
    Str255 text;
    short mark;

    OPEN_WHOLE();
    room = GetMenu(130);
    CHECK(room != NULL && (**room).menuID == 130 && CountMenuItems(room) == 4);
    CHECK((**room).menuData[0] == 4 && memcmp((**room).menuData + 1, "Room", 4) == 0);
    GetMenuItemText(room, 4, text);
    CHECK(text[0] == 4 && memcmp(text + 1, "Mark", 4) == 0);
    CHECK(IsMenuItemEnabled(room, 1) && !IsMenuItemEnabled(room, 2) && !IsMenuItemEnabled(room, 3));
    GetItemMark(room, 4, &mark);
    CHECK_EQ(mark, checkMark);
    GetItemMark(room, 1, &mark);
    CHECK_EQ(mark, noMark);
    DisposeMenu(room);
    bar = GetNewMBar(130);
    CHECK(bar != NULL && GetMenuHandle(130) == NULL);
    SetMenuBar(bar);
    room = GetMenuHandle(130);
    still = GetMenuHandle(131);
    CHECK(room != NULL && still != NULL);
    CHECK_EQ(MenuKey('o'), 130L << 16 | 1);
    CHECK_EQ(MenuKey('w'), 0);
    /* The whole second menu cannot be used. */
    CHECK(!IsMenuItemEnabled(still, 0) && MenuKey('y') == 0);
    ClearMenuBar();
    DisposeMenu(room);
    DisposeMenu(still);
    DisposeHandle(bar);
    CHECK(GetNewMBar(131) == NULL && GetNewMBar(99) == NULL && GetMenu(99) == NULL);
    /* The resource tells how many there are. */
    bar = GetNewMBar(132);
    CHECK_EQ(GetHandleSize(bar), sizeof(MenuRef));
    SetMenuBar(bar);
    CHECK(GetMenuHandle(131) != NULL && GetMenuHandle(130) == NULL);
    DisposeMenu(GetMenuHandle(131));
    DisposeHandle(bar);
    Close();
}

/* --- Damage ----------------------------------------------------------------------------------- */

enum { FIRST = 1000 };

/* A file with each beginning of a resource, and the others whole. */
static int OpenCut(OSType type, const unsigned char *bytes, size_t size)
{
    static TestResource list[400];
    size_t n, count = 0;

    for (n = 0; n < size; n++) {
        list[count].type = type;
        list[count].id = (short)(FIRST + n);
        list[count].name = nil;
        list[count].data = bytes;
        list[count++].size = n;
    }
    for (n = 0; n < sizeof whole / sizeof whole[0]; n++)
        if (whole[n].type != type)
            list[count++] = whole[n];
    return Open(list, count);
}

/* What lacks a field is none; a title may be cut. */
static void cut_windows_are_none(void)
{
    WindowRef window;
    Str255 title;
    size_t n;

    if (!OpenCut('WIND', wind, sizeof wind))
        SKIP("no place for a file");
    for (n = 0; n < sizeof wind; n++) {
        window = GetNewCWindow((short)(FIRST + n), NULL, DESK_FRONT);
        CHECK_EQ(window != NULL, n >= 18);
        GetWTitle(window, title);
        CHECK(window == NULL || title[0] == (n >= 24 ? 5 : 0));
        DisposeWindow(window);
    }
    CHECK(FrontWindow() == NULL);
    Close();
    if (!OpenCut('CNTL', cntl, sizeof cntl))
        SKIP("no place for a file");
    window = GetNewCWindow(200, NULL, DESK_FRONT);
    for (n = 0; n < sizeof cntl; n++)
        CHECK_EQ(GetNewControl((short)(FIRST + n), window) != NULL, n >= 22);
    DisposeWindow(window);
    Close();
}

static void cut_dialogs_are_none(void)
{
    DialogRef dialog;
    size_t n;

    if (!OpenCut('DLOG', dlog, sizeof dlog))
        SKIP("no place for a file");
    for (n = 0; n < sizeof dlog; n++) {
        dialog = GetNewDialog((short)(FIRST + n), NULL, DESK_FRONT);
        CHECK_EQ(dialog != NULL, n >= 20);
        DisposeDialog(dialog);
    }
    Close();
    if (!OpenCut('ALRT', alrt, sizeof alrt))
        SKIP("no place for a file");
    for (n = 0; n < sizeof alrt; n++)
        CHECK_EQ(Alert((short)(FIRST + n), NULL), -1);
    CHECK(FrontWindow() == NULL);
    Close();
}

/* Lists of items that lack something make no dialog, and leave nothing behind. */
static void cut_items_are_none(void)
{
    Rect bounds = {60, 40, 160, 240};
    DialogRef dialog;
    Handle list;
    size_t n;

    OPEN_WHOLE();
    for (n = 0; n <= sizeof ditl; n++) {
        list = NewHandle((Size)n);
        memcpy(*list, ditl, n);
        dialog = NewDialog(NULL, &bounds, NULL, true, dBoxProc, DESK_FRONT, false, 0, list);
        CHECK_EQ(dialog != NULL, n == sizeof ditl);
        DisposeDialog(dialog);
        CHECK(FrontWindow() == NULL);
        DisposeHandle(list);
    }
    /* A control without its resource; more items than there are; fewer than none. */
    list = NewHandle((Size)sizeof ditl);
    memcpy(*list, ditl, sizeof ditl);
    (*list)[89] = (char)149;
    dialog = NewColorDialog(NULL, &bounds, NULL, true, dBoxProc, DESK_FRONT, false, 0, list);
    CHECK(dialog == NULL && FrontWindow() == NULL);
    (*list)[89] = (char)150;
    (*list)[1] = 10;
    dialog = NewColorDialog(NULL, &bounds, NULL, true, dBoxProc, DESK_FRONT, false, 0, list);
    CHECK(dialog == NULL && FrontWindow() == NULL);
    (*list)[0] = (char)0xff;
    (*list)[1] = (char)0xf0;
    dialog = NewColorDialog(NULL, &bounds, NULL, true, dBoxProc, DESK_FRONT, false, 0, list);
    CHECK(dialog != NULL && CountDITL(dialog) == 0);
    DisposeDialog(dialog);
    CHECK(NewDialog(NULL, NULL, NULL, true, dBoxProc, DESK_FRONT, false, 0, list) == NULL);
    CHECK(NewDialog(NULL, &bounds, NULL, true, dBoxProc, DESK_FRONT, false, 0, NULL) == NULL);
    DisposeHandle(list);
    Close();
}

/* A menu ends between two items without a word; within one it is none. */
static void cut_menus_are_none(void)
{
    /* The beginning with its title, and each item; the style of the last item may be missing. */
    static const size_t ends[] = {19, 20, 27, 28, 29, 37, 38, 39, 43, 44, 45, 52, 53};
    MenuRef made;
    size_t n, end;

    if (!OpenCut('MENU', menu, sizeof menu))
        SKIP("no place for a file");
    for (n = 0; n < sizeof menu; n++) {
        int whole_item = 0;

        for (end = 0; end < sizeof ends / sizeof ends[0]; end++)
            whole_item |= n == ends[end];
        made = GetMenu((short)(FIRST + n));
        CHECK_EQ(made != NULL, whole_item);
        DisposeMenu(made);
    }
    Close();
    if (!OpenCut('MBAR', mbar, sizeof mbar))
        SKIP("no place for a file");
    for (n = 0; n < sizeof mbar; n++) {
        Handle bar = GetNewMBar((short)(FIRST + n));

        CHECK(bar == NULL);
        DisposeHandle(bar);
    }
    Close();
}

static const Case cases[] = {
    {"a_window_is_as_its_resource", a_window_is_as_its_resource},
    {"a_control_is_as_its_resource", a_control_is_as_its_resource},
    {"a_dialog_is_as_its_resources", a_dialog_is_as_its_resources},
    {"a_dialog_is_drawn", a_dialog_is_drawn},
    {"alerts_have_stages", alerts_have_stages},
    {"menus_are_as_their_resources", menus_are_as_their_resources},
    {"cut_windows_are_none", cut_windows_are_none},
    {"cut_dialogs_are_none", cut_dialogs_are_none},
    {"cut_items_are_none", cut_items_are_none},
    {"cut_menus_are_none", cut_menus_are_none},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
