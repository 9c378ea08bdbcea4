//! `MacWindows.h`: what of a window has to be drawn.
//!
//! Between `BeginUpdate` and `EndUpdate` a window shows nothing but what has to be drawn.

use std::collections::HashMap;
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::record;
use crate::base::{Error, Rect, Result};
use crate::ffi::boundary::{OSErr, read, status, value};
use crate::ffi::names::RgnHandle;
use crate::ffi::pixel_maps;
use crate::ffi::ports::{self, CGrafPtr};
use crate::ffi::regions;
use crate::raster::Region;
use crate::raster::region::Join;
use crate::runtime::desktop;

/// What windows showed before their updates began.
static BEGUN: LazyLock<Mutex<HashMap<usize, Region>>> = LazyLock::new(Mutex::default);

/// Ends an update of a window that goes.
pub(super) fn forget(window: CGrafPtr) {
    BEGUN.lock().remove(&window.address());
}

/// The first pixel of a port, in the port's coordinates.
fn first_pixel(port: CGrafPtr) -> Result<(i16, i16)> {
    let bounds = pixel_maps::record(ports::pixmap_of(port)?)?.bounds;
    Ok((bounds.left, bounds.top))
}

/// Adds to what has to be drawn, or takes from it; `part` is in the port's coordinates.
pub(in crate::ffi) fn mark(window: CGrafPtr, part: &Region, invalid: bool) -> Result<()> {
    super::known(window).map_err(|_| Error::BadWindow)?;
    let (left, top) = first_pixel(window)?;
    let part = part.offset(left.wrapping_neg(), top.wrapping_neg());
    desktop::with(|desktop| desktop.invalidate(window, &part, invalid));
    record::publish();
    Ok(())
}

/// Has a rectangle of the current port drawn again, if that is a window.
///
/// # Safety
///
/// `bad_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvalRect(bad_rect: *const Rect) {
    value("InvalRect", (), || {
        // SAFETY: as this function's own contract.
        let part = unsafe { read(bad_rect)? };
        mark(ports::current().0, &Region::rect(part), true)
    });
}

/// Has a region of the current port drawn again.
#[unsafe(no_mangle)]
pub extern "C" fn InvalRgn(bad_rgn: RgnHandle) {
    value("InvalRgn", (), || mark(ports::current().0, &regions::get(bad_rgn)?, true));
}

/// Takes a rectangle of the current port from what has to be drawn.
///
/// # Safety
///
/// `good_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ValidRect(good_rect: *const Rect) {
    value("ValidRect", (), || {
        // SAFETY: as this function's own contract.
        let part = unsafe { read(good_rect)? };
        mark(ports::current().0, &Region::rect(part), false)
    });
}

/// Takes a region of the current port from what has to be drawn.
#[unsafe(no_mangle)]
pub extern "C" fn ValidRgn(good_rgn: RgnHandle) {
    value("ValidRgn", (), || mark(ports::current().0, &regions::get(good_rgn)?, false));
}

fn marked(name: &'static str, part: impl FnOnce() -> Result<()>) -> i32 {
    status(name, || part().map(|()| OSErr::OK)).0.into()
}

/// Has a rectangle of a window drawn again; `errInvalidWindowPtr` for what is none.
///
/// # Safety
///
/// `bounds` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvalWindowRect(window: CGrafPtr, bounds: *const Rect) -> i32 {
    // SAFETY: as this function's own contract.
    marked("InvalWindowRect", || mark(window, &Region::rect(unsafe { read(bounds)? }), true))
}

/// Has a region of a window drawn again.
#[unsafe(no_mangle)]
pub extern "C" fn InvalWindowRgn(window: CGrafPtr, region: RgnHandle) -> i32 {
    marked("InvalWindowRgn", || mark(window, &regions::get(region)?, true))
}

/// Takes a rectangle of a window from what has to be drawn.
///
/// # Safety
///
/// `bounds` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ValidWindowRect(window: CGrafPtr, bounds: *const Rect) -> i32 {
    // SAFETY: as this function's own contract.
    marked("ValidWindowRect", || mark(window, &Region::rect(unsafe { read(bounds)? }), false))
}

/// Takes a region of a window from what has to be drawn.
#[unsafe(no_mangle)]
pub extern "C" fn ValidWindowRgn(window: CGrafPtr, region: RgnHandle) -> i32 {
    marked("ValidWindowRgn", || mark(window, &regions::get(region)?, false))
}

/// Lets a window show only what has to be drawn, after which nothing has to be drawn.
#[unsafe(no_mangle)]
pub extern "C" fn BeginUpdate(window: CGrafPtr) {
    value("BeginUpdate", (), || {
        let (left, top) = first_pixel(super::known(window)?)?;
        let visible = window.record()?.visible;
        let shown = regions::get(visible)?;
        let update = desktop::with(|desktop| {
            let window = desktop.window_mut(window).ok_or(Error::Param)?;
            Ok::<_, Error>(std::mem::take(&mut window.update))
        })?;
        let part = shown.join(&update.offset(left, top), Join::Intersection);
        BEGUN.lock().entry(window.address()).or_insert(shown);
        regions::set(visible, &part)?;
        record::publish();
        Ok(())
    });
}

/// Lets a window show everything again.
#[unsafe(no_mangle)]
pub extern "C" fn EndUpdate(window: CGrafPtr) {
    value("EndUpdate", (), || {
        let shown = BEGUN.lock().remove(&window.address()).ok_or(Error::Param)?;
        regions::set(window.record()?.visible, &shown)
    });
}
