//! Polygons by the rule of odd and even crossings.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *QuickDraw Drawing*: a pixel is inside if its
//! middle is. The sides wait in the order of their tops, so that a row looks only at those that
//! cross it.

use super::region::Region;
use crate::base::{Error, Point, Result};
use std::ops::Range;

/// More crossings than this make no region; the words of one would not hold what they mean.
const MOST_CROSSINGS: usize = 1 << 25;
/// Edges in rows that are not as the row above.
const MOST_EDGES: usize = 1 << 22;

/// A side that crosses the middles of the rows from `top` to `bottom`.
struct Side {
    top: i32,
    bottom: i32,
    /// Where it would cross the middle of row 0, and how far it goes right with each row.
    from: Point,
    slope: f64,
}

impl Side {
    fn between(a: Point, b: Point) -> Option<Self> {
        let (top, bottom) = (a.v.min(b.v).into(), a.v.max(b.v).into());
        let slope = (f64::from(b.h) - f64::from(a.h)) / (f64::from(b.v) - f64::from(a.v));
        (top < bottom).then_some(Self { top, bottom, from: a, slope })
    }

    /// The first pixel of a row whose middle is not left of the side.
    fn edge(&self, y: i32) -> i32 {
        let down = f64::from(y) + 0.5 - f64::from(self.from.v);
        (f64::from(self.from.h) + down * self.slope - 0.5).ceil() as i32
    }
}

/// Calls `row` with each of `rows` that the polygon crosses, from top to bottom, and where pixels
/// begin and end by turns. The polygon closes itself.
pub fn crossings(
    points: &[Point],
    rows: Range<i32>,
    mut row: impl FnMut(i32, &[i32]) -> Result<()>,
) -> Result<()> {
    let pairs = points.iter().zip(points.iter().cycle().skip(1));
    let mut sides: Vec<Side> = pairs.filter_map(|(a, b)| Side::between(*a, *b)).collect();
    sides.retain(|side| side.top < rows.end && side.bottom > rows.start);
    sides.sort_unstable_by_key(|side| side.top);
    let first = sides.first().map_or(rows.end, |side| side.top);
    let last = sides.iter().map(|side| side.bottom).max().unwrap_or(rows.start);
    let mut waiting = sides.into_iter().peekable();
    let (mut crossed, mut edges): (Vec<Side>, Vec<i32>) = (Vec::new(), Vec::new());
    for y in first.max(rows.start)..last.min(rows.end) {
        crossed.retain(|side| side.bottom > y);
        while let Some(side) = waiting.next_if(|side| side.top <= y) {
            crossed.push(side);
        }
        edges.clear();
        edges.extend(crossed.iter().map(|side| side.edge(y)));
        edges.sort_unstable();
        row(y, &edges)?;
    }
    Ok(())
}

/// The pixels inside a polygon. One that crosses its rows too often is too big for a region.
pub fn inside(points: &[Point]) -> Result<Region> {
    let mut lines: Vec<(i32, Vec<i32>)> = Vec::new();
    let (mut crossed, mut kept) = (0, 0);
    let everywhere = i16::MIN.into()..i16::MAX.into();
    crossings(points, everywhere, |y, edges| {
        crossed += edges.len();
        if lines.last().is_none_or(|(_, above)| above != edges) {
            kept += edges.len();
            lines.push((y, edges.to_vec()));
        }
        if crossed > MOST_CROSSINGS || kept > MOST_EDGES {
            return Err(Error::RegionTooBig);
        }
        Ok(())
    })?;
    let end = points.iter().map(|point| point.v).max();
    Ok(Region::from_lines(lines.into_iter().chain(end.map(|end| (end.into(), Vec::new())))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Rect;

    fn points<const N: usize>(points: [(i16, i16); N]) -> [Point; N] {
        points.map(|(v, h)| Point { v, h })
    }

    #[test]
    fn a_polygon_has_the_pixels_between_its_sides() {
        let square = points([(0, 0), (0, 9), (9, 9), (9, 0)]);
        assert_eq!(inside(&square), Ok(Region::rect(Rect::new(0, 0, 9, 9))));
        assert!(inside(&square[..2]).unwrap().is_empty() && inside(&[]).unwrap().is_empty());
    }

    #[test]
    fn every_pixel_s_middle_is_judged() {
        let mut seed = 7_u32;
        let mut random = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as i16 % 24 - 4
        };
        for _ in 0..100 {
            let corners: [Point; 7] = std::array::from_fn(|_| Point { v: random(), h: random() });
            let region = inside(&corners).unwrap();
            for v in -6..22 {
                for h in -6..22 {
                    // Sides that pass on the left of the middle, counted one by one.
                    let (y, x) = (f64::from(v) + 0.5, f64::from(h) + 0.5);
                    let left = (0..7).filter(|at| {
                        let (a, b) = (corners[*at], corners[(at + 1) % 7]);
                        let [top, bottom, from, to] = [a.v, b.v, a.h, b.h].map(f64::from);
                        let place = from + (y - top) / (bottom - top) * (to - from);
                        (top < y) != (bottom < y) && place <= x
                    });
                    let expected = left.count() % 2 == 1;
                    assert_eq!(region.contains(Point { v, h }), expected, "{corners:?} {v} {h}");
                }
            }
        }
    }

    #[test]
    fn tens_of_thousands_of_points_are_done_soon() {
        // A zigzag down, narrow; then one whose every side crosses every row.
        let narrow: Vec<Point> =
            (i16::MIN..i16::MAX).map(|v| Point { v, h: v.rem_euclid(3) }).collect();
        assert!(!inside(&narrow).unwrap().is_empty());
        let wide = |at: i16| Point { v: if at % 2 == 0 { i16::MIN } else { i16::MAX }, h: at };
        let wide: Vec<Point> = (i16::MIN..i16::MAX).map(wide).collect();
        assert_eq!(inside(&wide), Err(Error::RegionTooBig));
    }
}
