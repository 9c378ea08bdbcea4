/*
 * movie_files.c - Movies.h, "Making and writing movies": movie files are made, changed, removed, and
 * opened again.
 *
 * Sources: the Movie Toolkit Reference (MT), the QuickTime File Format (QTFF), formats.md 1.1 for
 * forks, and design.md 2.7: writing never destroys the old file.
 */
#include "scratch.h"

enum {
    kFlat = createMovieFileDontCreateResFile,
    kAliasType = 0x616C6973 /* 'alis' */
};

/* Makes a file with a movie of one track; *id gets where the movie went. */
static void MakeFile(const char *name, long flags, short *id, int seed)
{
    FSSpec spec = ScratchSpec(name);
    Movie movie = NULL;
    short number = 0;

    CHECK_EQ(CreateMovieFile(&spec, 0x54564F44, 0, flags, &number, &movie), noErr);
    CHECK(movie != NULL);
    CHECK_EQ(GetMovieTrackCount(movie), 0);
    CHECK_EQ(AddFrameTrack(movie, seed), noErr);
    CheckFrames(movie, 1, seed, kFrames);
    CHECK_EQ(AddMovieResource(movie, number, id, (ConstStr255Param) "\4Hall"), noErr);
    CheckFrames(movie, 1, seed, kFrames);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CheckFrames(movie, 1, seed, kFrames);
    DisposeMovie(movie);
    CHECK_EQ(ScratchCount("unfinished", 0), 0);
}

static void a_flat_file_is_made(void)
{
    short id = movieInDataForkResID;
    Movie movie;

    ScratchBegin();
    MakeFile("flat.mov", kFlat, &id, 1);
    CHECK_EQ(id, movieInDataForkResID);
    CHECK_STR(TopAtoms("flat.mov"), "wide mdat moov");
    CHECK_EQ(ScratchCount("", 0), 1);
    movie = OpenScratch("flat.mov");
    CHECK_EQ(GetMovieDuration(movie), kFrames * kFrameDuration);
    CheckFrames(movie, 1, 1, kFrames);
    DisposeMovie(movie);
    ScratchEnd();
}

/* formats.md 1.1: the movie is a 'moov' resource, the data fork has the data only. */
static void a_file_has_two_forks(void)
{
    short id = 0, number, second = 0;
    FSSpec spec;
    Movie movie;
    Str255 name;

    ScratchBegin();
    MakeFile("forks.mov", 0, &id, 1);
    CHECK_EQ(id, 128);
    CHECK_STR(TopAtoms("forks.mov"), "wide mdat");
    CHECK_EQ(ScratchCount("._forks.mov", 0), 1);
    spec = ScratchSpec("forks.mov");
    CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&movie, number, &second, name, 0, NULL), noErr);
    CHECK_EQ(second, 128);
    CHECK(memcmp(name, "\4Hall", 5) == 0);
    CheckFrames(movie, 1, 1, kFrames);
    /* Another movie of the same data. */
    SetTrackEnabled(GetMovieIndTrack(movie, 1), false);
    second = 0;
    CHECK_EQ(AddMovieResource(movie, number, &second, (ConstStr255Param) "\6Second"), noErr);
    CHECK_EQ(second, 129);
    DisposeMovie(movie);
    CHECK_EQ(NewMovieFromFile(&movie, number, &second, name, 0, NULL), noErr);
    CHECK(memcmp(name, "\6Second", 7) == 0);
    CHECK(!GetTrackEnabled(GetMovieIndTrack(movie, 1)));
    CheckFrames(movie, 1, 1, kFrames);
    CHECK_EQ(RemoveMovieResource(number, 130), resNotFound);
    CHECK_EQ(RemoveMovieResource(number, 129), noErr);
    CHECK_EQ(UpdateMovieResource(movie, number, 129, NULL), resNotFound);
    DisposeMovie(movie);
    CHECK_EQ(NewMovieFromFile(&movie, number, &second, name, 0, NULL), resNotFound);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CHECK_EQ(DeleteMovieFile(&spec), noErr);
    CHECK_EQ(ScratchCount("", 0), 0);
    CHECK_EQ(DeleteMovieFile(&spec), fnfErr);
    ScratchEnd();
}

