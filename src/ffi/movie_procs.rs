//! `Movies.h`, "Progress and cover procedures": what a program wants to be told of a movie.
//!
//! "Inside Macintosh: QuickTime", *Working With Progress and Cover Functions*. Procedures are called
//! without a lock, and may do with the movie what they want.

use core::ffi::{c_long, c_short};
use std::sync::Arc;

use parking_lot::Mutex;

use super::boundary::{OSErr, Out, movies_value, value};
use super::movies::Movie;
use super::names::RgnHandle;
use super::nesting;
use super::ports::{self, CGrafPtr};
use super::tracks::Track;
use super::wired_actions;
use super::{memory, pixel_maps, regions};
use crate::base::{Error, Fixed, Matrix, Rect, Result};
use crate::manager::layers::Layer;
use crate::raster::Region;
use crate::raster::region::Join;
use crate::runtime::instances;
use crate::runtime::movies::MovieCell;

/// A `MovieRgnCoverUPP`.
pub type MovieRgnCoverUPP = Option<unsafe extern "C" fn(Movie, RgnHandle, c_long) -> OSErr>;

/// A `MovieProgressUPP`.
pub type MovieProgressUPP =
    Option<unsafe extern "C" fn(Movie, c_short, c_short, Fixed, c_long) -> OSErr>;

/// A `MovieDrawingCompleteUPP`.
pub type MovieDrawingCompleteUPP = Option<unsafe extern "C" fn(Movie, c_long) -> OSErr>;

/// `movieDrawingCallAlways`.
const CALL_ALWAYS: u32 = 1;

/// Messages to a progress procedure.
mod message {
    pub const OPEN: i16 = 0;
    pub const UPDATE: i16 = 1;
    pub const CLOSE: i16 = 2;
}

/// What goes on, for a progress procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(i16)]
pub(super) enum Work {
    Flatten = 1,
    InsertTrackSegment = 2,
    InsertMovieSegment = 3,
    LoadMovie = 8,
    LoadTrack = 9,
    Import = 11,
    Export = 12,
}

/// What the C boundary keeps with a movie.
#[derive(Debug, Default)]
pub(super) struct Installed {
    /// Who is told of wired actions.
    pub wired: wired_actions::Procedures,
    procs: Mutex<Procs>,
    covered: Mutex<Option<Covered>>,
}

/// The procedures, each with its refCon.
#[derive(Debug, Clone, Copy, Default)]
struct Procs {
    progress:
        Option<(unsafe extern "C" fn(Movie, c_short, c_short, Fixed, c_long) -> OSErr, c_long)>,
    uncover: Option<unsafe extern "C" fn(Movie, RgnHandle, c_long) -> OSErr>,
    cover: Option<unsafe extern "C" fn(Movie, RgnHandle, c_long) -> OSErr>,
    cover_ref_con: c_long,
    complete: Option<(unsafe extern "C" fn(Movie, c_long) -> OSErr, c_long, u32)>,
}

/// What of a port a movie covered last.
#[derive(Debug, PartialEq)]
struct Covered {
    port: usize,
    to_port: Matrix,
    region: Region,
}

fn with<R>(movie: &MovieCell, body: impl FnOnce(&mut Procs) -> R) -> Result<R> {
    let installed = movie.boundary::<Installed>().ok_or(Error::Internal)?;
    Ok(body(&mut installed.procs.lock()))
}

fn procs(movie: &MovieCell) -> Procs {
    with(movie, |procs| *procs).unwrap_or_default()
}

/// Has a procedure told how far long work on the movie is; nil for none, and `(MovieProgressUPP) -1`
/// for a dialog, which there is not.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieProgressProc(the_movie: Movie, p: MovieProgressUPP, refcon: c_long) {
    movies_value("SetMovieProgressProc", (), || {
        let is_dialog = |procedure: usize| procedure == usize::MAX;
        let progress = p.filter(|p| !is_dialog(*p as usize)).map(|p| (p, refcon));
        with(&*the_movie.resolve()?, |procs| procs.progress = progress)
    });
}

