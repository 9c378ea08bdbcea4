/*
 * pictures.c - pictures in memory, and cutting them into tiles.
 */
#include "pictures.h"

#include <QDOffscreen.h>
#include <QuickTimeComponents.h>
#include <string.h>

OSErr NewPicture(short width, short height, short depth, GWorldPtr *picture)
{
    Rect bounds;
    OSErr err;

    MacSetRect(&bounds, 0, 0, width, height);
    err = NewGWorld(picture, depth, &bounds, nil, nil, 0);
    if (err == noErr)
        LockPixels(GetGWorldPixMap(*picture));
    return err;
}

OSErr ReadPicture(const char *path, short depth, GWorldPtr *picture)
{
    GraphicsImportComponent importer = nil;
    GWorldPtr colors = nil;
    FSSpec file;
    Rect bounds;
    short x, y;
    OSErr err;

    *picture = nil;
    err = FileOfPath(path, &file);
    if (err == noErr)
        err = GetGraphicsImporterForFile(&file, &importer);
    if (err != noErr)
        return err;
    err = (OSErr)GraphicsImportGetNaturalBounds(importer, &bounds);
    if (err == noErr)
        err = NewPicture(bounds.right, bounds.bottom, 32, &colors);
    if (err == noErr)
        err = (OSErr)GraphicsImportSetGWorld(importer, colors, nil);
    if (err == noErr)
        err = (OSErr)GraphicsImportDraw(importer);
    CloseComponent(importer);
    if (err != noErr || depth == 32) {
        *picture = colors;
        return err;
    }
    err = NewPicture(bounds.right, bounds.bottom, 8, picture);
    for (y = 0; err == noErr && y < bounds.bottom; y++)
        for (x = 0; x < bounds.right; x++)
            *IndexAt(*picture, x, y) = (UInt8)*ColorAt(colors, x, y);
    DisposeGWorld(colors);
    return err;
}

OSErr WritePicture(GWorldPtr picture, const char *path)
{
    return WritePictureAs(picture, path, kQTFileTypePNG);
}

OSErr WritePictureAs(GWorldPtr picture, const char *path, OSType fileType)
{
    GraphicsExportComponent exporter = nil;
    FSSpec file;
    OSErr err = FileOfPath(path, &file);

    if (err == noErr)
        err = OpenADefaultComponent(GraphicsExporterComponentType, fileType, &exporter);
    if (err != noErr)
        return err;
    err = (OSErr)GraphicsExportSetInputGWorld(exporter, picture);
    if (err == noErr)
        err = (OSErr)GraphicsExportSetOutputFile(exporter, &file);
    if (err == noErr)
        err = (OSErr)GraphicsExportDoExport(exporter, nil);
    CloseComponent(exporter);
    return err;
}

short PictureWidth(GWorldPtr picture)
{
    Rect bounds = (*GetGWorldPixMap(picture))->bounds;

    return (short)(bounds.right - bounds.left);
}

short PictureHeight(GWorldPtr picture)
{
    Rect bounds = (*GetGWorldPixMap(picture))->bounds;

    return (short)(bounds.bottom - bounds.top);
}

static Ptr RowAt(GWorldPtr picture, short y)
{
    PixMapHandle map = GetGWorldPixMap(picture);

    return GetPixBaseAddr(map) + y * GetPixRowBytes(map);
}

UInt32 *ColorAt(GWorldPtr picture, short x, short y)
{
    return (UInt32 *)(void *)RowAt(picture, y) + x;
}

UInt8 *IndexAt(GWorldPtr picture, short x, short y)
{
    return (UInt8 *)RowAt(picture, y) + x;
}

static Boolean IsIndexed(GWorldPtr picture)
{
    return (*GetGWorldPixMap(picture))->pixelSize == 8;
}

/* Where the pixels of a picture are. Asking for each of them would take longer than packing them. */
typedef struct Pixels {
    char *base;
    long rowBytes;
} Pixels;

static Pixels PixelsOf(GWorldPtr picture)
{
    PixMapHandle map = GetGWorldPixMap(picture);
    Pixels pixels;

    pixels.base = GetPixBaseAddr(map);
    pixels.rowBytes = GetPixRowBytes(map);
    return pixels;
}

