//! The variables of a track's actions.

use super::super::boundary::{Out, read};
use super::super::media::MediaHandler;
use super::super::memory::{self, Handle, Ptr};
use super::{done, with};
use crate::atoms::Value;
use crate::base::Error;

/// Sets a variable to a number.
///
/// # Safety
///
/// `value` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaSetActionVariable(
    mh: MediaHandler,
    variable_id: i32,
    value: *const f32,
) -> i32 {
    done("SpriteMediaSetActionVariable", || {
        // SAFETY: as this function's own contract.
        let value = Value::Number(unsafe { read(value)? });
        with(mh, |scene| scene.variables.set(variable_id as u32, value))
    })
}

/// Gives a variable as a number; 0 where it was never set.
///
/// # Safety
///
/// `value` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetActionVariable(
    mh: MediaHandler,
    variable_id: i32,
    value: Out<f32>,
) -> i32 {
    done("SpriteMediaGetActionVariable", || {
        let number = with(mh, |scene| Ok(scene.variables.number(variable_id as u32)))?;
        // SAFETY: as this function's own contract.
        unsafe { value.write(number) }
    })
}

/// Sets a variable to a text that ends with a zero byte.
///
/// # Safety
///
/// `the_c_string` is null or leads to such a text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaSetActionVariableToString(
    mh: MediaHandler,
    variable_id: i32,
    the_c_string: Ptr,
) -> i32 {
    done("SpriteMediaSetActionVariableToString", || {
        if the_c_string == Ptr::NIL {
            return Err(Error::Param);
        }
        // SAFETY: not null, and as this function's own contract.
        let text = unsafe { core::ffi::CStr::from_ptr(the_c_string.0.cast()) };
        let value = Value::Text(text.to_bytes().to_vec());
        with(mh, |scene| scene.variables.set(variable_id as u32, value))
    })
}

/// Gives a variable as a text that ends with a zero byte, in a new handle that the caller disposes
/// of.
///
/// # Safety
///
/// `the_c_string` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetActionVariableAsString(
    mh: MediaHandler,
    variable_id: i32,
    the_c_string: Out<Handle>,
) -> i32 {
    done("SpriteMediaGetActionVariableAsString", || {
        if the_c_string.is_null() {
            return Err(Error::Param);
        }
        let mut text = with(mh, |scene| Ok(scene.variables.text(variable_id as u32)))?;
        text.push(0);
        // SAFETY: as this function's own contract.
        unsafe { the_c_string.write(memory::new_handle(&text)?) }
    })
}
