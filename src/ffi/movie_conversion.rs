//! `Movies.h`, "Movie files of other kinds": files that become movie files, and movies that become
//! files of other types.

use core::ffi::c_long;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use super::boundary::{OSErr, Out, movies_status, read};
use super::components::ComponentInstance;
use super::file_types;
use super::files::{FSSpec, path_of};
use super::flatten::to_file;
use super::graphics_import::{file_type_of, read_file};
use super::memory::{self, Handle};
use super::movie_export::MovieExportToFile;
use super::movie_files::DisposeMovie;
use super::movie_import::{Place, format_of, import};
use super::movie_pictures::{GetMoviePict, GetTrackPict};
use super::movie_procs::{MovieProgressUPP, SetMovieProgressProc, Work, with_progress};
use super::movie_saving::{DELETE_CURRENT, IN_DATA_FORK, resources_for};
use super::movies::{Movie, time_value};
use super::quickdraw_pictures::file_bytes;
use super::tracks::Track;
use crate::base::{Error, FourCc, Result, SharedBytes, room};
use crate::codecs;
use crate::movie::{self, Home, Place as Which};
use crate::runtime::{files, movie_saving, movies};

/// `kQTFileTypeMovie`.
const MOVIE: [u8; 4] = *b"MooV";
/// What a picture file begins with, before the picture.
const PICT_HEADER: [u8; 512] = [0; 512];

/// Where a movie file goes, and whose it is.
struct Target<'a> {
    path: &'a Path,
    creator: u32,
    flags: u32,
}

impl Target<'_> {
    /// Writes a movie with its data, and tells the ID of its resource.
    fn write(&self, movie: &movie::Movie) -> Result<i16> {
        let resources = resources_for(self.creator, self.flags);
        let home = if resources.is_some() { Home::Usual } else { Home::DataFork };
        let file = files::writer_apart(self.path, self.flags & DELETE_CURRENT != 0, resources)?;
        let (_, id) = to_file(movie, &file, 0, (Some(home), None))?;
        file_types::remember(self.path, u32::from_be_bytes(MOVIE), self.creator);
        Ok(id.unwrap_or(IN_DATA_FORK))
    }
}

/// Makes a movie file of a file: of a movie with all its data, or of a picture.
///
/// # Safety
///
/// `input_file` and `output_file` are null or valid for a read, `res_id` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvertFileToMovieFile(
    input_file: *const FSSpec,
    output_file: *const FSSpec,
    creator: u32,
    _script_tag: i16,
    res_id: Out<i16>,
    flags: c_long,
    user_comp: ComponentInstance,
    proc: MovieProgressUPP,
    ref_con: c_long,
) -> OSErr {
    movies_status("ConvertFileToMovieFile", || {
        // SAFETY: as this function's own contract.
        let (from, to) = unsafe { (path_of(&read(input_file)?)?, path_of(&read(output_file)?)?) };
        let target = Target { path: &to, creator, flags: flags as u32 };
        let (movie, picture) = source(&from, user_comp)?;
        let the_movie = Movie::from_token(movies::insert(movie, false)?);
        SetMovieProgressProc(the_movie, proc, ref_con);
        let written = with_progress(the_movie, Work::Import, || {
            let movie = the_movie.resolve()?;
            if let Some(picture) = &picture {
                import(&movie, picture, Place::START)?;
            }
            target.write(&movie_saving::as_saved(&movie)?)
        });
        DisposeMovie(the_movie);
        // SAFETY: as this function's own contract.
        unsafe { res_id.write_if_wanted(written?) };
        Ok(OSErr::OK)
    })
}

/// The movie of a file; or an empty one, and the picture that is to become one. An importer that the
/// program has chosen must take the file.
fn source(path: &Path, importer: ComponentInstance) -> Result<(movie::Movie, Option<SharedBytes>)> {
    if importer == ComponentInstance::NIL {
        if let Ok(opened) = movies::open_file(path, Which::First) {
            return Ok((opened.movie, None));
        }
    }
    let data = read_file(path)?;
    let found = file_type_of(&data)?;
    if importer != ComponentInstance::NIL && format_of(importer)? != found {
        return Err(Error::CodecBadData);
    }
    Ok((movie::Movie::default(), Some(data)))
}

