/*
 * ImageCodec.h - the side of the Image Compression Manager that codecs see. Programs name its
 * constants; codecs of programs are not called.
 */
#ifndef __IMAGECODEC__
#define __IMAGECODEC__

#include <MacTypes.h>
#include <ImageCompression.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum {
    kParameterTitleName = 0x6E616D65, /* 'name' */
    kParameterTitleID = 1,
    kParameterWhatName = 0x77686174, /* 'what' */
    kParameterWhatID = 1,
    kParameterVersionName = 0x76657273, /* 'vers' */
    kParameterVersionID = 1,
    kParameterRepeatableName = 0x70657465, /* 'pete' */
    kParameterRepeatableID = 1,
    kParameterRepeatableTrue = 1,
    kParameterRepeatableFalse = 0,
    kParameterAlternateCodecName = 0x73756273, /* 'subs' */
    kParameterAlternateCodecID = 1,
    kParameterSourceCountName = 0x73726373, /* 'srcs' */
    kParameterSourceCountID = 1,
    kEffectMajorClassType = 0x636C7361, /* 'clsa' */
    kEffectMajorClassID = 1,
    kEffectMinorClassType = 0x636C7369, /* 'clsi' */
    kEffectMinorClassID = 1,
    kEffectMinorClassNameType = 0x636C736E, /* 'clsn' */
    kEffectMinorClassNameID = 1,
    kEffectsMinorClass = 0x66786678, /* 'fxfx' */
    kEffectPresetType = 0x70656666, /* 'peff' */
    kParameterDependencyName = 0x64656570, /* 'deep' */
    kParameterDependencyID = 1,
    kParameterListDependsUponColorProfiles = 0x70726F66, /* 'prof' */
    kParameterListDependsUponFonts = 0x666F6E74, /* 'font' */
    kParameterEnumList = 0x656E756D, /* 'enum' */
    kParameterAtomTypeAndID = 0x74797065, /* 'type' */
    kAtomNoFlags = 0,
    kAtomNotInterpolated = 1,
    kAtomInterpolateIsOptional = 2,
    kAtomMayBeIndexed = 4,
    kParameterProperty = 0x70726F70, /* 'prop' */
    kParameterDataType = 0x64617461, /* 'data' */
    kParameterTypeDataLong = 2,
    kParameterTypeDataFixed = 3,
    kParameterTypeDataRGBValue = 8,
    kParameterTypeDataDouble = 11,
    kParameterTypeDataText = 0x74657874, /* 'text' */
    kParameterTypeDataEnum = 0x656E756D, /* 'enum' */
    kParameterTypeDataBitField = 0x626F6F6C, /* 'bool' */
    kParameterTypeDataImage = 0x696D6167, /* 'imag' */
    kParameterAlternateDataType = 0x616C7431, /* 'alt1' */
    kParameterTypeDataColorValue = 0x636D6C72, /* 'cmlr' */
    kParameterTypeDataCubic = 0x63756269, /* 'cubi' */
    kParameterTypeDataNURB = 0x6E757262, /* 'nurb' */
    kParameterDataRange = 0x72616E67, /* 'rang' */
    kParameterImageNoFlags = 0,
    kParameterImageIsPreset = 1,
    kParameterDataBehavior = 0x6469746C, /* 'ditl' */
    kParameterItemEditText = 0x65646974, /* 'edit' */
    kParameterItemEditLong = 0x6C6F6E67, /* 'long' */
    kParameterItemEditFixed = 0x66697864, /* 'fixd' */
    kParameterItemEditDouble = 0x646F7562, /* 'doub' */
    kParameterItemPopUp = 0x706F7075, /* 'popu' */
    kParameterItemRadioCluster = 0x72616469, /* 'radi' */
    kParameterItemCheckBox = 0x63686578, /* 'chex' */
    kParameterItemControl = 0x636E746C, /* 'cntl' */
    kParameterItemLine = 0x6C696E65, /* 'line' */
    kParameterItemColorPicker = 0x7069636B, /* 'pick' */
    kParameterItemGroupDivider = 0x64697669, /* 'divi' */
    kParameterItemStaticText = 0x73746174, /* 'stat' */
    kParameterItemDragImage = 0x696D6167, /* 'imag' */
    kCustomControl = 1048576,
    kParameterDataUsage = 0x75736520, /* 'use ' */
    kParameterUsagePixels = 0x7069786C, /* 'pixl' */
    kParameterUsageRectangle = 0x72656374, /* 'rect' */
    kParameterUsagePoint = 7895328,
    kParameterUsage3DPoint = 0x78797A20, /* 'xyz ' */
    kParameterUsageDegrees = 0x64656772, /* 'degr' */
    kParameterUsageRadians = 0x72616473, /* 'rads' */
    kParameterUsagePercent = 0x70636E74, /* 'pcnt' */
    kParameterUsageSeconds = 0x73656373, /* 'secs' */
    kParameterUsageMilliseconds = 0x6D736563, /* 'msec' */
    kParameterUsage3by3Matrix = 0x33627933, /* '3by3' */
    kParameterUsageCircularDegrees = 0x64656763, /* 'degc' */
    kParameterUsageCircularRadians = 0x72616463, /* 'radc' */
    kParameterDataDefaultItem = 0x64666C74, /* 'dflt' */
    kParameterInfoIDs = 1,
    kParameterValidationNoFlags = 0,
    kParameterValidationFinalValidation = 1,
    kEffectSourceName = 0x73726320, /* 'src ' */
    kEffectDataSourceType = 0x64747374, /* 'dtst' */
    kEffectRawSource = 0,
    kEffectGenericType = 0x67656666 /* 'geff' */
};
#define kParameterUsageMicroseconds 0xB5736563U
#define kParameterInfoLongName 0xA96E616DU /* '\xA9nam' */
#define kParameterInfoCopyright 0xA9637079U /* '\xA9cpy' */
#define kParameterInfoDescription 0xA9696E66U /* '\xA9inf' */
#define kParameterInfoWindowTitle 0xA9776E74U /* '\xA9wnt' */
#define kParameterInfoPicture 0xA9706978U /* '\xA9pix' */
#define kParameterInfoManufacturer 0xA96D616EU /* '\xA9man' */

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
