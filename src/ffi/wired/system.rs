//! System actions: what is told to the application, and times to come back to.

use core::ffi::{c_char, c_void};

use super::movie_targets::go_to;
use super::stage::Stage;
use crate::base::{Error, Result};
use crate::ffi::controller_actions::{self, action as mc_action, is_filtered};
use crate::ffi::movie_controllers::MovieController;
use crate::wired::Call;
use crate::wired::number::action;

/// A `QTStatusStringRecord`.
#[repr(C, packed(2))]
struct StatusString {
    flags: i32,
    text: *const c_char,
}

/// A `QTDoScriptRecord`.
#[repr(C, packed(2))]
struct Script {
    flags: i32,
    command: *const c_char,
    arguments: *const c_char,
}

/// Does a system action.
pub(super) fn perform(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let movie = &stage.source.movie;
    match call.number {
        action::GO_TO_URL => {
            controller_actions::link_to_url(controller(stage)?.token(), call.text(0)?);
            Ok(())
        }
        action::DEBUG_STR => {
            let text = call.text(0)?;
            let len = text.len().min(255);
            let mut string = vec![len as u8];
            string.extend(text.iter().take(len));
            tell(stage, mc_action::SHOW_MESSAGE, string.as_mut_ptr().cast())
        }
        action::STATUS_STRING => {
            let text = c_string(call.text(0)?);
            let flags = call.long(1).unwrap_or(0);
            let mut record = StatusString { flags, text: text.as_ptr().cast() };
            tell(stage, mc_action::SHOW_STATUS, (&raw mut record).cast())
        }
        action::DO_SCRIPT => {
            let (command, arguments) = (c_string(call.text(1)?), c_string(call.text(2)?));
            let mut record = Script {
                flags: call.long(0)?,
                command: command.as_ptr().cast(),
                arguments: arguments.as_ptr().cast(),
            };
            tell(stage, mc_action::DO_SCRIPT, (&raw mut record).cast())
        }
        action::SEND_APP_MESSAGE => {
            let message = call.long(0)? as u32;
            let message = core::ptr::without_provenance_mut(message as usize);
            tell(stage, mc_action::APP_MESSAGE, message)
        }
        action::PUSH_CURRENT_TIME => {
            movie.with(|state| state.wired.push_time(b"", state.time));
            Ok(())
        }
        action::PUSH_CURRENT_TIME_WITH_LABEL => {
            let label = call.text(0)?;
            movie.with(|state| state.wired.push_time(label, state.time));
            Ok(())
        }
        action::POP_AND_GOTO_TOP_TIME => movie.with(|state| {
            let time = state.wired.pop_time()?;
            go_to(state, time);
            Ok(())
        }),
        action::POP_AND_GOTO_LABELED_TIME => movie.with(|state| {
            let time = state.wired.pop_labelled_time(call.text(0)?)?;
            go_to(state, time);
            Ok(())
        }),
        action::SET_RANDOM_SEED => {
            let seed = call.long(0)?;
            movie.with(|state| state.wired.seed(seed));
            Ok(())
        }
        _ => Err(Error::FeatureUnsupported),
    }
}

fn controller(stage: &Stage<'_>) -> Result<MovieController> {
    stage.source.controller.ok_or(Error::FeatureUnsupported)
}

/// Tells the application's filter; what it does not take nobody does.
fn tell(stage: &Stage<'_>, what: i16, params: *mut c_void) -> Result<()> {
    if is_filtered(controller(stage)?, what, params) {
        Ok(())
    } else {
        Err(Error::FeatureUnsupported)
    }
}

fn c_string(text: &[u8]) -> Vec<u8> {
    text.iter().copied().chain([0]).collect()
}
