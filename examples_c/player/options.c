/*
 * options.c - the command line of the player.
 */
#include "options.h"

#include <stdio.h>
#include <string.h>

static void Usage(FILE *out)
{
    fprintf(
        out,
        "usage: player [option ...] [movie]\n"
        "\n"
        "Shows a QuickTime VR scene, an object or another movie in a window. Another movie can\n"
        "be dropped on it.\n"
        "\n"
        "  --size WIDTHxHEIGHT  how large the window is, instead of as large as the movie\n"
        "                       (64 to 4092 each)\n"
        "  --full-screen        begins on the whole display\n"
        "  --no-bar             begins without the control bar\n"
        "  --pictures PREFIX    what files of the key s begin with, instead of the movie's name\n"
        "  --picture FILE       writes what the window shows as a PNG file, and ends\n"
        "  --trace              prints what happens: views, cursors, sizes, pictures\n"
        "  --help               prints this\n");
    fprintf(
        out,
        "\n"
        "Dragging turns the view, and so do the arrow keys; Shift zooms in, Control out. A click\n"
        "on a hot spot follows it. Keys of the player:\n"
        "\n"
        "  f, F11               the whole display, or the window again\n"
        "  Escape               the window again\n"
        "  b                    shows or hides the control bar\n"
        "  s                    saves what the window shows: NAME-1.png, NAME-2.png, ...\n"
        "  q                    ends\n"
        "\n"
        "Exit codes: 0 it ran; 1 the movie, the window or the picture could not be had; 2 the\n"
        "command line is wrong.\n");
}

static Boolean ReadSize(const char *text, Options *options)
{
    char more;

    return sscanf(text, "%dx%d%c", &options->width, &options->height, &more) == 2 &&
           options->width >= 64 && options->width <= 4092 && options->height >= 64 &&
           options->height <= 4092;
}

/* Reads an option with a value; false if it is none, or the value is wrong. */
static Boolean ReadValue(const char *option, const char *value, Options *options)
{
    if (value == NULL)
        return false;
    if (strcmp(option, "--size") == 0)
        return ReadSize(value, options);
    if (strcmp(option, "--pictures") == 0)
        options->pictures = value;
    else if (strcmp(option, "--picture") == 0)
        options->picture = value;
    else
        return false;
    return true;
}

int ReadOptions(int argc, char **argv, Options *options)
{
    int i;

    memset(options, 0, sizeof *options);
    options->bar = true;
    for (i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0) {
            Usage(stdout);
            return 0;
        } else if (strcmp(argv[i], "--full-screen") == 0) {
            options->fullScreen = true;
        } else if (strcmp(argv[i], "--no-bar") == 0) {
            options->bar = false;
        } else if (strcmp(argv[i], "--trace") == 0) {
            options->trace = true;
        } else if (argv[i][0] != '-' && options->movie == NULL) {
            options->movie = argv[i];
        } else if (argv[i][0] != '-' || !ReadValue(argv[i], argv[i + 1], options)) {
            Usage(stderr);
            return 2;
        } else {
            i++;
        }
    }
    if (options->picture != NULL && options->movie == NULL) {
        Usage(stderr);
        return 2;
    }
    return -1;
}
