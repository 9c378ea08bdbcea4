/*
 * seldom_called.c - functions that few programs call, beside those that the other programs cover.
 */
#include <Endian.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <QTML.h>
#include <QuickTimeComponents.h>

#include "fixture.h"
#include "harness.h"

static void numbers_are_turned_between_file_and_intel(void)
{
    const SInt64 wide = ((SInt64)0x01020304 << 32) | 0x05060708;

    /* In the classic contract the data of a file are in the order of the host. */
    CHECK_EQ((EndianS16_BtoL)(0x0102), (EndianS16_NtoL)(0x0102));
    CHECK_EQ((EndianS16_LtoB)(0x0102), (EndianS16_LtoN)(0x0102));
    CHECK_EQ((EndianU16_BtoL)(0x0102), (EndianU16_NtoL)(0x0102));
    CHECK_EQ((EndianU32_BtoL)(0x01020304), (EndianU32_NtoL)(0x01020304));
    CHECK_EQ((EndianU32_LtoB)(0x01020304), (EndianU32_LtoN)(0x01020304));
    CHECK((EndianU64_LtoB)((UInt64)wide) == (EndianU64_LtoN)((UInt64)wide));
    CHECK((EndianS64_BtoL)(wide) == (EndianS64_NtoL)(wide));
    CHECK((EndianS64_LtoB)(wide) == (EndianS64_LtoN)(wide));
    /* A number is a number. */
    CHECK((EndianS64_BtoN)(-3) == -3 && (EndianS64_NtoB)(-3) == -3);
    CHECK((EndianU64_NtoB)(3) == 3);
}

static void a_path_loses_its_dots(void)
{
    char path[] = "/tmp/./../tmp", none[] = "/tmp/not-there-4711", out[64];

    CHECK_EQ(QTMLGetCanonicalPathName(path, out, sizeof(out)), noErr);
    CHECK_STR(out, "/tmp");
    CHECK_EQ(QTMLGetCanonicalPathName(path, out, 3), paramErr);
    CHECK_EQ(QTMLGetCanonicalPathName(none, out, sizeof(out)), fnfErr);
}

static void a_window_keeps_its_procedure(void)
{
    GWorldPtr window = NULL;
    Rect rect;
    int mine = 0;

    SetRect(&rect, 0, 0, 4, 4);
    CHECK_EQ(NewGWorld(&window, 32, &rect, NULL, NULL, 0), noErr);
    CHECK(QTMLGetWindowWndProc(window) == NULL);
    QTMLSetWindowWndProc(window, &mine);
    CHECK(QTMLGetWindowWndProc(window) == &mine);
    QTMLSetWindowWndProc(window, NULL);
    CHECK(QTMLGetWindowWndProc(window) == NULL);
    DisposeGWorld(window);
}

static void a_handle_is_marked(void)
{
    Handle handle = NewHandle(4);

    HSetRBit(handle);
    CHECK_EQ(HGetState(handle) & 0x20, 0x20);
    HClrRBit(handle);
    CHECK_EQ(HGetState(handle) & 0x20, 0);
    DisposeHandle(handle);
}

static void a_media_is_taken_from_its_track(void)
{
    Movie movie = NewMovie(newMovieActive);
    Track track = NewMovieTrack(movie, 32L << 16, 32L << 16, 0);

    CHECK(NewTrackMedia(track, 'vide', 600, NULL, 0) != NULL);
    CHECK(NewTrackMedia(track, 'vide', 600, NULL, 0) == NULL);
    DisposeTrackMedia(GetTrackMedia(track));
    CHECK(NewTrackMedia(track, 'vide', 600, NULL, 0) != NULL);
    DisposeMovie(movie);
}

static void a_movie_tells_where_it_draws(void)
{
    Movie movie = NewMovie(newMovieActive);
    GWorldPtr world = NULL;
    CGrafPtr port = NULL;
    GDHandle device = NULL;
    Rect rect;

    SetRect(&rect, 0, 0, 4, 4);
    CHECK_EQ(NewGWorld(&world, 32, &rect, NULL, NULL, 0), noErr);
    SetMovieGWorld(movie, world, NULL);
    GetMovieGWorld(movie, &port, &device);
    CHECK(port == world);
    GetMovieGWorld(movie, NULL, NULL);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(LoadMovieIntoRam(movie, 0, 600, 0), noErr);
    CHECK_EQ(LoadMovieIntoRam(NULL, 0, 600, 0), invalidMovie);
    DisposeMovie(movie);
    DisposeGWorld(world);
}

static short seen;

static Boolean Filter(MovieController mc, short *action, void *params)
{
    (void)mc;
    (void)params;
    seen = *action;
    return *action == mcActionSetVolume;
}

static void a_filter_sees_actions(void)
{
    Opened opened;
    long volume = 0x0040;
    short now = 0;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    CHECK_EQ(MCSetActionFilter(opened.controller, NewMCActionFilterUPP(Filter)), noErr);
    now = GetMovieVolume(opened.movie);
    MCDoAction(opened.controller, mcActionSetVolume, (void *)volume);
    CHECK_EQ(seen, mcActionSetVolume);
    CHECK_EQ(GetMovieVolume(opened.movie), now);
    seen = 0;
    CHECK_EQ(MCSetActionFilter(opened.controller, NULL), noErr);
    MCDoAction(opened.controller, mcActionSetVolume, (void *)volume);
    CHECK_EQ(seen, 0);
    CloseOpened(&opened);
}

static void an_importer_wants_a_picture(void)
{
    GraphicsImportComponent importer = OpenDefaultComponent('grip', 'PNGf');
    ComponentInstance found = importer;
    unsigned long index = 0;
    FSSpec none;

    memset(&none, 0, sizeof(none));
    CHECK(GraphicsImportSetDataFile(importer, &none) != noErr);
    CHECK(GetGraphicsImporterForFileWithFlags(&none, &found, 0) != noErr);
    CHECK(found == NULL);
    CHECK_EQ(GraphicsImportGetImageIndex(importer, &index), noErr);
    CHECK_EQ(index, 1);
    CHECK(GraphicsImportGetImageIndex(NULL, &index) != noErr);
    CHECK(SpriteMediaNewImage(NULL, NULL, 0, 0) != noErr);
    CloseComponent(importer);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"numbers_are_turned_between_file_and_intel", numbers_are_turned_between_file_and_intel},
        {"a_path_loses_its_dots", a_path_loses_its_dots},
        {"a_window_keeps_its_procedure", a_window_keeps_its_procedure},
        {"a_handle_is_marked", a_handle_is_marked},
        {"a_media_is_taken_from_its_track", a_media_is_taken_from_its_track},
        {"a_movie_tells_where_it_draws", a_movie_tells_where_it_draws},
        {"a_filter_sees_actions", a_filter_sees_actions},
        {"an_importer_wants_a_picture", an_importer_wants_a_picture},
    };

    return RUN_CASES(cases);
}
