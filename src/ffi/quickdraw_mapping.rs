//! `Quickdraw.h`, "From one rectangle to another".
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Scaling and Mapping*. Halves go up [I].

use super::boundary::{Out, read, value};
use super::names::RgnHandle;
use super::regions;
use crate::base::{Point, Rect, Result};

/// `length` times `to` in `from`, rounded; a length of nothing stays as it is.
fn scaled(length: i32, from: i32, to: i32) -> i32 {
    if from <= 0 || from == to {
        return length;
    }
    let (length, from, to) = (i64::from(length), i64::from(from), i64::from(to));
    ((2 * length * to + from).div_euclid(2 * from)) as i32
}

fn narrow(value: i32) -> i16 {
    value.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}

/// Where a point of `from` is in `to`.
pub(super) fn map_point(point: Point, from: Rect, to: Rect) -> Point {
    let along = |at: i16, start: i16, length: i32, new_start: i16, new_length: i32| {
        let offset = i32::from(at) - i32::from(start);
        narrow(i32::from(new_start) + scaled(offset, length, new_length))
    };
    Point {
        v: along(point.v, from.top, from.height(), to.top, to.height()),
        h: along(point.h, from.left, from.width(), to.left, to.width()),
    }
}

/// Where a rectangle of `from` is in `to`.
pub(super) fn map_rect(rect: Rect, from: Rect, to: Rect) -> Rect {
    let first = map_point(Point { v: rect.top, h: rect.left }, from, to);
    let last = map_point(Point { v: rect.bottom, h: rect.right }, from, to);
    Rect::new(first.h, first.v, last.h, last.v)
}

/// A height and a width of `from` as they are in `to`; what was not empty stays so.
pub(super) fn scale(size: Point, from: Rect, to: Rect) -> Point {
    let one = |length: i16, from: i32, to: i32| match narrow(scaled(length.into(), from, to)) {
        0 if length > 0 => 1,
        scaled => scaled,
    };
    Point { v: one(size.v, from.height(), to.height()), h: one(size.h, from.width(), to.width()) }
}

/// Changes what C gave from the ways of one rectangle to those of another.
///
/// # Safety
///
/// `place` is null or valid for a read and a write, the rectangles null or valid for reads.
unsafe fn change<T: Copy>(
    name: &'static str,
    place: Out<T>,
    from: *const Rect,
    to: *const Rect,
    change: impl FnOnce(T, Rect, Rect) -> T,
) {
    value(name, (), || {
        // SAFETY: as this function's own contract.
        unsafe { place.write(change(read(place.0.cast_const())?, read(from)?, read(to)?)) }
    });
}

/// Scales a height and a width as the sides of two rectangles do; no less than one pixel.
///
/// # Safety
///
/// Each is null or valid for a read, `pt` for a write too.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ScalePt(pt: Out<Point>, src_rect: *const Rect, dst_rect: *const Rect) {
    // SAFETY: as this function's own contract.
    unsafe { change("ScalePt", pt, src_rect, dst_rect, scale) };
}

/// Moves a point from where it is in one rectangle to the same place of another.
///
/// # Safety
///
/// As [`ScalePt`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MapPt(pt: Out<Point>, src_rect: *const Rect, dst_rect: *const Rect) {
    // SAFETY: as this function's own contract.
    unsafe { change("MapPt", pt, src_rect, dst_rect, map_point) };
}

/// Moves and scales a rectangle from where it is in one to the same place of another.
///
/// # Safety
///
/// As [`ScalePt`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MapRect(r: Out<Rect>, src_rect: *const Rect, dst_rect: *const Rect) {
    // SAFETY: as this function's own contract.
    unsafe { change("MapRect", r, src_rect, dst_rect, map_rect) };
}

/// Moves and scales a region from where it is in one rectangle to the same place of another.
///
/// # Safety
///
/// The rectangles are null or valid for reads.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MapRgn(rgn: RgnHandle, src_rect: *const Rect, dst_rect: *const Rect) {
    value("MapRgn", (), || -> Result<()> {
        // SAFETY: as this function's own contract.
        let (from, to) = unsafe { (read(src_rect)?, read(dst_rect)?) };
        regions::set(rgn, &regions::get(rgn)?.stretched(from, to))
    });
}
