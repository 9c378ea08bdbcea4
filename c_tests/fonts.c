/*
 * fonts.c - Fonts.h: names and numbers of fonts.
 *
 * "Inside Macintosh: Text", Font Manager.
 */
#include <Fonts.h>

#include "harness.h"

static void names_and_numbers_go_together(void)
{
    Str255 name;
    short number = -1;

    InitFonts();
    GetFontName(monaco, name);
    CHECK(name[0] == 6 && memcmp(name + 1, "Monaco", 6) == 0);
    GetFNum((ConstStr255Param) "\011hELVETICA", &number);
    CHECK_EQ(number, helvetica);
    GetFNum((ConstStr255Param) "\006Geneva", &number);
    CHECK_EQ(number, geneva);
    GetFontName(999, name);
    CHECK_EQ(name[0], 0);
    GetFNum((ConstStr255Param) "\004None", &number);
    CHECK_EQ(number, 0);
}

static void the_system_has_its_own(void)
{
    CHECK_EQ(GetDefFontSize(), 12);
    CHECK_EQ(GetSysFont(), systemFont);
    CHECK_EQ(GetAppFont(), applFont);
    CHECK(RealFont(geneva, 12) && !RealFont(geneva, 0) && !RealFont(geneva, 99));
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"names_and_numbers_go_together", names_and_numbers_go_together},
        {"the_system_has_its_own", the_system_has_its_own},
    };

    return RUN_CASES(cases);
}
