//! Which sprite, and which sprite track, an action means.

use super::stage::Stage;
use crate::base::{Error, Result};
use crate::ffi::sprite_media::with_scene;
use crate::runtime::movies::TrackCell;
use crate::sprite::{GraphicsMode, Scene};
use crate::wired::{self, Argument, Call, SpriteTarget, TrackTarget};

/// The ID of the sprite track that is meant.
pub(super) fn track_of_sprites(stage: &Stage<'_>, call: &Call<'_>) -> Result<u32> {
    stage.track_id(call)
}

/// Runs `body` with the sprite track that is meant.
pub(super) fn with_track<R>(
    stage: &Stage<'_>,
    call: &Call<'_>,
    body: impl FnOnce(&mut Scene) -> Result<R>,
) -> Result<R> {
    let track = TrackCell { movie: stage.source.movie.clone(), id: track_of_sprites(stage, call)? };
    with_scene(&track, |scene, _| body(scene))
}

/// Runs `body` with the sprite that is meant, and its track.
pub(super) fn with_sprite<R>(
    stage: &Stage<'_>,
    call: &Call<'_>,
    body: impl FnOnce(&mut Scene, u32) -> Result<R>,
) -> Result<R> {
    with_track(stage, call, |scene| {
        let nth = |index: i32| usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
        let id = match &call.target.sprite {
            // The sprite of a handler is one of its own track only.
            SpriteTarget::Own if call.target.track == TrackTarget::Own => Some(call.context.object),
            SpriteTarget::Own => None,
            SpriteTarget::Id(id) => Some(*id),
            SpriteTarget::Index(index) => {
                let sprite = nth(*index).and_then(|place| scene.sprites().get(place));
                sprite.map(|sprite| sprite.id)
            }
            SpriteTarget::Named(name) => {
                let named = scene.sprites().iter().find(|sprite| sprite.name == *name);
                named.map(|sprite| sprite.id)
            }
        };
        body(scene, id.ok_or(Error::InvalidSpriteId)?)
    })
}

/// A graphics mode as an argument.
pub(super) fn given_mode(mode: u32, color: [u16; 3]) -> Argument {
    Argument::Mode(wired::GraphicsMode { mode, color })
}

/// A graphics mode among the arguments.
pub(super) fn mode_of(call: &Call<'_>, index: usize) -> Result<GraphicsMode> {
    match call.arguments.get(index) {
        Some(Argument::Mode(mode)) => Ok(GraphicsMode { mode: mode.mode, op_color: mode.color }),
        _ => Err(Error::MissingRequiredParameter),
    }
}
