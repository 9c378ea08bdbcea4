/*
 * byte_order.c - the two contracts for the order of bytes.
 *
 * The same source is built twice. Without a switch it is a program of a big-endian Mac: fields can
 * be read in place, and the Endian macros change nothing. With TARGET_RT_LITTLE_ENDIAN it is one
 * of Windows or an Intel Mac: what comes out of a movie has the file's order, and the macros turn
 * it. Both get the same numbers from the same movie.
 */
#include <Endian.h>
#include <Movies.h>
#include <QDOffscreen.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#include <stddef.h>

#include "fixture.h"

#define SAMPLE "two-node-cylinder.mov"

/* The first node of the sample, where a link leads, the hot spot that is it; a colour. */
enum { kCourtyard = 127, kTower = 130, kLinkSpot = 12, kSky = 0x285abe };

/* --- Ways of reading a field ------------------------------------------------------------------- */

static UInt16 ByMacro16(UInt16 field)
{
    return EndianU16_BtoN(field);
}

static UInt32 ByMacro32(UInt32 field)
{
    return EndianU32_BtoN(field);
}

static float ByMacroFloat(Float32 field)
{
    UInt32 bits;

    memcpy(&bits, &field, 4);
    bits = EndianU32_BtoN(bits);
    memcpy(&field, &bits, 4);
    return field;
}

/* A field of `size` bytes, put together by hand in the order that the contract promises. */
static UInt32 ByHand(const void *data, long offset, int size)
{
    const unsigned char *bytes = (const unsigned char *)data + offset;
#if TARGET_RT_LITTLE_ENDIAN
    UInt32 value = 0;
    int i;

    for (i = 0; i < size; i++)
        value = value << 8 | bytes[i];
    return value;
#else
    UInt16 half;
    UInt32 whole;

    if (size == 2) {
        memcpy(&half, bytes, 2);
        return half;
    }
    memcpy(&whole, bytes, 4);
    return whole;
#endif
}

static float FloatByHand(const void *data, long offset)
{
    UInt32 bits = ByHand(data, offset, 4);
    float value;

    memcpy(&value, &bits, 4);
    return value;
}

/* Whether fields of this program's structures may be read as they lie there. */
static int InPlace(void)
{
#if TARGET_RT_LITTLE_ENDIAN
    const UInt16 one = 1;

    return *(const unsigned char *)&one == 0;
#else
    return 1;
#endif
}

static const void *Leaf(QTAtomContainer container, QTAtom parent, OSType type, QTAtomID id)
{
    QTAtom atom = QTFindChildByID(container, parent, type, id, NULL);
    Ptr data = NULL;

    CHECK(atom != 0);
    CHECK_EQ(QTGetAtomDataPtr(container, atom, NULL, &data), noErr);
    return data;
}

/* --- Cases ------------------------------------------------------------------------------------- */

static void the_world_is_the_same_either_way(void)
{
    const QTVRWorldHeaderAtom *header;
    const QTVRNodeLocationAtom *location;
    QTAtomContainer world = NULL;
    QTAtom node;
    Opened opened;

    if (!OpenSample(SAMPLE, &opened))
        return;
    CHECK_EQ(QTVRGetVRWorld(opened.qtvr, &world), noErr);
    QTLockContainer(world);
    header = Leaf(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1);
    node = QTFindChildByID(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, NULL);
    node = QTFindChildByID(world, node, kQTVRNodeIDAtomType, kCourtyard, NULL);
    location = Leaf(world, node, kQTVRNodeLocationAtomType, 1);
    if (header != NULL && location != NULL) {
        CHECK_EQ(ByMacro16(header->majorVersion), kQTVRMajorVersion);
        CHECK_EQ(ByMacro32(header->defaultNodeID), kCourtyard);
        CHECK_EQ(ByMacro32(location->nodeType), kQTVRPanoramaType);
        CHECK_EQ(ByHand(header, 0, 2), kQTVRMajorVersion);
        CHECK_EQ(ByHand(header, 8, 4), kCourtyard);
        CHECK_EQ(ByHand(location, 4, 4), kQTVRPanoramaType);
        if (InPlace()) {
            CHECK_EQ(header->majorVersion, kQTVRMajorVersion);
            CHECK_EQ(header->defaultNodeID, kCourtyard);
            CHECK_EQ(location->nodeType, kQTVRPanoramaType);
        }
    }
    QTUnlockContainer(world);
    QTDisposeAtomContainer(world);
    CloseOpened(&opened);
}

