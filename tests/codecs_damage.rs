//! Damaged frames: every decoder answers, whatever it is given.

use qtvr::base::FourCc;
use qtvr::codecs::{self, ColorTable, ImageDescription};

/// A small generator; the same bytes on every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end.max(1)
    }
}

/// Frames that have every part of their format, to be damaged.
fn frames() -> Vec<(&'static [u8; 4], &'static [u16], Vec<u8>)> {
    let pixels: Vec<u32> = (0..21 * 13).map(|n| 0xFF00_0000 | (n * 7919)).collect();
    let png = codecs::png_encode(&pixels, 21, 13).unwrap();
    let rle = [
        0, 0, 0, 40, 0, 8, 0, 1, 0, 0, 0, 9, 0, 0, // header with rows
        1, 2, 9, 8, 7, 6, 5, 4, 3, 2, 0xFD, 1, 2, 3, 4, 0, 3, 1, 5, 5, 5, 5, 0xFF, // a row
        2, 0xF0, 1, 2, 3, 4, 0xFF, 0, 0x82, 0x02, 1, 2, 3, 4, 0x80, 0xFE, 7, 7, 0, 0,
    ];
    let smc = [
        0, 0, 0, 60, 0x61, 4, 0x80, 1, 2, 0xF0, 0x0F, 0x90, 0, 1, 2, 0x20, 0x41, 0xA0, 1, 2, 3, 4,
        5, 6, 7, 8, 0xB0, 0, 9, 9, 9, 9, 0xC0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 0xD0, 0,
        6, 5, 4, 3, 2, 1, 0x10, 3, 0x30, 2, 0xE0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
        15, 16, 0x70, 9, 1,
    ];
    let cvid = [
        0, 0, 0, 106, 0, 21, 0, 13, 0, 2, // frame
        0x10, 0, 0, 59, 0, 0, 0, 0, 0, 8, 0, 21, // strip of two rows of blocks
        0x20, 0, 0, 10, 1, 2, 3, 4, 5, 6, // a cell with colour
        0x23, 0, 0, 14, 0x80, 0, 0, 0, 7, 8, 9, 10, 11, 12, // one cell of the other book
        0x30, 0, 0, 23, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // blocks
        0x11, 0, 0, 37, 0, 0, 0, 0, 0, 5, 0, 21, // a strip below
        0x26, 0, 0, 8, 1, 2, 3, 4, // a grey cell
        0x31, 0, 0, 17, 0x5E, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // blocks with skips
    ];
    let rpza = [
        0xE1, 0, 0, 60, 0xA1, 0x7C, 0, 0x80, 0xC1, 0x12, 0x34, 0x43, 0x21, 1, 2, 3, 4, 5, 6, 7, 8,
        0x12, 0x34, 0x92, 0x34, 1, 2, 3, 4, 0x12, 0x34, 0x12, 0x34, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5,
        0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 11, 0, 12, 0, 13, 0, 14, 0xA9, 0x03, 0xE0,
    ];
    let planes = [[0, 2].repeat(13 * 3), [0xEC, 5].repeat(13 * 3)].concat();
    let rows: Vec<u8> = (0..13).flat_map(|row| [10, row, 0, 3, 1, 2, 3, 0, 8, row, 0, 0]).collect();
    let mut targa = vec![0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 0, 13, 0, 24, 0];
    (0..13).for_each(|row| targa.extend([0x8F, row, 1, 2, 0, 1, 2, 3, 0x83, 9, 9, row]));
    let mut paint = vec![0; 512];
    (0..720).for_each(|row| paint.extend([0xC1, row as u8, 7, 1, 2, 3, 4, 5, 6, 7, 8]));
    let mut qdrw = vec![0, 0, 0, 0, 0, 0, 0, 13, 0, 21, 0, 0x11, 2, 0xFF];
    qdrw.extend([0, 0x31, 0, 2, 0, 2, 0, 9, 0, 9, 0, 0x58, 0, 0x20, 0, 1, 0, 1, 0, 12, 0, 19]);
    qdrw.extend([0, 0x98, 0, 10, 0, 0, 0, 0, 0, 4, 0, 80, 0, 0, 0, 0, 0, 4, 0, 80]);
    qdrw.extend([0, 1, 0, 1, 0, 5, 0, 19, 0, 0, 2, 0xF7, 0xAA, 2, 0xF7, 0x55, 4, 1, 2, 3, 0xF9, 7]);
    qdrw.extend([2, 0xF7, 1, 0, 0, 0xFF]);
    let raw: Vec<u8> = (0..21 * 13 * 4).map(|n| n as u8).collect();
    vec![
        (b"rle ", &[1, 2, 4, 8, 16, 24, 32, 33, 40], rle.to_vec()),
        (b"smc ", &[8, 40, 0], smc.to_vec()),
        (b"cvid", &[24, 8, 40], cvid.to_vec()),
        (b"raw ", &[1, 2, 4, 8, 16, 24, 32, 36], raw.clone()),
        (b"rpza", &[16], rpza.to_vec()),
        (b"8BPS", &[8, 32, 24], planes),
        (b"WRLE", &[4, 24, 8], rows),
        (b"WRLE", &[24], bitmap()),
        (b"tga ", &[24], targa),
        (b"PNTG", &[1], paint),
        (b"yuv2", &[24], raw.clone()),
        (b"v308", &[24], raw.clone()),
        (b"b32a", &[32], raw),
        (b"qdrw", &[8, 32], qdrw),
        (b"mjpa", &[24], JPEG.to_vec()),
        (b"mjpb", &[24], motion_jpeg()),
        (b"gif ", &[8], gif()),
        (b"tiff", &[24], tiff()),
        (b"png ", &[32, 8], png),
        (b"jpeg", &[24, 40], JPEG.to_vec()),
    ]
}

