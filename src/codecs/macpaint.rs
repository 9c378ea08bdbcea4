//! `'PNTG'`: a MacPaint file, 576 × 720 pixels of one bit.
//!
//! "Inside Macintosh", Macintosh Technical Note 86, *MacPaint Document Format*.

use super::ImageDescription;
use super::fit::resize;
use super::pack_bits::unpack;
use super::stream::Stream;
use crate::base::{Error, Result};
use crate::raster::{Surface, palette};

const WIDTH: usize = 576;
const HEIGHT: usize = 720;
const ROW_BYTES: usize = WIDTH / 8;

/// Version and patterns.
const HEADER: usize = 512;
/// What MacBinary puts in front, with the type of the file in it.
const MAC_BINARY: usize = 128;

/// Decodes a picture; 1 is black. Rows that are missing stay white.
pub(super) fn decode(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let mac_binary = data.get(65..69) == Some(b"PNTG");
    let start = if mac_binary { MAC_BINARY + HEADER } else { HEADER };
    let rows = data.get(start..).filter(|rows| !rows.is_empty()).ok_or(Error::CodecBadData)?;
    let mut stream = Stream::new(rows);
    let mut indices = Vec::with_capacity(WIDTH * HEIGHT);
    for _ in 0..HEIGHT {
        let mut row = [0; ROW_BYTES];
        let unpacked = unpack::<1>(&mut stream, &mut row);
        indices.extend(row.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)));
        if unpacked.is_err() {
            break;
        }
    }
    let (width, height) = description.size();
    let indices = resize(indices, WIDTH, (width, height), 0)?;
    Surface::from_indices(width, height, indices, palette::for_depth(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    #[test]
    fn bits_become_black_and_white() {
        let description = ImageDescription::new(FourCc(*b"PNTG"), 576, 720, 1);
        let rows = [&[0xFF, 0xA0, 0xBB, 0x00][..], &[0xB9, 0xFF]].concat();
        let file = [vec![0; HEADER], rows].concat();
        let s = decode(&description, &file).unwrap();
        let seen: Vec<u8> = (0..10).filter_map(|x| s.index_at(x, 0)).collect();
        assert_eq!(seen, [1, 0, 1, 0, 0, 0, 0, 0, 1, 0]);
        assert_eq!((s.argb_at(0, 1), s.argb_at(575, 1)), (0xFF00_0000, 0xFF00_0000));
        assert_eq!(s.argb_at(0, 2), 0xFFFF_FFFF);
        let mut binary = vec![0; MAC_BINARY];
        binary[65..69].copy_from_slice(b"PNTG");
        assert_eq!(decode(&description, &[binary, file].concat()), Ok(s));
        assert_eq!(decode(&description, &[0; 512]), Err(Error::CodecBadData));
    }
}
