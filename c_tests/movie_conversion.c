/*
 * movie_conversion.c - Movies.h, "Files of other kinds": files to movie files, movies to files.
 *
 * ConvertFileToMovieFile and ConvertMovieToFile of "Inside Macintosh: QuickTime".
 */
#include <QuickTimeComponents.h>
#include <QuickTimeVRFormat.h>

#include "scratch.h"
#include "shown.h"

static const UInt32 kColors[] = {0xC01020, 0x20C040};

typedef struct Told {
    int opened, closed;
    short operation;
    OSErr answer;
} Told;

static pascal OSErr Progress(Movie movie, short message, short what, Fixed percent, long refCon)
{
    Told *told = (Told *)refCon;

    (void)movie;
    (void)percent;
    told->opened += message == movieProgressOpen;
    told->closed += message == movieProgressClose;
    told->operation = what;
    return message == movieProgressUpdatePercent ? told->answer : noErr;
}

static void PutFile(const char *name, Handle bytes)
{
    FILE *out = fopen(ScratchPath(name), "wb");

    CHECK_EQ(fwrite(*bytes, 1, (size_t)GetHandleSize(bytes), out), GetHandleSize(bytes));
    fclose(out);
}

static void a_picture_becomes_a_movie_file(void)
{
    Handle picture = NewColorPicture(kQTFileTypePNG, 0x4080C0);
    FSSpec from, to;
    Told told;
    Movie movie;
    FInfo info;
    short id = 0;

    memset(&told, 0, sizeof told);
    ScratchBegin();
    PutFile("a.png", picture);
    from = ScratchSpec("a.png");
    to = ScratchSpec("a.mov");
    CHECK_EQ(ConvertFileToMovieFile(&from, &to, 'TVOD', 0, &id, createMovieFileDeleteCurFile, NULL,
                                    NewMovieProgressProc(Progress), (long)&told),
             noErr);
    CHECK(id > 0);
    CHECK_EQ(told.opened, 1);
    CHECK_EQ(told.closed, 1);
    CHECK_EQ(told.operation, progressOpImportMovie);
    CHECK_EQ(FSpGetFInfo(&to, &info), noErr);
    CHECK_EQ(info.fdType, 'MooV');
    CHECK_EQ(info.fdCreator, 'TVOD');
    movie = OpenScratch("a.mov");
    CHECK_EQ(GetMovieDuration(movie), 40);
    CHECK_EQ(ShownColor(movie), 0x4080C0);
    DisposeMovie(movie);
    /* A procedure that wants no more is listened to. */
    told.answer = userCanceledErr;
    to = ScratchSpec("b.mov");
    CHECK_EQ(ConvertFileToMovieFile(&from, &to, 'TVOD', 0, &id, 0, NULL, Progress, (long)&told),
             userCanceledErr);
    CHECK_EQ(ScratchCount("b.mov", 0), 0);
    ScratchEnd();
    DisposeHandle(picture);
}

static void a_movie_becomes_a_movie_file_of_its_own(void)
{
    Movie movie = NewColorMovie(kColors, 2);
    ComponentInstance importer = OpenDefaultComponent(MovieImportType, kQTFileTypePNG);
    FSSpec one, two;
    short id = 0;

    ScratchBegin();
    one = ScratchSpec("one.mov");
    two = ScratchSpec("two.mov");
    CHECK_EQ(ConvertMovieToFile(movie, NULL, &one, 'MooV', 'TVOD', 0, &id, 0, NULL), noErr);
    CHECK(id > 0);
    DisposeMovie(movie);
    CHECK_EQ(ConvertFileToMovieFile(&one, &two, 'TVOD', 0, &id, createMovieFileDontCreateResFile,
                                    NULL, NULL, 0),
             noErr);
    CHECK_EQ(id, movieInDataForkResID);
    /* An importer of pictures was asked for. */
    CHECK_EQ(ConvertFileToMovieFile(&one, &two, 'TVOD', 0, &id, createMovieFileDeleteCurFile,
                                    importer, NULL, 0),
             cantFindHandler);
    CHECK_EQ(CloseComponent(importer), noErr);
    CHECK_EQ(DeleteMovieFile(&one), noErr);
    movie = OpenScratch("two.mov");
    CHECK_EQ(GetMovieDuration(movie), 200);
    SetMovieTimeValue(movie, 150);
    CHECK_EQ(ShownColor(movie), 0x20C040);
    DisposeMovie(movie);
    CHECK_EQ(ConvertFileToMovieFile(&one, &two, 'TVOD', 0, &id, 0, NULL, NULL, 0), fnfErr);
    ScratchEnd();
}

