//! `Events.h`: the queue of events, the mouse and the keys.
//!
//! "Inside Macintosh: Macintosh Toolbox Essentials", *Event Manager*. Events come from the program
//! alone; nothing waits longer than [`MOST`] for one.

use core::ffi::c_long;
use std::time::{Duration, Instant};

use super::boundary::{Boolean, OSErr, Out, read, status, value};
use super::names::RgnHandle;
use super::ports::{self, CGrafPtr};
use super::timers;
use super::types::EventRecord;
use crate::base::{Point, Result};
use crate::runtime::clock;
use crate::runtime::desktop::{self, Event, kind};

/// The longest wait, in ticks: a second.
const MOST: u32 = 60;
/// How long a program's clock may stand still before waiting for it is given up.
const PATIENCE: Duration = Duration::from_secs(2);

impl From<Event> for EventRecord {
    fn from(event: Event) -> Self {
        let Event { what, message, when, place, modifiers } = event;
        Self { what, message, when, place, modifiers }
    }
}

impl From<EventRecord> for Event {
    fn from(record: EventRecord) -> Self {
        let EventRecord { what, message, when, place, modifiers } = record;
        Self { what, message, when, place, modifiers }
    }
}

/// The next event.
pub(super) fn next(mask: u16, take: bool) -> Event {
    timers::run_due();
    desktop::with(|desktop| desktop.next(mask, take, clock::ticks()))
}

/// Waits for an event that another thread, or a task, may post.
fn wait(mask: u16, ticks: u32) {
    let (start, begun) = (clock::ticks(), Instant::now());
    let wanted = ticks.min(MOST);
    let mut last = start;
    while !desktop::with(|desktop| desktop.has_event(mask)) {
        let now = clock::ticks();
        if now.wrapping_sub(start) >= wanted || begun.elapsed() > PATIENCE {
            return;
        }
        if clock::is_the_programs() {
            // A clock that stands still when it is asked is not advanced by anybody.
            if now == last {
                return;
            }
            last = now;
        } else {
            std::thread::sleep(Duration::from_millis(2));
        }
        timers::run_due();
    }
}

/// Stores the next event; whether it is one.
///
/// # Safety
///
/// `event` is null or valid for a write.
unsafe fn give(event: Out<EventRecord>, mask: u16, take: bool) -> Result<Boolean> {
    let next = next(mask, take);
    // SAFETY: as this function's own contract.
    unsafe { event.write(next.into())? };
    Ok((next.what != kind::NULL).into())
}

/// Gives the next event, a null event where there is none after `sleep` ticks, a second at most;
/// whether it is an event.
///
/// # Safety
///
/// `event` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn WaitNextEvent(
    event_mask: u16,
    event: Out<EventRecord>,
    sleep: u32,
    _mouse_rgn: RgnHandle,
) -> Boolean {
    value("WaitNextEvent", false.into(), || {
        wait(event_mask, sleep);
        // SAFETY: as this function's own contract.
        unsafe { give(event, event_mask, true) }
    })
}

/// Gives the next event without waiting.
///
/// # Safety
///
/// `event` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetNextEvent(event_mask: u16, event: Out<EventRecord>) -> Boolean {
    // SAFETY: as this function's own contract.
    value("GetNextEvent", false.into(), || unsafe { give(event, event_mask, true) })
}

/// Gives the next event and leaves it in the queue.
///
/// # Safety
///
/// `event` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EventAvail(event_mask: u16, event: Out<EventRecord>) -> Boolean {
    // SAFETY: as this function's own contract.
    value("EventAvail", false.into(), || unsafe { give(event, event_mask, false) })
}

/// Puts an event of here and now into the queue; `evtNotEnb` is never the answer.
#[unsafe(no_mangle)]
pub extern "C" fn PostEvent(event_num: u16, event_msg: u32) -> OSErr {
    status("PostEvent", || {
        desktop::with(|desktop| {
            let event = desktop.event_now(event_num, event_msg, clock::ticks());
            desktop.post(event);
        });
        Ok(OSErr::OK)
    })
}

/// Puts an event with its place, time and modifiers into the queue; a null event moves the mouse.
///
/// # Safety
///
/// `event` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRExtPostEvent(event: *const EventRecord) -> OSErr {
    status("QTVRExtPostEvent", || {
        // SAFETY: as this function's own contract.
        let event: Event = unsafe { read(event)? }.into();
        desktop::with(|desktop| desktop.post(event));
        Ok(OSErr::OK)
    })
}

