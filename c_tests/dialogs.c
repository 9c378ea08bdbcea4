/*
 * dialogs.c - Dialogs.h: dialogs that end when nobody answers.
 *
 * Source: "Inside Macintosh: Macintosh Toolbox Essentials", chapter 6. How a dialog ends
 * with an empty queue is our choice [I], told in Dialogs.h.
 */
#include <Dialogs.h>
#include <QTVRExtensions.h>

#include "harness.h"

#define TEXT(literal) ((ConstStr255Param)(literal))

/* OK, Cancel, a text to edit, an item of the program's: as in a 'DITL' resource. */
static const unsigned char items[] = {
    0, 3,
    0, 0, 0, 0, 0, 70, 0, 60, 0, 90, 0, 120, 4, 2, 'O', 'K',
    0, 0, 0, 0, 0, 70, 0, 0, 0, 90, 0, 50, 4, 6, 'C', 'a', 'n', 'c', 'e', 'l',
    0, 0, 0, 0, 0, 10, 0, 10, 0, 30, 0, 110, 16, 3, 'D', 'e', 'n', 0,
    0, 0, 0, 0, 0, 40, 0, 10, 0, 60, 0, 110, 128, 0,
};

static int drawn;

static void DrawItem(DialogRef dialog, DialogItemIndex item)
{
    (void)dialog;
    drawn = item;
}

static Boolean Filter(DialogRef dialog, EventRecord *event, DialogItemIndex *hit)
{
    if (event->what == keyDown && event->message == 'q') {
        *hit = 77;
        return true;
    }
    return StdFilterProc(dialog, event, hit);
}

static DialogRef Make(void)
{
    Rect bounds = {100, 200, 200, 330};
    Handle list = NewHandle((Size)sizeof items);
    DialogRef dialog;

    memcpy(*list, items, sizeof items);
    dialog = NewDialog(NULL, &bounds, TEXT("\003Ask"), true, dBoxProc, (WindowRef)-1L, false, 5,
                       list);
    DisposeHandle(list);
    FlushEvents(everyEvent, 0);
    return dialog;
}

static void Post(EventKind what, UInt32 message, short h, short v)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.message = message;
    event.where.h = h;
    event.where.v = v;
    QTVRExtPostEvent(&event);
}

/* 6: items are asked for and changed. */
static void a_dialog_has_items(void)
{
    DialogRef dialog = Make();
    DialogItemType kind = 0;
    Handle item = NULL;
    Rect box;
    Str255 text;

    CHECK(dialog != NULL && GetDialogWindow(dialog) == dialog && CountDITL(dialog) == 4);
    CHECK_EQ(GetWindowKind(dialog), dialogKind);
    CHECK_EQ(GetWRefCon(dialog), 5);
    GetDialogItem(dialog, 3, &kind, &item, &box);
    CHECK(kind == editText && box.left == 10 && box.bottom == 30);
    GetDialogItemText(item, text);
    CHECK(text[0] == 3 && memcmp(text + 1, "Den", 3) == 0);
    SetDialogItemText(item, TEXT("\004Hall"));
    GetDialogItemText(item, text);
    CHECK(text[0] == 4 && text[1] == 'H');
    GetDialogItem(dialog, 2, &kind, &item, &box);
    CHECK_EQ(kind, ctrlItem);
    CHECK_EQ((**(ControlRef)item).contrlTitle[0], 6);
    box.left = 5;
    SetDialogItem(dialog, 2, ctrlItem, item, &box);
    GetDialogItem(dialog, 2, NULL, NULL, &box);
    CHECK_EQ(box.left, 5);
    kind = 9;
    GetDialogItem(dialog, 5, &kind, NULL, NULL);
    CHECK_EQ(kind, 9);
    SetPortDialogPort(dialog);
    CHECK_EQ(SetDialogDefaultItem(NULL, 1), paramErr);
    CHECK(GetNewDialog(128, NULL, NULL) == NULL);
    DisposeDialog(dialog);
    CHECK(GetDialogWindow(dialog) == NULL && !IsValidWindowPtr(dialog));
    InitDialogs(NULL);
}

