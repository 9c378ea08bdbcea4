//! Pixels that belong to someone else: rows of bytes in one of the formats.

use std::ops::Range;

use super::palette::{self, Palette};
use super::{PixelFormat, convert};
use crate::base::{Error, Result};

/// Pixels to draw on.
#[derive(Debug)]
pub struct PixelsMut<'a> {
    bytes: &'a mut [u8],
    row_bytes: usize,
    width: usize,
    height: usize,
    format: PixelFormat,
    palette: Palette,
}

/// Pixels to read.
#[derive(Debug, Clone)]
pub struct PixelsRef<'a> {
    bytes: &'a [u8],
    row_bytes: usize,
    width: usize,
    height: usize,
    format: PixelFormat,
    palette: Palette,
}

/// Whether rows fit their distance, and all of them the bytes.
fn check(
    len: usize,
    row_bytes: usize,
    width: usize,
    height: usize,
    format: PixelFormat,
) -> Result<()> {
    let row = format.bytes_for_row(width);
    let needed = match height.checked_sub(1) {
        // The padding of the last row need not be there.
        Some(above) => row_bytes.checked_mul(above).and_then(|bytes| bytes.checked_add(row)),
        None => Some(0),
    };
    match needed {
        Some(needed) if needed <= len && (row <= row_bytes || height <= 1) => Ok(()),
        _ => Err(Error::Param),
    }
}

impl<'a> PixelsMut<'a> {
    /// Rows of `width` pixels, `row_bytes` from one to the next; all must lie in `bytes`.
    pub fn new(
        bytes: &'a mut [u8],
        row_bytes: usize,
        width: usize,
        height: usize,
        format: PixelFormat,
    ) -> Result<Self> {
        check(bytes.len(), row_bytes, width, height, format)?;
        let palette = palette::for_depth(format.depth());
        Ok(Self { bytes, row_bytes, width, height, format, palette })
    }

    /// With colours of its own for indexed formats, instead of the default ones.
    pub fn with_palette(mut self, palette: Palette) -> Self {
        self.palette = palette;
        self
    }

    /// Columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The layout of a pixel.
    pub fn format(&self) -> PixelFormat {
        self.format
    }

    /// Bytes from one row to the next.
    pub fn row_bytes(&self) -> usize {
        self.row_bytes
    }

    /// The colours of indexed formats.
    pub fn palette(&self) -> &Palette {
        &self.palette
    }

    /// The bytes of row `y` without padding; none outside.
    pub fn row_mut(&mut self, y: usize) -> &mut [u8] {
        let len = self.format.bytes_for_row(self.width);
        if y >= self.height {
            return &mut [];
        }
        self.bytes.get_mut(y * self.row_bytes..).and_then(|b| b.get_mut(..len)).unwrap_or_default()
    }

    /// All rows, top to bottom, for work that goes on at several places at once.
    pub fn rows_mut(&mut self) -> impl Iterator<Item = &mut [u8]> {
        let len = self.format.bytes_for_row(self.width);
        let step = self.row_bytes.max(1);
        let rows = if len == 0 { 0 } else { self.height };
        self.bytes.chunks_mut(step).take(rows).filter_map(move |row| row.get_mut(..len))
    }

    /// Draws `colors` on row `y` from column `x` on; what lies outside is left away.
    pub fn put_row_argb(&mut self, y: usize, x: usize, colors: &[u32]) {
        let count = colors.len().min(self.width.saturating_sub(x));
        let (format, palette) = (self.format, self.palette.clone());
        let row = self.row_mut(y);
        convert::write_row(format, &palette, row, x, &colors[..count]);
    }

    /// Stores `indices` as they are on row `y` from column `x` on; only for indexed formats.
    pub fn put_row_indices(&mut self, y: usize, x: usize, indices: &[u8]) {
        let count = indices.len().min(self.width.saturating_sub(x));
        let format = self.format;
        if format.is_indexed() {
            convert::write_indices(format, self.row_mut(y), x, count, |at| indices[at]);
        }
    }

