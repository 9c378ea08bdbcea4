/*
 * options.h - the command line of the player.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <MacTypes.h>

typedef struct Options {
    const char *movie;    /* nil: one is dropped later */
    const char *pictures; /* what the names of pictures begin with, or nil */
    const char *picture;  /* a picture to write at once, or nil */
    int width, height;    /* of the window; 0: as the movie */
    Boolean fullScreen, bar, trace;
} Options;

/* Reads a command line. -1: go on; else the program is to end with that code, and was told why. */
int ReadOptions(int argc, char **argv, Options *options);

#endif
