/*
 * sprite_world.c - Movies.h, sprite worlds: sprites that a program moves itself.
 *
 * "QuickTime 3 Reference", Sprites: a world redraws the parts that property calls have made
 * invalid; smaller layers are in front. Result codes: MacErrors.h.
 */
#include <ImageCompression.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <Movies.h>

#include "harness.h"

enum { kWidth = 64, kHeight = 48 };

static GWorldPtr NewWorld(short depth, short left, short top)
{
    GWorldPtr world = nil;
    Rect box;

    SetRect(&box, left, top, (short)(left + kWidth), (short)(top + kHeight));
    CHECK_EQ(NewGWorld(&world, depth, &box, nil, nil, 0), noErr);
    return world;
}

/* The colour at a place, counted from the first pixel. */
static UInt32 Pixel(GWorldPtr world, short x, short y)
{
    PixMapHandle map = GetGWorldPixMap(world);
    Ptr row = GetPixBaseAddr(map) + y * QTGetPixMapHandleRowBytes(map);

    return ((UInt32 *)(void *)row)[x] & 0xFFFFFFU;
}

static void Fill(GWorldPtr world, UInt32 color)
{
    PixMapHandle map = GetGWorldPixMap(world);
    short x, y;

    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kWidth; x++)
            ((UInt32 *)(void *)(GetPixBaseAddr(map) + y * QTGetPixMapHandleRowBytes(map)))[x] =
                color;
}

/* An image of raw pixels of 24 bits. */
typedef struct {
    ImageDescriptionHandle desc;
    Ptr data;
} Image;

static Image NewImage(short width, short height, UInt32 color)
{
    Image picture;
    long i, size = 3L * width * height;

    picture.desc = (ImageDescriptionHandle)NewHandleClear(sizeof(ImageDescription));
    (*picture.desc)->idSize = sizeof(ImageDescription);
    (*picture.desc)->cType = kRawCodecType;
    (*picture.desc)->width = width;
    (*picture.desc)->height = height;
    (*picture.desc)->depth = 24;
    (*picture.desc)->frameCount = 1;
    (*picture.desc)->clutID = -1;
    (*picture.desc)->dataSize = (SInt32)size;
    picture.data = NewPtr(size);
    for (i = 0; i < size; i++)
        picture.data[i] = (char)(color >> (16 - 8 * (i % 3)));
    return picture;
}

static void DropImage(Image picture)
{
    DisposeHandle((Handle)picture.desc);
    DisposePtr(picture.data);
}

static MatrixRecord Moved(long x, long y)
{
    MatrixRecord matrix;

    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, x << 16, y << 16);
    return matrix;
}

static Point At(short h, short v)
{
    Point point;

    point.h = h;
    point.v = v;
    return point;
}

static Sprite Add(SpriteWorld world, Image picture, long x, long y, short layer)
{
    MatrixRecord matrix = Moved(x, y);
    Sprite sprite = nil;

    CHECK_EQ(NewSprite(&sprite, world, picture.desc, picture.data, &matrix, true, layer), noErr);
    CHECK(sprite != nil);
    return sprite;
}

