/*
 * harness.h - the smallest harness that tells which check of which case failed.
 *
 * A program runs every case of its table, or those named on its command line, and ends with
 * `N passed, N failed`. A case goes on after a failed check. The exit code is 0, 1 for a failure,
 * or SKIPPED if nothing failed and no case could be run.
 */
#ifndef HARNESS_H
#define HARNESS_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The exit code that ctest knows as "skipped". */
#define SKIPPED 77

typedef struct Case {
    const char *name;
    void (*run)(void);
} Case;

/* Wide enough for every integer that the interface knows, signed or not. */
__extension__ typedef long long Wide;

static int harness_failures;
static int harness_skipped;

static __inline__ void harness_fail(const char *file, int line)
{
    harness_failures++;
    printf("%s:%d: ", file, line);
}

static __inline__ void harness_check(const char *file, int line, const char *what, int holds)
{
    if (holds)
        return;
    harness_fail(file, line);
    printf("%s does not hold\n", what);
}

static __inline__ void harness_check_eq(const char *file, int line, const char *what, Wide got,
                                        Wide expected)
{
    if (got == expected)
        return;
    harness_fail(file, line);
    printf("%s: got %.0f (0x%08lx), expected %.0f (0x%08lx)\n", what, (double)got,
           (unsigned long)got & 0xffffffffUL, (double)expected,
           (unsigned long)expected & 0xffffffffUL);
}

static __inline__ void harness_check_near(const char *file, int line, const char *what, double got,
                                          double expected, double within)
{
    /* So written that a result which is no number fails. */
    if (fabs(got - expected) <= within)
        return;
    harness_fail(file, line);
    printf("%s: got %.9g, expected %.9g within %g\n", what, got, expected, within);
}

static __inline__ void harness_check_str(const char *file, int line, const char *what,
                                         const char *got, const char *expected)
{
    if (got != NULL && strcmp(got, expected) == 0)
        return;
    harness_fail(file, line);
    printf("%s: got \"%s\", expected \"%s\"\n", what, got != NULL ? got : "(null)", expected);
}

static __inline__ int harness_wanted(const char *name, int argc, char **argv)
{
    int i;

    for (i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return 1;
    return argc < 2;
}

static __inline__ int harness_run(const Case *cases, size_t count, int argc, char **argv)
{
    int passed = 0, failed = 0, skipped = 0;
    size_t i;

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    for (i = 0; i < count; i++) {
        if (!harness_wanted(cases[i].name, argc, argv))
            continue;
        harness_failures = 0;
        harness_skipped = 0;
        cases[i].run();
        if (harness_failures > 0) {
            failed++;
            printf("FAILED %s\n", cases[i].name);
        } else if (harness_skipped) {
            skipped++;
        } else {
            passed++;
        }
    }
    if (skipped > 0)
        printf("%d skipped, ", skipped);
    printf("%d passed, %d failed\n", passed, failed);
    if (failed > 0 || passed + skipped == 0)
        return 1;
    return passed > 0 ? 0 : SKIPPED;
}

#define CHECK(condition) harness_check(__FILE__, __LINE__, #condition, (condition) != 0)
#define CHECK_EQ(got, expected) \
    harness_check_eq(__FILE__, __LINE__, #got, (Wide)(got), (Wide)(expected))
#define CHECK_NEAR(got, expected, within) \
    harness_check_near(__FILE__, __LINE__, #got, (got), (expected), (within))
#define CHECK_STR(got, expected) harness_check_str(__FILE__, __LINE__, #got, (got), (expected))

/* Ends a case that lacks something it needs, such as a file that is not everywhere. */
#define SKIP(reason)                                        \
    do {                                                    \
        harness_skipped = 1;                                \
        printf("SKIPPED: %s\n", (reason));                  \
        return;                                             \
    } while (0)

/* Runs the cases of a table that is an array; the value is what main returns. */
#define RUN_CASES(cases) harness_run((cases), sizeof(cases) / sizeof((cases)[0]), argc, argv)

#endif
