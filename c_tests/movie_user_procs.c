/*
 * movie_user_procs.c - Movies.h, "Opening movies": a movie that the program reads by itself.
 *
 * NewMovieFromUserProc and GetMovieProcPtr of the QuickTime 3 reference: the procedure hands over
 * the movie resource, the default data reference has what that calls its own file.
 */
#include "scratch.h"
#include "shown.h"

static const UInt32 kColors[] = {0x901030, 0x109030};

/* What the procedure gives, and how often it was asked. */
typedef struct Source {
    Handle bytes;
    int calls;
    OSErr answer;
} Source;

static pascal OSErr GetBytes(long offset, long size, void *dataPtr, void *refCon)
{
    Source *source = refCon;

    source->calls++;
    if (source->answer != noErr)
        return source->answer;
    if (offset < 0 || size < 0 || offset + size > GetHandleSize(source->bytes))
        return eofErr;
    memcpy(dataPtr, *source->bytes + offset, (size_t)size);
    return noErr;
}

/* A file with a movie, whose header is given back too. */
static Handle MakeFile(const char *name)
{
    Movie movie = NewColorMovie(kColors, 2);
    FSSpec spec = ScratchSpec(name);
    Handle header = NewHandle(0);

    CHECK_EQ(ConvertMovieToFile(movie, NULL, &spec, 'MooV', 'TVOD', 0, NULL,
                                createMovieFileDontCreateResFile, NULL),
             noErr);
    DisposeMovie(movie);
    movie = OpenScratch(name);
    CHECK_EQ(PutMovieIntoHandle(movie, header), noErr);
    DisposeMovie(movie);
    return header;
}

static void the_header_comes_from_the_procedure(void)
{
    Boolean changed = true;
    AliasHandle alias = NULL;
    Movie movie = NULL;
    Source source;
    FSSpec spec;

    memset(&source, 0, sizeof source);
    ScratchBegin();
    source.bytes = MakeFile("data.mov");
    spec = ScratchSpec("data.mov");
    CHECK_EQ(QTNewAlias(&spec, &alias, true), noErr);
    CHECK_EQ(NewMovieFromUserProc(&movie, newMovieActive, &changed, NewGetMovieProc(GetBytes),
                                  &source, (Handle)alias, rAliasType),
             noErr);
    CHECK(source.calls >= 2);
    CHECK(!changed);
    CHECK_EQ(GetMovieDuration(movie), 200);
    CHECK(GetMovieActive(movie));
    SetMovieTimeValue(movie, 150);
    CHECK_EQ(ShownColor(movie), 0x109030);
    DisposeMovie(movie);
    /* Without the file the movie is there, and its samples are not. */
    CHECK_EQ(NewMovieFromUserProc(&movie, 0, NULL, GetBytes, &source, NULL, 0), noErr);
    CHECK_EQ(GetMovieTrackCount(movie), 1);
    CHECK(!GetMovieActive(movie));
    CHECK_EQ(GetMediaSample(GetTrackMedia(GetMovieIndTrack(movie, 1)), source.bytes, 0, NULL, 0,
                            NULL, NULL, NULL, NULL, 1, NULL, NULL),
             couldNotResolveDataRef);
    DisposeMovie(movie);
    DisposeHandle((Handle)alias);
    DisposeHandle(source.bytes);
    ScratchEnd();
}

static void a_whole_file_is_looked_through(void)
{
    Handle reference = NewHandle(sizeof(Handle));
    Movie movie = NULL;
    Source source;

    memset(&source, 0, sizeof source);
    ScratchBegin();
    DisposeHandle(MakeFile("whole.mov"));
    source.bytes = ScratchBytes("whole.mov");
    ScratchEnd();
    memcpy(*reference, &source.bytes, sizeof(Handle));
    CHECK_EQ(NewMovieFromUserProc(&movie, newMovieActive, NULL, GetBytes, &source, reference,
                                  HandleDataHandlerSubType),
             noErr);
    DisposeHandle(source.bytes);
    CHECK_EQ(ShownColor(movie), 0x901030);
    DisposeMovie(movie);
    DisposeHandle(reference);
}

static void what_goes_wrong_is_told(void)
{
    Movie movie = (Movie)&movie;
    Source source;

    memset(&source, 0, sizeof source);
    source.bytes = NewHandleClear(64);
    CHECK_EQ(NewMovieFromUserProc(&movie, 0, NULL, GetBytes, &source, NULL, 0), noMovieFound);
    CHECK(movie == NULL);
    source.answer = permErr;
    CHECK_EQ(NewMovieFromUserProc(&movie, 0, NULL, GetBytes, &source, NULL, 0), permErr);
    CHECK_EQ(GetMoviesError(), permErr);
    CHECK_EQ(NewMovieFromUserProc(&movie, 0, NULL, NULL, &source, NULL, 0), paramErr);
    CHECK_EQ(NewMovieFromUserProc(NULL, 0, NULL, GetBytes, &source, NULL, 0), paramErr);
    source.answer = noErr;
    SetHandleSize(source.bytes, 4);
    CHECK_EQ(NewMovieFromUserProc(&movie, 0, NULL, GetBytes, &source, NULL, 0), eofErr);
    DisposeHandle(source.bytes);
}

static const Case cases[] = {
    {"the_header_comes_from_the_procedure", the_header_comes_from_the_procedure},
    {"a_whole_file_is_looked_through", a_whole_file_is_looked_through},
    {"what_goes_wrong_is_told", what_goes_wrong_is_told},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
