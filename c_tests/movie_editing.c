/*
 * movie_editing.c - Movies.h, "Editing", and what is set on media: stretches of tracks, settings,
 * descriptions, data references.
 *
 * Sources: the Movie Toolkit Reference (MT), *Editing Movies* and *Low-Level Editing*; formats.md 1.4
 * for rates and 1.11 for data references.
 */
#include "scratch.h"

enum {
    kAll = kFrames * kFrameDuration
};

static Movie MakeMovie(void)
{
    Movie movie = NewMovie(0);

    CHECK_EQ(AddFrameTrack(movie, 1), noErr);
    return movie;
}

/* MT, DeleteTrackSegment, InsertEmptyTrackSegment, SetTrackOffset. */
static void stretches_come_and_go(void)
{
    Movie movie = MakeMovie();
    Track track = GetMovieIndTrack(movie, 1);

    CHECK_EQ(DeleteTrackSegment(track, 200, 100), noErr);
    CHECK_EQ(GetTrackDuration(track), kAll - 100);
    CHECK_EQ(GetMovieDuration(movie), kAll - 100);
    CHECK_EQ(TrackTimeToMediaTime(199, track), 199);
    CHECK_EQ(TrackTimeToMediaTime(200, track), 300);
    CHECK_EQ(InsertEmptyTrackSegment(track, 100, 50), noErr);
    CHECK_EQ(TrackTimeToMediaTime(149, track), -1);
    CHECK_EQ(TrackTimeToMediaTime(150, track), 100);
    CHECK_EQ(GetTrackEditRate(track, 120), 0);
    CHECK_EQ(GetTrackEditRate(track, 10), 0x10000);
    CHECK_EQ(GetMediaSampleCount(GetTrackMedia(track)), kFrames);
    CHECK_EQ(DeleteTrackSegment(track, 0, 10000), noErr);
    CHECK_EQ(GetTrackDuration(track), 0);
    CHECK_EQ(DeleteTrackSegment(track, -1, 10), invalidTime);
    CHECK_EQ(DeleteTrackSegment(track, 0, -10), invalidDuration);
    CHECK_EQ(InsertEmptyTrackSegment(track, 0, 0), invalidDuration);
    CHECK_EQ(DeleteTrackSegment(NULL, 0, 10), invalidTrack);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, kAll, 0x10000), noErr);
    SetTrackOffset(track, 300);
    CHECK_EQ(GetTrackOffset(track), 300);
    CHECK_EQ(GetTrackDuration(track), kAll + 300);
    SetTrackOffset(track, 0);
    CHECK_EQ(GetTrackDuration(track), kAll);
    DisposeMovie(movie);
}

/* formats.md 1.4: Apple's own tile pipeline scaled its tracks; the rate of the edit tells. */
static void a_stretch_is_scaled(void)
{
    Movie movie = MakeMovie();
    Track track = GetMovieIndTrack(movie, 1);

    CHECK_EQ(ScaleTrackSegment(track, 0, kAll, kAll / 6), noErr);
    CHECK_EQ(GetTrackDuration(track), kAll / 6);
    CHECK_EQ(GetTrackEditRate(track, 0), 6L << 16);
    CHECK_EQ(TrackTimeToMediaTime(50, track), 300);
    CHECK_EQ(ScaleTrackSegment(track, 0, 0, 10), invalidDuration);
    CHECK_EQ(ScaleTrackSegment(track, 0, 10, 0), invalidDuration);
    CHECK_EQ(GetTrackDuration(track), kAll / 6);
    DisposeMovie(movie);
}

