/*
 * task.h - what the renderers that are compared have in common.
 *
 * A renderer waits for lines on its standard input. Each names a picture, a way to draw, the size of
 * the view, its field of view and tilt, the first frame and their number. It draws frames that are
 * not counted, until its memory is near again, then those, and answers with nanoseconds a pixel, or with - where it knows no such
 * way. The view turns and tilts a little from frame to frame.
 */
#ifndef TASK_H
#define TASK_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Frames that are not counted. */
#define WARM 3

typedef struct Task {
    char source[16], look[16];
    int width, height;
    double fieldOfView, tilt;
    int first, frames;
} Task;

static inline int NextTask(Task *task)
{
    return scanf("%15s %15s %d %d %lf %lf %d %d", task->source, task->look, &task->width,
                 &task->height, &task->fieldOfView, &task->tilt, &task->first,
                 &task->frames) == 8;
}

static inline double PanOf(int frame)
{
    return fmod(frame * 0.037, 2 * 3.14159265358979);
}

static inline double TiltOf(const Task *task, int frame)
{
    return task->tilt + 0.02 * sin(frame * 0.31);
}

/* One thread is measured by the processor's time, so that other work on the machine counts little;
   more by the clock. */
static inline double Now(int threads)
{
    struct timespec time;

    clock_gettime(threads == 1 ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static inline void Answer(const Task *task, double nanoseconds)
{
    printf("%.4f\n", nanoseconds / task->frames / task->width / task->height);
    fflush(stdout);
}

static inline void Refuse(void)
{
    puts("-");
    fflush(stdout);
}

/* Sizes of the pictures. */
static inline int PictureOf(const Task *task, int *width, int *height)
{
    if (strcmp(task->source, "small") == 0)
        *width = 2496, *height = 768;
    else if (strcmp(task->source, "large") == 0)
        *width = 8192, *height = 2048;
    else if (strcmp(task->source, "cube") == 0)
        *width = 3 * 1024, *height = 2 * 1024; /* three faces above three */
    else
        return 0;
    return 1;
}

#endif
