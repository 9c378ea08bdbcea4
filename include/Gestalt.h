/*
 * Gestalt.h - asking what is there, and in which version.
 */
#ifndef __GESTALT__
#define __GESTALT__

#include <MacTypes.h>
#include <MixedMode.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef OSErr (*SelectorFunctionProcPtr)(OSType selector, long *response);
typedef SelectorFunctionProcPtr SelectorFunctionUPP;

/*
 * Selectors, and the values and bits of their answers. Attribute answers number their bits from 0.
 */
enum {
    gestaltComponentMgr                      = 0x63706E74, /* 'cpnt' */
    gestaltComponentPlatform                 = 0x636F706C, /* 'copl' */
    gestaltNativeCPUtype                     = 0x63707574, /* 'cput' */
    gestaltNativeCPUfamily                   = 0x63707566, /* 'cpuf' */
    gestaltQuickTimeConferencing             = 0x6D746C6B, /* 'mtlk' */
    gestaltQuickdrawVersion                  = 0x00716420,
    gestaltOriginalQD                        = 0,
    gestalt8BitQD                            = 256,
    gestalt32BitQD                           = 512,
    gestalt32BitQD11                         = 513,
    gestalt32BitQD12                         = 544,
    gestalt32BitQD13                         = 560,
    gestaltAllegroQD                         = 592,
    gestaltMacOSXQD                          = 768,
    gestaltQuickdrawFeatures                 = 0x71647277, /* 'qdrw' */
    gestaltQDHasLongRowBytes                 = 5,
    gestaltQDTextVersion                     = 0x71647478, /* 'qdtx' */
    gestaltOriginalQDText                    = 0,
    gestaltAllegroQDText                     = 256,
    gestaltMacOSXQDText                      = 512,
    gestaltQDTextFeatures                    = 0x71647466, /* 'qdtf' */
    gestaltQuickTimeConferencingInfo         = 0x71746369, /* 'qtci' */
    gestaltQuickTimeVersion                  = 0x7174696D, /* 'qtim' */
    gestaltQuickTime                         = 0x7174696D, /* 'qtim' */
    gestaltQuickTimeFeatures                 = 0x71747273, /* 'qtrs' */
    gestaltPPCQuickTimeLibPresent            = 0,
    gestaltQuickTimeStreamingFeatures        = 0x71747366, /* 'qtsf' */
    gestaltQuickTimeStreamingVersion         = 0x71747374, /* 'qtst' */
    gestaltQTVRMgrAttr                       = 0x71747672, /* 'qtvr' */
    gestaltQTVRMgrPresent                    = 0,
    gestaltQTVRObjMoviesPresent              = 1,
    gestaltQTVRCylinderPanosPresent          = 2,
    gestaltQTVRCubicPanosPresent             = 3,
    gestaltQTVRMgrVers                       = 0x71747676, /* 'qtvv' */

    gestaltPhysicalRAMSize                   = 0x72616D20, /* 'ram ' */
    gestaltSystemVersion                     = 0x73797376, /* 'sysv' */
    gestaltQuickTimeThreadSafeFeaturesAttr   = 0x71747468, /* 'qtth' */
    gestaltQuickTimeThreadSafeICM            = 0,
    gestaltQuickTimeThreadSafeMovieToolbox   = 1,
    gestaltQuickTimeThreadSafeMovieImport    = 2,
    gestaltQuickTimeThreadSafeMovieExport    = 3,
    gestaltQuickTimeThreadSafeGraphicsImport = 4,
    gestaltQuickTimeThreadSafeGraphicsExport = 5,
    gestaltQuickTimeThreadSafeMoviePlayback  = 6,

    gestaltPhysicalRAMSizeInMegabytes        = 0x72616D6D /* 'ramm' */
};

/* --- Asking ----------------------------------------------------------------------------------- */

/*
 * Puts the answer for a selector into *response. gestaltUndefSelectorErr for one that nobody
 * knows.
 */
OSErr Gestalt(OSType selector, long *response);

/* --- Selectors of one's own ------------------------------------------------------------------- */

/* Has a procedure answer a new selector. gestaltDupSelectorErr for one that is known. */
OSErr NewGestalt(OSType selector, SelectorFunctionUPP gestaltFunction);

/*
 * Has a procedure answer a known selector; the one that did so before is put into
 * *oldGestaltFunction, nil if there was none. gestaltUndefSelectorErr for one that is not known.
 */
OSErr ReplaceGestalt(OSType selector, SelectorFunctionUPP gestaltFunction,
                     SelectorFunctionUPP *oldGestaltFunction);

/* Has a new selector answered with a value. gestaltDupSelectorErr for one that is known. */
OSErr NewGestaltValue(OSType selector, long newValue);

/* Has a selector answered with a value, known or not. */
OSErr SetGestaltValue(OSType selector, long newValue);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#include "parts/GestaltProcs.h"

#endif
