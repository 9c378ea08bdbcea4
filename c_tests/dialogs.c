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
    CHECK_EQ(SetDialogCancelItem(dialog, 4), noErr);
    ModalDialog(NULL, &hit);
    CHECK_EQ(hit, 4);
    DisposeDialog(dialog);
    ModalDialog(NULL, &hit);
    CHECK_EQ(hit, 0);
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
    {"alerts_need_resources", alerts_need_resources},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
