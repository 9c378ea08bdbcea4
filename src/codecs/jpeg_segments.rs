//! The segments of a JPEG stream, and those that a stream may take for granted.
//!
//! ITU-T T.81, annex B and the tables of annex K.3; "QuickTime File Format", *Motion-JPEG*.

use super::ImageDescription;
use crate::base::FourCc;

pub(super) const SOI: u8 = 0xD8;
pub(super) const EOI: u8 = 0xD9;
pub(super) const SOS: u8 = 0xDA;
pub(super) const DQT: u8 = 0xDB;
pub(super) const DHT: u8 = 0xC4;

/// Codes of each length and their values, for DC differences of luminance.
const DC_LUMINANCE: (u8, [u8; 16], &[u8]) =
    (0x00, [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], DC_VALUES);
const DC_CHROMINANCE: (u8, [u8; 16], &[u8]) =
    (0x01, [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], DC_VALUES);
const AC_LUMINANCE: (u8, [u8; 16], &[u8]) =
    (0x10, [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125], AC_LUMINANCE_VALUES);
const AC_CHROMINANCE: (u8, [u8; 16], &[u8]) =
    (0x11, [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119], AC_CHROMINANCE_VALUES);

const DC_VALUES: &[u8] = &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

#[rustfmt::skip]
const AC_LUMINANCE_VALUES: &[u8] = &[
    0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51, 0x61, 0x07,
    0x22, 0x71, 0x14, 0x32, 0x81, 0x91, 0xA1, 0x08, 0x23, 0x42, 0xB1, 0xC1, 0x15, 0x52, 0xD1, 0xF0,
    0x24, 0x33, 0x62, 0x72, 0x82, 0x09, 0x0A, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x25, 0x26, 0x27, 0x28,
    0x29, 0x2A, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49,
    0x4A, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5A, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69,
    0x6A, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89,
    0x8A, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7,
    0xA8, 0xA9, 0xAA, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xC2, 0xC3, 0xC4, 0xC5,
    0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xD9, 0xDA, 0xE1, 0xE2,
    0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8,
    0xF9, 0xFA,
];

#[rustfmt::skip]
const AC_CHROMINANCE_VALUES: &[u8] = &[
    0x00, 0x01, 0x02, 0x03, 0x11, 0x04, 0x05, 0x21, 0x31, 0x06, 0x12, 0x41, 0x51, 0x07, 0x61, 0x71,
    0x13, 0x22, 0x32, 0x81, 0x08, 0x14, 0x42, 0x91, 0xA1, 0xB1, 0xC1, 0x09, 0x23, 0x33, 0x52, 0xF0,
    0x15, 0x62, 0x72, 0xD1, 0x0A, 0x16, 0x24, 0x34, 0xE1, 0x25, 0xF1, 0x17, 0x18, 0x19, 0x1A, 0x26,
    0x27, 0x28, 0x29, 0x2A, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48,
    0x49, 0x4A, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5A, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68,
    0x69, 0x6A, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87,
    0x88, 0x89, 0x8A, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0xA2, 0xA3, 0xA4, 0xA5,
    0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xC2, 0xC3,
    0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xD9, 0xDA,
    0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8,
    0xF9, 0xFA,
];

/// The next segment of a stream that stands before a marker.
pub(super) struct Segment<'a> {
    /// The marker's second byte.
    pub marker: u8,
    /// Behind the length.
    pub body: &'a [u8],
}

/// The segments up to the first scan, whose header is the last one.
pub(super) fn segments(stream: &[u8]) -> impl Iterator<Item = Segment<'_>> {
    let mut rest = stream;
    let mut ended = false;
    std::iter::from_fn(move || {
        loop {
            if ended {
                return None;
            }
            let start = rest.iter().position(|byte| *byte == 0xFF)?;
            let marker = *rest.get(start + 1)?;
            rest = rest.get(start + 1..)?;
            if matches!(marker, 0x00 | 0x01 | 0xD0..=SOI | 0xFF) {
                continue;
            }
            let length = usize::from(u16::from_be_bytes([*rest.get(1)?, *rest.get(2)?]));
            let body = rest.get(3..1 + length)?;
            rest = rest.get(1 + length..)?;
            ended = matches!(marker, EOI | SOS);
            return Some(Segment { marker, body });
        }
    })
}

