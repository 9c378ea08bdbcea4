/*
 * object_export.c - QuickTimeComponents.h, "Movie exporters": the object exporter of QTVR with blocks of
 * views and a size to be reached.
 *
 * Sources: "What's New in QuickTime 5", QuickTime VR Object Movie Compressor; golden.md example 30.
 */
#include <sys/stat.h>

#include <QuickTimeComponents.h>
#include <QuickTimeVRFormat.h>

#include "fixture.h"

enum { kWide = 80, kHigh = 60 };

static MovieExportComponent OpenObjectExporter(void)
{
    ComponentDescription looking;

    memset(&looking, 0, sizeof looking);
    looking.componentType = MovieExportType;
    looking.componentSubType = kQTFileTypeMovie;
    looking.componentManufacturer = kQTVRObjExporterManufacturer;
    return OpenComponent(FindNextComponent(NULL, &looking));
}

static FSSpec FileNamed(const char *name)
{
    char path[256];
    FSSpec file;

    strcpy(path, name);
    memset(&file, 0, sizeof file);
    CHECK_EQ(NativePathNameToFSSpec(path, &file, 0), noErr);
    return file;
}

static void SetNumber(MovieExportComponent exporter, OSType type, SInt32 number)
{
    QTAtomContainer settings = NULL;

    CHECK_EQ(QTNewAtomContainer(&settings), noErr);
    CHECK_EQ(QTInsertChild(settings, 0, (QTAtomType)type, 1, 0, sizeof number, &number, NULL), noErr);
    CHECK_EQ(MovieExportSetSettingsFromAtomContainer(exporter, settings), noErr);
    QTDisposeAtomContainer(settings);
}

static void SetCodec(MovieExportComponent exporter, CodecType codec, CodecQ quality)
{
    ComponentInstance compression =
        OpenDefaultComponent(StandardCompressionType, StandardCompressionSubType);
    QTAtomContainer settings = NULL;
    SCSpatialSettings spatial;

    memset(&spatial, 0, sizeof spatial);
    spatial.codecType = codec;
    spatial.spatialQuality = quality;
    CHECK_EQ(SCSetInfo(compression, scSpatialSettingsType, &spatial), noErr);
    CHECK_EQ(SCGetSettingsAsAtomContainer(compression, &settings), noErr);
    CHECK_EQ(MovieExportSetSettingsFromAtomContainer(exporter, settings), noErr);
    QTDisposeAtomContainer(settings);
    CloseComponent(compression);
}

static long SizeOf(const char *name)
{
    struct stat status;

    return stat(name, &status) == 0 ? (long)status.st_size : -1;
}

static Media Images(const Opened *opened)
{
    return GetTrackMedia(GetMovieIndTrackType(opened->movie, 1, VideoMediaType, movieTrackMediaType));
}

static long KeyFrames(const Opened *opened)
{
    return GetMediaSyncSampleCount(Images(opened));
}

static GWorldPtr Show(const Opened *opened)
{
    GWorldPtr world = NULL;
    Rect box;

    MacSetRect(&box, 0, 0, kWide, kHigh);
    CHECK_EQ(NewGWorld(&world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(opened->movie, world, NULL);
    SetMovieBox(opened->movie, &box);
    return world;
}

/* The greatest difference of a colour between two pictures. */
static int Off(GWorldPtr a, GWorldPtr b)
{
    PixMapHandle left = GetGWorldPixMap(a), right = GetGWorldPixMap(b);
    int most = 0, x, y;

    for (y = 0; y < kHigh; y++)
        for (x = 0; x < 4 * kWide; x++) {
            int off = (UInt8)GetPixBaseAddr(left)[y * GetPixRowBytes(left) + x] -
                      (UInt8)GetPixBaseAddr(right)[y * GetPixRowBytes(right) + x];

            if (abs(off) > most)
                most = abs(off);
        }
    return most;
}

/* Goes to views of both objects, and gives the greatest difference between any. */
static int FarthestView(const Opened *a, const Opened *b)
{
    GWorldPtr left = Show(a), right = Show(b);
    const Opened *both[2];
    int row, column, state, i, most = 0;

    both[0] = a;
    both[1] = b;
    for (state = 1; state <= 2; state++)
        for (row = 0; row < 3; row++)
            for (column = 0; column < 12; column++) {
                for (i = 0; i < 2; i++) {
                    QTVRSetViewState(both[i]->qtvr, kQTVRDefault, (UInt16)state);
                    QTVRSetPanAngle(both[i]->qtvr, (float)(30 * column));
                    QTVRSetTiltAngle(both[i]->qtvr, (float)(30 - 30 * row));
                    CHECK_EQ(QTVRUpdate(both[i]->qtvr, kQTVRStatic), noErr);
                }
                i = Off(left, right);
                most = i > most ? i : most;
            }
    SetMovieGWorld(a->movie, NULL, NULL);
    SetMovieGWorld(b->movie, NULL, NULL);
    DisposeGWorld(left);
    DisposeGWorld(right);
    return most;
}

/* A block of 3 by 3 views has one key frame, its middle view, and shows what was there before. */
static void views_of_a_block_share_a_key_frame(void)
{
    /* 12 by 3 views in two states, of two frames each: blocks of 3, 5 and 7 in each direction. */
    static const long blocks[] = {4 * 1 * 2, 3 * 1 * 2, 2 * 1 * 2};
    FSSpec file = FileNamed("blocks.mov");
    Opened object, packed;
    int size;

    if (!OpenSample("object.mov", &object))
        return;
    for (size = 2; size <= 4; size++) {
        MovieExportComponent exporter = OpenObjectExporter();

        SetNumber(exporter, kQTVRObjExporterSettingsBlockSize, size);
        SetCodec(exporter, kAnimationCodecType, codecLosslessQuality);
        CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), noErr);
        CHECK_EQ(OpenByPath("blocks.mov", &packed), noErr);
        CHECK_EQ(GetMediaSampleCount(Images(&packed)), GetMediaSampleCount(Images(&object)));
        CHECK_EQ(KeyFrames(&packed), blocks[size - 2]);
        CHECK_EQ(GetMovieDuration(packed.movie), GetMovieDuration(object.movie));
        CHECK_EQ(FarthestView(&object, &packed), 0);
        CloseOpened(&packed);
        CloseComponent(exporter);
    }
    CloseOpened(&object);
    remove("blocks.mov");
}

