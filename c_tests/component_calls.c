/*
 * component_calls.c - Components.h, "Components of the program".
 *
 * "Inside Macintosh: More Macintosh Toolbox", Component Manager: what a dispatcher is called with.
 */
#include <Components.h>
#include <MacErrors.h>
#include <MacMemory.h>

#include "harness.h"

enum { kAddSelect = 1, kStoreSelect = 2, kFailOpenings = 99 };

static ComponentInstance opened, closed, target;
static int refuse, registered, unregistered;

/* Adds numbers, keeps one for each instance, and refuses to open where it is told to. */
static ComponentResult Adder(ComponentParameters *cp, Handle storage)
{
    switch (cp->what) {
    case kComponentOpenSelect:
        if (refuse)
            return -1234;
        opened = (ComponentInstance)(size_t)(UInt32)cp->params[0];
        SetComponentInstanceStorage(opened, NewHandleClear(4));
        return noErr;
    case kComponentCloseSelect:
        closed = (ComponentInstance)(size_t)(UInt32)cp->params[0];
        if (storage != nil)
            DisposeHandle(storage);
        return noErr;
    case kComponentCanDoSelect:
        return (cp->params[0] >= kComponentTargetSelect && cp->params[0] < 0) ||
               cp->params[0] == kAddSelect || cp->params[0] == kStoreSelect;
    case kComponentVersionSelect:
        return 0x00030001;
    case kComponentRegisterSelect:
        registered++;
        return refuse;
    case kComponentUnregisterSelect:
        unregistered++;
        return 0;
    case kComponentTargetSelect:
        target = (ComponentInstance)(size_t)(UInt32)cp->params[0];
        return noErr;
    case kAddSelect:
        CHECK_EQ(cp->paramSize, 8);
        return cp->params[0] + (&cp->params[0])[1] + **(SInt32 **)storage;
    case kStoreSelect:
        **(SInt32 **)storage = cp->params[0];
        return noErr;
    }
    return (ComponentResult)badComponentSelector;
}

static ComponentDescription description(OSType sub_type, UInt32 flags)
{
    ComponentDescription made;

    memset(&made, 0, sizeof(made));
    made.componentType = 'test';
    made.componentSubType = sub_type;
    made.componentManufacturer = 'qtvr';
    made.componentFlags = flags;
    return made;
}

static Component register_adder(OSType sub_type, short how)
{
    ComponentDescription what = description(sub_type, 5);
    Handle name = nil;
    Component component;

    PtrToHand("\005Adder", &name, 6);
    component = RegisterComponent(&what, Adder, how, name, nil, nil);
    DisposeHandle(name);
    return component;
}

static ComponentResult call(ComponentInstance instance, short what, SInt32 first, SInt32 second)
{
    struct {
        ComponentParameters head;
        SInt32 second;
    } space;

    memset(&space, 0, sizeof(space));
    space.head.what = what;
    space.head.paramSize = what == kAddSelect ? 8 : 4;
    space.head.params[0] = first;
    memcpy(&space.head.params[0] + 1, &second, sizeof(second));
    return CallComponent(instance, &space.head);
}

static void a_component_is_found_and_told_of(void)
{
    Component component = register_adder('add ', 0);
    ComponentDescription what = description('add ', 0), told;
    Handle name = NewHandle(0), info = NewHandle(3);

    CHECK(component != nil);
    CHECK_EQ(CountComponents(&what), 1);
    CHECK(FindNextComponent(nil, &what) == component);
    CHECK(FindNextComponent(component, &what) == nil);
    CHECK_EQ(GetComponentInfo(component, &told, name, info, nil), noErr);
    CHECK(told.componentType == 'test' && told.componentFlags == 5);
    CHECK(GetHandleSize(name) == 6 && memcmp(*name, "\005Adder", 6) == 0);
    CHECK_EQ(GetHandleSize(info), 0);
    CHECK_EQ(UnregisterComponent(component), noErr);
    CHECK_EQ(CountComponents(&what), 0);
    CHECK_EQ(UnregisterComponent(component), invalidComponentID);
    DisposeHandle(name);
    DisposeHandle(info);
}

static void the_library_has_components_too(void)
{
    ComponentDescription png, any;
    long before;

    memset(&any, 0, sizeof(any));
    memset(&png, 0, sizeof(png));
    before = CountComponents(&any);
    png.componentType = 'grex';
    png.componentSubType = 'PNGf';
    CHECK(before > 10);
    CHECK_EQ(CountComponents(&png), 1);
    {
        Component first = register_adder('add ', 0), last, at;
        long seen = 0;

        last = register_adder('add ', registerComponentAfterExisting);
        CHECK_EQ(CountComponents(&any), before + 2);
        CHECK(FindNextComponent(nil, &any) == first);
        for (at = nil; (at = FindNextComponent(at, &any)) != nil; seen++)
            CHECK(at != last || seen == before + 1);
        CHECK_EQ(seen, before + 2);
        CHECK(register_adder('add ', registerComponentNoDuplicates) == nil);
        UnregisterComponent(first);
        UnregisterComponent(last);
    }
    CHECK_EQ(CountComponents(nil), 0);
}

