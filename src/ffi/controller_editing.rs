//! `Movies.h`, "Movie Controllers": editing, clips, badges, and what is attached.
//!
//! A QTVR movie cannot be edited by its controller.

use core::ffi::c_long;

use super::boundary::{Boolean, Out, movies_value};
use super::controller_actions::{action, is_filtered};
use super::controller_bar;
use super::memory::Handle;
use super::movie_controllers::{ComponentResult, MCSetMovie, MovieController, result};
use super::movie_files::DisposeMovie;
use super::movie_making::changed;
use super::movies::Movie;
use super::names::{RgnHandle, WindowRef};
use super::regions;
use super::{movie_scrap, movie_selections};
use crate::base::{Error, Point, Result};
use crate::raster::Region;
use crate::raster::region::Join;
use crate::runtime::instances;
use crate::runtime::movies::MovieCell;

/// Makes a controller show another movie at a point, attached to it; what showed the movie before
/// goes on.
#[unsafe(no_mangle)]
pub extern "C" fn MCNewAttachedController(
    mc: MovieController,
    the_movie: Movie,
    w: WindowRef,
    place: Point,
) -> ComponentResult {
    result("MCNewAttachedController", || {
        mc.resolve()?;
        the_movie.resolve()?;
        let code = MCSetMovie(mc, the_movie, w, place);
        mc.resolve()?.change(|settings| {
            settings.attached = true;
            settings.bar_rect = None;
        });
        Ok(code)
    })
}

/// Tells a controller without a movie how long its time line is; one with a movie knows. There is
/// no time line to be seen.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetDuration(mc: MovieController, _duration: i32) -> ComponentResult {
    result("MCSetDuration", || mc.resolve().map(|_| 0))
}

/// Lets a movie be edited with its controller; a QTVR movie cannot be: `featureUnsupported`.
#[unsafe(no_mangle)]
pub extern "C" fn MCEnableEditing(mc: MovieController, enabled: Boolean) -> ComponentResult {
    result("MCEnableEditing", || {
        let controller = mc.resolve()?;
        let enabled = bool::from(enabled);
        if enabled && !instances::of_controller(mc.token()).is_empty() {
            return Err(Error::FeatureUnsupported);
        }
        controller.change(|settings| settings.editing = enabled);
        Ok(0)
    })
}

/// 1 where the movie can be edited with its controller, else 0.
#[unsafe(no_mangle)]
pub extern "C" fn MCIsEditingEnabled(mc: MovieController) -> c_long {
    c_long::from(result("MCIsEditingEnabled", || Ok(mc.resolve()?.settings().editing.into())))
}

/// Changes the movie of a controller that edits, and keeps what it was for [`MCUndo`].
fn edited<R>(mc: MovieController, change: impl FnOnce(&MovieCell) -> Result<R>) -> Result<R> {
    let controller = mc.resolve()?;
    let movie = controller.movie().ok_or(Error::InvalidMovie)?;
    // No code is told for a controller that does not edit [I].
    if !controller.settings().editing {
        return Err(Error::FeatureUnsupported);
    }
    let before = movie.with(|state| state.movie.copied())?;
    let result = change(&movie)?;
    controller.set_undo(Some(before));
    tell(mc);
    Ok(result)
}

/// The filter hears of an edit.
fn tell(mc: MovieController) {
    is_filtered(mc, action::MOVIE_EDITED, core::ptr::null_mut());
}

/// A movie of the selection, for the caller to dispose of; nil on an error.
#[unsafe(no_mangle)]
pub extern "C" fn MCCopy(mc: MovieController) -> Movie {
    movies_value("MCCopy", Movie::NIL, || {
        movie_selections::copy(&*mc.resolve()?.movie().ok_or(Error::InvalidMovie)?)
    })
}

/// As [`MCCopy`], and takes the selection out.
#[unsafe(no_mangle)]
pub extern "C" fn MCCut(mc: MovieController) -> Movie {
    movies_value("MCCut", Movie::NIL, || edited(mc, movie_selections::cut))
}

