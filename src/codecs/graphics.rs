//! `'smc '`, the Graphics codec: 4 × 4 blocks of few indices each.
//!
//! Format: "Apple SMC" in the MultimediaWiki [T], with three corrections that real hot spot
//! pictures force: the odd opcodes of 0x80 to 0xD0 take their colours from the cache; a block of
//! eight colours keeps three rows in the high bits of its words and the fourth in the low nibbles;
//! repetitions copy what is drawn.

use super::ImageDescription;
use super::decoder::{Frame, Memory, Method};
use super::stream::Stream;
use crate::base::{Error, Result};

const SIDE: usize = 4;

/// A block's indices, row by row.
type Block = [u8; 16];

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
    let mut blocks = Blocks {
        total: canvas.pixels.len() / 16,
        columns: canvas.stride / SIDE,
        stride: canvas.stride,
        pixels: &mut canvas.pixels,
        next: 0,
    };
    let caches = memory.caches.get_or_insert_with(|| Box::new(Caches::new()));
    caches.rewind();
    draw(&mut stream, &mut blocks, caches)
}

/// The picture as a sequence of blocks.
struct Blocks<'a> {
    pixels: &'a mut [u8],
    stride: usize,
    columns: usize,
    total: usize,
    next: usize,
}

impl Blocks<'_> {
    fn rest(&self) -> usize {
        self.total - self.next
    }

    /// Where block `number` begins.
    fn place(&self, number: usize) -> usize {
        number / self.columns * self.stride * SIDE + number % self.columns * SIDE
    }

    /// Draws the next block; beyond the last one nothing.
    #[inline]
    fn push(&mut self, block: &Block) {
        if self.next >= self.total {
            return;
        }
        let start = self.place(self.next);
        let rows = self.pixels[start..].chunks_mut(self.stride);
        for (row, indices) in rows.zip(block.chunks_exact(SIDE)) {
            row[..SIDE].copy_from_slice(indices);
        }
        self.next += 1;
    }

    /// Draws again the block that stands `back` before the next one, `count` times.
    fn repeat(&mut self, back: usize, count: usize) -> Result<()> {
        let count = count.min(self.rest());
        for _ in 0..count {
            let source = self.next.checked_sub(back).ok_or(Error::CodecBadData)?;
            let start = self.place(source);
            let mut block = [0; 16];
            let rows = self.pixels[start..].chunks(self.stride);
            for (indices, row) in block.chunks_exact_mut(SIDE).zip(rows) {
                indices.copy_from_slice(&row[..SIDE]);
            }
            self.push(&block);
        }
        Ok(())
    }
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

fn draw(stream: &mut Stream, blocks: &mut Blocks, caches: &mut Caches) -> Result<()> {
    let Caches { pairs, quads, octets } = caches;
    // Blocks behind the last opcode are as they were.
    while blocks.rest() > 0 && !stream.is_empty() {
        let opcode = stream.u8()?;
        let odd = opcode & 0x10 != 0;
        let short = usize::from(opcode & 0x0F) + 1;
        let count = match opcode {
            0x00..=0x7F if odd => usize::from(stream.u8()?) + 1,
            _ => short,
        };
        match opcode & 0xE0 {
            0x00 => blocks.next += count.min(blocks.rest()),
            0x20 => blocks.repeat(1, count)?,
            0x40 => blocks.repeat(2, count * 2)?,
            0x60 => {
                let block = [stream.u8()?; 16];
                (0..count).for_each(|_| blocks.push(&block));
            }
            0x80 => {
                let colors = pairs.set(stream, odd)?;
                for _ in 0..count {
                    let bits = u64::from(stream.u16()?);
                    blocks.push(&pick::<1, 2>(bits, colors));
                }
            }
            0xA0 => {
                let colors = quads.set(stream, odd)?;
                for _ in 0..count {
                    let bits = u64::from(stream.u32()?);
                    blocks.push(&pick::<2, 4>(bits, colors));
                }
            }
            0xC0 => {
                let colors = octets.set(stream, odd)?;
                for _ in 0..count {
                    let words = [stream.u16()?, stream.u16()?, stream.u16()?];
                    blocks.push(&pick::<3, 8>(gather_octet(words), colors));
                }
            }
            _ if !odd => {
                for _ in 0..count {
                    blocks.push(&stream.array()?);
                }
            }
            _ => return Err(Error::CodecBadData),
        }
    }
    Ok(())
}

/// The 48 bits of an eight-colour block in the order of its pixels.
fn gather_octet(words: [u16; 3]) -> u64 {
    let [a, b, c] = words.map(u64::from);
    let rows = (a >> 4) << 24 | (b >> 4) << 12 | c >> 4;
    rows << 12 | (a & 15) << 8 | (b & 15) << 4 | c & 15
}

/// The colours that 16 numbers of `BITS` bits name, the first in the highest bits.
#[inline]
fn pick<const BITS: usize, const N: usize>(bits: u64, colors: [u8; N]) -> Block {
    std::array::from_fn(|at| colors[(bits >> (BITS * (15 - at))) as usize % N])
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
