/*
 * player.c - shows movies in a window: QTVR scenes, objects, and plain movies.
 *
 *     player [option ...] [movie]        player --help tells the options and keys
 *
 * Needs SDL 2. The window's pixels are a graphics world (player/screen.c), in which the movie and
 * its control bar draw (show.c). Events of SDL become the records that MCIsPlayerEvent takes
 * (events.c), and the library's cursors those of SDL (cursors.c).
 */
#include "pictures.h"
#include "player/cursors.h"
#include "player/events.h"
#include "player/options.h"
#include "player/screen.h"
#include "player/show.h"

#include <stdio.h>
#include <string.h>

/* Milliseconds to wait for events: while something moves, and at most while nothing does. */
enum { kShortestWait = 15, kLongestWait = 100 };

typedef struct Player {
    Options options;
    Screen screen;
    Show show;
    Hand hand;
    char name[256];  /* of the movie that is shown */
    char state[160]; /* what was told last of where it stands */
    int pictures;    /* how many were saved */
    int wait;        /* how long to wait for the next event */
    Boolean bar;     /* is wanted in a window; a full screen has none */
    Boolean resting; /* nothing has happened for a while */
    Boolean done;
} Player;

/* --- Telling what happens --------------------------------------------------------------------- */

static void Tell(const Player *player, const char *what, const char *more)
{
    if (player->options.trace) {
        printf("%s%s%s\n", what, *more != 0 ? " " : "", more);
        fflush(stdout);
    }
}

/* Tells where the movie stands, if that has changed. */
static void TellState(Player *player)
{
    QTVRInstance qtvr = player->show.scene.qtvr;
    char state[sizeof player->state];

    if (player->show.scene.movie == nil)
        return;
    if (qtvr != nil)
        snprintf(state, sizeof state, "node %lu pan %.4f tilt %.4f fov %.4f",
                 (unsigned long)QTVRGetCurrentNodeID(qtvr), QTVRGetPanAngle(qtvr),
                 QTVRGetTiltAngle(qtvr), QTVRGetFieldOfView(qtvr));
    else
        snprintf(state, sizeof state, "time %ld",
                 (long)GetMovieTime(player->show.scene.movie, nil));
    if (strcmp(state, player->state) != 0)
        Tell(player, "view", strcpy(player->state, state));
}

static void TellPlaces(const Player *player)
{
    const Screen *screen = &player->screen;
    const Rect *place = &player->show.place;
    char text[80];

    snprintf(text, sizeof text, "%d %d movie %d %d %d %d bar %d", screen->width, screen->height,
             place->left, place->top, place->right, place->bottom, player->show.bar);
    Tell(player, "window", text);
}

/* --- Movies ----------------------------------------------------------------------------------- */

static Boolean IsFullScreen(const Player *player)
{
    return (SDL_GetWindowFlags(player->screen.window) & SDL_WINDOW_FULLSCREEN) != 0;
}

static const char *NameOf(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash != NULL ? slash + 1 : path;
}

/* An address is the program's own affair. The browser gets those that it can do no harm with. */
static Boolean Filter(MovieController controller, short action, void *params, long refCon)
{
    const char *address;

    (void)controller;
    (void)refCon;
    if (action != mcActionLinkToURL)
        return false;
    address = *(Handle)params;
    printf("address %s\n", address);
    fflush(stdout);
    if (strncmp(address, "http://", 7) == 0 || strncmp(address, "https://", 8) == 0)
        SDL_OpenURL(address);
    return true;
}

/* Opens a movie beside the one that is shown, which stays if this one cannot be shown. */
static Boolean Load(Player *player, const char *path, Show *show)
{
    OSErr err = OpenShow(path, show);
    char message[512];

    if (err == noErr)
        return true;
    snprintf(message, sizeof message, "%s: %s (error %d)", NameOf(path), WhyNot(err), (int)err);
    fprintf(stderr, "player: %s\n", message);
    if (player->screen.window != NULL)
        SDL_SetWindowTitle(player->screen.window, message);
    return false;
}

