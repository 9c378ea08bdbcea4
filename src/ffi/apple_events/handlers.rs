//! `AppleEvents.h`: who handles events, and the events that wait.

use core::ffi::{c_long, c_void};
use std::collections::VecDeque;

use parking_lot::Mutex;

use super::{AEDesc, ANY, EVENT, List, list_of, make};
use crate::base::{Error, Point};
use crate::ffi::boundary::{Boolean, OSErr, read, status};
use crate::ffi::memory;
use crate::ffi::names::AEEventHandlerUPP;
use crate::ffi::types::EventRecord;
use crate::runtime::clock;
use crate::runtime::desktop::{self, Event, kind};

/// A handler: class, ID, procedure, the program's own number.
type Handler = (u32, u32, usize, c_long);

static HANDLERS: Mutex<Vec<Handler>> = Mutex::new(Vec::new());
/// Events that wait, as bytes.
static WAITING: Mutex<VecDeque<Vec<u8>>> = Mutex::new(VecDeque::new());

/// Installs the procedure that handles events of a class and an ID; four stars stand for any.
///
/// # Safety
///
/// The handler is nil or an `AEEventHandlerUPP` that can be called until it is removed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEInstallEventHandler(
    class: u32,
    id: u32,
    handler: AEEventHandlerUPP,
    ref_con: c_long,
    _is_sys_handler: Boolean,
) -> OSErr {
    status("AEInstallEventHandler", || {
        if handler.is_null() {
            return Err(Error::Param);
        }
        let mut handlers = HANDLERS.lock();
        handlers.retain(|known| (known.0, known.1) != (class, id));
        handlers.push((class, id, handler.expose_provenance(), ref_con));
        Ok(OSErr::OK)
    })
}

/// Removes a handler; `errAEHandlerNotFound` where there is none.
///
/// # Safety
///
/// None: the procedure is not called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AERemoveEventHandler(
    class: u32,
    id: u32,
    _handler: AEEventHandlerUPP,
    _is_sys_handler: Boolean,
) -> OSErr {
    status("AERemoveEventHandler", || {
        let mut handlers = HANDLERS.lock();
        let at = handlers.iter().position(|known| (known.0, known.1) == (class, id));
        handlers.swap_remove(at.ok_or(Error::AeHandlerNotFound)?);
        Ok(OSErr::OK)
    })
}

type Procedure = unsafe extern "C" fn(*const AEDesc, *mut AEDesc, c_long) -> OSErr;

/// Has the handler of an event that waits called; its result, or `errAEEventNotHandled`.
///
/// # Safety
///
/// `event` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AEProcessAppleEvent(event: *const EventRecord) -> OSErr {
    status("AEProcessAppleEvent", || {
        // SAFETY: as this function's own contract.
        let event = unsafe { read(event)? };
        if event.what != kind::HIGH_LEVEL {
            return Err(Error::AeNotAppleEvent);
        }
        let bytes = WAITING.lock().pop_front().ok_or(Error::AeNotAppleEvent)?;
        let list = List::read(&bytes)?;
        let fits = |known: &u32, wanted: u32| *known == wanted || *known == ANY;
        let handlers = HANDLERS.lock().clone();
        let exact = handlers.iter().find(|known| (known.0, known.1) == (list.class, list.id));
        let any = || handlers.iter().find(|one| fits(&one.0, list.class) && fits(&one.1, list.id));
        let &(_, _, address, ref_con) = exact.or_else(any).ok_or(Error::AeNotHandled)?;
        let address: *mut c_void = core::ptr::with_exposed_provenance_mut(address);
        // SAFETY: not nil, and the program gave it as a handler.
        let procedure = unsafe { core::mem::transmute::<*mut c_void, Procedure>(address) };
        let desc = make(EVENT, &bytes)?;
        let mut reply = make(EVENT, &List::default().bytes())?;
        // SAFETY: as above; no lock is held.
        let code = unsafe { procedure(&raw const desc, &raw mut reply, ref_con) };
        for handle in [desc.data_handle, reply.data_handle] {
            // The handler may have disposed of it.
            let _ = memory::dispose(handle);
        }
        Ok(code)
    })
}

/// Posts a copy of an Apple event as a high-level event.
///
/// # Safety
///
/// `event` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRExtPostAppleEvent(event: *const AEDesc) -> OSErr {
    status("QTVRExtPostAppleEvent", || {
        // SAFETY: as this function's own contract.
        let desc = unsafe { read(event)? };
        if desc.descriptor_type != EVENT {
            return Err(Error::AeNotAppleEvent);
        }
        let list = list_of(&desc)?;
        WAITING.lock().push_back(list.bytes());
        let [high, low] = [list.id >> 16, list.id & 0xFFFF].map(|half| half as u16 as i16);
        desktop::with(|desktop| {
            let now = desktop.event_now(kind::HIGH_LEVEL, list.class, clock::ticks());
            // The ID stands where other events have a place.
            desktop.post(Event { place: Point { v: high, h: low }, ..now });
        });
        Ok(OSErr::OK)
    })
}
