//! Pictures at a half or a quarter of their size, tile by tile.

use crate::base::{Result, room};
use crate::raster::Surface;

/// One side of a picture that has one pixel for each `by` of the stored one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Side {
    /// Stored pixels.
    pub stored: usize,
    /// How many make one.
    pub by: usize,
}

impl Side {
    /// Pixels of the reduced side.
    pub fn len(self) -> usize {
        self.stored.div_ceil(self.by)
    }

    /// The first pixel whose middle lies at a stored one or behind it.
    fn first_behind(self, stored: usize) -> usize {
        if stored >= self.stored {
            return self.len();
        }
        stored.saturating_sub(self.by / 2).div_ceil(self.by).min(self.len().saturating_sub(1))
    }

    /// The pixels that a tile makes, of the stored ones that it has: the first, and how many.
    pub fn of_tile(self, first: usize, count: usize) -> (usize, usize) {
        let from = self.first_behind(first);
        (from, self.first_behind(first + count).saturating_sub(from))
    }
}

/// A tile whose first pixel is in a column and row of the stored picture, reduced: each pixel is the mean
/// of those under it that the tile has, each channel by itself. `outside` stands for what is missing.
pub(super) fn reduce(
    tile: &Surface,
    (across, left, width): (Side, usize, usize),
    (down, top, height): (Side, usize, usize),
    outside: u32,
) -> Result<Surface> {
    let (first_column, columns) = across.of_tile(left, width);
    let (first_row, rows) = down.of_tile(top, height);
    let under = |side: Side, pixel: usize, start: usize, count: usize| {
        let from = (pixel * side.by).max(start);
        let to = ((pixel + 1) * side.by).min(start + count).max(from + 1);
        from - start..to - start
    };
    let mut pixels = room::reserved(columns * rows)?;
    let mut stored = vec![0; width * down.by];
    for y in 0..rows {
        let lines = under(down, first_row + y, top, height);
        for (row, y) in stored.chunks_mut(width.max(1)).zip(lines.clone()) {
            row.fill(outside);
            tile.read_argb(y, 0, row);
        }
        for x in 0..columns {
            let span = under(across, first_column + x, left, width);
            let mut sums = [0_u32; 4];
            for row in stored.chunks(width.max(1)).take(lines.len()) {
                for color in row.get(span.clone()).unwrap_or_default() {
                    for (sum, part) in sums.iter_mut().zip(color.to_be_bytes()) {
                        *sum += u32::from(part);
                    }
                }
            }
            let all = (span.len() * lines.len()) as u32;
            pixels.push(u32::from_be_bytes(sums.map(|sum| ((sum + all / 2) / all.max(1)) as u8)));
        }
    }
    Surface::from_argb(columns, rows, pixels)
}

/// A picture with one pixel for each `by` each way.
pub fn reduced(picture: &Surface, by: usize) -> Result<Surface> {
    let side = |stored: usize| (Side { stored, by: by.max(1) }, 0, stored);
    reduce(picture, side(picture.width()), side(picture.height()), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_share_out_all_pixels() {
        for (stored, by, tile) in [(10, 2, 5), (11, 4, 3), (9, 4, 2), (7, 2, 7), (5, 4, 1)] {
            let side = Side { stored, by };
            let mut next = 0;
            for first in (0..stored).step_by(tile) {
                let (from, count) = side.of_tile(first, tile.min(stored - first));
                assert_eq!(from, next, "{stored} {by} {tile}");
                next = from + count;
            }
            assert_eq!(next, stored.div_ceil(by), "{stored} {by} {tile}");
        }
    }

    #[test]
    fn pixels_are_means() {
        let pixels = (0..5 * 3).map(|at| 0xFF00_0000 | (at % 5 * 10)).collect();
        let picture = Surface::from_argb(5, 3, pixels).unwrap();
        let half = reduced(&picture, 2).unwrap();
        assert_eq!((half.width(), half.height()), (3, 2));
        assert_eq!(half.as_argb().unwrap()[3..], [0xFF00_0005, 0xFF00_0019, 0xFF00_0028]);
        assert_eq!(reduced(&picture, 1).unwrap(), picture);
    }

    #[test]
    fn a_tile_that_is_too_small_ends_in_what_is_outside() {
        let side = |stored: usize| (Side { stored, by: 2 }, 0, stored);
        let tile = Surface::from_argb(2, 1, vec![0xFF00_0010; 2]).unwrap();
        let half = reduce(&tile, side(4), side(2), 0xFF00_0000).unwrap();
        assert_eq!(half.as_argb().unwrap(), [0xFF00_0008, 0xFF00_0000]);
    }
}
