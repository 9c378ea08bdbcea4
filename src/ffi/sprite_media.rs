//! `Movies.h`, "Sprite Media": the sprites of a track, as programs ask for them and change them.
//!
//! What is asked is the sample that the movie shows now. `SpriteMedia…` calls are the media
//! handler's: "QuickTime 3 Reference", *Sprite Media Handler*.

mod hits;
mod images;
mod names;
mod properties;
mod variables;

use core::ffi::{c_long, c_short};

use super::boundary::{OSErr, Out, movies_status};
use super::media::MediaHandler;
use crate::base::{Error, FourCc, Matrix, Result};
use crate::manager::layers::Sprites;
use crate::runtime::movies::{MovieState, TrackCell};
use crate::sprite::Scene;

/// The type of sprite media.
const SPRITES: FourCc = FourCc(*b"sprt");

/// Runs the body of a `SpriteMedia…` function.
fn done(name: &'static str, body: impl FnOnce() -> Result<()>) -> i32 {
    i32::from(movies_status(name, || body().map(|()| OSErr::OK)).0)
}

/// Runs `body` with what a handler's track shows now.
fn with<R>(mh: MediaHandler, body: impl FnOnce(&mut Scene) -> Result<R>) -> Result<R> {
    with_scene(&*mh.resolve()?, |scene, _| body(scene))
}

/// Runs `body` with what a sprite track shows now, and the way from its box to the port.
pub(super) fn with_scene<R>(
    track: &TrackCell,
    body: impl FnOnce(&mut Scene, Matrix) -> Result<R>,
) -> Result<R> {
    track.movie.with(|state| {
        let to_movie = state.to_port();
        let MovieState { movie, layers, time, .. } = state;
        let last = movie.duration().saturating_sub(1);
        let track = movie.track(track.id).ok_or(Error::InvalidTrack)?;
        if track.media.handler != SPRITES {
            return Err(Error::InvalidHandler);
        }
        let media_time = track.media_time((*time).min(last).max(0));
        let drawer = layers.drawer(track).ok_or(Error::InvalidHandler)?;
        let sprites = drawer.as_any().downcast_mut::<Sprites>().ok_or(Error::InvalidHandler)?;
        body(sprites.scene_at(track, media_time)?, track.matrix.then(&to_movie))
    })
}

/// The ID of the sprite with an index from 1.
fn id_at(scene: &Scene, index: c_short) -> Result<u32> {
    let place = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
    let sprite = place.and_then(|place| scene.sprites().get(place));
    sprite.map(|sprite| sprite.id).ok_or(Error::InvalidSpriteIndex)
}

/// A count or an index as C gets it.
fn short(number: usize) -> c_short {
    c_short::try_from(number).unwrap_or(c_short::MAX)
}

/// Gives the number of sprites.
///
/// # Safety
///
/// `num_sprites` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaCountSprites(
    mh: MediaHandler,
    num_sprites: Out<c_short>,
) -> i32 {
    done("SpriteMediaCountSprites", || {
        let count = with(mh, |scene| Ok(scene.sprites().len()))?;
        // SAFETY: as this function's own contract.
        unsafe { num_sprites.write(short(count)) }
    })
}

/// Gives the ID of the sprite with an index from 1.
///
/// # Safety
///
/// `sprite_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaSpriteIndexToID(
    mh: MediaHandler,
    sprite_index: c_short,
    sprite_id: Out<i32>,
) -> i32 {
    done("SpriteMediaSpriteIndexToID", || {
        let id = with(mh, |scene| id_at(scene, sprite_index))?;
        // SAFETY: as this function's own contract.
        unsafe { sprite_id.write(id as i32) }
    })
}

/// Gives the index, from 1, of a sprite.
///
/// # Safety
///
/// `sprite_index` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaSpriteIDToIndex(
    mh: MediaHandler,
    sprite_id: i32,
    sprite_index: Out<c_short>,
) -> i32 {
    done("SpriteMediaSpriteIDToIndex", || {
        let index = with(mh, |scene| scene.index_of(sprite_id as u32))?;
        // SAFETY: as this function's own contract.
        unsafe { sprite_index.write(short(index)) }
    })
}

/// Gives the number of the sample that is shown.
///
/// # Safety
///
/// `sample_num` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetDisplayedSampleNumber(
    mh: MediaHandler,
    sample_num: Out<c_long>,
) -> i32 {
    done("SpriteMediaGetDisplayedSampleNumber", || {
        let number = with(mh, |scene| Ok(scene.shown()))?;
        // SAFETY: as this function's own contract.
        unsafe { sample_num.write(number as c_long) }
    })
}
