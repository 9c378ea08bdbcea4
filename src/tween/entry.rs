//! One entry of a tween sample: its type, its data, and what changes its time.

use super::output::Output;
use super::path::Path;
use super::{geometry, path, polygon};
use crate::atoms::{Child, Container, ROOT};
use crate::base::{ByteReader, Error, Fixed, FourCc, Matrix, Point, Rect, Result};

/// Deepest chain of tweens that give one another their time or are joined.
const DEEPEST: usize = 8;
/// Most tweens in one: joined ones are entries of their own.
const MOST: usize = 64;

const DATA: FourCc = FourCc(*b"data");
/// The name of the data in the prose of the document.
const DATA_TOO: FourCc = FourCc(*b"twdt");
const ENTRY: FourCc = FourCc(*b"twen");

/// A tween.
#[derive(Debug, Clone, PartialEq)]
pub struct Tween {
    shape: Shape,
    /// When it begins, in the time of its sample.
    pub start: i64,
    /// How long it lasts; as long as the sample for `None`.
    pub duration: Option<i64>,
    /// Whether changes since the last time are wanted, of a path.
    pub is_delta: bool,
    clock: Option<Box<Clock>>,
}

/// What gives a tween its time.
#[derive(Debug, Clone, PartialEq)]
struct Clock {
    tween: Tween,
    min: f64,
    max: Option<f64>,
}

/// What a tween goes through.
#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Between(Kind, Vec<u8>),
    Region(Rect, Rect, Vec<i16>),
    Picture(Rect, Rect, Vec<u8>),
    Polygon([polygon::Quad; 3]),
    Spin(f64, f64),
    Joined(Vec<Tween>),
    List(Vec<Vec<u8>>),
    Path(PathUse, Path, f64),
}

/// Types with a first and a last value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Short,
    Long,
    Fixed,
    Point,
    Rect,
    Matrix,
    Color,
    Mode,
    Single,
    Double,
    FixedPoint,
}

/// What is taken from a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PathUse {
    Translation,
    Rotation,
    Both,
    Point,
    Y,
    X,
}

impl Tween {
    /// The tween in the entry at `atom`, with the data of this ID.
    ///
    /// `featureUnsupported` for types of three dimensions and unknown ones; an error for data that
    /// do not fit their type.
    pub fn read(container: &Container<'_>, atom: u32, data: u32) -> Result<Self> {
        let entry = container.atom(atom)?;
        Reader { container, left: std::cell::Cell::new(MOST) }.read(entry, data, 0)
    }

    /// The part of the tween that is over at a time of a sample that lasts `duration`.
    pub fn part(&self, time: f64, duration: f64) -> f64 {
        let time = match &self.clock {
            Some(clock) => clock.time(time, duration),
            None => time,
        };
        let lasts = self.duration.map_or(duration, |own| own as f64);
        let since = time - self.start as f64;
        // A tween of no length is over when it begins.
        let part = if lasts > 0.0 { since / lasts } else { f64::from(u8::from(since >= 0.0)) };
        if part.is_nan() { 0.0 } else { part.clamp(0.0, 1.0) }
    }

    /// The value at a time of a sample that lasts `duration`.
    pub fn at(&self, time: f64, duration: f64) -> Result<Output> {
        self.at_part(self.part(time, duration), time, duration)
    }

    /// The value when a part of the tween is over; those that are joined go by the time.
    pub(super) fn at_part(&self, part: f64, time: f64, duration: f64) -> Result<Output> {
        match &self.shape {
            Shape::Between(kind, data) => between(*kind, data, part),
            Shape::Region(from, to, words) => {
                let place = geometry::rect(*from, *to, part);
                geometry::region(words, *from, place).map(Output::Region)
            }
            Shape::Picture(from, to, picture) => {
                let place = geometry::rect(*from, *to, part);
                geometry::picture(picture, *from, place).map(Output::Picture)
            }
            Shape::Polygon([source, from, to]) => {
                polygon::matrix(source, &polygon::between(from, to, part)).map(Output::Matrix)
            }
            Shape::Spin(first, turns) => {
                Ok(Output::Matrix(geometry::turn(first + part * turns * 360.0)))
            }
            Shape::Joined(tweens) => {
                let mut matrix = Matrix::IDENTITY;
                for tween in tweens {
                    match tween.at(time, duration)? {
                        Output::Matrix(next) => matrix = matrix.then(&next),
                        _ => return Err(Error::FeatureUnsupported),
                    }
                }
                Ok(Output::Matrix(matrix))
            }
            Shape::List(elements) => {
                let place = (part * elements.len() as f64).floor() as usize;
                let element = elements.get(place).or(elements.last());
                element.cloned().map(Output::Data).ok_or(Error::Param)
            }
            Shape::Path(wanted, path, first) => Ok(along(*wanted, path, *first, part)),
        }
    }

