/*
 * Events.h - events: the queue that they wait in, the mouse and the keys.
 *
 * There is no screen and no mouse. Events are those that the program posts: PostEvent posts one of
 * here and now, QTVRExtPostEvent (QTVRExtensions.h) a whole record. A null event that is posted is
 * a move of the mouse. The mouse, its button and the keys are where the last event that was taken
 * left them. What follows a pressed button (StillDown, TrackGoAway, DragWindow, ...) takes the
 * moves behind the press, and ends with the release, or with the end of the queue; so nothing waits
 * for ever. A window sends activate and update events as on a Mac.
 */
#ifndef __EVENTS__
#define __EVENTS__

#include <Quickdraw.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef UInt16 EventKind;
typedef UInt16 EventMask;
typedef UInt16 EventModifiers;

/* Kinds of events, masks, modifiers, codes of keys and characters. */
enum {
    nullEvent                     = 0,
    mouseDown                     = 1,
    mouseUp                       = 2,
    keyDown                       = 3,
    keyUp                         = 4,
    autoKey                       = 5,
    updateEvt                     = 6,
    diskEvt                       = 7,
    activateEvt                   = 8,
    osEvt                         = 15,
    kHighLevelEvent               = 23,
    mDownMask                     = 2,
    mUpMask                       = 4,
    keyDownMask                   = 8,
    keyUpMask                     = 16,
    autoKeyMask                   = 32,
    updateMask                    = 64,
    diskMask                      = 128,
    activMask                     = 256,
    highLevelEventMask            = 1024,
    osMask                        = 0x8000,
    everyEvent                    = 0xFFFF,
    charCodeMask                  = 255,
    keyCodeMask                   = 0xFF00,
    adbAddrMask                   = 0x00FF0000,
    mouseMovedMessage             = 250,
    suspendResumeMessage          = 1,
    resumeFlag                    = 1,
    convertClipboardFlag          = 2,
    activeFlagBit                 = 0,
    btnStateBit                   = 7,
    cmdKeyBit                     = 8,
    shiftKeyBit                   = 9,
    alphaLockBit                  = 10,
    optionKeyBit                  = 11,
    controlKeyBit                 = 12,
    rightShiftKeyBit              = 13,
    rightOptionKeyBit             = 14,
    rightControlKeyBit            = 15,
    activeFlag                    = 1,
    btnState                      = 128,
    cmdKey                        = 256,
    shiftKey                      = 512,
    alphaLock                     = 1024,
    optionKey                     = 2048,
    controlKey                    = 0x1000,
    rightShiftKey                 = 0x2000,
    rightOptionKey                = 0x4000,
    rightControlKey               = 0x8000,
    kNullCharCode                 = 0,
    kHomeCharCode                 = 1,
    kEnterCharCode                = 3,
    kEndCharCode                  = 4,
    kHelpCharCode                 = 5,
    kBellCharCode                 = 7,
    kBackspaceCharCode            = 8,
    kTabCharCode                  = 9,
    kLineFeedCharCode             = 10,
    kVerticalTabCharCode          = 11,
    kPageUpCharCode               = 11,
    kFormFeedCharCode             = 12,
    kPageDownCharCode             = 12,
    kReturnCharCode               = 13,
    kFunctionKeyCharCode          = 16,
    kCommandCharCode              = 17,
    kCheckCharCode                = 18,
    kDiamondCharCode              = 19,
    kAppleLogoCharCode            = 20,
    kEscapeCharCode               = 27,
    kClearCharCode                = 27,
    kLeftArrowCharCode            = 28,
    kRightArrowCharCode           = 29,
    kUpArrowCharCode              = 30,
    kDownArrowCharCode            = 31,
    kSpaceCharCode                = 32,
    kDeleteCharCode               = 127,
    kBulletCharCode               = 165,
    kNonBreakingSpaceCharCode     = 202,
    kShiftUnicode                 = 0x21E7,
    kControlUnicode               = 0x2303,
    kOptionUnicode                = 0x2325,
    kCommandUnicode               = 0x2318,
    kPencilUnicode                = 0x270E,
    kCheckUnicode                 = 0x2713,
    kDiamondUnicode               = 0x25C6,
    kBulletUnicode                = 0x2022,
    kAppleLogoUnicode             = 0xF8FF,
    uppFKEYProcInfo               = 0,
    networkEvt                    = 10,
    driverEvt                     = 11,
    app1Evt                       = 12,
    app2Evt                       = 13,
    app3Evt                       = 14,
    app4Evt                       = 15,
    networkMask                   = 1024,
    driverMask                    = 2048,
    app1Mask                      = 0x1000,
    app2Mask                      = 0x2000,
    app3Mask                      = 0x4000,
    app4Mask                      = 0x8000,
    uppGetNextEventFilterProcInfo = 191,
    kPencilLeftUnicode            = 0xF802,
    kVK_ANSI_A                    = 0,
    kVK_ANSI_S                    = 1,
    kVK_ANSI_D                    = 2,
    kVK_ANSI_F                    = 3,
    kVK_ANSI_H                    = 4,
    kVK_ANSI_G                    = 5,
    kVK_ANSI_Z                    = 6,
    kVK_ANSI_X                    = 7,
    kVK_ANSI_C                    = 8,
    kVK_ANSI_V                    = 9,
    kVK_ANSI_B                    = 11,
    kVK_ANSI_Q                    = 12,
    kVK_ANSI_W                    = 13,
    kVK_ANSI_E                    = 14,
    kVK_ANSI_R                    = 15,
    kVK_ANSI_Y                    = 16,
    kVK_ANSI_T                    = 17,
    kVK_ANSI_1                    = 18,
    kVK_ANSI_2                    = 19,
    kVK_ANSI_3                    = 20,
    kVK_ANSI_4                    = 21,
    kVK_ANSI_6                    = 22,
    kVK_ANSI_5                    = 23,
    kVK_ANSI_Equal                = 24,
    kVK_ANSI_9                    = 25,
    kVK_ANSI_7                    = 26,
    kVK_ANSI_Minus                = 27,
    kVK_ANSI_8                    = 28,
    kVK_ANSI_0                    = 29,
    kVK_ANSI_RightBracket         = 30,
    kVK_ANSI_O                    = 31,
    kVK_ANSI_U                    = 32,
    kVK_ANSI_LeftBracket          = 33,
    kVK_ANSI_I                    = 34,
    kVK_ANSI_P                    = 35,
    kVK_ANSI_L                    = 37,
    kVK_ANSI_J                    = 38,
    kVK_ANSI_Quote                = 39,
    kVK_ANSI_K                    = 40,
    kVK_ANSI_Semicolon            = 41,
    kVK_ANSI_Backslash            = 42,
    kVK_ANSI_Comma                = 43,
    kVK_ANSI_Slash                = 44,
    kVK_ANSI_N                    = 45,
    kVK_ANSI_M                    = 46,
    kVK_ANSI_Period               = 47,
    kVK_ANSI_Grave                = 50,
    kVK_ANSI_KeypadDecimal        = 65,
    kVK_ANSI_KeypadMultiply       = 67,
    kVK_ANSI_KeypadPlus           = 69,
    kVK_ANSI_KeypadClear          = 71,
    kVK_ANSI_KeypadDivide         = 75,
    kVK_ANSI_KeypadEnter          = 76,
    kVK_ANSI_KeypadMinus          = 78,
    kVK_ANSI_KeypadEquals         = 81,
    kVK_ANSI_Keypad0              = 82,
    kVK_ANSI_Keypad1              = 83,
    kVK_ANSI_Keypad2              = 84,
    kVK_ANSI_Keypad3              = 85,
    kVK_ANSI_Keypad4              = 86,
    kVK_ANSI_Keypad5              = 87,
    kVK_ANSI_Keypad6              = 88,
    kVK_ANSI_Keypad7              = 89,
    kVK_ANSI_Keypad8              = 91,
    kVK_ANSI_Keypad9              = 92,
    kVK_Return                    = 36,
    kVK_Tab                       = 48,
    kVK_Space                     = 49,
    kVK_Delete                    = 51,
    kVK_Escape                    = 53,
    kVK_Command                   = 55,
    kVK_Shift                     = 56,
    kVK_CapsLock                  = 57,
    kVK_Option                    = 58,
    kVK_Control                   = 59,
    kVK_RightShift                = 60,
    kVK_RightOption               = 61,
    kVK_RightControl              = 62,
    kVK_Function                  = 63,
    kVK_F17                       = 64,
    kVK_VolumeUp                  = 72,
    kVK_VolumeDown                = 73,
    kVK_Mute                      = 74,
    kVK_F18                       = 79,
    kVK_F19                       = 80,
    kVK_F20                       = 90,
    kVK_F5                        = 96,
    kVK_F6                        = 97,
    kVK_F7                        = 98,
    kVK_F3                        = 99,
    kVK_F8                        = 100,
    kVK_F9                        = 101,
    kVK_F11                       = 103,
    kVK_F13                       = 105,
    kVK_F16                       = 106,
    kVK_F14                       = 107,
    kVK_F10                       = 109,
    kVK_F12                       = 111,
    kVK_F15                       = 113,
    kVK_Help                      = 114,
    kVK_Home                      = 115,
    kVK_PageUp                    = 116,
    kVK_ForwardDelete             = 117,
    kVK_F4                        = 118,
    kVK_End                       = 119,
    kVK_F2                        = 120,
    kVK_PageDown                  = 121,
    kVK_F1                        = 122,
    kVK_LeftArrow                 = 123,
    kVK_RightArrow                = 124,
    kVK_DownArrow                 = 125,
    kVK_UpArrow                   = 126,
    kVK_ISO_Section               = 10,
    kVK_JIS_Yen                   = 93,
    kVK_JIS_Underscore            = 94,
    kVK_JIS_KeypadComma           = 95,
    kVK_JIS_Eisu                  = 102,
    kVK_JIS_Kana                  = 104
};
#define osEvtMessageMask 0xFF000000U

