/*
 * MacErrors.h - the result codes, by the manager that gives them. noErr (0) stands in MacTypes.h.
 */
#ifndef __MACERRORS__
#define __MACERRORS__

#include <ConditionalMacros.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* The system */
enum {
    paramErr             = -50,
    noHardwareErr        = -200,
    notEnoughHardwareErr = -201,
    badChannel           = -205,
    badFormat            = -206,
    userCanceledErr      = -128,
    qErr                 = -1,
    vTypErr              = -2,
    corErr               = -3,
    unimpErr             = -4,
    SlpTypeErr           = -5,
    seNoDB               = -8,
    controlErr           = -17,
    statusErr            = -18,
    readErr              = -19,
    writErr              = -20,
    badUnitErr           = -21,
    unitEmptyErr         = -22,
    openErr              = -23,
    closErr              = -24,
    dRemovErr            = -25,
    dInstErr             = -26,
    abortErr             = -27,
    iIOAbortErr          = -27,
    notOpenErr           = -28,
    unitTblFullErr       = -29,
    dceExtErr            = -30,
    slotNumErr           = -360,
    gcrOnMFMErr          = -400,
    dirFulErr            = -33,
    dskFulErr            = -34,
    nsvErr               = -35,
    ioErr                = -36,
    bdNamErr             = -37,
    fnOpnErr             = -38,
    eofErr               = -39,
    posErr               = -40,
    mFulErr              = -41,
    tmfoErr              = -42,
    fnfErr               = -43,
    wPrErr               = -44,
    fLckdErr             = -45
};

/* Files */
enum {
    vLckdErr                        = -46,
    fBsyErr                         = -47,
    dupFNErr                        = -48,
    opWrErr                         = -49,
    rfNumErr                        = -51,
    gfpErr                          = -52,
    volOffLinErr                    = -53,
    permErr                         = -54,
    volOnLinErr                     = -55,
    nsDrvErr                        = -56,
    noMacDskErr                     = -57,
    extFSErr                        = -58,
    fsRnErr                         = -59,
    badMDBErr                       = -60,
    wrPermErr                       = -61,
    dirNFErr                        = -120,
    tmwdoErr                        = -121,
    badMovErr                       = -122,
    wrgVolTypErr                    = -123,
    volGoneErr                      = -124,
    fidNotFound                     = -1300,
    fidExists                       = -1301,
    notAFileErr                     = -1302,
    diffVolErr                      = -1303,
    catChangedErr                   = -1304,
    desktopDamagedErr               = -1305,
    sameFileErr                     = -1306,
    badFidErr                       = -1307,
    notARemountErr                  = -1308,
    fileBoundsErr                   = -1309,
    fsDataTooBigErr                 = -1310,
    volVMBusyErr                    = -1311,
    badFCBErr                       = -1327,
    errFSUnknownCall                = -1400,
    errFSBadFSRef                   = -1401,
    errFSBadForkName                = -1402,
    errFSBadBuffer                  = -1403,
    errFSBadForkRef                 = -1404,
    errFSBadInfoBitmap              = -1405,
    errFSMissingCatInfo             = -1406,
    errFSNotAFolder                 = -1407,
    errFSForkNotFound               = -1409,
    errFSNameTooLong                = -1410,
    errFSMissingName                = -1411,
    errFSBadPosMode                 = -1412,
    errFSBadAllocFlags              = -1413,
    errFSNoMoreItems                = -1417,
    errFSBadItemCount               = -1418,
    errFSBadSearchParams            = -1419,
    errFSRefsDifferent              = -1420,
    errFSForkExists                 = -1421,
    errFSBadIteratorFlags           = -1422,
    errFSIteratorNotFound           = -1423,
    errFSIteratorNotSupported       = -1424,
    errFSQuotaExceeded              = -1425,

    envNotPresent                   = -5500,
    envBadVers                      = -5501,
    envVersTooBig                   = -5502,
    fontDecError                    = -64,
    fontNotDeclared                 = -65,
    fontSubErr                      = -66,
    fontNotOutlineErr               = -32615,
    firstDskErr                     = -84,
    lastDskErr                      = -64,
    noDriveErr                      = -64,
    offLinErr                       = -65,
    noNybErr                        = -66,
    errFSOperationNotSupported      = -1426,
    errFSAttributeNotFound          = -1427,
    errFSPropertyNotValid           = -1428,
    errFSNotEnoughSpaceForOperation = -1429
};

/* The scrap */
enum {
    noScrapErr = -100,
    noTypeErr  = -102
};

/* Memory */
enum {
    memROZWarn   = -99,
    memROZError  = -99,
    memROZErr    = -99,
    memFullErr   = -108,
    nilHandleErr = -109,
    memWZErr     = -111,
    memPurErr    = -112,
    memAdrErr    = -110,
    memAZErr     = -113,
    memPCErr     = -114,
    memBCErr     = -115,
    memSCErr     = -116,
    memLockedErr = -117,
    iMemFullErr  = -108,
    iIOAbort     = -27
};

