/*
 * atoms.h - the data of atoms, copied out.
 */
#ifndef ATOMS_H
#define ATOMS_H

#include <Movies.h>

/* Copies the data of an atom; what is shorter ends in zeros. False if there is no such atom. */
Boolean CopyAtom(QTAtomContainer container, QTAtom parent, QTAtomType type, QTAtomID id, void *data,
                 long room);

#endif
