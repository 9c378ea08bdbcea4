/*
 * movies.c - Movies.h, "Opening and Closing Movies" and "Movies".
 */
#include "fixture.h"

#define TYPE(a, b, c, d) ((OSType)(a) << 24 | (OSType)(b) << 16 | (OSType)(c) << 8 | (OSType)(d))

static void a_movie_is_opened_and_told(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Rect box;
    TimeRecord now;
    Movie m;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    m = opened.movie;
    CHECK_EQ(GetMovieTimeScale(m), 600);
    CHECK_EQ(GetMovieDuration(m), 14400);
    CHECK_EQ(GetMovieTrackCount(m), 4);
    GetMovieNaturalBoundsRect(m, &box);
    CHECK_EQ(box.left, 0);
    CHECK_EQ(box.top, 0);
    CHECK(box.right > 0 && box.bottom > 0);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(GetMovieTime(m, &now), 0);
    CHECK_EQ(now.scale, 600);
    SetMovieTimeValue(m, 7300);
    /* A scene stays inside the time of the node that it shows. */
    CHECK_EQ(GetMovieTime(m, NULL), 7200);
    SetMovieTimeValue(m, 99999);
    CHECK_EQ(GetMovieTime(m, NULL), 7200);
    CHECK(GetMovieTimeBase(m) != NULL);
    CHECK(GetMovieTimeBase(m) == now.base);
    CHECK_EQ(GetMovieActive(m), true);
    SetMovieActive(m, false);
    CHECK_EQ(GetMovieActive(m), false);
    StartMovie(m);
    StopMovie(m);
    SetMoviePlayHints(NULL, 1, 1);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    SetMoviePlayHints(m, 1, 1);
    CHECK_EQ(GetMoviesError(), noErr);
    (void)qtvr;
    CloseOpened(&opened);
}

static void tracks_are_found_by_index_type_and_id(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Movie m;
    Track track;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    m = opened.movie;
    track = GetMovieIndTrackType(m, 1, kQTVRPanoramaType, movieTrackMediaType);
    CHECK(track != NULL);
    CHECK(GetMovieTrack(m, GetTrackID(track)) == track);
    CHECK(GetMovieIndTrack(m, 1) != NULL);
    CHECK(GetMovieIndTrack(m, 5) == NULL);
    CHECK_EQ(GetMoviesError(), badTrackIndex);
    CHECK(GetMovieIndTrack(m, 0) == NULL);
    CHECK(GetMovieTrack(m, 4711) == NULL);
    CHECK_EQ(GetMoviesError(), trackIDNotFound);
    CHECK(GetMovieIndTrackType(m, 2, VideoMediaType, movieTrackMediaType) != NULL);
    CHECK(GetMovieIndTrackType(m, 3, VideoMediaType, movieTrackMediaType) == NULL);
    CHECK(GetMovieIndTrackType(m, 1, VideoMediaType, movieTrackMediaType | movieTrackEnabledOnly) == NULL);
    CHECK(GetMovieIndTrackType(m, 4, VisualMediaCharacteristic, movieTrackCharacteristic) != NULL);
    CHECK(GetMovieIndTrackType(m, 1, VideoMediaType, 0) == NULL);
    CHECK_EQ(GetMoviesError(), paramErr);
    (void)qtvr;
    CloseOpened(&opened);
}

static void the_box_says_where_the_movie_is_drawn(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Rect box, wanted;
    MatrixRecord matrix;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    SetRect(&wanted, 10, 20, 110, 100);
    SetMovieBox(opened.movie, &wanted);
    GetMovieBox(opened.movie, &box);
    CHECK_EQ(memcmp(&box, &wanted, sizeof box), 0);
    SetRect(&wanted, 10, 20, 10, 100);
    SetMovieBox(opened.movie, &wanted);
    CHECK_EQ(GetMoviesError(), invalidRect);
    GetMovieBox(opened.movie, &box);
    CHECK_EQ(box.right, 110);
    /* "Inside Macintosh: QuickTime", SetMovieBox: the matrix takes the movie there. */
    GetMovieMatrix(opened.movie, &matrix);
    CHECK_EQ(matrix.matrix[0][0], 0x10000 * 100 / 320);
    CHECK_EQ(matrix.matrix[1][1], 0x10000 * 80 / 240);
    CHECK_EQ(matrix.matrix[2][0], 10L << 16);
    CHECK_EQ(matrix.matrix[2][1], 20L << 16);
    matrix.matrix[2][0] = 0x50000;
    SetMovieMatrix(opened.movie, &matrix);
    GetMovieMatrix(opened.movie, &matrix);
    CHECK_EQ(matrix.matrix[2][0], 0x50000);
    GetMovieBox(opened.movie, &box);
    CHECK_EQ(box.left, 5);
    CHECK_EQ(box.right, 105);
    CHECK_EQ(box.bottom, 100);
    SetMovieMatrix(opened.movie, NULL);
    GetMovieMatrix(opened.movie, &matrix);
    CHECK_EQ(matrix.matrix[2][0], 0);
    GetMovieBox(opened.movie, &box);
    CHECK_EQ(box.right, 320);
    CHECK_EQ(box.bottom, 240);
    (void)qtvr;
    CloseOpened(&opened);
}

