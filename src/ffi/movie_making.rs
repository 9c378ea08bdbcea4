//! `Movies.h`, "Making and writing movies": movies in memory, their tracks and media.
//!
//! A new media keeps its samples in memory. Nothing is written to a file yet.

use core::ffi::c_long;

use super::boundary::movies_value;
use super::media::Media;
use super::memory::Handle;
use super::movies::Movie;
use super::tracks::Track;
use crate::base::{Error, Fixed, FourCc};
use crate::movie::{self, Store};
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
        let id = movie.with(|state| {
            let before = movies::natural_box(&state.movie);
            let id = state.movie.add_track(width, height, track_volume)?;
            // A movie that was not placed by hand is as large as its tracks.
            if state.box_rect == before {
                state.box_rect = movies::natural_box(&state.movie);
            }
            Ok::<_, Error>(id)
        })?;
        changed(&movie);
        Track::of(&movie, id)
    })
}

/// Removes a track, and the references of others to it, whose places stay.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovieTrack(the_track: Track) {
    movies_value("DisposeMovieTrack", (), || {
        let track = the_track.resolve()?;
        track.movie.with(|state| state.movie.remove_track(track.id))?;
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
/// positive. Samples are kept in memory, whatever the data reference is [I].
#[unsafe(no_mangle)]
pub extern "C" fn NewTrackMedia(
    the_track: Track,
    media_type: u32,
    time_scale: i32,
    _data_ref: Handle,
    _data_ref_type: u32,
) -> Media {
    movies_value("NewTrackMedia", Media::NIL, || {
        let track = the_track.resolve()?;
        let scale = u32::try_from(time_scale).map_err(|_| Error::InvalidTime)?;
        track.with(|track| {
            if track.media.handler != FourCc::default() {
                return Err(Error::InvalidTrack);
            }
            track.set_media(FourCc::from_u32(media_type), scale, &Store::memory())
        })?;
        changed(&track.movie);
        Media::of(&track.movie, track.id)
    })
}
