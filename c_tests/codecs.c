/*
 * codecs.c - ImageCompression.h, which codecs there are, the atoms behind descriptions, procedures
 * that bring and take data, mattes, sources of sequences, and windows.
 *
 * "Inside Macintosh: QuickTime", Image Compression Manager.
 */
#include <ImageCompression.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <QuickTimeVR.h>

#include "harness.h"
#include "worlds.h"
#include "fixture.h"

enum { kSide = 16 };

static GWorldPtr NewPicture(void)
{
    GWorldPtr world = NewWorld(32, kSide, kSide);
    short x, y;

    for (y = 0; y < kSide; y++)
        for (x = 0; x < kSide; x++)
            Row(world, y)[x] = (UInt32)(x * 0x0F0000 + y * 0x0F00 + 7 * (x ^ y));
    return world;
}

static void formats_are_listed(void)
{
    CodecNameSpecListPtr list = nil, all = nil;
    int i, cinepaks = 0, videos = 0;

    CHECK_EQ(GetCodecNameList(&list, 0), noErr);
    CHECK_EQ(GetCodecNameList(&all, 1), noErr);
    CHECK(all->count > list->count);
    for (i = 0; i < list->count; i++) {
        CodecNameSpec *spec = &list->list[i];

        CHECK(spec->codec != nil);
        CHECK(spec->typeName[0] > 0 && spec->typeName[0] < 32);
        cinepaks += spec->cType == kCinepakCodecType;
        if (spec->cType == kVideoCodecType) {
            videos++;
            CHECK(memcmp(spec->typeName, "\5Video", 6) == 0);
        }
    }
    CHECK_EQ(cinepaks, 1);
    CHECK_EQ(videos, 1);
    CHECK_EQ(DisposeCodecNameList(list), noErr);
    CHECK_EQ(DisposeCodecNameList(all), noErr);
    CHECK_EQ(GetCodecNameList(nil, 0), paramErr);
}

static void codecs_are_found(void)
{
    CompressorComponent writes = nil, again = nil;
    DecompressorComponent reads = nil;
    ComponentDescription description;
    CodecInfo info;
    long version = 0;

    CHECK_EQ(FindCodec(kCinepakCodecType, anyCodec, &writes, &reads), noErr);
    CHECK(writes != nil && reads != nil && writes != reads);
    CHECK_EQ(GetComponentInfo(writes, &description, nil, nil, nil), noErr);
    CHECK_EQ(description.componentType, compressorComponentType);
    CHECK_EQ(description.componentSubType, kCinepakCodecType);
    CHECK_EQ(GetComponentInfo(reads, &description, nil, nil, nil), noErr);
    CHECK_EQ(description.componentType, decompressorComponentType);
    CHECK_EQ(FindCodec(kCinepakCodecType, writes, &again, nil), noErr);
    CHECK(again == writes);
    CHECK_EQ(FindCodec(kVideoCodecType, bestSpeedCodec, &writes, &reads), noErr);
    CHECK(writes == nil && reads != nil);
    CHECK_EQ(FindCodec(kVideoCodecType, again, &writes, &reads), noCodecErr);
    CHECK_EQ(FindCodec(0x3F3F3F3F, anyCodec, &writes, &reads), noCodecErr);
    CHECK_EQ(GetCodecInfo(&info, kVideoCodecType, anyCodec), noErr);
    CHECK(memcmp(info.typeName, "\5Video", 6) == 0);
    CHECK_EQ(CodecManagerVersion(&version), noErr);
    CHECK_EQ(version, 0x20000);
}

