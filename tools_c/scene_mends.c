/*
 * scene_mends.c - what can be put right in the atoms of a world and of its nodes.
 *
 * QuickTimeVRFormat.h. Samples and descriptions are taken as the file has them, so numbers in them are
 * big-endian whatever the machine.
 */
#include "scene_mends.h"

#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "atoms.h"
#include "lost_samples.h"

/* The head of a sample description, behind which the world begins; and of their list. */
enum { kDescriptionHead = 16, kListHead = 8 };

/* The data of an atom, to be read and changed; nil if there are fewer bytes. */
static UInt8 *DataOf(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id, long least)
{
    QTAtom atom = QTFindChildByID(container, parent, (QTAtomType)type, id, nil);
    long size = 0;
    Ptr data = nil;

    if (atom == 0 || QTGetAtomDataPtr(container, atom, &size, &data) != noErr || size < least)
        return nil;
    return (UInt8 *)data;
}

/* An atom of zeros that says version 2.0, with the number that follows; an old one is replaced. */
static Boolean AddHead(QTAtomContainer container, QTAtom parent, OSType type, long size,
                       UInt32 second, UInt32 third)
{
    UInt8 *record = Memory((size_t)size);
    QTAtom old = QTFindChildByID(container, parent, (QTAtomType)type, 1, nil);
    OSErr err = noErr;

    record[1] = 2;
    Put32(record + 4, second);
    Put32(record + 8, third);
    if (old != 0)
        err = QTRemoveAtom(container, old);
    if (err == noErr)
        err = QTInsertChild(container, parent, (QTAtomType)type, 1, 0, size, record, nil);
    free(record);
    return err == noErr;
}

/* A text that is named and not there. The data of an atom move when others are added: so it is asked
 * for anew each time. */
static Boolean MendText(QTAtomContainer container, QTAtom parent, UInt8 *id)
{
    if (id == nil || Get32(id) == 0 ||
        QTFindChildByID(container, parent, kQTVRStringAtomType, (QTAtomID)Get32(id), nil) != 0)
        return false;
    Put32(id, 0);
    return true;
}

/* --- The world -------------------------------------------------------------------------------- */

static Boolean MendWorld(QTAtomContainer world, Notes *notes)
{
    QTAtom nodes =
        QTFindChildByID(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, nil);
    UInt8 *head =
        DataOf(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1,
               offsetof(QTVRWorldHeaderAtom, vrWorldFlags));
    UInt32 first = CountNodes(world) > 0 ? NodeAt(world, 1) : 0;
    Boolean isMended = false;

    if (head == nil) {
        if (first == 0 || !AddHead(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType,
                                   sizeof(QTVRWorldHeaderAtom), 0, first))
            return false;
        TakeNote(notes, kMended, "the scene had no header: it begins with node %lu",
                 (unsigned long)first);
        return true;
    }
    if (MendText(world, kParentAtomIsContainer, head + offsetof(QTVRWorldHeaderAtom, nameAtomID))) {
        TakeNote(notes, kMended, "the scene named a text that was not there");
        isMended = true;
    }
    head += offsetof(QTVRWorldHeaderAtom, defaultNodeID);
    if (first != 0 &&
        QTFindChildByID(world, nodes, kQTVRNodeIDAtomType, (QTAtomID)Get32(head), nil) == 0) {
        TakeNote(notes, kMended, "the first node was to be %lu, which is not there: it is %lu",
                 (unsigned long)Get32(head), (unsigned long)first);
        Put32(head, first);
        isMended = true;
    }
    return isMended;
}

/* --- Nodes ------------------------------------------------------------------------------------ */

static Boolean MendHotSpot(QTAtomContainer node, QTAtom spot, QTAtomID id, UInt32 nodeID,
                           Notes *notes)
{
    Boolean isMended;
    UInt8 *info = DataOf(node, spot, kQTVRHotSpotInfoAtomType, 1,
                         offsetof(QTVRHotSpotInfoAtom, cursorID));

    if (info == nil) {
        OSType type = kQTVRHotSpotUndefinedType;

        if (QTFindChildByID(node, spot, kQTVRLinkInfoAtomType, 1, nil) != 0)
            type = kQTVRHotSpotLinkType;
        else if (QTFindChildByID(node, spot, (QTAtomType)kQTVRHotSpotURLType, 1, nil) != 0)
            type = kQTVRHotSpotURLType;
        if (!AddHead(node, spot, kQTVRHotSpotInfoAtomType, sizeof(QTVRHotSpotInfoAtom), type, 0))
            return false;
        TakeNote(notes, kMended, "node %lu: hot spot %ld had no information", (unsigned long)nodeID,
                 (long)id);
        return true;
    }
    isMended = MendText(node, spot, info + offsetof(QTVRHotSpotInfoAtom, nameAtomID));
    if (MendText(node, spot, info + offsetof(QTVRHotSpotInfoAtom, commentAtomID)))
        isMended = true;
    if (isMended)
        TakeNote(notes, kMended, "node %lu: hot spot %ld named a text that was not there",
                 (unsigned long)nodeID, (long)id);
    return isMended;
}

