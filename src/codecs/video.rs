//! `'rpza'`, Apple Video: 4 × 4 blocks of one, four or sixteen colours of 16 bits.
//!
//! Format: "Apple RPZA" in the MultimediaWiki [T].

use super::ImageDescription;
use super::blocks::{Block, Blocks, SIDE};
use super::decoder::{Coverage, Frame, Memory, Method};
use super::stream::Stream;
use crate::base::{Error, Result};
use crate::raster::{expand5, expand5_all};

/// Blocks that a first frame leaves out are black.
pub(super) const METHOD: Method = Method::Over { start, draw };

fn start(description: &ImageDescription) -> Result<Frame> {
    Frame::colors(description, SIDE, 0)
}

fn draw(_: &ImageDescription, frame: &mut Frame, memory: &mut Memory, data: &[u8]) -> Result<()> {
    let Frame::Colors(canvas) = frame else { return Err(Error::Codec) };
    let mut blocks = Blocks::of(canvas)?;
    let drawn = draw_blocks(&mut Stream::new(data), &mut blocks);
    memory.blacken(canvas, matches!(drawn, Ok(Coverage::Whole)));
    drawn.map(|_| ())
}

/// Draws the blocks of a frame.
fn draw_blocks(stream: &mut Stream, blocks: &mut Blocks<u32>) -> Result<Coverage> {
    let _marker_and_size = stream.u32()?;
    let mut coverage = Coverage::Whole;
    // Blocks behind the last opcode are as they were.
    while blocks.left() > 0 && !stream.is_empty() {
        let at_opcode = *stream;
        let opcode = stream.u8()?;
        let count = usize::from(opcode & 0x1F) + 1;
        match opcode & 0xE0 {
            0x80 => {
                blocks.skip(count);
                coverage = Coverage::Part;
            }
            0xA0 => blocks.fill(expand5(stream.u16()?), count),
            0xC0 => {
                let colors = mix(stream.u16()?, stream.u16()?);
                for _ in 0..count {
                    blocks.push(&pick(stream.u32()?, &colors));
                }
            }
            0xE0 => return Err(Error::CodecBadData),
            // No opcode, but the first colour of one block.
            _ => {
                *stream = at_opcode;
                if stream.rest().get(2).is_some_and(|second| second & 0x80 != 0) {
                    let block = u64::from_be_bytes(stream.array()?);
                    let colors = mix((block >> 48) as u16, (block >> 32) as u16);
                    blocks.push(&pick(block as u32, &colors));
                } else {
                    // Read where they stand: vectors wait for bytes that were put together.
                    let pixels: &[[u8; 2]; SIDE * SIDE] = bytemuck::cast_ref(stream.chunk::<32>()?);
                    blocks.push(&bytemuck::cast(expand5_all(pixels)));
                }
            }
        }
    }
    Ok(if blocks.left() > 0 { Coverage::Part } else { coverage })
}

/// The two colours and two between them, in the order of their numbers.
fn mix(a: u16, b: u16) -> [u32; 4] {
    let (a, b) = (spread(a), spread(b));
    // Twenty and eleven parts, and one more: 32 of 31 fit in the ten bits.
    let between = |a: u32, b: u32| (11 * a + 21 * b) >> 5 & spread(0x7FFF);
    [b, between(a, b), between(b, a), a].map(gather)
}

/// Three channels of five bits, each with room for ten.
const fn spread(color: u16) -> u32 {
    let color = color as u32;
    ((color & 0x7C00) << 10) | ((color & 0x03E0) << 5) | (color & 0x001F)
}

/// The colour that was spread: five bits become eight, their highest repeated behind them.
const fn gather(spread: u32) -> u32 {
    let eight = (spread * 33) >> 2;
    0xFF00_0000 | (eight >> 4) & 0x00FF_0000 | (eight >> 2) & 0xFF00 | eight & 0xFF
}

/// The colours that numbers of two bits name, the first in the highest bits.
///
/// Bits become masks, which vectors can do for many pixels at once; looking up they cannot.
#[inline]
fn pick(numbers: u32, &[a, b, c, d]: &[u32; 4]) -> Block<u32> {
    let mut colors = [0; SIDE * SIDE];
    for (color, (high, low)) in colors.iter_mut().zip(HIGH_BITS.iter().zip(&LOW_BITS)) {
        let mask = |bit: &u32| if numbers & bit == 0 { 0 } else { !0_u32 };
        let (high, low) = (mask(high), mask(low));
        let (first, second) = (a ^ (a ^ b) & low, c ^ (c ^ d) & low);
        *color = first ^ (first ^ second) & high;
    }
    bytemuck::cast(colors)
}

/// The bits of the pixels' numbers.
const HIGH_BITS: [u32; SIDE * SIDE] = bits(1 << 31);
const LOW_BITS: [u32; SIDE * SIDE] = bits(1 << 30);

const fn bits(first: u32) -> [u32; SIDE * SIDE] {
    let mut bits = [first; SIDE * SIDE];
    let mut place = 0;
    while place < bits.len() {
        bits[place] = first >> (2 * place);
        place += 1;
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    fn frame(width: u16, height: u16, body: &[u8]) -> Result<Vec<u32>> {
        let description = ImageDescription::new(FourCc(*b"rpza"), width, height, 16);
        let data = [&[0xE1, 0, 0, 0], body].concat();
        super::super::decode(&description, &data).map(crate::raster::Surface::into_colors)
    }

    const RED: u32 = 0xFFFF_0000;
    const BLUE: u32 = 0xFF00_00FF;

    #[test]
    fn blocks_of_one_color_skips_and_edges() {
        let s = frame(9, 1, &[0xA0, 0x7C, 0, 0x80, 0xA0, 0, 0x1F]).unwrap();
        assert_eq!(s[..4], [RED; 4]);
        assert_eq!(s[4..8], [0xFF00_0000; 4]);
        assert_eq!(s[8], BLUE);
    }

    #[test]
    fn blocks_of_four_colors_have_two_between() {
        for body in
            [&[0xC0, 0x7C, 0, 0, 0x1F, 0x1B, 0, 0, 0][..], &[0x7C, 0, 0x80, 0x1F, 0x1B, 0, 0, 0]]
        {
            let s = frame(4, 1, body).unwrap();
            assert_eq!(s, [BLUE, expand5(10 << 10 | 20), expand5(20 << 10 | 10), RED]);
        }
    }

    #[test]
    fn blocks_of_sixteen_colors_stand_as_they_are() {
        let mut body = vec![0x7C, 0, 0, 0x1F];
        body.extend([0; 28]);
        assert_eq!(frame(3, 1, &body).unwrap(), [RED, BLUE, 0xFF00_0000]);
    }

    #[test]
    fn damage_is_told() {
        for body in [&[0xE0][..], &[0xA0, 1], &[0xC0, 1, 2, 3, 4, 5], &[0x10, 0], &[0, 0, 0, 0, 1]]
        {
            assert_eq!(frame(8, 8, body), Err(Error::CodecBadData), "{body:02x?}");
        }
    }
}
