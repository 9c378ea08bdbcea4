/*
 * qtvr_info.c - qtvr-info: tells what a QTVR movie is and holds, as text or as JSON.
 */
#include <ImageCompression.h>
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeVR1Format.h>
#include <QuickTimeVRFormat.h>

#include <stdio.h>
#include <string.h>

#include "atoms.h"
#include "open_scene.h"
#include "report.h"
#include "text.h"
#include "tool.h"

static const char kHelp[] =
    "usage: qtvr-info [--json] movie ...\n"
    "\n"
    "Tells what QTVR movies are and hold: version, tracks, nodes with their pictures and limits,\n"
    "hot spots and where they lead.\n"
    "\n"
    "  --json     as a JSON object for each movie, one after another\n"
    "  --help     this text\n"
    "  --version  that of the QuickTime VR Manager\n"
    "\n"
    "Exit codes: 0 all told; 1 a movie could not be opened, or a part of it not be read;\n"
    "2 the command line is wrong.\n";

static const char kProgram[] = "qtvr-info";

enum { kTextRoom = 1024 };

/* A movie, what is told of it, and whether something could not be read. */
typedef struct Telling {
    Scene scene;
    Report report;
    Boolean isIncomplete;
} Telling;

/* What could not be read; the rest is told all the same. */
static void TellError(Telling *telling, OSErr err)
{
    TellWhole(&telling->report, "error", err);
    telling->isIncomplete = true;
}

/* Tells a string atom, if the ID is that of one. */
static void TellString(Report *report, const char *key, QTAtomContainer container, QTAtom parent,
                       QTAtomID id)
{
    struct {
        QTVRStringAtom head;
        unsigned char more[kTextRoom];
    } string;
    const char *begin = (const char *)&string + 4;
    char text[kTextRoom];
    UInt32 encoding = 0;
    size_t length;

    if (id == 0 || !CopyAtom(container, parent, kQTVRStringAtomType, id, &string, sizeof string))
        return;
    CopyAtom(container, parent, kQTVRStringEncodingAtomType, id, &encoding, sizeof encoding);
    length = string.head.stringLength;
    if (length > sizeof string - 4)
        length = sizeof string - 4;
    AsUTF8(begin, length, encoding, text, sizeof text);
    TellText(report, key, text);
}

static void TellPair(Report *report, const char *key, double first, double second,
                     const char *between)
{
    double pair[2];

    pair[0] = first;
    pair[1] = second;
    TellReals(report, key, pair, 2, between);
}

/* --- Tracks ----------------------------------------------------------------------------------- */

static OSType MediaTypeOf(Track track)
{
    OSType type = 0;

    GetMediaHandlerDescription(GetTrackMedia(track), &type, nil, nil);
    return type;
}

static void TellTrack(Telling *telling, Track track)
{
    Report *report = &telling->report;
    Media media = GetTrackMedia(track);
    OSType type = MediaTypeOf(track);
    Fixed width = 0, height = 0;
    SampleDescriptionHandle description = (SampleDescriptionHandle)NewHandle(0);

    TellWhole(report, "id", GetTrackID(track));
    TellType(report, "media", type);
    TellTruth(report, "enabled", GetTrackEnabled(track));
    GetTrackDimensions(track, &width, &height);
    if (width != 0 || height != 0)
        TellPair(report, "size", (double)width / 65536, (double)height / 65536, " x ");
    TellWhole(report, "samples", GetMediaSampleCount(media));
    if (description == nil)
        return;
    GetMediaSampleDescription(media, 1, description);
    if (GetMoviesError() == noErr && type == VideoMediaType) {
        ImageDescriptionPtr image = *(ImageDescriptionHandle)description;

        TellType(report, "codec", image->cType);
        TellWhole(report, "depth", image->depth);
    }
    DisposeHandle((Handle)description);
}

static void TellTracks(Telling *telling)
{
    long i, count = GetMovieTrackCount(telling->scene.movie);

    OpenList(&telling->report, "tracks");
    for (i = 1; i <= count; i++) {
        OpenGroup(&telling->report, nil);
        TellTrack(telling, GetMovieIndTrack(telling->scene.movie, i));
        CloseGroup(&telling->report);
    }
    CloseList(&telling->report);
}

/* --- Hot spots -------------------------------------------------------------------------------- */

