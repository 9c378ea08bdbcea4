//! Rows of a pixel format to and from 0xAARRGGBB.

use super::PixelFormat;
use super::palette::nearest;

/// 0rrrrrgggggbbbbb as an opaque colour; five bits become eight by repeating the highest three.
#[inline]
pub const fn expand5(pixel: u16) -> u32 {
    let pixel = pixel as u32;
    let five = (pixel & 0x7C00) << 9 | (pixel & 0x03E0) << 6 | (pixel & 0x001F) << 3;
    0xFF00_0000 | five | (five >> 5) & 0x0007_0707
}

/// Pixels that [`expand5_all`] takes at once.
const EXPANDED: usize = 16;

/// [`expand5`] for some pixels of two bytes, the high one first; written as loops over arrays of
/// halves, in which compilers find the vector instructions wherever it is used.
#[inline(always)]
pub fn expand5_all(pixels: &[[u8; 2]; EXPANDED]) -> [u32; EXPANDED] {
    // Eight and a quarter times five bits, from where they stand: the high half of a product.
    let scaled = |value: u16, factor: u32| ((u32::from(value) * factor) >> 16) as u16;
    let (mut alpha_red, mut green_blue) = ([0; EXPANDED], [0; EXPANDED]);
    for ((alpha_red, green_blue), pixel) in alpha_red.iter_mut().zip(&mut green_blue).zip(pixels) {
        let pixel = u16::from_be_bytes(*pixel);
        *alpha_red = 0xFF00 | scaled(pixel & 0x7C00, 528);
        *green_blue = scaled(pixel & 0x03E0, 16896) << 8 | scaled(pixel << 11, 264);
    }
    let (first, second) = match cfg!(target_endian = "big") {
        true => (alpha_red, green_blue),
        false => (green_blue, alpha_red),
    };
    let mut colors = [[0_u16; 2]; EXPANDED];
    for (color, (first, second)) in colors.iter_mut().zip(first.iter().zip(&second)) {
        *color = [*first, *second];
    }
    bytemuck::cast(colors)
}

/// Pixels of two bytes, the high one first, as colours.
#[inline]
pub fn expand5_row(colors: &mut [u32], bytes: &[u8]) {
    let (whole, rest) = colors.split_at_mut(colors.len() / EXPANDED * EXPANDED);
    let behind = bytes.get(2 * whole.len()..).unwrap_or_default();
    for (colors, bytes) in whole.chunks_exact_mut(EXPANDED).zip(bytes.chunks_exact(2 * EXPANDED)) {
        let mut pixels = [[0; 2]; EXPANDED];
        pixels.as_flattened_mut().copy_from_slice(bytes);
        colors.copy_from_slice(&expand5_all(&pixels));
    }
    for (color, pair) in rest.iter_mut().zip(behind.chunks_exact(2)) {
        *color = expand5(u16::from_be_bytes([pair[0], pair[1]]));
    }
}

/// A colour as 0rrrrrgggggbbbbb, by its highest bits.
#[inline]
pub const fn pack555(color: u32) -> u16 {
    ((color >> 9) & 0x7C00 | (color >> 6) & 0x03E0 | (color >> 3) & 0x001F) as u16
}

/// The nearest colour that 0rrrrrgggggbbbbb has.
#[inline]
pub const fn nearest555(color: u32) -> u16 {
    // 31 / 255 is 249 / 2048 and a little; so are all 256 values rounded.
    const fn five(value: u32) -> u32 {
        ((value & 255) * 249 + 1014) >> 11
    }
    (five(color >> 16) << 10 | five(color >> 8) << 5 | five(color)) as u16
}

const fn expand565(pixel: u16) -> u32 {
    let p = pixel as u32;
    let (red, green, blue) = (p >> 11, (p >> 5) & 63, p & 31);
    let (red, green, blue) = (red << 3 | red >> 2, green << 2 | green >> 4, blue << 3 | blue >> 2);
    0xFF00_0000 | red << 16 | green << 8 | blue
}