/* when counts ticks (sixtieths of a second); where is in global coordinates. */
struct EventRecord {
    EventKind what;
    UInt32 message;
    UInt32 when;
    Point where;
    EventModifiers modifiers;
};
typedef struct EventRecord EventRecord;
typedef EventRecord *EventRecordPtr;

/* A bit for each key: key 0 is the lowest bit of the first byte. */
typedef UInt32 KeyMap[4];

#pragma pack(pop)

/* --- The queue -------------------------------------------------------------------------------- */

/*
 * Stores the next event that the mask lets through into *theEvent and gives true. Windows that came
 * to the front or left it go first (activateEvt), then what waits in the queue, in order, then
 * windows that have to be drawn (updateEvt). Without any, waits up to sleep ticks, at most a
 * second, and gives false and a null event with the place of the mouse. A program's own clock
 * (QTVRExtSetTickProc) is waited for as long as it advances when it is asked. mouseRgn is not
 * looked at. Tasks of the Time Manager that are due run here. False for a nil pointer.
 */
Boolean WaitNextEvent(EventMask eventMask, EventRecord *theEvent, UInt32 sleep, RgnHandle mouseRgn);

/* As WaitNextEvent without waiting. EventAvail leaves the event where it is. */
Boolean GetNextEvent(EventMask eventMask, EventRecord *theEvent);
Boolean EventAvail(EventMask eventMask, EventRecord *theEvent);

