//! `Movies.h`, "Movie Controllers": the frame around a movie, `mcWithFrame`.
//!
//! "Inside Macintosh: QuickTime Components", *Movie Controller Components*. Of black lines, a pixel
//! wide, outside of the movie [I]. The controller of QTVR movies has none ("Virtual Reality
//! Programming", on `mcFlagSuppressMovieFrame`).

use super::controller_bar::put;
use super::ports::{self, CGrafPtr};
use crate::base::{Rect, Result};
use crate::manager::BarPicture;
use crate::runtime::controllers::Controller;
use crate::runtime::instances;

/// `mcFlagSuppressMovieFrame`.
const SUPPRESS: u32 = 1;
const BLACK: u32 = 0xFF00_0000;

fn is_framed(controller: &Controller) -> bool {
    let settings = controller.settings();
    let is_wanted = settings.frame && settings.flags[0] & SUPPRESS == 0;
    let is_plain =
        || controller.movie().is_some_and(|movie| instances::qtvr_track_id(&movie, 1).is_err());
    is_wanted && is_plain()
}

/// A rectangle with more on each side.
fn grown(rect: Rect, by: i16) -> Rect {
    let Rect { left, top, right, bottom } = rect;
    let (left, top) = (left.saturating_sub(by), top.saturating_sub(by));
    Rect { left, top, right: right.saturating_add(by), bottom: bottom.saturating_add(by) }
}

/// Where the movie of a controller is with its frame.
pub(super) fn around(controller: &Controller) -> Option<Rect> {
    let movie_box = controller.movie()?.with(|state| state.box_rect);
    Some(if is_framed(controller) { grown(movie_box, 1) } else { movie_box })
}

/// Where the movie is that has its frame in a rectangle.
pub(super) fn within(controller: &Controller, rect: Rect) -> Rect {
    if is_framed(controller) { grown(rect, -1) } else { rect }
}

/// Draws the frame in the movie's port, where it has moved or where it must be.
pub(super) fn draw(controller: &Controller, must: bool) -> Result<()> {
    let Some(movie) = controller.movie().filter(|_| is_framed(controller)) else { return Ok(()) };
    let (port, movie_box) = movie.with(|state| (state.port, state.box_rect));
    let Rect { left, top, right, bottom } = grown(movie_box, 1);
    let is_new = controller.note_frame((port, movie_box));
    if port == 0 || movie_box.is_empty() || !(is_new || must) {
        return Ok(());
    }
    let lines = [
        Rect { bottom: movie_box.top, left, top, right },
        Rect { top: movie_box.bottom, left, right, bottom },
        Rect { right: movie_box.left, left, top, bottom },
        Rect { left: movie_box.right, top, right, bottom },
    ];
    ports::with_pixels(CGrafPtr::at(port), |pixels, bounds| {
        for line in lines {
            let (width, height) = (line.width() as usize, line.height() as usize);
            put(pixels, bounds, line, &BarPicture::new(width, height, BLACK)?);
        }
        Ok(())
    })?
}
