/*
 * technote_1035.c - QuickTimeVR1Format.h, and the snippets of "Technote 1035" as they were printed.
 *
 * Between the markers every character is the technote's own. Layouts: formats.md section 2.
 */
#include <QuickTimeVR1Format.h>

#include "fixture.h"
#include "layout.h"

SIZE(IDTableEntry, 8);
SIZE(PanoMediaInfo, 64);
FIELD(PanoMediaInfo, name, 8);
FIELD(PanoMediaInfo, defNodeID, 40);
FIELD(PanoMediaInfo, defZoom, 44);
FIELD(PanoMediaInfo, numEntries, 54);
FIELD(PanoMediaInfo, idToTime, 56);

SIZE(PanoramaDescription, 152);
FIELD(PanoramaDescription, majorVersion, 16);
FIELD(PanoramaDescription, sceneTrackID, 20);
FIELD(PanoramaDescription, loResSceneTrackID, 24);
FIELD(PanoramaDescription, hotSpotTrackID, 52);
FIELD(PanoramaDescription, hPanStart, 92);
FIELD(PanoramaDescription, hPanEnd, 96);
FIELD(PanoramaDescription, vPanTop, 100);
FIELD(PanoramaDescription, vPanBottom, 104);
FIELD(PanoramaDescription, minimumZoom, 108);
FIELD(PanoramaDescription, maximumZoom, 112);
FIELD(PanoramaDescription, sceneSizeX, 116);
FIELD(PanoramaDescription, sceneSizeY, 120);
FIELD(PanoramaDescription, numFrames, 124);
FIELD(PanoramaDescription, sceneNumFramesX, 130);
FIELD(PanoramaDescription, sceneNumFramesY, 132);
FIELD(PanoramaDescription, sceneColorDepth, 134);
FIELD(PanoramaDescription, hotSpotSizeX, 136);
FIELD(PanoramaDescription, hotSpotSizeY, 140);
FIELD(PanoramaDescription, hotSpotNumFramesX, 146);
FIELD(PanoramaDescription, hotSpotNumFramesY, 148);
FIELD(PanoramaDescription, hotSpotColorDepth, 150);

SIZE(PanoSampleHeaderAtom, 64);
FIELD(PanoSampleHeaderAtom, nodeID, 8);
FIELD(PanoSampleHeaderAtom, defHPan, 12);
FIELD(PanoSampleHeaderAtom, defZoom, 20);
FIELD(PanoSampleHeaderAtom, minHPan, 24);
FIELD(PanoSampleHeaderAtom, maxHPan, 36);
FIELD(PanoSampleHeaderAtom, nameStrOffset, 56);
FIELD(PanoSampleHeaderAtom, commentStrOffset, 60);

FIELD(StringTableAtom, bunchOstrings, 8);

SIZE(HotSpot, 56);
FIELD(HotSpot, type, 4);
FIELD(HotSpot, typeData, 8);
FIELD(HotSpot, viewHPan, 12);
FIELD(HotSpot, hotSpotRect, 24);
FIELD(HotSpot, mouseOverCursorID, 32);
FIELD(HotSpot, mouseUpCursorID, 40);
FIELD(HotSpot, nameStrOffset, 48);
FIELD(HotSpotTableAtom, numHotSpots, 10);
FIELD(HotSpotTableAtom, hotSpots, 12);

SIZE(PanoLink, 56);
FIELD(PanoLink, toNodeID, 12);
FIELD(PanoLink, toHPan, 28);
FIELD(PanoLink, toZoom, 36);
FIELD(PanoLink, nameStrOffset, 48);
FIELD(LinkTableAtom, numLinks, 10);
FIELD(LinkTableAtom, links, 12);

SIZE(NavgObject, 40);
FIELD(NavgObject, navgHPan, 8);
FIELD(NavgObject, zoomRect, 20);
FIELD(NavgObject, nameStrOffset, 32);
FIELD(NavgTableAtom, numObjects, 10);
FIELD(NavgTableAtom, objects, 12);

SIZE(QTVRNavgInfo, 48);
FIELD(QTVRNavgInfo, fieldOfView, 16);
FIELD(QTVRNavgInfo, startHPan, 20);
FIELD(QTVRNavgInfo, endVPan, 28);
FIELD(QTVRNavgInfo, startVPan, 32);
FIELD(QTVRNavgInfo, initialVPan, 40);

static void SetController(Movie newMovie)
{
    /* --- "Movie Controller User Data" --- */
    UserData uDat;
    OSType controllerSubType = 'STpn';
    uDat = GetMovieUserData(newMovie);
    SetUserDataItem(uDat, &controllerSubType,
        sizeof(controllerSubType), 'ctyp', 1);
    /* --- End --- */
}

static void AddMediaInfo(MediaHandler panoMediaHandler)
{
    /* --- "The Media Info Data" --- */
    PanoMediaInfo **mediaInfoH;
    long numNodes = 2;
    mediaInfoH = (PanoMediaInfo **) NewHandleClear(sizeof(PanoMediaInfo)
            + (numNodes-1)*sizeof(IDTableEntry));
    (*mediaInfoH )->size = GetHandleSize((Handle) mediaInfoH );
    (*mediaInfoH )->type = 'pInf';
    (*mediaInfoH )->defNodeID = 6;
    (*mediaInfoH )->defZoom = 65L << 16;
    (*mediaInfoH )->numEntries = numNodes;
    (*mediaInfoH )->idToTime[0].nodeID = 6;
    (*mediaInfoH )->idToTime[0].time = 0;
    (*mediaInfoH )->idToTime[1].nodeID = 9;
    (*mediaInfoH )->idToTime[1].time = 7200;
    MediaGetMediaInfo(panoMediaHandler, (Handle)mediaInfoH);
                // Yes, that's Get, not Set!
    DisposeHandle((Handle) mediaInfoH);
    /* --- End --- */
}

/* What the snippets say is what the movie has then. */
static void the_snippets_do_what_they_say(void)
{
    Movie movie = NewMovie(newMovieActive);
    Media media = NewTrackMedia(NewMovieTrack(movie, 320L << 16, 240L << 16, 0), 'STpn', 600, NULL, 0);
    Handle told = NewHandle(0);
    OSType controller = 0;
    const PanoMediaInfo *info;

    SetController(movie);
    AddMediaInfo(GetMediaHandler(media));
    CHECK_EQ(GetUserDataItem(GetMovieUserData(movie), &controller, 4, 'ctyp', 1), noErr);
    CHECK_EQ(controller, kQTVR1PanoramaType);
    CHECK_EQ(MediaPutMediaInfo(GetMediaHandler(media), told), noErr);
    CHECK_EQ(GetHandleSize(told), 72);
    info = (PanoMediaInfo *)*told;
    CHECK_EQ(info->size, 72);
    CHECK_EQ(info->type, kQTVR1MediaInfoType);
    CHECK_EQ(info->defNodeID, 6);
    CHECK_EQ(info->defZoom, 65L << 16);
    CHECK_EQ(info->numEntries, 2);
    CHECK_EQ(info->idToTime[0].nodeID, 6);
    CHECK_EQ(info->idToTime[1].nodeID, 9);
    CHECK_EQ(info->idToTime[1].time, 7200);
    DisposeHandle(told);
    DisposeMovie(movie);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_snippets_do_what_they_say", the_snippets_do_what_they_say},
    };

    return RUN_CASES(cases);
}
