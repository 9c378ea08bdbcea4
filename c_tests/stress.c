/*
 * stress.c - calls in any order, from anywhere: nothing crashes, hangs or is lost.
 *
 * The sequences are the same in every run. QTVR_STRESS_CALLS says how many calls the longest one
 * has; a million without it.
 */
#include <pthread.h>

#include "stage.h"

#define WIDTH 32
#define HEIGHT 24
#define MOVIES 6

enum {
    kThreads = 8
};

static const char *const gMovies[MOVIES] = {"three-node-scene.mov", "version-one-three-nodes.mov",
                                            "cube-hot-spots.mov",   "partial-cylinder.mov",
                                            "low-resolution.mov",   "constrained.mov"};

/* One movie that is played with, by one thread. */
typedef struct Toy {
    Opened opened;
    GWorldPtr world;
    QTVRInstance stale;
    unsigned long random;
    long calls;
    int depth;
    Handle list;
    RgnHandle region;
} Toy;

/* Callbacks get 32 bits; these find their toy. */
static Toy *gToys[16];

static unsigned long AtRandom(Toy *toy, unsigned long below)
{
    toy->random = (toy->random * 1103515245UL + 12345UL) & 0x7FFFFFFFUL;
    return (toy->random >> 8) % below;
}

static float RandomAngle(Toy *toy)
{
    static const float odd[] = {0, 360, -360, 1e9f, -1e30f, 0.0001f};

    if (AtRandom(toy, 20) == 0)
        return odd[AtRandom(toy, 6)];
    if (AtRandom(toy, 200) == 0)
        return (float)NAN;
    return (float)AtRandom(toy, 7200) / 10 - 360;
}

static Point RandomPoint(Toy *toy)
{
    return StagePoint((short)((long)AtRandom(toy, WIDTH + 8) - 4),
                      (short)((long)AtRandom(toy, HEIGHT + 8) - 4));
}

static UInt32 RandomNode(Toy *toy)
{
    static const UInt32 nodes[] = {0,   0x80000000UL, 0x80000001UL, 201, 205, 210,
                                   1,   127,          99999,        201, 205, 210};

    return nodes[AtRandom(toy, 12)];
}

static void CallAny(Toy *toy, int cheap);
static void OpenToy(Toy *toy);
static void CloseToy(Toy *toy);

/* Callbacks call whatever comes, a few levels deep. */
static void FromInside(SInt32 refCon)
{
    Toy *toy = gToys[refCon & 15];

    if (toy == NULL || toy->depth >= 3)
        return;
    toy->depth++;
    CallAny(toy, true);
    toy->depth--;
}

static OSErr Leaving(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel, SInt32 refCon)
{
    (void)qtvr;
    (void)from;
    FromInside(refCon);
    *cancel = to == 99;
    return noErr;
}

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    (void)qtvr;
    (void)node;
    FromInside(refCon);
    return noErr;
}

static OSErr Over(QTVRInstance qtvr, UInt32 id, UInt32 flags, SInt32 refCon)
{
    (void)qtvr;
    (void)flags;
    FromInside(refCon);
    return id % 3 == 0 ? paramErr : noErr;
}

static OSErr Complete(QTVRInstance qtvr, SInt32 refCon)
{
    (void)qtvr;
    FromInside(refCon);
    return noErr;
}

static OSErr BackBuffer(QTVRInstance qtvr, Rect *rect, UInt16 index, UInt32 in, UInt32 *out,
                        SInt32 refCon)
{
    (void)qtvr;
    (void)rect;
    (void)index;
    FromInside(refCon);
    *out = in & 1;
    return noErr;
}

static void Intercept(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    Toy *toy = gToys[refCon & 15];

    FromInside(refCon);
    if (toy != NULL && AtRandom(toy, 3) == 0) {
        QTVRCallInterceptedProc(qtvr, message);
        *cancel = AtRandom(toy, 2) == 0;
    }
}

static void CursorChanged(QTVRInstance qtvr, short id, SInt32 refCon)
{
    (void)qtvr;
    (void)id;
    FromInside(refCon);
}

static Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)params;
    FromInside((SInt32)refCon);
    return action == mcActionKey;
}

