/*
 * rooms.c - samples of three nodes with hot spots of all kinds, whose links lead round in a circle.
 */
#include "samples.h"

#include <QDOffscreen.h>
#include <string.h>

enum { kArrow = 1001, kCross = 1002, kColored = 1003 };

/* What a hot spot does: it leads to the next room with some of the view, it leads to an address, which
   in version 1.0 is an object, it means something to an application, or it does nothing. */
typedef enum Action { kLeads, kAddresses, kMeans, kDoesNothing } Action;

typedef struct Thing {
    Door door;
    Action action;
    const char *name, *comment;
    UInt32 flags;     /* of a link */
    const char *data; /* of others */
    long dataSize;
    SInt32 cursors[3];
} Thing;

enum { kRooms = 3, kThings = kOldSpots };

typedef struct Room {
    UInt32 id;
    Text name, comment;
    const char *title;
    UInt32 ground;
    View view, arrival;   /* of those who open it, and of those who come by the link */
    Thing things[kThings];
    Door bare;            /* of which the node's data do not tell */
    OSType codec;         /* of the hot spots in version 2 */
    short spotTiles;
} Room;

/* The colour of a door goes with its ID. */
#define DOOR(id, pan, label) {id, pan, 0xAA0000 | (id * 5 & 255) << 8 | (255 - (id * 5 & 255)), label}

static const Room gRooms[kRooms] = {
    {201, {"Hall", 0}, {"Where visitors begin", 0}, "HALL", 0x789646, {0, 0, 60}, {33, 3, 33},
     {{DOOR(10, 15, "LINK"), kLeads, "To the caf\216", "Smells of coffee", kQTVRValidPan, nil, 0,
       {kArrow, kCross, kColored}},
      {DOOR(20, 345, "URL"), kAddresses, "Web", nil, 0, "http://www.example.org/hall", 27, {0, 0, 0}},
      {DOOR(40, 60, "DEMO"), kMeans, "Guide", nil, 0, "\0\7Museum guide", 14, {0, 0, 0}}},
     DOOR(31, 135, "BARE"), kRawCodecType, 12},
    {205, {"Caf\216", 0}, {nil, 0}, "CAFE", 0xAA7850, {180, 5, 55}, {90, 7, 44},
     {{DOOR(10, 195, "LINK"), kLeads, "To the garden", nil,
       kQTVRValidPan | kQTVRValidTilt | kQTVRValidFOV, nil, 0, {0, 0, 0}},
      {DOOR(20, 165, "URL"), kAddresses, "Menu", nil, 0, "http://www.example.org/cafe", 27, {0, 0, 0}},
      {DOOR(254, 30, "UNDF"), kDoesNothing, "A picture", nil, 0, nil, 0, {0, 0, 0}}},
     DOOR(1, 300, "BARE"), kGraphicsCodecType, 8},
    {210, {"\223\372\226\173\222\353\211\200", 1}, {"Japanese garden", 0}, "GARDEN", 0x3C8C6E,
     {270, -5, 50}, {200, -5, 40},
     {{DOOR(12, 285, "LINK"), kLeads, "To the hall", nil, 0, nil, 0, {0, 0, 0}},
      {DOOR(40, 45, "DEMO"), kMeans, "Stones", nil, 0, "\0\10Stones", 8, {0, 0, 0}},
      {DOOR(255, 255, "UNDF"), kDoesNothing, "A pond", nil, 0, nil, 0, {0, 0, 0}}},
     DOOR(128, 120, "BARE"), kRawCodecType, 16},
};

/* --- Hot spots -------------------------------------------------------------------------------- */

