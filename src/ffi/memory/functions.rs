//! `MacMemory.h`, "Handles" and "Pointers".

use core::ffi::c_long;

use super::error::noted;
use super::registry::{self, Handle, LOCKED, PURGEABLE, Ptr, RESOURCE};
use crate::base::{Error, Result};
use crate::ffi::boundary::{OSErr, Out, value};

/// A size that C gave; negative and absurd ones are `memFullErr`.
pub(super) fn checked(size: c_long) -> Result<usize> {
    usize::try_from(size).map_err(|_| Error::NoMemory)
}

fn as_long(size: usize) -> c_long {
    c_long::try_from(size).unwrap_or(c_long::MAX)
}

/// A handle to a new block of `byte_count` bytes; nil, with the reason in `MemError`, where there
/// is no such memory.
#[unsafe(no_mangle)]
pub extern "C" fn NewHandle(byte_count: c_long) -> Handle {
    noted("NewHandle", Handle::NIL, || registry::new_handle_of_size(checked(byte_count)?))
}

/// As [`NewHandle`], with all bytes zero.
#[unsafe(no_mangle)]
pub extern "C" fn NewHandleClear(byte_count: c_long) -> Handle {
    noted("NewHandleClear", Handle::NIL, || registry::new_handle_of_size(checked(byte_count)?))
}

/// A handle without a block.
#[unsafe(no_mangle)]
pub extern "C" fn NewEmptyHandle() -> Handle {
    noted("NewEmptyHandle", Handle::NIL, registry::new_empty)
}

/// Disposes of a handle and its block.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeHandle(h: Handle) {
    noted("DisposeHandle", (), || registry::dispose(h))
}

/// The size of a handle's block; 0 where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetHandleSize(h: Handle) -> c_long {
    noted("GetHandleSize", 0, || registry::size(h).map(as_long))
}

/// Resizes a handle's block, which may move; a locked one grows only where it stands.
#[unsafe(no_mangle)]
pub extern "C" fn SetHandleSize(h: Handle, new_size: c_long) {
    noted("SetHandleSize", (), || {
        registry::size(h)?;
        registry::set_size(h, checked(new_size)?)
    })
}

/// Frees a handle's block; the handle stays. A locked one is `memPurErr`.
#[unsafe(no_mangle)]
pub extern "C" fn EmptyHandle(h: Handle) {
    noted("EmptyHandle", (), || registry::empty(h))
}

/// Gives a handle a new block, whose contents are undefined. A locked one is `memPurErr`.
#[unsafe(no_mangle)]
pub extern "C" fn ReallocateHandle(h: Handle, byte_count: c_long) {
    noted("ReallocateHandle", (), || registry::reallocate(h, checked(byte_count)?))
}

/// The handle whose block begins at `p`; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn RecoverHandle(p: Ptr) -> Handle {
    noted("RecoverHandle", Handle::NIL, || registry::recover(p))
}

/// Locks a block where it is; locks do not nest.
#[unsafe(no_mangle)]
pub extern "C" fn HLock(h: Handle) {
    noted("HLock", (), || registry::change_state(h, LOCKED, 0))
}

/// Lets a block move again.
#[unsafe(no_mangle)]
pub extern "C" fn HUnlock(h: Handle) {
    noted("HUnlock", (), || registry::change_state(h, 0, LOCKED))
}

/// Marks a block as purgeable; nothing is ever purged here.
#[unsafe(no_mangle)]
pub extern "C" fn HPurge(h: Handle) {
    noted("HPurge", (), || registry::change_state(h, PURGEABLE, 0))
}

/// Marks a block as not purgeable.
#[unsafe(no_mangle)]
pub extern "C" fn HNoPurge(h: Handle) {
    noted("HNoPurge", (), || registry::change_state(h, 0, PURGEABLE))
}

/// Marks a block as a resource's.
#[unsafe(no_mangle)]
pub extern "C" fn HSetRBit(h: Handle) {
    noted("HSetRBit", (), || registry::change_state(h, RESOURCE, 0))
}

/// Marks a block as no resource's.
#[unsafe(no_mangle)]
pub extern "C" fn HClrRBit(h: Handle) {
    noted("HClrRBit", (), || registry::change_state(h, 0, RESOURCE))
}

/// Locks a block; there is no heap whose end it could be moved to.
#[unsafe(no_mangle)]
pub extern "C" fn HLockHi(h: Handle) {
    noted("HLockHi", (), || registry::change_state(h, LOCKED, 0))
}

/// Does nothing but check the handle: there is no heap whose end the block could be moved to.
#[unsafe(no_mangle)]
pub extern "C" fn MoveHHi(h: Handle) {
    noted("MoveHHi", (), || registry::state(h).map(drop))
}

/// The state bits of a handle: 0x80 locked, 0x40 purgeable, 0x20 a resource's.
#[unsafe(no_mangle)]
pub extern "C" fn HGetState(h: Handle) -> i8 {
    noted("HGetState", 0, || registry::state(h).map(|state| state as i8))
}

/// Sets the state bits that [`HGetState`] gave.
#[unsafe(no_mangle)]
pub extern "C" fn HSetState(h: Handle, flags: i8) {
    noted("HSetState", (), || {
        let all = LOCKED | PURGEABLE | RESOURCE;
        registry::change_state(h, flags as u8 & all, all)
    })
}

/// A new block of `byte_count` bytes; nil, with the reason in `MemError`, where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn NewPtr(byte_count: c_long) -> Ptr {
    noted("NewPtr", Ptr::NIL, || registry::new_block(checked(byte_count)?))
}

/// As [`NewPtr`], with all bytes zero.
#[unsafe(no_mangle)]
pub extern "C" fn NewPtrClear(byte_count: c_long) -> Ptr {
    noted("NewPtrClear", Ptr::NIL, || registry::new_block(checked(byte_count)?))
}

/// Disposes of a block.
#[unsafe(no_mangle)]
pub extern "C" fn DisposePtr(p: Ptr) {
    noted("DisposePtr", (), || registry::free_block(p))
}

/// The size of a block; 0 for one that is not known.
#[unsafe(no_mangle)]
pub extern "C" fn GetPtrSize(p: Ptr) -> c_long {
    noted("GetPtrSize", 0, || registry::block_size(p).map(as_long))
}

/// Resizes a block where it stands; `memFullErr` where it cannot grow.
#[unsafe(no_mangle)]
pub extern "C" fn SetPtrSize(p: Ptr, new_size: c_long) {
    noted("SetPtrSize", (), || registry::set_block_size(p, checked(new_size)?))
}

/// As [`NewHandle`]; the result code comes in `result_code` too.
///
/// # Safety
///
/// `result_code` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TempNewHandle(logical_size: c_long, result_code: Out<OSErr>) -> Handle {
    value("TempNewHandle", Handle::NIL, || {
        let handle = NewHandle(logical_size);
        // SAFETY: as this function's own contract.
        unsafe { result_code.write_if_wanted(super::error::MemError()) };
        Ok(handle)
    })
}
