/*
 * linear.h - plain movies made in memory: video tracks of one colour after another.
 */
#ifndef LINEAR_H
#define LINEAR_H

#include <FixMath.h>
#include <ImageCompression.h>

#include "stage.h"

/* Units a second of a made movie. */
#define LINEAR_SCALE 600

/* Adds a video track whose samples are of these colours, each of so many units; it has no edits. */
static __inline__ Track AddColors(Movie movie, short width, short height, const UInt32 *colors,
                                  int count, TimeValue duration)
{
    Track track = NewMovieTrack(movie, FixRatio(width, 1), FixRatio(height, 1), 0);
    Media media = NewTrackMedia(track, VideoMediaType, LINEAR_SCALE, NULL, 0);
    ImageDescriptionHandle description =
        (ImageDescriptionHandle)NewHandleClear((Size)sizeof(ImageDescription));
    Handle data = NewHandle((Size)width * height * 3);
    int index, pixel;

    CHECK(track != NULL && media != NULL && data != NULL);
    (*description)->idSize = (long)sizeof(ImageDescription);
    (*description)->cType = kRawCodecType;
    (*description)->dataRefIndex = 1;
    (*description)->width = width;
    (*description)->height = height;
    (*description)->hRes = (*description)->vRes = 72L << 16;
    (*description)->frameCount = 1;
    (*description)->depth = 24;
    (*description)->clutID = -1;
    CHECK_EQ(BeginMediaEdits(media), noErr);
    for (index = 0; index < count; index++) {
        for (pixel = 0; pixel < width * height; pixel++) {
            (*data)[3 * pixel] = (char)(colors[index] >> 16);
            (*data)[3 * pixel + 1] = (char)(colors[index] >> 8);
            (*data)[3 * pixel + 2] = (char)colors[index];
        }
        CHECK_EQ(AddMediaSample(media, data, 0, (unsigned long)GetHandleSize(data), duration,
                                (SampleDescriptionHandle)description, 1, 0, NULL),
                 noErr);
    }
    CHECK_EQ(EndMediaEdits(media), noErr);
    DisposeHandle(data);
    DisposeHandle((Handle)description);
    return track;
}

/* A stage whose movie has no track yet, to be drawn at its natural place. */
static __inline__ int OpenLinear(Stage *stage)
{
    Rect box;

    memset(stage, 0, sizeof *stage);
    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    CHECK_EQ(EnterMovies(), noErr);
    stage->opened.movie = NewMovie(newMovieActive);
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT);
    CHECK_EQ(NewGWorld(&stage->world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(stage->opened.movie, stage->world, NULL);
    return stage->opened.movie != NULL && stage->world != NULL;
}

/* The same, white, and with a time scale for what AddColors adds. */
static __inline__ int OpenWhite(Stage *stage)
{
    if (!OpenLinear(stage))
        return 0;
    SetGWorld(stage->world, NULL);
    EraseRect(&stage->world->portRect);
    SetGWorld(NULL, NULL);
    SetMovieTimeScale(stage->opened.movie, LINEAR_SCALE);
    return 1;
}

#endif
