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
        for (codec, color) in [
            (*b"b16g", 0xFF01_0101),
            (*b"b32a", 0x0201_0101),
            (*b"b48r", 0xFF01_0203),
            (*b"b64a", 0x0102_0304),
        ] {
            let decode = |data| super::super::decode(&description(codec), data);
            assert_eq!(decode(&data).unwrap().as_argb(), Some(&[color][..]));
            assert_eq!(decode(&data[..1]), Err(Error::CodecBadData));
        }
    }
}
