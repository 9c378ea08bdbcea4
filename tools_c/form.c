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

/* An open data fork: where in its file it is. */
typedef struct Fork {
    short refNum;
    double start, length;
} Fork;

/* An atom of a data fork. */
typedef struct TopAtom {
    char type[5];
    double start, size;
    Boolean isCut;
} TopAtom;

static OSErr ReadAt(const Fork *fork, double at, void *bytes, long count)
{
    OSErr err = SetFPos(fork->refNum, fsFromStart, (long)(fork->start + at));

    return err == noErr ? FSRead(fork->refNum, &count, bytes) : err;
}

static Boolean IsOneOf(const char *type, const char *types)
{
    for (; *types != '\0'; types += 4)
        if (memcmp(type, types, 4) == 0)
            return true;
    return false;
}

/* What data forks begin with that are made of atoms. */
static const char kFirst[] = "moovmdatwidefreeskipftyppnotPICTudtauuid";

/*
 * Both forks in one file: AppleSingle lists them, MacBinary has the data fork behind a head of 128
 * bytes.
 */
static void Unwrap(Fork *fork)
{
    UInt8 head[128];
    double all = fork->length, start = -1, length = 0;
    int i;

    if (all < (double)sizeof head || ReadAt(fork, 0, head, sizeof head) != noErr ||
        IsOneOf((const char *)head + 4, kFirst))
        return;
    if (Get32(head) == 0x00051600) {
        for (i = 0; i < Get16(head + 24) && 38 + 12 * i <= (int)sizeof head; i++)
            if (Get32(head + 26 + 12 * i) == 1) {
                start = Get32(head + 30 + 12 * i);
                length = Get32(head + 34 + 12 * i);
            }
    } else if (head[0] == 0 && head[1] >= 1 && head[1] <= 63 && head[74] == 0 && head[82] == 0) {
        start = sizeof head;
        length = Get32(head + 83);
    }
    if (start < 0 || start > all)
        return;
    fork->start = start;
    fork->length = length < all - start ? length : all - start;
}

static OSErr OpenFork(const FSSpec *file, Fork *fork)
{
    long length = 0;
    OSErr err = FSpOpenDF(file, fsRdPerm, &fork->refNum);

    fork->start = 0;
    if (err == noErr)
        err = GetEOF(fork->refNum, &length);
    fork->length = (double)length;
    if (err == noErr)
        Unwrap(fork);
    return err;
}

/* Old data forks hold samples alone, and nothing around them. */
static Boolean HasAtoms(const Fork *fork)
{
    UInt8 head[8];

    return fork->length >= 8 && ReadAt(fork, 0, head, 8) == noErr &&
           IsOneOf((const char *)head + 4, kFirst);
}

