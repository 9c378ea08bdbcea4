/* wirer.c - an atom editor: has the first node of a scene turn by itself, and saves that. */
#include "classic.h"

static UInt32 gTicks;

static UInt32 Ticks(void *refCon)
{
    (void)refCon;
    return gTicks;
}

static QTAtom AddParent(QTAtomContainer container, QTAtom parent, QTAtomType type, QTAtomID id)
{
    QTAtom atom = 0;

    QTInsertChild(container, parent, type, id, 0, 0, nil, &atom);
    return atom;
}

/* Whenever there is nothing else to do: three degrees to the left. */
static void AddHandler(QTAtomContainer node)
{
    UInt32 number = kActionQTVRSetPanAngle;
    UInt32 flags = kActionFlagActionIsDelta | kActionFlagParameterWrapsAround;
    float degrees = 3;
    QTAtom handler, action;

    handler = AddParent(node, kParentAtomIsContainer, kQTEventIdle, 1);
    action = AddParent(node, handler, kAction, 1);
    QTInsertChild(node, action, kWhichAction, 1, 0, sizeof(number), &number, nil);
    QTInsertChild(node, action, kActionFlags, 1, 0, sizeof(flags), &flags, nil);
    QTInsertChild(node, action, kActionParameter, 1, 0, sizeof(degrees), &degrees, nil);
}

/* The node's sample is read, changed and written behind the others; the track shows that then. */
static OSErr WireNode(Movie movie)
{
    Track track = QTVRGetQTVRTrack(movie, 1);
    Media media = GetTrackMedia(track);
    SampleDescriptionHandle description = (SampleDescriptionHandle)NewHandle(0);
    QTAtomContainer node = NewHandle(0);
    TimeValue start, duration, added;
    long size, index;
    OSErr err;

    err = GetMediaSample(media, node, 0, &size, 0, &start, &duration, description, &index, 1, nil,
                         nil);
    if (err == noErr) {
        AddHandler(node);
        err = BeginMediaEdits(media);
    }
    if (err == noErr)
        err = AddMediaSample(media, node, 0, GetHandleSize(node), duration, description, 1, 0,
                             &added);
    if (err == noErr)
        err = EndMediaEdits(media);
    if (err == noErr)
        err = DeleteTrackSegment(track, 0, duration);
    if (err == noErr)
        err = InsertMediaIntoTrack(track, 0, added, duration, fixed1);
    DisposeHandle(node);
    DisposeHandle((Handle)description);
    return err;
}

static OSErr AllowActions(Movie movie)
{
    Media media = GetTrackMedia(QTVRGetQTVRTrack(movie, 1));
    QTAtomContainer properties = nil;
    UInt32 often = 1;
    Boolean yes = true;
    OSErr err = QTNewAtomContainer(&properties);

    if (err == noErr)
        err = QTInsertChild(properties, kParentAtomIsContainer, kSpriteTrackPropertyHasActions, 1, 0,
                            sizeof(yes), &yes, nil);
    if (err == noErr)
        err = QTInsertChild(properties, kParentAtomIsContainer,
                            kSpriteTrackPropertyQTIdleEventsFrequency, 1, 0, sizeof(often), &often,
                            nil);
    if (err == noErr)
        err = SetMediaPropertyAtom(media, properties);
    QTDisposeAtomContainer(properties);
    return err;
}

/* Wires the movie of a file. */
static OSErr WireFile(const FSSpec *file)
{
    short ref, id = 0;
    Movie movie = nil;
    OSErr err = OpenMovieFile(file, &ref, fsRdWrPerm);

    if (err != noErr)
        return err;
    err = NewMovieFromFile(&movie, ref, &id, nil, 0, nil);
    if (err == noErr)
        err = WireNode(movie);
    if (err == noErr)
        err = AllowActions(movie);
    if (err == noErr)
        err = UpdateMovieResource(movie, ref, id, nil);
    DisposeMovie(movie);
    CloseMovieFile(ref);
    return err;
}

static void Watch(const FSSpec *file)
{
    Movie movie = OpenSceneFile(file);
    MovieController controller;
    QTVRExtWiredReport report;
    QTVRInstance qtvr;
    int turn;

    controller = Control(movie, &qtvr);
    QTVRSetAngularUnits(qtvr, kQTVRDegrees);
    QTVRSetPanAngle(qtvr, 90);
    for (turn = 0; turn < 4; turn++) {
        printf("pan %.0f\n", QTVRGetPanAngle(qtvr));
        gTicks += 10;
        MCIdle(controller);
    }
    if (QTVRExtGetWiredReport(movie, &report, false) == noErr)
        printf("%lu actions done, %lu failed\n", (unsigned long)report.performed,
               (unsigned long)report.failed);
    DisposeMovieController(controller);
    DisposeMovie(movie);
}

int main(int argc, char **argv)
{
    FSSpec file;
    Movie scene;

    QTVRExtSetTickProc(Ticks, nil);
    if (argc < 2 || EnterMovies() != noErr || (scene = OpenScene(argv[1])) == nil)
        return 1;
    FSMakeFSSpec(0, 0, "\pclassic wirer.mov", &file);
    DisposeMovie(FlattenMovieData(scene, flattenAddMovieToDataFork, &file, 'TVOD', smSystemScript,
                                  createMovieFileDeleteCurFile));
    DisposeMovie(scene);
    printf("before\n");
    Watch(&file);
    printf("wired: %d\n", WireFile(&file));
    Watch(&file);
    DeleteMovieFile(&file);
    ExitMovies();
    return 0;
}
