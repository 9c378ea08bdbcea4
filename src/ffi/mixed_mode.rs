//! `MixedMode.h`: universal procedure pointers are function pointers.

use core::ffi::c_long;

use super::boundary::value;
use super::names::{ProcPtr, UniversalProcPtr};

/// Gives the procedure back: it needs no descriptor.
#[unsafe(no_mangle)]
pub extern "C" fn NewRoutineDescriptor(
    procedure: ProcPtr,
    _proc_info: u32,
    _architecture: i8,
) -> UniversalProcPtr {
    value("NewRoutineDescriptor", core::ptr::null_mut(), || Ok(procedure))
}

/// Does nothing: there is no descriptor.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeRoutineDescriptor(_procedure: UniversalProcPtr) {}

/// Does nothing and gives 0: the types of what follows are lost where C calls without a prototype
/// of the procedure. The headers' `CALL_…_PARAMETER_UPP` macros do call.
#[unsafe(no_mangle)]
pub extern "C" fn CallUniversalProc(_procedure: UniversalProcPtr, _proc_info: u32) -> c_long {
    value("CallUniversalProc", 0, || Ok(0))
}
