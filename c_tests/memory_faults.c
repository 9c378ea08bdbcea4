/*
 * memory_faults.c - memory that is not to be had, at one point after another: calls tell memFullErr or
 * its kin, nothing is lost, and the same calls succeed when there is memory again.
 *
 * This program stands between the library and the system's memory, and refuses every block from a point
 * on: first those alone whose sizes come from files and arguments, then blocks of every size.
 * QTVR_FAULTS says how many points each scenario is tried at: without it some, 0 stands for all.
 *
 * The C library itself ends a program that has no memory for the end of a thread's variables, or for
 * what it keeps of a new thread. So the threads that draw are started before memory runs out, and the
 * main thread has made a call. Apart from that nothing is excluded.
 *
 * Sources: MacErrors.h for the codes; "Inside Macintosh: Memory", MemError.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <Dialogs.h>
#include <Fonts.h>
#include <Menus.h>
#include <QuickdrawText.h>
#include <Scrap.h>

#include "desk.h"
#include "scratch.h"
#include "wired_scene.h"

enum {
    kLarge = 16384, /* bytes of a block whose size is a file's */
    kPoints = 4     /* one after the other, before others further and further apart */
};

/* --- The memory ------------------------------------------------------------------------------- */

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static int gArmed;
static long gCount, gFirst;
/* The least size that is refused. */
static size_t gLeast = kLarge;

/* Whether a block is refused: every one from a point on. */
static int Refuses(size_t size)
{
    return __atomic_load_n(&gArmed, __ATOMIC_RELAXED) && size >= gLeast
           && __atomic_fetch_add(&gCount, 1, __ATOMIC_RELAXED) >= gFirst;
}

void *malloc(size_t size)
{
    if (Refuses(size)) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    if (Refuses(size != 0 && count > (size_t)-1 / size ? (size_t)-1 : count * size)) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    if (Refuses(size)) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_realloc(block, size);
}

int posix_memalign(void **block, size_t alignment, size_t size)
{
    if (Refuses(size))
        return ENOMEM;
    *block = __libc_memalign(alignment, size);
    return *block != NULL || size == 0 ? 0 : ENOMEM;
}

void *mmap(void *address, size_t size, int protection, int flags, int file, off_t offset)
{
    static void *(*system_mmap)(void *, size_t, int, int, int, off_t);

    if (system_mmap == NULL)
        *(void **)&system_mmap = dlsym(RTLD_NEXT, "mmap");
    if ((flags & MAP_ANONYMOUS) != 0 && Refuses(size)) {
        errno = ENOMEM;
        return MAP_FAILED;
    }
    return system_mmap(address, size, protection, flags, file, offset);
}

static void Arm(long first)
{
    gFirst = first;
    __atomic_store_n(&gCount, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&gArmed, 1, __ATOMIC_RELAXED);
}

/* Whether anything was refused. */
static int Disarm(void)
{
    __atomic_store_n(&gArmed, 0, __ATOMIC_RELAXED);
    return __atomic_load_n(&gCount, __ATOMIC_RELAXED) > gFirst;
}

/* Whether the library's blocks come from here: valgrind and other checkers have their own. */
static int IsAsked(void)
{
    Handle handle;
    void *volatile block;

    DisposeHandle(NewHandle(0)); /* The thread's first call. */
    Arm(0);
    handle = NewHandle(1 << 20);
    block = malloc(kLarge);
    Disarm();
    if (handle != NULL)
        DisposeHandle(handle);
    if (block != NULL)
        free(block);
    return handle == NULL && block == NULL;
}

/* Whether a code tells of memory. */
static int IsShort(OSErr err)
{
    return err == memFullErr || err == (OSErr)-30552 /* the node's memory */;
}

/* With memory again, there is memory at once. */
static void CheckMemory(void)
{
    Handle handle = NewHandle(1 << 20);

    CHECK(handle != NULL);
    CHECK_EQ(MemError(), noErr);
    DisposeHandle(handle);
}

