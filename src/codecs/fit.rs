//! From the size that a decoder works in to the size that the description states.

use crate::base::{Result, room};
use crate::raster::{Palette, Surface};

/// What a decoder draws on: rows of whole blocks, a little larger than the picture.
#[derive(Clone)]
pub(super) struct Canvas<T> {
    /// The rows, `stride` apart.
    pub pixels: Vec<T>,
    /// Pixels from one row to the next.
    pub stride: usize,
}

impl<T: Copy> Canvas<T> {
    /// Rows of `stride` pixels taken from a surface of that size.
    fn of(pixels: Vec<T>, stride: usize) -> Self {
        Self { pixels, stride }
    }

    /// Takes over rows of `width` pixels; what lies beyond them stays.
    pub fn load(&mut self, pixels: &[T], width: usize) {
        let rows = self.pixels.chunks_exact_mut(self.stride.max(1));
        for (row, source) in rows.zip(pixels.chunks_exact(width.max(1))) {
            if let Some(row) = row.get_mut(..width) {
                row.copy_from_slice(source);
            }
        }
    }

    /// The rows without what lies right and below of the picture.
    pub fn crop(self, width: usize, height: usize) -> Vec<T> {
        let Self { mut pixels, stride } = self;
        if width < stride {
            for y in 1..height {
                pixels.copy_within(y * stride..y * stride + width, y * width);
            }
        }
        pixels.truncate(width * height);
        pixels
    }
}

/// A canvas of colours with sides rounded up to a multiple of `block`.
pub(super) fn argb_canvas(width: usize, height: usize, block: usize) -> Result<Canvas<u32>> {
    let (width, height) = (width.next_multiple_of(block), height.next_multiple_of(block));
    Ok(Canvas::of(Surface::argb(width, height)?.into_colors(), width))
}

/// A canvas of indices with sides rounded up to a multiple of `block`.
pub(super) fn indexed_canvas(
    width: usize,
    height: usize,
    block: usize,
    palette: &Palette,
) -> Result<Canvas<u8>> {
    let (width, height) = (width.next_multiple_of(block), height.next_multiple_of(block));
    Ok(Canvas::of(Surface::indexed(width, height, palette.clone())?.into_indices(), width))
}

/// Puts rows of `stride` pixels into a picture of the stated size, cut or filled up with `fill`.
pub(super) fn resize<T: Copy>(
    rows: Vec<T>,
    stride: usize,
    size: (usize, usize),
    fill: T,
) -> Result<Vec<T>> {
    let (width, height) = size;
    if stride == width && rows.len() == width * height {
        return Ok(rows);
    }
    let mut out = room::reserved(width * height)?;
    for row in rows.chunks_exact(stride.max(1)).take(height) {
        let kept = row.get(..width).unwrap_or(row);
        out.extend_from_slice(kept);
        out.resize(out.len() + width - kept.len(), fill);
    }
    out.resize(width * height, fill);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_cut_and_filled_at_the_right_and_the_bottom() {
        let canvas = Canvas { pixels: (0..16).collect::<Vec<u8>>(), stride: 4 };
        assert_eq!(canvas.crop(3, 2), [0, 1, 2, 4, 5, 6]);
        assert_eq!(resize(vec![1, 2, 3, 4], 2, (3, 1), 9), Ok(vec![1, 2, 9]));
        assert_eq!(resize(vec![1, 2, 3, 4], 2, (1, 3), 9), Ok(vec![1, 3, 9]));
    }
}
