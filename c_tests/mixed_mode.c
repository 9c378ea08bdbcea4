/*
 * mixed_mode.c - MixedMode.h.
 */
#include <MixedMode.h>

#include "harness.h"

typedef long (*Adder)(long a, long b);

static long Add(long a, long b)
{
    return a + b;
}

static void a_descriptor_is_the_procedure(void)
{
    UniversalProcPtr upp = NewRoutineDescriptor((ProcPtr)Add, 0, GetCurrentArchitecture());

    CHECK(upp == (UniversalProcPtr)Add);
    CHECK_EQ(CALL_TWO_PARAMETER_UPP((Adder)upp, 0, 3, 4), 7);
    DisposeRoutineDescriptor(upp);
    CHECK_EQ(CALL_TWO_PARAMETER_UPP((Adder)upp, 0, 3, 4), 7);
    CHECK(NewRoutineDescriptor(nil, 0, 0) == nil);
    DisposeRoutineDescriptor(nil);
}

static void a_call_without_types_calls_nothing(void)
{
    CHECK_EQ(CallUniversalProc((UniversalProcPtr)Add, 0, 3L, 4L), 0);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_descriptor_is_the_procedure", a_descriptor_is_the_procedure},
        {"a_call_without_types_calls_nothing", a_call_without_types_calls_nothing},
    };

    return RUN_CASES(cases);
}
