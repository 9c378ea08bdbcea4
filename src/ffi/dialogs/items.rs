//! The items of dialogs.

use parking_lot::Mutex;

use crate::base::{ByteReader, Error, FourCc, Point, Rect, Result};
use crate::ffi::memory::{self, Handle};
use crate::ffi::pixel_maps::ByteOrder;
use crate::ffi::ports::CGrafPtr;
use crate::ffi::{controls, quickdraw_pictures, resources};
use crate::runtime::resources::Wanted;

/// Kinds of items; `DISABLED` is added where a click does not end the dialog.
pub(super) mod kind {
    pub const USER: u8 = 0;
    pub const CONTROL: u8 = 4;
    pub const RADIO: u8 = 6;
    pub const RESOURCE_CONTROL: u8 = 7;
    pub const STATIC_TEXT: u8 = 8;
    pub const EDIT_TEXT: u8 = 16;
    pub const ICON: u8 = 32;
    pub const PICTURE: u8 = 64;
    pub const DISABLED: u8 = 128;
}

/// The end of a text.
pub(super) const END: usize = usize::MAX;
/// The most items of a dialog.
const MOST: usize = 400;

/// An item: a control, a Handle with a text, an icon or a picture, or the program's procedure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub kind: u8,
    pub thing: usize,
    pub rect: Rect,
}

/// What kind of alert it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Stop,
    Note,
    Caution,
}

/// A dialog.
#[derive(Debug, Clone)]
pub(super) struct Dialog {
    pub port: CGrafPtr,
    pub items: Vec<Item>,
    pub default: i16,
    pub cancel: i16,
    /// What an alert shows in its corner.
    pub sign: Option<Sign>,
    /// The text that is edited, and the part of it that is selected, once that was told.
    pub editing: Option<(i16, usize, usize)>,
}

static DIALOGS: Mutex<Vec<Dialog>> = Mutex::new(Vec::new());

/// Keeps a new dialog.
pub(super) fn add(dialog: Dialog) {
    DIALOGS.lock().push(dialog);
}

/// Takes a dialog out.
pub(super) fn remove(port: CGrafPtr) -> Option<Dialog> {
    let mut dialogs = DIALOGS.lock();
    let at = dialogs.iter().position(|dialog| dialog.port == port)?;
    Some(dialogs.swap_remove(at))
}

/// A copy of what is known of a dialog.
pub(super) fn get(port: CGrafPtr) -> Result<Dialog> {
    let dialogs = DIALOGS.lock();
    dialogs.iter().find(|dialog| dialog.port == port).cloned().ok_or(Error::Param)
}

/// The dialog and the item that a Handle belongs to.
pub(super) fn owner(handle: Handle) -> Option<(Dialog, i16)> {
    let dialogs = DIALOGS.lock();
    dialogs.iter().find_map(|dialog| {
        let at = dialog.items.iter().position(|item| item.thing == handle.address())?;
        Some((dialog.clone(), i16::try_from(at + 1).ok()?))
    })
}

/// Changes a dialog.
pub(super) fn change<R>(
    port: CGrafPtr,
    change: impl FnOnce(&mut Dialog) -> Result<R>,
) -> Result<R> {
    let mut dialogs = DIALOGS.lock();
    change(dialogs.iter_mut().find(|dialog| dialog.port == port).ok_or(Error::Param)?)
}

impl Dialog {
    /// An item, counted from 1.
    pub fn item(&mut self, number: i16) -> Result<&mut Item> {
        let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        at.and_then(|at| self.items.get_mut(at)).ok_or(Error::Param)
    }

    /// The number of the first item at a point that can be clicked.
    pub fn item_at(&self, point: Point) -> Option<i16> {
        let at = self.items.iter().position(|item| item.rect.contains(point))?;
        i16::try_from(at + 1).ok()
    }

    /// The item that typed text goes to, and the part of its text that is selected.
    pub fn text_item(&self) -> Option<(i16, usize, usize)> {
        let is_text = |number: i16| self.texts().any(|other| other == number);
        let chosen = self.editing.filter(|(number, ..)| is_text(*number));
        chosen.or_else(|| self.texts().next().map(|number| (number, END, END)))
    }