static void TellLink(Report *report, const QTVRLinkHotSpotAtom *link)
{
    double view[3];

    TellWhole(report, "to node", (long)link->toNodeID);
    if ((link->toValidFlags & (kQTVRValidPan | kQTVRValidTilt | kQTVRValidFOV)) == 0)
        return;
    view[0] = link->toPan;
    view[1] = link->toTilt;
    view[2] = link->toFOV;
    TellReals(report, "to view", view, link->toValidFlags & kQTVRValidFOV ? 3 : 2, ", ");
}

static void TellHotSpot(Report *report, QTAtomContainer node, QTAtom spot, QTAtomID id)
{
    QTVRHotSpotInfoAtom info;
    QTVRLinkHotSpotAtom link;
    char url[kTextRoom], text[kTextRoom];

    TellWhole(report, "id", id);
    if (!CopyAtom(node, spot, kQTVRHotSpotInfoAtomType, 1, &info, sizeof info))
        return;
    TellType(report, "type", info.hotSpotType);
    TellString(report, "name", node, spot, info.nameAtomID);
    TellString(report, "comment", node, spot, info.commentAtomID);
    if (info.hotSpotType == kQTVRHotSpotLinkType &&
        CopyAtom(node, spot, kQTVRLinkInfoAtomType, 1, &link, sizeof link))
        TellLink(report, &link);
    if (info.hotSpotType == kQTVRHotSpotURLType &&
        CopyAtom(node, spot, kQTVRHotSpotURLType, 1, url, sizeof url - 1)) {
        url[sizeof url - 1] = '\0';
        AsUTF8(url, strlen(url), kMacRomanText, text, sizeof text);
        TellText(report, "address", text);
    }
    if (info.cursorID[0] != 0 || info.cursorID[1] != 0 || info.cursorID[2] != 0) {
        double cursors[3];
        int i;

        for (i = 0; i < 3; i++)
            cursors[i] = info.cursorID[i];
        TellReals(report, "cursors", cursors, 3, ", ");
    }
}

static void TellHotSpots(Report *report, QTAtomContainer node)
{
    QTAtom parent =
        QTFindChildByID(node, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, nil);
    short i, count = parent != 0 ? QTCountChildrenOfType(node, parent, kQTVRHotSpotAtomType) : 0;

    if (count == 0)
        return;
    OpenList(report, "hot spots");
    for (i = 1; i <= count; i++) {
        QTAtomID id = 0;
        QTAtom spot = QTFindChildByIndex(node, parent, kQTVRHotSpotAtomType, i, &id);

        OpenGroup(report, nil);
        TellHotSpot(report, node, spot, id);
        CloseGroup(report);
    }
    CloseList(report);
}

/* --- What a node is drawn from ---------------------------------------------------------------- */

/* The sample of the current node in the first track of a media type; the handle is the caller's. */
static Handle NodeSample(Movie movie, OSType mediaType, SampleDescriptionHandle description)
{
    Track track = GetMovieIndTrackType(movie, 1, mediaType, movieTrackMediaType);
    Handle sample = nil;
    TimeValue at;
    long size = 0;

    if (track == nil)
        return nil;
    at = TrackTimeToMediaTime(GetMovieTime(movie, nil), track);
    sample = NewHandle(0);
    if (sample != nil && GetMediaSample(GetTrackMedia(track), sample, 0, &size, at, nil, nil,
                                        description, nil, 1, nil, nil) != noErr) {
        DisposeHandle(sample);
        sample = nil;
    }
    return sample;
}

static void TellPicture(Report *report, double width, double height, double across, double down)
{
    TellPair(report, "stored size", width, height, " x ");
    TellPair(report, "tiles", across, down, " x ");
}

static const char *PanoramaKind(const QTVRPanoSampleAtom *panorama)
{
    if (panorama->panoType == kQTVRCube)
        return "cube";
    if (panorama->panoType == kQTVRHorizontalCylinder ||
        (panorama->flags & kQTVRPanoFlagHorizontal) != 0)
        return "cylinder, stored upright";
    return "cylinder, stored turned by 90 degrees";
}

