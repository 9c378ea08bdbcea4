/*
 * flatten.c - Movies.h, "Making and writing movies": movies with all their data in one file.
 *
 * Sources: the Movie Toolkit Reference (MT), FlattenMovie and FlattenMovieData; formats.md 1.6 and
 * 1.13; design.md 2.7. Two other programs read the files where they are to be had: ffprobe, ffmpeg.
 */
#include "scratch.h"

enum {
    kFlat = flattenAddMovieToDataFork,
    kFirst = flattenAddMovieToDataFork | flattenForceMovieResourceBeforeMovieData
};

#define kReplace ((long)createMovieFileDeleteCurFile)

/* A movie with two tracks in memory, the second of which is disabled. */
static Movie MakeTwoTracks(void)
{
    Movie movie = NewMovie(0);

    CHECK_EQ(AddFrameTrack(movie, 1), noErr);
    CHECK_EQ(AddFrameTrack(movie, 100), noErr);
    SetTrackEnabled(GetMovieIndTrack(movie, 2), false);
    return movie;
}

static OSErr Flatten(Movie movie, const char *name, long flags, long create)
{
    FSSpec spec = ScratchSpec(name);
    Movie flat = FlattenMovieData(movie, flags, &spec, 0, 0, create);
    OSErr err = GetMoviesError();

    CHECK_EQ(flat != NULL, err == noErr);
    if (flat != NULL)
        DisposeMovie(flat);
    return err;
}

/* Where the bytes of a frame begin, as the file has them. */
static long FrameAt(const char *name, int value)
{
    Handle bytes = ScratchBytes(name);
    char frame[kFrameSize];
    long at;

    memset(frame, value, sizeof frame);
    for (at = 0; at + kFrameSize <= GetHandleSize(bytes); at++)
        if (memcmp(*bytes + at, frame, kFrameSize) == 0)
            break;
    DisposeHandle(bytes);
    return at;
}

static void flags_are_honoured(void)
{
    Movie movie, flat;

    ScratchBegin();
    movie = MakeTwoTracks();
    CHECK_EQ(Flatten(movie, "last.mov", kFlat, 0), noErr);
    CHECK_STR(TopAtoms("last.mov"), "wide mdat moov");
    CHECK_EQ(Flatten(movie, "first.mov", kFirst, 0), noErr);
    CHECK_STR(TopAtoms("first.mov"), "moov wide mdat");
    /* By time: the first frames of both tracks come first. Track by track: they do not. */
    CHECK(FrameAt("first.mov", 100) < FrameAt("first.mov", 2));
    CHECK_EQ(Flatten(movie, "tracks.mov", kFirst | flattenDontInterleaveFlatten, 0), noErr);
    CHECK(FrameAt("tracks.mov", 100) > FrameAt("tracks.mov", 6));
    CHECK_EQ(Flatten(movie, "small.mov", kFirst | flattenCompressMovieResource, 0), noErr);
    CHECK(memcmp(TopAtoms("small.mov"), "moov", 4) == 0);
    CHECK(FrameAt("small.mov", 1) < FrameAt("first.mov", 1));
    CHECK_EQ(Flatten(movie, "active.mov", kFlat | flattenActiveTracksOnly, 0), noErr);
    flat = OpenScratch("active.mov");
    CHECK_EQ(GetMovieTrackCount(flat), 1);
    CheckFrames(flat, 1, 1, kFrames);
    DisposeMovie(flat);
    /* Nothing but the data. */
    CHECK_EQ(Flatten(movie, "data.mov", 0, 0), noErr);
    CHECK_STR(TopAtoms("data.mov"), "wide mdat");
    DisposeMovie(movie);
    {
        static const char *const names[] = {"last.mov", "first.mov", "tracks.mov", "small.mov"};
        size_t i;

        for (i = 0; i < 4; i++) {
            flat = OpenScratch(names[i]);
            CHECK_EQ(GetMovieTrackCount(flat), 2);
            CheckFrames(flat, 1, 1, kFrames);
            CheckFrames(flat, 2, 100, kFrames);
            CHECK(!GetTrackEnabled(GetMovieIndTrack(flat, 2)));
            DisposeMovie(flat);
        }
    }
    CHECK_EQ(ScratchCount("unfinished", 0), 0);
    ScratchEnd();
}

