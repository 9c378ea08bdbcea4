/*
 * media_handlers.c - MediaHandlers.h, "Media information".
 *
 * Sources: Technote 1035 (TN1035), "The Media Info Data"; formats.md 2.3.
 */
#include <QuickTimeVR1Format.h>

#include "fixture.h"

enum { kNodes = 2, kSize = 72 };

static MediaHandler NewHandler(Movie movie, OSType type)
{
    Media media = NewTrackMedia(NewMovieTrack(movie, 0, 0, 0), type, 600, NULL, 0);

    CHECK(media != NULL);
    return GetMediaHandler(media);
}

/* The information of two nodes. */
static PanoMediaInfoHandle NewInfo(void)
{
    PanoMediaInfoHandle info = (PanoMediaInfoHandle)NewHandleClear(kSize);

    (*info)->size = kSize;
    (*info)->type = kQTVR1MediaInfoType;
    (*info)->name[0] = 4;
    memcpy((*info)->name + 1, "Park", 4);
    (*info)->defNodeID = 9;
    (*info)->numEntries = kNodes;
    (*info)->idToTime[0].nodeID = 6;
    (*info)->idToTime[1].nodeID = 9;
    (*info)->idToTime[1].time = 7200;
    return info;
}

/* TN1035: the handler makes a copy, and the caller disposes of his own. */
static void information_is_kept(void)
{
    Movie movie = NewMovie(0);
    MediaHandler handler = NewHandler(movie, kQTVR1PanoramaType);
    PanoMediaInfoHandle info = NewInfo();
    Handle told = NewHandle(5);
    const PanoMediaInfo *back;

    CHECK_EQ(MediaPutMediaInfo(handler, told), noErr);
    CHECK_EQ(GetHandleSize(told), 0);
    CHECK_EQ(MediaGetMediaInfo(handler, (Handle)info), noErr);
    (*info)->defNodeID = 1;
    CHECK_EQ(MediaPutMediaInfo(handler, told), noErr);
    CHECK_EQ(GetHandleSize(told), kSize);
    back = (PanoMediaInfo *)*told;
    CHECK_EQ(back->defNodeID, 9);
    CHECK_EQ(back->numEntries, kNodes);
    CHECK_EQ(back->idToTime[1].time, 7200);
    /* The last one counts. */
    CHECK_EQ(MediaGetMediaInfo(handler, (Handle)info), noErr);
    CHECK_EQ(MediaPutMediaInfo(handler, told), noErr);
    CHECK_EQ(((PanoMediaInfo *)*told)->defNodeID, 1);
    DisposeHandle(told);
    DisposeHandle((Handle)info);
    DisposeMovie(movie);
}

/* formats.md 2.3: the bytes of the file, whose numbers are big-endian. */
static void information_has_the_layout_of_the_file(void)
{
    Movie movie = NewMovie(0);
    MediaHandler handler = NewHandler(movie, kQTVR1PanoramaType);
    PanoMediaInfoHandle info = NewInfo();
    Handle told = NewHandle(0);
    static const unsigned char head[] = {0, 0, 0, 72, 'p', 'I', 'n', 'f', 4, 'P', 'a', 'r', 'k', 0};
    static const unsigned char tail[] = {0, 0, 0, 9, 0, 0, 0, 0, 0, 0,    0,    0,   0, 0, 0, 2,
                                         0, 0, 0, 6, 0, 0, 0, 0, 0, 0,    0,    9,   0, 0, 0x1C, 0x20};

    CHECK_EQ(MediaGetMediaInfo(handler, (Handle)info), noErr);
    CHECK_EQ(MediaPutMediaInfo_BigEndianData(handler, told), noErr);
    CHECK_EQ(GetHandleSize(told), kSize);
    CHECK(memcmp(*told, head, sizeof head) == 0);
    CHECK(memcmp(*told + 40, tail, sizeof tail) == 0);
    CHECK_EQ(MediaGetMediaInfo_BigEndianData(handler, told), noErr);
    CHECK_EQ(MediaPutMediaInfo(handler, told), noErr);
    CHECK(memcmp(*told, *info, kSize) == 0);
    DisposeHandle(told);
    DisposeHandle((Handle)info);
    DisposeMovie(movie);
}

static void what_is_no_information_is_refused(void)
{
    Movie movie = NewMovie(0);
    MediaHandler handler = NewHandler(movie, kQTVR1PanoramaType);
    PanoMediaInfoHandle info = NewInfo();
    Handle nothing = NewHandle(0);

    CHECK_EQ(MediaGetMediaInfo(handler, nothing), paramErr);
    (*info)->type = 0;
    CHECK_EQ(MediaGetMediaInfo(handler, (Handle)info), paramErr);
    (*info)->type = kQTVR1MediaInfoType;
    (*info)->numEntries = 3;
    CHECK_EQ(MediaGetMediaInfo(handler, (Handle)info), paramErr);
    (*info)->numEntries = kNodes;
    CHECK_EQ(MediaGetMediaInfo(NewHandler(movie, VideoMediaType), (Handle)info), featureUnsupported);
    CHECK_EQ(MediaGetMediaInfo(NewHandler(movie, SoundMediaType), (Handle)info), featureUnsupported);
    CHECK(MediaGetMediaInfo(handler, NULL) != noErr);
    CHECK(MediaPutMediaInfo(handler, NULL) != noErr);
    CHECK_EQ(MediaGetMediaInfo(NULL, (Handle)info), invalidComponentID);
    CHECK_EQ(MediaPutMediaInfo(NULL, nothing), invalidComponentID);
    DisposeMovie(movie);
    CHECK_EQ(MediaGetMediaInfo(handler, (Handle)info), invalidComponentID);
    DisposeHandle(nothing);
    DisposeHandle((Handle)info);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"information_is_kept", information_is_kept},
        {"information_has_the_layout_of_the_file", information_has_the_layout_of_the_file},
        {"what_is_no_information_is_refused", what_is_no_information_is_refused},
    };

    return RUN_CASES(cases);
}
