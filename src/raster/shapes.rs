//! The pixels of QuickDraw's shapes, as regions.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *QuickDraw Drawing*: a shape has the pixels whose
//! middles are inside, and the pen hangs below and to the right of its place.

use super::region::{Join, Region};
use crate::base::{Point, Rect};

/// The pixels of a rectangle's oval.
pub fn oval(rect: Rect) -> Region {
    round_rect(rect, rect.width(), rect.height())
}

/// The pixels of a rectangle whose corners are quarters of an oval of this width and height.
pub fn round_rect(rect: Rect, oval_width: i32, oval_height: i32) -> Region {
    if rect.is_empty() {
        return Region::default();
    }
    let across = f64::from(oval_width.clamp(0, rect.width())) / 2.0;
    let along = f64::from(oval_height.clamp(0, rect.height())) / 2.0;
    let (top, bottom) = (f64::from(rect.top), f64::from(rect.bottom));
    let rows = (i32::from(rect.top)..i32::from(rect.bottom)).map(|y| {
        let middle = f64::from(y) + 0.5;
        // How far the row is beyond the middle of the nearer oval, of its half height.
        let beyond = (top + along - middle).max(middle - (bottom - along)).max(0.0);
        let share = if along > 0.0 { (beyond / along).min(1.0) } else { 0.0 };
        let cut = across * (1.0 - (1.0 - share * share).sqrt());
        let left = (f64::from(rect.left) + cut - 0.5).ceil() as i32;
        let right = (f64::from(rect.right) - cut - 0.5).floor() as i32 + 1;
        (y, vec![left, right])
    });
    Region::from_rows(rows)
}

/// What a pen of this size leaves on the way between two points.
pub fn line(from: Point, to: Point, pen: Point) -> Region {
    if pen.h <= 0 || pen.v <= 0 {
        return Region::default();
    }
    let (height, width) = (i32::from(pen.v), i32::from(pen.h));
    let [from, to] = [from, to].map(|point| (i32::from(point.v), i32::from(point.h)));
    let (down, right) = (to.0 - from.0, to.1 - from.1);
    let steps = down.abs().max(right.abs());
    let top = from.0.min(to.0);
    // No line is longer than the coordinate plane.
    let count = (down.abs() + height) as usize;
    let mut rows = vec![(i32::MAX, i32::MIN); count];
    for step in 0..=steps {
        // Halves go up and to the left, whichever way the line is drawn.
        let along = |delta: i32| match steps {
            0 => 0,
            _ => (2 * i64::from(delta) * i64::from(step) + i64::from(steps))
                .div_euclid(2 * i64::from(steps)) as i32,
        };
        let (y, x) = (from.0 + along(down) - top, from.1 + along(right));
        for row in rows.iter_mut().skip(y.max(0) as usize).take(height as usize) {
            *row = (row.0.min(x), row.1.max(x + width));
        }
    }
    Region::from_rows((top..).zip(rows).map(|(y, (left, right))| (y, vec![left, right])))
}

impl Region {
    /// The region with its edges moved in, or out where a distance is negative.
    pub fn inset(&self, dh: i16, dv: i16) -> Self {
        let across = self.spread(dh, |region, by| {
            // Down to the left and to the right.
            (region.offset(by, 0), region.offset(by.saturating_neg(), 0))
        });
        across
            .spread(dv, |region, by| (region.offset(0, by), region.offset(0, by.saturating_neg())))
    }

    /// Joins the region with itself, moved by up to `distance` both ways: what all have in common,
    /// or what any has where the distance is negative.
    fn spread(&self, distance: i16, moved: impl Fn(&Self, i16) -> (Self, Self)) -> Self {
        let join = if distance > 0 { Join::Intersection } else { Join::Union };
        let mut left = distance.unsigned_abs();
        let mut region = self.clone();
        // Each step may be as long as what the steps before cover, and one.
        let mut covered: u16 = 0;
        while left > 0 && !region.is_empty() {
            let step = left.min(covered.saturating_mul(2).saturating_add(1)).min(i16::MAX as u16);
            let (one, other) = moved(&region, step as i16);
            region = match join {
                Join::Intersection => one.join(&other, join).join(&region, join),
                _ => region.join(&one, join).join(&other, join),
            };
            covered = covered.saturating_add(step);
            left -= step;
        }
        region
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(region: &Region) -> Vec<String> {
        let bounds = region.bounds();
        let row = |v: i16| {
            let pixel = |h| if region.contains(Point { v, h }) { '#' } else { '.' };
            (bounds.left..bounds.right).map(pixel).collect()
        };
        (bounds.top..bounds.bottom).map(row).collect()
    }

    #[test]
    fn an_oval_is_round_and_alike_on_all_sides() {
        let drawn = rows(&oval(Rect::new(3, 5, 11, 13)));
        assert_eq!(
            drawn,
            [
                "..####..", ".######.", "########", "########", "########", "########", ".######.",
                "..####.."
            ]
        );
        assert!(oval(Rect::new(5, 5, 5, 9)).is_empty());
        assert_eq!(oval(Rect::new(0, 0, 1, 1)), Region::rect(Rect::new(0, 0, 1, 1)));
    }

    #[test]
    fn a_round_rectangle_without_ovals_is_a_rectangle() {
        let rect = Rect::new(2, 3, 40, 30);
        assert_eq!(round_rect(rect, 0, 0), Region::rect(rect));
        assert_eq!(round_rect(rect, 999, 999), oval(rect));
        assert_eq!(rows(&round_rect(rect, 8, 8))[4], "#".repeat(38));
    }

    #[test]
    fn a_line_is_as_thick_as_its_pen() {
        let at = |h, v| Point { v, h };
        assert_eq!(line(at(1, 1), at(1, 1), at(2, 3)), Region::rect(Rect::new(1, 1, 3, 4)));
        assert_eq!(line(at(0, 0), at(9, 0), at(1, 2)), Region::rect(Rect::new(0, 0, 10, 2)));
        assert_eq!(line(at(9, 4), at(2, 0), at(1, 1)).bounds(), Rect::new(2, 0, 10, 5));
        assert_eq!(rows(&line(at(0, 0), at(3, 3), at(1, 1))), ["#...", ".#..", "..#.", "...#"]);
        assert!(line(at(0, 0), at(5, 5), at(0, 1)).is_empty());
        let far = line(at(i16::MIN, i16::MIN), at(i16::MAX, i16::MAX), at(1, 1));
        assert!(far.contains(at(0, 0)));
    }

    #[test]
    fn insets_move_every_edge() {
        let rect = |l, t, r, b| Region::rect(Rect::new(l, t, r, b));
        assert_eq!(rect(0, 0, 20, 30).inset(2, 3), rect(2, 3, 18, 27));
        assert_eq!(rect(10, 10, 20, 30).inset(-2, -9), rect(8, 1, 22, 39));
        assert!(rect(0, 0, 20, 30).inset(10, 0).is_empty());
        let hole = rect(0, 0, 30, 30).join(&rect(10, 10, 20, 20), Join::Difference);
        let expected = rect(3, 3, 27, 27).join(&rect(7, 7, 23, 23), Join::Difference);
        assert_eq!(hole.inset(3, 3), expected);
        assert!(hole.inset(5, 5).is_empty());
    }
}
