/*
 * made_objects.c - QuickTimeVRFormat.h and QuickTimeVR1Format.h: objects of every kind are made with
 * the classic calls, looked at, and compared with what their author told; scenes of both kinds.
 *
 * Sources: formats.md 3 and 4.8; golden.md section 3.
 */
#include "made.h"

enum { kColumns = 12, kRows = 3, kFrames = 2, kStates = 2, kWide = 32, kHigh = 24 };

static const Packing gExact = {kAnimationCodecType, codecLosslessQuality};
static const Packing gSpots = {kGraphicsCodecType, codecLosslessQuality};

static UInt32 ViewColor(short state, short row, short column, short frame)
{
    return (UInt32)(40 + 18 * column) << 16 | (UInt32)(40 + 80 * row) << 8 |
           (UInt32)(20 + 100 * (state - 1) + 50 * frame);
}

static OSErr Views(void *refCon, short state, short row, short column, short frame,
                   GWorldPtr *picture)
{
    short x, y;
    OSErr err = NewPicture(kWide, kHigh, 32, picture);

    ++*(int *)refCon;
    for (y = 0; err == noErr && y < kHigh; y++) {
        UInt32 *pixels = ColorAt(*picture, 0, y);

        for (x = 0; x < kWide; x++)
            pixels[x] = 0xFF000000U | ViewColor(state, row, column, frame);
    }
    return err;
}

/* A hot spot at the left, whose ID tells the column. */
static OSErr Spots(void *refCon, short state, short row, short column, short frame,
                   GWorldPtr *picture)
{
    static const short none[1][5] = {{0, 0, 0, 0, 0}};
    short y;

    (void)refCon;
    (void)state;
    (void)row;
    CHECK_EQ(frame, 0);
    *picture = MadeSpots(kWide / 2, kHigh / 2, none, 1);
    for (y = 0; y < kHigh / 2; y++)
        memset(IndexAt(*picture, 0, y), 100 + column, kWide / 8);
    return *picture != NULL ? noErr : memFullErr;
}

static int gCalls;

static ObjectSpec Object(void)
{
    ObjectSpec object;

    memset(&object, 0, sizeof object);
    gCalls = 0;
    object.columns = kColumns;
    object.rows = kRows;
    object.frames = kFrames;
    object.states = kStates;
    object.pan.to = 360;
    object.tilt.from = 30;
    object.tilt.to = -30;
    object.fov = 64;
    object.controls = kQTVRObjectWrapPanOn | kQTVRObjectCanZoomOn | kQTVRObjectTranslationOn;
    object.mouseDownState = 2;
    object.views = Views;
    object.spots = Spots;
    object.refCon = &gCalls;
    object.packing = gExact;
    object.spotPacking = gSpots;
    return object;
}

static void CheckShown(const Made *made, short state, short row, short column, short frame)
{
    CHECK_EQ(QTVRUpdate(made->qtvr, kQTVRStatic), noErr);
    CHECK_EQ(MadePixel(made, kMadeWidth / 2, kMadeHeight / 2), ViewColor(state, row, column, frame));
}

/* formats.md 4.8: states, in them rows, in them columns, in them frames. */
static void an_object_is_made(void)
{
    SceneSpec scene = MadeScene("Shelf");
    NodeSpec node = MadeNode(5, "Vase", 60, 0);
    ObjectSpec object = Object();
    SceneMaker maker;
    short row, column, state;
    UInt32 id;
    Point left;
    Made made;

    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    CHECK_EQ(AddObject(&maker, &node, &object), noErr);
    CHECK_EQ(EndScene(&maker), noErr);
    CHECK_EQ(gCalls, kColumns * kRows * kFrames * kStates);
    if (!ShowMade(maker.movie, &made))
        return;
    CHECK_EQ(QTVRGetNodeType(made.qtvr, 5), kQTVRObjectType);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 60, 1e-4);
    CHECK_EQ(QTVRGetViewStateCount(made.qtvr), kStates);
    left.h = 5;
    left.v = kMadeHeight / 2;
    for (state = 1; state <= kStates; state++) {
        CHECK_EQ(QTVRSetViewState(made.qtvr, kQTVRDefault, (UInt16)state), noErr);
        for (row = 0; row < kRows; row++)
            for (column = 0; column < kColumns; column += 5) {
                CHECK_EQ(QTVRSetPanAngle(made.qtvr, (float)(column * 30)), noErr);
                CHECK_EQ(QTVRSetTiltAngle(made.qtvr, (float)(30 - row * 30)), noErr);
                CHECK_EQ(QTVRSetViewCurrentTime(made.qtvr, 0), noErr);
                CheckShown(&made, state, row, column, 0);
                id = 0;
                CHECK_EQ(QTVRPtToHotSpotID(made.qtvr, left, &id), noErr);
                CHECK_EQ(id, 100 + column);
                CHECK_EQ(QTVRSetViewCurrentTime(made.qtvr,
                                                QTVRGetCurrentViewDuration(made.qtvr) / 2),
                         noErr);
                CheckShown(&made, state, row, column, 1);
            }
    }
    CloseMade(&made);
}

