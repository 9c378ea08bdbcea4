/*
 * v360.c - ffmpeg's v360 filter, called through libavfilter: `fixed` and `near` with a view that
 * stays, `changing` and `near-changing` with a command before each frame that turns the view, as
 * sendcmd does. Planes of red, green and blue: it knows no packed pixels, and no alpha is to its
 * advantage. The argument is the number of threads.
 */
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/frame.h>
#include <libavutil/log.h>

#include "task.h"

#define DEGREES(radians) ((radians) * 57.29577951308232)

static int threads;

static AVFrame *Picture(int width, int height)
{
    AVFrame *frame = av_frame_alloc();
    int plane, row;

    frame->format = AV_PIX_FMT_GBRP;
    frame->width = width;
    frame->height = height;
    if (av_frame_get_buffer(frame, 0) < 0)
        exit(1);
    for (plane = 0; plane < 3; plane++)
        for (row = 0; row < height; row++)
            memset(frame->data[plane] + row * frame->linesize[plane], row * (plane + 1) & 255,
                   (size_t)width);
    return frame;
}

/* A graph of a source, the filter and a sink. */
static AVFilterGraph *Graph(const Task *task, int width, int height, AVFilterContext *ends[2],
                            const char *how)
{
    AVFilterGraph *graph = avfilter_graph_alloc();
    AVFilterContext *filter;
    char options[512];
    double across = 2 * atan(tan(task->fieldOfView / 2) * task->width / task->height);
    double radius = width / 6.2831853;

    graph->nb_threads = threads;
    snprintf(options, sizeof options, "width=%d:height=%d:pix_fmt=%d:time_base=1/25", width, height,
             AV_PIX_FMT_GBRP);
    if (avfilter_graph_create_filter(&ends[0], avfilter_get_by_name("buffer"), "in", options, NULL,
                                     graph) < 0)
        return NULL;
    if (strcmp(task->source, "cube") == 0)
        snprintf(options, sizeof options, "input=c3x2");
    else
        snprintf(options, sizeof options, "input=cylindrical:ih_fov=360:iv_fov=%f",
                 DEGREES(2 * atan(height / 2.0 / radius)));
    snprintf(options + strlen(options), sizeof options - strlen(options),
             ":output=flat:h_fov=%f:v_fov=%f:pitch=%f:yaw=%f:w=%d:h=%d:interp=%s", DEGREES(across),
             DEGREES(task->fieldOfView), DEGREES(TiltOf(task, task->first)),
             180 - DEGREES(PanOf(task->first)), task->width, task->height, how);
    if (avfilter_graph_create_filter(&filter, avfilter_get_by_name("v360"), "view", options, NULL,
                                     graph) < 0 ||
        avfilter_graph_create_filter(&ends[1], avfilter_get_by_name("buffersink"), "out", NULL,
                                     NULL, graph) < 0 ||
        avfilter_link(ends[0], 0, filter, 0) < 0 || avfilter_link(filter, 0, ends[1], 0) < 0 ||
        avfilter_graph_config(graph, NULL) < 0)
        return NULL;
    return graph;
}

static int Draw(AVFilterContext *ends[2], AVFrame *picture, AVFrame *view)
{
    int drawn = av_buffersrc_add_frame_flags(ends[0], picture, AV_BUFFERSRC_FLAG_KEEP_REF) >= 0 &&
                av_buffersink_get_frame(ends[1], view) >= 0;
    av_frame_unref(view);
    return drawn;
}

static void Turn(AVFilterGraph *graph, int frame)
{
    char angle[32];

    snprintf(angle, sizeof angle, "%f", 180 - DEGREES(PanOf(frame)));
    avfilter_graph_send_command(graph, "view", "yaw", angle, NULL, 0, 0);
}

static void Run(const Task *task)
{
    const char *how = strncmp(task->look, "near", 4) == 0 ? "near" : "linear";
    int changing = strstr(task->look, "changing") != NULL;
    AVFilterContext *ends[2];
    AVFrame *picture, *view;
    AVFilterGraph *graph;
    int width, height, frame, drawn = 1;
    double start = 0;

    if (!PictureOf(task, &width, &height) ||
        (!changing && strcmp(task->look, "fixed") != 0 && strcmp(task->look, "near") != 0) ||
        (graph = Graph(task, width, height, ends, how)) == NULL) {
        Refuse();
        return;
    }
    picture = Picture(width, height);
    view = av_frame_alloc();
    for (frame = 0; frame < WARM + task->frames && drawn; frame++) {
        if (frame == WARM)
            start = Now(threads);
        if (changing)
            Turn(graph, task->first + frame);
        drawn = Draw(ends, picture, view);
    }
    if (drawn)
        Answer(task, Now(threads) - start);
    else
        Refuse();
    av_frame_free(&view);
    av_frame_free(&picture);
    avfilter_graph_free(&graph);
}

int main(int argc, char **argv)
{
    Task task;

    threads = argc > 1 ? atoi(argv[1]) : 1;
    av_log_set_level(AV_LOG_QUIET);
    while (NextTask(&task))
        Run(&task);
    return 0;
}
