/*
 * wired_panorama.c - a panorama that turns by itself, and whose hot spots steer it: wired actions.
 *
 *     wired_panorama [file.mov]
 *
 * Makes the movie with the atom functions, in memory, writes it if a file is named, and runs it with
 * a clock of its own. What it prints is what happens; nothing is drawn.
 *
 *     idle   turn by variable 2, in degrees, unless variable 1 says stop
 *     stop   a click on it lets the panorama stop, or go on
 *     back   a click on it lets it turn the other way
 */
#include <QTVRExtensions.h>

#include <stdio.h>
#include <string.h>

#include "atom_maker.h"
#include "scene_maker.h"

enum { kWide = 512, kHigh = 128, kNode = 1, kStop = 1, kBack = 2, kIsStopped = 1, kStep = 2 };

/* The window. */
enum { kWidth = 160, kHeight = 100 };

/* --- Actions ---------------------------------------------------------------------------------- */

static QTAtom Action(QTAtomContainer container, QTAtom handler, long number)
{
    QTAtom action = Parent(container, handler, kAction, 0);

    Long(container, action, kWhichAction, 1, number);
    return action;
}

/* An operand that is a variable of the QTVR track. */
static void Variable(QTAtomContainer container, QTAtom parent, long variable)
{
    QTAtom operand = Parent(container, parent, kOperandAtomType, 0);

    operand = Parent(container, operand, kOperandSpriteTrackVariable, 1);
    Long(container, operand, kActionParameter, 1, variable);
}

static void Constant(QTAtomContainer container, QTAtom parent, double value)
{
    Float(container, Parent(container, parent, kOperandAtomType, 0), kOperandConstant, 1, value);
}

/* An operator, alone in an expression. */
static QTAtom Operator(QTAtomContainer container, QTAtom parent, long operator)
{
    QTAtom expression = Parent(container, parent, kExpressionContainerAtomType, 1);

    return Parent(container, expression, kOperatorAtomType, (QTAtomID)operator);
}

static void SetVariable(QTAtomContainer container, QTAtom handler, long variable, double value)
{
    QTAtom action = Action(container, handler, kActionSpriteTrackSetVariable);

    Long(container, action, kActionParameter, 1, variable);
    Float(container, action, kActionParameter, 2, value);
}

static void Say(QTAtomContainer container, QTAtom handler, const char *text)
{
    QTAtom action = Action(container, handler, kActionStatusString);

    Leaf(container, action, kActionParameter, 1, text, (long)strlen(text) + 1);
    Long(container, action, kActionParameter, 2, 0);
}

/* --- Handlers --------------------------------------------------------------------------------- */

/* A handler of the node: its type is the event's. */
static QTAtom OfNode(QTAtomContainer info, OSType event)
{
    return Parent(info, kParentAtomIsContainer, event, 1);
}

/* A handler of a hot spot: beside the information about it, with the event as its ID. */
static QTAtom OfSpot(QTAtomContainer info, QTAtomID spot, OSType event)
{
    QTAtom parent = QTFindChildByID(info, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1,
                                    nil);

    parent = QTFindChildByID(info, parent, kQTVRHotSpotAtomType, spot, nil);
    return Parent(info, parent, kQTEventType, (QTAtomID)event);
}

