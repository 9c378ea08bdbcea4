/*
 * stills.c - ImageCompression.h, compressing and decompressing single pictures, and the colour
 * tables of image descriptions.
 */
#include <ImageCompression.h>
#include <MacErrors.h>
#include <MacMemory.h>

#include "harness.h"
#include "worlds.h"

enum { kWidth = 40, kHeight = 24 };

static Rect Box(short left, short top, short right, short bottom)
{
    Rect box;

    SetRect(&box, left, top, right, bottom);
    return box;
}

/* A gradient with a red square. */
static GWorldPtr NewPicture(void)
{
    GWorldPtr world = NewWorld(32, kWidth, kHeight);
    short x, y;

    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kWidth; x++)
            Row(world, y)[x] = x < 8 && y < 8 ? 0x00FF0000U
                                              : 0x00000040U | (UInt32)x << 18 | (UInt32)y << 11;
    return world;
}

/* Compresses and decompresses with one codec. */
static void round_trip(CodecType type, CodecQ quality, int within)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(4);
    Rect box = Box(0, 0, kWidth, kHeight);
    long size = 0;
    Ptr data;

    CHECK_EQ(GetMaxCompressionSize(GetGWorldPixMap(from), &box, 0, quality, type, nil, &size),
             noErr);
    CHECK(size > 0);
    data = NewPtr(size);
    CHECK_EQ(CompressImage(GetGWorldPixMap(from), &box, quality, type, desc, data), noErr);
    CHECK_EQ((*desc)->idSize, GetHandleSize((Handle)desc));
    CHECK_EQ((*desc)->cType, type);
    CHECK_EQ((*desc)->width, kWidth);
    CHECK_EQ((*desc)->height, kHeight);
    CHECK_EQ((*desc)->depth, 24);
    CHECK_EQ((*desc)->spatialQuality, quality);
    CHECK((*desc)->dataSize > 0 && (*desc)->dataSize <= size);
    CHECK_EQ(DecompressImage(data, desc, GetGWorldPixMap(to), nil, &box, srcCopy, nil), noErr);
    CHECK(Difference(from, to) <= within);
    /* Descriptions of samples do not tell the size; the block does [I]. */
    size = (*desc)->dataSize;
    (*desc)->dataSize = 0;
    SetPtrSize(data, size);
    CHECK_EQ(DecompressImage(data, desc, GetGWorldPixMap(to), nil, &box, srcCopy, nil), noErr);
    CHECK(Difference(from, to) <= within);
    CHECK_EQ(DecompressImage(data + 1, desc, GetGWorldPixMap(to), nil, &box, srcCopy, nil),
             paramErr);
    DisposePtr(data);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void lossless_codecs_lose_nothing(void)
{
    round_trip(kAnimationCodecType, codecLosslessQuality, 0);
    round_trip(kRawCodecType, codecLosslessQuality, 0);
    round_trip(kPNGCodecType, codecLosslessQuality, 0);
}

static void other_codecs_come_near(void)
{
    round_trip(kJPEGCodecType, codecMaxQuality, 12);
    round_trip(kCinepakCodecType, codecMaxQuality, 80);
}

static void a_part_is_taken_scaled_and_masked(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    Rect square = Box(0, 0, 8, 8), twice = Box(10, 4, 26, 20);
    RgnHandle mask = NewRgn();
    MatrixRecord matrix;
    char data[4096];

    CHECK_EQ(FCompressImage(GetGWorldPixMap(from), &square, 16, codecNormalQuality,
                            kRawCodecType, nil, nil, 0, 0, nil, nil, desc, data),
             noErr);
    CHECK_EQ((*desc)->depth, 16);
    CHECK_EQ((*desc)->dataSize, 8 * 8 * 2);
    SetRectRgn(mask, 0, 0, 18, 100);
    CHECK_EQ(DecompressImage(data, desc, GetGWorldPixMap(to), nil, &twice, srcCopy, mask), noErr);
    CHECK_EQ(Row(to, 4)[10] & 0xFFFFFF, 0xFF0000);
    CHECK_EQ(Row(to, 19)[17] & 0xFFFFFF, 0xFF0000);
    CHECK_EQ(Row(to, 19)[18] & 0xFFFFFF, Row(to, 0)[0] & 0xFFFFFF);
    CHECK_EQ(Row(to, 20)[10] & 0xFFFFFF, Row(to, 0)[0] & 0xFFFFFF);

    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, 30L << 16, 10L << 16);
    CHECK_EQ(FDecompressImage(data, desc, GetGWorldPixMap(to), nil, &matrix, srcCopy, nil, nil,
                              nil, codecNormalQuality, nil, 0, nil, nil),
             noErr);
    CHECK_EQ(Row(to, 10)[30] & 0xFFFFFF, 0xFF0000);
    DisposeRgn(mask);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

