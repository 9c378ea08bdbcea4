//! `QuickTimeVR.h`, "Viewing Limits and Constraints".

use super::types::{QTVRInstance, angle_kind};
use crate::base::Result;
use crate::ffi::boundary::{OSErr, Out, status, value};
use crate::manager::{AngleKind, Instance};

/// The physical limits of `kind`: what the node's picture allows.
///
/// # Safety
///
/// `min_value` and `max_value` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetViewingLimits(
    qtvr: QTVRInstance,
    kind: u16,
    min_value: Out<f32>,
    max_value: Out<f32>,
) -> OSErr {
    status("QTVRGetViewingLimits", || {
        // SAFETY: as this function's own contract.
        unsafe { get_range(qtvr, kind, (min_value, max_value), Instance::viewing_limits) }
    })
}

/// What cannot be done from the current view, as `kQTVRCant…` bits; 0 where nothing stops it.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetConstraintStatus(qtvr: QTVRInstance) -> u32 {
    value("QTVRGetConstraintStatus", 0, || {
        qtvr.resolve()?.with(|instance| instance.constraint_status())
    })
}

/// The constraints of `kind`: the limits, narrowed by the file or by `QTVRSetConstraints`.
///
/// # Safety
///
/// `min_value` and `max_value` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetConstraints(
    qtvr: QTVRInstance,
    kind: u16,
    min_value: Out<f32>,
    max_value: Out<f32>,
) -> OSErr {
    status("QTVRGetConstraints", || {
        // SAFETY: as this function's own contract.
        unsafe { get_range(qtvr, kind, (min_value, max_value), Instance::constraints) }
    })
}

/// Constrains the view; for pan, to the angles that grow from `min_value` to `max_value`.
///
/// Wider than the limits is cut to them, and the view is clipped at once [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetConstraints(
    qtvr: QTVRInstance,
    kind: u16,
    min_value: f32,
    max_value: f32,
) -> OSErr {
    status("QTVRSetConstraints", || {
        let cell = qtvr.resolve()?;
        let kind = angle_kind(u32::from(kind))?;
        cell.with(|instance| {
            let units = instance.units;
            let range = (units.to_radians(min_value), units.to_radians(max_value));
            instance.set_constraints(kind, range)
        })?;
        Ok(OSErr::OK)
    })
}

/// # Safety
///
/// Both pointers are null or valid for a write.
unsafe fn get_range(
    qtvr: QTVRInstance,
    kind: u16,
    (min_value, max_value): (Out<f32>, Out<f32>),
    range_of: fn(&Instance, AngleKind) -> Result<(f64, f64)>,
) -> Result<OSErr> {
    let cell = qtvr.resolve()?;
    let kind = angle_kind(u32::from(kind))?;
    let (min, max) = cell.try_with(|instance| {
        let (min, max) = range_of(instance, kind)?;
        Ok((instance.units.from_radians(min), instance.units.from_radians(max)))
    })?;
    // SAFETY: the caller vouches for the pointers.
    unsafe {
        min_value.write_if_wanted(min);
        max_value.write_if_wanted(max);
    }
    Ok(OSErr::OK)
}
