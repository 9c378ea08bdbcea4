//! Copies between surfaces and pixels, one for one.

use super::{Pixels, PixelsMut, PixelsRef, Surface};
use crate::base::Result;

/// A part of a picture: columns from `x`, rows from `y`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// First column.
    pub x: usize,
    /// First row.
    pub y: usize,
    /// Columns.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

impl Area {
    /// All of a surface.
    pub fn of(surface: &Surface) -> Self {
        Self { x: 0, y: 0, width: surface.width(), height: surface.height() }
    }
}

/// Puts `part` of `source` at column `x` and row `y` of `target`; what does not fit is left away.
///
/// Indices stay indices where both sides have the same palette.
pub fn put(source: &Surface, part: Area, target: &mut PixelsMut, x: usize, y: usize) {
    let columns = part.width.min(source.width().saturating_sub(part.x));
    let columns = columns.min(target.width().saturating_sub(x));
    let rows = part.height.min(source.height().saturating_sub(part.y));
    let rows = rows.min(target.height().saturating_sub(y));
    if let Pixels::Indexed { indices, palette } = source.pixels() {
        if target.format().is_indexed() && palette == target.palette() {
            for row in 0..rows {
                let start = (part.y + row) * source.width() + part.x;
                target.put_row_indices(y + row, x, &indices[start..start + columns]);
            }
            return;
        }
    }
    let mut colors = vec![0; columns];
    for row in 0..rows {
        source.read_argb(part.y + row, part.x, &mut colors);
        target.put_row_argb(y + row, x, &colors);
    }
}

/// The pixels as rows of 0xAARRGGBB without gaps.
pub fn to_argb(source: &PixelsRef) -> Result<Vec<u32>> {
    Ok(to_surface(source)?.into_colors())
}

/// The pixels as a surface of colours.
pub fn to_surface(source: &PixelsRef) -> Result<Surface> {
    let mut surface = Surface::argb(source.width(), source.height())?;
    let width = source.width();
    if let Pixels::Argb(colors) = surface.pixels_mut() {
        for (y, row) in colors.chunks_exact_mut(width.max(1)).enumerate() {
            source.read_row_argb(y, 0, row);
        }
    }
    Ok(surface)
}

#[cfg(test)]
mod tests {
    use super::super::{PixelFormat, palette};
    use super::*;

    #[test]
    fn a_part_lands_where_it_is_put() {
        let source = Surface::from_argb(3, 2, (0..6).map(|n| 0xFF00_0000 | n).collect()).unwrap();
        let mut bytes = [0; 16];
        let mut target = PixelsMut::new(&mut bytes, 8, 2, 2, PixelFormat::Argb32).unwrap();
        put(&source, Area { x: 1, y: 1, width: 9, height: 9 }, &mut target, 0, 1);
        let read = to_argb(&target.as_ref()).unwrap();
        assert_eq!(read, [0, 0, 0xFF00_0004, 0xFF00_0005]);
    }

    #[test]
    fn indices_survive_between_equal_palettes() {
        let mut twice = *palette::for_depth(8);
        twice[9] = twice[3];
        let table = palette::from_colors(&twice);
        let source = Surface::from_indices(2, 1, vec![9, 3], table.clone()).unwrap();
        let mut bytes = [0; 2];
        let target = PixelsMut::new(&mut bytes, 2, 2, 1, PixelFormat::Indexed8).unwrap();
        put(&source, Area::of(&source), &mut target.with_palette(table), 0, 0);
        assert_eq!(bytes, [9, 3]);
    }
}
