/*
 * QuickTimeComponents.h - standard compression, movie importers and exporters, tweens.
 */
#ifndef __QUICKTIMECOMPONENTS__
#define __QUICKTIMECOMPONENTS__

#include <Components.h>
#include <ImageCompression.h>
#include <Movies.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* File types, which name importers and exporters of them. */
enum {
    kQTFileTypePicture                           = 0x50494354, /* 'PICT' */
    kQTFileTypeMovie                             = 0x4D6F6F56, /* 'MooV' */
    kQTFileTypeAIFF                              = 0x41494646, /* 'AIFF' */
    kQTFileTypeWave                              = 0x57415645, /* 'WAVE' */
    kQTFileTypeGIF                               = 0x47494666, /* 'GIFf' */
    kQTFileTypePNG                               = 0x504E4766, /* 'PNGf' */
    kQTFileTypeTIFF                              = 0x54494646, /* 'TIFF' */
    kQTFileTypePhotoShop                         = 0x38425053, /* '8BPS' */
    kQTFileTypeSGIImage                          = 0x2E534749, /* '.SGI' */
    kQTFileTypeBMP                               = 0x424D5066, /* 'BMPf' */
    kQTFileTypeJPEG                              = 0x4A504547, /* 'JPEG' */
    kQTFileTypeJFIF                              = 0x4A504547, /* 'JPEG' */
    kQTFileTypeMacPaint                          = 0x504E5447, /* 'PNTG' */
    kQTFileTypeTargaImage                        = 0x54504943, /* 'TPIC' */
    kQTFileTypeQuickTimeImage                    = 0x71746966 /* 'qtif' */
};

/* Component types, and the selectors and flags of standard compression, import and export. */
enum {
    StandardCompressionType                      = 0x73636469, /* 'scdi' */
    StandardCompressionSubType                   = 0x696D6167, /* 'imag' */
    StandardCompressionSubTypeSound              = 0x736F756E, /* 'soun' */
    StandardCompressionSubTypeAudio              = 0x61756469, /* 'audi' */
    scListEveryCodec                             = 2,
    scAllowZeroFrameRate                         = 4,
    scAllowZeroKeyFrameRate                      = 8,
    scShowBestDepth                              = 16,
    scUseMovableModal                            = 32,
    scDisableFrameRateItem                       = 64,
    scShowDataRateAsKilobits                     = 128,
    scPreferCropping                             = 1,
    scPreferScaling                              = 2,
    scPreferScalingAndCropping                   = 3,
    scDontDetermineSettingsFromTestImage         = 4,
    scTestImageWidth                             = 80,
    scTestImageHeight                            = 80,
    scOKItem                                     = 1,
    scCancelItem                                 = 2,
    scCustomItem                                 = 3,
    scUserCancelled                              = 1,
    scPositionRect                               = 2,
    scPositionDialog                             = 3,
    scSetTestImagePictHandle                     = 4,
    scSetTestImagePictFile                       = 5,
    scSetTestImagePixMap                         = 6,
    scGetBestDeviceRect                          = 7,
    scRequestImageSettings                       = 10,
    scCompressImage                              = 11,
    scCompressPicture                            = 12,
    scCompressPictureFile                        = 13,
    scRequestSequenceSettings                    = 14,
    scCompressSequenceBegin                      = 15,
    scCompressSequenceFrame                      = 16,
    scCompressSequenceEnd                        = 17,
    scDefaultPictHandleSettings                  = 18,
    scDefaultPictFileSettings                    = 19,
    scDefaultPixMapSettings                      = 20,
    scGetInfo                                    = 21,
    scSetInfo                                    = 22,
    scNewGWorld                                  = 23,
    scWindowRefKindCarbon                        = 0x63617262, /* 'carb' */
    scSpatialSettingsType                        = 0x7370746C, /* 'sptl' */
    scTemporalSettingsType                       = 0x7470726C, /* 'tprl' */
    scDataRateSettingsType                       = 0x64726174, /* 'drat' */
    scColorTableType                             = 0x636C7574, /* 'clut' */
    scProgressProcType                           = 0x70726F67, /* 'prog' */
    scExtendedProcsType                          = 0x78707263, /* 'xprc' */
    scPreferenceFlagsType                        = 0x70726566, /* 'pref' */
    scSettingsStateType                          = 0x73737461, /* 'ssta' */
    scSequenceIDType                             = 0x73657175, /* 'sequ' */
    scWindowPositionType                         = 0x776E6477, /* 'wndw' */
    scCodecFlagsType                             = 0x63666C67, /* 'cflg' */
    scCodecSettingsType                          = 0x63646563, /* 'cdec' */
    scForceKeyValueType                          = 0x6B73696D, /* 'ksim' */
    scCompressionListType                        = 0x6374796C, /* 'ctyl' */
    scCodecManufacturerType                      = 0x636D6672, /* 'cmfr' */
    scAvailableCompressionListType               = 0x61766169, /* 'avai' */
    scWindowOptionsType                          = 0x73686565, /* 'shee' */
    scSoundVBRCompressionOK                      = 0x63766272, /* 'cvbr' */
    scSoundSampleRateChangeOK                    = 0x72636F6B, /* 'rcok' */
    scSoundCompressionType                       = 0x73736374, /* 'ssct' */
    scSoundSampleRateType                        = 0x73737274, /* 'ssrt' */
    scSoundInputSampleRateType                   = 0x73736972, /* 'ssir' */
    scSoundSampleSizeType                        = 0x73737373, /* 'ssss' */
    scSoundChannelCountType                      = 0x73736363, /* 'sscc' */

