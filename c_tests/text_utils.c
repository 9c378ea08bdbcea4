/*
 * text_utils.c - TextUtils.h.
 *
 * "Inside Macintosh: Text", chapter 5.
 */
#include <MacMemory.h>
#include <TextUtils.h>

#include "harness.h"

/* Fills a Pascal string, so that what is beyond the text shows. */
static void pascal_string(Str255 string, const char *text)
{
    memset(string, '#', 256);
    string[0] = (unsigned char)strlen(text);
    memcpy(string + 1, text, strlen(text));
}

static void strings_change_their_kind(void)
{
    Str255 string;
    char text[300];

    memset(string, '#', sizeof(string));
    CopyCStringToPascal("Node 127", string);
    CHECK_EQ(string[0], 8);
    CHECK(memcmp(string + 1, "Node 127#", 9) == 0);
    memset(text, '#', sizeof(text));
    CopyPascalStringToC(string, text);
    CHECK_STR(text, "Node 127");

    /* In one place. */
    CopyPascalStringToC(string, (char *)string);
    CHECK_STR((char *)string, "Node 127");
    CopyCStringToPascal((char *)string, string);
    CHECK(memcmp(string, "\010Node 127", 9) == 0);
}

static void strings_change_in_their_place(void)
{
    char text[16] = "pano";
    unsigned char empty[1] = {0};

    CHECK(c2pstr(text) == (StringPtr)text);
    CHECK(memcmp(text, "\004pano", 5) == 0);
    CHECK(p2cstr((StringPtr)text) == text);
    CHECK_STR(text, "pano");
    CHECK(C2PStr(text) == (StringPtr)text);
    CHECK(P2CStr((StringPtr)text) == text);
    CHECK_STR(text, "pano");
    CHECK_STR(p2cstr(empty), "");
    CHECK(c2pstr(nil) == nil && p2cstr(nil) == nil);
}

static void what_does_not_fit_is_left_away(void)
{
    char text[301];
    Str255 string;

    memset(text, 'a', 300);
    text[300] = 0;
    CopyCStringToPascal(text, string);
    CHECK_EQ(string[0], 255);
    CHECK_EQ(string[255], 'a');
    c2pstr(text);
    CHECK_EQ((unsigned char)text[0], 255);
}

static void numbers_are_text(void)
{
    static const struct {
        long number;
        const char *text;
    } numbers[] = {{0, "0"}, {-1, "-1"}, {2147483647L, "2147483647"}, {-32768, "-32768"}};
    Str255 string;
    long number;
    size_t i;

    for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        NumToString(numbers[i].number, string);
        StringToNum(string, &number);
        CHECK_EQ(number, numbers[i].number);
        CHECK_STR(p2cstr(string), numbers[i].text);
    }
    pascal_string(string, "+17");
    StringToNum(string, &number);
    CHECK_EQ(number, 17);
    /* Only the low four bits of a character count: 'A' is a 1. */
    pascal_string(string, "1A");
    StringToNum(string, &number);
    CHECK_EQ(number, 11);
}

/* What is in a handle, as a C string. */
static const char *text_of(Handle h)
{
    static char text[100];
    Size size = GetHandleSize(h);

    memcpy(text, *h, (size_t)size);
    text[size] = 0;
    return text;
}

static void bytes_are_found_and_replaced(void)
{
    Handle h;

    CHECK_EQ(PtrToHand("one two two", &h, 11), noErr);
    CHECK_EQ(Munger(h, 0, "two", 3, nil, 0), 4);
    CHECK_EQ(Munger(h, 5, "two", 3, nil, 0), 8);
    CHECK_STR(text_of(h), "one two two");
    CHECK_EQ(Munger(h, 0, "two", 3, "three", 5), 9);
    CHECK_STR(text_of(h), "one three two");
    /* Without what to look for: so many bytes, and all to the end. */
    CHECK_EQ(Munger(h, 0, nil, 4, "a ", 2), 2);
    CHECK_STR(text_of(h), "a three two");
    CHECK_EQ(Munger(h, 7, nil, -1, "!", 1), 8);
    CHECK_STR(text_of(h), "a three!");
    /* Put in. */
    CHECK_EQ(Munger(h, 1, "x", 0, "bc", 2), 3);
    CHECK_STR(text_of(h), "abc three!");
    /* Taken out. */
    CHECK_EQ(Munger(h, 0, " three", 6, "", 0), 3);
    CHECK_STR(text_of(h), "abc!");
    /* What the handle ends with begins what is looked for. */
    CHECK_EQ(Munger(h, 0, "c!?", 3, ".", 1), 3);
    CHECK_STR(text_of(h), "ab.");
    CHECK(Munger(h, 0, "zzz", 3, "y", 1) < 0);
    CHECK(Munger(h, 4, "a", 1, "y", 1) < 0);
    CHECK_STR(text_of(h), "ab.");
    DisposeHandle(h);
    CHECK(Munger(nil, 0, "a", 1, "y", 1) < 0);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"strings_change_their_kind", strings_change_their_kind},
        {"strings_change_in_their_place", strings_change_in_their_place},
        {"what_does_not_fit_is_left_away", what_does_not_fit_is_left_away},
        {"numbers_are_text", numbers_are_text},
        {"bytes_are_found_and_replaced", bytes_are_found_and_replaced},
    };

    return RUN_CASES(cases);
}