/* --- Points ----------------------------------------------------------------------------------- */

enum { kStruck, kFailed, kThrough };

/* Runs a scenario with memory until a point, in a process of its own. */
static int RunTo(void (*scenario)(long first), long first)
{
    int status = 0;
    pid_t child;

    fflush(stdout);
    child = fork();
    if (child == 0) {
        harness_failures = 0;
        scenario(first);
        CheckMemory();
        fflush(stdout);
        _exit(harness_failures != 0 ? kFailed
              : __atomic_load_n(&gCount, __ATOMIC_RELAXED) > gFirst ? kStruck
                                                                   : kThrough);
    }
    CHECK(child > 0);
    if (child <= 0 || waitpid(child, &status, 0) != child)
        return kFailed;
    return WIFEXITED(status) ? WEXITSTATUS(status) : kFailed;
}

/* Every point, or some of them: the first few, and others further and further apart. */
static void RunPoints(void (*scenario)(long first), size_t least, long points)
{
    long first = 0, tried = 0;

    gLeast = least;
    for (;;) {
        int result = RunTo(scenario, first);

        if (result == kFailed) {
            CHECK(result != kFailed);
            printf("at point %ld of blocks of %ld bytes\n", first, (long)least);
        }
        if (result == kThrough)
            break;
        tried++;
        first += points == 0 || tried < points / 2 ? 1 : 1 + 6 * first;
    }
    if (getenv("QTVR_FAULTS") != NULL)
        printf("%ld points of blocks of %ld bytes\n", tried, (long)least);
    CHECK(tried >= 2);
}

static void RunAll(void (*scenario)(long first))
{
    const char *wanted = getenv("QTVR_FAULTS");
    long points = wanted != NULL ? atol(wanted) : kPoints;

    gLeast = kLarge;
    if (!IsAsked())
        SKIP("another checker has the memory");
    RunPoints(scenario, kLarge, points);
    RunPoints(scenario, 1, points);
}

/* --- Scenes ----------------------------------------------------------------------------------- */

static OSErr First(OSErr so_far, OSErr next)
{
    return so_far != noErr ? so_far : next;
}

static char gPath[1024];

static OSErr OpenScene(Stage *stage)
{
    Rect box;
    OSErr err;

    memset(stage, 0, sizeof *stage);
    err = OpenByPath(gPath, &stage->opened);
    if (err == invalidMovie || err == notAQTVRMovieErr)
        err = memFullErr; /* No controller, or no track; NULL tells no more. */
    stage->qtvr = stage->opened.qtvr;
    stage->mc = stage->opened.controller;
    if (err != noErr)
        return err;
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT);
    err = NewGWorld(&stage->world, 32, &box, NULL, NULL, 0);
    if (err != noErr)
        return err;
    SetMovieGWorld(stage->opened.movie, stage->world, NULL);
    SetMovieBox(stage->opened.movie, &box);
    return noErr;
}

static void CloseScene(Stage *stage)
{
    CloseOpened(&stage->opened);
    if (stage->world != NULL)
        DisposeGWorld(stage->world);
}

/* Looks at every node; the first thing that goes wrong. */
static OSErr LookAround(const Stage *stage)
{
    static const UInt32 nodes[] = {kQTVRCurrentNode, 301, 302};
    Handle list = NewHandle(0);
    QTAtomContainer container;
    OSErr err = list != NULL ? noErr : memFullErr;
    UInt32 id;
    int i;

    for (i = 0; i < 3; i++) {
        OSErr gone = i > 0 ? QTVRGoToNodeID(stage->qtvr, nodes[i]) : noErr;

        if (gone == invalidNodeIDErr)
            continue;
        err = First(err, gone);
        err = First(err, QTVRUpdate(stage->qtvr, kQTVRStatic));
        err = First(err, QTVRPtToHotSpotID(stage->qtvr, StageMiddle(), &id));
        if (list != NULL)
            QTVRGetVisibleHotSpots(stage->qtvr, list);
        container = NULL;
        err = First(err, QTVRGetNodeInfo(stage->qtvr, kQTVRCurrentNode, &container));
        if (container != NULL)
            err = First(err, QTDisposeAtomContainer(container));
        QTVRNudge(stage->qtvr, kQTVRRight);
        err = First(err, QTVRUpdate(stage->qtvr, kQTVRMotion));
        QTVRNudge(stage->qtvr, kQTVRLeft);
    }
    if (list != NULL)
        DisposeHandle(list);
    return err;
}