static void one_track_goes_alone(void)
{
    Movie movie = NewColorMovie(kColors, 1);
    Track second = AddColors(movie, 12, 8, kColors + 1, 1, 70);
    FSSpec file;

    CHECK_EQ(InsertMediaIntoTrack(second, 0, 0, 70, fixed1), noErr);
    ScratchBegin();
    file = ScratchSpec("track.mov");
    CHECK_EQ(ConvertMovieToFile(movie, second, &file, 0, 'TVOD', 0, NULL,
                                createMovieFileDontCreateResFile, NULL),
             noErr);
    CHECK_EQ(GetMovieTrackCount(movie), 2);
    DisposeMovie(movie);
    movie = OpenScratch("track.mov");
    CHECK_EQ(GetMovieTrackCount(movie), 1);
    CHECK_EQ(GetMovieDuration(movie), 70);
    CHECK_EQ(ShownColor(movie), 0x20C040);
    DisposeMovie(movie);
    ScratchEnd();
}

static void what_is_shown_becomes_a_picture(void)
{
    Movie movie = NewColorMovie(kColors, 2), other = NewMovie(0);
    FSSpec file;
    short id = 7;
    FInfo info;

    ScratchBegin();
    file = ScratchSpec("shown.png");
    SetMovieTimeValue(movie, 150);
    CHECK_EQ(ConvertMovieToFile(movie, NULL, &file, kQTFileTypePNG, 'ogle', 0, &id, 0, NULL),
             noErr);
    CHECK_EQ(ConvertMovieToFile(movie, NULL, &file, kQTFileTypePNG, 'ogle', 0, &id, 0, NULL),
             dupFNErr);
    CHECK_EQ(FSpGetFInfo(&file, &info), noErr);
    CHECK_EQ(info.fdType, kQTFileTypePNG);
    CHECK_EQ(ConvertMovieToFile(movie, NULL, &file, 'none', 'ogle', 0, &id, 0, NULL),
             couldntGetRequiredComponent);
    CHECK_EQ(ConvertMovieToFile(other, NULL, &file, kQTFileTypePNG, 'ogle', 0, &id,
                                createMovieFileDeleteCurFile, NULL),
             paramErr);
    DisposeMovie(movie);
    DisposeMovie(other);
    CHECK_EQ(ConvertMovieToFile(NULL, NULL, &file, 'MooV', 'ogle', 0, &id, 0, NULL), invalidMovie);
    other = NewMovie(newMovieActive);
    {
        ComponentInstance importer = OpenDefaultComponent(MovieImportType, kQTFileTypePNG);

        CHECK_EQ(MovieImportFile(importer, &file, other, NULL, NULL, 0, NULL, 0, NULL), noErr);
        CHECK_EQ(CloseComponent(importer), noErr);
    }
    CHECK_EQ(ShownColor(other), 0x20C040);
    DisposeMovie(other);
    ScratchEnd();
}

static void a_scene_goes_through_an_exporter(void)
{
    ComponentDescription looking;
    ComponentInstance flattener;
    Opened opened;
    FSSpec file;
    Movie movie;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    memset(&looking, 0, sizeof looking);
    looking.componentType = MovieExportType;
    looking.componentManufacturer = kQTVRFlattenerManufacturer;
    flattener = OpenComponent(FindNextComponent(NULL, &looking));
    ScratchBegin();
    file = ScratchSpec("scene.mov");
    CHECK_EQ(ConvertMovieToFile(opened.movie, NULL, &file, 'MooV', 'TVOD', 0, NULL, 0, flattener),
             noErr);
    CHECK_EQ(CloseComponent(flattener), noErr);
    CHECK_EQ(ConvertMovieToFile(opened.movie, NULL, &file, 'MooV', 'TVOD', 0, NULL, 0, flattener),
             invalidComponentID);
    CloseOpened(&opened);
    movie = OpenScratch("scene.mov");
    CHECK(QTVRGetQTVRTrack(movie, 1) != NULL);
    /* The flattener puts the header before the data. */
    CHECK(strncmp(TopAtoms("scene.mov"), "moov", 4) == 0);
    DisposeMovie(movie);
    ScratchEnd();
}

static const Case cases[] = {
    {"a_picture_becomes_a_movie_file", a_picture_becomes_a_movie_file},
    {"a_movie_becomes_a_movie_file_of_its_own", a_movie_becomes_a_movie_file_of_its_own},
    {"one_track_goes_alone", one_track_goes_alone},
    {"what_is_shown_becomes_a_picture", what_is_shown_becomes_a_picture},
    {"a_scene_goes_through_an_exporter", a_scene_goes_through_an_exporter},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
