/*
 * text.c - Movies.h, "Text": text of old systems becomes UTF-8.
 */
#include <QuickTimeVRFormat.h>

#include "fixture.h"

typedef struct Sample {
    long encoding;
    const char *text;
    const char *native;
} Sample;

/* Checks that a text of an encoding becomes one of UTF-8. */
static void CheckSample(const Sample *sample)
{
    Handle h = NULL;
    size_t length = strlen(sample->text);

    CHECK_EQ(PtrToHand(sample->text, &h, (long)length), noErr);
    CHECK_EQ(QTTextToNativeText(h, sample->encoding, 0), noErr);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK_EQ(PtrAndHand("", h, 1), noErr);
    CHECK_EQ(GetHandleSize(h), (Size)strlen(sample->native) + 1);
    CHECK_STR(*h, sample->native);
    DisposeHandle(h);
}

static void CheckSamples(const Sample *samples, size_t count)
{
    size_t i;

    for (i = 0; i < count; i++)
        CheckSample(&samples[i]);
}

static void encodings_of_the_mac_are_known(void)
{
    static const Sample samples[] = {
        {0, "Caf\x8e \xd1 \xdb", "Caf\xc3\xa9 \xe2\x80\x94 \xe2\x82\xac"},
        {1, "\x93\xfa\x96\x7b \x5c \xb1 \xfd",
         "\xe6\x97\xa5\xe6\x9c\xac \xc2\xa5 \xef\xbd\xb1 \xc2\xa9"},
        {2, "\xa4\xa4\xa4\xe5", "\xe4\xb8\xad\xe6\x96\x87"},
        {3, "\xb0\xa1\x81", "\xea\xb0\x80\xe2\x82\xa9"},
        {4, "\xc7\xe4 \xb3", "\xd8\xa7\xd9\x84 \xd9\xa3"},
        {5, "\xf9\xec", "\xd7\xa9\xd7\x9c"},
        {6, "\xb0 \xe1", "\xce\x91 \xce\xb1"},
        {7, "\x8a\xe0\xdf", "\xd0\x9a\xd0\xb0\xd1\x8f"},
        {21, "\xa1\xd2", "\xe0\xb8\x81\xe0\xb8\xb2"},
        {25, "\xd6\xd0\xce\xc4\x80", "\xe4\xb8\xad\xe6\x96\x87\xc3\xbc"},
        {29, "\x8b\xe1", "\xc4\x8d\xc5\xa0"},
        {35, "\xda\xdd\xde", "\xc4\x9e\xc4\xb1\xc5\x9e"},
        {36, "\xa9\xf0", "\xc5\xa0\xc4\x91"},
        {37, "\xdc\xdf", "\xc3\x90\xc3\xbe"},
        {38, "\xbf\xdf", "\xc8\x99\xc8\x9b"},
        {0x8c, "\xb3", "\xdb\xb3"},
        {0x98, "\xbb", "\xd1\x97"},
    };

    CheckSamples(samples, sizeof samples / sizeof samples[0]);
}

static void encodings_of_other_systems_are_known(void)
{
    static const Sample samples[] = {
        {0x0201, "\xe9", "\xc3\xa9"},
        {0x0205, "\xba", "\xd0\x9a"},
        {0x041b, "\x8a", "\xd0\x9a"},
        {0x0420, "\x93\xfa\x5c", "\xe6\x97\xa5\x5c"},
        {0x0500, "\x80\xe9", "\xe2\x82\xac\xc3\xa9"},
        {0x0501, "\xe8", "\xc4\x8d"},
        {0x0600, "plain", "plain"},
        {0x0632, "\xd6\xd0", "\xe4\xb8\xad"},
        {0x0820, "\x1b$BF|\x1b(B", "\xe6\x97\xa5"},
        {0x0920, "\xc6\xfc", "\xe6\x97\xa5"},
        {0x0a02, "\xcb", "\xd0\xba"},
        {0x08000100, "\xef\xbb\xbf\xc3\xa9", "\xc3\xa9"},
        /* The variant of an encoding changes nothing. */
        {0x00020000, "\x8e", "\xc3\xa9"},
    };

    CheckSamples(samples, sizeof samples / sizeof samples[0]);
}

/* Checks that bytes of one of Unicode's wider forms become UTF-8. */
static void CheckWide(long encoding, const char *bytes, long size, const char *native)
{
    Handle h = NULL;

    CHECK_EQ(PtrToHand(bytes, &h, size), noErr);
    CHECK_EQ(QTTextToNativeText(h, encoding, 0), noErr);
    CHECK_EQ(GetHandleSize(h), (Size)strlen(native));
    CHECK_EQ(memcmp(*h, native, strlen(native)), 0);
    DisposeHandle(h);
}

static void unicode_has_its_forms(void)
{
    CheckWide(0x0100, "\0\xe9", 2, "\xc3\xa9");
    CheckWide(0x0100, "\xff\xfe\xe9\0", 4, "\xc3\xa9");
    CheckWide(0x0103, "\xd8\x3d\xde\x00", 4, "\xf0\x9f\x98\x80");
    CheckWide(0x7e, "\0a", 2, "a");
    CheckWide(0x0c000100, "\0\0\0\xe9", 4, "\xc3\xa9");
    CheckWide(0x10000100, "\0\xe9", 2, "\xc3\xa9");
    CheckWide(0x14000100, "\xe9\0", 2, "\xc3\xa9");
    CheckWide(0x1c000100, "\xe9\0\0\0", 4, "\xc3\xa9");
}

