/*
 * media.c - Movies.h, "Media" and "Media Samples".
 */
#include <QuickTimeVRFormat.h>

#include "fixture.h"

static void a_media_tells_what_it_is(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Media media;
    OSType type, maker;
    Str255 name;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    media = GetTrackMedia(opened.track);
    GetMediaHandlerDescription(media, &type, name, &maker);
    CHECK_EQ(type, kQTVRQTVRType);
    CHECK_EQ(GetMediaSampleCount(media), 2);
    CHECK_EQ(GetMediaSampleDescriptionCount(media), 1);
    CHECK_EQ(GetMediaDuration(media), 14400);
    CHECK(GetMediaHandler(media) != NULL);
    CHECK(GetMediaHandler(media) == GetMediaHandler(media));
    CHECK(GetMediaUserData(media) != NULL);
    CHECK_EQ(GetMoviesError(), noErr);
    (void)qtvr;
    CloseOpened(&opened);
}

static void samples_are_found_by_number_and_time(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Media media;
    TimeValue time, duration;
    long number;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    media = GetTrackMedia(opened.track);
    SampleNumToMediaTime(media, 2, &time, &duration);
    CHECK_EQ(time, 7200);
    CHECK_EQ(duration, 7200);
    MediaTimeToSampleNum(media, 7199, &number, &time, &duration);
    CHECK_EQ(number, 1);
    CHECK_EQ(time, 0);
    SampleNumToMediaTime(media, 3, &time, NULL);
    CHECK_EQ(GetMoviesError(), invalidSampleNum);
    MediaTimeToSampleNum(media, 14400, &number, NULL, NULL);
    CHECK_EQ(GetMoviesError(), timeNotInMedia);
    (void)qtvr;
    CloseOpened(&opened);
}

static void a_sample_of_the_scene_is_its_container(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Media media;
    Handle data, description;
    long size = 0, index = 0, count = 0;
    TimeValue time = 0, duration = 0;
    short flags = -1;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    media = GetTrackMedia(opened.track);
    data = NewHandle(0);
    description = NewHandle(0);
    CHECK_EQ(GetMediaSample(media, data, 0, &size, 7300, &time, &duration,
                            (SampleDescriptionHandle)description, &index, 1, &count, &flags),
             noErr);
    CHECK_EQ(GetHandleSize(data), size);
    CHECK_EQ(time, 7200);
    CHECK_EQ(duration, 7200);
    CHECK_EQ(index, 1);
    CHECK_EQ(count, 1);
    CHECK_EQ(flags, 0);
    CHECK(QTFindChildByID(data, 0, kQTVRNodeHeaderAtomType, 1, NULL) != 0);
    CHECK_EQ((*(SampleDescriptionHandle)description)->dataFormat, kQTVRQTVRType);
    CHECK_EQ((*(SampleDescriptionHandle)description)->descSize, GetHandleSize(description));
    CHECK_EQ(GetMediaSample(media, data, 8, NULL, 0, NULL, NULL, NULL, NULL, 1, NULL, NULL), maxSizeToGrowTooSmall);
    CHECK_EQ(GetMediaSample(media, data, 0, NULL, 0, NULL, NULL, NULL, NULL, 0, NULL, NULL), noErr);
    /* One at a time. */
    CHECK_EQ(GetMediaSample(media, data, 0, NULL, 0, NULL, NULL, NULL, NULL, 2, &count, NULL), noErr);
    CHECK_EQ(count, 1);
    CHECK_EQ(GetMediaSample(media, data, 0, NULL, 20000, NULL, NULL, NULL, NULL, 0, NULL, NULL), timeNotInMedia);
    CHECK_EQ(GetMediaSample(NULL, data, 0, NULL, 0, NULL, NULL, NULL, NULL, 0, NULL, NULL), invalidMedia);
    DisposeHandle(data);
    DisposeHandle(description);
    (void)qtvr;
    CloseOpened(&opened);
}

static void an_image_description_is_in_host_order(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Media media;
    ImageDescriptionHandle description;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    media = GetTrackMedia(GetMovieIndTrackType(opened.movie, 1, VideoMediaType, movieTrackMediaType));
    description = (ImageDescriptionHandle)NewHandle(0);
    GetMediaSampleDescription(media, 1, (SampleDescriptionHandle)description);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ((*description)->width, 320);
    CHECK_EQ((*description)->height, 48);
    GetMediaSampleDescription(media, 2, (SampleDescriptionHandle)description);
    CHECK_EQ(GetMoviesError(), invalidSampleDescIndex);
    DisposeHandle((Handle)description);
    (void)qtvr;
    CloseOpened(&opened);
}

static void property_atoms_are_copies(void)
{
    Opened opened;
    Movie movie = NULL;
    Media media;
    QTAtomContainer properties = NULL;
    QTAtom atom;

    if (CorpusPath("wired-sprite.mov") == NULL) {
        SKIP("no real movies are at hand");
        return;
    }
    CHECK_EQ(OpenMovieByPath(CorpusPath("wired-sprite.mov"), &movie), noErr);
    media = GetTrackMedia(GetMovieIndTrackType(movie, 1, SpriteMediaType, movieTrackMediaType));
    CHECK_EQ(GetMediaPropertyAtom(media, &properties), noErr);
    atom = QTFindChildByID(properties, 0, kSpriteTrackPropertyHasActions, 1, NULL);
    CHECK(atom != 0);
    QTDisposeAtomContainer(properties);
    CHECK_EQ(GetMediaPropertyAtom(media, NULL), paramErr);
    DisposeMovie(movie);
    if (OpenSample("cube.mov", &opened)) {
        CHECK_EQ(GetMediaPropertyAtom(GetTrackMedia(opened.track), &properties), noErr);
        CHECK(properties == NULL);
    }
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_media_tells_what_it_is", a_media_tells_what_it_is},
        {"samples_are_found_by_number_and_time", samples_are_found_by_number_and_time},
        {"a_sample_of_the_scene_is_its_container", a_sample_of_the_scene_is_its_container},
        {"an_image_description_is_in_host_order", an_image_description_is_in_host_order},
        {"property_atoms_are_copies", property_atoms_are_copies},
    };

    return RUN_CASES(cases);
}
