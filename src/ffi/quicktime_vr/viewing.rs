//! `QuickTimeVR.h`, "Viewing Angles and Zooming".
//!
//! None of the setters draws; the view shows with the next update.

use core::ffi::c_void;

use super::callouts::Application;
use super::intercept::{self, Caller, low, number};
use super::types::{QTVRFloatPoint, QTVRInstance, Selector};
use crate::base::{Error, Result};
use crate::ffi::boundary::{Boolean, OSErr, Out, read, status, value};
use crate::ffi::drawing;
use crate::manager::{AngleKind, Direction, interaction_nudge, nudge, parameter_flags};
use crate::runtime::clock;
use crate::runtime::instances::InstanceCell;

/// Turns the view to `pan_angle`.
///
/// `constraintReachedErr` tells that the angle was pinned to a constraint; the view has moved.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetPanAngle(qtvr: QTVRInstance, pan_angle: f32) -> OSErr {
    status("QTVRSetPanAngle", || set_angle(qtvr, Selector::SetPanAngle, pan_angle))
}

/// The pan angle, or 0 for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetPanAngle(qtvr: QTVRInstance) -> f32 {
    value("QTVRGetPanAngle", 0.0, || {
        Ok(qtvr.resolve()?.with(|instance| instance.units.pan_from_radians(instance.view().pan)))
    })
}

/// Turns the view up or down to `tilt_angle`; 0 is the horizon.
///
/// `constraintReachedErr` tells that the angle was pinned; a cylinder zoomed out as far as it goes
/// has only one tilt.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetTiltAngle(qtvr: QTVRInstance, tilt_angle: f32) -> OSErr {
    status("QTVRSetTiltAngle", || set_angle(qtvr, Selector::SetTiltAngle, tilt_angle))
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
    status("QTVRSetFieldOfView", || set_angle(qtvr, Selector::SetFieldOfView, field_of_view))
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

/// Sets a view parameter: an angle, the view centre of an object, or whether hot spots are shown.
///
/// `value` points to a `float` or a point, but for the hot spots it is the `Boolean` itself.
/// `flags_in` takes angles as relative, as a rate for each second, or as a percentage of the user's
/// speed. `paramErr` for another parameter or flag. Can be intercepted.
///
/// # Safety
///
/// `value` is what the parameter wants, or null.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRSetViewParameter(
    qtvr: QTVRInstance,
    view_parameter: u32,
    value: *mut c_void,
    flags_in: u32,
) -> OSErr {
    status("QTVRSetViewParameter", || {
        let cell = qtvr.resolve()?;
        let arguments = [number(view_parameter), value, number(flags_in)];
        let record = intercept::record(Selector::SetViewParameter, Caller::Program, &arguments);
        intercept::run(qtvr, &cell, record)
    })
}

/// Tells a view parameter; `flags_out`, whose meaning nobody wrote down, becomes 0 [?].
///
/// `value` points to room for a `float`, a point, or a `Boolean`. With the rate flag, the rate of
/// change of an angle. Can be intercepted.
///
/// # Safety
///
/// `value` is null or valid for a write of what the parameter is; `flags_out` is null or valid for
/// a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetViewParameter(
    qtvr: QTVRInstance,
    view_parameter: u32,
    value: *mut c_void,
    flags_in: u32,
    flags_out: Out<u32>,
) -> OSErr {
    status("QTVRGetViewParameter", || {
        let cell = qtvr.resolve()?;
        let arguments = [number(view_parameter), value, number(flags_in), flags_out.0.cast()];
        let record = intercept::record(Selector::GetViewParameter, Caller::Program, &arguments);
        intercept::run(qtvr, &cell, record)
    })
}

/// `kQTVRPan`, `kQTVRTilt` and `kQTVRFOV` of the view parameters.
const ANGLES: [(u32, AngleKind); 3] =
    [(0x0100, AngleKind::Pan), (0x0101, AngleKind::Tilt), (0x0103, AngleKind::FieldOfView)];
/// The view centre of an object.
const VIEW_CENTER: u32 = 0x0104;
/// Whether hot spots are shown.
const HOT_SPOTS_VISIBLE: u32 = 0x0200;

fn angle_of(parameter: u32) -> Option<AngleKind> {
    ANGLES.iter().find(|(known, _)| *known == parameter).map(|(_, kind)| *kind)
}

/// # Safety
///
/// As [`QTVRSetViewParameter`].
pub(super) unsafe fn set_parameter(
    cell: &InstanceCell,
    parameter: u32,
    value: *mut c_void,
    flags: u32,
) -> Result<OSErr> {
    match (parameter, angle_of(parameter)) {
        (_, Some(kind)) => {
            // SAFETY: as this function's own contract.
            let value = unsafe { read(value.cast::<f32>().cast_const())? };
            let now = clock::ticks();
            let settled = cell.with(|instance| {
                let value = instance.units.to_radians(value);
                instance.set_parameter(kind, value, flags, now)
            })?;
            Ok(settled.into())
        }
        // SAFETY: as this function's own contract.
        (VIEW_CENTER, _) if flags == 0 => unsafe { set_view_center(cell, value.cast()) },
        (VIEW_CENTER, _) if flags == parameter_flags::RELATIVE => {
            let from = view_center(cell)?;
            // SAFETY: as this function's own contract.
            let QTVRFloatPoint { x, y } =
                unsafe { read(value.cast::<QTVRFloatPoint>().cast_const())? };
            let centre = (f64::from(from.x + x), f64::from(from.y + y));
            Ok(cell.with(|instance| instance.set_view_centre(centre))?.into())
        }
        (HOT_SPOTS_VISIBLE, _) => {
            // A Boolean is one byte, wherever the caller's sign went.
            let shown = low(value) & 0xFF != 0;
            cell.with(|instance| instance.show_hot_spots(shown));
            Ok(OSErr::OK)
        }
        _ => Err(Error::Param),
    }
}

