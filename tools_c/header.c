/*
 * header.c - the header of a movie as a tree of its atoms.
 *
 * "QuickTime File Format", Movie Atoms.
 */
#include "header.h"

#include <stdlib.h>
#include <string.h>

UInt16 Get16(const UInt8 *at)
{
    return (UInt16)(at[0] << 8 | at[1]);
}

UInt32 Get32(const UInt8 *at)
{
    return (UInt32)Get16(at) << 16 | Get16(at + 2);
}

void Put32(UInt8 *at, UInt32 number)
{
    int i;

    for (i = 0; i < 4; i++)
        at[i] = (UInt8)(number >> (24 - 8 * i));
}

/* Atoms that hold others, and what they stand in. */
static Boolean IsParent(const char *in, const char *type)
{
    static const char *const parents[][2] = {{"moov", "trak"}, {"trak", "mdia"}, {"trak", "edts"},
                                             {"mdia", "minf"}, {"minf", "stbl"}, {"minf", "dinf"}};
    size_t i;

    for (i = 0; i < sizeof parents / sizeof parents[0]; i++)
        if (strcmp(parents[i][0], in) == 0 && strcmp(parents[i][1], type) == 0)
            return true;
    return false;
}

static HeaderAtom *NewAtom(const void *type)
{
    HeaderAtom *atom = Memory(sizeof *atom);

    memcpy(atom->type, type, 4);
    return atom;
}

HeaderAtom *AddAtom(HeaderAtom *parent, const char *type)
{
    HeaderAtom **link = &parent->first;

    while (*link != nil)
        link = &(*link)->next;
    *link = NewAtom(type);
    return *link;
}

void SetAtom(HeaderAtom *atom, const void *data, size_t size)
{
    UInt8 *copy = Memory(size);

    if (size > 0)
        memcpy(copy, data, size);
    free(atom->data);
    atom->data = copy;
    atom->size = size;
}

static Boolean IsType(const UInt8 *type)
{
    int i;

    for (i = 0; i < 4; i++)
        if (type[i] < ' ' || type[i] == 0x7F)
            return false;
    return true;
}

/* Bytes that are no atom are kept where nobody reads them. */
static void KeepRest(HeaderAtom *parent, const UInt8 *bytes, size_t size, Notes *notes)
{
    SetAtom(AddAtom(parent, "free"), bytes, size);
    TakeNote(notes, kMended, "%lu bytes of '%s' were no atom: they are in a 'free' one now",
             (unsigned long)size, parent->type);
}

/* The nesting of IsParent bounds how deep this goes. */
static void ReadAtoms(HeaderAtom *parent, const UInt8 *bytes, size_t size, Notes *notes)
{
    size_t at = 0;

    while (size - at >= 8) {
        size_t left = size - at, length = Get32(bytes + at), head = 8;
        HeaderAtom *atom;

        if (length == 1 && left >= 16) {
            length = Get32(bytes + at + 8) != 0 ? left + 1 : Get32(bytes + at + 12);
            head = 16;
        } else if (length == 0) {
            length = left;
        }
        if (length < head || !IsType(bytes + at + 4)) {
            KeepRest(parent, bytes + at, left, notes);
            return;
        }
        atom = AddAtom(parent, (const char *)bytes + at + 4);
        if (length > left) {
            TakeNote(notes, kMended, "'%s' was said to be longer than '%s' around it", atom->type,
                     parent->type);
            length = left;
        }
        atom->isParent = IsParent(parent->type, atom->type);
        if (atom->isParent)
            ReadAtoms(atom, bytes + at + head, length - head, notes);
        else
            SetAtom(atom, bytes + at + head, length - head);
        at += length;
    }
    if (at < size)
        KeepRest(parent, bytes + at, size - at, notes);
}

HeaderAtom *ReadHeader(const UInt8 *bytes, size_t size, Notes *notes)
{
    HeaderAtom *movie;

    if (size < 8 || memcmp(bytes + 4, "moov", 4) != 0)
        return nil;
    movie = NewAtom("moov");
    movie->isParent = true;
    ReadAtoms(movie, bytes + 8, size - 8, notes);
    return movie;
}

static size_t SizeOf(const HeaderAtom *atom)
{
    const HeaderAtom *child;
    size_t size = 8 + atom->size;

    for (child = atom->first; child != nil; child = child->next)
        size += SizeOf(child);
    return size;
}

static UInt8 *Put(const HeaderAtom *atom, UInt8 *at)
{
    const HeaderAtom *child;

    Put32(at, (UInt32)SizeOf(atom));
    memcpy(at + 4, atom->type, 4);
    at += 8;
    if (atom->size > 0)
        memcpy(at, atom->data, atom->size);
    at += atom->size;
    for (child = atom->first; child != nil; child = child->next)
        at = Put(child, at);
    return at;
}

UInt8 *WriteHeader(const HeaderAtom *movie, size_t *size)
{
    UInt8 *bytes;

    *size = SizeOf(movie);
    bytes = Memory(*size);
    Put(movie, bytes);
    return bytes;
}

void FreeHeader(HeaderAtom *atom)
{
    if (atom == nil)
        return;
    while (atom->first != nil)
        RemoveAtom(atom, atom->first);
    free(atom->data);
    free(atom);
}

void RemoveAtom(HeaderAtom *parent, HeaderAtom *child)
{
    HeaderAtom **link = &parent->first;

    while (*link != child)
        link = &(*link)->next;
    *link = child->next;
    FreeHeader(child);
}

HeaderAtom *FindAtom(HeaderAtom *parent, const char *path)
{
    HeaderAtom *atom = parent;

    while (atom != nil && *path != '\0') {
        for (atom = atom->first; atom != nil && memcmp(atom->type, path, 4) != 0; atom = atom->next)
            ;
        path += path[4] == '/' ? 5 : 4;
    }
    return atom;
}

UInt8 *PlaceOfTrackID(HeaderAtom *track)
{
    HeaderAtom *head = FindAtom(track, "tkhd");
    size_t place = head != nil && head->size > 0 && head->data[0] == 1 ? 20 : 12;

    return head != nil && head->size >= place + 4 ? head->data + place : nil;
}

UInt32 TrackIDOf(HeaderAtom *track)
{
    UInt8 *place = PlaceOfTrackID(track);

    return place != nil ? Get32(place) : 0;
}