static void a_disposed_movie_leaves_stale_tokens(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Movie m;
    Track track;
    Media media;
    UserData data;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    m = opened.movie;
    track = opened.track;
    media = GetTrackMedia(track);
    data = GetMovieUserData(m);
    CHECK(media != NULL && data != NULL);
    DisposeMovie(m);
    opened.movie = NULL;
    ClearMoviesStickyError();
    CHECK_EQ(GetMovieTrackCount(m), 0);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CHECK_EQ(GetTrackID(track), 0);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    CHECK_EQ(GetMediaTimeScale(media), 0);
    CHECK_EQ(GetMoviesError(), invalidMedia);
    CHECK_EQ(CountUserDataType(data, TYPE('c', 't', 'y', 'p')), 0);
    CHECK_EQ(GetMoviesStickyError(), invalidMovie);
    CHECK_EQ(QTVRShowDefaultView(qtvr), paramErr);
    DisposeMovie(m);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    DisposeMovie(NULL);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CloseOpened(&opened);
}

static void files_are_opened_and_closed_by_number(void)
{
    char path[300], none[] = "none.mov";
    FSSpec file;
    short first = 0, second = 0, id = 7;
    Movie movie = NULL;
    Str255 name = "xx";
    Boolean changed = true;

    strcpy(path, SamplePath("cube.mov"));
    NativePathNameToFSSpec(path, &file, 0);
    CHECK_EQ(OpenMovieFile(&file, &first, fsRdPerm), noErr);
    CHECK_EQ(OpenMovieFile(&file, &second, fsRdPerm), noErr);
    CHECK(first != second);
    CHECK_EQ(NewMovieFromFile(&movie, first, &id, name, newMovieActive, &changed), resNotFound);
    CHECK(movie == NULL);
    CHECK_EQ(id, 7);
    id = 0;
    CHECK_EQ(NewMovieFromFile(&movie, first, &id, name, newMovieActive, &changed), noErr);
    CHECK_EQ(id, movieInDataForkResID);
    DisposeMovie(movie);
    CHECK_EQ(NewMovieFromFile(&movie, first, &id, name, newMovieActive, &changed), noErr);
    CHECK_EQ(id, movieInDataForkResID);
    CHECK_EQ(changed, false);
    CHECK_EQ(name[0], 0);
    CHECK_EQ(CloseMovieFile(first), noErr);
    CHECK_EQ(CloseMovieFile(first), rfNumErr);
    CHECK_EQ(GetMovieTrackCount(movie), 3);
    DisposeMovie(movie);
    CHECK_EQ(NewMovieFromFile(&movie, first, NULL, NULL, 0, NULL), rfNumErr);
    CHECK(movie == NULL);
    CHECK_EQ(NewMovieFromFile(NULL, second, NULL, NULL, 0, NULL), paramErr);
    CHECK_EQ(NewMovieFromDataFork(&movie, second, 0, 0, NULL), noErr);
    DisposeMovie(movie);
    CHECK_EQ(NewMovieFromDataFork(&movie, second, -1, 0, NULL), paramErr);
    CHECK_EQ(CloseMovieFile(second), noErr);
    NativePathNameToFSSpec(none, &file, 0);
    CHECK_EQ(OpenMovieFile(&file, &first, fsRdPerm), fnfErr);
    CHECK_EQ(OpenMovieFile(NULL, &first, fsRdPerm), paramErr);
    CHECK_EQ(OpenMovieFile(&file, NULL, fsRdPerm), paramErr);
}

