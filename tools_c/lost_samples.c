/*
 * lost_samples.c - the samples of a movie one by one, and those that cannot be had.
 */
#include "lost_samples.h"

#include <stdlib.h>
#include <string.h>

/* More samples than any movie has that somebody made. */
enum { kMostSamples = 1 << 24 };

static HeaderAtom *TableOf(HeaderAtom *track, const char *type, size_t least)
{
    HeaderAtom *table = FindAtom(FindAtom(track, "mdia/minf/stbl"), type);

    return table != nil && table->size >= least ? table : nil;
}

static UInt32 CountOf(HeaderAtom *table, size_t row)
{
    UInt32 count = table != nil ? Get32(table->data + 4) : 0;

    return table != nil && count > (table->size - 8) / row ? (UInt32)((table->size - 8) / row)
                                                             : count;
}

SamplePlace *ReadPlaces(HeaderAtom *track, UInt32 *count)
{
    HeaderAtom *sizes = TableOf(track, "stsz", 12), *runs = TableOf(track, "stsc", 8);
    HeaderAtom *chunks = TableOf(track, "stco", 8), *longs = TableOf(track, "co64", 8);
    UInt32 chunkCount = chunks != nil ? CountOf(chunks, 4) : CountOf(longs, 8);
    UInt32 runCount = CountOf(runs, 12), sample = 0, chunk, run = 0, uniform;
    SamplePlace *places;

    *count = sizes != nil ? Get32(sizes->data + 8) : 0;
    if (*count == 0 || *count > kMostSamples || runCount == 0)
        return nil;
    uniform = Get32(sizes->data + 4);
    if (uniform == 0 && *count > (sizes->size - 12) / 4)
        return nil;
    places = Memory(*count * sizeof *places);
    for (chunk = 1; chunk <= chunkCount && sample < *count; chunk++) {
        const UInt8 *row, *at = chunks != nil ? chunks->data + 4 + 4 * (size_t)chunk
                                              : longs->data + 8 * (size_t)chunk;
        double offset = chunks != nil ? Get32(at) : Get32(at) * 4294967296.0 + Get32(at + 4);
        UInt32 i;

        while (run + 1 < runCount && Get32(runs->data + 8 + 12 * ((size_t)run + 1)) <= chunk)
            run++;
        row = runs->data + 8 + 12 * (size_t)run;
        for (i = 0; i < Get32(row + 4) && sample < *count; i++, sample++) {
            SamplePlace *place = &places[sample];

            place->size =
                uniform != 0 ? uniform : Get32(sizes->data + 12 + 4 * (size_t)sample);
            place->offset = offset;
            place->description = Get32(row + 8) != 0 ? Get32(row + 8) : 1;
            offset += place->size;
        }
    }
    *count = sample;
    return places;
}

/* Adds a table with room for so many rows behind its head; nil is left of an old one. */
static UInt8 *NewTable(HeaderAtom *tables, const char *type, size_t head, UInt32 rows, size_t row)
{
    HeaderAtom *table = FindAtom(tables, type);
    size_t size = head + rows * row;
    UInt8 *zeros = Memory(size);

    if (table == nil)
        table = AddAtom(tables, type);
    SetAtom(table, zeros, size);
    free(zeros);
    Put32(table->data + head - 4, rows);
    return table->data + head;
}

