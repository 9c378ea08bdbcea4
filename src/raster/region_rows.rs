//! Regions row by row: what drawing needs of them.

use std::ops::Range;

use super::region::Region;
use crate::base::Rect;

impl Region {
    /// The rows with the same pixels, from top to bottom, each with the columns where pixels begin
    /// and end, by turns.
    pub fn bands(&self) -> impl Iterator<Item = (Range<i16>, &[i16])> {
        self.lines().zip(self.lines().skip(1)).map(|((y, edges), (end, _))| (y..end, edges))
    }

    /// Whether all pixels of a rectangle are inside.
    pub fn covers(&self, rect: Rect) -> bool {
        let mut y = rect.top;
        for (rows, edges) in self.bands() {
            if y >= rect.bottom || rows.start > y {
                break;
            }
            let is_inside = |pair: &[i16]| pair[0] <= rect.left && pair[1] >= rect.right;
            if rows.end > y {
                if !edges.chunks_exact(2).any(is_inside) {
                    return false;
                }
                y = rows.end;
            }
        }
        y >= rect.bottom || rect.is_empty()
    }

    /// The region that this becomes where `from` is stretched to `to`. Edges go to the nearest
    /// pixel.
    pub fn stretched(&self, from: Rect, to: Rect) -> Self {
        if from == to || from.is_empty() {
            return self.clone();
        }
        let along = |at: i16, from: (i16, i32), to: (i16, i32)| {
            let share = f64::from(i32::from(at) - i32::from(from.0)) / f64::from(from.1);
            (f64::from(to.0) + share * f64::from(to.1)).round() as i32
        };
        let (columns, new_columns) = ((from.left, from.width()), (to.left, to.width()));
        let (rows, new_rows) = ((from.top, from.height()), (to.top, to.height()));
        let lines = self.lines().map(|(y, edges)| {
            let edges = edges.iter().map(|edge| along(*edge, columns, new_columns)).collect();
            (along(y, rows, new_rows), edges)
        });
        Self::from_lines(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::super::region::Join;
    use super::*;

    fn l_shape() -> Region {
        let wide = Region::rect(Rect::new(0, 10, 30, 20));
        Region::rect(Rect::new(0, 0, 10, 20)).join(&wide, Join::Union)
    }

    #[test]
    fn bands_are_rows_with_their_edges() {
        let l = l_shape();
        let bands: Vec<_> = l.bands().collect();
        assert_eq!(bands, [(0..10, &[0, 10][..]), (10..20, &[0, 30][..])]);
    }

    #[test]
    fn a_rectangle_is_covered_by_all_of_its_rows() {
        let l = l_shape();
        assert!(l.covers(Rect::new(0, 0, 10, 20)) && l.covers(Rect::new(5, 10, 30, 20)));
        assert!(!l.covers(Rect::new(0, 9, 30, 20)) && !l.covers(Rect::new(0, 15, 10, 21)));
        assert!(!l.covers(Rect::new(0, -1, 1, 1)) && l.covers(Rect::default()));
        assert!(!Region::default().covers(Rect::new(0, 0, 1, 1)));
    }

    #[test]
    fn stretching_keeps_the_shape() {
        let to = Rect::new(100, 50, 160, 70);
        let stretched = l_shape().stretched(Rect::new(0, 0, 30, 20), to);
        let bands: Vec<_> = stretched.bands().collect();
        assert_eq!(bands, [(50..60, &[100, 120][..]), (60..70, &[100, 160][..])]);
        let small = l_shape().stretched(Rect::new(0, 0, 30, 20), Rect::new(0, 0, 1, 1));
        assert_eq!(small.bounds(), Rect::new(0, 1, 1, 1).intersection(small.bounds()));
    }
}
