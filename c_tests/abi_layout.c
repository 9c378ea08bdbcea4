/*
 * abi_layout.c - QuickTimeVR.h and QuickTimeVRFormat.h: records as they lie in files, constants as
 * programs have compiled them in. The layouts are checked when this file is compiled.
 */
#include <QuickTime.h>

#include "harness.h"
#include "layout.h"

/* --- Numbers ---------------------------------------------------------------------------------- */

SIZE(SInt8, 1);
SIZE(SInt16, 2);
SIZE(SInt32, 4);
SIZE(SInt64, 8);
SIZE(UInt8, 1);
SIZE(UInt16, 2);
SIZE(UInt32, 4);
SIZE(UInt64, 8);
SIZE(OSErr, 2);
SIZE(OSStatus, 4);
SIZE(OSType, 4);
SIZE(Boolean, 1);
SIZE(Fixed, 4);
SIZE(Fract, 4);
SIZE(TimeValue, 4);
SIZE(TimeScale, 4);
SIZE(QTAtom, 4);
SIZE(QTAtomID, 4);
SIZE(QTAtomType, 4);
SIZE(GWorldFlags, 4);
SIZE(CodecQ, 4);
SIZE(ComponentResult, 4);
SIZE(QTVRImagingMode, 4);
SIZE(QTVRProcSelector, 4);
SIZE(Size, sizeof(long));
SIZE(Ptr, P);
SIZE(Handle, P);
SIZE(QTVRInstance, P);
SIZE(QTAtomContainer, P);

/* --- QuickTimeVR.h ---------------------------------------------------------------------------- */

SIZE(QTVRCursorRecord, 4 + P);
FIELD(QTVRCursorRecord, theType, 0);
FIELD(QTVRCursorRecord, rsrcID, 2);
FIELD(QTVRCursorRecord, handle, 4);

SIZE(QTVRFloatPoint, 8);
FIELD(QTVRFloatPoint, x, 0);
FIELD(QTVRFloatPoint, y, 4);

SIZE(QTVRAreaOfInterest, 20);
FIELD(QTVRAreaOfInterest, panAngle, 0);
FIELD(QTVRAreaOfInterest, tiltAngle, 4);
FIELD(QTVRAreaOfInterest, width, 8);
FIELD(QTVRAreaOfInterest, height, 12);
FIELD(QTVRAreaOfInterest, flags, 16);

SIZE(QTVRInterceptRecord, 20 + 6 * P);
FIELD(QTVRInterceptRecord, reserved1, 0);
FIELD(QTVRInterceptRecord, selector, 4);
FIELD(QTVRInterceptRecord, reserved2, 8);
FIELD(QTVRInterceptRecord, reserved3, 12);
FIELD(QTVRInterceptRecord, paramCount, 16);
FIELD(QTVRInterceptRecord, parameter, 20);
/* --- QuickTimeVRFormat.h ---------------------------------------------------------------------- */

SIZE(QTVRSampleDescription, 20);
FIELD(QTVRSampleDescription, descSize, 0);
FIELD(QTVRSampleDescription, descType, 4);
FIELD(QTVRSampleDescription, reserved1, 8);
FIELD(QTVRSampleDescription, reserved2, 12);
FIELD(QTVRSampleDescription, dataRefIndex, 14);
FIELD(QTVRSampleDescription, data, 16);

SIZE(QTVRStringAtom, 8);
FIELD(QTVRStringAtom, stringUsage, 0);
FIELD(QTVRStringAtom, stringLength, 2);
FIELD(QTVRStringAtom, theString, 4);

SIZE(QTVRWorldHeaderAtom, 24);
FIELD(QTVRWorldHeaderAtom, majorVersion, 0);
FIELD(QTVRWorldHeaderAtom, minorVersion, 2);
FIELD(QTVRWorldHeaderAtom, nameAtomID, 4);
FIELD(QTVRWorldHeaderAtom, defaultNodeID, 8);
FIELD(QTVRWorldHeaderAtom, vrWorldFlags, 12);
FIELD(QTVRWorldHeaderAtom, reserved1, 16);
FIELD(QTVRWorldHeaderAtom, reserved2, 20);

SIZE(QTVRPanoImagingAtom, 56);
FIELD(QTVRPanoImagingAtom, majorVersion, 0);
FIELD(QTVRPanoImagingAtom, minorVersion, 2);
FIELD(QTVRPanoImagingAtom, imagingMode, 4);
FIELD(QTVRPanoImagingAtom, imagingValidFlags, 8);
FIELD(QTVRPanoImagingAtom, correction, 12);
FIELD(QTVRPanoImagingAtom, quality, 16);
FIELD(QTVRPanoImagingAtom, directDraw, 20);
FIELD(QTVRPanoImagingAtom, imagingProperties, 24);
FIELD(QTVRPanoImagingAtom, reserved1, 48);
FIELD(QTVRPanoImagingAtom, reserved2, 52);

