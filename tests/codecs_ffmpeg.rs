//! Our decoders against ffmpeg's, on frames that ffmpeg encodes.

#[path = "support/ffmpeg.rs"]
mod ffmpeg;
#[path = "support/mov.rs"]
mod mov;

use qtvr::base::FourCc;
use qtvr::codecs::{self, ColorTable, ImageDescription};
use qtvr::raster::Surface;

/// Flat areas, gradients, stripes and noise: every kind of block and run.
fn picture(width: usize, height: usize) -> Vec<u8> {
    let mut seed = 12345_u32;
    let mut bytes = Vec::with_capacity(width * height * 3);
    for y in 0..height {
        for x in 0..width {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = (seed >> 24) as u8;
            bytes.extend_from_slice(&match (x * 4 / width, y * 3 / height) {
                (0, 0) => [200, 30, 40],
                (1, 0) => [if y % 2 == 0 { 255 } else { 0 }; 3],
                (2, 0) => [noise, noise / 2, 255 - noise],
                (_, 1) => [(x * 255 / width) as u8, (y * 255 / height) as u8, 128],
                (0, _) => [if (x / 5 + y / 3) % 3 == 0 { 250 } else { 10 }, 0, 90],
                _ => [0, 255, if x % 7 < 4 { 0 } else { 255 }],
            });
        }
    }
    bytes
}

/// A picture without edges, for codecs that lose some of it.
fn smooth_picture(width: usize, height: usize) -> Vec<u8> {
    let level = |at: usize, of: usize| (40 + at * 170 / of) as u8;
    let pixel = |n: usize| {
        let (x, y) = (n % width, n / width);
        [level(x, width), level(y, height), level(x + y, width + height)]
    };
    (0..width * height).flat_map(pixel).collect()
}

fn decode_first(movie: &std::path::Path) -> (ImageDescription, Surface) {
    let file = std::fs::read(movie).unwrap();
    let track = mov::video_tracks(&file).remove(0);
    let description = ImageDescription::read(&track.description).unwrap();
    let surface = codecs::decode(&description, track.sample(&file, 0));
    (description, surface.unwrap_or_else(|error| panic!("{}: {error:?}", movie.display())))
}

/// All pixels as A R G B.
fn argb_bytes(surface: &Surface) -> Vec<u8> {
    let mut row = vec![0; surface.width()];
    let mut bytes = Vec::new();
    for y in 0..surface.height() {
        surface.read_argb(y, 0, &mut row);
        bytes.extend(row.iter().flat_map(|pixel| pixel.to_be_bytes()));
    }
    bytes
}

fn largest_difference(ours: &[u8], theirs: &[u8]) -> u8 {
    assert_eq!(ours.len(), theirs.len());
    ours.iter().zip(theirs).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0)
}

/// Encodes with `codec` from `format`, decodes with both, and compares.
fn compare(codec: &str, format: &str, size: (usize, usize), options: &[&str], tolerance: u8) {
    if !ffmpeg::is_here() {
        return;
    }
    let name = format!("{codec}-{format}-{}x{}.mov", size.0, size.1);
    let movie = ffmpeg::scratch(&name);
    let source = if tolerance > 1 { smooth_picture } else { picture }(size.0, size.1);
    let all = [&["-c:v", codec, "-pix_fmt", format], options].concat();
    ffmpeg::encode(&source, "rgb24", size, &all, &movie);
    let (description, surface) = decode_first(&movie);
    assert_eq!((surface.width(), surface.height()), size);
    assert_eq!(ImageDescription::read(&description.write()).unwrap(), description);
    let theirs = ffmpeg::decode(&movie, 0, 1, "argb");
    let difference = largest_difference(&argb_bytes(&surface), &theirs);
    assert!(difference <= tolerance, "{name}: {difference}");
}

const SIZES: [(usize, usize); 3] = [(64, 48), (61, 37), (3, 2)];

