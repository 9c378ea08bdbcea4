//! `QuickTimeComponents.h`, movie importers: pictures that become movies.
//!
//! "Inside Macintosh: QuickTime Components", *Movie Data Exchange Components*.

use core::ffi::c_long;
use std::sync::Arc;

use super::boundary::{OSErr, Out, movies_status, read};
use super::components::{self, Component, ComponentInstance};
use super::data_references::path_of_reference;
use super::file_types;
use super::files::{FSSpec, path_of};
use super::graphics_import::{bytes_of, file_type_of, read_file, result};
use super::media::Media;
use super::media_editing::{BeginMediaEdits, EndMediaEdits};
use super::memory::{self, Handle};
use super::movie_making::{self, changed};
use super::movies::{Movie, time_value};
use super::tracks::Track;
use super::types::ComponentDescription;
use crate::base::{Error, Fixed, FourCc, Result, SharedBytes, room};
use crate::codecs::{self, ImageDescription};
use crate::runtime::components as open_components;
use crate::runtime::components::Object;
use crate::runtime::movie_saving;
use crate::runtime::movies::MovieCell;

/// A `ComponentResult`.
type ComponentResult = i32;

/// `movieImportInParallel`.
const IN_PARALLEL: c_long = 2;
/// `movieImportMustUseTrack`.
const MUST_USE_TRACK: c_long = 4;
/// `kGetMovieImporterDontConsiderGraphicsImporters`.
const NO_PICTURES: c_long = 4;
/// Of the media that are made.
const TIME_SCALE: u32 = 600;
/// How long a picture is shown: a fifteenth of a second [I].
const DURATION: u32 = 40;
const VIDEO: FourCc = FourCc(*b"vide");
const IMPORTER: [u8; 4] = *b"eat ";
/// What lies before a picture in a `PICT` file.
const PICT_HEADER: usize = 512;

/// Where a picture goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    target: Track,
    at: i32,
    flags: c_long,
}

impl Place {
    /// The beginning of a movie.
    pub(super) const START: Self = Self { target: Track::NIL, at: 0, flags: 0 };
}

/// A picture as a sample of a video track: as it is where movies have such samples, else as PNG [I].
fn sample_of(file: &[u8]) -> Result<(ImageDescription, Vec<u8>)> {
    let found = codecs::describe_file(file).ok_or(Error::CodecBadData)?;
    match &found.codec.0 {
        b"png " | b"jpeg" | b"gif " | b"tiff" => Ok((found, room::copied(file)?)),
        b"qdrw" => {
            let bare = file.get(PICT_HEADER..).unwrap_or_default();
            let inside = codecs::describe_file(bare).filter(|bare| bare.codec == found.codec);
            let (found, mut picture) = match inside {
                Some(inside) => (inside, room::copied(bare)?),
                None => (found, room::copied(file)?),
            };
            codecs::settle_picture(&mut picture);
            Ok((found, picture))
        }
        _ => {
            let surface = codecs::decode(&found, file)?;
            let file = codecs::write_file(FourCc(*b"PNGf"), &surface)?;
            let found = codecs::describe_file(&file).ok_or(Error::Codec)?;
            Ok((found, file))
        }
    }
}

/// Turns a result code back into an error.
fn done(code: OSErr) -> Result<()> {
    match code {
        OSErr::OK => Ok(()),
        OSErr(code) => Err(Error::Told(code)),
    }
}

