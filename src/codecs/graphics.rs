//! `'smc '`, the Graphics codec: 4 × 4 blocks of few indices each.
//!
//! Format: "Apple SMC" in the MultimediaWiki [T], with three corrections that real hot spot
//! pictures force: the odd opcodes of 0x80 to 0xD0 take their colours from the cache; a block of
//! eight colours keeps three rows in the high bits of its words and the fourth in the low nibbles;
//! repetitions copy what is drawn.

use super::ImageDescription;
use super::blocks::{Block, Blocks, SIDE};
use super::decoder::{Frame, Memory, Method};
use super::stream::Stream;
use crate::base::{Error, Result};

/// Blocks that a first frame leaves out are index 0.
pub(super) const METHOD: Method = Method::Over { start, draw: draw_frame };

fn start(description: &ImageDescription) -> Result<Frame> {
    Frame::indices(description, SIDE)
}

fn draw_frame(
    _: &ImageDescription,
    frame: &mut Frame,
    memory: &mut Memory,
    data: &[u8],
) -> Result<()> {
    let Frame::Indices(canvas) = frame else { return Err(Error::Codec) };
    let mut stream = Stream::new(data);
    let _flags_and_size = stream.u32()?;
    let mut blocks = Blocks::of(canvas)?;
    let caches = memory.caches.get_or_insert_with(|| Box::new(Caches::new()));
    caches.rewind();
    draw(&mut stream, &mut blocks, caches)
}

/// The last 256 sets of `N` colours.
struct Cache<const N: usize> {
    sets: [[u8; N]; 256],
    next: u8,
}

impl<const N: usize> Cache<N> {
    const fn new() -> Self {
        Self { sets: [[0; N]; 256], next: 0 }
    }

    /// The set that stands in the stream, kept; or a kept one whose number stands there.
    fn set(&mut self, stream: &mut Stream, cached: bool) -> Result<[u8; N]> {
        if cached {
            return Ok(self.sets[usize::from(stream.u8()?)]);
        }
        let set = stream.array()?;
        self.sets[usize::from(self.next)] = set;
        self.next = self.next.wrapping_add(1);
        Ok(set)
    }
}

/// The sets of colours, which stay from frame to frame.
pub(super) struct Caches {
    pairs: Cache<2>,
    quads: Cache<4>,
    octets: Cache<8>,
}

impl Caches {
    fn new() -> Self {
        Self { pairs: Cache::new(), quads: Cache::new(), octets: Cache::new() }
    }

    /// A frame writes from the first set on.
    fn rewind(&mut self) {
        [self.pairs.next, self.quads.next, self.octets.next] = [0; 3];
    }
}

fn draw(stream: &mut Stream, blocks: &mut Blocks<u8>, caches: &mut Caches) -> Result<()> {
    let Caches { pairs, quads, octets } = caches;
    // Blocks behind the last opcode are as they were.
    while blocks.left() > 0 && !stream.is_empty() {
        let opcode = stream.u8()?;
        let odd = opcode & 0x10 != 0;
        let short = usize::from(opcode & 0x0F) + 1;
        let count = match opcode {
            0x00..=0x7F if odd => usize::from(stream.u8()?) + 1,
            _ => short,
        };
        match opcode & 0xE0 {
            0x00 => blocks.skip(count),
            0x20 => blocks.repeat(1, count)?,
            0x40 => blocks.repeat(2, count * 2)?,
            0x60 => blocks.fill(stream.u8()?, count),
            0x80 => {
                let colors = pairs.set(stream, odd)?;
                draw_each(stream, blocks, count, |bits| two(u16::from_be_bytes(bits), colors))?;
            }
            0xA0 => {
                let colors = quads.set(stream, odd)?;
                draw_each(stream, blocks, count, |rows| four(rows, colors))?;
            }
            0xC0 => {
                let colors = octets.set(stream, odd)?;
                draw_each(stream, blocks, count, |bytes| eight(bytes, colors))?;
            }
            _ if !odd => draw_each(stream, blocks, count, |bytes: [u8; 16]| bytemuck::cast(bytes))?,
            _ => return Err(Error::CodecBadData),
        }
    }
    Ok(())
}

/// Draws `count` blocks, each from `N` bytes.
#[inline]
fn draw_each<const N: usize>(
    stream: &mut Stream,
    blocks: &mut Blocks<u8>,
    count: usize,
    load: impl Fn([u8; N]) -> Block<u8>,
) -> Result<()> {
    for _ in 0..count {
        blocks.push(&load(stream.array()?));
    }
    Ok(())
}

/// For four bits 0xFF at the places of those that are set, the highest first.
const SPREAD: [[u8; 4]; 16] = {
    let mut spread = [[0; 4]; 16];
    let mut bits = 0;
    while bits < 64 {
        if (bits / 4) >> (3 - bits % 4) & 1 != 0 {
            spread[bits / 4][bits % 4] = 0xFF;
        }
        bits += 1;
    }
    spread
};

