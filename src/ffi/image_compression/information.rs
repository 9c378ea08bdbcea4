//! `ImageCompression.h`, what is known of codecs.

use super::super::boundary::{OSErr, Out, status};
use super::super::components::Component;
use crate::base::{Error, FourCc};
use crate::codecs;

/// What a codec is and can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(C, packed(2))]
pub struct CodecInfo {
    /// The format's name, a Pascal string.
    pub type_name: [u8; 32],
    /// The codec's version.
    pub version: i16,
    /// The codec's revision.
    pub revision_level: i16,
    /// Who made it.
    pub vendor: i32,
    /// What it can do when it decompresses; 0 where it cannot.
    pub decompress_flags: i32,
    /// What it can do when it compresses; 0 where it cannot.
    pub compress_flags: i32,
    /// What the format is like.
    pub format_flags: i32,
    /// 0 to 255.
    pub compression_accuracy: u8,
    /// 0 to 255.
    pub decompression_accuracy: u8,
    /// Milliseconds for a picture; 0 for not known.
    pub compression_speed: u16,
    /// Milliseconds for a picture; 0 for not known.
    pub decompression_speed: u16,
    /// 0 to 255.
    pub compression_level: u8,
    /// 0.
    pub reserved: u8,
    /// Least rows.
    pub minimum_height: i16,
    /// Least columns.
    pub minimum_width: i16,
    /// Frames that it lags behind.
    pub decompress_pipeline_latency: i16,
    /// Frames that it lags behind.
    pub compress_pipeline_latency: i16,
    /// 0.
    pub private_data: i32,
}

const _: () = assert!(size_of::<CodecInfo>() == 72);

/// `codecInfoDoes16` and `codecInfoDoes32`.
const DEPTHS: i32 = 1 << 4 | 1 << 5;
/// `codecInfoDoesStretch`, `codecInfoDoesShrink` and `codecInfoDoesMask`: drawing does them for all.
const DRAWING: i32 = 1 << 7 | 1 << 8 | 1 << 9;
/// `codecInfoDoesTemporal`.
const TEMPORAL: i32 = 1 << 10;

/// A format's name as a Pascal string; the system's formats are named by their codes [I].
pub(super) fn name_of(format: FourCc) -> [u8; 32] {
    let name = codecs::name(format).map_or(&format.0[..], str::as_bytes);
    let mut text = [0; 32];
    let len = name.len().min(31);
    text[0] = len as u8;
    text[1..=len].copy_from_slice(&name[..len]);
    text
}

/// Tells what is known of a format's codec; `noCodecErr` where there is none for either direction.
///
/// # Safety
///
/// `info` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetCodecInfo(
    info: Out<CodecInfo>,
    c_type: u32,
    _codec: Component,
) -> OSErr {
    status("GetCodecInfo", || {
        let format = FourCc(c_type.to_be_bytes());
        let (reads, writes) = (codecs::can_decode(format), codecs::can_encode(format));
        if !reads && !writes {
            return Err(Error::NoCodec);
        }
        let type_name = name_of(format);
        let temporal = if &format.0 == b"rle " { TEMPORAL } else { 0 };
        let made = CodecInfo {
            type_name,
            version: 1,
            revision_level: 1,
            vendor: i32::from_be_bytes(*b"appl"),
            decompress_flags: if reads { DEPTHS | DRAWING } else { 0 },
            compress_flags: if writes { DEPTHS | temporal } else { 0 },
            format_flags: 0,
            compression_accuracy: 128,
            decompression_accuracy: 128,
            compression_speed: 0,
            decompression_speed: 0,
            compression_level: 128,
            reserved: 0,
            minimum_height: 1,
            minimum_width: 1,
            decompress_pipeline_latency: 0,
            compress_pipeline_latency: 0,
            private_data: 0,
        };
        // SAFETY: as this function's own contract.
        unsafe { info.write(made)? };
        Ok(OSErr::OK)
    })
}
