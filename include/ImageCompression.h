/*
 * ImageCompression.h - image descriptions, matrices, codecs, and GWorlds by pixel format.
 */
#ifndef __IMAGECOMPRESSION__
#define __IMAGECOMPRESSION__

#include <MacTypes.h>
#include <MixedMode.h>
#include <Components.h>
#include <Quickdraw.h>
#include <StandardFile.h>
#include <QDOffscreen.h>
#include <Files.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef UInt32 CodecFlags;
typedef UInt32 CodecQ;
typedef OSType CodecType;
typedef Component CodecComponent;
typedef Component CompressorComponent;
typedef Component DecompressorComponent;
typedef SInt32 ImageSequence;
typedef SInt32 ImageSequenceDataSource;
typedef SInt32 ImageTranscodeSequence;
typedef ComponentInstance GraphicsImportComponent;
typedef ComponentInstance GraphicsExportComponent;
typedef ComponentInstance ImageTranscoderComponent;
typedef Handle QTAtomContainer;

/* Codecs to leave the choice to the Manager, which has one for each format and direction. */
#define anyCodec ((CodecComponent)0)
#define bestSpeedCodec ((CodecComponent)(-1L))
#define bestFidelityCodec ((CodecComponent)(-2L))
#define bestCompressionCodec ((CodecComponent)(-3L))

/* Codecs, their flags and qualities, pixel formats, graphics importers and exporters. */
enum {
    kRawCodecType                                = 0x72617720, /* 'raw ' */
    kCinepakCodecType                            = 0x63766964, /* 'cvid' */
    kGraphicsCodecType                           = 0x736D6320, /* 'smc ' */
    kAnimationCodecType                          = 0x726C6520, /* 'rle ' */
    kVideoCodecType                              = 0x72707A61, /* 'rpza' */
    kComponentVideoCodecType                     = 0x79757632, /* 'yuv2' */
    kJPEGCodecType                               = 0x6A706567, /* 'jpeg' */
    kMotionJPEGACodecType                        = 0x6D6A7061, /* 'mjpa' */
    kMotionJPEGBCodecType                        = 0x6D6A7062, /* 'mjpb' */
    kSGICodecType                                = 0x2E534749, /* '.SGI' */
    kPlanarRGBCodecType                          = 0x38425053, /* '8BPS' */
    kMacPaintCodecType                           = 0x504E5447, /* 'PNTG' */
    kGIFCodecType                                = 0x67696620, /* 'gif ' */
    kPhotoCDCodecType                            = 0x6B706364, /* 'kpcd' */
    kQuickDrawGXCodecType                        = 0x71646778, /* 'qdgx' */
    kAVRJPEGCodecType                            = 0x61767220, /* 'avr ' */
    kOpenDMLJPEGCodecType                        = 0x646D6231, /* 'dmb1' */
    kBMPCodecType                                = 0x57524C45, /* 'WRLE' */
    kWindowsRawCodecType                         = 0x57524157, /* 'WRAW' */
    kVectorCodecType                             = 0x70617468, /* 'path' */
    kQuickDrawCodecType                          = 0x71647277, /* 'qdrw' */
    kWaterRippleCodecType                        = 0x7269706C, /* 'ripl' */
    kFireCodecType                               = 0x66697265, /* 'fire' */
    kCloudCodecType                              = 0x636C6F75, /* 'clou' */
    kH261CodecType                               = 0x68323631, /* 'h261' */
    kH263CodecType                               = 0x68323633, /* 'h263' */
    kDVCNTSCCodecType                            = 0x64766320, /* 'dvc ' */
    kDVCPALCodecType                             = 0x64766370, /* 'dvcp' */
    kDVCProPALCodecType                          = 0x64767070, /* 'dvpp' */
    kDVCPro50NTSCCodecType                       = 0x6476356E, /* 'dv5n' */
    kDVCPro50PALCodecType                        = 0x64763570, /* 'dv5p' */
    kDVCPro100NTSCCodecType                      = 0x6476316E, /* 'dv1n' */
    kDVCPro100PALCodecType                       = 0x64763170, /* 'dv1p' */
    kDVCPROHD720pCodecType                       = 0x64766870, /* 'dvhp' */
    kDVCPROHD1080i60CodecType                    = 0x64766836, /* 'dvh6' */
    kDVCPROHD1080i50CodecType                    = 0x64766835, /* 'dvh5' */
    kBaseCodecType                               = 0x62617365, /* 'base' */
    kFLCCodecType                                = 0x666C6963, /* 'flic' */
    kTargaCodecType                              = 0x74676120, /* 'tga ' */
    kPNGCodecType                                = 0x706E6720, /* 'png ' */
    kTIFFCodecType                               = 0x74696666, /* 'tiff' */
    kComponentVideoSigned                        = 0x79757675, /* 'yuvu' */
    kComponentVideoUnsigned                      = 0x79757673, /* 'yuvs' */
    kCMYKCodecType                               = 0x636D796B, /* 'cmyk' */
    kMicrosoftVideo1CodecType                    = 0x6D737663, /* 'msvc' */
    kSorensonCodecType                           = 0x53565131, /* 'SVQ1' */
    kSorenson3CodecType                          = 0x53565133, /* 'SVQ3' */
    kIndeo4CodecType                             = 0x49563431, /* 'IV41' */
    kMPEG4VisualCodecType                        = 0x6D703476, /* 'mp4v' */
    k64ARGBCodecType                             = 0x62363461, /* 'b64a' */
    k48RGBCodecType                              = 0x62343872, /* 'b48r' */
    k32AlphaGrayCodecType                        = 0x62333261, /* 'b32a' */
    k16GrayCodecType                             = 0x62313667, /* 'b16g' */
    kMpegYUV420CodecType                         = 0x6D797576, /* 'myuv' */
    kYUV420CodecType                             = 0x79343230, /* 'y420' */
    kSorensonYUV9CodecType                       = 0x73797639, /* 'syv9' */
    k422YpCbCr8CodecType                         = 0x32767579, /* '2vuy' */
    k444YpCbCr8CodecType                         = 0x76333038, /* 'v308' */
    k4444YpCbCrA8CodecType                       = 0x76343038, /* 'v408' */
    k422YpCbCr16CodecType                        = 0x76323136, /* 'v216' */
    k422YpCbCr10CodecType                        = 0x76323130, /* 'v210' */
    k444YpCbCr10CodecType                        = 0x76343130, /* 'v410' */
    k4444YpCbCrA8RCodecType                      = 0x72343038, /* 'r408' */
    kJPEG2000CodecType                           = 0x6D6A7032, /* 'mjp2' */
    kPixletCodecType                             = 0x70786C74, /* 'pxlt' */
    kH264CodecType                               = 0x61766331, /* 'avc1' */
    kBlurImageFilterType                         = 0x626C7572, /* 'blur' */
    kSharpenImageFilterType                      = 0x73687270, /* 'shrp' */
    kEdgeDetectImageFilterType                   = 0x65646765, /* 'edge' */
    kEmbossImageFilterType                       = 0x656D6273, /* 'embs' */
    kConvolveImageFilterType                     = 0x67656E6B, /* 'genk' */
    kAlphaGainImageFilterType                    = 0x6761696E, /* 'gain' */
    kRGBColorBalanceImageFilterType              = 0x72676262, /* 'rgbb' */
    kHSLColorBalanceImageFilterType              = 0x68736C62, /* 'hslb' */
    kColorSyncImageFilterType                    = 0x73796E63, /* 'sync' */
    kFilmNoiseImageFilterType                    = 0x666D6E73, /* 'fmns' */
    kSolarizeImageFilterType                     = 0x736F6C72, /* 'solr' */
    kColorTintImageFilterType                    = 0x74696E74, /* 'tint' */
    kLensFlareImageFilterType                    = 0x6C656E73, /* 'lens' */
    kBrightnessContrastImageFilterType           = 0x6272636F, /* 'brco' */
    kAlphaCompositorTransitionType               = 0x626C6E64, /* 'blnd' */
    kCrossFadeTransitionType                     = 0x64736C76, /* 'dslv' */
    kChannelCompositeEffectType                  = 0x6368616E, /* 'chan' */
    kChromaKeyTransitionType                     = 0x636B6579, /* 'ckey' */
    kImplodeTransitionType                       = 0x6D706C6F, /* 'mplo' */
    kExplodeTransitionType                       = 0x78706C6F, /* 'xplo' */
    kGradientTransitionType                      = 0x6D617474, /* 'matt' */
    kPushTransitionType                          = 0x70757368, /* 'push' */
    kSlideTransitionType                         = 0x736C6964, /* 'slid' */
    kWipeTransitionType                          = 0x736D7074, /* 'smpt' */
    kIrisTransitionType                          = 0x736D7032, /* 'smp2' */
    kRadialTransitionType                        = 0x736D7033, /* 'smp3' */
    kMatrixTransitionType                        = 0x736D7034, /* 'smp4' */
    kZoomTransitionType                          = 0x7A6F6F6D, /* 'zoom' */
    kTravellingMatteEffectType                   = 0x74726176, /* 'trav' */
    kCMYKPixelFormat                             = 0x636D796B, /* 'cmyk' */
    k64ARGBPixelFormat                           = 0x62363461, /* 'b64a' */
    k48RGBPixelFormat                            = 0x62343872, /* 'b48r' */
    k32AlphaGrayPixelFormat                      = 0x62333261, /* 'b32a' */
    k16GrayPixelFormat                           = 0x62313667, /* 'b16g' */
    k422YpCbCr8PixelFormat                       = 0x32767579, /* '2vuy' */
    k4444YpCbCrA8PixelFormat                     = 0x76343038, /* 'v408' */
    k4444YpCbCrA8RPixelFormat                    = 0x72343038, /* 'r408' */
    kYUV420PixelFormat                           = 0x79343230, /* 'y420' */
    codecInfoDoes1                               = 1,
    codecInfoDoes2                               = 2,
    codecInfoDoes4                               = 4,
    codecInfoDoes8                               = 8,
    codecInfoDoes16                              = 16,
    codecInfoDoes32                              = 32,
    codecInfoDoesDither                          = 64,
    codecInfoDoesStretch                         = 128,
    codecInfoDoesShrink                          = 256,
    codecInfoDoesMask                            = 512,
    codecInfoDoesTemporal                        = 1024,
    codecInfoDoesDouble                          = 2048,
    codecInfoDoesQuad                            = 0x1000,
    codecInfoDoesHalf                            = 0x2000,
    codecInfoDoesQuarter                         = 0x4000,
    codecInfoDoesRotate                          = 0x8000,
    codecInfoDoesHorizFlip                       = 0x00010000,
    codecInfoDoesVertFlip                        = 0x00020000,
    codecInfoHasEffectParameterList              = 0x00040000,
    codecInfoDoesBlend                           = 0x00080000,
    codecInfoDoesReorder                         = 0x00080000,
    codecInfoDoesWarp                            = 0x00100000,
    codecInfoDoesMultiPass                       = 0x00100000,
    codecInfoDoesRecompress                      = 0x00200000,
    codecInfoDoesSpool                           = 0x00400000,
    codecInfoDoesRateConstrain                   = 0x00800000,
    codecInfoDepth1                              = 1,
    codecInfoDepth2                              = 2,
    codecInfoDepth4                              = 4,
    codecInfoDepth8                              = 8,
    codecInfoDepth16                             = 16,
    codecInfoDepth32                             = 32,
    codecInfoDepth24                             = 64,
    codecInfoDepth33                             = 128,
    codecInfoDepth34                             = 256,
    codecInfoDepth36                             = 512,
    codecInfoDepth40                             = 1024,
    codecInfoStoresClut                          = 2048,
    codecInfoDoesLossless                        = 0x1000,
    codecInfoSequenceSensitive                   = 0x2000,

