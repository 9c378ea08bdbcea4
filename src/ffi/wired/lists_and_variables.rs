//! Lists and variables, which belong to tracks.

use super::sprite_targets;
use super::sprite_tracks::with_track;
use super::stage::{Stage, check_target};
use crate::base::{Error, FourCc, Result};
use crate::wired::number::{action, operand};
use crate::wired::{Argument, Call, Present, TrackTarget, Value, Variables};

/// The track whose lists and variables are meant; 0 for those of the movie.
fn owner(stage: &Stage<'_>, call: &Call<'_>) -> Result<u32> {
    // A handler of the movie's own belongs to no track.
    if call.target.track == TrackTarget::Own && call.context.track == 0 {
        return Ok(0);
    }
    stage.track_id(call)
}

/// Runs `body` with the variables of a track: a sprite track has them with its sprites.
fn with_variables<R>(
    stage: &Stage<'_>,
    call: &Call<'_>,
    body: impl FnOnce(&mut Variables) -> R,
) -> Result<R> {
    let id = owner(stage, call)?;
    let kind = stage.with_movie(|movie| movie.track(id).map(|track| track.media.handler));
    if kind == Some(FourCc(*b"sprt")) {
        return with_track(stage, call, |scene| Ok(body(&mut scene.variables)));
    }
    Ok(stage.source.movie.with(|state| body(state.wired.variables.entry(id).or_default())))
}

/// Does an action on a sprite track, or on the variables that every track has.
pub(super) fn perform_variable(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let id = |index| call.long(index).map(|id| id as u32);
    let value = match call.number {
        action::SPRITE_TRACK_SET_VARIABLE => Value::from(call.number(1)?),
        action::SPRITE_TRACK_SET_VARIABLE_TO_STRING => Value::from(call.text(1)?),
        action::SPRITE_TRACK_SET_VARIABLE_TO_MOVIE_URL
        | action::SPRITE_TRACK_SET_VARIABLE_TO_MOVIE_BASE_URL => Value::Text(url(stage, call)?),
        action::SPRITE_TRACK_CONCAT_VARIABLES => {
            let (first, second, result) = (id(0)?, id(1)?, id(2)?);
            return with_variables(stage, call, |all| all.concat(first, second, result))?;
        }
        _ => return sprite_targets::perform_on_track(stage, call),
    };
    let variable = id(0)?;
    with_variables(stage, call, |variables| variables.set(variable, value))?
}

/// The address of the movie's file, or of the folder that it is in.
fn url(stage: &Stage<'_>, call: &Call<'_>) -> Result<Vec<u8>> {
    if let Some(Argument::Target(target)) = call.arguments.get(1) {
        check_target(target)?;
    }
    let path = stage.with_movie(|movie| movie.path.clone()).ok_or(Error::FileNotFound)?;
    let is_base = call.number == action::SPRITE_TRACK_SET_VARIABLE_TO_MOVIE_BASE_URL;
    let path = if is_base { path.parent().ok_or(Error::FileNotFound)? } else { &path };
    let mut url = b"file://".to_vec();
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'\\' => url.push(b'/'),
            byte if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) => url.push(byte),
            byte => url.extend(format!("%{byte:02X}").into_bytes()),
        }
    }
    if is_base && !url.ends_with(b"/") {
        url.push(b'/');
    }
    Ok(url)
}

/// What setting a variable would change.
pub(super) fn present(stage: &Stage<'_>, call: &Call<'_>, index: usize) -> Option<Present> {
    if (call.number, index) != (action::SPRITE_TRACK_SET_VARIABLE, 1) {
        return None;
    }
    let variable = call.long(0).ok()? as u32;
    let value = with_variables(stage, call, |variables| variables.number(variable)).ok()?;
    Some(Present::free(Argument::Float(value)))
}

/// The value of a variable, or of an operand of sprites.
pub(super) fn ask_variable(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    if call.number != operand::SPRITE_TRACK_VARIABLE {
        return sprite_targets::ask(stage, call);
    }
    let variable = call.long(0)? as u32;
    with_variables(stage, call, |variables| variables.get(variable))
}

/// Does an action on the list of a track.
pub(super) fn perform_list(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let track = owner(stage, call)?;
    stage.source.movie.with(|state| state.wired.lists.entry(track).or_default().perform(call))
}

/// The value of an operand on the list of a track.
pub(super) fn ask_list(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    let track = owner(stage, call)?;
    stage.source.movie.with(|state| match state.wired.lists.get(&track) {
        Some(list) => list.ask(call),
        None => Err(Error::CannotFindAtom),
    })
}
