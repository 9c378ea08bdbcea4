/*
 * authoring.c - files, atoms, strings and samples.
 */
#include "authoring.h"

#include <QTML.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { kTimeScale = 600, kSystemScript = -1 };

Float32 F32(double number)
{
    Float32 value = (Float32)number;
    UInt32 bits;

    memcpy(&bits, &value, sizeof bits);
    bits = EndianU32_NtoB(bits);
    memcpy(&value, &bits, sizeof bits);
    return value;
}

Fixed Degrees(double angle)
{
    return (Fixed)(angle * 65536 + (angle < 0 ? -0.5 : 0.5));
}

OSErr FileOfPath(const char *path, FSSpec *file)
{
    char name[1024];
    OSErr err;

    if (strlen(path) >= sizeof name)
        return bdNamErr;
    strcpy(name, path);
    err = NativePathNameToFSSpec(name, file, 0);
    return err == fnfErr ? noErr : err;
}

Boolean JoinPath(char *path, size_t room, const char *folder, const char *name)
{
    size_t before = strlen(folder), behind = strlen(name);

    if (before >= room || behind >= room - before - 1)
        return false;
    memcpy(path, folder, before);
    path[before] = '/';
    memcpy(path + before + 1, name, behind + 1);
    return true;
}

OSErr BeginMovie(const char *path, Movie *movie, short *refNum)
{
    FSSpec file;
    OSErr err;

    *refNum = 0;
    if (path == nil) {
        *movie = NewMovie(newMovieActive);
        return *movie != nil ? noErr : GetMoviesError();
    }
    err = FileOfPath(path, &file);
    if (err != noErr)
        return err;
    return CreateMovieFile(&file, 'TVOD', kSystemScript,
                           createMovieFileDeleteCurFile | createMovieFileDontCreateResFile, refNum,
                           movie);
}

OSErr EndMovie(Movie movie, short refNum)
{
    short resID = movieInDataForkResID;
    OSErr err;

    if (refNum == 0)
        return noErr;
    err = AddMovieResource(movie, refNum, &resID, nil);
    if (CloseMovieFile(refNum) != noErr && err == noErr)
        err = ioErr;
    return err;
}

OSErr AddParent(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id, QTAtom *atom)
{
    return QTInsertChild(container, parent, (QTAtomType)type, id, 0, 0, nil, atom);
}

OSErr AddLeaf(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id, const void *data,
              long size)
{
    return QTInsertChild(container, parent, (QTAtomType)type, id, 0, size, (void *)data, nil);
}

OSErr AddString(QTAtomContainer container, QTAtom parent, Text text, QTAtomID *id)
{
    size_t head = offsetof(QTVRStringAtom, theString), length;
    QTVRStringAtom *string;
    UInt32 encoding = U32(text.encoding);
    OSErr err;

    *id = 0;
    if (text.text == nil)
        return noErr;
    length = strlen(text.text);
    string = malloc(head + length + 1);
    if (string == nil || length > 0xFFFF)
        return memFullErr;
    *id = QTCountChildrenOfType(container, parent, kQTVRStringAtomType) + 1;
    string->stringUsage = U16(1);
    string->stringLength = U16(length);
    memcpy(string->theString, text.text, length);
    err = AddLeaf(container, parent, kQTVRStringAtomType, *id, string, (long)(head + length));
    if (err == noErr && text.encoding != 0)
        err = AddLeaf(container, parent, kQTVRStringEncodingAtomType, *id, &encoding,
                      sizeof encoding);
    free(string);
    return err;
}

OSErr NewDescription(OSType type, QTAtomContainer container, Handle *description)
{
    SampleDescription *head;
    OSErr err = noErr;

    *description = NewHandleClear(16);
    if (*description == nil)
        return memFullErr;
    if (container != nil)
        err = HandAndHand(container, *description);
    if (err != noErr)
        return err;
    head = (SampleDescription *)**description;
    head->descSize = (long)GetHandleSize(*description);
    head->dataFormat = (long)type;
    head->dataRefIndex = 1;
    return noErr;
}

OSErr AddTrack(Movie movie, OSType type, short width, short height, Track *track)
{
    *track = NewMovieTrack(movie, FixRatio(width, 1), FixRatio(height, 1), 0);
    if (*track == nil)
        return GetMoviesError();
    if (NewTrackMedia(*track, type, kTimeScale, nil, 0) == nil)
        return GetMoviesError();
    return noErr;
}

OSErr AddSample(Track track, Handle data, Handle description, TimeValue duration)
{
    return AddMediaSample(GetTrackMedia(track), data, 0, (unsigned long)GetHandleSize(data),
                          duration, (SampleDescriptionHandle)description, 1, 0, nil);
}

OSErr AddContainer(Track track, QTAtomContainer data, Handle description, TimeValue duration)
{
    OSErr err = BeginMediaEdits(GetTrackMedia(track));

    if (err == noErr)
        err = AddSample(track, data, description, duration);
    return err == noErr ? EndMediaEdits(GetTrackMedia(track)) : err;
}

OSErr ShowLast(Track track, TimeValue from, TimeValue duration)
{
    TimeValue end = GetMediaDuration(GetTrackMedia(track));

    return InsertMediaIntoTrack(track, from, end - duration, duration, fixed1);
}

OSErr SetController(Movie movie, OSType type)
{
    type = U32(type);
    return SetUserDataItem(GetMovieUserData(movie), &type, sizeof type,
                           kUserDataMovieControllerType, 1);
}
