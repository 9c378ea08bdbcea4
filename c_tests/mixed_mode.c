/*
 * mixed_mode.c - MixedMode.h.
 */
#include <MixedMode.h>

#include "harness.h"

static long Answer(void)
{
    return 42;
}

static void a_descriptor_is_the_procedure(void)
{
    UniversalProcPtr upp = NewRoutineDescriptor((ProcPtr)Answer, 0, GetCurrentArchitecture());

    CHECK(upp == (UniversalProcPtr)Answer);
    CHECK_EQ(CALL_ZERO_PARAMETER_UPP(upp, 0), 42);
    DisposeRoutineDescriptor(upp);
    CHECK_EQ(CALL_ZERO_PARAMETER_UPP(upp, 0), 42);
    CHECK(NewRoutineDescriptor(nil, 0, 0) == nil);
    DisposeRoutineDescriptor(nil);
}

static long Other(void)
{
    return 43;
}

static void of_two_procedures_the_second_is_called(void)
{
    UniversalProcPtr upp = NewFatRoutineDescriptor((ProcPtr)Answer, (ProcPtr)Other, 0);

    CHECK_EQ(CALL_ZERO_PARAMETER_UPP(upp, 0), 43);
    CHECK(NewFatRoutineDescriptor((ProcPtr)Answer, nil, 0) == (UniversalProcPtr)Answer);
}

static void a_call_without_types_calls_nothing(void)
{
    CHECK_EQ(CallUniversalProc((UniversalProcPtr)Answer, 0, 3L, 4L), 0);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_descriptor_is_the_procedure", a_descriptor_is_the_procedure},
        {"of_two_procedures_the_second_is_called", of_two_procedures_the_second_is_called},
        {"a_call_without_types_calls_nothing", a_call_without_types_calls_nothing},
    };

    return RUN_CASES(cases);
}
