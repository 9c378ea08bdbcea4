//! `Movies.h`, "Movies": where a movie stands, how fast it runs, and how loud it is.

use core::ffi::{c_long, c_void};

use super::boundary::{Boolean, OSErr, Out, movies_status, movies_value};
use super::drawing;
use super::movies::{Movie, time_value};
use super::nesting;
use super::time_bases::{TimeBase, TimeRecord};
use super::time_callbacks;
use super::tracks::Track;
use crate::base::{Error, Fixed, Point, Result};
use crate::raster::Region;
use crate::runtime::clock;
use crate::runtime::movies::{self, MovieState};

/// A `MoviePrePrerollCompleteUPP`.
pub type MoviePrePrerollCompleteUPP = Option<unsafe extern "C" fn(Movie, OSErr, *mut c_void)>;

/// `kMovieLoadStateComplete`.
const LOADED: c_long = 100_000;

/// Runs `body` with a movie whose time has passed until now.
fn with<R>(movie: Movie, body: impl FnOnce(&mut MovieState) -> R) -> Result<R> {
    let movie = movie.resolve()?;
    // No lock is held while a program tells the time.
    let now = clock::ticks();
    Ok(movie.with(|state| {
        state.advance(now);
        body(state)
    }))
}

/// As [`with`], for what may be a reason to call back.
fn change(movie: Movie, body: impl FnOnce(&mut MovieState)) -> Result<()> {
    with(movie, body)?;
    time_callbacks::run();
    Ok(())
}

/// Runs the movie at its preferred rate, from where it stands.
#[unsafe(no_mangle)]
pub extern "C" fn StartMovie(the_movie: Movie) {
    movies_value("StartMovie", (), || {
        change(the_movie, |state| {
            state.active = true;
            let preferred = state.movie.header.preferred_rate;
            state.rate = if preferred.0 == 0 { Fixed::ONE } else { preferred };
        })
    });
}

/// Stops the movie.
#[unsafe(no_mangle)]
pub extern "C" fn StopMovie(the_movie: Movie) {
    movies_value("StopMovie", (), || change(the_movie, |state| state.rate = Fixed::default()));
}

/// Goes to where the movie begins to play.
#[unsafe(no_mangle)]
pub extern "C" fn GoToBeginningOfMovie(the_movie: Movie) {
    movies_value("GoToBeginningOfMovie", (), || {
        change(the_movie, |state| state.go_to(state.bounds().start))
    });
}

/// Goes to where the movie stops.
#[unsafe(no_mangle)]
pub extern "C" fn GoToEndOfMovie(the_movie: Movie) {
    movies_value("GoToEndOfMovie", (), || {
        change(the_movie, |state| state.go_to(state.bounds().end))
    });
}

/// Whether the movie has come to its end, or, running backwards, to its beginning.
#[unsafe(no_mangle)]
pub extern "C" fn IsMovieDone(the_movie: Movie) -> Boolean {
    movies_value("IsMovieDone", Boolean(0), || Ok(with(the_movie, |state| state.is_done())?.into()))
}

/// Where the movie stands, in its own time scale; `current_time` gets the same as a record.
///
/// # Safety
///
/// `current_time` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieTime(the_movie: Movie, current_time: Out<TimeRecord>) -> i32 {
    movies_value("GetMovieTime", 0, || {
        let (value, scale) = with(the_movie, |state| (state.time, state.movie.header.time_scale))?;
        let base = time_base(the_movie)?;
        let record = TimeRecord { value, scale: scale as i32, base };
        // SAFETY: as this function's own contract.
        unsafe { current_time.write_if_wanted(record) };
        Ok(time_value(value))
    })
}

fn time_base(movie: Movie) -> Result<TimeBase> {
    let token = movies::time_base_token(&movie.resolve()?)?;
    Ok(core::ptr::without_provenance_mut(token as usize))
}

/// The clock of a movie; nil where there is no such movie.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieTimeBase(the_movie: Movie) -> TimeBase {
    movies_value("GetMovieTimeBase", core::ptr::null_mut(), || time_base(the_movie))
}

/// Sets where the movie stands, pinned to where it plays: the whole movie, its active segment, or
/// the node that a scene shows.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieTimeValue(the_movie: Movie, newtime: i32) {
    movies_value("SetMovieTimeValue", (), || {
        change(the_movie, |state| state.go_to(newtime.into()))
    });
}

/// How fast the movie runs; 0 where it stands.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieRate(the_movie: Movie) -> Fixed {
    movies_value("GetMovieRate", Fixed(0), || with(the_movie, |state| state.rate))
}

