/* shell.c - menus, a window with a movie, an event loop; a script fills the queue. */
#include "classic.h"

enum { mFile = 129, iOpen = 1, iQuit = 3 };

static Boolean gDone;
static MovieController gController;

static void MakeMenus(void)
{
    MenuHandle menu = NewMenu(mFile, "\pFile");

    AppendMenu(menu, "\pOpen.../O;(-;Quit/Q");
    InsertMenu(menu, 0);
    DrawMenuBar();
}

static void DoMenu(long choice)
{
    Str255 text;

    if (HiWord(choice) == mFile) {
        GetMenuItemText(GetMenuHandle(mFile), LoWord(choice), text);
        printf("menu: %.*s\n", text[0], (char *)text + 1);
        if (LoWord(choice) == iQuit)
            gDone = true;
    }
    HiliteMenu(0);
}

static void DoEvent(EventRecord *event)
{
    WindowPtr window;

    if (gController != nil && MCIsPlayerEvent(gController, event))
        printf("controller: %d\n", event->what);
    switch (event->what) {
    case mouseDown:
        switch (FindWindow(event->where, &window)) {
        case inMenuBar:
            DoMenu(MenuSelect(event->where));
            break;
        case inDrag:
            DragWindow(window, event->where, nil);
            printf("dragged\n");
            break;
        case inGoAway:
            if (TrackGoAway(window, event->where))
                printf("closed\n");
            break;
        }
        break;
    case keyDown:
        if (event->modifiers & cmdKey)
            DoMenu(MenuKey((char)(event->message & charCodeMask)));
        break;
    case updateEvt:
        window = (WindowPtr)(size_t)event->message;
        BeginUpdate(window);
        printf("update\n");
        EndUpdate(window);
        break;
    case activateEvt:
        printf("%s\n", event->modifiers & activeFlag ? "active" : "not active");
        break;
    }
}

int main(int argc, char **argv)
{
    Rect bounds = {60, 40, 180, 200};
    Point corner = {0, 0};
    WindowPtr window;
    EventRecord event;
    Movie movie;
    int turns;

    InitWindows();
    InitMenus();
    InitDialogs(nil);
    if (argc < 2 || EnterMovies() != noErr || (movie = OpenScene(argv[1])) == nil)
        return 1;
    MakeMenus();
    window = NewCWindow(nil, &bounds, "\pScene", true, documentProc, (WindowPtr)-1L, true, 0);
    SetMovieGWorld(movie, (CGrafPtr)window, nil);
    SetRect(&bounds, 0, 0, 160, 120);
    SetMovieBox(movie, &bounds);
    gController = NewMovieController(movie, &bounds, mcTopLeftMovie | mcNotVisible);
    if (gController == nil)
        return 1;
    (void)corner;
    QTVRExtChooseMenuItem(mFile, iOpen);
    Post(mouseDown, 0, 30, 5);
    Post(mouseUp, 0, 30, 5);
    Post(mouseDown, 0, 100, 50);
    Post(nullEvent, 0, 120, 60);
    Post(mouseUp, 0, 140, 70);
    Post(mouseDown, 0, 160, 140);
    Post(mouseUp, 0, 160, 140);
    QTVRExtChooseMenuItem(mFile, iQuit);
    Post(mouseDown, 0, 30, 5);
    Post(mouseUp, 0, 30, 5);
    for (turns = 0; !gDone && turns < 100; turns++) {
        WaitNextEvent(everyEvent, &event, 0, nil);
        DoEvent(&event);
    }
    GetWindowBounds(window, kWindowContentRgn, &bounds);
    printf("window at %d, %d\n", bounds.left, bounds.top);
    DisposeMovieController(gController);
    DisposeMovie(movie);
    DisposeWindow(window);
    ExitMovies();
    return 0;
}
