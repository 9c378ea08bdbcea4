//! From a row of a view to places of the picture.
//!
//! Plain code that compilers turn into vectors: each instruction set has it compiled once more. No
//! operation here is rounded differently anywhere, so the places are the same everywhere.

use super::{FRACTION, ONE};

/// Output pixels from one knot to the next.
pub const STEP: usize = 16;
/// Knots before and behind those of a part, which tell how a path bends.
pub const EXTRA: usize = 3;

/// The nearest fixed-point number, for values that fit.
#[inline(always)]
pub fn fixed(value: f64) -> i32 {
    // Added to 1.5·2^52, a number has its integer part in its lowest bits.
    const SHIFT: f64 = 6_755_399_441_055_744.0;
    (value * ONE as f64 + SHIFT).to_bits() as i32
}

/// A row of a cylinder's view: column = `column` + `scale` · (turn from the first knot), and
/// row = `level` + `rise` / hypot(right, ahead).
#[derive(Debug, Clone, Copy)]
pub struct Curve {
    /// To the right of the middle, at the first knot.
    pub right: f64,
    /// Depth of the row; at least four times [`STEP`].
    pub ahead: f64,
    /// Column at the first knot.
    pub column: f64,
    /// Columns for each radian.
    pub scale: f64,
    /// Row at height 0.
    pub level: f64,
    /// How fast rows fall with nearness.
    pub rise: f64,
}

/// The knots of a curve. Turns are summed up from knot to knot: the difference of two arctangents is
/// that of a small number, for which a short series will do.
#[inline(always)]
pub fn curve(curve: &Curve, columns: &mut [i32], rows: &mut [i32]) {
    const STRIDE: f64 = STEP as f64;
    const PART: usize = 8;
    let Curve { right, ahead, mut column, scale, level, rise } = *curve;
    let square = ahead * ahead;
    let mut from = right;
    for (columns, rows) in columns.chunks_mut(PART).zip(rows.chunks_mut(PART)) {
        let mut turns = [0.0; PART];
        let mut heights = [0; PART];
        for index in 0..PART {
            let here = from + STRIDE * index as f64;
            let tangent = STRIDE * ahead / (square + here * (here + STRIDE));
            let t2 = tangent * tangent;
            let series = 1.0 - t2 * (1.0 / 3.0 - t2 * (0.2 - t2 * (1.0 / 7.0 - t2 * (1.0 / 9.0))));
            turns[index] = scale * (tangent * series);
            heights[index] = fixed(level + rise / (square + here * here).sqrt());
        }
        rows.copy_from_slice(&heights[..rows.len()]);
        for (place, turn) in columns.iter_mut().zip(turns) {
            *place = fixed(column);
            column += turn;
        }
        from += STRIDE * PART as f64;
    }
}

/// How often the slope counts at each place behind a knot, and how often the bend.
pub const ALONG: [i32; STEP] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
pub const BENT: [i32; STEP] =
    [0, -15, -28, -39, -48, -55, -60, -63, -64, -63, -60, -55, -48, -39, -28, -15];

/// For each place between the middle ones of four knots.
#[inline(always)]
pub fn slope_and_bend(before: i32, from: i32, to: i32, after: i32) -> (i32, i32) {
    let slope = to.wrapping_sub(from).wrapping_add(STEP as i32 / 2) >> 4;
    let bend = after.wrapping_sub(to).wrapping_sub(from).wrapping_add(before);
    (slope, bend.wrapping_add(512) >> 10)
}

/// Fills `out` with places between knots; the second knot is the first place. Between them lies a
/// parabola through both that bends as the knots around say.
pub fn spread(knots: &[i32], out: &mut [i32]) {
    for (knots, out) in knots.windows(EXTRA + 1).zip(out.chunks_exact_mut(STEP)) {
        let &[before, from, to, after] = knots else { return };
        let (slope, bend) = slope_and_bend(before, from, to, after);
        for (out, (along, bent)) in out.iter_mut().zip(ALONG.iter().zip(BENT)) {
            let straight = from.wrapping_add(along.wrapping_mul(slope));
            *out = straight.wrapping_add(bent.wrapping_mul(bend));
        }
    }
}

/// Places at `level` + `rise` · nearness.
#[inline(always)]
pub fn scale(nearness: &[f64], (level, rise): (f64, f64), out: &mut [i32]) {
    for (place, near) in out.iter_mut().zip(nearness) {
        *place = fixed(level + rise * near);
    }
}

/// A row of a view on a plane: numerators and denominator are linear in the pixel's number.
#[derive(Debug, Clone, Copy)]
pub struct Projection {
    /// Column times depth, at pixel 0 and for each pixel.
    pub column: (f64, f64),
    /// Row times depth.
    pub row: (f64, f64),
    /// Depth.
    pub depth: (f64, f64),
}

impl Projection {
    /// Column and row at a pixel.
    pub fn at(&self, pixel: f64) -> (f64, f64) {
        let near = 1.0 / (self.depth.0 + pixel * self.depth.1);
        let column = (self.column.0 + pixel * self.column.1) * near;
        (column, (self.row.0 + pixel * self.row.1) * near)
    }
}

/// Places on a plane.
#[inline(always)]
pub fn project(projection: &Projection, first: usize, us: &mut [i32], vs: &mut [i32]) {
    let first = first as f64;
    for (index, (u, v)) in us.iter_mut().zip(vs).enumerate() {
        let (column, row) = projection.at(first + index as f64);
        *u = fixed(column);
        *v = fixed(row);
    }
}

const _: () = assert!(FRACTION < 16 && STEP == 16);
