//! `QuickTimeVR.h`, "Intercept Procedures".
//!
//! Whatever can be intercepted becomes a record of its arguments. The procedure may change it, run
//! the function with it as often as it likes, and cancel it. "Virtual Reality Programming",
//! *Intercepting QuickTime VR Manager Routines*; `behaviour.md` 7.

use core::ffi::c_void;
use std::cell::RefCell;

use super::callouts::Application;
use super::procedures::{self, Intercept};
use super::types::{
    QTVRFloatPoint, QTVRInstance, QTVRInterceptRecord, QTVRInterceptUPP, Selector, parameters,
};
use super::{events, viewing};
use crate::base::{Error, FourCc, Result};
use crate::ffi::atoms;
use crate::ffi::boundary::{Boolean, OSErr, Out, read, status};
use crate::ffi::byte_order::Contract;
use crate::ffi::memory::{self, Handle};
use crate::ffi::nesting;
use crate::manager::{Access, AngleKind, Origin, trigger_hot_spot};
use crate::runtime::clock;
use crate::runtime::instances::InstanceCell;

/// Who calls a function that can be intercepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ffi) enum Caller {
    /// The program.
    Program,
    /// The Manager, for the user.
    Manager,
}

/// A procedure that is running.
pub(super) struct Running {
    qtvr: QTVRInstance,
    selector: i32,
    result: Option<OSErr>,
}

thread_local! {
    pub(super) static RUNNING: RefCell<Vec<Running>> = const { RefCell::new(Vec::new()) };
}

/// A slot with a number in its low 32 bits.
pub(super) fn number(value: u32) -> *mut c_void {
    core::ptr::without_provenance_mut(value as usize)
}

/// A slot with an address.
fn address<T>(pointer: *mut T) -> *mut c_void {
    pointer.cast()
}

/// The record of a call.
pub(super) fn record(
    selector: Selector,
    caller: Caller,
    arguments: &[*mut c_void],
) -> QTVRInterceptRecord {
    let mut parameter = [core::ptr::null_mut(); 6];
    for (slot, argument) in parameter.iter_mut().zip(arguments) {
        *slot = *argument;
    }
    QTVRInterceptRecord {
        reserved1: i32::from(caller == Caller::Manager),
        selector: selector as i32,
        reserved2: 0,
        reserved3: 0,
        param_count: arguments.len() as i32,
        parameter,
    }
}

/// Runs a call: its procedure where one is installed, else the function itself.
///
/// A cancelled call gives the result of the last `QTVRCallInterceptedProc`, else `noErr` [?].
pub(super) fn run(
    qtvr: QTVRInstance,
    cell: &InstanceCell,
    mut record: QTVRInterceptRecord,
) -> Result<OSErr> {
    let installed = Selector::from_number(record.selector).and_then(|selector| {
        procedures::one(cell, |installed| installed.intercepts[selector.place()]).flatten()
    });
    let Some(Intercept { procedure: Some(procedure), ref_con, .. }) = installed else {
        return execute(qtvr, cell, &record);
    };
    let Some(_nested) = nesting::enter() else { return execute(qtvr, cell, &record) };
    let mut cancel = Boolean::default();
    let selector = record.selector;
    RUNNING.with_borrow_mut(|running| running.push(Running { qtvr, selector, result: None }));
    // SAFETY: whoever installed the procedure promised that it can be called until replaced; record
    // and flag live longer than the call.
    unsafe { procedure(qtvr, Out(&raw mut record), ref_con, Out(&raw mut cancel)) };
    let result = RUNNING.with_borrow_mut(Vec::pop).and_then(|running| running.result);
    if bool::from(cancel) {
        return Ok(result.unwrap_or(OSErr::OK));
    }
    // The procedure may have closed the movie.
    qtvr.resolve()?;
    // What the procedure may change are the arguments, not which function it is.
    record.selector = selector;
    execute(qtvr, cell, &record)
}