/* Blocks of an object that has blocks already are made of what is shown. */
static void blocks_are_made_anew(void)
{
    MovieExportComponent exporter = OpenObjectExporter();
    FSSpec file = FileNamed("once.mov"), again = FileNamed("again.mov");
    Opened object, once, twice;

    if (!OpenSample("object.mov", &object))
        return;
    SetNumber(exporter, kQTVRObjExporterSettingsBlockSize, 3);
    SetCodec(exporter, kAnimationCodecType, codecLosslessQuality);
    CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), noErr);
    CHECK_EQ(OpenByPath("once.mov", &once), noErr);
    SetNumber(exporter, kQTVRObjExporterSettingsBlockSize, 2);
    CHECK_EQ(MovieExportToFile(exporter, &again, once.movie, NULL, 0, 0), noErr);
    CHECK_EQ(OpenByPath("again.mov", &twice), noErr);
    CHECK_EQ(FarthestView(&object, &twice), 0);
    CloseOpened(&twice);
    /* Formats without differences have key frames only. */
    SetCodec(exporter, kJPEGCodecType, codecMaxQuality);
    CHECK_EQ(MovieExportToFile(exporter, &again, once.movie, NULL, 0, 0), noErr);
    CHECK_EQ(OpenByPath("again.mov", &twice), noErr);
    CHECK_EQ(KeyFrames(&twice), GetMediaSampleCount(Images(&object)));
    CHECK(FarthestView(&object, &twice) < 48);
    CloseOpened(&twice);
    CloseOpened(&once);
    CloseOpened(&object);
    CloseComponent(exporter);
    remove("once.mov");
    remove("again.mov");
}

/* The best quality is taken with which the file has the size. */
static void a_size_is_reached(void)
{
    MovieExportComponent exporter = OpenObjectExporter();
    FSSpec file = FileNamed("sized.mov");
    Opened object;
    long first, then;

    if (!OpenSample("object.mov", &object))
        return;
    CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), noErr);
    first = SizeOf("sized.mov");
    SetNumber(exporter, kQTVRObjExporterSettingsTargetSize, (SInt32)(first - 1));
    CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), noErr);
    then = SizeOf("sized.mov");
    CHECK(then < first);
    SetNumber(exporter, kQTVRObjExporterSettingsTargetSize, (SInt32)(then - 1));
    CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), noErr);
    CHECK(SizeOf("sized.mov") < then);
    /* What cannot be reached is as small as can be. */
    SetNumber(exporter, kQTVRObjExporterSettingsTargetSize, 1);
    CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), noErr);
    CHECK(SizeOf("sized.mov") < then);
    CloseOpened(&object);
    CloseComponent(exporter);
    remove("sized.mov");
}

static void what_is_no_block_size_is_refused(void)
{
    MovieExportComponent exporter = OpenObjectExporter();
    FSSpec file = FileNamed("refused.mov");
    Opened object, panorama;

    if (!OpenSample("object.mov", &object) || !OpenSample("partial-cylinder.mov", &panorama))
        return;
    CHECK_EQ(MovieExportToFile(exporter, &file, panorama.movie, NULL, 0, 0), featureUnsupported);
    SetNumber(exporter, kQTVRObjExporterSettingsBlockSize, 5);
    CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), paramErr);
    SetNumber(exporter, kQTVRObjExporterSettingsBlockSize, 0);
    CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), paramErr);
    CHECK_EQ(SizeOf("refused.mov"), -1);
    CloseOpened(&panorama);
    CloseOpened(&object);
    CloseComponent(exporter);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"views_of_a_block_share_a_key_frame", views_of_a_block_share_a_key_frame},
        {"blocks_are_made_anew", blocks_are_made_anew},
        {"a_size_is_reached", a_size_is_reached},
        {"what_is_no_block_size_is_refused", what_is_no_block_size_is_refused},
    };

    return RUN_CASES(cases);
}
