//! `SpeechSynthesis.h` and `SpeechRecognition.h`: nothing here speaks or listens, and says so.

use core::ffi::{c_long, c_void};

use super::boundary::{OSErr, Out, status};
use super::memory::Handle;
use super::names::SRSpeechObject;
use crate::base::Error;

/// `noSynthFound`: nothing here speaks.
///
/// # Safety
///
/// None: nothing is read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpeakString(_text: *const u8) -> OSErr {
    status("SpeakString", || Err(Error::NoSynthesizer))
}

/// The number of voices that speak: 0.
#[unsafe(no_mangle)]
pub extern "C" fn SpeechBusy() -> i16 {
    0
}

/// `kSRNotAvailable`, and nil: nothing here listens.
///
/// # Safety
///
/// `system` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SROpenRecognitionSystem(
    system: Out<SRSpeechObject>,
    _system_id: u32,
) -> OSErr {
    status("SROpenRecognitionSystem", || {
        // SAFETY: as this function's own contract.
        unsafe { system.write_if_wanted(core::ptr::null_mut()) };
        Err(Error::NoRecognizer)
    })
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRCloseRecognitionSystem(_object: SRSpeechObject) -> OSErr {
    status("SRCloseRecognitionSystem", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRNewRecognizer(
    _object: SRSpeechObject,
    _recognizer: Out<SRSpeechObject>,
    _source_id: u32,
) -> OSErr {
    status("SRNewRecognizer", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRSetLanguageModel(
    _object: SRSpeechObject,
    _model: SRSpeechObject,
) -> OSErr {
    status("SRSetLanguageModel", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRStartListening(_object: SRSpeechObject) -> OSErr {
    status("SRStartListening", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRStopListening(_object: SRSpeechObject) -> OSErr {
    status("SRStopListening", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRContinueRecognition(_object: SRSpeechObject) -> OSErr {
    status("SRContinueRecognition", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRReleaseObject(_object: SRSpeechObject) -> OSErr {
    status("SRReleaseObject", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRSetProperty(
    _object: SRSpeechObject,
    _selector: u32,
    _property: *const c_void,
    _len: c_long,
) -> OSErr {
    status("SRSetProperty", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRGetProperty(
    _object: SRSpeechObject,
    _selector: u32,
    _property: *mut c_void,
    _len: Out<c_long>,
) -> OSErr {
    status("SRGetProperty", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRCountItems(_object: SRSpeechObject, _count: Out<c_long>) -> OSErr {
    status("SRCountItems", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRGetIndexedItem(
    _object: SRSpeechObject,
    _item: Out<SRSpeechObject>,
    _index: c_long,
) -> OSErr {
    status("SRGetIndexedItem", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRNewLanguageObjectFromHandle(
    _object: SRSpeechObject,
    _language_object: Out<SRSpeechObject>,
    _handle: Handle,
) -> OSErr {
    status("SRNewLanguageObjectFromHandle", || Err(Error::NoRecognizer))
}

/// `kSRNotAvailable`.
///
/// # Safety
///
/// None: nothing is read or written but what is named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRSpeakAndDrawText(
    _object: SRSpeechObject,
    _text: *const c_void,
    _len: i32,
) -> OSErr {
    status("SRSpeakAndDrawText", || Err(Error::NoRecognizer))
}