/// A block of two colours, a bit for each pixel.
#[inline]
fn two(bits: u16, [zero, one]: [u8; 2]) -> Block<u8> {
    let [zero, one] = [zero, one].map(|color| u32::from_ne_bytes([color; 4]));
    let row = |shift: u16| {
        let mask = u32::from_ne_bytes(SPREAD[usize::from(bits >> shift & 15)]);
        (one & mask | zero & !mask).to_ne_bytes()
    };
    [row(12), row(8), row(4), row(0)]
}

/// A block of four colours, two bits for each pixel and a byte for each row.
#[inline]
fn four([a, b, c, d]: [u8; SIDE], colors: [u8; 4]) -> Block<u8> {
    let color = |row: u8, shift: u8| colors[usize::from(row >> shift & 3)];
    let row = |row: u8| [color(row, 6), color(row, 4), color(row, 2), color(row, 0)];
    [row(a), row(b), row(c), row(d)]
}

/// A block of eight colours: three words with the bits of a row each, and four bits of the last
/// row below them.
#[inline]
fn eight([a, b, c, d, e, f]: [u8; 6], colors: [u8; 8]) -> Block<u8> {
    let (first, second) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
    let third = u16::from_be_bytes([e, f]);
    let fourth = (first & 15) << 8 | (second & 15) << 4 | third & 15;
    let color = |bits: u16, shift: u16| colors[usize::from(bits >> shift & 7)];
    let row = |bits: u16| [color(bits, 9), color(bits, 6), color(bits, 3), color(bits, 0)];
    [row(first >> 4), row(second >> 4), row(third >> 4), row(fourth)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;
    use crate::raster::Surface;

    fn frame(width: u16, height: u16, body: &[u8]) -> Result<Vec<u8>> {
        let description = ImageDescription::new(FourCc(*b"smc "), width, height, 8);
        let data = [&[0, 0, 0, 0], body].concat();
        super::super::decode(&description, &data).map(Surface::into_indices)
    }

    #[test]
    fn one_color_skips_and_repeats() {
        // A skipped block, two of one colour, both repeated as a pair, the last one repeated.
        let s = frame(24, 4, &[0x00, 0x60, 7, 0x60, 9, 0x40, 0x20]).unwrap();
        assert_eq!(
            s[..24],
            [0, 0, 0, 0, 7, 7, 7, 7, 9, 9, 9, 9, 7, 7, 7, 7, 9, 9, 9, 9, 9, 9, 9, 9]
        );
        assert_eq!(s[..24], s[72..]);
        // The same with counts in a byte, over the end of a row of blocks.
        let s = frame(8, 8, &[0x70, 0, 5, 0x30, 2]).unwrap();
        assert_eq!(s, [5; 64]);
    }

    #[test]
    fn two_colors_new_and_from_the_cache() {
        let s = frame(8, 4, &[0x80, 3, 4, 0x80, 0x01, 0x90, 0, 0xFF, 0xFF]).unwrap();
        assert_eq!(s[..8], [4, 3, 3, 3, 4, 4, 4, 4]);
        assert_eq!(s[24..], [3, 3, 3, 4, 4, 4, 4, 4]);
    }

    #[test]
    fn four_colors_new_and_from_the_cache() {
        let body = [0xA0, 1, 2, 3, 4, 0x1B, 0, 0, 0xFF, 0xB0, 0, 0xE4, 0, 0, 0];
        let s = frame(8, 4, &body).unwrap();
        assert_eq!(s[..8], [1, 2, 3, 4, 4, 3, 2, 1]);
        assert_eq!(s[24..], [4, 4, 4, 4, 1, 1, 1, 1]);
    }

    #[test]
    fn eight_colors_keep_their_fourth_row_in_nibbles() {
        let colors = [10, 11, 12, 13, 14, 15, 16, 17];
        // Rows 0 to 2: 0 1 2 3, 4 5 6 7, 7 7 7 7; row 3: 1 0 7 0.
        let words = [0x0530 | 0b0010, 0x9770 | 0b0011, 0xFFF0 | 0b1000];
        let bytes: Vec<u8> = words.iter().flat_map(|word: &u16| word.to_be_bytes()).collect();
        let s = frame(4, 4, &[&[0xC0], &colors[..], &bytes].concat()).unwrap();
        assert_eq!(s, [10, 11, 12, 13, 14, 15, 16, 17, 17, 17, 17, 17, 11, 10, 17, 10]);
        let again = [&[0xC0], &colors[..], &bytes, &[0xD0, 0], &[0; 6]].concat();
        assert_eq!(frame(8, 4, &again).unwrap()[4..8], [10; 4]);
    }

    #[test]
    fn sixteen_colors_stand_as_they_are_and_edges_are_cut() {
        let pixels: Vec<u8> = (0..16).collect();
        let s = frame(3, 2, &[&[0xE0], &pixels[..]].concat()).unwrap();
        assert_eq!(s, [0, 1, 2, 4, 5, 6]);
    }

    #[test]
    fn damage_is_told() {
        for body in [&[0x20][..], &[0x60, 1, 0x40], &[0xF0], &[0x80, 1], &[0xE0, 1, 2]] {
            assert_eq!(frame(16, 4, body), Err(Error::CodecBadData), "{body:02x?}");
        }
    }
}