/// The classes and numbers of the Huffman tables that a DHT segment defines.
fn tables_of(mut body: &[u8]) -> Vec<u8> {
    let mut tables = Vec::new();
    while let Some((head, rest)) = body.split_first_chunk::<17>() {
        tables.push(head[0]);
        let values = head.iter().skip(1).map(|count| usize::from(*count)).sum::<usize>();
        body = rest.get(values..).unwrap_or_default();
    }
    tables
}

/// What stands for the tables that the stream itself leaves out: those of the description, and
/// then the standard's Huffman tables. Empty where nothing is missing.
pub(super) fn missing_tables(description: &ImageDescription, stream: &[u8]) -> Vec<u8> {
    let mut huffman = Vec::new();
    let mut has_quantisation = false;
    for segment in segments(stream) {
        match segment.marker {
            DHT => huffman.extend(tables_of(segment.body)),
            DQT => has_quantisation = true,
            // Arithmetic coding has no such tables.
            0xC9..=0xCF if segment.marker != 0xCC => return Vec::new(),
            _ => {}
        }
    }
    let mut out = Vec::new();
    if !has_quantisation {
        if let Some(body) = extension(description, *b"mjqt") {
            put(&mut out, DQT, body);
        }
    }
    let standard = [DC_LUMINANCE, DC_CHROMINANCE, AC_LUMINANCE, AC_CHROMINANCE];
    let missing = |(id, _, _): &&(u8, [u8; 16], &[u8])| !huffman.contains(id);
    let mut body = Vec::new();
    for (id, counts, values) in standard.iter().filter(missing) {
        body.push(*id);
        body.extend_from_slice(counts);
        body.extend_from_slice(values);
    }
    // A description's tables come behind the standard's, so that they count.
    if !body.is_empty() {
        put(&mut out, DHT, &body);
        if let Some(body) = extension(description, *b"mjht") {
            put(&mut out, DHT, body);
        }
    }
    out
}

/// The tables in an extension of the description, as they stand in a segment [T].
fn extension(description: &ImageDescription, kind: [u8; 4]) -> Option<&[u8]> {
    let found = description.extensions.iter().find(|extension| extension.kind == FourCc(kind))?;
    Some(&found.data)
}

/// Writes a segment; one that is too long for its length field is left out.
pub(super) fn put(out: &mut Vec<u8>, marker: u8, body: &[u8]) {
    let Ok(length) = u16::try_from(body.len() + 2) else { return };
    out.extend_from_slice(&[0xFF, marker]);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(body);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_added() {
        let description = ImageDescription::new(FourCc(*b"jpeg"), 8, 8, 24);
        let mut stream = vec![0xFF, SOI];
        let all = missing_tables(&description, &stream);
        assert_eq!(all.len(), 4 + 4 * 17 + 2 * 12 + 2 * 162);
        stream.extend_from_slice(&all);
        put(&mut stream, SOS, &[0; 10]);
        assert!(missing_tables(&description, &stream).is_empty());
        let found: Vec<u8> = segments(&stream).map(|segment| segment.marker).collect();
        assert_eq!(found, [DHT, SOS]);
    }

    #[test]
    fn the_description_s_tables_come_last() {
        let mut description = ImageDescription::new(FourCc(*b"mjpa"), 8, 8, 24);
        for (kind, data) in [(*b"mjqt", vec![1; 65]), (*b"mjht", vec![2; 20])] {
            description.extensions.push(super::super::Extension { kind: FourCc(kind), data });
        }
        let tables = missing_tables(&description, &[]);
        let found: Vec<(u8, usize)> =
            segments(&tables).map(|segment| (segment.marker, segment.body.len())).collect();
        assert_eq!(found, [(DQT, 65), (DHT, 4 * 17 + 2 * 12 + 2 * 162), (DHT, 20)]);
    }
}
