//! Graphics ports: real records that programs look into, known by their addresses.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *The Color Graphics Port Record*. The current port
//! is each thread's own.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::memory::{self, Handle, Ptr};
use super::types::{CGrafPort, RGBColor};
use super::{devices, pixel_maps};
use crate::base::{Error, Fixed, Point, Rect, Result};
use crate::raster::PixelsMut;
use crate::runtime::desktop;

/// A `CGrafPtr`, `GWorldPtr` or `GrafPtr`.
pub use crate::runtime::ports::Port as CGrafPtr;

/// What is known of a port besides its record.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// The pixel map that was made for it.
    pixmap: usize,
    device: usize,
    /// The device was made for this port.
    owns_device: bool,
    /// The program's window; 0 for an offscreen graphics world.
    window: usize,
    /// The record is the library's, not the program's.
    owns_record: bool,
}

static PORTS: LazyLock<Mutex<HashMap<usize, Entry>>> = LazyLock::new(Mutex::default);

thread_local! {
    static CURRENT: Cell<(CGrafPtr, usize)> = const { Cell::new((CGrafPtr::NIL, 0)) };
}

fn handle_at(address: usize) -> Handle {
    Handle(core::ptr::with_exposed_provenance_mut(address))
}

fn entry(port: CGrafPtr) -> Result<Entry> {
    PORTS.lock().get(&port.address()).copied().ok_or(Error::Param)
}

impl CGrafPtr {
    /// The port itself, if it is one.
    pub(super) fn known(self) -> Result<Self> {
        entry(self).map(|_| self)
    }

    fn pointer(self) -> Ptr {
        Ptr(core::ptr::with_exposed_provenance_mut(self.address()))
    }

    /// Where what stands behind the record begins; only for ports that have it.
    pub(super) fn behind(self) -> Result<Ptr> {
        entry(self)?;
        Ok(Ptr(self.pointer().0.wrapping_add(size_of::<CGrafPort>())))
    }

    /// A copy of the record.
    pub(super) fn record(self) -> Result<CGrafPort> {
        entry(self)?;
        // SAFETY: a known port is a block of ours of this size.
        Ok(unsafe { self.pointer().0.cast::<CGrafPort>().read_unaligned() })
    }

    /// Changes the record.
    pub(super) fn update(self, change: impl FnOnce(&mut CGrafPort)) -> Result<()> {
        let mut record = self.record()?;
        change(&mut record);
        // SAFETY: as above.
        unsafe { self.pointer().0.cast::<CGrafPort>().write_unaligned(record) };
        Ok(())
    }
}

/// The device of a new port.
#[derive(Debug, Clone, Copy)]
pub(super) enum Device {
    /// One of its own.
    New,
    /// The program's.
    Given(Handle),
}

/// A port on a pixel map, which becomes its own.
pub(super) fn new(pixmap: Handle, device: Device, window: usize) -> Result<CGrafPtr> {
    new_with_more(pixmap, device, window, 0)
}

/// As [`new`], with so many bytes, all zero, behind the record.
pub(super) fn new_with_more(
    pixmap: Handle,
    device: Device,
    window: usize,
    more: usize,
) -> Result<CGrafPtr> {
    let bounds = pixel_maps::record(pixmap)?.bounds;
    let (device, owns_device) = match device {
        Device::New => (devices::new(pixmap)?, true),
        Device::Given(device) => (device, false),
    };
    let visible = super::regions::new_rect(bounds)?;
    let clip = super::regions::new_rect(WIDE_OPEN)?;
    let block = memory::new_block(size_of::<CGrafPort>() + more)?;
    let record = fresh(pixmap, bounds, visible, clip);
    // SAFETY: the block is ours and has this size.
    unsafe { block.0.cast::<CGrafPort>().write_unaligned(record) };
    let port = CGrafPtr::at(block.0.expose_provenance());
    let (pixmap, device) = (pixmap.address(), device.address());
    let entry = Entry { pixmap, device, owns_device, window, owns_record: true };
    PORTS.lock().insert(port.address(), entry);
    Ok(port)
}

/// Makes a port of the program's own record, which stays where it is.
///
/// # Safety
///
/// `place` is valid for writes of a `CGrafPort` until the port is closed.
pub(super) unsafe fn open_at(place: Ptr, pixmap: Handle, device: Handle) -> Result<CGrafPtr> {
    let bounds = pixel_maps::record(pixmap)?.bounds;
    let visible = super::regions::new_rect(bounds)?;
    let clip = super::regions::new_rect(WIDE_OPEN)?;
    let record = fresh(pixmap, bounds, visible, clip);
    // SAFETY: as this function's own contract.
    unsafe { place.0.cast::<CGrafPort>().write_unaligned(record) };
    let port = CGrafPtr::at(place.0.expose_provenance());
    let (pixmap, device) = (pixmap.address(), device.address());
    let entry = Entry { pixmap, device, owns_device: false, window: 0, owns_record: false };
    // A record that went away without a word leaves the pixel map that was made for it.
    if let Some(lost) = PORTS.lock().insert(port.address(), entry) {
        let _ = pixel_maps::dispose(handle_at(lost.pixmap));
    }
    Ok(port)
}

