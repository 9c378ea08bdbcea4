//! Which format a picture file has, and the image description that fits it.

use super::jpeg_segments::segments;
use super::{ImageDescription, bitmap, gif, picture, targa, tiff};
use crate::base::FourCc;

/// The description of a whole file as one sample; none where no format is recognised.
///
/// Formats with a signature are told by it, Targa and MacPaint by a header that makes sense.
pub fn describe_file(data: &[u8]) -> Option<ImageDescription> {
    let (codec, (width, height, depth)) = png(data)
        .or_else(|| jpeg(data))
        .or_else(|| Some((*b"gif ", with_depth(gif::size_of(data)?, 8))))
        .or_else(|| Some((*b"WRLE", bitmap::size_of(data)?)))
        .or_else(|| {
            is_tiff(data).then(|| Some((*b"tiff", with_depth(tiff::size_of(data)?, 32))))?
        })
        .or_else(|| Some((*b"qdrw", with_depth(picture::size_of(data)?, 32))))
        .or_else(|| is_macpaint(data).then_some((*b"PNTG", (576, 720, 1))))
        .or_else(|| Some((*b"tga ", targa::size_of(data)?)))?;
    let side = |side: usize| u16::try_from(side).ok().filter(|side| *side > 0);
    let mut description = ImageDescription::new(FourCc(codec), side(width)?, side(height)?, depth);
    description.data_size = u32::try_from(data.len()).ok()?;
    Some(description)
}

type Found = ([u8; 4], (usize, usize, u16));

fn with_depth((width, height): (usize, usize), depth: u16) -> (usize, usize, u16) {
    (width, height, depth)
}

fn png(data: &[u8]) -> Option<Found> {
    let header = data.strip_prefix(b"\x89PNG\r\n\x1A\n")?.get(8..18)?;
    let side = |at: usize| Some(u32::from_be_bytes(*header.get(at..)?.first_chunk()?) as usize);
    let depth = match (header[9], header[8]) {
        (3, bits) => bits.into(),
        (0 | 2, _) => 24,
        _ => 32,
    };
    Some((*b"png ", (side(0)?, side(4)?, depth)))
}

fn jpeg(data: &[u8]) -> Option<Found> {
    data.starts_with(&[0xFF, 0xD8, 0xFF]).then_some(())?;
    let is_frame =
        |marker: u8| matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC);
    let frame = segments(data).find(|segment| is_frame(segment.marker))?;
    let side = |at: usize| Some(u16::from_be_bytes(*frame.body.get(at..)?.first_chunk()?).into());
    let depth = if frame.body.get(5) == Some(&1) { 40 } else { 24 };
    Some((*b"jpeg", (side(3)?, side(1)?, depth)))
}

fn is_tiff(data: &[u8]) -> bool {
    data.starts_with(b"II*\0") || data.starts_with(b"MM\0*")
}

/// In MacBinary by its type; else by a version, and patterns or none, and white behind them.
fn is_macpaint(data: &[u8]) -> bool {
    let version = data.get(..4);
    let known = matches!(version, Some([0, 0, 0, 2 | 3]));
    data.get(65..69) == Some(b"PNTG") || (known && data.len() > 512)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(data: &[u8]) -> Option<([u8; 4], u16, u16, u16)> {
        describe_file(data).map(|d| (d.codec.0, d.width, d.height, d.depth))
    }

    #[test]
    fn formats_are_told_by_their_headers() {
        let png = super::super::png_encode(&[0xFF00_0000; 6], 3, 2).unwrap();
        assert_eq!(found(&png), Some((*b"png ", 3, 2, 24)));
        let jpeg = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 5, 1, 1, 0x11, 0];
        assert_eq!(found(&jpeg), Some((*b"jpeg", 5, 2, 40)));
        assert_eq!(found(b"GIF89a\x05\0\x04\0"), Some((*b"gif ", 5, 4, 8)));
        let mut macpaint = vec![0; 600];
        macpaint[3] = 2;
        assert_eq!(found(&macpaint), Some((*b"PNTG", 576, 720, 1)));
        let targa = [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 0, 24, 0];
        assert_eq!(found(&targa), Some((*b"tga ", 2, 3, 24)));
        assert_eq!(found(b"no picture at all"), None);
        assert_eq!(found(&[]), None);
    }
}
