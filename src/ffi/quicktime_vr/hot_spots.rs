//! `QuickTimeVR.h`, "Hot Spots".

use super::types::{QTVRInstance, QTVRMouseOverHotSpotUPP, RgnHandle};
use crate::base::Point;
use crate::ffi::boundary::{Boolean, OSErr, Out};
use crate::ffi::memory::Handle;

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRPtToHotSpotID(
    _qtvr: QTVRInstance,
    _pt: Point,
    _hot_spot_id: Out<u32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetHotSpotType(
    _qtvr: QTVRInstance,
    _hot_spot_id: u32,
    _hot_spot_type: Out<u32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRTriggerHotSpot(
    _qtvr: QTVRInstance,
    _hot_spot_id: u32,
    _node_info: Handle,
    _selected_atom: i32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetMouseOverHotSpotProc(
    _qtvr: QTVRInstance,
    _mouse_over_hot_spot_proc: QTVRMouseOverHotSpotUPP,
    _ref_con: i32,
    _flags: u32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVREnableHotSpot(
    _qtvr: QTVRInstance,
    _enable_flag: u32,
    _hot_spot_value: u32,
    _enable: Boolean,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always 0.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetVisibleHotSpots(_qtvr: QTVRInstance, _hot_spots: Handle) -> u32 {
    0
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetHotSpotRegion(
    _qtvr: QTVRInstance,
    _hot_spot_id: u32,
    _hot_spot_region: RgnHandle,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