/* Makes one call, chosen at random, on the toy's instance, on one that is stale, or on nil. */
static void CallAny(Toy *toy, int cheap)
{
    QTVRInstance qtvr = toy->opened.qtvr;
    MovieController mc = toy->opened.controller;
    SInt32 me = 0;
    float a, b;
    UInt32 id, u;
    UInt16 s, r;
    SInt32 l, m, n;
    SInt16 c;
    OSType t, f;
    QTVRFloatPoint place;
    QTVRCursorRecord cursor;
    QTAtomContainer container = NULL;
    QTVRAreaOfInterest area;
    EventRecord event;
    Rect box;
    int i;

    for (i = 0; i < 16; i++)
        if (gToys[i] == toy)
            me = i;
    toy->calls++;
    switch (AtRandom(toy, 40)) {
    case 0:
        qtvr = NULL;
        break;
    case 1:
        qtvr = toy->stale;
        break;
    }
    switch (AtRandom(toy, cheap ? 58 : 62)) {
    case 0: QTVRSetPanAngle(qtvr, RandomAngle(toy)); break;
    case 1: QTVRSetTiltAngle(qtvr, RandomAngle(toy)); break;
    case 2: QTVRSetFieldOfView(qtvr, RandomAngle(toy)); break;
    case 3: QTVRGetPanAngle(qtvr); break;
    case 4: QTVRGetTiltAngle(qtvr); break;
    case 5: QTVRGetFieldOfView(qtvr); break;
    case 6: QTVRShowDefaultView(qtvr); break;
    case 7:
        a = RandomAngle(toy);
        QTVRSetViewParameter(qtvr, 0x100 + (UInt32)AtRandom(toy, 5), &a, (UInt32)AtRandom(toy, 9));
        break;
    case 8:
        QTVRSetViewParameter(qtvr, kQTVRHotSpotsVisible, (void *)(size_t)AtRandom(toy, 2), 0);
        break;
    case 9:
        QTVRGetViewParameter(qtvr, 0x100 + (UInt32)AtRandom(toy, 4), &a, (UInt32)AtRandom(toy, 4), &u);
        break;
    case 10: QTVRSetAngularUnits(qtvr, (UInt32)AtRandom(toy, 3)); break;
    case 11: QTVRGetAngularUnits(qtvr); break;
    case 12: QTVRWrapAndConstrain(qtvr, (short)AtRandom(toy, 6), RandomAngle(toy), &a); break;
    case 13: QTVRPtToAngles(qtvr, RandomPoint(toy), &a, &b); break;
    case 14:
        place.x = RandomAngle(toy);
        place.y = RandomAngle(toy);
        QTVRCoordToAngles(qtvr, &place, &a, &b);
        break;
    case 15: QTVRAnglesToCoord(qtvr, RandomAngle(toy), RandomAngle(toy), &place); break;
    case 16: QTVRGetViewingLimits(qtvr, (UInt16)AtRandom(toy, 6), &a, &b); break;
    case 17: QTVRGetConstraints(qtvr, (UInt16)AtRandom(toy, 4), &a, &b); break;
    case 18:
        QTVRSetConstraints(qtvr, (UInt16)AtRandom(toy, 4), RandomAngle(toy), RandomAngle(toy));
        break;
    case 19: QTVRGetConstraintStatus(qtvr); break;
    case 20: QTVRPtToHotSpotID(qtvr, RandomPoint(toy), &id); break;
    case 21: QTVRGetHotSpotType(qtvr, (UInt32)AtRandom(toy, 256), &t); break;
    case 22:
        QTVREnableHotSpot(qtvr, (UInt32)AtRandom(toy, 4), (UInt32)AtRandom(toy, 50),
                          (Boolean)AtRandom(toy, 2));
        break;
    case 23: QTVRGetVisibleHotSpots(qtvr, toy->list); break;
    case 24: QTVRGetHotSpotRegion(qtvr, (UInt32)AtRandom(toy, 64), toy->region); break;
    case 25: QTVRTriggerHotSpot(qtvr, (UInt32)AtRandom(toy, 64), NULL, 0); break;
    case 26: QTVRGoToNodeID(qtvr, RandomNode(toy)); break;
    case 27: QTVRGetCurrentNodeID(qtvr); break;
    case 28: QTVRGetNodeType(qtvr, RandomNode(toy)); break;
    case 29:
        if (QTVRGetNodeInfo(qtvr, RandomNode(toy), &container) == noErr)
            QTDisposeAtomContainer(container);
        break;
    case 30:
        if (QTVRGetVRWorld(qtvr, &container) == noErr)
            QTDisposeAtomContainer(container);
        break;
    case 31: QTVRMouseEnter(qtvr, RandomPoint(toy), &id, NULL); break;
    case 32: QTVRMouseWithin(qtvr, RandomPoint(toy), &id, NULL); break;
    case 33: QTVRMouseLeave(qtvr, RandomPoint(toy), NULL); break;
    case 34:
        QTVRMouseDown(qtvr, RandomPoint(toy), (UInt32)AtRandom(toy, 5000), (UInt16)AtRandom(toy, 65536),
                      &id, NULL);
        break;
    case 35: QTVRMouseStillDown(qtvr, RandomPoint(toy), &id, NULL); break;
    case 36: QTVRMouseUp(qtvr, RandomPoint(toy), &id, NULL); break;
    case 37:
        QTVRMouseStillDownExtended(qtvr, RandomPoint(toy), &id, NULL, (UInt32)AtRandom(toy, 5000), 0);
        break;
    case 38:
        QTVRMouseUpExtended(qtvr, RandomPoint(toy), &id, NULL, (UInt32)AtRandom(toy, 5000), 0);
        break;
    case 39: QTVRSetMouseOverTracking(qtvr, (Boolean)AtRandom(toy, 2)); break;
    case 40: QTVRSetMouseDownTracking(qtvr, (Boolean)AtRandom(toy, 2)); break;
    case 41:
        QTVRSetInteractionProperty(qtvr, (UInt32)AtRandom(toy, 6), (void *)(size_t)AtRandom(toy, 40));
        break;
    case 42: QTVRGetInteractionProperty(qtvr, (UInt32)AtRandom(toy, 5), &u); break;
    case 43:
        QTVRSetImagingProperty(qtvr, (UInt32)AtRandom(toy, 4), (UInt32)AtRandom(toy, 5),
                               (SInt32)AtRandom(toy, 1024));
        break;
    case 44:
        QTVRGetImagingProperty(qtvr, 1 + (UInt32)AtRandom(toy, 2), 1 + (UInt32)AtRandom(toy, 3), &l);
        break;
    case 45:
        QTVRBeginUpdateStream(qtvr, (UInt32)AtRandom(toy, 3));
        if (AtRandom(toy, 4) != 0)
            QTVREndUpdateStream(qtvr);
        break;
    case 46: QTVREndUpdateStream(qtvr); break;
    case 47:
        QTVRSetTransitionProperty(qtvr, 1, (UInt32)AtRandom(toy, 4), (SInt32)AtRandom(toy, 360));
        QTVREnableTransition(qtvr, 1, (Boolean)AtRandom(toy, 2));
        break;
    case 48: QTVRSetVisible(qtvr, (Boolean)(AtRandom(toy, 4) != 0)); break;
    case 49:
        QTVRGetBackBufferMemInfo(qtvr, 0, (UInt16)AtRandom(toy, 5), 32, &l, &m, &n);
        QTVRGetBackBufferSettings(qtvr, &t, &r, &f, &c);
        QTVRGetAvailableResolutions(qtvr, &s);
        break;
    case 50:
        QTVRSetBackBufferPrefs(qtvr, AtRandom(toy, 2) ? 0 : kQTVRHorizontalCylinder,
                               (UInt16)AtRandom(toy, 5), 0, (SInt16)((long)AtRandom(toy, 3) - 1));
        break;
    case 51:
        QTVRSetLeavingNodeProc(qtvr, AtRandom(toy, 2) ? Leaving : NULL, me, 0);
        QTVRSetEnteringNodeProc(qtvr, AtRandom(toy, 2) ? Entering : NULL, me, 0);
        QTVRSetMouseOverHotSpotProc(qtvr, AtRandom(toy, 2) ? Over : NULL, me, 0);
        QTVRExtSetCursorProc(qtvr, AtRandom(toy, 2) ? CursorChanged : NULL, me);
        break;
    case 52:
        QTVRInstallInterceptProc(qtvr, 0x2000 + (UInt32)AtRandom(toy, 15),
                                 AtRandom(toy, 2) ? Intercept : NULL, me, 0);
        break;
    case 53:
        MCSetActionFilterWithRefCon(mc, AtRandom(toy, 2) ? Filter : NULL, me);
        MCDoAction(mc, mcActionSetKeysEnabled, (void *)(size_t)AtRandom(toy, 2));
        break;
    case 54:
        memset(&event, 0, sizeof event);
        event.what = (EventKind)AtRandom(toy, 16);
        event.where = RandomPoint(toy);
        event.when = (UInt32)AtRandom(toy, 5000);
        event.message = 28 + (UInt32)AtRandom(toy, 4);
        event.modifiers = (EventModifiers)AtRandom(toy, 65536);
        /* Idle time draws, which takes its time. */
        if (event.what != nullEvent && (event.what < keyDown || event.what > updateEvt || !cheap))
            MCIsPlayerEvent(mc, &event);
        break;
    case 55: QTVRSetPrescreenImagingCompleteProc(qtvr, AtRandom(toy, 4) ? NULL : Complete, me, 0); break;
    case 56:
        area.panAngle = RandomAngle(toy);
        area.tiltAngle = RandomAngle(toy) / 8;
        area.width = (float)AtRandom(toy, 30);
        area.height = (float)AtRandom(toy, 30);
        area.flags = (UInt32)AtRandom(toy, 16);
        if (AtRandom(toy, 4) != 0)
            QTVRSetBackBufferImagingProc(qtvr, NULL, 0, NULL, 0);
        else
            QTVRSetBackBufferImagingProc(qtvr, BackBuffer, 1, &area, me);
        break;
    case 57:
        if (QTVRExtGetCursor(qtvr, &cursor) == noErr && cursor.handle != NULL)
            DisposeHandle(cursor.handle);
        break;
    /* The slower ones, not from inside. */
    case 58: QTVRUpdate(qtvr, (UInt32)AtRandom(toy, 4)); break;
    case 59: QTVRNudge(qtvr, (UInt32)AtRandom(toy, 720)); break;
    case 60: MCIdle(mc); break;
    case 61:
        if (AtRandom(toy, 40) == 0 && toy->depth == 0) {
            CloseToy(toy);
            OpenToy(toy);
        } else {
            SetRect(&box, 0, 0, (short)(1 + AtRandom(toy, WIDTH)), (short)(1 + AtRandom(toy, HEIGHT)));
            SetMovieBox(toy->opened.movie, &box);
        }
        break;
    }
}

