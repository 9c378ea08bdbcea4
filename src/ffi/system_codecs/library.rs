//! The loaded library: its functions, and its structures as far as they are looked into.

use libloading::Library as Shared;
use std::ffi::{CStr, c_char, c_int, c_uint, c_void};

/// The major versions whose layouts are known, the newest first.
const VERSIONS: [u32; 5] = [62, 61, 60, 59, 58];

/// From this version on, side data stand in the middle of the parameters.
const SIDE_DATA_INSIDE: u32 = 61;

/// Values that fresh parameters have, by which a layout is known.
const NO_FORMAT: c_int = -1;
const NO_PROFILE: c_int = -99;

/// Declares the two layouts of parameters, which differ by two fields.
macro_rules! parameters {
    ($(#[$doc:meta])* $name:ident { $($moved:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[repr(C)]
        struct $name {
            codec_type: c_int,
            codec_id: c_int,
            codec_tag: u32,
            extra_data: *mut u8,
            extra_data_size: c_int,
            $($moved: $type,)*
            format: c_int,
            bit_rate: i64,
            bits_per_coded_sample: c_int,
            bits_per_raw_sample: c_int,
            profile: c_int,
            level: c_int,
            width: c_int,
            height: c_int,
        }

        impl $name {
            /// # Safety
            ///
            /// The pointer is to parameters of this layout at least.
            unsafe fn fields(all: *mut Self) -> Fields {
                // SAFETY: as this function's own contract; no reference is made.
                unsafe {
                    Fields {
                        codec_type: &raw mut (*all).codec_type,
                        codec_tag: &raw mut (*all).codec_tag,
                        extra_data: &raw mut (*all).extra_data,
                        extra_data_size: &raw mut (*all).extra_data_size,
                        format: &raw mut (*all).format,
                        bits: &raw mut (*all).bits_per_coded_sample,
                        profile: &raw mut (*all).profile,
                        level: &raw mut (*all).level,
                        width: &raw mut (*all).width,
                        height: &raw mut (*all).height,
                    }
                }
            }
        }
    };
}

parameters! {
    /// Parameters up to version 60.
    OldParameters {}
}

parameters! {
    /// Parameters from version 61 on.
    NewParameters {
        side_data: *mut c_void,
        side_data_count: c_int,
    }
}

/// Where the fields that we use are.
struct Fields {
    codec_type: *mut c_int,
    codec_tag: *mut u32,
    extra_data: *mut *mut u8,
    extra_data_size: *mut c_int,
    format: *mut c_int,
    bits: *mut c_int,
    profile: *mut c_int,
    level: *mut c_int,
    width: *mut c_int,
    height: *mut c_int,
}

/// The first fields of a frame, the same in all versions.
#[repr(C)]
pub struct Frame {
    pub data: [*mut u8; 8],
    pub line_size: [c_int; 8],
    pub extended_data: *mut *mut u8,
    pub width: c_int,
    pub height: c_int,
    pub sample_count: c_int,
    pub format: c_int,
}

/// The first fields of a packet, the same in all versions.
#[repr(C)]
pub struct Packet {
    pub buffer: *mut c_void,
    pub pts: i64,
    pub dts: i64,
    pub data: *mut u8,
    pub size: c_int,
}

/// A decoder's description, never looked into.
pub type Codec = *const c_void;
/// A decoder at work, never looked into.
pub type Context = *mut c_void;
type Parameters = *mut c_void;

/// Declares the functions that are looked up, all of which must be there.
macro_rules! functions {
    ($($name:ident($($argument:ty),*) $(-> $result:ty)?;)*) => {
        /// The functions of the library.
        pub struct Library {
            version: u32,
            $(pub $name: unsafe extern "C" fn($($argument),*) $(-> $result)?,)*
            /// Keeps the functions where they are.
            _shared: Shared,
        }

        impl Library {
            fn with_functions(shared: Shared) -> Option<Self> {
                // SAFETY: the types are those of the library's public headers, the same in all
                // versions that are accepted.
                unsafe {
                    $(let $name = *shared
                        .get::<unsafe extern "C" fn($($argument),*) $(-> $result)?>(
                            concat!(stringify!($name), "\0").as_bytes(),
                        )
                        .ok()?;)*
                    let mut library = Self { version: 0, $($name,)* _shared: shared };
                    library.version = (library.avcodec_version)() >> 16;
                    Some(library)
                }
            }
        }
    };
}

functions! {
    avcodec_version() -> c_uint;
    avcodec_find_decoder_by_name(*const c_char) -> Codec;
    avcodec_alloc_context3(Codec) -> Context;
    avcodec_free_context(*mut Context);
    avcodec_parameters_alloc() -> Parameters;
    avcodec_parameters_free(*mut Parameters);
    avcodec_parameters_to_context(Context, Parameters) -> c_int;
    avcodec_open2(Context, Codec, *mut *mut c_void) -> c_int;
    avcodec_send_packet(Context, *const Packet) -> c_int;
    avcodec_receive_frame(Context, *mut Frame) -> c_int;
    avcodec_flush_buffers(Context);
    av_packet_alloc() -> *mut Packet;
    av_packet_free(*mut *mut Packet);
    av_packet_unref(*mut Packet);
    av_new_packet(*mut Packet, c_int) -> c_int;
    av_frame_alloc() -> *mut Frame;
    av_frame_free(*mut *mut Frame);
    av_mallocz(usize) -> *mut u8;
    av_opt_set(*mut c_void, *const c_char, *const c_char, c_int) -> c_int;
    av_opt_set_int(*mut c_void, *const c_char, i64, c_int) -> c_int;
    av_get_pix_fmt_name(c_int) -> *const c_char;
}

/// What parameters are filled with.
pub struct Setup<'a> {
    pub width: c_int,
    pub height: c_int,
    pub bits: c_int,
    pub tag: u32,
    pub extra_data: &'a [u8],
}

