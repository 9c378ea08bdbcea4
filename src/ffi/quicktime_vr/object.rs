//! `QuickTimeVR.h`, "Object Nodes".
//!
//! For panoramas all of these are `callNotSupportedByNodeErr`, or 0 where there is no result code
//! [I].

use super::types::QTVRInstance;
use crate::base::Result;
use crate::ffi::boundary::{Boolean, OSErr, Out, status, value};
use crate::manager::{RateKind, StateKind};

/// What a drag does, or would do at this moment: bits `kQTVRPanning` and so on.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetCurrentMouseMode(qtvr: QTVRInstance) -> u32 {
    value("QTVRGetCurrentMouseMode", 0, || qtvr.resolve()?.with(|instance| instance.mouse_mode()))
}

/// Sets the rate at which the frames of a view play; its sign is the direction and 0 stops.
///
/// Outside of −100 to 100 it is pinned, which `constraintReachedErr` tells.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetFrameRate(qtvr: QTVRInstance, rate: f32) -> OSErr {
    status("QTVRSetFrameRate", || set_rate(qtvr, RateKind::Frames, rate))
}

/// The rate at which the frames of a view play.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetFrameRate(qtvr: QTVRInstance) -> f32 {
    value("QTVRGetFrameRate", 0.0, || rate(qtvr, RateKind::Frames))
}

/// Sets the rate at which the views of a row play, with the rules of [`QTVRSetFrameRate`].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetViewRate(qtvr: QTVRInstance, rate: f32) -> OSErr {
    status("QTVRSetViewRate", || set_rate(qtvr, RateKind::Views, rate))
}

/// The rate at which the views of a row play.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewRate(qtvr: QTVRInstance) -> f32 {
    value("QTVRGetViewRate", 0.0, || rate(qtvr, RateKind::Views))
}

fn set_rate(qtvr: QTVRInstance, kind: RateKind, rate: f32) -> Result<OSErr> {
    Ok(qtvr.resolve()?.with(|instance| instance.set_rate(kind, f64::from(rate)))?.into())
}

fn rate(qtvr: QTVRInstance, kind: RateKind) -> Result<f32> {
    qtvr.resolve()?.with(|instance| instance.rate(kind)).map(|rate| rate as f32)
}

/// Goes to a time in the current view, in units of the movie.
///
/// What is outside of the view leads to its first or its last time, and is `timeNotInViewErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetViewCurrentTime(qtvr: QTVRInstance, time: i32) -> OSErr {
    status("QTVRSetViewCurrentTime", || {
        qtvr.resolve()?.with(|instance| instance.set_view_time(time))?;
        Ok(OSErr::OK)
    })
}

/// The time in the current view, in units of the movie.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewCurrentTime(qtvr: QTVRInstance) -> i32 {
    value("QTVRGetViewCurrentTime", 0, || qtvr.resolve()?.with(|instance| instance.view_time()))
}

/// How long the current view lasts, in units of the movie.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetCurrentViewDuration(qtvr: QTVRInstance) -> i32 {
    value("QTVRGetCurrentViewDuration", 0, || {
        qtvr.resolve()?.with(|instance| instance.view_duration())
    })
}

/// Sets the view state for the button up, for the button down, or the current one, which lasts
/// until the button changes.
///
/// `invalidViewStateErr` for a type that does not exist, and a state outside of 1 to the count.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetViewState(qtvr: QTVRInstance, view_state_type: u32, state: u16) -> OSErr {
    status("QTVRSetViewState", || {
        qtvr.resolve()?.with(|instance| {
            instance.view_state_count()?;
            instance.set_view_state(StateKind::from_number(view_state_type)?, state)
        })?;
        Ok(OSErr::OK)
    })
}

/// Tells a view state; the results are those of [`QTVRSetViewState`].
///
/// # Safety
///
/// `state` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetViewState(
    qtvr: QTVRInstance,
    view_state_type: u32,
    state: Out<u16>,
) -> OSErr {
    status("QTVRGetViewState", || {
        let found = qtvr.resolve()?.with(|instance| {
            instance.view_state_count()?;
            instance.view_state(StateKind::from_number(view_state_type)?)
        })?;
        // SAFETY: as this function's own contract.
        unsafe { state.write(found)? };
        Ok(OSErr::OK)
    })
}

