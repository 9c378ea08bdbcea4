/*
 * cursors.h - the cursors of the library, as those of SDL.
 */
#ifndef CURSORS_H
#define CURSORS_H

#include <QuickTimeVR.h>

/* Has an instance tell of its cursors; nil, and whatever was told before, is the plain arrow. */
void WatchCursors(QTVRInstance qtvr);

/* Shows the cursor that was told last. Its number, 0 for the arrow; true if that is another one. */
Boolean ShowCursorOf(QTVRInstance qtvr, short *number);

/* Lets go of the cursors that were made. */
void DropCursors(void);

#endif
