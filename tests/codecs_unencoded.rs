//! Formats of the system's libavcodec that ffmpeg does not write: frames made here, whose pictures are
//! compared with those of the ffmpeg program.
//!
//! What a frame holds besides its headers is chosen so that its decoder takes it; such pictures show
//! noise. The layouts are those that ffmpeg's decoders read [T].

#[path = "support/bits.rs"]
mod bits;
#[path = "support/ffmpeg.rs"]
mod ffmpeg;
#[allow(dead_code)] // No movie is read here.
#[path = "support/mov.rs"]
mod mov;

use bits::Bits;
use qtvr::base::FourCc;
use qtvr::codecs::{self, Extension, ImageDescription};
use qtvr::ffi::movie_files::EnterMovies;

/// Puts the frame into a movie, and compares both pictures. They are not of one colour.
fn compare(kind: &[u8; 4], size: (usize, usize), extensions: Vec<Extension>, data: &[u8]) {
    EnterMovies();
    let mut description = ImageDescription::new(FourCc(*kind), size.0 as u16, size.1 as u16, 24);
    description.extensions = extensions;
    if !ffmpeg::is_here() || !codecs::can_decode(description.codec) {
        eprintln!("skipped: nothing to compare {} with", description.codec);
        return;
    }
    let ours = codecs::decode(&description, data).unwrap_or_else(|e| panic!("{kind:?}: {e:?}"));
    // The program knows Photo CD by the names of files only.
    let (end, file) = match kind {
        b"kpcd" => ("pcd", data.to_vec()),
        _ => ("mov", mov::write(&description.write(), &[data])),
    };
    let path = ffmpeg::scratch(&format!("unencoded-{}.{end}", description.codec));
    std::fs::write(&path, file).unwrap();
    let theirs = ffmpeg::decode(&path, 0, 1, "argb");
    assert_eq!(theirs.len(), 4 * size.0 * size.1);
    let pixels = ours.as_argb().unwrap();
    let pairs = || pixels.iter().map(|p| p.to_be_bytes()).zip(theirs.chunks_exact(4));
    let mean = |sum: f64| sum / pixels.len() as f64;
    let bright =
        |p: &[u8]| 0.299 * f64::from(p[1]) + 0.587 * f64::from(p[2]) + 0.114 * f64::from(p[3]);
    let brightness = mean(pairs().map(|(a, b)| (bright(&a) - bright(b)).abs()).sum());
    let channels = |a: &[u8], b: &[u8]| -> f64 {
        a.iter().zip(b).map(|(a, b)| f64::from(a.abs_diff(*b)) / 4.0).sum()
    };
    let colors = mean(pairs().map(|(a, b)| channels(&a, b)).sum());
    eprintln!("{}: brightness {brightness:.2}, colours {colors:.2}", description.codec);
    // ffmpeg makes colours of fewer samples smooth, which noise is not.
    assert!(brightness < 2.0 && colors < 6.0, "{kind:?} differs by {brightness}, {colors}");
    assert!(pixels.iter().any(|pixel| *pixel != 0xFF00_0000), "{kind:?} is black");
}

/// Numbers that look like chance.
fn noise(count: usize, below: u32) -> Vec<u8> {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((state >> 16) % below) as u8
    };
    (0..count).map(|_| next()).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(digit).collect()
}

/// A macroblock of the first frame; the size stands in the description's extension.
#[test]
fn sorenson_3_is_decoded() {
    const FRAME: &str = "2143668bcd64ecbbdd1cda10c28aa2e89f35a2d7744beea94ed71dec2ea948f6f924587b910da8cd\
        f267951519646f0f11eb408de2891441f4189aa7e98e14472dda350008de";
    let header = [&b"SEQH"[..], &[0, 0, 0, 7, 0xE0, 0x20, 0x02, 0x18, 0, 0, 0]].concat();
    let extension = Extension { kind: FourCc(*b"SMI "), data: header };
    compare(b"SVQ3", (16, 16), vec![extension], &bytes(FRAME));
}

/// Three planes of one cell each, in which four pixels of a row take two bytes.
#[test]
fn indeo_3_is_decoded() {
    const SIZE: (usize, usize) = (32, 16);
    for kind in [b"IV31", b"IV32"] {
        let plane = |pixels: usize| {
            // No vectors; the cell is intra, coded, in mode 0 with the first table.
            [&[0, 0, 0, 0, 0xB0, 0][..], &noise(pixels / 2, 9), &[0; 8]].concat()
        };
        let [luma, chroma] = [SIZE.0 * SIZE.1, SIZE.0 * SIZE.1 / 16].map(plane);
        let offsets = [64, 64 + luma.len(), 64 + luma.len() + chroma.len()];
        let size = (offsets[2] + chroma.len()) as u32;
        let word = |word: u32| word.to_le_bytes();
        let check = size ^ u32::from_be_bytes(*b"FRMH");
        let sides = [SIZE.1 as u16, SIZE.0 as u16].map(u16::to_le_bytes);
        let head = [
            &[word(0), word(0), word(check), word(size)].concat()[..],
            // Version 32, a key frame.
            &[32, 0, 4, 0],
            &word(size * 8),
            &[0; 4],
            &sides.concat(),
            &offsets.map(|offset| word(offset as u32)).concat(),
            &[0; 36],
        ];
        compare(kind, SIZE, vec![], &[&head.concat()[..], &luma, &chroma, &chroma].concat());
    }
}