/* Turned by 90 degrees the upper edge is on the right; skewed, every row begins one pixel further
   right than the row above, and a matte turns with the picture. */
static void matrices_turn_and_skew(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    GWorldPtr matte = NewWorld(32, kWidth, kHeight);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    Rect box = Box(0, 0, kWidth, kHeight);
    RgnHandle mask = NewRgn();
    MatrixRecord matrix;
    char data[8192];
    short x, y;

    CHECK_EQ(CompressImage(GetGWorldPixMap(from), &box, codecNormalQuality, kRawCodecType, desc,
                           data),
             noErr);
    SetIdentityMatrix(&matrix);
    RotateMatrix(&matrix, 90L << 16, 0, 0);
    TranslateMatrix(&matrix, (long)kHeight << 16, 0);
    SetRectRgn(mask, 0, 2, kHeight, kHeight);
    Row(to, 1)[4] = Row(to, 5)[kHeight] = 0x00ABCDEF;
    CHECK_EQ(FDecompressImage(data, desc, GetGWorldPixMap(to), nil, &matrix, srcCopy, mask, nil,
                              nil, codecNormalQuality, nil, 0, nil, nil),
             noErr);
    CHECK_EQ(Row(to, 1)[4] & 0xFFFFFF, 0xABCDEF);
    CHECK_EQ(Row(to, 5)[kHeight] & 0xFFFFFF, 0xABCDEF);
    for (y = 2; y < kHeight; y++)
        for (x = 0; x < kHeight; x++)
            CHECK_EQ(Row(to, y)[x] & 0xFFFFFF, Row(from, (short)(kHeight - 1 - x))[y] & 0xFFFFFF);

    /* The matte is white over the left half of the picture, which the turn puts above. */
    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kWidth; x++)
            Row(matte, y)[x] = x < 10 ? 0x00FFFFFF : 0;
    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kWidth; x++)
            Row(to, y)[x] = 0x00123456;
    CHECK_EQ(FDecompressImage(data, desc, GetGWorldPixMap(to), nil, &matrix, srcCopy, nil,
                              GetGWorldPixMap(matte), nil, codecNormalQuality, nil, 0, nil, nil),
             noErr);
    CHECK_EQ(Row(to, 9)[5] & 0xFFFFFF, 0x123456);
    CHECK_EQ(Row(to, 10)[5] & 0xFFFFFF, Row(from, kHeight - 6)[10] & 0xFFFFFF);

    SetIdentityMatrix(&matrix);
    matrix.matrix[1][0] = 0x10000;
    CHECK_EQ(FDecompressImage(data, desc, GetGWorldPixMap(to), nil, &matrix, srcCopy, nil, nil,
                              nil, codecNormalQuality, nil, 0, nil, nil),
             noErr);
    CHECK_EQ(Row(to, 4)[4 + 4] & 0xFFFFFF, 0xFF0000);
    CHECK_EQ(Row(to, 6)[6 + 2] & 0xFFFFFF, 0xFF0000);
    CHECK_EQ(Row(to, 6)[5] & 0xFFFFFF, 0x123456);
    DisposeRgn(mask);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
    DisposeGWorld(matte);
}