/* MT, UpdateMovieResource: samples are added behind the old ones, the movie takes its place. */
static void a_movie_is_updated(void)
{
    static const long flags[] = {kFlat, 0};
    size_t i;

    for (i = 0; i < 2; i++) {
        short id = 0, number;
        FSSpec spec;
        Movie movie, again;

        ScratchBegin();
        MakeFile("update.mov", flags[i], &id, 10);
        spec = ScratchSpec("update.mov");
        CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), noErr);
        CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noErr);
        CHECK_EQ(AddFrames(GetTrackMedia(GetMovieIndTrack(movie, 1)), 10 + kFrames, 2), noErr);
        CHECK_EQ(AddFrameTrack(movie, 50), noErr);
        /* Until now the file is as it was. */
        again = OpenScratch("update.mov");
        CHECK_EQ(GetMovieTrackCount(again), 1);
        CheckFrames(again, 1, 10, kFrames);
        CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), noErr);
        CHECK_EQ(CloseMovieFile(number), noErr);
        /* What was opened before still has its samples. */
        CheckFrames(again, 1, 10, kFrames);
        CheckFrames(movie, 2, 50, kFrames);
        DisposeMovie(again);
        DisposeMovie(movie);
        movie = OpenScratch("update.mov");
        CHECK_EQ(GetMovieTrackCount(movie), 2);
        CheckFrames(movie, 1, 10, kFrames + 2);
        CheckFrames(movie, 2, 50, kFrames);
        DisposeMovie(movie);
        CHECK_STR(TopAtoms("update.mov"),
                  i == 0 ? "wide mdat free wide mdat moov" : "wide mdat wide mdat");
        CHECK_EQ(ScratchCount("unfinished", 0), 0);
        ScratchEnd();
    }
}

/* Without new samples nothing is left over of the old movie. */
/* "Inside Macintosh: QuickTime", SetMovieBox: the matrix of the movie, which is saved, takes its natural
   box to the new one; formats.md 1.4 for the place of the matrix in 'mvhd'. */
static void the_box_is_saved(void)
{
    FSSpec spec;
    Movie movie;
    Rect box, wanted, natural;
    short id = movieInDataForkResID, number;
    Handle bytes;
    long at;

    ScratchBegin();
    MakeFile("box.mov", createMovieFileDontCreateResFile, &id, 1);
    spec = ScratchSpec("box.mov");
    CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noErr);
    GetMovieNaturalBoundsRect(movie, &natural);
    CHECK(!HasMovieChanged(movie));
    SetRect(&wanted, 30, 40, (short)(30 + 2 * natural.right), (short)(40 + 3 * natural.bottom));
    SetMovieBox(movie, &wanted);
    CHECK(HasMovieChanged(movie));
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), noErr);
    CHECK(!HasMovieChanged(movie));
    CHECK_EQ(CloseMovieFile(number), noErr);
    DisposeMovie(movie);
    bytes = ScratchBytes("box.mov");
    for (at = 0; at + 4 < GetHandleSize(bytes) && memcmp(*bytes + at, "mvhd", 4) != 0; at++)
        ;
    CHECK(memcmp(*bytes + at + 40, "\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\3\0\0\0\0\0\0\0\36\0\0"
                                   "\0\50\0\0\100\0\0\0", 36) == 0);
    DisposeHandle(bytes);
    movie = OpenScratch("box.mov");
    GetMovieBox(movie, &box);
    CHECK_EQ(memcmp(&box, &wanted, sizeof box), 0);
    GetMovieNaturalBoundsRect(movie, &box);
    CHECK_EQ(memcmp(&box, &natural, sizeof box), 0);
    DisposeMovie(movie);
    ScratchEnd();
}

static void an_update_without_samples_keeps_the_size(void)
{
    short id = movieInDataForkResID, number;
    FSSpec spec;
    Handle before, after;
    Movie movie;

    ScratchBegin();
    MakeFile("same.mov", kFlat, &id, 3);
    before = ScratchBytes("same.mov");
    spec = ScratchSpec("same.mov");
    CHECK_EQ(OpenMovieFile(&spec, &number, fsCurPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noErr);
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), noErr);
    after = ScratchBytes("same.mov");
    CHECK(SameBytes(before, after));
    DisposeHandle(after);
    SetTrackLayer(GetMovieIndTrack(movie, 1), 7);
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), noErr);
    CHECK_STR(TopAtoms("same.mov"), "wide mdat moov");
    CHECK_EQ(RemoveMovieResource(number, movieInDataForkResID), noErr);
    CHECK_STR(TopAtoms("same.mov"), "wide mdat free");
    CHECK_EQ(RemoveMovieResource(number, movieInDataForkResID), resNotFound);
    DisposeMovie(movie);
    CloseMovieFile(number);
    CHECK_EQ(OpenMovieByPath(ScratchPath("same.mov"), &movie), noMovieFound);
    DisposeHandle(before);
    ScratchEnd();
}