static Boolean MendNode(QTAtomContainer node, QTAtomContainer world, UInt32 nodeID, Notes *notes)
{
    UInt8 *head = DataOf(node, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1,
                         offsetof(QTVRNodeHeaderAtom, reserved1));
    QTAtom parent;
    short i, count;
    Boolean isMended = false;

    if (head == nil) {
        QTAtom nodes =
            QTFindChildByID(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, nil);
        QTAtom place = QTFindChildByID(world, nodes, kQTVRNodeIDAtomType, (QTAtomID)nodeID, nil);
        UInt8 *location = place != 0 ? DataOf(world, place, kQTVRNodeLocationAtomType, 1, 8) : nil;

        if (location != nil &&
            AddHead(node, kParentAtomIsContainer, kQTVRNodeHeaderAtomType,
                    sizeof(QTVRNodeHeaderAtom), Get32(location + 4), nodeID)) {
            TakeNote(notes, kMended, "node %lu had no header", (unsigned long)nodeID);
            isMended = true;
        }
    } else {
        Boolean isNamed = MendText(node, kParentAtomIsContainer,
                                   head + offsetof(QTVRNodeHeaderAtom, nameAtomID));

        isMended = MendText(node, kParentAtomIsContainer,
                            head + offsetof(QTVRNodeHeaderAtom, commentAtomID)) ||
                   isNamed;
        if (isMended)
            TakeNote(notes, kMended, "node %lu named a text that was not there",
                     (unsigned long)nodeID);
    }
    parent = QTFindChildByID(node, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, nil);
    count = parent != 0 ? QTCountChildrenOfType(node, parent, kQTVRHotSpotAtomType) : 0;
    for (i = 1; i <= count; i++) {
        QTAtomID id = 0;
        QTAtom spot;

        /* What was added moved the others. */
        parent = QTFindChildByID(node, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, nil);
        spot = QTFindChildByIndex(node, parent, kQTVRHotSpotAtomType, i, &id);
        if (MendHotSpot(node, spot, id, nodeID, notes))
            isMended = true;
    }
    return isMended;
}

/* Adds a new sample to the data, in an atom of its own. */
static Boolean PutSample(FILE *data, Handle sample, SamplePlace *place)
{
    UInt8 head[8];
    long size = (long)GetHandleSize(sample), at;

    if (data == nil)
        return true;
    Put32(head, (UInt32)size + 8);
    memcpy(head + 4, "mdat", 4);
    if (fseek(data, 0, SEEK_END) != 0)
        return false;
    at = ftell(data);
    place->offset = (double)at + 8;
    place->size = (UInt32)size;
    return at >= 0 && fwrite(head, 1, 8, data) == 8 &&
           fwrite(*sample, 1, (size_t)size, data) == (size_t)size;
}

static Boolean MendNodes(HeaderAtom *header, Track track, QTAtomContainer world, FILE *data,
                         Notes *notes)
{
    HeaderAtom *trak = header->first;
    Media media = GetTrackMedia(track);
    SamplePlace *places;
    Handle sample = NewHandle(0);
    UInt32 i, count = 0;
    Boolean isMended = false;

    while (trak != nil &&
           (strcmp(trak->type, "trak") != 0 || TrackIDOf(trak) != (UInt32)GetTrackID(track)))
        trak = trak->next;
    places = trak != nil ? ReadPlaces(trak, &count) : nil;
    for (i = 0; places != nil && sample != nil && i < count; i++) {
        TimeValue at = 0;
        long size;
        UInt8 *head;
        UInt32 id;

        SampleNumToMediaTime(media, (long)i + 1, &at, nil);
        if (GetMediaSample_BigEndianData(media, sample, 0, &size, at, nil, nil, nil, nil, 1, nil,
                                         nil) != noErr ||
            GetHandleSize(sample) == 0)
            continue;
        head = DataOf(sample, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, 12);
        id = head != nil                            ? Get32(head + 8)
             : i < (UInt32)CountNodes(world) ? NodeAt(world, (short)(i + 1))
                                                    : 0;
        if (MendNode(sample, world, id, notes) && PutSample(data, sample, &places[i]))
            isMended = true;
    }
    if (isMended && data != nil)
        WritePlaces(trak, places, count);
    if (sample != nil)
        DisposeHandle(sample);
    free(places);
    return isMended;
}

/* --- The scene -------------------------------------------------------------------------------- */

/* Puts the world back, behind the head of the first sample description. */
static void PutWorld(HeaderAtom *list, Handle world)
{
    size_t old = Get32(list->data + kListHead), rest = list->size - kListHead - old;
    size_t size = kDescriptionHead + (size_t)GetHandleSize(world);
    UInt8 *bytes = Memory(kListHead + size + rest);

    memcpy(bytes, list->data, kListHead + kDescriptionHead);
    Put32(bytes + kListHead, (UInt32)size);
    memcpy(bytes + kListHead + kDescriptionHead, *world, (size_t)GetHandleSize(world));
    memcpy(bytes + kListHead + size, list->data + kListHead + old, rest);
    SetAtom(list, bytes, kListHead + size + rest);
    free(bytes);
}

Boolean MendScene(HeaderAtom *header, Movie movie, FILE *data, Notes *notes)
{
    Track track = GetMovieIndTrackType(movie, 1, kQTVRQTVRType, movieTrackMediaType);
    HeaderAtom *trak, *list = nil;
    Handle world = nil;
    Boolean isMended = false;

    if (track == nil)
        return false;
    for (trak = header->first; trak != nil && list == nil; trak = trak->next)
        if (strcmp(trak->type, "trak") == 0 && TrackIDOf(trak) == (UInt32)GetTrackID(track))
            list = FindAtom(trak, "mdia/minf/stbl/stsd");
    if (list == nil || list->size < kListHead + kDescriptionHead ||
        Get32(list->data + kListHead) < kDescriptionHead ||
        Get32(list->data + kListHead) > list->size - kListHead)
        return false;
    if (PtrToHand(list->data + kListHead + kDescriptionHead, &world,
                  (long)Get32(list->data + kListHead) - kDescriptionHead) != noErr)
        return false;
    if (MendWorld(world, notes)) {
        PutWorld(list, world);
        isMended = true;
    }
    if (MendNodes(header, track, world, data, notes))
        isMended = true;
    DisposeHandle(world);
    return isMended;
}