static void worlds_draw_what_changed(void)
{
    GWorldPtr destination = NewWorld(32, 0, 0), layer = NewWorld(32, 0, 0);
    Image red = NewImage(8, 4, 0xFF0000U), blue = NewImage(8, 4, 0x0000FFU);
    RGBColor green = {0, 0xFFFF, 0};
    SpriteWorld world = nil;
    Sprite front, back;
    MatrixRecord matrix;
    long flags = -1;

    CHECK_EQ(NewSpriteWorld(&world, destination, layer, &green, nil), noErr);
    back = Add(world, red, 4, 4, 10);
    front = Add(world, blue, 8, 4, 5);
    CHECK_EQ(SpriteWorldIdle(world, kSpriteWorldPreflight, &flags), noErr);
    CHECK_EQ(flags, kSpriteWorldNeedsToDraw);
    CHECK_EQ(SpriteWorldIdle(world, 0, &flags), noErr);
    CHECK_EQ(flags, kSpriteWorldDidDraw);
    CHECK_EQ(Pixel(destination, 0, 0), 0x00FF00);
    CHECK_EQ(Pixel(destination, 4, 4), 0xFF0000);
    CHECK_EQ(Pixel(destination, 8, 4), 0x0000FF);
    CHECK_EQ(Pixel(destination, 15, 7), 0x0000FF);
    CHECK_EQ(Pixel(destination, 16, 7), 0x00FF00);
    CHECK_EQ(Pixel(layer, 8, 4), 0x0000FF);
    CHECK_EQ(SpriteWorldIdle(world, 0, &flags), noErr);
    CHECK_EQ(flags, 0);

    /* A new layer, a new place, and one that is not seen. */
    CHECK_EQ(SetSpriteProperty(front, kSpritePropertyLayer, (void *)20), noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 8, 4), 0xFF0000);
    matrix = Moved(40, 30);
    CHECK_EQ(SetSpriteProperty(back, kSpritePropertyMatrix, &matrix), noErr);
    CHECK_EQ(SpriteWorldIdle(world, kOnlyDrawToSpriteWorld, nil), noErr);
    CHECK_EQ(Pixel(layer, 40, 30), 0xFF0000);
    CHECK_EQ(Pixel(layer, 4, 4), 0x00FF00);
    CHECK_EQ(Pixel(destination, 4, 4), 0xFF0000);
    CHECK_EQ(InvalidateSpriteWorld(world, nil), noErr);
    CHECK_EQ(SetSpriteProperty(front, kSpritePropertyVisible, (void *)false), noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 40, 30), 0xFF0000);
    CHECK_EQ(Pixel(destination, 12, 4), 0x00FF00);

    DisposeSprite(back);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 40, 30), 0x00FF00);
    CHECK_EQ(SetSpriteProperty(back, kSpritePropertyLayer, nil), paramErr);
    DisposeSpriteWorld(world);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), paramErr);
    CHECK_EQ(SetSpriteProperty(front, kSpritePropertyLayer, nil), paramErr);
    DropImage(red);
    DropImage(blue);
    DisposeGWorld(layer);
    DisposeGWorld(destination);
}

/* Every property comes back as it was set; those of sprite tracks are not known here. */
static void properties_come_back(void)
{
    GWorldPtr destination = NewWorld(32, 0, 0), layer = NewWorld(32, 0, 0);
    Image red = NewImage(8, 4, 0xFF0000U);
    ModifierTrackGraphicsModeRecord mode, got;
    SpriteWorld world = nil;
    ImageDescriptionHandle desc = nil;
    Sprite sprite;
    MatrixRecord matrix;
    short number = -1;
    long size = -1;
    Ptr data = nil;

    CHECK_EQ(NewSpriteWorld(&world, destination, layer, nil, nil), noErr);
    CHECK_EQ(NewSprite(&sprite, world, nil, nil, nil, false, -3), noErr);
    CHECK_EQ(GetSpriteProperty(sprite, kSpritePropertyMatrix, &matrix), noErr);
    CHECK_EQ(matrix.matrix[0][0], 0x10000);
    CHECK_EQ(GetSpriteProperty(sprite, kSpritePropertyVisible, &number), noErr);
    CHECK_EQ(number, 0);
    CHECK_EQ(GetSpriteProperty(sprite, kSpritePropertyLayer, &number), noErr);
    CHECK_EQ(number, -3);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);

    /* The image comes later: description, data, and the size of the data. */
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyImageDescription, red.desc), noErr);
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyImageDataPtr, red.data), noErr);
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyVisible, (void *)true), noErr);
    CHECK_EQ(GetSpriteProperty(sprite, kSpritePropertyImageDescription, &desc), noErr);
    CHECK_EQ(GetSpriteProperty(sprite, kSpritePropertyImageDataPtr, &data), noErr);
    CHECK(desc == red.desc && data == red.data);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 0, 0), 0xFF0000);
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyImageDataSize, (void *)96), noErr);
    CHECK_EQ(GetSpriteProperty(sprite, kSpritePropertyImageDataSize, &size), noErr);
    CHECK_EQ(size, 96);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);

    /* Other data at the same place are seen after InvalidateSprite. */
    memset(red.data, 0, 96);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 0, 0), 0xFF0000);
    InvalidateSprite(sprite);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 0, 0), 0);

    mode.graphicsMode = blend;
    mode.opColor.red = 0x8000;
    mode.opColor.green = 0x1234;
    mode.opColor.blue = 0xFFFF;
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyGraphicsMode, &mode), noErr);
    CHECK_EQ(GetSpriteProperty(sprite, kSpritePropertyGraphicsMode, &got), noErr);
    CHECK_EQ(got.graphicsMode, blend);
    CHECK_EQ(got.opColor.red, 0x8000);
    CHECK_EQ(got.opColor.green, 0x1234);
    CHECK_EQ(got.opColor.blue, 0xFFFF);
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyImageIndex, (void *)1),
             invalidSpritePropertyErr);
    CHECK_EQ(GetSpriteProperty(sprite, 77, &number), invalidSpritePropertyErr);
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyMatrix, nil), paramErr);
    CHECK_EQ(GetSpriteProperty(sprite, kSpritePropertyMatrix, nil), paramErr);

    /* An image that is no image: an error, and the world goes on. */
    (*red.desc)->cType = 0x6E6F6E65;
    InvalidateSprite(sprite);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noCodecErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    DisposeSpriteWorld(world);
    DropImage(red);
    DisposeGWorld(layer);
    DisposeGWorld(destination);
}

