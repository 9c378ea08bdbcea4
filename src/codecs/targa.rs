//! `'tga '`: a whole Targa file.
//!
//! "Truevision TGA File Format Specification", version 2.0.

use super::ImageDescription;
use super::fit::resize;
use super::stream::Stream;
use crate::base::limits::MAX_IMAGE_PIXELS;
use crate::base::{Error, Result, room};
use crate::raster::{Palette, Surface, expand5, palette};

const RIGHT_TO_LEFT: u8 = 0x10;
const TOP_DOWN: u8 = 0x20;
const ALPHA_BITS: u8 = 0x0F;

/// The longest run is 128 pixels in two bytes.
const MAX_PIXELS_PER_BYTE: u64 = 64;

/// Decodes a picture; indices are kept, with the file's own palette.
pub(super) fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let (header, mut stream) = Header::read(data)?;
    let table = header.read_table(&mut stream)?;
    let area = (header.width as u64) * (header.height as u64);
    if area == 0 || area > MAX_IMAGE_PIXELS || area / MAX_PIXELS_PER_BYTE > data.len() as u64 {
        return Err(Error::CodecBadData);
    }
    let size = description.size();
    if let (Some(table), 8) = (table, header.bits) {
        let mut indices = unpack(&mut stream, &header, |[index]: [u8; 1]| index)?;
        header.turn(&mut indices);
        let indices = resize(indices, header.width, size, 0)?;
        return Surface::from_indices(size.0, size.1, indices, table);
    }
    let grey = header.kind & 3 == 3;
    let opaque = header.descriptor & ALPHA_BITS == 0;
    let mut pixels = match header.bits {
        8 if grey => {
            unpack(&mut stream, &header, |[y]: [u8; 1]| u32::from_be_bytes([255, y, y, y]))
        }
        16 if grey => unpack(&mut stream, &header, |[y, a]| u32::from_be_bytes([a, y, y, y])),
        15 | 16 => unpack(&mut stream, &header, |pair| expand5(u16::from_le_bytes(pair))),
        24 => unpack(&mut stream, &header, |[b, g, r]| u32::from_be_bytes([255, r, g, b])),
        32 => unpack(&mut stream, &header, |bytes| {
            u32::from_le_bytes(bytes) | if opaque { 0xFF00_0000 } else { 0 }
        }),
        _ => Err(Error::CodecBadData),
    }?;
    header.turn(&mut pixels);
    Surface::from_argb(size.0, size.1, resize(pixels, header.width, size, 0xFF00_0000)?)
}

/// Width, height and depth of a file.
pub(super) fn size_of(data: &[u8]) -> Option<(usize, usize, u16)> {
    let (header, _) = Header::read(data).ok()?;
    Some((header.width, header.height, header.bits.into()))
}

struct Header {
    kind: u8,
    table_start: usize,
    table_len: usize,
    table_bits: u8,
    width: usize,
    height: usize,
    bits: u8,
    descriptor: u8,
}

impl Header {
    fn read(data: &[u8]) -> Result<(Self, Stream<'_>)> {
        let mut stream = Stream::new(data);
        let [id_len, has_table, kind] = stream.array()?;
        let le16 =
            |stream: &mut Stream| stream.array().map(|pair| usize::from(u16::from_le_bytes(pair)));
        let (table_start, table_len) = (le16(&mut stream)?, le16(&mut stream)?);
        let table_bits = stream.u8()?;
        let _origin = stream.u32()?;
        let (width, height) = (le16(&mut stream)?, le16(&mut stream)?);
        let [bits, descriptor] = stream.array()?;
        stream.take(id_len.into())?;
        let known = matches!(kind, 1..=3 | 9..=11) && has_table <= 1;
        if !known || (kind & 3 == 1 && has_table == 0) {
            return Err(Error::CodecBadData);
        }
        let table_len = if has_table == 1 { table_len } else { 0 };
        let header =
            Self { kind, table_start, table_len, table_bits, width, height, bits, descriptor };
        Ok((header, stream))
    }

