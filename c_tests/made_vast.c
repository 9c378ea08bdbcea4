/*
 * made_vast.c - a panorama of 30,000 × 8,000 pixels and a scene of 10,000 nodes: what they cost is
 * what is seen of them.
 *
 * The bytes that are read are counted where the system tells them; elsewhere only the views are
 * looked at.
 */
#define TARGET_RT_LITTLE_ENDIAN 1
#include <sys/stat.h>

#include "scratch.h"
#include "vast.h"

enum {
    kWidth = 320,
    kHeight = 240,
    kSide = 250,                       /* of a tile of the vast panorama */
    kAcross = 8000 / kSide,
    kDown = 30000 / kSide,
    kTileBytes = 2 * kSide * kSide,
    kTilesSeen = 8,                    /* 5° of 30,000 pixels are 417, in tiles of 250 */
    kNodes = 10000,
    kSmallSide = 16                    /* of a tile of the scene */
};

typedef struct Show {
    Opened opened;
    GWorldPtr world;
    unsigned char pixels[kHeight][kWidth][4];
} Show;

/* What reading has cost since the last call. */
typedef struct Reads {
    double calls, bytes;
} Reads;

static Reads ReadSince(void)
{
    static Reads before;
    Reads now = {0, 0}, since;

    ReadSoFar(&now.calls, &now.bytes);
    since.calls = now.calls - before.calls;
    since.bytes = now.bytes - before.bytes;
    before = now;
    return since;
}

static int Opens(const Vast *vast, Show *show)
{
    static const Rect bounds = {0, 0, kHeight, kWidth};

    CHECK_EQ(OpenByPath(vast->path, &show->opened), noErr);
    if (show->opened.qtvr == NULL)
        return 0;
    CHECK_EQ(QTNewGWorldFromPtr(&show->world, k32ARGBPixelFormat, &bounds, nil, nil, 0, show->pixels,
                                4 * kWidth),
             noErr);
    SetMovieBox(show->opened.movie, &bounds);
    SetMovieGWorld(show->opened.movie, show->world, nil);
    return 1;
}

static void Closes(Show *show)
{
    CloseOpened(&show->opened);
    if (show->world != nil)
        DisposeGWorld(show->world);
    memset(show, 0, sizeof *show);
}

/* Above the horizon, and below it, are tiles of their own; here are the colours of their kinds. */
static void CheckHorizon(const Show *show, const Vast *vast)
{
    static const long colours[kTileKinds] = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00};
    const unsigned char *above = show->pixels[kHeight / 6][kWidth / 2];
    const unsigned char *below = show->pixels[kHeight * 5 / 6][kWidth / 2];

    CHECK_EQ(above[1] << 16 | above[2] << 8 | above[3], colours[(vast->across / 2 - 1) % kTileKinds]);
    CHECK_EQ(below[1] << 16 | below[2] << 8 | below[3], colours[vast->across / 2 % kTileKinds]);
}

static double FileSize(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 ? (double)status.st_size : 0;
}

static void a_vast_panorama_costs_what_is_seen_of_it(void)
{
    static Show show;
    Vast vast = {NULL, 1, kSide, kAcross, kDown, 5};
    Reads reads;

    ScratchBegin();
    vast.path = ScratchPath("vast.mov");
    CHECK_EQ(EnterMovies(), noErr);
    CHECK_EQ(MakeVast(&vast), noErr);
    ReadSince();
    if (Opens(&vast, &show)) {
        CHECK_EQ(QTVRUpdate(show.opened.qtvr, kQTVRCurrentMode), noErr);
        reads = ReadSince();
        CheckHorizon(&show, &vast);
        /* The header, which follows the data, and the tiles that are seen: not 3,840. */
        CHECK(reads.calls <= 40 + kTilesSeen);
        CHECK(reads.bytes <= FileSize(vast.path) + (kTilesSeen - kTileKinds) * (double)kTileBytes + 65536);
        /* Turned by less than a tile, the view has a few new ones at one side. */
        QTVRSetPanAngle(show.opened.qtvr, QTVRGetPanAngle(show.opened.qtvr) + 2);
        CHECK_EQ(QTVRUpdate(show.opened.qtvr, kQTVRCurrentMode), noErr);
        reads = ReadSince();
        CheckHorizon(&show, &vast);
        CHECK(reads.bytes <= kTilesSeen / 2 * (double)kTileBytes + 65536);
        /* Seen before, or not: idle time reads nothing of the rest. */
        MoviesTask(show.opened.movie, 0);
        MCIdle(show.opened.controller);
        CHECK(ReadSince().bytes < 65536);
    }
    Closes(&show);
    ExitMovies();
    ScratchEnd();
}

