//! `Movies.h`, "Tracks" and "Track References".

use core::ffi::{c_long, c_void};
use std::sync::Arc;

use super::boundary::{Boolean, OSErr, Out, movies_status, movies_value, read};
use super::media::Media;
use super::movie_procs::{Work, with_progress};
use super::movies::{Movie, time_value};
use super::user_data::UserData;
use crate::base::{Error, Fixed, FourCc, Matrix, Result};
use crate::runtime::movies::{self, MovieCell, Owner, TrackCell};

/// A `Track`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Track(*mut c_void);

impl Track {
    /// The nil track.
    pub(super) const NIL: Self = Self(core::ptr::null_mut());

    /// The open track; nil, stale and foreign ones are `invalidTrack`.
    pub(super) fn resolve(self) -> Result<Arc<TrackCell>> {
        let token = u32::try_from(self.0.addr()).map_err(|_| Error::InvalidTrack)?;
        movies::track(token).ok_or(Error::InvalidTrack)
    }

    /// The token of a track of an open movie.
    pub(super) fn of(movie: &Arc<MovieCell>, id: u32) -> Result<Self> {
        let token = movies::track_token(movie, id)?;
        Ok(Self(core::ptr::without_provenance_mut(token as usize)))
    }
}

/// The ID of a track, or 0.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackID(the_track: Track) -> c_long {
    movies_value("GetTrackID", 0, || Ok(the_track.resolve()?.id as c_long))
}

/// The movie of a track, or nil.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackMovie(the_track: Track) -> Movie {
    movies_value("GetTrackMovie", Movie::NIL, || Movie::of(&the_track.resolve()?.movie))
}

/// Checks the track; samples are read when they are needed.
#[unsafe(no_mangle)]
pub extern "C" fn LoadTrackIntoRam(
    the_track: Track,
    _time: i32,
    _duration: i32,
    _flags: c_long,
) -> OSErr {
    movies_status("LoadTrackIntoRam", || {
        let movie = Movie::of(&the_track.resolve()?.movie)?;
        with_progress(movie, Work::LoadTrack, || Ok(OSErr::OK))
    })
}

/// Whether the track takes part in its movie.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackEnabled(the_track: Track) -> Boolean {
    movies_value("GetTrackEnabled", Boolean(0), || {
        the_track.resolve()?.with(|track| Ok(track.is_enabled().into()))
    })
}

/// Lets the track take part in its movie, or not; the file does not change.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackEnabled(the_track: Track, is_enabled: Boolean) {
    movies_value("SetTrackEnabled", (), || {
        the_track.resolve()?.with(|track| {
            track.set_enabled(is_enabled.into());
            Ok(())
        })
    });
}

/// The end of the track's last edit, in the movie's time scale.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackDuration(the_track: Track) -> i32 {
    movies_value("GetTrackDuration", 0, || {
        the_track.resolve()?.with(|track| Ok(time_value(track.end())))
    })
}

/// Where the track begins to show something, in the movie's time scale.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackOffset(the_track: Track) -> i32 {
    movies_value("GetTrackOffset", 0, || {
        the_track.resolve()?.with(|track| Ok(time_value(track.offset())))
    })
}

/// The layer of a track; smaller is in front.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackLayer(the_track: Track) -> i16 {
    movies_value("GetTrackLayer", 0, || the_track.resolve()?.with(|track| Ok(track.layer)))
}

/// Sets the layer of a track; the file does not change.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackLayer(the_track: Track, layer: i16) {
    movies_value("SetTrackLayer", (), || {
        the_track.resolve()?.with(|track| {
            track.layer = layer;
            Ok(())
        })
    });
}

/// The matrix of a track.
///
/// # Safety
///
/// `matrix` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetTrackMatrix(the_track: Track, matrix: Out<Matrix>) {
    movies_value("GetTrackMatrix", (), || {
        let track_matrix = the_track.resolve()?.with(|track| Ok(track.matrix))?;
        // SAFETY: as this function's own contract.
        unsafe { matrix.write(track_matrix) }
    });
}

