//! `QTVRExtensions.h`: what the classic interface has no call for.

use core::ffi::{CStr, c_char, c_void};
use std::sync::Arc;

use super::boundary::{OSErr, Out, status, value};
use super::memory::{self, Handle};
use super::offscreen;
use super::ports::CGrafPtr;
use super::quicktime_vr::procedures;
use super::quicktime_vr::types::{QTVRCursorRecord, QTVRInstance};
use crate::base::{Error, FourCc, Point, Rect};
use crate::manager::cursor::CursorKind;
use crate::manager::{CURSOR_SIDE, cursor_picture};
use crate::runtime::{clock, leaf_layouts};

/// A `QTVRExtTickProcPtr`.
pub type QTVRExtTickProcPtr = Option<unsafe extern "C" fn(*mut c_void) -> u32>;

/// A `QTVRExtCursorProcPtr`.
pub type QTVRExtCursorProcPtr = Option<unsafe extern "C" fn(QTVRInstance, i16, i32)>;

/// What a program gave for its clock: an address that is only handed back.
struct RefCon(*mut c_void);

// SAFETY: the address is handed back to the program, never followed here.
unsafe impl Send for RefCon {}
// SAFETY: as above.
unsafe impl Sync for RefCon {}

impl RefCon {
    fn get(&self) -> *mut c_void {
        self.0
    }
}

/// Takes ticks from a procedure instead of the system's clock, for all threads; nil takes them from
/// the system again.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRExtSetTickProc(tick_proc: QTVRExtTickProcPtr, ref_con: *mut c_void) {
    value("QTVRExtSetTickProc", (), || {
        let ref_con = RefCon(ref_con);
        clock::set_source(tick_proc.map(|procedure| -> clock::TickSource {
            // SAFETY: whoever set the procedure promised that it can be called until replaced.
            Arc::new(move || unsafe { procedure(ref_con.get()) })
        }));
        Ok(())
    });
}

/// Tells how the data of a leaf of the program's own are built, or forgets it where the text is nil.
///
/// # Safety
///
/// `layout` is null or a C string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRExtSetLeafLayout(
    parent_type: u32,
    leaf_type: u32,
    layout: *const c_char,
) -> OSErr {
    status("QTVRExtSetLeafLayout", || {
        let parent = (parent_type != 0).then(|| FourCc::from_u32(parent_type));
        let text = if layout.is_null() {
            None
        } else {
            // SAFETY: as this function's own contract.
            Some(unsafe { CStr::from_ptr(layout) }.to_bytes())
        };
        leaf_layouts::set(parent, FourCc::from_u32(leaf_type), text)?;
        Ok(OSErr::OK)
    })
}

/// The cursor that the application should show now: its number, and its data where the program or
/// the movie gave some. The handle is fresh and the caller's; nil for a cursor of the library's.
///
/// # Safety
///
/// `cursor` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRExtGetCursor(
    qtvr: QTVRInstance,
    cursor: Out<QTVRCursorRecord>,
) -> OSErr {
    status("QTVRExtGetCursor", || {
        let cell = qtvr.resolve()?;
        if cursor.is_null() {
            return Err(Error::Param);
        }
        let (id, data) = cell.with(|instance| {
            let id = instance.cursor();
            (id, instance.cursor_data(id))
        });
        let (the_type, handle) = match &data {
            Some(data) => (kind_number(data.kind), memory::new_handle(&data.bytes)?),
            None => (0, Handle::NIL),
        };
        // SAFETY: as this function's own contract.
        unsafe { cursor.write(QTVRCursorRecord { the_type, rsrc_id: id, handle })? };
        Ok(OSErr::OK)
    })
}

const fn kind_number(kind: CursorKind) -> u16 {
    match kind {
        CursorKind::Standard => 1,
        CursorKind::Color => 2,
    }
}

/// Installs the procedure that is told when another cursor is to be shown; nil removes it.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRExtSetCursorProc(
    qtvr: QTVRInstance,
    cursor_proc: QTVRExtCursorProcPtr,
    ref_con: i32,
) -> OSErr {
    status("QTVRExtSetCursorProc", || {
        procedures::change(qtvr, |installed| installed.cursor = (cursor_proc, ref_con))?;
        Ok(OSErr::OK)
    })
}

/// A picture of a cursor: a fresh graphics world of 16 by 16 pixels of 32 bits, whose alpha is the
/// mask, and the point of it that points. The caller disposes of the world.
///
/// # Safety
///
/// `picture` and `hot_spot` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRExtGetCursorPicture(
    qtvr: QTVRInstance,
    rsrc_id: i16,
    picture: Out<CGrafPtr>,
    hot_spot: Out<Point>,
) -> OSErr {
    status("QTVRExtGetCursorPicture", || {
        let cell = qtvr.resolve()?;
        if picture.is_null() {
            return Err(Error::Param);
        }
        let data = cell.with(|instance| instance.cursor_data(rsrc_id));
        let drawn = cursor_picture(rsrc_id, data.as_ref())?;
        let side = CURSOR_SIDE as i16;
        let world = offscreen::Offscreen::new(Rect::new(0, 0, side, side))?;
        world.put(&drawn.colors)?;
        // SAFETY: as this function's own contract.
        unsafe {
            picture.write(world.keep())?;
            hot_spot.write_if_wanted(Point { v: drawn.hot_spot.1, h: drawn.hot_spot.0 });
        }
        Ok(OSErr::OK)
    })
}
