/*
 * movie_import.c - QuickTimeComponents.h, "Movie importers": pictures that become movies.
 *
 * MovieImportFile and MovieImportHandle of "Inside Macintosh: QuickTime Components",
 * GetMovieImporterForDataRef of the QuickTime 3 reference.
 */
#include <QuickTimeComponents.h>

#include "scratch.h"
#include "shown.h"

/* A data reference to a handle. */
static Handle ReferenceTo(Handle data)
{
    Handle reference = NewHandle(sizeof(Handle));

    memcpy(*reference, &data, sizeof data);
    return reference;
}

static Component ImporterFor(Handle data, long flags, OSErr expected)
{
    Handle reference = ReferenceTo(data);
    Component importer = (Component)&importer;

    CHECK_EQ(GetMovieImporterForDataRef(HandleDataHandlerSubType, reference, flags, &importer),
             expected);
    DisposeHandle(reference);
    return importer;
}

static void check_type(OSType fileType, CodecType codec)
{
    Handle data = NewColorPicture(fileType, 0x2060A0);
    Movie movie = NewMovie(newMovieActive);
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    Component importer = ImporterFor(data, 0, noErr);
    ComponentInstance instance = OpenComponent(importer);
    ComponentDescription found;
    Track track = NULL;
    TimeValue added = 0;
    long flags = -1;

    CHECK_EQ(GetComponentInfo(importer, &found, NULL, NULL, NULL), noErr);
    CHECK_EQ(found.componentType, MovieImportType);
    CHECK_EQ(found.componentSubType, fileType);
    CHECK_EQ(MovieImportHandle(instance, data, movie, NULL, &track, 0, &added,
                               movieImportCreateTrack, &flags),
             noErr);
    CHECK_EQ(added, GetMovieTimeScale(movie) / 15);
    CHECK_EQ(flags, 0);
    CHECK(track != NULL && track == GetMovieIndTrack(movie, 1));
    CHECK_EQ(GetTrackDuration(track), added);
    GetMediaSampleDescription(GetTrackMedia(track), 1, (SampleDescriptionHandle)description);
    CHECK_EQ((*description)->cType, codec);
    CHECK_EQ((*description)->width, 12);
    CHECK_EQ((*description)->height, 8);
    CHECK_EQ(ShownColor(movie), 0x2060A0);
    CHECK_EQ(CloseComponent(instance), noErr);
    DisposeMovie(movie);
    DisposeHandle((Handle)description);
    DisposeHandle(data);
}

static void every_kind_of_picture_becomes_a_movie(void)
{
    check_type(kQTFileTypePNG, kPNGCodecType);
    check_type(kQTFileTypeGIF, kGIFCodecType);
    check_type(kQTFileTypeTIFF, kTIFFCodecType);
    check_type(kQTFileTypePicture, kQuickDrawCodecType);
    /* No movie has samples of these formats as the files have them. */
    check_type(kQTFileTypeBMP, kPNGCodecType);
    check_type(kQTFileTypeTargaImage, kPNGCodecType);
}

static void a_picture_goes_where_it_is_told_to(void)
{
    static const UInt32 colors[] = {0xC00000, 0x00C000};
    Handle data = NewColorPicture(kQTFileTypePNG, 0x0000C0);
    ComponentInstance importer = OpenDefaultComponent(MovieImportType, kQTFileTypePNG);
    Movie movie = NewColorMovie(colors, 2);
    Track first = GetMovieIndTrack(movie, 1), track = NULL;
    TimeValue added = 0;

    /* Between the two, in the same track. */
    CHECK_EQ(MovieImportHandle(importer, data, movie, first, &track, 100, &added,
                               movieImportMustUseTrack, NULL),
             noErr);
    CHECK(track == first);
    CHECK_EQ(added, 40);
    CHECK_EQ(GetMovieTrackCount(movie), 1);
    CHECK_EQ(GetMovieDuration(movie), 240);
    SetMovieTimeValue(movie, 110);
    CHECK_EQ(ShownColor(movie), 0x0000C0);
    SetMovieTimeValue(movie, 145);
    CHECK_EQ(ShownColor(movie), 0x00C000);
    /* In a track of its own, before all others. */
    CHECK_EQ(MovieImportHandle(importer, data, movie, NULL, &track, 0, &added, 0, NULL), noErr);
    CHECK_EQ(GetMovieTrackCount(movie), 2);
    CHECK_EQ(GetMovieDuration(movie), 280);
    SetMovieTimeValue(movie, 10);
    CHECK_EQ(ShownColor(movie), 0x0000C0);
    SetMovieTimeValue(movie, 50);
    CHECK_EQ(ShownColor(movie), 0xC00000);
    /* Beside all others. */
    CHECK_EQ(MovieImportHandle(importer, data, movie, NULL, &track, 0, &added,
                               movieImportInParallel, NULL),
             noErr);
    CHECK_EQ(GetMovieTrackCount(movie), 3);
    CHECK_EQ(GetMovieDuration(movie), 280);
    CHECK_EQ(CloseComponent(importer), noErr);
    DisposeMovie(movie);
    DisposeHandle(data);
}

