/*
 * decode.c - ffmpeg's decoders, to be measured beside ours: decode CODEC WIDTH HEIGHT DEPTH FILE.
 *
 * FILE holds one frame. For each line of input the frame is decoded some times on one thread, and
 * the nanoseconds of the processor for each pixel are answered.
 */
#include <libavcodec/avcodec.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TIMES = 4 };

static double Clock(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static int Decode(AVCodecContext *context, const AVPacket *packet, AVFrame *frame)
{
    if (avcodec_send_packet(context, packet) < 0 || avcodec_receive_frame(context, frame) < 0)
        return 0;
    av_frame_unref(frame);
    return 1;
}

int main(int argc, char **argv)
{
    const AVCodec  *codec = argc == 6 ? avcodec_find_decoder_by_name(argv[1]) : NULL;
    AVCodecContext *context = codec != NULL ? avcodec_alloc_context3(codec) : NULL;
    AVPacket       *packet = av_packet_alloc();
    AVFrame        *frame = av_frame_alloc();
    FILE           *file = argc == 6 ? fopen(argv[5], "rb") : NULL;
    char            line[80];
    long            size;

    if (context == NULL || packet == NULL || frame == NULL || file == NULL)
        return 1;
    context->width = atoi(argv[2]);
    context->height = atoi(argv[3]);
    context->bits_per_coded_sample = atoi(argv[4]);
    context->thread_count = 1;
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    if (avcodec_open2(context, codec, NULL) < 0 || av_new_packet(packet, (int)size) < 0
        || fread(packet->data, 1, (size_t)size, file) != (size_t)size)
        return 1;
    packet->flags |= AV_PKT_FLAG_KEY;

    while (fgets(line, sizeof line, stdin) != NULL) {
        double start;
        int    i;

        if (!Decode(context, packet, frame))
            return 1;
        start = Clock();
        for (i = 0; i < TIMES; i++)
            Decode(context, packet, frame);
        printf("%f\n", (Clock() - start) / TIMES / context->width / context->height);
        fflush(stdout);
    }
    return 0;
}
