/*
 * controller_bar.c - Movies.h, "Movie Controllers": the control bar of a QTVR movie.
 *
 * Sources: "Programming With QuickTime VR" (B21), Inside QuickTime (IQT), What's New in QuickTime 5
 * (WN5), as behaviour.md sections 10.2 and 10.5 tell them. How it looks is ours; buttons are 20
 * pixels wide.
 */
#include "stage.h"

/* Opens a scene of several nodes with a visible bar in a port with room for it. */
static int OpenWithBar(const char *name, Stage *stage)
{
    Rect box;

    if (!OpenStage(name, stage))
        return 0;
    DisposeGWorld(stage->world);
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT + 16);
    CHECK_EQ(NewGWorld(&stage->world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(stage->opened.movie, stage->world, NULL);
    CHECK_EQ(MCSetVisible(stage->mc, true), noErr);
    return 1;
}

/* Places on the bar: without sound the first button is that of going back. */
#define BACK StagePoint(10, 248)
#define ZOOM_OUT StagePoint(30, 248)
#define ZOOM_IN StagePoint(50, 248)
#define HOT_SPOTS StagePoint(70, 248)

static UInt32 BarSum(const Stage *stage)
{
    UInt32 sum = 0;
    short h, v;

    for (v = STAGE_HEIGHT; v < STAGE_HEIGHT + 16; v++)
        for (h = 0; h < STAGE_WIDTH; h++)
            sum = sum * 31 + StagePixel(stage, h, v);
    return sum;
}

/* B21: the bar is below the movie, and part of the controller's bounds while it is visible. */
static void the_bar_belongs_to_the_bounds(void)
{
    Stage stage;
    Rect bounds, box;
    Boolean inside;

    if (!OpenWithBar("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(MCGetVisible(stage.mc), 1);
    CHECK_EQ(MCGetControllerBoundsRect(stage.mc, &bounds), noErr);
    CHECK_EQ(bounds.bottom, STAGE_HEIGHT + 16);
    CHECK_EQ(bounds.right, STAGE_WIDTH);
    CHECK_EQ(MCPtInController(stage.mc, StagePoint(100, 250), &inside), noErr);
    CHECK_EQ(inside, true);
    CHECK_EQ(MCSetVisible(stage.mc, false), noErr);
    CHECK_EQ(MCGetControllerBoundsRect(stage.mc, &bounds), noErr);
    CHECK_EQ(bounds.bottom, STAGE_HEIGHT);
    CHECK_EQ(MCPtInController(stage.mc, StagePoint(100, 250), &inside), noErr);
    CHECK_EQ(inside, false);
    /* The movie gets what is above the bar. */
    CHECK_EQ(MCSetVisible(stage.mc, true), noErr);
    SetRect(&bounds, 10, 20, 210, 136);
    CHECK_EQ(MCSetControllerBoundsRect(stage.mc, &bounds), noErr);
    GetMovieBox(stage.opened.movie, &box);
    CHECK_EQ(box.top, 20);
    CHECK_EQ(box.bottom, 120);
    SetRect(&bounds, 0, 0, 100, 16);
    CHECK_EQ(MCSetControllerBoundsRect(stage.mc, &bounds), paramErr);
    /* Detached, the bounds are those of the bar, which stays where it was. */
    CHECK_EQ(MCSetControllerAttached(stage.mc, false), noErr);
    CHECK_EQ(MCGetControllerBoundsRect(stage.mc, &bounds), noErr);
    CHECK_EQ(bounds.top, 120);
    CHECK_EQ(bounds.bottom, 136);
    SetRect(&bounds, 0, 0, 150, 16);
    CHECK_EQ(MCSetControllerBoundsRect(stage.mc, &bounds), noErr);
    CHECK_EQ(MCGetControllerBoundsRect(stage.mc, &box), noErr);
    CHECK(EqualRect(&bounds, &box));
    /* It is no higher than below a movie, however much room there is. */
    SetRect(&bounds, -32768, -32768, 32767, 32767);
    CHECK_EQ(MCSetControllerBoundsRect(stage.mc, &bounds), noErr);
    CHECK_EQ(MCGetControllerBoundsRect(stage.mc, &box), noErr);
    CHECK_EQ(box.bottom, -32768 + 16);
    CHECK_EQ(box.right, 32767);
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    CHECK_EQ(MCPositionController(stage.mc, &bounds, &bounds, 0), noErr);
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    SetRect(&bounds, 10, 20, 210, 120);
    SetMovieBox(stage.opened.movie, &bounds);
    CHECK_EQ(MCSetControllerAttached(stage.mc, true), noErr);
    CHECK_EQ(MCGetControllerBoundsRect(stage.mc, &bounds), noErr);
    CHECK_EQ(bounds.top, 20);
    CHECK_EQ(bounds.bottom, 136);
    CloseStage(&stage);
}

/* It is drawn with the movie, and again when it looks different. */
static void the_bar_is_drawn(void)
{
    Stage stage;
    UInt32 first, second;

    if (!OpenWithBar("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    first = BarSum(&stage);
    CHECK(first != 0);
    /* IQT: help text for the button under the pointer. */
    StageEvent(&stage, nullEvent, ZOOM_IN, 0);
    second = BarSum(&stage);
    CHECK(second != first);
    StageEvent(&stage, nullEvent, StagePoint(160, 20), 0);
    CHECK_EQ(BarSum(&stage), first);
    /* The name of the hot spot under the pointer. */
    QTVRSetPanAngle(stage.qtvr, 15);
    StageEvent(&stage, nullEvent, StageMiddle(), 0);
    CHECK(BarSum(&stage) != first);
    CHECK(BarSum(&stage) != second);
    /* B21: both may be suppressed. */
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)(3L << 20)), noErr);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(BarSum(&stage), first);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)0L), noErr);
    CloseStage(&stage);
}