    scGetCompression                             = 1,
    scShowMotionSettings                         = 1,
    scSettingsChangedItem                        = -1,
    scCompressFlagIgnoreIdenticalFrames          = 1,
    scVideoAllowFrameReorderingType              = 0x62667261, /* 'bfra' */
    scVideoMultiPassEncodingSettingsType         = 0x6D706573, /* 'mpes' */
    scAllowEncodingWithCompressionSession        = 256,
    scDisableFrameReorderingItem                 = 512,
    scDisableMultiPassEncodingItem               = 1024,
    movieExportChannelLayoutSize                 = 0x636C737A, /* 'clsz' */
    movieExportMagicCookieSize                   = 0x6D63737A, /* 'mcsz' */
    movieExportUseHighResolutionAudioProperties  = 0x68726175, /* 'hrau' */
    MovieImportType                              = 0x65617420, /* 'eat ' */
    MovieExportType                              = 0x73706974, /* 'spit' */
    canMovieImportHandles                        = 1,
    canMovieImportFiles                          = 2,
    hasMovieImportUserInterface                  = 4,
    canMovieExportHandles                        = 8,
    canMovieExportFiles                          = 16,
    hasMovieExportUserInterface                  = 32,
    movieImporterIsXMLBased                      = 32,
    dontAutoFileMovieImport                      = 64,
    canMovieExportAuxDataHandle                  = 128,
    canMovieImportValidateHandles                = 256,
    canMovieImportValidateFile                   = 512,
    canMovieImportInPlace                        = 2048,
    movieImportSubTypeIsFileExtension            = 0x1000,
    canMovieImportPartial                        = 0x2000,
    hasMovieImportMIMEList                       = 0x4000,
    canMovieImportAvoidBlocking                  = 0x8000,
    canMovieExportFromProcedures                 = 0x8000,
    canMovieExportValidateMovie                  = 0x00010000,
    movieImportMustGetDestinationMediaType       = 0x00010000,
    movieExportNeedsResourceFork                 = 0x00020000,
    canMovieImportDataReferences                 = 0x00040000,
    movieExportMustGetSourceMediaType            = 0x00080000,
    canMovieImportWithIdle                       = 0x00100000,
    canMovieImportValidateDataReferences         = 0x00200000,
    movieImportCreateTrack                       = 1,
    movieImportInParallel                        = 2,
    movieImportMustUseTrack                      = 4,
    movieImportWithIdle                          = 16,
    movieImportResultUsedMultipleTracks          = 8,
    movieImportResultNeedIdles                   = 32,
    movieImportResultComplete                    = 64,

