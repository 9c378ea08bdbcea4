use super::super::ImageDescription;
use super::*;
use crate::base::FourCc;
use crate::raster::Surface;

fn frame(width: u16, height: u16, depth: u16, body: &[u8]) -> Result<Surface> {
    let description = ImageDescription::new(FourCc(*b"rle "), width, height, depth);
    let size = (body.len() + 6) as u32;
    let data = [&size.to_be_bytes()[..], &[0, 0], body].concat();
    super::super::decode(&description, &data)
}

fn indices(surface: &Surface) -> &[u8] {
    surface.as_indices().expect("few bits give indices")
}

#[test]
fn one_bit_has_rows_in_its_skips() {
    let body = [
        0x80, 0x01, 0xA5, 0x0F, // first row: one unit
        0x81, 0xFF, 0xC0, 0x00, // next row: one unit left out, one repeated once
        0x00, 0x00, // end
    ];
    let s = frame(20, 3, 1, &body).unwrap();
    let first = [1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0];
    assert_eq!(indices(&s)[..20], first);
    let mut second = [0; 20];
    second[16..18].fill(1);
    assert_eq!(indices(&s)[20..40], second);
    assert_eq!(indices(&s)[40..], [0; 20]);
    assert_eq!(s.argb_at(0, 0), 0xFF00_0000);
    assert_eq!(s.argb_at(1, 0), 0xFFFF_FFFF);
}

#[test]
fn two_bits_come_in_units_of_sixteen_pixels() {
    let s = frame(18, 1, 2, &[1, 0xFE, 0x1B, 0, 0, 0xFF, 0xFF]).unwrap();
    let unit = [0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3];
    assert_eq!(indices(&s), [&unit[..], &[0, 1]].concat());
    assert_eq!(s.argb_at(1, 0), 0xFFAC_ACAC);
}

#[test]
fn four_bits_come_in_units_of_eight_pixels() {
    let s = frame(16, 1, 4, &[2, 0x01, 0x12, 0x34, 0x56, 0x78, 0xFF]).unwrap();
    assert_eq!(indices(&s), [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    let grey = frame(8, 1, 36, &[1, 0x01, 0x0F, 0, 0, 0, 0xFF]).unwrap();
    assert_eq!((grey.argb_at(0, 0), grey.argb_at(1, 0)), (0xFFFF_FFFF, 0xFF00_0000));
}

#[test]
fn eight_bits_come_in_units_of_four_pixels() {
    let body = [1, 0xFE, 1, 2, 3, 4, 0xFF, 2, 1, 9, 8, 7, 6, 0xFF];
    let s = frame(7, 2, 8, &body).unwrap();
    assert_eq!(indices(&s), [1, 2, 3, 4, 1, 2, 3, 0, 0, 0, 0, 9, 8, 7]);
}

#[test]
fn sixteen_bits_skip_repeat_and_copy() {
    let body = [2, 0xFE, 0x7C, 0x00, 0, 2, 1, 0x00, 0x1F, 0xFF];
    let s = frame(6, 1, 16, &body).unwrap();
    let black = 0xFF00_0000;
    let expected = [black, 0xFFFF_0000, 0xFFFF_0000, black, 0xFF00_00FF, black];
    assert_eq!(s.as_argb(), Some(&expected[..]));
}

#[test]
fn twenty_four_bits_are_opaque_and_thirty_two_carry_alpha() {
    let s = frame(2, 1, 24, &[1, 2, 1, 2, 3, 4, 5, 6, 0xFF]).unwrap();
    assert_eq!(s.as_argb(), Some(&[0xFF01_0203, 0xFF04_0506][..]));
    let s = frame(2, 1, 32, &[1, 0xFE, 0x80, 2, 3, 4, 0xFF]).unwrap();
    assert_eq!(s.as_argb(), Some(&[0x8002_0304; 2][..]));
}

#[test]
fn a_header_can_name_the_rows() {
    let description = ImageDescription::new(FourCc(*b"rle "), 1, 3, 24);
    let data = [0, 0, 0, 20, 0, 8, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 9, 9, 9, 0xFF, 0];
    let s = super::super::decode(&description, &data).unwrap();
    assert_eq!(s.as_argb(), Some(&[0xFF00_0000, 0xFF09_0909, 0xFF00_0000][..]));
}

#[test]
fn a_row_that_ends_early_is_damage() {
    assert_eq!(frame(2, 1, 24, &[1, 2, 1, 2, 3]), Err(Error::CodecBadData));
    assert_eq!(frame(2, 1, 24, &[1, 1, 1, 2, 3]), Err(Error::CodecBadData));
    assert_eq!(frame(2, 1, 1, &[0x80, 3, 1, 2]), Err(Error::CodecBadData));
}
