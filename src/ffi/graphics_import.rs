//! `ImageCompression.h`, graphics importers: picture files, drawn into ports.

use super::names::{GDHandle, ImageDescriptionHandle};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use parking_lot::Mutex;

use super::boundary::{OSErr, Out, read, status, value};
use super::components::ComponentInstance;
use super::files::{FSSpec, path_of};
use super::image_compression::description;
use super::image_compression::placing::{Place, around, whole};
use super::image_compression::procedures::{
    ICMProgressProcRecord, record_of, watched_by, watcher_of,
};
use super::image_compression::{Drawing, draw};
use super::memory::{self, Handle};
use super::ports::{self, CGrafPtr};
use crate::base::limits::MAX_SAMPLE_BYTES;
use crate::base::{Error, Matrix, Rect, Result, SharedBytes};
use crate::codecs::{self, ImageDescription};
use crate::raster::GraphicsMode;
use crate::raster::region::Region;
use crate::runtime::components::{self, Import, Object};
use crate::runtime::files as names_of_files;

/// A `ComponentResult`.
type ComponentResult = i32;

pub(super) fn result(name: &'static str, body: impl FnOnce() -> Result<()>) -> ComponentResult {
    let code = |error: Error| i32::from(error.os_err());
    value(name, code(Error::Internal), || Ok(body().err().map_or(0, code)))
}

pub(super) fn with<R>(
    instance: ComponentInstance,
    body: impl FnOnce(&Mutex<Import>) -> R,
) -> Result<R> {
    let object: Option<Arc<Object>> = components::find(instance.token());
    match object.as_deref() {
        Some(Object::GraphicsImporter(import)) => Ok(body(import)),
        _ => Err(Error::InvalidComponent),
    }
}

pub(super) fn state(instance: ComponentInstance) -> Result<Import> {
    with(instance, |import| import.lock().clone())
}

pub(super) fn read_file(path: &Path) -> Result<SharedBytes> {
    if fs::metadata(path)?.len() > MAX_SAMPLE_BYTES {
        return Err(Error::NoMemory);
    }
    Ok(SharedBytes::new(fs::read(path)?))
}

/// The bytes that a data reference leads to: `'hndl'`, `'url '` or `'alis'` with an `FSSpec`.
pub(super) fn bytes_of(data_ref: Handle, kind: u32) -> Result<SharedBytes> {
    let reference = memory::bytes_of(data_ref).map_err(|_| Error::InvalidDataRef)?;
    match &kind.to_be_bytes() {
        b"hndl" => {
            let address = reference.first_chunk().ok_or(Error::InvalidDataRef)?;
            let address = usize::from_ne_bytes(*address);
            memory::bytes_of(Handle::at(address)).map(SharedBytes::new)
        }
        b"url " => {
            let url = reference.split(|byte| *byte == 0).next().unwrap_or_default();
            let path = url.strip_prefix(b"file://").unwrap_or(url);
            read_file(&names_of_files::join_native(path)?)
        }
        b"alis" => {
            let spec = FSSpec::in_bytes(&reference).ok_or(Error::InvalidDataRef)?;
            read_file(&path_of(&spec)?)
        }
        _ => Err(Error::CantFindHandler),
    }
}

/// The file type of a picture file, by what is in it; `cantFindHandler` where that is not known.
pub(super) fn file_type_of(data: &[u8]) -> Result<[u8; 4]> {
    let found = codecs::describe_file(data).ok_or(Error::CantFindHandler)?;
    Ok(*match &found.codec.0 {
        b"png " => b"PNGf",
        b"jpeg" => b"JPEG",
        b"gif " => b"GIFf",
        b"tiff" => b"TIFF",
        b"WRLE" => b"BMPf",
        b"qdrw" => b"PICT",
        b"PNTG" => b"PNTG",
        _ => b"TPIC",
    })
}

/// Opens the importer for the format that a picture file has.
fn importer_for(data: SharedBytes) -> Result<ComponentInstance> {
    let instance = ComponentInstance::open(*b"grip", file_type_of(&data)?)?;
    with(instance, |import| import.lock().data = Some(data))?;
    Ok(instance)
}

/// Opens an importer for a picture file; `cantFindHandler` where its format is not known.
///
/// # Safety
///
/// `file` is null or valid for a read, `gi` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetGraphicsImporterForFile(
    file: *const FSSpec,
    gi: Out<ComponentInstance>,
) -> OSErr {
    status("GetGraphicsImporterForFile", || {
        // SAFETY: as this function's own contract.
        unsafe {
            gi.write(ComponentInstance::NIL)?;
            gi.write(importer_for(read_file(&path_of(&read(file)?)?)?)?)?;
        }
        Ok(OSErr::OK)
    })
}

/// Opens an importer for what a data reference leads to.
///
/// # Safety
///
/// `gi` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetGraphicsImporterForDataRef(
    data_ref: Handle,
    data_ref_type: u32,
    gi: Out<ComponentInstance>,
) -> OSErr {
    status("GetGraphicsImporterForDataRef", || {
        // SAFETY: as this function's own contract.
        unsafe {
            gi.write(ComponentInstance::NIL)?;
            gi.write(importer_for(bytes_of(data_ref, data_ref_type)?)?)?;
        }
        Ok(OSErr::OK)
    })
}

/// Takes the picture from what a data reference leads to, which is read at once.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsImportSetDataReference(
    ci: ComponentInstance,
    data_ref: Handle,
    data_ref_type: u32,
) -> ComponentResult {
    result("GraphicsImportSetDataReference", || {
        let data = bytes_of(data_ref, data_ref_type)?;
        with(ci, |import| import.lock().data = Some(data))
    })
}

