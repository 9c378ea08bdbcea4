/*
 * scratch.h - files of a test's own, and small movies to put into them.
 */
#ifndef SCRATCH_H
#define SCRATCH_H

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <FixMath.h>
#include <ImageCompression.h>

#include "fixture.h"

enum {
    kFrames = 6,
    kFrameWidth = 16,
    kFrameHeight = 12,
    kFrameSize = kFrameWidth * kFrameHeight * 3,
    kFrameDuration = 100
};

static char scratch_folder[512];

/* Makes a folder for this program; ScratchEnd removes it with all in it. */
static __inline__ void ScratchBegin(void)
{
    const char *place = getenv("TMPDIR");

    snprintf(scratch_folder, sizeof scratch_folder, "%s/qtvr-scratch-%ld",
             place != NULL ? place : "/tmp", (long)getpid());
    mkdir(scratch_folder, 0755);
}

/* The path of a file in the folder; it stays until four calls later. */
static __inline__ const char *ScratchPath(const char *name)
{
    static char paths[4][1024];
    static int next;
    char *path = paths[next++ % 4];

    snprintf(path, sizeof paths[0], "%s/%s", scratch_folder, name);
    return path;
}

/* How many entries of the folder have a text in their names; each is removed if `remove_them`. */
static __inline__ int ScratchCount(const char *text, int remove_them)
{
    DIR *folder = opendir(scratch_folder);
    struct dirent *entry;
    int count = 0;

    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (strstr(entry->d_name, text) == NULL)
            continue;
        count++;
        if (remove_them)
            unlink(ScratchPath(entry->d_name));
    }
    if (folder != NULL)
        closedir(folder);
    return count;
}

static __inline__ void ScratchEnd(void)
{
    chmod(scratch_folder, 0755);
    ScratchCount("", 1);
    rmdir(scratch_folder);
}

static __inline__ FSSpec ScratchSpec(const char *name)
{
    char path[1024];
    FSSpec spec;

    strcpy(path, ScratchPath(name));
    memset(&spec, 0, sizeof spec);
    CHECK_EQ(NativePathNameToFSSpec(path, &spec, 0), noErr);
    return spec;
}

/* All bytes of a file in the folder, or a handle without any; the caller disposes of it. */
static __inline__ Handle ScratchBytes(const char *name)
{
    FILE *file = fopen(ScratchPath(name), "rb");
    Handle bytes;
    long size = 0;

    if (file == NULL)
        return NewHandle(0);
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    bytes = NewHandle(size);
    CHECK_EQ(fread(*bytes, 1, (size_t)size, file), size);
    fclose(file);
    return bytes;
}

static __inline__ int SameBytes(Handle one, Handle other)
{
    return GetHandleSize(one) == GetHandleSize(other)
           && memcmp(*one, *other, (size_t)GetHandleSize(one)) == 0;
}

/* The atoms at the top of a movie file, four characters each, with a blank between. */
static __inline__ const char *TopAtoms(const char *name)
{
    static char kinds[256];
    Handle bytes = ScratchBytes(name);
    long at = 0, all = GetHandleSize(bytes);
    size_t used = 0;

    kinds[0] = 0;
    while (all - at >= 8 && used + 6 < sizeof kinds) {
        const unsigned char *head = (const unsigned char *)*bytes + at;
        long size = (long)head[0] << 24 | (long)head[1] << 16 | (long)head[2] << 8 | head[3];

        if (used > 0)
            kinds[used++] = ' ';
        memcpy(kinds + used, head + 4, 4);
        used += 4;
        kinds[used] = 0;
        if (size < 8)
            break;
        at += size;
    }
    DisposeHandle(bytes);
    return kinds;
}

static __inline__ ImageDescriptionHandle FrameDescription(void)
{
    ImageDescriptionHandle handle =
        (ImageDescriptionHandle)NewHandleClear((Size)sizeof(ImageDescription));

    (*handle)->idSize = (long)sizeof(ImageDescription);
    (*handle)->cType = kRawCodecType;
    (*handle)->dataRefIndex = 1;
    (*handle)->width = kFrameWidth;
    (*handle)->height = kFrameHeight;
    (*handle)->hRes = (*handle)->vRes = 72L << 16;
    (*handle)->frameCount = 1;
    (*handle)->depth = 24;
    (*handle)->clutID = -1;
    return handle;
}

/* Adds frames of raw pixels, each byte of which is its number and `seed`. */
static __inline__ OSErr AddFrames(Media media, int seed, int count)
{
    ImageDescriptionHandle description = FrameDescription();
    Handle data = NewHandle(kFrameSize);
    OSErr err = BeginMediaEdits(media);
    int frame;

    for (frame = 0; err == noErr && frame < count; frame++) {
        memset(*data, seed + frame, kFrameSize);
        err = AddMediaSample(media, data, 0, kFrameSize, kFrameDuration,
                             (SampleDescriptionHandle)description, 1, 0, NULL);
    }
    if (err == noErr)
        err = EndMediaEdits(media);
    DisposeHandle(data);
    DisposeHandle((Handle)description);
    return err;
}

/* Adds a track of kFrames frames. */
static __inline__ OSErr AddFrameTrack(Movie movie, int seed)
{
    Track track = NewMovieTrack(movie, FixRatio(kFrameWidth, 1), FixRatio(kFrameHeight, 1), 0);
    Media media = NewTrackMedia(track, VideoMediaType, 600, NULL, 0);
    OSErr err = media != NULL ? AddFrames(media, seed, kFrames) : GetMoviesError();

    if (err == noErr)
        err = InsertMediaIntoTrack(track, 0, 0, GetMediaDuration(media), 0x10000);
    return err;
}

/* Checks that track number `index` has the frames of AddFrames. */
static __inline__ void CheckFrames(Movie movie, long index, int seed, int count)
{
    Media media = GetTrackMedia(GetMovieIndTrack(movie, index));
    Handle data = NewHandle(0);
    int frame, pixel;

    CHECK_EQ(GetMediaSampleCount(media), count);
    for (frame = 0; frame < count; frame++) {
        CHECK_EQ(GetMediaSample(media, data, 0, NULL, frame * kFrameDuration, NULL, NULL, NULL,
                                NULL, 1, NULL, NULL),
                 noErr);
        CHECK_EQ(GetHandleSize(data), kFrameSize);
        for (pixel = 0; pixel < GetHandleSize(data); pixel++)
            if ((unsigned char)(*data)[pixel] != ((seed + frame) & 0xFF))
                break;
        CHECK_EQ(pixel, kFrameSize);
    }
    DisposeHandle(data);
}

/* Opens the movie of a file in the folder. */
static __inline__ Movie OpenScratch(const char *name)
{
    Movie movie = NULL;

    CHECK_EQ(OpenMovieByPath(ScratchPath(name), &movie), noErr);
    return movie;
}

/* Whether a command can be run here. */
static __inline__ int HasCommand(const char *command)
{
    char line[256];

    snprintf(line, sizeof line, "command -v %s >/dev/null 2>&1", command);
    return system(line) == 0;
}

/* The first line that a command prints, without its end. */
static __inline__ const char *FirstLine(const char *command)
{
    static char line[256];
    FILE *pipe = popen(command, "r");

    line[0] = 0;
    if (pipe != NULL) {
        if (fgets(line, sizeof line, pipe) == NULL)
            line[0] = 0;
        line[strcspn(line, "\r\n")] = 0;
        pclose(pipe);
    }
    return line;
}

#endif
