/*
 * form.c - the file around a movie: what it was wrapped in, and what else is in it.
 *
 * "QuickTime File Format", Atoms; "Inside Macintosh: More Macintosh Toolbox", Resource File Format.
 */
#include "form.h"

#include <MacErrors.h>

#include <stdlib.h>
#include <string.h>

#include "header.h"

/* An atom of a data fork. */
typedef struct TopAtom {
    char type[5];
    double start, size;
    Boolean isCut;
} TopAtom;

static OSErr ReadAt(short refNum, double at, void *bytes, long count)
{
    OSErr err = SetFPos(refNum, fsFromStart, (long)at);

    return err == noErr ? FSRead(refNum, &count, bytes) : err;
}

/* The atom at a place; false at the end, and where there is none. */
static Boolean ReadTopAtom(short refNum, double at, double end, TopAtom *atom)
{
    UInt8 head[16];
    int i;

    memset(atom, 0, sizeof *atom);
    if (end - at < 8 || ReadAt(refNum, at, head, 8) != noErr)
        return false;
    memcpy(atom->type, head + 4, 4);
    atom->start = at;
    atom->size = Get32(head);
    if (atom->size == 1) {
        if (end - at < 16 || ReadAt(refNum, at, head, 16) != noErr)
            return false;
        atom->size = Get32(head + 8) * 4294967296.0 + Get32(head + 12);
    } else if (atom->size == 0) {
        atom->size = end - at;
    }
    for (i = 0; i < 4; i++)
        if (head[4 + i] < ' ' || head[4 + i] == 0x7F)
            return false;
    atom->isCut = atom->size > end - at;
    if (atom->isCut)
        atom->size = end - at;
    return atom->size >= 8;
}

static Boolean IsOneOf(const TopAtom *atom, const char *types)
{
    for (; *types != '\0'; types += 4)
        if (memcmp(atom->type, types, 4) == 0)
            return true;
    return false;
}

/* --- The data fork ---------------------------------------------------------------------------- */

/* Zeros fill up blocks of old disks. */
static Boolean AreZeros(short refNum, double at, double end)
{
    UInt8 bytes[512];

    while (at < end) {
        long i, count = end - at < (double)sizeof bytes ? (long)(end - at) : (long)sizeof bytes;

        if (ReadAt(refNum, at, bytes, count) != noErr)
            return true;
        for (i = 0; i < count; i++)
            if (bytes[i] != 0)
                return false;
        at += (double)count;
    }
    return true;
}

static void LookAtHeader(short refNum, const TopAtom *movie, Boolean isBehindData, Notes *notes)
{
    char type[5] = "";

    if (movie->size >= 16)
        ReadAt(refNum, movie->start + 12, type, 4);
    if (strcmp(type, "cmov") == 0)
        TakeNote(notes, kChanged, "the header was compressed");
    else if (strcmp(type, "rmra") == 0)
        TakeNote(notes, kChanged, "the file only named others: the copy is of the one that is there");
    if (isBehindData)
        TakeNote(notes, kChanged, "the header was behind the data");
}

static void LookAtAtoms(short refNum, double end, Boolean isInDataFork, Notes *notes)
{
    double at = 0;
    TopAtom atom;
    Boolean hasMovie = false, hasData = false;

    while (ReadTopAtom(refNum, at, end, &atom)) {
        if (atom.isCut)
            TakeNote(notes, kMended, "'%s' was said to go on behind the end of the file", atom.type);
        if (IsOneOf(&atom, "moov")) {
            if (!hasMovie && isInDataFork)
                LookAtHeader(refNum, &atom, hasData, notes);
            else
                TakeNote(notes, kLost, "another movie, whose header is in the data fork");
            hasMovie = true;
        } else if (IsOneOf(&atom, "mdat")) {
            hasData = true;
        }
        at += atom.size;
    }
    if (at < end && !AreZeros(refNum, at, end))
        TakeNote(notes, isInDataFork ? kLost : kChanged,
                 isInDataFork ? "the last %.0f bytes of the file, which are no atom"
                              : "%.0f bytes of the data fork are in no atom; the samples in them are"
                                " copied",
                 end - at);
}

