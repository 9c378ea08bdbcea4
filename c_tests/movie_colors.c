/*
 * movie_colors.c - Movies.h: the colour table of a movie, which is saved with it.
 *
 * "Inside Macintosh: QuickTime", SetMovieColorTable; formats.md, 'ctab', for the bytes.
 */
#include <string.h>

#include "fixture.h"

static CTabHandle Colors(void)
{
    CTabHandle colors = (CTabHandle)NewHandleClear((long)(sizeof(ColorTable) + sizeof(ColorSpec)));
    int i;

    (*colors)->ctSize = 1;
    for (i = 0; i < 2; i++) {
        (*colors)->ctTable[i].value = (short)i;
        (*colors)->ctTable[i].rgb.red = (unsigned short)(i * 0x1111);
        (*colors)->ctTable[i].rgb.green = 0x2222;
        (*colors)->ctTable[i].rgb.blue = 0x3333;
    }
    return colors;
}

static void a_table_is_kept_and_saved(void)
{
    static const unsigned char atom[] = {0, 0, 0, 0x20, 'c', 't', 'a', 'b', 0, 0, 0, 0, 0x80, 0, 0, 1,
                                         0, 0, 0, 0, 0x22, 0x22, 0x33, 0x33,
                                         0, 0, 0x11, 0x11, 0x22, 0x22, 0x33, 0x33};
    Movie movie = NewMovie(0), again = NULL;
    CTabHandle colors = Colors(), found = colors;
    Handle header = NewHandle(0);
    long at, size;

    CHECK_EQ(GetMovieColorTable(movie, &found), noErr);
    CHECK(found == NULL);
    CHECK_EQ(SetMovieColorTable(movie, colors), noErr);
    DisposeHandle((Handle)colors);
    CHECK_EQ(PutMovieIntoHandle(movie, header), noErr);
    size = GetHandleSize(header);
    for (at = 0; at + (long)sizeof atom <= size; at++)
        if (memcmp(*header + at, atom, sizeof atom) == 0)
            break;
    CHECK(at + (long)sizeof atom <= size);
    CHECK_EQ(NewMovieFromHandle(&again, header, 0, NULL), noErr);
    CHECK_EQ(GetMovieColorTable(again, &found), noErr);
    CHECK(found != NULL);
    if (found != NULL) {
        CHECK_EQ((*found)->ctSize, 1);
        CHECK_EQ((*found)->ctTable[1].rgb.red, 0x1111);
        CHECK_EQ((*found)->ctTable[1].rgb.blue, 0x3333);
        DisposeHandle((Handle)found);
    }
    CHECK_EQ(SetMovieColorTable(again, NULL), noErr);
    CHECK_EQ(GetMovieColorTable(again, &found), noErr);
    CHECK(found == NULL);
    CHECK_EQ(SetMovieColorTable(NULL, NULL), invalidMovie);
    CHECK_EQ(GetMovieColorTable(NULL, &found), invalidMovie);
    DisposeMovie(movie);
    DisposeMovie(again);
    DisposeHandle(header);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_table_is_kept_and_saved", a_table_is_kept_and_saved},
    };

    return RUN_CASES(cases);
}
