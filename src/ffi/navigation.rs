//! `Navigation.h`: dialogs about files, which nobody sees.
//!
//! The answer is the path that the program or the variable `QTVR_NAV_FILE` gave; without one the
//! user has cancelled.

use core::ffi::{c_char, c_void};
use std::collections::VecDeque;
use std::path::PathBuf;

use parking_lot::Mutex;

use super::apple_events::{AEDesc, NOTHING, list_of_file};
use super::boundary::{Boolean, OSErr, Out, read, status, value};
use super::files::FSSpec;
use super::memory::{self, Handle};
use super::names::{NavEventUPP, NavObjectFilterUPP, NavPreviewUPP, NavTypeListHandle};
use crate::base::{Error, Result};

/// A `NavReplyRecord`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct NavReplyRecord {
    version: u16,
    valid: u8,
    replacing: u8,
    is_stationery: u8,
    translation: u8,
    selection: AEDesc,
    script: i16,
    translation_list: Handle,
    reserved: [u8; 232],
}

/// A `NavDialogOptions`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct NavDialogOptions {
    version: u16,
    flags: u32,
    location: [i16; 2],
    texts: [[u8; 256]; 6],
    preference_key: u32,
    popup: Handle,
    reserved: [u8; 494],
}

/// The default flags: no translation of types, and the like.
const DEFAULT_FLAGS: u32 = 0xE4;

static ANSWERS: Mutex<VecDeque<PathBuf>> = Mutex::new(VecDeque::new());

fn answer() -> Result<PathBuf> {
    let told = ANSWERS.lock().pop_front();
    told.or_else(|| {
        std::env::var_os("QTVR_NAV_FILE").filter(|path| !path.is_empty()).map(Into::into)
    })
    .ok_or(Error::UserCanceled)
}

/// Answers a dialog.
///
/// # Safety
///
/// `reply` is null or valid for a write.
unsafe fn reply_to(reply: Out<NavReplyRecord>, must_exist: bool) -> Result<OSErr> {
    let mut record = NavReplyRecord {
        version: 0,
        valid: 0,
        replacing: 0,
        is_stationery: 0,
        translation: 0,
        selection: NOTHING,
        script: 0,
        translation_list: Handle::NIL,
        reserved: [0; 232],
    };
    if reply.is_null() {
        return Err(Error::Param);
    }
    let found = answer().and_then(|path| {
        let exists = path.exists();
        if must_exist && !exists {
            return Err(Error::FileNotFound);
        }
        Ok((list_of_file(&FSSpec::of_path(&path)?)?, exists))
    });
    let code = match found {
        Ok((selection, exists)) => {
            record.valid = 1;
            record.replacing = u8::from(exists && !must_exist);
            record.selection = selection;
            OSErr::OK
        }
        Err(error) => error.into(),
    };
    // SAFETY: as this function's own contract.
    unsafe { reply.write(record)? };
    Ok(code)
}

/// Tells the answer of the next file dialog; several wait in order.
///
/// # Safety
///
/// `path` is null or a C string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRExtSetNavFile(path: *const c_char) -> OSErr {
    status("QTVRExtSetNavFile", || {
        if path.is_null() {
            ANSWERS.lock().clear();
            return Ok(OSErr::OK);
        }
        // SAFETY: as this function's own contract.
        let text = unsafe { core::ffi::CStr::from_ptr(path) };
        let path = text.to_str().map_err(|_| Error::BadName)?;
        ANSWERS.lock().push_back(path.into());
        Ok(OSErr::OK)
    })
}

/// Whether there are such dialogs: there are answers to them.
#[unsafe(no_mangle)]
pub extern "C" fn NavServicesAvailable() -> Boolean {
    true.into()
}

/// There is nothing to load.
#[unsafe(no_mangle)]
pub extern "C" fn NavLoad() -> OSErr {
    OSErr::OK
}

/// There is nothing to unload.
#[unsafe(no_mangle)]
pub extern "C" fn NavUnload() -> OSErr {
    OSErr::OK
}

/// The options that dialogs have by themselves.
///
/// # Safety
///
/// `options` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NavGetDefaultDialogOptions(options: Out<NavDialogOptions>) -> OSErr {
    status("NavGetDefaultDialogOptions", || {
        let record = NavDialogOptions {
            version: 0,
            flags: DEFAULT_FLAGS,
            location: [-1, -1],
            texts: [[0; 256]; 6],
            preference_key: 0,
            popup: Handle::NIL,
            reserved: [0; 494],
        };
        // SAFETY: as this function's own contract.
        unsafe { options.write(record)? };
        Ok(OSErr::OK)
    })
}

/// The file that is to be opened; `userCanceledErr` without an answer.
///
/// # Safety
///
/// `reply` is null or valid for a write; nothing else is read or called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NavGetFile(
    _default_location: *mut AEDesc,
    reply: Out<NavReplyRecord>,
    _options: *mut NavDialogOptions,
    _event_proc: NavEventUPP,
    _preview_proc: NavPreviewUPP,
    _filter_proc: NavObjectFilterUPP,
    _type_list: NavTypeListHandle,
    _user_data: *mut c_void,
) -> OSErr {
    // SAFETY: as this function's own contract.
    status("NavGetFile", || unsafe { reply_to(reply, true) })
}

/// The file that is to be written; `userCanceledErr` without an answer.
///
/// # Safety
///
/// As [`NavGetFile`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NavPutFile(
    _default_location: *mut AEDesc,
    reply: Out<NavReplyRecord>,
    _options: *mut NavDialogOptions,
    _event_proc: NavEventUPP,
    _file_type: u32,
    _file_creator: u32,
    _user_data: *mut c_void,
) -> OSErr {
    // SAFETY: as this function's own contract.
    status("NavPutFile", || unsafe { reply_to(reply, false) })
}

/// Whether changes are to be saved: cancelled, as nobody is there to say.
///
/// # Safety
///
/// `reply` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NavAskSaveChanges(
    _options: *mut NavDialogOptions,
    _action: u32,
    reply: Out<u32>,
    _event_proc: NavEventUPP,
    _user_data: *mut c_void,
) -> OSErr {
    status("NavAskSaveChanges", || {
        // kNavAskSaveChangesCancel. SAFETY: as this function's own contract.
        unsafe { reply.write(2)? };
        Ok(OSErr::OK)
    })
}

/// Disposes of what a reply holds.
///
/// # Safety
///
/// `reply` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NavDisposeReply(reply: Out<NavReplyRecord>) -> OSErr {
    status("NavDisposeReply", || {
        // SAFETY: as this function's own contract.
        let mut record = unsafe { read(reply.0.cast_const())? };
        let selection = record.selection.data_handle;
        record.selection = NOTHING;
        record.valid = 0;
        // SAFETY: as above.
        unsafe { reply.write(record)? };
        if selection != Handle::NIL {
            memory::dispose(selection)?;
        }
        Ok(OSErr::OK)
    })
}

/// There is nothing to translate after a file was written.
///
/// # Safety
///
/// None: nothing is read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NavCompleteSave(_reply: *mut NavReplyRecord, _how: u32) -> OSErr {
    value("NavCompleteSave", OSErr::OK, || Ok(OSErr::OK))
}