static void hits_are_found_through_matrix_and_layer(void)
{
    /* The layer does not begin at 0. */
    GWorldPtr destination = NewWorld(32, 0, 0), layer = NewWorld(32, 100, 50);
    Image red = NewImage(8, 4, 0xFF0000U);
    ModifierTrackGraphicsModeRecord mode = {transparent, {0xFFFF, 0, 0}};
    SpriteWorld world = nil;
    Sprite sprite, hit = nil;
    MatrixRecord matrix;
    Boolean was = true;

    CHECK_EQ(NewSpriteWorld(&world, destination, layer, nil, nil), noErr);
    sprite = Add(world, red, 110, 60, 0);
    CHECK_EQ(SpriteWorldHitTest(world, spriteHitTestImage, At(110, 60), &hit), noErr);
    CHECK(hit == sprite);
    CHECK_EQ(SpriteWorldHitTest(world, spriteHitTestImage, At(118, 60), &hit), noErr);
    CHECK(hit == nil);

    /* Halved, and moved to the origin. */
    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, -100L * 65536, -50L * 65536);
    ScaleMatrix(&matrix, 0x8000, 0x8000, 0, 0);
    CHECK_EQ(SetSpriteWorldMatrix(world, &matrix), noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 5, 5), 0xFF0000);
    CHECK_EQ(Pixel(destination, 8, 6), 0xFF0000);
    CHECK_EQ(Pixel(destination, 9, 7), 0);
    CHECK_EQ(SpriteHitTest(sprite, spriteHitTestImage | spriteHitTestLocInDisplayCoordinates,
                           At(8, 6), &was),
             noErr);
    CHECK(was);
    CHECK_EQ(SpriteHitTest(sprite, spriteHitTestImage | spriteHitTestLocInDisplayCoordinates,
                           At(9, 6), &was),
             noErr);
    CHECK(!was);

    /* Pixels that are left away are hit only by their box. */
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyGraphicsMode, &mode), noErr);
    CHECK_EQ(SpriteHitTest(sprite, spriteHitTestImage, At(112, 61), &was), noErr);
    CHECK(!was);
    CHECK_EQ(SpriteHitTest(sprite, spriteHitTestBounds, At(112, 61), &was), noErr);
    CHECK(was);
    CHECK_EQ(SpriteHitTest(sprite, 0, At(112, 61), &was), noErr);
    CHECK(was);
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyVisible, (void *)false), noErr);
    CHECK_EQ(SpriteHitTest(sprite, spriteHitTestBounds, At(112, 61), &was), noErr);
    CHECK(!was);
    CHECK_EQ(SpriteWorldHitTest(world, spriteHitTestBounds | spriteHitTestInvisibleSprites,
                                At(112, 61), &hit),
             noErr);
    CHECK(hit == sprite);
    DisposeAllSprites(world);
    CHECK_EQ(SpriteHitTest(sprite, 0, At(112, 61), &was), paramErr);
    CHECK_EQ(SpriteWorldHitTest(world, 0, At(112, 61), &hit), noErr);
    CHECK(hit == nil);
    DisposeSpriteWorld(world);
    DropImage(red);
    DisposeGWorld(layer);
    DisposeGWorld(destination);
}

