/*
 * uuids.c - Movies.h, "UUIDs": names that are given once in the whole world.
 *
 * Sources: Movies.h; RFC 9562 for what a random one looks like.
 */
#include <Movies.h>

#include "harness.h"

static void each_is_new(void)
{
    QTUUID first, second;

    memset(&first, 0, sizeof first);
    memset(&second, 0, sizeof second);
    CHECK_EQ(sizeof first, 16);
    CHECK_EQ(QTCreateUUID(&first, 0), noErr);
    CHECK_EQ(QTCreateUUID(&second, 0), noErr);
    CHECK_EQ(QTEqualUUIDs(&first, &second), false);
    CHECK_EQ(first.data3 >> 12, 4);
    CHECK_EQ(first.data4[0] >> 6, 2);
    second = first;
    CHECK_EQ(QTEqualUUIDs(&first, &second), true);
    second.data4[7] ^= 1;
    CHECK_EQ(QTEqualUUIDs(&first, &second), false);
}

static void nil_is_none(void)
{
    QTUUID uuid;

    CHECK_EQ(QTCreateUUID(NULL, 0), paramErr);
    CHECK_EQ(QTCreateUUID(&uuid, 0), noErr);
    CHECK_EQ(QTEqualUUIDs(&uuid, NULL), false);
    CHECK_EQ(QTEqualUUIDs(NULL, &uuid), false);
    CHECK_EQ(QTEqualUUIDs(NULL, NULL), false);
}

static const Case cases[] = {
    {"each_is_new", each_is_new},
    {"nil_is_none", nil_is_none},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
