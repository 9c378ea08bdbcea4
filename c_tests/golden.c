/*
 * golden.c - the worked examples with expected results, by their numbers.
 *
 * The examples are those of golden.md section 3; the mark after each tells its source. Those of
 * object nodes (4, 5, 6, 23) are with the objects, those of writing (25, 30) in made_panoramas.c and
 * movie_export.c.
 */
#include "stage.h"

#define PI 3.14159265358979323846

static float Pan(QTVRInstance qtvr, float pan, OSErr expected)
{
    CHECK_EQ(QTVRSetPanAngle(qtvr, pan), expected);
    return QTVRGetPanAngle(qtvr);
}

/* [D] rule, [I] numbers. */
static void example_1(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRSetConstraints(stage.qtvr, kQTVRPan, 315, 45), noErr);
    CHECK_NEAR(Pan(stage.qtvr, 60, constraintReachedErr), 45, 1e-4);
    CHECK_NEAR(Pan(stage.qtvr, 300, constraintReachedErr), 315, 1e-4);
    CHECK_NEAR(Pan(stage.qtvr, 10, noErr), 10, 1e-4);
    CloseStage(&stage);
}

/* [D], [I]. */
static void example_2(void)
{
    Stage stage;
    float pan;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRSetConstraints(stage.qtvr, kQTVRPan, 45, 315), noErr);
    pan = Pan(stage.qtvr, 0, constraintReachedErr);
    CHECK(fabs(pan - 45) < 1e-4 || fabs(pan - 315) < 1e-4);
    CloseStage(&stage);
}

/* [X: LiveCode], [I]. */
static void example_3(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_NEAR(Pan(stage.qtvr, -20, noErr), 340, 1e-4);
    CHECK_NEAR(Pan(stage.qtvr, 370, noErr), 10, 1e-4);
    CloseStage(&stage);
}

/* [D]: zoomed out as far as it goes, a cylinder has one tilt. */
static void example_7(void)
{
    Stage stage;
    float narrow, wide, tilt;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRGetViewingLimits(stage.qtvr, kQTVRFieldOfView, &narrow, &wide), noErr);
    QTVRSetFieldOfView(stage.qtvr, wide);
    tilt = QTVRGetTiltAngle(stage.qtvr);
    CHECK_NEAR(tilt, 0, 0.006);
    CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 5), constraintReachedErr);
    CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, -5), constraintReachedErr);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), tilt, 1e-6);
    CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, tilt), noErr);
    CloseStage(&stage);
}

/* [I]. */
static void example_8(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRSetAngularUnits(stage.qtvr, kQTVRRadians), noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, (float)(PI / 2)), noErr);
    CHECK_EQ(QTVRSetAngularUnits(stage.qtvr, kQTVRDegrees), noErr);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 90, 1e-4);
    CloseStage(&stage);
}

static struct {
    int calls, count, throughs;
    float angle;
    Boolean cancel;
} gSeen;

static void Seen(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    int i;

    (void)refCon;
    gSeen.calls++;
    gSeen.count = message->paramCount;
    if (message->selector == kQTVRSetPanAngleSelector)
        gSeen.angle = *(float *)message->parameter[0];
    for (i = 0; i < gSeen.throughs; i++)
        QTVRCallInterceptedProc(qtvr, message);
    *cancel = gSeen.cancel;
}

static void Intercept(const Stage *stage, QTVRProcSelector selector)
{
    memset(&gSeen, 0, sizeof gSeen);
    CHECK_EQ(QTVRInstallInterceptProc(stage->qtvr, selector, NewQTVRInterceptUPP(Seen), 0, 0), noErr);
}

/* [D] rule, [X] client, [I] number. */
static void example_9(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    Intercept(&stage, kQTVRSetPanAngleSelector);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
    CHECK_NEAR(gSeen.angle, 1.5707964, 1e-7);
    CHECK_EQ(gSeen.count, 1);
    CloseStage(&stage);
}

