//! Track actions and operands.

use super::buttons::show_cursor;
use super::sprite_tracks::{given_mode, mode_of};
use super::stage::{Stage, idle_frequency, track_name};
use crate::base::{Error, Result};
use crate::manager::layers::clip_of;
use crate::wired::number::{action, operand};
use crate::wired::{Argument, Call, Present, Value};

/// Does an action on a track.
pub(super) fn perform(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    match call.number {
        action::TRACK_SET_VOLUME => {
            let volume = call.long(0)? as i16;
            stage.with_track(call, |track| {
                track.volume = volume;
                Ok(())
            })
        }
        action::TRACK_SET_ENABLED => {
            let enabled = call.flag(0)?;
            stage.with_track(call, |track| {
                track.set_enabled(enabled);
                Ok(())
            })
        }
        action::TRACK_SET_MATRIX => {
            let Some(Argument::Matrix(matrix)) = call.arguments.first() else {
                return Err(Error::MissingRequiredParameter);
            };
            stage.with_track(call, |track| {
                track.matrix = *matrix;
                Ok(())
            })
        }
        action::TRACK_SET_LAYER => {
            let layer = call.long(0)? as i16;
            stage.with_track(call, |track| {
                track.layer = layer;
                Ok(())
            })
        }
        action::TRACK_SET_CLIP => {
            // Only what is a region; without data the track has none any more.
            let Some(Argument::Bytes(clip)) = call.arguments.first() else {
                return Err(Error::MissingRequiredParameter);
            };
            let clip = Some(clip.clone()).filter(|clip| !clip.is_empty());
            stage.with_track(call, |track| {
                let before = std::mem::replace(&mut track.clip, clip);
                if track.clip.is_some() && clip_of(track).is_none() {
                    track.clip = before;
                    return Err(Error::Param);
                }
                Ok(())
            })
        }
        action::TRACK_SET_GRAPHICS_MODE => {
            let mode = mode_of(call, 0)?;
            let number = u16::try_from(mode.mode).map_err(|_| Error::Param)?;
            stage.with_track(call, |track| {
                track.media.set_graphics_mode(number, mode.op_color);
                Ok(())
            })
        }
        action::TRACK_SET_CURSOR => {
            let id = i16::try_from(call.long(0)?).map_err(|_| Error::Param)?;
            stage.track_id(call)?;
            show_cursor(stage.source, id);
            Ok(())
        }
        action::TRACK_SET_IDLE_FREQUENCY => {
            let (track, frequency) = (stage.track_id(call)?, call.long(0)?);
            stage.source.movie.with(|state| state.wired.frequencies.insert(track, frequency));
            Ok(())
        }
        action::TRACK_SET_BALANCE => keep(stage, call, operand::TRACK_BALANCE, 0),
        action::TRACK_SET_BASS_TREBLE => {
            keep(stage, call, operand::TRACK_BASS, 0)?;
            keep(stage, call, operand::TRACK_TREBLE, 1)
        }
        _ => Err(Error::FeatureUnsupported),
    }
}

/// Keeps a setting of sound, which is not played here, for the operand that tells it.
fn keep(stage: &Stage<'_>, call: &Call<'_>, operand: u32, index: usize) -> Result<()> {
    let (track, value) = (stage.track_id(call)?, call.long(index)?);
    stage.source.movie.with(|state| state.wired.settings.insert((track, operand), value));
    Ok(())
}

fn kept(stage: &Stage<'_>, track: u32, operand: u32) -> i32 {
    stage
        .source
        .movie
        .with(|state| state.wired.settings.get(&(track, operand)).copied().unwrap_or_default())
}

fn frequency(stage: &Stage<'_>, id: u32) -> i32 {
    stage.source.movie.with(|state| {
        let told = state.movie.track(id).map(idle_frequency);
        state.wired.frequencies.get(&id).copied().or(told).unwrap_or(-1)
    })
}

/// What an action on a track would change.
pub(super) fn present(stage: &Stage<'_>, call: &Call<'_>, index: usize) -> Option<Present> {
    let id = stage.track_id(call).ok()?;
    let sound = |operand| {
        let value = Argument::Short(kept(stage, id, operand) as i16);
        Present { value, range: Some((-256.0, 256.0)), is_circle: false }
    };
    match (call.number, index) {
        (action::TRACK_SET_IDLE_FREQUENCY, 0) => {
            return Some(Present::free(Argument::Long(frequency(stage, id))));
        }
        (action::TRACK_SET_BALANCE, 0) => return Some(sound(operand::TRACK_BALANCE)),
        (action::TRACK_SET_BASS_TREBLE, 0) => return Some(sound(operand::TRACK_BASS)),
        (action::TRACK_SET_BASS_TREBLE, 1) => return Some(sound(operand::TRACK_TREBLE)),
        _ => {}
    }
    let value = stage.with_track(call, |track| match (call.number, index) {
        (action::TRACK_SET_VOLUME, 0) => Ok(Argument::Short(track.volume)),
        (action::TRACK_SET_ENABLED, 0) => Ok(Argument::Flag(track.is_enabled())),
        (action::TRACK_SET_MATRIX, 0) => Ok(Argument::Matrix(track.matrix)),
        (action::TRACK_SET_LAYER, 0) => Ok(Argument::Short(track.layer)),
        (action::TRACK_SET_GRAPHICS_MODE, 0) => {
            let (mode, color) = track.media.graphics_mode();
            Ok(given_mode(mode.into(), color))
        }
        _ => Err(Error::FeatureUnsupported),
    });
    value.ok().map(Present::free)
}

/// The value of an operand of a track.
pub(super) fn ask(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    let id = stage.track_id(call)?;
    match call.number {
        operand::TRACK_IDLE_FREQUENCY => return Ok(Value::from(frequency(stage, id))),
        operand::TRACK_BALANCE | operand::TRACK_BASS | operand::TRACK_TREBLE => {
            return Ok(Value::from(kept(stage, id, call.number)));
        }
        _ => {}
    }
    stage.with_track(call, |track| {
        Ok(match call.number {
            operand::TRACK_VOLUME => Value::from(i32::from(track.volume)),
            operand::TRACK_ENABLED => track.is_enabled().into(),
            operand::TRACK_LAYER => Value::from(i32::from(track.layer)),
            operand::TRACK_WIDTH => Value::from(track.width.to_f64()),
            operand::TRACK_HEIGHT => Value::from(track.height.to_f64()),
            operand::TRACK_DURATION => Value::from(track.end()),
            operand::TRACK_NAME => Value::Text(track_name(track)),
            operand::TRACK_ID => Value::from(track.id),
            _ => return Err(Error::FeatureUnsupported),
        })
    })
}
