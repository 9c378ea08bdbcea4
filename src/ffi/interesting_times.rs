//! `Movies.h`, "Interesting Times".

use super::boundary::{Out, movies_value, read};
use super::media::Media;
use super::movies::{Movie, time_value};
use super::tracks::Track;
use crate::base::{Error, Fixed, FourCc, Result};
use crate::movie::{Found, Interest};

/// `nextTimeMediaSample`.
const MEDIA_SAMPLE: i16 = 1;
/// `nextTimeMediaEdit` and `nextTimeTrackEdit`.
const EDITS: i16 = 2 | 4;
/// `nextTimeSyncSample`.
const SYNC_SAMPLE: i16 = 8;
/// `nextTimeStep`: where a still picture changes, which is at samples.
const STEP: i16 = 16;
/// `nextTimeEdgeOK`.
const EDGE_OK: i16 = 0x4000;

fn interest(flags: i16, rate: Fixed) -> Interest {
    Interest {
        samples: flags & (MEDIA_SAMPLE | SYNC_SAMPLE | STEP) != 0,
        sync_only: flags & SYNC_SAMPLE != 0,
        edits: flags & EDITS != 0,
        edge_ok: flags & EDGE_OK != 0,
        backwards: rate.0 < 0,
    }
}

/// Stores what was found; −1 and 0 for nothing.
///
/// # Safety
///
/// Both pointers are null or valid for a write.
unsafe fn hand_out(found: Found, time: Out<i32>, duration: Out<i32>) {
    let (at, lasts) = found.unwrap_or((-1, 0));
    // SAFETY: the caller vouches for the pointers.
    unsafe {
        time.write_if_wanted(time_value(at));
        duration.write_if_wanted(time_value(lasts));
    }
}

/// The next media time at which a sample begins, in the direction of `rate`; −1 where there is
/// none.
///
/// # Safety
///
/// `interesting_time` and `interesting_duration` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMediaNextInterestingTime(
    the_media: Media,
    interesting_time_flags: i16,
    time: i32,
    rate: Fixed,
    interesting_time: Out<i32>,
    interesting_duration: Out<i32>,
) {
    movies_value("GetMediaNextInterestingTime", (), || {
        let interest = interest(interesting_time_flags, rate);
        let found = the_media
            .resolve()?
            .with(|track| Ok(track.media.next_interesting(time.into(), interest)))?;
        // SAFETY: as this function's own contract.
        unsafe { hand_out(found, interesting_time, interesting_duration) };
        Ok(())
    });
}

/// The next movie time at which the track shows another sample or edit, in the direction of
/// `rate`; −1 where there is none.
///
/// # Safety
///
/// `interesting_time` and `interesting_duration` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetTrackNextInterestingTime(
    the_track: Track,
    interesting_time_flags: i16,
    time: i32,
    rate: Fixed,
    interesting_time: Out<i32>,
    interesting_duration: Out<i32>,
) {
    movies_value("GetTrackNextInterestingTime", (), || {
        let interest = interest(interesting_time_flags, rate);
        let found =
            the_track.resolve()?.with(|track| Ok(track.next_interesting(time.into(), interest)))?;
        // SAFETY: as this function's own contract.
        unsafe { hand_out(found, interesting_time, interesting_duration) };
        Ok(())
    });
}

/// The next interesting time of the enabled tracks of `num_media_types` media types; of all tracks
/// for 0.
///
/// # Safety
///
/// `which_media_types` is valid for reads of `num_media_types` types; `interesting_time` and
/// `interesting_duration` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieNextInterestingTime(
    the_movie: Movie,
    interesting_time_flags: i16,
    num_media_types: i16,
    which_media_types: *const u32,
    time: i32,
    rate: Fixed,
    interesting_time: Out<i32>,
    interesting_duration: Out<i32>,
) {
    movies_value("GetMovieNextInterestingTime", (), || {
        let movie = the_movie.resolve()?;
        let count = usize::try_from(num_media_types).map_err(|_| Error::Param)?;
        // SAFETY: as this function's own contract.
        let kinds = (0..count).map(|place| unsafe { read(which_media_types.wrapping_add(place)) });
        let kinds: Vec<_> = kinds.map(|kind| kind.map(FourCc::from_u32)).collect::<Result<_>>()?;
        let interest = interest(interesting_time_flags, rate);
        let found = movie.with(|state| state.movie.next_interesting(&kinds, time.into(), interest));
        // SAFETY: as this function's own contract.
        unsafe { hand_out(found, interesting_time, interesting_duration) };
        Ok(())
    });
}