/* Fits the movie to the window. */
static void Arrange(Player *player)
{
    if (!FitScreen(&player->screen)) {
        fprintf(stderr, "player: there is not enough memory for the window\n");
        player->done = true;
    } else if (player->show.scene.movie == nil) {
        DrawMessage(&player->screen, "Drop a movie here");
    } else {
        player->show.bar = player->bar && !IsFullScreen(player);
        PlaceShow(&player->show, &player->screen);
        TellPlaces(player);
    }
}

/* Shows a movie that was loaded, in place of the one before. */
static void Present(Player *player, const char *path, const Show *show)
{
    CloseShow(&player->show);
    player->show = *show;
    player->state[0] = 0;
    WatchCursors(show->scene.qtvr);
    MCSetActionFilterWithRefCon(show->scene.controller, NewMCActionFilterWithRefConProc(Filter), 0);
    snprintf(player->name, sizeof player->name, "%s", NameOf(path));
    SDL_SetWindowTitle(player->screen.window, player->name);
    Tell(player, "movie", player->name);
    Arrange(player);
}

/* How large a window is for a movie: as the options say, or as the movie is, as far as there is
 * room. */
static void WindowSize(const Player *player, const Show *show, int *width, int *height)
{
    SDL_Rect room;

    *width = player->options.width;
    *height = player->options.height;
    if (*width == 0) {
        *width = show->width;
        *height = show->height + (player->bar ? kBarHeight : 0);
    }
    if (SDL_GetDisplayUsableBounds(0, &room) == 0) {
        *width = *width < room.w ? *width : room.w;
        *height = *height < room.h ? *height : room.h;
    }
}

static void Drop(Player *player, const char *path)
{
    int width, height;
    Show show;

    if (!Load(player, path, &show))
        return;
    if (!IsFullScreen(player)) {
        WindowSize(player, &show, &width, &height);
        SDL_SetWindowSize(player->screen.window, width, height);
    }
    Present(player, path, &show);
}

/* --- Pictures --------------------------------------------------------------------------------- */

static Boolean SavePicture(Player *player, const char *path)
{
    OSErr err = WritePicture(player->screen.world, path);

    if (err != noErr) {
        fprintf(stderr, "player: %s: error %d\n", path, (int)err);
        return false;
    }
    Tell(player, "picture", path);
    return true;
}

static Boolean IsThere(const char *path)
{
    FILE *file = fopen(path, "rb");

    return file != NULL && fclose(file) == 0;
}

/* Saves a picture under the next name that is free. */
static void SaveNextPicture(Player *player)
{
    const char *prefix = player->options.pictures;
    const char *dot = strrchr(player->name, '.');
    int length = (int)(dot != NULL ? dot - player->name : (long)strlen(player->name));
    char path[1024];

    if (prefix == NULL)
        prefix = player->name;
    else
        length = (int)strlen(prefix);
    do
        snprintf(path, sizeof path, "%.*s-%d.png", length, prefix, ++player->pictures);
    while (IsThere(path));
    SavePicture(player, path);
}

/* --- Events ----------------------------------------------------------------------------------- */