static void a_node_is_the_same_either_way(void)
{
    const QTVRNodeHeaderAtom *header;
    const QTVRStringAtom *name;
    QTAtomContainer node = NULL;
    Opened opened;

    if (!OpenSample(SAMPLE, &opened))
        return;
    CHECK_EQ(QTVRGetNodeInfo(opened.qtvr, kCourtyard, &node), noErr);
    QTLockContainer(node);
    header = Leaf(node, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1);
    name = Leaf(node, kParentAtomIsContainer, kQTVRStringAtomType, 1);
    if (header != NULL && name != NULL) {
        CHECK_EQ(ByMacro32(header->nodeID), kCourtyard);
        CHECK_EQ(ByMacro32(header->nameAtomID), 1);
        CHECK_EQ(ByMacro16(name->stringLength), 9);
        CHECK_EQ(ByHand(header, 8, 4), kCourtyard);
        CHECK_EQ(ByHand(name, 2, 2), 9);
        if (InPlace()) {
            CHECK_EQ(header->nodeID, kCourtyard);
            CHECK_EQ(name->stringLength, 9);
        }
        CHECK(memcmp(name->theString, "Courtyard", 9) == 0);
    }
    QTUnlockContainer(node);
    QTDisposeAtomContainer(node);
    CloseOpened(&opened);
}

static void a_link_is_the_same_either_way(void)
{
    const QTVRHotSpotInfoAtom *info;
    const QTVRLinkHotSpotAtom *link;
    QTAtomContainer node = NULL;
    QTAtom spot;
    Opened opened;

    if (!OpenSample(SAMPLE, &opened))
        return;
    CHECK_EQ(QTVRGetNodeInfo(opened.qtvr, kCourtyard, &node), noErr);
    QTLockContainer(node);
    spot = QTFindChildByID(node, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, NULL);
    spot = QTFindChildByID(node, spot, kQTVRHotSpotAtomType, kLinkSpot, NULL);
    info = Leaf(node, spot, kQTVRHotSpotInfoAtomType, 1);
    link = Leaf(node, spot, kQTVRLinkInfoAtomType, 1);
    if (info != NULL && link != NULL) {
        CHECK_EQ(ByMacro32(info->hotSpotType), kQTVRHotSpotLinkType);
        CHECK_NEAR(ByMacroFloat(info->bestPan), 15, 0);
        CHECK_NEAR(ByMacroFloat(info->bestFOV), 40, 0);
        CHECK_EQ(ByMacro32(link->toNodeID), kTower);
        CHECK_EQ(ByMacro32(link->toValidFlags), 7);
        CHECK_NEAR(ByMacroFloat(link->toPan), 180, 0);
        CHECK_NEAR(ByMacroFloat(link->toFOV), 55, 0);
        CHECK_EQ(ByHand(info, 4, 4), kQTVRHotSpotLinkType);
        CHECK_NEAR(FloatByHand(info, 28), 15, 0);
        CHECK_EQ(ByHand(info, 52, 2), ByMacro16((UInt16)info->hotSpotRect.bottom));
        CHECK_EQ(ByHand(link, 4, 4), kTower);
        CHECK_NEAR(FloatByHand(link, 36), 180, 0);
        if (InPlace()) {
            CHECK_EQ(info->hotSpotType, kQTVRHotSpotLinkType);
            CHECK_NEAR(info->bestPan, 15, 0);
            CHECK_EQ(link->toNodeID, kTower);
            CHECK_NEAR(link->toPan, 180, 0);
            CHECK(info->hotSpotRect.bottom > info->hotSpotRect.top);
        }
    }
    QTUnlockContainer(node);
    QTDisposeAtomContainer(node);
    CloseOpened(&opened);
}

static void a_media_sample_is_the_same_either_way(void)
{
    const QTVRNodeHeaderAtom *header;
    TimeValue duration = 0;
    long size = 0;
    Handle sample = NewHandle(0);
    Opened opened;

    if (!OpenSample(SAMPLE, &opened))
        return;
    CHECK_EQ(GetMediaSample(GetTrackMedia(opened.track), sample, 0, &size, 0, NULL, &duration, NULL,
                            NULL, 1, NULL, NULL),
             noErr);
    CHECK_EQ(GetHandleSize(sample), size);
    header = Leaf((QTAtomContainer)sample, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1);
    if (header != NULL) {
        CHECK_EQ(ByMacro32(header->nodeID), kCourtyard);
        CHECK_EQ(ByHand(header, 8, 4), kCourtyard);
        if (InPlace())
            CHECK_EQ(header->nodeID, kCourtyard);
    }
    DisposeHandle(sample);
    CloseOpened(&opened);
}

