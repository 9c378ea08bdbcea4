//! `ImageCompression.h`, graphics importers: what they were told, and what their files hold.

use super::boundary::{Boolean, OSErr, Out, read};
use super::components::ComponentInstance;
use super::files::{FSSpec, path_of};
use super::graphics_import::{
    GetGraphicsImporterForDataRef, GetGraphicsImporterForFile, picture, read_file, result, state,
    with,
};
use super::image_compression::placing::whole;
use super::memory::Handle;
use super::names::{GDHandle, RgnHandle};
use super::ports::{self, CGrafPtr};
use super::regions;
use super::types::RGBColor;
use crate::base::{Error, Matrix, Rect};
use core::ffi::{c_long, c_short, c_ulong, c_void};

/// A `ComponentResult`.
type ComponentResult = i32;

/// As `GetGraphicsImporterForFile`; the file is always looked into, which the flags ask for.
///
/// # Safety
///
/// As `GetGraphicsImporterForFile`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetGraphicsImporterForFileWithFlags(
    file: *const FSSpec,
    gi: Out<ComponentInstance>,
    _flags: c_long,
) -> OSErr {
    // SAFETY: as this function's own contract.
    unsafe { GetGraphicsImporterForFile(file, gi) }
}

/// As `GetGraphicsImporterForDataRef`; the data are always looked into, which the flags ask for.
///
/// # Safety
///
/// As `GetGraphicsImporterForDataRef`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetGraphicsImporterForDataRefWithFlags(
    data_ref: Handle,
    data_ref_type: u32,
    gi: Out<ComponentInstance>,
    _flags: c_long,
) -> OSErr {
    // SAFETY: as this function's own contract.
    unsafe { GetGraphicsImporterForDataRef(data_ref, data_ref_type, gi) }
}

/// Takes the picture from a file, which is read at once.
///
/// # Safety
///
/// `file` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportSetDataFile(
    ci: ComponentInstance,
    file: *const FSSpec,
) -> ComponentResult {
    result("GraphicsImportSetDataFile", || {
        // SAFETY: as this function's own contract.
        let data = read_file(&path_of(&unsafe { read(file)? })?)?;
        with(ci, |import| import.lock().data = Some(data))
    })
}

/// Whether the file is a picture that can be drawn.
///
/// # Safety
///
/// `valid` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportValidate(
    ci: ComponentInstance,
    valid: Out<Boolean>,
) -> ComponentResult {
    result("GraphicsImportValidate", || {
        let import = state(ci)?;
        let found =
            picture(&import).is_ok_and(|(data, found)| crate::codecs::decode(&found, data).is_ok());
        // SAFETY: as this function's own contract.
        unsafe { valid.write(found.into()) }
    })
}

/// Tells where in the file the compressed picture is: all of it.
///
/// # Safety
///
/// `offset` and `size` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetDataOffsetAndSize(
    ci: ComponentInstance,
    offset: Out<c_ulong>,
    size: Out<c_ulong>,
) -> ComponentResult {
    result("GraphicsImportGetDataOffsetAndSize", || {
        let import = state(ci)?;
        let (data, _) = picture(&import)?;
        // SAFETY: as this function's own contract.
        unsafe {
            offset.write_if_wanted(0);
            size.write_if_wanted(data.len() as c_ulong);
        }
        Ok(())
    })
}

/// Copies bytes of the file; `eofErr` where it has not so many.
///
/// # Safety
///
/// `data` is null or valid for a write of `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportReadData(
    ci: ComponentInstance,
    data: *mut c_void,
    offset: c_ulong,
    size: c_ulong,
) -> ComponentResult {
    result("GraphicsImportReadData", || {
        let import = state(ci)?;
        let bytes = import.data.as_deref().ok_or(Error::Param)?;
        let range = usize::try_from(offset).ok().zip(usize::try_from(size).ok());
        let (offset, size) = range.ok_or(Error::EndOfFile)?;
        let end = offset.checked_add(size).ok_or(Error::EndOfFile)?;
        let part = bytes.get(offset..end).ok_or(Error::EndOfFile)?;
        if data.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        unsafe { data.cast::<u8>().copy_from_nonoverlapping(part.as_ptr(), part.len()) };
        Ok(())
    })
}

/// Tells the matrix that takes the picture to its place.
///
/// # Safety
///
/// `matrix` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetMatrix(
    ci: ComponentInstance,
    matrix: Out<Matrix>,
) -> ComponentResult {
    result("GraphicsImportGetMatrix", || {
        let import = state(ci)?;
        // SAFETY: as this function's own contract.
        unsafe { matrix.write(import.matrix) }
    })
}

/// Tells the port, nil for the current one when it draws, and no device.
///
/// # Safety
///
/// `port` and `gd` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetGWorld(
    ci: ComponentInstance,
    port: Out<CGrafPtr>,
    gd: Out<GDHandle>,
) -> ComponentResult {
    result("GraphicsImportGetGWorld", || {
        let found = state(ci)?.port.unwrap_or(CGrafPtr::NIL);
        let device = if found == CGrafPtr::NIL { Handle::NIL } else { ports::device_of(found)? };
        // SAFETY: as this function's own contract.
        unsafe {
            port.write_if_wanted(found);
            gd.write_if_wanted(device);
        }
        Ok(())
    })
}

/// Sets the part of the picture that is drawn; nil is all of it. The matrix still takes the whole
/// picture's coordinates to the port's.
///
/// # Safety
///
/// `source_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportSetSourceRect(
    ci: ComponentInstance,
    source_rect: *const Rect,
) -> ComponentResult {
    result("GraphicsImportSetSourceRect", || {
        // SAFETY: not null where it is read, and as this function's own contract.
        let part = if source_rect.is_null() { None } else { Some(unsafe { read(source_rect)? }) };
        with(ci, |import| import.lock().part = part)
    })
}