SIZE(QTVRNodeLocationAtom, 24);
FIELD(QTVRNodeLocationAtom, majorVersion, 0);
FIELD(QTVRNodeLocationAtom, minorVersion, 2);
FIELD(QTVRNodeLocationAtom, nodeType, 4);
FIELD(QTVRNodeLocationAtom, locationFlags, 8);
FIELD(QTVRNodeLocationAtom, locationData, 12);
FIELD(QTVRNodeLocationAtom, reserved1, 16);
FIELD(QTVRNodeLocationAtom, reserved2, 20);

SIZE(QTVRNodeHeaderAtom, 28);
FIELD(QTVRNodeHeaderAtom, majorVersion, 0);
FIELD(QTVRNodeHeaderAtom, minorVersion, 2);
FIELD(QTVRNodeHeaderAtom, nodeType, 4);
FIELD(QTVRNodeHeaderAtom, nodeID, 8);
FIELD(QTVRNodeHeaderAtom, nameAtomID, 12);
FIELD(QTVRNodeHeaderAtom, commentAtomID, 16);
FIELD(QTVRNodeHeaderAtom, reserved1, 20);
FIELD(QTVRNodeHeaderAtom, reserved2, 24);

SIZE(QTVRAngleRangeAtom, 8);
FIELD(QTVRAngleRangeAtom, minimumAngle, 0);
FIELD(QTVRAngleRangeAtom, maximumAngle, 4);

SIZE(QTVRHotSpotInfoAtom, 68);
FIELD(QTVRHotSpotInfoAtom, majorVersion, 0);
FIELD(QTVRHotSpotInfoAtom, minorVersion, 2);
FIELD(QTVRHotSpotInfoAtom, hotSpotType, 4);
FIELD(QTVRHotSpotInfoAtom, nameAtomID, 8);
FIELD(QTVRHotSpotInfoAtom, commentAtomID, 12);
FIELD(QTVRHotSpotInfoAtom, cursorID, 16);
FIELD(QTVRHotSpotInfoAtom, bestPan, 28);
FIELD(QTVRHotSpotInfoAtom, bestTilt, 32);
FIELD(QTVRHotSpotInfoAtom, bestFOV, 36);
FIELD(QTVRHotSpotInfoAtom, bestViewCenter, 40);
FIELD(QTVRHotSpotInfoAtom, hotSpotRect, 48);
FIELD(QTVRHotSpotInfoAtom, flags, 56);
FIELD(QTVRHotSpotInfoAtom, reserved1, 60);
FIELD(QTVRHotSpotInfoAtom, reserved2, 64);

SIZE(QTVRLinkHotSpotAtom, 72);
FIELD(QTVRLinkHotSpotAtom, majorVersion, 0);
FIELD(QTVRLinkHotSpotAtom, minorVersion, 2);
FIELD(QTVRLinkHotSpotAtom, toNodeID, 4);
FIELD(QTVRLinkHotSpotAtom, fromValidFlags, 8);
FIELD(QTVRLinkHotSpotAtom, fromPan, 12);
FIELD(QTVRLinkHotSpotAtom, fromTilt, 16);
FIELD(QTVRLinkHotSpotAtom, fromFOV, 20);
FIELD(QTVRLinkHotSpotAtom, fromViewCenter, 24);
FIELD(QTVRLinkHotSpotAtom, toValidFlags, 32);
FIELD(QTVRLinkHotSpotAtom, toPan, 36);
FIELD(QTVRLinkHotSpotAtom, toTilt, 40);
FIELD(QTVRLinkHotSpotAtom, toFOV, 44);
FIELD(QTVRLinkHotSpotAtom, toViewCenter, 48);
FIELD(QTVRLinkHotSpotAtom, distance, 56);
FIELD(QTVRLinkHotSpotAtom, flags, 60);
FIELD(QTVRLinkHotSpotAtom, reserved1, 64);
FIELD(QTVRLinkHotSpotAtom, reserved2, 68);

