/*
 * lost_samples.h - the samples of a movie one by one, and those that cannot be had.
 */
#ifndef LOST_SAMPLES_H
#define LOST_SAMPLES_H

#include <Movies.h>

#include "header.h"

/* Where a sample is. */
typedef struct SamplePlace {
    double offset; /* a whole number; files may be longer than 32 bits can tell */
    UInt32 size, description;
} SamplePlace;

/* The samples of a 'trak' atom, in a block of the caller's; nil if there are none that make sense. */
SamplePlace *ReadPlaces(HeaderAtom *track, UInt32 *count);

/* Gives a 'trak' atom tables that say where its samples are now. */
void WritePlaces(HeaderAtom *track, const SamplePlace *places, UInt32 count);

/*
 * Has samples that cannot be had be empty; each keeps its place in time. Those in the movie's own file
 * can be had if they end before ownSize; for those in others the movie, which was read from this
 * header, is asked. True if there are any.
 */
Boolean EmptyLostSamples(HeaderAtom *header, Movie movie, double ownSize, Notes *notes);

#endif
