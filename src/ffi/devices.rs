//! Graphics devices: the records that go with ports, and the main one.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *The GDevice Record*. There is no screen; the main
//! device has no pixels and tells programs that ask for it that it has 32 bits.

use std::sync::OnceLock;

use super::memory::{self, Handle};
use super::pixel_maps;
use super::types::{self, GDevice};
use crate::base::{Error, Rect, Result};

/// `gdDevType`, `ext32Device`, `ramInit`, `noDriver`.
const OFFSCREEN: u16 = 1 | 1 << 8 | 1 << 10 | 1 << 14;
/// `mainScreen`, `screenDevice`, `screenActive`.
const SCREEN: u16 = 1 << 11 | 1 << 13 | 1 << 15;

/// A device on a pixel map, which stays its owner's.
pub(super) fn new(pixmap: Handle) -> Result<Handle> {
    let map = pixel_maps::record(pixmap)?;
    memory::new_handle(&types::bytes_of(GDevice {
        ref_num: 0,
        id: 0,
        kind: if map.pixel_type == 0 { 0 } else { 2 },
        inverse_table: Handle::NIL,
        resolution: 0,
        search_proc: Handle::NIL,
        complement_proc: Handle::NIL,
        flags: OFFSCREEN as i16,
        pixmap,
        ref_con: 0,
        next: Handle::NIL,
        rect: map.bounds,
        mode: -1,
        cursor_bytes: 0,
        cursor_depth: 0,
        cursor_data: Handle::NIL,
        cursor_mask: Handle::NIL,
        reserved: 0,
        extension: Handle::NIL,
    }))
}

/// Disposes of a device; its pixel map stays.
pub(super) fn dispose(device: Handle) -> Result<()> {
    memory::dispose(device)
}

/// The record of a device.
pub(super) fn record(device: Handle) -> Result<GDevice> {
    memory::with_bytes(device, types::load)?
}

/// Gives a device the coordinates and the kind of its pixel map.
pub(super) fn follow_pixmap(device: Handle) -> Result<()> {
    memory::with_bytes_mut(device, |bytes| {
        let mut record: GDevice = types::load(bytes)?;
        let map = pixel_maps::record(record.pixmap)?;
        record.rect = map.bounds;
        record.kind = if map.pixel_type == 0 { 0 } else { 2 };
        types::store(bytes, record)
    })?
}

/// The one device that is no port's: 1024 × 768 with 32 bits, and no pixels.
pub(super) fn main() -> Result<Handle> {
    static MAIN: OnceLock<usize> = OnceLock::new();
    let make = || -> Result<usize> {
        let shape = pixel_maps::Shape {
            pixel_format: 32,
            order: pixel_maps::ByteOrder::Host,
            bounds: Rect::new(0, 0, 1024, 768),
        };
        let device = new(pixel_maps::without_pixels(shape)?)?;
        memory::with_bytes_mut(device, |bytes| {
            let mut record: GDevice = types::load(bytes)?;
            record.flags |= SCREEN as i16;
            types::store(bytes, record)
        })??;
        Ok(device.0.expose_provenance())
    };
    let address = *MAIN.get_or_init(|| make().unwrap_or(0));
    if address == 0 {
        return Err(Error::NoMemory);
    }
    Ok(Handle(core::ptr::with_exposed_provenance_mut(address)))
}