/// Makes a file of a movie: by an exporter that the program has opened, or else of a type: a movie file,
/// or a picture of what the movie shows now.
///
/// # Safety
///
/// `output_file` is null or valid for a read, `res_id` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ConvertMovieToFile(
    the_movie: Movie,
    only_track: Track,
    output_file: *mut FSSpec,
    file_type: u32,
    creator: u32,
    _script_tag: i16,
    res_id: Out<i16>,
    flags: c_long,
    user_comp: ComponentInstance,
) -> OSErr {
    movies_status("ConvertMovieToFile", || {
        // SAFETY: as this function's own contract.
        let path = path_of(&unsafe { read(output_file)? })?;
        let movie = the_movie.resolve()?;
        let only = if only_track == Track::NIL { None } else { Some(only_track.resolve()?) };
        if only.as_ref().is_some_and(|track| !std::sync::Arc::ptr_eq(&track.movie, &movie)) {
            return Err(Error::TrackNotInMovie);
        }
        let target = Target { path: &path, creator, flags: flags as u32 };
        let id = with_progress(the_movie, Work::Export, || {
            if user_comp != ComponentInstance::NIL {
                let (file, length) = (output_file.cast_const(), movie_length(the_movie)?);
                // SAFETY: as this function's own contract.
                let code =
                    unsafe { MovieExportToFile(user_comp, file, the_movie, only_track, 0, length) };
                return if code == 0 { Ok(IN_DATA_FORK) } else { Err(Error::Told(code as i16)) };
            }
            match file_type.to_be_bytes() {
                MOVIE | [0, 0, 0, 0] => {
                    let mut saved = movie_saving::as_saved(&movie)?;
                    if let Some(only) = &only {
                        let others = saved.tracks.iter().map(|track| track.id);
                        let others: Vec<u32> = others.filter(|id| *id != only.id).collect();
                        others.into_iter().try_for_each(|id| saved.remove_track(id))?;
                    }
                    target.write(&saved)
                }
                kind => {
                    write_picture(&target, kind, (the_movie, only_track))?;
                    Ok(0)
                }
            }
        })?;
        // SAFETY: as this function's own contract.
        unsafe { res_id.write_if_wanted(id) };
        Ok(OSErr::OK)
    })
}

fn movie_length(movie: Movie) -> Result<i32> {
    Ok(time_value(movie.resolve()?.with(|state| state.movie.duration())))
}

/// Writes what a movie or one of its tracks shows now as a picture file of a type.
fn write_picture(
    target: &Target<'_>,
    kind: [u8; 4],
    (the_movie, only): (Movie, Track),
) -> Result<()> {
    if super::components::Component::of(*b"grex", kind) == super::components::Component::NIL {
        return Err(Error::NoComponent);
    }
    let time = time_value(the_movie.resolve()?.with(|state| state.shown_time()));
    let picture = match only {
        Track::NIL => GetMoviePict(the_movie, time),
        track => GetTrackPict(track, time),
    };
    if picture == Handle::NIL {
        return Err(Error::Param);
    }
    let file = picture_file(picture);
    memory::dispose(picture)?;
    let file = file?;
    let file = match &kind {
        b"PICT" => file,
        _ => {
            let found = codecs::describe_file(&file).ok_or(Error::Internal)?;
            codecs::write_file(FourCc(kind), &codecs::decode(&found, &file)?)?
        }
    };
    let mut options = OpenOptions::new();
    match target.flags & DELETE_CURRENT {
        0 => options.write(true).create_new(true),
        _ => options.write(true).create(true).truncate(true),
    };
    options.open(target.path)?.write_all(&file)?;
    file_types::remember(target.path, u32::from_be_bytes(kind), target.creator);
    Ok(())
}

/// A picture in memory as a picture file.
pub(super) fn picture_file(picture: Handle) -> Result<Vec<u8>> {
    room::joined(&[&PICT_HEADER[..], &file_bytes(picture)?])
}
