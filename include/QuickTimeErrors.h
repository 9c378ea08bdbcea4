/*
 * QuickTimeErrors.h - the result codes that came with QuickTime 7.
 */
#ifndef __QUICKTIMEERRORS__
#define __QUICKTIMEERRORS__

#include <MacErrors.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* QuickTime 7 */
enum {
    kQTMediaDoesNotSupportDisplayOffsetsErr = -9460,
    kQTMediaHasDisplayOffsetsErr            = -9461,
    kQTDisplayTimeAlreadyInUseErr           = -9462,
    kQTDisplayTimeTooEarlyErr               = -9463,
    kQTTimeValueTooBigErr                   = -9464,
    kQTVisualContextRequiredErr             = -9458,
    kQTVisualContextNotAllowedErr           = -9459,
    kQTPropertyBadValueSizeErr              = -2184,
    kQTPropertyNotSupportedErr              = -2195,
    kQTPropertyAskLaterErr                  = -2200,
    kQTPropertyReadOnlyErr                  = -2191,
    kQTPropertyArrayElementUnprocessedErr   = -9465,
    kQTCannotCoerceValueErr                 = -2192,
    kQTMessageNotHandledErr                 = -2194,
    kQTMessageCommandNotSupportedErr        = -2196,
    kQTMessageNoSuchParameterErr            = -2197,
    kQTObsoleteLPCMSoundFormatErr           = -2171,
    kQTIncompatibleDescriptionErr           = -2166,
    kQTMetaDataInvalidMetaDataErr           = -2173,
    kQTMetaDataInvalidItemErr               = -2174,
    kQTMetaDataInvalidStorageFormatErr      = -2175,
    kQTMetaDataInvalidKeyFormatErr          = -2176,
    kQTMetaDataNoMoreItemsErr               = -2177,
    kICMCodecCantQueueOutOfOrderErr         = -8995,
    vdImageDescStaleErr                     = -2210,
    vdHardwareGoneErr                       = -2211,
    vdDontHaveThatUniqueIDErr               = -2212
};

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
