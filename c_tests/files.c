/*
 * files.c - Files.h and the path calls of QTML.h.
 */
#include "fixture.h"

static void a_path_becomes_a_file_and_comes_back(void)
{
    char path[300], back[300];
    FSSpec file;

    strcpy(path, SamplePath("cube.mov"));
    CHECK_EQ(NativePathNameToFSSpec(path, &file, 0), noErr);
    CHECK_EQ(file.name[0], 8);
    CHECK_EQ(memcmp(&file.name[1], "cube.mov", 8), 0);
    CHECK_EQ(FSSpecToNativePathName(&file, back, sizeof back, kFullNativePath), noErr);
    CHECK(back[0] == '/');
    CHECK_STR(strrchr(back, '/') + 1, "cube.mov");
    CHECK_EQ(FSSpecToNativePathName(&file, back, 5, kFullNativePath), paramErr);
    CHECK_EQ(FSSpecToNativePathName(NULL, back, sizeof back, 0), paramErr);
    CHECK_EQ(FSSpecToNativePathName(&file, NULL, 300, 0), paramErr);
    CHECK_EQ(sizeof(FSSpec), 70);
}

static void a_file_need_not_exist_but_its_folder(void)
{
    char none[] = "no such folder/file.mov", empty[] = "";
    FSSpec file;

    CHECK_EQ(NativePathNameToFSSpec(none, &file, 0), fnfErr);
    CHECK_EQ(NativePathNameToFSSpec(empty, &file, 0), bdNamErr);
    CHECK_EQ(NativePathNameToFSSpec(NULL, &file, 0), paramErr);
    CHECK_EQ(NativePathNameToFSSpec(none + 15, NULL, 0), paramErr);
    CHECK_EQ(NativePathNameToFSSpec(none + 15, &file, 0), noErr);
}

static void a_name_is_looked_for_in_its_folder(void)
{
    char path[300];
    FSSpec file, found;
    unsigned char name[] = {8, 'c', 'u', 'b', 'e', '.', 'm', 'o', 'v'};
    unsigned char none[] = {4, 'n', 'o', 'n', 'e'};

    strcpy(path, SamplePath("cube.mov"));
    CHECK_EQ(NativePathNameToFSSpec(path, &file, 0), noErr);
    CHECK_EQ(FSMakeFSSpec(file.vRefNum, file.parID, name, &found), noErr);
    CHECK_EQ(memcmp(found.name, file.name, 9), 0);
    CHECK_EQ(found.parID, file.parID);
    CHECK_EQ(FSMakeFSSpec(0, file.parID, none, &found), fnfErr);
    CHECK_EQ(found.name[0], 4);
    CHECK_EQ(FSMakeFSSpec(0, 30000, name, &found), dirNFErr);
    CHECK_EQ(FSMakeFSSpec(0, file.parID, NULL, &found), paramErr);
    CHECK_EQ(FSMakeFSSpec(0, file.parID, name, NULL), paramErr);
}

static void long_names_are_shortened_and_lead_back(void)
{
    char path[400], back[400];
    FSSpec file;

    memset(path, 'x', 200);
    strcpy(path + 200, ".mov");
    CHECK_EQ(NativePathNameToFSSpec(path, &file, 0), noErr);
    CHECK_EQ(file.name[0], 63);
    CHECK_EQ(FSSpecToNativePathName(&file, back, sizeof back, kFullNativePath), noErr);
    CHECK_STR(strrchr(back, '/') + 1, path);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_path_becomes_a_file_and_comes_back", a_path_becomes_a_file_and_comes_back},
        {"a_file_need_not_exist_but_its_folder", a_file_need_not_exist_but_its_folder},
        {"a_name_is_looked_for_in_its_folder", a_name_is_looked_for_in_its_folder},
        {"long_names_are_shortened_and_lead_back", long_names_are_shortened_and_lead_back},
    };

    return RUN_CASES(cases);
}