/* Resources */
enum {
    resourceInMemory        = -188,
    writingPastEnd          = -189,
    inputOutOfBounds        = -190,
    resNotFound             = -192,
    resFNotFound            = -193,
    addResFailed            = -194,
    addRefFailed            = -195,
    rmvResFailed            = -196,
    rmvRefFailed            = -197,
    resAttrErr              = -198,
    mapReadErr              = -199,
    CantDecompress          = -186,
    badExtResource          = -185,
    noMemForPictPlaybackErr = -145,
    rgnOverflowErr          = -147,
    rgnTooBigError          = -147,
    pixMapTooDeepErr        = -148,
    insufficientStackErr    = -149,
    nsStackErr              = -149
};

/* Events */
enum {
    evtNotEnb = 1
};

/* QuickDraw */
enum {
    cMatchErr                  = -150,
    cTempMemErr                = -151,
    cNoMemErr                  = -152,
    cRangeErr                  = -153,
    cProtectErr                = -154,
    cDevErr                    = -155,
    cResErr                    = -156,
    cDepthErr                  = -157,
    rgnTooBigErr               = -500,
    updPixMemErr               = -125,
    pictInfoVersionErr         = -11000,
    pictInfoIDErr              = -11001,
    pictInfoVerbErr            = -11002,
    cantLoadPickMethodErr      = -11003,
    colorsRequestedErr         = -11004,
    pictureDataErr             = -11005,
    noMaskFoundErr             = -1000,
    kQDNoPalette               = -3950,
    kQDNoColorHWCursorSupport  = -3951,
    kQDCursorAlreadyRegistered = -3952,
    kQDCursorNotRegistered     = -3953,
    kQDCorruptPICTDataErr      = -3954
};

/* Processes */
enum {
    procNotFound             = -600,
    memFragErr               = -601,
    appModeErr               = -602,
    protocolErr              = -603,
    hardwareConfigErr        = -604,
    appMemFullErr            = -605,
    appIsDaemon              = -606,
    bufferIsSmall            = -607,
    noOutstandingHLE         = -608,
    connectionInvalid        = -609,
    noUserInteractionAllowed = -610
};

/* Movie Toolbox */
enum {
    couldNotResolveDataRef         = -2000,
    badImageDescription            = -2001,
    badPublicMovieAtom             = -2002,
    cantFindHandler                = -2003,
    cantOpenHandler                = -2004,
    badComponentType               = -2005,
    noMediaHandler                 = -2006,
    noDataHandler                  = -2007,
    invalidMedia                   = -2008,
    invalidTrack                   = -2009,
    invalidMovie                   = -2010,
    invalidSampleTable             = -2011,
    invalidDataRef                 = -2012,
    invalidHandler                 = -2013,
    invalidDuration                = -2014,
    invalidTime                    = -2015,
    cantPutPublicMovieAtom         = -2016,
    badEditList                    = -2017,
    mediaTypesDontMatch            = -2018,
    progressProcAborted            = -2019,
    movieToolboxUninitialized      = -2020,
    noRecordOfApp                  = -2020,
    wfFileNotFound                 = -2021,
    cantCreateSingleForkFile       = -2022,
    invalidEditState               = -2023,
    nonMatchingEditState           = -2024,
    staleEditState                 = -2025,
    userDataItemNotFound           = -2026,
    maxSizeToGrowTooSmall          = -2027,
    badTrackIndex                  = -2028,
    trackIDNotFound                = -2029,
    trackNotInMovie                = -2030,
    timeNotInTrack                 = -2031,
    timeNotInMedia                 = -2032,
    badEditIndex                   = -2033,
    internalQuickTimeError         = -2034,
    cantEnableTrack                = -2035,
    invalidRect                    = -2036,
    invalidSampleNum               = -2037,
    invalidChunkNum                = -2038,
    invalidSampleDescIndex         = -2039,
    invalidChunkCache              = -2040,
    invalidSampleDescription       = -2041,
    dataNotOpenForRead             = -2042,
    dataNotOpenForWrite            = -2043,
    dataAlreadyOpenForWrite        = -2044,
    dataAlreadyClosed              = -2045,
    endOfDataReached               = -2046,
    dataNoDataRef                  = -2047,
    noMovieFound                   = -2048,
    invalidDataRefContainer        = -2049,
    badDataRefIndex                = -2050,
    noDefaultDataRef               = -2051,
    couldNotUseAnExistingSample    = -2052,
    featureUnsupported             = -2053,
    noVideoTrackInMovieErr         = -2054,
    noSoundTrackInMovieErr         = -2055,
    soundSupportNotAvailableErr    = -2056,
    unsupportedAuxiliaryImportData = -2057,
    auxiliaryExportDataUnavailable = -2058,
    samplesAlreadyInMediaErr       = -2059,
    noSourceTreeFoundErr           = -2060,
    sourceNotFoundErr              = -2061,
    movieTextNotFoundErr           = -2062,
    missingRequiredParameterErr    = -2063,
    invalidSpriteWorldPropertyErr  = -2064,
    invalidSpritePropertyErr       = -2065,
    gWorldsNotSameDepthAndSizeErr  = -2066,
    invalidSpriteIndexErr          = -2067,
    invalidImageIndexErr           = -2068,
    invalidSpriteIDErr             = -2069
};

