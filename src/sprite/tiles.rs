//! What has changed, and what lies where: both by tiles, so that the work follows the pixels that
//! changed and not the size of the world or the number of its sprites.

use super::placement::PixelRect;

/// Side of a tile of the changed area.
const TILE: usize = 16;
/// Side of a cell of the index.
const CELL: usize = 64;

/// The tiles of a world that are to be drawn again.
#[derive(Debug, Clone, Default)]
pub struct Changed {
    columns: usize,
    rows: usize,
    /// Words of one row of tiles.
    words: usize,
    bits: Vec<u64>,
    /// The rows that may have changed tiles.
    touched: std::ops::Range<usize>,
}

impl Changed {
    /// A world of so many pixels, nothing of which has changed.
    pub fn new(width: usize, height: usize) -> Self {
        let (columns, rows) = (width.div_ceil(TILE), height.div_ceil(TILE));
        let words = columns.div_ceil(64);
        Self { columns, rows, words, bits: vec![0; words * rows], touched: 0..0 }
    }

    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.touched.is_empty()
    }

    /// Marks the tiles under a rectangle; what lies outside of the world is left away.
    pub fn add(&mut self, rect: PixelRect) {
        let columns = tiles(rect.left, rect.right, TILE, self.columns);
        let rows = tiles(rect.top, rect.bottom, TILE, self.rows);
        if columns.is_empty() || rows.is_empty() {
            return;
        }
        self.touched = match self.touched.is_empty() {
            true => rows.clone(),
            false => self.touched.start.min(rows.start)..self.touched.end.max(rows.end),
        };
        for row in rows {
            for word in columns.start / 64..=(columns.end - 1) / 64 {
                let from = columns.start.max(word * 64) - word * 64;
                let to = columns.end.min(word * 64 + 64) - word * 64;
                let mask = (!0 >> (64 - (to - from))) << from;
                if let Some(bits) = self.bits.get_mut(row * self.words + word) {
                    *bits |= mask;
                }
            }
        }
    }

    /// The changed tiles as rectangles that do not overlap, some of them higher than a tile; from
    /// now on nothing has changed.
    pub fn take(&mut self) -> Vec<PixelRect> {
        let mut done = Vec::new();
        let mut open: Vec<PixelRect> = Vec::new();
        for row in std::mem::take(&mut self.touched) {
            let top = (row * TILE) as i32;
            let runs = self.take_row(row);
            let mut next = Vec::with_capacity(runs.len());
            let mut above = open.into_iter().peekable();
            for (left, right) in runs {
                let (left, right) = ((left * TILE) as i32, (right * TILE) as i32);
                while let Some(rect) = above.next_if(|rect| rect.left < left) {
                    done.push(rect);
                }
                let same = above.next_if(|rect| rect.left == left && rect.right == right);
                let start = same.map_or(top, |rect| rect.top);
                next.push(PixelRect::new(left, start, right, top + TILE as i32));
            }
            done.extend(above);
            open = next;
        }
        done.extend(open);
        done
    }

    /// The runs of changed tiles of a row, which are cleared.
    fn take_row(&mut self, row: usize) -> Vec<(usize, usize)> {
        let words = self.bits.get_mut(row * self.words..(row + 1) * self.words);
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (word, bits) in words.unwrap_or_default().iter_mut().enumerate() {
            let mut left = std::mem::take(bits);
            while left != 0 {
                let from = left.trailing_zeros() as usize;
                let len = (left >> from).trailing_ones() as usize;
                left &= !((!0 >> (64 - len)) << from);
                let (from, to) = (word * 64 + from, word * 64 + from + len);
                match runs.last_mut() {
                    Some(last) if last.1 == from => last.1 = to,
                    _ => runs.push((from, to)),
                }
            }
        }
        runs
    }
}

/// Which sprites lie in which cell.
#[derive(Debug, Clone, Default)]
pub struct Index {
    columns: usize,
    rows: usize,
    cells: Vec<Vec<u32>>,
}

impl Index {
    /// An index of a world of so many pixels.
    pub fn new(width: usize, height: usize) -> Self {
        let (columns, rows) = (width.div_ceil(CELL), height.div_ceil(CELL));
        Self { columns, rows, cells: vec![Vec::new(); columns * rows] }
    }

