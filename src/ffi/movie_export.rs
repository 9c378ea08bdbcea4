//! `QuickTimeComponents.h`, movie exporters: the flattener, the splitter and the object exporter of QTVR.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use parking_lot::Mutex;

use super::boundary::{Out, read, value};
use super::byte_order::Contract;
use super::components::ComponentInstance;
use super::files::{FSSpec, path_of};
use super::graphics_export;
use super::graphics_import;
use super::memory::{self, Handle};
use super::movies::Movie;
use super::tracks::Track;
use crate::base::{Error, Result};
use crate::codecs;
use crate::manager::{Packer, Shrinker};
use crate::movie::{self, Flatten, Home};
use crate::raster::Surface;
use crate::runtime::components::{self, Object};
use crate::runtime::{files, movie_saving};
use crate::vr::Scene;
use crate::vr::authoring::{self, Exporter, FlattenerSettings, Part, SplitterSettings};

/// A `ComponentResult`.
type ComponentResult = i32;

fn result(name: &'static str, body: impl FnOnce() -> Result<()>) -> ComponentResult {
    let code = |error: Error| i32::from(error.os_err());
    value(name, code(Error::Internal), || Ok(body().err().map_or(0, code)))
}

fn with<R>(
    instance: ComponentInstance,
    body: impl FnOnce(&Mutex<Exporter>) -> Result<R>,
) -> Result<R> {
    let object: Option<Arc<Object>> = components::find(instance.token());
    match object.as_deref() {
        Some(Object::MovieExporter(exporter)) => body(exporter),
        _ => Err(Error::InvalidComponent),
    }
}

/// Writes a movie as the exporter makes it; a file of that name is replaced. Time and track are not
/// looked at: scenes are exported whole.
///
/// # Safety
///
/// `the_file` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MovieExportToFile(
    ci: ComponentInstance,
    the_file: *const FSSpec,
    the_movie: Movie,
    _only_this_track: Track,
    _start_time: i32,
    _duration: i32,
) -> ComponentResult {
    result("MovieExportToFile", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(the_file)? })?;
        let exporter = with(ci, |exporter| Ok(exporter.lock().clone()))?;
        let mut movie = movie_saving::as_saved(&*the_movie.resolve()?)?;
        match exporter {
            Exporter::Flattener(settings) => flatten(&mut movie, &settings, &path),
            Exporter::Splitter(settings) => split(&movie, &settings, &path),
            Exporter::Objects(settings) => {
                authoring::repack(&mut movie, &settings, &Packer)?;
                write(&movie, &path)
            }
        }
    })
}

/// Would ask the user for settings; without a user they stay, and nothing is cancelled.
///
/// # Safety
///
/// `canceled` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MovieExportDoUserDialog(
    ci: ComponentInstance,
    the_movie: Movie,
    _only_this_track: Track,
    _start_time: i32,
    _duration: i32,
    canceled: Out<u8>,
) -> ComponentResult {
    result("MovieExportDoUserDialog", || {
        with(ci, |_| Ok(()))?;
        the_movie.resolve()?;
        // SAFETY: as this function's own contract.
        unsafe { canceled.write(0) }
    })
}

/// A new container with all settings, which the caller disposes of; its known leaves are in host order.
///
/// # Safety
///
/// `settings` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MovieExportGetSettingsAsAtomContainer(
    ci: ComponentInstance,
    settings: Out<Handle>,
) -> ComponentResult {
    result("MovieExportGetSettingsAsAtomContainer", || {
        // SAFETY: as this function's own contract.
        unsafe { get(ci, settings, Contract::Classic) }
    })
}

/// As [`MovieExportGetSettingsAsAtomContainer`], with the file's bytes.
///
/// # Safety
///
/// As [`MovieExportGetSettingsAsAtomContainer`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MovieExportGetSettingsAsAtomContainer_BigEndianData(
    ci: ComponentInstance,
    settings: Out<Handle>,
) -> ComponentResult {
    result("MovieExportGetSettingsAsAtomContainer", || {
        // SAFETY: as this function's own contract.
        unsafe { get(ci, settings, Contract::BigEndianData) }
    })
}

