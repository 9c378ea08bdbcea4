/*
 * controller_slider.c - Movies.h, "Movie Controllers": the bar of a plain movie, the badge, and what the
 * action filter hears of the user's clicks.
 *
 * Sources: Inside Macintosh: QuickTime Components, Movie Controllers (IM), as behaviour.md sections
 * 10.5 to 10.7 tell them. How the bar looks is ours; its buttons are 20 pixels wide.
 */
#include "linear.h"

#define SIZE 300
#define LEFT_OF_SLIDER 20

static const UInt32 kColors[] = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0x00FFFF};

enum { kFrames = 5, kFrame = 200, kDuration = kFrames * kFrame, kScale = LINEAR_SCALE };

/* What the filter heard last, and what it answers. */
static int gHeard[92];
static long gParam;
static Boolean gTakes, gIgnores;
static Point gWhere;

static Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    CHECK_EQ(refCon, 7);
    gHeard[action]++;
    if (action == mcActionPlay || action == mcActionStep)
        gParam = (long)(Fixed)(long)params;
    if (action == mcActionGoToTime)
        gParam = (long)((TimeRecord *)params)->value.lo;
    if (action == mcActionCustomButtonClick)
        gWhere = ((EventRecord *)params)->where;
    if (action == mcActionBadgeClick) {
        CHECK_EQ(*(Boolean *)params, true);
        if (gIgnores)
            *(Boolean *)params = false;
    }
    return gTakes && action != mcActionIdle && action != mcActionMouseDown;
}

/* A movie of five colours with a visible bar, drawn in a port with room for it. */
static int OpenPlain(Stage *stage, int withSound)
{
    Rect box;

    memset(gHeard, 0, sizeof gHeard);
    gTakes = gIgnores = false;
    if (!OpenLinear(stage))
        return 0;
    SetMovieTimeScale(stage->opened.movie, kScale);
    CHECK_EQ(InsertMediaIntoTrack(AddColors(stage->opened.movie, SIZE, 100, kColors, kFrames, kFrame),
                                  0, 0, kDuration, 1L << 16),
             noErr);
    if (withSound) {
        Track track = NewMovieTrack(stage->opened.movie, 0, 0, 256);

        CHECK(NewTrackMedia(track, SoundMediaType, 600, NULL, 0) != NULL);
    }
    GoToBeginningOfMovie(stage->opened.movie);
    SetRect(&box, 0, 0, SIZE, 100);
    stage->mc = stage->opened.controller =
        NewMovieController(stage->opened.movie, &box, mcTopLeftMovie);
    CHECK(stage->mc != NULL);
    CHECK_EQ(MCSetActionFilterWithRefCon(stage->mc, NewMCActionFilterWithRefConUPP(Filter), 7), noErr);
    CHECK_EQ(MCDraw(stage->mc, NULL), noErr);
    return stage->mc != NULL;
}

static TimeValue Now(const Stage *stage)
{
    return GetMovieTime(stage->opened.movie, NULL);
}

static Rect SliderRect(const Stage *stage)
{
    Rect slider;

    CHECK_EQ(MCDoAction(stage->mc, mcActionGetTimeSliderRect, &slider), noErr);
    return slider;
}

/* The place of the bar that stands for a time: six pixels at each end are the thumb's. */
static Point AtTime(const Stage *stage, TimeValue time)
{
    Rect slider = SliderRect(stage);
    int way = slider.right - slider.left - 12;

    return StagePoint((short)(slider.left + 6 + way * time / kDuration), 108);
}

static UInt32 BarSum(const Stage *stage)
{
    UInt32 sum = 0;
    short h, v;

    for (v = 100; v < 116; v++)
        for (h = 0; h < SIZE; h++)
            sum = sum * 31 + StagePixel(stage, h, v);
    return sum;
}

/* IM: a rectangle in the bar of a movie; there is none where the bar is not seen. */
static void a_plain_movie_has_a_slider(void)
{
    Stage stage;
    Rect slider;

    if (!OpenPlain(&stage, 0))
        return;
    slider = SliderRect(&stage);
    CHECK_EQ(slider.left, LEFT_OF_SLIDER);
    CHECK_EQ(slider.top, 100);
    CHECK_EQ(slider.bottom, 116);
    CHECK_EQ(slider.right, SIZE - 40);
    /* IM, mcFlagSuppressStepButtons: the slider gets their room. */
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags, (void *)(long)mcFlagSuppressStepButtons), noErr);
    slider = SliderRect(&stage);
    CHECK_EQ(slider.right, SIZE);
    CHECK_EQ(MCSetVisible(stage.mc, false), noErr);
    slider = SliderRect(&stage);
    CHECK(EmptyRect(&slider));
    CloseStage(&stage);
}

