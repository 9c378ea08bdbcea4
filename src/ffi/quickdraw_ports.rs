//! `Quickdraw.h`, "Ports of the program's own", and what drawing is limited to.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Basic QuickDraw*; `Carbon`'s accessors. A port that a
//! program opens is on the screen, which has no pixels, until it is given a pixel map.

use super::boundary::{read, value};
use super::memory::{Handle, Ptr};
use super::names::{PixMapHandle, RgnHandle};
use super::ports::{self, CGrafPtr};
use super::types::BitMap;
use super::{devices, pixel_maps, quickdraw_pixmaps, regions};
use crate::base::{Error, Point, Rect, Result};

/// Opens a port in the program's record, and makes it current.
///
/// # Safety
///
/// `port` is null or valid for writes until it is closed.
unsafe fn open(port: CGrafPtr) -> Result<()> {
    if port.is_nil() {
        return Err(Error::Param);
    }
    // A port of the library's is open already.
    if matches!(ports::owns_record(port), Ok(true)) {
        return Err(Error::Param);
    }
    let place = Ptr(core::ptr::with_exposed_provenance_mut(port.address()));
    let pixmap = quickdraw_pixmaps::like_the_screen()?;
    // SAFETY: as this function's own contract.
    let port = unsafe { ports::open_at(place, pixmap, devices::main()?) };
    let port = port.inspect_err(|_| {
        let _ = pixel_maps::dispose(pixmap);
    })?;
    ports::set_current(port, devices::main()?)
}

/// Makes a port of a record of the program's, and makes it current. It is as large as the screen and
/// has no pixels until [`SetPortPix`] gives it some. Every port is one with colours.
///
/// # Safety
///
/// `port` is null or valid for writes of a `CGrafPort` until [`ClosePort`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenPort(port: CGrafPtr) {
    // SAFETY: as this function's own contract.
    value("OpenPort", (), || unsafe { open(port) });
}

/// As [`OpenPort`].
///
/// # Safety
///
/// As [`OpenPort`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenCPort(port: CGrafPtr) {
    // SAFETY: as this function's own contract.
    value("OpenCPort", (), || unsafe { open(port) });
}

fn close(port: CGrafPtr) -> Result<()> {
    // What the library made has its own way to go.
    if ports::owns_record(port)? { Err(Error::Param) } else { ports::dispose(port) }
}

/// Closes a port that [`OpenPort`] opened, and frees all but its record.
#[unsafe(no_mangle)]
pub extern "C" fn ClosePort(port: CGrafPtr) {
    value("ClosePort", (), || close(port));
}

/// As [`ClosePort`].
#[unsafe(no_mangle)]
pub extern "C" fn CloseCPort(port: CGrafPtr) {
    value("CloseCPort", (), || close(port));
}

/// A new port, like one that [`OpenCPort`] opens, but in memory of the library's and not current.
#[unsafe(no_mangle)]
pub extern "C" fn CreateNewPort() -> CGrafPtr {
    value("CreateNewPort", CGrafPtr::NIL, || {
        let pixmap = quickdraw_pixmaps::like_the_screen()?;
        ports::new(pixmap, ports::Device::Given(devices::main()?), 0).inspect_err(|_| {
            let _ = pixel_maps::dispose(pixmap);
        })
    })
}

/// Disposes of a port of [`CreateNewPort`].
#[unsafe(no_mangle)]
pub extern "C" fn DisposePort(port: CGrafPtr) {
    value("DisposePort", (), || ports::dispose(port));
}

/// Gives the current port another pixel map, which stays the program's. Its rectangle stays.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortPix(pm: PixMapHandle) {
    value("SetPortPix", (), || {
        pixel_maps::record(pm)?;
        ports::current().0.update(|port| port.pixmap = pm)
    });
}

/// Makes the rectangle of a port another one.
///
/// # Safety
///
/// `rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetPortBounds(port: CGrafPtr, rect: *const Rect) {
    value("SetPortBounds", (), || {
        // SAFETY: as this function's own contract.
        let rect = unsafe { read(rect)? };
        port.update(|port| port.port_rect = rect)
    });
}