    codecFlagUseImageBuffer                      = 1,
    codecFlagUseScreenBuffer                     = 2,
    codecFlagUpdatePrevious                      = 4,
    codecFlagNoScreenUpdate                      = 8,
    codecFlagWasCompressed                       = 16,
    codecFlagDontOffscreen                       = 32,
    codecFlagUpdatePreviousComp                  = 64,
    codecFlagForceKeyFrame                       = 128,
    codecFlagOnlyScreenUpdate                    = 256,
    codecFlagLiveGrab                            = 512,
    codecFlagDiffFrame                           = 512,
    codecFlagDontUseNewImageBuffer               = 1024,
    codecFlagInterlaceUpdate                     = 2048,
    codecFlagCatchUpDiff                         = 0x1000,
    codecFlagSupportDisable                      = 0x2000,
    codecFlagReenable                            = 0x4000,
    codecFlagOutUpdateOnNextIdle                 = 512,
    codecFlagOutUpdateOnDataSourceChange         = 1024,
    codecFlagSequenceSensitive                   = 2048,
    codecFlagOutUpdateOnTimeChange               = 0x1000,
    codecFlagImageBufferNotSourceImage           = 0x2000,
    codecFlagUsedNewImageBuffer                  = 0x4000,
    codecFlagUsedImageBuffer                     = 0x8000,

    codecMinimumDataSize                         = 0x8000,
    compressorComponentType                      = 0x696D636F, /* 'imco' */
    decompressorComponentType                    = 0x696D6463, /* 'imdc' */
    codecLosslessQuality                         = 1024,
    codecMaxQuality                              = 1023,
    codecMinQuality                              = 0,
    codecLowQuality                              = 256,
    codecNormalQuality                           = 512,
    codecHighQuality                             = 768,
    codecLockBitsShieldCursor                    = 1,
    codecCompletionSource                        = 1,
    codecCompletionDest                          = 2,
    codecCompletionDontUnshield                  = 4,
    codecCompletionWentOffscreen                 = 8,
    codecCompletionUnlockBits                    = 16,
    codecCompletionForceChainFlush               = 32,
    codecCompletionDropped                       = 64,
    codecCompletionDecoded                       = 1024,
    codecCompletionNotDisplayable                = 2048,
    codecCompletionNotDrawn                      = 0x1000,

    codecProgressOpen                            = 0,
    codecProgressUpdatePercent                   = 1,
    codecProgressClose                           = 2,
    defaultDither                                = 0,
    forceDither                                  = 1,
    suppressDither                               = 2,
    useColorMatching                             = 4,
    callStdBits                                  = 1,
    callOldBits                                  = 2,
    noDefaultOpcodes                             = 4,
    graphicsModeStraightAlpha                    = 256,
    graphicsModePreWhiteAlpha                    = 257,
    graphicsModePreBlackAlpha                    = 258,
    graphicsModeComposition                      = 259,
    graphicsModeStraightAlphaBlend               = 260,
    graphicsModePreMulColorAlpha                 = 261,
    graphicsModePerComponentAlpha                = 272,

    evenField1ToEvenFieldOut                     = 1,
    evenField1ToOddFieldOut                      = 2,
    oddField1ToEvenFieldOut                      = 4,
    oddField1ToOddFieldOut                       = 8,
    evenField2ToEvenFieldOut                     = 16,
    evenField2ToOddFieldOut                      = 32,
    oddField2ToEvenFieldOut                      = 64,
    oddField2ToOddFieldOut                       = 128,
    icmFrameTimeHasVirtualStartTimeAndDuration   = 1,
    icmFrameAlreadyDecoded                       = 2,
    icmFrameTimeIsNonScheduledDisplayTime        = 4,
    icmFrameTimeHasDecodeTime                    = 8,
    icmFrameTimeDecodeImmediately                = 16,
    icmFrameTimeDoNotDisplay                     = 32,

    uppICMDataProcInfo                           = 4064,
    uppICMFlushProcInfo                          = 4064,
    uppICMCompletionProcInfo                     = 3712,
    uppICMProgressProcInfo                       = 4000,
    uppStdPixProcInfo                            = 0x002FEFC0,
    uppQDPixProcInfo                             = 0x002FEFC0,
    uppICMAlignmentProcInfo                      = 960,
    uppICMCursorShieldedProcInfo                 = 4032,
    uppICMMemoryDisposedProcInfo                 = 960,
    uppICMConvertDataFormatProcInfo              = 0x003FFFE0,
    codecDSequenceDisableOverlaySurface          = 32,
    codecDSequenceSingleField                    = 64,
    codecDSequenceBidirectionalPrediction        = 128,
    codecDSequenceFlushInsteadOfDirtying         = 256,
    codecDSequenceEnableSubPixelPositioning      = 512,
    codecDSequenceDeinterlaceFields              = 1024,

    kICMSequenceTaskWeight                       = 0x74776569, /* 'twei' */
    kICMSequenceTaskName                         = 0x746E616D, /* 'tnam' */
    kICMSequenceUserPreferredCodecs              = 0x70756E74, /* 'punt' */
    kImageDescriptionSampleFormat                = 0x6964666D, /* 'idfm' */
    kImageDescriptionClassicAtomFormat           = 0x61746F6D, /* 'atom' */
    kImageDescriptionQTAtomFormat                = 0x71746174, /* 'qtat' */
    kImageDescriptionEffectDataFormat            = 0x66786174, /* 'fxat' */
    kImageDescriptionPrivateDataFormat           = 0x70726976, /* 'priv' */
    kImageDescriptionAlternateCodec              = 0x73756273, /* 'subs' */
    kImageDescriptionColorSpace                  = 0x63737063, /* 'cspc' */

    sfpItemPreviewAreaUser                       = 11,
    sfpItemPreviewStaticText                     = 12,
    sfpItemPreviewDividerUser                    = 13,
    sfpItemCreatePreviewButton                   = 14,
    sfpItemShowPreviewButton                     = 15,
    kICMPixelFormatIsPlanarMask                  = 15,
    kICMPixelFormatIsIndexed                     = 16,
    kICMPixelFormatIsSupportedByQD               = 32,
    kICMPixelFormatIsMonochrome                  = 64,
    kICMPixelFormatHasAlphaChannel               = 128,
    kICMGetChainUltimateParent                   = 0,
    kICMGetChainParent                           = 1,
    kICMGetChainChild                            = 2,
    kICMGetChainUltimateChild                    = 3,
    kDontUseValidateToFindGraphicsImporter       = 1,
    kICMTempThenAppMemory                        = 0x1000,
    kICMAppThenTempMemory                        = 0x2000,
    kQTUsePlatformDefaultGammaLevel              = 0,
    kQTUseSourceGammaLevel                       = -1,
    kQTCCIR601VideoGammaLevel                    = 0x00023333,
    identityMatrixType                           = 0,
    translateMatrixType                          = 1,
    scaleMatrixType                              = 2,
    scaleTranslateMatrixType                     = 3,
    linearMatrixType                             = 4,
    linearTranslateMatrixType                    = 5,
    perspectiveMatrixType                        = 6,
    GraphicsImporterComponentType                = 0x67726970, /* 'grip' */
    graphicsImporterIsBaseImporter               = 1,
    graphicsImporterCanValidateFile              = 512,
    graphicsImporterSubTypeIsFileExtension       = 0x1000,
    graphicsImporterHasMIMEList                  = 0x4000,
    graphicsImporterUsesImageDecompressor        = 0x00800000,
    quickTimeImageFileImageDescriptionAtom       = 0x69647363, /* 'idsc' */
    quickTimeImageFileImageDataAtom              = 0x69646174, /* 'idat' */
    quickTimeImageFileMetaDataAtom               = 0x6D657461, /* 'meta' */
    quickTimeImageFileColorSyncProfileAtom       = 0x69696363, /* 'iicc' */
    graphicsImporterDrawsAllPixels               = 0,
    graphicsImporterDoesntDrawAllPixels          = 1,
    graphicsImporterDontKnowIfDrawAllPixels      = 2,
    kGraphicsImporterDontDoGammaCorrection       = 1,
    kGraphicsImporterTrustResolutionFromFile     = 2,
    kGraphicsImporterEnableSubPixelPositioning   = 4,
    kGraphicsImporterDontUseColorMatching        = 8,
    kGraphicsImportCreateCGImageUsingCurrentSettings = 1,
    kGraphicsExportGroup                         = 0x6578706F, /* 'expo' */
    kGraphicsExportFileType                      = 0x66747970, /* 'ftyp' */
    kGraphicsExportMIMEType                      = 0x6D696D65, /* 'mime' */
    kGraphicsExportExtension                     = 0x65787420, /* 'ext ' */
    kGraphicsExportDescription                   = 0x64657363, /* 'desc' */
    kQTPhotoshopLayerMode                        = 0x6C6D6F64, /* 'lmod' */
    kQTPhotoshopLayerOpacity                     = 0x6C6F7061, /* 'lopa' */
    kQTPhotoshopLayerClipping                    = 0x6C636C70, /* 'lclp' */
    kQTPhotoshopLayerFlags                       = 0x6C666C67, /* 'lflg' */
    kQTPhotoshopLayerUnicodeName                 = 0x6C756E69, /* 'luni' */
    kQTIndexedImageType                          = 0x6E74683F,
    kQTIndexedImageIsThumbnail                   = 0x6E3D7468, /* 'n=th' */
    kQTIndexedImageIsLayer                       = 0x6E3D6C79, /* 'n=ly' */
    kQTIndexedImageIsPage                        = 0x6E3D7067, /* 'n=pg' */
    kQTIndexedImageIsMultiResolution             = 0x6E3D7273, /* 'n=rs' */
    kQTTIFFUserDataPrefix                        = 0x74690000,
    kQTTIFFExifUserDataPrefix                    = 0x65780000,
    kQTTIFFExifGPSUserDataPrefix                 = 0x67700000,
    kQTAlphaMode                                 = 0x616C6D6F, /* 'almo' */
    kQTAlphaModePreMulColor                      = 0x616C6D70, /* 'almp' */
    kUserDataIPTC                                = 0x69707463, /* 'iptc' */
    kQTTIFFUserDataOrientation                   = 0x74690112,
    kQTTIFFUserDataTransferFunction              = 0x7469012D,
    kQTTIFFUserDataWhitePoint                    = 0x7469013E,
    kQTTIFFUserDataPrimaryChromaticities         = 0x7469013F,
    kQTTIFFUserDataTransferRange                 = 0x74690156,
    kQTTIFFUserDataYCbCrPositioning              = 0x74690213,
    kQTTIFFUserDataReferenceBlackWhite           = 0x74690214,
    kQTTIFFUserDataModelPixelScale               = 0x7469830E,
    kQTTIFFUserDataModelTransformation           = 0x746985D8,
    kQTTIFFUserDataModelTiepoint                 = 0x74698482,
    kQTTIFFUserDataGeoKeyDirectory               = 0x746987AF,
    kQTTIFFUserDataGeoDoubleParams               = 0x746987B0,
    kQTTIFFUserDataGeoAsciiParams                = 0x746987B1,
    kQTTIFFUserDataIntergraphMatrix              = 0x74698480,

