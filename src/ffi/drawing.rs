//! Drawing a movie into the pixels that the application gave it.
//!
//! What is as it was drawn is not drawn again. The view and all that decides how it looks, the pixels
//! that are drawn in, and what may be drawn of them have to be the same; that is all that `MCIdle` and
//! `MoviesTask` ask. `QTVRUpdate` looks at the pixels too: nothing else may have been drawn there by
//! way of the library, the program must not have asked for their address, and some hundred of them
//! have to be as they were left. `UpdateMovie` and `MCDraw` always draw.

use std::sync::Arc;

use super::movie_procs;
use super::nesting;
use super::offscreen::Offscreen;
use super::painting::{Scenery, Source, put};
use super::ports;
use super::quicktime_vr::back_buffer::{self, Moment};
use super::quicktime_vr::procedures;
use super::quicktime_vr::types::QTVRInstance;
use super::targets::{Target, area_in};
use crate::base::{Error, Rect, Result};
use crate::imaging::Area;
use crate::manager::layers::Layer;
use crate::manager::{Access, Due, Instance, Mode, Place};
use crate::raster::region::Join;
use crate::raster::{PixelsMut, Region};
use crate::runtime::clock;
use crate::runtime::instances::{self, InstanceCell};
use crate::runtime::movies::{MovieCell, MovieState};

