//! Drawing a movie into the pixels that the application gave it.

use std::sync::Arc;

use super::nesting;
use super::offscreen::Offscreen;
use super::ports::{self, CGrafPtr};
use super::quicktime_vr::back_buffer::{self, Moment};
use super::quicktime_vr::procedures;
use super::quicktime_vr::types::QTVRInstance;
use crate::base::{Error, Rect, Result};
use crate::imaging::{self, Area};
use crate::manager::{Access, Instance, Mask, Mode, ObjectImage, Picture, Shown};
use crate::movie::Movie;
use crate::raster::PixelsMut;
use crate::runtime::clock;
use crate::runtime::instances::{self, InstanceCell};
use crate::runtime::movies::MovieCell;
use crate::vr::NodeKind;

/// What a picture is drawn from.
struct Scenery {
    source: Source,
    shown: Shown,
    mask: Option<(Arc<Mask>, Vec<bool>)>,
}

/// What is drawn.
enum Source {
    Panorama(Arc<Picture>),
    Object(ObjectImage),
}

impl Source {
    fn of(instance: &mut Instance, movie: &Movie) -> Result<Self> {
        match instance.kind() {
            NodeKind::Panorama => instance.picture(movie).map(Self::Panorama),
            NodeKind::Object => instance.object_image(movie).map(Self::Object),
        }
    }

    fn damage(&self) -> Option<Error> {
        match self {
            Self::Panorama(picture) => picture.damage,
            Self::Object(_) => None,
        }
    }
}

/// Draws the view of an instance into its movie's port, at the movie's box.
///
/// The picture is decoded first where that has not been done. What can be drawn is drawn even
/// where tiles are missing; the error then tells why. Procedures paint in the back buffer before,
/// and in the finished picture after.
pub(super) fn draw_instance(qtvr: QTVRInstance, cell: &InstanceCell, mode: Mode) -> Result<()> {
    // The picture has to be there for a procedure to paint in it.
    cell.with_movie(|instance, movie| Source::of(instance, movie).map(|_| ()))?;
    back_buffer::serve(qtvr, cell, Moment::Update);
    let place = place_of(cell.movie());
    let (port, movie_box) = place;
    let scenery = cell.with_movie(|instance, movie| {
        let source = Source::of(instance, movie)?;
        let shown = instance.showing(mode);
        let mask = if shown.hot_spots { instance.hot_spot_mask(movie)? } else { None };
        let enabled = |mask| {
            (mask, (0..=255).map(|id| id != 0 && instance.is_hot_spot_enabled(id)).collect())
        };
        let mask = mask.map(enabled);
        instance.note_drawn(shown, place);
        Ok::<_, Error>(Scenery { source, shown, mask })
    })?;
    let damage = scenery.source.damage();
    if movie_box.is_empty() {
        return damage.map_or(Ok(()), Err);
    }
    let port = CGrafPtr::at(port);
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
                scenery.paint(pixels, area_in(size, size))
            })??;
            // SAFETY: whoever installed the procedure promised that it can be called until replaced.
            world.as_current(|| unsafe { procedure(qtvr, ref_con) })?;
            // It may have closed the movie.
            qtvr.resolve()?;
            if scenery.shown.visible {
                let colors = world.colors()?;
                ports::with_pixels(port, |pixels, bounds| {
                    put(pixels, area_in(movie_box, bounds), &colors);
                })?;
            }
        }
        _ if scenery.shown.visible => {
            ports::with_pixels(port, |pixels, bounds| {
                scenery.paint(pixels, area_in(movie_box, bounds))
            })??;
        }
        _ => {}
    }
    damage.map_or(Ok(()), Err)
}

impl Scenery {
    fn paint(&self, pixels: &mut PixelsMut<'_>, area: Area) -> Result<()> {
        match &self.source {
            Source::Panorama(picture) => {
                let view = self.shown.imaging_view();
                let sampling = self.shown.sampling;
                imaging::render(&picture.panorama, &view, sampling, pixels, area)?;
            }
            Source::Object(image) => image.paint(pixels, area)?,
        }
        if let Some((mask, enabled)) = &self.mask {
            highlight(pixels, area, mask, enabled);
        }
        Ok(())
    }
}

