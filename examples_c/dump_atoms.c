/*
 * dump_atoms.c - prints the atom containers of a movie, world and nodes, as trees.
 *
 *     dump_atoms movie.mov
 *
 * Each line is an atom: type, ID, place among the children of its parent, and bytes of data; then
 * its fields if this program knows them, or its first bytes.
 */
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include <stdio.h>
#include <string.h>

#include "open_scene.h"

/*
 * The fields of the atoms that have a structure in QuickTimeVRFormat.h, in their order: a letter
 * for the type and the name. h UInt16, r short, l UInt32, i SInt32, o OSType, f Float32; s is the
 * text of a string atom. A field without a name is not printed.
 */
static const struct {
    QTAtomType type;
    const char *fields;
} layouts[] = {
    {kQTVRWorldHeaderAtomType, "hmajorVersion hminorVersion lnameAtomID ldefaultNodeID lvrWorldFlags"},
    {kQTVRPanoImagingAtomType, "hmajorVersion hminorVersion limagingMode limagingValidFlags "
                               "lcorrection lquality ldirectDraw"},
    {kQTVRNodeLocationAtomType, "hmajorVersion hminorVersion onodeType llocationFlags "
                                "llocationData"},
    {kQTVRNodeHeaderAtomType, "hmajorVersion hminorVersion onodeType lnodeID lnameAtomID "
                              "lcommentAtomID"},
    {kQTVRHotSpotInfoAtomType, "hmajorVersion hminorVersion ohotSpotType lnameAtomID "
                               "lcommentAtomID icursorID0 icursorID1 icursorID2 fbestPan fbestTilt "
                               "fbestFOV fbestViewCenterX fbestViewCenterY rtop rleft rbottom "
                               "rright lflags"},
    {kQTVRLinkInfoAtomType, "hmajorVersion hminorVersion ltoNodeID lfromValidFlags ffromPan "
                            "ffromTilt ffromFOV ffromViewCenterX ffromViewCenterY ltoValidFlags "
                            "ftoPan ftoTilt ftoFOV ftoViewCenterX ftoViewCenterY fdistance lflags"},
    {kQTVRStringAtomType, "h hstringLength stheString"},
    {kQTVRStringEncodingAtomType, "ltextEncoding"},
};

static void PrintType(OSType type)
{
    int shift;

    for (shift = 24; shift >= 0; shift -= 8) {
        int c = (int)(type >> shift & 0xff);

        putchar(c >= ' ' && c < 127 ? c : '.');
    }
}

static void Indent(int depth)
{
    printf("%*s", 2 * depth, "");
}

static void PrintBytes(const unsigned char *data, long size, int depth)
{
    long i, shown = size < 64 ? size : 64;

    for (i = 0; i < shown; i++) {
        if (i % 16 == 0) {
            if (i > 0)
                putchar('\n');
            Indent(depth);
        } else {
            putchar(' ');
        }
        printf("%02x", data[i]);
    }
    printf("%s\n", size > shown ? " ..." : "");
}

static void PrintText(const char *text, long size)
{
    long i;

    putchar('"');
    for (i = 0; i < size; i++) {
        unsigned char c = (unsigned char)text[i];

        if (c >= ' ' && c < 127 && c != '"' && c != '\\')
            putchar(c);
        else
            printf("\\x%02x", c);
    }
    putchar('"');
}

/* Prints the field that begins at data and returns how many bytes it has; 0 if they are not there. */
static long PrintField(char type, const char *name, int length, const char *data, long left)
{
    long size = type == 'h' || type == 'r' ? 2 : type == 's' ? left : 4;
    UInt16 u16 = 0;
    UInt32 u32 = 0;
    Float32 real = 0;

    if (size > left)
        return 0;
    if (size == 2)
        memcpy(&u16, data, 2);
    else if (type == 'f')
        memcpy(&real, data, 4);
    else if (type != 's')
        memcpy(&u32, data, 4);
    if (length == 0)
        return size;
    printf("%.*s ", length, name);
    switch (type) {
        case 'h': printf("%u", (unsigned)u16); break;
        case 'r': printf("%d", (int)(short)u16); break;
        case 'i': printf("%ld", (long)(SInt32)u32); break;
        case 'f': printf("%g", (double)real); break;
        case 'o': PrintType(u32); break;
        case 's': PrintText(data, left); break;
        default: printf("%lu", (unsigned long)u32); break;
    }
    putchar('\n');
    return size;
}

