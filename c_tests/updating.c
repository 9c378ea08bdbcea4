/*
 * updating.c - when a view is drawn again, and in which mode.
 *
 * "Virtual Reality Programming", QTVRUpdate, Imaging Properties: the picture is drawn at once, in
 * the properties of a mode. What is already there need not be drawn: docs/compatibility.md.
 */
#include <QDOffscreen.h>
#include <QTVRExtensions.h>
#include <Events.h>

#include "fixture.h"

#define WIDTH 160
#define HEIGHT 120

static UInt32 pixels[HEIGHT][WIDTH];
static UInt32 still[HEIGHT][WIDTH];
static UInt32 moving[HEIGHT][WIDTH];
static UInt32 now;

static UInt32 Now(void *refCon)
{
    return *(UInt32 *)refCon;
}

typedef struct Shown {
    Opened opened;
    QTVRInstance qtvr;
    GWorldPtr port;
} Shown;

/* A movie in a port over pixels of our own, drawn in both modes. */
static int Open(const char *name, Shown *shown)
{
    static const Rect bounds = {0, 0, HEIGHT, WIDTH};

    memset(shown, 0, sizeof *shown);
    now = 1000;
    QTVRExtSetTickProc(Now, &now);
    if (!OpenSample(name, &shown->opened))
        return 0;
    shown->qtvr = shown->opened.qtvr;
    CHECK_EQ(NewGWorldFromPtr(&shown->port, k32ARGBPixelFormat, &bounds, NULL, NULL, 0, (Ptr)pixels,
                              sizeof *pixels),
             noErr);
    SetMovieBox(shown->opened.movie, &bounds);
    SetMovieGWorld(shown->opened.movie, shown->port, NULL);
    memset(pixels, 0x55, sizeof pixels);
    return shown->port != NULL;
}

/* Draws both modes, which look different, and keeps their pictures. */
static void DrawBoth(Shown *shown)
{
    CHECK_EQ(QTVRSetImagingProperty(shown->qtvr, kQTVRStatic, kQTVRImagingQuality, codecHighQuality),
             noErr);
    CHECK_EQ(QTVRSetImagingProperty(shown->qtvr, kQTVRMotion, kQTVRImagingQuality, codecMinQuality),
             noErr);
    CHECK_EQ(QTVRUpdate(shown->qtvr, kQTVRMotion), noErr);
    memcpy(moving, pixels, sizeof moving);
    CHECK_EQ(QTVRUpdate(shown->qtvr, kQTVRStatic), noErr);
    memcpy(still, pixels, sizeof still);
    CHECK(memcmp(still, moving, sizeof still) != 0);
}

static void Close(Shown *shown)
{
    CloseOpened(&shown->opened);
    if (shown->port != NULL)
        DisposeGWorld(shown->port);
    QTVRExtSetTickProc(NULL, NULL);
}

static int IsStill(void)
{
    return memcmp(pixels, still, sizeof pixels) == 0;
}

static int IsMoving(void)
{
    return memcmp(pixels, moving, sizeof pixels) == 0;
}

/* A mark that is too small to be noticed: where it lasts, nothing was drawn. */
static UInt32 *mark;
static UInt32 marked;

static void PutMark(Shown *shown)
{
    static const short places[][2] = {{7, 11}, {31, 45}, {50, 77}, {93, 101}, {60, 33}, {71, 140}};
    unsigned i;

    for (i = 0; i < sizeof places / sizeof *places; i++) {
        mark = &pixels[places[i][0]][places[i][1]];
        marked = *mark;
        *mark = 0x12345678;
        QTVRUpdate(shown->qtvr, kQTVRCurrentMode);
        if (*mark == 0x12345678)
            return;
    }
    CHECK(*mark == 0x12345678);
}

/* Whether the mark was drawn over; it is gone afterwards. */
static int WasDrawn(void)
{
    int drawn = *mark == marked;

    *mark = marked;
    return drawn;
}

static void an_update_draws_over_what_the_program_drew(void)
{
    Shown shown;
    int y;

    if (!Open("two-node-cylinder.mov", &shown))
        return;
    DrawBoth(&shown);
    memset(pixels, 0, sizeof pixels);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());
    for (y = 50; y < 62; y++)
        memset(&pixels[y][40], 0x77, 16 * sizeof **pixels);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());
    pixels[0][0] = pixels[HEIGHT - 1][WIDTH - 1] = 0;
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());
    /* Idle time does not look. */
    memset(pixels, 0, sizeof pixels);
    MoviesTask(shown.opened.movie, 0);
    CHECK_EQ(pixels[60][80], 0);
    Close(&shown);
}

