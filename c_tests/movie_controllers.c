/*
 * movie_controllers.c - Movies.h, "Movie Controllers".
 */
#include <QDOffscreen.h>

#include "fixture.h"

/* A port of our own over pixels of our own. */
static UInt32 pixels[120][160];

static GWorldPtr NewPort(void)
{
    static const Rect bounds = {0, 0, 120, 160};
    GWorldPtr port = NULL;

    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(NewGWorldFromPtr(&port, k32ARGBPixelFormat, &bounds, NULL, NULL, 0, (Ptr)pixels,
                              sizeof *pixels),
             noErr);
    return port;
}

static int Drawn(int top, int left, int bottom, int right)
{
    int x, y, drawn = 0;

    for (y = top; y < bottom; y++)
        for (x = left; x < right; x++)
            drawn += pixels[y][x] != 0x55555555;
    return drawn;
}

static void a_controller_places_its_movie(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Rect wanted, box;
    MovieController mc;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    SetRect(&wanted, 10, 20, 90, 80);
    mc = NewMovieController(opened.movie, &wanted, mcScaleMovieToFit);
    CHECK(mc != NULL);
    GetMovieBox(opened.movie, &box);
    CHECK_EQ(memcmp(&box, &wanted, sizeof box), 0);
    /* The bar is below the movie. */
    CHECK_EQ(MCGetControllerBoundsRect(mc, &box), noErr);
    wanted.bottom += 16;
    CHECK_EQ(memcmp(&box, &wanted, sizeof box), 0);
    SetRect(&wanted, 0, 0, 40, 30);
    CHECK_EQ(MCSetControllerBoundsRect(mc, &wanted), noErr);
    GetMovieBox(opened.movie, &box);
    CHECK_EQ(box.right, 40);
    SetRect(&wanted, 100, 100, 300, 200);
    CHECK_EQ(MCPositionController(mc, &wanted, NULL, mcTopLeftMovie), noErr);
    GetMovieBox(opened.movie, &box);
    CHECK_EQ(box.left, 100);
    CHECK_EQ(box.right, 140);
    SetRect(&wanted, 5, 5, 5, 5);
    CHECK_EQ(MCSetControllerBoundsRect(mc, &wanted), paramErr);
    CHECK(MCGetMovie(mc) == opened.movie);
    CHECK(MCGetIndMovie(mc, 0) == opened.movie);
    DisposeMovieController(mc);
    CHECK_EQ(MCGetControllerBoundsRect(mc, &box), invalidComponentID);
    CHECK(MCGetMovie(mc) == NULL);
    (void)qtvr;
    CloseOpened(&opened);
}

static void the_bar_is_shown_and_attached_as_told(void)
{
    Opened opened;
    QTVRInstance qtvr;
    MovieController mc;
    Rect box;
    long info = 9;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    GetMovieBox(opened.movie, &box);
    mc = NewMovieController(opened.movie, &box, mcTopLeftMovie);
    CHECK_EQ(MCGetVisible(mc), 1);
    CHECK_EQ(MCSetVisible(mc, false), noErr);
    CHECK_EQ(MCGetVisible(mc), 0);
    CHECK_EQ(MCGetVisible(opened.controller), 0);
    CHECK_EQ(MCIsControllerAttached(mc), 1);
    CHECK_EQ(MCSetControllerAttached(mc, false), noErr);
    CHECK_EQ(MCIsControllerAttached(mc), 0);
    CHECK_EQ(MCGetControllerInfo(mc, &info), noErr);
    CHECK_EQ(info, mcInfoMovieIsInteractive);
    CHECK_EQ(MCGetControllerInfo(mc, NULL), paramErr);
    CHECK_EQ(MCActivate(mc, NULL, true), noErr);
    CHECK_EQ(MCMovieChanged(mc, opened.movie), noErr);
    CHECK_EQ(MCMovieChanged(mc, NULL), invalidMovie);
    DisposeMovieController(mc);
    (void)qtvr;
    CloseOpened(&opened);
}

static void points_and_regions_are_those_of_the_bounds(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Rect wanted;
    Point pt;
    Boolean inside;
    RgnHandle region;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    SetRect(&wanted, 10, 20, 90, 80);
    MCSetControllerBoundsRect(opened.controller, &wanted);
    SetPt(&pt, 10, 20);
    CHECK_EQ(MCPtInController(opened.controller, pt, &inside), noErr);
    CHECK_EQ(inside, true);
    SetPt(&pt, 90, 20);
    CHECK_EQ(MCPtInController(opened.controller, pt, &inside), noErr);
    CHECK_EQ(inside, false);
    region = MCGetControllerBoundsRgn(opened.controller);
    CHECK(region != NULL);
    CHECK_EQ((*region)->rgnBBox.bottom, 80);
    DisposeRgn(region);
    region = MCGetWindowRgn(opened.controller, NULL);
    CHECK_EQ((*region)->rgnBBox.left, 10);
    DisposeRgn(region);
    CHECK(MCGetControllerBoundsRgn(NULL) == NULL);
    (void)qtvr;
    CloseOpened(&opened);
}

