//! `Movies.h`, "Movies": what a program asks a movie, and sets on it.

use core::ffi::{c_long, c_void};
use std::sync::Arc;

use super::boundary::{Boolean, OSErr, Out, movies_status, movies_value, read};
use super::drawing;
use super::memory::Handle;
use super::movie_procs::{Work, with_progress};
use super::names::GDHandle;
use super::ports::CGrafPtr;
use super::time_callbacks;
use super::tracks::Track;
use super::user_data::UserData;
use crate::base::{Error, FourCc, Matrix, Rect, Result};
use crate::movie;
use crate::runtime::movies::{self, MovieCell, Owner};

/// A `Movie`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Movie(*mut c_void);

impl Movie {
    /// The nil movie.
    pub(super) const NIL: Self = Self(core::ptr::null_mut());

    pub(super) fn from_token(token: u32) -> Self {
        Self(core::ptr::without_provenance_mut(token as usize))
    }

    pub(super) fn token(self) -> Result<u32> {
        u32::try_from(self.0.addr()).map_err(|_| Error::InvalidMovie)
    }

    /// The open movie; nil, stale and foreign ones are `invalidMovie`.
    pub(super) fn resolve(self) -> Result<Arc<MovieCell>> {
        movies::find(self.token()?).ok_or(Error::InvalidMovie)
    }

    /// The token of an open movie.
    pub(super) fn of(movie: &Arc<MovieCell>) -> Result<Self> {
        movies::token_of(movie).map(Self::from_token)
    }
}

/// `movieTrackMediaType`.
const TRACK_MEDIA_TYPE: c_long = 1;

/// `movieTrackCharacteristic`.
const TRACK_CHARACTERISTIC: c_long = 2;

/// `movieTrackEnabledOnly`.
const TRACK_ENABLED_ONLY: c_long = 4;

/// A time as C has it: 32 bits, pinned.
pub(super) fn time_value(time: i64) -> i32 {
    time.clamp(i32::MIN.into(), i32::MAX.into()) as i32
}

/// Draws what has changed in a movie, or in all active movies for nil.
#[unsafe(no_mangle)]
pub extern "C" fn MoviesTask(the_movie: Movie, _max_milli_sec_to_use: c_long) {
    movies_value("MoviesTask", (), || {
        let served = if the_movie == Movie::NIL {
            // One movie's trouble does not keep the others waiting.
            movies::active().iter().map(drawing::idle).fold(Ok(()), Result::and)
        } else {
            drawing::idle(&the_movie.resolve()?)
        };
        time_callbacks::run();
        served
    });
}

/// Draws a movie whole.
#[unsafe(no_mangle)]
pub extern "C" fn UpdateMovie(the_movie: Movie) -> OSErr {
    movies_status("UpdateMovie", || {
        drawing::draw_movie(&the_movie.resolve()?)?;
        Ok(OSErr::OK)
    })
}

/// Checks the movie; samples are read when they are needed.
#[unsafe(no_mangle)]
pub extern "C" fn LoadMovieIntoRam(
    the_movie: Movie,
    _time: i32,
    _duration: i32,
    _flags: c_long,
) -> OSErr {
    movies_status("LoadMovieIntoRam", || {
        with_progress(the_movie, Work::LoadMovie, || Ok(OSErr::OK))
    })
}

/// Lets `MoviesTask` serve the movie, or not.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieActive(the_movie: Movie, active: Boolean) {
    movies_value("SetMovieActive", (), || {
        the_movie.resolve()?.with(|state| state.active = active.into());
        Ok(())
    });
}

/// Whether `MoviesTask` serves the movie.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieActive(the_movie: Movie) -> Boolean {
    movies_value("GetMovieActive", Boolean(0), || {
        Ok(the_movie.resolve()?.with(|state| state.active).into())
    })
}

/// The port and device of a movie.
///
/// # Safety
///
/// `port` and `gdh` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieGWorld(the_movie: Movie, port: Out<CGrafPtr>, gdh: Out<GDHandle>) {
    movies_value("GetMovieGWorld", (), || {
        let (address, device) = the_movie.resolve()?.with(|state| (state.port, state.device));
        // SAFETY: as this function's own contract.
        unsafe {
            port.write_if_wanted(CGrafPtr::at(address));
            gdh.write_if_wanted(Handle(core::ptr::with_exposed_provenance_mut(device)));
        }
        Ok(())
    });
}

/// Draws the movie in another port from now on; nil is the current port. A port that is not known
/// is `paramErr`, and the movie keeps its own.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieGWorld(the_movie: Movie, port: CGrafPtr, gdh: GDHandle) {
    movies_value("SetMovieGWorld", (), || {
        let movie = the_movie.resolve()?;
        let port = if port.is_nil() { super::ports::current().0 } else { port.known()? };
        movie.with(|state| {
            state.port = port.address();
            state.device = gdh.0.expose_provenance();
        });
        Ok(())
    });
}

/// The box of the movie in its own coordinates: the union of its enabled tracks' boxes.
///
/// # Safety
///
/// `natural_bounds` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieNaturalBoundsRect(the_movie: Movie, natural_bounds: Out<Rect>) {
    movies_value("GetMovieNaturalBoundsRect", (), || {
        let bounds = the_movie.resolve()?.with(|state| movies::natural_box(&state.movie));
        // SAFETY: as this function's own contract.
        unsafe { natural_bounds.write(bounds) }
    });
}

