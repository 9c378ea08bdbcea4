//! What we encode, decoded by us and by ffmpeg.

#[path = "support/ffmpeg.rs"]
mod ffmpeg;
#[allow(dead_code)] // Movies are only written here.
#[path = "support/mov.rs"]
mod mov;

use qtvr::base::FourCc;
use qtvr::codecs::{self, Decoder, ImageDescription};
use qtvr::raster::{Surface, palette};

/// Flat areas, stripes, gradients and noise; `frame` moves a square.
fn picture(width: usize, height: usize, frame: usize) -> Surface {
    let mut seed = 77_u32;
    let pixels = (0..width * height).map(|n| {
        let (x, y) = (n % width, n / width);
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let inside = x.wrapping_sub(frame * 3) < 9 && y.wrapping_sub(frame * 2) < 9;
        match (x * 4 / width, y * 2 / height) {
            _ if inside => 0xFFFF_D010,
            (0, 0) => 0xFF20_4060,
            (1, 0) => 0xFF00_0000 | (x % 3 * 0x20_3040) as u32,
            (2, 0) => 0xFF00_0000 | seed >> 8,
            _ => u32::from_be_bytes([0xFF, (x * 255 / width) as u8, (y * 255 / height) as u8, 90]),
        }
    });
    Surface::from_argb(width, height, pixels.collect()).unwrap()
}

/// The same with indices of all kinds of blocks.
fn indexed(width: usize, height: usize, frame: usize) -> Surface {
    let mut seed = 5_u32;
    let mut index = |n: usize| {
        let (x, y) = (n % width, n / width);
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let random = (seed >> 24) as usize;
        let inside = x.wrapping_sub(frame * 3) < 9 && y.wrapping_sub(frame * 2) < 9;
        let colors = [1, 2, 3, 4, 6, 8, 12, 256][x * 8 / width];
        if inside { 200 } else { (random % colors + y / 8 * 3) as u8 }
    };
    let indices = (0..width * height).map(&mut index).collect();
    Surface::from_indices(width, height, indices, palette::for_depth(8)).unwrap()
}

fn argb_bytes(surface: &Surface) -> Vec<u8> {
    let colors = surface.clone().into_argb().unwrap();
    colors.as_argb().unwrap().iter().flat_map(|pixel| pixel.to_be_bytes()).collect()
}

fn by_ffmpeg(name: &str, description: &ImageDescription, samples: &[&[u8]]) -> Option<Vec<u8>> {
    if !ffmpeg::is_here() {
        return None;
    }
    let movie = ffmpeg::scratch(&format!("encoded-{}.mov", name.replace(' ', "")));
    std::fs::write(&movie, mov::write(&description.write(), samples)).unwrap();
    Some(ffmpeg::decode(&movie, 0, samples.len(), "argb"))
}

const SIZES: [(usize, usize); 4] = [(64, 48), (61, 37), (300, 9), (3, 2)];

#[test]
fn lossless_formats_are_exact() {
    for (width, height) in SIZES {
        let (colors, indices) = (picture(width, height, 0), indexed(width, height, 0));
        for (codec, depth) in
            [(b"rle ", 24), (b"rle ", 32), (b"raw ", 24), (b"raw ", 32), (b"png ", 24)]
        {
            let (description, data) =
                codecs::encode_at_depth(&colors, FourCc(*codec), depth, 1024, None).unwrap();
            assert_eq!(description.depth, depth);
            assert_eq!(codecs::decode(&description, &data), Ok(colors.clone()));
            let name = format!("{}{depth}-{width}", description.codec);
            // ffmpeg guesses the padding of so few rows otherwise.
            if *codec == *b"raw " && width == 3 {
                continue;
            }
            if let Some(theirs) = by_ffmpeg(&name, &description, &[&data]) {
                assert!(theirs == argb_bytes(&colors), "{name}");
            }
        }
        for codec in [b"rle ", b"raw ", b"smc ", b"png "] {
            let (description, data) = codecs::encode(&indices, FourCc(*codec), 1024).unwrap();
            let ours = codecs::decode(&description, &data).unwrap();
            assert_eq!(ours.as_indices(), indices.as_indices(), "{}", description.codec);
            assert_eq!((description.depth, description.color_table_id), (8, -1));
            let name = format!("{}8-{width}", description.codec);
            // ffmpeg wants whole units of four in each row of this one.
            if *codec == *b"rle " && width % 4 != 0 {
                continue;
            }
            if let Some(theirs) = by_ffmpeg(&name, &description, &[&data]) {
                assert!(theirs == argb_bytes(&indices), "{name}");
            }
        }
    }
}

#[test]
fn sixteen_bits_lose_only_low_bits() {
    for codec in [b"rle ", b"raw "] {
        let colors = picture(61, 37, 0);
        let (description, data) =
            codecs::encode_at_depth(&colors, FourCc(*codec), 16, 1024, None).unwrap();
        let ours = argb_bytes(&codecs::decode(&description, &data).unwrap());
        assert!(ours.iter().zip(argb_bytes(&colors)).all(|(a, b)| a.abs_diff(b) < 8));
        if let Some(theirs) = by_ffmpeg("16", &description, &[&data]) {
            assert!(theirs == ours, "{}", description.codec);
        }
    }
}

