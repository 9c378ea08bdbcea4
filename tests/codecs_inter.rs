//! Frames that change the frame before, against ffmpeg's decoders.

#[path = "support/ffmpeg.rs"]
mod ffmpeg;
#[path = "support/mov.rs"]
mod mov;

use qtvr::codecs::{self, Decoder, ImageDescription};
use qtvr::raster::Surface;

const FRAMES: usize = 6;

/// A coloured ground on which a square moves: parts of a frame are as before.
fn pictures(width: usize, height: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    for frame in 0..FRAMES {
        for y in 0..height {
            for x in 0..width {
                let (dx, dy) = (x.wrapping_sub(4 + frame * 3), y.wrapping_sub(5 + frame * 2));
                let pixel = match (dx < 17, dy < 9) {
                    (true, true) if (dx + dy) % 3 == 0 => [250, 240, 10],
                    (true, true) => [10, 20, (30 * frame) as u8],
                    _ if y > height / 2 => [(x * 3) as u8, (y * 5) as u8, (x * y) as u8],
                    _ => [200, 100, 0],
                };
                bytes.extend_from_slice(&pixel);
            }
        }
    }
    bytes
}

fn argb_bytes(surface: &Surface) -> Vec<u8> {
    let mut row = vec![0; surface.width()];
    let mut bytes = Vec::new();
    for y in 0..surface.height() {
        surface.read_argb(y, 0, &mut row);
        bytes.extend(row.iter().flat_map(|pixel| pixel.to_be_bytes()));
    }
    bytes
}

/// Encodes frames with `codec` from `format`, decodes them with both, and compares.
fn compare(codec: &str, format: &str, size: (usize, usize), options: &[&str]) {
    if !ffmpeg::is_here() {
        return;
    }
    let name = format!("inter-{codec}-{format}-{}x{}.mov", size.0, size.1);
    let movie = ffmpeg::scratch(&name);
    let all = [&["-c:v", codec, "-pix_fmt", format, "-g", "100"], options].concat();
    ffmpeg::encode_frames(&pictures(size.0, size.1), FRAMES, "rgb24", size, &all, &movie);
    let theirs = ffmpeg::decode(&movie, 0, FRAMES, "argb");
    let file = std::fs::read(&movie).unwrap();
    let track = mov::video_tracks(&file).remove(0);
    let description = ImageDescription::read(&track.description).unwrap();
    assert_eq!(track.samples.len(), FRAMES, "{name}");
    assert!(ffmpeg::key_frames(&movie) < FRAMES, "{name}: all whole");

    let mut decoder = Decoder::new(&description).unwrap();
    let mut previous: Option<Surface> = None;
    for (number, theirs) in theirs.chunks_exact(size.0 * size.1 * 4).enumerate() {
        let data = track.sample(&file, number);
        let surface = decoder.decode(data).unwrap();
        assert!(argb_bytes(&surface) == theirs, "{name}: frame {number}");
        if codec != "cinepak" && size.0 % 4 == 0 {
            let onto = codecs::decode_onto(previous.as_ref(), &description, data).unwrap();
            assert!(onto == surface, "{name}: frame {number} over a picture");
        }
        previous = Some(surface);
    }
}

#[test]
fn animation_keeps_what_it_skips() {
    for size in [(64, 48), (61, 37)] {
        for format in ["rgb24", "rgb555be", "argb"] {
            compare("qtrle", format, size, &[]);
        }
    }
    compare("qtrle", "gray", (64, 48), &[]);
}

#[test]
fn cinepak_keeps_blocks_and_codebooks() {
    for size in [(64, 48), (132, 100)] {
        compare("cinepak", "rgb24", size, &["-max_strips", "3"]);
        compare("cinepak", "gray", size, &[]);
    }
}

#[test]
fn graphics_keeps_what_it_skips() {
    for size in [(64, 48), (61, 37)] {
        compare("smc", "pal8", size, &[]);
    }
}
