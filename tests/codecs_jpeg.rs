//! JPEG as movies keep it: with and without tables, in the usual samplings, whole and broken off.

#[allow(dead_code)] // It only encodes here.
#[path = "support/ffmpeg.rs"]
mod ffmpeg;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use qtvr::base::FourCc;
use qtvr::codecs::{self, Extension, ImageDescription};
use qtvr::raster::Surface;

const SIZE: (u16, u16) = (60, 44);

fn description(codec: &[u8; 4]) -> ImageDescription {
    ImageDescription::new(FourCc(*codec), SIZE.0, SIZE.1, 24)
}

/// A picture without edges, as R G B.
fn picture(x: usize, y: usize) -> [u8; 3] {
    [(40 + x * 3) as u8, (30 + y * 4) as u8, (60 + x + y) as u8]
}

fn pixels<const N: usize>(pixel: impl Fn(usize, usize) -> [u8; N]) -> Vec<u8> {
    let (width, height) = (usize::from(SIZE.0), usize::from(SIZE.1));
    (0..width * height).flat_map(|n| pixel(n % width, n / width)).collect()
}

fn encode(data: &[u8], color: ColorType, set: impl Fn(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 95);
    set(&mut encoder);
    encoder.encode(data, SIZE.0, SIZE.1, color).unwrap();
    file
}

/// The largest difference from the picture, by channel.
fn error(surface: &Surface, expected: impl Fn(usize, usize) -> [u8; 3]) -> u8 {
    let mut largest = 0;
    for y in 0..surface.height() {
        for x in 0..surface.width() {
            let [alpha, rest @ ..] = surface.argb_at(x, y).to_be_bytes();
            assert_eq!(alpha, 0xFF);
            for (a, b) in rest.into_iter().zip(expected(x, y)) {
                largest = largest.max(a.abs_diff(b));
            }
        }
    }
    largest
}

fn check(name: &str, file: &[u8], expected: impl Fn(usize, usize) -> [u8; 3], tolerance: u8) {
    let surface = codecs::decode(&description(b"jpeg"), file).unwrap();
    let found = error(&surface, expected);
    assert!(found <= tolerance, "{name}: {found}");
}

#[test]
fn the_usual_samplings_are_decoded() {
    let rgb = pixels(picture);
    for factor in [
        SamplingFactor::F_1_1,
        SamplingFactor::F_2_1,
        SamplingFactor::F_1_2,
        SamplingFactor::F_2_2,
        SamplingFactor::F_4_1,
    ] {
        let file = encode(&rgb, ColorType::Rgb, |e| e.set_sampling_factor(factor));
        check(&format!("{factor:?}"), &file, picture, 14);
    }
}

#[test]
fn greys_restarts_and_progressive_scans_are_decoded() {
    let grey = pixels(|x, y| [picture(x, y)[0]]);
    let file = encode(&grey, ColorType::Luma, |_| {});
    check("grey", &file, |x, y| [picture(x, y)[0]; 3], 6);
    let rgb = pixels(picture);
    let file = encode(&rgb, ColorType::Rgb, |e| e.set_restart_interval(3));
    check("restarts", &file, picture, 10);
    let file = encode(&rgb, ColorType::Rgb, |e| e.set_progressive(true));
    check("progressive", &file, picture, 10);
}

#[test]
fn adobe_s_four_inks_are_decoded() {
    let inks = pixels(|x, y| {
        let [red, green, blue] = picture(x, y);
        [255 - red, 255 - green, 255 - blue, 0]
    });
    check("CMYK", &encode(&inks, ColorType::Cmyk, |_| {}), picture, 10);
    check("YCCK", &encode(&inks, ColorType::CmykAsYcck, |_| {}), picture, 10);
    let (file, _) = without(&encode(&inks, ColorType::Cmyk, |_| {}), 0xEE);
    check("CMYK of others", &file, |_, _| [0; 3], 4);
    let black = pixels(|_, _| [0, 0, 0, 255]);
    check("black", &encode(&black, ColorType::Cmyk, |_| {}), |_, _| [0; 3], 4);
}