/// Gives the first pixel of the current port's rectangle other coordinates; its pixels and its
/// visible region move along, its clip region does not.
#[unsafe(no_mangle)]
pub extern "C" fn SetOrigin(h: i16, v: i16) {
    value("SetOrigin", (), || {
        let (port, _) = ports::current();
        let record = port.record()?;
        let (dh, dv) =
            (h.wrapping_sub(record.port_rect.left), v.wrapping_sub(record.port_rect.top));
        let moved = |rect: Rect| Rect {
            top: rect.top.wrapping_add(dv),
            left: rect.left.wrapping_add(dh),
            bottom: rect.bottom.wrapping_add(dv),
            right: rect.right.wrapping_add(dh),
        };
        pixel_maps::update(record.pixmap, |map| map.bounds = moved(map.bounds))?;
        regions::set(record.visible, &regions::get(record.visible)?.offset(dh, dv))?;
        port.update(|port| port.port_rect = moved(port.port_rect))
    });
}

/// Changes the size of the current port's rectangle.
#[unsafe(no_mangle)]
pub extern "C" fn PortSize(width: i16, height: i16) {
    value("PortSize", (), || {
        ports::current().0.update(|port| {
            let Point { v, h } = Point { v: port.port_rect.top, h: port.port_rect.left };
            port.port_rect = Rect::new(h, v, h.saturating_add(width), v.saturating_add(height));
        })
    });
}

/// Makes the clip region of the current port the same as `rgn`.
#[unsafe(no_mangle)]
pub extern "C" fn SetClip(rgn: RgnHandle) {
    value("SetClip", (), || clip(&regions::get(rgn)?));
}

/// Makes the clip region of the current port a rectangle.
///
/// # Safety
///
/// `r` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ClipRect(r: *const Rect) {
    // SAFETY: as this function's own contract.
    value("ClipRect", (), || clip(&crate::raster::Region::rect(unsafe { read(r)? })));
}

fn clip(region: &crate::raster::Region) -> Result<()> {
    regions::set(ports::current().0.record()?.clip, region)
}

/// Makes `rgn` the same as the clip region of the current port.
#[unsafe(no_mangle)]
pub extern "C" fn GetClip(rgn: RgnHandle) {
    value("GetClip", (), || regions::set(rgn, &regions::get(ports::current().0.record()?.clip)?));
}

/// The pixel map of a port, which stays the port's; nil for what is no port.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortPixMap(port: CGrafPtr) -> PixMapHandle {
    value("GetPortPixMap", Handle::NIL, || ports::pixmap_of(port))
}

/// What `CopyBits` takes for the pixels of a port: a part of its record; nil for what is no port.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortBitMapForCopyBits(port: CGrafPtr) -> *const BitMap {
    value("GetPortBitMapForCopyBits", core::ptr::null(), || {
        let address =
            port.known()?.address() + core::mem::offset_of!(super::types::CGrafPort, pixmap);
        Ok(core::ptr::with_exposed_provenance(address))
    })
}

fn copy_out(name: &'static str, to: RgnHandle, from: impl FnOnce() -> Result<Handle>) -> RgnHandle {
    value(name, (), || regions::set(to, &regions::get(from()?)?));
    to
}

/// Makes `vis_rgn` the same as what can be seen of a port, and gives it back.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortVisibleRegion(port: CGrafPtr, vis_rgn: RgnHandle) -> RgnHandle {
    copy_out("GetPortVisibleRegion", vis_rgn, || Ok(port.record()?.visible))
}

/// Makes `clip_rgn` the same as the clip region of a port, and gives it back.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortClipRegion(port: CGrafPtr, clip_rgn: RgnHandle) -> RgnHandle {
    copy_out("GetPortClipRegion", clip_rgn, || Ok(port.record()?.clip))
}

/// Makes the clip region of a port the same as `clip_rgn`.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortClipRegion(port: CGrafPtr, clip_rgn: RgnHandle) {
    value("SetPortClipRegion", (), || regions::set(port.record()?.clip, &regions::get(clip_rgn)?));
}

/// Makes what can be seen of a port the same as `vis_rgn`.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortVisibleRegion(port: CGrafPtr, vis_rgn: RgnHandle) {
    value("SetPortVisibleRegion", (), || {
        regions::set(port.record()?.visible, &regions::get(vis_rgn)?)
    });
}
