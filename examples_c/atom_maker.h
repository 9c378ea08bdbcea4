/*
 * atom_maker.h - fills atom containers, one atom a call. The first error stays in gErr, and nothing
 * is added after it.
 */
#ifndef ATOM_MAKER_H
#define ATOM_MAKER_H

#include "authoring.h"

static OSErr gErr;

/* An atom that will have children; id 0 has one chosen. */
static __inline__ QTAtom Parent(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id)
{
    QTAtom atom = 0;

    if (gErr == noErr)
        gErr = AddParent(container, parent, type, id, &atom);
    return atom;
}

static __inline__ void Leaf(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id,
                            const void *data, long size)
{
    if (gErr == noErr)
        gErr = AddLeaf(container, parent, type, id, data, size);
}

static __inline__ void Long(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id,
                            long value)
{
    UInt32 stored = U32(value);

    Leaf(container, parent, type, id, &stored, sizeof stored);
}

static __inline__ void Short(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id,
                             short value)
{
    UInt16 stored = U16(value);

    Leaf(container, parent, type, id, &stored, sizeof stored);
}

static __inline__ void Float(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id,
                             double value)
{
    Float32 stored = F32(value);

    Leaf(container, parent, type, id, &stored, sizeof stored);
}

#endif