/// Adds a picture file to a movie; gives its track, and by how much the movie got longer there.
pub(super) fn import(movie: &Arc<MovieCell>, file: &[u8], place: Place) -> Result<(Track, i32)> {
    let at = u32::try_from(place.at).map_err(|_| Error::InvalidTime)?;
    let (description, sample) = sample_of(file)?;
    let uses_track = place.target != Track::NIL || place.flags & MUST_USE_TRACK != 0;
    if uses_track {
        let track = place.target.resolve()?;
        if !Arc::ptr_eq(&track.movie, movie) {
            return Err(Error::TrackNotInMovie);
        }
        track.with(|track| match track.media.handler {
            VIDEO => Ok(()),
            _ => Err(Error::InvalidMedia),
        })?;
        return show(movie, track.id, (&description, &sample), at, place.flags);
    }
    let side = |side: u16| Fixed(i32::from(side.min(i16::MAX as u16)) << 16);
    let (width, height) = (side(description.width), side(description.height));
    let id = movie_making::add_track(movie, (width, height), 0)?;
    let store = movie_saving::store(movie)?;
    let made = movie.with_track(id, |track| track.set_media(VIDEO, TIME_SCALE, &store));
    let shown = made.and_then(|()| show(movie, id, (&description, &sample), at, place.flags));
    shown.inspect_err(|_| {
        let _ = movie.with(|state| state.change_tracks(|movie| movie.remove_track(id)));
        changed(movie);
    })
}

/// Adds a sample to a track's media, and shows it from a time of the movie on.
fn show(
    movie: &Arc<MovieCell>,
    id: u32,
    (description, sample): (&ImageDescription, &[u8]),
    at: u32,
    flags: c_long,
) -> Result<(Track, i32)> {
    let media = Media::of(movie, id)?;
    done(BeginMediaEdits(media))?;
    let added = movie.with_track(id, |track| {
        track.media.add_samples(sample, (1, DURATION), &description.write(), true)
    });
    done(EndMediaEdits(media))?;
    let time = added?;
    let length = movie.with(|state| {
        let scale = u64::from(state.movie.header.time_scale);
        let length = (u64::from(DURATION) * scale).div_ceil(u64::from(TIME_SCALE));
        let length = i64::try_from(length).map_err(|_| Error::InvalidDuration)?;
        if flags & IN_PARALLEL == 0 {
            let others = state.movie.tracks.iter_mut().filter(|track| track.id != id);
            for track in others.filter(|track| track.end() > i64::from(at)) {
                track.insert_empty(at.into(), length)?;
            }
        }
        Ok::<_, Error>(length)
    })?;
    movie.with_track(id, |track| {
        track.insert_media(at.into(), (time, DURATION.into()), Fixed::ONE)
    })?;
    changed(movie);
    Ok((Track::of(movie, id)?, time_value(length)))
}

/// What an importer was asked for, besides the data.
struct Asked {
    movie: Movie,
    place: Place,
    used_track: Out<Track>,
    added_duration: Out<i32>,
    out_flags: Out<c_long>,
}

/// The type of files that an importer takes.
pub(super) fn format_of(importer: ComponentInstance) -> Result<[u8; 4]> {
    match open_components::find(importer.token()).as_deref() {
        Some(Object::MovieImporter(format)) => Ok(format.to_be_bytes()),
        _ => Err(Error::InvalidComponent),
    }
}

impl Asked {
    /// # Safety
    ///
    /// Each pointer is null or valid for a write.
    unsafe fn answer(self, importer: ComponentInstance, data: &[u8]) -> Result<()> {
        if format_of(importer)? != file_type_of(data).unwrap_or_default() {
            return Err(Error::CodecBadData);
        }
        let (track, duration) = import(&self.movie.resolve()?, data, self.place)?;
        // SAFETY: as this function's own contract.
        unsafe {
            self.used_track.write_if_wanted(track);
            self.added_duration.write_if_wanted(duration);
            self.out_flags.write_if_wanted(0);
        }
        Ok(())
    }
}

