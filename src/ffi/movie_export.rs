//! `QuickTimeComponents.h`, movie exporters: the flattener, the splitter and the object exporter of QTVR.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use parking_lot::Mutex;

use super::boundary::{Out, read, value};
use super::byte_order::Contract;
use super::components::ComponentInstance;
use super::files::{FSSpec, path_of};
use super::memory::{self, Handle};
use super::movies::Movie;
use super::tracks::Track;
use crate::base::{Error, Result};
use crate::manager::{Packer, Shrinker};
use crate::movie::{self, Flatten, Home};
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
        if settings.imports_preview {
            return Err(Error::FeatureUnsupported);
        }
        authoring::add_previews(movie, &Shrinker::new(settings))?;
    }
    write(movie, path)
}

/// Writes a movie with its header first, and its data in the order in which they are needed.
fn write(movie: &movie::Movie, path: &Path) -> Result<()> {
    let scene = Scene::open(movie)?;
    let how = Flatten {
        header_first: true,
        ranks: authoring::ranks(movie, &scene),
        ..Flatten::default()
    };
    let file = files::writer_apart(path, true, None)?;
    movie.flatten(&file, &how, (Some(&Home::DataFork), None))?;
    files::forget(file.path());
    Ok(())
}

fn split(movie: &movie::Movie, settings: &SplitterSettings, path: &Path) -> Result<()> {
    let name = path.file_name().and_then(|name| name.to_str()).ok_or(Error::BadName)?;
    let parts = authoring::split(movie, name, settings)?;
    let names = |part: &Part| {
        let page = part.page.as_ref().map(|(name, _)| path.with_file_name(name));
        [Some(path.with_file_name(&part.name)), page]
    };
    // Before the first file is written, so that all are, or none.
    let is_there = parts.iter().flat_map(names).flatten().any(|path| path.exists());
    if is_there && !settings.overwrites {
        return Err(Error::DuplicateFile);
    }
    for mut part in parts {
        let path = path.with_file_name(&part.name);
        if settings.flattens {
            flatten(&mut part.movie, &FlattenerSettings::default(), &path)?;
        } else {
            write(&part.movie, &path)?;
        }
        if let Some((name, text)) = &part.page {
            let mut options = OpenOptions::new();
            let page =
                options.write(true).create(true).truncate(true).open(path.with_file_name(name));
            page?.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}