#[test]
fn adobe_s_marker_can_say_red_green_and_blue() {
    // Grey is the same in all three components.
    let rgb = pixels(|x, y| [picture(x, y)[0]; 3]);
    let file = encode(&rgb, ColorType::Rgb, |e| e.set_sampling_factor(SamplingFactor::F_1_1));
    let marker = b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\0";
    let file = [&file[..2], marker, &file[2..]].concat();
    // What says luminance and colour is taken as R, G and B.
    check("RGB", &file, |x, y| [picture(x, y)[0], 128, 128], 6);
}

/// The stream without segments of one kind, and what they held.
fn without(file: &[u8], marker: u8) -> (Vec<u8>, Vec<u8>) {
    let (mut out, mut taken, mut at) = (file[..2].to_vec(), Vec::new(), 2);
    while file[at + 1] != 0xDA {
        let length = usize::from(u16::from_be_bytes([file[at + 2], file[at + 3]]));
        let segment = &file[at..at + 2 + length];
        if segment[1] == marker { &mut taken } else { &mut out }
            .extend_from_slice(if segment[1] == marker { &segment[4..] } else { segment });
        at += 2 + length;
    }
    out.extend_from_slice(&file[at..]);
    (out, taken)
}

#[test]
fn missing_tables_are_the_standard_s_or_the_description_s() {
    let file = encode(&pixels(picture), ColorType::Rgb, |_| {});
    let whole = codecs::decode(&description(b"jpeg"), &file).unwrap();
    let (bare, _) = without(&file, 0xC4);
    assert_eq!(codecs::decode(&description(b"jpeg"), &bare), Ok(whole.clone()));

    let optimised =
        encode(&pixels(picture), ColorType::Rgb, |e| e.set_optimized_huffman_tables(true));
    let (bare, huffman) = without(&optimised, 0xC4);
    let (bare, quantisation) = without(&bare, 0xDB);
    let mut with_tables = description(b"mjpa");
    for (kind, data) in [(*b"mjqt", quantisation), (*b"mjht", huffman)] {
        with_tables.extensions.push(Extension { kind: FourCc(kind), data });
    }
    assert_eq!(codecs::decode(&with_tables, &bare), Ok(whole));
}

#[test]
fn a_picture_that_breaks_off_shows_what_there_is() {
    for progressive in [false, true] {
        let file = encode(&pixels(picture), ColorType::Rgb, |e| e.set_progressive(progressive));
        let scan = file.windows(2).position(|m| m == [0xFF, 0xDA]).unwrap() + 14;
        for len in scan + 8..file.len() {
            let surface = codecs::decode(&description(b"jpeg"), &file[..len]);
            let surface = surface.unwrap_or_else(|e| panic!("{len} of {}: {e:?}", file.len()));
            let first = surface.argb_at(0, 0).to_be_bytes();
            if !progressive && len > scan + 200 {
                let near = first[1..].iter().zip(picture(0, 0)).all(|(a, b)| a.abs_diff(b) < 10);
                assert!(near, "{len} of {}: {first:?}", file.len());
            }
        }
    }
}

/// Format A's header, and format B made from a JPEG stream.
fn motion_header(offsets: [usize; 8]) -> Vec<u8> {
    let mut header = b"\0\0\0\0mjpg".to_vec();
    header.extend(offsets.iter().flat_map(|offset| (*offset as u32).to_be_bytes()));
    header
}

fn format_b(jpeg: &[u8]) -> Vec<u8> {
    let mut out = vec![0; 40];
    let mut offsets = [0; 8];
    let mut at = 2;
    loop {
        let marker = jpeg[at + 1];
        let length = usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
        let slot = match marker {
            0xDB => 3,
            0xC4 => 4,
            0xC0 => 5,
            0xDA => 6,
            _ => 7,
        };
        let body = &jpeg[at + 4..at + 2 + length];
        if matches!(marker, 0xDB | 0xC4) && offsets[slot] != 0 {
            // The tables of one kind share a part, which is the last one so far.
            let part = offsets[slot];
            let size = u16::from_be_bytes([out[part], out[part + 1]]) + body.len() as u16;
            out[part..part + 2].copy_from_slice(&size.to_be_bytes());
            out.extend_from_slice(body);
        } else if slot != 7 {
            offsets[slot] = out.len();
            out.extend_from_slice(&jpeg[at + 2..at + 2 + length]);
        }
        at += 2 + length;
        if marker == 0xDA {
            break;
        }
    }
    offsets[7] = out.len();
    let scan = &jpeg[at..jpeg.len() - 2];
    let mut escaped = false;
    for byte in scan {
        if !(escaped && *byte == 0) {
            out.push(*byte);
        }
        escaped = *byte == 0xFF;
    }
    (offsets[0], offsets[1]) = (out.len(), out.len());
    out[..40].copy_from_slice(&motion_header(offsets));
    out
}

