/*
 * general.c - QuickTimeVR.h, "Initialization" and "Instances".
 */
#include "fixture.h"

static void initialisation_is_counted(void)
{
    /* "Programming With QuickTime VR": calls nest, and each needs its end. */
    CHECK_EQ(InitializeQTVR(), noErr);
    CHECK_EQ(InitializeQTVR(), noErr);
    CHECK_EQ(TerminateQTVR(), noErr);
    CHECK_EQ(TerminateQTVR(), noErr);
    CHECK_EQ(TerminateQTVR(), qtvrUninitialized);
}

static void the_track_of_a_new_movie_is_its_qtvr_track(void)
{
    Opened opened;
    QTVRInstance qtvr;
    OSType type;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    GetMediaHandlerDescription(GetTrackMedia(opened.track), &type, NULL, NULL);
    CHECK_EQ(type, kQTVRQTVRType);
    CHECK(QTVRGetQTVRTrack(opened.movie, 1) == opened.track);
    CHECK(QTVRGetQTVRTrack(opened.movie, 2) == NULL);
    CHECK(QTVRGetQTVRTrack(opened.movie, 0) == NULL);
    CHECK(QTVRGetQTVRTrack(NULL, 1) == NULL);
    (void)qtvr;
    CloseOpened(&opened);
}

static void the_track_of_an_old_movie_is_its_panorama_track(void)
{
    Opened opened;
    QTVRInstance qtvr;
    OSType type;

    if (!OpenSample("version-one-scene.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* The index is ignored for version 1.0. */
    GetMediaHandlerDescription(GetTrackMedia(opened.track), &type, NULL, NULL);
    CHECK_EQ(type, kQTVROldPanoType);
    CHECK(QTVRGetQTVRTrack(opened.movie, 5) == opened.track);
    (void)qtvr;
    CloseOpened(&opened);
}

static void the_same_pair_gives_the_same_instance(void)
{
    Opened opened;
    QTVRInstance qtvr;
    QTVRInstance again = NULL;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetQTVRInstance(&again, opened.track, opened.controller), noErr);
    CHECK(again == qtvr);
    CHECK(again != NULL);
    CloseOpened(&opened);
}

static void what_is_no_qtvr_track_gives_no_instance(void)
{
    Opened opened;
    QTVRInstance qtvr;
    QTVRInstance other = (QTVRInstance)&opened;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetQTVRInstance(&other, GetMovieIndTrackType(opened.movie, 1, kQTVRPanoramaType,
                                                              movieTrackMediaType),
                                 opened.controller),
             notAQTVRMovieErr);
    CHECK(other == NULL);
    CHECK_EQ(QTVRGetQTVRInstance(&other, NULL, opened.controller), notAQTVRMovieErr);
    CHECK_EQ(QTVRGetQTVRInstance(&other, opened.track, NULL), paramErr);
    CHECK_EQ(QTVRGetQTVRInstance(NULL, opened.track, opened.controller), paramErr);
    CHECK(qtvr != NULL);
    CloseOpened(&opened);
}

static void an_instance_ends_with_its_controller(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    DisposeMovieController(opened.controller);
    opened.controller = NULL;
    CHECK_EQ(QTVRShowDefaultView(qtvr), paramErr);
    CHECK_EQ(GetMovieTrackCount(opened.movie), 4);
    CloseOpened(&opened);
}

static void tokens_survive_a_cast_to_SInt32(void)
{
    /* Programs keep movies and instances in refCons of 32 bits. */
    Opened opened;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    CHECK((QTVRInstance)(size_t)(SInt32)(size_t)opened.qtvr == opened.qtvr);
    CHECK((Movie)(size_t)(SInt32)(size_t)opened.movie == opened.movie);
    CHECK((Track)(size_t)(SInt32)(size_t)opened.track == opened.track);
    CHECK((MovieController)(size_t)(SInt32)(size_t)opened.controller == opened.controller);
    CloseOpened(&opened);
}

static void a_plain_movie_has_no_qtvr_track(void)
{
    Opened opened;
    const char *path = CorpusPath("linear-pnot.mov");

    if (path == NULL) {
        SKIP("no real movies are at hand");
        return;
    }
    CHECK_EQ(OpenByPath(path, &opened), notAQTVRMovieErr);
    CHECK(opened.track == NULL);
    CHECK(GetMovieTrackCount(opened.movie) > 0);
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"initialisation_is_counted", initialisation_is_counted},
        {"the_track_of_a_new_movie_is_its_qtvr_track", the_track_of_a_new_movie_is_its_qtvr_track},
        {"the_track_of_an_old_movie_is_its_panorama_track", the_track_of_an_old_movie_is_its_panorama_track},
        {"the_same_pair_gives_the_same_instance", the_same_pair_gives_the_same_instance},
        {"what_is_no_qtvr_track_gives_no_instance", what_is_no_qtvr_track_gives_no_instance},
        {"an_instance_ends_with_its_controller", an_instance_ends_with_its_controller},
        {"tokens_survive_a_cast_to_SInt32", tokens_survive_a_cast_to_SInt32},
        {"a_plain_movie_has_no_qtvr_track", a_plain_movie_has_no_qtvr_track},
    };

    return RUN_CASES(cases);
}
