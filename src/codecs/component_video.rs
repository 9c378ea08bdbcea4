//! Component video: luminance and colour in bytes or ten bits, as it left the digitizer.
//!
//! "QuickTime File Format", *Uncompressed Y´CbCr*; Ice Floe Letter 19. The matrix is that of
//! Rec. 601, black is 16 and white 235.

use super::ImageDescription;
use crate::base::{Error, Result};
use crate::raster::Surface;

/// Y, Cb and Cr, the last two around 128; alpha.
type Sample = [u8; 4];

/// `'yuv2'` and `'yuvu'`: Y0 Cb Y1 Cr, the colour signed.
pub(super) fn decode_signed(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    pairs(description, data, |[y0, cb, y1, cr]| [y0, y1, cb ^ 0x80, cr ^ 0x80])
}

/// `'yuvs'`: Y0 Cb Y1 Cr.
pub(super) fn decode_unsigned(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    pairs(description, data, |[y0, cb, y1, cr]| [y0, y1, cb, cr])
}

/// `'2vuy'`: Cb Y0 Cr Y1.
pub(super) fn decode_color_first(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    pairs(description, data, |[cb, y0, cr, y1]| [y0, y1, cb, cr])
}

/// `'v308'`: Cr Y Cb for each pixel.
pub(super) fn decode_v308(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    rows(description, data, 3, 1, |[cr, y, cb], out| out[0] = [y, cb, cr, 0xFF])
}

/// `'v408'`: Cb Y Cr A for each pixel; alpha reaches from 16 to 235.
pub(super) fn decode_v408(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let alpha = |a: u8| ((i32::from(a) - 16) * 255 / 219).clamp(0, 255) as u8;
    rows(description, data, 4, 1, |[cb, y, cr, a], out| out[0] = [y, cb, cr, alpha(a)])
}

/// `'r408'`: A Y Cb Cr for each pixel; Y is 0 for black, alpha reaches to 255.
pub(super) fn decode_r408(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    rows(description, data, 4, 1, |[a, y, cb, cr], out| {
        out[0] = [y.saturating_add(16), cb, cr, a];
    })
}

/// `'v210'`: six pixels of ten bits in sixteen bytes; rows are multiples of 128 bytes.
pub(super) fn decode_v210(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let (width, _) = description.size();
    let row_bytes = width.div_ceil(48) * 128;
    padded_rows(description, data, row_bytes, 6, |unit: [u8; 16], out| {
        let ten = |at: usize| {
            let word = &unit[at / 3 * 4..at / 3 * 4 + 4];
            let word = u32::from_le_bytes([word[0], word[1], word[2], word[3]]);
            (word >> (at % 3 * 10 + 2) & 0xFF) as u8
        };
        for (pair, out) in out.chunks_exact_mut(2).enumerate() {
            let at = pair * 4;
            out[0] = [ten(at + 1), ten(at), ten(at + 2), 0xFF];
            out[1] = [ten(at + 3), ten(at), ten(at + 2), 0xFF];
        }
    })
}

/// Rows of two pixels that share their colour; `order` gives Y0, Y1, Cb, Cr.
fn pairs(
    description: &ImageDescription,
    data: &[u8],
    order: impl Fn([u8; 4]) -> [u8; 4],
) -> Result<Surface> {
    rows(description, data, 4, 2, |bytes: [u8; 4], out| {
        let [y0, y1, cb, cr] = order(bytes);
        (out[0], out[1]) = ([y0, cb, cr, 0xFF], [y1, cb, cr, 0xFF]);
    })
}

/// Rows of units without padding.
fn rows<const N: usize>(
    description: &ImageDescription,
    data: &[u8],
    unit_bytes: usize,
    unit_pixels: usize,
    load: impl Fn([u8; N], &mut [Sample]),
) -> Result<Surface> {
    let (width, _) = description.size();
    padded_rows(description, data, width.div_ceil(unit_pixels) * unit_bytes, unit_pixels, load)
}

/// Rows of units of `N` bytes and `unit_pixels` pixels, 6 at most.
fn padded_rows<const N: usize>(
    description: &ImageDescription,
    data: &[u8],
    row_bytes: usize,
    unit_pixels: usize,
    load: impl Fn([u8; N], &mut [Sample]),
) -> Result<Surface> {
    let (width, height) = description.size();
    if row_bytes.checked_mul(height).is_none_or(|needed| data.len() < needed) {
        return Err(Error::CodecBadData);
    }
    let mut pixels = Surface::argb(width, height)?.into_colors();
    for (row, bytes) in pixels.chunks_exact_mut(width).zip(data.chunks_exact(row_bytes)) {
        for (out, bytes) in row.chunks_mut(unit_pixels).zip(bytes.chunks_exact(N)) {
            let (mut unit, mut samples) = ([0; N], [[0; 4]; 6]);
            unit.copy_from_slice(bytes);
            load(unit, samples.get_mut(..unit_pixels).unwrap_or_default());
            for (pixel, sample) in out.iter_mut().zip(samples) {
                *pixel = color(sample);
            }
        }
    }
    Surface::from_argb(width, height, pixels)
}

#[inline]
fn color([y, cb, cr, alpha]: Sample) -> u32 {
    let (y, cb, cr) = (i32::from(y) - 16, i32::from(cb) - 128, i32::from(cr) - 128);
    // Rec. 601 in units of 1/65536, for 219 steps of luminance and 224 of colour.
    let luma = 76_309 * y + 32_768;
    let pin = |value: i32| (value >> 16).clamp(0, 255) as u8;
    let red = pin(luma + 104_597 * cr);
    let green = pin(luma - 25_675 * cb - 53_279 * cr);
    let blue = pin(luma + 132_201 * cb);
    u32::from_be_bytes([alpha, red, green, blue])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    fn description(codec: &[u8; 4], width: u16) -> ImageDescription {
        ImageDescription::new(FourCc(*codec), width, 1, 24)
    }

    #[test]
    fn black_white_and_red_in_every_order() {
        let expected = Some(&[0xFF00_0000, 0xFFFF_FFFF, 0xFFFE_0000][..]);
        let unsigned = [16, 128, 235, 128, 81, 90, 0, 240];
        let signed = [16, 0, 235, 0, 81, 0xDA, 0, 112];
        let first = [128, 16, 128, 235, 90, 81, 240, 0];
        let s = decode_unsigned(&description(b"yuvs", 3), &unsigned).unwrap();
        assert_eq!(s.as_argb(), expected);
        assert_eq!(decode_signed(&description(b"yuv2", 3), &signed).unwrap().as_argb(), expected);
        let s = decode_color_first(&description(b"2vuy", 3), &first).unwrap();
        assert_eq!(s.as_argb(), expected);
        let three = [128, 16, 128, 128, 235, 128, 240, 81, 90];
        assert_eq!(decode_v308(&description(b"v308", 3), &three).unwrap().as_argb(), expected);
        let s = decode_unsigned(&description(b"yuvs", 3), &unsigned[..7]);
        assert_eq!(s, Err(Error::CodecBadData));
    }

    #[test]
    fn alpha_is_kept() {
        let s = decode_v408(&description(b"v408", 1), &[128, 235, 128, 16]).unwrap();
        assert_eq!(s.as_argb(), Some(&[0x00FF_FFFF][..]));
        let s = decode_r408(&description(b"r408", 1), &[0x80, 219, 128, 128]).unwrap();
        assert_eq!(s.as_argb(), Some(&[0x80FF_FFFF][..]));
    }
}
