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
                    blocks.push(&pick(stream.array()?, &colors));
                }
            }
            0xE0 => return Err(Error::CodecBadData),
            // No opcode, but the first colour of one block.
            _ => {
                *stream = at_opcode;
                let [first, second] = [stream.u16()?, stream.u16()?];
                if second & 0x8000 != 0 {
                    let colors = mix(first, second);
                    blocks.push(&pick(stream.array()?, &colors));
                } else {
                    *stream = at_opcode;
                    let pixels: [[u8; 2]; SIDE * SIDE] = bytemuck::cast(stream.array::<32>()?);
                    blocks.push(&bytemuck::cast(expand5_all(&pixels)));
                }
            }
        }
    }
    Ok(if blocks.left() > 0 { Coverage::Part } else { coverage })
}

/// The two colours and two between them, in the order of their numbers.
fn mix(a: u16, b: u16) -> [u32; 4] {
    let between = |a: u16, b: u16| {
        let channel = |shift: u32| {
            let (a, b) = (a >> shift & 31, b >> shift & 31);
            ((11 * a + 21 * b) >> 5) << shift
        };
        channel(10) | channel(5) | channel(0)
    };
    [expand5(b), expand5(between(a, b)), expand5(between(b, a)), expand5(a)]
}

/// The colours that numbers of two bits name, the first in the highest bits; a byte for each row.
#[inline]
fn pick([a, b, c, d]: [u8; SIDE], colors: &[u32; 4]) -> Block<u32> {
    let color = |row: u8, shift: u8| colors[usize::from(row >> shift & 3)];
    let row = |row: u8| [color(row, 6), color(row, 4), color(row, 2), color(row, 0)];
    [row(a), row(b), row(c), row(d)]
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
