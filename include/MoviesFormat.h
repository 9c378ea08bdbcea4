/*
 * MoviesFormat.h - the atoms of a movie file, as records.
 *
 * A movie file is a tree of atoms, each with a size (counting itself) and a type. Numbers in files
 * are big-endian; the records here show where fields stand. Arrays of one element stand for as
 * many as numEntries says.
 */
#ifndef __MOVIESFORMAT__
#define __MOVIESFORMAT__

#include <MacTypes.h>
#include <Components.h>
#include <ImageCompression.h>
#include <Movies.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* Types of atoms, flags of tracks, and other numbers found in movie files. */
enum {
    kMovieVersion                                = 0,
    kQTSampleDependency_EarlierDisplayTimesAllowed = 64,
    kQTSampleDependency_DoesNotDependOnOthers_Corrected = 32,
    kQTSampleDependency_DependsOnOthers_Corrected = 16,
    kQTSampleDependency_IsNotDependedOnByOthers_Corrected = 8,
    kQTSampleDependency_IsDependedOnByOthers_Corrected = 4,
    kQTSampleDependency_HasNoRedundantCoding_Corrected = 2,
    kQTSampleDependency_HasRedundantCoding_Corrected = 1,

    TrackEnable                                  = 1,
    TrackInMovie                                 = 2,
    TrackInPreview                               = 4,
    TrackInPoster                                = 8,
    QT_MOVIE_TYPE                                = 0x6D6F6F76, /* 'moov' */
    QT_TRACK_TYPE                                = 0x7472616B, /* 'trak' */
    QT_MEDIA_TYPE                                = 0x6D646961, /* 'mdia' */
    QT_VIDEO_TYPE                                = 0x76696465, /* 'vide' */
    QT_SOUND_TYPE                                = 0x736F756E, /* 'soun' */
    MOVIE_TYPE                                   = 0x6D6F6F76, /* 'moov' */
    TRACK_TYPE                                   = 0x7472616B, /* 'trak' */
    VIDEO_TYPE                                   = 0x76696465, /* 'vide' */
    SOUND_TYPE                                   = 0x736F756E, /* 'soun' */
    MEDIA_TYPE                                   = 0x6D646961, /* 'mdia' */
    MovieAID                                     = 0x6D6F6F76, /* 'moov' */
    MovieHeaderAID                               = 0x6D766864, /* 'mvhd' */
    ClipAID                                      = 0x636C6970, /* 'clip' */
    RgnClipAID                                   = 0x6372676E, /* 'crgn' */
    MatteAID                                     = 0x6D617474, /* 'matt' */
    MatteCompAID                                 = 0x6B6D6174, /* 'kmat' */
    TrackAID                                     = 0x7472616B, /* 'trak' */
    UserDataAID                                  = 0x75647461, /* 'udta' */
    TrackHeaderAID                               = 0x746B6864, /* 'tkhd' */
    EditsAID                                     = 0x65647473, /* 'edts' */
    EditListAID                                  = 0x656C7374, /* 'elst' */
    MediaAID                                     = 0x6D646961, /* 'mdia' */
    MediaHeaderAID                               = 0x6D646864, /* 'mdhd' */
    MediaInfoAID                                 = 0x6D696E66, /* 'minf' */
    VideoMediaInfoHeaderAID                      = 0x766D6864, /* 'vmhd' */
    SoundMediaInfoHeaderAID                      = 0x736D6864, /* 'smhd' */
    GenericMediaInfoHeaderAID                    = 0x676D6864, /* 'gmhd' */
    GenericMediaInfoAID                          = 0x676D696E, /* 'gmin' */
    DataInfoAID                                  = 0x64696E66, /* 'dinf' */
    DataRefAID                                   = 0x64726566, /* 'dref' */
    SampleTableAID                               = 0x7374626C, /* 'stbl' */
    STSampleDescAID                              = 0x73747364, /* 'stsd' */
    STTimeToSampAID                              = 0x73747473, /* 'stts' */
    STSyncSampleAID                              = 0x73747373, /* 'stss' */
    STSampleToChunkAID                           = 0x73747363, /* 'stsc' */
    STShadowSyncAID                              = 0x73747368, /* 'stsh' */
    HandlerAID                                   = 0x68646C72, /* 'hdlr' */
    STSampleSizeAID                              = 0x7374737A, /* 'stsz' */
    STChunkOffsetAID                             = 0x7374636F, /* 'stco' */
    STChunkOffset64AID                           = 0x636F3634, /* 'co64' */
    STSampleIDAID                                = 0x73746964, /* 'stid' */
    STCompositionOffsetAID                       = 0x63747473, /* 'ctts' */
    STSampleDependencyAID                        = 0x73647470, /* 'sdtp' */
    STCompositionShiftLeastGreatestAID           = 0x63736C67, /* 'cslg' */
    STPartialSyncSampleAID                       = 0x73747073, /* 'stps' */
    DataRefContainerAID                          = 0x64726663, /* 'drfc' */
    TrackReferenceAID                            = 0x74726566, /* 'tref' */
    ColorTableAID                                = 0x63746162, /* 'ctab' */
    LoadSettingsAID                              = 0x6C6F6164, /* 'load' */
    PropertyAtomAID                              = 0x636F6465, /* 'code' */
    InputMapAID                                  = 0x696D6170, /* 'imap' */
    MovieBufferHintsAID                          = 0x6D626668, /* 'mbfh' */
    MovieDataRefAliasAID                         = 0x6D647261, /* 'mdra' */
    SoundLocalizationAID                         = 0x736C6F63, /* 'sloc' */
    CompressedMovieAID                           = 0x636D6F76, /* 'cmov' */
    CompressedMovieDataAID                       = 0x636D7664, /* 'cmvd' */
    DataCompressionAtomAID                       = 0x64636F6D, /* 'dcom' */
    ReferenceMovieRecordAID                      = 0x726D7261, /* 'rmra' */
    ReferenceMovieDescriptorAID                  = 0x726D6461, /* 'rmda' */
    ReferenceMovieDataRefAID                     = 0x72647266, /* 'rdrf' */
    ReferenceMovieVersionCheckAID                = 0x726D7663, /* 'rmvc' */
    ReferenceMovieDataRateAID                    = 0x726D6472, /* 'rmdr' */
    ReferenceMovieComponentCheckAID              = 0x726D6364, /* 'rmcd' */
    ReferenceMovieQualityAID                     = 0x726D7175, /* 'rmqu' */
    ReferenceMovieLanguageAID                    = 0x726D6C61, /* 'rmla' */
    ReferenceMovieCPURatingAID                   = 0x726D6373, /* 'rmcs' */
    ReferenceMovieAlternateGroupAID              = 0x726D6167, /* 'rmag' */
    ReferenceMovieNetworkStatusAID               = 0x726E6574, /* 'rnet' */

