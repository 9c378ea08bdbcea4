//! `'tiff'`: a whole TIFF file; its first picture is shown.

use super::ImageDescription;
use super::fit::resize;
use crate::base::limits::MAX_IMAGE_PIXELS;
use crate::base::{Error, Result, room};
use crate::raster::{Surface, palette};
use ::tiff::ColorType;
use ::tiff::decoder::{Decoder, DecodingResult, Limits};
use ::tiff::tags::Tag;
use std::io::Cursor;

/// What a run of the densest packing gives: fax rows and deflate stay below.
const MAX_PIXELS_PER_BYTE: u64 = 16384;

/// Decodes the first picture; indices are kept, with the file's own palette.
pub(super) fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let damage = |_| Error::CodecBadData;
    // The crate does not read tables, but it reads the indices as if they were greys.
    let as_greys = with_greys_for_indices(data);
    let is_indexed = as_greys.is_some();
    let data = as_greys.as_deref().unwrap_or(data);
    let mut limits = Limits::default();
    limits.decoding_buffer_size = (MAX_IMAGE_PIXELS as usize).saturating_mul(4);
    limits.intermediate_buffer_size = 1 << 27;
    let mut decoder = Decoder::new(Cursor::new(data)).map_err(damage)?.with_limits(limits);
    let (width, height) = decoder.dimensions().map_err(damage)?;
    let area = u64::from(width) * u64::from(height);
    if area == 0 || area > MAX_IMAGE_PIXELS || area / MAX_PIXELS_PER_BYTE > data.len() as u64 {
        return Err(Error::CodecBadData);
    }
    let (width, height) = (width as usize, height as usize);
    let kind = decoder.colortype().map_err(damage)?;
    let table = match is_indexed {
        true => Some(decoder.get_tag_u16_vec(Tag::ColorMap).map_err(damage)?),
        false => None,
    };
    let bits = usize::from(kind.num_samples()) * usize::from(kind.bit_depth());
    room::expect((width * height).saturating_mul(bits.div_ceil(8)))?;
    let mut result = DecodingResult::U8(Vec::new());
    let layout = decoder.read_image_to_buffer(&mut result).map_err(damage)?;
    let stride = layout.row_stride.map_or(0, usize::from);
    let plane = layout.plane_stride.map_or(0, usize::from);
    let samples = Samples {
        bytes: high_bytes(&result)?,
        bits: kind.bit_depth().min(8),
        count: usize::from(kind.num_samples()),
        stride: stride / bytes_of(&result),
        plane: (layout.planes > 1).then_some(plane / bytes_of(&result)),
    };
    let size = description.size();
    if let Some(table) = table {
        let colors = colors_of(&table);
        let indices = samples.rows(width, height, |at| samples.level(at, 0))?;
        let indices = resize(indices, width, size, 0)?;
        return Surface::from_indices(size.0, size.1, indices, palette::from_colors(&colors));
    }
    let grey = 255 / ((1_u32 << samples.bits) - 1);
    let pixels = samples.rows(width, height, |at| {
        let level = |number| samples.level(at, number);
        let byte = |number| (u32::from(level(number)) * grey) as u8;
        u32::from_be_bytes(match kind {
            ColorType::Gray(_) => [0xFF, byte(0), byte(0), byte(0)],
            ColorType::GrayA(_) | ColorType::Multiband { num_samples: 2, .. } => {
                [byte(1), byte(0), byte(0), byte(0)]
            }
            ColorType::RGB(_) => [0xFF, byte(0), byte(1), byte(2)],
            ColorType::RGBA(_) => [byte(3), byte(0), byte(1), byte(2)],
            ColorType::CMYK(_) | ColorType::CMYKA(_) => {
                let mix = |ink: u8| {
                    let white = 255 - u32::from(byte(3));
                    ((255 - u32::from(ink)) * white / 255) as u8
                };
                [0xFF, mix(byte(0)), mix(byte(1)), mix(byte(2))]
            }
            ColorType::YCbCr(_) => rec_601(byte(0), byte(1), byte(2)),
            _ => [0xFF, byte(0), byte(1), byte(2)],
        })
    })?;
    Surface::from_argb(size.0, size.1, resize(pixels, width, size, 0xFF00_0000)?)
}