/* [D]: called through and not cancelled, the original runs twice. */
static void example_10(void)
{
    Stage stage;
    float step = 15;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    Intercept(&stage, kQTVRSetViewParameterSelector);
    gSeen.throughs = 1;
    CHECK_EQ(QTVRSetViewParameter(stage.qtvr, kQTVRPanAngle, &step, kQTVRValueIsRelative), noErr);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 30, 1e-3);
    CloseStage(&stage);
}

static void OtherType(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr;
    (void)refCon;
    CHECK_EQ((UInt32)(size_t)message->parameter[0], 12);
    *(OSType *)message->parameter[1] = kQTVRHotSpotUndefinedType;
    *cancel = true;
}

/* [D]: another type in the record is the type that is seen: the link does not lead on. */
static void example_11(void)
{
    Stage stage;
    OSType type = 0;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRInstallInterceptProc(stage.qtvr, kQTVRGetHotSpotTypeSelector,
                                      NewQTVRInterceptUPP(OtherType), 0, 0),
             noErr);
    CHECK_EQ(QTVRGetHotSpotType(stage.qtvr, 12, &type), noErr);
    CHECK_EQ(type, kQTVRHotSpotUndefinedType);
    CHECK_EQ(QTVRTriggerHotSpot(stage.qtvr, 12, NULL, 0), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 127);
    CloseStage(&stage);
}

/* [D]; the second half [I]. */
static void example_12(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    Intercept(&stage, kQTVRMouseStillDownSelector);
    StageEvent(&stage, mouseDown, StageMiddle(), 0);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK_EQ(gSeen.calls, 1);
    CHECK_EQ(gSeen.count, 5);
    CHECK_EQ(QTVRMouseStillDown(stage.qtvr, StageMiddle(), NULL, NULL), noErr);
    CHECK_EQ(gSeen.count, 3);
    Intercept(&stage, kQTVRMouseUpSelector);
    StageEvent(&stage, mouseUp, StageMiddle(), 0);
    CHECK_EQ(gSeen.count, 5);
    CHECK_EQ(QTVRMouseUp(stage.qtvr, StageMiddle(), NULL, NULL), noErr);
    CHECK_EQ(gSeen.count, 3);
    CloseStage(&stage);
}

static int gEntered;
static Boolean gStay;

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    (void)qtvr;
    (void)node;
    (void)refCon;
    gEntered++;
    return noErr;
}

static OSErr Leaving(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel, SInt32 refCon)
{
    (void)qtvr;
    (void)from;
    (void)to;
    (void)refCon;
    *cancel = gStay;
    return noErr;
}

/* [D]: entered once for each later move; a cancelled move stays. */
static void example_13(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    gEntered = 0;
    gStay = false;
    CHECK_EQ(QTVRSetEnteringNodeProc(stage.qtvr, NewQTVREnteringNodeUPP(Entering), 0, 0), noErr);
    CHECK_EQ(QTVRSetLeavingNodeProc(stage.qtvr, NewQTVRLeavingNodeUPP(Leaving), 0, 0), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gEntered, 0);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 130), noErr);
    CHECK_EQ(gEntered, 1);
    gStay = true;
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 127), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 130);
    CHECK_EQ(gEntered, 1);
    CloseStage(&stage);
}

/* [D] rule, [I] numbers. */
static void example_14(void)
{
    static const UInt32 same[][2] = {{44, 45}, {200, 180}, {350, 0}};
    Stage stage;
    float pan[2], tilt[2];
    int i, j;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    for (i = 0; i < 3; i++) {
        for (j = 0; j < 2; j++) {
            CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 30), noErr);
            CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 100), noErr);
            CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 0), noErr);
            CHECK_EQ(QTVRNudge(stage.qtvr, same[i][j]), noErr);
            pan[j] = QTVRGetPanAngle(stage.qtvr);
            tilt[j] = QTVRGetTiltAngle(stage.qtvr);
        }
        CHECK_NEAR(pan[0], pan[1], 1e-5);
        CHECK_NEAR(tilt[0], tilt[1], 1e-5);
        CHECK(fabs(pan[0] - 100) > 1);
    }
    CloseStage(&stage);
}

/* [S]: which face of a cube lies in a direction; the images stand side by side in the order front,
   right, back, left, top, bottom. */
