/*
 * track_regions.c - Movies.h, "spatial movie routines": clips and mattes of tracks.
 *
 * Sources: Inside Macintosh: QuickTime, Working With Movie Spatial Characteristics (IM).
 */
#include "linear.h"
#include "scratch.h"

static const UInt32 kRed[] = {0xFF0000}, kBlue[] = {0x0000FF};

/* Two tracks of 64 by 48, the later one at (32, 0) and twice as wide. */
static int OpenTwo(Stage *stage, Track tracks[2])
{
    MatrixRecord matrix;

    if (!OpenWhite(stage))
        return 0;
    tracks[0] = AddColors(stage->opened.movie, 64, 48, kRed, 1, 600);
    tracks[1] = AddColors(stage->opened.movie, 64, 48, kBlue, 1, 600);
    CHECK_EQ(InsertMediaIntoTrack(tracks[0], 0, 0, 600, fixed1), noErr);
    CHECK_EQ(InsertMediaIntoTrack(tracks[1], 0, 0, 600, fixed1), noErr);
    SetIdentityMatrix(&matrix);
    ScaleMatrix(&matrix, 2 * fixed1, fixed1, 0, 0);
    TranslateMatrix(&matrix, 32 * fixed1, 0);
    SetTrackMatrix(tracks[1], &matrix);
    CHECK_EQ(UpdateMovie(stage->opened.movie), noErr);
    return 1;
}

static RgnHandle RectRegion(short left, short top, short right, short bottom)
{
    RgnHandle region = NewRgn();

    SetRectRgn(region, left, top, right, bottom);
    return region;
}

static void CheckBounds(RgnHandle region, short left, short top, short right, short bottom)
{
    Rect bounds, expected;

    CHECK(region != NULL);
    if (region == NULL)
        return;
    SetRect(&expected, left, top, right, bottom);
    GetRegionBounds(region, &bounds);
    CHECK(EqualRect(&bounds, &expected));
    DisposeRgn(region);
}

/* IM, SetTrackClipRgn: the clip is in the track's coordinates, and is applied before its matrix. */
static void a_clip_is_applied_before_the_matrix(void)
{
    Stage stage;
    Track tracks[2];
    RgnHandle clip = RectRegion(16, 8, 48, 40), hole = RectRegion(24, 16, 40, 32);
    short h, v;

    if (!OpenTwo(&stage, tracks))
        return;
    CHECK_EQ(StagePixel(&stage, 40, 4), kBlue[0]);
    CHECK(GetTrackClipRgn(tracks[1]) == NULL);
    DiffRgn(clip, hole, clip);
    SetTrackClipRgn(tracks[1], clip);
    /* What is set is a copy. */
    SetEmptyRgn(clip);
    MoviesTask(stage.opened.movie, 0);
    for (v = 0; v < 48; v++)
        for (h = 0; h < 160; h++) {
            int across = (h - 32) / 2;
            int inside = h >= 32 && across >= 16 && across < 48 && v >= 8 && v < 40 &&
                         !(across >= 24 && across < 40 && v >= 16 && v < 32);
            UInt32 behind = h < 64 ? kRed[0] : 0xFFFFFF;

            CHECK_EQ(StagePixel(&stage, h, v), inside ? kBlue[0] : behind);
        }
    CheckBounds(GetTrackClipRgn(tracks[1]), 16, 8, 48, 40);
    CheckBounds(GetTrackBoundsRgn(tracks[1]), 16, 8, 48, 40);
    CheckBounds(GetTrackBoundsRgn(tracks[0]), 0, 0, 64, 48);
    /* IM: nil has all of the track shown. */
    SetTrackClipRgn(tracks[1], NULL);
    CHECK(GetTrackClipRgn(tracks[1]) == NULL);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(StagePixel(&stage, 40, 4), kBlue[0]);
    CheckBounds(GetTrackBoundsRgn(tracks[1]), 0, 0, 64, 48);
    DisposeRgn(clip);
    DisposeRgn(hole);
    CloseStage(&stage);
}

