//! `QDOffscreen.h`: offscreen graphics worlds.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Offscreen Graphics Worlds*. Each maker has a twin
//! `…_BigEndianData`, for which pixels of 16 and 32 bits lie as on the Macintosh: the headers
//! choose.

use super::names::{CTabHandle, GDHandle, PixMapHandle};
use core::ffi::{c_long, c_ulong};

use super::boundary::{Boolean, OSErr, Out, read, status, value};
use super::memory::{Handle, Ptr};
use super::pixel_maps::{self, ByteOrder, Place, Shape};
use super::ports::{self, CGrafPtr, Device};
use super::update_gworld::{self, Wanted};
use super::{devices, memory};
use crate::base::{Error, Rect, Result};

/// `noNewDevice`.
const NO_NEW_DEVICE: u32 = 1 << 1;
/// `pixelsPurgeable`.
const PURGEABLE: u32 = 1 << 6;
/// `pixelsLocked`.
const LOCKED: u32 = 1 << 7;
/// `kNativeEndianPixMap`: pixels are words of this machine in either contract.
const NATIVE_ENDIAN: u32 = 1 << 8;

/// What a maker is asked for.
pub(super) struct Request {
    pub(super) pixel_format: u32,
    pub(super) order: ByteOrder,
    pub(super) bounds: *const Rect,
    pub(super) table: Handle,
    pub(super) device: Handle,
    pub(super) flags: u32,
    pub(super) place: Place,
}

/// Makes a graphics world and stores it at `world`.
///
/// # Safety
///
/// `world` is null or valid for a write, `request.bounds` null or valid for a read, and the place
/// valid for as many rows as the bounds have.
pub(super) unsafe fn make(world: Out<CGrafPtr>, request: &Request) -> Result<OSErr> {
    // SAFETY: as this function's own contract.
    let bounds = unsafe { read(request.bounds)? };
    if world.is_null() {
        return Err(Error::Param);
    }
    let native = request.flags & NATIVE_ENDIAN != 0;
    let order = if native { ByteOrder::Host } else { request.order };
    let shape = Shape { pixel_format: request.pixel_format, order, bounds };
    let pixmap = pixel_maps::new(shape, request.table, request.place)?;
    let given = request.flags & NO_NEW_DEVICE != 0 && devices::record(request.device).is_ok();
    let device = if given { Device::Given(request.device) } else { Device::New };
    let port = ports::new(pixmap, device, 0).inspect_err(|_| {
        let _ = pixel_maps::dispose(pixmap);
    })?;
    // SAFETY: as this function's own contract.
    unsafe { world.write(port)? };
    Ok(OSErr::OK)
}

/// The number of bits that C gave as a depth.
pub(super) fn depth(bits: i16) -> u32 {
    // A negative one becomes a pixel format that nothing has.
    i32::from(bits) as u32
}

/// The place that C gave.
pub(super) fn given_place(buffer: Ptr, row_bytes: c_long) -> Place {
    Place::At(buffer, usize::try_from(row_bytes).unwrap_or(0))
}

/// Makes a graphics world of `pixel_depth` bits, 0 for 32, with pixels of its own, all zero.
///
/// `paramErr` without a place for the result or for empty bounds, `cDepthErr` for a depth that
/// does not exist, `memFullErr` where there is no such memory.
///
/// # Safety
///
/// `world` is null or valid for a write, `bounds` null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewGWorld(
    world: Out<CGrafPtr>,
    pixel_depth: i16,
    bounds: *const Rect,
    table: CTabHandle,
    device: GDHandle,
    flags: u32,
) -> OSErr {
    status("NewGWorld", || {
        let (pixel_format, order, place) = (depth(pixel_depth), ByteOrder::Host, Place::New);
        let request = Request { pixel_format, order, bounds, table, device, flags, place };
        // SAFETY: as this function's own contract.
        unsafe { make(world, &request) }
    })
}