/// # Safety
///
/// `settings` is null or valid for a write.
unsafe fn get(ci: ComponentInstance, settings: Out<Handle>, contract: Contract) -> Result<()> {
    if settings.is_null() {
        return Err(Error::Param);
    }
    let mut bytes = with(ci, |exporter| exporter.lock().container())?;
    contract.container_from_file(&mut bytes);
    // SAFETY: the caller vouches for the pointer.
    unsafe { settings.write(memory::new_handle(&bytes)?) }
}

/// Takes over what a container says; what it does not tell stays. Its known leaves are in host order.
#[unsafe(no_mangle)]
pub extern "C" fn MovieExportSetSettingsFromAtomContainer(
    ci: ComponentInstance,
    settings: Handle,
) -> ComponentResult {
    result("MovieExportSetSettingsFromAtomContainer", || set(ci, settings, Contract::Classic))
}

/// As [`MovieExportSetSettingsFromAtomContainer`], with the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn MovieExportSetSettingsFromAtomContainer_BigEndianData(
    ci: ComponentInstance,
    settings: Handle,
) -> ComponentResult {
    result("MovieExportSetSettingsFromAtomContainer", || set(ci, settings, Contract::BigEndianData))
}

fn set(ci: ComponentInstance, settings: Handle, contract: Contract) -> Result<()> {
    let mut bytes = memory::bytes_of(settings)?;
    contract.container_to_file(&mut bytes);
    with(ci, |exporter| exporter.lock().take(&bytes))
}

fn flatten(movie: &mut movie::Movie, settings: &FlattenerSettings, path: &Path) -> Result<()> {
    if settings.creates_preview {
        let imported = if settings.imports_preview { Some(preview(settings)?) } else { None };
        authoring::add_previews(movie, &Shrinker::new(settings, imported))?;
    }
    write(movie, path)
}

/// The picture file that is to be the preview. Nobody can be asked for one that was not told.
fn preview(settings: &FlattenerSettings) -> Result<Surface> {
    if settings.import_spec.is_empty() {
        return Err(Error::UserCanceled);
    }
    let spec = FSSpec::in_bytes(&settings.import_spec).ok_or(Error::Param)?;
    let data = graphics_import::read_file(&path_of(&spec)?)?;
    let found = codecs::describe_file(&data).ok_or(Error::BadImageDescription)?;
    codecs::decode(&found, &data)
}

/// Writes a movie with its header first, and its data in the order in which they are needed.
fn write(movie: &movie::Movie, path: &Path) -> Result<()> {
    let scene = Scene::open(movie)?;
    write_as(movie, path, authoring::ranks(movie, &scene))
}

fn write_as(movie: &movie::Movie, path: &Path, ranks: HashMap<(u32, u32), u32>) -> Result<()> {
    let how = Flatten { header_first: true, ranks, ..Flatten::default() };
    let file = files::writer_apart(path, true, None)?;
    movie.flatten(&file, &how, (Some(&Home::DataFork), None))?;
    files::forget(file.path());
    Ok(())
}

fn split(movie: &movie::Movie, settings: &SplitterSettings, path: &Path) -> Result<()> {
    let name = path.file_name().and_then(|name| name.to_str()).ok_or(Error::BadName)?;
    let parts = authoring::split(movie, name, settings)?;
    let page = settings.makes_pages.then(|| authoring::page(&parts, name, settings));
    // Before the first file is written, so that all are, or none.
    let pages = page.iter().map(|(name, _)| name);
    let mut paths =
        parts.iter().map(|part| &part.name).chain(pages).map(|n| path.with_file_name(n));
    if !settings.overwrites && paths.any(|path| path.exists()) {
        return Err(Error::DuplicateFile);
    }
    for Part { name, mut movie, .. } in parts {
        let path = path.with_file_name(name);
        if settings.flattens {
            flatten(&mut movie, &FlattenerSettings::default(), &path)?;
        } else {
            write_as(&movie, &path, HashMap::new())?;
        }
    }
    if let Some((name, text)) = page {
        graphics_export::replace(&path.with_file_name(name), text.as_bytes())?;
    }
    Ok(())
}
