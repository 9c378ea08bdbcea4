//! Drawing a movie into the pixels that the application gave it.

use std::sync::Arc;

use super::ports::{self, CGrafPtr};
use crate::base::{Error, Rect, Result};
use crate::imaging::{self, Area, View};
use crate::manager::{Access, Aspect};
use crate::runtime::instances::{self, InstanceCell};
use crate::runtime::movies::MovieCell;

/// Draws the view of an instance into its movie's port, at the movie's box.
///
/// The picture is decoded first where that has not been done. What can be drawn is drawn even
/// where tiles are missing; the error then tells why.
pub(super) fn draw_instance(cell: &InstanceCell, moving: bool) -> Result<()> {
    let place = place_of(cell.movie());
    let (port, movie_box) = place;
    let (picture, shown) = cell.with_movie(|instance, movie| {
        instance.set_aspect(Aspect::new(movie_box.width(), movie_box.height()));
        let picture = instance.picture(movie)?;
        let shown = instance.showing(moving);
        instance.note_drawn(shown, place);
        Ok::<_, Error>((picture, shown))
    })?;
    if shown.visible && !movie_box.is_empty() {
        let view = View {
            pan: shown.view.pan,
            tilt: shown.view.tilt,
            field_of_view: shown.view.field_of_view,
        };
        ports::with_pixels(CGrafPtr::at(port), |pixels, bounds| {
            let area = area_in(movie_box, bounds);
            imaging::render(&picture.panorama, &view, shown.sampling, pixels, area)
        })??;
    }
    picture.damage.map_or(Ok(()), Err)
}

/// Draws what shows `movie`, where it differs from what was drawn last; a movie that no instance
/// shows draws nothing.
pub(super) fn idle(movie: &Arc<MovieCell>) -> Result<()> {
    let place = place_of(movie);
    let instances = instances::of_movie(movie);
    let changed = instances.iter().filter(|(_, cell)| cell.with(|shown| shown.must_draw(place)));
    changed.map(|(_, cell)| draw_instance(cell, false)).fold(Ok(()), Result::and)
}

/// Draws what shows `movie`, changed or not.
pub(super) fn draw_movie(movie: &Arc<MovieCell>) -> Result<()> {
    let instances = instances::of_movie(movie);
    instances.iter().map(|(_, cell)| draw_instance(cell, false)).fold(Ok(()), Result::and)
}

fn place_of(movie: &MovieCell) -> (usize, Rect) {
    movie.with(|state| (state.port, state.box_rect))
}

/// The movie's box among the pixels of a port with these bounds.
fn area_in(movie_box: Rect, bounds: Rect) -> Area {
    Area {
        left: i32::from(movie_box.left) - i32::from(bounds.left),
        top: i32::from(movie_box.top) - i32::from(bounds.top),
        width: movie_box.width().unsigned_abs(),
        height: movie_box.height().unsigned_abs(),
    }
}
