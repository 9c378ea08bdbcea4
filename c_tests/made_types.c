/*
 * made_types.c - QuickTimeVRFormat.h, movie types and settings of objects: each way of using the
 * mouse on an object, and what a file can set, on objects that are made for it.
 *
 * Sources: QuickTimeVRFormat.h (H), the QuickTime File Format (QTFF) and "Virtual Reality Programming
 * With QuickTime VR 2.0/2.1" (B20, B21), as behaviour.md 9.4 to 9.6 tell them.
 */
#include <Events.h>
#include <QTVRExtensions.h>

#include "made.h"

enum { kColumns = 12, kRows = 3, kFrames = 2 };

static UInt32 gNow, gSpot;

static UInt32 Ticks(void *refCon)
{
    return *(UInt32 *)refCon;
}

static UInt32 ViewColor(short row, short column, short frame)
{
    return (UInt32)(40 + 18 * column) << 16 | (UInt32)(40 + 80 * row) << 8 |
           (UInt32)(20 + 50 * frame);
}

static OSErr Views(void *refCon, short state, short row, short column, short frame,
                   GWorldPtr *picture)
{
    short x, y;
    OSErr err = NewPicture(16, 12, 32, picture);

    (void)refCon;
    (void)state;
    for (y = 0; err == noErr && y < 12; y++) {
        UInt32 *pixels = ColorAt(*picture, 0, y);

        for (x = 0; x < 16; x++)
            pixels[x] = 0xFF000000U | ViewColor(row, column, frame);
    }
    return err;
}

/* What the file tells; 0 stands for 1. */
static double gFrameRate, gViewRate;

/* Shows an object of 12 columns and 3 rows, at pan 60 and tilt 0, with this type and these settings;
   a view has two frames of 60 ticks and more. */
static int Show(UInt16 type, UInt32 animation, UInt32 controls, Made *made)
{
    static const Packing exact = {kAnimationCodecType, codecLosslessQuality};
    SceneSpec scene = MadeScene(NULL);
    NodeSpec node = MadeNode(1, NULL, 60, 0);
    ObjectSpec object;
    SceneMaker maker;

    gNow = 1000;
    QTVRExtSetTickProc(Ticks, &gNow);
    memset(&object, 0, sizeof object);
    object.columns = kColumns;
    object.rows = kRows;
    object.frames = kFrames;
    object.states = 1;
    object.pan.to = 360;
    object.tilt.from = 30;
    object.tilt.to = -30;
    object.fov = 64;
    object.controls = controls;
    object.animation = animation;
    object.movieType = type;
    object.frameRate = gFrameRate;
    object.viewRate = gViewRate;
    object.views = Views;
    object.packing = exact;
    CHECK_EQ(BeginScene(&maker, &scene), noErr);
    CHECK_EQ(AddObject(&maker, &node, &object), noErr);
    CHECK_EQ(EndScene(&maker), noErr);
    return ShowMade(maker.movie, made);
}

static void Close(Made *made)
{
    CloseMade(made);
    QTVRExtSetTickProc(NULL, NULL);
}

static Point At(short h, short v)
{
    Point point;

    point.h = h;
    point.v = v;
    return point;
}

static void Press(const Made *made, Point at)
{
    CHECK_EQ(QTVRMouseDown(made->qtvr, at, gNow, 0, &gSpot, NULL), noErr);
}

static void Hold(const Made *made, Point at, UInt32 ticks)
{
    gNow += ticks;
    CHECK_EQ(QTVRMouseStillDownExtended(made->qtvr, at, &gSpot, NULL, gNow, 0), noErr);
}

static void Release(const Made *made, Point at)
{
    CHECK_EQ(QTVRMouseUpExtended(made->qtvr, at, &gSpot, NULL, gNow, 0), noErr);
}