    kMovieExportTextOnly                         = 0,
    kMovieExportAbsoluteTime                     = 1,
    kMovieExportRelativeTime                     = 2,
    kQTMovieExporterPropertyID_EnableHighResolutionAudioFeatures = 0x68726175, /* 'hrau' */
    kQTPresetsListResourceType                   = 0x73746723, /* 'stg#' */
    kQTPresetsPlatformListResourceType           = 0x73746770, /* 'stgp' */
    kQTMovieExportSourceInfoResourceType         = 0x73726323, /* 'src#' */
    kQTMovieExportSourceInfoIsMediaType          = 1,
    kQTMovieExportSourceInfoIsMediaCharacteristic = 2,
    kQTMovieExportSourceInfoIsSourceType         = 4,
    movieExportUseConfiguredSettings             = 0x75636667, /* 'ucfg' */
    movieExportWidth                             = 0x77647468, /* 'wdth' */
    movieExportHeight                            = 0x68656774, /* 'hegt' */
    movieExportDuration                          = 0x64757261, /* 'dura' */
    movieExportVideoFilter                       = 0x69666C74, /* 'iflt' */
    movieExportTimeScale                         = 0x746D7363, /* 'tmsc' */
    movieExportSourceApertureMode                = 0x73726170, /* 'srap' */

    kQTMovieExporterPropertyID_StageReachedCallback = 0x73746772, /* 'stgr' */
    kQTMovieExporterPropertyID_DeinterlaceVideo  = 0x64696E74, /* 'dint' */
    kQTMovieExportStage_EmptyMovieCreated        = 0x656D7074, /* 'empt' */
    kQTMovieExportStage_AllTracksAddedToMovie    = 0x74726178, /* 'trax' */
    kMovieImportHandleSelect                     = 1,
    kMovieImportFileSelect                       = 2,
    kMovieImportSetSampleDurationSelect          = 3,
    kMovieImportSetSampleDescriptionSelect       = 4,
    kMovieImportSetMediaFileSelect               = 5,
    kMovieImportSetDimensionsSelect              = 6,
    kMovieImportSetChunkSizeSelect               = 7,
    kMovieImportSetProgressProcSelect            = 8,
    kMovieImportSetAuxiliaryDataSelect           = 9,
    kMovieImportSetFromScrapSelect               = 10,
    kMovieImportDoUserDialogSelect               = 11,
    kMovieImportSetDurationSelect                = 12,
    kMovieImportGetAuxiliaryDataTypeSelect       = 13,
    kMovieImportValidateSelect                   = 14,
    kMovieImportGetFileTypeSelect                = 15,
    kMovieImportDataRefSelect                    = 16,
    kMovieImportGetSampleDescriptionSelect       = 17,
    kMovieImportGetMIMETypeListSelect            = 18,
    kMovieImportSetOffsetAndLimitSelect          = 19,
    kMovieImportGetSettingsAsAtomContainerSelect = 20,
    kMovieImportSetSettingsFromAtomContainerSelect = 21,
    kMovieImportSetOffsetAndLimit64Select        = 22,
    kMovieImportIdleSelect                       = 23,
    kMovieImportValidateDataRefSelect            = 24,
    kMovieImportGetLoadStateSelect               = 25,
    kMovieImportGetMaxLoadedTimeSelect           = 26,
    kMovieImportEstimateCompletionTimeSelect     = 27,
    kMovieImportSetDontBlockSelect               = 28,
    kMovieImportGetDontBlockSelect               = 29,
    kMovieImportSetIdleManagerSelect             = 30,
    kMovieImportSetNewMovieFlagsSelect           = 31,
    kMovieImportGetDestinationMediaTypeSelect    = 32,
    kMovieImportSetMediaDataRefSelect            = 33,
    kMovieImportDoUserDialogDataRefSelect        = 34,

    kMovieExportToHandleSelect                   = 128,
    kMovieExportToFileSelect                     = 129,
    kMovieExportGetAuxiliaryDataSelect           = 131,
    kMovieExportSetProgressProcSelect            = 132,
    kMovieExportSetSampleDescriptionSelect       = 133,
    kMovieExportDoUserDialogSelect               = 134,
    kMovieExportGetCreatorTypeSelect             = 135,
    kMovieExportToDataRefSelect                  = 136,
    kMovieExportFromProceduresToDataRefSelect    = 137,
    kMovieExportAddDataSourceSelect              = 138,
    kMovieExportValidateSelect                   = 139,
    kMovieExportGetSettingsAsAtomContainerSelect = 140,
    kMovieExportSetSettingsFromAtomContainerSelect = 141,
    kMovieExportGetFileNameExtensionSelect       = 142,
    kMovieExportGetShortFileTypeStringSelect     = 143,
    kMovieExportGetSourceMediaTypeSelect         = 144,
    kMovieExportSetGetMoviePropertyProcSelect    = 145,
    kMovieExportNewGetDataAndPropertiesProcsSelect = 256,
    kMovieExportDisposeGetDataAndPropertiesProcsSelect = 257
};

