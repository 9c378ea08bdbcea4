//! `'rle '`, the Animation codec: runs, copies and skips in every row.
//!
//! Format: "Apple QuickTime RLE" in the MultimediaWiki [T]. A picture of few bits is coded in units
//! of four bytes. Bits of one are coded in a way of their own: [`super::animation_1bit`].

use super::decoder::{Coverage, Frame, Memory, Method};
use super::fit::Canvas;
use super::stream::Stream;
use super::{ImageDescription, animation_1bit};
use crate::base::{Error, Result};
use crate::raster::{expand5, expand5_row};

/// A frame that is shorter changes nothing.
const SHORTEST_FRAME: usize = 8;

/// What a first frame leaves out is index 0, black, or transparent for 32 bits.
pub(super) const METHOD: Method = Method::Over { start, draw: draw_frame };

fn start(description: &ImageDescription) -> Result<Frame> {
    match description.bits() {
        16.. => Frame::colors(description, 1, 0),
        _ => Frame::indices(description, 16),
    }
}

fn draw_frame(
    description: &ImageDescription,
    frame: &mut Frame,
    memory: &mut Memory,
    data: &[u8],
) -> Result<()> {
    let (_, height) = description.size();
    let stream = &mut Stream::new(data);
    let bits = description.bits();
    match frame {
        Frame::Colors(canvas) => {
            let drawn = read_header(stream, height).and_then(|(first, count)| {
                let rows = rows(canvas, first, count);
                let covered = match bits {
                    16 => draw::<_, Rgb555>(stream, rows),
                    24 => draw::<_, Rgb>(stream, rows),
                    _ => draw::<_, Argb>(stream, rows),
                }?;
                Ok(if count < height { Coverage::Part } else { covered })
            });
            memory.blacken(canvas, bits == 32 || matches!(drawn, Ok(Coverage::Whole)));
            drawn.map(|_| ())
        }
        Frame::Indices(canvas) => {
            let (first, count) = read_header(stream, height)?;
            let rows = rows(canvas, first, count);
            match bits {
                8 => draw::<_, Indices>(stream, rows).map(|_| ()),
                4 => draw::<_, Packed<4, 8>>(stream, rows).map(|_| ()),
                2 => draw::<_, Packed<2, 16>>(stream, rows).map(|_| ()),
                _ => animation_1bit::draw(stream, rows),
            }
        }
    }
}

/// A way to code pixels: units of bytes.
trait Unit<T> {
    /// Bytes of a unit, and pixels.
    const BYTES: usize;
    const PIXELS: usize;

    /// The pixels of as many units as there are; `pixels` is whole units.
    fn load(pixels: &mut [T], bytes: &[u8]);

    /// The same unit again and again.
    fn fill(pixels: &mut [T], unit: &[u8]);
}

struct Argb;
struct Rgb;
struct Rgb555;
struct Indices;
struct Packed<const BITS: usize, const PIXELS: usize>;

/// A unit that is one colour.
macro_rules! colors {
    ($unit:ty, $bytes:literal, $color:expr, $load:expr) => {
        impl Unit<u32> for $unit {
            const BYTES: usize = $bytes;
            const PIXELS: usize = 1;

            #[inline]
            fn load(pixels: &mut [u32], bytes: &[u8]) {
                $load(pixels, bytes);
            }

            #[inline]
            fn fill(pixels: &mut [u32], unit: &[u8]) {
                if let Some(unit) = unit.first_chunk::<$bytes>() {
                    fill_colors(pixels, $color(*unit));
                }
            }
        }
    };
}

colors!(Argb, 4, u32::from_be_bytes, |pixels, bytes| each(pixels, bytes, u32::from_be_bytes));
colors!(Rgb, 3, opaque, |pixels: &mut [u32], bytes: &[u8]| {
    // Four bytes are read at once where there are so many.
    let mut wide = pixels.iter_mut().zip(bytes.windows(4).step_by(3));
    for (pixel, bytes) in &mut wide {
        let mut word = [0; 4];
        word.copy_from_slice(bytes);
        *pixel = 0xFF00_0000 | u32::from_be_bytes(word) >> 8;
    }
    if let Some((pixel, unit)) = pixels.iter_mut().zip(bytes.chunks_exact(3)).last() {
        *pixel = opaque([unit[0], unit[1], unit[2]]);
    }
});
colors!(Rgb555, 2, |pair| expand5(u16::from_be_bytes(pair)), expand5_row);

/// Fills pixels; most runs are short, and a loop for them costs more than they do.
#[inline]
fn fill_colors(pixels: &mut [u32], color: u32) {
    match pixels {
        [a, b] => (*a, *b) = (color, color),
        [a, b, c] => (*a, *b, *c) = (color, color, color),
        _ => pixels.fill(color),
    }
}

#[inline]
fn opaque([red, green, blue]: [u8; 3]) -> u32 {
    u32::from_be_bytes([0xFF, red, green, blue])
}

#[inline]
fn each<const N: usize>(pixels: &mut [u32], bytes: &[u8], color: impl Fn([u8; N]) -> u32) {
    for (pixel, bytes) in pixels.iter_mut().zip(bytes.chunks_exact(N)) {
        let mut unit = [0; N];
        unit.copy_from_slice(bytes);
        *pixel = color(unit);
    }
}

impl Unit<u8> for Indices {
    const BYTES: usize = 4;
    const PIXELS: usize = 4;

