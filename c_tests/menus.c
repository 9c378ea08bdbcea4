/*
 * menus.c - Menus.h: menus of a bar that nobody sees.
 *
 * Source: "Inside Macintosh: Macintosh Toolbox Essentials", chapter 3.
 */
#include <Menus.h>
#include <QTVRExtensions.h>

#include "harness.h"

#define TEXT(literal) ((ConstStr255Param)(literal))

static Point Nowhere(void)
{
    Point point = {5, 40};

    return point;
}

static MenuRef Make(void)
{
    MenuRef menu = NewMenu(130, TEXT("\004Room"));

    AppendMenu(menu, TEXT("\032Open.../O;Close/W;-;(Hidden"));
    InsertMenu(menu, 0);
    DrawMenuBar();
    return menu;
}

/* 3: the marks of AppendMenu; what is chosen; what cannot be. */
static void items_are_chosen(void)
{
    MenuRef menu = Make();
    Str255 text;

    CHECK(menu != NULL && (**menu).menuID == 130 && (**menu).menuData[0] == 4);
    CHECK_EQ(CountMenuItems(menu), 4);
    GetMenuItemText(menu, 1, text);
    CHECK(text[0] == 7 && memcmp(text + 1, "Open...", 7) == 0);
    CHECK(GetMenuHandle(130) == menu && GetMenuHandle(131) == NULL);
    CHECK_EQ(MenuKey('o'), 130L << 16 | 1);
    CHECK_EQ(LMGetTheMenu(), 130);
    HiliteMenu(0);
    CHECK_EQ(LMGetTheMenu(), 0);
    CHECK_EQ(MenuKey('x'), 0);
    QTVRExtChooseMenuItem(130, 2);
    QTVRExtChooseMenuItem(130, 3);
    QTVRExtChooseMenuItem(130, 4);
    QTVRExtChooseMenuItem(99, 1);
    CHECK_EQ(MenuSelect(Nowhere()), 130L << 16 | 2);
    CHECK_EQ(MenuSelect(Nowhere()), 0);
    CHECK_EQ(MenuSelect(Nowhere()), 0);
    CHECK_EQ(MenuSelect(Nowhere()), 0);
    CHECK_EQ(MenuSelect(Nowhere()), 0);
    DisposeMenu(menu);
    CHECK(GetMenuHandle(130) == NULL);
}

/* 3: items are changed. */
static void items_change(void)
{
    MenuRef menu = Make();
    UInt8 modifiers = 99;
    Str255 text;
    short mark = 0;

    CHECK((**menu).enableFlags & 2);
    DisableMenuItem(menu, 1);
    CHECK(!((**menu).enableFlags & 2) && !IsMenuItemEnabled(menu, 1));
    CHECK_EQ(MenuKey('O'), 0);
    EnableMenuItem(menu, 1);
    CHECK(IsMenuItemEnabled(menu, 1));
    DisableMenuItem(menu, 0);
    CHECK(!IsMenuItemEnabled(menu, 1));
    EnableMenuItem(menu, 0);
    CheckItem(menu, 2, true);
    GetItemMark(menu, 2, &mark);
    CHECK_EQ(mark, checkMark);
    CheckItem(menu, 2, false);
    GetItemMark(menu, 2, &mark);
    CHECK_EQ(mark, noMark);
    SetMenuItemText(menu, 2, TEXT("\003A;B"));
    GetMenuItemText(menu, 2, text);
    CHECK(text[0] == 3 && text[2] == ';');
    CHECK_EQ(GetMenuItemModifiers(menu, 2, &modifiers), noErr);
    CHECK_EQ(modifiers, kMenuNoModifiers);
    CHECK_EQ(SetMenuItemModifiers(menu, 2, kMenuShiftModifier), noErr);
    CHECK_EQ(GetMenuItemModifiers(menu, 2, &modifiers), noErr);
    CHECK_EQ(modifiers, kMenuShiftModifier);
    CHECK_EQ(SetMenuItemModifiers(menu, 9, 0), paramErr);
    DeleteMenuItem(menu, 1);
    DeleteMenuItem(menu, 9);
    CHECK_EQ(CountMenuItems(menu), 3);
    CHECK_EQ(MenuKey('O'), 0);
    CHECK_EQ(MenuKey('W'), 130L << 16 | 1);
    DeleteMenu(130);
    CHECK(GetMenuHandle(130) == NULL);
    DisposeMenu(menu);
}

/* 3: bars. Without a resource there are no menus of it. */
static void bars_are_lists_of_menus(void)
{
    MenuRef one = NewMenu(1, TEXT("\001A")), two = NewMenu(2, TEXT("\001B"));
    Handle list = NewHandle(2 * (Size)sizeof(MenuRef));

    InitMenus();
    ((MenuRef *)*list)[0] = one;
    ((MenuRef *)*list)[1] = two;
    SetMenuBar(list);
    CHECK(GetMenuHandle(1) == one && GetMenuHandle(2) == two);
    ClearMenuBar();
    CHECK(GetMenuHandle(1) == NULL);
    CHECK(GetNewMBar(128) == NULL && GetMenu(128) == NULL);
    DisposeMenu(one);
    DisposeMenu(two);
    DisposeHandle(list);
}

static const Case cases[] = {
    {"items_are_chosen", items_are_chosen},
    {"items_change", items_change},
    {"bars_are_lists_of_menus", bars_are_lists_of_menus},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
