//! `MacMemory.h`, "The heap": what programs did about a heap of fixed size. There is none here.

use core::ffi::{c_long, c_void};

use super::error::noted;
use super::registry::{self, Handle, Ptr};
use crate::ffi::boundary::Out;
use crate::ffi::names::{GrowZoneUPP, THz};

/// What is said to be free: as much as programs of the time could believe.
const FREE: c_long = 0x2000_0000;

/// Does nothing: there is no heap to extend.
#[unsafe(no_mangle)]
pub extern "C" fn MaxApplZone() {
    noted("MaxApplZone", (), || Ok(()));
}

/// Does nothing: master pointers are made as they are needed.
#[unsafe(no_mangle)]
pub extern "C" fn MoreMasters() {
    noted("MoreMasters", (), || Ok(()));
}

/// Does nothing: the heap has no limit of its own.
#[unsafe(no_mangle)]
pub extern "C" fn SetApplLimit(_zone_limit: *mut c_void) {
    noted("SetApplLimit", (), || Ok(()));
}

/// Nil: the heap has no limit.
#[unsafe(no_mangle)]
pub extern "C" fn GetApplLimit() -> Ptr {
    noted("GetApplLimit", Ptr::NIL, || Ok(Ptr::NIL))
}

/// Nil, the one zone there is.
#[unsafe(no_mangle)]
pub extern "C" fn GetZone() -> THz {
    noted("GetZone", core::ptr::null_mut(), || Ok(core::ptr::null_mut()))
}

/// Does nothing: there is one zone.
#[unsafe(no_mangle)]
pub extern "C" fn SetZone(_zone: THz) {
    noted("SetZone", (), || Ok(()));
}

/// Nil, the one zone there is; `memWZErr` for a handle that is not known.
#[unsafe(no_mangle)]
pub extern "C" fn HandleZone(h: Handle) -> THz {
    noted("HandleZone", core::ptr::null_mut(), || registry::size(h).map(|_| core::ptr::null_mut()))
}

/// The most bytes that one block could have: 512 MiB are always promised.
#[unsafe(no_mangle)]
pub extern "C" fn FreeMem() -> c_long {
    noted("FreeMem", 0, || Ok(FREE))
}

/// As [`FreeMem`]; there is nothing to purge, and no more to grow by.
///
/// # Safety
///
/// `grow` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MaxMem(grow: Out<c_long>) -> c_long {
    noted("MaxMem", 0, || {
        // SAFETY: as this function's own contract.
        unsafe { grow.write_if_wanted(0) };
        Ok(FREE)
    })
}

/// As [`FreeMem`]: blocks never stand in each other's way.
#[unsafe(no_mangle)]
pub extern "C" fn CompactMem(_cb_needed: c_long) -> c_long {
    noted("CompactMem", 0, || Ok(FREE))
}

/// Does nothing: the heap grows by itself, so that nobody is asked to make room.
#[unsafe(no_mangle)]
pub extern "C" fn SetGrowZone(_grow_zone: GrowZoneUPP) {
    noted("SetGrowZone", (), || Ok(()));
}

/// Nil: no procedure is ever asked to make room.
#[unsafe(no_mangle)]
pub extern "C" fn GZSaveHnd() -> Handle {
    noted("GZSaveHnd", Handle::NIL, || Ok(Handle::NIL))
}

/// The address as it is: all its bits count.
#[unsafe(no_mangle)]
pub extern "C" fn StripAddress(the_address: *mut c_void) -> Ptr {
    Ptr(the_address.cast())
}

/// Gives the procedure back.
#[unsafe(no_mangle)]
pub extern "C" fn NewGrowZoneUPP(user_routine: GrowZoneUPP) -> GrowZoneUPP {
    user_routine
}

/// Does nothing: a procedure is no block.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeGrowZoneUPP(_user_upp: GrowZoneUPP) {}
