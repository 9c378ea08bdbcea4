/*
 * quickdraw_cursors.c - Quickdraw.h, "Cursors", seen through QTVRExtGetToolboxCursor.
 *
 * "Inside Macintosh: Imaging With QuickDraw", Cursor Utilities, and the layouts of 'CURS' and
 * 'crsr' resources.
 */
#include <MacMemory.h>
#include <QTVRExtensions.h>
#include <Quickdraw.h>
#include <Resources.h>

#include "resource_file.h"

static int same(const Cursor *a, const Cursor *b)
{
    return memcmp(a, b, sizeof(*a)) == 0;
}

static void init_cursor_shows_the_arrow(void)
{
    Cursor shown, arrow;

    HideCursor();
    InitCursor();
    memset(&shown, 0, sizeof(shown));
    CHECK_EQ(QTVRExtGetToolboxCursor(&shown), 0);
    CHECK(same(&shown, GetQDGlobalsArrow(&arrow)));
}

static void hiding_counts(void)
{
    InitCursor();
    HideCursor();
    CHECK_EQ(QTVRExtGetToolboxCursor(nil), -1);
    HideCursor();
    CHECK_EQ(QTVRExtGetToolboxCursor(nil), -2);
    ShowCursor();
    CHECK_EQ(QTVRExtGetToolboxCursor(nil), -1);
    MacShowCursor();
    CHECK_EQ(QTVRExtGetToolboxCursor(nil), 0);
    ShowCursor();
    CHECK_EQ(QTVRExtGetToolboxCursor(nil), 0);
    HideCursor();
    CHECK_EQ(QTVRExtGetToolboxCursor(nil), -1);
    InitCursor();
    {
        const Rect rect = {0, 0, 5, 5};
        const Point none = {0, 0};

        ShieldCursor(&rect, none);
        CHECK_EQ(QTVRExtGetToolboxCursor(nil), -1);
        ShowCursor();
        /* Until the mouse moves, which nobody tells. */
        ObscureCursor();
        CHECK_EQ(QTVRExtGetToolboxCursor(nil), 0);
    }
}

static void a_cursor_is_set(void)
{
    Cursor mine, shown;

    memset(&mine, 0, sizeof(mine));
    mine.data[3] = 0x1234;
    mine.hotSpot.h = 5;
    InitCursor();
    HideCursor();
    SetCursor(&mine);
    CHECK_EQ(QTVRExtGetToolboxCursor(&shown), -1);
    CHECK(same(&shown, &mine));
    mine.mask[0] = 1;
    MacSetCursor(&mine);
    QTVRExtGetToolboxCursor(&shown);
    CHECK(same(&shown, &mine));
    SetCursor(nil);
    QTVRExtGetToolboxCursor(&shown);
    CHECK(same(&shown, &mine));
}

static void the_system_has_four(void)
{
    short id;
    CursHandle last = nil;

    for (id = iBeamCursor; id <= watchCursor; id++) {
        CursHandle cursor = GetCursor(id);

        CHECK(cursor != nil && cursor != last && GetHandleSize((Handle)cursor) == 68);
        CHECK(GetCursor(id) == cursor && MacGetCursor(id) == cursor);
        if (last != nil && cursor != nil)
            CHECK(!same(*last, *cursor));
        last = cursor;
    }
    CHECK(GetCursor(999) == nil && MacGetCursor(-5) == nil);
    CHECK(GetCCursor(999) == nil);
}

/* A cursor whose picture is one dot, and a mask of two rows. */
static void put_plain(ForkBytes *fork)
{
    int row;

    for (row = 0; row < 16; row++)
        fork_put_number(fork, row == 2 ? 0x8001UL : 0, 2);
    for (row = 0; row < 16; row++)
        fork_put_number(fork, row < 2 ? 0xFF00UL : 0, 2);
    fork_put_number(fork, 7, 2);
    fork_put_number(fork, 9, 2);
}