static UInt32 Shown(const Made *made)
{
    CHECK_EQ(QTVRUpdate(made->qtvr, kQTVRCurrentMode), noErr);
    return MadePixel(made, kMadeWidth / 2, kMadeHeight / 2);
}

static const UInt32 kUsual = kQTVRObjectWrapPanOn | kQTVRObjectCanZoomOn | kQTVRObjectTranslationOn;

/* H: types 2 and 3 are joysticks: a push goes on while it lasts, and farther is faster. Speeds are the
   library's own. */
static void a_joystick_is_pushed(UInt16 type)
{
    double slow, fast;
    Made made;

    if (!Show(type, 0, kUsual, &made))
        return;
    CHECK_EQ(QTVRGetCurrentMouseMode(made.qtvr), kQTVRScrolling);
    Press(&made, At(80, 60));
    Hold(&made, At(88, 60), 0);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 60, 1e-3);
    Hold(&made, At(88, 60), 6);
    slow = 60 - QTVRGetPanAngle(made.qtvr);
    /* Twice 180 degrees a second, times 8 pixels of 160. */
    CHECK_NEAR(slow, 1.8, 1e-3);
    Hold(&made, At(88, 60), 6);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 60 - 2 * slow, 1e-3);
    fast = QTVRGetPanAngle(made.qtvr);
    Hold(&made, At(96, 60), 6);
    fast -= QTVRGetPanAngle(made.qtvr);
    CHECK_NEAR(fast, 2 * slow, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(made.qtvr), 0, 1e-3);
    Hold(&made, At(80, 52), 6);
    CHECK(QTVRGetTiltAngle(made.qtvr) < 0);
    Release(&made, At(80, 52));
    fast = QTVRGetPanAngle(made.qtvr);
    gNow += 60;
    MCIdle(made.controller);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), fast, 1e-3);
    Close(&made);
}

static void a_joystick_pushes_the_object(void)
{
    a_joystick_is_pushed(kJoystickUI);
}

static void an_old_joystick_pushes_the_object(void)
{
    a_joystick_is_pushed(kOldJoyStickUI);
}

/* H: with the absolute interface a place of the picture is a view: columns across, rows down. */
static void a_place_is_a_view(void)
{
    Made made;
    short column, row;

    if (!Show(kAbsoluteUI, 0, kUsual, &made))
        return;
    CHECK_EQ(QTVRGetCurrentMouseMode(made.qtvr), kQTVRSelecting);
    Press(&made, At(2, 2));
    for (row = 0; row < kRows; row++)
        for (column = 0; column < kColumns; column++) {
            Point at = At((short)((2 * column + 1) * kMadeWidth / (2 * kColumns)),
                          (short)((2 * row + 1) * kMadeHeight / (2 * kRows)));

            Hold(&made, at, 1);
            CHECK_EQ(QTVRPanToColumn(made.qtvr, QTVRGetPanAngle(made.qtvr)), column);
            CHECK_EQ(QTVRTiltToRow(made.qtvr, QTVRGetTiltAngle(made.qtvr)), row);
            CHECK_EQ(Shown(&made), ViewColor(row, column, 0));
        }
    Release(&made, At(2, 2));
    Close(&made);
}

/* H: a grabber only has no edges that scroll; the usual type has them. */
static void a_grabber_has_no_edges(void)
{
    Made made;

    if (!Show(kGrabberUI, 0, kUsual, &made))
        return;
    Press(&made, At(3, 60));
    CHECK_EQ(QTVRGetCurrentMouseMode(made.qtvr), kQTVRPanning);
    Hold(&made, At(3, 60), 20);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 60, 1e-3);
    Hold(&made, At(19, 60), 1);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 42, 1e-3);
    Release(&made, At(19, 60));
    Close(&made);
    if (!Show(kGrabberScrollerUI, 0, kUsual, &made))
        return;
    Press(&made, At(3, 60));
    CHECK_EQ(QTVRGetCurrentMouseMode(made.qtvr), kQTVRScrolling);
    Hold(&made, At(3, 60), 1);
    CHECK_NEAR(QTVRGetPanAngle(made.qtvr), 90, 1e-3);
    Release(&made, At(3, 60));
    Close(&made);
}

