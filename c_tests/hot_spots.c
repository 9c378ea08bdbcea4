/*
 * hot_spots.c - QuickTimeVR.h, "Hot Spots".
 *
 * Sources: "Virtual Reality Programming With QuickTime VR 2.0/2.1" (B20, B21), the QuickTime VR
 * Reference (REF) and the QuickTime File Format (QTFF), as behaviour.md section 5 tells them.
 */
#include "stage.h"

/* The hall of the scene of three nodes: pan angles of its hot spots. */
#define HALL 201
#define LINK 10
#define URL 20
#define GUIDE 40
#define BARE 31

static UInt32 SpotAt(QTVRInstance qtvr, Point point)
{
    UInt32 id = 999;

    CHECK_EQ(QTVRPtToHotSpotID(qtvr, point, &id), noErr);
    return id;
}

static void Look(QTVRInstance qtvr, float pan)
{
    CHECK_EQ(QTVRSetPanAngle(qtvr, pan), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 0), noErr);
}

static const char *const gScenes[] = {"three-node-scene.mov", "version-one-three-nodes.mov"};

/* QTFF: the value of a pixel of the hot spot picture is the ID; both versions. */
static void points_hit_hot_spots(void)
{
    static const struct {
        float pan;
        UInt32 id;
    } spots[] = {{15, LINK}, {345, URL}, {60, GUIDE}, {135, BARE}, {200, 0}};
    Stage stage;
    size_t scene, i;

    for (scene = 0; scene < 2; scene++) {
        if (!OpenStage(gScenes[scene], &stage))
            return;
        CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), HALL);
        for (i = 0; i < sizeof spots / sizeof spots[0]; i++) {
            Look(stage.qtvr, spots[i].pan);
            CHECK_EQ(SpotAt(stage.qtvr, StageMiddle()), spots[i].id);
        }
        /* Outside the movie there is none. */
        Look(stage.qtvr, 15);
        CHECK_EQ(SpotAt(stage.qtvr, StagePoint(-1, 120)), 0);
        CHECK_EQ(SpotAt(stage.qtvr, StagePoint(320, 120)), 0);
        CHECK_EQ(SpotAt(stage.qtvr, StagePoint(160, 240)), 0);
        CHECK_EQ(QTVRPtToHotSpotID(stage.qtvr, StageMiddle(), NULL), paramErr);
        CHECK_EQ(QTVRPtToHotSpotID(NULL, StageMiddle(), NULL), paramErr);
        CloseStage(&stage);
    }
}

/* B20: what the file tells nothing about is undefined. */
static void types_come_from_the_file(void)
{
    Stage stage;
    size_t scene;
    OSType type;

    for (scene = 0; scene < 2; scene++) {
        if (!OpenStage(gScenes[scene], &stage))
            return;
        CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, LINK, &type), noErr);
        CHECK_EQ(type, kQTVRHotSpotLinkType);
        CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, GUIDE, &type), noErr);
        CHECK_EQ(type, 0x64656D6F /* 'demo' */);
        CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, BARE, &type), noErr);
        CHECK_EQ(type, kQTVRHotSpotUndefinedType);
        CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, 99, &type), invalidHotSpotIDErr);
        CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, 0, &type), invalidHotSpotIDErr);
        CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, LINK, NULL), paramErr);
        if (scene == 0) {
            CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, URL, &type), noErr);
            CHECK_EQ(type, kQTVRHotSpotURLType);
        }
        CloseStage(&stage);
    }
}

