//! Drawing a picture through a matrix: moved, scaled, turned, in perspective.
//!
//! "Inside Macintosh: QuickTime", *The Transformation Matrix*. Where pixels fall between those of
//! the picture, the four around are mixed.

use std::ops::Range;

use super::stencil::{Stencil, weighed};
use super::{GraphicsMode, PixelsMut, Region, Surface};
use crate::base::Matrix;

const OPAQUE: u32 = 0xFF00_0000;

/// From places of the target to places of the picture.
#[derive(Debug)]
pub struct Backwards([[f64; 3]; 3]);

impl Backwards {
    /// The inverse of a matrix; none where it takes the picture to a line or a point.
    pub fn new(matrix: &Matrix) -> Option<Self> {
        let fixed = |entry: i32| f64::from(entry) / 65536.0;
        let fract = |entry: i32| f64::from(entry) / f64::from(1 << 30);
        let m = matrix.0.map(|[x, y, w]| [fixed(x), fixed(y), fract(w)]);
        let minor = |rows: [usize; 2], columns: [usize; 2]| {
            let at = |row: usize, column: usize| m[rows[row]][columns[column]];
            at(0, 0) * at(1, 1) - at(0, 1) * at(1, 0)
        };
        let others = [[1, 2], [0, 2], [0, 1]];
        let mut inverse = [[0.0; 3]; 3];
        for (row, others_of_row) in others.iter().enumerate() {
            for (column, others_of_column) in others.iter().enumerate() {
                let sign = if (row + column) % 2 == 0 { 1.0 } else { -1.0 };
                inverse[column][row] = sign * minor(*others_of_row, *others_of_column);
            }
        }
        let whole: f64 = (0..3).map(|column| m[0][column] * inverse[column][0]).sum();
        if !whole.is_finite() || whole.abs() < 1e-12 {
            return None;
        }
        Some(Self(inverse.map(|row| row.map(|entry| entry / whole))))
    }

    /// Where a place comes from.
    pub fn apply(&self, x: f64, y: f64) -> (f64, f64) {
        let at = |column: usize| x * self.0[0][column] + y * self.0[1][column] + self.0[2][column];
        let w = at(2);
        // What is behind the eye is nowhere.
        if w > 0.0 { (at(0) / w, at(1) / w) } else { (-1.0, -1.0) }
    }
}

/// The columns, or rows, of a target of `len` that the corners of a picture are between.
fn between(corners: impl Iterator<Item = f64>, len: usize) -> Range<usize> {
    let (mut low, mut high) = (f64::MAX, f64::MIN);
    corners.for_each(|corner| (low, high) = (low.min(corner), high.max(corner)));
    if low > high {
        return 0..0;
    }
    (low.floor().max(0.0) as usize).min(len)..(high.ceil().max(0.0) as usize).min(len)
}

/// Whether a place of the target is in a picture of some size that a matrix takes there.
pub fn covers(matrix: &Matrix, (width, height): (usize, usize), (x, y): (f64, f64)) -> bool {
    let Some(backwards) = Backwards::new(matrix) else { return false };
    let (x, y) = backwards.apply(x, y);
    (0.0..width as f64).contains(&x) && (0.0..height as f64).contains(&y)
}

/// Draws `source` through `matrix`, which takes its pixels to those of `target`, where `clip` lets
/// it; that has the places of pixels too.
pub fn draw_through(
    source: &Surface,
    matrix: &Matrix,
    mode: GraphicsMode,
    clip: &Region,
    target: &mut PixelsMut<'_>,
) {
    draw_stencilled(source, matrix, mode, (clip, None), target);
}