    kQTExifUserDataExifVersion                   = 0x65789000,
    kQTExifUserDataFlashPixVersion               = 0x6578A000,
    kQTExifUserDataColorSpace                    = 0x6578A001,
    kQTExifUserDataComponentsConfiguration       = 0x65789101,
    kQTExifUserDataCompressedBitsPerPixel        = 0x65789102,
    kQTExifUserDataPixelXDimension               = 0x6578A002,
    kQTExifUserDataPixelYDimension               = 0x6578A003,
    kQTExifUserDataMakerNote                     = 0x6578927C,
    kQTExifUserDataUserComment                   = 0x65789286,
    kQTExifUserDataRelatedSoundFile              = 0x6578A004,
    kQTExifUserDataDateTimeOriginal              = 0x65789003,
    kQTExifUserDataDateTimeDigitized             = 0x65789004,
    kQTExifUserDataSubSecTime                    = 0x65789290,
    kQTExifUserDataSubSecTimeOriginal            = 0x65789291,
    kQTExifUserDataSubSecTimeDigitized           = 0x65789292,
    kQTExifUserDataExposureTime                  = 0x6578829A,
    kQTExifUserDataFNumber                       = 0x6578829D,
    kQTExifUserDataExposureProgram               = 0x65788822,
    kQTExifUserDataSpectralSensitivity           = 0x65788824,
    kQTExifUserDataISOSpeedRatings               = 0x65788827,
    kQTExifUserDataShutterSpeedValue             = 0x65789201,
    kQTExifUserDataApertureValue                 = 0x65789202,
    kQTExifUserDataBrightnessValue               = 0x65789203,
    kQTExifUserDataExposureBiasValue             = 0x65789204,
    kQTExifUserDataMaxApertureValue              = 0x65789205,
    kQTExifUserDataSubjectDistance               = 0x65789206,
    kQTExifUserDataMeteringMode                  = 0x65789207,
    kQTExifUserDataLightSource                   = 0x65789208,
    kQTExifUserDataFlash                         = 0x65789209,
    kQTExifUserDataFocalLength                   = 0x6578920A,
    kQTExifUserDataFlashEnergy                   = 0x6578A20B,
    kQTExifUserDataFocalPlaneXResolution         = 0x6578A20E,
    kQTExifUserDataFocalPlaneYResolution         = 0x6578A20F,
    kQTExifUserDataFocalPlaneResolutionUnit      = 0x6578A210,
    kQTExifUserDataSubjectLocation               = 0x6578A214,
    kQTExifUserDataExposureIndex                 = 0x6578A215,
    kQTExifUserDataSensingMethod                 = 0x6578A217,
    kQTExifUserDataFileSource                    = 0x6578A300,
    kQTExifUserDataSceneType                     = 0x6578A301,
    kQTExifUserDataGPSVersionID                  = 0x67700000,
    kQTExifUserDataGPSLatitudeRef                = 0x67700001,
    kQTExifUserDataGPSLatitude                   = 0x67700002,
    kQTExifUserDataGPSLongitudeRef               = 0x67700003,
    kQTExifUserDataGPSLongitude                  = 0x67700004,
    kQTExifUserDataGPSAltitudeRef                = 0x67700005,
    kQTExifUserDataGPSAltitude                   = 0x67700006,
    kQTExifUserDataGPSTimeStamp                  = 0x67700007,
    kQTExifUserDataGPSSatellites                 = 0x67700008,
    kQTExifUserDataGPSStatus                     = 0x67700009,
    kQTExifUserDataGPSMeasureMode                = 0x6770000A,
    kQTExifUserDataGPSDOP                        = 0x6770000B,
    kQTExifUserDataGPSSpeedRef                   = 0x6770000C,
    kQTExifUserDataGPSSpeed                      = 0x6770000D,
    kQTExifUserDataGPSTrackRef                   = 0x6770000E,
    kQTExifUserDataGPSTrack                      = 0x6770000F,
    kQTExifUserDataGPSImgDirectionRef            = 0x67700010,
    kQTExifUserDataGPSImgDirection               = 0x67700011,
    kQTExifUserDataGPSMapDatum                   = 0x67700012,
    kQTExifUserDataGPSDestLatitudeRef            = 0x67700013,
    kQTExifUserDataGPSDestLatitude               = 0x67700014,
    kQTExifUserDataGPSDestLongitudeRef           = 0x67700015,
    kQTExifUserDataGPSDestLongitude              = 0x67700016,
    kQTExifUserDataGPSDestBearingRef             = 0x67700017,
    kQTExifUserDataGPSDestBearing                = 0x67700018,
    kQTExifUserDataGPSDestDistanceRef            = 0x67700019,
    kQTExifUserDataGPSDestDistance               = 0x6770001A,

    GraphicsExporterComponentType                = 0x67726578, /* 'grex' */
    kBaseGraphicsExporterSubType                 = 0x62617365, /* 'base' */
    graphicsExporterIsBaseExporter               = 1,
    graphicsExporterCanTranscode                 = 2,
    graphicsExporterUsesImageCompressor          = 4,
    kQTResolutionSettings                        = 0x7265736F, /* 'reso' */
    kQTTargetDataSize                            = 0x6461737A, /* 'dasz' */
    kQTDontRecompress                            = 0x646E7472, /* 'dntr' */
    kQTInterlaceStyle                            = 0x696C6163, /* 'ilac' */
    kQTColorSyncProfile                          = 0x69636370, /* 'iccp' */
    kQTThumbnailSettings                         = 0x7468756D, /* 'thum' */
    kQTEnableExif                                = 0x65786966, /* 'exif' */
    kQTMetaData                                  = 0x6D657461, /* 'meta' */
    kQTTIFFCompressionMethod                     = 0x74696663, /* 'tifc' */
    kQTTIFFCompression_None                      = 1,
    kQTTIFFCompression_PackBits                  = 0x8005,
    kQTTIFFLittleEndian                          = 0x74696665, /* 'tife' */
    kQTPNGFilterPreference                       = 0x706E6766, /* 'pngf' */
    kQTPNGFilterBestForColorType                 = 0x62666C74, /* 'bflt' */
    kQTPNGFilterNone                             = 0,
    kQTPNGFilterSub                              = 1,
    kQTPNGFilterUp                               = 2,
    kQTPNGFilterAverage                          = 3,
    kQTPNGFilterPaeth                            = 4,
    kQTPNGFilterAdaptivePerRow                   = 0x61666C74, /* 'aflt' */
    kQTPNGInterlaceStyle                         = 0x696C6163, /* 'ilac' */
    kQTPNGInterlaceNone                          = 0,
    kQTPNGInterlaceAdam7                         = 1,
    kQTJPEGQuantizationTables                    = 0x6A707174, /* 'jpqt' */
    kQTJPEGHuffmanTables                         = 0x6A706874, /* 'jpht' */
    ImageTranscodererComponentType               = 0x696D7463, /* 'imtc' */
    uppCallComponentGetComponentPropertyInfoProcInfo = 0x0003FFF0,
    uppCallComponentGetComponentPropertyProcInfo = 0x0003FFF0,
    uppCallComponentSetComponentPropertyProcInfo = 0xFFF0,
    uppCallComponentAddComponentPropertyListenerProcInfo = 0xFFF0,
    uppCallComponentRemoveComponentPropertyListenerProcInfo = 0xFFF0,
    kComponentPropertyFlagCanSetLater            = 1,
    kComponentPropertyFlagCanSetNow              = 2,
    kComponentPropertyFlagCanGetLater            = 4,
    kComponentPropertyFlagCanGetNow              = 8,
    kComponentPropertyFlagHasExtendedInfo        = 16,
    kComponentPropertyFlagValueMustBeReleased    = 32,
    kComponentPropertyFlagValueIsCFTypeRef       = 64,
    kComponentPropertyFlagGetBufferMustBeInitialized = 128,
    kComponentPropertyFlagWillNotifyListeners    = 256,
    kComponentPropertyClassPropertyInfo          = 0x706E666F, /* 'pnfo' */
    kComponentPropertyInfoList                   = 0x6C697374, /* 'list' */
    kComponentPropertyCacheSeed                  = 0x73656564, /* 'seed' */
    kComponentPropertyCacheFlags                 = 0x666C6773, /* 'flgs' */
    kComponentPropertyExtendedInfo               = 0x6D657461, /* 'meta' */
    kComponentPropertyCacheFlagNotPersistent     = 1,
    kComponentPropertyCacheFlagIsDynamic         = 2,

