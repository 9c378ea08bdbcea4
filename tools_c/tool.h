/*
 * tool.h - what every tool does alike.
 */
#ifndef TOOL_H
#define TOOL_H

#include <MacTypes.h>

/* An option: what becomes true if it is there, or what its value goes to; the other is nil. */
typedef struct Option {
    const char *name;
    Boolean *isGiven;
    const char **value;
} Option;

/* What a tool is called, what --help prints, and its options, which end with one without a name. */
typedef struct Tool {
    const char *name, *help;
    const Option *options;
} Tool;

/*
 * Reads the options and puts the other words, such as names of movies, to argv[1] and on. Gives
 * their number; 0 if there is nothing to do, and *result is the exit code: --help and --version are
 * answered, wherever they stand, and what is wrong was said.
 */
int ReadOptions(int argc, char **argv, const Tool *tool, int *result);

/* Says on stderr what went wrong with a movie, or with a node of it unless that is 0. */
void TellFailure(const char *program, const char *movie, UInt32 node, OSErr err);

/* What a result code means. */
const char *ResultText(OSErr err);

#endif
