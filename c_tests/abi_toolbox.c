/*
 * abi_toolbox.c - records of the headers around QuickTime VR, as they lie in files and in memory.
 * The layouts are checked when this file is compiled.
 */
#include <QuickTime.h>

#include "harness.h"
#include "layout.h"

SIZE(Point, 4);
FIELD(Point, v, 0);
FIELD(Point, h, 2);

SIZE(Rect, 8);
FIELD(Rect, top, 0);
FIELD(Rect, left, 2);
FIELD(Rect, bottom, 4);
FIELD(Rect, right, 6);

SIZE(TimeRecord, 12 + P);
FIELD(TimeRecord, value, 0);
FIELD(TimeRecord, scale, 8);
FIELD(TimeRecord, base, 12);

SIZE(BitMap, 10 + P);
FIELD(BitMap, baseAddr, 0);
FIELD(BitMap, rowBytes, P);
FIELD(BitMap, bounds, 2 + P);

SIZE(MacRegion, 10);
FIELD(MacRegion, rgnSize, 0);
FIELD(MacRegion, rgnBBox, 2);

SIZE(RGBColor, 6);
FIELD(RGBColor, red, 0);
FIELD(RGBColor, green, 2);
FIELD(RGBColor, blue, 4);

SIZE(ColorSpec, 8);
FIELD(ColorSpec, value, 0);
FIELD(ColorSpec, rgb, 2);

SIZE(ColorTable, 16);
FIELD(ColorTable, ctSeed, 0);
FIELD(ColorTable, ctFlags, 4);
FIELD(ColorTable, ctSize, 6);
FIELD(ColorTable, ctTable, 8);

SIZE(PixMap, 38 + 3 * P);
FIELD(PixMap, baseAddr, 0);
FIELD(PixMap, rowBytes, P);
FIELD(PixMap, bounds, 2 + P);
FIELD(PixMap, pmVersion, 10 + P);
FIELD(PixMap, packType, 12 + P);
FIELD(PixMap, packSize, 14 + P);
FIELD(PixMap, hRes, 18 + P);
FIELD(PixMap, vRes, 22 + P);
FIELD(PixMap, pixelType, 26 + P);
FIELD(PixMap, pixelSize, 28 + P);
FIELD(PixMap, cmpCount, 30 + P);
FIELD(PixMap, cmpSize, 32 + P);
FIELD(PixMap, pixelFormat, 34 + P);
FIELD(PixMap, pmTable, 38 + P);
FIELD(PixMap, pmExt, 38 + 2 * P);

SIZE(GDevice, 34 + 8 * P);
FIELD(GDevice, gdRefNum, 0);
FIELD(GDevice, gdID, 2);
FIELD(GDevice, gdType, 4);
FIELD(GDevice, gdITable, 6);
FIELD(GDevice, gdResPref, 6 + P);
FIELD(GDevice, gdSearchProc, 8 + P);
FIELD(GDevice, gdCompProc, 8 + 2 * P);
FIELD(GDevice, gdFlags, 8 + 3 * P);
FIELD(GDevice, gdPMap, 10 + 3 * P);
FIELD(GDevice, gdRefCon, 10 + 4 * P);
FIELD(GDevice, gdNextGD, 14 + 4 * P);
FIELD(GDevice, gdRect, 14 + 5 * P);
FIELD(GDevice, gdMode, 22 + 5 * P);
FIELD(GDevice, gdCCBytes, 26 + 5 * P);
FIELD(GDevice, gdCCDepth, 28 + 5 * P);
FIELD(GDevice, gdCCXData, 30 + 5 * P);
FIELD(GDevice, gdCCXMask, 30 + 6 * P);
FIELD(GDevice, gdReserved, 30 + 7 * P);
FIELD(GDevice, gdExt, 34 + 7 * P);