/// Whether the record of a port is the library's, not the program's.
pub(super) fn owns_record(port: CGrafPtr) -> Result<bool> {
    entry(port).map(|entry| entry.owns_record)
}

/// The clip region of a new port.
const WIDE_OPEN: Rect = Rect::new(-32767, -32767, 32766, 32766);

fn fresh(pixmap: Handle, bounds: Rect, visible: Handle, clip: Handle) -> CGrafPort {
    CGrafPort {
        device: 0,
        pixmap,
        version: 0xC000_u16 as i16,
        variables: Handle::NIL,
        extra_width: 0,
        pen_fraction: i16::MIN,
        port_rect: bounds,
        visible,
        clip,
        back_pattern: Handle::NIL,
        fore_color: RGBColor::default(),
        back_color: RGBColor::from_argb(0xFFFF_FFFF),
        pen_place: Point::default(),
        pen_size: Point { v: 1, h: 1 },
        pen_mode: 8,
        pen_pattern: Handle::NIL,
        fill_pattern: Handle::NIL,
        pen_visible: 0,
        text_font: 0,
        text_face: [0; 2],
        text_mode: 1,
        text_size: 0,
        space_extra: Fixed(0),
        fore_pixel: 0,
        back_pixel: -1,
        color_bit: 0,
        pattern_stretch: 0,
        picture: Handle::NIL,
        region: Handle::NIL,
        polygon: Handle::NIL,
        procedures: Ptr::NIL,
    }
}

/// Disposes of a port with all that was made for it. The current port is never left dangling.
pub(super) fn dispose(port: CGrafPtr) -> Result<()> {
    let record = port.record()?;
    let entry = PORTS.lock().remove(&port.address()).ok_or(Error::Param)?;
    if CURRENT.get().0 == port {
        CURRENT.set((CGrafPtr::NIL, 0));
        super::quickdraw_globals::follow(CGrafPtr::NIL);
    }
    // The program may have disposed of some of these by itself, which is no reason to stop.
    if entry.owns_device {
        let _ = devices::dispose(handle_at(entry.device));
    }
    let _ = pixel_maps::dispose(handle_at(entry.pixmap));
    let _ = memory::dispose(record.visible);
    let _ = memory::dispose(record.clip);
    for pattern in [record.pen_pattern, record.back_pattern, record.fill_pattern] {
        if pattern != Handle::NIL {
            let _ = memory::dispose(pattern);
        }
    }
    if entry.owns_record { memory::free_block(port.pointer()) } else { Ok(()) }
}

/// Whether `port` is a port.
pub(super) fn is_port(port: CGrafPtr) -> bool {
    entry(port).is_ok()
}

/// The pixel map that the record names.
pub(super) fn pixmap_of(port: CGrafPtr) -> Result<Handle> {
    Ok(port.record()?.pixmap)
}

/// The device of a port.
pub(super) fn device_of(port: CGrafPtr) -> Result<Handle> {
    Ok(handle_at(entry(port)?.device))
}

/// The window of a port; 0 for an offscreen graphics world.
pub(super) fn window_of(port: CGrafPtr) -> Result<usize> {
    Ok(entry(port)?.window)
}

/// The port of a window.
pub(super) fn of_window(window: usize) -> Option<CGrafPtr> {
    let ports = PORTS.lock();
    let found = ports.iter().find(|(_, entry)| window != 0 && entry.window == window);
    found.map(|(address, _)| CGrafPtr::at(*address))
}

/// What leads from global coordinates to those of a port: the first pixel of an offscreen world is
/// the origin of the globe, that of a window is where the window is.
pub(super) fn origin(port: CGrafPtr) -> Result<Point> {
    let bounds = pixel_maps::record(pixmap_of(port)?)?.bounds;
    let place = desktop::with(|desktop| desktop.window(port).map(|window| window.place));
    let Point { v, h } = place.unwrap_or_default();
    Ok(Point { v: bounds.top.wrapping_sub(v), h: bounds.left.wrapping_sub(h) })
}

/// The part of a port that is drawn in.
pub(super) fn port_rect(port: CGrafPtr) -> Result<Rect> {
    Ok(port.record()?.port_rect)
}

/// Gives a port and its device new coordinates, those of its pixel map.
pub(super) fn follow_pixmap(port: CGrafPtr) -> Result<()> {
    let record = port.record()?;
    let bounds = pixel_maps::record(record.pixmap)?.bounds;
    super::regions::set_rect(record.visible, bounds)?;
    port.update(|record| record.port_rect = bounds)?;
    devices::follow_pixmap(device_of(port)?)
}

/// Runs `body` with the pixels of a port and their coordinates in the port; no lock is held.
pub(super) fn with_pixels<R>(
    port: CGrafPtr,
    body: impl FnOnce(&mut PixelsMut, Rect) -> R,
) -> Result<R> {
    pixel_maps::with_pixels(pixmap_of(port)?, body)
}