/* B20: by ID, by type, all; a disabled one behaves as if it were not there. */
static void hot_spots_are_enabled_and_disabled(void)
{
    Stage stage;
    RgnHandle region;
    QTVRInstance qtvr;

    if (!OpenStage(gScenes[0], &stage))
        return;
    qtvr = stage.qtvr;
    region = NewRgn();
    Look(qtvr, 15);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRHotSpotID, LINK, false), noErr);
    CHECK_EQ(SpotAt(qtvr, StageMiddle()), 0);
    CHECK_EQ(QTVRGetHotSpotRegion(qtvr, LINK, region), noErr);
    CHECK(EmptyRgn(region));
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRHotSpotType, kQTVRHotSpotLinkType, true), noErr);
    CHECK_EQ(SpotAt(qtvr, StageMiddle()), LINK);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRAllHotSpots, 0, false), noErr);
    CHECK_EQ(SpotAt(qtvr, StageMiddle()), 0);
    Look(qtvr, 135);
    CHECK_EQ(SpotAt(qtvr, StageMiddle()), 0);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRHotSpotType, kQTVRHotSpotUndefinedType, true), noErr);
    CHECK_EQ(SpotAt(qtvr, StageMiddle()), BARE);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRAllHotSpots, 1, true), paramErr);
    CHECK_EQ(QTVREnableHotSpot(qtvr, 3, 0, true), paramErr);
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRHotSpotID, 99, true), invalidHotSpotIDErr);
    /* A node that is entered again has all of them [I]. */
    CHECK_EQ(QTVRGoToNodeID(qtvr, 205), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, HALL), noErr);
    Look(qtvr, 15);
    CHECK_EQ(SpotAt(qtvr, StageMiddle()), LINK);
    DisposeRgn(region);
    CloseStage(&stage);
}

/* REF: the handle is made to fit. */
static void visible_hot_spots_are_listed(void)
{
    Stage stage;
    Handle list;
    UInt32 *ids;

    if (!OpenStage(gScenes[0], &stage))
        return;
    list = NewHandle(0);
    /* 60 degrees high, 75 wide: both neighbours of north are in the view. */
    Look(stage.qtvr, 0);
    CHECK_EQ(QTVRGetVisibleHotSpots(stage.qtvr, list), 2);
    CHECK_EQ(GetHandleSize(list), 8);
    ids = (UInt32 *)*list;
    CHECK_EQ(ids[0], LINK);
    CHECK_EQ(ids[1], URL);
    CHECK_EQ(QTVREnableHotSpot(stage.qtvr, kQTVRHotSpotID, LINK, false), noErr);
    CHECK_EQ(QTVRGetVisibleHotSpots(stage.qtvr, list), 1);
    CHECK_EQ(GetHandleSize(list), 4);
    CHECK_EQ(*(UInt32 *)*list, URL);
    Look(stage.qtvr, 220);
    CHECK_EQ(QTVRGetVisibleHotSpots(stage.qtvr, list), 0);
    CHECK_EQ(GetHandleSize(list), 0);
    HLock(list);
    CHECK_EQ(QTVRGetVisibleHotSpots(stage.qtvr, list), 0);
    HUnlock(list);
    CHECK_EQ(QTVRGetVisibleHotSpots(stage.qtvr, NULL), 0);
    DisposeHandle(list);
    CloseStage(&stage);
}

/* REF: an existing region becomes that of the hot spot; every pixel agrees with the point test. */
static void regions_and_points_agree(void)
{
    static const char *const movies[] = {"three-node-scene.mov", "version-one-three-nodes.mov",
                                         "two-node-cylinder.mov"};
    static const UInt32 ids[] = {LINK, LINK, 12};
    Stage stage;
    RgnHandle region;
    Rect bounds;
    short h, v;
    long inside, wrong;
    size_t i;

    for (i = 0; i < 3; i++) {
        if (!OpenStage(movies[i], &stage))
            return;
        region = NewRgn();
        Look(stage.qtvr, 25);
        CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, -8), noErr);
        CHECK_EQ(QTVRGetHotSpotRegion(stage.qtvr, ids[i], region), noErr);
        inside = wrong = 0;
        for (v = 0; v < STAGE_HEIGHT; v++)
            for (h = 0; h < STAGE_WIDTH; h++) {
                Point point = StagePoint(h, v);
                int in = PtInRgn(point, region);
                UInt32 id;

                QTVRPtToHotSpotID(stage.qtvr, point, &id);
                inside += in;
                wrong += in != (id == ids[i]);
            }
        CHECK(inside > 1000);
        /* Rounding may put a pixel of the edge on the other side. */
        CHECK(wrong < inside / 200);
        GetRegionBounds(region, &bounds);
        CHECK(bounds.left >= 0 && bounds.right <= STAGE_WIDTH);
        /* What is not in the view is empty. */
        Look(stage.qtvr, 200);
        CHECK_EQ(QTVRGetHotSpotRegion(stage.qtvr, ids[i], region), noErr);
        CHECK(EmptyRgn(region));
        CHECK_EQ(QTVRGetHotSpotRegion(stage.qtvr, 99, region), invalidHotSpotIDErr);
        CHECK(QTVRGetHotSpotRegion(stage.qtvr, ids[i], NULL) != noErr);
        DisposeRgn(region);
        CloseStage(&stage);
    }
}