#[test]
fn animation_is_exact() {
    for size in SIZES {
        for format in ["rgb24", "rgb555be", "argb"] {
            compare("qtrle", format, size, &[], 0);
        }
    }
    for size in [(64, 48), (132, 7), (4, 1)] {
        compare("qtrle", "gray", size, &[], 0);
    }
}

#[test]
fn animation_carries_alpha() {
    if !ffmpeg::is_here() {
        return;
    }
    let pixels: Vec<u8> = (0..16 * 4 * 4).map(|n| (n * 3) as u8).collect();
    let movie = ffmpeg::scratch("alpha.mov");
    for codec in ["qtrle", "rawvideo"] {
        let options = ["-c:v", codec, "-pix_fmt", "argb"];
        ffmpeg::encode(&pixels, "argb", (16, 4), &options, &movie);
        assert_eq!(argb_bytes(&decode_first(&movie).1), pixels, "{codec}");
    }
}

#[test]
fn graphics_is_exact() {
    for size in SIZES {
        compare("smc", "pal8", size, &[], 0);
    }
}

#[test]
fn uncompressed_is_exact() {
    for size in [(64, 48), (61, 37), (4, 2)] {
        for format in ["rgb24", "rgb555be", "argb", "pal8", "gray"] {
            compare("rawvideo", format, size, &[], 0);
        }
    }
}

#[test]
fn png_is_exact() {
    for size in SIZES {
        for format in ["rgb24", "rgba", "pal8", "gray", "monob", "ya8"] {
            compare("png", format, size, &[], 0);
        }
        // Sixteen bits become eight in two ways.
        compare("png", "rgb48be", size, &[], 1);
    }
}

#[test]
fn cinepak_is_exact() {
    for size in [(64, 48), (132, 100), (4, 4)] {
        compare("cinepak", "rgb24", size, &[], 0);
        compare("cinepak", "gray", size, &[], 0);
    }
    compare("cinepak", "rgb24", (320, 240), &["-min_strips", "3", "-max_strips", "3"], 0);
}

#[test]
fn jpeg_is_as_near_as_two_decoders_can_be() {
    // Where colour is subsampled, filters differ at the padding of odd sizes.
    for size in [(64, 48), (64, 32), (208, 16)] {
        for format in ["yuvj420p", "yuvj422p", "yuvj444p"] {
            compare("mjpeg", format, size, &["-q:v", "2"], 3);
        }
    }
    compare("mjpeg", "yuvj444p", (61, 37), &["-q:v", "2"], 3);
}

#[test]
fn jpeg_needs_no_jfif_and_knows_restarts() {
    if !ffmpeg::is_here() {
        return;
    }
    let movie = ffmpeg::scratch("restarts.mov");
    let options = ["-c:v", "mjpeg", "-pix_fmt", "yuvj422p", "-slices", "4", "-threads", "4"];
    ffmpeg::encode(&smooth_picture(64, 64), "rgb24", (64, 64), &options, &movie);
    let file = std::fs::read(&movie).unwrap();
    let track = mov::video_tracks(&file).remove(0);
    let data = track.sample(&file, 0);
    assert!(data.windows(2).any(|marker| marker == [0xFF, 0xDD]), "no restart interval");
    let (description, whole) = decode_first(&movie);
    let theirs = ffmpeg::decode(&movie, 0, 1, "argb");
    assert!(largest_difference(&argb_bytes(&whole), &theirs) <= 3);

    // ffmpeg writes none into a movie.
    let jfif = b"\xFF\xE0\x00\x10JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00";
    assert!(!data.windows(4).any(|bytes| bytes == b"JFIF"));
    let with_header = [&data[..2], jfif, &data[2..]].concat();
    assert_eq!(codecs::decode(&description, &with_header), Ok(whole));
}

#[test]
fn video_is_exact() {
    for size in [(64, 48), (61, 37), (4, 3)] {
        compare("rpza", "rgb555", size, &[], 0);
    }
}

