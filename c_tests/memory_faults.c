/*
 * memory_faults.c - memory that is not to be had, at one point after another: calls tell memFullErr or
 * its kin, nothing is lost, and the same calls succeed when there is memory again.
 *
 * This program stands between the library and the system's memory. Large blocks may be refused:
 * those have sizes that come from files and arguments. Small ones are those of the library itself.
 * QTVR_FAULTS says how many points each scenario is tried at: without it some, 0 stands for all.
 *
 * Sources: MacErrors.h for the codes; "Inside Macintosh: Memory", MemError.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "stage.h"

enum {
    kLarge = 16384, /* bytes of a block that may be refused */
    kPoints = 4    /* one after the other, before others further and further apart */
};

/* --- The memory ------------------------------------------------------------------------------- */

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static int gArmed;
static long gCount, gFirst;

/* Whether a block is refused: every one from a point on. */
static int Refuses(size_t size)
{
    return __atomic_load_n(&gArmed, __ATOMIC_RELAXED) && size >= kLarge
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
static void RunAll(void (*scenario)(long first))
{
    const char *wanted = getenv("QTVR_FAULTS");
    long points = wanted != NULL ? atol(wanted) : kPoints, first = 0, tried = 0;

    if (!IsAsked())
        SKIP("another checker has the memory");
    for (;;) {
        int result = RunTo(scenario, first);

        if (result == kFailed) {
            CHECK(result != kFailed);
            printf("at point %ld\n", first);
        }
        if (result == kThrough)
            break;
        tried++;
        first += points == 0 || tried < points / 2 ? 1 : 1 + 2 * first;
    }
    CHECK(tried >= 2);
}

/* --- Scenes ----------------------------------------------------------------------------------- */

static OSErr First(OSErr so_far, OSErr next)
{
    return so_far != noErr ? so_far : next;
}

static OSErr OpenScene(const char *name, Stage *stage)
{
    static char path[1024];
    Rect box;
    OSErr err;

    memset(stage, 0, sizeof *stage);
    if (path[0] == 0) {
        CHECK(SamplePath(name) != NULL);
        strcpy(path, SamplePath(name));
    }
    err = OpenByPath(path, &stage->opened);
    stage->qtvr = stage->opened.qtvr;
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

static void LookAt(const char *name, long first)
{
    Stage stage;
    UInt32 sum;
    OSErr err;
    int refused;

    Arm(first);
    err = OpenScene(name, &stage);
    if (err == noErr)
        err = LookAround(&stage);
    else
        CHECK(err != noErr && (stage.qtvr == NULL || stage.world == NULL));
    refused = Disarm();
    if (!refused)
        CHECK_EQ(err, noErr);
    /* With memory again, the same scene goes on. */
    if (stage.qtvr == NULL || stage.world == NULL) {
        CloseScene(&stage);
        CHECK_EQ(OpenScene(name, &stage), noErr);
    }
    CHECK(QTVRGetCurrentNodeID(stage.qtvr) != 0);
    CHECK_EQ(LookAround(&stage), noErr);
    CHECK_EQ(QTVRGoToNodeID(stage.qtvr, kQTVRDefaultNode), noErr);
    QTVRShowDefaultView(stage.qtvr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    sum = StageSum(&stage);
    CloseScene(&stage);
    CHECK_EQ(OpenScene(name, &stage), noErr);
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

/* A track of a hundred kilobytes. */
static OSErr AddLongTrack(Movie movie)
{
    Track track = NewMovieTrack(movie, FixRatio(kFrameWidth, 1), FixRatio(kFrameHeight, 1), 0);
    Media media = track != NULL ? NewTrackMedia(track, VideoMediaType, 600, NULL, 0) : NULL;
    OSErr err = media != NULL ? AddFrames(media, 100, 180) : memFullErr;

    return err != noErr ? err : InsertMediaIntoTrack(track, 0, 0, GetMediaDuration(media), 0x10000);
}

static void Writing(long first)
{
    FSSpec spec;
    Movie movie, flat;
    Handle old, now;
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
    err = AddLongTrack(movie);
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
    ScratchEnd();
}

static void writing_without_memory(void)
{
    RunAll(Writing);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_scene_without_memory", a_scene_without_memory},
        {"an_old_object_without_memory", an_old_object_without_memory},
        {"the_memory_manager_without_memory", the_memory_manager_without_memory},
        {"atoms_without_memory", atoms_without_memory},
        {"writing_without_memory", writing_without_memory},
    };

    return RUN_CASES(cases);
}
