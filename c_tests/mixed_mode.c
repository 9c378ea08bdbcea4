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

static short Sum(long a, short b, UInt8 c)
{
    return (short)(a + b + c);
}

static void *Itself(void *pointer)
{
    return pointer;
}

/* The type of a procedure tells how many parameters there are, and what comes back. */
static void a_universal_call_is_a_call(void)
{
    ProcInfoType sum = kPascalStackBased | RESULT_SIZE(SIZE_CODE(sizeof(short)))
                       | STACK_ROUTINE_PARAMETER(1, SIZE_CODE(4))
                       | STACK_ROUTINE_PARAMETER(2, SIZE_CODE(sizeof(short)))
                       | STACK_ROUTINE_PARAMETER(3, SIZE_CODE(sizeof(UInt8)));
    ProcInfoType itself = kCStackBased | RESULT_SIZE(kFourByteCode)
                          | STACK_ROUTINE_PARAMETER(1, kFourByteCode);
    ProcInfoType answer = kCStackBased | RESULT_SIZE(kFourByteCode);

    CHECK_EQ(CallUniversalProc((UniversalProcPtr)(void (*)(void))Sum, sum, -100L, 30, 2), -68);
    CHECK((void *)CallUniversalProc((UniversalProcPtr)(void (*)(void))Itself, itself, (void *)&harness_failures)
          == (void *)&harness_failures);
    CHECK_EQ(CallUniversalProc((UniversalProcPtr)Answer, answer), 42);
    CHECK_EQ(CallUniversalProc((UniversalProcPtr)Answer, kCStackBased), 0);
    CHECK_EQ(CallUniversalProc(nil, answer), 0);
    /* Dispatchers and registers that are not there. */
    CHECK_EQ(CallUniversalProc((UniversalProcPtr)Answer, kD0DispatchedPascalStackBased), 0);
    CHECK_EQ(CallUniversalProc((UniversalProcPtr)Answer, kRegisterBased | answer), 0);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_descriptor_is_the_procedure", a_descriptor_is_the_procedure},
        {"of_two_procedures_the_second_is_called", of_two_procedures_the_second_is_called},
        {"a_universal_call_is_a_call", a_universal_call_is_a_call},
    };

    return RUN_CASES(cases);
}