static void descriptions_have_atoms(void)
{
    const long gamma = 0x67616D61, field = 0x6669656C;
    GWorldPtr world = NewWorld(32, kSide, kSide);
    ImageDescriptionHandle desc = nil;
    Handle extension = NewHandle(4), found = nil;
    long size, count = -1, type = 0;

    CHECK_EQ(MakeImageDescriptionForPixMap(GetGWorldPixMap(world), &desc), noErr);
    size = (*desc)->idSize;
    CHECK_EQ(GetNextImageDescriptionExtensionType(desc, &type), noErr);
    CHECK_EQ(type, 0);
    memcpy(*extension, "\0\1\xCC\xCC", 4);
    CHECK_EQ(AddImageDescriptionExtension(desc, extension, gamma), noErr);
    memcpy(*extension, "\1\0\0\0", 4);
    CHECK_EQ(AddImageDescriptionExtension(desc, extension, field), noErr);
    CHECK_EQ(AddImageDescriptionExtension(desc, extension, gamma), noErr);
    CHECK_EQ((*desc)->idSize, size + 36);
    CHECK_EQ(GetHandleSize((Handle)desc), size + 36);
    CHECK_EQ(CountImageDescriptionExtensionType(desc, gamma, &count), noErr);
    CHECK_EQ(count, 2);
    CHECK_EQ(GetImageDescriptionExtension(desc, &found, gamma, 1), noErr);
    CHECK_EQ(GetHandleSize(found), 4);
    CHECK(memcmp(*found, "\0\1\xCC\xCC", 4) == 0);
    DisposeHandle(found);
    CHECK_EQ(GetNextImageDescriptionExtensionType(desc, &type), noErr);
    CHECK_EQ(type, gamma);
    CHECK_EQ(GetNextImageDescriptionExtensionType(desc, &type), noErr);
    CHECK_EQ(type, field);
    CHECK_EQ(GetNextImageDescriptionExtensionType(desc, &type), noErr);
    CHECK_EQ(type, 0);
    CHECK_EQ(RemoveImageDescriptionExtension(desc, gamma, 1), noErr);
    CHECK_EQ(GetImageDescriptionExtension(desc, &found, gamma, 1), noErr);
    CHECK(memcmp(*found, "\1\0\0\0", 4) == 0);
    DisposeHandle(found);
    CHECK_EQ(GetImageDescriptionExtension(desc, &found, gamma, 2), codecExtensionNotFoundErr);
    CHECK_EQ(RemoveImageDescriptionExtension(desc, gamma, 0), codecExtensionNotFoundErr);
    DisposeHandle(extension);
    DisposeHandle((Handle)desc);
    DisposeGWorld(world);
}

/* --- Procedures ------------------------------------------------------------------------------- */

static char   taken[4096];
static long   takenSize, largest, brought;
static short  messages[8];
static int    messageCount;
static short  refuseAt = -1;

static OSErr Take(Ptr data, long bytesAdded, long refCon)
{
    CHECK_EQ(refCon, 11);
    if (takenSize + bytesAdded > (long)sizeof taken)
        return -1;
    memcpy(taken + takenSize, data, (size_t)bytesAdded);
    takenSize += bytesAdded;
    if (bytesAdded > largest)
        largest = bytesAdded;
    return noErr;
}

static char window[64];

static OSErr Bring(Ptr *dataP, long bytesNeeded, long refCon)
{
    CHECK_EQ(refCon, 12);
    CHECK(bytesNeeded <= (long)sizeof window);
    memcpy(window, taken + brought, (size_t)bytesNeeded);
    brought += bytesNeeded;
    *dataP = window;
    return noErr;
}

static OSErr Watch(short message, Fixed completeness, long refCon)
{
    CHECK_EQ(refCon, 13);
    CHECK(completeness >= 0 && completeness <= 0x10000);
    if (messageCount < 8)
        messages[messageCount++] = message;
    return message == refuseAt ? -1 : noErr;
}

static ICMFlushProcRecord    takes = {Take, 11};
static ICMDataProcRecord     brings = {Bring, 12};
static ICMProgressProcRecord watches = {Watch, 13};

static OSErr Compress(GWorldPtr world, ImageDescriptionHandle desc, Ptr buffer, long size)
{
    takenSize = largest = brought = messageCount = 0;
    return FCompressImage(GetGWorldPixMap(world), nil, 32, codecNormalQuality,
                          kAnimationCodecType, anyCodec, nil, 0, size, &takes, &watches, desc,
                          buffer);
}

static OSErr Decompress(GWorldPtr world, ImageDescriptionHandle desc, Ptr buffer, long size)
{
    return FDecompressImage(buffer, desc, GetGWorldPixMap(world), nil, nil, srcCopy, nil, nil, nil,
                            codecNormalQuality, anyCodec, size, &brings, &watches);
}