/* A point that is clipped away is not in the track. */
static void points_outside_the_clip_are_outside(void)
{
    Stage stage;
    Track tracks[2];
    RgnHandle clip = RectRegion(0, 0, 32, 48);

    if (!OpenTwo(&stage, tracks))
        return;
    CHECK_EQ(PtInTrack(tracks[1], StagePoint(120, 10)), true);
    SetTrackClipRgn(tracks[1], clip);
    CHECK_EQ(PtInTrack(tracks[1], StagePoint(120, 10)), false);
    CHECK_EQ(PtInTrack(tracks[1], StagePoint(90, 10)), true);
    DisposeRgn(clip);
    CloseStage(&stage);
}

/* QTFF, 'clip' and 'crgn': the clip goes with the movie. */
static void a_clip_is_saved(void)
{
    Stage stage;
    Track tracks[2];
    RgnHandle clip = RectRegion(1, 2, 30, 40), notch = RectRegion(1, 2, 5, 6);
    Handle header = NewHandle(0);
    Movie again;

    if (!OpenTwo(&stage, tracks))
        return;
    DiffRgn(clip, notch, clip);
    SetTrackClipRgn(tracks[0], clip);
    CHECK_EQ(PutMovieIntoHandle(stage.opened.movie, header), noErr);
    CHECK_EQ(NewMovieFromHandle(&again, header, newMovieActive, NULL), noErr);
    CheckBounds(GetTrackClipRgn(GetMovieIndTrack(again, 1)), 1, 2, 30, 40);
    CHECK(EqualRgn(GetTrackClipRgn(GetMovieIndTrack(again, 1)), clip));
    CHECK(GetTrackClipRgn(GetMovieIndTrack(again, 2)) == NULL);
    DisposeMovie(again);
    DisposeHandle(header);
    DisposeRgn(clip);
    DisposeRgn(notch);
    CloseStage(&stage);
}

static void PutLong(unsigned char *at, UInt32 value)
{
    int i;

    for (i = 0; i < 4; i++)
        at[i] = (unsigned char)(value >> (24 - 8 * i));
}

static UInt32 LongAt(const unsigned char *at)
{
    return (UInt32)at[0] << 24 | (UInt32)at[1] << 16 | (UInt32)at[2] << 8 | at[3];
}

/* The offset of the first atom of a kind in some bytes, or their end. */
static long Find(const unsigned char *bytes, long from, long end, const char *kind)
{
    while (end - from >= 8 && memcmp(bytes + from + 4, kind, 4) != 0) {
        if (LongAt(bytes + from) < 8)
            return end;
        from += (long)LongAt(bytes + from);
    }
    return end - from >= 8 ? from : end;
}

enum { kMatteWide = 64, kMatteHigh = 48, kDescription = 86,
       kMatte = kDescription + kMatteWide * kMatteHigh * 3 };

/* QTFF, 'matt' and 'kmat': a version, an image description, and the image; black at the left, grey in
   the middle, white at the right. */
static void MakeMatte(unsigned char *matte)
{
    int v, h;

    memset(matte, 0, 20 + kMatte);
    PutLong(matte, 20 + kMatte);
    memcpy(matte + 4, "matt", 4);
    PutLong(matte + 8, 12 + kMatte);
    memcpy(matte + 12, "kmat", 4);
    PutLong(matte + 20, kDescription);
    memcpy(matte + 24, "raw ", 4);
    PutLong(matte + 32, 1);
    PutLong(matte + 20 + 32, kMatteWide << 16 | kMatteHigh);
    PutLong(matte + 20 + 36, 72L << 16);
    PutLong(matte + 20 + 40, 72L << 16);
    PutLong(matte + 20 + 48, 1L << 16);
    /* The depth, and no colour table. */
    PutLong(matte + 20 + 82, 24L << 16 | 0xFFFF);
    for (v = 0; v < kMatteHigh; v++)
        for (h = 0; h < kMatteWide; h++)
            memset(matte + 20 + kDescription + 3 * (v * kMatteWide + h),
                   h < 24 ? 0 : h < 40 ? 0x80 : 0xFF, 3);
}