    /// The change of a path's value from one part to another.
    pub(super) fn change(&self, from: f64, to: f64, time: f64, duration: f64) -> Result<Output> {
        let Shape::Path(wanted, path, _) = &self.shape else {
            return self.at_part(to, time, duration);
        };
        let (before, now) = (path.at(from), path.at(to));
        let shift = (now.x - before.x, now.y - before.y);
        let turn = (now.angle - before.angle).to_degrees();
        Ok(match wanted {
            PathUse::Translation => Output::Matrix(geometry::shift(shift.0, shift.1)),
            PathUse::Rotation => Output::Matrix(geometry::turn(turn)),
            PathUse::Both => {
                Output::Matrix(geometry::turn(turn).then(&geometry::shift(shift.0, shift.1)))
            }
            PathUse::Point => {
                Output::FixedPoint(Fixed::from_f64(shift.0), Fixed::from_f64(shift.1))
            }
            PathUse::Y => Output::Fixed(Fixed::from_f64(path.y_at(to) - path.y_at(from))),
            PathUse::X => Output::Fixed(Fixed::from_f64(path.x_at(to) - path.x_at(from))),
        })
    }

    /// The least and the greatest number that it gives.
    fn range(&self) -> (f64, f64) {
        let ends = [0.0, 1.0].map(|part| {
            let value = self.at_part(part, 0.0, 0.0);
            value.ok().and_then(|value| value.number()).unwrap_or(part)
        });
        (ends[0], ends[1])
    }
}

impl Clock {
    fn time(&self, time: f64, duration: f64) -> f64 {
        let value = self.tween.at(time, duration).ok().and_then(|value| value.number());
        let value = value.unwrap_or(time);
        let Some(max) = self.max else { return value };
        let (low, high) = self.tween.range();
        if high == low {
            return self.min;
        }
        self.min + (value - low) / (high - low) * (max - self.min)
    }
}

struct Reader<'a> {
    container: &'a Container<'a>,
    left: std::cell::Cell<usize>,
}