    CloneMediaAID                                = 0x636C6F6E, /* 'clon' */
    FileTypeAID                                  = 0x66747970, /* 'ftyp' */
    SecureContentInfoAID                         = 0x73696E66, /* 'sinf' */
    SecureContentSchemeTypeAID                   = 0x7363686D, /* 'schm' */
    SecureContentSchemeInfoAID                   = 0x73636869, /* 'schi' */
    TrackApertureModeDimensionsAID               = 0x74617074, /* 'tapt' */
    TrackCleanApertureDimensionsAID              = 0x636C6566, /* 'clef' */
    TrackProductionApertureDimensionsAID         = 0x70726F66, /* 'prof' */
    TrackEncodedPixelsDimensionsAID              = 0x656E6F66, /* 'enof' */
    kDataRefIsSelfContained                      = 1,
    kVersionCheckMin                             = 0,
    kVersionCheckMask                            = 1,
    kDataRate144ModemRate                        = 1400,
    kDataRate288ModemRate                        = 2800,
    kDataRateISDNRate                            = 0x15E0,
    kDataRateDualISDNRate                        = 0x2BC0,
    kDataRate256kbpsRate                         = 0x6400,
    kDataRate384kbpsRate                         = 0x9600,
    kDataRate512kbpsRate                         = 0xC800,
    kDataRate768kbpsRate                         = 0x00012C00,
    kDataRate1MbpsRate                           = 0x000186A0,
    kDataRateT1Rate                              = 0x000249F0,
    kDataRateInfiniteRate                        = 0x7FFFFFFF,
    kDataRateDefaultIfNotSet                     = 0x9600,

