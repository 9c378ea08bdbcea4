/*
 * interesting_times.c - Movies.h, "Interesting Times".
 */
#include "fixture.h"

static void samples_are_found_both_ways(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Media media;
    TimeValue time, duration;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    media = GetTrackMedia(opened.track);
    GetMediaNextInterestingTime(media, nextTimeMediaSample, 0, 0x10000, &time, &duration);
    CHECK_EQ(time, 7200);
    CHECK_EQ(duration, 7200);
    GetMediaNextInterestingTime(media, nextTimeMediaSample | nextTimeEdgeOK, 0, 0x10000, &time, NULL);
    CHECK_EQ(time, 0);
    GetMediaNextInterestingTime(media, nextTimeMediaSample, 7300, -0x10000, &time, &duration);
    CHECK_EQ(time, 7200);
    GetMediaNextInterestingTime(media, nextTimeSyncSample, 7200, 0x10000, &time, &duration);
    CHECK_EQ(time, -1);
    CHECK_EQ(duration, 0);
    GetMediaNextInterestingTime(NULL, nextTimeMediaSample, 0, 0x10000, &time, &duration);
    CHECK_EQ(GetMoviesError(), invalidMedia);
    (void)qtvr;
    CloseOpened(&opened);
}

static void tracks_and_movies_count_in_movie_time(void)
{
    Opened opened;
    QTVRInstance qtvr;
    OSType type = kQTVRPanoramaType;
    TimeValue time, duration;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    GetTrackNextInterestingTime(opened.track, nextTimeMediaSample, 0, 0x10000, &time, &duration);
    CHECK_EQ(time, 7200);
    CHECK_EQ(duration, 7200);
    GetTrackNextInterestingTime(opened.track, nextTimeTrackEdit | nextTimeEdgeOK, 0, 0x10000, &time, NULL);
    CHECK_EQ(time, 0);
    GetMovieNextInterestingTime(opened.movie, nextTimeMediaSample, 1, &type, 0, 0x10000, &time, &duration);
    CHECK_EQ(time, 7200);
    GetMovieNextInterestingTime(opened.movie, nextTimeMediaSample, 0, NULL, 7200, 0x10000, &time, NULL);
    CHECK_EQ(time, -1);
    GetMovieNextInterestingTime(opened.movie, nextTimeMediaSample, 1, NULL, 0, 0x10000, &time, NULL);
    CHECK_EQ(GetMoviesError(), paramErr);
    (void)qtvr;
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"samples_are_found_both_ways", samples_are_found_both_ways},
        {"tracks_and_movies_count_in_movie_time", tracks_and_movies_count_in_movie_time},
    };

    return RUN_CASES(cases);
}
