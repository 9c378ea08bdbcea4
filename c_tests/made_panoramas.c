/*
 * made_panoramas.c - QuickTimeVRFormat.h and QuickTimeVR1Format.h: panoramas of every kind are made
 * with the classic calls, looked at, and compared with what their author told.
 *
 * Sources: Technote 1035 (TN1035); formats.md 2, 4 to 6; behaviour.md 3.4.
 */
#include "made.h"

static const Packing gExact = {kAnimationCodecType, codecLosslessQuality};
static const Packing gSpots = {kGraphicsCodecType, codecLosslessQuality};

static PanoramaSpec Cylinder(OSType kind, short width, short height, Range pan)
{
    PanoramaSpec panorama;

    memset(&panorama, 0, sizeof panorama);
    panorama.kind = kind;
    panorama.pan = pan;
    panorama.picture = MadeCylinder(width, height, pan);
    panorama.tiles = 24;
    panorama.packing = gExact;
    panorama.spotPacking = gSpots;
    return panorama;
}

/* Makes and shows a scene of one panorama. */
static int MakeOne(const NodeSpec *node, const PanoramaSpec *panorama, Made *made)
{
    SceneSpec scene = MadeScene("Scene");
    SceneMaker maker;

    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    CHECK_EQ(AddPanorama(&maker, node, panorama), noErr);
    CHECK_EQ(EndScene(&maker), noErr);
    DisposeGWorld(panorama->picture);
    if (panorama->spots != NULL)
        DisposeGWorld(panorama->spots);
    return ShowMade(maker.movie, made);
}

static void LookAround(const Made *made, double tilt, double fov, int within)
{
    View view;

    view.fov = fov;
    for (view.pan = 0; view.pan < 360; view.pan += 77) {
        view.tilt = 0;
        CheckView(made, view, within);
        view.tilt = tilt = -tilt;
        CheckView(made, view, within);
    }
}

static const Range gFull = {0, 360};

static void a_vertical_cylinder_is_made(void)
{
    NodeSpec node = MadeNode(7, "Hall", 30, 40);
    PanoramaSpec panorama = Cylinder(kQTVRVerticalCylinder, 480, 160, gFull);
    Made made;

    if (!MakeOne(&node, &panorama, &made))
        return;
    CHECK_EQ(QTVRGetCurrentNodeID(made.qtvr), 7);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 30, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(made.qtvr), 40, 1e-4);
    LookAround(&made, 20, 40, 3);
    CloseMade(&made);
}

static void a_horizontal_cylinder_is_made(void)
{
    NodeSpec node = MadeNode(7, "Hall", 30, 40);
    PanoramaSpec panorama = Cylinder(kQTVRHorizontalCylinder, 480, 160, gFull);
    Made made;

    panorama.tiles = 12;
    if (!MakeOne(&node, &panorama, &made))
        return;
    LookAround(&made, 20, 40, 3);
    CloseMade(&made);
}

static void partial_cylinders_are_made(void)
{
    static const OSType kinds[2] = {kQTVRVerticalCylinder, kQTVRHorizontalCylinder};
    static const Range pan = {100, 220};
    int i;

    for (i = 0; i < 2; i++) {
        NodeSpec node = MadeNode(7, "Hall", 30, 40);
        PanoramaSpec panorama = Cylinder(kinds[i], 240, 144, pan);
        View view = {150, 5, 30};
        float low, high;
        Made made;

        node.view.pan = 160;
        if (!MakeOne(&node, &panorama, &made))
            return;
        CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 160, 1e-4);
        CHECK_EQ(QTVRGetViewingLimits(made.qtvr, kQTVRPan, &low, &high), noErr);
        CHECK_NEAR(low, 100, 1e-4);
        CHECK_NEAR(high, 220, 1e-4);
        CheckView(&made, view, 3);
        view.pan = 180;
        view.tilt = -8;
        CheckView(&made, view, 3);
        CloseMade(&made);
    }
}

static PanoramaSpec Cube(GWorldPtr picture, short tiles)
{
    PanoramaSpec panorama;

    memset(&panorama, 0, sizeof panorama);
    panorama.kind = kQTVRCube;
    panorama.pan = gFull;
    panorama.picture = picture;
    panorama.tiles = tiles;
    panorama.spotTiles = 1;
    panorama.packing = gExact;
    panorama.spotPacking = gSpots;
    return panorama;
}