SIZE(CGrafPort, 64 + 11 * P);
FIELD(CGrafPort, device, 0);
FIELD(CGrafPort, portPixMap, 2);
FIELD(CGrafPort, portVersion, 2 + P);
FIELD(CGrafPort, grafVars, 4 + P);
FIELD(CGrafPort, chExtra, 4 + 2 * P);
FIELD(CGrafPort, pnLocHFrac, 6 + 2 * P);
FIELD(CGrafPort, portRect, 8 + 2 * P);
FIELD(CGrafPort, visRgn, 16 + 2 * P);
FIELD(CGrafPort, clipRgn, 16 + 3 * P);
FIELD(CGrafPort, bkPixPat, 16 + 4 * P);
FIELD(CGrafPort, rgbFgColor, 16 + 5 * P);
FIELD(CGrafPort, rgbBkColor, 22 + 5 * P);
FIELD(CGrafPort, pnLoc, 28 + 5 * P);
FIELD(CGrafPort, pnSize, 32 + 5 * P);
FIELD(CGrafPort, pnMode, 36 + 5 * P);
FIELD(CGrafPort, pnPixPat, 38 + 5 * P);
FIELD(CGrafPort, fillPixPat, 38 + 6 * P);
FIELD(CGrafPort, pnVis, 38 + 7 * P);
FIELD(CGrafPort, txFont, 40 + 7 * P);
FIELD(CGrafPort, txFace, 42 + 7 * P);
FIELD(CGrafPort, txMode, 44 + 7 * P);
FIELD(CGrafPort, txSize, 46 + 7 * P);
FIELD(CGrafPort, spExtra, 48 + 7 * P);
FIELD(CGrafPort, fgColor, 52 + 7 * P);
FIELD(CGrafPort, bkColor, 56 + 7 * P);
FIELD(CGrafPort, colrBit, 60 + 7 * P);
FIELD(CGrafPort, patStretch, 62 + 7 * P);
FIELD(CGrafPort, picSave, 64 + 7 * P);
FIELD(CGrafPort, rgnSave, 64 + 8 * P);
FIELD(CGrafPort, polySave, 64 + 9 * P);
FIELD(CGrafPort, grafProcs, 64 + 10 * P);

SIZE(EventRecord, 16);
FIELD(EventRecord, what, 0);
FIELD(EventRecord, message, 2);
FIELD(EventRecord, when, 6);
FIELD(EventRecord, where, 10);
FIELD(EventRecord, modifiers, 14);

SIZE(ComponentDescription, 20);
FIELD(ComponentDescription, componentType, 0);
FIELD(ComponentDescription, componentSubType, 4);
FIELD(ComponentDescription, componentManufacturer, 8);
FIELD(ComponentDescription, componentFlags, 12);
FIELD(ComponentDescription, componentFlagsMask, 16);

SIZE(FSSpec, 70);
FIELD(FSSpec, vRefNum, 0);
FIELD(FSSpec, parID, 2);
FIELD(FSSpec, name, 6);

SIZE(FInfo, 16);
FIELD(FInfo, fdType, 0);
FIELD(FInfo, fdCreator, 4);
FIELD(FInfo, fdFlags, 8);
FIELD(FInfo, fdLocation, 10);
FIELD(FInfo, fdFldr, 14);

SIZE(MatrixRecord, 36);
FIELD(MatrixRecord, matrix, 0);

SIZE(ImageDescription, 86);
FIELD(ImageDescription, idSize, 0);
FIELD(ImageDescription, cType, 4);
FIELD(ImageDescription, resvd1, 8);
FIELD(ImageDescription, resvd2, 12);
FIELD(ImageDescription, dataRefIndex, 14);
FIELD(ImageDescription, version, 16);
FIELD(ImageDescription, revisionLevel, 18);
FIELD(ImageDescription, vendor, 20);
FIELD(ImageDescription, temporalQuality, 24);
FIELD(ImageDescription, spatialQuality, 28);
FIELD(ImageDescription, width, 32);
FIELD(ImageDescription, height, 34);
FIELD(ImageDescription, hRes, 36);
FIELD(ImageDescription, vRes, 40);
FIELD(ImageDescription, dataSize, 44);
FIELD(ImageDescription, frameCount, 48);
FIELD(ImageDescription, name, 50);
FIELD(ImageDescription, depth, 82);
FIELD(ImageDescription, clutID, 84);