/// Puts the mouse somewhere at once, in global coordinates, with its button down or up.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRExtSetMouse(place: Point, down: Boolean) {
    value("QTVRExtSetMouse", (), || {
        desktop::with(|desktop| desktop.set_mouse(place, down.into()));
        Ok(())
    });
}

/// Removes events from the queue, up to one that `stopMask` lets through.
#[unsafe(no_mangle)]
pub extern "C" fn FlushEvents(which_mask: u16, stop_mask: u16) {
    value("FlushEvents", (), || {
        desktop::with(|desktop| desktop.flush(which_mask, stop_mask));
        Ok(())
    });
}

/// Where the mouse is, in coordinates of the current port.
///
/// # Safety
///
/// `mouse_loc` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMouse(mouse_loc: Out<Point>) {
    value("GetMouse", (), || {
        let Point { v, h } = desktop::with(|desktop| desktop.mouse());
        let origin = ports::origin(ports::current().0).unwrap_or_default();
        let local = Point { v: v.wrapping_add(origin.v), h: h.wrapping_add(origin.h) };
        // SAFETY: as this function's own contract.
        unsafe { mouse_loc.write(local) }
    });
}

/// Where the mouse is, in global coordinates.
///
/// # Safety
///
/// `global_mouse` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetGlobalMouse(global_mouse: Out<Point>) {
    value("GetGlobalMouse", (), || {
        // SAFETY: as this function's own contract.
        unsafe { global_mouse.write(desktop::with(|desktop| desktop.mouse())) }
    });
}

/// Whether the button is down: a press that waits in the queue is told once; a button that is held
/// is let go with the release in the queue, or when that is empty.
#[unsafe(no_mangle)]
pub extern "C" fn Button() -> Boolean {
    value("Button", false.into(), || Ok(desktop::with(|desktop| desktop.is_pressed()).into()))
}

/// Whether the button is still down since it went down. Each call takes a move of the mouse from
/// the queue; a release ends it and stays in the queue, an empty queue ends it too.
#[unsafe(no_mangle)]
pub extern "C" fn StillDown() -> Boolean {
    value("StillDown", false.into(), || Ok(desktop::with(|desktop| desktop.still_down()).into()))
}

/// As [`StillDown`], but takes the release from the queue.
#[unsafe(no_mangle)]
pub extern "C" fn WaitMouseUp() -> Boolean {
    value("WaitMouseUp", false.into(), || {
        Ok(desktop::with(|desktop| {
            let down = desktop.still_down();
            if !down {
                desktop.take_release();
            }
            down
        })
        .into())
    })
}

/// A bit for each key that is held: key 0 is the lowest bit of the first byte.
///
/// # Safety
///
/// `the_keys` is null or valid for writes of 16 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetKeys(the_keys: Out<u32>) {
    value("GetKeys", (), || {
        let keys = desktop::with(|desktop| desktop.keys());
        // SAFETY: as this function's own contract.
        unsafe { Out(the_keys.0.cast::<[u8; 16]>()).write(keys) }
    });
}

/// The keys that change others, as an event has them.
#[unsafe(no_mangle)]
pub extern "C" fn GetCurrentKeyModifiers() -> u32 {
    value("GetCurrentKeyModifiers", 0, || Ok(desktop::with(|desktop| desktop.modifiers()).into()))
}

/// Ticks between two clicks that are a double click.
#[unsafe(no_mangle)]
pub extern "C" fn GetDblTime() -> u32 {
    32
}

/// Ticks between two changes of a caret.
#[unsafe(no_mangle)]
pub extern "C" fn GetCaretTime() -> u32 {
    32
}

/// A click in what belongs to the system: there is nothing of the kind.
///
/// # Safety
///
/// None: nothing is read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SystemClick(_event: *const EventRecord, _window: CGrafPtr) {}

/// Gives time to the system: tasks that are due run.
#[unsafe(no_mangle)]
pub extern "C" fn SystemTask() {
    value("SystemTask", (), || {
        timers::run_due();
        Ok(())
    });
}

/// Whether the system has handled an event: never.
///
/// # Safety
///
/// None: nothing is read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SystemEvent(_event: *const EventRecord) -> Boolean {
    false.into()
}

/// The number of the desk accessory that opened: there is none.
///
/// # Safety
///
/// None: nothing is read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenDeskAcc(_name: *const u8) -> i16 {
    0
}

/// Whether the system edits: never.
#[unsafe(no_mangle)]
pub extern "C" fn SystemEdit(_edit_cmd: i16) -> Boolean {
    false.into()
}

/// Opens the place of a menu choice in the desk: nothing.
#[unsafe(no_mangle)]
pub extern "C" fn SystemMenu(_menu_result: c_long) {}
