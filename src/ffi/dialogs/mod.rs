//! `Dialogs.h`: dialogs and alerts, their items and their texts.
//!
//! "Inside Macintosh: Macintosh Toolbox Essentials", *Dialog Manager*.

pub mod alerts;
pub mod drawing;
mod items;
pub mod modal;
pub mod modeless;

use core::ffi::{c_long, c_void};

use parking_lot::Mutex;

use super::boundary::{Boolean, OSErr, Out, read, status, value};
use super::files::{self, pascal};
use super::memory::{self, Handle};
use super::ports::{self, CGrafPtr};
use super::text_utils::put_pascal;
use super::{resources, windows};
use crate::base::{ByteReader, FourCc, Rect, Result};
use items::{Dialog, Item};

/// `dialogKind`.
const DIALOG_KIND: i16 = 2;

static TEXTS: Mutex<[Vec<u8>; 4]> = Mutex::new([const { Vec::new() }; 4]);

/// A text with those of `ParamText` in the places of `^0` to `^3`.
fn texts_in(text: &[u8]) -> Vec<u8> {
    let texts = TEXTS.lock();
    let mut whole = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, others @ ..] = rest {
        rest = others;
        let number = others.first().map(|digit| usize::from(digit.wrapping_sub(b'0')));
        match number.filter(|_| *first == b'^').and_then(|number| texts.get(number)) {
            Some(param) => {
                whole.extend(param);
                rest = others.get(1..).unwrap_or_default();
            }
            None => whole.push(*first),
        }
    }
    whole
}

fn make(request: &windows::Request<'_>, items: &[u8]) -> Result<CGrafPtr> {
    let port = windows::make(request, 0)?;
    let made = items::read(port, items);
    let items = made.inspect_err(|_| {
        let _ = windows::dispose(port);
    })?;
    items::add(Dialog { port, items, default: 1, cancel: 0, sign: None, editing: None });
    Ok(port)
}

/// Forgets the dialog of a window that goes.
pub(super) fn forget(port: CGrafPtr) {
    if let Some(dialog) = items::remove(port) {
        items::dispose(&dialog.items);
    }
}

/// There is nothing to begin with.
///
/// # Safety
///
/// None: the procedure is not called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn InitDialogs(_resume: super::names::ProcPtr) {}

/// Makes a dialog; `items` is a Handle as a `'DITL'` resource, which stays the caller's.
///
/// # Safety
///
/// `bounds` is null or valid for a read, `title` null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewDialog(
    _storage: *mut c_void,
    bounds: *const Rect,
    title: *const u8,
    visible: Boolean,
    proc_id: i16,
    behind: CGrafPtr,
    go_away: Boolean,
    ref_con: c_long,
    items: Handle,
) -> CGrafPtr {
    value("NewDialog", CGrafPtr::NIL, || {
        // SAFETY: as this function's own contract.
        let (bounds, title) = unsafe { (read(bounds)?, files::title(title)?) };
        let request = windows::Request {
            bounds,
            title,
            visible: visible.into(),
            proc_id,
            behind: behind.address(),
            close: go_away.into(),
            ref_con,
            kind: DIALOG_KIND,
        };
        make(&request, &memory::bytes_of(items)?)
    })
}

/// As [`NewDialog`]: every dialog has colours.
///
/// # Safety
///
/// As [`NewDialog`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewColorDialog(
    storage: *mut c_void,
    bounds: *const Rect,
    title: *const u8,
    visible: Boolean,
    proc_id: i16,
    behind: CGrafPtr,
    go_away: Boolean,
    ref_con: c_long,
    items: Handle,
) -> CGrafPtr {
    // SAFETY: as this function's own contract.
    unsafe { NewDialog(storage, bounds, title, visible, proc_id, behind, go_away, ref_con, items) }
}

/// Makes the dialog of a `'DLOG'` resource and its `'DITL'`; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetNewDialog(
    dialog_id: i16,
    _storage: *mut c_void,
    behind: CGrafPtr,
) -> CGrafPtr {
    value("GetNewDialog", CGrafPtr::NIL, || {
        let bytes = resources::bytes(*b"DLOG", dialog_id)?;
        let mut from = ByteReader::new(FourCc(*b"DLOG"), &bytes);
        let begun = windows::Request::read(&mut from, behind, DIALOG_KIND)?;
        let items = from.i16()?;
        let request = windows::Request { title: windows::title(&mut from), ..begun };
        make(&request, &resources::bytes(*b"DITL", items)?)
    })
}

/// Disposes of a dialog with its items.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeDialog(the_dialog: CGrafPtr) {
    value("DisposeDialog", (), || {
        items::get(the_dialog)?;
        windows::dispose(the_dialog)
    });
}

/// As [`DisposeDialog`].
#[unsafe(no_mangle)]
pub extern "C" fn CloseDialog(the_dialog: CGrafPtr) {
    DisposeDialog(the_dialog);
}

