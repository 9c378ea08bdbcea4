//! `'mjpa'` and `'mjpb'`, Motion-JPEG: one or two fields, each a JPEG picture.
//!
//! "QuickTime File Format", *Motion-JPEG*; the order of fields is in the description's `'fiel'`.

use super::ImageDescription;
use super::decoder::Spare;
use super::fit::resize;
use super::jpeg::{Picture, decode_picture};
use super::jpeg_segments::{DHT, DQT, EOI, SOI, SOS, put, segments};
use super::stream::Stream;
use crate::base::{Error, FourCc, Result, room};
use crate::raster::Surface;

const APP1: u8 = 0xE1;
const SOF: u8 = 0xC0;

/// Decodes format A, in which each field is a JPEG stream with the places of its parts in front.
pub(super) fn decode_a(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let next = segments(data).find_map(|segment| {
        let header = (segment.marker == APP1).then(|| Header::read(segment.body).ok())??;
        Some(header.next_field).filter(|next| *next > 0)
    });
    let (first, second) = match next {
        Some(next) => (data, data.get(next..).filter(|field| !field.is_empty())),
        None => (data, None),
    };
    let second = second.map(|field| decode_picture(description, field, Spare::default()));
    show(description, decode_picture(description, first, Spare::default())?, second)
}

/// Decodes format B, which has the parts of JPEG without its markers.
pub(super) fn decode_b(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    let header = Header::read(data)?;
    let first = decode_picture(description, &header.jpeg(data)?, Spare::default())?;
    let second = Some(header.next_field).filter(|next| *next > 0).and_then(|next| data.get(next..));
    let second = second.map(|field| {
        let stream = Header::read(field)?.jpeg(field)?;
        decode_picture(description, &stream, Spare::default())
    });
    show(description, first, second)
}

/// Where the parts of a field are, from its start; 0 for one that is not there.
struct Header {
    field_size: usize,
    next_field: usize,
    quantisation: usize,
    huffman: usize,
    frame: usize,
    scan: usize,
    data: usize,
}

impl Header {
    fn read(bytes: &[u8]) -> Result<Self> {
        let mut stream = Stream::new(bytes);
        let _reserved = stream.u32()?;
        if stream.array()? != *b"mjpg" {
            return Err(Error::CodecBadData);
        }
        let mut offset = || stream.u32().map(|value| value as usize);
        let (field_size, _padded_size) = (offset()?, offset()?);
        Ok(Self {
            field_size,
            next_field: offset()?,
            quantisation: offset()?,
            huffman: offset()?,
            frame: offset()?,
            scan: offset()?,
            data: offset()?,
        })
    }

    /// The JPEG stream that has the same parts.
    fn jpeg(&self, field: &[u8]) -> Result<Vec<u8>> {
        let field = field.get(..self.field_size).unwrap_or(field);
        let mut out = vec![0xFF, SOI];
        for (place, marker) in
            [(self.quantisation, DQT), (self.huffman, DHT), (self.frame, SOF), (self.scan, SOS)]
        {
            if place != 0 {
                put(&mut out, marker, part(field, place)?);
            }
        }
        let behind_scan = self.scan + part(field, self.scan)?.len() + 2;
        let start = if self.data == 0 { behind_scan } else { self.data };
        for byte in field.get(start..).unwrap_or_default() {
            out.push(*byte);
            if *byte == 0xFF {
                out.push(0);
            }
        }
        out.extend_from_slice(&[0xFF, EOI]);
        Ok(out)
    }
}

/// The body of a part, which begins with its length.
fn part(field: &[u8], place: usize) -> Result<&[u8]> {
    let mut stream = Stream::new(field.get(place..).ok_or(Error::CodecBadData)?);
    let length = usize::from(stream.u16()?);
    stream.take(length.checked_sub(2).ok_or(Error::CodecBadData)?)
}

/// Shows one field or weaves two; the first one alone where the second is damaged.
fn show(
    description: &ImageDescription,
    first: Picture,
    second: Option<Result<Picture>>,
) -> Result<Surface> {
    let size = description.size();
    let half = first.height <= size.1.div_ceil(2) && size.1 > 1;
    let (pixels, width) = match second {
        Some(Ok(second)) if second.width == first.width => {
            (weave(&first, &second, first_is_lower(description))?, first.width)
        }
        // A field alone fills every second line, and so both.
        _ if half => (weave(&first, &first, false)?, first.width),
        _ => (first.pixels, first.width),
    };
    Surface::from_argb(size.0, size.1, resize(pixels, width, size, 0xFF00_0000)?)
}

/// Of two fields, the orders 6 and 14 store that of the lower lines first.
fn first_is_lower(description: &ImageDescription) -> bool {
    let found = description.extensions.iter().find(|e| e.kind == FourCc(*b"fiel"));
    found.is_some_and(|extension| matches!(extension.data[..], [2, 6 | 14, ..]))
}

fn weave(first: &Picture, second: &Picture, swap: bool) -> Result<Vec<u32>> {
    let (upper, lower) = if swap { (second, first) } else { (first, second) };
    let width = first.width.max(1);
    let mut pixels = room::reserved(upper.pixels.len() + lower.pixels.len())?;
    for (a, b) in upper.pixels.chunks_exact(width).zip(lower.pixels.chunks_exact(width)) {
        pixels.extend_from_slice(a);
        pixels.extend_from_slice(b);
    }
    Ok(pixels)
}
