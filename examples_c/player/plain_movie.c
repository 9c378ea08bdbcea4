/*
 * plain_movie.c - makes a movie that is no scene: eight seconds of a stripe that walks to the
 * right.
 *
 *     plain_movie out.mov
 */
#include "../pictures.h"

#include <stdio.h>

enum { kWidth = 160, kHeight = 120, kFrames = 32, kFrameDuration = 150 };

static void DrawFrame(GWorldPtr picture, int frame)
{
    short x, y;

    for (y = 0; y < kHeight; y++)
        for (x = 0; x < kWidth; x++)
            *ColorAt(picture, x, y) = x / (kWidth / kFrames) == frame ? 0xFFFFFFFF : 0xFF204080;
}

static OSErr AddFrames(Track track)
{
    static const Cut whole = {1, 1, false};
    static const Packing packing = {kPNGCodecType, codecNormalQuality};
    Rect bounds = {0, 0, kHeight, kWidth};
    GWorldPtr picture = nil;
    OSErr err = NewPicture(kWidth, kHeight, 32, &picture);
    int frame;

    if (err == noErr)
        err = BeginMediaEdits(GetTrackMedia(track));
    for (frame = 0; frame < kFrames && err == noErr; frame++) {
        DrawFrame(picture, frame);
        err = AddTiles(track, picture, &bounds, whole, packing, kFrameDuration);
    }
    if (err == noErr)
        err = EndMediaEdits(GetTrackMedia(track));
    if (picture != nil)
        DisposeGWorld(picture);
    return err;
}

int main(int argc, char **argv)
{
    Movie movie = nil;
    Track track = nil;
    short refNum = 0;
    OSErr err;

    if (argc != 2) {
        fprintf(stderr, "usage: plain_movie out.mov\n");
        return 2;
    }
    err = EnterMovies();
    if (err == noErr)
        err = BeginMovie(argv[1], &movie, &refNum);
    if (err == noErr)
        err = AddTrack(movie, VideoMediaType, kWidth, kHeight, &track);
    if (err == noErr)
        err = AddFrames(track);
    if (err == noErr)
        err = ShowLast(track, 0, (TimeValue)kFrames * kFrameDuration);
    if (err == noErr)
        err = EndMovie(movie, refNum);
    if (movie != nil)
        DisposeMovie(movie);
    ExitMovies();
    if (err != noErr)
        fprintf(stderr, "plain_movie: error %d\n", (int)err);
    return err == noErr ? 0 : 1;
}
