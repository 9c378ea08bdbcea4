//! `Controls.h`: buttons, check boxes and bars of a window.
//!
//! "Inside Macintosh: Macintosh Toolbox Essentials", *Control Manager*. A control is a Handle with a
//! `ControlRecord`, which programs look into; it is drawn by nobody.

use core::ffi::c_long;

use parking_lot::Mutex;

use super::boundary::{Boolean, Out, read, value};
use super::files::pascal;
use super::memory::{self, Handle};
use super::names::ControlRef;
use super::ports::{self, CGrafPtr};
use super::windows;
use crate::base::{Error, Point, Rect, Result};
use crate::runtime::desktop;

/// A `ControlRecord`; its title, 256 bytes, follows.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct ControlRecord {
    next: Handle,
    owner: CGrafPtr,
    rect: Rect,
    visible: u8,
    hilite: u8,
    value: i16,
    min: i16,
    max: i16,
    definition: Handle,
    data: Handle,
    action: usize,
    ref_con: c_long,
}

/// 255: the control cannot be used.
const INACTIVE: u8 = 255;

/// The controls, the oldest first, and the window of each.
static CONTROLS: Mutex<Vec<(usize, usize)>> = Mutex::new(Vec::new());

fn handle_at(address: usize) -> Handle {
    Handle(core::ptr::with_exposed_provenance_mut(address))
}

fn record(control: Handle) -> Result<ControlRecord> {
    let known = CONTROLS.lock().iter().any(|(handle, _)| *handle == control.address());
    if !known {
        return Err(Error::Param);
    }
    memory::with_bytes(control, |bytes| {
        if bytes.len() < size_of::<ControlRecord>() {
            return Err(Error::BadBlock);
        }
        // SAFETY: there are enough bytes, and any of them make a record.
        Ok(unsafe { bytes.as_ptr().cast::<ControlRecord>().read_unaligned() })
    })?
}

fn store(control: Handle, record: ControlRecord) -> Result<()> {
    memory::with_bytes_mut(control, |bytes| {
        if bytes.len() < size_of::<ControlRecord>() {
            return Err(Error::BadBlock);
        }
        // SAFETY: there is enough room.
        unsafe { bytes.as_mut_ptr().cast::<ControlRecord>().write_unaligned(record) };
        Ok(())
    })?
}

fn change(control: Handle, change: impl FnOnce(&mut ControlRecord)) -> Result<()> {
    let mut known = record(control)?;
    change(&mut known);
    // At the end the largest value counts, as on the original.
    known.value = known.value.max(known.min).min(known.max.max(known.min));
    store(control, known)
}

/// The control of a window at one of its points that can be used, and its part.
fn at(window: CGrafPtr, point: Point) -> Option<(Handle, i16)> {
    let mine: Vec<_> = {
        let controls = CONTROLS.lock();
        controls.iter().filter(|(_, owner)| *owner == window.address()).map(|one| one.0).collect()
    };
    mine.into_iter().rev().map(handle_at).find_map(|control| {
        let known = record(control).ok()?;
        let usable = known.visible != 0 && known.hilite != INACTIVE && known.rect.contains(point);
        // kControlButtonPart, kControlCheckBoxPart: by what the definition is.
        usable.then_some((control, if known.max > 1 { 129 } else { 10 }))
    })
}

/// Disposes of the controls of a window.
pub(super) fn dispose_all(window: CGrafPtr) {
    let mut mine = Vec::new();
    CONTROLS.lock().retain(|(control, owner)| {
        let is_mine = *owner == window.address();
        if is_mine {
            mine.push(*control);
        }
        !is_mine
    });
    for control in mine {
        // The program may have disposed of some.
        let _ = memory::dispose(handle_at(control));
    }
}

/// What a new control is.
pub(super) struct Request<'a> {
    pub(super) bounds: Rect,
    pub(super) title: &'a [u8],
    pub(super) visible: bool,
    pub(super) values: [i16; 3],
    pub(super) ref_con: c_long,
}

/// Makes a control of a window.
pub(super) fn make(window: CGrafPtr, request: &Request<'_>) -> Result<Handle> {
    windows::known(window)?;
    let next = windows::record::tail(window)?.controls;
    let [now, min, max] = request.values;
    let known = ControlRecord {
        next,
        owner: window,
        rect: request.bounds,
        visible: if request.visible { INACTIVE } else { 0 },
        hilite: 0,
        value: now.max(min).min(max.max(min)),
        min,
        max,
        definition: Handle::NIL,
        data: Handle::NIL,
        action: 0,
        ref_con: request.ref_con,
    };
    let mut bytes = vec![0; size_of::<ControlRecord>() + 256];
    let title = request.title.get(..request.title.len().min(255)).unwrap_or_default();
    if let Some((len, rest)) =
        bytes.get_mut(size_of::<ControlRecord>()..).and_then(<[u8]>::split_first_mut)
    {
        *len = title.len() as u8;
        rest.iter_mut().zip(title).for_each(|(to, from)| *to = *from);
    }
    let control = memory::new_handle(&bytes)?;
    CONTROLS.lock().push((control.0.expose_provenance(), window.address()));
    store(control, known)?;
    windows::record::change(window, |tail| tail.controls = control)?;
    Ok(control)
}

