//! `QuickTimeVR.h`, "Intercept Procedures".

use super::types::{QTVRInstance, QTVRInterceptRecord, QTVRInterceptUPP};
use crate::ffi::boundary::{OSErr, Out};

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRInstallInterceptProc(
    _qtvr: QTVRInstance,
    _selector: u32,
    _intercept_proc: QTVRInterceptUPP,
    _ref_con: i32,
    _flags: u32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRInstallInterceptProc_BigEndianData(
    _qtvr: QTVRInstance,
    _selector: u32,
    _intercept_proc: QTVRInterceptUPP,
    _ref_con: i32,
    _flags: u32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRCallInterceptedProc(
    _qtvr: QTVRInstance,
    _qtvr_msg: Out<QTVRInterceptRecord>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
