/*
 * no_decoder.c - a tile, a face or a view of a format that nothing decodes: it says so, the others are
 * as they were, and the result is that of the Image Compression Manager.
 */
#include <MacErrors.h>
#include <QDOffscreen.h>
#include <unistd.h>

#include "fixture.h"
#include "movie_bytes.h"

#define WIDTH 160
#define HEIGHT 120

static UInt32 pixels[HEIGHT][WIDTH];
static UInt32 whole[2][HEIGHT][WIDTH];

static GWorldPtr NewPort(void)
{
    static const Rect bounds = {0, 0, HEIGHT, WIDTH};
    GWorldPtr port = NULL;

    CHECK_EQ(NewGWorldFromPtr(&port, k32ARGBPixelFormat, &bounds, NULL, NULL, 0, (Ptr)pixels,
                              sizeof *pixels),
             noErr);
    return port;
}

static int Open(Opened *opened, GWorldPtr port)
{
    static const Rect box = {0, 0, HEIGHT, WIDTH};

    CHECK_EQ(OpenByPath(scratch, opened), noErr);
    if (opened->qtvr == NULL)
        return 0;
    SetMovieBox(opened->movie, &box);
    SetMovieGWorld(opened->movie, port, NULL);
    QTVRSetImagingProperty(opened->qtvr, kQTVRAllModes, kQTVRImagingQuality, codecNormalQuality);
    return 1;
}

static OSErr Look(Opened *opened, float pan, float tilt, float fov)
{
    CHECK_EQ(QTVRSetFieldOfView(opened->qtvr, fov), noErr);
    CHECK_EQ(QTVRSetPanAngle(opened->qtvr, pan), noErr);
    CHECK_EQ(QTVRSetTiltAngle(opened->qtvr, tilt), noErr);
    memset(pixels, 0x55, sizeof pixels);
    return QTVRUpdate(opened->qtvr, kQTVRStatic);
}

/* Gives one chunk of the track with so many a second description, whose format nobody knows. */
static int TakeDecoder(Bytes *movie, size_t chunks, size_t chunk)
{
    unsigned char runs[24] = {0}, description[256], *offsets;
    size_t table, size;

    offsets = Offsets(movie->data, movie->data + movie->size, chunks);
    CHECK(offsets != NULL);
    if (offsets == NULL)
        return 0;
    table = Table(movie, offsets, "stsc");
    CHECK_EQ(Long(movie->data + table + 4), 1);
    PutLong(movie->data + table + 4, 3);
    PutLong(runs, chunk);
    PutLong(runs + 4, 1);
    PutLong(runs + 8, 2);
    PutLong(runs + 12, chunk + 1);
    PutLong(runs + 16, 1);
    PutLong(runs + 20, 1);
    Insert(movie, table + 20, runs, sizeof runs);
    offsets = Offsets(movie->data, movie->data + movie->size, chunks);
    table = Table(movie, offsets, "stsd");
    CHECK_EQ(Long(movie->data + table + 4), 1);
    PutLong(movie->data + table + 4, 2);
    size = Long(movie->data + table + 8);
    CHECK(size <= sizeof description);
    if (size > sizeof description)
        return 0;
    memcpy(description, movie->data + table + 8, size);
    memcpy(description + 4, "none", 4);
    Insert(movie, table + 8 + size, description, size);
    return 1;
}

/* The columns have light letters on dark grey. */
static void CheckNote(int left, int right)
{
    int x, y, letters = 0;

    for (y = 0; y < HEIGHT; y++)
        for (x = left; x < right; x++) {
            UInt32 pixel = pixels[y][x];

            CHECK((pixel & 0xFF) == (pixel >> 8 & 0xFF) && (pixel & 0xFF) >= 0x30);
            letters += (pixel & 0xFF) > 0x60;
        }
    CHECK(letters > 100);
}

static void CheckSame(UInt32 (*expected)[WIDTH], int left, int right)
{
    int y;

    for (y = 0; y < HEIGHT; y++)
        CHECK_EQ(memcmp(pixels[y] + left, expected[y] + left, (size_t)(right - left) * 4), 0);
}

