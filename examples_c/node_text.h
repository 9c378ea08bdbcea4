/*
 * node_text.h - a node as words tell of it: what make_scene reads from lines, and make_panorama and
 * make_object from their options.
 *
 *     pan 0 360        in a line, or        --pan 0,360        as an option
 */
#ifndef NODE_TEXT_H
#define NODE_TEXT_H

#include "scene_maker.h"

enum { kMostWords = 16, kMostNodeSpots = 255, kMostBoxes = 64, kWordBytes = 16384 };

/* Where the pictures of an object's views are. */
typedef struct ViewFiles {
    char *const *paths;  /* one after another; or nil, and */
    const char *pattern; /* a name with %d for the number, from 1 */
    int count;
    const char *folder; /* before names that do not begin with a slash; nil for none */
    short columns, rows, frames;
} ViewFiles;

typedef struct NodeText {
    Boolean isObject;
    NodeSpec node;
    PanoramaSpec panorama;
    ObjectSpec object;
    ViewFiles views, spotViews;
    const char *folder, *picture, *mask;
    SpotSpec spots[kMostNodeSpots];
    Rect boxes[kMostBoxes];
    UInt8 boxSpots[kMostBoxes];
    int boxCount;
    char bytes[kWordBytes]; /* the words that are kept */
    size_t used;
} NodeText;

/* A node with everything as usual. Files are looked for in folder, which must stay. */
void BeginNode(NodeText *text, UInt32 id, Boolean isObject, const char *folder);

/* Takes what a line says; the result is nil, or what is wrong with it. */
const char *TakeWords(NodeText *text, int count, char **words);

/* What can be said, one line each. */
extern const char kNodeWordsHelp[];

/* Reads the pictures of a panorama, and draws the boxes of hot spots. EndNode is due in any case. */
OSErr ReadPictures(NodeText *text);
void EndNode(NodeText *text);

/* Splits a line into words, at spaces; quotes keep spaces, '#' begins a comment. -1: no end of a quote,
   or too many words. */
int SplitLine(char *line, char **words);

/* Splits an option's value at its commas. */
int SplitValue(char *value, char **words);

/* A text that is Mac Roman if it is plain, and else UTF-8. */
Text PlainOrUTF8(const char *text);

/* What an error number means, for messages. */
const char *ErrorText(OSErr err);

#endif
