/*
 * file_access.c - Files.h, "Reading and writing", "Files on the disk", "Volumes and folders".
 *
 * "Inside Macintosh: Files", chapters 1 and 2.
 */
#include <Files.h>
#include <MacErrors.h>
#include <TextUtils.h>

#include "resource_file.h"

static FSSpec spec_of(const char *name)
{
    FSSpec spec;
    char path[512];

    strcpy(path, scratch_path(name));
    memset(&spec, 0, sizeof(spec));
    CHECK_EQ(NativePathNameToFSSpec(path, &spec, 0), noErr);
    return spec;
}

static void a_file_is_made_once_and_deleted_once(void)
{
    FSSpec spec = spec_of("made");

    FSpDelete(&spec);
    CHECK_EQ(FSpCreate(&spec, 'TVOD', 'MooV', 0), noErr);
    CHECK_EQ(FSpCreate(&spec, 'TVOD', 'MooV', 0), dupFNErr);
    CHECK_EQ(FSpDelete(&spec), noErr);
    CHECK_EQ(FSpDelete(&spec), fnfErr);
    CHECK_EQ(FSpCreate(nil, 0, 0, 0), paramErr);
}

static void bytes_are_written_and_read_at_the_mark(void)
{
    FSSpec spec = spec_of("bytes");
    char text[32] = "";
    short file = 0;
    long count = 11, place = -1;

    CHECK_EQ(FSpCreate(&spec, 'ABCD', 'TEXT', 0), noErr);
    CHECK_EQ(FSpOpenDF(&spec, fsRdWrPerm, &file), noErr);
    CHECK_EQ(FSWrite(file, &count, "hello world"), noErr);
    CHECK_EQ(count, 11);
    CHECK_EQ(GetFPos(file, &place), noErr);
    CHECK_EQ(place, 11);
    CHECK_EQ(SetFPos(file, fsFromStart, 6), noErr);
    count = 5;
    CHECK_EQ(FSRead(file, &count, text), noErr);
    CHECK_STR(text, "world");
    CHECK_EQ(SetFPos(file, fsFromLEOF, -5), noErr);
    CHECK_EQ(SetFPos(file, fsFromMark, 1), noErr);
    memset(text, 0, sizeof(text));
    count = 20;
    CHECK_EQ(FSRead(file, &count, text), eofErr);
    CHECK_EQ(count, 4);
    CHECK_STR(text, "orld");
    CHECK_EQ(SetFPos(file, fsFromStart, 12), eofErr);
    CHECK_EQ(GetFPos(file, &place), noErr);
    CHECK_EQ(place, 11);
    CHECK_EQ(SetFPos(file, fsFromStart, -1), posErr);
    CHECK_EQ(GetFPos(file, &place), noErr);
    CHECK_EQ(place, 11);
    CHECK_EQ(SetEOF(file, 4), noErr);
    CHECK_EQ(GetFPos(file, &place), noErr);
    CHECK_EQ(place, 4);
    CHECK_EQ(GetEOF(file, &place), noErr);
    CHECK_EQ(place, 4);
    CHECK_EQ(SetFPos(file, 9, 0), paramErr);
    CHECK_EQ(FSClose(file), noErr);
    CHECK_EQ(FSClose(file), rfNumErr);
    count = 1;
    CHECK_EQ(FSRead(file, &count, text), rfNumErr);
    CHECK_EQ(FSpDelete(&spec), noErr);
}

static void a_file_opened_for_reading_stays_as_it_is(void)
{
    FSSpec spec = spec_of("read");
    short file = 0, volume = 0;
    long count = 1;

    CHECK_EQ(FSpCreate(&spec, 'ABCD', 'TEXT', 0), noErr);
    CHECK_EQ(FSpOpenDF(&spec, fsRdPerm, &file), noErr);
    CHECK_EQ(FSWrite(file, &count, "x"), wrPermErr);
    CHECK_EQ(count, 0);
    CHECK_EQ(SetEOF(file, 10), wrPermErr);
    CHECK_EQ(GetVRefNum(file, &volume), noErr);
    CHECK(volume < 0);
    CHECK_EQ(FSClose(file), noErr);
    CHECK_EQ(GetVRefNum(file, &volume), rfNumErr);
    CHECK_EQ(FSpOpenDF(&spec, 9, &file), paramErr);
    CHECK_EQ(FSpOpenDF(&spec, fsRdPerm, nil), paramErr);
    CHECK_EQ(FSpDelete(&spec), noErr);
    CHECK_EQ(FSpOpenDF(&spec, fsRdPerm, &file), fnfErr);
}

