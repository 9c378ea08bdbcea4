/*
 * make_object.c - makes an object movie of pictures.
 *
 *     make_object movie.mov --grid COLUMNS,ROWS[,FRAMES[,STATES]] [option ...] picture ...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "node_text.h"
#include "version_one_maker.h"

static void Usage(FILE *to)
{
    fprintf(to,
            "usage: make_object movie.mov [--option value] ... picture ...\n\n"
            "Pictures come row by row, from the highest; in a row column by column, from the smallest\n"
            "pan; the frames of a view together; and all that again for each further view state.\n\n"
            "  --grid COLUMNS,ROWS[,FRAMES[,STATES]]   how many of each; all pictures in one row if not told\n"
            "  --format 1.0|2        1.0 has one view state\n"
            "  --pan FROM,TO         of the first and the last column; 0,360 goes round\n"
            "  --tilt FROM,TO        of the first and the last row, the higher first\n"
            "  --view PAN,TILT,FOV   where it begins\n"
            "  --fov LEAST,MOST      the whole picture is the most; 180 if not told\n"
            "  --codec NAME[,QUALITY]  jpeg, animation, cinepak, png, raw; min to lossless\n"
            "  --animate frames|views|both   what plays by itself\n"
            "  --name TEXT, --comment TEXT, --id NODE\n");
}

typedef struct Options {
    SceneSpec scene;
    Boolean versionOne, hasGrid;
} Options;

static const char *TakeOption(Options *options, NodeText *text, int count, char **words)
{
    if (strcmp(words[0], "format") == 0) {
        options->versionOne = strcmp(words[1], "1.0") == 0;
        return options->versionOne || strcmp(words[1], "2") == 0 ? nil : "the format is 1.0 or 2";
    }
    if (strcmp(words[0], "id") == 0) {
        text->node.id = (UInt32)strtoul(words[1], nil, 10);
        return text->node.id > 0 && text->node.id < 0x80000000U ? nil : "an ID is a number above 0";
    }
    if (strcmp(words[0], "animate") == 0) {
        if (strcmp(words[1], "frames") == 0 || strcmp(words[1], "both") == 0)
            text->object.animation |= kQTVRObjectAnimateViewFramesOn;
        if (strcmp(words[1], "views") == 0 || strcmp(words[1], "both") == 0)
            text->object.animation |= kQTVRObjectAnimateViewsOn;
        return text->object.animation != 0 ? nil : "frames, views or both can be animated";
    }
    if (strcmp(words[0], "tilt") == 0) {
        if (count != 3)
            return "a range is two angles";
        text->object.tilt.from = atof(words[1]);
        text->object.tilt.to = atof(words[2]);
        return nil;
    }
    if (strcmp(words[0], "grid") == 0)
        options->hasGrid = true;
    return TakeWords(text, count, words);
}

/* Takes all options; the result is the first argument behind them, 0 for a bad one. */
static int ReadOptions(int argc, char **argv, Options *options, NodeText *text)
{
    char *words[kMostWords + 1];
    int i, count;

    for (i = 2; i < argc && strncmp(argv[i], "--", 2) == 0; i += 2) {
        const char *wrong = "a value is due";

        if (i + 1 < argc) {
            words[0] = argv[i] + 2;
            count = SplitValue(argv[i + 1], words + 1);
            wrong = count < 0 || count == kMostWords ? "there are too many words"
                                                     : TakeOption(options, text, count + 1, words);
        }
        if (wrong != nil) {
            fprintf(stderr, "make_object: %s: %s\n", argv[i], wrong);
            return 0;
        }
    }
    return i;
}

/* The size of the movie is that of the pictures. */
static OSErr MeasurePictures(NodeText *text, SceneSpec *scene)
{
    GWorldPtr picture = nil;
    OSErr err = text->object.views(text->object.refCon, 1, 0, 0, 0, &picture);

    if (err != noErr)
        return err;
    scene->width = PictureWidth(picture);
    scene->height = PictureHeight(picture);
    DisposeGWorld(picture);
    return noErr;
}

static OSErr Make(const Options *options, const NodeText *text)
{
    SceneMaker maker;
    Movie movie = nil;
    OSErr err;

    if (options->versionOne) {
        err = MakeVersionOneObject(&options->scene, &text->node, &text->object, &movie);
    } else {
        BeginScene(&maker, &options->scene);
        AddObject(&maker, &text->node, &text->object);
        err = EndScene(&maker);
        movie = maker.movie;
    }
    if (movie != nil)
        DisposeMovie(movie);
    return err;
}

int main(int argc, char **argv)
{
    static NodeText text;
    Options options;
    int first, wanted;
    OSErr err;

    if (argc == 2 && strcmp(argv[1], "--help") == 0) {
        Usage(stdout);
        return 0;
    }
    if (argc < 3 || argv[1][0] == '-') {
        Usage(stderr);
        return 2;
    }
    memset(&options, 0, sizeof options);
    options.scene.path = argv[1];
    BeginNode(&text, 1, true, nil);
    first = ReadOptions(argc, argv, &options, &text);
    if (first == 0)
        return 2;
    if (!options.hasGrid)
        text.object.columns = (short)(argc - first);
    wanted = text.object.columns * text.object.rows * text.object.frames * text.object.states;
    if (wanted != argc - first) {
        fprintf(stderr, "make_object: the grid has %d pictures, and %d are given\n", wanted,
                argc - first);
        return 2;
    }
    text.views.paths = argv + first;
    text.views.count = argc - first;
    options.scene.name = text.node.name;
    err = EnterMovies();
    if (err == noErr)
        err = ReadPictures(&text);
    if (err == noErr)
        err = MeasurePictures(&text, &options.scene);
    if (err == noErr)
        err = Make(&options, &text);
    if (err == noErr)
        printf("%s: %d by %d views of %d by %d pixels\n", argv[1], (int)text.object.columns,
               (int)text.object.rows, (int)options.scene.width, (int)options.scene.height);
    else
        fprintf(stderr, "make_object: %s: %s (error %d)\n", argv[1], ErrorText(err), (int)err);
    EndNode(&text);
    ExitMovies();
    return err == noErr ? 0 : 1;
}
