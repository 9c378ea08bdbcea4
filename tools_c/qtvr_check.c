/*
 * qtvr_check.c - qtvr-check: looks for what is damaged in a QTVR movie, and tells what still works.
 */
#include <stdio.h>

#include "faults.h"
#include "tool.h"

static const char kHelp[] =
    "usage: qtvr-check [--quick] [--quiet] movie ...\n"
    "\n"
    "Reads and draws all that QTVR movies hold, and prints a line for all that is wrong.\n"
    "\n"
    "  --quick  does not decode every sample, only what the first views show\n"
    "  --quiet  prints what is wrong, and not what works\n"
    "  --help, --version\n"
    "\n"
    "Exit codes: 0 all is sound; 1 something is wrong; 2 the command line is wrong.\n";

static const char kProgram[] = "qtvr-check";

static void TellFault(void *refCon, const char *text)
{
    printf("%s: %s\n", (const char *)refCon, text);
}

/* False if anything is wrong. */
static Boolean CheckMovie(char *path, Boolean isQuick, Boolean isQuiet)
{
    Faults found;
    OSErr err = FindFaults(path, isQuick, TellFault, path, &found);

    if (err == noErr && !isQuiet)
        printf("%s: %s; %ld of %ld nodes can be shown whole, %ld of %ld samples be read\n", path,
               found.wrong == 0 ? "sound" : "damaged", found.whole, found.nodes, found.read,
               found.samples);
    return found.wrong == 0;
}

int main(int argc, char **argv)
{
    static Boolean isQuick, isQuiet;
    static const Option options[] = {
        {"--quick", &isQuick, nil}, {"--quiet", &isQuiet, nil}, {nil, nil, nil}};
    static const Tool tool = {kProgram, kHelp, options};
    int i, result, count = ReadOptions(argc, argv, &tool, &result);

    if (count == 0)
        return result;
    for (i = 1; i <= count; i++)
        if (!CheckMovie(argv[i], isQuick, isQuiet))
            result = 1;
    return result;
}