/* MT, FlattenMovie: the movie goes to a resource unless the flag says otherwise. */
static void a_movie_goes_to_either_fork(void)
{
    Movie movie, flat;
    FSSpec spec;
    short id = 0;

    ScratchBegin();
    movie = MakeTwoTracks();
    spec = ScratchSpec("forks.mov");
    FlattenMovie(movie, 0, &spec, 0x54564F44, 0, 0, &id, (ConstStr255Param) "\4Flat");
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(id, 128);
    CHECK_STR(TopAtoms("forks.mov"), "wide mdat");
    flat = OpenScratch("forks.mov");
    CheckFrames(flat, 2, 100, kFrames);
    DisposeMovie(flat);
    id = 0;
    spec = ScratchSpec("fork.mov");
    FlattenMovie(movie, kFlat, &spec, 0, 0, 0, &id, NULL);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(id, movieInDataForkResID);
    CHECK_EQ(ScratchCount("", 0), 3);
    FlattenMovie(movie, kFlat, NULL, 0, 0, 0, NULL, NULL);
    CHECK_EQ(GetMoviesError(), paramErr);
    FlattenMovie(NULL, kFlat, &spec, 0, 0, 0, NULL, NULL);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CHECK(FlattenMovieData(NULL, kFlat, &spec, 0, 0, 0) == NULL);
    DisposeMovie(movie);
    ScratchEnd();
}

/* A file that is there is added to, or replaced; also by what is made of it. */
static void a_file_that_is_there_stays_or_goes(void)
{
    Movie movie, flat;

    ScratchBegin();
    movie = MakeTwoTracks();
    CHECK_EQ(Flatten(movie, "scene.mov", kFlat, 0), noErr);
    CHECK_EQ(Flatten(movie, "scene.mov", kFlat, 0), noErr);
    /* The header has the size of the old one, and takes its place. */
    CHECK_STR(TopAtoms("scene.mov"), "wide mdat moov wide mdat");
    DisposeMovie(movie);
    movie = OpenScratch("scene.mov");
    CHECK_EQ(Flatten(movie, "scene.mov", kFirst, kReplace), noErr);
    CHECK_STR(TopAtoms("scene.mov"), "moov wide mdat");
    CheckFrames(movie, 1, 1, kFrames);
    flat = OpenScratch("scene.mov");
    CheckFrames(flat, 1, 1, kFrames);
    CheckFrames(flat, 2, 100, kFrames);
    DisposeMovie(flat);
    DisposeMovie(movie);
    ScratchEnd();
}

/* MT, flattenFSSpecPtrIsDataRefRecordPtr. */
static void a_data_reference_is_a_target(void)
{
    DataReferenceRecord record;
    Handle memory = NewHandle(0), reference = NULL;
    Movie movie, flat;
    char path[1100];

    ScratchBegin();
    movie = MakeTwoTracks();
    CHECK_EQ(PtrToHand(&memory, &reference, (long)sizeof memory), noErr);
    record.dataRefType = HandleDataHandlerSubType;
    record.dataRef = reference;
    flat = FlattenMovieData(movie, kFirst | flattenFSSpecPtrIsDataRefRecordPtr,
                            (FSSpecPtr)&record, 0, 0, 0);
    CHECK(flat != NULL);
    CheckFrames(flat, 2, 100, kFrames);
    DisposeMovie(flat);
    CHECK(GetHandleSize(memory) > 2 * kFrames * kFrameSize);
    CHECK_EQ(NewMovieFromHandle(&flat, memory, 0, NULL), noErr);
    CheckFrames(flat, 1, 1, kFrames);
    DisposeMovie(flat);
    snprintf(path, sizeof path, "file://%s", ScratchPath("url.mov"));
    CHECK_EQ(PtrToHand(path, &record.dataRef, (long)strlen(path) + 1), noErr);
    record.dataRefType = URLDataHandlerSubType;
    flat = FlattenMovieData(movie, kFlat | flattenFSSpecPtrIsDataRefRecordPtr,
                            (FSSpecPtr)&record, 0, 0, 0);
    CHECK(flat != NULL);
    DisposeMovie(flat);
    flat = OpenScratch("url.mov");
    CheckFrames(flat, 1, 1, kFrames);
    DisposeMovie(flat);
    DisposeHandle(record.dataRef);
    DisposeHandle(reference);
    DisposeHandle(memory);
    DisposeMovie(movie);
    ScratchEnd();
}

/* Every sample of every track; of a track with very many, some all along and the last. */
static void CheckSameSamples(Movie one, Movie other)
{
    long tracks = GetMovieTrackCount(one), track;

    CHECK_EQ(GetMovieTrackCount(other), tracks);
    CHECK_EQ(GetMovieDuration(other), GetMovieDuration(one));
    for (track = 1; track <= tracks; track++) {
        Media from = GetTrackMedia(GetMovieIndTrack(one, track));
        Media to = GetTrackMedia(GetMovieIndTrack(other, track));
        long count = GetMediaSampleCount(from), step = count / 500 + 1, sample;
        Handle a = NewHandle(0), b = NewHandle(0);
        OSType type;

        GetMediaHandlerDescription(from, &type, NULL, NULL);
        CHECK_EQ(GetMediaSampleCount(to), count);
        for (sample = count; sample > 0; sample -= step) {
            TimeValue time = -1, again = -1, length, same;
            OSErr err;

            SampleNumToMediaTime(from, sample, &time, &length);
            SampleNumToMediaTime(to, sample, &again, &same);
            CHECK_EQ(again, time);
            CHECK_EQ(same, length);
            if (length == 0)
                continue;
            err = GetMediaSample(from, a, 0, NULL, time, NULL, NULL, NULL, NULL, 1, NULL, NULL);
            /* A real file is shorter than what its table tells of packed sound, a byte a sample. */
            if (err == eofErr && type == SoundMediaType)
                continue;
            CHECK_EQ(err, noErr);
            CHECK_EQ(GetMediaSample(to, b, 0, NULL, time, NULL, NULL, NULL, NULL, 1, NULL, NULL),
                     noErr);
            if (!SameBytes(a, b)) {
                CHECK(SameBytes(a, b));
                break;
            }
        }
        DisposeHandle(a);
        DisposeHandle(b);
    }
}

