/*
 * edit_atoms.c - changes the atoms of a QTVR movie: names, comments, limits, custom atoms.
 *
 *     edit_atoms movie.mov [option value] ...
 *
 * Samples of a movie cannot be changed in place. The tracks with the changed ones are made anew, as
 * programs of the time did, and take over the references of the old ones; pictures stay where they are.
 */
#include <QTML.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "authoring.h"
#include "node_text.h"

static void Usage(FILE *to)
{
    fprintf(to,
            "usage: edit_atoms movie.mov [--option value] ...\n\n"
            "First of the scene:\n\n"
            "  --scene TEXT          its name\n"
            "  --first NODE          the node to begin with\n"
            "  --custom TYPE,TEXT    an atom of your own, of a type of four letters\n\n"
            "Then of one node, as often as you like:\n\n"
            "  --node ID             what follows is about this node\n"
            "  --name TEXT, --comment TEXT\n"
            "  --spot-name ID,TEXT   of one of its hot spots\n"
            "  --limit WHAT,FROM,TO  of a panorama: pan, tilt or fov; equal ends take a limit away\n"
            "  --custom TYPE,TEXT    in the node's information\n"
            "  --remove TYPE         takes a custom atom away\n");
}

/* The parts of a movie that are edited. */
typedef struct Scene {
    Movie movie;
    Track qtvr, panoramas; /* the second is nil if there is no panorama */
    QTAtomContainer world;
    QTAtomContainer *nodes, *samples; /* of the two tracks */
    TimeValue *nodeTimes, *sampleTimes; /* how long each lasts */
    long nodeCount, sampleCount;
    Boolean samplesChanged;
    long node; /* the one that options are about; -1 for the scene */
} Scene;

/* --- Reading ---------------------------------------------------------------------------------- */

/* Reads all samples of a track, and how long each lasts. */
static OSErr ReadSamples(Track track, QTAtomContainer **samples, TimeValue **times, long *count)
{
    Media media = GetTrackMedia(track);
    TimeValue time = 0;
    long i;
    OSErr err = noErr;

    *count = GetMediaSampleCount(media);
    *samples = calloc((size_t)*count + 1, sizeof **samples);
    *times = calloc((size_t)*count + 1, sizeof **times);
    if (*samples == nil || *times == nil)
        return memFullErr;
    for (i = 0; err == noErr && i < *count; i++) {
        (*samples)[i] = NewHandle(0);
        err = GetMediaSample(media, (*samples)[i], 0, nil, time, nil, &(*times)[i], nil, nil, 1, nil,
                             nil);
        time += (*times)[i];
    }
    return err;
}

static OSErr ReadScene(Movie movie, Scene *scene)
{
    Handle description = NewHandle(0);
    long size;
    OSErr err;

    memset(scene, 0, sizeof *scene);
    scene->movie = movie;
    scene->node = -1;
    scene->qtvr = GetMovieIndTrackType(movie, 1, kQTVRQTVRType, movieTrackMediaType);
    if (scene->qtvr == nil)
        return notAQTVRMovieErr;
    scene->panoramas = GetTrackReference(scene->qtvr, kQTVRPanoramaType, 1);
    GetMediaSampleDescription(GetTrackMedia(scene->qtvr), 1, (SampleDescriptionHandle)description);
    size = (long)GetHandleSize(description) - 16;
    if (size < 0)
        return invalidSampleDescription;
    /* The world is what follows the head of the description. */
    err = PtrToHand(*description + 16, &scene->world, size);
    DisposeHandle(description);
    if (err == noErr)
        err = ReadSamples(scene->qtvr, &scene->nodes, &scene->nodeTimes, &scene->nodeCount);
    if (err == noErr && scene->panoramas != nil)
        err = ReadSamples(scene->panoramas, &scene->samples, &scene->sampleTimes,
                          &scene->sampleCount);
    return err;
}

/* The header of a node; nil if there is none. */
static QTVRNodeHeaderAtomPtr HeaderOf(QTAtomContainer node)
{
    QTAtom atom = QTFindChildByID(node, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, nil);
    QTVRNodeHeaderAtomPtr head = nil;

    if (atom == 0 || QTGetAtomDataPtr(node, atom, nil, (Ptr *)&head) != noErr)
        return nil;
    return head;
}

/* --- Changing --------------------------------------------------------------------------------- */

/* Gives an atom a string, in the place of the one with this ID if that is not 0. */
static OSErr SetString(QTAtomContainer container, QTAtom parent, Text text, QTAtomID *id)
{
    static const OSType types[2] = {kQTVRStringAtomType, kQTVRStringEncodingAtomType};
    int i;

    for (i = 0; *id != 0 && i < 2; i++) {
        QTAtom old = QTFindChildByID(container, parent, (QTAtomType)types[i], *id, nil);

        if (old != 0 && QTRemoveAtom(container, old) != noErr)
            return invalidAtomErr;
    }
    return AddString(container, parent, text, id);
}

