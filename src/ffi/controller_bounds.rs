//! `Movies.h`, "Movie Controllers": where a controller and its movie are.

use core::ffi::c_long;

use super::boundary::{Boolean, Out, read, value};
use super::controller_actions::{action, is_filtered};
use super::controller_bar;
use super::controller_frame;
use super::memory::Handle;
use super::movie_controllers::{
    ComponentResult, MovieController, SCALE_MOVIE_TO_FIT, TOP_LEFT_MOVIE, result,
};
use super::names::{RgnHandle, WindowRef};
use super::regions;
use crate::base::{Error, Point, Rect};
use crate::manager::bar::BAR_HEIGHT;
use crate::runtime::controllers::{Controller, place};

/// Changes something; the filter hears of it where the controller has another size then
/// (`mcActionControllerSizeChanged`).
pub(super) fn change(
    mc: MovieController,
    controller: &Controller,
    change: impl FnOnce(&Controller),
) {
    let size = || {
        let bounds = controller_bar::bounds(controller).ok()?;
        Some((bounds.width(), bounds.height()))
    };
    let before = size();
    change(controller);
    if size() != before {
        is_filtered(mc, action::SIZE_CHANGED, core::ptr::null_mut());
    }
}

/// Where the controller and its attached movie are.
///
/// # Safety
///
/// `bounds` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCGetControllerBoundsRect(
    mc: MovieController,
    bounds: Out<Rect>,
) -> ComponentResult {
    result("MCGetControllerBoundsRect", || {
        let controller = mc.resolve()?;
        let rect = controller_bar::bounds(&controller)?;
        // SAFETY: as this function's own contract.
        unsafe { bounds.write(rect)? };
        Ok(0)
    })
}

/// A place for a bar by itself, which is no higher than below a movie [I].
fn as_bar(rect: Rect) -> Rect {
    Rect { bottom: rect.bottom.min(rect.top.saturating_add(BAR_HEIGHT)), ..rect }
}

/// Moves and sizes the controller with its movie, or, detached, the bar alone. A rectangle without
/// room for the movie above the bar is `paramErr`.
///
/// # Safety
///
/// `bounds` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCSetControllerBoundsRect(
    mc: MovieController,
    bounds: *const Rect,
) -> ComponentResult {
    result("MCSetControllerBoundsRect", || {
        let controller = mc.resolve()?;
        // SAFETY: as this function's own contract.
        let rect = unsafe { read(bounds)? };
        if rect.is_empty() {
            return Err(Error::Param);
        }
        let movie = controller.movie().ok_or(Error::InvalidMovie)?;
        let settings = controller.settings();
        if !settings.attached {
            change(mc, &controller, |controller| {
                controller.change(|settings| settings.bar_rect = Some(as_bar(rect)));
            });
            return Ok(0);
        }
        let bar = if settings.visible { BAR_HEIGHT } else { 0 };
        let movie_box = Rect { bottom: rect.bottom.saturating_sub(bar), ..rect };
        let movie_box = controller_frame::within(&controller, movie_box);
        if movie_box.is_empty() {
            return Err(Error::Param);
        }
        change(mc, &controller, |_| movie.with(|state| state.box_rect = movie_box));
        Ok(0)
    })
}

/// Places the movie in `movie_rect`, with the flags of [`NewMovieController`], and a detached bar in
/// `controller_rect`.
///
/// # Safety
///
/// `movie_rect` and `controller_rect` are null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCPositionController(
    mc: MovieController,
    movie_rect: *const Rect,
    controller_rect: *const Rect,
    some_flags: c_long,
) -> ComponentResult {
    result("MCPositionController", || {
        let controller = mc.resolve()?;
        // SAFETY: as this function's own contract.
        let wanted = unsafe { read(movie_rect)? };
        let movie = controller.movie().ok_or(Error::InvalidMovie)?;
        // SAFETY: as this function's own contract.
        let bar = unsafe { read(controller_rect) }.ok().filter(|bar| !bar.is_empty());
        change(mc, &controller, |controller| {
            movie.with(|state| {
                let top_left = some_flags & TOP_LEFT_MOVIE != 0;
                let scale = some_flags & SCALE_MOVIE_TO_FIT != 0;
                state.box_rect = place(state.box_rect, wanted, top_left, scale);
            });
            controller.change(|settings| {
                if !settings.attached {
                    settings.bar_rect = bar.map(as_bar).or(settings.bar_rect);
                }
            });
        });
        Ok(0)
    })
}

/// A fresh region with the bounds of the controller; nil where there is none. The caller disposes
/// of it.
#[unsafe(no_mangle)]
pub extern "C" fn MCGetControllerBoundsRgn(mc: MovieController) -> RgnHandle {
    value("MCGetControllerBoundsRgn", Handle::NIL, || {
        let controller = mc.resolve()?;
        regions::new_rect(controller_bar::bounds(&controller)?)
    })
}

/// As [`MCGetControllerBoundsRgn`]: the part of any window that the controller covers.
#[unsafe(no_mangle)]
pub extern "C" fn MCGetWindowRgn(mc: MovieController, _w: WindowRef) -> RgnHandle {
    MCGetControllerBoundsRgn(mc)
}

/// Whether a point is in the controller or its movie.
///
/// # Safety
///
/// `in_controller` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCPtInController(
    mc: MovieController,
    the_pt: Point,
    in_controller: Out<Boolean>,
) -> ComponentResult {
    result("MCPtInController", || {
        let controller = mc.resolve()?;
        let around = controller_frame::around(&controller).ok_or(Error::InvalidMovie)?;
        let in_movie = around.contains(the_pt);
        let inside = in_movie || controller_bar::contains(&controller, the_pt);
        // SAFETY: as this function's own contract.
        unsafe { in_controller.write(inside.into())? };
        Ok(0)
    })
}
