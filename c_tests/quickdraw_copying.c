/*
 * quickdraw_copying.c - Quickdraw.h: CopyBits in all modes, depths and sizes; CopyMask.
 *
 * Source: "Inside Macintosh: Imaging With QuickDraw", chapters 3 and 4: CopyBits, CopyMask,
 * CopyDeepMask, Boolean and Arithmetic Transfer Modes.
 */
#include <QDOffscreen.h>

#include "harness.h"

#define INK(world) ((BitMap *)*GetGWorldPixMap(world))

static GWorldPtr World(short depth, short width, short height)
{
    GWorldPtr world = nil;
    Rect box;

    SetRect(&box, 0, 0, width, height);
    CHECK_EQ(NewGWorld(&world, depth, &box, nil, nil, 0), noErr);
    return world;
}

static UInt32 *Row(GWorldPtr world, short y)
{
    PixMapHandle map = GetGWorldPixMap(world);

    return (UInt32 *)(void *)(GetPixBaseAddr(map) + y * GetPixRowBytes(map));
}

static RGBColor Color(UInt32 rgb)
{
    RGBColor color;

    color.red = (UInt16)((rgb >> 16 & 255) * 257);
    color.green = (UInt16)((rgb >> 8 & 255) * 257);
    color.blue = (UInt16)((rgb & 255) * 257);
    return color;
}

/* What a mode makes of two pixels of 32 bits. */
static UInt32 Mixed(UInt32 source, UInt32 target, short mode)
{
    GWorldPtr from = World(32, 1, 1), to = World(32, 1, 1);
    UInt32 result;

    Row(from, 0)[0] = source;
    Row(to, 0)[0] = target;
    CopyBits(INK(from), INK(to), &from->portRect, &to->portRect, mode, nil);
    result = Row(to, 0)[0] & 0xffffff;
    DisposeGWorld(from);
    DisposeGWorld(to);
    return result;
}

/* 4: each bit of a Boolean mode; black counts as ones. Arithmetic modes take each primary colour. */
static void modes_mix_colors(void)
{
    CHECK_EQ(Mixed(0x102030, 0x405060, srcCopy), 0x102030);
    CHECK_EQ(Mixed(0x102030, 0x405060, ditherCopy), 0x102030);
    CHECK_EQ(Mixed(0x000000, 0x405060, srcOr), 0x000000);
    CHECK_EQ(Mixed(0xffffff, 0x405060, srcOr), 0x405060);
    CHECK_EQ(Mixed(0x000000, 0x405060, srcXor), 0xbfaf9f);
    CHECK_EQ(Mixed(0xffffff, 0x405060, srcXor), 0x405060);
    CHECK_EQ(Mixed(0x000000, 0x405060, srcBic), 0xffffff);
    CHECK_EQ(Mixed(0xffffff, 0x405060, srcBic), 0x405060);
    CHECK_EQ(Mixed(0x102030, 0x405060, notSrcCopy), 0xefdfcf);
    CHECK_EQ(Mixed(0xffffff, 0x405060, notSrcOr), 0x000000);
    CHECK_EQ(Mixed(0x000000, 0x405060, notSrcOr), 0x405060);
    CHECK_EQ(Mixed(0xffffff, 0x405060, notSrcXor), 0xbfaf9f);
    CHECK_EQ(Mixed(0xffffff, 0x405060, notSrcBic), 0xffffff);
    CHECK_EQ(Mixed(0x102030, 0x405060, addMax), 0x405060);
    CHECK_EQ(Mixed(0x102070, 0x405060, adMin), 0x102060);
    CHECK_EQ(Mixed(0x102030, 0x405060, addOver), 0x507090);
    CHECK_EQ(Mixed(0xf02030, 0x405060, addPin), 0xff7090);
    CHECK_EQ(Mixed(0x502030, 0x405060, subPin), 0x003030);
    CHECK_EQ(Mixed(0x502030, 0x405060, subOver), 0xf03030);
    CHECK_EQ(Mixed(0xffffff, 0x405060, transparent), 0x405060);
    CHECK_EQ(Mixed(0x123456, 0x405060, transparent), 0x123456);
    CHECK_EQ(Mixed(0x204060, 0x406080, blend), 0x305070);
}