#[test]
fn tiff_is_exact() {
    for size in SIZES {
        for format in ["rgb24", "rgba", "pal8", "gray", "monob", "monow"] {
            for packing in ["raw", "packbits", "lzw", "deflate"] {
                compare("tiff", format, size, &["-compression_algo", packing], 0);
            }
        }
        compare("tiff", "rgb48le", size, &[], 1);
        compare("tiff", "gray16le", size, &[], 1);
    }
}

#[test]
fn gif_is_exact() {
    for size in SIZES {
        compare("gif", "pal8", size, &[], 0);
        compare("gif", "rgb8", size, &[], 0);
    }
}

#[test]
fn bitmaps_are_exact() {
    if !ffmpeg::is_here() {
        return;
    }
    for size in SIZES {
        for format in
            ["bgra", "bgr24", "rgb565le", "rgb555le", "rgb444le", "rgb8", "pal8", "gray", "monob"]
        {
            let file = ffmpeg::scratch(&format!("{format}-{}x{}.bmp", size.0, size.1));
            let options = ["-c:v", "bmp", "-pix_fmt", format];
            ffmpeg::encode(&picture(size.0, size.1), "rgb24", size, &options, &file);
            let data = std::fs::read(&file).unwrap();
            let description = codecs::describe_file(&data).unwrap();
            assert_eq!((description.codec.0, description.size()), (*b"WRLE", size));
            let ours = codecs::decode(&description, &data).unwrap();
            let theirs = ffmpeg::decode(&file, 0, 1, "argb");
            let difference = largest_difference(&argb_bytes(&ours), &theirs);
            // Four or five bits become eight in two ways: repeated, or followed by zeros.
            let allowed = match format {
                "rgb444le" => 15,
                _ => u8::from(format.ends_with("le")),
            };
            assert!(difference <= allowed, "{format} {size:?}: {difference}");
        }
    }
}

/// Has ffmpeg decode a sample that no encoder makes.
fn compare_sample(description: &ImageDescription, data: &[u8]) {
    if !ffmpeg::is_here() {
        return;
    }
    let name = format!("{}-{}-{}.mov", description.codec, description.depth, data.len())
        .replace([' ', '\''], "");
    let movie = ffmpeg::scratch(&name);
    std::fs::write(&movie, mov::write(&description.write(), &[data])).unwrap();
    let ours = codecs::decode(description, data).unwrap();
    let theirs = ffmpeg::decode(&movie, 0, 1, "argb");
    assert_eq!(largest_difference(&argb_bytes(&ours), &theirs), 0, "{name}");
}

#[test]
fn runs_without_a_file_around_them_are_exact() {
    let runs = |copy: &[u8]| {
        let mut runs = Vec::new();
        for row in 0..10_u8 {
            runs.extend([&[5, row * 7 + 1], copy, &[3, 9, 2, 5, 0, 0]].concat());
        }
        [runs, vec![0, 1]].concat()
    };
    let mut description = ImageDescription::new(FourCc(*b"WRLE"), 13, 10, 8);
    compare_sample(&description, &runs(&[0, 3, 1, 2, 3, 0]));
    description.depth = 4;
    let table: Vec<u32> = (0..16).map(|n| 0xFF00_0000 | (n * 0x10_0805)).collect();
    description.color_table = Some(ColorTable::from_colors(&table));
    description.color_table_id = 0;
    compare_sample(&description, &runs(&[0, 3, 0x12, 0x30]));
}

#[test]
fn planes_are_exact() {
    let (width, height) = (21_usize, 5);
    for (depth, planes) in [(8, 1), (24, 3), (32, 4)] {
        let (mut sizes, mut rows) = (Vec::new(), Vec::new());
        for row in 0..planes * height {
            let packed = [0xF1 + (row % 5) as u8, 3, 2, 9, 8, 7];
            let run = 257 - usize::from(packed[0]);
            let rest = width - run - 3;
            let packed = [&packed[..], &[(rest - 1) as u8], &vec![row as u8 * 3; rest]].concat();
            sizes.extend((packed.len() as u16).to_be_bytes());
            rows.extend(packed);
        }
        let codec = FourCc(*b"8BPS");
        let description = ImageDescription::new(codec, width as u16, height as u16, depth);
        compare_sample(&description, &[sizes, rows].concat());
    }
}