SIZE(QTVRPanoSampleAtom, 84);
FIELD(QTVRPanoSampleAtom, majorVersion, 0);
FIELD(QTVRPanoSampleAtom, minorVersion, 2);
FIELD(QTVRPanoSampleAtom, imageRefTrackIndex, 4);
FIELD(QTVRPanoSampleAtom, hotSpotRefTrackIndex, 8);
FIELD(QTVRPanoSampleAtom, minPan, 12);
FIELD(QTVRPanoSampleAtom, maxPan, 16);
FIELD(QTVRPanoSampleAtom, minTilt, 20);
FIELD(QTVRPanoSampleAtom, maxTilt, 24);
FIELD(QTVRPanoSampleAtom, minFieldOfView, 28);
FIELD(QTVRPanoSampleAtom, maxFieldOfView, 32);
FIELD(QTVRPanoSampleAtom, defaultPan, 36);
FIELD(QTVRPanoSampleAtom, defaultTilt, 40);
FIELD(QTVRPanoSampleAtom, defaultFieldOfView, 44);
FIELD(QTVRPanoSampleAtom, imageSizeX, 48);
FIELD(QTVRPanoSampleAtom, imageSizeY, 52);
FIELD(QTVRPanoSampleAtom, imageNumFramesX, 56);
FIELD(QTVRPanoSampleAtom, imageNumFramesY, 58);
FIELD(QTVRPanoSampleAtom, hotSpotSizeX, 60);
FIELD(QTVRPanoSampleAtom, hotSpotSizeY, 64);
FIELD(QTVRPanoSampleAtom, hotSpotNumFramesX, 68);
FIELD(QTVRPanoSampleAtom, hotSpotNumFramesY, 70);
FIELD(QTVRPanoSampleAtom, flags, 72);
FIELD(QTVRPanoSampleAtom, panoType, 76);
FIELD(QTVRPanoSampleAtom, reserved2, 80);

SIZE(QTVRCubicViewAtom, 36);
FIELD(QTVRCubicViewAtom, minPan, 0);
FIELD(QTVRCubicViewAtom, maxPan, 4);
FIELD(QTVRCubicViewAtom, minTilt, 8);
FIELD(QTVRCubicViewAtom, maxTilt, 12);
FIELD(QTVRCubicViewAtom, minFieldOfView, 16);
FIELD(QTVRCubicViewAtom, maxFieldOfView, 20);
FIELD(QTVRCubicViewAtom, defaultPan, 24);
FIELD(QTVRCubicViewAtom, defaultTilt, 28);
FIELD(QTVRCubicViewAtom, defaultFieldOfView, 32);

SIZE(QTVRCubicFaceData, 32);
FIELD(QTVRCubicFaceData, orientation, 0);
FIELD(QTVRCubicFaceData, center, 16);
FIELD(QTVRCubicFaceData, aspect, 24);
FIELD(QTVRCubicFaceData, skew, 28);

SIZE(QTVRTrackRefEntry, 10);
FIELD(QTVRTrackRefEntry, trackRefType, 0);
FIELD(QTVRTrackRefEntry, trackResolution, 4);
FIELD(QTVRTrackRefEntry, trackRefIndex, 6);

SIZE(QTVRObjectSampleAtom, 88);
FIELD(QTVRObjectSampleAtom, majorVersion, 0);
FIELD(QTVRObjectSampleAtom, minorVersion, 2);
FIELD(QTVRObjectSampleAtom, movieType, 4);
FIELD(QTVRObjectSampleAtom, viewStateCount, 6);
FIELD(QTVRObjectSampleAtom, defaultViewState, 8);
FIELD(QTVRObjectSampleAtom, mouseDownViewState, 10);
FIELD(QTVRObjectSampleAtom, viewDuration, 12);
FIELD(QTVRObjectSampleAtom, columns, 16);
FIELD(QTVRObjectSampleAtom, rows, 20);
FIELD(QTVRObjectSampleAtom, mouseMotionScale, 24);
FIELD(QTVRObjectSampleAtom, minPan, 28);
FIELD(QTVRObjectSampleAtom, maxPan, 32);
FIELD(QTVRObjectSampleAtom, defaultPan, 36);
FIELD(QTVRObjectSampleAtom, minTilt, 40);
FIELD(QTVRObjectSampleAtom, maxTilt, 44);
FIELD(QTVRObjectSampleAtom, defaultTilt, 48);
FIELD(QTVRObjectSampleAtom, minFieldOfView, 52);
FIELD(QTVRObjectSampleAtom, fieldOfView, 56);
FIELD(QTVRObjectSampleAtom, defaultFieldOfView, 60);
FIELD(QTVRObjectSampleAtom, defaultViewCenterH, 64);
FIELD(QTVRObjectSampleAtom, defaultViewCenterV, 68);
FIELD(QTVRObjectSampleAtom, viewRate, 72);
FIELD(QTVRObjectSampleAtom, frameRate, 76);
FIELD(QTVRObjectSampleAtom, animationSettings, 80);
FIELD(QTVRObjectSampleAtom, controlSettings, 84);
/* Fields that have two names. */
HOLDS(offsetof(QTVRCursorRecord, type) == offsetof(QTVRCursorRecord, theType));
HOLDS(offsetof(QTVRSampleDescription, size) == offsetof(QTVRSampleDescription, descSize));
HOLDS(offsetof(QTVRSampleDescription, type) == offsetof(QTVRSampleDescription, descType));
HOLDS(offsetof(QTVRStringAtom, string) == offsetof(QTVRStringAtom, theString));
HOLDS(offsetof(QTVRPanoSampleAtom, reserved1) == offsetof(QTVRPanoSampleAtom, panoType));
SIZE(VRNodeHeaderAtom, sizeof(QTVRNodeHeaderAtom));
SIZE(*(VRStringAtomPtr)nil, sizeof(QTVRStringAtom));
SIZE(CursorRecord, sizeof(QTVRCursorRecord));