static void FillSpot(SpotSpec *spot, const Thing *thing, const Room *next, Boolean isOld)
{
    memset(spot, 0, sizeof *spot);
    spot->id = thing->door.id;
    spot->name.text = thing->name;
    spot->comment.text = thing->comment;
    memcpy(spot->cursors, thing->cursors, sizeof spot->cursors);
    spot->best.pan = thing->door.pan;
    spot->best.fov = 40;
    spot->box = DoorBox(&thing->door, kLength, kHeight);
    spot->type = kQTVRHotSpotUndefinedType;
    spot->data = thing->data;
    spot->dataSize = thing->dataSize;
    if (thing->action == kLeads) {
        SetLink(spot, next->id, next->arrival.pan, next->arrival.tilt, next->arrival.fov);
        spot->toFlags = thing->flags;
    } else if (thing->action == kMeans) {
        spot->type = 0x64656D6F; /* 'demo' */
        /* Version 1.0 has room for a number. */
        spot->dataSize = isOld ? 2 : thing->dataSize;
    } else if (thing->action == kAddresses && isOld) {
        spot->type = kQTVR1HotSpotNavgType;
        spot->to.pan = 10;
        spot->to.tilt = 20;
        spot->to.fov = 30;
    } else if (thing->action == kAddresses) {
        spot->type = kQTVRHotSpotURLType;
    }
}

static NodeSpec RoomNode(int index, SpotSpec spots[kThings], Boolean isOld)
{
    const Room *room = &gRooms[index], *next = &gRooms[(index + 1) % kRooms];
    NodeSpec node = SampleNode(room->id, nil, room->view.pan, room->view.tilt, room->view.fov);
    int i;

    for (i = 0; i < kThings; i++)
        FillSpot(&spots[i], &room->things[i], next, isOld);
    node.name = room->name;
    node.comment = room->comment;
    node.spots = spots;
    node.spotCount = kThings;
    return node;
}

static PanoramaSpec RoomPanorama(const Room *room)
{
    Door doors[kThings + 1];
    int i;

    for (i = 0; i < kThings; i++)
        doors[i] = room->things[i].door;
    doors[kThings] = room->bare;
    return SampleCylinder(PaintCylinder(room->title, room->ground, doors, kThings + 1),
                          PaintCylinderSpots(doors, kThings + 1));
}

/* Gives a picture of indices colours that are those of other indices in the usual table. */
static OSErr TakeOtherColors(GWorldPtr *picture)
{
    CTabHandle colors = (CTabHandle)NewHandleClear((long)(sizeof(ColorTable) + 255 * sizeof(ColorSpec)));
    GWorldPtr other = nil;
    Rect box;
    short i;
    OSErr err = colors != nil && *picture != nil ? noErr : memFullErr;

    if (err == noErr) {
        (*colors)->ctSize = 255;
        for (i = 0; i < 256; i++) {
            (*colors)->ctTable[i].value = i;
            (*colors)->ctTable[i].rgb.red = (unsigned short)((255 - i) * 0x101);
            (*colors)->ctTable[i].rgb.green = (unsigned short)(i * 0x101);
            (*colors)->ctTable[i].rgb.blue = 0x8080;
        }
        MacSetRect(&box, 0, 0, PictureWidth(*picture), PictureHeight(*picture));
        err = NewGWorld(&other, 8, &box, colors, nil, 0);
    }
    if (err == noErr) {
        LockPixels(GetGWorldPixMap(other));
        PaintPicture(other, *picture, 0, 0);
        DisposeGWorld(*picture);
        *picture = other;
    }
    if (colors != nil)
        DisposeHandle((Handle)colors);
    return err;
}

/* --- Cursors ---------------------------------------------------------------------------------- */

typedef Boolean (*Shape)(int x, int y);

static Boolean IsArrow(int x, int y)
{
    return x <= y && y < 12;
}

static Boolean IsCross(int x, int y)
{
    return x == 7 || y == 7;
}

static Boolean IsDisc(int x, int y)
{
    return (2 * x - 15) * (2 * x - 15) + (2 * y - 15) * (2 * y - 15) <= 14 * 14;
}

