/*
 * Controls.h - buttons, check boxes and bars of a window.
 *
 * A control is a Handle with a ControlRecord, which can be read. It is drawn in its window, in a look
 * of our own, when it is made, shown or changed, and when the program asks for it. A window disposes
 * of its controls. What is no control is passed over.
 */
#ifndef __CONTROLS__
#define __CONTROLS__

#include <MacWindows.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef SInt16 ControlPartCode;
typedef void (*ControlActionProcPtr)(ControlRef theControl, ControlPartCode partCode);
typedef ControlActionProcPtr ControlActionUPP;

struct ControlRecord {
    ControlRef nextControl;
    WindowRef contrlOwner;
    Rect contrlRect;
    UInt8 contrlVis;    /* 255 or 0 */
    UInt8 contrlHilite; /* 255: cannot be used */
    SInt16 contrlValue;
    SInt16 contrlMin;
    SInt16 contrlMax;
    Handle contrlDefProc;
    Handle contrlData;
    ControlActionUPP contrlAction;
    long contrlRfCon;
    Str255 contrlTitle;
};

enum {
    pushButProc           = 0,
    checkBoxProc          = 1,
    radioButProc          = 2,
    useWFont              = 8,
    scrollBarProc         = 16,
    inButton              = 10,
    inCheckBox            = 11,
    inUpButton            = 20,
    inDownButton          = 21,
    inPageUp              = 22,
    inPageDown            = 23,
    inThumb               = 129,
    kControlNoPart        = 0,
    kControlButtonPart    = 10,
    kControlCheckBoxPart  = 11,
    kControlUpButtonPart  = 20,
    kControlDownButtonPart = 21,
    kControlPageUpPart    = 22,
    kControlPageDownPart  = 23,
    kControlIndicatorPart = 129,
    kControlInactivePart  = 255
};

#pragma pack(pop)

/* --- Making ----------------------------------------------------------------------------------- */

/*
 * Makes a control at *boundsRect of a window, or as a 'CNTL' resource tells, and draws it if it is
 * visible; nil for what is no window, or without the resource. procID tells a push button, a check
 * box, a radio button or a scroll bar; others look like boxes with a title. A nil title is empty.
 */
ControlRef NewControl(WindowRef owningWindow, const Rect *boundsRect, ConstStr255Param controlTitle,
                      Boolean initiallyVisible, short initialValue, short minimumValue,
                      short maximumValue, short procID, long controlReference);
ControlRef GetNewControl(SInt16 resourceID, WindowRef owningWindow);

/* Disposes of a control, or of all of a window; what was behind has to be drawn. */
void DisposeControl(ControlRef theControl);
void KillControls(WindowRef theWindow);

/* --- Drawing ---------------------------------------------------------------------------------- */

/*
 * Draws the controls of a window that can be seen: all, those that touch a region in the window's
 * coordinates, or one.
 */
void DrawControls(WindowRef theWindow);
void UpdateControls(WindowRef theWindow, RgnHandle updateRegion);
void Draw1Control(ControlRef theControl);

/*
 * Shows and hides a control, moves its top left corner, and gives it a width and a height; it is
 * drawn at once. Where it was, the window has to be drawn.
 */
void ShowControl(ControlRef theControl);
void HideControl(ControlRef theControl);
Boolean IsControlVisible(ControlRef theControl);
void MoveControl(ControlRef theControl, SInt16 h, SInt16 v);
void SizeControl(ControlRef theControl, SInt16 w, SInt16 h);

/* Shows a part as pressed; 0 for none, 255 for a control that cannot be used. */
void HiliteControl(ControlRef theControl, ControlPartCode hiliteState);

/* --- Values ----------------------------------------------------------------------------------- */

/* The value, held between the least and the greatest; 0 for what is no control. */
SInt16 GetControlValue(ControlRef theControl);
void SetControlValue(ControlRef theControl, SInt16 newValue);
SInt16 GetControlMinimum(ControlRef theControl);
void SetControlMinimum(ControlRef theControl, SInt16 newMinimum);
SInt16 GetControlMaximum(ControlRef theControl);
void SetControlMaximum(ControlRef theControl, SInt16 newMaximum);

/* The title; the program's own number; the low four bits of the procID. */
void GetControlTitle(ControlRef theControl, Str255 title);
void SetControlTitle(ControlRef theControl, ConstStr255Param title);
long GetControlReference(ControlRef theControl);
void SetControlReference(ControlRef theControl, long data);
SInt16 GetControlVariant(ControlRef theControl);

/* --- The mouse -------------------------------------------------------------------------------- */

/*
 * The control at a point of a window that can be used, and its part; nil and 0 without one. The part
 * of a given control at a point.
 */
ControlPartCode FindControl(Point testPoint, WindowRef theWindow, ControlRef *theControl);
ControlPartCode TestControl(ControlRef theControl, Point testPoint);

/*
 * Follows the mouse from a press until the button is let go, or the queue is empty: the part if it is
 * in the same part then, else 0. Meanwhile the part is shown as pressed while the mouse is in it, and
 * actionProc is called for the press and for each move there; nil for none, (ControlActionUPP)-1 for
 * the control's own. The thumb of a scroll bar sets the value where it is let go.
 */
ControlPartCode TrackControl(ControlRef theControl, Point startPoint, ControlActionUPP actionProc);

/* The procedure that TrackControl calls for -1; nil at first. */
ControlActionUPP GetControlAction(ControlRef theControl);
void SetControlAction(ControlRef theControl, ControlActionUPP actionProc);

/* A universal procedure pointer is the procedure itself. */
ControlActionUPP NewControlActionUPP(ControlActionProcPtr userRoutine);
void DisposeControlActionUPP(ControlActionUPP userUPP);
#define NewControlActionProc(userRoutine) NewControlActionUPP(userRoutine)

/* --- Old names -------------------------------------------------------------------------------- */

#define GetCtlValue(theControl) GetControlValue(theControl)
#define SetCtlValue(theControl, value) SetControlValue(theControl, value)
#define GetCtlMin(theControl) GetControlMinimum(theControl)
#define SetCtlMin(theControl, value) SetControlMinimum(theControl, value)
#define GetCtlMax(theControl) GetControlMaximum(theControl)
#define SetCtlMax(theControl, value) SetControlMaximum(theControl, value)
#define GetCTitle(theControl, title) GetControlTitle(theControl, title)
#define SetCTitle(theControl, title) SetControlTitle(theControl, title)
#define GetCRefCon(theControl) GetControlReference(theControl)
#define SetCRefCon(theControl, data) SetControlReference(theControl, data)
#define GetCtlAction(theControl) GetControlAction(theControl)
#define SetCtlAction(theControl, actionProc) SetControlAction(theControl, actionProc)
#define GetCVariant(theControl) GetControlVariant(theControl)
#define UpdtControl(theWindow, updateRegion) UpdateControls(theWindow, updateRegion)

/* Other names of old headers for the same. */
#define InvokeControlActionUPP(a, b, userUPP) (*(userUPP))((a), (b))
#define CallControlActionProc(userUPP, a, b) (*(userUPP))((a), (b))

#ifdef __cplusplus
}
#endif

#endif
