//! `Dialogs.h`: a dialog takes events until one of its items is hit.
//!
//! When the queue is empty, an idle event is offered once more, and then the dialog ends as if its
//! cancel item, its default item or its first item had been hit: nobody else will hit one.

use core::ffi::c_void;

use super::drawing;
use super::items::{self, Dialog, END, kind};
use crate::base::{Error, Point, Result};
use crate::ffi::boundary::{Boolean, Out, value};
use crate::ffi::memory;
use crate::ffi::names::ModalFilterUPP;
use crate::ffi::ports::{self, CGrafPtr};
use crate::ffi::types::EventRecord;
use crate::ffi::windows::updates::{BeginUpdate, EndUpdate};
use crate::ffi::{controls, event_queue};
use crate::runtime::desktop::{self, kind as event_kind};

type Filter = unsafe extern "C" fn(CGrafPtr, *mut EventRecord, *mut i16) -> Boolean;

/// All events but updates, which a window behind would send for ever.
const MASK: u16 = !(1 << event_kind::UPDATE);
/// `cmdKey`.
const COMMAND: u16 = 0x100;
const BACKSPACE: u8 = 8;
const TAB: u8 = 9;
/// Has `TrackControl` call the control's own procedure.
const OWN_ACTION: *mut c_void = core::ptr::without_provenance_mut(usize::MAX);

/// The procedure behind an address that a program gave.
fn filter_of(address: ModalFilterUPP) -> Option<Filter> {
    // SAFETY: a pointer of the size of a procedure's; nil becomes none. The program gave it as a
    // filter.
    unsafe { core::mem::transmute::<ModalFilterUPP, Option<Filter>>(address) }
}

/// The item that a key stands for: return and enter the default one, escape and command-period
/// that which cancels.
fn key_item(dialog: &Dialog, event: &EventRecord) -> Option<i16> {
    if event.what != event_kind::KEY_DOWN {
        return None;
    }
    let hit = match event.message as u8 {
        3 | 13 => dialog.default,
        27 => dialog.cancel,
        b'.' if event.modifiers & COMMAND != 0 => dialog.cancel,
        _ => 0,
    };
    (hit != 0).then_some(hit)
}

/// What an event does to a dialog: the item that is hit.
pub(super) fn handle(dialog: &Dialog, event: &EventRecord) -> Result<Option<i16>> {
    match event.what {
        event_kind::MOUSE_DOWN => {
            let origin = ports::origin(dialog.port)?;
            let (v, h) = (event.place.v, event.place.h);
            let place = Point { v: v.wrapping_add(origin.v), h: h.wrapping_add(origin.h) };
            let Some(number) = dialog.item_at(place) else { return Ok(None) };
            let item = *dialog.clone().item(number)?;
            if item.kind & !kind::DISABLED == kind::EDIT_TEXT {
                items::change(dialog.port, |dialog| {
                    dialog.editing = Some((number, END, END));
                    Ok(())
                })?;
            }
            if item.kind & kind::DISABLED != 0 {
                return Ok(None);
            }
            let is_control = matches!(item.kind, kind::CONTROL..=kind::RESOURCE_CONTROL);
            if is_control
                && controls::parts::track(items::handle_at(item.thing), place, OWN_ACTION)? == 0
            {
                return Ok(None);
            }
            Ok(Some(number))
        }
        event_kind::KEY_DOWN | event_kind::AUTO_KEY => {
            let Some((number, start, end)) = dialog.text_item() else { return Ok(None) };
            let item = *dialog.clone().item(number)?;
            let typed = event.message as u8;
            if typed == TAB {
                items::change(dialog.port, |dialog| {
                    dialog.next_text();
                    Ok(())
                })?;
                return Ok(None);
            }
            let text = items::handle_at(item.thing);
            let mut bytes = memory::bytes_of(text)?;
            let (start, end) = (start.min(bytes.len()), end.min(bytes.len()));
            let at = match typed {
                BACKSPACE if start == end => {
                    bytes.drain(start.saturating_sub(1)..end);
                    start.saturating_sub(1)
                }
                BACKSPACE => {
                    bytes.drain(start..end);
                    start
                }
                32.. if bytes.len() < 255 => {
                    bytes.splice(start..end, [typed]);
                    start + 1
                }
                _ => return Ok(None),
            };
            memory::replace_bytes(text, &bytes)?;
            items::change(dialog.port, |dialog| {
                dialog.editing = Some((number, at, at));
                Ok(())
            })?;
            drawing::draw_item(dialog, number)?;
            Ok((item.kind & kind::DISABLED == 0).then_some(number))
        }
        _ => Ok(None),
    }
}

/// Draws what has to be drawn of a dialog, and the program's items at any rate.
pub(super) fn update(port: CGrafPtr) -> Result<()> {
    BeginUpdate(port);
    let drawn = drawing::draw(port, None);
    EndUpdate(port);
    drawn
}

/// Runs the dialog in front until an item is hit.
pub(super) fn run(filter: ModalFilterUPP) -> Result<i16> {
    let port = desktop::with(|desktop| desktop.front());
    update(port)?;
    let filter = filter_of(filter);
    loop {
        let mut event: EventRecord = event_queue::next(MASK, true).into();
        let is_last =
            event.what == event_kind::NULL && !desktop::with(|desktop| desktop.has_event(MASK));
        let mut hit = 0;
        if let Some(filter) = filter {
            // SAFETY: the program gave the filter for such calls; no lock is held.
            if bool::from(unsafe { filter(port, &raw mut event, &raw mut hit) }) {
                return Ok(hit);
            }
        }
        // The filter may have disposed of the dialog.
        let dialog = items::get(port)?;
        if let Some(hit) = key_item(&dialog, &event) {
            return Ok(hit);
        }
        if let Some(hit) = handle(&dialog, &event)? {
            return Ok(hit);
        }
        if is_last {
            let ends = [dialog.cancel, dialog.default, 1];
            return Ok(ends.into_iter().find(|item| *item != 0).unwrap_or(1));
        }
    }
}

/// Lets the dialog in front take events until an item is hit.
///
/// # Safety
///
/// `item_hit` is null or valid for a write; the filter is nil or a `ModalFilterUPP`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ModalDialog(modal_filter: ModalFilterUPP, item_hit: Out<i16>) {
    value("ModalDialog", (), || {
        let hit = run(modal_filter).unwrap_or(0);
        // SAFETY: as this function's own contract.
        unsafe { item_hit.write_if_wanted(hit) };
        Ok(())
    });
}

/// The filter of the system: keys that stand for the default and the cancel item.
///
/// # Safety
///
/// `event` is null or valid for a read, `item_hit` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn StdFilterProc(
    the_dialog: CGrafPtr,
    event: *mut EventRecord,
    item_hit: Out<i16>,
) -> Boolean {
    value("StdFilterProc", false.into(), || {
        // SAFETY: as this function's own contract.
        let event = unsafe { crate::ffi::boundary::read(event.cast_const())? };
        let hit = key_item(&items::get(the_dialog)?, &event).ok_or(Error::Param)?;
        // SAFETY: as above.
        unsafe { item_hit.write_if_wanted(hit) };
        Ok(true.into())
    })
}
