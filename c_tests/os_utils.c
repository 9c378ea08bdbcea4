/*
 * os_utils.c - OSUtils.h.
 */
#include <OSUtils.h>
#include <QTVRExtensions.h>

#include "harness.h"

static UInt32 now;

static UInt32 a_clock_that_runs(void *refCon)
{
    (void)refCon;
    return now++;
}

static UInt32 a_clock_that_stands(void *refCon)
{
    (void)refCon;
    return 77;
}

static void a_delay_takes_its_time(void)
{
    unsigned long end = 0;
    UInt32 start = TickCount();

    Delay(6, &end);
    CHECK(end - start >= 6 && end - start < 600);
    Delay(0, nil);
}

static void the_programs_clock_counts(void)
{
    unsigned long end = 0;

    now = 100;
    QTVRExtSetTickProc(a_clock_that_runs, nil);
    Delay(500, &end);
    CHECK(end >= 600 && end < 620);
    QTVRExtSetTickProc(a_clock_that_stands, nil);
    Delay(500, &end);
    CHECK_EQ(end, 77);
    QTVRExtSetTickProc(nil, nil);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_delay_takes_its_time", a_delay_takes_its_time},
        {"the_programs_clock_counts", the_programs_clock_counts},
    };

    return RUN_CASES(cases);
}