/* QTFF: each bit of the file's animation settings is the setting that B20 numbers. */
static void a_file_sets_every_animation_setting(void)
{
    static const struct {
        UInt32 bit;
        QTVRObjectAnimationSetting setting;
    } all[] = {
        {kQTVRObjectPalindromeViewFramesOn, kQTVRPalindromeViewFrames},
        {kQTVRObjectStartFirstViewFrameOn, kQTVRStartFirstViewFrame},
        {kQTVRObjectPalindromeViewsOn, kQTVRPalindromeViews},
        {kQTVRObjectSyncViewToFrameRate, kQTVRSyncViewToFrameRate},
        {kQTVRObjectDontLoopViewFramesOn, kQTVRDontLoopViewFrames},
        {kQTVRObjectPlayEveryViewFrameOn, kQTVRPlayEveryViewFrame},
        {kQTVRObjectStreamingViewsOn, kQTVRPlayStreamingViews},
    };
    size_t set, asked;

    for (set = 0; set < sizeof all / sizeof all[0]; set++) {
        Made made;
        Boolean on;

        if (!Show(0, all[set].bit, kUsual, &made))
            return;
        for (asked = 0; asked < sizeof all / sizeof all[0]; asked++) {
            on = 9;
            CHECK_EQ(QTVRGetAnimationSetting(made.qtvr, all[asked].setting, &on), noErr);
            CHECK_EQ(on, asked == set);
        }
        CHECK_EQ(QTVRSetAnimationSetting(made.qtvr, all[set].setting, false), noErr);
        CHECK_EQ(QTVRGetAnimationSetting(made.qtvr, all[set].setting, &on), noErr);
        CHECK_EQ(on, false);
        CHECK_EQ(QTVRGetFrameAnimation(made.qtvr), false);
        CHECK_EQ(QTVRGetViewAnimation(made.qtvr), false);
        Close(&made);
    }
}

/* QTFF: each bit of the control settings is the setting that B20 numbers. */
static void a_file_sets_every_control_setting(void)
{
    QTVRControlSetting asked;
    int bit;

    for (bit = 0; bit < 7; bit++) {
        Made made;
        Boolean on;

        if (!Show(0, 0, 1U << bit, &made))
            return;
        for (asked = kQTVRWrapPan; asked <= kQTVRTranslation; asked++) {
            on = 9;
            CHECK_EQ(QTVRGetControlSetting(made.qtvr, asked, &on), noErr);
            CHECK_EQ(on, asked == (QTVRControlSetting)(bit + 1));
        }
        Close(&made);
    }
}

/* QTFF: frames and views may play from the start; B20: new views begin with the first frame, or go on
   where the last one was. */
static void a_file_plays_by_itself(void)
{
    Made made;
    TimeValue half, duration;
    int start_first;

    for (start_first = 0; start_first < 2; start_first++) {
        UInt32 settings = start_first ? kQTVRObjectStartFirstViewFrameOn : 0;

        if (!Show(0, settings | kQTVRObjectAnimateViewFramesOn, kUsual, &made))
            return;
        CHECK_EQ(QTVRGetFrameAnimation(made.qtvr), true);
        duration = QTVRGetCurrentViewDuration(made.qtvr);
        half = duration / 2;
        CHECK_EQ(QTVRSetViewCurrentTime(made.qtvr, half), noErr);
        CHECK_EQ(Shown(&made), ViewColor(1, 2, 1));
        CHECK_EQ(QTVRSetPanAngle(made.qtvr, 90), noErr);
        CHECK_EQ(QTVRGetViewCurrentTime(made.qtvr), start_first ? 0 : half);
        CHECK_EQ(Shown(&made), ViewColor(1, 3, start_first ? 0 : 1));
        Close(&made);
    }
    if (!Show(0, kQTVRObjectAnimateViewsOn | kQTVRObjectStreamingViewsOn, kUsual, &made))
        return;
    CHECK_EQ(QTVRGetViewAnimation(made.qtvr), true);
    /* Every view of a file has come, so that streaming ones play like others. */
    MCIdle(made.controller);
    gNow += 60;
    MCIdle(made.controller);
    CHECK(QTVRPanToColumn(made.qtvr, QTVRGetPanAngle(made.qtvr)) != 2);
    Close(&made);
}

