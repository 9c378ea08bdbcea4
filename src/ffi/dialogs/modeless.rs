//! `Dialogs.h`: dialogs beside other windows, whose events the program takes from the queue itself.

use super::items::{self, kind};
use super::modal;
use crate::base::{Error, Point, Rect, Result};
use crate::ffi::boundary::{Boolean, Out, read, value};
use crate::ffi::memory::Handle;
use crate::ffi::ports::CGrafPtr;
use crate::ffi::types::EventRecord;
use crate::ffi::windows::updates;
use crate::raster::Region;
use crate::runtime::desktop::{self, Part, kind as event_kind};

/// The dialog that an event is for: the one that it tells, the one under the mouse if it is in
/// front, else the one in front.
fn dialog_of(event: &EventRecord) -> Option<CGrafPtr> {
    let port = desktop::with(|desktop| match event.what {
        event_kind::UPDATE | event_kind::ACTIVATE => desktop
            .windows()
            .iter()
            .map(|window| window.port)
            .find(|port| port.address() as u32 == event.message),
        event_kind::MOUSE_DOWN => {
            let (part, port) = desktop.part_at(event.place);
            let content = matches!(part, Part::Content | Part::Grow);
            (content && port == desktop.front()).then_some(port)
        }
        _ => Some(desktop.front()),
    });
    port.filter(|port| items::get(*port).is_ok())
}

/// Whether an event is one for a dialog: for an update or activation of one, a press in the front
/// one, and all else while one is in front.
///
/// # Safety
///
/// `the_event` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IsDialogEvent(the_event: *const EventRecord) -> Boolean {
    value("IsDialogEvent", false.into(), || {
        // SAFETY: as this function's own contract.
        let event = unsafe { read(the_event)? };
        Ok(dialog_of(&event).is_some().into())
    })
}

/// Does with an event what a dialog does with it. Whether an item was hit, which is told then, and
/// its dialog.
///
/// # Safety
///
/// `the_event` is null or valid for a read, the others null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DialogSelect(
    the_event: *const EventRecord,
    the_dialog: Out<CGrafPtr>,
    item_hit: Out<i16>,
) -> Boolean {
    value("DialogSelect", false.into(), || {
        // SAFETY: as this function's own contract.
        let event = unsafe { read(the_event)? };
        let port = dialog_of(&event).ok_or(Error::Param)?;
        if event.what == event_kind::UPDATE {
            modal::update(port)?;
            return Ok(false.into());
        }
        let hit = modal::handle(&items::get(port)?, &event)?.ok_or(Error::Param)?;
        // SAFETY: as this function's own contract.
        unsafe {
            the_dialog.write_if_wanted(port);
            item_hit.write_if_wanted(hit);
        }
        Ok(true.into())
    })
}

/// The number of the item at a point of a dialog, counted from 0; −1 where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn FindDialogItem(the_dialog: CGrafPtr, the_pt: Point) -> i16 {
    value("FindDialogItem", -1, || {
        Ok(items::get(the_dialog)?.item_at(the_pt).map_or(-1, |number| number - 1))
    })
}

/// How far to the right items are hidden.
const FAR: i16 = 16384;

fn shift(port: CGrafPtr, number: i16, hide: bool) -> Result<()> {
    let (item, before) = items::change(port, |dialog| {
        let item = dialog.item(number)?;
        let before = item.rect;
        if (before.left >= FAR / 2) != hide {
            let by = if hide { FAR } else { -FAR };
            item.rect.left = before.left.saturating_add(by);
            item.rect.right = before.right.saturating_add(by);
        }
        Ok((*item, before))
    })?;
    if item.rect == before {
        return Ok(());
    }
    let handle: Handle = items::handle_at(item.thing);
    if matches!(item.kind & !kind::DISABLED, kind::CONTROL..=kind::RESOURCE_CONTROL) {
        return crate::ffi::controls::drawing::place(handle, item.rect);
    }
    let Rect { top, left, bottom, right } = if hide { before } else { item.rect };
    updates::mark(port, &Region::rect(Rect::new(left, top, right, bottom)), true)
}

/// Hides an item: it goes so far to the right that it cannot be seen. What was behind it has to be
/// drawn.
#[unsafe(no_mangle)]
pub extern "C" fn HideDialogItem(the_dialog: CGrafPtr, item_no: i16) {
    value("HideDialogItem", (), || shift(the_dialog, item_no, true));
}

/// Brings a hidden item back, which has to be drawn.
#[unsafe(no_mangle)]
pub extern "C" fn ShowDialogItem(the_dialog: CGrafPtr, item_no: i16) {
    value("ShowDialogItem", (), || shift(the_dialog, item_no, false));
}

/// Selects a part of the text of an item that can be edited: what is typed next goes there, and
/// takes the place of what is selected. The end may be 32767.
#[unsafe(no_mangle)]
pub extern "C" fn SelectDialogItemText(the_dialog: CGrafPtr, item_no: i16, start: i16, end: i16) {
    value("SelectDialogItemText", (), || {
        items::change(the_dialog, |dialog| {
            if dialog.item(item_no)?.kind & !kind::DISABLED != kind::EDIT_TEXT {
                return Err(Error::Param);
            }
            let [start, end] = [start, end].map(|at| usize::try_from(at).unwrap_or(0));
            dialog.editing = Some((item_no, start.min(end), start.max(end)));
            Ok(())
        })
    });
}
