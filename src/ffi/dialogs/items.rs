//! The items of dialogs.

use parking_lot::Mutex;

use crate::base::{Error, Point, Rect, Result};
use crate::ffi::controls;
use crate::ffi::memory::{self, Handle};
use crate::ffi::ports::CGrafPtr;

/// Kinds of items; `DISABLED` is added where a click does not end the dialog.
pub(super) mod kind {
    pub const CONTROL: u8 = 4;
    pub const RADIO: u8 = 6;
    pub const STATIC_TEXT: u8 = 8;
    pub const EDIT_TEXT: u8 = 16;
    pub const DISABLED: u8 = 128;
}

/// An item: a control, a Handle with text, or the program's procedure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub kind: u8,
    pub thing: usize,
    pub rect: Rect,
}

/// A dialog.
#[derive(Debug, Clone)]
pub(super) struct Dialog {
    pub port: CGrafPtr,
    pub items: Vec<Item>,
    pub default: i16,
    pub cancel: i16,
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

    /// The item that typed text goes to.
    pub fn text_item(&self) -> Option<(i16, Item)> {
        let is_text = |item: &Item| item.kind & !kind::DISABLED == kind::EDIT_TEXT;
        let at = self.items.iter().position(is_text)?;
        Some((i16::try_from(at + 1).ok()?, *self.items.get(at)?))
    }
}

/// The items of a `'DITL'` resource, made in a window.
pub(super) fn read(port: CGrafPtr, bytes: &[u8]) -> Result<Vec<Item>> {
    let word = |at: usize| match bytes.get(at..at.saturating_add(2)) {
        Some(&[high, low]) => Ok(i16::from_be_bytes([high, low])),
        _ => Err(Error::BadBlock),
    };
    let count = usize::try_from(i32::from(word(0)?) + 1).unwrap_or(0).min(400);
    let mut at = 2;
    let mut items = Vec::with_capacity(count);
    for _ in 0..count {
        let rect = Rect {
            top: word(at + 4)?,
            left: word(at + 6)?,
            bottom: word(at + 8)?,
            right: word(at + 10)?,
        };
        let [kind, len] = word(at + 12)?.to_be_bytes();
        let len = usize::from(len);
        let data = bytes.get(at + 14..at + 14 + len).ok_or(Error::BadBlock)?;
        at += 14 + len + len % 2;
        let thing = match kind & !kind::DISABLED {
            kind::CONTROL..=kind::RADIO => {
                let request = controls::Request {
                    bounds: rect,
                    title: data,
                    visible: true,
                    values: [0, 0, 1],
                    ref_con: 0,
                };
                controls::make(port, &request)?
            }
            kind::STATIC_TEXT | kind::EDIT_TEXT => memory::new_handle(data)?,
            _ => Handle::NIL,
        };
        items.push(Item { kind, thing: thing.0.expose_provenance(), rect });
    }
    Ok(items)
}

/// Disposes of the texts of a dialog; its controls go with its window.
pub(super) fn dispose(dialog: &Dialog) {
    for item in &dialog.items {
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
