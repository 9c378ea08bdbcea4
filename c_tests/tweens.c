/*
 * tweens.c - Movies.h and QuickTimeComponents.h, "Tweens": values that a program has worked out.
 *
 * Sources: the QuickTime File Format (QTFF), "Tween Media", and Movies.h.
 */
#include <Endian.h>
#include <FixMath.h>
#include <Movies.h>
#include <QuickTimeComponents.h>

#include "harness.h"

static QTAtomContainer gContainer;

static QTAtom Atom(QTAtom parent, OSType type, QTAtomID id, long size, const void *data)
{
    QTAtom atom = 0;

    CHECK_EQ(QTInsertChild(gContainer, parent, type, id, 0, size, (void *)data, &atom), noErr);
    return atom;
}

/* The first entry of a new container, of a type. */
static QTAtom Entry(OSType type)
{
    QTAtom entry;
    OSType stored = EndianU32_NtoB(type);

    CHECK_EQ(QTNewAtomContainer(&gContainer), noErr);
    entry = Atom(kParentAtomIsContainer, kTweenEntry, 1, 0, NULL);
    Atom(entry, kTweenType, 1, 4, &stored);
    return QTFindChildByID(gContainer, kParentAtomIsContainer, kTweenEntry, 1, NULL);
}

static void Shorts(QTAtom entry, const short *values, int count)
{
    SInt16 stored[16];
    int i;

    for (i = 0; i < count; i++)
        stored[i] = (SInt16)EndianS16_NtoB(values[i]);
    Atom(entry, kTweenData, 1, 2 * count, stored);
}

static void Longs(QTAtom entry, const SInt32 *values, int count)
{
    SInt32 stored[32];
    int i;

    for (i = 0; i < count; i++)
        stored[i] = (SInt32)EndianS32_NtoB(values[i]);
    Atom(entry, kTweenData, 1, 4 * count, stored);
}

/* The entry, whose container is not needed any more. */
static QTTweener Start(QTAtom entry, TimeValue maxTime)
{
    QTTweener tween = NULL;

    CHECK_EQ(QTNewTween(&tween, gContainer, entry, maxTime), noErr);
    CHECK_EQ(QTDisposeAtomContainer(gContainer), noErr);
    return tween;
}

/* QTFF: numbers, points and matrices, in the order of this machine. */
static void values_are_those_of_the_time(void)
{
    static const short shorts[] = {10, -10};
    static const short points[] = {0, 0, 20, 40};
    static const SInt32 spin[] = {0, 1 << 16};
    QTAtom entry = Entry(kTweenTypeShort);
    QTTweener tween;
    Handle result = NewHandle(0);
    long size = 0;
    short number = 99;
    Point point;
    MatrixRecord matrix;

    Shorts(entry, shorts, 2);
    tween = Start(entry, 100);
    CHECK_EQ(QTDoTween(tween, 25, result, &size, NULL, NULL), noErr);
    CHECK_EQ(size, 2);
    CHECK_EQ(GetHandleSize(result), 2);
    CHECK_EQ(**(short **)result, 5);
    CHECK_EQ(QTDoTweenPtr(tween, 1000, (Ptr)&number, sizeof number), noErr);
    CHECK_EQ(number, -10);
    CHECK_EQ(QTDoTweenPtr(tween, 0, (Ptr)&number, 1), paramErr);
    CHECK_EQ(QTDoTweenPtr(tween, 0, NULL, 2), paramErr);
    CHECK_EQ(QTDoTween(tween, 50, NULL, NULL, NULL, NULL), noErr);
    CHECK_EQ(QTDisposeTween(tween), noErr);
    CHECK(QTDisposeTween(tween) != noErr);
    CHECK(QTDoTween(tween, 50, NULL, NULL, NULL, NULL) != noErr);

    entry = Entry(kTweenTypePoint);
    Shorts(entry, points, 4);
    tween = Start(entry, 10);
    CHECK_EQ(QTDoTweenPtr(tween, 5, (Ptr)&point, sizeof point), noErr);
    CHECK_EQ(point.v, 10);
    CHECK_EQ(point.h, 20);
    CHECK_EQ(QTDisposeTween(tween), noErr);

    entry = Entry(kTweenTypeSpin);
    Longs(entry, spin, 2);
    tween = Start(entry, 100);
    CHECK_EQ(QTDoTween(tween, 25, result, &size, NULL, NULL), noErr);
    CHECK_EQ(size, sizeof matrix);
    memcpy(&matrix, *result, sizeof matrix);
    CHECK_EQ(matrix.matrix[0][0], 0);
    CHECK_EQ(matrix.matrix[0][1], 0x10000);
    CHECK_EQ(QTDisposeTween(tween), noErr);
    DisposeHandle(result);
}

