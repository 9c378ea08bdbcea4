/*
 * movie_bytes.h - sample movies read as bytes, damaged, and written again.
 */
#ifndef MOVIE_BYTES_H
#define MOVIE_BYTES_H

#include <stdlib.h>

#include "fixture.h"

/* A file in memory. */
typedef struct Bytes {
    unsigned char *data;
    size_t size;
} Bytes;

static __inline__ Bytes ReadWhole(const char *path)
{
    Bytes bytes = {NULL, 0};
    FILE *file = path == NULL ? NULL : fopen(path, "rb");

    if (file != NULL) {
        fseek(file, 0, SEEK_END);
        bytes.size = (size_t)ftell(file);
        fseek(file, 0, SEEK_SET);
        bytes.data = malloc(bytes.size);
        if (bytes.data == NULL || fread(bytes.data, 1, bytes.size, file) != bytes.size)
            bytes.size = 0;
        fclose(file);
    }
    CHECK(bytes.size > 0);
    return bytes;
}

/* Cases run side by side, each with a file of its own. */
static char scratch[48];

/* Writes the first bytes, or adds those from `from` on. */
static __inline__ void WriteScratch(const Bytes *bytes, size_t from, size_t to, const char *mode)
{
    FILE *file = fopen(scratch, mode);

    CHECK(file != NULL);
    if (file != NULL) {
        CHECK_EQ(fwrite(bytes->data + from, 1, to - from, file), to - from);
        fclose(file);
    }
}

static __inline__ size_t Long(const unsigned char *at)
{
    return (size_t)at[0] << 24 | (size_t)at[1] << 16 | (size_t)at[2] << 8 | at[3];
}

static __inline__ void PutLong(unsigned char *at, size_t value)
{
    at[0] = (unsigned char)(value >> 24);
    at[1] = (unsigned char)(value >> 16);
    at[2] = (unsigned char)(value >> 8);
    at[3] = (unsigned char)value;
}

/* The table of offsets with so many entries; NULL if there is none. */
static __inline__ unsigned char *Offsets(unsigned char *from, unsigned char *end, size_t count)
{
    for (; from + 16 <= end; from++)
        if (memcmp(from, "stco", 4) == 0 && Long(from + 8) == count)
            return from + 12;
    return NULL;
}

/* Puts bytes into a movie whose header is its end; all atoms around the place grow with them. */
static __inline__ void Insert(Bytes *movie, size_t place, const unsigned char *bytes, size_t size)
{
    static const char *const containers[] = {"moov", "trak", "mdia", "minf", "stbl"};
    size_t at = 0, end = movie->size;
    unsigned char *grown = malloc(movie->size + size);
    unsigned depth = 0;

    while (at + 8 <= end) {
        size_t length = Long(movie->data + at);

        if (length < 8 || at + length < place) {
            at += length < 8 ? end : length;
            continue;
        }
        PutLong(movie->data + at, length + size);
        if (depth == 5 || memcmp(movie->data + at + 4, containers[depth], 4) != 0)
            break;
        depth++;
        end = at + length;
        at += 8;
    }
    CHECK(grown != NULL);
    if (grown == NULL)
        return;
    memcpy(grown, movie->data, place);
    memcpy(grown + place, bytes, size);
    memcpy(grown + place + size, movie->data + place, movie->size - place);
    free(movie->data);
    movie->data = grown;
    movie->size += size;
}

/* Where a table of the track with these offsets begins, behind its name. */
static __inline__ size_t Table(const Bytes *movie, const unsigned char *offsets, const char *name)
{
    while (offsets > movie->data && memcmp(offsets, name, 4) != 0)
        offsets--;
    CHECK(offsets > movie->data);
    return (size_t)(offsets - movie->data) + 4;
}

#endif
