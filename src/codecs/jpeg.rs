//! `'jpeg'`, Photo-JPEG: a whole JPEG picture, with or without a JFIF header.

use super::ImageDescription;
use super::fit::resize;
use crate::base::limits::{MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE};
use crate::base::{Error, Result};
use crate::raster::Surface;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// A block of 64 pixels takes at least two codes of a bit; progressive ones take less.
const MAX_PIXELS_PER_BYTE: usize = 1024;

/// Decodes a picture; data that break off give what there is.
pub(super) fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(MAX_IMAGE_SIDE as usize)
        .set_max_height(MAX_IMAGE_SIDE as usize)
        .jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(data), options);
    decoder.decode_headers().map_err(|_| Error::CodecBadData)?;
    let (width, height) = decoder.dimensions().ok_or(Error::CodecBadData)?;
    let area = width.checked_mul(height).ok_or(Error::CodecBadData)?;
    if area as u64 > MAX_IMAGE_PIXELS || area / MAX_PIXELS_PER_BYTE > data.len() {
        return Err(Error::CodecBadData);
    }
    let mut pixels = Surface::argb(width, height)?.into_colors();
    let bytes = bytemuck::cast_slice_mut(&mut pixels);
    decoder.decode_into(bytes).map_err(|_| Error::CodecBadData)?;
    for pixel in &mut pixels {
        *pixel = u32::from_be(*pixel).rotate_right(8) | 0xFF00_0000;
    }
    let size = description.size();
    Surface::from_argb(size.0, size.1, resize(pixels, width, size, 0xFF00_0000)?)
}
