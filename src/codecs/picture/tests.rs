use super::*;
use crate::base::FourCc;

const RED: u32 = 0xFFFF_0000;
const WHITE: u32 = 0xFFFF_FFFF;
const BLACK: u32 = 0xFF00_0000;

fn description(width: u16, height: u16) -> ImageDescription {
    ImageDescription::new(FourCc(*b"qdrw"), width, height, 32)
}

/// A picture of version 2 whose frame is 8 × 4 at (10, 20).
fn picture(opcodes: &[u8]) -> Vec<u8> {
    let head = [0, 0, 0, 20, 0, 10, 0, 24, 0, 18, 0, 0x11, 2, 0xFF];
    [&head, opcodes, &[0, 0xFF]].concat()
}

fn draw(opcodes: &[u8]) -> Result<Vec<u32>> {
    decode(&description(8, 4), &picture(opcodes)).map(Surface::into_colors)
}

#[test]
fn rectangles_are_painted_framed_and_erased() {
    let red = [0, 0x1A, 0xFF, 0xFF, 0, 0, 0, 0];
    let paint = [0, 0x31, 0, 20, 0, 10, 0, 24, 0, 18];
    let erase = [0, 0x32, 0, 21, 0, 11, 0, 22, 0, 12];
    let s = draw(&[&red[..], &paint, &erase].concat()).unwrap();
    assert_eq!((s[0], s[9], s[10], s[31]), (RED, WHITE, RED, RED));
    let s = draw(&[0, 0x30, 0, 20, 0, 10, 0, 24, 0, 18, 0, 0x3B]).unwrap();
    assert_eq!((s[0], s[9]), (WHITE, BLACK), "framed, then inverted");
    // The clip's bounds, and a pattern of columns.
    let clip = [0, 1, 0, 10, 0, 20, 0, 10, 0, 21, 0, 18];
    let pattern = [0, 9, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA];
    let s = draw(&[&clip[..], &pattern, &paint].concat()).unwrap();
    assert_eq!((s[0], s[1], s[8]), (BLACK, WHITE, WHITE));
}

#[test]
fn ovals_and_lines() {
    let s = draw(&[0, 0x51, 0, 20, 0, 10, 0, 24, 0, 18]).unwrap();
    assert_eq!((s[0], s[3], s[8], s[9]), (WHITE, BLACK, BLACK, BLACK));
    let s = draw(&[0, 0x20, 0, 20, 0, 10, 0, 23, 0, 13, 0, 0x23, 2, 0]).unwrap();
    assert_eq!((s[0], s[9], s[27], s[29], s[1]), (BLACK, BLACK, BLACK, BLACK, WHITE));
}

#[test]
fn a_bit_map_of_version_one_is_scaled() {
    let mut data = vec![0; FILE_HEADER];
    data.extend([0, 0, 0, 0, 0, 0, 0, 4, 0, 8, 0x11, 1]);
    data.extend([0x90, 0, 2, 0, 0, 0, 0, 0, 2, 0, 4, 0, 0, 0, 0, 0, 2, 0, 4]);
    data.extend([0, 0, 0, 0, 0, 4, 0, 8, 0, 0, 0x80, 0, 0x10, 0, 0xFF]);
    assert_eq!(size_of(&data), Some((8, 4)));
    let s = decode(&description(8, 4), &data).unwrap().into_colors();
    assert_eq!(s[..4], [BLACK, BLACK, WHITE, WHITE]);
    assert_eq!(s[8..12], [BLACK, BLACK, WHITE, WHITE]);
    assert_eq!(s[22..24], [BLACK, BLACK]);
}

#[test]
fn a_compressed_image_is_drawn_at_its_place() {
    let mut image = vec![0, 0];
    for value in [1_u32 << 16, 0, 0, 0, 1 << 16, 0, 12 << 16, 21 << 16, 1 << 30] {
        image.extend(value.to_be_bytes());
    }
    image.resize(image.len() + 4 + 8 + 2 + 8 + 4 + 4, 0);
    image.extend(ImageDescription::new(FourCc(*b"raw "), 1, 1, 24).write());
    image.extend([0xFF, 0, 0]);
    let size = (image.len() as u32).to_be_bytes();
    let s = draw(&[&[0x82, 0], &size[..], &image].concat()).unwrap();
    assert_eq!((s[8 + 2], s[0], s[8 + 3]), (RED, WHITE, WHITE));
}

#[test]
fn damage_is_told_where_nothing_is_drawn() {
    assert_eq!(draw(&[0x82, 0, 0, 0, 0, 2, 0, 0]), Err(Error::CodecBadData));
    assert_eq!(decode(&description(8, 4), &[0; 600]), Err(Error::CodecBadData));
    assert!(draw(&[0, 0x31, 0, 20, 0, 10, 0, 24, 0, 18, 0, 0x91, 0]).is_ok());
}
