/*
 * tour.c - tour_1998.c in a window of SDL 2; docs/porting.md tells what was changed, and why.
 *
 *     tour movie.mov [place-file]
 */
#include <FixMath.h>
#include <ImageCompression.h>
#include <Movies.h>
#include <QTML.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SDL_MAIN_HANDLED
#include <SDL.h>

typedef struct Tour {
    SDL_Window *window;
    SDL_Renderer *renderer;
    SDL_Texture *texture;
    UInt32 *pixels;
    GWorldPtr world;
    short width, height;
    Point where; /* the mouse, and whether it is down */
    Boolean down;
    Movie movie;
    MovieController controller;
    QTVRInstance qtvr;
    Boolean done;
} Tour;

/* A reference constant has 32 bits, and the address of this has not. */
static Tour gTour;

/* What the file "Tour Place" holds, big-endian. */
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

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    char *title;
    Str255 name;

    (void)refCon;
    GetPlaceName(qtvr, node, name);
    title = SDL_iconv_string("UTF-8", "MACINTOSH", (const char *)name + 1, name[0]);
    SDL_SetWindowTitle(gTour.window, title != NULL ? title : "?");
    SDL_free(title);
    return noErr;
}

/* A window of the size of the movie, and pixels for it that are a graphics world. */
static OSErr OpenWindow(Tour *tour, Rect *box)
{
    OffsetRect(box, (short)-box->left, (short)-box->top);
    tour->width = box->right;
    tour->height = box->bottom;
    tour->window = SDL_CreateWindow("Tour", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED,
                                    tour->width, tour->height, 0);
    if (tour->window == NULL)
        return paramErr;
    tour->renderer = SDL_CreateRenderer(tour->window, -1, 0);
    tour->texture = SDL_CreateTexture(tour->renderer, SDL_PIXELFORMAT_ARGB8888,
                                      SDL_TEXTUREACCESS_STREAMING, tour->width, tour->height);
    tour->pixels = calloc((size_t)tour->width * (size_t)tour->height, sizeof(UInt32));
    if (tour->texture == NULL || tour->pixels == NULL)
        return memFullErr;
    return QTNewGWorldFromPtr(&tour->world, k32ARGBPixelFormat, box, nil, nil, 0, tour->pixels,
                              tour->width * 4L);
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
    err = OpenWindow(tour, &box);
    if (err != noErr)
        return err;
    SetMovieGWorld(tour->movie, tour->world, nil);
    tour->controller = NewMovieController(tour->movie, &box, mcTopLeftMovie | mcNotVisible);
    err = QTVRGetQTVRInstance(&tour->qtvr, QTVRGetQTVRTrack(tour->movie, 1), tour->controller);
    if (err == noErr)
        err = QTVRSetEnteringNodeProc(tour->qtvr, NewQTVREnteringNodeProc(Entering), 0, 0);
    MCDoAction(tour->controller, mcActionSetKeysEnabled, (void *)1);
    return err;
}

static void GoOn(Tour *tour, const char *path)
{
    UInt8 bytes[8];
    Place place;
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return;
    if (fread(bytes, sizeof bytes, 1, file) == 1) {
        place.node =
            (UInt32)bytes[0] << 24 | (UInt32)bytes[1] << 16 | (UInt32)bytes[2] << 8 | bytes[3];
        place.pan = (Fixed)((UInt32)bytes[4] << 24 | (UInt32)bytes[5] << 16 |
                            (UInt32)bytes[6] << 8 | bytes[7]);
        QTVRGoToNodeID(tour->qtvr, place.node);
        QTVRSetPanAngle(tour->qtvr, (float)Fix2X(place.pan));
    }
    fclose(file);
}

static void Remember(Tour *tour, const char *path)
{
    Place place;
    FILE *file = fopen(path, "wb");
    int i;

    if (file == NULL)
        return;
    place.node = QTVRGetCurrentNodeID(tour->qtvr);
    place.pan = X2Fix(QTVRGetPanAngle(tour->qtvr));
    for (i = 24; i >= 0; i -= 8)
        fputc((int)(place.node >> i & 255), file);
    for (i = 24; i >= 0; i -= 8)
        fputc((int)((UInt32)place.pan >> i & 255), file);
    fclose(file);
}

/* What a Mac would have told. */
static void MakeEvent(Tour *tour, EventKind what, UInt32 message, EventRecord *event)
{
    SDL_Keymod keys = SDL_GetModState();

    event->what = what;
    event->message = message;
    event->when = TickCount();
    event->where = tour->where;
    event->modifiers =
        (EventModifiers)((keys & KMOD_SHIFT ? shiftKey : 0) | (keys & KMOD_CTRL ? controlKey : 0) |
                         (tour->down ? 0 : btnState));
}

static UInt32 KeyMessage(SDL_Keycode key)
{
    switch (key) {
        case SDLK_LEFT: return kLeftArrowCharCode;
        case SDLK_RIGHT: return kRightArrowCharCode;
        case SDLK_UP: return kUpArrowCharCode;
        case SDLK_DOWN: return kDownArrowCharCode;
        default: return key < 128 ? (UInt32)key : 0;
    }
}

static void DoEvent(Tour *tour, const SDL_Event *event)
{
    EventRecord record;

    switch (event->type) {
        case SDL_MOUSEMOTION:
            tour->where.h = (short)event->motion.x;
            tour->where.v = (short)event->motion.y;
            break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            tour->down = event->type == SDL_MOUSEBUTTONDOWN;
            MakeEvent(tour, tour->down ? mouseDown : mouseUp, 0, &record);
            MCIsPlayerEvent(tour->controller, &record);
            break;
        case SDL_KEYDOWN:
            MakeEvent(tour, keyDown, KeyMessage(event->key.keysym.sym), &record);
            if (!MCIsPlayerEvent(tour->controller, &record) && event->key.keysym.sym == SDLK_q)
                tour->done = true;
            break;
        case SDL_QUIT: tour->done = true; break;
    }
}

/* Time passes, and what it has drawn is shown. */
static void DoIdle(Tour *tour)
{
    EventRecord record;

    MakeEvent(tour, nullEvent, 0, &record);
    MCIsPlayerEvent(tour->controller, &record);
    SDL_UpdateTexture(tour->texture, NULL, tour->pixels, tour->width * 4);
    SDL_RenderCopy(tour->renderer, tour->texture, NULL, NULL);
    SDL_RenderPresent(tour->renderer);
}

int main(int argc, char **argv)
{
    const char *place = argc > 2 ? argv[2] : "Tour Place";
    SDL_Event event;
    int more;
    FSSpec file;

    SDL_SetMainReady();
    if (argc < 2 || SDL_Init(SDL_INIT_VIDEO) != 0 || EnterMovies() != noErr)
        return 1;
    if (NativePathNameToFSSpec(argv[1], &file, 0) != noErr || OpenTour(&gTour, &file) != noErr)
        return 1;
    GoOn(&gTour, place);
    while (!gTour.done) {
        for (more = SDL_WaitEventTimeout(&event, 16); more; more = SDL_PollEvent(&event))
            DoEvent(&gTour, &event);
        DoIdle(&gTour);
    }
    Remember(&gTour, place);
    DisposeMovieController(gTour.controller);
    DisposeMovie(gTour.movie);
    DisposeGWorld(gTour.world);
    free(gTour.pixels);
    SDL_DestroyWindow(gTour.window);
    SDL_Quit();
    return 0;
}