/* A first view starts the threads that draw. */
static void StartThreads(void)
{
    Stage stage;

    CHECK(SamplePath("many-nodes.mov") != NULL);
    strcpy(gPath, SamplePath("many-nodes.mov"));
    CHECK_EQ(OpenScene(&stage), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CloseScene(&stage);
}

static void LookAt(const char *name, long first)
{
    Stage stage;
    UInt32 sum;
    OSErr err;
    int refused;

    StartThreads();
    CHECK(SamplePath(name) != NULL);
    strcpy(gPath, SamplePath(name));
    Arm(first);
    err = OpenScene(&stage);
    if (err == noErr)
        err = LookAround(&stage);
    else
        CHECK(err != noErr && (stage.qtvr == NULL || stage.world == NULL));
    refused = Disarm();
    if (!refused)
        CHECK_EQ(err, noErr);
    if (err != noErr && !IsShort(err))
        CHECK_EQ(err, memFullErr);
    CheckMemory();
    /* With memory again, the same scene goes on. */
    if (stage.qtvr == NULL || stage.world == NULL) {
        CloseScene(&stage);
        CHECK_EQ(OpenScene(&stage), noErr);
    }
    CHECK(QTVRGetCurrentNodeID(stage.qtvr) != 0);
    CHECK_EQ(LookAround(&stage), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRDefaultNode), noErr);
    QTVRShowDefaultView(stage.qtvr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    sum = StageSum(&stage);
    CloseScene(&stage);
    CHECK_EQ(OpenScene(&stage), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(StageSum(&stage), sum);
    CloseScene(&stage);
}
static void Scene(long first)
{
    LookAt("mixed-scene.mov", first);
}

static void OldScene(long first)
{
    LookAt("version-one-object.mov", first);
}

static void a_scene_without_memory(void)
{
    RunAll(Scene);
}

static void an_old_object_without_memory(void)
{
    RunAll(OldScene);
}

/* --- The Memory Manager and atoms ------------------------------------------------------------- */

static void Blocks(long first)
{
    enum { kSize = 40000, kMost = 3000 };
    static char bytes[3 * kSize];
    static Handle small[kMost];
    Handle handle, other;
    Ptr block;
    long count = 0, i;

    for (i = 0; i < (long)sizeof bytes; i++)
        bytes[i] = (char)(i * 7);
    Arm(first);
    handle = NewHandle(kSize);
    CHECK_EQ(MemError(), handle != NULL ? noErr : memFullErr);
    if (handle != NULL) {
        memcpy(*handle, bytes, kSize);
        SetHandleSize(handle, 3 * kSize);
        if (MemError() != noErr) {
            CHECK_EQ(MemError(), memFullErr);
            CHECK_EQ(GetHandleSize(handle), kSize);
        }
        CHECK(memcmp(*handle, bytes, kSize) == 0);
        i = GetHandleSize(handle);
        if (PtrAndHand(bytes, handle, 2 * kSize) != noErr)
            CHECK_EQ(GetHandleSize(handle), i);
        other = handle;
        if (HandToHand(&other) == noErr)
            DisposeHandle(other);
        else
            CHECK(other == handle);
        CHECK(memcmp(*handle, bytes, kSize) == 0);
    }
    block = NewPtrClear(kSize);
    CHECK_EQ(MemError(), block != NULL ? noErr : memFullErr);
    /* Small ones, until there are no more. */
    while (count < kMost && (small[count] = NewHandle(1024)) != NULL)
        count++;
    if (count < kMost)
        CHECK_EQ(MemError(), memFullErr);
    Disarm();
    if (block != NULL)
        DisposePtr(block);
    for (i = 0; i < count; i++) {
        DisposeHandle(small[i]);
        CHECK_EQ(MemError(), noErr);
    }
    if (handle != NULL) {
        SetHandleSize(handle, kSize);
        CHECK_EQ(MemError(), noErr);
        DisposeHandle(handle);
    }
    handle = NewHandle(kSize);
    CHECK(handle != NULL);
    DisposeHandle(handle);
}

static void the_memory_manager_without_memory(void)
{
    RunAll(Blocks);
}

static void Atoms(long first)
{
    enum { kSize = 50000 };
    static char data[kSize];
    QTAtomContainer container = NULL, copy = NULL;
    QTAtom atom = 0;
    Handle before;
    OSErr err;
    int i;

    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    CHECK_EQ(QTInsertChild(container, 0, 0x61626364, 1, 0, kSize, data, &atom), noErr);
    before = container;
    CHECK_EQ(HandToHand(&before), noErr);
    Arm(first);
    for (i = 2; i < 5; i++) {
        err = QTInsertChild(container, 0, 0x61626364, i, 0, kSize, data, NULL);
        if (err != noErr) {
            CHECK_EQ(err, memFullErr);
            CHECK_EQ(GetHandleSize(container), GetHandleSize(before));
            CHECK(memcmp(*container, *before, (size_t)GetHandleSize(before)) == 0);
            break;
        }
        CHECK_EQ(QTRemoveAtom(container, QTFindChildByID(container, 0, 0x61626364, i, NULL)), noErr);
    }
    err = QTCopyAtom(container, 0, &copy);
    CHECK_EQ(err, copy != NULL ? noErr : memFullErr);
    err = QTSetAtomData(container, atom, 3, data);
    CHECK(err == noErr || err == memFullErr);
    Disarm();
    if (copy != NULL) {
        CHECK_EQ(GetHandleSize(copy), GetHandleSize(before));
        QTDisposeAtomContainer(copy);
    }
    CHECK_EQ(QTInsertChild(container, 0, 0x61626364, 9, 0, kSize, data, NULL), noErr);
    CHECK_EQ(QTCountChildrenOfType(container, 0, 0x61626364), 2);
    QTDisposeAtomContainer(container);
    DisposeHandle(before);
}

static void atoms_without_memory(void)
{
    RunAll(Atoms);
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* A track of a hundred kilobytes, of frames that were made before. */
static OSErr AddLongTrack(Movie movie, Handle frame, SampleDescriptionHandle description)
{
    Track track = NewMovieTrack(movie, FixRatio(kFrameWidth, 1), FixRatio(kFrameHeight, 1), 0);
    Media media = track != NULL ? NewTrackMedia(track, VideoMediaType, 600, NULL, 0) : NULL;
    OSErr err = media != NULL ? BeginMediaEdits(media) : memFullErr;
    int i;

    for (i = 0; err == noErr && i < 180; i++)
        err = AddMediaSample(media, frame, 0, kFrameSize, kFrameDuration, description, 1, 0, NULL);
    if (err == noErr)
        err = EndMediaEdits(media);
    return err != noErr ? err : InsertMediaIntoTrack(track, 0, 0, GetMediaDuration(media), 0x10000);
}

static void Writing(long first)
{
    FSSpec spec;
    Movie movie, flat;
    Handle old, now, frame = NewHandleClear(kFrameSize);
    SampleDescriptionHandle description = (SampleDescriptionHandle)FrameDescription();
    OSErr err;

    ScratchBegin();
    spec = ScratchSpec("movie.mov");
    movie = NewMovie(0);
    CHECK_EQ(AddFrameTrack(movie, 1), noErr);
    flat = FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0, 0);
    CHECK(flat != NULL);
    DisposeMovie(flat);
    old = ScratchBytes("movie.mov");
    Arm(first);
    err = AddLongTrack(movie, frame, description);
    flat = FlattenMovieData(movie, flattenAddMovieToDataFork, &spec, 0, 0,
                            (long)createMovieFileDeleteCurFile);
    if (!Disarm())
        CHECK(err == noErr && flat != NULL);
    if (flat == NULL) {
        now = ScratchBytes("movie.mov");
        CHECK(SameBytes(old, now));
        DisposeHandle(now);
    } else {
        DisposeMovie(flat);
    }
    CHECK_EQ(ScratchCount("unfinished", 0), 0);
    DisposeMovie(movie);
    movie = OpenScratch("movie.mov");
    CheckFrames(movie, 1, 1, kFrames);
    DisposeMovie(movie);
    DisposeHandle(old);
    DisposeHandle(frame);
    DisposeHandle((Handle)description);
    ScratchEnd();
}

static void writing_without_memory(void)
{
    RunAll(Writing);
}

/* --- The controller and wired actions --------------------------------------------------------- */

static Boolean Takes(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)params;
    *(long *)refCon += action == mcActionShowStatusString;
    return false;
}

/* Enters the hot spot, clicks it, follows the link, and goes on by itself. */
static void Play(const Stage *stage)
{
    short moves[] = {mouseDown, mouseUp, mouseDown, mouseUp};
    EventRecord event;
    int i;

    memset(&event, 0, sizeof event);
    event.where = StageMiddle();
    for (i = 0; i < 4; i++) {
        event.what = nullEvent;
        event.when = stage_now += 10;
        MCIsPlayerEvent(stage->mc, &event);
        event.what = (EventKind)moves[i];
        MCIsPlayerEvent(stage->mc, &event);
        QTVRSetPanAngle(stage->qtvr, i < 2 ? 180 : 45);
        QTVRUpdate(stage->qtvr, kQTVRStatic);
    }
    event.what = keyDown;
    event.message = 0x1C; /* The left arrow. */
    MCIsPlayerEvent(stage->mc, &event);
    MCDoAction(stage->mc, mcActionShowBalloon, NULL);
    MCDraw(stage->mc, NULL);
    MCIdle(stage->mc);
}

static void Playing(long first)
{
    static long told;
    Stage stage;
    Rect box;
    long before;

    StartThreads();
    memset(&stage, 0, sizeof stage);
    CHECK_EQ(EnterMovies(), noErr);
    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    stage.opened.movie = WiredScene(true, 1);
    SetRect(&box, 0, 0, STAGE_WIDTH, STAGE_HEIGHT);
    CHECK_EQ(NewGWorld(&stage.world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(stage.opened.movie, stage.world, NULL);
    SetMovieBox(stage.opened.movie, &box);
    box.bottom -= 16;
    stage.mc = stage.opened.controller =
        NewMovieController(stage.opened.movie, &box, mcTopLeftMovie | mcWithBadge);
    CHECK_EQ(QTVRGetQTVRInstance(&stage.qtvr, QTVRGetQTVRTrack(stage.opened.movie, 1), stage.mc),
             noErr);
    MCSetActionFilterWithRefCon(stage.mc, Takes, (long)(size_t)&told);
    Arm(first);
    Play(&stage);
    Disarm();
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kFirstNode), noErr);
    before = told;
    Play(&stage);
    CHECK(told > before);
    CHECK(QTVRGetCurrentNodeID(stage.qtvr) != 0);
    CloseStage(&stage);
}

static void the_controller_without_memory(void)
{
    RunAll(Playing);
}

/* --- The desktop ------------------------------------------------------------------------------ */

/* Windows, menus, controls, a dialog, shapes, a picture; whatever could be made is given back. */
static int Furnish(void)
{
    static const unsigned char items[] = {0, 0, 0, 0, 0, 0, 0, 10, 0, 10, 0, 30, 0, 60,
                                          4, 2, 'O', 'K'};
    Rect bounds = desk_box(20, 60, 180, 160), inside = desk_box(10, 10, 90, 26);
    WindowRef window =
        NewCWindow(NULL, &bounds, DESK_TEXT("\004Room"), true, documentProc, DESK_FRONT, true, 1);
    MenuRef menu = NewMenu(140, DESK_TEXT("\004Room"));
    RgnHandle region = NewRgn(), round = NewRgn();
    Handle list = NewHandle((Size)sizeof items);
    DialogRef dialog = NULL;
    ControlRef control = NULL;
    PicHandle picture = NULL;
    EventRecord event;
    int made = 0, i;

    if (menu != NULL) {
        AppendMenu(menu, DESK_TEXT("\014Open;Close;-"));
        InsertMenu(menu, 0);
        DrawMenuBar();
        made++;
    }
    if (window != NULL) {
        SetPortWindowPort(window);
        control = NewControl(window, &inside, DESK_TEXT("\002Go"), true, 0, 0, 1, pushButProc, 0);
        MoveTo(20, 60);
        DrawString(DESK_TEXT("\005Lobby"));
        picture = OpenPicture(&inside);
        FrameOval(&inside);
        PaintRoundRect(&inside, 5, 5);
        if (picture != NULL) {
            ClosePicture();
            DrawPicture(picture, &inside);
            KillPicture(picture);
            made++;
        }
        made++;
    }
    if (region != NULL && round != NULL) {
        OpenRgn();
        FrameOval(&inside);
        CloseRgn(round);
        RectRgn(region, &bounds);
        UnionRgn(region, round, region);
        XorRgn(region, round, region);
        if (window != NULL)
            PaintRgn(region);
        made++;
    }
    if (list != NULL) {
        memcpy(*list, items, sizeof items);
        dialog = NewDialog(NULL, &bounds, DESK_TEXT("\003Ask"), true, dBoxProc, DESK_FRONT, false, 0,
                           list);
        if (dialog != NULL)
            DrawDialog(dialog);
        else
            DisposeHandle(list);
    }
    for (i = 0; i < 40 && GetNextEvent(everyEvent, &event); i++) {
        if (event.what == updateEvt && window != NULL) {
            BeginUpdate(window);
            DrawControls(window);
            EndUpdate(window);
        }
    }
    made += control != NULL;
    if (dialog != NULL)
        DisposeDialog(dialog);
    if (menu != NULL) {
        DeleteMenu(140);
        DisposeMenu(menu);
    }
    if (region != NULL)
        DisposeRgn(region);
    if (round != NULL)
        DisposeRgn(round);
    if (window != NULL)
        DisposeWindow(window);
    CHECK(window == NULL || !IsValidWindowPtr(window));
    return made;
}

static void Desk(long first)
{
    Arm(first);
    Furnish();
    Disarm();
    CHECK(FrontWindow() == NULL);
    FlushEvents(everyEvent, 0);
    CHECK_EQ(Furnish(), 5);
}

static void the_desktop_without_memory(void)
{
    RunAll(Desk);
}

/* --- Much that is small ----------------------------------------------------------------------- */

enum { kMany = 30000 };

static void PutLong(char *place, size_t number)
{
    place[0] = (char)(number >> 24 & 255);
    place[1] = (char)(number >> 16 & 255);
    place[2] = (char)(number >> 8 & 255);
    place[3] = (char)(number & 255);
}

/* A movie's header with more parts than the reserve has room for. */
static Handle ManyParts(void)
{
    enum { kItem = 12 };
    Movie movie = NewMovie(0);
    Handle whole = NewHandle(0);
    char *place;
    Size size;
    int i;

    CHECK_EQ(PutMovieIntoHandle(movie, whole), noErr);
    DisposeMovie(movie);
    size = GetHandleSize(whole);
    SetHandleSize(whole, size + 8 + kMany * kItem);
    CHECK_EQ(MemError(), noErr);
    PutLong(*whole, (size_t)GetHandleSize(whole));
    place = *whole + size;
    PutLong(place, 8 + kMany * kItem);
    memcpy(place + 4, "udta", 4);
    for (i = 0; i < kMany; i++) {
        char *item = place + 8 + i * kItem;

        PutLong(item, kItem);
        memcpy(item + 4, i % 2 != 0 ? "odd data" : "evendata", 8);
    }
    return whole;
}

static void Much(long first)
{
    Handle whole = ManyParts(), other = NewHandle(0);
    Movie movie = NULL;
    QTAtomContainer container = NULL;
    OSErr err;
    int i;

    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    for (i = 1; i <= 1000; i++)
        CHECK_EQ(QTInsertChild(container, 0, 0x61626364, i, 0, 4, "data", NULL), noErr);
    Arm(first);
    err = NewMovieFromHandle(&movie, whole, 0, NULL);
    CHECK(err == noErr || (IsShort(err) && movie == NULL));
    if (movie != NULL) {
        err = PutMovieIntoHandle(movie, other);
        CHECK(err == noErr || IsShort(err));
    }
    for (i = 1; i <= 2000; i++)
        QTInsertChild(container, 0, 0x65666768, i, 0, 4, "data", NULL);
    Disarm();
    CHECK_EQ(QTCountChildrenOfType(container, 0, 0x61626364), 1000);
    if (movie != NULL)
        DisposeMovie(movie);
    CHECK_EQ(NewMovieFromHandle(&movie, whole, 0, NULL), noErr);
    CHECK_EQ(PutMovieIntoHandle(movie, other), noErr);
    CHECK(SameBytes(whole, other));
    DisposeMovie(movie);
    DisposeHandle(whole);
    DisposeHandle(other);
    QTDisposeAtomContainer(container);
}

static void much_that_is_small_without_memory(void)
{
    RunAll(Much);
}

/* --- Much in one piece ------------------------------------------------------------------------- */

/* Calls with a block that is larger than a piece of the reserve; the worst result. */
static long CallWith(Handle header, Handle block, int is_last)
{
    Movie movie = NULL;
    UserData list = NULL;
    QTAtomContainer container = NULL;
    GraphicsImportComponent importer = OpenDefaultComponent('grip', 'PNGf');
    GraphicsExportComponent exporter = OpenDefaultComponent('grex', 'PNGf');
    Handle copy = NewHandle(0);
    QTAtom atom = 0;
    unsigned long size = (unsigned long)GetHandleSize(block);
    long results[16] = {0}, worst = noErr;
    int i;

    results[0] = NewMovieFromHandle(&movie, header, 0, NULL);
    results[1] = NewUserData(&list);
    results[2] = QTNewAtomContainer(&container);
    if (list != NULL) {
        results[3] = AddUserData(list, block, 'more');
        if (results[3] == noErr && copy != NULL)
            results[4] = GetUserData(list, copy, 'more', 1);
    }
    if (container != NULL) {
        results[5] = QTInsertChild(container, 0, 'more', 1, 0, (long)size, *block, &atom);
        if (results[5] == noErr && copy != NULL)
            results[6] = QTCopyAtomDataToHandle(container, atom, copy);
        if (results[5] == noErr)
            results[7] = QTReplaceAtom(container, atom, container, atom);
    }
    if (importer != NULL)
        results[8] = GraphicsImportSetDataHandle(importer, block);
    if (exporter != NULL) {
        results[9] = GraphicsExportSetInputHandle(exporter, block, NULL);
        results[10] = GraphicsExportSetInputPtr(exporter, *block, size, NULL);
        results[11] = GraphicsExportSetInputPicture(exporter, (PicHandle)block);
    }
    if (movie != NULL && copy != NULL)
        results[12] = PutMovieIntoHandle(movie, copy);
    results[13] = PutScrap((long)size, 'more', *block);
    for (i = 0; i < 16; i++) {
        if (results[i] != noErr && !IsShort((OSErr)results[i]))
            CHECK_EQ(results[i], memFullErr);
        if (results[i] != noErr)
            worst = results[i];
    }
    if (is_last)
        CHECK(copy != NULL && importer != NULL && exporter != NULL);
    if (movie != NULL)
        DisposeMovie(movie);
    if (list != NULL)
        DisposeUserData(list);
    if (container != NULL)
        QTDisposeAtomContainer(container);
    if (importer != NULL)
        CloseComponent(importer);
    if (exporter != NULL)
        CloseComponent(exporter);
    if (copy != NULL)
        DisposeHandle(copy);
    return worst;
}

static void InOnePiece(long first)
{
    enum { kMuch = 3 << 20 };
    Movie movie = NewMovie(0);
    Handle header = NewHandle(0), block = NewHandleClear(kMuch);
    long result;

    CHECK_EQ(PutMovieIntoHandle(movie, header), noErr);
    DisposeMovie(movie);
    CHECK(block != NULL);
    Arm(first);
    result = CallWith(header, block, 0);
    if (!Disarm())
        CHECK_EQ(result, noErr);
    CHECK_EQ(CallWith(header, block, 1), noErr);
    CHECK_EQ(ZeroScrap(), noErr);
    DisposeHandle(header);
    DisposeHandle(block);
}

static void much_in_one_piece_without_memory(void)
{
    RunAll(InOnePiece);
}

/* --- Again and again -------------------------------------------------------------------------- */

static void Again(long first)
{
    static Handle kept[1000];
    /* A thousand, or what is soon done. */
    const int rounds = getenv("QTVR_FAULTS") != NULL ? 1000 : 50;
    Movie movie = NewMovie(0), copy;
    Handle header = NewHandle(0);
    Rect box;
    GWorldPtr world;
    int i;

    CHECK_EQ(PutMovieIntoHandle(movie, header), noErr);
    SetRect(&box, 0, 0, 32, 32);
    for (i = 0; i < rounds; i++) {
        Arm(first + i * 7 % 40);
        copy = NULL;
        NewMovieFromHandle(&copy, header, 0, NULL);
        NewMovieTrack(movie, 0, 0, 0);
        world = NULL;
        NewGWorld(&world, 32, &box, NULL, NULL, 0);
        kept[i] = NewHandle(100);
        if (i % 2 != 0)
            Disarm();
        if (copy != NULL)
            DisposeMovie(copy);
        if (world != NULL)
            DisposeGWorld(world);
        Disarm();
        CheckMemory();
    }
    for (i = 0; i < rounds; i++)
        if (kept[i] != NULL)
            DisposeHandle(kept[i]);
    DisposeMovie(movie);
    DisposeHandle(header);
}

/* The reserve that many shortages were lived through with is there for the next one. */
static void memory_that_comes_and_goes(void)
{
    gLeast = kLarge;
    if (!IsAsked())
        SKIP("another checker has the memory");
    gLeast = 1;
    CHECK(RunTo(Again, 0) != kFailed);
}

int main(int argc, char **argv)
{
    static char lines[BUFSIZ];
    static const Case cases[] = {
        {"a_scene_without_memory", a_scene_without_memory},
        {"an_old_object_without_memory", an_old_object_without_memory},
        {"the_memory_manager_without_memory", the_memory_manager_without_memory},
        {"atoms_without_memory", atoms_without_memory},
        {"writing_without_memory", writing_without_memory},
        {"the_controller_without_memory", the_controller_without_memory},
        {"the_desktop_without_memory", the_desktop_without_memory},
        {"much_that_is_small_without_memory", much_that_is_small_without_memory},
        {"much_in_one_piece_without_memory", much_in_one_piece_without_memory},
        {"memory_that_comes_and_goes", memory_that_comes_and_goes},
    };

    /* What fails is told without memory, too. */
    setvbuf(stdout, lines, _IOLBF, sizeof lines);
    return RUN_CASES(cases);
}
