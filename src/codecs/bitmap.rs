//! `'WRLE'` and `'WRAW'`: a Windows bitmap, a whole BMP file or only its rows.
//!
//! Facts: Microsoft's documents on `BITMAPINFOHEADER` and its forebears, *Bitmap Compression*.

use super::ImageDescription;
use super::bitmap_runs::{Runs, unpack_runs};
use super::fit::resize;
use crate::base::limits::MAX_IMAGE_PIXELS;
use crate::base::room;
use crate::base::{Error, FourCc, Result};
use crate::raster::{Palette, PixelFormat, PixelsRef, Surface, palette};

const FILE_HEADER: usize = 14;
const CORE_HEADER: usize = 12;
const INFO_HEADER: usize = 40;
/// The header in which masks are fields.
const MASKS_HEADER: usize = 52;

const RGB: u32 = 0;
const RLE8: u32 = 1;
const RLE4: u32 = 2;
const BIT_FIELDS: u32 = 3;
const ALPHA_BIT_FIELDS: u32 = 6;

/// Decodes a picture; indices are kept, with the file's own palette.
pub(super) fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    if !data.starts_with(b"BM") {
        return decode_rows(description, data);
    }
    let header = Header::read(data).ok_or(Error::CodecBadData)?;
    let area = (header.width as u64) * (header.height as u64);
    if area == 0 || area > MAX_IMAGE_PIXELS {
        return Err(Error::CodecBadData);
    }
    let size = description.size();
    let rows = data.get(header.pixels..).ok_or(Error::CodecBadData)?;
    if header.bits <= 8 {
        let colors = header.palette(data);
        let mut indices = header.indices(rows)?;
        flip(&mut indices, header.width, header.top_down);
        let indices = resize(indices, header.width, size, 0)?;
        return Surface::from_indices(size.0, size.1, indices, colors);
    }
    let mut pixels = header.colors(data, rows)?;
    flip(&mut pixels, header.width, header.top_down);
    Surface::from_argb(size.0, size.1, resize(pixels, header.width, size, 0xFF00_0000)?)
}

/// Decodes rows without a file around them, the lowest first; the description tells the rest.
fn decode_rows(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let (width, height) = description.size();
    let runs = description.codec == FourCc(*b"WRLE");
    let header = Header {
        width,
        height,
        top_down: false,
        bits: description.bits(),
        compression: match description.bits() {
            8 if runs => RLE8,
            4 if runs => RLE4,
            _ => RGB,
        },
        header_size: INFO_HEADER,
        colors_used: 0,
        pixels: 0,
    };
    if header.bits <= 8 {
        let mut indices = header.indices(data)?;
        flip(&mut indices, width, false);
        return Surface::from_indices(width, height, indices, description.palette());
    }
    let mut pixels = header.colors(&[], data)?;
    flip(&mut pixels, width, false);
    Surface::from_argb(width, height, pixels)
}

/// Width, height and depth of a file.
pub(super) fn size_of(data: &[u8]) -> Option<(usize, usize, u16)> {
    Header::read(data).map(|header| (header.width, header.height, header.bits as u16))
}

struct Header {
    width: usize,
    height: usize,
    top_down: bool,
    bits: u32,
    compression: u32,
    header_size: usize,
    colors_used: usize,
    pixels: usize,
}

impl Header {
    fn read(data: &[u8]) -> Option<Self> {
        let at16 = |at| Some(u16::from_le_bytes(*data.get(at..)?.first_chunk()?));
        let at32 = |at| Some(u32::from_le_bytes(*data.get(at..)?.first_chunk()?));
        if !data.starts_with(b"BM") {
            return None;
        }
        let header_size = at32(FILE_HEADER)? as usize;
        let pixels = at32(10)? as usize;
        if header_size == CORE_HEADER {
            let (width, height) = (at16(18)?.into(), at16(20)?.into());
            let bits = at16(24)?.into();
            let (top_down, compression, colors_used) = (false, RGB, 0);
            return Some(Self {
                width,
                height,
                top_down,
                bits,
                compression,
                header_size,
                colors_used,
                pixels,
            });
        }
        if header_size < INFO_HEADER {
            return None;
        }
        let height = at32(22)? as i32;
        Some(Self {
            width: usize::try_from(at32(18)? as i32).ok()?,
            height: height.unsigned_abs() as usize,
            top_down: height < 0,
            bits: at16(28)?.into(),
            compression: at32(30)?,
            header_size,
            colors_used: at32(46)? as usize,
            pixels,
        })
    }

