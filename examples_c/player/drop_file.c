/*
 * drop_file.c - drops a file on a window, as a file manager does: the source's part of the protocol
 * "Drag-and-Drop Protocol for the X Window System" (XDND), version 5.
 *
 *     drop_file window path x y        a place of the screen in the window
 *
 * Ends with 0 when the window has said that it has taken the file.
 */
#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Milliseconds to wait for an answer. */
enum { kPatience = 60000 };

typedef struct Drag {
    Display *display;
    Window source, target;
    const char *path;
    long x, y;
    Atom selection, uriList;
} Drag;

static Atom Name(const Drag *drag, const char *name)
{
    return XInternAtom(drag->display, name, False);
}

/* Sends a message of the protocol; the first number is always the source. */
static void Send(const Drag *drag, const char *name, long second, long third, long fourth,
                 long fifth)
{
    XEvent event;

    memset(&event, 0, sizeof event);
    event.xclient.type = ClientMessage;
    event.xclient.window = drag->target;
    event.xclient.message_type = Name(drag, name);
    event.xclient.format = 32;
    event.xclient.data.l[0] = (long)drag->source;
    event.xclient.data.l[1] = second;
    event.xclient.data.l[2] = third;
    event.xclient.data.l[3] = fourth;
    event.xclient.data.l[4] = fifth;
    XSendEvent(drag->display, drag->target, False, NoEventMask, &event);
    XFlush(drag->display);
}

/* The target asks what it is that is dropped. */
static void Answer(const Drag *drag, const XSelectionRequestEvent *request)
{
    char uri[4096];
    int length = snprintf(uri, sizeof uri, "file://%s\r\n", drag->path);
    XEvent event;

    XChangeProperty(drag->display, request->requestor, request->property, drag->uriList, 8,
                    PropModeReplace, (const unsigned char *)uri, length);
    memset(&event, 0, sizeof event);
    event.xselection.type = SelectionNotify;
    event.xselection.requestor = request->requestor;
    event.xselection.selection = request->selection;
    event.xselection.target = request->target;
    event.xselection.property = request->property;
    event.xselection.time = request->time;
    XSendEvent(drag->display, request->requestor, False, NoEventMask, &event);
    XFlush(drag->display);
}

/* Answers questions until the target has sent a message; whether it said yes in it. */
static int Await(const Drag *drag, const char *name)
{
    Atom awaited = Name(drag, name);
    struct pollfd connection;
    XEvent event;

    connection.fd = ConnectionNumber(drag->display);
    connection.events = POLLIN;
    for (;;) {
        while (XPending(drag->display) > 0) {
            XNextEvent(drag->display, &event);
            if (event.type == SelectionRequest)
                Answer(drag, &event.xselectionrequest);
            else if (event.type == ClientMessage && event.xclient.message_type == awaited)
                return (event.xclient.data.l[1] & 1) != 0;
        }
        if (poll(&connection, 1, kPatience) <= 0) {
            fprintf(stderr, "drop_file: no %s\n", name);
            return 0;
        }
    }
}

int main(int argc, char **argv)
{
    Drag drag;
    int taken;

    if (argc != 5 || (drag.display = XOpenDisplay(NULL)) == NULL)
        return 2;
    drag.target = strtoul(argv[1], NULL, 0);
    drag.path = argv[2];
    drag.x = atol(argv[3]);
    drag.y = atol(argv[4]);
    drag.source =
        XCreateSimpleWindow(drag.display, DefaultRootWindow(drag.display), 0, 0, 1, 1, 0, 0, 0);
    drag.selection = Name(&drag, "XdndSelection");
    drag.uriList = Name(&drag, "text/uri-list");
    XSetSelectionOwner(drag.display, drag.selection, drag.source, CurrentTime);
    Send(&drag, "XdndEnter", 5L << 24, (long)drag.uriList, 0, 0);
    Send(&drag, "XdndPosition", 0, drag.x << 16 | drag.y, CurrentTime,
         (long)Name(&drag, "XdndActionCopy"));
    taken = Await(&drag, "XdndStatus");
    if (taken) {
        Send(&drag, "XdndDrop", 0, CurrentTime, 0, 0);
        taken = Await(&drag, "XdndFinished");
    }
    XCloseDisplay(drag.display);
    return taken ? 0 : 1;
}
