//! `Quickdraw.h`, "Cursors": the one cursor of the program, which nothing here draws.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Cursor Utilities*. `QTVRExtGetToolboxCursor` tells
//! the application what to show. The cursors of movies are others: each instance has its own.

use parking_lot::Mutex;

use super::boundary::{Out, read, value};
use super::cursor_types::{CCrsr, Cursor};
use super::memory::{self, Handle};
use super::names::{CCrsrHandle, CursHandle};
use super::types;
use super::{cursor_resources, pixel_maps};
use crate::base::{Point, Rect, Result};

/// The arrow.
pub(super) const ARROW: Cursor = Cursor {
    data: [
        0x0000, 0x4000, 0x6000, 0x7000, 0x7800, 0x7C00, 0x7E00, 0x7F00, 0x7F80, 0x7C00, 0x6C00,
        0x4600, 0x0600, 0x0300, 0x0300, 0x0000,
    ],
    mask: [
        0xC000, 0xE000, 0xF000, 0xF800, 0xFC00, 0xFE00, 0xFF00, 0xFF80, 0xFFC0, 0xFFE0, 0xFE00,
        0xEF00, 0xCF00, 0x8780, 0x0780, 0x0380,
    ],
    hot_spot: Point { v: 1, h: 1 },
};

/// What the pointer looks like.
struct State {
    shown: Cursor,
    /// 0 where it can be seen, else how often it was hidden, below 0.
    level: i16,
}

static STATE: Mutex<State> = Mutex::new(State { shown: ARROW, level: 0 });

fn show(cursor: Cursor) {
    STATE.lock().shown = cursor;
}

/// Makes the cursor an arrow that can be seen.
#[unsafe(no_mangle)]
pub extern "C" fn InitCursor() {
    value("InitCursor", (), || {
        *STATE.lock() = State { shown: ARROW, level: 0 };
        Ok(())
    });
}

/// Sets the cursor; whether it can be seen stays.
///
/// # Safety
///
/// `crsr` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetCursor(crsr: *const Cursor) {
    value("SetCursor", (), || {
        // SAFETY: as this function's own contract.
        show(unsafe { read(crsr)? });
        Ok(())
    });
}

/// As [`SetCursor`].
///
/// # Safety
///
/// As [`SetCursor`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacSetCursor(crsr: *const Cursor) {
    // SAFETY: as this function's own contract.
    unsafe { SetCursor(crsr) };
}

/// Hides the cursor; as many calls of [`ShowCursor`] show it again.
#[unsafe(no_mangle)]
pub extern "C" fn HideCursor() {
    value("HideCursor", (), || {
        let mut state = STATE.lock();
        state.level = state.level.saturating_sub(1);
        Ok(())
    });
}

/// Takes back one [`HideCursor`].
#[unsafe(no_mangle)]
pub extern "C" fn ShowCursor() {
    value("ShowCursor", (), || {
        let mut state = STATE.lock();
        state.level = state.level.saturating_add(1).min(0);
        Ok(())
    });
}

/// As [`ShowCursor`].
#[unsafe(no_mangle)]
pub extern "C" fn MacShowCursor() {
    ShowCursor();
}

/// Hides the cursor until the mouse moves, which is the application's to tell: does nothing.
#[unsafe(no_mangle)]
pub extern "C" fn ObscureCursor() {}

/// A cursor: that of a `'CURS'` resource, or one of the system's own, `iBeamCursor` to
/// `watchCursor`; nil where there is none. The same handle each time; it is the library's.
#[unsafe(no_mangle)]
pub extern "C" fn GetCursor(cursor_id: i16) -> CursHandle {
    value("GetCursor", Handle::NIL, || cursor_resources::cursor(cursor_id))
}

/// As [`GetCursor`].
#[unsafe(no_mangle)]
pub extern "C" fn MacGetCursor(cursor_id: i16) -> CursHandle {
    GetCursor(cursor_id)
}

/// A cursor with colours, that of a `'crsr'` resource; nil where there is none. A new one each time.
#[unsafe(no_mangle)]
pub extern "C" fn GetCCursor(crsr_id: i16) -> CCrsrHandle {
    value("GetCCursor", Handle::NIL, || cursor_resources::color_cursor(crsr_id))
}

/// Sets the cursor to one with colours.
#[unsafe(no_mangle)]
pub extern "C" fn SetCCursor(c_crsr: CCrsrHandle) {
    value("SetCCursor", (), || {
        let record: CCrsr = memory::with_bytes(c_crsr, types::load)??;
        show(Cursor { data: record.one_bit, mask: record.mask, hot_spot: record.hot_spot });
        Ok(())
    });
}

/// Disposes of a cursor of [`GetCCursor`] with all that belongs to it. What is shown stays.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeCCursor(c_crsr: CCrsrHandle) {
    value("DisposeCCursor", (), || {
        let record: CCrsr = memory::with_bytes(c_crsr, types::load)??;
        // The program may have disposed of some of these by itself.
        let _ = pixel_maps::dispose(record.map);
        let _ = memory::dispose(record.data);
        memory::dispose(c_crsr)
    });
}

/// The number of the mouse's place is the application's: the rectangle is not looked at, and the
/// cursor is hidden once.
///
/// # Safety
///
/// `shield_rect` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ShieldCursor(shield_rect: *const Rect, _offset: Point) {
    value("ShieldCursor", (), || -> Result<()> {
        // SAFETY: as this function's own contract.
        unsafe { read(shield_rect)? };
        HideCursor();
        Ok(())
    });
}

/// `QTVRExtensions.h`: what the program's cursor looks like, where that is wanted, and 0 where it
/// can be seen, or how often it was hidden, below 0.
///
/// # Safety
///
/// `cursor` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRExtGetToolboxCursor(cursor: Out<Cursor>) -> i16 {
    value("QTVRExtGetToolboxCursor", 0, || {
        let (shown, level) = {
            let state = STATE.lock();
            (state.shown, state.level)
        };
        // SAFETY: as this function's own contract.
        unsafe { cursor.write_if_wanted(shown) };
        Ok(level)
    })
}
