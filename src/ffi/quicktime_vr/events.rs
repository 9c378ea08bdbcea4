//! `QuickTimeVR.h`, "Event Handling".
//!
//! Every mouse call can be intercepted. The plain and the extended calls share their selectors: the
//! Manager makes extended ones, whose records have five arguments. While tracking is on the
//! controller makes these calls.

use core::ffi::c_void;

use super::callouts::Application;
use super::intercept::{self, Caller, low, number};
use super::types::{QTVRInstance, Selector, WindowRef};
use crate::base::{Error, Point, Result};
use crate::ffi::boundary::{Boolean, OSErr, Out, status, value};
use crate::ffi::wired::{self, Place};
use crate::manager::{self, Pointer, mouse_down, mouse_leave, mouse_still_down, mouse_within};
use crate::runtime::clock;
use crate::runtime::instances::InstanceCell;

/// A slot with the bytes of a point in its low 32 bits.
fn point(pt: Point) -> *mut c_void {
    let ([a, b], [c, d]) = (pt.v.to_ne_bytes(), pt.h.to_ne_bytes());
    number(u32::from_ne_bytes([a, b, c, d]))
}

fn point_of(slot: *mut c_void) -> Point {
    let [a, b, c, d] = low(slot).to_ne_bytes();
    Point { v: i16::from_ne_bytes([a, b]), h: i16::from_ne_bytes([c, d]) }
}

/// Runs a mouse call with its arguments in their slots.
pub(super) fn call(
    qtvr: QTVRInstance,
    cell: &InstanceCell,
    selector: Selector,
    caller: Caller,
    arguments: &[*mut c_void],
) -> Result<OSErr> {
    intercept::run(qtvr, cell, intercept::record(selector, caller, arguments))
}

/// Does what a mouse call does, with the arguments of its record.
///
/// # Safety
///
/// The slot of the hot spot is null or valid for a write.
pub(super) unsafe fn execute(
    qtvr: QTVRInstance,
    cell: &InstanceCell,
    selector: Selector,
    arguments: &[*mut c_void; 6],
    count: i32,
) -> Result<OSErr> {
    let application = Application { qtvr, cell };
    let at = point_of(arguments[0]);
    let now = |modifiers| Pointer { at, when: clock::ticks(), modifiers };
    // Only extended calls tell the time and the keys.
    let extended = match count {
        5 => Pointer { at, when: low(arguments[3]), modifiers: low(arguments[4]) as u16 },
        _ => now(0),
    };
    let (slot, id) = match selector {
        Selector::MouseEnter | Selector::MouseWithin => {
            (arguments[1], mouse_within(cell, now(0), &application))
        }
        Selector::MouseLeave => {
            mouse_leave(cell, &application);
            return Ok(OSErr::OK);
        }
        Selector::MouseDown => {
            let when = low(arguments[1]);
            let pointer = Pointer { at, when, modifiers: low(arguments[2]) as u16 };
            let id = mouse_down(cell, pointer, &application);
            if id != 0 {
                wired::in_node(cell, Place::HotSpot(id), *b"clik", Some(pointer));
            }
            (arguments[3], id)
        }
        Selector::MouseStillDown => (arguments[1], mouse_still_down(cell, extended, &application)?),
        Selector::MouseUp => {
            // What was clicked hears of its end wherever the pointer is now.
            let clicked = cell.with(|instance| instance.take_click());
            if clicked != 0 {
                wired::in_node(cell, Place::HotSpot(clicked), *b"cend", Some(extended));
                qtvr.resolve()?;
            }
            (arguments[1], manager::mouse_up(cell, extended, &application)?)
        }
        _ => return Err(Error::SelectorNotSupportedByNode),
    };
    // SAFETY: as this function's own contract.
    unsafe { Out(slot.cast::<u32>()).write_if_wanted(id) };
    Ok(OSErr::OK)
}

/// Has the Manager follow the pointer over the picture, or leaves that to the program, which then
/// makes the calls for entering, being within and leaving. On at first.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetMouseOverTracking(qtvr: QTVRInstance, enable: Boolean) -> OSErr {
    status("QTVRSetMouseOverTracking", || {
        qtvr.resolve()?.with(|instance| instance.set_mouse_over_tracking(enable.into()));
        Ok(OSErr::OK)
    })
}

/// Whether the Manager follows the pointer; false for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetMouseOverTracking(qtvr: QTVRInstance) -> Boolean {
    value("QTVRGetMouseOverTracking", Boolean(0), || {
        Ok(qtvr.resolve()?.with(|instance| instance.mouse_over_tracking()).into())
    })
}

/// Has the Manager follow the button, or leaves that to the program, which then makes the calls for
/// down, still down and up. On at first.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRSetMouseDownTracking(qtvr: QTVRInstance, enable: Boolean) -> OSErr {
    status("QTVRSetMouseDownTracking", || {
        qtvr.resolve()?.with(|instance| instance.set_mouse_down_tracking(enable.into()));
        Ok(OSErr::OK)
    })
}

/// Whether the Manager follows the button; false for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetMouseDownTracking(qtvr: QTVRInstance) -> Boolean {
    value("QTVRGetMouseDownTracking", Boolean(0), || {
        Ok(qtvr.resolve()?.with(|instance| instance.mouse_down_tracking()).into())
    })
}

/// The pointer came into the picture, at a point of the movie's port. Gives the hot spot there.
///
/// # Safety
///
/// `hot_spot_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRMouseEnter(
    qtvr: QTVRInstance,
    pt: Point,
    hot_spot_id: Out<u32>,
    w: WindowRef,
) -> OSErr {
    status("QTVRMouseEnter", || over(qtvr, Selector::MouseEnter, pt, hot_spot_id, w))
}