/// The current port and device of this thread; nil at first.
pub(super) fn current() -> (CGrafPtr, Handle) {
    let (port, device) = CURRENT.get();
    // A port that another thread has disposed of is current no more.
    let port = if is_port(port) { port } else { CGrafPtr::NIL };
    (port, handle_at(device))
}

/// Makes a port current, with its own device where it has one.
pub(super) fn set_current(port: CGrafPtr, device: Handle) -> Result<()> {
    if port.is_nil() {
        CURRENT.set((port, device.address()));
        super::quickdraw_globals::follow(port);
        return Ok(());
    }
    let entry = entry(port)?;
    let device = if entry.window == 0 { entry.device } else { device.address() };
    CURRENT.set((port, device));
    super::quickdraw_globals::follow(port);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ffi::pixel_maps::{ByteOrder, Place, Shape};
    use crate::raster::PixelFormat;

    fn world(pixel_format: u32, order: ByteOrder, place: Place) -> Result<CGrafPtr> {
        let shape = Shape { pixel_format, order, bounds: Rect::new(-2, -1, 3, 2) };
        new(pixel_maps::new(shape, Handle::NIL, place)?, Device::New, 0)
    }

    #[test]
    fn a_port_shows_its_pixels_until_it_is_disposed_of() {
        let port = world(32, ByteOrder::Host, Place::New).unwrap();
        let seen = with_pixels(port, |pixels, bounds| {
            pixels.put_row_argb(2, 4, &[0xFF12_3456]);
            (pixels.width(), pixels.height(), pixels.format(), bounds)
        });
        assert_eq!(seen, Ok((5, 3, PixelFormat::Argb32, Rect::new(-2, -1, 3, 2))));
        assert_eq!(port_rect(port), Ok(Rect::new(-2, -1, 3, 2)));
        set_current(port, Handle::NIL).unwrap();
        assert_eq!(current(), (port, device_of(port).unwrap()));
        dispose(port).unwrap();
        assert!(!is_port(port) && current().0.is_nil());
        assert_eq!(with_pixels(port, |_, _| ()), Err(Error::Param));
        assert_eq!(dispose(port), Err(Error::Param));
    }

    #[test]
    fn every_format_finds_its_pixels() {
        let formats = [1, 2, 4, 8, 16, 24, 32, 33, 34, 36, 40, 0x4247_5241, 0x5247_4241];
        for pixel_format in formats {
            let port = world(pixel_format, ByteOrder::File, Place::New).unwrap();
            with_pixels(port, |pixels, _| pixels.put_row_argb(0, 0, &[0xFFFF_FFFF])).unwrap();
            dispose(port).unwrap();
        }
        assert_eq!(world(3, ByteOrder::Host, Place::New), Err(Error::BadDepth));
    }

    #[test]
    fn a_record_cannot_lead_out_of_its_memory() {
        let mut bytes = [0_u8; 64];
        let place = Place::At(Ptr(bytes.as_mut_ptr()), 20);
        let port = world(32, ByteOrder::Host, place).unwrap();
        let pixmap = pixmap_of(port).unwrap();
        assert_eq!(with_pixels(port, |_, _| ()), Ok(()));
        pixel_maps::update(pixmap, |map| map.bounds.bottom += 1).unwrap();
        assert_eq!(with_pixels(port, |_, _| ()), Err(Error::Param));
        pixel_maps::update(pixmap, |map| map.bounds = Rect::new(0, 0, 5, 2)).unwrap();
        pixel_maps::update(pixmap, |map| map.base_addr = Ptr(map.base_addr.0.wrapping_add(20)))
            .unwrap();
        assert_eq!(with_pixels(port, |_, _| ()), Ok(()));
        pixel_maps::update(pixmap, |map| map.base_addr = Ptr(map.base_addr.0.wrapping_add(20)))
            .unwrap();
        assert_eq!(with_pixels(port, |_, _| ()), Err(Error::Param));
        memory::dispose(pixmap).unwrap();
        assert!(with_pixels(port, |_, _| ()).is_err());
        dispose(port).unwrap();
        assert_eq!(world(32, ByteOrder::Host, Place::At(Ptr::NIL, 20)), Err(Error::Param));
        let narrow = Place::At(Ptr(bytes.as_mut_ptr()), 19);
        assert_eq!(world(32, ByteOrder::Host, narrow), Err(Error::Param));
    }

    #[test]
    fn long_rows_are_kept() {
        let bounds = Rect::new(0, 0, 20_000, 1);
        let shape = Shape { pixel_format: 32, order: ByteOrder::Host, bounds };
        let pixmap = pixel_maps::new(shape, Handle::NIL, Place::New).unwrap();
        assert_eq!(pixel_maps::row_bytes(&pixel_maps::record(pixmap).unwrap()), 80_000);
        assert_eq!(pixel_maps::with_pixels(pixmap, |pixels, _| pixels.width()), Ok(20_000));
        pixel_maps::dispose(pixmap).unwrap();
    }
}
