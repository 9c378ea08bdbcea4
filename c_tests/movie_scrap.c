/*
 * movie_scrap.c - Movies.h, "Files of other kinds": movies on the scrap.
 *
 * PutMovieOnScrap and NewMovieFromScrap of "Inside Macintosh: QuickTime": a movie and a picture.
 */
#include <Scrap.h>

#include "shown.h"

static const UInt32 kRed[] = {0xC01020};

static void a_movie_goes_and_comes_back(void)
{
    Movie movie = NewColorMovie(kRed, 1), other;
    Handle got = NewHandle(0);
    PicHandle picture;

    CHECK_EQ(ZeroScrap(), noErr);
    CHECK_EQ(PutScrap(4, 'TEXT', "text"), noErr);
    CHECK_EQ(PutMovieOnScrap(movie, 0), noErr);
    DisposeMovie(movie);
    CHECK_EQ(GetScrap(NULL, 'TEXT', NULL), noTypeErr);
    CHECK(GetScrap(got, MovieScrapType, NULL) > 12 * 8 * 3);
    CHECK(memcmp(*got + 4, "moov", 4) == 0);
    CHECK(GetScrap(got, 'PICT', NULL) > 10);
    picture = (PicHandle)got;
    CHECK_EQ((*picture)->picFrame.right - (*picture)->picFrame.left, 12);
    CHECK_EQ((*picture)->picFrame.bottom - (*picture)->picFrame.top, 8);
    other = NewMovieFromScrap(newMovieActive);
    CHECK(other != NULL);
    CHECK_EQ(GetMovieDuration(other), 100);
    CHECK_EQ(GetMovieTrackCount(other), 1);
    CHECK_EQ(ShownColor(other), 0xC01020);
    DisposeMovie(other);
    DisposeHandle(got);
}

static void flags_choose_what_is_put(void)
{
    Movie movie = NewColorMovie(kRed, 1);

    CHECK_EQ(ZeroScrap(), noErr);
    CHECK_EQ(PutScrap(4, 'TEXT', "text"), noErr);
    CHECK_EQ(PutMovieOnScrap(movie, movieScrapDontZeroScrap | movieScrapOnlyPutMovie), noErr);
    CHECK_EQ(GetScrap(NULL, 'TEXT', NULL), 4);
    CHECK(GetScrap(NULL, MovieScrapType, NULL) > 0);
    CHECK_EQ(GetScrap(NULL, 'PICT', NULL), noTypeErr);
    DisposeMovie(movie);
    CHECK_EQ(PutMovieOnScrap(NULL, 0), invalidMovie);
    CHECK_EQ(GetScrap(NULL, 'TEXT', NULL), 4);
}

static void a_picture_becomes_a_movie(void)
{
    Movie movie = NewColorMovie(kRed, 1);
    PicHandle picture;
    Rect box;

    picture = GetMoviePict(movie, 0);
    DisposeMovie(movie);
    CHECK_EQ(ZeroScrap(), noErr);
    CHECK(NewMovieFromScrap(0) == NULL);
    CHECK_EQ(GetMoviesError(), noTypeErr);
    HLock((Handle)picture);
    CHECK_EQ(PutScrap(GetHandleSize((Handle)picture), 'PICT', *picture), noErr);
    DisposeHandle((Handle)picture);
    movie = NewMovieFromScrap(newMovieActive);
    CHECK(movie != NULL);
    GetMovieBox(movie, &box);
    CHECK_EQ(box.right - box.left, 12);
    CHECK_EQ(box.bottom - box.top, 8);
    CHECK_EQ(GetMovieDuration(movie), GetMovieTimeScale(movie) / 15);
    CHECK_EQ(ShownColor(movie), 0xC01020);
    DisposeMovie(movie);
}

static const Case cases[] = {
    {"a_movie_goes_and_comes_back", a_movie_goes_and_comes_back},
    {"flags_choose_what_is_put", flags_choose_what_is_put},
    {"a_picture_becomes_a_movie", a_picture_becomes_a_movie},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
