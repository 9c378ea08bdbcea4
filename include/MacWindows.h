/*
 * MacWindows.h - windows.
 *
 * No window system is needed: a window is a graphics port with pixels of its own, 32 bits deep, a
 * place on a screen of 1024 by 768 that nobody sees, a title, and a part that has to be drawn.
 * WindowPtr and WindowRef are names of CGrafPtr (Quickdraw.h); movies and controllers take a window
 * as they take a GWorld. A window covers none of another's pixels. The content of a new window is
 * white. LocalToGlobal and the events count from the screen's first pixel; a menu bar of 20 pixels
 * stands above, a title bar of 19 above the content of windows that have one.
 *
 * The record behind the port (WindowPeek) shows kind, visibility, regions and title; programs may
 * write windowKind and refCon there, and nothing else.
 */
#ifndef __MACWINDOWS__
#define __MACWINDOWS__

#include <Quickdraw.h>
#include <Events.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

struct ControlRecord;
typedef struct ControlRecord ControlRecord;
typedef ControlRecord *ControlPtr;
typedef ControlPtr *ControlRef;
typedef ControlRef ControlHandle;

typedef SInt16 WindowPartCode;
typedef UInt16 WindowRegionCode;

/* Kinds of windows, parts of the desktop, definitions of windows, regions of a window. */
enum {
    dialogKind              = 2,
    userKind                = 8,
    kDialogWindowKind       = 2,
    kApplicationWindowKind  = 8,
    inDesk                  = 0,
    inNoWindow              = 0,
    inMenuBar               = 1,
    inSysWindow             = 2,
    inContent               = 3,
    inDrag                  = 4,
    inGrow                  = 5,
    inGoAway                = 6,
    inZoomIn                = 7,
    inZoomOut               = 8,
    documentProc            = 0,
    dBoxProc                = 1,
    plainDBox               = 2,
    altDBoxProc             = 3,
    noGrowDocProc           = 4,
    movableDBoxProc         = 5,
    zoomDocProc             = 8,
    zoomNoGrow              = 12,
    rDocProc                = 16,
    kWindowTitleBarRgn      = 0,
    kWindowStructureRgn     = 32,
    kWindowContentRgn       = 33
};

/* What stands behind a window's port. Regions are in global coordinates. */
struct CWindowRecord {
    CGrafPort port;
    short windowKind;
    Boolean visible;
    Boolean hilited;
    Boolean goAwayFlag;
    Boolean spareFlag;
    RgnHandle strucRgn;
    RgnHandle contRgn;
    RgnHandle updateRgn;
    Handle windowDefProc;
    Handle dataHandle;
    StringHandle titleHandle;
    short titleWidth;
    ControlHandle controlList;
    struct CWindowRecord *nextWindow;
    PicHandle windowPic;
    long refCon;
};
typedef struct CWindowRecord CWindowRecord;
typedef CWindowRecord *CWindowPeek;
typedef CWindowRecord WindowRecord;
typedef CWindowRecord *WindowPeek;

#pragma pack(pop)

/* --- Making windows --------------------------------------------------------------------------- */

/* There is nothing to begin with; the second gives noErr. */
void InitWindows(void);
OSStatus RegisterAppearanceClient(void);

/*
 * Makes a window whose content is boundsRect, in global coordinates. It goes in front of all others
 * for behind -1, behind all for nil, or behind that one. procID tells what is around it, goAwayFlag
 * whether a box closes it. wStorage is not used, and title may be nil. The caller disposes of it
 * with DisposeWindow. Nil for a nil rectangle, and where there is no memory.
 */
WindowRef NewCWindow(void *wStorage, const Rect *boundsRect, ConstStr255Param title,
                     Boolean visible, short procID, WindowRef behind, Boolean goAwayFlag,
                     long refCon);
WindowRef NewWindow(void *wStorage, const Rect *boundsRect, ConstStr255Param title, Boolean visible,
                    short procID, WindowRef behind, Boolean goAwayFlag, long refCon);

/* The same, as a 'WIND' resource tells; nil where there is none. */
WindowRef GetNewCWindow(short windowID, void *wStorage, WindowRef behind);
WindowRef GetNewWindow(short windowID, void *wStorage, WindowRef behind);

/* Disposes of a window with its controls; the next one becomes the active one. */
void DisposeWindow(WindowRef window);
void CloseWindow(WindowRef window);

/* Whether this is a window. */
Boolean IsValidWindowPtr(WindowRef possibleWindow);

/* --- Order, visibility, titles ---------------------------------------------------------------- */

/* The first window that can be seen, and the first of all; nil where there is none. */
WindowRef FrontWindow(void);
WindowRef FrontNonFloatingWindow(void);
WindowRef GetWindowList(void);

/* The window behind this one, seen or not; nil behind the last. */
WindowRef MacGetNextWindow(WindowRef window);
#define GetNextWindow(window) MacGetNextWindow(window)

