/*
 * authoring.h - what every program needs that makes QTVR movies: files, atoms, strings, samples.
 *
 * Records in atoms are big-endian. U16, U32 and F32 make their fields, as programs for Windows and
 * Intel Macs did; on a big-endian Mac, and under the classic contract of this library, they change
 * nothing.
 */
#ifndef AUTHORING_H
#define AUTHORING_H

#include <Endian.h>
#include <FixMath.h>
#include <ImageCompression.h>
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>
#include <stddef.h>

#define U16(number) EndianU16_NtoB((UInt16)(number))
#define U32(number) EndianU32_NtoB((UInt32)(number))
Float32 F32(double number);

/* A string with its encoding; a nil text is none. */
typedef struct Text {
    const char *text;
    UInt32 encoding; /* a TextEncoding: 0 is Mac Roman, 0x08000100 UTF-8 */
} Text;

/* Which way one looks, in degrees. */
typedef struct View {
    double pan, tilt, fov;
} View;

/* Degrees as 1.0 movies have them. */
Fixed Degrees(double angle);

/* The file of a path, which need not be there yet. */
OSErr FileOfPath(const char *path, FSSpec *file);

/* Puts the path of a file in a folder together; false if there is no room for it. */
Boolean JoinPath(char *path, size_t room, const char *folder, const char *name);

/* A new movie: in a new file, which replaces an old one, or in memory for a nil path. */
OSErr BeginMovie(const char *path, Movie *movie, short *refNum);

/* Writes the movie's header behind its data, and closes the file. */
OSErr EndMovie(Movie movie, short refNum);

/* Adds an atom with a record; ID 0 takes a new one. nil data make a parent of others. */
OSErr AddLeaf(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id, const void *data,
              long size);
OSErr AddParent(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id, QTAtom *atom);

/* Adds a string and, unless it is Mac Roman, its encoding. *id is 0 for no string. */
OSErr AddString(QTAtomContainer container, QTAtom parent, Text text, QTAtomID *id);

/* A sample description of 16 bytes and a type, with a container behind them unless that is nil. */
OSErr NewDescription(OSType type, QTAtomContainer container, Handle *description);

/* A track of a media type, with 600 units a second. */
OSErr AddTrack(Movie movie, OSType type, short width, short height, Track *track);

/* Adds one sample to a media. Its edits must have begun. */
OSErr AddSample(Track track, Handle data, Handle description, TimeValue duration);

/* Adds the same for a 'qtvr', 'pano' or 'obje' track: a container, at the end of the track. */
OSErr AddContainer(Track track, QTAtomContainer data, Handle description, TimeValue duration);

/* Shows a stretch of the media, which ends where the media does now, from a time of the movie. */
OSErr ShowLast(Track track, TimeValue from, TimeValue duration);

/* Names the movie's controller. */
OSErr SetController(Movie movie, OSType type);

#endif
