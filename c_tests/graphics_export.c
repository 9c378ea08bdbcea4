/*
 * graphics_export.c - ImageCompression.h, graphics exporters.
 */
#include <ImageCompression.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <QTML.h>
#include <QuickTimeComponents.h>

#include "harness.h"

static const unsigned char signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

static GWorldPtr NewPicture(void)
{
    GWorldPtr world = nil;
    Rect box;

    SetRect(&box, 0, 0, 300, 200);
    CHECK_EQ(NewGWorld(&world, 32, &box, nil, nil, 0), noErr);
    return world;
}

static GraphicsExportComponent Exporter(void)
{
    GraphicsExportComponent exporter = nil;

    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, kQTFileTypePNG, &exporter),
             noErr);
    return exporter;
}

static void check_header(const unsigned char *file)
{
    CHECK(memcmp(file, signature, sizeof signature) == 0);
    CHECK_EQ(file[18] << 8 | file[19], 300);
    CHECK_EQ(file[22] << 8 | file[23], 200);
}

static void a_world_becomes_a_file(void)
{
    static char path[] = "graphics_export.png";
    GraphicsExportComponent exporter = Exporter();
    GWorldPtr world = NewPicture();
    unsigned char header[64];
    unsigned long size = 0;
    FSSpec spec;
    FILE *file;

    remove(path);
    NativePathNameToFSSpec(path, &spec, 0);
    CHECK_EQ(GraphicsExportSetInputGWorld(exporter, world), noErr);
    CHECK_EQ(GraphicsExportSetOutputFile(exporter, &spec), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, &size), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, nil), noErr);
    file = fopen(path, "rb");
    CHECK(file != NULL);
    if (file != NULL) {
        CHECK_EQ(fread(header, 1, sizeof header, file), sizeof header);
        check_header(header);
        fseek(file, 0, SEEK_END);
        CHECK_EQ(ftell(file), size);
        fclose(file);
    }
    remove(path);
    CHECK_EQ(CloseComponent(exporter), noErr);
    DisposeGWorld(world);
}

static void a_pixel_map_becomes_a_handle(void)
{
    GraphicsExportComponent exporter = Exporter();
    GWorldPtr world = NewPicture();
    Handle file = NewHandle(0);
    unsigned long size = 0;

    CHECK_EQ(GraphicsExportSetInputPixmap(exporter, GetGWorldPixMap(world)), noErr);
    CHECK_EQ(GraphicsExportSetOutputHandle(exporter, file), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, &size), noErr);
    CHECK_EQ(GetHandleSize(file), size);
    check_header((const unsigned char *)*file);
    DisposeHandle(file);
    CHECK(GraphicsExportDoExport(exporter, &size) != noErr);
    CHECK_EQ(CloseComponent(exporter), noErr);
    DisposeGWorld(world);
}

/* Exports what was told to a new handle. */
static Handle Made(GraphicsExportComponent exporter)
{
    Handle file = NewHandle(0);
    unsigned long size = 0;

    CHECK_EQ(GraphicsExportSetOutputHandle(exporter, file), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, &size), noErr);
    CHECK_EQ(GetHandleSize(file), size);
    return file;
}

