/*
 * header_mends.c - what can be put right in the header of a movie by looking at it alone.
 *
 * "QuickTime File Format", Sample Atoms. Readers of the time trusted the counts of tables; this
 * library reads what is there, and so can tell what they should say.
 */
#include "header_mends.h"

#include <stdlib.h>
#include <string.h>

/* The work on one movie. */
typedef struct Mending {
    HeaderAtom *movie;
    Notes *notes;
    Boolean isChanged;
} Mending;

/* --- Tracks ----------------------------------------------------------------------------------- */

static UInt32 GreatestID(HeaderAtom *movie)
{
    HeaderAtom *track;
    UInt32 greatest = 0;

    for (track = movie->first; track != nil; track = track->next)
        if (strcmp(track->type, "trak") == 0 && TrackIDOf(track) > greatest)
            greatest = TrackIDOf(track);
    return greatest;
}

/* Two tracks with one ID: readers see the first alone. A track without an ID is seen by none. */
static void MendIDs(Mending *mending)
{
    HeaderAtom *track, *other;
    UInt8 *next;
    HeaderAtom *head = FindAtom(mending->movie, "mvhd");
    UInt32 greatest;

    for (track = mending->movie->first; track != nil; track = track->next) {
        UInt8 *place = strcmp(track->type, "trak") == 0 ? PlaceOfTrackID(track) : nil;

        if (place == nil)
            continue;
        for (other = mending->movie->first; other != track; other = other->next)
            if (strcmp(other->type, "trak") == 0 && TrackIDOf(other) == Get32(place))
                break;
        greatest = GreatestID(mending->movie);
        if ((other == track && Get32(place) != 0) || greatest == 0xFFFFFFFF)
            continue;
        TakeNote(mending->notes, kMended, "a track had the ID %lu %s: it has %lu now",
                 (unsigned long)Get32(place), other == track ? "of none" : "of another",
                 (unsigned long)greatest + 1);
        Put32(place, greatest + 1);
        mending->isChanged = true;
    }
    if (head == nil || head->size < 100)
        return;
    next = head->data + head->size - 4;
    greatest = GreatestID(mending->movie);
    if (Get32(next) > greatest || greatest == 0xFFFFFFFF)
        return;
    TakeNote(mending->notes, kMended, "the next track would have had the ID %lu, which is taken",
             (unsigned long)Get32(next));
    Put32(next, greatest + 1);
    mending->isChanged = true;
}

/* --- Tables ----------------------------------------------------------------------------------- */

/* A table that is too short to have a count becomes empty; one that counts too much is set right. */
static void MendCount(Mending *mending, UInt32 id, HeaderAtom *table, size_t row)
{
    size_t rows;

    if (table == nil)
        return;
    if (table->size < 8) {
        TakeNote(mending->notes, kMended, "track %lu: '%s' was cut short", (unsigned long)id,
                 table->type);
        SetAtom(table, "\0\0\0\0\0\0\0\0", 8);
        mending->isChanged = true;
        return;
    }
    rows = (table->size - 8) / row;
    if (Get32(table->data + 4) <= rows)
        return;
    TakeNote(mending->notes, kMended, "track %lu: '%s' counted %lu entries, and has %lu",
             (unsigned long)id, table->type, (unsigned long)Get32(table->data + 4),
             (unsigned long)rows);
    Put32(table->data + 4, (UInt32)rows);
    mending->isChanged = true;
}

/* The same for lists of records with a size each: sample descriptions and data references. */
static void MendRecords(Mending *mending, UInt32 id, HeaderAtom *list)
{
    size_t at = 8;
    UInt32 count = 0;

    if (list == nil || list->size < 8)
        return;
    while (list->size - at >= 8 && Get32(list->data + at) >= 8 &&
           Get32(list->data + at) <= list->size - at) {
        at += Get32(list->data + at);
        count++;
    }
    if (Get32(list->data + 4) <= count)
        return;
    TakeNote(mending->notes, kMended, "track %lu: '%s' counted %lu records, and has %lu",
             (unsigned long)id, list->type, (unsigned long)Get32(list->data + 4),
             (unsigned long)count);
    Put32(list->data + 4, count);
    mending->isChanged = true;
}