/* --- Values ----------------------------------------------------------------------------------- */

static void constants_have_their_values(void)
{
    CHECK_EQ(kQTVRQTVRType, 0x71747672);
    CHECK_EQ(kQTVRPanoramaType, 0x70616E6F);
    CHECK_EQ(kQTVRObjectType, 0x6F626A65);
    CHECK_EQ(kQTVRUnknownType, 0x3F3F3F3F);
    CHECK_EQ((UInt32)kQTVRPreviousNode, 0x80000000U);
    CHECK_EQ((UInt32)kQTVRDefaultNode, 0x80000001U);
    CHECK_EQ(kQTVRAllModes, 100);
    CHECK_EQ((SInt16)kQTVRMinimumCache, -1);
    CHECK_EQ(kQTVRTriggerHotSpotSelector, 0x200A);
    CHECK_EQ(kQTVRNodeHeaderAtomType, 0x6E646864);
    CHECK_EQ(kQTVRPreviewTrackRes, 0x8000);
    CHECK_EQ(kParentAtomIsContainer, 0);
    CHECK_EQ(kUserDataTextFullName & 0x00FFFFFF, 0x006E616D);
    CHECK_EQ(notAQTVRMovieErr, -30540);
    CHECK_EQ(invalidNodeIDErr, -30544);
    CHECK_EQ(qtvrUninitialized, -30555);
    CHECK_EQ(paramErr, -50);
    CHECK_EQ(memFullErr, -108);
}

/* Multi-character constants are the compiler's; the headers' numbers must be the same. */
static void four_characters_make_the_same_number(void)
{
    CHECK_EQ(FOUR_CHAR_CODE(kQTVRHotSpotURLType), 0x75726C20);
    CHECK_EQ(kQTVRHotSpotURLType >> 24, 'u');
    CHECK_EQ(kQTVRHotSpotURLType & 0xFF, ' ');
}

static void switches_are_those_of_a_carbon_build(void)
{
    CHECK_EQ(TARGET_OS_MAC, 1);
    CHECK_EQ(TARGET_OS_WIN32, 0);
    CHECK_EQ(TARGET_OS_UNIX, 0);
    CHECK_EQ(TARGET_API_MAC_CARBON, 1);
    CHECK_EQ(TARGET_RT_BIG_ENDIAN, 1);
    CHECK_EQ(TARGET_RT_LITTLE_ENDIAN, 0);
    CHECK_EQ(ACCESSOR_CALLS_ARE_FUNCTIONS, 1);
    CHECK_EQ(OPAQUE_TOOLBOX_STRUCTS, 0);
}

static void endian_macros_keep_what_the_program_sees(void)
{
    CHECK_EQ(EndianU16_BtoN(0x0102), 0x0102);
    CHECK_EQ(EndianU32_NtoB(0x01020304), 0x01020304);
    CHECK_EQ(EndianS32_BtoN(-2), -2);
    CHECK_EQ(Endian16_Swap(0x0102), 0x0201);
    CHECK_EQ(Endian32_Swap(0x01020304), 0x04030201);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"constants_have_their_values", constants_have_their_values},
        {"four_characters_make_the_same_number", four_characters_make_the_same_number},
        {"switches_are_those_of_a_carbon_build", switches_are_those_of_a_carbon_build},
        {"endian_macros_keep_what_the_program_sees", endian_macros_keep_what_the_program_sees},
    };

    return RUN_CASES(cases);
}
