//! `'8BPS'`, Planar RGB: planes of packed rows, as in a Photoshop file.
//!
//! Format: third-party decoders agree [T]: the sizes of all rows of all planes, then the rows.

use super::ImageDescription;
use super::pack_bits::unpack;
use super::stream::Stream;
use crate::base::{Error, Result};
use crate::raster::Surface;

/// Decodes a frame: one plane of indices, or red, green, blue, and for 32 bits alpha.
pub(super) fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let (width, height) = description.size();
    let planes = match description.bits() {
        8 => 1,
        24 => 3,
        32 => 4,
        _ => return Err(Error::BadImageDescription),
    };
    let (sizes, mut rows) =
        data.split_at_checked(planes * height * 2).ok_or(Error::CodecBadData)?;
    let mut sizes = sizes.chunks_exact(2).map(|size| u16::from_be_bytes([size[0], size[1]]));
    let mut next = |row: &mut [u8]| {
        let size = usize::from(sizes.next().ok_or(Error::CodecBadData)?);
        let (packed, rest) = rows.split_at_checked(size).ok_or(Error::CodecBadData)?;
        rows = rest;
        unpack::<1>(&mut Stream::new(packed), row)
    };
    if planes == 1 {
        let palette = description.palette();
        let mut indices = Surface::indexed(width, height, palette.clone())?.into_indices();
        indices.chunks_exact_mut(width).try_for_each(next)?;
        return Surface::from_indices(width, height, indices, palette);
    }
    let mut pixels = Surface::argb(width, height)?.into_colors();
    if planes == 3 {
        pixels.fill(0xFF00_0000);
    }
    let mut row = vec![0; width];
    for plane in 0..planes {
        let shift = [16, 8, 0, 24][plane % 4];
        for target in pixels.chunks_exact_mut(width) {
            next(&mut row)?;
            for (pixel, level) in target.iter_mut().zip(&row) {
                *pixel |= u32::from(*level) << shift;
            }
        }
    }
    Surface::from_argb(width, height, pixels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    #[test]
    fn planes_become_channels() {
        let description = ImageDescription::new(FourCc(*b"8BPS"), 2, 1, 24);
        let data = [0, 2, 0, 3, 0, 2, 0xFF, 1, 1, 2, 3, 0xFF, 9];
        let s = decode(&description, &data).unwrap();
        assert_eq!(s.as_argb(), Some(&[0xFF01_0209, 0xFF01_0309][..]));
        assert_eq!(decode(&description, &data[..12]), Err(Error::CodecBadData));
        let indexed = ImageDescription::new(FourCc(*b"8BPS"), 2, 1, 8);
        let s = decode(&indexed, &[0, 2, 0xFF, 5]).unwrap();
        assert_eq!(s.as_indices(), Some(&[5, 5][..]));
    }
}
