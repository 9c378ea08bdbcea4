//! A picture in memory, as decoders make it and the imaging reads it.

use super::palette::Palette;
use super::{expand5, nearest555};
use crate::base::limits::{MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE};
use crate::base::room::{reserved, zeroed};
use crate::base::{Error, Result};

/// The pixels of a surface, row after row without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pixels {
    /// 0xAARRGGBB each.
    Argb(Vec<u32>),
    /// 0rrrrrgggggbbbbb each, all opaque.
    Short(Vec<u16>),
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

    /// The picture whose rows are `pixels`, 0rrrrrgggggbbbbb each.
    pub fn from_short(width: usize, height: usize, pixels: Vec<u16>) -> Result<Self> {
        if area(width, height)? != pixels.len() {
            return Err(Error::Param);
        }
        Ok(Self { width, height, pixels: Pixels::Short(pixels) })
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
            _ => None,
        }
    }

    /// The indices, when the picture has them.
    pub fn as_indices(&self) -> Option<&[u8]> {
        match &self.pixels {
            Pixels::Indexed { indices, .. } => Some(indices),
            _ => None,
        }
    }

    fn place(&self, x: usize, y: usize) -> Option<usize> {
        (x < self.width && y < self.height).then(|| y * self.width + x)
    }

    /// Changes a pixel of a picture that has colours; nothing happens outside.
    pub(crate) fn set_argb(&mut self, x: usize, y: usize, color: u32) {
        let Some(at) = self.place(x, y) else { return };
        match &mut self.pixels {
            Pixels::Argb(pixels) => pixels[at] = color,
            Pixels::Short(pixels) => pixels[at] = nearest555(color),
            Pixels::Indexed { .. } => {}
        }
    }

    /// The colour at a place; transparent black outside.
    pub fn argb_at(&self, x: usize, y: usize) -> u32 {
        let Some(at) = self.place(x, y) else { return 0 };
        match &self.pixels {
            Pixels::Argb(pixels) => pixels[at],
            Pixels::Short(pixels) => expand5(pixels[at]),
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
            Pixels::Short(pixels) => {
                for (out, pixel) in out.iter_mut().zip(&pixels[start..start + count]) {
                    *out = expand5(*pixel);
                }
            }
            Pixels::Indexed { indices, palette } => {
                for (out, index) in out.iter_mut().zip(&indices[start..start + count]) {
                    *out = palette[usize::from(*index)];
                }
            }
        }
    }

    /// Writes colours over those of row `y` from column `x` on, of a picture that has colours; what would
    /// lie outside is left away.
    pub(crate) fn write_argb(&mut self, y: usize, x: usize, colors: &[u32]) {
        if x >= self.width || y >= self.height {
            return;
        }
        let start = y * self.width + x;
        let place = start..start + colors.len().min(self.width - x);
        match &mut self.pixels {
            Pixels::Argb(pixels) => {
                pixels[place.clone()].copy_from_slice(&colors[..place.len()]);
            }
            Pixels::Short(pixels) => {
                for (pixel, color) in pixels[place].iter_mut().zip(colors) {
                    *pixel = nearest555(*color);
                }
            }
            Pixels::Indexed { .. } => {}
        }
    }

    /// The rows of colours; empty where pixels are others.
    pub(crate) fn into_colors(self) -> Vec<u32> {
        match self.pixels {
            Pixels::Argb(pixels) => pixels,
            _ => Vec::new(),
        }
    }

    /// The rows of indices; empty where pixels are colours.
    pub(crate) fn into_indices(self) -> Vec<u8> {
        match self.pixels {
            Pixels::Indexed { indices, .. } => indices,
            _ => Vec::new(),
        }
    }

    /// The same picture in colours.
    pub fn into_argb(self) -> Result<Self> {
        let (width, height) = (self.width, self.height);
        if let Pixels::Argb(_) = self.pixels {
            return Ok(self);
        }
        let mut colors: Vec<u32> = reserved(width * height)?;
        match &self.pixels {
            Pixels::Argb(_) => {}
            Pixels::Short(pixels) => colors.extend(pixels.iter().map(|pixel| expand5(*pixel))),
            Pixels::Indexed { indices, palette } => {
                colors.extend(indices.iter().map(|index| palette[usize::from(*index)]));
            }
        }
        Ok(Self { width, height, pixels: Pixels::Argb(colors) })
    }

    /// The same picture with 16 bits a pixel.
    pub fn into_short(self) -> Result<Self> {
        let (width, height) = (self.width, self.height);
        if let Pixels::Short(_) = self.pixels {
            return Ok(self);
        }
        let mut pixels: Vec<u16> = reserved(width * height)?;
        match &self.pixels {
            Pixels::Short(_) => {}
            Pixels::Argb(colors) => pixels.extend(colors.iter().map(|color| nearest555(*color))),
            Pixels::Indexed { indices, palette } => {
                let table = palette.map(nearest555);
                pixels.extend(indices.iter().map(|index| table[usize::from(*index)]));
            }
        }
        Ok(Self { width, height, pixels: Pixels::Short(pixels) })
    }

    /// Bytes of its pixels.
    pub fn bytes(&self) -> usize {
        match &self.pixels {
            Pixels::Argb(pixels) => size_of_val(&pixels[..]),
            Pixels::Short(pixels) => size_of_val(&pixels[..]),
            Pixels::Indexed { indices, .. } => indices.len(),
        }
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
    fn short_pixels_are_the_nearest_of_five_bits() {
        let mut short = Surface::from_short(2, 1, vec![0x7FFF, 0x0010]).unwrap();
        assert_eq!((short.argb_at(0, 0), short.argb_at(1, 0)), (0xFFFF_FFFF, 0xFF00_0084));
        assert_eq!(short.bytes(), 4);
        // What was read is written back as it was; between two, the nearer one counts.
        for five in 0..32 {
            let color = super::super::expand5(five << 10 | five);
            short.set_argb(0, 0, color);
            assert_eq!(short.argb_at(0, 0), color);
        }
        short.set_argb(0, 0, 0xFF07_0503);
        assert_eq!(short.argb_at(0, 0), 0xFF08_0800);
        assert_eq!(short.into_argb().unwrap().as_argb().unwrap(), [0xFF08_0800, 0xFF00_0084]);
    }

    #[test]
    fn absurd_sizes_are_refused() {
        assert_eq!(Surface::argb(1 << 16, 1 << 16), Err(Error::NoMemory));
        assert_eq!(Surface::argb(usize::MAX, 2), Err(Error::NoMemory));
        assert_eq!(Surface::from_argb(2, 2, vec![0; 3]), Err(Error::Param));
    }
}