/* Opens the movie of a stage again, from a file in which its first track has a matte. */
static Movie WithMatte(Movie movie)
{
    static unsigned char matte[24 + kMatte];
    FSSpec spec = ScratchSpec("matte.mov");
    Movie flat = FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 'TVOD', 0,
                                  createMovieFileDeleteCurFile);
    Handle bytes;
    unsigned char *old;
    long all, moov, trak, end;
    FILE *file;
    short refNum;
    Movie again = NULL;

    CHECK(flat != NULL);
    DisposeMovie(flat);
    MakeMatte(matte);
    bytes = ScratchBytes("matte.mov");
    old = (unsigned char *)*bytes;
    all = GetHandleSize(bytes);
    moov = Find(old, 0, all, "moov");
    CHECK(moov < all);
    end = moov + (long)LongAt(old + moov);
    trak = Find(old, moov + 8, end, "trak");
    CHECK(trak < end);
    file = fopen(ScratchPath("matte.mov"), "wb");
    if (file != NULL && trak < end) {
        long behind = trak + (long)LongAt(old + trak);

        /* The header as it was becomes free space, and the new one comes at the end. */
        memcpy(old + moov + 4, "free", 4);
        fwrite(old, 1, (size_t)all, file);
        PutLong(old + moov, (UInt32)(end - moov) + 20 + kMatte);
        PutLong(old + trak, (UInt32)(behind - trak) + 20 + kMatte);
        memcpy(old + moov + 4, "moov", 4);
        fwrite(old + moov, 1, (size_t)(behind - moov), file);
        fwrite(matte, 1, 20 + kMatte, file);
        fwrite(old + behind, 1, (size_t)(end - behind), file);
        fclose(file);
    }
    DisposeHandle(bytes);
    CHECK_EQ(OpenMovieFile(&spec, &refNum, fsRdPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&again, refNum, NULL, NULL, newMovieActive, NULL), noErr);
    CloseMovieFile(refNum);
    return again;
}

/* QTFF, "Track Matte Atoms"; that black lets show is a guess of docs/compatibility.md. */
static void a_matte_weighs_its_track(void)
{
    Stage stage;
    Track tracks[2];
    Movie again;
    UInt32 grey;

    if (!OpenTwo(&stage, tracks))
        return;
    DisposeMovieTrack(tracks[1]);
    ScratchBegin();
    again = WithMatte(stage.opened.movie);
    CHECK(again != NULL);
    SetGWorld(stage.world, NULL);
    EraseRect(&stage.world->portRect);
    SetGWorld(NULL, NULL);
    SetMovieGWorld(again, stage.world, NULL);
    CHECK_EQ(UpdateMovie(again), noErr);
    CHECK_EQ(StagePixel(&stage, 2, 2), 0xFF0000);
    CHECK_EQ(StagePixel(&stage, 23, 40), 0xFF0000);
    grey = StagePixel(&stage, 32, 24);
    CHECK_EQ(grey >> 16, 0xFF);
    CHECK((grey & 0xFF) >= 0x7E && (grey & 0xFF) <= 0x82);
    CHECK_EQ(StagePixel(&stage, 41, 24), 0xFFFFFF);
    CHECK_EQ(StagePixel(&stage, 63, 47), 0xFFFFFF);
    DisposeMovie(again);
    ScratchEnd();
    CloseStage(&stage);
}

/* IM: invalidTrack for what is no track. */
static void there_has_to_be_a_track(void)
{
    CHECK(GetTrackClipRgn(NULL) == NULL);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    CHECK(GetTrackBoundsRgn((Track)(void *)&kRed) == NULL);
    CHECK_EQ(GetMoviesError(), invalidTrack);
    SetTrackClipRgn(NULL, NULL);
    CHECK_EQ(GetMoviesError(), invalidTrack);
}

static const Case cases[] = {
    {"a_clip_is_applied_before_the_matrix", a_clip_is_applied_before_the_matrix},
    {"points_outside_the_clip_are_outside", points_outside_the_clip_are_outside},
    {"a_clip_is_saved", a_clip_is_saved},
    {"a_matte_weighs_its_track", a_matte_weighs_its_track},
    {"there_has_to_be_a_track", there_has_to_be_a_track},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
