//! `QuickTimeVR.h`, "Event Handling".

use super::types::{QTVRInstance, WindowRef};
use crate::base::Point;
use crate::ffi::boundary::{Boolean, OSErr, Out};

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetMouseOverTracking(_qtvr: QTVRInstance, _enable: Boolean) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always false.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetMouseOverTracking(_qtvr: QTVRInstance) -> Boolean {
    Boolean(0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetMouseDownTracking(_qtvr: QTVRInstance, _enable: Boolean) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always false.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetMouseDownTracking(_qtvr: QTVRInstance) -> Boolean {
    Boolean(0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseEnter(
    _qtvr: QTVRInstance,
    _pt: Point,
    _hot_spot_id: Out<u32>,
    _w: WindowRef,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseWithin(
    _qtvr: QTVRInstance,
    _pt: Point,
    _hot_spot_id: Out<u32>,
    _w: WindowRef,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseLeave(_qtvr: QTVRInstance, _pt: Point, _w: WindowRef) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseDown(
    _qtvr: QTVRInstance,
    _pt: Point,
    _when: u32,
    _modifiers: u16,
    _hot_spot_id: Out<u32>,
    _w: WindowRef,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseStillDown(
    _qtvr: QTVRInstance,
    _pt: Point,
    _hot_spot_id: Out<u32>,
    _w: WindowRef,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseUp(
    _qtvr: QTVRInstance,
    _pt: Point,
    _hot_spot_id: Out<u32>,
    _w: WindowRef,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseStillDownExtended(
    _qtvr: QTVRInstance,
    _pt: Point,
    _hot_spot_id: Out<u32>,
    _w: WindowRef,
    _when: u32,
    _modifiers: u16,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseUpExtended(
    _qtvr: QTVRInstance,
    _pt: Point,
    _hot_spot_id: Out<u32>,
    _w: WindowRef,
    _when: u32,
    _modifiers: u16,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