    uppQTComponentPropertyListenerProcInfo       = 0x3FC0,
    uppQTComponentPropertyListenerFilterProcInfo = 0x003FFFD0,
    kQTPropertyClass_DRM                         = 0x64726D20, /* 'drm ' */
    kQTDRMPropertyID_InteractWithUser            = 0x73687569, /* 'shui' */
    kQTDRMPropertyID_IsProtected                 = 0x70726F74, /* 'prot' */
    kQTDRMPropertyID_IsAuthorized                = 0x61757468, /* 'auth' */
    kGraphicsImportSetDataReferenceSelect        = 1,
    kGraphicsImportGetDataReferenceSelect        = 2,
    kGraphicsImportSetDataFileSelect             = 3,
    kGraphicsImportGetDataFileSelect             = 4,
    kGraphicsImportSetDataHandleSelect           = 5,
    kGraphicsImportGetDataHandleSelect           = 6,
    kGraphicsImportGetImageDescriptionSelect     = 7,
    kGraphicsImportGetDataOffsetAndSizeSelect    = 8,
    kGraphicsImportReadDataSelect                = 9,
    kGraphicsImportSetClipSelect                 = 10,
    kGraphicsImportGetClipSelect                 = 11,
    kGraphicsImportSetSourceRectSelect           = 12,
    kGraphicsImportGetSourceRectSelect           = 13,
    kGraphicsImportGetNaturalBoundsSelect        = 14,
    kGraphicsImportDrawSelect                    = 15,
    kGraphicsImportSetGWorldSelect               = 16,
    kGraphicsImportGetGWorldSelect               = 17,
    kGraphicsImportSetMatrixSelect               = 18,
    kGraphicsImportGetMatrixSelect               = 19,
    kGraphicsImportSetBoundsRectSelect           = 20,
    kGraphicsImportGetBoundsRectSelect           = 21,
    kGraphicsImportSaveAsPictureSelect           = 22,
    kGraphicsImportSetGraphicsModeSelect         = 23,
    kGraphicsImportGetGraphicsModeSelect         = 24,
    kGraphicsImportSetQualitySelect              = 25,
    kGraphicsImportGetQualitySelect              = 26,
    kGraphicsImportSaveAsQuickTimeImageFileSelect = 27,
    kGraphicsImportSetDataReferenceOffsetAndLimitSelect = 28,
    kGraphicsImportGetDataReferenceOffsetAndLimitSelect = 29,
    kGraphicsImportGetAliasedDataReferenceSelect = 30,
    kGraphicsImportValidateSelect                = 31,
    kGraphicsImportGetMetaDataSelect             = 32,
    kGraphicsImportGetMIMETypeListSelect         = 33,
    kGraphicsImportDoesDrawAllPixelsSelect       = 34,
    kGraphicsImportGetAsPictureSelect            = 35,
    kGraphicsImportExportImageFileSelect         = 36,
    kGraphicsImportGetExportImageTypeListSelect  = 37,
    kGraphicsImportDoExportImageFileDialogSelect = 38,
    kGraphicsImportGetExportSettingsAsAtomContainerSelect = 39,
    kGraphicsImportSetExportSettingsFromAtomContainerSelect = 40,
    kGraphicsImportSetProgressProcSelect         = 41,
    kGraphicsImportGetProgressProcSelect         = 42,
    kGraphicsImportGetImageCountSelect           = 43,
    kGraphicsImportSetImageIndexSelect           = 44,
    kGraphicsImportGetImageIndexSelect           = 45,
    kGraphicsImportGetDataOffsetAndSize64Select  = 46,
    kGraphicsImportReadData64Select              = 47,
    kGraphicsImportSetDataReferenceOffsetAndLimit64Select = 48,
    kGraphicsImportGetDataReferenceOffsetAndLimit64Select = 49,
    kGraphicsImportGetDefaultMatrixSelect        = 50,
    kGraphicsImportGetDefaultClipSelect          = 51,
    kGraphicsImportGetDefaultGraphicsModeSelect  = 52,
    kGraphicsImportGetDefaultSourceRectSelect    = 53,
    kGraphicsImportGetColorSyncProfileSelect     = 54,
    kGraphicsImportSetDestRectSelect             = 55,
    kGraphicsImportGetDestRectSelect             = 56,
    kGraphicsImportSetFlagsSelect                = 57,
    kGraphicsImportGetFlagsSelect                = 58,
    kGraphicsImportGetBaseDataOffsetAndSize64Select = 61,
    kGraphicsImportSetImageIndexToThumbnailSelect = 62,
    kGraphicsImportCreateCGImageSelect           = 63,
    kGraphicsImportSaveAsPictureToDataRefSelect  = 64,
    kGraphicsImportSaveAsQuickTimeImageFileToDataRefSelect = 65,
    kGraphicsImportExportImageFileToDataRefSelect = 66,
    kGraphicsImportDoExportImageFileToDataRefDialogSelect = 67,
    kGraphicsImportSetOverrideSourceColorSyncProfileRefSelect = 68,
    kGraphicsImportGetOverrideSourceColorSyncProfileRefSelect = 69,
    kGraphicsImportSetDestinationColorSyncProfileRefSelect = 70,
    kGraphicsImportGetDestinationColorSyncProfileRefSelect = 71,
    kGraphicsImportWillUseColorMatchingSelect    = 72,
    kGraphicsImportGetGenericColorSyncProfileSelect = 73,
    kGraphicsImportSetReturnGenericColorSyncProfileSelect = 74,
    kGraphicsImportGetReturnGenericColorSyncProfileSelect = 75,

    kGraphicsExportDoExportSelect                = 1,
    kGraphicsExportCanTranscodeSelect            = 2,
    kGraphicsExportDoTranscodeSelect             = 3,
    kGraphicsExportCanUseCompressorSelect        = 4,
    kGraphicsExportDoUseCompressorSelect         = 5,
    kGraphicsExportDoStandaloneExportSelect      = 6,
    kGraphicsExportGetDefaultFileTypeAndCreatorSelect = 7,
    kGraphicsExportGetDefaultFileNameExtensionSelect = 8,
    kGraphicsExportGetMIMETypeListSelect         = 9,
    kGraphicsExportRequestSettingsSelect         = 11,
    kGraphicsExportSetSettingsFromAtomContainerSelect = 12,
    kGraphicsExportGetSettingsAsAtomContainerSelect = 13,
    kGraphicsExportGetSettingsAsTextSelect       = 14,
    kGraphicsExportSetDontRecompressSelect       = 15,
    kGraphicsExportGetDontRecompressSelect       = 16,
    kGraphicsExportSetInterlaceStyleSelect       = 17,
    kGraphicsExportGetInterlaceStyleSelect       = 18,
    kGraphicsExportSetMetaDataSelect             = 19,
    kGraphicsExportGetMetaDataSelect             = 20,
    kGraphicsExportSetTargetDataSizeSelect       = 21,
    kGraphicsExportGetTargetDataSizeSelect       = 22,
    kGraphicsExportSetCompressionMethodSelect    = 23,
    kGraphicsExportGetCompressionMethodSelect    = 24,
    kGraphicsExportSetCompressionQualitySelect   = 25,
    kGraphicsExportGetCompressionQualitySelect   = 26,
    kGraphicsExportSetResolutionSelect           = 27,
    kGraphicsExportGetResolutionSelect           = 28,
    kGraphicsExportSetDepthSelect                = 29,
    kGraphicsExportGetDepthSelect                = 30,
    kGraphicsExportSetColorSyncProfileSelect     = 33,
    kGraphicsExportGetColorSyncProfileSelect     = 34,
    kGraphicsExportSetProgressProcSelect         = 35,
    kGraphicsExportGetProgressProcSelect         = 36,
    kGraphicsExportSetInputDataReferenceSelect   = 37,
    kGraphicsExportGetInputDataReferenceSelect   = 38,
    kGraphicsExportSetInputFileSelect            = 39,
    kGraphicsExportGetInputFileSelect            = 40,
    kGraphicsExportSetInputHandleSelect          = 41,
    kGraphicsExportGetInputHandleSelect          = 42,
    kGraphicsExportSetInputPtrSelect             = 43,
    kGraphicsExportGetInputPtrSelect             = 44,
    kGraphicsExportSetInputGraphicsImporterSelect = 45,
    kGraphicsExportGetInputGraphicsImporterSelect = 46,
    kGraphicsExportSetInputPictureSelect         = 47,
    kGraphicsExportGetInputPictureSelect         = 48,
    kGraphicsExportSetInputGWorldSelect          = 49,
    kGraphicsExportGetInputGWorldSelect          = 50,
    kGraphicsExportSetInputPixmapSelect          = 51,
    kGraphicsExportGetInputPixmapSelect          = 52,
    kGraphicsExportSetInputOffsetAndLimitSelect  = 53,
    kGraphicsExportGetInputOffsetAndLimitSelect  = 54,
    kGraphicsExportMayExporterReadInputDataSelect = 55,
    kGraphicsExportGetInputDataSizeSelect        = 56,
    kGraphicsExportReadInputDataSelect           = 57,
    kGraphicsExportGetInputImageDescriptionSelect = 58,
    kGraphicsExportGetInputImageDimensionsSelect = 59,
    kGraphicsExportGetInputImageDepthSelect      = 60,
    kGraphicsExportDrawInputImageSelect          = 61,
    kGraphicsExportSetOutputDataReferenceSelect  = 62,
    kGraphicsExportGetOutputDataReferenceSelect  = 63,
    kGraphicsExportSetOutputFileSelect           = 64,
    kGraphicsExportGetOutputFileSelect           = 65,
    kGraphicsExportSetOutputHandleSelect         = 66,
    kGraphicsExportGetOutputHandleSelect         = 67,
    kGraphicsExportSetOutputOffsetAndMaxSizeSelect = 68,
    kGraphicsExportGetOutputOffsetAndMaxSizeSelect = 69,
    kGraphicsExportSetOutputFileTypeAndCreatorSelect = 70,
    kGraphicsExportGetOutputFileTypeAndCreatorSelect = 71,
    kGraphicsExportWriteOutputDataSelect         = 72,
    kGraphicsExportSetOutputMarkSelect           = 73,
    kGraphicsExportGetOutputMarkSelect           = 74,
    kGraphicsExportReadOutputDataSelect          = 75,
    kGraphicsExportSetThumbnailEnabledSelect     = 76,
    kGraphicsExportGetThumbnailEnabledSelect     = 77,
    kGraphicsExportSetExifEnabledSelect          = 78,
    kGraphicsExportGetExifEnabledSelect          = 79,
    kGraphicsExportSetInputCGImageSelect         = 80,
    kGraphicsExportGetInputCGImageSelect         = 81,
    kGraphicsExportSetInputCGBitmapContextSelect = 82,
    kGraphicsExportGetInputCGBitmapContextSelect = 83,
    kGraphicsExportSetFlagsSelect                = 84,
    kGraphicsExportGetFlagsSelect                = 85,

