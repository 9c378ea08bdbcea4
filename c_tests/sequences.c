/*
 * sequences.c - ImageCompression.h, sequences of frames.
 */
#include <ImageCompression.h>
#include <MacErrors.h>
#include <MacMemory.h>

#include "harness.h"
#include "worlds.h"

enum { kWidth = 64, kHeight = 32, kFrames = 5 };

static int completions;

static void completed(OSErr result, short flags, long refCon)
{
    if (result == noErr && flags == 3 && refCon == 77)
        completions++;
}

/* Stripes over which a square moves. */
static void DrawFrame(GWorldPtr world, short frame)
{
    short x, y;

    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kWidth; x++)
            Row(world, y)[x] = x >= frame * 5 && x < frame * 5 + 6 && y > 3 && y < 9
                                   ? 0x00FFFF00U
                                   : (UInt32)(x * 3) << 16 | (UInt32)y;
}

static void frames_follow_each_other(void)
{
    static char data[kFrames][65536];
    long sizes[kFrames];
    GWorldPtr from = NewWorld(32, kWidth, kHeight), to = NewWorld(32, kWidth, kHeight);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    ICMCompletionProcRecord record;
    ImageSequence out = 0, in = 0;
    CodecFlags flags = 99;
    UInt8 similarity = 99;
    short frame;

    record.completionProc = completed;
    record.completionRefCon = 77;
    completions = 0;
    CHECK_EQ(CompressSequenceBegin(&out, GetGWorldPixMap(from), nil, nil, nil, 24,
                                   kAnimationCodecType, nil, codecLosslessQuality,
                                   codecLosslessQuality, 3, nil, 0, desc),
             noErr);
    CHECK(out != 0);
    for (frame = 0; frame < kFrames; frame++) {
        DrawFrame(from, frame);
        CHECK_EQ(CompressSequenceFrame(out, GetGWorldPixMap(from), nil, 0, data[frame],
                                       &sizes[frame], &similarity, &record),
                 noErr);
        CHECK_EQ(similarity == 0, frame == 0 || frame == 3);
        CHECK_EQ((*desc)->dataSize, sizes[frame]);
    }
    CHECK(sizes[1] < sizes[0] / 4);
    CHECK_EQ(CompressSequenceFrame(out, GetGWorldPixMap(from), nil, 0, data[4], &sizes[4],
                                   &similarity, nil),
             noErr);
    CHECK_EQ(similarity, 255);
    CHECK_EQ(CompressSequenceFrame(out, GetGWorldPixMap(from), nil, codecFlagForceKeyFrame,
                                   data[4], &sizes[4], &similarity, nil),
             noErr);
    CHECK_EQ(similarity, 0);
    CHECK_EQ(CDSequenceEnd(out), noErr);

    CHECK_EQ(DecompressSequenceBegin(&in, desc, to, nil, nil, nil, srcCopy, nil, 0,
                                     codecNormalQuality, nil),
             noErr);
    for (frame = 0; frame < kFrames; frame++) {
        CHECK_EQ(DecompressSequenceFrameS(in, data[frame], sizes[frame], 0, &flags, &record),
                 noErr);
        CHECK_EQ(flags, 0);
        DrawFrame(from, frame);
        CHECK_EQ(Difference(from, to), 0);
    }
    CHECK_EQ(completions, 2 * kFrames);
    CHECK_EQ(DecompressSequenceFrameWhen(in, data[0], sizes[0], 0, nil, nil, nil), noErr);
    DrawFrame(from, 0);
    CHECK_EQ(Difference(from, to), 0);
    CHECK_EQ(CDSequenceEnd(in), noErr);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void a_matrix_moves_the_frames(void)
{
    static char data[65536];
    GWorldPtr from = NewWorld(32, kWidth, kHeight), to = NewWorld(32, kWidth, kHeight);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    ImageSequence in = 0;
    MatrixRecord matrix;
    Rect part;

    SetRect(&part, 0, 0, kWidth, kHeight);
    DrawFrame(from, 0);
    CHECK_EQ(CompressImage(GetGWorldPixMap(from), &part, codecMaxQuality, kAnimationCodecType,
                           desc, data),
             noErr);
    SetRect(&part, 0, 0, 8, 8);
    SetIdentityMatrix(&matrix);
    ScaleMatrix(&matrix, 2L << 16, 2L << 16, 0, 0);
    CHECK_EQ(DecompressSequenceBeginS(&in, desc, data, (*desc)->dataSize, to, nil, &part, &matrix,
                                      srcCopy, nil, 0, codecNormalQuality, nil),
             noErr);
    CHECK_EQ(DecompressSequenceFrame(in, data, 0, nil, nil), noErr);
    CHECK_EQ(Row(to, 15)[15] & 0xFFFFFF, Row(from, 7)[7] & 0xFFFFFF);
    CHECK_EQ(Row(to, 9)[4] & 0xFFFFFF, 0xFFFF00);
    CHECK_EQ(CDSequenceEnd(in), noErr);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

/* Turned by 90 degrees the upper edge is on the right. */
static void a_matrix_turns_the_frames(void)
{
    static char data[65536];
    GWorldPtr from = NewWorld(32, kWidth, kHeight), to = NewWorld(32, kHeight, kWidth);
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    ImageSequence in = 0;
    MatrixRecord matrix;
    short frame, x, y;
    Rect box;

    SetRect(&box, 0, 0, kWidth, kHeight);
    SetIdentityMatrix(&matrix);
    RotateMatrix(&matrix, 90L << 16, 0, 0);
    TranslateMatrix(&matrix, (long)kHeight << 16, 0);
    DrawFrame(from, 0);
    CHECK_EQ(CompressImage(GetGWorldPixMap(from), &box, codecMaxQuality, kAnimationCodecType, desc,
                           data),
             noErr);
    CHECK_EQ(DecompressSequenceBegin(&in, desc, to, nil, nil, &matrix, srcCopy, nil, 0,
                                     codecNormalQuality, nil),
             noErr);
    for (frame = 0; frame < 2; frame++) {
        DrawFrame(from, frame);
        CHECK_EQ(CompressImage(GetGWorldPixMap(from), &box, codecMaxQuality, kAnimationCodecType,
                               desc, data),
                 noErr);
        CHECK_EQ(DecompressSequenceFrameS(in, data, (*desc)->dataSize, 0, nil, nil), noErr);
        for (y = 0; y < kWidth; y++)
            for (x = 0; x < kHeight; x++)
                CHECK_EQ(Row(to, y)[x] & 0xFFFFFF,
                         Row(from, (short)(kHeight - 1 - x))[y] & 0xFFFFFF);
    }
    CHECK_EQ(CDSequenceEnd(in), noErr);
    DisposeHandle((Handle)desc);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void stale_sequences_are_told(void)
{
    ImageSequence in = 0;
    ImageDescriptionHandle desc = nil;
    GWorldPtr world = NewWorld(32, kWidth, kHeight);
    long size = 0;
    char data[8] = {0};

    CHECK_EQ(MakeImageDescriptionForPixMap(GetGWorldPixMap(world), &desc), noErr);
    CHECK_EQ(DecompressSequenceBegin(&in, desc, world, nil, nil, nil, srcCopy, nil, 0, 0, nil),
             noErr);
    CHECK_EQ(CompressSequenceFrame(in, GetGWorldPixMap(world), nil, 0, data, &size, nil, nil),
             paramErr);
    CHECK_EQ(DecompressSequenceFrameS(in, data, sizeof data, 0, nil, nil), codecBadDataErr);
    CHECK_EQ(CDSequenceEnd(in), noErr);
    CHECK_EQ(CDSequenceEnd(in), paramErr);
    CHECK_EQ(DecompressSequenceFrameS(in, data, sizeof data, 0, nil, nil), paramErr);
    CHECK_EQ(CDSequenceEnd(0), paramErr);
    (*desc)->cType = 0x3F3F3F3F;
    CHECK_EQ(DecompressSequenceBegin(&in, desc, world, nil, nil, nil, srcCopy, nil, 0, 0, nil),
             noCodecErr);
    DisposeHandle((Handle)desc);
    DisposeGWorld(world);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"frames_follow_each_other", frames_follow_each_other},
        {"a_matrix_moves_the_frames", a_matrix_moves_the_frames},
        {"a_matrix_turns_the_frames", a_matrix_turns_the_frames},
        {"stale_sequences_are_told", stale_sequences_are_told},
    };

    return RUN_CASES(cases);
}