/// Puts a movie in the place of the selection. Nil stands for the scrap; `noMovieFound` where there
/// is none on it.
#[unsafe(no_mangle)]
pub extern "C" fn MCPaste(mc: MovieController, src_movie: Movie) -> ComponentResult {
    result("MCPaste", || {
        mc.resolve()?;
        let source = if src_movie == Movie::NIL {
            let found = movie_scrap::NewMovieFromScrap(0);
            let source = found.resolve().map_err(|_| Error::NoMovieFound)?;
            let source = source.with(|state| state.movie.copied())?;
            DisposeMovie(found);
            source
        } else {
            src_movie.resolve()?.with(|state| state.movie.copied())?
        };
        edited(mc, |movie| movie_selections::paste(movie, &source)).map(|()| 0)
    })
}

/// Takes the selection out.
#[unsafe(no_mangle)]
pub extern "C" fn MCClear(mc: MovieController) -> ComponentResult {
    result("MCClear", || edited(mc, movie_selections::clear).map(|()| 0))
}

/// Takes the last edit back, or does again what was taken back; `paramErr` where nothing was edited
/// [I].
#[unsafe(no_mangle)]
pub extern "C" fn MCUndo(mc: MovieController) -> ComponentResult {
    result("MCUndo", || {
        let controller = mc.resolve()?;
        let movie = controller.movie().ok_or(Error::InvalidMovie)?;
        let before = controller.set_undo(None).ok_or(Error::Param)?;
        let after = movie.with(|state| std::mem::replace(&mut state.movie, before));
        changed(&movie);
        controller.set_undo(Some(after));
        tell(mc);
        Ok(0)
    })
}

/// Clips the movie: to one region with its controller, and to another alone; nil for everything.
/// The bar itself is not clipped [I].
#[unsafe(no_mangle)]
pub extern "C" fn MCSetClip(
    mc: MovieController,
    the_clip: RgnHandle,
    movie_clip: RgnHandle,
) -> ComponentResult {
    result("MCSetClip", || {
        let controller = mc.resolve()?;
        let given = |region: RgnHandle| {
            if region == Handle::NIL { Ok(None) } else { regions::get(region).map(Some) }
        };
        let clips = (given(the_clip)?, given(movie_clip)?);
        let both = match &clips {
            (Some(a), Some(b)) => Some(a.join(b, Join::Intersection)),
            (a, b) => a.clone().or_else(|| b.clone()),
        };
        let movie = controller.movie().ok_or(Error::InvalidMovie)?;
        movie.with(|state| state.display_clip = both);
        controller.set_clips(clips);
        Ok(0)
    })
}

/// Copies of the clips that were set, for the caller to dispose of; nil where there is none.
///
/// # Safety
///
/// Both places are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCGetClip(
    mc: MovieController,
    the_clip: Out<RgnHandle>,
    movie_clip: Out<RgnHandle>,
) -> ComponentResult {
    result("MCGetClip", || {
        let (whole, movie) = mc.resolve()?.clips();
        for (place, clip) in [(the_clip, whole), (movie_clip, movie)] {
            if place.0.is_null() {
                continue;
            }
            let handed = clip.as_ref().map_or(Ok(Handle::NIL), regions::new)?;
            // SAFETY: as this function's own contract.
            unsafe { place.write(handed)? };
        }
        Ok(0)
    })
}

/// Draws the badge, which stands for a hidden bar, in the lower left corner of the movie; `badge_rgn`
/// gets where it is, for the caller to dispose of. Only where badges are switched on
/// (`mcActionSetUseBadge`) and the bar is hidden; else nothing is drawn, and the region is empty.
///
/// # Safety
///
/// `badge_rgn` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCDrawBadge(
    mc: MovieController,
    _movie_rgn: RgnHandle,
    badge_rgn: Out<RgnHandle>,
) -> ComponentResult {
    result("MCDrawBadge", || {
        let controller = mc.resolve()?;
        controller_bar::draw_badge(&controller)?;
        let rect = controller_bar::badge_rect(&controller).unwrap_or_default();
        if !badge_rgn.0.is_null() {
            let region = regions::new(&Region::rect(rect))?;
            // SAFETY: as this function's own contract.
            unsafe { badge_rgn.write(region)? };
        }
        Ok(0)
    })
}
