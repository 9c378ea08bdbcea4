//! `Quickdraw.h`, rectangles.
//!
//! The names that Windows has too are exported twice, with and without `Mac`, since old sources use
//! both.

use super::boundary::{Boolean, Out, read, value};
use crate::base::{Point, Rect, Result};

/// Changes a rectangle that C gave.
///
/// # Safety
///
/// `rect` is null or valid for a read and a write.
unsafe fn change(name: &'static str, rect: Out<Rect>, change: impl FnOnce(Rect) -> Rect) {
    value(name, (), || {
        // SAFETY: as this function's own contract.
        unsafe { rect.write(change(read(rect.0.cast_const())?)) }
    });
}

/// Two rectangles that C gave.
///
/// # Safety
///
/// Each is null or valid for a read.
unsafe fn both(a: *const Rect, b: *const Rect) -> Result<(Rect, Rect)> {
    // SAFETY: as this function's own contract.
    unsafe { Ok((read(a)?, read(b)?)) }
}

fn moved(rect: Rect, dh: i16, dv: i16) -> Rect {
    Rect {
        top: rect.top.wrapping_add(dv),
        left: rect.left.wrapping_add(dh),
        bottom: rect.bottom.wrapping_add(dv),
        right: rect.right.wrapping_add(dh),
    }
}

fn inset(rect: Rect, dh: i16, dv: i16) -> Rect {
    let inset = Rect {
        top: rect.top.saturating_add(dv),
        left: rect.left.saturating_add(dh),
        bottom: rect.bottom.saturating_sub(dv),
        right: rect.right.saturating_sub(dh),
    };
    if inset.is_empty() { Rect::default() } else { inset }
}

/// Sets a rectangle.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetRect(r: Out<Rect>, left: i16, top: i16, right: i16, bottom: i16) {
    // SAFETY: as this function's own contract.
    value("SetRect", (), || unsafe { r.write(Rect::new(left, top, right, bottom)) });
}

/// As [`SetRect`].
///
/// # Safety
///
/// As [`SetRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacSetRect(r: Out<Rect>, left: i16, top: i16, right: i16, bottom: i16) {
    // SAFETY: as this function's own contract.
    unsafe { SetRect(r, left, top, right, bottom) };
}

/// Moves a rectangle.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OffsetRect(r: Out<Rect>, dh: i16, dv: i16) {
    // SAFETY: as this function's own contract.
    unsafe { change("OffsetRect", r, |rect| moved(rect, dh, dv)) };
}

/// As [`OffsetRect`].
///
/// # Safety
///
/// As [`OffsetRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacOffsetRect(r: Out<Rect>, dh: i16, dv: i16) {
    // SAFETY: as this function's own contract.
    unsafe { OffsetRect(r, dh, dv) };
}

/// Shrinks a rectangle, or grows it by negative numbers; one that vanishes becomes 0, 0, 0, 0.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InsetRect(r: Out<Rect>, dh: i16, dv: i16) {
    // SAFETY: as this function's own contract.
    unsafe { change("InsetRect", r, |rect| inset(rect, dh, dv)) };
}

/// As [`InsetRect`].
///
/// # Safety
///
/// As [`InsetRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacInsetRect(r: Out<Rect>, dh: i16, dv: i16) {
    // SAFETY: as this function's own contract.
    unsafe { InsetRect(r, dh, dv) };
}

/// What is in both rectangles; false, and 0, 0, 0, 0, where that is nothing.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SectRect(a: *const Rect, b: *const Rect, to: Out<Rect>) -> Boolean {
    value("SectRect", false.into(), || {
        // SAFETY: as this function's own contract.
        let (a, b) = unsafe { both(a, b)? };
        let shared = a.intersection(b);
        // SAFETY: as this function's own contract.
        unsafe { to.write(shared)? };
        Ok((!shared.is_empty()).into())
    })
}

/// The smallest rectangle around both; an empty one counts for nothing.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UnionRect(a: *const Rect, b: *const Rect, to: Out<Rect>) {
    value("UnionRect", (), || {
        // SAFETY: as this function's own contract.
        let (a, b) = unsafe { both(a, b)? };
        // SAFETY: as this function's own contract.
        unsafe { to.write(a.union(b)) }
    });
}

/// As [`UnionRect`].
///
/// # Safety
///
/// As [`UnionRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacUnionRect(a: *const Rect, b: *const Rect, to: Out<Rect>) {
    // SAFETY: as this function's own contract.
    unsafe { UnionRect(a, b, to) };
}

/// Whether two rectangles have the same sides.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EqualRect(a: *const Rect, b: *const Rect) -> Boolean {
    value("EqualRect", false.into(), || {
        // SAFETY: as this function's own contract.
        let (a, b) = unsafe { both(a, b)? };
        Ok((a == b).into())
    })
}

/// As [`EqualRect`].
///
/// # Safety
///
/// As [`EqualRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacEqualRect(a: *const Rect, b: *const Rect) -> Boolean {
    // SAFETY: as this function's own contract.
    unsafe { EqualRect(a, b) }
}

/// Whether a rectangle holds no pixel.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EmptyRect(r: *const Rect) -> Boolean {
    // SAFETY: as this function's own contract.
    value("EmptyRect", true.into(), || Ok(unsafe { read(r)? }.is_empty().into()))
}

/// Whether the pixel below and to the right of a point is inside.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PtInRect(pt: Point, r: *const Rect) -> Boolean {
    // SAFETY: as this function's own contract.
    value("PtInRect", false.into(), || Ok(unsafe { read(r)? }.contains(pt).into()))
}

/// As [`PtInRect`].
///
/// # Safety
///
/// As [`PtInRect`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacPtInRect(pt: Point, r: *const Rect) -> Boolean {
    // SAFETY: as this function's own contract.
    unsafe { PtInRect(pt, r) }
}

/// The smallest rectangle between two points.
///
/// # Safety
///
/// Each pointer is null or valid for what is done with it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn Pt2Rect(a: Point, b: Point, to: Out<Rect>) {
    value("Pt2Rect", (), || {
        let (left, right) = (a.h.min(b.h), a.h.max(b.h));
        let (top, bottom) = (a.v.min(b.v), a.v.max(b.v));
        // SAFETY: as this function's own contract.
        unsafe { to.write(Rect::new(left, top, right, bottom)) }
    });
}
