/*
 * processes.c - Processes.h.
 */
#include <Processes.h>
#include <sys/wait.h>
#include <unistd.h>

#include "harness.h"

static void a_program_ends_without_an_error(void)
{
    int status = -1;
    pid_t child = fork();

    if (child == 0) {
        ExitToShell();
        _exit(3);
    }
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK_EQ(WEXITSTATUS(status), 0);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_program_ends_without_an_error", a_program_ends_without_an_error},
    };

    return RUN_CASES(cases);
}
