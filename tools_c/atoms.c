/*
 * atoms.c - the data of atoms, copied out, and the nodes of a world.
 */
#include "atoms.h"

#include <QuickTimeVRFormat.h>

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

static QTAtom NodesOf(QTAtomContainer world)
{
    return QTFindChildByID(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, nil);
}

short CountNodes(QTAtomContainer world)
{
    QTAtom nodes = NodesOf(world);

    return nodes != 0 ? QTCountChildrenOfType(world, nodes, kQTVRNodeIDAtomType) : 0;
}

UInt32 NodeAt(QTAtomContainer world, short index)
{
    QTAtomID id = 0;

    QTFindChildByIndex(world, NodesOf(world), kQTVRNodeIDAtomType, index, &id);
    return (UInt32)id;
}