static void SetFullScreen(Player *player, Boolean full)
{
    SDL_SetWindowFullscreen(player->screen.window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

/* A key that the movie had no use for. */
static void DoKey(Player *player, SDL_Keycode key)
{
    switch (key) {
        case SDLK_f:
        case SDLK_F11: SetFullScreen(player, !IsFullScreen(player)); break;
        case SDLK_ESCAPE: SetFullScreen(player, false); break;
        case SDLK_b:
            player->bar = !player->bar;
            Arrange(player);
            break;
        case SDLK_s:
            if (player->show.scene.movie != nil)
                SaveNextPicture(player);
            break;
        case SDLK_q: player->done = true; break;
    }
}

static void DoEvent(Player *player, SDL_Event *event)
{
    EventRecord record;
    Boolean taken = TurnEvent(event, &player->screen, &player->hand, &record) &&
                    SendEvent(&player->show, &record);

    switch (event->type) {
        case SDL_QUIT: player->done = true; break;
        case SDL_KEYDOWN:
            if (!taken && !event->key.repeat)
                DoKey(player, event->key.keysym.sym);
            break;
        case SDL_WINDOWEVENT:
            if (event->window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
                Arrange(player);
            player->screen.stale = true;
            break;
        case SDL_RENDER_TARGETS_RESET:
        case SDL_RENDER_DEVICE_RESET: player->screen.fresh = true; break;
        case SDL_DROPFILE:
            Drop(player, event->drop.file);
            SDL_free(event->drop.file);
            break;
    }
}

/* Lets time pass, and shows what has changed with it or by events. */
static void DoIdle(Player *player, Boolean happened)
{
    EventRecord record;
    char number[16];
    short cursor;

    NullEvent(&player->hand, &record);
    SendEvent(&player->show, &record);
    FollowNode(&player->show, &player->screen);
    if (ShowCursorOf(player->show.scene.qtvr, &cursor)) {
        snprintf(number, sizeof number, "%d", cursor);
        Tell(player, "cursor", number);
    }
    TellState(player);
    UploadShow(&player->show, &player->screen, happened || player->hand.down);
}

/* Waits the longer, the longer nothing has happened. */
static void ChooseWait(Player *player, Boolean happened)
{
    Boolean busy = happened || player->screen.stale || player->hand.down || AreZoomKeysHeld() ||
                   IsMoving(&player->show);

    if (busy) {
        player->wait = kShortestWait;
        player->resting = false;
    } else if (player->wait < kLongestWait) {
        player->wait = player->wait * 2 < kLongestWait ? player->wait * 2 : kLongestWait;
    } else if (!player->resting) {
        player->resting = true;
        Tell(player, "rest", "");
    }
}

static void Turn(Player *player)
{
    Boolean happened = false;
    SDL_Event event;

    if (SDL_WaitEventTimeout(&event, player->wait)) {
        happened = true;
        do
            DoEvent(player, &event);
        while (!player->done && SDL_PollEvent(&event));
    }
    if (player->done)
        return;
    DoIdle(player, happened);
    ChooseWait(player, happened);
    ShowScreen(&player->screen);
}

/* --- The program ------------------------------------------------------------------------------ */

/* Shows the movie, or waits for one, until it is enough. */
static int Run(Player *player, Show *show)
{
    const char *path = player->options.movie, *picture = player->options.picture;
    int width, height;

    WindowSize(player, show, &width, &height);
    if (!OpenScreen(&player->screen, (short)width, (short)height)) {
        fprintf(stderr, "player: no window: %s\n", SDL_GetError());
        CloseShow(show);
        return 1;
    }
    SDL_SetWindowTitle(player->screen.window, "Player");
    if (path != NULL)
        Present(player, path, show);
    else
        Arrange(player);
    SetFullScreen(player, player->options.fullScreen);
    while (!player->done && !(picture != NULL && player->resting))
        Turn(player);
    return picture == NULL || (!player->done && SavePicture(player, picture)) ? 0 : 1;
}

int main(int argc, char **argv)
{
    Show show = {.width = 320, .height = 240};
    static Player player;
    int result = ReadOptions(argc, argv, &player.options);

    if (result >= 0)
        return result;
    player.bar = player.options.bar;
    player.wait = kShortestWait;
    player.hand.where.h = player.hand.where.v = -1;
    if (EnterMovies() != noErr)
        return 1;
    /* First the movie, which may be none, and then the window. */
    if (player.options.movie != NULL && !Load(&player, player.options.movie, &show))
        return 1;
    SDL_SetMainReady();
    if (SDL_Init(SDL_INIT_VIDEO) == 0) {
        result = Run(&player, &show);
    } else {
        fprintf(stderr, "player: no display: %s\n", SDL_GetError());
        CloseShow(&show);
        result = 1;
    }
    CloseShow(&player.show);
    DropCursors();
    CloseScreen(&player.screen);
    SDL_Quit();
    ExitMovies();
    return result;
}