/// The colour of displayed hot spots [I].
const HIGHLIGHT: u32 = 0x00_60A0FF;
const OUTLINE: u32 = 0xFF_FFFFFF;

/// Displays hot spots: their outline, and a translucent fill.
fn highlight(pixels: &mut PixelsMut<'_>, area: Area, mask: &Mask, enabled: &[bool]) {
    let width = mask.width().max(1);
    let is_shown = |id: u8| enabled.get(usize::from(id)).copied().unwrap_or(false);
    let rows: Vec<&[u8]> = mask.ids().chunks(width).collect();
    let mut colors = vec![0; width];
    for (y, row) in rows.iter().enumerate() {
        let Some((target_y, from, to, x)) = clip_row(pixels, area, y, width) else { continue };
        if !row.iter().any(|id| is_shown(*id)) {
            continue;
        }
        let colors = &mut colors[..to - from];
        pixels.as_ref().read_row_argb(target_y, x, colors);
        for (color, place) in colors.iter_mut().zip(from..to) {
            let id = row[place];
            if !is_shown(id) {
                continue;
            }
            let same = |row: Option<&&[u8]>, place: usize| {
                row.and_then(|row| row.get(place)).is_none_or(|other| *other == id)
            };
            let inside = same(rows.get(y.wrapping_sub(1)), place)
                && same(rows.get(y + 1), place)
                && same(Some(row), place.wrapping_sub(1))
                && same(Some(row), place + 1);
            *color = if inside { half(*color, HIGHLIGHT) } else { OUTLINE };
        }
        pixels.put_row_argb(target_y, x, colors);
    }
}

fn half(a: u32, b: u32) -> u32 {
    0xFF00_0000 | (((a & 0x00FE_FEFE) >> 1) + ((b & 0x00FE_FEFE) >> 1))
}

/// Copies colours to a part of the target, row by row.
fn put(pixels: &mut PixelsMut<'_>, area: Area, colors: &[u32]) {
    let width = (area.width as usize).max(1);
    for (y, row) in colors.chunks(width).enumerate() {
        let Some((target_y, from, to, x)) = clip_row(pixels, area, y, width) else { continue };
        // A procedure may have changed the size of what it was handed.
        if let Some(row) = row.get(from..to) {
            pixels.put_row_argb(target_y, x, row);
        }
    }
}

/// The row of the target, the part of the source row that it takes, and where that begins.
fn clip_row(
    pixels: &PixelsMut<'_>,
    area: Area,
    y: usize,
    width: usize,
) -> Option<(usize, usize, usize, usize)> {
    let target_y = i64::from(area.top) + y as i64;
    let inside = (0..pixels.height() as i64).contains(&target_y);
    let from = i64::from(area.left).min(0).unsigned_abs() as usize;
    let x = area.left.max(0) as usize;
    let room = pixels.width().checked_sub(x)?;
    let to = width.min(from + room);
    (inside && from < to).then_some((target_y as usize, from, to, x))
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
        let place = place_of(movie);
        let every_idle = procedures::one(&cell, |installed| {
            installed.imaging_every_idle && installed.imaging_complete.0.is_some()
        });
        let (mode, must_draw) = cell.with(|instance| (instance.mode(), instance.must_draw(place)));
        if must_draw || every_idle == Some(true) {
            result = result.and(draw_instance(qtvr, &cell, mode));
        }
    }
    result
}

/// Draws what shows `movie`, changed or not.
pub(super) fn draw_movie(movie: &Arc<MovieCell>) -> Result<()> {
    let mut result = Ok(());
    for (token, cell) in instances::of_movie(movie) {
        let mode = cell.with(|instance| instance.mode());
        result = result.and(draw_instance(QTVRInstance::from_token(token), &cell, mode));
    }
    result
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
