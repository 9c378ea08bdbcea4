//! `MacWindows.h`: which window is in front, what is shown, and what a window is called.

use core::ffi::c_long;

use super::record;
use crate::base::{Error, Rect, Result};
use crate::ffi::boundary::{Boolean, Out, value};
use crate::ffi::files::pascal;
use crate::ffi::ports::CGrafPtr;
use crate::ffi::text_utils::put_pascal;
use crate::ffi::{ports, regions};
use crate::raster::Region;
use crate::runtime::desktop::{self, Desktop};

/// Changes the desktop, then the records.
fn change<R>(change: impl FnOnce(&mut Desktop) -> R) -> R {
    let result = desktop::with(change);
    record::publish();
    result
}

/// The first window that can be seen; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn FrontWindow() -> CGrafPtr {
    value("FrontWindow", CGrafPtr::NIL, || Ok(desktop::with(|desktop| desktop.front())))
}

/// As [`FrontWindow`]: nothing floats.
#[unsafe(no_mangle)]
pub extern "C" fn FrontNonFloatingWindow() -> CGrafPtr {
    FrontWindow()
}

/// The window behind this one, seen or not; nil for the last.
#[unsafe(no_mangle)]
pub extern "C" fn MacGetNextWindow(window: CGrafPtr) -> CGrafPtr {
    value("MacGetNextWindow", CGrafPtr::NIL, || record::next(window))
}

/// The first window, seen or not.
#[unsafe(no_mangle)]
pub extern "C" fn GetWindowList() -> CGrafPtr {
    value("GetWindowList", CGrafPtr::NIL, || {
        Ok(desktop::with(|desktop| desktop.windows().first().map(|window| window.port))
            .unwrap_or(CGrafPtr::NIL))
    })
}

/// Puts a window in front of all and makes it the active one.
#[unsafe(no_mangle)]
pub extern "C" fn SelectWindow(window: CGrafPtr) {
    value("SelectWindow", (), || {
        change(|desktop| {
            desktop.put_behind(window, None);
            desktop.front_changed();
        });
        Ok(())
    });
}

/// Puts a window in front of all.
#[unsafe(no_mangle)]
pub extern "C" fn BringToFront(window: CGrafPtr) {
    SelectWindow(window);
}

/// Puts a window behind another, or behind all for nil.
#[unsafe(no_mangle)]
pub extern "C" fn SendBehind(window: CGrafPtr, behind_window: CGrafPtr) {
    value("SendBehind", (), || {
        change(|desktop| {
            desktop.put_behind(window, Some(behind_window));
            desktop.front_changed();
        });
        Ok(())
    });
}

/// Shows or hides a window; nothing else changes its place among the others.
fn show(window: CGrafPtr, visible: bool, choose: bool) -> Result<()> {
    let changed = change(|desktop| {
        let changed = desktop.show(window, visible);
        if changed && choose {
            desktop.front_changed();
        }
        changed
    });
    if changed {
        let record = window.record()?;
        let part = if visible { record.port_rect } else { Rect::default() };
        regions::set(record.visible, &Region::rect(part))?;
    }
    Ok(())
}

/// Shows a window, which has to be drawn then.
#[unsafe(no_mangle)]
pub extern "C" fn ShowWindow(window: CGrafPtr) {
    value("ShowWindow", (), || show(window, true, true));
}

/// As [`ShowWindow`]: there is one name for it on Windows too.
#[unsafe(no_mangle)]
pub extern "C" fn MacShowWindow(window: CGrafPtr) {
    ShowWindow(window);
}

/// Hides a window; the next one becomes active.
#[unsafe(no_mangle)]
pub extern "C" fn HideWindow(window: CGrafPtr) {
    value("HideWindow", (), || show(window, false, true));
}

/// Shows or hides a window and leaves the active one active.
#[unsafe(no_mangle)]
pub extern "C" fn ShowHide(window: CGrafPtr, show_flag: Boolean) {
    value("ShowHide", (), || show(window, show_flag.into(), false));
}

