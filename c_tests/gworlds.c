/*
 * gworlds.c - QDOffscreen.h.
 *
 * Documented in "Inside Macintosh: Imaging With QuickDraw", chapter 6.
 */
#include <ImageCompression.h>
#include <MacErrors.h>
#include <QDOffscreen.h>

#include "harness.h"

static Rect Box(short left, short top, short right, short bottom)
{
    Rect box;

    SetRect(&box, left, top, right, bottom);
    return box;
}

static void a_new_world_is_zeroed_and_knows_its_shape(void)
{
    static const short depths[] = {1, 2, 4, 8, 16, 32};
    Rect box = Box(-3, -2, 10, 5), seen;
    GWorldPtr world = nil;
    size_t i;

    for (i = 0; i < sizeof depths / sizeof depths[0]; i++) {
        PixMapHandle map;
        long row, at;
        int sum = 0;

        CHECK_EQ(NewGWorld(&world, depths[i], &box, nil, nil, 0), noErr);
        map = GetGWorldPixMap(world);
        CHECK(map != nil);
        CHECK_EQ(GetPixDepth(map), depths[i]);
        CHECK_EQ((**map).pixelSize, depths[i]);
        CHECK_EQ((**map).rowBytes & 0x8000, 0x8000);
        CHECK(GetPixBounds(map, &seen) == &seen && EqualRect(&seen, &box));
        CHECK(GetPortBounds(world, &seen) == &seen && EqualRect(&seen, &box));
        CHECK(EqualRect(&world->portRect, &box));
        CHECK(world->portPixMap == map);
        CHECK(LockPixels(map));
        row = (**map).rowBytes & 0x3FFF;
        /* The fewest multiple of 4 bytes. */
        CHECK_EQ(row, (13 * depths[i] + 31) / 32 * 4);
        CHECK_EQ(GetPixRowBytes(map), row);
        for (at = 0; at < row * 7; at++)
            sum |= GetPixBaseAddr(map)[at];
        CHECK_EQ(sum, 0);
        CHECK(GetPixelsState(map) & pixelsLocked);
        UnlockPixels(map);
        CHECK(!(GetPixelsState(map) & pixelsLocked));
        DisposeGWorld(world);
    }
}

static void depth_0_is_32(void)
{
    Rect box = Box(0, 0, 4, 4);
    GWorldPtr world = nil;

    CHECK_EQ(NewGWorld(&world, 0, &box, nil, nil, 0), noErr);
    CHECK_EQ(GetPixDepth(GetGWorldPixMap(world)), 32);
    DisposeGWorld(world);
}

static void wrong_arguments_are_refused(void)
{
    Rect box = Box(0, 0, 4, 4), empty = Box(4, 0, 4, 4), huge = Box(-32768, -32768, 32767, 32767);
    GWorldPtr world = nil;
    char buffer[64];

    CHECK_EQ(NewGWorld(nil, 32, &box, nil, nil, 0), paramErr);
    CHECK_EQ(NewGWorld(&world, 32, nil, nil, nil, 0), paramErr);
    CHECK_EQ(NewGWorld(&world, 32, &empty, nil, nil, 0), paramErr);
    CHECK_EQ(NewGWorld(&world, 3, &box, nil, nil, 0), cDepthErr);
    CHECK_EQ(NewGWorld(&world, -1, &box, nil, nil, 0), cDepthErr);
    CHECK_EQ(NewGWorld(&world, 32, &huge, nil, nil, 0), memFullErr);
    CHECK_EQ(NewGWorldFromPtr(&world, 32, &box, nil, nil, 0, nil, 16), paramErr);
    CHECK_EQ(NewGWorldFromPtr(&world, 32, &box, nil, nil, 0, buffer, 15), paramErr);
    CHECK_EQ(NewGWorldFromPtr(&world, 32, &box, nil, nil, 0, buffer, -16), paramErr);
    CHECK_EQ(QTNewGWorld(&world, 0x3F3F3F3F, &box, nil, nil, 0), cDepthErr);
    CHECK(world == nil);
}

static void stale_and_foreign_worlds_do_no_harm(void)
{
    Rect box = Box(0, 0, 4, 4), seen = box;
    GWorldPtr world = nil;
    PixMapHandle map;

    CHECK_EQ(NewGWorld(&world, 32, &box, nil, nil, 0), noErr);
    map = GetGWorldPixMap(world);
    DisposeGWorld(world);
    DisposeGWorld(world);
    DisposeGWorld(nil);
    CHECK(GetGWorldPixMap(world) == nil);
    CHECK(GetGWorldDevice(world) == nil);
    CHECK(!LockPixels(map) && !LockPixels(nil));
    UnlockPixels(map);
    CHECK(GetPixBaseAddr(map) == nil && GetPixBaseAddr(nil) == nil);
    CHECK_EQ(GetPixDepth(map), 0);
    CHECK(EmptyRect(GetPortBounds(world, &seen)));
    SetGWorld(world, nil);
    world = nil;
    CHECK(UpdateGWorld(&world, 16, &box, nil, nil, 0) & gwFlagErr);
}

