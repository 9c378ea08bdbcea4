//! Sixteen bits for a channel: `'b16g'` `'b32a'` `'b48r'` `'b64a'`. The high bytes are shown.
//!
//! Ice Floe Letter 19.

use super::ImageDescription;
use crate::base::{Error, Result};
use crate::raster::Surface;

/// Grey.
pub(super) fn decode_grey(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    rows(description, data, |[y, _]| [0xFF, y, y, y])
}

/// Grey and alpha.
pub(super) fn decode_grey_alpha(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    rows(description, data, |[y, _, a, _]| [a, y, y, y])
}

/// Red, green and blue.
pub(super) fn decode_rgb(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    rows(description, data, |[r, _, g, _, b, _]| [0xFF, r, g, b])
}

/// Alpha, red, green and blue.
pub(super) fn decode_argb(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    rows(description, data, |[a, _, r, _, g, _, b, _]| [a, r, g, b])
}

fn rows<const N: usize>(
    description: &ImageDescription,
    data: &[u8],
    load: impl Fn([u8; N]) -> [u8; 4],
) -> Result<Surface> {
    let (width, height) = description.size();
    if (width * height).checked_mul(N).is_none_or(|needed| data.len() < needed) {
        return Err(Error::CodecBadData);
    }
    let mut pixels = Surface::argb(width, height)?.into_colors();
    for (pixel, bytes) in pixels.iter_mut().zip(data.chunks_exact(N)) {
        let mut unit = [0; N];
        unit.copy_from_slice(bytes);
        *pixel = u32::from_be_bytes(load(unit));
    }
    Surface::from_argb(width, height, pixels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    #[test]
    fn high_bytes_are_shown() {
        let description = |codec| ImageDescription::new(FourCc(codec), 1, 1, 24);
        let data = [1, 0, 2, 0, 3, 0, 4, 0];
        let decode: [(_, fn(&ImageDescription, &[u8]) -> Result<Surface>, u32); 4] = [
            (*b"b16g", decode_grey, 0xFF01_0101),
            (*b"b32a", decode_grey_alpha, 0x0201_0101),
            (*b"b48r", decode_rgb, 0xFF01_0203),
            (*b"b64a", decode_argb, 0x0102_0304),
        ];
        for (codec, decode, color) in decode {
            assert_eq!(decode(&description(codec), &data).unwrap().as_argb(), Some(&[color][..]));
            assert_eq!(decode(&description(codec), &data[..1]), Err(Error::CodecBadData));
        }
    }
}