/// A QuickDraw picture with one pixel map; rows are packed as runs of one.
fn quickdraw(bits: u16, size: (u16, u16)) -> Vec<u8> {
    let (width, height) = size;
    let area: Vec<u8> = [0, 0, height, width].iter().flat_map(|side| side.to_be_bytes()).collect();
    let mut data = [&[0, 0], &area[..], &[0, 0x11, 2, 0xFF, 0x0C, 0], &[0; 24]].concat();
    let row_bytes = (width * bits / 8).next_multiple_of(4);
    let components: u16 = if bits > 8 { 3 } else { 1 };
    let opcode = if bits > 8 { 0x9A } else { 0x98 };
    data.extend([0, opcode]);
    if bits > 8 {
        data.extend([0, 0, 0, 0xFF]);
    }
    data.extend((row_bytes | 0x8000).to_be_bytes());
    data.extend_from_slice(&area);
    let packing = if bits == 32 { 4 } else { 0 };
    data.extend([0, 0, 0, packing, 0, 0, 0, 0, 0, 72, 0, 0, 0, 72, 0, 0, 0, 16]);
    let component_bits = if bits == 16 { 5 } else { 8 };
    data.extend([bits, components, component_bits].iter().flat_map(|word| word.to_be_bytes()));
    data.extend([0; 12]);
    if bits <= 8 {
        data.extend([0, 0, 0, 0, 0, 0, 0, 255]);
        for value in 0..256_u16 {
            let color = value.wrapping_mul(0x0BCD);
            data.extend(
                [value, color, color << 4, color << 8].iter().flat_map(|w| w.to_be_bytes()),
            );
        }
    }
    data.extend([&area[..], &area, &[0, 0]].concat());
    for y in 0..height {
        let units = match bits {
            32 => width * 3,
            16 => row_bytes / 2,
            _ => row_bytes,
        };
        let mut row = Vec::new();
        for x in 0..units {
            let level = (x * 3 + y * 7) as u8;
            row.extend(if bits == 16 { vec![0, level, level ^ y as u8] } else { vec![0, level] });
        }
        let count = row.len() as u16;
        let count = count.to_be_bytes();
        data.extend_from_slice(if row_bytes > 250 { &count } else { &count[1..] });
        data.extend(row);
    }
    if data.len() % 2 != 0 {
        data.push(0);
    }
    data.extend([0, 0xFF]);
    data
}

#[test]
fn quickdraw_s_pixel_maps_are_exact() {
    for (bits, depth) in [(8, 32), (16, 32), (32, 32)] {
        // ffmpeg takes the length of a row for a word, as it is where rows are long.
        for size in [(252, 9), (508, 2)] {
            let description = ImageDescription::new(FourCc(*b"qdrw"), size.0, size.1, depth);
            compare_sample(&description, &quickdraw(bits, size));
        }
    }
}

#[test]
fn targa_is_exact() {
    for size in SIZES {
        for format in ["bgr24", "bgra", "rgb555le", "gray", "pal8"] {
            for packed in ["1", "0"] {
                compare("targa", format, size, &["-rle", packed], 0);
            }
        }
    }
}

#[test]
fn component_video_is_as_near_as_two_matrices_can_be() {
    for (codec, format) in [
        ("rawvideo", "uyvy422"),
        ("rawvideo", "yuyv422"),
        ("v210", "yuv422p10le"),
        ("v308", "yuv444p"),
        ("v408", "yuva444p"),
    ] {
        for size in [(64, 48), (46, 5)] {
            compare(codec, format, size, &[], 5);
        }
    }
}

#[test]
fn sixteen_bits_show_their_high_bytes() {
    for format in ["gray16be", "rgb48be"] {
        compare("rawvideo", format, (61, 37), &[], 1);
    }
}