OSErr CarryAtoms(const FSSpec *from, const char *to)
{
    FILE *out = fopen(to, "wb");
    short refNum = 0;
    long length = 0;
    double at = 0;
    TopAtom atom;
    OSErr err = out != nil ? FSpOpenDF(from, fsRdPerm, &refNum) : permErr;

    if (err == noErr)
        err = GetEOF(refNum, &length);
    while (err == noErr && ReadTopAtom(refNum, at, (double)length, &atom)) {
        double done = 0;
        UInt8 bytes[4096];

        at += atom.size;
        if (IsOneOf(&atom, "moovmdatfreeskipwide"))
            continue;
        while (err == noErr && done < atom.size) {
            long count = atom.size - done < (double)sizeof bytes ? (long)(atom.size - done)
                                                                 : (long)sizeof bytes;

            err = ReadAt(refNum, atom.start + done, bytes, count);
            /* Something follows: "to the end" is no size any more. */
            if (err == noErr && done == 0 && (atom.isCut || Get32(bytes) == 0))
                Put32(bytes, (UInt32)atom.size);
            if (err == noErr && fwrite(bytes, 1, (size_t)count, out) != (size_t)count)
                err = dskFulErr;
            done += (double)count;
        }
    }
    if (refNum != 0)
        FSClose(refNum);
    if (out != nil && fclose(out) != 0 && err == noErr)
        err = dskFulErr;
    return err;
}

/* --- The resource fork ------------------------------------------------------------------------ */

/* A copy has no resource fork. What its movies are made of is in the data fork then. */
static void LookAtResources(const FSSpec *file, Notes *notes)
{
    UInt8 head[16], list[8];
    double types;
    short refNum = 0;
    int i, count;

    if (FSpOpenRF(file, fsRdPerm, &refNum) != noErr)
        return;
    if (ReadAt(refNum, 0, head, 16) == noErr &&
        ReadAt(refNum, Get32(head + 4) + 24.0, list, 2) == noErr) {
        types = (double)Get32(head + 4) + Get16(list);
        count = ReadAt(refNum, types, list, 2) == noErr ? Get16(list) + 1 : 0;
        for (i = 0; i < (count & 0xFFFF); i++) {
            char type[5] = "";
            int resources;

            if (ReadAt(refNum, types + 2 + 8 * i, list, 8) != noErr)
                break;
            memcpy(type, list, 4);
            resources = Get16(list + 4) + 1 - (strcmp(type, "moov") == 0);
            if (resources > 0)
                TakeNote(notes, kLost, "%d %sresources '%s': the copy has no resource fork",
                         resources, strcmp(type, "moov") == 0 ? "more " : "", type);
        }
    }
    FSClose(refNum);
}

OSErr LookAtForm(const FSSpec *file, const char *path, short resID, Notes *notes, double *ownSize)
{
    FILE *whole = fopen(path, "rb");
    short refNum = 0;
    long length = 0, all = 0;
    OSErr err = FSpOpenDF(file, fsRdPerm, &refNum);

    if (err == noErr)
        err = GetEOF(refNum, &length);
    *ownSize = (double)length;
    if (err == noErr) {
        if (whole != nil && fseek(whole, 0, SEEK_END) == 0)
            all = ftell(whole);
        if (all > length)
            TakeNote(notes, kChanged, "the file was wrapped in another, with both its forks");
        if (resID != movieInDataForkResID)
            TakeNote(notes, kChanged, "the header was in the resource fork");
        LookAtAtoms(refNum, (double)length, resID == movieInDataForkResID, notes);
        LookAtResources(file, notes);
    }
    if (whole != nil)
        fclose(whole);
    if (refNum != 0)
        FSClose(refNum);
    return err;
}
