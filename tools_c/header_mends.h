/*
 * header_mends.h - what can be put right in the header of a movie by looking at it alone.
 */
#ifndef HEADER_MENDS_H
#define HEADER_MENDS_H

#include "header.h"

/* True if anything was changed. */
Boolean MendHeader(HeaderAtom *movie, Notes *notes);

#endif