/// Draws what is not as it was drawn last. What can be drawn is drawn even where tiles are missing;
/// the error then tells why, also where nothing had to be drawn.
pub(super) fn update_instance(qtvr: QTVRInstance, cell: &InstanceCell, mode: Mode) -> Result<()> {
    // Procedures want to see every update.
    if procedures::one(cell, |installed| installed.see_drawings()) == Some(true) {
        return draw_instance(qtvr, cell, mode, &Due::Whole);
    }
    match due(cell, mode, Target::is_intact) {
        // What was missing may be there by now.
        (Due::Nothing, Some(error)) if error.may_pass() => {
            draw_instance(qtvr, cell, mode, &Due::Whole)
        }
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
    if !are_layers_drawn(cell.movie(), seal) {
        return (Due::Whole, cell.with(|instance| instance.damage()));
    }
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
    cell.with_movie(|instance, movie| Source::of(instance, movie, mode).map(|_| ()))?;
    back_buffer::serve(qtvr, cell, Moment::Update);
    let target = Target::of(cell.movie());
    let (scenery, begun, movie_box) = cell.with_movie(|instance, movie| {
        let source = Source::of(instance, movie, mode)?;
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
    let (layers, layered) = cell.movie().with(MovieState::pictures);
    let told = damage.map_or(layered, Err);
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
            let colors = if scenery.shown.visible { Some(world.colors()?) } else { None };
            target.as_ref().map_err(|error| *error)?.with_pixels(|pixels, area, clip| {
                let place = (movie_box, area, clip);
                put_layers(pixels, &layers, false, place);
                if let Some(colors) = &colors {
                    put(pixels, colors, area, clip);
                }
                put_layers(pixels, &layers, true, place);
            })?;
        }
        _ if scenery.shown.visible || !layers.is_empty() => {
            target.as_ref().map_err(|error| *error)?.with_pixels(|pixels, area, clip| {
                let part = match due {
                    Due::Part(part) => {
                        // From the port to the pixels, as the area has come.
                        let (dh, dv) = shift(movie_box, area);
                        clip.join(&part.offset(dh as i16, dv as i16), Join::Intersection)
                    }
                    _ => clip.clone(),
                };
                let place = (movie_box, area, &part);
                put_layers(pixels, &layers, false, place);
                if scenery.shown.visible {
                    scenery.paint(pixels, area, &part)?;
                }
                put_layers(pixels, &layers, true, place);
                Ok::<_, Error>(())
            })??;
        }
        _ => {}
    }
    if let Ok(target) = target {
        cell.movie().with(|state| state.layers.note_drawn(layers, target.seal()));
        let place = target.as_drawn();
        cell.with(|instance| instance.note_drawn(scenery.shown, place, begun));
    }
    told
}

/// Draws what tracks show in front of a scene, or behind it. The place is the movie's box in the
/// port, the same among the pixels, and what is drawn of these.
fn put_layers(
    pixels: &mut PixelsMut<'_>,
    layers: &[Layer],
    in_front: bool,
    (movie_box, area, clip): (Rect, Area, &Region),
) {
    let layers = layers.iter().filter(|layer| layer.in_front == in_front);
    layers.for_each(|layer| layer.draw(pixels, shift(movie_box, area), clip));
}

/// From the port to its pixels, where the movie's box is `area`.
fn shift(movie_box: Rect, area: Area) -> (i32, i32) {
    (area.left - i32::from(movie_box.left), area.top - i32::from(movie_box.top))
}

/// Whether what the tracks of a movie show was drawn last, in the same pixels.
fn are_layers_drawn(movie: &MovieCell, seal: u64) -> bool {
    movie.with(|state| {
        let (layers, _) = state.pictures();
        state.layers.is_drawn(&layers, seal)
    })
}

/// Draws a movie that no instance shows, where that has changed or must be; without a port it draws
/// nothing. Whether something was drawn, and the trouble with it.
fn draw_tracks(movie: &Arc<MovieCell>, must: bool) -> (bool, Result<()>) {
    let (layers, result) = movie.with(MovieState::pictures);
    let Ok(target) = Target::of(movie) else { return (false, Ok(())) };
    let seal = target.seal();
    if !must && movie.with(|state| state.layers.is_drawn(&layers, seal)) {
        return (false, result);
    }
    // A procedure may have changed everything.
    let drawn = movie_procs::cover(movie, &layers, false).and_then(|()| {
        let target = Target::of(movie)?;
        target.with_pixels(|pixels, area, clip| {
            let place = (target.movie_box, area, clip);
            [false, true].iter().for_each(|front| put_layers(pixels, &layers, *front, place));
        })
    });
    if drawn.is_ok() {
        movie.with(|state| state.layers.note_drawn(layers, seal));
    }
    (drawn.is_ok(), drawn.and(result))
}

/// Tells the cover procedures of a movie whose scene is shown.
fn cover_scene(movie: &Arc<MovieCell>) -> Result<()> {
    if !movie_procs::has_cover(movie) {
        return Ok(());
    }
    let (layers, _) = movie.with(MovieState::pictures);
    movie_procs::cover(movie, &layers, true)
}

/// Lets time pass for what shows `movie`, and draws what differs from what was drawn last.
pub(super) fn idle(movie: &Arc<MovieCell>) -> Result<()> {
    let now = clock::ticks();
    movie.with(|state| state.advance(now));
    let shown = instances::of_movie(movie);
    if shown.is_empty() {
        let (something, result) = draw_tracks(movie, false);
        movie_procs::drawn(movie, something);
        return result;
    }
    cover_scene(movie)?;
    let (mut something, mut result) = (false, Ok(()));
    for (token, cell) in shown {
        let qtvr = QTVRInstance::from_token(token);
        cell.with(|instance| instance.advance(now));
        back_buffer::serve(qtvr, &cell, Moment::Idle);
        let every_idle = procedures::one(&cell, |installed| {
            installed.imaging_every_idle && installed.imaging_complete.0.is_some()
        });
        let mode = cell.with(|instance| instance.mode());
        let (due, _) = due(&cell, mode, |_, _| true);
        if due != Due::Nothing || every_idle == Some(true) {
            something = true;
            result = result.and(draw_instance(qtvr, &cell, mode, &due));
        } else {
            // What is seen was read; time is left for the rest.
            let read = cell.with_movie(|instance, movie| instance.read_ahead(movie, mode));
            result = result.and(read);
        }
        cell.with_movie(Instance::decode_ahead);
    }
    movie_procs::drawn(movie, something);
    result
}

/// Draws what shows `movie`, changed or not.
pub(super) fn draw_movie(movie: &Arc<MovieCell>) -> Result<()> {
    let shown = instances::of_movie(movie);
    if shown.is_empty() {
        let (something, result) = draw_tracks(movie, true);
        movie_procs::drawn(movie, something);
        return result;
    }
    cover_scene(movie)?;
    let mut result = Ok(());
    for (token, cell) in shown {
        let mode = cell.with(|instance| instance.mode());
        let qtvr = QTVRInstance::from_token(token);
        result = result.and(draw_instance(qtvr, &cell, mode, &Due::Whole));
    }
    movie_procs::drawn(movie, true);
    result
}

/// Has a part of `movie`'s port drawn again with the next update.
pub(super) fn invalidate(movie: &Arc<MovieCell>, part: &Region) {
    if instances::of_movie(movie).is_empty() {
        movie.with(|state| state.layers.forget_drawn());
    }
    for (_, cell) in instances::of_movie(movie) {
        cell.with(|instance| instance.invalidate(part));
    }
}
