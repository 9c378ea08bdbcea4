//! Compressed bytes to surfaces; one codec, one file.
//!
//! Every decoder gets the size from the image description, checks it before it allocates, and
//! answers damaged data with [`Error::CodecBadData`]. Indexed formats keep their indices: a hot
//! spot's ID is one.

mod animation;
mod animation_1bit;
mod animation_encode;
mod bitmap;
mod bitmap_runs;
mod blocks;
mod cinepak;
mod cinepak_encode;
mod codebook;
mod color_table;
mod component_video;
mod decoder;
mod deep;
mod description;
mod encode;
mod fit;
mod gif;
mod graphics;
mod graphics_encode;
mod holes;
mod jpeg;
mod jpeg_segments;
mod macpaint;
mod motion_jpeg;
mod pack_bits;
pub(crate) mod picture;
mod picture_file;
mod picture_write;
mod planar;
mod png;
mod quantize;
mod raw;
mod stream;
mod system;
mod targa;
mod tiff;
mod video;

pub use color_table::ColorTable;
pub use decoder::{Decoder, decode_onto};
pub use description::{Extension, ImageDescription};
pub use encode::{
    can_encode, encode, encode_at_depth, encoders, has_differences, max_encoded_size,
};
pub use holes::decode_with_holes;
pub use picture::settle as settle_picture;
pub use picture_file::describe_file;
pub(crate) use picture_write::DirectBits;
pub use picture_write::{write_file, write_file_as};
pub use png::encode as png_encode;
pub use system::{SystemCodecs, SystemDecoder, use_system_codecs};

use crate::base::limits::{MAX_IMAGE_PIXELS, MAX_SAMPLE_BYTES};
use crate::base::{Error, FourCc, Result, room};
use crate::raster::{Surface, workers};
use decoder::Method;

/// No format packs more pixels into a byte: PNG of one bit 8256, the Graphics codec's skips 2048.
/// A description that claims more must not make us allocate.
const MAX_PIXELS_PER_BYTE: u64 = 8256;

/// What a description may claim without data to match, for frames of a few bytes.
const FREE_PIXELS: u64 = 1 << 20;

/// One compressed format.
struct Codec {
    kind: FourCc,
    /// As dialogs show it.
    name: &'static str,
    method: Method,
}

/// A format without frames that change others.
const fn whole(
    kind: &[u8; 4],
    name: &'static str,
    decode: fn(&ImageDescription, &[u8]) -> Result<Surface>,
) -> Codec {
    Codec { kind: FourCc(*kind), name, method: Method::Whole(decode) }
}

const CODECS: &[Codec] = &[
    Codec { kind: FourCc(*b"jpeg"), name: "Photo - JPEG", method: jpeg::METHOD },
    Codec { kind: FourCc(*b"cvid"), name: "Cinepak", method: cinepak::METHOD },
    Codec { kind: FourCc(*b"rle "), name: "Animation", method: animation::METHOD },
    Codec { kind: FourCc(*b"smc "), name: "Graphics", method: graphics::METHOD },
    Codec { kind: FourCc(*b"raw "), name: "None", method: raw::METHOD },
    Codec { kind: FourCc(*b"png "), name: "PNG", method: png::METHOD },
    Codec { kind: FourCc(*b"rpza"), name: "Video", method: video::METHOD },
    whole(b"mjpa", "Motion JPEG A", motion_jpeg::decode_a),
    whole(b"mjpb", "Motion JPEG B", motion_jpeg::decode_b),
    whole(b"8BPS", "Planar RGB", planar::decode),
    whole(b"tiff", "TIFF", tiff::decode),
    whole(b"gif ", "GIF", gif::decode),
    whole(b"WRLE", "BMP", bitmap::decode),
    whole(b"WRAW", "BMP", bitmap::decode),
    whole(b"tga ", "TGA", targa::decode),
    whole(b"PNTG", "MacPaint", macpaint::decode),
    whole(b"qdrw", "QuickDraw", picture::decode),
    whole(b"yuv2", "Component Video", component_video::decode_signed),
    whole(b"yuvu", "Component Video, uyvy signed", component_video::decode_signed),
    whole(b"yuvs", "Component Video, unsigned", component_video::decode_unsigned),
    whole(b"2vuy", "Component Video, uyvy", component_video::decode_color_first),
    whole(b"v210", "Component Video, 10 bits", component_video::decode_v210),
    whole(b"v308", "Component Video, 4:4:4", component_video::decode_v308),
    whole(b"v408", "Component Video, with alpha", component_video::decode_v408),
    whole(b"r408", "Component Video, alpha first", component_video::decode_r408),
    whole(b"b16g", "16-bit grey", deep::decode_grey),
    whole(b"b32a", "32-bit alpha and grey", deep::decode_grey_alpha),
    whole(b"b48r", "48-bit RGB", deep::decode_rgb),
    whole(b"b64a", "64-bit ARGB", deep::decode_argb),
];

