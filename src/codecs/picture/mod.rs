//! `'qdrw'`: a QuickDraw picture, with or without the 512 bytes that a PICT file has in front.
//!
//! "Inside Macintosh: Imaging With QuickDraw", appendix A, *Picture Opcodes*; "QuickTime File
//! Format" for compressed images. Pixel maps, lines, all shapes and regions are drawn, and text in
//! letters of ours; patterns of many colours are left out [I].

mod pen;
mod pixel_map;
mod shapes;
mod text;

use super::ImageDescription;
use super::stream::Stream;
use crate::base::{Error, Result};
use crate::raster::{Surface, palette};
use pen::{Area, Canvas, Clip, Pen, Verb};

const FILE_HEADER: usize = 512;

/// A picture inside of a picture inside of … ends here.
const MAX_DEPTH: usize = 4;

/// How often every pixel may be drawn over.
const OVERDRAW: u64 = 64;
/// What a small picture may draw.
const LEAST_BUDGET: u64 = 1 << 22;

/// Coordinates are kept in this range, twice that of the format.
const FAR: i32 = 1 << 16;

/// Draws a picture on white.
pub(super) fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    decode_at(description, data, 0)
}

/// As [`decode`], for a picture that stands in `depth` others.
pub(super) fn decode_at(
    description: &ImageDescription,
    data: &[u8],
    depth: usize,
) -> Result<Surface> {
    if depth > MAX_DEPTH {
        return Err(Error::CodecBadData);
    }
    let (frame, mut stream, wide) = start(data).ok_or(Error::CodecBadData)?;
    let (width, height) = description.size();
    let pixels = Surface::argb(width, height)?.into_colors();
    let budget = (pixels.len() as u64).saturating_mul(OVERDRAW).max(LEAST_BUDGET);
    let mut canvas = Canvas { pixels, width, height, origin: (frame.left, frame.top), budget };
    canvas.pixels.fill(0xFFFF_FFFF);
    let mut player =
        Player { canvas, pen: Pen::default(), wide, depth, drawn: 0, compressed: false };
    let ended = player.play(&mut stream);
    // What is drawn before damage is shown; a picture of which nothing can be is refused.
    if player.drawn == 0 {
        ended?;
    }
    let pixels = player.canvas.pixels;
    if description.bits() <= 8 {
        let table = description.palette();
        let count = palette::count_for_depth(description.depth);
        let indices = pixels.iter().map(|color| palette::nearest(&table, count, *color)).collect();
        return Surface::from_indices(width, height, indices, table);
    }
    Surface::from_argb(width, height, pixels)
}

/// Width and height of a picture or PICT file.
pub(super) fn size_of(data: &[u8]) -> Option<(usize, usize)> {
    let (frame, ..) = start(data)?;
    Some((frame.width()?, frame.height()?))
}

/// The frame, the opcodes, and whether those are words.
fn start(data: &[u8]) -> Option<(Area, Stream<'_>, bool)> {
    let at = |start: usize| {
        let mut stream = Stream::new(data.get(start..)?);
        let _size = stream.u16().ok()?;
        let frame = Area::read(&mut stream).ok()?;
        let version = stream.array::<2>().ok()?;
        let wide = version == [0x00, 0x11];
        if wide {
            (stream.array().ok()? == [0x02, 0xFF]).then_some(())?;
        } else {
            (version == [0x11, 0x01]).then_some(())?;
        }
        frame.width()?;
        frame.height()?;
        Some((frame, stream, wide))
    };
    at(FILE_HEADER).or_else(|| at(0))
}

struct Player {
    canvas: Canvas,
    pen: Pen,
    /// Version 2: opcodes are words, and data fill whole words.
    wide: bool,
    depth: usize,
    drawn: usize,
    /// A compressed image was drawn. The text behind it tells those who cannot.
    compressed: bool,
}

impl Player {
    fn play(&mut self, stream: &mut Stream) -> Result<()> {
        while !stream.is_empty() {
            let opcode = if self.wide { stream.u16()? } else { stream.u8()?.into() };
            if opcode == 0xFF {
                break;
            }
            let before = stream.rest().len();
            self.perform(opcode, stream)?;
            if self.wide && (before - stream.rest().len()) % 2 != 0 {
                stream.take_up_to(1);
            }
        }
        Ok(())
    }

    fn perform(&mut self, opcode: u16, stream: &mut Stream) -> Result<()> {
        match opcode {
            0x01 => self.pen.clip = Clip::of(shapes::region(stream)?),
            0x02 => self.pen.back_pattern = stream.array()?,
            0x07 => self.pen.size = point(stream)?,
            0x09 => self.pen.pattern = stream.array()?,
            0x0A => self.pen.fill_pattern = stream.array()?,
            0x0B => self.pen.oval = point(stream)?,
            0x0D => self.pen.text_size = stream.u16()?,
            0x28..=0x2B => self.text(opcode, stream)?,
            0x0C => {
                let (down, right) = point(stream)?;
                let (x, y) = self.canvas.origin;
                self.canvas.origin = ((x + right).clamp(-FAR, FAR), (y + down).clamp(-FAR, FAR));
            }
            0x0E => self.pen.fore = old_color(stream.u32()?),
            0x0F => self.pen.back = old_color(stream.u32()?),
            0x1A => self.pen.fore = rgb(stream)?,
            0x1B => self.pen.back = rgb(stream)?,
            0x20..=0x23 => self.line(opcode, stream)?,
            0x30..=0x34 | 0x40..=0x44 | 0x50..=0x54 | 0x60..=0x64 => {
                self.pen.last = Area::read(stream)?;
                self.shape(opcode, stream)?;
            }
            0x38..=0x3C | 0x48..=0x4C | 0x58..=0x5C | 0x68..=0x6C => self.shape(opcode, stream)?,
            0x70..=0x74 => {
                self.pen.polygon = shapes::polygon_points(stream)?;
                self.shape(opcode, stream)?;
            }
            0x80..=0x84 => {
                self.pen.region = shapes::region(stream)?;
                self.shape(opcode, stream)?;
            }
            0x78..=0x7C | 0x88..=0x8C => self.shape(opcode, stream)?,
            0x90 | 0x91 | 0x98 | 0x99 | 0x9A | 0x9B => {
                let copy = pixel_map::read(stream, opcode)?;
                self.canvas.copy(&copy, &self.pen);
                self.drawn += 1;
            }
            0x8200 => {
                let len = stream.u32()? as usize;
                let image = stream.take_up_to(len);
                let (surface, from, to) = pixel_map::compressed(image, self.depth)?;
                self.canvas.draw(&surface, from, to, &self.pen);
                (self.drawn, self.compressed) = (self.drawn + 1, true);
            }
            _ => skip(opcode, stream)?,
        }
        Ok(())
    }