/* The same with four pixels of four bits and two colours. */
static void put_color(ForkBytes *fork)
{
    fork_put_number(fork, 0x8001, 2);
    fork_put_number(fork, 96, 4);
    fork_put_number(fork, 146, 4);
    fork_put_number(fork, 0, 10);
    put_plain(fork);
    fork_put_number(fork, 0, 8);
    /* The pixel map. */
    fork_put_number(fork, 0, 4);
    fork_put_number(fork, 0x8002, 2);
    fork_put_number(fork, 0, 4);
    fork_put_number(fork, 1, 2);
    fork_put_number(fork, 4, 2);
    fork_put_number(fork, 0, 8);
    fork_put_number(fork, 72UL << 16, 4);
    fork_put_number(fork, 72UL << 16, 4);
    fork_put_number(fork, 0, 2);
    fork_put_number(fork, 4, 2);
    fork_put_number(fork, 1, 2);
    fork_put_number(fork, 4, 2);
    fork_put_number(fork, 0, 4);
    fork_put_number(fork, 148, 4);
    fork_put_number(fork, 0, 4);
    fork_put_number(fork, 0x0110, 2);
    /* The colours. */
    fork_put_number(fork, 0, 6);
    fork_put_number(fork, 1, 2);
    fork_put_number(fork, 0, 2);
    fork_put_number(fork, 0xFFFF, 2);
    fork_put_number(fork, 0, 4);
    fork_put_number(fork, 1, 2);
    fork_put_number(fork, 0, 4);
    fork_put_number(fork, 0xFFFF, 2);
}

static void resources_hold_cursors(void)
{
    ForkBytes plain, color;
    TestResource list[2];
    char path[512];
    FSSpec file;
    short resources;
    CursHandle cursor;
    CCrsrHandle color_cursor;
    Cursor shown;

    plain.bytes = (unsigned char *)calloc(1, MOST_BYTES);
    color.bytes = (unsigned char *)calloc(1, MOST_BYTES);
    plain.size = color.size = 0;
    put_plain(&plain);
    put_color(&color);
    memset(list, 0, sizeof(list));
    list[0].type = 'CURS';
    list[1].type = 'crsr';
    list[0].id = list[1].id = 300;
    list[0].data = plain.bytes;
    list[0].size = plain.size;
    list[1].data = color.bytes;
    list[1].size = color.size;
    strcpy(path, scratch_path("cursors.rsrc"));
    CHECK(write_resources(path, list, 2, &file));
    resources = FSpOpenResFile(&file, 1);
    CHECK(resources > 0);
    InitCursor();
    cursor = GetCursor(300);
    CHECK(cursor != nil);
    if (cursor != nil) {
        CHECK_EQ((unsigned short)(**cursor).data[2], 0x8001);
        CHECK_EQ((unsigned short)(**cursor).mask[1], 0xFF00);
        CHECK((**cursor).hotSpot.v == 7 && (**cursor).hotSpot.h == 9);
        CHECK(GetCursor(300) == cursor);
    }
    color_cursor = GetCCursor(300);
    CHECK(color_cursor != nil);
    if (color_cursor != nil && cursor != nil) {
        CHECK_EQ((**color_cursor).crsrID, 300);
        CHECK_EQ(GetPixDepth((**color_cursor).crsrMap), 4);
        CHECK_EQ((**(**color_cursor).crsrMap).bounds.right, 4);
        CHECK_EQ((**(**(**color_cursor).crsrMap).pmTable).ctTable[0].rgb.red, 0xFFFF);
        CHECK_EQ(GetHandleSize((**color_cursor).crsrData), 2);
        CHECK_EQ((*(**color_cursor).crsrData)[1], 0x10);
        SetCCursor(color_cursor);
        QTVRExtGetToolboxCursor(&shown);
        CHECK(same(&shown, *cursor));
        DisposeCCursor(color_cursor);
        CHECK_EQ(GetHandleSize((Handle)color_cursor), 0);
    }
    CloseResFile(resources);
    CHECK(GetCursor(300) == nil);
    FSpDelete(&file);
    free(plain.bytes);
    free(color.bytes);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"init_cursor_shows_the_arrow", init_cursor_shows_the_arrow},
        {"hiding_counts", hiding_counts},
        {"a_cursor_is_set", a_cursor_is_set},
        {"the_system_has_four", the_system_has_four},
        {"resources_hold_cursors", resources_hold_cursors},
    };

    return RUN_CASES(cases);
}
