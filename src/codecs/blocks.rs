//! A picture as a sequence of blocks of 4 × 4 pixels, drawn from left to right and down.

use super::fit::Canvas;
use crate::base::{Error, Result};
use bytemuck::Pod;

/// Pixels on a side of a block.
pub(super) const SIDE: usize = 4;

/// Four rows of four pixels.
pub(super) type Block<T> = [[T; SIDE]; SIDE];

/// The picture, and which block is next.
pub(super) struct Blocks<'a, T> {
    /// The rows of all blocks, four pixels each.
    rows: &'a mut [[T; SIDE]],
    /// Blocks beside each other.
    columns: usize,
    /// The first row of the next block.
    at: usize,
    /// Blocks up to the right edge, and to the picture's end.
    in_band: usize,
    left: usize,
}

impl<'a, T: Pod> Blocks<'a, T> {
    /// The blocks of a canvas whose sides are whole blocks.
    pub fn of(canvas: &'a mut Canvas<T>) -> Result<Self> {
        let columns = canvas.stride / SIDE;
        let left = canvas.pixels.len() / (SIDE * SIDE);
        let rows = bytemuck::try_cast_slice_mut(&mut canvas.pixels).map_err(|_| Error::Codec)?;
        Ok(Self { rows, columns, at: 0, in_band: columns, left })
    }

    /// Blocks that are not drawn yet.
    #[inline]
    pub fn left(&self) -> usize {
        self.left
    }

    /// Goes on to the block `count` ahead, or to the end.
    #[inline]
    pub fn skip(&mut self, count: usize) {
        let mut count = count.min(self.left);
        self.left -= count;
        while count >= self.in_band && count > 0 {
            count -= self.in_band;
            self.at += self.in_band + (SIDE - 1) * self.columns;
            self.in_band = self.columns;
        }
        self.at += count;
        self.in_band -= count;
    }

    /// Draws the next block; beyond the last one nothing.
    #[inline]
    pub fn push(&mut self, block: &Block<T>) {
        if self.left == 0 {
            return;
        }
        let Some(rows) = self.rows.get_mut(self.at..) else { return };
        let mut place = 0;
        for row in block {
            if let Some(target) = rows.get_mut(place) {
                *target = *row;
            }
            place += self.columns;
        }
        self.left -= 1;
        self.at += 1;
        self.in_band -= 1;
        if self.in_band == 0 {
            self.at += (SIDE - 1) * self.columns;
            self.in_band = self.columns;
        }
    }

    /// Fills the next `count` blocks with a colour.
    #[inline]
    pub fn fill(&mut self, color: T, count: usize) {
        if count == 1 {
            return self.push(&[[color; SIDE]; SIDE]);
        }
        let mut count = count.min(self.left);
        while count > 0 {
            let now = count.min(self.in_band);
            for row in 0..SIDE {
                let start = self.at + row * self.columns;
                if let Some(rows) = self.rows.get_mut(start..start + now) {
                    rows.fill([color; SIDE]);
                }
            }
            self.skip(now);
            count -= now;
        }
    }

    /// Draws again the block that stands `back` before the next one, `count` times.
    pub fn repeat(&mut self, back: usize, count: usize) -> Result<()> {
        let drawn = self.rows.len() / SIDE - self.left;
        let first = drawn.checked_sub(back).ok_or(Error::CodecBadData)?;
        for source in (first..).take(count.min(self.left)) {
            let start = source / self.columns * self.columns * SIDE + source % self.columns;
            let row = |row: usize| self.rows.get(start + row * self.columns).copied();
            let block = [0, 1, 2, 3].map(|number| row(number).unwrap_or([T::zeroed(); SIDE]));
            self.push(&block);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::fit::argb_canvas;
    use super::*;

    #[test]
    fn blocks_go_over_the_edge_into_the_next_band() {
        let mut canvas = argb_canvas(9, 8, SIDE).unwrap();
        let mut blocks = Blocks::of(&mut canvas).unwrap();
        blocks.skip(2);
        blocks.fill(7, 2);
        let block = [[1, 2, 3, 4], [5; 4], [6; 4], [8; 4]];
        blocks.push(&block);
        blocks.repeat(2, 9).unwrap();
        blocks.push(&block);
        blocks.skip(usize::MAX);
        assert_eq!(blocks.left(), 0);
        assert_eq!(canvas.pixels[..12], [0, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7]);
        assert_eq!(canvas.pixels[48..60], [7, 7, 7, 7, 1, 2, 3, 4, 7, 7, 7, 7]);
        assert_eq!(canvas.pixels[84..], [7, 7, 7, 7, 8, 8, 8, 8, 7, 7, 7, 7]);
    }

    #[test]
    fn nothing_stands_before_the_first_block() {
        let mut canvas = argb_canvas(4, 4, SIDE).unwrap();
        assert_eq!(Blocks::of(&mut canvas).unwrap().repeat(1, 1), Err(Error::CodecBadData));
    }
}
