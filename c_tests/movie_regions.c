/*
 * movie_regions.c - Movies.h: the clips of a movie, and its parts that have to be drawn again.
 *
 * "Inside Macintosh: QuickTime", Working With Movie Spatial Characteristics: the clip is applied
 * before the movie is mapped to its port, the display clip afterwards; the clip region of the port
 * is ignored.
 */
#include <QDOffscreen.h>

#include "fixture.h"

#define WIDTH 160
#define HEIGHT 120
#define UNTOUCHED 0x55555555

static UInt32 pixels[HEIGHT][WIDTH];
static UInt32 whole[HEIGHT][WIDTH];

/* A movie in a box of a port over pixels of our own, which are all the same. */
static int OpenInPort(const char *name, const Rect *box, Opened *opened, GWorldPtr *port)
{
    static const Rect bounds = {0, 0, HEIGHT, WIDTH};

    *port = NULL;
    if (!OpenSample(name, opened))
        return 0;
    CHECK_EQ(NewGWorldFromPtr(port, k32ARGBPixelFormat, &bounds, NULL, NULL, 0, (Ptr)pixels,
                              sizeof *pixels),
             noErr);
    SetMovieBox(opened->movie, box);
    SetMovieGWorld(opened->movie, *port, NULL);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(QTVRUpdate(opened->qtvr, kQTVRStatic), noErr);
    memcpy(whole, pixels, sizeof whole);
    memset(pixels, 0x55, sizeof pixels);
    return *port != NULL;
}

static void Close(Opened *opened, GWorldPtr port)
{
    CloseOpened(opened);
    if (port != NULL)
        DisposeGWorld(port);
}

/* A region of two rectangles. */
static RgnHandle TwoRects(short left1, short top1, short right1, short bottom1, short left2,
                          short top2, short right2, short bottom2)
{
    RgnHandle both = NewRgn(), second = NewRgn();

    SetRectRgn(both, left1, top1, right1, bottom1);
    SetRectRgn(second, left2, top2, right2, bottom2);
    UnionRgn(both, second, both);
    DisposeRgn(second);
    return both;
}

/* How many pixels are not as they should be: as in the whole picture inside the region, untouched
   outside. */
static int Misdrawn(RgnHandle region)
{
    int x, y, wrong = 0;

    for (y = 0; y < HEIGHT; y++)
        for (x = 0; x < WIDTH; x++) {
            Point at;
            UInt32 expected;

            at.h = (short)x;
            at.v = (short)y;
            expected = PtInRgn(at, region) ? whole[y][x] : UNTOUCHED;
            wrong += pixels[y][x] != expected;
        }
    return wrong;
}

static const Rect everything = {0, 0, HEIGHT, WIDTH};

static void a_display_clip_cuts_what_is_drawn(void)
{
    Opened opened;
    GWorldPtr port;
    RgnHandle clip, copy;

    if (!OpenInPort("two-node-cylinder.mov", &everything, &opened, &port))
        return;
    CHECK(GetMovieDisplayClipRgn(opened.movie) == NULL);
    clip = NewRgn();
    SetRectRgn(clip, 20, 30, 101, 77);
    SetMovieDisplayClipRgn(opened.movie, clip);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(Misdrawn(clip), 0);
    copy = GetMovieDisplayClipRgn(opened.movie);
    CHECK(copy != NULL && copy != clip && EqualRgn(copy, clip));
    DisposeRgn(copy);
    DisposeRgn(clip);

    /* Not a rectangle, reaching beyond the movie; the copy holds when the region is gone. */
    clip = TwoRects(-50, 10, 33, 60, 20, 50, 500, 90);
    SetMovieDisplayClipRgn(opened.movie, clip);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(Misdrawn(clip), 0);
    DisposeRgn(clip);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(UpdateMovie(opened.movie), noErr);
    CHECK_EQ(pixels[55][25], whole[55][25]);
    CHECK_EQ(pixels[5][25], UNTOUCHED);

    SetMovieDisplayClipRgn(opened.movie, NULL);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);
    Close(&opened, port);
}

static void an_empty_clip_draws_nothing(void)
{
    Opened opened;
    GWorldPtr port;
    RgnHandle clip;

    if (!OpenInPort("two-node-cylinder.mov", &everything, &opened, &port))
        return;
    clip = NewRgn();
    SetMovieDisplayClipRgn(opened.movie, clip);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(Misdrawn(clip), 0);
    DisposeRgn(clip);
    Close(&opened, port);
}