/* The seventh of twelve tiles, pan 180 to 210. */
static void a_tile_of_a_cylinder_says_so(void)
{
    Bytes movie = ReadWhole(SamplePath("many-nodes.mov"));
    GWorldPtr port = NewPort();
    Opened opened;

    WriteScratch(&movie, 0, movie.size, "wb");
    if (movie.size == 0 || !Open(&opened, port))
        return;
    CHECK_EQ(Look(&opened, 195.0f, 0.0f, 40.0f), noErr);
    memcpy(whole[0], pixels, sizeof pixels);
    CloseOpened(&opened);

    if (!TakeDecoder(&movie, 16 * 12, 7))
        return;
    WriteScratch(&movie, 0, movie.size, "wb");
    if (!Open(&opened, port))
        return;
    CHECK_EQ(Look(&opened, 195.0f, 0.0f, 40.0f), noCodecErr);
    CheckSame(whole[0], 0, 24);
    CheckSame(whole[0], WIDTH - 24, WIDTH);
    CheckNote(WIDTH / 2 - 30, WIDTH / 2 + 30);
    CHECK_EQ(QTVRSetPanAngle(opened.qtvr, 10.0f), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noCodecErr);
    CloseOpened(&opened);
    DisposeGWorld(port);
    free(movie.data);
    remove(scratch);
}

/* The third of six faces is that at the back. At pan 225 it is right of the edge in the middle. */
static void a_face_of_a_cube_says_so(void)
{
    Bytes movie = ReadWhole(SamplePath("cube.mov"));
    GWorldPtr port = NewPort();
    Opened opened;

    WriteScratch(&movie, 0, movie.size, "wb");
    if (movie.size == 0 || !Open(&opened, port))
        return;
    CHECK_EQ(Look(&opened, 0.0f, 10.0f, 60.0f), noErr);
    memcpy(whole[0], pixels, sizeof pixels);
    CHECK_EQ(Look(&opened, 225.0f, 0.0f, 60.0f), noErr);
    memcpy(whole[1], pixels, sizeof pixels);
    CloseOpened(&opened);

    if (!TakeDecoder(&movie, 6, 3))
        return;
    WriteScratch(&movie, 0, movie.size, "wb");
    if (!Open(&opened, port))
        return;
    CHECK_EQ(Look(&opened, 180.0f, 0.0f, 60.0f), noCodecErr);
    CheckNote(0, WIDTH);
    CHECK_EQ(Look(&opened, 225.0f, 0.0f, 60.0f), noCodecErr);
    CheckSame(whole[1], 0, WIDTH / 2 - 2);
    CheckNote(WIDTH / 2 + 2, WIDTH);
    CHECK_EQ(Look(&opened, 0.0f, 10.0f, 60.0f), noCodecErr);
    CheckSame(whole[0], 0, WIDTH);
    CHECK_EQ(GetMovieStatus(opened.movie, NULL), noCodecErr);
    CloseOpened(&opened);
    DisposeGWorld(port);
    free(movie.data);
    remove(scratch);
}

/* The seventh of the images, two for each view: the fourth column of the first row. */
static void a_view_of_an_object_says_so(void)
{
    Bytes movie = ReadWhole(SamplePath("object.mov"));
    GWorldPtr port = NewPort();
    Track trouble = NULL;
    Opened opened;

    WriteScratch(&movie, 0, movie.size, "wb");
    if (movie.size == 0 || !Open(&opened, port))
        return;
    CHECK_EQ(Look(&opened, 60.0f, 30.0f, 64.0f), noErr);
    memcpy(whole[0], pixels, sizeof pixels);
    CHECK_EQ(Look(&opened, 90.0f, 0.0f, 64.0f), noErr);
    memcpy(whole[1], pixels, sizeof pixels);
    CloseOpened(&opened);

    if (!TakeDecoder(&movie, 144, 7))
        return;
    WriteScratch(&movie, 0, movie.size, "wb");
    if (!Open(&opened, port))
        return;
    CHECK_EQ(Look(&opened, 60.0f, 30.0f, 64.0f), noErr);
    CheckSame(whole[0], 0, WIDTH);
    CHECK_EQ(Look(&opened, 90.0f, 30.0f, 64.0f), noCodecErr);
    CheckNote(0, WIDTH);
    /* Told again where nothing has to be drawn, and seen near by too. */
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noCodecErr);
    CHECK_EQ(GetMovieStatus(opened.movie, &trouble), noCodecErr);
    CHECK(trouble == opened.track);
    CHECK_EQ(Look(&opened, 90.0f, 30.0f, 20.0f), noCodecErr);
    CheckNote(0, WIDTH);
    CHECK_EQ(Look(&opened, 90.0f, 0.0f, 64.0f), noErr);
    CheckSame(whole[1], 0, WIDTH);
    CHECK_EQ(GetMovieStatus(opened.movie, NULL), noErr);
    CloseOpened(&opened);
    DisposeGWorld(port);
    free(movie.data);
    remove(scratch);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_tile_of_a_cylinder_says_so", a_tile_of_a_cylinder_says_so},
        {"a_face_of_a_cube_says_so", a_face_of_a_cube_says_so},
        {"a_view_of_an_object_says_so", a_view_of_an_object_says_so},
    };

    sprintf(scratch, "no-decoder-scratch-%ld.mov", (long)getpid());
    return RUN_CASES(cases);
}
