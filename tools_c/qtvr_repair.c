/*
 * qtvr_repair.c - qtvr-repair: writes a sound copy of a movie that is damaged or odd.
 *
 * The header is mended as a tree of atoms, and a movie made of it that still has its samples in the old
 * file. Flattened, it is a movie in one file; what the samples of the nodes say is mended there, with
 * the new ones behind the old, and it is flattened once more. Then the copy is compared with the movie.
 */
#include <Aliases.h>
#include <Movies.h>
#include <QTML.h>
#include <QuickTimeVRFormat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "compare.h"
#include "faults.h"
#include "form.h"
#include "header_mends.h"
#include "lost_samples.h"
#include "scene_mends.h"
#include "tool.h"

static const char kHelp[] =
    "usage: qtvr-repair [options] movie copy\n"
    "       qtvr-repair --dry-run [options] movie\n"
    "\n"
    "Writes a sound copy of a QTVR movie that is damaged or odd: all in one file, the header first.\n"
    "Says what was mended, what is lost, and what is still wrong. The movie itself stays as it is.\n"
    "\n"
    "  --dry-run   says what would be mended and writes nothing\n"
    "  --force     replaces a file that is there\n"
    "  --quick     compares and checks without drawing all of it\n"
    "  --progress  tells on stderr how far it is\n"
    "  --json      tells all as a JSON object\n"
    "  --help, --version\n"
    "\n"
    "Exit codes: 0 the copy is sound; 1 something is lost or still wrong; 2 the command line is\n"
    "wrong; 3 there is no copy.\n";

static const char kProgram[] = "qtvr-repair";

/* What is asked for, and the work. */
typedef struct Repair {
    const char *path, *copy;
    char work[2][1024]; /* files on the way, beside the copy */
    Boolean isDry, replaces, isQuick, tells, isJSON;
    Boolean areNodesMended;
    FSSpec file;
    Movie movie;
    Notes notes;
} Repair;

/* Says what cannot be. */
static int Fail(const char *path, const char *text)
{
    fprintf(stderr, "%s: %s: %s\n", kProgram, path, text);
    return 3;
}

static OSErr FileOf(const char *path, FSSpec *file)
{
    char name[1024];

    if (strlen(path) >= sizeof name)
        return bdNamErr;
    strcpy(name, path);
    return NativePathNameToFSSpec(name, file, 0);
}

/* --- Opening ---------------------------------------------------------------------------------- */

static OSErr OpenFile(const FSSpec *file, Movie *movie, short *resID)
{
    short refNum = 0;
    OSErr err = OpenMovieFile(file, &refNum, fsRdPerm);

    *resID = 0;
    if (err != noErr)
        return err;
    err = NewMovieFromFile(movie, refNum, resID, nil, newMovieActive, nil);
    CloseMovieFile(refNum);
    return err;
}

/* A header that NewMovieFromUserProc asks for, piece by piece. */
typedef struct Bytes {
    UInt8 *data;
    size_t size;
} Bytes;

static OSErr GiveHeader(long offset, long size, void *data, void *refCon)
{
    const Bytes *header = refCon;

    if (offset < 0 || size < 0 || (size_t)offset > header->size ||
        (size_t)size > header->size - (size_t)offset)
        return eofErr;
    memcpy(data, header->data + offset, (size_t)size);
    return noErr;
}

/* A movie of a header, with its own samples in a file. */
static OSErr OpenHeader(const HeaderAtom *header, Handle alias, Movie *movie)
{
    Bytes bytes;
    OSErr err;

    bytes.data = WriteHeader(header, &bytes.size);
    err = NewMovieFromUserProc(movie, newMovieActive, nil, GiveHeader, &bytes, alias, rAliasType);
    free(bytes.data);
    return err;
}

static HeaderAtom *HeaderOf(Movie movie, Notes *notes)
{
    Handle bytes = NewHandle(0);
    HeaderAtom *header = nil;

    if (bytes == nil)
        return nil;
    if (PutMovieIntoHandle(movie, bytes) == noErr)
        header = ReadHeader((const UInt8 *)*bytes, (size_t)GetHandleSize(bytes), notes);
    DisposeHandle(bytes);
    return header;
}

/* The file that has a movie's own samples: a movie may only name the one that was read. */
static Handle AliasOf(Movie movie, const FSSpec *file)
{
    AliasHandle alias = nil;
    Handle found = nil;
    long i, attributes, count = GetMovieTrackCount(movie);

    for (i = 1; i <= count; i++) {
        Media media = GetTrackMedia(GetMovieIndTrack(movie, i));
        OSType type = 0;

        attributes = 0;
        if (GetMediaDataRef(media, 1, &found, &type, &attributes) != noErr)
            continue;
        if ((attributes & dataRefSelfReference) != 0 && type == rAliasType)
            return found;
        DisposeHandle(found);
    }
    return QTNewAlias(file, &alias, true) == noErr ? (Handle)alias : nil;
}

/* --- Mending ---------------------------------------------------------------------------------- */

