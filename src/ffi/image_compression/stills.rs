//! `ImageCompression.h`, compressing and decompressing single pictures.

use super::super::boundary::{OSErr, Out, read, status};
use super::super::components::Component;
use super::super::memory::{self, Handle, Ptr};
use super::super::names::{CTabHandle, ImageDescriptionHandle, PixMapHandle, RgnHandle};
use super::pixels::{self, Drawing};
use super::placing::{Place, whole};
use super::procedures::{
    ICMDataProcRecord, ICMFlushProcRecord, ICMProgressProcRecord, flush, load, watched,
};
use super::{description, encoded, picture};
use crate::base::{Error, FourCc, Matrix, Rect, Result};
use crate::codecs::{self, ImageDescription};
use core::ffi::{c_long, c_short};
use std::sync::Arc;

/// Tells how many bytes a picture can take at most.
///
/// `noCodecErr` for a format that cannot be written.
///
/// # Safety
///
/// `src_rect` is null or valid for a read, `size` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMaxCompressionSize(
    src: PixMapHandle,
    src_rect: *const Rect,
    _color_depth: c_short,
    _quality: u32,
    c_type: u32,
    _codec: Component,
    size: Out<c_long>,
) -> OSErr {
    status("GetMaxCompressionSize", || {
        // SAFETY: as this function's own contract.
        let part = unsafe { rect_of(src_rect)? };
        let (picture, _) = pixels::take(src, part, false)?;
        if !codecs::can_encode(FourCc(c_type.to_be_bytes())) {
            return Err(Error::NoCodec);
        }
        let most = codecs::max_encoded_size(picture.width(), picture.height());
        // SAFETY: as this function's own contract.
        unsafe { size.write(c_long::try_from(most).map_err(|_| Error::Param)?)? };
        Ok(OSErr::OK)
    })
}

/// Compresses a part of a pixel map in the map's depth, and fills in the description.
///
/// # Safety
///
/// `src_rect` is null or valid for a read; `data` has room for as many bytes as
/// `GetMaxCompressionSize` tells.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CompressImage(
    src: PixMapHandle,
    src_rect: *const Rect,
    quality: u32,
    c_type: u32,
    desc: ImageDescriptionHandle,
    data: Ptr,
) -> OSErr {
    status("CompressImage", || {
        // SAFETY: as this function's own contract.
        unsafe { compress(src, src_rect, quality, c_type, desc, data) }
    })
}

/// As [`CompressImage`], in any depth; 0 is the map's.
///
/// With a flush procedure, `data` has room for `buffer_size` bytes, which it takes one by one.
///
/// # Safety
///
/// As [`CompressImage`]; the records are null, −1 or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FCompressImage(
    src: PixMapHandle,
    src_rect: *const Rect,
    color_depth: c_short,
    quality: u32,
    c_type: u32,
    _codec: Component,
    _table: CTabHandle,
    _flags: u32,
    buffer_size: c_long,
    flush_proc: *mut ICMFlushProcRecord,
    progress_proc: *mut ICMProgressProcRecord,
    desc: ImageDescriptionHandle,
    data: Ptr,
) -> OSErr {
    status("FCompressImage", || {
        // SAFETY: as this function's own contract.
        let part = unsafe { rect_of(src_rect)? };
        let depth = u16::try_from(color_depth).map_err(|_| Error::Param)?;
        let work = || encoded(src, part, depth, quality, c_type, None);
        // SAFETY: `encoded` stays below what `GetMaxCompressionSize` tells, for which there is room
        // without a flush procedure; and as this function's own contract.
        let made = unsafe {
            let (made, bytes) = watched(progress_proc, work)?;
            if !flush(flush_proc, data, buffer_size, &bytes)? {
                store(data, &bytes)?;
            }
            made
        };
        description::set(desc, &made)?;
        Ok(OSErr::OK)
    })
}

/// # Safety
///
/// As [`CompressImage`].
unsafe fn compress(
    src: Handle,
    src_rect: *const Rect,
    quality: u32,
    c_type: u32,
    desc: Handle,
    data: Ptr,
) -> Result<OSErr> {
    // SAFETY: as this function's own contract.
    let part = unsafe { rect_of(src_rect)? };
    let (made, bytes) = encoded(src, part, 0, quality, c_type, None)?;
    // SAFETY: `encoded` stays below what `GetMaxCompressionSize` tells.
    unsafe { store(data, &bytes)? };
    description::set(desc, &made)?;
    Ok(OSErr::OK)
}

