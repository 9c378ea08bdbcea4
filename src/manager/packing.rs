//! Views of objects compressed anew, each by itself or by what differs from one beside it.

use super::frames::Frames;
use crate::base::{Error, Result, room};
use crate::codecs;
use crate::movie::Movie;
use crate::raster::Surface;
use crate::vr::authoring::{Compression, Packed, Stored, ViewPacker};

/// Where nothing may be lost: `codecLosslessQuality`.
const LOSSLESS: u32 = 0x400;
/// A step of quality for each step that a colour may be off where it is told by differences.
const STEP: u32 = 0x40;

/// Compresses views.
#[derive(Debug, Clone, Copy)]
pub struct Packer;

impl ViewPacker for Packer {
    fn pack(
        &self,
        movie: &Movie,
        track: u32,
        numbers: &[u32],
        how: &Compression,
    ) -> Result<Vec<Packed>> {
        let media = &movie.track(track).ok_or(Error::InvalidTrack)?.media;
        let mut frames = Frames::default();
        let mut previous: Option<Surface> = None;
        let mut packed = Vec::with_capacity(numbers.len());
        for number in numbers {
            let mut picture = Surface::clone(&*frames.image(media, *number, false)?);
            let size = |picture: &Surface| (picture.width(), picture.height());
            let differs = codecs::has_differences(how.codec);
            let before = previous.take().filter(|before| differs && size(before) == size(&picture));
            if let Some(before) = &before {
                picture = near(&picture, before, LOSSLESS.saturating_sub(how.quality) / STEP)?;
            }
            let stored = stored(&picture, how, before.as_ref())?;
            packed.push(Packed { stored, is_key: before.is_none() });
            previous = Some(picture);
        }
        Ok(packed)
    }
}

/// A compressed picture, told by what differs from `previous` if there is one.
pub(super) fn stored(
    picture: &Surface,
    how: &Compression,
    previous: Option<&Surface>,
) -> Result<Stored> {
    let Compression { codec, depth, quality } = *how;
    let (description, data) = codecs::encode_at_depth(picture, codec, depth, quality, previous)?;
    let side = |side: usize| u16::try_from(side).map_err(|_| Error::CodecSize);
    let size = (side(picture.width())?, side(picture.height())?);
    Ok(Stored { description: description.write(), data, size })
}

/// The picture, with the pixels of `before` wherever they are as good.
fn near(picture: &Surface, before: &Surface, most: u32) -> Result<Surface> {
    if most == 0 || picture.as_argb().is_none() {
        return Ok(picture.clone());
    }
    let (width, height) = (picture.width(), picture.height());
    let mut pixels = room::zeroed(width * height)?;
    let mut old = vec![0; width];
    for (y, line) in pixels.chunks_exact_mut(width.max(1)).enumerate() {
        picture.read_argb(y, 0, line);
        before.read_argb(y, 0, &mut old);
        for (pixel, old) in line.iter_mut().zip(&old) {
            let parts = pixel.to_be_bytes().into_iter().zip(old.to_be_bytes());
            if parts.map(|(new, old)| u32::from(new.abs_diff(old))).all(|off| off <= most) {
                *pixel = *old;
            }
        }
    }
    Surface::from_argb(width, height, pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_is_as_before() {
        let picture = |pixels: [u32; 2]| Surface::from_argb(2, 1, pixels.to_vec()).unwrap();
        let (new, old) = (picture([0xFF10_2030, 0xFF10_2030]), picture([0xFF11_1F32, 0xFF10_2033]));
        let found = near(&new, &old, 2).unwrap();
        assert_eq!((found.argb_at(0, 0), found.argb_at(1, 0)), (0xFF11_1F32, 0xFF10_2030));
        assert_eq!(near(&new, &old, 0).unwrap().argb_at(0, 0), 0xFF10_2030);
    }
}