/* MT, InsertTrackSegment: within a track, within a file, and with the samples copied. */
static void stretches_go_to_other_tracks(void)
{
    Movie movie = MakeMovie(), other = NewMovie(0);
    Track track = GetMovieIndTrack(movie, 1), copy;
    Media media;
    Handle data = NewHandle(0);

    CHECK_EQ(InsertTrackSegment(track, track, 500, 100, 0), noErr);
    CHECK_EQ(GetTrackDuration(track), kAll + 100);
    CHECK_EQ(TrackTimeToMediaTime(0, track), 500);
    CHECK_EQ(TrackTimeToMediaTime(100, track), 0);
    CHECK_EQ(GetMediaSampleCount(GetTrackMedia(track)), kFrames);
    copy = NewMovieTrack(other, 1 << 20, 1 << 20, 0);
    CHECK_EQ(InsertTrackSegment(track, copy, 0, 100, 0), invalidMedia);
    media = NewTrackMedia(copy, VideoMediaType, 600, NULL, 0);
    CHECK_EQ(InsertTrackSegment(track, copy, 0, 100, 0), wrPermErr);
    CHECK_EQ(GetTrackDuration(copy), 0);
    CHECK_EQ(BeginMediaEdits(media), noErr);
    CHECK_EQ(InsertTrackSegment(track, copy, 150, 200, -1), noErr);
    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(GetTrackDuration(copy), 200);
    CHECK_EQ(GetMediaSampleCount(media), 3);
    /* The stretch begins in the middle of the first of them. */
    CHECK_EQ(TrackTimeToMediaTime(0, copy), 50);
    CHECK_EQ(GetMediaSample(media, data, 0, NULL, 50, NULL, NULL, NULL, NULL, 1, NULL, NULL),
             noErr);
    CHECK_EQ((*data)[0], 1);
    DisposeHandle(data);
    DisposeMovie(other);
    DisposeMovie(movie);
}

/* MT, CopyTrackSettings, CopyMovieSettings. */
static void settings_are_copied(void)
{
    Movie movie = MakeMovie(), other = MakeMovie();
    Track track = GetMovieIndTrack(movie, 1), copy = GetMovieIndTrack(other, 1);
    UInt8 flag = 1;
    Fixed width, height;

    SetTrackLayer(track, -3);
    SetTrackUsage(track, trackUsageInMovie | trackUsageInPoster);
    SetTrackDimensions(track, 5L << 16, 6L << 16);
    CHECK_EQ(SetUserDataItem(GetTrackUserData(track), &flag, 1, 0x74657374, 1), noErr);
    CHECK_EQ(CopyTrackSettings(track, copy), noErr);
    CHECK_EQ(GetTrackLayer(copy), -3);
    CHECK_EQ(GetTrackUsage(copy), trackUsageInMovie | trackUsageInPoster);
    CHECK(GetTrackEnabled(copy));
    GetTrackDimensions(copy, &width, &height);
    CHECK_EQ(height, 6L << 16);
    CHECK_EQ(CountUserDataType(GetTrackUserData(copy), 0x74657374), 1);
    CHECK_EQ(SetUserDataItem(GetMovieUserData(movie), &flag, 1, 0x74657374, 1), noErr);
    CHECK_EQ(CopyMovieSettings(movie, other), noErr);
    CHECK_EQ(CountUserDataType(GetMovieUserData(other), 0x74657374), 1);
    CHECK_EQ(CopyTrackSettings(track, NULL), invalidTrack);
    CHECK_EQ(CopyMovieSettings(NULL, other), invalidMovie);
    DisposeMovie(other);
    DisposeMovie(movie);
}