    kImageTranscoderBeginSequenceSelect          = 1,
    kImageTranscoderConvertSelect                = 2,
    kImageTranscoderDisposeDataSelect            = 3,
    kImageTranscoderEndSequenceSelect            = 4,
    kQTGetComponentPropertyInfoSelect            = -11,
    kQTGetComponentPropertySelect                = -12,
    kQTSetComponentPropertySelect                = -13,
    kQTAddComponentPropertyListenerSelect        = -14,
    kQTRemoveComponentPropertyListenerSelect     = -15,
    kQTApertureMode_Classic                      = 0x636C6173, /* 'clas' */
    kQTApertureMode_CleanAperture                = 0x636C6561, /* 'clea' */
    kQTApertureMode_ProductionAperture           = 0x70726F64, /* 'prod' */
    kQTApertureMode_EncodedPixels                = 0x656E636F, /* 'enco' */
    kQTPropertyClass_ImageDescription            = 0x69647363, /* 'idsc' */
    kICMImageDescriptionPropertyID_EncodedWidth  = 0x656E6377, /* 'encw' */
    kICMImageDescriptionPropertyID_EncodedHeight = 0x656E6368, /* 'ench' */
    kICMImageDescriptionPropertyID_CleanAperture = 0x636C6170, /* 'clap' */
    kICMImageDescriptionPropertyID_PixelAspectRatio = 0x70617370, /* 'pasp' */
    kICMImageDescriptionPropertyID_CleanApertureDisplayDimensions = 0x63616469, /* 'cadi' */
    kICMImageDescriptionPropertyID_ProductionApertureDisplayDimensions = 0x70726469, /* 'prdi' */
    kICMImageDescriptionPropertyID_EncodedPixelsDimensions = 0x656E6469, /* 'endi' */
    kICMImageDescriptionPropertyID_CleanApertureDisplayWidth = 0x64697377, /* 'disw' */
    kICMImageDescriptionPropertyID_CleanApertureDisplayHeight = 0x64697368, /* 'dish' */
    kICMImageDescriptionPropertyID_ProductionApertureDisplayWidth = 0x70647377, /* 'pdsw' */
    kICMImageDescriptionPropertyID_ProductionApertureDisplayHeight = 0x70647368, /* 'pdsh' */
    kICMImageDescriptionPropertyID_DisplayWidth  = 0x64697377, /* 'disw' */
    kICMImageDescriptionPropertyID_DisplayHeight = 0x64697368, /* 'dish' */
    kICMImageDescriptionPropertyID_ProductionDisplayWidth = 0x70647377, /* 'pdsw' */
    kICMImageDescriptionPropertyID_ProductionDisplayHeight = 0x70647368, /* 'pdsh' */
    kICMImageDescriptionPropertyID_NCLCColorInfo = 0x6E636C63, /* 'nclc' */
    kICMImageDescriptionPropertyID_CGColorSpace  = 0x63676373, /* 'cgcs' */
    kICMImageDescriptionPropertyID_ICCProfile    = 0x69636370, /* 'iccp' */
    kICMImageDescriptionPropertyID_GammaLevel    = 0x67616D61, /* 'gama' */
    kICMImageDescriptionPropertyID_FieldInfo     = 0x6669656C, /* 'fiel' */
    kICMImageDescriptionPropertyID_RowBytes      = 0x726F7762, /* 'rowb' */
    kICMImageDescriptionPropertyID_ClassicTrackWidth = 0x636C6177, /* 'claw' */
    kICMImageDescriptionPropertyID_ClassicTrackHeight = 0x636C6168, /* 'clah' */
    kICMImageDescriptionPropertyID_StepDuration  = 0x73746570, /* 'step' */
    kICMImageDescriptionPropertyID_CleanApertureClipRect = 0x63616372, /* 'cacr' */
    kICMImageDescriptionPropertyID_CleanApertureMatrix = 0x63616D78, /* 'camx' */
    kICMImageDescriptionPropertyID_ProductionApertureMatrix = 0x70616D78, /* 'pamx' */
    kICMImageDescriptionPropertyID_SummaryString = 0x6973756D, /* 'isum' */

    kICMValidTime_DisplayTimeStampIsValid        = 1,
    kICMValidTime_DisplayDurationIsValid         = 2,
    kICMValidTime_DecodeTimeStampIsValid         = 4,
    kICMValidTime_DecodeDurationIsValid          = 8,
    kICMValidTime_DisplayOffsetIsValid           = 16,
    kICMDecompressionTracking_LastCall           = 1,
    kICMDecompressionTracking_ReleaseSourceData  = 2,
    kICMDecompressionTracking_EmittingFrame      = 4,
    kICMDecompressionTracking_FrameDecoded       = 8,
    kICMDecompressionTracking_FrameDropped       = 16,
    kICMDecompressionTracking_FrameNeedsRequeueing = 32,

    kQTPropertyClass_ICMDecompressionSession     = 0x69636473, /* 'icds' */
    kICMDecompressionSessionPropertyID_NonScheduledDisplayTime = 0x6E737469, /* 'nsti' */
    kICMDecompressionSessionPropertyID_NonScheduledDisplayDirection = 0x6E736475, /* 'nsdu' */
    kICMDecompressionSessionPropertyID_PixelBufferPool = 0x706F6F6C, /* 'pool' */
    kICMDecompressionSessionPropertyID_PixelBufferPoolIsShared = 0x706C7368, /* 'plsh' */
    kQTPropertyClass_ICMDecompressionSessionOptions = 0x6964736F, /* 'idso' */
    kICMDecompressionSessionOptionsPropertyID_DisplayOrderRequired = 0x646F7271, /* 'dorq' */
    kICMDecompressionSessionOptionsPropertyID_DecompressorComponent = 0x696D6463, /* 'imdc' */
    kICMDecompressionSessionOptionsPropertyID_Accuracy = 0x61637572, /* 'acur' */
    kICMDecompressionSessionOptionsPropertyID_FieldMode = 0x6669656C, /* 'fiel' */
    kICMDecompressionSessionOptionsPropertyID_MaxBufferCount = 0x6D236266, /* 'm#bf' */
    kICMDecompressionSessionOptionsPropertyID_OutputAheadTime = 0x66757475, /* 'futu' */
    kICMDecompressionSessionOptionsPropertyID_ApertureMode = 0x61706D64, /* 'apmd' */

    kICMFieldMode_BothFields                     = 0,
    kICMFieldMode_TopFieldOnly                   = 1,
    kICMFieldMode_BottomFieldOnly                = 2,
    kICMFieldMode_DeinterlaceFields              = 3,
    kQTPropertyClass_ICMDecompressionFrameOptions = 0x6964666F, /* 'idfo' */
    kICMDecompressionFrameOptionsPropertyID_DestinationPixelBuffer = 0x63767062, /* 'cvpb' */
    kICMSourceTracking_LastCall                  = 1,
    kICMSourceTracking_ReleasedPixelBuffer       = 2,
    kICMSourceTracking_FrameWasEncoded           = 4,
    kICMSourceTracking_FrameWasDropped           = 8,
    kICMSourceTracking_FrameWasMerged            = 16,
    kICMSourceTracking_FrameTimeWasChanged       = 32,
    kICMSourceTracking_CopiedPixelBuffer         = 64,

    kICMFrameType_I                              = 73,
    kICMFrameType_P                              = 80,
    kICMFrameType_B                              = 66,
    kICMFrameType_Unknown                        = 0,
    kQTPropertyClass_ICMCompressionSession       = 0x69637365, /* 'icse' */
    kICMCompressionSessionPropertyID_TimeScale   = 0x7473636C, /* 'tscl' */
    kICMCompressionSessionPropertyID_CompressorPixelBufferAttributes = 0x62617474, /* 'batt' */
    kICMCompressionSessionPropertyID_PixelBufferPool = 0x706F6F6C, /* 'pool' */
    kICMCompressionSessionPropertyID_ImageDescription = 0x69647363, /* 'idsc' */
    kICMCompressionPassMode_OutputEncodedFrames  = 1,
    kICMCompressionPassMode_NoSourceFrames       = 2,
    kICMCompressionPassMode_WriteToMultiPassStorage = 4,
    kICMCompressionPassMode_ReadFromMultiPassStorage = 8,
    kICMCompressionPassMode_NotReadyToOutputEncodedFrames = 16,
    kICMUnlimitedFrameDelayCount                 = -1,
    kICMUnlimitedFrameDelayTime                  = -1,
    kICMUnlimitedCPUTimeBudget                   = -1,
    kICMScalingMode_StretchProductionAperture    = 0x73703270, /* 'sp2p' */
    kICMScalingMode_StretchCleanAperture         = 0x73633263, /* 'sc2c' */
    kICMScalingMode_Letterbox                    = 0x6C657474, /* 'lett' */
    kICMScalingMode_Trim                         = 0x7472696D, /* 'trim' */
    kQTPropertyClass_ICMCompressionSessionOptions = 0x6963736F, /* 'icso' */
    kICMCompressionSessionOptionsPropertyID_AllowTemporalCompression = 0x70206F6B, /* 'p ok' */
    kICMCompressionSessionOptionsPropertyID_AllowFrameReordering = 0x62206F6B, /* 'b ok' */
    kICMCompressionSessionOptionsPropertyID_DurationsNeeded = 0x6E656564, /* 'need' */
    kICMCompressionSessionOptionsPropertyID_MaxKeyFrameInterval = 0x6B796672, /* 'kyfr' */
    kICMCompressionSessionOptionsPropertyID_MaxPartialSyncFrameInterval = 0x70736672, /* 'psfr' */
    kICMCompressionSessionOptionsPropertyID_AllowFrameTimeChanges = 0x2B206F6B, /* '+ ok' */
    kICMCompressionSessionOptionsPropertyID_AllowAsyncCompletion = 0x61736F6B, /* 'asok' */
    kICMCompressionSessionOptionsPropertyID_MaxFrameDelayCount = 0x6377696E, /* 'cwin' */
    kICMCompressionSessionOptionsPropertyID_MaxFrameDelayTime = 0x63776974, /* 'cwit' */
    kICMCompressionSessionOptionsPropertyID_CompressorComponent = 0x696D636F, /* 'imco' */
    kICMCompressionSessionOptionsPropertyID_CompressorSettings = 0x636F7374, /* 'cost' */
    kICMCompressionSessionOptionsPropertyID_Depth = 0x64656570, /* 'deep' */
    kICMCompressionSessionOptionsPropertyID_ColorTable = 0x636C7574, /* 'clut' */
    kICMCompressionSessionOptionsPropertyID_Quality = 0x7175616C, /* 'qual' */
    kICMCompressionSessionOptionsPropertyID_AverageDataRate = 0x61766572, /* 'aver' */
    kICMCompressionSessionOptionsPropertyID_DataRateLimits = 0x68617264, /* 'hard' */
    kICMCompressionSessionOptionsPropertyID_DataRateLimitCount = 0x68617223, /* 'har#' */
    kICMCompressionSessionOptionsPropertyID_MaxDataRateLimits = 0x6D686172, /* 'mhar' */
    kICMCompressionSessionOptionsPropertyID_WasCompressed = 0x77617363, /* 'wasc' */
    kICMCompressionSessionOptionsPropertyID_CPUTimeBudget = 0x63707574, /* 'cput' */
    kICMCompressionSessionOptionsPropertyID_MultiPassStorage = 0x696D7073, /* 'imps' */
    kICMCompressionSessionOptionsPropertyID_SourceFrameCount = 0x6672636F, /* 'frco' */
    kICMCompressionSessionOptionsPropertyID_ExpectedFrameRate = 0x6672616E, /* 'fran' */
    kICMCompressionSessionOptionsPropertyID_ScalingMode = 0x7363616D, /* 'scam' */
    kICMCompressionSessionOptionsPropertyID_CleanAperture = 0x636C6170, /* 'clap' */
    kICMCompressionSessionOptionsPropertyID_PixelAspectRatio = 0x70617370, /* 'pasp' */
    kICMCompressionSessionOptionsPropertyID_FieldInfo = 0x6669656C, /* 'fiel' */
    kICMCompressionSessionOptionsPropertyID_SimpleBoundaryConditions = 0x656E6473, /* 'ends' */
    kICMCompressionSessionOptionsPropertyID_ExtraAspectRatioStretchFactor = 0x65787366, /* 'exsf' */

