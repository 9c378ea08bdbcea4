/*
 * nodes.c - QuickTimeVR.h, "Scene and Node Location Information".
 */
#include <QuickTimeVRFormat.h>

#include <FixMath.h>
#include <unistd.h>

#include "fixture.h"
#include "movie_bytes.h"

static void a_scene_begins_at_its_default_node(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CHECK_EQ(QTVRGetNodeType(qtvr, kQTVRCurrentNode), kQTVRPanoramaType);
    CHECK_EQ(QTVRGetNodeType(qtvr, 130), kQTVRPanoramaType);
    CHECK_EQ(QTVRGetNodeType(qtvr, 4711), kQTVRUnknownType);
    CHECK_EQ(QTVRGetNodeType(NULL, 127), kQTVRUnknownType);
    CHECK_EQ(QTVRGetCurrentNodeID(NULL), 0);
    CloseOpened(&opened);
}

static void special_ids_lead_back(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRPreviousNode), invalidNodeIDErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 130);
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRPreviousNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRDefaultNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 4711), invalidNodeIDErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CHECK_EQ(QTVRGoToNodeID(NULL, 127), paramErr);
    CloseOpened(&opened);
}

static void a_node_begins_with_its_default_view(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float pan;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* QTVRGoToNodeID: pan, tilt and field of view are the new node's defaults. */
    pan = QTVRGetPanAngle(qtvr);
    QTVRSetPanAngle(qtvr, pan + 50.0f);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 127), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), pan, 1e-4);
    QTVRSetPanAngle(qtvr, pan + 50.0f);
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRCurrentNode), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), pan, 1e-4);
    CloseOpened(&opened);
}

static void containers_are_copies_of_ones_own(void)
{
    Opened opened;
    QTVRInstance qtvr;
    QTAtomContainer world, info, again;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetVRWorld(qtvr, &world), noErr);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 130, &info), noErr);
    CHECK(QTFindChildByID(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, NULL) != 0);
    CHECK(QTFindChildByID(info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, NULL) != 0);
    CHECK_EQ(QTRemoveChildren(info, kParentAtomIsContainer), noErr);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 130, &again), noErr);
    CHECK(QTFindChildByID(again, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, NULL) != 0);
    CHECK_EQ(QTDisposeAtomContainer(world), noErr);
    CHECK_EQ(QTDisposeAtomContainer(info), noErr);
    CHECK_EQ(QTDisposeAtomContainer(again), noErr);
    CloseOpened(&opened);
}

static void what_cannot_be_got_is_told(void)
{
    Opened opened;
    QTVRInstance qtvr;
    QTAtomContainer info = NULL;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 4711, &info), invalidNodeIDErr);
    CHECK(info == NULL);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 127, NULL), paramErr);
    CHECK_EQ(QTVRGetVRWorld(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRGetVRWorld(NULL, &info), paramErr);
    CHECK_EQ(QTVRGetNodeInfo(NULL, 127, &info), paramErr);
    CloseOpened(&opened);
}

static void an_old_scene_has_the_same_containers(void)
{
    Opened opened;
    QTVRInstance qtvr;
    QTAtomContainer world, info;
    QTAtom parent, header;
    VRNodeHeaderAtomPtr data;

    if (!OpenSample("version-one-scene.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetVRWorld(qtvr, &world), noErr);
    parent = QTFindChildByIndex(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, NULL);
    CHECK_EQ(QTCountChildrenOfType(world, parent, kQTVRNodeIDAtomType), 2);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 130, &info), noErr);
    header = QTFindChildByID(info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, NULL);
    CHECK(header != 0);
    CHECK_EQ(QTGetAtomDataPtr(info, header, NULL, (Ptr *)&data), noErr);
    CHECK_EQ(data->nodeID, 130);
    CHECK_EQ(data->nodeType, kQTVRPanoramaType);
    QTDisposeAtomContainer(world);
    QTDisposeAtomContainer(info);
    CloseOpened(&opened);
}

/* Writes a changed sample, and tells the type of a node of it. */
static OSType TypeIn(const Bytes *movie, UInt32 node)
{
    OSType type = 0;
    Opened opened;

    sprintf(scratch, "nodes-%ld.mov", (long)getpid());
    WriteScratch(movie, 0, movie->size, "wb");
    CHECK_EQ(OpenByPath(scratch, &opened), noErr);
    type = QTVRGetNodeType(opened.qtvr, node);
    CloseOpened(&opened);
    remove(scratch);
    return type;
}

/* The place of a text in a movie, the first or a later one. */
static unsigned char *Place(const Bytes *movie, const char *text, int before)
{
    size_t at;

    for (at = 0; at + 4 <= movie->size; at++)
        if (memcmp(movie->data + at, text, 4) == 0 && before-- == 0)
            return movie->data + at;
    CHECK(movie->data == NULL);
    return movie->data;
}