static OSErr SetSceneName(Scene *scene, const char *text)
{
    QTAtom atom = QTFindChildByID(scene->world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1,
                                  nil);
    QTVRWorldHeaderAtom head;
    QTAtomID id;
    OSErr err = QTCopyAtomDataToPtr(scene->world, atom, false, sizeof head, &head, nil);

    if (err != noErr)
        return err;
    id = (QTAtomID)EndianU32_BtoN((UInt32)head.nameAtomID);
    err = SetString(scene->world, kParentAtomIsContainer, PlainOrUTF8(text), &id);
    head.nameAtomID = (QTAtomID)U32(id);
    atom = QTFindChildByID(scene->world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, nil);
    return err == noErr ? QTSetAtomData(scene->world, atom, sizeof head, &head) : err;
}

static OSErr SetFirstNode(Scene *scene, UInt32 node)
{
    QTAtom atom = QTFindChildByID(scene->world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1,
                                  nil);
    QTAtom nodes = QTFindChildByID(scene->world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1,
                                   nil);
    QTVRWorldHeaderAtom head;
    OSErr err = QTCopyAtomDataToPtr(scene->world, atom, false, sizeof head, &head, nil);

    if (err == noErr &&
        QTFindChildByID(scene->world, nodes, kQTVRNodeIDAtomType, (QTAtomID)node, nil) == 0)
        err = invalidNodeIDErr;
    head.defaultNodeID = U32(node);
    return err == noErr ? QTSetAtomData(scene->world, atom, sizeof head, &head) : err;
}

static OSErr SetNodeText(QTAtomContainer node, Boolean isComment, const char *text)
{
    QTVRNodeHeaderAtomPtr found = HeaderOf(node);
    QTVRNodeHeaderAtom head;
    QTAtomID id;
    QTAtom atom;
    OSErr err;

    if (found == nil)
        return cannotFindAtomErr;
    head = *found;
    id = (QTAtomID)EndianU32_BtoN((UInt32)(isComment ? head.commentAtomID : head.nameAtomID));
    err = SetString(node, kParentAtomIsContainer, PlainOrUTF8(text), &id);
    if (isComment)
        head.commentAtomID = (QTAtomID)U32(id);
    else
        head.nameAtomID = (QTAtomID)U32(id);
    atom = QTFindChildByID(node, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, nil);
    return err == noErr ? QTSetAtomData(node, atom, sizeof head, &head) : err;
}

static OSErr SetSpotName(QTAtomContainer node, QTAtomID spot, const char *text)
{
    QTVRHotSpotInfoAtom info;
    QTAtom parent = QTFindChildByID(node, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, nil);
    QTAtom atom = parent != 0 ? QTFindChildByID(node, parent, kQTVRHotSpotAtomType, spot, nil) : 0;
    QTAtom head = atom != 0 ? QTFindChildByID(node, atom, kQTVRHotSpotInfoAtomType, 1, nil) : 0;
    QTAtomID id;
    OSErr err;

    if (head == 0)
        return cannotFindAtomErr;
    err = QTCopyAtomDataToPtr(node, head, false, sizeof info, &info, nil);
    if (err != noErr)
        return err;
    id = (QTAtomID)EndianU32_BtoN((UInt32)info.nameAtomID);
    err = SetString(node, atom, PlainOrUTF8(text), &id);
    info.nameAtomID = (QTAtomID)U32(id);
    head = QTFindChildByID(node, atom, kQTVRHotSpotInfoAtomType, 1, nil);
    return err == noErr ? QTSetAtomData(node, head, sizeof info, &info) : err;
}

/* The sample of a panorama: the nodes of that kind, in their order, have one each. */
static OSErr FindSample(const Scene *scene, QTAtomContainer *sample)
{
    long i, place = 0;

    for (i = 0; i <= scene->node; i++) {
        QTVRNodeHeaderAtomPtr head = HeaderOf(scene->nodes[i]);
        Boolean isPanorama = head != nil && EndianU32_BtoN(head->nodeType) == kQTVRPanoramaType;

        if (i == scene->node && (!isPanorama || place >= scene->sampleCount))
            return callNotSupportedByNodeErr;
        place += isPanorama;
    }
    *sample = scene->samples[place - 1];
    return noErr;
}

