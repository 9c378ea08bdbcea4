/*
 * listings.c - the two listings of Apple's chapter "QTVR Atom Containers", as they were printed.
 *
 * Between the markers every character is the chapter's own. The first listing is tried on a scene;
 * the second, an intercept procedure, is also called as the library would call it.
 */
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include "fixture.h"

/* --- Listing 7-1, "Getting a node's name" ------------------------------------------------------ */

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

/* What the second listing leaves to the application. */
#define kMyAtomType 'mine'

typedef struct CustomData {
    char bytes[4];
} CustomData;

static UInt32 stuffDoneFor;

static void DoMyHotSpotStuff(UInt32 hotSpotID, CustomData *data)
{
    stuffDoneFor = hotSpotID;
    CHECK(memcmp(data->bytes, "data", 4) == 0);
}

/* It was written for pointers of 32 bits, and does not use its refCon. */
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wpointer-to-int-cast"
#ifdef __clang__
#pragma GCC diagnostic ignored "-Wvoid-pointer-to-int-cast"
#endif

/* --- Listing 7-2, "Typical hot spot intercept procedure": the procedure ------------------------ */

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

/* --- End of the procedure ---------------------------------------------------------------------- */

static void Install(QTVRInstance qtvr)
{
/* The listing spells its variable in two ways. */
#define myProc MyProc
/* --- Listing 7-2: its first two lines ---------------------------------------------------------- */
QTVRInterceptProc MyProc = NewQTVRInterceptProc (MyHotSpot);
QTVRInstallInterceptProc (qtvr, kQTVRTriggerHotSpotSelector, myProc, 0, 0);
/* --- End of the lines -------------------------------------------------------------------------- */
    QTVRInstallInterceptProc (qtvr, kQTVRTriggerHotSpotSelector, nil, 0, 0);
    DisposeRoutineDescriptor((UniversalProcPtr)(void (*)(void))myProc);
#undef myProc
}

static void the_name_of_each_node_is_found(void)
{
    Opened opened;
    Str255 name;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    name[0] = 0;
    CHECK_EQ(MyGetNodeName(opened.qtvr, 127, name), noErr);
    name[name[0] + 1] = 0;
    CHECK_STR((const char *)name + 1, "Courtyard");
    name[0] = 0;
    CHECK_EQ(MyGetNodeName(opened.qtvr, 130, name), noErr);
    name[name[0] + 1] = 0;
    CHECK_STR((const char *)name + 1, "Tower");
    CloseOpened(&opened);
}

static void the_name_of_a_node_of_version_one_is_found(void)
{
    Opened opened;
    Str255 name;

    if (!OpenSample("version-one-scene.mov", &opened))
        return;
    name[0] = 0;
    CHECK_EQ(MyGetNodeName(opened.qtvr, QTVRGetCurrentNodeID(opened.qtvr), name), noErr);
    name[name[0] + 1] = 0;
    CHECK_STR((const char *)name + 1, "Courtyard");
    CloseOpened(&opened);
}

static void the_intercept_procedure_leaves_other_hot_spots_alone(void)
{
    Opened opened;
    QTVRInterceptRecord message;
    Boolean cancel = false;
    OSType type;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    Install(opened.qtvr);
    CHECK_EQ(QTVRGetHotSpotType(opened.qtvr, 12, &type), noErr);
    CHECK_EQ(type, kQTVRHotSpotLinkType);
    memset(&message, 0, sizeof message);
    message.selector = kQTVRTriggerHotSpotSelector;
    message.paramCount = 3;
    message.parameter[0] = (void *)12;
    stuffDoneFor = 0;
    MyHotSpot(opened.qtvr, &message, 0, &cancel);
    CHECK_EQ(cancel, false);
    CHECK_EQ(stuffDoneFor, 0);
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_name_of_each_node_is_found", the_name_of_each_node_is_found},
        {"the_name_of_a_node_of_version_one_is_found", the_name_of_a_node_of_version_one_is_found},
        {"the_intercept_procedure_leaves_other_hot_spots_alone",
         the_intercept_procedure_leaves_other_hot_spots_alone},
    };

    return RUN_CASES(cases);
}
