//! `'jpeg'`, Photo-JPEG: a whole JPEG picture, with or without a JFIF header.
//!
//! The usual samplings, greys, CMYK as Adobe writes it (inverted), restarts, and progressive scans.

use super::ImageDescription;
use super::decoder::{Method, Spare};
use super::fit::resize;
use super::jpeg_segments::{DHT, EOI, SOI, SOS, missing_tables, segments};
use crate::base::limits::{MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE};
use crate::base::{Error, Result, room};
use crate::raster::Surface;
use std::borrow::Cow;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// A block of 64 pixels takes at least two codes of a bit; progressive ones take less.
const MAX_PIXELS_PER_BYTE: usize = 1024;

const APP14: u8 = 0xEE;

/// A decoded picture in its own size.
pub(super) struct Picture {
    pub pixels: Vec<u32>,
    pub width: usize,
    pub height: usize,
}

/// Whole pictures.
pub(super) const METHOD: Method = Method::Into(decode);

/// Decodes a picture; data that break off give what there is.
fn decode(description: &ImageDescription, data: &[u8], spare: Spare) -> Result<Surface> {
    let picture = decode_picture(description, data, spare)?;
    let size = description.size();
    let pixels = resize(picture.pixels, picture.width, size, 0xFF00_0000)?;
    Surface::from_argb(size.0, size.1, pixels)
}

/// Decodes a picture whatever the size that the description states.
pub(super) fn decode_picture(
    description: &ImageDescription,
    data: &[u8],
    spare: Spare,
) -> Result<Picture> {
    let stream = with_tables(description, data)?;
    decode_stream(&stream, spare).or_else(|error| {
        // Where data break off, the decoder wants an end; and where they do so in the header of a
        // later scan, the scans before it have less detail, but all of the picture.
        let first = stream.windows(2).position(|marker| marker == [0xFF, SOS]).ok_or(error)?;
        let part = |end: usize| {
            let part = stream.get(..end).unwrap_or_default();
            let part = part.strip_suffix(&[0xFF]).unwrap_or(part);
            decode_stream(&room::joined(&[part, &[0xFF, EOI]])?, Spare::default())
        };
        let last = stream.windows(2).rposition(|marker| matches!(marker, [0xFF, DHT | SOS]));
        let last = last.filter(|last| *last > first);
        part(stream.len()).or_else(|_| part(last.ok_or(error)?))
    })
}

fn decode_stream(stream: &[u8], spare: Spare) -> Result<Picture> {
    let inks = Inks::of(stream);
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(MAX_IMAGE_SIDE as usize)
        .set_max_height(MAX_IMAGE_SIDE as usize)
        .jpeg_set_out_colorspace(inks.colorspace());
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(stream), options);
    decoder.decode_headers().map_err(|_| Error::CodecBadData)?;
    let (width, height) = decoder.dimensions().ok_or(Error::CodecBadData)?;
    let area = width.checked_mul(height).ok_or(Error::CodecBadData)?;
    if area as u64 > MAX_IMAGE_PIXELS || area / MAX_PIXELS_PER_BYTE > stream.len() {
        return Err(Error::CodecBadData);
    }
    let mut pixels = spare.colors(width, height)?;
    // The decoder takes what it needs without asking.
    room::expect(area.saturating_mul(3))?;
    let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut pixels);
    if inks == Inks::Rgb {
        let rgb = decoder.decode().map_err(|_| Error::CodecBadData)?;
        for (pixel, rgb) in bytes.chunks_exact_mut(4).zip(rgb.chunks_exact(3)) {
            pixel[..3].copy_from_slice(rgb);
        }
    } else {
        decoder.decode_into(bytes).map_err(|_| Error::CodecBadData)?;
    }
    for pixel in &mut pixels {
        *pixel = inks.color(pixel.to_ne_bytes());
    }
    Ok(Picture { pixels, width, height })
}

/// What a picture's components are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inks {
    /// Luminance, with or without colour; the decoder makes R G B A.
    Usual,
    /// R G B, as Adobe's marker can tell.
    Rgb,
    /// Cyan, magenta, yellow and black; Adobe's programs store them inverted.
    Cmyk { inverted: bool },
    /// The first three as if they were R G B turned into luminance and colour.
    Ycck,
}

impl Inks {
    fn of(stream: &[u8]) -> Self {
        let (mut components, mut adobe) = (0, None);
        for segment in segments(stream) {
            match segment.marker {
                0xC0..=0xC3 => components = segment.body.get(5).copied().unwrap_or(0),
                APP14 if segment.body.starts_with(b"Adobe") => {
                    adobe = segment.body.get(11).copied();
                }
                _ => {}
            }
        }
        match (components, adobe) {
            (4, Some(2)) => Self::Ycck,
            (4, adobe) => Self::Cmyk { inverted: adobe.is_some() },
            (3, Some(0)) => Self::Rgb,
            _ => Self::Usual,
        }
    }

    fn colorspace(self) -> ColorSpace {
        match self {
            Self::Usual => ColorSpace::RGBA,
            Self::Rgb => ColorSpace::RGB,
            Self::Cmyk { .. } => ColorSpace::CMYK,
            Self::Ycck => ColorSpace::YCCK,
        }
    }

    /// The colour of what the decoder makes for a pixel.
    #[inline]
    fn color(self, bytes: [u8; 4]) -> u32 {
        match self {
            Self::Usual | Self::Rgb => u32::from_be_bytes(bytes).rotate_right(8) | 0xFF00_0000,
            Self::Cmyk { inverted: true } => under_black(bytes),
            Self::Cmyk { inverted: false } => under_black(bytes.map(|ink| 255 - ink)),
            Self::Ycck => {
                let [y, cb, cr, black] = bytes.map(f32::from);
                let (cb, cr) = (cb - 128.0, cr - 128.0);
                let rgb = [y + 1.402 * cr, y - 0.344_136 * cb - 0.714_136 * cr, y + 1.772 * cb];
                let [red, green, blue] = rgb.map(|value| 255 - value.round() as u8);
                under_black([red, green, blue, black as u8])
            }
        }
    }
}

/// The colour of inks that are stored inverted: 255 for none.
fn under_black([cyan, magenta, yellow, black]: [u8; 4]) -> u32 {
    let mix = |ink: u8| ((u32::from(ink) * u32::from(black) + 127) / 255) as u8;
    u32::from_be_bytes([0xFF, mix(cyan), mix(magenta), mix(yellow)])
}

/// The stream with the tables that it takes for granted.
fn with_tables<'a>(description: &ImageDescription, data: &'a [u8]) -> Result<Cow<'a, [u8]>> {
    let tables = missing_tables(description, data);
    match data.split_at_checked(2) {
        Some((start, rest)) if !tables.is_empty() && start == [0xFF, SOI] => {
            room::joined(&[start, &tables, rest]).map(Cow::Owned)
        }
        _ => Ok(Cow::Borrowed(data)),
    }
}
