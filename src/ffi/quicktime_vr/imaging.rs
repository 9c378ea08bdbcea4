//! `QuickTimeVR.h`, "Imaging". Panoramas only, but for the update itself.

use super::types::QTVRInstance;
use crate::ffi::boundary::{Boolean, OSErr, Out, status, value};
use crate::ffi::drawing;
use crate::runtime::clock;

/// Draws the view at once, without waiting for `MoviesTask` or `MCIdle`.
///
/// The mode, `kQTVRStatic`, `kQTVRMotion` or `kQTVRCurrentMode`, picks the set of imaging
/// properties. Where tiles of the picture are missing or damaged, the rest is drawn and the result
/// code tells why. `paramErr` for another mode, and for one that differs from that of the update
/// stream that is open [?].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRUpdate(qtvr: QTVRInstance, imaging_mode: u32) -> OSErr {
    status("QTVRUpdate", || {
        let cell = qtvr.resolve()?;
        let now = clock::ticks();
        let mode = cell.try_with(|instance| {
            instance.advance(now);
            instance.update_mode(imaging_mode)
        })?;
        drawing::update_instance(qtvr, &cell, mode)?;
        Ok(OSErr::OK)
    })
}

/// Shows or hides the view: hidden, nothing is drawn on the screen, and nothing is lost; a prescreen
/// procedure goes on to see the picture.
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

/// Sets an imaging property of one mode or of all, or its default where the property carries
/// `kImagingDefaultValue`.
///
/// `paramErr` for a mode or value that does not exist, and for the current mode, which can only be
/// asked for; `propertyNotSupportedByNodeErr` for an unknown property and for an object node [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetImagingProperty(
    qtvr: QTVRInstance,
    imaging_mode: u32,
    imaging_property: u32,
    property_value: i32,
) -> OSErr {
    status("QTVRSetImagingProperty", || {
        qtvr.resolve()?.with(|instance| {
            instance.set_imaging(imaging_mode, imaging_property, property_value)
        })?;
        Ok(OSErr::OK)
    })
}

/// Tells an imaging property, or its default; of all modes, that of the static one [?].
///
/// # Safety
///
/// `property_value` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetImagingProperty(
    qtvr: QTVRInstance,
    imaging_mode: u32,
    imaging_property: u32,
    property_value: Out<i32>,
) -> OSErr {
    status("QTVRGetImagingProperty", || {
        let cell = qtvr.resolve()?;
        let property = cell.with(|instance| instance.imaging(imaging_mode, imaging_property))?;
        // SAFETY: as this function's own contract.
        unsafe { property_value.write(property)? };
        Ok(OSErr::OK)
    })
}

/// Opens an update stream: a run of updates in one mode. Streams nest; all have the same mode.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRBeginUpdateStream(qtvr: QTVRInstance, imaging_mode: u32) -> OSErr {
    status("QTVRBeginUpdateStream", || {
        qtvr.resolve()?.with(|instance| instance.begin_update_stream(imaging_mode))?;
        Ok(OSErr::OK)
    })
}

/// Closes the innermost update stream; `paramErr` where none is open [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVREndUpdateStream(qtvr: QTVRInstance) -> OSErr {
    status("QTVREndUpdateStream", || {
        qtvr.resolve()?.with(|instance| instance.end_update_stream())?;
        Ok(OSErr::OK)
    })
}

/// Sets a property of the swing: its speed from 1 to 10, or the direction of its way round.
///
/// A speed outside is pinned, which `constraintReachedErr` tells [I]; `paramErr` for what does not
/// exist.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetTransitionProperty(
    qtvr: QTVRInstance,
    transition_type: u32,
    transition_property: u32,
    transition_value: i32,
) -> OSErr {
    status("QTVRSetTransitionProperty", || {
        let settled = qtvr.resolve()?.with(|instance| {
            instance.set_transition(transition_type, transition_property, transition_value)
        })?;
        Ok(settled.into())
    })
}

/// Switches the swing on or off: on, a program's changes of the view show as smooth moves.
#[unsafe(no_mangle)]
pub extern "C" fn QTVREnableTransition(
    qtvr: QTVRInstance,
    transition_type: u32,
    enable: Boolean,
) -> OSErr {
    status("QTVREnableTransition", || {
        qtvr.resolve()?
            .with(|instance| instance.enable_transition(transition_type, enable.into()))?;
        Ok(OSErr::OK)
    })
}