/* The atom at a place; false at the end, and where there is none. */
static Boolean ReadTopAtom(const Fork *fork, double at, TopAtom *atom)
{
    UInt8 head[16];
    double end = fork->length;
    int i;

    memset(atom, 0, sizeof *atom);
    if (end - at < 8 || ReadAt(fork, at, head, 8) != noErr)
        return false;
    memcpy(atom->type, head + 4, 4);
    atom->start = at;
    atom->size = Get32(head);
    if (atom->size == 1) {
        if (end - at < 16 || ReadAt(fork, at, head, 16) != noErr)
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

/* --- The data fork ---------------------------------------------------------------------------- */

/* Zeros fill up blocks of old disks. */
static Boolean AreZeros(const Fork *fork, double at)
{
    UInt8 bytes[512];

    while (at < fork->length) {
        double left = fork->length - at;
        long i, count = left < (double)sizeof bytes ? (long)left : (long)sizeof bytes;

        if (ReadAt(fork, at, bytes, count) != noErr)
            return true;
        for (i = 0; i < count; i++)
            if (bytes[i] != 0)
                return false;
        at += (double)count;
    }
    return true;
}

static void LookAtHeader(const Fork *fork, const TopAtom *movie, Boolean isBehindData, Notes *notes)
{
    char type[5] = "";

    if (movie->size >= 16)
        ReadAt(fork, movie->start + 12, type, 4);
    if (strcmp(type, "cmov") == 0)
        TakeNote(notes, kChanged, "the header was compressed");
    else if (strcmp(type, "rmra") == 0)
        TakeNote(notes, kChanged, "the file only named others: the copy is of the one that is there");
    if (isBehindData)
        TakeNote(notes, kChanged, "the header was behind the data");
}

static void LookAtAtoms(const Fork *fork, Boolean isInDataFork, Notes *notes)
{
    double at = 0;
    TopAtom atom;
    Boolean hasMovie = false, hasData = false;

    while (ReadTopAtom(fork, at, &atom)) {
        if (atom.isCut)
            TakeNote(notes, kMended, "'%s' was said to go on behind the end of the file", atom.type);
        if (IsOneOf(atom.type, "moov")) {
            if (!hasMovie && isInDataFork)
                LookAtHeader(fork, &atom, hasData, notes);
            else
                TakeNote(notes, kLost, "another movie, whose header is in the data fork");
            hasMovie = true;
        } else if (IsOneOf(atom.type, "mdat")) {
            hasData = true;
        }
        at += atom.size;
    }
    if (at < fork->length && !AreZeros(fork, at))
        TakeNote(notes, kLost, "the last %.0f bytes of the file, which are no atom",
                 fork->length - at);
}

OSErr CarryAtoms(const FSSpec *from, const char *to)
{
    FILE *out = fopen(to, "wb");
    Fork fork = {0, 0, 0};
    double at = 0;
    TopAtom atom;
    OSErr err = out != nil ? OpenFork(from, &fork) : permErr;

    while (err == noErr && (at > 0 || HasAtoms(&fork)) && ReadTopAtom(&fork, at, &atom)) {
        double done = 0;
        UInt8 bytes[4096];

        at += atom.size;
        if (IsOneOf(atom.type, "moovmdatfreeskipwide"))
            continue;
        while (err == noErr && done < atom.size) {
            double left = atom.size - done;
            long count = left < (double)sizeof bytes ? (long)left : (long)sizeof bytes;

            err = ReadAt(&fork, atom.start + done, bytes, count);
            /* Something follows: "to the end" is no size any more. */
            if (err == noErr && done == 0 && (atom.isCut || Get32(bytes) == 0))
                Put32(bytes, (UInt32)atom.size);
            if (err == noErr && fwrite(bytes, 1, (size_t)count, out) != (size_t)count)
                err = dskFulErr;
            done += (double)count;
        }
    }
    if (fork.refNum != 0)
        FSClose(fork.refNum);
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
    Fork resources = {0, 0, 0};
    const Fork *fork = &resources;
    int i, count;

    if (FSpOpenRF(file, fsRdPerm, &resources.refNum) != noErr)
        return;
    if (ReadAt(fork, 0, head, 16) == noErr &&
        ReadAt(fork, Get32(head + 4) + 24.0, list, 2) == noErr) {
        types = (double)Get32(head + 4) + Get16(list);
        count = ReadAt(fork, types, list, 2) == noErr ? Get16(list) + 1 : 0;
        for (i = 0; i < (count & 0xFFFF); i++) {
            char type[5] = "";
            int more;

            if (ReadAt(fork, types + 2 + 8 * i, list, 8) != noErr)
                break;
            memcpy(type, list, 4);
            more = Get16(list + 4) + 1 - (strcmp(type, "moov") == 0);
            if (more > 0)
                TakeNote(notes, kLost, "%d %sresources '%s': the copy has no resource fork",
                         more, strcmp(type, "moov") == 0 ? "more " : "", type);
        }
    }
    FSClose(resources.refNum);
}

OSErr LookAtForm(const FSSpec *file, short resID, Notes *notes, double *ownSize)
{
    Fork fork = {0, 0, 0};
    OSErr err = OpenFork(file, &fork);

    *ownSize = fork.length;
    if (err == noErr) {
        if (fork.start > 0)
            TakeNote(notes, kChanged, "both forks were wrapped in one file");
        if (resID != movieInDataForkResID)
            TakeNote(notes, kChanged, "the header was in the resource fork");
        if (HasAtoms(&fork))
            LookAtAtoms(&fork, resID == movieInDataForkResID, notes);
        LookAtResources(file, notes);
    }
    if (fork.refNum != 0)
        FSClose(fork.refNum);
    return err;
}