static void AddHandlers(QTAtomContainer info)
{
    QTAtom handler, action, parameter, test;

    /* Entering the node overrides its default view. */
    handler = OfNode(info, kQTEventFrameLoaded);
    action = Action(info, handler, kActionQTVRSetPanAngle);
    Float(info, action, kActionParameter, 1, 180);
    SetVariable(info, handler, kStep, 2);

    /* Turn, if variable 1 is 0, by variable 2. */
    handler = OfNode(info, kQTEventIdle);
    action = Action(info, handler, kActionCase);
    parameter = Parent(info, action, kActionParameter, 1);
    test = Parent(info, parameter, kConditionalAtomType, 1);
    parameter = Operator(info, test, kOperatorEqualTo);
    Variable(info, parameter, kIsStopped);
    Constant(info, parameter, 0);
    test = Parent(info, test, kActionListAtomType, 1);
    action = Action(info, test, kActionQTVRSetPanAngle);
    parameter = Parent(info, action, kActionParameter, 1);
    Variable(info, Parent(info, parameter, kExpressionContainerAtomType, 1), kStep);
    Long(info, action, kActionFlags, 1,
         kActionFlagActionIsDelta | kActionFlagParameterWrapsAround);

    /* Stop, or go on: a variable that is turned over. */
    handler = OfSpot(info, kStop, kQTEventMouseClick);
    action = Action(info, handler, kActionSpriteTrackSetVariable);
    Long(info, action, kActionParameter, 1, kIsStopped);
    Float(info, action, kActionParameter, 2, 1);
    Long(info, action, kActionFlags, 2, kActionFlagActionIsToggle);
    Say(info, handler, "stop or go");
    Say(info, OfSpot(info, kStop, kQTEventMouseEnter), "over the stop");
    Say(info, OfSpot(info, kStop, kQTEventMouseExit), "no longer over the stop");

    /* The other way: when the click ends where it began. */
    handler = OfSpot(info, kBack, kQTEventMouseClickEndTriggerButton);
    action = Action(info, handler, kActionSpriteTrackSetVariable);
    Long(info, action, kActionParameter, 1, kStep);
    parameter = Parent(info, action, kActionParameter, 2);
    Variable(info, Operator(info, parameter, kOperatorNegate), kStep);
    Say(info, handler, "the other way");
    Say(info, OfSpot(info, kBack, kQTEventMouseClickEnd), "the click on the other one ends");
}

/* Actions run, and nodes are idle every ten ticks. */
static void AllowActions(Movie movie)
{
    Track track = GetMovieIndTrackType(movie, 1, kQTVRQTVRType, movieTrackMediaType);
    QTAtomContainer properties = nil;
    Boolean yes = true;

    if (gErr == noErr)
        gErr = QTNewAtomContainer(&properties);
    Leaf(properties, kParentAtomIsContainer, kSpriteTrackPropertyHasActions, 1, &yes, sizeof yes);
    Long(properties, kParentAtomIsContainer, kSpriteTrackPropertyQTIdleEventsFrequency, 1, 10);
    if (gErr == noErr)
        gErr = SetMediaPropertyAtom(GetTrackMedia(track), properties);
    QTDisposeAtomContainer(properties);
}

/* --- The movie -------------------------------------------------------------------------------- */

static Movie MakeMovie(void)
{
    static const SpotSpec spots[] = {{.id = kStop, .type = kQTVRHotSpotUndefinedType},
                                     {.id = kBack, .type = kQTVRHotSpotUndefinedType}};
    SceneSpec scene = {.width = kWidth, .height = kHeight};
    NodeSpec node = {.id = kNode, .view = {0, 0, 40}, .spots = spots, .spotCount = 2};
    PanoramaSpec panorama = {.kind = kQTVRHorizontalCylinder, .pan = {0, 360}, .tiles = 4,
                             .spotTiles = 1, .packing = {kRawCodecType, codecNormalQuality},
                             .spotPacking = {kRawCodecType, codecNormalQuality}};
    SceneMaker maker;
    short x, y;

    gErr = NewPicture(kWide, kHigh, 32, &panorama.picture);
    if (gErr == noErr)
        gErr = NewPicture(kWide, kHigh, 8, &panorama.spots);
    for (y = 0; gErr == noErr && y < kHigh; y++)
        for (x = 0; x < kWide; x++) {
            *ColorAt(panorama.picture, x, y) = 0xFF000000 | (UInt32)x << 15 | (UInt32)y << 1;
            /* Pan falls from left to right: 180 is in the middle. */
            *IndexAt(panorama.spots, x, y) = (UInt8)(x >= 192 && x < 256   ? kStop
                                                     : x >= 288 && x < 352 ? kBack
                                                                           : 0);
        }
    if (gErr == noErr)
        gErr = BeginScene(&maker, &scene);
    if (gErr != noErr)
        return nil;
    gErr = AddPanorama(&maker, &node, &panorama);
    if (gErr == noErr)
        AddHandlers(maker.info[0]);
    if (gErr == noErr)
        gErr = EndScene(&maker);
    else
        EndScene(&maker);
    DisposeGWorld(panorama.picture);
    DisposeGWorld(panorama.spots);
    if (maker.movie != nil)
        AllowActions(maker.movie);
    return maker.movie;
}

