//! Images of some columns of a picture: which to hold next, and what the one before has of them.

use super::assemble::{Columns, Layout};
use crate::raster::{Pixels, Surface};

impl Layout {
    /// Whether these columns have all of others.
    pub fn holds(&self, held: Columns, wanted: Columns) -> bool {
        let turn = self.size().0.max(1);
        if held.count >= turn {
            return true;
        }
        let past = (wanted.first + turn - held.first % turn) % turn;
        past + wanted.count <= held.count
    }

    /// These columns and as many again, half on each side; all there are where that is too many.
    pub fn with_room(&self, columns: Columns) -> Columns {
        let (all, turn) = (self.all(), self.size().0.max(1));
        let side = columns.count / 2;
        let count = columns.count + 2 * side;
        if count >= turn {
            return all;
        }
        Columns { first: (columns.first + turn - side % turn) % turn, count }
    }

    /// Copies the columns that both images have.
    pub fn carry(&self, from: (&Surface, Columns), to: (&mut Surface, Columns)) {
        let ((old, held), (new, columns)) = (from, to);
        let turn = self.size().0.max(1);
        let (width, old_width) = (new.width(), old.width());
        let old_column = |x: usize| {
            let column = (columns.first + x) % turn;
            let at = (column + turn - held.first % turn) % turn;
            (at < old_width).then_some(at)
        };
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (x, at) in (0..width).filter_map(|x| Some((x, old_column(x)?))) {
            match runs.last_mut() {
                Some((to, from, len)) if *to + *len == x && *from + *len == at => *len += 1,
                _ => runs.push((x, at, 1)),
            }
        }
        match (old.pixels(), new.pixels_mut()) {
            (Pixels::Argb(old), Pixels::Argb(new)) => copy((old, old_width), (new, width), &runs),
            (Pixels::Short(old), Pixels::Short(new)) => copy((old, old_width), (new, width), &runs),
            _ => {}
        }
    }
}

/// Copies runs of every row: where to, where from, and how many.
fn copy<P: Copy>(
    (old, old_width): (&[P], usize),
    (new, width): (&mut [P], usize),
    runs: &[(usize, usize, usize)],
) {
    for (old, new) in old.chunks_exact(old_width.max(1)).zip(new.chunks_exact_mut(width.max(1))) {
        for (to, from, len) in runs {
            new[*to..*to + *len].copy_from_slice(&old[*from..*from + *len]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::assemble::Orientation;
    use super::*;

    #[test]
    fn what_both_have_is_carried_across_the_seam() {
        let layout = Layout::new((2, 3), 1, 4, (2, 12), Orientation::Vertical).unwrap();
        let (held, wanted) = (Columns { first: 9, count: 6 }, Columns { first: 0, count: 6 });
        let mut old = layout.blank(held).unwrap();
        for x in 0..6 {
            old.set_argb(x, 0, 0xFF00_0000 | ((9 + x) % 12) as u32);
            old.set_argb(x, 1, 0xFF00_0100 | ((9 + x) % 12) as u32);
        }
        let mut new = layout.blank(wanted).unwrap();
        layout.carry((&old, held), (&mut new, wanted));
        let row = |y: usize| (0..6).map(|x| new.argb_at(x, y) & 0xFFFF).collect::<Vec<_>>();
        assert_eq!(row(0), [0, 1, 2, 0, 0, 0]);
        assert_eq!(row(1), [0x100, 0x101, 0x102, 0, 0, 0]);
    }

    #[test]
    fn columns_are_in_others_across_the_seam() {
        let layout = Layout::new((2, 3), 1, 4, (2, 12), Orientation::Vertical).unwrap();
        let held = Columns { first: 9, count: 6 };
        for (first, count, inside) in [(9, 6, true), (11, 3, true), (0, 4, false), (8, 2, false)] {
            assert_eq!(layout.holds(held, Columns { first, count }), inside, "{first}");
        }
        assert!(layout.holds(layout.all(), Columns { first: 11, count: 12 }));
        let room = layout.with_room(Columns { first: 1, count: 4 });
        assert_eq!(room, Columns { first: 11, count: 8 });
        assert_eq!(layout.with_room(Columns { first: 1, count: 7 }), layout.all());
    }
}