static void an_update_draws_over_what_quickdraw_drew(void)
{
    Rect small, spot;
    Shown shown;
    GWorldPtr other = NULL;
    PixMapHandle target, source;

    if (!Open("two-node-cylinder.mov", &shown))
        return;
    DrawBoth(&shown);
    SetRect(&small, 0, 0, 1, 1);
    SetRect(&spot, 33, 44, 34, 45);
    CHECK_EQ(NewGWorld(&other, 32, &small, NULL, NULL, 0), noErr);
    target = GetGWorldPixMap(shown.port);
    source = GetGWorldPixMap(other);
    CopyBits((BitMap *)*source, (BitMap *)*target, &small, &spot, srcCopy, NULL);
    CHECK(!IsStill());
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());
    /* Who asks where the pixels are may write there. */
    ((UInt32 *)(void *)GetPixBaseAddr(target))[44 * WIDTH + 33] = 0;
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());
    DisposeGWorld(other);
    Close(&shown);
}

static void what_has_not_changed_is_not_drawn_again(void)
{
    static const Rect lower = {20, 0, HEIGHT, WIDTH};
    static const Rect all = {0, 0, HEIGHT, WIDTH};
    Shown shown;
    RgnHandle clip;

    if (!Open("two-node-cylinder.mov", &shown))
        return;
    DrawBoth(&shown);
    PutMark(&shown);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    MoviesTask(shown.opened.movie, 0);
    MCIdle(shown.opened.controller);
    CHECK(!WasDrawn());

    /* Everything that decides how the picture looks has it drawn. */
    PutMark(&shown);
    CHECK_EQ(QTVRSetPanAngle(shown.qtvr, QTVRGetPanAngle(shown.qtvr)), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(!WasDrawn());
    PutMark(&shown);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRMotion), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(WasDrawn());
    PutMark(&shown);
    CHECK_EQ(QTVRSetImagingProperty(shown.qtvr, kQTVRStatic, kQTVRImagingQuality, codecMaxQuality),
             noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(!IsStill());
    CHECK_EQ(QTVRSetImagingProperty(shown.qtvr, kQTVRStatic, kQTVRImagingQuality, codecHighQuality),
             noErr);
    CHECK_EQ(QTVRSetImagingProperty(shown.qtvr, kQTVRStatic, kQTVRImagingCorrection,
                                    kQTVRNoCorrection),
             noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(!IsStill());
    CHECK_EQ(QTVRSetImagingProperty(shown.qtvr, kQTVRStatic, kQTVRImagingCorrection,
                                    kQTVRFullCorrection),
             noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());

    /* So does everything that decides where it is. */
    SetMovieBox(shown.opened.movie, &lower);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(!IsStill());
    SetMovieBox(shown.opened.movie, &all);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());
    PutMark(&shown);
    clip = NewRgn();
    SetRectRgn(clip, 0, 0, WIDTH, HEIGHT - 1);
    SetMovieDisplayClipRgn(shown.opened.movie, clip);
    DisposeRgn(clip);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(WasDrawn());

    /* Who wants it drawn in any case has a way. */
    PutMark(&shown);
    CHECK_EQ(UpdateMovie(shown.opened.movie), noErr);
    CHECK(WasDrawn());
    PutMark(&shown);
    CHECK_EQ(MCDraw(shown.opened.controller, NULL), noErr);
    CHECK(WasDrawn());
    Close(&shown);
}

static OSErr CountCall(QTVRInstance qtvr, SInt32 refCon)
{
    (void)qtvr;
    ++*(int *)(size_t)(UInt32)refCon;
    return noErr;
}

static void a_prescreen_procedure_sees_every_update(void)
{
    Shown shown;
    QTVRImagingCompleteUPP procedure = NewQTVRImagingCompleteUPP(CountCall);
    Ptr count = NewPtrClear(sizeof(int));

    if (!Open("two-node-cylinder.mov", &shown))
        return;
    CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(shown.qtvr, procedure, (SInt32)(size_t)count, 0),
             noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(*(int *)(void *)count, 2);
    CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(shown.qtvr, NULL, 0, 0), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(*(int *)(void *)count, 2);
    DisposePtr(count);
    Close(&shown);
}

static SInt32 CurrentMode(Shown *shown)
{
    SInt32 mode = 0;

    CHECK_EQ(QTVRGetImagingProperty(shown->qtvr, kQTVRStatic, kQTVRImagingCurrentMode, &mode), noErr);
    return mode;
}

/* B21, Panorama Nodes: while a transition runs the panorama is in motion. */
static void a_swing_is_in_motion_and_ends_with_one_still_picture(void)
{
    Shown shown;
    int frames = 0;

    if (!Open("two-node-cylinder.mov", &shown))
        return;
    CHECK_EQ(QTVRSetPanAngle(shown.qtvr, 90.0f), noErr);
    DrawBoth(&shown);
    CHECK_EQ(QTVRSetPanAngle(shown.qtvr, 40.0f), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(CurrentMode(&shown), kQTVRStatic);
    CHECK_EQ(QTVREnableTransition(shown.qtvr, kQTVRTransitionSwing, true), noErr);
    CHECK_EQ(QTVRSetPanAngle(shown.qtvr, 90.0f), noErr);
    while (CurrentMode(&shown) == kQTVRMotion && frames < 1000) {
        now++;
        frames++;
        MCIdle(shown.opened.controller);
    }
    CHECK(frames > 5 && frames < 1000);
    /* The swing has ended with this idle, or the one before. */
    MCIdle(shown.opened.controller);
    CHECK(IsStill());
    PutMark(&shown);
    now++;
    MCIdle(shown.opened.controller);
    MoviesTask(shown.opened.movie, 0);
    CHECK(!WasDrawn());
    Close(&shown);
}

static void a_drag_is_in_motion_until_the_button_goes_up(void)
{
    static const char *const names[] = {"two-node-cylinder.mov", "cube.mov"};
    unsigned i;

    for (i = 0; i < 2; i++) {
        Shown shown;
        EventRecord event;
        float pan;

        if (!Open(names[i], &shown))
            return;
        CHECK_EQ(QTVRSetImagingProperty(shown.qtvr, kQTVRMotion, kQTVRImagingQuality,
                                        codecMinQuality),
                 noErr);
        CHECK_EQ(QTVREnableHotSpot(shown.qtvr, 2, 0, false), noErr);
        memset(&event, 0, sizeof event);
        event.what = mouseDown;
        event.when = now;
        event.where.h = 80;
        event.where.v = 60;
        CHECK_EQ(MCIsPlayerEvent(shown.opened.controller, &event), 1);
        event.what = nullEvent;
        event.where.h = 110;
        now += 40;
        event.when = now;
        MCIsPlayerEvent(shown.opened.controller, &event);
        now += 10;
        event.when = now;
        MCIsPlayerEvent(shown.opened.controller, &event);
        CHECK_EQ(CurrentMode(&shown), kQTVRMotion);
        pan = QTVRGetPanAngle(shown.qtvr);
        event.what = mouseUp;
        MCIsPlayerEvent(shown.opened.controller, &event);
        CHECK_EQ(CurrentMode(&shown), kQTVRStatic);
        CHECK(QTVRGetPanAngle(shown.qtvr) == pan);
        /* Motion has ended: the next idle draws the still picture, once. */
        memcpy(moving, pixels, sizeof moving);
        MCIdle(shown.opened.controller);
        CHECK(!IsMoving());
        memcpy(still, pixels, sizeof still);
        CHECK_EQ(UpdateMovie(shown.opened.movie), noErr);
        CHECK(IsStill());
        PutMark(&shown);
        MCIdle(shown.opened.controller);
        CHECK(!WasDrawn());
        Close(&shown);
    }
}

/* In an update stream the mode is that of the stream, also for idle time. */
static void a_stream_keeps_its_mode(void)
{
    Shown shown;

    if (!Open("two-node-cylinder.mov", &shown))
        return;
    DrawBoth(&shown);
    CHECK_EQ(QTVRBeginUpdateStream(shown.qtvr, kQTVRMotion), noErr);
    CHECK_EQ(CurrentMode(&shown), kQTVRMotion);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRMotion), noErr);
    CHECK(IsMoving());
    MoviesTask(shown.opened.movie, 0);
    CHECK(IsMoving());
    CHECK_EQ(QTVREndUpdateStream(shown.qtvr), noErr);
    CHECK_EQ(CurrentMode(&shown), kQTVRStatic);
    MoviesTask(shown.opened.movie, 0);
    CHECK(IsStill());
    Close(&shown);
}

