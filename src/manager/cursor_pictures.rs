//! Pictures of cursors: decoded from resources, or the library's own.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Cursor Utilities*: a `'CURS'` is 16 rows of bits,
//! as many of mask, and the hot spot; a `'crsr'` has a small pixel map besides.

use super::cursor::{
    self, CursorData, CursorId, CursorKind, DRAG_CENTRE, DRAG_FIRST, EDGE_BOTTOM, EDGE_SIDES,
    EDGE_TOP, OBJECT, OBJECT_HELD, PANORAMA, ZOOM_BOTH, ZOOM_IN, ZOOM_LIMIT, ZOOM_OUT,
};
use crate::base::{ByteReader, Error, FourCc, Result};

/// Pixels of a side.
pub const SIDE: usize = 16;

/// A cursor's picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CursorPicture {
    /// Colours with alpha, row by row.
    pub colors: Vec<u32>,
    /// The point that points: column and row.
    pub hot_spot: (i16, i16),
}

const BLACK: u32 = 0xFF00_0000;
const WHITE: u32 = 0xFFFF_FFFF;

/// The picture of a cursor: of its data where it has some that can be read.
pub fn picture(id: CursorId, data: Option<&CursorData>) -> Result<CursorPicture> {
    match data {
        Some(data) => match data.kind {
            CursorKind::Standard => one_bit(&data.bytes, 0),
            CursorKind::Color => color(&data.bytes).or_else(|_| one_bit(&data.bytes, 20)),
        },
        None if id == cursor::NONE => Err(Error::Param),
        None => Ok(CursorPicture { colors: draw(id), hot_spot: (7, 7) }),
    }
}

fn reader(bytes: &[u8], at: usize) -> Result<ByteReader<'_>> {
    let rest = bytes.get(at..).ok_or(Error::Param)?;
    Ok(ByteReader::new(FourCc(*b"crsr"), rest))
}

/// Picture, mask and hot spot of one bit each.
fn one_bit(bytes: &[u8], at: usize) -> Result<CursorPicture> {
    let mut r = reader(bytes, at)?;
    let mut rows = || -> Result<Vec<u16>> { (0..SIDE).map(|_| r.u16()).collect() };
    let (ink, mask) = (rows()?, rows()?);
    let hot_spot = (r.i16()?, r.i16()?);
    let mut colors = Vec::with_capacity(SIDE * SIDE);
    for (ink, mask) in ink.iter().zip(&mask) {
        for bit in (0..SIDE).rev() {
            let is = |row: u16| row >> bit & 1 != 0;
            // Ink outside the mask inverts what is below; black stands for that.
            colors.push(match (is(*ink), is(*mask)) {
                (true, _) => BLACK,
                (false, true) => WHITE,
                (false, false) => 0,
            });
        }
    }
    Ok(CursorPicture { colors, hot_spot: (hot_spot.1, hot_spot.0) })
}

/// A `CCrsr` with its pixel map.
fn color(bytes: &[u8]) -> Result<CursorPicture> {
    let plain = one_bit(bytes, 20)?;
    let mut r = reader(bytes, 2)?;
    let (map, data) = (r.u32()? as usize, r.u32()? as usize);
    let mut r = reader(bytes, map)?;
    r.skip(4)?;
    let row_bytes = usize::from(r.u16()? & 0x3FFF);
    r.skip(8 + 2 + 2 + 4 + 4 + 4 + 2)?;
    let depth = usize::from(r.u16()?);
    r.skip(2 + 2 + 4)?;
    let table = r.u32()? as usize;
    if !matches!(depth, 1 | 2 | 4 | 8) {
        return Err(Error::Param);
    }
    let table = color_table(bytes, table)?;
    let mut colors = plain.colors.clone();
    for (y, row) in colors.chunks_mut(SIDE).enumerate() {
        for (x, pixel) in row.iter_mut().enumerate() {
            let byte = bytes.get(data + y * row_bytes + x * depth / 8).ok_or(Error::Param)?;
            let index = usize::from(byte >> (8 - depth - x * depth % 8)) & ((1 << depth) - 1);
            if *pixel != 0 {
                *pixel = table.get(index).copied().unwrap_or(BLACK);
            }
        }
    }
    Ok(CursorPicture { colors, ..plain })
}

