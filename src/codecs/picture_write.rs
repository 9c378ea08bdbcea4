//! Pictures to whole files, named by the file types of graphics exporters.

use super::{encode, encode_at_depth, png_encode};
use crate::base::{Error, FourCc, Rect, Result};
use crate::raster::{Surface, palette};
use ::gif::{Encoder, Frame};
use std::collections::{BTreeSet, HashMap};
use std::io::Cursor;

/// `codecHighQuality`.
const JPEG_QUALITY: u32 = 0x300;

/// Writes a picture as a file of a type: `PNGf`, `JPEG`, `GIFf`, `TIFF`, `BMPf`, `TPIC`, `PICT`, `PNTG`.
pub fn write_file(file_type: FourCc, surface: &Surface) -> Result<Vec<u8>> {
    let colors = surface.clone().into_argb()?;
    let pixels = colors.as_argb().ok_or(Error::Codec)?;
    let side = |side: usize| u16::try_from(side).ok().filter(|side| *side > 0).ok_or(Error::Param);
    let size = (side(surface.width())?, side(surface.height())?);
    match &file_type.0 {
        b"PNGf" => png_encode(pixels, surface.width(), surface.height()),
        b"JPEG" => encode(&colors, FourCc(*b"jpeg"), JPEG_QUALITY).map(|(_, data)| data),
        b"GIFf" => gif(pixels, size),
        b"TIFF" => tiff(pixels, size),
        b"BMPf" => Ok(bitmap(pixels, size)),
        b"TPIC" => Ok(targa(pixels, size)),
        b"PICT" => picture(&colors, size),
        b"PNTG" => Ok(macpaint(&colors)),
        _ => Err(Error::NoCodec),
    }
}

/// As [`write_file`], with a quality of 0 to 1024 for `JPEG`, and a depth for `JPEG` and `PNGf`:
/// 8, 24, 32, or 40 for greys. Other types have one way.
pub fn write_file_as(
    file_type: FourCc,
    surface: &Surface,
    depth: Option<u16>,
    quality: u32,
) -> Result<Vec<u8>> {
    let codec = match &file_type.0 {
        b"JPEG" => FourCc(*b"jpeg"),
        b"PNGf" if depth.is_some() => FourCc(*b"png "),
        _ => return write_file(file_type, surface),
    };
    encode_at_depth(surface, codec, depth.unwrap_or(24), quality, None).map(|(_, data)| data)
}

/// With its own colours where there are no more than 256, else with the nearest of the system's.
fn gif(pixels: &[u32], (width, height): (u16, u16)) -> Result<Vec<u8>> {
    let own: BTreeSet<u32> = pixels.iter().map(|pixel| pixel | 0xFF00_0000).collect();
    let table: Vec<u32> = match own.len() {
        ..=256 => own.into_iter().collect(),
        _ => palette::for_depth(8).to_vec(),
    };
    let colors = palette::from_colors(&table);
    let mut numbers: HashMap<u32, u8> = HashMap::new();
    let number = |pixel: &u32| {
        let nearest = || palette::nearest(&colors, table.len(), *pixel);
        *numbers.entry(*pixel).or_insert_with(nearest)
    };
    let indices: Vec<u8> = pixels.iter().map(number).collect();
    let bytes: Vec<u8> =
        table.iter().flat_map(|color| color.to_be_bytes().into_iter().skip(1)).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height, &bytes).map_err(|_| Error::Codec)?;
    let frame = Frame::from_indexed_pixels(width, height, indices, None);
    encoder.write_frame(&frame).map_err(|_| Error::Codec)?;
    drop(encoder);
    Ok(file)
}

fn rgb(pixels: &[u32]) -> Vec<u8> {
    pixels.iter().flat_map(|pixel| pixel.to_be_bytes().into_iter().skip(1)).collect()
}

fn tiff(pixels: &[u32], (width, height): (u16, u16)) -> Result<Vec<u8>> {
    use ::tiff::encoder::{TiffEncoder, colortype::RGB8};
    let mut file = Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut file).map_err(|_| Error::Codec)?;
    encoder
        .write_image::<RGB8>(width.into(), height.into(), &rgb(pixels))
        .map_err(|_| Error::Codec)?;
    Ok(file.into_inner())
}

