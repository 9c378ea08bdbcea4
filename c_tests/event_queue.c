/*
 * event_queue.c - Events.h: events that a program posts, the mouse and the keys.
 *
 * Source: "Inside Macintosh: Macintosh Toolbox Essentials", chapter 2. How what follows the mouse
 * ends is our choice [I], told in Events.h.
 */
#include <Desk.h>
#include <Events.h>
#include <OSUtils.h>
#include <QTVRExtensions.h>

#include "harness.h"

static void Post(EventKind what, UInt32 message, short h, short v, EventModifiers modifiers)
{
    EventRecord event;

    event.what = what;
    event.message = message;
    event.when = 77;
    event.where.h = h;
    event.where.v = v;
    event.modifiers = modifiers;
    CHECK_EQ(QTVRExtPostEvent(&event), noErr);
}

static UInt32 clock_now;

static UInt32 Standing(void *refCon)
{
    (void)refCon;
    return clock_now;
}

static UInt32 Running(void *refCon)
{
    (void)refCon;
    return clock_now++;
}

/* An empty queue idles: a null event after the sleep, by the program's clock. */
static void an_empty_queue_idles(void)
{
    EventRecord event;

    FlushEvents(everyEvent, 0);
    clock_now = 1000;
    QTVRExtSetTickProc(Standing, NULL);
    CHECK(!WaitNextEvent(everyEvent, &event, 0xffffffffU, NULL));
    CHECK(event.what == nullEvent && event.when == 1000);
    QTVRExtSetTickProc(Running, NULL);
    CHECK(!WaitNextEvent(everyEvent, &event, 10, NULL));
    CHECK(event.when >= 1010 && event.when < 1020);
    clock_now = 2000;
    CHECK(!WaitNextEvent(everyEvent, &event, 100000, NULL));
    CHECK(event.when >= 2060 && event.when < 2080);
    QTVRExtSetTickProc(NULL, NULL);
    CHECK(!WaitNextEvent(everyEvent, NULL, 0, NULL));
    CHECK_EQ(QTVRExtPostEvent(NULL), paramErr);
}

/* 2: events come in order, those of a mask; EventAvail leaves them. */
static void events_come_in_order(void)
{
    EventRecord event;

    FlushEvents(everyEvent, 0);
    Post(keyDown, 'a', 1, 2, cmdKey);
    Post(mouseDown, 0, 30, 40, 0);
    Post(mouseUp, 0, 31, 41, btnState);
    CHECK(EventAvail(everyEvent, &event) && event.what == keyDown);
    CHECK(GetNextEvent(mDownMask, &event) && event.what == mouseDown && event.where.h == 30);
    CHECK(WaitNextEvent(everyEvent, &event, 60, NULL));
    CHECK(event.what == keyDown && event.message == 'a' && event.when == 77);
    CHECK_EQ(event.modifiers, cmdKey);
    CHECK(GetNextEvent(everyEvent, &event) && event.what == mouseUp && event.where.v == 41);
    CHECK(!GetNextEvent(everyEvent, &event));
    CHECK(event.where.h == 31 && (event.modifiers & btnState));
    Post(keyDown, 'b', 0, 0, 0);
    Post(mouseDown, 0, 0, 0, 0);
    Post(keyDown, 'c', 0, 0, 0);
    FlushEvents(keyDownMask, mDownMask);
    CHECK(GetNextEvent(keyDownMask, &event) && event.message == 'c');
    FlushEvents(everyEvent, 0);
    CHECK_EQ(PostEvent(app1Evt, 99), noErr);
    CHECK(GetNextEvent(app1Mask, &event) && event.message == 99);
}

/* Moves, a press and a release are followed; nothing waits for what does not come. */
static void the_mouse_is_followed(void)
{
    EventRecord event;
    Point where;
    int moves = 0;

    FlushEvents(everyEvent, 0);
    Post(mouseDown, 0, 10, 10, 0);
    Post(nullEvent, 0, 20, 10, 0);
    Post(nullEvent, 0, 30, 10, 0);
    Post(mouseUp, 0, 40, 10, btnState);
    CHECK(GetNextEvent(everyEvent, &event) && event.what == mouseDown);
    while (StillDown()) {
        moves++;
        GetGlobalMouse(&where);
        CHECK_EQ(where.h, 10 + 10 * moves);
    }
    CHECK_EQ(moves, 2);
    GetMouse(&where);
    CHECK_EQ(where.h, 40);
    CHECK(GetNextEvent(everyEvent, &event) && event.what == mouseUp);
    where.h = 7;
    where.v = 8;
    QTVRExtSetMouse(where, true);
    CHECK(!WaitMouseUp() && !Button());
    /* Two moves, while the button is down. */
    QTVRExtSetMouse(where, true);
    Post(nullEvent, 0, 6, 8, 0);
    Post(nullEvent, 0, 7, 8, 0);
    CHECK(Button() && Button() && !Button());
    /* Programs that take no events wait for a press and its release. */
    Post(mouseDown, 0, 3, 4, 0);
    Post(mouseUp, 0, 5, 6, btnState);
    while (!Button())
        ;
    while (Button())
        ;
    GetGlobalMouse(&where);
    CHECK(where.h == 3 && where.v == 4);
    CHECK(GetNextEvent(mDownMask, &event) && GetNextEvent(mUpMask, &event) && !Button());
    where.h = 7;
    where.v = 8;
    QTVRExtSetMouse(where, false);
    GetGlobalMouse(&where);
    CHECK(where.h == 7 && where.v == 8);
    Post(mouseDown, 0, 1, 1, 0);
    Post(mouseUp, 0, 2, 2, btnState);
    CHECK(GetNextEvent(mDownMask, &event));
    while (WaitMouseUp())
        ;
    CHECK(!EventAvail(mUpMask, &event));
}

/* 2: the keys that are held. */
static void keys_are_held(void)
{
    KeyMap keys;
    EventRecord event;

    FlushEvents(everyEvent, 0);
    Post(keyDown, kVK_Space << 8 | ' ', 0, 0, shiftKey | btnState);
    CHECK(GetNextEvent(everyEvent, &event));
    GetKeys(keys);
    CHECK(((unsigned char *)keys)[kVK_Space / 8] >> kVK_Space % 8 & 1);
    CHECK_EQ(GetCurrentKeyModifiers(), shiftKey | btnState);
    Post(keyUp, kVK_Space << 8 | ' ', 0, 0, btnState);
    CHECK(GetNextEvent(everyEvent, &event));
    GetKeys(keys);
    CHECK_EQ(((unsigned char *)keys)[kVK_Space / 8], 0);
    CHECK_EQ(GetCurrentKeyModifiers(), btnState);
    CHECK(GetDblTime() > 0 && GetCaretTime() > 0);
}

/* There is nothing of the system's. */
static void the_system_handles_nothing(void)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    CHECK(!SystemEvent(&event));
    SystemClick(&event, NULL);
    CHECK_EQ(OpenDeskAcc((ConstStr255Param) "\003Key"), 0);
    CHECK(!SystemEdit(2));
    SystemMenu(0);
    SystemTask();
}

static const Case cases[] = {
    {"an_empty_queue_idles", an_empty_queue_idles},
    {"events_come_in_order", events_come_in_order},
    {"the_mouse_is_followed", the_mouse_is_followed},
    {"keys_are_held", keys_are_held},
    {"the_system_handles_nothing", the_system_handles_nothing},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
