/*
 * pictures.h - pictures in memory, and cutting them into the tiles of a track.
 *
 * Pictures have 32 bits a pixel, those of hot spots 8. They stand upright, as one sees them.
 */
#ifndef PICTURES_H
#define PICTURES_H

#include "authoring.h"

/* How tiles are compressed. */
typedef struct Packing {
    CodecType codec;
    CodecQ quality;
} Packing;

/* How a picture is cut: tiles from left to right and from top to bottom of the stored picture. */
typedef struct Cut {
    short across, down;
    Boolean turned; /* stored a quarter turn counterclockwise, as upright cylinders are */
} Cut;

OSErr NewPicture(short width, short height, short depth, GWorldPtr *picture);

/* Reads a picture file. A depth of 8 is for hot spots: IDs are the indices of a paletted file, or the
   grey values, 0 to 255, of one in colour. */
OSErr ReadPicture(const char *path, short depth, GWorldPtr *picture);

/* Writes a file, of PNG or of another type that there is an exporter for. */
OSErr WritePicture(GWorldPtr picture, const char *path);
OSErr WritePictureAs(GWorldPtr picture, const char *path, OSType fileType);

short PictureWidth(GWorldPtr picture);
short PictureHeight(GWorldPtr picture);

/* The address of a pixel. */
UInt32 *ColorAt(GWorldPtr picture, short x, short y);
UInt8 *IndexAt(GWorldPtr picture, short x, short y);

/* Another picture of the same, of another size: mixed for colours, nearest for indices. */
OSErr ScalePicture(GWorldPtr picture, short width, short height, GWorldPtr *scaled);

/* Adds a picture to a video track, tile by tile; all together they last as long as said. The edits
   of the media must have begun. badImageDescription if the tiles do not fit the picture. */
OSErr AddTiles(Track track, GWorldPtr picture, const Rect *part, Cut cut, Packing packing,
               TimeValue duration);

#endif