/// Two fields of the picture's lines.
fn fields() -> [Vec<u8>; 2] {
    [0, 1].map(|parity| {
        let width = usize::from(SIZE.0);
        let rgb: Vec<u8> = (0..width * usize::from(SIZE.1) / 2)
            .flat_map(|n| picture(n % width, n / width * 2 + parity))
            .collect();
        let mut file = Vec::new();
        // The tables of one kind must be neighbours for format B.
        let encoder = Encoder::new(&mut file, 95);
        encoder.encode(&rgb, SIZE.0, SIZE.1 / 2, ColorType::Rgb).unwrap();
        file
    })
}

#[test]
fn motion_jpeg_shows_one_field_or_weaves_two() {
    let file = encode(&pixels(picture), ColorType::Rgb, |_| {});
    let whole = codecs::decode(&description(b"jpeg"), &file).unwrap();
    assert_eq!(codecs::decode(&description(b"mjpa"), &file), Ok(whole.clone()));
    assert_eq!(codecs::decode(&description(b"mjpb"), &format_b(&file)), Ok(whole));

    let [upper, lower] = fields();
    // One field of half the height: each line twice.
    let alone = codecs::decode(&description(b"mjpa"), &upper).unwrap();
    let line = |y: usize| (0..alone.width()).map(move |x| (x, y));
    let colors = |y| line(y).map(|(x, y)| alone.argb_at(x, y)).collect::<Vec<_>>();
    assert!((0..alone.height()).step_by(2).all(|y| colors(y) == colors(y + 1)));
    let a = |first: &[u8], second: &[u8]| {
        let next = first.len() + 44;
        let header = motion_header([next, next, next, 0, 0, 0, 0, 0]);
        [&first[..2], &[0xFF, 0xE1, 0, 42], &header, &first[2..], second].concat()
    };
    let b = |first: &[u8], second: &[u8]| {
        let mut first = format_b(first);
        let next = (first.len() as u32).to_be_bytes();
        first[16..20].copy_from_slice(&next);
        [first, format_b(second)].concat()
    };
    for (codec, data, swapped) in [
        (b"mjpa", a(&upper, &lower), a(&lower, &upper)),
        (b"mjpb", b(&upper, &lower), b(&lower, &upper)),
    ] {
        let mut description = description(codec);
        assert!(error(&codecs::decode(&description, &data).unwrap(), picture) < 10);
        for (order, data) in [(1, &data), (9, &data), (6, &swapped), (14, &swapped)] {
            let fiel = Extension { kind: FourCc(*b"fiel"), data: vec![2, order] };
            description.extensions = vec![fiel];
            let surface = codecs::decode(&description, data).unwrap();
            assert!(error(&surface, picture) < 10, "{codec:?} {order}");
        }
    }
}

#[test]
fn motion_jpeg_of_ffmpeg_is_read() {
    if !ffmpeg::is_here() {
        return;
    }
    let size = (usize::from(SIZE.0), usize::from(SIZE.1));
    let options = ["-c:v", "mjpeg", "-q:v", "2", "-huffman", "default", "-bsf:v", "mjpegadump"];
    let movie = ffmpeg::scratch("a.mjpeg");
    let all = [&options[..], &["-pix_fmt", "yuvj422p", "-f", "mjpeg"]].concat();
    ffmpeg::encode(&pixels(picture), "rgb24", size, &all, &movie);
    let data = std::fs::read(&movie).unwrap();
    assert!(data.windows(4).any(|bytes| bytes == b"mjpg"));
    let surface = codecs::decode(&description(b"mjpa"), &data).unwrap();
    assert!(error(&surface, picture) < 12);
}
