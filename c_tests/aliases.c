/*
 * aliases.c - Aliases.h: records that stand for files, and how a file is found again.
 *
 * "Inside Macintosh: Files", Alias Manager. That the search looks beside the file that it starts from
 * is what our alias records allow.
 */
#include "scratch.h"

static void Write(const char *name)
{
    FILE *file = fopen(ScratchPath(name), "wb");

    CHECK(file != NULL);
    if (file != NULL)
        fclose(file);
}

static int SameFile(const FSSpec *one, const FSSpec *other)
{
    return one->vRefNum == other->vRefNum && one->parID == other->parID &&
           memcmp(one->name, other->name, one->name[0] + 1U) == 0;
}

static void an_alias_finds_its_file(void)
{
    FSSpec target, found;
    AliasHandle alias = NULL;
    Boolean changed = 9;

    ScratchBegin();
    Write("tiles.mov");
    target = ScratchSpec("tiles.mov");
    CHECK_EQ(NewAlias(NULL, &target, &alias), noErr);
    CHECK(alias != NULL);
    CHECK_EQ(ResolveAlias(NULL, alias, &found, &changed), noErr);
    CHECK(SameFile(&found, &target));
    CHECK_EQ(changed, false);
    DisposeHandle((Handle)alias);
    alias = NULL;
    CHECK_EQ(NewAliasMinimal(&target, &alias), noErr);
    CHECK_EQ(ResolveAlias(&target, alias, &found, NULL), noErr);
    CHECK(SameFile(&found, &target));
    DisposeHandle((Handle)alias);
    ScratchEnd();
}

/* The movie and its tiles went to another folder together. */
static void a_file_that_moved_is_found_beside_another(void)
{
    FSSpec target, movie, found;
    AliasHandle alias = NULL;
    Boolean changed = 9;
    char folder[1024];

    ScratchBegin();
    Write("tiles.mov");
    target = ScratchSpec("tiles.mov");
    CHECK_EQ(NewAlias(NULL, &target, &alias), noErr);
    strcpy(folder, ScratchPath("other"));
    CHECK_EQ(mkdir(folder, 0755), 0);
    CHECK_EQ(rename(ScratchPath("tiles.mov"), ScratchPath("other/tiles.mov")), 0);
    Write("other/tour.mov");
    movie = ScratchSpec("other/tour.mov");
    CHECK_EQ(ResolveAlias(NULL, alias, &found, &changed), fnfErr);
    CHECK(SameFile(&found, &target));
    CHECK_EQ(changed, false);
    CHECK_EQ(ResolveAlias(&movie, alias, &found, &changed), noErr);
    target = ScratchSpec("other/tiles.mov");
    CHECK(SameFile(&found, &target));
    CHECK_EQ(changed, true);
    /* Now the record knows. */
    CHECK_EQ(ResolveAlias(NULL, alias, &found, &changed), noErr);
    CHECK_EQ(changed, false);
    DisposeHandle((Handle)alias);
    unlink(ScratchPath("other/tiles.mov"));
    unlink(ScratchPath("other/tour.mov"));
    rmdir(folder);
    ScratchEnd();
}

static void what_is_not_there_gets_no_alias(void)
{
    FSSpec target;
    AliasHandle alias = NULL;

    ScratchBegin();
    target = ScratchSpec("nothing.mov");
    CHECK_EQ(NewAlias(NULL, &target, &alias), fnfErr);
    CHECK(alias == NULL);
    CHECK_EQ(NewAliasMinimal(NULL, &alias), paramErr);
    CHECK_EQ(NewAliasMinimal(&target, NULL), paramErr);
    ScratchEnd();
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"an_alias_finds_its_file", an_alias_finds_its_file},
        {"a_file_that_moved_is_found_beside_another", a_file_that_moved_is_found_beside_another},
        {"what_is_not_there_gets_no_alias", what_is_not_there_gets_no_alias},
    };

    return RUN_CASES(cases);
}
