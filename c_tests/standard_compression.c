/*
 * standard_compression.c - QuickTimeComponents.h, standard compression: settings and pictures.
 *
 * "Inside Macintosh: QuickTime Components", Standard Image-Compression Dialog Components.
 */
#include <MacErrors.h>
#include <MacMemory.h>
#include <Movies.h>
#include <QuickTimeComponents.h>

#include "harness.h"

static ComponentInstance NewSettings(void)
{
    ComponentInstance ci =
        OpenDefaultComponent(StandardCompressionType, StandardCompressionSubType);

    CHECK(ci != nil);
    return ci;
}

static GWorldPtr NewPicture(short depth, UInt32 word)
{
    GWorldPtr world = nil;
    Rect box;
    short y;

    SetRect(&box, 0, 0, 32, 16);
    CHECK_EQ(NewGWorld(&world, depth, &box, nil, nil, 0), noErr);
    for (y = 0; y < 16; y++) {
        PixMapHandle map = GetGWorldPixMap(world);
        Ptr row = GetPixBaseAddr(map) + y * QTGetPixMapHandleRowBytes(map);
        short x;

        for (x = 0; x < 32 * depth / 32; x++)
            memcpy(row + 4 * x, &word, 4);
    }
    return world;
}

static void use(ComponentInstance ci, CodecType type, short depth, CodecQ quality)
{
    SCSpatialSettings spatial = {0, nil, 0, 0};

    spatial.codecType = type;
    spatial.depth = depth;
    spatial.spatialQuality = quality;
    CHECK_EQ(SCSetInfo(ci, scSpatialSettingsType, &spatial), noErr);
}

static void settings_are_kept(void)
{
    ComponentInstance ci = NewSettings();
    SCSpatialSettings spatial;
    SCTemporalSettings temporal = {codecLowQuality, 0x000F0000, 7};
    SCDataRateSettings rate = {1000, 2000, codecMinQuality, codecMaxQuality};
    long flags = scAllowZeroFrameRate;

    CHECK_EQ(SCGetInfo(ci, scSpatialSettingsType, &spatial), noErr);
    CHECK_EQ(spatial.codecType, kJPEGCodecType);
    use(ci, kAnimationCodecType, 16, codecHighQuality);
    CHECK_EQ(SCSetInfo(ci, scTemporalSettingsType, &temporal), noErr);
    CHECK_EQ(SCSetInfo(ci, scDataRateSettingsType, &rate), noErr);
    CHECK_EQ(SCSetInfo(ci, scPreferenceFlagsType, &flags), noErr);
    memset(&spatial, 0, sizeof spatial);
    memset(&temporal, 0, sizeof temporal);
    memset(&rate, 0, sizeof rate);
    flags = 0;
    CHECK_EQ(SCRequestImageSettings(ci), noErr);
    CHECK_EQ(SCRequestSequenceSettings(ci), noErr);
    CHECK_EQ(SCRequestSequenceSettings(NULL), invalidComponentID);
    CHECK_EQ(SCGetInfo(ci, scSpatialSettingsType, &spatial), noErr);
    CHECK_EQ(SCGetInfo(ci, scTemporalSettingsType, &temporal), noErr);
    CHECK_EQ(SCGetInfo(ci, scDataRateSettingsType, &rate), noErr);
    CHECK_EQ(SCGetInfo(ci, scPreferenceFlagsType, &flags), noErr);
    CHECK_EQ(spatial.codecType, kAnimationCodecType);
    CHECK_EQ(spatial.depth, 16);
    CHECK_EQ(spatial.spatialQuality, codecHighQuality);
    CHECK_EQ(temporal.temporalQuality, codecLowQuality);
    CHECK_EQ(temporal.frameRate, 0x000F0000);
    CHECK_EQ(temporal.keyFrameRate, 7);
    CHECK_EQ(rate.dataRate, 1000);
    CHECK_EQ(rate.minTemporalQuality, codecMaxQuality);
    CHECK_EQ(flags, scAllowZeroFrameRate);
    CHECK_EQ(CloseComponent(ci), noErr);
}