static void what_may_not_be_written_is_not(void)
{
    short id = movieInDataForkResID, number = 77;
    FSSpec spec, nowhere;
    Handle before, after;
    Movie movie = NULL;

    ScratchBegin();
    MakeFile("locked.mov", kFlat, &id, 3);
    before = ScratchBytes("locked.mov");
    spec = ScratchSpec("locked.mov");
    CHECK_EQ(OpenMovieFile(&spec, &number, fsRdPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&movie, number, &id, NULL, 0, NULL), noErr);
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), wrPermErr);
    CHECK_EQ(AddMovieResource(movie, number, &id, NULL), wrPermErr);
    CHECK_EQ(RemoveMovieResource(number, id), wrPermErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CHECK_EQ(AddMovieResource(movie, number, &id, NULL), rfNumErr);
    CHECK_EQ(AddMovieResource(NULL, number, &id, NULL), invalidMovie);
    DisposeMovie(movie);
    CHECK_EQ(CreateMovieFile(NULL, 0, 0, kFlat, &number, &movie), paramErr);
    CHECK(movie == NULL);
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, kFlat, NULL, &movie), paramErr);
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, kFlat, &number, NULL), paramErr);
    nowhere = ScratchSpec("nowhere.mov");
    nowhere.parID = 0x7000;
    CHECK_EQ(CreateMovieFile(&nowhere, 0, 0, kFlat, &number, &movie), dirNFErr);
    after = ScratchBytes("locked.mov");
    CHECK(SameBytes(before, after));
    DisposeHandle(before);
    DisposeHandle(after);
    ScratchEnd();
}

/* MT, CreateMovieFile: an old file is used, or replaced. */
static void an_old_file_is_used_or_replaced(void)
{
    FSSpec spec;
    Handle before, after;
    Movie movie = NULL, old = NULL;
    short id = movieInDataForkResID, number = 0, other = 0;

    ScratchBegin();
    MakeFile("old.mov", kFlat, &id, 3);
    before = ScratchBytes("old.mov");
    spec = ScratchSpec("old.mov");
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, kFlat | createMovieFileDontCreateMovie, &number, NULL),
             noErr);
    CHECK_EQ(NewMovieFromFile(&old, number, NULL, NULL, 0, NULL), noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    after = ScratchBytes("old.mov");
    CHECK(SameBytes(before, after));
    DisposeHandle(after);
    /* What is to replace it leaves it alone until it is done, or given up. */
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, kFlat | (long)createMovieFileDeleteCurFile, &number,
                             &movie),
             noErr);
    CHECK_EQ(AddFrameTrack(movie, 90), noErr);
    after = ScratchBytes("old.mov");
    CHECK(SameBytes(before, after));
    DisposeHandle(after);
    DisposeMovie(movie);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CHECK_EQ(ScratchCount("", 0), 1);
    after = ScratchBytes("old.mov");
    CHECK(SameBytes(before, after));
    DisposeHandle(after);
    MakeFile("old.mov", kFlat | (long)createMovieFileDeleteCurFile, &id, 60);
    CheckFrames(old, 1, 3, kFrames);
    DisposeMovie(old);
    old = OpenScratch("old.mov");
    CheckFrames(old, 1, 60, kFrames);
    DisposeMovie(old);
    CHECK_STR(TopAtoms("old.mov"), "wide mdat moov");
    /* One with a resource fork goes with it. */
    MakeFile("two.mov", 0, &other, 3);
    MakeFile("two.mov", kFlat | (long)createMovieFileDeleteCurFile, &id, 61);
    old = OpenScratch("two.mov");
    CheckFrames(old, 1, 61, kFrames);
    DisposeMovie(old);
    CHECK_EQ(ScratchCount("", 0), 2);
    /* Closed without a movie it is empty. */
    CHECK_EQ(CreateMovieFile(&spec, 0, 0,
                             kFlat | (long)createMovieFileDeleteCurFile
                                 | createMovieFileDontCreateMovie,
                             &number, NULL),
             noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    after = ScratchBytes("old.mov");
    CHECK_EQ(GetHandleSize(after), 0);
    DisposeHandle(after);
    DisposeHandle(before);
    ScratchEnd();
}