const fn pack565(color: u32) -> u16 {
    ((color >> 8) & 0xF800 | (color >> 5) & 0x07E0 | (color >> 3) & 0x001F) as u16
}

/// Stores each colour with `store`, `N` bytes a pixel.
#[inline]
fn each<const N: usize>(bytes: &mut [u8], colors: &[u32], store: impl Fn(u32) -> [u8; N]) {
    for (bytes, color) in bytes.chunks_exact_mut(N).zip(colors) {
        bytes.copy_from_slice(&store(*color));
    }
}

/// Reads each pixel of `N` bytes with `load`.
#[inline]
fn load<const N: usize>(bytes: &[u8], colors: &mut [u32], load: impl Fn([u8; N]) -> u32) {
    for (bytes, color) in bytes.chunks_exact(N).zip(colors) {
        let mut pixel = [0; N];
        pixel.copy_from_slice(bytes);
        *color = load(pixel);
    }
}

/// Writes `colors` over the pixels from column `x` on.
pub(super) fn write_row(
    format: PixelFormat,
    table: &[u32; 256],
    row: &mut [u8],
    x: usize,
    colors: &[u32],
) {
    if format.is_indexed() {
        let count = 1 << format.bits();
        // Pictures have runs, and the search is long.
        let mut last = (0, nearest(table, count, 0));
        return write_indices(format, row, x, colors.len(), |at| {
            let color = colors[at];
            if color != last.0 {
                last = (color, nearest(table, count, color));
            }
            last.1
        });
    }
    let bytes = row.get_mut(format.bytes_for_row(x)..).unwrap_or_default();
    match format {
        PixelFormat::Argb32 => each(bytes, colors, u32::to_ne_bytes),
        PixelFormat::ArgbBytes => each(bytes, colors, u32::to_be_bytes),
        PixelFormat::BgraBytes => each(bytes, colors, u32::to_le_bytes),
        PixelFormat::RgbaBytes => each(bytes, colors, |c| c.rotate_left(8).to_be_bytes()),
        PixelFormat::AbgrBytes => each(bytes, colors, |c| c.rotate_left(8).to_le_bytes()),
        PixelFormat::Rgb24 => each(bytes, colors, |c| {
            let [_, r, g, b] = c.to_be_bytes();
            [r, g, b]
        }),
        PixelFormat::Bgr24 => each(bytes, colors, |c| {
            let [b, g, r, _] = c.to_le_bytes();
            [b, g, r]
        }),
        PixelFormat::Rgb555 => each(bytes, colors, |c| pack555(c).to_ne_bytes()),
        PixelFormat::Rgb555Be => each(bytes, colors, |c| pack555(c).to_be_bytes()),
        PixelFormat::Rgb555Le => each(bytes, colors, |c| pack555(c).to_le_bytes()),
        PixelFormat::Rgb565Be => each(bytes, colors, |c| pack565(c).to_be_bytes()),
        PixelFormat::Rgb565Le => each(bytes, colors, |c| pack565(c).to_le_bytes()),
        PixelFormat::Indexed8
        | PixelFormat::Indexed4
        | PixelFormat::Indexed2
        | PixelFormat::Indexed1
        | PixelFormat::Gray8
        | PixelFormat::Gray4
        | PixelFormat::Gray2
        | PixelFormat::Gray1 => {}
    }
}

/// Writes `count` indices from column `x` on, the leftmost pixel of a byte in its high bits.
pub(super) fn write_indices(
    format: PixelFormat,
    row: &mut [u8],
    x: usize,
    count: usize,
    mut index: impl FnMut(usize) -> u8,
) {
    let bits = format.bits() as usize;
    let per_byte = 8 / bits.clamp(1, 8);
    let mask = 0xFF_u8 >> (8 - bits.clamp(1, 8));
    for at in 0..count {
        let place = x + at;
        let Some(byte) = row.get_mut(place / per_byte) else { return };
        let shift = 8 - bits * (place % per_byte + 1);
        *byte = *byte & !(mask << shift) | (index(at) & mask) << shift;
    }
}