static void cubes_are_made_whole_and_in_tiles(void)
{
    static const short sides[3][2] = {{64, 1}, {63, 2}, {126, 3}};
    int i;

    for (i = 0; i < 3; i++) {
        NodeSpec node = MadeNode(7, "Hall", 30, 40);
        PanoramaSpec panorama = Cube(MadeCube(sides[i][0]), sides[i][1]);
        View up = {0, 70, 60}, down = {200, -75, 60};
        Made made;

        if (!MakeOne(&node, &panorama, &made))
            return;
        LookAround(&made, 40, 60, 3);
        CheckView(&made, up, 3);
        CheckView(&made, down, 3);
        CloseMade(&made);
    }
}

/* golden.md example 25 [D], [R]: how the faces of a cube are cut. */
static void faces_are_cut_by_their_size(void)
{
    static const short sizes[][3] = {{767, 2, 384}, {766, 3, 256}, {512, 1, 512}, {511, 2, 256},
                                     {510, 3, 170}, {600, 1, 600}, {64, 1, 64},   {2000, 2, 1000}};
    size_t i;
    short count, side;

    for (i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        CubeTiles(sizes[i][0], &count, &side);
        CHECK_EQ(count, sizes[i][1]);
        CHECK_EQ(side, sizes[i][2]);
    }
}

/* golden.md example 25, in a movie: 511 pixels make 2 by 2 tiles of 256 for each face. */
static void a_cube_has_as_many_tiles_as_its_faces_say(void)
{
    NodeSpec node = MadeNode(7, "Hall", 30, 40);
    PanoramaSpec panorama = Cube(NULL, 0);
    SampleDescriptionHandle description = (SampleDescriptionHandle)NewHandle(0);
    short side;
    Media media;
    Made made;

    CHECK_EQ(NewPicture(6 * 511, 511, 32, &panorama.picture), noErr);
    CubeTiles(511, &panorama.tiles, &side);
    if (!MakeOne(&node, &panorama, &made))
        return;
    media = GetTrackMedia(GetMovieIndTrackType(made.movie, 1, VideoMediaType, movieTrackMediaType));
    CHECK_EQ(GetMediaSampleCount(media), 6 * 2 * 2);
    GetMediaSampleDescription(media, 1, description);
    CHECK_EQ((*(ImageDescriptionHandle)description)->width, 256);
    CHECK_EQ((*(ImageDescriptionHandle)description)->height, 256);
    CHECK_EQ(GetMediaSampleDescriptionCount(media), 1);
    DisposeHandle((Handle)description);
    CloseMade(&made);
}

/* formats.md 4.5: a copy of half the size, and a preview. All name the same directions. */
static void other_resolutions_are_made(void)
{
    NodeSpec node = MadeNode(7, "Hall", 30, 40);
    PanoramaSpec panorama = Cylinder(kQTVRVerticalCylinder, 480, 160, gFull);
    Made made;

    panorama.lowTiles = 12;
    panorama.previewSide = 40;
    if (!MakeOne(&node, &panorama, &made))
        return;
    CHECK_EQ(GetTrackReferenceCount(GetMovieIndTrackType(made.movie, 1, kQTVRPanoramaType,
                                                         movieTrackMediaType),
                                    kQTVRImageTrackRefType),
             3);
    LookAround(&made, 20, 40, 3);
    CloseMade(&made);
}

