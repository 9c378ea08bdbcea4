//! `Movies.h`, "Movies and pictures": what a movie or a track shows at a time, as a QuickDraw picture.
//!
//! "Inside Macintosh: QuickTime", `GetMoviePict`, `GetTrackPict`, `GetMoviePosterPict`. The movie stays
//! where it is, and what its sprites have become does not show [I].

use std::sync::Arc;

use super::boundary::movies_value;
use super::memory::{self, Handle};
use super::movies::Movie;
use super::names::PicHandle;
use super::painting::{Scenery, Source};
use super::targets::area_in;
use super::tracks::Track;
use crate::base::{Error, FourCc, Matrix, Rect, Result, limits, room};
use crate::codecs::write_file;
use crate::manager::Access;
use crate::manager::layers::{Layer, Layers};
use crate::movie;
use crate::raster::{PixelFormat, PixelsMut, Region, Surface};
use crate::runtime::instances::{self, InstanceCell};
use crate::runtime::movies::{MovieCell, natural_box};

/// What lies before a picture in a file.
const FILE_HEADER: usize = 512;
/// The fields of a `Picture`, of 16 bits.
const FIELDS: usize = 5;
/// Behind what a movie shows.
const WHITE: u32 = 0xFFFF_FFFF;
/// The flag of a track that is part of the poster.
const IN_POSTER: u32 = 8;

/// A picture of what the enabled tracks of the movie show at a time, in the size of its box; of a
/// QTVR movie with a controller the view that it shows. The caller disposes of it; nil where there is
/// nothing to be seen.
#[unsafe(no_mangle)]
pub extern "C" fn GetMoviePict(the_movie: Movie, time: i32) -> PicHandle {
    movies_value("GetMoviePict", Handle::NIL, || {
        movie_picture(&the_movie.resolve()?, time.into(), |_| true)
    })
}

/// As [`GetMoviePict`], at the time of the poster and with the tracks that are part of it.
#[unsafe(no_mangle)]
pub extern "C" fn GetMoviePosterPict(the_movie: Movie) -> PicHandle {
    movies_value("GetMoviePosterPict", Handle::NIL, || {
        let movie = the_movie.resolve()?;
        let time = movie.with(|state| state.movie.header.poster_time);
        movie_picture(&movie, time.into(), |track| track.flags & IN_POSTER != 0)
    })
}

/// A picture of what a track shows at a time of its movie, enabled or not, in the size of its box. The
/// caller disposes of it; nil where there is nothing to be seen.
#[unsafe(no_mangle)]
pub extern "C" fn GetTrackPict(the_track: Track, time: i32) -> PicHandle {
    movies_value("GetTrackPict", Handle::NIL, || {
        let track = the_track.resolve()?;
        let mut movie = track.movie.with(|state| state.movie.copied())?;
        for other in &mut movie.tracks {
            other.set_enabled(other.id == track.id);
            other.matrix = Matrix::IDENTITY;
        }
        let bounds = natural_box(&movie);
        let layers = layers(&movie, None, time.into(), &Matrix::IDENTITY)?;
        picture(bounds, &layers, None)
    })
}

fn movie_picture(
    cell: &Arc<MovieCell>,
    time: i64,
    is_wanted: impl Fn(&movie::Track) -> bool,
) -> Result<Handle> {
    let (mut movie, box_rect, scene) = cell.with(|state| {
        let scene = state.scene().ok();
        state.movie.copied().map(|movie| (movie, state.box_rect, scene))
    })?;
    for track in &mut movie.tracks {
        track.set_enabled(track.is_enabled() && is_wanted(track));
    }
    // The box is that of all tracks, wanted or not.
    let natural = cell.with(|state| natural_box(&state.movie));
    let side = |length: i32| i16::try_from(length).map_err(|_| Error::NoMemory);
    let bounds = Rect::new(0, 0, side(box_rect.width())?, side(box_rect.height())?);
    let layers = layers(&movie, scene.as_deref(), time, &Matrix::between(natural, bounds))?;
    let shown = instances::of_movie(cell).into_iter().next();
    picture(bounds, &layers, shown.map(|(_, instance)| instance).as_deref())
}

fn layers(
    movie: &movie::Movie,
    scene: Option<&crate::vr::Scene>,
    time: i64,
    to_port: &Matrix,
) -> Result<Vec<Layer>> {
    let last = movie.duration().saturating_sub(1).max(0);
    let (layers, result) = Layers::default().at(movie, scene, time.clamp(0, last), to_port);
    result.map(|()| layers)
}

/// Draws layers, and between them the view of a scene.
fn picture(bounds: Rect, layers: &[Layer], scene: Option<&InstanceCell>) -> Result<Handle> {
    if bounds.is_empty() || (layers.is_empty() && scene.is_none()) {
        return Ok(Handle::NIL);
    }
    let (width, height) = (bounds.width() as usize, bounds.height() as usize);
    if width as u64 * height as u64 > limits::MAX_IMAGE_PIXELS {
        return Err(Error::NoMemory);
    }
    let mut colors = room::filled(WHITE, width * height)?;
    let bytes = bytemuck::cast_slice_mut(&mut colors);
    let mut pixels = PixelsMut::new(bytes, width * 4, width, height, PixelFormat::Argb32)?;
    let (right, bottom) = (bounds.width() as i16, bounds.height() as i16);
    let clip = Region::rect(Rect::new(0, 0, right, bottom));
    let shift = (-i32::from(bounds.left), -i32::from(bounds.top));
    layers.iter().filter(|layer| !layer.in_front).for_each(|layer| {
        layer.draw(&mut pixels, shift, &clip);
    });
    if let Some(cell) = scene {
        let scenery = cell.with_movie(|instance, movie| {
            let mode = instance.mode();
            let source = Source::of(instance, movie, mode)?;
            Ok::<_, Error>(Scenery { source, shown: instance.showing(mode), mask: None })
        })?;
        scenery.paint(&mut pixels, area_in(bounds, bounds), &clip)?;
    }
    layers.iter().filter(|layer| layer.in_front).for_each(|layer| {
        layer.draw(&mut pixels, shift, &clip);
    });
    let file = write_file(FourCc(*b"PICT"), &Surface::from_argb(width, height, colors)?)?;
    let mut bytes = room::copied(file.get(FILE_HEADER..).ok_or(Error::Internal)?)?;
    // Programs read the size and the frame as they are; the rest is the file's.
    for field in bytes.chunks_exact_mut(2).take(FIELDS) {
        field.copy_from_slice(&u16::from_be_bytes([field[0], field[1]]).to_ne_bytes());
    }
    memory::new_handle(&bytes)
}