/* B21: where there is no view to go to, edges and nudges stay; hot spots aside, limits hold. */
static void the_view_centre_has_limits(void)
{
    QTVRFloatPoint centre = {100, -100};
    Made made;

    if (!Show(0, 0, kUsual, &made))
        return;
    CHECK_EQ(QTVRSetFieldOfView(made.qtvr, 32), noErr);
    CHECK_EQ(QTVRSetViewCenter(made.qtvr, &centre), noErr);
    CHECK_EQ(QTVRGetViewCenter(made.qtvr, &centre), noErr);
    /* Of 16 by 12 pixels half is seen. */
    CHECK_NEAR(centre.x, 12, 1e-4);
    CHECK_NEAR(centre.y, 3, 1e-4);
    CHECK_EQ(QTVRSetFieldOfView(made.qtvr, 64), noErr);
    CHECK_EQ(QTVRGetViewCenter(made.qtvr, &centre), noErr);
    CHECK_NEAR(centre.x, 8, 1e-4);
    CHECK_NEAR(centre.y, 6, 1e-4);
    Close(&made);
}

/* QTFF, B20: rates of frames and of views, from -100 to 100; the sign is the direction. */
static void a_file_sets_rates(void)
{
    static const double rates[][2] = {{-100, 100}, {2.5, -0.5}, {100, -100}, {1, 1}};
    Made made;
    size_t i;

    for (i = 0; i < sizeof rates / sizeof rates[0]; i++) {
        gFrameRate = rates[i][0];
        gViewRate = rates[i][1];
        if (!Show(0, 0, kUsual, &made))
            return;
        CHECK_NEAR(QTVRGetFrameRate(made.qtvr), rates[i][0], 1e-4);
        CHECK_NEAR(QTVRGetViewRate(made.qtvr), rates[i][1], 1e-4);
        Close(&made);
    }
    /* Backwards from column 2, with views that play by themselves. */
    gFrameRate = 1;
    gViewRate = -1;
    if (Show(0, kQTVRObjectAnimateViewsOn, kUsual, &made)) {
        UInt32 ticks = (UInt32)QTVRGetCurrentViewDuration(made.qtvr) * 60 /
                       (UInt32)GetMovieTimeScale(made.movie);

        MCIdle(made.controller);
        gNow += ticks + 1;
        MCIdle(made.controller);
        CHECK_EQ(QTVRPanToColumn(made.qtvr, QTVRGetPanAngle(made.qtvr)), 1);
        CHECK_EQ(Shown(&made), ViewColor(1, 1, 0));
        Close(&made);
    }
    gFrameRate = gViewRate = 0;
}

static const Case cases[] = {
    {"a_joystick_pushes_the_object", a_joystick_pushes_the_object},
    {"an_old_joystick_pushes_the_object", an_old_joystick_pushes_the_object},
    {"a_place_is_a_view", a_place_is_a_view},
    {"a_grabber_has_no_edges", a_grabber_has_no_edges},
    {"a_file_sets_every_animation_setting", a_file_sets_every_animation_setting},
    {"a_file_sets_every_control_setting", a_file_sets_every_control_setting},
    {"a_file_plays_by_itself", a_file_plays_by_itself},
    {"a_file_sets_rates", a_file_sets_rates},
    {"the_view_centre_has_limits", the_view_centre_has_limits},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
