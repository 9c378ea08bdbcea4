//! `'cvid'`, Cinepak: strips of 4 × 4 blocks drawn with cells from two codebooks.
//!
//! Format: "Cinepak (CVID) stream format for AVI and QT" by T. Ferguson [T]. Pictures of 8 bits
//! with a palette keep indices where others have luminance; grey ones need no table, whatever their
//! depth says.

use super::ImageDescription;
use super::codebook::{Codebook, Pixel};
use super::decoder::{Frame, Memory, Method};
use super::fit::Canvas;
use super::stream::Stream;
use crate::base::{Error, Result};

const SIDE: usize = 4;
const STRIP_HEADER: usize = 12;
const CHUNK_HEADER: usize = 4;

/// Strips that are drawn; encoders make up to three.
const MAX_STRIPS: usize = 256;

/// The frame's flag that every strip brings its own codebooks.
const OWN_CODEBOOKS: u8 = 0x01;

/// What a first frame leaves out is black or index 0.
pub(super) const METHOD: Method = Method::Over { start, draw };

fn start(description: &ImageDescription) -> Result<Frame> {
    match description.depth {
        8 => Frame::indices(description, SIDE),
        _ => Frame::colors(description, SIDE, 0xFF00_0000),
    }
}

fn draw(_: &ImageDescription, frame: &mut Frame, memory: &mut Memory, data: &[u8]) -> Result<()> {
    match frame {
        Frame::Colors(canvas) => draw_frame(data, canvas, &mut memory.colors),
        Frame::Indices(canvas) => draw_frame(data, canvas, &mut memory.indices),
    }
}

/// Draws the strips of a frame. Strip by strip, `kept` has the codebooks of the frames before.
fn draw_frame<T: Pixel>(
    data: &[u8],
    canvas: &mut Canvas<T>,
    kept: &mut Vec<Books<T>>,
) -> Result<()> {
    let mut stream = Stream::new(data);
    let flags = stream.u8()?;
    let [_size, _width, _height] = [stream.u24()?, stream.u16()?.into(), stream.u16()?.into()];
    let strips = usize::from(stream.u16()?).min(MAX_STRIPS);
    let mut bottom = 0;
    for strip in 0..strips {
        let _kind = stream.u8()?;
        let size = stream.u24()?.checked_sub(STRIP_HEADER).ok_or(Error::CodecBadData)?;
        let sides = [stream.u16()?, stream.u16()?, stream.u16()?, stream.u16()?];
        let [mut top, left, mut end, right] = sides.map(usize::from);
        // A strip that begins at 0 states its height and follows the one before.
        if top == 0 {
            top = bottom;
            end += bottom;
        }
        bottom = end;
        let area = Area { top, left, bottom, right };
        let books = books_of(kept, strip, flags & OWN_CODEBOOKS != 0)?;
        books.draw_strip(Stream::new(stream.take_up_to(size)), area, canvas)?;
    }
    Ok(())
}

/// The codebooks of a strip: its own, or those of the strip above.
fn books_of<T: Pixel>(kept: &mut Vec<Books<T>>, strip: usize, own: bool) -> Result<&mut Books<T>> {
    if kept.len() <= strip {
        kept.push(Books { fours: Codebook::new(), ones: Codebook::new() });
    }
    if !own && strip > 0 {
        let (above, here) = kept.split_at_mut(strip);
        if let (Some(above), Some(here)) = (above.last(), here.first_mut()) {
            here.clone_from(above);
        }
    }
    kept.get_mut(strip).ok_or(Error::CodecBadData)
}

/// Where a strip lies, in pixels.
struct Area {
    top: usize,
    left: usize,
    bottom: usize,
    right: usize,
}

/// The codebooks of a strip.
#[derive(Clone)]
pub(super) struct Books<T> {
    /// For blocks of four cells, a pixel each for a pixel.
    fours: Codebook<T>,
    /// For blocks of one cell, each pixel doubled both ways.
    ones: Codebook<T>,
}

impl<T: Pixel> Books<T> {
    fn draw_strip(&mut self, mut strip: Stream, area: Area, canvas: &mut Canvas<T>) -> Result<()> {
        while strip.rest().len() >= CHUNK_HEADER {
            let kind = strip.u8()?;
            let size = strip.u24()?.checked_sub(CHUNK_HEADER).ok_or(Error::CodecBadData)?;
            let chunk = strip.take_up_to(size);
            match kind {
                0x20 | 0x21 | 0x24 | 0x25 => self.fours.update(kind, chunk)?,
                0x22 | 0x23 | 0x26 | 0x27 => self.ones.update(kind, chunk)?,
                // One set of blocks ends a strip.
                0x30..=0x32 => return self.draw_blocks(kind, Stream::new(chunk), area, canvas),
                _ => {}
            }
        }
        Ok(())
    }

    fn draw_blocks(
        &self,
        kind: u8,
        mut bytes: Stream,
        area: Area,
        canvas: &mut Canvas<T>,
    ) -> Result<()> {
        match kind {
            0x30 => self.draw_bands::<false, true>(&mut bytes, area, canvas),
            0x31 => self.draw_bands::<true, true>(&mut bytes, area, canvas),
            _ => self.draw_bands::<false, false>(&mut bytes, area, canvas),
        }
    }

