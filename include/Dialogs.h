/*
 * Dialogs.h - dialogs, alerts, and their items.
 *
 * A dialog is a window with items. ModalDialog takes events from the queue; when that is empty, the
 * filter sees one idle event more, and then the dialog ends as if the cancel item (or the default
 * item, or the first) had been hit, as nobody else will.
 */
#ifndef __DIALOGS__
#define __DIALOGS__

#include <Controls.h>
#include <Events.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef SInt16 DialogItemIndex;
typedef SInt16 DialogItemType;
typedef Boolean (*ModalFilterProcPtr)(DialogRef theDialog, EventRecord *theEvent,
                                      DialogItemIndex *itemHit);
typedef ModalFilterProcPtr ModalFilterUPP;
typedef void (*UserItemProcPtr)(DialogRef theDialog, DialogItemIndex itemNo);
typedef UserItemProcPtr UserItemUPP;
typedef ProcPtr ResumeProcPtr;

/* Kinds of items, and the usual first two. */
enum {
    userItem                 = 0,
    ctrlItem                 = 4,
    btnCtrl                  = 0,
    chkCtrl                  = 1,
    radCtrl                  = 2,
    resCtrl                  = 3,
    statText                 = 8,
    editText                 = 16,
    iconItem                 = 32,
    picItem                  = 64,
    itemDisable              = 128,
    ok                       = 1,
    cancel                   = 2,
    kStdOkItemIndex          = 1,
    kStdCancelItemIndex      = 2
};

#pragma pack(pop)

/* --- Dialogs ---------------------------------------------------------------------------------- */

/* There is nothing to begin with. */
void InitDialogs(ResumeProcPtr resumeProc);

/*
 * Makes a dialog, from a Handle laid out as a 'DITL' resource, which stays the caller's, or from
 * 'DLOG' and 'DITL' resources; nil where they are not there. The default item is 1 at first.
 */
DialogRef NewDialog(void *dStorage, const Rect *boundsRect, ConstStr255Param title, Boolean visible,
                    short procID, WindowRef behind, Boolean goAwayFlag, long refCon, Handle items);
DialogRef NewColorDialog(void *dStorage, const Rect *boundsRect, ConstStr255Param title,
                         Boolean visible, short procID, WindowRef behind, Boolean goAwayFlag,
                         long refCon, Handle items);
DialogRef GetNewDialog(SInt16 dialogID, void *dStorage, WindowRef behind);
void DisposeDialog(DialogRef theDialog);
void CloseDialog(DialogRef theDialog);
#define NewCDialog(storage, bounds, title, visible, procID, behind, goAway, refCon, items)          \
    NewColorDialog(storage, bounds, title, visible, procID, behind, goAway, refCon, items)

/* The window of a dialog, nil for what is none; makes it the current port. */
WindowRef GetDialogWindow(DialogRef dialog);
void SetPortDialogPort(DialogRef dialog);

/*
 * Draws the items of a dialog: all, or those that touch a region in its coordinates. Controls have
 * their own look, the default button an outline; texts break between words, and those that do not
 * change show the texts of ParamText; a program's item is drawn by its procedure, with the dialog as
 * the current port. ModalDialog and DialogSelect draw what has to be drawn by themselves.
 */
void DrawDialog(DialogRef theDialog);
void UpdateDialog(DialogRef theDialog, RgnHandle updateRegion);
#define UpdtDialog(theDialog, updateRegion) UpdateDialog(theDialog, updateRegion)

/* --- Items ------------------------------------------------------------------------------------ */

/*
 * Kind, Handle (of a control, a text, an icon or a picture) or procedure (of a user item), and rectangle of an item,
 * counted from 1; nothing happens without such an item. Each place of Get may be nil.
 */
void GetDialogItem(DialogRef theDialog, DialogItemIndex itemNo, DialogItemType *itemType,
                   Handle *item, Rect *box);
void SetDialogItem(DialogRef theDialog, DialogItemIndex itemNo, DialogItemType itemType,
                   Handle item, const Rect *box);
DialogItemIndex CountDITL(DialogRef theDialog);
#define GetDItem(d, n, kind, item, box) GetDialogItem(d, n, kind, item, box)
#define SetDItem(d, n, kind, item, box) SetDialogItem(d, n, kind, item, box)

/* Takes an item out of sight, 16384 pixels to the right, and brings it back. */
void HideDialogItem(DialogRef theDialog, DialogItemIndex itemNo);
void ShowDialogItem(DialogRef theDialog, DialogItemIndex itemNo);
#define HideDItem(theDialog, itemNo) HideDialogItem(theDialog, itemNo)
#define ShowDItem(theDialog, itemNo) ShowDialogItem(theDialog, itemNo)

