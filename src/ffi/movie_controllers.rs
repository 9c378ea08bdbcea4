//! `Movies.h`, "Movie Controllers".
//!
//! A controller's bounds are those of its movie and of its bar, while that is visible.

use core::ffi::{c_long, c_void};
use std::sync::Arc;

use super::boundary::{Boolean, Out, movies_value, read, value};
use super::controller_actions::{self, action};
use super::movies::{Movie, time_value};
use super::names::{RgnHandle, WindowRef};
use super::ports::CGrafPtr;
use super::time_callbacks;
use super::{controller_bar, controller_bounds, controller_events, wired};
use crate::base::{Error, Point, Rect, Result};
use crate::runtime::clock;
use crate::runtime::components::{self, Object};
use crate::runtime::controllers::{Controller, place};
use crate::runtime::instances;
use crate::runtime::movies::MovieCell;

/// `mcTopLeftMovie`.
pub(super) const TOP_LEFT_MOVIE: c_long = 1;

/// `mcScaleMovieToFit`.
pub(super) const SCALE_MOVIE_TO_FIT: c_long = 2;

/// `mcWithBadge`.
const WITH_BADGE: c_long = 4;

/// `mcWithFrame`.
const WITH_FRAME: c_long = 16;

/// `mcNotVisible`.
const NOT_VISIBLE: c_long = 8;

/// A `MovieController`: a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct MovieController(*mut c_void);

/// A `ComponentResult`.
pub(super) type ComponentResult = i32;

impl MovieController {
    const NIL: Self = Self(core::ptr::null_mut());

    /// The token; 0 for what cannot be one.
    pub(super) fn token(self) -> u32 {
        u32::try_from(self.0.addr()).unwrap_or(0)
    }

    /// The controller with this token.
    pub(super) fn from_token(token: u32) -> Self {
        Self(core::ptr::without_provenance_mut(token as usize))
    }

    /// The controller that this stands for.
    pub(super) fn resolve(self) -> Result<ControllerRef> {
        match components::find(self.token()) {
            Some(object) if matches!(*object, Object::MovieController(_)) => {
                Ok(ControllerRef(object))
            }
            _ => Err(Error::InvalidComponent),
        }
    }
}

/// A controller, kept alive while a call works with it.
pub(super) struct ControllerRef(Arc<Object>);

impl std::ops::Deref for ControllerRef {
    type Target = Controller;

    fn deref(&self) -> &Controller {
        match &*self.0 {
            Object::MovieController(controller) => controller,
            _ => unreachable!("only controllers are wrapped"),
        }
    }
}

pub(super) fn result(
    name: &'static str,
    body: impl FnOnce() -> Result<ComponentResult>,
) -> ComponentResult {
    value(name, i32::from(Error::Internal.os_err()), || {
        Ok(body().unwrap_or_else(|error| error.os_err().into()))
    })
}

/// Makes a controller that shows `the_movie` in `movie_rect`.
///
/// `some_flags`: `mcTopLeftMovie`, `mcScaleMovieToFit`, `mcWithBadge`, `mcNotVisible`,
/// `mcWithFrame`. A QTVR movie is at its
/// default node at once. Nil, with the reason in `GetMoviesError`, where there is no such movie.
///
/// # Safety
///
/// `movie_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewMovieController(
    the_movie: Movie,
    movie_rect: *const Rect,
    some_flags: c_long,
) -> MovieController {
    movies_value("NewMovieController", MovieController::NIL, || {
        let movie = the_movie.resolve()?;
        // SAFETY: as this function's own contract.
        let wanted = unsafe { read(movie_rect) }.unwrap_or_default();
        movie.with(|state| {
            let top_left = some_flags & TOP_LEFT_MOVIE != 0;
            let scale = some_flags & SCALE_MOVIE_TO_FIT != 0;
            state.box_rect = place(state.box_rect, wanted, top_left, scale);
        });
        let controller = Controller::new(Arc::clone(&movie), some_flags & NOT_VISIBLE == 0);
        controller.change(|settings| {
            settings.badge = some_flags & WITH_BADGE != 0;
            settings.frame = some_flags & WITH_FRAME != 0;
        });
        let token = components::insert(Object::MovieController(controller))?;
        open_instance(&movie, token);
        Ok(MovieController::from_token(token))
    })
}