    fn cells(&mut self, rect: PixelRect, mut each: impl FnMut(&mut Vec<u32>)) {
        let columns = tiles(rect.left, rect.right, CELL, self.columns);
        for row in tiles(rect.top, rect.bottom, CELL, self.rows) {
            let cells = row * self.columns + columns.start..row * self.columns + columns.end;
            self.cells.get_mut(cells).unwrap_or_default().iter_mut().for_each(&mut each);
        }
    }

    /// Puts a sprite into the cells under a rectangle.
    pub fn insert(&mut self, rect: PixelRect, sprite: u32) {
        self.cells(rect, |cell| cell.push(sprite));
    }

    /// Takes a sprite out of the cells under the rectangle with which it was put in.
    pub fn remove(&mut self, rect: PixelRect, sprite: u32) {
        self.cells(rect, |cell| {
            if let Some(place) = cell.iter().position(|other| *other == sprite) {
                cell.swap_remove(place);
            }
        });
    }

    /// The sprites that may lie in a rectangle, some of them more than once.
    pub fn near(&self, rect: PixelRect) -> impl Iterator<Item = u32> + '_ {
        let columns = tiles(rect.left, rect.right, CELL, self.columns);
        tiles(rect.top, rect.bottom, CELL, self.rows).flat_map(move |row| {
            let cells = row * self.columns + columns.start..row * self.columns + columns.end;
            self.cells.get(cells).unwrap_or_default().iter().flatten().copied()
        })
    }
}

/// The tiles from one place to another, as far as there are any.
fn tiles(from: i32, to: i32, side: usize, count: usize) -> std::ops::Range<usize> {
    let place = |at: i32| usize::try_from(at).unwrap_or(0);
    if to <= from || to <= 0 {
        return 0..0;
    }
    let start = (place(from) / side).min(count);
    start..place(to).div_ceil(side).min(count).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(left: i32, top: i32, right: i32, bottom: i32) -> PixelRect {
        PixelRect::new(left, top, right, bottom)
    }

    #[test]
    fn changed_tiles_come_back_once_and_do_not_overlap() {
        let mut changed = Changed::new(2000, 100);
        changed.add(rect(-50, -50, 5, 20));
        changed.add(rect(1000, 10, 1040, 90));
        changed.add(rect(1020, 10, 1050, 12));
        changed.add(rect(3000, 0, 4000, 9));
        changed.add(rect(5, 5, 5, 9));
        let mut rects = changed.take();
        rects.sort_by_key(|rect| (rect.top, rect.left));
        assert_eq!(rects, [rect(0, 0, 16, 32), rect(992, 0, 1056, 16), rect(992, 16, 1040, 96),]);
        assert!(changed.is_empty() && changed.take().is_empty());
    }

    #[test]
    fn every_changed_pixel_is_covered_exactly_once() {
        let mut seed = 7_u32;
        let mut random = move |below: i32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as i32 % below
        };
        for _ in 0..50 {
            let mut changed = Changed::new(1100, 300);
            let mut wanted = vec![false; 1100 * 300];
            for _ in 0..6 {
                let (x, y) = (random(1200) - 50, random(350) - 20);
                let part = rect(x, y, x + random(300), y + random(90));
                changed.add(part);
                for y in part.top.max(0)..part.bottom.min(300) {
                    for x in part.left.max(0)..part.right.min(1100) {
                        wanted[(y * 1100 + x) as usize] = true;
                    }
                }
            }
            let mut covered = vec![0_u8; 1120 * 304];
            for part in changed.take() {
                for y in part.top..part.bottom {
                    for x in part.left..part.right {
                        covered[(y * 1120 + x) as usize] += 1;
                    }
                }
            }
            assert!(covered.iter().all(|count| *count < 2));
            for (at, wanted) in wanted.iter().enumerate() {
                assert!(!wanted || covered[at / 1100 * 1120 + at % 1100] == 1);
            }
        }
    }

    #[test]
    fn sprites_are_found_where_they_lie() {
        let mut index = Index::new(200, 100);
        index.insert(rect(10, 10, 70, 20), 1);
        index.insert(rect(-10, 80, 5, 200), 2);
        let near = |index: &Index, part| {
            let mut found: Vec<u32> = index.near(part).collect();
            found.sort_unstable();
            found
        };
        assert_eq!(near(&index, rect(0, 0, 200, 100)), [1, 1, 2]);
        assert_eq!(near(&index, rect(64, 0, 66, 1)), [1]);
        assert!(near(&index, rect(190, 0, 500, 100)).is_empty());
        index.remove(rect(10, 10, 70, 20), 1);
        assert_eq!(near(&index, rect(0, 0, 200, 100)), [2]);
    }
}
