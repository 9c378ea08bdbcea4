//! Drawing a movie into the pixels that the application gave it.
//!
//! What is as it was drawn is not drawn again. The view and all that decides how it looks, the pixels
//! that are drawn in, and what may be drawn of them have to be the same; that is all that `MCIdle` and
//! `MoviesTask` ask. `QTVRUpdate` looks at the pixels too: nothing else may have been drawn there by
//! way of the library, the program must not have asked for their address, and some hundred of them
//! have to be as they were left. `UpdateMovie` and `MCDraw` always draw.

use std::sync::Arc;

use super::nesting;
use super::offscreen::Offscreen;
use super::painting::{Scenery, Source, put};
use super::ports;
use super::quicktime_vr::back_buffer::{self, Moment};
use super::quicktime_vr::procedures;
use super::quicktime_vr::types::QTVRInstance;
use super::targets::{Target, area_in};
use crate::base::{Error, Rect, Result};
use crate::manager::{Access, Due, Mode, Place};
use crate::raster::Region;
use crate::raster::region::Join;
use crate::runtime::clock;
use crate::runtime::instances::{self, InstanceCell};
use crate::runtime::movies::MovieCell;

/// Draws what is not as it was drawn last. What can be drawn is drawn even where tiles are missing;
/// the error then tells why, also where nothing had to be drawn.
pub(super) fn update_instance(qtvr: QTVRInstance, cell: &InstanceCell, mode: Mode) -> Result<()> {
    // Procedures want to see every update.
    if procedures::one(cell, |installed| installed.see_drawings()) == Some(true) {
        return draw_instance(qtvr, cell, mode, &Due::Whole);
    }
    match due(cell, mode, Target::is_intact) {
        (Due::Nothing, damage) => damage.map_or(Ok(()), Err),
        (due, _) => draw_instance(qtvr, cell, mode, &due),
    }
}

/// What is not as it was drawn last, and why the picture is not whole.
fn due(
    cell: &InstanceCell,
    mode: Mode,
    is_intact: impl FnOnce(&Target, &Place) -> bool,
) -> (Due, Option<Error>) {
    let Ok(target) = Target::of(cell.movie()) else { return (Due::Whole, None) };
    let seal = target.seal();
    cell.with(|instance| {
        let due = instance.due(mode, target.port, seal, |place| is_intact(&target, place));
        (due, instance.damage())
    })
}

/// Draws the view of an instance into its movie's port, at the movie's box.
///
/// The picture is decoded first where that has not been done. Procedures paint in the back buffer
/// before, and in the finished picture after.
fn draw_instance(qtvr: QTVRInstance, cell: &InstanceCell, mode: Mode, due: &Due) -> Result<()> {
    // The picture has to be there for a procedure to paint in it.
    cell.with_movie(|instance, movie| Source::of(instance, movie).map(|_| ()))?;
    back_buffer::serve(qtvr, cell, Moment::Update);
    let target = Target::of(cell.movie());
    let (scenery, begun, movie_box) = cell.with_movie(|instance, movie| {
        let source = Source::of(instance, movie)?;
        let shown = instance.showing(mode);
        let mask = if shown.hot_spots.is_some() { instance.hot_spot_mask(movie)? } else { None };
        let enabled = |mask| {
            (mask, (0..=255).map(|id| id != 0 && instance.is_hot_spot_enabled(id)).collect())
        };
        let mask = mask.map(enabled);
        let begun = instance.begin_drawing();
        Ok::<_, Error>((Scenery { source, shown, mask }, begun, instance.movie_box()))
    })?;
    let damage = scenery.source.damage();
    let told = damage.map_or(Ok(()), Err);
    if movie_box.is_empty() {
        return told;
    }
    // Only panoramas have one.
    let complete = match &scenery.source {
        Source::Panorama(_) => procedures::one(cell, |installed| installed.imaging_complete),
        Source::Object(_) => None,
    };
    match (complete, nesting::enter()) {
        (Some((Some(procedure), ref_con)), Some(_nested)) => {
            let side = |length: i32| i16::try_from(length).map_err(|_| Error::NoMemory);
            let size = Rect::new(0, 0, side(movie_box.width())?, side(movie_box.height())?);
            let world = Offscreen::new(size)?;
            ports::with_pixels(world.port(), |pixels, _| {
                scenery.paint(pixels, area_in(size, size), &Region::rect(size))
            })??;
            // SAFETY: whoever installed the procedure promised that it can be called until replaced.
            world.as_current(|| unsafe { procedure(qtvr, ref_con) })?;
            // It may have closed the movie.
            qtvr.resolve()?;
            if scenery.shown.visible {
                let colors = world.colors()?;
                target.as_ref().map_err(|error| *error)?.with_pixels(|pixels, area, clip| {
                    put(pixels, &colors, area, clip);
                })?;
            }
        }
        _ if scenery.shown.visible => {
            target.as_ref().map_err(|error| *error)?.with_pixels(
                |pixels, area, clip| match due {
                    Due::Part(part) => {
                        let (left, top) = (i32::from(movie_box.left), i32::from(movie_box.top));
                        // From the port to the pixels, as the area has come.
                        let (dh, dv) = (area.left - left, area.top - top);
                        let part = part.offset(dh as i16, dv as i16);
                        scenery.paint(pixels, area, &clip.join(&part, Join::Intersection))
                    }
                    _ => scenery.paint(pixels, area, clip),
                },
            )??;
        }
        _ => {}
    }
    if let Ok(target) = target {
        let place = target.as_drawn();
        cell.with(|instance| instance.note_drawn(scenery.shown, place, begun));
    }
    told
}

/// Lets time pass for what shows `movie`, and draws what differs from what was drawn last; a movie
/// that no instance shows draws nothing.
pub(super) fn idle(movie: &Arc<MovieCell>) -> Result<()> {
    let now = clock::ticks();
    let mut result = Ok(());
    for (token, cell) in instances::of_movie(movie) {
        let qtvr = QTVRInstance::from_token(token);
        cell.with(|instance| instance.advance(now));
        back_buffer::serve(qtvr, &cell, Moment::Idle);
        let every_idle = procedures::one(&cell, |installed| {
            installed.imaging_every_idle && installed.imaging_complete.0.is_some()
        });
        let mode = cell.with(|instance| instance.mode());
        let (due, _) = due(&cell, mode, |_, _| true);
        if due != Due::Nothing || every_idle == Some(true) {
            result = result.and(draw_instance(qtvr, &cell, mode, &due));
        }
    }
    result
}

/// Draws what shows `movie`, changed or not.
pub(super) fn draw_movie(movie: &Arc<MovieCell>) -> Result<()> {
    let mut result = Ok(());
    for (token, cell) in instances::of_movie(movie) {
        let mode = cell.with(|instance| instance.mode());
        let qtvr = QTVRInstance::from_token(token);
        result = result.and(draw_instance(qtvr, &cell, mode, &Due::Whole));
    }
    result
}

/// Has a part of `movie`'s port drawn again with the next update.
pub(super) fn invalidate(movie: &Arc<MovieCell>, part: &Region) {
    for (_, cell) in instances::of_movie(movie) {
        cell.with(|instance| instance.invalidate(part));
    }
}
