//! `Movies.h`, "Editing": stretches of whole movies, and the selection.

use super::boundary::{OSErr, Out, movies_status, movies_value};
use super::movie_clock::MoviePrePrerollCompleteUPP;
use super::movie_making::changed;
use super::movie_procs::{Work, with_progress};
use super::movies::{Movie, time_value};
use crate::base::Result;
use crate::movie;
use crate::runtime::movies::{self, MovieCell};

/// Changes a movie.
fn edit<R>(the_movie: Movie, body: impl FnOnce(&mut movie::Movie) -> Result<R>) -> Result<R> {
    edit_cell(&*the_movie.resolve()?, body)
}

fn edit_cell<R>(movie: &MovieCell, body: impl FnOnce(&mut movie::Movie) -> Result<R>) -> Result<R> {
    let result = movie.with(|state| body(&mut state.movie))?;
    changed(movie);
    Ok(result)
}

/// Inserts a stretch of a movie into another one, as tracks of its own; what is there moves on.
/// The samples stay in the file that they are in.
#[unsafe(no_mangle)]
pub extern "C" fn InsertMovieSegment(
    src_movie: Movie,
    dst_movie: Movie,
    src_in: i32,
    src_duration: i32,
    dst_in: i32,
) -> OSErr {
    movies_status("InsertMovieSegment", || {
        let source = src_movie.resolve()?.with(|state| state.movie.copied())?;
        let stretch = (i64::from(src_in), i64::from(src_duration));
        with_progress(dst_movie, Work::InsertMovieSegment, || {
            edit(dst_movie, |movie| movie.insert_segment(&source, stretch, dst_in.into(), false))?;
            Ok(OSErr::OK)
        })
    })
}

/// Inserts a stretch in which nothing is shown.
#[unsafe(no_mangle)]
pub extern "C" fn InsertEmptyMovieSegment(
    dst_movie: Movie,
    dst_in: i32,
    dst_duration: i32,
) -> OSErr {
    movies_status("InsertEmptyMovieSegment", || {
        edit(dst_movie, |movie| movie.insert_empty(dst_in.into(), dst_duration.into()))?;
        Ok(OSErr::OK)
    })
}

/// Takes a stretch out of a movie.
#[unsafe(no_mangle)]
pub extern "C" fn DeleteMovieSegment(the_movie: Movie, start_time: i32, duration: i32) -> OSErr {
    movies_status("DeleteMovieSegment", || {
        edit(the_movie, |movie| movie.delete_segment(start_time.into(), duration.into()))?;
        Ok(OSErr::OK)
    })
}

/// Has a stretch of a movie last another time.
#[unsafe(no_mangle)]
pub extern "C" fn ScaleMovieSegment(
    the_movie: Movie,
    start_time: i32,
    old_duration: i32,
    new_duration: i32,
) -> OSErr {
    movies_status("ScaleMovieSegment", || {
        let (old, new) = (old_duration.into(), new_duration.into());
        edit(the_movie, |movie| movie.scale_segment(start_time.into(), old, new))?;
        Ok(OSErr::OK)
    })
}

/// A movie's selection: where it begins, and how long it is.
fn selection(movie: &movie::Movie) -> (i64, i64) {
    let (start, duration) = movie.header.selection;
    (start.into(), duration.into())
}

/// Sets the selection.
fn select(movie: &mut movie::Movie, start: i64, duration: i64) {
    movie.header.selection = (time_value(start), time_value(duration));
}

/// A movie of the selection.
pub(super) fn copy(movie: &MovieCell) -> Result<Movie> {
    let copy = movie.with(|state| {
        let (start, duration) = selection(&state.movie);
        state.movie.copy_segment(start, duration)
    })?;
    movies::insert(copy, false).map(Movie::from_token)
}

/// A movie of the selection, which is taken out.
pub(super) fn cut(movie: &MovieCell) -> Result<Movie> {
    let copy = edit_cell(movie, |movie| {
        let (start, duration) = selection(movie);
        let copy = movie.copy_segment(start, duration)?;
        movie.delete_segment(start, duration)?;
        select(movie, start, 0);
        Ok(copy)
    })?;
    movies::insert(copy, false).map(Movie::from_token)
}

