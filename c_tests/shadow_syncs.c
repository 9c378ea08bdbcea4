/*
 * shadow_syncs.c - Movies.h, "Samples and handlers": samples that stand for others.
 *
 * SetMediaShadowSync and GetMediaShadowSync of "Inside Macintosh: QuickTime", 'stsh' of "QuickTime
 * File Format".
 */
#include "linear.h"
#include "scratch.h"

/* A video track of four samples, of which the first and the last need no others. */
static Media MakeMedia(Movie movie)
{
    Track track = NewMovieTrack(movie, FixRatio(kFrameWidth, 1), FixRatio(kFrameHeight, 1), 0);
    Media media = NewTrackMedia(track, VideoMediaType, LINEAR_SCALE, NULL, 0);
    ImageDescriptionHandle description = FrameDescription();
    Handle data = NewHandleClear(kFrameSize);
    int index;

    CHECK_EQ(BeginMediaEdits(media), noErr);
    for (index = 0; index < 4; index++) {
        short flags = index == 0 || index == 3 ? 0 : mediaSampleNotSync;

        CHECK_EQ(AddMediaSample(media, data, 0, kFrameSize, kFrameDuration,
                                (SampleDescriptionHandle)description, 1, flags, NULL),
                 noErr);
    }
    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, GetMediaDuration(media), fixed1), noErr);
    DisposeHandle(data);
    DisposeHandle((Handle)description);
    return media;
}

static void a_shadow_is_set_and_taken_back(void)
{
    Movie movie = NewMovie(0);
    Media media = MakeMedia(movie);
    long sync = 99;

    CHECK_EQ(GetMediaShadowSync(media, 2, &sync), noErr);
    CHECK_EQ(sync, 0);
    CHECK_EQ(SetMediaShadowSync(media, 3, 4), noErr);
    CHECK_EQ(SetMediaShadowSync(media, 2, 1), noErr);
    CHECK_EQ(GetMediaShadowSync(media, 2, &sync), noErr);
    CHECK_EQ(sync, 1);
    CHECK_EQ(SetMediaShadowSync(media, 2, 4), noErr);
    CHECK_EQ(GetMediaShadowSync(media, 2, &sync), noErr);
    CHECK_EQ(sync, 4);
    CHECK_EQ(SetMediaShadowSync(media, 2, 0), noErr);
    CHECK_EQ(GetMediaShadowSync(media, 2, &sync), noErr);
    CHECK_EQ(sync, 0);
    CHECK_EQ(GetMediaShadowSync(media, 3, &sync), noErr);
    CHECK_EQ(sync, 4);
    DisposeMovie(movie);
}

static void shadows_go_to_the_file(void)
{
    static const unsigned char atom[] = {0, 0, 0, 24, 's', 't', 's', 'h', 0, 0, 0, 0,
                                         0, 0, 0, 1,  0,   0,   0,   2,   0, 0, 0, 4};
    FSSpec spec;
    Movie movie = NULL;
    Handle bytes;
    long sync = 0, at, found = 0;
    short file = 0, id = 0;

    ScratchBegin();
    spec = ScratchSpec("shadows.mov");
    CHECK_EQ(CreateMovieFile(&spec, 'TVOD', 0, createMovieFileDontCreateResFile, &file, &movie),
             noErr);
    CHECK_EQ(SetMediaShadowSync(MakeMedia(movie), 2, 4), noErr);
    id = movieInDataForkResID;
    CHECK_EQ(AddMovieResource(movie, file, &id, NULL), noErr);
    CHECK_EQ(CloseMovieFile(file), noErr);
    DisposeMovie(movie);
    bytes = ScratchBytes("shadows.mov");
    for (at = 0; at + (long)sizeof atom <= GetHandleSize(bytes); at++)
        found += memcmp(*bytes + at, atom, sizeof atom) == 0;
    CHECK_EQ(found, 1);
    DisposeHandle(bytes);
    CHECK_EQ(OpenMovieByPath(ScratchPath("shadows.mov"), &movie), noErr);
    CHECK_EQ(GetMediaShadowSync(GetTrackMedia(GetMovieIndTrack(movie, 1)), 2, &sync), noErr);
    CHECK_EQ(sync, 4);
    DisposeMovie(movie);
    ScratchEnd();
}

static void what_is_not_there_has_no_shadow(void)
{
    Movie movie = NewMovie(0);
    Media media = MakeMedia(movie);
    long sync = 0;

    CHECK_EQ(SetMediaShadowSync(media, 5, 1), invalidSampleNum);
    CHECK_EQ(SetMediaShadowSync(media, 0, 1), invalidSampleNum);
    CHECK_EQ(SetMediaShadowSync(media, 2, 5), invalidSampleNum);
    CHECK_EQ(SetMediaShadowSync(media, 2, -1), invalidSampleNum);
    CHECK_EQ(GetMediaShadowSync(media, 5, &sync), invalidSampleNum);
    CHECK_EQ(GetMediaShadowSync(media, 2, NULL), paramErr);
    CHECK_EQ(GetMediaShadowSync(NULL, 2, &sync), invalidMedia);
    CHECK_EQ(SetMediaShadowSync(NULL, 2, 1), invalidMedia);
    CHECK_EQ(GetMoviesError(), invalidMedia);
    DisposeMovie(movie);
}

static const Case cases[] = {
    {"a_shadow_is_set_and_taken_back", a_shadow_is_set_and_taken_back},
    {"shadows_go_to_the_file", shadows_go_to_the_file},
    {"what_is_not_there_has_no_shadow", what_is_not_there_has_no_shadow},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
