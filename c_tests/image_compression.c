/*
 * image_compression.c - ImageCompression.h, pixel formats and rows.
 */
#include <ImageCompression.h>
#include <MacErrors.h>

#include "harness.h"

/* A pixel of one colour as it lies in memory. */
static void check_bytes(OSType format, const char *expected, size_t size)
{
    GWorldPtr from = nil, to = nil;
    char bytes[4] = {0, 0, 0, 0};
    Rect box;

    SetRect(&box, 0, 0, 1, 1);
    CHECK_EQ(NewGWorld(&from, 32, &box, nil, nil, 0), noErr);
    *(UInt32 *)GetPixBaseAddr(GetGWorldPixMap(from)) = 0xFF102030U;
    CHECK_EQ(QTNewGWorldFromPtr(&to, format, &box, nil, nil, 0, bytes, 4), noErr);
    CopyBits(&from->portBits, &to->portBits, &box, &box, srcCopy, nil);
    CHECK(memcmp(bytes, expected, size) == 0);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void named_formats_are_bytes(void)
{
    check_bytes(k32BGRAPixelFormat, "\x30\x20\x10\xFF", 4);
    check_bytes(k32RGBAPixelFormat, "\x10\x20\x30\xFF", 4);
    check_bytes(k32ABGRPixelFormat, "\xFF\x30\x20\x10", 4);
    check_bytes(k24RGBPixelFormat, "\x10\x20\x30", 3);
    check_bytes(k24BGRPixelFormat, "\x30\x20\x10", 3);
    check_bytes(k16LE555PixelFormat, "\x86\x08", 2);
    check_bytes(k16BE565PixelFormat, "\x11\x06", 2);
    check_bytes(k16LE565PixelFormat, "\x06\x11", 2);
}

static void numbered_formats_are_words(void)
{
    UInt32 word = 0xFF102030U;
    UInt16 half = 0x0886;

    check_bytes(k32ARGBPixelFormat, (const char *)&word, 4);
    check_bytes(k16BE555PixelFormat, (const char *)&half, 2);
}

static void formats_know_their_size(void)
{
    CHECK_EQ(QTGetPixelSize(k32ARGBPixelFormat), 32);
    CHECK_EQ(QTGetPixelSize(k24BGRPixelFormat), 24);
    CHECK_EQ(QTGetPixelSize(k16LE565PixelFormat), 16);
    CHECK_EQ(QTGetPixelSize(k8IndexedGrayPixelFormat), 8);
    CHECK_EQ(QTGetPixelSize(k1MonochromePixelFormat), 1);
    CHECK_EQ(QTGetPixelSize(0), 0);
    CHECK_EQ(QTGetPixelSize(0x3F3F3F3F), 0);
}

static void rows_may_be_long(void)
{
    GWorldPtr world = nil;
    PixMapHandle map;
    Rect box;

    SetRect(&box, 0, 0, 20000, 2);
    CHECK_EQ(QTNewGWorld(&world, k32ARGBPixelFormat, &box, nil, nil, 0), noErr);
    map = GetGWorldPixMap(world);
    CHECK_EQ(QTGetPixMapHandleRowBytes(map), 80000);
    CHECK_EQ(QTGetPixMapPtrRowBytes(*map), 80000);
    DisposeGWorld(world);
    CHECK_EQ(QTGetPixMapHandleRowBytes(map), 0);
    CHECK_EQ(QTGetPixMapPtrRowBytes(nil), 0);
}

static void rows_can_be_set_apart(void)
{
    GWorldPtr world = nil;
    PixMapHandle map;
    Rect box;

    SetRect(&box, 0, 0, 4, 2);
    CHECK_EQ(QTNewGWorld(&world, k32ARGBPixelFormat, &box, nil, nil, 0), noErr);
    map = GetGWorldPixMap(world);
    CHECK_EQ(QTSetPixMapHandleRowBytes(map, 15), paramErr);
    CHECK_EQ(QTSetPixMapHandleRowBytes(map, -1), paramErr);
    CHECK_EQ(QTSetPixMapHandleRowBytes(nil, 16), paramErr);
    CHECK_EQ(QTSetPixMapHandleRowBytes(map, 100000), noErr);
    CHECK_EQ(QTGetPixMapHandleRowBytes(map), 100000);
    CHECK_EQ(QTSetPixMapHandleRowBytes(map, 16), noErr);
    CHECK_EQ((**map).rowBytes & 0x3FFF, 16);
    DisposeGWorld(world);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"named_formats_are_bytes", named_formats_are_bytes},
        {"numbered_formats_are_words", numbered_formats_are_words},
        {"formats_know_their_size", formats_know_their_size},
        {"rows_may_be_long", rows_may_be_long},
        {"rows_can_be_set_apart", rows_can_be_set_apart},
    };

    return RUN_CASES(cases);
}