/// Takes the selection out.
pub(super) fn clear(movie: &MovieCell) -> Result<()> {
    edit_cell(movie, |movie| {
        let (start, duration) = selection(movie);
        movie.delete_segment(start, duration)?;
        select(movie, start, 0);
        Ok(())
    })
}

/// Puts a movie in the place of the selection; it is what is selected then.
pub(super) fn paste(movie: &MovieCell, source: &movie::Movie) -> Result<()> {
    edit_cell(movie, |movie| {
        let (start, duration) = selection(movie);
        let mut new = movie.copied()?;
        new.delete_segment(start, duration)?;
        let (start, length) = (start.min(new.duration()), source.duration());
        new.insert_segment(source, (0, length), start, false)?;
        let selected = new.duration() - movie.duration() + duration;
        select(&mut new, start, selected);
        *movie = new;
        Ok(())
    })
}

/// A movie of the selection, which the caller disposes of; nil on an error. Its samples stay in the
/// file that they are in.
#[unsafe(no_mangle)]
pub extern "C" fn CopyMovieSelection(the_movie: Movie) -> Movie {
    movies_value("CopyMovieSelection", Movie::NIL, || copy(&*the_movie.resolve()?))
}

/// As `CopyMovieSelection`, and takes the selection out.
#[unsafe(no_mangle)]
pub extern "C" fn CutMovieSelection(the_movie: Movie) -> Movie {
    movies_value("CutMovieSelection", Movie::NIL, || cut(&*the_movie.resolve()?))
}

/// Takes the selection out.
#[unsafe(no_mangle)]
pub extern "C" fn ClearMovieSelection(the_movie: Movie) {
    movies_value("ClearMovieSelection", (), || clear(&*the_movie.resolve()?));
}

/// Puts a movie in the place of the selection; it is what is selected then.
#[unsafe(no_mangle)]
pub extern "C" fn PasteMovieSelection(the_movie: Movie, src: Movie) {
    movies_value("PasteMovieSelection", (), || {
        let source = src.resolve()?.with(|state| state.movie.copied())?;
        paste(&*the_movie.resolve()?, &source)
    });
}

/// Shows a movie beside what is there, from the beginning of the selection, and for as long as it
/// is: the movie is made faster or slower for that, unless nothing is selected.
#[unsafe(no_mangle)]
pub extern "C" fn AddMovieSelection(the_movie: Movie, src: Movie) {
    movies_value("AddMovieSelection", (), || {
        let mut source = src.resolve()?.with(|state| state.movie.copied())?;
        edit(the_movie, |movie| {
            let (start, duration) = selection(movie);
            source.set_time_scale(movie.header.time_scale)?;
            if duration > 0 {
                source.scale_segment(0, source.duration(), duration)?;
            }
            let length = source.duration();
            movie.insert_segment(&source, (0, length), start, true)
        })
    });
}

/// Where the preview begins and how long it is, in the movie's time scale.
///
/// # Safety
///
/// `preview_time` and `preview_duration` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMoviePreviewTime(
    the_movie: Movie,
    preview_time: Out<i32>,
    preview_duration: Out<i32>,
) {
    movies_value("GetMoviePreviewTime", (), || {
        let (start, duration) = the_movie.resolve()?.with(|state| state.movie.header.preview);
        // SAFETY: as this function's own contract.
        unsafe {
            preview_time.write_if_wanted(start);
            preview_duration.write_if_wanted(duration);
        }
        Ok(())
    });
}

/// Sets where the preview begins and how long it is, in the movie's time scale.
#[unsafe(no_mangle)]
pub extern "C" fn SetMoviePreviewTime(the_movie: Movie, preview_time: i32, preview_duration: i32) {
    movies_value("SetMoviePreviewTime", (), || {
        let preview = (preview_time, preview_duration);
        the_movie.resolve()?.with(|state| state.movie.header.preview = preview);
        Ok(())
    });
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMoviePrePrerollCompleteUPP(
    user_routine: MoviePrePrerollCompleteUPP,
) -> MoviePrePrerollCompleteUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMoviePrePrerollCompleteUPP(_user_upp: MoviePrePrerollCompleteUPP) {}
