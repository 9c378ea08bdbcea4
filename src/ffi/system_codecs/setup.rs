//! Which decoder a format needs, and what it must be told before the first frame.

use crate::base::FourCc;
use crate::codecs::ImageDescription;
use std::ffi::CStr;

/// The library's name for the decoder of a format.
pub fn decoder_name(kind: FourCc) -> Option<&'static CStr> {
    Some(match &kind.0 {
        b"SVQ1" | b"svq1" | b"svqi" => c"svq1",
        b"SVQ3" => c"svq3",
        b"h263" | b"H263" | b"s263" => c"h263",
        b"h261" | b"H261" => c"h261",
        b"mp4v" | b"XVID" | b"DIVX" | b"3IV2" => c"mpeg4",
        b"avc1" => c"h264",
        b"mjp2" => c"jpeg2000",
        b"dvc " | b"dvcp" | b"dvpp" | b"dv5p" | b"dv5n" => c"dvvideo",
        b"IV31" | b"IV32" => c"indeo3",
        b"IV41" => c"indeo4",
        b"IV50" => c"indeo5",
        b"msvc" | b"MSVC" | b"cram" | b"CRAM" | b"WHAM" => c"msvideo1",
        b"flic" => c"flic",
        b"mpeg" | b"mpg1" => c"mpeg1video",
        b"VP31" => c"vp3",
        b"kpcd" => c"photocd",
        b".SGI" => c"sgi",
        b"pxlt" => c"pixlet",
        b"icod" => c"aic",
        _ => return None,
    })
}

/// What stands outside of the frames.
pub fn extra_data(description: &ImageDescription) -> Vec<u8> {
    let extension = |kind: &[u8; 4]| {
        description.extensions.iter().find(|e| e.kind == FourCc(*kind)).map(|e| e.data.as_slice())
    };
    match &description.codec.0 {
        b"avc1" => extension(b"avcC").map(<[u8]>::to_vec),
        b"mp4v" => extension(b"esds").and_then(decoder_info).map(<[u8]>::to_vec),
        // The decoder looks for the header where a whole sample description has it.
        b"SVQ3" => extension(b"SMI ").map(|data| {
            let mut extra = b"SVQ3".to_vec();
            extra.resize(0x5A, 0);
            extra.extend_from_slice(data);
            extra
        }),
        _ => None,
    }
    .unwrap_or_default()
}

/// The decoder's part of an `'esds'`: ISO 14496-1, *ES_Descriptor*.
fn decoder_info(esds: &[u8]) -> Option<&[u8]> {
    const STREAM: u8 = 3;
    const CONFIG: u8 = 4;
    const SPECIFIC: u8 = 5;
    let mut rest = esds.get(4..)?;
    loop {
        let (tag, body, behind) = descriptor(rest)?;
        rest = match tag {
            STREAM => body.get(3..)?,
            CONFIG => body.get(13..)?,
            SPECIFIC => return Some(body),
            _ => behind,
        };
    }
}

/// A tag, its body, and what stands behind it. A size has seven bits in each byte.
fn descriptor(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, mut rest) = bytes.split_first()?;
    let mut size = 0;
    for _ in 0..4 {
        let (byte, behind) = rest.split_first()?;
        size = size << 7 | usize::from(byte & 0x7F);
        rest = behind;
        if byte & 0x80 == 0 {
            break;
        }
    }
    let (body, behind) = rest.split_at(size.min(rest.len()));
    Some((*tag, body, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decoder_s_part_is_found() {
        let esds = [0, 0, 0, 0, 3, 0x80, 25, 0, 1, 0, 4, 0x80, 0x80, 0x80, 17];
        let esds = [&esds[..], &[0; 13], &[5, 2, 0xAB, 0xCD, 6, 1, 2]].concat();
        assert_eq!(decoder_info(&esds), Some(&[0xAB, 0xCD][..]));
        assert_eq!(decoder_info(&esds[..20]), None);
        assert_eq!(decoder_info(&[]), None);
    }
}