    #[inline]
    fn load(pixels: &mut [u8], bytes: &[u8]) {
        if let Some(bytes) = bytes.get(..pixels.len()) {
            pixels.copy_from_slice(bytes);
        }
    }

    #[inline]
    fn fill(pixels: &mut [u8], unit: &[u8]) {
        if let Some(unit) = unit.first_chunk::<4>() {
            repeat_unit(pixels, *unit, usize::MAX);
        }
    }
}

impl<const BITS: usize, const PIXELS: usize> Unit<u8> for Packed<BITS, PIXELS> {
    const BYTES: usize = 4;
    const PIXELS: usize = PIXELS;

    #[inline]
    fn load(pixels: &mut [u8], bytes: &[u8]) {
        copy_units(pixels, bytes, unpack::<BITS, 4, PIXELS>);
    }

    #[inline]
    fn fill(pixels: &mut [u8], unit: &[u8]) {
        if let Some(unit) = unit.first_chunk::<4>() {
            repeat_unit(pixels, unpack::<BITS, 4, PIXELS>(*unit), usize::MAX);
        }
    }
}

/// The first row to draw and how many there are.
fn read_header(stream: &mut Stream, height: usize) -> Result<(usize, usize)> {
    let len = stream.rest().len();
    let _chunk_size = stream.u32()?;
    if len < SHORTEST_FRAME {
        return Ok((0, 0));
    }
    if stream.u16()? & 0x0008 == 0 {
        return Ok((0, height));
    }
    let [first, _, count, _] = [stream.u16()?, stream.u16()?, stream.u16()?, stream.u16()?];
    Ok((usize::from(first), usize::from(count)))
}

fn rows<T>(canvas: &mut Canvas<T>, first: usize, count: usize) -> impl Iterator<Item = &mut [T]> {
    canvas.pixels.chunks_exact_mut(canvas.stride).skip(first).take(count)
}

/// The pixels of `BYTES` bytes, the leftmost in the high bits.
#[inline]
pub(super) fn unpack<const BITS: usize, const BYTES: usize, const PIXELS: usize>(
    unit: [u8; BYTES],
) -> [u8; PIXELS] {
    let per_byte = 8 / BITS;
    std::array::from_fn(|at| {
        let byte = unit.get(at / per_byte).copied().unwrap_or_default();
        byte >> (8 - BITS * (at % per_byte + 1)) & ((1 << BITS) - 1)
    })
}

/// Draws rows of units. What goes over the right edge is dropped.
fn draw<'a, T: Copy + Default + 'a, U: Unit<T>>(
    stream: &mut Stream,
    rows: impl Iterator<Item = &'a mut [T]>,
) -> Result<Coverage> {
    let mut covered = Coverage::Whole;
    for row in rows {
        // Writers that leave out the end mark stop between rows.
        let skip = if stream.is_empty() { 0 } else { stream.u8()? };
        if skip == 0 {
            return Ok(Coverage::Part);
        }
        let start = (usize::from(skip) - 1) * U::PIXELS;
        let to_the_end = draw_row::<T, U>(stream, part(row, start))?;
        if start > 0 || !to_the_end {
            covered = Coverage::Part;
        }
    }
    Ok(covered)
}

/// Draws a row, and tells whether all of it.
#[inline]
fn draw_row<T: Copy + Default, U: Unit<T>>(stream: &mut Stream, row: &mut [T]) -> Result<bool> {
    let mut rest = row;
    let mut skipped = false;
    loop {
        let code = stream.u8()? as i8;
        let count = match code {
            0 => usize::from(stream.u8()?.checked_sub(1).ok_or(Error::CodecBadData)?),
            -1 => return Ok(!skipped && rest.is_empty()),
            _ => usize::from(code.unsigned_abs()),
        };
        // What is left at the edge is less than a unit only where the picture is broken.
        let len = (count * U::PIXELS).min(rest.len() / U::PIXELS * U::PIXELS);
        let (pixels, behind) = std::mem::take(&mut rest).split_at_mut(len);
        match code {
            0 => skipped = true,
            1.. => U::load(pixels, stream.take(count * U::BYTES)?),
            _ => U::fill(pixels, stream.take(U::BYTES)?),
        }
        rest = behind;
    }
}

/// What of the row is right of `x`.
#[inline]
pub(super) fn part<T>(row: &mut [T], x: usize) -> &mut [T] {
    row.get_mut(x..).unwrap_or_default()
}

/// Draws the pixels of whole units.
#[inline]
pub(super) fn copy_units<T: Copy, const BYTES: usize, const PIXELS: usize>(
    row: &mut [T],
    bytes: &[u8],
    load: impl Fn([u8; BYTES]) -> [T; PIXELS],
) {
    for (pixels, bytes) in row.chunks_exact_mut(PIXELS).zip(bytes.chunks_exact(BYTES)) {
        let mut unit = [0; BYTES];
        unit.copy_from_slice(bytes);
        pixels.copy_from_slice(&load(unit));
    }
}

/// Draws the same pixels `count` times.
#[inline]
pub(super) fn repeat_unit<T: Copy, const PIXELS: usize>(
    row: &mut [T],
    unit: [T; PIXELS],
    count: usize,
) {
    for pixels in row.chunks_exact_mut(PIXELS).take(count) {
        pixels.copy_from_slice(&unit);
    }
}

#[cfg(test)]
#[path = "animation_tests.rs"]
mod tests;