    /// Reads the table of colours, which only matters where pixels are indices.
    fn read_table(&self, stream: &mut Stream) -> Result<Option<Palette>> {
        let bytes = usize::from(self.table_bits).div_ceil(8);
        let table = stream.take(self.table_len * bytes)?;
        if self.kind & 3 != 1 {
            return Ok(None);
        }
        let mut colors = vec![0xFF00_0000; self.table_start.min(256)];
        for entry in table.chunks_exact(bytes.max(1)).take(256) {
            colors.push(match *entry {
                [low, high] => expand5(u16::from_le_bytes([low, high])),
                [blue, green, red] => u32::from_be_bytes([0xFF, red, green, blue]),
                [blue, green, red, alpha] => u32::from_be_bytes([alpha, red, green, blue]),
                _ => return Err(Error::CodecBadData),
            });
        }
        colors.truncate(256);
        Ok(Some(palette::from_colors(&colors)))
    }

    /// Brings the first pixel to the top left.
    fn turn<T>(&self, pixels: &mut [T]) {
        let rows = self.descriptor & RIGHT_TO_LEFT != 0;
        if self.descriptor & TOP_DOWN == 0 {
            pixels.reverse();
            if !rows {
                pixels.chunks_exact_mut(self.width.max(1)).for_each(<[T]>::reverse);
            }
        } else if rows {
            pixels.chunks_exact_mut(self.width.max(1)).for_each(<[T]>::reverse);
        }
    }
}

/// The pixels in the order of the file.
fn unpack<T: Copy + Default, const N: usize>(
    stream: &mut Stream,
    header: &Header,
    load: impl Fn([u8; N]) -> T,
) -> Result<Vec<T>> {
    let count = header.width * header.height;
    let mut pixels = room::reserved(count)?;
    if header.kind & 8 == 0 {
        let bytes = stream.take(count.checked_mul(N).ok_or(Error::CodecBadData)?)?;
        for bytes in bytes.chunks_exact(N) {
            let mut unit = [0; N];
            unit.copy_from_slice(bytes);
            pixels.push(load(unit));
        }
        return Ok(pixels);
    }
    while pixels.len() < count {
        let code = stream.u8()?;
        let run = (usize::from(code & 0x7F) + 1).min(count - pixels.len());
        if code & 0x80 != 0 {
            let pixel = load(stream.array()?);
            pixels.resize(pixels.len() + run, pixel);
        } else {
            for _ in 0..run {
                pixels.push(load(stream.array()?));
            }
        }
    }
    Ok(pixels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    fn file(kind: u8, bits: u8, descriptor: u8, body: &[u8]) -> Result<Surface> {
        let mut data = vec![0, 0, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 0, bits, descriptor];
        data.extend_from_slice(body);
        decode(&ImageDescription::new(FourCc(*b"tga "), 2, 2, 32), &data)
    }

    #[test]
    fn every_origin_and_both_packings() {
        let body = [1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0];
        for (descriptor, order) in
            [(0x20, [1, 2, 3, 4]), (0, [3, 4, 1, 2]), (0x30, [2, 1, 4, 3]), (0x10, [4, 3, 2, 1])]
        {
            let s = file(2, 24, descriptor, &body).unwrap();
            assert_eq!(s.as_argb(), Some(&order.map(|blue| 0xFF00_0000 | blue)[..]));
        }
        let s = file(10, 24, 0x20, &[0x81, 9, 8, 7, 1, 1, 2, 3, 4, 5, 6]).unwrap();
        assert_eq!(s.as_argb(), Some(&[0xFF07_0809, 0xFF07_0809, 0xFF03_0201, 0xFF06_0504][..]));
        assert_eq!(file(2, 24, 0, &body[..11]), Err(Error::CodecBadData));
    }

    #[test]
    fn indices_keep_their_table() {
        let mut data = vec![0, 1, 1, 1, 0, 2, 0, 24, 0, 0, 0, 0, 2, 0, 1, 0, 8, 0x20];
        data.extend([3, 2, 1, 6, 5, 4, 1, 2]);
        let s = decode(&ImageDescription::new(FourCc(*b"tga "), 2, 1, 8), &data).unwrap();
        assert_eq!(s.as_indices(), Some(&[1, 2][..]));
        assert_eq!((s.argb_at(0, 0), s.argb_at(1, 0)), (0xFF01_0203, 0xFF04_0506));
    }
}