/*
 * Puts a window in front of all, or behind another (behind all for nil). The first that can be seen
 * is active: it and the one that was get activate events.
 */
void SelectWindow(WindowRef window);
void BringToFront(WindowRef window);
void SendBehind(WindowRef window, WindowRef behindWindow);

/*
 * Shows a window, all of which then has to be drawn, or hides it: nothing is drawn in a hidden
 * window, as its visRgn is empty. ShowHide leaves the active window active.
 */
void ShowWindow(WindowRef window);
void MacShowWindow(WindowRef window);
void HideWindow(WindowRef window);
void ShowHide(WindowRef window, Boolean showFlag);
Boolean IsWindowVisible(WindowRef window);
Boolean MacIsWindowVisible(WindowRef window);

/* Marks a window as active or not, in its record only. */
void HiliteWindow(WindowRef window, Boolean fHilite);
Boolean IsWindowHilited(WindowRef window);

/* The program's own number, 0 at first, and the kind: dialogKind, or userKind and above. */
void SetWRefCon(WindowRef window, long data);
long GetWRefCon(WindowRef window);
short GetWindowKind(WindowRef window);
void SetWindowKind(WindowRef window, short kind);

/* The title, a Pascal string; the empty one for what is no window. */
void SetWTitle(WindowRef window, ConstStr255Param title);
void GetWTitle(WindowRef window, Str255 title);

/* A window and its port are one; nil for what is none. The third makes it the current port. */
CGrafPtr GetWindowPort(WindowRef window);
WindowRef GetWindowFromPort(CGrafPtr port);
void SetPortWindowPort(WindowRef window);

/* Puts the window's portRect into *bounds and gives bounds back. */
Rect *GetWindowPortBounds(WindowRef window, Rect *bounds);

/*
 * Puts the content (kWindowContentRgn) or all of a window (kWindowStructureRgn), in global
 * coordinates, into *globalBounds. errInvalidWindowPtr; paramErr for other regions.
 */
OSStatus GetWindowBounds(WindowRef window, WindowRegionCode regionCode, Rect *globalBounds);

/* --- Places and sizes ------------------------------------------------------------------------- */

/* Moves a window so that its port begins at (hGlobal, vGlobal); front selects it. */
void MoveWindow(WindowRef window, short hGlobal, short vGlobal, Boolean front);
void MacMoveWindow(WindowRef window, short hGlobal, short vGlobal, Boolean front);

/*
 * Gives the content another size in pixels. What was shown stays; what is new is white and has to be
 * drawn if fUpdate is true. Pixels may be elsewhere afterwards. Nothing happens for 0 and less.
 */
void SizeWindow(WindowRef window, short w, short h, Boolean fUpdate);

/* The part of the desktop at a global point, and in *window the window that it belongs to, or nil. */
WindowPartCode FindWindow(Point thePoint, WindowRef *window);
WindowPartCode MacFindWindow(Point thePoint, WindowRef *window);

/*
 * Moves a window as far as the mouse goes from startPt until the button is let go, unless that is
 * outside of *boundsRect (nil: anywhere), and selects it, except with the command key.
 */
void DragWindow(WindowRef window, Point startPt, const Rect *boundsRect);

/*
 * The size that the mouse gives a window: height in the high and width in the low word; 0 for no
 * change. Left and right of *bBox limit the width, top and bottom the height.
 */
long GrowWindow(WindowRef window, Point startPt, const Rect *bBox);

/* Whether the button is let go in the box where it was pressed. */
Boolean TrackGoAway(WindowRef window, Point thePt);
Boolean TrackBox(WindowRef window, Point thePt, WindowPartCode partCode);

/* The screen without the menu bar. The region is the library's: do not change or dispose of it. */
RgnHandle GetGrayRgn(void);

/* The height of the menu bar, 20 pixels. */
short GetMBarHeight(void);
short LMGetMBarHeight(void);

/* --- What has to be drawn --------------------------------------------------------------------- */

/* Adds to what has to be drawn of the current port, if that is a window, or takes away from it. */
void InvalRect(const Rect *badRect);
void InvalRgn(RgnHandle badRgn);
void ValidRect(const Rect *goodRect);
void ValidRgn(RgnHandle goodRgn);

/* The same for a window, in its coordinates. errInvalidWindowPtr for what is none. */
OSStatus InvalWindowRect(WindowRef window, const Rect *bounds);
OSStatus InvalWindowRgn(WindowRef window, RgnHandle region);
OSStatus ValidWindowRect(WindowRef window, const Rect *bounds);
OSStatus ValidWindowRgn(WindowRef window, RgnHandle region);

/*
 * Between the two only what has to be drawn can be drawn, by way of the window's visRgn. Begin
 * leaves nothing to be drawn, so that no further update event comes.
 */
void BeginUpdate(WindowRef window);
void EndUpdate(WindowRef window);

#ifdef __cplusplus
}
#endif

/* Menus were once part of this header. */
#include <Menus.h>

#endif
