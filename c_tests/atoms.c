/*
 * atoms.c - Movies.h, "QuickTime Atom Containers".
 */
#include <Movies.h>

#include "harness.h"

#define TYPE(a, b, c, d) ((OSType)(a) << 24 | (OSType)(b) << 16 | (OSType)(c) << 8 | (OSType)(d))

static void the_worked_example_of_the_documents(void)
{
    /* "Interactive Movies", figures of QTInsertChild; worked example 26. */
    QTAtomContainer c;
    QTAtom first, second;
    QTAtomID id = 0;
    short index = 0;

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    CHECK_EQ(QTInsertChild(c, kParentAtomIsContainer, TYPE('a', 'b', 'c', 'd'), 1000, 1, 0, NULL, &first), noErr);
    CHECK_EQ(QTInsertChild(c, kParentAtomIsContainer, TYPE('a', 'b', 'c', 'd'), 2000, 1, 0, NULL, &second), noErr);
    CHECK_EQ(QTFindChildByIndex(c, kParentAtomIsContainer, TYPE('a', 'b', 'c', 'd'), 1, &id), second);
    CHECK_EQ(id, 2000);
    first = QTFindChildByID(c, kParentAtomIsContainer, TYPE('a', 'b', 'c', 'd'), 1000, &index);
    CHECK(first != 0);
    CHECK_EQ(index, 2);
    CHECK_EQ(QTDisposeAtomContainer(c), noErr);
}

static void a_container_is_the_bytes_of_a_file(void)
{
    /* "QuickTime File Format", QT Atom Containers: twelve bytes, then 'sean'. */
    QTAtomContainer c;
    static const unsigned char empty[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20,
                                            's', 'e', 'a', 'n', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    CHECK_EQ(GetHandleSize(c), 32);
    CHECK_EQ(memcmp(*c, empty, 32), 0);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('n', 'a', 'm', 'e'), 0, 0, 4, "hall", NULL), noErr);
    CHECK_EQ(GetHandleSize(c), 56);
    CHECK_EQ(memcmp(*c + 12, "\0\0\0\054sean\0\0\0\1\0\0\0\1\0\0\0\0\0\0\0\030name\0\0\0\1", 32), 0);
    CHECK_EQ(memcmp(*c + 52, "hall", 4), 0);
    QTDisposeAtomContainer(c);
}

static void a_handle_from_elsewhere_is_a_container(void)
{
    QTAtomContainer c, copy;
    QTAtom atom;

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('n', 'a', 'm', 'e'), 3, 0, 4, "hall", NULL), noErr);
    CHECK_EQ(PtrToHand(*c, &copy, GetHandleSize(c)), noErr);
    atom = QTFindChildByID(copy, 0, TYPE('n', 'a', 'm', 'e'), 3, NULL);
    CHECK_EQ(atom, 32);
    CHECK_EQ(QTSetAtomID(copy, atom, 5), noErr);
    SetHandleSize(copy, 40);
    CHECK_EQ(QTSetAtomID(copy, atom, 6), invalidAtomContainerErr);
    CHECK_EQ(QTCountChildrenOfType(copy, 0, 0), 0);
    CHECK_EQ(QTDisposeAtomContainer(copy), noErr);
    CHECK_EQ(QTDisposeAtomContainer(copy), invalidAtomContainerErr);
    CHECK_EQ(QTDisposeAtomContainer(NULL), noErr);
    CHECK_EQ(QTInsertChild(NULL, 0, TYPE('n', 'a', 'm', 'e'), 0, 0, 0, NULL, NULL), invalidAtomContainerErr);
    QTDisposeAtomContainer(c);
}

static void ids_and_places_are_checked(void)
{
    QTAtomContainer c;
    QTAtom leaf, parent;
    QTAtomType type;
    QTAtomID id;

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 7, 0, 2, "xy", &leaf), noErr);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 7, 0, 0, NULL, NULL), duplicateAtomTypeAndIDErr);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 8, 3, 0, NULL, NULL), atomIndexInvalidErr);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 8, -1, 0, NULL, NULL), atomIndexInvalidErr);
    CHECK_EQ(QTInsertChild(c, leaf, TYPE('l', 'e', 'a', 'f'), 8, 0, 0, NULL, NULL), cannotBeLeafAtomErr);
    CHECK_EQ(QTInsertChild(c, leaf + 1, TYPE('l', 'e', 'a', 'f'), 8, 0, 0, NULL, NULL), invalidAtomErr);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('o', 't', 'h', 'r'), 7, 0, 0, NULL, &parent), noErr);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 0, 0, 0, NULL, &parent), noErr);
    CHECK_EQ(QTGetAtomTypeAndID(c, parent, &type, &id), noErr);
    CHECK_EQ(type, TYPE('l', 'e', 'a', 'f'));
    CHECK_EQ(id, 8);
    CHECK_EQ(QTGetAtomTypeAndID(c, parent, NULL, NULL), noErr);
    CHECK_EQ(QTSetAtomID(c, parent, 7), duplicateAtomTypeAndIDErr);
    CHECK_EQ(QTSetAtomID(c, parent, 9), noErr);
    CHECK_EQ(QTSetAtomID(c, 0, 9), invalidAtomErr);
    CHECK_EQ(QTSetAtomID(c, parent, 0), paramErr);
    QTDisposeAtomContainer(c);
}