/* Flattens every movie of a directory in two ways; counts those that were. */
static int FlattenAll(const char *directory)
{
    DIR *folder = directory != NULL ? opendir(directory) : NULL;
    struct dirent *entry;
    int count = 0;

    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        char path[1024];
        Movie movie = NULL, flat = NULL;
        OSErr err;

        snprintf(path, sizeof path, "%s/%s", directory, entry->d_name);
        if (strstr(entry->d_name, ".md") != NULL || entry->d_name[0] == '.'
            || OpenMovieByPath(path, &movie) != noErr)
            continue;
        err = Flatten(movie, "flat.mov", kFirst, kReplace);
        /* Some real files were cut short, and the data of one are missing. */
        if (err != noErr) {
            CHECK(strstr(entry->d_name, "truncated") != NULL || strstr(entry->d_name, "alias") != NULL);
            CHECK(err == eofErr || err == couldNotResolveDataRef);
            CHECK_EQ(ScratchCount("unfinished", 0), 0);
            DisposeMovie(movie);
            continue;
        }
        flat = OpenScratch("flat.mov");
        CheckSameSamples(movie, flat);
        DisposeMovie(flat);
        CHECK_EQ(Flatten(movie, "flat.mov",
                         kFlat | flattenCompressMovieResource | flattenDontInterleaveFlatten,
                         kReplace),
                 noErr);
        flat = OpenScratch("flat.mov");
        CheckSameSamples(movie, flat);
        DisposeMovie(flat);
        DisposeMovie(movie);
        count++;
    }
    if (folder != NULL)
        closedir(folder);
    return count;
}

static void all_samples_come_along(void)
{
    if (getenv("QTVR_SAMPLES") == NULL)
        SKIP("no sample movies");
    ScratchBegin();
    CHECK(FlattenAll(getenv("QTVR_SAMPLES")) > 5);
    ScratchEnd();
}

static void all_samples_of_real_movies_come_along(void)
{
    if (CorpusPath("basket.mov") == NULL)
        SKIP("no corpus");
    ScratchBegin();
    CHECK(FlattenAll(getenv("QTVR_CORPUS")) > 10);
    ScratchEnd();
}

/* Other programs read what is written. */
static void ffmpeg_reads_it(void)
{
    static const long flags[] = {kFirst, kFlat, kFirst | flattenCompressMovieResource};
    char line[1400];
    Movie movie;
    size_t i;

    if (!HasCommand("ffprobe") || !HasCommand("ffmpeg"))
        SKIP("ffprobe and ffmpeg are not here");
    ScratchBegin();
    movie = MakeTwoTracks();
    for (i = 0; i < 3; i++) {
        const char *path = ScratchPath("flat.mov");

        CHECK_EQ(Flatten(movie, "flat.mov", flags[i], kReplace), noErr);
        snprintf(line, sizeof line,
                 "ffprobe -v error -select_streams 1 -count_frames -show_entries "
                 "stream=codec_name,width,nb_read_frames -of csv=p=0 '%s' 2>&1",
                 path);
        CHECK_STR(FirstLine(line), "rawvideo,16,6");
        /* All samples decode, and nothing is complained about. */
        snprintf(line, sizeof line,
                 "ffmpeg -v warning -ignore_editlist 1 -i '%s' -map 0 -f null - 2>&1", path);
        CHECK_STR(FirstLine(line), "");
    }
    DisposeMovie(movie);
    ScratchEnd();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"flags_are_honoured", flags_are_honoured},
        {"a_movie_goes_to_either_fork", a_movie_goes_to_either_fork},
        {"a_file_that_is_there_stays_or_goes", a_file_that_is_there_stays_or_goes},
        {"a_data_reference_is_a_target", a_data_reference_is_a_target},
        {"all_samples_come_along", all_samples_come_along},
        {"all_samples_of_real_movies_come_along", all_samples_of_real_movies_come_along},
        {"ffmpeg_reads_it", ffmpeg_reads_it},
    };

    return RUN_CASES(cases);
}