fn color_table(bytes: &[u8], at: usize) -> Result<Vec<u32>> {
    let mut r = reader(bytes, at)?;
    r.skip(6)?;
    let count = usize::from(r.u16()?.min(255)) + 1;
    let mut table = vec![BLACK; 256];
    for place in 0..count {
        let (value, red, green, blue) = (r.u16()?, r.u16()?, r.u16()?, r.u16()?);
        let part = |part: u16| u32::from(part >> 8);
        let place = if usize::from(value) < count { usize::from(value) } else { place };
        table[place] = BLACK | part(red) << 16 | part(green) << 8 | part(blue);
    }
    Ok(table)
}

/// A shape: whether a place, in pixels from the middle to the right and up, is ink.
type Shape = Box<dyn Fn(f64, f64) -> bool>;

/// The library's own pictures: black with a white edge.
fn draw(id: CursorId) -> Vec<u32> {
    let shape = shape(id);
    // Samples of a pixel, each way.
    const FINE: usize = 4;
    let mut colors = Vec::with_capacity(SIDE * SIDE);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let (mut ink, mut edge) = (0, 0);
            for sample in 0..FINE * FINE {
                let fine = |pixel: usize, sample: usize| {
                    pixel as f64 + (sample as f64 + 0.5) / FINE as f64 - SIDE as f64 / 2.0
                };
                let (right, up) = (fine(x, sample % FINE), -fine(y, sample / FINE));
                let around = [(0.0, 0.0), (0.8, 0.0), (-0.8, 0.0), (0.0, 0.8), (0.0, -0.8)];
                ink += usize::from(shape(right, up));
                let near = around.iter().any(|(dx, dy)| shape(right + dx, up + dy));
                edge += usize::from(near);
            }
            let all = FINE * FINE;
            let alpha = (edge * 255 / all) as u32;
            let grey = 255 - (ink * 255).checked_div(edge).unwrap_or(255) as u32;
            colors.push(alpha << 24 | grey << 16 | grey << 8 | grey);
        }
    }
    colors
}

fn shape(id: CursorId) -> Shape {
    let ring = |x: f64, y: f64, radius: f64| (x.hypot(y) - radius).abs() < 0.8;
    match id {
        PANORAMA => Box::new(move |x, y| ring(x, y, 5.0) || x.hypot(y) < 1.6),
        DRAG_CENTRE => Box::new(|x, y| x.hypot(y) < 3.0),
        ZOOM_IN | ZOOM_OUT | ZOOM_BOTH | ZOOM_LIMIT => Box::new(move |x, y| {
            let (left, above) = (x + 1.5, y - 1.5);
            let handle = (x + y).abs() < 1.2 && x > 1.5 && x < 6.5;
            let bar = |along: f64, across: f64| along.abs() < 2.2 && across.abs() < 0.6;
            let sign = match id {
                ZOOM_IN => bar(left, above) || bar(above, left),
                ZOOM_OUT => bar(left, above),
                ZOOM_BOTH => left.hypot(above) < 1.2,
                _ => false,
            };
            ring(left, above, 4.2) || handle || sign
        }),
        id if (DRAG_FIRST..DRAG_FIRST + 24).contains(&id) => {
            let (right, up, stopped) = drag(id - DRAG_FIRST);
            arrow(right, up, stopped)
        }
        OBJECT | OBJECT_HELD => {
            let length = if id == OBJECT { 6.5 } else { 2.0 };
            Box::new(move |x, y| hand(x, y, length))
        }
        EDGE_TOP => arrow(0.0, 1.0, false),
        EDGE_BOTTOM => arrow(0.0, -1.0, false),
        id if (EDGE_SIDES..EDGE_SIDES + 18).contains(&id) => {
            arrow(if (id - EDGE_SIDES) % 2 == 0 { -1.0 } else { 1.0 }, 0.0, false)
        }
        // Links point up, addresses are a globe; all others are a target.
        -19702..=-19694 => arrow(0.0, 1.0, false),
        -19693..=-19691 => Box::new(move |x, y| {
            let inside = x.hypot(y) < 5.5;
            let meridian = ((x / 2.5).hypot(y / 5.0) - 1.0).abs() < 0.2;
            ring(x, y, 5.5) || inside && (meridian || y.abs() < 0.5 || x.abs() < 0.5)
        }),
        _ => Box::new(move |x, y| ring(x, y, 5.5) || ring(x, y, 2.0)),
    }
}