/* One chunk for each sample: so each can be anywhere. */
void WritePlaces(HeaderAtom *track, const SamplePlace *places, UInt32 count)
{
    HeaderAtom *tables = FindAtom(track, "mdia/minf/stbl"), *old;
    UInt8 *sizes = NewTable(tables, "stsz", 12, count, 4), *offsets, *row;
    Boolean isLong = false;
    UInt32 i, runs = 0;

    for (i = 0; i < count; i++) {
        Put32(sizes + 4 * (size_t)i, places[i].size);
        isLong = isLong || places[i].offset > 4294967295.0;
        runs += i == 0 || places[i].description != places[i - 1].description;
    }
    row = NewTable(tables, "stsc", 8, runs, 12);
    for (i = 0; i < count; i++) {
        if (i != 0 && places[i].description == places[i - 1].description)
            continue;
        Put32(row, i + 1);
        Put32(row + 4, 1);
        Put32(row + 8, places[i].description);
        row += 12;
    }
    old = FindAtom(tables, isLong ? "stco" : "co64");
    if (old != nil)
        RemoveAtom(tables, old);
    offsets = NewTable(tables, isLong ? "co64" : "stco", 8, count, isLong ? 8 : 4);
    for (i = 0; i < count; i++) {
        UInt32 high = (UInt32)(places[i].offset / 4294967296.0);

        if (isLong) {
            Put32(offsets + 8 * (size_t)i, high);
            Put32(offsets + 8 * (size_t)i + 4, (UInt32)(places[i].offset - high * 4294967296.0));
        } else {
            Put32(offsets + 4 * (size_t)i, (UInt32)places[i].offset);
        }
    }
}

/* --- Sound ------------------------------------------------------------------------------------ */

/* A sample of sound has one byte in its table, whatever it has: its description tells. */
static double SoundBytes(HeaderAtom *track, double samples)
{
    static const struct {
        char format[5];
        UInt8 samples, bytes; /* of one channel; 0 is what the size of a sample tells */
    } known[] = {{"raw ", 1, 0},  {"NONE", 1, 0}, {"twos", 1, 0}, {"sowt", 1, 0},
                 {"in24", 1, 3},  {"in32", 1, 4}, {"fl32", 1, 4}, {"fl64", 1, 8},
                 {"ulaw", 1, 1},  {"alaw", 1, 1}, {"ima4", 64, 34}, {"MAC3", 6, 2},
                 {"MAC6", 6, 1}};
    HeaderAtom *list = TableOf(track, "stsd", 8 + 52);
    const UInt8 *sound = list != nil ? list->data + 8 : nil;
    UInt32 packet = 1, bytes = 1;
    size_t i;

    if (sound != nil && Get16(sound + 16) == 1 && Get32(sound + 36) > 0 && Get32(sound + 44) > 0) {
        packet = Get32(sound + 36);
        bytes = Get32(sound + 44);
    } else if (sound != nil) {
        for (i = 0; i < sizeof known / sizeof known[0]; i++)
            if (memcmp(sound + 4, known[i].format, 4) == 0) {
                packet = known[i].samples;
                bytes = (known[i].bytes != 0 ? known[i].bytes : (Get16(sound + 26) + 7u) / 8) *
                        Get16(sound + 24);
            }
    }
    return (double)(UInt32)((samples + packet - 1) / packet) * bytes;
}

/* Sound ends with the first chunk that is not whole: it cannot have gaps. True if it was cut. */
static Boolean CutSound(HeaderAtom *track, double ownSize, const SamplePlace *places, UInt32 count,
                        Notes *notes)
{
    HeaderAtom *sizes = TableOf(track, "stsz", 12), *chunks = TableOf(track, "stco", 8);
    UInt32 i, first = 0, chunk = 0;

    if (chunks == nil)
        chunks = TableOf(track, "co64", 8);
    for (i = 1; i <= count; i++) {
        /* Where samples do not follow each other a chunk begins. */
        if (i < count && places[i].offset == places[i - 1].offset + 1)
            continue;
        if (places[first].offset + SoundBytes(track, i - first) > ownSize)
            break;
        first = i;
        chunk++;
    }
    if (first == count)
        return false;
    TakeNote(notes, kLost, "track %lu: of %lu samples of sound all from number %lu: the file ends before"
             " them", (unsigned long)TrackIDOf(track), (unsigned long)count,
             (unsigned long)first + 1);
    Put32(sizes->data + 8, first);
    if (chunk < Get32(chunks->data + 4))
        Put32(chunks->data + 4, chunk);
    return true;
}

static Boolean IsSound(HeaderAtom *track, Media media)
{
    HeaderAtom *sizes = TableOf(track, "stsz", 12);
    OSType type = 0;

    GetMediaHandlerDescription(media, &type, nil, nil);
    return type == SoundMediaType && Get32(sizes->data + 4) == 1;
}

