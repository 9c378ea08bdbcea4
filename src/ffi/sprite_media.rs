//! `Movies.h`, "Sprite Media".

use core::ffi::{c_long, c_void};

use super::boundary::OSErr;
use super::media::MediaHandler;

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn SpriteMediaGetSpriteProperty(
    _mh: MediaHandler,
    _sprite_id: i32,
    _property_type: c_long,
    _property_value: *mut c_void,
) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn SpriteMediaSetSpriteProperty(
    _mh: MediaHandler,
    _sprite_id: i32,
    _property_type: c_long,
    _property_value: *mut c_void,
) -> i32 {
    i32::from(OSErr::UNIMPLEMENTED.0)
}
