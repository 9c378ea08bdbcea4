//! What can go wrong, and the classic result code of each case.
//!
//! Names and numbers: `MacErrors.h`.

use super::FourCc;

/// The result of everything that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// A condition; the doc of each names its result code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    /// A procedure of the application has ended the work, with this result code.
    Told(i16),
    /// A record ends before its last field: `invalidNodeFormatErr`, since only node records are
    /// read without a surrounding check of their own.
    Truncated {
        /// The record that ended.
        record: FourCc,
        /// Where the missing field would begin.
        offset: u32,
    },
    /// An argument has no meaning here. `paramErr`.
    Param,
    /// The function is not done yet. `unimpErr`.
    Unimplemented,
    /// The memory asked for is not to be had. `memFullErr`.
    NoMemory,
    /// The handle, or its master pointer, is nil. `nilHandleErr`.
    NilHandle,
    /// The handle or pointer is stale or foreign. `memWZErr`.
    BadBlock,
    /// The block is locked or purged where it must not be. `memPurErr`.
    Purged,
    /// The block is locked and must not move. `memLockedErr`.
    Locked,
    /// The disk is full. `dskFulErr`.
    DiskFull,
    /// Reading or writing failed. `ioErr`.
    Io,
    /// The name cannot be a file's name. `bdNamErr`.
    BadName,
    /// The file ends before what was asked for. `eofErr`.
    EndOfFile,
    /// No more files can be open. `tmfoErr`.
    TooManyFiles,
    /// No such file or folder. `fnfErr`.
    FileNotFound,
    /// The file exists already. `dupFNErr`.
    DuplicateFile,
    /// The file reference number is not open. `rfNumErr`.
    BadFileReference,
    /// The file may not be opened in this way. `permErr`.
    NoPermission,
    /// The file was opened for reading. `wrPermErr`.
    WriteNotAllowed,
    /// The disk cannot be written. `wPrErr`.
    WriteProtected,
    /// No such directory. `dirNFErr`.
    NoSuchDirectory,
    /// The resource is not there. `resNotFound`.
    NoResource,
    /// The resource file is not open. `resFNotFound`.
    NoResourceFile,
    /// A position before the beginning. `posErr`.
    BadPosition,
    /// The file may not be written. `wrPermErr`.
    NoWritePermission,
    /// There is nothing to make sound with. `notEnoughHardwareErr`.
    NoSoundHardware,
    /// The sound channel is not open. `badChannel`.
    BadSoundChannel,
    /// The sound is malformed. `badFormat`.
    BadSoundFormat,
    /// The pixel depth is not supported. `cDepthErr`.
    BadDepth,
    /// The region does not fit its format. `rgnTooBigError`.
    RegionTooBig,
    /// The data reference leads nowhere. `couldNotResolveDataRef`.
    CouldNotResolveDataRef,
    /// The image description is malformed. `badImageDescription`.
    BadImageDescription,
    /// The movie's header is malformed. `badPublicMovieAtom`.
    BadPublicMovieAtom,
    /// No component handles this. `cantFindHandler`.
    CantFindHandler,
    /// The media is not, or no longer, there. `invalidMedia`.
    InvalidMedia,
    /// The track is not, or no longer, there. `invalidTrack`.
    InvalidTrack,
    /// The movie is not, or no longer, open. `invalidMovie`.
    InvalidMovie,
    /// The sample table contradicts itself. `invalidSampleTable`.
    InvalidSampleTable,
    /// The data reference is malformed. `invalidDataRef`.
    InvalidDataRef,
    /// The handler is not known. `invalidHandler`.
    InvalidHandler,
    /// The duration cannot be. `invalidDuration`.
    InvalidDuration,
    /// The time cannot be. `invalidTime`.
    InvalidTime,
    /// No such user data item. `userDataItemNotFound`.
    UserDataItemNotFound,
    /// The handle may not grow enough. `maxSizeToGrowTooSmall`.
    MaxSizeToGrowTooSmall,
    /// No track or reference has this index. `badTrackIndex`.
    BadTrackIndex,
    /// No track has this ID. `trackIDNotFound`.
    TrackIdNotFound,
    /// The track belongs to another movie. `trackNotInMovie`.
    TrackNotInMovie,
    /// The time lies outside of the track. `timeNotInTrack`.
    TimeNotInTrack,
    /// The time lies outside of the media. `timeNotInMedia`.
    TimeNotInMedia,
    /// A fault of the library itself. `internalQuickTimeError`.
    Internal,
    /// The rectangle is empty. `invalidRect`.
    InvalidRect,
    /// No sample has this number. `invalidSampleNum`.
    InvalidSampleNumber,
    /// No chunk has this number. `invalidChunkNum`.
    InvalidChunkNumber,
    /// No sample description has this index. `invalidSampleDescIndex`.
    InvalidSampleDescriptionIndex,
    /// The sample description is malformed. `invalidSampleDescription`.
    InvalidSampleDescription,
    /// The media has no more data. `endOfDataReached`.
    EndOfData,
    /// The file holds no movie. `noMovieFound`.
    NoMovieFound,
    /// No data reference has this index. `badDataRefIndex`.
    BadDataRefIndex,
    /// This is not supported here. `featureUnsupported`.
    FeatureUnsupported,
    /// A parameter is needed. `missingRequiredParameterErr`.
    MissingRequiredParameter,
    /// No such property of a sprite, or its value is malformed. `invalidSpritePropertyErr`.
    InvalidSpriteProperty,
    /// The graphics worlds differ in depth or size. `gWorldsNotSameDepthAndSizeErr`.
    GWorldsNotSame,
    /// No sprite has this index. `invalidSpriteIndexErr`.
    InvalidSpriteIndex,
    /// No image has this index. `invalidImageIndexErr`.
    InvalidImageIndex,
    /// No sprite has this ID. `invalidSpriteIDErr`.
    InvalidSpriteId,
    /// No such atom. `cannotFindAtomErr`.
    CannotFindAtom,
    /// The atom has children. `notLeafAtomErr`.
    NotLeafAtom,
    /// The two atoms differ in type. `atomsNotOfSameTypeErr`.
    AtomsNotOfSameType,
    /// No child has, or can get, this index. `atomIndexInvalidErr`.
    AtomIndexInvalid,
    /// A sibling has this type and ID. `duplicateAtomTypeAndIDErr`.
    DuplicateAtom,
    /// The offset leads to no atom. `invalidAtomErr`.
    InvalidAtom,
    /// The handle holds no atom container. `invalidAtomContainerErr`.
    InvalidAtomContainer,
    /// The type cannot be an atom's. `invalidAtomTypeErr`.
    InvalidAtomType,
    /// The atom must not be a leaf. `cannotBeLeafAtomErr`.
    CannotBeLeafAtom,
    /// Nothing here does such an action. `qtActionNotHandledErr`.
    ActionNotHandled,
    /// Gestalt does not know the selector. `gestaltUndefSelectorErr`.
    GestaltUndefinedSelector,
    /// Gestalt knows the selector already. `gestaltDupSelectorErr`.
    GestaltDuplicateSelector,
    /// The codec failed. `codecErr`.
    Codec,
    /// Nothing decodes this format. `noCodecErr`.
    NoCodec,
    /// The buffer is too small for the picture. `codecSizeErr`.
    CodecSize,
    /// A procedure that reads or writes compressed data failed. `codecSpoolErr`.
    CodecSpool,
    /// A progress procedure wants no more. `codecAbortErr`.
    CodecAborted,
    /// A description has no such extension, or a dialog no such setting. `scTypeNotFoundErr` and
    /// `codecExtensionNotFoundErr`, which are one number.
    NoSuchItem,
    /// The compressed data are damaged. `codecBadDataErr`.
    CodecBadData,
    /// The codec cannot work with these settings. `codecConditionErr`.
    CodecCondition,
    /// The component is not, or no longer, there. `invalidComponentID`.
    InvalidComponent,
    /// The component is open. `validInstancesExist`.
    InstancesExist,
    /// No component of this type is there. `couldntGetRequiredComponent`.
    NoComponent,
    /// The movie or track is no QTVR. `notAQTVRMovieErr`.
    NotAQtvrMovie,
    /// The call is for nodes of the other kind. `callNotSupportedByNodeErr`.
    CallNotSupportedByNode,
    /// No such function can be intercepted here. `selectorNotSupportedByNodeErr`.
    SelectorNotSupportedByNode,
    /// The scene has no such node. `invalidNodeIDErr`.
    InvalidNodeId,
    /// The object has no such view state. `invalidViewStateErr`.
    InvalidViewState,
    /// The time lies outside of the view. `timeNotInViewErr`.
    TimeNotInView,
    /// The property is for nodes of the other kind. `propertyNotSupportedByNodeErr`.
    PropertyNotSupportedByNode,
    /// No such setting. `settingNotSupportedByNodeErr`.
    SettingNotSupportedByNode,
    /// The node's data are malformed. `invalidNodeFormatErr`.
    InvalidNodeFormat,
    /// The node has no such hot spot. `invalidHotSpotIDErr`.
    InvalidHotSpotId,
    /// The node needs more memory than is to be had. `noMemoryNodeFailedInitialize`.
    NodeMemory,
    /// The node's data have not arrived. `streamingNodeNotReadyErr`.
    StreamingNodeNotReady,
    /// The Manager was not initialised. `qtvrUninitialized`.
    QtvrUninitialized,
    /// There is no such window. `errInvalidWindowPtr`.
    BadWindow,
    /// The user does not want to. `userCanceledErr`.
    UserCanceled,
    /// The descriptor cannot be what is asked for. `errAECoercionFail`.
    AeCoercionFail,
    /// The Apple event has no such parameter. `errAEDescNotFound`.
    AeDescNotFound,
    /// The descriptor is of another type. `errAEWrongDataType`.
    AeWrongDataType,
    /// The data are no descriptor's. `errAENotAEDesc`.
    AeNotDesc,
    /// The event is no Apple event. `errAENotAppleEvent`.
    AeNotAppleEvent,
    /// Nobody handles the Apple event. `errAEEventNotHandled`.
    AeNotHandled,
    /// No handler is installed. `errAEHandlerNotFound`.
    AeHandlerNotFound,
    /// The list has no such item. `errAEIllegalIndex`.
    AeIllegalIndex,
    /// The scrap has nothing of this type. `noTypeErr`.
    NoScrapType,
    /// There is nothing that speaks. `noSynthFound`.
    NoSynthesizer,
    /// There is nothing that listens. `kSRNotAvailable`.
    NoRecognizer,
}

