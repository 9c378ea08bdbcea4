/*
 * graphics_import.c - ImageCompression.h, graphics importers; the files are the exporters' own.
 */
#include <ImageCompression.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <QTML.h>
#include <QuickTimeComponents.h>

#include "harness.h"
#include "worlds.h"

enum { kWidth = 48, kHeight = 20 };

static GWorldPtr NewPicture(void)
{
    GWorldPtr world = NewWorld(32, kWidth, kHeight);
    short x, y;

    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kWidth; x++)
            Row(world, y)[x] = (UInt32)(x / 12 * 60) << 16 | (UInt32)(y / 5 * 60) << 8 | 0x20;
    return world;
}

/* Exports a picture to a new handle. */
static Handle Export(OSType fileType, GWorldPtr world)
{
    GraphicsExportComponent exporter = nil;
    Handle file = NewHandle(0);

    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, fileType, &exporter), noErr);
    CHECK_EQ(GraphicsExportSetInputGWorld(exporter, world), noErr);
    CHECK_EQ(GraphicsExportSetOutputHandle(exporter, file), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, nil), noErr);
    CHECK_EQ(CloseComponent(exporter), noErr);
    return file;
}

static void check_type(OSType fileType, CodecType codec, int within)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    Handle file = Export(fileType, from), reference = NewHandle(sizeof(Handle));
    GraphicsImportComponent importer = nil;
    ImageDescriptionHandle desc = nil;
    ComponentDescription found;
    Rect bounds;

    memcpy(*reference, &file, sizeof file);
    CHECK_EQ(GetGraphicsImporterForDataRef(reference, 0x686E646C /* 'hndl' */, &importer), noErr);
    CHECK_EQ(GetComponentInfo((Component)importer, &found, nil, nil, nil), noErr);
    CHECK_EQ(found.componentType, GraphicsImporterComponentType);
    CHECK_EQ(found.componentSubType, fileType);
    CHECK_EQ(GraphicsImportGetNaturalBounds(importer, &bounds), noErr);
    CHECK_EQ(bounds.right, kWidth);
    CHECK_EQ(bounds.bottom, kHeight);
    CHECK_EQ(GraphicsImportGetImageDescription(importer, &desc), noErr);
    CHECK_EQ((*desc)->cType, codec);
    CHECK_EQ((*desc)->dataSize, GetHandleSize(file));
    CHECK_EQ(GraphicsImportSetGWorld(importer, to, nil), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK(Difference(from, to) <= within);
    CHECK_EQ(CloseComponent(importer), noErr);
    DisposeHandle((Handle)desc);
    DisposeHandle(reference);
    DisposeHandle(file);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void every_file_that_is_written_is_read(void)
{
    check_type(kQTFileTypePNG, kPNGCodecType, 0);
    check_type(kQTFileTypeGIF, kGIFCodecType, 0);
    check_type(kQTFileTypeTIFF, kTIFFCodecType, 0);
    check_type(kQTFileTypeBMP, kBMPCodecType, 0);
    check_type(kQTFileTypeTargaImage, kTargaCodecType, 0);
    check_type(kQTFileTypePicture, kQuickDrawCodecType, 0);
    check_type(kQTFileTypeJPEG, kJPEGCodecType, 24);
}

static void a_file_is_drawn_where_it_is_put(void)
{
    static char path[] = "graphics_import.png";
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    Handle png = Export(kQTFileTypePNG, from);
    GraphicsImportComponent importer = nil;
    MatrixRecord matrix;
    FILE *file = fopen(path, "wb");
    FSSpec spec;
    Rect half;

    CHECK(file != NULL);
    if (file != NULL) {
        fwrite(*png, 1, (size_t)GetHandleSize(png), file);
        fclose(file);
    }
    CHECK_EQ(NativePathNameToFSSpec(path, &spec, 0), noErr);
    CHECK_EQ(GetGraphicsImporterForFile(&spec, &importer), noErr);
    remove(path);
    SetRect(&half, 24, 10, 48, 20);
    CHECK_EQ(GraphicsImportSetGWorld(importer, to, nil), noErr);
    CHECK_EQ(GraphicsImportSetBoundsRect(importer, &half), noErr);
    SetRect(&half, 0, 0, 0, 0);
    CHECK_EQ(GraphicsImportGetBoundsRect(importer, &half), noErr);
    CHECK_EQ(half.left, 24);
    CHECK_EQ(half.bottom, 20);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK_EQ(Row(to, 10)[24] & 0xFFFFFF, Row(from, 0)[0] & 0xFFFFFF);
    CHECK_EQ(Row(to, 19)[47] & 0xFFFFFF, Row(from, 19)[47] & 0xFFFFFF);
    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, 2L << 16, 0);
    CHECK_EQ(GraphicsImportSetMatrix(importer, &matrix), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK_EQ(Row(to, 0)[14] & 0xFFFFFF, Row(from, 0)[12] & 0xFFFFFF);
    CHECK_EQ(GraphicsImportSetMatrix(importer, nil), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK_EQ(Difference(from, to), 0);
    CHECK_EQ(CloseComponent(importer), noErr);
    DisposeHandle(png);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

/* Turned by 90 degrees the upper edge is on the right; mirrored, the left edge is; skewed, every row
   begins one pixel further right than the row above. */
static void matrices_turn_mirror_and_skew(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    Handle file = Export(kQTFileTypePNG, from);
    GraphicsImportComponent importer = nil;
    MatrixRecord matrix;
    Rect part, bounds;
    short x, y;

    CHECK_EQ(OpenADefaultComponent(GraphicsImporterComponentType, kQTFileTypePNG, &importer),
             noErr);
    CHECK_EQ(GraphicsImportSetDataHandle(importer, file), noErr);
    CHECK_EQ(GraphicsImportSetGWorld(importer, to, nil), noErr);
    SetIdentityMatrix(&matrix);
    RotateMatrix(&matrix, 90L << 16, 0, 0);
    TranslateMatrix(&matrix, (long)kHeight << 16, 0);
    CHECK_EQ(GraphicsImportSetMatrix(importer, &matrix), noErr);
    CHECK_EQ(GraphicsImportGetBoundsRect(importer, &bounds), noErr);
    CHECK_EQ(bounds.left, 0);
    CHECK_EQ(bounds.top, 0);
    CHECK_EQ(bounds.right, kHeight);
    CHECK_EQ(bounds.bottom, kWidth);
    Row(to, 5)[kHeight] = 0x00ABCDEF;
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK_EQ(Row(to, 5)[kHeight] & 0xFFFFFF, 0xABCDEF);
    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kHeight; x++)
            CHECK_EQ(Row(to, y)[x] & 0xFFFFFF, Row(from, (short)(kHeight - 1 - x))[y] & 0xFFFFFF);

    /* The right half alone, mirrored. */
    SetIdentityMatrix(&matrix);
    ScaleMatrix(&matrix, -0x10000L, 0x10000L, 0, 0);
    TranslateMatrix(&matrix, (long)kWidth << 16, 0);
    SetRect(&part, kWidth / 2, 0, kWidth, kHeight);
    CHECK_EQ(GraphicsImportSetSourceRect(importer, &part), noErr);
    CHECK_EQ(GraphicsImportSetMatrix(importer, &matrix), noErr);
    Row(to, 3)[kWidth / 2] = 0x00ABCDEF;
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK_EQ(Row(to, 3)[kWidth / 2] & 0xFFFFFF, 0xABCDEF);
    for (x = 0; x < kWidth / 2; x++)
        CHECK_EQ(Row(to, 7)[x] & 0xFFFFFF, Row(from, 7)[kWidth - 1 - x] & 0xFFFFFF);

    SetIdentityMatrix(&matrix);
    matrix.matrix[1][0] = 0x10000;
    CHECK_EQ(GraphicsImportSetSourceRect(importer, nil), noErr);
    CHECK_EQ(GraphicsImportSetMatrix(importer, &matrix), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    /* In the middle of a field of one colour. */
    CHECK_EQ(Row(to, 12)[12 + 18] & 0xFFFFFF, Row(from, 12)[18] & 0xFFFFFF);
    CHECK_EQ(Row(to, 17)[17 + 6] & 0xFFFFFF, Row(from, 17)[6] & 0xFFFFFF);
    CHECK_EQ(CloseComponent(importer), noErr);
    DisposeHandle(file);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void what_is_no_picture_is_told(void)
{
    Handle text = NewHandle(40), reference = NewHandle(sizeof(Handle));
    GraphicsImportComponent importer = nil;
    ImageDescriptionHandle desc = nil;
    Rect bounds;

    memset(*text, 'x', 40);
    memcpy(*reference, &text, sizeof text);
    CHECK_EQ(GetGraphicsImporterForDataRef(reference, 0x686E646C, &importer), cantFindHandler);
    CHECK(importer == nil);
    CHECK_EQ(GetGraphicsImporterForDataRef(reference, 0x3F3F3F3F, &importer), cantFindHandler);
    CHECK_EQ(GetGraphicsImporterForFile(nil, &importer), paramErr);
    CHECK_EQ(OpenADefaultComponent(GraphicsImporterComponentType, kQTFileTypeMacPaint, &importer),
             noErr);
    CHECK_EQ(GraphicsImportDraw(importer), paramErr);
    CHECK_EQ(GraphicsImportGetNaturalBounds(importer, &bounds), paramErr);
    CHECK_EQ(GraphicsImportSetDataReference(importer, reference, 0x686E646C), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), badImageDescription);
    CHECK_EQ(GraphicsImportSetDataHandle(importer, text), noErr);
    CHECK_EQ(GraphicsImportGetImageDescription(importer, &desc), badImageDescription);
    CHECK_EQ(GraphicsImportDraw(importer), badImageDescription);
    CHECK_EQ(CloseComponent(importer), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), invalidComponentID);
    DisposeHandle(reference);
    DisposeHandle(text);
}

static void settings_are_kept_and_used(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    Handle file = Export(kQTFileTypePNG, from);
    GraphicsImportComponent importer = nil;
    RgnHandle clip = NewRgn(), found = nil;
    RGBColor color = {1, 2, 3};
    MatrixRecord matrix;
    unsigned long count = 0, offset = 9, size = 0;
    CGrafPtr port = nil;
    GDHandle device = nil;
    Boolean valid = false;
    short all = -1;
    long mode = 9;
    CodecQ quality = 0;
    char head[4];
    Rect part;

    CHECK_EQ(OpenADefaultComponent(GraphicsImporterComponentType, kQTFileTypePNG, &importer),
             noErr);
    CHECK_EQ(GraphicsImportGetImageCount(importer, &count), paramErr);
    CHECK_EQ(GraphicsImportValidate(importer, &valid), noErr);
    CHECK_EQ(valid, false);
    CHECK_EQ(GraphicsImportSetDataHandle(importer, file), noErr);
    CHECK_EQ(GraphicsImportValidate(importer, &valid), noErr);
    CHECK_EQ(valid, true);
    CHECK_EQ(GraphicsImportGetImageCount(importer, &count), noErr);
    CHECK_EQ(count, 1);
    CHECK_EQ(GraphicsImportSetImageIndex(importer, 2), paramErr);
    CHECK_EQ(GraphicsImportSetImageIndex(importer, 1), noErr);
    CHECK_EQ(GraphicsImportGetDataOffsetAndSize(importer, &offset, &size), noErr);
    CHECK_EQ(offset, 0);
    CHECK_EQ(size, GetHandleSize(file));
    CHECK_EQ(GraphicsImportReadData(importer, head, 1, 3), noErr);
    CHECK(memcmp(head, "PNG", 3) == 0);
    CHECK_EQ(GraphicsImportReadData(importer, head, size - 2, 3), eofErr);
    CHECK_EQ(GraphicsImportDoesDrawAllPixels(importer, &all), noErr);
    CHECK_EQ(all, graphicsImporterDrawsAllPixels);

    /* The right half, drawn where it is in the whole, and only its upper part. */
    SetRect(&part, kWidth / 2, 0, kWidth, kHeight);
    CHECK_EQ(GraphicsImportSetSourceRect(importer, &part), noErr);
    SetRectRgn(clip, 0, 0, kWidth, 8);
    CHECK_EQ(GraphicsImportSetClip(importer, clip), noErr);
    SetEmptyRgn(clip);
    CHECK_EQ(GraphicsImportGetClip(importer, &found), noErr);
    CHECK_EQ(EqualRgn(clip, found), false);
    CHECK_EQ(GraphicsImportDoesDrawAllPixels(importer, &all), noErr);
    CHECK_EQ(all, graphicsImporterDoesntDrawAllPixels);
    CHECK_EQ(GraphicsImportSetGWorld(importer, to, nil), noErr);
    CHECK_EQ(GraphicsImportGetGWorld(importer, &port, &device), noErr);
    CHECK(port == to && device != nil);
    Row(to, 3)[5] = Row(to, 9)[40] = 0x00ABCDEF;
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK_EQ(Row(to, 3)[5] & 0xFFFFFF, 0xABCDEF);
    CHECK_EQ(Row(to, 9)[40] & 0xFFFFFF, 0xABCDEF);
    CHECK_EQ(Row(to, 3)[40] & 0xFFFFFF, Row(from, 3)[40]);
    memset(&part, 0, sizeof part);
    CHECK_EQ(GraphicsImportGetSourceRect(importer, &part), noErr);
    CHECK_EQ(part.left, kWidth / 2);

    CHECK_EQ(GraphicsImportSetGraphicsMode(importer, srcOr, &color), noErr);
    memset(&color, 0, sizeof color);
    CHECK_EQ(GraphicsImportGetGraphicsMode(importer, &mode, &color), noErr);
    CHECK_EQ(mode, srcOr);
    CHECK_EQ(color.blue, 3);
    CHECK_EQ(GraphicsImportSetQuality(importer, codecHighQuality), noErr);
    CHECK_EQ(GraphicsImportGetQuality(importer, &quality), noErr);
    CHECK_EQ(quality, codecHighQuality);
    CHECK_EQ(GraphicsImportGetMatrix(importer, &matrix), noErr);
    CHECK_EQ(matrix.matrix[0][0], 0x10000);
    CHECK_EQ(CloseComponent(importer), noErr);
    CHECK_EQ(GraphicsImportGetMatrix(importer, &matrix), invalidComponentID);
    CHECK_EQ(GetGraphicsImporterForDataRefWithFlags(nil, 0x68646E6C, &importer, 0),
             invalidDataRef);
    DisposeRgn(clip);
    DisposeRgn(found);
    DisposeHandle(file);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

static void a_macpaint_file_is_written_and_read(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    Handle file = Export(0x504E5447, from); /* 'PNTG' */
    GraphicsImportComponent importer = nil;
    Rect bounds;

    CHECK_EQ(OpenADefaultComponent(GraphicsImporterComponentType, 0x504E5447, &importer), noErr);
    CHECK_EQ(GraphicsImportSetDataHandle(importer, file), noErr);
    CHECK_EQ(GraphicsImportGetNaturalBounds(importer, &bounds), noErr);
    CHECK_EQ(bounds.right, 576);
    CHECK_EQ(bounds.bottom, 720);
    CHECK_EQ(GraphicsImportSetGWorld(importer, to, nil), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK_EQ(Row(to, 0)[0] & 0xFFFFFF, 0);
    CHECK_EQ(Row(to, kHeight - 1)[kWidth - 1] & 0xFFFFFF, 0xFFFFFF);
    CloseComponent(importer);
    DisposeHandle(file);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

/* What a progress procedure was told, as letters: Open, Nothing, All, Close. */
static char told[16];
static int wants_no_more;

static OSErr watch(short message, Fixed completeness, long refCon)
{
    size_t at = strlen(told);

    CHECK_EQ(refCon, 4711);
    if (at + 1 < sizeof told)
        told[at] = message == codecProgressOpen            ? 'O'
                   : message == codecProgressClose         ? 'C'
                   : completeness == 0                     ? 'N'
                   : completeness == 0x10000               ? 'A'
                                                           : '?';
    return wants_no_more && message == codecProgressUpdatePercent ? -1 : noErr;
}

static void progress_is_told(void)
{
    GWorldPtr from = NewPicture(), to = NewWorld(32, kWidth, kHeight);
    Handle file = Export(kQTFileTypePNG, from), again = NewHandle(0);
    GraphicsImportComponent importer = nil;
    GraphicsExportComponent exporter = nil;
    ICMProgressProcRecord record, found;

    record.progressProc = watch;
    record.progressRefCon = 4711;
    CHECK_EQ(OpenADefaultComponent(GraphicsImporterComponentType, kQTFileTypePNG, &importer),
             noErr);
    CHECK_EQ(GraphicsImportSetDataHandle(importer, file), noErr);
    CHECK_EQ(GraphicsImportSetGWorld(importer, to, nil), noErr);
    found = record;
    CHECK_EQ(GraphicsImportGetProgressProc(importer, &found), noErr);
    CHECK(found.progressProc == nil);
    CHECK_EQ(GraphicsImportSetProgressProc(importer, &record), noErr);
    CHECK_EQ(GraphicsImportGetProgressProc(importer, &found), noErr);
    CHECK(found.progressProc == watch && found.progressRefCon == 4711);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK(strcmp(told, "ONAC") == 0);
    CHECK_EQ(Difference(from, to), 0);

    /* One that wants no more stops the drawing, and still hears of its end. */
    memset(told, 0, sizeof told);
    wants_no_more = 1;
    Row(to, 3)[3] = 0x00ABCDEF;
    CHECK_EQ(GraphicsImportDraw(importer), codecAbortErr);
    CHECK(strcmp(told, "ONC") == 0);
    CHECK_EQ(Row(to, 3)[3] & 0xFFFFFF, 0xABCDEF);
    CHECK_EQ(GraphicsImportSetProgressProc(importer, (ICMProgressProcRecordPtr)-1L), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK_EQ(GraphicsImportSetProgressProc(importer, nil), noErr);
    CHECK_EQ(GraphicsImportDraw(importer), noErr);
    CHECK(strcmp(told, "ONC") == 0);
    CHECK_EQ(GraphicsImportGetProgressProc(importer, nil), paramErr);
    CHECK_EQ(CloseComponent(importer), noErr);
    CHECK_EQ(GraphicsImportSetProgressProc(importer, &record), invalidComponentID);

    memset(told, 0, sizeof told);
    wants_no_more = 0;
    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, kQTFileTypePNG, &exporter),
             noErr);
    CHECK_EQ(GraphicsExportSetInputGWorld(exporter, from), noErr);
    CHECK_EQ(GraphicsExportSetOutputHandle(exporter, again), noErr);
    CHECK_EQ(GraphicsExportSetProgressProc(exporter, &record), noErr);
    CHECK_EQ(GraphicsExportGetProgressProc(exporter, &found), noErr);
    CHECK(found.progressProc == watch);
    CHECK_EQ(GraphicsExportDoExport(exporter, nil), noErr);
    CHECK(strcmp(told, "ONAC") == 0);
    CHECK_EQ(GetHandleSize(again), GetHandleSize(file));
    CHECK_EQ(CloseComponent(exporter), noErr);
    DisposeHandle(again);
    DisposeHandle(file);
    DisposeGWorld(from);
    DisposeGWorld(to);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"settings_are_kept_and_used", settings_are_kept_and_used},
        {"a_macpaint_file_is_written_and_read", a_macpaint_file_is_written_and_read},
        {"every_file_that_is_written_is_read", every_file_that_is_written_is_read},
        {"a_file_is_drawn_where_it_is_put", a_file_is_drawn_where_it_is_put},
        {"matrices_turn_mirror_and_skew", matrices_turn_mirror_and_skew},
        {"progress_is_told", progress_is_told},
        {"what_is_no_picture_is_told", what_is_no_picture_is_told},
    };

    return RUN_CASES(cases);
}
