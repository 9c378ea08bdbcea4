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
fn pens_draw_in_their_modes_and_erasers_do_not() {
    // A red left half, a pen of columns, and the whole painted in one of the eight modes.
    let half = [0, 0x1A, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0x31, 0, 20, 0, 10, 0, 24, 0, 14];
    let pen = [0, 0x1A, 0, 0, 0, 0, 0, 0, 0, 9, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA];
    let paint = [0, 0x31, 0, 20, 0, 10, 0, 24, 0, 18];
    let inverse = RED ^ 0x00FF_FFFF;
    // Pixels under a column of the pen, then between: on red, and on white.
    for (mode, expected) in [
        (8, [BLACK, WHITE, BLACK, WHITE]),
        (9, [BLACK, RED, BLACK, WHITE]),
        (10, [inverse, RED, BLACK, WHITE]),
        (11, [WHITE, RED, WHITE, WHITE]),
        (12, [WHITE, BLACK, WHITE, BLACK]),
        (13, [RED, BLACK, WHITE, BLACK]),
        (14, [RED, inverse, WHITE, BLACK]),
        (15, [RED, WHITE, WHITE, WHITE]),
    ] {
        let s = draw(&[&half[..], &pen, &[0, 8, 0, mode], &paint].concat()).unwrap();
        assert_eq!([s[0], s[1], s[4], s[5]], expected, "{mode}");
        let erase = [0, 0x32, 0, 20, 0, 10, 0, 24, 0, 18];
        let s = draw(&[&half[..], &pen, &[0, 8, 0, mode], &erase].concat()).unwrap();
        assert_eq!(s[..8], [WHITE; 8], "{mode}");
    }
}

