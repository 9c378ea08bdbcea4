/*
 * quickdraw.c - Quickdraw.h, ports, points and copying.
 */
#include <QDOffscreen.h>

#include "harness.h"

static GWorldPtr World(short depth, short left, short top, short right, short bottom)
{
    GWorldPtr world = nil;
    Rect box;

    SetRect(&box, left, top, right, bottom);
    CHECK_EQ(NewGWorld(&world, depth, &box, nil, nil, 0), noErr);
    return world;
}

static UInt32 *Pixels(GWorldPtr world)
{
    return (UInt32 *)GetPixBaseAddr(GetGWorldPixMap(world));
}

static void points_are_set_added_and_compared(void)
{
    Point a, b;

    SetPt(&a, 3, 4);
    CHECK_EQ(a.h, 3);
    CHECK_EQ(a.v, 4);
    SetPt(&b, 10, -20);
    AddPt(a, &b);
    CHECK_EQ(b.h, 13);
    CHECK_EQ(b.v, -16);
    SubPt(a, &b);
    CHECK_EQ(b.h, 10);
    CHECK(!EqualPt(a, b));
    SubPt(b, &b);
    SetPt(&a, 0, 0);
    CHECK(EqualPt(a, b));
}

static void local_points_start_at_the_ports_first_pixel(void)
{
    GWorldPtr world = World(32, 10, 20, 30, 40);
    Point pt;

    SetPort(world);
    SetPt(&pt, 12, 25);
    LocalToGlobal(&pt);
    CHECK_EQ(pt.h, 2);
    CHECK_EQ(pt.v, 5);
    GlobalToLocal(&pt);
    CHECK_EQ(pt.h, 12);
    CHECK_EQ(pt.v, 25);
    DisposeGWorld(world);
    LocalToGlobal(&pt);
    CHECK_EQ(pt.h, 12);
}

static void what_is_no_port_does_not_become_current(void)
{
    GWorldPtr world = World(32, 0, 0, 1, 1);
    GrafPtr port = nil;
    char other[200];

    SetPort(world);
    SetPort((GrafPtr)(void *)other);
    MacSetPort(nil);
    GetPort(&port);
    CHECK(port == world);
    SetGWorld(nil, nil);
    MacSetPort(world);
    GetPort(&port);
    CHECK(port == world);
    CHECK(GetPortNativeWindow(world) == nil);
    DisposeGWorld(world);
}

static void bits_are_copied_and_scaled(void)
{
    GWorldPtr from = World(32, 0, 0, 2, 1), to = World(32, 0, 0, 4, 2);
    int i;

    Pixels(from)[0] = 0xFF112233U;
    Pixels(from)[1] = 0xFF445566U;
    CopyBits((BitMap *)*GetGWorldPixMap(from), (BitMap *)*GetGWorldPixMap(to), &from->portRect,
             &to->portRect, srcCopy, nil);
    for (i = 0; i < 8; i++)
        CHECK_EQ(Pixels(to)[i], i % 4 < 2 ? 0xFF112233U : 0xFF445566U);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void bits_are_copied_within_the_mask_and_the_clip(void)
{
    GWorldPtr from = World(32, 0, 0, 4, 1), to = World(32, 0, 0, 4, 1);
    RgnHandle mask = NewRgn();

    memset(Pixels(from), 0xFF, 16);
    SetRectRgn(mask, 1, 0, 9, 9);
    SetPort(to);
    SetRectRgn(to->clipRgn, 0, 0, 3, 1);
    CopyBits(&from->portBits, &to->portBits, &from->portRect, &to->portRect, srcCopy, mask);
    CHECK_EQ(Pixels(to)[0], 0);
    CHECK_EQ(Pixels(to)[1], 0xFFFFFFFFU);
    CHECK_EQ(Pixels(to)[2], 0xFFFFFFFFU);
    CHECK_EQ(Pixels(to)[3], 0);
    DisposeRgn(mask);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void depths_are_converted(void)
{
    GWorldPtr from = World(32, 0, 0, 2, 1), to = World(16, 0, 0, 2, 1), index = World(8, 0, 0, 2, 1);

    Pixels(from)[0] = 0xFFFF0000U;
    Pixels(from)[1] = 0xFFFFFFFFU;
    CopyBits(&from->portBits, &to->portBits, &from->portRect, &to->portRect, srcCopy, nil);
    CHECK_EQ(((UInt16 *)Pixels(to))[0], 0x7C00);
    CHECK_EQ(((UInt16 *)Pixels(to))[1], 0x7FFF);
    CopyBits(&to->portBits, &index->portBits, &from->portRect, &to->portRect, ditherCopy, nil);
    CHECK_EQ(((UInt8 *)Pixels(index))[0], 35); /* red in the system's colours */
    CHECK_EQ(((UInt8 *)Pixels(index))[1], 0);
    CHECK_EQ((**(**GetGWorldPixMap(index)).pmTable).ctSize, 255);
    CHECK_EQ((**(**GetGWorldPixMap(index)).pmTable).ctTable[35].rgb.red, 0xFFFF);
    DisposeGWorld(from);
    DisposeGWorld(to);
    DisposeGWorld(index);
}

static void a_bit_map_of_the_program_is_black_and_white(void)
{
    GWorldPtr to = World(32, 0, 0, 3, 1);
    static unsigned char row[2] = {0x40, 0};
    BitMap bits;

    bits.baseAddr = (Ptr)row;
    bits.rowBytes = 2;
    SetRect(&bits.bounds, 0, 0, 3, 1);
    CopyBits(&bits, &to->portBits, &bits.bounds, &to->portRect, srcCopy, nil);
    CHECK_EQ(Pixels(to)[0], 0xFFFFFFFFU);
    CHECK_EQ(Pixels(to)[1], 0xFF000000U);
    CopyBits(nil, &to->portBits, &bits.bounds, &to->portRect, srcCopy, nil);
    CopyBits(&bits, nil, nil, nil, srcCopy, nil);
    DisposeGWorld(to);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"points_are_set_added_and_compared", points_are_set_added_and_compared},
        {"local_points_start_at_the_ports_first_pixel", local_points_start_at_the_ports_first_pixel},
        {"what_is_no_port_does_not_become_current", what_is_no_port_does_not_become_current},
        {"bits_are_copied_and_scaled", bits_are_copied_and_scaled},
        {"bits_are_copied_within_the_mask_and_the_clip",
         bits_are_copied_within_the_mask_and_the_clip},
        {"depths_are_converted", depths_are_converted},
        {"a_bit_map_of_the_program_is_black_and_white",
         a_bit_map_of_the_program_is_black_and_white},
    };

    return RUN_CASES(cases);
}
