//! `Movies.h`, "Making and writing movies": movies with all their data in one file.

use core::ffi::c_long;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::boundary::{Out, movies_value, read};
use super::data_references;
use super::files::{FSSpec, path_of};
use super::memory::{self, Handle};
use super::movie_procs::{Work, with_progress};
use super::movie_saving::{self as saving, IN_DATA_FORK};
use super::movies::Movie;
use crate::base::{Error, Result, SharedBytes};
use crate::movie::{self, Flatten, Home, MovieFile};
use crate::runtime::{files, movie_saving, movies};

/// `flattenAddMovieToDataFork`.
const TO_DATA_FORK: u32 = 1;
/// `flattenActiveTracksOnly`.
const ACTIVE_ONLY: u32 = 4;
/// `flattenDontInterleaveFlatten`.
const TRACK_BY_TRACK: u32 = 8;
/// `flattenFSSpecPtrIsDataRefRecordPtr`.
const IS_DATA_REF: u32 = 16;
/// `flattenCompressMovieResource`.
const COMPRESS: u32 = 32;
/// `flattenForceMovieResourceBeforeMovieData`.
pub(super) const HEADER_FIRST: u32 = 64;

/// A `DataReferenceRecord`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
struct DataReferenceRecord {
    kind: u32,
    reference: Handle,
}

/// Where a flattened movie goes.
enum Target {
    File(PathBuf),
    Memory(Handle),
}

/// # Safety
///
/// `file` is null or points to what the flags say.
unsafe fn target(file: *const FSSpec, flags: u32) -> Result<Target> {
    if flags & IS_DATA_REF == 0 {
        // SAFETY: as this function's own contract.
        return Ok(Target::File(path_of(&unsafe { read(file)? })?));
    }
    // SAFETY: as this function's own contract.
    let record = unsafe { read(file.cast::<DataReferenceRecord>())? };
    let (kind, reference) = (record.kind, record.reference);
    if &kind.to_be_bytes() == b"hndl" {
        return Ok(Target::Memory(data_references::handle_of_reference(reference)?));
    }
    Ok(Target::File(data_references::path_of_reference(reference, kind)?))
}

/// What the flags ask for.
fn how(flags: u32) -> Flatten {
    Flatten {
        header_first: flags & HEADER_FIRST != 0,
        compressed: flags & COMPRESS != 0,
        enabled_only: flags & ACTIVE_ONLY != 0,
        track_by_track: flags & TRACK_BY_TRACK != 0,
        ..Flatten::default()
    }
}

/// Flattens into a file, which is then closed.
pub(super) fn to_file(
    movie: &movie::Movie,
    file: &Arc<MovieFile>,
    flags: u32,
    (home, name): (Option<Home>, Option<&[u8]>),
) -> Result<(movie::Movie, Option<i16>)> {
    let flat = movie.flatten(file, &how(flags), (home.as_ref(), name))?;
    files::forget(file.path());
    Ok(flat)
}

/// Writes a file; one that was not there before is gone again after an error.
fn whole_or_gone<R>(path: &Path, write: impl FnOnce() -> Result<R>) -> Result<R> {
    let was_there = std::fs::symlink_metadata(path).is_ok();
    let written = write();
    if written.is_err() && !was_there {
        let _ = files::delete(path);
    }
    written
}

/// Flattens into a handle in memory, by way of a file.
pub(super) fn to_memory(movie: &movie::Movie, handle: Handle, flags: u32) -> Result<movie::Movie> {
    let path = files::temporary("flat");
    let file = files::writer_apart(&path, true, None)?;
    let flat = to_file(movie, &file, flags, (Some(Home::DataFork), None));
    let bytes = flat.and_then(|_| Ok(std::fs::read(&path)?));
    let _ = std::fs::remove_file(&path);
    let bytes = bytes?;
    memory::replace_bytes(handle, &bytes)?;
    movie::Movie::from_bytes(SharedBytes::new(bytes))
}

/// Writes a movie with all its data into one file, and leaves the result for `GetMoviesError`.
///
/// The header goes to a resource, whose ID `*res_id` gets, or with `flattenAddMovieToDataFork`
/// into the data fork (`movieInDataForkResID`), where a resource fork is not made then [I]. The other
/// flags: enabled tracks only, data not interleaved, a compressed header, the header before the
/// data, and a `DataReferenceRecord` in place of the `FSSpec`. `createMovieFileDeleteCurFile`
/// replaces a file that is there; otherwise it is added to.
///
/// # Safety
///
/// `the_file` is null or valid for a read of what the flags say, `res_id` null or valid for a read
/// and a write, `res_name` null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FlattenMovie(
    the_movie: Movie,
    movie_flatten_flags: c_long,
    the_file: *const FSSpec,
    creator: u32,
    _script_tag: i16,
    create_movie_file_flags: c_long,
    res_id: Out<i16>,
    res_name: *const u8,
) {
    movies_value("FlattenMovie", (), || {
        let (flags, create) = (movie_flatten_flags as u32, create_movie_file_flags as u32);
        let movie = the_movie.resolve()?;
        let movie = movie_saving::as_saved(&movie)?;
        // SAFETY: as this function's own contract.
        let target = unsafe { target(the_file, flags)? };
        // SAFETY: as this function's own contract.
        let (mut home, name) =
            unsafe { (saving::home_of(res_id)?, saving::resource_name(res_name)?) };
        let id = with_progress(the_movie, Work::Flatten, || match target {
            Target::Memory(handle) => to_memory(&movie, handle, flags).map(|_| None),
            Target::File(path) => {
                let mut resources = saving::resources_for(creator, create);
                if flags & TO_DATA_FORK != 0 || home == Home::DataFork {
                    (home, resources) = (Home::DataFork, None);
                }
                let replaces = create & saving::DELETE_CURRENT != 0;
                whole_or_gone(&path, || {
                    let file = files::writer_apart(&path, replaces, resources)?;
                    Ok(to_file(&movie, &file, flags, (Some(home), name))?.1)
                })
            }
        })?;
        // SAFETY: as this function's own contract.
        unsafe { res_id.write_if_wanted(id.unwrap_or(IN_DATA_FORK)) };
        Ok(())
    });
}

/// As `FlattenMovie`, but gives a movie of the new file, which the caller disposes of, or nil. The
/// header is written only with `flattenAddMovieToDataFork`; a resource fork is not made.
///
/// # Safety
///
/// `the_file` is null or valid for a read of what the flags say.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FlattenMovieData(
    the_movie: Movie,
    movie_flatten_flags: c_long,
    the_file: *const FSSpec,
    _creator: u32,
    _script_tag: i16,
    create_movie_file_flags: c_long,
) -> Movie {
    movies_value("FlattenMovieData", Movie::NIL, || {
        let (flags, create) = (movie_flatten_flags as u32, create_movie_file_flags as u32);
        let movie = the_movie.resolve()?;
        let movie = movie_saving::as_saved(&movie)?;
        // SAFETY: as this function's own contract.
        let target = unsafe { target(the_file, flags)? };
        let flat = with_progress(the_movie, Work::Flatten, || match target {
            Target::Memory(handle) => to_memory(&movie, handle, flags),
            Target::File(path) => {
                let replaces = create & saving::DELETE_CURRENT != 0;
                let home = (flags & TO_DATA_FORK != 0).then_some(Home::DataFork);
                whole_or_gone(&path, || {
                    let file = files::writer_apart(&path, replaces, None)?;
                    Ok(to_file(&movie, &file, flags, (home, None))?.0)
                })
            }
        })?;
        movies::insert(flat, true).map(Movie::from_token).map_err(|_| Error::NoMemory)
    })
}
