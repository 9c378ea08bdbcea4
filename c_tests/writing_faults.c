/*
 * writing_faults.c - movies that cannot be written: the old file stays, and the code says why.
 *
 * Sources: design.md 2.7; MacErrors.h for the codes. Conditions are real ones: a file that may not
 * grow, a folder that may not be written, a process that is killed. tests/movie_faults.rs has each
 * single operation fail.
 */
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "scratch.h"

enum {
    kManyFrames = 200
};

static Handle MakeOld(const char *name)
{
    FSSpec spec = ScratchSpec(name);
    Movie movie = NULL;
    short id = movieInDataForkResID, number;

    CHECK_EQ(CreateMovieFile(&spec, 0, 0, createMovieFileDontCreateResFile, &number, &movie),
             noErr);
    CHECK_EQ(AddFrameTrack(movie, 1), noErr);
    CHECK_EQ(AddMovieResource(movie, number, &id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    DisposeMovie(movie);
    return ScratchBytes(name);
}

static void CheckOld(const char *name, Handle old)
{
    Handle now = ScratchBytes(name);
    Movie movie;

    CHECK(SameBytes(old, now));
    DisposeHandle(now);
    movie = OpenScratch(name);
    CheckFrames(movie, 1, 1, kFrames);
    DisposeMovie(movie);
    CHECK_EQ(ScratchCount("unfinished", 0), 0);
}

/* A file that may not have more than so many bytes is as a disk that is full. */
static void Limit(rlim_t bytes)
{
    struct rlimit limit;

    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes != 0 ? bytes : limit.rlim_max;
    CHECK_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void a_full_disk_leaves_the_old_movie(void)
{
    FSSpec spec;
    Movie movie = NULL, other = NewMovie(0);
    short id = movieInDataForkResID, number;
    Handle old;
    long size, limit;

    ScratchBegin();
    old = MakeOld("full.mov");
    size = GetHandleSize(old);
    spec = ScratchSpec("full.mov");
    CHECK_EQ(AddFrameTrack(other, 50), noErr);
    CHECK_EQ(AddFrameTrack(other, 90), noErr);
    /* Anywhere on the way: in the copy, in the samples, in the header. */
    for (limit = 100; limit < 2 * size; limit += size / 7) {
        OSErr err;
        Movie flat;

        CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), noErr);
        CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noErr);
        Limit((rlim_t)limit);
        err = AddFrameTrack(movie, 100);
        if (err == noErr)
            err = UpdateMovieResource(movie, number, id, NULL);
        CHECK_EQ(err, dskFulErr);
        DisposeMovie(movie);
        CHECK_EQ(CloseMovieFile(number), noErr);
        flat = FlattenMovieData(other, flattenAddMovieToDataFork, &spec, 0, 0,
                                (long)createMovieFileDeleteCurFile);
        Limit(0);
        CHECK(flat == NULL || limit > size);
        if (flat != NULL) {
            DisposeMovie(flat);
            break;
        }
        CheckOld("full.mov", old);
    }
    DisposeMovie(other);
    DisposeHandle(old);
    ScratchEnd();
}

/* After the disk has room again, the same movie is saved with all its samples. */
static void it_goes_on_when_there_is_room(void)
{
    FSSpec spec;
    Movie movie = NULL;
    short id = movieInDataForkResID, number;
    Handle old;

    ScratchBegin();
    old = MakeOld("room.mov");
    spec = ScratchSpec("room.mov");
    CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noErr);
    CHECK_EQ(AddFrameTrack(movie, 100), noErr);
    Limit((rlim_t)GetHandleSize(old));
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), dskFulErr);
    Limit(0);
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    DisposeMovie(movie);
    movie = OpenScratch("room.mov");
    CheckFrames(movie, 1, 1, kFrames);
    CheckFrames(movie, 2, 100, kFrames);
    DisposeMovie(movie);
    DisposeHandle(old);
    ScratchEnd();
}