/// Bytes that the library may read behind extra data.
const PADDING: usize = 64;

impl Library {
    /// The newest version that is there and whose layouts are as we know them.
    pub fn load() -> Option<Self> {
        VERSIONS.iter().find_map(|version| {
            let name = if cfg!(windows) {
                format!("avcodec-{version}.dll")
            } else if cfg!(target_os = "macos") {
                format!("libavcodec.{version}.dylib")
            } else {
                format!("libavcodec.so.{version}")
            };
            // SAFETY: the library's initialisers do nothing but fill tables of their own.
            let shared = unsafe { Shared::new(name).ok()? };
            let library = Self::with_functions(shared)?;
            (library.version == *version && library.layout_is_known()).then_some(library)
        })
    }

    /// Whether there is a decoder of this name.
    pub fn has_decoder(&self, name: &CStr) -> bool {
        !self.decoder(name).is_null()
    }

    /// The decoder of this name, or null.
    pub fn decoder(&self, name: &CStr) -> Codec {
        // SAFETY: the name ends in a zero.
        unsafe { (self.avcodec_find_decoder_by_name)(name.as_ptr()) }
    }

    /// Fresh parameters have values that tell whether the fields are where we look for them.
    fn layout_is_known(&self) -> bool {
        // SAFETY: the parameters are allocated by the library and large enough in every version;
        // they are freed once.
        unsafe {
            let mut parameters = (self.avcodec_parameters_alloc)();
            if parameters.is_null() {
                return false;
            }
            let fields = self.fields(parameters);
            let known = *fields.codec_type == -1
                && (*fields.extra_data).is_null()
                && *fields.format == NO_FORMAT
                && *fields.profile == NO_PROFILE
                && *fields.level == NO_PROFILE
                && *fields.width == 0;
            (self.avcodec_parameters_free)(&mut parameters);
            known
        }
    }

    /// # Safety
    ///
    /// The parameters are the library's own.
    unsafe fn fields(&self, parameters: Parameters) -> Fields {
        // SAFETY: as this function's own contract; the version tells the layout.
        unsafe {
            if self.version >= SIDE_DATA_INSIDE {
                NewParameters::fields(parameters.cast())
            } else {
                OldParameters::fields(parameters.cast())
            }
        }
    }

    /// Tells a new context what it will decode.
    ///
    /// # Safety
    ///
    /// The context is the library's own and not open yet.
    pub unsafe fn set_up(&self, context: Context, setup: &Setup) -> bool {
        // SAFETY: the parameters and extra data are allocated by the library, which frees both;
        // the layout was checked when the library was loaded.
        unsafe {
            let mut parameters = (self.avcodec_parameters_alloc)();
            if parameters.is_null() {
                return false;
            }
            let fields = self.fields(parameters);
            *fields.codec_type = 0; // Video.
            *fields.codec_tag = setup.tag;
            *fields.width = setup.width;
            *fields.height = setup.height;
            *fields.bits = setup.bits;
            let len = setup.extra_data.len();
            if len > 0 {
                let copy = (self.av_mallocz)(len + PADDING);
                if !copy.is_null() {
                    copy.copy_from_nonoverlapping(setup.extra_data.as_ptr(), len);
                    *fields.extra_data = copy;
                    *fields.extra_data_size = len as c_int;
                }
            }
            let done = (self.avcodec_parameters_to_context)(context, parameters) >= 0;
            (self.avcodec_parameters_free)(&mut parameters);
            done
        }
    }
}