struct SCSpatialSettings {
    CodecType codecType;
    CodecComponent codec;
    short depth;
    CodecQ spatialQuality;
};
typedef struct SCSpatialSettings SCSpatialSettings;

struct SCTemporalSettings {
    CodecQ temporalQuality;
    Fixed frameRate;
    SInt32 keyFrameRate;
};
typedef struct SCTemporalSettings SCTemporalSettings;

struct SCDataRateSettings {
    SInt32 dataRate;
    SInt32 frameDuration;
    CodecQ minSpatialQuality;
    CodecQ minTemporalQuality;
};
typedef struct SCDataRateSettings SCDataRateSettings;

typedef ComponentInstance MovieImportComponent;
typedef ComponentInstance MovieExportComponent;
typedef ComponentInstance TextExportComponent;
typedef ComponentInstance SeqGrabComponent;
typedef ComponentInstance SGChannel;
typedef ComponentInstance TweenerComponent;

/* --- Tween components ------------------------------------------------------------------------- */

/*
 * Gives a tween component, opened as type 'twen', its entry in a container and the atom with its
 * data; 0 is the first. The container may be disposed of. featureUnsupported for types of three
 * dimensions.
 */
ComponentResult TweenerInitialize(TweenerComponent tc, QTAtomContainer container, QTAtom tweenAtom,
                                  QTAtom dataAtom);

/*
 * Gives dataProc of *tr the value when percent of the tween is over, 1 being all, with private1 as
 * its refCon. The result is that of dataProc.
 */
ComponentResult TweenerDoTween(TweenerComponent tc, TweenRecord *tr);

/* Begins anew: changes along a path are told from its start on. */
ComponentResult TweenerReset(TweenerComponent tc);

/* The same call under the big-endian data contract: see "Byte order" in ConditionalMacros.h. */
ComponentResult TweenerInitialize_BigEndianData(TweenerComponent tc, QTAtomContainer container,
                                                QTAtom tweenAtom, QTAtom dataAtom);
#if TARGET_RT_LITTLE_ENDIAN
#define TweenerInitialize TweenerInitialize_BigEndianData
#endif

/* --- Movie importers -------------------------------------------------------------------------- */

/*
 * There is one of type MovieImportType ('eat ') for each type of picture files: 'PNGf', 'JPEG', 'GIFf',
 * 'TIFF', 'BMPf', 'TPIC', 'PICT', 'PNTG'. A picture becomes one sample of a video track, a fifteenth of
 * a second long: as it is for PNG, JPEG, GIF, TIFF and PICT, else as PNG.
 */

/*
 * Adds what a file holds to a movie. With a targetTrack, or movieImportMustUseTrack, it goes to that
 * track, else to a new one; *usedTrack gets which. It begins at atTime, in the movie's time scale; what
 * is there moves on, but stays with movieImportInParallel. *addedDuration gets how long it is,
 * *outFlags 0; the pointers may be nil. codecBadDataErr for a file of another type,
 * invalidMedia for a track that is no video track, invalidTrack, trackNotInMovie, invalidTime,
 * fnfErr.
 */
ComponentResult MovieImportFile(MovieImportComponent ci, const FSSpec *theFile, Movie theMovie,
                                Track targetTrack, Track *usedTrack, TimeValue atTime,
                                TimeValue *addedDuration, long inFlags, long *outFlags);

/* As MovieImportFile, with the bytes of a file in a handle, which stays the caller's. */
ComponentResult MovieImportHandle(MovieImportComponent ci, Handle dataH, Movie theMovie,
                                  Track targetTrack, Track *usedTrack, TimeValue atTime,
                                  TimeValue *addedDuration, long inFlags, long *outFlags);

