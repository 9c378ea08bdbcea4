//! Tiles to one upright picture.
//!
//! "QuickTime File Format", *Panorama Tracks*: a panorama is stored turned by 90° counter-clockwise
//! and cut into tiles, row by row. Turning happens here, once, so that drawing reads whole rows.

use super::kernels::prefer_large_pages;
use crate::base::{Error, Result, limits};
use crate::raster::Surface;

/// How a panorama is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Turned by 90° counter-clockwise: the stored top is the right edge, at the least pan.
    Vertical,
    /// Upright.
    Horizontal,
}

/// Side of a cell of the grid that stands for what is missing.
const CELL: usize = 16;
const BLACK: u32 = 0xFF00_0000;
const GRID: u32 = 0xFF60_6060;

/// The upright picture of tiles in sample order, `across` a row of the stored picture.
///
/// All tiles have the size of the first that is there; what they have beyond `stored`, the size of
/// the stored picture, is padding. A tile that is missing becomes a grid on black, as while a movie
/// loads ("Programming With QuickTime VR", *Streaming*).
pub fn assemble(
    tiles: Vec<Option<Surface>>,
    across: usize,
    stored: (usize, usize),
    orientation: Orientation,
) -> Result<Surface> {
    let across = across.max(1);
    let down = tiles.len().div_ceil(across);
    let first = tiles.iter().flatten().next();
    let guess = (stored.0.div_ceil(across), stored.1.div_ceil(down.max(1)));
    let (tile_width, tile_height) = first.map_or(guess, |tile| (tile.width(), tile.height()));
    let width = tile_width.saturating_mul(across).min(stored.0);
    let height = tile_height.saturating_mul(down).min(stored.1);
    let pixels = width.checked_mul(height).filter(|pixels| *pixels > 0);
    let pixels = pixels.ok_or(Error::InvalidNodeFormat)?;
    if pixels as u64 > limits::MAX_IMAGE_PIXELS {
        return Err(Error::NodeMemory);
    }
    let mut upright = Vec::new();
    upright.try_reserve_exact(pixels).map_err(|_| Error::NodeMemory)?;
    prefer_large_pages(&mut upright);
    upright.resize(pixels, BLACK);
    let (upright_width, upright_height) = match orientation {
        Orientation::Vertical => (height, width),
        Orientation::Horizontal => (width, height),
    };
    let mut row = vec![0; tile_width];
    for (index, tile) in tiles.into_iter().enumerate() {
        let (left, top) = (index % across * tile_width, index / across * tile_height);
        let row_len = tile_width.min(width.saturating_sub(left));
        for y in 0..tile_height.min(height.saturating_sub(top)) {
            let row = &mut row[..row_len];
            read_row(tile.as_ref(), y, row);
            match orientation {
                Orientation::Horizontal => {
                    let start = (top + y) * upright_width + left;
                    if let Some(place) = upright.get_mut(start..start + row_len) {
                        place.copy_from_slice(row);
                    }
                }
                // A stored row becomes a column, the first one at the right edge.
                Orientation::Vertical => {
                    let column = upright_width - 1 - (top + y);
                    let places = upright.iter_mut().skip(left * upright_width + column);
                    for (place, color) in places.step_by(upright_width).zip(row.iter()) {
                        *place = *color;
                    }
                }
            }
        }
    }
    Surface::from_argb(upright_width, upright_height, upright)
}

/// A picture for a face that is missing.
pub fn missing_tile(width: usize, height: usize) -> Result<Surface> {
    let mut pixels = vec![0; width * height];
    for (y, row) in pixels.chunks_mut(width.max(1)).enumerate() {
        read_row(None, y, row);
    }
    Surface::from_argb(width, height, pixels)
}

fn read_row(tile: Option<&Surface>, y: usize, row: &mut [u32]) {
    match tile {
        Some(tile) => {
            row.fill(BLACK);
            if y < tile.height() {
                let width = row.len().min(tile.width());
                tile.read_argb(y, 0, &mut row[..width]);
            }
        }
        None => {
            for (x, color) in row.iter_mut().enumerate() {
                let on_line = x % CELL == 0 || y % CELL == 0;
                *color = if on_line { GRID } else { BLACK };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(first: u32) -> Option<Surface> {
        Some(Surface::from_argb(2, 3, (first..first + 6).collect()).unwrap())
    }

    #[test]
    fn stored_columns_stand_up() {
        let upright = assemble(vec![tile(0), tile(6)], 1, (2, 6), Orientation::Vertical).unwrap();
        assert_eq!((upright.width(), upright.height()), (6, 2));
        // The stored rows are 0 1, 2 3, … 10 11; the last one is the left edge, its left end on top.
        assert_eq!(upright.as_argb().unwrap(), [10, 8, 6, 4, 2, 0, 11, 9, 7, 5, 3, 1]);
    }

    #[test]
    fn upright_tiles_stay() {
        let upright = assemble(vec![tile(0), tile(6)], 2, (4, 3), Orientation::Horizontal).unwrap();
        assert_eq!(upright.as_argb().unwrap(), [0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11]);
    }

    #[test]
    fn padding_is_cut_off() {
        let upright = assemble(vec![tile(0), tile(6)], 1, (1, 5), Orientation::Vertical).unwrap();
        assert_eq!((upright.width(), upright.height()), (5, 1));
        assert_eq!(upright.as_argb().unwrap(), [8, 6, 4, 2, 0]);
    }

    #[test]
    fn a_missing_tile_is_a_grid() {
        let upright = assemble(vec![tile(0), None], 1, (2, 6), Orientation::Vertical).unwrap();
        assert_eq!(upright.argb_at(2, 0), GRID);
        assert_eq!(upright.argb_at(3, 0), 4);
        assert_eq!(
            assemble(Vec::new(), 1, (2, 6), Orientation::Vertical).err(),
            Some(Error::InvalidNodeFormat)
        );
    }
}