/* formats.md 5: a cube's hot spot images have another size than its pictures. */
static void cubes_have_hot_spots_on_their_faces(void)
{
    static const float places[6][2] = {{0, 0}, {270, 0}, {180, 0}, {90, 0}, {0, 90}, {0, -90}};
    UInt32 found[6];
    Stage stage;
    size_t i, j;
    short above;

    if (!OpenStage("cube-hot-spots.mov", &stage))
        return;
    /* The spots are 3/8 of half a face above the middle. */
    above = (short)(0.375 * STAGE_HEIGHT / 2
                    / tan(QTVRGetFieldOfView(stage.qtvr) * 3.14159265 / 360));
    for (i = 0; i < 6; i++) {
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, places[i][0]), noErr);
        CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, places[i][1]), noErr);
        found[i] = SpotAt(stage.qtvr, StagePoint(160, (short)(120 - above)));
        CHECK(found[i] != 0);
        for (j = 0; j < i; j++)
            CHECK(found[j] != found[i]);
    }
    CloseStage(&stage);
}

static Str255 gLinked;

static Boolean SeeUrl(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)refCon;
    if (action != mcActionLinkToURL)
        return false;
    strncpy((char *)gLinked, *(Handle)params, 200);
    return true;
}

/* QTFF: a link shows its node, with the fields of the view that its flags name. */
static void triggers_do_what_the_type_says(void)
{
    Stage stage;
    QTVRInstance qtvr;
    QTAtomContainer other = NULL;

    if (!OpenStage(gScenes[0], &stage))
        return;
    qtvr = stage.qtvr;
    memset(gLinked, 0, sizeof gLinked);
    CHECK_EQ(MCSetActionFilterWithRefCon(stage.mc, SeeUrl, 0), noErr);
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, URL, NULL, 0), noErr);
    CHECK_STR((char *)gLinked, "http://www.example.org/hall");
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, GUIDE, NULL, 0), noErr);
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, BARE, NULL, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), HALL);
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, 99, NULL, 0), invalidHotSpotIDErr);
    /* REF: disabled hot spots too. The hall's link tells the pan only. */
    CHECK_EQ(QTVREnableHotSpot(qtvr, kQTVRAllHotSpots, 0, false), noErr);
    CHECK_EQ(QTNewAtomContainer(&other), noErr);
    /* Whatever is handed over, the movie tells where a link leads [I]. */
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, LINK, other, 0), noErr);
    CHECK_EQ(QTDisposeAtomContainer(other), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 205);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90, 1e-4);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 5, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 55, 1e-4);
    /* The next one tells pan, tilt and field of view; the last one nothing. */
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, 10, NULL, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 210);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 200, 1e-4);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), -5, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 40, 1e-4);
    CHECK_EQ(QTVRTriggerHotSpot(qtvr, 12, NULL, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), HALL);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 0, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 60, 1e-4);
    CloseStage(&stage);
}

