//! `'raw '`: rows of pixels, top to bottom.
//!
//! "QuickTime File Format", *Uncompressed RGB*.

use super::ImageDescription;
use super::decoder::{Frame, Memory, Method};
use crate::base::{Error, Result};
use crate::raster::{PixelFormat, PixelsRef};

/// Every frame fills the picture, which may be at hand before: a system takes longer to give its
/// memory than the frame takes.
pub(super) const METHOD: Method = Method::Over { start, draw };

/// What rows may be padded to, in the order of preference; real files use the first three.
const ALIGNMENTS: [usize; 5] = [1, 2, 4, 16, 32];

/// How pixels are stored; 32 bits carry alpha.
fn format_of(description: &ImageDescription) -> PixelFormat {
    match description.bits() {
        1 => PixelFormat::Indexed1,
        2 => PixelFormat::Indexed2,
        4 => PixelFormat::Indexed4,
        8 => PixelFormat::Indexed8,
        16 => PixelFormat::Rgb555Be,
        24 => PixelFormat::Rgb24,
        _ => PixelFormat::ArgbBytes,
    }
}

fn start(description: &ImageDescription) -> Result<Frame> {
    if format_of(description).is_indexed() {
        Frame::indices(description, 1)
    } else {
        Frame::colors(description, 1, 0)
    }
}

fn draw(
    description: &ImageDescription,
    frame: &mut Frame,
    _: &mut Memory,
    data: &[u8],
) -> Result<()> {
    let (width, height) = description.size();
    let format = format_of(description);
    let row_bytes = row_bytes(format.bytes_for_row(width), height, data.len())?;
    let source =
        PixelsRef::new(data, row_bytes, width, height, format).map_err(|_| Error::CodecBadData)?;
    match frame {
        Frame::Indices(canvas) => {
            for (y, row) in canvas.pixels.chunks_exact_mut(width).enumerate() {
                source.read_row_indices(y, 0, row);
            }
        }
        Frame::Colors(canvas) => {
            for (y, row) in canvas.pixels.chunks_exact_mut(width).enumerate() {
                source.read_row_argb(y, 0, row);
            }
        }
    }
    Ok(())
}

/// Bytes from row to row: the padding that uses up the data, or none where no padding does.
fn row_bytes(tight: usize, height: usize, len: usize) -> Result<usize> {
    let padded = ALIGNMENTS.map(|alignment| tight.next_multiple_of(alignment));
    let exact = |row: &&usize| row.checked_mul(height) == Some(len);
    if let Some(row) = padded.iter().find(exact) {
        return Ok(*row);
    }
    match tight.checked_mul(height) {
        Some(needed) if needed <= len => Ok(tight),
        _ => Err(Error::CodecBadData),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;
    use crate::codecs::decode;
    use crate::raster::Surface;

    fn frame(width: u16, height: u16, depth: u16, data: &[u8]) -> Result<Surface> {
        decode(&ImageDescription::new(FourCc(*b"raw "), width, height, depth), data)
    }

    #[test]
    fn indices_of_every_depth_come_out_tight_or_padded() {
        for (depth, tight, padded, expected) in [
            (1, &[0b1010_0000, 0b0100_0000][..], &[0xA0, 0, 0x40, 0][..], [1, 0, 1, 0, 1, 0]),
            (34, &[0b0001_1000, 0b1101_0000], &[0x18, 0, 0xD0, 0], [0, 1, 2, 3, 1, 0]),
            (
                4,
                &[0x12, 0x30, 0x45, 0x60],
                &[0x12, 0x30, 0, 0, 0x45, 0x60, 0, 0],
                [1, 2, 3, 4, 5, 6],
            ),
            (40, &[1, 2, 3, 4, 5, 6], &[1, 2, 3, 0, 4, 5, 6, 0], [1, 2, 3, 4, 5, 6]),
        ] {
            for data in [tight, padded] {
                let s = frame(3, 2, depth, data).unwrap();
                assert_eq!(s.as_indices(), Some(&expected[..]), "depth {depth}");
            }
        }
    }

    #[test]
    fn colors_of_every_depth_come_out() {
        let s = frame(1, 2, 16, &[0x7C, 0x00, 0x03, 0xE0]).unwrap();
        assert_eq!(s.as_argb(), Some(&[0xFFFF_0000, 0xFF00_FF00][..]));
        let s = frame(1, 2, 24, &[1, 2, 3, 0, 4, 5, 6, 0]).unwrap();
        assert_eq!(s.as_argb(), Some(&[0xFF01_0203, 0xFF04_0506][..]));
        let s = frame(1, 1, 32, &[0, 1, 2, 3]).unwrap();
        assert_eq!(s.as_argb(), Some(&[0x0001_0203][..]));
    }

    #[test]
    fn too_few_bytes_are_damage_and_more_do_no_harm() {
        assert_eq!(frame(3, 2, 24, &[0; 17]), Err(Error::CodecBadData));
        assert!(frame(3, 2, 24, &[0; 19]).is_ok());
    }
}
