//! `QDOffscreen.h`, "What a program changed by itself", and pixels like those of the screen.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Offscreen Graphics Worlds*.

use core::ffi::c_long;
use std::sync::atomic::{AtomicI32, Ordering};

use super::boundary::{Boolean, OSErr, Out, read, status, value};
use super::devices;
use super::memory::{self, Handle};
use super::names::{CTabHandle, GDHandle, PixMapHandle};
use super::pixel_maps::{self, ByteOrder, Place, Shape};
use super::ports::{self, CGrafPtr};
use super::types::{self, ColorTableHeader};
use crate::base::{Error, Rect, Result};

/// Seeds of tables that were changed; those of the library's own are small.
static SEED: AtomicI32 = AtomicI32::new(1024);

/// Takes note that the program changed a colour table: it gets another seed.
#[unsafe(no_mangle)]
pub extern "C" fn CTabChanged(ctab: CTabHandle) {
    value("CTabChanged", (), || {
        memory::with_bytes_mut(ctab, |bytes| {
            let mut header: ColorTableHeader = types::load(bytes)?;
            header.seed = SEED.fetch_add(1, Ordering::Relaxed);
            types::store(bytes, header)
        })?
    });
}

/// Takes note that the program changed the record of a port: its device follows its pixel map, and
/// what a movie drew there is drawn again.
#[unsafe(no_mangle)]
pub extern "C" fn PortChanged(port: CGrafPtr) {
    value("PortChanged", (), || {
        pixel_maps::may_change(ports::pixmap_of(port)?);
        changed(ports::device_of(port)?)
    });
}

fn changed(device: Handle) -> Result<()> {
    // That of the screen is nobody's to change.
    if device == devices::main()? { Ok(()) } else { devices::follow_pixmap(device) }
}

/// Takes note that the program changed a device: it follows its pixel map.
#[unsafe(no_mangle)]
pub extern "C" fn GDeviceChanged(gdh: GDHandle) {
    value("GDeviceChanged", (), || changed(gdh));
}

/// Makes a pixel map with pixels, of the depth of the screen, and tells the screen's device.
///
/// `paramErr` for an empty rectangle, `memFullErr` where there is no such memory.
///
/// # Safety
///
/// Each is null or valid for a read, or a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewScreenBuffer(
    global_rect: *const Rect,
    _purgeable: Boolean,
    gdh: Out<GDHandle>,
    offscreen_pix_map: Out<PixMapHandle>,
) -> OSErr {
    status("NewScreenBuffer", || {
        if offscreen_pix_map.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let bounds = unsafe { read(global_rect)? };
        let shape = Shape { pixel_format: 32, order: ByteOrder::Host, bounds };
        let device = devices::main()?;
        let pixmap = pixel_maps::new(shape, Handle::NIL, Place::New)?;
        // SAFETY: as this function's own contract.
        unsafe {
            gdh.write_if_wanted(device);
            offscreen_pix_map.write(pixmap)?;
        }
        Ok(OSErr::OK)
    })
}

/// Disposes of what [`NewScreenBuffer`] made.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeScreenBuffer(offscreen_pix_map: PixMapHandle) {
    value("DisposeScreenBuffer", (), || pixel_maps::dispose(offscreen_pix_map));
}

/// The version of graphics worlds: 1.3 [I].
#[unsafe(no_mangle)]
pub extern "C" fn OffscreenVersion() -> c_long {
    0x0130
}
