/*
 * catalog.c - Files.h, "What a folder holds": PBGetCatInfoSync.
 *
 * "Inside Macintosh: Files", File Manager: names, indices, folders, and the layout of CInfoPBRec.
 */
#include <Files.h>
#include <stddef.h>
#include <time.h>

#include "scratch.h"

static long FolderOf(const char *name)
{
    FSSpec spec = ScratchSpec(name);

    return spec.parID;
}

static void Put(const char *name, const char *text)
{
    FILE *out = fopen(ScratchPath(name), "wb");

    fputs(text, out);
    fclose(out);
}

static int SameName(const unsigned char *name, const char *text)
{
    return name[0] == strlen(text) && memcmp(name + 1, text, name[0]) == 0;
}

/* Four entries; the sidecar belongs to one of them. */
static void Fill(void)
{
    static const unsigned char fork[] = {0, 5, 0x16, 7, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0,
                                         0, 0, 0,    0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0,
                                         0, 2, 0,    0, 0, 38, 0, 0, 0, 3, 'a', 'b', 'c'};
    FILE *out;

    ScratchBegin();
    Put("Beta.mov", "0123456789");
    Put("alpha.txt", "text");
    Put(".hidden", "");
    mkdir(ScratchPath("Folder"), 0755);
    out = fopen(ScratchPath("._Beta.mov"), "wb");
    CHECK_EQ(fwrite(fork, 1, sizeof fork, out), sizeof fork);
    fclose(out);
}

static void Empty(void)
{
    rmdir(ScratchPath("Folder"));
    ScratchEnd();
}

static void a_name_is_told_of(void)
{
    /* 1904 to 1970 in seconds; a day is more than any place is ahead or behind. */
    const double now = (double)time(NULL) + 2082844800.0, day = 86400.0;
    Str63 name = {8, 'B', 'e', 't', 'a', '.', 'm', 'o', 'v'};
    CInfoPBRec record;
    long folder;

    Fill();
    folder = FolderOf("Beta.mov");
    memset(&record, 0x55, sizeof record);
    record.hFileInfo.ioNamePtr = name;
    record.hFileInfo.ioVRefNum = 0;
    record.hFileInfo.ioFDirIndex = 0;
    record.hFileInfo.ioDirID = (SInt32)folder;
    CHECK_EQ(PBGetCatInfoSync(&record), noErr);
    CHECK_EQ(record.hFileInfo.ioResult, noErr);
    CHECK_EQ(record.hFileInfo.ioFlAttrib & kioFlAttribDirMask, 0);
    CHECK_EQ(record.hFileInfo.ioFlFndrInfo.fdType, 'MooV');
    CHECK_EQ(record.hFileInfo.ioFlFndrInfo.fdFlags & kIsInvisible, 0);
    CHECK_EQ(record.hFileInfo.ioFlLgLen, 10);
    CHECK(record.hFileInfo.ioFlPyLen >= 10);
    CHECK_EQ(record.hFileInfo.ioFlRLgLen, 3);
    CHECK_EQ(record.hFileInfo.ioFlParID, folder);
    CHECK_NEAR((double)record.hFileInfo.ioFlMdDat, now, day);
    CHECK_NEAR((double)record.hFileInfo.ioFlCrDat, now, day);
    CHECK_EQ(record.hFileInfo.ioFRefNum, 0);
    CHECK(SameName(name, "Beta.mov"));
    Empty();
}

static void a_folder_is_gone_through(void)
{
    static const char *const names[] = {".hidden", "alpha.txt", "Beta.mov", "Folder"};
    CInfoPBRec record;
    long folder;
    short index;
    Str63 name;

    Fill();
    folder = FolderOf("Beta.mov");
    memset(&record, 0, sizeof record);
    for (index = 1; index <= 4; index++) {
        memset(name, 0, sizeof name);
        record.dirInfo.ioNamePtr = name;
        record.dirInfo.ioFDirIndex = index;
        record.dirInfo.ioDrDirID = (SInt32)folder;
        CHECK_EQ(PBGetCatInfoSync(&record), noErr);
        CHECK(SameName(name, names[index - 1]));
        CHECK_EQ((record.dirInfo.ioFlAttrib & kioFlAttribDirMask) != 0, index == 4);
        CHECK_EQ(record.dirInfo.ioDrParID, folder);
        if (index == 1)
            CHECK((record.hFileInfo.ioFlFndrInfo.fdFlags & kIsInvisible) != 0);
    }
    CHECK_EQ(record.dirInfo.ioDrNmFls, 0);
    CHECK_EQ(record.dirInfo.ioDrDirID, FolderOf("Folder/x"));
    record.dirInfo.ioFDirIndex = 5;
    record.dirInfo.ioDrDirID = (SInt32)folder;
    CHECK_EQ(PBGetCatInfoSync(&record), fnfErr);
    CHECK_EQ(record.dirInfo.ioResult, fnfErr);
    CHECK(SameName(name, "Folder"));
    Empty();
}

