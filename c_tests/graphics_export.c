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
        {"what_is_missing_is_told", what_is_missing_is_told},
    };

    return RUN_CASES(cases);
}