static void idling_draws_what_has_changed(void)
{
    Opened opened;
    QTVRInstance qtvr;
    GWorldPtr port;
    Rect box;
    TimeScale scale = 0;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    port = NewPort();
    SetRect(&box, 0, 0, 160, 120);
    SetMovieBox(opened.movie, &box);
    CHECK_EQ(MCSetControllerPort(opened.controller, port), noErr);
    CHECK(MCGetControllerPort(opened.controller) == port);
    CHECK_EQ(MCIdle(opened.controller), noErr);
    CHECK_EQ(Drawn(0, 0, 120, 160), 160 * 120);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(MCIdle(opened.controller), noErr);
    CHECK_EQ(Drawn(0, 0, 120, 160), 0);
    QTVRSetPanAngle(qtvr, 33.0f);
    MoviesTask(opened.movie, 0);
    CHECK_EQ(Drawn(0, 0, 120, 160), 160 * 120);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(MCInvalidate(opened.controller, NULL, NULL), noErr);
    MoviesTask(NULL, 0);
    CHECK_EQ(Drawn(0, 0, 120, 160), 160 * 120);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(MCDraw(opened.controller, NULL), noErr);
    CHECK_EQ(Drawn(0, 0, 120, 160), 160 * 120);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(UpdateMovie(opened.movie), noErr);
    CHECK_EQ(Drawn(0, 0, 120, 160), 160 * 120);
    CHECK_EQ(MCGetCurrentTime(opened.controller, &scale), 0);
    CHECK_EQ(scale, 600);
    CHECK_EQ(MCSetControllerPort(opened.controller, NULL), paramErr);
    CloseOpened(&opened);
    DisposeGWorld(port);
}

static void another_movie_can_be_shown(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Opened other;
    Point corner;
    Rect box;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    if (OpenSample("cube.mov", &other)) {
        SetPt(&corner, 7, 9);
        CHECK_EQ(MCSetMovie(opened.controller, other.movie, NULL, corner), noErr);
        CHECK(MCGetMovie(opened.controller) == other.movie);
        GetMovieBox(other.movie, &box);
        CHECK_EQ(box.left, 7);
        CHECK_EQ(box.top, 9);
        CHECK_EQ(QTVRShowDefaultView(qtvr), paramErr);
        CHECK_EQ(MCSetMovie(opened.controller, NULL, NULL, corner), noErr);
        CHECK(MCGetMovie(opened.controller) == NULL);
        CHECK_EQ(MCDraw(opened.controller, NULL), invalidMovie);
    }
    CloseOpened(&other);
    CloseOpened(&opened);
}

/* MT, OpenDefaultComponent: a controller that is opened as a component gets its movie later. */
static void an_opened_controller_gets_its_movie_later(void)
{
    ComponentInstance mc = OpenDefaultComponent(MovieControllerComponentType, 0);
    QTVRInstance qtvr = NULL;
    Opened opened;
    Point place;
    Rect box;

    CHECK(mc != NULL && MCGetIndMovie(mc, 0) == NULL);
    if (OpenSample("two-node-cylinder.mov", &opened)) {
        SetPt(&place, 12, 34);
        CHECK_EQ(MCNewAttachedController(mc, opened.movie, NULL, place), noErr);
        CHECK(MCGetIndMovie(mc, 0) == opened.movie && MCIsControllerAttached(mc));
        GetMovieBox(opened.movie, &box);
        CHECK(box.left == 12 && box.top == 34);
        CHECK_EQ(QTVRGetQTVRInstance(&qtvr, QTVRGetQTVRTrack(opened.movie, 1), mc), noErr);
        CHECK(qtvr != NULL);
        CHECK_EQ(CloseComponent(mc), noErr);
        CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 0);
        CloseOpened(&opened);
    }
    CHECK_EQ(MCGetVisible(mc), invalidComponentID);
}

static void nil_controllers_are_told(void)
{
    Boolean inside;
    Point pt;
    Rect box;

    SetPt(&pt, 0, 0);
    SetRect(&box, 0, 0, 9, 9);
    CHECK(NewMovieController(NULL, &box, 0) == NULL);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    DisposeMovieController(NULL);
    CHECK_EQ(GetMoviesError(), invalidComponentID);
    CHECK_EQ(MCIdle(NULL), invalidComponentID);
    CHECK_EQ(MCSetVisible(NULL, true), invalidComponentID);
    CHECK_EQ(MCPtInController(NULL, pt, &inside), invalidComponentID);
    CHECK(NewMCActionFilterUPP(NULL) == NULL);
    CHECK(NewMCActionFilterWithRefConUPP(NULL) == NULL);
    DisposeMCActionFilterUPP(NULL);
    DisposeMCActionFilterWithRefConUPP(NULL);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_controller_places_its_movie", a_controller_places_its_movie},
        {"the_bar_is_shown_and_attached_as_told", the_bar_is_shown_and_attached_as_told},
        {"points_and_regions_are_those_of_the_bounds", points_and_regions_are_those_of_the_bounds},
        {"idling_draws_what_has_changed", idling_draws_what_has_changed},
        {"another_movie_can_be_shown", another_movie_can_be_shown},
        {"an_opened_controller_gets_its_movie_later",
         an_opened_controller_gets_its_movie_later},
        {"nil_controllers_are_told", nil_controllers_are_told},
    };

    return RUN_CASES(cases);
}