/// How many view states the object has.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewStateCount(qtvr: QTVRInstance) -> u16 {
    value("QTVRGetViewStateCount", 0, || {
        qtvr.resolve()?.with(|instance| instance.view_state_count())
    })
}

/// Switches an animation setting. `settingNotSupportedByNodeErr` for one that does not exist.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetAnimationSetting(
    qtvr: QTVRInstance,
    setting: u32,
    enable: Boolean,
) -> OSErr {
    status("QTVRSetAnimationSetting", || {
        qtvr.resolve()?.with(|instance| instance.set_animation_setting(setting, enable.into()))?;
        Ok(OSErr::OK)
    })
}

/// Tells whether an animation setting is on. `settingNotSupportedByNodeErr` for one that does not
/// exist.
///
/// # Safety
///
/// `enable` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetAnimationSetting(
    qtvr: QTVRInstance,
    setting: u32,
    enable: Out<Boolean>,
) -> OSErr {
    status("QTVRGetAnimationSetting", || {
        let found = qtvr.resolve()?.with(|instance| instance.animation_setting(setting))?;
        // SAFETY: as this function's own contract.
        unsafe { enable.write(found.into())? };
        Ok(OSErr::OK)
    })
}

/// Switches a control setting. `settingNotSupportedByNodeErr` for one that does not exist.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetControlSetting(
    qtvr: QTVRInstance,
    setting: u32,
    enable: Boolean,
) -> OSErr {
    status("QTVRSetControlSetting", || {
        qtvr.resolve()?.with(|instance| instance.set_control_setting(setting, enable.into()))?;
        Ok(OSErr::OK)
    })
}

/// Tells whether a control setting is on. `settingNotSupportedByNodeErr` for one that does not
/// exist.
///
/// # Safety
///
/// `enable` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetControlSetting(
    qtvr: QTVRInstance,
    setting: u32,
    enable: Out<Boolean>,
) -> OSErr {
    status("QTVRGetControlSetting", || {
        let found = qtvr.resolve()?.with(|instance| instance.control_setting(setting))?;
        // SAFETY: as this function's own contract.
        unsafe { enable.write(found.into())? };
        Ok(OSErr::OK)
    })
}

/// Lets the frames of a view play, or stops them where they are.
#[unsafe(no_mangle)]
pub extern "C" fn QTVREnableFrameAnimation(qtvr: QTVRInstance, enable: Boolean) -> OSErr {
    status("QTVREnableFrameAnimation", || animate(qtvr, RateKind::Frames, enable))
}

/// Whether the frames of a view play.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetFrameAnimation(qtvr: QTVRInstance) -> Boolean {
    value("QTVRGetFrameAnimation", Boolean(0), || is_animated(qtvr, RateKind::Frames))
}

/// Lets the views of a row play, or stops them where they are.
#[unsafe(no_mangle)]
pub extern "C" fn QTVREnableViewAnimation(qtvr: QTVRInstance, enable: Boolean) -> OSErr {
    status("QTVREnableViewAnimation", || animate(qtvr, RateKind::Views, enable))
}

/// Whether the views of a row play.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewAnimation(qtvr: QTVRInstance) -> Boolean {
    value("QTVRGetViewAnimation", Boolean(0), || is_animated(qtvr, RateKind::Views))
}

fn animate(qtvr: QTVRInstance, kind: RateKind, enable: Boolean) -> Result<OSErr> {
    qtvr.resolve()?.with(|instance| instance.animate(kind, enable.into()))?;
    Ok(OSErr::OK)
}

fn is_animated(qtvr: QTVRInstance, kind: RateKind) -> Result<Boolean> {
    Ok(qtvr.resolve()?.with(|instance| instance.is_animated(kind))?.into())
}
