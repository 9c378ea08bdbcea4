//! A picture in memory, as decoders make it and the imaging reads it.

use super::palette::Palette;
use crate::base::limits::{MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE};
use crate::base::{Error, Result};

/// The pixels of a surface, row after row without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pixels {
    /// 0xAARRGGBB each.
    Argb(Vec<u32>),
    /// Indices, whatever the depth they came from, and the colours they mean.
    Indexed {
        /// One byte for a pixel.
        indices: Vec<u8>,
        /// The colours.
        palette: Palette,
    },
}

/// A picture: a size and pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surface {
    width: usize,
    height: usize,
    pixels: Pixels,
}

impl Surface {
    /// A picture of transparent black.
    pub fn argb(width: usize, height: usize) -> Result<Self> {
        let pixels = Pixels::Argb(zeroed(area(width, height)?)?);
        Ok(Self { width, height, pixels })
    }

    /// A picture of index 0.
    pub fn indexed(width: usize, height: usize, palette: Palette) -> Result<Self> {
        let indices = zeroed(area(width, height)?)?;
        Ok(Self { width, height, pixels: Pixels::Indexed { indices, palette } })
    }

    /// The picture whose rows are `pixels`.
    pub fn from_argb(width: usize, height: usize, pixels: Vec<u32>) -> Result<Self> {
        if area(width, height)? != pixels.len() {
            return Err(Error::Param);
        }
        Ok(Self { width, height, pixels: Pixels::Argb(pixels) })
    }

    /// The picture whose rows are `indices`.
    pub fn from_indices(
        width: usize,
        height: usize,
        indices: Vec<u8>,
        palette: Palette,
    ) -> Result<Self> {
        if area(width, height)? != indices.len() {
            return Err(Error::Param);
        }
        Ok(Self { width, height, pixels: Pixels::Indexed { indices, palette } })
    }

    /// Columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The pixels.
    pub fn pixels(&self) -> &Pixels {
        &self.pixels
    }

    /// The pixels, to change them; their number must stay.
    pub(crate) fn pixels_mut(&mut self) -> &mut Pixels {
        &mut self.pixels
    }

    /// The pixels, when they are colours.
    pub fn as_argb(&self) -> Option<&[u32]> {
        match &self.pixels {
            Pixels::Argb(pixels) => Some(pixels),
            Pixels::Indexed { .. } => None,
        }
    }

    /// The indices, when the picture has them.
    pub fn as_indices(&self) -> Option<&[u8]> {
        match &self.pixels {
            Pixels::Argb(_) => None,
            Pixels::Indexed { indices, .. } => Some(indices),
        }
    }

    fn place(&self, x: usize, y: usize) -> Option<usize> {
        (x < self.width && y < self.height).then(|| y * self.width + x)
    }

    /// Changes a pixel of a picture that has colours; nothing happens outside.
    pub(crate) fn set_argb(&mut self, x: usize, y: usize, color: u32) {
        let Some(at) = self.place(x, y) else { return };
        if let Pixels::Argb(pixels) = &mut self.pixels {
            pixels[at] = color;
        }
    }

    /// The colour at a place; transparent black outside.
    pub fn argb_at(&self, x: usize, y: usize) -> u32 {
        let Some(at) = self.place(x, y) else { return 0 };
        match &self.pixels {
            Pixels::Argb(pixels) => pixels[at],
            Pixels::Indexed { indices, palette } => palette[usize::from(indices[at])],
        }
    }

    /// The index at a place; none outside, or where pixels are colours.
    pub fn index_at(&self, x: usize, y: usize) -> Option<u8> {
        self.as_indices()?.get(self.place(x, y)?).copied()
    }

    /// Reads the colours of row `y` from column `x` on; what lies outside leaves `out` as it was.
    pub fn read_argb(&self, y: usize, x: usize, out: &mut [u32]) {
        if x >= self.width || y >= self.height {
            return;
        }
        let start = y * self.width + x;
        let count = out.len().min(self.width - x);
        let out = &mut out[..count];
        match &self.pixels {
            Pixels::Argb(pixels) => out.copy_from_slice(&pixels[start..start + count]),
            Pixels::Indexed { indices, palette } => {
                for (out, index) in out.iter_mut().zip(&indices[start..start + count]) {
                    *out = palette[usize::from(*index)];
                }
            }
        }
    }

    /// The rows of colours; empty where pixels are indices.
    pub(crate) fn into_colors(self) -> Vec<u32> {
        match self.pixels {
            Pixels::Argb(pixels) => pixels,
            Pixels::Indexed { .. } => Vec::new(),
        }
    }

    /// The rows of indices; empty where pixels are colours.
    pub(crate) fn into_indices(self) -> Vec<u8> {
        match self.pixels {
            Pixels::Argb(_) => Vec::new(),
            Pixels::Indexed { indices, .. } => indices,
        }
    }

    /// The same picture in colours.
    pub fn into_argb(self) -> Result<Self> {
        let (width, height) = (self.width, self.height);
        let Pixels::Indexed { indices, palette } = self.pixels else { return Ok(self) };
        let mut colors: Vec<u32> = reserved(indices.len())?;
        colors.extend(indices.iter().map(|index| palette[usize::from(*index)]));
        Ok(Self { width, height, pixels: Pixels::Argb(colors) })
    }
}

/// The number of pixels, if such a picture may be.
fn area(width: usize, height: usize) -> Result<usize> {
    let side = MAX_IMAGE_SIDE as usize;
    if width > side || height > side || (width as u64) * (height as u64) > MAX_IMAGE_PIXELS {
        return Err(Error::NoMemory);
    }
    Ok(width * height)
}

fn reserved<T>(len: usize) -> Result<Vec<T>> {
    let mut vec = Vec::new();
    vec.try_reserve_exact(len).map_err(|_| Error::NoMemory)?;
    Ok(vec)
}

/// Zeros, from pages that cost nothing before they are touched.
fn zeroed<T: Clone + Default>(len: usize) -> Result<Vec<T>> {
    // Asking first turns what would be an abort into an error.
    drop(reserved::<T>(len)?);
    Ok(vec![T::default(); len])
}

#[cfg(test)]
mod tests {
    use super::super::palette;
    use super::*;

    #[test]
    fn an_index_shows_its_color() {
        let indices = vec![0, 1, 255, 5];
        let s = Surface::from_indices(2, 2, indices, palette::for_depth(8)).unwrap();
        assert_eq!(s.argb_at(0, 1), 0xFF00_0000);
        assert_eq!(s.index_at(0, 1), Some(255));
        assert_eq!(s.index_at(2, 0), None);
        let colors = s.clone().into_argb().unwrap();
        let mut row = [7; 3];
        colors.read_argb(0, 1, &mut row);
        assert_eq!(row, [s.argb_at(1, 0), 7, 7]);
    }

    #[test]
    fn absurd_sizes_are_refused() {
        assert_eq!(Surface::argb(1 << 16, 1 << 16), Err(Error::NoMemory));
        assert_eq!(Surface::argb(usize::MAX, 2), Err(Error::NoMemory));
        assert_eq!(Surface::from_argb(2, 2, vec![0; 3]), Err(Error::Param));
    }
}