/// A brightness with a tile of one macroblock, colours with empty tiles.
#[test]
fn indeo_4_is_decoded() {
    const TILE: &str = "66c01e59f7359a74a54b8c8c736799ba6a4726fd021491f6d2";
    let mut frame = Bits::low_first();
    // A key frame of a size that is spelled, one band a plane, and a quantiser.
    frame.put(&[(0x3FFF8, 18), (0, 3), (0, 4), (7, 3), (16, 16), (16, 16), (0, 3), (3, 2), (3, 2)]);
    frame.put(&[(0, 7), (8, 5), (0, 4)]);
    frame.align();
    for plane in 0..3 {
        // Slant transforms of 8 or 4, with the scan and the matrix for that.
        let [blocks, transform, scan, matrix] =
            if plane == 0 { [0, 4, 0, 0] } else { [2, 11, 5, 15] };
        frame.put(&[(plane, 2), (0, 4), (0, 1), (0, 1), (0, 2), (0, 1), (blocks, 2), (0, 2)]);
        frame.put(&[(8, 5), (0, 1), (transform, 5), (scan, 4), (matrix, 5), (0, 3)]);
        frame.align();
        frame.append(if plane == 0 { bytes(TILE) } else { vec![1] });
    }
    compare(b"IV41", (16, 16), vec![], &frame.finish());
}

/// A brightness with a tile of two macroblocks, colours with empty tiles.
#[test]
fn indeo_5_is_decoded() {
    const TILE: &str = "62dc8ace0d7ede65dfc9255c576a8f1bc482089138a4ce24";
    let mut frame = Bits::low_first();
    // A key frame, and what holds for its group: one band a plane, a size that is spelled.
    frame.put(&[(0x1F, 5), (0, 3), (0, 8), (0, 8), (0, 2), (0, 1), (15, 4), (16, 13), (32, 13)]);
    // Macroblocks of 16 and blocks of 8; macroblocks of 4 in the colours.
    frame.put(&[(0, 1), (0, 1), (0, 1), (0, 1), (0, 2), (0, 1), (1, 1), (1, 1), (0, 1), (0, 2)]);
    frame.align();
    frame.put(&[(0, 24), (0, 8), (0, 3)]);
    frame.align();
    for plane in 0..3 {
        frame.put(&[(0, 8), (0, 1), (8, 5)]);
        frame.align();
        frame.append(if plane == 0 { bytes(TILE) } else { vec![1] });
    }
    compare(b"IV50", (32, 16), vec![], &frame.finish());
}

/// Eight blocks of brightness and four of colours, with tokens by chance.
#[test]
fn vp_3_is_decoded() {
    const TOKENS: &str = "53450701d80d90704b520e301bd290bccea7e5f5a753e2b5856171f91f7d2670f81beb55b09cde54\
        7cfe75edc356b8b1123b8197ebe0ef1779";
    let mut frame = Bits::high_first();
    // A key frame of quality 40.
    frame.put(&[(0, 1), (0, 1), (40, 6), (1, 4), (1, 4), (1, 5), (0, 1), (0, 2)]);
    frame.append(bytes(TOKENS));
    compare(b"VP31", (32, 16), vec![], &frame.finish());
}

/// The size without compression: rows of brightness by twos, then a row of each colour.
#[test]
fn photo_cd_is_decoded() {
    const SIZE: (usize, usize) = (768, 512);
    let mut data = vec![0; 786_432];
    data[0x800..0x807].copy_from_slice(b"PCD_IPI");
    for (band, rows) in data[196_608..].chunks_exact_mut(3 * SIZE.0).enumerate() {
        for (x, level) in rows.iter_mut().enumerate() {
            *level = match x / SIZE.0 {
                0 | 1 => 30 + (x % SIZE.0 / 4 + band / 4 * 3 / 2) % 200,
                _ => 140 + (x + band) / 8 % 30,
            } as u8;
        }
    }
    compare(b"kpcd", SIZE, vec![], &data);
}

/// One colour: the lowest band alone is not zero.
#[test]
fn pixlet_is_decoded() {
    const SIDE: u32 = 32;
    let words =
        |words: &[u32]| words.iter().flat_map(|word| word.to_be_bytes()).collect::<Vec<_>>();
    let mut body =
        [&[1, 0, 0, 0, 0, 0, 0, 0][..], &words(&[1, 0, SIDE, SIDE, 4, 8, 0, 0])].concat();
    for (level, side) in [(180_i16, SIDE), (24, SIDE / 2), (-40, SIDE / 2)] {
        // Wavelets halve the picture four times, by the root of two each.
        body.extend(words(&[707_107; 8]));
        body.extend([0; 4]);
        body.extend(level.to_be_bytes());
        body.extend(vec![0; if side / 16 > 1 { 3 } else { 0 }]);
        for band in 0..12 {
            body.extend(words(&[0, 0, 0, 0, 0xDEAD_BEEF]));
            // A zero is one bit, with a run of none behind it six and then eight more.
            let count = ((side >> (4 - band / 3)) as usize).pow(2);
            let bits = if count == 1 { 1 } else { 7 + 9 * (count - 2) + 1 };
            body.extend(vec![0; bits.div_ceil(8)]);
        }
    }
    body.extend([0; 16]);
    let data = [words(&[body.len() as u32 + 4]), body].concat();
    compare(b"pxlt", (SIDE as usize, SIDE as usize), vec![], &data);
}