/* QuickTime components */
enum {
    internalComponentErr            = -2070,
    notImplementedMusicOSErr        = -2071,
    cantSendToSynthesizerOSErr      = -2072,
    cantReceiveFromSynthesizerOSErr = -2073,
    illegalVoiceAllocationOSErr     = -2074,
    illegalPartOSErr                = -2075,
    illegalChannelOSErr             = -2076,
    illegalKnobOSErr                = -2077,
    illegalKnobValueOSErr           = -2078,
    illegalInstrumentOSErr          = -2079,
    illegalControllerOSErr          = -2080,
    midiManagerAbsentOSErr          = -2081,
    synthesizerNotRespondingOSErr   = -2082,
    synthesizerOSErr                = -2083,
    illegalNoteChannelOSErr         = -2084,
    noteChannelNotAllocatedOSErr    = -2085,
    tunePlayerFullOSErr             = -2086,
    tuneParseOSErr                  = -2087,
    noExportProcAvailableErr        = -2089,
    videoOutputInUseErr             = -2090
};

/* QuickTime components on Windows */
enum {
    componentDllLoadErr          = -2091,
    componentDllEntryNotFoundErr = -2092,
    qtmlDllLoadErr               = -2093,
    qtmlDllEntryNotFoundErr      = -2094,
    qtmlUninitialized            = -2095,
    unsupportedOSErr             = -2096,
    unsupportedProcessorErr      = -2097,
    componentNotThreadSafeErr    = -2098
};

/* Atom containers, and QuickTime 3 and later */
enum {
    cannotFindAtomErr                = -2101,
    notLeafAtomErr                   = -2102,
    atomsNotOfSameTypeErr            = -2103,
    atomIndexInvalidErr              = -2104,
    duplicateAtomTypeAndIDErr        = -2105,
    invalidAtomErr                   = -2106,
    invalidAtomContainerErr          = -2107,
    invalidAtomTypeErr               = -2108,
    cannotBeLeafAtomErr              = -2109,
    pathTooLongErr                   = -2110,
    emptyPathErr                     = -2111,
    noPathMappingErr                 = -2112,
    pathNotVerifiedErr               = -2113,
    unknownFormatErr                 = -2114,
    wackBadFileErr                   = -2115,
    wackForkNotFoundErr              = -2116,
    wackBadMetaDataErr               = -2117,
    qfcbNotFoundErr                  = -2118,
    qfcbNotCreatedErr                = -2119,
    AAPNotCreatedErr                 = -2120,
    AAPNotFoundErr                   = -2121,
    ASDBadHeaderErr                  = -2122,
    ASDBadForkErr                    = -2123,
    ASDEntryNotFoundErr              = -2124,
    fileOffsetTooBigErr              = -2125,
    notAllowedToSaveMovieErr         = -2126,
    qtNetworkAlreadyAllocatedErr     = -2127,
    urlDataHHTTPProtocolErr          = -2129,
    urlDataHHTTPNoNetDriverErr       = -2130,
    urlDataHHTTPURLErr               = -2131,
    urlDataHHTTPRedirectErr          = -2132,
    urlDataHFTPProtocolErr           = -2133,
    urlDataHFTPShutdownErr           = -2134,
    urlDataHFTPBadUserErr            = -2135,
    urlDataHFTPBadPasswordErr        = -2136,
    urlDataHFTPServerErr             = -2137,
    urlDataHFTPDataConnectionErr     = -2138,
    urlDataHFTPNoDirectoryErr        = -2139,
    urlDataHFTPQuotaErr              = -2140,
    urlDataHFTPPermissionsErr        = -2141,
    urlDataHFTPFilenameErr           = -2142,
    urlDataHFTPNoNetDriverErr        = -2143,
    urlDataHFTPBadNameListErr        = -2144,
    urlDataHFTPNeedPasswordErr       = -2145,
    urlDataHFTPNoPasswordErr         = -2146,
    urlDataHFTPServerDisconnectedErr = -2147,
    urlDataHFTPURLErr                = -2148,