static void cut_text_ends_with_a_mark(void)
{
    static const Sample samples[] = {
        {1, "a\x93", "a\xef\xbf\xbd"},      {2, "a\xa4", "a\xef\xbf\xbd"},
        {3, "a\xb0", "a\xef\xbf\xbd"},      {25, "a\xd6", "a\xef\xbf\xbd"},
        {0x0920, "a\xc6", "a\xef\xbf\xbd"}, {0x08000100, "a\xe6\x97", "a\xef\xbf\xbd"},
    };

    CheckSamples(samples, sizeof samples / sizeof samples[0]);
    CheckWide(0x0100, "\0a\0", 3, "a\xef\xbf\xbd");
    CheckWide(0x0100, "\0a\xd8\x3d", 4, "a\xef\xbf\xbd");
    CheckWide(0x0c000100, "\0\0\0a\0\0", 6, "a\xef\xbf\xbd");
}

static void text_of_any_size_is_turned(void)
{
    Handle h = NewHandle(0);
    Size size;
    long i;

    CHECK_EQ(QTTextToNativeText(h, 1, 0), noErr);
    CHECK_EQ(GetHandleSize(h), 0);
    for (size = 1; size <= 100000; size *= 10) {
        SetHandleSize(h, size);
        CHECK_EQ(MemError(), noErr);
        memset(*h, 0x8e, (size_t)size);
        CHECK_EQ(QTTextToNativeText(h, 0, 0), noErr);
        CHECK_EQ(GetHandleSize(h), 2 * size);
        for (i = 0; i < 2 * size; i += 2)
            if (memcmp(*h + i, "\xc3\xa9", 2) != 0)
                break;
        CHECK_EQ(i, 2 * size);
    }
    /* Zeros are text as other characters are. */
    SetHandleSize(h, 3);
    memcpy(*h, "a\0b", 3);
    CHECK_EQ(QTTextToNativeText(h, 0, 0), noErr);
    CHECK_EQ(GetHandleSize(h), 3);
    CHECK_EQ(memcmp(*h, "a\0b", 3), 0);
    DisposeHandle(h);
}

static void what_cannot_be_turned_stays(void)
{
    Handle h = NULL;

    CHECK_EQ(QTTextToNativeText(NULL, 0, 0), nilHandleErr);
    CHECK_EQ(GetMoviesError(), nilHandleErr);
    CHECK_EQ(PtrToHand("\x8e", &h, 1), noErr);
    CHECK_EQ(QTTextToNativeText(h, 0x0fff, 0), paramErr);
    CHECK_EQ(QTTextToNativeText(h, -1, 0), paramErr);
    CHECK_EQ(QTTextToNativeText(h, 0x04000100, 0), paramErr);
    CHECK_EQ(GetHandleSize(h), 1);
    CHECK_EQ((unsigned char)**h, 0x8e);
    SetHandleSize(h, 4096);
    memset(*h, 0x8e, 4096);
    HLock(h);
    CHECK_EQ(QTTextToNativeText(h, 0, 0), memFullErr);
    CHECK_EQ(GetHandleSize(h), 4096);
    CHECK_EQ((unsigned char)**h, 0x8e);
    DisposeHandle(h);
}

/* The name of a node of the sample with three, as UTF-8. */
static void CheckName(QTVRInstance qtvr, UInt32 node, const char *name)
{
    QTAtomContainer info = NULL;
    QTAtom atom;
    Handle data = NewHandle(0);
    UInt32 encoding = 0;
    UInt16 length;

    CHECK_EQ(QTVRGetNodeInfo(qtvr, node, &info), noErr);
    atom = QTFindChildByID(info, kParentAtomIsContainer, kQTVRStringAtomType, 1, NULL);
    CHECK_EQ(QTCopyAtomDataToHandle(info, atom, data), noErr);
    memcpy(&length, *data + 2, sizeof length);
    memmove(*data, *data + 4, length);
    SetHandleSize(data, length);
    atom = QTFindChildByID(info, kParentAtomIsContainer, kQTVRStringEncodingAtomType, 1, NULL);
    if (atom != 0)
        CHECK_EQ(QTCopyAtomDataToPtr(info, atom, false, sizeof encoding, &encoding, NULL), noErr);
    CHECK_EQ(QTTextToNativeText(data, (long)encoding, 0), noErr);
    CHECK_EQ(PtrAndHand("", data, 1), noErr);
    CHECK_STR(*data, name);
    DisposeHandle(data);
    QTDisposeAtomContainer(info);
}

static void names_of_nodes_become_native(void)
{
    Opened opened;

    if (!OpenSample("three-node-scene.mov", &opened))
        return;
    CheckName(opened.qtvr, 201, "Hall");
    CheckName(opened.qtvr, 205, "Caf\xc3\xa9");
    CheckName(opened.qtvr, 210, "\xe6\x97\xa5\xe6\x9c\xac\xe5\xba\xad\xe5\x9c\x92");
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"encodings_of_the_mac_are_known", encodings_of_the_mac_are_known},
        {"encodings_of_other_systems_are_known", encodings_of_other_systems_are_known},
        {"unicode_has_its_forms", unicode_has_its_forms},
        {"cut_text_ends_with_a_mark", cut_text_ends_with_a_mark},
        {"text_of_any_size_is_turned", text_of_any_size_is_turned},
        {"what_cannot_be_turned_stays", what_cannot_be_turned_stays},
        {"names_of_nodes_become_native", names_of_nodes_become_native},
    };

    return RUN_CASES(cases);
}