static void OpenToy(Toy *toy)
{
    const char *path = SamplePath(gMovies[AtRandom(toy, MOVIES)]);
    Rect box;

    SetRect(&box, 0, 0, WIDTH, HEIGHT);
    if (path == NULL || OpenByPath(path, &toy->opened) != noErr)
        return;
    SetMovieGWorld(toy->opened.movie, toy->world, NULL);
    SetMovieBox(toy->opened.movie, &box);
}

static void CloseToy(Toy *toy)
{
    toy->stale = toy->opened.qtvr;
    CloseOpened(&toy->opened);
}

static void StartToy(Toy *toy, int index, unsigned long seed)
{
    Rect box;

    memset(toy, 0, sizeof *toy);
    toy->random = seed;
    gToys[index] = toy;
    SetRect(&box, 0, 0, WIDTH, HEIGHT);
    NewGWorld(&toy->world, 32, &box, NULL, NULL, 0);
    toy->list = NewHandle(0);
    toy->region = NewRgn();
    OpenToy(toy);
}

static void EndToy(Toy *toy, int index)
{
    CloseToy(toy);
    gToys[index] = NULL;
    DisposeGWorld(toy->world);
    DisposeHandle(toy->list);
    DisposeRgn(toy->region);
}

static long Calls(void)
{
    const char *wanted = getenv("QTVR_STRESS_CALLS");

    return wanted != NULL ? atol(wanted) : 1000000L;
}

