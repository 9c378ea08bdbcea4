/*
 * imaging.c - QuickTimeVR.h, "Imaging".
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

/* The ground of the scene is greener than blue; the sky and the signs on it are not. */
static int IsGround(UInt32 pixel)
{
    return (pixel & 0xFF) < (pixel >> 8 & 0xFF);
}

static void a_view_is_drawn_upright_in_32_bits(void)
{
    Opened opened;
    QTVRInstance qtvr;
    GWorldPtr port;
    Rect box;
    int x, above = 0, below = 0;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    port = NewPort();
    SetRect(&box, 0, 0, 160, 120);
    SetMovieBox(opened.movie, &box);
    SetMovieGWorld(opened.movie, port, NULL);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 45.0f), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
    for (x = 0; x < 160; x++) {
        above += IsGround(pixels[2][x]);
        below += IsGround(pixels[117][x]);
    }
    CHECK_EQ(above, 0);
    CHECK_EQ(below, 160);
    CHECK_EQ(pixels[60][3] >> 24, 0xFF);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRMotion), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRAllModes), paramErr);
    CHECK_EQ(QTVRUpdate(NULL, kQTVRStatic), paramErr);
    CloseOpened(&opened);
    DisposeGWorld(port);
}

static void a_box_in_the_port_is_all_that_is_drawn(void)
{
    Opened opened;
    QTVRInstance qtvr;
    GWorldPtr port;
    Rect box;
    int x, y, outside = 0, inside = 0;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    port = NewPort();
    SetRect(&box, 30, 20, 110, 80);
    SetMovieBox(opened.movie, &box);
    SetMovieGWorld(opened.movie, port, NULL);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
    for (y = 0; y < 120; y++)
        for (x = 0; x < 160; x++)
            if (x >= 30 && x < 110 && y >= 20 && y < 80)
                inside += pixels[y][x] != 0x55555555;
            else
                outside += pixels[y][x] != 0x55555555;
    CHECK_EQ(outside, 0);
    CHECK_EQ(inside, 80 * 60);
    /* A box that reaches beyond the port is cut. */
    SetRect(&box, -50, -40, 300, 400);
    SetMovieBox(opened.movie, &box);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
    CloseOpened(&opened);
    DisposeGWorld(port);
}

static void a_view_is_drawn_in_16_bits(void)
{
    Opened opened;
    QTVRInstance qtvr;
    static UInt16 small[60][80];
    static const Rect bounds = {0, 0, 60, 80};
    GWorldPtr port = NULL;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(NewGWorldFromPtr(&port, k16BE555PixelFormat, &bounds, NULL, NULL, 0, (Ptr)small, sizeof *small), noErr);
    SetMovieBox(opened.movie, &bounds);
    SetMovieGWorld(opened.movie, port, NULL);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
    CHECK((small[2][3] & 0x1F) > (small[2][3] >> 5 & 0x1F));
    CHECK((small[57][3] & 0x1F) < (small[57][3] >> 5 & 0x1F));
    CloseOpened(&opened);
    DisposeGWorld(port);
}

static void both_versions_draw_the_same_scene(void)
{
    static const char *const names[] = {"two-node-cylinder.mov", "version-one-scene.mov"};
    static UInt32 first[120][160];
    unsigned i;

    for (i = 0; i < 2; i++) {
        GWorldPtr port = NewPort();
        Opened opened;
        Rect box;

        if (OpenSample(names[i], &opened)) {
            SetRect(&box, 0, 0, 160, 120);
            SetMovieBox(opened.movie, &box);
            SetMovieGWorld(opened.movie, port, NULL);
            CHECK_EQ(QTVRGoToNodeID(opened.qtvr, 130), noErr);
            CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
            if (i == 0)
                memcpy(first, pixels, sizeof first);
            else
                CHECK_EQ(memcmp(first, pixels, sizeof first), 0);
        }
        CloseOpened(&opened);
        DisposeGWorld(port);
    }
}

static void a_hidden_view_is_not_drawn(void)
{
    Opened opened;
    QTVRInstance qtvr;
    GWorldPtr port;
    Rect box;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    port = NewPort();
    SetRect(&box, 0, 0, 160, 120);
    SetMovieBox(opened.movie, &box);
    SetMovieGWorld(opened.movie, port, NULL);
    CHECK_EQ(QTVRGetVisible(qtvr), true);
    CHECK_EQ(QTVRSetVisible(qtvr, false), noErr);
    CHECK_EQ(QTVRGetVisible(qtvr), false);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
    CHECK_EQ(pixels[60][80], 0x55555555);
    CHECK_EQ(QTVRSetVisible(qtvr, true), noErr);
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), noErr);
    CHECK(pixels[60][80] != 0x55555555);
    CHECK_EQ(QTVRSetVisible(NULL, true), paramErr);
    CHECK_EQ(QTVRGetVisible(NULL), false);
    CloseOpened(&opened);
    DisposeGWorld(port);
}

static void missing_tiles_are_told_and_the_rest_is_drawn(void)
{
    GWorldPtr port = NewPort();
    Opened opened;
    Rect box;
    int x, dark = 0;

    if (CorpusPath("facilities-sm-truncated.mov") == NULL) {
        SKIP("no real movies are at hand");
        return;
    }
    CHECK_EQ(OpenByPath(CorpusPath("facilities-sm-truncated.mov"), &opened), noErr);
    SetRect(&box, 0, 0, 160, 120);
    SetMovieBox(opened.movie, &box);
    SetMovieGWorld(opened.movie, port, NULL);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), streamingNodeNotReadyErr);
    for (x = 0; x < 160; x++)
        dark += (pixels[60][x] & 0xFF) < 0x10;
    CHECK(dark > 20 && dark < 140);
    CloseOpened(&opened);
    DisposeGWorld(port);
}

static void a_movie_without_a_port_draws_nothing(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRUpdate(qtvr, kQTVRStatic), paramErr);
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_view_is_drawn_upright_in_32_bits", a_view_is_drawn_upright_in_32_bits},
        {"a_box_in_the_port_is_all_that_is_drawn", a_box_in_the_port_is_all_that_is_drawn},
        {"a_view_is_drawn_in_16_bits", a_view_is_drawn_in_16_bits},
        {"both_versions_draw_the_same_scene", both_versions_draw_the_same_scene},
        {"a_hidden_view_is_not_drawn", a_hidden_view_is_not_drawn},
        {"missing_tiles_are_told_and_the_rest_is_drawn", missing_tiles_are_told_and_the_rest_is_drawn},
        {"a_movie_without_a_port_draws_nothing", a_movie_without_a_port_draws_nothing},
    };

    return RUN_CASES(cases);
}