/// # Safety
///
/// As [`QTVRGetViewParameter`].
pub(super) unsafe fn get_parameter(
    cell: &InstanceCell,
    parameter: u32,
    value: *mut c_void,
    flags: u32,
    flags_out: Out<u32>,
) -> Result<OSErr> {
    match (parameter, angle_of(parameter)) {
        (_, Some(kind)) => {
            let angle = cell.try_with(|instance| {
                let (units, angle) = (instance.units, instance.parameter(kind, flags)?);
                let is_pan = kind == AngleKind::Pan && flags == 0;
                Ok(if is_pan { units.pan_from_radians(angle) } else { units.from_radians(angle) })
            })?;
            // SAFETY: as this function's own contract.
            unsafe { Out(value.cast::<f32>()).write(angle)? };
        }
        (VIEW_CENTER, _) => {
            let centre = view_center(cell)?;
            // SAFETY: as this function's own contract.
            unsafe { Out(value.cast::<QTVRFloatPoint>()).write(centre)? };
        }
        (HOT_SPOTS_VISIBLE, _) => {
            let shown = cell.with(|instance| instance.hot_spots_shown());
            // SAFETY: as this function's own contract.
            unsafe { Out(value.cast::<Boolean>()).write(shown.into())? };
        }
        _ => return Err(Error::Param),
    }
    // SAFETY: as this function's own contract.
    unsafe { flags_out.write_if_wanted(0) };
    Ok(OSErr::OK)
}

fn set_angle(qtvr: QTVRInstance, selector: Selector, angle: f32) -> Result<OSErr> {
    let cell = qtvr.resolve()?;
    let radians = cell.with(|instance| instance.units.to_radians(angle));
    intercept::set_angle(qtvr, &cell, selector, radians, Caller::Program)
}

/// Sets the view centre of an object.
///
/// # Safety
///
/// `view_center` is null or valid for a read.
pub(super) unsafe fn set_view_center(
    cell: &InstanceCell,
    view_center: *const QTVRFloatPoint,
) -> Result<OSErr> {
    cell.with(|instance| instance.view_centre())?;
    // SAFETY: as this function's own contract.
    let QTVRFloatPoint { x, y } = unsafe { read(view_center)? };
    let centre = (f64::from(x), f64::from(y));
    Ok(cell.with(|instance| instance.set_view_centre(centre))?.into())
}

fn view_center(cell: &InstanceCell) -> Result<QTVRFloatPoint> {
    let (x, y) = cell.with(|instance| instance.view_centre())?;
    Ok(QTVRFloatPoint { x: x as f32, y: y as f32 })
}

/// Sets the view centre of an object: the pixel of its image in the middle of the picture. It is
/// adjusted so that nothing beyond the image shows.
///
/// `constraintReachedErr` with nothing changed where translation is off, and
/// `callNotSupportedByNodeErr` for a panorama. Can be intercepted.
///
/// # Safety
///
/// `view_center` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRSetViewCenter(
    qtvr: QTVRInstance,
    view_center: *const QTVRFloatPoint,
) -> OSErr {
    status("QTVRSetViewCenter", || {
        let cell = qtvr.resolve()?;
        let arguments = [view_center.cast_mut().cast()];
        let record = intercept::record(Selector::SetViewCenter, Caller::Program, &arguments);
        intercept::run(qtvr, &cell, record)
    })
}

/// Tells the view centre of an object.
///
/// # Safety
///
/// `view_center` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetViewCenter(
    qtvr: QTVRInstance,
    view_center: Out<QTVRFloatPoint>,
) -> OSErr {
    status("QTVRGetViewCenter", || {
        let centre = self::view_center(&*qtvr.resolve()?)?;
        // SAFETY: as this function's own contract.
        unsafe { view_center.write(centre)? };
        Ok(OSErr::OK)
    })
}

/// Turns the view one step and displays it; `direction` is an angle in degrees counterclockwise
/// from the right, of which the nearest of eight counts.
///
/// An object goes to the adjacent view; the step of a panorama is a tenth of the field of view [I].
/// `constraintReachedErr` where an edge or a constraint stopped it.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRNudge(qtvr: QTVRInstance, direction: u32) -> OSErr {
    status("QTVRNudge", || {
        let cell = qtvr.resolve()?;
        let application = Application { qtvr, cell: &cell };
        let settled = nudge(&*cell, Direction::nearest(direction), &application)?;
        let mode = cell.with(|instance| instance.mode());
        drawing::update_instance(qtvr, &cell, mode)?;
        Ok(settled.into())
    })
}

/// Turns an object by one view, or moves its image, as `kQTVRInteractionNudgeMode` says, and
/// displays it; the direction and the results are those of [`QTVRNudge`].
///
/// `callNotSupportedByNodeErr` for a panorama.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRInteractionNudge(qtvr: QTVRInstance, direction: u32) -> OSErr {
    status("QTVRInteractionNudge", || {
        let cell = qtvr.resolve()?;
        let application = Application { qtvr, cell: &cell };
        let settled = interaction_nudge(&*cell, Direction::nearest(direction), &application)?;
        let mode = cell.with(|instance| instance.mode());
        drawing::update_instance(qtvr, &cell, mode)?;
        Ok(settled.into())
    })
}
