//! `MacMemory.h`, "Copying": blocks, and handles from blocks.

use core::ffi::{c_long, c_void};

use super::error::noted_status;
use super::functions::checked;
use super::registry::{self, Handle};
use crate::base::{Error, Result};
use crate::ffi::boundary::{OSErr, Out, read, value};

/// The bytes that C points to; null with a size above 0 is a parameter error.
///
/// # Safety
///
/// If not null, `source` is valid for reads of `size` bytes as long as the slice is used.
unsafe fn given<'a>(source: *const c_void, size: c_long) -> Result<&'a [u8]> {
    let size = checked(size)?;
    match size {
        0 => Ok(&[]),
        _ if source.is_null() => Err(Error::Param),
        // SAFETY: not null, and the caller vouches for the rest.
        _ => Ok(unsafe { core::slice::from_raw_parts(source.cast(), size) }),
    }
}

/// Copies bytes; the two places may overlap. Nothing happens for a size below 1 or a null pointer.
///
/// # Safety
///
/// `src_ptr` is valid for reads and `dest_ptr` for writes of `byte_count` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BlockMove(
    src_ptr: *const c_void,
    dest_ptr: *mut c_void,
    byte_count: c_long,
) {
    value("BlockMove", (), || {
        let size = checked(byte_count)?;
        if !src_ptr.is_null() && !dest_ptr.is_null() {
            // SAFETY: as this function's own contract.
            unsafe { src_ptr.cast::<u8>().copy_to(dest_ptr.cast(), size) };
        }
        Ok(())
    });
}

/// As [`BlockMove`].
///
/// # Safety
///
/// As [`BlockMove`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BlockMoveData(
    src_ptr: *const c_void,
    dest_ptr: *mut c_void,
    byte_count: c_long,
) {
    // SAFETY: as this function's own contract.
    unsafe { BlockMove(src_ptr, dest_ptr, byte_count) };
}

/// Sets bytes to 0.
///
/// # Safety
///
/// `dest_ptr` is valid for writes of `byte_count` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BlockZero(dest_ptr: *mut c_void, byte_count: c_long) {
    value("BlockZero", (), || {
        let size = checked(byte_count)?;
        if !dest_ptr.is_null() {
            // SAFETY: as this function's own contract.
            unsafe { dest_ptr.cast::<u8>().write_bytes(0, size) };
        }
        Ok(())
    });
}

/// Replaces `*the_hndl` by a new handle with a copy of its bytes.
///
/// # Safety
///
/// `the_hndl` is null or valid for a read and a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HandToHand(the_hndl: Out<Handle>) -> OSErr {
    noted_status("HandToHand", || {
        // SAFETY: as this function's own contract.
        let original = unsafe { read(the_hndl.0)? };
        let copy = registry::new_handle(&registry::bytes_of(original)?)?;
        // SAFETY: as this function's own contract.
        unsafe { the_hndl.write(copy) }
    })
}

/// A new handle with a copy of `size` bytes.
///
/// # Safety
///
/// `src_ptr` is valid for reads of `size` bytes, `dst_hndl` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PtrToHand(
    src_ptr: *const c_void,
    dst_hndl: Out<Handle>,
    size: c_long,
) -> OSErr {
    noted_status("PtrToHand", || {
        if dst_hndl.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        unsafe {
            let handle = registry::new_handle(given(src_ptr, size)?)?;
            dst_hndl.write(handle)
        }
    })
}

/// Makes a copy of `size` bytes the contents of a handle.
///
/// # Safety
///
/// `src_ptr` is valid for reads of `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PtrToXHand(
    src_ptr: *const c_void,
    dst_hndl: Handle,
    size: c_long,
) -> OSErr {
    noted_status("PtrToXHand", || {
        registry::size(dst_hndl)?;
        // SAFETY: as this function's own contract.
        registry::replace_bytes(dst_hndl, unsafe { given(src_ptr, size)? })
    })
}

/// Appends the bytes of `hand1` to `hand2`, which may be the same.
#[unsafe(no_mangle)]
pub extern "C" fn HandAndHand(hand1: Handle, hand2: Handle) -> OSErr {
    noted_status("HandAndHand", || {
        let bytes = registry::bytes_of(hand1)?;
        append(hand2, &bytes)
    })
}

/// Appends `size` bytes to a handle.
///
/// # Safety
///
/// `ptr1` is valid for reads of `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PtrAndHand(ptr1: *const c_void, hand2: Handle, size: c_long) -> OSErr {
    noted_status("PtrAndHand", || {
        registry::size(hand2)?;
        // SAFETY: as this function's own contract.
        append(hand2, unsafe { given(ptr1, size)? })
    })
}

fn append(handle: Handle, bytes: &[u8]) -> Result<()> {
    match registry::size(handle)? {
        0 => registry::replace_bytes(handle, bytes),
        size => registry::splice(handle, size, 0, bytes),
    }
}