    /// Goes to the next text that can be edited, all of which is selected then.
    pub fn next_text(&mut self) {
        let now = self.text_item().map_or(0, |(number, ..)| number);
        let next = self.texts().find(|number| *number > now).or_else(|| self.texts().next());
        self.editing = next.map(|number| (number, 0, END));
    }

    fn texts(&self) -> impl Iterator<Item = i16> {
        let numbered = (1..).zip(&self.items);
        numbered
            .filter(|(_, item)| item.kind & !kind::DISABLED == kind::EDIT_TEXT)
            .map(|(number, _)| number)
    }
}

/// An item as a `'DITL'` resource has it.
struct Plan<'a> {
    rect: Rect,
    kind: u8,
    data: &'a [u8],
}

fn plans(bytes: &[u8]) -> Result<Vec<Plan<'_>>> {
    let mut from = ByteReader::new(FourCc(*b"DITL"), bytes);
    let count = usize::try_from(i32::from(from.i16()?) + 1).unwrap_or(0).min(MOST);
    let mut plans = Vec::with_capacity(count);
    for _ in 0..count {
        from.skip(4)?;
        let rect = from.rect()?;
        let kind = from.u8()?;
        let len = usize::from(from.u8()?);
        plans.push(Plan { rect, kind, data: from.take(len)? });
        // What makes the length even may be missing at the end.
        let _ = from.skip(len % 2);
    }
    Ok(plans)
}

/// The items of a `'DITL'` resource, made in a window. What was made before an error is disposed
/// of, but for controls, which go with the window.
pub(super) fn read(port: CGrafPtr, bytes: &[u8]) -> Result<Vec<Item>> {
    // All of it is read before anything is made.
    let plans = plans(bytes)?;
    let mut items = Vec::with_capacity(plans.len());
    for plan in &plans {
        match make(port, plan) {
            Ok(item) => items.push(item),
            Err(error) => {
                dispose(&items);
                return Err(error);
            }
        }
    }
    Ok(items)
}

fn make(port: CGrafPtr, plan: &Plan<'_>) -> Result<Item> {
    let Plan { rect, kind, data } = *plan;
    let id = || ByteReader::new(FourCc(*b"DITL"), data).i16();
    let thing = match kind & !kind::DISABLED {
        plain @ kind::CONTROL..=kind::RADIO => {
            // pushButProc, checkBoxProc, radioButProc.
            let proc_id = i16::from(plain - kind::CONTROL);
            let values = [0, 0, 1];
            let (bounds, title) = (rect, data);
            let request =
                controls::Request { bounds, title, visible: true, values, proc_id, ref_con: 0 };
            controls::make(port, &request)?
        }
        kind::RESOURCE_CONTROL => controls::from_resource(port, id()?, Some(rect))?,
        kind::STATIC_TEXT | kind::EDIT_TEXT => memory::new_handle(data)?,
        // Without the resource nothing is drawn.
        kind::ICON => resource(*b"ICON", id()?),
        kind::PICTURE => picture(id()?),
        _ => Handle::NIL,
    };
    Ok(Item { kind, thing: thing.0.expose_provenance(), rect })
}

fn resource(kind: [u8; 4], id: i16) -> Handle {
    resources::get(u32::from_be_bytes(kind), Wanted::Id(id), false).unwrap_or(Handle::NIL)
}

fn picture(id: i16) -> Handle {
    quickdraw_pictures::get(id, ByteOrder::Host).unwrap_or(Handle::NIL)
}

/// Disposes of the texts among items; controls go with their window.
pub(super) fn dispose(items: &[Item]) {
    for item in items {
        if matches!(item.kind & !kind::DISABLED, kind::STATIC_TEXT | kind::EDIT_TEXT) {
            // The program may have disposed of it.
            let _ = memory::dispose(handle_at(item.thing));
        }
    }
}

/// The Handle of an item.
pub(super) fn handle_at(address: usize) -> Handle {
    Handle(core::ptr::with_exposed_provenance_mut(address))
}
