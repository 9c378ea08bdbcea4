/*
 * faults.h - what is damaged in a QTVR movie.
 */
#ifndef FAULTS_H
#define FAULTS_H

#include <MacTypes.h>

/* What was found in a movie. */
typedef struct Faults {
    long wrong;         /* things that were told */
    long nodes, whole;  /* how many there are, and how many can be shown without a gap */
    long samples, read; /* the same for samples */
} Faults;

/* Is told of each fault in a line of its own, without its end. */
typedef void (*TellFaultProc)(void *refCon, const char *text);

/*
 * Reads every sample, decodes every picture that needs no other, goes to every node and looks around
 * there; quickly, only the first views are drawn. The result is that of opening; a movie that cannot
 * be opened has been told as one fault.
 */
OSErr FindFaults(const char *path, Boolean isQuick, TellFaultProc tell, void *refCon, Faults *found);

#endif
