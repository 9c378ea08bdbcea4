/*
 * qtml.c - QTML.h, but for the calls with paths.
 */
#include <ImageCompression.h>
#include <QTML.h>

#include "harness.h"

static void starting_and_ending_are_free(void)
{
    TerminateQTML();
    CHECK_EQ(InitializeQTML(0), noErr);
    CHECK_EQ(InitializeQTML(kInitializeQTMLNoSoundFlag), noErr);
    TerminateQTML();
}

static void a_window_has_one_port_without_pixels(void)
{
    char window, other;
    GrafPtr port = CreatePortAssociation(&window, nil, 0);

    CHECK(port != nil);
    CHECK(CreatePortAssociation(&window, nil, 0) == port);
    CHECK(GetPortNativeWindow(port) == &window);
    CHECK(GetNativeWindowPort(&window) == port);
    CHECK(GetHWNDPort(&window) == port);
    CHECK(GetHWNDPort(&other) == nil && GetHWNDPort(nil) == nil);
    CHECK(GetPixBaseAddr(GetGWorldPixMap(port)) == nil);
    CHECK(port->portRect.right == 640 && port->portRect.bottom == 480);
    CHECK(CreatePortAssociation(nil, nil, 0) == nil);
    DestroyPortAssociation(port);
    DestroyPortAssociation(port);
    CHECK(GetNativeWindowPort(&window) == nil);
}

static void a_world_is_no_windows_port(void)
{
    GWorldPtr world = nil;
    Rect box;

    SetRect(&box, 0, 0, 1, 1);
    CHECK_EQ(NewGWorld(&world, 32, &box, nil, nil, 0), noErr);
    DestroyPortAssociation(world);
    CHECK(GetGWorldPixMap(world) != nil);
    DisposeGWorld(world);
}

static void native_events_become_null_events(void)
{
    EventRecord event;
    char native;

    memset(&event, 0x55, sizeof event);
    CHECK_EQ(NativeEventToMacEvent(&native, &event), 0);
    CHECK_EQ(event.what, nullEvent);
    CHECK_EQ(WinEventToMacEvent(&native, nil), 0);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"starting_and_ending_are_free", starting_and_ending_are_free},
        {"a_window_has_one_port_without_pixels", a_window_has_one_port_without_pixels},
        {"a_world_is_no_windows_port", a_world_is_no_windows_port},
        {"native_events_become_null_events", native_events_become_null_events},
    };

    return RUN_CASES(cases);
}
