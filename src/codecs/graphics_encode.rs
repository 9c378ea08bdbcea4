//! Writes `'smc '`: blocks of as few indices as they have, without loss.

use crate::base::{Error, Result};
use crate::raster::Surface;

const SIDE: usize = 4;
/// Blocks in one opcode with its count in a byte, and in one with it in the opcode.
const MOST: usize = 256;
const MOST_SHORT: usize = 16;

type Block = [u8; 16];

/// Encodes a key frame of indices.
pub(super) fn encode(surface: &Surface) -> Result<Vec<u8>> {
    let indices = surface.as_indices().ok_or(Error::Param)?;
    let blocks = blocks(indices, surface.width(), surface.height());
    let mut out = vec![0; 4];
    let mut caches = (Cache::<2>::default(), Cache::<4>::default(), Cache::<8>::default());
    let mut at = 0;
    while let Some(rest) = blocks.get(at..).filter(|rest| !rest.is_empty()) {
        let block = rest[0];
        let alike = rest.iter().take(MOST).take_while(|other| **other == block).count();
        at += if at > 0 && blocks[at - 1] == block {
            count(&mut out, 0x20, alike);
            alike
        } else if block.iter().all(|index| *index == block[0]) {
            count(&mut out, 0x60, alike);
            out.push(block[0]);
            alike
        } else {
            match colors(&block).len() {
                1..=2 => caches.0.put(&mut out, rest, 0x80, |numbers, out| {
                    let bits = numbers.iter().fold(0_u16, |bits, n| bits << 1 | u16::from(*n));
                    out.extend(bits.to_be_bytes());
                }),
                3..=4 => caches.1.put(&mut out, rest, 0xA0, |numbers, out| {
                    let bits = numbers.iter().fold(0_u32, |bits, n| bits << 2 | u32::from(*n));
                    out.extend(bits.to_be_bytes());
                }),
                5..=8 => caches.2.put(&mut out, rest, 0xC0, put_octets),
                _ => {
                    let many = |block: &&Block| colors(block).len() > 8;
                    let run = rest.iter().take(MOST_SHORT).take_while(many).count();
                    out.push(0xE0 | (run - 1) as u8);
                    rest[..run].iter().for_each(|block| out.extend_from_slice(block));
                    run
                }
            }
        };
    }
    let size = u32::try_from(out.len()).ok().filter(|size| *size < 1 << 24);
    let size = size.ok_or(Error::CodecSize)?;
    out[..4].copy_from_slice(&size.to_be_bytes());
    Ok(out)
}

/// An opcode with a count of up to 256.
fn count(out: &mut Vec<u8>, opcode: u8, count: usize) {
    if count <= MOST_SHORT {
        out.push(opcode | (count - 1) as u8);
    } else {
        out.extend([opcode | 0x10, (count - 1) as u8]);
    }
}

/// The picture as blocks; over the edge the last pixels go on.
fn blocks(indices: &[u8], width: usize, height: usize) -> Vec<Block> {
    let (columns, rows) = (width.div_ceil(SIDE), height.div_ceil(SIDE));
    let pixel = |x: usize, y: usize| {
        let at = y.min(height - 1) * width + x.min(width - 1);
        indices.get(at).copied().unwrap_or_default()
    };
    (0..rows * columns)
        .map(|number| {
            let (left, top) = (number % columns * SIDE, number / columns * SIDE);
            std::array::from_fn(|at| pixel(left + at % SIDE, top + at / SIDE))
        })
        .collect()
}

/// The different indices of a block, in order.
fn colors(block: &Block) -> Vec<u8> {
    let mut colors = block.to_vec();
    colors.sort_unstable();
    colors.dedup();
    colors
}

/// Twelve bits of each of the first three rows, and the fourth row in nibbles.
fn put_octets(numbers: &Block, out: &mut Vec<u8>) {
    let bits = numbers.iter().fold(0_u64, |bits, n| bits << 3 | u64::from(*n));
    let row = |number: usize| (bits >> (36 - 12 * number) & 0xFFF) as u16;
    let last = row(3);
    for (number, nibble) in [(0, last >> 8), (1, last >> 4 & 15), (2, last & 15)] {
        out.extend((row(number) << 4 | nibble).to_be_bytes());
    }
}

/// The sets of `N` indices that the decoder keeps.
struct Cache<const N: usize> {
    sets: Vec<[u8; N]>,
    next: usize,
}

impl<const N: usize> Default for Cache<N> {
    fn default() -> Self {
        Self { sets: Vec::new(), next: 0 }
    }
}

impl<const N: usize> Cache<N> {
    /// Writes blocks that do with one set of indices, and tells how many.
    fn put(
        &mut self,
        out: &mut Vec<u8>,
        rest: &[Block],
        opcode: u8,
        numbers: impl Fn(&Block, &mut Vec<u8>),
    ) -> usize {
        let mut set = [0; N];
        let mut found = colors(&rest[0]);
        let mut run = 1;
        for block in rest.iter().take(MOST_SHORT).skip(1) {
            let mut more = [found.clone(), colors(block)].concat();
            more.sort_unstable();
            more.dedup();
            // A block of one colour, or one like the last, has an opcode that is shorter.
            if more.len() > N || block == &rest[run - 1] || colors(block).len() == 1 {
                break;
            }
            found = more;
            run += 1;
        }
        let last = found.last().copied().unwrap_or_default();
        found.resize(N, last);
        set.copy_from_slice(&found);
        let short = (run - 1) as u8;
        match self.sets.iter().position(|kept| *kept == set) {
            Some(number) => out.extend([opcode | 0x10 | short, number as u8]),
            None => {
                out.push(opcode | short);
                out.extend_from_slice(&set);
                if self.sets.len() < 256 {
                    self.sets.push(set);
                } else {
                    self.sets[self.next] = set;
                }
                self.next = (self.next + 1) % 256;
            }
        }
        for block in &rest[..run] {
            let number = |index: u8| set.iter().position(|kept| *kept == index).unwrap_or(0) as u8;
            numbers(&block.map(number), out);
        }
        run
    }
}