static int gGiven;

static ComponentResult Given(TweenRecord *tr, void *data, long size, long seed, Handle description,
                             ICMCompletionProcRecordPtr completion, UniversalProcPtr transfer,
                             void *refCon)
{
    (void)tr;
    (void)seed;
    (void)description;
    (void)completion;
    (void)transfer;
    CHECK(refCon == &gGiven);
    CHECK_EQ(size, 2);
    gGiven = *(short *)data;
    return gGiven == 20 ? paramErr : noErr;
}

static void a_procedure_is_given_the_value(void)
{
    static const short values[] = {0, 20};
    QTAtom entry = Entry(kTweenTypeShort);
    QTTweener tween;

    Shorts(entry, values, 2);
    tween = Start(entry, 100);
    CHECK_EQ(QTDoTween(tween, 50, NULL, NULL, Given, &gGiven), noErr);
    CHECK_EQ(gGiven, 10);
    /* Its result is the result. */
    CHECK_EQ(QTDoTween(tween, 100, NULL, NULL, Given, &gGiven), paramErr);
    CHECK_EQ(QTDisposeTween(tween), noErr);
}

static void what_has_no_meaning_is_refused(void)
{
    static const short values[] = {0, 20};
    QTAtom entry = Entry(kTweenType3dRotate);
    QTTweener tween = NULL;

    Shorts(entry, values, 2);
    CHECK_EQ(QTNewTween(&tween, gContainer, entry, 100), featureUnsupported);
    QTDisposeAtomContainer(gContainer);
    entry = Entry(kTweenTypeMatrix);
    Shorts(entry, values, 2);
    CHECK(QTNewTween(&tween, gContainer, entry, 100) != noErr);
    CHECK_EQ(QTNewTween(NULL, gContainer, entry, 100), paramErr);
    CHECK_EQ(QTNewTween(&tween, gContainer, entry, -1), paramErr);
    CHECK_EQ(QTNewTween(&tween, gContainer, 5, 100), invalidAtomErr);
    CHECK_EQ(QTNewTween(&tween, NULL, entry, 100), invalidAtomContainerErr);
    CHECK(tween == NULL);
    QTDisposeAtomContainer(gContainer);
}

static void tween_components_do_the_same(void)
{
    static const short values[] = {0, 16};
    QTAtom entry = Entry(kTweenTypeShort);
    TweenerComponent tc = OpenDefaultComponent(TweenMediaType, kTweenTypeShort);
    TweenRecord record;

    CHECK(tc != NULL);
    memset(&record, 0, sizeof record);
    record.percent = 0x8000;
    record.dataProc = Given;
    record.private1 = &gGiven;
    /* Not told yet which tween. */
    CHECK_EQ(TweenerDoTween(tc, &record), paramErr);
    CHECK_EQ(TweenerReset(tc), paramErr);
    Shorts(entry, values, 2);
    CHECK_EQ(TweenerInitialize(tc, gContainer, entry, 0), noErr);
    CHECK_EQ(TweenerInitialize(tc, gContainer, entry,
                               QTFindChildByID(gContainer, entry, kTweenData, 1, NULL)),
             noErr);
    QTDisposeAtomContainer(gContainer);
    CHECK_EQ(TweenerDoTween(tc, &record), noErr);
    CHECK_EQ(gGiven, 8);
    CHECK_EQ(TweenerReset(tc), noErr);
    CHECK_EQ(TweenerDoTween(tc, NULL), paramErr);
    CHECK_EQ(CloseComponent(tc), noErr);
    CHECK(TweenerDoTween(tc, &record) != noErr);
}

static const Case cases[] = {
    {"values_are_those_of_the_time", values_are_those_of_the_time},
    {"a_procedure_is_given_the_value", a_procedure_is_given_the_value},
    {"what_has_no_meaning_is_refused", what_has_no_meaning_is_refused},
    {"tween_components_do_the_same", tween_components_do_the_same},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