/// Whether a window can be seen.
#[unsafe(no_mangle)]
pub extern "C" fn IsWindowVisible(window: CGrafPtr) -> Boolean {
    value("IsWindowVisible", false.into(), || {
        let found = desktop::with(|desktop| desktop.window(window).map(|window| window.visible));
        Ok(found.ok_or(Error::Param)?.into())
    })
}

/// As [`IsWindowVisible`].
#[unsafe(no_mangle)]
pub extern "C" fn MacIsWindowVisible(window: CGrafPtr) -> Boolean {
    IsWindowVisible(window)
}

/// Marks a window as active or not, in its record only.
#[unsafe(no_mangle)]
pub extern "C" fn HiliteWindow(window: CGrafPtr, hilite: Boolean) {
    value("HiliteWindow", (), || {
        record::change(window, |record| record.hilited = u8::from(bool::from(hilite)))
    });
}

/// Whether a window is the active one.
#[unsafe(no_mangle)]
pub extern "C" fn IsWindowHilited(window: CGrafPtr) -> Boolean {
    value("IsWindowHilited", false.into(), || Ok((record::tail(window)?.hilited != 0).into()))
}

/// Keeps a number of the program's with a window.
#[unsafe(no_mangle)]
pub extern "C" fn SetWRefCon(window: CGrafPtr, data: c_long) {
    value("SetWRefCon", (), || record::change(window, |record| record.ref_con = data));
}

/// The number that [`SetWRefCon`] kept; 0 for what is no window.
#[unsafe(no_mangle)]
pub extern "C" fn GetWRefCon(window: CGrafPtr) -> c_long {
    value("GetWRefCon", 0, || Ok(record::tail(window)?.ref_con))
}

/// The kind of a window: 2 for a dialog, 8 or what the program set; 0 for what is no window.
#[unsafe(no_mangle)]
pub extern "C" fn GetWindowKind(window: CGrafPtr) -> i16 {
    value("GetWindowKind", 0, || Ok(record::tail(window)?.kind))
}

/// Gives a window another kind.
#[unsafe(no_mangle)]
pub extern "C" fn SetWindowKind(window: CGrafPtr, kind: i16) {
    value("SetWindowKind", (), || record::change(window, |record| record.kind = kind));
}

/// Changes the title of a window.
///
/// # Safety
///
/// `title` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetWTitle(window: CGrafPtr, title: *const u8) {
    value("SetWTitle", (), || {
        // SAFETY: as this function's own contract.
        let title = unsafe { pascal(title)? }.to_vec();
        change(|desktop| {
            desktop.window_mut(window).map(|window| window.title = title).ok_or(Error::Param)
        })
    });
}

/// The title of a window; empty for what is none.
///
/// # Safety
///
/// `title` is null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetWTitle(window: CGrafPtr, title: Out<[u8; 256]>) {
    value("GetWTitle", (), || {
        let found =
            desktop::with(|desktop| desktop.window(window).map(|window| window.title.clone()));
        // SAFETY: as this function's own contract.
        unsafe { put_pascal(&found.unwrap_or_default(), title) }
    });
}

/// The port of a window, which is the window itself; nil for what is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetWindowPort(window: CGrafPtr) -> CGrafPtr {
    value("GetWindowPort", CGrafPtr::NIL, || window.known())
}

/// The window of a port, which is the port itself; nil for what is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetWindowFromPort(port: CGrafPtr) -> CGrafPtr {
    value("GetWindowFromPort", CGrafPtr::NIL, || super::known(port))
}

/// Makes a window the current port, with its device.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortWindowPort(window: CGrafPtr) {
    value("SetPortWindowPort", (), || ports::set_current(window, ports::device_of(window)?));
}

/// The part of a window's port that is drawn in, in its own coordinates.
///
/// # Safety
///
/// `bounds` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetWindowPortBounds(window: CGrafPtr, bounds: Out<Rect>) -> Out<Rect> {
    value("GetWindowPortBounds", bounds, || {
        // SAFETY: as this function's own contract.
        unsafe { bounds.write(ports::port_rect(window)?)? };
        Ok(bounds)
    })
}
