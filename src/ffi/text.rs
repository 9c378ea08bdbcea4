//! `Movies.h`, "Text".

use core::ffi::c_long;

use super::boundary::OSErr;
use super::memory::Handle;

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTTextToNativeText(
    _the_text: Handle,
    _encoding: c_long,
    _flags: c_long,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
