//! `'png '`: a whole PNG file, read and written.

use super::decoder::{Method, Spare};
use super::fit::resize;
use super::{ImageDescription, MAX_PIXELS_PER_BYTE};
use crate::base::limits::MAX_IMAGE_PIXELS;
use crate::base::{Error, Result, room};
use crate::raster::{Palette, PixelFormat, Pixels, PixelsRef, Surface, palette};
use ::png::{
    BitDepth, ColorType, Decoder, DecodingError, Encoder, Info, Limits, Reader, Transformations,
};
use std::io::{BufRead, Cursor, ErrorKind, Seek};

/// What the crate may allocate besides the picture: rows, tables, text.
const MAX_DECODER_BYTES: usize = 1 << 26;

/// Whole pictures.
pub(super) const METHOD: Method = Method::Into(decode);

/// Decodes a picture. A palette's indices are kept, with the file's own palette.
pub(super) fn decode(description: &ImageDescription, data: &[u8], spare: Spare) -> Result<Surface> {
    let limits = Limits { bytes: MAX_DECODER_BYTES };
    let mut decoder = Decoder::new_with_limits(Cursor::new(data), limits);
    let info = decoder.read_header_info().map_err(|_| Error::CodecBadData)?;
    let indexed = info.color_type == ColorType::Indexed;
    let transform = Transformations::EXPAND | Transformations::STRIP_16;
    decoder.set_transformations(if indexed { Transformations::IDENTITY } else { transform });
    let mut reader = decoder.read_info().map_err(|_| Error::CodecBadData)?;

    let (width, height) = (reader.info().width as usize, reader.info().height as usize);
    let area = width.checked_mul(height).ok_or(Error::CodecBadData)?;
    if area as u64 > MAX_IMAGE_PIXELS || (area as u64) / MAX_PIXELS_PER_BYTE > data.len() as u64 {
        return Err(Error::CodecBadData);
    }
    let size = description.size();
    if !indexed && !reader.info().interlaced {
        let colors = rows_of_colors(&mut reader, spare.colors(width, height)?, width)?;
        return Surface::from_argb(size.0, size.1, resize(colors, width, size, 0)?);
    }
    let len = reader.output_buffer_size().ok_or(Error::CodecBadData)?;
    let mut bytes = room::zeroed(len)?;
    let frame = reader.next_frame(&mut bytes).map_err(|_| Error::CodecBadData)?;
    if indexed {
        let table = palette_of(reader.info());
        let indices = unpack(&bytes, frame.line_size, width, height, frame.bit_depth)?;
        let indices = resize(indices, width, size, 0)?;
        return Surface::from_indices(size.0, size.1, indices, table);
    }
    let mut colors = spare.colors(width, height)?;
    put_colors(reader.output_color_type().0.samples(), &bytes, &mut colors);
    Surface::from_argb(size.0, size.1, resize(colors, width, size, 0)?)
}

/// The file's palette with its transparency.
fn palette_of(info: &Info) -> Palette {
    let alpha = info.trns.as_deref().unwrap_or_default();
    let entries = info.palette.as_deref().unwrap_or_default();
    let color = |(at, rgb): (usize, &[u8])| {
        let alpha = u32::from(alpha.get(at).copied().unwrap_or(0xFF)) << 24;
        rgb.iter().fold(0, |color, byte| color << 8 | u32::from(*byte)) | alpha
    };
    palette::from_colors(&entries.chunks_exact(3).enumerate().map(color).collect::<Vec<_>>())
}

fn unpack(
    bytes: &[u8],
    row_bytes: usize,
    width: usize,
    height: usize,
    depth: BitDepth,
) -> Result<Vec<u8>> {
    let format = match depth {
        BitDepth::One => PixelFormat::Indexed1,
        BitDepth::Two => PixelFormat::Indexed2,
        BitDepth::Four => PixelFormat::Indexed4,
        BitDepth::Eight | BitDepth::Sixteen => PixelFormat::Indexed8,
    };
    let source =
        PixelsRef::new(bytes, row_bytes, width, height, format).map_err(|_| Error::CodecBadData)?;
    let mut indices = room::zeroed(width * height)?;
    for (y, row) in indices.chunks_exact_mut(width.max(1)).enumerate() {
        source.read_row_indices(y, 0, row);
    }
    Ok(indices)
}

/// The rows of a picture that come one after the other, with nothing in between.
fn rows_of_colors<R: BufRead + Seek>(
    reader: &mut Reader<R>,
    mut colors: Vec<u32>,
    width: usize,
) -> Result<Vec<u32>> {
    let samples = reader.output_color_type().0.samples();
    for row in colors.chunks_exact_mut(width.max(1)) {
        let bytes = reader.next_row().map_err(|_| Error::CodecBadData)?;
        put_colors(samples, bytes.ok_or(Error::CodecBadData)?.data(), row);
    }
    // The data are checked behind the last row; what follows them need not be there.
    match reader.next_row() {
        Ok(_) => Ok(colors),
        Err(DecodingError::IoError(error)) if error.kind() == ErrorKind::UnexpectedEof => {
            Ok(colors)
        }
        Err(_) => Err(Error::CodecBadData),
    }
}

/// The colours of pixels of one to four samples, a byte each.
fn put_colors(samples: usize, bytes: &[u8], colors: &mut [u32]) {
    match samples {
        1 => each(bytes, colors, |[grey]| [0xFF, grey, grey, grey]),
        2 => each(bytes, colors, |[grey, alpha]| [alpha, grey, grey, grey]),
        3 => each(bytes, colors, |[red, green, blue]| [0xFF, red, green, blue]),
        _ => each(bytes, colors, |[red, green, blue, alpha]| [alpha, red, green, blue]),
    }
}

