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
DialogRef GetNewDialog(SInt16 dialogID, void *dStorage, WindowRef behind);
void DisposeDialog(DialogRef theDialog);

/* The window of a dialog, nil for what is none; makes it the current port. */
WindowRef GetDialogWindow(DialogRef dialog);
void SetPortDialogPort(DialogRef dialog);

/* --- Items ------------------------------------------------------------------------------------ */

/*
 * Kind, Handle (of a control or a text) or procedure (of a user item), and rectangle of an item,
 * counted from 1; nothing happens without such an item. Each place of Get may be nil.
 */
void GetDialogItem(DialogRef theDialog, DialogItemIndex itemNo, DialogItemType *itemType,
                   Handle *item, Rect *box);
void SetDialogItem(DialogRef theDialog, DialogItemIndex itemNo, DialogItemType itemType,
                   Handle item, const Rect *box);
DialogItemIndex CountDITL(DialogRef theDialog);
#define GetDItem(d, n, kind, item, box) GetDialogItem(d, n, kind, item, box)
#define SetDItem(d, n, kind, item, box) SetDialogItem(d, n, kind, item, box)

/* The text of a text item's Handle. */
void GetDialogItemText(Handle item, Str255 text);
void SetDialogItemText(Handle item, ConstStr255Param text);
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

/* Whether an event is a key for the default or the cancel item, which goes to *itemHit then. */
Boolean StdFilterProc(DialogRef theDialog, EventRecord *event, DialogItemIndex *itemHit);

/* --- Alerts ----------------------------------------------------------------------------------- */

/* Runs the alert of an 'ALRT' resource; the item that was hit, -1 without the resource. */
DialogItemIndex Alert(SInt16 alertID, ModalFilterUPP modalFilter);
DialogItemIndex StopAlert(SInt16 alertID, ModalFilterUPP modalFilter);
DialogItemIndex NoteAlert(SInt16 alertID, ModalFilterUPP modalFilter);
DialogItemIndex CautionAlert(SInt16 alertID, ModalFilterUPP modalFilter);

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