/* As MovieImportFile, with what a data reference leads to: 'alis', 'url ' or 'hndl'. */
ComponentResult MovieImportDataRef(MovieImportComponent ci, Handle dataRef, OSType dataRefType,
                                   Movie theMovie, Track targetTrack, Track *usedTrack,
                                   TimeValue atTime, TimeValue *addedDuration, long inFlags,
                                   long *outFlags);

/* --- Movie exporters -------------------------------------------------------------------------- */

/*
 * There are three, of type MovieExportType and subtype kQTFileTypeMovie ('spit', 'MooV'), known by
 * their manufacturers (QuickTimeVRFormat.h). Their settings are atoms in a container, each with ID 1:
 *
 *   kQTVRFlattenerManufacturer    in kQTVRFlattenerSettingsParentAtomType
 *     kQTVRFlattenerPreviewResAtomType      SInt16: how many times smaller the preview is (4; 5 is
 *                                           taken as 6)
 *     kQTVRFlattenerCreatePreviewAtomType   Boolean: whether to make previews (true)
 *     kQTVRFlattenerBlurPreviewAtomType     Boolean: whether to blur them (true)
 *     kQTVRFlattenerImportPreviewAtomType   Boolean: whether to take them from a file (false; true is
 *                                           featureUnsupported when exporting)
 *     kQTVRFlattenerImportSpecAtomType      FSSpec: that file
 *   kQTVRSplitterManufacturer     in kQTVRSplitterSettingsParentAtomType
 *     kQTVRSplitterGenerateHTMLAtomType     Boolean: whether each movie gets a page (true)
 *     kQTVRSplitterOverwriteFilesAtomType   Boolean: whether files are replaced (false)
 *     kQTVRSplitterUseFlattenerAtomType     Boolean: whether movies get previews (true)
 *     kQTVRSplitterShowControllerAtomType   Boolean: whether pages show the control bar (true)
 *     kQTVRSplitterTargetMyselfAtomType     Boolean: whether links take their movie's place (true)
 *   kQTVRObjExporterManufacturer  in the container itself
 *     kQTVRObjExporterSettingsBlockSize     SInt16: 1 to 4 (1; others are featureUnsupported)
 *     kQTVRObjExporterSettingsTargetSize    SInt32: bytes of all views, 0 for any number (0)
 *
 * Each returns noErr or an error; invalidComponentID for what is no open exporter.
 */

/*
 * Exports a QTVR movie, whole, to a file that opens while it arrives: its header comes first, then what
 * tells of the nodes, previews, and the pictures, those of the first view before others. A file of that
 * name is replaced when the new one is done.
 *
 * The splitter writes a movie for each node, linked by their addresses: that of the first node to
 * theFile, others beside it with the node's ID in the name. dupFNErr if one is there and may not be
 * replaced; nothing is written then. featureUnsupported for movies of version 1.0. The object exporter
 * compresses the views of objects as JPEG, as well as the target size lets it.
 *
 * onlyThisTrack, startTime and duration are not looked at. notAQTVRMovieErr, invalidMovie, fnfErr,
 * dskFulErr.
 */
ComponentResult MovieExportToFile(MovieExportComponent ci, const FSSpec *theFile, Movie theMovie,
                                  Track onlyThisTrack, TimeValue startTime, TimeValue duration);

/* Would ask for settings. There is no user to ask: *canceled is false, and the settings stay. */
ComponentResult MovieExportDoUserDialog(MovieExportComponent ci, Movie theMovie,
                                        Track onlyThisTrack, TimeValue startTime,
                                        TimeValue duration, Boolean *canceled);

/* Gives a new container with all settings; the caller disposes of it. paramErr for a nil pointer. */
ComponentResult MovieExportGetSettingsAsAtomContainer(MovieExportComponent ci,
                                                      QTAtomContainer *settings);

/* Takes over the settings of a container, which stays the caller's; others stay as they are. */
ComponentResult MovieExportSetSettingsFromAtomContainer(MovieExportComponent ci,
                                                        QTAtomContainer settings);

/* The two under the big-endian data contract: see "Byte order" in ConditionalMacros.h. */
ComponentResult MovieExportGetSettingsAsAtomContainer_BigEndianData(MovieExportComponent ci,
                                                                    QTAtomContainer *settings);
