/*
 * scrap.c - Scrap.h: what was cut and copied.
 *
 * "Inside Macintosh: More Macintosh Toolbox", Scrap Manager: PutScrap, GetScrap, InfoScrap, ZeroScrap.
 */
#include <MacErrors.h>
#include <MacMemory.h>
#include <Scrap.h>

#include "harness.h"

static void items_are_put_and_found(void)
{
    Handle got = NewHandle(0);
    long offset = -1;

    CHECK_EQ(ZeroScrap(), noErr);
    CHECK_EQ(PutScrap(5, 'TEXT', "words"), noErr);
    CHECK_EQ(PutScrap(4, 'PICT', "odd!"), noErr);
    CHECK_EQ(PutScrap(3, 'TEXT', "new"), noErr);
    CHECK_EQ(GetScrap(got, 'TEXT', &offset), 5);
    CHECK_EQ(offset, 8);
    CHECK_EQ(GetHandleSize(got), 5);
    CHECK(memcmp(*got, "words", 5) == 0);
    /* An item of an odd length has one more byte behind it. */
    CHECK_EQ(GetScrap(got, 'PICT', &offset), 4);
    CHECK_EQ(offset, 8 + 6 + 8);
    CHECK(memcmp(*got, "odd!", 4) == 0);
    CHECK_EQ(GetScrap(NULL, 'TEXT', NULL), 5);
    CHECK_EQ(GetScrap(got, 'snd ', &offset), noTypeErr);
    CHECK(memcmp(*got, "odd!", 4) == 0);
    CHECK_EQ(LoadScrap(), noErr);
    CHECK_EQ(UnloadScrap(), noErr);
    CHECK_EQ(ZeroScrap(), noErr);
    CHECK_EQ(GetScrap(got, 'TEXT', &offset), noTypeErr);
    CHECK_EQ(PutScrap(-1, 'TEXT', "words"), paramErr);
    CHECK_EQ(PutScrap(1, 'TEXT', NULL), paramErr);
    DisposeHandle(got);
}

static void the_scrap_tells_of_itself(void)
{
    static const char data[] = "four";
    PScrapStuff stuff;
    ResType kind = 0;
    UInt32 length = 0;
    short count;

    stuff = InfoScrap();
    CHECK(stuff != NULL);
    count = stuff->scrapCount;
    CHECK_EQ(ZeroScrap(), noErr);
    CHECK_EQ(PutScrap(4, 'TEXT', data), noErr);
    stuff = InfoScrap();
    CHECK(stuff->scrapCount != count);
    CHECK_EQ(stuff->scrapSize, 12);
    CHECK(stuff->scrapState > 0);
    CHECK_EQ(stuff->scrapName[0], 9);
    CHECK(memcmp(stuff->scrapName + 1, "Clipboard", 9) == 0);
    CHECK_EQ(GetHandleSize(stuff->scrapHandle), 12);
    memcpy(&kind, *stuff->scrapHandle, 4);
    memcpy(&length, *stuff->scrapHandle + 4, 4);
    CHECK_EQ(kind, 'TEXT');
    CHECK_EQ(length, 4);
    CHECK(memcmp(*stuff->scrapHandle + 8, data, 4) == 0);
    CHECK_EQ(ZeroScrap(), noErr);
}

static const Case cases[] = {
    {"items_are_put_and_found", items_are_put_and_found},
    {"the_scrap_tells_of_itself", the_scrap_tells_of_itself},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