/// Five rows of 24 bits.
fn bitmap() -> Vec<u8> {
    let mut file =
        b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x15\0\0\0\x05\0\0\0\x01\0\x18\0".to_vec();
    file.resize(54, 0);
    file.extend((0..64 * 5).map(|n| n as u8));
    file
}

fn gif() -> Vec<u8> {
    let mut file = Vec::new();
    let table: Vec<u8> = (0..48).collect();
    let mut encoder = gif::Encoder::new(&mut file, 21, 13, &table).unwrap();
    let pixels: Vec<u8> = (0..21 * 13).map(|n| (n * n % 16) as u8).collect();
    encoder.write_frame(&gif::Frame::from_indexed_pixels(21, 13, pixels, Some(3))).unwrap();
    drop(encoder);
    file
}

fn tiff() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    let pixels: Vec<u8> = (0..21 * 13 * 3).map(|n| (n * n / 7) as u8).collect();
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut file).unwrap();
    encoder.write_image::<tiff::encoder::colortype::RGB8>(21, 13, &pixels).unwrap();
    file.into_inner()
}

/// The parts of [`JPEG`] behind a header of format B.
fn motion_jpeg() -> Vec<u8> {
    let place = |marker: u8| JPEG.windows(2).position(|m| m == [0xFF, marker]).unwrap() + 2;
    let (tables, codes, frame, scan) = (place(0xDB), place(0xC4), place(0xC0), place(0xDA));
    let offsets = [0, JPEG.len(), JPEG.len(), 0, tables, codes, frame, scan, scan + 12];
    let header: Vec<u8> = offsets
        .iter()
        .map(|at| if *at > 0 { *at as u32 + 40 } else { 0 })
        .flat_map(u32::to_be_bytes)
        .collect();
    [&[0; 4], b"mjpg", &header[4..], JPEG].concat()
}

fn damage(random: &mut Random, bytes: &mut Vec<u8>) {
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len());
        match random.below(6) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, random.next() as u8),
            2 => bytes.extend_from_within(at..),
            3 => drop(bytes.get(at).is_some().then(|| bytes.remove(at))),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = [random.next() as u8, 0, 0xFF, 0x80][random.below(4)];
                }
            }
        }
        bytes.truncate(1 << 14);
    }
}