/* The fields of a description are the machine's own under both contracts, as they were. */
static void a_sample_description_needs_no_macros(void)
{
    QTVRSampleDescriptionHandle description = (QTVRSampleDescriptionHandle)NewHandle(0);
    Opened opened;

    if (!OpenSample(SAMPLE, &opened))
        return;
    GetMediaSampleDescription(GetTrackMedia(opened.track), 1, (SampleDescriptionHandle)description);
    CHECK_EQ(GetMoviesError(), noErr);
    CHECK(GetHandleSize((Handle)description) > 20);
    if (GetHandleSize((Handle)description) > 20) {
        CHECK_EQ((*description)->descType, kQTVRQTVRType);
        CHECK_EQ((*description)->descSize, GetHandleSize((Handle)description));
    }
    DisposeHandle((Handle)description);
    CloseOpened(&opened);
}

/* High up in the cube there is nothing but sky, whose three bytes differ. */
static void a_pixel_is_the_same_either_way(void)
{
    GWorldPtr world = NULL;
    PixMapHandle pixels;
    UInt32 pixel = 0;
    Opened opened;
    Rect box;

    box.left = box.top = 0;
    box.right = box.bottom = 16;
    CHECK_EQ(NewGWorld(&world, 32, &box, NULL, NULL, 0), noErr);
    if (world == NULL || !OpenSample("cube.mov", &opened))
        return;
    pixels = GetGWorldPixMap(world);
    LockPixels(pixels);
    SetMovieGWorld(opened.movie, world, NULL);
    SetMovieBox(opened.movie, &box);
    CHECK_EQ(QTVRSetTiltAngle(opened.qtvr, 60), noErr);
    CHECK_EQ(QTVRUpdate(opened.qtvr, kQTVRStatic), noErr);
    memcpy(&pixel, GetPixBaseAddr(pixels), 4);
    CHECK_EQ(ByMacro32(pixel) & 0xffffff, kSky);
    CHECK_EQ(ByHand(GetPixBaseAddr(pixels), 0, 4) & 0xffffff, kSky);
    if (InPlace())
        CHECK_EQ(pixel & 0xffffff, kSky);
    CloseOpened(&opened);
    DisposeGWorld(world);
}

static UInt32 gTold;

static void Triggered(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    QTAtomContainer info = (QTAtomContainer)message->parameter[1];
    QTAtom atom = (QTAtom)(size_t)message->parameter[2];
    QTVRLinkHotSpotAtom link;

    (void)qtvr;
    (void)refCon;
    atom = QTFindChildByID(info, atom, kQTVRLinkInfoAtomType, 1, nil);
    CHECK_EQ(QTCopyAtomDataToPtr(info, atom, true, sizeof link, &link, nil), noErr);
    gTold = ByMacro32(link.toNodeID);
    CHECK_EQ(ByHand(&link, offsetof(QTVRLinkHotSpotAtom, toNodeID), 4), gTold);
    *cancel = true;
}

/* The container that an intercept procedure is handed follows the source that installed it. */
static void a_trigger_is_the_same_either_way(void)
{
    Opened opened;

    if (!OpenSample(SAMPLE, &opened))
        return;
    CHECK_EQ(QTVRInstallInterceptProc(opened.qtvr, kQTVRTriggerHotSpotSelector,
                                      NewQTVRInterceptUPP(Triggered), 0, 0),
             noErr);
    CHECK_EQ(QTVRTriggerHotSpot(opened.qtvr, kLinkSpot, nil, 0), noErr);
    CHECK_EQ(gTold, kTower);
    CHECK_EQ(QTVRGetCurrentNodeID(opened.qtvr), kCourtyard);
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_world_is_the_same_either_way", the_world_is_the_same_either_way},
        {"a_node_is_the_same_either_way", a_node_is_the_same_either_way},
        {"a_link_is_the_same_either_way", a_link_is_the_same_either_way},
        {"a_media_sample_is_the_same_either_way", a_media_sample_is_the_same_either_way},
        {"a_sample_description_needs_no_macros", a_sample_description_needs_no_macros},
        {"a_pixel_is_the_same_either_way", a_pixel_is_the_same_either_way},
        {"a_trigger_is_the_same_either_way", a_trigger_is_the_same_either_way},
    };

    return RUN_CASES(cases);
}