/* Displayed hot spots change the picture where they are, and only there. */
static void hot_spots_are_displayed(void)
{
    Stage stage;
    UInt32 spot, ground;
    RgnHandle region;
    Rect box;

    if (!OpenStage(gScenes[0], &stage))
        return;
    Look(stage.qtvr, 15);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    spot = StagePixel(&stage, 160, 120);
    ground = StagePixel(&stage, 160, 20);
    CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRHotSpotsVisible, (void *)(size_t)true, 0),
             noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK(StagePixel(&stage, 160, 120) != spot);
    /* A white outline [I]. */
    region = NewRgn();
    CHECK_EQ(QTVRGetHotSpotRegion(stage.qtvr, LINK, region), noErr);
    GetRegionBounds(region, &box);
    CHECK_EQ(StagePixel(&stage, box.left, 160), 0xFFFFFF);
    DisposeRgn(region);
    CHECK_EQ(StagePixel(&stage, 160, 20), ground);
    CloseStage(&stage);
}

/* A movie's box may be as large as the coordinate plane; memory may not. */
static void HugeBoxes(const char *name, UInt32 id)
{
    static const Rect boxes[] = {{-32768, -32768, 32767, 32767}, {-100, -32768, 100, 32767},
                                 {-32768, -100, 32767, 100}, {0, 0, 32767, 32767}};
    Stage stage;
    Rect box, spot;
    Point middle;
    Handle spots = NewHandle(0);
    RgnHandle region = NewRgn();
    float pan, tilt;
    size_t i;

    /* An object is seen in the largest ones alone, which is soon done. */
    for (i = 0; i < sizeof boxes / sizeof boxes[0]; i += id == LINK ? 1 : 3) {
        OSErr err;

        if (!OpenStage(name, &stage))
            return;
        GetMovieBox(stage.opened.movie, &box);
        CHECK_EQ(QTVRGetHotSpotRegion(stage.qtvr, id, region), noErr);
        GetRegionBounds(region, &spot);
        SetPt(&middle, (short)((spot.left + spot.right) / 2), (short)((spot.top + spot.bottom) / 2));
        MapPt(&middle, &box, &boxes[i]);
        SetMovieBox(stage.opened.movie, &boxes[i]);
        CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRHotSpotsVisible, (void *)(size_t)true, 0),
                 noErr);
        QTVRGetVisibleHotSpots(stage.qtvr, spots);
        err = QTVRGetHotSpotRegion(stage.qtvr, id, region);
        /* The second and the third have less than 2^28 pixels. */
        CHECK_EQ(err, i == 0 || i == 3 ? memFullErr : noErr);
        CHECK_EQ(QTVRPtToAngles(stage.qtvr, StageMiddle(), &pan, &tilt),
                 id == LINK ? noErr : callNotSupportedByNodeErr);
        if (id != LINK)
            CHECK_EQ(SpotAt(stage.qtvr, middle), id);
        else
            SpotAt(stage.qtvr, middle);
        QTVRUpdate(stage.qtvr, kQTVRStatic);
        QTVRSetPrescreenImagingCompleteProc(stage.qtvr, NULL, 0, 0);
        CloseStage(&stage);
    }
    DisposeHandle(spots);
    DisposeRgn(region);
}

static void a_huge_box_takes_no_huge_memory(void)
{
    HugeBoxes("three-node-scene.mov", LINK);
    HugeBoxes("object.mov", 7);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"points_hit_hot_spots", points_hit_hot_spots},
        {"types_come_from_the_file", types_come_from_the_file},
        {"hot_spots_are_enabled_and_disabled", hot_spots_are_enabled_and_disabled},
        {"visible_hot_spots_are_listed", visible_hot_spots_are_listed},
        {"regions_and_points_agree", regions_and_points_agree},
        {"cubes_have_hot_spots_on_their_faces", cubes_have_hot_spots_on_their_faces},
        {"triggers_do_what_the_type_says", triggers_do_what_the_type_says},
        {"hot_spots_are_displayed", hot_spots_are_displayed},
        {"a_huge_box_takes_no_huge_memory", a_huge_box_takes_no_huge_memory},
    };

    return RUN_CASES(cases);
}
