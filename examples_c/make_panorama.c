/*
 * make_panorama.c - makes a panorama movie of one picture.
 *
 *     make_panorama picture.png movie.mov [--format 1.0|vertical|horizontal|cube] [option ...]
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "node_text.h"
#include "version_one_maker.h"

static void Usage(FILE *to)
{
    fprintf(to,
            "usage: make_panorama picture movie.mov [--option value] ...\n\n"
            "A cylinder's picture stands upright; a cube's has six faces side by side: front, right,\n"
            "back, left, top, bottom. Options are the words below with -- before them, and commas\n"
            "between what follows: --view 90,0,60. Further options: --size WIDTH,HEIGHT of the window,\n"
            "--id NODE.\n\n%s",
            kNodeWordsHelp);
}

/* What is told beside the node. */
typedef struct Options {
    SceneSpec scene;
    Boolean versionOne;
} Options;

/* Takes an option; the result is nil, or what is wrong with it. */
static const char *TakeOption(Options *options, NodeText *text, int count, char **words)
{
    if (strcmp(words[0], "size") == 0) {
        options->scene.width = (short)(count == 3 ? atoi(words[1]) : 0);
        options->scene.height = (short)(count == 3 ? atoi(words[2]) : 0);
        return options->scene.width > 0 && options->scene.height > 0 ? nil
                                                                    : "a size is width,height";
    }
    if (strcmp(words[0], "id") == 0) {
        text->node.id = (UInt32)strtoul(words[1], nil, 10);
        return text->node.id > 0 && text->node.id < 0x80000000U ? nil : "an ID is a number above 0";
    }
    if (strcmp(words[0], "format") == 0 && count == 2 && strcmp(words[1], "1.0") == 0) {
        options->versionOne = true;
        return nil;
    }
    return TakeWords(text, count, words);
}

static Boolean ReadOptions(int argc, char **argv, Options *options, NodeText *text)
{
    char *words[kMostWords + 1];
    const char *wrong = nil;
    int i, count;

    for (i = 3; wrong == nil && i < argc; i += 2) {
        if (strncmp(argv[i], "--", 2) != 0 || i + 1 == argc) {
            wrong = "an option and its value are due";
            break;
        }
        words[0] = argv[i] + 2;
        count = SplitValue(argv[i + 1], words + 1);
        wrong = count < 0 || count == kMostWords ? "there are too many words"
                                                 : TakeOption(options, text, count + 1, words);
        if (wrong != nil)
            break;
    }
    if (wrong != nil)
        fprintf(stderr, "make_panorama: %s: %s\n", argv[i], wrong);
    return wrong == nil;
}

static OSErr Make(const Options *options, const NodeText *text)
{
    OSErr err;

    if (options->versionOne) {
        VersionOneMaker maker;

        BeginVersionOne(&maker, &options->scene);
        AddVersionOnePanorama(&maker, &text->node, &text->panorama);
        err = EndVersionOne(&maker);
        if (maker.movie != nil)
            DisposeMovie(maker.movie);
    } else {
        SceneMaker maker;

        BeginScene(&maker, &options->scene);
        AddPanorama(&maker, &text->node, &text->panorama);
        err = EndScene(&maker);
        if (maker.movie != nil)
            DisposeMovie(maker.movie);
    }
    return err;
}

int main(int argc, char **argv)
{
    static NodeText text;
    Options options;
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
    options.scene.path = argv[2];
    options.scene.width = 640;
    options.scene.height = 480;
    BeginNode(&text, 1, false, nil);
    text.picture = argv[1];
    if (!ReadOptions(argc, argv, &options, &text))
        return 2;
    options.scene.name = text.node.name;
    err = EnterMovies();
    if (err == noErr)
        err = ReadPictures(&text);
    if (err != noErr) {
        fprintf(stderr, "make_panorama: %s: %s (error %d)\n", argv[1], ErrorText(err), (int)err);
        return 1;
    }
    err = Make(&options, &text);
    if (err == noErr)
        printf("%s: %d by %d pixels in %d tiles\n", argv[2], (int)PictureWidth(text.panorama.picture),
               (int)PictureHeight(text.panorama.picture),
               text.panorama.kind == kQTVRCube ? 6 * text.panorama.tiles * text.panorama.tiles
                                               : text.panorama.tiles);
    else
        fprintf(stderr, "make_panorama: %s: %s (error %d)\n", argv[2], ErrorText(err), (int)err);
    EndNode(&text);
    ExitMovies();
    return err == noErr ? 0 : 1;
}