/* 4: from each depth to each: the eight colours that all but the smallest have, else black and white. */
static void every_depth_goes_to_every_depth(void)
{
    static const short depths[] = {1, 2, 4, 8, 16, 24, 32};
    static const UInt32 colors[] = {0x000000, 0xffffff, 0xff0000, 0x0000ff};
    size_t a, b, n;

    for (a = 0; a < 7; a++)
        for (b = 0; b < 7; b++) {
            size_t count = depths[a] < 8 || depths[b] < 8 ? 2 : 4;
            GWorldPtr from = World(depths[a], 16, 1), to = World(depths[b], 16, 1);
            GWorldPtr first = World(32, 16, 1), last = World(32, 16, 1);

            for (n = 0; n < 16; n++)
                Row(first, 0)[n] = colors[n * 7 % count];
            CopyBits(INK(first), INK(from), &from->portRect, &from->portRect, srcCopy, nil);
            CopyBits(INK(from), INK(to), &from->portRect, &to->portRect, srcCopy, nil);
            CopyBits(INK(to), INK(last), &to->portRect, &to->portRect, srcCopy, nil);
            for (n = 0; n < 16; n++)
                CHECK_EQ(Row(last, 0)[n] & 0xffffff, colors[n * 7 % count]);
            DisposeGWorld(first);
            DisposeGWorld(last);
            DisposeGWorld(from);
            DisposeGWorld(to);
        }
}

