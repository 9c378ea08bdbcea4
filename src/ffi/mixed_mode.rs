//! `MixedMode.h`: universal procedure pointers are function pointers.

use core::ffi::{c_long, c_void};

use super::boundary::value;

/// Gives the procedure back: it needs no descriptor.
#[unsafe(no_mangle)]
pub extern "C" fn NewRoutineDescriptor(
    procedure: *mut c_void,
    _proc_info: u32,
    _architecture: i8,
) -> *mut c_void {
    value("NewRoutineDescriptor", core::ptr::null_mut(), || Ok(procedure))
}

/// Does nothing: there is no descriptor.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeRoutineDescriptor(_procedure: *mut c_void) {}

/// Does nothing and gives 0: the types of what follows are lost where C calls without a prototype
/// of the procedure. The headers' `CALL_…_PARAMETER_UPP` macros do call.
#[unsafe(no_mangle)]
pub extern "C" fn CallUniversalProc(_procedure: *mut c_void, _proc_info: u32) -> c_long {
    value("CallUniversalProc", 0, || Ok(0))
}
