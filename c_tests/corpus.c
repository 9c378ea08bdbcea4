/*
 * corpus.c - real movies of the age: each opens, or tells why not.
 *
 * The movies are not part of the project; without them every case is skipped.
 */
#include <QDOffscreen.h>

#include "fixture.h"

static UInt32 pixels[96][128];

/* What opening a movie answers, and then drawing its first view. */
typedef struct Expected {
    const char *name;
    OSErr open, draw;
} Expected;

static OSErr DrawDefaultView(const char *name, OSErr *opening)
{
    static const Rect box = {0, 0, 96, 128};
    GWorldPtr port = NULL;
    Opened opened;
    OSErr err = noErr;

    memset(pixels, 0, sizeof pixels);
    *opening = OpenByPath(CorpusPath(name), &opened);
    if (*opening == noErr) {
        CHECK_EQ(NewGWorldFromPtr(&port, k32ARGBPixelFormat, &box, NULL, NULL, 0, (Ptr)pixels,
                                  sizeof *pixels),
                 noErr);
        SetMovieBox(opened.movie, &box);
        SetMovieGWorld(opened.movie, port, NULL);
        err = QTVRUpdate(opened.qtvr, kQTVRStatic);
    }
    CloseOpened(&opened);
    DisposeGWorld(port);
    return err;
}

static void every_movie_answers_as_it_should(void)
{
    static const Expected all[] = {
        {"basket.mov", noErr, noErr},
        {"basket-macbinary.snm", noErr, noErr},
        {"basket-datafork-only.mov", noErr, noErr},
        {"facilities-sm.mov", noErr, noErr},
        {"facilities-sm-cmov.mov", noErr, noErr},
        {"facilities-sm-truncated.mov", noErr, streamingNodeNotReadyErr},
        {"facilities-sm-external-alias.mov", couldNotResolveDataRef, noErr},
        {"outside-cube.mov", noErr, noErr},
        {"pyramid-rle.mov", noErr, noErr},
        {"jpeg2qtvr-cube-preview.mov", noErr, noErr},
        {"libquicktime-pano.mov", noErr, noErr},
        {"libquicktime-object-36x1.mov", noErr, noErr},
        {"libquicktime-object-24x3.mov", noErr, noErr},
        {"linear-cmov.mov", notAQTVRMovieErr, noErr},
        {"linear-pnot.mov", notAQTVRMovieErr, noErr},
        {"linear-sprite-text.mov", notAQTVRMovieErr, noErr},
        {"rot-button.mov", notAQTVRMovieErr, noErr},
        {"effects-imap.mov", notAQTVRMovieErr, noErr},
        {"wired-sprite.mov", notAQTVRMovieErr, noErr},
        {"html-page.mov", noMovieFound, noErr},
        {"seven-bytes.mov", noMovieFound, noErr},
        {"empty.mov", noMovieFound, noErr},
    };
    unsigned i;

    if (CorpusPath("basket.mov") == NULL)
        SKIP("no real movies are at hand");
    for (i = 0; i < sizeof all / sizeof *all; i++) {
        OSErr opening, drawing;

        if (CorpusPath(all[i].name) == NULL)
            continue;
        drawing = DrawDefaultView(all[i].name, &opening);
        if (opening != all[i].open || drawing != all[i].draw)
            printf("%s\n", all[i].name);
        CHECK_EQ(opening, all[i].open);
        CHECK_EQ(drawing, all[i].draw);
    }
}

static void a_compressed_header_gives_the_same_picture(void)
{
    static UInt32 first[96][128];
    OSErr opening;

    if (CorpusPath("basket.mov") == NULL)
        SKIP("no real movies are at hand");
    CHECK_EQ(DrawDefaultView("facilities-sm.mov", &opening), noErr);
    memcpy(first, pixels, sizeof first);
    CHECK_EQ(DrawDefaultView("facilities-sm-cmov.mov", &opening), noErr);
    CHECK_EQ(memcmp(first, pixels, sizeof first), 0);
}

static void the_hoop_is_in_the_middle(void)
{
    /* Worked example 21: the rim is red, the court around it yellow. */
    OSErr opening;
    int x, red = 0;

    if (CorpusPath("basket.mov") == NULL)
        SKIP("no real movies are at hand");
    CHECK_EQ(DrawDefaultView("basket.mov", &opening), noErr);
    for (x = 56; x < 72; x++) {
        UInt32 pixel = pixels[64][x];

        red += (pixel >> 16 & 0xFF) > 2 * (pixel >> 8 & 0xFF);
    }
    CHECK(red > 8);
}

static void a_cube_meets_its_neighbours(void)
{
    /* Looking at an edge of two faces, neighbouring columns differ no more than elsewhere. */
    static const Rect box = {0, 0, 96, 128};
    GWorldPtr port = NULL;
    Opened opened;
    int x, y;
    long step[127], most = 0;

    if (CorpusPath("basket.mov") == NULL)
        SKIP("no real movies are at hand");
    CHECK_EQ(OpenByPath(CorpusPath("outside-cube.mov"), &opened), noErr);
    NewGWorldFromPtr(&port, k32ARGBPixelFormat, &box, NULL, NULL, 0, (Ptr)pixels, sizeof *pixels);
    SetMovieBox(opened.movie, &box);
    SetMovieGWorld(opened.movie, port, NULL);
    CHECK_EQ(QTVRSetFieldOfView(opened.qtvr, 20.0f), noErr);
    CHECK_EQ(QTVRSetPanAngle(opened.qtvr, 45.0f), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    for (x = 0; x < 127; x++) {
        step[x] = 0;
        for (y = 0; y < 96; y++)
            step[x] +=
                labs((long)(pixels[y][x] >> 8 & 0xFF) - (long)(pixels[y][x + 1] >> 8 & 0xFF));
        if ((x < 60 || x > 66) && step[x] > most)
            most = step[x];
    }
    for (x = 61; x < 66; x++)
        CHECK(step[x] <= most);
    CloseOpened(&opened);
    DisposeGWorld(port);
}

static void the_resource_that_was_read_is_told(void)
{
    char path[300];
    short number = 0, id = 0;
    Str255 name = "xx";
    Movie movie = NULL;
    FSSpec file;

    if (CorpusPath("basket-datafork-only.mov") == NULL)
        SKIP("no real movies are at hand");
    strcpy(path, CorpusPath("basket-datafork-only.mov"));
    CHECK_EQ(NativePathNameToFSSpec(path, &file, 0), noErr);
    CHECK_EQ(OpenMovieFile(&file, &number, fsRdPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, name, 0, NULL), noErr);
    CHECK_EQ(id, 128);
    CHECK_EQ(name[0], 0);
    DisposeMovie(movie);
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noErr);
    DisposeMovie(movie);
    id = 129;
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), resNotFound);
    id = movieInDataForkResID;
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noMovieFound);
    CHECK_EQ(CloseMovieFile(number), noErr);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"every_movie_answers_as_it_should", every_movie_answers_as_it_should},
        {"a_compressed_header_gives_the_same_picture", a_compressed_header_gives_the_same_picture},
        {"the_hoop_is_in_the_middle", the_hoop_is_in_the_middle},
        {"a_cube_meets_its_neighbours", a_cube_meets_its_neighbours},
        {"the_resource_that_was_read_is_told", the_resource_that_was_read_is_told},
    };

    return RUN_CASES(cases);
}
