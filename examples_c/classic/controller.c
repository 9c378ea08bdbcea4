/* controller.c - a controller in a window, with a filter, fed from the event queue. */
#include "classic.h"

static int gDraws;

static pascal Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)params;
    (void)refCon;
    switch (action) {
    case mcActionMouseDown:
        printf("filter: mouse down\n");
        break;
    case mcActionKey:
        printf("filter: key\n");
        return true;
    case mcActionDraw:
        gDraws++;
        break;
    }
    return false;
}

int main(int argc, char **argv)
{
    Rect bounds = {60, 40, 180, 200};
    MovieController controller;
    WindowPtr window;
    EventRecord event;
    Movie movie;
    int turns, ours = 0;

    if (argc < 2 || EnterMovies() != noErr || (movie = OpenScene(argv[1])) == nil)
        return 1;
    window = NewCWindow(nil, &bounds, "\pScene", true, documentProc, (WindowPtr)-1L, true, 0);
    SetMovieGWorld(movie, (CGrafPtr)window, nil);
    SetRect(&bounds, 0, 0, 160, 120);
    SetMovieBox(movie, &bounds);
    controller = NewMovieController(movie, &bounds, mcTopLeftMovie | mcNotVisible);
    if (controller == nil)
        return 1;
    MCDoAction(controller, mcActionSetKeysEnabled, (void *)1);
    MCSetActionFilterWithRefCon(controller, NewMCActionFilterWithRefConProc(Filter), 0);
    Post(mouseDown, 0, 100, 100);
    Post(mouseUp, 0, 100, 100);
    Post(keyDown, kLeftArrowCharCode, 100, 100);
    Post(mouseDown, 0, 500, 500);
    Post(mouseUp, 0, 500, 500);
    for (turns = 0; turns < 12; turns++) {
        WaitNextEvent(everyEvent, &event, 0, nil);
        if (event.what == updateEvt)
            BeginUpdate(window);
        if (MCIsPlayerEvent(controller, &event)) {
            printf("the controller's: %d\n", event.what);
            ours++;
        }
        if (event.what == updateEvt)
            EndUpdate(window);
    }
    printf("%d events, drawn: %s\n", ours, gDraws > 0 ? "yes" : "no");
    DisposeMovieController(controller);
    DisposeMovie(movie);
    DisposeWindow(window);
    ExitMovies();
    return 0;
}