    kQTCPUSpeed1Rating                           = 100,
    kQTCPUSpeed2Rating                           = 200,
    kQTCPUSpeed3Rating                           = 300,
    kQTCPUSpeed4Rating                           = 400,
    kQTCPUSpeed5Rating                           = 500,
    kQTFileTypeBrandQuickTimeMovie               = 0x00717420,
    kQTFileTypeBrandISOFile                      = 0x69736F6D, /* 'isom' */
    kQTFileTypeBrandMPEG4v1                      = 0x6D703431, /* 'mp41' */
    kQTFileTypeBrandMPEG4v2                      = 0x6D703432 /* 'mp42' */
};

typedef SInt32 DataRefAtom;

struct MoviesUserData {
    SInt32 size;
    SInt32 udType;
    char data[1];
};
typedef struct MoviesUserData MoviesUserData;

struct UserDataAtom {
    SInt32 size;
    SInt32 atomType;
    MoviesUserData userData[1];
};
typedef struct UserDataAtom UserDataAtom;

struct SampleDescriptionAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    SampleDescription sampleDescTable[1];
};
typedef struct SampleDescriptionAtom SampleDescriptionAtom;

struct TimeToSampleNum {
    SInt32 sampleCount;
    TimeValue sampleDuration;
};
typedef struct TimeToSampleNum TimeToSampleNum;

struct TimeToSampleNumAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    TimeToSampleNum timeToSampleNumTable[1];
};
typedef struct TimeToSampleNumAtom TimeToSampleNumAtom;

struct SyncSampleAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    SInt32 syncSampleTable[1];
};
typedef struct SyncSampleAtom SyncSampleAtom;

struct SampleToChunk {
    SInt32 firstChunk;
    SInt32 samplesPerChunk;
    SInt32 sampleDescriptionID;
};
typedef struct SampleToChunk SampleToChunk;

struct SampleToChunkAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    SampleToChunk sampleToChunkTable[1];
};
typedef struct SampleToChunkAtom SampleToChunkAtom;

struct ChunkOffsetAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    SInt32 chunkOffsetTable[1];
};
typedef struct ChunkOffsetAtom ChunkOffsetAtom;

struct SampleSizeAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 sampleSize;
    SInt32 numEntries;
    SInt32 sampleSizeTable[1];
};
typedef struct SampleSizeAtom SampleSizeAtom;

struct ShadowSync {
    SInt32 fdSampleNum;
    SInt32 syncSampleNum;
};
typedef struct ShadowSync ShadowSync;

struct ShadowSyncAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    ShadowSync shadowSyncTable[1];
};
typedef struct ShadowSyncAtom ShadowSyncAtom;

struct CompositionOffsetEntry {
    SInt32 sampleCount;
    TimeValue displayOffset;
};
typedef struct CompositionOffsetEntry CompositionOffsetEntry;

struct CompositionOffsetAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    CompositionOffsetEntry compositionOffsetTable[1];
};
typedef struct CompositionOffsetAtom CompositionOffsetAtom;

struct SampleDependencyAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    UInt8 sampleDependencyTable[1];
};
typedef struct SampleDependencyAtom SampleDependencyAtom;

struct CompositionShiftLeastGreatestAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 compositionOffsetToDTDDeltaShift;
    SInt32 leastDecodeToDisplayDelta;
    SInt32 greatestDecodeToDisplayDelta;
    SInt32 displayStartTime;
    SInt32 displayEndTime;
};
typedef struct CompositionShiftLeastGreatestAtom CompositionShiftLeastGreatestAtom;

struct PartialSyncSampleAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    UInt32 partialSyncSampleTable[1];
};
typedef struct PartialSyncSampleAtom PartialSyncSampleAtom;