static void random_calls_end_well(void)
{
    static Toy toy;
    long wanted = Calls();

    if (SamplePath(gMovies[0]) == NULL)
        SKIP("the sample movies are not here");
    StartToy(&toy, 0, 20041);
    while (toy.calls < wanted)
        CallAny(&toy, AtRandom(&toy, 50) != 0);
    CHECK(toy.calls >= wanted);
    /* The movie is as usable as before. */
    CloseToy(&toy);
    CHECK_EQ(OpenByPath(SamplePath("three-node-scene.mov"), &toy.opened), noErr);
    CHECK_EQ(QTVRSetPanAngle(toy.opened.qtvr, 123), noErr);
    CHECK_NEAR(QTVRGetPanAngle(toy.opened.qtvr), 123, 1e-3);
    EndToy(&toy, 0);
}

static void *Play(void *argument)
{
    Toy *toy = argument;
    long wanted = Calls() / 40;

    while (toy->calls < wanted)
        CallAny(toy, AtRandom(toy, 50) != 0);
    return NULL;
}

static void every_thread_has_its_movie(void)
{
    static Toy toys[kThreads];
    pthread_t threads[kThreads];
    int i;

    if (SamplePath(gMovies[0]) == NULL)
        SKIP("the sample movies are not here");
    for (i = 0; i < kThreads; i++)
        StartToy(&toys[i], i, 77UL * (unsigned long)i + 5);
    for (i = 0; i < kThreads; i++)
        CHECK_EQ(pthread_create(&threads[i], NULL, Play, &toys[i]), 0);
    for (i = 0; i < kThreads; i++) {
        CHECK_EQ(pthread_join(threads[i], NULL), 0);
        CHECK(toys[i].calls >= Calls() / 40);
    }
    for (i = 0; i < kThreads; i++)
        EndToy(&toys[i], i);
}