impl Reader<'_> {
    fn leaf(&self, entry: Child, kind: [u8; 4]) -> Option<&[u8]> {
        let mut children = self.container.children_of(entry).map_while(Result::ok);
        let leaf = children.find(|child| child.kind == FourCc(kind))?;
        self.container.data(leaf).ok()
    }

    fn long(&self, entry: Child, kind: [u8; 4]) -> Option<i32> {
        Some(i32::from_be_bytes(*self.leaf(entry, kind)?.first_chunk()?))
    }

    fn fixed(&self, entry: Child, kind: [u8; 4]) -> Option<f64> {
        self.long(entry, kind).map(|bits| Fixed(bits).to_f64())
    }

    fn read(&self, entry: Child, data: u32, depth: usize) -> Result<Tween> {
        self.left.set(self.left.get().checked_sub(1).ok_or(Error::NoMemory)?);
        if depth > DEEPEST {
            return Err(Error::InvalidAtomContainer);
        }
        let kind = self.long(entry, *b"twnt").ok_or(Error::CannotFindAtom)? as u32;
        Ok(Tween {
            shape: self.shape(entry, kind, self.data(entry, data)?, depth)?,
            start: self.long(entry, *b"twst").unwrap_or(0).into(),
            duration: self.long(entry, *b"twdu").map(i64::from),
            is_delta: self.long(entry, *b"flag").unwrap_or(0) & 1 != 0,
            clock: self.clock(entry, data, depth)?.map(Box::new),
        })
    }

    /// The data with an ID; those that are there where none has it.
    fn data(&self, entry: Child, id: u32) -> Result<Child> {
        let children = || self.container.children_of(entry).map_while(Result::ok);
        let is_data = |child: &Child| child.kind == DATA || child.kind == DATA_TOO;
        let wanted = children().find(|child| is_data(child) && child.id == id);
        wanted.or_else(|| children().find(is_data)).ok_or(Error::CannotFindAtom)
    }

    fn shape(&self, entry: Child, kind: u32, data: Child, depth: usize) -> Result<Shape> {
        let leaf = || self.container.data(data);
        let pair = |kind: Kind| {
            let bytes = leaf()?;
            // Both values must be there.
            between(kind, bytes, 0.0)?;
            Ok(Shape::Between(kind, bytes.to_vec()))
        };
        let path = |wanted: PathUse| {
            let first = self.fixed(entry, *b"inro").unwrap_or(0.0);
            path::read(leaf()?).map(|path| Shape::Path(wanted, path, first))
        };
        let mut r = ByteReader::new(DATA, leaf().unwrap_or_default());
        match kind {
            1 => pair(Kind::Short),
            2 => pair(Kind::Long),
            3 => pair(Kind::Fixed),
            4 => pair(Kind::Point),
            5 => pair(Kind::Rect),
            6 => {
                let (from, to) = (r.rect()?, r.rect()?);
                let Some(words) = self.leaf(entry, *b"qdrg") else {
                    let picture = self.leaf(entry, *b"PICT").ok_or(Error::FeatureUnsupported)?;
                    return Ok(Shape::Picture(from, to, picture.to_vec()));
                };
                let words =
                    words.chunks_exact(2).map(|word| i16::from_be_bytes([word[0], word[1]]));
                Ok(Shape::Region(from, to, words.collect()))
            }
            7 => pair(Kind::Matrix),
            8 => pair(Kind::Color),
            9 => pair(Kind::Mode),
            10 => pair(Kind::Single),
            11 => pair(Kind::Double),
            12 => pair(Kind::FixedPoint),
            kind => match &kind.to_be_bytes() {
                b"poly" => Ok(Shape::Polygon([
                    polygon::read(&mut r)?,
                    polygon::read(&mut r)?,
                    polygon::read(&mut r)?,
                ])),
                b"spin" => Ok(Shape::Spin(r.fixed()?.to_f64(), r.fixed()?.to_f64())),
                b"mulm" => self.joined(data, depth),
                b"atom" => self.list(data),
                b"gxmt" => path(PathUse::Translation),
                b"gxpr" => path(PathUse::Rotation),
                b"gxmr" => path(PathUse::Both),
                b"gxfp" => path(PathUse::Point),
                b"gxxy" => path(PathUse::Y),
                b"gxyx" => path(PathUse::X),
                _ => Err(Error::FeatureUnsupported),
            },
        }
    }

    fn joined(&self, data: Child, depth: usize) -> Result<Shape> {
        let mut tweens = Vec::new();
        for child in self.container.children_of(data) {
            let child = child?;
            if child.kind == ENTRY {
                tweens.push(self.read(child, 1, depth + 1)?);
            }
        }
        Ok(Shape::Joined(tweens))
    }

    /// The elements of a list: the children of the type that its type tells.
    fn list(&self, data: Child) -> Result<Shape> {
        let kind = self.leaf(data, *b"type").and_then(<[u8]>::first_chunk);
        let kind = FourCc(*kind.ok_or(Error::CannotFindAtom)?);
        let mut elements = Vec::new();
        for child in self.container.children_of(data) {
            let child = child?;
            // The type itself may be called so.
            if child.kind == kind && child.is_leaf() {
                elements.push(self.container.data(child)?.to_vec());
            }
        }
        if elements.is_empty() { Err(Error::CannotFindAtom) } else { Ok(Shape::List(elements)) }
    }

    /// The tween that gives the time for the data of this ID.
    fn clock(&self, entry: Child, data: u32, depth: usize) -> Result<Option<Clock>> {
        let mut children = self.container.children_of(entry).map_while(Result::ok);
        let told = children.find(|child| &child.kind.0 == b"intr" && child.id == data);
        let Some(told) = told else { return Ok(None) };
        let id = self.container.data(told)?.first_chunk().ok_or(Error::CannotFindAtom)?;
        let found = self.container.find_by_id(ROOT, ENTRY, u32::from_be_bytes(*id));
        let (other, _) = found.ok_or(Error::CannotFindAtom)?;
        Ok(Some(Clock {
            tween: self.read(other, 1, depth + 1)?,
            min: self.fixed(entry, *b"omin").unwrap_or(0.0),
            max: self.fixed(entry, *b"omax"),
        }))
    }
}

