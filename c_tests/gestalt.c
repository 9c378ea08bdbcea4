/*
 * gestalt.c - Gestalt.h.
 */
#include <Gestalt.h>
#include <MacErrors.h>

#include "harness.h"

static void quicktime_vr_is_there(void)
{
    long answer = 0;

    CHECK_EQ(Gestalt(gestaltQTVRMgrAttr, &answer), noErr);
    CHECK(answer & (1L << gestaltQTVRMgrPresent));
    CHECK(answer & (1L << gestaltQTVRObjMoviesPresent));
    CHECK(answer & (1L << gestaltQTVRCylinderPanosPresent));
    CHECK(answer & (1L << gestaltQTVRCubicPanosPresent));
    CHECK_EQ(Gestalt(gestaltQTVRMgrVers, &answer), noErr);
    CHECK_EQ(answer & 0xFFFF, 0x0500);
}

static void quicktime_is_new_enough(void)
{
    long answer = 0;

    CHECK_EQ(Gestalt(gestaltQuickTime, &answer), noErr);
    CHECK_EQ(answer, 0x07738000);
    CHECK_EQ(Gestalt(gestaltQuickdrawVersion, &answer), noErr);
    CHECK(answer >= gestalt32BitQD13);
    CHECK_EQ(Gestalt(gestaltQuickdrawFeatures, &answer), noErr);
    CHECK(answer & (1L << gestaltQDHasLongRowBytes));
    CHECK_EQ(Gestalt(gestaltQDTextVersion, &answer), noErr);
    CHECK(answer >= gestaltAllegroQDText);
    CHECK_EQ(Gestalt(gestaltPhysicalRAMSize, &answer), noErr);
    CHECK(answer >= 64L << 20);
    CHECK_EQ(Gestalt(gestaltSystemVersion, &answer), noErr);
    CHECK_EQ(answer, 0x1049);
}

static void what_is_not_known_is_an_error(void)
{
    long answer = 17;

    CHECK_EQ(Gestalt(0x3F3F3F3F, &answer), gestaltUndefSelectorErr);
    CHECK_EQ(answer, 17);
    CHECK_EQ(Gestalt(gestaltQTVRMgrVers, nil), paramErr);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"quicktime_vr_is_there", quicktime_vr_is_there},
        {"quicktime_is_new_enough", quicktime_is_new_enough},
        {"what_is_not_known_is_an_error", what_is_not_known_is_an_error},
    };

    return RUN_CASES(cases);
}
