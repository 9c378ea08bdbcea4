/*
 * form.h - the file around a movie: what it was wrapped in, and what else is in it.
 */
#ifndef FORM_H
#define FORM_H

#include <Movies.h>

#include "notes.h"

/*
 * Looks at the file that a movie was read from, resID being that of its resource; notes what of it a
 * copy has in another way, or not at all. *ownSize gets the length of its data fork.
 */
OSErr LookAtForm(const FSSpec *file, short resID, Notes *notes, double *ownSize);

/* Begins a new file with all atoms of another's data fork that are neither the movie nor its data. */
OSErr CarryAtoms(const FSSpec *from, const char *to);

#endif