/// Makes a control in a window, which disposes of it in the end.
///
/// # Safety
///
/// `bounds` is null or valid for a read, `title` null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewControl(
    owning_window: CGrafPtr,
    bounds: *const Rect,
    title: *const u8,
    visible: Boolean,
    initial: i16,
    min: i16,
    max: i16,
    _proc_id: i16,
    ref_con: c_long,
) -> ControlRef {
    value("NewControl", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        let (bounds, title) =
            unsafe { (read(bounds)?, if title.is_null() { &[] } else { pascal(title)? }) };
        let visible = visible.into();
        let request = Request { bounds, title, visible, values: [initial, min, max], ref_con };
        make(owning_window, &request)
    })
}

/// Disposes of a control.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeControl(control: ControlRef) {
    value("DisposeControl", (), || {
        let known = record(control)?;
        CONTROLS.lock().retain(|(handle, _)| *handle != control.address());
        let first = windows::record::tail(known.owner)?.controls;
        if first == control {
            windows::record::change(known.owner, |tail| tail.controls = known.next)?;
        } else {
            let mut before = first;
            // As many steps as there can be controls.
            for _ in 0..=CONTROLS.lock().len() {
                let Ok(other) = record(before) else { break };
                let next = other.next;
                if next == control {
                    store(before, ControlRecord { next: known.next, ..other })?;
                    break;
                }
                before = next;
            }
        }
        memory::dispose(control)
    });
}

/// Marks a part of a control as pressed; 0 none, 255 makes the control unusable.
#[unsafe(no_mangle)]
pub extern "C" fn HiliteControl(control: ControlRef, hilite_state: i16) {
    value("HiliteControl", (), || change(control, |known| known.hilite = hilite_state as u8));
}

/// What a control is set to; 0 for what is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlValue(control: ControlRef) -> i16 {
    value("GetControlValue", 0, || Ok(record(control)?.value))
}

/// Sets a control, within its limits.
#[unsafe(no_mangle)]
pub extern "C" fn SetControlValue(control: ControlRef, new_value: i16) {
    value("SetControlValue", (), || change(control, |known| known.value = new_value));
}

/// The least value.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlMinimum(control: ControlRef) -> i16 {
    value("GetControlMinimum", 0, || Ok(record(control)?.min))
}

/// Sets the least value.
#[unsafe(no_mangle)]
pub extern "C" fn SetControlMinimum(control: ControlRef, new_minimum: i16) {
    value("SetControlMinimum", (), || change(control, |known| known.min = new_minimum));
}

/// The greatest value.
#[unsafe(no_mangle)]
pub extern "C" fn GetControlMaximum(control: ControlRef) -> i16 {
    value("GetControlMaximum", 0, || Ok(record(control)?.max))
}

/// Sets the greatest value.
#[unsafe(no_mangle)]
pub extern "C" fn SetControlMaximum(control: ControlRef, new_maximum: i16) {
    value("SetControlMaximum", (), || change(control, |known| known.max = new_maximum));
}

/// The part at a point of a window, and its control; 0 and nil where there is none.
///
/// # Safety
///
/// `control` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FindControl(
    test_point: Point,
    the_window: CGrafPtr,
    control: Out<ControlRef>,
) -> i16 {
    value("FindControl", 0, || {
        let (found, part) = at(the_window, test_point).unwrap_or((Handle::NIL, 0));
        // SAFETY: as this function's own contract.
        unsafe { control.write_if_wanted(found) };
        Ok(part)
    })
}

/// The part in which the button is let go, if it is the one that it was pressed in; else 0.
pub(super) fn track(control: Handle, start: Point) -> Result<i16> {
    let known = record(control)?;
    let origin = ports::origin(known.owner)?;
    let global = Point { v: start.v.wrapping_sub(origin.v), h: start.h.wrapping_sub(origin.h) };
    let end = desktop::with(|desktop| desktop.follow(global, None));
    let end = Point { v: end.v.wrapping_add(origin.v), h: end.h.wrapping_add(origin.h) };
    let part = if known.max > 1 { 129 } else { 10 };
    Ok(if known.rect.contains(end) { part } else { 0 })
}

/// Follows the mouse from a press in a control; no action procedure is called.
///
/// # Safety
///
/// None: the procedure is not called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TrackControl(
    control: ControlRef,
    start_point: Point,
    _action_proc: super::names::ControlActionUPP,
) -> i16 {
    value("TrackControl", 0, || track(control, start_point))
}
