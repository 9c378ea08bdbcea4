//! Formats that the system's libavcodec decodes, against ffmpeg, which uses the same library.

#[path = "support/ffmpeg.rs"]
mod ffmpeg;
#[path = "support/mov.rs"]
mod mov;

use qtvr::base::FourCc;
use qtvr::codecs::{self, ColorTable, Decoder, ImageDescription};
use qtvr::ffi::movie_files::EnterMovies;

const FRAMES: usize = 4;

/// Smooth pictures that drift.
fn pictures(width: usize, height: usize) -> Vec<u8> {
    let pixel = |n: usize| {
        let (x, y, frame) = (n % width, n / width % height, n / width / height);
        let level = |at: usize, of: usize| (40 + (at + 3 * frame) * 160 / of) as u8;
        [level(x, width), level(y, height), level(x + y, width + height)]
    };
    (0..FRAMES * width * height).flat_map(pixel).collect()
}

fn compare(encoder: &str, format: &str, size: (usize, usize), options: &[&str]) {
    compare_as(None, encoder, format, size, options);
}

/// Decodes all frames with one decoder; the first one again by itself. Frames that the movie calls
/// by another name are taken for `kind`.
fn compare_as(
    kind: Option<&[u8; 4]>,
    encoder: &str,
    format: &str,
    size: (usize, usize),
    options: &[&str],
) {
    if !ffmpeg::is_here() {
        return;
    }
    EnterMovies();
    let name = kind.map_or("own".into(), |kind| String::from_utf8_lossy(kind).replace('.', "-"));
    let movie = ffmpeg::scratch(&format!("system-{encoder}-{name}-{}.mov", size.0));
    let all = [&["-c:v", encoder, "-pix_fmt", format, "-r", "25"], options].concat();
    if !ffmpeg::has_encoder(encoder) {
        return;
    }
    ffmpeg::encode_frames(&pictures(size.0, size.1), FRAMES, "rgb24", size, &all, &movie);
    let file = std::fs::read(&movie).unwrap();
    let track = mov::video_tracks(&file).remove(0);
    let mut description = ImageDescription::read(&track.description).unwrap();
    description.codec = kind.map_or(description.codec, |kind| FourCc(*kind));
    if !codecs::can_decode(description.codec) {
        eprintln!("skipped: nothing decodes {}", description.codec);
        return;
    }
    let theirs = ffmpeg::decode(&movie, 0, FRAMES, "argb");
    let mut decoder = Decoder::new(&description).unwrap();
    for (number, theirs) in theirs.chunks_exact(size.0 * size.1 * 4).enumerate() {
        let data = track.sample(&file, number);
        let ours = decoder.decode(data).unwrap_or_else(|e| panic!("{encoder} {number}: {e:?}"));
        let ours_bytes = ours.as_argb().unwrap().iter().flat_map(|p| p.to_be_bytes());
        let sum: u64 = ours_bytes.zip(theirs).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
        let mean = sum as f64 / theirs.len() as f64;
        assert!(mean < 2.0, "{encoder}: frame {number} differs by {mean}");
        if number == 0 {
            assert_eq!(codecs::decode(&description, data), Ok(ours), "{encoder}");
        }
    }
}

#[test]
fn sorenson_1_is_decoded() {
    compare("svq1", "yuv410p", (64, 48), &[]);
    compare("svq1", "yuv410p", (62, 46), &[]);
}

#[test]
fn h263_is_decoded() {
    compare("h263", "yuv420p", (176, 144), &[]);
}

#[test]
fn h261_is_decoded() {
    compare("h261", "yuv420p", (176, 144), &["-bf", "0"]);
}

#[test]
fn mpeg_4_is_decoded() {
    compare("mpeg4", "yuv420p", (64, 48), &["-q:v", "2"]);
    compare("mpeg4", "yuv420p", (61, 47), &["-q:v", "2"]);
}

#[test]
fn h264_is_decoded() {
    compare("libx264", "yuv420p", (64, 48), &["-bf", "0", "-crf", "10"]);
    compare("libx264", "yuv420p", (62, 46), &["-bf", "0", "-crf", "10"]);
}

#[test]
fn dv_is_decoded() {
    compare("dvvideo", "yuv420p", (720, 576), &[]);
    compare_as(Some(b"dvcp"), "dvvideo", "yuv420p", (720, 576), &[]);
}

#[test]
fn jpeg_2000_is_decoded() {
    compare("jpeg2000", "rgb24", (64, 48), &[]);
    compare("jpeg2000", "yuv420p", (62, 46), &[]);
}

#[test]
fn microsoft_video_1_is_decoded() {
    compare_as(Some(b"msvc"), "msvideo1", "rgb555", (64, 48), &[]);
    compare_as(Some(b"cram"), "msvideo1", "rgb555", (64, 48), &[]);
}

#[test]
fn mpeg_1_is_decoded() {
    compare_as(Some(b"mpeg"), "mpeg1video", "yuv420p", (64, 48), &["-bf", "0", "-q:v", "2"]);
}

#[test]
fn silicon_graphics_pictures_are_decoded() {
    compare_as(Some(b".SGI"), "sgi", "rgb24", (64, 48), &[]);
}

/// No encoder is at hand: a frame made here, as Autodesk Animator's format is known.
#[test]
fn a_flic_of_three_colors_is_decoded() {
    const SIZE: (usize, usize) = (8, 6);
    EnterMovies();
    let mut description = ImageDescription::new(FourCc(*b"flic"), SIZE.0 as u16, SIZE.1 as u16, 8);
    let colors = [[0x20, 0x40, 0x60], [0xF0, 0x00, 0x10], [0x00, 0xC8, 0x64]];
    // The colours of indices are those of the description; a movie has them there too.
    let table = colors.map(|[red, green, blue]| u32::from_be_bytes([0xFF, red, green, blue]));
    description.color_table = Some(ColorTable::from_colors(&table));
    if !codecs::can_decode(description.codec) {
        eprintln!("skipped: nothing decodes flic");
        return;
    }
    let chunk = |kind: u16, body: &[u8]| {
        [&(body.len() as u32 + 6).to_le_bytes()[..], &kind.to_le_bytes(), body].concat()
    };
    let palette = chunk(4, &[&[1, 0, 0, 3][..], &colors.concat()].concat());
    let indices: Vec<u8> = (0..SIZE.0 * SIZE.1).map(|n| (n % 5 % 3) as u8).collect();
    let pixels = chunk(16, &indices);
    let data = chunk(0xF1FA, &[&[2, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &palette, &pixels].concat());
    let picture = codecs::decode(&description, &data).unwrap();
    for (n, index) in indices.iter().enumerate() {
        let [_, color @ ..] = picture.argb_at(n % SIZE.0, n / SIZE.0).to_be_bytes();
        assert_eq!(color, colors[usize::from(*index)], "{n}");
    }
}
