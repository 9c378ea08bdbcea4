/*
 * wired_actions.h - actions that a program has done, one by one, and what expressions give: shown by
 * an action that tells the filter their value as a text.
 */
#ifndef WIRED_ACTIONS_H
#define WIRED_ACTIONS_H

#include <stdarg.h>

#include "wired_scene.h"

/* What the filter was told last, and how often. */
static char gStatus[512];
static char gURL[128];
static char gMessage[256];
static char gScript[128];
static long gAppMessage;
static int gStatusCount;
/* The cursor that is to be shown, and how often another one was; the number of an action of the
   application's own, and its text. */
static short gCursor;
static int gCursorCount;
static long gNumber;
static char gText[256];

/* Notes what is for the application. Whether it was. */
static __inline__ Boolean Own(const ResolvedQTEventSpec *spec)
{
    QTAtomContainer container = spec->actionAtom.container;
    QTAtom action = spec->actionAtom.atom;
    UInt8 text[256] = {0};
    SInt32 number = 0;

    CHECK_EQ(QTCopyAtomDataToPtr(container, QTFindChildByID(container, action, kWhichAction, 1, NULL),
                                 false, 4, &number, NULL),
             noErr);
    if (EndianS32_BtoN(number) != kActionApplicationNumberAndString)
        return false;
    CHECK_EQ(QTCopyAtomDataToPtr(container,
                                 QTFindChildByID(container, action, kActionParameter, 1, NULL),
                                 false, 4, &number, NULL),
             noErr);
    gNumber = (long)(SInt32)EndianS32_BtoN(number);
    CHECK_EQ(QTCopyAtomDataToPtr(container,
                                 QTFindChildByID(container, action, kActionParameter, 2, NULL),
                                 true, sizeof text, text, NULL),
             noErr);
    memcpy(gText, text + 1, text[0]);
    gText[text[0]] = 0;
    return true;
}

static __inline__ Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)refCon;
    switch (action) {
    case mcActionShowStatusString: {
        const QTStatusStringRecord *record = (const QTStatusStringRecord *)params;

        gStatusCount++;
        strncpy(gStatus, record->statusString, sizeof gStatus - 1);
        return true;
    }
    case mcActionLinkToURL:
        strncpy(gURL, *(Handle)params, sizeof gURL - 1);
        return true;
    case mcActionShowMessageString: {
        const unsigned char *text = (const unsigned char *)params;

        memcpy(gMessage, text + 1, text[0]);
        gMessage[text[0]] = 0;
        return true;
    }
    case mcActionDoScript: {
        const QTDoScriptRecord *record = (const QTDoScriptRecord *)params;

        sprintf(gScript, "%ld %s %s", (long)record->scriptTypeFlags, record->command,
                record->arguments);
        return true;
    }
    case mcActionGetCursorByID:
        gCursor = ((const QTGetCursorByIDRecord *)params)->cursorID;
        gCursorCount++;
        return true;
    case mcActionExecuteOneActionForQTEvent:
        return Own((const ResolvedQTEventSpec *)params);
    case mcActionAppMessageReceived:
        gAppMessage = (long)(size_t)params;
        return true;
    default:
        return false;
    }
}

static Stage gStage;
static QTAtomContainer gActions;

/* Has the controller's filter note what it is told. */
static __inline__ void Listen(void)
{
    CHECK_EQ(MCSetActionFilterWithRefCon(gStage.mc, NewMCActionFilterWithRefConUPP(Filter), 0),
             noErr);
    gStatus[0] = gURL[0] = gMessage[0] = gScript[0] = 0;
    gAppMessage = 0;
    gStatusCount = gCursorCount = gCursor = 0;
    gNumber = 0;
    gText[0] = 0;
    gActions = NULL;
}

/* Gives the movie of the stage its controller. */
static __inline__ void Control(void)
{
    Rect box;

    GetMovieBox(gStage.opened.movie, &box);
    gStage.mc = gStage.opened.controller =
        NewMovieController(gStage.opened.movie, &box, mcTopLeftMovie | mcNotVisible);
    CHECK(gStage.mc != NULL);
    Listen();
}

static __inline__ void Close(void)
{
    QTDisposeAtomContainer(gActions);
    gActions = NULL;
    CloseStage(&gStage);
}

/* Begins anew with one action. */
static __inline__ QTAtom Begin(long number)
{
    QTDisposeAtomContainer(gActions);
    CHECK_EQ(QTNewAtomContainer(&gActions), noErr);
    return WiredAction(gActions, kParentAtomIsContainer, number);
}