static OSErr SetLimit(Scene *scene, const char *what, double from, double to)
{
    static const struct {
        const char *what;
        OSType type;
    } limits[] = {{"pan", kQTVRPanConstraintAtomType},
                  {"tilt", kQTVRTiltConstraintAtomType},
                  {"fov", kQTVRFOVConstraintAtomType}};
    QTVRAngleRangeAtom range;
    QTAtomContainer sample = nil;
    size_t i;
    OSErr err = FindSample(scene, &sample);

    for (i = 0; i < 3 && strcmp(what, limits[i].what) != 0; i++)
        ;
    if (i == 3 || from > to)
        return paramErr;
    if (err == noErr) {
        QTAtom old = QTFindChildByID(sample, kParentAtomIsContainer, (QTAtomType)limits[i].type, 1,
                                     nil);

        if (old != 0)
            err = QTRemoveAtom(sample, old);
    }
    range.minimumAngle = F32(from);
    range.maximumAngle = F32(to);
    scene->samplesChanged = true;
    if (err == noErr && from < to)
        err = AddLeaf(sample, kParentAtomIsContainer, limits[i].type, 1, &range, sizeof range);
    return err;
}

/* Sets or, with nil, removes an atom of the author's own. */
static OSErr SetCustom(QTAtomContainer container, const char *letters, const char *text)
{
    OSType type = 0;
    QTAtom old;
    OSErr err = noErr;
    int i;

    if (strlen(letters) != 4)
        return paramErr;
    for (i = 0; i < 4; i++)
        type = type << 8 | (UInt8)letters[i];
    old = QTFindChildByID(container, kParentAtomIsContainer, (QTAtomType)type, 1, nil);
    if (old == 0 && text == nil)
        return cannotFindAtomErr;
    if (old != 0)
        err = QTRemoveAtom(container, old);
    if (err == noErr && text != nil)
        err = AddLeaf(container, kParentAtomIsContainer, type, 1, text, (long)strlen(text));
    return err;
}

static OSErr ChooseNode(Scene *scene, UInt32 id)
{
    long i;

    for (i = 0; i < scene->nodeCount; i++) {
        QTVRNodeHeaderAtomPtr head = HeaderOf(scene->nodes[i]);

        if (head != nil && EndianU32_BtoN((UInt32)head->nodeID) == id) {
            scene->node = i;
            return noErr;
        }
    }
    return invalidNodeIDErr;
}

