/*
 * new_gestalt.c - Gestalt.h, "Selectors of one's own".
 *
 * "Inside Macintosh: Operating System Utilities", chapter 1.
 */
#include <Gestalt.h>
#include <MacErrors.h>

#include "harness.h"

static OSErr doubled(OSType selector, long *response)
{
    *response = 2 * (long)(selector & 0xFF);
    return noErr;
}

static OSErr refusing(OSType selector, long *response)
{
    (void)selector;
    (void)response;
    return gestaltUnknownErr;
}

static void a_value_answers(void)
{
    long response = 0;

    CHECK_EQ(Gestalt('tst1', &response), gestaltUndefSelectorErr);
    CHECK_EQ(NewGestaltValue('tst1', 77), noErr);
    CHECK_EQ(Gestalt('tst1', &response), noErr);
    CHECK_EQ(response, 77);
    CHECK_EQ(NewGestaltValue('tst1', 78), gestaltDupSelectorErr);
    CHECK_EQ(SetGestaltValue('tst1', 79), noErr);
    CHECK_EQ(Gestalt('tst1', &response), noErr);
    CHECK_EQ(response, 79);
}

static void a_procedure_answers(void)
{
    SelectorFunctionUPP old = refusing;
    long response = 0;

    CHECK_EQ(NewGestalt('tst2', doubled), noErr);
    CHECK_EQ(Gestalt('tst2', &response), noErr);
    CHECK_EQ(response, 100);
    CHECK_EQ(NewGestalt('tst2', refusing), gestaltDupSelectorErr);
    CHECK_EQ(ReplaceGestalt('tst2', refusing, &old), noErr);
    CHECK(old == doubled);
    CHECK_EQ(Gestalt('tst2', &response), gestaltUnknownErr);
    CHECK_EQ(ReplaceGestalt('none', doubled, &old), gestaltUndefSelectorErr);
    CHECK_EQ(NewGestalt('tst3', nil), paramErr);
}

static void the_librarys_own_are_known(void)
{
    CHECK_EQ(NewGestaltValue(gestaltQTVRMgrVers, 1), gestaltDupSelectorErr);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_value_answers", a_value_answers},
        {"a_procedure_answers", a_procedure_answers},
        {"the_librarys_own_are_known", the_librarys_own_are_known},
    };

    return RUN_CASES(cases);
}