fn find(kind: FourCc) -> Option<&'static Codec> {
    CODECS.iter().find(|codec| codec.kind == kind)
}

/// The formats that are decoded here, without the system's help.
pub fn decoders() -> impl Iterator<Item = FourCc> + Clone {
    CODECS.iter().map(|codec| codec.kind)
}

/// The name of a format that is decoded here.
pub fn name(kind: FourCc) -> Option<&'static str> {
    find(kind).map(|codec| codec.name)
}

/// Whether [`decode`] knows the format.
pub fn can_decode(kind: FourCc) -> bool {
    find(kind).is_some() || system::for_format(kind).is_some()
}

/// Whether frames of this description and with these data may be decoded at all.
fn check(description: &ImageDescription, data: &[u8]) -> Result<()> {
    let (width, height) = description.size();
    if width == 0 || height == 0 {
        return Err(Error::BadImageDescription);
    }
    if (width as u64) * (height as u64) > MAX_IMAGE_PIXELS {
        return Err(Error::NoMemory);
    }
    let len = data.len() as u64;
    let packed = (width as u64) * (height as u64) / MAX_PIXELS_PER_BYTE;
    if len > MAX_SAMPLE_BYTES || packed > len + FREE_PIXELS / MAX_PIXELS_PER_BYTE {
        return Err(Error::CodecBadData);
    }
    Ok(())
}

/// Decodes a key frame.
pub fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    room::whole(|| Decoder::new(description)?.finish(data))
}

/// A frame with its description, or why it could not be read.
pub type Job = Result<(ImageDescription, Vec<u8>)>;

/// Decodes frames side by side, on as many threads as pay. A frame that could not be read gives its
/// error.
pub fn decode_many(jobs: Vec<Job>) -> Vec<Result<Surface>> {
    let decode = |job: Job| job.and_then(|(description, data)| decode(&description, &data));
    workers::side_by_side(jobs, decode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_formats_and_empty_pictures_are_told_apart() {
        let unknown = ImageDescription::new(FourCc(*b"SVQ9"), 4, 4, 24);
        assert_eq!(decode(&unknown, &[]), Err(Error::NoCodec));
        let empty = ImageDescription::new(FourCc(*b"raw "), 0, 4, 24);
        assert_eq!(decode(&empty, &[]), Err(Error::BadImageDescription));
        let huge = ImageDescription::new(FourCc(*b"rle "), 0xFFFF, 0xFFFF, 32);
        assert_eq!(decode(&huge, &[]), Err(Error::NoMemory));
    }

    #[test]
    fn many_frames_come_back_in_order() {
        let description = ImageDescription::new(FourCc(*b"raw "), 1, 1, 24);
        let jobs: Vec<_> = (0..100).map(|n| Ok((description.clone(), vec![n, 0, 0]))).collect();
        for (n, result) in decode_many(jobs).into_iter().enumerate() {
            assert_eq!(result.unwrap().argb_at(0, 0), 0xFF00_0000 | (n as u32) << 16);
        }
    }
}