/* formats.md 4.5: what an author allows is less than what the picture has. */
static void constraints_are_made(void)
{
    NodeSpec node = MadeNode(7, "Hall", 30, 40);
    PanoramaSpec panorama = Cylinder(kQTVRVerticalCylinder, 480, 160, gFull);
    static const Range pan = {20, 80}, tilt = {-10, 5}, fov = {15, 45};
    float low, high;
    Made made;

    panorama.panLimit = pan;
    panorama.tiltLimit = tilt;
    panorama.fovLimit = fov;
    if (!MakeOne(&node, &panorama, &made))
        return;
    CHECK_EQ(QTVRGetConstraints(made.qtvr, kQTVRPan, &low, &high), noErr);
    CHECK_NEAR(low, 20, 1e-4);
    CHECK_NEAR(high, 80, 1e-4);
    CHECK_EQ(QTVRGetConstraints(made.qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_NEAR(low, -10, 1e-4);
    CHECK_NEAR(high, 5, 1e-4);
    CHECK_EQ(QTVRGetConstraints(made.qtvr, kQTVRFieldOfView, &low, &high), noErr);
    CHECK_NEAR(low, 15, 1e-4);
    CHECK_NEAR(high, 45, 1e-4);
    CHECK_EQ(QTVRSetPanAngle(made.qtvr, 90), constraintReachedErr);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 80, 1e-4);
    CloseMade(&made);
}

/* --- Scenes with hot spots -------------------------------------------------------------------- */

/* Three boxes: in the middle of the picture, which is pan 180; at pan 270; at pan 90. */
static const short gBoxes[3][5] = {{10, 45, 40, 55, 60}, {20, 20, 40, 30, 60}, {255, 70, 40, 80, 60}};
static const double gBoxPans[3] = {180, 270, 90};

/* What the hot spots of a node are; the link leads to another node. */
static void FillSpots(SpotSpec spots[3], OSType second, UInt32 toNode)
{
    memset(spots, 0, 3 * sizeof *spots);
    spots[0].id = 10;
    spots[0].type = kQTVRHotSpotLinkType;
    spots[0].name.text = "Door";
    spots[0].comment.text = "Leads on";
    spots[0].toNode = toNode;
    spots[0].toFlags = kQTVRValidPan | kQTVRValidTilt;
    spots[0].to.pan = 200;
    spots[0].to.tilt = 4;
    spots[0].best.pan = 180;
    MacSetRect(&spots[0].box, 216, 64, 264, 96);
    spots[1].id = 20;
    spots[1].type = second;
    spots[1].name.text = "Page";
    spots[1].data = "http://www.example.org/";
    spots[1].dataSize = 23;
    spots[2].id = 255;
    spots[2].type = 0x64656D6F; /* 'demo' */
    spots[2].data = "\1\2\3\4";
    spots[2].dataSize = 4;
    spots[2].cursors[0] = 200;
    spots[2].cursors[1] = 201;
    spots[2].cursors[2] = 202;
}

static OSType TypeAt(const Made *made, double pan)
{
    Point middle;
    UInt32 id = 0;
    OSType type = 0;

    middle.h = kMadeWidth / 2;
    middle.v = kMadeHeight / 2;
    QTVRSetFieldOfView(made->qtvr, 40);
    QTVRSetTiltAngle(made->qtvr, 0);
    QTVRSetPanAngle(made->qtvr, (float)pan);
    CHECK_EQ(QTVRUpdate(made->qtvr, kQTVRStatic), noErr);
    QTVRPtToHotSpotID(made->qtvr, middle, &id);
    if (id != 0)
        QTVRGetHotSpotType(made->qtvr, id, &type);
    return type;
}

/* The string of an atom. */
static void CheckString(QTAtomContainer container, QTAtom parent, QTAtomID id, const char *expected)
{
    QTAtom atom = QTFindChildByID(container, parent, kQTVRStringAtomType, id, NULL);
    QTVRStringAtomPtr string = NULL;
    char text[64] = "";

    CHECK(atom != 0);
    QTLockContainer(container);
    if (QTGetAtomDataPtr(container, atom, NULL, (Ptr *)&string) == noErr && string->stringLength < 64)
        memcpy(text, string->string, string->stringLength);
    QTUnlockContainer(container);
    CHECK_STR(text, expected);
}

static void CheckSpots(const Made *made, UInt32 node, const char *name, OSType second)
{
    QTAtomContainer info = NULL;
    QTVRNodeHeaderAtomPtr head = NULL;
    QTVRHotSpotInfoAtomPtr spot = NULL;
    QTVRLinkHotSpotAtomPtr link = NULL;
    QTAtom parent, atom;

    CHECK_EQ(QTVRGetNodeInfo(made->qtvr, node, &info), noErr);
    QTLockContainer(info);
    atom = QTFindChildByID(info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, NULL);
    CHECK_EQ(QTGetAtomDataPtr(info, atom, NULL, (Ptr *)&head), noErr);
    CHECK_EQ(head->nodeID, node);
    CheckString(info, kParentAtomIsContainer, head->nameAtomID, name);
    parent = QTFindChildByID(info, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, NULL);
    CHECK_EQ(QTCountChildrenOfType(info, parent, kQTVRHotSpotAtomType), 3);
    parent = QTFindChildByID(info, parent, kQTVRHotSpotAtomType, 10, NULL);
    atom = QTFindChildByID(info, parent, kQTVRHotSpotInfoAtomType, 1, NULL);
    CHECK_EQ(QTGetAtomDataPtr(info, atom, NULL, (Ptr *)&spot), noErr);
    CHECK_EQ(spot->hotSpotType, kQTVRHotSpotLinkType);
    CHECK_NEAR(spot->bestPan, 180, 1e-4);
    CHECK_EQ(spot->hotSpotRect.left, 216);
    CHECK_EQ(spot->hotSpotRect.bottom, 96);
    CheckString(info, parent, spot->nameAtomID, "Door");
    CheckString(info, parent, spot->commentAtomID, "Leads on");
    atom = QTFindChildByID(info, parent, kQTVRLinkInfoAtomType, 1, NULL);
    CHECK_EQ(QTGetAtomDataPtr(info, atom, NULL, (Ptr *)&link), noErr);
    CHECK_NEAR(link->toPan, 200, 1e-4);
    CHECK_NEAR(link->toTilt, 4, 1e-4);
    parent = QTFindChildByID(info, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, NULL);
    parent = QTFindChildByID(info, parent, kQTVRHotSpotAtomType, 255, NULL);
    atom = QTFindChildByID(info, parent, kQTVRHotSpotInfoAtomType, 1, NULL);
    CHECK_EQ(QTGetAtomDataPtr(info, atom, NULL, (Ptr *)&spot), noErr);
    CHECK_EQ(spot->cursorID[0], 200);
    CHECK_EQ(spot->cursorID[2], 202);
    QTUnlockContainer(info);
    QTDisposeAtomContainer(info);
    CHECK_EQ(TypeAt(made, gBoxPans[0]), kQTVRHotSpotLinkType);
    CHECK_EQ(TypeAt(made, gBoxPans[1]), second);
    CHECK_EQ(TypeAt(made, gBoxPans[2]), 0x64656D6F);
    CHECK_EQ(TypeAt(made, 135), 0);
}

/* Looks at the first node, goes through its link, and looks at the second. */
static void WalkScene(Made *made, OSType second)
{
    View view = {120, 10, 40};

    CHECK_EQ(QTVRGetCurrentNodeID(made->qtvr), 9);
    CheckSpots(made, 9, "Yard", second);
    CheckView(made, view, 3);
    CHECK_EQ(QTVRTriggerHotSpot(made->qtvr, 10, NULL, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(made->qtvr), 6);
    CHECK_NEAR(QTVRGetPanAngle(made->qtvr), 200, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(made->qtvr), 4, 1e-3);
    CheckSpots(made, 6, "Tower", second);
    CheckView(made, view, 3);
}

static void a_scene_of_two_nodes_is_made(void)
{
    SceneSpec scene = MadeScene("Castle");
    SceneMaker maker;
    SpotSpec spots[3];
    NodeSpec nodes[2];
    QTAtomContainer world = NULL;
    QTVRWorldHeaderAtomPtr head = NULL;
    Made made;
    int i;

    nodes[0] = MadeNode(6, "Tower", 30, 40);
    nodes[1] = MadeNode(9, "Yard", 30, 40);
    scene.firstNode = 9;
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    for (i = 0; i < 2; i++) {
        PanoramaSpec panorama = Cylinder(kQTVRVerticalCylinder, 480, 160, gFull);

        FillSpots(spots, kQTVRHotSpotURLType, nodes[1 - i].id);
        nodes[i].spots = spots;
        nodes[i].spotCount = 3;
        panorama.spots = MadeSpots(240, 80, gBoxes, 3);
        panorama.spotTiles = 12;
        CHECK_EQ(AddPanorama(&maker, &nodes[i], &panorama), noErr);
        DisposeGWorld(panorama.picture);
        DisposeGWorld(panorama.spots);
    }
    CHECK_EQ(EndScene(&maker), noErr);
    if (!ShowMade(maker.movie, &made))
        return;
    CHECK_EQ(QTVRGetVRWorld(made.qtvr, &world), noErr);
    QTLockContainer(world);
    CHECK_EQ(QTGetAtomDataPtr(world,
                              QTFindChildByID(world, kParentAtomIsContainer,
                                              kQTVRWorldHeaderAtomType, 1, NULL),
                              NULL, (Ptr *)&head),
             noErr);
    CHECK_EQ(head->defaultNodeID, 9);
    CheckString(world, kParentAtomIsContainer, head->nameAtomID, "Castle");
    QTUnlockContainer(world);
    QTDisposeAtomContainer(world);
    WalkScene(&made, kQTVRHotSpotURLType);
    CloseMade(&made);
}

static void a_version_one_scene_is_made(void)
{
    SceneSpec scene = MadeScene("Castle");
    VersionOneMaker maker;
    SpotSpec spots[3];
    NodeSpec nodes[2];
    Made made;
    int i;

    nodes[0] = MadeNode(6, "Tower", 30, 40);
    nodes[1] = MadeNode(9, "Yard", 30, 40);
    scene.firstNode = 9;
    CHECK_EQ(BeginVersionOne(&maker, &scene), noErr);
    for (i = 0; i < 2; i++) {
        PanoramaSpec panorama = Cylinder(kQTVRVerticalCylinder, 480, 160, gFull);

        FillSpots(spots, kQTVR1HotSpotNavgType, nodes[1 - i].id);
        nodes[i].spots = spots;
        nodes[i].spotCount = 3;
        panorama.spots = MadeSpots(240, 80, gBoxes, 3);
        panorama.spotTiles = 12;
        panorama.lowTiles = 12;
        CHECK_EQ(AddVersionOnePanorama(&maker, &nodes[i], &panorama), noErr);
        DisposeGWorld(panorama.picture);
        DisposeGWorld(panorama.spots);
    }
    CHECK_EQ(EndVersionOne(&maker), noErr);
    if (!ShowMade(maker.movie, &made))
        return;
    WalkScene(&made, kQTVR1HotSpotNavgType);
    CloseMade(&made);
}

static void a_version_one_panorama_is_made(void)
{
    SceneSpec scene = MadeScene(NULL);
    NodeSpec node = MadeNode(0, NULL, 30, 40);
    PanoramaSpec panorama = Cylinder(kQTVRVerticalCylinder, 480, 160, gFull);
    VersionOneMaker maker;
    Made made;

    CHECK_EQ(BeginVersionOne(&maker, &scene), noErr);
    CHECK_EQ(AddVersionOnePanorama(&maker, &node, &panorama), noErr);
    CHECK_EQ(EndVersionOne(&maker), noErr);
    DisposeGWorld(panorama.picture);
    if (!ShowMade(maker.movie, &made))
        return;
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 30, 1e-3);
    CHECK_NEAR(QTVRGetFieldOfView(made.qtvr), 40, 1e-3);
    LookAround(&made, 20, 40, 3);
    CloseMade(&made);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_vertical_cylinder_is_made", a_vertical_cylinder_is_made},
        {"a_horizontal_cylinder_is_made", a_horizontal_cylinder_is_made},
        {"partial_cylinders_are_made", partial_cylinders_are_made},
        {"cubes_are_made_whole_and_in_tiles", cubes_are_made_whole_and_in_tiles},
        {"faces_are_cut_by_their_size", faces_are_cut_by_their_size},
        {"a_cube_has_as_many_tiles_as_its_faces_say", a_cube_has_as_many_tiles_as_its_faces_say},
        {"other_resolutions_are_made", other_resolutions_are_made},
        {"constraints_are_made", constraints_are_made},
        {"a_scene_of_two_nodes_is_made", a_scene_of_two_nodes_is_made},
        {"a_version_one_scene_is_made", a_version_one_scene_is_made},
        {"a_version_one_panorama_is_made", a_version_one_panorama_is_made},
    };

    return RUN_CASES(cases);
}