/// The window of a dialog, which is the dialog itself; nil for what is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetDialogWindow(dialog: CGrafPtr) -> CGrafPtr {
    value("GetDialogWindow", CGrafPtr::NIL, || items::get(dialog).map(|dialog| dialog.port))
}

/// Makes a dialog the current port.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortDialogPort(dialog: CGrafPtr) {
    value("SetPortDialogPort", (), || {
        items::get(dialog)?;
        ports::set_current(dialog, ports::device_of(dialog)?)
    });
}

/// The kind, the Handle or procedure, and the rectangle of an item, counted from 1.
///
/// # Safety
///
/// Each pointer is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetDialogItem(
    the_dialog: CGrafPtr,
    item_no: i16,
    item_type: Out<i16>,
    item: Out<Handle>,
    bounds: Out<Rect>,
) {
    value("GetDialogItem", (), || {
        let found = *items::get(the_dialog)?.item(item_no)?;
        // SAFETY: as this function's own contract.
        unsafe {
            item_type.write_if_wanted(found.kind.into());
            item.write_if_wanted(items::handle_at(found.thing));
            bounds.write_if_wanted(found.rect);
        }
        Ok(())
    });
}

/// Gives an item another kind, Handle or procedure, and rectangle.
///
/// # Safety
///
/// `bounds` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetDialogItem(
    the_dialog: CGrafPtr,
    item_no: i16,
    item_type: i16,
    item: Handle,
    bounds: *const Rect,
) {
    value("SetDialogItem", (), || {
        // SAFETY: as this function's own contract.
        let rect = unsafe { read(bounds)? };
        let thing = item.0.expose_provenance();
        items::change(the_dialog, |dialog| {
            *dialog.item(item_no)? = Item { kind: item_type as u8, thing, rect };
            Ok(())
        })
    });
}

/// The number of items.
#[unsafe(no_mangle)]
pub extern "C" fn CountDITL(the_dialog: CGrafPtr) -> i16 {
    value("CountDITL", 0, || Ok(items::get(the_dialog)?.items.len() as i16))
}

/// The text of an item's Handle.
///
/// # Safety
///
/// `text` is null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetDialogItemText(item: Handle, text: Out<[u8; 256]>) {
    // SAFETY: as this function's own contract.
    value("GetDialogItemText", (), || unsafe { put_pascal(&memory::bytes_of(item)?, text) });
}

/// Changes the text of an item's Handle, and draws the item.
///
/// # Safety
///
/// `text` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetDialogItemText(item: Handle, text: *const u8) {
    value("SetDialogItemText", (), || {
        // The text may lie in the Handle itself.
        // SAFETY: as this function's own contract.
        let text = unsafe { pascal(text)? }.to_vec();
        memory::replace_bytes(item, &text)?;
        match items::owner(item) {
            Some((dialog, number)) => drawing::draw_item(&dialog, number),
            None => Ok(()),
        }
    });
}

fn standard(name: &'static str, port: CGrafPtr, set: impl FnOnce(&mut Dialog)) -> OSErr {
    status(name, || {
        items::change(port, |dialog| {
            set(dialog);
            Ok(())
        })?;
        Ok(OSErr::OK)
    })
}

/// The item that return and enter stand for; 1 at first.
#[unsafe(no_mangle)]
pub extern "C" fn SetDialogDefaultItem(the_dialog: CGrafPtr, new_item: i16) -> OSErr {
    standard("SetDialogDefaultItem", the_dialog, |dialog| dialog.default = new_item)
}

/// The item that escape and command-period stand for; none at first.
#[unsafe(no_mangle)]
pub extern "C" fn SetDialogCancelItem(the_dialog: CGrafPtr, new_item: i16) -> OSErr {
    standard("SetDialogCancelItem", the_dialog, |dialog| dialog.cancel = new_item)
}

/// Keeps the texts that stand for `^0` to `^3`; nil leaves one as it is.
///
/// # Safety
///
/// Each is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ParamText(
    param0: *const u8,
    param1: *const u8,
    param2: *const u8,
    param3: *const u8,
) {
    value("ParamText", (), || {
        for (at, param) in [param0, param1, param2, param3].into_iter().enumerate() {
            // SAFETY: as this function's own contract.
            if let Ok(text) = unsafe { pascal(param) } {
                if let Some(kept) = TEXTS.lock().get_mut(at) {
                    *kept = text.to_vec();
                }
            }
        }
        Ok(())
    });
}

/// The texts of [`ParamText`]; a nil place is skipped.
///
/// # Safety
///
/// Each is null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetParamText(
    param0: Out<[u8; 256]>,
    param1: Out<[u8; 256]>,
    param2: Out<[u8; 256]>,
    param3: Out<[u8; 256]>,
) {
    value("GetParamText", (), || {
        let texts = TEXTS.lock().clone();
        for (text, param) in texts.iter().zip([param0, param1, param2, param3]) {
            if !param.is_null() {
                // SAFETY: as this function's own contract.
                unsafe { put_pascal(text, param)? };
            }
        }
        Ok(())
    });
}
