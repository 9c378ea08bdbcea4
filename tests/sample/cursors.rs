//! Cursors of the world: `'CURS'` and `'crsr'` resources.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Cursor Utilities*.

use super::containers::{atom, leaf};
use super::movie_file::{longs, words};
use super::rooms::{ARROW_CURSOR, COLOUR_CURSOR, CROSS_CURSOR};

const SIDE: usize = 16;

/// The parent of the three cursors.
pub fn cursors() -> Vec<u8> {
    let id = |id: i32| id as u32;
    atom(
        b"vrcp",
        1,
        &[
            leaf(b"CURS", id(ARROW_CURSOR), &plain(|x, y| x <= y && y < 12, (0, 0))),
            leaf(b"CURS", id(CROSS_CURSOR), &plain(|x, y| x == 7 || y == 7, (7, 7))),
            leaf(b"crsr", id(COLOUR_CURSOR), &coloured()),
        ],
    )
}

type Shape = fn(usize, usize) -> bool;

/// Picture and mask alike, and the point that counts, row first.
fn plain(is_set: Shape, (row, column): (u16, u16)) -> Vec<u8> {
    [rows(is_set), rows(is_set), words(&[row, column])].concat()
}

fn rows(is_set: Shape) -> Vec<u8> {
    let row = |y| (0..SIDE).fold(0, |bits: u16, x| bits << 1 | u16::from(is_set(x, y)));
    words(&(0..SIDE).map(row).collect::<Vec<_>>())
}

/// A disc, its left half red, its right half blue: two bits of a pixel.
fn coloured() -> Vec<u8> {
    const RECORD: u32 = 96;
    const PIXEL_MAP: u32 = 50;
    const PIXELS: u32 = 64;
    let disc: Shape = |x, y| {
        let (x, y) = (2 * x as i32 - 15, 2 * y as i32 - 15);
        x * x + y * y <= 14 * 14
    };
    let mut bytes = words(&[0x8001]);
    bytes.extend(longs(&[RECORD, RECORD + PIXEL_MAP, 0]));
    bytes.extend([0; 6]);
    bytes.extend(plain(disc, (8, 8)));
    bytes.extend(longs(&[0, COLOUR_CURSOR as u32]));
    bytes.extend(longs(&[0]));
    bytes.extend(words(&[0x8004, 0, 0, 16, 16, 0, 0]));
    bytes.extend(longs(&[0, 72 << 16, 72 << 16]));
    bytes.extend(words(&[0, 2, 1, 2]));
    bytes.extend(longs(&[0, RECORD + PIXEL_MAP + PIXELS, 0]));
    for y in 0..SIDE {
        let value = |x| if disc(x, y) { 1 + u32::from(x >= SIDE / 2) } else { 0 };
        bytes.extend(longs(&[(0..SIDE).fold(0, |bits, x| bits << 2 | value(x))]));
    }
    bytes.extend(longs(&[0]));
    bytes.extend(words(&[0, 3]));
    let colours = [[0xFFFF; 3], [0xDDDD, 0, 0], [0, 0, 0xDDDD], [0; 3]];
    for (value, [red, green, blue]) in (0..).zip(colours) {
        bytes.extend(words(&[value, red, green, blue]));
    }
    bytes
}