/* --- Running it ------------------------------------------------------------------------------- */

static UInt32 gNow = 0;

static UInt32 Now(void *refCon)
{
    (void)refCon;
    return gNow;
}

static Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)refCon;
    if (action != mcActionShowStatusString)
        return false;
    printf("      %s\n", ((QTStatusStringPtr)params)->statusString);
    return true;
}

static void Event(MovieController mc, EventKind what, short h)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.when = gNow;
    event.where.h = h;
    event.where.v = kHeight / 2;
    MCIsPlayerEvent(mc, &event);
}

/* Lets time pass, with the pointer at a place. */
static void Run(MovieController mc, QTVRInstance qtvr, int ticks, short h)
{
    UInt32 end = gNow + (UInt32)ticks;

    for (; gNow < end; gNow += 5)
        Event(mc, nullEvent, h);
    printf("%4lu  pan %.0f\n", (unsigned long)gNow, QTVRGetPanAngle(qtvr));
}

static void Click(MovieController mc, short h)
{
    printf("      click at %d\n", h);
    Event(mc, mouseDown, h);
    Event(mc, mouseUp, h);
}

static OSErr RunMovie(Movie movie)
{
    GWorldPtr world = nil;
    MovieController mc;
    QTVRInstance qtvr = nil;
    QTVRExtWiredReport report;
    Rect box;
    OSErr err;

    MacSetRect(&box, 0, 0, kWidth, kHeight);
    err = NewGWorld(&world, 32, &box, nil, nil, 0);
    if (err != noErr)
        return err;
    SetMovieGWorld(movie, (CGrafPtr)world, nil);
    SetMovieBox(movie, &box);
    mc = NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    err = QTVRGetQTVRInstance(&qtvr, QTVRGetQTVRTrack(movie, 1), mc);
    if (err == noErr) {
        MCSetActionFilterWithRefCon(mc, NewMCActionFilterWithRefConUPP(Filter), 0);
        printf("%4lu  pan %.0f\n", (unsigned long)gNow, QTVRGetPanAngle(qtvr));
        Run(mc, qtvr, 50, 1);
        Run(mc, qtvr, 50, 1);
        /* The left half of the picture has the stop in it. */
        Run(mc, qtvr, 10, 75);
        Click(mc, 75);
        Run(mc, qtvr, 50, 75);
        Click(mc, 75);
        Run(mc, qtvr, 50, 1);
        QTVRSetPanAngle(qtvr, 135);
        printf("%4lu  pan %.0f\n", (unsigned long)gNow, QTVRGetPanAngle(qtvr));
        Click(mc, kWidth / 2);
        Run(mc, qtvr, 50, 1);
        err = QTVRExtGetWiredReport(movie, &report, false);
        printf("%lu actions done, %lu skipped, %lu failed\n", (unsigned long)report.performed,
               (unsigned long)report.skipped, (unsigned long)report.failed);
    }
    DisposeMovieController(mc);
    DisposeGWorld(world);
    return err;
}

int main(int argc, char **argv)
{
    Movie movie, written;
    FSSpec file;

    gErr = EnterMovies();
    if (gErr != noErr)
        return 1;
    QTVRExtSetTickProc(Now, nil);
    movie = MakeMovie();
    if (gErr == noErr && argc > 1) {
        gErr = FileOfPath(argv[1], &file);
        if (gErr == noErr) {
            written = FlattenMovieData(movie, flattenAddMovieToDataFork, &file, 'TVOD',
                                       0, createMovieFileDeleteCurFile);
            gErr = GetMoviesError();
            DisposeMovie(movie);
            movie = written;
        }
    }
    if (gErr == noErr)
        gErr = RunMovie(movie);
    if (movie != nil)
        DisposeMovie(movie);
    ExitMovies();
    if (gErr != noErr)
        fprintf(stderr, "wired_panorama: error %d\n", gErr);
    return gErr != noErr;
}
