//! `Quickdraw.h`, "Pixel maps": those of the program, and the devices.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Color QuickDraw* and *Graphics Devices*.

use super::boundary::{read, value};
use super::memory::{self, Handle};
use super::names::{GDHandle, PixMapHandle};
use super::pixel_maps::{self, ByteOrder, Shape};
use super::{color_tables, devices};
use crate::base::{Error, Rect, Result};

/// A pixel map like that of the main device, with an empty colour table and pixels nowhere.
pub(super) fn like_the_screen() -> Result<Handle> {
    let bounds = devices::record(devices::main()?)?.rect;
    let shape = Shape { pixel_format: 32, order: ByteOrder::Host, bounds };
    pixel_maps::without_pixels(shape)
}

/// A new pixel map, with the depth and the rectangle of the main device, a colour table of its own,
/// and no pixels; nil where there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn NewPixMap() -> PixMapHandle {
    value("NewPixMap", Handle::NIL, like_the_screen)
}

/// Disposes of a pixel map and its colour table, not of the program's pixels.
#[unsafe(no_mangle)]
pub extern "C" fn DisposePixMap(pm: PixMapHandle) {
    value("DisposePixMap", (), || pixel_maps::dispose(pm));
}

/// Makes a pixel map like another: it shares the pixels, and has a copy of the colour table.
#[unsafe(no_mangle)]
pub extern "C" fn CopyPixMap(src_pm: PixMapHandle, dst_pm: PixMapHandle) {
    value("CopyPixMap", (), || {
        let source = pixel_maps::record(src_pm)?;
        let target = pixel_maps::record(dst_pm)?;
        if src_pm == dst_pm {
            return Ok(());
        }
        // What has pixels of its own would lose them.
        if pixel_maps::owns_pixels(dst_pm) {
            return Err(Error::Param);
        }
        let table = color_tables::copy(source.table).unwrap_or(Handle::NIL);
        pixel_maps::update(dst_pm, |map| {
            *map = source;
            map.table = table;
        })?;
        // The program may have disposed of it.
        let _ = memory::dispose(target.table);
        Ok(())
    });
}

/// The main device: the one screen there is.
#[unsafe(no_mangle)]
pub extern "C" fn GetMainDevice() -> GDHandle {
    value("GetMainDevice", Handle::NIL, devices::main)
}

/// The device with the deepest pixels that shows a part of a rectangle; nil where none does.
///
/// # Safety
///
/// `global_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMaxDevice(global_rect: *const Rect) -> GDHandle {
    value("GetMaxDevice", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        let rect = unsafe { read(global_rect)? };
        let device = devices::main()?;
        let shown = !devices::record(device)?.rect.intersection(rect).is_empty();
        Ok(if shown { device } else { Handle::NIL })
    })
}
