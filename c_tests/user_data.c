/*
 * user_data.c - Movies.h, "User Data".
 */
#include "fixture.h"

#define TYPE(a, b, c, d) ((OSType)(a) << 24 | (OSType)(b) << 16 | (OSType)(c) << 8 | (OSType)(d))

static void the_controller_type_is_in_host_order(void)
{
    Opened opened;
    QTVRInstance qtvr;
    UserData data;
    OSType type = 0;
    Handle h;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    data = GetMovieUserData(opened.movie);
    CHECK_EQ(CountUserDataType(data, TYPE('c', 't', 'y', 'p')), 1);
    CHECK_EQ(GetUserDataItem(data, &type, sizeof type, TYPE('c', 't', 'y', 'p'), 1), noErr);
    CHECK_EQ(type, kQTVRQTVRType);
    type = 0;
    CHECK_EQ(GetUserDataItem(data, &type, sizeof type, TYPE('c', 't', 'y', 'p'), 0), noErr);
    CHECK_EQ(type, kQTVRQTVRType);
    h = NewHandle(0);
    CHECK_EQ(GetUserData(data, h, TYPE('c', 't', 'y', 'p'), 1), noErr);
    CHECK_EQ(GetHandleSize(h), 4);
    CHECK_EQ(*(OSType *)*h, kQTVRQTVRType);
    CHECK_EQ(GetUserData(data, h, TYPE('c', 't', 'y', 'p'), 2), userDataItemNotFound);
    /* Index 0 stands for the first item in two functions only [I]. */
    CHECK_EQ(GetUserData(data, h, TYPE('c', 't', 'y', 'p'), 0), userDataItemNotFound);
    CHECK_EQ(RemoveUserData(data, TYPE('c', 't', 'y', 'p'), 0), userDataItemNotFound);
    CHECK_EQ(SetUserDataItem(data, &type, sizeof type, TYPE('c', 't', 'y', 'p'), 0), noErr);
    CHECK_EQ(CountUserDataType(data, TYPE('c', 't', 'y', 'p')), 1);
    CHECK_EQ(GetUserDataItem(data, &type, 2, TYPE('c', 't', 'y', 'p'), 1), paramErr);
    CHECK_EQ(GetNextUserDataType(data, 0), TYPE('c', 't', 'y', 'p'));
    DisposeHandle(h);
    (void)qtvr;
    CloseOpened(&opened);
}

static void items_are_added_set_and_removed(void)
{
    Opened opened;
    QTVRInstance qtvr;
    UserData data;
    Handle h;
    char text[8];

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    data = GetTrackUserData(opened.track);
    CHECK_EQ(PtrToHand("hall", &h, 4), noErr);
    CHECK_EQ(AddUserData(data, h, TYPE('n', 'o', 't', 'e')), noErr);
    CHECK_EQ(AddUserData(data, h, TYPE('n', 'o', 't', 'e')), noErr);
    CHECK_EQ(CountUserDataType(data, TYPE('n', 'o', 't', 'e')), 2);
    CHECK_EQ(SetUserDataItem(data, "lobby", 5, TYPE('n', 'o', 't', 'e'), 2), noErr);
    CHECK_EQ(SetUserDataItem(data, "nook", 4, TYPE('n', 'o', 't', 'e'), 3), noErr);
    CHECK_EQ(SetUserDataItem(data, "nook", 4, TYPE('n', 'o', 't', 'e'), 9), userDataItemNotFound);
    CHECK_EQ(RemoveUserData(data, TYPE('n', 'o', 't', 'e'), 1), noErr);
    CHECK_EQ(GetUserDataItem(data, text, sizeof text, TYPE('n', 'o', 't', 'e'), 1), noErr);
    CHECK_EQ(memcmp(text, "lobby", 5), 0);
    CHECK_EQ(RemoveUserData(data, TYPE('n', 'o', 't', 'e'), 3), userDataItemNotFound);
    DisposeHandle(h);
    (void)qtvr;
    CloseOpened(&opened);
}

static void texts_have_languages(void)
{
    Opened opened;
    QTVRInstance qtvr;
    UserData data;
    Handle h;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    data = GetMovieUserData(opened.movie);
    CHECK_EQ(PtrToHand("hall", &h, 4), noErr);
    CHECK_EQ(AddUserDataText(data, h, TYPE(0xA9, 'n', 'a', 'm'), 1, 0), noErr);
    CHECK_EQ(PtrToXHand("Halle", h, 5), noErr);
    CHECK_EQ(AddUserDataText(data, h, TYPE(0xA9, 'n', 'a', 'm'), 1, 2), noErr);
    CHECK_EQ(CountUserDataType(data, TYPE(0xA9, 'n', 'a', 'm')), 1);
    CHECK_EQ(GetUserDataText(data, h, TYPE(0xA9, 'n', 'a', 'm'), 1, 0), noErr);
    CHECK_EQ(GetHandleSize(h), 4);
    CHECK_EQ(memcmp(*h, "hall", 4), 0);
    CHECK_EQ(RemoveUserDataText(data, TYPE(0xA9, 'n', 'a', 'm'), 1, 0), noErr);
    CHECK_EQ(GetUserDataText(data, h, TYPE(0xA9, 'n', 'a', 'm'), 1, 0), userDataItemNotFound);
    CHECK_EQ(GetUserDataText(data, h, TYPE(0xA9, 'n', 'a', 'm'), 1, 2), noErr);
    DisposeHandle(h);
    (void)qtvr;
    CloseOpened(&opened);
}

static void nil_lists_are_told(void)
{
    CHECK_EQ(CountUserDataType(NULL, TYPE('c', 't', 'y', 'p')), 0);
    CHECK_EQ(GetUserData(NULL, NULL, TYPE('c', 't', 'y', 'p'), 1), paramErr);
    CHECK_EQ(GetNextUserDataType(NULL, 0), 0);
    CHECK(GetMovieUserData(NULL) == NULL);
    CHECK(GetTrackUserData(NULL) == NULL);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_controller_type_is_in_host_order", the_controller_type_is_in_host_order},
        {"items_are_added_set_and_removed", items_are_added_set_and_removed},
        {"texts_have_languages", texts_have_languages},
        {"nil_lists_are_told", nil_lists_are_told},
    };

    return RUN_CASES(cases);
}
