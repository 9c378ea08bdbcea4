/*
 * reading_faults.c - movie files that change while they are open: they get shorter, other files take
 * their place, they may no longer be read, or the disk fails. Calls tell it, what was read stays, and
 * nothing waits or crashes.
 *
 * Sources: MacErrors.h for the codes; "Programming With QuickTime VR", *Streaming*: what is not there
 * is drawn as a grid.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>

#include "scratch.h"
#include "stage.h"

/* --- A disk that fails ------------------------------------------------------------------------ */

static int gFails;

/* The library reads by position; a reading disk that fails says EIO. */
ssize_t pread64(int file, void *bytes, size_t size, off64_t offset)
{
    static ssize_t (*system_pread)(int, void *, size_t, off64_t);

    if (gFails) {
        errno = EIO;
        return -1;
    }
    if (system_pread == NULL)
        *(void **)&system_pread = dlsym(RTLD_NEXT, "pread64");
    return system_pread(file, bytes, size, offset);
}

ssize_t pread(int file, void *bytes, size_t size, off_t offset)
{
    return pread64(file, bytes, size, offset);
}

/* --- Copies of samples ------------------------------------------------------------------------ */

static const char *const gSamples[] = {"partial-cylinder.mov", "version-one-object.mov",
                                       "object-differences.mov"};
enum {
    kSamples = 3
};

static long CopyToScratch(const char *sample, const char *name)
{
    char buffer[4096];
    FILE *from = fopen(SamplePath(sample), "rb"), *to = fopen(ScratchPath(name), "wb");
    size_t count;
    long size;

    CHECK(from != NULL && to != NULL);
    while ((count = fread(buffer, 1, sizeof buffer, from)) > 0)
        CHECK_EQ(fwrite(buffer, 1, count, to), count);
    size = ftell(to);
    fclose(from);
    fclose(to);
    return size;
}

static int OpenCopy(const char *name, Stage *stage)
{
    Rect box;

    memset(stage, 0, sizeof *stage);
    CHECK_EQ(OpenByPath(ScratchPath(name), &stage->opened), noErr);
    stage->qtvr = stage->opened.qtvr;
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT);
    CHECK_EQ(NewGWorld(&stage->world, 32, &box, NULL, NULL, 0), noErr);
    SetRect(&box, 0, 0, 80, 60);
    SetMovieGWorld(stage->opened.movie, stage->world, NULL);
    SetMovieBox(stage->opened.movie, &box);
    return stage->qtvr != NULL;
}

/* All that reads; true if every view was whole. */
static int UseAll(const Stage *stage)
{
    static const float pans[] = {0, 90, 180, 270};
    UInt32 id;
    int i, whole = true;

    for (i = 0; i < 4; i++) {
        QTVRSetPanAngle(stage->qtvr, pans[i]);
        whole &= QTVRUpdate(stage->qtvr, kQTVRStatic) == noErr;
        QTVRPtToHotSpotID(stage->qtvr, StagePoint(40, 30), &id);
    }
    MCIdle(stage->opened.controller);
    return whole;
}

static void Flatten(Movie movie, const char *name, OSErr *err)
{
    FSSpec spec = ScratchSpec(name);
    Movie flat = FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0, 0);

    *err = GetMoviesError();
    CHECK((flat != NULL) == (*err == noErr));
    if (flat != NULL)
        DisposeMovie(flat);
}

/* Once the file is as it was, so is what is read of it. */
static void CheckWholeAgain(const Stage *stage)
{
    OSErr err;

    UseAll(stage);
    CHECK(UseAll(stage));
    Flatten(stage->opened.movie, "flat.mov", &err);
    CHECK_EQ(err, noErr);
    ScratchCount("flat.mov", 1);
}

/* --- Cases ------------------------------------------------------------------------------------ */

static void a_file_gets_shorter(void)
{
    Stage stage;
    int sample, part;
    OSErr err;

    ScratchBegin();
    for (sample = 0; sample < kSamples; sample++) {
        for (part = 0; part < 4; part++) {
            long size = CopyToScratch(gSamples[sample], "short.mov");

            if (!OpenCopy("short.mov", &stage))
                break;
            if (part == 3)
                CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
            CHECK_EQ(truncate(ScratchPath("short.mov"), part == 0 ? 0 : size * part / 8), 0);
            CHECK(!UseAll(&stage) || part > 0);
            Flatten(stage.opened.movie, "flat.mov", &err);
            CHECK(err == eofErr || err == ioErr);
            CHECK_EQ(ScratchCount("flat.mov", 0), 0);
            CHECK_EQ(CopyToScratch(gSamples[sample], "short.mov"), size);
            CheckWholeAgain(&stage);
            CloseStage(&stage);
        }
    }
    ScratchEnd();
}

static void another_file_takes_its_place(void)
{
    Stage stage;
    FILE *file;
    int sample;

    ScratchBegin();
    for (sample = 0; sample < kSamples; sample++) {
        CopyToScratch(gSamples[sample], "place.mov");
        if (!OpenCopy("place.mov", &stage))
            break;
        file = fopen(ScratchPath("other.mov"), "wb");
        fputs("something else", file);
        fclose(file);
        /* What is open stays the file that it was; one that is gone, too. */
        CHECK_EQ(rename(ScratchPath("other.mov"), ScratchPath("place.mov")), 0);
        CHECK(UseAll(&stage));
        CHECK_EQ(unlink(ScratchPath("place.mov")), 0);
        CHECK_EQ(mkdir(ScratchPath("place.mov"), 0755), 0);
        CHECK(UseAll(&stage));
        CHECK_EQ(rmdir(ScratchPath("place.mov")), 0);
        CloseStage(&stage);
    }
    ScratchEnd();
}