static void the_resource_fork_is_read(void)
{
    static const TestResource list[] = {{'STR ', 1, nil, "\002ab", 3}};
    FSSpec spec = spec_of("forked"), sidecar;
    char path[512];
    short file = 0;
    long size = -1;

    CHECK_EQ(FSpCreate(&spec, 'ABCD', 'TEXT', 0), noErr);
    CHECK_EQ(FSpOpenRF(&spec, fsRdPerm, &file), noErr);
    CHECK_EQ(GetEOF(file, &size), noErr);
    CHECK_EQ(size, 0);
    CHECK_EQ(FSClose(file), noErr);
    strcpy(path, scratch_path("forked"));
    strcat(path, ".rsrc");
    CHECK(write_resources(path, list, 1, &sidecar));
    CHECK_EQ(FSpOpenRF(&spec, fsRdPerm, &file), noErr);
    CHECK_EQ(GetEOF(file, &size), noErr);
    CHECK(size > 256);
    CHECK_EQ(FSClose(file), noErr);
    CHECK_EQ(FSpOpenRF(&spec, fsRdWrPerm, &file), permErr);
    FSpDelete(&sidecar);
    FSpDelete(&spec);
}

static void a_file_has_a_type(void)
{
    FSSpec spec = spec_of("tour.mov"), named = spec_of("a.Mov");
    FInfo info;

    CHECK_EQ(FSpGetFInfo(&spec, &info), fnfErr);
    CHECK_EQ(FSpCreate(&spec, 'ABCD', 'EFGH', 0), noErr);
    CHECK_EQ(FSpGetFInfo(&spec, &info), noErr);
    CHECK_EQ(info.fdType, 'EFGH');
    CHECK_EQ(info.fdCreator, 'ABCD');
    info.fdType = 'PICT';
    CHECK_EQ(FSpSetFInfo(&spec, &info), noErr);
    info.fdType = 0;
    CHECK_EQ(FSpGetFInfo(&spec, &info), noErr);
    CHECK_EQ(info.fdType, 'PICT');
    FSpDelete(&spec);
    (void)named;
}

static void names_are_looked_for_in_the_current_folder(void)
{
    FSSpec spec = spec_of("there"), found;
    Str255 name;
    short volume = 0;
    long before = 0, now = 0;

    CHECK_EQ(FSpCreate(&spec, 'ABCD', 'TEXT', 0), noErr);
    CHECK_EQ(HGetVol(name, &volume, &before), noErr);
    CHECK(name[0] > 0 && volume < 0 && before != 0);
    CHECK_EQ(FSMakeFSSpec(0, 0, spec.name, &found), fnfErr);
    CHECK_EQ(HSetVol(nil, 0, spec.parID), noErr);
    CHECK_EQ(FSMakeFSSpec(0, 0, spec.name, &found), noErr);
    CHECK_EQ(HGetVol(nil, nil, &now), noErr);
    CHECK_EQ(now, spec.parID);
    CHECK_EQ(HSetVol(nil, 0, 9999999), dirNFErr);
    CHECK_EQ(HSetVol(nil, 0, 0), noErr);
    CHECK_EQ(HGetVol(nil, nil, &now), noErr);
    CHECK_EQ(now, before);
    CHECK_EQ(FlushVol(nil, volume), noErr);
    FSpDelete(&spec);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_file_is_made_once_and_deleted_once", a_file_is_made_once_and_deleted_once},
        {"bytes_are_written_and_read_at_the_mark", bytes_are_written_and_read_at_the_mark},
        {"a_file_opened_for_reading_stays_as_it_is", a_file_opened_for_reading_stays_as_it_is},
        {"the_resource_fork_is_read", the_resource_fork_is_read},
        {"a_file_has_a_type", a_file_has_a_type},
        {"names_are_looked_for_in_the_current_folder", names_are_looked_for_in_the_current_folder},
    };

    return RUN_CASES(cases);
}