/* behaviour.md 10.2: the field of view changes as long as the button is held. */
static void zoom_buttons_zoom_while_they_are_held(void)
{
    Stage stage;
    float before, after;
    int i;

    if (!OpenWithBar("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 40), noErr);
    CHECK_EQ(StageEvent(&stage, mouseDown, ZOOM_IN, 0), 1);
    for (i = 0; i < 5; i++) {
        stage_now += 6;
        StageEvent(&stage, nullEvent, ZOOM_IN, 0);
    }
    before = QTVRGetFieldOfView(stage.qtvr);
    CHECK(before < 39);
    CHECK_EQ(StageEvent(&stage, mouseUp, ZOOM_IN, 0), 1);
    stage_now += 30;
    StageEvent(&stage, nullEvent, ZOOM_IN, 0);
    CHECK_NEAR(QTVRGetFieldOfView(stage.qtvr), before, 1e-5);
    CHECK_EQ(StageEvent(&stage, mouseDown, ZOOM_OUT, 0), 1);
    stage_now += 6;
    StageEvent(&stage, nullEvent, ZOOM_OUT, 0);
    after = QTVRGetFieldOfView(stage.qtvr);
    CHECK(after > before);
    CHECK_EQ(StageEvent(&stage, mouseUp, ZOOM_OUT, 0), 1);
    CloseStage(&stage);
}

/* B21: back goes to the previous node with its last view that stood still. */
static void back_returns_to_the_last_view(void)
{
    Stage stage;

    if (!OpenWithBar("three-node-scene.mov", &stage))
        return;
    /* Disabled until one has moved. */
    StageEvent(&stage, mouseDown, BACK, 0);
    StageEvent(&stage, mouseUp, BACK, 0);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 33), noErr);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 77), noErr);
    CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 4), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 205), noErr);
    StageEvent(&stage, mouseDown, BACK, 0);
    /* Let go elsewhere, nothing happens. */
    StageEvent(&stage, mouseUp, ZOOM_IN, 0);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 205);
    StageEvent(&stage, mouseDown, BACK, 0);
    StageEvent(&stage, mouseUp, BACK, 0);
    CHECK_EQ(QTVRGetCurrentNodeID(stage.qtvr), 201);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 77, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(stage.qtvr), 4, 1e-3);
    CHECK_NEAR(QTVRGetFieldOfView(stage.qtvr), 33, 1e-3);
    /* QTVRGoToNodeID shares the history, and shows the default view [?]. */
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRPreviousNode), invalidNodeIDErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, 205), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRPreviousNode), noErr);
    CHECK_NEAR(QTVRGetPanAngle(stage.qtvr), 0, 1e-3);
    CloseStage(&stage);
}

/* WN5: one click shows the hot spots, another hides them. */
static void the_hot_spot_button_toggles(void)
{
    Stage stage;
    Boolean shown = 9;

    if (!OpenWithBar("three-node-scene.mov", &stage))
        return;
    StageEvent(&stage, mouseDown, HOT_SPOTS, 0);
    StageEvent(&stage, mouseUp, HOT_SPOTS, 0);
    CHECK_EQ(QTVRGetViewParameter(stage.qtvr, kQTVRHotSpotsVisible, &shown, 0, NULL), noErr);
    CHECK_EQ(shown, true);
    StageEvent(&stage, mouseDown, HOT_SPOTS, 0);
    StageEvent(&stage, mouseUp, HOT_SPOTS, 0);
    CHECK_EQ(QTVRGetViewParameter(stage.qtvr, kQTVRHotSpotsVisible, &shown, 0, NULL), noErr);
    CHECK_EQ(shown, false);
    CloseStage(&stage);
}

/* B21: a suppressed button is not there; the one behind moves up. */
static void flags_hide_buttons(void)
{
    Stage stage;

    if (!OpenWithBar("three-node-scene.mov", &stage))
        return;
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 40), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)(1L << 16)), noErr);
    StageEvent(&stage, mouseDown, BACK, 0);
    stage_now += 6;
    StageEvent(&stage, nullEvent, BACK, 0);
    StageEvent(&stage, mouseUp, BACK, 0);
    CHECK(QTVRGetFieldOfView(stage.qtvr) > 40);
    CloseStage(&stage);
    /* A scene of one node has no way back. */
    if (!OpenWithBar("constrained.mov", &stage))
        return;
    CHECK_EQ(QTVRSetFieldOfView(stage.qtvr, 30), noErr);
    StageEvent(&stage, mouseDown, BACK, 0);
    stage_now += 6;
    StageEvent(&stage, nullEvent, BACK, 0);
    StageEvent(&stage, mouseUp, BACK, 0);
    CHECK(QTVRGetFieldOfView(stage.qtvr) > 30);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_bar_belongs_to_the_bounds", the_bar_belongs_to_the_bounds},
        {"the_bar_is_drawn", the_bar_is_drawn},
        {"zoom_buttons_zoom_while_they_are_held", zoom_buttons_zoom_while_they_are_held},
        {"back_returns_to_the_last_view", back_returns_to_the_last_view},
        {"the_hot_spot_button_toggles", the_hot_spot_button_toggles},
        {"flags_hide_buttons", flags_hide_buttons},
    };

    return RUN_CASES(cases);
}
