//! `QuickTimeVR.h`, "Node Procedures", "Interaction" and "Cursors".

use core::ffi::c_void;

use super::procedures;
use super::types::{QTVRCursorRecord, QTVREnteringNodeUPP, QTVRInstance, QTVRLeavingNodeUPP};
use crate::ffi::boundary::{OSErr, Out, status};

/// Installs the procedure that is told when a node has been entered; nil removes it.
///
/// It runs with the new node already current, once for each move, not for the first node.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetEnteringNodeProc(
    qtvr: QTVRInstance,
    entering_node_proc: QTVREnteringNodeUPP,
    ref_con: i32,
    _flags: u32,
) -> OSErr {
    status("QTVRSetEnteringNodeProc", || {
        procedures::change(qtvr, |installed| {
            installed.entering = (entering_node_proc, ref_con);
        })?;
        Ok(OSErr::OK)
    })
}

/// Installs the procedure that is asked before a node is left, and may refuse; nil removes it.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetLeavingNodeProc(
    qtvr: QTVRInstance,
    leaving_node_proc: QTVRLeavingNodeUPP,
    ref_con: i32,
    _flags: u32,
) -> OSErr {
    status("QTVRSetLeavingNodeProc", || {
        procedures::change(qtvr, |installed| {
            installed.leaving = (leaving_node_proc, ref_con);
        })?;
        Ok(OSErr::OK)
    })
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetInteractionProperty(
    _qtvr: QTVRInstance,
    _property: u32,
    _value: *mut c_void,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetInteractionProperty(
    _qtvr: QTVRInstance,
    _property: u32,
    _value: *mut c_void,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRReplaceCursor(
    _qtvr: QTVRInstance,
    _curs_record: Out<QTVRCursorRecord>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