static void a_movie_in_memory_is_a_movie(void)
{
    FILE *f = fopen(SamplePath("cube.mov"), "rb");
    Handle h, reference;
    long size;
    Movie movie = NULL;

    CHECK(f != NULL);
    if (f == NULL)
        return;
    fseek(f, 0, SEEK_END);
    size = ftell(f);
    rewind(f);
    h = NewHandle(size);
    CHECK_EQ(fread(*h, 1, (size_t)size, f), size);
    fclose(f);
    CHECK_EQ(NewMovieFromHandle(&movie, h, newMovieActive, NULL), noErr);
    CHECK_EQ(GetMovieTrackCount(movie), 3);
    CHECK_EQ(GetMediaSampleCount(GetTrackMedia(GetMovieIndTrackType(movie, 1, VideoMediaType, movieTrackMediaType))), 6);
    DisposeMovie(movie);
    CHECK_EQ(PtrToHand(&h, &reference, sizeof h), noErr);
    CHECK_EQ(NewMovieFromDataRef(&movie, 0, NULL, reference, TYPE('h', 'n', 'd', 'l')), noErr);
    DisposeMovie(movie);
    CHECK_EQ(NewMovieFromDataRef(&movie, 0, NULL, reference, TYPE('x', 'x', 'x', 'x')), cantFindHandler);
    DisposeHandle(reference);
    SetHandleSize(h, 7);
    CHECK_EQ(NewMovieFromHandle(&movie, h, 0, NULL), noMovieFound);
    CHECK(movie == NULL);
    DisposeHandle(h);
    CHECK_EQ(NewMovieFromHandle(&movie, h, 0, NULL), memWZErr);
    CHECK_EQ(NewMovieFromHandle(&movie, NULL, 0, NULL), nilHandleErr);
}

static void what_is_no_movie_is_told(void)
{
    static const char *const names[] = {"html-page.mov", "seven-bytes.mov", "empty.mov"};
    unsigned i;
    Movie movie;

    if (CorpusPath("html-page.mov") == NULL) {
        SKIP("no real movies are at hand");
        return;
    }
    for (i = 0; i < 3; i++)
        CHECK_EQ(OpenMovieByPath(CorpusPath(names[i]), &movie), noMovieFound);
}

static void forks_and_compressed_headers_are_the_same_movie(void)
{
    static const char *const names[] = {"basket.mov", "basket-macbinary.snm",
                                        "basket-datafork-only.mov"};
    unsigned i;
    Opened opened;

    if (CorpusPath("basket.mov") == NULL) {
        SKIP("no real movies are at hand");
        return;
    }
    for (i = 0; i < 3; i++) {
        CHECK_EQ(OpenByPath(CorpusPath(names[i]), &opened), noErr);
        CHECK_EQ(QTVRGetCurrentNodeID(opened.qtvr), 0);
        CHECK_NEAR(QTVRGetPanAngle(opened.qtvr), 303.58499, 1e-3);
        CHECK_NEAR(QTVRGetTiltAngle(opened.qtvr), -14.49399, 1e-3);
        CHECK_NEAR(QTVRGetFieldOfView(opened.qtvr), 56.0, 1e-3);
        CloseOpened(&opened);
    }
    CHECK_EQ(OpenByPath(CorpusPath("facilities-sm-external-alias.mov"), &opened), couldNotResolveDataRef);
    CloseOpened(&opened);
}

static void errors_stick_until_they_are_cleared(void)
{
    ClearMoviesStickyError();
    CHECK_EQ(GetMoviesStickyError(), noErr);
    GetMovieDuration(NULL);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    EnterMovies();
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(GetMoviesStickyError(), invalidMovie);
    ClearMoviesStickyError();
    CHECK_EQ(GetMoviesStickyError(), noErr);
    GetMovieDuration(NULL);
    ExitMovies();
    CHECK_EQ(GetMoviesError(), noErr);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_movie_is_opened_and_told", a_movie_is_opened_and_told},
        {"tracks_are_found_by_index_type_and_id", tracks_are_found_by_index_type_and_id},
        {"the_box_says_where_the_movie_is_drawn", the_box_says_where_the_movie_is_drawn},
        {"a_disposed_movie_leaves_stale_tokens", a_disposed_movie_leaves_stale_tokens},
        {"files_are_opened_and_closed_by_number", files_are_opened_and_closed_by_number},
        {"a_movie_in_memory_is_a_movie", a_movie_in_memory_is_a_movie},
        {"what_is_no_movie_is_told", what_is_no_movie_is_told},
        {"forks_and_compressed_headers_are_the_same_movie", forks_and_compressed_headers_are_the_same_movie},
        {"errors_stick_until_they_are_cleared", errors_stick_until_they_are_cleared},
    };

    return RUN_CASES(cases);
}