    /// A part of the pixels; none where it does not begin with a byte of its own.
    pub fn part(&mut self, columns: Range<usize>, rows: Range<usize>) -> Option<PixelsMut<'_>> {
        let bits = self.format.bits() as usize;
        let is_inside = columns.end <= self.width && rows.end <= self.height;
        if !is_inside || columns.is_empty() || rows.is_empty() || bits % 8 != 0 {
            return None;
        }
        let start = rows.start * self.row_bytes + columns.start * bits / 8;
        let bytes = self.bytes.get_mut(start..)?;
        let (row_bytes, width, height) = (self.row_bytes, columns.len(), rows.len());
        let (format, palette) = (self.format, self.palette.clone());
        check(bytes.len(), row_bytes, width, height, format).ok()?;
        Some(PixelsMut { bytes, row_bytes, width, height, format, palette })
    }

    /// The same pixels, to read.
    pub fn as_ref(&self) -> PixelsRef<'_> {
        PixelsRef {
            bytes: self.bytes,
            row_bytes: self.row_bytes,
            width: self.width,
            height: self.height,
            format: self.format,
            palette: self.palette.clone(),
        }
    }
}

impl<'a> PixelsRef<'a> {
    /// Rows of `width` pixels, `row_bytes` from one to the next; all must lie in `bytes`.
    pub fn new(
        bytes: &'a [u8],
        row_bytes: usize,
        width: usize,
        height: usize,
        format: PixelFormat,
    ) -> Result<Self> {
        check(bytes.len(), row_bytes, width, height, format)?;
        let palette = palette::for_depth(format.depth());
        Ok(Self { bytes, row_bytes, width, height, format, palette })
    }

    /// With colours of its own for indexed formats, instead of the default ones.
    pub fn with_palette(mut self, palette: Palette) -> Self {
        self.palette = palette;
        self
    }

    /// Columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The layout of a pixel.
    pub fn format(&self) -> PixelFormat {
        self.format
    }

    /// The colours of indexed formats.
    pub fn palette(&self) -> &Palette {
        &self.palette
    }

    /// Bytes from one row to the next.
    pub fn row_bytes(&self) -> usize {
        self.row_bytes
    }

