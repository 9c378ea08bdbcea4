//! `Gestalt.h`.
//!
//! The answers are those of the system that the library stands for: QuickTime VR 5.0 in QuickTime 7
//! on Mac OS X. "Virtual Reality Programming With QuickTime VR 2.1", *Checking for the Manager*.

use core::ffi::c_long;

use super::boundary::{OSErr, Out, status};
use super::new_gestalt::{Answer, installed};
use crate::base::{Error, FourCc, Result};

/// Present, with objects, cylinders and cubes.
const QTVR_ATTRIBUTES: c_long = 0b1111;
/// QuickTime VR 5.0.
const QTVR_VERSION: c_long = 0x0500;
/// QuickTime 7.7.3, a final release.
const QUICKTIME_VERSION: c_long = 0x0773_8000;
/// `gestaltMacOSXQD`.
const QUICKDRAW_VERSION: c_long = 0x0300;
/// Colour, deep graphics worlds, pixel maps of 32 bits, long rows.
const QUICKDRAW_FEATURES: c_long = 1 | 1 << 1 | 1 << 5;
/// Mac OS X 10.4.9: the number has no room for the last ones that could have Classic beside them.
const SYSTEM_VERSION: c_long = 0x1049;
/// The PowerPC library is present.
const QUICKTIME_FEATURES: c_long = 1;
/// Component Manager 3.
const COMPONENT_MANAGER: c_long = 3;

/// `gestaltMacOSXQDText`.
const QUICKDRAW_TEXT: c_long = 0x0200;
/// 512 MiB, which is what the Memory Manager promises.
const MEMORY: c_long = 0x2000_0000;

/// What the library itself answers.
pub(super) fn answer(selector: FourCc) -> Result<c_long> {
    match &selector.0 {
        b"qtvr" => Ok(QTVR_ATTRIBUTES),
        b"qtvv" => Ok(QTVR_VERSION),
        b"qtim" => Ok(QUICKTIME_VERSION),
        b"qtrs" => Ok(QUICKTIME_FEATURES),
        b"\0qd " => Ok(QUICKDRAW_VERSION),
        b"qdrw" => Ok(QUICKDRAW_FEATURES),
        b"sysv" => Ok(SYSTEM_VERSION),
        b"cpnt" => Ok(COMPONENT_MANAGER),
        b"qdtx" => Ok(QUICKDRAW_TEXT),
        b"ram " => Ok(MEMORY),
        b"ramm" => Ok(MEMORY >> 20),
        _ => Err(Error::GestaltUndefinedSelector),
    }
}

/// What the system has for a selector; `gestaltUndefSelectorErr` for one that is not known.
///
/// # Safety
///
/// `response` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn Gestalt(selector: u32, response: Out<c_long>) -> OSErr {
    status("Gestalt", || {
        let answer = match installed(selector) {
            Some(Answer::Value(value)) => value,
            // SAFETY: whoever installed it promised that it can be called; the response is as below.
            Some(Answer::Function(function)) => return Ok(unsafe { function(selector, response) }),
            None => answer(FourCc::from_u32(selector))?,
        };
        // SAFETY: as this function's own contract.
        unsafe { response.write(answer)? };
        Ok(OSErr::OK)
    })
}