static void children_are_walked_by_type_and_without(void)
{
    QTAtomContainer c;
    QTAtom atom = 0, parent;
    QTAtomType type = 0;
    int seen = 0;

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    QTInsertChild(c, 0, TYPE('a', 'a', 'a', 'a'), 1, 0, 0, NULL, &parent);
    QTInsertChild(c, 0, TYPE('b', 'b', 'b', 'b'), 1, 0, 0, NULL, NULL);
    QTInsertChild(c, 0, TYPE('a', 'a', 'a', 'a'), 2, 0, 0, NULL, NULL);
    CHECK_EQ(QTCountChildrenOfType(c, 0, 0), 3);
    CHECK_EQ(QTCountChildrenOfType(c, 0, TYPE('a', 'a', 'a', 'a')), 2);
    CHECK_EQ(QTCountChildrenOfType(c, parent, 0), 0);
    while (QTNextChildAnyType(c, 0, atom, &atom) == noErr && atom != 0)
        seen++;
    CHECK_EQ(seen, 3);
    type = QTGetNextChildType(c, 0, 0);
    CHECK_EQ(type, TYPE('a', 'a', 'a', 'a'));
    type = QTGetNextChildType(c, 0, type);
    CHECK_EQ(type, TYPE('b', 'b', 'b', 'b'));
    CHECK_EQ(QTGetNextChildType(c, 0, type), 0);
    CHECK_EQ(QTInsertChild(c, parent, TYPE('c', 'c', 'c', 'c'), 1, 0, 1, "x", &atom), noErr);
    CHECK_EQ(QTGetAtomParent(c, atom), parent);
    CHECK_EQ(QTGetAtomParent(c, parent), 0);
    QTDisposeAtomContainer(c);
}

static void leaf_data_are_copied_and_set(void)
{
    QTAtomContainer c;
    QTAtom leaf, parent;
    Handle h = NewHandle(0);
    char buffer[8];
    long size = 0;
    Ptr data = NULL;

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 1, 0, 4, "hall", &leaf);
    CHECK_EQ(QTCopyAtomDataToHandle(c, leaf, h), noErr);
    CHECK_EQ(GetHandleSize(h), 4);
    CHECK_EQ(QTCopyAtomDataToPtr(c, leaf, false, 4, buffer, NULL), noErr);
    CHECK_EQ(memcmp(buffer, "hall", 4), 0);
    CHECK_EQ(QTCopyAtomDataToPtr(c, leaf, false, 8, buffer, &size), paramErr);
    CHECK_EQ(QTCopyAtomDataToPtr(c, leaf, true, 8, buffer, &size), noErr);
    CHECK_EQ(size, 4);
    CHECK_EQ(QTCopyAtomDataToPtr(c, leaf, true, 3, buffer, &size), paramErr);
    CHECK_EQ(QTSetAtomData(c, leaf, 5, "lobby"), noErr);
    CHECK_EQ(QTGetAtomDataPtr(c, leaf, &size, &data), noErr);
    CHECK_EQ(size, 5);
    CHECK(data == *c + leaf + 20);
    CHECK_EQ(QTGetAtomDataPtr(c, leaf, NULL, &data), noErr);
    CHECK_EQ(QTSetAtomData(c, leaf, 0, NULL), noErr);
    QTInsertChild(c, leaf, TYPE('c', 'c', 'c', 'c'), 1, 0, 0, NULL, &parent);
    CHECK_EQ(QTSetAtomData(c, leaf, 1, "x"), notLeafAtomErr);
    CHECK_EQ(QTGetAtomDataPtr(c, leaf, &size, &data), notLeafAtomErr);
    CHECK_EQ(QTCopyAtomDataToHandle(c, leaf, h), notLeafAtomErr);
    DisposeHandle(h);
    QTDisposeAtomContainer(c);
}

static void locks_nest_and_keep_the_size(void)
{
    QTAtomContainer c;
    QTAtom leaf;

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 1, 0, 4, "hall", &leaf);
    CHECK_EQ(QTLockContainer(c), noErr);
    CHECK_EQ(QTLockContainer(c), noErr);
    CHECK_EQ(QTUnlockContainer(c), noErr);
    CHECK_EQ(QTSetAtomData(c, leaf, 5, "lobby"), memLockedErr);
    CHECK_EQ(QTSetAtomData(c, leaf, 4, "nook"), noErr);
    CHECK_EQ(QTRemoveAtom(c, leaf), memLockedErr);
    CHECK_EQ(QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 2, 0, 0, NULL, NULL), memLockedErr);
    CHECK_EQ(QTUnlockContainer(c), noErr);
    CHECK_EQ(QTUnlockContainer(c), noErr);
    CHECK_EQ(QTRemoveAtom(c, leaf), noErr);
    CHECK_EQ(QTLockContainer(NULL), invalidAtomContainerErr);
    QTDisposeAtomContainer(c);
}