/* A panorama of version 2.0 or later. */
static Boolean TellPanorama(Telling *telling)
{
    QTAtomContainer sample = NodeSample(telling->scene.movie, kQTVRPanoramaType, nil);
    QTVRPanoSampleAtom panorama;
    Boolean isFound =
        sample != nil && CopyAtom(sample, kParentAtomIsContainer, kQTVRPanoSampleDataAtomType, 1,
                                  &panorama, sizeof panorama);

    if (isFound) {
        TellText(&telling->report, "shape", PanoramaKind(&panorama));
        TellPicture(&telling->report, panorama.imageSizeX, panorama.imageSizeY,
                    panorama.imageNumFramesX, panorama.imageNumFramesY);
    }
    if (sample != nil)
        DisposeHandle(sample);
    return isFound;
}

/* A panorama of version 1.0: its sample description has the picture. */
static Boolean TellOldPanorama(Telling *telling)
{
    SampleDescriptionHandle description = (SampleDescriptionHandle)NewHandle(0);
    Handle sample =
        description == nil ? nil : NodeSample(telling->scene.movie, kQTVROldPanoType, description);
    Boolean isFound =
        sample != nil && GetHandleSize((Handle)description) >= (Size)sizeof(PanoramaDescription);

    if (isFound) {
        PanoramaDescriptionPtr panorama = (PanoramaDescriptionPtr)*description;

        TellText(&telling->report, "shape", "cylinder, stored turned by 90 degrees");
        TellPicture(&telling->report, panorama->sceneSizeX, panorama->sceneSizeY,
                    panorama->sceneNumFramesX, panorama->sceneNumFramesY);
    }
    if (sample != nil)
        DisposeHandle(sample);
    if (description != nil)
        DisposeHandle((Handle)description);
    return isFound;
}

static Boolean TellObject(Telling *telling)
{
    QTAtomContainer sample = NodeSample(telling->scene.movie, kQTVRObjectType, nil);
    QTVRObjectSampleAtom object;
    Boolean isFound = sample != nil && CopyAtom(sample, kParentAtomIsContainer,
                                                kQTVRObjectInfoAtomType, 1, &object, sizeof object);

    if (isFound) {
        TellPair(&telling->report, "columns and rows", object.columns, object.rows, " x ");
        TellWhole(&telling->report, "view states", object.viewStateCount);
        TellWhole(&telling->report, "view duration", (long)object.viewDuration);
    }
    if (sample != nil)
        DisposeHandle(sample);
    return isFound;
}

static Boolean TellOldObject(Telling *telling)
{
    QTVRNavgInfo object;

    if (GetUserDataItem(GetMovieUserData(telling->scene.movie), &object, sizeof object,
                        FOUR_CHAR_CODE('NAVG'), 1) != noErr)
        return false;
    TellPair(&telling->report, "columns and rows", object.columns, object.rows, " x ");
    TellWhole(&telling->report, "view duration", (long)object.loopSize * object.frameDuration);
    return true;
}

static void TellLimit(Telling *telling, UInt16 kind, const char *key)
{
    float least = 0, most = 0;

    if (QTVRGetConstraints(telling->scene.qtvr, kind, &least, &most) == noErr)
        TellPair(&telling->report, key, least, most, " to ");
}

/* What is known of a node once the movie has gone there. */
static void TellCurrentNode(Telling *telling, OSType type)
{
    QTVRInstance qtvr = telling->scene.qtvr;
    double view[3];

    if (type == kQTVRObjectType) {
        if (!TellObject(telling))
            TellOldObject(telling);
    } else if (!TellPanorama(telling)) {
        TellOldPanorama(telling);
    }
    TellLimit(telling, kQTVRPan, "pan");
    TellLimit(telling, kQTVRTilt, "tilt");
    TellLimit(telling, kQTVRFieldOfView, "field of view");
    view[0] = QTVRGetPanAngle(qtvr);
    view[1] = QTVRGetTiltAngle(qtvr);
    view[2] = QTVRGetFieldOfView(qtvr);
    TellReals(&telling->report, "first view", view, 3, ", ");
}

/* --- Nodes ------------------------------------------------------------------------------------ */

