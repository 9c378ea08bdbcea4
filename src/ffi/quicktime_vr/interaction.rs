//! `QuickTimeVR.h`, "Node Procedures", "Interaction" and "Cursors".

use core::ffi::c_void;

use super::callouts::Application;
use super::intercept::low;
use super::procedures;
use super::types::{QTVRCursorRecord, QTVREnteringNodeUPP, QTVRInstance, QTVRLeavingNodeUPP};
use crate::base::Error;
use crate::ffi::boundary::{Boolean, OSErr, Out, read, status};
use crate::ffi::memory;
use crate::manager::Callouts;
use crate::manager::cursor::{CursorData, CursorKind};
use crate::manager::interaction::{self, PropertyValue};

/// Installs the procedure that is told when a node has been entered; nil removes it.
///
/// It runs with the new node already current, once for each move, not for the first node.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetEnteringNodeProc(
    qtvr: QTVRInstance,
    entering_node_proc: QTVREnteringNodeUPP,
    ref_con: i32,
    _flags: u32,
) -> OSErr {
    status("QTVRSetEnteringNodeProc", || {
        procedures::change(qtvr, |installed| {
            installed.entering = (entering_node_proc, ref_con);
        })?;
        Ok(OSErr::OK)
    })
}

/// Installs the procedure that is asked before a node is left, and may refuse; nil removes it.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetLeavingNodeProc(
    qtvr: QTVRInstance,
    leaving_node_proc: QTVRLeavingNodeUPP,
    ref_con: i32,
    _flags: u32,
) -> OSErr {
    status("QTVRSetLeavingNodeProc", || {
        procedures::change(qtvr, |installed| {
            installed.leaving = (leaving_node_proc, ref_con);
        })?;
        Ok(OSErr::OK)
    })
}

/// Sets an interaction property, or its default where the property carries
/// `kQTVRInteractionDefaultValue`.
///
/// Values of up to 32 bits are passed in `value` itself; the mouse motion scale is pointed to, a
/// `float` in the current unit. A speed outside 1 to 10 is pinned, which `constraintReachedErr`
/// tells [I]. `propertyNotSupportedByNodeErr` for a property of the other kind of nodes,
/// or of none.
///
/// # Safety
///
/// For the mouse motion scale, `value` is null or valid for a read of a `float`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRSetInteractionProperty(
    qtvr: QTVRInstance,
    property: u32,
    value: *mut c_void,
) -> OSErr {
    status("QTVRSetInteractionProperty", || {
        let cell = qtvr.resolve()?;
        let number = low(value);
        let given = match property & !interaction::DEFAULT_VALUE {
            interaction::CLICK_HYSTERESIS => PropertyValue::Short(number as u16),
            interaction::TRANSLATE_ON_MOUSE_DOWN => PropertyValue::Flag(number & 0xFF != 0),
            interaction::MOUSE_MOTION_SCALE => {
                // A panorama has no such property; what is pointed to is not looked at.
                cell.try_with(|instance| instance.interaction(property))?;
                // SAFETY: as this function's own contract.
                let angle = unsafe { read(value.cast::<f32>().cast_const())? };
                PropertyValue::Angle(cell.with(|instance| instance.units.to_radians(angle)))
            }
            _ => PropertyValue::Long(number),
        };
        Ok(cell.with(|instance| instance.set_interaction(property, given))?.into())
    })
}

/// Tells an interaction property, or its default: `value` points to a `UInt16` for the hysteresis,
/// a `Boolean` for translating, a `float` for the mouse motion scale, else to a `UInt32`.
///
/// # Safety
///
/// `value` is null or valid for a write of that type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetInteractionProperty(
    qtvr: QTVRInstance,
    property: u32,
    value: *mut c_void,
) -> OSErr {
    status("QTVRGetInteractionProperty", || {
        let cell = qtvr.resolve()?;
        let (found, units) =
            cell.try_with(|instance| Ok((instance.interaction(property)?, instance.units)))?;
        // SAFETY: as this function's own contract.
        unsafe {
            match found {
                PropertyValue::Short(number) => Out(value.cast()).write(number)?,
                PropertyValue::Long(number) => Out(value.cast()).write(number)?,
                PropertyValue::Flag(flag) => Out(value.cast()).write(Boolean::from(flag))?,
                PropertyValue::Angle(angle) => {
                    Out(value.cast()).write(units.from_radians(angle))?;
                }
            }
        }
        Ok(OSErr::OK)
    })
}

/// `kQTVRUseDefaultCursor`.
const DEFAULT_CURSOR: u16 = 0;
/// `kQTVRStdCursorType`.
const STANDARD_CURSOR: u16 = 1;
/// `kQTVRColorCursorType`.
const COLOR_CURSOR: u16 = 2;

/// Replaces a cursor, or restores it where the type says so. The handle is copied and stays the
/// caller's.
///
/// `paramErr` for a cursor that no node of the movie shows, and for data that are no cursor.
///
/// # Safety
///
/// `curs_record` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRReplaceCursor(
    qtvr: QTVRInstance,
    curs_record: Out<QTVRCursorRecord>,
) -> OSErr {
    status("QTVRReplaceCursor", || {
        let cell = qtvr.resolve()?;
        // SAFETY: as this function's own contract.
        let record = unsafe { read(curs_record.0.cast_const())? };
        let of_kind = |kind: CursorKind, least: usize| {
            let bytes = memory::bytes_of(record.handle)?;
            if bytes.len() < least {
                return Err(Error::Param);
            }
            Ok(Some(CursorData { kind, bytes }))
        };
        let data = match record.the_type {
            DEFAULT_CURSOR => None,
            STANDARD_CURSOR => of_kind(CursorKind::Standard, SIZE_OF_CURS)?,
            COLOR_CURSOR => of_kind(CursorKind::Color, SIZE_OF_CRSR)?,
            _ => return Err(Error::Param),
        };
        let id = record.rsrc_id;
        let is_shown = cell.with(|instance| {
            instance.replace_cursor(id, data)?;
            Ok::<_, Error>(instance.cursor() == id)
        })?;
        if is_shown {
            Application { qtvr, cell: &cell }.cursor_changed();
        }
        Ok(OSErr::OK)
    })
}

/// A `Cursor`: picture, mask and hot spot.
const SIZE_OF_CURS: usize = 68;
/// A `CCrsr`, which its pixel map follows.
const SIZE_OF_CRSR: usize = 96;
