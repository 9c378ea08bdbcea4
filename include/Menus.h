/*
 * Menus.h - menus, and the bar that they hang in.
 *
 * Nobody pulls a menu down. A program, or its test, tells with QTVRExtChooseMenuItem
 * (QTVRExtensions.h) what is chosen next, and MenuSelect gives it. A menu is a Handle with a
 * MenuInfo, in which number, enable flags and title can be read; only the calls change a menu.
 */
#ifndef __MENUS__
#define __MENUS__

#include <Quickdraw.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef SInt16 MenuID;
typedef UInt16 MenuItemIndex;

/* Bit 0 of enableFlags is for the menu, the others for the first 31 items. */
struct MenuInfo {
    MenuID menuID;
    short menuWidth;
    short menuHeight;
    Handle menuProc;
    long enableFlags;
    Str255 menuData; /* the title */
};
typedef struct MenuInfo MenuInfo;
typedef MenuInfo *MenuPtr;
typedef MenuPtr *MenuRef;
typedef MenuRef MenuHandle;
typedef Handle MenuBarHandle;

/* Marks of items, and modifiers of their keys; 0 is the command key alone. */
enum {
    noMark                 = 0,
    checkMark              = 18,
    kMenuNoModifiers       = 0,
    kMenuShiftModifier     = 1,
    kMenuOptionModifier    = 2,
    kMenuControlModifier   = 4,
    kMenuNoCommandModifier = 8,
    kHierarchicalMenu      = -1
};

#pragma pack(pop)

/* --- Menus ------------------------------------------------------------------------------------ */

/* Begins with an empty bar. */
void InitMenus(void);

/* An empty menu, or the one of a 'MENU' resource; nil where there is none. DisposeMenu ends it. */
MenuRef NewMenu(MenuID menuID, ConstStr255Param menuTitle);
MenuRef GetMenu(short resourceID);
void DisposeMenu(MenuRef theMenu);

/*
 * Adds items: ';' parts them, '(' disables one, '/' is before its key, '!' before its mark; '<' and
 * '^' with what follows are left out. "-" is a line, which cannot be chosen.
 */
void AppendMenu(MenuRef menu, ConstStr255Param data);

/* Takes an item out, and counts them. Items are counted from 1. */
void DeleteMenuItem(MenuRef theMenu, short item);
UInt16 CountMenuItems(MenuRef theMenu);
#define CountMItems(theMenu) ((short)CountMenuItems(theMenu))
#define DelMenuItem(theMenu, item) DeleteMenuItem(theMenu, item)

/* --- Items ------------------------------------------------------------------------------------ */

/* Checks an item or takes its mark away; the mark, 0 for none. */
void CheckItem(MenuRef theMenu, short item, Boolean checked);
#define CheckMenuItem(theMenu, item, checked) CheckItem(theMenu, (short)(item), checked)
void GetItemMark(MenuRef theMenu, short item, short *markChar);

/* Lets an item be chosen or not; 0 stands for the whole menu. */
void EnableMenuItem(MenuRef theMenu, MenuItemIndex item);
void DisableMenuItem(MenuRef theMenu, MenuItemIndex item);
Boolean IsMenuItemEnabled(MenuRef menu, MenuItemIndex item);
#define EnableItem(theMenu, item) EnableMenuItem(theMenu, (MenuItemIndex)(item))
#define DisableItem(theMenu, item) DisableMenuItem(theMenu, (MenuItemIndex)(item))

/* The text of an item, in which no character has a meaning. */
void SetMenuItemText(MenuRef theMenu, MenuItemIndex item, ConstStr255Param itemString);
void GetMenuItemText(MenuRef theMenu, MenuItemIndex item, Str255 itemString);
#define SetItem(theMenu, item, text) SetMenuItemText(theMenu, (MenuItemIndex)(item), text)
#define GetItem(theMenu, item, text) GetMenuItemText(theMenu, (MenuItemIndex)(item), text)

/* The modifiers of an item's key; 0 at first. paramErr without such an item. */
OSErr SetMenuItemModifiers(MenuRef theMenu, MenuItemIndex item, UInt8 modifiers);
OSErr GetMenuItemModifiers(MenuRef theMenu, MenuItemIndex item, UInt8 *outModifiers);

/* --- The bar ---------------------------------------------------------------------------------- */

/* A Handle with the menus of an 'MBAR' resource, nil without it; makes such a list the bar. */
MenuBarHandle GetNewMBar(short menuBarID);
void SetMenuBar(MenuBarHandle mbar);

/* Puts a menu before another, or behind all for 0; takes it out; empties the bar. */
void InsertMenu(MenuRef theMenu, MenuID beforeID);
void DeleteMenu(MenuID menuID);
void ClearMenuBar(void);

/* The menu of the bar with this number, or nil. */
MenuRef GetMenuHandle(MenuID menuID);
#define GetMHandle(menuID) GetMenuHandle(menuID)

/* Nobody sees the bar: the first does nothing. The marked title can be asked for. */
void DrawMenuBar(void);
void HiliteMenu(MenuID menuID);
short LMGetTheMenu(void);

/*
 * The chosen item: the menu in the high, the item in the low word; 0 for none. MenuSelect gives
 * what QTVRExtChooseMenuItem told, if that can be chosen, and takes the release of the mouse from
 * the queue; MenuKey the enabled item with this key, in upper or lower case. Both mark the title.
 */
long MenuSelect(Point startPt);
long MenuKey(CharParameter ch);

#ifdef __cplusplus
}
#endif

#endif
