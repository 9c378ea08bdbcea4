/*
 * compare.h - whether a copy of a movie is what the movie was.
 */
#ifndef COMPARE_H
#define COMPARE_H

#include <MacTypes.h>

#include "notes.h"

/*
 * Opens both and compares tracks, samples, user data, and the scene: its nodes, their hot spots, and
 * the view that each opens in, also as a picture unless that takes too long. What differs is noted as
 * lost, but for the bytes of sound, which are not looked at. Samples that the movie cannot give should be empty in the copy; with areNodesMended those of
 * the nodes may differ.
 */
OSErr CompareMovies(const char *movie, const char *copy, Boolean areNodesMended, Boolean isQuick,
                    Notes *notes);

#endif
