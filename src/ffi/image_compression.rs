//! `ImageCompression.h`, graphics worlds in any pixel format, and the rows of pixel maps.
//!
//! The sections on compressed pictures are in the files below.

pub mod alignment;
pub mod codec_names;
pub mod data_sources;
pub mod description;
pub mod extensions;
pub mod information;
mod pixels;
pub mod placing;
pub mod procedures;
pub mod sequences;
pub mod stills;

use pixels::take;
pub(in crate::ffi) use pixels::{Drawing, draw};

use super::names::{CTabHandle, GDHandle, PixMapHandle};
use core::ffi::{c_long, c_void};

use super::boundary::{OSErr, Out, read, status, value};
use super::gworlds::{Request, given_place, make};
use super::memory::Ptr;
use super::pixel_maps::{self, ByteOrder, Place};
use super::ports::CGrafPtr;
use super::types::PixMap;
use crate::base::{Error, FourCc, Rect, Result};
use crate::codecs::{self, ImageDescription};
use crate::raster::Surface;

/// A procedure of `ImageCompression.h` that is not called.
pub type ICMConvertDataFormatUPP = *mut c_void;
/// A record of `ImageCompression.h`: a procedure and what it is given.
pub type ICMCompletionProcRecord = c_void;
/// A record of `ImageCompression.h` that is not looked into.
pub type ICMFrameTimeRecord = c_void;

/// Decodes a key frame.
fn picture(description: &ImageDescription, data: &[u8]) -> Result<Surface> {
    codecs::decode(description, data)
}

/// Compresses a part of a pixel map; a depth of 0 is the map's.
fn encoded(
    source: super::memory::Handle,
    part: Option<Rect>,
    depth: u16,
    quality: u32,
    c_type: u32,
    previous: Option<&Surface>,
) -> Result<(ImageDescription, Vec<u8>)> {
    let (surface, own_depth) = take(source, part, depth == 32)?;
    encode_picture(&surface, if depth == 0 { own_depth } else { depth }, quality, c_type, previous)
}

/// Compresses a picture; never to more than `GetMaxCompressionSize` tells.
fn encode_picture(
    surface: &Surface,
    depth: u16,
    quality: u32,
    c_type: u32,
    previous: Option<&Surface>,
) -> Result<(ImageDescription, Vec<u8>)> {
    // Pixels of 32 bits have opacity only where the program says that it wants that depth.
    let opaque = surface.as_argb().is_some_and(|p| p.iter().all(|pixel| pixel >> 24 == 0xFF));
    let depth = if depth == 32 && opaque { 24 } else { depth };
    let codec = FourCc(c_type.to_be_bytes());
    let (made, data) = codecs::encode_at_depth(surface, codec, depth, quality, previous)?;
    if data.len() > codecs::max_encoded_size(surface.width(), surface.height()) {
        return Err(Error::CodecSize);
    }
    Ok((made, data))
}

/// Compresses a part of a pixel map to new Handles: a description and data.
pub(super) fn compress_to_handles(
    source: super::memory::Handle,
    part: Option<Rect>,
    depth: u16,
    quality: u32,
    c_type: u32,
) -> Result<(super::memory::Handle, super::memory::Handle)> {
    let (made, bytes) = encoded(source, part, depth, quality, c_type, None)?;
    let data = super::memory::new_handle(&bytes)?;
    let description = description::new(&made);
    if description.is_err() {
        super::memory::dispose(data)?;
    }
    Ok((description?, data))
}

/// Makes a graphics world in a pixel format, with pixels of its own, all zero.
///
/// `cDepthErr` for a format that is not known, else as `NewGWorld`.
///
/// # Safety
///
/// `world` is null or valid for a write, `bounds` null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNewGWorld(
    world: Out<CGrafPtr>,
    pixel_format: u32,
    bounds: *const Rect,
    table: CTabHandle,
    device: GDHandle,
    flags: u32,
) -> OSErr {
    status("QTNewGWorld", || {
        let (order, place) = (ByteOrder::Host, Place::New);
        let request = Request { pixel_format, order, bounds, table, device, flags, place };
        // SAFETY: as this function's own contract.
        unsafe { make(world, &request) }
    })
}