static void CheckLocked(void)
{
    FSSpec spec, new_one;
    Movie movie = NULL;
    short id = movieInDataForkResID, number;
    Handle old;

    ScratchBegin();
    old = MakeOld("locked.mov");
    spec = ScratchSpec("locked.mov");
    new_one = ScratchSpec("new.mov");
    CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noErr);
    chmod(scratch_folder, 0555);
    CHECK_EQ(AddFrameTrack(movie, 100), permErr);
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), permErr);
    CHECK(FlattenMovieData(movie, flattenAddMovieToDataFork, &new_one, 0, 0, 0) == NULL);
    CHECK_EQ(GetMoviesError(), permErr);
    chmod(scratch_folder, 0755);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CheckOld("locked.mov", old);
    /* A file that may not be written is not replaced either. */
    chmod(ScratchPath("locked.mov"), 0444);
    CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), permErr);
    CHECK(FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0,
                           (long)createMovieFileDeleteCurFile)
          == NULL);
    CHECK_EQ(GetMoviesError(), permErr);
    CheckOld("locked.mov", old);
    DisposeMovie(movie);
    DisposeHandle(old);
    ScratchEnd();
}

/* Root may write everywhere, so a child that is nobody looks in its place. */
static void a_folder_that_may_not_be_written(void)
{
    enum { kNobody = 65534 };
    int status = 0;
    pid_t child;

    if (geteuid() != 0) {
        CheckLocked();
        return;
    }
    fflush(stdout);
    child = fork();
    if (child == 0) {
        if (setgid(kNobody) != 0 || setuid(kNobody) != 0)
            _exit(SKIPPED);
        CheckLocked();
        fflush(stdout);
        _exit(harness_failures != 0);
    }
    CHECK(child > 0);
    CHECK_EQ(waitpid(child, &status, 0), child);
    CHECK(WIFEXITED(status));
    if (WIFEXITED(status) && WEXITSTATUS(status) == SKIPPED)
        SKIP("root may write everywhere, and cannot become anybody else");
    CHECK_EQ(WEXITSTATUS(status), 0);
}

static void what_is_no_file_is_not_written(void)
{
    Movie movie = NewMovie(0);
    FSSpec spec;
    char path[] = "/dev/full";

    CHECK_EQ(AddFrameTrack(movie, 1), noErr);
    CHECK_EQ(NativePathNameToFSSpec(path, &spec, 0), noErr);
    CHECK(FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0, 0) == NULL);
    CHECK(GetMoviesError() != noErr);
    CHECK(FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0,
                           (long)createMovieFileDeleteCurFile)
          == NULL);
    CHECK(GetMoviesError() != noErr);
    CHECK(access("/dev/full", F_OK) != 0 || access("/dev/full", R_OK) == 0);
    DisposeMovie(movie);
}

/* A process that is killed while it writes leaves the old movie, and what tells what it was. */
static void a_kill_loses_nothing(void)
{
    int delay;
    Handle old;

    ScratchBegin();
    old = MakeOld("kill.mov");
    for (delay = 0; delay < 8; delay++) {
        pid_t child;
        int status = 0;

        fflush(stdout);
        child = fork();
        if (child == 0) {
            FSSpec spec = ScratchSpec("kill.mov");
            Movie movie = NewMovie(0);
            Track track = NewMovieTrack(movie, 1 << 20, 1 << 20, 0);
            Media media = NewTrackMedia(track, VideoMediaType, 600, NULL, 0);

            AddFrames(media, 0, kManyFrames);
            InsertMediaIntoTrack(track, 0, 0, GetMediaDuration(media), 0x10000);
            for (;;)
                FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0,
                                 (long)createMovieFileDeleteCurFile);
        }
        CHECK(child > 0);
        usleep((useconds_t)(2000 + 9000 * delay));
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        {
            Movie movie = OpenScratch("kill.mov");
            long count = GetMediaSampleCount(GetTrackMedia(GetMovieIndTrack(movie, 1)));

            /* The old one or the new one, each of them whole. */
            CHECK(count == kFrames || count == kManyFrames);
            CheckFrames(movie, 1, count == kFrames ? 1 : 0, (int)count);
            DisposeMovie(movie);
        }
        CHECK_EQ(ScratchCount("", 0), 1 + ScratchCount("kill.mov.unfinished-", 0));
        ScratchCount("unfinished", 1);
    }
    DisposeHandle(old);
    ScratchEnd();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_full_disk_leaves_the_old_movie", a_full_disk_leaves_the_old_movie},
        {"it_goes_on_when_there_is_room", it_goes_on_when_there_is_room},
        {"a_folder_that_may_not_be_written", a_folder_that_may_not_be_written},
        {"what_is_no_file_is_not_written", what_is_no_file_is_not_written},
        {"a_kill_loses_nothing", a_kill_loses_nothing},
    };

    return RUN_CASES(cases);
}
