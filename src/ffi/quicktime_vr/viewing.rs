//! `QuickTimeVR.h`, "Viewing Angles and Zooming".
//!
//! None of the setters draws; the view shows with the next update.

use core::ffi::c_void;

use super::types::{QTVRFloatPoint, QTVRInstance};
use crate::ffi::boundary::{OSErr, Out, status, value};

/// Turns the view to `pan_angle`.
///
/// `constraintReachedErr` tells that the angle was pinned to a constraint; the view has moved.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetPanAngle(qtvr: QTVRInstance, pan_angle: f32) -> OSErr {
    status("QTVRSetPanAngle", || {
        let cell = qtvr.resolve()?;
        Ok(cell.with(|instance| instance.set_pan(instance.units.to_radians(pan_angle)))?.into())
    })
}

/// The pan angle, or 0 for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetPanAngle(qtvr: QTVRInstance) -> f32 {
    value("QTVRGetPanAngle", 0.0, || {
        Ok(qtvr.resolve()?.with(|instance| instance.units.from_radians(instance.view().pan)))
    })
}

/// Turns the view up or down to `tilt_angle`; 0 is the horizon.
///
/// `constraintReachedErr` tells that the angle was pinned; a cylinder zoomed out as far as it goes
/// has only one tilt.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetTiltAngle(qtvr: QTVRInstance, tilt_angle: f32) -> OSErr {
    status("QTVRSetTiltAngle", || {
        let cell = qtvr.resolve()?;
        Ok(cell.with(|instance| instance.set_tilt(instance.units.to_radians(tilt_angle)))?.into())
    })
}

/// The tilt angle, or 0 for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetTiltAngle(qtvr: QTVRInstance) -> f32 {
    value("QTVRGetTiltAngle", 0.0, || {
        Ok(qtvr.resolve()?.with(|instance| instance.units.from_radians(instance.view().tilt)))
    })
}

/// Sets the vertical field of view; pan and tilt are clipped to what it allows.
///
/// `constraintReachedErr` tells that it was pinned [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetFieldOfView(qtvr: QTVRInstance, field_of_view: f32) -> OSErr {
    status("QTVRSetFieldOfView", || {
        let cell = qtvr.resolve()?;
        let settled = cell.with(|instance| {
            instance.set_field_of_view(instance.units.to_radians(field_of_view))
        })?;
        Ok(settled.into())
    })
}

/// The vertical field of view, or 0 for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetFieldOfView(qtvr: QTVRInstance) -> f32 {
    value("QTVRGetFieldOfView", 0.0, || {
        let cell = qtvr.resolve()?;
        Ok(cell.with(|instance| instance.units.from_radians(instance.view().field_of_view)))
    })
}

/// Shows the view that the file gives for the node.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRShowDefaultView(qtvr: QTVRInstance) -> OSErr {
    status("QTVRShowDefaultView", || {
        qtvr.resolve()?.with(|instance| instance.show_default_view());
        Ok(OSErr::OK)
    })
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetViewParameter(
    _qtvr: QTVRInstance,
    _view_parameter: u32,
    _value: *mut c_void,
    _flags_in: u32,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewParameter(
    _qtvr: QTVRInstance,
    _view_parameter: u32,
    _value: *mut c_void,
    _flags_in: u32,
    _flags_out: Out<u32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetViewCenter(
    _qtvr: QTVRInstance,
    _view_center: *const QTVRFloatPoint,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetViewCenter(
    _qtvr: QTVRInstance,
    _view_center: Out<QTVRFloatPoint>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRNudge(_qtvr: QTVRInstance, _direction: u32) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRInteractionNudge(_qtvr: QTVRInstance, _direction: u32) -> OSErr {
    OSErr::UNIMPLEMENTED
}