/* Does what an option says; unimpErr for one that is not known. */
static OSErr TakeOption(Scene *scene, const char *option, int count, char **words)
{
    QTAtomContainer node = scene->node >= 0 ? scene->nodes[scene->node] : nil;

    if (strcmp(option, "--scene") == 0 && count == 1)
        return SetSceneName(scene, words[0]);
    if (strcmp(option, "--first") == 0 && count == 1)
        return SetFirstNode(scene, (UInt32)strtoul(words[0], nil, 10));
    if (strcmp(option, "--node") == 0 && count == 1)
        return ChooseNode(scene, (UInt32)strtoul(words[0], nil, 10));
    if (strcmp(option, "--custom") == 0 && count == 2)
        return SetCustom(node != nil ? node : scene->world, words[0], words[1]);
    if (strcmp(option, "--remove") == 0 && count == 1)
        return SetCustom(node != nil ? node : scene->world, words[0], nil);
    if (node == nil)
        return unimpErr;
    if (strcmp(option, "--name") == 0 && count == 1)
        return SetNodeText(node, false, words[0]);
    if (strcmp(option, "--comment") == 0 && count == 1)
        return SetNodeText(node, true, words[0]);
    if (strcmp(option, "--spot-name") == 0 && count == 2)
        return SetSpotName(node, (QTAtomID)strtol(words[0], nil, 10), words[1]);
    if (strcmp(option, "--limit") == 0 && count == 3)
        return SetLimit(scene, words[0], atof(words[1]), atof(words[2]));
    return unimpErr;
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* Has a new track refer to what an old one refers to. */
static OSErr CopyReferences(Track from, Track to, OSType type)
{
    long count = GetTrackReferenceCount(from, type), i;
    OSErr err = noErr;

    for (i = 1; err == noErr && i <= count; i++)
        err = AddTrackReference(to, GetTrackReference(from, type, i), type, nil);
    return err;
}

/* Has a new track show its media when the old one does: edit by edit. */
static OSErr CopyEdits(Track from, Track to)
{
    TimeValue end = GetTrackDuration(from), time = 0, next, length;
    OSErr err = noErr;

    while (err == noErr && time < end) {
        TimeValue start = TrackTimeToMediaTime(time, from);

        GetTrackNextInterestingTime(from, nextTimeTrackEdit | nextTimeEdgeOK, time, fixed1, &next,
                                    &length);
        if (next < 0 || length <= 0)
            return invalidTime;
        if (start >= 0)
            err = InsertMediaIntoTrack(
                to, time, start,
                (TimeValue)((double)length * GetMediaTimeScale(GetTrackMedia(from)) /
                            GetMovieTimeScale(GetTrackMovie(from))),
                fixed1);
        time = next + length;
    }
    return err;
}

/* Makes a track anew, with other samples and the same times. */
static OSErr RemakeTrack(const Scene *scene, Track old, OSType type, Handle description,
                         QTAtomContainer *samples, const TimeValue *times, long count, Track *track)
{
    Media media = GetTrackMedia(old);
    Fixed width, height;
    long i;
    OSErr err;

    GetTrackDimensions(old, &width, &height);
    *track = NewMovieTrack(scene->movie, width, height, 0);
    if (*track == nil || NewTrackMedia(*track, type, GetMediaTimeScale(media), nil, 0) == nil)
        return GetMoviesError();
    err = BeginMediaEdits(GetTrackMedia(*track));
    for (i = 0; err == noErr && i < count; i++)
        err = AddSample(*track, samples[i], description, times[i]);
    if (err == noErr)
        err = EndMediaEdits(GetTrackMedia(*track));
    if (err == noErr)
        err = CopyEdits(old, *track);
    return err;
}

static OSErr WriteScene(Scene *scene)
{
    Handle description = nil;
    Track track = nil, panoramas = nil;
    OSErr err = noErr;

    if (scene->samplesChanged) {
        err = NewDescription(0, nil, &description);
        if (err == noErr)
            err = RemakeTrack(scene, scene->panoramas, kQTVRPanoramaType, description, scene->samples,
                              scene->sampleTimes, scene->sampleCount, &panoramas);
        if (err == noErr)
            err = CopyReferences(scene->panoramas, panoramas, kQTVRImageTrackRefType);
        if (err == noErr)
            err = CopyReferences(scene->panoramas, panoramas, kQTVRHotSpotTrackRefType);
        if (description != nil)
            DisposeHandle(description);
    }
    if (err == noErr)
        err = NewDescription(kQTVRQTVRType, scene->world, &description);
    if (err == noErr)
        err = RemakeTrack(scene, scene->qtvr, kQTVRQTVRType, description, scene->nodes,
                          scene->nodeTimes, scene->nodeCount, &track);
    if (err == noErr)
        err = CopyReferences(scene->qtvr, track, kQTVRPanoramaType);
    if (err == noErr)
        err = CopyReferences(scene->qtvr, track, kQTVRObjectType);
    if (err == noErr && panoramas != nil)
        err = SetTrackReference(track, panoramas, kQTVRPanoramaType, 1);
    if (description != nil)
        DisposeHandle(description);
    if (err != noErr)
        return err;
    DisposeMovieTrack(scene->qtvr);
    if (panoramas != nil)
        DisposeMovieTrack(scene->panoramas);
    return noErr;
}

static void EndEditing(Scene *scene)
{
    long i;

    for (i = 0; i < scene->nodeCount; i++)
        DisposeHandle(scene->nodes[i]);
    for (i = 0; i < scene->sampleCount; i++)
        DisposeHandle(scene->samples[i]);
    free(scene->nodes);
    free(scene->nodeTimes);
    free(scene->sampleTimes);
    free(scene->samples);
    if (scene->world != nil)
        DisposeHandle(scene->world);
}

int main(int argc, char **argv)
{
    char *words[kMostWords];
    Movie movie = nil;
    Scene scene;
    FSSpec file;
    short refNum = 0, resID = 0;
    int i;
    OSErr err;

    if (argc == 2 && strcmp(argv[1], "--help") == 0) {
        Usage(stdout);
        return 0;
    }
    if (argc < 4 || argc % 2 != 0 || argv[1][0] == '-') {
        Usage(stderr);
        return 2;
    }
    memset(&scene, 0, sizeof scene);
    err = EnterMovies();
    if (err == noErr)
        err = FileOfPath(argv[1], &file);
    if (err == noErr)
        err = OpenMovieFile(&file, &refNum, fsRdWrPerm);
    if (err == noErr)
        err = NewMovieFromFile(&movie, refNum, &resID, nil, newMovieActive, nil);
    if (err == noErr)
        err = ReadScene(movie, &scene);
    for (i = 2; err == noErr && i < argc; i += 2) {
        int count = SplitValue(argv[i + 1], words);

        err = TakeOption(&scene, argv[i], count, words);
        if (err != noErr)
            fprintf(stderr, "edit_atoms: %s: %s\n", argv[i],
                    err == unimpErr ? "not known here; see --help" : "that cannot be");
    }
    if (err == noErr)
        err = WriteScene(&scene);
    if (err == noErr)
        err = UpdateMovieResource(movie, refNum, resID, nil);
    if (err == noErr)
        printf("%s: changed\n", argv[1]);
    else
        fprintf(stderr, "edit_atoms: %s: %s (error %d)\n", argv[1], ErrorText(err), (int)err);
    EndEditing(&scene);
    if (movie != nil)
        DisposeMovie(movie);
    if (refNum != 0)
        CloseMovieFile(refNum);
    ExitMovies();
    return err == unimpErr ? 2 : err == noErr ? 0 : 1;
}