static void example_15(void)
{
    static const float looks[6][2] = {{0, 0}, {270, 0}, {180, 0}, {90, 0}, {0, 90}, {0, -90}};
    Stage stage;
    QTVRFloatPoint place;
    int i;

    if (!OpenStage("cube-hot-spots.mov", &stage))
        return;
    for (i = 0; i < 6; i++) {
        float side;

        CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, looks[i][0], looks[i][1], &place), noErr);
        side = 2 * place.y;
        CHECK_NEAR(place.x, (i + 0.5) * side, 1e-2);
    }
    CloseStage(&stage);
}

/* [R]: the movie is drawn as its records say: the same as one with whole faces. */
static void example_24(void)
{
    static const float looks[][2] = {{0, 0}, {270, 0}, {180, 0}, {90, 0}, {45, 60}, {200, -50}};
    Stage tiled, whole;
    size_t i;
    short h, v;

    for (i = 0; i < sizeof looks / sizeof looks[0]; i++) {
        long far_ = 0;

        if (!OpenStage("tiled-cube.mov", &tiled) || !OpenStage("cube.mov", &whole))
            return;
        QTVRSetPanAngle(tiled.qtvr, looks[i][0]);
        QTVRSetTiltAngle(tiled.qtvr, looks[i][1]);
        QTVRSetFieldOfView(tiled.qtvr, 60);
        QTVRSetPanAngle(whole.qtvr, looks[i][0]);
        QTVRSetTiltAngle(whole.qtvr, looks[i][1]);
        QTVRSetFieldOfView(whole.qtvr, 60);
        CHECK_EQ(QTVRUpdate(tiled.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(QTVRUpdate(whole.qtvr, kQTVRStatic), noErr);
        for (v = 0; v < STAGE_HEIGHT; v += 3)
            for (h = 0; h < STAGE_WIDTH; h += 3) {
                UInt32 a = StagePixel(&tiled, h, v), b = StagePixel(&whole, h, v);

                if (labs((long)(a & 255) - (long)(b & 255)) > 40)
                    far_++;
            }
        /* The pictures have another size: edges may differ. */
        CHECK(far_ < 900);
        CloseStage(&tiled);
        CloseStage(&whole);
    }
}

/* [S]: an area of interest centred in the view covers its middle. */
static void example_16(void)
{
    Stage stage;
    float pan, tilt, width = 8, height = 6;
    QTVRFloatPoint corner, middle;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 100), noErr);
    pan = QTVRGetPanAngle(stage.qtvr) + width / 2;
    tilt = QTVRGetTiltAngle(stage.qtvr) + height / 2;
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, pan, tilt, &corner), noErr);
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 100, QTVRGetTiltAngle(stage.qtvr), &middle), noErr);
    /* Stored rows grow with pan, columns grow downwards in the upright picture. */
    CHECK_NEAR(corner.y - middle.y, width / 2 / 360 * 1152, 1e-2);
    CHECK(corner.x < middle.x);
    CloseStage(&stage);
}

static OSErr Paint(QTVRInstance qtvr, Rect *rect, UInt16 index, UInt32 in, UInt32 *out,
                   SInt32 refCon)
{
    (void)qtvr;
    (void)rect;
    (void)index;
    (void)in;
    (void)out;
    (void)refCon;
    return noErr;
}

static OSErr Area(const Stage *stage, float width)
{
    QTVRAreaOfInterest area = {100, 5, 0, 5, kQTVRBackBufferEveryUpdate};

    area.width = width;
    return QTVRSetBackBufferImagingProc(stage->qtvr, NewQTVRBackBufferImagingUPP(Paint), 1, &area, 0);
}

/* [D]. */
static void example_17(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, 0, 0, kQTVRMinimumCache), noErr);
    CHECK_EQ(Area(&stage, 181), constraintReachedErr);
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, 0, 0, kQTVRFullCache), noErr);
    CHECK_EQ(Area(&stage, 181), noErr);
    CloseStage(&stage);
    if (!OpenStage("cube.mov", &stage))
        return;
    CHECK(Area(&stage, 10) != noErr);
    CHECK(QTVRRefreshBackBuffer(stage.qtvr, 0) != noErr);
    CloseStage(&stage);
}