/* A movie that was made in memory, and one of another file, whose data stay there. */
static void movies_come_from_elsewhere(void)
{
    FSSpec spec;
    Movie movie = NewMovie(0), other;
    short id = movieInDataForkResID, number = 0;

    ScratchBegin();
    CHECK_EQ(AddFrameTrack(movie, 20), noErr);
    spec = ScratchSpec("memory.mov");
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, kFlat | createMovieFileDontCreateMovie, &number, NULL),
             noErr);
    CHECK_EQ(AddMovieResource(movie, number, &id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CheckFrames(movie, 1, 20, kFrames);
    DisposeMovie(movie);
    movie = OpenScratch("memory.mov");
    CheckFrames(movie, 1, 20, kFrames);
    spec = ScratchSpec("other.mov");
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, kFlat | createMovieFileDontCreateMovie, &number, NULL),
             noErr);
    CHECK_EQ(AddMovieResource(movie, number, &id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CHECK_STR(TopAtoms("other.mov"), "moov");
    CheckFrames(movie, 1, 20, kFrames);
    DisposeMovie(movie);
    other = OpenScratch("other.mov");
    CheckFrames(other, 1, 20, kFrames);
    DisposeMovie(other);
    ScratchEnd();
}

static void a_header_goes_to_a_handle_and_to_a_place(void)
{
    Movie movie, again;
    Handle header = NewHandle(0);
    FSSpec spec;
    short id = movieInDataForkResID, number;
    long size;

    ScratchBegin();
    MakeFile("place.mov", kFlat, &id, 5);
    movie = OpenScratch("place.mov");
    CHECK_EQ(PutMovieIntoHandle(movie, header), noErr);
    CHECK(memcmp(*header + 4, "moov", 4) == 0);
    CHECK_EQ(NewMovieFromHandle(&again, header, 0, NULL), noErr);
    CHECK_EQ(GetMovieTrackCount(again), 1);
    CHECK_EQ(GetMovieDuration(again), GetMovieDuration(movie));
    DisposeMovie(again);
    DisposeHandle(header);
    header = ScratchBytes("place.mov");
    size = GetHandleSize(header);
    DisposeHandle(header);
    spec = ScratchSpec("place.mov");
    CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), noErr);
    CHECK_EQ(PutMovieIntoDataFork(movie, number, size, 10), maxSizeToGrowTooSmall);
    CHECK_EQ(PutMovieIntoDataFork(movie, number, size + 1, 0), paramErr);
    CHECK_EQ(PutMovieIntoDataFork(movie, number, -1, 0), paramErr);
    CHECK_EQ(PutMovieIntoDataFork(movie, number, size, 0), noErr);
    CHECK_EQ(NewMovieFromDataFork(&again, number, size, 0, NULL), noErr);
    CheckFrames(again, 1, 5, kFrames);
    DisposeMovie(again);
    DisposeMovie(movie);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CHECK_STR(TopAtoms("place.mov"), "wide mdat moov moov");
    ScratchEnd();
}

/* MT, NewTrackMedia: samples may go to a file of their own. */
static void samples_go_to_another_file(void)
{
    FSSpec spec = {0}, data;
    Movie movie = NULL;
    Track track;
    Media media;
    Handle reference = NULL;
    short id = movieInDataForkResID, number = 0, other = 0;

    ScratchBegin();
    data = ScratchSpec("tiles.dat");
    CHECK_EQ(CreateMovieFile(&data, 0, 0, kFlat | createMovieFileDontCreateMovie, &other, NULL),
             noErr);
    CHECK_EQ(CloseMovieFile(other), noErr);
    CHECK_EQ(PtrToHand(&data, &reference, (long)sizeof data), noErr);
    spec = ScratchSpec("scene.mov");
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, kFlat, &number, &movie), noErr);
    track = NewMovieTrack(movie, 1 << 20, 1 << 20, 0);
    media = NewTrackMedia(track, VideoMediaType, 600, reference, kAliasType);
    CHECK(media != NULL);
    CHECK_EQ(AddFrames(media, 40, kFrames), noErr);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, GetMediaDuration(media), 0x10000), noErr);
    CHECK_EQ(AddMovieResource(movie, number, &id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    DisposeMovie(movie);
    CHECK_STR(TopAtoms("scene.mov"), "moov");
    CHECK_STR(TopAtoms("tiles.dat"), "wide mdat");
    movie = OpenScratch("scene.mov");
    CheckFrames(movie, 1, 40, kFrames);
    CHECK_EQ(BeginMediaEdits(GetTrackMedia(GetMovieIndTrack(movie, 1))), wrPermErr);
    DisposeMovie(movie);
    DisposeHandle(reference);
    ScratchEnd();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_flat_file_is_made", a_flat_file_is_made},
        {"a_file_has_two_forks", a_file_has_two_forks},
        {"a_movie_is_updated", a_movie_is_updated},
        {"the_box_is_saved", the_box_is_saved},
        {"an_update_without_samples_keeps_the_size", an_update_without_samples_keeps_the_size},
        {"what_may_not_be_written_is_not", what_may_not_be_written_is_not},
        {"an_old_file_is_used_or_replaced", an_old_file_is_used_or_replaced},
        {"movies_come_from_elsewhere", movies_come_from_elsewhere},
        {"a_header_goes_to_a_handle_and_to_a_place", a_header_goes_to_a_handle_and_to_a_place},
        {"samples_go_to_another_file", samples_go_to_another_file},
    };

    return RUN_CASES(cases);
}