static void data_go_through_procedures(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kSide, kSide);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    char buffer[64];

    CHECK_EQ(Compress(from, desc, buffer, sizeof buffer), noErr);
    CHECK_EQ((*desc)->dataSize, takenSize);
    CHECK_EQ(largest, 64);
    CHECK_EQ(messages[0], codecProgressOpen);
    CHECK_EQ(messages[messageCount - 1], codecProgressClose);
    memcpy(buffer, taken, sizeof buffer);
    brought = sizeof buffer;
    CHECK_EQ(Decompress(to, desc, buffer, sizeof buffer), noErr);
    CHECK_EQ(brought, takenSize);
    CHECK_EQ(Difference(from, to), 0);
    CHECK_EQ(Compress(from, desc, buffer, 0), paramErr);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void procedures_can_refuse(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kSide, kSide);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    char buffer[64];

    refuseAt = codecProgressUpdatePercent;
    CHECK_EQ(Compress(from, desc, buffer, sizeof buffer), codecAbortErr);
    CHECK_EQ(takenSize, 0);
    CHECK_EQ(messages[messageCount - 1], codecProgressClose);
    refuseAt = -1;
    CHECK_EQ(Compress(from, desc, buffer, sizeof buffer), noErr);
    takenSize = sizeof taken - 10;
    CHECK_EQ(FCompressImage(GetGWorldPixMap(from), nil, 32, codecNormalQuality,
                            kAnimationCodecType, anyCodec, nil, 0, sizeof buffer, &takes, nil,
                            desc, buffer),
             codecSpoolErr);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void a_matte_mixes(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kSide, kSide);
    GWorldPtr matte = NewWorld(32, kSide, kSide);
    ImageDescriptionHandle desc = nil;
    Ptr data = GetPixBaseAddr(GetGWorldPixMap(from));
    short x;

    CHECK_EQ(MakeImageDescriptionForPixMap(GetGWorldPixMap(from), &desc), noErr);
    (*desc)->dataSize = 0;
    CHECK_EQ(FDecompressImage(data + 1, desc, GetGWorldPixMap(to), nil, nil, srcCopy, nil, nil, nil, 0,
                              anyCodec, 0, nil, nil),
             paramErr);
    (*desc)->dataSize = (SInt32)(QTGetPixMapHandleRowBytes(GetGWorldPixMap(from)) * kSide);
    (*desc)->depth = 32;
    for (x = 0; x < kSide; x++) {
        Row(to, 1)[x] = 0x00FFFFFF;
        Row(matte, 1)[x] = x < 4 ? 0x00000000 : x < 8 ? 0x00808080 : 0x00FFFFFF;
    }
    /* On a big-endian machine or not, the data are compressed: made by CompressImage. */
    {
        long size = 0;
        Ptr packed;

        CHECK_EQ(GetMaxCompressionSize(GetGWorldPixMap(from), nil, 0, 0, kAnimationCodecType,
                                       anyCodec, &size),
                 noErr);
        packed = NewPtr(size);
        CHECK_EQ(CompressImage(GetGWorldPixMap(from), nil, codecNormalQuality,
                               kAnimationCodecType, desc, packed),
                 noErr);
        CHECK_EQ(FDecompressImage(packed, desc, GetGWorldPixMap(to), nil, nil, srcCopy, nil,
                                  GetGWorldPixMap(matte), nil, 0, anyCodec, 0, nil, nil),
                 noErr);
        DisposePtr(packed);
    }
    CHECK_EQ(Row(to, 1)[2] & 0xFFFFFF, Row(from, 1)[2]);
    CHECK_EQ(Row(to, 1)[12] & 0xFFFFFF, 0xFFFFFF);
    CHECK_NEAR((double)(Row(to, 1)[5] >> 16 & 255), (5 * 15 + 255) / 2.0, 1.5);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
    DisposeGWorld(matte);
}

static void sequences_have_sources(void)
{
    GWorldPtr world = NewPicture();
    ImageDescriptionHandle desc = nil;
    ImageSequence sequence = 0;
    ImageSequenceDataSource first = 0, second = 0;
    char data[4] = {0};

    CHECK_EQ(MakeImageDescriptionForPixMap(GetGWorldPixMap(world), &desc), noErr);
    CHECK_EQ(DecompressSequenceBegin(&sequence, desc, world, nil, nil, nil, srcCopy, nil, 0, 0,
                                     anyCodec),
             noErr);
    CHECK_EQ(CDSequenceNewDataSource(sequence, &first, 0x72617720, 1, (Handle)desc, nil, nil),
             noErr);
    CHECK_EQ(CDSequenceNewDataSource(sequence, &second, 0x72617720, 2, (Handle)desc, nil, nil),
             noErr);
    CHECK(first != 0 && second != 0 && first != second);
    CHECK_EQ(CDSequenceSetSourceData(first, data, sizeof data), noErr);
    CHECK_EQ(CDSequenceChangedSourceData(first), noErr);
    CHECK_EQ(CDSequenceSetSourceData(first, data, -1), paramErr);
    CHECK_EQ(CDSequenceDisposeDataSource(second), noErr);
    CHECK_EQ(CDSequenceDisposeDataSource(second), paramErr);
    CHECK_EQ(CDSequenceSetTimeBase(sequence, nil), noErr);
    CHECK_EQ(CDSequenceBusy(sequence), 0);
    CHECK_EQ(CDSequenceFlush(sequence), noErr);
    CHECK_EQ(CDSequenceEnd(sequence), noErr);
    CHECK_EQ(CDSequenceSetSourceData(first, data, sizeof data), paramErr);
    CHECK_EQ(CDSequenceNewDataSource(sequence, &first, 0, 1, nil, nil, nil), paramErr);
    CHECK_EQ(CDSequenceSetTimeBase(sequence, nil), paramErr);
    DisposeHandle((Handle)desc);
    DisposeGWorld(world);
}