    /// The bytes of all rows, with their padding.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The bytes of row `y` without padding; none outside.
    pub fn row(&self, y: usize) -> &'a [u8] {
        let len = self.format.bytes_for_row(self.width);
        if y >= self.height {
            return &[];
        }
        self.bytes.get(y * self.row_bytes..).and_then(|b| b.get(..len)).unwrap_or_default()
    }

    /// Reads the colours of row `y` from column `x` on; what lies outside leaves `out` as it was.
    pub fn read_row_argb(&self, y: usize, x: usize, out: &mut [u32]) {
        let count = out.len().min(self.width.saturating_sub(x));
        if y < self.height {
            convert::read_row(self.format, &self.palette, self.row(y), x, &mut out[..count]);
        }
    }

    /// Reads the indices of row `y` from column `x` on; nothing where pixels are colours.
    pub fn read_row_indices(&self, y: usize, x: usize, out: &mut [u8]) {
        let count = out.len().min(self.width.saturating_sub(x));
        if self.format.is_indexed() {
            convert::read_indices(self.format, self.row(y), x, &mut out[..count]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIRECT: &[PixelFormat] = &[
        PixelFormat::Argb32,
        PixelFormat::ArgbBytes,
        PixelFormat::BgraBytes,
        PixelFormat::RgbaBytes,
        PixelFormat::AbgrBytes,
        PixelFormat::Rgb24,
        PixelFormat::Bgr24,
        PixelFormat::Rgb555,
        PixelFormat::Rgb555Be,
        PixelFormat::Rgb555Le,
        PixelFormat::Rgb565Be,
        PixelFormat::Rgb565Le,
    ];

    #[test]
    fn direct_formats_give_back_what_was_put() {
        let colors = [0xFFFF_0000, 0xFF00_FF00, 0xFF00_00FF, 0xFF08_4210 & 0xFFF8_F8F8];
        let expanded = colors.map(|c| if c == colors[3] { 0xFF08_4210 } else { c });
        for format in DIRECT {
            let mut bytes = [0; 64];
            let mut pixels = PixelsMut::new(&mut bytes, 32, 5, 2, *format).unwrap();
            pixels.put_row_argb(1, 1, &colors);
            let mut out = [0; 4];
            pixels.as_ref().read_row_argb(1, 1, &mut out);
            assert_eq!(out[..3], expanded[..3], "{format:?}");
        }
    }

    #[test]
    fn a_part_is_drawn_on_alone() {
        let mut bytes = [0; 5 * 3 * 2];
        let mut pixels = PixelsMut::new(&mut bytes, 10, 5, 3, PixelFormat::Rgb555).unwrap();
        let mut part = pixels.part(1..4, 1..3).unwrap();
        assert_eq!((part.width(), part.height()), (3, 2));
        part.put_row_argb(1, 1, &[0xFFFF_FFFF; 9]);
        assert!(pixels.part(1..6, 0..3).is_none() && pixels.part(0..0, 0..3).is_none());
        let mut row = [0; 5];
        pixels.as_ref().read_row_argb(2, 0, &mut row);
        assert_eq!(row.map(|color| color == 0xFFFF_FFFF), [false, false, true, true, false]);
        assert!(bytes[..20].iter().all(|byte| *byte == 0));
        let mut bits = [0; 2];
        let mut pixels = PixelsMut::new(&mut bits, 1, 8, 2, PixelFormat::Indexed1).unwrap();
        assert!(pixels.part(0..4, 0..2).is_none());
    }

    #[test]
    fn bytes_stand_in_their_order() {
        let orders = [
            (PixelFormat::ArgbBytes, [1, 2, 3, 4]),
            (PixelFormat::BgraBytes, [4, 3, 2, 1]),
            (PixelFormat::RgbaBytes, [2, 3, 4, 1]),
            (PixelFormat::AbgrBytes, [1, 4, 3, 2]),
        ];
        for (format, expected) in orders {
            let mut bytes = [0; 4];
            PixelsMut::new(&mut bytes, 4, 1, 1, format).unwrap().put_row_argb(0, 0, &[0x0102_0304]);
            assert_eq!(bytes, expected, "{format:?}");
        }
    }

    #[test]
    fn indexed_formats_pack_from_the_high_bits_and_find_colors() {
        for (format, expected) in [
            (PixelFormat::Indexed1, vec![0b0101_0000]),
            (PixelFormat::Indexed2, vec![0b0011_0011]),
            (PixelFormat::Gray4, vec![0x0F, 0x0F]),
            (PixelFormat::Indexed8, vec![0, 255, 0, 255]),
        ] {
            let mut bytes = vec![0xAA; expected.len()];
            if format == PixelFormat::Indexed1 {
                bytes[0] = 0;
            }
            let len = bytes.len();
            let mut pixels = PixelsMut::new(&mut bytes, len, 4, 1, format).unwrap();
            pixels.put_row_argb(0, 0, &[0xFFFF_FFFF, 0xFF00_0000, 0xFFFF_FFFF, 0xFF00_0000]);
            let mut out = [0; 4];
            pixels.as_ref().read_row_argb(0, 0, &mut out);
            assert_eq!(out, [0xFFFF_FFFF, 0xFF00_0000, 0xFFFF_FFFF, 0xFF00_0000]);
            assert_eq!(bytes, expected, "{format:?}");
        }
    }

    #[test]
    fn extents_are_checked_and_drawing_is_clipped() {
        let mut bytes = [0; 15];
        assert!(PixelsMut::new(&mut bytes, 8, 2, 2, PixelFormat::Argb32).is_err());
        assert!(PixelsMut::new(&mut bytes, usize::MAX, 1, 3, PixelFormat::Rgb24).is_err());
        let mut pixels = PixelsMut::new(&mut bytes, 8, 2, 2, PixelFormat::Rgb24).unwrap();
        pixels.put_row_argb(1, 1, &[0xFFFF_FFFF; 9]);
        pixels.put_row_argb(2, 0, &[0xFFFF_FFFF; 9]);
        pixels.put_row_argb(0, 7, &[0xFFFF_FFFF; 9]);
        assert_eq!(pixels.rows_mut().count(), 2);
        assert_eq!(bytes, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 0]);
    }
}