/* A picture file, however it comes, is written as another; read back it is the same. */
static void files_and_pictures_become_others(void)
{
    static char path[] = "graphics_export_input.png";
    GraphicsExportComponent first = Exporter(), exporter = Exporter(), bitmaps = nil, pictures = nil;
    GraphicsImportComponent importer = nil;
    GWorldPtr world = NewPicture();
    Handle png, pict, expected, made, reference = NewHandle(sizeof(Handle));
    FSSpec spec;
    FILE *file = fopen(path, "wb");
    int way;

    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, kQTFileTypeBMP, &bitmaps), noErr);
    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, kQTFileTypePicture, &pictures),
             noErr);
    GetPixBaseAddr(GetGWorldPixMap(world))[1] = 0x55;
    CHECK_EQ(GraphicsExportSetInputGWorld(first, world), noErr);
    CHECK_EQ(GraphicsExportSetInputGWorld(bitmaps, world), noErr);
    CHECK_EQ(GraphicsExportSetInputGWorld(pictures, world), noErr);
    png = Made(first);
    pict = Made(pictures);
    expected = Made(bitmaps);
    memcpy(*reference, &png, sizeof png);
    if (file != NULL) {
        fwrite(*png, 1, (size_t)GetHandleSize(png), file);
        fclose(file);
    }
    CHECK_EQ(NativePathNameToFSSpec(path, &spec, 0), noErr);
    CHECK_EQ(OpenADefaultComponent(GraphicsImporterComponentType, kQTFileTypePNG, &importer),
             noErr);
    CHECK_EQ(GraphicsImportSetDataHandle(importer, png), noErr);
    for (way = 0; way < 6; way++) {
        switch (way) {
        case 0:
            CHECK_EQ(GraphicsExportSetInputHandle(bitmaps, png, nil), noErr);
            break;
        case 1:
            CHECK_EQ(GraphicsExportSetInputFile(bitmaps, &spec, nil), noErr);
            break;
        case 2:
            CHECK_EQ(GraphicsExportSetInputPtr(bitmaps, *png, (unsigned long)GetHandleSize(png),
                                               nil),
                     noErr);
            break;
        case 3:
            CHECK_EQ(GraphicsExportSetInputDataReference(bitmaps, reference,
                                                         0x686E646C /* 'hndl' */, nil),
                     noErr);
            break;
        case 4:
            CHECK_EQ(GraphicsExportSetInputGraphicsImporter(bitmaps, importer), noErr);
            break;
        default:
            /* A picture in memory has not the 512 bytes of its file. */
            memmove(*pict, *pict + 512, (size_t)GetHandleSize(pict) - 512);
            SetHandleSize(pict, GetHandleSize(pict) - 512);
            CHECK_EQ(GraphicsExportSetInputPicture(bitmaps, (PicHandle)pict), noErr);
        }
        made = Made(bitmaps);
        CHECK_EQ(GetHandleSize(made), GetHandleSize(expected));
        CHECK_EQ(memcmp(*made, *expected, (size_t)GetHandleSize(expected)), 0);
        DisposeHandle(made);
    }
    remove(path);
    CHECK_EQ(GraphicsExportSetInputGraphicsImporter(bitmaps, exporter), invalidComponentID);
    CHECK_EQ(GraphicsExportSetInputGraphicsImporter(bitmaps, importer), noErr);
    CHECK_EQ(CloseComponent(importer), noErr);
    CHECK_EQ(GraphicsExportDoExport(bitmaps, nil), paramErr);
    CHECK_EQ(GraphicsExportSetInputFile(bitmaps, nil, nil), paramErr);
    CHECK_EQ(GraphicsExportSetInputPtr(bitmaps, nil, 4, nil), paramErr);
    SetHandleSize(png, 20);
    CHECK_EQ(GraphicsExportSetInputHandle(bitmaps, png, nil), noErr);
    CHECK(GraphicsExportDoExport(bitmaps, nil) != noErr);
    CloseComponent(first);
    CloseComponent(exporter);
    CloseComponent(bitmaps);
    CloseComponent(pictures);
    DisposeHandle(reference);
    DisposeHandle(expected);
    DisposeHandle(pict);
    DisposeHandle(png);
    DisposeGWorld(world);
}

/* Compressed data that are no file need their description. */
static void described_data_are_an_input(void)
{
    GraphicsExportComponent exporter = Exporter();
    GWorldPtr world = NewPicture();
    ImageDescriptionHandle desc = (ImageDescriptionHandle)NewHandle(0);
    Handle data = NewHandle(300 * 200 * 8), file;
    Rect box;

    SetRect(&box, 0, 0, 300, 200);
    CHECK_EQ(CompressImage(GetGWorldPixMap(world), &box, codecLosslessQuality,
                           kAnimationCodecType, desc, *data),
             noErr);
    SetHandleSize(data, (*desc)->dataSize);
    CHECK_EQ(GraphicsExportSetInputHandle(exporter, data, desc), noErr);
    file = Made(exporter);
    check_header((const unsigned char *)*file);
    CloseComponent(exporter);
    DisposeHandle(file);
    DisposeHandle(data);
    DisposeHandle((Handle)desc);
    DisposeGWorld(world);
}

