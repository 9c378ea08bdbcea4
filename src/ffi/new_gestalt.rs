//! `Gestalt.h`, "Selectors of one's own".
//!
//! "Inside Macintosh: Operating System Utilities", chapter 1.

use core::ffi::c_long;
use std::collections::HashMap;
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::boundary::{OSErr, Out, status};
use super::gestalt;
use crate::base::{Error, FourCc, Result};

/// A procedure that answers a selector.
pub type SelectorFunctionUPP = Option<unsafe extern "C" fn(u32, Out<c_long>) -> OSErr>;

/// What answers a selector.
#[derive(Debug, Clone, Copy)]
pub(super) enum Answer {
    /// Always the same.
    Value(c_long),
    /// Whatever a procedure says.
    Function(unsafe extern "C" fn(u32, Out<c_long>) -> OSErr),
}

static ANSWERS: LazyLock<Mutex<HashMap<u32, Answer>>> = LazyLock::new(Mutex::default);

/// What a program had a selector answered with.
pub(super) fn installed(selector: u32) -> Option<Answer> {
    ANSWERS.lock().get(&selector).copied()
}

fn is_known(selector: u32) -> bool {
    installed(selector).is_some() || gestalt::answer(FourCc::from_u32(selector)).is_ok()
}

fn install(selector: u32, answer: Answer, is_new: bool) -> Result<OSErr> {
    if is_known(selector) == is_new {
        return Err(if is_new {
            Error::GestaltDuplicateSelector
        } else {
            Error::GestaltUndefinedSelector
        });
    }
    ANSWERS.lock().insert(selector, answer);
    Ok(OSErr::OK)
}

/// Has a procedure answer a new selector; `gestaltDupSelectorErr` for one that is known.
#[unsafe(no_mangle)]
pub extern "C" fn NewGestalt(selector: u32, gestalt_function: SelectorFunctionUPP) -> OSErr {
    status("NewGestalt", || {
        install(selector, Answer::Function(gestalt_function.ok_or(Error::Param)?), true)
    })
}

/// Has another procedure answer a known selector; `gestaltUndefSelectorErr` for one that is not
/// known. What answered before is nil where no procedure did.
///
/// # Safety
///
/// `old_gestalt_function` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ReplaceGestalt(
    selector: u32,
    gestalt_function: SelectorFunctionUPP,
    old_gestalt_function: Out<SelectorFunctionUPP>,
) -> OSErr {
    status("ReplaceGestalt", || {
        let old = match installed(selector) {
            Some(Answer::Function(old)) => Some(old),
            _ => None,
        };
        install(selector, Answer::Function(gestalt_function.ok_or(Error::Param)?), false)?;
        // SAFETY: as this function's own contract.
        unsafe { old_gestalt_function.write_if_wanted(old) };
        Ok(OSErr::OK)
    })
}

/// Has a new selector answered with a value; `gestaltDupSelectorErr` for one that is known.
#[unsafe(no_mangle)]
pub extern "C" fn NewGestaltValue(selector: u32, new_value: c_long) -> OSErr {
    status("NewGestaltValue", || install(selector, Answer::Value(new_value), true))
}

/// Has a selector answered with a value, known or not.
#[unsafe(no_mangle)]
pub extern "C" fn SetGestaltValue(selector: u32, new_value: c_long) -> OSErr {
    status("SetGestaltValue", || {
        ANSWERS.lock().insert(selector, Answer::Value(new_value));
        Ok(OSErr::OK)
    })
}
