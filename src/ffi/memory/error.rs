//! `MemError`, per thread: the result of the last Memory Manager call.

use std::cell::Cell;

use crate::base::Result;
use crate::ffi::boundary::{OSErr, result, status};

thread_local! {
    static LAST: Cell<i16> = const { Cell::new(0) };
}

/// The result code of this thread's last Memory Manager call.
#[unsafe(no_mangle)]
pub extern "C" fn MemError() -> OSErr {
    OSErr(LAST.get())
}

/// Runs the body of a Memory Manager function and leaves its result code for [`MemError`].
pub(super) fn noted<T>(name: &'static str, otherwise: T, body: impl FnOnce() -> Result<T>) -> T {
    let result = result(name, body);
    LAST.set(result.as_ref().err().map_or(0, |error| error.os_err()));
    result.unwrap_or(otherwise)
}

/// As [`noted`], for a function that returns its result code too.
pub(super) fn noted_status(name: &'static str, body: impl FnOnce() -> Result<()>) -> OSErr {
    let code = status(name, || body().map(|()| OSErr::OK));
    LAST.set(code.0);
    code
}