/// A QTVR movie is in its first node as soon as it has a controller; other movies have none, which
/// is no error here.
fn open_instance(movie: &Arc<MovieCell>, controller: u32) {
    if let Ok(track_id) = instances::qtvr_track_id(movie, 1) {
        let opened = instances::open(movie, track_id, controller);
        if let Some(cell) = opened.ok().and_then(instances::find) {
            wired::frame_loaded(&cell);
        }
    }
}

/// Disposes of a controller, and with it of its `QTVRInstance`. The movie stays.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovieController(mc: MovieController) {
    movies_value("DisposeMovieController", (), || {
        mc.resolve()?;
        instances::close_controller(mc.token());
        components::remove(mc.token());
        Ok(())
    });
}

/// The movie of a controller, which has only one, or nil: `index` is ignored.
#[unsafe(no_mangle)]
pub extern "C" fn MCGetIndMovie(mc: MovieController, _index: i16) -> Movie {
    value("MCGetIndMovie", Movie::NIL, || {
        let movie = mc.resolve()?.movie().ok_or(Error::InvalidMovie)?;
        Movie::of(&movie)
    })
}

/// Shows another movie at `place`, its upper left corner; nil leaves the controller without one.
/// Its `QTVRInstance` ends.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetMovie(
    mc: MovieController,
    the_movie: Movie,
    _movie_window: WindowRef,
    place: Point,
) -> ComponentResult {
    result("MCSetMovie", || {
        let controller = mc.resolve()?;
        let movie = if the_movie == Movie::NIL { None } else { Some(the_movie.resolve()?) };
        instances::close_controller(mc.token());
        controller.set_movie(movie.clone());
        if let Some(movie) = movie {
            movie.with(|state| state.box_rect = at(state.box_rect, place));
            open_instance(&movie, mc.token());
        }
        Ok(0)
    })
}

fn at(rect: Rect, place: Point) -> Rect {
    let pin = |value: i32| i16::try_from(value).unwrap_or(i16::MAX);
    let right = pin(i32::from(place.h) + rect.width());
    let bottom = pin(i32::from(place.v) + rect.height());
    Rect::new(place.h, place.v, right, bottom)
}

/// Shows or hides the control bar.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetVisible(mc: MovieController, visible: Boolean) -> ComponentResult {
    result("MCSetVisible", || {
        controller_bounds::change(mc, &*mc.resolve()?, |controller| {
            controller.change(|settings| settings.visible = visible.into());
        });
        Ok(0)
    })
}

/// 1 where the control bar is to be seen, else 0.
#[unsafe(no_mangle)]
pub extern "C" fn MCGetVisible(mc: MovieController) -> ComponentResult {
    result("MCGetVisible", || Ok(mc.resolve()?.settings().visible.into()))
}

/// Attaches the control bar to the movie, or detaches it.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetControllerAttached(mc: MovieController, attach: Boolean) -> ComponentResult {
    result("MCSetControllerAttached", || {
        let controller = mc.resolve()?;
        let bar = controller_bar::rect(&controller);
        controller.change(|settings| {
            settings.attached = attach.into();
            // Detached, the bar stays where it was.
            settings.bar_rect = if settings.attached { None } else { bar.or(settings.bar_rect) };
        });
        Ok(0)
    })
}

/// 1 where the control bar is attached to the movie, else 0.
#[unsafe(no_mangle)]
pub extern "C" fn MCIsControllerAttached(mc: MovieController) -> ComponentResult {
    result("MCIsControllerAttached", || Ok(mc.resolve()?.settings().attached.into()))
}