    kICMMultiPassStorage_DoNotDeleteWhenDone     = 1,
    kICMMultiPassStorage_GetFirstTimeStamp       = 1,
    kICMMultiPassStorage_GetPreviousTimeStamp    = 2,
    kICMMultiPassStorage_GetNextTimeStamp        = 3,
    kICMMultiPassStorage_GetLastTimeStamp        = 4,
    kICMMultiPassStorageCallbacksVersionOne      = 1,

    kQTPropertyClass_ICMCompressionFrameOptions  = 0x6963666F, /* 'icfo' */
    kICMCompressionFrameOptionsPropertyID_ForceKeyFrame = 0x6B657966, /* 'keyf' */
    kICMCompressionFrameOptionsPropertyID_FrameType = 0x66727479, /* 'frty' */
    kQTComponentPropertyListenerCollectionContextVersion = 1,
    kDVCProNTSCCodecType                         = 0x6476706E, /* 'dvpn' */
    codecInfoDoesSkew                            = 0x00040000,
    graphicsModeCompostion                       = 259
};
#define kQTPhotoshopLayerName 0xA96C6E6DU /* '\xA9lnm' */

/*
 * Rows of a plane transform: x' = x*m[0][0] + y*m[1][0] + m[2][0], and so on. The last column is
 * 2.30, the rest 16.16.
 */
struct MatrixRecord {
    Fixed matrix[3][3];
};
typedef struct MatrixRecord MatrixRecord;
typedef MatrixRecord *MatrixRecordPtr;

/* How an image is stored. idSize counts this record and the extensions that follow it. */
struct ImageDescription {
    SInt32 idSize;
    CodecType cType;
    SInt32 resvd1;
    short resvd2;
    short dataRefIndex;
    short version;
    short revisionLevel;
    SInt32 vendor;
    CodecQ temporalQuality;
    CodecQ spatialQuality;
    short width;
    short height;
    Fixed hRes;
    Fixed vRes;
    SInt32 dataSize;
    short frameCount;
    Str31 name;
    short depth;
    short clutID;
};
typedef struct ImageDescription ImageDescription;
typedef ImageDescription *ImageDescriptionPtr;
typedef ImageDescriptionPtr *ImageDescriptionHandle;

struct QTUUID {
    UInt32 data1;
    UInt16 data2;
    UInt16 data3;
    UInt8 data4[8];
};
typedef struct QTUUID QTUUID;

struct CodecInfo {
    Str31 typeName;
    short version;
    short revisionLevel;
    SInt32 vendor;
    SInt32 decompressFlags;
    SInt32 compressFlags;
    SInt32 formatFlags;
    UInt8 compressionAccuracy;
    UInt8 decompressionAccuracy;
    unsigned short compressionSpeed;
    unsigned short decompressionSpeed;
    UInt8 compressionLevel;
    UInt8 resvd;
    short minimumHeight;
    short minimumWidth;
    short decompressPipelineLatency;
    short compressPipelineLatency;
    SInt32 privateData;
};
typedef struct CodecInfo CodecInfo;

struct DataRateParams {
    SInt32 dataRate;
    SInt32 dataOverrun;
    SInt32 frameDuration;
    SInt32 keyFrameRate;
    CodecQ minSpatialQuality;
    CodecQ minTemporalQuality;
};
typedef struct DataRateParams DataRateParams;
typedef DataRateParams *DataRateParamsPtr;

typedef OSErr (*ICMDataProcPtr)(Ptr *dataP, long bytesNeeded, long refCon);
typedef ICMDataProcPtr ICMDataUPP;
typedef OSErr (*ICMFlushProcPtr)(Ptr data, long bytesAdded, long refCon);
typedef ICMFlushProcPtr ICMFlushUPP;
typedef void (*ICMCompletionProcPtr)(OSErr result, short flags, long refCon);
typedef ICMCompletionProcPtr ICMCompletionUPP;
typedef OSErr (*ICMProgressProcPtr)(short message, Fixed completeness, long refCon);
typedef ICMProgressProcPtr ICMProgressUPP;
typedef void (*StdPixProcPtr)(PixMap *src, Rect *srcRect, MatrixRecord *matrix, short mode,
                              RgnHandle mask, PixMap *matte, Rect *matteRect, short flags);
typedef StdPixProcPtr StdPixUPP;
typedef void (*ICMAlignmentProcPtr)(Rect *rp, long refCon);
typedef ICMAlignmentProcPtr ICMAlignmentUPP;

typedef OSErr (*ICMConvertDataFormatProcPtr)(void *refCon, long flags, Handle desiredFormat,
                                             Handle sourceDataFormat, void *srcData,
                                             long srcDataSize, void **dstData, long *dstDataSize);
typedef ICMConvertDataFormatProcPtr ICMConvertDataFormatUPP;

/* A codec: its component, its format, and the names of both as Pascal strings; name may be nil. */
struct CodecNameSpec {
    CodecComponent codec;
    CodecType cType;
    Str31 typeName;
    Handle name;
};
typedef struct CodecNameSpec CodecNameSpec;

/* count of them, one behind the other from list on. */
struct CodecNameSpecList {
    short count;
    CodecNameSpec list[1];
};
typedef struct CodecNameSpecList CodecNameSpecList;
typedef CodecNameSpecList *CodecNameSpecListPtr;

struct ICMDataProcRecord {
    ICMDataUPP dataProc;
    SInt32 dataRefCon;
};
typedef struct ICMDataProcRecord ICMDataProcRecord;
typedef ICMDataProcRecord *ICMDataProcRecordPtr;

struct ICMFlushProcRecord {
    ICMFlushUPP flushProc;
    SInt32 flushRefCon;
};
typedef struct ICMFlushProcRecord ICMFlushProcRecord;
typedef ICMFlushProcRecord *ICMFlushProcRecordPtr;

struct ICMCompletionProcRecord {
    ICMCompletionUPP completionProc;
    SInt32 completionRefCon;
};
typedef struct ICMCompletionProcRecord ICMCompletionProcRecord;
typedef ICMCompletionProcRecord *ICMCompletionProcRecordPtr;

struct ICMProgressProcRecord {
    ICMProgressUPP progressProc;
    SInt32 progressRefCon;
};
typedef struct ICMProgressProcRecord ICMProgressProcRecord;
typedef ICMProgressProcRecord *ICMProgressProcRecordPtr;

struct ICMAlignmentProcRecord {
    ICMAlignmentUPP alignmentProc;
    SInt32 alignmentRefCon;
};
typedef struct ICMAlignmentProcRecord ICMAlignmentProcRecord;
typedef ICMAlignmentProcRecord *ICMAlignmentProcRecordPtr;

/* When a frame is to be shown; nothing here looks into it yet. */
typedef struct ICMFrameTimeRecord ICMFrameTimeRecord;
typedef ICMFrameTimeRecord *ICMFrameTimePtr;

/* --- GWorlds and pixel maps ------------------------------------------------------------------- */

/*
 * Makes a GWorld whose pixels have the given format; *boundsRect is its rectangle. cTable, for
 * indexed formats, and aGDevice may be nil. The caller disposes of it with DisposeGWorld. paramErr
 * for a bad rectangle or format, memFullErr.
 */
OSErr QTNewGWorld(GWorldPtr *offscreenGWorld, OSType PixelFormat, const Rect *boundsRect,
                  CTabHandle cTable, GDHandle aGDevice, GWorldFlags flags);

/*
 * Makes a GWorld over pixels that the caller owns, rowBytes apart from row to row; they must
 * outlive it. Otherwise as QTNewGWorld.
 */
OSErr QTNewGWorldFromPtr(GWorldPtr *gw, OSType pixelFormat, const Rect *boundsRect,
                         CTabHandle cTable, GDHandle aGDevice, GWorldFlags flags, void *baseAddr,
                         long rowBytes);

/* Gives the bytes from one row to the next. */
long QTGetPixMapPtrRowBytes(PixMapPtr pm);

/* Gives the bytes from one row to the next. */
long QTGetPixMapHandleRowBytes(PixMapHandle pm);

/* Sets the bytes from one row to the next. paramErr if a row does not fit. */
OSErr QTSetPixMapHandleRowBytes(PixMapHandle pm, long rowBytes);

/* --- Pixel formats ---------------------------------------------------------------------------- */

/* Gives the bits of a pixel of the given format, 0 for an unknown one. */
short QTGetPixelSize(OSType PixelFormat);

/* --- Matrices --------------------------------------------------------------------------------- */

/* Copies *m1 to *m2. */
void CopyMatrix(const MatrixRecord *m1, MatrixRecord *m2);

/* Makes the matrix that changes nothing. */
void SetIdentityMatrix(MatrixRecord *matrix);

/* Adds a move to a matrix. */
void TranslateMatrix(MatrixRecord *m, Fixed deltaH, Fixed deltaV);

/* Adds a turn about a point, in degrees clockwise on the screen, to a matrix. */
void RotateMatrix(MatrixRecord *m, Fixed degrees, Fixed aboutX, Fixed aboutY);

/* Adds a scaling about a point to a matrix. */
void ScaleMatrix(MatrixRecord *m, Fixed scaleX, Fixed scaleY, Fixed aboutX, Fixed aboutY);

/*
 * Makes *r the smallest rectangle that holds *r transformed. *fpp, unless nil, gets the four
 * corners. Tells whether the result is exactly that rectangle.
 */
Boolean TransformRect(const MatrixRecord *m, Rect *r, FixedPoint *fpp);

/* Makes *b the matrix that does what *b and then *a does. */
void ConcatMatrix(const MatrixRecord *a, MatrixRecord *b);

/* Makes the matrix that takes one rectangle to another. */
void RectMatrix(MatrixRecord *matrix, const Rect *srcRect, const Rect *dstRect);

/* Adds the map that takes one rectangle to another to a matrix. */
void MapMatrix(MatrixRecord *matrix, const Rect *fromRect, const Rect *toRect);

/* --- Image descriptions ------------------------------------------------------------------------- */

/*
 * Gives a new copy of the colour table of a description: its own, or the default one of its depth.
 * The caller disposes of it.
 */
OSErr GetImageDescriptionCTable(ImageDescriptionHandle desc, CTabHandle *ctable);

/* Puts a copy of a colour table into a description; nil takes out the one that is there. */
OSErr SetImageDescriptionCTable(ImageDescriptionHandle desc, CTabHandle ctable);

/* Makes a description of a map's pixels as uncompressed ones. The caller disposes of it. */
OSErr MakeImageDescriptionForPixMap(PixMapHandle pixmap, ImageDescriptionHandle *idh);

/* Makes a description for frames of an effect, without a size. The caller disposes of it. */
OSErr MakeImageDescriptionForEffect(OSType effectType, ImageDescriptionHandle *idh);

/*
 * The atoms behind a description, such as 'gama' and 'fiel'; idType is their type, index counts
 * those of a type from 1. extension is a handle of the atom's bytes without its header: a copy, so
 * that the caller disposes of what it gave and of what it got. codecExtensionNotFoundErr.
 */
