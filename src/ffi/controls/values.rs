//! `Controls.h`: what controls are set to, and what belongs to them.

use core::ffi::c_long;

use super::{change, proc_id, put_title, record, title};
use crate::ffi::boundary::{Boolean, Out, value};
use crate::ffi::files::pascal;
use crate::ffi::names::{ControlActionUPP, ControlRef};
use crate::ffi::text_utils::put_pascal;

/// Marks a part of a control as pressed; 0 none, 255 makes the control unusable.
#[unsafe(no_mangle)]
pub extern "C" fn HiliteControl(control: ControlRef, hilite_state: i16) {
    value("HiliteControl", (), || change(control, |known| known.hilite = hilite_state as u8));
}

/// What a control is set to; 0 for what is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlValue(control: ControlRef) -> i16 {
    value("GetControlValue", 0, || Ok(record(control)?.0.value))
}

/// Sets a control, within its limits.
#[unsafe(no_mangle)]
pub extern "C" fn SetControlValue(control: ControlRef, new_value: i16) {
    value("SetControlValue", (), || change(control, |known| known.value = new_value));
}

/// The least value.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlMinimum(control: ControlRef) -> i16 {
    value("GetControlMinimum", 0, || Ok(record(control)?.0.min))
}

/// Sets the least value.
#[unsafe(no_mangle)]
pub extern "C" fn SetControlMinimum(control: ControlRef, new_minimum: i16) {
    value("SetControlMinimum", (), || change(control, |known| known.min = new_minimum));
}

/// The greatest value.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlMaximum(control: ControlRef) -> i16 {
    value("GetControlMaximum", 0, || Ok(record(control)?.0.max))
}

/// Sets the greatest value.
#[unsafe(no_mangle)]
pub extern "C" fn SetControlMaximum(control: ControlRef, new_maximum: i16) {
    value("SetControlMaximum", (), || change(control, |known| known.max = new_maximum));
}

/// The title of a control.
///
/// # Safety
///
/// `text` is null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetControlTitle(the_control: ControlRef, text: Out<[u8; 256]>) {
    value("GetControlTitle", (), || {
        record(the_control)?;
        // SAFETY: as this function's own contract.
        unsafe { put_pascal(&title(the_control)?, text) }
    });
}

/// Sets the title of a control.
///
/// # Safety
///
/// `text` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetControlTitle(the_control: ControlRef, text: *const u8) {
    value("SetControlTitle", (), || {
        record(the_control)?;
        // The text may lie in the control itself.
        // SAFETY: as this function's own contract.
        let text = unsafe { pascal(text)? }.to_vec();
        put_title(the_control, &text)?;
        change(the_control, |_| ())
    });
}

/// The program's own number; 0 for what is no control.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlReference(the_control: ControlRef) -> c_long {
    value("GetControlReference", 0, || Ok(record(the_control)?.0.ref_con))
}

/// Sets the program's own number.
#[unsafe(no_mangle)]
pub extern "C" fn SetControlReference(the_control: ControlRef, data: c_long) {
    value("SetControlReference", (), || change(the_control, |known| known.ref_con = data));
}

/// The procedure that `TrackControl` calls for −1; nil at first.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlAction(the_control: ControlRef) -> ControlActionUPP {
    value("GetControlAction", core::ptr::null_mut(), || {
        Ok(core::ptr::with_exposed_provenance_mut(record(the_control)?.0.action))
    })
}

/// Sets the procedure that `TrackControl` calls for −1.
///
/// # Safety
///
/// The procedure is nil or a `ControlActionUPP`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetControlAction(the_control: ControlRef, action_proc: ControlActionUPP) {
    let action = action_proc.expose_provenance();
    value("SetControlAction", (), || change(the_control, |known| known.action = action));
}

/// The variant of a control's definition: the low four bits of its number.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlVariant(the_control: ControlRef) -> i16 {
    value("GetControlVariant", 0, || Ok(proc_id(the_control)? & 15))
}

/// Whether a control can be seen, if its window can.
#[unsafe(no_mangle)]
pub extern "C" fn IsControlVisible(the_control: ControlRef) -> Boolean {
    value("IsControlVisible", false.into(), || Ok((record(the_control)?.0.visible != 0).into()))
}