/// Runs the function of a record with its arguments.
fn execute(qtvr: QTVRInstance, cell: &InstanceCell, record: &QTVRInterceptRecord) -> Result<OSErr> {
    let selector =
        Selector::from_number(record.selector).ok_or(Error::SelectorNotSupportedByNode)?;
    let arguments = parameters(record);
    let caller = if record.reserved1 == 0 { Caller::Program } else { Caller::Manager };
    let angle = |kind: AngleKind| {
        // SAFETY: the argument of these calls is a float, ours or the procedure's.
        let radians = unsafe { read(arguments[0].cast::<f32>().cast_const())? };
        turn(cell, kind, f64::from(radians), caller)
    };
    match selector {
        Selector::SetPanAngle => angle(AngleKind::Pan),
        Selector::SetTiltAngle => angle(AngleKind::Tilt),
        Selector::SetFieldOfView => angle(AngleKind::FieldOfView),
        // SAFETY: the arguments are those of the function, ours or the procedure's.
        Selector::SetViewCenter => unsafe { viewing::set_view_center(cell, arguments[0].cast()) },
        Selector::TriggerHotSpot => {
            let application = Application { qtvr, cell };
            trigger_hot_spot(cell, low(arguments[0]), &application)?;
            Ok(OSErr::OK)
        }
        Selector::GetHotSpotType => {
            let id = low(arguments[0]);
            let kind = cell.with_movie(|instance, movie| instance.hot_spot_kind(movie, id))?;
            // SAFETY: as above.
            unsafe { Out(arguments[1].cast::<u32>()).write(u32::from_be_bytes(kind.0))? };
            Ok(OSErr::OK)
        }
        // SAFETY: as above.
        Selector::SetViewParameter => unsafe {
            viewing::set_parameter(cell, low(arguments[0]), arguments[1], low(arguments[2]))
        },
        // SAFETY: as above.
        Selector::GetViewParameter => unsafe {
            let flags_out = Out(arguments[3].cast());
            viewing::get_parameter(
                cell,
                low(arguments[0]),
                arguments[1],
                low(arguments[2]),
                flags_out,
            )
        },
        // SAFETY: as above.
        _ => unsafe { events::execute(qtvr, cell, selector, &arguments, record.param_count) },
    }
}

/// The low 32 bits of a slot.
pub(super) fn low(slot: *mut c_void) -> u32 {
    slot.addr() as u32
}

fn turn(cell: &InstanceCell, kind: AngleKind, radians: f64, caller: Caller) -> Result<OSErr> {
    let now = clock::ticks();
    let origin = if caller == Caller::Manager { Origin::User } else { Origin::Program };
    let settled = cell.with(|instance| instance.set_angle(kind, radians, origin, now))?;
    Ok(settled.into())
}

fn is_intercepted(cell: &InstanceCell, selector: Selector) -> Option<Intercept> {
    procedures::one(cell, |installed| installed.intercepts[selector.place()]).flatten()
}

/// Sets an angle of the view, through its interceptor.
pub(super) fn set_angle(
    qtvr: QTVRInstance,
    cell: &InstanceCell,
    selector: Selector,
    radians: f64,
    caller: Caller,
) -> Result<OSErr> {
    if is_intercepted(cell, selector).is_none() {
        let kind = match selector {
            Selector::SetPanAngle => AngleKind::Pan,
            Selector::SetTiltAngle => AngleKind::Tilt,
            _ => AngleKind::FieldOfView,
        };
        return turn(cell, kind, radians, caller);
    }
    let mut value = radians as f32;
    run(qtvr, cell, record(selector, caller, &[address(&raw mut value)]))
}

/// Moves the image of an object, through its interceptor.
pub(super) fn set_view_centre(
    qtvr: QTVRInstance,
    cell: &InstanceCell,
    (x, y): (f64, f64),
) -> Result<OSErr> {
    let mut centre = QTVRFloatPoint { x: x as f32, y: y as f32 };
    let arguments = [address(&raw mut centre)];
    run(qtvr, cell, record(Selector::SetViewCenter, Caller::Manager, &arguments))
}

/// The type of a hot spot, through its interceptor.
pub(super) fn hot_spot_type(qtvr: QTVRInstance, cell: &InstanceCell, id: u32) -> Result<FourCc> {
    let mut kind = u32::from_be_bytes(*b"undf");
    let arguments = [number(id), address(&raw mut kind)];
    let code = run(qtvr, cell, record(Selector::GetHotSpotType, Caller::Manager, &arguments))?;
    // A code that a procedure chose is not ours to understand.
    if code == OSErr::OK { Ok(FourCc(kind.to_be_bytes())) } else { Err(Error::InvalidHotSpotId) }
}