/// Tells the part of the picture that is drawn.
///
/// # Safety
///
/// `source_rect` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetSourceRect(
    ci: ComponentInstance,
    source_rect: Out<Rect>,
) -> ComponentResult {
    result("GraphicsImportGetSourceRect", || {
        let import = state(ci)?;
        let part = import.part.map_or_else(|| whole(&picture(&import)?.1), Ok)?;
        // SAFETY: as this function's own contract.
        unsafe { source_rect.write(part) }
    })
}

/// Sets the region that is drawn in, which is copied; nil is everywhere.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsImportSetClip(ci: ComponentInstance, clip: RgnHandle) -> ComponentResult {
    result("GraphicsImportSetClip", || {
        let words = match clip {
            Handle::NIL => None,
            clip => Some(regions::get(clip)?.to_words()?),
        };
        with(ci, |import| import.lock().clip = words)
    })
}

/// Gives a new copy of the region that is drawn in; nil for everywhere.
///
/// # Safety
///
/// `clip` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetClip(
    ci: ComponentInstance,
    clip: Out<RgnHandle>,
) -> ComponentResult {
    result("GraphicsImportGetClip", || {
        let import = state(ci)?;
        if clip.is_null() {
            return Err(Error::Param);
        }
        let copy = match super::graphics_import::clip_of(&import)? {
            Some(region) => regions::new(&region)?,
            None => Handle::NIL,
        };
        // SAFETY: as this function's own contract.
        unsafe { clip.write(copy) }
    })
}

/// Sets the transfer mode. The colour is kept for those who ask; the modes that want one take the
/// port's [I].
///
/// # Safety
///
/// `op_color` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportSetGraphicsMode(
    ci: ComponentInstance,
    graphics_mode: c_long,
    op_color: *const RGBColor,
) -> ComponentResult {
    result("GraphicsImportSetGraphicsMode", || {
        let mode = i16::try_from(graphics_mode).map_err(|_| Error::Param)?;
        // SAFETY: not null where it is read, and as this function's own contract.
        let color = if op_color.is_null() { None } else { Some(unsafe { read(op_color)? }) };
        with(ci, |import| {
            let mut import = import.lock();
            import.mode = mode;
            if let Some(RGBColor { red, green, blue }) = color {
                import.color = [red, green, blue];
            }
        })
    })
}

/// Tells the transfer mode and its colour.
///
/// # Safety
///
/// `graphics_mode` and `op_color` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetGraphicsMode(
    ci: ComponentInstance,
    graphics_mode: Out<c_long>,
    op_color: Out<RGBColor>,
) -> ComponentResult {
    result("GraphicsImportGetGraphicsMode", || {
        let import = state(ci)?;
        let [red, green, blue] = import.color;
        // SAFETY: as this function's own contract.
        unsafe {
            graphics_mode.write_if_wanted(import.mode.into());
            op_color.write_if_wanted(RGBColor { red, green, blue });
        }
        Ok(())
    })
}

/// Sets how carefully the picture is drawn, which is always as well as can be.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsImportSetQuality(ci: ComponentInstance, quality: u32) -> ComponentResult {
    result("GraphicsImportSetQuality", || with(ci, |import| import.lock().quality = quality))
}

/// Tells the quality that was set.
///
/// # Safety
///
/// `quality` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetQuality(
    ci: ComponentInstance,
    quality: Out<u32>,
) -> ComponentResult {
    result("GraphicsImportGetQuality", || {
        let import = state(ci)?;
        // SAFETY: as this function's own contract.
        unsafe { quality.write(import.quality) }
    })
}

/// Tells how many pictures the file has: the first is the only one that is read.
///
/// # Safety
///
/// `image_count` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetImageCount(
    ci: ComponentInstance,
    image_count: Out<c_ulong>,
) -> ComponentResult {
    result("GraphicsImportGetImageCount", || {
        let import = state(ci)?;
        picture(&import)?;
        // SAFETY: as this function's own contract.
        unsafe { image_count.write(1) }
    })
}

/// Chooses a picture of the file: 1; `paramErr` for others.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsImportSetImageIndex(
    ci: ComponentInstance,
    image_index: c_ulong,
) -> ComponentResult {
    result("GraphicsImportSetImageIndex", || {
        state(ci)?;
        if image_index == 1 { Ok(()) } else { Err(Error::Param) }
    })
}

/// Tells which picture of the file is chosen: 1.
///
/// # Safety
///
/// `image_index` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetImageIndex(
    ci: ComponentInstance,
    image_index: Out<c_ulong>,
) -> ComponentResult {
    result("GraphicsImportGetImageIndex", || {
        state(ci)?;
        // SAFETY: as this function's own contract.
        unsafe { image_index.write(1) }
    })
}

/// Whether every pixel of the bounds is drawn: `graphicsImporterDrawsAllPixels`, which is 0, or
/// `graphicsImporterDoesntDrawAllPixels`.
///
/// # Safety
///
/// `draws_all_pixels` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportDoesDrawAllPixels(
    ci: ComponentInstance,
    draws_all_pixels: Out<c_short>,
) -> ComponentResult {
    result("GraphicsImportDoesDrawAllPixels", || {
        let import = state(ci)?;
        picture(&import)?;
        let leaves_some = import.clip.is_some() || import.mode != 0;
        // SAFETY: as this function's own contract.
        unsafe { draws_all_pixels.write(leaves_some.into()) }
    })
}
