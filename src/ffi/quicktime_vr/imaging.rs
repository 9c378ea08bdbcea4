//! `QuickTimeVR.h`, "Imaging".

use super::types::QTVRInstance;
use crate::base::Error;
use crate::ffi::boundary::{Boolean, OSErr, Out, status, value};
use crate::ffi::drawing;

/// `kQTVRCurrentMode`.
const CURRENT_MODE: u32 = 0;
/// `kQTVRStatic`.
const STATIC: u32 = 1;
/// `kQTVRMotion`.
const MOTION: u32 = 2;

/// Draws the view at once, without waiting for `MoviesTask` or `MCIdle`.
///
/// The mode, `kQTVRStatic`, `kQTVRMotion` or `kQTVRCurrentMode`, picks the set of imaging
/// properties. Where tiles of the picture are missing or damaged, the rest is drawn and the result
/// code tells why. `paramErr` for another mode.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRUpdate(qtvr: QTVRInstance, imaging_mode: u32) -> OSErr {
    status("QTVRUpdate", || {
        let cell = qtvr.resolve()?;
        let moving = match imaging_mode {
            CURRENT_MODE | STATIC => false,
            MOTION => true,
            _ => return Err(Error::Param),
        };
        drawing::draw_instance(&cell, moving)?;
        Ok(OSErr::OK)
    })
}

/// Shows or hides the view: hidden, nothing is drawn, and nothing is lost.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetVisible(qtvr: QTVRInstance, visible: Boolean) -> OSErr {
    status("QTVRSetVisible", || {
        qtvr.resolve()?.with(|instance| instance.set_visible(visible.into()))?;
        Ok(OSErr::OK)
    })
}

/// Whether the view is drawn; false for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetVisible(qtvr: QTVRInstance) -> Boolean {
    value("QTVRGetVisible", Boolean(0), || {
        Ok(qtvr.resolve()?.with(|instance| instance.visible()).into())
    })
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetImagingProperty(
    _qtvr: QTVRInstance,
    _imaging_mode: u32,
    _imaging_property: u32,
    _property_value: i32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetImagingProperty(
    _qtvr: QTVRInstance,
    _imaging_mode: u32,
    _imaging_property: u32,
    _property_value: Out<i32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRBeginUpdateStream(_qtvr: QTVRInstance, _imaging_mode: u32) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVREndUpdateStream(_qtvr: QTVRInstance) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetTransitionProperty(
    _qtvr: QTVRInstance,
    _transition_type: u32,
    _transition_property: u32,
    _transition_value: i32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVREnableTransition(
    _qtvr: QTVRInstance,
    _transition_type: u32,
    _enable: Boolean,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