    fn shape(&mut self, opcode: u16, stream: &mut Stream) -> Result<()> {
        let verb = Verb::of(opcode & 7);
        let Self { canvas, pen, .. } = self;
        match opcode & 0xF0 {
            0x30 => canvas.rectangle(pen.last, verb, pen),
            0x40 => canvas.round_rectangle(pen.last, verb, pen),
            0x50 => canvas.oval(pen.last, verb, pen),
            0x60 => canvas.arc(pen.last, point(stream)?, verb, pen),
            0x70 => canvas.polygon(&pen.polygon, verb, pen),
            _ => canvas.region(&pen.region, verb, pen),
        }
        self.drawn += 1;
        Ok(())
    }

    fn text(&mut self, opcode: u16, stream: &mut Stream) -> Result<()> {
        let (y, x) = self.pen.text_place;
        let mut step = || stream.u8().map(i32::from);
        self.pen.text_place = match opcode {
            0x28 => point(stream)?,
            0x29 => (y, x + step()?),
            0x2A => (y + step()?, x),
            _ => {
                let right = step()?;
                (y + step()?, x + right)
            }
        };
        let (y, x) = self.pen.text_place;
        self.pen.text_place = (y.clamp(-FAR, FAR), x.clamp(-FAR, FAR));
        let len = stream.u8()?;
        let text = stream.take(len.into())?;
        if !self.compressed {
            text::draw(&mut self.canvas, &self.pen, text);
            self.drawn += 1;
        }
        Ok(())
    }

    fn line(&mut self, opcode: u16, stream: &mut Stream) -> Result<()> {
        let from = if opcode & 1 == 0 { point(stream)? } else { self.pen.place };
        let to = if opcode < 0x22 {
            point(stream)?
        } else {
            let [right, down] = stream.array()?.map(|byte: u8| i32::from(byte as i8));
            ((from.0 + down).clamp(-FAR, FAR), (from.1 + right).clamp(-FAR, FAR))
        };
        self.pen.place = to;
        self.canvas.line(from, to, &self.pen);
        self.drawn += 1;
        Ok(())
    }
}

/// A point: vertical, then horizontal.
fn point(stream: &mut Stream) -> Result<(i32, i32)> {
    Ok((i32::from(stream.u16()? as i16), i32::from(stream.u16()? as i16)))
}

fn rgb(stream: &mut Stream) -> Result<u32> {
    let [red, _, green, _, blue, _] = stream.array()?;
    Ok(u32::from_be_bytes([0xFF, red, green, blue]))
}

/// The eight colours of old QuickDraw.
fn old_color(color: u32) -> u32 {
    match color {
        30 => 0xFFFF_FFFF,
        205 => 0xFFDD_0806,
        341 => 0xFF00_8011,
        409 => 0xFF00_00D4,
        273 => 0xFF02_ABEA,
        137 => 0xFFF2_0884,
        69 => 0xFFFC_F305,
        _ => 0xFF00_0000,
    }
}

/// Leaves out what is not drawn; the sizes are those of the appendix's table.
fn skip(opcode: u16, stream: &mut Stream) -> Result<()> {
    let len = match opcode {
        0x00 | 0x17..=0x19 | 0x1C | 0x1E | 0x3D..=0x3F | 0x4D..=0x4F | 0x5D..=0x5F => 0,
        0x7D..=0x7F | 0x8D..=0x8F | 0xB0..=0xCF | 0x8000..=0x80FF => 0,
        0x04 | 0x11 => 1,
        0x03 | 0x05 | 0x08 | 0x15 | 0x16 | 0xA0 => 2,
        0x06 | 0x6D..=0x6F => 4,
        0x1D | 0x1F => 6,
        0x10 | 0x35..=0x37 | 0x45..=0x47 | 0x55..=0x57 => 8,
        0x65..=0x67 => 12,
        0x12..=0x14 => return pixel_map::skip_pattern(stream),
        0x75..=0x77 | 0x85..=0x87 => usize::from(stream.u16()?).saturating_sub(2),
        0xA1 => {
            stream.take(2)?;
            stream.u16()?.into()
        }
        0x24..=0x27 | 0x2C..=0x2F | 0x92..=0x97 | 0x9C..=0x9F | 0xA2..=0xAF => stream.u16()?.into(),
        0x0100..=0x7FFF => usize::from(opcode >> 8) * 2,
        0xD0..=0xFE | 0x8100..=0xFFFF => stream.u32()? as usize,
        _ => return Err(Error::CodecBadData),
    };
    stream.take(len).map(|_| ())
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
