/*
 * shown.h - what a movie shows, in one colour: small movies are drawn and looked at in the middle.
 */
#ifndef SHOWN_H
#define SHOWN_H

#include "linear.h"

/* The colour in the middle of what a movie of 12 by 8 pixels shows now. */
static __inline__ UInt32 ShownColor(Movie movie)
{
    Rect box = {0, 0, 8, 12};
    Stage stage;
    UInt32 color;

    memset(&stage, 0, sizeof stage);
    CHECK_EQ(NewGWorld(&stage.world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(movie, stage.world, NULL);
    SetMovieBox(movie, &box);
    CHECK_EQ(UpdateMovie(movie), noErr);
    MoviesTask(movie, 0);
    color = StagePixel(&stage, 6, 4) & 0xFFFFFF;
    SetMovieGWorld(movie, NULL, NULL);
    DisposeGWorld(stage.world);
    return color;
}

/* A movie of 12 by 8 pixels that shows colours for 100 units each. */
static __inline__ Movie NewColorMovie(const UInt32 *colors, int count)
{
    Movie movie = NewMovie(newMovieActive);
    Track track = AddColors(movie, 12, 8, colors, count, 100);

    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 100 * count, fixed1), noErr);
    return movie;
}

/* A picture file of a type with one colour. */
static __inline__ Handle NewColorPicture(OSType fileType, UInt32 color)
{
    Rect box = {0, 0, 8, 12};
    GraphicsExportComponent exporter = NULL;
    Handle file = NewHandle(0);
    GWorldPtr world = NULL;
    RGBColor paint;
    CGrafPtr port;
    GDHandle device;

    paint.red = (unsigned short)((color >> 16 & 0xFF) * 0x101);
    paint.green = (unsigned short)((color >> 8 & 0xFF) * 0x101);
    paint.blue = (unsigned short)((color & 0xFF) * 0x101);
    CHECK_EQ(NewGWorld(&world, 32, &box, NULL, NULL, 0), noErr);
    GetGWorld(&port, &device);
    SetGWorld(world, NULL);
    RGBForeColor(&paint);
    PaintRect(&box);
    SetGWorld(port, device);
    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, fileType, &exporter), noErr);
    CHECK_EQ(GraphicsExportSetInputGWorld(exporter, world), noErr);
    CHECK_EQ(GraphicsExportSetOutputHandle(exporter, file), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, NULL), noErr);
    CHECK_EQ(CloseComponent(exporter), noErr);
    DisposeGWorld(world);
    return file;
}

#endif