struct SampleTableAtom {
    SInt32 size;
    SInt32 atomType;
    SampleDescriptionAtom sampleDescription;
    TimeToSampleNumAtom timeToSampleNum;
    SampleToChunkAtom sampleToChunk;
    SyncSampleAtom syncSample;
    SampleSizeAtom sampleSize;
    ChunkOffsetAtom chunkOffset;
    ShadowSyncAtom shadowSync;
};
typedef struct SampleTableAtom SampleTableAtom;

struct PublicHandlerInfo {
    SInt32 flags;
    SInt32 componentType;
    SInt32 componentSubType;
    SInt32 componentManufacturer;
    SInt32 componentFlags;
    SInt32 componentFlagsMask;
    char componentName[1];
};
typedef struct PublicHandlerInfo PublicHandlerInfo;

struct HandlerAtom {
    SInt32 size;
    SInt32 atomType;
    PublicHandlerInfo hInfo;
};
typedef struct HandlerAtom HandlerAtom;

struct DataInfoAtom {
    SInt32 size;
    SInt32 atomType;
    DataRefAtom dataRef;
};
typedef struct DataInfoAtom DataInfoAtom;

struct RgnAtom {
    SInt32 size;
    SInt32 atomType;
    short rgnSize;
    Rect rgnBBox;
    char data[1];
};
typedef struct RgnAtom RgnAtom;

struct MatteCompressedAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    ImageDescription matteImageDescription;
    char matteData[1];
};
typedef struct MatteCompressedAtom MatteCompressedAtom;

struct MatteAtom {
    SInt32 size;
    SInt32 atomType;
    MatteCompressedAtom aCompressedMatte;
};
typedef struct MatteAtom MatteAtom;

struct ClippingAtom {
    SInt32 size;
    SInt32 atomType;
    RgnAtom aRgnClip;
};
typedef struct ClippingAtom ClippingAtom;

struct VideoMediaInfoHeader {
    SInt32 flags;
    short graphicsMode;
    short opColorRed;
    short opColorGreen;
    short opColorBlue;
};
typedef struct VideoMediaInfoHeader VideoMediaInfoHeader;

struct VideoMediaInfoHeaderAtom {
    SInt32 size;
    SInt32 atomType;
    VideoMediaInfoHeader vmiHeader;
};
typedef struct VideoMediaInfoHeaderAtom VideoMediaInfoHeaderAtom;

struct VideoMediaInfo {
    SInt32 size;
    SInt32 atomType;
    VideoMediaInfoHeaderAtom header;
    HandlerAtom dataHandler;
    DataInfoAtom dataInfo;
    SampleTableAtom sampleTable;
};
typedef struct VideoMediaInfo VideoMediaInfo;

struct SoundMediaInfoHeader {
    SInt32 flags;
    short balance;
    short rsrvd;
};
typedef struct SoundMediaInfoHeader SoundMediaInfoHeader;

struct SoundMediaInfoHeaderAtom {
    SInt32 size;
    SInt32 atomType;
    SoundMediaInfoHeader smiHeader;
};
typedef struct SoundMediaInfoHeaderAtom SoundMediaInfoHeaderAtom;

struct SoundMediaInfo {
    SInt32 size;
    SInt32 atomType;
    SoundMediaInfoHeaderAtom header;
    HandlerAtom dataHandler;
    DataRefAtom dataReference;
    SampleTableAtom sampleTable;
};
typedef struct SoundMediaInfo SoundMediaInfo;

struct MediaInfo {
    SInt32 size;
    SInt32 atomType;
};
typedef struct MediaInfo MediaInfo;

struct MediaHeader {
    SInt32 flags;
    SInt32 creationTime;
    SInt32 modificationTime;
    TimeValue timeScale;
    TimeValue duration;
    short language;
    short quality;
};
typedef struct MediaHeader MediaHeader;

struct MediaHeaderAtom {
    SInt32 size;
    SInt32 atomType;
    MediaHeader header;
};
typedef struct MediaHeaderAtom MediaHeaderAtom;

