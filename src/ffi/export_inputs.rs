//! `ImageCompression.h`, graphics exporters: pictures that are compressed already.

use core::ffi::c_ulong;

use super::boundary::read;
use super::components::ComponentInstance;
use super::files::{FSSpec, path_of};
use super::graphics_export::{change, result};
use super::graphics_import::{self, bytes_of, read_file};
use super::image_compression::description;
use super::memory::{self, Handle, Ptr};
use super::names::{ImageDescriptionHandle, PicHandle};
use crate::base::limits::MAX_SAMPLE_BYTES;
use crate::base::{Error, Result, SharedBytes, room};
use crate::runtime::components::Input;

/// A `ComponentResult`.
type ComponentResult = i32;

/// Keeps the data as an exporter's input. They are a picture file where nothing describes them.
fn keep(ci: ComponentInstance, data: SharedBytes, desc: ImageDescriptionHandle) -> Result<()> {
    let description = match desc {
        ImageDescriptionHandle::NIL => None,
        desc => Some(Box::new(description::get(desc)?)),
    };
    change(ci, |export| export.input = Some(Input::Data(data, description)))
}

/// Takes the picture from what a data reference leads to, which is read at once.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetInputDataReference(
    ci: ComponentInstance,
    data_ref: Handle,
    data_ref_type: u32,
    desc: ImageDescriptionHandle,
) -> ComponentResult {
    result("GraphicsExportSetInputDataReference", || {
        keep(ci, bytes_of(data_ref, data_ref_type)?, desc)
    })
}

/// Takes the picture from a file, which is read at once.
///
/// # Safety
///
/// `file` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportSetInputFile(
    ci: ComponentInstance,
    file: *const FSSpec,
    desc: ImageDescriptionHandle,
) -> ComponentResult {
    result("GraphicsExportSetInputFile", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(file)? })?;
        keep(ci, read_file(&path)?, desc)
    })
}

/// Takes the picture from a Handle, whose bytes are copied.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetInputHandle(
    ci: ComponentInstance,
    h: Handle,
    desc: ImageDescriptionHandle,
) -> ComponentResult {
    result("GraphicsExportSetInputHandle", || {
        keep(ci, SharedBytes::new(memory::bytes_of(h)?), desc)
    })
}

/// Takes the picture from bytes, which are copied.
///
/// # Safety
///
/// `p` is null or valid for `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportSetInputPtr(
    ci: ComponentInstance,
    p: Ptr,
    size: c_ulong,
    desc: ImageDescriptionHandle,
) -> ComponentResult {
    result("GraphicsExportSetInputPtr", || {
        let size = size as usize;
        if p.0.is_null() || size > MAX_SAMPLE_BYTES as usize {
            return Err(Error::Param);
        }
        // SAFETY: not null, and as this function's own contract; the bytes are copied at once.
        let bytes = unsafe { core::slice::from_raw_parts(p.0, size) };
        keep(ci, SharedBytes::new(room::copied(bytes)?), desc)
    })
}

/// Takes a QuickDraw picture, which is copied.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetInputPicture(
    ci: ComponentInstance,
    picture: PicHandle,
) -> ComponentResult {
    result("GraphicsExportSetInputPicture", || {
        let data = SharedBytes::new(memory::bytes_of(picture)?);
        keep(ci, data, ImageDescriptionHandle::NIL)
    })
}

/// Takes the picture of a graphics importer, as it is when the export is done.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetInputGraphicsImporter(
    ci: ComponentInstance,
    grip: ComponentInstance,
) -> ComponentResult {
    result("GraphicsExportSetInputGraphicsImporter", || {
        graphics_import::with(grip, |_| ())?;
        change(ci, |export| export.input = Some(Input::Importer(grip.token())))
    })
}
