/*
 * tracks.c - Movies.h, "Tracks" and "Track References".
 */
#include "fixture.h"

#define TYPE(a, b, c, d) ((OSType)(a) << 24 | (OSType)(b) << 16 | (OSType)(c) << 8 | (OSType)(d))

static void a_track_tells_what_it_is(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Track track;
    Fixed width, height;
    MatrixRecord matrix;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    track = opened.track;
    CHECK(GetTrackMovie(track) == opened.movie);
    CHECK(GetMediaTrack(GetTrackMedia(track)) == track);
    CHECK_EQ(GetTrackDuration(track), 14400);
    CHECK_EQ(GetTrackOffset(track), 0);
    CHECK_EQ(GetTrackEnabled(track), true);
    SetTrackEnabled(track, false);
    CHECK_EQ(GetTrackEnabled(track), false);
    SetTrackLayer(track, -3);
    CHECK_EQ(GetTrackLayer(track), -3);
    SetTrackDimensions(track, 5 << 16, 7 << 16);
    GetTrackDimensions(track, &width, &height);
    CHECK_EQ(width, 5 << 16);
    CHECK_EQ(height, 7 << 16);
    GetTrackMatrix(track, &matrix);
    matrix.matrix[2][1] = 0x20000;
    SetTrackMatrix(track, &matrix);
    GetTrackMatrix(track, &matrix);
    CHECK_EQ(matrix.matrix[2][1], 0x20000);
    CHECK_EQ(LoadTrackIntoRam(track, 0, 100, 0), noErr);
    CHECK_EQ(GetMoviesError(), noErr);
    (void)qtvr;
    CloseOpened(&opened);
}

static void references_lead_to_other_tracks(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Track pano, image;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(GetTrackReferenceCount(opened.track, TYPE('p', 'a', 'n', 'o')), 1);
    pano = GetTrackReference(opened.track, TYPE('p', 'a', 'n', 'o'), 1);
    CHECK(pano == GetMovieIndTrackType(opened.movie, 1, kQTVRPanoramaType, movieTrackMediaType));
    image = GetTrackReference(pano, TYPE('i', 'm', 'g', 't'), 1);
    CHECK(image != NULL);
    CHECK(GetTrackReference(pano, TYPE('i', 'm', 'g', 't'), 2) == NULL);
    CHECK_EQ(GetMoviesError(), badTrackIndex);
    CHECK_EQ(GetTrackReferenceCount(image, TYPE('i', 'm', 'g', 't')), 0);
    CHECK_EQ(GetNextTrackReferenceType(opened.track, 0), TYPE('p', 'a', 'n', 'o'));
    CHECK_EQ(GetNextTrackReferenceType(opened.track, TYPE('p', 'a', 'n', 'o')), 0);
    (void)qtvr;
    CloseOpened(&opened);
}

static void movie_time_becomes_media_time(void)
{
    Opened opened;
    Track image;

    /* The edit of this movie runs its media at six times the rate. */
    if (CorpusPath("facilities-sm.mov") == NULL) {
        SKIP("no real movies are at hand");
        return;
    }
    CHECK_EQ(OpenByPath(CorpusPath("facilities-sm.mov"), &opened), noErr);
    image = GetMovieIndTrackType(opened.movie, 1, VideoMediaType, movieTrackMediaType);
    CHECK_EQ(GetMovieTimeScale(opened.movie), 3600);
    CHECK_EQ(GetMediaTimeScale(GetTrackMedia(image)), 600);
    CHECK_EQ(TrackTimeToMediaTime(3600, image), 3600);
    CHECK_EQ(TrackTimeToMediaTime(7200, image), -1);
    CloseOpened(&opened);
}

static void nil_tracks_are_told(void)
{
    CHECK_EQ(GetTrackID(NULL), 0);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    CHECK(GetTrackMovie(NULL) == NULL);
    CHECK(GetTrackMedia(NULL) == NULL);
    CHECK(GetTrackReference(NULL, TYPE('p', 'a', 'n', 'o'), 1) == NULL);
    CHECK_EQ(TrackTimeToMediaTime(0, NULL), -1);
    SetTrackEnabled(NULL, true);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    CHECK_EQ(LoadTrackIntoRam(NULL, 0, 0, 0), invalidTrack);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_track_tells_what_it_is", a_track_tells_what_it_is},
        {"references_lead_to_other_tracks", references_lead_to_other_tracks},
        {"movie_time_becomes_media_time", movie_time_becomes_media_time},
        {"nil_tracks_are_told", nil_tracks_are_told},
    };

    return RUN_CASES(cases);
}