/* MT, HasMovieChanged. */
static void changes_are_known(void)
{
    FSSpec spec;
    Movie movie = NULL;
    short id = movieInDataForkResID, number;

    ScratchBegin();
    spec = ScratchSpec("changed.mov");
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, createMovieFileDontCreateResFile, &number, &movie),
             noErr);
    CHECK(!HasMovieChanged(movie));
    CHECK_EQ(AddFrameTrack(movie, 1), noErr);
    CHECK(HasMovieChanged(movie));
    CHECK_EQ(AddMovieResource(movie, number, &id, NULL), noErr);
    CHECK(!HasMovieChanged(movie));
    SetMovieTimeValue(movie, 10);
    CHECK(!HasMovieChanged(movie));
    SetTrackLayer(GetMovieIndTrack(movie, 1), 9);
    CHECK(HasMovieChanged(movie));
    ClearMovieChanged(movie);
    CHECK(!HasMovieChanged(movie));
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    DisposeMovie(movie);
    movie = OpenScratch("changed.mov");
    CHECK(!HasMovieChanged(movie));
    CHECK_EQ(GetTrackLayer(GetMovieIndTrack(movie, 1)), 9);
    DisposeMovie(movie);
    CHECK(!HasMovieChanged(NULL));
    CHECK_EQ(GetMoviesError(), invalidMovie);
    ScratchEnd();
}

static void a_media_is_described(void)
{
    Movie movie = MakeMovie();
    Media media = GetTrackMedia(GetMovieIndTrack(movie, 1));
    ImageDescriptionHandle description = FrameDescription();
    long offset = -1, size = 0, index = 0, count = 0;
    TimeValue time, duration;
    short flags;

    SetMediaLanguage(media, 2);
    SetMediaQuality(media, 0xC0);
    CHECK_EQ(GetMediaLanguage(media), 2);
    CHECK_EQ(GetMediaQuality(media), 0xC0);
    CHECK_EQ(GetMediaSyncSampleCount(media), kFrames);
    CHECK_EQ(GetMediaSampleReference(media, &offset, &size, 250, &time, &duration, NULL, &index, 1,
                                     &count, &flags),
             noErr);
    CHECK_EQ(offset, 2 * kFrameSize);
    CHECK_EQ(size, kFrameSize);
    CHECK_EQ(time, 200);
    CHECK_EQ(duration, kFrameDuration);
    CHECK_EQ(index, 1);
    CHECK_EQ(count, 1);
    (*description)->depth = 32;
    CHECK_EQ(SetMediaSampleDescription(media, 2, (SampleDescriptionHandle)description),
             invalidSampleDescIndex);
    CHECK_EQ(SetMediaSampleDescription(media, 1, (SampleDescriptionHandle)description), noErr);
    (*description)->depth = 0;
    GetMediaSampleDescription(media, 1, (SampleDescriptionHandle)description);
    CHECK_EQ((*description)->depth, 32);
    DisposeHandle((Handle)description);
    DisposeMovie(movie);
}