static UInt32 CountOf(HeaderAtom *table)
{
    return table != nil && table->size >= 8 ? Get32(table->data + 4) : 0;
}

static UInt32 ChunkCount(HeaderAtom *tables)
{
    HeaderAtom *chunks = FindAtom(tables, "stco");

    return CountOf(chunks != nil ? chunks : FindAtom(tables, "co64"));
}

/* Which chunk has which samples: runs that go back, or hold nothing, say nothing at all. */
static Boolean AreRunsGood(HeaderAtom *runs)
{
    UInt32 i, before = 1, count = CountOf(runs);

    for (i = 0; i < count; i++) {
        const UInt8 *run = runs->data + 8 + 12 * i;

        if (Get32(run) < before || Get32(run + 4) == 0)
            return false;
        before = Get32(run);
    }
    return count > 0;
}

static void MendRuns(Mending *mending, UInt32 id, HeaderAtom *tables, UInt32 samples)
{
    HeaderAtom *runs = FindAtom(tables, "stsc");
    UInt32 i, descriptions = CountOf(FindAtom(tables, "stsd")), chunks = ChunkCount(tables);
    UInt8 run[20];

    if (samples == 0 || chunks == 0)
        return;
    if (runs == nil || !AreRunsGood(runs)) {
        if (chunks != 1 && chunks != samples)
            return;
        if (runs == nil)
            runs = AddAtom(tables, "stsc");
        memset(run, 0, sizeof run);
        run[7] = run[11] = run[19] = 1;
        Put32(run + 12, samples / chunks);
        SetAtom(runs, run, sizeof run);
        TakeNote(mending->notes, kMended,
                 "track %lu: 'stsc' made no sense; there are as many samples as chunks, or one chunk",
                 (unsigned long)id);
        mending->isChanged = true;
    }
    for (i = 0; i < CountOf(runs); i++) {
        UInt8 *index = runs->data + 8 + 12 * i + 8;

        if (descriptions == 0 || (Get32(index) != 0 && Get32(index) <= descriptions))
            continue;
        TakeNote(mending->notes, kMended,
                 "track %lu: samples named description %lu of %lu: they have the first",
                 (unsigned long)id, (unsigned long)Get32(index), (unsigned long)descriptions);
        Put32(index, 1);
        mending->isChanged = true;
    }
}

/* How many samples all chunks hold, as far as anyone would count. */
static UInt32 SamplesInChunks(HeaderAtom *tables)
{
    HeaderAtom *runs = FindAtom(tables, "stsc");
    double all = 0, chunks = ChunkCount(tables);
    UInt32 i, count = CountOf(runs);

    for (i = 0; i < count; i++) {
        const UInt8 *run = runs->data + 8 + 12 * i;
        double from = Get32(run), to = i + 1 < count ? Get32(run + 12) : chunks + 1;

        if (to > chunks + 1)
            to = chunks + 1;
        if (to > from)
            all += (to - from) * Get32(run + 4);
    }
    return all < 0xFFFFFFFF ? (UInt32)all : 0xFFFFFFFF;
}

static UInt32 SamplesWithTime(HeaderAtom *tables, UInt32 *lasts)
{
    HeaderAtom *times = FindAtom(tables, "stts");
    double all = 0;
    UInt32 i;

    *lasts = 1;
    for (i = 0; i < CountOf(times); i++) {
        all += Get32(times->data + 8 + 8 * i);
        *lasts = Get32(times->data + 12 + 8 * i);
    }
    return all < 0xFFFFFFFF ? (UInt32)all : 0xFFFFFFFF;
}

