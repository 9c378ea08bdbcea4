/*
 * tool.h - what every tool does alike.
 */
#ifndef TOOL_H
#define TOOL_H

#include <MacTypes.h>

/*
 * Answers --help and --version, wherever they stand, and an empty command line. True if that was
 * all; *result is then the exit code.
 */
Boolean AnswersHelp(int argc, char **argv, const char *program, const char *help, int *result);

/* An option without a value, and what becomes true if it is there. */
typedef struct Flag {
    const char *name;
    Boolean *isGiven;
} Flag;

/*
 * Reads the options and puts the names of movies, which are the rest, to argv[1] and on. Gives their
 * number; 0 if there is none, or an option that is not known: that was said then.
 */
int ReadFlags(int argc, char **argv, const char *program, const Flag *flags, int flagCount);

/* Says on stderr what went wrong with a movie, or with a node of it unless that is 0. */
void TellFailure(const char *program, const char *movie, UInt32 node, OSErr err);

/* What a result code means. */
const char *ResultText(OSErr err);

#endif