/// Reads indices from column `x` on.
pub(super) fn read_indices(format: PixelFormat, row: &[u8], x: usize, out: &mut [u8]) {
    let bits = format.bits() as usize;
    if bits == 8 {
        for (out, byte) in out.iter_mut().zip(row.iter().skip(x)) {
            *out = *byte;
        }
        return;
    }
    let per_byte = 8 / bits.clamp(1, 8);
    let mask = 0xFF_u8 >> (8 - bits.clamp(1, 8));
    for (at, out) in out.iter_mut().enumerate() {
        let place = x + at;
        let Some(byte) = row.get(place / per_byte) else { return };
        *out = byte >> (8 - bits * (place % per_byte + 1)) & mask;
    }
}

/// Reads colours from column `x` on. Formats without alpha are opaque.
pub(super) fn read_row(
    format: PixelFormat,
    table: &[u32; 256],
    row: &[u8],
    x: usize,
    colors: &mut [u32],
) {
    const OPAQUE: u32 = 0xFF00_0000;
    if format.is_indexed() {
        let mut index = [0_u8];
        for (at, color) in colors.iter_mut().enumerate() {
            read_indices(format, row, x + at, &mut index);
            *color = table[usize::from(index[0])];
        }
        return;
    }
    let bytes = row.get(format.bytes_for_row(x)..).unwrap_or_default();
    match format {
        PixelFormat::Argb32 => load(bytes, colors, u32::from_ne_bytes),
        PixelFormat::ArgbBytes => load(bytes, colors, u32::from_be_bytes),
        PixelFormat::BgraBytes => load(bytes, colors, u32::from_le_bytes),
        PixelFormat::RgbaBytes => load(bytes, colors, |p| u32::from_be_bytes(p).rotate_right(8)),
        PixelFormat::AbgrBytes => load(bytes, colors, |p| u32::from_le_bytes(p).rotate_right(8)),
        PixelFormat::Rgb24 => load(bytes, colors, |[r, g, b]| u32::from_be_bytes([255, r, g, b])),
        PixelFormat::Bgr24 => load(bytes, colors, |[b, g, r]| u32::from_be_bytes([255, r, g, b])),
        PixelFormat::Rgb555 => load(bytes, colors, |p| expand5(u16::from_ne_bytes(p))),
        PixelFormat::Rgb555Be => load(bytes, colors, |p| expand5(u16::from_be_bytes(p))),
        PixelFormat::Rgb555Le => load(bytes, colors, |p| expand5(u16::from_le_bytes(p))),
        PixelFormat::Rgb565Be => load(bytes, colors, |p| expand565(u16::from_be_bytes(p))),
        PixelFormat::Rgb565Le => load(bytes, colors, |p| expand565(u16::from_le_bytes(p))),
        _ => colors.fill(OPAQUE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_bits_become_eight_and_back() {
        assert_eq!(expand5(0x7FFF), 0xFFFF_FFFF);
        assert_eq!(expand5(0x4210), 0xFF84_8484);
        assert_eq!(expand5(0x0001), 0xFF00_0008);
        for pixel in 0..0x8000 {
            assert_eq!(pack555(expand5(pixel)), pixel);
        }
        assert_eq!(expand565(0xFFFF), 0xFFFF_FFFF);
    }

    #[test]
    fn many_at_once_are_the_same_as_one_by_one() {
        for first in (0..=0xFFFF_u16).step_by(EXPANDED) {
            let pixels: [u16; EXPANDED] = std::array::from_fn(|at| first + at as u16);
            assert_eq!(expand5_all(&pixels.map(u16::to_be_bytes)), pixels.map(expand5));
        }
        for len in 0..40 {
            let bytes: Vec<u8> = (0..2 * len).map(|n| (n * 37) as u8).collect();
            let mut colors = vec![0; len];
            expand5_row(&mut colors, &bytes);
            let each = bytes.chunks(2).map(|p| expand5(u16::from_be_bytes([p[0], p[1]])));
            assert_eq!(colors, each.collect::<Vec<_>>());
        }
    }
}
