/*
 * Processes.h - ending the program.
 */
#ifndef __PROCESSES__
#define __PROCESSES__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* Ends the program with the exit code 0. */
void ExitToShell(void);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