/// As [`draw_through`], where a stencil lets it too; its own matrix takes its box to the target.
pub fn draw_stencilled(
    source: &Surface,
    matrix: &Matrix,
    mode: GraphicsMode,
    (clip, stencil): (&Region, Option<(&Stencil, &Matrix)>),
    target: &mut PixelsMut<'_>,
) {
    let stencil = match stencil.map(|(stencil, matrix)| (stencil, Backwards::new(matrix))) {
        Some((stencil, Some(backwards))) => Some((stencil, backwards)),
        Some((_, None)) => return,
        None => None,
    };
    let weight = |x: f64, y: f64| {
        stencil.as_ref().map(|(stencil, backwards)| {
            let (x, y) = backwards.apply(x, y);
            stencil.weight(x, y)
        })
    };
    let (width, height) = (source.width(), source.height());
    let Some(backwards) = Backwards::new(matrix) else { return };
    if width == 0 || height == 0 {
        return;
    }
    let (right, bottom) = (width as f64, height as f64);
    let corners = [(0.0, 0.0), (right, 0.0), (0.0, bottom), (right, bottom)];
    let corners = corners.map(|(x, y)| matrix.apply(x, y));
    let rows = between(corners.iter().map(|corner| corner.1), target.height());
    let columns = between(corners.iter().map(|corner| corner.0), target.width());
    if columns.is_empty() {
        return;
    }
    let [[a, b, u], [c, d, v], [x, y, w]] = matrix.0;
    let upright = (b, c, u, v, w) == (0, 0, 0, 0, 1 << 30);
    let is_copied = upright && (a, d) == (1 << 16, 1 << 16) && (x & 0xFFFF, y & 0xFFFF) == (0, 0);
    let nearest = is_copied || mode.is_keyed();
    let mix = mode.mix();
    let mut colors = vec![0; columns.len()];
    let mut draw = |row: usize, columns: Range<usize>| {
        let Some(colors) = colors.get_mut(..columns.len()) else { return };
        target.as_ref().read_row_argb(row, columns.start, colors);
        for (color, column) in colors.iter_mut().zip(columns.clone()) {
            let (x, y) = backwards.apply(column as f64 + 0.5, row as f64 + 0.5);
            if !(x >= 0.0 && x < right && y >= 0.0 && y < bottom) {
                continue;
            }
            let found = if nearest {
                source.argb_at(x as usize, y as usize)
            } else {
                mixed(source, x - 0.5, y - 0.5)
            };
            let drawn = mix.apply(found, *color | OPAQUE) | OPAQUE;
            *color = match weight(column as f64 + 0.5, row as f64 + 0.5) {
                Some(weight) => weighed(drawn, *color, weight),
                None => drawn,
            };
        }
        target.put_row_argb(row, columns.start, colors);
    };
    let inside = |from: i16, to: i16, all: &Range<usize>| {
        (from.max(0) as usize).max(all.start)..(to.max(0) as usize).min(all.end)
    };
    for (band, edges) in clip.bands() {
        for row in inside(band.start, band.end, &rows) {
            for pair in edges.chunks_exact(2) {
                let columns = inside(pair[0], pair[1], &columns);
                if !columns.is_empty() {
                    draw(row, columns);
                }
            }
        }
    }
}

/// The colour at a place between four pixels; beyond the picture its edge goes on.
fn mixed(source: &Surface, x: f64, y: f64) -> u32 {
    const PARTS: u32 = 256;
    let split = |place: f64, len: usize| {
        let whole = place.floor();
        let part = ((place - whole) * f64::from(PARTS)) as u32;
        let last = len - 1;
        let at = |place: f64| (place.max(0.0) as usize).min(last);
        (at(whole), at(whole + 1.0), part)
    };
    let (left, right, across) = split(x, source.width());
    let (above, below, down) = split(y, source.height());
    let mix = |a: u32, b: u32, part: u32| {
        // Two channels at a time, each with room for its product.
        let pair = |shift: u32| {
            let (a, b) = (a >> shift & 0x00FF_00FF, b >> shift & 0x00FF_00FF);
            ((a * (PARTS - part) + b * part) >> 8 & 0x00FF_00FF) << shift
        };
        pair(0) | pair(8)
    };
    let line = |y: usize| mix(source.argb_at(left, y), source.argb_at(right, y), across);
    mix(line(above), line(below), down)
}

