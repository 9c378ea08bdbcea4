//! `Quickdraw.h`, ports, pixel maps and points.

use super::names::{PixMapHandle, RgnHandle};
use core::ffi::c_void;

use super::boundary::{Boolean, Out, read, value};
use super::copy_bits::{self, Image};
use super::ports::{self, CGrafPtr};
use super::types::BitMap;
use super::{devices, pixel_maps};
use crate::base::{Point, Rect, Result};

fn set_port(port: CGrafPtr) -> Result<()> {
    ports::set_current(port.known()?, devices::main()?)
}

/// Makes a port current on this thread; what is no port leaves the present one.
#[unsafe(no_mangle)]
pub extern "C" fn SetPort(port: CGrafPtr) {
    value("SetPort", (), || set_port(port));
}

/// As [`SetPort`].
#[unsafe(no_mangle)]
pub extern "C" fn MacSetPort(port: CGrafPtr) {
    value("MacSetPort", (), || set_port(port));
}

/// The current port of this thread.
///
/// # Safety
///
/// `port` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetPort(port: Out<CGrafPtr>) {
    // SAFETY: as this function's own contract.
    value("GetPort", (), || unsafe { port.write(ports::current().0) });
}

fn window_at(address: usize) -> *mut c_void {
    core::ptr::with_exposed_provenance_mut(address)
}

/// The window of a port of `CreatePortAssociation`; nil for others.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortNativeWindow(port: CGrafPtr) -> *mut c_void {
    value("GetPortNativeWindow", core::ptr::null_mut(), || Ok(window_at(ports::window_of(port)?)))
}

/// The port of a window, as `CreatePortAssociation` made it; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetNativeWindowPort(window: *mut c_void) -> CGrafPtr {
    value("GetNativeWindowPort", CGrafPtr::NIL, || {
        Ok(ports::of_window(window.addr()).unwrap_or(CGrafPtr::NIL))
    })
}

/// As [`GetNativeWindowPort`].
#[unsafe(no_mangle)]
pub extern "C" fn GetHWNDPort(window: *mut c_void) -> CGrafPtr {
    GetNativeWindowPort(window)
}

/// The part of a port that is drawn in; gives `rect` back. Empty for what is no port.
///
/// # Safety
///
/// `rect` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetPortBounds(port: CGrafPtr, rect: Out<Rect>) -> *mut Rect {
    value("GetPortBounds", rect.0, || {
        // SAFETY: as this function's own contract.
        unsafe { rect.write_if_wanted(ports::port_rect(port).unwrap_or_default()) };
        Ok(rect.0)
    })
}

/// The coordinates of a pixel map; gives `bounds` back. Empty for what is no pixel map.
///
/// # Safety
///
/// `bounds` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetPixBounds(pixmap: PixMapHandle, bounds: Out<Rect>) -> *mut Rect {
    value("GetPixBounds", bounds.0, || {
        let rect = pixel_maps::record(pixmap).map(|map| map.bounds).unwrap_or_default();
        // SAFETY: as this function's own contract.
        unsafe { bounds.write_if_wanted(rect) };
        Ok(bounds.0)
    })
}

/// The bits of a pixel; 0 for what is no pixel map.
#[unsafe(no_mangle)]
pub extern "C" fn GetPixDepth(pixmap: PixMapHandle) -> i16 {
    value("GetPixDepth", 0, || Ok(pixel_maps::record(pixmap)?.pixel_size))
}

/// Copies pixels, scaled where the rectangles differ, within `mask_rgn` and, where the target is
/// the current port's, within its clip.
///
/// # Safety
///
/// The maps are null or valid for reads of what they are, with their pixels; the rectangles are
/// null or valid for reads.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CopyBits(
    src_bits: *const BitMap,
    dst_bits: *const BitMap,
    src_rect: *const Rect,
    dst_rect: *const Rect,
    mode: i16,
    mask_rgn: RgnHandle,
) {
    value("CopyBits", (), || {
        // SAFETY: as this function's own contract.
        let (source, target) = unsafe { (Image::read(src_bits)?, Image::read(dst_bits)?) };
        // SAFETY: as this function's own contract.
        let (from, to) = unsafe { (read(src_rect)?, read(dst_rect)?) };
        copy_bits::copy(source, target, from, to, mode, mask_rgn)
    });
}

/// Changes a point that C gave.
///
/// # Safety
///
/// `point` is null or valid for a read and a write.
unsafe fn change(name: &'static str, point: Out<Point>, change: impl FnOnce(Point) -> Point) {
    value(name, (), || {
        // SAFETY: as this function's own contract.
        unsafe { point.write(change(read(point.0.cast_const())?)) }
    });
}

fn add(a: Point, b: Point) -> Point {
    Point { v: a.v.wrapping_add(b.v), h: a.h.wrapping_add(b.h) }
}

fn subtract(a: Point, b: Point) -> Point {
    Point { v: a.v.wrapping_sub(b.v), h: a.h.wrapping_sub(b.h) }
}

/// Sets a point.
///
/// # Safety
///
/// `pt` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetPt(pt: Out<Point>, h: i16, v: i16) {
    // SAFETY: as this function's own contract.
    value("SetPt", (), || unsafe { pt.write(Point { v, h }) });
}

/// Adds `src` to a point.
///
/// # Safety
///
/// `dst` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AddPt(src: Point, dst: Out<Point>) {
    // SAFETY: as this function's own contract.
    unsafe { change("AddPt", dst, |point| add(point, src)) };
}

/// Takes `src` away from a point.
///
/// # Safety
///
/// `dst` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SubPt(src: Point, dst: Out<Point>) {
    // SAFETY: as this function's own contract.
    unsafe { change("SubPt", dst, |point| subtract(point, src)) };
}

/// Whether two points are the same.
#[unsafe(no_mangle)]
pub extern "C" fn EqualPt(a: Point, b: Point) -> Boolean {
    value("EqualPt", false.into(), || Ok((a == b).into()))
}

/// What leads from global coordinates to those of the current port.
fn origin() -> Point {
    ports::origin(ports::current().0).unwrap_or_default()
}

/// From the coordinates of the current port to global ones, whose origin is the first pixel of an
/// offscreen world; windows have a place.
///
/// # Safety
///
/// `pt` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn LocalToGlobal(pt: Out<Point>) {
    // SAFETY: as this function's own contract.
    unsafe { change("LocalToGlobal", pt, |point| subtract(point, origin())) };
}

/// The way back from [`LocalToGlobal`].
///
/// # Safety
///
/// `pt` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GlobalToLocal(pt: Out<Point>) {
    // SAFETY: as this function's own contract.
    unsafe { change("GlobalToLocal", pt, |point| add(point, origin())) };
}
