/*
 * notes.c - what a tool found and did, in lists.
 */
#include "notes.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void *MoreMemory(void *old, size_t size)
{
    void *memory = realloc(old, size > 0 ? size : 1);

    if (memory == nil) {
        fputs("there is not enough memory\n", stderr);
        exit(3);
    }
    return memory;
}

void *Memory(size_t size)
{
    return memset(MoreMemory(nil, size), 0, size);
}

void TakeNote(Notes *notes, NoteKind kind, const char *format, ...)
{
    long count = notes->counts[kind];
    char text[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    notes->texts[kind] =
        MoreMemory(notes->texts[kind], (size_t)(count + 1) * sizeof *notes->texts[kind]);
    notes->texts[kind][count] = strcpy(Memory(strlen(text) + 1), text);
    notes->counts[kind] = count + 1;
}

void TellNotes(Report *report, const Notes *notes)
{
    static const char *const keys[kNoteKinds] = {"changed", "mended", "lost", "left"};
    int kind;
    long i;

    for (kind = 0; kind < kNoteKinds; kind++) {
        if (notes->counts[kind] == 0)
            continue;
        OpenList(report, keys[kind]);
        for (i = 0; i < notes->counts[kind]; i++) {
            OpenGroup(report, nil);
            TellText(report, "what", notes->texts[kind][i]);
            CloseGroup(report);
        }
        CloseList(report);
    }
}

void FreeNotes(Notes *notes)
{
    int kind;
    long i;

    for (kind = 0; kind < kNoteKinds; kind++) {
        for (i = 0; i < notes->counts[kind]; i++)
            free(notes->texts[kind][i]);
        free(notes->texts[kind]);
    }
    memset(notes, 0, sizeof *notes);
}