static void a_scene_of_ten_thousand_nodes_costs_one(void)
{
    static Show show;
    Vast scene = {NULL, kNodes, kSmallSide, 4, 1, 90};
    Reads reads;
    double header;

    ScratchBegin();
    scene.path = ScratchPath("scene.mov");
    CHECK_EQ(EnterMovies(), noErr);
    CHECK_EQ(MakeVast(&scene), noErr);
    ReadSince();
    if (Opens(&scene, &show)) {
        CHECK_EQ(QTVRGetCurrentNodeID(show.opened.qtvr), kNodes / 2 + 1);
        CHECK_EQ(QTVRUpdate(show.opened.qtvr, kQTVRCurrentMode), noErr);
        reads = ReadSince();
        CheckHorizon(&show, &scene);
        /* The header; not the data of each node. */
        header = FileSize(scene.path)
                 - (double)kNodes * (LeafContainerSize(sizeof(QTVRNodeHeaderAtom))
                                     + LeafContainerSize(sizeof(QTVRPanoSampleAtom)));
        CHECK(reads.calls <= 150);
        CHECK(reads.bytes <= header + 131072);
        /* Any other node costs as much as the first. */
        CHECK_EQ(QTVRGoToNodeID(show.opened.qtvr, kNodes), noErr);
        CHECK_EQ(QTVRUpdate(show.opened.qtvr, kQTVRCurrentMode), noErr);
        CHECK_EQ(QTVRGetCurrentNodeID(show.opened.qtvr), kNodes);
        CheckHorizon(&show, &scene);
        reads = ReadSince();
        CHECK(reads.calls <= 80);
        CHECK(reads.bytes <= 131072);
        CHECK_EQ(QTVRGetNodeType(show.opened.qtvr, kNodes), kQTVRPanoramaType);
        CHECK_EQ(QTVRGoToNodeID(show.opened.qtvr, kNodes + 1), invalidNodeIDErr);
    }
    Closes(&show);
    ExitMovies();
    ScratchEnd();
}

static void both_are_open_at_once(void)
{
    static Show panorama, scene;
    Vast vast = {NULL, 1, kSide, kAcross, kDown, 5}, nodes = {NULL, kNodes, kSmallSide, 4, 1, 90};

    ScratchBegin();
    vast.path = ScratchPath("vast.mov");
    nodes.path = ScratchPath("scene.mov");
    CHECK_EQ(EnterMovies(), noErr);
    CHECK_EQ(MakeVast(&vast), noErr);
    CHECK_EQ(MakeVast(&nodes), noErr);
    if (Opens(&vast, &panorama) && Opens(&nodes, &scene)) {
        CHECK_EQ(QTVRUpdate(panorama.opened.qtvr, kQTVRCurrentMode), noErr);
        CHECK_EQ(QTVRUpdate(scene.opened.qtvr, kQTVRCurrentMode), noErr);
        CheckHorizon(&panorama, &vast);
        CheckHorizon(&scene, &nodes);
    }
    Closes(&scene);
    Closes(&panorama);
    ExitMovies();
    ScratchEnd();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_vast_panorama_costs_what_is_seen_of_it", a_vast_panorama_costs_what_is_seen_of_it},
        {"a_scene_of_ten_thousand_nodes_costs_one", a_scene_of_ten_thousand_nodes_costs_one},
        {"both_are_open_at_once", both_are_open_at_once},
    };

    return RUN_CASES(cases);
}