static void clips_modes_flags_and_backgrounds(void)
{
    GWorldPtr destination = NewWorld(32, 0, 0), layer = NewWorld(32, 0, 0);
    GWorldPtr background = NewWorld(32, 0, 0), shallow = NewWorld(8, 0, 0);
    Image red = NewImage(8, 4, 0xFF0000U);
    RGBColor half = {0x8000, 0x8000, 0x8000};
    RgnHandle clip = NewRgn();
    SpriteWorld world = nil;
    Sprite sprite;
    MatrixRecord matrix = Moved(30, 20);
    Rect part;
    long flags;

    CHECK_EQ(NewSpriteWorld(&world, destination, layer, nil, shallow),
             gWorldsNotSameDepthAndSizeErr);
    CHECK_EQ(NewSpriteWorld(&world, nil, layer, nil, nil), paramErr);
    CHECK_EQ(NewSpriteWorld(&world, destination, nil, nil, nil), paramErr);
    CHECK_EQ(NewSpriteWorld(nil, destination, layer, nil, nil), paramErr);
    Fill(background, 0x404040U);
    Fill(destination, 0xFFFFFFU);
    CHECK_EQ(NewSpriteWorld(&world, destination, layer, nil, background), noErr);
    sprite = Add(world, red, 4, 4, 0);

    /* Only the clip is copied. */
    SetRectRgn(clip, 0, 0, 6, 6);
    CHECK_EQ(SetSpriteWorldClip(world, clip), noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 0, 0), 0x404040);
    CHECK_EQ(Pixel(destination, 5, 5), 0xFF0000);
    CHECK_EQ(Pixel(destination, 6, 5), 0xFFFFFF);
    CHECK_EQ(SetSpriteWorldClip(world, nil), noErr);

    /* Half of the layer over half of what was there. */
    Fill(destination, 0xFFFFFFU);
    CHECK_EQ(SetSpriteWorldGraphicsMode(world, blend, &half), noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 4, 4), 0xFF7F7F);
    CHECK_EQ(SetSpriteWorldGraphicsMode(world, srcCopy, nil), noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);

    /* A part of the background that is made anew. */
    Fill(background, 0x808080U);
    SetRect(&part, 32, 32, 48, 48);
    CHECK_EQ(InvalidateSpriteWorld(world, &part), noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 40, 40), 0x808080);
    CHECK_EQ(Pixel(destination, 60, 2), 0x404040);

    /* Without automatic invalidation the old place stays until it is asked for. */
    CHECK_EQ(SetSpriteWorldFlags(world, kSpriteWorldDontAutoInvalidate,
                                 kSpriteWorldDontAutoInvalidate),
             noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(SetSpriteProperty(sprite, kSpritePropertyMatrix, &matrix), noErr);
    CHECK_EQ(SpriteWorldIdle(world, 0, &flags), noErr);
    CHECK_EQ(flags, 0);
    InvalidateSprite(sprite);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), noErr);
    CHECK_EQ(Pixel(destination, 30, 20), 0xFF0000);

    /* An invisible world draws nothing. */
    CHECK_EQ(SetSpriteWorldFlags(world, kSpriteWorldInvisible, -1), noErr);
    Fill(destination, 0x123456U);
    CHECK_EQ(SpriteWorldIdle(world, 0, &flags), noErr);
    CHECK_EQ(flags, 0);
    CHECK_EQ(Pixel(destination, 30, 20), 0x123456);
    DisposeSpriteWorld(world);
    DisposeRgn(clip);
    DropImage(red);
    DisposeGWorld(shallow);
    DisposeGWorld(background);
    DisposeGWorld(layer);
    DisposeGWorld(destination);
}

static void stale_and_foreign_tokens_are_refused(void)
{
    GWorldPtr destination = NewWorld(32, 0, 0), layer = NewWorld(32, 0, 0);
    SpriteWorld world = nil;
    Sprite sprite = nil;

    CHECK_EQ(NewSpriteWorld(&world, destination, layer, nil, nil), noErr);
    CHECK_EQ(NewSprite(&sprite, (SpriteWorld)(void *)destination, nil, nil, nil, true, 0),
             paramErr);
    CHECK_EQ(NewSprite(nil, world, nil, nil, nil, true, 0), paramErr);
    CHECK_EQ(SpriteWorldIdle(nil, 0, nil), paramErr);
    CHECK_EQ(SetSpriteWorldMatrix(nil, nil), paramErr);
    CHECK_EQ(SetSpriteProperty((Sprite)(void *)world, kSpritePropertyLayer, nil), paramErr);
    DisposeSprite(nil);
    InvalidateSprite(nil);
    DisposeAllSprites(nil);
    DisposeSpriteWorld(nil);

    /* A layer that is gone is an error, not a crash. */
    DisposeGWorld(layer);
    CHECK_EQ(SpriteWorldIdle(world, 0, nil), paramErr);
    DisposeSpriteWorld(world);
    DisposeSpriteWorld(world);
    DisposeGWorld(destination);
}

static const Case cases[] = {
    {"worlds_draw_what_changed", worlds_draw_what_changed},
    {"properties_come_back", properties_come_back},
    {"hits_are_found_through_matrix_and_layer", hits_are_found_through_matrix_and_layer},
    {"clips_modes_flags_and_backgrounds", clips_modes_flags_and_backgrounds},
    {"stale_and_foreign_tokens_are_refused", stale_and_foreign_tokens_are_refused},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