static void TellNode(Telling *telling, UInt32 id)
{
    Report *report = &telling->report;
    OSType type = QTVRGetNodeType(telling->scene.qtvr, id);
    QTAtomContainer node = nil;
    QTVRNodeHeaderAtom header;
    OSErr err;

    TellWhole(report, "id", (long)id);
    TellText(report, "kind",
             type == kQTVRPanoramaType ? "panorama"
             : type == kQTVRObjectType ? "object"
                                       : "unknown");
    err = QTVRGetNodeInfo(telling->scene.qtvr, id, &node);
    if (err == noErr) {
        if (CopyAtom(node, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, &header,
                     sizeof header)) {
            TellString(report, "name", node, kParentAtomIsContainer, header.nameAtomID);
            TellString(report, "comment", node, kParentAtomIsContainer, header.commentAtomID);
        }
    }
    if (err == noErr)
        err = QTVRGoToNodeID(telling->scene.qtvr, id);
    if (err == noErr)
        TellCurrentNode(telling, type);
    else
        TellError(telling, err);
    if (node != nil) {
        TellHotSpots(report, node);
        QTDisposeAtomContainer(node);
    }
}

static void TellNodes(Telling *telling, QTAtomContainer world)
{
    short i, count = CountNodes(world);

    OpenList(&telling->report, "nodes");
    for (i = 1; i <= count; i++) {
        OpenGroup(&telling->report, nil);
        TellNode(telling, NodeAt(world, i));
        CloseGroup(&telling->report);
    }
    CloseList(&telling->report);
}

/* --- The movie -------------------------------------------------------------------------------- */

static void TellVersion(Report *report, Track track, const QTVRWorldHeaderAtom *header)
{
    OSType type = MediaTypeOf(track);
    char version[32];

    if (type == kQTVRQTVRType)
        sprintf(version, "%u.%u", (unsigned)header->majorVersion, (unsigned)header->minorVersion);
    else
        strcpy(version, "1.0");
    TellText(report, "version", version);
}

static void TellScene(Telling *telling)
{
    Report *report = &telling->report;
    QTVRWorldHeaderAtom header;
    QTAtomContainer world = nil;
    OSErr err = QTVRGetVRWorld(telling->scene.qtvr, &world);

    if (err != noErr) {
        TellError(telling, err);
        return;
    }
    CopyAtom(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, &header, sizeof header);
    TellVersion(report, QTVRGetQTVRTrack(telling->scene.movie, 1), &header);
    TellString(report, "scene", world, kParentAtomIsContainer, header.nameAtomID);
    TellWhole(report, "default node", (long)header.defaultNodeID);
    TellNodes(telling, world);
    QTDisposeAtomContainer(world);
}

static void TellMovie(Telling *telling, const char *path)
{
    Movie movie = telling->scene.movie;
    Report *report = &telling->report;
    TimeScale scale = GetMovieTimeScale(movie);
    OSType controller = 0;
    Rect box;

    TellText(report, "movie", path);
    GetMovieBox(movie, &box);
    TellPair(report, "size", box.right - box.left, box.bottom - box.top, " x ");
    if (scale > 0)
        TellReal(report, "seconds", (double)GetMovieDuration(movie) / scale);
    if (GetUserDataItem(GetMovieUserData(movie), &controller, sizeof controller,
                        kUserDataMovieControllerType, 1) == noErr)
        TellType(report, "controller", controller);
    TellTracks(telling);
    if (telling->scene.qtvr != nil)
        TellScene(telling);
    else
        TellText(report, "scene", "none: this is no QTVR movie");
}

/* False if the movie could not be opened, or not be told whole. */
static Boolean Tell(const char *path, Boolean isJSON)
{
    Telling telling;
    OSErr err;

    memset(&telling, 0, sizeof telling);
    err = OpenScene(path, nil, nil, &telling.scene);
    if (telling.scene.movie == nil || (err != noErr && err != notAQTVRMovieErr)) {
        TellFailure(kProgram, path, 0, err);
        CloseScene(&telling.scene);
        return false;
    }
    BeginReport(&telling.report, stdout, isJSON);
    TellMovie(&telling, path);
    EndReport(&telling.report);
    CloseScene(&telling.scene);
    return !telling.isIncomplete;
}

int main(int argc, char **argv)
{
    static Boolean isJSON;
    static const Option options[] = {{"--json", &isJSON, nil}, {nil, nil, nil}};
    static const Tool tool = {kProgram, kHelp, options};
    int i, result, count = ReadOptions(argc, argv, &tool, &result);

    if (count == 0)
        return result;
    for (i = 1; i <= count; i++) {
        if (i > 1 && !isJSON)
            putchar('\n');
        if (!Tell(argv[i], isJSON))
            result = 1;
    }
    return result;
}