/* The movie follows the mouse along the slider, and shows what is there; so does the filter. */
static void the_slider_is_pulled(void)
{
    Stage stage;
    Point middle;
    int frame;

    if (!OpenPlain(&stage, 0))
        return;
    CHECK_EQ(StageEvent(&stage, mouseDown, AtTime(&stage, 500), 0), 1);
    CHECK_NEAR(Now(&stage), 500, 4);
    CHECK_EQ(gHeard[mcActionGoToTime], 1);
    CHECK_NEAR(gParam, 500, 4);
    /* A click on the bar is none in the movie. */
    CHECK_EQ(gHeard[mcActionMouseDown], 1);
    CHECK_EQ(gHeard[mcActionMovieClick], 0);
    for (frame = kFrames - 1; frame >= 0; frame--) {
        TimeValue time = frame * kFrame + kFrame / 2;

        StageEvent(&stage, nullEvent, AtTime(&stage, time), 0);
        CHECK_NEAR(Now(&stage), time, 4);
        CHECK_EQ(StagePixel(&stage, 50, 50), kColors[frame]);
    }
    /* Far above and beyond the ends it is still held. */
    StageEvent(&stage, nullEvent, StagePoint(2000, -300), 0);
    CHECK_EQ(Now(&stage), kDuration);
    StageEvent(&stage, nullEvent, StagePoint(-2000, 300), 0);
    CHECK_EQ(Now(&stage), 0);
    CHECK_EQ(StageEvent(&stage, mouseUp, AtTime(&stage, 300), 0), 1);
    StageEvent(&stage, nullEvent, AtTime(&stage, 800), 0);
    CHECK_EQ(Now(&stage), 0);
    /* The filter takes the question for the slider's place too. */
    middle = AtTime(&stage, 500);
    gTakes = true;
    StageEvent(&stage, mouseDown, middle, 0);
    CHECK_EQ(Now(&stage), 0);
    StageEvent(&stage, mouseUp, middle, 0);
    CloseStage(&stage);
}

/* IM: starts the movie, or stops it; the picture of the button tells which. */
static void the_play_button_plays_and_stops(void)
{
    Stage stage;
    Point play = StagePoint(10, 108);
    UInt32 still;

    if (!OpenPlain(&stage, 0))
        return;
    still = BarSum(&stage);
    StageEvent(&stage, mouseDown, play, 0);
    CHECK_EQ(GetMovieRate(stage.opened.movie), 0);
    StageEvent(&stage, mouseUp, play, 0);
    CHECK_EQ(gHeard[mcActionPlay], 1);
    CHECK_EQ(gParam, 1L << 16);
    CHECK_EQ(GetMovieRate(stage.opened.movie), 1L << 16);
    CHECK(BarSum(&stage) != still);
    StageEvent(&stage, nullEvent, StagePoint(50, 50), 0);
    stage_now += 30;
    StageEvent(&stage, nullEvent, StagePoint(50, 50), 0);
    CHECK_EQ(Now(&stage), 300);
    CHECK_EQ(StagePixel(&stage, 50, 50), kColors[1]);
    StageEvent(&stage, mouseDown, play, 0);
    StageEvent(&stage, mouseUp, play, 0);
    CHECK_EQ(GetMovieRate(stage.opened.movie), 0);
    stage_now += 30;
    StageEvent(&stage, nullEvent, StagePoint(50, 50), 0);
    CHECK_EQ(Now(&stage), 300);
    /* Let go elsewhere, nothing happens. */
    StageEvent(&stage, mouseDown, play, 0);
    StageEvent(&stage, mouseUp, StagePoint(50, 50), 0);
    CHECK_EQ(GetMovieRate(stage.opened.movie), 0);
    CloseStage(&stage);
}

/* IM, mcActionStep: a frame on, a frame back. */
static void step_buttons_step(void)
{
    Stage stage;
    Point back = StagePoint(SIZE - 30, 108), on = StagePoint(SIZE - 10, 108);

    if (!OpenPlain(&stage, 0))
        return;
    StageEvent(&stage, mouseDown, on, 0);
    StageEvent(&stage, mouseUp, on, 0);
    CHECK_EQ(gHeard[mcActionStep], 1);
    CHECK_EQ((short)gParam, 1);
    CHECK_EQ(Now(&stage), kFrame);
    StageEvent(&stage, mouseDown, on, 0);
    StageEvent(&stage, mouseUp, on, 0);
    CHECK_EQ(Now(&stage), 2 * kFrame);
    StageEvent(&stage, mouseDown, back, 0);
    StageEvent(&stage, mouseUp, back, 0);
    CHECK_EQ((short)gParam, -1);
    CHECK_EQ(Now(&stage), kFrame);
    CloseStage(&stage);
}

