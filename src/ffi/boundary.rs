//! The crossing from C into Rust and back.
//!
//! Every exported function is one call to [`status`] or [`value`]. Nothing unwinds past them, and
//! a bug on our side (`internalQuickTimeError`) is told apart from an error on the caller's.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::reserve;
use crate::base::{Error, Result};
use crate::runtime::sticky;

/// A classic result code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct OSErr(pub i16);

impl OSErr {
    /// `noErr`.
    pub const OK: Self = Self(0);
    /// `constraintReachedErr`: the value was pinned; the call did its work.
    pub const CONSTRAINT_REACHED: Self = Self(-30541);
    /// `unimpErr`: the function is not done yet.
    pub const UNIMPLEMENTED: Self = Self(-4);
    /// `internalQuickTimeError`.
    pub const INTERNAL: Self = Self(-2034);
}

impl From<Error> for OSErr {
    fn from(error: Error) -> Self {
        Self(error.os_err())
    }
}

/// A classic `Boolean`: any byte but 0 is true when it comes from C.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(transparent)]
pub struct Boolean(pub u8);

impl From<bool> for Boolean {
    fn from(value: bool) -> Self {
        Self(u8::from(value))
    }
}

impl From<Boolean> for bool {
    fn from(value: Boolean) -> Self {
        value.0 != 0
    }
}

/// Runs the body of a function that returns a result code.
pub(super) fn status(name: &'static str, body: impl FnOnce() -> Result<OSErr>) -> OSErr {
    result(name, body).unwrap_or_else(OSErr::from)
}

/// Runs the body of a function that has no room for a result code.
pub(super) fn value<T>(name: &'static str, otherwise: T, body: impl FnOnce() -> Result<T>) -> T {
    result(name, body).unwrap_or(otherwise)
}

/// Runs the body of a Movie Toolbox function whose result code goes to `GetMoviesError`.
pub(super) fn movies_value<T>(
    name: &'static str,
    otherwise: T,
    body: impl FnOnce() -> Result<T>,
) -> T {
    let result = result(name, body);
    sticky::record(result.as_ref().err().map_or(0, |error| error.os_err()));
    result.unwrap_or(otherwise)
}

/// Runs the body of a Movie Toolbox function that returns a code and leaves it for
/// `GetMoviesError` too.
pub(super) fn movies_status(name: &'static str, body: impl FnOnce() -> Result<OSErr>) -> OSErr {
    let code = status(name, body);
    sticky::record(code.0);
    code
}

/// Runs the body of a function that keeps its result code in a place of its own.
pub(super) fn result<T>(name: &'static str, body: impl FnOnce() -> Result<T>) -> Result<T> {
    if !reserve::bears(name) {
        return Err(Error::NoMemory);
    }
    super::system_codecs::register();
    catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|_| {
        eprintln!("qtvr: bug: {name} panicked; please report this");
        Err(Error::Internal)
    })
}

/// A C `long`, however wide it is here.
pub(super) fn wide(number: impl Into<i64>) -> i64 {
    number.into()
}

/// An output parameter: null, or room for one `T`, initialised or not.
#[derive(Debug)]
#[repr(transparent)]
pub struct Out<T>(pub *mut T);

// Not derived: a pointer can be copied whatever it points to.
impl<T> Clone for Out<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Out<T> {}

impl<T> Out<T> {
    /// Whether the caller does not want the value.
    pub(super) fn is_null(self) -> bool {
        self.0.is_null()
    }

    /// Stores `value` for the caller; null is a parameter error.
    ///
    /// # Safety
    ///
    /// If not null, the pointer must be valid for a write of `T`; it need not be aligned.
    pub(super) unsafe fn write(self, value: T) -> Result<()> {
        if self.0.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: not null, and the caller vouches for the rest.
        unsafe { self.0.write_unaligned(value) };
        Ok(())
    }

    /// Stores `value` where the caller wants it; null is no error.
    ///
    /// # Safety
    ///
    /// As [`Out::write`].
    pub(super) unsafe fn write_if_wanted(self, value: T) {
        if !self.0.is_null() {
            // SAFETY: not null, and the caller vouches for the rest.
            unsafe { self.0.write_unaligned(value) };
        }
    }
}

/// Reads what an input pointer points to; null is a parameter error.
///
/// # Safety
///
/// If not null, `pointer` must be valid for a read of `T`; it need not be aligned.
pub(super) unsafe fn read<T: Copy>(pointer: *const T) -> Result<T> {
    if pointer.is_null() {
        return Err(Error::Param);
    }
    // SAFETY: not null, and the caller vouches for the rest.
    Ok(unsafe { pointer.read_unaligned() })
}
