//! Bit maps, pixel maps and compressed images in a picture.

use super::super::pack_bits::unpack;
use super::super::stream::Stream;
use super::super::{ColorTable, ImageDescription, check, decode};
use super::pen::Area;
use super::shapes::region;
use crate::base::limits::MAX_IMAGE_PIXELS;
use crate::base::room;
use crate::base::{Error, FourCc, Result};
use crate::raster::{PixelFormat, PixelsRef, Region, Surface, palette};

/// In `rowBytes`: what follows is a pixel map.
const IS_PIXEL_MAP: u16 = 0x8000;
/// The mode in which white is not drawn, and the one that never draws the background.
const SOURCE_OR: u16 = 1;
const TRANSPARENT: u16 = 36;

/// Pixels and where they go.
pub struct Copy {
    pub pixels: Vec<u32>,
    pub width: usize,
    /// The coordinates of the pixels.
    pub bounds: Area,
    pub from: Area,
    pub to: Area,
    pub leaves_white: bool,
    /// The transfer mode, and where it is done.
    pub mode: i16,
    pub mask: Option<Region>,
}

/// The fields of a bit map or pixel map.
struct Map {
    row_bytes: usize,
    bounds: Area,
    packing: u16,
    bits: u16,
    components: usize,
    is_pixel_map: bool,
}

impl Map {
    fn read(stream: &mut Stream, direct: bool) -> Result<Self> {
        if direct {
            let _base_address = stream.u32()?;
        }
        let row_bytes = stream.u16()?;
        let bounds = Area::read(stream)?;
        let is_pixel_map = direct || row_bytes & IS_PIXEL_MAP != 0;
        let mut map = Self {
            row_bytes: usize::from(row_bytes & 0x3FFF),
            bounds,
            packing: 0,
            bits: 1,
            components: 1,
            is_pixel_map,
        };
        if is_pixel_map {
            let _version = stream.u16()?;
            map.packing = stream.u16()?;
            let _pack_size_and_resolution: [u8; 12] = stream.array()?;
            let _pixel_type = stream.u16()?;
            map.bits = stream.u16()?;
            map.components = usize::from(stream.u16()?);
            let _component_size_to_reserved: [u8; 14] = stream.array()?;
        }
        Ok(map)
    }

    /// One row after the other, unpacked.
    fn rows(&self, stream: &mut Stream, packed: bool) -> Result<Vec<u8>> {
        let height = self.bounds.height().ok_or(Error::CodecBadData)?;
        let packed = packed && self.row_bytes >= 8 && self.packing != 1;
        let row_bytes = match (self.bits, self.packing) {
            (32, 2) => self.row_bytes / 4 * 3,
            (32, _) if packed => self.row_bytes / 4 * self.components.clamp(3, 4),
            _ => self.row_bytes,
        };
        let len = row_bytes.checked_mul(height).ok_or(Error::CodecBadData)?;
        let packed = packed && self.packing != 2;
        // A run of 128 takes two bytes.
        if len > stream.rest().len().saturating_mul(if packed { 64 } else { 1 }) {
            return Err(Error::CodecBadData);
        }
        if !packed {
            return stream.take(len).and_then(room::copied);
        }
        let mut rows = room::zeroed(len)?;
        for row in rows.chunks_exact_mut(row_bytes) {
            let count =
                if self.row_bytes > 250 { stream.u16()?.into() } else { stream.u8()?.into() };
            let mut data = Stream::new(stream.take(count)?);
            // A row that breaks off leaves the next ones whole.
            let _ = match self.bits {
                16 => unpack::<2>(&mut data, row),
                _ => unpack::<1>(&mut data, row),
            };
        }
        Ok(rows)
    }
}

/// Reads one of the opcodes that draw pixels.
pub fn read(stream: &mut Stream, opcode: u16) -> Result<Copy> {
    let direct = opcode >= 0x9A;
    let map = Map::read(stream, direct)?;
    let (width, height) = map.bounds.width().zip(map.bounds.height()).ok_or(Error::CodecBadData)?;
    if (width as u64) * (height as u64) > MAX_IMAGE_PIXELS {
        return Err(Error::CodecBadData);
    }
    let table = match map.is_pixel_map && !direct {
        true => read_table(stream)?,
        false => palette::from_colors(&[0xFFFF_FFFF, 0xFF00_0000]),
    };
    let (from, to) = (Area::read(stream)?, Area::read(stream)?);
    let mode = stream.u16()?;
    let mask = if opcode & 1 != 0 { Some(region(stream)?) } else { None };
    let rows = map.rows(stream, opcode >= 0x98)?;
    let pixels = colors(&map, &rows, width, height, &table)?;
    let leaves_white = matches!(mode, SOURCE_OR | TRANSPARENT);
    let (bounds, mode) = (map.bounds, mode as i16);
    Ok(Copy { pixels, width, bounds, from, to, leaves_white, mode, mask })
}

