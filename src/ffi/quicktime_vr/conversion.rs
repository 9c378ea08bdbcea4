//! `QuickTimeVR.h`, "Conversions".

use super::types::{QTVRFloatPoint, QTVRInstance, angle_kind};
use crate::base::{Error, Point};
use crate::ffi::boundary::{OSErr, Out, read, status, value};
use crate::manager::Units;

/// Sets the unit of angles in calls on this instance: `kQTVRDegrees` or `kQTVRRadians`.
///
/// Nothing stored changes, only how it is expressed. An unknown unit is `paramErr` [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetAngularUnits(qtvr: QTVRInstance, units: u32) -> OSErr {
    status("QTVRSetAngularUnits", || {
        let cell = qtvr.resolve()?;
        let units = match units {
            0 => Units::Degrees,
            1 => Units::Radians,
            _ => return Err(Error::Param),
        };
        cell.with(|instance| instance.units = units);
        Ok(OSErr::OK)
    })
}

/// The unit of angles; degrees for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetAngularUnits(qtvr: QTVRInstance) -> u32 {
    value("QTVRGetAngularUnits", 0, || {
        Ok(qtvr.resolve()?.with(|instance| match instance.units {
            Units::Degrees => 0,
            Units::Radians => 1,
        }))
    })
}

/// `kQTVRViewCenterH`.
const VIEW_CENTER_H: u32 = 4;
/// `kQTVRViewCenterV`.
const VIEW_CENTER_V: u32 = 5;

/// What `value` would become if it were set now, with constraints and wrapping; nothing changes.
///
/// # Safety
///
/// `result` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRWrapAndConstrain(
    qtvr: QTVRInstance,
    kind: i16,
    value: f32,
    result: Out<f32>,
) -> OSErr {
    status("QTVRWrapAndConstrain", || {
        let cell = qtvr.resolve()?;
        let number = u32::try_from(kind).map_err(|_| Error::Param)?;
        let settled = cell.try_with(|instance| {
            let units = instance.units;
            // A view centre is counted in pixels, whatever the unit.
            if number == VIEW_CENTER_H || number == VIEW_CENTER_V {
                let is_h = number == VIEW_CENTER_H;
                let (x, y) = instance.view_centre()?;
                let value = f64::from(value);
                let wanted = if is_h { (value, y) } else { (x, value) };
                let (x, y) = instance.constrain_view_centre(wanted)?;
                return Ok((if is_h { x } else { y }) as f32);
            }
            let kind = angle_kind(number)?;
            let settled = instance.wrap_and_constrain(kind, units.to_radians(value))?;
            Ok(units.from_radians(settled))
        })?;
        // SAFETY: as this function's own contract.
        unsafe { result.write(settled)? };
        Ok(OSErr::OK)
    })
}

/// Pan and tilt of what is seen at a point, in local coordinates of the movie's port. Panoramas only.
///
/// # Safety
///
/// `pan_angle` and `tilt_angle` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRPtToAngles(
    qtvr: QTVRInstance,
    pt: Point,
    pan_angle: Out<f32>,
    tilt_angle: Out<f32>,
) -> OSErr {
    status("QTVRPtToAngles", || {
        let cell = qtvr.resolve()?;
        let (pan, tilt) = cell.with(|instance| instance.angles_at(pt))?;
        // SAFETY: as this function's own contract.
        unsafe {
            pan_angle.write_if_wanted(pan);
            tilt_angle.write_if_wanted(tilt);
        }
        Ok(OSErr::OK)
    })
}

/// Pan and tilt of a place in the full picture of a panorama, in pixels of the back buffer as
/// `QTVRGetBackBufferSettings` tells it [I]. Panoramas only.
///
/// # Safety
///
/// `coord` is null or valid for a read, the others null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRCoordToAngles(
    qtvr: QTVRInstance,
    coord: Out<QTVRFloatPoint>,
    pan_angle: Out<f32>,
    tilt_angle: Out<f32>,
) -> OSErr {
    status("QTVRCoordToAngles", || {
        let cell = qtvr.resolve()?;
        // SAFETY: as this function's own contract.
        let QTVRFloatPoint { x, y } = unsafe { read(coord.0.cast_const())? };
        let (pan, tilt) = cell.try_with(|instance| {
            let place = (f64::from(x), f64::from(y));
            let (pan, tilt) = instance.coordinates_to_angles(place)?;
            Ok((instance.units.from_radians(pan), instance.units.from_radians(tilt)))
        })?;
        // SAFETY: as this function's own contract.
        unsafe {
            pan_angle.write_if_wanted(pan);
            tilt_angle.write_if_wanted(tilt);
        }
        Ok(OSErr::OK)
    })
}

/// The way back from [`QTVRCoordToAngles`]. A place outside the picture is told as it is.
///
/// # Safety
///
/// `coord` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRAnglesToCoord(
    qtvr: QTVRInstance,
    pan_angle: f32,
    tilt_angle: f32,
    coord: Out<QTVRFloatPoint>,
) -> OSErr {
    status("QTVRAnglesToCoord", || {
        let cell = qtvr.resolve()?;
        let (x, y) = cell.with(|instance| {
            let (pan, tilt) =
                (instance.units.to_radians(pan_angle), instance.units.to_radians(tilt_angle));
            instance.angles_to_coordinates(pan, tilt)
        })?;
        // SAFETY: as this function's own contract.
        unsafe { coord.write(QTVRFloatPoint { x: x as f32, y: y as f32 })? };
        Ok(OSErr::OK)
    })
}

/// The column, from 0, whose views are nearest to a pan angle; 0 for a panorama [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRPanToColumn(qtvr: QTVRInstance, pan_angle: f32) -> i16 {
    value("QTVRPanToColumn", 0, || {
        let column = qtvr.resolve()?.with(|instance| {
            let pan = instance.units.to_radians(pan_angle);
            instance.column_of(pan)
        })?;
        Ok(i16::try_from(column).unwrap_or(i16::MAX))
    })
}

/// The pan angle of a column; 0 for a panorama [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRColumnToPan(qtvr: QTVRInstance, column: i16) -> f32 {
    value("QTVRColumnToPan", 0.0, || {
        qtvr.resolve()?.try_with(|instance| {
            let pan = instance.pan_of(column)?;
            Ok(instance.units.from_radians(pan))
        })
    })
}

/// The row, from 0, whose views are nearest to a tilt angle; 0 for a panorama [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRTiltToRow(qtvr: QTVRInstance, tilt_angle: f32) -> i16 {
    value("QTVRTiltToRow", 0, || {
        let row = qtvr.resolve()?.with(|instance| {
            let tilt = instance.units.to_radians(tilt_angle);
            instance.row_of(tilt)
        })?;
        Ok(i16::try_from(row).unwrap_or(i16::MAX))
    })
}

/// The tilt angle of a row; 0 for a panorama [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRRowToTilt(qtvr: QTVRInstance, row: i16) -> f32 {
    value("QTVRRowToTilt", 0.0, || {
        qtvr.resolve()?.try_with(|instance| {
            let tilt = instance.tilt_of(row)?;
            Ok(instance.units.from_radians(tilt))
        })
    })
}