/*
 * Posts an event with the time, the mouse and the modifiers of now. Of more than a thousand that
 * wait the oldest is lost. Always noErr.
 */
OSErr PostEvent(EventKind eventNum, UInt32 eventMsg);

/* Removes the events that whichMask lets through, up to the first that stopMask lets through. */
void FlushEvents(EventMask whichMask, EventMask stopMask);

/* --- The mouse and the keys ------------------------------------------------------------------- */

/* Where the mouse is, in coordinates of the current port, or in those of the screen. */
void GetMouse(Point *mouseLoc);
void GetGlobalMouse(Point *globalMouse);

/*
 * Whether the button is still down. Each call takes one move of the mouse from the front of the
 * queue; with a release in the queue, which stays there, or with none at all the button is up.
 * WaitMouseUp takes the release away. Button, while the button is up, also tells once that a press
 * waits in the queue, and leaves it there: a program that takes no events is not kept for ever.
 */
Boolean Button(void);
Boolean StillDown(void);
Boolean WaitMouseUp(void);

/* The keys that are held, and those that change others as an event has them. */
void GetKeys(KeyMap theKeys);
UInt32 GetCurrentKeyModifiers(void);

/* Ticks between the clicks of a double click, and between changes of a caret: 32. */
UInt32 GetDblTime(void);
UInt32 GetCaretTime(void);

/* --- The system's own ------------------------------------------------------------------------- */

/* There are no windows of the system: these do nothing, and never handle an event. */
void SystemClick(const EventRecord *theEvent, WindowRef theWindow);
Boolean SystemEvent(const EventRecord *theEvent);

/* Runs the tasks of the Time Manager that are due. */
void SystemTask(void);

/* --- Time ------------------------------------------------------------------------------------- */

/* Gives the time in ticks, sixtieths of a second; QTVRExtSetTickProc may say what it is. */
UInt32 TickCount(void);

#ifdef __cplusplus
}
#endif

#endif