/* The same bytes overwritten with others: samples that cannot be decoded. */
static void its_bytes_become_others(void)
{
    Stage stage;
    int sample;

    ScratchBegin();
    for (sample = 0; sample < kSamples; sample++) {
        long size = CopyToScratch(gSamples[sample], "bytes.mov"), at;
        FILE *file;

        if (!OpenCopy("bytes.mov", &stage))
            break;
        file = fopen(ScratchPath("bytes.mov"), "r+b");
        for (at = 0; at < size; at++)
            fputc((int)(at * 31 & 255), file);
        fclose(file);
        UseAll(&stage);
        CloseStage(&stage);
    }
    ScratchEnd();
}

static void a_disk_fails(void)
{
    Stage stage;
    Movie movie;
    int sample;
    OSErr err;

    ScratchBegin();
    CopyToScratch(gSamples[0], "disk.mov");
    gFails = 1;
    err = OpenMovieByPath(ScratchPath("disk.mov"), &movie);
    gFails = 0;
    if (err == noErr) {
        DisposeMovie(movie);
        ScratchEnd();
        SKIP("reading does not go through this program");
    }
    CHECK_EQ(err, ioErr);
    for (sample = 0; sample < kSamples; sample++) {
        CopyToScratch(gSamples[sample], "disk.mov");
        if (!OpenCopy("disk.mov", &stage))
            break;
        gFails = 1;
        CHECK(!UseAll(&stage));
        CHECK(QTVRUpdate(stage.qtvr, kQTVRStatic) != noErr);
        Flatten(stage.opened.movie, "flat.mov", &err);
        CHECK_EQ(err, ioErr);
        gFails = 0;
        CHECK_EQ(ScratchCount("flat.mov", 0), 0);
        CheckWholeAgain(&stage);
        CloseStage(&stage);
    }
    ScratchEnd();
}

/* A file that may not be read, a folder and a pipe are refused when they are opened. */
static void what_cannot_be_read_is_refused(void)
{
    Movie movie;
    char path[1024];

    ScratchBegin();
    CopyToScratch(gSamples[2], "secret.mov");
    CHECK_EQ(chmod(ScratchPath("secret.mov"), 0), 0);
    if (geteuid() != 0)
        CHECK_EQ(OpenMovieByPath(ScratchPath("secret.mov"), &movie), permErr);
    CHECK_EQ(mkdir(ScratchPath("folder.mov"), 0755), 0);
    CHECK(OpenMovieByPath(ScratchPath("folder.mov"), &movie) != noErr);
    CHECK(movie == NULL);
    CHECK_EQ(rmdir(ScratchPath("folder.mov")), 0);
    CHECK_EQ(mkfifo(ScratchPath("pipe.mov"), 0644), 0);
    CHECK(OpenMovieByPath(ScratchPath("pipe.mov"), &movie) != noErr);
    strcpy(path, "/dev/zero");
    CHECK(OpenMovieByPath(path, &movie) != noErr);
    strcpy(path, "/dev/full");
    CHECK(OpenMovieByPath(path, &movie) != noErr);
    CHECK(movie == NULL);
    ScratchEnd();
}

/* A sprite track, whose samples are read while the movie plays. */
static void a_plain_movie_gets_shorter(void)
{
    Movie movie, flat;
    FSSpec spec;
    GWorldPtr world = NULL;
    Rect box;
    TimeValue time;

    ScratchBegin();
    movie = NewMovie(0);
    CHECK_EQ(AddFrameTrack(movie, 1), noErr);
    spec = ScratchSpec("plain.mov");
    flat = FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0, 0);
    CHECK(flat != NULL);
    DisposeMovie(flat);
    DisposeMovie(movie);
    movie = OpenScratch("plain.mov");
    SetRect(&box, 0, 0, kFrameWidth, kFrameHeight);
    CHECK_EQ(NewGWorld(&world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(movie, world, NULL);
    CHECK_EQ(truncate(ScratchPath("plain.mov"), 50), 0);
    for (time = 0; time < GetMovieDuration(movie); time += kFrameDuration) {
        SetMovieTimeValue(movie, time);
        UpdateMovie(movie);
        MoviesTask(movie, 0);
    }
    CHECK_EQ(GetMovieTrackCount(movie), 1);
    DisposeMovie(movie);
    DisposeGWorld(world);
    ScratchEnd();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_file_gets_shorter", a_file_gets_shorter},
        {"another_file_takes_its_place", another_file_takes_its_place},
        {"its_bytes_become_others", its_bytes_become_others},
        {"a_disk_fails", a_disk_fails},
        {"what_cannot_be_read_is_refused", what_cannot_be_read_is_refused},
        {"a_plain_movie_gets_shorter", a_plain_movie_gets_shorter},
    };

    return RUN_CASES(cases);
}