/* 6: clicks, keys, filters; and an empty queue. */
static void a_modal_dialog_ends(void)
{
    DialogRef dialog = Make();
    DialogItemIndex hit = 0;
    Handle text;
    Str255 string;
    Rect box = {40, 10, 60, 110};

    SetDialogItem(dialog, 4, userItem + itemDisable, (Handle)(size_t)DrawItem, &box);
    Post(mouseDown, 0, 220, 150);
    Post(mouseDown, 0, 210, 175);
    Post(mouseUp, 0, 400, 400);
    Post(mouseDown, 0, 270, 175);
    Post(mouseUp, 0, 271, 176);
    ModalDialog(NULL, &hit);
    CHECK_EQ(hit, 1);
    CHECK_EQ(drawn, 4);
    /* Nothing waits. */
    ModalDialog(NULL, &hit);
    CHECK_EQ(hit, 1);
    Post(keyDown, 'y', 0, 0);
    ModalDialog(NULL, &hit);
    CHECK_EQ(hit, 3);
    GetDialogItem(dialog, 3, NULL, &text, NULL);
    GetDialogItemText(text, string);
    CHECK(string[0] == 4 && string[4] == 'y');
    Post(keyDown, 'q', 0, 0);
    ModalDialog(NewModalFilterUPP(Filter), &hit);
    CHECK_EQ(hit, 77);
    CHECK_EQ(SetDialogDefaultItem(dialog, 2), noErr);
    Post(keyDown, 13, 0, 0);
    ModalDialog(Filter, &hit);
    CHECK_EQ(hit, 2);
    hit = 0;
    ModalDialog(NULL, &hit);
    CHECK_EQ(hit, 2);
    CHECK_EQ(SetDialogCancelItem(dialog, 4), noErr);
    ModalDialog(NULL, &hit);
    CHECK_EQ(hit, 4);
    DisposeDialog(dialog);
    ModalDialog(NULL, &hit);
    CHECK_EQ(hit, 0);
}

/* Two texts to edit, the second without clicks, and a button. */
static const unsigned char texts[] = {
    0, 2,
    0, 0, 0, 0, 0, 10, 0, 10, 0, 30, 0, 110, 16, 3, 'D', 'e', 'n', 0,
    0, 0, 0, 0, 0, 40, 0, 10, 0, 60, 0, 110, 144, 4, 'H', 'a', 'l', 'l',
    0, 0, 0, 0, 0, 70, 0, 60, 0, 90, 0, 120, 4, 2, 'O', 'K',
};

static void CheckText(DialogRef dialog, short number, const char *expected)
{
    Handle item = NULL;
    Str255 text;

    GetDialogItem(dialog, number, NULL, &item, NULL);
    GetDialogItemText(item, text);
    text[text[0] + 1] = 0;
    CHECK_STR((char *)text + 1, expected);
}

static DialogItemIndex Key(DialogRef dialog, char key)
{
    DialogItemIndex hit = 0;
    DialogRef found = NULL;
    EventRecord event;
    Boolean is_hit;

    memset(&event, 0, sizeof event);
    event.what = keyDown;
    event.message = (UInt8)key;
    CHECK(IsDialogEvent(&event));
    is_hit = DialogSelect(&event, &found, &hit);
    CHECK_EQ(is_hit, hit != 0);
    CHECK(found == (hit != 0 ? dialog : NULL));
    return hit;
}