struct MediaDirectory {
    SInt32 size;
    SInt32 atomType;
    MediaHeaderAtom mediaHeader;
    HandlerAtom mediaHandler;
    MediaInfo mediaInfo;
};
typedef struct MediaDirectory MediaDirectory;

struct TrackHeader {
    SInt32 flags;
    SInt32 creationTime;
    SInt32 modificationTime;
    SInt32 trackID;
    SInt32 reserved1;
    TimeValue duration;
    SInt32 reserved2;
    SInt32 reserved3;
    short layer;
    short alternateGroup;
    short volume;
    short reserved4;
    MatrixRecord matrix;
    Fixed trackWidth;
    Fixed trackHeight;
};
typedef struct TrackHeader TrackHeader;

struct TrackHeaderAtom {
    SInt32 size;
    SInt32 atomType;
    TrackHeader header;
};
typedef struct TrackHeaderAtom TrackHeaderAtom;

struct EditListType {
    TimeValue trackDuration;
    TimeValue mediaTime;
    Fixed mediaRate;
};
typedef struct EditListType EditListType;

struct EditListAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 numEntries;
    EditListType editListTable[1];
};
typedef struct EditListAtom EditListAtom;

struct EditsAtom {
    SInt32 size;
    SInt32 atomType;
    EditListAtom editList;
};
typedef struct EditsAtom EditsAtom;

struct TrackLoadSettings {
    TimeValue preloadStartTime;
    TimeValue preloadDuration;
    SInt32 preloadFlags;
    SInt32 defaultHints;
};
typedef struct TrackLoadSettings TrackLoadSettings;

struct TrackLoadSettingsAtom {
    SInt32 size;
    SInt32 atomType;
    TrackLoadSettings settings;
};
typedef struct TrackLoadSettingsAtom TrackLoadSettingsAtom;

struct TrackCleanApertureDimensions {
    SInt32 flags;
    FixedPoint cleanApertureDimensions;
};
typedef struct TrackCleanApertureDimensions TrackCleanApertureDimensions;

struct TrackCleanApertureDimensionsAtom {
    SInt32 size;
    SInt32 atomType;
    TrackCleanApertureDimensions cleanApertureDimensions;
};
typedef struct TrackCleanApertureDimensionsAtom TrackCleanApertureDimensionsAtom;

struct TrackProductionApertureDimensions {
    SInt32 flags;
    FixedPoint productionApertureDimensions;
};
typedef struct TrackProductionApertureDimensions TrackProductionApertureDimensions;

struct TrackProductionApertureDimensionsAtom {
    SInt32 size;
    SInt32 atomType;
    TrackProductionApertureDimensions productionApertureDimensions;
};
typedef struct TrackProductionApertureDimensionsAtom TrackProductionApertureDimensionsAtom;

struct TrackEncodedPixelsDimensions {
    SInt32 flags;
    FixedPoint encodedPixelsDimensions;
};
typedef struct TrackEncodedPixelsDimensions TrackEncodedPixelsDimensions;

struct TrackEncodedPixelsDimensionsAtom {
    SInt32 size;
    SInt32 atomType;
    TrackEncodedPixelsDimensions encodedPixelsDimensions;
};
typedef struct TrackEncodedPixelsDimensionsAtom TrackEncodedPixelsDimensionsAtom;

struct TrackDirectory {
    SInt32 size;
    SInt32 atomType;
    TrackHeaderAtom trackHeader;
    ClippingAtom trackClip;
    EditsAtom edits;
    MediaDirectory media;
    UserDataAtom userData;
};
typedef struct TrackDirectory TrackDirectory;

struct MovieHeader {
    SInt32 flags;
    SInt32 creationTime;
    SInt32 modificationTime;
    TimeValue timeScale;
    TimeValue duration;
    Fixed preferredRate;
    short preferredVolume;
    short reserved1;
    SInt32 preferredLong1;
    SInt32 preferredLong2;
    MatrixRecord matrix;
    TimeValue previewTime;
    TimeValue previewDuration;
    TimeValue posterTime;
    TimeValue selectionTime;
    TimeValue selectionDuration;
    TimeValue currentTime;
    SInt32 nextTrackID;
};
typedef struct MovieHeader MovieHeader;