    notEnoughDataErr                 = -2149,
    qtActionNotHandledErr            = -2157,
    qtXMLParseErr                    = -2158,
    qtXMLApplicationErr              = -2159
};

/* Component Manager */
enum {
    invalidComponentID            = -3000,
    validInstancesExist           = -3001,
    componentNotCaptured          = -3002,
    componentDontRegister         = -3003,
    unresolvedComponentDLLErr     = -3004,
    retryComponentRegistrationErr = -3005,
    badComponentInstance          = -2147450879,
    badComponentSelector          = -2147450878
};

/* Gestalt */
enum {
    gestaltUnknownErr       = -5550,
    gestaltUndefSelectorErr = -5551,
    gestaltDupSelectorErr   = -5552,
    gestaltLocationErr      = -5553
};

/* Image compression */
enum {
    codecErr                           = -8960,
    noCodecErr                         = -8961,
    codecUnimpErr                      = -8962,
    codecSizeErr                       = -8963,
    codecScreenBufErr                  = -8964,
    codecImageBufErr                   = -8965,
    codecSpoolErr                      = -8966,
    codecAbortErr                      = -8967,
    codecWouldOffscreenErr             = -8968,
    codecBadDataErr                    = -8969,
    codecDataVersErr                   = -8970,
    codecExtensionNotFoundErr          = -8971,
    scTypeNotFoundErr                  = -8971,
    codecConditionErr                  = -8972,
    codecOpenErr                       = -8973,
    codecCantWhenErr                   = -8974,
    codecCantQueueErr                  = -8975,
    codecNothingToBlitErr              = -8976,
    codecNoMemoryPleaseWaitErr         = -8977,
    codecDisabledErr                   = -8978,
    codecNeedToFlushChainErr           = -8979,
    lockPortBitsBadSurfaceErr          = -8980,
    lockPortBitsWindowMovedErr         = -8981,
    lockPortBitsWindowResizedErr       = -8982,
    lockPortBitsWindowClippedErr       = -8983,
    lockPortBitsBadPortErr             = -8984,
    lockPortBitsSurfaceLostErr         = -8985,
    codecParameterDialogConfirm        = -8986,
    codecNeedAccessKeyErr              = -8987,
    codecOffscreenFailedErr            = -8988,
    codecDroppedFrameErr               = -8989,
    directXObjectAlreadyExists         = -8990,
    lockPortBitsWrongGDeviceErr        = -8991,
    codecOffscreenFailedPleaseRetryErr = -8992,
    badCodecCharacterizationErr        = -8993,
    noThumbnailFoundErr                = -8994
};

/* Movie controllers */
enum {
    noDeviceForChannel                 = -9400,
    grabTimeComplete                   = -9401,
    cantDoThatInCurrentMode            = -9402,
    notEnoughMemoryToGrab              = -9403,
    notEnoughDiskSpaceToGrab           = -9404,
    couldntGetRequiredComponent        = -9405,
    badSGChannel                       = -9406,
    seqGrabInfoNotAvailable            = -9407,
    deviceCantMeetRequest              = -9408,
    badControllerHeight                = -9994,
    editingNotAllowed                  = -9995,
    controllerBoundsNotExact           = -9996,
    cannotSetWidthOfAttachedController = -9997,
    controllerHasFixedHeight           = -9998,
    cannotMoveAttachedController       = -9999
};

/* QuickTime VR */
enum {
    notAQTVRMovieErr              = -30540,
    constraintReachedErr          = -30541,
    callNotSupportedByNodeErr     = -30542,
    selectorNotSupportedByNodeErr = -30543,
    invalidNodeIDErr              = -30544,
    invalidViewStateErr           = -30545,
    timeNotInViewErr              = -30546,
    propertyNotSupportedByNodeErr = -30547,
    settingNotSupportedByNodeErr  = -30548,
    limitReachedErr               = -30549,
    invalidNodeFormatErr          = -30550,
    invalidHotSpotIDErr           = -30551,
    noMemoryNodeFailedInitialize  = -30552,
    streamingNodeNotReadyErr      = -30553,
    qtvrLibraryLoadErr            = -30554,
    qtvrUninitialized             = -30555
};

#pragma pack(pop)

/* Windows, Apple events, speech. */
enum {
    errInvalidWindowPtr = -5600,
    errAECoercionFail = -1700,
    errAEDescNotFound = -1701,
    errAECorruptData = -1702,
    errAEWrongDataType = -1703,
    errAENotAEDesc = -1704,
    errAENotAppleEvent = -1707,
    errAEEventNotHandled = -1708,
    errAEParamMissed = -1715,
    errAEHandlerNotFound = -1717,
    errAEIllegalIndex = -1719,
    noSynthFound = -240,
    kSRNotAvailable = -5100
};

#ifdef __cplusplus
}
#endif

#endif
