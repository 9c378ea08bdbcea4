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

Boolean AnswersHelp(int argc, char **argv, const char *program, const char *help, int *result)
{
    int i;

    *result = 0;
    for (i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0) {
            fputs(help, stdout);
            return true;
        }
        if (strcmp(argv[i], "--version") == 0) {
            PrintVersion(program);
            return true;
        }
    }
    if (argc > 1)
        return false;
    fputs(help, stderr);
    *result = 2;
    return true;
}

int ReadFlags(int argc, char **argv, const char *program, const Flag *flags, int flagCount)
{
    int i, k, count = 0;

    for (i = 1; i < argc; i++) {
        if (argv[i][0] != '-') {
            argv[++count] = argv[i];
            continue;
        }
        for (k = 0; k < flagCount && strcmp(argv[i], flags[k].name) != 0; k++)
            ;
        if (k == flagCount) {
            fprintf(stderr, "%s: there is no option %s; see --help\n", program, argv[i]);
            return 0;
        }
        *flags[k].isGiven = true;
    }
    if (count == 0)
        fprintf(stderr, "%s: a movie is due; see --help\n", program);
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
