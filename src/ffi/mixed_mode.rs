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

/// The calling conventions that are those of C here: `kPascalStackBased`, `kCStackBased`,
/// `kThinkCStackBased`.
const STACK: [u32; 3] = [0, 1, 5];
/// The most parameters that are handed on.
const MOST: usize = 8;

/// How many parameters a `ProcInfoType` tells: two bits for each, from bit 6 on.
fn parameters(proc_info: u32) -> usize {
    (0..13).take_while(|at| proc_info >> (6 + 2 * at) & 3 != 0).count()
}

/// The result of a procedure, as long as a `ProcInfoType` tells.
fn result(proc_info: u32, word: usize) -> c_long {
    match proc_info >> 4 & 3 {
        0 => 0,
        1 => c_long::from(word as i8),
        2 => c_long::from(word as i16),
        // A procedure that gives 32 bits leaves no sign in the rest.
        _ if u32::try_from(word).is_ok() => word as i32 as c_long,
        _ => word as c_long,
    }
}

/// Calls a procedure with up to eight numbers or pointers, as many as `procInfo` tells; 0 for nil,
/// for more, and for conventions that are not C's.
///
/// For C the parameters are `...`, which are where those of a plain call are, but on Apple's ARM.
///
/// # Safety
///
/// The procedure is nil, or takes what the caller gave.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CallUniversalProc(
    procedure: UniversalProcPtr,
    proc_info: u32,
    a: usize,
    b: usize,
    c: usize,
    d: usize,
    e: usize,
    f: usize,
    g: usize,
    h: usize,
) -> c_long {
    type W = usize;
    type Whole = unsafe extern "C" fn(W, W, W, W, W, W, W, W) -> W;
    value("CallUniversalProc", 0, || {
        let count = parameters(proc_info);
        let apart = cfg!(all(target_vendor = "apple", target_arch = "aarch64"));
        if procedure.is_null() || count > MOST || apart || !STACK.contains(&(proc_info & 15)) {
            return Ok(0);
        }
        let mut words = [a, b, c, d, e, f, g, h];
        // What was not given is not handed on.
        words.iter_mut().skip(count).for_each(|word| *word = 0);
        let [a, b, c, d, e, f, g, h] = words;
        // SAFETY: the program vouches for the procedure; in the calling convention of C, which lets
        // the caller clean up, more parameters than it takes do no harm.
        let word = unsafe {
            core::mem::transmute::<UniversalProcPtr, Whole>(procedure)(a, b, c, d, e, f, g, h)
        };
        Ok(result(proc_info, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_parameters_and_result() {
        // kPascalStackBased | RESULT_SIZE(2) | parameters of 4, 2 and 1 bytes.
        let proc_info = 2 << 4 | 3 << 6 | 2 << 8 | 1 << 10;
        assert_eq!(parameters(proc_info), 3);
        assert_eq!(result(proc_info, 0x1_FFFF), -1);
        assert_eq!(result(3 << 4, 0xFFFF_FFFE), -2);
        assert_eq!(result(1 << 4, 0x101), 1);
        assert_eq!((parameters(0), result(0, 5)), (0, 0));
    }
}