static void indices_stay_indices(void)
{
    GWorldPtr from = NewWorld(8, kWidth, kHeight), to = NewWorld(8, kWidth, kHeight);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    Rect box = Box(0, 0, kWidth, kHeight);
    static char data[1 << 18];
    short x, y;

    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kWidth; x++)
            ((UInt8 *)Row(from, y))[x] = (UInt8)(x / 7 * 31 + y / 5);
    CHECK_EQ(CompressImage(GetGWorldPixMap(from), &box, codecNormalQuality, kGraphicsCodecType,
                           desc, data),
             noErr);
    CHECK_EQ((*desc)->depth, 8);
    CHECK_EQ(DecompressImage(data, desc, GetGWorldPixMap(to), &box, &box, srcCopy, nil), noErr);
    for (y = 0; y < kHeight; y++)
        CHECK(memcmp(Row(from, y), Row(to, y), kWidth) == 0);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void tables_go_in_and_out_of_descriptions(void)
{
    ImageDescriptionHandle desc = nil;
    GWorldPtr world = NewWorld(8, kWidth, kHeight);
    CTabHandle table = nil;

    CHECK_EQ(MakeImageDescriptionForPixMap(GetGWorldPixMap(world), &desc), noErr);
    CHECK_EQ((*desc)->cType, kRawCodecType);
    CHECK_EQ((*desc)->clutID, 0);
    CHECK_EQ(GetImageDescriptionCTable(desc, &table), noErr);
    CHECK_EQ((*table)->ctSize, 255);
    CHECK_EQ((*table)->ctTable[5].rgb.blue >> 8, 0x00);
    CHECK_EQ((*table)->ctTable[5].rgb.red >> 8, 0xFF);
    CHECK_EQ(SetImageDescriptionCTable(desc, nil), noErr);
    CHECK_EQ((*desc)->clutID, -1);
    CHECK_EQ(GetHandleSize((Handle)desc), (long)sizeof(ImageDescription));
    CHECK_EQ(SetImageDescriptionCTable(desc, table), noErr);
    CHECK_EQ(GetHandleSize((Handle)desc), (long)sizeof(ImageDescription) + 8 + 256 * 8);
    DisposeHandle((Handle)table);
    DisposeHandle((Handle)desc);
    DisposeGWorld(world);
    CHECK_EQ(MakeImageDescriptionForEffect(kWaterRippleCodecType, &desc), noErr);
    CHECK_EQ((*desc)->cType, kWaterRippleCodecType);
    DisposeHandle((Handle)desc);
}

static void codecs_tell_what_they_can(void)
{
    CodecInfo info;

    CHECK_EQ(sizeof info, 72);
    CHECK_EQ(GetCodecInfo(&info, kAnimationCodecType, nil), noErr);
    CHECK(memcmp(info.typeName, "\011Animation", 10) == 0);
    CHECK(info.decompressFlags & codecInfoDoes32);
    CHECK(info.compressFlags & codecInfoDoesTemporal);
    CHECK_EQ(GetCodecInfo(&info, kVideoCodecType, nil), noErr);
    CHECK(info.decompressFlags != 0);
    CHECK_EQ(info.compressFlags, 0);
    CHECK_EQ(GetCodecInfo(&info, kVectorCodecType, nil), noCodecErr);
    CHECK_EQ(GetCodecInfo(nil, kVideoCodecType, nil), paramErr);
}

static void what_cannot_be_done_is_told(void)
{
    GWorldPtr world = NewPicture();
    PixMapHandle map = GetGWorldPixMap(world);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    Rect box = Box(0, 0, kWidth, kHeight), outside = Box(0, 0, kWidth + 1, 4);
    char data[64] = {0};
    long size = 0;

    CHECK_EQ(GetMaxCompressionSize(map, &box, 0, 0, kSorenson3CodecType, nil, &size), noCodecErr);
    CHECK_EQ(GetMaxCompressionSize(map, &outside, 0, 0, kJPEGCodecType, nil, &size), invalidRect);
    CHECK_EQ(CompressImage(map, &box, 0, kSorenson3CodecType, desc, data), noCodecErr);
    CHECK_EQ(DecompressImage(data, desc, map, nil, &box, srcCopy, nil), badImageDescription);
    CHECK_EQ(MakeImageDescriptionForEffect(0x3F3F3F3F, &desc), noErr);
    (*desc)->width = 8;
    (*desc)->height = 8;
    CHECK_EQ(DecompressImage(data, desc, map, nil, &box, srcCopy, nil), paramErr);
    (*desc)->dataSize = sizeof data;
    CHECK_EQ(DecompressImage(data, desc, map, nil, &box, srcCopy, nil), noCodecErr);
    (*desc)->cType = kJPEGCodecType;
    CHECK_EQ(DecompressImage(data, desc, map, nil, &box, srcCopy, nil), codecBadDataErr);
    CHECK_EQ(DecompressImage(data, desc, map, nil, nil, srcCopy, nil), paramErr);
    DisposeHandle((Handle)desc);
    DisposeGWorld(world);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"lossless_codecs_lose_nothing", lossless_codecs_lose_nothing},
        {"other_codecs_come_near", other_codecs_come_near},
        {"a_part_is_taken_scaled_and_masked", a_part_is_taken_scaled_and_masked},
        {"matrices_turn_and_skew", matrices_turn_and_skew},
        {"indices_stay_indices", indices_stay_indices},
        {"tables_go_in_and_out_of_descriptions", tables_go_in_and_out_of_descriptions},
        {"codecs_tell_what_they_can", codecs_tell_what_they_can},
        {"what_cannot_be_done_is_told", what_cannot_be_done_is_told},
    };

    return RUN_CASES(cases);
}
