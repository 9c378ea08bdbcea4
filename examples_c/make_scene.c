/*
 * make_scene.c - makes a scene of many nodes from a description in words.
 *
 *     make_scene scene.txt movie.mov
 *
 * Each node's pictures are read, compressed and forgotten before those of the next.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "node_text.h"
#include "version_one_maker.h"

static void Usage(FILE *to)
{
    fprintf(to,
            "usage: make_scene description.txt movie.mov\n\n"
            "The description has a line for each thing it says; '#' begins a comment, quotes keep\n"
            "spaces. Files are looked for beside it. First of the scene:\n\n"
            "  scene NAME            its name\n"
            "  size WIDTH HEIGHT     of the window\n"
            "  version 1.0 | 2       1.0 has upright cylinders only\n"
            "  first NODE            the node to begin with; if not told, the first in the file\n\n"
            "Then of each node:\n\n"
            "  node ID [NAME]        begins a panorama\n"
            "  object ID [NAME]      begins an object\n"
            "  picture FILE          a panorama's picture, upright; a cube's faces side by side:\n"
            "                        front, right, back, left, top, bottom\n"
            "  views FILE%%2d.png     an object's pictures, numbered from 1: row by row, in a row\n"
            "                        column by column, with the frames of a view together\n"
            "  grid COLUMNS ROWS [FRAMES [STATES]]\n%s",
            kNodeWordsHelp);
}

typedef struct Work {
    const char *path;
    char folder[1024];
    SceneSpec scene;
    Boolean versionOne, begun, hasNode;
    SceneMaker maker;
    VersionOneMaker oneMaker;
    NodeText node;
    int line;
    char name[256];
} Work;

static OSErr Begin(Work *work)
{
    work->begun = true;
    return work->versionOne ? BeginVersionOne(&work->oneMaker, &work->scene)
                            : BeginScene(&work->maker, &work->scene);
}

/* Adds the node that was told of last. */
static OSErr Finish(Work *work)
{
    NodeText *node = &work->node;
    OSErr err = noErr;

    if (!work->hasNode)
        return noErr;
    work->hasNode = false;
    if (!work->begun)
        err = Begin(work);
    if (err == noErr)
        err = ReadPictures(node);
    if (err == noErr && work->versionOne)
        err = node->isObject ? paramErr
                             : AddVersionOnePanorama(&work->oneMaker, &node->node, &node->panorama);
    else if (err == noErr)
        err = node->isObject ? AddObject(&work->maker, &node->node, &node->object)
                             : AddPanorama(&work->maker, &node->node, &node->panorama);
    EndNode(node);
    if (err == noErr)
        printf("%s %lu%s%s\n", node->isObject ? "object" : "node", (unsigned long)node->node.id,
               node->node.name.text != nil ? " " : "",
               node->node.name.text != nil ? node->node.name.text : "");
    else
        fprintf(stderr, "make_scene: node %lu: %s (error %d)\n", (unsigned long)node->node.id,
                ErrorText(err), (int)err);
    return err;
}

/* What a line says of the scene. */
static const char *TakeSceneWords(Work *work, int count, char **words)
{
    if (strcmp(words[0], "scene") == 0 && count == 2 && strlen(words[1]) < sizeof work->name) {
        strcpy(work->name, words[1]);
        work->scene.name = PlainOrUTF8(work->name);
    } else if (strcmp(words[0], "size") == 0 && count == 3) {
        work->scene.width = (short)atoi(words[1]);
        work->scene.height = (short)atoi(words[2]);
        if (work->scene.width < 1 || work->scene.height < 1)
            return "a size is a width and a height";
    } else if (strcmp(words[0], "version") == 0 && count == 2) {
        work->versionOne = strcmp(words[1], "1.0") == 0;
        if (!work->versionOne && strcmp(words[1], "2") != 0)
            return "the version is 1.0 or 2";
    } else if (strcmp(words[0], "first") == 0 && count == 2) {
        work->scene.firstNode = (UInt32)strtoul(words[1], nil, 10);
    } else {
        return "a scene has scene, size, version and first, and then its nodes";
    }
    return nil;
}

/* Takes a line; 0 if it is good, else the exit code. */
static int TakeLine(Work *work, char *line)
{
    char *words[kMostWords];
    const char *wrong = nil;
    int count = SplitLine(line, words);

    if (count == 0)
        return 0;
    if (count < 0) {
        wrong = "a quote does not end, or there are too many words";
    } else if (strcmp(words[0], "node") == 0 || strcmp(words[0], "object") == 0) {
        unsigned long id = count > 1 ? strtoul(words[1], nil, 10) : 0;

        if (Finish(work) != noErr)
            return 1;
        if (id < 1 || id > 0x7FFFFFFF || count > 3) {
            wrong = "a node has an ID above 0, and perhaps a name";
        } else {
            BeginNode(&work->node, (UInt32)id, words[0][0] == 'o', work->folder);
            work->hasNode = true;
            if (count == 3) {
                words[1] = words[2];
                words[0] = "name";
                wrong = TakeWords(&work->node, 2, words);
            }
        }
    } else if (work->hasNode) {
        wrong = TakeWords(&work->node, count, words);
    } else {
        wrong = TakeSceneWords(work, count, words);
    }
    if (wrong == nil)
        return 0;
    fprintf(stderr, "%s:%d: %s\n", work->path, work->line, wrong);
    return 2;
}

static int ReadDescription(Work *work)
{
    FILE *file = fopen(work->path, "r");
    char line[2048];
    int code = 0;

    if (file == nil) {
        fprintf(stderr, "make_scene: %s cannot be read\n", work->path);
        return 1;
    }
    while (code == 0 && fgets(line, sizeof line, file) != nil) {
        work->line++;
        code = TakeLine(work, line);
    }
    fclose(file);
    if (code == 0 && Finish(work) != noErr)
        code = 1;
    if (code == 0 && !work->begun) {
        fprintf(stderr, "make_scene: %s has no nodes\n", work->path);
        code = 2;
    }
    return code;
}

int main(int argc, char **argv)
{
    static Work work;
    const char *slash;
    Movie movie = nil;
    OSErr err = noErr;
    int code;

    if (argc == 2 && strcmp(argv[1], "--help") == 0) {
        Usage(stdout);
        return 0;
    }
    if (argc != 3 || strlen(argv[1]) >= sizeof work.folder) {
        Usage(stderr);
        return 2;
    }
    work.path = argv[1];
    work.scene.path = argv[2];
    work.scene.width = 640;
    work.scene.height = 480;
    slash = strrchr(argv[1], '/');
    strcpy(work.folder, ".");
    if (slash != nil)
        sprintf(work.folder, "%.*s", (int)(slash - argv[1]), argv[1]);
    if (EnterMovies() != noErr)
        return 1;
    code = ReadDescription(&work);
    if (work.begun && work.versionOne) {
        err = EndVersionOne(&work.oneMaker);
        movie = work.oneMaker.movie;
    } else if (work.begun) {
        err = EndScene(&work.maker);
        movie = work.maker.movie;
    }
    if (code == 0 && err != noErr) {
        fprintf(stderr, "make_scene: %s: %s (error %d)\n", argv[2], ErrorText(err), (int)err);
        code = 1;
    }
    if (movie != nil)
        DisposeMovie(movie);
    ExitMovies();
    return code;
}
