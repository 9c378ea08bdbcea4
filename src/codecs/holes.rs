//! Pixels that a frame leaves as they were: for a sprite's image, those that let show what is behind.
//!
//! Authors made images of irregular shape by compressing with the Animation codec over a key colour
//! and leaving that out; movies of the age rely on it. Whether a pixel is left out shows when the
//! frame is drawn over two pictures that differ everywhere.

use super::decoder::{Frame, Method};
use super::{Decoder, ImageDescription, decode, find};
use crate::base::{Error, Result, room};
use crate::raster::{Pixels, Surface};

/// Decodes a frame, and tells which of its pixels it leaves out; nothing where that is none.
pub fn decode_with_holes(
    description: &ImageDescription,
    data: &[u8],
) -> Result<(Surface, Option<Vec<bool>>)> {
    let Some(Method::Over { start, .. }) = find(description.codec).map(|codec| codec.method) else {
        return Ok((decode(description, data)?, None));
    };
    super::check(description, data)?;
    let is_indexed = matches!(start(description)?, Frame::Indices(_));
    let over = |color: u32, index: u8| -> Result<Surface> {
        let (width, height) = description.size();
        let count = width.checked_mul(height).ok_or(Error::NoMemory)?;
        let before = if is_indexed {
            Surface::from_indices(
                width,
                height,
                room::filled(index, count)?,
                description.palette(),
            )?
        } else {
            Surface::from_argb(width, height, room::filled(color, count)?)?
        };
        Decoder::resume(description, &before)?.finish(data)
    };
    let (black, white) = (over(0xFF00_0000, 0)?, over(0xFFFF_FFFF, 1)?);
    let holes: Vec<bool> = match (black.pixels(), white.pixels()) {
        (Pixels::Argb(a), Pixels::Argb(b)) => differing(a, b),
        (Pixels::Indexed { indices: a, .. }, Pixels::Indexed { indices: b, .. }) => differing(a, b),
        _ => return Err(Error::Codec),
    };
    let has_holes = holes.contains(&true);
    Ok((black, has_holes.then_some(holes)))
}

fn differing<T: PartialEq>(a: &[T], b: &[T]) -> Vec<bool> {
    a.iter().zip(b).map(|(a, b)| a != b).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    #[test]
    fn what_the_animation_codec_skips_is_a_hole() {
        let description = ImageDescription::new(FourCc(*b"rle "), 4, 1, 24);
        // Size, flags 0, then a row: one pixel skipped, two the same, the last one skipped.
        let data = [0, 0, 0, 13, 0, 0, 2, 0xFE, 0x10, 0x20, 0x30, 0xFF, 0];
        let (surface, holes) = decode_with_holes(&description, &data).unwrap();
        assert_eq!(holes, Some(vec![true, false, false, true]));
        assert_eq!(surface.argb_at(1, 0), 0xFF10_2030);
        let whole = [0, 0, 0, 13, 0, 0, 1, 0xFC, 0x10, 0x20, 0x30, 0xFF, 0];
        assert_eq!(decode_with_holes(&description, &whole).unwrap().1, None);
        let raw = ImageDescription::new(FourCc(*b"raw "), 1, 1, 24);
        assert_eq!(decode_with_holes(&raw, &[1, 2, 3]).unwrap().1, None);
    }
}