fn each<const N: usize>(bytes: &[u8], colors: &mut [u32], argb: impl Fn([u8; N]) -> [u8; 4]) {
    for (color, pixel) in colors.iter_mut().zip(bytes.chunks_exact(N)) {
        let mut samples = [0; N];
        samples.copy_from_slice(pixel);
        *color = u32::from_be_bytes(argb(samples));
    }
}

/// Encodes rows of 0xAARRGGBB; alpha is written where a pixel is not opaque.
pub fn encode(pixels: &[u32], width: usize, height: usize) -> Result<Vec<u8>> {
    if width.checked_mul(height) != Some(pixels.len()) || pixels.is_empty() {
        return Err(Error::Param);
    }
    let side = |side: usize| u32::try_from(side).map_err(|_| Error::Param);
    let opaque = pixels.iter().all(|pixel| pixel >> 24 == 0xFF);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, side(width)?, side(height)?);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(if opaque { ColorType::Rgb } else { ColorType::Rgba });
    let bytes: Vec<u8> = if opaque {
        pixels.iter().flat_map(|pixel| pixel.to_be_bytes().into_iter().skip(1)).collect()
    } else {
        pixels.iter().flat_map(|pixel| pixel.rotate_left(8).to_be_bytes()).collect()
    };
    let mut writer = encoder.write_header().map_err(|_| Error::Codec)?;
    writer.write_image_data(&bytes).map_err(|_| Error::Codec)?;
    writer.finish().map_err(|_| Error::Codec)?;
    Ok(file)
}

/// Encodes a picture; indices stay indices, with their palette.
pub(super) fn encode_surface(surface: &Surface) -> Result<Vec<u8>> {
    let (width, height) = (surface.width(), surface.height());
    let (indices, table) = match surface.pixels() {
        Pixels::Argb(pixels) => return encode(pixels, width, height),
        Pixels::Short(_) => {
            return encode(&surface.clone().into_argb()?.into_colors(), width, height);
        }
        Pixels::Indexed { indices, palette } => (indices, palette),
    };
    let side = |side: usize| u32::try_from(side).map_err(|_| Error::Param);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, side(width)?, side(height)?);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(ColorType::Indexed);
    encoder.set_palette(
        table.iter().flat_map(|color| color.to_be_bytes().into_iter().skip(1)).collect::<Vec<_>>(),
    );
    if table.iter().any(|color| color >> 24 != 0xFF) {
        encoder.set_trns(table.iter().map(|color| (color >> 24) as u8).collect::<Vec<_>>());
    }
    let mut writer = encoder.write_header().map_err(|_| Error::Codec)?;
    writer.write_image_data(indices).map_err(|_| Error::Codec)?;
    writer.finish().map_err(|_| Error::Codec)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    #[test]
    fn what_is_encoded_is_decoded() {
        for alpha in [0xFF00_0000, 0x8000_0000] {
            let pixels =
                [0x0001_0203 | alpha, 0xFFAA_BBCC, 0xFF00_0000, 0xFFFF_FFFF, 0xFF10_2030, 0];
            let pixels = pixels.map(|p| if alpha == 0xFF00_0000 { p | alpha } else { p });
            let file = encode(&pixels, 3, 2).unwrap();
            let description = ImageDescription::new(FourCc(*b"png "), 3, 2, 32);
            assert_eq!(
                decode(&description, &file, Spare::default()).unwrap().as_argb(),
                Some(&pixels[..])
            );
        }
    }

    #[test]
    fn a_file_may_end_with_its_data_and_not_before() {
        let pixels: Vec<u32> = (0..64).map(|n| 0xFF00_0000 | (n * 0x0004_0302)).collect();
        let file = encode(&pixels, 8, 8).unwrap();
        let description = ImageDescription::new(FourCc(*b"png "), 8, 8, 32);
        let end = file.windows(4).position(|kind| kind == b"IEND").unwrap() - 4;
        let decoded = |end| decode(&description, &file[..end], Spare::default());
        assert_eq!(decoded(end).unwrap().as_argb(), Some(&pixels[..]));
        for end in 0..end - 16 {
            assert_eq!(decoded(end), Err(Error::CodecBadData));
        }
    }

    #[test]
    fn memory_that_was_made_ready_is_used_where_it_fits() {
        let file = encode(&[0xFF01_0203; 6], 3, 2).unwrap();
        let description = ImageDescription::new(FourCc(*b"png "), 3, 2, 32);
        for spare in [6, 5] {
            let spare = vec![0; spare];
            let (place, fits) = (spare.as_ptr(), spare.len() == 6);
            let picture = decode(&description, &file, Spare::from(spare)).unwrap();
            let colors = picture.as_argb().unwrap();
            assert_eq!(colors, [0xFF01_0203; 6]);
            assert_eq!(std::ptr::eq(colors.as_ptr(), place), fits);
        }
    }

    #[test]
    fn indices_are_kept() {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, 5, 1);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Two);
        encoder.set_palette(vec![0, 0, 0, 1, 2, 3, 255, 0, 0, 9, 9, 9]);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&[0x1B, 0x80]).unwrap();
        writer.finish().unwrap();
        let description = ImageDescription::new(FourCc(*b"png "), 6, 1, 8);
        let s = decode(&description, &file, Spare::default()).unwrap();
        assert_eq!(s.as_indices(), Some(&[0, 1, 2, 3, 2, 0][..]));
        assert_eq!(s.argb_at(1, 0), 0xFF01_0203);
    }

    #[test]
    fn wrong_sizes_are_refused() {
        assert_eq!(encode(&[0; 5], 3, 2), Err(Error::Param));
        assert_eq!(encode(&[], 0, 0), Err(Error::Param));
    }
}