/// A number between two; integers are cut [I].
fn mix(from: f64, to: f64, part: f64) -> f64 {
    from + (to - from) * part
}

fn between(kind: Kind, data: &[u8], part: f64) -> Result<Output> {
    let mut r = ByteReader::new(DATA, data);
    let r = &mut r;
    let short = |a: i16, b: i16| mix(a.into(), b.into(), part) as i16;
    let long = |a: i32, b: i32| mix(a.into(), b.into(), part) as i32;
    let word = |a: u16, b: u16| mix(a.into(), b.into(), part) as u16;
    let color = |r: &mut ByteReader<'_>| Ok::<_, Error>([r.u16()?, r.u16()?, r.u16()?]);
    let colors = |a: [u16; 3], b: [u16; 3]| [word(a[0], b[0]), word(a[1], b[1]), word(a[2], b[2])];
    Ok(match kind {
        Kind::Short => Output::Short(short(r.i16()?, r.i16()?)),
        Kind::Long => Output::Long(long(r.i32()?, r.i32()?)),
        Kind::Fixed => Output::Fixed(Fixed(long(r.i32()?, r.i32()?))),
        Kind::Point => {
            let point = |r: &mut ByteReader<'_>| Ok::<_, Error>((r.i16()?, r.i16()?));
            let (a, b) = (point(r)?, point(r)?);
            Output::Point(Point { v: short(a.0, b.0), h: short(a.1, b.1) })
        }
        Kind::Rect => Output::Rect(geometry::rect(r.rect()?, r.rect()?, part)),
        Kind::Matrix => {
            let (a, b) = (r.matrix()?, r.matrix()?);
            let mut matrix = a;
            for (entry, end) in matrix.0.iter_mut().flatten().zip(b.0.iter().flatten()) {
                *entry = long(*entry, *end);
            }
            Output::Matrix(matrix)
        }
        Kind::Color => Output::Color(colors(color(r)?, color(r)?)),
        Kind::Mode => {
            let (mode, a) = (r.u32()?, color(r)?);
            r.skip(4)?;
            Output::Mode(mode, colors(a, color(r)?))
        }
        Kind::Single => Output::Single(mix(r.f32()?.into(), r.f32()?.into(), part) as f32),
        Kind::Double => {
            let (a, b) = (f64::from_bits(r.u64()?), f64::from_bits(r.u64()?));
            Output::Double(mix(a, b, part))
        }
        Kind::FixedPoint => {
            let (a, b) = ((r.i32()?, r.i32()?), (r.i32()?, r.i32()?));
            Output::FixedPoint(Fixed(long(a.0, b.0)), Fixed(long(a.1, b.1)))
        }
    })
}

fn along(wanted: PathUse, path: &Path, first: f64, part: f64) -> Output {
    let place = path.at(part);
    let shift = || geometry::shift(place.x, place.y);
    let turn = || geometry::turn(first + place.angle.to_degrees());
    match wanted {
        PathUse::Translation => Output::Matrix(shift()),
        PathUse::Rotation => Output::Matrix(turn()),
        PathUse::Both => Output::Matrix(turn().then(&shift())),
        PathUse::Point => Output::FixedPoint(Fixed::from_f64(place.x), Fixed::from_f64(place.y)),
        PathUse::Y => Output::Fixed(Fixed::from_f64(path.y_at(part))),
        PathUse::X => Output::Fixed(Fixed::from_f64(path.x_at(part))),
    }
}