/// The file with another photometric interpretation, where that was a table of colours.
fn with_greys_for_indices(data: &[u8]) -> Option<Vec<u8>> {
    const PHOTOMETRIC: u16 = 262;
    const TABLE: u16 = 3;
    const BLACK_IS_ZERO: u16 = 1;
    let little = data.starts_with(b"II");
    let word = |at: usize| {
        let bytes = *data.get(at..)?.first_chunk()?;
        Some(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = *data.get(4..)?.first_chunk()?;
    let long = if little { u32::from_le_bytes(long) } else { u32::from_be_bytes(long) };
    let directory = usize::try_from(long).ok()?;
    let entries = usize::from(word(directory)?);
    let entry = |number: usize| directory.checked_add(2 + 12 * number);
    let place = (0..entries).filter_map(entry).find(|at| word(*at) == Some(PHOTOMETRIC))? + 8;
    if word(place)? != TABLE {
        return None;
    }
    let value = if little { BLACK_IS_ZERO.to_le_bytes() } else { BLACK_IS_ZERO.to_be_bytes() };
    let mut copy = room::copied(data).ok()?;
    copy.get_mut(place..place + 2)?.copy_from_slice(&value);
    Some(copy)
}

/// Decoded samples, of which the high bytes are left.
struct Samples {
    bytes: Vec<u8>,
    bits: u8,
    count: usize,
    stride: usize,
    /// From plane to plane, where each sample has its own.
    plane: Option<usize>,
}

impl Samples {
    /// Calls `pixel` with the row and column of each pixel.
    fn rows<T>(
        &self,
        width: usize,
        height: usize,
        pixel: impl Fn((usize, usize)) -> T,
    ) -> Result<Vec<T>> {
        let mut out = room::reserved(width * height)?;
        out.extend((0..width * height).map(|at| pixel((at / width, at % width))));
        Ok(out)
    }

    /// A sample of a pixel as it stands; 0 where there is none.
    #[inline]
    fn level(&self, (y, x): (usize, usize), number: usize) -> u8 {
        let (start, at) = match self.plane {
            Some(plane) => (number * plane + y * self.stride, x),
            None => (y * self.stride, x * self.count + number),
        };
        let per_byte = usize::from(8 / self.bits.max(1)).max(1);
        let byte = self.bytes.get(start + at / per_byte).copied().unwrap_or_default();
        let shift = 8 - usize::from(self.bits) * (at % per_byte + 1);
        byte >> shift & (0xFF >> (8 - self.bits))
    }
}

fn bytes_of(result: &DecodingResult) -> usize {
    match result {
        DecodingResult::U16(_) | DecodingResult::I16(_) => 2,
        DecodingResult::U32(_) | DecodingResult::F32(_) => 4,
        _ => 1,
    }
}

fn high_bytes(result: &DecodingResult) -> Result<Vec<u8>> {
    Ok(match result {
        DecodingResult::U8(bytes) => bytes.clone(),
        DecodingResult::U16(words) => words.iter().map(|word| (word >> 8) as u8).collect(),
        DecodingResult::U32(words) => words.iter().map(|word| (word >> 24) as u8).collect(),
        DecodingResult::F32(levels) => {
            levels.iter().map(|level| (level.clamp(0.0, 1.0) * 255.0).round() as u8).collect()
        }
        _ => return Err(Error::CodecBadData),
    })
}

/// The colours of a table: all reds, all greens, all blues. Some writers use bytes only.
fn colors_of(table: &[u16]) -> Vec<u32> {
    let count = table.len() / 3;
    let shift = if table.iter().all(|level| *level < 256) { 0 } else { 8 };
    let level = |at: usize| table.get(at).map_or(0, |level| level >> shift) as u8;
    (0..count.min(256))
        .map(|at| u32::from_be_bytes([0xFF, level(at), level(count + at), level(2 * count + at)]))
        .collect()
}

/// Opaque colours of full-range luminance and colour.
fn rec_601(y: u8, cb: u8, cr: u8) -> [u8; 4] {
    let (y, cb, cr) = (f32::from(y), f32::from(cb) - 128.0, f32::from(cr) - 128.0);
    let byte = |value: f32| value.round() as u8;
    [0xFF, byte(y + 1.402 * cr), byte(y - 0.344_136 * cb - 0.714_136 * cr), byte(y + 1.772 * cb)]
}

/// Width and height of the first picture.
pub(super) fn size_of(data: &[u8]) -> Option<(usize, usize)> {
    let (width, height) = Decoder::new(Cursor::new(data)).ok()?.dimensions().ok()?;
    Some((width as usize, height as usize))
}