impl Error {
    /// The classic result code. Only this function knows the numbers.
    pub const fn os_err(self) -> i16 {
        match self {
            Self::Told(code) => code,
            Self::Truncated { .. } => -30550,
            Self::Param => -50,
            Self::Unimplemented => -4,
            Self::NoMemory => -108,
            Self::NilHandle => -109,
            Self::BadBlock => -111,
            Self::Purged => -112,
            Self::Locked => -117,
            Self::DiskFull => -34,
            Self::Io => -36,
            Self::BadName => -37,
            Self::EndOfFile => -39,
            Self::TooManyFiles => -42,
            Self::FileNotFound => -43,
            Self::DuplicateFile => -48,
            Self::BadFileReference => -51,
            Self::NoPermission => -54,
            Self::WriteNotAllowed => -61,
            Self::WriteProtected => -44,
            Self::NoSuchDirectory => -120,
            Self::NoResource => -192,
            Self::NoResourceFile => -193,
            Self::BadPosition => -40,
            Self::NoWritePermission => -61,
            Self::NoSoundHardware => -201,
            Self::BadSoundChannel => -205,
            Self::BadSoundFormat => -206,
            Self::BadDepth => -157,
            Self::RegionTooBig => -147,
            Self::CouldNotResolveDataRef => -2000,
            Self::BadImageDescription => -2001,
            Self::BadPublicMovieAtom => -2002,
            Self::CantFindHandler => -2003,
            Self::InvalidMedia => -2008,
            Self::InvalidTrack => -2009,
            Self::InvalidMovie => -2010,
            Self::InvalidSampleTable => -2011,
            Self::InvalidDataRef => -2012,
            Self::InvalidHandler => -2013,
            Self::InvalidDuration => -2014,
            Self::InvalidTime => -2015,
            Self::UserDataItemNotFound => -2026,
            Self::MaxSizeToGrowTooSmall => -2027,
            Self::BadTrackIndex => -2028,
            Self::TrackIdNotFound => -2029,
            Self::TrackNotInMovie => -2030,
            Self::TimeNotInTrack => -2031,
            Self::TimeNotInMedia => -2032,
            Self::Internal => -2034,
            Self::InvalidRect => -2036,
            Self::InvalidSampleNumber => -2037,
            Self::InvalidChunkNumber => -2038,
            Self::InvalidSampleDescriptionIndex => -2039,
            Self::InvalidSampleDescription => -2041,
            Self::EndOfData => -2046,
            Self::NoMovieFound => -2048,
            Self::BadDataRefIndex => -2050,
            Self::FeatureUnsupported => -2053,
            Self::MissingRequiredParameter => -2063,
            Self::InvalidSpriteProperty => -2065,
            Self::GWorldsNotSame => -2066,
            Self::InvalidSpriteIndex => -2067,
            Self::InvalidImageIndex => -2068,
            Self::InvalidSpriteId => -2069,
            Self::CannotFindAtom => -2101,
            Self::NotLeafAtom => -2102,
            Self::AtomsNotOfSameType => -2103,
            Self::AtomIndexInvalid => -2104,
            Self::DuplicateAtom => -2105,
            Self::InvalidAtom => -2106,
            Self::InvalidAtomContainer => -2107,
            Self::InvalidAtomType => -2108,
            Self::CannotBeLeafAtom => -2109,
            Self::ActionNotHandled => -2157,
            Self::GestaltUndefinedSelector => -5551,
            Self::GestaltDuplicateSelector => -5552,
            Self::Codec => -8960,
            Self::NoCodec => -8961,
            Self::CodecSize => -8963,
            Self::CodecSpool => -8966,
            Self::CodecAborted => -8967,
            Self::CodecBadData => -8969,
            Self::NoSuchItem => -8971,
            Self::CodecCondition => -8972,
            Self::InvalidComponent => -3000,
            Self::InstancesExist => -3001,
            Self::NoComponent => -9405,
            Self::BadWindow => -5600,
            Self::UserCanceled => -128,
            Self::AeCoercionFail => -1700,
            Self::AeDescNotFound => -1701,
            Self::AeWrongDataType => -1703,
            Self::AeNotDesc => -1704,
            Self::AeNotAppleEvent => -1707,
            Self::AeNotHandled => -1708,
            Self::AeHandlerNotFound => -1717,
            Self::AeIllegalIndex => -1719,
            Self::NoScrapType => -102,
            Self::NoSynthesizer => -240,
            Self::NoRecognizer => -5100,
            Self::NotAQtvrMovie => -30540,
            Self::CallNotSupportedByNode => -30542,
            Self::SelectorNotSupportedByNode => -30543,
            Self::InvalidNodeId => -30544,
            Self::InvalidViewState => -30545,
            Self::TimeNotInView => -30546,
            Self::PropertyNotSupportedByNode => -30547,
            Self::SettingNotSupportedByNode => -30548,
            Self::InvalidNodeFormat => -30550,
            Self::InvalidHotSpotId => -30551,
            Self::NodeMemory => -30552,
            Self::StreamingNodeNotReady => -30553,
            Self::QtvrUninitialized => -30555,
        }
    }
}