/// Runs the movie at a rate; below 0 backwards.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieRate(the_movie: Movie, rate: Fixed) {
    movies_value("SetMovieRate", (), || change(the_movie, |state| state.rate = rate));
}

/// The rate that the movie is started with.
#[unsafe(no_mangle)]
pub extern "C" fn GetMoviePreferredRate(the_movie: Movie) -> Fixed {
    movies_value("GetMoviePreferredRate", Fixed(0), || {
        with(the_movie, |state| state.movie.header.preferred_rate)
    })
}

/// Sets the rate that the movie is started with.
#[unsafe(no_mangle)]
pub extern "C" fn SetMoviePreferredRate(the_movie: Movie, rate: Fixed) {
    movies_value("SetMoviePreferredRate", (), || {
        with(the_movie, |state| state.movie.header.preferred_rate = rate)
    });
}

/// The volume that the movie is opened with, 8.8.
#[unsafe(no_mangle)]
pub extern "C" fn GetMoviePreferredVolume(the_movie: Movie) -> i16 {
    movies_value("GetMoviePreferredVolume", 0, || {
        with(the_movie, |state| state.movie.header.preferred_volume)
    })
}

/// Sets the volume that the movie is opened with.
#[unsafe(no_mangle)]
pub extern "C" fn SetMoviePreferredVolume(the_movie: Movie, volume: i16) {
    movies_value("SetMoviePreferredVolume", (), || {
        with(the_movie, |state| state.movie.header.preferred_volume = volume)
    });
}

/// The volume of the movie, 8.8; below 0 it is silent. No sound is played.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieVolume(the_movie: Movie) -> i16 {
    movies_value("GetMovieVolume", 0, || with(the_movie, |state| state.volume))
}

/// Sets the volume of the movie as long as it is open.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieVolume(the_movie: Movie, volume: i16) {
    movies_value("SetMovieVolume", (), || with(the_movie, |state| state.volume = volume));
}

/// The volume of a track, 8.8; no sound is played.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackVolume(the_track: Track) -> i16 {
    movies_value("GetTrackVolume", 0, || the_track.resolve()?.with(|track| Ok(track.volume)))
}

/// Sets the volume of a track.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackVolume(the_track: Track, volume: i16) {
    movies_value("SetTrackVolume", (), || {
        the_track.resolve()?.with(|track| {
            track.volume = volume;
            Ok(())
        })
    });
}

/// The time of the poster.
#[unsafe(no_mangle)]
pub extern "C" fn GetMoviePosterTime(the_movie: Movie) -> i32 {
    movies_value("GetMoviePosterTime", 0, || {
        with(the_movie, |state| state.movie.header.poster_time)
    })
}

/// Sets the time of the poster.
#[unsafe(no_mangle)]
pub extern "C" fn SetMoviePosterTime(the_movie: Movie, poster_time: i32) {
    movies_value("SetMoviePosterTime", (), || {
        with(the_movie, |state| state.movie.header.poster_time = poster_time)
    });
}

/// Draws the poster at once; the movie stays where it is.
#[unsafe(no_mangle)]
pub extern "C" fn ShowMoviePoster(the_movie: Movie) {
    movies_value("ShowMoviePoster", (), || {
        let movie = the_movie.resolve()?;
        // The time is put back before anything is told of it.
        let here = movie.with(|state| {
            let poster = i64::from(state.movie.header.poster_time);
            std::mem::replace(&mut state.time, poster)
        });
        let drawn = drawing::draw_movie(&movie);
        movie.with(|state| state.time = here);
        drawn
    });
}

/// Where the selection begins, and how long it is.
///
/// # Safety
///
/// Both places are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieSelection(
    the_movie: Movie,
    selection_time: Out<i32>,
    selection_duration: Out<i32>,
) {
    movies_value("GetMovieSelection", (), || {
        let (time, duration) = with(the_movie, |state| state.movie.header.selection)?;
        // SAFETY: as this function's own contract.
        unsafe {
            selection_time.write_if_wanted(time);
            selection_duration.write_if_wanted(duration);
        }
        Ok(())
    });
}

/// Selects a part of the movie; what lies outside of it is `invalidTime` or `invalidDuration`.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieSelection(
    the_movie: Movie,
    selection_time: i32,
    selection_duration: i32,
) {
    movies_value("SetMovieSelection", (), || {
        with(the_movie, |state| {
            let whole = state.movie.duration().max(0);
            check_part(selection_time, selection_duration, whole)?;
            state.movie.header.selection = (selection_time, selection_duration);
            Ok(())
        })?
    });
}