fn colors(
    map: &Map,
    rows: &[u8],
    width: usize,
    height: usize,
    table: &palette::Palette,
) -> Result<Vec<u32>> {
    let mut pixels = Surface::argb(width, height)?.into_colors();
    let packed_planes = map.bits == 32 && !matches!(map.packing, 1 | 2) && map.row_bytes >= 8;
    if packed_planes {
        let plane = map.row_bytes / 4;
        // Of four planes, the first is alpha, which is not drawn.
        let first = map.components.clamp(3, 4) - 3;
        let row_bytes = plane * (first + 3);
        let targets = pixels.chunks_exact_mut(width);
        for (target, row) in targets.zip(rows.chunks_exact(row_bytes.max(1))) {
            let level = |number: usize, x: usize| {
                row.get((first + number) * plane + x).copied().unwrap_or_default()
            };
            for (x, pixel) in target.iter_mut().enumerate() {
                *pixel = u32::from_be_bytes([0xFF, level(0, x), level(1, x), level(2, x)]);
            }
        }
        return Ok(pixels);
    }
    let (format, row_bytes) = match map.bits {
        1 => (PixelFormat::Indexed1, map.row_bytes),
        2 => (PixelFormat::Indexed2, map.row_bytes),
        4 => (PixelFormat::Indexed4, map.row_bytes),
        8 => (PixelFormat::Indexed8, map.row_bytes),
        16 => (PixelFormat::Rgb555Be, map.row_bytes),
        32 if map.packing == 2 => (PixelFormat::Rgb24, map.row_bytes / 4 * 3),
        32 => (PixelFormat::ArgbBytes, map.row_bytes),
        _ => return Err(Error::CodecBadData),
    };
    let source = PixelsRef::new(rows, row_bytes, width, height, format)
        .map_err(|_| Error::CodecBadData)?
        .with_palette(table.clone());
    for (y, row) in pixels.chunks_exact_mut(width).enumerate() {
        source.read_row_argb(y, 0, row);
    }
    Ok(pixels)
}

/// A table whose entries name their index, unless it says that they stand in order.
fn read_table(stream: &mut Stream) -> Result<palette::Palette> {
    let (table, rest) = ColorTable::read(stream.rest()).ok_or(Error::CodecBadData)?;
    stream.take(stream.rest().len() - rest.len())?;
    let colors = table.colors();
    if table.flags & 0x8000 != 0 {
        return Ok(palette::from_colors(&colors));
    }
    let mut by_value = [0xFF00_0000; 256];
    for ([value, ..], color) in table.entries.iter().zip(colors) {
        if let Some(entry) = by_value.get_mut(usize::from(*value)) {
            *entry = color;
        }
    }
    Ok(palette::from_colors(&by_value))
}

/// Leaves out the pattern of pixels of opcodes 0x12 to 0x14.
pub fn skip_pattern(stream: &mut Stream) -> Result<()> {
    let kind = stream.u16()?;
    let _old_pattern: [u8; 8] = stream.array()?;
    if kind == 2 {
        return stream.take(6).map(|_| ());
    }
    let map = Map::read(stream, false)?;
    read_table(stream)?;
    map.rows(stream, true).map(|_| ())
}

/// Decodes the image of opcode 0x8200, and tells which part of it goes where.
pub fn compressed(image: &[u8], depth: usize) -> Result<(Surface, Area, Area)> {
    let mut stream = Stream::new(image);
    let _version = stream.u16()?;
    let mut matrix = [0; 9];
    for value in &mut matrix {
        *value = stream.u32()? as i32;
    }
    let matte_size = stream.u32()? as usize;
    let _matte_area = Area::read(&mut stream)?;
    let _mode = stream.u16()?;
    let source = Area::read(&mut stream)?;
    let _accuracy = stream.u32()?;
    let mask_size = stream.u32()? as usize;
    if matte_size > 0 {
        let size = Stream::new(stream.rest()).u32()? as usize;
        stream.take(size)?;
        stream.take(matte_size)?;
    }
    stream.take(mask_size)?;
    let size = Stream::new(stream.rest()).u32()? as usize;
    let description = ImageDescription::read(stream.rest())?;
    stream.take(size)?;
    let data = stream.rest();
    let stated = Some(description.data_size as usize).filter(|size| *size > 0);
    let data = stated.and_then(|size| data.get(..size)).unwrap_or(data);
    check(&description, data)?;
    let surface = if description.codec == FourCc(*b"qdrw") {
        super::decode_at(&description, data, depth + 1)?
    } else {
        decode(&description, data)?
    };
    let all =
        Area { top: 0, left: 0, bottom: surface.height() as i32, right: surface.width() as i32 };
    let from = if source.width().and(source.height()).is_some() { source } else { all };
    // Scaled and moved; what would be turned is only moved [I].
    let turned = matrix[1] != 0 || matrix[3] != 0 || matrix[0] <= 0 || matrix[4] <= 0;
    let scales = if turned { (1 << 16, 1 << 16) } else { (matrix[0], matrix[4]) };
    let along = |at: i32, scale: i32, offset: i32| {
        let place = (i64::from(at) * i64::from(scale) + i64::from(offset) + 0x8000) >> 16;
        place.clamp((-super::FAR).into(), super::FAR.into()) as i32
    };
    let to = Area {
        top: along(from.top, scales.1, matrix[7]),
        left: along(from.left, scales.0, matrix[6]),
        bottom: along(from.bottom, scales.1, matrix[7]),
        right: along(from.right, scales.0, matrix[6]),
    };
    Ok((surface, from, to))
}
