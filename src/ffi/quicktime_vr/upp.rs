//! `QuickTimeVR.h`, "Universal Procedure Pointers".
//!
//! A UPP is the procedure itself: there is one kind of code to call, and nothing to dispose of.

use super::types::{
    QTVRBackBufferImagingUPP, QTVREnteringNodeUPP, QTVRImagingCompleteUPP, QTVRInstance,
    QTVRInterceptRecord, QTVRInterceptUPP, QTVRLeavingNodeUPP, QTVRMouseOverHotSpotUPP,
};
use crate::base::{Error, Rect};
use crate::ffi::boundary::{Boolean, OSErr, Out, status, value};

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewQTVRLeavingNodeUPP(user_routine: QTVRLeavingNodeUPP) -> QTVRLeavingNodeUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeQTVRLeavingNodeUPP(_user_upp: QTVRLeavingNodeUPP) {}

/// Calls the procedure; nil is `paramErr`.
///
/// # Safety
///
/// `user_upp` is nil or a procedure of this type that accepts these arguments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvokeQTVRLeavingNodeUPP(
    qtvr: QTVRInstance,
    from_node_id: u32,
    to_node_id: u32,
    cancel: Out<Boolean>,
    ref_con: i32,
    user_upp: QTVRLeavingNodeUPP,
) -> OSErr {
    status("InvokeQTVRLeavingNodeUPP", || {
        let procedure = user_upp.ok_or(Error::Param)?;
        // SAFETY: as this function's own contract.
        Ok(unsafe { procedure(qtvr, from_node_id, to_node_id, cancel, ref_con) })
    })
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewQTVREnteringNodeUPP(user_routine: QTVREnteringNodeUPP) -> QTVREnteringNodeUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeQTVREnteringNodeUPP(_user_upp: QTVREnteringNodeUPP) {}

/// Calls the procedure; nil is `paramErr`.
///
/// # Safety
///
/// `user_upp` is nil or a procedure of this type that accepts these arguments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvokeQTVREnteringNodeUPP(
    qtvr: QTVRInstance,
    node_id: u32,
    ref_con: i32,
    user_upp: QTVREnteringNodeUPP,
) -> OSErr {
    status("InvokeQTVREnteringNodeUPP", || {
        let procedure = user_upp.ok_or(Error::Param)?;
        // SAFETY: as this function's own contract.
        Ok(unsafe { procedure(qtvr, node_id, ref_con) })
    })
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewQTVRMouseOverHotSpotUPP(
    user_routine: QTVRMouseOverHotSpotUPP,
) -> QTVRMouseOverHotSpotUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeQTVRMouseOverHotSpotUPP(_user_upp: QTVRMouseOverHotSpotUPP) {}

/// Calls the procedure; nil is `paramErr`.
///
/// # Safety
///
/// `user_upp` is nil or a procedure of this type that accepts these arguments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvokeQTVRMouseOverHotSpotUPP(
    qtvr: QTVRInstance,
    hot_spot_id: u32,
    flags: u32,
    ref_con: i32,
    user_upp: QTVRMouseOverHotSpotUPP,
) -> OSErr {
    status("InvokeQTVRMouseOverHotSpotUPP", || {
        let procedure = user_upp.ok_or(Error::Param)?;
        // SAFETY: as this function's own contract.
        Ok(unsafe { procedure(qtvr, hot_spot_id, flags, ref_con) })
    })
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewQTVRImagingCompleteUPP(
    user_routine: QTVRImagingCompleteUPP,
) -> QTVRImagingCompleteUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeQTVRImagingCompleteUPP(_user_upp: QTVRImagingCompleteUPP) {}

/// Calls the procedure; nil is `paramErr`.
///
/// # Safety
///
/// `user_upp` is nil or a procedure of this type that accepts these arguments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvokeQTVRImagingCompleteUPP(
    qtvr: QTVRInstance,
    ref_con: i32,
    user_upp: QTVRImagingCompleteUPP,
) -> OSErr {
    status("InvokeQTVRImagingCompleteUPP", || {
        let procedure = user_upp.ok_or(Error::Param)?;
        // SAFETY: as this function's own contract.
        Ok(unsafe { procedure(qtvr, ref_con) })
    })
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewQTVRBackBufferImagingUPP(
    user_routine: QTVRBackBufferImagingUPP,
) -> QTVRBackBufferImagingUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeQTVRBackBufferImagingUPP(_user_upp: QTVRBackBufferImagingUPP) {}

/// Calls the procedure; nil is `paramErr`.
///
/// # Safety
///
/// `user_upp` is nil or a procedure of this type that accepts these arguments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvokeQTVRBackBufferImagingUPP(
    qtvr: QTVRInstance,
    draw_rect: Out<Rect>,
    area_index: u16,
    flags_in: u32,
    flags_out: Out<u32>,
    ref_con: i32,
    user_upp: QTVRBackBufferImagingUPP,
) -> OSErr {
    status("InvokeQTVRBackBufferImagingUPP", || {
        let procedure = user_upp.ok_or(Error::Param)?;
        // SAFETY: as this function's own contract.
        Ok(unsafe { procedure(qtvr, draw_rect, area_index, flags_in, flags_out, ref_con) })
    })
}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewQTVRInterceptUPP(user_routine: QTVRInterceptUPP) -> QTVRInterceptUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeQTVRInterceptUPP(_user_upp: QTVRInterceptUPP) {}

/// Calls the procedure; nil does nothing.
///
/// # Safety
///
/// `user_upp` is nil or a procedure of this type that accepts these arguments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InvokeQTVRInterceptUPP(
    qtvr: QTVRInstance,
    qtvr_msg: Out<QTVRInterceptRecord>,
    ref_con: i32,
    cancel: Out<Boolean>,
    user_upp: QTVRInterceptUPP,
) {
    value("InvokeQTVRInterceptUPP", (), || {
        let procedure = user_upp.ok_or(Error::Param)?;
        // SAFETY: as this function's own contract.
        unsafe { procedure(qtvr, qtvr_msg, ref_con, cancel) };
        Ok(())
    });
}
