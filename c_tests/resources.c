/*
 * resources.c - Resources.h, and GetIndString of TextUtils.h.
 *
 * "Inside Macintosh: More Macintosh Toolbox", Resource Manager.
 */
#include <MacErrors.h>
#include <MacMemory.h>
#include <Resources.h>
#include <TextUtils.h>

#include "resource_file.h"

#define STRINGS "\000\003\005North\004East\000"

static const TestResource scene[] = {
    {'STR#', 128, "Names", STRINGS, sizeof(STRINGS) - 1},
    {'STR ', 5, "Title", "\003Map", 4},
    {'STR ', 2, nil, "\001x", 2},
};
static const TestResource other[] = {
    {'STR ', 5, nil, "\004Plan", 5},
};

static FSSpec scene_file, other_file;

static int files_are_there(void)
{
    char path[512];
    int made;

    strcpy(path, scratch_path("scene.rsrc"));
    made = write_resources(path, scene, 3, &scene_file);
    strcpy(path, scratch_path("other.rsrc"));
    return made && write_resources(path, other, 1, &other_file);
}

static void files_are_gone(void)
{
    FSpDelete(&scene_file);
    FSpDelete(&other_file);
}

/* What a resource holds, as a C string of its Pascal string. */
static const char *text_of(Handle h)
{
    static char text[256];

    if (h == nil)
        return NULL;
    CopyPascalStringToC((StringPtr)*h, text);
    return text;
}

static void resources_come_from_the_current_file_first(void)
{
    short first, second;

    CHECK(files_are_there());
    first = FSpOpenResFile(&scene_file, fsRdPerm);
    second = FSpOpenResFile(&other_file, fsRdPerm);
    CHECK_EQ(ResError(), noErr);
    CHECK(first > 0 && second > 0 && first != second);
    CHECK_EQ(CurResFile(), second);
    CHECK_STR(text_of(GetResource('STR ', 5)), "Plan");
    CHECK_STR(text_of(GetResource('STR ', 2)), "x");
    CHECK(Get1Resource('STR ', 2) == nil);
    CHECK_EQ(ResError(), resNotFound);
    CHECK_EQ(CountResources('STR '), 3);
    CHECK_EQ(Count1Resources('STR '), 1);
    UseResFile(first);
    CHECK_STR(text_of(GetResource('STR ', 5)), "Map");
    CHECK_STR(text_of(Get1IndResource('STR ', 2)), "x");
    CHECK_STR(text_of(GetNamedResource('STR ', (ConstStr255Param) "\005tITLE")), "Map");
    CHECK(Get1NamedResource('STR ', (ConstStr255Param) "\004Plan") == nil);
    CHECK(GetIndResource('STR ', 3) == nil && GetIndResource('STR ', 0) == nil);
    CloseResFile(first);
    CHECK_EQ(CurResFile(), second);
    UseResFile(first);
    CHECK_EQ(ResError(), resFNotFound);
    CloseResFile(second);
    CloseResFile(second);
    CHECK_EQ(ResError(), resFNotFound);
    files_are_gone();
}

static void a_handle_belongs_to_its_resource(void)
{
    short file, id = 0, size;
    OSType type = 0;
    Str255 name;
    Handle title, again;

    CHECK(files_are_there());
    file = FSpOpenResFile(&scene_file, fsRdPerm);
    title = GetResource('STR ', 5);
    CHECK(title != nil && GetResource('STR ', 5) == title);
    CHECK_EQ(HGetState(title) & kHandleIsResourceMask, kHandleIsResourceMask);
    GetResInfo(title, &id, &type, name);
    CHECK_EQ(id, 5);
    CHECK_EQ(type, 'STR ');
    CHECK_STR(p2cstr(name), "Title");
    size = (short)GetResourceSizeOnDisk(title);
    CHECK_EQ(size, 4);
    LoadResource(title);
    CHECK_EQ(ResError(), noErr);

    DetachResource(title);
    CHECK_EQ(HGetState(title) & kHandleIsResourceMask, 0);
    again = GetResource('STR ', 5);
    CHECK(again != nil && again != title);
    GetResInfo(title, &id, nil, nil);
    CHECK_EQ(ResError(), resNotFound);
    ReleaseResource(title);
    CHECK_EQ(ResError(), resNotFound);
    ReleaseResource(again);
    CHECK_EQ(ResError(), noErr);

    /* A program that disposes of one itself gets another. */
    again = GetResource('STR ', 5);
    DisposeHandle(again);
    CHECK_STR(text_of(GetResource('STR ', 5)), "Map");

    /* Handles go with their file, but not those that were detached. */
    again = GetResource('STR ', 2);
    CloseResFile(file);
    CHECK_EQ(GetHandleSize(again), 0);
    CHECK_STR(text_of(title), "Map");
    DisposeHandle(title);
    files_are_gone();
}

static void lists_of_strings_are_counted_from_one(void)
{
    static const char *const expected[] = {"", "North", "East", "", ""};
    Str255 string;
    short file, index;

    CHECK(files_are_there());
    file = FSpOpenResFile(&scene_file, fsRdPerm);
    for (index = 0; index < 5; index++) {
        GetIndString(string, 128, index);
        CHECK_STR(p2cstr(string), expected[index]);
    }
    GetIndString(string, 129, 1);
    CHECK_EQ(string[0], 0);
    CloseResFile(file);
    files_are_gone();
}

static void what_has_no_resources_is_not_opened(void)
{
    FSSpec spec;
    char path[512];
    FILE *file;

    strcpy(path, scratch_path("plain"));
    file = fopen(path, "wb");
    CHECK(file != NULL);
    if (file == NULL)
        return;
    fputs("no resources at all, but long enough to be taken for a header", file);
    fclose(file);
    CHECK_EQ(NativePathNameToFSSpec(path, &spec, 0), noErr);
    CHECK_EQ(FSpOpenResFile(&spec, fsRdPerm), -1);
    CHECK_EQ(ResError(), eofErr);
    FSpDelete(&spec);
    CHECK_EQ(FSpOpenResFile(&spec, fsRdPerm), -1);
    CHECK_EQ(ResError(), fnfErr);
    CHECK_EQ(FSpOpenResFile(nil, fsRdPerm), -1);
    CHECK_EQ(OpenResFile((ConstStr255Param) "\007nothing"), -1);
    CHECK(GetResource('STR ', 5) == nil);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"resources_come_from_the_current_file_first", resources_come_from_the_current_file_first},
        {"a_handle_belongs_to_its_resource", a_handle_belongs_to_its_resource},
        {"lists_of_strings_are_counted_from_one", lists_of_strings_are_counted_from_one},
        {"what_has_no_resources_is_not_opened", what_has_no_resources_is_not_opened},
    };

    return RUN_CASES(cases);
}