static void instances_are_called(void)
{
    Component component = register_adder('add ', 0);
    ComponentInstance one = OpenComponent(component), two;

    CHECK(one != nil && one == opened);
    CHECK_EQ(OpenAComponent(component, &two), noErr);
    CHECK(two != nil && two != one && two == opened);
    CHECK_EQ(CountComponentInstances(component), 2);
    CHECK_EQ(UnregisterComponent(component), validInstancesExist);
    CHECK_EQ(call(one, kStoreSelect, 100, 0), noErr);
    CHECK_EQ(call(one, kAddSelect, 3, -5), 98);
    CHECK_EQ(call(two, kAddSelect, 3, -5), -2);
    CHECK(GetComponentInstanceStorage(one) != GetComponentInstanceStorage(two));
    CHECK_EQ(call(one, 77, 0, 0), (ComponentResult)badComponentSelector);
    CHECK_EQ(ComponentFunctionImplemented(one, kAddSelect), 1);
    CHECK_EQ(ComponentFunctionImplemented(one, 77), 0);
    CHECK_EQ(GetComponentVersion(one), 0x00030001);
    CHECK_EQ(ComponentSetTarget(one, two), noErr);
    CHECK(target == two);
    CHECK_EQ(CloseComponent(one), noErr);
    CHECK(closed == one);
    CHECK_EQ(CloseComponent(one), invalidComponentID);
    CHECK_EQ(call(one, kAddSelect, 1, 1), (ComponentResult)badComponentInstance);
    CHECK_EQ(CallComponent(two, nil), (ComponentResult)badComponentInstance);
    CHECK_EQ(CloseComponent(two), noErr);
    CHECK_EQ(CountComponentInstances(component), 0);
    CHECK_EQ(UnregisterComponent(component), noErr);
}

static void a_call_is_passed_on(void)
{
    Component component = register_adder('add ', 0);
    ComponentInstance one = OpenComponent(component);
    ComponentParameters version = {0, 0, kComponentVersionSelect, {0}};

    CHECK_EQ(DelegateComponentCall(&version, one), 0x00030001);
    CloseComponent(one);
    UnregisterComponent(component);
}

static void a_component_may_refuse(void)
{
    Component component = register_adder('add ', 0);
    ComponentDescription what = description('regs', cmpWantsRegisterMessage);
    ComponentInstance instance = (ComponentInstance)&what;

    refuse = 1;
    CHECK(OpenComponent(component) == nil);
    CHECK_EQ(OpenAComponent(component, &instance), -1234);
    CHECK(instance == nil);
    CHECK_EQ(OpenAComponent(nil, &instance), invalidComponentID);
    CHECK_EQ(OpenAComponent(component, nil), paramErr);
    CHECK(RegisterComponent(&what, Adder, 0, nil, nil, nil) == nil);
    refuse = 0;
    UnregisterComponent(component);
    registered = 0;
    component = RegisterComponent(&what, Adder, 0, nil, nil, nil);
    CHECK(component != nil && registered == 1);
    CHECK_EQ(UnregisterComponent(component), noErr);
    CHECK_EQ(unregistered, 1);
    CHECK(RegisterComponent(&what, nil, 0, nil, nil, nil) == nil);
}

static void instances_keep_a_result_code(void)
{
    ComponentInstance png = OpenDefaultComponent('grex', 'PNGf');

    CHECK_EQ(GetComponentInstanceError(png), noErr);
    SetComponentInstanceError(png, -77);
    CHECK_EQ(GetComponentInstanceError(png), -77);
    CHECK_EQ(GetComponentInstanceError(png), noErr);
    CHECK_EQ(ComponentFunctionImplemented(png, kComponentVersionSelect), 1);
    CHECK_EQ(ComponentFunctionImplemented(png, 5), 0);
    CHECK(GetComponentVersion(png) > 0);
    CHECK_EQ(ComponentSetTarget(png, png), (ComponentResult)badComponentSelector);
    CloseComponent(png);
    CHECK_EQ(GetComponentInstanceError(png), invalidComponentID);
    CHECK_EQ(GetComponentVersion(png), (ComponentResult)badComponentInstance);
}

static void a_component_has_a_number_of_the_program(void)
{
    Component component = register_adder('add ', 0);
    ComponentInstance one = OpenComponent(component);

    CHECK_EQ(GetComponentRefcon(component), 0);
    SetComponentRefcon(component, 4711);
    CHECK_EQ(GetComponentRefcon((Component)one), 4711);
    CloseComponent(one);
    UnregisterComponent(component);
    CHECK_EQ(GetComponentRefcon(component), 0);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_component_is_found_and_told_of", a_component_is_found_and_told_of},
        {"the_library_has_components_too", the_library_has_components_too},
        {"instances_are_called", instances_are_called},
        {"a_call_is_passed_on", a_call_is_passed_on},
        {"a_component_may_refuse", a_component_may_refuse},
        {"instances_keep_a_result_code", instances_keep_a_result_code},
        {"a_component_has_a_number_of_the_program", a_component_has_a_number_of_the_program},
    };

    return RUN_CASES(cases);
}