/// Direction of the drag cursor with this place among the 24, and whether anything stops it.
fn drag(place: CursorId) -> (f64, f64, bool) {
    let diagonal = std::f64::consts::FRAC_1_SQRT_2;
    let straight = [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)];
    let slanted = [
        (diagonal, diagonal),
        (-diagonal, diagonal),
        (-diagonal, -diagonal),
        (diagonal, -diagonal),
    ];
    let place = usize::from(place.unsigned_abs());
    let (direction, stopped) = match place {
        0..8 => (straight.get(place / 2), place % 2 != 0),
        place => (slanted.get((place - 8) / 4), place % 4 != 0),
    };
    let (right, up) = direction.copied().unwrap_or((1.0, 0.0));
    (right, up, stopped)
}

/// A hand from its back: a palm, a thumb, and four fingers of this length.
fn hand(x: f64, y: f64, length: f64) -> bool {
    let palm = (x / 4.6).hypot((y + 3.0) / 3.6) < 1.0;
    let thumb = (x + 5.2).hypot(y + 2.2) < 1.2;
    let finger = |middle: f64, longer: f64| {
        (x - middle).abs() < 0.9 && y > -3.0 && y < -0.5 + (length - longer)
    };
    palm || thumb || finger(-3.6, 1.2) || finger(-1.2, 0.0) || finger(1.2, 0.2) || finger(3.6, 1.6)
}

/// An arrow, with a bar before its point where it is stopped.
fn arrow(right: f64, up: f64, stopped: bool) -> Shape {
    Box::new(move |x, y| {
        let along = x * right + y * up;
        let across = (x * up - y * right).abs();
        let tip = if stopped { 4.0 } else { 6.5 };
        let head = along < tip && along > tip - 5.0 && across < (tip - along) * 0.9;
        let shaft = along > -6.0 && along < tip - 4.0 && across < 1.2;
        let bar = stopped && (along - 5.5).abs() < 0.8 && across < 4.5;
        head || shaft || bar
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cursor_of_ours_has_ink_and_a_mask() {
        let panoramas = [PANORAMA, ZOOM_IN, ZOOM_OUT, ZOOM_BOTH, ZOOM_LIMIT];
        let objects = [OBJECT, OBJECT_HELD, EDGE_TOP, EDGE_BOTTOM, EDGE_SIDES];
        let spots = [-19702, -19693, -19687];
        for id in panoramas.into_iter().chain(objects).chain(spots) {
            let drawn = picture(id, None).unwrap();
            assert_eq!(drawn.colors.len(), SIDE * SIDE);
            assert!(drawn.colors.contains(&BLACK) && drawn.colors.contains(&0), "{id}");
        }
        let drags: std::collections::HashSet<_> =
            (DRAG_FIRST..DRAG_FIRST + 24).map(|id| picture(id, None).unwrap().colors).collect();
        assert_eq!(drags.len(), 16);
    }

    #[test]
    fn a_standard_cursor_is_bits_mask_and_hot_spot() {
        let mut bytes = vec![0; 68];
        bytes[0] = 0x80;
        bytes[32..34].copy_from_slice(&[0xC0, 0]);
        bytes[64..].copy_from_slice(&[0, 3, 0, 9]);
        let data = CursorData { kind: CursorKind::Standard, bytes };
        let drawn = picture(300, Some(&data)).unwrap();
        assert_eq!(drawn.colors[..3], [BLACK, WHITE, 0]);
        assert_eq!(drawn.hot_spot, (9, 3));
    }

    #[test]
    fn a_colour_cursor_has_a_pixel_map() {
        let mut bytes = vec![0; 96];
        bytes[2..6].copy_from_slice(&96u32.to_be_bytes());
        bytes[6..10].copy_from_slice(&146u32.to_be_bytes());
        bytes[52..84].fill(0xFF);
        let mut map = vec![0; 50];
        map[4..6].copy_from_slice(&0x8002u16.to_be_bytes());
        map[32..34].copy_from_slice(&1u16.to_be_bytes());
        map[42..46].copy_from_slice(&178u32.to_be_bytes());
        bytes.extend(map);
        bytes.extend([0x80; 32]);
        bytes.extend([0, 0, 0, 0, 0, 0, 0, 1]);
        bytes.extend([0, 0, 0xFF, 0, 0, 0, 0, 0]);
        bytes.extend([0, 1, 0, 0, 0xFF, 0, 0, 0]);
        let data = CursorData { kind: CursorKind::Color, bytes: bytes.clone() };
        let drawn = picture(300, Some(&data)).unwrap();
        assert_eq!(drawn.colors[..2], [0xFF00_FF00, 0xFFFF_0000]);
        for len in 0..bytes.len() {
            let data = CursorData { kind: CursorKind::Color, bytes: bytes[..len].to_vec() };
            assert!(picture(300, Some(&data)).is_ok() == (len >= 88));
        }
    }
}
