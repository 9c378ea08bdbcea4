/*
 * Controls.h - buttons, check boxes and bars of a window.
 *
 * A control is a Handle with a ControlRecord, which can be read. It is not drawn. A window disposes
 * of its controls.
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
    scrollBarProc         = 16,
    inButton              = 10,
    inCheckBox            = 11,
    inThumb               = 129,
    kControlNoPart        = 0,
    kControlButtonPart    = 10,
    kControlIndicatorPart = 129,
    kControlInactivePart  = 255
};

#pragma pack(pop)

/* Makes a control at *boundsRect of a window; nil for what is no window. */
ControlRef NewControl(WindowRef owningWindow, const Rect *boundsRect, ConstStr255Param controlTitle,
                      Boolean initiallyVisible, short initialValue, short minimumValue,
                      short maximumValue, short procID, long controlReference);
void DisposeControl(ControlRef theControl);

/* Marks a part as pressed; 0 for none, 255 for a control that cannot be used. */
void HiliteControl(ControlRef theControl, ControlPartCode hiliteState);

/* The value, held between the least and the greatest; 0 for what is no control. */
SInt16 GetControlValue(ControlRef theControl);
void SetControlValue(ControlRef theControl, SInt16 newValue);
SInt16 GetControlMinimum(ControlRef theControl);
void SetControlMinimum(ControlRef theControl, SInt16 newMinimum);
SInt16 GetControlMaximum(ControlRef theControl);
void SetControlMaximum(ControlRef theControl, SInt16 newMaximum);
#define GetCtlValue(theControl) GetControlValue(theControl)
#define SetCtlValue(theControl, value) SetControlValue(theControl, value)

/* The control at a point of a window that can be used, and its part; nil and 0 without one. */
ControlPartCode FindControl(Point testPoint, WindowRef theWindow, ControlRef *theControl);

/* The part if the button is let go in the control, else 0. No action procedure is called. */
ControlPartCode TrackControl(ControlRef theControl, Point startPoint, ControlActionUPP actionProc);

/* Other names of old headers for the same. */
#define NewControlActionUPP(userRoutine) ((ControlActionUPP)(userRoutine))
#define DisposeControlActionUPP(userUPP) ((void)(userUPP))
#define NewControlActionProc(userRoutine) ((ControlActionUPP)(userRoutine))
#define InvokeControlActionUPP(a, b, userUPP) (*(userUPP))((a), (b))
#define CallControlActionProc(userUPP, a, b) (*(userUPP))((a), (b))

#ifdef __cplusplus
}
#endif

#endif
