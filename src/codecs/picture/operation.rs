//! A picture as operations, read one by one.
//!
//! "Inside Macintosh: Imaging With QuickDraw", appendix A, *Picture Opcodes*.

use super::super::stream::Stream;
use super::pen::{Area, Verb};
use super::pixel_map::{self, Copy};
use super::{FILE_HEADER, old_color, point, rgb, shapes, skip};
use crate::base::{Point, Result};
use crate::raster::{Region, Surface};

/// Vertical, then horizontal.
pub type Pair = (i32, i32);

/// Where something begins or ends.
#[derive(Debug, Clone, Copy)]
pub enum Place {
    At(Pair),
    /// That far from the last one.
    By(Pair),
}

/// A shape; none is that of the last operation for its kind.
pub enum Shape {
    Rectangle(Option<Area>),
    Round(Option<Area>),
    Oval(Option<Area>),
    /// With the angles where it begins and how far it goes.
    Arc(Option<Area>, Pair),
    Polygon(Option<Vec<Point>>),
    Region(Option<Region>),
}

/// What a picture asks for.
pub enum Operation {
    /// Nothing that is drawn.
    Nothing,
    Clip(Region),
    BackPattern([u8; 8]),
    PenPattern([u8; 8]),
    FillPattern([u8; 8]),
    PenSize(Pair),
    PenMode(i16),
    OvalSize(Pair),
    /// Moves what follows up and to the left.
    Origin(Pair),
    TextFont(i16),
    TextFace(u8),
    TextMode(i16),
    TextSize(u16),
    SpaceExtra(i32),
    Fore(u32),
    Back(u32),
    /// From the pen's place where none is told.
    Line(Option<Pair>, Place),
    Draw(Shape, Verb),
    Text(Place, Vec<u8>),
    Pixels(Copy),
    /// A compressed image: which part of it goes where.
    Image(Surface, Area, Area),
}

/// What of a picture was not read yet.
pub struct Reader<'a> {
    /// The coordinates of the picture.
    pub frame: Area,
    stream: Stream<'a>,
    /// Version 2: opcodes are words, and data fill whole words.
    wide: bool,
    depth: usize,
}

/// The size and the frame. Programs write them as they lie in memory: where only the other order of
/// bytes tells the right size, they are turned.
pub fn head(mut head: [u8; 10], len: usize) -> [u8; 10] {
    let size = [head[0], head[1]];
    let is = |size: u16| usize::from(size) == len & 0xFFFF;
    if is(u16::from_le_bytes(size)) && !is(u16::from_be_bytes(size)) {
        head.chunks_exact_mut(2).for_each(|word| word.swap(0, 1));
    }
    head
}

impl<'a> Reader<'a> {
    /// A picture, with or without the header of a file, that stands in `depth` others.
    pub fn open(data: &'a [u8], depth: usize) -> Option<Self> {
        let at = |start: usize| {
            let data = data.get(start..)?;
            let mut stream = Stream::new(data);
            let head = head(stream.array().ok()?, data.len());
            let frame = Area::read(&mut Stream::new(&head[2..])).ok()?;
            let version = stream.array::<2>().ok()?;
            let wide = version == [0x00, 0x11];
            if wide {
                (stream.array().ok()? == [0x02, 0xFF]).then_some(())?;
            } else {
                (version == [0x11, 0x01]).then_some(())?;
            }
            frame.width()?;
            frame.height()?;
            Some(Self { frame, stream, wide, depth })
        };
        at(FILE_HEADER).or_else(|| at(0))
    }

    /// The next operation; none at the end.
    pub fn next(&mut self) -> Option<Result<Operation>> {
        if self.stream.is_empty() {
            return None;
        }
        let opcode = if self.wide { self.stream.u16() } else { self.stream.u8().map(u16::from) };
        let opcode = match opcode {
            Ok(0xFF) => return None,
            Ok(opcode) => opcode,
            Err(error) => return Some(Err(error)),
        };
        let before = self.stream.rest().len();
        let operation = self.read(opcode);
        if self.wide && (before - self.stream.rest().len()) % 2 != 0 {
            self.stream.take_up_to(1);
        }
        Some(operation)
    }

