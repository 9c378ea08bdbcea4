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
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"functions_keep_the_number", functions_keep_the_number},
    };

    return RUN_CASES(cases);
}