static void a_folder_is_told_of(void)
{
    CInfoPBRec record;
    long folder;
    Str63 name;

    Fill();
    folder = FolderOf("Folder/x");
    memset(&record, 0, sizeof record);
    record.dirInfo.ioNamePtr = name;
    record.dirInfo.ioFDirIndex = -1;
    record.dirInfo.ioDrDirID = (SInt32)folder;
    CHECK_EQ(PBGetCatInfoSync(&record), noErr);
    CHECK(SameName(name, "Folder"));
    CHECK((record.dirInfo.ioFlAttrib & kioFlAttribDirMask) != 0);
    CHECK_EQ(record.dirInfo.ioDrDirID, folder);
    CHECK_EQ(record.dirInfo.ioDrParID, FolderOf("Beta.mov"));
    /* Upwards, as programs make a path; a nil name is not asked for. */
    record.dirInfo.ioNamePtr = NULL;
    record.dirInfo.ioDrDirID = record.dirInfo.ioDrParID;
    CHECK_EQ(PBGetCatInfo(&record, false), noErr);
    CHECK_EQ(record.dirInfo.ioDrDirID, FolderOf("Beta.mov"));
    CHECK_EQ(record.dirInfo.ioDrNmFls, 4);
    Empty();
}

static void what_is_not_there_is_told(void)
{
    Str63 name = {4, 'n', 'o', 'n', 'e'};
    CInfoPBRec record;

    Fill();
    memset(&record, 0, sizeof record);
    record.hFileInfo.ioNamePtr = name;
    record.hFileInfo.ioDirID = (SInt32)FolderOf("Beta.mov");
    CHECK_EQ(PBGetCatInfoSync(&record), fnfErr);
    record.hFileInfo.ioDirID = 0x7FFFFFF0;
    CHECK_EQ(PBGetCatInfoSync(&record), dirNFErr);
    record.hFileInfo.ioFDirIndex = 1;
    CHECK_EQ(PBGetCatInfoSync(&record), dirNFErr);
    record.hFileInfo.ioFDirIndex = 0;
    record.hFileInfo.ioNamePtr = NULL;
    CHECK_EQ(PBGetCatInfoSync(&record), paramErr);
    CHECK_EQ(PBGetCatInfoSync(NULL), paramErr);
    Empty();
}

static void the_layout_is_the_classic_one(void)
{
    /* Pointers are as wide as they are here: four of them stand before ioVRefNum. */
    const size_t wider = 4 * (sizeof(void *) - 4);

    CHECK_EQ(offsetof(HFileInfo, ioVRefNum), 22 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioFDirIndex), 28 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioFlAttrib), 30 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioFlFndrInfo), 32 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioDirID), 48 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioFlLgLen), 54 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioFlRLgLen), 64 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioFlMdDat), 76 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioFlXFndrInfo), 84 + wider);
    CHECK_EQ(offsetof(HFileInfo, ioFlParID), 100 + wider);
    CHECK_EQ(sizeof(HFileInfo), 108 + wider);
    CHECK_EQ(offsetof(DirInfo, ioDrDirID), 48 + wider);
    CHECK_EQ(offsetof(DirInfo, ioDrNmFls), 52 + wider);
    CHECK_EQ(offsetof(DirInfo, ioDrMdDat), 76 + wider);
    CHECK_EQ(offsetof(DirInfo, ioDrParID), 100 + wider);
    CHECK_EQ(sizeof(DirInfo), 104 + wider);
    CHECK_EQ(sizeof(CInfoPBRec), 108 + wider);
}

static const Case cases[] = {
    {"a_name_is_told_of", a_name_is_told_of},
    {"a_folder_is_gone_through", a_folder_is_gone_through},
    {"a_folder_is_told_of", a_folder_is_told_of},
    {"what_is_not_there_is_told", what_is_not_there_is_told},
    {"the_layout_is_the_classic_one", the_layout_is_the_classic_one},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