static void depth_quality_and_size_are_kept_and_used(void)
{
    GraphicsExportComponent png = Exporter(), jpeg = nil;
    GWorldPtr world = NewPicture();
    Handle good, poor, small;
    OSType type = 0, creator = 0, extension = 0;
    unsigned long most = 9;
    CodecQ quality = 0;
    long depth = 0;
    UInt32 *row = (UInt32 *)(void *)GetPixBaseAddr(GetGWorldPixMap(world));
    int i;

    for (i = 0; i < 300 * 20; i++)
        row[i] = (UInt32)i * 2654435761U;
    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, kQTFileTypeJPEG, &jpeg), noErr);
    CHECK_EQ(GraphicsExportGetDefaultFileTypeAndCreator(jpeg, &type, &creator), noErr);
    CHECK_EQ(type, kQTFileTypeJPEG);
    CHECK_EQ(creator, 0x6F676C65); /* 'ogle' */
    CHECK_EQ(GraphicsExportGetDefaultFileNameExtension(jpeg, &extension), noErr);
    CHECK_EQ(extension, 0x6A706720); /* 'jpg ' */
    CHECK_EQ(GraphicsExportSetInputGWorld(jpeg, world), noErr);
    CHECK_EQ(GraphicsExportGetCompressionQuality(jpeg, &quality), noErr);
    CHECK_EQ(quality, codecHighQuality);
    CHECK_EQ(GraphicsExportSetCompressionQuality(jpeg, codecMaxQuality), noErr);
    good = Made(jpeg);
    CHECK_EQ(GraphicsExportSetCompressionQuality(jpeg, codecLowQuality), noErr);
    CHECK_EQ(GraphicsExportGetCompressionQuality(jpeg, &quality), noErr);
    CHECK_EQ(quality, codecLowQuality);
    poor = Made(jpeg);
    CHECK(GetHandleSize(poor) < GetHandleSize(good));
    CHECK_EQ(GraphicsExportSetCompressionQuality(jpeg, codecMaxQuality), noErr);
    CHECK_EQ(GraphicsExportSetTargetDataSize(jpeg, (unsigned long)GetHandleSize(good) - 1), noErr);
    CHECK_EQ(GraphicsExportGetTargetDataSize(jpeg, &most), noErr);
    CHECK_EQ(most, GetHandleSize(good) - 1);
    small = Made(jpeg);
    CHECK(GetHandleSize(small) < GetHandleSize(good));
    CHECK(GetHandleSize(small) > GetHandleSize(poor));

    CHECK_EQ(GraphicsExportSetInputGWorld(png, world), noErr);
    CHECK_EQ(GraphicsExportGetDepth(png, &depth), noErr);
    CHECK_EQ(depth, 24);
    CHECK_EQ(GraphicsExportSetDepth(png, 8), noErr);
    CHECK_EQ(GraphicsExportGetDepth(png, &depth), noErr);
    CHECK_EQ(depth, 8);
    CHECK_EQ(GraphicsExportSetDepth(png, 7), paramErr);
    CHECK_EQ(GraphicsExportSetDepth(jpeg, 8), paramErr);
    CHECK_EQ(GraphicsExportSetDepth(jpeg, 40), noErr);
    CHECK_EQ(GraphicsExportSetDepth(jpeg, 24), noErr);
    DisposeHandle(small);
    small = Made(png);
    check_header((const unsigned char *)*small);
    /* PNG: bits of a sample, and that it has a palette. */
    CHECK_EQ((*small)[24], 8);
    CHECK_EQ((*small)[25], 3);
    CloseComponent(png);
    CloseComponent(jpeg);
    CHECK_EQ(GraphicsExportSetDepth(png, 8), invalidComponentID);
    DisposeHandle(good);
    DisposeHandle(poor);
    DisposeHandle(small);
    DisposeGWorld(world);
}

static void what_is_missing_is_told(void)
{
    GraphicsExportComponent exporter = Exporter();
    GWorldPtr world = NewPicture();
    Handle file = NewHandle(0);

    CHECK_EQ(GraphicsExportDoExport(exporter, nil), paramErr);
    CHECK_EQ(GraphicsExportSetInputGWorld(exporter, nil), paramErr);
    CHECK_EQ(GraphicsExportSetInputPixmap(exporter, nil), paramErr);
    CHECK_EQ(GraphicsExportSetOutputFile(exporter, nil), paramErr);
    CHECK(GraphicsExportSetOutputHandle(exporter, nil) != noErr);
    CHECK_EQ(GraphicsExportSetInputGWorld(exporter, world), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, nil), paramErr);
    CHECK_EQ(GraphicsExportSetOutputHandle(exporter, file), noErr);
    DisposeGWorld(world);
    CHECK_EQ(GraphicsExportDoExport(exporter, nil), paramErr);
    CHECK_EQ(CloseComponent(exporter), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, nil), invalidComponentID);
    CHECK_EQ(GraphicsExportSetOutputHandle(nil, file), invalidComponentID);
    DisposeHandle(file);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_world_becomes_a_file", a_world_becomes_a_file},
        {"a_pixel_map_becomes_a_handle", a_pixel_map_becomes_a_handle},
        {"files_and_pictures_become_others", files_and_pictures_become_others},
        {"described_data_are_an_input", described_data_are_an_input},
        {"depth_quality_and_size_are_kept_and_used", depth_quality_and_size_are_kept_and_used},
        {"what_is_missing_is_told", what_is_missing_is_told},
    };

    return RUN_CASES(cases);
}
