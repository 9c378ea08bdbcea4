/*
 * scene_mends.h - what can be put right in the scene of a movie: references between its tracks, and
 * the atoms that tell of the world and of the nodes.
 */
#ifndef SCENE_MENDS_H
#define SCENE_MENDS_H

#include <Movies.h>

#include "header.h"

/* Leads references between tracks that lead nowhere to the only track that fits. */
void MendReferences(Movie movie, Notes *notes);

/*
 * Mends the atoms of the world, in the header, and of the nodes, whose new samples are added to a
 * file of which they are told to be a part; nil only looks. True if there was anything.
 */
Boolean MendScene(HeaderAtom *header, Movie movie, FILE *data, Notes *notes);

#endif