#[test]
fn animation_leaves_out_what_has_not_changed() {
    for (depth, make) in [(24, picture as fn(usize, usize, usize) -> Surface), (8, indexed)] {
        let frames: Vec<Surface> = (0..4).map(|frame| make(600, 40, frame)).collect();
        let mut previous = None;
        let mut samples = Vec::new();
        for frame in &frames {
            let (description, data) =
                codecs::encode_at_depth(frame, FourCc(*b"rle "), depth, 1024, previous).unwrap();
            previous = Some(frame);
            samples.push((description, data));
        }
        assert!(samples[1].1.len() < samples[0].1.len() / 4, "depth {depth}");
        let mut decoder = Decoder::new(&samples[0].0).unwrap();
        for ((_, data), frame) in samples.iter().zip(&frames) {
            assert!(decoder.decode(data).unwrap() == *frame, "depth {depth}");
        }
        let data: Vec<&[u8]> = samples.iter().map(|(_, data)| data.as_slice()).collect();
        if let Some(theirs) = by_ffmpeg(&format!("inter{depth}"), &samples[0].0, &data) {
            let expected: Vec<u8> = frames.iter().flat_map(argb_bytes).collect();
            assert!(theirs == expected, "depth {depth}");
        }
    }
}

/// A picture without edges, for codecs that lose some of it.
fn smooth(width: usize, height: usize) -> Surface {
    let level = |at: usize, of: usize| (40 + at * 170 / of) as u8;
    let pixel = |n: usize| {
        let (x, y) = (n % width, n / width);
        u32::from_be_bytes([0xFF, level(x, width), level(y, height), level(x + y, width + height)])
    };
    Surface::from_argb(width, height, (0..width * height).map(pixel).collect()).unwrap()
}

fn mean_difference(a: &[u8], b: &[u8]) -> f64 {
    assert_eq!(a.len(), b.len());
    a.iter().zip(b).map(|(a, b)| f64::from(a.abs_diff(*b))).sum::<f64>() / a.len() as f64
}

#[test]
fn cinepak_is_near_and_nearer_with_more_quality() {
    for (width, height) in [(64, 48), (160, 300), (61, 37)] {
        let source = smooth(width, height);
        let mut before = (f64::INFINITY, 0);
        for quality in [0, 0x200, 0x3FF] {
            let (description, data) = codecs::encode(&source, FourCc(*b"cvid"), quality).unwrap();
            let ours = codecs::decode(&description, &data).unwrap();
            let difference = mean_difference(&argb_bytes(&ours), &argb_bytes(&source));
            assert!(difference < 3.0, "{width}: {difference}");
            assert!(difference <= before.0 + 0.2 && data.len() >= before.1, "{width}: {quality}");
            before = (difference, data.len());
            // ffmpeg cuts sizes that are not whole blocks.
            if width % 4 == 0 {
                if let Some(theirs) = by_ffmpeg("cvid", &description, &[&data]) {
                    assert!(theirs == argb_bytes(&ours), "{width} {quality}");
                }
            }
        }
    }
}

#[test]
fn jpeg_is_near_and_nearer_with_more_quality() {
    let source = picture(120, 80, 0);
    let mut before = (f64::INFINITY, 0);
    for quality in [0, 0x100, 0x200, 0x300, 0x3FF, 0x400] {
        let (description, data) = codecs::encode(&source, FourCc(*b"jpeg"), quality).unwrap();
        let ours = codecs::decode(&description, &data).unwrap();
        let difference = mean_difference(&argb_bytes(&ours), &argb_bytes(&source));
        assert!(difference < before.0 && data.len() > before.1, "{quality}: {difference}");
        before = (difference, data.len());
        if let Some(theirs) = by_ffmpeg("jpeg", &description, &[&data]) {
            assert!(mean_difference(&theirs, &argb_bytes(&ours)) < 3.0, "{quality}");
        }
    }
    assert!(before.0 < 1.0, "{}", before.0);
    let (description, data) =
        codecs::encode_at_depth(&source, FourCc(*b"jpeg"), 40, 0x300, None).unwrap();
    let grey = codecs::decode(&description, &data).unwrap().argb_at(5, 5).to_be_bytes();
    assert!(grey[1] == grey[2] && grey[2] == grey[3]);
}

#[test]
fn what_cannot_be_written_is_told() {
    let source = picture(4, 4, 0);
    let unknown = codecs::encode(&source, FourCc(*b"SVQ1"), 0);
    assert_eq!(unknown, Err(qtvr::base::Error::NoCodec));
    let table = palette::from_colors(&[0xFF12_3456, 0xFF65_4321]);
    let own = Surface::from_indices(2, 1, vec![0, 1], table).unwrap();
    let (description, data) = codecs::encode(&own, FourCc(*b"smc "), 0).unwrap();
    assert_eq!(description.color_table_id, 0);
    assert_eq!(codecs::decode(&description, &data), Ok(own));
}