/// Sets the matrix of a track, nil for the identity; the file does not change.
///
/// # Safety
///
/// `matrix` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetTrackMatrix(the_track: Track, matrix: *const Matrix) {
    movies_value("SetTrackMatrix", (), || {
        // SAFETY: as this function's own contract.
        let matrix = unsafe { read(matrix) }.unwrap_or_default();
        the_track.resolve()?.with(|track| {
            track.matrix = matrix;
            Ok(())
        })
    });
}

/// Width and height of a track's box.
///
/// # Safety
///
/// `width` and `height` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetTrackDimensions(
    the_track: Track,
    width: Out<Fixed>,
    height: Out<Fixed>,
) {
    movies_value("GetTrackDimensions", (), || {
        let size = the_track.resolve()?.with(|track| Ok((track.width, track.height)))?;
        // SAFETY: as this function's own contract.
        unsafe {
            width.write_if_wanted(size.0);
            height.write_if_wanted(size.1);
        }
        Ok(())
    });
}

/// Sets width and height of a track's box; the file does not change.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackDimensions(the_track: Track, width: Fixed, height: Fixed) {
    movies_value("SetTrackDimensions", (), || {
        the_track.resolve()?.with(|track| {
            (track.width, track.height) = (width, height);
            Ok(())
        })
    });
}

/// The user data of a track, or nil.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackUserData(the_track: Track) -> UserData {
    movies_value("GetTrackUserData", UserData::NIL, || {
        let track = the_track.resolve()?;
        UserData::of(&track.movie, Owner::Track(track.id))
    })
}

/// The media of a track, or nil.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackMedia(the_track: Track) -> Media {
    movies_value("GetTrackMedia", Media::NIL, || {
        let track = the_track.resolve()?;
        Media::of(&track.movie, track.id)
    })
}

/// The media time that the track shows at a movie time; −1 where it shows nothing.
#[unsafe(no_mangle)]
pub extern "C" fn TrackTimeToMediaTime(value: i32, the_track: Track) -> i32 {
    movies_value("TrackTimeToMediaTime", -1, || {
        the_track.resolve()?.with(|track| {
            let time = track.media_time(value.into()).ok_or(Error::TimeNotInTrack)?;
            Ok(time_value(time))
        })
    })
}

/// The track that a reference leads to; nil for an emptied one, and with `badTrackIndex` where
/// there is none with this index, from 1.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackReference(the_track: Track, ref_type: u32, index: c_long) -> Track {
    movies_value("GetTrackReference", Track::NIL, || {
        let track = the_track.resolve()?;
        let place = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
        let id = track.with(|track| {
            let ids = track.references_of(FourCc::from_u32(ref_type));
            let id = place.and_then(|place| ids.get(place));
            id.copied().ok_or(Error::BadTrackIndex)
        })?;
        if id == 0 { Ok(Track::NIL) } else { Track::of(&track.movie, id) }
    })
}

/// The type after `ref_type` among a track's references; the first for 0; 0 at the end.
#[unsafe(no_mangle)]
pub extern "C" fn GetNextTrackReferenceType(the_track: Track, ref_type: u32) -> u32 {
    movies_value("GetNextTrackReferenceType", 0, || {
        the_track.resolve()?.with(|track| {
            let mut kinds = track.references.iter().map(|reference| reference.kind.to_u32());
            if ref_type != 0 {
                kinds.find(|kind| *kind == ref_type);
            }
            Ok(kinds.next().unwrap_or(0))
        })
    })
}

/// How many references of a type a track has.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackReferenceCount(the_track: Track, ref_type: u32) -> c_long {
    movies_value("GetTrackReferenceCount", 0, || {
        the_track
            .resolve()?
            .with(|track| Ok(track.references_of(FourCc::from_u32(ref_type)).len() as c_long))
    })
}