fn check_part(time: i32, duration: i32, whole: i64) -> Result<()> {
    if !(0..=whole).contains(&time.into()) {
        return Err(Error::InvalidTime);
    }
    if duration < 0 || i64::from(time) + i64::from(duration) > whole {
        return Err(Error::InvalidDuration);
    }
    Ok(())
}

/// Plays only a part of the movie from now on; a start of −1 is all of it.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieActiveSegment(the_movie: Movie, start_time: i32, duration: i32) {
    movies_value("SetMovieActiveSegment", (), || {
        with(the_movie, |state| {
            if start_time == -1 {
                state.played.segment = None;
                return Ok(());
            }
            check_part(start_time, duration, state.movie.duration().max(0))?;
            let start = i64::from(start_time);
            state.played.segment = Some(start..start + i64::from(duration));
            state.go_to(state.time);
            Ok(())
        })?
    });
}

/// What of the movie is played; −1 and 0 for all of it.
///
/// # Safety
///
/// Both places are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieActiveSegment(
    the_movie: Movie,
    start_time: Out<i32>,
    duration: Out<i32>,
) {
    movies_value("GetMovieActiveSegment", (), || {
        let segment = with(the_movie, |state| state.played.segment.clone())?;
        let (start, length) = segment.map_or((-1, 0), |part| (part.start, part.end - part.start));
        // SAFETY: as this function's own contract.
        unsafe {
            start_time.write_if_wanted(time_value(start));
            duration.write_if_wanted(time_value(length));
        }
        Ok(())
    });
}

/// Decodes what shows at the present time; other times are decoded when they are shown.
#[unsafe(no_mangle)]
pub extern "C" fn PrerollMovie(the_movie: Movie, _time: i32, _rate: Fixed) -> OSErr {
    movies_status("PrerollMovie", || {
        with(the_movie, |state| state.pictures().1).and_then(|r| r).map(|()| OSErr::OK)
    })
}

/// There is nothing to be fetched before a preroll: `proc` is called at once, where there is one.
///
/// # Safety
///
/// `proc` can be called with the movie and `refcon`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PrePrerollMovie(
    m: Movie,
    _time: i32,
    _rate: Fixed,
    proc: MoviePrePrerollCompleteUPP,
    refcon: *mut c_void,
) -> OSErr {
    movies_status("PrePrerollMovie", || {
        m.resolve()?;
        if let (Some(proc), Some(_nested)) = (proc, nesting::enter()) {
            // SAFETY: as this function's own contract.
            unsafe { proc(m, OSErr::OK, refcon) };
        }
        Ok(OSErr::OK)
    })
}

/// How much of the movie has come: all of it, for files are there from the start.
///
/// # Safety
///
/// `time` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMaxLoadedTimeInMovie(the_movie: Movie, time: Out<i32>) -> OSErr {
    movies_status("GetMaxLoadedTimeInMovie", || {
        let duration = with(the_movie, |state| state.movie.duration())?;
        // SAFETY: as this function's own contract.
        unsafe { time.write(time_value(duration))? };
        Ok(OSErr::OK)
    })
}

/// How far the movie is loaded: `kMovieLoadStateComplete`, or `kMovieLoadStateError` where there is
/// no movie.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieLoadState(the_movie: Movie) -> c_long {
    movies_value("GetMovieLoadState", -1, || the_movie.resolve().map(|_| LOADED))
}

/// Whether a point of the port is where the movie shows.
#[unsafe(no_mangle)]
pub extern "C" fn PtInMovie(the_movie: Movie, pt: Point) -> Boolean {
    movies_value("PtInMovie", Boolean(0), || {
        Ok(with(the_movie, |state| state.shown_region())?.contains(pt).into())
    })
}

/// Whether a point of the port is where a track shows now.
#[unsafe(no_mangle)]
pub extern "C" fn PtInTrack(the_track: Track, pt: Point) -> Boolean {
    movies_value("PtInTrack", Boolean(0), || {
        let track = the_track.resolve()?;
        let now = clock::ticks();
        let shows = track.movie.with(|state| {
            state.advance(now);
            let (layers, _) = state.pictures();
            let layer = layers.iter().find(|layer| layer.track == track.id);
            let is_in = layer.is_some_and(|layer| layer.contains(pt));
            is_in && Region::contains(&state.shown_region(), pt)
        });
        Ok(shows.into())
    })
}