/* Picture and mask alike, and the point that counts, row first: 34 words. */
static void FillCursor(UInt16 *words, Shape isSet, short row, short column)
{
    int x, y;

    for (y = 0; y < 16; y++) {
        UInt32 bits = 0;

        for (x = 0; x < 16; x++)
            bits = bits << 1 | (isSet(x, y) ? 1U : 0);
        words[y] = words[16 + y] = U16(bits);
    }
    words[32] = U16(row);
    words[33] = U16(column);
}

enum { kColorWords = 125 };

/* A 'crsr' as "Inside Macintosh: Imaging With QuickDraw" tells: a disc, its left half red, its right
   half blue, in two bits of a pixel. */
static void FillColorCursor(UInt16 words[kColorWords])
{
    enum { kRecord = 96, kPixels = 146, kColors = 210 };
    static const UInt16 colors[4][4] = {
        {0, 0xFFFF, 0xFFFF, 0xFFFF}, {1, 0xDDDD, 0, 0}, {2, 0, 0, 0xDDDD}, {3, 0, 0, 0}};
    UInt16 *map = words + kRecord / 2, *pixels = words + kPixels / 2, *table = words + kColors / 2;
    int x, y, i;

    memset(words, 0, 2 * kColorWords);
    words[0] = U16(0x8001);
    words[2] = U16(kRecord);
    words[4] = U16(kPixels);
    FillCursor(words + 10, IsDisc, 8, 8);
    words[47] = U16(kColored);
    map[2] = U16(0x8004);
    map[5] = map[6] = U16(16);
    map[11] = map[13] = U16(72);
    map[16] = U16(2);
    map[17] = U16(1);
    map[18] = U16(2);
    map[22] = U16(kColors);
    for (y = 0; y < 16; y++) {
        UInt32 row = 0;

        for (x = 0; x < 16; x++)
            row = row << 2 | (IsDisc(x, y) ? 1U + (x >= 8) : 0);
        pixels[2 * y] = U16(row >> 16);
        pixels[2 * y + 1] = U16(row & 0xFFFF);
    }
    table[3] = U16(3);
    for (i = 0; i < 16; i++)
        table[4 + i] = U16(colors[i / 4][i % 4]);
}

static void AddCursors(SceneMaker *maker)
{
    UInt16 words[kColorWords];

    FillCursor(words, IsArrow, 0, 0);
    AddCursor(maker, kQTVRCursorAtomType, kArrow, words, 68);
    FillCursor(words, IsCross, 7, 7);
    AddCursor(maker, kQTVRCursorAtomType, kCross, words, 68);
    FillColorCursor(words);
    AddCursor(maker, kQTVRColorCursorAtomType, kColored, words, sizeof words);
}

/* --- Scenes ----------------------------------------------------------------------------------- */

/* In version 2: each node has a hot spot track of its own. */
OSErr MakeThreeNodes(const char *path)
{
    SceneSpec scene = SampleScene(path);
    SceneMaker maker;
    SpotSpec spots[kThings];
    int i;

    BeginScene(&maker, &scene);
    for (i = 0; i < kRooms; i++) {
        NodeSpec node = RoomNode(i, spots, false);
        PanoramaSpec panorama = RoomPanorama(&gRooms[i]);

        panorama.spotPacking.codec = gRooms[i].codec;
        panorama.spotTiles = gRooms[i].spotTiles;
        if (i == 2 && maker.err == noErr)
            maker.err = TakeOtherColors(&panorama.spots);
        AddSamplePanorama(&maker, &node, &panorama);
    }
    AddCursors(&maker);
    return FinishScene(&maker);
}

static void TellOldRoom(int index, SpotSpec spots[kOldSpots], NodeSpec *node, PanoramaSpec *panorama)
{
    *node = RoomNode(index, spots, true);
    *panorama = RoomPanorama(&gRooms[index]);
}

/* In version 1.0: all hot spots are in one track. */
OSErr MakeOldThreeNodes(const char *path)
{
    return MakeOldScene(path, kRooms, TellOldRoom);
}
