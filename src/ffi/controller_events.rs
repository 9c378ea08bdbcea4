//! `Movies.h`, "Movie Controllers": events, actions and the filters of actions.

use core::ffi::{c_long, c_void};

use super::boundary::{Boolean, OSErr, Out};
use super::movie_controllers::MovieController;
use super::names::{EventRecord, WindowRef};
use crate::base::Point;

/// An `MCActionFilterUPP`.
pub type MCActionFilterUPP =
    Option<unsafe extern "C" fn(MovieController, Out<i16>, *mut c_void) -> Boolean>;

/// An `MCActionFilterWithRefConUPP`.
pub type MCActionFilterWithRefConUPP =
    Option<unsafe extern "C" fn(MovieController, i16, *mut c_void, c_long) -> Boolean>;

/// The UPP of a filter: the filter itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMCActionFilterUPP(user_routine: MCActionFilterUPP) -> MCActionFilterUPP {
    user_routine
}

/// The UPP of a filter: the filter itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMCActionFilterWithRefConUPP(
    user_routine: MCActionFilterWithRefConUPP,
) -> MCActionFilterWithRefConUPP {
    user_routine
}

/// Does nothing: the filter is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMCActionFilterUPP(_user_upp: MCActionFilterUPP) {}

/// Does nothing: the filter is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMCActionFilterWithRefConUPP(_user_upp: MCActionFilterWithRefConUPP) {}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn MCAdjustCursor(
    _mc: MovieController,
    _w: WindowRef,
    _where: Point,
    _modifiers: c_long,
) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn MCClick(
    _mc: MovieController,
    _w: WindowRef,
    _where: Point,
    _when: c_long,
    _modifiers: c_long,
) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn MCDoAction(_mc: MovieController, _action: i16, _params: *mut c_void) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn MCIsPlayerEvent(_mc: MovieController, _e: *const EventRecord) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn MCKey(_mc: MovieController, _key: i8, _modifiers: c_long) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetActionFilter(_mc: MovieController, _blob: MCActionFilterUPP) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn MCSetActionFilterWithRefCon(
    _mc: MovieController,
    _blob: MCActionFilterWithRefConUPP,
    _ref_con: c_long,
) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}