static void PrintFields(const char *fields, const char *data, long left, int depth)
{
    while (*fields != 0) {
        const char *name = fields + 1;
        int length = (int)strcspn(name, " ");
        long used;

        if (length > 0 && left > 0)
            Indent(depth);
        used = PrintField(*fields, name, length, data, left);
        if (used == 0)
            break;
        data += used;
        left -= used;
        fields = name + length;
        if (*fields == ' ')
            fields++;
    }
}

static void PrintData(QTAtomType type, const char *data, long size, int depth)
{
    size_t i;

    for (i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
        if (layouts[i].type == type) {
            PrintFields(layouts[i].fields, data, size, depth);
            return;
        }
    }
    if (size > 0)
        PrintBytes((const unsigned char *)data, size, depth);
}

static OSErr PrintAtoms(QTAtomContainer container, QTAtom parent, int depth);

static OSErr PrintAtom(QTAtomContainer container, QTAtom atom, int index, int depth)
{
    QTAtomType type = 0;
    QTAtomID id = 0;
    Ptr data = nil;
    long size = 0;
    OSErr err;

    err = QTGetAtomTypeAndID(container, atom, &type, &id);
    if (err != noErr)
        return err;
    Indent(depth);
    PrintType((OSType)type);
    printf(" ID %ld, index %d", (long)id, index);
    if (QTCountChildrenOfType(container, atom, 0) > 0) {
        putchar('\n');
        return PrintAtoms(container, atom, depth + 1);
    }
    err = QTGetAtomDataPtr(container, atom, &size, &data);
    printf(", %ld bytes\n", size);
    if (err == noErr)
        PrintData(type, data, size, depth + 2);
    return err;
}

/* Prints what is below an atom, or at the top of the container. */
static OSErr PrintAtoms(QTAtomContainer container, QTAtom parent, int depth)
{
    QTAtom atom = 0;
    int index = 0;
    OSErr err;

    for (;;) {
        err = QTNextChildAnyType(container, parent, atom, &atom);
        if (err != noErr || atom == 0)
            return err;
        err = PrintAtom(container, atom, ++index, depth);
        if (err != noErr)
            return err;
    }
}

/* Prints a container, and disposes of it. */
static OSErr PrintContainer(QTAtomContainer container)
{
    OSErr err;

    QTLockContainer(container);
    err = PrintAtoms(container, kParentAtomIsContainer, 1);
    QTUnlockContainer(container);
    QTDisposeAtomContainer(container);
    return err;
}

static OSErr PrintNodes(QTVRInstance qtvr, QTAtomContainer world)
{
    QTAtom nodes = QTFindChildByID(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, nil);
    short i, count = nodes != 0 ? QTCountChildrenOfType(world, nodes, kQTVRNodeIDAtomType) : 0;
    OSErr err = noErr;

    for (i = 1; i <= count && err == noErr; i++) {
        QTAtomContainer node;
        QTAtomID id = 0;

        if (QTFindChildByIndex(world, nodes, kQTVRNodeIDAtomType, i, &id) == 0)
            break;
        err = QTVRGetNodeInfo(qtvr, (UInt32)id, &node);
        if (err != noErr)
            break;
        printf("node %lu\n", (unsigned long)id);
        err = PrintContainer(node);
    }
    return err;
}

int main(int argc, char **argv)
{
    QTAtomContainer world, copy;
    Scene scene;
    OSErr err;

    if (argc != 2) {
        fprintf(stderr, "usage: dump_atoms movie.mov\n");
        return 2;
    }
    err = OpenScene(argv[1], nil, nil, &scene);
    if (err == noErr)
        err = QTVRGetVRWorld(scene.qtvr, &world);
    if (err == noErr) {
        printf("world\n");
        if (QTVRGetVRWorld(scene.qtvr, &copy) == noErr)
            err = PrintContainer(copy);
        if (err == noErr)
            err = PrintNodes(scene.qtvr, world);
        QTDisposeAtomContainer(world);
    }
    CloseScene(&scene);
    if (err != noErr)
        fprintf(stderr, "%s: error %d\n", argv[1], (int)err);
    return err == noErr ? 0 : 1;
}