    /// The masks of red, green, blue and alpha behind the usual fields.
    fn masks(&self, data: &[u8]) -> Option<[u32; 4]> {
        if !matches!(self.compression, BIT_FIELDS | ALPHA_BIT_FIELDS) {
            return Some(match self.bits {
                16 => [0x7C00, 0x03E0, 0x001F, 0],
                _ => [0xFF_0000, 0xFF00, 0xFF, 0],
            });
        }
        let has_alpha = self.header_size > MASKS_HEADER || self.compression == ALPHA_BIT_FIELDS;
        let place = FILE_HEADER + INFO_HEADER;
        let mut masks = [0; 4];
        for (number, mask) in masks.iter_mut().enumerate().take(if has_alpha { 4 } else { 3 }) {
            *mask = u32::from_le_bytes(*data.get(place + 4 * number..)?.first_chunk()?);
        }
        Some(masks)
    }

    fn palette(&self, data: &[u8]) -> Palette {
        let entry = if self.header_size == CORE_HEADER { 3 } else { 4 };
        let most = 1 << self.bits.min(8);
        let count = if self.colors_used == 0 { most } else { self.colors_used.min(most) };
        let start = FILE_HEADER.saturating_add(self.header_size);
        let bytes = data.get(start..).unwrap_or_default();
        let colors: Vec<u32> = bytes
            .chunks_exact(entry)
            .take(count)
            .map(|bgr| u32::from_be_bytes([0xFF, bgr[2], bgr[1], bgr[0]]))
            .collect();
        palette::from_colors(&colors)
    }

    /// The rows as they are stored, the lowest first if so.
    fn indices(&self, rows: &[u8]) -> Result<Vec<u8>> {
        let format = match (self.bits, self.compression) {
            (8, RLE8) => return unpack_runs(rows, self.width, self.height, Runs::Bytes),
            (4, RLE4) => return unpack_runs(rows, self.width, self.height, Runs::Nibbles),
            (1, RGB) => PixelFormat::Indexed1,
            (2, RGB) => PixelFormat::Indexed2,
            (4, RGB) => PixelFormat::Indexed4,
            (8, RGB) => PixelFormat::Indexed8,
            _ => return Err(Error::CodecBadData),
        };
        let source = self.rows(rows, format)?;
        let mut indices = room::zeroed(self.width * self.height)?;
        for (y, row) in indices.chunks_exact_mut(self.width).enumerate() {
            source.read_row_indices(y, 0, row);
        }
        Ok(indices)
    }

    fn rows<'a>(&self, rows: &'a [u8], format: PixelFormat) -> Result<PixelsRef<'a>> {
        let row_bytes = format.bytes_for_row(self.width).next_multiple_of(4);
        let needed = row_bytes.checked_mul(self.height).ok_or(Error::CodecBadData)?;
        let rows = rows.get(..needed).unwrap_or(rows);
        PixelsRef::new(rows, row_bytes, self.width, self.height, format)
            .map_err(|_| Error::CodecBadData)
    }

    fn colors(&self, data: &[u8], rows: &[u8]) -> Result<Vec<u32>> {
        if !matches!(self.compression, RGB | BIT_FIELDS | ALPHA_BIT_FIELDS) {
            return Err(Error::CodecBadData);
        }
        let bytes = match self.bits {
            16 => 2,
            24 => 3,
            32 => 4,
            _ => return Err(Error::CodecBadData),
        };
        let row_bytes =
            self.width.checked_mul(bytes).ok_or(Error::CodecBadData)?.next_multiple_of(4);
        let needed = row_bytes.checked_mul(self.height).ok_or(Error::CodecBadData)?;
        if rows.len() < needed - (row_bytes - self.width * bytes) {
            return Err(Error::CodecBadData);
        }
        let masks = self.masks(data).ok_or(Error::CodecBadData)?;
        let mut pixels = Surface::argb(self.width, self.height)?.into_colors();
        let targets = pixels.chunks_exact_mut(self.width);
        for (target, row) in targets.zip(rows.chunks(row_bytes)) {
            for (pixel, bytes) in target.iter_mut().zip(row.chunks_exact(bytes)) {
                let word = bytes.iter().rev().fold(0, |word, byte| word << 8 | u32::from(*byte));
                *pixel = unmask(word, masks);
            }
        }
        Ok(pixels)
    }
}

/// The colour of a word; without a mask for alpha it is opaque.
fn unmask(word: u32, [red, green, blue, alpha]: [u32; 4]) -> u32 {
    let channel = |mask: u32| {
        let most = u64::from(mask >> mask.trailing_zeros().min(31));
        let value = u64::from((word & mask) >> mask.trailing_zeros().min(31));
        (value * 255 + most / 2).checked_div(most).unwrap_or_default() as u8
    };
    let alpha = if alpha == 0 { 0xFF } else { channel(alpha) };
    u32::from_be_bytes([alpha, channel(red), channel(green), channel(blue)])
}

fn flip<T>(rows: &mut [T], width: usize, top_down: bool) {
    if !top_down {
        rows.reverse();
        rows.chunks_exact_mut(width.max(1)).for_each(<[T]>::reverse);
    }
}