static void hot_spots_are_displayed_and_hidden(void)
{
    Shown shown;

    if (!Open("two-node-cylinder.mov", &shown))
        return;
    DrawBoth(&shown);
    CHECK_EQ(QTVRSetViewParameter(shown.qtvr, kQTVRHotSpotsVisible, (void *)(size_t)1, 0), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(!IsStill());
    memcpy(moving, pixels, sizeof moving);
    PutMark(&shown);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(!WasDrawn());
    /* Disabled ones are not displayed. */
    CHECK_EQ(QTVREnableHotSpot(shown.qtvr, 2, 0, false), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());
    CHECK_EQ(QTVREnableHotSpot(shown.qtvr, 2, 0, true), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsMoving());
    CHECK_EQ(QTVRSetViewParameter(shown.qtvr, kQTVRHotSpotsVisible, NULL, 0), noErr);
    CHECK_EQ(QTVRUpdate(shown.qtvr, kQTVRStatic), noErr);
    CHECK(IsStill());
    Close(&shown);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"an_update_draws_over_what_the_program_drew", an_update_draws_over_what_the_program_drew},
        {"an_update_draws_over_what_quickdraw_drew", an_update_draws_over_what_quickdraw_drew},
        {"what_has_not_changed_is_not_drawn_again", what_has_not_changed_is_not_drawn_again},
        {"a_prescreen_procedure_sees_every_update", a_prescreen_procedure_sees_every_update},
        {"a_swing_is_in_motion_and_ends_with_one_still_picture",
         a_swing_is_in_motion_and_ends_with_one_still_picture},
        {"a_drag_is_in_motion_until_the_button_goes_up", a_drag_is_in_motion_until_the_button_goes_up},
        {"a_stream_keeps_its_mode", a_stream_keeps_its_mode},
        {"hot_spots_are_displayed_and_hidden", hot_spots_are_displayed_and_hidden},
    };

    return RUN_CASES(cases);
}
