/*
 * QTVRExtensions.h - what this library adds to the classic interface: the clock, events, the
 * cursor, and a report about wired actions.
 *
 * The classic library read the system's clock and set the system's cursor. This one leaves both to
 * the application, which may have neither. No function here is needed to show a movie.
 */
#ifndef __QTVREXTENSIONS__
#define __QTVREXTENSIONS__

#include <AppleEvents.h>
#include <Events.h>
#include <QDOffscreen.h>
#include <QuickTimeVR.h>

#ifdef __cplusplus
extern "C" {
#endif

/* --- Time ------------------------------------------------------------------------------------- */

/* Gives the time in ticks, sixtieths of a second. Called on any thread. */
typedef UInt32 (*QTVRExtTickProcPtr)(void *refCon);

/*
 * Takes the time from a procedure, for all movies and threads; nil takes it from the system again.
 * TickCount, swings, drags and timeouts follow it, so that a test can let time pass as it likes.
 */
void QTVRExtSetTickProc(QTVRExtTickProcPtr tickProc, void *refCon);

/* --- Events ----------------------------------------------------------------------------------- */

/*
 * Posts a whole event record, with its place, its time and its modifiers. A null event (what 0) is
 * a move of the mouse to where. Of more than a thousand that wait the oldest is lost. paramErr for
 * a nil pointer.
 */
OSErr QTVRExtPostEvent(const EventRecord *theEvent);

/*
 * Tells what the next MenuSelect chooses: the item of a menu of the bar, counted from 1. Several
 * choices wait in order.
 */
void QTVRExtChooseMenuItem(short menuID, UInt16 item);

/* Posts a copy of an Apple event as a high-level event. errAENotAppleEvent for what is none. */
OSErr QTVRExtPostAppleEvent(const AppleEvent *theAppleEvent);

/*
 * Tells the answer of the next NavGetFile or NavPutFile, a path of this system; several wait in
 * order, and nil removes them.
 */
OSErr QTVRExtSetNavFile(const char *path);

/* Puts the mouse to a place of the screen at once, with its button down or up. */
void QTVRExtSetMouse(Point where, Boolean down);

/* --- Cursors ---------------------------------------------------------------------------------- */

/* Told that another cursor is to be shown; rsrcID is 0 where the pointer has left the movie. */
typedef void (*QTVRExtCursorProcPtr)(QTVRInstance qtvr, short rsrcID, SInt32 refCon);

/*
 * Puts the cursor that the application should show now into *cursor: its number, 0 where the
 * pointer is not in the movie, and its data if QTVRReplaceCursor or the movie gave some. theType
 * tells which: kQTVRStdCursorType, kQTVRColorCursorType, or kQTVRUseDefaultCursor with a nil handle
 * for a cursor of the library. The handle is a copy; the caller disposes of it. paramErr for a nil
 * pointer.
 */
OSErr QTVRExtGetCursor(QTVRInstance qtvr, QTVRCursorRecord *cursor);

/* Installs the procedure that is told of each change of the cursor; nil removes it. */
OSErr QTVRExtSetCursorProc(QTVRInstance qtvr, QTVRExtCursorProcPtr cursorProc, SInt32 refCon);

/*
 * Draws a cursor: puts a new graphics world of 16 by 16 pixels, 32 bits with the mask as alpha,
 * into *picture, and the pixel that points into *hotSpot, which may be nil. The caller disposes of
 * the world with DisposeGWorld. paramErr for number 0, and for data that are no cursor.
 */
OSErr QTVRExtGetCursorPicture(QTVRInstance qtvr, short rsrcID, GWorldPtr *picture, Point *hotSpot);

/*
 * Puts the program's own cursor, as SetCursor or SetCCursor set it, into *cursor, which may be nil.
 * Gives 0 if it can be seen, or how often it was hidden, below 0.
 */
short QTVRExtGetToolboxCursor(Cursor *cursor);

/* --- Atoms of a program's own ------------------------------------------------------------------ */

/*
 * Tells how the data of leaves of leafType are built, below atoms of parentType, or of any for 0, so
 * that they cross in the order of the machine as all others do; without that, and under the contract
 * of big-endian data, a leaf that the library does not know keeps the bytes of the file. layout is a
 * letter for each run of fields, and how many there are: b bytes, s 16-bit, l 32-bit, w 64-bit ones;
 * in brackets at the end what comes again and again to the end of the leaf: "s2l(lb4)". nil forgets
 * it. For all movies of the process; what the library knows itself is not changed. paramErr for a
 * text that is no layout, memFullErr for more than a thousand kinds.
 */
OSErr QTVRExtSetLeafLayout(OSType parentType, OSType leafType, const char *layout);

/* --- Wired actions ---------------------------------------------------------------------------- */

/* What became of the wired actions of a movie. */
struct QTVRExtWiredReport {
    UInt32 performed;   /* were done */
    UInt32 skipped;     /* this library cannot do */
    UInt32 failed;      /* could have been done, but failed; a malformed handler counts as one */
    UInt32 lastTrouble; /* number of the last action that was skipped or failed; 0 for none */
    Boolean exhausted;  /* a handler used up its steps, such as in a loop without end */
};
typedef struct QTVRExtWiredReport QTVRExtWiredReport;

/*
 * Puts what became of all wired actions of a movie into *report, and begins to count anew if clear
 * is true. Neither skipped nor failed actions keep those behind them from being done. paramErr for
 * a nil pointer.
 */
OSErr QTVRExtGetWiredReport(Movie theMovie, QTVRExtWiredReport *report, Boolean clear);

#ifdef __cplusplus
}
#endif

#endif
