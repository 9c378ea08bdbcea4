//! `'rle '`, the Animation codec: runs, copies and skips in every row.
//!
//! Format: "Apple QuickTime RLE" in the MultimediaWiki [T]. A picture of few bits is coded in units
//! of four bytes. Bits of one are coded in a way of their own: [`super::animation_1bit`].

use super::decoder::{Frame, Memory, Method};
use super::fit::Canvas;
use super::stream::Stream;
use super::{ImageDescription, animation_1bit};
use crate::base::{Error, Result};
use crate::raster::expand5;

/// A frame that is shorter changes nothing.
const SHORTEST_FRAME: usize = 8;

/// What a first frame leaves out is index 0, black, or transparent for 32 bits.
pub(super) const METHOD: Method = Method::Over { start, draw: draw_frame };

fn start(description: &ImageDescription) -> Result<Frame> {
    match description.bits() {
        32 => Frame::colors(description, 1, 0),
        16.. => Frame::colors(description, 1, 0xFF00_0000),
        _ => Frame::indices(description, 16),
    }
}

fn draw_frame(
    description: &ImageDescription,
    frame: &mut Frame,
    _memory: &mut Memory,
    data: &[u8],
) -> Result<()> {
    let (_, height) = description.size();
    let stream = &mut Stream::new(data);
    let (first, count) = read_header(stream, height)?;
    let bits = description.bits();
    match frame {
        Frame::Colors(canvas) => {
            let rows = rows(canvas, first, count);
            match bits {
                16 => draw(stream, rows, |pair| [expand5(u16::from_be_bytes(pair))]),
                24 => draw(stream, rows, |[r, g, b]| [u32::from_be_bytes([0xFF, r, g, b])]),
                _ => draw(stream, rows, |argb| [u32::from_be_bytes(argb)]),
            }
        }
        Frame::Indices(canvas) => {
            let rows = rows(canvas, first, count);
            match bits {
                8 => draw(stream, rows, |unit: [u8; 4]| unit),
                4 => draw(stream, rows, unpack::<4, 4, 8>),
                2 => draw(stream, rows, unpack::<2, 4, 16>),
                _ => animation_1bit::draw(stream, rows),
            }
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

/// Draws rows of units; `load` gives the pixels of one. What goes over the right edge is dropped.
fn draw<'a, T: Copy + 'a, const BYTES: usize, const PIXELS: usize>(
    stream: &mut Stream,
    rows: impl Iterator<Item = &'a mut [T]>,
    load: impl Fn([u8; BYTES]) -> [T; PIXELS] + Copy,
) -> Result<()> {
    for row in rows {
        // Writers that leave out the end mark stop between rows.
        let skip = if stream.is_empty() { 0 } else { stream.u8()? };
        if skip == 0 {
            return Ok(());
        }
        draw_row(stream, row, usize::from(skip) - 1, load)?;
    }
    Ok(())
}

fn draw_row<T: Copy, const BYTES: usize, const PIXELS: usize>(
    stream: &mut Stream,
    row: &mut [T],
    start: usize,
    load: impl Fn([u8; BYTES]) -> [T; PIXELS],
) -> Result<()> {
    let mut at = start;
    loop {
        let code = stream.u8()? as i8;
        let count = usize::from(code.unsigned_abs());
        match code {
            0 => {
                at += usize::from(stream.u8()?.checked_sub(1).ok_or(Error::CodecBadData)?);
                continue;
            }
            -1 => return Ok(()),
            1.. => copy_units(part(row, at * PIXELS), stream.take(count * BYTES)?, &load),
            _ => repeat_unit(part(row, at * PIXELS), load(stream.array()?), count),
        }
        at += count;
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