static void trees_are_copied_replaced_and_swapped(void)
{
    /* QTReplaceAtom: the target keeps its own ID; worked example 27. */
    QTAtomContainer c, copy;
    QTAtom a, b;
    Ptr data;

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 7, 0, 4, "hall", NULL);
    QTInsertChild(c, 0, TYPE('l', 'e', 'a', 'f'), 9, 0, 5, "lobby", NULL);
    QTInsertChild(c, 0, TYPE('o', 't', 'h', 'r'), 7, 0, 0, NULL, NULL);
    a = QTFindChildByID(c, 0, TYPE('l', 'e', 'a', 'f'), 7, NULL);
    b = QTFindChildByID(c, 0, TYPE('l', 'e', 'a', 'f'), 9, NULL);
    CHECK_EQ(QTSwapAtoms(c, a, b), noErr);
    a = QTFindChildByID(c, 0, TYPE('l', 'e', 'a', 'f'), 7, NULL);
    CHECK_EQ(QTGetAtomDataPtr(c, a, NULL, &data), noErr);
    CHECK_EQ(memcmp(data, "lobby", 5), 0);
    b = QTFindChildByID(c, 0, TYPE('o', 't', 'h', 'r'), 7, NULL);
    CHECK_EQ(QTSwapAtoms(c, a, b), atomsNotOfSameTypeErr);
    CHECK_EQ(QTReplaceAtom(c, a, c, b), atomsNotOfSameTypeErr);
    b = QTFindChildByID(c, 0, TYPE('l', 'e', 'a', 'f'), 9, NULL);
    CHECK_EQ(QTCopyAtom(c, b, &copy), noErr);
    CHECK_EQ(QTCountChildrenOfType(copy, 0, 0), 1);
    CHECK_EQ(QTReplaceAtom(c, a, copy, QTFindChildByID(copy, 0, TYPE('l', 'e', 'a', 'f'), 9, NULL)), noErr);
    a = QTFindChildByID(c, 0, TYPE('l', 'e', 'a', 'f'), 7, NULL);
    CHECK_EQ(QTGetAtomDataPtr(c, a, NULL, &data), noErr);
    CHECK_EQ(memcmp(data, "hall", 4), 0);
    CHECK_EQ(QTInsertChildren(c, 0, copy), duplicateAtomTypeAndIDErr);
    CHECK_EQ(QTRemoveChildren(c, 0), noErr);
    CHECK_EQ(QTInsertChildren(c, 0, copy), noErr);
    CHECK_EQ(QTCountChildrenOfType(c, 0, 0), 1);
    CHECK_EQ(QTCopyAtom(c, 4711, &copy), invalidAtomErr);
    QTDisposeAtomContainer(c);
}

static void a_hundred_thousand_children_are_appended(void)
{
    /* Spread over parents: the count of one has 16 bits. */
    QTAtomContainer c;
    QTAtom parent;
    int p, i;

    CHECK_EQ(QTNewAtomContainer(&c), noErr);
    for (p = 1; p <= 100; p++) {
        QTInsertChild(c, 0, TYPE('p', 'a', 'r', 't'), p, 0, 0, NULL, &parent);
        for (i = 1; i <= 1000; i++)
            if (QTInsertChild(c, parent, TYPE('l', 'e', 'a', 'f'), i, 0, 4, "leaf", NULL) != noErr)
                CHECK(0);
    }
    CHECK_EQ(QTCountChildrenOfType(c, parent, TYPE('l', 'e', 'a', 'f')), 1000);
    CHECK_EQ(GetHandleSize(c), 32 + 100 * 20 + 100000 * 24);
    QTDisposeAtomContainer(c);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_worked_example_of_the_documents", the_worked_example_of_the_documents},
        {"a_container_is_the_bytes_of_a_file", a_container_is_the_bytes_of_a_file},
        {"a_handle_from_elsewhere_is_a_container", a_handle_from_elsewhere_is_a_container},
        {"ids_and_places_are_checked", ids_and_places_are_checked},
        {"children_are_walked_by_type_and_without", children_are_walked_by_type_and_without},
        {"leaf_data_are_copied_and_set", leaf_data_are_copied_and_set},
        {"locks_nest_and_keep_the_size", locks_nest_and_keep_the_size},
        {"trees_are_copied_replaced_and_swapped", trees_are_copied_replaced_and_swapped},
        {"a_hundred_thousand_children_are_appended", a_hundred_thousand_children_are_appended},
    };

    return RUN_CASES(cases);
}