/// As [`QTNewGWorld`], with the bytes of a pixel as on the Macintosh.
///
/// # Safety
///
/// As [`QTNewGWorld`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNewGWorld_BigEndianData(
    world: Out<CGrafPtr>,
    pixel_format: u32,
    bounds: *const Rect,
    table: CTabHandle,
    device: GDHandle,
    flags: u32,
) -> OSErr {
    status("QTNewGWorld_BigEndianData", || {
        let (order, place) = (ByteOrder::File, Place::New);
        let request = Request { pixel_format, order, bounds, table, device, flags, place };
        // SAFETY: as this function's own contract.
        unsafe { make(world, &request) }
    })
}

/// Makes a graphics world on the program's own pixels, which stay its own.
///
/// # Safety
///
/// As [`QTNewGWorld`]; `base_addr` is valid for as many rows as the bounds have, until the world is
/// disposed of.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNewGWorldFromPtr(
    world: Out<CGrafPtr>,
    pixel_format: u32,
    bounds: *const Rect,
    table: CTabHandle,
    device: GDHandle,
    flags: u32,
    base_addr: *mut c_void,
    row_bytes: c_long,
) -> OSErr {
    status("QTNewGWorldFromPtr", || {
        let (order, place) = (ByteOrder::Host, given_place(Ptr(base_addr.cast()), row_bytes));
        let request = Request { pixel_format, order, bounds, table, device, flags, place };
        // SAFETY: as this function's own contract.
        unsafe { make(world, &request) }
    })
}

/// As [`QTNewGWorldFromPtr`], with the bytes of a pixel as on the Macintosh.
///
/// # Safety
///
/// As [`QTNewGWorldFromPtr`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTNewGWorldFromPtr_BigEndianData(
    world: Out<CGrafPtr>,
    pixel_format: u32,
    bounds: *const Rect,
    table: CTabHandle,
    device: GDHandle,
    flags: u32,
    base_addr: *mut c_void,
    row_bytes: c_long,
) -> OSErr {
    status("QTNewGWorldFromPtr_BigEndianData", || {
        let (order, place) = (ByteOrder::File, given_place(Ptr(base_addr.cast()), row_bytes));
        let request = Request { pixel_format, order, bounds, table, device, flags, place };
        // SAFETY: as this function's own contract.
        unsafe { make(world, &request) }
    })
}

/// The bits of a pixel of a format; 0 for one that is not known.
#[unsafe(no_mangle)]
pub extern "C" fn QTGetPixelSize(pixel_format: u32) -> i16 {
    value("QTGetPixelSize", 0, || match pixel_format {
        0 => Err(Error::Param),
        _ => Ok(pixel_maps::format(pixel_format, ByteOrder::File)?.bits() as i16),
    })
}

fn row_bytes(pixmap: &PixMap) -> Result<c_long> {
    c_long::try_from(pixel_maps::row_bytes(pixmap)).map_err(|_| Error::Param)
}

/// Bytes from one row to the next, also where the field does not hold them.
///
/// # Safety
///
/// `pm` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTGetPixMapPtrRowBytes(pm: *mut PixMap) -> c_long {
    // SAFETY: as this function's own contract.
    value("QTGetPixMapPtrRowBytes", 0, || row_bytes(&unsafe { read(pm)? }))
}

/// Bytes from one row to the next, also where the field does not hold them; 0 for what is no pixel
/// map.
#[unsafe(no_mangle)]
pub extern "C" fn QTGetPixMapHandleRowBytes(pm: PixMapHandle) -> c_long {
    value("QTGetPixMapHandleRowBytes", 0, || row_bytes(&pixel_maps::record(pm)?))
}

/// Sets the bytes from one row to the next; `paramErr` where a row does not fit in them.
#[unsafe(no_mangle)]
pub extern "C" fn QTSetPixMapHandleRowBytes(pm: PixMapHandle, row_bytes: c_long) -> OSErr {
    status("QTSetPixMapHandleRowBytes", || {
        let row_bytes = usize::try_from(row_bytes).map_err(|_| Error::Param)?;
        let least = pixel_maps::least_row_bytes(pm).map_err(|_| Error::Param)?;
        if row_bytes < least.max(1) {
            return Err(Error::Param);
        }
        pixel_maps::update(pm, |record| pixel_maps::set_row_bytes(record, row_bytes))??;
        Ok(OSErr::OK)
    })
}