#[test]
fn opcodes_that_are_not_drawn_are_left_out_by_their_size() {
    let comment = [0, 0xA1, 0, 100, 0, 4, 0x31, 0, 0, 0];
    let odd = [0, 0x92, 0, 3, 1, 2, 3, 0];
    let long = [0, 0xD0, 0, 0, 0, 5, 1, 2, 3, 4, 5, 0];
    let reserved =
        [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let empty = [0, 0xB0, 0x80, 0, 0, 0x1C, 0, 0];
    let uncompressed = [0x82, 1, 0, 0, 0, 2, 9, 9];
    let paint = [0, 0x31, 0, 20, 0, 10, 0, 24, 0, 18];
    let all = [&comment[..], &odd, &long, &reserved, &empty, &uncompressed, &paint].concat();
    assert_eq!(draw(&all).unwrap(), [BLACK; 32]);
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

/// The pixels of a picture of 16 × 16 at the origin, a sign for each.
fn signs(opcodes: &[u8]) -> String {
    let head = [0, 0, 0, 0, 0, 0, 0, 16, 0, 16, 0, 0x11, 2, 0xFF];
    let data = [&head, opcodes, &[0, 0xFF]].concat();
    let s = decode(&description(16, 16), &data).unwrap().into_colors();
    let sign = |pixel: &u32| if *pixel == WHITE { '.' } else { '#' };
    s.chunks(16).map(|row| row.iter().map(sign).collect::<String>() + "\n").collect()
}

#[test]
fn an_arc_is_a_piece_of_an_oval() {
    // A quarter from the top to the right, painted; then the rest of the same as a frame.
    let quarter = signs(&[0, 0x61, 0, 0, 0, 0, 0, 16, 0, 16, 0, 0, 0, 90]);
    let rows: Vec<&str> = quarter.lines().collect();
    assert_eq!(rows[0], "........###.....");
    assert_eq!(rows[7], "........########");
    assert_eq!(rows[8], "................");
    let frame = signs(&[0, 0x60, 0, 0, 0, 0, 0, 16, 0, 16, 0, 90, 1, 14, 0, 0x68, 0, 0, 0, 0]);
    let rows: Vec<&str> = frame.lines().collect();
    assert_eq!(rows[3], ".##.............");
    assert_eq!(rows[12], ".##..........##.");
    // A backward sweep is the same from its other end.
    assert_eq!(signs(&[0, 0x61, 0, 0, 0, 0, 0, 16, 0, 16, 0, 90, 0xFF, 0xA6]), quarter);
}

#[test]
fn round_rectangles_have_quarters_of_ovals_at_their_corners() {
    let oval = [0, 0x0B, 0, 8, 0, 8];
    let s = signs(&[&oval[..], &[0, 0x41, 0, 0, 0, 0, 0, 10, 0, 16]].concat());
    let rows: Vec<&str> = s.lines().collect();
    assert_eq!(rows[0], "..############..");
    assert_eq!((rows[1], rows[4]), (".##############.", "################"));
    assert_eq!((rows[9], rows[10]), (rows[0], "................"));
    let s = signs(&[&oval[..], &[0, 0x40, 0, 0, 0, 0, 0, 10, 0, 16, 0, 0x4B]].concat());
    let rows: Vec<&str> = s.lines().collect();
    assert_eq!(rows[4], ".##############.", "framed, then inverted");
}

#[test]
fn polygons_are_filled_by_turns_and_framed_by_lines() {
    let triangle = [0, 22, 0, 0, 0, 0, 0, 8, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 8];
    let s = signs(&[&[0, 0x71], &triangle[..]].concat());
    let rows: Vec<&str> = s.lines().collect();
    assert_eq!(rows[0], "................");
    assert_eq!(rows[4], "####............");
    assert_eq!(rows[7], "#######.........");
    assert_eq!(rows[8], "................");
    let s = signs(&[&[0, 0x70], &triangle[..], &[0, 0x7A]].concat());
    let rows: Vec<&str> = s.lines().collect();
    assert_eq!(rows[4], "................", "framed, then erased");
    assert_eq!(rows[8], "#########.......", "the pen hangs below");
}

#[test]
fn regions_are_drawn_and_clip() {
    // An L: eight columns for four rows, then four columns for four rows.
    let words = [34, 0, 0, 8, 8, 0, 0, 8, 0x7FFF, 4, 4, 8, 0x7FFF, 8, 0, 4, 0x7FFF, 0x7FFF];
    let mut bytes: Vec<u8> = words.iter().flat_map(|word: &u16| word.to_be_bytes()).collect();
    bytes[1] = bytes.len() as u8;
    let s = signs(&[&[0, 0x81], &bytes[..]].concat());
    let rows: Vec<&str> = s.lines().collect();
    assert_eq!((rows[3], rows[4]), ("########........", "####............"));
    assert_eq!((rows[7], rows[8]), ("####............", "................"));
    let s = signs(&[&[0, 0x80], &bytes[..]].concat());
    assert_eq!(s.lines().nth(5), Some("#..#............"));
    let s = signs(&[&[0, 1], &bytes[..], &[0, 0x31, 0, 2, 0, 2, 0, 16, 0, 16]].concat());
    let rows: Vec<&str> = s.lines().collect();
    assert_eq!((rows[1], rows[2]), ("................", "..######........"));
    assert_eq!((rows[6], rows[9]), ("..##............", "................"));
}

#[test]
fn text_stands_on_its_base_line() {
    // "II" at (10, 1), then the same text one pixel to the right of it again.
    let s = signs(&[0, 0x0D, 0, 9, 0, 0x28, 0, 10, 0, 1, 2, b'I', b'I', 0]);
    let rows: Vec<&str> = s.lines().collect();
    assert!(rows[..10].iter().filter(|row| row.contains('#')).count() >= 6, "{s}");
    assert!(rows[10..].iter().all(|row| !row.contains('#')), "{s}");
    let again = signs(&[0, 0x0D, 0, 9, 0, 0x29, 1, 2, b'I', b'I', 0, 0x2A, 10, 2, b'I', b'I']);
    assert_eq!(again, s);
}

/// Found by fuzzing: a few bytes asked for much work.
#[test]
fn too_much_text_is_left_out() {
    // Bold letters of 500 points with shadows, many times, then a red rectangle.
    let style = [0, 0x0D, 1, 0xF4, 0, 4, 0x11, 0];
    let text = [&[0, 0x28, 0, 30, 0, 12, 253][..], &[b'W'; 253]].concat();
    let red = [0, 0x1A, 0xFF, 0xFF, 0, 0, 0, 0];
    let paint = [0, 0x31, 0, 20, 0, 10, 0, 24, 0, 18];
    let s = draw(&[&red[..], &paint, &style, &text.repeat(2000)].concat()).unwrap();
    assert_eq!(s, [RED; 32]);
    let small = draw(&[&style[..], &[0, 0x0D, 0, 9, 0, 0x28, 0, 24, 0, 11, 1, b'W']].concat());
    assert!(small.unwrap().contains(&BLACK));
}

#[test]
fn the_text_behind_a_compressed_image_is_for_others() {
    let mut image = vec![0, 0];
    // Twice as large, at (8, 8).
    for value in [2_u32 << 16, 0, 0, 0, 2 << 16, 0, 8 << 16, 8 << 16, 1 << 30] {
        image.extend(value.to_be_bytes());
    }
    image.resize(image.len() + 4 + 8 + 2, 0);
    image.extend([0, 0, 0, 0, 0, 2, 0, 2]);
    image.resize(image.len() + 4 + 4, 0);
    image.extend(ImageDescription::new(FourCc(*b"raw "), 2, 2, 24).write());
    image.extend([0xFF, 0, 0, 0, 0, 0xFF, 0, 0, 0, 0, 0, 0]);
    let size = (image.len() as u32).to_be_bytes();
    let text = [0, 0x28, 0, 15, 0, 0, 2, b'M', b'M', 0];
    let s = signs(&[&[0x82, 0], &size[..], &image, &text].concat());
    let rows: Vec<&str> = s.lines().collect();
    assert_eq!((rows[7], rows[8]), ("................", "........####...."));
    assert_eq!((rows[11], rows[12]), ("........####....", "................"));
    assert!(rows[8..].iter().all(|row| row.starts_with("........")), "{s}");
}

#[test]
fn damage_is_told_where_nothing_is_drawn() {
    assert_eq!(draw(&[0x82, 0, 0, 0, 0, 2, 0, 0]), Err(Error::CodecBadData));
    assert_eq!(decode(&description(8, 4), &[0; 600]), Err(Error::CodecBadData));
    assert!(draw(&[0, 0x31, 0, 20, 0, 10, 0, 24, 0, 18, 0, 0x91, 0]).is_ok());
}