/* Adds the colours of pixels up, channel by channel, and divides. */
static UInt32 MeanColor(Pixels pixels, long left, long top, long right, long bottom)
{
    UInt32 sums[3] = {0, 0, 0}, count = (UInt32)((right - left) * (bottom - top)), pixel;
    long x, y;

    for (y = top; y < bottom; y++)
        for (x = left; x < right; x++) {
            memcpy(&pixel, pixels.base + y * pixels.rowBytes + 4 * x, 4);
            sums[0] += pixel >> 16 & 255;
            sums[1] += pixel >> 8 & 255;
            sums[2] += pixel & 255;
        }
    return 0xFF000000U | (sums[0] / count) << 16 | (sums[1] / count) << 8 | sums[2] / count;
}

OSErr ScalePicture(GWorldPtr picture, short width, short height, GWorldPtr *scaled)
{
    long w = PictureWidth(picture), h = PictureHeight(picture);
    Boolean indexed = IsIndexed(picture);
    Pixels from = PixelsOf(picture), to;
    short x, y;
    OSErr err = NewPicture(width, height, indexed ? 8 : 32, scaled);

    if (err != noErr)
        return err;
    to = PixelsOf(*scaled);
    for (y = 0; y < height; y++)
        for (x = 0; x < width; x++) {
            long left = x * w / width, right = (x + 1) * w / width;
            long top = y * h / height, bottom = (y + 1) * h / height;
            char *target = to.base + y * to.rowBytes;

            if (indexed) {
                target[x] = from.base[(top + bottom) / 2 * from.rowBytes + (left + right) / 2];
            } else {
                UInt32 color = MeanColor(from, left, top, right > left ? right : left + 1,
                                         bottom > top ? bottom : top + 1);

                memcpy(target + 4 * x, &color, 4);
            }
        }
    return noErr;
}

/* A picture with the depth, and for indices the colours, of another. */
static OSErr NewPictureLike(GWorldPtr picture, short width, short height, GWorldPtr *other)
{
    PixMapHandle map = GetGWorldPixMap(picture);
    Rect bounds;
    OSErr err;

    MacSetRect(&bounds, 0, 0, width, height);
    err = NewGWorld(other, (*map)->pixelSize, &bounds, (*map)->pixelSize == 8 ? (*map)->pmTable : nil,
                    nil, 0);
    if (err == noErr)
        LockPixels(GetGWorldPixMap(*other));
    return err;
}

enum { kRows = 4, kBlock = 8 };

/* Turns some pixels of four columns, which lie beside each other, into rows; the last column is the
   first row. */
static void TurnFour(const char *source, long sourceBytes, char *target, long targetBytes, short count)
{
    short i;

    for (i = 0; i < count; i++, source += sourceBytes, target += 4) {
        UInt32 pixels[kRows];

        memcpy(pixels, source, sizeof pixels);
        memcpy(target, pixels + 3, 4);
        memcpy(target + targetBytes, pixels + 2, 4);
        memcpy(target + 2 * targetBytes, pixels + 1, 4);
        memcpy(target + 3 * targetBytes, pixels, 4);
    }
}

/* Turns a part of a picture a quarter counterclockwise: the rows of the turned picture run down the
   columns of the part, that at `right` first. Blocks stay in the nearest memory. */
static void TurnPart(Pixels from, short right, short top, Pixels to, short width, short height,
                     Boolean indexed)
{
    long bytes = indexed ? 1 : 4;
    short left, y, i;

    for (left = 0; left < width; left += kBlock) {
        short count = (short)(left + kBlock < width ? kBlock : width - left);
        const char *column = from.base + (top + left) * from.rowBytes + right * bytes;
        char *row = to.base + left * bytes;

        for (y = 0; !indexed && y + kRows <= height; y += kRows)
            TurnFour(column - (y + kRows - 1) * bytes, from.rowBytes, row + y * to.rowBytes, to.rowBytes,
                     count);
        for (; y < height; y++)
            for (i = 0; i < count; i++)
                memcpy(row + y * to.rowBytes + i * bytes, column - y * bytes + i * from.rowBytes,
                       (size_t)bytes);
    }
}

/* What compresses tiles, and the track that they go to. */
typedef struct Packer {
    Track track;
    Packing packing;
    short depth;
    ImageDescriptionHandle description;
    Handle data;
} Packer;

