/*
 * stage.h - a sample movie drawn in a graphics world, with a clock that the test sets.
 */
#ifndef STAGE_H
#define STAGE_H

#include <Events.h>
#include <QTVRExtensions.h>

#include "fixture.h"

/* The picture of every stage. */
#define STAGE_WIDTH 320
#define STAGE_HEIGHT 240

typedef struct Stage {
    Opened opened;
    QTVRInstance qtvr;
    MovieController mc;
    GWorldPtr world;
} Stage;

/* The time in ticks. */
static UInt32 stage_now;

static __inline__ UInt32 StageTicks(void *refCon)
{
    return *(UInt32 *)refCon;
}

/* Opens a made sample movie in a picture of its own, at time 1000, or fails the case. */
static __inline__ int OpenStage(const char *name, Stage *stage)
{
    Rect box;

    memset(stage, 0, sizeof *stage);
    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    if (!OpenSample(name, &stage->opened))
        return 0;
    stage->qtvr = stage->opened.qtvr;
    stage->mc = stage->opened.controller;
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT);
    CHECK_EQ(NewGWorld(&stage->world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(stage->opened.movie, stage->world, NULL);
    SetMovieBox(stage->opened.movie, &box);
    return stage->world != NULL;
}

static __inline__ void CloseStage(Stage *stage)
{
    CloseOpened(&stage->opened);
    if (stage->world != NULL)
        DisposeGWorld(stage->world);
    QTVRExtSetTickProc(NULL, NULL);
    memset(stage, 0, sizeof *stage);
}

static __inline__ Point StagePoint(short h, short v)
{
    Point point;

    point.h = h;
    point.v = v;
    return point;
}

/* The middle of the picture. */
static __inline__ Point StageMiddle(void)
{
    return StagePoint(STAGE_WIDTH / 2, STAGE_HEIGHT / 2);
}

/* Where a row of the picture begins. */
static __inline__ const char *StageRow(const Stage *stage, short v)
{
    PixMapHandle map = GetGWorldPixMap(stage->world);

    return GetPixBaseAddr(map) + (size_t)v * ((*map)->rowBytes & 0x3FFF);
}

/* The pixel at a place of a row, without its alpha. */
static __inline__ UInt32 StagePixelOfRow(const char *row, short h)
{
    UInt32 pixel;

    memcpy(&pixel, row + (size_t)h * 4, 4);
    return pixel & 0xFFFFFF;
}

/* The pixel at a place of the picture, without its alpha. */
static __inline__ UInt32 StagePixel(const Stage *stage, short h, short v)
{
    return StagePixelOfRow(StageRow(stage, v), h);
}

/* A sum over all pixels: equal for equal pictures. */
static __inline__ UInt32 StageSum(const Stage *stage)
{
    UInt32 sum = 0;
    short h, v;

    for (v = 0; v < STAGE_HEIGHT; v++) {
        const char *row = StageRow(stage, v);

        for (h = 0; h < STAGE_WIDTH; h++)
            sum = sum * 31 + StagePixelOfRow(row, h);
    }
    return sum;
}

/* Sends an event to the controller, now. */
static __inline__ long StageEvent(const Stage *stage, EventKind what, Point where,
                                  EventModifiers modifiers)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.when = stage_now;
    event.where = where;
    event.modifiers = modifiers;
    return MCIsPlayerEvent(stage->mc, &event);
}

#endif
