/*
 * records.h - records of scenes as files have them, under either contract of byte order.
 */
#ifndef RECORDS_H
#define RECORDS_H

#include <Endian.h>
#include <Movies.h>
#include <QuickTimeVRFormat.h>

#include <string.h>

#include "harness.h"

/* A number as the float of a record. */
static __inline__ Float32 StoredFloat(double number)
{
    Float32 single = (Float32)number;
    UInt32 bits;

    memcpy(&bits, &single, sizeof bits);
    bits = EndianU32_NtoB(bits);
    memcpy(&single, &bits, sizeof bits);
    return single;
}

/* A panorama all around, from the image track that is named first: its limits of tilt, how long and
   high its stored picture is, and of how many tiles. What is seen first is left open. */
static __inline__ QTVRPanoSampleAtom WholeTurn(double tilt, long wide, long high, int across,
                                               int down)
{
    QTVRPanoSampleAtom pano;

    memset(&pano, 0, sizeof pano);
    pano.majorVersion = EndianU16_NtoB(kQTVRMajorVersion);
    pano.imageRefTrackIndex = EndianU32_NtoB(1);
    pano.maxPan = StoredFloat(360);
    pano.minTilt = StoredFloat(-tilt);
    pano.maxTilt = StoredFloat(tilt);
    pano.maxFieldOfView = StoredFloat(2 * tilt);
    pano.imageSizeX = EndianU32_NtoB((UInt32)wide);
    pano.imageSizeY = EndianU32_NtoB((UInt32)high);
    pano.imageNumFramesX = EndianU16_NtoB((UInt16)across);
    pano.imageNumFramesY = EndianU16_NtoB((UInt16)down);
    return pano;
}

/* A sample description of nothing but its size and type, with a container behind if there is one. */
static __inline__ Handle RecordDescription(OSType type, QTAtomContainer container)
{
    Handle handle = NewHandleClear((Size)sizeof(SampleDescription));
    SampleDescription *description;

    if (container != NULL)
        CHECK_EQ(HandAndHand(container, handle), noErr);
    description = (SampleDescription *)*handle;
    description->descSize = (SInt32)GetHandleSize(handle);
    description->dataFormat = (SInt32)type;
    description->dataRefIndex = 1;
    return handle;
}

#endif