/* Compresses a part of a picture, and adds it to the track. */
static OSErr AddTile(Packer *packer, GWorldPtr picture, const Rect *tile, TimeValue duration)
{
    PixMapHandle map = GetGWorldPixMap(picture);
    long room = 0;
    OSErr err = noErr;

    /* All tiles are of one size. */
    if (packer->data == nil) {
        err = GetMaxCompressionSize(map, tile, packer->depth, packer->packing.quality,
                                    packer->packing.codec, nil, &room);
        packer->data = NewHandle(room);
    }
    if (err == noErr && packer->data == nil)
        err = memFullErr;
    if (err != noErr)
        return err;
    HLock(packer->data);
    err = FCompressImage(map, tile, packer->depth, packer->packing.quality, packer->packing.codec, nil,
                         nil, 0, 0, nil, nil, packer->description, *packer->data);
    HUnlock(packer->data);
    if (err != noErr)
        return err;
    return AddMediaSample(GetTrackMedia(packer->track), packer->data, 0,
                          (unsigned long)(*packer->description)->dataSize, duration,
                          (SampleDescriptionHandle)packer->description, 1, 0, nil);
}

/* How long a tile lasts: durations that do not divide evenly still end together. */
static TimeValue TileDuration(TimeValue all, long number, long count)
{
    return (TimeValue)(all * (number + 1) / count) - (TimeValue)(all * number / count);
}

/* Adds the tiles of a part that is stored as it stands. */
static OSErr AddUpright(Packer *packer, GWorldPtr picture, const Rect *part, Cut cut, TimeValue duration)
{
    short width = (short)((part->right - part->left) / cut.across);
    short height = (short)((part->bottom - part->top) / cut.down);
    long count = (long)cut.across * cut.down, number;
    OSErr err = noErr;

    for (number = 0; err == noErr && number < count; number++) {
        Rect tile;

        MacSetRect(&tile, 0, 0, width, height);
        OffsetRect(&tile, (short)(part->left + number % cut.across * width),
                   (short)(part->top + number / cut.across * height));
        err = AddTile(packer, picture, &tile, TileDuration(duration, number, count));
    }
    return err;
}

/* Adds the tiles of a part that is stored turned, a row of them at a time. */
static OSErr AddTurned(Packer *packer, GWorldPtr picture, const Rect *part, Cut cut, TimeValue duration)
{
    short width = (short)((part->bottom - part->top) / cut.across);
    short height = (short)((part->right - part->left) / cut.down), row, column;
    long count = (long)cut.across * cut.down, number = 0;
    GWorldPtr turned = nil;
    OSErr err = NewPictureLike(picture, (short)(part->bottom - part->top), height, &turned);

    for (row = 0; err == noErr && row < cut.down; row++) {
        TurnPart(PixelsOf(picture), (short)(part->right - 1 - row * height), part->top,
                 PixelsOf(turned), (short)(width * cut.across), height, IsIndexed(picture));
        for (column = 0; err == noErr && column < cut.across; column++, number++) {
            Rect tile;

            MacSetRect(&tile, (short)(column * width), 0, (short)((column + 1) * width), height);
            err = AddTile(packer, turned, &tile, TileDuration(duration, number, count));
        }
    }
    if (turned != nil)
        DisposeGWorld(turned);
    return err;
}

OSErr AddTiles(Track track, GWorldPtr picture, const Rect *part, Cut cut, Packing packing,
               TimeValue duration)
{
    short width = (short)(part->right - part->left), height = (short)(part->bottom - part->top);
    Packer packer;
    OSErr err;

    if ((cut.turned ? height : width) % cut.across != 0 || (cut.turned ? width : height) % cut.down != 0)
        return badImageDescription;
    packer.track = track;
    packer.packing = packing;
    packer.depth = IsIndexed(picture) ? 8 : 24;
    packer.description = (ImageDescriptionHandle)NewHandle(sizeof(ImageDescription));
    packer.data = nil;
    if (packer.description == nil)
        err = memFullErr;
    else
        err = (cut.turned ? AddTurned : AddUpright)(&packer, picture, part, cut, duration);
    if (packer.data != nil)
        DisposeHandle(packer.data);
    if (packer.description != nil)
        DisposeHandle((Handle)packer.description);
    return err;
}