/* MT, data references: they are counted, told, added and changed. */
static void data_references_are_told(void)
{
    FSSpec spec, moved;
    Movie movie = NULL;
    Media media;
    AliasHandle alias = NULL;
    Handle told = NULL;
    OSType type = 0;
    long attributes = 0;
    short id = movieInDataForkResID, number, count = 0, index = 0;

    ScratchBegin();
    spec = ScratchSpec("refs.mov");
    CHECK_EQ(CreateMovieFile(&spec, 0, 0, createMovieFileDontCreateResFile, &number, &movie),
             noErr);
    CHECK_EQ(AddFrameTrack(movie, 1), noErr);
    CHECK_EQ(AddMovieResource(movie, number, &id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(number), noErr);
    media = GetTrackMedia(GetMovieIndTrack(movie, 1));
    CHECK_EQ(GetMediaDataRefCount(media, &count), noErr);
    CHECK_EQ(count, 1);
    CHECK_EQ(GetMediaDataRef(media, 1, &told, &type, &attributes), noErr);
    CHECK_EQ(type, 0x616C6973);
    CHECK_EQ(attributes, dataRefSelfReference);
    /* What is told can be opened. */
    {
        Movie again = NULL;

        CHECK_EQ(NewMovieFromDataRef(&again, 0, NULL, told, type), noErr);
        CheckFrames(again, 1, 1, kFrames);
        DisposeMovie(again);
    }
    DisposeHandle(told);
    CHECK_EQ(GetMediaDataRef(media, 2, &told, &type, &attributes), badDataRefIndex);
    rename(ScratchPath("refs.mov"), ScratchPath("moved.mov"));
    moved = ScratchSpec("moved.mov");
    CHECK_EQ(QTNewAlias(&moved, &alias, true), noErr);
    CHECK_EQ(AddMediaDataRef(media, &index, (Handle)alias, 0x616C6973), noErr);
    CHECK_EQ(index, 2);
    CHECK_EQ(SetMediaDataRef(media, 1, (Handle)alias, 0x616C6973), noErr);
    CHECK_EQ(SetMediaDataRef(media, 3, (Handle)alias, 0x616C6973), badDataRefIndex);
    CheckFrames(movie, 1, 1, kFrames);
    CHECK_EQ(GetMediaDataRef(media, 1, NULL, NULL, &attributes), noErr);
    CHECK_EQ(attributes, 0);
    CHECK_EQ(QTNewAlias(NULL, &alias, true), paramErr);
    DisposeHandle((Handle)alias);
    DisposeMovie(movie);
    ScratchEnd();
}

/* MT, CutMovieSelection and its kin; InsertMovieSegment. */
static void selections_are_cut_and_pasted(void)
{
    Movie movie = MakeMovie(), cut, copy, flat;
    FSSpec spec;

    ScratchBegin();
    SetMovieTimeScale(movie, 600);
    CHECK_EQ(InsertEmptyMovieSegment(movie, 0, 100), noErr);
    CHECK_EQ(GetMovieDuration(movie), kAll + 100);
    CHECK_EQ(DeleteMovieSegment(movie, 0, 100), noErr);
    CHECK_EQ(ScaleMovieSegment(movie, 0, kAll, 2 * kAll), noErr);
    CHECK_EQ(GetMovieDuration(movie), 2 * kAll);
    CHECK_EQ(ScaleMovieSegment(movie, 0, 2 * kAll, kAll), noErr);
    /* Nothing is selected yet. */
    copy = CopyMovieSelection(movie);
    CHECK(copy != NULL);
    CHECK_EQ(GetMovieDuration(copy), 0);
    DisposeMovie(copy);
    copy = NewMovie(0);
    CHECK_EQ(InsertMovieSegment(movie, copy, 200, 200, 0), noErr);
    CHECK_EQ(GetMovieDuration(copy), 200);
    CHECK_EQ(TrackTimeToMediaTime(0, GetMovieIndTrack(copy, 1)), 200);
    PasteMovieSelection(movie, copy);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(GetMovieDuration(movie), kAll + 200);
    CHECK_EQ(GetMovieTrackCount(movie), 2);
    /* What was pasted is selected. */
    cut = CutMovieSelection(movie);
    CHECK(cut != NULL);
    CHECK_EQ(GetMovieDuration(cut), 200);
    CHECK_EQ(GetMovieDuration(movie), kAll);
    AddMovieSelection(movie, cut);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(GetMovieDuration(movie), kAll);
    ClearMovieSelection(movie);
    CHECK_EQ(GetMoviesError(), noErr);
    spec = ScratchSpec("pasted.mov");
    flat = FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0, 0);
    CHECK(flat != NULL);
    CheckFrames(flat, 1, 1, kFrames);
    DisposeMovie(flat);
    PasteMovieSelection(NULL, copy);
    CHECK_EQ(GetMoviesError(), invalidMovie);
    CHECK(CopyMovieSelection(NULL) == NULL);
    CHECK_EQ(InsertMovieSegment(movie, copy, -1, 200, 0), invalidTime);
    DisposeMovie(cut);
    DisposeMovie(copy);
    DisposeMovie(movie);
    ScratchEnd();
}

