//! Lists and variables, which belong to tracks.

use super::sprite_targets;
use super::stage::Stage;
use crate::base::{Error, FourCc, Result};
use crate::runtime::movies::MovieState;
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

fn is_sprite_track(state: &MovieState, track: u32) -> bool {
    state.movie.track(track).is_some_and(|track| track.media.handler == FourCc(*b"sprt"))
}

/// Runs `body` with the variables of a track other than one of sprites; nothing for those.
fn with_variables<R>(
    stage: &Stage<'_>,
    call: &Call<'_>,
    body: impl FnOnce(&mut Variables) -> R,
) -> Result<Option<R>> {
    let track = owner(stage, call)?;
    Ok(stage.source.movie.with(|state| {
        if is_sprite_track(state, track) {
            return None;
        }
        Some(body(state.wired.variables.entry(track).or_default()))
    }))
}

/// Does an action on a sprite track, or on the variables that every track has.
pub(super) fn perform_variable(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let id = |index| call.long(index).map(|id| id as u32);
    let done = match call.number {
        action::SPRITE_TRACK_SET_VARIABLE => {
            let (variable, value) = (id(0)?, Value::from(call.number(1)?));
            with_variables(stage, call, |variables| variables.set(variable, value))?
        }
        action::SPRITE_TRACK_SET_VARIABLE_TO_STRING => {
            let (variable, value) = (id(0)?, Value::from(call.text(1)?));
            with_variables(stage, call, |variables| variables.set(variable, value))?
        }
        action::SPRITE_TRACK_CONCAT_VARIABLES => {
            let (first, second, result) = (id(0)?, id(1)?, id(2)?);
            with_variables(stage, call, |variables| variables.concat(first, second, result))?
        }
        _ => None,
    };
    done.unwrap_or_else(|| sprite_targets::perform_on_track(stage, call))
}

/// What setting a variable would change.
pub(super) fn present(stage: &Stage<'_>, call: &Call<'_>, index: usize) -> Option<Present> {
    if (call.number, index) != (action::SPRITE_TRACK_SET_VARIABLE, 1) {
        return None;
    }
    let variable = call.long(0).ok()? as u32;
    let value = with_variables(stage, call, |variables| variables.get(variable).number()).ok()?;
    match value {
        Some(value) => Some(Present::free(Argument::Float(value))),
        None => sprite_targets::present(stage, call, index),
    }
}

/// The value of a variable, or of an operand of sprites.
pub(super) fn ask_variable(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    if call.number == operand::SPRITE_TRACK_VARIABLE {
        let variable = call.long(0)? as u32;
        let value = with_variables(stage, call, |variables| variables.get(variable))?;
        if let Some(value) = value {
            return Ok(value);
        }
    }
    sprite_targets::ask(stage, call)
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