/// 24 bits, the lowest row first.
fn bitmap(pixels: &[u32], (width, height): (u16, u16)) -> Vec<u8> {
    const HEADERS: u32 = 54;
    let row_bytes = (usize::from(width) * 3).next_multiple_of(4);
    let size = (row_bytes * usize::from(height)) as u32;
    let mut file = b"BM".to_vec();
    let fields = [HEADERS + size, 0, HEADERS, 40, width.into(), height.into(), 24 << 16 | 1, 0];
    file.extend(fields.iter().flat_map(|field| field.to_le_bytes()));
    file.extend([size, 2835, 2835, 0, 0].iter().flat_map(|field| field.to_le_bytes()));
    for row in pixels.chunks_exact(width.into()).rev() {
        let start = file.len();
        file.extend(row.iter().flat_map(|pixel| pixel.to_le_bytes().into_iter().take(3)));
        file.resize(start + row_bytes, 0);
    }
    file
}

/// 24 bits, the highest row first.
fn targa(pixels: &[u32], (width, height): (u16, u16)) -> Vec<u8> {
    let mut file = vec![0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    file.extend([width, height].iter().flat_map(|side| side.to_le_bytes()));
    file.extend([24, 0x20]);
    file.extend(pixels.iter().flat_map(|pixel| pixel.to_le_bytes().into_iter().take(3)));
    file
}

/// Version 2, one pixel map of 32 bits, whose rows are packed by planes.
fn picture(colors: &Surface, (width, height): (u16, u16)) -> Result<Vec<u8>> {
    let fits = |side: u16| if side < 0x1000 { Ok(side) } else { Err(Error::CodecSize) };
    let (width, height) = (fits(width)?, fits(height)?);
    let area: Vec<u8> = [0, 0, height, width].iter().flat_map(|side| side.to_be_bytes()).collect();
    let mut file = vec![0; 512];
    file.extend([0, 0]);
    file.extend_from_slice(&area);
    file.extend([0, 0x11, 0x02, 0xFF, 0x0C, 0x00, 0xFF, 0xFE, 0, 0]);
    // Resolutions, the frame again, and nothing.
    file.extend([0, 72, 0, 0, 0, 72, 0, 0]);
    file.extend_from_slice(&area);
    file.extend([0; 4]);
    // The clip, without which some readers draw nothing.
    file.extend([0, 1, 0, 10]);
    file.extend_from_slice(&area);
    file.extend([0, 0x9A]);
    let pixels = colors.as_argb().ok_or(Error::Codec)?;
    let whole = Rect::new(0, 0, width as i16, height as i16);
    let bits = DirectBits { pixels, bounds: whole, from: whole, to: whole, mode: 0 };
    file.extend(bits.encode(None).ok_or(Error::CodecSize)?);
    file.resize(file.len().next_multiple_of(2), 0);
    file.extend([0, 0xFF]);
    // The low word of the size, by which the order of the words in memory is told.
    let size = (file.len() - 512) as u16;
    file[512..514].copy_from_slice(&size.to_be_bytes());
    Ok(file)
}

/// Pixels of 32 bits, as opcodes 0x9A and 0x9B of a picture have them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DirectBits<'a> {
    /// Row by row.
    pub pixels: &'a [u32],
    /// Their coordinates.
    pub bounds: Rect,
    /// The part that is drawn, and where.
    pub from: Rect,
    pub to: Rect,
    pub mode: i16,
}

impl DirectBits<'_> {
    /// What follows the opcode, with the bytes of a region for 0x9B; none where rows are too long.
    pub(crate) fn encode(&self, mask: Option<&[u8]>) -> Option<Vec<u8>> {
        let side = |length: i32| u16::try_from(length).ok().filter(|side| *side > 0);
        let (width, _) = (side(self.bounds.width())?, side(self.bounds.height())?);
        let row_bytes = width.checked_mul(4).filter(|length| *length < 0x4000)?;
        let rect = |rect: Rect| {
            [rect.top, rect.left, rect.bottom, rect.right].map(i16::to_be_bytes).concat()
        };
        // A base address, which readers of one bit skip.
        let mut data = vec![0, 0, 0, 0xFF];
        data.extend((row_bytes | 0x8000).to_be_bytes());
        data.extend(rect(self.bounds));
        data.extend([0, 0, 0, 4, 0, 0, 0, 0, 0, 72, 0, 0, 0, 72, 0, 0, 0, 16, 0, 32, 0, 3, 0, 8]);
        data.extend([0; 12]);
        data.extend(rect(self.from));
        data.extend(rect(self.to));
        data.extend(self.mode.to_be_bytes());
        data.extend_from_slice(mask.unwrap_or_default());
        for row in self.pixels.chunks_exact(width.into()) {
            if row_bytes < 8 {
                data.extend(row.iter().flat_map(|pixel| pixel.to_be_bytes()));
                continue;
            }
            let mut packed = Vec::new();
            for shift in [16, 8, 0] {
                let plane: Vec<u8> = row.iter().map(|pixel| (pixel >> shift) as u8).collect();
                pack(&plane, &mut packed);
            }
            let len = packed.len() as u16;
            if row_bytes > 250 {
                data.extend(len.to_be_bytes());
            } else {
                data.push(len as u8);
            }
            data.extend(packed);
        }
        Some(data)
    }
}