/* 3: pixels are taken out or left out as the rectangles tell; what is outside of either stays. */
static void pictures_are_scaled_and_cut(void)
{
    GWorldPtr from = World(32, 8, 8), to = World(32, 8, 8);
    Rect part, place;
    short x, y;

    for (y = 0; y < 8; y++)
        for (x = 0; x < 8; x++)
            Row(from, y)[x] = (UInt32)(y * 16 + x);
    SetRect(&part, 2, 2, 4, 4);
    SetRect(&place, 1, 1, 7, 7);
    CopyBits(INK(from), INK(to), &part, &place, srcCopy, nil);
    for (y = 0; y < 8; y++)
        for (x = 0; x < 8; x++) {
            int inside = x >= 1 && x < 7 && y >= 1 && y < 7;
            int expected = (2 + (y - 1) / 3) * 16 + 2 + (x - 1) / 3;

            CHECK_EQ(Row(to, y)[x] & 0xffffff, inside ? expected : 0);
        }
    SetRect(&place, 0, 0, 4, 4);
    CopyBits(INK(from), INK(to), &from->portRect, &place, srcCopy, nil);
    CHECK(Row(to, 0)[1] % 16 / 2 == 1 && Row(to, 3)[3] / 16 / 2 == 3);
    /* Half of the source, and half of the place, are not there. */
    SetRect(&part, 4, 0, 12, 8);
    SetRect(&place, -4, 0, 4, 8);
    memset(Row(to, 0), 0, (size_t)GetPixRowBytes(GetGWorldPixMap(to)) * 8);
    CopyBits(INK(from), INK(to), &part, &place, srcCopy, nil);
    for (x = 0; x < 8; x++)
        CHECK_EQ(Row(to, 5)[x] & 0xffffff, 0);
    SetRect(&part, 0, 0, 0, 8);
    CopyBits(INK(from), INK(to), &part, &place, srcCopy, nil);
    CopyBits(INK(from), INK(to), &place, &part, srcCopy, nil);
    CHECK_EQ(Row(to, 0)[0] & 0xffffff, 0);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

/* 3: a mask of any form. */
static void a_region_masks(void)
{
    GWorldPtr from = World(32, 8, 1), to = World(32, 8, 1);
    RgnHandle mask = NewRgn(), hole = NewRgn();
    short x;

    memset(Row(from, 0), 0xff, 32);
    SetRectRgn(mask, 1, 0, 7, 1);
    SetRectRgn(hole, 3, 0, 5, 1);
    DiffRgn(mask, hole, mask);
    CopyBits(INK(from), INK(to), &from->portRect, &to->portRect, srcCopy, mask);
    for (x = 0; x < 8; x++)
        CHECK_EQ(Row(to, 0)[x] != 0, x == 1 || x == 2 || x == 5 || x == 6);
    DisposeRgn(mask);
    DisposeRgn(hole);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

/* 4: black and white of one bit become the colours of the current port. */
static void one_bit_takes_the_ports_colors(void)
{
    static unsigned char row[2] = {0x50, 0};
    GWorldPtr to = World(32, 4, 1);
    RGBColor red = Color(0xff0000), blue = Color(0x0000ff);
    static const struct {
        short mode;
        UInt32 zero, one;
    } made[] = {
        {srcCopy, 0x0000ff, 0xff0000}, {srcOr, 0x405060, 0xff0000},
        {srcXor, 0x405060, 0xbfaf9f}, {srcBic, 0x405060, 0x0000ff},
        {notSrcCopy, 0xff0000, 0x0000ff}, {notSrcOr, 0xff0000, 0x405060},
        {notSrcXor, 0xbfaf9f, 0x405060}, {notSrcBic, 0x0000ff, 0x405060},
        {addMax, 0x4050ff, 0xff5060},
    };
    BitMap bits;
    size_t n;
    short x;

    bits.baseAddr = (Ptr)row;
    bits.rowBytes = 2;
    SetRect(&bits.bounds, 0, 0, 4, 1);
    SetGWorld(to, nil);
    RGBForeColor(&red);
    RGBBackColor(&blue);
    for (n = 0; n < sizeof made / sizeof made[0]; n++) {
        for (x = 0; x < 4; x++)
            Row(to, 0)[x] = 0x405060;
        CopyBits(&bits, INK(to), &bits.bounds, &to->portRect, made[n].mode, nil);
        for (x = 0; x < 4; x++)
            CHECK_EQ(Row(to, 0)[x] & 0xffffff, x % 2 ? made[n].one : made[n].zero);
    }
    SetGWorld(nil, nil);
    DisposeGWorld(to);
}

/* 3: CopyMask copies where the mask is black; a deep mask copies parts of primary colours. */
static void a_mask_lets_pixels_through(void)
{
    static unsigned char row[2] = {0x60, 0};
    GWorldPtr from = World(32, 4, 1), to = World(32, 4, 1), deep = World(32, 4, 1);
    RgnHandle region = NewRgn();
    BitMap mask;
    Rect wide;
    short x;

    mask.baseAddr = (Ptr)row;
    mask.rowBytes = 2;
    SetRect(&mask.bounds, 0, 0, 4, 1);
    for (x = 0; x < 4; x++) {
        Row(from, 0)[x] = 0x102030;
        Row(to, 0)[x] = 0x405060;
    }
    CopyMask(INK(from), &mask, INK(to), &from->portRect, &mask.bounds, &to->portRect);
    for (x = 0; x < 4; x++)
        CHECK_EQ(Row(to, 0)[x] & 0xffffff, x == 1 || x == 2 ? 0x102030 : 0x405060);
    Row(deep, 0)[0] = 0x000000;
    Row(deep, 0)[1] = 0xffffff;
    Row(deep, 0)[2] = 0x00ff00;
    Row(deep, 0)[3] = 0x808080;
    for (x = 0; x < 4; x++) {
        Row(from, 0)[x] = 0xff0000;
        Row(to, 0)[x] = 0x00ff00;
    }
    CopyMask(INK(from), INK(deep), INK(to), &from->portRect, &deep->portRect, &to->portRect);
    CHECK_EQ(Row(to, 0)[0] & 0xffffff, 0xff0000);
    CHECK_EQ(Row(to, 0)[1] & 0xffffff, 0x00ff00);
    CHECK_EQ(Row(to, 0)[2] & 0xffffff, 0xffff00);
    CHECK_EQ(Row(to, 0)[3] & 0xffffff, 0x7f8000);
    /* A mode, a region, and a mask that is scaled: half of it for all of the place. */
    for (x = 0; x < 4; x++) {
        Row(from, 0)[x] = 0x102030;
        Row(to, 0)[x] = 0x405060;
    }
    SetRectRgn(region, 0, 0, 1, 1);
    CopyDeepMask(INK(from), INK(deep), INK(to), &from->portRect, &deep->portRect, &to->portRect,
                 addOver, region);
    CHECK_EQ(Row(to, 0)[0] & 0xffffff, 0x507090);
    CHECK_EQ(Row(to, 0)[2] & 0xffffff, 0x405060);
    SetRect(&wide, 0, 0, 2, 1);
    CopyDeepMask(INK(from), INK(deep), INK(to), &from->portRect, &wide, &to->portRect, srcCopy,
                 nil);
    CHECK(Row(to, 0)[0] == Row(to, 0)[1] && (Row(to, 0)[1] & 0xffffff) == 0x102030);
    CHECK((Row(to, 0)[2] & 0xffffff) == 0x405060 && (Row(to, 0)[3] & 0xffffff) == 0x405060);
    /* Nothing happens without one of them. */
    CopyMask(nil, &mask, INK(to), &from->portRect, &mask.bounds, &to->portRect);
    CopyMask(INK(from), nil, INK(to), &from->portRect, &mask.bounds, &to->portRect);
    CopyMask(INK(from), &mask, INK(to), nil, &mask.bounds, nil);
    CHECK_EQ(Row(to, 0)[3] & 0xffffff, 0x405060);
    DisposeRgn(region);
    DisposeGWorld(from);
    DisposeGWorld(to);
    DisposeGWorld(deep);
}

static const Case cases[] = {
    {"modes_mix_colors", modes_mix_colors},
    {"every_depth_goes_to_every_depth", every_depth_goes_to_every_depth},
    {"pictures_are_scaled_and_cut", pictures_are_scaled_and_cut},
    {"a_region_masks", a_region_masks},
    {"one_bit_takes_the_ports_colors", one_bit_takes_the_ports_colors},
    {"a_mask_lets_pixels_through", a_mask_lets_pixels_through},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
