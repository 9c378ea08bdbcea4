/* Tour - shows a scene, and its places' names in the title; goes on where one has stopped. */
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>
#include <Windows.h>

typedef struct Tour {
    WindowPtr window;
    Movie movie;
    MovieController controller;
    QTVRInstance qtvr;
    Boolean done;
} Tour;

/* What the file "Tour Place" holds. */
typedef struct Place {
    UInt32 node;
    Fixed pan;
} Place;

/* The name of a place, as its node information has it. */
static void GetPlaceName(QTVRInstance qtvr, UInt32 node, Str255 name)
{
    QTAtomContainer info;
    QTAtom atom;
    QTVRNodeHeaderAtomPtr header;
    QTVRStringAtomPtr string;

    name[0] = 0;
    if (QTVRGetNodeInfo(qtvr, node, &info) != noErr)
        return;
    QTLockContainer(info);
    atom = QTFindChildByID(info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, nil);
    QTGetAtomDataPtr(info, atom, nil, (Ptr *)&header);
    atom =
        QTFindChildByID(info, kParentAtomIsContainer, kQTVRStringAtomType, header->nameAtomID, nil);
    if (atom != 0 && QTGetAtomDataPtr(info, atom, nil, (Ptr *)&string) == noErr) {
        name[0] = string->stringLength > 255 ? 255 : string->stringLength;
        BlockMove(string->theString, name + 1, name[0]);
    }
    QTUnlockContainer(info);
    QTDisposeAtomContainer(info);
}

static pascal OSErr Entering(QTVRInstance qtvr, UInt32 node, long refCon)
{
    Tour *tour = (Tour *)refCon;
    Str255 name;

    GetPlaceName(qtvr, node, name);
    SetWTitle(tour->window, name);
    return noErr;
}

static OSErr OpenTour(Tour *tour, FSSpec *file)
{
    Rect box;
    short ref, id = 0;
    OSErr err = OpenMovieFile(file, &ref, fsRdPerm);

    if (err != noErr)
        return err;
    err = NewMovieFromFile(&tour->movie, ref, &id, nil, newMovieActive, nil);
    CloseMovieFile(ref);
    if (err != noErr)
        return err;
    GetMovieBox(tour->movie, &box);
    OffsetRect(&box, 40, 60);
    tour->window = NewCWindow(nil, &box, "\pTour", true, noGrowDocProc, (WindowPtr)-1L, true, 0);
    SetPort(tour->window);
    SetMovieGWorld(tour->movie, (CGrafPtr)tour->window, nil);
    OffsetRect(&box, -40, -60);
    tour->controller = NewMovieController(tour->movie, &box, mcTopLeftMovie | mcNotVisible);
    err = QTVRGetQTVRInstance(&tour->qtvr, QTVRGetQTVRTrack(tour->movie, 1), tour->controller);
    if (err == noErr)
        err = QTVRSetEnteringNodeProc(tour->qtvr, NewQTVREnteringNodeProc(Entering), (long)tour, 0);
    MCDoAction(tour->controller, mcActionSetKeysEnabled, (void *)true);
    return err;
}

static void GoOn(Tour *tour)
{
    Place place;
    long count = sizeof(place);
    FSSpec file;
    short ref;

    if (FSMakeFSSpec(0, 0, "\pTour Place", &file) != noErr ||
        FSpOpenDF(&file, fsRdPerm, &ref) != noErr)
        return;
    if (FSRead(ref, &count, &place) == noErr) {
        QTVRGoToNodeID(tour->qtvr, place.node);
        QTVRSetPanAngle(tour->qtvr, Fix2X(place.pan));
    }
    FSClose(ref);
}

static void Remember(Tour *tour)
{
    Place place;
    long count = sizeof(place);
    FSSpec file;
    short ref;

    place.node = QTVRGetCurrentNodeID(tour->qtvr);
    place.pan = X2Fix(QTVRGetPanAngle(tour->qtvr));
    FSMakeFSSpec(0, 0, "\pTour Place", &file);
    FSpCreate(&file, 'Tour', 'plce', 0);
    if (FSpOpenDF(&file, fsWrPerm, &ref) != noErr)
        return;
    FSWrite(ref, &count, &place);
    FSClose(ref);
}

static void DoEvent(Tour *tour, EventRecord *event)
{
    WindowPtr window;
    short part;

    if (MCIsPlayerEvent(tour->controller, event))
        return;
    switch (event->what) {
        case mouseDown:
            part = FindWindow(event->where, &window);
            if (part == inDrag)
                DragWindow(window, event->where, &qd.screenBits.bounds);
            else if (part == inGoAway && TrackGoAway(window, event->where))
                tour->done = true;
            break;
        case keyDown:
            if ((event->message & charCodeMask) == 'q')
                tour->done = true;
            break;
        case updateEvt:
            BeginUpdate(tour->window);
            UpdateMovie(tour->movie);
            EndUpdate(tour->window);
            break;
    }
}

int main(void)
{
    Tour tour = {0};
    EventRecord event;
    FSSpec file;

    InitGraf(&qd.thePort);
    InitWindows();
    InitCursor();
    if (EnterMovies() != noErr || InitializeQTVR() != noErr)
        return 1;
    if (FSMakeFSSpec(0, 0, "\pTour.mov", &file) != noErr || OpenTour(&tour, &file) != noErr)
        return 1;
    GoOn(&tour);
    while (!tour.done) {
        WaitNextEvent(everyEvent, &event, 1, nil);
        DoEvent(&tour, &event);
    }
    Remember(&tour);
    DisposeMovieController(tour.controller);
    DisposeMovie(tour.movie);
    DisposeWindow(tour.window);
    return 0;
}
