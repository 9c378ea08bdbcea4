/*
 * tool.c - what every tool does alike.
 */
#include "tool.h"

#include <Gestalt.h>
#include <MacErrors.h>
#include <QTML.h>

#include <stdio.h>
#include <string.h>

static void PrintVersion(const char *program)
{
    long version = 0;

    InitializeQTML(0);
    Gestalt(gestaltQTVRMgrVers, &version);
    printf("%s, QuickTime VR Manager %d.%d\n", program, (int)(version >> 8 & 0xFF),
           (int)(version >> 4 & 0xF));
    TerminateQTML();
}

/* Answers --help and --version; true if that was all. */
static Boolean AnswersHelp(int argc, char **argv, const Tool *tool)
{
    int i;

    for (i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0) {
            fputs(tool->help, stdout);
            return true;
        }
        if (strcmp(argv[i], "--version") == 0) {
            PrintVersion(tool->name);
            return true;
        }
    }
    return false;
}

/* Reads an option, and its value if it has one; gives how many words that was, or 0. */
static int ReadOption(char **words, const Tool *tool)
{
    const Option *option = tool->options;

    while (option->name != nil && strcmp(words[0], option->name) != 0)
        option++;
    if (option->name == nil) {
        fprintf(stderr, "%s: there is no option %s; see --help\n", tool->name, words[0]);
        return 0;
    }
    if (option->isGiven != nil) {
        *option->isGiven = true;
        return 1;
    }
    if (words[1] == nil) {
        fprintf(stderr, "%s: %s wants a value; see --help\n", tool->name, words[0]);
        return 0;
    }
    *option->value = words[1];
    return 2;
}

int ReadOptions(int argc, char **argv, const Tool *tool, int *result)
{
    int i = 1, count = 0, read;

    *result = 0;
    if (AnswersHelp(argc, argv, tool))
        return 0;
    *result = 2;
    if (argc <= 1) {
        fputs(tool->help, stderr);
        return 0;
    }
    while (i < argc) {
        if (argv[i][0] != '-') {
            argv[++count] = argv[i++];
            continue;
        }
        read = ReadOption(argv + i, tool);
        if (read == 0)
            return 0;
        i += read;
    }
    if (count == 0)
        fprintf(stderr, "%s: a movie is due; see --help\n", tool->name);
    else
        *result = 0;
    return count;
}

void TellFailure(const char *program, const char *movie, UInt32 node, OSErr err)
{
    fprintf(stderr, "%s: %s: ", program, movie);
    if (node != 0)
        fprintf(stderr, "node %lu: ", (unsigned long)node);
    fprintf(stderr, "%s (%d)\n", ResultText(err), (int)err);
}

const char *ResultText(OSErr err)
{
    switch (err) {
        case fnfErr:
        case dirNFErr: return "there is no such file";
        case permErr:
        case wrPermErr: return "the file may not be read or written";
        case dskFulErr: return "the disk is full";
        case bdNamErr: return "there can be no file of this name";
        case couldNotResolveDataRef: return "the file that has the movie or its data is not there";
        case eofErr:
        case badPublicMovieAtom:
        case invalidMovie:
        case noMovieFound:
        case cantFindHandler: return "this is no movie, or it is damaged";
        case notAQTVRMovieErr: return "this is a movie without QuickTime VR";
        case streamingNodeNotReadyErr: return "parts of the picture are missing";
        case noCodecErr: return "nothing here can decode the picture";
        case codecBadDataErr: return "the picture is damaged";
        case invalidNodeIDErr: return "there is no such node";
        case invalidNodeFormatErr: return "the node is damaged";
        case paramErr: return "this cannot be drawn so";
        case memFullErr: return "there is not enough memory";
        default: return "it failed";
    }
}