ComponentResult MovieExportSetSettingsFromAtomContainer_BigEndianData(MovieExportComponent ci,
                                                                      QTAtomContainer settings);
#if TARGET_RT_LITTLE_ENDIAN
#define MovieExportGetSettingsAsAtomContainer MovieExportGetSettingsAsAtomContainer_BigEndianData
#define MovieExportSetSettingsFromAtomContainer \
    MovieExportSetSettingsFromAtomContainer_BigEndianData
#endif

/* --- Standard compression ------------------------------------------------------------------------ */

/*
 * Settings for compression, and pictures compressed as they say. Open the component 'scdi' with the
 * subtype 'imag'. A new one has Photo - JPEG of normal quality and a key frame in 10. There is no
 * screen for a dialog: a request is answered as if it were confirmed as it stands, with noErr.
 */
ComponentResult SCRequestImageSettings(ComponentInstance ci);
ComponentResult SCRequestSequenceSettings(ComponentInstance ci);

/*
 * Chooses settings for pictures like src: its depth, Animation up to 8 bits, Photo - JPEG above;
 * with motion frames that change others, without it key frames only.
 */
ComponentResult SCDefaultPixMapSettings(ComponentInstance ci, PixMapHandle src, short motion);

/*
 * Compresses a part of src, nil for all. The caller disposes of both handles. noCodecErr,
 * invalidRect.
 */
ComponentResult SCCompressImage(ComponentInstance ci, PixMapHandle src, const Rect *srcRect,
                                ImageDescriptionHandle *desc, Handle *data);

/*
 * Compresses frames like a part of src. The description is for reading and goes with
 * SCCompressSequenceEnd. paramErr for a second sequence at the same time.
 */
ComponentResult SCCompressSequenceBegin(ComponentInstance ci, PixMapHandle src,
                                        const Rect *srcRect, ImageDescriptionHandle *desc);

/*
 * Compresses the next frame to a new handle, which the caller disposes of. *notSyncFlag is 0 for a
 * key frame, else mediaSampleNotSync; it and *dataSize may be nil.
 */
ComponentResult SCCompressSequenceFrame(ComponentInstance ci, PixMapHandle src,
                                        const Rect *srcRect, Handle *data, long *dataSize,
                                        short *notSyncFlag);
ComponentResult SCCompressSequenceEnd(ComponentInstance ci);

/*
 * Gets and sets what a type names: scSpatialSettingsType, scTemporalSettingsType and
 * scDataRateSettingsType their records, scPreferenceFlagsType a long, scCodecFlagsType CodecFlags,
 * scSequenceIDType an ImageSequence (only to get), scSettingsStateType a handle of all settings,
 * which the caller disposes of. scTypeNotFoundErr for others; noCodecErr for a format that cannot
 * be written.
 */
ComponentResult SCGetInfo(ComponentInstance ci, OSType infoType, void *info);
ComponentResult SCSetInfo(ComponentInstance ci, OSType infoType, void *info);

/* All settings as atoms; the caller disposes of the container. Atoms that are missing change nothing. */
ComponentResult SCGetSettingsAsAtomContainer(ComponentInstance ci, QTAtomContainer *settings);
ComponentResult SCSetSettingsFromAtomContainer(ComponentInstance ci, QTAtomContainer settings);

/* --- Recording -------------------------------------------------------------------------------- */

/*
 * There is no sequence grabber: OpenDefaultComponent(SeqGrabComponentType, 0) gives nil, and these
 * give badComponentInstance and do nothing. SGNewChannel puts nil into *ref.
 */
ComponentResult SGInitialize(SeqGrabComponent s);
ComponentResult SGSetDataOutput(SeqGrabComponent s, const FSSpec *movieFile, long whereFlags);
ComponentResult SGNewChannel(SeqGrabComponent s, OSType channelType, SGChannel *ref);
ComponentResult SGStartRecord(SeqGrabComponent s);
ComponentResult SGIdle(SeqGrabComponent s);
ComponentResult SGStop(SeqGrabComponent s);
ComponentResult SGPause(SeqGrabComponent s, Byte pause);
ComponentResult SGSetChannelUsage(SGChannel c, long usage);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
