/*
 * fixture.h - finding the movies of the tests, and opening them as a classic program does.
 *
 * The made sample movies are in the directory that QTVR_SAMPLES names; real movies, which are not
 * part of the project, in the one that QTVR_CORPUS names.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include <Movies.h>
#include <QTML.h>
#include <QuickTimeVR.h>

#include "harness.h"

/* A movie, opened as far as it went. What is missing is NULL. */
typedef struct Opened {
    Movie movie;
    MovieController controller;
    Track track;
    QTVRInstance qtvr;
} Opened;

/* The path of a file in the directory that `variable` names; NULL if there is no such file. The
   path stays until the next call. */
static __inline__ const char *FixturePath(const char *variable, const char *name)
{
    static char path[1024];
    const char *directory = getenv(variable);
    FILE *file;

    if (directory == NULL || strlen(directory) + strlen(name) + 2 > sizeof path)
        return NULL;
    strcpy(path, directory);
    strcat(path, "/");
    strcat(path, name);
    file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    fclose(file);
    return path;
}

static __inline__ const char *SamplePath(const char *name)
{
    return FixturePath("QTVR_SAMPLES", name);
}

static __inline__ const char *CorpusPath(const char *name)
{
    return FixturePath("QTVR_CORPUS", name);
}

/* Opens a movie file by its path; *movie is NULL unless the result is noErr. */
static __inline__ OSErr OpenMovieByPath(const char *path, Movie *movie)
{
    char native[1024];
    FSSpec file;
    OSErr err;
    short refNum = 0, resID = 0;

    *movie = NULL;
    if (strlen(path) >= sizeof native)
        return paramErr;
    strcpy(native, path);
    err = NativePathNameToFSSpec(native, &file, 0);
    if (err == noErr)
        err = OpenMovieFile(&file, &refNum, fsRdPerm);
    if (err != noErr)
        return err;
    err = NewMovieFromFile(movie, refNum, &resID, NULL, newMovieActive, NULL);
    CloseMovieFile(refNum);
    if (err != noErr)
        *movie = NULL;
    return err;
}

/* Opens a movie file with its controller and its QTVR instance. The result is that of the first
   call that failed, notAQTVRMovieErr if there is no QTVR track; CloseOpened is due in any case. */
static __inline__ OSErr OpenByPath(const char *path, Opened *opened)
{
    Rect box;
    OSErr err;

    memset(opened, 0, sizeof *opened);
    err = EnterMovies();
    if (err == noErr)
        err = OpenMovieByPath(path, &opened->movie);
    if (err != noErr)
        return err;
    GetMovieBox(opened->movie, &box);
    opened->controller = NewMovieController(opened->movie, &box, mcTopLeftMovie | mcNotVisible);
    if (opened->controller == NULL)
        return invalidMovie;
    opened->track = QTVRGetQTVRTrack(opened->movie, 1);
    if (opened->track == NULL)
        return notAQTVRMovieErr;
    return QTVRGetQTVRInstance(&opened->qtvr, opened->track, opened->controller);
}

static __inline__ void CloseOpened(Opened *opened)
{
    if (opened->controller != NULL)
        DisposeMovieController(opened->controller);
    if (opened->movie != NULL)
        DisposeMovie(opened->movie);
    ExitMovies();
    memset(opened, 0, sizeof *opened);
}

/* Opens a made sample movie, or fails the case. */
static __inline__ int OpenSample(const char *name, Opened *opened)
{
    const char *path = SamplePath(name);

    memset(opened, 0, sizeof *opened);
    if (path == NULL) {
        printf("%s is not in the directory that QTVR_SAMPLES names\n", name);
        CHECK(path != NULL);
        return 0;
    }
    CHECK_EQ(OpenByPath(path, opened), noErr);
    return opened->qtvr != NULL;
}

#endif