/// Writes compressed data to where the program has room for them.
///
/// # Safety
///
/// `data` is null or valid for so many bytes.
pub(super) unsafe fn store(data: Ptr, bytes: &[u8]) -> Result<()> {
    if data == Ptr::NIL {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract.
    unsafe { data.0.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
    Ok(())
}

/// A rectangle that may be left out.
///
/// # Safety
///
/// `rect` is null or valid for a read.
pub(super) unsafe fn rect_of(rect: *const Rect) -> Result<Option<Rect>> {
    // SAFETY: as this function's own contract.
    if rect.is_null() { Ok(None) } else { unsafe { read(rect).map(Some) } }
}

/// The compressed data of a picture, as many bytes as its description or the caller says.
///
/// Descriptions of samples say 0, and old programs hand them on: then the whole block is meant, where
/// the data begin one of the Memory Manager [I].
///
/// # Safety
///
/// `data` is null or valid for so many bytes, which stay as they are.
pub(super) unsafe fn data_of<'a>(
    data: Ptr,
    size: Option<c_long>,
    description: &ImageDescription,
) -> Result<&'a [u8]> {
    let size = match size {
        Some(size) => usize::try_from(size).map_err(|_| Error::Param)?,
        None if description.data_size == 0 => memory::size_at(data).map_err(|_| Error::Param)?,
        None => description.data_size as usize,
    };
    if data == Ptr::NIL || size == 0 {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract.
    Ok(unsafe { core::slice::from_raw_parts(data.0, size) })
}

/// Decompresses a part of a picture to a place in a pixel map.
///
/// The description's `dataSize` tells how many bytes there are; 0 means the whole block of memory that
/// begins at `data`, and `paramErr` where none does.
///
/// # Safety
///
/// `data` is null or valid for the description's `dataSize`, the rectangles null or valid for a
/// read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DecompressImage(
    data: Ptr,
    desc: ImageDescriptionHandle,
    dst: PixMapHandle,
    src_rect: *const Rect,
    dst_rect: *const Rect,
    mode: c_short,
    mask: RgnHandle,
) -> OSErr {
    status("DecompressImage", || {
        let description = description::get(desc)?;
        // SAFETY: as this function's own contract.
        let (bytes, from, to) =
            unsafe { (data_of(data, None, &description)?, rect_of(src_rect)?, read(dst_rect)?) };
        let from = from.unwrap_or(whole(&description)?);
        let mask = Drawing::mask_of(mask)?;
        let surface = picture(&description, bytes)?;
        let (to, mode) = (Place::Upright(to), pixels::mode(mode));
        pixels::draw(&surface, &Drawing { from, to, mode, mask, matte: None }, dst)?;
        Ok(OSErr::OK)
    })
}

/// As [`DecompressImage`], with a matrix that takes the picture to its place.
///
/// Where the matrix turns it, neighbouring pixels are mixed. The matte's part `matte_rect`, nil for all of
/// it, lies over the part of the picture: where it is black the picture is drawn, where it is white
/// the target stays, and between they are mixed, as `CopyDeepMask` does [I]. With a data procedure,
/// `data` has `buffer_size` bytes, and it brings the others.
///
/// # Safety
///
/// As [`DecompressImage`]; `matrix` and `matte_rect` are null or valid for a read, the records null,
/// −1 or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FDecompressImage(
    data: Ptr,
    desc: ImageDescriptionHandle,
    dst: PixMapHandle,
    src_rect: *const Rect,
    matrix: *mut Matrix,
    mode: c_short,
    mask: RgnHandle,
    matte: PixMapHandle,
    matte_rect: *const Rect,
    _accuracy: u32,
    _codec: Component,
    buffer_size: c_long,
    data_proc: *mut ICMDataProcRecord,
    progress_proc: *mut ICMProgressProcRecord,
) -> OSErr {
    status("FDecompressImage", || {
        let description = description::get(desc)?;
        // SAFETY: as this function's own contract.
        let (matrix, from, matte_part) = unsafe {
            let matrix =
                if matrix.is_null() { Matrix::IDENTITY } else { read(matrix.cast_const())? };
            (matrix, rect_of(src_rect)?, rect_of(matte_rect)?)
        };
        let from = from.unwrap_or(whole(&description)?);
        let (to, mode) = (Place::of(&matrix, from)?, pixels::mode(mode));
        let mask = Drawing::mask_of(mask)?;
        let matte = if matte == Handle::NIL {
            None
        } else {
            Some(Arc::new(pixels::take(matte, matte_part, false)?.0))
        };
        let size = description.data_size as usize;
        // SAFETY: as this function's own contract.
        let surface = unsafe {
            watched(progress_proc, || match load(data_proc, data, buffer_size, size)? {
                Some(bytes) => picture(&description, &bytes),
                None => picture(&description, data_of(data, None, &description)?),
            })?
        };
        pixels::draw(&surface, &Drawing { from, to, mode, mask, matte }, dst)?;
        Ok(OSErr::OK)
    })
}
