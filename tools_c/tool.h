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

/* Says on stderr what went wrong with a movie, or with a node of it unless that is 0. */
void TellFailure(const char *program, const char *movie, UInt32 node, OSErr err);

/* What a result code means. */
const char *ResultText(OSErr err);

#endif
