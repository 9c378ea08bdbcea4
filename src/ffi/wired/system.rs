//! System actions: what is told to the application, and times to come back to.

use core::ffi::{c_char, c_void};

use super::custom_handlers;
use super::movie_targets::go_to;
use super::resolved::{Shown, is_shown_and_taken};
use super::stage::{Source, Stage};
use crate::atoms::{ROOT, insert_child, new_container};
use crate::base::{Error, FourCc, Result};
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

/// Has the application's filter show a text in its status line. Whether it did.
pub(super) fn show_status(source: &Source, text: &[u8], flags: i32) -> Result<()> {
    let text = c_string(text);
    let mut record = StatusString { flags, text: text.as_ptr().cast() };
    tell(source, mc_action::SHOW_STATUS, (&raw mut record).cast())
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
            controller_actions::link_to_url(controller(stage.source)?.token(), call.text(0)?);
            Ok(())
        }
        action::DEBUG_STR => {
            let mut string = pascal(call.text(0)?);
            tell(stage.source, mc_action::SHOW_MESSAGE, string.as_mut_ptr().cast())
        }
        action::STATUS_STRING => {
            show_status(stage.source, call.text(0)?, call.long(1).unwrap_or(0))
        }
        action::DO_SCRIPT => {
            let (command, arguments) = (c_string(call.text(1)?), c_string(call.text(2)?));
            let mut record = Script {
                flags: call.long(0)?,
                command: command.as_ptr().cast(),
                arguments: arguments.as_ptr().cast(),
            };
            tell(stage.source, mc_action::DO_SCRIPT, (&raw mut record).cast())
        }
        action::SEND_APP_MESSAGE => {
            let message = call.long(0)? as u32;
            let message = core::ptr::without_provenance_mut(message as usize);
            tell(stage.source, mc_action::APP_MESSAGE, message)
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
        action::DONT_PASS_KEY_EVENT => {
            movie.with(|state| state.wired.keeps_key = true);
            Ok(())
        }
        action::OPEN_CUSTOM_ACTION_HANDLER => custom_handlers::open(stage, call),
        action::LOAD_COMPONENT => custom_handlers::load(call),
        action::SET_RANDOM_SEED => {
            let seed = call.long(0)?;
            movie.with(|state| state.wired.seed(seed));
            Ok(())
        }
        _ => Err(Error::FeatureUnsupported),
    }
}

/// Shows the filter an action that is for the application, with its parameters worked out, as a
/// container of its own.
pub(super) fn show_application(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let mut container = new_container();
    let action = insert_child(&mut container, ROOT, FourCc(*b"actn"), 1, 0, &[])?;
    let mut leaf = |kind: &[u8; 4], id: u32, data: &[u8]| {
        insert_child(&mut container, action, FourCc(*kind), id, 0, data).map(drop)
    };
    leaf(b"whic", 1, &call.number.to_be_bytes())?;
    leaf(b"parm", 1, &call.long(0)?.to_be_bytes())?;
    leaf(b"parm", 2, &pascal(call.text(1)?))?;
    let shown = Shown::new(stage.source, &container, call.context);
    if is_shown_and_taken(stage.source, &shown, mc_action::EXECUTE_ONE, action) {
        Ok(())
    } else {
        Err(Error::FeatureUnsupported)
    }
}

/// A text with its length in front; what is too long for that is cut.
fn pascal(text: &[u8]) -> Vec<u8> {
    let len = text.len().min(255);
    [len as u8].into_iter().chain(text.iter().copied().take(len)).collect()
}

fn controller(source: &Source) -> Result<MovieController> {
    source.controller.ok_or(Error::FeatureUnsupported)
}

/// Tells the application's filter; what it does not take nobody does.
fn tell(source: &Source, what: i16, params: *mut c_void) -> Result<()> {
    if is_filtered(controller(source)?, what, params) {
        Ok(())
    } else {
        Err(Error::FeatureUnsupported)
    }
}

fn c_string(text: &[u8]) -> Vec<u8> {
    text.iter().copied().chain([0]).collect()
}