static __inline__ OSErr Execute(void)
{
    return MovieExecuteWiredActions(gStage.opened.movie, 0, gActions);
}

/* Parameters: s short, l long, x Fixed, f float, b Boolean, t C string, p Pascal string, c char. */
static __inline__ void Parameters(QTAtom parent, const char *format, va_list list)
{
    QTAtomID id;

    for (id = 1; *format != 0; format++, id++) {
        switch (*format) {
        case 's':
            WiredShort(gActions, parent, kActionParameter, id, (short)va_arg(list, int));
            break;
        case 'l':
            WiredLong(gActions, parent, kActionParameter, id, va_arg(list, int));
            break;
        case 'x':
            WiredLong(gActions, parent, kActionParameter, id,
                      (long)(va_arg(list, double) * 65536));
            break;
        case 'f':
            WiredFloat(gActions, parent, kActionParameter, id, (float)va_arg(list, double));
            break;
        case 'b':
        case 'c':
            WiredFlag(gActions, parent, kActionParameter, id, (Boolean)va_arg(list, int));
            break;
        case 't':
            WiredText(gActions, parent, kActionParameter, id, va_arg(list, const char *));
            break;
        default: {
            const char *text = va_arg(list, const char *);
            char stored[64];

            sprintf(stored, "%c%s", (int)strlen(text), text);
            WiredAtom(gActions, parent, kActionParameter, id, (long)strlen(text) + 1, stored);
        }
        }
    }
}

/* Begins anew with one action, whose first parameter has these flags. */
static __inline__ QTAtom BeginWith(long number, long flags, const char *format, va_list list)
{
    QTAtom action = Begin(number);

    Parameters(action, format, list);
    if (flags != 0)
        WiredLong(gActions, action, kActionFlags, 1, flags);
    return action;
}

/* Does one action, whose first parameter has these flags. */
static __inline__ OSErr DoWith(long number, long flags, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    BeginWith(number, flags, format, list);
    va_end(list);
    return Execute();
}

static __inline__ OSErr Do(long number, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    BeginWith(number, 0, format, list);
    va_end(list);
    return Execute();
}

/* Begins with an action that shows the value of an expression; gives the atom of that. */
static __inline__ QTAtom Showing(void)
{
    QTAtom action = Begin(kActionStatusString);
    QTAtom parameter = WiredAtom(gActions, action, kActionParameter, 1, 0, NULL);

    WiredLong(gActions, action, kActionParameter, 2, 0);
    return WiredAtom(gActions, parameter, kExpressionContainerAtomType, 1, 0, NULL);
}

static __inline__ void Shows(const char *file, int line, const char *expected)
{
    gStatus[0] = 0;
    harness_check_eq(file, line, "MovieExecuteWiredActions", Execute(), noErr);
    harness_check_str(file, line, "value", gStatus, expected);
}

#define SHOWS(expected) Shows(__FILE__, __LINE__, expected)

static __inline__ QTAtom Operand(QTAtom parent, long number)
{
    QTAtom operand = WiredAtom(gActions, parent, kOperandAtomType, 0, 0, NULL);

    return WiredAtom(gActions, operand, (OSType)number, 1, 0, NULL);
}

static __inline__ void Constant(QTAtom parent, float value)
{
    QTAtom operand = WiredAtom(gActions, parent, kOperandAtomType, 0, 0, NULL);

    WiredFloat(gActions, operand, kOperandConstant, 1, value);
}

/* Checks the value of an operand with parameters; track 0 is the default target. */
static __inline__ void Tells(const char *file, int line, long number, const char *expected, long track,
                  const char *format, ...)
{
    QTAtom operand = Operand(Showing(), number);
    va_list list;

    va_start(list, format);
    Parameters(operand, format, list);
    va_end(list);
    if (track != 0)
        WiredLong(gActions, WiredAtom(gActions, operand, kActionTarget, 1, 0, NULL),
                  kTargetTrackIndex, 1, track);
    Shows(file, line, expected);
}

#define TELLS(number, expected) Tells(__FILE__, __LINE__, number, expected, 0, "")
#define TELLS1(number, expected, format, a) \
    Tells(__FILE__, __LINE__, number, expected, 0, format, a)
#define TELLS2(number, expected, format, a, b) \
    Tells(__FILE__, __LINE__, number, expected, 0, format, a, b)
#define TELLS_OF(number, expected, track) Tells(__FILE__, __LINE__, number, expected, track, "")

#endif
