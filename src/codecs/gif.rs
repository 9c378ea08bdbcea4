//! `'gif '`: a whole GIF file; its first picture is shown.

use super::ImageDescription;
use super::fit::resize;
use crate::base::limits::MAX_IMAGE_PIXELS;
use crate::base::{Error, Result, room};
use crate::raster::{Surface, palette};
use ::gif::{ColorOutput, DecodeOptions, MemoryLimit};
use std::num::NonZeroU64;

/// A code of twelve bits stands for 4096 pixels at most.
const MAX_PIXELS_PER_BYTE: u64 = 4096;

/// Decodes the first picture in its screen. Indices are kept, with the picture's own palette; what
/// is transparent has no alpha.
pub(super) fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let damage = |_| Error::CodecBadData;
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::Indexed);
    options.check_frame_consistency(false);
    if let Some(limit) = NonZeroU64::new(MAX_IMAGE_PIXELS) {
        options.set_memory_limit(MemoryLimit::Bytes(limit));
    }
    let mut decoder = options.read_info(data).map_err(damage)?;
    let (width, height) = (usize::from(decoder.width()), usize::from(decoder.height()));
    let area = (width as u64) * (height as u64);
    if area == 0 || area > MAX_IMAGE_PIXELS || area / MAX_PIXELS_PER_BYTE > data.len() as u64 {
        return Err(Error::CodecBadData);
    }
    let background = decoder.bg_color().and_then(|index| u8::try_from(index).ok()).unwrap_or(0);
    let global = decoder.global_palette().map(<[u8]>::to_vec);
    let frame = decoder.next_frame_info().map_err(damage)?.ok_or(Error::CodecBadData)?.clone();
    let (columns, lines) = (usize::from(frame.width), usize::from(frame.height));
    let (left, top) = (usize::from(frame.left), usize::from(frame.top));
    let part = (columns as u64) * (lines as u64);
    if part > MAX_IMAGE_PIXELS || part / MAX_PIXELS_PER_BYTE > data.len() as u64 {
        return Err(Error::CodecBadData);
    }
    let mut pixels = room::reserved(decoder.buffer_size())?;
    pixels.resize(decoder.buffer_size(), 0);
    // A picture that breaks off shows what there is.
    let whole = decoder.read_into_buffer(&mut pixels);
    if whole.is_err() && pixels.iter().all(|index| *index == 0) {
        return Err(Error::CodecBadData);
    }

    let colors = frame.palette.or(global).unwrap_or_default();
    let mut colors: Vec<u32> = colors
        .chunks_exact(3)
        .map(|rgb| u32::from_be_bytes([0xFF, rgb[0], rgb[1], rgb[2]]))
        .collect();
    colors.resize(256, 0xFF00_0000);
    if let Some(color) = frame.transparent.and_then(|index| colors.get_mut(usize::from(index))) {
        *color &= 0x00FF_FFFF;
    }
    let around = frame.transparent.unwrap_or(background);
    let mut screen = Surface::indexed(width, height, palette::for_depth(8))?.into_indices();
    screen.fill(around);
    let rows = screen.chunks_exact_mut(width).skip(top);
    for (target, row) in rows.zip(pixels.chunks_exact(columns.max(1))) {
        let target = target.get_mut(left..).unwrap_or_default();
        let count = target.len().min(row.len());
        target[..count].copy_from_slice(&row[..count]);
    }
    let size = description.size();
    let indices = resize(screen, width, size, around)?;
    Surface::from_indices(size.0, size.1, indices, palette::from_colors(&colors))
}

/// Width and height of the screen.
pub(super) fn size_of(data: &[u8]) -> Option<(usize, usize)> {
    let side = |at: usize| Some(usize::from(u16::from_le_bytes(*data.get(at..)?.first_chunk()?)));
    data.starts_with(b"GIF8").then_some(())?;
    Some((side(6)?, side(8)?))
}
