/*
 * header.h - the header of a movie as a tree of its atoms.
 */
#ifndef HEADER_H
#define HEADER_H

#include <MacTypes.h>

#include <stddef.h>

#include "notes.h"

/* An atom: either it has children, or data. */
typedef struct HeaderAtom HeaderAtom;
struct HeaderAtom {
    char type[5];
    Boolean isParent;
    HeaderAtom *first, *next;
    UInt8 *data;
    size_t size;
};

/*
 * Reads the atoms of a header, which begins with that of 'moov'. Atoms that are longer than what they
 * are in end with it; bytes that are no atom become a 'free' one. nil if there is no 'moov'.
 */
HeaderAtom *ReadHeader(const UInt8 *bytes, size_t size, Notes *notes);

/* The header as bytes, in a block of the caller's. */
UInt8 *WriteHeader(const HeaderAtom *movie, size_t *size);

void FreeHeader(HeaderAtom *movie);

/* The first child of a type; a path such as "mdia/minf" goes on from child to child. nil is none. */
HeaderAtom *FindAtom(HeaderAtom *parent, const char *path);

/* Gives an atom without children other data. */
void SetAtom(HeaderAtom *atom, const void *data, size_t size);

/* Adds a child without data at the end. */
HeaderAtom *AddAtom(HeaderAtom *parent, const char *type);

void RemoveAtom(HeaderAtom *parent, HeaderAtom *child);

/* Big-endian numbers. */
UInt32 Get32(const UInt8 *at);
UInt16 Get16(const UInt8 *at);
void Put32(UInt8 *at, UInt32 number);

/* The ID of a 'trak' atom; 0 if it has none. And where that stands; nil if there is no room. */
UInt32 TrackIDOf(HeaderAtom *track);
UInt8 *PlaceOfTrackID(HeaderAtom *track);

#endif
