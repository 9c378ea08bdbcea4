//! `ImageCompression.h`, graphics exporters: a picture of a port or pixel map as a file.

use super::names::PixMapHandle;
use core::ffi::c_ulong;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::Mutex;

use super::boundary::{Out, read, value};
use super::components::ComponentInstance;
use super::files::{FSSpec, path_of};
use super::image_compression::procedures::watched_by;
use super::memory::{self, Handle};
use super::pixel_maps;
use super::ports::{self, CGrafPtr};
use crate::base::{Error, FourCc, Result};
use crate::codecs::{self, ImageDescription};
use crate::raster::{Surface, copy};
use crate::runtime::components::{self, Export, Input, Object, Output};

/// A `ComponentResult`.
type ComponentResult = i32;

/// Qualities nearer than this make nearly the same file.
const QUALITY_STEP: u32 = 16;

pub(super) fn result(name: &'static str, body: impl FnOnce() -> Result<()>) -> ComponentResult {
    let code = |error: Error| i32::from(error.os_err());
    value(name, code(Error::Internal), || Ok(body().err().map_or(0, code)))
}

pub(super) fn change(instance: ComponentInstance, change: impl FnOnce(&mut Export)) -> Result<()> {
    with(instance, |export| change(&mut export.lock()))
}

pub(super) fn with<R>(
    instance: ComponentInstance,
    body: impl FnOnce(&Mutex<Export>) -> R,
) -> Result<R> {
    let object: Option<Arc<Object>> = components::find(instance.token());
    match object.as_deref() {
        Some(Object::GraphicsExporter(export)) => Ok(body(export)),
        _ => Err(Error::InvalidComponent),
    }
}

/// Takes the picture from a graphics world, as it is when the export is done.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetInputGWorld(
    instance: ComponentInstance,
    world: CGrafPtr,
) -> ComponentResult {
    result("GraphicsExportSetInputGWorld", || {
        let port = world.known()?;
        change(instance, |export| export.input = Some(Input::Port(port)))
    })
}

/// Takes the picture from a pixel map, as it is when the export is done.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetInputPixmap(
    instance: ComponentInstance,
    pixmap: PixMapHandle,
) -> ComponentResult {
    result("GraphicsExportSetInputPixmap", || {
        pixel_maps::record(pixmap).map_err(|_| Error::Param)?;
        let address = pixmap.0.expose_provenance();
        change(instance, |export| export.input = Some(Input::PixelMap(address)))
    })
}

/// Writes to a file, which is made or replaced when the export is done.
///
/// # Safety
///
/// `file` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportSetOutputFile(
    instance: ComponentInstance,
    file: *const FSSpec,
) -> ComponentResult {
    result("GraphicsExportSetOutputFile", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(file)? })?;
        change(instance, |export| export.output = Some(Output::File(path)))
    })
}

/// Writes to a Handle, which gets the file's bytes when the export is done.
#[unsafe(no_mangle)]
pub extern "C" fn GraphicsExportSetOutputHandle(
    instance: ComponentInstance,
    handle: Handle,
) -> ComponentResult {
    result("GraphicsExportSetOutputHandle", || {
        memory::state(handle)?;
        let address = handle.0.expose_provenance();
        change(instance, |export| export.output = Some(Output::Handle(address)))
    })
}

/// Writes the picture, and tells how many bytes that were.
///
/// `paramErr` where it was not told from where or to where, or where the input is no more.
///
/// # Safety
///
/// `actual_size_written` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GraphicsExportDoExport(
    instance: ComponentInstance,
    actual_size_written: Out<c_ulong>,
) -> ComponentResult {
    result("GraphicsExportDoExport", || {
        let export = with(instance, |export| export.lock().clone())?;
        let size = watched_by(export.watcher, || {
            let file = file_of(&export)?;
            match export.output.as_ref().ok_or(Error::Param)? {
                Output::File(path) => replace(path, &file)?,
                Output::Handle(address) => memory::replace_bytes(Handle::at(*address), &file)?,
            }
            Ok(file.len())
        })?;
        // SAFETY: as this function's own contract.
        unsafe { actual_size_written.write_if_wanted(size as c_ulong) };
        Ok(())
    })
}

/// The picture as a file, which is made again with less quality while it has too many bytes.
fn file_of(export: &Export) -> Result<Vec<u8>> {
    let picture = picture(export.input.as_ref().ok_or(Error::Param)?)?;
    let format = FourCc(export.format.to_be_bytes());
    let write = |quality| codecs::write_file_as(format, &picture, export.depth, quality);
    let file = write(export.quality)?;
    let Some(most) = export.most_bytes else { return Ok(file) };
    let fits = |file: &Vec<u8>| file.len() as u64 <= u64::from(most);
    if fits(&file) {
        return Ok(file);
    }
    // The best quality that fits lies between these; the least is taken where none does.
    let (mut low, mut high, mut best) = (0, export.quality, write(0)?);
    while fits(&best) && high - low > QUALITY_STEP {
        let middle = (low + high) / 2;
        let tried = write(middle)?;
        if fits(&tried) {
            (low, best) = (middle, tried);
        } else {
            high = middle;
        }
    }
    Ok(best)
}

/// The picture. The high byte of a pixel is not opacity for QuickDraw, so that of a pixel map is
/// opaque.
fn picture(input: &Input) -> Result<Surface> {
    let pixmap = match input {
        Input::Port(port) => ports::pixmap_of(*port)?,
        Input::PixelMap(address) => Handle::at(*address),
        Input::Data(data, description) => return decode(data, description.as_deref()),
        Input::Importer(token) => {
            let data = match components::find(*token).as_deref() {
                Some(Object::GraphicsImporter(import)) => import.lock().data.clone(),
                _ => None,
            };
            return decode(&data.ok_or(Error::Param)?, None);
        }
    };
    pixel_maps::with_pixels(pixmap, |pixels, _| {
        let mut colors = copy::to_argb(&pixels.as_ref())?;
        colors.iter_mut().for_each(|color| *color |= 0xFF00_0000);
        Surface::from_argb(pixels.width(), pixels.height(), colors)
    })?
}

fn decode(data: &[u8], description: Option<&ImageDescription>) -> Result<Surface> {
    match description {
        Some(description) => codecs::decode(description, data),
        None => {
            let found = codecs::describe_file(data).ok_or(Error::BadImageDescription)?;
            codecs::decode(&found, data)
        }
    }
}

/// Makes `bytes` the contents of a file. It is written beside and renamed, so that what was there
/// stays until all is done.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = beside(path)?;
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        Error::from(error)
    })
}

fn beside(path: &Path) -> Result<PathBuf> {
    let mut name = path.file_name().ok_or(Error::BadName)?.to_owned();
    name.push(format!(".{}.part", std::process::id()));
    Ok(path.with_file_name(name))
}
