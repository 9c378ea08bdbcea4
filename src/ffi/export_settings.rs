//! `ImageCompression.h`, graphics exporters: how the file is to be, and what it is called.

use core::ffi::{c_long, c_ulong};

use super::boundary::Out;
use super::components::ComponentInstance;
use super::graphics_export::{change, result, with};
use super::image_compression::procedures::{ICMProgressProcRecord, record_of, watcher_of};
use crate::base::Error;

/// A `ComponentResult`.
type ComponentResult = i32;

/// `codecLosslessQuality`.
const LOSSLESS: u32 = 0x400;

/// Sets how good a file of a format that loses something is, 0 to 1024.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetCompressionQuality(
    ci: ComponentInstance,
    spatial_quality: u32,
) -> ComponentResult {
    result("GraphicsExportSetCompressionQuality", || {
        change(ci, |export| export.quality = spatial_quality.min(LOSSLESS))
    })
}

/// Tells the quality.
///
/// # Safety
///
/// `spatial_quality` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportGetCompressionQuality(
    ci: ComponentInstance,
    spatial_quality: Out<u32>,
) -> ComponentResult {
    result("GraphicsExportGetCompressionQuality", || {
        let quality = with(ci, |export| export.lock().quality)?;
        // SAFETY: as this function's own contract.
        unsafe { spatial_quality.write(quality) }
    })
}

/// The depths that a file type can have, its own first.
fn depths(format: u32) -> &'static [u16] {
    match &format.to_be_bytes() {
        b"PNGf" => &[24, 8, 32, 40],
        b"JPEG" => &[24, 40],
        b"GIFf" => &[8],
        b"PNTG" => &[1],
        _ => &[24],
    }
}

/// Sets the bits of a pixel of the file; `paramErr` for a depth that its format does not write.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetDepth(ci: ComponentInstance, depth: c_long) -> ComponentResult {
    result("GraphicsExportSetDepth", || {
        let format = with(ci, |export| export.lock().format)?;
        let found = depths(format).iter().find(|known| c_long::from(**known) == depth);
        let depth = *found.ok_or(Error::Param)?;
        change(ci, |export| export.depth = Some(depth))
    })
}

/// Tells the bits of a pixel of the file.
///
/// # Safety
///
/// `depth` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportGetDepth(
    ci: ComponentInstance,
    depth: Out<c_long>,
) -> ComponentResult {
    result("GraphicsExportGetDepth", || {
        let (set, format) = with(ci, |export| {
            let export = export.lock();
            (export.depth, export.format)
        })?;
        let own = depths(format).first().copied().unwrap_or_default();
        // SAFETY: as this function's own contract.
        unsafe { depth.write(set.unwrap_or(own).into()) }
    })
}

/// Sets the bytes that the file should not have more than, for which the quality is lowered; 0 is
/// no limit.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetTargetDataSize(
    ci: ComponentInstance,
    target_data_size: c_ulong,
) -> ComponentResult {
    result("GraphicsExportSetTargetDataSize", || {
        let most = u32::try_from(target_data_size).map_err(|_| Error::Param)?;
        change(ci, |export| export.most_bytes = Some(most).filter(|most| *most > 0))
    })
}

/// Tells that limit.
///
/// # Safety
///
/// `target_data_size` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportGetTargetDataSize(
    ci: ComponentInstance,
    target_data_size: Out<c_ulong>,
) -> ComponentResult {
    result("GraphicsExportGetTargetDataSize", || {
        let most = with(ci, |export| export.lock().most_bytes)?;
        // SAFETY: as this function's own contract.
        unsafe { target_data_size.write(c_ulong::from(most.unwrap_or_default())) }
    })
}

/// Tells the file type and the creator of the files that are written: `'ogle'`, the picture viewer.
///
/// # Safety
///
/// Both are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportGetDefaultFileTypeAndCreator(
    ci: ComponentInstance,
    file_type: Out<u32>,
    file_creator: Out<u32>,
) -> ComponentResult {
    result("GraphicsExportGetDefaultFileTypeAndCreator", || {
        let format = with(ci, |export| export.lock().format)?;
        // SAFETY: as this function's own contract.
        unsafe {
            file_type.write_if_wanted(format);
            file_creator.write_if_wanted(u32::from_be_bytes(*b"ogle"));
        }
        Ok(())
    })
}

/// Tells the end of the names of such files, as four letters with a blank behind: `'png '`.
///
/// # Safety
///
/// `file_name_extension` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportGetDefaultFileNameExtension(
    ci: ComponentInstance,
    file_name_extension: Out<u32>,
) -> ComponentResult {
    result("GraphicsExportGetDefaultFileNameExtension", || {
        let format = with(ci, |export| export.lock().format)?;
        let extension = match &format.to_be_bytes() {
            b"PNGf" => b"png ",
            b"JPEG" => b"jpg ",
            b"GIFf" => b"gif ",
            b"TIFF" => b"tif ",
            b"BMPf" => b"bmp ",
            b"TPIC" => b"tga ",
            b"PICT" => b"pct ",
            _ => b"pntg",
        };
        // SAFETY: as this function's own contract.
        unsafe { file_name_extension.write(u32::from_be_bytes(*extension)) }
    })
}

/// Has a procedure told when an export begins, what is done, and when it ends; nil for none, and −1
/// for the system's own, which is none. The record is copied.
///
/// # Safety
///
/// `progress_proc` is null, −1 or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportSetProgressProc(
    ci: ComponentInstance,
    progress_proc: *mut ICMProgressProcRecord,
) -> ComponentResult {
    result("GraphicsExportSetProgressProc", || {
        // SAFETY: as this function's own contract.
        let watcher = unsafe { watcher_of(progress_proc)? };
        change(ci, |export| export.watcher = watcher)
    })
}

/// Tells that procedure, nil where there is none.
///
/// # Safety
///
/// `progress_proc` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportGetProgressProc(
    ci: ComponentInstance,
    progress_proc: Out<ICMProgressProcRecord>,
) -> ComponentResult {
    result("GraphicsExportGetProgressProc", || {
        let watcher = with(ci, |export| export.lock().watcher)?;
        // SAFETY: as this function's own contract.
        unsafe { progress_proc.write(record_of(watcher)) }
    })
}