#[cfg(test)]
mod tests {
    use super::super::region::Join;
    use super::super::{PixelFormat, copy};
    use super::*;
    use crate::base::{Fixed, Rect};

    const RED: u32 = 0xFFFF_0000;
    const BLUE: u32 = 0xFF00_00FF;

    fn drawn(source: &Surface, matrix: &Matrix, mode: GraphicsMode) -> Vec<u32> {
        let mut bytes = [0; 4 * 4 * 3];
        let mut target = PixelsMut::new(&mut bytes, 16, 4, 3, PixelFormat::Argb32).unwrap();
        let clip = Region::rect(Rect::new(-9, -9, 99, 99));
        draw_through(source, matrix, mode, &clip, &mut target);
        copy::to_argb(&target.as_ref()).unwrap()
    }

    fn pair() -> Surface {
        Surface::from_argb(2, 1, vec![RED, BLUE]).unwrap()
    }

    #[test]
    fn a_move_copies() {
        let matrix = Matrix::translation(Fixed(1 << 16), Fixed(2 << 16));
        let mut expected = vec![0; 12];
        expected[9..11].copy_from_slice(&[RED, BLUE]);
        assert_eq!(drawn(&pair(), &matrix, GraphicsMode::default()), expected);
        // What is outside of the target is left away.
        let left = Matrix::translation(Fixed(-1 << 16), Fixed(0));
        assert_eq!(drawn(&pair(), &left, GraphicsMode::default())[..2], [BLUE, 0]);
    }

    #[test]
    fn a_scaling_mixes_and_a_turn_turns() {
        let matrix = Matrix::between(Rect::new(0, 0, 2, 1), Rect::new(0, 0, 4, 1));
        let row = drawn(&pair(), &matrix, GraphicsMode::default());
        assert_eq!((row[0], row[3], row[4]), (RED, BLUE, 0));
        assert_eq!(row[1], 0xFFBF_003F);
        let middle = (Fixed(1 << 16), Fixed(1 << 16));
        let turn = Matrix::rotation(Fixed(90 << 16), middle);
        let turned = drawn(&pair(), &turn, GraphicsMode::default());
        assert_eq!((turned[1], turned[5], turned[0]), (RED, BLUE, 0));
    }

    #[test]
    fn a_key_stays_a_key_when_it_is_scaled() {
        let matrix = Matrix::between(Rect::new(0, 0, 2, 1), Rect::new(0, 0, 4, 3));
        let key = GraphicsMode { mode: 36, color: [0xFFFF, 0, 0] };
        assert_eq!(drawn(&pair(), &matrix, key)[..4], [0xFF00_0000, 0xFF00_0000, BLUE, BLUE]);
    }

    #[test]
    fn a_clip_holds() {
        let mut bytes = [0; 4 * 4];
        let mut target = PixelsMut::new(&mut bytes, 16, 4, 1, PixelFormat::Argb32).unwrap();
        let wide = Matrix::scaling(Fixed(2 << 16), Fixed(1 << 16), (Fixed(0), Fixed(0)));
        let parts = [Rect::new(0, 0, 1, 1), Rect::new(3, 0, 9, 1)].map(Region::rect);
        let clip = parts[0].join(&parts[1], Join::Union);
        draw_through(&pair(), &wide, GraphicsMode::default(), &clip, &mut target);
        assert_eq!(copy::to_argb(&target.as_ref()).unwrap(), [RED, 0, 0, BLUE]);
    }

    #[test]
    fn what_is_flat_draws_nothing() {
        let flat = Matrix::scaling(Fixed(0), Fixed(1 << 16), (Fixed(0), Fixed(0)));
        assert_eq!(drawn(&pair(), &flat, GraphicsMode::default()), [0; 12]);
        assert_eq!(drawn(&pair(), &Matrix([[0; 3]; 3]), GraphicsMode::default()), [0; 12]);
    }
}