static void the_programs_pixels_stay_its_own(void)
{
    UInt32 pixels[3][4];
    Rect box = Box(0, 0, 3, 3);
    GWorldPtr world = nil;

    memset(pixels, 0x55, sizeof pixels);
    CHECK_EQ(NewGWorldFromPtr(&world, 32, &box, nil, nil, 0, (Ptr)pixels, sizeof pixels[0]), noErr);
    CHECK(GetPixBaseAddr(GetGWorldPixMap(world)) == (Ptr)pixels);
    CHECK_EQ(QTGetPixMapHandleRowBytes(GetGWorldPixMap(world)), 16);
    /* One that is larger has pixels of the library's. */
    box.right = 4;
    CHECK(!(UpdateGWorld(&world, 32, &box, nil, nil, 0) & gwFlagErr));
    CHECK(GetPixBaseAddr(GetGWorldPixMap(world)) != (Ptr)pixels);
    DisposeGWorld(world);
    CHECK_EQ(pixels[2][3], 0x55555555);
}

static void worlds_are_current_with_their_devices(void)
{
    Rect box = Box(0, 0, 4, 4);
    GWorldPtr world = nil;
    CGrafPtr old, now = nil;
    GDHandle oldDevice = nil, device = nil;
    GrafPtr port = nil;

    GetGWorld(&old, &oldDevice);
    CHECK(oldDevice != nil);
    CHECK_EQ(NewGWorld(&world, 16, &box, nil, nil, 0), noErr);
    SetGWorld(world, nil);
    GetGWorld(&now, &device);
    CHECK(now == world);
    CHECK(device == GetGWorldDevice(world));
    CHECK((**device).gdPMap == GetGWorldPixMap(world));
    CHECK(EqualRect(&(**device).gdRect, &box));
    GetPort(&port);
    CHECK(port == world);
    SetGWorld(old, oldDevice);
    GetGWorld(&now, &device);
    CHECK(now == old && device == oldDevice);
    SetGWorld(world, nil);
    DisposeGWorld(world);
    GetGWorld(&now, nil);
    CHECK(now == nil);
}

static void pixels_remember_their_state(void)
{
    Rect box = Box(0, 0, 4, 4);
    GWorldPtr world = nil;
    PixMapHandle map;

    CHECK_EQ(NewGWorld(&world, 32, &box, nil, nil, 0), noErr);
    map = GetGWorldPixMap(world);
    CHECK_EQ(GetPixelsState(map), 0);
    LockPixels(map);
    AllowPurgePixels(map);
    CHECK_EQ(GetPixelsState(map), pixelsLocked | pixelsPurgeable);
    NoPurgePixels(map);
    CHECK_EQ(GetPixelsState(map), pixelsLocked);
    SetPixelsState(map, pixelsPurgeable);
    CHECK_EQ(GetPixelsState(map), pixelsPurgeable);
    CHECK(PixMap32Bit(map) && !PixMap32Bit(nil));
    DisposeGWorld(world);
}

static void an_update_keeps_what_it_is_asked_to(void)
{
    Rect box = Box(0, 0, 2, 2), wide = Box(0, 0, 4, 4);
    GWorldPtr world = nil, same;
    GWorldFlags flags;
    PixMapHandle map;
    UInt32 *pixels;

    CHECK_EQ(NewGWorld(&world, 32, &box, nil, nil, 0), noErr);
    same = world;
    map = GetGWorldPixMap(world);
    pixels = (UInt32 *)GetPixBaseAddr(map);
    pixels[0] = pixels[1] = pixels[2] = 0xFFFFFFFFU;
    pixels[3] = 0xFFFF0000U;
    CHECK_EQ(UpdateGWorld(&world, 32, &box, nil, nil, 0), 0);
    flags = UpdateGWorld(&world, 32, &wide, nil, nil, clipPix);
    CHECK_EQ(flags & (gwFlagErr | reallocPix | newRowBytes | newDepth | clipPix),
             reallocPix | newRowBytes | clipPix);
    CHECK(world == same && GetGWorldPixMap(world) == map);
    CHECK(EqualRect(&world->portRect, &wide));
    CHECK_EQ(((UInt32 *)GetPixBaseAddr(map))[5], 0xFFFF0000U);
    CHECK_EQ(((UInt32 *)GetPixBaseAddr(map))[15], 0);
    flags = UpdateGWorld(&world, 16, &box, nil, nil, stretchPix);
    CHECK_EQ(flags & (gwFlagErr | newDepth | stretchPix), newDepth | stretchPix);
    CHECK_EQ(GetPixDepth(map), 16);
    CHECK_EQ(*(UInt16 *)GetPixBaseAddr(map), 0x7FFF);
    flags = UpdateGWorld(&world, 5, &box, nil, nil, 0);
    CHECK(flags & gwFlagErr);
    CHECK_EQ((OSErr)flags, cDepthErr);
    CHECK_EQ(GetPixDepth(map), 16);
    DisposeGWorld(world);
}