#[test]
fn damaged_frames_give_a_picture_or_an_error() {
    let mut random = Random(1);
    for (kind, depths, whole) in frames() {
        let intact = ImageDescription::new(FourCc(*kind), 21, 13, *depths.last().expect("a depth"));
        let surface = codecs::decode(&intact, &whole);
        assert!(surface.is_ok(), "{}: {surface:?}", intact.codec);
        let mut decoded = 0;
        for round in 0..4000 {
            let mut data = whole.clone();
            if round > 0 {
                damage(&mut random, &mut data);
            }
            let depth = depths[random.below(depths.len())];
            let size = [(21, 13), (1, 1), (64, 3), (3, 64)][random.below(4)];
            let mut description = ImageDescription::new(FourCc(*kind), size.0, size.1, depth);
            if random.below(4) == 0 {
                description.color_table = Some(ColorTable::from_colors(&[0xFFFF_0000; 3]));
            }
            if let Ok(surface) = codecs::decode(&description, &data) {
                let found = (surface.width(), surface.height());
                assert_eq!(found, (usize::from(size.0), usize::from(size.1)));
                decoded += 1;
            }
        }
        assert!((10..3990).contains(&decoded), "{}: {decoded} decoded", intact.codec);
    }
}

#[test]
fn damaged_frames_over_others_give_a_picture_or_an_error() {
    let mut random = Random(3);
    for (kind, depths, whole) in frames() {
        if !matches!(kind, b"rle " | b"smc " | b"cvid" | b"rpza") {
            continue;
        }
        for round in 0..200 {
            let depth = depths[round % depths.len()];
            let description = ImageDescription::new(FourCc(*kind), 21, 13, depth);
            let mut decoder = codecs::Decoder::new(&description).unwrap();
            for _ in 0..10 {
                let mut data = whole.clone();
                damage(&mut random, &mut data);
                if let Ok(surface) = decoder.decode(&data) {
                    assert_eq!((surface.width(), surface.height()), (21, 13));
                    let onto = codecs::decode_onto(Some(&surface), &description, &data);
                    assert!(onto.is_ok(), "{}: what was decoded is not again", description.codec);
                }
            }
        }
    }
}

#[test]
fn a_huge_size_with_a_few_bytes_is_refused_before_memory_is_taken() {
    for (kind, depths, data) in frames() {
        for depth in depths {
            let description = ImageDescription::new(FourCc(*kind), 16000, 16000, *depth);
            assert!(codecs::decode(&description, &data[..data.len().min(100)]).is_err());
        }
    }
}

#[test]
fn damaged_descriptions_are_read_or_refused() {
    let mut random = Random(2);
    let mut whole = ImageDescription::new(FourCc(*b"smc "), 5, 5, 8);
    whole.color_table_id = 0;
    whole.color_table = Some(ColorTable::from_colors(&[0xFF12_3456; 16]));
    let whole = whole.write();
    for _ in 0..20_000 {
        let mut bytes = whole.clone();
        damage(&mut random, &mut bytes);
        if let Ok(description) = ImageDescription::read(&bytes) {
            let written = description.write();
            assert_eq!(ImageDescription::read(&written), Ok(description));
        }
    }
}