/* [D], [I]: the field of view of a cylinder follows from its shape; as wide as high it would be
   144.684 degrees, here it is of 1152 by 320. */
static void example_18(void)
{
    Stage stage;
    float low, high;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_NEAR(2 * atan(PI) * 180 / PI, 144.684, 5e-3);
    CHECK_EQ(QTVRGetViewingLimits(stage.qtvr, kQTVRFieldOfView, &low, &high), noErr);
    CHECK_NEAR(high, 2 * atan(PI * 320 / 1152) * 180 / PI, 1e-3);
    CloseStage(&stage);
}

/* [S] formula, [R]: a real file of 314 by 2592. */
static void example_19(void)
{
    const char *path = CorpusPath("facilities-sm.mov");
    Opened opened;
    float low, high;

    if (path == NULL)
        SKIP("facilities-sm.mov is not here");
    CHECK_EQ(OpenByPath(path, &opened), noErr);
    CHECK_EQ(QTVRGetViewingLimits(opened.qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_NEAR(high, 20.83576, 1e-4);
    CHECK_NEAR(low, -20.83576, 1e-4);
    CHECK_EQ(QTVRGetViewingLimits(opened.qtvr, kQTVRFieldOfView, &low, &high), noErr);
    CHECK_NEAR(high, 41.67152, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(opened.qtvr), 33.33722, 1e-4);
    CloseOpened(&opened);
}

/* [X], [R]; numbers [I]: stored rows are pan/360 of the length. */
static void example_20(void)
{
    Stage stage;
    QTVRFloatPoint place;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 90, 0, &place), noErr);
    CHECK_NEAR(place.y / 1152 * 2496, 624, 1e-2);
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 270, 0, &place), noErr);
    CHECK_NEAR(place.y / 1152 * 2496, 1872, 1e-2);
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, kQTVRHorizontalCylinder, 0, 0, kQTVRFullCache),
             noErr);
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 90, 0, &place), noErr);
    CHECK_NEAR(place.x / 1152 * 2496, 1872, 1e-2);
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 270, 0, &place), noErr);
    CHECK_NEAR(place.x / 1152 * 2496, 624, 1e-2);
    CloseStage(&stage);
}

/* [R]: the default view of a real movie looks at upright column 376.1 of 2400. */
static void example_21(void)
{
    const char *path = CorpusPath("basket.mov");
    Opened opened;
    QTVRFloatPoint place;

    if (path == NULL)
        SKIP("basket.mov is not here");
    CHECK_EQ(OpenByPath(path, &opened), noErr);
    CHECK_NEAR(QTVRGetPanAngle(opened.qtvr), 303.58499, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(opened.qtvr), -14.49399, 1e-3);
    CHECK_NEAR(QTVRGetFieldOfView(opened.qtvr), 56, 1e-3);
    CHECK_EQ(QTVRAnglesToCoord(opened.qtvr, QTVRGetPanAngle(opened.qtvr), 0, &place), noErr);
    CHECK_NEAR(2400 - place.y, 376.1, 0.05);
    CloseOpened(&opened);
}

/* [I]: the horizontal field of view. */
static void example_22(void)
{
    Stage stage;
    Rect box;
    float left, right, tilt;

    if (!OpenStage("cube.mov", &stage))
        return;
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 180), noErr);
    CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 0), noErr);
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 60), noErr);
    CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(0, 120), &left, &tilt), noErr);
    CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(320, 120), &right, &tilt), noErr);
    CHECK_NEAR(left - right, 75.178, 1e-3);
    SetRect(&box, 0, 0, 320, 200);
    SetMovieBox(stage.opened.movie, &box);
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 56), noErr);
    CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(0, 100), &left, &tilt), noErr);
    CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(320, 100), &right, &tilt), noErr);
    CHECK_NEAR(left - right, 80.77, 1e-2);
    CloseStage(&stage);
}