static void what_cannot_be_set_is_told(void)
{
    ComponentInstance ci = NewSettings();
    SCSpatialSettings spatial = {0, nil, 0, 0};
    long number = 0;

    spatial.codecType = kVideoCodecType;
    CHECK_EQ(SCSetInfo(ci, scSpatialSettingsType, &spatial), noCodecErr);
    CHECK_EQ(SCGetInfo(ci, 0x3F3F3F3F, &number), scTypeNotFoundErr);
    CHECK_EQ(SCSetInfo(ci, 0x3F3F3F3F, &number), scTypeNotFoundErr);
    CHECK_EQ(SCGetInfo(ci, scSpatialSettingsType, nil), paramErr);
    CHECK_EQ(CloseComponent(ci), noErr);
    CHECK_EQ(SCRequestImageSettings(ci), invalidComponentID);
    CHECK_EQ(SCGetInfo(nil, scSpatialSettingsType, &spatial), invalidComponentID);
}

static void settings_go_through_atoms_and_handles(void)
{
    ComponentInstance from = NewSettings(), to = NewSettings();
    QTAtomContainer atoms = nil;
    SCSpatialSettings spatial;
    SCTemporalSettings temporal;
    Handle state = nil;
    QTAtom video;

    use(from, kCinepakCodecType, 24, codecMaxQuality);
    CHECK_EQ(SCGetSettingsAsAtomContainer(from, &atoms), noErr);
    video = QTFindChildByIndex(atoms, kParentAtomIsContainer, 0x76696465, 1, nil);
    CHECK(QTFindChildByIndex(atoms, video, scSpatialSettingsType, 1, nil) != 0);
    CHECK_EQ(SCSetSettingsFromAtomContainer(to, atoms), noErr);
    CHECK_EQ(SCGetInfo(to, scSpatialSettingsType, &spatial), noErr);
    CHECK_EQ(spatial.codecType, kCinepakCodecType);
    CHECK_EQ(spatial.depth, 24);
    CHECK_EQ(spatial.spatialQuality, codecMaxQuality);
    CHECK_EQ(QTDisposeAtomContainer(atoms), noErr);

    use(from, kPNGCodecType, 32, codecLosslessQuality);
    CHECK_EQ(SCGetInfo(from, scSettingsStateType, &state), noErr);
    CHECK_EQ(SCSetInfo(to, scSettingsStateType, &state), noErr);
    DisposeHandle(state);
    CHECK_EQ(SCGetInfo(to, scSpatialSettingsType, &spatial), noErr);
    CHECK_EQ(spatial.codecType, kPNGCodecType);
    CHECK_EQ(SCGetInfo(to, scTemporalSettingsType, &temporal), noErr);
    CHECK_EQ(temporal.keyFrameRate, 10);
    CHECK_EQ(SCSetSettingsFromAtomContainer(to, nil), invalidAtomContainerErr);
    CloseComponent(from);
    CloseComponent(to);
}

static void a_picture_suggests_settings(void)
{
    ComponentInstance ci = NewSettings();
    GWorldPtr few = NewPicture(8, 0), many = NewPicture(32, 0);
    SCSpatialSettings spatial;
    SCTemporalSettings temporal;

    CHECK_EQ(SCDefaultPixMapSettings(ci, GetGWorldPixMap(few), true), noErr);
    SCGetInfo(ci, scSpatialSettingsType, &spatial);
    SCGetInfo(ci, scTemporalSettingsType, &temporal);
    CHECK_EQ(spatial.codecType, kAnimationCodecType);
    CHECK_EQ(spatial.depth, 8);
    CHECK(temporal.temporalQuality != 0);
    CHECK_EQ(SCDefaultPixMapSettings(ci, GetGWorldPixMap(many), false), noErr);
    SCGetInfo(ci, scSpatialSettingsType, &spatial);
    SCGetInfo(ci, scTemporalSettingsType, &temporal);
    CHECK_EQ(spatial.codecType, kJPEGCodecType);
    CHECK_EQ(spatial.depth, 24);
    CHECK_EQ(temporal.temporalQuality, 0);
    DisposeGWorld(few);
    DisposeGWorld(many);
    CloseComponent(ci);
}

