/*
 * node_name.c - lists the nodes of a movie: ID, type and name.
 *
 *     node_name movie.mov
 */
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include <stdio.h>

#include "open_scene.h"

/* --- Apple's listing "Getting a node's name", as it was printed -------------------------------- */

OSErr MyGetNodeName (QTVRInstance theInstance, UInt32 theNodeID,
                        StringPtr theStringPtr)
{
    OSErr                   theErr = noErr;
    QTAtomContainer         theNodeInfo;
    VRNodeHeaderAtomPtr     theNodeHeader;
    QTAtom                  theNodeHeaderAtom = 0;
 
    //Get the node information atom container.
    theErr = QTVRGetNodeInfo(theInstance, theNodeID, &theNodeInfo);
 
    //Get the node header atom.
    if (!theErr)
        theNodeHeaderAtom = QTFindChildByID(theNodeInfo,
                                            kParentAtomIsContainer,
                                            kQTVRNodeHeaderAtomType, 1,
                                            nil);
    if (theNodeHeaderAtom != 0) {
        QTLockContainer(theNodeInfo);
 
        //Get a pointer to the node header atom data.
        theErr = QTGetAtomDataPtr(theNodeInfo, theNodeHeaderAtom, nil,
                                    (Ptr *)&theNodeHeader);
        //See if there is a name atom.
        if (!theErr && theNodeHeader->nameAtomID != 0) {
            QTAtom theNameAtom;
            theNameAtom = QTFindChildByID(theNodeInfo,
                                         kParentAtomIsContainer,
                                         kQTVRStringAtomType,
                                         theNodeHeader->nameAtomID, nil);
            if (theNameAtom != 0) {
                VRStringAtomPtr theStringAtomPtr;
 
            //Get a pointer to the name atom data; copy it into the string.
                theErr = QTGetAtomDataPtr(theNodeInfo, theNameAtom, nil,
                                         (Ptr *)&theStringAtomPtr);
                if (!theErr) {
                    short theLen = theStringAtomPtr->stringLength;
                    if (theLen > 255)
                        theLen = 255;
                    BlockMove(theStringAtomPtr->string, &theStringPtr[1],
                                theLen);
                    theStringPtr[0] = theLen;
                }
            }
        }
        QTUnlockContainer(theNodeInfo);
    }
 
    QTDisposeAtomContainer(theNodeInfo);
    return(theErr);
}

/* --- End of the listing ------------------------------------------------------------------------ */

static OSErr ListNodes(QTVRInstance qtvr)
{
    QTAtomContainer world;
    QTAtom nodes;
    OSErr err;
    short i, count;

    err = QTVRGetVRWorld(qtvr, &world);
    if (err != noErr)
        return err;
    nodes = QTFindChildByID(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, nil);
    count = nodes != 0 ? QTCountChildrenOfType(world, nodes, kQTVRNodeIDAtomType) : 0;
    for (i = 1; i <= count && err == noErr; i++) {
        QTAtomID id = 0;
        Str255 name;
        OSType type;

        name[0] = 0;
        if (QTFindChildByIndex(world, nodes, kQTVRNodeIDAtomType, i, &id) == 0)
            break;
        err = MyGetNodeName(qtvr, (UInt32)id, name);
        type = QTVRGetNodeType(qtvr, (UInt32)id);
        if (err == noErr)
            printf("%lu  %c%c%c%c  %.*s\n", (unsigned long)id, (int)(type >> 24),
                   (int)(type >> 16 & 0xff), (int)(type >> 8 & 0xff), (int)(type & 0xff),
                   (int)name[0], (const char *)&name[1]);
    }
    QTDisposeAtomContainer(world);
    return err;
}

int main(int argc, char **argv)
{
    Scene scene;
    OSErr err;

    if (argc != 2) {
        fprintf(stderr, "usage: node_name movie.mov\n");
        return 2;
    }
    err = OpenScene(argv[1], nil, nil, &scene);
    if (err == noErr)
        err = ListNodes(scene.qtvr);
    CloseScene(&scene);
    if (err != noErr)
        fprintf(stderr, "%s: error %d\n", argv[1], (int)err);
    return err == noErr ? 0 : 1;
}