/* [I]: the keys of a plain movie, where keys are on (IM, mcActionSetKeysEnabled). */
static void keys_play_and_step(void)
{
    Stage stage;

    if (!OpenPlain(&stage, 0))
        return;
    CHECK_EQ(MCKey(stage.mc, ' ', 0), 0);
    CHECK_EQ(GetMovieRate(stage.opened.movie), 0);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetKeysEnabled, (void *)true), noErr);
    CHECK_EQ(MCKey(stage.mc, kRightArrowCharCode, 0), 1);
    CHECK_EQ(Now(&stage), kFrame);
    CHECK_EQ(MCKey(stage.mc, kLeftArrowCharCode, 0), 1);
    CHECK_EQ(Now(&stage), 0);
    CHECK_EQ(MCKey(stage.mc, ' ', 0), 1);
    CHECK_EQ(GetMovieRate(stage.opened.movie), 1L << 16);
    CHECK_EQ(MCKey(stage.mc, kReturnCharCode, 0), 1);
    CHECK_EQ(GetMovieRate(stage.opened.movie), 0);
    CHECK_EQ(MCKey(stage.mc, kEnterCharCode, 0), 1);
    CHECK_EQ(GetMovieRate(stage.opened.movie), 1L << 16);
    CHECK_EQ(MCKey(stage.mc, 'x', 0), 0);
    CloseStage(&stage);
}

/* IM, selections: what is selected shows in the slider. */
static void a_selection_shows_in_the_slider(void)
{
    Stage stage;
    UInt32 without;

    if (!OpenPlain(&stage, 0))
        return;
    without = BarSum(&stage);
    SetMovieSelection(stage.opened.movie, 400, 200);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK(BarSum(&stage) != without);
    SetMovieSelection(stage.opened.movie, 400, 0);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(BarSum(&stage), without);
    CloseStage(&stage);
}

/* behaviour.md 10.2: the volume is set in a column over the movie, which then comes back. */
static void the_speaker_sets_the_volume(void)
{
    Stage stage;
    Point speaker = StagePoint(10, 108);
    short h, v;

    if (!OpenPlain(&stage, 1))
        return;
    CHECK_EQ(SliderRect(&stage).left, 40);
    StageEvent(&stage, mouseDown, speaker, 0);
    StageEvent(&stage, nullEvent, StagePoint(10, 100 - 36), 0);
    CHECK_EQ(GetMovieVolume(stage.opened.movie), 128);
    CHECK(StagePixel(&stage, 10, 60) != kColors[0]);
    StageEvent(&stage, nullEvent, StagePoint(10, 10), 0);
    CHECK_EQ(GetMovieVolume(stage.opened.movie), 256);
    StageEvent(&stage, mouseUp, StagePoint(10, 10), 0);
    StageEvent(&stage, nullEvent, StagePoint(200, 10), 0);
    for (v = 0; v < 100; v++)
        for (h = 0; h < 20; h++)
            CHECK_EQ(StagePixel(&stage, h, v), kColors[0]);
    CloseStage(&stage);
}

/* IM, mcFlagsUseCustomButton: a click on the application's button is for its filter. */
static void the_custom_button_is_the_applications(void)
{
    Stage stage;
    Point custom = StagePoint(SIZE - 10, 108);

    if (!OpenPlain(&stage, 0))
        return;
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetFlags,
                        (void *)(long)(mcFlagsUseCustomButton | mcFlagSuppressStepButtons)),
             noErr);
    CHECK_EQ(SliderRect(&stage).right, SIZE - 20);
    StageEvent(&stage, mouseDown, custom, 0);
    CHECK_EQ(gHeard[mcActionCustomButtonClick], 0);
    StageEvent(&stage, mouseUp, custom, 0);
    CHECK_EQ(gHeard[mcActionCustomButtonClick], 1);
    CHECK_EQ(gWhere.h, custom.h);
    CHECK_EQ(gWhere.v, custom.v);
    CloseStage(&stage);
}

/* IM, mcActionBadgeClick: a click on the badge brings the bar, unless the filter has it ignored;
   mcActionControllerSizeChanged tells of the new size. */