struct MovieHeaderAtom {
    SInt32 size;
    SInt32 atomType;
    MovieHeader header;
};
typedef struct MovieHeaderAtom MovieHeaderAtom;

struct TrackDirectoryEntry {
    TrackDirectory trackDirectory;
};
typedef struct TrackDirectoryEntry TrackDirectoryEntry;

struct MovieDirectory {
    SInt32 size;
    SInt32 atomType;
    MovieHeaderAtom header;
    ClippingAtom movieClip;
    TrackDirectoryEntry track[1];
    UserDataAtom userData;
};
typedef struct MovieDirectory MovieDirectory;

struct TextBoxAtom {
    SInt32 size;
    SInt32 atomType;
    Rect textBox;
};
typedef struct TextBoxAtom TextBoxAtom;

struct HiliteAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 selStart;
    SInt32 selEnd;
};
typedef struct HiliteAtom HiliteAtom;

struct KaraokeRec {
    TimeValue timeVal;
    short beginHilite;
    short endHilite;
};
typedef struct KaraokeRec KaraokeRec;

struct KaraokeAtom {
    SInt32 numEntries;
    KaraokeRec karaokeEntries[1];
};
typedef struct KaraokeAtom KaraokeAtom;

struct ReferenceMovieDataRefRecord {
    SInt32 flags;
    OSType dataRefType;
    SInt32 dataRefSize;
    char dataRef[1];
};
typedef struct ReferenceMovieDataRefRecord ReferenceMovieDataRefRecord;

struct QTAltVersionCheckRecord {
    SInt32 flags;
    OSType gestaltTag;
    UInt32 val1;
    UInt32 val2;
    short checkType;
};
typedef struct QTAltVersionCheckRecord QTAltVersionCheckRecord;

struct QTAltDataRateRecord {
    SInt32 flags;
    SInt32 dataRate;
};
typedef struct QTAltDataRateRecord QTAltDataRateRecord;

struct QTAltComponentCheckRecord {
    SInt32 flags;
    ComponentDescription cd;
    UInt32 minVersion;
};
typedef struct QTAltComponentCheckRecord QTAltComponentCheckRecord;

struct QTAltLanguageRecord {
    SInt32 flags;
    short language;
};
typedef struct QTAltLanguageRecord QTAltLanguageRecord;

struct QTAltCPURatingRecord {
    UInt32 flags;
    UInt16 speed;
};
typedef struct QTAltCPURatingRecord QTAltCPURatingRecord;

struct ReferenceMovieNetworkStatusRecord {
    UInt32 flags;
    UInt32 valueCount;
    SInt32 netStatusValues[1];
};
typedef struct ReferenceMovieNetworkStatusRecord ReferenceMovieNetworkStatusRecord;

struct CloneRecord {
    SInt32 flags;
    SInt32 masterTrackID;
};
typedef struct CloneRecord CloneRecord;

struct CloneAtom {
    SInt32 size;
    SInt32 atomType;
    CloneRecord cloneInfo;
};
typedef struct CloneAtom CloneAtom;

struct FileTypeAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 majorBrand;
    SInt32 minorVersion;
    SInt32 compatibleBrands[4];
};
typedef struct FileTypeAtom FileTypeAtom;

struct SecureContentInfoAtom {
    SInt32 size;
    SInt32 atomType;
};
typedef struct SecureContentInfoAtom SecureContentInfoAtom;

struct SecureContentSchemeTypeAtom {
    SInt32 size;
    SInt32 atomType;
    SInt32 flags;
    SInt32 schemeType;
    UInt32 schemeVersion;
};
typedef struct SecureContentSchemeTypeAtom SecureContentSchemeTypeAtom;

struct SecureContentSchemeInfoAtom {
    SInt32 size;
    SInt32 atomType;
};
typedef struct SecureContentSchemeInfoAtom SecureContentSchemeInfoAtom;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
