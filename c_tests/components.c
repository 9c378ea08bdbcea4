/*
 * components.c - Components.h.
 */
#include <Components.h>
#include <ImageCompression.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <QuickTimeComponents.h>

#include "harness.h"

static void components_are_found_one_after_another(void)
{
    ComponentDescription looking, seen;
    Component component = nil;
    int count = 0, exporters = 0;

    memset(&looking, 0, sizeof looking);
    while ((component = FindNextComponent(component, &looking)) != nil && count < 1000) {
        CHECK_EQ(GetComponentInfo(component, &seen, nil, nil, nil), noErr);
        /* Movie exporters of QTVR are known by their manufacturers. */
        if (seen.componentType != MovieExportType)
            CHECK_EQ(seen.componentManufacturer, kAppleManufacturer);
        exporters += seen.componentType == GraphicsExporterComponentType;
        count++;
    }
    CHECK(count >= 2 && count < 1000);
    CHECK(exporters >= 1);
    CHECK(FindNextComponent(nil, nil) == nil);
    looking.componentType = 0x3F3F3F3F;
    CHECK(FindNextComponent(nil, &looking) == nil);
}

static void a_component_has_a_name(void)
{
    ComponentDescription looking;
    Component component;
    Handle name = NewHandle(0), info = NewHandle(5);

    memset(&looking, 0, sizeof looking);
    looking.componentType = GraphicsExporterComponentType;
    component = FindNextComponent(nil, &looking);
    CHECK_EQ(GetComponentInfo(component, nil, name, info, nil), noErr);
    CHECK_EQ(GetHandleSize(name), 4);
    CHECK(memcmp(*name, "\3PNG", 4) == 0);
    CHECK_EQ(GetHandleSize(info), 0);
    CHECK_EQ(GetComponentInfo(nil, nil, nil, nil, nil), invalidComponentID);
    CHECK_EQ(GetComponentInfo((Component)(void *)name, nil, nil, nil, nil), invalidComponentID);
    DisposeHandle(name);
    DisposeHandle(info);
}

static void a_component_is_opened_and_closed(void)
{
    ComponentDescription looking, seen;
    ComponentInstance instance = nil;

    memset(&looking, 0, sizeof looking);
    looking.componentType = GraphicsExporterComponentType;
    instance = OpenComponent(FindNextComponent(nil, &looking));
    CHECK(instance != nil);
    CHECK_EQ(GetComponentInfo((Component)(void *)instance, &seen, nil, nil, nil), noErr);
    CHECK_EQ(seen.componentType, GraphicsExporterComponentType);
    CHECK_EQ(CloseComponent(instance), noErr);
    CHECK_EQ(CloseComponent(instance), invalidComponentID);
    CHECK_EQ(CloseComponent(nil), invalidComponentID);
    CHECK(OpenComponent(nil) == nil);
    instance = OpenDefaultComponent(GraphicsExporterComponentType, kQTFileTypePNG);
    CHECK(instance != nil);
    CHECK_EQ(CloseComponent(instance), noErr);
}

/* Codecs, media handlers and movie controllers are found, opened, asked and closed as others are. */
static void components_of_every_type_are_opened(void)
{
    static const OSType types[] = {
        0x706C6179, /* play */
        0x6D686C72, /* mhlr */
        0x67726970, /* grip */
        0x67726578, /* grex */
        0x696D636F, /* imco */
        0x696D6463, /* imdc */
        0x73706974, /* spit */
        0x73636469, /* scdi */
    };
    ComponentDescription looking, found;
    ComponentInstance instance;
    Component component;
    size_t n;

    for (n = 0; n < sizeof types / sizeof types[0]; n++) {
        memset(&looking, 0, sizeof looking);
        looking.componentType = types[n];
        CHECK(CountComponents(&looking) > 0);
        for (component = nil; (component = FindNextComponent(component, &looking)) != nil;) {
            instance = OpenComponent(component);
            CHECK(instance != nil);
            CHECK_EQ(GetComponentVersion(instance), 0x00010001);
            CHECK_EQ(GetComponentInfo((Component)instance, &found, nil, nil, nil), noErr);
            CHECK_EQ(found.componentType, types[n]);
            CHECK_EQ(CloseComponent(instance), noErr);
            CHECK_EQ(CloseComponent(instance), invalidComponentID);
        }
    }
}

static void what_is_not_there_is_not_opened(void)
{
    ComponentInstance instance = (ComponentInstance)(void *)&instance;

    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, 0x3F3F3F3F, &instance),
             couldntGetRequiredComponent);
    CHECK(instance == nil);
    CHECK(OpenDefaultComponent(0x3F3F3F3F, 0) == nil);
    CHECK_EQ(OpenADefaultComponent(GraphicsExporterComponentType, kQTFileTypePNG, nil), paramErr);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"components_are_found_one_after_another", components_are_found_one_after_another},
        {"a_component_has_a_name", a_component_has_a_name},
        {"a_component_is_opened_and_closed", a_component_is_opened_and_closed},
        {"components_of_every_type_are_opened", components_of_every_type_are_opened},
        {"what_is_not_there_is_not_opened", what_is_not_there_is_not_opened},
    };

    return RUN_CASES(cases);
}