/* --- All others ------------------------------------------------------------------------------- */

/* Whether the samples of a description are in the movie's own file. */
static Boolean AreOwn(Media media, HeaderAtom *track, UInt32 description)
{
    HeaderAtom *list = TableOf(track, "stsd", 8);
    size_t at = 8;
    short index = 1, count = 0;
    long attributes = 0;

    while (list != nil && list->size - at >= 16) {
        if (--description == 0 && Get16(list->data + at + 14) != 0)
            index = (short)Get16(list->data + at + 14);
        if (Get32(list->data + at) < 16 || Get32(list->data + at) > list->size - at)
            break;
        at += Get32(list->data + at);
    }
    if (GetMediaDataRefCount(media, &count) != noErr || (count == 0 && index == 1))
        return true;
    return GetMediaDataRef(media, index, nil, nil, &attributes) == noErr &&
           (attributes & dataRefSelfReference) != 0;
}

static OSErr AskFor(Media media, UInt32 number, Handle sample)
{
    TimeValue at = 0;
    long size;
    OSErr err;

    SampleNumToMediaTime(media, (long)number, &at, nil);
    err = GetMoviesError();
    return err != noErr ? err
                        : GetMediaSample(media, sample, 0, &size, at, nil, nil, nil, nil, 1, nil, nil);
}

/* What was found of a track. */
typedef struct Losses {
    UInt32 count, first, others;
    OSErr err;
} Losses;

static void FindLosses(HeaderAtom *track, Media media, double ownSize, SamplePlace *places,
                       UInt32 count, Losses *losses)
{
    Handle sample = NewHandle(0);
    UInt32 i, described = 0;
    Boolean isOwn = true;

    memset(losses, 0, sizeof *losses);
    for (i = 0; sample != nil && i < count; i++) {
        SamplePlace *place = &places[i];
        OSErr err;

        if (described != place->description)
            isOwn = AreOwn(media, track, place->description);
        described = place->description;
        losses->others += !isOwn;
        if (place->size == 0)
            continue;
        if (isOwn)
            err = place->offset + place->size <= ownSize ? noErr : eofErr;
        else
            err = AskFor(media, i + 1, sample);
        if (err == noErr)
            continue;
        if (losses->count++ == 0) {
            losses->first = i + 1;
            losses->err = err;
        }
        place->size = 0;
        place->offset = 0;
    }
    if (sample != nil)
        DisposeHandle(sample);
}

Boolean EmptyLostSamples(HeaderAtom *header, Movie movie, double ownSize, Notes *notes)
{
    HeaderAtom *track;
    Boolean isChanged = false;

    for (track = header->first; track != nil; track = track->next) {
        Track known =
            strcmp(track->type, "trak") == 0 ? GetMovieTrack(movie, (long)TrackIDOf(track)) : nil;
        UInt32 count = 0;
        SamplePlace *places = known != nil ? ReadPlaces(track, &count) : nil;
        Losses losses;

        if (places == nil)
            continue;
        if (IsSound(track, GetTrackMedia(known)) && AreOwn(GetTrackMedia(known), track, 1)) {
            isChanged = CutSound(track, ownSize, places, count, notes) || isChanged;
            free(places);
            continue;
        }
        FindLosses(track, GetTrackMedia(known), ownSize, places, count, &losses);
        if (losses.count > 0) {
            TakeNote(notes, kLost, "track %ld: %lu of %lu samples, first number %lu: %s",
                     GetTrackID(known), (unsigned long)losses.count, (unsigned long)count,
                     (unsigned long)losses.first,
                     losses.err == eofErr ? "the file ends before them"
                     : losses.err == couldNotResolveDataRef
                         ? "the file that has them is not there"
                         : "they cannot be read");
            WritePlaces(track, places, count);
            isChanged = true;
        }
        if (losses.others > losses.count)
            TakeNote(notes, kChanged, "track %ld: its samples were in another file", GetTrackID(known));
        free(places);
    }
    return isChanged;
}