/// The rectangle of the port in which the movie is drawn.
///
/// # Safety
///
/// `box_rect` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieBox(the_movie: Movie, box_rect: Out<Rect>) {
    movies_value("GetMovieBox", (), || {
        let rect = the_movie.resolve()?.with(|state| state.box_rect);
        // SAFETY: as this function's own contract.
        unsafe { box_rect.write(rect) }
    });
}

/// Draws the movie in another rectangle from now on, which changes its matrix; an empty one is
/// `invalidRect`.
///
/// # Safety
///
/// `box_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMovieBox(the_movie: Movie, box_rect: *const Rect) {
    movies_value("SetMovieBox", (), || {
        let movie = the_movie.resolve()?;
        // SAFETY: as this function's own contract.
        let rect = unsafe { read(box_rect)? };
        if rect.is_empty() {
            return Err(Error::InvalidRect);
        }
        movie.with(|state| state.box_rect = rect);
        Ok(())
    });
}

/// The movie's time scale: units a second.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieTimeScale(the_movie: Movie) -> i32 {
    movies_value("GetMovieTimeScale", 0, || {
        Ok(the_movie.resolve()?.with(|state| state.movie.header.time_scale as i32))
    })
}

/// The movie's duration: the end of its longest track.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieDuration(the_movie: Movie) -> i32 {
    movies_value("GetMovieDuration", 0, || {
        Ok(time_value(the_movie.resolve()?.with(|state| state.movie.duration())))
    })
}

/// The movie's matrix, which takes it to its box.
///
/// # Safety
///
/// `matrix` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieMatrix(the_movie: Movie, matrix: Out<Matrix>) {
    movies_value("GetMovieMatrix", (), || {
        let movie_matrix = the_movie.resolve()?.with(|state| state.placed());
        // SAFETY: as this function's own contract.
        unsafe { matrix.write(movie_matrix) }
    });
}

/// Sets the movie's matrix, which its box follows; nil is the identity.
///
/// # Safety
///
/// `matrix` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMovieMatrix(the_movie: Movie, matrix: *const Matrix) {
    movies_value("SetMovieMatrix", (), || {
        let movie = the_movie.resolve()?;
        // SAFETY: as this function's own contract.
        let matrix = unsafe { read(matrix) }.unwrap_or_default();
        movie.with(|state| state.place(matrix));
        Ok(())
    });
}

/// The user data of a movie, or nil.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieUserData(the_movie: Movie) -> UserData {
    movies_value("GetMovieUserData", UserData::NIL, || {
        UserData::of(&the_movie.resolve()?, Owner::Movie)
    })
}

/// How many tracks a movie has.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieTrackCount(the_movie: Movie) -> c_long {
    movies_value("GetMovieTrackCount", 0, || {
        Ok(the_movie.resolve()?.with(|state| state.movie.tracks.len()) as c_long)
    })
}

/// The track with an ID, or nil with `trackIDNotFound`.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieTrack(the_movie: Movie, track_id: c_long) -> Track {
    movies_value("GetMovieTrack", Track::NIL, || {
        let id = u32::try_from(track_id).map_err(|_| Error::TrackIdNotFound)?;
        Track::of(&the_movie.resolve()?, id).map_err(|_| Error::TrackIdNotFound)
    })
}

/// The track with an index from 1, or nil with `badTrackIndex`.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieIndTrack(the_movie: Movie, index: c_long) -> Track {
    movies_value("GetMovieIndTrack", Track::NIL, || {
        nth_track(&the_movie.resolve()?, index, |_| true)
    })
}

/// The track with an index from 1 among those of a media type, or with `movieTrackCharacteristic`
/// among those with a characteristic (`'eyes'`, `'ears'`); nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetMovieIndTrackType(
    the_movie: Movie,
    index: c_long,
    track_type: u32,
    flags: c_long,
) -> Track {
    movies_value("GetMovieIndTrackType", Track::NIL, || {
        let kind = FourCc::from_u32(track_type);
        let by_characteristic = flags & TRACK_CHARACTERISTIC != 0;
        if by_characteristic == (flags & TRACK_MEDIA_TYPE != 0) {
            return Err(Error::Param);
        }
        nth_track(&the_movie.resolve()?, index, |track| {
            let handler = track.media.handler;
            let matches = if by_characteristic { has(handler, kind) } else { handler == kind };
            matches && (flags & TRACK_ENABLED_ONLY == 0 || track.is_enabled())
        })
    })
}

/// Whether media of a type can be seen (`'eyes'`) or heard (`'ears'`).
fn has(handler: FourCc, characteristic: FourCc) -> bool {
    let heard = matches!(&handler.0, b"soun" | b"musi");
    match &characteristic.0 {
        b"eyes" => !heard,
        b"ears" => heard,
        _ => false,
    }
}

fn nth_track(
    movie: &Arc<MovieCell>,
    index: c_long,
    wanted: impl Fn(&movie::Track) -> bool,
) -> Result<Track> {
    let place = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
    let place = place.ok_or(Error::BadTrackIndex)?;
    let id = movie.with(|state| {
        let mut tracks = state.movie.tracks.iter().filter(|track| wanted(track));
        tracks.nth(place).map(|track| track.id)
    });
    Track::of(movie, id.ok_or(Error::BadTrackIndex)?)
}

/// Checks the movie; playback hints change nothing here.
#[unsafe(no_mangle)]
pub extern "C" fn SetMoviePlayHints(the_movie: Movie, _flags: c_long, _flags_mask: c_long) {
    movies_value("SetMoviePlayHints", (), || the_movie.resolve().map(drop));
}
