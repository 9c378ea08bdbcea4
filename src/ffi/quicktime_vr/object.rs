//! `QuickTimeVR.h`, "Object Nodes".

use super::types::QTVRInstance;
use crate::ffi::boundary::{Boolean, OSErr, Out};

/// Not done yet: always 0.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetCurrentMouseMode(_qtvr: QTVRInstance) -> u32 {
    0
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetFrameRate(_qtvr: QTVRInstance, _rate: f32) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always 0.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetFrameRate(_qtvr: QTVRInstance) -> f32 {
    0.0
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetViewRate(_qtvr: QTVRInstance, _rate: f32) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always 0.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewRate(_qtvr: QTVRInstance) -> f32 {
    0.0
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetViewCurrentTime(_qtvr: QTVRInstance, _time: i32) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always 0.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewCurrentTime(_qtvr: QTVRInstance) -> i32 {
    0
}

/// Not done yet: always 0.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetCurrentViewDuration(_qtvr: QTVRInstance) -> i32 {
    0
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetViewState(
    _qtvr: QTVRInstance,
    _view_state_type: u32,
    _state: u16,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewState(
    _qtvr: QTVRInstance,
    _view_state_type: u32,
    _state: Out<u16>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always 0.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewStateCount(_qtvr: QTVRInstance) -> u16 {
    0
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetAnimationSetting(
    _qtvr: QTVRInstance,
    _setting: u32,
    _enable: Boolean,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetAnimationSetting(
    _qtvr: QTVRInstance,
    _setting: u32,
    _enable: Out<Boolean>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetControlSetting(
    _qtvr: QTVRInstance,
    _setting: u32,
    _enable: Boolean,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetControlSetting(
    _qtvr: QTVRInstance,
    _setting: u32,
    _enable: Out<Boolean>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVREnableFrameAnimation(_qtvr: QTVRInstance, _enable: Boolean) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always false.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetFrameAnimation(_qtvr: QTVRInstance) -> Boolean {
    Boolean(0)
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVREnableViewAnimation(_qtvr: QTVRInstance, _enable: Boolean) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always false.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewAnimation(_qtvr: QTVRInstance) -> Boolean {
    Boolean(0)
}
