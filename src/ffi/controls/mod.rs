//! `Controls.h`: buttons, check boxes and bars of a window.
//!
//! "Inside Macintosh: Macintosh Toolbox Essentials", *Control Manager*. A control is a Handle with a
//! `ControlRecord`, which programs look into.

pub mod drawing;
pub mod parts;
pub mod values;

use core::ffi::c_long;

use parking_lot::Mutex;

use super::boundary::{Boolean, read, value};
use super::files;
use super::memory::{self, Handle};
use super::names::ControlRef;
use super::ports::CGrafPtr;
use super::windows;
use crate::base::{ByteReader, Error, FourCc, Rect, Result};

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

/// What a control is, by the number of its definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Button,
    CheckBox,
    Radio,
    ScrollBar,
    /// One that the program defines, or a newer one: a box with its title.
    Other,
}

impl Kind {
    fn of(proc_id: i16) -> Self {
        // With 8 the title is in the window's font.
        match proc_id & !8 {
            0 | 368 => Self::Button,
            1 | 369 => Self::CheckBox,
            2 | 370 => Self::Radio,
            16 | 18 | 384 | 386 => Self::ScrollBar,
            _ => Self::Other,
        }
    }
}

/// A control that was made.
#[derive(Debug, Clone, Copy)]
struct Known {
    handle: usize,
    window: usize,
    proc_id: i16,
}

/// The controls, the oldest first.
static CONTROLS: Mutex<Vec<Known>> = Mutex::new(Vec::new());

fn handle_at(address: usize) -> Handle {
    Handle(core::ptr::with_exposed_provenance_mut(address))
}

/// The number of a control's definition.
fn proc_id(control: Handle) -> Result<i16> {
    let controls = CONTROLS.lock();
    let known = controls.iter().find(|known| known.handle == control.address());
    known.map(|known| known.proc_id).ok_or(Error::Param)
}

/// The controls of a window, the oldest first.
fn of_window(window: CGrafPtr) -> Vec<Handle> {
    let controls = CONTROLS.lock();
    let mine = controls.iter().filter(|known| known.window == window.address());
    mine.map(|known| handle_at(known.handle)).collect()
}