static void the_data_contract_decides_the_order_of_bytes(void)
{
    Rect box = Box(0, 0, 1, 1);
    unsigned char bytes[4];
    GWorldPtr world = nil, red = nil;

    CHECK_EQ(NewGWorld(&red, 32, &box, nil, nil, 0), noErr);
    *(UInt32 *)GetPixBaseAddr(GetGWorldPixMap(red)) = 0xFF800000U;
    CHECK_EQ(NewGWorldFromPtr_BigEndianData(&world, 32, &box, nil, nil, 0, (Ptr)bytes, 4), noErr);
    CopyBits(&red->portBits, &world->portBits, &box, &box, srcCopy, nil);
    CHECK(bytes[0] == 0xFF && bytes[1] == 0x80 && bytes[2] == 0 && bytes[3] == 0);
    DisposeGWorld(world);
    CHECK_EQ(NewGWorldFromPtr_BigEndianData(&world, 16, &box, nil, nil, 0, (Ptr)bytes, 4), noErr);
    CopyBits(&red->portBits, &world->portBits, &box, &box, srcCopy, nil);
    CHECK(bytes[0] == 0x40 && bytes[1] == 0);
    DisposeGWorld(world);
    CHECK_EQ(NewGWorldFromPtr_BigEndianData(&world, 32, &box, nil, nil, kNativeEndianPixMap,
                                            (Ptr)bytes, 4),
             noErr);
    CopyBits(&red->portBits, &world->portBits, &box, &box, srcCopy, nil);
    CHECK_EQ(*(UInt32 *)GetPixBaseAddr(GetGWorldPixMap(world)), 0xFF800000U);
    DisposeGWorld(world);
    DisposeGWorld(red);
}

static void a_damaged_record_draws_nothing(void)
{
    Rect box = Box(0, 0, 2, 2);
    UInt32 pixels[4] = {0, 0, 0, 0};
    GWorldPtr world = nil, white = nil;
    PixMapHandle map;

    CHECK_EQ(NewGWorld(&white, 32, &box, nil, nil, 0), noErr);
    memset(GetPixBaseAddr(GetGWorldPixMap(white)), 0xFF, 16);
    CHECK_EQ(NewGWorldFromPtr(&world, 32, &box, nil, nil, 0, (Ptr)pixels, 8), noErr);
    map = GetGWorldPixMap(world);
    (**map).bounds.bottom = 2000;
    CopyBits(&white->portBits, &world->portBits, &box, &box, srcCopy, nil);
    CHECK_EQ(pixels[0], 0);
    (**map).bounds.bottom = 2;
    (**map).rowBytes = (short)(0x8000 | 1000);
    CopyBits(&white->portBits, &world->portBits, &box, &box, srcCopy, nil);
    CHECK_EQ(pixels[0], 0);
    (**map).rowBytes = (short)(0x8000 | 8);
    CopyBits(&white->portBits, &world->portBits, &box, &box, srcCopy, nil);
    CHECK_EQ(pixels[3], 0xFFFFFFFFU);
    DisposeGWorld(world);
    DisposeGWorld(white);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_new_world_is_zeroed_and_knows_its_shape", a_new_world_is_zeroed_and_knows_its_shape},
        {"depth_0_is_32", depth_0_is_32},
        {"wrong_arguments_are_refused", wrong_arguments_are_refused},
        {"stale_and_foreign_worlds_do_no_harm", stale_and_foreign_worlds_do_no_harm},
        {"the_programs_pixels_stay_its_own", the_programs_pixels_stay_its_own},
        {"worlds_are_current_with_their_devices", worlds_are_current_with_their_devices},
        {"pixels_remember_their_state", pixels_remember_their_state},
        {"an_update_keeps_what_it_is_asked_to", an_update_keeps_what_it_is_asked_to},
        {"the_data_contract_decides_the_order_of_bytes",
         the_data_contract_decides_the_order_of_bytes},
        {"a_damaged_record_draws_nothing", a_damaged_record_draws_nothing},
    };

    return RUN_CASES(cases);
}
