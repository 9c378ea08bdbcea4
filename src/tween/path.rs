//! Paths: lines and curves that a tween follows by their length.
//!
//! `ImageCompression.h`, *Vector Codec*; QuickDraw GX paths. The data are a stream of classic atoms
//! of which one is the path, or the path alone [I]: a number of contours, each with a number of
//! points, bits that tell which of them are off the curve, and the points. Between a point off the
//! curve and the next one off it, a point on it lies half way.

use crate::base::{ByteReader, Error, FourCc, Result};

/// Straight pieces that a curve is taken for.
const PIECES: usize = 16;
/// Most points of a path; QuickDraw GX could not have more in a contour.
const MOST: usize = 1 << 14;

/// A path as a row of points, with its length up to each.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Path {
    points: Vec<(f64, f64)>,
    lengths: Vec<f64>,
}

/// A place on a path, and the direction there, in radians clockwise from the right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub x: f64,
    pub y: f64,
    pub angle: f64,
}

/// The path in the data of a tween. Only its first contour is followed.
pub(super) fn read(data: &[u8]) -> Result<Path> {
    let body = path_atom(data).unwrap_or(data);
    let mut r = ByteReader::new(FourCc(*b"path"), body);
    if r.u32()? == 0 {
        return Err(Error::Param);
    }
    let count = r.u32()? as usize;
    if count == 0 || count > MOST {
        return Err(Error::Param);
    }
    let bits = r.take(count.div_ceil(32) * 4)?.to_vec();
    let is_off =
        |place: usize| bits.get(place / 8).is_some_and(|byte| byte & (0x80 >> (place % 8)) != 0);
    let mut points = Vec::with_capacity(count);
    for place in 0..count {
        let point = (r.fixed()?.to_f64(), r.fixed()?.to_f64());
        points.push((point, is_off(place)));
    }
    Ok(Path::through(&points))
}

/// The body of the atom with the path in a stream.
fn path_atom(data: &[u8]) -> Option<&[u8]> {
    let mut rest = data;
    loop {
        let size = u32::from_be_bytes(*rest.first_chunk()?) as usize;
        let atom = rest.get(..size).filter(|_| size >= 8)?;
        if atom.get(4..8)? == b"path" {
            return atom.get(8..);
        }
        rest = rest.get(size..)?;
    }
}

fn middle(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0)
}

impl Path {
    /// The path through points of which some are off the curve.
    fn through(points: &[((f64, f64), bool)]) -> Self {
        let mut row: Vec<(f64, f64)> = Vec::new();
        let mut bend: Option<(f64, f64)> = None;
        for (point, is_off) in points {
            match (bend, is_off) {
                (None, false) => row.push(*point),
                // A path that begins off the curve begins at that point.
                (None, true) if row.is_empty() => row.push(*point),
                (None, true) => bend = Some(*point),
                (Some(over), true) => {
                    curve(&mut row, over, middle(over, *point));
                    bend = Some(*point);
                }
                (Some(over), false) => {
                    curve(&mut row, over, *point);
                    bend = None;
                }
            }
        }
        row.extend(bend);
        let mut lengths = Vec::with_capacity(row.len());
        let mut length = 0.0;
        for (place, point) in row.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| row.get(before)).unwrap_or(point);
            length += f64::hypot(point.0 - before.0, point.1 - before.1);
            lengths.push(length);
        }
        Self { points: row, lengths }
    }

    /// The place at a part of the length.
    pub fn at(&self, part: f64) -> Place {
        let wanted = self.lengths.last().copied().unwrap_or(0.0) * part;
        let end = self.lengths.partition_point(|length| *length < wanted);
        let end = end.clamp(1, self.points.len().max(2) - 1);
        self.piece(end, |from, to| if to > from { (wanted - from) / (to - from) } else { 0.0 })
    }

    /// The place in the piece that ends at a point, by what part of it is over.
    fn piece(&self, end: usize, part: impl Fn(f64, f64) -> f64) -> Place {
        let get = |place: usize| self.points.get(place).copied();
        let first = get(0).unwrap_or_default();
        let (a, b) = (get(end - 1).unwrap_or(first), get(end).unwrap_or(first));
        let length = |place: usize| self.lengths.get(place).copied().unwrap_or(0.0);
        let part = part(length(end - 1), length(end)).clamp(0.0, 1.0);
        Place {
            x: a.0 + (b.0 - a.0) * part,
            y: a.1 + (b.1 - a.1) * part,
            angle: f64::atan2(b.1 - a.1, b.0 - a.0),
        }
    }

    /// The y where x is at a part of the way from its first to its last value.
    pub fn y_at(&self, part: f64) -> f64 {
        self.other(part, |point| *point)
    }

    /// The x where y is at a part of the way from its first to its last value.
    pub fn x_at(&self, part: f64) -> f64 {
        self.other(part, |point| (point.1, point.0))
    }

    fn other(&self, part: f64, axes: impl Fn(&(f64, f64)) -> (f64, f64)) -> f64 {
        let first = self.points.first().map(&axes).unwrap_or_default();
        let last = self.points.last().map(&axes).unwrap_or_default();
        let wanted = first.0 + (last.0 - first.0) * part;
        for pair in self.points.windows(2) {
            let [a, b] = pair else { continue };
            let (a, b) = (axes(a), axes(b));
            if (a.0.min(b.0)..=a.0.max(b.0)).contains(&wanted) {
                let part = if a.0 == b.0 { 0.0 } else { (wanted - a.0) / (b.0 - a.0) };
                return a.1 + (b.1 - a.1) * part;
            }
        }
        last.1
    }
}

/// Adds a curve from the last point of a row, bent towards one point, to another.
fn curve(row: &mut Vec<(f64, f64)>, over: (f64, f64), to: (f64, f64)) {
    let from = row.last().copied().unwrap_or(over);
    for piece in 1..=PIECES {
        let t = piece as f64 / PIECES as f64;
        let along = |a: f64, b: f64, c: f64| {
            (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * b + t * t * c
        };
        row.push((along(from.0, over.0, to.0), along(from.1, over.1, to.1)));
    }
}

#[cfg(test)]
pub(super) fn bytes(points: &[(i32, i32, bool)]) -> Vec<u8> {
    let mut bits = vec![0u8; points.len().div_ceil(32) * 4];
    for (place, _) in points.iter().enumerate().filter(|(_, point)| point.2) {
        bits[place / 8] |= 0x80 >> (place % 8);
    }
    let mut bytes = [1u32.to_be_bytes(), (points.len() as u32).to_be_bytes()].concat();
    bytes.extend(bits);
    for (x, y, _) in points {
        bytes.extend([(x << 16).to_be_bytes(), (y << 16).to_be_bytes()].concat());
    }
    bytes
}