/// 24 × 16 pixels, 4:2:0, baseline.
const JPEG: &[u8] = &[
    0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0x01, 0x02, 0x00, 0x00, 0x01,
    0x00, 0x01, 0x00, 0x00, 0xFF, 0xFE, 0x00, 0x10, 0x4C, 0x61, 0x76, 0x63, 0x35, 0x39, 0x2E, 0x33,
    0x37, 0x2E, 0x31, 0x30, 0x30, 0x00, 0xFF, 0xDB, 0x00, 0x43, 0x00, 0x08, 0x28, 0x28, 0x2F, 0x28,
    0x2F, 0x37, 0x37, 0x37, 0x37, 0x37, 0x37, 0x41, 0x3C, 0x41, 0x43, 0x43, 0x43, 0x41, 0x41, 0x41,
    0x41, 0x43, 0x43, 0x43, 0x48, 0x48, 0x48, 0x55, 0x55, 0x55, 0x48, 0x48, 0x48, 0x43, 0x43, 0x48,
    0x48, 0x50, 0x50, 0x55, 0x55, 0x5C, 0x5F, 0x5C, 0x57, 0x57, 0x55, 0x57, 0x5F, 0x5F, 0x64, 0x64,
    0x64, 0x78, 0x78, 0x73, 0x73, 0x8C, 0x8C, 0x91, 0xAC, 0xAC, 0xCF, 0xFF, 0xC4, 0x00, 0x76, 0x00,
    0x00, 0x03, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x06, 0x05, 0x07, 0x04, 0x08, 0x01, 0x01, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x04, 0x05, 0x10, 0x00, 0x01, 0x02, 0x04, 0x05, 0x00,
    0x0B, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x02, 0x00, 0x11, 0x04, 0x31,
    0x03, 0x61, 0x12, 0x21, 0x51, 0x13, 0xC1, 0xA1, 0x81, 0xB1, 0x53, 0xD2, 0x41, 0x14, 0x42, 0x23,
    0xC2, 0x44, 0x11, 0x00, 0x02, 0x00, 0x05, 0x03, 0x05, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x02, 0x01, 0x32, 0x00, 0x12, 0x11, 0x21, 0x41, 0x31, 0x03, 0x71, 0x04, 0xA1,
    0x22, 0xB1, 0x61, 0xFF, 0xC0, 0x00, 0x11, 0x08, 0x00, 0x10, 0x00, 0x18, 0x03, 0x01, 0x22, 0x00,
    0x02, 0x11, 0x00, 0x03, 0x11, 0x00, 0xFF, 0xDA, 0x00, 0x0C, 0x03, 0x01, 0x00, 0x02, 0x11, 0x03,
    0x11, 0x00, 0x3F, 0x00, 0x10, 0x95, 0x4F, 0xD4, 0xB5, 0x63, 0x0E, 0xE6, 0x5F, 0x27, 0xFD, 0x1D,
    0x9F, 0xA7, 0x92, 0x59, 0x08, 0x16, 0x54, 0x39, 0x12, 0x62, 0x63, 0xE9, 0x86, 0x2D, 0x85, 0x91,
    0xC4, 0x2E, 0x94, 0x9E, 0x4C, 0xD5, 0x03, 0xE3, 0x5A, 0xC2, 0x2D, 0x08, 0x87, 0x93, 0xB7, 0xE4,
    0x01, 0x89, 0xB1, 0xD1, 0xA5, 0x12, 0xD5, 0xD9, 0x79, 0x91, 0x22, 0x62, 0x2C, 0x4E, 0xF7, 0xA9,
    0xDB, 0x17, 0xF5, 0xA5, 0x25, 0x95, 0x8D, 0xE5, 0xAC, 0xBD, 0xD2, 0x99, 0x8C, 0x95, 0x0A, 0xD2,
    0xB4, 0x82, 0x73, 0x74, 0x3B, 0x2B, 0xE7, 0x3B, 0x45, 0x7C, 0xA2, 0xE0, 0x42, 0x89, 0x4E, 0xB9,
    0x75, 0x8E, 0xA9, 0x23, 0x6C, 0x76, 0x74, 0xCF, 0x73, 0x77, 0xC0, 0x5F, 0x5F, 0x95, 0xCA, 0x22,
    0x40, 0x92, 0x2D, 0xFA, 0xA7, 0xF2, 0x76, 0xD7, 0x13, 0x62, 0x14, 0xA5, 0x00, 0x5F, 0x29, 0x66,
    0x95, 0xFB, 0x3F, 0xFF, 0xD9,
];