/// 576 × 720 pixels of one bit, cut or with white around: black where a colour is dark.
fn macpaint(colors: &Surface) -> Vec<u8> {
    const ROW_BYTES: usize = 72;
    const ROWS: usize = 720;
    // Version 2 and no patterns.
    let mut file = vec![0; 512];
    file[3] = 2;
    for y in 0..ROWS {
        let mut row = [0_u8; ROW_BYTES];
        for (column, byte) in row.iter_mut().enumerate() {
            for bit in 0..8 {
                let [alpha, red, green, blue] = colors.argb_at(column * 8 + bit, y).to_be_bytes();
                let light = u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29;
                let black = alpha != 0 && light < 128 << 8;
                *byte = *byte << 1 | u8::from(black);
            }
        }
        pack(&row, &mut file);
    }
    file
}

/// PackBits.
fn pack(bytes: &[u8], out: &mut Vec<u8>) {
    let run_at = |at: usize| bytes[at..].iter().take(128).take_while(|b| **b == bytes[at]).count();
    let mut at = 0;
    while at < bytes.len() {
        let run = run_at(at);
        if run > 2 {
            out.extend([(257 - run) as u8, bytes[at]]);
            at += run;
        } else {
            let end = (at + 1..bytes.len().min(at + 128)).find(|end| run_at(*end) > 2);
            let end = end.unwrap_or(bytes.len().min(at + 128));
            out.push((end - at - 1) as u8);
            out.extend_from_slice(&bytes[at..end]);
            at = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{decode, describe_file};
    use super::*;

    #[test]
    fn every_file_is_read_again() {
        for (width, height) in [(5, 3), (70, 20)] {
            let pixels = (0..width * height).map(|n| {
                let (x, y) = (n % width, n / width);
                0xFF00_0000 | (x / 9 * 0x21_0000 + y * 0x0A05) as u32
            });
            let source = Surface::from_argb(width, height, pixels.collect()).unwrap();
            for (kind, codec) in [
                (b"PNGf", b"png "),
                (b"GIFf", b"gif "),
                (b"TIFF", b"tiff"),
                (b"BMPf", b"WRLE"),
                (b"TPIC", b"tga "),
                (b"PICT", b"qdrw"),
            ] {
                let file = write_file(FourCc(*kind), &source).unwrap();
                let description = describe_file(&file).unwrap();
                assert_eq!((description.codec.0, description.size()), (*codec, (width, height)));
                let read = decode(&description, &file).unwrap().into_argb().unwrap();
                assert!(read == source, "{}", description.codec);
            }
            let file = write_file(FourCc(*b"JPEG"), &source).unwrap();
            assert_eq!(describe_file(&file).unwrap().codec.0, *b"jpeg");
        }
        let pixels = (0..600 * 4).map(|n| if n % 7 < 3 { 0xFF00_2000 } else { 0xFFFF_F0FF });
        let source = Surface::from_argb(600, 4, pixels.collect()).unwrap();
        let file = write_file(FourCc(*b"PNTG"), &source).unwrap();
        let description = describe_file(&file).unwrap();
        assert_eq!((description.codec.0, description.size()), (*b"PNTG", (576, 720)));
        let read = decode(&description, &file).unwrap();
        for (x, y) in [(0, 0), (2, 0), (3, 0), (575, 3), (574, 2), (0, 4), (9, 700)] {
            let dark = y < 4 && (y * 600 + x) % 7 < 3;
            assert_eq!(read.index_at(x, y), Some(u8::from(dark)), "{x} {y}");
        }
        let source = Surface::argb(1, 1).unwrap();
        assert_eq!(write_file(FourCc(*b"????"), &source), Err(Error::NoCodec));
    }
}