/// Takes the picture from a Handle, whose bytes are copied.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsImportSetDataHandle(ci: ComponentInstance, h: Handle) -> ComponentResult {
    result("GraphicsImportSetDataHandle", || {
        let data = SharedBytes::new(memory::bytes_of(h)?);
        with(ci, |import| import.lock().data = Some(data))
    })
}

/// The picture file and what it is; `paramErr` without one.
pub(super) fn picture(import: &Import) -> Result<(&[u8], ImageDescription)> {
    let data = import.data.as_deref().ok_or(Error::Param)?;
    let found = codecs::describe_file(data).ok_or(Error::BadImageDescription)?;
    Ok((data, found))
}

/// Gives a new image description of the picture.
///
/// # Safety
///
/// `desc` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetImageDescription(
    ci: ComponentInstance,
    desc: Out<ImageDescriptionHandle>,
) -> ComponentResult {
    result("GraphicsImportGetImageDescription", || {
        let import = state(ci)?;
        let (_, found) = picture(&import)?;
        if desc.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        unsafe { desc.write(description::new(&found)?) }
    })
}

/// Tells the picture's own size, with its top left corner at the origin.
///
/// # Safety
///
/// `natural_bounds` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetNaturalBounds(
    ci: ComponentInstance,
    natural_bounds: Out<Rect>,
) -> ComponentResult {
    result("GraphicsImportGetNaturalBounds", || {
        let import = state(ci)?;
        let bounds = whole(&picture(&import)?.1)?;
        // SAFETY: as this function's own contract.
        unsafe { natural_bounds.write(bounds) }
    })
}

/// The region that an importer draws in, where there is one.
pub(super) fn clip_of(import: &Import) -> Result<Option<Region>> {
    import.clip.as_deref().map(Region::from_words).transpose()
}

/// Draws the picture. Where the matrix turns it, neighbouring pixels are mixed.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsImportDraw(ci: ComponentInstance) -> ComponentResult {
    result("GraphicsImportDraw", || {
        let import = state(ci)?;
        let (data, found) = picture(&import)?;
        let from = import.part.map_or_else(|| whole(&found), Ok)?;
        let to = Place::of(&import.matrix, from)?;
        let mask = clip_of(&import)?;
        let port = import.port.unwrap_or_else(|| ports::current().0).known()?;
        let mode = GraphicsMode { mode: import.mode as u16, color: import.color };
        let drawing = Drawing { from, to, mode, mask, matte: None };
        watched_by(import.watcher, || {
            let surface = codecs::decode(&found, data)?;
            draw(&surface, &drawing, ports::pixmap_of(port)?)
        })
    })
}

/// Draws into a port from now on; nil is the current one.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsImportSetGWorld(
    ci: ComponentInstance,
    port: CGrafPtr,
    _gd: GDHandle,
) -> ComponentResult {
    result("GraphicsImportSetGWorld", || {
        let port = if port == CGrafPtr::NIL { None } else { Some(port.known()?) };
        with(ci, |import| import.lock().port = port)
    })
}

/// Sets the matrix that takes the picture to its place; nil changes nothing.
///
/// # Safety
///
/// `matrix` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportSetMatrix(
    ci: ComponentInstance,
    matrix: *const Matrix,
) -> ComponentResult {
    result("GraphicsImportSetMatrix", || {
        // SAFETY: not null where it is read, and as this function's own contract.
        let matrix = if matrix.is_null() { Matrix::IDENTITY } else { unsafe { read(matrix)? } };
        with(ci, |import| import.lock().matrix = matrix)
    })
}

/// Sets the rectangle that the picture is scaled to.
///
/// # Safety
///
/// `bounds` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportSetBoundsRect(
    ci: ComponentInstance,
    bounds: *const Rect,
) -> ComponentResult {
    result("GraphicsImportSetBoundsRect", || {
        // SAFETY: as this function's own contract.
        let bounds = unsafe { read(bounds)? };
        let natural = whole(&picture(&state(ci)?)?.1)?;
        with(ci, |import| import.lock().matrix = Matrix::between(natural, bounds))
    })
}

/// Tells the rectangle that the picture is drawn in.
///
/// # Safety
///
/// `bounds` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetBoundsRect(
    ci: ComponentInstance,
    bounds: Out<Rect>,
) -> ComponentResult {
    result("GraphicsImportGetBoundsRect", || {
        let import = state(ci)?;
        let placed = around(&import.matrix, whole(&picture(&import)?.1)?)?;
        // SAFETY: as this function's own contract.
        unsafe { bounds.write(placed) }
    })
}

/// Has a procedure told when drawing begins, what is done, and when it ends; nil for none, and −1
/// for the system's own, which is none. The record is copied.
///
/// # Safety
///
/// `progress_proc` is null, −1 or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportSetProgressProc(
    ci: ComponentInstance,
    progress_proc: *mut ICMProgressProcRecord,
) -> ComponentResult {
    result("GraphicsImportSetProgressProc", || {
        // SAFETY: as this function's own contract.
        let watcher = unsafe { watcher_of(progress_proc)? };
        with(ci, |import| import.lock().watcher = watcher)
    })
}

/// Tells that procedure, nil where there is none.
///
/// # Safety
///
/// `progress_proc` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsImportGetProgressProc(
    ci: ComponentInstance,
    progress_proc: Out<ICMProgressProcRecord>,
) -> ComponentResult {
    result("GraphicsImportGetProgressProc", || {
        let watcher = state(ci)?.watcher;
        // SAFETY: as this function's own contract.
        unsafe { progress_proc.write(record_of(watcher)) }
    })
}