/* 6: a dialog beside other windows is told of its events by the program. */
static void a_modeless_dialog_takes_events(void)
{
    Rect bounds = {100, 200, 200, 330};
    Handle list = NewHandle((Size)sizeof texts);
    DialogRef dialog, found = NULL;
    DialogItemIndex hit = 0;
    EventRecord event;
    WindowRef window;

    memcpy(*list, texts, sizeof texts);
    dialog = NewColorDialog(NULL, &bounds, NULL, true, noGrowDocProc, (WindowRef)-1L, true, 0, list);
    DisposeHandle(list);
    /* What is typed goes to the end of the first text, the tab key to the next one. */
    CHECK_EQ(Key(dialog, 'y'), 1);
    CheckText(dialog, 1, "Deny");
    CHECK_EQ(Key(dialog, '\t'), 0);
    CHECK_EQ(Key(dialog, 'x'), 0);
    CHECK_EQ(Key(dialog, 'z'), 0);
    CheckText(dialog, 2, "xz");
    CHECK_EQ(Key(dialog, '\b'), 0);
    CheckText(dialog, 2, "x");
    /* What is selected is replaced. */
    SelectDialogItemText(dialog, 1, 1, 3);
    CHECK_EQ(Key(dialog, 'a'), 1);
    CheckText(dialog, 1, "Day");
    SelectDialogItemText(dialog, 1, 0, 32767);
    CHECK_EQ(Key(dialog, '\b'), 1);
    CheckText(dialog, 1, "");
    SelectDialogItemText(dialog, 3, 0, 1);
    CHECK_EQ(Key(dialog, 'q'), 1);
    CheckText(dialog, 1, "q");
    /* A press chooses a text; in a button it counts when it ends there. */
    memset(&event, 0, sizeof event);
    event.what = mouseDown;
    event.where.h = 220;
    event.where.v = 150;
    CHECK(IsDialogEvent(&event) && !DialogSelect(&event, &found, &hit));
    CHECK_EQ(Key(dialog, '!'), 0);
    CheckText(dialog, 2, "x!");
    event.where.h = 270;
    event.where.v = 175;
    FlushEvents(everyEvent, 0);
    CHECK(DialogSelect(&event, &found, &hit) && found == dialog && hit == 3);
    event.where.h = 5;
    CHECK(!IsDialogEvent(&event));
    /* An update is drawn. */
    SetPortDialogPort(dialog);
    bounds = dialog->portRect;
    EraseRect(&bounds);
    CHECK_EQ(InvalWindowRect(dialog, &bounds), noErr);
    CHECK(GetNextEvent(updateMask, &event) && IsDialogEvent(&event));
    CHECK(!DialogSelect(&event, NULL, NULL) && !EventAvail(updateMask, &event));
    /* Behind another window only its own updates are its events. */
    window = NewCWindow(NULL, &bounds, NULL, true, documentProc, (WindowRef)-1L, false, 0);
    event.what = keyDown;
    CHECK(!IsDialogEvent(&event) && !DialogSelect(&event, &found, &hit));
    DisposeWindow(window);
    CHECK(!IsDialogEvent(NULL) && !DialogSelect(NULL, &found, &hit));
    DisposeDialog(dialog);
}

/* 6: keys of the standard filter; other events are left to the dialog. */
static void the_standard_filter_knows_keys(void)
{
    DialogRef dialog = Make();
    DialogItemIndex hit = 0;
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = keyDown;
    event.message = 13;
    CHECK(StdFilterProc(dialog, &event, &hit) && hit == 1);
    CHECK_EQ(SetDialogCancelItem(dialog, 2), noErr);
    event.message = '.';
    event.modifiers = cmdKey;
    CHECK(StdFilterProc(dialog, &event, &hit) && hit == 2);
    event.message = 'a';
    CHECK(!StdFilterProc(dialog, &event, &hit) && !StdFilterProc(NULL, &event, &hit));
    DisposeDialog(dialog);
}

/* 6: alerts need their resources; the texts are kept. */
static void alerts_need_resources(void)
{
    Str255 one, two;

    CHECK_EQ(Alert(128, NULL), -1);
    CHECK(StopAlert(128, NULL) == -1 && NoteAlert(128, NULL) == -1);
    CHECK_EQ(CautionAlert(128, NULL), -1);
    ParamText(TEXT("\001x"), TEXT("\002yy"), NULL, NULL);
    ParamText(NULL, TEXT("\003zzz"), NULL, NULL);
    GetParamText(one, two, NULL, NULL);
    CHECK(one[0] == 1 && one[1] == 'x' && two[0] == 3);
}

static const Case cases[] = {
    {"a_dialog_has_items", a_dialog_has_items},
    {"a_modal_dialog_ends", a_modal_dialog_ends},
    {"a_modeless_dialog_takes_events", a_modeless_dialog_takes_events},
    {"the_standard_filter_knows_keys", the_standard_filter_knows_keys},
    {"alerts_need_resources", alerts_need_resources},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