/* What a world says wrongly is put right. */
static void careless_worlds_are_put_right(void)
{
    Bytes movie = ReadWhole(SamplePath("two-node-cylinder.mov"));
    unsigned char *entry;

    /* The second node's ID in the world: no header has it, and the sample's counts. */
    PutLong(Place(&movie, "vrni", 1) + 4, 999);
    CHECK_EQ(TypeIn(&movie, 130), kQTVRPanoramaType);
    CHECK_EQ(TypeIn(&movie, 999), kQTVRUnknownType);
    PutLong(Place(&movie, "vrni", 1) + 4, 130);
    /* One sample instead of two in the first track: a node without one is left out. */
    PutLong(Place(&movie, "stsz", 0) + 12, 1);
    CHECK_EQ(TypeIn(&movie, 127), kQTVRPanoramaType);
    CHECK_EQ(TypeIn(&movie, 130), kQTVRUnknownType);
    free(movie.data);
    /* In version 1.0 an ID that is taken makes way for the number of the sample. */
    movie = ReadWhole(SamplePath("version-one-scene.mov"));
    entry = Place(&movie, "pInf", 0) + 52;
    CHECK_EQ(Long(entry + 8), 130);
    PutLong(entry + 8, 127);
    CHECK_EQ(TypeIn(&movie, 2), kQTVRPanoramaType);
    CHECK_EQ(TypeIn(&movie, 130), kQTVRUnknownType);
    free(movie.data);
}

/* Tracks tell what a movie is: the type of a controller in its user data need not be there. */
static void tracks_tell_what_a_movie_is(void)
{
    Bytes movie = ReadWhole(SamplePath("version-one-object.mov"));

    memcpy(Place(&movie, "ctyp", 0), "xtyp", 4);
    CHECK_EQ(TypeIn(&movie, kQTVRCurrentNode), kQTVRObjectType);
    free(movie.data);
    /* The handler of a panorama track in other letters, or only its description. */
    movie = ReadWhole(SamplePath("version-one-scene.mov"));
    memcpy(Place(&movie, "STpn", 0), "stpn", 4);
    memcpy(Place(&movie, "STpn", 0), "stpn", 4);
    CHECK_EQ(TypeIn(&movie, kQTVRCurrentNode), kQTVRPanoramaType);
    memcpy(Place(&movie, "stpn", 0), "none", 4);
    memcpy(Place(&movie, "stpn", 0), "none", 4);
    CHECK_EQ(TypeIn(&movie, kQTVRCurrentNode), kQTVRPanoramaType);
    free(movie.data);
}

/* A node as programs edited it: its sample added anew, and inserted in place of the old one. */
static void an_edited_node_is_the_new_one(void)
{
    SampleDescriptionHandle description = (SampleDescriptionHandle)NewHandle(0);
    Handle sample = NewHandle(0);
    TimeValue time = 0, length = 0, added = 0;
    QTAtomContainer info = NULL;
    SInt32 number = 7;
    long size = 0;
    QTVRInstance qtvr = NULL;
    MovieController mc;
    Movie movie = NULL;
    Track track;
    Media media;
    Rect box;

    CHECK_EQ(EnterMovies(), noErr);
    CHECK_EQ(OpenMovieByPath(SamplePath("two-node-cylinder.mov"), &movie), noErr);
    track = QTVRGetQTVRTrack(movie, 1);
    media = GetTrackMedia(track);
    SampleNumToMediaTime(media, 2, &time, &length);
    CHECK_EQ(GetMediaSample(media, sample, 0, &size, time, NULL, NULL, description, NULL, 1, NULL,
                            NULL),
             noErr);
    SetHandleSize(sample, size);
    CHECK_EQ(QTInsertChild(sample, 0, 0x74657374 /* 'test' */, 1, 0, sizeof number, &number, NULL),
             noErr);
    CHECK_EQ(BeginMediaEdits(media), noErr);
    CHECK_EQ(AddMediaSample(media, sample, 0, (unsigned long)GetHandleSize(sample), length,
                            description, 1, 0, &added),
             noErr);
    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(DeleteTrackSegment(track, time, length), noErr);
    CHECK_EQ(InsertMediaIntoTrack(track, time, added, length, fixed1), noErr);
    GetMovieBox(movie, &box);
    mc = NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    CHECK_EQ(QTVRGetQTVRInstance(&qtvr, track, mc), noErr);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 130, &info), noErr);
    CHECK(QTFindChildByID(info, 0, 0x74657374, 1, NULL) != 0);
    QTDisposeAtomContainer(info);
    DisposeMovieController(mc);
    DisposeMovie(movie);
    DisposeHandle(sample);
    DisposeHandle((Handle)description);
    ExitMovies();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_scene_begins_at_its_default_node", a_scene_begins_at_its_default_node},
        {"special_ids_lead_back", special_ids_lead_back},
        {"a_node_begins_with_its_default_view", a_node_begins_with_its_default_view},
        {"containers_are_copies_of_ones_own", containers_are_copies_of_ones_own},
        {"what_cannot_be_got_is_told", what_cannot_be_got_is_told},
        {"an_old_scene_has_the_same_containers", an_old_scene_has_the_same_containers},
        {"careless_worlds_are_put_right", careless_worlds_are_put_right},
        {"tracks_tell_what_a_movie_is", tracks_tell_what_a_movie_is},
        {"an_edited_node_is_the_new_one", an_edited_node_is_the_new_one},
    };

    return RUN_CASES(cases);
}
