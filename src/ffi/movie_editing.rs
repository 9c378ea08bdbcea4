//! `Movies.h`, "Editing": stretches of tracks, and settings that are copied.

use core::ffi::c_long;
use std::sync::Arc;

use super::boundary::{Boolean, OSErr, movies_status, movies_value};
use super::movie_making::changed;
use super::movie_procs::{Work, with_progress};
use super::movies::Movie;
use super::tracks::Track;
use crate::base::{Fixed, Result};
use crate::movie;
use crate::runtime::movie_saving;

/// The flags of a track that tell where it is used: in the movie, its preview and its poster.
const USAGE: u32 = 2 | 4 | 8;

/// Changes a track, or leaves it as it was.
fn edit(the_track: Track, body: impl FnOnce(&mut movie::Track) -> Result<()>) -> Result<OSErr> {
    let track = the_track.resolve()?;
    track.with(|track| {
        let before = track.clone();
        body(track).inspect_err(|_| *track = before)
    })?;
    changed(&track.movie);
    Ok(OSErr::OK)
}

/// Inserts a stretch of a track into another one, or into itself, of the same media type; −1 is the
/// end. What is there moves on.
///
/// Between `BeginMediaEdits` and `EndMediaEdits` the samples are copied; otherwise both tracks must
/// have their samples in one file, or it is `wrPermErr` [I]. `invalidMedia` for another type.
#[unsafe(no_mangle)]
pub extern "C" fn InsertTrackSegment(
    src_track: Track,
    dst_track: Track,
    src_in: i32,
    src_duration: i32,
    dst_in: i32,
) -> OSErr {
    movies_status("InsertTrackSegment", || {
        let (from, to) = (src_track.resolve()?, dst_track.resolve()?);
        let is_same = from.id == to.id && Arc::ptr_eq(&from.movie, &to.movie);
        let source = from.with(|track| Ok(track.clone()))?;
        let stretch = (i64::from(src_in), i64::from(src_duration));
        let movie = Movie::of(&to.movie)?;
        with_progress(movie, Work::InsertTrackSegment, || {
            edit(dst_track, |track| track.insert_segment(&source, stretch, dst_in.into(), is_same))
        })
    })
}

/// Inserts a stretch that shows nothing; what is there moves on.
#[unsafe(no_mangle)]
pub extern "C" fn InsertEmptyTrackSegment(
    dst_track: Track,
    dst_in: i32,
    dst_duration: i32,
) -> OSErr {
    movies_status("InsertEmptyTrackSegment", || {
        edit(dst_track, |track| track.insert_empty(dst_in.into(), dst_duration.into()))
    })
}

/// Takes a stretch out of a track; what is behind it moves up. Its samples stay in the media.
#[unsafe(no_mangle)]
pub extern "C" fn DeleteTrackSegment(the_track: Track, start_time: i32, duration: i32) -> OSErr {
    movies_status("DeleteTrackSegment", || {
        edit(the_track, |track| track.delete_segment(start_time.into(), duration.into()))
    })
}

/// Has a stretch of a track last another time: the rate of its edits changes.
#[unsafe(no_mangle)]
pub extern "C" fn ScaleTrackSegment(
    the_track: Track,
    start_time: i32,
    old_duration: i32,
    new_duration: i32,
) -> OSErr {
    movies_status("ScaleTrackSegment", || {
        let (old, new) = (old_duration.into(), new_duration.into());
        edit(the_track, |track| track.scale_segment(start_time.into(), old, new))
    })
}

/// Has a track begin at a movie time.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackOffset(the_track: Track, movie_offset_time: i32) {
    movies_value("SetTrackOffset", (), || {
        edit(the_track, |track| track.set_offset(movie_offset_time.into())).map(drop)
    });
}

/// How fast the media of a track runs at a movie time; 0 where it shows nothing.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackEditRate(the_track: Track, at_time: i32) -> Fixed {
    movies_value("GetTrackEditRate", Fixed::default(), || {
        the_track.resolve()?.with(|track| Ok(track.edit_rate(at_time.into())))
    })
}

/// Where a track is used: bits for the movie (2), its preview (4) and its poster (8).
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackUsage(the_track: Track) -> c_long {
    movies_value("GetTrackUsage", 0, || {
        the_track.resolve()?.with(|track| Ok((track.flags & USAGE) as c_long))
    })
}

/// Sets where a track is used.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackUsage(the_track: Track, usage: c_long) {
    movies_value("SetTrackUsage", (), || {
        the_track.resolve()?.with(|track| {
            track.flags = track.flags & !USAGE | usage as u32 & USAGE;
            Ok(())
        })
    });
}

/// Gives a track the matrix, size, layer, volume, usage, user data and load settings of another one.
#[unsafe(no_mangle)]
pub extern "C" fn CopyTrackSettings(src_track: Track, dst_track: Track) -> OSErr {
    movies_status("CopyTrackSettings", || {
        let source = src_track.resolve()?.with(|track| Ok(track.clone()))?;
        edit(dst_track, |track| {
            track.copy_settings(&source);
            Ok(())
        })
    })
}

/// Gives a movie the matrix, preferred rate and volume, colour table and user data of another one.
#[unsafe(no_mangle)]
pub extern "C" fn CopyMovieSettings(src_movie: Movie, dst_movie: Movie) -> OSErr {
    movies_status("CopyMovieSettings", || {
        let (from, to) = (src_movie.resolve()?, dst_movie.resolve()?);
        let (source, matrix) = from.with(|state| (state.movie.clone(), state.placed()));
        to.with(|state| {
            state.place(matrix);
            let header = &mut state.movie.header;
            header.matrix = matrix;
            header.preferred_rate = source.header.preferred_rate;
            header.preferred_volume = source.header.preferred_volume;
            state.movie.color_table = source.color_table;
            state.movie.user_data = source.user_data;
        });
        Ok(OSErr::OK)
    })
}

/// Whether a movie has changed since it was read, saved, or `ClearMovieChanged`.
#[unsafe(no_mangle)]
pub extern "C" fn HasMovieChanged(the_movie: Movie) -> Boolean {
    movies_value("HasMovieChanged", Boolean(0), || {
        let movie = the_movie.resolve()?;
        Ok(movie_saving::has_changed(&movie).into())
    })
}

/// Takes a movie for saved as it is.
#[unsafe(no_mangle)]
pub extern "C" fn ClearMovieChanged(the_movie: Movie) {
    movies_value("ClearMovieChanged", (), || {
        let movie = the_movie.resolve()?;
        movie_saving::clear_changed(&movie);
        Ok(())
    });
}