/// Draws the controller and its movie in `gp` from now on; nil is `paramErr`.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetControllerPort(mc: MovieController, gp: CGrafPtr) -> ComponentResult {
    result("MCSetControllerPort", || {
        let controller = mc.resolve()?;
        let port = gp.known()?.address();
        let movie = controller.movie().ok_or(Error::InvalidMovie)?;
        movie.with(|state| state.port = port);
        Ok(0)
    })
}

/// The port that the controller and its movie are drawn in, or nil.
#[unsafe(no_mangle)]
pub extern "C" fn MCGetControllerPort(mc: MovieController) -> CGrafPtr {
    value("MCGetControllerPort", CGrafPtr::NIL, || {
        let movie = mc.resolve()?.movie().ok_or(Error::InvalidMovie)?;
        Ok(CGrafPtr::at(movie.with(|state| state.port)))
    })
}

/// Tells the controller that its movie was changed behind its back; the next drawing shows it.
#[unsafe(no_mangle)]
pub extern "C" fn MCMovieChanged(mc: MovieController, the_movie: Movie) -> ComponentResult {
    result("MCMovieChanged", || {
        let controller = mc.resolve()?;
        if !controller.shows(&the_movie.resolve()?) {
            return Err(Error::InvalidMovie);
        }
        Ok(0)
    })
}

/// Draws the movie now.
#[unsafe(no_mangle)]
pub extern "C" fn MCDraw(mc: MovieController, window: WindowRef) -> ComponentResult {
    result("MCDraw", || {
        let controller = mc.resolve()?;
        if !controller_actions::is_filtered(mc, action::DRAW, window) {
            controller_events::draw(mc, &controller)?;
        }
        Ok(0)
    })
}

/// Gives the controller time: what has changed is drawn.
#[unsafe(no_mangle)]
pub extern "C" fn MCIdle(mc: MovieController) -> ComponentResult {
    result("MCIdle", || {
        let controller = mc.resolve()?;
        if !controller_actions::is_filtered(mc, action::IDLE, core::ptr::null_mut()) {
            let served = controller_events::idle(mc, &controller, None);
            time_callbacks::run();
            served?;
        }
        Ok(0)
    })
}

/// Where the movie of a controller stands, and its time scale; both 0 where it has none.
///
/// # Safety
///
/// `scale` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCGetCurrentTime(mc: MovieController, scale: Out<i32>) -> i32 {
    value("MCGetCurrentTime", 0, || {
        let movie = mc.resolve()?.movie().ok_or(Error::InvalidMovie)?;
        let now = clock::ticks();
        let (time, units) = movie.with(|state| {
            state.advance(now);
            (state.time, state.movie.header.time_scale)
        });
        // SAFETY: as this function's own contract.
        unsafe { scale.write_if_wanted(units as i32) };
        Ok(time_value(time))
    })
}

/// Has the controller's movie drawn again at the next `MCIdle`.
#[unsafe(no_mangle)]
pub extern "C" fn MCInvalidate(
    mc: MovieController,
    _w: WindowRef,
    _invalid_rgn: RgnHandle,
) -> ComponentResult {
    result("MCInvalidate", || {
        mc.resolve()?;
        for (_, cell) in instances::of_controller(mc.token()) {
            cell.with(|instance| instance.forget_drawn());
        }
        Ok(0)
    })
}

/// Tells the controller whether its window is active, as an activate event would; it looks the same
/// in a window that is not.
#[unsafe(no_mangle)]
pub extern "C" fn MCActivate(
    mc: MovieController,
    _w: WindowRef,
    activate: Boolean,
) -> ComponentResult {
    result("MCActivate", || {
        let controller = mc.resolve()?;
        let active = activate.into();
        let what = if active { action::ACTIVATE } else { action::DEACTIVATE };
        if !controller_actions::is_filtered(mc, what, core::ptr::null_mut()) {
            controller.change(|settings| settings.active = active);
        }
        Ok(0)
    })
}