/* MT, AddMediaSampleReferences: all or none. */
static void references_come_many_at_once(void)
{
    Movie movie = MakeMovie();
    Media media = GetTrackMedia(GetMovieIndTrack(movie, 1));
    ImageDescriptionHandle description = FrameDescription();
    SampleReferenceRecord records[4];
    TimeValue time = -1;
    long count = 0, index = 0;

    CHECK_EQ(GetMediaSampleReferences(media, 100, &time, NULL, &index, 4, &count, records), noErr);
    CHECK_EQ(time, 100);
    CHECK_EQ(count, 4);
    CHECK_EQ(records[3].dataOffset, 4 * kFrameSize);
    CHECK_EQ(records[3].dataSize, kFrameSize);
    CHECK_EQ(BeginMediaEdits(media), noErr);
    records[2].durationPerSample = 0;
    CHECK_EQ(AddMediaSampleReferences(media, (SampleDescriptionHandle)description, 4, records,
                                      &time),
             paramErr);
    CHECK_EQ(GetMediaSampleCount(media), kFrames);
    CHECK_EQ(AddMediaSampleReferences(media, (SampleDescriptionHandle)description, 2, records,
                                      &time),
             noErr);
    CHECK_EQ(time, kAll);
    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(GetMediaSampleCount(media), kFrames + 2);
    CHECK_EQ(AddMediaSampleReferences(media, (SampleDescriptionHandle)description, 1, NULL, NULL),
             paramErr);
    DisposeHandle((Handle)description);
    DisposeMovie(movie);
}

/* design.md 2.7: where another file has taken the place of the movie's, nothing is written there. */
static void a_file_of_someone_else_is_left_alone(void)
{
    static const char *const names[] = {"one.mov", "two.mov"};
    Movie movie;
    FSSpec spec;
    short id = movieInDataForkResID, number;
    int i;

    ScratchBegin();
    for (i = 0; i < 2; i++) {
        spec = ScratchSpec(names[i]);
        CHECK_EQ(CreateMovieFile(&spec, 0, 0, createMovieFileDontCreateResFile, &number, &movie),
                 noErr);
        CHECK_EQ(AddFrameTrack(movie, 1 + 40 * i), noErr);
        CHECK_EQ(AddMovieResource(movie, number, &id, NULL), noErr);
        CHECK_EQ(CloseMovieFile(number), noErr);
        DisposeMovie(movie);
    }
    movie = OpenScratch("one.mov");
    rename(ScratchPath("two.mov"), ScratchPath("one.mov"));
    spec = ScratchSpec("one.mov");
    CHECK_EQ(OpenMovieFile(&spec, &number, fsRdWrPerm), noErr);
    SetTrackLayer(GetMovieIndTrack(movie, 1), 2);
    CHECK_EQ(UpdateMovieResource(movie, number, id, NULL), couldNotResolveDataRef);
    CHECK_EQ(BeginMediaEdits(GetTrackMedia(GetMovieIndTrack(movie, 1))), couldNotResolveDataRef);
    CHECK_EQ(CloseMovieFile(number), noErr);
    CheckFrames(movie, 1, 1, kFrames);
    DisposeMovie(movie);
    movie = OpenScratch("one.mov");
    CheckFrames(movie, 1, 41, kFrames);
    DisposeMovie(movie);
    ScratchEnd();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"stretches_come_and_go", stretches_come_and_go},
        {"a_stretch_is_scaled", a_stretch_is_scaled},
        {"stretches_go_to_other_tracks", stretches_go_to_other_tracks},
        {"settings_are_copied", settings_are_copied},
        {"changes_are_known", changes_are_known},
        {"a_media_is_described", a_media_is_described},
        {"data_references_are_told", data_references_are_told},
        {"selections_are_cut_and_pasted", selections_are_cut_and_pasted},
        {"references_come_many_at_once", references_come_many_at_once},
        {"a_file_of_someone_else_is_left_alone", a_file_of_someone_else_is_left_alone},
    };

    return RUN_CASES(cases);
}