static int aligned;

static void Align(Rect *rp, long refCon)
{
    CHECK_EQ(refCon, 14);
    aligned++;
    rp->left = (short)(rp->left & ~15);
}

static void rectangles_are_aligned_and_dialogs_cancelled(void)
{
    ICMAlignmentProcRecord record = {Align, 14};
    GWorldPtr world = NewWorld(32, kSide, kSide);
    StandardFileReply reply;
    Rect rect, bounds;
    Point start = {0, 0};

    SetRect(&rect, 37, 0, 50, 10);
    SetRect(&bounds, 0, 0, 100, 100);
    aligned = 0;
    AlignWindow((WindowRef)world, true, &rect, &record);
    AlignWindow((WindowRef)world, true, nil, nil);
    DragAlignedWindow((WindowRef)world, start, &bounds, &rect, &record);
    CHECK_EQ(aligned, 2);
    CHECK_EQ(rect.left, 37);
    AlignScreenRect(&rect, nil);
    CHECK_EQ(rect.left, 37);
    AlignScreenRect(&rect, &record);
    CHECK_EQ(rect.left, 32);
    reply.sfGood = true;
    StandardGetFilePreview(nil, -1, nil, &reply);
    CHECK_EQ(reply.sfGood, false);
    DisposeGWorld(world);
}

/* Copies a sample movie whose first uncompressed track, the panorama's, gets a codec of no one. */
static int WithoutDecoder(const char *sample, const char *path)
{
    static char bytes[4 * 1024 * 1024];
    FILE *file = fopen(SamplePath(sample), "rb");
    size_t size, at;

    if (file == NULL)
        return 0;
    size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    for (at = 4; at + 4 < size; at++)
        if (memcmp(bytes + at, "\0\0\0Vraw ", 8) == 0)
            break;
    if (at + 8 > size)
        return 0;
    memcpy(bytes + at + 4, "SVQ9", 4);
    file = fopen(path, "wb");
    if (file == NULL)
        return 0;
    at = fwrite(bytes, 1, size, file);
    fclose(file);
    return at == size;
}

static void a_picture_without_a_decoder_says_so(void)
{
    static const char path[] = "codecs_without_decoder.mov";
    GWorldPtr world = nil;
    Opened opened;
    Rect box;
    short x, y;
    int ink = 0, paper = 0;

    if (SamplePath("two-node-cylinder.mov") == NULL
        || !WithoutDecoder("two-node-cylinder.mov", path)) {
        SKIP("no sample movies are at hand");
        return;
    }
    CHECK_EQ(OpenByPath(path, &opened), noErr);
    SetRect(&box, 0, 0, 160, 120);
    CHECK_EQ(NewGWorld(&world, 32, &box, nil, nil, 0), noErr);
    SetMovieBox(opened.movie, &box);
    SetMovieGWorld(opened.movie, world, nil);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noCodecErr);
    /* Light letters on dark grey, and nothing else. */
    for (y = 0; y < 120; y++)
        for (x = 0; x < 160; x++) {
            ink += (Row(world, y)[x] & 0xFF) > 0x70;
            paper += (Row(world, y)[x] & 0xFFFFFF) == 0x303030;
        }
    CHECK(ink > 100);
    CHECK(paper > 160 * 120 / 3);
    CloseOpened(&opened);
    DisposeGWorld(world);
    remove(path);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"formats_are_listed", formats_are_listed},
        {"codecs_are_found", codecs_are_found},
        {"descriptions_have_atoms", descriptions_have_atoms},
        {"data_go_through_procedures", data_go_through_procedures},
        {"procedures_can_refuse", procedures_can_refuse},
        {"a_matte_mixes", a_matte_mixes},
        {"sequences_have_sources", sequences_have_sources},
        {"a_picture_without_a_decoder_says_so", a_picture_without_a_decoder_says_so},
        {"rectangles_are_aligned_and_dialogs_cancelled", rectangles_are_aligned_and_dialogs_cancelled},
    };

    return RUN_CASES(cases);
}