/* The item at a point of a dialog, counted from 0; -1 where there is none. */
DialogItemIndex FindDialogItem(DialogRef theDialog, Point thePt);
#define FindDItem(theDialog, thePt) FindDialogItem(theDialog, thePt)

/* The text of a text item's Handle; a text that is set is drawn at once. */
void GetDialogItemText(Handle item, Str255 text);
void SetDialogItemText(Handle item, ConstStr255Param text);

/*
 * Selects a part of a text that can be edited: what is typed goes there, in the place of what is
 * selected. 32767 stands for the end. At first it goes to the end of the first such text; the tab key
 * goes to the next one and selects all of it.
 */
void SelectDialogItemText(DialogRef theDialog, DialogItemIndex itemNo, SInt16 strtSel, SInt16 endSel);
#define SelIText(theDialog, itemNo, strtSel, endSel)                                                \
    SelectDialogItemText(theDialog, itemNo, strtSel, endSel)
#define GetIText(item, text) GetDialogItemText(item, text)
#define SetIText(item, text) SetDialogItemText(item, text)

/* The items that return and escape stand for. paramErr for what is no dialog. */
OSErr SetDialogDefaultItem(DialogRef theDialog, DialogItemIndex newItem);
OSErr SetDialogCancelItem(DialogRef theDialog, DialogItemIndex newItem);

/* --- Events ----------------------------------------------------------------------------------- */

/*
 * Takes events until an item of the front dialog is hit, and puts that into *itemHit; 0 where no
 * dialog is in front. The filter, if not nil, sees each event first, and ends it with true.
 */
void ModalDialog(ModalFilterUPP modalFilter, DialogItemIndex *itemHit);

/*
 * For dialogs beside other windows: whether an event is one for a dialog, and what the dialog does
 * with it. True if an item was hit, which goes to *itemHit, and its dialog to *theDialog.
 */
Boolean IsDialogEvent(const EventRecord *theEvent);
Boolean DialogSelect(const EventRecord *theEvent, DialogRef *theDialog, DialogItemIndex *itemHit);

/* Whether an event is a key for the default or the cancel item, which goes to *itemHit then. */
Boolean StdFilterProc(DialogRef theDialog, EventRecord *event, DialogItemIndex *itemHit);

/* --- Alerts ----------------------------------------------------------------------------------- */

/*
 * Runs the alert of an 'ALRT' resource, with a sign of its kind in the corner if it has one; the item
 * that was hit, -1 without the resource, or where it shows nothing in its stage. The same alert again
 * and again goes through four stages.
 */
DialogItemIndex Alert(SInt16 alertID, ModalFilterUPP modalFilter);
DialogItemIndex StopAlert(SInt16 alertID, ModalFilterUPP modalFilter);
DialogItemIndex NoteAlert(SInt16 alertID, ModalFilterUPP modalFilter);
DialogItemIndex CautionAlert(SInt16 alertID, ModalFilterUPP modalFilter);

/* The stage of the last alert, 0 to 3; lets the next one begin with 0. */
SInt16 GetAlertStage(void);
void ResetAlertStage(void);
#define GetAlrtStage() GetAlertStage()
#define ResetAlrtStage() ResetAlertStage()

/* Keeps the texts that stand for ^0 to ^3, nil to leave one as it is; gives them back. */
void ParamText(ConstStr255Param param0, ConstStr255Param param1, ConstStr255Param param2,
               ConstStr255Param param3);
void GetParamText(StringPtr param0, StringPtr param1, StringPtr param2, StringPtr param3);

/* A universal procedure pointer is the procedure itself. */
ModalFilterUPP NewModalFilterUPP(ModalFilterProcPtr userRoutine);
void DisposeModalFilterUPP(ModalFilterUPP userUPP);
#define NewModalFilterProc(userRoutine) NewModalFilterUPP(userRoutine)
UserItemUPP NewUserItemUPP(UserItemProcPtr userRoutine);
void DisposeUserItemUPP(UserItemUPP userUPP);
#define NewUserItemProc(userRoutine) NewUserItemUPP(userRoutine)

/* Other names of old headers for the same. */
#define InvokeModalFilterUPP(a, b, c, userUPP) (*(userUPP))((a), (b), (c))
#define CallModalFilterProc(userUPP, a, b, c) (*(userUPP))((a), (b), (c))

#define InvokeUserItemUPP(a, b, userUPP) (*(userUPP))((a), (b))
#define CallUserItemProc(userUPP, a, b) (*(userUPP))((a), (b))

#ifdef __cplusplus
}
#endif

#endif
