//! `ImageCompression.h`, matrices.

use super::boundary::{Boolean, Out, read, value};
use crate::base::{Fixed, Matrix, Rect};

/// A `FixedPoint`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct FixedPoint {
    /// To the right.
    pub x: Fixed,
    /// Downwards.
    pub y: Fixed,
}

/// Lets a matrix that C gave be followed by another.
///
/// # Safety
///
/// `matrix` is null or valid for a read and a write.
unsafe fn follow(name: &'static str, matrix: Out<Matrix>, next: Matrix) {
    value(name, (), || {
        // SAFETY: as this function's own contract.
        let first = unsafe { read(matrix.0.cast_const())? };
        // SAFETY: as above.
        unsafe { matrix.write(first.then(&next)) }
    });
}

/// Makes `m2` the same as `m1`.
///
/// # Safety
///
/// `m1` is null or valid for a read, `m2` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CopyMatrix(m1: *const Matrix, m2: Out<Matrix>) {
    // SAFETY: as this function's own contract.
    value("CopyMatrix", (), || unsafe { m2.write(read(m1)?) });
}

/// Makes the matrix that changes nothing.
///
/// # Safety
///
/// `matrix` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetIdentityMatrix(matrix: Out<Matrix>) {
    // SAFETY: as this function's own contract.
    value("SetIdentityMatrix", (), || unsafe { matrix.write(Matrix::IDENTITY) });
}

/// Adds a move to what a matrix does.
///
/// # Safety
///
/// `m` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TranslateMatrix(m: Out<Matrix>, delta_h: Fixed, delta_v: Fixed) {
    // SAFETY: as this function's own contract.
    unsafe { follow("TranslateMatrix", m, Matrix::translation(delta_h, delta_v)) };
}

/// Adds a turn to what a matrix does, clockwise on the screen about a point.
///
/// # Safety
///
/// `m` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RotateMatrix(
    m: Out<Matrix>,
    degrees: Fixed,
    about_x: Fixed,
    about_y: Fixed,
) {
    // SAFETY: as this function's own contract.
    unsafe { follow("RotateMatrix", m, Matrix::rotation(degrees, (about_x, about_y))) };
}

/// Adds a scaling to what a matrix does, about a point.
///
/// # Safety
///
/// `m` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ScaleMatrix(
    m: Out<Matrix>,
    scale_x: Fixed,
    scale_y: Fixed,
    about_x: Fixed,
    about_y: Fixed,
) {
    // SAFETY: as this function's own contract.
    unsafe { follow("ScaleMatrix", m, Matrix::scaling(scale_x, scale_y, (about_x, about_y))) };
}

/// Makes `b` what does what it did, and then what `a` does.
///
/// # Safety
///
/// `a` is null or valid for a read, `b` null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConcatMatrix(a: *const Matrix, b: Out<Matrix>) {
    value("ConcatMatrix", (), || {
        // SAFETY: as this function's own contract.
        let next = unsafe { read(a)? };
        // SAFETY: as above.
        unsafe { follow("ConcatMatrix", b, next) };
        Ok(())
    });
}

/// Makes the matrix that takes one rectangle to another.
///
/// # Safety
///
/// The rectangles are null or valid for reads, `matrix` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RectMatrix(
    matrix: Out<Matrix>,
    src_rect: *const Rect,
    dst_rect: *const Rect,
) {
    value("RectMatrix", (), || {
        // SAFETY: as this function's own contract.
        let (from, to) = unsafe { (read(src_rect)?, read(dst_rect)?) };
        // SAFETY: as above.
        unsafe { matrix.write(Matrix::between(from, to)) }
    });
}

/// Adds what takes one rectangle to another to what a matrix does.
///
/// # Safety
///
/// The rectangles are null or valid for reads, `matrix` null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MapMatrix(
    matrix: Out<Matrix>,
    from_rect: *const Rect,
    to_rect: *const Rect,
) {
    value("MapMatrix", (), || {
        // SAFETY: as this function's own contract.
        let (from, to) = unsafe { (read(from_rect)?, read(to_rect)?) };
        // SAFETY: as above.
        unsafe { follow("MapMatrix", matrix, Matrix::between(from, to)) };
        Ok(())
    });
}

/// Makes a rectangle the smallest one around where a matrix takes it, and stores its four corners:
/// top left, top right, bottom right, bottom left as they were. True where the corners are those
/// of an upright rectangle.
///
/// # Safety
///
/// `m` is null or valid for a read, `r` null or valid for a read and a write, `corners` null or
/// valid for a write of four.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TransformRect(
    m: *const Matrix,
    r: Out<Rect>,
    corners: Out<[FixedPoint; 4]>,
) -> Boolean {
    value("TransformRect", false.into(), || {
        // SAFETY: as this function's own contract.
        let (matrix, rect) = unsafe { (read(m)?, read(r.0.cast_const())?) };
        let places = matrix.corners(rect).map(|(x, y)| FixedPoint { x, y });
        // SAFETY: as above.
        unsafe {
            r.write(around(&places))?;
            corners.write_if_wanted(places);
        }
        Ok(is_upright(&places).into())
    })
}

fn around(places: &[FixedPoint; 4]) -> Rect {
    let whole = |value: Fixed| value.round().clamp(i16::MIN.into(), i16::MAX.into()) as i16;
    let ends = |of: fn(&FixedPoint) -> Fixed| {
        let low = places.iter().map(of).min().unwrap_or_default();
        (whole(low), whole(places.iter().map(of).max().unwrap_or_default()))
    };
    let ((left, right), (top, bottom)) = (ends(|p| p.x), ends(|p| p.y));
    Rect::new(left, top, right, bottom)
}

fn is_upright([a, b, c, d]: &[FixedPoint; 4]) -> bool {
    let straight = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
    let turned = a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y;
    straight || turned
}
