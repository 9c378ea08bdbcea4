//! `QTML.h`: what programs for Windows call besides. The calls with paths are in `files`.

use core::ffi::{c_char, c_long, c_ulong, c_void};
use std::collections::HashMap;
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::boundary::{OSErr, Out, status, value};
use super::files;
use super::memory::Ptr;
use super::names::WindowRef;
use super::pixel_maps::{self, ByteOrder, Shape};
use super::ports::{self, CGrafPtr, Device};
use super::types::EventRecord;
use crate::base::{Error, Rect};
use crate::runtime;

/// The coordinates of a window's port; nobody can know the window's size.
const WINDOW: Rect = Rect::new(0, 0, 640, 480);

/// Readies the library, which is always ready.
#[unsafe(no_mangle)]
pub extern "C" fn InitializeQTML(_flag: c_long) -> OSErr {
    status("InitializeQTML", || Ok(OSErr::OK))
}

/// The end of [`InitializeQTML`]; what is open stays open.
#[unsafe(no_mangle)]
pub extern "C" fn TerminateQTML() {}

/// A port for a window of the program, or the one that it has already. It has no pixels: nothing
/// can be drawn in it.
#[unsafe(no_mangle)]
pub extern "C" fn CreatePortAssociation(
    window: *mut c_void,
    _storage: Ptr,
    _flags: c_long,
) -> CGrafPtr {
    value("CreatePortAssociation", CGrafPtr::NIL, || {
        let window = window.expose_provenance();
        if window == 0 {
            return Err(Error::Param);
        }
        if let Some(port) = ports::of_window(window) {
            return Ok(port);
        }
        let shape = Shape { pixel_format: 32, order: ByteOrder::Host, bounds: WINDOW };
        ports::new(pixel_maps::without_pixels(shape)?, Device::New, window)
    })
}

/// Disposes of a port of [`CreatePortAssociation`].
#[unsafe(no_mangle)]
pub extern "C" fn DestroyPortAssociation(port: CGrafPtr) {
    value("DestroyPortAssociation", (), || match ports::window_of(port)? {
        0 => Err(Error::Param),
        _ => ports::dispose(port),
    });
}

/// Makes a null event, since there is no window system whose events could be known; gives 0.
///
/// # Safety
///
/// `mac_event` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NativeEventToMacEvent(
    _native_event: *mut c_void,
    mac_event: Out<EventRecord>,
) -> c_long {
    value("NativeEventToMacEvent", 0, || {
        // SAFETY: as this function's own contract.
        unsafe { mac_event.write(EventRecord::default())? };
        Ok(0)
    })
}

/// Procedures of windows, by port: there is no system that would call them.
static PROCEDURES: LazyLock<Mutex<HashMap<usize, usize>>> = LazyLock::new(Mutex::default);

/// Keeps the procedure of a window, which nothing here calls.
#[unsafe(no_mangle)]
pub extern "C" fn QTMLSetWindowWndProc(the_window: WindowRef, window_proc: *mut c_void) {
    value("QTMLSetWindowWndProc", (), || {
        CGrafPtr::at(the_window.addr()).known()?;
        PROCEDURES.lock().insert(the_window.addr(), window_proc.expose_provenance());
        Ok(())
    });
}

/// The procedure that [`QTMLSetWindowWndProc`] was given; nil for none.
#[unsafe(no_mangle)]
pub extern "C" fn QTMLGetWindowWndProc(the_window: WindowRef) -> *mut c_void {
    value("QTMLGetWindowWndProc", core::ptr::null_mut(), || {
        CGrafPtr::at(the_window.addr()).known()?;
        let known = PROCEDURES.lock().get(&the_window.addr()).copied().unwrap_or(0);
        Ok(core::ptr::with_exposed_provenance_mut(known))
    })
}

/// A path without links, `.` and `..`; `fnfErr` where nothing is there, `paramErr` where it does not
/// fit.
///
/// # Safety
///
/// `in_name` is null or a C string, `out_name` null or valid for writes of `out_len` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTMLGetCanonicalPathName(
    in_name: *mut c_char,
    out_name: *mut c_char,
    out_len: c_ulong,
) -> OSErr {
    status("QTMLGetCanonicalPathName", || {
        if in_name.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let name = unsafe { core::ffi::CStr::from_ptr(in_name) }.to_bytes();
        let path = std::fs::canonicalize(runtime::files::join_native(name)?)?;
        // SAFETY: as this function's own contract.
        unsafe { files::put_path(&path, out_name, out_len)? };
        Ok(OSErr::OK)
    })
}
