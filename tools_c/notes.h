/*
 * notes.h - what a tool found and did, in lists.
 */
#ifndef NOTES_H
#define NOTES_H

#include "report.h"

typedef enum NoteKind {
    kChanged, /* kept, in another form */
    kMended,
    kLost, /* not in the copy */
    kLeft, /* in the copy, and still wrong */
    kNoteKinds
} NoteKind;

typedef struct Notes {
    char **texts[kNoteKinds];
    long counts[kNoteKinds];
} Notes;

void TakeNote(Notes *notes, NoteKind kind, const char *format, ...);

/* Tells every list that is not empty. */
void TellNotes(Report *report, const Notes *notes);

void FreeNotes(Notes *notes);

/* Memory that is there: else the tool says so and ends with 3. */
void *Memory(size_t size);
void *MoreMemory(void *old, size_t size);

#endif