static void files_are_imported(void)
{
    Handle data = NewColorPicture(kQTFileTypePNG, 0x30C060), reference = NULL;
    ComponentInstance importer;
    Component found = NULL;
    AliasHandle alias = NULL;
    FSSpec spec, movieFile;
    Movie movie = NULL;
    short file = 0, id = 0;
    FILE *out;

    ScratchBegin();
    spec = ScratchSpec("picture");
    out = fopen(ScratchPath("picture"), "wb");
    CHECK_EQ(fwrite(*data, 1, (size_t)GetHandleSize(data), out), GetHandleSize(data));
    fclose(out);
    CHECK_EQ(QTNewAlias(&spec, &alias, true), noErr);
    CHECK_EQ(GetMovieImporterForDataRef(rAliasType, (Handle)alias, 0, &found), noErr);
    importer = OpenComponent(found);
    movieFile = ScratchSpec("made.mov");
    CHECK_EQ(CreateMovieFile(&movieFile, 'TVOD', 0, createMovieFileDontCreateResFile, &file,
                             &movie),
             noErr);
    CHECK_EQ(MovieImportFile(importer, &spec, movie, NULL, NULL, 0, NULL, 0, NULL), noErr);
    CHECK_EQ(MovieImportDataRef(importer, (Handle)alias, rAliasType, movie, NULL, NULL, 40, NULL,
                                0, NULL),
             noErr);
    id = movieInDataForkResID;
    CHECK_EQ(AddMovieResource(movie, file, &id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(file), noErr);
    DisposeMovie(movie);
    unlink(ScratchPath("picture"));
    movie = OpenScratch("made.mov");
    CHECK_EQ(GetMovieTrackCount(movie), 2);
    CHECK_EQ(GetMovieDuration(movie), 80);
    CHECK_EQ(ShownColor(movie), 0x30C060);
    DisposeMovie(movie);
    CHECK_EQ(MovieImportFile(importer, &spec, NULL, NULL, NULL, 0, NULL, 0, NULL), fnfErr);
    CHECK_EQ(CloseComponent(importer), noErr);
    ScratchEnd();
    reference = (Handle)alias;
    DisposeHandle(reference);
    DisposeHandle(data);
}

static void what_is_no_picture_is_refused(void)
{
    static const UInt32 red[] = {0xC00000};
    Handle png = NewColorPicture(kQTFileTypePNG, 0), text = NewHandleClear(9);
    ComponentInstance gif = OpenDefaultComponent(MovieImportType, kQTFileTypeGIF);
    ComponentInstance importer = OpenDefaultComponent(MovieImportType, kQTFileTypePNG);
    Movie movie = NewColorMovie(red, 1), other = NewColorMovie(red, 1);
    Component found;

    found = ImporterFor(text, 0, cantFindHandler);
    CHECK(found == NULL);
    found = ImporterFor(png, kGetMovieImporterDontConsiderGraphicsImporters, cantFindHandler);
    CHECK(found == NULL);
    CHECK_EQ(MovieImportHandle(gif, png, movie, NULL, NULL, 0, NULL, 0, NULL), codecBadDataErr);
    CHECK_EQ(MovieImportHandle(importer, text, movie, NULL, NULL, 0, NULL, 0, NULL),
             codecBadDataErr);
    CHECK_EQ(MovieImportHandle(importer, png, NULL, NULL, NULL, 0, NULL, 0, NULL), invalidMovie);
    CHECK_EQ(MovieImportHandle(importer, png, movie, NULL, NULL, -5, NULL, 0, NULL), invalidTime);
    CHECK_EQ(MovieImportHandle(importer, png, movie, NULL, NULL, 0, NULL,
                               movieImportMustUseTrack, NULL),
             invalidTrack);
    CHECK_EQ(MovieImportHandle(importer, png, movie, GetMovieIndTrack(other, 1), NULL, 0, NULL, 0,
                               NULL),
             trackNotInMovie);
    CHECK_EQ(MovieImportHandle(NULL, png, movie, NULL, NULL, 0, NULL, 0, NULL),
             invalidComponentID);
    CHECK_EQ(GetMovieTrackCount(movie), 1);
    CHECK_EQ(GetMovieDuration(movie), 100);
    CHECK_EQ(CloseComponent(gif), noErr);
    CHECK_EQ(CloseComponent(importer), noErr);
    CHECK_EQ(CloseComponent(importer), invalidComponentID);
    DisposeMovie(movie);
    DisposeMovie(other);
    DisposeHandle(png);
    DisposeHandle(text);
}

static const Case cases[] = {
    {"every_kind_of_picture_becomes_a_movie", every_kind_of_picture_becomes_a_movie},
    {"a_picture_goes_where_it_is_told_to", a_picture_goes_where_it_is_told_to},
    {"files_are_imported", files_are_imported},
    {"what_is_no_picture_is_refused", what_is_no_picture_is_refused},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