OSErr AddImageDescriptionExtension(ImageDescriptionHandle desc, Handle extension, long idType);
OSErr GetImageDescriptionExtension(ImageDescriptionHandle desc, Handle *extension, long idType,
                                   long index);
OSErr RemoveImageDescriptionExtension(ImageDescriptionHandle desc, long idType, long index);
OSErr CountImageDescriptionExtensionType(ImageDescriptionHandle desc, long idType, long *count);

/* *idType becomes the type after the one it is, 0 for the first; 0 after the last. */
OSErr GetNextImageDescriptionExtensionType(ImageDescriptionHandle desc, long *idType);

/* --- Codecs -------------------------------------------------------------------------------------- */

/*
 * Makes a list of the formats that can be written, then of those that can only be read; with
 * showAll, of all components of both kinds. Formats of the system's libraries are not in it. The
 * caller disposes of it with DisposeCodecNameList.
 */
OSErr GetCodecNameList(CodecNameSpecListPtr *list, short showAll);
OSErr DisposeCodecNameList(CodecNameSpecListPtr list);

/*
 * Finds the components for a format; each place may be nil, and gets nil where there is none. A
 * component as specCodec goes for its own direction; anyCodec and the like choose the only one.
 * noCodecErr if the format can be neither written nor read, or specCodec is of another one.
 */
OSErr FindCodec(CodecType cType, CodecComponent specCodec, CompressorComponent *compressor,
                DecompressorComponent *decompressor);

/* Gives the version of the Image Compression Manager. */
OSErr CodecManagerVersion(long *version);

/*
 * Tells what is known of a format's codec, whichever of them is named. decompressFlags or
 * compressFlags is 0 where there is none for that direction; noCodecErr where there is none at all.
 */
OSErr GetCodecInfo(CodecInfo *info, CodecType cType, CodecComponent codec);

/* --- Single pictures ---------------------------------------------------------------------------- */

/*
 * Tells how many bytes a compressed picture can take at most. srcRect nil is the whole map.
 * noCodecErr for a format that cannot be written.
 */
OSErr GetMaxCompressionSize(PixMapHandle src, const Rect *srcRect, short colorDepth,
                            CodecQ quality, CodecType cType, CompressorComponent codec,
                            long *size);

/*
 * Compresses a part of a pixel map in the map's depth to data, which has room for what
 * GetMaxCompressionSize tells, and fills in the description, whose dataSize is the number of bytes.
 * noCodecErr, invalidRect.
 */
OSErr CompressImage(PixMapHandle src, const Rect *srcRect, CodecQ quality, CodecType cType,
                    ImageDescriptionHandle desc, Ptr data);

/*
 * As CompressImage, in any depth; 0 is the map's. Of 32 bits, 8 are kept as opacity only if
 * colorDepth is 32. With a flush procedure data has room for bufferSize bytes, and the procedure
 * takes it each time that it is full and at the end; codecSpoolErr if it fails. A progress
 * procedure is told of the beginning and the end; codecAbortErr if it wants no more. Either may be
 * nil, or -1 for the system's own, which is none.
 */
OSErr FCompressImage(PixMapHandle src, const Rect *srcRect, short colorDepth, CodecQ quality,
                     CodecType cType, CompressorComponent codec, CTabHandle ctable,
                     CodecFlags flags, long bufferSize, ICMFlushProcRecordPtr flushProc,
                     ICMProgressProcRecordPtr progressProc, ImageDescriptionHandle desc, Ptr data);

/*
 * Decompresses the part srcRect of a picture, nil for all, to dstRect of a pixel map, scaled.
 * mask may be nil. The description's dataSize tells how many bytes there are. 0, as in descriptions
 * of samples, means the whole Handle or Ptr that begins at data; paramErr if none does. noCodecErr,
 * codecBadDataErr.
 */
OSErr DecompressImage(Ptr data, ImageDescriptionHandle desc, PixMapHandle dst,
                      const Rect *srcRect, const Rect *dstRect, short mode, RgnHandle mask);

/*
 * As DecompressImage, with a matrix, nil for none, that takes srcRect to its place; where it turns
 * or skews the picture, neighbouring pixels are mixed. The part matteRect of a matte, nil for all,
 * lies over srcRect: where it is black the picture is drawn, where it is white the target stays,
 * between them both are mixed.
 * With a data procedure the first bufferSize bytes, or the description's dataSize if that is
 * fewer, are at data, and the procedure brings the rest: it gets in *dataP where reading stopped,
 * and leaves there where bytesNeeded more are. codecSpoolErr if it fails. Progress as with
 * FCompressImage.
 */
OSErr FDecompressImage(Ptr data, ImageDescriptionHandle desc, PixMapHandle dst,
                       const Rect *srcRect, MatrixRecordPtr matrix, short mode, RgnHandle mask,
                       PixMapHandle matte, const Rect *matteRect, CodecQ accuracy,
                       DecompressorComponent codec, long bufferSize,
                       ICMDataProcRecordPtr dataProc, ICMProgressProcRecordPtr progressProc);

/* --- Sequences: frames one after another, each over the one before ------------------------------- */

/*
 * Begins to compress frames like the part srcRect of src. The description is filled in now, its
 * dataSize by each frame; it must live until CDSequenceEnd. With a temporal quality of 0 every
 * frame is a key frame, else one in keyFrameRate, or with 0 only the first.
 */
OSErr CompressSequenceBegin(ImageSequence *seqID, PixMapHandle src, PixMapHandle prev,
                            const Rect *srcRect, const Rect *prevRect, short colorDepth,
                            CodecType cType, CompressorComponent codec, CodecQ spatialQuality,
                            CodecQ temporalQuality, long keyFrameRate, CTabHandle ctable,
                            CodecFlags flags, ImageDescriptionHandle desc);

/*
 * Compresses the next frame to data, which has room for what GetMaxCompressionSize tells.
 * *similarity is 0 for a key frame, 255 for a frame like the one before.
 */
OSErr CompressSequenceFrame(ImageSequence seqID, PixMapHandle src, const Rect *srcRect,
                            CodecFlags flags, Ptr data, long *dataSize, UInt8 *similarity,
                            ICMCompletionProcRecordPtr asyncCompletionProc);

/*
 * Begins to decompress frames into a port, nil for the current one. srcRect, matrix and mask may be
 * nil. noCodecErr.
 */
OSErr DecompressSequenceBegin(ImageSequence *seqID, ImageDescriptionHandle desc, CGrafPtr port,
                              GDHandle gdh, const Rect *srcRect, MatrixRecordPtr matrix,
                              short mode, RgnHandle mask, CodecFlags flags, CodecQ accuracy,
                              DecompressorComponent codec);

/* As DecompressSequenceBegin; the data of the first frame are not needed. */
OSErr DecompressSequenceBeginS(ImageSequence *seqID, ImageDescriptionHandle desc, Ptr data,
                               long dataSize, CGrafPtr port, GDHandle gdh, const Rect *srcRect,
                               MatrixRecordPtr matrix, short mode, RgnHandle mask,
                               CodecFlags flags, CodecQ accuracy, DecompressorComponent codec);

/*
 * Decompresses the next frame, whose size was the description's dataSize when the sequence began;
 * paramErr if that was 0. A completion procedure is called before the function returns.
 */
OSErr DecompressSequenceFrame(ImageSequence seqID, Ptr data, CodecFlags inFlags,
                              CodecFlags *outFlags,
                              ICMCompletionProcRecordPtr asyncCompletionProc);

/* As DecompressSequenceFrame, with the size of the frame. */
OSErr DecompressSequenceFrameS(ImageSequence seqID, Ptr data, long dataSize, CodecFlags inFlags,
                               CodecFlags *outFlags,
                               ICMCompletionProcRecordPtr asyncCompletionProc);

/* As DecompressSequenceFrameS; the frame is shown at once, whatever the time. */
OSErr DecompressSequenceFrameWhen(ImageSequence seqID, Ptr data, long dataSize,
                                  CodecFlags inFlags, CodecFlags *outFlags,
                                  ICMCompletionProcRecordPtr asyncCompletionProc,
                                  const ICMFrameTimeRecord *frameTime);

/* Ends a sequence of either kind. paramErr for what is none. */
OSErr CDSequenceEnd(ImageSequence seqID);

/*
 * Gives a sequence another source of data, as effects have them; *sourceID stands for it until
 * CDSequenceEnd. One of the same type and input number takes the other's place. The codecs here
 * have no use for sources: they are kept and not read, and transferProc is not called. paramErr.
 */
OSErr CDSequenceNewDataSource(ImageSequence seqID, ImageSequenceDataSource *sourceID,
                              OSType sourceType, long sourceInputNumber, Handle dataDescription,
                              ICMConvertDataFormatUPP transferProc, void *refCon);
OSErr CDSequenceSetSourceData(ImageSequenceDataSource sourceID, void *data, long dataSize);
OSErr CDSequenceChangedSourceData(ImageSequenceDataSource sourceID);
OSErr CDSequenceDisposeDataSource(ImageSequenceDataSource sourceID);

/* Gives a sequence a time base, nil for none. Frames are shown at once: it has no effect. */
OSErr CDSequenceSetTimeBase(ImageSequence seqID, void *base);

/* How many frames wait, which are none, and dropping them. paramErr for what is no sequence. */
OSErr CDSequenceBusy(ImageSequence seqID);
OSErr CDSequenceFlush(ImageSequence seqID);

/* --- Windows and dialogs -------------------------------------------------------------------------- */

/*
 * Aligns a window, or a rectangle on the screen, for fast drawing. No place is faster here: only
 * the procedure, unless nil, moves anything. AlignWindow calls it with alignmentRect, a rectangle in
 * the window's coordinates, nil for the whole window, as it lies on the screen [I], and moves the
 * window by as much; DragAlignedWindow does so after DragWindow. A port that is no window stays.
 */
void AlignScreenRect(Rect *rp, ICMAlignmentProcRecordPtr alignmentProc);
void AlignWindow(WindowRef wp, Boolean front, const Rect *alignmentRect,
                 ICMAlignmentProcRecordPtr alignmentProc);
void DragAlignedWindow(WindowRef wp, Point startPt, Rect *boundsRect, Rect *alignmentRect,
                       ICMAlignmentProcRecordPtr alignmentProc);

/* The dialog that opens a file. There is no screen: reply->sfGood is false, as if cancelled. */
void StandardGetFilePreview(FileFilterUPP fileFilter, short numTypes, ConstSFTypeListPtr typeList,
                            StandardFileReply *reply);

/* --- Graphics importers: a picture file into a port --------------------------------------------- */

/*
 * Opens an importer for a picture file, whatever its name says it is; the file is read at once. The
 * caller closes it with CloseComponent. cantFindHandler for a format that is not known; fnfErr.
 */
OSErr GetGraphicsImporterForFile(const FSSpec *theFile, ComponentInstance *gi);

