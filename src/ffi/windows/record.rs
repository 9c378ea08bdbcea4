//! What stands behind a window's port in memory: the rest of its `CWindowRecord`.
//!
//! The kind and the program's own number are where the program may write them; the rest follows
//! what the desktop knows.

use core::ffi::c_long;

use super::Request;
use crate::base::{Error, Rect, Result};
use crate::ffi::memory::{self, Handle};
use crate::ffi::ports::CGrafPtr;
use crate::ffi::regions;
use crate::raster::Region;
use crate::runtime::desktop;

/// A `CWindowRecord` behind its port.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct WindowTail {
    /// 2 for a dialog, 8 and above for the program's own.
    pub kind: i16,
    /// Whether it can be seen.
    pub visible: u8,
    /// Whether it is active.
    pub hilited: u8,
    /// Whether it has a box that closes it.
    pub go_away: u8,
    /// Whether it has a box that makes it large.
    pub spare: u8,
    /// The content with what is around it, in global coordinates.
    pub structure: Handle,
    /// The content, in global coordinates.
    pub content: Handle,
    /// What has to be drawn, in global coordinates.
    pub update: Handle,
    /// Nil.
    pub definition: Handle,
    /// Nil.
    pub data: Handle,
    /// A Pascal string.
    pub title: Handle,
    /// 0.
    pub title_width: i16,
    /// The first control.
    pub controls: Handle,
    /// The window behind.
    pub next: CGrafPtr,
    /// Nil.
    pub picture: Handle,
    /// The program's own.
    pub ref_con: c_long,
}

/// Where the record of a known window continues.
fn place(port: CGrafPtr) -> Result<*mut WindowTail> {
    Ok(super::known(port)?.behind()?.0.cast())
}

/// A copy of what stands behind a window's port.
pub(in crate::ffi) fn tail(port: CGrafPtr) -> Result<WindowTail> {
    // SAFETY: a window was made with room for this behind its port.
    Ok(unsafe { place(port)?.read_unaligned() })
}

/// Changes what stands behind a window's port.
pub(in crate::ffi) fn change(port: CGrafPtr, change: impl FnOnce(&mut WindowTail)) -> Result<()> {
    let mut record = tail(port)?;
    change(&mut record);
    // SAFETY: as above.
    unsafe { place(port)?.write_unaligned(record) };
    Ok(())
}

/// Writes the record of a port that becomes a window.
pub(super) fn begin(port: CGrafPtr, request: &Request<'_>) -> Result<()> {
    let empty = || regions::new_rect(Rect::default());
    let record = WindowTail {
        kind: request.kind,
        visible: u8::from(request.visible),
        hilited: 0,
        go_away: u8::from(request.close),
        spare: 0,
        structure: empty()?,
        content: empty()?,
        update: empty()?,
        definition: Handle::NIL,
        data: Handle::NIL,
        title: memory::new_handle(&[0])?,
        title_width: 0,
        controls: Handle::NIL,
        next: CGrafPtr::NIL,
        picture: Handle::NIL,
        ref_con: request.ref_con,
    };
    let place = port.behind()?.0.cast::<WindowTail>();
    // SAFETY: the port was made with room for this behind it.
    unsafe { place.write_unaligned(record) };
    Ok(())
}

/// Writes what the desktop knows into the records of all windows.
pub(in crate::ffi) fn publish() {
    let (windows, active) = desktop::with(|desktop| {
        let windows = desktop.windows().to_vec();
        let active = windows.iter().find(|window| desktop.is_active(window.port));
        let active = active.map(|window| window.port);
        (windows, active)
    });
    let behind = windows.iter().skip(1).map(|window| window.port).chain([CGrafPtr::NIL]);
    for (window, next) in windows.iter().zip(behind) {
        let port = window.port;
        let done = change(port, |record| {
            record.visible = u8::from(window.visible);
            record.hilited = u8::from(active == Some(port));
            record.next = next;
        });
        let Ok(record) = done.and_then(|()| tail(port)) else { continue };
        let shown = |rect| if window.visible { Region::rect(rect) } else { Region::default() };
        let update = window.update.offset(window.place.h, window.place.v);
        let mut title = vec![window.title.len().min(255) as u8];
        title.extend(window.title.iter().take(255));
        // A program that disposed of one of these does without it.
        let _ = regions::set(record.structure, &shown(window.structure()));
        let _ = regions::set(record.content, &shown(window.content()));
        let _ = regions::set(record.update, &update);
        let _ = memory::replace_bytes(record.title, &title);
    }
}

/// The window behind, and whether there is such a window.
pub(super) fn next(port: CGrafPtr) -> Result<CGrafPtr> {
    let ports: Vec<_> =
        desktop::with(|desktop| desktop.windows().iter().map(|window| window.port).collect());
    let at = ports.iter().position(|other| *other == port).ok_or(Error::Param)?;
    Ok(ports.get(at + 1).copied().unwrap_or(CGrafPtr::NIL))
}