/// As [`NewGWorld`], with the bytes of a pixel as on the Macintosh.
///
/// # Safety
///
/// As [`NewGWorld`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewGWorld_BigEndianData(
    world: Out<CGrafPtr>,
    pixel_depth: i16,
    bounds: *const Rect,
    table: CTabHandle,
    device: GDHandle,
    flags: u32,
) -> OSErr {
    status("NewGWorld_BigEndianData", || {
        let (pixel_format, order, place) = (depth(pixel_depth), ByteOrder::File, Place::New);
        let request = Request { pixel_format, order, bounds, table, device, flags, place };
        // SAFETY: as this function's own contract.
        unsafe { make(world, &request) }
    })
}

/// Makes a graphics world on the program's own pixels, which stay its own.
///
/// `paramErr` for a nil buffer and for rows that do not fit `row_bytes`.
///
/// # Safety
///
/// As [`NewGWorld`]; `new_buffer` is valid for as many rows as the bounds have, until the world is
/// disposed of.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewGWorldFromPtr(
    world: Out<CGrafPtr>,
    pixel_format: c_ulong,
    bounds: *const Rect,
    table: CTabHandle,
    device: GDHandle,
    flags: u32,
    new_buffer: Ptr,
    row_bytes: c_long,
) -> OSErr {
    status("NewGWorldFromPtr", || {
        let (pixel_format, order) = (pixel_format as u32, ByteOrder::Host);
        let place = given_place(new_buffer, row_bytes);
        let request = Request { pixel_format, order, bounds, table, device, flags, place };
        // SAFETY: as this function's own contract.
        unsafe { make(world, &request) }
    })
}

/// As [`NewGWorldFromPtr`], with the bytes of a pixel as on the Macintosh.
///
/// # Safety
///
/// As [`NewGWorldFromPtr`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewGWorldFromPtr_BigEndianData(
    world: Out<CGrafPtr>,
    pixel_format: c_ulong,
    bounds: *const Rect,
    table: CTabHandle,
    device: GDHandle,
    flags: u32,
    new_buffer: Ptr,
    row_bytes: c_long,
) -> OSErr {
    status("NewGWorldFromPtr_BigEndianData", || {
        let (pixel_format, order) = (pixel_format as u32, ByteOrder::File);
        let place = given_place(new_buffer, row_bytes);
        let request = Request { pixel_format, order, bounds, table, device, flags, place };
        // SAFETY: as this function's own contract.
        unsafe { make(world, &request) }
    })
}

/// Gives a graphics world another depth, other bounds or another table.
///
/// With `clipPix` or `stretchPix` the picture is kept. The result tells what had to be changed; a
/// negative one, with `gwFlagErr`, is a result code and leaves everything as it was.
///
/// # Safety
///
/// `world` is null or valid for a read, and so is `bounds`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UpdateGWorld(
    world: Out<CGrafPtr>,
    pixel_depth: i16,
    bounds: *const Rect,
    table: CTabHandle,
    _device: GDHandle,
    flags: u32,
) -> u32 {
    let wanted = Wanted { pixel_format: depth(pixel_depth), order: ByteOrder::Host, table, flags };
    // SAFETY: as this function's own contract.
    unsafe { update_gworld::update("UpdateGWorld", world, bounds, &wanted) }
}

/// As [`UpdateGWorld`], with the bytes of a pixel as on the Macintosh.
///
/// # Safety
///
/// As [`UpdateGWorld`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UpdateGWorld_BigEndianData(
    world: Out<CGrafPtr>,
    pixel_depth: i16,
    bounds: *const Rect,
    table: CTabHandle,
    _device: GDHandle,
    flags: u32,
) -> u32 {
    let order = if flags & NATIVE_ENDIAN != 0 { ByteOrder::Host } else { ByteOrder::File };
    let wanted = Wanted { pixel_format: depth(pixel_depth), order, table, flags };
    // SAFETY: as this function's own contract.
    unsafe { update_gworld::update("UpdateGWorld_BigEndianData", world, bounds, &wanted) }
}

/// Disposes of a graphics world; the program's own pixels stay.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeGWorld(world: CGrafPtr) {
    value("DisposeGWorld", (), || ports::dispose(world))
}