/* formats.md 3: the same views as an object of version 1.0, whose frames lie in the same order. */
static void a_version_one_object_is_made(void)
{
    SceneSpec scene = MadeScene(NULL);
    NodeSpec node = MadeNode(1, NULL, 60, 0);
    ObjectSpec object = Object();
    Movie movie = NULL;
    Made made;
    short row, column;

    object.states = 1;
    CHECK_EQ(MakeVersionOneObject(&scene, &node, &object, &movie), paramErr);
    object.spots = NULL;
    node.view.tilt = 30;
    CHECK_EQ(MakeVersionOneObject(&scene, &node, &object, &movie), noErr);
    if (!ShowMade(movie, &made))
        return;
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 60, 1e-4);
    CHECK_NEAR(QTVRGetTiltAngle(made.qtvr), 30, 1e-4);
    /* Frames of 1.0 objects play by themselves. */
    CHECK_EQ(QTVREnableFrameAnimation(made.qtvr, false), noErr);
    for (row = 0; row < kRows; row++)
        for (column = 0; column < kColumns; column += 5) {
            CHECK_EQ(QTVRSetPanAngle(made.qtvr, (float)(column * 30)), noErr);
            CHECK_EQ(QTVRSetTiltAngle(made.qtvr, (float)(30 - row * 30)), noErr);
            CHECK_EQ(QTVRSetViewCurrentTime(made.qtvr, 0), noErr);
            CheckShown(&made, 1, row, column, 0);
        }
    CloseMade(&made);
}

/* formats.md 4.1: a scene of both kinds; links lead from one to the other. */
static void a_scene_of_both_kinds_is_made(void)
{
    static const Range full = {0, 360};
    static const short box[1][5] = {{12, 45, 40, 55, 60}};
    SceneSpec scene = MadeScene("House");
    NodeSpec hall = MadeNode(301, "Hall", 60, 0), vase = MadeNode(302, "Vase", 60, 0), bowl = MadeNode(303, "Bowl", 60, 0);
    ObjectSpec object = Object();
    PanoramaSpec panorama;
    SpotSpec toVase, toHall;
    View view = {60, 0, 40};
    SceneMaker maker;
    Made made;

    memset(&toVase, 0, sizeof toVase);
    toVase.id = 12;
    toVase.type = kQTVRHotSpotLinkType;
    toVase.toNode = 302;
    toVase.toFlags = kQTVRValidPan;
    toVase.to.pan = 90;
    toHall = toVase;
    toHall.id = 100;
    toHall.toNode = 301;
    toHall.to.pan = 120;
    hall.spots = &toVase;
    vase.spots = &toHall;
    hall.spotCount = vase.spotCount = 1;
    memset(&panorama, 0, sizeof panorama);
    panorama.kind = kQTVRVerticalCylinder;
    panorama.pan = full;
    panorama.picture = MadeCylinder(480, 160, full);
    panorama.spots = MadeSpots(240, 80, box, 1);
    panorama.tiles = 24;
    panorama.spotTiles = 12;
    panorama.packing = gExact;
    panorama.spotPacking = gSpots;
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    CHECK_EQ(AddPanorama(&maker, &hall, &panorama), noErr);
    CHECK_EQ(AddObject(&maker, &vase, &object), noErr);
    object.columns = 4;
    object.rows = object.states = object.frames = 1;
    object.mouseDownState = 1;
    object.tilt.from = object.tilt.to = 0;
    object.spots = NULL;
    CHECK_EQ(AddObject(&maker, &bowl, &object), noErr);
    CHECK_EQ(EndScene(&maker), noErr);
    DisposeGWorld(panorama.picture);
    DisposeGWorld(panorama.spots);
    if (!ShowMade(maker.movie, &made))
        return;
    CHECK_EQ(QTVRGetCurrentNodeID(made.qtvr), 301);
    CheckView(&made, view, 4);
    CHECK_EQ(QTVRTriggerHotSpot(made.qtvr, 12, NULL, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(made.qtvr), 302);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 90, 1e-3);
    CHECK_EQ(QTVRSetTiltAngle(made.qtvr, 30), noErr);
    CheckShown(&made, 1, 0, 3, 0);
    CHECK_EQ(QTVRGoToNodeID(made.qtvr, 303), noErr);
    CHECK_EQ(QTVRSetPanAngle(made.qtvr, 180), noErr);
    CheckShown(&made, 1, 0, 2, 0);
    CHECK_EQ(QTVRGoToNodeID(made.qtvr, 302), noErr);
    CHECK_EQ(QTVRTriggerHotSpot(made.qtvr, 100, NULL, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(made.qtvr), 301);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 120, 1e-3);
    CloseMade(&made);
}

