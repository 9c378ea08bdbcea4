/*
 * program.c - a program of somebody else's: opens a movie and turns it.
 *
 * Compiled by c_tests/installed/check.cmake against an installed library.
 */
#include <Movies.h>
#include <QTML.h>
#include <QuickTimeVR.h>

#include <stdio.h>

int main(int argc, char **argv)
{
    FSSpec file;
    short refNum, resID = 0;
    Movie movie;
    MovieController controller;
    QTVRInstance qtvr;
    Rect box;

    if (argc != 2 || EnterMovies() != noErr || NativePathNameToFSSpec(argv[1], &file, 0) != noErr ||
        OpenMovieFile(&file, &refNum, fsRdPerm) != noErr ||
        NewMovieFromFile(&movie, refNum, &resID, nil, 0, nil) != noErr)
        return 1;
    GetMovieBox(movie, &box);
    controller = NewMovieController(movie, &box, mcTopLeftMovie);
    if (QTVRGetQTVRInstance(&qtvr, QTVRGetQTVRTrack(movie, 1), controller) != noErr)
        return 1;
    QTVRSetPanAngle(qtvr, 90);
    printf("pan %g\n", (double)QTVRGetPanAngle(qtvr));
    DisposeMovieController(controller);
    DisposeMovie(movie);
    ExitMovies();
    return 0;
}