/// Adds what a file holds to a movie: a picture, shown from `at_time` on for a fifteenth of a second.
///
/// # Safety
///
/// `the_file` is null or valid for a read, the others null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MovieImportFile(
    ci: ComponentInstance,
    the_file: *const FSSpec,
    the_movie: Movie,
    target_track: Track,
    used_track: Out<Track>,
    at_time: i32,
    added_duration: Out<i32>,
    in_flags: c_long,
    out_flags: Out<c_long>,
) -> ComponentResult {
    result("MovieImportFile", || {
        let place = Place { target: target_track, at: at_time, flags: in_flags };
        let asked = Asked { movie: the_movie, place, used_track, added_duration, out_flags };
        format_of(ci)?;
        // SAFETY: as this function's own contract.
        unsafe { asked.answer(ci, &read_file(&path_of(&read(the_file)?)?)?) }
    })
}

/// As [`MovieImportFile`], with the bytes of a file in a handle.
///
/// # Safety
///
/// As [`MovieImportFile`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MovieImportHandle(
    ci: ComponentInstance,
    data_h: Handle,
    the_movie: Movie,
    target_track: Track,
    used_track: Out<Track>,
    at_time: i32,
    added_duration: Out<i32>,
    in_flags: c_long,
    out_flags: Out<c_long>,
) -> ComponentResult {
    result("MovieImportHandle", || {
        let place = Place { target: target_track, at: at_time, flags: in_flags };
        let asked = Asked { movie: the_movie, place, used_track, added_duration, out_flags };
        format_of(ci)?;
        // SAFETY: as this function's own contract.
        unsafe { asked.answer(ci, &memory::bytes_of(data_h)?) }
    })
}

/// As [`MovieImportFile`], with what a data reference leads to.
///
/// # Safety
///
/// As [`MovieImportFile`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MovieImportDataRef(
    ci: ComponentInstance,
    data_ref: Handle,
    data_ref_type: u32,
    the_movie: Movie,
    target_track: Track,
    used_track: Out<Track>,
    at_time: i32,
    added_duration: Out<i32>,
    in_flags: c_long,
    out_flags: Out<c_long>,
) -> ComponentResult {
    result("MovieImportDataRef", || {
        let place = Place { target: target_track, at: at_time, flags: in_flags };
        let asked = Asked { movie: the_movie, place, used_track, added_duration, out_flags };
        format_of(ci)?;
        // SAFETY: as this function's own contract.
        unsafe { asked.answer(ci, &referred(data_ref, data_ref_type)?) }
    })
}

/// The bytes of the file or handle that a data reference leads to.
fn referred(data_ref: Handle, kind: u32) -> Result<SharedBytes> {
    match &kind.to_be_bytes() {
        b"hndl" => bytes_of(data_ref, kind),
        _ => read_file(&path_of_reference(data_ref, kind)?),
    }
}

/// Finds the importer for what a data reference leads to: by what is in it, and for files of other
/// formats an importer of the program's by the file's type. Movies are opened, not imported.
///
/// # Safety
///
/// `importer` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieImporterForDataRef(
    data_ref_type: u32,
    data_ref: Handle,
    flags: c_long,
    importer: Out<Component>,
) -> OSErr {
    movies_status("GetMovieImporterForDataRef", || {
        // SAFETY: as this function's own contract.
        unsafe { importer.write(Component::NIL)? };
        let data = referred(data_ref, data_ref_type)?;
        let of_picture = if flags & NO_PICTURES != 0 { None } else { file_type_of(&data).ok() };
        let of_file = || {
            let path = path_of_reference(data_ref, data_ref_type).ok()?;
            Some(file_types::information(&path).kind.to_be_bytes())
        };
        let kind = of_picture.or_else(of_file).ok_or(Error::CantFindHandler)?;
        let found = components::all(&ComponentDescription {
            kind: u32::from_be_bytes(IMPORTER),
            sub_kind: u32::from_be_bytes(kind),
            ..Default::default()
        });
        let is_wanted = |found: &&Component| flags & NO_PICTURES == 0 || found.programs().is_some();
        let found = found.iter().find(is_wanted).ok_or(Error::CantFindHandler)?;
        // SAFETY: as this function's own contract.
        unsafe { importer.write(*found)? };
        Ok(OSErr::OK)
    })
}