    fn read(&mut self, opcode: u16) -> Result<Operation> {
        let stream = &mut self.stream;
        Ok(match opcode {
            0x01 => Operation::Clip(shapes::region(stream)?),
            0x02 => Operation::BackPattern(stream.array()?),
            0x03 => Operation::TextFont(stream.u16()? as i16),
            0x04 => Operation::TextFace(stream.u8()?),
            0x05 => Operation::TextMode(stream.u16()? as i16),
            0x06 => Operation::SpaceExtra(stream.u32()? as i32),
            0x07 => Operation::PenSize(point(stream)?),
            0x08 => Operation::PenMode(stream.u16()? as i16),
            0x09 => Operation::PenPattern(stream.array()?),
            0x0A => Operation::FillPattern(stream.array()?),
            0x0B => Operation::OvalSize(point(stream)?),
            0x0C => Operation::Origin(point(stream)?),
            0x0D => Operation::TextSize(stream.u16()?),
            0x0E => Operation::Fore(old_color(stream.u32()?)),
            0x0F => Operation::Back(old_color(stream.u32()?)),
            0x1A => Operation::Fore(rgb(stream)?),
            0x1B => Operation::Back(rgb(stream)?),
            0x20..=0x23 => {
                let from = if opcode & 1 == 0 { Some(point(stream)?) } else { None };
                let to = if opcode < 0x22 {
                    Place::At(point(stream)?)
                } else {
                    let [right, down] = stream.array()?.map(|byte: u8| i32::from(byte as i8));
                    Place::By((down, right))
                };
                Operation::Line(from, to)
            }
            0x28..=0x2B => self.text(opcode)?,
            0x30..=0x34 | 0x40..=0x44 | 0x50..=0x54 | 0x60..=0x64 => {
                let area = Area::read(stream)?;
                self.shape(opcode, Some(area))?
            }
            0x38..=0x3C | 0x48..=0x4C | 0x58..=0x5C | 0x68..=0x6C => self.shape(opcode, None)?,
            0x70..=0x74 => draw(opcode, Shape::Polygon(Some(shapes::polygon_points(stream)?))),
            0x78..=0x7C => draw(opcode, Shape::Polygon(None)),
            0x80..=0x84 => draw(opcode, Shape::Region(Some(shapes::region(stream)?))),
            0x88..=0x8C => draw(opcode, Shape::Region(None)),
            0x90 | 0x91 | 0x98 | 0x99 | 0x9A | 0x9B => {
                Operation::Pixels(pixel_map::read(stream, opcode)?)
            }
            0x8200 => {
                let len = stream.u32()? as usize;
                let image = stream.take_up_to(len);
                let (surface, from, to) = pixel_map::compressed(image, self.depth)?;
                Operation::Image(surface, from, to)
            }
            _ => {
                skip(opcode, stream)?;
                Operation::Nothing
            }
        })
    }

    fn shape(&mut self, opcode: u16, area: Option<Area>) -> Result<Operation> {
        Ok(draw(
            opcode,
            match opcode & 0xF0 {
                0x30 => Shape::Rectangle(area),
                0x40 => Shape::Round(area),
                0x50 => Shape::Oval(area),
                _ => Shape::Arc(area, point(&mut self.stream)?),
            },
        ))
    }

    fn text(&mut self, opcode: u16) -> Result<Operation> {
        let stream = &mut self.stream;
        let mut step = || stream.u8().map(i32::from);
        let place = match opcode {
            0x28 => Place::At(point(stream)?),
            0x29 => Place::By((0, step()?)),
            0x2A => Place::By((step()?, 0)),
            _ => {
                let right = step()?;
                Place::By((step()?, right))
            }
        };
        let len = self.stream.u8()?;
        Ok(Operation::Text(place, self.stream.take(len.into())?.to_vec()))
    }
}

fn draw(opcode: u16, shape: Shape) -> Operation {
    Operation::Draw(shape, Verb::of(opcode & 7))
}
