//! `Movies.h`, "Text".

use core::ffi::c_long;

use super::boundary::{OSErr, movies_status};
use super::memory::{self, Handle};
use crate::base::mac_text;

/// Turns the text in a handle from an encoding into that of the system, which is UTF-8.
///
/// There are no flags [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTTextToNativeText(the_text: Handle, encoding: c_long, _flags: c_long) -> OSErr {
    movies_status("QTTextToNativeText", || {
        let bytes = memory::bytes_of(the_text)?;
        // A `TextEncoding` is an unsigned long: its bits count.
        let text = mac_text::to_utf8(&bytes, encoding as u32)?;
        if text.as_bytes() != bytes {
            memory::replace_bytes(the_text, text.as_bytes())?;
        }
        Ok(OSErr::OK)
    })
}
