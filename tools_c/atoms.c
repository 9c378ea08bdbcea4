/*
 * atoms.c - the data of atoms, copied out.
 */
#include "atoms.h"

#include <string.h>

Boolean CopyAtom(QTAtomContainer container, QTAtom parent, QTAtomType type, QTAtomID id, void *data,
                 long room)
{
    QTAtom atom = QTFindChildByID(container, parent, type, id, nil);
    Ptr bytes = nil;
    long size = 0;

    memset(data, 0, (size_t)room);
    if (atom == 0 || QTGetAtomDataPtr(container, atom, &size, &bytes) != noErr)
        return false;
    memcpy(data, bytes, (size_t)(size < room ? size : room));
    return true;
}
