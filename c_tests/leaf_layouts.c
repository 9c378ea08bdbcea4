/*
 * leaf_layouts.c - the leaves of a program's own, as QTVRExtensions.h tells: how their data cross.
 */
#include <Movies.h>
#include <QTVRExtensions.h>
#include <QuickTimeVR.h>

#include <string.h>

#include "harness.h"

enum { kMine = 0x6D696E65, kAbove = 0x61626F76 };

/* Three entries behind a head; the text has no order. */
#pragma pack(push, 1)
typedef struct Mine {
    UInt16 version;
    char name[4];
    struct {
        UInt32 place;
        UInt16 count;
    } entries[3];
} Mine;
#pragma pack(pop)

static const Mine kGiven = {0x0102, "abc", {{0x03040506, 0x0708}, {0x090A0B0C, 0x0D0E}, {1, 2}}};
static const UInt8 kInFile[24] = {1, 2,    'a',  'b',  'c',  0,    3, 4, 5, 6, 7, 8,
                                  9, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0, 0, 0, 1, 0, 2};

/* A movie whose media has a leaf at the top of its properties and one below another atom. */
static Movie MovieWithLeaves(Media *media)
{
    Movie movie = NewMovie(0);
    Track track = NewMovieTrack(movie, 0, 0, 0);
    QTAtomContainer container = NULL;
    QTAtom above = 0;

    *media = NewTrackMedia(track, kQTVRQTVRType, 600, NULL, 0);
    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    CHECK_EQ(QTInsertChild(container, kParentAtomIsContainer, kMine, 1, 1, sizeof kGiven,
                           (void *)&kGiven, NULL),
             noErr);
    CHECK_EQ(QTInsertChild(container, kParentAtomIsContainer, kAbove, 1, 0, 0, NULL, &above),
             noErr);
    CHECK_EQ(QTInsertChild(container, above, kMine, 1, 1, sizeof kGiven, (void *)&kGiven, NULL),
             noErr);
    CHECK_EQ(SetMediaPropertyAtom(*media, container), noErr);
    QTDisposeAtomContainer(container);
    return movie;
}

/* Whether the leaf at the top, or the one below, has these bytes. */
static int HasBytes(QTAtomContainer container, int isBelow, const void *bytes)
{
    QTAtom parent = kParentAtomIsContainer;
    Ptr data = NULL;
    long size = 0;

    if (isBelow)
        parent = QTFindChildByID(container, parent, kAbove, 1, NULL);
    CHECK_EQ(QTGetAtomDataPtr(container, QTFindChildByID(container, parent, kMine, 1, NULL), &size,
                              &data),
             noErr);
    return size == (long)sizeof kGiven && memcmp(data, bytes, sizeof kGiven) == 0;
}

/* Told before the data go in: they are the file's in the file, and the machine's outside. */
static void a_layout_turns_the_leaves_of_a_program(void)
{
    QTAtomContainer file = NULL, host = NULL;
    Media media;
    Movie movie;

    CHECK_EQ(QTVRExtSetLeafLayout(0, kMine, "sb4(ls)"), noErr);
    movie = MovieWithLeaves(&media);
    CHECK_EQ(GetMediaPropertyAtom(media, &host), noErr);
    CHECK(HasBytes(host, 0, &kGiven));
    CHECK(HasBytes(host, 1, &kGiven));
    CHECK_EQ(GetMediaPropertyAtom_BigEndianData(media, &file), noErr);
    CHECK(HasBytes(file, 0, kInFile));
    CHECK(HasBytes(file, 1, kInFile));
    QTDisposeAtomContainer(host);
    QTDisposeAtomContainer(file);
    /* Forgotten, they are bytes again. */
    CHECK_EQ(QTVRExtSetLeafLayout(0, kMine, NULL), noErr);
    CHECK_EQ(GetMediaPropertyAtom(media, &host), noErr);
    CHECK(HasBytes(host, 0, kInFile));
    QTDisposeAtomContainer(host);
    DisposeMovie(movie);
}

/* The leaves below one type of parent only. */
static void a_layout_can_be_that_of_one_parent(void)
{
    QTAtomContainer file = NULL;
    Media media;
    Movie movie;

    CHECK_EQ(QTVRExtSetLeafLayout(kAbove, kMine, "sb4(ls)"), noErr);
    movie = MovieWithLeaves(&media);
    CHECK_EQ(GetMediaPropertyAtom_BigEndianData(media, &file), noErr);
    CHECK(HasBytes(file, 0, &kGiven));
    CHECK(HasBytes(file, 1, kInFile));
    QTDisposeAtomContainer(file);
    DisposeMovie(movie);
    CHECK_EQ(QTVRExtSetLeafLayout(kAbove, kMine, NULL), noErr);
}

static void a_text_that_is_no_layout_changes_nothing(void)
{
    QTAtomContainer file = NULL;
    Media media;
    Movie movie;

    CHECK_EQ(QTVRExtSetLeafLayout(0, kMine, "sb4(ls)"), noErr);
    CHECK_EQ(QTVRExtSetLeafLayout(0, kMine, ""), paramErr);
    CHECK_EQ(QTVRExtSetLeafLayout(0, kMine, "sb4(ls"), paramErr);
    CHECK_EQ(QTVRExtSetLeafLayout(0, kMine, "s0"), paramErr);
    CHECK_EQ(QTVRExtSetLeafLayout(0, kMine, "4s"), paramErr);
    movie = MovieWithLeaves(&media);
    CHECK_EQ(GetMediaPropertyAtom_BigEndianData(media, &file), noErr);
    CHECK(HasBytes(file, 0, kInFile));
    QTDisposeAtomContainer(file);
    DisposeMovie(movie);
    CHECK_EQ(QTVRExtSetLeafLayout(0, kMine, NULL), noErr);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_layout_turns_the_leaves_of_a_program", a_layout_turns_the_leaves_of_a_program},
        {"a_layout_can_be_that_of_one_parent", a_layout_can_be_that_of_one_parent},
        {"a_text_that_is_no_layout_changes_nothing", a_text_that_is_no_layout_changes_nothing},
    };

    return RUN_CASES(cases);
}
