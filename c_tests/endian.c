/*
 * endian.c - Endian.h: the functions behind the macros follow the classic contract.
 */
#include <Endian.h>

#include "harness.h"

static void functions_keep_the_number(void)
{
    CHECK_EQ((EndianS16_BtoN)(-2), -2);
    CHECK_EQ((EndianS16_NtoB)(-2), -2);
    CHECK_EQ((EndianU16_BtoN)(0xFF01), 0xFF01);
    CHECK_EQ((EndianU16_NtoB)(0xFF01), 0xFF01);
    CHECK_EQ((EndianS32_BtoN)(-70000), -70000);
    CHECK_EQ((EndianS32_NtoB)(-70000), -70000);
    CHECK_EQ((EndianU32_BtoN)(0xFF000001U), 0xFF000001U);
    CHECK_EQ((EndianU32_NtoB)(0xFF000001U), 0xFF000001U);
    CHECK((EndianU64_BtoN)((UInt64)1 << 40 | 5) == ((UInt64)1 << 40 | 5));
    CHECK((EndianU64_NtoB)((UInt64)1 << 40 | 5) == ((UInt64)1 << 40 | 5));
    CHECK_EQ((EndianS64_BtoN)(-7), -7);
    CHECK_EQ((EndianS64_NtoB)(-7), -7);
}

static void little_endian_is_that_of_the_file(void)
{
    UInt16 two = 0x0102;
    UInt32 four = 0x01020304;
    UInt64 eight = ((UInt64)four << 32) | 0x05060708;
    UInt16 little2 = (EndianU16_NtoL)(two);
    UInt32 little4 = (EndianU32_NtoL)(four);
    UInt64 little8 = (EndianU64_NtoL)(eight);

    CHECK(memcmp(&little2, "\002\001", 2) == 0);
    CHECK(memcmp(&little4, "\004\003\002\001", 4) == 0);
    CHECK(memcmp(&little8, "\010\007\006\005\004\003\002\001", 8) == 0);
    CHECK_EQ((EndianU16_LtoN)(little2), two);
    CHECK_EQ((EndianU32_LtoN)(little4), four);
    CHECK((EndianU64_LtoN)(little8) == eight);
    CHECK_EQ((EndianS16_LtoN)((EndianS16_NtoL)(-2)), -2);
    CHECK_EQ((EndianS32_LtoN)((EndianS32_NtoL)(-70000)), -70000);
    CHECK_EQ((EndianS32_LtoB)((EndianS32_BtoL)(-70000)), -70000);
    CHECK_EQ((EndianS64_LtoN)((EndianS64_NtoL)(-7)), -7);
}

static void a_swap_always_swaps(void)
{
    CHECK_EQ((Endian16_Swap)(0x0102), 0x0201);
    CHECK_EQ((Endian32_Swap)(0x01020304), 0x04030201);
    CHECK((Endian64_Swap)(1) == (UInt64)1 << 56);
}

/* The macros of a source in the classic contract say the same. */
static void macros_and_functions_agree(void)
{
    CHECK_EQ((EndianU16_LtoB)(0x0102), EndianU16_LtoB(0x0102));
    CHECK_EQ((EndianU32_NtoL)(0x01020304), EndianU32_NtoL(0x01020304));
    CHECK_EQ((EndianU32_BtoN)(0x01020304), EndianU32_BtoN(0x01020304));
    CHECK((EndianU64_BtoL)(5) == EndianU64_BtoL(5));
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"functions_keep_the_number", functions_keep_the_number},
        {"little_endian_is_that_of_the_file", little_endian_is_that_of_the_file},
        {"a_swap_always_swaps", a_swap_always_swaps},
        {"macros_and_functions_agree", macros_and_functions_agree},
    };

    return RUN_CASES(cases);
}