/// The current port and device of this thread. The device is never nil.
///
/// # Safety
///
/// Each is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetGWorld(port: Out<CGrafPtr>, device: Out<GDHandle>) {
    value("GetGWorld", (), || {
        let (current, set) = ports::current();
        let current_device = if set == Handle::NIL { devices::main()? } else { set };
        // SAFETY: as this function's own contract.
        unsafe {
            port.write_if_wanted(current);
            device.write_if_wanted(current_device);
        }
        Ok(())
    })
}

/// Makes a port current on this thread; a graphics world brings its own device along.
#[unsafe(no_mangle)]
pub extern "C" fn SetGWorld(port: CGrafPtr, device: GDHandle) {
    value("SetGWorld", (), || ports::set_current(port, device))
}

/// The pixel map of a graphics world; nil for what is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetGWorldPixMap(world: CGrafPtr) -> PixMapHandle {
    value("GetGWorldPixMap", Handle::NIL, || ports::pixmap_of(world))
}

/// The device of a graphics world; nil for what is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetGWorldDevice(world: CGrafPtr) -> GDHandle {
    value("GetGWorldDevice", Handle::NIL, || ports::device_of(world))
}

fn locked(pixmap: Handle, set: u32, clear: u32) -> Result<()> {
    memory::state(pixmap)?;
    // A pixel map of the program's own has no state to change.
    let _ = pixel_maps::change_state(pixmap, set, clear);
    Ok(())
}

/// Whether the pixels are there to be drawn in. They never move; true for every pixel map.
#[unsafe(no_mangle)]
pub extern "C" fn LockPixels(pixmap: PixMapHandle) -> Boolean {
    value("LockPixels", false.into(), || {
        pixel_maps::may_change(pixmap);
        locked(pixmap, LOCKED, 0).map(|()| true.into())
    })
}

/// The end of [`LockPixels`]; does no harm by itself.
#[unsafe(no_mangle)]
pub extern "C" fn UnlockPixels(pixmap: PixMapHandle) {
    value("UnlockPixels", (), || locked(pixmap, 0, LOCKED))
}

/// Lets the pixels be purged, which never happens.
#[unsafe(no_mangle)]
pub extern "C" fn AllowPurgePixels(pixmap: PixMapHandle) {
    value("AllowPurgePixels", (), || locked(pixmap, PURGEABLE, 0))
}

/// Keeps the pixels from being purged.
#[unsafe(no_mangle)]
pub extern "C" fn NoPurgePixels(pixmap: PixMapHandle) {
    value("NoPurgePixels", (), || locked(pixmap, 0, PURGEABLE))
}

/// `pixelsLocked` and `pixelsPurgeable`.
#[unsafe(no_mangle)]
pub extern "C" fn GetPixelsState(pixmap: PixMapHandle) -> u32 {
    value("GetPixelsState", 0, || Ok(pixel_maps::buffer(pixmap).ok_or(Error::Param)?.state))
}

/// Sets what [`GetPixelsState`] gave.
#[unsafe(no_mangle)]
pub extern "C" fn SetPixelsState(pixmap: PixMapHandle, state: u32) {
    let all = LOCKED | PURGEABLE;
    value("SetPixelsState", (), || locked(pixmap, state & all, all))
}

/// The first row of the pixels; nil for what is no pixel map.
#[unsafe(no_mangle)]
pub extern "C" fn GetPixBaseAddr(pixmap: PixMapHandle) -> Ptr {
    value("GetPixBaseAddr", Ptr::NIL, || {
        pixel_maps::may_change(pixmap);
        Ok(pixel_maps::record(pixmap)?.base_addr)
    })
}

/// Bytes from one row to the next.
#[unsafe(no_mangle)]
pub extern "C" fn GetPixRowBytes(pixmap: PixMapHandle) -> c_long {
    value("GetPixRowBytes", 0, || {
        Ok(c_long::try_from(pixel_maps::row_bytes(&pixel_maps::record(pixmap)?)).unwrap_or(0))
    })
}

/// Whether the base address of a pixel map has all its bits: always.
#[unsafe(no_mangle)]
pub extern "C" fn PixMap32Bit(pixmap: PixMapHandle) -> Boolean {
    value("PixMap32Bit", false.into(), || pixel_maps::record(pixmap).map(|_| true.into()))
}