static OSErr Dots(void *refCon, short state, short row, short column, short frame, GWorldPtr *picture)
{
    OSErr err = NewPicture(4, 4, 32, picture);
    short x, y;

    (void)refCon;
    (void)state;
    (void)frame;
    for (y = 0; err == noErr && y < 4; y++)
        for (x = 0; x < 4; x++)
            *ColorAt(*picture, x, y) = 0xFF000000U | (UInt32)(5 * column) << 16 | (UInt32)(15 * row);
    return err;
}

/* Shows an object of one frame for a view. */
static int ShowDots(short columns, short rows, Range pan, Range tilt, Made *made)
{
    SceneSpec scene = MadeScene(NULL);
    NodeSpec node = MadeNode(1, NULL, 0, 0);
    ObjectSpec object = Object();
    SceneMaker maker;

    object.columns = columns;
    object.rows = rows;
    object.frames = object.states = object.mouseDownState = 1;
    object.pan = pan;
    object.tilt = tilt;
    object.views = Dots;
    object.spots = NULL;
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    CHECK_EQ(AddObject(&maker, &node, &object), noErr);
    CHECK_EQ(EndScene(&maker), noErr);
    return ShowMade(maker.movie, made);
}

static UInt32 Dot(const Made *made, float pan, float tilt)
{
    CHECK_EQ(QTVRSetPanAngle(made->qtvr, pan), noErr);
    CHECK_EQ(QTVRSetTiltAngle(made->qtvr, tilt), noErr);
    CHECK_EQ(QTVRUpdate(made->qtvr, kQTVRStatic), noErr);
    return MadePixel(made, kMadeWidth / 2, kMadeHeight / 2);
}

/* Worked example 23: 36 columns around, 13 rows from +90 to -20; 19 columns over half a circle; frame 45
   is column 9 of row 1. */
static void angles_are_those_of_the_writer(void)
{
    static const Range full = {0, 360}, half = {0, 180}, down = {90, -20}, level = {0, 0};
    Made made;
    float low, high;

    if (!ShowDots(36, 13, full, down, &made))
        return;
    CHECK_NEAR(QTVRColumnToPan(made.qtvr, 9), 90, 1e-4);
    CHECK_EQ(QTVRPanToColumn(made.qtvr, 90), 9);
    CHECK_NEAR(QTVRRowToTilt(made.qtvr, 0), 90, 1e-4);
    CHECK_NEAR(QTVRRowToTilt(made.qtvr, 1), 90 - 9.16667, 1e-4);
    CHECK_NEAR(QTVRRowToTilt(made.qtvr, 6), 35, 1e-4);
    CHECK_NEAR(QTVRRowToTilt(made.qtvr, 12), -20, 1e-4);
    CHECK_EQ(QTVRTiltToRow(made.qtvr, 35), 6);
    CHECK_EQ(QTVRGetViewingLimits(made.qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_NEAR(low, -20, 1e-4);
    CHECK_NEAR(high, 90, 1e-4);
    CHECK_EQ(Dot(&made, 90, 90 - 9.16667f), (UInt32)(5 * (45 % 36)) << 16 | (UInt32)(15 * (45 / 36)));
    CHECK_EQ(Dot(&made, 350, -20), (UInt32)(5 * 35) << 16 | (UInt32)(15 * 12));
    CloseMade(&made);
    if (!ShowDots(19, 1, half, level, &made))
        return;
    CHECK_NEAR(QTVRColumnToPan(made.qtvr, 18), 180, 1e-4);
    CHECK_NEAR(QTVRColumnToPan(made.qtvr, 1), 10, 1e-4);
    CHECK_EQ(QTVRPanToColumn(made.qtvr, 180), 18);
    CHECK_EQ(Dot(&made, 180, 0), (UInt32)(5 * 18) << 16);
    CHECK_EQ(Dot(&made, 44, 0), (UInt32)(5 * 4) << 16);
    CloseMade(&made);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"an_object_is_made", an_object_is_made},
        {"angles_are_those_of_the_writer", angles_are_those_of_the_writer},
        {"a_version_one_object_is_made", a_version_one_object_is_made},
        {"a_scene_of_both_kinds_is_made", a_scene_of_both_kinds_is_made},
    };

    return RUN_CASES(cases);
}
