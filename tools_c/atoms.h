/*
 * atoms.h - the data of atoms, copied out, and the nodes of a world.
 */
#ifndef ATOMS_H
#define ATOMS_H

#include <Movies.h>

/* Copies the data of an atom; what is shorter ends in zeros. False if there is no such atom. */
Boolean CopyAtom(QTAtomContainer container, QTAtom parent, QTAtomType type, QTAtomID id, void *data,
                 long room);

/* How many nodes a world has, and the ID of one, counted from 1. */
short CountNodes(QTAtomContainer world);
UInt32 NodeAt(QTAtomContainer world, short index);

#endif