/* Takes out the tracks that still cannot be read, of which nothing could be copied. True if any. */
static Boolean TakeOutUnread(HeaderAtom *header, Movie movie, Notes *notes)
{
    HeaderAtom *track = header->first, *next;
    Boolean isChanged = false;

    for (; track != nil; track = next) {
        next = track->next;
        if (strcmp(track->type, "trak") != 0 ||
            (TrackIDOf(track) != 0 && GetMovieTrack(movie, (long)TrackIDOf(track)) != nil))
            continue;
        if (TrackIDOf(track) != 0)
            TakeNote(notes, kLost, "track %lu, whose header makes no sense",
                     (unsigned long)TrackIDOf(track));
        else
            TakeNote(notes, kLost, "a track whose header makes no sense");
        RemoveAtom(header, track);
        isChanged = true;
    }
    return isChanged;
}

/* Puts a movie in the place of another that was opened before. */
static OSErr Reopen(Repair *repair, const HeaderAtom *header, Handle alias)
{
    Movie mended = nil;
    OSErr err = OpenHeader(header, alias, &mended);

    if (err == noErr) {
        DisposeMovie(repair->movie);
        repair->movie = mended;
    }
    return err;
}

static OSErr MendMovie(Repair *repair, double ownSize)
{
    long before = repair->notes.counts[kMended];
    HeaderAtom *header = HeaderOf(repair->movie, &repair->notes);
    Handle alias = AliasOf(repair->movie, &repair->file);
    OSErr err = header != nil && alias != nil ? noErr : memFullErr;
    Boolean isChanged;

    if (err == noErr) {
        isChanged = MendHeader(header, &repair->notes);
        if (isChanged || repair->notes.counts[kMended] > before)
            err = Reopen(repair, header, alias);
        isChanged = err == noErr && TakeOutUnread(header, repair->movie, &repair->notes);
        if (err == noErr &&
            EmptyLostSamples(header, repair->movie, ownSize, &repair->notes))
            isChanged = true;
        if (isChanged)
            err = Reopen(repair, header, alias);
    }
    if (err == noErr)
        MendReferences(repair->movie, &repair->notes);
    /* Without a file this only looks. */
    if (err == noErr && repair->isDry)
        MendScene(header, repair->movie, nil, &repair->notes);
    FreeHeader(header);
    if (alias != nil)
        DisposeHandle(alias);
    return err;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static OSErr TellProgress(Movie movie, short message, short what, Fixed done, long refCon)
{
    (void)movie;
    (void)what;
    (void)refCon;
    fprintf(stderr, "\r%d%% is written%s", (int)((double)done * 100 / 65536),
            message == movieProgressClose ? "\n" : "");
    return noErr;
}

/* Flattens a movie behind the atoms of a file that are not of the movie. */
static OSErr Flatten(Movie movie, const FSSpec *others, const char *path, Boolean tells)
{
    FSSpec file;
    Movie flat = nil;
    OSErr err = CarryAtoms(others, path);

    if (err == noErr)
        err = FileOf(path, &file);
    if (err != noErr)
        return err;
    if (tells)
        SetMovieProgressProc(movie, TellProgress, 0);
    flat = FlattenMovieData(movie,
                            flattenAddMovieToDataFork | flattenForceMovieResourceBeforeMovieData,
                            &file, FOUR_CHAR_CODE('TVOD'), 0, 0);
    err = GetMoviesError();
    if (flat != nil)
        DisposeMovie(flat);
    else if (err == noErr)
        err = invalidMovie;
    return err;
}

/* Mends what the nodes say, in the first file on the way; the second gets the result. */
static OSErr MendNodes(Repair *repair)
{
    FSSpec file;
    Movie movie = nil, mended = nil;
    HeaderAtom *header = nil;
    AliasHandle alias = nil;
    FILE *data = nil;
    short resID;
    OSErr err = FileOf(repair->work[0], &file);

    if (err == noErr)
        err = OpenFile(&file, &movie, &resID);
    if (err == noErr && (header = HeaderOf(movie, &repair->notes)) == nil)
        err = memFullErr;
    if (err == noErr && (data = fopen(repair->work[0], "r+b")) == nil)
        err = permErr;
    if (err == noErr)
        repair->areNodesMended = MendScene(header, movie, data, &repair->notes);
    if (data != nil && fclose(data) != 0)
        err = dskFulErr;
    if (err == noErr && repair->areNodesMended) {
        err = QTNewAlias(&file, &alias, true);
        if (err == noErr)
            err = OpenHeader(header, (Handle)alias, &mended);
        if (err == noErr)
            err = Flatten(mended, &repair->file, repair->work[1], repair->tells);
    }
    FreeHeader(header);
    if (alias != nil)
        DisposeHandle((Handle)alias);
    if (mended != nil)
        DisposeMovie(mended);
    if (movie != nil)
        DisposeMovie(movie);
    return err;
}

/* Names that nobody has yet, beside the copy. */
static Boolean NameWork(Repair *repair)
{
    int i, number = 0;

    for (i = 0; i < 2; i++) {
        FILE *file = nil;

        if (strlen(repair->copy) + 16 > sizeof repair->work[i])
            return false;
        for (; file == nil && number < 1000; number++) {
            sprintf(repair->work[i], "%s.part%d", repair->copy, number);
            file = fopen(repair->work[i], "wbx");
        }
        if (file == nil) {
            repair->work[i][0] = '\0';
            return false;
        }
        fclose(file);
    }
    return true;
}

static Boolean IsThere(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0;
}

/* Whether two paths lead to one file. */
static Boolean AreSameFile(const char *one, const char *other)
{
    struct stat first, second;
    FSSpec file, otherFile;

    if (stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_ino != 0 &&
        first.st_ino == second.st_ino && first.st_dev == second.st_dev)
        return true;
    return FileOf(one, &file) == noErr && FileOf(other, &otherFile) == noErr &&
           file.vRefNum == otherFile.vRefNum && file.parID == otherFile.parID &&
           memcmp(file.name, otherFile.name, file.name[0] + 1u) == 0;
}

static void TellFault(void *refCon, const char *text)
{
    TakeNote(refCon, kLeft, "%s", text);
}

/* Compares the copy with the movie, and looks for what is still wrong. */
static OSErr LookAtCopy(Repair *repair, const char *path)
{
    Track scene = QTVRGetQTVRTrack(repair->movie, 1);
    Faults found;
    OSErr err = CompareMovies(repair->path, path, repair->areNodesMended, repair->isQuick,
                              &repair->notes);

    if (err == noErr && scene != nil)
        FindFaults(path, repair->isQuick, TellFault, &repair->notes, &found);
    return err;
}

static OSErr WriteCopy(Repair *repair)
{
    const char *made = repair->work[0];
    OSErr err = NameWork(repair) ? noErr : permErr;

    if (err == noErr)
        err = Flatten(repair->movie, &repair->file, made, repair->tells);
    if (err == noErr)
        err = MendNodes(repair);
    if (repair->areNodesMended)
        made = repair->work[1];
    if (err == noErr)
        err = LookAtCopy(repair, made);
#ifdef _WIN32
    /* There, renaming replaces nothing. */
    if (err == noErr && repair->replaces)
        remove(repair->copy);
#endif
    if (err == noErr && rename(made, repair->copy) != 0)
        err = permErr;
    return err;
}

/* --- The command line ------------------------------------------------------------------------- */

static int TellResult(const Repair *repair)
{
    Report report;
    Boolean isLost = repair->notes.counts[kLost] > 0, isLeft = repair->notes.counts[kLeft] > 0;

    BeginReport(&report, stdout, repair->isJSON);
    TellText(&report, "movie", repair->path);
    if (!repair->isDry)
        TellText(&report, "copy", repair->copy);
    TellNotes(&report, &repair->notes);
    TellText(&report, "result",
             isLost                                     ? "something is lost"
             : isLeft                                   ? "something is still wrong"
             : repair->notes.counts[kMended] > 0        ? "mended"
                                                        : "sound as it was");
    EndReport(&report);
    return isLost || isLeft ? 1 : 0;
}

static int DoRepair(Repair *repair)
{
    double ownSize = 0;
    short resID;
    OSErr err = EnterMovies();
    int i;

    if (err == noErr)
        err = FileOf(repair->path, &repair->file);
    if (err == noErr)
        err = OpenFile(&repair->file, &repair->movie, &resID);
    if (err == noErr)
        err = LookAtForm(&repair->file, resID, &repair->notes, &ownSize);
    if (err == noErr)
        err = MendMovie(repair, ownSize);
    if (err == noErr && !repair->isDry) {
        err = WriteCopy(repair);
        for (i = 0; i < 2; i++)
            if (repair->work[i][0] != '\0')
                remove(repair->work[i]);
        if (err == permErr || err == wrPermErr || err == dskFulErr) {
            TellFailure(kProgram, repair->copy, 0, err);
            return 3;
        }
    }
    if (err != noErr) {
        TellFailure(kProgram, repair->path, 0, err);
        return 3;
    }
    return TellResult(repair);
}

int main(int argc, char **argv)
{
    static Repair repair;
    static const Option options[] = {
        {"--dry-run", &repair.isDry, nil}, {"--force", &repair.replaces, nil},
        {"--quick", &repair.isQuick, nil}, {"--progress", &repair.tells, nil},
        {"--json", &repair.isJSON, nil},   {nil, nil, nil},
    };
    static const Tool tool = {kProgram, kHelp, options};
    int result, count = ReadOptions(argc, argv, &tool, &result);

    if (count == 0)
        return result;
    if (count > 2 || (count == 1 && !repair.isDry)) {
        fprintf(stderr, "%s: a movie and a name for its copy are due; see --help\n", kProgram);
        return 2;
    }
    repair.path = argv[1];
    repair.copy = count == 2 ? argv[2] : "";
    if (!repair.isDry && AreSameFile(repair.path, repair.copy))
        return Fail(repair.copy, "this is the movie itself");
    if (!repair.isDry && !repair.replaces && IsThere(repair.copy))
        return Fail(repair.copy, "there is such a file; --force replaces it");
    result = DoRepair(&repair);
    if (repair.movie != nil)
        DisposeMovie(repair.movie);
    FreeNotes(&repair.notes);
    ExitMovies();
    return result;
}