fn record(control: Handle) -> Result<(ControlRecord, Kind)> {
    let kind = Kind::of(proc_id(control)?);
    memory::with_bytes(control, |bytes| {
        if bytes.len() < size_of::<ControlRecord>() {
            return Err(Error::BadBlock);
        }
        // SAFETY: there are enough bytes, and any of them make a record.
        Ok((unsafe { bytes.as_ptr().cast::<ControlRecord>().read_unaligned() }, kind))
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

/// Changes a control and draws it again.
fn change(control: Handle, change: impl FnOnce(&mut ControlRecord)) -> Result<()> {
    let (mut known, _) = record(control)?;
    change(&mut known);
    // At the end the largest value counts, as on the original.
    known.value = known.value.max(known.min).min(known.max.max(known.min));
    store(control, known)?;
    drawing::draw(control)
}

/// The title of a control.
fn title(control: Handle) -> Result<Vec<u8>> {
    memory::with_bytes(control, |bytes| {
        let (len, rest) = bytes.get(size_of::<ControlRecord>()..)?.split_first()?;
        rest.get(..usize::from(*len)).map(<[u8]>::to_vec)
    })?
    .ok_or(Error::BadBlock)
}

/// Sets the title of a control; what does not fit is cut off.
fn put_title(control: Handle, title: &[u8]) -> Result<()> {
    let title = title.get(..title.len().min(255)).unwrap_or_default();
    memory::with_bytes_mut(control, |bytes| {
        let (len, rest) = bytes.get_mut(size_of::<ControlRecord>()..)?.split_first_mut()?;
        *len = title.len() as u8;
        rest.iter_mut().zip(title).for_each(|(to, from)| *to = *from);
        Some(())
    })?
    .ok_or(Error::BadBlock)
}

/// Disposes of the controls of a window that goes.
pub(super) fn dispose_all(window: CGrafPtr) {
    let mine = of_window(window);
    CONTROLS.lock().retain(|known| known.window != window.address());
    for control in mine {
        // The program may have disposed of some.
        let _ = memory::dispose(control);
    }
}

/// What a new control is.
pub(super) struct Request<'a> {
    pub(super) bounds: Rect,
    pub(super) title: &'a [u8],
    pub(super) visible: bool,
    pub(super) values: [i16; 3],
    pub(super) proc_id: i16,
    pub(super) ref_con: c_long,
}

/// Makes a control of a window, and draws it.
pub(super) fn make(window: CGrafPtr, request: &Request<'_>) -> Result<Handle> {
    windows::known(window)?;
    let next = windows::record::tail(window)?.controls;
    let [now, min, max] = request.values;
    let known = ControlRecord {
        next,
        owner: window,
        rect: request.bounds,
        visible: if request.visible { 255 } else { 0 },
        hilite: 0,
        value: now.max(min).min(max.max(min)),
        min,
        max,
        definition: Handle::NIL,
        data: Handle::NIL,
        action: 0,
        ref_con: request.ref_con,
    };
    let control = memory::new_handle(&vec![0; size_of::<ControlRecord>() + 256])?;
    let handle = control.0.expose_provenance();
    let entry = Known { handle, window: window.address(), proc_id: request.proc_id };
    CONTROLS.lock().push(entry);
    store(control, known)?;
    put_title(control, request.title)?;
    windows::record::change(window, |tail| tail.controls = control)?;
    drawing::draw(control)?;
    Ok(control)
}

/// Makes the control of a `'CNTL'` resource, in a rectangle of the caller's or in its own.
pub(super) fn from_resource(window: CGrafPtr, id: i16, bounds: Option<Rect>) -> Result<Handle> {
    let bytes = super::resources::bytes(*b"CNTL", id)?;
    let mut from = ByteReader::new(FourCc(*b"CNTL"), &bytes);
    let own = from.rect()?;
    let now = from.i16()?;
    let visible = from.i16()? != 0;
    let (max, min) = (from.i16()?, from.i16()?);
    let proc_id = from.i16()?;
    let ref_con = c_long::from(from.i32()?);
    let (bounds, title) = (bounds.unwrap_or(own), windows::title(&mut from));
    let values = [now, min, max];
    make(window, &Request { bounds, title, visible, values, proc_id, ref_con })
}

/// Makes a control in a window, which disposes of it in the end, and draws it.
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
    proc_id: i16,
    ref_con: c_long,
) -> ControlRef {
    value("NewControl", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        let (bounds, title) = unsafe { (read(bounds)?, files::title(title)?) };
        let (visible, values) = (visible.into(), [initial, min, max]);
        make(owning_window, &Request { bounds, title, visible, values, proc_id, ref_con })
    })
}

/// Makes the control of a `'CNTL'` resource; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetNewControl(resource_id: i16, owning_window: CGrafPtr) -> ControlRef {
    value("GetNewControl", Handle::NIL, || from_resource(owning_window, resource_id, None))
}

fn dispose(control: Handle) -> Result<()> {
    let (known, _) = record(control)?;
    drawing::erase(&known)?;
    CONTROLS.lock().retain(|known| known.handle != control.address());
    let first = windows::record::tail(known.owner)?.controls;
    if first == control {
        windows::record::change(known.owner, |tail| tail.controls = known.next)?;
    } else {
        let mut before = first;
        // As many steps as there can be controls.
        for _ in of_window(known.owner) {
            let Ok((other, _)) = record(before) else { break };
            let next = other.next;
            if next == control {
                store(before, ControlRecord { next: known.next, ..other })?;
                break;
            }
            before = next;
        }
    }
    memory::dispose(control)
}

/// Disposes of a control; what was behind it has to be drawn.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeControl(control: ControlRef) {
    value("DisposeControl", (), || dispose(control));
}

/// Disposes of all controls of a window.
#[unsafe(no_mangle)]
pub extern "C" fn KillControls(the_window: CGrafPtr) {
    value("KillControls", (), || {
        windows::known(the_window)?;
        of_window(the_window).into_iter().try_for_each(dispose)
    });
}