/// The pointer is in the picture; called again and again. Gives the hot spot there.
///
/// # Safety
///
/// `hot_spot_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRMouseWithin(
    qtvr: QTVRInstance,
    pt: Point,
    hot_spot_id: Out<u32>,
    w: WindowRef,
) -> OSErr {
    status("QTVRMouseWithin", || over(qtvr, Selector::MouseWithin, pt, hot_spot_id, w))
}

fn over(
    qtvr: QTVRInstance,
    selector: Selector,
    pt: Point,
    hot_spot_id: Out<u32>,
    w: WindowRef,
) -> Result<OSErr> {
    let cell = qtvr.resolve()?;
    let arguments = [point(pt), hot_spot_id.0.cast(), w];
    call(qtvr, &cell, selector, Caller::Program, &arguments)
}

/// The pointer left the picture.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRMouseLeave(qtvr: QTVRInstance, pt: Point, w: WindowRef) -> OSErr {
    status("QTVRMouseLeave", || {
        let cell = qtvr.resolve()?;
        call(qtvr, &cell, Selector::MouseLeave, Caller::Program, &[point(pt), w])
    })
}

/// The button was pressed, at a time in ticks. Gives the hot spot there.
///
/// # Safety
///
/// `hot_spot_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRMouseDown(
    qtvr: QTVRInstance,
    pt: Point,
    when: u32,
    modifiers: u16,
    hot_spot_id: Out<u32>,
    w: WindowRef,
) -> OSErr {
    status("QTVRMouseDown", || {
        let cell = qtvr.resolve()?;
        let keys = number(modifiers.into());
        let arguments = [point(pt), number(when), keys, hot_spot_id.0.cast(), w];
        call(qtvr, &cell, Selector::MouseDown, Caller::Program, &arguments)
    })
}

/// The button is held; called again and again, now. A drag turns the view.
///
/// # Safety
///
/// `hot_spot_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRMouseStillDown(
    qtvr: QTVRInstance,
    pt: Point,
    hot_spot_id: Out<u32>,
    w: WindowRef,
) -> OSErr {
    status("QTVRMouseStillDown", || over(qtvr, Selector::MouseStillDown, pt, hot_spot_id, w))
}

/// The button was let go, now. A click on a hot spot triggers it.
///
/// # Safety
///
/// `hot_spot_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRMouseUp(
    qtvr: QTVRInstance,
    pt: Point,
    hot_spot_id: Out<u32>,
    w: WindowRef,
) -> OSErr {
    status("QTVRMouseUp", || over(qtvr, Selector::MouseUp, pt, hot_spot_id, w))
}

/// As [`QTVRMouseStillDown`], with the time in ticks and the modifier keys.
///
/// # Safety
///
/// `hot_spot_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRMouseStillDownExtended(
    qtvr: QTVRInstance,
    pt: Point,
    hot_spot_id: Out<u32>,
    w: WindowRef,
    when: u32,
    modifiers: u16,
) -> OSErr {
    status("QTVRMouseStillDownExtended", || {
        let pointer = Pointer { at: pt, when, modifiers };
        held(qtvr, Selector::MouseStillDown, Caller::Program, pointer, hot_spot_id, w)
    })
}

/// As [`QTVRMouseUp`], with the time in ticks and the modifier keys.
///
/// # Safety
///
/// `hot_spot_id` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRMouseUpExtended(
    qtvr: QTVRInstance,
    pt: Point,
    hot_spot_id: Out<u32>,
    w: WindowRef,
    when: u32,
    modifiers: u16,
) -> OSErr {
    status("QTVRMouseUpExtended", || {
        let pointer = Pointer { at: pt, when, modifiers };
        held(qtvr, Selector::MouseUp, Caller::Program, pointer, hot_spot_id, w)
    })
}

fn held(
    qtvr: QTVRInstance,
    selector: Selector,
    caller: Caller,
    pointer: Pointer,
    hot_spot_id: Out<u32>,
    w: WindowRef,
) -> Result<OSErr> {
    let cell = qtvr.resolve()?;
    let Pointer { at, when, modifiers } = pointer;
    let keys = number(modifiers.into());
    let arguments = [point(at), hot_spot_id.0.cast(), w, number(when), keys];
    call(qtvr, &cell, selector, caller, &arguments)
}

/// A mouse call of the Manager's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ffi) enum MouseCall {
    Enter,
    Within,
    Leave,
    Down,
    StillDown,
    Up,
}

/// Makes a mouse call for the controller, through its interceptor.
pub(in crate::ffi) fn make(
    qtvr: QTVRInstance,
    what: MouseCall,
    pointer: Pointer,
    w: WindowRef,
) -> Result<OSErr> {
    let cell = qtvr.resolve()?;
    let mut id = 0u32;
    let id = (&raw mut id).cast::<c_void>();
    let Pointer { at, when, modifiers } = pointer;
    let keys = number(modifiers.into());
    let caller = Caller::Manager;
    match what {
        MouseCall::Enter => call(qtvr, &cell, Selector::MouseEnter, caller, &[point(at), id, w]),
        MouseCall::Within => call(qtvr, &cell, Selector::MouseWithin, caller, &[point(at), id, w]),
        MouseCall::Leave => call(qtvr, &cell, Selector::MouseLeave, caller, &[point(at), w]),
        MouseCall::Down => {
            let arguments = [point(at), number(when), keys, id, w];
            call(qtvr, &cell, Selector::MouseDown, caller, &arguments)
        }
        MouseCall::StillDown | MouseCall::Up => {
            let selector = match what {
                MouseCall::StillDown => Selector::MouseStillDown,
                _ => Selector::MouseUp,
            };
            held(qtvr, selector, caller, pointer, Out(id.cast()), w)
        }
    }
}