static void a_click_on_the_badge_brings_the_bar(void)
{
    Stage stage;
    Point badge = StagePoint(10, 90);
    UInt32 without;

    if (!OpenPlain(&stage, 0))
        return;
    CHECK_EQ(MCSetVisible(stage.mc, false), noErr);
    CHECK_EQ(gHeard[mcActionControllerSizeChanged], 1);
    CHECK_EQ(MCSetVisible(stage.mc, false), noErr);
    CHECK_EQ(gHeard[mcActionControllerSizeChanged], 1);
    without = StagePixel(&stage, badge.h, badge.v);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetUseBadge, (void *)true), noErr);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK(StagePixel(&stage, badge.h, badge.v) != without);
    gIgnores = true;
    StageEvent(&stage, mouseDown, badge, 0);
    CHECK_EQ(gHeard[mcActionBadgeClick], 1);
    CHECK_EQ(gHeard[mcActionMovieClick], 1);
    CHECK_EQ(MCGetVisible(stage.mc), 0);
    StageEvent(&stage, mouseUp, badge, 0);
    gIgnores = false;
    CHECK_EQ(StageEvent(&stage, mouseDown, badge, 0), 1);
    CHECK_EQ(gHeard[mcActionBadgeClick], 2);
    CHECK_EQ(gHeard[mcActionMovieClick], 1);
    CHECK_EQ(gHeard[mcActionControllerSizeChanged], 2);
    CHECK_EQ(MCGetVisible(stage.mc), 1);
    /* Where the bar is, there is no badge. */
    StageEvent(&stage, mouseDown, badge, 0);
    CHECK_EQ(gHeard[mcActionBadgeClick], 2);
    CloseStage(&stage);
}

/* IM, NewMovieController: mcWithBadge is as mcActionSetUseBadge. */
static void a_controller_is_made_with_a_badge(void)
{
    Stage stage;
    MovieController other;
    Boolean badge = false;
    Rect box;

    if (!OpenPlain(&stage, 0))
        return;
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetUseBadge, &badge), noErr);
    CHECK_EQ(badge, false);
    GetMovieBox(stage.opened.movie, &box);
    other = NewMovieController(stage.opened.movie, &box, mcTopLeftMovie | mcNotVisible | mcWithBadge);
    CHECK_EQ(MCDoAction(other, mcActionGetUseBadge, &badge), noErr);
    CHECK_EQ(badge, true);
    DisposeMovieController(other);
    CloseStage(&stage);
}

static void IsRect(const Rect *rect, short left, short top, short right, short bottom)
{
    CHECK_EQ(rect->left, left);
    CHECK_EQ(rect->top, top);
    CHECK_EQ(rect->right, right);
    CHECK_EQ(rect->bottom, bottom);
}

/* IM, mcWithFrame: the movie has a frame; mcFlagSuppressMovieFrame hides it. */
static void a_controller_is_made_with_a_frame(void)
{
    Stage stage;
    Rect box, bounds;
    MovieController framed;
    Point corner;
    Boolean inside;

    if (!OpenPlain(&stage, 0))
        return;
    SetRect(&box, 10, 10, 10 + SIZE, 60);
    framed = NewMovieController(stage.opened.movie, &box, mcScaleMovieToFit | mcWithFrame);
    CHECK_EQ(MCGetControllerBoundsRect(framed, &bounds), noErr);
    IsRect(&bounds, 9, 9, 11 + SIZE, 61 + 16);
    corner = StagePoint(9, 9);
    CHECK_EQ(MCPtInController(framed, corner, &inside), noErr);
    CHECK(inside);
    CHECK_EQ(MCDraw(framed, NULL), noErr);
    CHECK_EQ(StagePixel(&stage, 9, 9), 0);
    CHECK_EQ(StagePixel(&stage, 10 + SIZE, 60), 0);
    CHECK_EQ(StagePixel(&stage, 100, 9), 0);
    CHECK_EQ(StagePixel(&stage, 9, 40), 0);
    CHECK_EQ(StagePixel(&stage, 10, 10), kColors[0]);
    CHECK_EQ(StagePixel(&stage, 9 + SIZE, 59), kColors[0]);
    /* The rectangle that is asked for has the frame in it. */
    SetRect(&bounds, 20, 20, 20 + 102, 20 + 52 + 16);
    CHECK_EQ(MCSetControllerBoundsRect(framed, &bounds), noErr);
    GetMovieBox(stage.opened.movie, &box);
    IsRect(&box, 21, 21, 121, 71);
    CHECK_EQ(MCIdle(framed), noErr);
    CHECK_EQ(StagePixel(&stage, 20, 30), 0);
    CHECK_EQ(MCDoAction(framed, mcActionSetFlags, (void *)(long)mcFlagSuppressMovieFrame), noErr);
    CHECK_EQ(MCGetControllerBoundsRect(framed, &bounds), noErr);
    IsRect(&bounds, 21, 21, 121, 71 + 16);
    DisposeMovieController(framed);
    CloseStage(&stage);
}