/// Has procedures told when the movie shows something at places of its port where it did not, and
/// the other way round; nil for what is usual: nothing, and the port's background colour.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieCoverProcs(
    the_movie: Movie,
    uncover_proc: MovieRgnCoverUPP,
    cover_proc: MovieRgnCoverUPP,
    refcon: c_long,
) {
    movies_value("SetMovieCoverProcs", (), || {
        with(&*the_movie.resolve()?, |procs| {
            (procs.uncover, procs.cover) = (uncover_proc, cover_proc);
            procs.cover_ref_con = refcon;
        })
    });
}

/// Has a procedure called when the movie was drawn: whenever it is served with
/// `movieDrawingCallAlways`, else when something was drawn. Nil for none.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieDrawingCompleteProc(
    the_movie: Movie,
    flags: c_long,
    proc: MovieDrawingCompleteUPP,
    ref_con: c_long,
) {
    movies_value("SetMovieDrawingCompleteProc", (), || {
        let complete = proc.map(|proc| (proc, ref_con, flags as u32));
        with(&*the_movie.resolve()?, |procs| procs.complete = complete)
    });
}

/// The trouble with the movie when it was served last, and the track that has it: `noErr` and nil
/// where all is well.
///
/// # Safety
///
/// `first_problem_track` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieStatus(the_movie: Movie, first_problem_track: Out<Track>) -> i32 {
    value("GetMovieStatus", i32::from(Error::Internal.os_err()), || {
        let found = the_movie.resolve().and_then(|movie| {
            let of_scene = instances::of_movie(&movie).into_iter().find_map(|(_, cell)| {
                cell.with(|instance| Some((instance.scene().qtvr_track_id(), instance.damage()?)))
            });
            let trouble = of_scene.or_else(|| movie.with(|state| state.layers.trouble));
            trouble.map_or(Ok((Track::NIL, 0)), |(track, error)| {
                Ok((Track::of(&movie, track)?, i32::from(error.os_err())))
            })
        });
        let (track, status) = found.unwrap_or_else(|error| (Track::NIL, i32::from(error.os_err())));
        // SAFETY: as this function's own contract.
        unsafe { first_problem_track.write_if_wanted(track) };
        Ok(status)
    })
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovieRgnCoverUPP(user_routine: MovieRgnCoverUPP) -> MovieRgnCoverUPP {
    user_routine
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovieProgressUPP(user_routine: MovieProgressUPP) -> MovieProgressUPP {
    user_routine
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovieDrawingCompleteUPP(
    user_routine: MovieDrawingCompleteUPP,
) -> MovieDrawingCompleteUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovieRgnCoverUPP(_user_upp: MovieRgnCoverUPP) {}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovieProgressUPP(_user_upp: MovieProgressUPP) {}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovieDrawingCompleteUPP(_user_upp: MovieDrawingCompleteUPP) {}

/// Does long work on a movie and tells its progress procedure, which may end it before it begins;
/// its error is the result then.
pub(super) fn with_progress<R>(
    the_movie: Movie,
    work: Work,
    body: impl FnOnce() -> Result<R>,
) -> Result<R> {
    let movie = the_movie.resolve()?;
    let tell = |message: i16, percent: Fixed| {
        let Some((procedure, ref_con)) = procs(&movie).progress else { return Ok(()) };
        let Some(_nested) = nesting::enter() else { return Ok(()) };
        // SAFETY: whoever installed the procedure promised that it can be called until replaced.
        match unsafe { procedure(the_movie, message, work as i16, percent, ref_con) } {
            OSErr(0) => the_movie.resolve().map(|_| ()),
            // What it says is what the work says.
            OSErr(code) => Err(Error::Told(code)),
        }
    };
    tell(message::OPEN, Fixed(0))?;
    let begun = tell(message::UPDATE, Fixed(0));
    let result = begun.and_then(|()| body());
    if result.is_ok() {
        let _ = tell(message::UPDATE, Fixed::ONE);
    }
    let _ = tell(message::CLOSE, Fixed::ONE);
    result
}

/// Whether a program wants to hear of that.
pub(super) fn has_cover(movie: &MovieCell) -> bool {
    let procs = procs(movie);
    procs.cover.is_some() || procs.uncover.is_some()
}

/// Tells of places among the port's pixels that the movie covers or uncovers, now that it shows these
/// layers, and a scene in its whole box; what is uncovered is erased where nobody wants to do that. To
/// be called before drawing; an error where the movie is gone after it.
pub(super) fn cover(movie: &Arc<MovieCell>, layers: &[Layer], is_scene: bool) -> Result<()> {
    let procs = procs(movie);
    let (port, to_port, shown) =
        movie.with(|state| (state.port, state.to_port(), state.shown_region()));
    if port == 0 {
        return Ok(());
    }
    // A box may be larger than any pixels: what takes time is what is in them.
    let pixmap = CGrafPtr::at(port).record().and_then(|port| pixel_maps::record(port.pixmap));
    let bounds = pixmap.map_or(Rect::default(), |pixmap| pixmap.bounds);
    let shown = shown.join(&Region::rect(bounds), Join::Intersection);
    let layers = layers.iter().map(|layer| layer.region(&shown));
    let first = if is_scene { shown.clone() } else { Region::default() };
    let region = layers.fold(first, |all, layer| all.join(&layer, Join::Union));
    let now = Covered { port, to_port, region };
    let installed = movie.boundary::<Installed>().ok_or(Error::Internal)?;
    let before = {
        let mut covered = installed.covered.lock();
        let region = now.region.clone();
        covered.replace(Covered { region, ..now })
    };
    let (appeared, vanished) = match before {
        // A movie that is moved does not call.
        Some(before) if (before.port, before.to_port) == (port, to_port) => (
            now.region.join(&before.region, Join::Difference),
            before.region.join(&now.region, Join::Difference),
        ),
        Some(before) if before.port == port => return Ok(()),
        _ => (now.region, Region::default()),
    };
    let the_movie = Movie::of(movie)?;
    if !vanished.is_empty() {
        match procs.uncover {
            Some(procedure) => call(the_movie, port, procedure, &vanished, procs.cover_ref_con)?,
            None => erase(port, &vanished)?,
        }
    }
    match procs.cover.filter(|_| !appeared.is_empty()) {
        Some(procedure) => call(the_movie, port, procedure, &appeared, procs.cover_ref_con),
        None => Ok(()),
    }
}

/// Calls a cover procedure in the movie's port.
fn call(
    the_movie: Movie,
    port: usize,
    procedure: unsafe extern "C" fn(Movie, RgnHandle, c_long) -> OSErr,
    region: &Region,
    ref_con: c_long,
) -> Result<()> {
    let Some(_nested) = nesting::enter() else { return Ok(()) };
    let handle = regions::new(region)?;
    let (current, device) = ports::current();
    ports::set_current(CGrafPtr::at(port), memory::Handle::NIL)?;
    // SAFETY: whoever installed the procedure promised that it can be called until replaced.
    let _ = unsafe { procedure(the_movie, handle, ref_con) };
    // The port that was current, and the region, may be gone.
    let _ = ports::set_current(current, device);
    let _ = memory::dispose(handle);
    the_movie.resolve().map(|_| ())
}

/// Fills a part of a port with its background colour.
fn erase(port: usize, part: &Region) -> Result<()> {
    let port = CGrafPtr::at(port);
    let color = port.record()?.back_color.to_argb();
    ports::with_pixels(port, |pixels, bounds| {
        let part = part.offset(bounds.left.wrapping_neg(), bounds.top.wrapping_neg());
        let whole = Rect::new(0, 0, side(pixels.width()), side(pixels.height()));
        let part = part.join(&Region::rect(whole), Join::Intersection);
        for (band, edges) in part.bands() {
            for (row, pair) in
                band.flat_map(|row| edges.chunks_exact(2).map(move |pair| (row, pair)))
            {
                let colors = vec![color; usize::from(pair[0].abs_diff(pair[1]))];
                pixels.put_row_argb(row.max(0) as usize, pair[0].max(0) as usize, &colors);
            }
        }
    })
}

fn side(length: usize) -> i16 {
    i16::try_from(length).unwrap_or(i16::MAX)
}

/// Tells that the movie was served, and whether something was drawn.
pub(super) fn drawn(movie: &Arc<MovieCell>, something: bool) {
    let Some((procedure, ref_con, flags)) = procs(movie).complete else { return };
    if !something && flags & CALL_ALWAYS == 0 {
        return;
    }
    let (Ok(the_movie), Some(_nested)) = (Movie::of(movie), nesting::enter()) else { return };
    // SAFETY: whoever installed the procedure promised that it can be called until replaced.
    let _ = unsafe { procedure(the_movie, ref_con) };
}