/* The same movie from several threads: no callbacks here, whose order nobody could tell. */
static QTVRInstance gShared;

static void *Share(void *argument)
{
    Toy *toy = argument;
    long i, wanted = Calls() / 100;
    UInt32 id;

    for (i = 0; i < wanted; i++) {
        switch (AtRandom(toy, 8)) {
        case 0: QTVRSetPanAngle(gShared, RandomAngle(toy)); break;
        case 1: QTVRSetFieldOfView(gShared, RandomAngle(toy)); break;
        case 2: QTVRPtToHotSpotID(gShared, RandomPoint(toy), &id); break;
        case 3: QTVRGetConstraintStatus(gShared); break;
        case 4:
            if (AtRandom(toy, 20) == 0)
                QTVRGoToNodeID(gShared, RandomNode(toy));
            break;
        case 5:
            if (AtRandom(toy, 50) == 0)
                QTVRUpdate(gShared, kQTVRMotion);
            break;
        case 6: QTVRGetPanAngle(gShared); break;
        case 7: QTVRGetVisibleHotSpots(gShared, toy->list); break;
        }
        toy->calls++;
    }
    return NULL;
}

static void one_movie_is_used_from_several_threads(void)
{
    static Toy toys[kThreads];
    Stage stage;
    pthread_t threads[kThreads];
    int i;

    if (!OpenStage("three-node-scene.mov", &stage))
        return;
    gShared = stage.qtvr;
    for (i = 0; i < kThreads; i++) {
        memset(&toys[i], 0, sizeof toys[i]);
        toys[i].random = 31UL * (unsigned long)i + 7;
        toys[i].list = NewHandle(0);
        CHECK_EQ(pthread_create(&threads[i], NULL, Share, &toys[i]), 0);
    }
    for (i = 0; i < kThreads; i++) {
        pthread_join(threads[i], NULL);
        CHECK_EQ(toys[i].calls, Calls() / 100);
        DisposeHandle(toys[i].list);
    }
    CHECK(QTVRGetCurrentNodeID(stage.qtvr) != 0);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"random_calls_end_well", random_calls_end_well},
        {"every_thread_has_its_movie", every_thread_has_its_movie},
        {"one_movie_is_used_from_several_threads", one_movie_is_used_from_several_threads},
    };

    return RUN_CASES(cases);
}
