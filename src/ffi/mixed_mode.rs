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

/// Gives the second procedure back, that for the PowerPC, or the first where there is no second: all
/// code is one kind here.
#[unsafe(no_mangle)]
pub extern "C" fn NewFatRoutineDescriptor(
    the_m68k_proc: ProcPtr,
    the_power_pc_proc: ProcPtr,
    _proc_info: u32,
) -> UniversalProcPtr {
    value("NewFatRoutineDescriptor", core::ptr::null_mut(), || {
        let second = Some(the_power_pc_proc).filter(|procedure| !procedure.is_null());
        Ok(second.unwrap_or(the_m68k_proc))
    })
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
