/*
 * hot_spot_intercept.c - answers hot spots of a type of its own, while all others do what they do.
 *
 *     hot_spot_intercept movie.mov
 *
 * Triggers every hot spot of every node that it comes to, the links last, until it is where it has
 * been before. Hot spots of type 'demo' bring a number and a text.
 */
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include <stdio.h>

#include "open_scene.h"

/* The type of our hot spots and of the atom with our data: 'demo'. */
enum { kMyAtomType = 0x64656D6F };

/* Our data, as they are in the file: bytes of custom atoms are never turned. */
typedef struct CustomData {
    unsigned char stop[2];
    char text[12];
} CustomData;

static void DoMyHotSpotStuff(UInt32 hotSpotID, const CustomData *data)
{
    printf("  %lu is ours: stop %d, %.12s\n", (unsigned long)hotSpotID,
           data->stop[0] * 256 + data->stop[1], data->text);
}

/* The listing casts a pointer to the number that it stands for, as was usual. */
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wunknown-warning-option"
#pragma GCC diagnostic ignored "-Wpointer-to-int-cast"
#pragma GCC diagnostic ignored "-Wvoid-pointer-to-int-cast"
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* --- Apple's listing "Typical hot spot intercept procedure", as it was printed ----------------- */

pascal void MyHotSpot (QTVRInstance qtvr, QTVRInterceptPtr qtvrMsg,
                        SInt32 refCon, Boolean *cancel)
{
    UInt32 hotSpotID = (UInt32) qtvrMsg->parameter[0];
    QTAtomContainer nodeInfo = (QTAtomContainer) qtvrMsg->parameter[1];
    QTAtom hotSpotAtom = (QTAtom) qtvrMsg->parameter[2];
    OSType hotSpotType;
    CustomData myCustomData;
    QTAtom myAtom;
 
    QTVRGetHotSpotType (qtvr, hotSpotID, &hotSpotType);
    if (hotSpotType != kMyAtomType) return;
 
    // It's our type of hot spot - don't let anyone else handle it
    *cancel = true;
 
    // Find our custom atom
    myAtom = QTFindChildByID (nodeInfo, hotSpotAtom, kMyAtomType, 1, nil);
    if (myAtom != 0) {
        OSErr err;
        // Copy the custom data into our structure
        err = QTCopyAtomDataToPtr (nodeInfo, myAtom, false,
                                 sizeof(CustomData), &myCustomData, nil);
        if (err == noErr)
            // Do something with it
            DoMyHotSpotStuff (hotSpotID, &myCustomData);
    }
}

/* --- End of the listing ------------------------------------------------------------------------ */

/* Triggers the hot spots that the current node lists, those of type `type` or all others. */
static OSErr TriggerAll(QTVRInstance qtvr, OSType type, Boolean others)
{
    QTAtomContainer info;
    QTAtom parent;
    OSErr err;
    short i, count;

    err = QTVRGetNodeInfo(qtvr, kQTVRCurrentNode, &info);
    if (err != noErr)
        return err;
    parent = QTFindChildByID(info, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, nil);
    count = parent != 0 ? QTCountChildrenOfType(info, parent, kQTVRHotSpotAtomType) : 0;
    for (i = 1; i <= count && err == noErr; i++) {
        QTAtomID id = 0;
        OSType found = 0;

        QTFindChildByIndex(info, parent, kQTVRHotSpotAtomType, i, &id);
        err = QTVRGetHotSpotType(qtvr, (UInt32)id, &found);
        if (err != noErr || (found == type) == others)
            continue;
        printf("  %lu is triggered\n", (unsigned long)id);
        err = QTVRTriggerHotSpot(qtvr, (UInt32)id, nil, 0);
        if (!others)
            break;
    }
    QTDisposeAtomContainer(info);
    return err;
}

int main(int argc, char **argv)
{
    QTVRInterceptProc proc = NewQTVRInterceptProc (MyHotSpot);
    UInt32 first, node;
    Scene scene;
    OSErr err;
    int visits = 0;

    if (argc != 2) {
        fprintf(stderr, "usage: hot_spot_intercept movie.mov\n");
        return 2;
    }
    err = OpenScene(argv[1], nil, nil, &scene);
    if (err == noErr)
        err = QTVRInstallInterceptProc(scene.qtvr, kQTVRTriggerHotSpotSelector, proc, 0, 0);
    first = err == noErr ? QTVRGetCurrentNodeID(scene.qtvr) : 0;
    do {
        if (err != noErr)
            break;
        node = QTVRGetCurrentNodeID(scene.qtvr);
        printf("node %lu\n", (unsigned long)node);
        err = TriggerAll(scene.qtvr, kQTVRHotSpotLinkType, true);
        if (err == noErr)
            err = TriggerAll(scene.qtvr, kQTVRHotSpotLinkType, false);
    } while (QTVRGetCurrentNodeID(scene.qtvr) != first && ++visits < 100);
    CloseScene(&scene);
    if (err != noErr)
        fprintf(stderr, "%s: error %d\n", argv[1], (int)err);
    return err == noErr ? 0 : 1;
}