static void a_picture_is_compressed(void)
{
    ComponentInstance ci = NewSettings();
    GWorldPtr from = NewPicture(32, 0x00123456), to = NewPicture(32, 0);
    ImageDescriptionHandle desc = nil;
    Handle data = nil;
    Rect box;

    use(ci, kAnimationCodecType, 24, codecNormalQuality);
    CHECK_EQ(SCCompressImage(ci, GetGWorldPixMap(from), nil, &desc, &data), noErr);
    CHECK_EQ((*desc)->cType, kAnimationCodecType);
    CHECK_EQ((*desc)->dataSize, GetHandleSize(data));
    SetRect(&box, 0, 0, 32, 16);
    CHECK_EQ(DecompressImage(*data, desc, GetGWorldPixMap(to), nil, &box, srcCopy, nil), noErr);
    CHECK_EQ(*(UInt32 *)(void *)GetPixBaseAddr(GetGWorldPixMap(to)) & 0xFFFFFF, 0x123456);
    DisposeHandle((Handle)desc);
    DisposeHandle(data);
    SetRect(&box, 0, 0, 33, 16);
    CHECK_EQ(SCCompressImage(ci, GetGWorldPixMap(from), &box, &desc, &data), invalidRect);
    DisposeGWorld(from);
    DisposeGWorld(to);
    CloseComponent(ci);
}

static void frames_are_compressed(void)
{
    ComponentInstance ci = NewSettings();
    GWorldPtr world = NewPicture(32, 0x00123456);
    ImageDescriptionHandle desc = nil;
    ImageSequence sequence = 0;
    Handle data = nil;
    long size = 0, first;
    short notSync = -1;

    use(ci, kAnimationCodecType, 24, codecNormalQuality);
    CHECK_EQ(SCCompressSequenceEnd(ci), paramErr);
    CHECK_EQ(SCCompressSequenceBegin(ci, GetGWorldPixMap(world), nil, &desc), noErr);
    CHECK_EQ((*desc)->width, 32);
    CHECK_EQ(SCGetInfo(ci, scSequenceIDType, &sequence), noErr);
    CHECK(sequence != 0);
    CHECK_EQ(SCCompressSequenceFrame(ci, GetGWorldPixMap(world), nil, &data, &size, &notSync),
             noErr);
    CHECK_EQ(GetHandleSize(data), size);
    CHECK_EQ(notSync, 0);
    DisposeHandle(data);
    first = size;
    CHECK_EQ(SCCompressSequenceFrame(ci, GetGWorldPixMap(world), nil, &data, &size, &notSync),
             noErr);
    CHECK_EQ(notSync, mediaSampleNotSync);
    CHECK(size < first);
    DisposeHandle(data);
    CHECK_EQ(SCCompressSequenceBegin(ci, GetGWorldPixMap(world), nil, nil), paramErr);
    CHECK_EQ(SCCompressSequenceEnd(ci), noErr);
    CHECK_EQ(SCCompressSequenceFrame(ci, GetGWorldPixMap(world), nil, &data, nil, nil), paramErr);
    DisposeGWorld(world);
    CloseComponent(ci);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"settings_are_kept", settings_are_kept},
        {"what_cannot_be_set_is_told", what_cannot_be_set_is_told},
        {"settings_go_through_atoms_and_handles", settings_go_through_atoms_and_handles},
        {"a_picture_suggests_settings", a_picture_suggests_settings},
        {"a_picture_is_compressed", a_picture_is_compressed},
        {"frames_are_compressed", frames_are_compressed},
    };

    return RUN_CASES(cases);
}