/* behaviour.md 10.5: the controller of QTVR movies has no frame. */
static void a_scene_has_no_frame(void)
{
    Stage stage;
    Rect box, bounds;
    MovieController framed;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    SetRect(&box, 10, 10, 110, 60);
    framed = NewMovieController(stage.opened.movie, &box, mcScaleMovieToFit | mcWithFrame);
    CHECK_EQ(MCGetControllerBoundsRect(framed, &bounds), noErr);
    IsRect(&bounds, 10, 10, 110, 76);
    DisposeMovieController(framed);
    CloseStage(&stage);
}

/* IM: the filter hears when the controller's size changes, and not when it only moves. */
static void the_filter_hears_of_sizes(void)
{
    Stage stage;
    Rect bounds;

    if (!OpenPlain(&stage, 0))
        return;
    SetRect(&bounds, 10, 10, 10 + SIZE, 10 + 116);
    CHECK_EQ(MCSetControllerBoundsRect(stage.mc, &bounds), noErr);
    CHECK_EQ(gHeard[mcActionControllerSizeChanged], 0);
    SetRect(&bounds, 0, 0, 200, 116);
    CHECK_EQ(MCSetControllerBoundsRect(stage.mc, &bounds), noErr);
    CHECK_EQ(gHeard[mcActionControllerSizeChanged], 1);
    SetRect(&bounds, 0, 0, 100, 50);
    CHECK_EQ(MCPositionController(stage.mc, &bounds, NULL, mcScaleMovieToFit), noErr);
    CHECK_EQ(gHeard[mcActionControllerSizeChanged], 2);
    CHECK_EQ(MCActivate(stage.mc, NULL, true), noErr);
    CHECK_EQ(gHeard[mcActionActivate], 1);
    CHECK_EQ(MCActivate(stage.mc, NULL, false), noErr);
    CHECK_EQ(gHeard[mcActionDeactivate], 1);
    CloseStage(&stage);
}

static MovieController gDoomed;

static Boolean Dispose(MovieController mc, short action, void *params, long refCon)
{
    (void)params;
    if (action == (short)refCon && gDoomed != NULL) {
        gDoomed = NULL;
        DisposeMovieController(mc);
    }
    return false;
}

/* An application may close everything when it hears of a click. */
static void a_filter_may_dispose_of_the_controller(void)
{
    static const struct {
        short action, h;
    } doomed[] = {{mcActionPlay, 10},
                  {mcActionStep, SIZE - 10},
                  {mcActionGoToTime, SIZE / 2},
                  {mcActionMouseDown, 10}};
    size_t i;

    for (i = 0; i < sizeof doomed / sizeof doomed[0]; i++) {
        Stage stage;

        if (!OpenPlain(&stage, 0))
            return;
        gDoomed = stage.mc;
        CHECK_EQ(MCSetActionFilterWithRefCon(stage.mc, NewMCActionFilterWithRefConUPP(Dispose),
                                             doomed[i].action),
                 noErr);
        StageEvent(&stage, mouseDown, StagePoint(doomed[i].h, 108), 0);
        StageEvent(&stage, mouseUp, StagePoint(doomed[i].h, 108), 0);
        CHECK(gDoomed == NULL);
        CHECK(MCIdle(stage.mc) != noErr);
        stage.opened.controller = NULL;
        CloseStage(&stage);
    }
}

static const Case cases[] = {
    {"a_plain_movie_has_a_slider", a_plain_movie_has_a_slider},
    {"the_slider_is_pulled", the_slider_is_pulled},
    {"the_play_button_plays_and_stops", the_play_button_plays_and_stops},
    {"step_buttons_step", step_buttons_step},
    {"keys_play_and_step", keys_play_and_step},
    {"a_selection_shows_in_the_slider", a_selection_shows_in_the_slider},
    {"the_speaker_sets_the_volume", the_speaker_sets_the_volume},
    {"the_custom_button_is_the_applications", the_custom_button_is_the_applications},
    {"a_click_on_the_badge_brings_the_bar", a_click_on_the_badge_brings_the_bar},
    {"a_controller_is_made_with_a_badge", a_controller_is_made_with_a_badge},
    {"a_controller_is_made_with_a_frame", a_controller_is_made_with_a_frame},
    {"a_scene_has_no_frame", a_scene_has_no_frame},
    {"the_filter_hears_of_sizes", the_filter_hears_of_sizes},
    {"a_filter_may_dispose_of_the_controller", a_filter_may_dispose_of_the_controller},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