/// Triggers a hot spot through its interceptor, which is handed the node's information and the hot
/// spot's atom in it.
pub(super) fn trigger(qtvr: QTVRInstance, cell: &InstanceCell, id: u32) -> Result<OSErr> {
    cell.with_movie(|instance, movie| instance.hot_spot_kind(movie, id))?;
    let Some(intercept) = is_intercepted(cell, Selector::TriggerHotSpot) else {
        let arguments = [number(id), core::ptr::null_mut(), core::ptr::null_mut()];
        return run(qtvr, cell, record(Selector::TriggerHotSpot, Caller::Manager, &arguments));
    };
    let (container, atom) = hot_spot_atom(cell, id, intercept.contract)?;
    let arguments = [number(id), address(container.0), number(atom)];
    let result = run(qtvr, cell, record(Selector::TriggerHotSpot, Caller::Manager, &arguments));
    // The procedure may have disposed of it, which is its mistake and no harm.
    let _ = memory::dispose(container);
    result
}

/// A fresh copy of the node's information, and the atom of a hot spot in it; 0 where it has none.
fn hot_spot_atom(cell: &InstanceCell, id: u32, contract: Contract) -> Result<(Handle, u32)> {
    let mut info =
        cell.with_movie(|instance, movie| instance.scene().node_info(movie, instance.node()))?;
    let atom = atoms::find_path(&info, &[(*b"hspa", 1), (*b"hots", id)]);
    contract.container_from_file(&mut info);
    Ok((memory::new_handle(&info)?, atom))
}

/// Installs the procedure that is called instead of a function, or removes it with nil.
///
/// `selectorNotSupportedByNodeErr` for a selector that does not exist [I]. The container that the
/// procedure of a trigger is handed has its known leaves in host order.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRInstallInterceptProc(
    qtvr: QTVRInstance,
    selector: u32,
    intercept_proc: QTVRInterceptUPP,
    ref_con: i32,
    _flags: u32,
) -> OSErr {
    status("QTVRInstallInterceptProc", || {
        install(qtvr, selector, intercept_proc, ref_con, Contract::Classic)
    })
}

/// As [`QTVRInstallInterceptProc`]; containers have the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRInstallInterceptProc_BigEndianData(
    qtvr: QTVRInstance,
    selector: u32,
    intercept_proc: QTVRInterceptUPP,
    ref_con: i32,
    _flags: u32,
) -> OSErr {
    status("QTVRInstallInterceptProc", || {
        install(qtvr, selector, intercept_proc, ref_con, Contract::BigEndianData)
    })
}

fn install(
    qtvr: QTVRInstance,
    selector: u32,
    procedure: QTVRInterceptUPP,
    ref_con: i32,
    contract: Contract,
) -> Result<OSErr> {
    qtvr.resolve()?;
    let selector =
        Selector::from_number(selector as i32).ok_or(Error::SelectorNotSupportedByNode)?;
    let intercept = procedure.map(|_| Intercept { procedure, ref_con, contract });
    procedures::change(qtvr, |installed| installed.intercepts[selector.place()] = intercept)?;
    Ok(OSErr::OK)
}

/// Runs the function that is intercepted, with the arguments of the record as they are now.
///
/// Only inside an intercept procedure of this instance, for its own selector; else `paramErr` [I].
///
/// # Safety
///
/// `qtvr_msg` is null or the record that the procedure was given, with arguments of the types that
/// it came with.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRCallInterceptedProc(
    qtvr: QTVRInstance,
    qtvr_msg: Out<QTVRInterceptRecord>,
) -> OSErr {
    status("QTVRCallInterceptedProc", || {
        let cell = qtvr.resolve()?;
        // SAFETY: as this function's own contract.
        let record = unsafe { read(qtvr_msg.0.cast_const())? };
        let selector = record.selector;
        let is_running = |running: &Running| running.qtvr == qtvr && running.selector == selector;
        let place = RUNNING.with_borrow(|running| running.iter().rposition(is_running));
        let place = place.ok_or(Error::Param)?;
        let result = execute(qtvr, &cell, &record).unwrap_or_else(OSErr::from);
        RUNNING.with_borrow_mut(|running| {
            if let Some(running) = running.get_mut(place) {
                running.result = Some(result);
            }
        });
        Ok(result)
    })
}