/* The same for a data reference: 'alis' with an FSSpec, 'url ', or 'hndl'. */
OSErr GetGraphicsImporterForDataRef(Handle dataRef, OSType dataRefType, ComponentInstance *gi);

/* Gives an importer, opened by its component, a data reference, which is read at once. */
ComponentResult GraphicsImportSetDataReference(GraphicsImportComponent ci, Handle dataRef,
                                               OSType dataReType);

/* Gives an importer a file in a handle, whose bytes are copied. */
ComponentResult GraphicsImportSetDataHandle(GraphicsImportComponent ci, Handle h);

/* Gives a new description of the picture; the caller disposes of it. paramErr without a file. */
ComponentResult GraphicsImportGetImageDescription(GraphicsImportComponent ci,
                                                  ImageDescriptionHandle *desc);

/* Tells the picture's own size, with its top left corner at the origin. */
ComponentResult GraphicsImportGetNaturalBounds(GraphicsImportComponent ci, Rect *naturalBounds);

/* Draws the picture, through a matrix that turns it too; codecBadDataErr. */
ComponentResult GraphicsImportDraw(GraphicsImportComponent ci);

/* Draws into a port from now on; nil is the port that is current when it draws. */
ComponentResult GraphicsImportSetGWorld(GraphicsImportComponent ci, CGrafPtr port, GDHandle gd);

/* Sets the matrix that takes the picture to its place; nil for none. */
ComponentResult GraphicsImportSetMatrix(GraphicsImportComponent ci, const MatrixRecord *matrix);

/* Sets the rectangle that the picture is scaled to. */
ComponentResult GraphicsImportSetBoundsRect(GraphicsImportComponent ci, const Rect *bounds);

/* Tells the rectangle that the picture is drawn in, around it where it is turned. */
ComponentResult GraphicsImportGetBoundsRect(GraphicsImportComponent ci, Rect *bounds);

/* The same as without flags: data are always looked into, whatever a file's name says. */
OSErr GetGraphicsImporterForFileWithFlags(const FSSpec *theFile, ComponentInstance *gi,
                                          long flags);
OSErr GetGraphicsImporterForDataRefWithFlags(Handle dataRef, OSType dataRefType,
                                             ComponentInstance *gi, long flags);

/* Gives an importer, opened by its component, a file, which is read at once. */
ComponentResult GraphicsImportSetDataFile(GraphicsImportComponent ci, const FSSpec *theFile);

/* Whether the file is a picture that can be drawn; it is decoded to know. */
ComponentResult GraphicsImportValidate(GraphicsImportComponent ci, Boolean *valid);

/*
 * Where in the file the picture is, which is all of it, and bytes of the file. eofErr if there are
 * not so many, paramErr without a file.
 */
ComponentResult GraphicsImportGetDataOffsetAndSize(GraphicsImportComponent ci,
                                                   unsigned long *offset, unsigned long *size);
ComponentResult GraphicsImportReadData(GraphicsImportComponent ci, void *dataPtr,
                                       unsigned long dataOffset, unsigned long dataSize);

/* What was set: the matrix, the port (nil for the current one) and its device. */
ComponentResult GraphicsImportGetMatrix(GraphicsImportComponent ci, MatrixRecord *matrix);
ComponentResult GraphicsImportGetGWorld(GraphicsImportComponent ci, CGrafPtr *port, GDHandle *gd);

/* The part of the picture that is drawn; nil for all. The matrix places it as part of the whole. */
ComponentResult GraphicsImportSetSourceRect(GraphicsImportComponent ci, const Rect *sourceRect);
ComponentResult GraphicsImportGetSourceRect(GraphicsImportComponent ci, Rect *sourceRect);

/* The region of the port that is drawn in, nil for all; copied both ways, the caller disposes. */
ComponentResult GraphicsImportSetClip(GraphicsImportComponent ci, RgnHandle clipRgn);
ComponentResult GraphicsImportGetClip(GraphicsImportComponent ci, RgnHandle *clipRgn);

/* The transfer mode, srcCopy at first. The colour is kept for those who ask. */
ComponentResult GraphicsImportSetGraphicsMode(GraphicsImportComponent ci, long graphicsMode,
                                              const RGBColor *opColor);
ComponentResult GraphicsImportGetGraphicsMode(GraphicsImportComponent ci, long *graphicsMode,
                                              RGBColor *opColor);

/* Kept for those who ask: drawing is as good as can be. */
ComponentResult GraphicsImportSetQuality(GraphicsImportComponent ci, CodecQ quality);
ComponentResult GraphicsImportGetQuality(GraphicsImportComponent ci, CodecQ *quality);

/* Only the first picture of a file is read: the count and the index are 1, others paramErr. */
ComponentResult GraphicsImportGetImageCount(GraphicsImportComponent ci,
                                            unsigned long *imageCount);
ComponentResult GraphicsImportSetImageIndex(GraphicsImportComponent ci, unsigned long imageIndex);
ComponentResult GraphicsImportGetImageIndex(GraphicsImportComponent ci,
                                            unsigned long *imageIndex);

/* graphicsImporterDrawsAllPixels, or with a clip or another mode than srcCopy that it does not. */
ComponentResult GraphicsImportDoesDrawAllPixels(GraphicsImportComponent ci,
                                                short *drawsAllPixels);

/*
 * Has a procedure told when GraphicsImportDraw begins, that nothing is done and then all, and when it
 * ends; codecAbortErr if it wants no more. The record is copied; nil, or -1 for the system's own, is
 * none, for which the procedure told is nil.
 */
ComponentResult GraphicsImportSetProgressProc(GraphicsImportComponent ci,
                                              ICMProgressProcRecordPtr progressProc);
ComponentResult GraphicsImportGetProgressProc(GraphicsImportComponent ci,
                                              ICMProgressProcRecordPtr progressProc);

/* --- Graphics exporters: a picture into a file ------------------------------------------------ */

/*
 * Takes the picture from a GWorld. The exporter keeps the pointer, so the GWorld must live until
 * GraphicsExportDoExport.
 */
ComponentResult GraphicsExportSetInputGWorld(GraphicsExportComponent ci, GWorldPtr gworld);

/* Takes the picture from a pixel map, which must live until GraphicsExportDoExport. */
ComponentResult GraphicsExportSetInputPixmap(GraphicsExportComponent ci, PixMapHandle pixmap);

/*
 * Take a picture that is compressed already: from what a data reference leads to, a file, a handle or
 * size bytes. All is read or copied at once. desc tells what the data are, and may be nil for a picture
 * file. The picture is decoded by GraphicsExportDoExport: badImageDescription, noCodecErr,
 * codecBadDataErr.
 */
ComponentResult GraphicsExportSetInputDataReference(GraphicsExportComponent ci, Handle dataRef,
                                                    OSType dataRefType, ImageDescriptionHandle desc);
ComponentResult GraphicsExportSetInputFile(GraphicsExportComponent ci, const FSSpec *theFile,
                                           ImageDescriptionHandle desc);
ComponentResult GraphicsExportSetInputHandle(GraphicsExportComponent ci, Handle h,
                                             ImageDescriptionHandle desc);
ComponentResult GraphicsExportSetInputPtr(GraphicsExportComponent ci, Ptr p, unsigned long size,
                                          ImageDescriptionHandle desc);

/* Takes a QuickDraw picture, which is copied. */
ComponentResult GraphicsExportSetInputPicture(GraphicsExportComponent ci, PicHandle picture);

/* Takes the picture of an importer, which must stay open until GraphicsExportDoExport. */
ComponentResult GraphicsExportSetInputGraphicsImporter(GraphicsExportComponent ci,
                                                       GraphicsImportComponent grip);

/* How good a JPEG file is, 0 to codecLosslessQuality; codecHighQuality at first. */
ComponentResult GraphicsExportSetCompressionQuality(GraphicsExportComponent ci,
                                                    CodecQ spatialQuality);
ComponentResult GraphicsExportGetCompressionQuality(GraphicsExportComponent ci,
                                                    CodecQ *spatialQuality);

/*
 * The depth of the file's pixels: 8, 24, 32 and 40 for PNG, 24 and 40 for JPEG, one for each of the
 * others; paramErr for others.
 */
ComponentResult GraphicsExportSetDepth(GraphicsExportComponent ci, long depth);
ComponentResult GraphicsExportGetDepth(GraphicsExportComponent ci, long *depth);

/*
 * The bytes that a JPEG file should not have more than: its quality is lowered until it has not, or is
 * the least. 0, as at first, is no limit.
 */
ComponentResult GraphicsExportSetTargetDataSize(GraphicsExportComponent ci,
                                                unsigned long targetDataSize);
ComponentResult GraphicsExportGetTargetDataSize(GraphicsExportComponent ci,
                                                unsigned long *targetDataSize);

/* The type and creator of the files; the end of their names with a blank behind, such as 'png '. */
ComponentResult GraphicsExportGetDefaultFileTypeAndCreator(GraphicsExportComponent ci,
                                                           OSType *fileType, OSType *fileCreator);
ComponentResult GraphicsExportGetDefaultFileNameExtension(GraphicsExportComponent ci,
                                                          OSType *fileNameExtension);

/* As GraphicsImportSetProgressProc, for GraphicsExportDoExport. */
ComponentResult GraphicsExportSetProgressProc(GraphicsExportComponent ci,
                                              ICMProgressProcRecordPtr progressProc);
ComponentResult GraphicsExportGetProgressProc(GraphicsExportComponent ci,
                                              ICMProgressProcRecordPtr progressProc);

/* Names the file that GraphicsExportDoExport writes; a file of that name is replaced. */
ComponentResult GraphicsExportSetOutputFile(GraphicsExportComponent ci, const FSSpec *theFile);

/* Names the handle that GraphicsExportDoExport fills; it is resized. The caller keeps it. */
ComponentResult GraphicsExportSetOutputHandle(GraphicsExportComponent ci, Handle h);

/*
 * Writes the picture. *actualSizeWritten, unless nil, gets the number of bytes. paramErr if an
 * input or output is missing.
 */
ComponentResult GraphicsExportDoExport(GraphicsExportComponent ci,
                                       unsigned long *actualSizeWritten);

/* The same calls under the big-endian data contract: see "Byte order" in ConditionalMacros.h. */
OSErr QTNewGWorld_BigEndianData(GWorldPtr *offscreenGWorld, OSType PixelFormat,
                                const Rect *boundsRect, CTabHandle cTable, GDHandle aGDevice,
                                GWorldFlags flags);
OSErr QTNewGWorldFromPtr_BigEndianData(GWorldPtr *gw, OSType pixelFormat, const Rect *boundsRect,
                                       CTabHandle cTable, GDHandle aGDevice, GWorldFlags flags,
                                       void *baseAddr, long rowBytes);
#if TARGET_RT_LITTLE_ENDIAN
#define QTNewGWorld QTNewGWorld_BigEndianData
#define QTNewGWorldFromPtr QTNewGWorldFromPtr_BigEndianData
#endif

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#include "parts/ImageCompressionProcs.h"

#endif
