//! `'rpza'`, Apple Video: 4 × 4 blocks of one, four or sixteen colours of 16 bits.
//!
//! Format: "Apple RPZA" in the MultimediaWiki [T].

use super::ImageDescription;
use super::decoder::{Frame, Memory, Method};
use super::stream::Stream;
use crate::base::{Error, Result};
use crate::raster::expand5;

const SIDE: usize = 4;

/// Blocks that a first frame leaves out are black.
pub(super) const METHOD: Method = Method::Over { start, draw };

fn start(description: &ImageDescription) -> Result<Frame> {
    Frame::colors(description, SIDE, 0xFF00_0000)
}

fn draw(_: &ImageDescription, frame: &mut Frame, _: &mut Memory, data: &[u8]) -> Result<()> {
    let Frame::Colors(canvas) = frame else { return Err(Error::Codec) };
    let stream = &mut Stream::new(data);
    let _marker_and_size = stream.u32()?;
    let mut blocks = Blocks {
        total: canvas.pixels.len() / (SIDE * SIDE),
        columns: (canvas.stride / SIDE).max(1),
        stride: canvas.stride,
        pixels: &mut canvas.pixels,
        next: 0,
    };
    // Blocks behind the last opcode are as they were.
    while blocks.next < blocks.total && !stream.is_empty() {
        let opcode = stream.u8()?;
        let count = usize::from(opcode & 0x1F) + 1;
        match opcode & 0xE0 {
            0x80 => blocks.next += count,
            0xA0 => {
                let block = [expand5(stream.u16()?); 16];
                (0..count).for_each(|_| blocks.push(&block));
            }
            0xC0 => {
                let colors = mix(stream.u16()?, stream.u16()?);
                for _ in 0..count {
                    blocks.push(&pick(stream.u32()?, &colors));
                }
            }
            0xE0 => return Err(Error::CodecBadData),
            // No opcode, but the first colour of one block.
            _ => {
                let first = u16::from_be_bytes([opcode, stream.u8()?]);
                let second = stream.u16()?;
                if second & 0x8000 != 0 {
                    let colors = mix(first, second);
                    blocks.push(&pick(stream.u32()?, &colors));
                } else {
                    let mut block = [expand5(first); 16];
                    block[1] = expand5(second);
                    for (pixel, pair) in
                        block[2..].iter_mut().zip(stream.array::<28>()?.chunks_exact(2))
                    {
                        *pixel = expand5(u16::from_be_bytes([pair[0], pair[1]]));
                    }
                    blocks.push(&block);
                }
            }
        }
    }
    Ok(())
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

/// The colours that 16 numbers of two bits name, the first in the highest bits.
#[inline]
fn pick(bits: u32, colors: &[u32; 4]) -> [u32; 16] {
    std::array::from_fn(|at| colors[(bits >> (30 - 2 * at) & 3) as usize])
}

/// The picture as a sequence of blocks.
struct Blocks<'a> {
    pixels: &'a mut [u32],
    stride: usize,
    columns: usize,
    total: usize,
    next: usize,
}

impl Blocks<'_> {
    /// Draws the next block; beyond the last one nothing.
    #[inline]
    fn push(&mut self, block: &[u32; 16]) {
        if self.next >= self.total {
            return;
        }
        let start = self.next / self.columns * self.stride * SIDE + self.next % self.columns * SIDE;
        let rows = self.pixels.get_mut(start..).unwrap_or_default().chunks_mut(self.stride);
        for (row, colors) in rows.zip(block.chunks_exact(SIDE)) {
            if let Some(place) = row.get_mut(..SIDE) {
                place.copy_from_slice(colors);
            }
        }
        self.next += 1;
    }
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