static void a_movie_clip_is_stretched_with_the_movie(void)
{
    Rect natural, box;
    Opened opened;
    GWorldPtr port;
    RgnHandle clip, expected, told;

    SetRect(&box, 10, 20, 110, 100);
    if (!OpenInPort("two-node-cylinder.mov", &box, &opened, &port))
        return;
    CHECK(GetMovieClipRgn(opened.movie) == NULL);
    GetMovieNaturalBoundsRect(opened.movie, &natural);
    /* The left half of the movie, and the lower half of the rest. */
    clip = TwoRects(natural.left, natural.top, (short)((natural.left + natural.right) / 2),
                    natural.bottom, natural.left, (short)((natural.top + natural.bottom) / 2),
                    natural.right, natural.bottom);
    SetMovieClipRgn(opened.movie, clip);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    expected = TwoRects(10, 20, 60, 100, 10, 60, 110, 100);
    CHECK_EQ(Misdrawn(expected), 0);

    told = GetMovieClipRgn(opened.movie);
    CHECK(told != NULL && EqualRgn(told, clip));
    DisposeRgn(told);
    /* It stays behind where the movie is written. */
    {
        Handle header = NewHandle(0);
        Movie again = NULL;

        CHECK_EQ(PutMovieIntoHandle(opened.movie, header), noErr);
        CHECK_EQ(NewMovieFromHandle(&again, header, 0, NULL), noErr);
        CHECK(GetMovieClipRgn(again) == NULL);
        DisposeMovie(again);
        DisposeHandle(header);
    }
    told = GetMovieBoundsRgn(opened.movie);
    CHECK(told != NULL && EqualRgn(told, clip));
    DisposeRgn(told);
    told = GetMovieDisplayBoundsRgn(opened.movie);
    CHECK(told != NULL && EqualRgn(told, expected));
    DisposeRgn(told);

    /* Both clips cut. */
    SetRectRgn(clip, 50, 0, 80, 120);
    SetMovieDisplayClipRgn(opened.movie, clip);
    SectRgn(clip, expected, clip);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(Misdrawn(clip), 0);

    SetMovieClipRgn(opened.movie, NULL);
    SetMovieDisplayClipRgn(opened.movie, NULL);
    told = GetMovieDisplayBoundsRgn(opened.movie);
    SetRectRgn(expected, 10, 20, 110, 100);
    CHECK(told != NULL && EqualRgn(told, expected));
    DisposeRgn(told);
    DisposeRgn(expected);
    DisposeRgn(clip);
    Close(&opened, port);
}

static void the_clip_of_the_port_is_ignored(void)
{
    CGrafPtr before;
    GDHandle device;
    Opened opened;
    GWorldPtr port;
    RgnHandle clip;

    if (!OpenInPort("two-node-cylinder.mov", &everything, &opened, &port))
        return;
    GetGWorld(&before, &device);
    SetGWorld(port, NULL);
    clip = NewRgn();
    SetRectRgn(clip, 0, 0, 10, 10);
    CopyRgn(clip, ((CGrafPtr)port)->clipRgn);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);
    /* But what is hidden of a port is not drawn. */
    CopyRgn(clip, ((CGrafPtr)port)->visRgn);
    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(Misdrawn(clip), 0);
    DisposeRgn(clip);
    SetGWorld(before, device);
    Close(&opened, port);
}

static void invalid_parts_are_drawn_with_the_next_task(void)
{
    Opened opened;
    GWorldPtr port;
    RgnHandle part;

    if (!OpenInPort("two-node-cylinder.mov", &everything, &opened, &port))
        return;
    memcpy(pixels, whole, sizeof pixels);
    part = TwoRects(3, 4, 50, 60, 90, 10, 91, 11);
    CHECK_EQ(UpdateMovie(opened.movie), noErr);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);
    pixels[11][13] = 1;
    pixels[10][90] = 2;
    CHECK_EQ(InvalidateMovieRegion(opened.movie, part), noErr);
    CHECK_EQ(pixels[11][13], 1);
    MoviesTask(opened.movie, 0);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);

    /* Nil is the whole movie, and an update makes it good too. */
    pixels[119][155] = 3;
    CHECK_EQ(InvalidateMovieRegion(opened.movie, NULL), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);

    /* What lies outside draws nothing. */
    SetRectRgn(part, 500, 500, 600, 600);
    CHECK_EQ(InvalidateMovieRegion(opened.movie, part), noErr);
    MoviesTask(opened.movie, 0);
    CHECK_EQ(memcmp(pixels, whole, sizeof pixels), 0);
    DisposeRgn(part);
    Close(&opened, port);
}

static void what_is_no_movie_is_told(void)
{
    RgnHandle region = NewRgn();

    CHECK_EQ(EnterMovies(), noErr);
    CHECK_EQ(InvalidateMovieRegion(NULL, NULL), invalidMovie);
    CHECK(GetMovieClipRgn(NULL) == NULL);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CHECK(GetMovieDisplayClipRgn(NULL) == NULL);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CHECK(GetMovieBoundsRgn(NULL) == NULL);
    CHECK(GetMovieDisplayBoundsRgn(NULL) == NULL);
    SetMovieClipRgn(NULL, region);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    SetMovieDisplayClipRgn(NULL, region);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    DisposeRgn(region);
    ExitMovies();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_display_clip_cuts_what_is_drawn", a_display_clip_cuts_what_is_drawn},
        {"an_empty_clip_draws_nothing", an_empty_clip_draws_nothing},
        {"a_movie_clip_is_stretched_with_the_movie", a_movie_clip_is_stretched_with_the_movie},
        {"the_clip_of_the_port_is_ignored", the_clip_of_the_port_is_ignored},
        {"invalid_parts_are_drawn_with_the_next_task", invalid_parts_are_drawn_with_the_next_task},
        {"what_is_no_movie_is_told", what_is_no_movie_is_told},
    };

    return RUN_CASES(cases);
}