SIZE(SampleDescription, 16);
FIELD(SampleDescription, descSize, 0);
FIELD(SampleDescription, dataFormat, 4);
FIELD(SampleDescription, resvd1, 8);
FIELD(SampleDescription, resvd2, 12);
FIELD(SampleDescription, dataRefIndex, 14);

SIZE(SoundDescription, 36);
FIELD(SoundDescription, descSize, 0);
FIELD(SoundDescription, dataFormat, 4);
FIELD(SoundDescription, resvd1, 8);
FIELD(SoundDescription, resvd2, 12);
FIELD(SoundDescription, dataRefIndex, 14);
FIELD(SoundDescription, version, 16);
FIELD(SoundDescription, revlevel, 18);
FIELD(SoundDescription, vendor, 20);
FIELD(SoundDescription, numChannels, 24);
FIELD(SoundDescription, sampleSize, 26);
FIELD(SoundDescription, compressionID, 28);
FIELD(SoundDescription, packetSize, 30);
FIELD(SoundDescription, sampleRate, 32);

SIZE(SpriteDescription, 28);
FIELD(SpriteDescription, descSize, 0);
FIELD(SpriteDescription, dataFormat, 4);
FIELD(SpriteDescription, resvd1, 8);
FIELD(SpriteDescription, resvd2, 12);
FIELD(SpriteDescription, dataRefIndex, 14);
FIELD(SpriteDescription, version, 16);
FIELD(SpriteDescription, decompressorType, 20);
FIELD(SpriteDescription, sampleFlags, 24);

SIZE(DataReferenceRecord, 4 + P);
FIELD(DataReferenceRecord, dataRefType, 0);
FIELD(DataReferenceRecord, dataRef, 4);

SIZE(QTEventRecord, 32);
FIELD(QTEventRecord, version, 0);
FIELD(QTEventRecord, eventType, 4);
FIELD(QTEventRecord, where, 8);
FIELD(QTEventRecord, flags, 12);
FIELD(QTEventRecord, payloadRefcon, 16);
FIELD(QTEventRecord, param1, 20);
FIELD(QTEventRecord, param2, 24);
FIELD(QTEventRecord, param3, 28);

SIZE(QTAtomSpec, 4 + P);
FIELD(QTAtomSpec, container, 0);
FIELD(QTAtomSpec, atom, P);

SIZE(SampleReferenceRecord, 18);
FIELD(SampleReferenceRecord, dataOffset, 0);
FIELD(SampleReferenceRecord, dataSize, 4);
FIELD(SampleReferenceRecord, durationPerSample, 8);
FIELD(SampleReferenceRecord, numberOfSamples, 12);
FIELD(SampleReferenceRecord, sampleFlags, 16);
/* Where CopyBits looks for the mark of a colour port. */
HOLDS(offsetof(CGrafPort, portBits.rowBytes) == offsetof(CGrafPort, portVersion));

static void a_colour_port_is_marked_where_a_bit_map_has_its_row_bytes(void)
{
    CGrafPort port;

    memset(&port, 0, sizeof port);
    port.portVersion = (short)0xC000;
    CHECK_EQ((unsigned short)((GrafPtr)&port)->portBits.rowBytes, 0xC000);
}

static void renamed_fields_of_a_pixel_map_are_the_same(void)
{
    PixMap map;

    memset(&map, 0, sizeof map);
    map.pixelFormat = k32ARGBPixelFormat;
    CHECK_EQ(map.planeBytes, k32ARGBPixelFormat);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_colour_port_is_marked_where_a_bit_map_has_its_row_bytes",
         a_colour_port_is_marked_where_a_bit_map_has_its_row_bytes},
        {"renamed_fields_of_a_pixel_map_are_the_same", renamed_fields_of_a_pixel_map_are_the_same},
    };

    return RUN_CASES(cases);
}
