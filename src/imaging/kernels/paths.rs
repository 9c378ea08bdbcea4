//! From a row of a view to places of the picture.
//!
//! What is meant, in plain code. No operation here is rounded differently anywhere: the instruction
//! sets, which do the same to several numbers at once, find the same places.

use super::{FRACTION, ONE};

/// Output pixels from one knot to the next.
pub const STEP: usize = 16;
/// Knots before and behind those of a part, which tell how a path bends.
pub const EXTRA: usize = 3;
/// Places that are worked out at a time.
pub const PART: usize = 512;
/// Room for the knots of a part, in groups of [`GROUP`].
pub const KNOTS: usize = (PART / STEP + EXTRA).next_multiple_of(GROUP);
/// Knots that are worked out at a time.
pub const GROUP: usize = 8;

/// The knots of a part.
pub type Knots = [i32; KNOTS];

/// The nearest fixed-point number, for values that fit.
#[inline(always)]
pub fn fixed(value: f64) -> i32 {
    // Added to 1.5·2^52, a number has its integer part in its lowest bits.
    const SHIFT: f64 = 6_755_399_441_055_744.0;
    (value * ONE as f64 + SHIFT).to_bits() as i32
}

/// The nearest fixed-point number.
#[inline(always)]
fn fixed32(value: f32) -> i32 {
    (value * ONE as f32).round_ties_even() as i32
}

/// A row of a cylinder's view: columns that turn, and row = `level` + `rise` / hypot(right, ahead).
#[derive(Debug, Clone, Copy)]
pub struct Curve {
    /// To the right of the middle, at the first knot.
    pub right: f32,
    /// Depth of the row; at least four times [`STEP`].
    pub ahead: f32,
    /// Column at the first knot.
    pub column: i32,
    /// Columns for each radian.
    pub scale: f32,
    /// Row at height 0.
    pub level: f32,
    /// How fast rows fall with nearness.
    pub rise: f32,
}

/// Turns are summed up from knot to knot: the difference of two arctangents is that of a small
/// number, for which a short series will do. Its terms after the first, for the square.
pub const SERIES: [f32; 4] = [1.0 / 3.0, 1.0 / 5.0, 1.0 / 7.0, 1.0 / 9.0];

/// `count` knots of a curve and, where it has to be a full group, some more: columns and rows.
pub fn curve(curve: &Curve, count: usize, columns: &mut Knots, rows: &mut Knots) {
    const STRIDE: f32 = STEP as f32;
    let Curve { right, ahead, mut column, scale, level, rise } = *curve;
    let square = ahead * ahead;
    let [third, fifth, seventh, ninth] = SERIES;
    let count = count.next_multiple_of(GROUP);
    for (index, (x, y)) in columns.iter_mut().zip(rows).take(count).enumerate() {
        let here = right + STRIDE * index as f32;
        let tangent = STRIDE * ahead / (square + here * (here + STRIDE));
        let t2 = tangent * tangent;
        let series = 1.0 - t2 * (third - t2 * (fifth - t2 * (seventh - t2 * ninth)));
        *x = column;
        *y = fixed32(level + rise / (square + here * here).sqrt());
        column = column.wrapping_add(fixed32(scale * (tangent * series)));
    }
}

/// How often the slope counts at each place behind a knot, and how often the bend.
pub const ALONG: [i32; STEP] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
pub const BENT: [i32; STEP] =
    [0, -15, -28, -39, -48, -55, -60, -63, -64, -63, -60, -55, -48, -39, -28, -15];

/// Fills `out` with places between knots; the second knot is the first place. Between them lies a
/// parabola through both that bends as the knots around say.
pub fn spread(knots: &Knots, out: &mut [i32]) {
    for (knots, out) in knots.windows(EXTRA + 1).zip(out.chunks_mut(STEP)) {
        let &[before, from, to, after] = knots else { return };
        let slope = to.wrapping_sub(from).wrapping_add(STEP as i32 / 2) >> 4;
        let bend = after.wrapping_sub(to).wrapping_sub(from).wrapping_add(before);
        let bend = bend.wrapping_add(512) >> 10;
        for (out, (along, bent)) in out.iter_mut().zip(ALONG.iter().zip(BENT)) {
            let straight = from.wrapping_add(along.wrapping_mul(slope));
            *out = straight.wrapping_add(bent.wrapping_mul(bend));
        }
    }
}

/// Places at `level` + `rise` · nearness.
pub fn scale(nearness: &[f32], (level, rise): (f32, f32), out: &mut [i32]) {
    for (place, near) in out.iter_mut().zip(nearness) {
        *place = fixed32(level + rise * near);
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

/// The same for a part of a row whose depth does not change much, so that short numbers will do;
/// places are fixed-point numbers.
#[derive(Debug, Clone, Copy)]
pub struct ShortProjection {
    /// Column times depth, at the first pixel and for each pixel.
    pub column: (f32, f32),
    /// Row times depth.
    pub row: (f32, f32),
    /// Depth.
    pub depth: (f32, f32),
}

/// How much depth may change in a part that short numbers are good enough for.
const DEEPEST: f64 = 16.0;

impl Projection {
    /// Column and row at a pixel.
    fn at(&self, pixel: f64) -> (f64, f64) {
        let near = 1.0 / (self.depth.0 + pixel * self.depth.1);
        let column = (self.column.0 + pixel * self.column.1) * near;
        (column, (self.row.0 + pixel * self.row.1) * near)
    }

    /// The part that begins at pixel `first`, where it can be told in short numbers.
    pub fn short(&self, first: usize, len: usize) -> Option<ShortProjection> {
        let from = |(start, slope): (f64, f64)| start + first as f64 * slope;
        let (near, far) = (from(self.depth), from(self.depth) + len as f64 * self.depth.1);
        let even = near > 0.0 && far > 0.0 && near.max(far) < DEEPEST * near.min(far);
        let short =
            |line: (f64, f64), unit: f64| ((from(line) * unit) as f32, (line.1 * unit) as f32);
        let unit = f64::from(ONE);
        even.then(|| ShortProjection {
            column: short(self.column, unit),
            row: short(self.row, unit),
            depth: short(self.depth, 1.0),
        })
    }

    /// Places on the plane, from pixel `first` on, in long numbers.
    pub fn places(&self, first: usize, us: &mut [i32], vs: &mut [i32]) {
        for (index, (u, v)) in us.iter_mut().zip(vs).enumerate() {
            let (column, row) = self.at((first + index) as f64);
            (*u, *v) = (fixed(column), fixed(row));
        }
    }
}

/// Places of a part.
pub fn project(line: &ShortProjection, us: &mut [i32], vs: &mut [i32]) {
    for (index, (u, v)) in us.iter_mut().zip(vs).enumerate() {
        let along = index as f32;
        let near = 1.0 / (line.depth.0 + along * line.depth.1);
        *u = ((line.column.0 + along * line.column.1) * near).round_ties_even() as i32;
        *v = ((line.row.0 + along * line.row.1) * near).round_ties_even() as i32;
    }
}

const _: () = assert!(FRACTION < 16 && STEP == 16);
