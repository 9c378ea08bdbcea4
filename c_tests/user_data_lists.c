/*
 * user_data_lists.c - Movies.h, user data that belong to no movie.
 *
 * "QuickTime API Reference", Movie Toolbox: NewUserData and its kin. "QuickTime File Format", User Data
 * Atoms, for the bytes.
 */
#include "fixture.h"

enum { kNote = 0x6E6F7465, kKind = 0x6B696E64 };

static void a_list_of_ones_own(void)
{
    UserData list = NULL;
    char text[8] = "";

    CHECK_EQ(NewUserData(&list), noErr);
    CHECK(list != NULL);
    CHECK_EQ(GetNextUserDataType(list, 0), 0);
    CHECK_EQ(SetUserDataItem(list, "hall", 4, kNote, 1), noErr);
    CHECK_EQ(GetUserDataItem(list, text, 4, kNote, 1), noErr);
    CHECK_STR(text, "hall");
    CHECK_EQ(DisposeUserData(list), noErr);
    CHECK_EQ(CountUserDataType(list, kNote), 0);
    CHECK_EQ(DisposeUserData(list), paramErr);
    CHECK_EQ(NewUserData(NULL), paramErr);
}

static void a_list_goes_through_a_handle(void)
{
    static const char bytes[] = "\0\0\0\14notehall\0\0\0\12kind\1\2\0\0\0";
    UserData list = NULL, again = NULL;
    Handle data = NewHandle(0), atom = NULL;
    char text[8] = "";

    CHECK_EQ(NewUserData(&list), noErr);
    CHECK_EQ(SetUserDataItem(list, "hall", 4, kNote, 1), noErr);
    CHECK_EQ(SetUserDataItem(list, "\1\2", 2, kKind, 1), noErr);
    CHECK_EQ(PutUserDataIntoHandle(list, data), noErr);
    CHECK_EQ(GetHandleSize(data), sizeof bytes);
    CHECK_EQ(memcmp(*data, bytes, sizeof bytes), 0);
    CHECK_EQ(NewUserDataFromHandle(data, &again), noErr);
    CHECK_EQ(GetUserDataItem(again, text, 2, kKind, 1), noErr);
    CHECK_STR(text, "\1\2");
    CHECK_EQ(DisposeUserData(again), noErr);
    /* A whole 'udta' atom is the same. */
    CHECK_EQ(PtrToHand("\0\0\0\042udta", &atom, 8), noErr);
    CHECK_EQ(HandAndHand(data, atom), noErr);
    CHECK_EQ(NewUserDataFromHandle(atom, &again), noErr);
    CHECK_EQ(CountUserDataType(again, kNote), 1);
    CHECK_EQ(DisposeUserData(again), noErr);
    CHECK_EQ(DisposeUserData(list), noErr);
    DisposeHandle(atom);
    DisposeHandle(data);
}

static void items_are_copied(void)
{
    Movie movie = NewMovie(0);
    UserData list = NULL, of_movie = GetMovieUserData(movie);
    char text[8] = "";

    CHECK_EQ(NewUserData(&list), noErr);
    CHECK_EQ(SetUserDataItem(list, "hall", 4, kNote, 1), noErr);
    CHECK_EQ(SetUserDataItem(of_movie, "yard", 4, kNote, 1), noErr);
    CHECK_EQ(SetUserDataItem(of_movie, "sort", 4, kKind, 1), noErr);
    CHECK_EQ(CopyUserData(list, of_movie, kQTCopyUserDataMerge), noErr);
    CHECK_EQ(CountUserDataType(of_movie, kNote), 2);
    CHECK_EQ(GetUserDataItem(of_movie, text, 4, kNote, 2), noErr);
    CHECK_STR(text, "hall");
    CHECK_EQ(CopyUserData(list, of_movie, kQTCopyUserDataReplace), noErr);
    CHECK_EQ(CountUserDataType(of_movie, kNote), 1);
    CHECK_EQ(GetUserDataItem(of_movie, text, 4, kNote, 1), noErr);
    CHECK_STR(text, "hall");
    CHECK_EQ(CountUserDataType(of_movie, kKind), 1);
    CHECK_EQ(CopyUserData(list, list, kQTCopyUserDataMerge), noErr);
    CHECK_EQ(CountUserDataType(list, kNote), 2);
    CHECK_EQ(CopyUserData(list, of_movie, 0), paramErr);
    /* What belongs to a movie goes with it. */
    CHECK_EQ(DisposeUserData(of_movie), paramErr);
    CHECK_EQ(CountUserDataType(of_movie, kKind), 1);
    CHECK_EQ(DisposeUserData(list), noErr);
    DisposeMovie(movie);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_list_of_ones_own", a_list_of_ones_own},
        {"a_list_goes_through_a_handle", a_list_goes_through_a_handle},
        {"items_are_copied", items_are_copied},
    };

    return RUN_CASES(cases);
}