/* [D]. */
static void example_26(void)
{
    QTAtomContainer container;
    QTAtom first, second;
    QTAtomID id;

    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    CHECK_EQ(QTInsertChild(container, 0, 0x61626364, 1000, 1, 0, NULL, &first), noErr);
    CHECK_EQ(QTInsertChild(container, 0, 0x61626364, 2000, 1, 0, NULL, &second), noErr);
    CHECK(QTFindChildByIndex(container, 0, 0x61626364, 1, &id) == second);
    CHECK_EQ(id, 2000);
    CHECK(QTFindChildByIndex(container, 0, 0x61626364, 2, &id) != first);
    CHECK_EQ(id, 1000);
    QTDisposeAtomContainer(container);
}

/* [D] rule, [I] numbers. */
static void example_27(void)
{
    QTAtomContainer container, other;
    QTAtom target, replacement;

    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    CHECK_EQ(QTNewAtomContainer(&other), noErr);
    CHECK_EQ(QTInsertChild(container, 0, 0x61626364, 7, 0, 1, "a", &target), noErr);
    CHECK_EQ(QTInsertChild(other, 0, 0x61626364, 9, 0, 3, "bcd", &replacement), noErr);
    CHECK_EQ(QTReplaceAtom(container, target, other, replacement), noErr);
    CHECK(QTFindChildByID(container, 0, 0x61626364, 7, NULL) != 0);
    CHECK(QTFindChildByID(container, 0, 0x61626364, 9, NULL) == 0);
    QTDisposeAtomContainer(container);
    QTDisposeAtomContainer(other);
}

/* [S]. */
static void example_28(void)
{
    Stage stage;
    long flags;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)(long)(0x80000000UL | 4)), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)0L), noErr);
    flags = 0;
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetFlags, &flags), noErr);
    CHECK_EQ(flags & 4, 0);
    flags = (long)0x80000000UL;
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetFlags, &flags), noErr);
    CHECK_EQ(flags & 4, 4);
    CloseStage(&stage);
}

/* [S]: a swing is on its way at once, and arrives by idling. */
static void example_29(void)
{
    Stage stage;
    int idles;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_NEAR(Pan(stage.qtvr, 0, noErr), 0, 1e-5);
    CHECK_EQ(QTVREnableTransition(stage.qtvr, kQTVRTransitionSwing, true), noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRCurrentMode), noErr);
    CHECK(QTVRGetPanAngle(stage.qtvr) < 90);
    for (idles = 0; idles < 1000 && fabs(QTVRGetPanAngle(stage.qtvr) - 90) >= 0.0573; idles++) {
        /* The sample sets the same goal again and again. */
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
        stage_now += 2;
        CHECK_EQ(MCIdle(stage.mc), noErr);
    }
    CHECK(idles > 3 && idles < 200);
    CloseStage(&stage);
}

/* [D]: one row of 24 tiles, stored turned counterclockwise: the picture's bottom is at the right. */
static void example_31(void)
{
    Stage stage;
    QTVRFloatPoint up, down;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 0, 20, &up), noErr);
    CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 0, -20, &down), noErr);
    CHECK(down.x > up.x);
    CHECK_EQ(GetMediaSampleCount(GetTrackMedia(GetMovieIndTrackType(
                 stage.opened.movie, 1, VideoMediaType, movieTrackMediaType))),
             2 * 24);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"example_1", example_1},   {"example_2", example_2},   {"example_3", example_3},
        {"example_7", example_7},   {"example_8", example_8},   {"example_9", example_9},
        {"example_10", example_10}, {"example_11", example_11}, {"example_12", example_12},
        {"example_13", example_13}, {"example_14", example_14}, {"example_15", example_15},
        {"example_16", example_16}, {"example_17", example_17}, {"example_18", example_18},
        {"example_19", example_19}, {"example_20", example_20}, {"example_21", example_21},
        {"example_22", example_22}, {"example_24", example_24},
        {"example_26", example_26}, {"example_27", example_27}, {"example_28", example_28}, {"example_29", example_29},
        {"example_31", example_31},
    };

    return RUN_CASES(cases);
}