    /// Draws the blocks of an area. With `SKIPS` flags say which stay, with `FOURS` which have four
    /// cells.
    fn draw_bands<const SKIPS: bool, const FOURS: bool>(
        &self,
        bytes: &mut Stream,
        area: Area,
        canvas: &mut Canvas<T>,
    ) -> Result<()> {
        let columns = canvas.stride / SIDE;
        let left = (area.left / SIDE).min(columns);
        let right = area.right.div_ceil(SIDE).clamp(left, columns);
        let first = area.top / SIDE;
        let count = area.bottom.div_ceil(SIDE).saturating_sub(first);
        let quads: &mut [[T; SIDE]] =
            bytemuck::try_cast_slice_mut(&mut canvas.pixels).map_err(|_| Error::Codec)?;
        let mut flags = Flags::default();
        for band in quads.chunks_exact_mut(columns * SIDE).skip(first).take(count) {
            let (a, rest) = band.split_at_mut(columns);
            let (b, rest) = rest.split_at_mut(columns);
            let (c, d) = rest.split_at_mut(columns);
            let [a, b, c, d] = [a, b, c, d].map(|row| row[left..right].iter_mut());
            for (((a, b), c), d) in a.zip(b).zip(c).zip(d) {
                if SKIPS && !flags.next(bytes)? {
                    continue;
                }
                if FOURS && flags.next(bytes)? {
                    let [p, q, r, s] = bytes.array::<4>()?.map(|number| self.fours.cell(number));
                    *a = [p[0], p[1], q[0], q[1]];
                    *b = [p[2], p[3], q[2], q[3]];
                    *c = [r[0], r[1], s[0], s[1]];
                    *d = [r[2], r[3], s[2], s[3]];
                } else {
                    let [p, q, r, s] = *self.ones.cell(bytes.u8()?);
                    [*a, *b] = [[p, p, q, q]; 2];
                    [*c, *d] = [[r, r, s, s]; 2];
                }
            }
        }
        Ok(())
    }
}

/// Flags for blocks, 32 at a time between the numbers of cells.
#[derive(Default)]
struct Flags {
    word: u32,
    left: u32,
}

impl Flags {
    #[inline]
    fn next(&mut self, bytes: &mut Stream) -> Result<bool> {
        if self.left == 0 {
            self.word = bytes.u32()?;
            self.left = 32;
        }
        self.left -= 1;
        Ok(self.word >> self.left & 1 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;
    use crate::raster::Surface;

    fn chunk(kind: u8, body: &[u8]) -> Vec<u8> {
        [&[kind, 0, 0, (body.len() + 4) as u8], body].concat()
    }

    fn strip(top: u8, bottom: u8, right: u8, chunks: &[Vec<u8>]) -> Vec<u8> {
        let body = chunks.concat();
        let head = [0x10, 0, 0, (body.len() + 12) as u8, 0, top, 0, 0, 0, bottom, 0, right];
        [&head[..], &body].concat()
    }

    fn frame(flags: u8, size: (u16, u16), depth: u16, strips: &[Vec<u8>]) -> Result<Surface> {
        let head = [flags, 0, 0, 0, 0, 0, 0, 0, 0, strips.len() as u8];
        let data = [&head[..], &strips.concat()].concat();
        let description = ImageDescription::new(FourCc(*b"cvid"), size.0, size.1, depth);
        super::super::decode(&description, &data)
    }

    #[test]
    fn blocks_of_one_and_of_four_cells_over_odd_edges() {
        let ones = chunk(0x26, &[10, 20, 30, 40]);
        let fours = chunk(0x24, &[1, 2, 3, 4, 5, 6, 7, 8]);
        let blocks = chunk(0x30, &[0x40, 0, 0, 0, 0, 0, 1, 1, 0]);
        let s = frame(0, (7, 3), 8, &[strip(0, 4, 8, &[ones, fours, blocks])]).unwrap();
        let rows = [10, 10, 20, 20, 1, 2, 5, 10, 10, 20, 20, 3, 4, 7, 30, 30, 40, 40, 5, 6, 1];
        assert_eq!(s.as_indices(), Some(&rows[..]));
    }

    #[test]
    fn a_strip_keeps_the_codebooks_of_the_one_before_unless_it_has_its_own() {
        let ones = chunk(0x26, &[9, 9, 9, 9]);
        let first = strip(0, 4, 4, &[ones, chunk(0x32, &[0])]);
        let second = strip(0, 4, 4, &[chunk(0x32, &[0])]);
        let strips = [first, second];
        let s = frame(0, (4, 8), 8, &strips).unwrap();
        assert_eq!((s.index_at(0, 3), s.index_at(3, 7)), (Some(9), Some(9)));
        let s = frame(1, (4, 8), 8, &strips).unwrap();
        assert_eq!((s.index_at(0, 3), s.index_at(3, 7)), (Some(9), Some(0)));
    }

    #[test]
    fn skipped_blocks_of_an_inter_chunk_stay_black() {
        let ones = chunk(0x22, &[255, 255, 255, 255, 0, 0]);
        // Skip, then draw with one cell: bits 0, 1 0.
        let blocks = chunk(0x31, &[0x40, 0, 0, 0, 0]);
        let s = frame(0, (8, 4), 24, &[strip(0, 4, 8, &[ones, blocks])]).unwrap();
        assert_eq!((s.argb_at(0, 0), s.argb_at(4, 0)), (0xFF00_0000, 0xFFFF_FFFF));
    }

    #[test]
    fn truncated_blocks_are_damage() {
        let short = strip(0, 4, 8, &[chunk(0x32, &[0])]);
        assert_eq!(frame(0, (8, 4), 24, &[short]), Err(Error::CodecBadData));
    }
}
