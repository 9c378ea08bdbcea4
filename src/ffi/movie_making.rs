//! `Movies.h`, "Making and writing movies": movies in memory, their tracks and media.
//!
//! A new media keeps its samples in the movie's file, or in memory where the movie has none.

use core::ffi::c_long;
use std::sync::Arc;

use super::boundary::movies_value;
use super::data_references::path_of_reference;
use super::media::Media;
use super::memory::Handle;
use super::movies::Movie;
use super::tracks::Track;
use crate::base::{Error, Fixed, FourCc, Result};
use crate::movie;
use crate::runtime::movie_saving;
use crate::runtime::movies::{self, MovieCell};

/// `newMovieActive`.
const NEW_MOVIE_ACTIVE: c_long = 1;

/// Takes note that a movie has changed: what was made of it is made anew.
pub(super) fn changed(movie: &MovieCell) {
    movie.with(|state| {
        state.movie.follow_tracks();
        state.scene = None;
        state.layers.clear();
    });
}

/// Adds a track, and gives its ID.
pub(super) fn add_track(
    movie: &MovieCell,
    (width, height): (Fixed, Fixed),
    volume: i16,
) -> Result<u32> {
    let id =
        movie.with(|state| state.change_tracks(|movie| movie.add_track(width, height, volume)))?;
    changed(movie);
    Ok(id)
}

/// An empty movie with a time scale of 600; nil where there is no room for another.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovie(flags: c_long) -> Movie {
    movies_value("NewMovie", Movie::NIL, || {
        let active = flags & NEW_MOVIE_ACTIVE != 0;
        Ok(Movie::from_token(movies::insert(movie::Movie::default(), active)?))
    })
}

/// A new track behind all others, enabled, with the unit matrix; nil on an error.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovieTrack(
    the_movie: Movie,
    width: Fixed,
    height: Fixed,
    track_volume: i16,
) -> Track {
    movies_value("NewMovieTrack", Track::NIL, || {
        let movie = the_movie.resolve()?;
        let id = add_track(&movie, (width, height), track_volume)?;
        Track::of(&movie, id)
    })
}

/// Removes a track, and the references of others to it, whose places stay.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovieTrack(the_track: Track) {
    movies_value("DisposeMovieTrack", (), || {
        let track = the_track.resolve()?;
        track.movie.with(|state| state.change_tracks(|movie| movie.remove_track(track.id)))?;
        changed(&track.movie);
        Ok(())
    });
}

/// Gives a movie another time scale; its tracks last as long as before. `invalidTime` for a scale
/// that is not positive.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieTimeScale(the_movie: Movie, time_scale: i32) {
    movies_value("SetMovieTimeScale", (), || {
        let movie = the_movie.resolve()?;
        let scale = u32::try_from(time_scale).map_err(|_| Error::InvalidTime)?;
        movie.with(|state| state.movie.set_time_scale(scale))?;
        changed(&movie);
        Ok(())
    });
}

/// The media of a track that has none yet; nil where it has one, or for a time scale that is not
/// positive.
///
/// Samples go to the file that the data reference names, or with a nil one to the movie's file; a
/// movie that is in no file keeps them in memory.
#[unsafe(no_mangle)]
pub extern "C" fn NewTrackMedia(
    the_track: Track,
    media_type: u32,
    time_scale: i32,
    data_ref: Handle,
    data_ref_type: u32,
) -> Media {
    movies_value("NewTrackMedia", Media::NIL, || {
        let track = the_track.resolve()?;
        let scale = u32::try_from(time_scale).map_err(|_| Error::InvalidTime)?;
        let elsewhere = elsewhere(&track.movie, data_ref, data_ref_type)?;
        let store = movie_saving::store(&track.movie)?;
        track.with(|track| {
            if track.media.handler != FourCc::default() {
                return Err(Error::InvalidTrack);
            }
            track.set_media(FourCc::from_u32(media_type), scale, &store)?;
            elsewhere.map_or(Ok(()), |file| track.media.set_other_store(&file))
        })?;
        changed(&track.movie);
        Media::of(&track.movie, track.id)
    })
}

/// The file that a data reference names, where it is not the movie's own.
fn elsewhere(
    movie: &MovieCell,
    reference: Handle,
    kind: u32,
) -> Result<Option<Arc<movie::MovieFile>>> {
    // A handle in memory is where the samples of a movie without a file are anyway [I].
    if reference == Handle::NIL || &kind.to_be_bytes() == b"hndl" {
        return Ok(None);
    }
    let path = path_of_reference(reference, kind)?;
    let file = movie_saving::file_at(movie, &path)?;
    let own = movie.with(|state| state.movie.path.clone());
    Ok(Some(file).filter(|file| own.as_deref() != Some(file.path())))
}

/// Takes the media from a track, which shows nothing then.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeTrackMedia(the_media: Media) {
    movies_value("DisposeTrackMedia", (), || {
        let media = the_media.resolve()?;
        media.with(|track| {
            track.remove_media();
            Ok(())
        })?;
        changed(&media.movie);
        Ok(())
    });
}
