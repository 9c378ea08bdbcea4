//! `'qdrw'`: a QuickDraw picture, with or without the 512 bytes that a PICT file has in front.
//!
//! "Inside Macintosh: Imaging With QuickDraw", appendix A, *Picture Opcodes*; "QuickTime File
//! Format" for compressed images. Pixel maps, lines, all shapes and regions are drawn, and text in
//! letters of ours; patterns of many colours are left out [I].

mod operation;
mod pen;
mod pixel_map;
mod shapes;
mod text;

use super::ImageDescription;
use super::stream::Stream;
use crate::base::{Error, Result};
use crate::raster::{Surface, palette};
pub use operation::{Operation, Pair, Place, Reader, Shape};
pub use pen::{Area, Verb};
use pen::{Canvas, Clip, Pen};

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
    let mut reader = Reader::open(data, depth).ok_or(Error::CodecBadData)?;
    let frame = reader.frame;
    let (width, height) = description.size();
    let pixels = Surface::argb(width, height)?.into_colors();
    let budget = (pixels.len() as u64).saturating_mul(OVERDRAW).max(LEAST_BUDGET);
    let mut canvas = Canvas { pixels, width, height, origin: (frame.left, frame.top), budget };
    canvas.pixels.fill(0xFFFF_FFFF);
    let mut player = Player { canvas, pen: Pen::default(), drawn: 0, compressed: false };
    let ended = player.play(&mut reader);
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
    let frame = Reader::open(data, 0)?.frame;
    Some((frame.width()?, frame.height()?))
}

/// Turns the size and the frame of a bare picture into the file's order of bytes.
pub fn settle(picture: &mut [u8]) {
    let len = picture.len();
    if let Some(words) = picture.first_chunk_mut() {
        *words = operation::head(*words, len);
    }
}

struct Player {
    canvas: Canvas,
    pen: Pen,
    drawn: usize,
    /// A compressed image was drawn. The text behind it tells those who cannot.
    compressed: bool,
}

/// What a place is, after the last one.
fn follow(last: Pair, place: Place) -> Pair {
    let (v, h) = match place {
        Place::At(place) => place,
        Place::By((down, right)) => (last.0 + down, last.1 + right),
    };
    (v.clamp(-FAR, FAR), h.clamp(-FAR, FAR))
}

impl Player {
    fn play(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        while let Some(operation) = reader.next() {
            self.perform(operation?);
        }
        Ok(())
    }

    fn perform(&mut self, operation: Operation) {
        let Self { canvas, pen, .. } = self;
        match operation {
            Operation::Clip(region) => pen.clip = Clip::of(region),
            Operation::BackPattern(pattern) => pen.back_pattern = pattern,
            Operation::PenPattern(pattern) => pen.pattern = pattern,
            Operation::PenMode(mode) => pen.mode = mode as u16,
            Operation::FillPattern(pattern) => pen.fill_pattern = pattern,
            Operation::PenSize(size) => pen.size = size,
            Operation::OvalSize(size) => pen.oval = size,
            Operation::TextSize(size) => pen.text_size = size,
            Operation::TextFace(face) => pen.text_face = face,
            Operation::Fore(color) => pen.fore = color,
            Operation::Back(color) => pen.back = color,
            Operation::Origin((down, right)) => {
                let (x, y) = canvas.origin;
                canvas.origin = ((x + right).clamp(-FAR, FAR), (y + down).clamp(-FAR, FAR));
            }
            Operation::Line(from, to) => {
                let from = from.unwrap_or(pen.place);
                pen.place = follow(from, to);
                canvas.line(from, pen.place, pen);
                self.drawn += 1;
            }
            Operation::Draw(shape, verb) => {
                draw_shape(canvas, pen, shape, verb);
                self.drawn += 1;
            }
            Operation::Text(place, text) => {
                pen.text_place = follow(pen.text_place, place);
                if !self.compressed {
                    text::draw(canvas, pen, &text);
                    self.drawn += 1;
                }
            }
            Operation::Pixels(copy) => {
                canvas.copy(&copy, pen);
                self.drawn += 1;
            }
            Operation::Image(surface, from, to) => {
                canvas.draw(&surface, from, to, pen);
                (self.drawn, self.compressed) = (self.drawn + 1, true);
            }
            Operation::Nothing
            | Operation::TextFont(_)
            | Operation::TextMode(_)
            | Operation::SpaceExtra(_) => {}
        }
    }
}

fn draw_shape(canvas: &mut Canvas, pen: &mut Pen, shape: Shape, verb: Verb) {
    match &shape {
        Shape::Rectangle(area) | Shape::Round(area) | Shape::Oval(area) | Shape::Arc(area, _) => {
            pen.last = area.unwrap_or(pen.last);
        }
        Shape::Polygon(Some(points)) => pen.polygon.clone_from(points),
        Shape::Region(Some(region)) => pen.region.clone_from(region),
        Shape::Polygon(None) | Shape::Region(None) => {}
    }
    match shape {
        Shape::Rectangle(_) => canvas.rectangle(pen.last, verb, pen),
        Shape::Round(_) => canvas.round_rectangle(pen.last, verb, pen),
        Shape::Oval(_) => canvas.oval(pen.last, verb, pen),
        Shape::Arc(_, angles) => canvas.arc(pen.last, angles, verb, pen),
        Shape::Polygon(_) => canvas.polygon(&pen.polygon, verb, pen),
        Shape::Region(_) => canvas.region(&pen.region, verb, pen),
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
        0x11 => 1,
        0x15 | 0x16 | 0xA0 => 2,
        0x6D..=0x6F => 4,
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
