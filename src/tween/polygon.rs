//! Quadrilaterals: the matrix with perspective that takes one to another.
//!
//! P. Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, 2.2.3: the unit square to
//! a quadrilateral, and back by the adjugate.

use crate::base::{ByteReader, Error, Matrix, Result};

/// The four corners, in their order.
pub(super) type Quad = [(f64, f64); 4];

type Square = [[f64; 3]; 3];

/// A number of points, which must be 4, and the points.
pub(super) fn read(r: &mut ByteReader<'_>) -> Result<Quad> {
    // Written as a whole number or as a Fixed.
    if !matches!(r.i32()?, 4 | 0x0004_0000) {
        return Err(Error::Param);
    }
    let mut quad = Quad::default();
    for point in &mut quad {
        *point = (r.fixed()?.to_f64(), r.fixed()?.to_f64());
    }
    Ok(quad)
}

/// A quadrilateral between two.
pub(super) fn between(from: &Quad, to: &Quad, part: f64) -> Quad {
    let mut quad = *from;
    for (point, end) in quad.iter_mut().zip(to) {
        point.0 += (end.0 - point.0) * part;
        point.1 += (end.1 - point.1) * part;
    }
    quad
}

/// The matrix that takes one to the other; an error for one without an inside.
pub(super) fn matrix(from: &Quad, to: &Quad) -> Result<Matrix> {
    let back = adjugate(&from_square(from)?);
    let there = from_square(to)?;
    let mut joined = [[0.0; 3]; 3];
    for (row, entries) in joined.iter_mut().zip(&back) {
        for (column, entry) in row.iter_mut().enumerate() {
            *entry = (0..3).map(|at| entries[at] * there[at][column]).sum();
        }
    }
    let scale = joined[2][2];
    if scale.abs() < 1e-12 || !joined.iter().flatten().all(|entry| entry.is_finite()) {
        return Err(Error::Param);
    }
    let mut matrix = Matrix::IDENTITY;
    for (row, entries) in matrix.0.iter_mut().zip(&joined) {
        for (column, entry) in row.iter_mut().enumerate() {
            let one = if column == 2 { f64::from(1 << 30) } else { 65536.0 };
            *entry = (entries[column] / scale * one).round() as i32;
        }
    }
    Ok(matrix)
}

/// The matrix, for rows of x, y and 1, that takes the unit square to a quadrilateral.
fn from_square(quad: &Quad) -> Result<Square> {
    let [(x0, y0), (x1, y1), (x2, y2), (x3, y3)] = *quad;
    let (sx, sy) = (x0 - x1 + x2 - x3, y0 - y1 + y2 - y3);
    let (dx1, dx2, dy1, dy2) = (x1 - x2, x3 - x2, y1 - y2, y3 - y2);
    let area = dx1 * dy2 - dx2 * dy1;
    if area.abs() < 1e-9 {
        return Err(Error::Param);
    }
    let g = (sx * dy2 - dx2 * sy) / area;
    let h = (dx1 * sy - sx * dy1) / area;
    Ok([
        [x1 - x0 + g * x1, y1 - y0 + g * y1, g],
        [x3 - x0 + h * x3, y3 - y0 + h * y3, h],
        [x0, y0, 1.0],
    ])
}

/// The inverse, but for a factor.
fn adjugate(m: &Square) -> Square {
    let cofactor = |a: usize, b: usize, c: usize, d: usize| m[a][b] * m[c][d] - m[a][d] * m[c][b];
    [
        [cofactor(1, 1, 2, 2), -cofactor(0, 1, 2, 2), cofactor(0, 1, 1, 2)],
        [-cofactor(1, 0, 2, 2), cofactor(0, 0, 2, 2), -cofactor(0, 0, 1, 2)],
        [cofactor(1, 0, 2, 1), -cofactor(0, 0, 2, 1), cofactor(0, 0, 1, 1)],
    ]
}