/* Samples that no chunk holds are nowhere; samples without a time would never be seen. */
static void MendSampleCount(Mending *mending, UInt32 id, HeaderAtom *tables, HeaderAtom *sizes)
{
    UInt32 samples = Get32(sizes->data + 8), placed = SamplesInChunks(tables), lasts;
    UInt32 timed = SamplesWithTime(tables, &lasts), missing;
    HeaderAtom *times = FindAtom(tables, "stts");

    if (samples > placed) {
        TakeNote(mending->notes, timed > placed ? kLost : kMended,
                 "track %lu: of %lu samples the last %lu are in no chunk", (unsigned long)id,
                 (unsigned long)samples, (unsigned long)(samples - placed));
        Put32(sizes->data + 8, placed);
        samples = placed;
        mending->isChanged = true;
    }
    missing = samples > timed ? samples - timed : 0;
    if (missing == 0)
        return;
    if (times == nil) {
        times = AddAtom(tables, "stts");
        SetAtom(times, "\0\0\0\0\0\0\0\0", 8);
    }
    {
        size_t size = 8 + 8 * (size_t)CountOf(times);
        UInt8 *longer = Memory(size + 8);

        memcpy(longer, times->data, size);
        Put32(longer + 4, CountOf(times) + 1);
        Put32(longer + size, missing);
        Put32(longer + size + 4, lasts > 0 ? lasts : 1);
        SetAtom(times, longer, size + 8);
        free(longer);
    }
    TakeNote(mending->notes, kMended, "track %lu: %lu samples had no time; they follow the others",
             (unsigned long)id, (unsigned long)missing);
    mending->isChanged = true;
}

static void MendTables(Mending *mending, HeaderAtom *track)
{
    static const struct {
        const char *type;
        size_t row;
    } kinds[] = {{"stts", 8}, {"stss", 4}, {"stsc", 12}, {"stco", 4}, {"co64", 8}, {"stsh", 8}};
    HeaderAtom *tables = FindAtom(track, "mdia/minf/stbl"), *sizes;
    UInt32 id = TrackIDOf(track);
    size_t i;

    MendRecords(mending, id, FindAtom(track, "mdia/minf/dinf/dref"));
    if (tables == nil)
        return;
    MendRecords(mending, id, FindAtom(tables, "stsd"));
    for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        MendCount(mending, id, FindAtom(tables, kinds[i].type), kinds[i].row);
    sizes = FindAtom(tables, "stsz");
    if (sizes == nil || sizes->size < 12)
        return;
    if (Get32(sizes->data + 4) == 0 && Get32(sizes->data + 8) > (sizes->size - 12) / 4) {
        TakeNote(mending->notes, kMended, "track %lu: 'stsz' counted %lu entries, and has %lu",
                 (unsigned long)id, (unsigned long)Get32(sizes->data + 8),
                 (unsigned long)((sizes->size - 12) / 4));
        Put32(sizes->data + 8, (UInt32)((sizes->size - 12) / 4));
        mending->isChanged = true;
    }
    MendRuns(mending, id, tables, Get32(sizes->data + 8));
    MendSampleCount(mending, id, tables, sizes);
}

/* An edit list without so much as a count hides the track: without one all of it is shown. */
static void MendEdits(Mending *mending, HeaderAtom *track)
{
    HeaderAtom *edits = FindAtom(track, "edts"), *list = FindAtom(track, "edts/elst");

    if (list == nil)
        return;
    if (list->size < 8) {
        TakeNote(mending->notes, kMended,
                 "track %lu: its edit list was cut short; all of its media is shown",
                 (unsigned long)TrackIDOf(track));
        RemoveAtom(track, edits);
        mending->isChanged = true;
        return;
    }
    MendCount(mending, TrackIDOf(track), list, list->data[0] == 1 ? 20 : 12);
}

Boolean MendHeader(HeaderAtom *movie, Notes *notes)
{
    Mending mending = {nil, nil, false};
    HeaderAtom *track;

    mending.movie = movie;
    mending.notes = notes;
    MendIDs(&mending);
    for (track = movie->first; track != nil; track = track->next)
        if (strcmp(track->type, "trak") == 0) {
            MendTables(&mending, track);
            MendEdits(&mending, track);
        }
    return mending.isChanged;
}
