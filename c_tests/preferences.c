/*
 * preferences.c - Movies.h, "Preferences and access keys", and effects.
 */
#include <MacErrors.h>
#include <MacMemory.h>
#include <Movies.h>

#include "harness.h"

static void a_preference_is_kept(void)
{
    QTAtomContainer mine, got = nil;
    QTAtom atom;
    long size = 0;
    Ptr data;

    CHECK_EQ(GetQuickTimePreference('cspd', &got), noErr);
    CHECK_EQ(QTCountChildrenOfType(got, 0, 0), 0);
    QTDisposeAtomContainer(got);
    QTNewAtomContainer(&mine);
    QTInsertChild(mine, 0, 'cspd', 1, 0, 4, (void *)"fast", nil);
    CHECK_EQ(SetQuickTimePreference('cspd', mine), noErr);
    QTDisposeAtomContainer(mine);
    CHECK_EQ(GetQuickTimePreference('cspd', &got), noErr);
    atom = QTFindChildByID(got, 0, 'cspd', 1, nil);
    CHECK_EQ(QTGetAtomDataPtr(got, atom, &size, &data), noErr);
    CHECK(size == 4 && memcmp(data, "fast", 4) == 0);
    QTDisposeAtomContainer(got);
    CHECK_EQ(GetQuickTimePreference('cspd', nil), paramErr);
    CHECK(SetQuickTimePreference('cspd', nil) != noErr);
}

static short keys_of(Str255 type, long flags)
{
    QTAtomContainer keys = nil;
    short count;

    CHECK_EQ(QTGetAccessKeys(type, flags, &keys), noErr);
    count = QTCountChildrenOfType(keys, 0, kAccessKeyAtomType);
    QTDisposeAtomContainer(keys);
    return count;
}

static void keys_are_added_and_taken_away(void)
{
    Str255 type = {4, 'f', 'i', 'l', 'm'}, other = {4, 'b', 'o', 'o', 'k'};
    Handle one = nil, two = nil;
    QTAtomContainer keys;
    long size;
    Ptr data;

    PtrToHand("first", &one, 5);
    PtrToHand("second", &two, 6);
    CHECK_EQ(keys_of(type, 0), 0);
    CHECK_EQ(QTRegisterAccessKey(type, 0, one), noErr);
    CHECK_EQ(QTRegisterAccessKey(type, 0, two), noErr);
    CHECK_EQ(QTRegisterAccessKey(type, 0, one), noErr);
    CHECK_EQ(keys_of(type, 0), 2);
    CHECK_EQ(keys_of(type, kAccessKeySystemFlag), 0);
    CHECK_EQ(keys_of(other, 0), 0);
    CHECK_EQ(QTUnregisterAccessKey(type, 0, one), noErr);
    CHECK_EQ(QTUnregisterAccessKey(type, 0, one), paramErr);
    CHECK_EQ(QTUnregisterAccessKey(other, 0, two), paramErr);
    CHECK_EQ(QTGetAccessKeys(type, 0, &keys), noErr);
    CHECK_EQ(QTGetAtomDataPtr(keys, QTFindChildByIndex(keys, 0, kAccessKeyAtomType, 1, nil), &size,
                              &data),
             noErr);
    CHECK(size == 6 && memcmp(data, "second", 6) == 0);
    QTDisposeAtomContainer(keys);
    CHECK_EQ(QTUnregisterAccessKey(type, 0, two), noErr);
    DisposeHandle(one);
    DisposeHandle(two);
}

static void there_are_no_effects(void)
{
    QTAtomContainer list = nil;
    QTParameterDialog dialog = 5;
    EventRecord event;

    memset(&event, 0, sizeof(event));
    CHECK_EQ(QTGetEffectsList(&list, 0, 2, 0), noErr);
    CHECK_EQ(QTCountChildrenOfType(list, 0, 0), 0);
    CHECK_EQ(QTCreateStandardParameterDialog(list, nil, 0, &dialog), featureUnsupported);
    CHECK_EQ(dialog, 0);
    CHECK_EQ(QTIsStandardParameterDialogEvent(&event, dialog), featureUnsupported);
    CHECK_EQ(QTDismissStandardParameterDialog(dialog), featureUnsupported);
    QTDisposeAtomContainer(list);
    CHECK_EQ(QTGetEffectsList(nil, 0, 2, 0), paramErr);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_preference_is_kept", a_preference_is_kept},
        {"keys_are_added_and_taken_away", keys_are_added_and_taken_away},
        {"there_are_no_effects", there_are_no_effects},
    };

    return RUN_CASES(cases);
}
